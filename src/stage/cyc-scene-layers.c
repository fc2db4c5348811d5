/* cyc-scene-layers.c
 *
 * What depends on t, and what does not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

/* Private: whether a thing that moves, or does not, belongs to the layer. */
gboolean
cyc_scene_wants (const CycScene *self,
                 gboolean        moves)
{
  return self->moment->layer == CYC_LAYER_ALL || moves == (self->moment->layer == CYC_LAYER_MOVING);
}

/* What a step brings or takes. */
static gboolean
appears (const CycScene *self,
         guint           node)
{
  return self->was != NULL && (self->was->nodes[node].look == CYC_LOOK_ABSENT) != (self->nodes[node].look == CYC_LOOK_ABSENT);
}

/* Private: whether a card comes or goes. */
gboolean
cyc_scene_node_moves (const CycScene *self,
                      guint           node)
{
  CycObjectId object = cyc_graph_get_node (self->graph, node)->object;

  if (self->event.kind == CYC_EVENT_ALLOC && object != 0)
    return self->event.alloc.object == object;
  return self->nodes[node].look == CYC_LOOK_GHOST || appears (self, node);
}

/* Private: whether an arrow comes, goes or is followed. */
gboolean
cyc_scene_edge_moves (const CycScene *self,
                      guint           edge)
{
  return edge == self->changed_edge || (self->was != NULL && self->was->edges[edge] != self->edges[edge]);
}

/* Private: whether a number turns over or a bell rings. */
gboolean
cyc_scene_signs_move (const CycScene *self,
                      guint           node)
{
  CycObjectId object = cyc_graph_get_node (self->graph, node)->object;

  if (node == self->changed_node || appears (self, node))
    return TRUE;
  if (self->event.kind == CYC_EVENT_FINALIZE || self->event.kind == CYC_EVENT_LIST)
    return object != 0 && object == (self->event.kind == CYC_EVENT_LIST ? self->event.list.object : self->event.object.object);
  return self->was != NULL && self->was->nodes[node].count != self->nodes[node].count;
}
