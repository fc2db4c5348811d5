/* cyc-descriptor.c
 *
 * The descriptors of built-in types: methods, computed attributes, slots of
 * instances, and slots of types as special methods.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-instance.h"

static const CycField descriptor_fields[] = {
  CYC_FIELD_OF (CycDescriptor, owner, "__objclass__"),
  CYC_FIELD_OF (CycDescriptor, name, "__name__"),
  CYC_FIELDS_END,
};

static void
descriptor_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT (visitor, CYC_DESCRIPTOR (self)->owner, CYC_FIELD (visitor->heap, "__objclass__"));
}

static void
descriptor_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, descriptor_fields);
}

static CycDescriptor *
descriptor_new (CycVM *vm, CycClass *type, CycClass *owner, CycObject *name)
{
  CycDescriptor *self = CYC_DESCRIPTOR (cyc_heap_alloc (vm->heap, &type->type, sizeof (CycDescriptor), type->type.size, 0));

  CYC_FIELD_INIT (vm, self, owner, "__objclass__", owner);
  CYC_FIELD_MOVE (vm, self, name, "__name__", name);
  cyc_heap_track (vm->heap, &self->object);
  return self;
}

/**
 * cyc_descriptor_new_method:
 *
 * Returns: (transfer full): a method or classmethod descriptor
 */
CycObject *
cyc_descriptor_new_method (CycVM *vm, CycClass *owner, const CycMethodDef *def)
{
  CycClass      *type = def->kind == CYC_METHOD_CLASS ? vm->types.classmethod_descriptor : vm->types.method_descriptor;
  CycDescriptor *self = descriptor_new (vm, type, owner, cyc_str_new_interned (vm, def->name));

  self->method = def;
  return &self->object;
}

/**
 * cyc_descriptor_new_getset:
 *
 * Returns: (transfer full): a getset descriptor, or a member descriptor where
 *   the version keeps the attribute as a field
 */
CycObject *
cyc_descriptor_new_getset (CycVM *vm, CycClass *owner, const CycGetSetDef *def)
{
  CycClass      *type = vm->profile->minor <= def->member_to ? vm->types.member_descriptor : vm->types.getset_descriptor;
  CycDescriptor *self = descriptor_new (vm, type, owner, cyc_str_new_interned (vm, def->name));

  self->getset = def;
  return &self->object;
}

/**
 * cyc_descriptor_new_member:
 *
 * Returns: (transfer full): the descriptor of a slot made by __slots__
 */
CycObject *
cyc_descriptor_new_member (CycVM *vm, CycClass *owner, CycObject *name, gsize offset)
{
  CycDescriptor *self = descriptor_new (vm, vm->types.member_descriptor, owner, cyc_new_ref (vm, name));

  self->offset = offset;
  return &self->object;
}

/**
 * cyc_descriptor_new_wrapper:
 *
 * Returns: (transfer full): a special method that calls a type's slot
 */
CycObject *
cyc_descriptor_new_wrapper (CycVM *vm, CycClass *owner, const CycSlotDef *def, gpointer function)
{
  CycDescriptor *self;

  self = descriptor_new (vm, vm->types.wrapper_descriptor, owner, cyc_new_ref (vm, cyc_slot_def_name (vm, def)));
  self->slot = def;
  self->function = function;
  return &self->object;
}

static gboolean
check_object (CycVM *vm, CycDescriptor *self, CycObject *object)
{
  if (cyc_class_is_subclass (CYC_CLASS_OF (object), self->owner))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError,
             vm->profile->applies_to_a ? "descriptor '%U' for '%N' objects doesn't apply to a '%T' object"
                                       : "descriptor '%U' for '%N' objects doesn't apply to '%T' object",
             self->name, self->owner, object);
  return FALSE;
}

static CycObject *
method_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  if (object == NULL)
    return cyc_new_ref (vm, self);
  if (!check_object (vm, CYC_DESCRIPTOR (self), object))
    return NULL;
  return cyc_builtin_new (vm, CYC_DESCRIPTOR (self)->method, object, NULL);
}

static CycObject *
class_method_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  return cyc_builtin_new (vm, CYC_DESCRIPTOR (self)->method, type != NULL ? type : (CycObject *) CYC_CLASS_OF (object), NULL);
}

/* Source: Objects/descrobject.c, method_check_args */
static gboolean
check_first (CycVM *vm, CycDescriptor *self, CycObject *const *args, gsize n_args)
{
  if (n_args == 0)
    {
      if (vm->profile->calls_named_in_full)
        cyc_raise (vm, vm->exceptions.TypeError, "unbound method %s.%U() needs an argument", self->owner->type.name, self->name);
      else
        cyc_raise (vm, vm->exceptions.TypeError, "descriptor '%U' of '%s' object needs an argument", self->name,
                   self->owner->type.name);
      return FALSE;
    }
  if (cyc_class_is_subclass (CYC_CLASS_OF (args[0]), self->owner))
    return TRUE;
  if (vm->profile->get_objects_generation)
    return check_object (vm, self, args[0]);
  cyc_raise (vm, vm->exceptions.TypeError, "descriptor '%U' requires a '%s' object but received a '%T'", self->name,
             self->owner->type.name, args[0]);
  return FALSE;
}

static CycObject *
method_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);

  if (!check_first (vm, descriptor, args, n_args))
    return NULL;
  return cyc_method_def_call (vm, descriptor->method, args[0], args + 1, n_args - 1, kwnames);
}

/* Source: Objects/descrobject.c, wrapperdescr_raw_call */
static CycObject *
run_wrapper (CycVM *vm, CycDescriptor *self, CycObject *object, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gboolean takes_keywords = strcmp (self->slot->name, "__init__") == 0 || strcmp (self->slot->name, "__call__") == 0;

  if (kwnames != NULL && CYC_TUPLE (kwnames)->length > 0 && !takes_keywords)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->takes_no_arguments ? "wrapper %s() takes no keyword arguments"
                                                      : "wrapper %s doesn't take keyword arguments",
                      self->slot->name);
  return self->slot->wrapper (vm, object, args, n_args, kwnames, self->function);
}

static CycObject *
wrapper_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);

  if (n_args == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "descriptor '%U' of '%s' object needs an argument",
                      descriptor->name, descriptor->owner->type.name);
  if (!cyc_class_is_subclass (CYC_CLASS_OF (args[0]), descriptor->owner))
    return cyc_raise (vm, vm->exceptions.TypeError, "descriptor '%U' requires a '%s' object but received a '%T'",
                      descriptor->name, descriptor->owner->type.name, args[0]);
  return run_wrapper (vm, descriptor, args[0], args + 1, n_args - 1, kwnames);
}

static CycObject *
wrapper_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycMethodWrapper *wrapper;
  CycType          *wrapper_type = &vm->types.method_wrapper->type;

  if (object == NULL)
    return cyc_new_ref (vm, self);
  if (!check_object (vm, CYC_DESCRIPTOR (self), object))
    return NULL;
  wrapper = (CycMethodWrapper *) cyc_heap_alloc (vm->heap, wrapper_type, sizeof (CycMethodWrapper), wrapper_type->size, 0);
  CYC_FIELD_INIT (vm, wrapper, descriptor, "descriptor", self);
  CYC_FIELD_INIT (vm, wrapper, self, "__self__", object);
  cyc_heap_track (vm->heap, &wrapper->object);
  return &wrapper->object;
}

static CycObject *
getset_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);

  if (object == NULL)
    return cyc_new_ref (vm, self);
  if (!check_object (vm, descriptor, object))
    return NULL;
  return descriptor->getset->get (vm, object);
}

static gboolean
getset_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);

  if (!check_object (vm, descriptor, object))
    return FALSE;
  if (descriptor->getset->set != NULL)
    return descriptor->getset->set (vm, object, descriptor->name, value);
  cyc_raise (vm, vm->exceptions.AttributeError, "attribute '%U' of '%N' objects is not writable", descriptor->name, descriptor->owner);
  return FALSE;
}

static inline CycSlot
member_slot (CycVM *vm, CycDescriptor *self)
{
  return (CycSlot){ CYC_SLOT_ATTRIBUTE, vm->heap->sink != NULL ? cyc_str_get_text (vm, self->name) : 0 };
}

static CycObject *
member_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);
  CycObject     *value;

  if (object == NULL)
    return cyc_new_ref (vm, self);
  if (!check_object (vm, descriptor, object))
    return NULL;
  if (descriptor->getset != NULL)
    return descriptor->getset->get (vm, object);
  value = *cyc_field_place (object, descriptor->offset);
  if (value != NULL)
    return cyc_new_ref (vm, value);
  if (vm->profile->error_qualnames)
    cyc_raise (vm, vm->exceptions.AttributeError, "'%T' object has no attribute '%U'", object, descriptor->name);
  else
    cyc_raise_object (vm, vm->exceptions.AttributeError, descriptor->name);
  cyc_exception_set_extra (vm, vm->error, "name", descriptor->name);
  cyc_exception_set_extra (vm, vm->error, "obj", object);
  return NULL;
}

static gboolean
member_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value)
{
  CycDescriptor *descriptor = CYC_DESCRIPTOR (self);
  CycObject    **place;

  if (!check_object (vm, descriptor, object))
    return FALSE;
  if (descriptor->getset != NULL)
    {
      if (descriptor->getset->set != NULL)
        return descriptor->getset->set (vm, object, descriptor->name, value);
      cyc_raise (vm, vm->exceptions.AttributeError, "readonly attribute");
      return FALSE;
    }
  place = cyc_field_place (object, descriptor->offset);
  if (value == NULL && *place == NULL)
    {
      cyc_raise_object (vm, vm->exceptions.AttributeError, descriptor->name);
      return FALSE;
    }
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (object), member_slot (vm, descriptor), place, value);
  return TRUE;
}

static CycObject *
repr_as (CycVM *vm, CycObject *self, const char *kind)
{
  return cyc_str_printf (vm, "<%s '%U' of '%N' objects>", kind, CYC_DESCRIPTOR (self)->name, CYC_DESCRIPTOR (self)->owner);
}

static CycObject *
method_repr (CycVM *vm, CycObject *self)
{
  return repr_as (vm, self, "method");
}

static CycObject *
getset_repr (CycVM *vm, CycObject *self)
{
  return repr_as (vm, self, "attribute");
}

static CycObject *
member_repr (CycVM *vm, CycObject *self)
{
  return repr_as (vm, self, "member");
}

static CycObject *
wrapper_repr (CycVM *vm, CycObject *self)
{
  return repr_as (vm, self, "slot wrapper");
}

static CycObject *
get_name (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_DESCRIPTOR (self)->name);
}

static CycObject *
get_qualname (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "%U.%U", cyc_class_open (vm, CYC_DESCRIPTOR (self)->owner)->qualname, CYC_DESCRIPTOR (self)->name);
}

static CycObject *
get_owner (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, (CycObject *) CYC_DESCRIPTOR (self)->owner);
}

static CycObject *
get_doc (CycVM *vm, CycObject *self)
{
  if (self->type == &vm->types.method_descriptor->type && CYC_DESCRIPTOR (self)->method->doc != NULL)
    return cyc_str_new (vm, CYC_DESCRIPTOR (self)->method->doc);
  return cyc_none_new (vm);
}

static const CycGetSetDef descriptor_getsets[] = {
  { "__name__", get_name, .member_to = CYC_ALL_MINORS },
  { "__qualname__", get_qualname, NULL },
  { "__objclass__", get_owner, .member_to = CYC_ALL_MINORS },
  { "__doc__", get_doc, NULL },
  { NULL, NULL, NULL },
};

#define DESCRIPTOR_SPEC(id, text, bytes, extra_flags, array, ...)                \
  static const CycClassSpec id = {                                               \
    .name = text,                                                                \
    .flags = CYC_TYPE_GC,                                                        \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE | (extra_flags), \
    .struct_size = sizeof (CycDescriptor),                                       \
    .sizes = { { 6, bytes } },                                                   \
    .traverse = descriptor_traverse,                                             \
    .drop = descriptor_drop,                                                     \
    .instances_by_array_from = (array),                                          \
    .slots = { __VA_ARGS__ },                                                    \
    .getsets = descriptor_getsets,                                               \
  }

DESCRIPTOR_SPEC (method_descriptor_spec, "method_descriptor", 56, CYC_CLASS_METHOD_DESCRIPTOR, 6, .repr = method_repr, .call = method_call, .descr_get = method_get);
DESCRIPTOR_SPEC (classmethod_descriptor_spec, "classmethod_descriptor", 56, 0, 0, .repr = method_repr, .call = method_call, .descr_get = class_method_get);
DESCRIPTOR_SPEC (getset_descriptor_spec, "getset_descriptor", 48, 0, 0, .repr = getset_repr, .descr_get = getset_get, .descr_set = getset_set);
DESCRIPTOR_SPEC (member_descriptor_spec, "member_descriptor", 48, 0, 0, .repr = member_repr, .descr_get = member_get, .descr_set = member_set);
DESCRIPTOR_SPEC (wrapper_descriptor_spec, "wrapper_descriptor", 56, CYC_CLASS_METHOD_DESCRIPTOR, 0, .repr = wrapper_repr, .call = wrapper_call, .descr_get = wrapper_get);

static const CycField wrapper_fields[] = {
  CYC_FIELD_OF (CycMethodWrapper, descriptor, "descriptor"),
  CYC_FIELD_OF (CycMethodWrapper, self, "__self__"),
  CYC_FIELDS_END,
};

static void
bound_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, wrapper_fields);
}

static void
bound_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, wrapper_fields);
}

static CycObject *
bound_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycMethodWrapper *wrapper = (CycMethodWrapper *) self;

  return run_wrapper (vm, wrapper->descriptor, wrapper->self, args, n_args, kwnames);
}

static CycObject *
bound_repr (CycVM *vm, CycObject *self)
{
  CycMethodWrapper *wrapper = (CycMethodWrapper *) self;

  return cyc_str_printf (vm, "<method-wrapper '%U' of %T object at 0x%" G_GINT64_MODIFIER "x>", wrapper->descriptor->name,
                         wrapper->self, cyc_object_get_address (wrapper->self));
}

static CycObject *
bound_get_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, ((CycMethodWrapper *) self)->self);
}

static CycObject *
bound_get_name (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, ((CycMethodWrapper *) self)->descriptor->name);
}

static const CycGetSetDef bound_getsets[] = {
  { "__self__", bound_get_self, .member_to = CYC_ALL_MINORS },
  { "__name__", bound_get_name, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec method_wrapper_spec = {
  .name = "method-wrapper",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycMethodWrapper),
  .sizes = { { 6, 32 } },
  .traverse = bound_traverse,
  .drop = bound_drop,
  .slots = { .repr = bound_repr, .call = bound_call },
  .getsets = bound_getsets,
};

/**
 * cyc_descriptor_init:
 * @vm: the machine
 */
void
cyc_descriptor_init (CycVM *vm)
{
  vm->types.method_descriptor = cyc_class_new_builtin (vm, &method_descriptor_spec, NULL);
  vm->types.classmethod_descriptor = cyc_class_new_builtin (vm, &classmethod_descriptor_spec, NULL);
  vm->types.getset_descriptor = cyc_class_new_builtin (vm, &getset_descriptor_spec, NULL);
  vm->types.member_descriptor = cyc_class_new_builtin (vm, &member_descriptor_spec, NULL);
  vm->types.wrapper_descriptor = cyc_class_new_builtin (vm, &wrapper_descriptor_spec, NULL);
  vm->types.method_wrapper = cyc_class_new_builtin (vm, &method_wrapper_spec, NULL);
}
