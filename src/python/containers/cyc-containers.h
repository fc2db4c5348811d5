/* cyc-containers.h
 *
 * Lists, tuples, dictionaries, sets, ranges and slices: how the rest of the
 * engine makes and reads them. New references unless said otherwise.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

typedef struct
{
  CycObject   object;
  gsize       length;
  gsize       allocated; /* as CPython over-allocates, for sys.getsizeof */
  CycObject **items;
} CycList;

/* What a subclass adds to an instance stands behind the items: at its class's
 * offset + length * sizeof (CycObject *). */
typedef struct
{
  CycObject  object;
  gsize      length;
  CycObject *items[];
} CycTuple;

typedef struct
{
  CycObject *key; /* NULL: deleted */
  CycObject *value;
  gint64     hash;
} CycDictEntry;

typedef struct _CycSplitKeys CycSplitKeys;

/**
 * CycDict:
 * @used: live entries
 * @entries: in insertion order, @n_entries of them with the deleted ones
 * @capacity: entries that there is room for, as CPython's USABLE_FRACTION of the table
 * @usable: entries that can still be added before the table grows; deletions give none back
 * @log2_size: of the index table; 0 for the table that all empty dictionaries share
 * @namespace_: a module's or class's namespace: values stand in slots by NAME
 * @unicode: all keys are exact str
 * @split: (nullable): the keys that it shares with the dictionaries of other instances
 *
 * A compact dictionary of CPython's layout: an index table of a power of two
 * over the entries; perturbed probing. The table of an empty dictionary is
 * made with the first insertion.
 */
typedef struct
{
  CycObject     object;
  gsize         used;
  gsize         n_entries;
  gsize         capacity;
  gsize         usable;
  guint8        log2_size;
  guint8        namespace_;
  guint8        owner_stores; /* the owner is storing: that tracks nothing */
  CycObject    *owner;        /* nullable: the instance whose attributes it shows and which holds the values (3.13) */
  guint8        unicode;
  gint32       *index; /* -1 empty, -2 dummy */
  CycDictEntry *entries;
  CycSplitKeys *split;
  guint64       version; /* changes with each insertion, deletion, replacement */
} CycDict;

/* A deleted member's place: its key is %CYC_SET_DUMMY. */
typedef struct
{
  CycObject *key;
  gint64     hash;
} CycSetEntry;

/**
 * CycSet:
 * @fill: members and deleted ones
 * @hash: of a frozenset, -1 until asked for
 *
 * A set or frozenset: an open-addressing table of @mask + 1 places, probed
 * in CPython's order, which is the order that programs see.
 */
typedef struct
{
  CycObject    object;
  gsize        fill;
  gsize        used;
  gsize        mask;
  gsize        finger; /* where pop() goes on */
  gint64       hash;
  CycSetEntry *table;
  CycSetEntry  small[8];
  gpointer     weaklist;
} CycSet;

#define CYC_SET_DUMMY ((CycObject *) 1)

/* The iterators that the machine may step through by itself. @seq NULL: exhausted. */
typedef struct
{
  CycObject  object;
  CycObject *seq;
  gssize     index;
} CycSequenceIterator;

/* range_iterator: @left values remain, the next of them is @next. Of longrange_iterator
 * the same as ints: @big_start, @big_step, @big_length, @big_index. */
typedef struct
{
  CycObject  object;
  gint64     next;
  gint64     step;
  gint64     left;
  CycObject *big_start;
  CycObject *big_step;
  CycObject *big_length;
  CycObject *big_index;
} CycRangeIterator;

typedef struct
{
  CycObject  object;
  CycObject *start;
  CycObject *stop;
  CycObject *step;
  CycObject *length;
} CycRange;

typedef struct
{
  CycObject  object;
  CycObject *start;
  CycObject *stop;
  CycObject *step;
} CycSlice;

#define CYC_LIST(o) ((CycList *) (o))
#define CYC_TUPLE(o) ((CycTuple *) (o))
#define CYC_DICT(o) ((CycDict *) (o))
#define CYC_SET(o) ((CycSet *) (o))
#define CYC_SLICE(o) ((CycSlice *) (o))

CycObject *cyc_tuple_new (CycVM *vm, gsize length);                                        /* items NULL, tracked; the empty tuple for 0 */
CycObject *cyc_tuple_new_for (CycVM *vm, CycObject *const *items, gsize length);           /* what it will hold */
void       cyc_tuple_init_move (CycVM *vm, CycObject *self, gsize index, CycObject *item); /* steals a held reference */
void       cyc_tuple_init (CycVM *vm, CycObject *self, gsize index, CycObject *item);
CycObject *cyc_tuple_pack (CycVM *vm, gsize length, ...);                           /* of borrowed CycObject * */
CycObject *cyc_tuple_from_array (CycVM *vm, CycObject *const *items, gsize length); /* borrowed items */
CycObject *cyc_sequence_tuple (CycVM *vm, CycObject *iterable);

CycObject *cyc_list_new (CycVM *vm);
CycObject *cyc_list_new_hidden (CycVM *vm); /* of the interpreter */
gboolean   cyc_list_remove_at (CycVM *vm, CycObject *self, gsize index);
CycObject *cyc_list_new_sized (CycVM *vm, gsize length);                                  /* items NULL, to be filled by cyc_list_init_move */
void       cyc_list_init_move (CycVM *vm, CycObject *self, gsize index, CycObject *item); /* steals */
void       cyc_list_swap (CycVM *vm, CycObject *self, gsize i, gsize k);
CycObject *cyc_list_exchange (CycVM *vm, CycObject *self, gsize index, CycObject *item);
CycObject *cyc_list_take_last (CycVM *vm, CycObject *self);
CycObject *cyc_list_from_array (CycVM *vm, CycObject *const *items, gsize length);
gboolean   cyc_list_append (CycVM *vm, CycObject *self, CycObject *item);
void       cyc_list_append_move (CycVM *vm, CycObject *self, CycObject *item); /* steals */
gboolean   cyc_list_extend (CycVM *vm, CycObject *self, CycObject *iterable);
CycObject *cyc_sequence_list (CycVM *vm, CycObject *iterable);
gboolean   cyc_list_sort (CycVM *vm, CycObject *self, CycObject *key, gboolean reverse); /* key nullable */
/* The argument reverse of sort() and sorted(). */
gboolean cyc_sort_reverse_argument (CycVM *vm, CycObject *given, gboolean *reverse);

/* Assigns to a slice; @value NULL deletes. */
gboolean cyc_list_set_slice (CycVM *vm, CycObject *self, gsize low, gsize high, CycObject *value);

CycObject *cyc_dict_new (CycVM *vm);
CycObject *cyc_dict_new_hidden (CycVM *vm);
/* The names of a module or a class: values stand in slots by NAME. */
CycObject *cyc_dict_new_namespace (CycVM *vm);
/* With room for @length entries, as a display of that many has. */
CycObject *cyc_dict_new_presized (CycVM *vm, gsize length);
/* Borrowed; NULL when absent. With an unhashable key or a failing __eq__ vm->error is set. */
CycObject *cyc_dict_get (CycVM *vm, CycObject *self, CycObject *key);
CycObject *cyc_dict_get_hash (CycVM *vm, CycObject *self, CycObject *key, gint64 hash);
CycObject *cyc_dict_get_utf8 (CycVM *vm, CycObject *self, const char *key);
gboolean   cyc_dict_set (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
gboolean   cyc_dict_set_move (CycVM *vm, CycObject *self, CycObject *key, CycObject *value); /* steals value, not key */
gboolean   cyc_dict_set_utf8 (CycVM *vm, CycObject *self, const char *key, CycObject *value);
/* 1 removed, 0 absent (no exception), -1 error */
int cyc_dict_remove (CycVM *vm, CycObject *self, CycObject *key);
/* 1 made the last, 0 absent, -1 error */
int cyc_dict_move_to_end (CycVM *vm, CycObject *self, CycObject *key);
/* A new reference to the value taken out; NULL when absent or on error (vm->error). */
CycObject *cyc_dict_take (CycVM *vm, CycObject *self, CycObject *key);
gboolean   cyc_dict_next (CycObject *self, gsize *position, CycObject **key, CycObject **value); /* borrowed */
gboolean   cyc_dict_update (CycVM *vm, CycObject *self, CycObject *mapping, gboolean override);
/* From an iterable of pairs. */
gboolean cyc_dict_update_pairs (CycVM *vm, CycObject *self, CycObject *pairs, gboolean override);
/* setdefault: borrowed. */
CycObject *cyc_dict_set_default (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
/* keys(), values() or items(), by the view's class. */
CycObject *cyc_dict_view_new (CycVM *vm, CycClass *type, CycObject *self);
CycObject *cyc_dict_view_get_dict (CycObject *view); /* borrowed */
/* What dict's and its subclasses' types hold, for those that embed a CycDict. */
void       cyc_dict_traverse (CycObject *self, CycVisitor *visitor);
void       cyc_dict_drop (CycHeap *heap, CycObject *self);
void       cyc_dict_release (CycHeap *heap, CycObject *self);
gsize      cyc_dict_measure (CycHeap *heap, CycObject *self);
CycObject *cyc_dict_copy (CycVM *vm, CycObject *self);
CycObject *cyc_dict_new_fresh (CycVM *vm); /* not from the free list */
CycObject *cyc_dict_copy_namespace (CycVM *vm, CycObject *self);
void       cyc_dict_clear (CycVM *vm, CycObject *self);
gsize      cyc_dict_length (CycObject *self);
/* MAINTAIN_TRACKING: tracks the dict if key or value may be tracked. */
void cyc_dict_maintain_tracking (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
/* The collector's untracking of atomic containers. */
gboolean cyc_dict_may_untrack (CycObject *self);
CycSlot  cyc_dict_value_slot (CycDict *self, CycObject *key);
/* Who holds the values. */
#define CYC_DICT_VALUE_HOLDER(dict) CYC_HOLDER_OF ((dict)->owner != NULL ? (dict)->owner : &(dict)->object)

CycObject *cyc_set_new (CycVM *vm, CycObject *iterable, gboolean frozen); /* iterable nullable */
gboolean   cyc_set_add_take (CycVM *vm, CycObject *self, CycObject *item);
gboolean   cyc_set_add (CycVM *vm, CycObject *self, CycObject *item);
int        cyc_set_contains (CycVM *vm, CycObject *self, CycObject *item);
gboolean   cyc_set_next (CycObject *self, gsize *position, CycObject **item); /* borrowed, table order */
gsize      cyc_set_length (CycObject *self);
int        cyc_set_discard (CycVM *vm, CycObject *self, CycObject *item); /* 1 removed, 0 absent, -1 error */
gboolean   cyc_set_update (CycVM *vm, CycObject *self, CycObject *iterable);

CycObject *cyc_slice_new (CycVM *vm, CycObject *start, CycObject *stop, CycObject *step); /* nullable: None */
/* PySlice_Unpack and AdjustIndices. */
gboolean cyc_slice_indices (CycVM *vm, CycObject *self, const gsize *length, gint64 *start, gint64 *stop, gint64 *step, gsize *n);
gboolean cyc_slice_long_indices (CycVM *vm, CycObject *self, CycObject *length, CycObject **indices); /* of any size; three new references */

/* iterator, list_iterator, tuple_iterator … by @type, from @index on. */
CycObject *cyc_sequence_iterator_new (CycVM *vm, CycClass *type, CycObject *seq, gssize index);
CycObject *cyc_call_iterator_new (CycVM *vm, CycObject *callable, CycObject *sentinel);

/* Called by cyc_vm_new in this order. */
void cyc_tuple_init_type (CycVM *vm);
void cyc_list_init_type (CycVM *vm);
void cyc_dict_init_type (CycVM *vm);
void cyc_set_init_type (CycVM *vm);
void cyc_range_init_type (CycVM *vm);
void cyc_slice_init_type (CycVM *vm);
void cyc_iterators_init (CycVM *vm); /* iterator, enumerate, zip, map, filter, reversed, … */

G_END_DECLS
