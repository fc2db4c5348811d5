/* cyc-default-dict.c
 *
 * collections.defaultdict: a dictionary that makes what is missing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collections.h"

typedef struct
{
  CycDict    dict;
  CycObject *factory; /* nullable: None */
} CycDefaultDict;

#define FACTORY(o) (((CycDefaultDict *) (o))->factory)

/* Source: Modules/_collectionsmodule.c, defdict_traverse: the factory before the entries */
static void
default_dict_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT (visitor, FACTORY (self), CYC_FIELD (visitor->heap, "default_factory"));
  cyc_dict_traverse (self, visitor);
}

static void
default_dict_drop (CycHeap *heap, CycObject *self)
{
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "default_factory"), &FACTORY (self));
  cyc_dict_drop (heap, self);
}

static void
set_factory (CycVM *vm, CycObject *self, CycObject *factory)
{
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "default_factory"), &FACTORY (self), factory);
}

static CycObject *
default_dict_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize n_taken = n_args > 0 ? 1 : 0;

  if (n_args > 0 && args[0] != vm->none && !cyc_object_callable (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "first argument must be callable or None");
  set_factory (vm, self, n_args > 0 && args[0] != vm->none ? args[0] : NULL);
  return vm->types.dict->slots.init (vm, self, args + n_taken, n_args - n_taken, kwnames);
}

static CycObject *
default_dict_missing (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *value;

  if (!cyc_args_count (vm, "defaultdict.__missing__", n_args, kwnames, 1, 1))
    return NULL;
  if (FACTORY (self) == NULL)
    return cyc_raise_object (vm, vm->exceptions.KeyError, args[0]);
  value = cyc_object_call (vm, FACTORY (self), NULL, 0, NULL);
  if (value != NULL && !cyc_object_setitem (vm, self, args[0], value))
    {
      cyc_release (vm->heap, value);
      return NULL;
    }
  return value;
}

/* A new one of the same class and factory, with what @content holds. */
static CycObject *
make_like (CycVM *vm, CycObject *self, CycObject *content)
{
  CycObject *given[2] = { FACTORY (self) != NULL ? FACTORY (self) : vm->none, content };

  return cyc_object_call (vm, (CycObject *) self->type, given, 2, NULL);
}

static CycObject *
default_dict_copy (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "defaultdict.copy", n_args, kwnames) ? make_like (vm, self, self) : NULL;
}

static CycObject *
default_dict_reduce (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *factory, *items, *result = NULL;

  if (!cyc_args_none (vm, "defaultdict.__reduce__", n_args, kwnames))
    return NULL;
  factory = FACTORY (self) != NULL ? cyc_tuple_pack (vm, 1, FACTORY (self)) : cyc_tuple_new (vm, 0);
  items = cyc_items_iterator (vm, self);
  if (items != NULL)
    result = cyc_tuple_pack (vm, 5, self->type, factory, vm->none, vm->none, items);
  cyc_xrelease (vm->heap, items);
  cyc_release (vm->heap, factory);
  return result;
}

static CycObject *
default_dict_repr (CycVM *vm, CycObject *self)
{
  CycObject *factory, *dict = vm->types.dict->slots.repr (vm, self), *result;

  if (dict == NULL)
    return NULL;
  if (FACTORY (self) == NULL)
    factory = cyc_str_new (vm, "None");
  else if (cyc_repr_enter (vm, FACTORY (self)))
    factory = vm->error != NULL ? NULL : cyc_str_new (vm, "...");
  else
    {
      factory = cyc_object_repr (vm, FACTORY (self));
      cyc_repr_leave (vm, FACTORY (self));
    }
  result = factory == NULL ? NULL : cyc_str_printf (vm, "%s(%U, %U)", vm->profile->deque_says_its_class ? self->type->name : "defaultdict", factory, dict);
  cyc_xrelease (vm->heap, factory);
  cyc_release (vm->heap, dict);
  return result;
}

static gboolean
is_default_dict (CycVM *vm, CycObject *object)
{
  return cyc_class_is_subclass (CYC_CLASS_OF (object), cyc_collections_classes (vm)->default_dict);
}

/* Source: Modules/_collectionsmodule.c, defdict_or: whose factory is taken does not say whose entries come first */
static CycObject *
default_dict_or (CycVM *vm, CycObject *left, CycObject *right)
{
  gboolean   is_left = is_default_dict (vm, left);
  CycObject *made;

  if (!vm->profile->dict_union || !cyc_object_is (is_left ? right : left, CYC_CLASS_DICT))
    return cyc_not_implemented_new (vm);
  made = make_like (vm, is_left ? left : right, left);
  if (made != NULL && !cyc_dict_update (vm, made, right, TRUE))
    {
      cyc_release (vm->heap, made);
      return NULL;
    }
  return made;
}

static CycObject *
get_factory (CycVM *vm, CycObject *self)
{
  return FACTORY (self) != NULL ? cyc_new_ref (vm, FACTORY (self)) : cyc_none_new (vm);
}

static gboolean
assign_factory (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  set_factory (vm, self, value == vm->none ? NULL : value);
  return TRUE;
}

static const CycMethodDef methods[] = {
  { "__missing__", default_dict_missing },
  { "copy", default_dict_copy },
  { "__copy__", default_dict_copy },
  { "__reduce__", default_dict_reduce },
  CYC_METHODS_END,
};

static const CycGetSetDef getsets[] = {
  { "default_factory", get_factory, assign_factory },
  { NULL },
};

const CycClassSpec cyc_default_dict_spec = {
  .name = "defaultdict",
  .module = "collections",
  .doc = "A dict whose default_factory makes the value of a key that is missing.",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_DICT,
  .struct_size = sizeof (CycDefaultDict),
  .sizes = { { 6, 56 } },
  .traverse = default_dict_traverse,
  .own_type_from = 12,
  .clear = default_dict_drop,
  .drop = default_dict_drop,
  .release = cyc_dict_release,
  .measure = cyc_dict_measure,
  .slots = {
    .repr = default_dict_repr,
    .init = default_dict_init,
    .binary[CYC_BINARY_OR] = default_dict_or,
  },
  .methods = methods,
  .getsets = getsets,
};
