/* cyc-placement.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

#include "cyc-metrics.h"

#include <math.h>

/* Private: boxes without places. */
CycPlacement *
cyc_placement_alloc (CycGraph   *graph,
                     CycPlacedBy how)
{
  CycPlacement *self = g_new0 (CycPlacement, 1);

  g_atomic_ref_count_init (&self->count);
  self->graph = cyc_graph_ref (graph);
  self->how = how;
  self->boxes = g_new0 (CycRect, cyc_graph_get_n_nodes (graph) + 1);
  self->curves = g_new0 (CycCurve, cyc_graph_get_n_edges (graph) + 1);
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      self->boxes[i].width = cyc_graph_get_node (graph, i)->width;
      self->boxes[i].height = cyc_graph_get_node (graph, i)->height;
    }
  return self;
}

/**
 * cyc_placement_ref:
 * @self: a placement
 *
 * Returns: (transfer full): @self
 */
CycPlacement *
cyc_placement_ref (CycPlacement *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/**
 * cyc_placement_unref:
 * @self: (transfer full): a placement
 */
void
cyc_placement_unref (CycPlacement *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    g_free (self->curves[i].points);
  g_free (self->curves);
  g_free (self->boxes);
  cyc_graph_unref (self->graph);
  g_free (self);
}

/**
 * cyc_placement_get_graph:
 * @self: a placement
 *
 * Returns: (transfer none): what is placed
 */
CycGraph *
cyc_placement_get_graph (CycPlacement *self)
{
  return self->graph;
}

/**
 * cyc_placement_get_how:
 * @self: a placement
 *
 * Returns: how the places came about
 */
CycPlacedBy
cyc_placement_get_how (CycPlacement *self)
{
  return self->how;
}

/**
 * cyc_placement_get_bounds:
 * @self: a placement
 *
 * Returns: the box around all nodes and arrows
 */
CycRect
cyc_placement_get_bounds (CycPlacement *self)
{
  return self->bounds;
}

/**
 * cyc_placement_get_box:
 * @self: a placement
 * @node: a node's index
 *
 * Returns: its box
 */
CycRect
cyc_placement_get_box (CycPlacement *self,
                       guint         node)
{
  return self->boxes[node];
}

/**
 * cyc_placement_get_curve:
 * @self: a placement
 * @edge: an arrow's index
 * @n_points: (out): 1 + 3 × segments
 *
 * Returns: (transfer none): its points, from the row to the card
 */
const CycPoint *
cyc_placement_get_curve (CycPlacement *self,
                         guint         edge,
                         guint        *n_points)
{
  *n_points = self->curves[edge].n_points;
  return self->curves[edge].points;
}

/* Private: where an arrow leaves, from the top of its tail. */
double
cyc_placement_departure (const CycNode *node,
                         const CycEdge *edge)
{
  if (edge->row == CYC_ROW_NONE)
    return MIN (CYC_PLACEMENT_ARRIVAL, node->height / 2);
  return cyc_node_get_row_y (node, edge->row) + CYC_CARD_ROW / 2.0;
}

/* Private: where an arrow arrives, from the top of its head. References to a
 * class arrive below the others, or their heads would cover each other. */
double
cyc_placement_arrival (const CycNode *node,
                       const CycEdge *edge)
{
  return edge->flags & CYC_EDGE_CLASS ? MIN (CYC_CARD_HEADER + 11, node->height / 2) : MIN (CYC_PLACEMENT_ARRIVAL, node->height / 2);
}

/* Private: replaces the points of a curve. */
void
cyc_curve_set (CycCurve       *curve,
               const CycPoint *points,
               guint           n_points)
{
  g_free (curve->points);
  curve->points = g_memdup2 (points, n_points * sizeof (CycPoint));
  curve->n_points = n_points;
}

/* A plain curve between two ports: out of one side, into another. */
static void
draw_curve (CycPlacement  *self,
            const CycEdge *edge,
            CycCurve      *curve)
{
  CycRect  tail = self->boxes[edge->tail], head = self->boxes[edge->head];
  CycPoint from = { tail.x + tail.width, tail.y + cyc_placement_departure (cyc_graph_get_node (self->graph, edge->tail), edge) };
  CycPoint to = { head.x, head.y + cyc_placement_arrival (cyc_graph_get_node (self->graph, edge->head), edge) };
  double   out = 1, in = -1, reach;

  if (head.x + head.width <= tail.x)
    {
      from.x = tail.x;
      to.x = head.x + head.width;
      out = -1;
      in = 1;
    }
  else if (head.x < tail.x + tail.width)
    {
      to.x = head.x + head.width;
      in = 1;
    }
  reach = CLAMP (fabs (to.x - from.x) / 2, 36, 160);
  cyc_curve_set (curve, (CycPoint[]){ from, { from.x + out * reach, from.y }, { to.x + in * reach, to.y }, to }, 4);
}

static void
measure (CycPlacement *self)
{
  self->bounds = (CycRect){ 0 };
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    self->bounds = cyc_rect_union (&self->bounds, &self->boxes[i]);
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    for (guint k = 0; k < self->curves[i].n_points; k++)
      {
        CycRect point = { self->curves[i].points[k].x, self->curves[i].points[k].y, 1, 1 };

        self->bounds = cyc_rect_union (&self->bounds, &point);
      }
}

/* Private: gives a plain curve to each arrow that has none. */
void
cyc_placement_draw_curves (CycPlacement *self)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    if (self->curves[i].n_points < 4)
      draw_curve (self, cyc_graph_get_edge (self->graph, i), &self->curves[i]);
  measure (self);
}

static int
double_compare (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return x < y ? -1 : x > y;
}

static double
median (GArray *values)
{
  g_array_sort (values, double_compare);
  return values->len > 0 ? round (g_array_index (values, double, values->len / 2)) : 0;
}

static void
translate (CycPlacement *self,
           double        dx,
           double        dy)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      self->boxes[i].x += dx;
      self->boxes[i].y += dy;
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    for (guint k = 0; k < self->curves[i].n_points; k++)
      {
        self->curves[i].points[k].x += dx;
        self->curves[i].points[k].y += dy;
      }
}

static guint
first_sheet (CycGraph *graph)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    if (cyc_graph_get_node (graph, i)->kind <= CYC_NODE_NAMESPACE)
      return i;
  return 0;
}

/* Private: moves the whole so that most of what both show stays where it was;
 * without a placement before, the first sheet stands at the origin. */
void
cyc_placement_align (CycPlacement *self,
                     CycPlacement *before)
{
  g_autoptr (GArray) dx = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) dy = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      const CycNode *node = cyc_graph_get_node (self->graph, i);
      CycRect        was = { 0 };
      guint          there;
      double         x, y;

      if (before == NULL && i != first_sheet (self->graph))
        continue;
      if (before != NULL)
        {
          there = cyc_graph_find_node (before->graph, node->key);
          if (there == CYC_NODE_NONE)
            continue;
          was = before->boxes[there];
        }
      x = was.x - self->boxes[i].x;
      y = was.y - self->boxes[i].y;
      g_array_append_val (dx, x);
      g_array_append_val (dy, y);
    }
  translate (self, median (dx), median (dy));
  measure (self);
}

/**
 * cyc_placement_new_between:
 * @graph: what is shown
 * @from: places of the epoch before
 * @to: places of @graph
 * @t: from 0 to 1
 *
 * Returns: (transfer full): places on the way, with plain curves
 */
CycPlacement *
cyc_placement_new_between (CycGraph     *graph,
                           CycPlacement *from,
                           CycPlacement *to,
                           double        t)
{
  CycPlacement *self = cyc_placement_alloc (graph, to->how);

  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      guint there = cyc_graph_find_node (from->graph, cyc_graph_get_node (graph, i)->key);

      self->boxes[i] = to->boxes[i];
      if (there == CYC_NODE_NONE)
        continue;
      self->boxes[i].x = from->boxes[there].x + (to->boxes[i].x - from->boxes[there].x) * t;
      self->boxes[i].y = from->boxes[there].y + (to->boxes[i].y - from->boxes[there].y) * t;
    }
  cyc_placement_draw_curves (self);
  return self;
}

/**
 * cyc_placement_differs:
 * @self: places
 * @other: places of another epoch, or of the same nodes
 *
 * Returns: whether a node that both have stands elsewhere
 */
gboolean
cyc_placement_differs (CycPlacement *self,
                       CycPlacement *other)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      guint there = cyc_graph_find_node (other->graph, cyc_graph_get_node (self->graph, i)->key);

      if (there != CYC_NODE_NONE && (fabs (self->boxes[i].x - other->boxes[there].x) > 0.5 || fabs (self->boxes[i].y - other->boxes[there].y) > 0.5))
        return TRUE;
    }
  return FALSE;
}

/**
 * cyc_placement_to_string:
 * @self: a placement
 *
 * Returns: (transfer full): a line for each node and arrow, for tests
 */
char *
cyc_placement_to_string (CycPlacement *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      const CycNode *node = cyc_graph_get_node (self->graph, i);

      g_string_append_printf (out, "node %s %s at %d %d size %d %d\n", node->title, node->note, (int) round (self->boxes[i].x),
                              (int) round (self->boxes[i].y), (int) self->boxes[i].width, (int) self->boxes[i].height);
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);

      g_string_append_printf (out, "edge %u.%d to %u", edge->tail, (int) edge->row, edge->head);
      for (guint k = 0; k < self->curves[i].n_points; k++)
        g_string_append_printf (out, " %d,%d", (int) round (self->curves[i].points[k].x),
                                (int) round (self->curves[i].points[k].y));
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
