/* cyc-dict-access.c
 *
 * Dictionaries as the rest of the engine uses them: getting, setting, merging.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-machine.h"
#include "cyc-dict-table.h"

#include <string.h>

/**
 * cyc_dict_get_hash:
 * @vm: the machine
 * @self: a dictionary
 * @key: what to look for
 * @hash: its hash
 *
 * Looks a key up whose hash is known.
 *
 * Returns: (nullable): borrowed; %NULL when absent, or with an exception
 */
CycObject *
cyc_dict_get_hash (CycVM *vm, CycObject *self, CycObject *key, gint64 hash)
{
  gssize at = cyc_dict_find (vm, CYC_DICT (self), key, hash);

  return at < 0 ? NULL : CYC_DICT (self)->entries[at].value;
}

/**
 * cyc_dict_get:
 * @vm: the machine
 * @self: a dictionary
 * @key: what to look for
 *
 * Looks a key up.
 *
 * Returns: (nullable): borrowed; %NULL when absent, or with an exception
 */
CycObject *
cyc_dict_get (CycVM *vm, CycObject *self, CycObject *key)
{
  gint64 hash;

  return cyc_hash_as (vm, key, &hash, "dict key") ? cyc_dict_get_hash (vm, self, key, hash) : NULL;
}

/* Compares without making a string; good for ASCII keys. */
static CycObject *
get_ascii (CycVM *vm, CycDict *self, const char *key, gsize length)
{
  guint64 hash = cyc_hash_bytes (vm, key, length);
  guint64 perturb = hash;
  gsize   mask = ((gsize) 1 << self->log2_size) - 1;
  gsize   i = hash & mask;

  for (; self->index[i] != CYC_DICT_EMPTY; i = (i * 5 + perturb + 1) & mask)
    {
      if (self->index[i] >= 0)
        {
          CycDictEntry *entry = &self->entries[self->index[i]];

          if ((guint64) entry->hash == hash && CYC_STR (entry->key)->length == length && CYC_STR (entry->key)->kind == 1 && memcmp (CYC_STR (entry->key)->data, key, length) == 0)
            return entry->value;
        }
      perturb >>= 5;
    }
  return NULL;
}

/**
 * cyc_dict_get_utf8:
 * @vm: the machine
 * @self: a dictionary
 * @key: a string
 *
 * Looks a string up.
 *
 * Returns: (nullable): borrowed; %NULL when absent
 */
CycObject *
cyc_dict_get_utf8 (CycVM *vm, CycObject *self, const char *key)
{
  CycObject *str;
  CycObject *value;

  if (CYC_DICT (self)->entries == NULL)
    return NULL;
  if (CYC_DICT (self)->unicode && g_str_is_ascii (key))
    return get_ascii (vm, CYC_DICT (self), key, strlen (key));
  str = cyc_str_new (vm, key);
  value = cyc_dict_get (vm, self, str);
  cyc_release (vm->heap, str);
  return value;
}

/**
 * cyc_dict_set:
 * @vm: the machine
 * @self: a dictionary
 * @key: the key
 * @value: the value
 *
 * Sets an entry.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_dict_set (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gboolean holds = vm->profile->dict_set_holds_key && !cyc_object_is (key, CYC_CLASS_STR);
  gboolean done;
  gint64   hash;

  if (holds)
    cyc_hold (vm->heap, key);
  done = cyc_hash_as (vm, key, &hash, "dict key") && cyc_dict_insert (vm, CYC_DICT (self), key, hash, value, FALSE);
  if (holds)
    cyc_release (vm->heap, key);
  return done;
}

/**
 * cyc_dict_set_move:
 * @vm: the machine
 * @self: a dictionary
 * @key: the key
 * @value: (transfer full): the value; released on errors
 *
 * Sets an entry to a reference that C code holds.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_dict_set_move (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gint64 hash;

  if (!cyc_hash_as (vm, key, &hash, "dict key"))
    {
      cyc_release (vm->heap, value);
      return FALSE;
    }
  return cyc_dict_insert (vm, CYC_DICT (self), key, hash, value, TRUE);
}

/**
 * cyc_dict_set_utf8:
 * @vm: the machine
 * @self: a dictionary
 * @key: the key, which is interned
 * @value: the value
 *
 * Sets the entry of a string.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_dict_set_utf8 (CycVM *vm, CycObject *self, const char *key, CycObject *value)
{
  CycObject *str = cyc_str_new_interned (vm, key);
  gboolean   fine = cyc_dict_set (vm, self, str, value);

  cyc_release (vm->heap, str);
  return fine;
}

/**
 * cyc_dict_take:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key
 *
 * Takes an entry out.
 *
 * Returns: (nullable): a new reference to its value; %NULL when absent, or with an exception
 */
CycObject *
cyc_dict_take (CycVM *vm, CycObject *self, CycObject *key)
{
  gint64 hash;
  gssize at = -1;

  if (CYC_DICT (self)->used == 0 && cyc_is_exact (key, vm->types.str))
    return NULL;
  if (cyc_hash_as (vm, key, &hash, "dict key"))
    at = cyc_dict_find (vm, CYC_DICT (self), key, hash);
  return at < 0 ? NULL : cyc_dict_take_entry (vm, CYC_DICT (self), at, NULL);
}

/**
 * cyc_dict_move_to_end:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key
 *
 * Makes an entry the last, with the key object that it has.
 *
 * Returns: 1 if it was there, 0 if not, -1 with an exception
 */
int
cyc_dict_move_to_end (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *value, *stored;
  gint64     hash;
  gssize     at = cyc_hash_as (vm, key, &hash, "dict key") ? cyc_dict_find (vm, CYC_DICT (self), key, hash) : -1;
  gboolean   done;

  if (at < 0)
    return vm->error != NULL ? -1 : 0;
  value = cyc_dict_take_entry (vm, CYC_DICT (self), at, &stored);
  done = cyc_dict_insert (vm, CYC_DICT (self), stored, hash, value, TRUE);
  cyc_release (vm->heap, stored);
  return done ? 1 : -1;
}

/**
 * cyc_dict_remove:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key
 *
 * Removes an entry.
 *
 * Returns: 1 if it was there, 0 if not, -1 with an exception
 */
int
cyc_dict_remove (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *value = cyc_dict_take (vm, self, key);

  if (value == NULL)
    return vm->error != NULL ? -1 : 0;
  cyc_release (vm->heap, value);
  return 1;
}

/**
 * cyc_dict_set_default:
 * @vm: the machine
 * @self: a dictionary
 * @key: a key
 * @value: the value for it where it has none
 *
 * Gets the value of a key, which is entered where it is missing.
 *
 * Source: Objects/dictobject.c, PyDict_SetDefault
 *
 * Returns: (nullable): borrowed; %NULL with an exception
 */
CycObject *
cyc_dict_set_default (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gint64 hash;
  gssize at;

  if (!cyc_hash_as (vm, key, &hash, "dict key"))
    return NULL;
  at = cyc_dict_find (vm, CYC_DICT (self), key, hash);
  if (at >= 0)
    return CYC_DICT (self)->entries[at].value;
  if (at == -2)
    return NULL;
  cyc_dict_insert_absent (vm, CYC_DICT (self), key, hash, value);
  return value;
}

/* Whether the other's table can be taken over as it stands. */
static gboolean
can_clone (CycVM *vm, CycDict *self, CycDict *other)
{
  return vm->profile->dict_sizes_by_bits && self->used == 0 && other->used == other->n_entries && (other->log2_size == CYC_DICT_LOG_MINSIZE || (((gsize) 2 << other->log2_size) / 6 < other->used && other->log2_size > 0));
}

/* Enters one pair; without @override only where the key is new. */
static gboolean
merge_pair (CycVM *vm, CycObject *self, CycObject *key, gint64 hash, CycObject *value, gboolean override)
{
  gssize at = -1;

  if (!override)
    at = cyc_dict_find (vm, CYC_DICT (self), key, hash);
  if (at == -2)
    return FALSE;
  return at >= 0 || cyc_dict_insert (vm, CYC_DICT (self), key, hash, value, FALSE);
}

static gboolean
merge_dict (CycVM *vm, CycObject *self, CycDict *other, gboolean override)
{
  if ((CycObject *) other == self || other->used == 0)
    return TRUE;
  if (override && can_clone (vm, CYC_DICT (self), other))
    return cyc_dict_clone_table (vm, CYC_DICT (self), other);
  override = override || CYC_DICT (self)->used == 0;
  cyc_dict_grow_for (vm, CYC_DICT (self), other->used);
  for (gsize i = 0, n = other->n_entries; i < n; i++)
    {
      CycObject *key = other->entries[i].key;
      CycObject *value = other->entries[i].value;
      gboolean   fine;

      if (key == NULL)
        continue;
      cyc_hold (vm->heap, key);
      cyc_hold (vm->heap, value);
      fine = merge_pair (vm, self, key, other->entries[i].hash, value, override);
      cyc_release (vm->heap, value);
      cyc_release (vm->heap, key);
      if (!fine)
        return FALSE;
      if (n != other->n_entries)
        return cyc_raise (vm, vm->exceptions.RuntimeError, "dict mutated during update") != NULL;
    }
  return TRUE;
}

static gboolean
merge_key_of_mapping (CycVM *vm, CycObject *self, CycObject *mapping, CycObject *key, gboolean override)
{
  CycObject *value;
  gint64     hash;

  if (!cyc_hash_as (vm, key, &hash, "dict key"))
    return FALSE;
  if (!override)
    {
      gssize at = cyc_dict_find (vm, CYC_DICT (self), key, hash);

      if (at != -1)
        return at >= 0;
    }
  value = cyc_object_getitem (vm, mapping, key);
  return value != NULL && cyc_dict_insert (vm, CYC_DICT (self), key, hash, value, TRUE);
}

static gboolean
merge_mapping (CycVM *vm, CycObject *self, CycObject *mapping, gboolean override)
{
  CycObject *name = cyc_str_new_interned (vm, "keys");
  CycObject *keys = cyc_object_call_method (vm, mapping, name, 0);
  CycObject *iterator = keys != NULL ? cyc_object_iter (vm, keys) : NULL;
  CycObject *key;
  gboolean   fine = iterator != NULL;

  cyc_release (vm->heap, name);
  cyc_xrelease (vm->heap, keys);
  while (fine && (key = cyc_iter_next (vm, iterator)) != NULL)
    {
      fine = merge_key_of_mapping (vm, self, mapping, key, override);
      cyc_release (vm->heap, key);
    }
  cyc_xrelease (vm->heap, iterator);
  return fine && vm->error == NULL;
}

/**
 * cyc_dict_update:
 * @vm: the machine
 * @self: a dictionary
 * @mapping: a dictionary, or what has keys() and can be subscripted
 * @override: whether values of keys that are there are replaced
 *
 * Enters what a mapping holds.
 *
 * Source: Objects/dictobject.c, dict_merge
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_dict_update (CycVM *vm, CycObject *self, CycObject *mapping, gboolean override)
{
  if (cyc_object_is (mapping, CYC_CLASS_DICT) && CYC_CLASS_OF (mapping)->slots.iter == cyc_dict_iter)
    return merge_dict (vm, self, CYC_DICT (mapping), override);
  return merge_mapping (vm, self, mapping, override);
}

static void
raise_not_a_pair (CycVM *vm, gsize number)
{
  CycObject *error, *note;

  if (!cyc_error_matches (vm, vm->exceptions.TypeError))
    return;
  if (!vm->profile->update_errors_noted)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "cannot convert dictionary update sequence element #%" G_GSIZE_FORMAT " to a sequence", number);
      return;
    }
  cyc_raise (vm, vm->exceptions.TypeError, "object is not iterable");
  note = cyc_str_printf (vm, "Cannot convert dictionary update sequence element #%" G_GSIZE_FORMAT " to a sequence", number);
  error = cyc_error_take (vm);
  if (cyc_exception_add_note (vm, error, note))
    cyc_error_restore (vm, error);
  else
    cyc_release (vm->heap, error);
  cyc_release (vm->heap, note);
}

static gboolean
merge_item (CycVM *vm, CycObject *self, CycObject *item, gsize number, gboolean override)
{
  CycObject  *pair = cyc_object_is (item, CYC_CLASS_LIST) || cyc_object_is (item, CYC_CLASS_TUPLE)
                       ? cyc_new_ref (vm, item)
                       : cyc_sequence_list (vm, item);
  CycObject **items;
  gsize       n;
  gint64      hash;
  gboolean    fine;

  if (pair == NULL)
    {
      raise_not_a_pair (vm, number);
      return FALSE;
    }
  items = cyc_object_is (pair, CYC_CLASS_LIST) ? CYC_LIST (pair)->items : CYC_TUPLE (pair)->items;
  n = cyc_object_is (pair, CYC_CLASS_LIST) ? CYC_LIST (pair)->length : CYC_TUPLE (pair)->length;
  fine = n == 2;
  if (!fine)
    cyc_raise (vm, vm->exceptions.ValueError, "dictionary update sequence element #%" G_GSIZE_FORMAT " has length %" G_GSIZE_FORMAT "; 2 is required", number, n);
  else
    {
      CycObject *key = cyc_new_ref (vm, items[0]);
      CycObject *value = cyc_new_ref (vm, items[1]);

      fine = cyc_hash_as (vm, key, &hash, "dict key") && merge_pair (vm, self, key, hash, value, override);
      cyc_release (vm->heap, key);
      cyc_release (vm->heap, value);
    }
  cyc_release (vm->heap, pair);
  return fine;
}

/**
 * cyc_dict_update_pairs:
 * @vm: the machine
 * @self: a dictionary
 * @pairs: an iterable of sequences of two
 * @override: whether values of keys that are there are replaced
 *
 * Enters pairs of key and value.
 *
 * Source: Objects/dictobject.c, PyDict_MergeFromSeq2
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_dict_update_pairs (CycVM *vm, CycObject *self, CycObject *pairs, gboolean override)
{
  CycObject *iterator = cyc_object_iter (vm, pairs);
  CycObject *item;
  gboolean   fine = iterator != NULL;

  for (gsize number = 0; fine && (item = cyc_iter_next (vm, iterator)) != NULL; number++)
    {
      fine = merge_item (vm, self, item, number, override);
      cyc_release (vm->heap, item);
    }
  cyc_xrelease (vm->heap, iterator);
  return fine && vm->error == NULL;
}

static CycObject *
copy_into (CycVM *vm, CycObject *copy, CycObject *self)
{
  CycDict *dict = CYC_DICT (self);

  if (dict->used == 0)
    return copy;
  if (vm->profile->dict_copies_table && dict->used >= dict->n_entries * 2 / 3)
    {
      cyc_dict_clone_table (vm, CYC_DICT (copy), dict);
      return copy;
    }
  if (!cyc_dict_update (vm, copy, self, TRUE))
    {
      cyc_release (vm->heap, copy);
      return NULL;
    }
  return copy;
}

/**
 * cyc_dict_copy:
 * @vm: the machine
 * @self: a dictionary
 *
 * Makes an exact dictionary of the same entries. Where @self shares its keys
 * with its class, the type's free list is left alone.
 *
 * Source: Objects/dictobject.c, PyDict_Copy
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_dict_copy (CycVM *vm, CycObject *self)
{
  gboolean shares_keys = CYC_DICT (self)->split != NULL && CYC_DICT (self)->used > 0;

  return copy_into (vm, shares_keys ? cyc_dict_new_fresh (vm) : cyc_dict_new (vm), self);
}

/**
 * cyc_dict_copy_namespace:
 * @vm: the machine
 * @self: a dictionary
 *
 * Copies what a class body left as the names of the class.
 *
 * Source: Objects/typeobject.c, type_new_init
 *
 * Returns: a new reference, or %NULL with an exception
 */
CycObject *
cyc_dict_copy_namespace (CycVM *vm, CycObject *self)
{
  return copy_into (vm, cyc_dict_new_namespace (vm), self);
}
