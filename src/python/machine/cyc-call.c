/* cyc-call.c
 *
 * How C hands arguments over: most callables take them where they stand, the
 * others in a tuple and a dictionary, which a program can see in the counts
 * of its arguments, among their referrers and in the collector's counter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

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
    return !class_is_called_by_array (vm, (const CycClass *) callable, n_args);
  return spec->instances_by_array_from == 0 || vm->profile->minor < spec->instances_by_array_from;
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
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Packs arguments for a call; cyc_arguments_unpack() ends it.
 *
 * Source: Objects/call.c, _PyObject_MakeTpCall
 */
void
cyc_arguments_pack (CycVM *vm, CycPackedArguments *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize n_names = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;

  self->tuple = cyc_tuple_from_array (vm, args, n_args);
  self->dict = n_names > 0 ? cyc_dict_new (vm) : NULL;
  for (gsize i = 0; i < n_names; i++)
    cyc_dict_set (vm, self->dict, CYC_TUPLE (kwnames)->items[i], args[n_args + i]);
}

/**
 * cyc_arguments_unpack:
 * @vm: the machine
 * @self: what cyc_arguments_pack() made
 *
 * Lets go of the tuple and the dictionary.
 */
void
cyc_arguments_unpack (CycVM *vm, CycPackedArguments *self)
{
  cyc_release (vm->heap, self->tuple);
  cyc_xrelease (vm->heap, self->dict);
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

  cyc_arguments_pack (vm, &packed, args, n_args, kwnames);
  result = call (vm, self, args, n_args, kwnames);
  cyc_arguments_unpack (vm, &packed);
  return result;
}
