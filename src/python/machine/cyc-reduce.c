/* cyc-reduce.c
 *
 * object.__reduce__(), __reduce_ex__() and __getstate__(): what copies of an
 * object are made from. The module _reduce knows it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"
#include "cyc-modules.h"
#include "cyc-object-type.h"

static CycObject *
call_reduce (CycVM *vm, const char *function, CycObject *self, CycObject *argument)
{
  CycObject *name = cyc_str_new_interned (vm, "_reduce");
  CycObject *module = cyc_module_import (vm, name), *callable, *result = NULL;

  cyc_release (vm->heap, name);
  if (module == NULL)
    return NULL;
  callable = cyc_dict_get_utf8 (vm, cyc_module_get_dict (module), function);
  if (callable != NULL)
    result = argument == NULL ? cyc_object_call_n (vm, callable, 1, self) : cyc_object_call_n (vm, callable, 2, self, argument);
  cyc_release (vm->heap, module);
  return result;
}

/**
 * cyc_object_reduce:
 *
 * Source: Objects/typeobject.c, object___reduce___impl
 */
CycObject *
cyc_object_reduce (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "object.__reduce__", n_args, kwnames) ? call_reduce (vm, "reduce", self, NULL) : NULL;
}

/**
 * cyc_object_reduce_ex:
 *
 * Source: Objects/typeobject.c, object___reduce_ex___impl
 */
CycObject *
cyc_object_reduce_ex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "object.__reduce_ex__", n_args, kwnames, 1, 1) ? call_reduce (vm, "reduce_ex", self, args[0]) : NULL;
}

/**
 * cyc_object_getstate:
 *
 * Source: Objects/typeobject.c, object___getstate___impl
 */
CycObject *
cyc_object_getstate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "object.__getstate__", n_args, kwnames) ? call_reduce (vm, "getstate", self, NULL) : NULL;
}
