/* cyc-display-list-private.h
 *
 * What a display list consists of. Private to the stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-display-list.h"

G_BEGIN_DECLS

typedef struct
{
  CycTarget target;
  CycRect   box;
  CycPoint *points; /* NULL for a box */
  guint     n_points;
} CycHitArea;

struct _CycDisplayList
{
  gatomicrefcount count;
  GArray         *items; /* of CycItem */
  GArray         *hits;  /* of CycHitArea, from below to above */
  GStringChunk   *strings;
  GPtrArray      *points;
  CycRect         bounds;
};

G_END_DECLS
