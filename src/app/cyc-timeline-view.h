/* cyc-timeline-view.h
 *
 * The recording from left to right: how much happens where, lines,
 * collections, outputs, and the scrubber.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-bookmarks.h"
#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_TIMELINE_VIEW (cyc_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CycTimelineView, cyc_timeline_view, CYC, TIMELINE_VIEW, GtkWidget)

void    cyc_timeline_view_set_player (CycTimelineView *self,
                                      CycPlayer       *player);
void    cyc_timeline_view_set_bookmarks (CycTimelineView *self,
                                         CycBookmarks    *bookmarks);
guint32 cyc_timeline_view_cursor_at (CycTimelineView *self,
                                     double           x);
double  cyc_timeline_view_x_of (CycTimelineView *self,
                                guint32          cursor);

G_END_DECLS
