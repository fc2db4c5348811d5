/* cyc-placement-pin.c
 *
 * Nodes that a person put somewhere stand there; what was in their place
 * gives way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

static gboolean
is_pinned (CycPlacement  *self,
           const CycView *view,
           guint          node)
{
  return g_hash_table_contains (view->pins, GUINT_TO_POINTER (cyc_graph_get_node (self->graph, node)->key));
}

/* Whether a node stands too near to one that is settled and lives at the same time. */
static gboolean
is_crowded (CycPlacement *self,
            const guint8 *settled,
            guint         node,
            double       *clear_y)
{
  const CycNode *what = cyc_graph_get_node (self->graph, node);

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      const CycNode *other = cyc_graph_get_node (self->graph, i);
      CycRect        box = self->boxes[i];

      box.y -= CYC_PLACEMENT_ROW_GAP / 2.0;
      box.height += CYC_PLACEMENT_ROW_GAP;
      if (i != node && settled[i] && what->begin < other->end && other->begin < what->end &&
          cyc_rect_intersects (&self->boxes[node], &box))
        {
          *clear_y = box.y + box.height;
          return TRUE;
        }
    }
  return FALSE;
}

static CycPlacement *
copy_boxes (CycPlacement *self)
{
  CycPlacement *copy = cyc_placement_alloc (self->graph, self->how);

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    copy->boxes[i] = self->boxes[i];
  return copy;
}

/* Arrows between nodes that stayed keep their way. */
static void
keep_curves (CycPlacement *self,
             CycPlacement *from)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);
      const CycRect *tail = &self->boxes[edge->tail], *head = &self->boxes[edge->head];

      if (tail->x == from->boxes[edge->tail].x && tail->y == from->boxes[edge->tail].y && head->x == from->boxes[edge->head].x &&
          head->y == from->boxes[edge->head].y)
        cyc_curve_set (&self->curves[i], from->curves[i].points, from->curves[i].n_points);
    }
}

/**
 * cyc_placement_new_pinned:
 * @self: places
 * @view: what a person put somewhere
 *
 * Returns: (transfer full): @self if nothing of it is pinned, else new places
 *   with the pinned nodes where they were put
 */
CycPlacement *
cyc_placement_new_pinned (CycPlacement  *self,
                          const CycView *view)
{
  guint              n = cyc_graph_get_n_nodes (self->graph), n_pinned = 0;
  g_autofree guint8 *settled = g_new0 (guint8, n + 1);
  CycPlacement      *pinned;
  double             clear_y;

  for (guint i = 0; i < n; i++)
    n_pinned += is_pinned (self, view, i);
  if (n_pinned == 0)
    return cyc_placement_ref (self);
  pinned = copy_boxes (self);
  for (guint i = 0; i < n; i++)
    if (is_pinned (self, view, i))
      {
        const CycPoint *corner = g_hash_table_lookup (view->pins, GUINT_TO_POINTER (cyc_graph_get_node (self->graph, i)->key));

        pinned->boxes[i].x = corner->x;
        pinned->boxes[i].y = corner->y;
        settled[i] = TRUE;
      }
  for (guint i = 0; i < n; i++)
    {
      if (!settled[i])
        while (is_crowded (pinned, settled, i, &clear_y))
          pinned->boxes[i].y = clear_y;
      settled[i] = TRUE;
    }
  keep_curves (pinned, self);
  cyc_placement_route (pinned);
  return pinned;
}
