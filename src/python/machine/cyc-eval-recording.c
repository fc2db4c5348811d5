/* cyc-eval-recording.c
 *
 * The dispatch loop for recorded runs, and the events of frames.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

#define CYC_RECORDING 1
#define CYC_BORROWING 1
#define CYC_EVAL_NAME cyc_eval_recording
#include "cyc-eval-loop.h"

static void
emit_call (CycVM *vm, CycFrame *frame, CycEventKind kind)
{
  CycEvent *event;
  guint32   name;

  if (vm->heap->sink == NULL)
    return;
  name = cyc_str_get_text (vm, frame->code->name);
  event = cyc_sink_next (vm->heap->sink);
  *event = (CycEvent){ .kind = (guint8) kind };
  event->call.frame = frame->number;
  event->call.name = name;
  event->call.func = frame->func != NULL ? frame->func->number : 0;
  event->call.back = frame->back != NULL ? frame->back->number : 0;
  event->call.generator = frame->generator != NULL ? frame->generator->object.number : 0;
}

/**
 * cyc_eval_enter:
 * @vm: the machine
 * @frame: a frame that starts or goes on, its @back set
 */
void
cyc_eval_enter (CycVM *vm, CycFrame *frame)
{
  vm->frame = frame;
  frame->running = TRUE;
  emit_call (vm, frame, CYC_EVENT_CALL);
}

/**
 * cyc_eval_leave:
 * @vm: the machine
 * @frame: a frame that ends or yields
 */
void
cyc_eval_leave (CycVM *vm, CycFrame *frame)
{
  emit_call (vm, frame, CYC_EVENT_RETURN);
  frame->running = FALSE;
  vm->frame = frame->back;
}

/* What a person calls it. */
static guint32
name_of_callable (CycVM *vm, CycObject *callable)
{
  if (CYC_IS_METHOD (vm, callable))
    return name_of_callable (vm, CYC_METHOD (callable)->func);
  if (CYC_IS_FUNCTION (vm, callable))
    return cyc_str_get_text (vm, CYC_FUNCTION (callable)->name);
  if (callable->type == &vm->types.method_descriptor->type || callable->type == &vm->types.classmethod_descriptor->type ||
      callable->type == &vm->types.wrapper_descriptor->type)
    return cyc_str_get_text (vm, CYC_DESCRIPTOR (callable)->name);
  if (CYC_IS_BUILTIN (vm, callable))
    return cyc_texts_intern_constant (vm->heap->sink->texts, CYC_BUILTIN (callable)->def->name);
  if (cyc_object_is (callable, CYC_CLASS_TYPE))
    return cyc_heap_type_text (vm->heap, (CycType *) callable);
  return cyc_heap_type_text (vm->heap, callable->type);
}

/**
 * cyc_eval_call_builtin:
 * @vm: the machine
 * @frame: the running frame
 * @place: where on its stack that stands what is called
 */
void
cyc_eval_call_builtin (CycVM *vm, CycFrame *frame, CycObject **place)
{
  guint32   name;
  CycEvent *event;

  if (cyc_frame_is_borrowed (frame, place)) /* no reference stands there */
    return;
  name = name_of_callable (vm, *place);
  event = cyc_sink_next (vm->heap->sink);
  *event = (CycEvent){ .kind = CYC_EVENT_CALL_BUILTIN };
  event->builtin.frame = frame->number;
  event->builtin.at = (guint32) (place - frame->stack);
  event->builtin.func = (*place)->number;
  event->builtin.name = name;
}

/**
 * cyc_eval_line:
 * @vm: the machine
 * @frame: the running frame
 * @instr: the first instruction of a line
 */
void
cyc_eval_line (CycVM *vm, CycFrame *frame, const CycInstr *instr)
{
  guint32   line = frame->code->spans[instr - frame->code->instrs].line;
  guint32   file = cyc_str_get_text (vm, frame->code->filename);
  CycEvent *event = cyc_sink_next (vm->heap->sink);

  *event = (CycEvent){ .kind = CYC_EVENT_LINE };
  event->line.frame = frame->number;
  event->line.file = file == CYC_MACHINE (vm)->main_path ? CYC_MACHINE (vm)->main_file : file;
  event->line.line = line;
  event->line.cell = frame->code->cell;
  event->line.was_line = frame->line;
  frame->line = line;
}

/**
 * cyc_eval_handle:
 * @vm: the machine
 * @frame: the frame that catches it
 * @exception: what is caught
 */
void
cyc_eval_handle (CycVM *vm, CycFrame *frame, CycObject *exception)
{
  CycEvent *event = cyc_sink_next (vm->heap->sink);

  *event = (CycEvent){ .kind = CYC_EVENT_HANDLE };
  event->object.object = exception->number;
  event->object.frame = frame->number;
}
