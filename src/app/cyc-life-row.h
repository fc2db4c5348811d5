/* cyc-life-row.h
 *
 * The life of one object as a line under the timeline.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-lives.h"
#include "cyc-player.h"
#include "cyc-timeline-view.h"

G_BEGIN_DECLS

#define CYC_TYPE_LIFE_ROW (cyc_life_row_get_type ())
G_DECLARE_FINAL_TYPE (CycLifeRow, cyc_life_row, CYC, LIFE_ROW, GtkWidget)

void  cyc_life_row_set_life (CycLifeRow      *self,
                             CycPlayer       *player,
                             CycTimelineView *timeline_view,
                             CycLives        *lives,
                             guint            life);
char *cyc_life_describe (CycLives *lives,
                         guint     life,
                         CycLog   *log);

G_END_DECLS
