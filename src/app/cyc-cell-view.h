/* cyc-cell-view.h
 *
 * One cell of a notebook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-code-view.h"
#include "cyc-notebook.h"

G_BEGIN_DECLS

#define CYC_TYPE_CELL_VIEW (cyc_cell_view_get_type ())
G_DECLARE_FINAL_TYPE (CycCellView, cyc_cell_view, CYC, CELL_VIEW, GtkWidget)

CycCellView *cyc_cell_view_new (const CycNotebookCell *cell) G_GNUC_WARN_UNUSED_RESULT;
guint        cyc_cell_view_get_number (CycCellView *self);
CycCodeView *cyc_cell_view_get_code (CycCellView *self);
void         cyc_cell_view_set_current (CycCellView *self,
                                        gboolean     current);

G_END_DECLS
