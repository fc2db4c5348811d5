/* test-client.c
 *
 * The layout worker dies, hangs or is missing; there are places all the same.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-layout-client.h"
#include "cyc-story.h"

#include <signal.h>

typedef struct
{
  CycRecording    *recording;
  CycGraph        *graph;
  CycLayoutClient *client;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CycView) view = cyc_view_new ();

  view->max_cards = 1000;
  fixture->recording = cyc_story_new_large (50);
  fixture->graph = cyc_graph_new (fixture->recording, view, 0, cyc_recording_get_length (fixture->recording));
  fixture->client = cyc_layout_client_new (data);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  cyc_graph_unref (fixture->graph);
  cyc_recording_unref (fixture->recording);
  g_clear_object (&fixture->client);
}

static CycPlacedBy
place (Fixture *fixture)
{
  g_autoptr (CycPlacement) placement = cyc_layout_client_place (fixture->client, fixture->graph, NULL);

  g_assert_nonnull (placement);
  return cyc_placement_get_how (placement);
}

static void
test_works (Fixture      *fixture,
            gconstpointer data)
{
  g_autofree char *greeting = NULL;

  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BY_DOT);
  greeting = cyc_layout_client_get_greeting (fixture->client);
  g_assert_true (g_str_has_prefix (greeting, "cyclarium-layout 1"));
  g_assert_cmpuint (cyc_layout_client_get_restarts (fixture->client), ==, 0);
}

/* The first try finds it dead, the second starts another. */
static void
test_killed (Fixture      *fixture,
             gconstpointer data)
{
  place (fixture);
  g_assert_cmpint (kill (cyc_layout_client_get_worker (fixture->client), SIGKILL), ==, 0);
  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BY_DOT_LINES);
  g_assert_cmpuint (cyc_layout_client_get_restarts (fixture->client), ==, 1);
  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BY_DOT);
}

static void
test_stopped (Fixture      *fixture,
              gconstpointer data)
{
  gint64 began;

  place (fixture);
  cyc_layout_client_set_deadline (fixture->client, 300);
  g_assert_cmpint (kill (cyc_layout_client_get_worker (fixture->client), SIGSTOP), ==, 0);
  began = g_get_monotonic_time ();
  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BY_DOT_LINES);
  g_assert_cmpint (g_get_monotonic_time () - began, >=, 250 * 1000);
  cyc_layout_client_set_deadline (fixture->client, 2000);
  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BY_DOT);
}

static void
test_no_program (Fixture      *fixture,
                 gconstpointer data)
{
  g_assert_cmpint (place (fixture), ==, CYC_PLACED_BESIDE_OWNERS);
}

typedef struct
{
  GMainLoop    *loop;
  CycPlacement *placement;
  GError       *error;
} Answer;

static void
on_placed (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Answer *answer = data;

  answer->placement = cyc_layout_client_place_finish (CYC_LAYOUT_CLIENT (source), result, &answer->error);
  g_main_loop_quit (answer->loop);
}

static void
test_async (Fixture      *fixture,
            gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Answer answer = { loop, NULL, NULL };

  cyc_layout_client_place_async (fixture->client, fixture->graph, NULL, NULL, on_placed, &answer);
  g_main_loop_run (loop);
  g_assert_no_error (answer.error);
  g_assert_cmpint (cyc_placement_get_how (answer.placement), ==, CYC_PLACED_BY_DOT);
  cyc_placement_unref (answer.placement);
}

static gpointer
kill_soon (gpointer data)
{
  CycLayoutClient *client = data;

  for (guint i = 0; i < 40; i++)
    {
      GPid pid = cyc_layout_client_get_worker (client);

      if (pid != 0)
        kill (pid, SIGKILL);
      g_usleep (3000);
    }
  return NULL;
}

/* Killed again and again while it works: each request still ends with places. */
static void
test_killed_in_the_middle (Fixture      *fixture,
                           gconstpointer data)
{
  GThread *killer;

  place (fixture);
  killer = g_thread_new ("killer", kill_soon, fixture->client);
  for (guint i = 0; i < 10; i++)
    place (fixture);
  g_thread_join (killer);
  g_assert_cmpint (place (fixture), !=, CYC_PLACED_BESIDE_OWNERS);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answer answer = { loop, NULL, NULL };

  g_cancellable_cancel (cancellable);
  cyc_layout_client_place_async (fixture->client, fixture->graph, NULL, cancellable, on_placed, &answer);
  g_main_loop_run (loop);
  g_assert_error (answer.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answer.error);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, program, function) g_test_add (path, Fixture, program, set_up, function, tear_down)
  ADD ("/client/works", NULL, test_works);
  ADD ("/client/killed", NULL, test_killed);
  ADD ("/client/stopped", NULL, test_stopped);
  ADD ("/client/no-program", "/nonexistent/cyclarium-layout", test_no_program);
  ADD ("/client/not-a-layout", "/bin/true", test_no_program);
  ADD ("/client/says-nothing-of-use", "/bin/cat", test_no_program);
  ADD ("/client/async", NULL, test_async);
  ADD ("/client/killed-in-the-middle", NULL, test_killed_in_the_middle);
  ADD ("/client/cancelled", NULL, test_cancelled);
#undef ADD
  return g_test_run ();
}
