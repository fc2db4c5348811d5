/* bench-stage.c
 *
 * What the stage costs. One line of numbers for each of:
 *
 *   frames FILE DOT: the CPU of a frame while an arrow comes, of drawing all of
 *     it anew, and of moving it about; writes the same graph to DOT for others
 *   seek FILE: how long a jump to a random place takes
 *   first FILE: from a program's text to its first picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-recording.h"

#include "cyc-notebook.h"
#include "cyc-painter.h"
#include "cyc-places.h"
#include "cyc-profile.h"
#include "cyc-run.h"
#include "cyc-stage.h"

#include <cairo.h>
#include <string.h>

#define WIDTH 1600
#define HEIGHT 1000
#define FRAMES 40
#define JUMPS 1000
#define BUDGET 5000000

typedef struct
{
  CycPlacement    *placement;
  CycModel        *model;
  const CycEvent  *event;
  CycPainter      *painter;
  cairo_surface_t *screen;
  double           scale;
  CycRect          visible;
} Stage;

static CycDisplayList *
draw (Stage   *stage,
      CycLayer layer,
      double   t)
{
  CycMoment moment = { .model = stage->model, .event = stage->event, .t = t, .layer = layer, .graph = cyc_placement_get_graph (stage->placement) };

  return cyc_stage_draw_graph (stage->placement, &moment, cyc_theme_get (CYC_THEME_LIGHT));
}

static cairo_t *
begin_frame (Stage *stage)
{
  cairo_t *cr = cairo_create (stage->screen);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  return cr;
}

static void
paint (Stage          *stage,
       cairo_t        *cr,
       CycDisplayList *list)
{
  cairo_scale (cr, stage->scale, stage->scale);
  cairo_translate (cr, -stage->visible.x, -stage->visible.y);
  cyc_painter_paint (stage->painter, cr, list, &stage->visible);
}

/* Everything drawn anew. */
static double
measure_anew (Stage *stage)
{
  double start;

  cairo_destroy (begin_frame (stage));
  start = bench_cpu_ms ();
  for (guint i = 0; i < FRAMES / 4; i++)
    {
      g_autoptr (CycDisplayList) list = draw (stage, CYC_LAYER_ALL, 1);
      cairo_t *cr = begin_frame (stage);

      paint (stage, cr, list);
      cairo_destroy (cr);
    }
  return (bench_cpu_ms () - start) / (FRAMES / 4);
}

/* What stands still is kept as a picture. */
static double
measure_animation (Stage *stage)
{
  g_autoptr (CycDisplayList) still = draw (stage, CYC_LAYER_STILL, 0);
  double start = bench_cpu_ms ();

  for (guint i = 0; i < FRAMES; i++)
    {
      g_autoptr (CycDisplayList) moving = draw (stage, CYC_LAYER_MOVING, (double) i / FRAMES);
      cairo_t *cr = begin_frame (stage);

      cairo_set_source_surface (cr, cyc_painter_paint_cached (stage->painter, still, &stage->visible, stage->scale), 0, 0);
      cairo_paint (cr);
      paint (stage, cr, moving);
      cairo_destroy (cr);
    }
  return (bench_cpu_ms () - start) / FRAMES;
}

/* The last picture, moved and enlarged until the hand rests. */
static double
measure_panning (Stage *stage)
{
  g_autoptr (CycDisplayList) list = draw (stage, CYC_LAYER_ALL, 1);
  cairo_surface_t *kept = cyc_painter_paint_cached (stage->painter, list, &stage->visible, stage->scale);
  double           start = bench_cpu_ms ();

  for (guint i = 0; i < FRAMES; i++)
    {
      cairo_t *cr = begin_frame (stage);

      cairo_translate (cr, i, i / 2.0);
      if (i % 2 == 1)
        cairo_scale (cr, 1 + i / 100.0, 1 + i / 100.0);
      cairo_set_source_surface (cr, kept, 0, 0);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_FAST);
      cairo_paint (cr);
      cairo_destroy (cr);
    }
  return (bench_cpu_ms () - start) / FRAMES;
}

/* With the same places; arrows are straight, for leading them around takes Graphviz minutes. */
static void
write_dot (CycPlacement *placement,
           const char   *path)
{
  CycGraph *graph = cyc_placement_get_graph (placement);
  GString  *dot = g_string_new ("digraph g { splines=line node [shape=box fixedsize=true]\n");

  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      const CycNode *node = cyc_graph_get_node (graph, i);
      CycRect        box = cyc_placement_get_box (placement, i);

      g_string_append_printf (dot, "n%u [pos=\"%d,%d\" width=%.2f height=%.2f label=\"%s %s", i, (int) (box.x + box.width / 2),
                              (int) -(box.y + box.height / 2), box.width / 72, box.height / 72, node->title, node->note);
      for (guint k = 0; k < node->rows->len; k++)
        g_string_append_printf (dot, "\\n%s", cyc_node_get_row (node, k)->label);
      g_string_append (dot, "\"]\n");
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    g_string_append_printf (dot, "n%u -> n%u\n", cyc_graph_get_edge (graph, i)->tail, cyc_graph_get_edge (graph, i)->head);
  g_string_append (dot, "}\n");
  g_file_set_contents (path, dot->str, (gssize) dot->len, NULL);
  g_string_free (dot, TRUE);
}

/* The last reference whose arrow is drawn. */
static guint32
find_arrow (CycLog   *log,
            CycGraph *graph,
            guint32   end)
{
  for (guint32 i = end; i > 1; i--)
    {
      const CycEvent *event = cyc_log_get (log, i - 1);

      if (event->kind == CYC_EVENT_REF && CYC_HOLDER_KIND (event->ref.holder) != CYC_HOLDER_VM &&
          cyc_graph_find_object (graph, event->ref.target) != CYC_NODE_NONE && cyc_graph_shows_event (graph, event))
        return i;
    }
  return end;
}

static void
bench_frames (const char *path,
              const char *dot)
{
  g_autoptr (CycRecording) recording = bench_load (path);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycGraph) graph = NULL;
  CycLog *log = cyc_recording_get_log (recording);
  Stage   stage = { .painter = cyc_painter_new () };
  guint32 end = cyc_log_get_length (log);
  double  anew, animation, panning;

  while (end > 1 && cyc_log_get (log, end - 1)->kind != CYC_EVENT_OUTPUT)
    end--;
  view->max_cards = G_MAXUINT;
  graph = cyc_graph_new (recording, view, end - 1, end);
  stage.placement = cyc_layout_client_place (client, graph, NULL);
  end = find_arrow (log, graph, end);
  stage.model = cyc_recording_new_model (recording, end);
  stage.event = cyc_log_get (log, end - 1);
  stage.visible = cyc_placement_get_bounds (stage.placement);
  stage.scale = MIN (WIDTH / stage.visible.width, HEIGHT / stage.visible.height);
  stage.screen = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  anew = measure_anew (&stage);
  animation = measure_animation (&stage);
  panning = measure_panning (&stage);
  write_dot (stage.placement, dot);
  g_print ("%u %.2f %.2f %.2f\n", cyc_graph_get_n_nodes (graph), animation, anew, panning);
  cairo_surface_destroy (stage.screen);
  cyc_painter_free (stage.painter);
  cyc_model_free (stage.model);
  cyc_placement_unref (stage.placement);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static void
bench_seek (const char *path)
{
  g_autoptr (CycRecording) recording = bench_load (path);
  CycModel *model = cyc_recording_new_model (recording, 0);
  guint32   length = cyc_recording_get_length (recording);
  double    times[JUMPS];
  GRand    *random = g_rand_new_with_seed (1);

  for (guint i = 0; i < JUMPS; i++)
    {
      double start = bench_cpu_ms ();

      cyc_recording_seek (recording, model, (guint32) g_rand_int_range (random, 0, (gint32) length));
      times[i] = bench_cpu_ms () - start;
    }
  qsort (times, JUMPS, sizeof (double), compare_doubles);
  g_print ("%u %.3f %.3f %.3f\n", length, times[JUMPS / 2], times[JUMPS * 99 / 100], times[JUMPS - 1]);
  g_rand_free (random);
  cyc_model_free (model);
}

/* A program is one cell; of a notebook each code cell is one. */
static CycRun *
new_run (const char *path,
         CycLog     *log)
{
  g_autofree char *text = NULL;
  gsize            length;
  CycRun          *run;
  g_autoptr (CycNotebook) notebook = NULL;

  if (!g_file_get_contents (path, &text, &length, NULL))
    g_error ("%s cannot be read", path);
  if (g_str_has_suffix (path, ".ipynb"))
    notebook = cyc_notebook_new_from_data (text, length, NULL);
  run = cyc_run_new (path, cyc_profile_get_default (), log, BUDGET);
  if (notebook == NULL)
    cyc_run_add_cell (run, text, length);
  for (guint i = 0; notebook != NULL && i < cyc_notebook_get_n_cells (notebook); i++)
    {
      const CycNotebookCell *cell = cyc_notebook_get_cell (notebook, i);

      if (cell->kind == CYC_NOTEBOOK_CODE)
        cyc_run_add_cell (run, cell->source, cell->length);
    }
  cyc_run_set_cells (run, notebook != NULL);
  return run;
}

static void
bench_first (const char *path)
{
  gint64 start = g_get_monotonic_time ();
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (CycRun) run = new_run (path, log);
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycPlaces) places = NULL;
  g_autoptr (CycPlacement) placement = NULL;
  g_autoptr (CycDisplayList) list = NULL;
  g_autoptr (CycModel) model = NULL;
  double  cpu = bench_cpu_ms ();
  guint32 first;

  cyc_run_start (run);
  while (cyc_run_get_state (run) == CYC_RUN_GOING)
    g_usleep (500);
  recording = cyc_recording_new (log);
  cyc_recording_update (recording, 0);
  first = cyc_timeline_get_first_line (cyc_recording_get_timeline (recording));
  places = cyc_places_new (recording, view, client);
  placement = cyc_places_get (places, first);
  model = cyc_recording_new_model (recording, first);
  list = cyc_stage_draw_graph (placement, &(CycMoment){ .model = model, .t = 1 }, cyc_theme_get (CYC_THEME_LIGHT));
  g_print ("%.1f %.1f\n", (g_get_monotonic_time () - start) / 1000.0, bench_cpu_ms () - cpu);
}

int
main (int   argc,
      char *argv[])
{
  if (argc == 4 && g_str_equal (argv[1], "frames"))
    bench_frames (argv[2], argv[3]);
  else if (argc == 3 && g_str_equal (argv[1], "seek"))
    bench_seek (argv[2]);
  else if (argc == 3 && g_str_equal (argv[1], "first"))
    bench_first (argv[2]);
  else
    g_printerr ("usage: bench-stage frames FILE DOT | seek FILE | first FILE\n");
  return 0;
}
