/* test-graph.c
 *
 * What is shown of a recording, and how it is cut into epochs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-epochs.h"
#include "cyc-metrics.h"
#include "cyc-story.h"

#include <string.h>

static CycGraph *
whole_graph (CycRecording  *recording,
             const CycView *view)
{
  return cyc_graph_new (recording, view, 0, cyc_recording_get_length (recording) + 1);
}

static guint
find_title (CycGraph   *graph,
            const char *title,
            const char *note)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    if (g_str_equal (cyc_graph_get_node (graph, i)->title, title) && g_str_equal (cyc_graph_get_node (graph, i)->note, note))
      return i;
  return CYC_NODE_NONE;
}

static char *
row_labels (CycGraph *graph,
            guint     node)
{
  GString *labels = g_string_new (NULL);

  for (guint i = 0; i < cyc_graph_get_node (graph, node)->rows->len; i++)
    g_string_append_printf (labels, "%s%s", i > 0 ? " " : "", cyc_node_get_row (cyc_graph_get_node (graph, node), i)->label);
  return g_string_free (labels, FALSE);
}

static void
test_nodes (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = whole_graph (story->recording, view);

  g_assert_cmpuint (cyc_graph_get_n_nodes (graph), ==, 6);
  g_assert_cmpuint (find_title (graph, "__main__", "globals"), !=, CYC_NODE_NONE);
  g_assert_cmpuint (find_title (graph, "log()", "frame"), !=, CYC_NODE_NONE);
  g_assert_cmpuint (find_title (graph, "Person", "type"), !=, CYC_NODE_NONE);
  g_assert_cmpuint (cyc_graph_find_object (graph, story->person), ==, find_title (graph, "Person", "#8"));
  g_assert_cmpint (cyc_graph_get_node (graph, 0)->kind, ==, CYC_NODE_NAMESPACE);
}

typedef struct
{
  const char *title;
  const char *note;
  const char *rows;
} Rows;

static const Rows rows[] = {
  { "__main__", "globals", "gc log Person Dog p d" },
  { "log()", "frame", "obj stack 0 stack 1" },
  { "Person", "#8", "class .name .pet" },
  { "Dog", "#9", "class .master" },
  { "Dog", "type", "" },
};

static void
test_rows (gconstpointer data)
{
  const Rows *expected = data;
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = whole_graph (story->recording, view);
  g_autofree char *labels = row_labels (graph, find_title (graph, expected->title, expected->note));

  g_assert_cmpstr (labels, ==, expected->rows);
}

static void
test_without_stack (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = NULL;
  g_autofree char *labels = NULL;

  view->stack = FALSE;
  graph = whole_graph (story->recording, view);
  labels = row_labels (graph, find_title (graph, "log()", "frame"));
  g_assert_cmpstr (labels, ==, "obj");
}

static void
test_functions_on_request (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = NULL;

  view->functions = TRUE;
  view->modules = TRUE;
  graph = whole_graph (story->recording, view);
  g_assert_cmpuint (find_title (graph, "function", "#4"), !=, CYC_NODE_NONE);
  g_assert_cmpuint (find_title (graph, "module", "#3"), !=, CYC_NODE_NONE);
}

static void
test_focus (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = NULL;

  view->focus = story->dog;
  view->focus_steps = 0;
  graph = whole_graph (story->recording, view);
  g_assert_cmpuint (cyc_graph_get_n_nodes (graph), ==, 1);
  g_assert_cmpuint (cyc_graph_get_n_edges (graph), ==, 0);
  g_clear_pointer (&graph, cyc_graph_unref);
  view->focus_steps = 1;
  graph = whole_graph (story->recording, view);
  g_assert_cmpuint (cyc_graph_find_object (graph, story->person), !=, CYC_NODE_NONE);
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    g_assert_cmpuint (cyc_graph_get_edge (graph, i)->head, <, cyc_graph_get_n_nodes (graph));
}

/* A list of 1000 is cut with a count; its members fold into one node. */
static void
test_large (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (1000);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) graph = whole_graph (recording, view);
  guint list = find_title (graph, "list", "#4"), nodes = find_title (graph, "Node", "");

  g_assert_cmpuint (nodes, !=, CYC_NODE_NONE);
  g_assert_cmpint (cyc_graph_get_node (graph, nodes)->kind, ==, CYC_NODE_GROUP);
  g_assert_cmpuint (cyc_graph_get_node (graph, nodes)->members->len, ==, 1000);
  g_assert_cmpuint (cyc_graph_get_node (graph, list)->rows->len, ==, view->max_rows);
  g_assert_cmpuint (cyc_graph_get_n_nodes (graph), <, 10);
}

static void
test_opened (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (30);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycGraph) closed = whole_graph (recording, view), opened = NULL;

  cyc_view_set_opened (view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, 4), TRUE);
  opened = whole_graph (recording, view);
  g_assert_cmpuint (cyc_graph_get_node (closed, find_title (closed, "list", "#4"))->rows->len, ==, 8);
  g_assert_cmpuint (cyc_graph_get_node (opened, find_title (opened, "list", "#4"))->rows->len, ==, 30);
}

/* One epoch follows another without a gap, and none begins inside a collection. */
static void
check_epochs (CycRecording *recording,
              CycEpochs    *epochs)
{
  guint32 expected = 0;

  for (guint i = 0; i < cyc_epochs_get_n (epochs); i++)
    {
      const CycEpoch *epoch = cyc_epochs_get_nth (epochs, i);
      g_autoptr (CycModel) model = cyc_recording_new_model (recording, MIN (epoch->begin, cyc_recording_get_length (recording)));

      g_assert_cmpuint (epoch->begin, ==, expected);
      g_assert_cmpuint (epoch->end, >, epoch->begin);
      g_assert_false (cyc_model_get_gc (model)->collecting);
      g_assert_cmpuint (cyc_epochs_find (epochs, epoch->begin), ==, i);
      g_assert_cmpuint (cyc_epochs_find (epochs, epoch->end - 1), ==, i);
      expected = epoch->end;
    }
  g_assert_cmpuint (expected, ==, cyc_recording_get_length (recording) + 1);
}

static void
test_small_is_one_epoch (void)
{
  g_autoptr (CycStory) story = cyc_story_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycEpochs) epochs = cyc_epochs_new (story->recording, view);

  g_assert_cmpuint (cyc_epochs_get_n (epochs), ==, 1);
  check_epochs (story->recording, epochs);
}

static void
test_growing_is_cut (void)
{
  g_autoptr (CycRecording) recording = cyc_story_new_large (300);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycEpochs) epochs = cyc_epochs_new (recording, view);

  g_assert_cmpuint (cyc_epochs_get_n (epochs), >, 2);
  g_assert_cmpuint (cyc_epochs_get_n (epochs), <, 14);
  check_epochs (recording, epochs);
}

static void
test_empty (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (CycRecording) recording = cyc_recording_new (log);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycEpochs) epochs = NULL;
  g_autoptr (CycGraph) graph = NULL;

  cyc_recording_update (recording, 0);
  epochs = cyc_epochs_new (recording, view);
  graph = cyc_epochs_get_graph (epochs, 0);
  g_assert_cmpuint (cyc_epochs_get_n (epochs), ==, 1);
  g_assert_cmpuint (cyc_graph_get_n_nodes (graph), ==, 0);
}

typedef struct
{
  const char *text;
  double      room;
  const char *expected;
} Ellipsis;

static const Ellipsis ellipses[] = {
  { "short", 100, "short" },
  { "a rather long text that cannot fit", 80, NULL },
  { "引用计数是什么东西呢", 60, NULL },
  { "", 0, "" },
};

static void
test_ellipsis (gconstpointer data)
{
  const Ellipsis  *ellipsis = data;
  g_autofree char *text = cyc_metrics_ellipsize (ellipsis->text, 12, FALSE, FALSE, ellipsis->room);

  g_assert_cmpfloat (cyc_metrics_text_width (text, 12, FALSE, FALSE), <=, ellipsis->room);
  g_assert_true (g_utf8_validate (text, -1, NULL));
  if (ellipsis->expected != NULL)
    g_assert_cmpstr (text, ==, ellipsis->expected);
  else
    g_assert_true (g_str_has_suffix (text, "…"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/graph/nodes", test_nodes);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/graph/rows/%u", i);

      g_test_add_data_func (path, &rows[i], test_rows);
    }
  g_test_add_func ("/graph/without-stack", test_without_stack);
  g_test_add_func ("/graph/functions-on-request", test_functions_on_request);
  g_test_add_func ("/graph/focus", test_focus);
  g_test_add_func ("/graph/large", test_large);
  g_test_add_func ("/graph/opened", test_opened);
  g_test_add_func ("/epochs/small-is-one", test_small_is_one_epoch);
  g_test_add_func ("/epochs/growing-is-cut", test_growing_is_cut);
  g_test_add_func ("/epochs/empty", test_empty);
  for (guint i = 0; i < G_N_ELEMENTS (ellipses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/metrics/ellipsis/%u", i);

      g_test_add_data_func (path, &ellipses[i], test_ellipsis);
    }
  return g_test_run ();
}
