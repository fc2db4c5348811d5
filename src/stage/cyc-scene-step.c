/* cyc-scene-step.c
 *
 * A step of many events drawn as one change: what goes goes out, what moves
 * moves, what comes comes in, one after the other, and the counts turn at the
 * end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

/* Milliseconds at speed 1. */
#define OUT_MS 200
#define MOVE_MS 350
#define IN_MS 200
#define TURN_MS 180

typedef struct
{
  gboolean out, move, in, turn;
} Needs;

static gboolean
goes (const CycScene *self,
      guint           edge)
{
  return self->was->edges[edge] && !self->edges[edge];
}

static gboolean
comes (const CycScene *self,
       guint           edge)
{
  return !self->was->edges[edge] && self->edges[edge];
}

/* A slot that holds something else than before: its one arrow swings over. */
static guint
find_partner (const CycScene *self,
              guint           edge,
              gboolean (*wanted) (const CycScene *scene, guint number))
{
  const CycEdge *one = cyc_graph_get_edge (self->graph, edge);

  for (guint i = 0; one->row != CYC_ROW_NONE && i < cyc_graph_get_n_edges (self->graph); i++)
    {
      const CycEdge *other = cyc_graph_get_edge (self->graph, i);

      if (other->tail == one->tail && other->row == one->row && wanted (self, i))
        return i;
    }
  return G_MAXUINT;
}

/* Private: the arrow that comes to the slot which @edge leaves, or %G_MAXUINT. */
guint
cyc_scene_find_successor (const CycScene *self,
                          guint           edge)
{
  return self->was != NULL && goes (self, edge) ? find_partner (self, edge, comes) : G_MAXUINT;
}

/* Private: the arrow that left the slot to which @edge comes, or %G_MAXUINT. */
guint
cyc_scene_find_predecessor (const CycScene *self,
                            guint           edge)
{
  return self->was != NULL && comes (self, edge) ? find_partner (self, edge, goes) : G_MAXUINT;
}

static Needs
find_needs (const CycScene *self)
{
  Needs needs = { 0 };

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      const CycSceneNode *was = &self->was->nodes[i], *now = &self->nodes[i];

      needs.out |= was->look != CYC_LOOK_ABSENT && now->look == CYC_LOOK_ABSENT;
      needs.in |= was->look == CYC_LOOK_ABSENT && now->look != CYC_LOOK_ABSENT;
      needs.turn |= was->count != now->count || was->gc_refs != now->gc_refs || was->look != now->look;
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    if (goes (self, i) || comes (self, i))
      {
        gboolean swings = goes (self, i) ? cyc_scene_find_successor (self, i) != G_MAXUINT : cyc_scene_find_predecessor (self, i) != G_MAXUINT;

        needs.move |= swings;
        needs.out |= goes (self, i) && !swings;
        needs.in |= comes (self, i) && !swings;
      }
  for (CycListId list = 0; list < CYC_N_LISTS; list++)
    needs.move |= cyc_model_get_list (self->model, list)->last != cyc_model_get_list (self->was->model, list)->last;
  return needs;
}

/* Private: how many milliseconds the step takes at speed 1; 0 if nothing changes that is drawn. */
guint
cyc_scene_measure_step (const CycScene *self)
{
  Needs needs = find_needs (self);

  return needs.out * OUT_MS + needs.move * MOVE_MS + (needs.in ? IN_MS : needs.turn * TURN_MS);
}

/* Private: how much of a node is to be seen while it comes. */
double
cyc_scene_get_opacity (const CycScene *self,
                       guint           node)
{
  return self->was != NULL && self->was->nodes[node].look == CYC_LOOK_ABSENT ? cyc_ease (self->in) : 1;
}

static double
part_of (double now,
         double begin,
         double length)
{
  return length > 0 ? CLAMP ((now - begin) / length, 0, 1) : 1;
}

/* Private: how far each stage has come at @t. */
void
cyc_scene_plan_step (CycScene *self,
                     double    t)
{
  Needs  needs = find_needs (self);
  double out = needs.out * OUT_MS, move = needs.move * MOVE_MS, in = needs.in ? IN_MS : needs.turn * TURN_MS;
  double now = t * (out + move + in);

  self->t = t;
  self->out = part_of (now, 0, out);
  self->move = part_of (now, out, move);
  self->in = part_of (now, out + move, in);
}
