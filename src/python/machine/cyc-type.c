/* cyc-type.c
 *
 * The class type: what classes do as objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-generic-alias.h"
#include "cyc-instance.h"

static const CycField type_fields[] = {
  CYC_FIELD_OF (CycClass, dict, "__dict__"),
  CYC_FIELD_OF (CycClass, mro, "__mro__"),
  CYC_FIELD_OF (CycClass, bases, "__bases__"),
  CYC_FIELD_OF (CycClass, base, "__base__"),
  CYC_FIELDS_END,
};

static const CycField name_fields[] = {
  CYC_FIELD_OF (CycClass, name, "__name__"),
  CYC_FIELD_OF (CycClass, qualname, "__qualname__"),
  CYC_FIELDS_END,
};

static void
type_traverse (CycObject *self, CycVisitor *visitor)
{
  if (!cyc_object_is_static_class (self))
    cyc_fields_visit (self, visitor, type_fields);
}

/* Source: Objects/typeobject.c, type_clear */
static void
type_clear (CycHeap *heap, CycObject *self)
{
  CycVM    *vm = CYC_VM_OF (heap);
  CycClass *type = (CycClass *) self;

  cyc_class_modified (vm, type);
  if (type->dict != NULL)
    cyc_dict_clear (vm, type->dict);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__mro__"), &type->mro);
}

static void
type_drop (CycHeap *heap, CycObject *self)
{
  CycClass *type = (CycClass *) self;

  if (type->bases != NULL)
    cyc_class_leave_subclasses (CYC_VM_OF (heap), type, CYC_TUPLE (type->bases));
  cyc_class_modified (CYC_VM_OF (heap), type);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__base__"), (CycObject **) &type->base);
  cyc_fields_drop (heap, self, type_fields);
  cyc_fields_drop (heap, self, name_fields);
  cyc_class_drop_keys (heap, type);
  cyc_class_drop_subclasses (heap, type);
  cyc_ref_clear (heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (heap, "__slots__"), &type->slots_tuple);
}

static void
type_release (CycHeap *heap, CycObject *self)
{
  CycClass *type = (CycClass *) self;

  cyc_class_free_keys (type);
  g_clear_pointer (&type->subclasses, g_ptr_array_unref);
  g_clear_pointer (&type->members, g_array_unref);
  g_clear_pointer (&type->slot_names, g_array_unref);
  if ((type->type.flags & CYC_TYPE_HEAP) != 0)
    g_free ((char *) type->type.name);
}

/**
 * cyc_class_full_name:
 * @vm: the machine
 * @self: a class
 *
 * Returns: (transfer full): module.qualname, the qualname alone for built-ins
 *
 * Source: Objects/typeobject.c, type_repr
 */
CycObject *
cyc_class_full_name (CycVM *vm, CycClass *self)
{
  CycObject *module;

  if ((self->type.flags & CYC_TYPE_HEAP) == 0)
    return self->spec->module != NULL ? cyc_str_printf (vm, "%s.%s", self->spec->module, self->type.name)
                                      : cyc_str_new (vm, self->type.name);
  module = self->dict != NULL ? cyc_dict_get (vm, self->dict, vm->names.dunder_module) : NULL;
  if (module == NULL || !cyc_object_is (module, CYC_CLASS_STR) || strcmp (cyc_str_get_utf8 (module), "builtins") == 0)
    return cyc_new_ref (vm, self->qualname);
  return cyc_str_printf (vm, "%U.%U", module, self->qualname);
}

static CycObject *
type_repr (CycVM *vm, CycObject *self)
{
  CycObject *name = cyc_class_full_name (vm, (CycClass *) self);
  CycObject *text = cyc_str_printf (vm, "<class '%U'>", name);

  cyc_release (vm->heap, name);
  return text;
}

/* Makes an instance: __new__, then __init__. Source: Objects/typeobject.c, type_call */
static CycObject *
class_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycObject *object, *done;

  if (type == vm->types.type && n_args == 1 && kwnames != NULL && vm->profile->error_qualnames)
    return cyc_raise (vm, vm->exceptions.TypeError, "type() takes no keyword arguments");
  if (type == vm->types.type && n_args == 1 && kwnames == NULL)
    return cyc_new_ref (vm, (CycObject *) CYC_CLASS_OF (args[0]));
  if (type->slots.new_ == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "cannot create '%s%s%s' instances",
                      type->spec->module != NULL ? type->spec->module : "", type->spec->module != NULL ? "." : "",
                      type->type.name);
  object = type->slots.new_ (vm, self, args, n_args, kwnames);
  if (object == NULL || !cyc_class_is_subclass (CYC_CLASS_OF (object), type) || CYC_CLASS_OF (object)->slots.init == NULL)
    return object;
  done = CYC_CLASS_OF (object)->slots.init (vm, object, args, n_args, kwnames);
  if (done == NULL)
    {
      cyc_release (vm->heap, object);
      return NULL;
    }
  cyc_release (vm->heap, done);
  return object;
}

static gboolean
is_attribute_name (CycVM *vm, CycObject *name)
{
  if (cyc_object_is (name, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "attribute name must be string, not '%T'", name);
  return FALSE;
}

/* Source: Objects/typeobject.c, type_getattro */
static CycObject *
type_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycClass  *type = (CycClass *) self;
  CycClass  *meta = CYC_CLASS_OF (self);
  CycObject *meta_attribute;
  CycObject *attribute;

  if (!is_attribute_name (vm, name))
    return NULL;
  meta_attribute = cyc_class_lookup (vm, meta, name);
  if (meta_attribute != NULL && CYC_CLASS_OF (meta_attribute)->slots.descr_get != NULL && CYC_CLASS_OF (meta_attribute)->slots.descr_set != NULL)
    return CYC_CLASS_OF (meta_attribute)->slots.descr_get (vm, meta_attribute, self, (CycObject *) meta);
  attribute = cyc_class_lookup (vm, type, name);
  if (attribute != NULL)
    {
      CycObject *result;

      if (CYC_CLASS_OF (attribute)->slots.descr_get == NULL)
        return cyc_new_ref (vm, attribute);
      cyc_hold (vm->heap, attribute);
      result = CYC_CLASS_OF (attribute)->slots.descr_get (vm, attribute, NULL, self);
      cyc_release (vm->heap, attribute);
      return result;
    }
  if (meta_attribute != NULL && CYC_CLASS_OF (meta_attribute)->slots.descr_get != NULL)
    return CYC_CLASS_OF (meta_attribute)->slots.descr_get (vm, meta_attribute, self, (CycObject *) meta);
  if (meta_attribute != NULL)
    return cyc_new_ref (vm, meta_attribute);
  cyc_raise (vm, vm->exceptions.AttributeError, "type object '%s' has no attribute '%U'", type->type.name, name);
  cyc_exception_set_extra (vm, vm->error, "name", name);
  cyc_exception_set_extra (vm, vm->error, "obj", self);
  return NULL;
}

static gboolean
is_dunder (CycObject *name)
{
  const char *text = cyc_str_get_utf8 (name);

  return g_str_has_prefix (text, "__") && g_str_has_suffix (text, "__");
}

/* Source: Objects/typeobject.c, type_setattro */
static gboolean
set_attribute (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycClass  *type = (CycClass *) self;
  CycObject *meta_attribute;
  int        done = 1;

  if (!is_attribute_name (vm, name))
    return FALSE;
  if ((type->type.flags & CYC_TYPE_HEAP) == 0)
    {
      if (vm->profile->error_qualnames)
        cyc_raise (vm, vm->exceptions.TypeError, "cannot set %R attribute of immutable type '%s'", name, type->type.name);
      else
        cyc_raise (vm, vm->exceptions.TypeError, "can't set attributes of built-in/extension type '%s'", type->type.name);
      return FALSE;
    }
  meta_attribute = cyc_class_lookup (vm, CYC_CLASS_OF (self), name);
  if (meta_attribute != NULL && CYC_CLASS_OF (meta_attribute)->slots.descr_set != NULL)
    return CYC_CLASS_OF (meta_attribute)->slots.descr_set (vm, meta_attribute, self, value);
  if (value != NULL)
    done = cyc_dict_set (vm, type->dict, name, value) ? 1 : -1;
  else
    done = cyc_dict_remove (vm, type->dict, name);
  if (done == 0)
    {
      if (vm->profile->caret_marks)
        cyc_raise (vm, vm->exceptions.AttributeError, "type object '%s' has no attribute '%U'", type->type.name, name);
      else
        cyc_raise_object (vm, vm->exceptions.AttributeError, name);
      return FALSE;
    }
  cyc_class_modified (vm, type);
  if (is_dunder (name))
    cyc_class_update_slot (vm, type, name);
  return done > 0;
}

/* Special methods are known by their interned names, whatever made the name. */
static gboolean
type_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  gboolean done;

  cyc_hold (vm->heap, name);
  if (cyc_object_is (name, CYC_CLASS_STR))
    cyc_str_intern (vm, &name);
  done = set_attribute (vm, self, name, value);
  cyc_release (vm->heap, name);
  return done;
}

/* The name is a C string too, in UTF-8. */
static gboolean
check_name (CycVM *vm, CycObject *name)
{
  gsize       length;
  const char *text = cyc_str_get_utf8_len (name, &length);

  if (!g_utf8_validate (text, (gssize) strlen (text), NULL)) /* lone surrogates; the codec says where */
    return cyc_str_encode (vm, name, "utf-8", NULL) != NULL;
  if (strlen (text) == length)
    return TRUE;
  cyc_raise (vm, vm->exceptions.ValueError, "type name must not contain null characters");
  return FALSE;
}

static CycClass *
winning_metaclass (CycVM *vm, CycClass *metaclass, const CycTuple *bases)
{
  for (gsize i = 0; i < bases->length; i++)
    {
      CycClass *other = CYC_CLASS_OF (bases->items[i]);

      if (cyc_class_is_subclass (metaclass, other))
        continue;
      if (!cyc_class_is_subclass (other, metaclass))
        return cyc_raise (vm, vm->exceptions.TypeError,
                          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                          "metaclasses of all its bases");
      metaclass = other;
    }
  return metaclass;
}

static CycObject *
type_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *metaclass;

  if (n_args != 3 && self == (CycObject *) vm->types.type)
    return cyc_raise (vm, vm->exceptions.TypeError, "type() takes 1 or 3 arguments");
  if (n_args != 3)
    return cyc_raise (vm, vm->exceptions.TypeError, "type.__new__() takes exactly 3 arguments (%zu given)", n_args);
  if (!cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, "type.__new__() argument 1 must be str, not %T", args[0]);
  if (!cyc_object_is (args[1], CYC_CLASS_TUPLE))
    return cyc_raise (vm, vm->exceptions.TypeError, "type.__new__() argument 2 must be tuple, not %T", args[1]);
  if (!cyc_object_is (args[2], CYC_CLASS_DICT))
    return cyc_raise (vm, vm->exceptions.TypeError, "type.__new__() argument 3 must be dict, not %T", args[2]);
  metaclass = winning_metaclass (vm, (CycClass *) self, CYC_TUPLE (args[1]));
  if (metaclass == NULL || !check_name (vm, args[0]))
    return NULL;
  if (metaclass != (CycClass *) self && metaclass->slots.new_ != type_new)
    return metaclass->slots.new_ (vm, (CycObject *) metaclass, args, n_args, kwnames);
  return cyc_class_statement (vm, metaclass, args[0], args[1], args[2], args + 3, kwnames);
}

static CycObject *
type_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args != 1 && n_args != 3)
    return cyc_raise (vm, vm->exceptions.TypeError, "type.__init__() takes 1 or 3 arguments");
  return cyc_none_new (vm);
}

static CycObject *
type_mro (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "mro", n_args, kwnames))
    return NULL;
  return cyc_sequence_list (vm, cyc_class_open (vm, (CycClass *) self)->mro);
}

static CycObject *
type_subclasses (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *type = (CycClass *) self;

  return cyc_list_from_array (vm, (CycObject *const *) type->subclasses->pdata, type->subclasses->len);
}

static CycObject *
type_instancecheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "__instancecheck__", n_args, kwnames, 1, 1))
    return NULL;
  return cyc_bool_new (vm, cyc_class_is_subclass (CYC_CLASS_OF (args[0]), (CycClass *) self));
}

static CycObject *
type_subclasscheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "__subclasscheck__", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_TYPE))
    return cyc_raise (vm, vm->exceptions.TypeError, "issubclass() arg 1 must be a class");
  return cyc_bool_new (vm, cyc_class_is_subclass ((CycClass *) args[0], (CycClass *) self));
}

static CycObject *
type_prepare (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_dict_new (vm);
}

static gboolean
merge_class_dict (CycVM *vm, CycObject *names, CycClass *type)
{
  const CycTuple *bases = CYC_TUPLE (cyc_class_open (vm, type)->bases);

  if (!cyc_dict_update (vm, names, cyc_class_get_namespace (vm, type), TRUE))
    return FALSE;
  for (gsize i = 0; i < bases->length; i++)
    if (!merge_class_dict (vm, names, (CycClass *) bases->items[i]))
      return FALSE;
  return TRUE;
}

static CycObject *
type_dir (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *names = cyc_dict_new (vm);
  CycObject *list = NULL;

  if (merge_class_dict (vm, names, (CycClass *) self))
    list = cyc_sequence_list (vm, names);
  cyc_release (vm->heap, names);
  return list;
}

static CycObject *
get_name (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, cyc_class_open (vm, (CycClass *) self)->name);
}

/* Source: Objects/typeobject.c, check_set_special_type_attr */
static gboolean
is_not_deleted (CycVM *vm, const CycClass *type, CycObject *value, const char *attribute)
{
  if (value != NULL)
    return TRUE;
  if (vm->profile->error_qualnames)
    cyc_raise (vm, vm->exceptions.TypeError, "cannot delete '%s' attribute of immutable type '%s'", attribute, type->type.name);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "can't delete %s.%s", type->type.name, attribute);
  return FALSE;
}

static gboolean
is_text (CycVM *vm, const CycClass *type, CycObject *value, const char *attribute)
{
  if (!is_not_deleted (vm, type, value, attribute))
    return FALSE;
  if (cyc_object_is (value, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "can only assign string to %s.%s, not '%T'", type->type.name, attribute, value);
  return FALSE;
}

static gboolean
set_name (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  CycClass *type = (CycClass *) self;

  if (!is_text (vm, type, value, "__name__") || !check_name (vm, value))
    return FALSE;
  CYC_FIELD_SET (vm, type, name, "__name__", value);
  g_free ((char *) type->type.name);
  type->type.name = g_strdup (cyc_str_get_utf8 (value));
  type->type.name_text = 0;
  return TRUE;
}

static CycObject *
get_qualname (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, cyc_class_open (vm, (CycClass *) self)->qualname);
}

static gboolean
set_qualname (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  CycClass *type = (CycClass *) self;

  if (!is_text (vm, type, value, "__qualname__"))
    return FALSE;
  CYC_FIELD_SET (vm, type, qualname, "__qualname__", value);
  return TRUE;
}

static gboolean
set_bases (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  CycClass *type = (CycClass *) self;

  return is_not_deleted (vm, type, value, "__bases__") && cyc_class_set_bases (vm, type, value);
}

static CycObject *
get_bases (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, cyc_class_open (vm, (CycClass *) self)->bases);
}

static CycObject *
get_base (CycVM *vm, CycObject *self)
{
  CycClass *base = ((CycClass *) self)->base;

  return base != NULL ? cyc_new_ref (vm, (CycObject *) base) : cyc_none_new (vm);
}

static CycObject *
get_mro (CycVM *vm, CycObject *self)
{
  CycObject *mro = cyc_class_open (vm, (CycClass *) self)->mro;

  return mro != NULL ? cyc_new_ref (vm, mro) : cyc_none_new (vm);
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  return cyc_mapping_proxy_new (vm, cyc_class_get_namespace (vm, (CycClass *) self));
}

static CycObject *
get_module (CycVM *vm, CycObject *self)
{
  CycClass  *type = (CycClass *) self;
  CycObject *module;

  if ((type->type.flags & CYC_TYPE_HEAP) == 0)
    return cyc_str_new_interned (vm, type->spec->module != NULL ? type->spec->module : "builtins");
  module = cyc_dict_get (vm, type->dict, vm->names.dunder_module);
  return module != NULL ? cyc_new_ref (vm, module) : cyc_raise_object (vm, vm->exceptions.AttributeError, vm->names.dunder_module);
}

static gboolean
set_module (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  if (!is_not_deleted (vm, (CycClass *) self, value, "__module__"))
    return FALSE;
  cyc_class_modified (vm, (CycClass *) self);
  return cyc_dict_set (vm, ((CycClass *) self)->dict, vm->names.dunder_module, value);
}

static CycObject *
get_doc (CycVM *vm, CycObject *self)
{
  CycClass  *type = (CycClass *) self;
  CycObject *doc = cyc_class_get_own (vm, type, vm->names.dunder_doc);

  if (doc == NULL)
    return cyc_none_new (vm);
  if (CYC_CLASS_OF (doc)->slots.descr_get != NULL)
    return CYC_CLASS_OF (doc)->slots.descr_get (vm, doc, NULL, self);
  return cyc_new_ref (vm, doc);
}

static gboolean
set_doc (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  if (!is_not_deleted (vm, (CycClass *) self, value, "__doc__"))
    return FALSE;
  cyc_class_modified (vm, (CycClass *) self);
  return cyc_dict_set (vm, ((CycClass *) self)->dict, vm->names.dunder_doc, value);
}

static CycObject *
get_basicsize (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, ((CycClass *) self)->type.size);
}

static CycObject *
get_annotations (CycVM *vm, CycObject *self)
{
  CycClass  *type = (CycClass *) self;
  CycObject *annotations = cyc_class_get_own (vm, type, vm->names.dunder_annotations);

  if (annotations != NULL)
    return cyc_new_ref (vm, annotations);
  if (!vm->profile->error_qualnames || (type->type.flags & CYC_TYPE_HEAP) == 0)
    return cyc_raise (vm, vm->exceptions.AttributeError, "type object '%s' has no attribute '__annotations__'",
                      type->type.name);
  annotations = cyc_dict_new (vm);
  cyc_dict_set (vm, type->dict, vm->names.dunder_annotations, annotations);
  return annotations;
}

static gboolean
set_annotations (CycVM *vm, CycObject *self, CycObject *attribute, CycObject *value)
{
  CycObject *dict = ((CycClass *) self)->dict;

  cyc_class_modified (vm, (CycClass *) self);
  if (value == NULL)
    return cyc_dict_remove (vm, dict, vm->names.dunder_annotations) > 0;
  return cyc_dict_set (vm, dict, vm->names.dunder_annotations, value);
}

static const CycMethodDef type_methods[] = {
  { "mro", type_mro, CYC_METHOD_PLAIN, "Return a type's method resolution order." },
  { "__subclasses__", type_subclasses, CYC_METHOD_PLAIN, "Return a list of immediate subclasses." },
  { "__prepare__", type_prepare, CYC_METHOD_CLASS, NULL },
  { "__instancecheck__", type_instancecheck, CYC_METHOD_PLAIN, "Check if an object is an instance." },
  { "__subclasscheck__", type_subclasscheck, CYC_METHOD_PLAIN, "Check if a class is a subclass." },
  { "__dir__", type_dir, CYC_METHOD_PLAIN, "Specialized __dir__ implementation for types." },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef type_getsets[] = {
  { "__name__", get_name, set_name },
  { "__qualname__", get_qualname, set_qualname },
  { "__bases__", get_bases, set_bases },
  { "__base__", get_base, .member_to = CYC_ALL_MINORS },
  { "__mro__", get_mro, .member_to = 11 },
  { "__module__", get_module, set_module },
  { "__dict__", get_dict, NULL },
  { "__doc__", get_doc, set_doc },
  { "__basicsize__", get_basicsize, .member_to = CYC_ALL_MINORS },
  { "__annotations__", get_annotations, set_annotations, .from_minor = 10 },
  { NULL, NULL, NULL },
};

static const CycLaterSlot later_slots[] = { { "__or__", 10 }, { "__ror__", 10 }, { NULL, 0 } };

/* A class of the program has the keys of its instances with it; one of the interpreter's own is no GC object and less.
 * Source: Objects/typeobject.c, type___sizeof___impl */
static gsize
type_measure (CycHeap *heap, CycObject *self)
{
  const CycClass   *type = (const CycClass *) self;
  const CycProfile *profile = heap->profile;

  if ((type->type.flags & CYC_TYPE_HEAP) == 0)
    return profile->type_size;
  return self->type->size - (type->split_keys == NULL ? profile->class_keys_size : 0);
}

const CycClassSpec cyc_type_spec = {
  .name = "type",
  .flags = CYC_TYPE_GC | CYC_TYPE_METACLASS,
  .class_flags = CYC_CLASS_TYPE,
  .call_by_array_from = 10,
  .struct_size = sizeof (CycClass),
  .sizes = { { 6, 1032 }, { 8, 1048 }, { 10, 1056 }, { 11, 1672 }, { 12, 1688 }, { 13, 1696 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycClass, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycClass, dict),
  .traverse = type_traverse,
  .clear = type_clear,
  .drop = type_drop,
  .release = type_release,
  .measure = type_measure,
  .slots = {
    .repr = type_repr,
    .call = class_call,
    .getattr = type_getattr,
    .setattr = type_setattr,
    .new_ = type_new,
    .init = type_init,
    .binary[CYC_BINARY_OR] = cyc_union_or,
  },
  .methods = type_methods,
  .getsets = type_getsets,
  .later_slots = later_slots,
};
