/* cyc-outline-view.h
 *
 * What is on the stage, as a list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-stage-view.h"

G_BEGIN_DECLS

#define CYC_TYPE_OUTLINE_VIEW (cyc_outline_view_get_type ())
G_DECLARE_FINAL_TYPE (CycOutlineView, cyc_outline_view, CYC, OUTLINE_VIEW, GtkWidget)

void  cyc_outline_view_set_stage (CycOutlineView *self,
                                  CycStageView   *stage_view);
void  cyc_outline_view_update (CycOutlineView *self);
char *cyc_outline_view_dup_text (CycOutlineView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
