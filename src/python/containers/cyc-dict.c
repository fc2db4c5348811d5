/* cyc-dict.c
 *
 * Dictionaries: the table, looking up, inserting and removing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dict-table.h"
#include "cyc-split-keys.h"

#define PERTURB_SHIFT 5

/* All keys are exact strings, and so is this one: equality needs no method. */
static gssize
find_str (const CycDict *self, CycObject *key, guint64 hash)
{
  gsize   mask = ((gsize) 1 << self->log2_size) - 1;
  guint64 perturb = hash;
  gsize   i = hash & mask;

  for (;;)
    {
      gint32 at = self->index[i];

      if (at >= 0)
        {
          const CycDictEntry *entry = &self->entries[at];

          if (entry->key == key || ((guint64) entry->hash == hash && cyc_str_equal (entry->key, key)))
            return at;
        }
      else if (at == CYC_DICT_EMPTY)
        return -1;
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + perturb + 1) & mask;
    }
}

/* Compares a stored key; 2: the table changed meanwhile. */
static int
key_is (CycVM *vm, CycDict *self, gint32 at, CycObject *key)
{
  const CycDictEntry *entries = self->entries;
  CycObject          *stored = entries[at].key;
  int                 same;

  cyc_hold (vm->heap, stored);
  same = cyc_object_compare_bool (vm, stored, key, CYC_COMPARE_EQ);
  cyc_release (vm->heap, stored);
  if (same < 0)
    return same;
  return self->entries == entries && (gsize) at < self->n_entries && entries[at].key == stored ? same : 2;
}

static gssize
find_any (CycVM *vm, CycDict *self, CycObject *key, guint64 hash)
{
  guint64 perturb;
  gsize   mask;
  gsize   i;

restart:
  if (self->entries == NULL)
    return -1;
  mask = ((gsize) 1 << self->log2_size) - 1;
  perturb = hash;
  i = hash & mask;
  for (;;)
    {
      gint32 at = self->index[i];

      if (at == CYC_DICT_EMPTY)
        return -1;
      if (at >= 0 && self->entries[at].key == key)
        return at;
      if (at >= 0 && (guint64) self->entries[at].hash == hash)
        switch (key_is (vm, self, at, key))
          {
          case 0:
            break;
          case 1:
            return at;
          case 2:
            goto restart;
          default:
            return -2;
          }
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + perturb + 1) & mask;
    }
}

/**
 * cyc_dict_find:
 * @vm: the machine
 * @self: a dictionary
 * @key: what to look for
 * @hash: its hash
 *
 * Looks a key up. Comparing keys may run the program's code.
 *
 * Source: Objects/dictobject.c, _Py_dict_lookup
 *
 * Returns: the entry's index; -1 when there is none; -2 with an exception
 */
gssize
cyc_dict_find (CycVM *vm, CycDict *self, CycObject *key, gint64 hash)
{
  if (self->entries == NULL)
    return -1;
  if (G_LIKELY (self->unicode && cyc_is_exact (key, vm->types.str)))
    return find_str (self, key, hash);
  return find_any (vm, self, key, hash);
}

/**
 * cyc_hash_as:
 * @vm: the machine
 * @key: a key or member
 * @hash: (out): its hash
 * @as: what it is to be: "dict key" or "set element"
 *
 * Hashes what a table holds; a string's hash is remembered in it.
 *
 * Returns: %FALSE with a TypeError for what cannot be hashed
 */
gboolean
cyc_hash_as (CycVM *vm, CycObject *key, gint64 *hash, const char *as)
{
  CycObject *error;

  if (G_LIKELY (cyc_is_exact (key, vm->types.str)))
    {
      *hash = CYC_STR (key)->hash != -1 ? CYC_STR (key)->hash : cyc_str_get_hash (vm, key);
      return TRUE;
    }
  if (cyc_object_hash (vm, key, hash))
    return TRUE;
  if (!vm->profile->unhashable_says_use || vm->error->type != &vm->exceptions.TypeError->type)
    return FALSE;
  error = cyc_error_take (vm);
  cyc_raise (vm, vm->exceptions.TypeError, "cannot use '%T' as a %s (%S)", key, as, error);
  cyc_release (vm->heap, error);
  return FALSE;
}

/* The place in the index table that leads to an entry. */
static gint32 *
index_of_entry (CycDict *self, gssize at)
{
  gsize   mask = ((gsize) 1 << self->log2_size) - 1;
  guint64 hash = self->entries[at].hash;
  gsize   i = hash & mask;

  for (guint64 perturb = hash; self->index[i] != at;)
    {
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + perturb + 1) & mask;
    }
  return &self->index[i];
}

static void
add_entry (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value, gboolean move)
{
  CycDictEntry *entry = &self->entries[self->n_entries];

  entry->hash = hash;
  cyc_dict_index_add (self, hash, self->n_entries);
  self->n_entries++;
  self->used++;
  self->usable--;
  self->version++;
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (KEY, key->number), &entry->key, key);
  if (move)
    cyc_ref_init_move (vm->heap, CYC_DICT_VALUE_HOLDER (self), CYC_LAZY_SLOT (vm->heap, cyc_dict_value_slot (self, key)), &entry->value, value);
  else
    cyc_ref_init (vm->heap, CYC_DICT_VALUE_HOLDER (self), CYC_LAZY_SLOT (vm->heap, cyc_dict_value_slot (self, key)), &entry->value, value);
}

/* Adds an entry for a key that was looked for and is not there. */
static void
insert_absent (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value, gboolean move)
{
  gboolean str = cyc_is_exact (key, vm->types.str);

  if (G_UNLIKELY ((self->namespace_ || self->owner != NULL) && vm->heap->sink != NULL && str))
    cyc_str_get_text (vm, key);
  cyc_dict_maintain_tracking (vm, (CycObject *) self, key, value);
  if (G_UNLIKELY (self->split != NULL))
    cyc_dict_split_insert (vm, self, hash);
  cyc_dict_prepare_insertion (vm, self, str);
  add_entry (vm, self, key, hash, value, move);
}

/**
 * cyc_dict_insert_absent:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key that it does not have, as cyc_dict_find() said
 * @hash: its hash
 * @value: the value
 *
 * Adds an entry without looking for the key again.
 */
void
cyc_dict_insert_absent (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value)
{
  insert_absent (vm, self, key, hash, value, FALSE);
}

/**
 * cyc_dict_insert:
 * @vm: the machine
 * @self: a dictionary
 * @key: the key
 * @hash: its hash
 * @value: the value
 * @move: whether @value is a reference that C code hands over
 *
 * Adds an entry or replaces the value of one; the old value dies last.
 *
 * Source: Objects/dictobject.c, insertdict
 *
 * Returns: %FALSE with an exception; a moved value is released then
 */
gboolean
cyc_dict_insert (CycVM *vm, CycDict *self, CycObject *key, gint64 hash, CycObject *value, gboolean move)
{
  gssize at = cyc_dict_find (vm, self, key, hash);

  if (G_UNLIKELY (at == -2))
    {
      if (move)
        cyc_release (vm->heap, value);
      return FALSE;
    }
  if (at >= 0)
    {
      CycSlot     slot = CYC_LAZY_SLOT (vm->heap, cyc_dict_value_slot (self, self->entries[at].key));
      CycObject **place = &self->entries[at].value;

      cyc_dict_maintain_tracking (vm, (CycObject *) self, key, value);
      self->version++;
      if (move)
        cyc_ref_set_move (vm->heap, CYC_DICT_VALUE_HOLDER (self), slot, place, value);
      else
        cyc_ref_set (vm->heap, CYC_DICT_VALUE_HOLDER (self), slot, place, value);
      return TRUE;
    }
  insert_absent (vm, self, key, hash, value, move);
  return TRUE;
}

/**
 * cyc_dict_take_entry:
 * @vm: the machine
 * @self: a dictionary
 * @at: an entry
 * @key: (out) (nullable): (transfer full): its key; released when not asked for
 *
 * Takes an entry out.
 *
 * Source: Objects/dictobject.c, delitem_common
 *
 * Returns: a new reference to its value
 */
CycObject *
cyc_dict_take_entry (CycVM *vm, CycDict *self, gssize at, CycObject **key)
{
  CycDictEntry *entry = &self->entries[at];
  CycSlot       value_slot = CYC_LAZY_SLOT (vm->heap, cyc_dict_value_slot (self, entry->key));
  CycSlot       key_slot = CYC_SLOT (KEY, entry->key->number);
  CycObject    *value;
  CycObject    *taken;

  if (self->split != NULL && vm->profile->attributes == CYC_ATTRIBUTES_IN_DICT)
    cyc_dict_unsplit (self);
  *index_of_entry (self, at) = CYC_DICT_DUMMY;
  self->used--;
  self->version++;
  taken = cyc_ref_take (vm->heap, CYC_HOLDER_OF (self), key_slot, &entry->key);
  value = cyc_ref_take (vm->heap, CYC_DICT_VALUE_HOLDER (self), value_slot, &entry->value);
  if (key != NULL)
    *key = taken;
  else
    cyc_release (vm->heap, taken);
  return value;
}

/**
 * cyc_dict_value_slot:
 * @self: a dictionary
 * @key: a key of it
 *
 * The slot that a value stands in: by name in a namespace, else by the
 * key's number.
 *
 * Returns: the slot
 */
CycSlot
cyc_dict_value_slot (CycDict *self, CycObject *key)
{
  if (self->owner != NULL && cyc_object_is (key, CYC_CLASS_STR) && CYC_STR (key)->text != 0)
    return CYC_SLOT (ATTRIBUTE, CYC_STR (key)->text);
  if (self->namespace_ && cyc_object_is (key, CYC_CLASS_STR) && CYC_STR (key)->text != 0)
    return CYC_SLOT (NAME, CYC_STR (key)->text);
  return CYC_SLOT (VALUE, key->number);
}

/**
 * cyc_dict_maintain_tracking:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key that enters it
 * @value: a value that enters it
 *
 * Tracks a dictionary once it may be part of a cycle.
 *
 * Source: Objects/dictobject.c, MAINTAIN_TRACKING
 */
void
cyc_dict_maintain_tracking (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  if (CYC_GC_HEAD (self)->next == NULL && !CYC_DICT (self)->owner_stores && (cyc_object_may_be_tracked (key) || cyc_object_may_be_tracked (value)))
    cyc_heap_track (vm->heap, self);
}

/**
 * cyc_dict_may_untrack:
 * @self: an exact dictionary
 *
 * Whether the collector may untrack it.
 *
 * Source: Objects/dictobject.c, _PyDict_MaybeUntrack
 *
 * Returns: %TRUE if nothing in it can close a cycle
 */
gboolean
cyc_dict_may_untrack (CycObject *self)
{
  gsize      position = 0;
  CycObject *key;
  CycObject *value;

  while (cyc_dict_next (self, &position, &key, &value))
    if (cyc_object_may_be_tracked (value) || cyc_object_may_be_tracked (key))
      return FALSE;
  return TRUE;
}

/**
 * cyc_dict_next:
 * @self: a dictionary
 * @position: (inout): 0 at first
 * @key: (out) (nullable): borrowed
 * @value: (out) (nullable): borrowed
 *
 * Steps through the entries in insertion order. The dictionary must not
 * change its size meanwhile.
 *
 * Returns: %FALSE at the end
 */
gboolean
cyc_dict_next (CycObject *self, gsize *position, CycObject **key, CycObject **value)
{
  CycDict *dict = CYC_DICT (self);

  while (*position < dict->n_entries)
    {
      CycDictEntry *entry = &dict->entries[(*position)++];

      if (entry->key == NULL)
        continue;
      if (key != NULL)
        *key = entry->key;
      if (value != NULL)
        *value = entry->value;
      return TRUE;
    }
  return FALSE;
}

/**
 * cyc_dict_length:
 * @self: a dictionary
 *
 * Returns: how many entries it has
 */
gsize
cyc_dict_length (CycObject *self)
{
  return CYC_DICT (self)->used;
}
