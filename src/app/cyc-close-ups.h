/* cyc-close-ups.h
 *
 * Where the camera stands when all together would be too small to read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-geometry.h"

G_BEGIN_DECLS

/**
 * CycShotTouch:
 * @cursor: where a step begins
 * @box: something that the step has to do with
 * @aside: how soon it may be out of sight, so that the rest is seen: 0 last, up to %CYC_ASIDE_MAX
 */
typedef struct
{
  guint32 cursor;
  CycRect box;
  guint   aside;
} CycShotTouch;

#define CYC_ASIDE_MAX 2

/**
 * CycCloseUp:
 * @begin: the first cursor
 * @box: what is seen from then on
 * @whole: whether that is all there is
 */
typedef struct
{
  guint32  begin;
  CycRect  box;
  gboolean whole;
} CycCloseUp;

GArray *cyc_close_ups_new (const CycShotTouch *touches,
                           guint               n_touches,
                           const CycRect      *all,
                           double              width,
                           double              height,
                           double              most) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
