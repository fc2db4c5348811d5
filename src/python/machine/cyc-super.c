/* cyc-super.c
 *
 * super and mappingproxy.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

typedef struct
{
  CycObject  object;
  CycObject *type;
  CycObject *self;
  CycObject *self_class;
} CycSuper;

#define CYC_SUPER(o) ((CycSuper *) (o))

static const CycField super_fields[] = {
  CYC_FIELD_OF (CycSuper, self, "__self__"),
  CYC_FIELD_OF (CycSuper, type, "__thisclass__"),
  CYC_FIELD_OF (CycSuper, self_class, "__self_class__"),
  CYC_FIELDS_END,
};

static void
super_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, super_fields);
}

static void
super_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, super_fields);
}

/* Source: Objects/typeobject.c, supercheck */
static CycClass *
super_check (CycVM *vm, CycClass *type, CycObject *object)
{
  CycObject *said; /* what @object says its class is: a proxy says that of another */
  gboolean   stands_in;

  if (cyc_object_is (object, CYC_CLASS_TYPE) && cyc_class_is_subclass ((CycClass *) object, type))
    return (CycClass *) object;
  if (cyc_class_is_subclass (CYC_CLASS_OF (object), type))
    return CYC_CLASS_OF (object);
  said = cyc_object_lookup_attr (vm, object, vm->names.dunder_class);
  cyc_error_clear (vm);
  stands_in = said != NULL && cyc_object_is (said, CYC_CLASS_TYPE) && said != (CycObject *) object->type && cyc_class_is_subclass ((CycClass *) said, type);
  cyc_xrelease (vm->heap, said);
  if (stands_in)
    return (CycClass *) said;
  if (vm->profile->super_error_names_types)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      "super(type, obj): obj (%s%s) is not an instance or subtype of type (%s).",
                      cyc_object_is (object, CYC_CLASS_TYPE) ? "type " : "instance of ",
                      cyc_object_is (object, CYC_CLASS_TYPE) ? ((CycClass *) object)->type.name : object->type->name,
                      type->type.name);
  return cyc_raise (vm, vm->exceptions.TypeError, "super(type, obj): obj must be an instance or subtype of type");
}

static CycObject *
raise_no_super (CycVM *vm, const char *message)
{
  return cyc_raise (vm, vm->exceptions.RuntimeError, "super(): %s", message);
}

/* The class cell and the first argument of the calling function. Source: super_init_without_args */
static gboolean
find_arguments (CycVM *vm, CycObject **type, CycObject **object)
{
  CycFrame *frame = vm->frame;
  CycCode  *code = frame != NULL ? frame->code : NULL;

  if (code == NULL || code->n_args == 0)
    return raise_no_super (vm, "no arguments") != NULL;
  *object = frame->fast[0];
  for (guint i = 0; *object == NULL && i < code->n_cells; i++)
    if (code->cell_to_arg != NULL && code->cell_to_arg[i] == 0 && frame->fast[code->n_locals + i] != NULL)
      *object = CYC_CELL (frame->fast[code->n_locals + i])->content;
  if (*object == NULL)
    return raise_no_super (vm, "arg[0] deleted") != NULL;
  for (guint i = 0; i < code->n_free; i++)
    {
      CycObject *cell;

      if (strcmp (cyc_str_get_utf8 (CYC_TUPLE (code->freevars)->items[i]), "__class__") != 0)
        continue;
      cell = frame->fast[code->n_locals + code->n_cells + i];
      *type = cell != NULL ? CYC_CELL (cell)->content : NULL;
      if (*type == NULL)
        return raise_no_super (vm, "empty __class__ cell") != NULL;
      return TRUE;
    }
  return raise_no_super (vm, "__class__ cell not found") != NULL;
}

static CycObject *
super_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *super = cyc_instance_alloc (vm, (CycClass *) self);

  cyc_heap_track (vm->heap, super);
  return super;
}

/* 3.11 on: super_vectorcall counts for itself. */
static gboolean
super_counts (CycVM *vm, gsize n_args)
{
  if (n_args > 2)
    return cyc_raise (vm, vm->exceptions.TypeError, "super() expected at most 2 arguments, got %zu", n_args) != NULL;
  return TRUE;
}

static CycObject *
super_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycSuper  *super = CYC_SUPER (self);
  CycObject *type = n_args > 0 ? args[0] : NULL, *object = n_args > 1 ? args[1] : NULL;
  CycClass  *self_class = NULL;

  if (!cyc_args_unnamed (vm, "super", kwnames))
    return NULL;
  if (vm->profile->super_says_a_type ? !super_counts (vm, n_args) : !cyc_args_tuple (vm, "super", n_args, NULL, 0, 2))
    return NULL;
  if (n_args == 0 && !find_arguments (vm, &type, &object))
    return NULL;
  if (!cyc_object_is (type, CYC_CLASS_TYPE))
    return cyc_raise (vm, vm->exceptions.TypeError, "super() argument 1 must be %s, not %T",
                      vm->profile->super_says_a_type ? "a type" : "type", type);
  if (object == vm->none)
    object = NULL;
  if (object != NULL && (self_class = super_check (vm, (CycClass *) type, object)) == NULL)
    return NULL;
  CYC_FIELD_SET (vm, super, type, "__thisclass__", type);
  CYC_FIELD_SET (vm, super, self, "__self__", object);
  CYC_FIELD_SET (vm, super, self_class, "__self_class__", self_class);
  return cyc_none_new (vm);
}

/* Borrowed, NULL when none of the classes after @type has it. */
static CycObject *
lookup_after (CycVM *vm, CycClass *self_class, CycClass *type, CycObject *name)
{
  const CycTuple *mro = CYC_TUPLE (cyc_class_open (vm, self_class)->mro);
  gsize           i = 0;

  while (i < mro->length && mro->items[i] != (CycObject *) type)
    i++;
  for (i++; i < mro->length; i++)
    {
      CycObject *found = cyc_class_get_own (vm, (CycClass *) mro->items[i], name);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Source: Objects/typeobject.c, super_getattro */
static CycObject *
super_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycSuper      *super = CYC_SUPER (self);
  CycObject     *found = NULL, *result;
  CycTernaryFunc get;

  if (super->self_class != NULL && name != vm->names.dunder_class)
    found = lookup_after (vm, (CycClass *) super->self_class, (CycClass *) super->type, name);
  if (found == NULL)
    return cyc_object_generic_getattr (vm, self, name);
  get = CYC_CLASS_OF (found)->slots.descr_get;
  if (get == NULL)
    return cyc_new_ref (vm, found);
  cyc_hold (vm->heap, found);
  result = get (vm, found, super->self == super->self_class ? NULL : super->self, super->self_class);
  cyc_release (vm->heap, found);
  return result;
}

/* An unbound super object is bound by being looked up in an instance. Source: Objects/typeobject.c, super_descr_get */
static CycObject *
super_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycSuper  *super = CYC_SUPER (self), *bound;
  CycClass  *self_class;
  CycObject *args[2] = { super->type, object };

  if (object == NULL || object == vm->none || super->self != NULL)
    return cyc_new_ref (vm, self);
  if (CYC_CLASS_OF (self) != vm->types.super)
    return cyc_object_call (vm, (CycObject *) CYC_CLASS_OF (self), args, 2, NULL);
  self_class = super_check (vm, (CycClass *) super->type, object);
  if (self_class == NULL)
    return NULL;
  bound = CYC_SUPER (super_new (vm, (CycObject *) vm->types.super, NULL, 0, NULL));
  CYC_FIELD_INIT (vm, bound, type, "__thisclass__", super->type);
  CYC_FIELD_INIT (vm, bound, self, "__self__", object);
  CYC_FIELD_INIT (vm, bound, self_class, "__self_class__", self_class);
  return &bound->object;
}

static CycObject *
super_repr (CycVM *vm, CycObject *self)
{
  CycSuper   *super = CYC_SUPER (self);
  const char *type = super->type != NULL ? ((CycClass *) super->type)->type.name : "NULL";

  if (super->self_class == NULL)
    return cyc_str_printf (vm, "<super: <class '%s'>, NULL>", type);
  return cyc_str_printf (vm, "<super: <class '%s'>, <%s object>>", type, ((CycClass *) super->self_class)->type.name);
}

static CycObject *
super_get_field (CycVM *vm, CycObject *value)
{
  return value != NULL ? cyc_new_ref (vm, value) : cyc_none_new (vm);
}

static CycObject *
super_get_self (CycVM *vm, CycObject *self)
{
  return super_get_field (vm, CYC_SUPER (self)->self);
}

static CycObject *
super_get_type (CycVM *vm, CycObject *self)
{
  return super_get_field (vm, CYC_SUPER (self)->type);
}

static CycObject *
super_get_self_class (CycVM *vm, CycObject *self)
{
  return super_get_field (vm, CYC_SUPER (self)->self_class);
}

static const CycGetSetDef super_getsets[] = {
  { "__self__", super_get_self, .member_to = CYC_ALL_MINORS },
  { "__thisclass__", super_get_type, .member_to = CYC_ALL_MINORS },
  { "__self_class__", super_get_self_class, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycClassSpec super_spec = {
  .name = "super",
  .call_by_array_from = 11,
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycSuper),
  .sizes = { { 6, 40 } },
  .traverse = super_traverse,
  .drop = super_drop,
  .slots = { .repr = super_repr, .getattr = super_getattr, .descr_get = super_get, .new_ = super_new, .init = super_init },
  .getsets = super_getsets,
};

/**
 * cyc_super_init:
 * @vm: the machine
 */
void
cyc_super_init (CycVM *vm)
{
  vm->types.super = cyc_class_new_builtin (vm, &super_spec, NULL);
}

typedef struct
{
  CycObject  object;
  CycObject *mapping;
} CycMappingProxy;

#define CYC_PROXY_MAPPING(o) (((CycMappingProxy *) (o))->mapping)

static const CycField proxy_fields[] = { CYC_FIELD_OF (CycMappingProxy, mapping, "mapping"), CYC_FIELDS_END };

static void
proxy_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, proxy_fields);
}

static void
proxy_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, proxy_fields);
}

/**
 * cyc_mapping_proxy_new:
 *
 * Returns: (transfer full): a read-only view of @mapping
 */
CycObject *
cyc_mapping_proxy_new (CycVM *vm, CycObject *mapping)
{
  CycType         *type = &vm->types.mappingproxy->type;
  CycMappingProxy *self = (CycMappingProxy *) cyc_heap_alloc (vm->heap, type, sizeof (CycMappingProxy), type->size, 0);

  CYC_FIELD_INIT (vm, self, mapping, "mapping", mapping);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static CycObject *
proxy_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "mappingproxy", n_args, kwnames, 1, 1) ? cyc_mapping_proxy_new (vm, args[0]) : NULL;
}

static CycObject *
proxy_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "mappingproxy(%R)", CYC_PROXY_MAPPING (self));
}

static CycObject *
proxy_str (CycVM *vm, CycObject *self)
{
  return cyc_object_str (vm, CYC_PROXY_MAPPING (self));
}

static gssize
proxy_length (CycVM *vm, CycObject *self)
{
  return cyc_object_length (vm, CYC_PROXY_MAPPING (self));
}

static CycObject *
proxy_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  return cyc_object_getitem (vm, CYC_PROXY_MAPPING (self), key);
}

static int
proxy_contains (CycVM *vm, CycObject *self, CycObject *key)
{
  return cyc_object_contains (vm, CYC_PROXY_MAPPING (self), key);
}

static CycObject *
proxy_iter (CycVM *vm, CycObject *self)
{
  return cyc_object_iter (vm, CYC_PROXY_MAPPING (self));
}

static CycObject *
proxy_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  return cyc_object_compare (vm, CYC_PROXY_MAPPING (self), other, op);
}

#define FORWARD(id, text)                                                                                     \
  static CycObject *id (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                           \
    CycObject *method = cyc_object_getattr_utf8 (vm, CYC_PROXY_MAPPING (self), text);                         \
    CycObject *result = method != NULL ? cyc_object_call (vm, method, args, n_args, kwnames) : NULL;          \
    cyc_xrelease (vm->heap, method);                                                                          \
    return result;                                                                                            \
  }
FORWARD (proxy_get, "get")
FORWARD (proxy_keys, "keys")
FORWARD (proxy_values, "values")
FORWARD (proxy_items, "items")
FORWARD (proxy_copy, "copy")

static const CycMethodDef proxy_methods[] = {
  { "get", proxy_get, CYC_METHOD_PLAIN, NULL },
  { "keys", proxy_keys, CYC_METHOD_PLAIN, NULL },
  { "values", proxy_values, CYC_METHOD_PLAIN, NULL },
  { "items", proxy_items, CYC_METHOD_PLAIN, NULL },
  { "copy", proxy_copy, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycClassSpec proxy_spec = {
  .name = "mappingproxy",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL,
  .struct_size = sizeof (CycMappingProxy),
  .sizes = { { 6, 24 } },
  .traverse = proxy_traverse,
  .drop = proxy_drop,
  .slots = { .repr = proxy_repr,
             .str = proxy_str,
             .length = proxy_length,
             .getitem = proxy_getitem,
             .contains = proxy_contains,
             .iter = proxy_iter,
             .compare = proxy_compare,
             .hash = cyc_hash_not_implemented,
             .new_ = proxy_new },
  .methods = proxy_methods,
};

/**
 * cyc_mapping_proxy_init:
 * @vm: the machine
 */
void
cyc_mapping_proxy_init (CycVM *vm)
{
  vm->types.mappingproxy = cyc_class_new_builtin (vm, &proxy_spec, NULL);
}
