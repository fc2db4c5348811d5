/* cyc-placement.h
 *
 * Where the nodes of a graph stand and how its arrows run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-geometry.h"
#include "cyc-graph.h"

G_BEGIN_DECLS

typedef struct _CycPlacement CycPlacement;

/* How the places came about, from best to plainest. */
typedef enum
{
  CYC_PLACED_BY_DOT,        /* with its splines */
  CYC_PLACED_BY_DOT_LINES,  /* cheaper attributes, our own curves */
  CYC_PLACED_BESIDE_OWNERS, /* without Graphviz */
} CycPlacedBy;

CycPlacement   *cyc_placement_new_beside_owners (CycGraph     *graph,
                                                 CycPlacement *before) G_GNUC_WARN_UNUSED_RESULT;
CycPlacement   *cyc_placement_new_between (CycGraph     *graph,
                                           CycPlacement *from,
                                           CycPlacement *to,
                                           double        t) G_GNUC_WARN_UNUSED_RESULT;
CycPlacement   *cyc_placement_new_pinned (CycPlacement  *self,
                                          const CycView *view) G_GNUC_WARN_UNUSED_RESULT;
gboolean        cyc_placement_differs (CycPlacement *self,
                                       CycPlacement *other);
CycPlacement   *cyc_placement_ref (CycPlacement *self) G_GNUC_WARN_UNUSED_RESULT;
void            cyc_placement_unref (CycPlacement *self);
CycGraph       *cyc_placement_get_graph (CycPlacement *self);
CycPlacedBy     cyc_placement_get_how (CycPlacement *self);
CycRect         cyc_placement_get_bounds (CycPlacement *self);
CycRect         cyc_placement_get_box (CycPlacement *self,
                                       guint         node);
const CycPoint *cyc_placement_get_curve (CycPlacement *self,
                                         guint         edge,
                                         guint        *n_points);
char           *cyc_placement_to_string (CycPlacement *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycPlacement, cyc_placement_unref)

G_END_DECLS
