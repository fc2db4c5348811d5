/* cyc-containers-private.h
 *
 * What the files of this folder share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-instance.h"
#include "cyc-values.h"

G_BEGIN_DECLS

/* A slot whose making costs something: only made where it is recorded. */
#define CYC_LAZY_SLOT(heap, expression) (G_UNLIKELY ((heap)->sink != NULL) ? (expression) : CYC_SLOT_HELD)

#define CYC_RETURN_NOT_IMPLEMENTED(vm) return cyc_not_implemented_new (vm)

static inline gboolean
cyc_is_exact (const CycObject *object, const CycClass *type)
{
  return CYC_CLASS_OF (object) == type;
}

/* Makes a zeroed, untracked instance of a class of fixed size. */
static inline CycObject *
cyc_container_alloc (CycVM *vm, CycClass *type)
{
  if (G_UNLIKELY (type->shared_keys != NULL))
    return cyc_instance_alloc (vm, type);
  return cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size, type->type.size, 0);
}

/* The same as calling the class does, which knows nothing of free lists. */
static inline CycObject *
cyc_container_alloc_fresh (CycVM *vm, CycClass *type)
{
  if (G_UNLIKELY (type->shared_keys != NULL))
    return cyc_instance_alloc (vm, type);
  return cyc_heap_alloc_fresh (vm->heap, &type->type, type->type.struct_size, type->type.size);
}

static inline void
cyc_field_init (CycVM *vm, CycObject *self, const char *field, CycObject **place, CycObject *target)
{
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, field), place, target);
}

static inline void
cyc_field_init_move (CycVM *vm, CycObject *self, const char *field, CycObject **place, CycObject *target)
{
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, field), place, target);
}

static inline void
cyc_field_clear (CycHeap *heap, CycObject *self, const char *field, CycObject **place)
{
  if (*place != NULL)
    cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, field), place);
}

#define CYC_VISIT_FIELD(visitor, target, field) CYC_VISIT (visitor, target, CYC_FIELD ((visitor)->heap, field))

/* Reads a subscript: FALSE when it is out of range (no exception) or no index (an exception). */
gboolean cyc_index_in_range (CycVM *vm, CycObject *key, const gsize *length, gint64 *index);
/* Compares the items of two lists or tuples as sequences. */
CycObject *cyc_items_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op, gboolean lists);
int        cyc_item_equals (CycVM *vm, CycObject *item, CycObject *a, CycObject *b);
/* "[a, b]": the items of a list or tuple between two brackets. */
CycObject *cyc_items_repr (CycVM *vm, CycObject *self, gboolean list);
/* The common end of repeat: count from an index, refusing what memory cannot hold. */
gboolean cyc_repeat_count (CycVM *vm, CycObject *number, const gsize *length, gsize *count);
/* The optional bounds of index(): clamped as a slice's are. */
gboolean cyc_search_bounds (CycVM *vm, CycObject *const *args, gsize n_args, gsize length, gint64 *start, gint64 *stop);

/* cyc_args_count() of methods that say "pop() takes at most 1 argument (2 given)" up to 3.7. */
gboolean cyc_method_args (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames, gsize min, gsize max);
/* The one argument of list() and tuple(). */
gboolean cyc_sequence_argument (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, CycObject **iterable);

void                      cyc_list_resize (CycVM *vm, CycList *self, gsize length);
void                      cyc_list_clear (CycHeap *heap, CycObject *self);
CycObject                *cyc_list_get_slice (CycVM *vm, CycObject *self, gint64 start, gint64 step, gsize n);
CycObject                *cyc_list_subscript (CycVM *vm, CycObject *self, CycObject *key);
gboolean                  cyc_list_set_subscript (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
gboolean                  cyc_list_insert (CycVM *vm, CycObject *self, gint64 where, CycObject *item);
extern const CycMethodDef cyc_list_methods[];
extern const CycMethodDef cyc_tuple_methods[];

/* -1: absent, -2: error; else the entry's index. */
gssize                    cyc_dict_find (CycVM *vm, CycDict *self, CycObject *key, gint64 hash);
gboolean                  cyc_hash_as (CycVM *vm, CycObject *key, gint64 *hash, const char *as);
gboolean                  cyc_dict_insert (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value, gboolean move);
void                      cyc_dict_insert_absent (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value);
CycObject                *cyc_dict_take_entry (CycVM *vm, CycDict *self, gssize at, CycObject **key);
void                      cyc_dict_grow_for (CycVM *vm, CycDict *self, gsize length);
void                      cyc_dict_estimate (CycVM *vm, CycDict *self, gsize length);
gboolean                  cyc_dict_clone_table (CycVM *vm, CycDict *self, CycDict *other);
extern const CycMethodDef cyc_dict_methods[];
void                      cyc_dict_views_init (CycVM *vm);
CycObject                *cyc_dict_iter (CycVM *vm, CycObject *self);
CycObject                *cyc_dict_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

gboolean                  cyc_set_add_hashed (CycVM *vm, CycSet *self, CycObject *item, gint64 hash);
CycSetEntry              *cyc_set_find (CycVM *vm, CycSet *self, CycObject *item, gint64 hash); /* NULL: error; key NULL: absent */
CycObject                *cyc_set_make (CycVM *vm, CycClass *type, CycObject *iterable);
void                      cyc_set_clear (CycHeap *heap, CycObject *self);
gboolean                  cyc_set_resize (CycVM *vm, CycSet *self, gsize minimum);
int                       cyc_set_contains_frozen (CycVM *vm, CycObject *self, CycObject *item);
int                       cyc_set_discard_frozen (CycVM *vm, CycObject *self, CycObject *item);
void                      cyc_set_remove_entry (CycVM *vm, CycSet *self, CycSetEntry *entry, CycObject **taken);
CycObject                *cyc_set_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op);
CycObject                *cyc_set_iter (CycVM *vm, CycObject *self);
CycObject                *cyc_set_or (CycVM *vm, CycObject *left, CycObject *right);
CycObject                *cyc_set_and (CycVM *vm, CycObject *left, CycObject *right);
CycObject                *cyc_set_subtract (CycVM *vm, CycObject *left, CycObject *right);
CycObject                *cyc_set_xor (CycVM *vm, CycObject *left, CycObject *right);
CycObject                *cyc_set_inplace_or (CycVM *vm, CycObject *self, CycObject *other);
CycObject                *cyc_set_inplace_and (CycVM *vm, CycObject *self, CycObject *other);
CycObject                *cyc_set_inplace_subtract (CycVM *vm, CycObject *self, CycObject *other);
CycObject                *cyc_set_inplace_xor (CycVM *vm, CycObject *self, CycObject *other);
extern const CycMethodDef cyc_set_methods[];
extern const CycMethodDef cyc_frozenset_methods[];

void cyc_sequence_iterators_init (CycVM *vm);

G_END_DECLS
