/* cyc-graph-touches.c
 *
 * What each step of an epoch has to do with: a line, a whole collection, what
 * is left of a line after one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-graph-private.h"
#include "cyc-slot-text.h"

static void
touch (CycGraph      *self,
       CycGraphSteps *steps,
       guint          node)
{
  CycTouch touch = { steps->step, node };

  if (node == CYC_NODE_NONE)
    return;
  if (steps->last->len <= node)
    g_array_set_size (steps->last, node + 1);
  if (g_array_index (steps->last, guint32, node) == steps->number)
    return;
  g_array_index (steps->last, guint32, node) = steps->number;
  g_array_append_val (self->touches, touch);
}

static void
touch_object (CycGraph      *self,
              CycGraphSteps *steps,
              CycObjectId    object)
{
  touch (self, steps, cyc_graph_find_object (self, object));
}

static void
touch_holder (CycGraph      *self,
              CycGraphSteps *steps,
              CycHolder      holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    touch_object (self, steps, CYC_HOLDER_NUMBER (holder));
  else if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    touch (self, steps, cyc_graph_find_node (self, holder));
}

/* What passes over the evaluation stack and is not drawn touches nothing. */
static void
touch_reference (CycGraph      *self,
                 CycGraphSteps *steps,
                 CycHolder      holder,
                 CycSlotKind    slot,
                 CycObjectId    target)
{
  touch_object (self, steps, target);
  if (slot != CYC_SLOT_STACK || cyc_graph_find_object (self, target) != CYC_NODE_NONE)
    touch_holder (self, steps, holder);
}

static void
begin_step (CycGraphSteps *steps,
            guint32        cursor)
{
  steps->step = cursor;
  steps->number++;
}

/* The steps of the epoch's first events; what the events before them belong to does not matter.
 * Private. */
void
cyc_graph_steps_init (CycGraphSteps *steps,
                      guint32        begin)
{
  *steps = (CycGraphSteps){ .step = begin, .number = 1, .last = g_array_new (FALSE, TRUE, sizeof (guint32)) };
}

/* Private. */
void
cyc_graph_steps_clear (CycGraphSteps *steps)
{
  g_clear_pointer (&steps->last, g_array_unref);
}

/* Private: notes what @event, with @cursor right after it, has to do with; its nodes are there. */
void
cyc_graph_note_event (CycGraph       *self,
                      CycGraphSteps  *steps,
                      const CycEvent *event,
                      guint32         cursor)
{
  switch (event->kind)
    {
    case CYC_EVENT_LINE:
      if (!steps->collects && cyc_graph_find_node (self, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, event->line.frame)) != CYC_NODE_NONE)
        begin_step (steps, cursor);
      break;
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_END:
      steps->collects = event->kind == CYC_EVENT_GC_BEGIN;
      begin_step (steps, cursor);
      break;
    case CYC_EVENT_ALLOC:
      touch_object (self, steps, event->alloc.object);
      break;
    case CYC_EVENT_FREE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_VERDICT:
      touch_object (self, steps, event->object.object);
      break;
    case CYC_EVENT_CALL:
      touch (self, steps, cyc_graph_find_node (self, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, event->call.frame)));
      break;
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
    case CYC_EVENT_RENAME:
      touch_reference (self, steps, event->ref.holder, cyc_event_get_slot (event).kind, event->ref.target);
      break;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
      touch_object (self, steps, event->weak.ref);
      touch_object (self, steps, event->weak.target);
      break;
    case CYC_EVENT_GC_REFS:
      touch_object (self, steps, event->gc_refs.object);
      break;
    default:
      break;
    }
}

/**
 * cyc_graph_get_touches:
 * @self: a graph
 * @n_touches: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_touches): which nodes each step of
 *   the epoch has to do with, in the order of steps, each once a step
 */
const CycTouch *
cyc_graph_get_touches (CycGraph *self,
                       guint    *n_touches)
{
  *n_touches = self->touches->len;
  return (const CycTouch *) (void *) self->touches->data;
}
