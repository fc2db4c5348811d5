/* cyc-roots.c
 *
 * What the incremental collector marks from: the interpreter's dictionaries
 * and the frames.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

/* sys.modules leads to every module, and so to all that has a global name. */
static void
visit_roots (gpointer data, CycVisitor *visitor)
{
  CycVM *vm = data;

  CYC_VISIT (visitor, vm->modules, CYC_REGISTRY (vm->heap, "sys.modules"));
  CYC_VISIT (visitor, vm->builtins, CYC_REGISTRY (vm->heap, "builtins"));
}

static void
visit_frame (CycVM *vm, CycFrame *frame, CycVisitor *visitor)
{
  CycObject *locals = frame->locals;

  if (locals == NULL && (frame->code->flags & CYC_CODE_OPTIMIZED) == 0)
    locals = frame->globals;
  CYC_VISIT (visitor, locals, CYC_FIELD (vm->heap, "f_locals"));
  CYC_VISIT (visitor, frame->func, CYC_FIELD (vm->heap, "f_func"));
  for (CycObject **place = frame->top; place-- > frame->fast;)
    CYC_VISIT (visitor, *place, cyc_frame_slot (vm->heap, frame, (guint) (place - frame->fast)));
}

/* Source: Python/gc.c of 3.14.0, mark_stacks */
static void
visit_stacks (gpointer data, CycVisitor *visitor, gboolean all)
{
  CycVM *vm = data;

  for (CycFrame *frame = vm->frame; frame != NULL; frame = frame->back)
    {
      gboolean was_visited = frame->visited;

      visit_frame (vm, frame, visitor);
      frame->visited = TRUE;
      if (was_visited && !all)
        break;
    }
}

/**
 * cyc_roots_init:
 * @vm: the machine
 *
 * Tells the heap where to begin marking.
 */
void
cyc_roots_init (CycVM *vm)
{
  vm->heap->hooks.visit_roots = visit_roots;
  vm->heap->hooks.visit_stacks = visit_stacks;
}
