/* cyc-union.c
 *
 * int | None and its like, from 3.10 on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-generic-alias.h"

typedef struct
{
  CycObject  object;
  CycObject *args; /* tuple of at least two */
} CycUnion;

#define CYC_UNION(o) ((CycUnion *) (o))

static const CycField union_fields[] = { CYC_FIELD_OF (CycUnion, args, "__args__"), CYC_FIELDS_END };

static void
union_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, union_fields);
}

static void
union_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, union_fields);
}

static gboolean
may_be_member (CycVM *vm, CycObject *object)
{
  return object == vm->none || cyc_object_is (object, CYC_CLASS_TYPE) || object->type == &vm->types.generic_alias->type ||
         object->type == &vm->types.union_->type;
}

/* Adds a member, or the members of a union, that are not there yet; -1 with an exception. */
static int
add_members (CycVM *vm, GPtrArray *members, CycObject *object)
{
  if (object->type == &vm->types.union_->type)
    {
      CycTuple *args = CYC_TUPLE (CYC_UNION (object)->args);

      for (gsize i = 0; i < args->length; i++)
        if (add_members (vm, members, args->items[i]) < 0)
          return -1;
      return 0;
    }
  if (object == vm->none)
    object = (CycObject *) vm->types.none;
  for (guint i = 0; i < members->len; i++)
    {
      int same = cyc_object_compare_bool (vm, members->pdata[i], object, CYC_COMPARE_EQ);

      if (same != 0)
        return same < 0 ? -1 : 0;
    }
  g_ptr_array_add (members, object);
  return 0;
}

/**
 * cyc_union_or:
 * @vm: the machine
 * @left: a type
 * @right: a type
 *
 * Source: Objects/unionobject.c, _Py_union__or
 *
 * Returns: (nullable): a new reference: the union, the one type where both
 *   are the same, or NotImplemented
 */
CycObject *
cyc_union_or (CycVM *vm, CycObject *left, CycObject *right)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new ();
  CycType  *type;
  CycUnion *self;

  if (!vm->profile->union_types || !may_be_member (vm, left) || !may_be_member (vm, right))
    return cyc_not_implemented_new (vm);
  if (add_members (vm, members, left) < 0 || add_members (vm, members, right) < 0)
    return NULL;
  if (members->len == 1)
    return cyc_new_ref (vm, members->pdata[0]);

  type = &vm->types.union_->type;
  self = CYC_UNION (cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0));
  CYC_FIELD_MOVE (vm, self, args, "__args__", cyc_tuple_from_array (vm, (CycObject *const *) members->pdata, members->len));
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static CycObject *
union_repr (CycVM *vm, CycObject *self)
{
  CycStrBuilder *builder = cyc_str_builder_new (vm);
  CycTuple      *args = CYC_TUPLE (CYC_UNION (self)->args);

  for (gsize i = 0; i < args->length; i++)
    {
      if (i > 0)
        cyc_str_builder_append_utf8 (builder, " | ");
      if (!cyc_type_argument_repr (vm, builder, args->items[i]))
        {
          cyc_str_builder_free (builder);
          return NULL;
        }
    }
  return cyc_str_builder_end (vm, builder);
}

/* Unions are equal as sets are. */
static CycObject *
as_frozenset (CycVM *vm, CycObject *self)
{
  return cyc_set_new (vm, CYC_UNION (self)->args, TRUE);
}

static gboolean
union_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycObject *set = as_frozenset (vm, self);
  gboolean   done = set != NULL && cyc_object_hash (vm, set, hash);

  cyc_xrelease (vm->heap, set);
  return done;
}

static CycObject *
union_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *left, *right, *result = NULL;

  if (other->type != self->type || (op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE))
    return cyc_not_implemented_new (vm);
  left = as_frozenset (vm, self);
  right = as_frozenset (vm, other);
  if (left != NULL && right != NULL)
    result = cyc_object_compare (vm, left, right, op);
  cyc_xrelease (vm->heap, left);
  cyc_xrelease (vm->heap, right);
  return result;
}

static CycObject *
union_instancecheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  int truth;

  if (!cyc_args_count (vm, "__instancecheck__", n_args, kwnames, 1, 1))
    return NULL;
  truth = cyc_object_is_instance (vm, args[0], CYC_UNION (self)->args);
  return truth < 0 ? NULL : cyc_bool_new (vm, truth);
}

static CycObject *
union_subclasscheck (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  int truth;

  if (!cyc_args_count (vm, "__subclasscheck__", n_args, kwnames, 1, 1))
    return NULL;
  truth = cyc_object_is_subclass (vm, args[0], CYC_UNION (self)->args);
  return truth < 0 ? NULL : cyc_bool_new (vm, truth);
}

static CycObject *
union_get_args (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_UNION (self)->args);
}

static const CycMethodDef union_methods[] = {
  { "__instancecheck__", union_instancecheck, CYC_METHOD_PLAIN, NULL },
  { "__subclasscheck__", union_subclasscheck, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef union_getsets[] = {
  { "__args__", union_get_args, NULL },
  { NULL, NULL, NULL },
};

const CycClassSpec cyc_union_spec = {
  .name = "UnionType",
  .module = "types",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycUnion),
  .sizes = { { 6, 32 }, { 0, 0 } },
  .traverse = union_traverse,
  .drop = union_drop,
  .slots = {
    .repr = union_repr,
    .hash = union_hash,
    .compare = union_compare,
    .binary[CYC_BINARY_OR] = cyc_union_or,
  },
  .methods = union_methods,
  .getsets = union_getsets,
};
