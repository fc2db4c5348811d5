/* cyc-functools.c
 *
 * The module _functools, and the keys of cmp_to_key().
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
  CycObject *compare;
  CycObject *wrapped; /* nullable: the function that makes keys */
} CycSortKey;

#define CYC_SORT_KEY(o) ((CycSortKey *) (o))

static const CycField key_fields[] = {
  CYC_FIELD_OF (CycSortKey, compare, "cmp"),
  CYC_FIELD_OF (CycSortKey, wrapped, "obj"),
  CYC_FIELDS_END,
};

static void
key_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, key_fields);
}

static void
key_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, key_fields);
}

/* A new reference. Source: Modules/_functoolsmodule.c, keyobject */
static CycObject *
sort_key_new (CycVM *vm, CycClass *type, CycObject *compare, CycObject *object)
{
  CycSortKey *self = CYC_SORT_KEY (cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size, type->type.size, 0));

  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "cmp"), &self->compare, compare);
  if (object != NULL)
    cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "obj"), &self->wrapped, object);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static CycObject *
key_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "obj", NULL };
  CycObject               *out[1] = { 0 };

  if (!cyc_args_parse (vm, "K", args, n_args, kwnames, names, 0, 1, 1, out))
    return NULL;
  return sort_key_new (vm, CYC_CLASS_OF (self), CYC_SORT_KEY (self)->compare, out[0]);
}

static CycObject *
key_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *answer, *zero, *result;

  if (other->type != self->type)
    return cyc_raise (vm, vm->exceptions.TypeError, "other argument must be K instance");
  if (CYC_SORT_KEY (self)->wrapped == NULL || CYC_SORT_KEY (other)->wrapped == NULL)
    return cyc_raise (vm, vm->exceptions.AttributeError, "object");
  answer = cyc_object_call_n (vm, CYC_SORT_KEY (self)->compare, 2, CYC_SORT_KEY (self)->wrapped, CYC_SORT_KEY (other)->wrapped);
  if (answer == NULL)
    return NULL;
  zero = cyc_int_new (vm, 0);
  result = cyc_object_compare (vm, answer, zero, op);
  cyc_release (vm->heap, zero);
  cyc_release (vm->heap, answer);
  return result;
}

static CycObject *
key_get_object (CycVM *vm, CycObject *self)
{
  CycObject *wrapped = CYC_SORT_KEY (self)->wrapped;

  return wrapped != NULL ? cyc_new_ref (vm, wrapped) : cyc_raise (vm, vm->exceptions.AttributeError, "obj");
}

static const CycGetSetDef key_getsets[] = {
  { "obj", key_get_object, NULL },
  { NULL, NULL, NULL },
};

const CycClassSpec cyc_sort_key_spec = {
  .name = "KeyWrapper",
  .module = "functools",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycSortKey),
  .sizes = { { 6, 32 }, { 0, 0 } },
  .traverse = key_traverse,
  .clear = key_drop,
  .drop = key_drop,
  .slots = { .call = key_call, .compare = key_compare, .hash = cyc_hash_not_implemented },
  .getsets = key_getsets,
};

static CycObject *
functools_cmp_to_key (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "mycmp", NULL };
  CycObject               *out[1] = { 0 };
  CycObject               *type;

  if (!cyc_args_parse (vm, "cmp_to_key", args, n_args, kwnames, names, 0, 1, 1, out))
    return NULL;
  type = cyc_dict_get_utf8 (vm, cyc_module_get_dict (module), "KeyWrapper");
  return sort_key_new (vm, (CycClass *) type, out[0], NULL);
}

/* Puts an argument into the tuple, or another one into its place. */
static void
put_argument (CycVM *vm, CycObject *tuple, gsize index, CycObject *value)
{
  if (CYC_TUPLE (tuple)->items[index] == NULL)
    cyc_tuple_init_move (vm, tuple, index, value);
  else
    cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (tuple), CYC_SLOT (ITEM, index), &CYC_TUPLE (tuple)->items[index], value);
}

/* One tuple serves for all calls, unless somebody keeps it. Source: Modules/_functoolsmodule.c, functools_reduce */
static CycObject *
reduce_step (CycVM *vm, CycObject *function, CycObject **arguments, CycObject *total, CycObject *item)
{
  if ((*arguments)->refcnt > 1)
    {
      cyc_release (vm->heap, *arguments);
      *arguments = cyc_tuple_new (vm, 2);
    }
  put_argument (vm, *arguments, 0, total);
  put_argument (vm, *arguments, 1, item);
  return cyc_object_call_from_tuple (vm, function, CYC_TUPLE (*arguments)->items, 2, NULL);
}

/* Source: Modules/_functoolsmodule.c, functools_reduce */
static CycObject *
functools_reduce (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator, *item, *result, *arguments;

  if (!cyc_args_count (vm, "reduce", n_args, kwnames, 2, 3))
    return NULL;
  iterator = cyc_object_iter (vm, args[1]);
  if (iterator == NULL)
    {
      if (cyc_error_matches (vm, vm->exceptions.TypeError))
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.TypeError, "reduce() arg 2 must support iteration");
        }
      return NULL;
    }

  arguments = cyc_tuple_new (vm, 2);
  result = n_args == 3 ? cyc_new_ref (vm, args[2]) : cyc_iter_next (vm, iterator);
  while (result != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    result = reduce_step (vm, args[0], &arguments, result, item);
  cyc_release (vm->heap, arguments);
  cyc_release (vm->heap, iterator);
  if (vm->error != NULL)
    {
      cyc_xrelease (vm->heap, result);
      return NULL;
    }
  if (result == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->reduce_says_iterable ? "reduce() of empty iterable with no initial value"
                                                        : "reduce() of empty sequence with no initial value");
  return result;
}

static gboolean
functools_setup (CycVM *vm, CycObject *module, CycObject *dict)
{
  static const struct
  {
    const char         *name;
    const CycClassSpec *spec;
  } types[] = {
    { "partial", &cyc_partial_spec },
    { "KeyWrapper", &cyc_sort_key_spec },
    { "lru_cache_wrapper", &cyc_lru_cache_spec },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (!cyc_dict_set_utf8 (vm, dict, types[i].name, (CycObject *) cyc_class_new_builtin (vm, types[i].spec, NULL)))
      return FALSE;
  return TRUE;
}

static const CycMethodDef functools_functions[] = {
  { "cmp_to_key", functools_cmp_to_key, CYC_METHOD_PLAIN, NULL },
  { "reduce", functools_reduce, .packed_to = CYC_ALL_MINORS },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycModuleSpec cyc_module_functools = {
  .name = "_functools",
  .functions = functools_functions,
  .setup = functools_setup,
};
