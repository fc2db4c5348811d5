/* cyc-step-row.h
 *
 * One step in the list of all steps.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_STEP_ROW (cyc_step_row_get_type ())
G_DECLARE_FINAL_TYPE (CycStepRow, cyc_step_row, CYC, STEP_ROW, GtkWidget)

void     cyc_step_row_set_cursor (CycStepRow *self,
                                  CycPlayer  *player,
                                  guint32     cursor);
gboolean cyc_step_row_is_told (CycStepRow *self);
void     cyc_step_row_tell (CycStepRow *self,
                            CycPlayer  *player);

G_END_DECLS
