/* cyc-shots.h
 *
 * An epoch cut into stretches within which the camera stands still.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-placement.h"

G_BEGIN_DECLS

typedef struct _CycShots CycShots;

/**
 * CycShotThing:
 * @begin: the first cursor at which it is there
 * @end: the first cursor at which it is gone
 * @box: where it stands
 */
typedef struct
{
  guint32 begin;
  guint32 end;
  CycRect box;
} CycShotThing;

CycShots *cyc_shots_new (const CycShotThing *things,
                         guint               n_things,
                         double              width,
                         double              height) G_GNUC_WARN_UNUSED_RESULT;
CycShots *cyc_shots_new_for_placement (CycPlacement *placement,
                                       double        width,
                                       double        height) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_shots_free (CycShots *self);
guint     cyc_shots_get_n (CycShots *self);
CycRect   cyc_shots_find (CycShots *self,
                          guint32   cursor);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycShots, cyc_shots_free)

G_END_DECLS
