/* cyc-placement-private.h
 *
 * How a placement is made. Private to the graph.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-placement.h"

G_BEGIN_DECLS

#define CYC_PLACEMENT_COLUMN_GAP 56
#define CYC_PLACEMENT_ROW_GAP 28
/* Where arrows arrive, from the top of a card: below the diamond's corner. */
#define CYC_PLACEMENT_ARRIVAL 24

typedef struct
{
  CycPoint *points;
  guint     n_points;
} CycCurve;

struct _CycPlacement
{
  gatomicrefcount count;
  CycGraph       *graph;
  CycPlacedBy     how;
  CycRect        *boxes;  /* by node */
  CycCurve       *curves; /* by edge */
  CycRect         bounds;
};

CycPlacement *cyc_placement_alloc (CycGraph   *graph,
                                   CycPlacedBy how) G_GNUC_WARN_UNUSED_RESULT;
double        cyc_placement_departure (const CycNode *node,
                                       const CycEdge *edge);
double        cyc_placement_arrival (const CycNode *node,
                                     const CycEdge *edge);
void          cyc_curve_set (CycCurve       *curve,
                             const CycPoint *points,
                             guint           n_points);
void          cyc_placement_route (CycPlacement *self);
void          cyc_placement_draw_curves (CycPlacement *self);
void          cyc_placement_align (CycPlacement *self,
                                   CycPlacement *before);
CycPlacement *cyc_placement_new_from_answer (CycGraph     *graph,
                                             CycPlacement *before,
                                             const char   *answer,
                                             gboolean      lines) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_placement_pack (CycPlacement *self);
char         *cyc_placement_ask (CycGraph *graph,
                                 gboolean  lines) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
