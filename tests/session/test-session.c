/* test-session.c
 *
 * Programs run in their thread: to their end, past their budget, into a
 * wall, and forever.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-session.h"

#define PATIENCE (30 * G_USEC_PER_SEC)

static CycSession *
new_session (const char *source)
{
  return cyc_session_new_program ("it.py", source, strlen (source), cyc_profile_get_default ());
}

/* Runs the main loop until the session is in @state. */
static void
wait_for (CycSession     *session,
          CycSessionState state)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while (cyc_session_get_state (session) != state && g_get_monotonic_time () < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (500);
    }
  g_assert_cmpuint (cyc_session_get_state (session), ==, state);
}

static char *
dup_output (CycSession *session,
            guint       stream)
{
  CycRecording  *recording = cyc_session_get_recording (session);
  CycLog        *log = cyc_recording_get_log (recording);
  GString       *text = g_string_new (NULL);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_OUTPUT, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].value == stream)
      g_string_append (text, cyc_log_get_text (log, cyc_log_get (log, marks[i].cursor - 1)->text.text));
  return g_string_free (text, FALSE);
}

static void
test_end (void)
{
  g_autoptr (CycSession) session = new_session ("x = [1]\nprint(len(x))\n");
  g_autofree char *output = NULL;

  g_assert_cmpuint (cyc_session_get_state (session), ==, CYC_SESSION_READY);
  cyc_session_start (session);
  wait_for (session, CYC_SESSION_FINISHED);
  g_assert_cmpint (cyc_session_get_exit_status (session), ==, 0);
  g_assert_null (cyc_session_get_diagnostic (session));
  output = dup_output (session, 1);
  g_assert_cmpstr (output, ==, "1\n");
  g_assert_cmpuint (cyc_recording_get_length (cyc_session_get_recording (session)), ==,
                    cyc_log_get_length (cyc_recording_get_log (cyc_session_get_recording (session))));
}

static void
test_uncaught (void)
{
  g_autoptr (CycSession) session = new_session ("print(1)\nprint(nothing)\n");
  g_autofree char *output = NULL;

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_FINISHED);
  g_assert_cmpint (cyc_session_get_exit_status (session), ==, 1);
  output = dup_output (session, 2);
  g_assert_nonnull (strstr (output, "NameError: name 'nothing' is not defined"));
}

static void
test_refused (void)
{
  g_autoptr (CycSession) session = new_session ("x = 1\nif x\n    pass\n");

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_REFUSED);
  g_assert_nonnull (cyc_session_get_diagnostic (session));
  g_assert_cmpuint (cyc_session_get_diagnostic (session)->span.line, ==, 2);
  g_assert_cmpint (cyc_session_get_exit_status (session), ==, 1);
}

static void
test_budget (void)
{
  g_autoptr (CycSession) session = new_session ("n = 0\nwhile n < 40000:\n    n += 1\nprint(n)\n");
  g_autofree char *output = NULL;
  guint            n_pauses = 0;

  cyc_session_set_budget (session, 100000);
  cyc_session_start (session);
  do
    {
      wait_for (session, CYC_SESSION_PAUSED);
      g_assert_cmpuint (++n_pauses, <, 1000);
      cyc_session_continue (session);
      while (cyc_session_get_state (session) == CYC_SESSION_RUNNING)
        if (!g_main_context_iteration (NULL, FALSE))
          g_usleep (500);
  } while (cyc_session_get_state (session) == CYC_SESSION_PAUSED);
  g_assert_cmpuint (cyc_session_get_state (session), ==, CYC_SESSION_FINISHED);
  output = dup_output (session, 1);
  g_assert_cmpstr (output, ==, "40000\n");
}

static void
test_forever (void)
{
  g_autoptr (CycSession) session = new_session ("while True:\n    pass\n");
  guint32 length;

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_PAUSED);
  length = cyc_recording_get_length (cyc_session_get_recording (session));
  g_assert_cmpuint (length, >=, CYC_SESSION_BUDGET);
  cyc_session_stop (session);
  wait_for (session, CYC_SESSION_STOPPED);
}

static void
test_pause (void)
{
  g_autoptr (CycSession) session = new_session ("while True:\n    pass\n");

  cyc_session_set_budget (session, 100000000);
  cyc_session_start (session);
  while (cyc_recording_get_length (cyc_session_get_recording (session)) == 0)
    g_main_context_iteration (NULL, FALSE);
  cyc_session_pause (session);
  wait_for (session, CYC_SESSION_PAUSED);
  cyc_session_continue (session);
  wait_for (session, CYC_SESSION_RUNNING);
  cyc_session_stop (session);
  wait_for (session, CYC_SESSION_STOPPED);
}

/* Who watches may go at any time; the thread must end by itself. */
static void
test_let_go (void)
{
  for (guint i = 0; i < 8; i++)
    {
      g_autoptr (CycSession) session = new_session ("while True:\n    [[]]\n");

      cyc_session_start (session);
      g_usleep (i * 700);
    }
  for (guint i = 0; i < 100; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
}

static void
test_notebook (void)
{
  static const CycCellSource cells[] = {
    { "a = 1\n", 6, 1 },
    { "print(b)\n", 9, 2 },
    { "a + 1", 5, 3 },
  };
  g_autoptr (CycSession) session = cyc_session_new_notebook ("n.ipynb", cells, G_N_ELEMENTS (cells), cyc_profile_get_default ());
  g_autofree char *error = NULL;
  guint            n;

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_FINISHED);
  g_assert_cmpint (cyc_session_get_exit_status (session), ==, 1);
  error = dup_output (session, 2);
  g_assert_nonnull (strstr (error, "NameError"));
  cyc_timeline_get_marks (cyc_recording_get_timeline (cyc_session_get_recording (session)), CYC_UNIT_CELL, &n);
  g_assert_cmpuint (n, ==, 6);
}

/* What was recorded, opened as if it came from a file. */
static CycSession *
open_recording (CycSession *session)
{
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (cyc_session_get_recording (session));
  g_autoptr (GError) error = NULL;
  g_autoptr (CycRecording) recording = cyc_recording_new_from_bytes (bytes, &error);
  CycSession *opened;

  g_assert_no_error (error);
  opened = cyc_session_new_recording (recording);
  cyc_session_start (opened);
  wait_for (opened, CYC_SESSION_FINISHED);
  return opened;
}

static void
test_recording (void)
{
  g_autoptr (CycSession) session = new_session ("x = 1\n");
  g_autoptr (CycSession) again = NULL;

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_FINISHED);
  again = open_recording (session);
  g_assert_cmpuint (cyc_recording_get_length (cyc_session_get_recording (again)), ==,
                    cyc_recording_get_length (cyc_session_get_recording (session)));
  g_assert_cmpstr (cyc_recording_get_sources (cyc_session_get_recording (again))[0], ==, "x = 1\n");
}

/* What was tried in @base at its second line, and where that ran. */
static CycSession *
try_line (CycSession *base,
          const char *line,
          guint32    *begin)
{
  guint          n;
  const CycMark *lines = cyc_timeline_get_marks (cyc_recording_get_timeline (cyc_session_get_recording (base)), CYC_UNIT_LINE, &n);
  CycSession    *branch;

  g_assert_true (cyc_session_can_branch (base));
  branch = cyc_session_new_branch (base, lines[n - 1].cursor, line);
  cyc_session_start (branch);
  wait_for (branch, CYC_SESSION_FINISHED);
  g_assert_true (cyc_session_find_what_if (branch, cyc_session_get_n_what_ifs (branch) - 1, begin, NULL));
  return branch;
}

/* An opened recording can be tried in as the run was that it was made of, and so can one of a branch. */
static void
test_recording_branches (void)
{
  g_autoptr (CycSession) session = new_session ("x = []\ny = [x]\n");
  g_autoptr (CycSession) other = new_session ("x = {}\ny = [x]\n");
  g_autoptr (CycSession) opened = NULL;
  g_autoptr (CycSession) branch = NULL;
  g_autoptr (CycSession) opened_branch = NULL;
  g_autoptr (CycSession) second = NULL;
  guint32 begin;

  cyc_session_start (session);
  wait_for (session, CYC_SESSION_FINISHED);
  cyc_session_start (other);
  wait_for (other, CYC_SESSION_FINISHED);
  opened = open_recording (session);
  branch = try_line (opened, "z = x", &begin);
  g_assert_true (cyc_session_follows (branch, opened, begin - 1));
  g_assert_true (cyc_session_follows (branch, session, begin - 1));
  g_assert_false (cyc_session_follows (branch, other, begin - 1));
  opened_branch = open_recording (branch);
  g_assert_cmpuint (cyc_session_get_n_what_ifs (opened_branch), ==, 1);
  g_assert_cmpstr (cyc_session_get_what_if (opened_branch, 0)->source, ==, "z = x");
  second = try_line (opened_branch, "del x", &begin);
  g_assert_cmpuint (cyc_session_get_n_what_ifs (second), ==, 2);
  g_assert_true (cyc_session_follows (second, opened_branch, begin - 1));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/session/end", test_end);
  g_test_add_func ("/session/uncaught", test_uncaught);
  g_test_add_func ("/session/refused", test_refused);
  g_test_add_func ("/session/budget", test_budget);
  g_test_add_func ("/session/forever", test_forever);
  g_test_add_func ("/session/pause", test_pause);
  g_test_add_func ("/session/let-go", test_let_go);
  g_test_add_func ("/session/notebook", test_notebook);
  g_test_add_func ("/session/recording", test_recording);
  g_test_add_func ("/session/recording/branches", test_recording_branches);
  return g_test_run ();
}
