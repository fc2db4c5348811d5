/* cyc-model-apply.c
 *
 * One event forwards. Each case completes its event with what it overwrites;
 * cyc-model-unapply.c puts it back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

static CycSlot
resolve_slot (CycModel *self,
              CycEvent *event,
              guint32   value)
{
  CycSlot slot = { event->slot, value };

  if (event->slot == CYC_SLOT_TEMP)
    slot.value = event->word[4] = cyc_model_take_temp (self);
  return slot;
}

static void
apply_ref (CycModel *self,
           CycEvent *event)
{
  CycSlot slot = resolve_slot (self, event, event->ref.slot_value);

  cyc_model_add_ref (self, event->ref.holder, slot, event->ref.target, self->cursor);
}

static void
apply_unref (CycModel *self,
             CycEvent *event)
{
  CycSlot             slot = { event->slot, event->ref.slot_value };
  guint32             number = cyc_model_find_ref (self, event->ref.holder, slot, event->ref.target, 0);
  const CycRefRecord *record;

  if (number == 0)
    {
      event->word[6] = CYC_DONE_MISSING;
      return;
    }

  record = cyc_model_peek_ref (self, number);
  event->word[4] = record->value;
  event->word[5] = record->since;
  if (event->slot == CYC_SLOT_TEMP)
    cyc_model_give_temp (self, record->value);
  event->word[6] = 0;
  cyc_model_remove_ref (self, number);
}

static void
apply_rename (CycModel *self,
              CycEvent *event)
{
  CycSlot             slot = { event->slot, event->rename.slot_value };
  CycSlot             was = { event->was_slot, event->rename.was_slot_value };
  guint32             number = cyc_model_find_ref (self, event->rename.was_holder, was, event->rename.target, 0);
  const CycRefRecord *record;

  event->word[6] = number == 0 ? CYC_DONE_MISSING : 0;
  if (number == 0)
    return;

  record = cyc_model_peek_ref (self, number);
  event->word[5] = record->since;
  if (was.kind == CYC_SLOT_TEMP)
    {
      slot.value = slot.kind == CYC_SLOT_TEMP ? record->value : slot.value;
      event->word[6] = record->value;
      if (slot.kind != CYC_SLOT_TEMP)
        cyc_model_give_temp (self, record->value);
    }
  else if (slot.kind == CYC_SLOT_TEMP)
    slot.value = event->word[6] = cyc_model_take_temp (self);
  cyc_model_move_ref (self, number, event->rename.holder, slot, self->cursor);
}

static void
apply_alloc (CycModel *self,
             CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->alloc.object);

  object->flags = event->flags | CYC_OBJECT_KNOWN | CYC_OBJECT_ALIVE;
  object->type_text = event->alloc.type_text;
  object->type = event->alloc.type;
  object->size = event->alloc.size;
  object->block = event->alloc.block;
  object->repr = event->alloc.repr;
  object->born = self->cursor;
  event->word[6] = self->state.n_objects;
  self->state.n_objects = MAX (self->state.n_objects, event->alloc.object);
  self->state.n_alive++;
}

static void
apply_free (CycModel *self,
            CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  object->flags &= ~CYC_OBJECT_ALIVE;
  object->freed = self->cursor;
  self->state.n_alive--;
}

static void
apply_line (CycModel *self,
            CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->line.frame);

  event->line.was_line = frame->line;
  event->word[5] = frame->file;
  event->word[6] = frame->cell;
  frame->line = event->line.line;
  frame->file = event->line.file;
  frame->cell = event->line.cell;
}

static void
apply_call (CycModel *self,
            CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->call.frame);

  event->word[5] = self->state.current_frame;
  event->word[6] = frame->n_calls == 0 ? self->state.n_frames : frame->back;
  if (frame->n_calls++ == 0)
    {
      frame->name = event->call.name;
      frame->func = event->call.func;
      frame->generator = event->call.generator;
    }
  frame->back = event->call.back;
  frame->active++;
  self->state.current_frame = event->call.frame;
  self->state.n_frames = MAX (self->state.n_frames, event->call.frame);
}

static void
apply_return (CycModel *self,
              CycEvent *event)
{
  event->word[5] = self->state.current_frame;
  cyc_model_edit_frame (self, event->call.frame)->active--;
  self->state.current_frame = event->call.back;
}

static void
apply_call_builtin (CycModel *self,
                    CycEvent *event)
{
  CycModelFrame *frame = cyc_model_edit_frame (self, event->builtin.frame);

  event->word[4] = frame->callee;
  event->word[5] = frame->callee_at;
  event->word[6] = frame->callee_name;
  frame->callee = event->builtin.func;
  frame->callee_at = event->builtin.at;
  frame->callee_name = event->builtin.name;
}

/* Makes @ref watch @target instead of what it watches; 0 for nothing. */
void
cyc_model_watch (CycModel   *self,
                 CycObjectId ref,
                 CycObjectId target)
{
  CycModelObject *record = cyc_model_edit_object (self, ref);
  CycModelObject *watched;

  if (record->weak_target != 0)
    {
      watched = cyc_model_edit_object (self, record->weak_target);
      if (record->weak_prev != 0)
        cyc_model_edit_object (self, record->weak_prev)->weak_next = record->weak_next;
      else
        watched->first_weak = record->weak_next;
      if (record->weak_next != 0)
        cyc_model_edit_object (self, record->weak_next)->weak_prev = record->weak_prev;
      record->weak_next = 0;
      record->weak_prev = 0;
    }
  record->weak_target = target;
  if (target != 0)
    {
      watched = cyc_model_edit_object (self, target);
      record->weak_next = watched->first_weak;
      if (watched->first_weak != 0)
        cyc_model_edit_object (self, watched->first_weak)->weak_prev = ref;
      watched->first_weak = ref;
    }
}

static void
apply_weak (CycModel *self,
            CycEvent *event)
{
  event->word[3] = cyc_model_edit_object (self, event->weak.ref)->weak_target;
  cyc_model_watch (self, event->weak.ref, event->kind == CYC_EVENT_WEAK ? event->weak.target : 0);
}

static void
apply_list (CycModel *self,
            CycEvent *event)
{
  const CycModelObject *object = cyc_model_edit_object (self, event->list.object);

  event->word[4] = object->next;
  event->word[5] = object->list;
  cyc_model_list_remove (self, event->list.object);
  if (event->kind != CYC_EVENT_UNTRACK)
    cyc_model_list_insert (self, event->list.object, event->list.to, event->list.before);
}

static void
apply_freeze (CycModel *self,
              CycEvent *event)
{
  CycListId lists[CYC_N_FREEZING];

  cyc_model_freezing_lists (self, lists);
  for (guint i = 0; i < CYC_N_FREEZING; i++)
    event->word[i] = self->state.lists[lists[i]].n;
  event->word[CYC_N_FREEZING] = self->state.lists[CYC_LIST_PERMANENT].n;

  if (event->kind == CYC_EVENT_UNFREEZE)
    cyc_model_list_append_all (self, cyc_event_get_thawed (event), CYC_LIST_PERMANENT);
  else
    for (guint i = 0; i < CYC_N_FREEZING; i++)
      cyc_model_list_append_all (self, CYC_LIST_PERMANENT, lists[i]);
}

static void
apply_scavenged (CycModel *self,
                 CycEvent *event)
{
  event->word[0] = self->state.lists[CYC_LIST_VISITED].n;
  cyc_model_list_append_all (self, CYC_LIST_PENDING, CYC_LIST_VISITED);
  self->state.gc.visited_space ^= event->flags & 1;
}

static void
apply_work (CycModel *self,
            CycEvent *event)
{
  event->gc.was = (guint32) self->state.gc.work;
  self->state.gc.work = (gint32) event->gc.value;
}

static void
apply_mark (CycModel *self,
            CycEvent *event)
{
  guint32         flag = cyc_event_get_mark (event);
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  event->word[4] = object->flags & flag;
  object->flags |= flag;
}

static void
apply_text (CycModel *self,
            CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  event->object.was = object->repr;
  object->repr = event->object.text;
}

static void
apply_verdict (CycModel *self,
               CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->object.object);

  event->object.was = object->verdict;
  event->word[4] = object->verdict_collection;
  object->verdict = event->flags;
  object->verdict_collection = self->state.gc.n_begun;
}

static void
apply_gc_refs (CycModel *self,
               CycEvent *event)
{
  CycModelObject *object = cyc_model_edit_object (self, event->gc_refs.object);

  event->gc_refs.was = object->gc_refs;
  event->word[5] = object->gc_refs_collection;
  object->gc_refs = event->gc_refs.value;
  object->gc_refs_collection = self->state.gc.n_begun;
}

static void
apply_gc_setting (CycModel *self,
                  CycEvent *event)
{
  CycModelGc *gc = &self->state.gc;
  guint       gen = MIN (event->gc.gen, 2);

  if (event->kind == CYC_EVENT_COUNTER)
    {
      event->gc.was = gc->counters[gen];
      event->gc.was1 = gc->thresholds[gen];
      gc->counters[gen] = event->gc.value;
      gc->thresholds[gen] = event->gc.value1;
    }
  else if (event->kind == CYC_EVENT_THRESHOLD)
    {
      event->gc.was = gc->thresholds[0];
      event->gc.was1 = gc->thresholds[1];
      event->gc.was2 = gc->thresholds[2];
      gc->thresholds[0] = event->gc.value;
      gc->thresholds[1] = event->gc.value1;
      gc->thresholds[2] = event->gc.value2;
    }
  else
    {
      event->word[1] = gc->enabled;
      gc->enabled = event->flags;
    }
}

static void
apply_gc (CycModel *self,
          CycEvent *event)
{
  CycModelGc *gc = &self->state.gc;

  event->word[4] = gc->phase;
  if (event->kind == CYC_EVENT_GC_BEGIN)
    {
      event->word[5] = gc->generation;
      event->word[6] = gc->why | gc->collecting << 8;
      gc->n_begun++;
      gc->collecting = TRUE;
      gc->generation = event->gc.gen;
      gc->why = event->flags;
      gc->phase = CYC_PHASE_NONE;
    }
  else if (event->kind == CYC_EVENT_GC_PHASE)
    gc->phase = event->flags;
  else
    {
      event->word[3] = gc->collecting;
      event->word[5] = gc->collected;
      event->word[6] = gc->uncollectable;
      gc->collecting = FALSE;
      gc->collected = event->gc.value;
      gc->uncollectable = event->gc.value1;
      gc->phase = CYC_PHASE_NONE;
    }
}

static void
apply_cell (CycModel *self,
            CycEvent *event)
{
  event->word[4] = self->state.cell;
  self->state.cell = event->kind == CYC_EVENT_CELL_BEGIN ? event->gc.value : 0;
}

/* The cursor is past the event already: born, freed and since are cursors right after. */
void
cyc_model_apply (CycModel *self,
                 CycEvent *event)
{
  self->cursor++;

  switch ((CycEventKind) event->kind)
    {
    case CYC_EVENT_REF:
      apply_ref (self, event);
      break;
    case CYC_EVENT_UNREF:
      apply_unref (self, event);
      break;
    case CYC_EVENT_RENAME:
      apply_rename (self, event);
      break;
    case CYC_EVENT_SHIFT:
      cyc_model_shift_items (self, event->shift.holder, event->shift.at, event->shift.by);
      break;
    case CYC_EVENT_ALLOC:
      apply_alloc (self, event);
      break;
    case CYC_EVENT_FREE:
      apply_free (self, event);
      break;
    case CYC_EVENT_LINE:
      apply_line (self, event);
      break;
    case CYC_EVENT_CALL:
      apply_call (self, event);
      break;
    case CYC_EVENT_RETURN:
      apply_return (self, event);
      break;
    case CYC_EVENT_CALL_BUILTIN:
      apply_call_builtin (self, event);
      break;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
      apply_weak (self, event);
      break;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      apply_list (self, event);
      break;
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
      apply_freeze (self, event);
      break;
    case CYC_EVENT_SCAVENGED:
      apply_scavenged (self, event);
      break;
    case CYC_EVENT_WORK:
      apply_work (self, event);
      break;
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_IMMORTAL:
      apply_mark (self, event);
      break;
    case CYC_EVENT_TEXT:
      apply_text (self, event);
      break;
    case CYC_EVENT_VERDICT:
      apply_verdict (self, event);
      break;
    case CYC_EVENT_GC_REFS:
      apply_gc_refs (self, event);
      break;
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_THRESHOLD:
    case CYC_EVENT_ENABLE:
      apply_gc_setting (self, event);
      break;
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_END:
      apply_gc (self, event);
      break;
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
      apply_cell (self, event);
      break;
    case CYC_EVENT_START:
      self->state.gc.incremental = event->flags & CYC_START_INCREMENTAL;
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
}
