/* cyc-dict-views.c
 *
 * keys(), values() and items() of dictionaries.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dict-iterators.h"
#include "cyc-function.h"

typedef struct
{
  CycObject  object;
  CycObject *dict;
} CycDictView;

#define VIEW_DICT(o) (((CycDictView *) (o))->dict)

/**
 * cyc_dict_view_new:
 * @vm: the machine
 * @type: the class of the view
 * @self: a dictionary
 *
 * Makes a view.
 *
 * Source: Objects/dictobject.c, _PyDictView_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_dict_view_new (CycVM *vm, CycClass *type, CycObject *self)
{
  CycObject *view = cyc_container_alloc (vm, type);

  cyc_field_init (vm, view, "dict", &VIEW_DICT (view), self);
  cyc_heap_track (vm->heap, view);
  return view;
}

/**
 * cyc_dict_view_get_dict:
 *
 * Returns: (transfer none): the dictionary that @view shows
 */
CycObject *
cyc_dict_view_get_dict (CycObject *view)
{
  return VIEW_DICT (view);
}

static void
view_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, VIEW_DICT (self), "dict");
}

static void
view_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "dict", &VIEW_DICT (self));
}

static gssize
view_length (CycVM *vm, CycObject *self)
{
  return CYC_DICT (VIEW_DICT (self))->used;
}

static CycObject *
view_repr (CycVM *vm, CycObject *self)
{
  CycObject *list;
  CycObject *result;

  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_new (vm, "...");
  list = cyc_sequence_list (vm, self);
  result = list == NULL ? NULL : cyc_str_printf (vm, "%s(%R)", self->type->name, list);
  cyc_xrelease (vm->heap, list);
  cyc_repr_leave (vm, self);
  return result;
}

static CycObject *view_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op);

/* keys() or items() of a dict or a subclass. */
static gboolean
is_view (CycObject *object)
{
  return CYC_CLASS_OF (object)->slots.compare == view_compare;
}

static gboolean
is_set_like (CycObject *object)
{
  return cyc_object_is (object, CYC_CLASS_SET) || is_view (object);
}

static int
all_contained (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *iterator = cyc_object_iter (vm, self);
  CycObject *item;
  int        contained = 1;

  if (iterator == NULL)
    return -1;
  while (contained > 0 && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      contained = cyc_object_contains (vm, other, item);
      cyc_release (vm->heap, item);
    }
  cyc_release (vm->heap, iterator);
  return vm->error != NULL ? -1 : contained;
}

static CycObject *
view_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  gssize a, b;
  int    holds = 0;

  if (!is_set_like (other))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  a = cyc_object_length (vm, self);
  b = cyc_object_length (vm, other);
  switch (op)
    {
    case CYC_COMPARE_EQ:
    case CYC_COMPARE_NE:
      holds = a == b ? all_contained (vm, self, other) : 0;
      break;
    case CYC_COMPARE_LT:
    case CYC_COMPARE_LE:
      holds = a < b || (op == CYC_COMPARE_LE && a == b) ? all_contained (vm, self, other) : 0;
      break;
    case CYC_COMPARE_GT:
    case CYC_COMPARE_GE:
      holds = a > b || (op == CYC_COMPARE_GE && a == b) ? all_contained (vm, other, self) : 0;
      break;
    default:
      g_assert_not_reached ();
    }
  return holds < 0 ? NULL : cyc_bool_new (vm, op == CYC_COMPARE_NE ? !holds : holds);
}

static int
keys_contain (CycVM *vm, CycObject *self, CycObject *item)
{
  return cyc_object_contains (vm, VIEW_DICT (self), item);
}

static int
items_contain (CycVM *vm, CycObject *self, CycObject *item)
{
  CycObject *found;
  int        same;

  if (!cyc_object_is (item, CYC_CLASS_TUPLE) || CYC_TUPLE (item)->length != 2)
    return 0;
  found = cyc_dict_get (vm, VIEW_DICT (self), CYC_TUPLE (item)->items[0]);
  if (found == NULL)
    return vm->error != NULL ? -1 : 0;
  cyc_hold (vm->heap, found);
  same = cyc_object_compare_bool (vm, found, CYC_TUPLE (item)->items[1], CYC_COMPARE_EQ);
  cyc_release (vm->heap, found);
  return same;
}

/* A set of the left operand's elements, changed by a method of set with the right one. */
static CycObject *
view_as_set (CycVM *vm, CycObject *left, CycObject *right, const char *method)
{
  CycObject *made = cyc_set_new (vm, left, FALSE);
  CycObject *name;
  CycObject *result;

  if (made == NULL)
    return NULL;
  name = cyc_str_new_interned (vm, method);
  result = cyc_object_call_method (vm, made, name, 1, right);
  cyc_release (vm->heap, name);
  if (result == NULL)
    {
      cyc_release (vm->heap, made);
      return NULL;
    }
  cyc_release (vm->heap, result);
  return made;
}

static gboolean
view_is_operand (CycObject *left, CycObject *right)
{
  return is_set_like (left) || is_set_like (right);
}

static CycObject *
view_or (CycVM *vm, CycObject *left, CycObject *right)
{
  return view_is_operand (left, right) ? view_as_set (vm, left, right, "update") : cyc_not_implemented_new (vm);
}

static CycObject *
view_subtract (CycVM *vm, CycObject *left, CycObject *right)
{
  return view_is_operand (left, right) ? view_as_set (vm, left, right, "difference_update") : cyc_not_implemented_new (vm);
}

static CycObject *
view_xor (CycVM *vm, CycObject *left, CycObject *right)
{
  return view_is_operand (left, right) ? view_as_set (vm, left, right, "symmetric_difference_update") : cyc_not_implemented_new (vm);
}

/* Walks the shorter of the two where that can be known, and keeps what the other has. */
static CycObject *
intersection (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *made = cyc_set_new (vm, NULL, FALSE);
  CycObject *walked = other;
  CycObject *asked = self;
  CycObject *iterator;
  CycObject *item;

  if (is_set_like (other) && cyc_object_length (vm, other) > cyc_object_length (vm, self))
    {
      walked = self;
      asked = other;
    }
  iterator = cyc_object_iter (vm, walked);
  while (iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      int      has = cyc_object_contains (vm, asked, item);
      gboolean fine = has == 0 || (has > 0 && cyc_set_add (vm, made, item));

      cyc_release (vm->heap, item);
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
view_and (CycVM *vm, CycObject *left, CycObject *right)
{
  return is_view (left) ? intersection (vm, left, right) : view_is_operand (left, right) ? view_as_set (vm, left, right, "intersection_update")
                                                                                         : cyc_not_implemented_new (vm);
}

static CycObject *
view_isdisjoint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator;
  CycObject *item;
  int        has = 0;

  if (!cyc_args_count (vm, "isdisjoint", n_args, kwnames, 1, 1))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  while (has == 0 && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      has = cyc_object_contains (vm, self, item);
      cyc_release (vm->heap, item);
    }
  cyc_release (vm->heap, iterator);
  return vm->error != NULL ? NULL : cyc_bool_new (vm, has == 0);
}

static CycObject *
keys_iter (CycVM *vm, CycObject *self)
{
  return cyc_dict_iterator_new (vm, vm->types.dict_keyiterator, VIEW_DICT (self), FALSE);
}

static CycObject *
values_iter (CycVM *vm, CycObject *self)
{
  return cyc_dict_iterator_new (vm, vm->types.dict_valueiterator, VIEW_DICT (self), FALSE);
}

static CycObject *
items_iter (CycVM *vm, CycObject *self)
{
  return cyc_dict_iterator_new (vm, vm->types.dict_itemiterator, VIEW_DICT (self), FALSE);
}

static CycObject *
view_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *type = cyc_is_exact (self, vm->types.dict_keys)     ? vm->types.dict_reversekeyiterator
                   : cyc_is_exact (self, vm->types.dict_values) ? vm->types.dict_reversevalueiterator
                                                                : vm->types.dict_reverseitemiterator;

  return cyc_args_none (vm, "__reversed__", n_args, kwnames) ? cyc_dict_iterator_new (vm, type, VIEW_DICT (self), TRUE) : NULL;
}

static const CycMethodDef set_like_methods[] = {
  { "isdisjoint", view_isdisjoint },
  { "__reversed__", view_reversed, .from_minor = 8 },
  { NULL },
};

static const CycMethodDef values_methods[] = {
  { "__reversed__", view_reversed, .from_minor = 8 },
  { NULL },
};

#define VIEW_MEMORY                                            \
  .flags = CYC_TYPE_GC,                                        \
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
  .struct_size = sizeof (CycDictView),                         \
  .sizes = { { 6, 24 } },                                      \
  .traverse = view_traverse,                                   \
  .drop = view_drop

/* The dictionary behind the view, for reading. */
static CycObject *
get_mapping (CycVM *vm, CycObject *self)
{
  return cyc_mapping_proxy_new (vm, VIEW_DICT (self));
}

static const CycGetSetDef view_getsets[] = {
  { "mapping", get_mapping, .from_minor = 10 },
  { NULL },
};

#define SET_LIKE_SLOTS                          \
  .repr = view_repr,                            \
  .hash = cyc_hash_not_implemented,             \
  .compare = view_compare,                      \
  .length = view_length,                        \
  .binary[CYC_BINARY_SUBTRACT] = view_subtract, \
  .binary[CYC_BINARY_AND] = view_and,           \
  .binary[CYC_BINARY_XOR] = view_xor,           \
  .binary[CYC_BINARY_OR] = view_or

static const CycClassSpec keys_spec = {
  .name = "dict_keys",
  VIEW_MEMORY,
  .slots = { SET_LIKE_SLOTS, .iter = keys_iter, .contains = keys_contain },
  .methods = set_like_methods,
  .getsets = view_getsets,
};

static const CycClassSpec items_spec = {
  .name = "dict_items",
  VIEW_MEMORY,
  .slots = { SET_LIKE_SLOTS, .iter = items_iter, .contains = items_contain },
  .methods = set_like_methods,
  .getsets = view_getsets,
};

static const CycClassSpec values_spec = {
  .name = "dict_values",
  VIEW_MEMORY,
  .slots = { .repr = view_repr, .length = view_length, .iter = values_iter },
  .methods = values_methods,
  .getsets = view_getsets,
};

/**
 * cyc_dict_views_init:
 * @vm: the machine
 *
 * Makes the classes of the views and of their iterators.
 */
void
cyc_dict_views_init (CycVM *vm)
{
  vm->types.dict_keys = cyc_class_new_builtin (vm, &keys_spec, NULL);
  vm->types.dict_values = cyc_class_new_builtin (vm, &values_spec, NULL);
  vm->types.dict_items = cyc_class_new_builtin (vm, &items_spec, NULL);
  cyc_dict_iterators_init (vm);
}
