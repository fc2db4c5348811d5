/* cyc-stage-lit.c
 *
 * References that the person looks at elsewhere: their arrows are drawn
 * over, and those that have none get a straight one for the while.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

#include <math.h>

#define HALO 7
#define HEAD_SIZE 13

static CycPoint
middle (const CycRect *box)
{
  return (CycPoint){ box->x + box->width / 2, box->y + box->height / 2 };
}

/* Where the line from the middle of @box to @to leaves the box. */
static CycPoint
leave (const CycRect *box,
       CycPoint       to)
{
  CycPoint from = middle (box);
  double   dx = to.x - from.x, dy = to.y - from.y;
  double   across = fabs (dx) > 0.01 ? box->width / 2 / fabs (dx) : INFINITY;
  double   down = fabs (dy) > 0.01 ? box->height / 2 / fabs (dy) : INFINITY;
  double   share = fmin (fmin (across, down), 1);

  return (CycPoint){ from.x + share * dx, from.y + share * dy };
}

static void
add_arrow (const CycScene *scene,
           CycDisplayList *list,
           const CycPoint *points,
           guint           n_points,
           gboolean        temporary)
{
  CycColor ink = scene->theme->colors[CYC_COLOR_BLUE];
  CycColor halo = scene->theme->colors[CYC_COLOR_PAPER];
  CycItem *item;

  cyc_display_list_curve (list, points, n_points, halo, HALO * scene->theme->line_scale)->round = TRUE;
  item = cyc_display_list_curve (list, points, n_points, ink, 3 * scene->theme->line_scale);
  item->dash = temporary ? CYC_DASH_DASHED : CYC_DASH_NONE;
  item->round = TRUE;
  cyc_stage_add_arrow_head (list, points, n_points, FALSE, HEAD_SIZE, ink);
  cyc_display_list_circle (list, points[0].x, points[0].y, 4.5, ink, halo, 1.5);
}

static void
add_straight (const CycScene *scene,
              CycDisplayList *list,
              guint           tail,
              guint           head)
{
  CycRect  from = cyc_scene_get_box (scene, tail), to = cyc_scene_get_box (scene, head);
  CycPoint start = leave (&from, middle (&to)), end = leave (&to, middle (&from));
  CycPoint points[4] = { start,
                         { start.x + (end.x - start.x) / 3, start.y + (end.y - start.y) / 3 },
                         { start.x + (end.x - start.x) * 2 / 3, start.y + (end.y - start.y) * 2 / 3 },
                         end };

  add_arrow (scene, list, points, G_N_ELEMENTS (points), TRUE);
}

static gboolean
is_there (const CycScene *scene,
          guint           node)
{
  return node != CYC_NODE_NONE && scene->nodes[node].look != CYC_LOOK_ABSENT;
}

static void
add_reference (const CycScene    *scene,
               CycDisplayList    *list,
               const CycModelRef *reference)
{
  guint           edge = cyc_scene_find_edge (scene, reference->holder, reference->slot, reference->target);
  guint           tail = cyc_scene_find_holder (scene, reference->holder);
  guint           head = cyc_graph_find_object (scene->graph, reference->target);
  guint           n_points = 0;
  const CycPoint *points = NULL;

  if (edge != G_MAXUINT && scene->edges[edge])
    points = cyc_placement_get_curve (scene->placement, edge, &n_points);
  if (n_points >= 4)
    add_arrow (scene, list, points, n_points, FALSE);
  else if (is_there (scene, tail) && is_there (scene, head) && tail != head)
    add_straight (scene, list, tail, head);
}

/* Private. */
void
cyc_stage_add_lit (const CycScene *scene,
                   CycDisplayList *list)
{
  GArray *lit = scene->moment->lit;

  if (lit == NULL || lit->len == 0)
    return;
  cyc_display_list_begin (list, "lit", "lit", NULL, 1);
  for (guint i = 0; i < lit->len; i++)
    add_reference (scene, list, &g_array_index (lit, CycModelRef, i));
  cyc_display_list_end (list);
}
