/* cyc-partial.c
 *
 * functools.partial.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers.h"
#include "cyc-functools.h"
#include "cyc-machine.h"
#include "cyc-values.h"

typedef struct
{
  CycObject  object;
  CycObject *func;
  CycObject *args;     /* tuple */
  CycObject *keywords; /* dict */
  CycObject *dict;     /* nullable */
  CycObject *weaklist;
} CycPartial;

#define CYC_PARTIAL(o) ((CycPartial *) (o))

static const CycField partial_fields[] = {
  CYC_FIELD_OF (CycPartial, func, "func"),
  CYC_FIELD_OF (CycPartial, args, "args"),
  CYC_FIELD_OF (CycPartial, keywords, "keywords"),
  CYC_FIELD_OF (CycPartial, dict, "__dict__"),
  CYC_FIELDS_END,
};

static void
partial_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, partial_fields);
}

static void
partial_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, partial_fields);
}

/* The positional arguments of a partial of a partial are joined. */
static CycObject *
partial_join (CycVM *vm, CycObject *before, CycObject *const *args, gsize n_args)
{
  gsize      n_before = before != NULL ? CYC_TUPLE (before)->length : 0;
  CycObject *joined = cyc_tuple_new (vm, n_before + n_args);

  for (gsize i = 0; i < n_before; i++)
    cyc_tuple_init (vm, joined, i, CYC_TUPLE (before)->items[i]);
  for (gsize i = 0; i < n_args; i++)
    cyc_tuple_init (vm, joined, n_before + i, args[i]);
  return joined;
}

/* Adds keyword arguments to a dictionary. */
static gboolean
add_keywords (CycVM *vm, CycObject *dict, CycObject *const *values, CycObject *kwnames)
{
  for (gsize i = 0; kwnames != NULL && i < CYC_TUPLE (kwnames)->length; i++)
    if (!cyc_dict_set (vm, dict, CYC_TUPLE (kwnames)->items[i], values[i]))
      return FALSE;
  return TRUE;
}

static CycObject *
partial_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType    *type = (CycType *) self;
  CycPartial *inner = NULL;
  CycPartial *partial;
  CycObject  *keywords;

  if (n_args < 1)
    return cyc_raise (vm, vm->exceptions.TypeError, "type 'partial' takes at least one argument");
  if (!cyc_object_callable (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "the first argument must be callable");
  if (args[0]->type == type && CYC_PARTIAL (args[0])->dict == NULL)
    inner = CYC_PARTIAL (args[0]);

  keywords = inner != NULL ? cyc_dict_copy (vm, inner->keywords) : cyc_dict_new (vm);
  if (!add_keywords (vm, keywords, args + n_args, kwnames))
    {
      cyc_release (vm->heap, keywords);
      return NULL;
    }
  partial = CYC_PARTIAL (cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0));
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (partial), CYC_FIELD (vm->heap, "func"), &partial->func, inner != NULL ? inner->func : args[0]);
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (partial), CYC_FIELD (vm->heap, "args"), &partial->args,
                     partial_join (vm, inner != NULL ? inner->args : NULL, args + 1, n_args - 1));
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (partial), CYC_FIELD (vm->heap, "keywords"), &partial->keywords, keywords);
  cyc_heap_track (vm->heap, &partial->object);
  return &partial->object;
}

/* A call on its way: positional arguments, then the values of @names. */
typedef struct
{
  CycObject **all;
  gsize       n_positional, n_names;
  CycObject  *names;    /* (nullable) held */
  CycObject  *keywords; /* (nullable) held: the partial's own and the call's as one dictionary */
} Joined;

/* The partial's keyword arguments come first; where it has none, the call's stay as they are. */
static gboolean
join_keywords (CycVM *vm, Joined *self, CycPartial *partial, CycObject *const *values, CycObject *kwnames)
{
  CycObject *key, *value;
  gsize      position = 0;

  self->n_names = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  if (cyc_dict_length (partial->keywords) == 0)
    {
      self->all = g_renew (CycObject *, self->all, self->n_positional + self->n_names + 1);
      memcpy (self->all + self->n_positional, values, self->n_names * sizeof *values);
      self->names = kwnames != NULL ? cyc_new_ref (vm, kwnames) : NULL;
      return TRUE;
    }
  self->keywords = cyc_dict_copy (vm, partial->keywords);
  if (!add_keywords (vm, self->keywords, values, kwnames))
    return FALSE;
  self->n_names = cyc_dict_length (self->keywords);
  self->all = g_renew (CycObject *, self->all, self->n_positional + self->n_names + 1);
  self->names = cyc_tuple_new (vm, self->n_names);
  for (gsize i = 0; cyc_dict_next (self->keywords, &position, &key, &value); i++)
    {
      cyc_tuple_init (vm, self->names, i, key);
      self->all[self->n_positional + i] = value;
    }
  return TRUE;
}

/* How many of all arguments are copied for a function that is called by an array, the last ones:
 * keywords in a dictionary must be spread. */
static gsize
count_copied (CycVM *vm, const Joined *self, CycPartial *partial, gboolean by_array)
{
  if (self->n_names == 0 || (by_array && self->keywords == NULL) || cyc_call_is_packed (vm, partial->func, self->n_positional))
    return 0;
  return vm->profile->unpacking_copies_all ? self->n_positional + self->n_names : self->n_names;
}

/* Called by an array, a partial that has keywords packs the call's arguments itself.
 * Source: Modules/_functoolsmodule.c, partial_call, partial_fastcall and partial_vectorcall */
static CycObject *
partial_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycPartial        *partial = CYC_PARTIAL (self);
  gsize              n_own = CYC_TUPLE (partial->args)->length, n = n_own + n_args;
  gboolean           by_array = !cyc_call_is_packed (vm, self, n_args), joins = vm->profile->partial_joins;
  gboolean           packs = by_array && cyc_dict_length (partial->keywords) > 0;
  gsize              n_copied;
  Joined             call = { g_new (CycObject *, n + 1), n, 0, NULL, NULL };
  CycObject         *result = NULL, *joined = NULL;
  CycPackedArguments packed;

  memcpy (call.all, CYC_TUPLE (partial->args)->items, n_own * sizeof *args);
  memcpy (call.all + n_own, args, n_args * sizeof *args);
  if (packs)
    cyc_arguments_pack (vm, &packed, self, args, n_args, kwnames);
  if ((joins || packs) && n_own > 0 && n_args > 0)
    joined = cyc_tuple_from_array (vm, call.all, n);
  if (join_keywords (vm, &call, partial, args + n_args, kwnames))
    {
      n_copied = count_copied (vm, &call, partial, by_array);
      cyc_arguments_hold (vm, call.all + n + call.n_names - n_copied, n_copied);
      result = joins ? cyc_object_call_spread (vm, partial->func, call.all, n, call.names) : cyc_object_call (vm, partial->func, call.all, n, call.names);
      cyc_arguments_release (vm, call.all + n + call.n_names - n_copied, n_copied);
    }
  cyc_xrelease (vm->heap, joined);
  if (packs)
    cyc_arguments_unpack (vm, &packed);
  cyc_xrelease (vm->heap, call.names);
  cyc_xrelease (vm->heap, call.keywords);
  g_free (call.all);
  return result;
}

/* Appends ", " and a representation; FALSE with an exception. */
static gboolean
append_repr (CycVM *vm, CycStrBuilder *builder, const char *before, CycObject *object)
{
  CycObject *repr = cyc_object_repr (vm, object);

  if (repr == NULL)
    return FALSE;
  cyc_str_builder_append_utf8 (builder, before);
  cyc_str_builder_append (builder, repr);
  cyc_release (vm->heap, repr);
  return TRUE;
}

static gboolean
partial_describe (CycVM *vm, CycPartial *self, CycStrBuilder *builder)
{
  gsize      position = 0;
  CycObject *key, *value;

  if (!append_repr (vm, builder, "(", self->func))
    return FALSE;
  for (gsize i = 0; i < CYC_TUPLE (self->args)->length; i++)
    if (!append_repr (vm, builder, ", ", CYC_TUPLE (self->args)->items[i]))
      return FALSE;
  while (cyc_dict_next (self->keywords, &position, &key, &value))
    {
      cyc_str_builder_append_utf8 (builder, ", ");
      cyc_str_builder_append (builder, key);
      if (!append_repr (vm, builder, "=", value))
        return FALSE;
    }
  cyc_str_builder_append_utf8 (builder, ")");
  return TRUE;
}

static CycObject *
partial_repr (CycVM *vm, CycObject *self)
{
  CycStrBuilder *builder;
  CycClass *class = CYC_CLASS_OF (self);

  if (cyc_repr_enter (vm, self))
    return cyc_str_new (vm, "...");
  builder = cyc_str_builder_new (vm);
  cyc_str_builder_append_utf8 (builder, class->spec != NULL && (class->type.flags & CYC_TYPE_HEAP) == 0 ? "functools.partial" : class->type.name);
  if (!partial_describe (vm, CYC_PARTIAL (self), builder))
    {
      cyc_repr_leave (vm, self);
      cyc_str_builder_free (builder);
      return NULL;
    }
  cyc_repr_leave (vm, self);
  return cyc_str_builder_end (vm, builder);
}

static CycObject *
partial_get_func (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_PARTIAL (self)->func);
}

static CycObject *
partial_get_args (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_PARTIAL (self)->args);
}

static CycObject *
partial_get_keywords (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_PARTIAL (self)->keywords);
}

static CycObject *
partial_reduce (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycPartial *partial = CYC_PARTIAL (self);
  CycObject  *head, *state, *result;

  if (!cyc_args_none (vm, "partial.__reduce__", n_args, kwnames))
    return NULL;
  head = cyc_tuple_pack (vm, 1, partial->func);
  state = cyc_tuple_pack (vm, 4, partial->func, partial->args, partial->keywords, partial->dict != NULL ? partial->dict : vm->none);
  result = cyc_tuple_pack (vm, 3, self->type, head, state);
  cyc_release (vm->heap, head);
  cyc_release (vm->heap, state);
  return result;
}

/* Source: Modules/_functoolsmodule.c, partial_setstate */
static CycObject *
partial_setstate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycPartial *partial = CYC_PARTIAL (self);
  CycObject **items;
  gboolean    valid;

  if (!cyc_args_count (vm, "partial.__setstate__", n_args, kwnames, 1, 1))
    return NULL;
  items = cyc_object_is (args[0], CYC_CLASS_TUPLE) && CYC_TUPLE (args[0])->length == 4 ? CYC_TUPLE (args[0])->items : NULL;
  valid = items != NULL && cyc_object_callable (items[0]) && cyc_object_is (items[1], CYC_CLASS_TUPLE) &&
          (items[2] == vm->none || cyc_object_is (items[2], CYC_CLASS_DICT));
  if (!valid)
    return cyc_raise (vm, vm->exceptions.TypeError, "invalid partial state");
  CYC_FIELD_SET (vm, partial, func, "func", items[0]);
  CYC_FIELD_SET (vm, partial, args, "args", items[1]);
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "keywords"), &partial->keywords,
                    items[2] == vm->none ? cyc_dict_new (vm) : cyc_new_ref (vm, items[2]));
  CYC_FIELD_SET (vm, partial, dict, "__dict__", items[3] == vm->none ? NULL : items[3]);
  return cyc_none_new (vm);
}

static const CycMethodDef partial_methods[] = {
  { "__reduce__", partial_reduce },
  { "__setstate__", partial_setstate },
  { NULL },
};

static const CycGetSetDef partial_getsets[] = {
  { "func", partial_get_func, .member_to = CYC_ALL_MINORS },
  { "args", partial_get_args, .member_to = CYC_ALL_MINORS },
  { "keywords", partial_get_keywords, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

const CycClassSpec cyc_partial_spec = {
  .name = "partial",
  .instances_by_array_from = 9,
  .module = "functools",
  .doc = "Create a new function with partial application of the given arguments and keywords.",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .struct_size = sizeof (CycPartial),
  .sizes = { { 6, 56 }, { 7, 64 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycPartial, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycPartial, dict),
  .traverse = partial_traverse,
  .own_type_from = 10,
  .clear = partial_drop,
  .drop = partial_drop,
  .slots = { .repr = partial_repr, .call = partial_call, .new_ = partial_new },
  .methods = partial_methods,
  .getsets = partial_getsets,
};
