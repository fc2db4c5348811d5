/* cyc-stage-graph.c
 *
 * The graph at a moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

/* What the step took away, as long as it can still be seen. */
static void
add_leaving (CycScene       *scene,
             CycDisplayList *list)
{
  if (scene->was == NULL || scene->out >= 1)
    return;
  cyc_display_list_begin (list, "leaving", "leaving", NULL, 1 - cyc_ease (scene->out));
  for (guint i = 0; i < cyc_graph_get_n_nodes (scene->graph); i++)
    if (scene->nodes[i].look == CYC_LOOK_ABSENT)
      {
        cyc_stage_add_node (scene->was, list, i);
        cyc_stage_add_signs (scene->was, list, i);
      }
  cyc_display_list_end (list);
}

/**
 * cyc_stage_draw_graph:
 * @placement: what is shown and where
 * @moment: when
 * @theme: the colours
 *
 * Returns: (transfer full): the drawing, in the placement's coordinates
 */
CycDisplayList *
cyc_stage_draw_graph (CycPlacement    *placement,
                      const CycMoment *moment,
                      const CycTheme  *theme)
{
  CycDisplayList *list = cyc_display_list_new ();
  CycScene        scene;
  guint           n;

  cyc_scene_init (&scene, placement, moment, theme);
  n = cyc_graph_get_n_nodes (scene.graph);
  cyc_display_list_begin (list, "graph", "graph", NULL, 1);
  if (cyc_scene_wants (&scene, TRUE))
    {
      cyc_stage_add_ghosts (&scene, list);
      cyc_stage_add_swings (&scene, list);
      add_leaving (&scene, list);
    }
  for (guint i = 0; i < n; i++)
    if (cyc_scene_wants (&scene, cyc_scene_node_moves (&scene, i)))
      cyc_stage_add_node (&scene, list, i);
  cyc_stage_add_edges (&scene, list);
  if (cyc_scene_wants (&scene, FALSE))
    cyc_stage_add_lit (&scene, list);
  for (guint i = 0; i < n; i++)
    if (cyc_scene_wants (&scene, cyc_scene_signs_move (&scene, i)))
      cyc_stage_add_signs (&scene, list, i);
  cyc_display_list_end (list);
  cyc_scene_clear (&scene);
  return list;
}

/**
 * cyc_stage_get_duration:
 * @event: an event
 *
 * Returns: how many milliseconds its animation takes at speed 1; 0 if there
 *   is nothing to see but the new state
 */
guint
cyc_stage_get_duration (const CycEvent *event)
{
  switch (event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
    case CYC_EVENT_GC_REFS:
      return 520;
    case CYC_EVENT_LIST:
    case CYC_EVENT_FREE:
      return 400;
    case CYC_EVENT_ALLOC:
    case CYC_EVENT_RENAME:
      return 300;
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_WEAK_CALLBACK:
      return 600;
    default:
      return 0;
    }
}

/**
 * cyc_stage_get_step_duration:
 * @placement: what is shown and where
 * @moment: with the heap before the step
 *
 * Returns: how many milliseconds the step takes at speed 1; 0 if nothing of
 *   it is drawn
 */
guint
cyc_stage_get_step_duration (CycPlacement    *placement,
                             const CycMoment *moment)
{
  CycMoment start = *moment;
  CycScene  scene;
  guint     duration;

  start.t = 0;
  start.still = FALSE;
  cyc_scene_init (&scene, placement, &start, cyc_theme_get (CYC_THEME_LIGHT));
  duration = scene.was != NULL ? cyc_scene_measure_step (&scene) : 0;
  cyc_scene_clear (&scene);
  return duration;
}
