/* cyc-stage-graph.c
 *
 * The graph at a moment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

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
  for (guint i = 0; i < n; i++)
    cyc_stage_add_node (&scene, list, i);
  cyc_stage_add_edges (&scene, list);
  cyc_stage_add_lit (&scene, list);
  for (guint i = 0; i < n; i++)
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
