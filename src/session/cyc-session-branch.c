/* cyc-session-branch.c
 *
 * What if: the same program again, with a line more at a moment.
 *
 * A run does the same each time, so that a branch shares its log with the
 * run that it was made from, to the event, up to the line that was added.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-session-private.h"

#include <string.h>

/* Two runs that were not the same all the time are not for so many events together. */
#define EVENTS_COMPARED 4096u

/* Nothing of the program can be run inside a collection: then the line that led to it. */
static guint32
place_before_collection (CycRecording *recording,
                         guint32       cursor)
{
  CycTimeline   *timeline = cyc_recording_get_timeline (recording);
  const CycMark *border = cyc_timeline_get_last_mark (timeline, CYC_UNIT_GC, cursor);

  if (border == NULL || border->kind != CYC_EVENT_GC_BEGIN)
    return cursor;
  return cyc_timeline_previous (timeline, CYC_UNIT_LINE, border->cursor);
}

/* The lines of @base that have begun at @at come first; the later ones belong to another branch. */
static void
add_what_ifs (CycRun     *run,
              CycSession *base,
              guint32     at,
              const char *line)
{
  for (guint i = 0; i < cyc_session_get_n_what_ifs (base); i++)
    {
      const CycWhatIf *what_if = cyc_session_get_what_if (base, i);
      guint32          begin;

      if (!cyc_session_find_what_if (base, i, &begin, NULL) || begin > at)
        break;
      cyc_run_add_what_if (run, what_if->at, what_if->source);
    }
  cyc_run_add_what_if (run, at, line);
}

/**
 * cyc_session_new_branch:
 * @base: a session for which cyc_session_can_branch() holds
 * @cursor: a moment of it
 * @line: Python text
 *
 * Makes a run of the same program in which @line is run too: right after
 * @cursor, between two instructions, in the frame that runs there. Inside a
 * collection it is run before the line that led to the collection; after
 * the program's end, before the interpreter shuts down. Where it ran is
 * told by cyc_session_find_what_if().
 *
 * Returns: (transfer full): a session that is not started
 */
CycSession *
cyc_session_new_branch (CycSession *base,
                        guint32     cursor,
                        const char *line)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  CycRecording *recording;
  guint32       first, at;
  CycRun       *run;

  g_return_val_if_fail (cyc_session_can_branch (base), NULL);

  recording = cyc_session_get_recording (base);
  first = cyc_timeline_get_first_line (cyc_recording_get_timeline (recording));
  at = place_before_collection (recording, MAX (cursor, first));
  run = cyc_run_new_again (cyc_session_get_program (base), log, CYC_SESSION_BUDGET);
  add_what_ifs (run, base, at, line);
  return cyc_session_new_with_run (run, log, cyc_recording_get_sources (recording));
}

/**
 * cyc_session_can_branch:
 * @self: a session
 *
 * Returns: whether the program can be run again from here: not for one that
 *   was refused or has not begun, nor for a recording without its source or
 *   of a version that is not known here
 */
gboolean
cyc_session_can_branch (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), FALSE);

  return cyc_session_get_program (self) != NULL && cyc_session_get_state (self) != CYC_SESSION_REFUSED &&
         cyc_timeline_get_first_line (cyc_recording_get_timeline (cyc_session_get_recording (self))) > 0;
}

/**
 * cyc_session_check_line:
 * @self: a session that can branch
 * @line: Python text
 *
 * Returns: (transfer full) (nullable): why @line cannot be run at all
 */
CycDiagnostic *
cyc_session_check_line (CycSession *self,
                        const char *line)
{
  return cyc_program_check (cyc_run_get_profile (cyc_session_get_program (self)), CYC_WHAT_IF_FILE, line, strlen (line));
}

/**
 * cyc_session_get_n_what_ifs:
 * @self: a session
 *
 * Returns: how many lines are run that are not the program's
 */
guint
cyc_session_get_n_what_ifs (CycSession *self)
{
  CycRun *run = cyc_session_get_program (self);

  return run != NULL ? cyc_run_get_n_what_ifs (run) : 0;
}

/**
 * cyc_session_get_what_if:
 * @self: a session
 * @n: from 0
 *
 * Returns: (transfer none): a line that is not the program's
 */
const CycWhatIf *
cyc_session_get_what_if (CycSession *self,
                         guint       n)
{
  g_return_val_if_fail (n < cyc_session_get_n_what_ifs (self), NULL);

  return cyc_run_get_what_if (cyc_session_get_program (self), n);
}

/**
 * cyc_session_find_what_if:
 * @self: a session
 * @n: which of the lines that are not the program's
 * @begin: (out) (optional): the cursor right after it was begun
 * @end: (out) (optional): the cursor right after it was done; 0 if it is not yet
 *
 * Returns: whether it was begun in what has been taken in of the run
 */
gboolean
cyc_session_find_what_if (CycSession *self,
                          guint       n,
                          guint32    *begin,
                          guint32    *end)
{
  CycRecording  *recording = cyc_session_get_recording (self);
  CycLog        *log = cyc_recording_get_log (recording);
  guint32        length = cyc_recording_get_length (recording);
  guint          n_marks;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_LINE, &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      guint32 at = marks[i].cursor;

      if (marks[i].kind != CYC_EVENT_WHAT_IF || n-- > 0)
        continue;
      if (begin != NULL)
        *begin = at;
      while (at < length && cyc_log_get (log, at)->kind != CYC_EVENT_WHAT_IF)
        at++;
      if (end != NULL)
        *end = at < length ? at + 1 : 0;
      return TRUE;
    }
  return FALSE;
}

/**
 * cyc_session_follows:
 * @self: a branch
 * @base: what it was made from
 * @cursor: a moment of @self
 *
 * The engine does the same each time, but a recording may have been made by
 * another one.
 *
 * Returns: whether both did the same right before @cursor
 */
gboolean
cyc_session_follows (CycSession *self,
                     CycSession *base,
                     guint32     cursor)
{
  CycLog *mine = cyc_recording_get_log (cyc_session_get_recording (self));
  CycLog *its = cyc_recording_get_log (cyc_session_get_recording (base));

  if (cursor > cyc_log_get_length (its))
    return FALSE;
  for (guint32 i = cursor - MIN (cursor, EVENTS_COMPARED); i < cursor; i++)
    /* Logs begin as zeroes: what an event does not use of its record is the same in both. */
    /* NOLINTNEXTLINE(bugprone-suspicious-memory-comparison) */
    if (memcmp (cyc_log_get (mine, i), cyc_log_get (its, i), sizeof (CycEvent)) != 0)
      return FALSE;
  return TRUE;
}

/**
 * cyc_session_find_fork:
 * @self: a session
 * @other: a session of the same program: one a branch of the other, or both
 *   of a third
 *
 * Returns: the last cursor at which both have done the same
 */
guint32
cyc_session_find_fork (CycSession *self,
                       CycSession *other)
{
  guint   n = 0;
  guint32 mine, its;

  while (n < cyc_session_get_n_what_ifs (self) && n < cyc_session_get_n_what_ifs (other) &&
         cyc_session_get_what_if (self, n)->at == cyc_session_get_what_if (other, n)->at &&
         g_str_equal (cyc_session_get_what_if (self, n)->source, cyc_session_get_what_if (other, n)->source))
    n++;
  if (!cyc_session_find_what_if (self, n, &mine, NULL))
    mine = cyc_recording_get_length (cyc_session_get_recording (self)) + 1;
  if (!cyc_session_find_what_if (other, n, &its, NULL))
    its = cyc_recording_get_length (cyc_session_get_recording (other)) + 1;
  return MIN (mine, its) - 1;
}
