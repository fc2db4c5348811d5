/* cyc-time-scale.h
 *
 * How much room each stretch of a recording gets on the timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-timeline.h"

G_BEGIN_DECLS

typedef struct _CycTimeScale CycTimeScale;

CycTimeScale *cyc_time_scale_new (CycTimeline *timeline,
                                  guint32      length) G_GNUC_WARN_UNUSED_RESULT;
void          cyc_time_scale_free (CycTimeScale *self);
double        cyc_time_scale_to_part (const CycTimeScale *self,
                                      guint32             cursor);
guint32       cyc_time_scale_to_cursor (const CycTimeScale *self,
                                        double              part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycTimeScale, cyc_time_scale_free)

G_END_DECLS
