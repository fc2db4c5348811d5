/* cyc-property.c
 *
 * property, classmethod, staticmethod and mappingproxy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

typedef struct
{
  CycObject  object;
  CycObject *get;
  CycObject *set;
  CycObject *del;
  CycObject *doc;
  CycObject *name;
  gboolean   getter_doc;
} CycProperty;

#define CYC_PROPERTY(o) ((CycProperty *) (o))

static const CycField property_fields[] = {
  CYC_FIELD_OF (CycProperty, get, "fget"),
  CYC_FIELD_OF (CycProperty, set, "fset"),
  CYC_FIELD_OF (CycProperty, del, "fdel"),
  CYC_FIELD_OF (CycProperty, doc, "__doc__"),
  CYC_FIELD_OF (CycProperty, name, "name"),
  CYC_FIELDS_END,
};

static void
property_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, property_fields);
}

static void
property_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, property_fields);
}

static CycObject *
none_to_null (CycVM *vm, CycObject *value)
{
  return value == vm->none ? NULL : value;
}

/* __new__() of all three: it leaves the rest to __init__(). */
static CycObject *
blank_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *made = cyc_instance_alloc (vm, (CycClass *) self);

  cyc_heap_track (vm->heap, made);
  return made;
}

/* The field, or the __doc__ of a subclass's own that hides it. */
static gboolean
keep_doc (CycVM *vm, CycObject *self, CycObject *doc)
{
  if (CYC_CLASS_OF (self) != vm->types.property)
    return cyc_object_setattr (vm, self, vm->names.dunder_doc, doc != NULL ? doc : vm->none);
  CYC_FIELD_SET (vm, CYC_PROPERTY (self), doc, "__doc__", doc);
  return TRUE;
}

/* 3.12 on: a subclass keeps what it is given, too. That it has no place for it matters only for a getter's. */
static gboolean
init_doc (CycVM *vm, CycObject *self, CycObject *doc)
{
  CycProperty *property = CYC_PROPERTY (self);
  CycObject   *found = NULL;
  gboolean     done;

  property->getter_doc = FALSE;
  if (doc == NULL && property->get != NULL)
    {
      found = cyc_object_lookup_attr (vm, property->get, vm->names.dunder_doc);
      cyc_error_clear (vm);
      property->getter_doc = none_to_null (vm, found) != NULL;
      doc = none_to_null (vm, found);
    }
  done = keep_doc (vm, self, doc);
  cyc_xrelease (vm->heap, found);
  if (!done && !property->getter_doc && cyc_error_matches (vm, vm->exceptions.AttributeError))
    {
      cyc_error_clear (vm);
      done = TRUE;
    }
  return done;
}

/* To 3.11: a subclass keeps a getter's only. */
static gboolean
init_doc_or_none (CycVM *vm, CycObject *self, CycObject *doc)
{
  CycProperty *property = CYC_PROPERTY (self);
  CycObject   *found;
  gboolean     done;

  CYC_FIELD_SET (vm, property, doc, "__doc__", doc);
  if (none_to_null (vm, doc) != NULL || property->get == NULL)
    return TRUE;
  property->getter_doc = TRUE;
  found = cyc_object_lookup_attr (vm, property->get, vm->names.dunder_doc);
  cyc_error_clear (vm);
  done = found == NULL || keep_doc (vm, self, found);
  cyc_xrelease (vm->heap, found);
  return done;
}

/* Source: Objects/descrobject.c, property_init_impl */
static CycObject *
property_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "fget", "fset", "fdel", "doc", NULL };
  CycObject               *out[4] = { 0 };
  CycProperty             *property = CYC_PROPERTY (self);
  gboolean                 done;

  if (!cyc_args_parse (vm, "property", args, n_args, kwnames, names, 0, 4, 0, out))
    return NULL;
  CYC_FIELD_SET (vm, property, get, "fget", none_to_null (vm, out[0]));
  CYC_FIELD_SET (vm, property, set, "fset", none_to_null (vm, out[1]));
  CYC_FIELD_SET (vm, property, del, "fdel", none_to_null (vm, out[2]));
  done = vm->profile->property_drops_none ? init_doc (vm, self, none_to_null (vm, out[3])) : init_doc_or_none (vm, self, out[3]);
  return done ? cyc_none_new (vm) : NULL;
}

/* 3.10 on names the property in its errors. */
static gboolean
raise_missing (CycVM *vm, CycProperty *self, CycObject *object, const char *what, const char *before)
{
  CycObject *class_name = cyc_class_open (vm, CYC_CLASS_OF (object))->qualname;

  if (vm->profile->caret_marks && self->name != NULL)
    cyc_raise (vm, vm->exceptions.AttributeError, "property %R of %R object has no %s", self->name, class_name, what);
  else if (vm->profile->caret_marks)
    cyc_raise (vm, vm->exceptions.AttributeError, "property of %R object has no %s", class_name, what);
  else if (vm->profile->error_qualnames && self->name != NULL)
    cyc_raise (vm, vm->exceptions.AttributeError, "%s %R", before, self->name);
  else
    cyc_raise (vm, vm->exceptions.AttributeError, "%s", before);
  return FALSE;
}

/* Source: Objects/descrobject.c, property_descr_get */
static CycObject *
property_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycProperty *property = CYC_PROPERTY (self);
  CycObject   *result;

  if (object == NULL || object == vm->none)
    return cyc_new_ref (vm, self);
  if (property->get == NULL)
    {
      raise_missing (vm, property, object, "getter", "unreadable attribute");
      return NULL;
    }
  if (vm->profile->property_packs_arguments)
    cyc_hold (vm->heap, object); /* in a tuple that the interpreter keeps for this */
  result = CYC_IS_FUNCTION (vm, property->get) && cyc_eval_is_specialized (vm)
             ? cyc_function_call_inlined (vm, property->get, &object, 1)
             : cyc_object_call (vm, property->get, &object, 1, NULL);
  if (vm->profile->property_packs_arguments)
    cyc_release (vm->heap, object);
  return result;
}

static gboolean
property_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value)
{
  CycProperty *property = CYC_PROPERTY (self);
  CycObject   *args[2] = { object, value };
  CycObject   *function = value != NULL ? property->set : property->del;
  CycObject   *result;

  if (function == NULL)
    return raise_missing (vm, property, object, value != NULL ? "setter" : "deleter",
                          value != NULL ? "can't set attribute" : "can't delete attribute");
  result = cyc_object_call (vm, function, args, value != NULL ? 2 : 1, NULL);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/* Source: Objects/descrobject.c, property_copy */
static CycObject *
property_copy (CycVM *vm, CycObject *self, CycObject *get, CycObject *set, CycObject *del)
{
  CycProperty *old = CYC_PROPERTY (self);
  CycObject   *args[4] = { get != NULL ? get : old->get, set != NULL ? set : old->set, del != NULL ? del : old->del,
                         old->getter_doc ? NULL : old->doc };
  CycObject *copy;

  for (guint i = 0; i < 4; i++)
    if (args[i] == NULL)
      args[i] = vm->none;
  copy = cyc_object_call (vm, (CycObject *) CYC_CLASS_OF (self), args, 4, NULL);
  /* A subclass may make something else. */
  if (copy != NULL && old->name != NULL && cyc_class_is_subclass (CYC_CLASS_OF (copy), vm->types.property))
    CYC_FIELD_SET (vm, CYC_PROPERTY (copy), name, "name", old->name);
  return copy;
}

static CycObject *
property_getter (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "property.getter", n_args, kwnames, 1, 1) ? property_copy (vm, self, args[0], NULL, NULL) : NULL;
}

static CycObject *
property_setter (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "property.setter", n_args, kwnames, 1, 1) ? property_copy (vm, self, NULL, args[0], NULL) : NULL;
}

static CycObject *
property_deleter (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "property.deleter", n_args, kwnames, 1, 1) ? property_copy (vm, self, NULL, NULL, args[0]) : NULL;
}

static CycObject *
property_set_name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args != 2)
    return cyc_raise (vm, vm->exceptions.TypeError, "__set_name__() takes 2 positional arguments but %zu were given", n_args);
  if (vm->profile->error_qualnames)
    CYC_FIELD_SET (vm, CYC_PROPERTY (self), name, "name", args[1]);
  return cyc_none_new (vm);
}

static const CycMethodDef property_methods[] = {
  { "getter", property_getter, CYC_METHOD_PLAIN, "Descriptor to obtain a copy of the property with a different getter." },
  { "setter", property_setter, CYC_METHOD_PLAIN, "Descriptor to obtain a copy of the property with a different setter." },
  { "deleter", property_deleter, CYC_METHOD_PLAIN, "Descriptor to obtain a copy of the property with a different deleter." },
  { "__set_name__", property_set_name, CYC_METHOD_PLAIN, "Method to set name of a property.", .from_minor = 10, .packed_to = CYC_ALL_MINORS },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

#define PROPERTY_GETTER(field)                                          \
  static CycObject *get_##field (CycVM *vm, CycObject *self)            \
  {                                                                     \
    CycObject *value = CYC_PROPERTY (self)->field;                      \
    return value != NULL ? cyc_new_ref (vm, value) : cyc_none_new (vm); \
  }
PROPERTY_GETTER (get)
PROPERTY_GETTER (set)
PROPERTY_GETTER (del)
PROPERTY_GETTER (doc)

static gboolean
set_doc (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CYC_FIELD_SET (vm, CYC_PROPERTY (self), doc, "__doc__", value);
  return TRUE;
}

/* Whether any of some functions, which may be NULL, is abstract. Source: Objects/object.c, _PyObject_IsAbstract */
static CycObject *
are_abstract (CycVM *vm, CycObject *const *functions, guint n)
{
  CycObject *name = cyc_str_new_interned (vm, "__isabstractmethod__");
  int        abstract = 0;

  for (guint i = 0; i < n && abstract == 0; i++)
    {
      CycObject *mark = functions[i] != NULL ? cyc_object_lookup_attr (vm, functions[i], name) : NULL;

      abstract = mark != NULL ? cyc_object_is_true (vm, mark) : vm->error != NULL ? -1
                                                                                  : 0;
      cyc_xrelease (vm->heap, mark);
    }
  cyc_release (vm->heap, name);
  return abstract < 0 ? NULL : cyc_bool_new (vm, abstract);
}

static CycObject *
property_is_abstract (CycVM *vm, CycObject *self)
{
  CycObject *const functions[] = { CYC_PROPERTY (self)->get, CYC_PROPERTY (self)->set, CYC_PROPERTY (self)->del };

  return are_abstract (vm, functions, G_N_ELEMENTS (functions));
}

static const CycGetSetDef property_getsets[] = {
  { "__isabstractmethod__", property_is_abstract, NULL },
  { "fget", get_get, .member_to = CYC_ALL_MINORS },
  { "fset", get_set, .member_to = CYC_ALL_MINORS },
  { "fdel", get_del, .member_to = CYC_ALL_MINORS },
  { "__doc__", get_doc, set_doc },
  { NULL, NULL, NULL },
};

static const CycClassSpec property_spec = {
  .name = "property",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycProperty),
  .sizes = { { 6, 56 }, { 10, 64 } },
  .traverse = property_traverse,
  .clear = property_drop,
  .drop = property_drop,
  .slots = { .descr_get = property_get, .descr_set = property_set, .new_ = blank_new, .init = property_init },
  .methods = property_methods,
  .getsets = property_getsets,
};

/**
 * cyc_property_init:
 * @vm: the machine
 */
void
cyc_property_init (CycVM *vm)
{
  vm->types.property = cyc_class_new_builtin (vm, &property_spec, NULL);
}

static const CycField kind_fields[] = {
  CYC_FIELD_OF (CycMethodKindObject, callable, "__func__"),
  CYC_FIELD_OF (CycMethodKindObject, dict, "__dict__"),
  CYC_FIELDS_END,
};

#define CYC_KIND(o) ((CycMethodKindObject *) (o))

static void
kind_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, kind_fields);
}

static void
kind_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, kind_fields);
}

/* 3.10 on takes over what functools.wraps takes over. */
static void
copy_attributes (CycVM *vm, CycObject *self, CycObject *callable)
{
  static const char *const names[] = { "__module__", "__name__", "__qualname__", "__doc__", "__annotations__" };
  guint                    n = G_N_ELEMENTS (names) - !vm->profile->wrappers_copy_annotations;

  if (!vm->profile->error_qualnames)
    return;
  for (guint i = 0; i < n; i++)
    {
      CycObject *name = cyc_str_new_interned (vm, names[i]);
      CycObject *value = vm->profile->wrappers_meet_errors ? cyc_object_getattr (vm, callable, name)
                                                           : cyc_object_lookup_attr (vm, callable, name);

      if (value == NULL && vm->profile->wrappers_meet_errors && cyc_error_matches (vm, vm->exceptions.AttributeError))
        cyc_error_clear (vm);
      if (value != NULL)
        cyc_instance_set (vm, self, name, value);
      cyc_xrelease (vm->heap, value);
      cyc_release (vm->heap, name);
    }
}

static void
kind_set (CycVM *vm, CycObject *self, CycObject *callable)
{
  CYC_FIELD_SET (vm, CYC_KIND (self), callable, "__func__", callable);
  copy_attributes (vm, self, callable);
}

static CycObject *
kind_make (CycVM *vm, CycClass *type, CycObject *callable)
{
  CycObject *self = blank_new (vm, (CycObject *) type, NULL, 0, NULL);

  kind_set (vm, self, callable);
  return self;
}

/**
 * cyc_static_method_new:
 *
 * Returns: (transfer full): staticmethod (callable)
 */
CycObject *
cyc_static_method_new (CycVM *vm, CycObject *callable)
{
  return kind_make (vm, vm->types.staticmethod, callable);
}

/**
 * cyc_class_method_new:
 *
 * Returns: (transfer full): classmethod (callable)
 */
CycObject *
cyc_class_method_new (CycVM *vm, CycObject *callable)
{
  return kind_make (vm, vm->types.classmethod, callable);
}

/* 3.6 counts the arguments before it looks for names. */
static CycObject *
kind_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const char *name = CYC_CLASS_OF (self)->spec->name;
  gboolean    count_first = vm->profile->constructor_keywords;

  if (!count_first && !cyc_args_unnamed (vm, name, kwnames))
    return NULL;
  if (n_args != 1) /* PyArg_UnpackTuple */
    return cyc_raise (vm, vm->exceptions.TypeError, "%s expected 1 argument%s, got %zu", name,
                      vm->profile->counts_in_singular ? "" : "s", n_args);
  if (count_first && !cyc_args_unnamed (vm, name, kwnames))
    return NULL;
  kind_set (vm, self, args[0]);
  return cyc_none_new (vm);
}

/* Borrowed; NULL with a RuntimeError where a subclass left __init__() out. */
static CycObject *
kind_callable (CycVM *vm, CycObject *self)
{
  if (CYC_KIND (self)->callable == NULL)
    cyc_raise (vm, vm->exceptions.RuntimeError, "uninitialized %s object", CYC_CLASS_OF (self)->spec->name);
  return CYC_KIND (self)->callable;
}

static CycObject *
static_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycObject *callable = kind_callable (vm, self);

  return callable != NULL ? cyc_new_ref (vm, callable) : NULL;
}

static CycObject *
static_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!vm->profile->error_qualnames)
    return cyc_raise (vm, vm->exceptions.TypeError, "'staticmethod' object is not callable");
  return kind_callable (vm, self) != NULL ? cyc_object_call (vm, CYC_KIND (self)->callable, args, n_args, kwnames) : NULL;
}

/* 3.9 to 3.12 chain to other descriptors; 3.9 gives them no class. */
static CycObject *
class_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycObject *callable = kind_callable (vm, self);

  if (callable == NULL)
    return NULL;
  if (type == NULL)
    type = (CycObject *) CYC_CLASS_OF (object);
  if (vm->profile->classmethod_chains && CYC_CLASS_OF (callable)->slots.descr_get != NULL)
    return CYC_CLASS_OF (callable)->slots.descr_get (vm, callable, type, vm->profile->error_qualnames ? type : NULL);
  return cyc_method_new (vm, callable, type);
}

static CycObject *
kind_repr (CycVM *vm, CycObject *self)
{
  if (!vm->profile->error_qualnames)
    return cyc_str_printf (vm, "<%T object at 0x%" G_GINT64_MODIFIER "x>", self, cyc_object_get_address (self));
  return cyc_str_printf (vm, "<%T(%R)>", self, CYC_KIND (self)->callable != NULL ? CYC_KIND (self)->callable : vm->none);
}

static CycObject *
kind_get_func (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_KIND (self)->callable != NULL ? CYC_KIND (self)->callable : vm->none);
}

static CycObject *
kind_is_abstract (CycVM *vm, CycObject *self)
{
  return are_abstract (vm, &CYC_KIND (self)->callable, 1);
}

static const CycGetSetDef kind_getsets[] = {
  { "__isabstractmethod__", kind_is_abstract, NULL },
  { "__func__", kind_get_func, .member_to = CYC_ALL_MINORS },
  { "__wrapped__", kind_get_func, .from_minor = 10, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycLaterSlot later_slots[] = { { "__call__", 10 }, { "__repr__", 10 }, { NULL, 0 } };

#define KIND_SPEC(id, text, ...)                                                       \
  static const CycClassSpec id = {                                                     \
    .name = text,                                                                      \
    .flags = CYC_TYPE_GC,                                                              \
    .struct_size = sizeof (CycMethodKindObject),                                       \
    .sizes = { { 6, 32 } },                                                            \
    .dict_offset = G_STRUCT_OFFSET (CycMethodKindObject, dict),                        \
    .traverse = kind_traverse,                                                         \
    .clear = kind_drop,                                                                \
    .drop = kind_drop,                                                                 \
    .slots = { .repr = kind_repr, .new_ = blank_new, .init = kind_init, __VA_ARGS__ }, \
    .getsets = kind_getsets,                                                           \
    .later_slots = later_slots,                                                        \
  }
KIND_SPEC (static_spec, "staticmethod", .descr_get = static_get, .call = static_call);
KIND_SPEC (class_spec, "classmethod", .descr_get = class_get);

/**
 * cyc_method_kind_init:
 * @vm: the machine
 */
void
cyc_method_kind_init (CycVM *vm)
{
  vm->types.staticmethod = cyc_class_new_builtin (vm, &static_spec, NULL);
  vm->types.classmethod = cyc_class_new_builtin (vm, &class_spec, NULL);
}
