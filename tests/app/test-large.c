/* test-large.c
 *
 * A heap too large to draw: it is run, searched, stepped and gone through
 * while a watchdog looks how long the main loop is held up at a time.
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

/* Milliseconds. To lay out and to draw a frame in software takes tens of them by itself, and more on a busy
 * machine: what is looked for is work that grows with the heap. */
#define PATIENT 150
#define PATIENT_FRAME 500

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
  g_assert_cmpfloat (longest.work, <, PATIENT);
  g_assert_cmpfloat (longest.frame, <, PATIENT_FRAME);
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

/* The text with the keyboard's focus is the popover's. */
static void
find_object (Fixture    *fixture,
             const char *text)
{
  GtkWidget *entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_SEARCH_ENTRY);

  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* To so many sixteenths of the recording. */
static void
go_to (Fixture *fixture,
       guint    part)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "go-to",
                                  g_variant_new_uint32 ((guint64) cyc_player_get_length (fixture->window->player) * part / 16));
  settle (100);
  wait_until (is_idle (fixture));
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

static void
test_large (Fixture      *fixture,
            gconstpointer data)
{
  const char      *wanted = g_getenv ("CYCLARIUM_LARGE_HEAP");
  guint            objects = wanted != NULL ? strtoul (wanted, NULL, 10) : DEFAULT_OBJECTS;
  g_autofree char *text = g_strdup_printf (program, objects / 3);
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
  cyc_stage_view_select (fixture->window->stage_view, find_newest (fixture));
  wait_until (is_idle (fixture));
  for (guint i = 0; i < 10; i++)
    {
      act (fixture, i < 5 ? "previous-event" : "next-line");
      settle (20);
    }
  wait_until (is_idle (fixture));
  end ("selected");
  watchdog_begin ();
  cyc_stage_view_select (fixture->window->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "Node")));
  wait_until (is_idle (fixture));
  act (fixture, "next-event");
  settle (20);
  end ("a class of many");
  watchdog_begin ();
  cyc_stage_view_select (fixture->window->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, cyc_why_find (model (fixture), "nodes")));
  wait_until (is_idle (fixture));
  act (fixture, "next-event");
  settle (20);
  end ("a long list");
  cyc_stage_view_select (fixture->window->stage_view, G_MAXUINT32);
  watchdog_begin ();
  act (fixture, "find");
  find_object (fixture, "nothing like it");
  settle (500);
  end ("find");
  watchdog_begin ();
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string ("steps"));
  cyc_step_view_search (fixture->window->step_view, "#1200");
  wait_until (g_list_model_get_n_items (steps) > 0 && cyc_step_list_get_looked (CYC_STEP_LIST (steps)) == cyc_step_list_get_length (CYC_STEP_LIST (steps)));
  settle (500);
  end ("search");
  watchdog_begin ();
  cyc_step_view_search (fixture->window->step_view, "");
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
  watchdog_begin ();
  act (fixture, "lifelines");
  wait_until (cyc_lifelines_get_lives (fixture->window->lifelines) != NULL);
  settle (300);
  end ("lives");
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
