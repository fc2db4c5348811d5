/* cyc-check.c
 *
 * Follows a log with a model and asks of each event what it promises:
 * before it happens, whether it fits the heap; after it, whether the heap is
 * as the event says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-check-private.h"

#include <glib/gi18n-lib.h>

#include "cyc-narration.h"
#include "cyc-recording.h"
#include "cyc-slot-text.h"

/* How often the heap as a whole is compared on the way back. */
#define N_CHECKPOINTS 24u

static void
checker_init (CycChecker *self,
              CycLog     *log,
              CycCheck   *check)
{
  self->log = log;
  self->model = cyc_model_new (log);
  self->check = check;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  self->blocks = g_hash_table_new (NULL, NULL);
  cyc_event_bounds_of_log (&self->bounds, log, cyc_log_get_length (log));
}

static void
checker_clear (CycChecker *self)
{
  cyc_model_free (self->model);
  g_array_unref (self->candidates);
  g_hash_table_unref (self->blocks);
}

/* Notes the first break of a promise. Returns FALSE, so that it reads well
 * where a check fails. */
gboolean
cyc_checker_fail (CycChecker  *self,
                  CycCheckKind kind,
                  const char  *format,
                  ...)
{
  va_list args;

  if (!self->check->ok)
    return FALSE;

  self->check->ok = FALSE;
  self->check->kind = kind;
  self->check->position = self->position;
  va_start (args, format);
  self->check->message = g_strdup_vprintf (format, args);
  va_end (args);
  return FALSE;
}

void
cyc_checker_count (CycChecker  *self,
                   CycCheckKind kind)
{
  self->check->n_checked[kind]++;
}

/* Applies the event, takes it back, applies it again. */
static gboolean
apply_both_ways (CycChecker     *self,
                 const CycEvent *event)
{
  guint64 before = cyc_checker_digest (self, event);
  guint64 after;

  cyc_model_step (self->model);
  after = cyc_checker_digest (self, event);
  cyc_model_step_back (self->model);
  cyc_checker_count (self, CYC_CHECK_UNAPPLY);
  if (cyc_checker_digest (self, event) != before)
    return cyc_checker_fail (self, CYC_CHECK_UNAPPLY, _ ("taking the event back does not give the heap before it"));
  cyc_model_step (self->model);
  if (cyc_checker_digest (self, event) != after)
    return cyc_checker_fail (self, CYC_CHECK_UNAPPLY, _ ("the event does something else the second time"));
  return TRUE;
}

static gboolean
check_forwards (CycChecker *self,
                guint64    *checkpoints,
                guint32     n,
                guint32     distance)
{
  for (self->position = 0; self->position < n; self->position++)
    {
      const CycEvent *event = cyc_log_get (self->log, self->position);

      if (self->position % distance == 0)
        checkpoints[self->position / distance] = cyc_model_hash (self->model);
      cyc_checker_count (self, CYC_CHECK_EVENTS);
      if (!cyc_event_is_sound (event, &self->bounds))
        return cyc_checker_fail (self, CYC_CHECK_EVENTS, _ ("an event of kind %u names something that cannot exist"), event->kind);
      if (!cyc_checker_before (self, event) ||
          !apply_both_ways (self, event) ||
          !cyc_checker_after (self, event))
        return FALSE;
      self->check->n_events++;
    }
  return cyc_checker_lists (self);
}

/* Back to the beginning, and then to the same places by keyframes. */
static gboolean
check_replay (CycChecker    *self,
              const guint64 *checkpoints,
              guint32        n,
              guint32        distance)
{
  g_autoptr (CycRecording) recording = cyc_recording_new (self->log);
  g_autoptr (CycModel) jumper = NULL;

  for (guint32 i = n / distance + 1; i > 0; i--)
    {
      guint32 cursor = (i - 1) * distance;

      if (cursor >= n)
        continue;
      self->position = cursor;
      cyc_model_walk (self->model, cursor);
      cyc_checker_count (self, CYC_CHECK_REPLAY);
      if (cyc_model_hash (self->model) != checkpoints[i - 1])
        return cyc_checker_fail (self, CYC_CHECK_REPLAY, _ ("the heap before this event is another one when one comes from the end"));
    }

  cyc_recording_update (recording, 0);
  jumper = cyc_recording_new_model (recording, n);
  for (guint32 i = 0; i * distance < n; i++)
    {
      /* Far jumps in both directions. */
      guint32 slot = i % 2 == 0 ? i / 2 : n / distance - i / 2;
      guint32 cursor = slot * distance;

      if (cursor >= n)
        continue;
      self->position = cursor;
      cyc_recording_seek (recording, jumper, cursor);
      cyc_checker_count (self, CYC_CHECK_REPLAY);
      if (cyc_model_hash (jumper) != checkpoints[slot])
        return cyc_checker_fail (self, CYC_CHECK_REPLAY, _ ("the heap before this event is another one after a jump"));
    }
  return TRUE;
}

/**
 * cyc_check_run:
 * @log: a log that does not grow any more
 *
 * Verifies everything that reference/events.md promises.
 *
 * Returns: (transfer full): what was found
 */
CycCheck *
cyc_check_run (CycLog *log)
{
  CycCheck           *check = g_new0 (CycCheck, 1);
  CycChecker          self = { 0 };
  guint32             n = cyc_log_get_length (log);
  guint32             distance = MAX (1, n / N_CHECKPOINTS);
  g_autofree guint64 *checkpoints = g_new0 (guint64, n / distance + 1);

  check->ok = TRUE;
  checker_init (&self, log, check);
  if (check_forwards (&self, checkpoints, n, distance))
    check_replay (&self, checkpoints, n, distance);
  checker_clear (&self);

  return check;
}

/**
 * cyc_check_free:
 * @self: (transfer full) (nullable): a result
 */
void
cyc_check_free (CycCheck *self)
{
  if (self == NULL)
    return;

  g_free (self->message);
  g_free (self);
}

/* The promise in words, translated. */
static const char *
check_kind_get_title (CycCheckKind kind)
{
  switch (kind)
    {
    case CYC_CHECK_EVENTS:
      return _ ("events name what exists");
    case CYC_CHECK_COUNTS:
      return _ ("a count is the number of references");
    case CYC_CHECK_LIVES:
      return _ ("nothing refers to the dead, and the dead hold nothing");
    case CYC_CHECK_LISTS:
      return _ ("lists are well linked");
    case CYC_CHECK_GC_REFS:
      return _ ("gc_refs is the number of references from outside");
    case CYC_CHECK_BETWEEN:
      return _ ("between collections the collector’s own lists are empty");
    case CYC_CHECK_UNAPPLY:
      return _ ("taking an event back gives the heap before it");
    case CYC_CHECK_REPLAY:
      return _ ("every way to a position gives the same heap");
    case CYC_N_CHECKS:
    default:
      return "";
    }
}

/**
 * cyc_check_to_text:
 * @self: a result
 *
 * Returns: (transfer full): lines of text: what was compared how often, and
 *   the first break, if there is one
 */
char *
cyc_check_to_text (const CycCheck *self)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < CYC_N_CHECKS; i++)
    g_string_append_printf (text, "%12" G_GUINT64_FORMAT "  %s\n", self->n_checked[i], check_kind_get_title ((CycCheckKind) i));
  if (self->ok)
    {
      g_string_append_printf (text, ngettext ("%u event: all well", "%u events: all well", self->n_events), self->n_events);
      g_string_append_c (text, '\n');
    }
  else
    {
      g_string_append_printf (text, _ ("event %u breaks a promise (%s): %s"), self->position, check_kind_get_title (self->kind), self->message);
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}
