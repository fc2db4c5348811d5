/* cyc-dict-table.c
 *
 * The index table and entries of a dictionary: room and growth.
 *
 * A table has 2^n places and room for two thirds as many entries. Entries
 * and index stand in one block, which is made with the first insertion:
 * until then log2_size tells what CPython would have allocated.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dict-table.h"
#include "cyc-split-keys.h"

#define PERTURB_SHIFT 5

static gsize
usable_of (guint log2_size)
{
  return log2_size == 0 ? 0 : ((gsize) 2 << log2_size) / 3;
}

void
cyc_dict_index_add (CycDict *self, gint64 hash, gint32 entry)
{
  gsize   mask = ((gsize) 1 << self->log2_size) - 1;
  guint64 perturb = hash;
  gsize   i = (guint64) hash & mask;

  while (self->index[i] >= 0)
    {
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + perturb + 1) & mask;
    }
  self->index[i] = entry;
}

/* Sets the size of a table that holds nothing yet. */
static void
set_size (CycDict *self, guint log2_size)
{
  self->log2_size = log2_size;
  self->capacity = self->usable = usable_of (log2_size);
  self->entries = NULL;
  self->index = NULL;
  self->n_entries = 0;
}

static void
make_table (CycHeap *heap, CycDict *self)
{
  gsize places = (gsize) 1 << self->log2_size;

  self->entries = cyc_heap_renew_buffer (heap, NULL, self->capacity * sizeof (CycDictEntry) + places * sizeof (gint32));
  self->index = (gint32 *) (self->entries + self->capacity);
  memset (self->index, 0xff, places * sizeof (gint32));
}

/* Moves the entries into a table of another size, without the gaps that deletions left. */
static void
dict_resize (CycHeap *heap, CycDict *self, guint log2_size)
{
  CycDictEntry *entries = self->entries;
  gsize         n = self->n_entries;

  set_size (self, log2_size);
  if (entries == NULL)
    return;
  make_table (heap, self);
  for (gsize i = 0; i < n; i++)
    if (entries[i].key != NULL)
      {
        self->entries[self->n_entries] = entries[i];
        cyc_dict_index_add (self, entries[i].hash, self->n_entries++);
      }
  self->usable -= self->n_entries;
  cyc_heap_free_buffer (heap, entries);
}

/* calculate_log2_keysize of 3.10 on, rounding as it does; before, the next power of two. */
static guint
log2_of (CycVM *vm, gsize minimum)
{
  guint log2_size = CYC_DICT_LOG_MINSIZE;

  if (vm->profile->dict_sizes_by_bits)
    return g_bit_storage (((minimum | 8) - 1) | 7);
  while (((gsize) 1 << log2_size) < minimum)
    log2_size++;
  return log2_size;
}

/* ESTIMATE_SIZE: the table that holds so many entries. */
static guint
log2_estimated (CycVM *vm, gsize length)
{
  return log2_of (vm, (length * 3 + 1) / 2);
}

static void
grow (CycVM *vm, CycDict *self)
{
  gsize wanted = vm->profile->dict_growth_by_size ? self->used * 2 + ((gsize) 1 << self->log2_size) / 2 : self->used * 3;

  dict_resize (vm->heap, self, log2_of (vm, wanted));
}

void
cyc_dict_prepare_insertion (CycVM *vm, CycDict *self, gboolean str)
{
  if (self->log2_size == 0)
    set_size (self, CYC_DICT_LOG_MINSIZE);
  else if (self->unicode && !str && vm->profile->dict_unicode_entries && self->entries != NULL)
    grow (vm, self);
  else if (self->usable == 0)
    grow (vm, self);
  if (self->entries == NULL)
    make_table (vm->heap, self);
  if (!str)
    self->unicode = FALSE;
}

/**
 * cyc_dict_grow_for:
 * @vm: the machine
 * @self: a dictionary
 * @length: how many entries another one is about to add
 *
 * Makes room before a merge.
 *
 * Source: Objects/dictobject.c, dict_merge
 */
void
cyc_dict_grow_for (CycVM *vm, CycDict *self, gsize length)
{
  gboolean small = vm->profile->dict_sizes_by_bits ? usable_of (self->log2_size) < length : self->usable * 3 < length * 2;

  if (small)
    dict_resize (vm->heap, self, log2_estimated (vm, self->used + length));
}

/**
 * cyc_dict_estimate:
 * @vm: the machine
 * @self: an empty dictionary
 * @length: how many entries are coming
 *
 * Gives an empty dictionary the table that so many entries need.
 */
void
cyc_dict_estimate (CycVM *vm, CycDict *self, gsize length)
{
  dict_resize (vm->heap, self, log2_estimated (vm, length));
}

static CycObject *
dict_init_of_size (CycVM *vm, CycObject *self, guint log2_size)
{
  CYC_DICT (self)->unicode = TRUE;
  set_size (CYC_DICT (self), log2_size);
  if (!vm->profile->lazy_dict_tracking)
    cyc_heap_track (vm->heap, self);
  return self;
}

static CycObject *
dict_new_of_size (CycVM *vm, guint log2_size, CycAllocFlags flags)
{
  CycType *type = (CycType *) vm->types.dict;

  return dict_init_of_size (vm, cyc_heap_alloc_flags (vm->heap, type, type->struct_size, type->size, 0, flags), log2_size);
}

/**
 * cyc_dict_new:
 * @vm: the machine
 *
 * Makes an empty dictionary, untracked where a version tracks lazily.
 *
 * Source: Objects/dictobject.c, PyDict_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_new (CycVM *vm)
{
  return dict_new_of_size (vm, vm->profile->dict_display_shares_empty ? 0 : CYC_DICT_LOG_MINSIZE, 0);
}

/**
 * cyc_dict_new_fresh:
 * @vm: the machine
 *
 * Makes an empty dictionary of which the type's free list knows nothing.
 *
 * Source: Objects/dictobject.c, PyDict_Copy
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_new_fresh (CycVM *vm)
{
  CycType *type = (CycType *) vm->types.dict;

  return dict_init_of_size (vm, cyc_heap_alloc_fresh (vm->heap, type, type->struct_size, type->size),
                            vm->profile->dict_display_shares_empty ? 0 : CYC_DICT_LOG_MINSIZE);
}

/**
 * cyc_dict_new_hidden:
 * @vm: the machine
 *
 * Makes an empty dictionary that the interpreter keeps for itself.
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_new_hidden (CycVM *vm)
{
  return dict_new_of_size (vm, vm->profile->dict_display_shares_empty ? 0 : CYC_DICT_LOG_MINSIZE, CYC_ALLOC_BUILTIN);
}

/**
 * cyc_dict_new_namespace:
 * @vm: the machine
 *
 * Makes an empty dictionary for the names of a module or a class.
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_new_namespace (CycVM *vm)
{
  guint      log2_size = vm->profile->dict_display_shares_empty ? 0 : CYC_DICT_LOG_MINSIZE;
  CycObject *self = dict_new_of_size (vm, log2_size, CYC_ALLOC_NAMESPACE);

  CYC_DICT (self)->namespace_ = TRUE;
  return self;
}

/**
 * cyc_dict_new_presized:
 * @vm: the machine
 * @length: how many entries it is going to have
 *
 * Makes an empty dictionary with room.
 *
 * Source: Objects/dictobject.c, _PyDict_NewPresized
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_new_presized (CycVM *vm, gsize length)
{
  if (length <= usable_of (CYC_DICT_LOG_MINSIZE))
    return cyc_dict_new (vm);
  return dict_new_of_size (vm, log2_estimated (vm, length), 0);
}

/**
 * cyc_dict_clone_table:
 * @vm: the machine
 * @self: an empty dictionary
 * @other: an exact dictionary
 *
 * Takes over the other's table as it stands, gaps included.
 *
 * Source: Objects/dictobject.c, clone_combined_dict_keys
 *
 * Returns: %TRUE
 */
gboolean
cyc_dict_clone_table (CycVM *vm, CycDict *self, CycDict *other)
{
  cyc_heap_free_buffer (vm->heap, self->entries);
  set_size (self, other->log2_size);
  self->unicode = other->unicode;
  self->usable = other->usable;
  self->used = other->used;
  self->version++;
  if (other->entries == NULL)
    return TRUE;
  make_table (vm->heap, self);
  self->n_entries = other->n_entries;
  memcpy (self->index, other->index, ((gsize) 1 << self->log2_size) * sizeof (gint32));
  memcpy (self->entries, other->entries, self->n_entries * sizeof (CycDictEntry));
  for (gsize i = 0; i < self->n_entries; i++)
    {
      CycDictEntry *entry = &self->entries[i];

      if (entry->key == NULL)
        continue;
      if (G_UNLIKELY (self->namespace_ && vm->heap->sink != NULL && cyc_is_exact (entry->key, vm->types.str)))
        cyc_str_get_text (vm, entry->key);
      cyc_ref_make (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (KEY, entry->key->number), entry->key);
      cyc_ref_make (vm->heap, CYC_DICT_VALUE_HOLDER (self), CYC_LAZY_SLOT (vm->heap, cyc_dict_value_slot (self, entry->key)), entry->value);
    }
  if (cyc_object_is_tracked ((CycObject *) other) && !cyc_object_is_tracked ((CycObject *) self))
    cyc_heap_track (vm->heap, (CycObject *) self);
  return TRUE;
}

static void
drop_entry (CycHeap *heap, CycDict *self, CycDictEntry *entry)
{
  CycSlot    value_slot = CYC_LAZY_SLOT (heap, cyc_dict_value_slot (self, entry->key));
  CycObject *key = entry->key;
  CycObject *value = entry->value;

  entry->key = NULL;
  entry->value = NULL;
  cyc_ref_drop (heap, CYC_HOLDER_OF (self), CYC_SLOT (KEY, key->number), key);
  cyc_ref_drop (heap, CYC_DICT_VALUE_HOLDER (self), value_slot, value);
}

static void
dict_clear (CycHeap *heap, CycObject *self)
{
  CycDict *dict = CYC_DICT (self);
  CycDict  was = *dict;

  if (dict->log2_size == 0)
    return;
  if (heap->profile->attributes != CYC_ATTRIBUTES_INLINE)
    cyc_dict_unsplit (dict);
  set_size (dict, 0);
  dict->used = 0;
  dict->unicode = TRUE;
  dict->version++;
  for (gsize i = 0; i < was.n_entries; i++)
    if (was.entries[i].key != NULL)
      drop_entry (heap, dict, &was.entries[i]);
  cyc_heap_free_buffer (heap, was.entries);
}

/**
 * cyc_dict_clear:
 * @vm: the machine
 * @self: a dictionary
 *
 * Empties a dictionary, which is empty already when the entries die in
 * insertion order, key before value.
 *
 * Source: Objects/dictobject.c, PyDict_Clear
 */
void
cyc_dict_clear (CycVM *vm, CycObject *self)
{
  dict_clear (vm->heap, self);
}

/**
 * cyc_dict_drop:
 * @heap: the heap
 * @self: a dictionary that dies
 *
 * Releases its entries in insertion order, key before value.
 *
 * Source: Objects/dictobject.c, dict_dealloc
 */
void
cyc_dict_drop (CycHeap *heap, CycObject *self)
{
  dict_clear (heap, self);
}

/**
 * cyc_dict_release:
 * @heap: the heap
 * @self: a dictionary that is gone
 *
 * Frees its table.
 */
void
cyc_dict_release (CycHeap *heap, CycObject *self)
{
  cyc_dict_unsplit (CYC_DICT (self));
  cyc_heap_free_buffer (heap, g_steal_pointer (&CYC_DICT (self)->entries));
}

/**
 * cyc_dict_traverse:
 * @self: a dictionary
 * @visitor: what visits
 *
 * Visits the entries in insertion order; of a dictionary of strings only
 * the values.
 *
 * Source: Objects/dictobject.c, dict_traverse
 */
void
cyc_dict_traverse (CycObject *self, CycVisitor *visitor)
{
  CycDict *dict = CYC_DICT (self);

  if (dict->owner != NULL)
    return; /* its values are the owner's to visit */
  for (gsize i = 0; i < dict->n_entries; i++)
    {
      CycDictEntry *entry = &dict->entries[i];

      if (entry->key == NULL)
        continue;
      CYC_VISIT (visitor, entry->value, cyc_dict_value_slot (dict, entry->key));
      if (!dict->unicode)
        CYC_VISIT (visitor, entry->key, CYC_SLOT (KEY, entry->key->number));
    }
}

/**
 * cyc_dict_measure:
 * @heap: the heap
 * @self: a dictionary
 *
 * The bytes that CPython's takes, without the collector's header.
 *
 * Source: Objects/dictobject.c, _PyDict_SizeOf
 *
 * Returns: the size
 */
gsize
cyc_dict_measure (CycHeap *heap, CycObject *self)
{
  CycDict *dict = CYC_DICT (self);
  gboolean unicode_entries = heap->profile->dict_unicode_entries;
  gsize    places = (gsize) 1 << dict->log2_size;
  gsize    index_bytes = dict->log2_size < 8 ? 1 : dict->log2_size < 16 ? 2
                                                                        : 4;
  gsize    entry_size = unicode_entries && dict->unicode ? 16 : 24;

  gsize values_size = dict->split != NULL ? dict->split->room * sizeof (CycObject *) : 0;

  /* The keys count as the class's, as long as that or another instance has them. */
  if (dict->split != NULL && (dict->split->refs > 1 || heap->profile->attributes != CYC_ATTRIBUTES_IN_DICT))
    return self->type->size + values_size;
  if (dict->log2_size == 0)
    return self->type->size;
  return self->type->size + values_size + (unicode_entries ? 32 : 40) + places * index_bytes + usable_of (dict->log2_size) * entry_size;
}
