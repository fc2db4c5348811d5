/* test-branch.c
 *
 * What if: lines run at a moment of a program, in the frame at hand, with
 * the run before that moment untouched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-branches.h"
#include "cyc-check.h"
#include "cyc-comparison.h"
#include "cyc-session.h"

#define PATIENCE (30 * G_USEC_PER_SEC)

static void
wait_for_end (CycSession *session)
{
  gint64 end = g_get_monotonic_time () + PATIENCE;

  while ((cyc_session_get_state (session) == CYC_SESSION_READY || cyc_session_get_state (session) == CYC_SESSION_RUNNING) &&
         g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
  g_assert_cmpuint (cyc_session_get_state (session), ==, CYC_SESSION_FINISHED);
}

static CycSession *
run (const char *source,
     const char *python)
{
  CycSession *session = cyc_session_new_program ("it.py", source, strlen (source), cyc_profile_lookup (python));

  cyc_session_start (session);
  wait_for_end (session);
  return session;
}

static char *
dup_output (CycSession *session)
{
  CycRecording  *recording = cyc_session_get_recording (session);
  CycLog        *log = cyc_recording_get_log (recording);
  GString       *text = g_string_new (NULL);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_OUTPUT, &n);

  for (guint i = 0; i < n; i++)
    g_string_append (text, cyc_log_get_text (log, cyc_log_get (log, marks[i].cursor - 1)->text.text));
  return g_string_free (text, FALSE);
}

static guint32
line_cursor (CycSession *session,
             guint       line)
{
  return cyc_timeline_next_line (cyc_recording_get_timeline (cyc_session_get_recording (session)), 0, 0, line);
}

/* The words that models complete are not the run's. */
static gboolean
same_event (const CycEvent *a,
            const CycEvent *b)
{
  return a->kind == b->kind && a->slot == b->slot && a->flags == b->flags && a->word[0] == b->word[0] &&
         a->word[1] == b->word[1];
}

/* Runs @line in a branch, and proves that all before it is as it was and that the log is sound. */
static CycSession *
branch (CycSession *base,
        guint32     cursor,
        const char *line)
{
  CycSession *session = cyc_session_new_branch (base, cursor, line);
  CycLog     *log = cyc_recording_get_log (cyc_session_get_recording (session));
  CycLog     *base_log = cyc_recording_get_log (cyc_session_get_recording (base));
  g_autoptr (CycCheck) check = NULL;
  guint32 fork;

  cyc_session_start (session);
  wait_for_end (session);
  fork = cyc_session_find_fork (base, session);
  g_assert_cmpuint (fork, ==, cyc_session_find_fork (session, base));
  for (guint32 i = 0; i < fork; i++)
    g_assert_true (same_event (cyc_log_get (log, i), cyc_log_get (base_log, i)));
  g_assert_cmpuint (cyc_log_get (log, fork)->kind, ==, CYC_EVENT_WHAT_IF);
  check = cyc_check_run (log);
  g_assert_cmpstr (check->message, ==, NULL);
  g_assert_true (check->ok);
  return session;
}

static void
assert_output (CycSession *session,
               const char *expected)
{
  g_autofree char *output = dup_output (session);

  g_assert_cmpstr (output, ==, expected);
}

static const char names[] = "import sys\n"
                            "class A:\n"
                            "    def __del__(self): print('gone')\n"
                            "a = A()\n"
                            "b = a\n"
                            "print(sys.getrefcount(a))\n"
                            "del a\n"
                            "print('end')\n";

static void
test_module (gconstpointer data)
{
  g_autoptr (CycSession) base = run (names, data);
  g_autoptr (CycSession) cut = branch (base, line_cursor (base, 6), "del b");
  g_autoptr (CycSession) more = branch (base, line_cursor (base, 6), "c = [a, a]");
  guint32 begin, end;

  assert_output (base, "3\nend\ngone\n");
  assert_output (cut, "2\ngone\nend\n");
  g_assert_true (cyc_session_find_what_if (cut, 0, &begin, &end));
  g_assert_cmpuint (begin, ==, line_cursor (base, 6) + 1);
  g_assert_cmpuint (end, >, begin);
  assert_output (more, "5\nend\ngone\n");
}

/* A function's own names, in the places where the function has them. */
static void
test_function (gconstpointer data)
{
  g_autoptr (CycSession) base = run ("def f(x, y):\n"
                                     "    def g(): return y\n"
                                     "    z = 1\n"
                                     "    return x, g(), z\n"
                                     "print(f([1], 2))\n",
                                     data);
  guint32 at = line_cursor (base, 4);
  g_autoptr (CycSession) set = branch (base, at, "x = 'new'; y = 'cell'; z += 41");
  g_autoptr (CycSession) own = branch (base, at, "w = [x, y]; w");
  g_autoptr (CycSession) gone = branch (base, at, "del x, w");

  assert_output (base, "([1], 2, 1)\n");
  assert_output (set, "('new', 'cell', 42)\n");
  assert_output (own, "[[1], 2]\n([1], 2, 1)\n");
  {
    g_autofree char *output = dup_output (gone);

    g_assert_nonnull (strstr (output, "File \"<what if>\", line 1, in <what if>"));
    g_assert_nonnull (strstr (output, "NameError: name 'w' is not defined"));
    g_assert_nonnull (strstr (output, "UnboundLocalError"));
  }
}

static const char ring[] = "import gc\n"
                           "class A: pass\n"
                           "a = A()\n"
                           "a.me = a\n"
                           "del a\n"
                           "n = gc.collect()\n"
                           "print(n > 0)\n";

/* Inside a collection nothing can be run: before the line that led to it. */
static void
test_collection (void)
{
  g_autoptr (CycSession) base = run (ring, "3.13");
  CycTimeline *timeline = cyc_recording_get_timeline (cyc_session_get_recording (base));
  guint32      inside = cyc_timeline_next (timeline, CYC_UNIT_PHASE, cyc_timeline_next (timeline, CYC_UNIT_GC, 0));
  g_autoptr (CycSession) before = branch (base, inside, "gc.freeze()");
  guint32 begin;

  g_assert_true (cyc_session_find_what_if (before, 0, &begin, NULL));
  g_assert_cmpuint (begin, ==, line_cursor (base, 6) + 1);
  assert_output (base, "True\n");
  assert_output (before, "False\n");
}

/* In the middle of a line: right after the instruction that is under way. */
static void
test_between_instructions (void)
{
  g_autoptr (CycSession) base = run ("x = [len([1]), len([2, 2])]\nprint(x)\n", "3.13");
  CycLog *log = cyc_recording_get_log (cyc_session_get_recording (base));
  guint32 at = 0, begin;

  while (cyc_log_get (log, at)->kind != CYC_EVENT_CALL_BUILTIN)
    at++;
  {
    g_autoptr (CycSession) other = branch (base, at + 1, "len = lambda x: 'mine'");

    g_assert_true (cyc_session_find_what_if (other, 0, &begin, NULL));
    g_assert_cmpuint (begin, >, at + 1);
    assert_output (other, "[1, 'mine']\n");
  }
}

/* After the end, before the interpreter shuts down; and before the start. */
static void
test_edges (void)
{
  g_autoptr (CycSession) base = run ("x = 5\nprint(x)\n", "3.13");
  g_autoptr (CycSession) last = branch (base, cyc_recording_get_length (cyc_session_get_recording (base)), "x + 1");
  g_autoptr (CycSession) first = branch (base, 0, "print = str");

  assert_output (last, "5\n6\n");
  assert_output (first, "");
}

/* A line more in a branch; a line earlier than another belongs to a branch of its own. */
static void
test_branch_of_branch (void)
{
  g_autoptr (CycSession) base = run ("x = 1\nprint(x)\nprint(x)\n", "3.13");
  g_autoptr (CycSession) one = branch (base, line_cursor (base, 2), "x = 2");
  g_autoptr (CycSession) two = branch (one, line_cursor (one, 3), "x = 3");
  g_autoptr (CycSession) early = branch (two, line_cursor (two, 2), "x = 4");

  assert_output (one, "2\n2\n");
  assert_output (two, "2\n3\n");
  g_assert_cmpuint (cyc_session_get_n_what_ifs (two), ==, 2);
  assert_output (early, "4\n4\n");
  g_assert_cmpuint (cyc_session_get_n_what_ifs (early), ==, 1);
  g_assert_cmpuint (cyc_session_find_fork (one, early), ==, cyc_session_find_fork (base, one));
}

static void
test_notebook (void)
{
  const CycCellSource cells[] = { { "x = 1", 5, 1 }, { "x", 1, 2 } };
  g_autoptr (CycSession) base = cyc_session_new_notebook ("it.ipynb", cells, 2, cyc_profile_lookup ("3.7"));
  CycTimeline *timeline = cyc_recording_get_timeline (cyc_session_get_recording (base));

  cyc_session_start (base);
  wait_for_end (base);
  {
    g_autoptr (CycSession) between = branch (base, cyc_timeline_next (timeline, CYC_UNIT_CELL, cyc_timeline_next (timeline, CYC_UNIT_CELL, 0)), "x = 'other'");
    g_autoptr (CycSession) last = branch (base, cyc_recording_get_length (cyc_session_get_recording (base)), "x, _");

    assert_output (base, "Out[2]: 1\n");
    assert_output (between, "Out[2]: 'other'\n");
    assert_output (last, "Out[2]: 1\n(1, 1)\n");
  }
}

static void
test_refused (void)
{
  g_autoptr (CycSession) base = run ("x = 5\n", "3.13");
  g_autoptr (CycDiagnostic) good = cyc_session_check_line (base, "x = [x for x in range(3)]");
  g_autoptr (CycDiagnostic) bad = cyc_session_check_line (base, "x = (");
  g_autoptr (CycSession) broken = branch (base, 0, "x = (");
  g_autofree char *output = dup_output (broken);

  g_assert_null (good);
  g_assert_nonnull (bad);
  g_assert_nonnull (strstr (output, "SyntaxError"));
}

/* Undo, redo, the same place in another branch, and what differs there. */
static void
test_compare (void)
{
  g_autoptr (CycSession) base = run ("class A: pass\na = A()\nb = a\nprint(1)\nprint(2)\n", "3.13");
  g_autoptr (CycBranches) branches = cyc_branches_new (base);
  guint       one = cyc_branches_try (branches, line_cursor (base, 4), "del a, b; l = []"), redo;
  CycSession *other = cyc_branches_get_session (branches, one);
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autofree char *text = NULL;
  guint32          there;

  cyc_session_start (other);
  wait_for_end (other);
  g_assert_cmpuint (cyc_branches_get_n (branches), ==, 2);
  g_assert_cmpstr (cyc_branches_get_line (branches, one), ==, "del a, b; l = []");
  there = cyc_branches_map (branches, one, line_cursor (base, 5));
  g_assert_cmpuint (there, ==, line_cursor (other, 5));
  g_assert_cmpuint (cyc_branches_map (branches, one, line_cursor (base, 5) + 2), ==, there + 2);
  g_assert_cmpuint (cyc_branches_map (branches, one, line_cursor (base, 2)), ==, line_cursor (base, 2));
  differences = cyc_comparison_new (base, line_cursor (base, 5), other, there);
  text = cyc_comparison_to_text (differences);
  g_assert_nonnull (strstr (text, " lives here only."));
  g_assert_nonnull (strstr (text, "New objects of type list: 0 here, 1 there."));
  none = cyc_comparison_new (base, line_cursor (base, 2), other, line_cursor (base, 2));
  g_assert_cmpuint (none->len, ==, 0);
  cyc_branches_set_current (branches, one);
  g_assert_cmpuint (cyc_branches_map (branches, 0, there), ==, line_cursor (base, 5));
  cyc_branches_set_current (branches, cyc_branches_get_parent (branches, one));
  g_assert_true (cyc_branches_get_redo (branches, &redo));
  g_assert_cmpuint (redo, ==, one);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/session/branch/module/3.7", "3.7", test_module);
  g_test_add_data_func ("/session/branch/module/3.13", "3.13", test_module);
  g_test_add_data_func ("/session/branch/function/3.7", "3.7", test_function);
  g_test_add_data_func ("/session/branch/function/3.13", "3.13", test_function);
  g_test_add_func ("/session/branch/collection", test_collection);
  g_test_add_func ("/session/branch/between-instructions", test_between_instructions);
  g_test_add_func ("/session/branch/edges", test_edges);
  g_test_add_func ("/session/branch/branch-of-branch", test_branch_of_branch);
  g_test_add_func ("/session/branch/notebook", test_notebook);
  g_test_add_func ("/session/branch/refused", test_refused);
  g_test_add_func ("/session/branch/compare", test_compare);
  return g_test_run ();
}
