/* cyc-export-dot.c
 *
 * The heap of a moment in Graphviz's language, for people who go on with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <string.h>

/* Inside a record's label these mean something. */
static void
put_label (GString    *out,
           const char *text)
{
  for (; *text != '\0'; text++)
    {
      if (strchr ("\\\"{}|<>", *text) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *text);
    }
}

static guint32
frame_or_object (CycGraph      *graph,
                 const CycNode *node,
                 guint          index,
                 guint32        cursor)
{
  return node->kind == CYC_NODE_FRAME ? cyc_graph_get_frame (graph, index, cursor) : node->object;
}

static gboolean
is_there (CycGraph *graph,
          CycModel *model,
          guint     index)
{
  const CycNode *node = cyc_graph_get_node (graph, index);

  if (node->kind == CYC_NODE_FRAME)
    return cyc_graph_get_frame (graph, index, cyc_model_get_cursor (model)) != 0;
  return node->kind == CYC_NODE_GROUP || cyc_model_is_alive (model, node->object);
}

static GArray *
holders_of (CycGraph *graph,
            CycModel *model,
            guint     index)
{
  const CycNode *node = cyc_graph_get_node (graph, index);
  GArray        *holders = g_array_new (FALSE, FALSE, sizeof (CycHolder));
  CycHolder      holder;
  guint32        number = frame_or_object (graph, node, index, cyc_model_get_cursor (model));

  if (node->kind == CYC_NODE_GROUP)
    return holders;
  holder = CYC_HOLDER_MAKE (node->kind == CYC_NODE_FRAME ? CYC_HOLDER_FRAME : CYC_HOLDER_OBJECT, number);
  g_array_append_val (holders, holder);
  number = cyc_graph_get_folded (graph, model, index);
  if (number != 0)
    {
      holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, number);
      g_array_append_val (holders, holder);
    }
  return holders;
}

static void
put_node (GString  *out,
          CycGraph *graph,
          CycModel *model,
          guint     index)
{
  const CycNode *node = cyc_graph_get_node (graph, index);

  g_string_append_printf (out, "  n%u [label=\"", index);
  put_label (out, node->title);
  g_string_append_c (out, ' ');
  put_label (out, node->note);
  if (node->object != 0 && node->kind != CYC_NODE_NAMESPACE)
    g_string_append_printf (out, "\\ncount %u", cyc_model_get_count (model, node->object));
  for (guint i = 0; i < node->rows->len; i++)
    {
      g_string_append_printf (out, "|<r%u> ", i);
      put_label (out, cyc_node_get_row (node, i)->label);
    }
  g_string_append (out, "\"];\n");
}

static void
put_edges (GString  *out,
           CycGraph *graph,
           CycModel *model,
           guint     index)
{
  g_autoptr (GArray) holders = holders_of (graph, model, index);

  for (guint i = 0; i < holders->len; i++)
    {
      g_autoptr (GArray) references = cyc_model_get_references (model, g_array_index (holders, CycHolder, i));

      for (guint k = 0; k < references->len; k++)
        {
          const CycModelRef *reference = &g_array_index (references, CycModelRef, k);
          guint              row = cyc_graph_find_slot (graph, model, index, reference->slot);
          guint              head = cyc_graph_find_object (graph, reference->target);

          if (row != CYC_ROW_NONE && head != CYC_NODE_NONE && cyc_graph_find_edge (graph, index, row, head) != G_MAXUINT)
            g_string_append_printf (out, "  n%u:r%u -> n%u;\n", index, row, head);
        }
    }
}

static void
put_weak (GString  *out,
          CycGraph *graph,
          CycModel *model)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    {
      const CycEdge        *edge = cyc_graph_get_edge (graph, i);
      const CycModelObject *ref;

      if (!(edge->flags & CYC_EDGE_WEAK))
        continue;
      ref = cyc_model_get_object (model, cyc_graph_get_node (graph, edge->tail)->object);
      if (ref != NULL && ref->weak_target != 0 && cyc_graph_find_object (graph, ref->weak_target) == edge->head)
        g_string_append_printf (out, "  n%u -> n%u [style=dotted];\n", edge->tail, edge->head);
    }
}

/* Private. */
GBytes *
cyc_export_to_dot (CycExportJob *job,
                   guint32       cursor)
{
  GString *out = g_string_new ("digraph heap {\n  rankdir=LR;\n  node [shape=record, fontname=\"Noto Sans\"];\n");
  g_autoptr (CycPlacement) placement = cyc_places_get (job->places, cursor);
  CycGraph *graph = cyc_placement_get_graph (placement);

  cyc_recording_seek (job->recording, job->model, cursor);
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    if (is_there (graph, job->model, i))
      put_node (out, graph, job->model, i);
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    if (is_there (graph, job->model, i))
      put_edges (out, graph, job->model, i);
  put_weak (out, graph, job->model);
  g_string_append (out, "}\n");
  return g_string_free_to_bytes (out);
}
