/* cyc-stage.h
 *
 * From (what is shown, places, moment, theme) to a display list.
 *
 * Every function here is pure: same arguments, same list to the byte.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-census.h"
#include "cyc-display-list.h"
#include "cyc-model.h"
#include "cyc-placement.h"

G_BEGIN_DECLS

/* What stands still while something moves can be drawn once and kept. */
typedef enum
{
  CYC_LAYER_ALL,
  CYC_LAYER_STILL,
  CYC_LAYER_MOVING, /* to be drawn above the other */
} CycLayer;

/**
 * CycMoment:
 * @model: the heap as it stands after @event
 * @event: (nullable): the event that is being watched; %NULL for none
 * @before: (nullable): the heap where a step of many events began; then all that
 *   differs between the two is drawn as one change
 * @t: how much of @event or of the step has happened, from 0 to 1; 1 is the state that @model tells
 * @still: draw no travel, only the end, with what changed ringed
 * @layer: a #CycLayer of the graph
 * @from: (nullable): the places before a rearrangement that is under way
 * @rearranged: how much of the rearrangement has happened, from 0 to 1
 * @selected: the selected thing
 * @hovered: the thing under the pointer
 * @graph: (nullable): what is shown: on the belts only its objects have chips of their own
 * @lit: (nullable) (element-type CycModelRef): references that the person looks at
 * @census: (nullable): what is remembered of groups from one frame to the next
 */
typedef struct
{
  CycModel       *model;
  const CycEvent *event;
  CycModel       *before;
  double          t;
  gboolean        still;
  CycLayer        layer;
  CycPlacement   *from;
  double          rearranged;
  CycTarget       selected;
  CycTarget       hovered;
  CycGraph       *graph;
  GArray         *lit;
  CycCensus      *census;
} CycMoment;

/* Parts of a page that may be left out. */
typedef enum
{
  CYC_PART_BANNER = 1 << 0,
  CYC_PART_GRAPH = 1 << 1,
  CYC_PART_CAPTION = 1 << 2,
  CYC_PART_BELTS = 1 << 3,
  CYC_PART_ALL = 0xf,
  CYC_PART_CROP = 1 << 4, /* the graph's part is as large as what is there now, not as in all of the epoch */
} CycStageParts;

/* In the graph's own coordinates; the caller zooms and pans. */
CycDisplayList *cyc_stage_draw_graph (CycPlacement    *placement,
                                      const CycMoment *moment,
                                      const CycTheme  *theme) G_GNUC_WARN_UNUSED_RESULT;

/* From (0, 0) to the right and down; the height is that of the list's bounds. */
CycDisplayList *cyc_stage_draw_banner (const CycMoment *moment,
                                       const CycTheme  *theme,
                                       double           width) G_GNUC_WARN_UNUSED_RESULT;
CycDisplayList *cyc_stage_draw_caption (const CycMoment *moment,
                                        const CycTheme  *theme,
                                        double           width) G_GNUC_WARN_UNUSED_RESULT;
CycDisplayList *cyc_stage_draw_belts (const CycMoment *moment,
                                      const CycTheme  *theme,
                                      double           width) G_GNUC_WARN_UNUSED_RESULT;

/* All of it on a page. With a width and height of 0 the page is as large as the graph needs. */
CycDisplayList *cyc_stage_draw_page (CycPlacement    *placement,
                                     const CycMoment *moment,
                                     const CycTheme  *theme,
                                     guint            parts,
                                     double           width,
                                     double           height) G_GNUC_WARN_UNUSED_RESULT;

/* Slow at both ends: what everything that moves follows. */
double cyc_ease (double t);

/* How long an event's animation lasts at speed 1; 0 if it has none. */
guint cyc_stage_get_duration (const CycEvent *event);
guint cyc_stage_get_step_duration (CycPlacement    *placement,
                                   const CycMoment *moment);

G_END_DECLS
