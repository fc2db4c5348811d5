/* test-large.c
 *
 * A heap too large to draw: it is run, searched, stepped and gone through. A
 * watchdog says how long the main loop was held up at a time, which is read
 * from the bench and never decides whether the test passes.
 *
 * CYCLARIUM_LARGE_HEAP says how many objects there are.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <stdlib.h>

#include "cyc-step-list.h"
#include "cyc-why.h"
#include "watchdog.h"
#include "window-fixture.h"

#define DEFAULT_OBJECTS 20000u

static const char program[] = "import gc\n"
                              "class Node:\n"
                              "    def __init__(self, left):\n"
                              "        self.left = left\n"
                              "nodes = []\n"
                              "for i in range(%u):\n"
                              "    nodes.append(Node([i]))\n"
                              "ring = Node(nodes)\n"
                              "nodes.append(ring)\n"
                              "del ring, nodes\n"
                              "print(gc.collect())\n";

static void
end (const char *what)
{
  Watch longest = watchdog_end ();

  g_test_message ("%s: at most %.1f ms at a time, a frame %.1f ms", what, longest.work, longest.frame);
  g_test_maximized_result (longest.work, "%s", what);
}

/* A program that waits at the end of its budget is told to go on. */
static void
run_to_end (Fixture *fixture)
{
  while (cyc_session_get_state (fixture->window->session) != CYC_SESSION_FINISHED)
    {
      if (cyc_session_get_state (fixture->window->session) == CYC_SESSION_PAUSED)
        act (fixture, "continue");
      settle (20);
    }
}

/* The text with the keyboard's focus is the popover's. Returns: (transfer none): its entry */
static GtkWidget *
find_object (Fixture    *fixture,
             const char *text)
{
  GtkWidget *entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  return entry;
}

/* To so many sixteenths of the recording. */
static void
go_to (Fixture *fixture,
       guint    part)
{
  guint32 moment = (guint64) cyc_player_get_length (fixture->window->player) * part / 16;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "go-to", g_variant_new_uint32 (moment));
  settle (100);
  wait_until (is_idle (fixture));
  g_assert_cmpuint (cursor (fixture), ==, moment);
}

/* Of the program's objects that are alive. */
static CycHolder
find_newest (Fixture *fixture)
{
  CycObjectId object = cyc_model_get_n_objects (model (fixture));

  while (object > 1 && (!cyc_model_is_alive (model (fixture), object) || (cyc_model_get_object (model (fixture), object)->flags & CYC_ALLOC_GC) == 0))
    object--;
  return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
}

/* Whether a button that says @label can be seen in @widget. */
static gboolean
has_button (GtkWidget  *widget,
            const char *label)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (has_button (child, label))
      return TRUE;
  return FALSE;
}

/* All of the heap is garbage, and is looked through for what holds the list. */
static void
ask_why (Fixture  *fixture,
         CycHolder garbage)
{
  CycPlayer *player = fixture->window->player;
  GtkWidget *inspector = GTK_WIDGET (fixture->window->inspector);
  guint32    moment = cyc_timeline_previous_line (cyc_recording_get_timeline (cyc_player_get_recording (player)), cyc_player_get_length (player), 0, 11);

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "go-to", g_variant_new_uint32 (moment));
  cyc_stage_view_select (fixture->window->stage_view, garbage);
  wait_until (has_button (inspector, "Lost its last hold at line 10 ›"));
  cyc_stage_view_select (fixture->window->stage_view, G_MAXUINT32);
}

static void
test_large (Fixture      *fixture,
            gconstpointer data)
{
  const char      *wanted = g_getenv ("CYCLARIUM_LARGE_HEAP");
  guint            objects = wanted != NULL ? strtoul (wanted, NULL, 10) : DEFAULT_OBJECTS;
  g_autofree char *text = g_strdup_printf (program, objects / 3);
  CycHolder        newest, many, list;
  GtkWidget       *entry;
  guint            n_found;
  GListModel      *steps = cyc_step_view_get_steps (fixture->window->step_view);

  /* The first text that is ever shown loads the rules of its colours. */
  open_text (fixture, "small.py", "print(1)\n");
  watchdog_start (GTK_WIDGET (fixture->window));
  watchdog_begin ();
  open_text (fixture, "large.py", text);
  run_to_end (fixture);
  wait_until (is_idle (fixture));
  end ("run");
  watchdog_begin ();
  go_to_end (fixture);
  wait_until (is_idle (fixture));
  end ("end");
  g_assert_cmpuint (cursor (fixture), ==, cyc_player_get_length (fixture->window->player));
  g_assert_cmpuint (cyc_model_get_n_alive (model (fixture)), <, objects / 10);
  g_assert_cmpuint (cyc_model_get_n_objects (model (fixture)), >, objects);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *what = g_strdup_printf ("seek %u", i);

      watchdog_begin ();
      go_to (fixture, 2 * i + 1);
      end (what);
      if (i == 4)
        g_assert_cmpuint (cyc_model_get_n_alive (model (fixture)), >, objects / 3);
    }
  go_to (fixture, 9);
  watchdog_begin ();
  for (guint i = 0; i < 10; i++)
    {
      act (fixture, "next-event");
      settle (20);
    }
  wait_until (is_idle (fixture));
  end ("steps");
  watchdog_begin ();
  newest = find_newest (fixture);
  cyc_stage_view_select (fixture->window->stage_view, newest);
  wait_until (is_idle (fixture));
  for (guint i = 0; i < 10; i++)
    {
      act (fixture, i < 5 ? "previous-event" : "next-line");
      settle (20);
    }
  wait_until (is_idle (fixture));
  end ("selected");
  g_assert_cmpuint (cyc_stage_view_get_selected (fixture->window->stage_view), ==, newest);
  many = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "Node"));
  list = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "nodes"));
  watchdog_begin ();
  cyc_stage_view_select (fixture->window->stage_view, many);
  settle (100);
  wait_until (is_idle (fixture));
  act (fixture, "next-event");
  settle (20);
  end ("a class of many");
  watchdog_begin ();
  cyc_stage_view_select (fixture->window->stage_view, list);
  settle (100);
  wait_until (is_idle (fixture));
  act (fixture, "next-event");
  settle (20);
  end ("a long list");
  watchdog_begin ();
  ask_why (fixture, list);
  end ("why of garbage");
  go_to (fixture, 9);
  watchdog_begin ();
  act (fixture, "find");
  find_object (fixture, "nothing like it");
  settle (500);
  end ("find");
  entry = find_object (fixture, "nodes");
  settle (500);
  g_signal_emit_by_name (entry, "activate");
  g_assert_cmpuint (cyc_stage_view_get_selected (fixture->window->stage_view), ==,
                    CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "nodes")));
  watchdog_begin ();
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string ("steps"));
  cyc_step_view_search (fixture->window->step_view, "#1200");
  wait_until (g_list_model_get_n_items (steps) > 0 && cyc_step_list_get_looked (CYC_STEP_LIST (steps)) == cyc_step_list_get_length (CYC_STEP_LIST (steps)));
  settle (500);
  end ("search");
  n_found = g_list_model_get_n_items (steps);
  watchdog_begin ();
  cyc_step_view_search (fixture->window->step_view, "");
  wait_until (g_list_model_get_n_items (steps) > MAX (n_found, objects));
  settle (500);
  end ("all steps");
  watchdog_begin ();
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string ("objects"));
  settle (300);
  end ("objects");
  watchdog_begin ();
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string ("memory"));
  wait_until (cyc_memory_panel_get_occupancy (fixture->window->memory_panel) != NULL);
  for (guint i = 0; i < 5; i++)
    {
      act (fixture, "next-event");
      settle (20);
    }
  end ("memory");
  g_assert_cmpuint (cyc_occupancy_get_n_places (cyc_memory_panel_get_occupancy (fixture->window->memory_panel)), >, objects / 2);
  watchdog_begin ();
  act (fixture, "lifelines");
  wait_until (cyc_lifelines_get_lives (fixture->window->lifelines) != NULL);
  settle (300);
  end ("lives");
  g_assert_cmpuint (cyc_lives_get_n (cyc_lifelines_get_lives (fixture->window->lifelines)), >, objects / 2);
  watchdog_stop ();
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);
  add ("/app/large", test_large, NULL);
  return end_window_tests ();
}
