/* cyc-build-class.c
 *
 * __build_class__: what a class statement calls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

/* Bases that are no classes may say what stands for them. Source: Python/bltinmodule.c, update_bases */
static CycObject *
update_bases (CycVM *vm, CycObject *bases)
{
  CycObject *list = NULL, *result;

  for (gsize i = 0; i < CYC_TUPLE (bases)->length; i++)
    {
      CycObject *base = CYC_TUPLE (bases)->items[i], *method = NULL, *entries;

      if (!cyc_object_is (base, CYC_CLASS_TYPE) && vm->profile->method_call_pair)
        method = cyc_object_lookup_attr (vm, base, vm->names.dunder_mro_entries);
      if (method == NULL)
        {
          if (list != NULL)
            cyc_list_append (vm, list, base);
          continue;
        }
      entries = cyc_object_call_n (vm, method, 1, bases);
      cyc_release (vm->heap, method);
      if (list == NULL)
        list = cyc_list_from_array (vm, CYC_TUPLE (bases)->items, i);
      if (entries == NULL || !cyc_list_extend (vm, list, entries))
        {
          cyc_xrelease (vm->heap, entries);
          cyc_release (vm->heap, list);
          return NULL;
        }
      cyc_release (vm->heap, entries);
    }
  if (list == NULL)
    return cyc_new_ref (vm, bases);
  result = cyc_sequence_tuple (vm, list);
  cyc_release (vm->heap, list);
  return result;
}

/* The most derived metaclass; what is no class is taken as it is. */
static CycObject *
find_metaclass (CycVM *vm, CycObject *given, CycObject *bases)
{
  CycObject *winner = given;

  if (winner == NULL)
    winner = CYC_TUPLE (bases)->length > 0 ? (CycObject *) CYC_CLASS_OF (CYC_TUPLE (bases)->items[0])
                                           : (CycObject *) vm->types.type;
  if (!cyc_object_is (winner, CYC_CLASS_TYPE))
    return winner;
  for (gsize i = 0; i < CYC_TUPLE (bases)->length; i++)
    {
      CycClass *other = CYC_CLASS_OF (CYC_TUPLE (bases)->items[i]);

      if (cyc_class_is_subclass ((CycClass *) winner, other))
        continue;
      if (!cyc_class_is_subclass (other, (CycClass *) winner))
        return cyc_raise (vm, vm->exceptions.TypeError,
                          "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the "
                          "metaclasses of all its bases");
      winner = (CycObject *) other;
    }
  return winner;
}

static CycObject *
prepare (CycVM *vm, CycObject *metaclass, CycObject *name, CycObject *bases)
{
  CycObject *method, *result;

  if (metaclass == (CycObject *) vm->types.type)
    return cyc_dict_new (vm);
  method = cyc_object_lookup_attr (vm, metaclass, vm->names.dunder_prepare);
  if (method == NULL)
    return vm->error != NULL ? NULL : cyc_dict_new (vm);
  result = cyc_object_call_n (vm, method, 2, name, bases);
  cyc_release (vm->heap, method);
  return result;
}

static CycObject *
run_body (CycVM *vm, CycObject *function, CycObject *names)
{
  CycFunction *self = CYC_FUNCTION (function);
  CycFrame    *frame = cyc_frame_push (vm, self->code, function, self->globals, names);
  CycArguments none = { 0 };

  if (!vm->profile->frame_objects)
    cyc_ref_make (vm->heap, frame->holder, CYC_FIELD (vm->heap, "f_func"), function);
  if (!cyc_frame_bind (vm, frame, self, &none))
    {
      cyc_frame_pop (vm, frame);
      return NULL;
    }
  return cyc_eval (vm, frame);
}

/* The keyword arguments but metaclass=. */
typedef struct
{
  CycObject  *metaclass; /* borrowed */
  CycObject **values;    /* name, bases, names, then the values */
  CycObject  *names;     /* nullable tuple */
} Keywords;

static void
split_keywords (CycVM *vm, Keywords *self, CycObject *const *values, CycObject *kwnames)
{
  gsize n = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0, kept = 0;

  self->values = g_new0 (CycObject *, n + 3);
  for (gsize i = 0; i < n; i++)
    {
      if (g_strcmp0 (cyc_str_get_utf8 (CYC_TUPLE (kwnames)->items[i]), "metaclass") == 0)
        self->metaclass = values[i];
      else
        self->values[3 + kept++] = values[i];
    }
  if (kept == 0)
    return;
  self->names = cyc_tuple_new (vm, kept);
  kept = 0;
  for (gsize i = 0; i < n; i++)
    if (values[i] != self->metaclass)
      cyc_tuple_init (vm, self->names, kept++, CYC_TUPLE (kwnames)->items[i]);
}

static CycObject *
make_class (CycVM *vm, CycObject *function, CycObject *name, CycObject *bases, Keywords *keywords)
{
  CycObject *metaclass = find_metaclass (vm, keywords->metaclass, bases);
  CycObject *names = metaclass != NULL ? prepare (vm, metaclass, name, bases) : NULL;
  CycObject *cell, *type = NULL;

  if (names == NULL)
    return NULL;
  cell = run_body (vm, function, names);
  if (cell != NULL)
    {
      keywords->values[0] = name;
      keywords->values[1] = bases;
      keywords->values[2] = names;
      type = cyc_object_call (vm, metaclass, keywords->values, 3, keywords->names);
    }
  cyc_xrelease (vm->heap, cell);
  cyc_release (vm->heap, names);
  return type;
}

/**
 * cyc_build_class:
 * @args: (array): the body as a function, the name, the bases, then keyword arguments
 *
 * Returns: (transfer full) (nullable): the class
 *
 * Source: Python/bltinmodule.c, builtin___build_class__
 */
CycObject *
cyc_build_class (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Keywords   keywords = { 0 };
  CycObject *given, *bases, *type = NULL;

  if (n_args < 2 || !CYC_IS_FUNCTION (vm, args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      n_args < 2 ? "__build_class__: not enough arguments" : "__build_class__: func must be a function");
  given = cyc_tuple_from_array (vm, args + 2, n_args - 2);
  bases = update_bases (vm, given);
  if (bases != NULL)
    {
      split_keywords (vm, &keywords, args + n_args, kwnames);
      type = make_class (vm, args[0], args[1], bases, &keywords);
      if (type != NULL && bases != given && cyc_object_is (type, CYC_CLASS_TYPE))
        cyc_dict_set_utf8 (vm, ((CycClass *) type)->dict, "__orig_bases__", given);
      cyc_xrelease (vm->heap, keywords.names);
      g_free (keywords.values);
      cyc_release (vm->heap, bases);
    }
  cyc_release (vm->heap, given);
  return type;
}
