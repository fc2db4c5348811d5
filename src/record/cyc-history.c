/* cyc-history.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-history.h"

/**
 * cyc_event_concerns:
 * @event: an event
 * @object: an object
 *
 * Whether something happens to the object: to its life, its count, what it
 * holds, its place in the collector's lists, or what the collector knows of
 * it. Being the neighbour of an object that moves is nothing of the kind.
 *
 * Returns: %TRUE if it does
 */
gboolean
cyc_event_concerns (const CycEvent *event,
                    CycObjectId     object)
{
  CycHolder holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);

  switch ((CycEventKind) event->kind)
    {
    case CYC_EVENT_ALLOC:
      return event->alloc.object == object;
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return event->ref.target == object || event->ref.holder == holder;
    case CYC_EVENT_RENAME:
      return event->rename.target == object || event->rename.holder == holder || event->rename.was_holder == holder;
    case CYC_EVENT_SHIFT:
      return event->shift.holder == holder;
    case CYC_EVENT_FREE:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
    case CYC_EVENT_VERDICT:
      return event->object.object == object;
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
    case CYC_EVENT_WEAK_CLEAR:
    case CYC_EVENT_WEAK_CALLBACK:
      return event->weak.ref == object || event->weak.target == object || event->weak.func == object;
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return event->list.object == object;
    case CYC_EVENT_GC_REFS:
      return event->gc_refs.object == object || event->gc_refs.from == object;
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
      return event->call.func == object || event->call.generator == object;
    case CYC_EVENT_GC_CALLBACK:
      return event->callback.func == object;
    case CYC_EVENT_START:
    case CYC_EVENT_LINE:
    case CYC_EVENT_OUTPUT:
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_THRESHOLD:
    case CYC_EVENT_ENABLE:
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_GC_END:
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
    case CYC_EVENT_EXIT:
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
    case CYC_EVENT_CALL_BUILTIN:
    case CYC_EVENT_WHAT_IF:
    case CYC_EVENT_WORK:
    case CYC_EVENT_SCAVENGED:
    case CYC_N_EVENT_KINDS:
    default:
      return FALSE;
    }
}

static gboolean
is_point (const CycEvent *event,
          CycObjectId     object,
          CycHistoryPoint point)
{
  switch (point)
    {
    case CYC_HISTORY_BIRTH:
      return event->kind == CYC_EVENT_ALLOC && event->alloc.object == object;
    case CYC_HISTORY_DEATH:
      return event->kind == CYC_EVENT_FREE && event->object.object == object;
    case CYC_HISTORY_NEXT:
    case CYC_HISTORY_PREVIOUS:
    default:
      return cyc_event_concerns (event, object);
    }
}

/**
 * cyc_history_find:
 * @log: a log
 * @object: an object
 * @point: what to look for
 * @cursor: from where; birth and death lie on either side of it
 * @length: how many events to look at
 *
 * Looks for a point of an object's life. May be called from any thread.
 *
 * Cost: the events between here and there.
 *
 * Returns: the cursor right after the event; %G_MAXUINT32 if there is none
 */
guint32
cyc_history_find (CycLog         *log,
                  CycObjectId     object,
                  CycHistoryPoint point,
                  guint32         cursor,
                  guint32         length)
{
  if (point != CYC_HISTORY_BIRTH && point != CYC_HISTORY_PREVIOUS)
    for (guint32 n = cursor; n < length; n++)
      if (is_point (cyc_log_get (log, n), object, point))
        return n + 1;
  if (point == CYC_HISTORY_NEXT)
    return G_MAXUINT32;
  /* The event at the cursor itself has just happened: the one before is looked for. */
  for (guint32 n = point == CYC_HISTORY_PREVIOUS && cursor > 0 ? cursor - 1 : cursor; n > 0; n--)
    if (is_point (cyc_log_get (log, n - 1), object, point))
      return n;
  if (point == CYC_HISTORY_BIRTH)
    for (guint32 n = cursor; n < length; n++)
      if (is_point (cyc_log_get (log, n), object, point))
        return n + 1;
  return G_MAXUINT32;
}
