/* cyc-stage-view.h
 *
 * The stage in the window: it draws the display lists of the moment, pans
 * and zooms, and says what was clicked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-display-list.h"
#include "cyc-player.h"
#include "cyc-layouts.h"
#include "cyc-outline.h"

G_BEGIN_DECLS

#define CYC_TYPE_STAGE_VIEW (cyc_stage_view_get_type ())
G_DECLARE_FINAL_TYPE (CycStageView, cyc_stage_view, CYC, STAGE_VIEW, GtkWidget)

void cyc_stage_view_set_player (CycStageView *self,
                                CycPlayer    *player,
                                CycLayouts   *layouts);

void cyc_stage_view_reset (CycStageView *self);
void cyc_stage_view_hold (CycStageView *self);

CycHolder cyc_stage_view_get_selected (CycStageView *self);
void      cyc_stage_view_select (CycStageView *self,
                                 CycHolder     holder);

void cyc_stage_view_set_lit (CycStageView *self,
                             GArray       *lit);

GArray *cyc_stage_view_read (CycStageView *self) G_GNUC_WARN_UNUSED_RESULT;
void    cyc_stage_view_walk (CycStageView    *self,
                             GtkDirectionType way);

void     cyc_stage_view_zoom (CycStageView *self,
                              double        factor);
void     cyc_stage_view_fit (CycStageView *self);
void     cyc_stage_view_tidy (CycStageView *self);
void     cyc_stage_view_finish (CycStageView *self);
gboolean cyc_stage_view_shows_event (CycStageView   *self,
                                     const CycEvent *event);
guint    cyc_stage_view_get_duration (CycStageView *self);
gboolean cyc_stage_view_is_animating (CycStageView *self);

/* What the menu is for that "menu-wanted" asked for. */
const CycTarget *cyc_stage_view_get_menu_target (CycStageView *self);
void             cyc_stage_view_want_menu (CycStageView *self);
void             cyc_stage_view_popup_menu (CycStageView *self,
                                            GMenuModel   *model);
CycPlacement    *cyc_stage_view_get_placement (CycStageView *self);

G_END_DECLS
