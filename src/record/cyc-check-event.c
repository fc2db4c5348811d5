/* cyc-check-event.c
 *
 * Promises of single events about objects and references.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-check-private.h"

#include <glib/gi18n-lib.h>

#include "cyc-model-private.h"
#include "cyc-slot-text.h"

static gboolean
is_living_holder (CycModel *model,
                  CycHolder holder)
{
  return CYC_HOLDER_KIND (holder) != CYC_HOLDER_OBJECT || cyc_model_is_alive (model, CYC_HOLDER_NUMBER (holder));
}

/* Whether a slot has room for one reference only. */
static gboolean
holds_one (CycSlot slot)
{
  return slot.kind != CYC_SLOT_TEMP && slot.kind != CYC_SLOT_REGISTRY && slot.kind != CYC_SLOT_NONE;
}

static gboolean
check_living (CycChecker *self,
              CycObjectId object)
{
  cyc_checker_count (self, CYC_CHECK_LIVES);
  if (cyc_model_is_alive (self->model, object))
    return TRUE;
  return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is not alive"), object);
}

static gboolean
check_ref_before (CycChecker     *self,
                  const CycEvent *event)
{
  CycSlot          slot = { event->slot, event->ref.slot_value };
  g_autofree char *place = NULL;

  if (!check_living (self, event->ref.target))
    return FALSE;
  if (!is_living_holder (self->model, event->ref.holder))
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("the dead object #%u makes or drops a reference to #%u"), CYC_HOLDER_NUMBER (event->ref.holder), event->ref.target);
  if (event->kind == CYC_EVENT_UNREF || !holds_one (slot) ||
      cyc_model_find_ref (self->model, event->ref.holder, slot, 0, 0) == 0)
    return TRUE;
  place = cyc_reference_to_text (self->model, event->ref.holder, slot);
  return cyc_checker_fail (self, CYC_CHECK_COUNTS, _ ("%s is taken already"), place);
}

static gboolean
check_ref_after (CycChecker     *self,
                 const CycEvent *event)
{
  guint32 count = cyc_model_get_count (self->model, event->ref.target);

  cyc_checker_count (self, CYC_CHECK_COUNTS);
  if (event->kind == CYC_EVENT_UNREF && event->word[6] == CYC_DONE_MISSING)
    {
      CycSlot          slot = { event->slot, event->ref.slot_value };
      g_autofree char *place = cyc_reference_to_text (self->model, event->ref.holder, slot);

      return cyc_checker_fail (self, CYC_CHECK_COUNTS, _ ("%s is dropped, but does not refer to #%u"), place, event->ref.target);
    }
  if (count != event->ref.count)
    return cyc_checker_fail (self, CYC_CHECK_COUNTS, _ ("object #%u has count %u, but there are %u references"), event->ref.target, event->ref.count, count);
  return TRUE;
}

static gboolean
check_rename_before (CycChecker     *self,
                     const CycEvent *event)
{
  CycSlot          slot = { event->slot, event->rename.slot_value };
  CycSlot          was = { event->was_slot, event->rename.was_slot_value };
  guint32          number = cyc_model_find_ref (self->model, event->rename.was_holder, was, event->rename.target, 0);
  guint32          taken = 0;
  g_autofree char *place = NULL;

  if (!check_living (self, event->rename.target))
    return FALSE;
  if (!is_living_holder (self->model, event->rename.holder))
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("a reference to #%u moves to the dead object #%u"), event->rename.target, CYC_HOLDER_NUMBER (event->rename.holder));
  cyc_checker_count (self, CYC_CHECK_COUNTS);
  if (number == 0)
    {
      place = cyc_reference_to_text (self->model, event->rename.was_holder, was);
      return cyc_checker_fail (self, CYC_CHECK_COUNTS, _ ("%s is moved away, but does not refer to #%u"), place, event->rename.target);
    }
  if (holds_one (slot))
    taken = cyc_model_find_ref (self->model, event->rename.holder, slot, 0, 0);
  if (taken == 0 || taken == number)
    return TRUE;
  place = cyc_reference_to_text (self->model, event->rename.holder, slot);
  return cyc_checker_fail (self, CYC_CHECK_COUNTS, _ ("%s is taken already"), place);
}

static gboolean
check_alloc_before (CycChecker     *self,
                    const CycEvent *event)
{
  gpointer key = GUINT_TO_POINTER (event->alloc.block);
  gpointer other;

  cyc_checker_count (self, CYC_CHECK_LIVES);
  if (cyc_model_get_object (self->model, event->alloc.object)->flags & CYC_OBJECT_KNOWN)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is made twice"), event->alloc.object);
  if (cyc_model_get_object (self->model, event->alloc.object)->n_refs != 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is referred to before it is made"), event->alloc.object);
  other = g_hash_table_lookup (self->blocks, key);
  if (other != NULL)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u gets the address of #%u, which lives"), event->alloc.object, GPOINTER_TO_UINT (other));
  g_hash_table_insert (self->blocks, key, GUINT_TO_POINTER (event->alloc.object));
  return TRUE;
}

static gboolean
check_free_before (CycChecker     *self,
                   const CycEvent *event)
{
  CycObjectId           number = event->object.object;
  const CycModelObject *object = cyc_model_get_object (self->model, number);

  if (!check_living (self, number))
    return FALSE;
  if (object->n_refs != 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is freed while %u references to it are left"), number, object->n_refs);
  if (object->n_out != 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is freed while it holds %u references"), number, object->n_out);
  if (object->list != CYC_LIST_NONE)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u is freed while it is tracked"), number);
  if (object->first_weak != 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("object #%u is freed while a weak reference watches it"), number);
  g_hash_table_remove (self->blocks, GUINT_TO_POINTER (object->block));
  return TRUE;
}

static gboolean
check_weak_before (CycChecker     *self,
                   const CycEvent *event)
{
  CycObjectId watched = cyc_model_get_object (self->model, event->weak.ref)->weak_target;

  if (!check_living (self, event->weak.ref) || !check_living (self, event->weak.target))
    return FALSE;
  if (event->kind == CYC_EVENT_WEAK ? watched != 0 : watched != event->weak.target)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("the weak reference #%u watches #%u"), event->weak.ref, watched);
  return TRUE;
}

static gboolean
check_frame_before (CycChecker     *self,
                    const CycEvent *event)
{
  const CycModelFrame *frame = cyc_model_get_frame (self->model, event->call.frame);

  cyc_checker_count (self, CYC_CHECK_LIVES);
  if (event->kind == CYC_EVENT_CALL && frame->active != 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("frame %u begins while it runs"), event->call.frame);
  if (event->kind != CYC_EVENT_CALL && frame->active == 0)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("frame %u does not run"), event->call.frame);
  if (event->kind != CYC_EVENT_CALL && cyc_model_get_current_frame (self->model) != event->call.frame)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("frame %u is not the one that runs"), event->call.frame);
  return TRUE;
}

static gboolean
check_call_builtin_before (CycChecker     *self,
                           const CycEvent *event)
{
  CycHolder holder = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, event->builtin.frame);

  cyc_checker_count (self, CYC_CHECK_LIVES);
  if (cyc_model_get_current_frame (self->model) != event->builtin.frame)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("frame %u is not the one that runs"), event->builtin.frame);
  if (cyc_model_get_target (self->model, holder, CYC_SLOT (STACK, event->builtin.at)) != event->builtin.func)
    return cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("#%u is called, but does not stand on the stack of frame %u"),
                             event->builtin.func, event->builtin.frame);
  return TRUE;
}

/* Whether the event fits the heap before it. */
gboolean
cyc_checker_before (CycChecker     *self,
                    const CycEvent *event)
{
  if (self->ended)
    return cyc_checker_fail (self, CYC_CHECK_EVENTS, _ ("something happens after the end"));
  if ((event->kind == CYC_EVENT_START) != (self->position == 0))
    return cyc_checker_fail (self, CYC_CHECK_EVENTS, _ ("a run begins with one start"));

  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return check_ref_before (self, event);
    case CYC_EVENT_RENAME:
      return check_rename_before (self, event);
    case CYC_EVENT_SHIFT:
      return is_living_holder (self->model, event->shift.holder) ||
             cyc_checker_fail (self, CYC_CHECK_LIVES, _ ("items of a dead object move"));
    case CYC_EVENT_ALLOC:
      return check_alloc_before (self, event);
    case CYC_EVENT_FREE:
      return check_free_before (self, event);
    case CYC_EVENT_CALL_BUILTIN:
      return check_call_builtin_before (self, event);
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
    case CYC_EVENT_WEAK_CLEAR:
      return check_weak_before (self, event);
    case CYC_EVENT_LINE:
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
      return check_frame_before (self, event);
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
      return check_living (self, event->object.object);
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return check_living (self, event->list.object) && cyc_checker_list_event (self, event);
    case CYC_EVENT_GC_BEGIN:
      return !cyc_model_get_gc (self->model)->collecting ||
             cyc_checker_fail (self, CYC_CHECK_BETWEEN, _ ("a collection begins inside another"));
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_END:
      return cyc_model_get_gc (self->model)->collecting ||
             cyc_checker_fail (self, CYC_CHECK_BETWEEN, _ ("no collection is under way"));
    default:
      return TRUE;
    }
}

static gboolean
check_between (CycChecker *self)
{
  static const CycListId lists[] = { CYC_LIST_YOUNG, CYC_LIST_UNREACHABLE, CYC_LIST_FINALIZERS, CYC_LIST_REACHABLE };

  if (cyc_model_get_gc (self->model)->collecting)
    return TRUE;
  cyc_checker_count (self, CYC_CHECK_BETWEEN);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (cyc_model_get_list (self->model, lists[i])->n != 0)
      return cyc_checker_fail (self, CYC_CHECK_BETWEEN, _ ("no collection is under way, but %s is not empty"), cyc_list_to_string (lists[i]));
  return TRUE;
}

/* Whether the heap is after the event as the event says. */
gboolean
cyc_checker_after (CycChecker     *self,
                   const CycEvent *event)
{
  if (!check_between (self) || !cyc_checker_gc_refs (self, event))
    return FALSE;

  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return check_ref_after (self, event);
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_END:
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
    case CYC_EVENT_SCAVENGED:
      return cyc_checker_lists (self);
    case CYC_EVENT_EXIT:
      self->ended = TRUE;
      return TRUE;
    default:
      return TRUE;
    }
}

/* Holders with more references than this are compared by number only; the
 * checkpoints compare them in full. */
#define MANY 24

static guint64
digest_holder (CycModel *model,
               CycHolder holder)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  switch (CYC_HOLDER_KIND (holder))
    {
    case CYC_HOLDER_OBJECT:
      return cyc_model_hash_object (model, number) +
             (cyc_model_get_object (model, number)->n_out <= MANY ? cyc_model_hash_references (model, holder) : 0);
    case CYC_HOLDER_FRAME:
      return cyc_model_hash_frame (model, number) +
             (cyc_model_get_frame (model, number)->n_out <= MANY ? cyc_model_hash_references (model, holder) : 0);
    case CYC_HOLDER_VM:
    default:
      return model->state.vm_n_out <= MANY ? cyc_model_hash_references (model, holder) : 0;
    }
}

/* What the event can have touched, as one number. */
guint64
cyc_checker_digest (CycChecker     *self,
                    const CycEvent *event)
{
  CycModel *model = self->model;
  guint64   hash = cyc_model_hash_state (model);

  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return hash + digest_holder (model, event->ref.holder) * 3 + cyc_model_hash_object (model, event->ref.target) * 5;
    case CYC_EVENT_RENAME:
      return hash + digest_holder (model, event->rename.holder) * 3 + digest_holder (model, event->rename.was_holder) * 5;
    case CYC_EVENT_SHIFT:
      return hash + digest_holder (model, event->shift.holder);
    case CYC_EVENT_LINE:
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
    case CYC_EVENT_CALL_BUILTIN:
      return hash + cyc_model_hash_frame (model, event->call.frame);
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
      return hash + cyc_model_hash_object (model, event->weak.ref) * 3 + cyc_model_hash_object (model, event->weak.target) * 5;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return hash + cyc_model_hash_object (model, event->list.object) * 3 + cyc_model_hash_object (model, event->list.before) * 5;
    case CYC_EVENT_ALLOC:
    case CYC_EVENT_FREE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
    case CYC_EVENT_GC_REFS:
      return hash + cyc_model_hash_object (model, event->object.object);
    default:
      return hash;
    }
}
