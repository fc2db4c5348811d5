/* test-panels.c
 *
 * The panels around the stage, driven through their actions and models.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-step-list.h"
#include "window-fixture.h"

static CycStepList *
get_steps (Fixture *fixture)
{
  return CYC_STEP_LIST (cyc_step_view_get_steps (fixture->window->step_view));
}

static void
wait_for_steps (Fixture *fixture)
{
  wait_until (cyc_step_list_get_length (get_steps (fixture)) > 0 &&
              cyc_step_list_get_looked (get_steps (fixture)) == cyc_step_list_get_length (get_steps (fixture)));
}

static void
show_panel (Fixture    *fixture,
            const char *name)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string (name));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->panels), ==, name);
}

/* The list goes where the cursor goes, and the cursor where a row is chosen. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  CycStepView *view = fixture->window->step_view;

  open_uri (fixture, LESSONS "welcome.py");
  show_panel (fixture, "steps");
  wait_for_steps (fixture);
  act (fixture, "next-line");
  for (guint i = 0; i < 20; i++)
    {
      act (fixture, "next-event");
      g_assert_cmpuint (cyc_step_view_get_selected (view), ==, cursor (fixture));
    }
  act (fixture, "start");
  act (fixture, "start");
  g_assert_cmpuint (cursor (fixture), ==, 0);
  g_assert_cmpuint (cyc_step_view_get_selected (view), ==, 0);
  settle (200);
}

static void
test_find_step (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *entry;
  guint      n;

  open_uri (fixture, LESSONS "welcome.py");
  act (fixture, "find-step");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->panels), ==, "steps");
  cyc_step_view_search (fixture->window->step_view, "subtract_refs dog");
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  settle (300);
  wait_for_steps (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (get_steps (fixture)));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpuint (cursor (fixture), ==, cyc_step_list_get_cursor (get_steps (fixture), i));
      g_assert_cmpint (cyc_model_get_gc (model (fixture))->phase, ==, CYC_PHASE_SUBTRACT_REFS);
    }
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);
  add ("/app/panels/steps", test_steps, NULL);
  add ("/app/panels/find-step", test_find_step, NULL);
  return end_window_tests ();
}
