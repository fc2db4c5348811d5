/* cyc-generic-alias.c
 *
 * list[int] and its like, from 3.9 on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-generic-alias.h"

typedef struct
{
  CycObject  object;
  CycObject *origin;
  CycObject *args; /* tuple */
  CycObject *weaklist;
} CycGenericAlias;

#define CYC_GENERIC_ALIAS(o) ((CycGenericAlias *) (o))

static const CycField alias_fields[] = {
  CYC_FIELD_OF (CycGenericAlias, origin, "__origin__"),
  CYC_FIELD_OF (CycGenericAlias, args, "__args__"),
  CYC_FIELDS_END,
};

static void
alias_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, alias_fields);
}

static void
alias_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, alias_fields);
}

/**
 * cyc_generic_alias_new:
 * @vm: the machine
 * @origin: a class
 * @args: what stood in the brackets: a tuple or one object
 *
 * Source: Objects/genericaliasobject.c, Py_GenericAlias
 *
 * Returns: a new reference
 */
CycObject *
cyc_generic_alias_new (CycVM *vm, CycObject *origin, CycObject *args)
{
  CycType         *type = &vm->types.generic_alias->type;
  CycGenericAlias *self = CYC_GENERIC_ALIAS (cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0));

  CYC_FIELD_INIT (vm, self, origin, "__origin__", origin);
  CYC_FIELD_MOVE (vm, self, args, "__args__",
                  cyc_object_is (args, CYC_CLASS_TUPLE) ? cyc_new_ref (vm, args) : cyc_tuple_pack (vm, 1, args));
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static CycObject *
alias_type_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "GenericAlias", n_args, kwnames, 2, 2) ? cyc_generic_alias_new (vm, args[0], args[1]) : NULL;
}

/**
 * cyc_type_argument_repr:
 * @vm: the machine
 * @builder: what to append to
 * @argument: an argument of a generic alias or a member of a union
 *
 * Classes are named, everything else is represented.
 *
 * Source: Objects/genericaliasobject.c, ga_repr_item
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_type_argument_repr (CycVM *vm, CycStrBuilder *builder, CycObject *argument)
{
  CycObject *text;

  if (argument == vm->ellipsis)
    {
      cyc_str_builder_append_utf8 (builder, "...");
      return TRUE;
    }
  if (argument == vm->none || argument == (CycObject *) vm->types.none)
    {
      cyc_str_builder_append_utf8 (builder, "None");
      return TRUE;
    }
  text = cyc_object_is (argument, CYC_CLASS_TYPE) ? cyc_class_full_name (vm, (CycClass *) argument) : cyc_object_repr (vm, argument);
  if (text == NULL)
    return FALSE;
  cyc_str_builder_append (builder, text);
  cyc_release (vm->heap, text);
  return TRUE;
}

static CycObject *
alias_repr (CycVM *vm, CycObject *self)
{
  CycStrBuilder *builder = cyc_str_builder_new (vm);
  CycTuple      *args = CYC_TUPLE (CYC_GENERIC_ALIAS (self)->args);
  gboolean       done = cyc_type_argument_repr (vm, builder, CYC_GENERIC_ALIAS (self)->origin);

  cyc_str_builder_append_utf8 (builder, args->length == 0 ? "[()" : "[");
  for (gsize i = 0; done && i < args->length; i++)
    {
      if (i > 0)
        cyc_str_builder_append_utf8 (builder, ", ");
      done = cyc_type_argument_repr (vm, builder, args->items[i]);
    }
  cyc_str_builder_append_utf8 (builder, "]");
  if (!done)
    {
      cyc_str_builder_free (builder);
      return NULL;
    }
  return cyc_str_builder_end (vm, builder);
}

static CycObject *
alias_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_object_call (vm, CYC_GENERIC_ALIAS (self)->origin, args, n_args, kwnames);
}

/* All but a few names are the class's own. */
static CycObject *
alias_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  static const char *const own[] = { "__origin__", "__args__", "__parameters__", "__mro_entries__",
                                     "__instancecheck__", "__subclasscheck__", "__class__", NULL };

  if (g_strv_contains (own, cyc_str_get_utf8 (name)))
    return cyc_object_generic_getattr (vm, self, name);
  return cyc_object_getattr (vm, CYC_GENERIC_ALIAS (self)->origin, name);
}

static gboolean
alias_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  gint64 origin, args;

  if (!cyc_object_hash (vm, CYC_GENERIC_ALIAS (self)->origin, &origin) || !cyc_object_hash (vm, CYC_GENERIC_ALIAS (self)->args, &args))
    return FALSE;
  *hash = origin ^ args;
  return TRUE;
}

static CycObject *
alias_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  int equal;

  if (other->type != self->type || (op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE))
    return cyc_not_implemented_new (vm);
  equal = cyc_object_compare_bool (vm, CYC_GENERIC_ALIAS (self)->origin, CYC_GENERIC_ALIAS (other)->origin, CYC_COMPARE_EQ);
  if (equal > 0)
    equal = cyc_object_compare_bool (vm, CYC_GENERIC_ALIAS (self)->args, CYC_GENERIC_ALIAS (other)->args, CYC_COMPARE_EQ);
  return equal < 0 ? NULL : cyc_bool_new (vm, (op == CYC_COMPARE_EQ) == (equal > 0));
}

static CycObject *
alias_mro_entries (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_tuple_pack (vm, 1, CYC_GENERIC_ALIAS (self)->origin);
}

static CycObject *
alias_instancecheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_raise (vm, vm->exceptions.TypeError, "isinstance() argument 2 cannot be a parameterized generic");
}

static CycObject *
alias_subclasscheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_raise (vm, vm->exceptions.TypeError, "issubclass() argument 2 cannot be a parameterized generic");
}

static CycObject *
alias_get_origin (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_GENERIC_ALIAS (self)->origin);
}

static CycObject *
alias_get_args (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_GENERIC_ALIAS (self)->args);
}

static CycObject *
alias_get_parameters (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, vm->empty_tuple);
}

static const CycMethodDef alias_methods[] = {
  { "__mro_entries__", alias_mro_entries, CYC_METHOD_PLAIN, NULL },
  { "__instancecheck__", alias_instancecheck, CYC_METHOD_PLAIN, NULL },
  { "__subclasscheck__", alias_subclasscheck, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef alias_getsets[] = {
  { "__origin__", alias_get_origin, NULL },
  { "__args__", alias_get_args, NULL },
  { "__parameters__", alias_get_parameters, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec alias_spec = {
  .name = "GenericAlias",
  .module = "types",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycGenericAlias),
  .sizes = { { 6, 48 }, { 0, 0 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycGenericAlias, weaklist),
  .traverse = alias_traverse,
  .drop = alias_drop,
  .slots = {
    .repr = alias_repr,
    .hash = alias_hash,
    .call = alias_call,
    .getattr = alias_getattr,
    .compare = alias_compare,
    .new_ = alias_type_new,
    .binary[CYC_BINARY_OR] = cyc_union_or,
  },
  .methods = alias_methods,
  .getsets = alias_getsets,
};

static CycObject *
class_getitem (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "__class_getitem__", n_args, kwnames, 1, 1) ? cyc_generic_alias_new (vm, self, args[0]) : NULL;
}

const CycMethodDef cyc_class_getitem_def = { "__class_getitem__", class_getitem, CYC_METHOD_CLASS, "See PEP 585" };

/**
 * cyc_generic_alias_init:
 * @vm: the machine
 *
 * Makes the classes types.GenericAlias and types.UnionType.
 */
void
cyc_generic_alias_init (CycVM *vm)
{
  vm->types.generic_alias = cyc_class_new_builtin (vm, &alias_spec, NULL);
  vm->types.union_ = cyc_class_new_builtin (vm, &cyc_union_spec, NULL);
}
