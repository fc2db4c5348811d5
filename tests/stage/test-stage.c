/* test-stage.c
 *
 * Drawings as text: as they were approved, the same every time, the same
 * whichever way the cursor came, without texts on top of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-hit.h"
#include "cyc-metrics.h"
#include "cyc-painter.h"
#include "cyc-places.h"
#include "cyc-stage.h"
#include "cyc-story.h"

#include <string.h>

typedef struct
{
  CycStory        *story;
  CycLayoutClient *client;
  CycPlaces       *places;
  CycModel        *model;
} Fixture;

static void
fixture_init (Fixture *fixture)
{
  g_autoptr (CycView) view = cyc_view_new ();

  fixture->story = cyc_story_new ();
  fixture->client = cyc_layout_client_new (NULL);
  fixture->places = cyc_places_new (fixture->story->recording, view, fixture->client);
  fixture->model = cyc_recording_new_model (fixture->story->recording, 0);
}

static void
fixture_clear (Fixture *fixture)
{
  cyc_model_free (fixture->model);
  g_object_unref (fixture->places);
  g_object_unref (fixture->client);
  cyc_story_free (fixture->story);
}

static CycMoment
moment_at (Fixture *fixture,
           guint32  cursor,
           double   t,
           gboolean still)
{
  cyc_recording_seek (fixture->story->recording, fixture->model, cursor);
  return (CycMoment){
    .model = fixture->model,
    .event = cursor > 0 ? cyc_log_get (cyc_recording_get_log (fixture->story->recording), cursor - 1) : NULL,
    .t = t,
    .still = still,
  };
}

static CycDisplayList *
draw (Fixture *fixture,
      guint32  cursor,
      double   t,
      gboolean still)
{
  CycMoment moment = moment_at (fixture, cursor, t, still);
  g_autoptr (CycPlacement) placement = cyc_places_get (fixture->places, cursor);

  return cyc_stage_draw_page (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT), CYC_PART_ALL, 0, 0);
}

static char *
draw_text (Fixture *fixture,
           guint32  cursor,
           double   t,
           gboolean still)
{
  g_autoptr (CycDisplayList) list = draw (fixture, cursor, t, still);

  return cyc_display_list_to_string (list);
}

typedef struct
{
  const char *name;
  gsize       cursor; /* offset in CycStory */
  double      t;
  gboolean    still;
} Shot;

static const Shot shots[] = {
  { "both-named", G_STRUCT_OFFSET (CycStory, both_named), 1, FALSE },
  { "call", G_STRUCT_OFFSET (CycStory, call), 1, FALSE },
  { "incref-half", G_STRUCT_OFFSET (CycStory, incref), 0.4, FALSE },
  { "incref-turning", G_STRUCT_OFFSET (CycStory, incref), 0.9, FALSE },
  { "incref-still", G_STRUCT_OFFSET (CycStory, incref), 1, TRUE },
  { "subtract-half", G_STRUCT_OFFSET (CycStory, subtract), 0.4, FALSE },
  { "subtract-still", G_STRUCT_OFFSET (CycStory, subtract), 1, TRUE },
  { "tentative", G_STRUCT_OFFSET (CycStory, tentative), 1, FALSE },
  { "garbage", G_STRUCT_OFFSET (CycStory, garbage), 1, FALSE },
  { "freed-half", G_STRUCT_OFFSET (CycStory, freed), 0.5, FALSE },
  { "freed", G_STRUCT_OFFSET (CycStory, freed), 1, FALSE },
  { "end", G_STRUCT_OFFSET (CycStory, end), 1, FALSE },
};

/* CYC_UPDATE_GOLDEN=1 approves what is drawn now. The words of the caption
 * belong to the narration, so the graph alone is compared. */
static void
test_golden (gconstpointer data)
{
  const Shot      *shot = data;
  Fixture          fixture;
  CycMoment        moment;
  guint32          cursor;
  g_autofree char *name = g_strconcat (shot->name, ".txt", NULL);
  g_autofree char *path = g_build_filename (g_getenv ("CYC_GOLDEN"), name, NULL);
  g_autofree char *text = NULL, *expected = NULL;
  g_autoptr (GError) error = NULL;

  fixture_init (&fixture);
  cursor = G_STRUCT_MEMBER (guint32, fixture.story, shot->cursor);
  {
    g_autoptr (CycPlacement) placement = cyc_places_get (fixture.places, cursor);
    g_autoptr (CycDisplayList) list = NULL;

    moment = moment_at (&fixture, cursor, shot->t, shot->still);
    list = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));
    text = cyc_display_list_to_string (list);
  }
  fixture_clear (&fixture);
  if (g_getenv ("CYC_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_same_twice (void)
{
  Fixture a, b;

  fixture_init (&a);
  fixture_init (&b);
  for (guint32 cursor = 0; cursor <= a.story->end; cursor += 3)
    {
      g_autofree char *first = draw_text (&a, cursor, 0.5, FALSE);
      g_autofree char *second = draw_text (&b, cursor, 0.5, FALSE);

      g_assert_cmpstr (first, ==, second);
    }
  fixture_clear (&a);
  fixture_clear (&b);
}

/* There and back again is the same picture, at every event and in the middle of it. */
static void
test_back_and_forth (void)
{
  Fixture fixture;
  g_autoptr (GPtrArray) forth = g_ptr_array_new_with_free_func (g_free);

  fixture_init (&fixture);
  for (guint32 cursor = 0; cursor <= fixture.story->end; cursor++)
    g_ptr_array_add (forth, draw_text (&fixture, cursor, 0.3, FALSE));
  for (guint32 cursor = fixture.story->end + 1; cursor-- > 0;)
    {
      g_autofree char *back = draw_text (&fixture, cursor, 0.3, FALSE);

      g_assert_cmpstr (back, ==, g_ptr_array_index (forth, cursor));
    }
  fixture_clear (&fixture);
}

static CycRect
text_box (const CycItem *item)
{
  double width = cyc_metrics_text_width (item->text, item->size, item->text_flags & CYC_TEXT_MONO, item->text_flags & CYC_TEXT_BOLD);
  double x = item->box.x;

  if (item->box.width > 0)
    width = MIN (width, item->box.width);
  if (item->anchor == CYC_ANCHOR_MIDDLE)
    x -= width / 2;
  else if (item->anchor == CYC_ANCHOR_END)
    x -= width;
  return (CycRect){ x, item->box.y - item->size * 0.75, width, item->size * 0.8 };
}

static void
check_texts (CycDisplayList *list,
             guint32         cursor)
{
  CycRect page = cyc_display_list_get_bounds (list);

  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    {
      const CycItem *one = cyc_display_list_get (list, i);
      CycRect        a;

      if (one->kind != CYC_ITEM_TEXT)
        continue;
      a = text_box (one);
      g_assert_true (a.x >= page.x && a.x + a.width <= page.x + page.width + 0.5);
      g_assert_true (a.y >= page.y && a.y + a.height <= page.y + page.height);
      for (guint k = i + 1; k < cyc_display_list_get_n (list); k++)
        {
          const CycItem *other = cyc_display_list_get (list, k);
          CycRect        b;

          if (other->kind != CYC_ITEM_TEXT)
            continue;
          b = text_box (other);
          if (cyc_rect_intersects (&a, &b))
            g_test_fail_printf ("at %u: \"%s\" and \"%s\" overlap", cursor, one->text, other->text);
        }
    }
}

/* No words on words, and none beyond the page, at any event. */
static void
test_no_overlaps (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  for (guint32 cursor = 0; cursor <= fixture.story->end; cursor++)
    {
      g_autoptr (CycDisplayList) list = draw (&fixture, cursor, 1, TRUE);

      check_texts (list, cursor);
    }
  fixture_clear (&fixture);
}

static guint
depth_after (CycDisplayList *list)
{
  guint depth = 0;

  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    {
      const CycItem *item = cyc_display_list_get (list, i);

      depth += item->kind == CYC_ITEM_GROUP;
      if (item->kind == CYC_ITEM_END)
        {
          g_assert_cmpuint (depth, >, 0);
          depth--;
        }
    }
  return depth;
}

static void
test_groups_close (void)
{
  Fixture fixture;

  fixture_init (&fixture);
  for (guint32 cursor = 0; cursor <= fixture.story->end; cursor++)
    for (double t = 0; t <= 1; t += 0.25)
      {
        g_autoptr (CycDisplayList) list = draw (&fixture, cursor, t, FALSE);

        g_assert_cmpuint (depth_after (list), ==, 0);
      }
  fixture_clear (&fixture);
}

static CycTarget
target_at (Fixture        *fixture,
           CycDisplayList *list,
           CycTargetKind   kind,
           CycObjectId     object)
{
  CycTarget wanted = { kind, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object), { 0, 0 }, object, 0 }, found;
  CycRect   box;

  g_assert_true (cyc_hit_find (list, &wanted, &box));
  cyc_hit_at (list, box.x + box.width / 2, box.y + 8, 4, &found);
  return found;
}

static void
test_hits (void)
{
  Fixture   fixture;
  CycTarget target = { 0 };
  g_autoptr (CycDisplayList) list = NULL;

  fixture_init (&fixture);
  list = draw (&fixture, fixture.story->subtract, 1, FALSE);
  g_assert_cmpint (target_at (&fixture, list, CYC_TARGET_NODE, fixture.story->dog).kind, ==, CYC_TARGET_NODE);
  g_assert_cmpuint (target_at (&fixture, list, CYC_TARGET_BADGE, fixture.story->dog).object, ==, fixture.story->dog);
  g_assert_cmpint (target_at (&fixture, list, CYC_TARGET_GC_REFS, fixture.story->dog).kind, ==, CYC_TARGET_GC_REFS);
  g_assert_false (cyc_hit_at (list, -50, -50, 4, &target));
  g_assert_cmpint (target.kind, ==, CYC_TARGET_NONE);
  fixture_clear (&fixture);
}

/* A point on an arrow tells who holds what through which slot. */
static void
test_hit_edge (void)
{
  Fixture   fixture;
  CycMoment moment;
  CycTarget target;
  CycGraph *graph;
  g_autoptr (CycDisplayList) list = NULL;
  g_autoptr (CycPlacement) placement = NULL;
  guint n_points, hits = 0;

  fixture_init (&fixture);
  placement = cyc_places_get (fixture.places, 0);
  graph = cyc_placement_get_graph (placement);
  moment = moment_at (&fixture, fixture.story->tentative, 1, FALSE);
  list = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_DARK));
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    {
      const CycPoint *points = cyc_placement_get_curve (placement, i, &n_points);
      CycPoint        middle = cyc_curve_at (points, n_points, 0.3);

      if (cyc_hit_at (list, middle.x, middle.y, 3, &target) && target.kind == CYC_TARGET_EDGE)
        {
          g_assert_cmpuint (target.object, !=, 0);
          g_assert_cmpuint (target.holder, !=, 0);
          hits++;
        }
    }
  g_assert_cmpuint (hits, >=, 4);
  fixture_clear (&fixture);
}

static void
test_painter (void)
{
  Fixture fixture;
  g_autoptr (CycPainter) painter = cyc_painter_new ();
  g_autoptr (CycDisplayList) list = NULL;
  CycRect          bounds, visible = { 0, 0, 100, 100 };
  cairo_surface_t *first;

  fixture_init (&fixture);
  list = draw (&fixture, fixture.story->garbage, 1, TRUE);
  bounds = cyc_display_list_get_bounds (list);
  first = cyc_painter_paint_cached (painter, list, &bounds, 1);
  g_assert_cmpint (cairo_image_surface_get_width (first), ==, (int) bounds.width);
  g_assert_true (cyc_painter_paint_cached (painter, list, &bounds, 1) == first);
  g_assert_cmpint (cairo_image_surface_get_width (cyc_painter_paint_cached (painter, list, &visible, 2)), ==, 200);
  for (double scale = 0.02; scale < 8; scale *= 2)
    g_assert_cmpint (cairo_surface_status (cyc_painter_paint_cached (painter, list, &visible, scale)), ==, CAIRO_STATUS_SUCCESS);
  fixture_clear (&fixture);
}

/* Thousands of objects: still one readable page, quickly. */
static void
test_large (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (3000);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  guint32 end = cyc_recording_get_length (recording);
  g_autoptr (CycModel) model = cyc_recording_new_model (recording, end);
  g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);
  g_autoptr (CycPlacement) placement = cyc_places_get (places, end);
  CycMoment moment = { .model = model, .t = 1 };
  g_autoptr (CycDisplayList) list = cyc_stage_draw_page (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT), CYC_PART_ALL, 1280, 800);

  check_texts (list, end);
  g_assert_cmpuint (cyc_display_list_get_n (list), <, 2000);
}

/* What is remembered of groups changes nothing that is drawn, wherever it was asked for before. */
static void
test_census (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (3000);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);
  guint32    end = cyc_recording_get_length (recording);
  CycCensus *census = cyc_census_new ();
  guint      n_groups = 0;

  for (guint i = 0; i < 24; i++)
    {
      /* Back and forth, and each place twice in a row. */
      guint32 cursor = end - (i / 2 * 7 % 12) * (end / 12);
      g_autoptr (CycModel) model = cyc_recording_new_model (recording, cursor);
      g_autoptr (CycPlacement) placement = cyc_places_get (places, cursor);
      CycGraph *graph = cyc_placement_get_graph (placement);
      CycMoment moment = { .model = model, .t = 1 };
      g_autoptr (CycDisplayList) fresh = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));
      g_autoptr (CycDisplayList) remembered = NULL;
      g_autofree char *fresh_text = cyc_display_list_to_string (fresh);
      g_autofree char *remembered_text = NULL;

      moment.census = census;
      remembered = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));
      remembered_text = cyc_display_list_to_string (remembered);
      g_assert_cmpstr (remembered_text, ==, fresh_text);
      for (guint n = 0; n < cyc_graph_get_n_nodes (graph); n++)
        n_groups += cyc_graph_get_node (graph, n)->kind == CYC_NODE_GROUP;
    }
  g_assert_cmpuint (n_groups, >, 0);
  cyc_census_free (census);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (shots); i++)
    {
      g_autofree char *path = g_strdup_printf ("/stage/golden/%s", shots[i].name);

      g_test_add_data_func (path, &shots[i], test_golden);
    }
  g_test_add_func ("/stage/same-twice", test_same_twice);
  g_test_add_func ("/stage/back-and-forth", test_back_and_forth);
  g_test_add_func ("/stage/no-overlaps", test_no_overlaps);
  g_test_add_func ("/stage/groups-close", test_groups_close);
  g_test_add_func ("/stage/hits", test_hits);
  g_test_add_func ("/stage/hit-edge", test_hit_edge);
  g_test_add_func ("/stage/painter", test_painter);
  g_test_add_func ("/stage/large", test_large);
  g_test_add_func ("/stage/census", test_census);
  return g_test_run ();
}
