/* cyc-model-unapply.c
 *
 * One event backwards: the exact inverse of cyc-model-apply.c, from what that
 * left in the event.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

static void
unapply_ref (CycModel       *self,
             const CycEvent *event)
{
  gboolean temp = event->slot == CYC_SLOT_TEMP;
  CycSlot  slot = { event->slot, temp ? event->word[4] : event->ref.slot_value };
  guint32  number = cyc_model_find_ref (self, event->ref.holder, slot, event->ref.target, temp ? event->word[4] : 0);

  cyc_model_remove_ref (self, number);
  if (temp)
    cyc_model_give_temp (self, event->word[4]);
}

static void
unapply_unref (CycModel       *self,
               const CycEvent *event)
{
  CycSlot slot = { event->slot, event->ref.slot_value };

  if (event->word[6] == CYC_DONE_MISSING)
    return;

  if (slot.kind == CYC_SLOT_TEMP)
    {
      slot.value = event->word[4];
      cyc_model_take_temp_again (self, slot.value);
    }
  cyc_model_add_ref (self, event->ref.holder, slot, event->ref.target, event->word[5]);
}

static void
unapply_rename (CycModel       *self,
                const CycEvent *event)
{
  CycSlot slot = { event->slot, event->rename.slot_value };
  CycSlot was = { event->was_slot, event->rename.was_slot_value };
  guint32 temp = slot.kind == CYC_SLOT_TEMP ? event->word[6] : 0;
  guint32 number;

  if (event->word[6] == CYC_DONE_MISSING)
    return;

  number = cyc_model_find_ref (self, event->rename.holder, slot, event->rename.target, temp);
  if (was.kind == CYC_SLOT_TEMP)
    {
      was.value = event->word[6];
      if (slot.kind != CYC_SLOT_TEMP)
        cyc_model_take_temp_again (self, was.value);
    }
  else if (slot.kind == CYC_SLOT_TEMP)
    cyc_model_give_temp (self, temp);
  cyc_model_move_ref (self, number, event->rename.was_holder, was, event->word[5]);
}

static void
unapply_alloc (CycModel       *self,
               const CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->alloc.object);

  object->flags = 0;
  object->type_text = 0;
  object->type = 0;
  object->size = 0;
  object->block = 0;
  object->repr = 0;
  object->born = 0;
  self->state.n_objects = event->word[6];
  self->state.n_alive--;
}

static void
unapply_free (CycModel       *self,
              const CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  object->flags |= CYC_OBJECT_ALIVE;
  object->freed = 0;
  self->state.n_alive++;
}

static void
unapply_line (CycModel       *self,
              const CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->line.frame);

  frame->line = event->line.was_line;
  frame->file = event->word[5];
  frame->cell = event->word[6];
}

static void
unapply_call (CycModel       *self,
              const CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->call.frame);

  frame->active--;
  if (--frame->n_calls == 0)
    {
      frame->name = 0;
      frame->func = 0;
      frame->generator = 0;
      frame->back = 0;
      self->state.n_frames = event->word[6];
    }
  else
    frame->back = event->word[6];
  self->state.current_frame = event->word[5];
}

static void
unapply_return (CycModel       *self,
                const CycEvent *event)
{
  cyc_model_edit_frame (self, event->call.frame)->active++;
  self->state.current_frame = event->word[5];
}

static void
unapply_call_builtin (CycModel       *self,
                      const CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->builtin.frame);

  frame->callee = event->word[4];
  frame->callee_at = event->word[5];
  frame->callee_name = event->word[6];
}

static void
unapply_list (CycModel       *self,
              const CycEvent *event)
{
  cyc_model_list_remove (self, event->list.object);
  cyc_model_list_insert (self, event->list.object, (CycListId) event->word[5], event->word[4]);
}

static void
unapply_freeze (CycModel       *self,
                const CycEvent *event)
{
  CycListId lists[CYC_N_FREEZING];

  cyc_model_freezing_lists (self, lists);
  if (event->kind == CYC_EVENT_UNFREEZE)
    cyc_model_list_split_tail (self, cyc_event_get_thawed (event), CYC_LIST_PERMANENT, event->word[CYC_N_FREEZING]);
  else
    for (guint i = CYC_N_FREEZING; i > 0; i--)
      cyc_model_list_split_tail (self, CYC_LIST_PERMANENT, lists[i - 1], event->word[i - 1]);
}

static void
unapply_scavenged (CycModel       *self,
                   const CycEvent *event)
{
  self->state.gc.visited_space ^= event->flags & 1;
  cyc_model_list_split_tail (self, CYC_LIST_PENDING, CYC_LIST_VISITED, event->word[0]);
}

static void
unapply_mark (CycModel       *self,
              const CycEvent *event)
{
  guint32         flag = cyc_event_get_mark (event);
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  object->flags = (object->flags & ~flag) | event->word[4];
}

static void
unapply_verdict (CycModel       *self,
                 const CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  object->verdict = (guint8) event->object.was;
  object->verdict_collection = event->word[4];
}

static void
unapply_gc_refs (CycModel       *self,
                 const CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->gc_refs.object);

  object->gc_refs = event->gc_refs.was;
  object->gc_refs_collection = event->word[5];
}

static void
unapply_gc_setting (CycModel       *self,
                    const CycEvent *event)
{
  CycModelGc *gc = &self->state.gc;
  guint       gen = MIN (event->gc.gen, 2);

  if (event->kind == CYC_EVENT_COUNTER)
    {
      gc->counters[gen] = event->gc.was;
      gc->thresholds[gen] = event->gc.was1;
    }
  else if (event->kind == CYC_EVENT_THRESHOLD)
    {
      gc->thresholds[0] = event->gc.was;
      gc->thresholds[1] = event->gc.was1;
      gc->thresholds[2] = event->gc.was2;
    }
  else
    gc->enabled = event->word[1];
}

static void
unapply_gc (CycModel       *self,
            const CycEvent *event)
{
  CycModelGc *gc = &self->state.gc;

  gc->phase = event->word[4];
  if (event->kind == CYC_EVENT_GC_BEGIN)
    {
      gc->n_begun--;
      gc->generation = event->word[5];
      gc->why = event->word[6] & 0xff;
      gc->collecting = event->word[6] >> 8;
    }
  else if (event->kind == CYC_EVENT_GC_END)
    {
      gc->collecting = event->word[3];
      gc->collected = event->word[5];
      gc->uncollectable = event->word[6];
    }
}

void
cyc_model_unapply (CycModel       *self,
                   const CycEvent *event)
{
  switch ((CycEventKind) event->kind)
    {
    case CYC_EVENT_REF:
      unapply_ref (self, event);
      break;
    case CYC_EVENT_UNREF:
      unapply_unref (self, event);
      break;
    case CYC_EVENT_RENAME:
      unapply_rename (self, event);
      break;
    case CYC_EVENT_SHIFT:
      cyc_model_shift_items (self, event->shift.holder, (guint32) ((gint32) event->shift.at + event->shift.by), -event->shift.by);
      break;
    case CYC_EVENT_ALLOC:
      unapply_alloc (self, event);
      break;
    case CYC_EVENT_FREE:
      unapply_free (self, event);
      break;
    case CYC_EVENT_LINE:
      unapply_line (self, event);
      break;
    case CYC_EVENT_CALL:
      unapply_call (self, event);
      break;
    case CYC_EVENT_RETURN:
      unapply_return (self, event);
      break;
    case CYC_EVENT_CALL_BUILTIN:
      unapply_call_builtin (self, event);
      break;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
      cyc_model_watch (self, event->weak.ref, event->word[3]);
      break;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      unapply_list (self, event);
      break;
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
      unapply_freeze (self, event);
      break;
    case CYC_EVENT_SCAVENGED:
      unapply_scavenged (self, event);
      break;
    case CYC_EVENT_WORK:
      self->state.gc.work = (gint32) event->gc.was;
      break;
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_IMMORTAL:
      unapply_mark (self, event);
      break;
    case CYC_EVENT_TEXT:
      cyc_model_edit_object (self, event->object.object)->repr = event->object.was;
      break;
    case CYC_EVENT_VERDICT:
      unapply_verdict (self, event);
      break;
    case CYC_EVENT_GC_REFS:
      unapply_gc_refs (self, event);
      break;
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_THRESHOLD:
    case CYC_EVENT_ENABLE:
      unapply_gc_setting (self, event);
      break;
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_END:
      unapply_gc (self, event);
      break;
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
      self->state.cell = event->word[4];
      break;
    case CYC_EVENT_START:
      self->state.gc.incremental = 0;
      break;
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
    case CYC_EVENT_OUTPUT:
    case CYC_EVENT_WHAT_IF:
    case CYC_EVENT_WEAK_CLEAR:
    case CYC_EVENT_WEAK_CALLBACK:
    case CYC_EVENT_GC_CALLBACK:
    case CYC_EVENT_EXIT:
    case CYC_N_EVENT_KINDS:
    default:
      break;
    }

  self->cursor--;
}
