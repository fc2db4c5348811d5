/* cyc-placement-dot.c
 *
 * A graph as the lines that the layout worker reads, and its answer.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

#include "cyc-metrics.h"

#include <string.h>

#define ARRIVAL_HALF 6
#define FEW_NODES 20

/* The bands of a card: down to the arrival, the arrival, each row, the rest.
 * Above the stack's rows stands a divider, which is a band too. */
static guint
append_bands (GString       *out,
              const CycNode *node)
{
  g_autoptr (GString) bands = g_string_new (NULL);
  guint  n = 2;
  double y = CYC_PLACEMENT_ARRIVAL + ARRIVAL_HALF;

  g_string_append_printf (bands, " %d %d", CYC_PLACEMENT_ARRIVAL - ARRIVAL_HALF, 2 * ARRIVAL_HALF);
  for (guint i = 0; i < node->rows->len; i++)
    {
      double row_y = cyc_node_get_row_y (node, i);

      if (row_y > y)
        {
          g_string_append_printf (bands, " %d", (int) (row_y - y));
          n++;
        }
      g_string_append_printf (bands, " %d", CYC_CARD_ROW);
      n++;
      y = row_y + CYC_CARD_ROW;
    }
  if (node->height > y)
    {
      g_string_append_printf (bands, " %d", (int) (node->height - y));
      n++;
    }
  g_string_append_printf (out, "%u%s", n, bands->str);
  return n;
}

static int
band_of_row (const CycNode *node,
             guint          row)
{
  gboolean stack;

  if (row == CYC_ROW_NONE)
    return 1;
  stack = (cyc_node_get_row (node, row)->flags & CYC_ROW_STACK) != 0;
  return (int) row + 2 + stack;
}

/* References to a class arrive below the others, or their heads would cover each other. */
static int
arrival_band (const CycNode *head,
              const CycEdge *edge)
{
  return edge->flags & CYC_EDGE_CLASS && head->height > CYC_CARD_HEADER ? 2 : 1;
}

static int
weight_of (const CycEdge *edge)
{
  if (edge->flags & (CYC_EDGE_WEAK | CYC_EDGE_STACK))
    return 0;
  if (edge->flags & CYC_EDGE_CLASS)
    return 1;
  return 4;
}

/* How many references away from a sheet each node is; G_MAXUINT where none leads to it. */
static guint *
measure_depths (CycGraph *graph)
{
  guint    n = cyc_graph_get_n_nodes (graph);
  guint   *depths = g_new (guint, n + 1);
  gboolean more = TRUE;

  for (guint i = 0; i < n; i++)
    depths[i] = cyc_graph_get_node (graph, i)->kind <= CYC_NODE_NAMESPACE ? 0 : G_MAXUINT;
  for (guint depth = 0; more; depth++)
    {
      more = FALSE;
      for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
        {
          const CycEdge *edge = cyc_graph_get_edge (graph, i);

          if (depths[edge->tail] == depth && depths[edge->head] == G_MAXUINT && !(edge->flags & (CYC_EDGE_WEAK | CYC_EDGE_STACK)))
            {
              depths[edge->head] = depth + 1;
              more = TRUE;
            }
        }
    }
  return depths;
}

/* Among many nodes only what leads further from the sheets makes a new column:
 * the elements of a list stand below each other even if each refers to the next. */
static gboolean
makes_column (const CycEdge *edge,
              const guint   *depths)
{
  if (edge->flags & (CYC_EDGE_WEAK | CYC_EDGE_STACK))
    return FALSE;
  return depths == NULL || depths[edge->tail] == G_MAXUINT || depths[edge->head] > depths[edge->tail];
}

/* Arrows from the evaluation stack come and go: they take no part in the
 * layout. Neither do those within a column, which dot leads around the cards.
 * Both run as plain curves. */
static gboolean
takes_part (const CycEdge *edge,
            const guint   *depths)
{
  if (edge->flags & CYC_EDGE_STACK)
    return FALSE;
  return depths == NULL || edge->tail == edge->head || depths[edge->tail] != depths[edge->head];
}

/* In a small graph every arrow makes a column. */
static guint *
depths_for (CycGraph *graph)
{
  return cyc_graph_get_n_nodes (graph) > FEW_NODES ? measure_depths (graph) : NULL;
}

/* Private: the request. */
char *
cyc_placement_ask (CycGraph *graph,
                   gboolean  lines)
{
  GString          *out = g_string_new ("layout\n");
  g_autofree guint *depths = depths_for (graph);

  if (lines)
    g_string_append (out, "lines\n");
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      const CycNode *node = cyc_graph_get_node (graph, i);

      g_string_append_printf (out, "node %d %d %d ", (int) node->width, (int) node->height,
                              node->kind == CYC_NODE_FRAME || node->kind == CYC_NODE_NAMESPACE);
      append_bands (out, node);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (graph, i);

      if (!takes_part (edge, depths))
        continue;
      g_string_append_printf (out, "edge %u %d %u %d %d %d\n", edge->tail, band_of_row (cyc_graph_get_node (graph, edge->tail), edge->row),
                              edge->head, arrival_band (cyc_graph_get_node (graph, edge->head), edge), weight_of (edge), makes_column (edge, depths));
    }
  g_string_append (out, "end\n");
  return g_string_free (out, FALSE);
}

static gboolean
read_number (const char **cursor,
             double      *number)
{
  char *end;

  *number = g_ascii_strtod (*cursor, &end);
  if (end == *cursor)
    return FALSE;
  *cursor = end;
  return TRUE;
}

static gboolean
read_curve (const char *cursor,
            CycCurve   *curve)
{
  double n;

  if (!read_number (&cursor, &n) || n < 0 || n > 4000)
    return FALSE;
  if (n < 4)
    return TRUE;
  curve->n_points = (guint) n;
  curve->points = g_new0 (CycPoint, curve->n_points);
  for (guint i = 0; i < curve->n_points; i++)
    if (!read_number (&cursor, &curve->points[i].x) || !read_number (&cursor, &curve->points[i].y))
      return FALSE;
  return curve->n_points % 3 == 1;
}

static gboolean
read_answer (CycPlacement *self,
             const char   *answer,
             gboolean      lines)
{
  g_auto (GStrv) all = g_strsplit (answer, "\n", -1);
  g_autofree guint *depths = depths_for (self->graph);
  guint             node = 0, edge = 0, n_nodes = cyc_graph_get_n_nodes (self->graph), n_edges = cyc_graph_get_n_edges (self->graph);

  if (all[0] == NULL || !g_str_equal (all[0], "places"))
    return FALSE;
  for (guint i = 1; all[i] != NULL && !g_str_equal (all[i], "end"); i++)
    {
      const char *cursor = all[i] + MIN (strlen (all[i]), 4);

      while (edge < n_edges && !takes_part (cyc_graph_get_edge (self->graph, edge), depths))
        edge++;
      if (g_str_has_prefix (all[i], "node") && node < n_nodes)
        {
          if (!read_number (&cursor, &self->boxes[node].x) || !read_number (&cursor, &self->boxes[node].y))
            return FALSE;
          node++;
        }
      else if (g_str_has_prefix (all[i], "edge") && edge < n_edges)
        {
          if (!lines && !read_curve (cursor, &self->curves[edge]))
            return FALSE;
          edge++;
        }
      else
        return FALSE;
    }
  while (edge < n_edges && !takes_part (cyc_graph_get_edge (self->graph, edge), depths))
    edge++;
  return node == n_nodes && edge == n_edges;
}

/* Private: %NULL if the answer does not fit the graph. */
CycPlacement *
cyc_placement_new_from_answer (CycGraph     *graph,
                               CycPlacement *before,
                               const char   *answer,
                               gboolean      lines)
{
  CycPlacement *self = cyc_placement_alloc (graph, lines ? CYC_PLACED_BY_DOT_LINES : CYC_PLACED_BY_DOT);

  if (!read_answer (self, answer, lines))
    {
      cyc_placement_unref (self);
      return NULL;
    }
  cyc_placement_pack (self);
  cyc_placement_route (self);
  cyc_placement_align (self, before);
  return self;
}
