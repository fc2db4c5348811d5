/* cyc-placement-owner.c
 *
 * Places without Graphviz: what was there stays, newcomers stand beside
 * what refers to them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

/* Moves @box down until it is clear of all placed boxes. */
static void
move_clear (CycPlacement *self,
            const guint8 *placed,
            CycRect      *box)
{
  gboolean moved = TRUE;

  while (moved)
    {
      moved = FALSE;
      for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
        {
          CycRect other = self->boxes[i];

          if (!placed[i])
            continue;
          other.y -= CYC_PLACEMENT_ROW_GAP;
          other.height += 2 * CYC_PLACEMENT_ROW_GAP;
          if (cyc_rect_intersects (box, &other))
            {
              box->y = other.y + other.height;
              moved = TRUE;
            }
        }
    }
}

/* The first placed node that refers to @node. */
static guint
find_owner (CycPlacement *self,
            const guint8 *placed,
            guint         node)
{
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self->graph, i);

      if (edge->head == node && edge->tail != node && placed[edge->tail])
        return edge->tail;
    }
  return CYC_NODE_NONE;
}

static void
place_beside (CycPlacement *self,
              guint8       *placed,
              guint         node,
              guint         owner)
{
  CycRect *box = &self->boxes[node];

  if (owner != CYC_NODE_NONE)
    {
      box->x = self->boxes[owner].x + self->boxes[owner].width + CYC_PLACEMENT_COLUMN_GAP;
      box->y = self->boxes[owner].y;
    }
  move_clear (self, placed, box);
  placed[node] = TRUE;
}

static void
keep_old_places (CycPlacement *self,
                 CycPlacement *before,
                 guint8       *placed)
{
  for (guint i = 0; before != NULL && i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      guint there = cyc_graph_find_node (before->graph, cyc_graph_get_node (self->graph, i)->key);

      if (there == CYC_NODE_NONE)
        continue;
      self->boxes[i].x = before->boxes[there].x;
      self->boxes[i].y = before->boxes[there].y;
      move_clear (self, placed, &self->boxes[i]);
      placed[i] = TRUE;
    }
}

/**
 * cyc_placement_new_beside_owners:
 * @graph: what is to be placed
 * @before: (nullable): the places that it had
 *
 * Returns: (transfer full): places without overlaps
 */
CycPlacement *
cyc_placement_new_beside_owners (CycGraph     *graph,
                                 CycPlacement *before)
{
  CycPlacement      *self = cyc_placement_alloc (graph, CYC_PLACED_BESIDE_OWNERS);
  guint              n = cyc_graph_get_n_nodes (graph);
  g_autofree guint8 *placed = g_new0 (guint8, n + 1);
  gboolean           more = TRUE;

  keep_old_places (self, before, placed);
  /* Sheets are owners of all, so they go first. */
  for (guint i = 0; i < n; i++)
    if (!placed[i] && cyc_graph_get_node (graph, i)->kind <= CYC_NODE_NAMESPACE)
      place_beside (self, placed, i, CYC_NODE_NONE);
  while (more)
    {
      more = FALSE;
      for (guint i = 0; i < n; i++)
        {
          guint owner = placed[i] ? CYC_NODE_NONE : find_owner (self, placed, i);

          if (owner == CYC_NODE_NONE)
            continue;
          place_beside (self, placed, i, owner);
          more = TRUE;
        }
      for (guint i = 0; i < n && !more; i++)
        if (!placed[i])
          {
            place_beside (self, placed, i, CYC_NODE_NONE);
            more = TRUE;
          }
    }
  cyc_placement_route (self);
  return self;
}
