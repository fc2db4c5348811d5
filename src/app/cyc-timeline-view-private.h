/* cyc-timeline-view-private.h
 *
 * What the files of the timeline share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-theme.h"
#include "cyc-time-scale.h"
#include "cyc-timeline-view.h"

G_BEGIN_DECLS

struct _CycTimelineView
{
  GtkWidget parent_instance;

  CycPlayer     *player;
  CycRecording  *recording;  /* what the scale is of; NULL for nothing */
  CycBookmarks  *bookmarks;  /* NULL until there is a run */
  CycTimeScale  *scale;      /* NULL: to be made */
  GArray        *bars;       /* of float; NULL: to be made */
  GskRenderNode *still;      /* what does not depend on the cursor; NULL: to be drawn */
  guint          renewal_id; /* 0 while the recording does not grow */
  double         pointer_x;  /* negative: the pointer is elsewhere */
};

/* cyc-timeline-view.c */
CycTimeline  *cyc_timeline_view_get_timeline (CycTimelineView *self);
CycTimeScale *cyc_timeline_view_get_scale (CycTimelineView *self);
double        cyc_timeline_view_get_span (CycTimelineView *self);
gboolean      cyc_timeline_view_in_collection (CycTimelineView *self,
                                               guint32          cursor);

/* cyc-timeline-paint.c */
int  cyc_timeline_view_get_height (CycTimelineView *self);
void cyc_timeline_view_paint_still (CycTimelineView *self,
                                    cairo_t         *cr,
                                    const CycTheme  *theme);
void cyc_timeline_view_paint_now (CycTimelineView *self,
                                  cairo_t         *cr,
                                  const CycTheme  *theme);

/* Where the scale begins, from either side. */
#define CYC_TIMELINE_MARGIN 20

G_END_DECLS
