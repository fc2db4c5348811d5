/* cyc-eval-loop.h
 *
 * The dispatch loop. Each file that includes it makes one function of it, for
 * runs that are recorded or not (CYC_RECORDING) and for versions whose stack
 * borrows or not (CYC_BORROWING); hence no `pragma once`, here and in what it
 * includes. The instructions stand in cyc-ops-*.h, by what they are about; all
 * of them may go to the labels start_frame, error, unwind and resume_caller.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval-stack.h"

#define NAME_AT(index) (CYC_TUPLE (frame->code->names)->items[index])
#define CACHE() (instr->cache != 0 ? &((CycCache *) frame->code->caches)[instr->cache - 1] : &no_cache)
#define ARG (instr->arg)
#define JUMP_TO(index) (ip = frame->code->instrs + (index))

#define CHECK_BREAKER()                                                         \
  G_STMT_START                                                                  \
  {                                                                             \
    if (G_UNLIKELY (g_atomic_int_get (&vm->interrupt) != 0 || heap->scheduled)) \
      {                                                                         \
        frame->top = sp;                                                        \
        if (!cyc_vm_check (vm))                                                 \
          goto error;                                                           \
      }                                                                         \
  }                                                                             \
  G_STMT_END

/* Before each instruction: the line that it begins, and what is not the program's but due. */
#if CYC_RECORDING
#define BEFORE_INSTRUCTION()                                                    \
  G_STMT_START                                                                  \
  {                                                                             \
    if ((instr->flags & CYC_INSTR_LINE) != 0)                                   \
      cyc_eval_line (vm, frame, instr);                                         \
    if (G_UNLIKELY (cyc_sink_get_length (heap->sink) >= machine->next_what_if)) \
      {                                                                         \
        frame->top = sp;                                                        \
        if (!cyc_what_if_run (vm, 0))                                           \
          goto error;                                                           \
      }                                                                         \
  }                                                                             \
  G_STMT_END
#define CALLS_BUILTIN(place) cyc_eval_call_builtin (vm, frame, (place))
#else
#define BEFORE_INSTRUCTION() ((void) 0)
#define CALLS_BUILTIN(place) ((void) 0)
#endif

#define DISPATCH()           \
  G_STMT_START               \
  {                          \
    instr = ip++;            \
    frame->next = ip;        \
    BEFORE_INSTRUCTION ();   \
    goto *labels[instr->op]; \
  }                          \
  G_STMT_END

#define TARGET(name) L_##name:

CycObject *
CYC_EVAL_NAME (CycVM *vm, CycFrame *entry_frame)
{
  static const void *const labels[] = {
#define CYC_OP(name, argument, pops, pushes) &&L_##name,
#include "cyc-opcodes.def"
#undef CYC_OP
  };
  CycHeap *const heap = vm->heap;
  const gboolean moves = !vm->profile->caller_keeps_arguments;
#if CYC_RECORDING
  const CycMachine *machine = CYC_MACHINE (vm);
#endif
  CycFrame       *frame = entry_frame;
  const CycInstr *ip, *instr;
  CycObject     **sp;
  CycObject     **consts;
  CycCache        no_cache = { 0 };
  CycObject      *result;
  guint           n;

  frame->entry = TRUE;

start_frame:
  ENTER ();
  ip = frame->next;
  sp = frame->top;
  consts = CYC_TUPLE (frame->code->consts)->items;
  frame->code->warmth += frame->code->warmth < vm->profile->specializes_after;
  if (G_UNLIKELY (++vm->depth > vm->recursion_limit || (char *) __builtin_frame_address (0) < vm->stack_guard))
    {
      cyc_raise (vm, vm->exceptions.RecursionError, "maximum recursion depth exceeded");
      goto exit_unwind;
    }
  if (G_UNLIKELY (vm->error != NULL)) /* a generator into which something is thrown */
    goto error;
  DISPATCH ();

#include "cyc-ops-stack.h"
#include "cyc-ops-names.h"
#include "cyc-ops-attributes.h"
#include "cyc-ops-operators.h"
#include "cyc-ops-builders.h"
#include "cyc-ops-jumps.h"
#include "cyc-ops-calls.h"
#include "cyc-ops-frames.h"
#include "cyc-ops-statements.h"
#include "cyc-ops-exceptions.h"

error:
  frame->top = sp;
  cyc_eval_add_traceback (vm, frame);

unwind:
  {
    const CycHandler *handler;
    CycObject        *exception;

    handler = cyc_eval_find_handler (frame);
    if (handler != NULL && !CYC_MACHINE (vm)->stopped)
      {
        while (sp > frame->stack + handler->depth)
          {
            result = *--sp;
            if (!TAKE_BORROWED (sp) && result != NULL)
              UNREF (result, STACK_SLOT (sp));
          }
        frame->top = sp;
        exception = cyc_error_take (vm);
#if CYC_RECORDING
        cyc_eval_handle (vm, frame, exception);
#endif
        PUSH_NEW (exception);
        JUMP_TO (handler->target);
        DISPATCH ();
      }
    while (sp > frame->stack)
      {
        result = *--sp;
        if (!TAKE_BORROWED (sp) && result != NULL)
          UNREF (result, STACK_SLOT (sp));
      }
    frame->top = sp;
    if (frame->generator != NULL)
      cyc_eval_stop_iteration_to_error (vm);
  }

exit_unwind:
  {
    CycFrame *back = frame->back;

    result = NULL;
    LEAVE ();
    vm->depth--;
    if (frame->generator != NULL)
      {
        frame->generator->state = CYC_GENERATOR_FINISHED;
        return NULL;
      }
    if (frame->entry)
      {
        cyc_frame_pop (vm, frame);
        return NULL;
      }
    cyc_frame_pop (vm, frame);
    frame = back;
    goto resume_caller;
  }
}
