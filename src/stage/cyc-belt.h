/* cyc-belt.h
 *
 * The chips of one of the collector's lists. Private to the stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-stage.h"

G_BEGIN_DECLS

/**
 * CycChip:
 * @object: what it stands for, 0 for a run of objects that are only counted
 * @label: `#12`, a class's name, `41 more`
 * @gc_refs: (nullable): `◆1` during a collection
 * @label_width: of the label
 * @width: of the chip
 */
typedef struct
{
  CycObjectId object;
  char       *label;
  char       *gc_refs;
  double      label_width;
  double      width;
} CycChip;

GArray *cyc_chips_new (const CycMoment *moment,
                       CycListId        list,
                       double           room,
                       gboolean         before) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
