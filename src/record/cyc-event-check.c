/* cyc-event-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-event-check.h"

/**
 * cyc_event_bounds_of_log:
 * @self: (out): the bounds
 * @log: a log
 * @length: how many of its events to look at
 *
 * An object needs an event that makes it, a frame at least one that names it
 * (it holds its arguments before it is entered, and may never be); so no
 * number is higher than there are such events.
 */
void
cyc_event_bounds_of_log (CycEventBounds *self,
                         CycLog         *log,
                         guint32         length)
{
  self->n_texts = cyc_texts_get_n (cyc_log_get_texts (log));
  self->n_objects = 0;
  self->n_frames = length;
  for (guint32 i = 0; i < length; i++)
    self->n_objects += cyc_log_get (log, i)->kind == CYC_EVENT_ALLOC;
}

static gboolean
is_text (const CycEventBounds *bounds,
         guint32               text)
{
  return text == 0 || text < bounds->n_texts;
}

static gboolean
is_object (const CycEventBounds *bounds,
           guint32               object)
{
  return object >= 1 && object <= bounds->n_objects;
}

static gboolean
is_object_or_none (const CycEventBounds *bounds,
                   guint32               object)
{
  return object <= bounds->n_objects;
}

static gboolean
is_frame (const CycEventBounds *bounds,
          guint32               frame)
{
  return frame >= 1 && frame <= bounds->n_frames;
}

static gboolean
is_holder (const CycEventBounds *bounds,
           CycHolder             holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    return is_object (bounds, CYC_HOLDER_NUMBER (holder));
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    return is_frame (bounds, CYC_HOLDER_NUMBER (holder));
  return holder == CYC_HOLDER_INTERPRETER;
}

static gboolean
is_slot (const CycEventBounds *bounds,
         guint32               kind,
         guint32               value)
{
  switch (kind)
    {
    case CYC_SLOT_NAME:
    case CYC_SLOT_ATTRIBUTE:
    case CYC_SLOT_CELL:
    case CYC_SLOT_FIELD:
    case CYC_SLOT_REGISTRY:
      return is_text (bounds, value);
    case CYC_SLOT_KEY:
    case CYC_SLOT_VALUE:
    case CYC_SLOT_MEMBER:
      return is_object (bounds, value);
    default:
      return kind < CYC_N_SLOT_KINDS;
    }
}

static gboolean
is_sound_reference (const CycEvent       *event,
                    const CycEventBounds *bounds)
{
  if (!is_holder (bounds, event->ref.holder) || !is_object (bounds, event->ref.target) ||
      !is_slot (bounds, event->slot, event->ref.slot_value))
    return FALSE;
  if (event->kind != CYC_EVENT_RENAME)
    return TRUE;
  return is_holder (bounds, event->rename.was_holder) && is_slot (bounds, event->was_slot, event->rename.was_slot_value);
}

static gboolean
is_sound_frame (const CycEvent       *event,
                const CycEventBounds *bounds)
{
  if (!is_frame (bounds, event->line.frame))
    return FALSE;
  if (event->kind == CYC_EVENT_LINE)
    return is_text (bounds, event->line.file);
  return (event->kind == CYC_EVENT_RETURN || is_text (bounds, event->call.name)) &&
         is_object_or_none (bounds, event->call.func) &&
         event->call.back <= bounds->n_frames &&
         is_object_or_none (bounds, event->call.generator);
}

static gboolean
is_sound_list (const CycEvent       *event,
               const CycEventBounds *bounds)
{
  return is_object (bounds, event->list.object) &&
         event->list.from < CYC_N_LISTS && event->list.to < CYC_N_LISTS &&
         is_object_or_none (bounds, event->list.before) && event->list.before != event->list.object;
}

static gboolean
is_sound_gc_refs (const CycEvent       *event,
                  const CycEventBounds *bounds)
{
  return is_object (bounds, event->gc_refs.object) && event->flags <= CYC_GC_REFS_REACHABLE &&
         is_object_or_none (bounds, event->gc_refs.from) &&
         is_slot (bounds, event->slot, event->gc_refs.slot_value);
}

/**
 * cyc_event_is_sound:
 * @event: an event
 * @bounds: of its log
 *
 * Returns: whether every number in it names something that may exist
 */
gboolean
cyc_event_is_sound (const CycEvent       *event,
                    const CycEventBounds *bounds)
{
  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
    case CYC_EVENT_RENAME:
      return is_sound_reference (event, bounds);
    case CYC_EVENT_LINE:
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
      return is_sound_frame (event, bounds);
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return is_sound_list (event, bounds);
    case CYC_EVENT_GC_REFS:
      return is_sound_gc_refs (event, bounds);
    case CYC_EVENT_SHIFT:
      return is_holder (bounds, event->shift.holder) && event->shift.at <= G_MAXINT32 &&
             event->shift.by > G_MININT32 && (gint64) event->shift.at + event->shift.by >= 0;
    case CYC_EVENT_ALLOC:
      return is_object (bounds, event->alloc.object) && is_text (bounds, event->alloc.type_text) &&
             is_object_or_none (bounds, event->alloc.type) && is_text (bounds, event->alloc.repr);
    case CYC_EVENT_FREE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_IMMORTAL:
      return is_object (bounds, event->object.object);
    case CYC_EVENT_TEXT:
      return is_object (bounds, event->object.object) && is_text (bounds, event->object.text);
    case CYC_EVENT_VERDICT:
      return is_object (bounds, event->object.object) && event->flags <= CYC_VERDICT_UNCOLLECTABLE;
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
      return is_object (bounds, event->object.object) && event->object.frame <= bounds->n_frames;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
    case CYC_EVENT_WEAK_CLEAR:
      return is_object (bounds, event->weak.ref) && is_object (bounds, event->weak.target);
    case CYC_EVENT_WEAK_CALLBACK:
      return is_object (bounds, event->weak.ref) && is_object (bounds, event->weak.func);
    case CYC_EVENT_START:
      return is_text (bounds, event->text.text) && is_text (bounds, event->text.python);
    case CYC_EVENT_CALL_BUILTIN:
      return is_frame (bounds, event->builtin.frame) && is_object (bounds, event->builtin.func) &&
             is_text (bounds, event->builtin.name);
    case CYC_EVENT_WHAT_IF:
      return is_text (bounds, event->text.text) && event->text.value <= bounds->n_frames;
    case CYC_EVENT_OUTPUT:
      return is_text (bounds, event->text.text) && (event->flags == 1 || event->flags == 2);
    case CYC_EVENT_UNFREEZE:
      return event->flags == 0 || event->flags == CYC_LIST_GEN2 || event->flags == CYC_LIST_VISITED;
    case CYC_EVENT_GC_PHASE:
      return event->flags > CYC_PHASE_NONE && event->flags < CYC_N_PHASES;
    case CYC_EVENT_GC_BEGIN:
      return event->gc.gen <= 2 && event->flags <= CYC_GC_WHY_SHUTDOWN;
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_GC_END:
      return event->gc.gen <= 2;
    case CYC_EVENT_GC_CALLBACK:
      return is_object (bounds, event->callback.func);
    default:
      return event->kind < CYC_N_EVENT_KINDS;
    }
}
