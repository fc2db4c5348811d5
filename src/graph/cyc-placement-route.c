/* cyc-placement-route.c
 *
 * Curves for the arrows that Graphviz did not lead, around all that lives at
 * the same time. What a plain curve clears gets a plain curve; the others
 * run between the cards, with round corners.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

#include "cyc-metrics.h"
#include "cyc-route-grid.h"

#include <math.h>

/* How near an arrow may come to a card; above it stand badges. */
#define NEAR_SIDE 7
#define NEAR_TOP 15
#define NEAR_BOTTOM 6
/* Where the lines beside a card run, from its sides. */
#define FIRST_LANE 20
#define LANE 9
#define N_LANES 3
#define ABOVE 20
#define BELOW 12
#define CORNER 18
/* So much before a card is straight, for the arrow's head. */
#define STRAIGHT 12
/* To leave backwards or to arrive from behind costs as much as so many pixels. */
#define BACKWARDS 60
/* Of so many straight pieces a curve is taken to be. */
#define PIECES 16
/* Among more cards nobody follows an arrow, and looking for ways takes too long. */
#define MOST_NODES 160

typedef struct
{
  CycPlacement *placement;
  CycRouteGrid *grid; /* made when first needed */
} Router;

typedef enum
{
  SIDE_LEFT = -1,
  SIDE_RIGHT = 1,
} Side;

static CycPoint
port_of (CycPlacement  *self,
         const CycEdge *edge,
         Side           side)
{
  CycRect box = self->boxes[edge->tail];

  return (CycPoint){ side == SIDE_RIGHT ? box.x + box.width : box.x, box.y + cyc_placement_departure (cyc_graph_get_node (self->graph, edge->tail), edge) };
}

static CycPoint
arrival_of (CycPlacement  *self,
            const CycEdge *edge,
            Side           side)
{
  CycRect box = self->boxes[edge->head];

  return (CycPoint){ side == SIDE_RIGHT ? box.x + box.width : box.x, box.y + cyc_placement_arrival (cyc_graph_get_node (self->graph, edge->head), edge) };
}

/* Whether a node can be there while the arrow is. */
static gboolean
is_in_the_way (CycPlacement  *self,
               const CycEdge *edge,
               guint          node)
{
  const CycNode *tail = cyc_graph_get_node (self->graph, edge->tail), *head = cyc_graph_get_node (self->graph, edge->head);
  const CycNode *other = cyc_graph_get_node (self->graph, node);

  return other->begin < MIN (tail->end, head->end) && MAX (tail->begin, head->begin) < other->end;
}

static CycRect
grown (CycRect box)
{
  return (CycRect){ box.x - NEAR_SIDE, box.y - NEAR_TOP, box.width + 2 * NEAR_SIDE, box.height + NEAR_TOP + NEAR_BOTTOM };
}

/* Its own cards an arrow may touch, but not run over. */
static CycRect
obstacle_of (CycPlacement  *self,
             const CycEdge *edge,
             guint          node)
{
  CycRect box = self->boxes[node];

  if (node != edge->tail && node != edge->head)
    return grown (box);
  return (CycRect){ box.x + 1, box.y, box.width - 2, box.height };
}

static gboolean
is_clear (CycPlacement   *self,
          const CycEdge  *edge,
          const CycPoint *points,
          guint           n_points)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      CycRect box = obstacle_of (self, edge, i);

      if (is_in_the_way (self, edge, i) && cyc_curve_enters (points, n_points, &box, PIECES))
        return FALSE;
    }
  return TRUE;
}

static void
plain_curve (CycPoint  from,
             Side      out,
             CycPoint  to,
             Side      in,
             CycPoint *points)
{
  double reach = CLAMP (fabs (to.x - from.x) / 2, 36, 160);

  if (out == in)
    reach = CLAMP (fabs (to.y - from.y) / 2, 28, 60) + (out == SIDE_RIGHT ? fmax (to.x - from.x, 0) : fmax (from.x - to.x, 0));
  points[0] = from;
  points[1] = (CycPoint){ from.x + out * reach, from.y };
  points[2] = (CycPoint){ to.x + in * reach, to.y };
  points[3] = to;
  /* Both bend to the same side: as far out as the farther of the two ends. */
  if (out == in)
    points[1].x = points[2].x = out == SIDE_RIGHT ? fmax (from.x, to.x) + fmin (reach, 60) : fmin (from.x, to.x) - fmin (reach, 60);
}

static gboolean
try_plain (CycPlacement  *self,
           const CycEdge *edge,
           CycCurve      *curve)
{
  static const struct
  {
    Side out, in;
  } ways[] = { { SIDE_RIGHT, SIDE_LEFT }, { SIDE_RIGHT, SIDE_RIGHT }, { SIDE_LEFT, SIDE_RIGHT }, { SIDE_LEFT, SIDE_LEFT } };
  CycPoint points[4];

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      plain_curve (port_of (self, edge, ways[i].out), ways[i].out, arrival_of (self, edge, ways[i].in), ways[i].in, points);
      if (!is_clear (self, edge, points, 4))
        continue;
      cyc_curve_set (curve, points, 4);
      return TRUE;
    }
  return FALSE;
}

static void
add_line (GArray *lines,
          double  at)
{
  int rounded = (int) lround (at);

  g_array_append_val (lines, rounded);
}

static CycRouteGrid *
make_grid (CycPlacement *self)
{
  g_autoptr (GArray) xs = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr (GArray) ys = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      CycRect box = self->boxes[i];

      for (guint lane = 0; lane < N_LANES; lane++)
        {
          add_line (xs, box.x - FIRST_LANE - lane * LANE);
          add_line (xs, box.x + box.width + FIRST_LANE + lane * LANE);
        }
      add_line (ys, box.y - ABOVE);
      add_line (ys, box.y + box.height + BELOW);
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);

      add_line (ys, port_of (self, edge, SIDE_RIGHT).y);
      add_line (ys, arrival_of (self, edge, SIDE_LEFT).y);
    }
  return cyc_route_grid_new (xs, ys);
}

/* A lane beside a card for each side that an arrow may leave or arrive at. */
static void
set_ends (CycPoint     left,
          CycPoint     right,
          Side         preferred,
          CycRouteEnd *ends)
{
  for (guint lane = 0; lane < N_LANES; lane++)
    {
      int away = FIRST_LANE + (int) lane * LANE;

      ends[lane] = (CycRouteEnd){ (int) lround (right.x) + away, (int) lround (right.y), away + (preferred == SIDE_RIGHT ? 0 : BACKWARDS) };
      ends[N_LANES + lane] = (CycRouteEnd){ (int) lround (left.x) - away, (int) lround (left.y), away + (preferred == SIDE_LEFT ? 0 : BACKWARDS) };
    }
}

static void
append_curve (GArray  *out,
              CycPoint from,
              CycPoint by,
              CycPoint to)
{
  const double k = 0.5523;
  CycPoint     points[] = { { from.x + (by.x - from.x) * k, from.y + (by.y - from.y) * k }, { to.x + (by.x - to.x) * k, to.y + (by.y - to.y) * k }, to };

  g_array_append_vals (out, points, 3);
}

static void
append_line (GArray  *out,
             CycPoint to)
{
  CycPoint from = g_array_index (out, CycPoint, out->len - 1);
  CycPoint points[] = { { from.x + (to.x - from.x) / 3, from.y + (to.y - from.y) / 3 }, { from.x + (to.x - from.x) * 2 / 3, from.y + (to.y - from.y) * 2 / 3 }, to };

  if (from.x != to.x || from.y != to.y)
    g_array_append_vals (out, points, 3);
}

static CycPoint
towards (CycPoint from,
         CycPoint to,
         double   by)
{
  double length = hypot (to.x - from.x, to.y - from.y);

  return length > 0 ? (CycPoint){ from.x + (to.x - from.x) * by / length, from.y + (to.y - from.y) * by / length } : from;
}

/* Straight pieces with round corners. */
static void
round_corners (GArray   *corners,
               CycCurve *curve)
{
  g_autoptr (GArray) out = g_array_new (FALSE, FALSE, sizeof (CycPoint));
  const CycPoint *p = (const CycPoint *) (gpointer) corners->data;

  g_array_append_val (out, p[0]);
  for (guint i = 1; i + 1 < corners->len; i++)
    {
      double before = hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y), after = hypot (p[i + 1].x - p[i].x, p[i + 1].y - p[i].y);
      double r = fmin (CORNER, fmin (i == 1 ? before : before / 2, i + 2 == corners->len ? fmax (after - STRAIGHT, 0) : after / 2));

      append_line (out, towards (p[i], p[i - 1], r));
      append_curve (out, towards (p[i], p[i - 1], r), p[i], towards (p[i], p[i + 1], r));
    }
  append_line (out, p[corners->len - 1]);
  cyc_curve_set (curve, (const CycPoint *) (gpointer) out->data, out->len);
}

/* Leaves out what lies on the way between its neighbours. */
static void
drop_straight (GArray *corners)
{
  for (guint i = corners->len - 1; i-- > 1;)
    {
      const CycPoint *p = &g_array_index (corners, CycPoint, i);

      if ((p[-1].x == p->x && p->x == p[1].x) || (p[-1].y == p->y && p->y == p[1].y))
        g_array_remove_index (corners, i);
    }
}

static gboolean
try_around (Router        *router,
            const CycEdge *edge,
            CycCurve      *curve)
{
  CycPlacement *self = router->placement;
  CycRouteEnd   starts[2 * N_LANES], ends[2 * N_LANES];
  CycPoint      from, to;
  guint         start, end;
  g_autoptr (GArray) corners = NULL;

  if (router->grid == NULL)
    router->grid = make_grid (self);
  cyc_route_grid_clear (router->grid);
  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    if (is_in_the_way (self, edge, i))
      {
        CycRect box = grown (self->boxes[i]);

        cyc_route_grid_block (router->grid, &box);
      }
  set_ends (port_of (self, edge, SIDE_LEFT), port_of (self, edge, SIDE_RIGHT), SIDE_RIGHT, starts);
  set_ends (arrival_of (self, edge, SIDE_LEFT), arrival_of (self, edge, SIDE_RIGHT), SIDE_LEFT, ends);
  corners = cyc_route_grid_find (router->grid, starts, G_N_ELEMENTS (starts), ends, G_N_ELEMENTS (ends), &start, &end);
  if (corners == NULL)
    return FALSE;
  from = port_of (self, edge, start < N_LANES ? SIDE_RIGHT : SIDE_LEFT);
  to = arrival_of (self, edge, end < N_LANES ? SIDE_RIGHT : SIDE_LEFT);
  from.y = g_array_index (corners, CycPoint, 0).y;
  to.y = g_array_index (corners, CycPoint, corners->len - 1).y;
  g_array_prepend_val (corners, from);
  g_array_append_val (corners, to);
  drop_straight (corners);
  round_corners (corners, curve);
  return TRUE;
}

/* Private: gives a curve to each arrow that has none, or one that runs over a
 * card. Where there is no way around, the plain curve stays. */
void
cyc_placement_route (CycPlacement *self)
{
  Router router = { self, NULL };

  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);
      CycCurve      *curve = &self->curves[i];

      if (curve->n_points >= 4 && is_clear (self, edge, curve->points, curve->n_points))
        continue;
      if (!try_plain (self, edge, curve) && cyc_graph_get_n_nodes (self->graph) <= MOST_NODES)
        try_around (&router, edge, curve);
    }
  g_clear_pointer (&router.grid, cyc_route_grid_free);
  cyc_placement_draw_curves (self);
}
