/* cyc-lifelines.h
 *
 * The lives of the objects, one under the other, below the timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-layouts.h"
#include "cyc-lives.h"
#include "cyc-player.h"
#include "cyc-timeline-view.h"

G_BEGIN_DECLS

#define CYC_TYPE_LIFELINES (cyc_lifelines_get_type ())
G_DECLARE_FINAL_TYPE (CycLifelines, cyc_lifelines, CYC, LIFELINES, GtkWidget)

void      cyc_lifelines_set_player (CycLifelines    *self,
                                    CycPlayer       *player,
                                    CycLayouts      *layouts,
                                    CycTimelineView *timeline_view);
void      cyc_lifelines_renew (CycLifelines *self);
void      cyc_lifelines_select (CycLifelines *self,
                                CycHolder     selected);
CycLives *cyc_lifelines_get_lives (CycLifelines *self);

G_END_DECLS
