/* cyc-dict-type.c
 *
 * The class dict: its slots and methods.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dict-table.h"

/* CPython keeps this many dead dictionaries. */
#define CYC_DICT_FREE_LIST 80

static CycObject *
dict_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycObject *made = cyc_container_alloc_fresh (vm, type);
  gboolean   shares = vm->profile->dict_call_shares_empty;

  CYC_DICT (made)->unicode = TRUE;
  CYC_DICT (made)->log2_size = shares ? 0 : CYC_DICT_LOG_MINSIZE;
  CYC_DICT (made)->usable = CYC_DICT (made)->capacity = shares ? 0 : 5;
  if (type != vm->types.dict || !vm->profile->lazy_dict_tracking)
    cyc_heap_track (vm->heap, made);
  return made;
}

/* What dict() and update() take: a mapping or pairs, then keywords. */
static gboolean
update_common (CycVM *vm, CycObject *self, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, name, n_args, NULL, 0, 1))
    return FALSE;
  if (n_args == 1)
    {
      CycObject *keys = NULL;
      gboolean   mapping = cyc_is_exact (args[0], vm->types.dict);

      if (!mapping || vm->profile->dict_update_asks_keys)
        {
          CycObject *keys_name = cyc_str_new_interned (vm, "keys");

          keys = cyc_object_lookup_attr (vm, args[0], keys_name);
          cyc_release (vm->heap, keys_name);
          mapping = keys != NULL;
          cyc_xrelease (vm->heap, keys);
          if (vm->error != NULL)
            return FALSE;
        }
      if (!(mapping ? cyc_dict_update (vm, self, args[0], TRUE) : cyc_dict_update_pairs (vm, self, args[0], TRUE)))
        return FALSE;
    }
  for (gsize i = 0; kwnames != NULL && i < CYC_TUPLE (kwnames)->length; i++)
    if (!cyc_dict_set (vm, self, CYC_TUPLE (kwnames)->items[i], args[n_args + i]))
      return FALSE;
  return TRUE;
}

static CycObject *
dict_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return update_common (vm, self, "dict", args, n_args, kwnames) ? cyc_none_new (vm) : NULL;
}

static CycObject *
dict_update (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return update_common (vm, self, "update", args, n_args, kwnames) ? cyc_none_new (vm) : NULL;
}

static gboolean
append_pair (CycVM *vm, CycStrBuilder *text, CycObject *key, CycObject *value)
{
  CycObject *parts[2] = { key, value };

  for (int i = 0; i < 2; i++)
    {
      CycObject *repr = cyc_object_repr (vm, parts[i]);

      if (repr == NULL)
        return FALSE;
      cyc_str_builder_append (text, repr);
      cyc_release (vm->heap, repr);
      if (i == 0)
        cyc_str_builder_append_utf8 (text, ": ");
    }
  return TRUE;
}

static CycObject *
dict_repr (CycVM *vm, CycObject *self)
{
  CycStrBuilder *text;
  CycObject     *key;
  CycObject     *value;
  gsize          position = 0;
  gboolean       fine = TRUE;
  gboolean       first = TRUE;

  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_new (vm, "{...}");
  text = cyc_str_builder_new (vm);
  cyc_str_builder_append_char (text, '{');
  while (fine && cyc_dict_next (self, &position, &key, &value))
    {
      if (!first)
        cyc_str_builder_append_utf8 (text, ", ");
      first = FALSE;
      cyc_hold (vm->heap, key);
      cyc_hold (vm->heap, value);
      fine = append_pair (vm, text, key, value);
      cyc_release (vm->heap, key);
      cyc_release (vm->heap, value);
    }
  cyc_repr_leave (vm, self);
  if (!fine)
    {
      cyc_str_builder_free (text);
      return NULL;
    }
  cyc_str_builder_append_char (text, '}');
  return cyc_str_builder_end (vm, text);
}

/* 1 if the other has an equal value for the entry's key, 0 if not, -1 with an exception */
static int
entry_is_in (CycVM *vm, CycDictEntry *entry, CycObject *other)
{
  CycObject *key = cyc_new_ref (vm, entry->key);
  CycObject *value = cyc_new_ref (vm, entry->value);
  CycObject *theirs = cyc_dict_get_hash (vm, other, key, entry->hash);
  int        same = vm->error != NULL ? -1 : 0;

  if (theirs != NULL)
    same = cyc_item_equals (vm, theirs, value, theirs);
  cyc_release (vm->heap, key);
  cyc_release (vm->heap, value);
  return same;
}

static CycObject *
dict_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  int equal;

  if ((op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE) || !cyc_object_is (self, CYC_CLASS_DICT) || !cyc_object_is (other, CYC_CLASS_DICT))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  equal = CYC_DICT (self)->used == CYC_DICT (other)->used;
  for (gsize i = 0; equal > 0 && i < CYC_DICT (self)->n_entries; i++)
    if (CYC_DICT (self)->entries[i].key != NULL)
      equal = entry_is_in (vm, &CYC_DICT (self)->entries[i], other);
  return equal < 0 ? NULL : cyc_bool_new (vm, equal == (op == CYC_COMPARE_EQ));
}

static gssize
dict_length (CycVM *vm, CycObject *self)
{
  return CYC_DICT (self)->used;
}

static CycObject *
dict_missing (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *missing = NULL;
  CycObject *result;

  if (!cyc_is_exact (self, vm->types.dict))
    missing = cyc_object_lookup_special (vm, self, vm->names.dunder_missing);
  if (missing == NULL)
    return vm->error != NULL ? NULL : cyc_raise_object (vm, vm->exceptions.KeyError, key);
  result = cyc_object_call (vm, missing, &key, 1, NULL);
  cyc_release (vm->heap, missing);
  return result;
}

static CycObject *
dict_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *value = cyc_dict_get (vm, self, key);

  if (G_LIKELY (value != NULL))
    return cyc_new_ref (vm, value);
  return vm->error != NULL ? NULL : dict_missing (vm, self, key);
}

static gboolean
dict_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  int removed;

  if (value != NULL)
    return cyc_dict_set (vm, self, key, value);
  removed = cyc_dict_remove (vm, self, key);
  if (removed == 0)
    cyc_raise_object (vm, vm->exceptions.KeyError, key);
  return removed > 0;
}

static int
dict_contains (CycVM *vm, CycObject *self, CycObject *key)
{
  if (cyc_dict_get (vm, self, key) != NULL)
    return 1;
  return vm->error != NULL ? -1 : 0;
}

/* 3.9 on: | makes a dict of the left one's entries that is updated with the right one. */
static CycObject *
dict_binary_or (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *made;

  if (!vm->profile->dict_union || !cyc_object_is (left, CYC_CLASS_DICT) || !cyc_object_is (right, CYC_CLASS_DICT))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  made = cyc_dict_copy (vm, left);
  if (made != NULL && !cyc_dict_update (vm, made, right, TRUE))
    {
      cyc_release (vm->heap, made);
      return NULL;
    }
  return made;
}

static CycObject *
dict_inplace_or (CycVM *vm, CycObject *self, CycObject *other)
{
  if (!vm->profile->dict_union)
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  return update_common (vm, self, "dict", &other, 1, NULL) ? cyc_new_ref (vm, self) : NULL;
}

static CycObject *
dict_get_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *value;

  if (!cyc_args_count (vm, "dict.get", n_args, kwnames, 1, 2))
    return NULL;
  value = cyc_dict_get (vm, self, args[0]);
  if (value == NULL && vm->error != NULL)
    return NULL;
  return cyc_new_ref (vm, value != NULL ? value : n_args == 2 ? args[1]
                                                              : vm->none);
}

static CycObject *
dict_setdefault (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *value;

  if (!cyc_args_count (vm, "dict.setdefault", n_args, kwnames, 1, 2))
    return NULL;
  value = cyc_dict_set_default (vm, self, args[0], n_args == 2 ? args[1] : vm->none);
  return value != NULL ? cyc_new_ref (vm, value) : NULL;
}

static CycObject *
dict_pop (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *value;

  if (!cyc_args_count (vm, "dict.pop", n_args, kwnames, 1, 2))
    return NULL;
  value = CYC_DICT (self)->used == 0 ? NULL : cyc_dict_take (vm, self, args[0]);
  if (value != NULL || vm->error != NULL)
    return value;
  return n_args == 2 ? cyc_new_ref (vm, args[1]) : cyc_raise_object (vm, vm->exceptions.KeyError, args[0]);
}

static CycObject *
dict_popitem (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycDict   *dict = CYC_DICT (self);
  CycObject *pair;
  CycObject *key;
  CycObject *value;
  gsize      at = dict->n_entries;

  if (!cyc_args_none (vm, "dict.popitem", n_args, kwnames))
    return NULL;
  pair = cyc_tuple_new (vm, 2);
  if (dict->used == 0)
    {
      cyc_release (vm->heap, pair);
      return cyc_raise (vm, vm->exceptions.KeyError, "popitem(): dictionary is empty");
    }
  while (dict->entries[--at].key == NULL)
    ;
  value = cyc_dict_take_entry (vm, dict, at, &key);
  dict->n_entries = at;
  cyc_tuple_init_move (vm, pair, 0, key);
  cyc_tuple_init_move (vm, pair, 1, value);
  return pair;
}

static CycObject *
dict_clear_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "dict.clear", n_args, kwnames))
    return NULL;
  cyc_dict_clear (vm, self);
  return cyc_none_new (vm);
}

static CycObject *
dict_copy_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "dict.copy", n_args, kwnames) ? cyc_dict_copy (vm, self) : NULL;
}

static CycObject *
dict_keys (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "dict.keys", n_args, kwnames) ? cyc_dict_view_new (vm, vm->types.dict_keys, self) : NULL;
}

static CycObject *
dict_values (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "dict.values", n_args, kwnames) ? cyc_dict_view_new (vm, vm->types.dict_values, self) : NULL;
}

static CycObject *
dict_items (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "dict.items", n_args, kwnames) ? cyc_dict_view_new (vm, vm->types.dict_items, self) : NULL;
}

static gboolean
set_key (CycVM *vm, CycObject *made, CycObject *key, CycObject *value)
{
  if (cyc_is_exact (made, vm->types.dict))
    return cyc_dict_set (vm, made, key, value);
  return cyc_object_setitem (vm, made, key, value);
}

/* The keys of a dictionary or a set come with their hashes. Source: Objects/dictobject.c, _PyDict_FromKeys */
static gboolean
take_hashed_keys (CycVM *vm, CycObject *made, CycObject *keys, CycObject *value)
{
  gboolean is_dict = cyc_is_exact (keys, vm->types.dict);
  gboolean done = TRUE;

  cyc_dict_estimate (vm, CYC_DICT (made), is_dict ? CYC_DICT (keys)->used : CYC_SET (keys)->used);
  if (!is_dict)
    CYC_DICT (made)->unicode = FALSE;
  for (gsize i = 0; done && i < (is_dict ? CYC_DICT (keys)->n_entries : CYC_SET (keys)->mask + 1); i++)
    {
      CycObject *key = is_dict ? CYC_DICT (keys)->entries[i].key : CYC_SET (keys)->table[i].key;
      gint64     hash = is_dict ? CYC_DICT (keys)->entries[i].hash : CYC_SET (keys)->table[i].hash;

      if (key == NULL || key == CYC_SET_DUMMY)
        continue;
      cyc_hold (vm->heap, key);
      done = cyc_dict_insert (vm, CYC_DICT (made), key, hash, value, FALSE);
      cyc_release (vm->heap, key);
    }
  return done;
}

static CycObject *
dict_fromkeys (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *made;
  CycObject *iterator = NULL;
  CycObject *key;

  if (!cyc_args_count (vm, "dict.fromkeys", n_args, kwnames, 1, 2))
    return NULL;
  made = cyc_object_call (vm, self, NULL, 0, NULL);
  if (made == NULL)
    return NULL;
  if (cyc_is_exact (made, vm->types.dict) && CYC_DICT (made)->used == 0)
    {
      if (cyc_is_exact (args[0], vm->types.dict) || cyc_is_exact (args[0], vm->types.set) || cyc_is_exact (args[0], vm->types.frozenset))
        {
          if (take_hashed_keys (vm, made, args[0], n_args == 2 ? args[1] : vm->none))
            return made;
          cyc_release (vm->heap, made);
          return NULL;
        }
    }
  iterator = cyc_object_iter (vm, args[0]);
  while (iterator != NULL && (key = cyc_iter_next (vm, iterator)) != NULL)
    {
      gboolean fine = set_key (vm, made, key, n_args == 2 ? args[1] : vm->none);

      cyc_release (vm->heap, key);
      if (!fine)
        break;
    }
  cyc_xrelease (vm->heap, iterator);
  if (vm->error == NULL)
    return made;
  cyc_release (vm->heap, made);
  return NULL;
}

static CycObject *
dict_getitem_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "dict.__getitem__", n_args, kwnames, 1, 1) ? dict_getitem (vm, self, args[0]) : NULL;
}

static CycObject *
dict_contains_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  int has = cyc_args_count (vm, "dict.__contains__", n_args, kwnames, 1, 1) ? dict_contains (vm, self, args[0]) : -1;

  return has < 0 ? NULL : cyc_bool_new (vm, has);
}

const CycMethodDef cyc_dict_methods[] = {
  { "__contains__", dict_contains_method },
  { "__getitem__", dict_getitem_method },
  { "get", dict_get_method, .packed_to = 6 },
  { "setdefault", dict_setdefault, .packed_to = 6 },
  { "pop", dict_pop, .packed_to = 7 },
  { "popitem", dict_popitem },
  { "keys", dict_keys },
  { "items", dict_items },
  { "values", dict_values },
  { "update", dict_update, .packed_to = CYC_ALL_MINORS },
  { "fromkeys", dict_fromkeys, CYC_METHOD_CLASS, .packed_to = 6 },
  { "clear", dict_clear_method },
  { "copy", dict_copy_method },
  { "__reversed__", cyc_dict_reversed, .from_minor = 8 },
  { NULL },
};

static void
dict_tp_clear (CycHeap *heap, CycObject *self)
{
  cyc_dict_drop (heap, self);
}

static const CycLaterSlot later_slots[] = { { "__or__", 9 }, { "__ror__", 9 }, { "__ior__", 9 }, { NULL, 0 } };

static const CycClassSpec dict_spec = {
  .name = "dict",
  .subclassed_from = 6,
  .call_by_array_from = 9,
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN | CYC_TYPE_UNTRACKED | CYC_TYPE_UNTRACK_IN_FULL,
  .class_flags = CYC_CLASS_DICT | CYC_CLASS_GENERIC,
  .called_directly_from = 9,
  .struct_size = sizeof (CycDict),
  .sizes = { { 6, 48 } },
  .free_list_limit = CYC_DICT_FREE_LIST,
  .traverse = cyc_dict_traverse,
  .clear = dict_tp_clear,
  .drop = cyc_dict_drop,
  .release = cyc_dict_release,
  .measure = cyc_dict_measure,
  .slots = {
    .repr = dict_repr,
    .hash = cyc_hash_not_implemented,
    .compare = dict_compare,
    .iter = cyc_dict_iter,
    .new_ = dict_new,
    .init = dict_init,
    .length = dict_length,
    .getitem = dict_getitem,
    .setitem = dict_setitem,
    .contains = dict_contains,
    .binary[CYC_BINARY_OR] = dict_binary_or,
    .inplace[CYC_BINARY_OR] = dict_inplace_or,
  },
  .methods = cyc_dict_methods,
  .later_slots = later_slots,
};

/**
 * cyc_dict_init_type:
 * @vm: the machine
 *
 * Makes the class dict, its views and their iterators.
 */
void
cyc_dict_init_type (CycVM *vm)
{
  vm->types.dict = cyc_class_new_builtin (vm, &dict_spec, NULL);
  vm->types.dict->type.may_untrack = cyc_dict_may_untrack;
  cyc_dict_views_init (vm);
}
