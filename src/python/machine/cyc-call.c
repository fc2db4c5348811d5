/* cyc-call.c
 *
 * How C hands arguments over: most callables take them where they stand, the
 * others in a tuple and a dictionary, whose references a program can see in
 * the counts of its arguments. The tuple itself is not modelled; the
 * interpreter holds what would stand in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

/* A class has its array call for itself: subclasses do not inherit it. */
static gboolean
class_is_called_by_array (CycVM *vm, const CycClass *class)
{
  return (class->type.flags & CYC_TYPE_HEAP) == 0 && class->spec->call_by_array_from != 0 && vm->profile->minor >= class->spec->call_by_array_from;
}

/**
 * cyc_call_is_packed:
 * @vm: the machine
 * @callable: what is called
 *
 * Source: Objects/call.c, _PyObject_MakeTpCall, where tp_vectorcall_offset is 0
 *
 * Returns: whether its arguments are packed into a tuple for the call
 */
gboolean
cyc_call_is_packed (CycVM *vm, const CycObject *callable)
{
  const CycClassSpec *spec = CYC_CLASS_OF (callable)->spec;

  if (cyc_object_is (callable, CYC_CLASS_TYPE) && (((const CycClass *) callable)->flags & CYC_CLASS_EXCEPTION) != 0)
    return FALSE; /* the exception keeps that tuple as its args */
  if (cyc_object_is (callable, CYC_CLASS_TYPE))
    return !class_is_called_by_array (vm, (const CycClass *) callable);
  return spec->instances_by_array_from == 0 || vm->profile->minor < spec->instances_by_array_from;
}

/**
 * cyc_arguments_hold:
 * @vm: the machine
 * @args: (array length=n): the arguments
 * @n: how many
 *
 * Holds what a tuple or a copy of the arguments would hold.
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
  gsize      n = n_args + (kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0);
  CycObject *result;

  cyc_arguments_hold (vm, args, n);
  result = call (vm, self, args, n_args, kwnames);
  cyc_arguments_release (vm, args, n);
  return result;
}
