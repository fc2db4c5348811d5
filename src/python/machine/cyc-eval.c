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
  CycFunction *self = CYC_FUNCTION (function);
  CycFrame    *frame = cyc_frame_push (vm, self->code, function, self->globals, NULL);
  CycArguments arguments = { args, n_args, kwnames, FALSE, 0, 0 };

  if (!vm->profile->frame_objects)
    cyc_ref_make (vm->heap, frame->holder, CYC_FIELD (vm->heap, "f_func"), function);
  if (!cyc_frame_bind (vm, frame, self, &arguments))
    {
      cyc_frame_pop (vm, frame);
      return NULL;
    }
  return cyc_eval (vm, frame);
}
