/* cyc-hit.h
 *
 * What lies under a point of a drawing, and where a thing lies in it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-display-list.h"

G_BEGIN_DECLS

gboolean cyc_hit_at (CycDisplayList *list,
                     double          x,
                     double          y,
                     double          slack,
                     CycTarget      *target);
gboolean cyc_hit_find (CycDisplayList  *list,
                       const CycTarget *target,
                       CycRect         *box);
gboolean cyc_target_equal (const CycTarget *a,
                           const CycTarget *b);

G_END_DECLS
