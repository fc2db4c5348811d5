/* cyc-atexit-module.c
 *
 * The module atexit: calls that are made when the program has ended.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

typedef struct
{
  CycObject *calls; /* list of (function, arguments, keyword names or None); NULL until needed */
} CycAtexit;

static CycAtexit *
get_state (CycVM *vm)
{
  return cyc_module_state (vm, "atexit", sizeof (CycAtexit));
}

static CycObject *
get_calls (CycVM *vm)
{
  CycAtexit *state = get_state (vm);

  if (state->calls == NULL)
    {
      CycObject *list = cyc_list_new (vm);

      if (list == NULL)
        return NULL;
      cyc_ref_init_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "atexit"), &state->calls, list);
    }
  return state->calls;
}

static CycObject *
atexit_register (CycVM            *vm,
                 CycObject        *self,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames)
{
  gsize      n_named = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  CycObject *calls = get_calls (vm);
  CycObject *arguments;
  CycObject *call;

  if (n_args == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "register() takes at least 1 argument (0 given)");
  if (!cyc_object_callable (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "the first argument must be callable");
  arguments = cyc_tuple_from_array (vm, args + 1, n_args - 1 + n_named);
  if (calls == NULL || arguments == NULL)
    return NULL;
  call = cyc_tuple_pack (vm, 3, args[0], arguments, n_named > 0 ? kwnames : vm->none);
  cyc_release (vm->heap, arguments);
  if (call == NULL)
    return NULL;
  cyc_list_append_move (vm, calls, call);
  return cyc_new_ref (vm, args[0]);
}

static CycObject *
atexit_unregister (CycVM            *vm,
                   CycObject        *self,
                   CycObject *const *args,
                   gsize             n_args,
                   CycObject        *kwnames)
{
  CycObject *calls = get_calls (vm);
  CycObject *kept;

  if (!cyc_args_count (vm, "atexit.unregister", n_args, kwnames, 1, 1) || calls == NULL)
    return NULL;
  kept = cyc_list_new (vm);
  for (gsize i = 0; kept != NULL && i < CYC_LIST (calls)->length; i++)
    {
      CycObject *call = CYC_LIST (calls)->items[i];
      int        same = cyc_object_compare_bool (vm, CYC_TUPLE (call)->items[0], args[0], CYC_COMPARE_EQ);

      if (same < 0)
        {
          cyc_release (vm->heap, kept);
          return NULL;
        }
      if (!same)
        cyc_list_append (vm, kept, call);
    }
  if (kept == NULL)
    return NULL;
  cyc_ref_set_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "atexit"), &get_state (vm)->calls, kept);
  return cyc_none_new (vm);
}

static void
run_call (CycVM     *vm,
          CycObject *call)
{
  CycTuple  *parts = CYC_TUPLE (call);
  CycTuple  *arguments = CYC_TUPLE (parts->items[1]);
  CycObject *kwnames = parts->items[2] != vm->none ? parts->items[2] : NULL;
  gsize      n_named = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  CycObject *result = cyc_object_call (vm, parts->items[0], arguments->items, arguments->length - n_named, kwnames);

  if (result == NULL)
    cyc_error_write_at_exit (vm, parts->items[0]);
  cyc_xrelease (vm->heap, result);
}

/* Calls what was registered, last first. A call may register more.
 * Source: Modules/atexitmodule.c, atexit_callfuncs */
static void
atexit_run (CycVM *vm)
{
  CycAtexit *state = get_state (vm);

  while (state->calls != NULL && CYC_LIST (state->calls)->length > 0)
    {
      CycObject *calls = state->calls;
      CycObject *call = cyc_new_ref (vm, CYC_LIST (calls)->items[CYC_LIST (calls)->length - 1]);
      CycObject *index = cyc_int_new (vm, -1);

      cyc_object_setitem (vm, calls, index, NULL);
      cyc_release (vm->heap, index);
      run_call (vm, call);
      cyc_release (vm->heap, call);
    }
  if (state->calls != NULL)
    cyc_ref_clear (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "atexit"), &state->calls);
}

static CycObject *
atexit_run_exitfuncs (CycVM            *vm,
                      CycObject        *self,
                      CycObject *const *args,
                      gsize             n_args,
                      CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "atexit._run_exitfuncs", n_args, kwnames))
    return NULL;
  atexit_run (vm);
  return cyc_none_new (vm);
}

static CycObject *
atexit_ncallbacks (CycVM            *vm,
                   CycObject        *self,
                   CycObject *const *args,
                   gsize             n_args,
                   CycObject        *kwnames)
{
  const CycObject *calls = get_state (vm)->calls;

  if (!cyc_args_none (vm, "atexit._ncallbacks", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, calls != NULL ? (gint64) CYC_LIST (calls)->length : 0);
}

static const CycMethodDef functions[] = {
  { "register", atexit_register, CYC_METHOD_PLAIN, NULL },
  { "unregister", atexit_unregister, CYC_METHOD_PLAIN, NULL },
  { "_run_exitfuncs", atexit_run_exitfuncs, CYC_METHOD_PLAIN, NULL },
  { "_ncallbacks", atexit_ncallbacks, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_atexit = { "atexit", functions, NULL };
