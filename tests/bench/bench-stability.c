/* bench-stability.c
 *
 * How much moves while a program is stepped through by line, with the stage's
 * epochs and with a layout of its own for each step. One line of numbers for
 * each recording; bench.py adds them up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-recording.h"

#include "cyc-places.h"
#include "cyc-stage.h"

#include <math.h>
#include <string.h>

/* Steps beyond these of one recording are not looked at: a fresh layout for each takes long. */
#define MOST_STEPS 150

typedef struct
{
  guint  n_steps;
  guint  n_still;      /* steps at which nothing that stays moves */
  double displacement; /* sum over the steps, in card widths */
  double area;         /* of what is drawn, sum over the steps */
} Walk;

typedef struct
{
  CycRecording    *recording;
  CycLayoutClient *client;
  CycView         *view;
  CycPlaces       *places;
  CycModel        *model;
} Bench;

static gboolean
is_alive (CycPlacement *placement,
          CycModel     *model,
          guint         node)
{
  const CycNode *what = cyc_graph_get_node (cyc_placement_get_graph (placement), node);
  guint32        cursor = cyc_model_get_cursor (model);

  if (what->object != 0)
    return cyc_model_is_alive (model, what->object);
  return what->begin <= cursor && cursor < what->end;
}

/* What is seen of a moment, without what is only reserved for others. */
static CycRect
measure_drawing (CycPlacement *placement,
                 CycModel     *model)
{
  CycMoment moment = { .model = model, .t = 1, .graph = cyc_placement_get_graph (placement) };
  g_autoptr (CycDisplayList) list = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));

  return cyc_display_list_get_bounds (list);
}

/* Adds one step from @before, whose model stood at the step's begin. */
static void
add_step (Walk         *walk,
          CycPlacement *before,
          CycPlacement *after,
          CycModel     *model)
{
  CycGraph *graph = cyc_placement_get_graph (after);
  double    moved = 0, way = 0;
  guint     n = 0;
  CycRect   drawn = measure_drawing (after, model);

  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      guint   was = before != NULL ? cyc_graph_find_node (cyc_placement_get_graph (before), cyc_graph_get_node (graph, i)->key) : CYC_NODE_NONE;
      CycRect box = cyc_placement_get_box (after, i), old;

      if (!is_alive (after, model, i))
        continue;
      if (was == CYC_NODE_NONE)
        continue;
      old = cyc_placement_get_box (before, was);
      way = hypot (box.x - old.x, box.y - old.y);
      moved += way / box.width;
      n++;
    }
  walk->area += drawn.width * drawn.height;
  if (before == NULL)
    return;
  walk->n_steps++;
  walk->n_still += moved < 0.01;
  walk->displacement += n > 0 ? moved / n : 0;
}

/* The stage's own places: epochs. */
static Walk
walk_epochs (Bench  *bench,
             GArray *steps)
{
  Walk walk = { 0 };
  g_autoptr (CycPlacement) before = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      guint32       cursor = g_array_index (steps, guint32, i);
      CycPlacement *now = cyc_places_get (bench->places, cursor);

      cyc_recording_seek (bench->recording, bench->model, cursor);
      add_step (&walk, before, now, bench->model);
      g_clear_pointer (&before, cyc_placement_unref);
      before = now;
    }
  return walk;
}

/* What a tool does that lays out each state by itself. */
static Walk
walk_fresh (Bench  *bench,
            GArray *steps)
{
  Walk walk = { 0 };
  g_autoptr (CycPlacement) before = NULL;

  for (guint i = 0; i < steps->len; i++)
    {
      guint32 cursor = g_array_index (steps, guint32, i);
      g_autoptr (CycGraph) graph = cyc_graph_new (bench->recording, bench->view, cursor, cursor);
      CycPlacement *now = cyc_layout_client_place (bench->client, graph, NULL);

      cyc_recording_seek (bench->recording, bench->model, cursor);
      add_step (&walk, before, now, bench->model);
      g_clear_pointer (&before, cyc_placement_unref);
      before = now;
    }
  return walk;
}

static GArray *
list_steps (CycRecording *recording)
{
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  GArray      *steps = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32      length = cyc_log_get_length (cyc_recording_get_log (recording)), next;

  for (guint32 cursor = cyc_timeline_get_first_line (timeline); cursor < length && steps->len < MOST_STEPS; cursor = next)
    {
      g_array_append_val (steps, cursor);
      next = cyc_timeline_next (timeline, CYC_UNIT_LINE, cursor);
      if (next <= cursor)
        break;
    }
  return steps;
}

/* Cards that stand elsewhere at the end of a collection than at its begin. */
static guint
count_moved_in_collections (Bench *bench)
{
  CycLog *log = cyc_recording_get_log (bench->recording);
  g_autoptr (CycPlacement) before = NULL;
  guint n = 0;

  for (guint32 i = 0; i < cyc_log_get_length (log); i++)
    {
      const CycEvent *event = cyc_log_get (log, i);

      if (event->kind == CYC_EVENT_GC_BEGIN)
        {
          g_clear_pointer (&before, cyc_placement_unref);
          before = cyc_places_get (bench->places, i + 1);
        }
      else if (event->kind == CYC_EVENT_GC_END && before != NULL)
        {
          g_autoptr (CycPlacement) after = cyc_places_get (bench->places, i + 1);

          for (guint k = 0; k < cyc_graph_get_n_nodes (cyc_placement_get_graph (after)); k++)
            {
              guint   was = cyc_graph_find_node (cyc_placement_get_graph (before), cyc_graph_get_node (cyc_placement_get_graph (after), k)->key);
              CycRect box = cyc_placement_get_box (after, k), old;

              if (was == CYC_NODE_NONE)
                continue;
              old = cyc_placement_get_box (before, was);
              n += box.x != old.x || box.y != old.y;
            }
        }
    }
  return n;
}

static guint
hash_picture (Bench  *bench,
              guint32 cursor)
{
  g_autoptr (CycPlacement) placement = cyc_places_get (bench->places, cursor);
  CycMoment moment = { .model = bench->model, .t = 1, .graph = cyc_placement_get_graph (placement) };
  g_autoptr (CycDisplayList) list = NULL;
  g_autofree char *text = NULL;

  cyc_recording_seek (bench->recording, bench->model, cursor);
  list = cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));
  text = cyc_display_list_to_string (list);
  return g_str_hash (text);
}

/* Steps whose picture on the way back is another than on the way there. */
static guint
count_different_backwards (Bench  *bench,
                           GArray *steps)
{
  g_autofree guint *hashes = g_new (guint, steps->len + 1);
  guint             n = 0;

  for (guint i = 0; i < steps->len; i++)
    hashes[i] = hash_picture (bench, g_array_index (steps, guint32, i));
  for (guint i = steps->len; i-- > 0;)
    n += hash_picture (bench, g_array_index (steps, guint32, i)) != hashes[i];
  return n;
}

static void
print_walk (const char *name,
            const Walk *walk)
{
  g_print (" %s %u %u %.4f %.0f", name, walk->n_steps, walk->n_still, walk->displacement, walk->area);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);

  for (int i = 1; i < argc; i++)
    {
      Bench bench = { .recording = bench_load (argv[i]), .client = client, .view = cyc_view_new () };
      g_autoptr (GArray) steps = list_steps (bench.recording);
      Walk epochs, fresh;

      bench.places = cyc_places_new (bench.recording, bench.view, client);
      bench.model = cyc_recording_new_model (bench.recording, 0);
      epochs = walk_epochs (&bench, steps);
      fresh = walk_fresh (&bench, steps);
      g_print ("moved %u different %u", count_moved_in_collections (&bench), count_different_backwards (&bench, steps));
      print_walk ("epochs", &epochs);
      print_walk ("fresh", &fresh);
      g_print ("\n");
      cyc_model_free (bench.model);
      g_object_unref (bench.places);
      cyc_view_free (bench.view);
      cyc_recording_unref (bench.recording);
    }
  return 0;
}
