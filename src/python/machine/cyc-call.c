/* cyc-call.c
 *
 * How C hands arguments over: most callables take them where they stand, the
 * others in a tuple and a dictionary, which a program can see in the counts
 * of its arguments, among their referrers and in the collector's counter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-slots.h"

/* A class has its array call for itself: subclasses do not inherit it. That of type is for type (x). */
static gboolean
class_is_called_by_array (CycVM *vm, const CycClass *class, gsize n_args)
{
  return (class != vm->types.type || n_args == 1) && (class->type.flags & CYC_TYPE_HEAP) == 0 && class->spec->call_by_array_from != 0 && vm->profile->minor >= class->spec->call_by_array_from;
}

/**
 * cyc_call_is_packed:
 * @vm: the machine
 * @callable: what is called
 * @n_args: its positional arguments
 *
 * Source: Objects/call.c, _PyObject_MakeTpCall, where tp_vectorcall_offset is 0
 *
 * Returns: whether its arguments are packed into a tuple for the call
 */
gboolean
cyc_call_is_packed (CycVM *vm, const CycObject *callable, gsize n_args)
{
  const CycClassSpec *spec = CYC_CLASS_OF (callable)->spec;

  if (cyc_object_is (callable, CYC_CLASS_TYPE) && (((const CycClass *) callable)->flags & CYC_CLASS_EXCEPTION) != 0)
    return FALSE; /* the exception keeps that tuple as its args */
  if (cyc_object_is (callable, CYC_CLASS_TYPE))
    return !((const CycClass *) callable)->spec->keeps_arguments && !class_is_called_by_array (vm, (const CycClass *) callable, n_args);
  return spec->instances_by_array_from == 0 || vm->profile->minor < spec->instances_by_array_from;
}

/* Whether a special method in Python gets the arguments in the end. */
static gboolean
reaches_function (CycVM *vm, const CycObject *callable)
{
  const CycClass *class = (const CycClass *) callable;

  if (callable == NULL)
    return FALSE;
  if (!cyc_object_is (callable, CYC_CLASS_TYPE))
    return CYC_CLASS_OF (callable)->slots.call == cyc_slot_call;
  return class->slots.init == cyc_slot_init || class->slots.new_ == cyc_slot_new;
}

/**
 * cyc_arguments_hold:
 * @vm: the machine
 * @args: (array length=n): the arguments
 * @n: how many
 *
 * Holds what a copy of the arguments on the C stack holds.
 */
void
cyc_arguments_hold (CycVM *vm, CycObject *const *args, gsize n)
{
  for (gsize i = 0; i < n; i++)
    cyc_hold (vm->heap, args[i]);
}

/**
 * cyc_arguments_release:
 * @vm: the machine
 * @args: (array length=n): what cyc_arguments_hold() was given
 * @n: how many
 *
 * Lets go of them, the last one first, as a tuple does.
 */
void
cyc_arguments_release (CycVM *vm, CycObject *const *args, gsize n)
{
  while (n > 0)
    cyc_release (vm->heap, args[--n]);
}

/**
 * cyc_arguments_pack:
 * @vm: the machine
 * @self: (out caller-allocates): takes the tuple and the dictionary
 * @callable: (nullable): what is called, if it is an object
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Packs arguments for a call; cyc_arguments_unpack() ends it. A function
 * that gets the dictionary in the end takes its names from a tuple.
 *
 * Source: Objects/call.c, _PyObject_MakeTpCall and _PyStack_UnpackDict
 */
void
cyc_arguments_pack (CycVM *vm, CycPackedArguments *self, const CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize n_names = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;

  self->tuple = cyc_tuple_from_array (vm, args, n_args);
  self->dict = n_names > 0 ? cyc_dict_new (vm) : NULL;
  for (gsize i = 0; i < n_names; i++)
    cyc_dict_set (vm, self->dict, CYC_TUPLE (kwnames)->items[i], args[n_args + i]);
  self->names = n_names > 0 && reaches_function (vm, callable) ? cyc_tuple_from_array (vm, CYC_TUPLE (kwnames)->items, n_names) : NULL;
}

/**
 * cyc_arguments_unpack:
 * @vm: the machine
 * @self: what cyc_arguments_pack() made
 *
 * Lets go of all that it made.
 */
void
cyc_arguments_unpack (CycVM *vm, CycPackedArguments *self)
{
  cyc_xrelease (vm->heap, self->names);
  cyc_release (vm->heap, self->tuple);
  cyc_xrelease (vm->heap, self->dict);
}

/**
 * cyc_object_call_from_tuple:
 * @vm: the machine
 * @callable: what is called
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Calls with arguments that stand in a tuple and a dictionary, which are
 * handed over where the callable takes such.
 *
 * Source: Objects/call.c, PyObject_Call
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_object_call_from_tuple (CycVM *vm, CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (CYC_IS_BUILTIN (vm, callable))
    return cyc_builtin_call_spread (vm, callable, args, n_args, kwnames);
  return cyc_object_call_spread (vm, callable, args, n_args, kwnames);
}

/**
 * cyc_call_packed:
 * @vm: the machine
 * @call: the function behind the callable
 * @self: what @call gets first
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Calls with the arguments in a tuple and a dictionary.
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_call_packed (CycVM *vm, CycCFunction call, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycPackedArguments packed;
  CycObject         *result;

  cyc_arguments_pack (vm, &packed, NULL, args, n_args, kwnames);
  result = call (vm, self, args, n_args, kwnames);
  cyc_arguments_unpack (vm, &packed);
  return result;
}
