/* cyc-simple-namespace.c
 *
 * types.SimpleNamespace, the type of sys.implementation.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

typedef struct
{
  CycObject  object;
  CycObject *dict;
} CycSimpleNamespace;

#define DICT(o) (((CycSimpleNamespace *) (o))->dict)

static const CycField namespace_fields[] = { CYC_FIELD_OF (CycSimpleNamespace, dict, "__dict__"), CYC_FIELDS_END };

static void
namespace_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, namespace_fields);
}

static void
namespace_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, namespace_fields);
}

static CycObject *
namespace_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType            *type = (CycType *) self;
  CycSimpleNamespace *object = (CycSimpleNamespace *) cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0);

  CYC_FIELD_MOVE (vm, object, dict, "__dict__", cyc_dict_new (vm));
  cyc_heap_track (vm->heap, &object->object);
  return &object->object;
}

static CycObject *
namespace_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args > (vm->profile->says_no_dict ? 1 : 0))
    return cyc_raise (vm, vm->exceptions.TypeError, "no positional arguments expected");
  if (n_args == 1 && !cyc_dict_update (vm, DICT (self), args[0], TRUE))
    return NULL;
  for (gsize i = 0; kwnames != NULL && i < CYC_TUPLE (kwnames)->length; i++)
    if (!cyc_dict_set (vm, DICT (self), CYC_TUPLE (kwnames)->items[i], args[n_args + i]))
      return NULL;
  return cyc_none_new (vm);
}

/* Sorted by name up to 3.8, in order of insertion since. */
static CycObject *
namespace_repr (CycVM *vm, CycObject *self)
{
  CycStrBuilder *builder;
  CycObject     *names = cyc_sequence_list (vm, DICT (self));
  gboolean       failed = FALSE;

  if (cyc_repr_enter (vm, self))
    {
      cyc_release (vm->heap, names);
      return cyc_str_printf (vm, "%s(...)", self->type == &vm->types.simple_namespace->type ? "namespace" : self->type->name);
    }
  if (!vm->profile->namespaces_keep_order)
    failed = !cyc_list_sort (vm, names, NULL, FALSE);
  builder = cyc_str_builder_new (vm);
  cyc_str_builder_append_utf8 (builder, self->type == &vm->types.simple_namespace->type ? "namespace" : self->type->name);
  cyc_str_builder_append_char (builder, '(');
  for (gsize i = 0; !failed && i < CYC_LIST (names)->length; i++)
    {
      CycObject *key = CYC_LIST (names)->items[i], *value = cyc_dict_get (vm, DICT (self), key);
      CycObject *text = value != NULL ? cyc_object_repr (vm, value) : NULL;

      failed = text == NULL;
      if (failed)
        break;
      if (i > 0)
        cyc_str_builder_append_utf8 (builder, ", ");
      cyc_str_builder_append (builder, key);
      cyc_str_builder_append_char (builder, '=');
      cyc_str_builder_append (builder, text);
      cyc_release (vm->heap, text);
    }
  cyc_str_builder_append_char (builder, ')');
  cyc_repr_leave (vm, self);
  cyc_release (vm->heap, names);
  if (failed)
    {
      cyc_str_builder_free (builder);
      return NULL;
    }
  return cyc_str_builder_end (vm, builder);
}

static CycObject *
namespace_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycClass *type = vm->types.simple_namespace;

  if (!cyc_class_is_subclass (CYC_CLASS_OF (self), type) || !cyc_class_is_subclass (CYC_CLASS_OF (other), type))
    return cyc_not_implemented_new (vm);
  return cyc_object_compare (vm, DICT (self), DICT (other), op);
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, DICT (self));
}

static const CycGetSetDef namespace_getsets[] = {
  { "__dict__", get_dict, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec namespace_spec = {
  .name = "SimpleNamespace",
  .module = "types",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycSimpleNamespace),
  .sizes = { { 6, 24 } },
  .dict_offset = G_STRUCT_OFFSET (CycSimpleNamespace, dict),
  .traverse = namespace_traverse,
  .clear = namespace_drop,
  .drop = namespace_drop,
  .slots = { .repr = namespace_repr, .compare = namespace_compare, .new_ = namespace_new, .init = namespace_init },
  .getsets = namespace_getsets,
};

/**
 * cyc_simple_namespace_init:
 * @vm: the machine
 */
void
cyc_simple_namespace_init (CycVM *vm)
{
  vm->types.simple_namespace = cyc_class_new_builtin (vm, &namespace_spec, NULL);
}
