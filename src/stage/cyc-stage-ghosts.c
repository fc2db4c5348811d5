/* cyc-stage-ghosts.c
 *
 * Where cards stood before a rearrangement, for a moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

#include <math.h>

#define RADIUS 9
/* Nobody looks for a card that has moved by less. */
#define LEAST 8

/* Without motion an arrow says where it went. */
static void
add_way (CycScene       *scene,
         CycDisplayList *list,
         const CycRect  *was,
         const CycRect  *now,
         CycColor        ink)
{
  CycPoint from = { was->x + was->width / 2, was->y + was->height / 2 }, to = { now->x + now->width / 2, now->y + now->height / 2 };
  CycPoint points[] = { from, { (2 * from.x + to.x) / 3, (2 * from.y + to.y) / 3 }, { (from.x + 2 * to.x) / 3, (from.y + 2 * to.y) / 3 }, to };
  CycItem *item;

  if (!scene->moment->still)
    return;
  item = cyc_display_list_curve (list, points, G_N_ELEMENTS (points), ink, scene->theme->line_scale);
  item->dash = CYC_DASH_DOTTED;
  cyc_stage_add_arrow_head (list, points, G_N_ELEMENTS (points), TRUE, 9, ink);
}

static void
add_ghost (CycScene       *scene,
           CycDisplayList *list,
           guint           node)
{
  CycPlacement *from = scene->moment->from;
  CycRect       now = cyc_scene_get_box (scene, node), was;
  guint         there = cyc_graph_find_node (cyc_placement_get_graph (from), cyc_graph_get_node (scene->graph, node)->key);
  CycColor      ink = scene->theme->colors[CYC_COLOR_CARD_BORDER];

  if (there == CYC_NODE_NONE || scene->nodes[node].look == CYC_LOOK_ABSENT)
    return;
  was = cyc_placement_get_box (from, there);
  was.height = now.height;
  if (hypot (now.x - was.x, now.y - was.y) < LEAST)
    return;
  cyc_display_list_rect (list, was.x, was.y, was.width, was.height, RADIUS, 0, ink, 1.2 * scene->theme->line_scale)->dash = CYC_DASH_DOTTED;
  add_way (scene, list, &was, &now, ink);
}

/* Private: draws the outlines, fainter the longer it is ago. */
void
cyc_stage_add_ghosts (CycScene       *scene,
                      CycDisplayList *list)
{
  if (scene->moment->from == NULL)
    return;
  cyc_display_list_begin (list, "ghosts", "ghosts", NULL, scene->moment->still ? 1 : 1 - cyc_ease (scene->moment->rearranged));
  for (guint i = 0; i < cyc_graph_get_n_nodes (scene->graph); i++)
    add_ghost (scene, list, i);
  cyc_display_list_end (list);
}
