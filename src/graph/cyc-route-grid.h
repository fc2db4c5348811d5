/* cyc-route-grid.h
 *
 * Ways around boxes: lines on which arrows may run, and the cheapest path
 * along them. All coordinates and costs are whole numbers, so that every
 * machine finds the same path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-geometry.h"

G_BEGIN_DECLS

typedef struct _CycRouteGrid CycRouteGrid;

/**
 * CycRouteEnd:
 * @x: of the point on the grid, beside the card
 * @y: of the port
 * @cost: what this end costs beside others
 */
typedef struct
{
  int x, y;
  int cost;
} CycRouteEnd;

CycRouteGrid *cyc_route_grid_new (GArray *xs,
                                  GArray *ys) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_route_grid_free (CycRouteGrid *self);
void          cyc_route_grid_clear (CycRouteGrid *self);
void          cyc_route_grid_block (CycRouteGrid  *self,
                                    const CycRect *box);
GArray       *cyc_route_grid_find (CycRouteGrid      *self,
                                   const CycRouteEnd *starts,
                                   guint              n_starts,
                                   const CycRouteEnd *ends,
                                   guint              n_ends,
                                   guint             *start,
                                   guint             *end) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycRouteGrid, cyc_route_grid_free)

G_END_DECLS
