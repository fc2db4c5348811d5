/* cyc-ordered-dict.c
 *
 * collections.OrderedDict.
 *
 * CPython keeps the order in a linked list beside the dictionary; here the
 * dictionary's own order is the order, and moving a key enters it anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collections.h"

typedef struct
{
  CycDict    dict;
  CycObject *attributes; /* nullable: __dict__ */
  CycObject *weaklist;
} CycOrderedDict;

#define METHOD(name) \
  static CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

static gboolean
is_exact (CycVM *vm, CycObject *self)
{
  return CYC_CLASS_OF (self) == cyc_collections_classes (vm)->ordered_dict;
}

/* Whether @object is an OrderedDict or of a subclass. */
static gboolean
is_ordered_dict (CycVM *vm, CycObject *object)
{
  return cyc_class_is_subclass (CYC_CLASS_OF (object), cyc_collections_classes (vm)->ordered_dict);
}

static void
ordered_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT (visitor, ((CycOrderedDict *) self)->attributes, CYC_FIELD (visitor->heap, "__dict__"));
  cyc_dict_traverse (self, visitor);
}

static void
ordered_drop (CycHeap *heap, CycObject *self)
{
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__dict__"), &((CycOrderedDict *) self)->attributes);
  cyc_dict_drop (heap, self);
}

/* Source: Objects/odictobject.c, odict_sizeof: a list's node for each key, and a table that leads to the nodes */
static gsize
ordered_measure (CycHeap *heap, CycObject *self)
{
  CycDict *dict = CYC_DICT (self);
  gsize    nodes = dict->used > 0 ? 8 * ((gsize) 1 << MAX (dict->log2_size, 3)) + 32 * dict->used : 0;

  return cyc_dict_measure (heap, self) + nodes;
}

/* Sets one pair, which comes as any two items. */
static gboolean
set_pair (CycVM *vm, CycObject *self, CycObject *pair)
{
  CycObject *items = cyc_sequence_list (vm, pair);
  gboolean   done;

  if (items == NULL)
    return FALSE;
  done = CYC_LIST (items)->length == 2;
  if (done)
    done = cyc_object_setitem (vm, self, CYC_LIST (items)->items[0], CYC_LIST (items)->items[1]);
  else if (CYC_LIST (items)->length > 2)
    cyc_raise (vm, vm->exceptions.ValueError, "too many values to unpack (expected 2)");
  else
    cyc_raise (vm, vm->exceptions.ValueError, "need more than %u value%s to unpack", (guint) CYC_LIST (items)->length, CYC_LIST (items)->length == 1 ? "" : "s");
  cyc_release (vm->heap, items);
  return done;
}

/* Sets what @iterable gives: pairs, or keys of @mapping. */
static gboolean
set_all (CycVM *vm, CycObject *self, CycObject *iterable, CycObject *mapping)
{
  CycObject *iterator = cyc_object_iter (vm, iterable), *item;

  while (iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      CycObject *value = mapping != NULL ? cyc_object_getitem (vm, mapping, item) : NULL;
      gboolean   done = mapping == NULL ? set_pair (vm, self, item) : value != NULL && cyc_object_setitem (vm, self, item, value);

      cyc_xrelease (vm->heap, value);
      cyc_release (vm->heap, item);
      if (!done)
        break;
    }
  cyc_xrelease (vm->heap, iterator);
  return vm->error == NULL;
}

/* Source: Objects/odictobject.c, mutablemapping_update_arg */
static gboolean
update_from (CycVM *vm, CycObject *self, CycObject *from)
{
  CycObject *name = cyc_str_new_interned (vm, "keys");
  CycObject *keys = cyc_object_lookup_attr (vm, from, name), *list;
  gboolean   done;

  cyc_release (vm->heap, name);
  if (keys == NULL)
    return vm->error == NULL && set_all (vm, self, from, NULL);
  list = cyc_object_call (vm, keys, NULL, 0, NULL);
  cyc_release (vm->heap, keys);
  done = list != NULL && set_all (vm, self, list, from);
  cyc_xrelease (vm->heap, list);
  return done;
}

static CycObject *
update_all (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args > 0 && !update_from (vm, self, args[0]))
    return NULL;
  for (gsize i = 0; kwnames != NULL && i < CYC_TUPLE (kwnames)->length; i++)
    if (!cyc_object_setitem (vm, self, CYC_TUPLE (kwnames)->items[i], args[n_args + i]))
      return NULL;
  return cyc_none_new (vm);
}

METHOD (ordered_init)
{
  if (n_args > 1)
    return cyc_raise (vm, vm->exceptions.TypeError, "expected at most 1 argument%s, got %u", vm->profile->slots_say_name ? "" : "s", (guint) n_args);
  return update_all (vm, self, args, n_args, kwnames);
}

METHOD (ordered_update)
{
  if (n_args > 1)
    return cyc_raise (vm, vm->exceptions.TypeError, "update() takes at most 1 positional argument (%u given)", (guint) n_args);
  return update_all (vm, self, args, n_args, kwnames);
}

/* The entry at one end; there is one. */
static CycDictEntry *
end_entry (CycObject *self, gboolean last)
{
  CycDict *dict = CYC_DICT (self);
  gsize    at = last ? dict->n_entries - 1 : 0;

  while (dict->entries[at].key == NULL)
    at += last ? -1 : 1;
  return &dict->entries[at];
}

/* Takes a key out as a subclass's methods do, where it may have its own; NULL without an exception: no such key. */
static CycObject *
take (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *value = NULL;

  if (is_exact (vm, self) || vm->profile->ordered_dict_takes)
    return cyc_dict_take (vm, self, key);
  if (cyc_object_contains (vm, self, key) > 0)
    value = cyc_object_getitem (vm, self, key);
  if (value != NULL && !cyc_object_setitem (vm, self, key, NULL))
    {
      cyc_release (vm->heap, value);
      return NULL;
    }
  return value;
}

METHOD (ordered_pop)
{
  static const char *const names[] = { "key", "default", NULL };
  CycObject               *out[2] = { 0 }, *value;

  if (!cyc_args_parse (vm, "pop", args, n_args, kwnames, names, 0, 2, 1, out))
    return NULL;
  value = take (vm, self, out[0]);
  if (value != NULL || vm->error != NULL)
    return value;
  if (out[1] != NULL)
    return cyc_new_ref (vm, out[1]);
  return cyc_raise_object (vm, vm->exceptions.KeyError, out[0]);
}

static gboolean
read_last (CycVM *vm, CycObject *given, gboolean *last)
{
  int truth = given != NULL ? cyc_object_is_true (vm, given) : 1;

  *last = truth > 0;
  return truth >= 0;
}

METHOD (ordered_popitem)
{
  static const char *const names[] = { "last", NULL };
  CycObject               *out[1] = { 0 }, *key, *value, *pair = NULL;
  gboolean                 last;

  if (!cyc_args_parse (vm, "popitem", args, n_args, kwnames, names, 0, 1, 0, out) || !read_last (vm, out[0], &last))
    return NULL;
  if (CYC_DICT (self)->used == 0)
    return cyc_raise (vm, vm->exceptions.KeyError, "dictionary is empty");
  key = cyc_new_ref (vm, end_entry (self, last)->key);
  value = take (vm, self, key);
  if (value != NULL)
    pair = cyc_tuple_pack (vm, 2, key, value);
  else if (vm->error == NULL)
    cyc_raise_object (vm, vm->exceptions.KeyError, key);
  cyc_xrelease (vm->heap, value);
  cyc_release (vm->heap, key);
  return pair;
}

/* Makes the last entry the first: all others move behind it. */
static gboolean
move_others_behind (CycVM *vm, CycObject *self)
{
  CycObject *keys = cyc_sequence_list (vm, self);
  gboolean   done = keys != NULL;

  for (gsize i = 0; done && i + 1 < CYC_LIST (keys)->length; i++)
    done = cyc_dict_move_to_end (vm, self, CYC_LIST (keys)->items[i]) > 0;
  cyc_xrelease (vm->heap, keys);
  return done;
}

METHOD (ordered_move_to_end)
{
  static const char *const names[] = { "key", "last", NULL };
  CycObject               *out[2] = { 0 };
  gboolean                 last;
  int                      found;

  if (!cyc_args_parse (vm, "move_to_end", args, n_args, kwnames, names, 0, 2, 1, out) || !read_last (vm, out[1], &last))
    return NULL;
  found = cyc_dict_move_to_end (vm, self, out[0]);
  if (found == 0)
    return cyc_raise_object (vm, vm->exceptions.KeyError, out[0]);
  return found > 0 && (last || move_others_behind (vm, self)) ? cyc_none_new (vm) : NULL;
}

METHOD (ordered_setdefault)
{
  static const char *const names[] = { "key", "default", NULL };
  CycObject               *out[2] = { 0 }, *value;
  int                      found;

  if (!cyc_args_parse (vm, "setdefault", args, n_args, kwnames, names, 0, 2, 1, out))
    return NULL;
  value = out[1] != NULL ? out[1] : vm->none;
  found = cyc_object_contains (vm, self, out[0]);
  if (found < 0)
    return NULL;
  if (found > 0)
    return cyc_object_getitem (vm, self, out[0]);
  return cyc_object_setitem (vm, self, out[0], value) ? cyc_new_ref (vm, value) : NULL;
}

METHOD (ordered_copy)
{
  CycObject *made = cyc_args_none (vm, "OrderedDict.copy", n_args, kwnames) ? cyc_object_call (vm, (CycObject *) self->type, NULL, 0, NULL) : NULL;
  CycObject *attributes = ((CycOrderedDict *) self)->attributes;
  gboolean   done = made != NULL && set_all (vm, made, self, self);

  if (done && attributes != NULL && is_ordered_dict (vm, made))
    cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (made), CYC_FIELD (vm->heap, "__dict__"), &((CycOrderedDict *) made)->attributes, cyc_dict_copy (vm, attributes));
  if (!done)
    cyc_xrelease (vm->heap, made);
  return done ? made : NULL;
}

static CycObject *
ordered_fromkeys (CycVM *vm, CycObject *class, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "iterable", "value", NULL };
  CycObject               *out[2] = { 0 }, *made, *iterator, *key;
  gboolean                 done;

  if (!cyc_args_parse (vm, "fromkeys", args, n_args, kwnames, names, 0, 2, 1, out))
    return NULL;
  made = cyc_object_call (vm, class, NULL, 0, NULL);
  iterator = made != NULL ? cyc_object_iter (vm, out[0]) : NULL;
  done = iterator != NULL;
  while (done && (key = cyc_iter_next (vm, iterator)) != NULL)
    {
      done = cyc_object_setitem (vm, made, key, out[1] != NULL ? out[1] : vm->none);
      cyc_release (vm->heap, key);
    }
  cyc_xrelease (vm->heap, iterator);
  if (done && vm->error == NULL)
    return made;
  cyc_xrelease (vm->heap, made);
  return NULL;
}

METHOD (ordered_reversed)
{
  return cyc_args_none (vm, "OrderedDict.__reversed__", n_args, kwnames) ? cyc_ordered_iterator_new (vm, self, CYC_ORDERED_KEYS, TRUE) : NULL;
}

METHOD (ordered_reduce)
{
  CycObject *items = cyc_args_none (vm, "OrderedDict.__reduce__", n_args, kwnames) ? cyc_items_iterator (vm, self) : NULL;
  CycObject *attributes = ((CycOrderedDict *) self)->attributes, *empty, *result;

  if (items == NULL)
    return NULL;
  if (attributes != NULL && cyc_dict_length (attributes) == 0)
    attributes = NULL;
  empty = cyc_tuple_new (vm, 0);
  result = cyc_tuple_pack (vm, 5, self->type, empty, attributes != NULL ? attributes : vm->none, vm->none, items);
  cyc_release (vm->heap, empty);
  cyc_release (vm->heap, items);
  return result;
}

static CycObject *
ordered_iter (CycVM *vm, CycObject *self)
{
  return cyc_ordered_iterator_new (vm, self, CYC_ORDERED_KEYS, FALSE);
}

/* What stands within the brackets: pairs up to 3.11, a dict from 3.12 on. */
static CycObject *
content (CycVM *vm, CycObject *self)
{
  CycObject *name, *items, *list;

  if (vm->profile->ordered_dict_shows_dict)
    return is_exact (vm, self) ? cyc_dict_copy (vm, self) : cyc_object_call (vm, (CycObject *) vm->types.dict, &self, 1, NULL);
  name = cyc_str_new_interned (vm, "items");
  items = cyc_object_call_method (vm, self, name, 0);
  cyc_release (vm->heap, name);
  list = items != NULL ? cyc_sequence_list (vm, items) : NULL;
  cyc_xrelease (vm->heap, items);
  return list;
}

static CycObject *
ordered_repr (CycVM *vm, CycObject *self)
{
  CycObject *shown, *result;

  if (CYC_DICT (self)->used == 0)
    return cyc_str_printf (vm, "%s()", self->type->name);
  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_new (vm, "...");
  shown = content (vm, self);
  result = shown != NULL ? cyc_str_printf (vm, "%s(%R)", self->type->name, shown) : NULL;
  cyc_xrelease (vm->heap, shown);
  cyc_repr_leave (vm, self);
  return result;
}

/* Whether the keys come in the same order; -1 with an exception. */
static int
same_order (CycVM *vm, CycObject *a, CycObject *b)
{
  CycObject *keys_a = cyc_sequence_list (vm, a), *keys_b = cyc_sequence_list (vm, b);
  int        same = keys_a == NULL || keys_b == NULL ? -1 : CYC_LIST (keys_a)->length == CYC_LIST (keys_b)->length;

  for (gsize i = 0; same > 0 && i < CYC_LIST (keys_a)->length; i++)
    same = cyc_object_compare_bool (vm, CYC_LIST (keys_a)->items[i], CYC_LIST (keys_b)->items[i], CYC_COMPARE_EQ);
  cyc_xrelease (vm->heap, keys_a);
  cyc_xrelease (vm->heap, keys_b);
  return same;
}

/* Source: Objects/odictobject.c, odict_richcompare */
static CycObject *
ordered_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *as_dicts;
  int        equal;

  if (!cyc_object_is (other, CYC_CLASS_DICT) || (op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE))
    return cyc_not_implemented_new (vm);
  as_dicts = vm->types.dict->slots.compare (vm, self, other, CYC_COMPARE_EQ);
  if (as_dicts == NULL)
    return NULL;
  equal = cyc_object_is_true (vm, as_dicts);
  cyc_release (vm->heap, as_dicts);
  if (equal > 0 && is_ordered_dict (vm, other))
    equal = same_order (vm, self, other);
  return equal < 0 ? NULL : cyc_bool_new (vm, equal == (op == CYC_COMPARE_EQ));
}

static CycObject *
ordered_or (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *made;

  if (!vm->profile->dict_union || !cyc_object_is (left, CYC_CLASS_DICT) || !cyc_object_is (right, CYC_CLASS_DICT))
    return cyc_not_implemented_new (vm);
  made = cyc_object_call (vm, (CycObject *) (is_ordered_dict (vm, left) ? left : right)->type, &left, 1, NULL);
  if (made != NULL && !update_from (vm, made, right))
    {
      cyc_release (vm->heap, made);
      return NULL;
    }
  return made;
}

static CycObject *
ordered_inplace_or (CycVM *vm, CycObject *self, CycObject *other)
{
  if (!vm->profile->dict_union)
    return cyc_not_implemented_new (vm);
  return update_from (vm, self, other) ? cyc_new_ref (vm, self) : NULL;
}

static const CycMethodDef methods[] = {
  { "fromkeys", ordered_fromkeys, CYC_METHOD_CLASS },
  { "pop", ordered_pop },
  { "popitem", ordered_popitem },
  { "setdefault", ordered_setdefault },
  { "update", ordered_update },
  { "move_to_end", ordered_move_to_end },
  { "keys", cyc_ordered_keys },
  { "values", cyc_ordered_values },
  { "items", cyc_ordered_items },
  { "copy", ordered_copy },
  { "__reversed__", ordered_reversed },
  { "__reduce__", ordered_reduce },
  CYC_METHODS_END,
};

const CycClassSpec cyc_ordered_dict_spec = {
  .name = "OrderedDict",
  .module = "collections",
  .doc = "Dictionary that remembers insertion order",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_DICT,
  .struct_size = sizeof (CycOrderedDict),
  .sizes = { { 6, 112 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycOrderedDict, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycOrderedDict, attributes),
  .traverse = ordered_traverse,
  .clear = ordered_drop,
  .drop = ordered_drop,
  .release = cyc_dict_release,
  .measure = ordered_measure,
  .slots = {
    .repr = ordered_repr,
    .compare = ordered_compare,
    .hash = cyc_hash_not_implemented,
    .iter = ordered_iter,
    .init = ordered_init,
    .binary[CYC_BINARY_OR] = ordered_or,
    .inplace[CYC_BINARY_OR] = ordered_inplace_or,
  },
  .methods = methods,
};
