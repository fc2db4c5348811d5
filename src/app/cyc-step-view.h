/* cyc-step-view.h
 *
 * All steps of a run as a list that can be searched.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_STEP_VIEW (cyc_step_view_get_type ())
G_DECLARE_FINAL_TYPE (CycStepView, cyc_step_view, CYC, STEP_VIEW, GtkWidget)

void        cyc_step_view_set_player (CycStepView *self,
                                      CycPlayer   *player);
void        cyc_step_view_search (CycStepView *self,
                                  const char  *query);
GListModel *cyc_step_view_get_steps (CycStepView *self);
guint32     cyc_step_view_get_selected (CycStepView *self);

G_END_DECLS
