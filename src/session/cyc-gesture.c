/* cyc-gesture.c
 *
 * An assignment takes several events: the value comes to the evaluation
 * stack, the name lets go of what it held, takes the value, the stack is
 * cleared. A person who watches sees one thing happen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gesture.h"

/* So many events after a slot was left it is looked for what it gets instead. */
#define REFILLED_WITHIN 4
/* A longer preparation is shown in pieces. */
#define MOST_EVENTS 64

/* Whether a slot is a place that a program names. */
static gboolean
is_place (guint kind)
{
  return kind == CYC_SLOT_NAME || kind == CYC_SLOT_ATTRIBUTE || kind == CYC_SLOT_ITEM || kind == CYC_SLOT_VALUE ||
         kind == CYC_SLOT_MEMBER || kind == CYC_SLOT_CELL;
}

/* The stack and C code at work, and bookkeeping: nothing that a line of Python says. */
static gboolean
is_preparation (const CycEvent *event)
{
  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
      return !is_place (event->slot);
    case CYC_EVENT_UNREF:
      return !is_place (event->slot) && event->ref.count > 0;
    case CYC_EVENT_RENAME:
      return !is_place (event->slot) && !is_place (event->was_slot);
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_TRACK:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether @event puts something into the slot that @left took something out of. */
static gboolean
refills (const CycEvent *event,
         const CycEvent *left)
{
  return (event->kind == CYC_EVENT_REF || event->kind == CYC_EVENT_RENAME) && event->ref.holder == left->ref.holder &&
         event->slot == left->slot && event->ref.slot_value == left->ref.slot_value;
}

static guint32
find_refill (CycLog *log,
             guint32 position,
             guint32 length)
{
  const CycEvent *left = cyc_log_get (log, position);

  for (guint32 i = position + 1; left->kind == CYC_EVENT_UNREF && i < length && i <= position + REFILLED_WITHIN; i++)
    if (refills (cyc_log_get (log, i), left))
      return i;
  return position;
}

/**
 * cyc_gesture_find_end:
 * @log: a log
 * @cursor: where the gesture begins
 * @length: how many events there are
 *
 * Passes over what only prepares, takes the next thing that a line of Python
 * says, and what is cleared away after it.
 *
 * Returns: the cursor at which the gesture has been made
 */
guint32
cyc_gesture_find_end (CycLog *log,
                      guint32 cursor,
                      guint32 length)
{
  guint32 most = MIN (length, cursor + MOST_EVENTS), at = cursor;

  while (at < most && is_preparation (cyc_log_get (log, at)))
    at++;
  if (at >= most)
    return most;
  at = find_refill (log, at, length) + 1;
  while (at < most && cyc_log_get (log, at)->kind == CYC_EVENT_UNREF && is_preparation (cyc_log_get (log, at)))
    at++;
  return at;
}
