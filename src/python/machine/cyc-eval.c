/* cyc-eval.c
 *
 * The dispatch loop for runs that nobody records.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

#define CYC_RECORDING 0
#define CYC_BORROWING 0
#define CYC_EVAL_NAME cyc_eval_plain
#include "cyc-eval-loop.h"
#undef CYC_EVAL_NAME

/**
 * cyc_eval:
 * @vm: the machine
 * @frame: a frame with its arguments bound
 *
 * Runs @frame and all Python functions that it calls, without nesting C
 * calls for those.
 *
 * Returns: (transfer full) (nullable): what it returns or yields
 *
 * Source: Python/ceval.c, _PyEval_EvalFrameDefault
 */
CycObject *
cyc_eval (CycVM *vm, CycFrame *frame)
{
  frame->back = vm->frame;
  if (vm->heap->sink != NULL)
    return cyc_eval_recording (vm, frame);
  return frame->borrowed != NULL ? cyc_eval_borrowing (vm, frame) : cyc_eval_plain (vm, frame);
}

/**
 * cyc_eval_is_specialized:
 * @vm: the machine
 *
 * Returns: whether the running code is warm enough for specialized calls,
 *   which check less
 *
 * Source: Python/specialize.c
 */
gboolean
cyc_eval_is_specialized (CycVM *vm)
{
  return vm->profile->specializes_after > 0 && vm->frame != NULL &&
         vm->frame->code->warmth >= vm->profile->specializes_after;
}

static CycObject *
call (CycVM *vm, CycObject *function, const CycArguments *arguments)
{
  CycFunction *self = CYC_FUNCTION (function);
  CycFrame    *frame = cyc_frame_push (vm, self->code, function, self->globals, NULL);

  if (!vm->profile->frame_objects)
    cyc_ref_make (vm->heap, frame->holder, CYC_FIELD (vm->heap, "f_func"), function);
  if (cyc_frame_bind (vm, frame, self, arguments))
    return cyc_eval (vm, frame);
  cyc_frame_pop (vm, frame);
  return NULL;
}

/**
 * cyc_function_call_inlined:
 * @vm: the machine
 * @function: a function
 * @args: (array): positional arguments
 * @n_args: how many
 *
 * As cyc_function_call(), for what a specialized instruction calls without C
 * code in between: properties, __getitem__, __getattribute__.
 *
 * Returns: (transfer full) (nullable): what it returns
 */
CycObject *
cyc_function_call_inlined (CycVM *vm, CycObject *function, CycObject *const *args, gsize n_args)
{
  CycArguments arguments = { args, n_args, NULL, FALSE, 0, 0 };

  return call (vm, function, &arguments);
}

/**
 * cyc_function_call:
 * @vm: the machine
 * @function: a Python function
 * @args: (array): positional arguments, then those named
 * @n_args: positional ones
 * @kwnames: (nullable): the names
 *
 * Calls a function from C: the caller keeps its references and the function
 * gets its own.
 *
 * Returns: (transfer full) (nullable): what it returns
 *
 * Source: Objects/call.c, _PyFunction_Vectorcall
 */
CycObject *
cyc_function_call (CycVM *vm, CycObject *function, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycArguments arguments = { args, n_args, kwnames, FALSE, 0, 0 };
  CycObject   *result;

  if (!cyc_recursion_enter_eval (vm))
    return NULL;
  result = call (vm, function, &arguments);
  cyc_recursion_leave_eval (vm);
  return result;
}
