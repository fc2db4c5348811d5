/* test-answers.c
 *
 * What makes up a count, and why something lives or died, asked through the
 * window's actions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-inspector-section.h"
#include "cyc-why.h"
#include "window-fixture.h"

static const char program[] = "import sys\n"
                              "class A: pass\n"
                              "a = A()\n"
                              "l = [a]\n"
                              "print(sys.getrefcount(a))\n"
                              "l.clear()\n"
                              "del a\n"
                              "b = A()\n"
                              "b.me = b\n"
                              "del b\n"
                              "print('end')\n";

static void
go_to_line (Fixture *fixture,
            guint    line)
{
  CycTimeline *timeline = cyc_recording_get_timeline (cyc_player_get_recording (fixture->window->player));

  cyc_player_seek (fixture->window->player, cyc_timeline_next_line (timeline, 0, 0, line));
  wait_until (is_idle (fixture));
}

static CycObjectId
select_name (Fixture    *fixture,
             const char *name)
{
  CycObjectId object = cyc_why_find (model (fixture), name);

  g_assert_cmpuint (object, >, 0);
  cyc_stage_view_select (fixture->window->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
  return object;
}

static CycInspectorRow *
get_focused_row (Fixture *fixture)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return CYC_IS_INSPECTOR_ROW (focus) ? CYC_INSPECTOR_ROW (focus) : NULL;
}

static guint
count_lit (Fixture *fixture)
{
  g_autoptr (GArray) lit = cyc_inspector_get_lit (fixture->window->inspector);

  return lit->len;
}

/* As many rows as the count says; the one with the keyboard's focus is lit. */
static void
test_ledger (Fixture      *fixture,
             gconstpointer data)
{
  CycObjectId object;
  guint       n_rows = 0;

  open_text (fixture, "it.py", program);
  g_assert_false (can (fixture, "show-ledger"));
  go_to_line (fixture, 5);
  object = select_name (fixture, "a");
  g_assert_true (can (fixture, "show-ledger"));
  while (cyc_player_get_event (fixture->window->player)->kind != CYC_EVENT_CALL_BUILTIN)
    act (fixture, "next-event");
  g_assert_cmpuint (cyc_model_get_count (model (fixture), object), ==, 3);
  act (fixture, "show-ledger");
  for (CycInspectorRow *row = get_focused_row (fixture); row != NULL && cyc_inspector_row_get_reference (row) != NULL;
       row = CYC_INSPECTOR_ROW (gtk_widget_get_next_sibling (GTK_WIDGET (row))))
    {
      g_assert_cmpuint (cyc_inspector_row_get_reference (row)->target, ==, object);
      gtk_widget_grab_focus (GTK_WIDGET (row));
      g_assert_true (cyc_inspector_row_is_pointed_at (row, CYC_POINTED_BY_FOCUS));
      g_assert_cmpuint (count_lit (fixture), ==, 1);
      n_rows++;
    }
  g_assert_cmpuint (n_rows, ==, 3);
  act (fixture, "focus-stage");
  g_assert_cmpuint (count_lit (fixture), ==, 0);
}

/* From the roots: the name alone, and the name of the list with the list's element. */
static void
test_why_alive (Fixture      *fixture,
                gconstpointer data)
{
  open_text (fixture, "it.py", program);
  go_to_line (fixture, 5);
  select_name (fixture, "a");
  act (fixture, "light-why");
  g_assert_cmpuint (count_lit (fixture), ==, 3);
  act (fixture, "show-why");
  g_assert_nonnull (get_focused_row (fixture));
  g_assert_cmpuint (count_lit (fixture), ==, 1);
  act (fixture, "focus-stage");
  act (fixture, "light-why");
  g_assert_cmpuint (count_lit (fixture), ==, 0);
}

/* Still selected when it dies: the button leads to the event that ended it. */
static void
test_why_dead (Fixture      *fixture,
               gconstpointer data)
{
  CycObjectId object;

  open_text (fixture, "it.py", program);
  go_to_line (fixture, 5);
  object = select_name (fixture, "a");
  go_to_line (fixture, 8);
  g_assert_false (cyc_model_is_alive (model (fixture), object));
  act (fixture, "show-why");
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 7);
  g_assert_cmpint (cyc_player_get_event (fixture->window->player)->kind, ==, CYC_EVENT_UNREF);
  g_assert_cmpuint (cyc_player_get_event (fixture->window->player)->ref.target, ==, object);
}

/* A cycle that nothing reaches: the button leads to where it lost its last name. */
static void
test_why_cycle (Fixture      *fixture,
                gconstpointer data)
{
  CycObjectId object;

  open_text (fixture, "it.py", program);
  go_to_line (fixture, 10);
  object = select_name (fixture, "b");
  go_to_line (fixture, 11);
  g_assert_true (cyc_model_is_alive (model (fixture), object));
  act (fixture, "show-why");
  g_signal_emit_by_name (gtk_window_get_focus (GTK_WINDOW (fixture->window)), "clicked");
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 10);
  g_assert_cmpuint (cyc_player_get_event (fixture->window->player)->ref.target, ==, object);
}

static gboolean
choose_number (Fixture    *fixture,
               const char *before)
{
  g_autofree char *text = cyc_output_view_dup_text (fixture->window->output_view);

  return cyc_output_view_choose_number (fixture->window->output_view, (int) (strstr (text, before) - text + strlen (before)));
}

/* A printed count leads to the call that counted, and to each of the references; other numbers to where they were printed. */
static void
test_printed (Fixture      *fixture,
              gconstpointer data)
{
  static const char text[] = "import sys, gc\n"
                             "class A: pass\n"
                             "a = A()\n"
                             "l = [a, a]\n"
                             "print('first', sys.getrefcount(l), sys.getrefcount(a), 77)\n"
                             "a.me = a\n"
                             "del a, l\n"
                             "print('second', gc.collect())\n";
  CycObjectId       object;

  open_text (fixture, "it.py", text);
  go_to_line (fixture, 5);
  object = cyc_why_find (model (fixture), "a");
  go_to_end (fixture);
  g_assert_false (choose_number (fixture, "fir"));
  g_assert_true (choose_number (fixture, "first 2 "));
  g_assert_cmpuint (cyc_stage_view_get_selected (fixture->window->stage_view), ==, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
  g_assert_cmpint (cyc_player_get_event (fixture->window->player)->kind, ==, CYC_EVENT_CALL_BUILTIN);
  g_assert_cmpuint (cyc_model_get_count (model (fixture), object), ==, 4);
  g_assert_nonnull (get_focused_row (fixture));
  go_to_end (fixture);
  g_assert_true (choose_number (fixture, "first "));
  g_assert_cmpuint (cyc_stage_view_get_selected (fixture->window->stage_view), ==,
                    CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "l")));
  go_to_end (fixture);
  g_assert_true (choose_number (fixture, "second "));
  g_assert_cmpint (cyc_player_get_event (fixture->window->player)->kind, ==, CYC_EVENT_GC_END);
  go_to_end (fixture);
  g_assert_true (choose_number (fixture, "first 2 4 "));
  g_assert_cmpint (cyc_player_get_event (fixture->window->player)->kind, ==, CYC_EVENT_OUTPUT);
  g_assert_nonnull (cyc_notice_get_text (fixture->window->notice));
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);

  add ("/app/answers/ledger", test_ledger, NULL);
  add ("/app/answers/why-alive", test_why_alive, NULL);
  add ("/app/answers/why-dead", test_why_dead, NULL);
  add ("/app/answers/why-cycle", test_why_cycle, NULL);
  add ("/app/answers/printed", test_printed, NULL);
  return end_window_tests ();
}
