/* cyc-object-type.c
 *
 * The class object: the base of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-class-layout.h"
#include "cyc-object-type.h"
#include "cyc-slots.h"

static CycObject *
object_repr (CycVM *vm, CycObject *self)
{
  CycObject *name = cyc_class_full_name (vm, CYC_CLASS_OF (self));
  CycObject *text = cyc_str_printf (vm, "<%U object at 0x%" G_GINT64_MODIFIER "x>", name, cyc_object_get_address (self));

  cyc_release (vm->heap, name);
  return text;
}

static CycObject *
object_str (CycVM *vm, CycObject *self)
{
  CycUnaryFunc repr = CYC_CLASS_OF (self)->slots.repr;

  return repr != NULL ? repr (vm, self) : object_repr (vm, self);
}

/* Source: Python/pyhash.c, _Py_HashPointer */
static gboolean
object_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  guint64 address = cyc_object_get_address (self);

  *hash = (gint64) ((address >> 4) | (address << 60));
  return TRUE;
}

/* Source: Objects/typeobject.c, object_richcompare */
static CycObject *
object_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *equal;
  int        truth;

  if (op == CYC_COMPARE_EQ)
    return self == other ? cyc_bool_new (vm, TRUE) : cyc_not_implemented_new (vm);
  if (op != CYC_COMPARE_NE || CYC_CLASS_OF (self)->slots.compare == NULL)
    return cyc_not_implemented_new (vm);
  equal = CYC_CLASS_OF (self)->slots.compare (vm, self, other, CYC_COMPARE_EQ);
  if (equal == NULL || equal == vm->not_implemented)
    return equal;
  truth = cyc_object_is_true (vm, equal);
  cyc_release (vm->heap, equal);
  return truth < 0 ? NULL : cyc_bool_new (vm, !truth);
}

static CycObject *object_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
static CycObject *object_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

static CycObject *
raise_abstract (CycVM *vm, CycClass *type, CycObject *methods)
{
  CycObject *list = cyc_sequence_list (vm, methods);
  CycObject *comma, *joined;

  if (list == NULL || !cyc_list_sort (vm, list, NULL, FALSE))
    return NULL;
  comma = cyc_str_new (vm, vm->profile->abstract_says_implementation ? "', '" : ", ");
  joined = cyc_str_join (vm, comma, list);
  if (joined != NULL && vm->profile->abstract_says_implementation)
    cyc_raise (vm, vm->exceptions.TypeError,
               "Can't instantiate abstract class %s without an implementation for abstract method%s '%U'", type->type.name,
               CYC_LIST (list)->length > 1 ? "s" : "", joined);
  else if (joined != NULL)
    cyc_raise (vm, vm->exceptions.TypeError, "Can't instantiate abstract class %s with abstract method%s %U",
               type->type.name, CYC_LIST (list)->length > 1 || !vm->profile->abstract_in_singular ? "s" : "", joined);
  cyc_xrelease (vm->heap, joined);
  cyc_release (vm->heap, comma);
  cyc_release (vm->heap, list);
  return NULL;
}

/* Source: Objects/typeobject.c, object_new */
static CycObject *
object_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycObject *methods;

  if (n_args > 0 || kwnames != NULL)
    {
      if (type->slots.new_ != object_new)
        return cyc_raise (vm, vm->exceptions.TypeError,
                          vm->profile->takes_no_arguments ? "object.__new__() takes exactly one argument (the type to instantiate)"
                                                          : "object() takes no parameters");
      if (type->slots.init == object_init)
        return cyc_raise (vm, vm->exceptions.TypeError,
                          vm->profile->takes_no_arguments ? "%s() takes no arguments" : "object() takes no parameters",
                          type->type.name);
    }
  if ((type->type.flags & CYC_TYPE_HEAP) != 0)
    {
      methods = cyc_class_lookup (vm, type, vm->names.dunder_abstractmethods);
      if (methods != NULL && cyc_object_is (methods, CYC_CLASS_SET) && cyc_set_length (methods) > 0)
        return raise_abstract (vm, type, methods);
    }
  return cyc_instance_new (vm, type);
}

/* Source: Objects/typeobject.c, object_init */
static CycObject *
object_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *type = CYC_CLASS_OF (self);

  if (n_args > 0 || kwnames != NULL)
    {
      if (type->slots.init != object_init)
        return cyc_raise (vm, vm->exceptions.TypeError,
                          vm->profile->takes_no_arguments
                            ? "object.__init__() takes exactly one argument (the instance to initialize)"
                            : "object.__init__() takes no parameters");
      if (type->slots.new_ == object_new)
        return cyc_raise (vm, vm->exceptions.TypeError,
                          vm->profile->takes_no_arguments
                            ? "%s.__init__() takes exactly one argument (the instance to initialize)"
                            : "object.__init__() takes no parameters",
                          type->type.name);
    }
  return cyc_none_new (vm);
}

static CycObject *
get_class (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, (CycObject *) CYC_CLASS_OF (self));
}

/* Source: Objects/typeobject.c, object_set_class */
static gboolean
set_class (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycClass *old = CYC_CLASS_OF (self);

  if (value == NULL || !cyc_object_is (value, CYC_CLASS_TYPE))
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 value == NULL ? "can't delete __class__ attribute" : "__class__ must be set to a class, not '%T' object",
                 value);
      return FALSE;
    }
  if ((old->type.flags & ((CycClass *) value)->type.flags & CYC_TYPE_HEAP) == 0)
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 vm->profile->suggestions
                   ? "__class__ assignment only supported for mutable types or ModuleType subclasses"
                   : "__class__ assignment only supported for heap types or ModuleType subclasses");
      return FALSE;
    }
  if (!cyc_class_check_layouts (vm, (CycClass *) value, old, "__class__"))
    return FALSE;
  if (old->shared_keys != NULL && old != (CycClass *) value)
    cyc_instance_get_dict (vm, self); /* the values belong to the old class's names */
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "class"), (CycObject **) &self->type, value);
  return TRUE;
}

static CycObject *
object_format (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "__format__", n_args, kwnames, 1, 1))
    return NULL;
  if (cyc_object_is (args[0], CYC_CLASS_STR) && CYC_STR (args[0])->length > 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "unsupported format string passed to %T.__format__", self);
  return cyc_object_str (vm, self);
}

static CycObject *
object_sizeof (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycType *type = self->type;

  return cyc_int_new (vm, (gint64) (type->measure != NULL ? type->measure (vm->heap, self) : type->size));
}

static CycObject *
object_init_subclass (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const char      *name = vm->profile->errors_qualify_methods ? ((CycClass *) self)->type.name : "object";
  g_autofree char *full = g_strconcat (name, ".__init_subclass__", NULL);

  return cyc_args_none (vm, full, n_args, kwnames) ? cyc_none_new (vm) : NULL;
}

static CycObject *
object_subclasshook (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_not_implemented_new (vm);
}

static void
add_names_of_class (CycVM *vm, CycObject *names, CycClass *class)
{
  CycObject *mro = cyc_class_open (vm, class)->mro;

  for (gsize i = 0; mro != NULL && i < CYC_TUPLE (mro)->length; i++)
    cyc_dict_update (vm, names, cyc_class_get_namespace (vm, (CycClass *) CYC_TUPLE (mro)->items[i]), FALSE);
}

/* The names of the __dict__ and of the __class__ that the object says it has: a proxy may say those of another.
 * Source: Objects/typeobject.c, object___dir___impl */
static CycObject *
object_dir (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *own = cyc_object_lookup_attr (vm, self, vm->names.dunder_dict);
  CycObject *class = vm->error == NULL ? cyc_object_lookup_attr (vm, self, vm->names.dunder_class) : NULL;
  CycObject *names = own != NULL && cyc_object_is (own, CYC_CLASS_DICT) ? cyc_dict_copy (vm, own) : cyc_dict_new (vm);
  CycObject *list;

  if (class != NULL && cyc_object_is (class, CYC_CLASS_TYPE))
    add_names_of_class (vm, names, (CycClass *) class);
  list = vm->error == NULL ? cyc_sequence_list (vm, names) : NULL;
  cyc_release (vm->heap, names);
  cyc_xrelease (vm->heap, class);
  cyc_xrelease (vm->heap, own);
  return list;
}

static const CycMethodDef object_methods[] = {
  { "__format__", object_format, CYC_METHOD_PLAIN, "Default object formatter.", .packed_to = 6, .stays_general = TRUE },
  { "__sizeof__", object_sizeof, CYC_METHOD_PLAIN, "Size of object in memory, in bytes." },
  { "__init_subclass__", object_init_subclass, CYC_METHOD_CLASS,
    "This method is called when a class is subclassed.\n\nThe default implementation does nothing. It may be\n"
    "overridden to extend subclasses.\n" },
  { "__subclasshook__", object_subclasshook, CYC_METHOD_CLASS, NULL },
  { "__dir__", object_dir, CYC_METHOD_PLAIN, "Default dir() implementation." },
  { "__reduce_ex__", cyc_object_reduce_ex, CYC_METHOD_PLAIN, "Helper for pickle." },
  { "__reduce__", cyc_object_reduce, CYC_METHOD_PLAIN, "Helper for pickle." },
  { "__getstate__", cyc_object_getstate, CYC_METHOD_PLAIN, "Helper for pickle.", .from_minor = 11 },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef object_getsets[] = {
  { "__class__", get_class, set_class },
  { NULL, NULL, NULL },
};

const CycClassSpec cyc_object_spec = {
  .name = "object",
  .doc = "The base class of the class hierarchy.\n\nWhen called, it accepts no arguments and returns a new featureless\n"
         "instance that has no instance attributes and cannot be given any.\n",
  .struct_size = sizeof (CycObject),
  .sizes = { { 6, 16 } },
  .slots = {
    .repr = object_repr,
    .str = object_str,
    .hash = object_hash,
    .getattr = cyc_object_generic_getattr,
    .setattr = cyc_object_generic_setattr,
    .compare = object_compare,
    .new_ = object_new,
    .init = object_init,
  },
  .methods = object_methods,
  .getsets = object_getsets,
};
