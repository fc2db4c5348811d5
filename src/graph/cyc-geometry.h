/* cyc-geometry.h
 *
 * Points and boxes, in pixels at scale 1, y down.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of the radius: how far the handles of a curve stand off that is a quarter of a circle. */
#define CYC_CIRCLE_K 0.5523

typedef struct
{
  double x, y;
} CycPoint;

typedef struct
{
  double x, y, width, height;
} CycRect;

static inline gboolean
cyc_rect_contains (const CycRect *rect,
                   double         x,
                   double         y)
{
  return x >= rect->x && y >= rect->y && x <= rect->x + rect->width && y <= rect->y + rect->height;
}

static inline gboolean
cyc_rect_intersects (const CycRect *a,
                     const CycRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height && b->y < a->y + a->height;
}

CycRect  cyc_rect_union (const CycRect *a,
                         const CycRect *b);
CycPoint cyc_curve_at (const CycPoint *points,
                       guint           n_points,
                       double          t);
double   cyc_curve_distance (const CycPoint *points,
                             guint           n_points,
                             double          x,
                             double          y);
gboolean cyc_curve_enters (const CycPoint *points,
                           guint           n_points,
                           const CycRect  *box,
                           guint           steps);
guint    cyc_curve_cut (const CycPoint *points,
                        guint           n_points,
                        double          t,
                        CycPoint       *out);

G_END_DECLS
