/* test-placement.c
 *
 * Places: no overlaps, the same every time, near those of the epoch before.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-places.h"
#include "cyc-story.h"

#include <math.h>

static void
check_no_overlap (CycPlacement *placement)
{
  guint n = cyc_graph_get_n_nodes (cyc_placement_get_graph (placement));

  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      {
        CycRect a = cyc_placement_get_box (placement, i), b = cyc_placement_get_box (placement, k);

        g_assert_false (cyc_rect_intersects (&a, &b));
      }
}

/* Arrows end at their cards and start at their rows. */
static void
check_curves (CycPlacement *placement)
{
  CycGraph *graph = cyc_placement_get_graph (placement);

  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    {
      const CycEdge  *edge = cyc_graph_get_edge (graph, i);
      guint           n_points;
      const CycPoint *points = cyc_placement_get_curve (placement, i, &n_points);
      CycRect         tail = cyc_placement_get_box (placement, edge->tail), head = cyc_placement_get_box (placement, edge->head);
      CycPoint        start = points[0], end = points[n_points - 1];

      g_assert_cmpuint (n_points % 3, ==, 1);
      g_assert_cmpfloat (MIN (fabs (start.x - tail.x), fabs (start.x - tail.x - tail.width)), <, 4);
      g_assert_cmpfloat (MIN (fabs (end.x - head.x), fabs (end.x - head.x - head.width)), <, 4);
      g_assert_cmpfloat (end.y, >=, head.y - 2);
      g_assert_cmpfloat (end.y, <=, head.y + head.height + 2);
    }
}

static void
test_dot (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (story->recording, view, client);
  g_autoptr (CycPlacement) placement = cyc_places_get (places, 0);
  CycRect sheet = cyc_placement_get_box (placement, 0);

  g_assert_cmpint (cyc_placement_get_how (placement), ==, CYC_PLACED_BY_DOT);
  g_assert_cmpfloat (sheet.x, ==, 0);
  g_assert_cmpfloat (sheet.y, ==, 0);
  check_no_overlap (placement);
  check_curves (placement);
}

static void
test_beside_owners (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (60);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = cyc_graph_new (recording, view, 0, cyc_recording_get_length (recording));
  g_autoptr (CycPlacement) placement = cyc_placement_new_beside_owners (graph, NULL);
  g_autoptr (CycPlacement) again = cyc_placement_new_beside_owners (graph, placement);
  g_autofree char *first = cyc_placement_to_string (placement);
  g_autofree char *second = cyc_placement_to_string (again);

  check_no_overlap (placement);
  check_curves (placement);
  g_assert_cmpstr (first, ==, second);
}

static char *
all_places (guint n)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (n);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < cyc_epochs_get_n (cyc_places_get_epochs (places)); i++)
    {
      g_autoptr (CycPlacement) placement = cyc_places_get (places, cyc_epochs_get_nth (cyc_places_get_epochs (places), i)->begin);
      g_autofree char *text = cyc_placement_to_string (placement);

      check_no_overlap (placement);
      g_string_append (all, text);
    }
  return g_string_free (all, FALSE);
}

static void
test_same_twice (void)
{
  g_autofree char *first = all_places (90);
  g_autofree char *second = all_places (90);

  g_assert_cmpstr (first, ==, second);
}

/* Coming to the last epoch directly or through all others makes no difference. */
static void
test_any_way (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (90);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  guint32 last = cyc_recording_get_length (recording);
  char   *texts[2] = { NULL, NULL };

  for (guint way = 0; way < 2; way++)
    {
      g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);

      for (guint32 cursor = 0; way == 1 && cursor < last; cursor += 37)
        {
          g_autoptr (CycPlacement) placement = cyc_places_get (places, cursor);

          g_assert_nonnull (placement);
        }

      g_autoptr (CycPlacement) placement = cyc_places_get (places, last);

      texts[way] = cyc_placement_to_string (placement);
    }
  g_assert_cmpstr (texts[0], ==, texts[1]);
  g_free (texts[0]);
  g_free (texts[1]);
}

static void
test_between (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (40);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);
  g_autoptr (CycPlacement) from = cyc_places_get (places, 0);
  g_autoptr (CycPlacement) to = cyc_places_get (places, cyc_recording_get_length (recording));
  g_autoptr (CycPlacement) half = cyc_placement_new_between (cyc_placement_get_graph (to), from, to, 0.5);
  CycRect a = cyc_placement_get_box (from, 1), b, c;
  guint   there = cyc_graph_find_node (cyc_placement_get_graph (to), cyc_graph_get_node (cyc_placement_get_graph (from), 1)->key);

  b = cyc_placement_get_box (to, there);
  c = cyc_placement_get_box (half, there);
  g_assert_cmpfloat_with_epsilon (c.y, (a.y + b.y) / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (c.x, (a.x + b.x) / 2, 0.01);
}

static void
test_curve (void)
{
  CycPoint line[] = { { 0, 0 }, { 10, 0 }, { 20, 0 }, { 30, 0 }, { 40, 0 }, { 50, 0 }, { 60, 0 } }, part[7];

  g_assert_cmpfloat_with_epsilon (cyc_curve_at (line, 7, 0.5).x, 30, 0.2);
  g_assert_cmpfloat_with_epsilon (cyc_curve_at (line, 7, 0.25).x, 15, 0.2);
  g_assert_cmpuint (cyc_curve_cut (line, 7, 0.25, part), ==, 4);
  g_assert_cmpuint (cyc_curve_cut (line, 7, 0.75, part), ==, 7);
  g_assert_cmpfloat_with_epsilon (part[6].x, 45, 0.2);
  g_assert_cmpfloat_with_epsilon (cyc_curve_distance (line, 7, 30, 5), 5, 0.1);
}

/* What was put somewhere stands there; what stood there gives way; the rest stays. */
static void
test_pinned (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (story->recording, view, client);
  g_autoptr (CycPlacement) free = cyc_places_get (places, 0);
  g_autoptr (CycPlacement) unpinned = cyc_placement_new_pinned (free, view);
  g_autoptr (CycPlacement) pinned = NULL;
  CycGraph *graph = cyc_placement_get_graph (free);
  guint     n = cyc_graph_get_n_nodes (graph);
  CycRect   taken = cyc_placement_get_box (free, n - 2), now;

  g_assert_true (unpinned == free);
  cyc_view_pin (view, cyc_graph_get_node (graph, n - 1)->key, (CycPoint){ taken.x + 8, taken.y + 8 });
  pinned = cyc_placement_new_pinned (free, view);
  now = cyc_placement_get_box (pinned, n - 1);
  g_assert_cmpfloat (now.x, ==, taken.x + 8);
  g_assert_cmpfloat (now.y, ==, taken.y + 8);
  g_assert_cmpfloat (cyc_placement_get_box (pinned, 0).x, ==, cyc_placement_get_box (free, 0).x);
  g_assert_true (cyc_placement_differs (pinned, free));
  check_no_overlap (pinned);
  check_curves (pinned);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/placement/dot", test_dot);
  g_test_add_func ("/placement/beside-owners", test_beside_owners);
  g_test_add_func ("/placement/same-twice", test_same_twice);
  g_test_add_func ("/placement/any-way", test_any_way);
  g_test_add_func ("/placement/between", test_between);
  g_test_add_func ("/placement/curve", test_curve);
  g_test_add_func ("/placement/pinned", test_pinned);
  return g_test_run ();
}
