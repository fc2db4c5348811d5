/* cyc-inspector.h
 *
 * All that is known of the selected object at the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-player.h"

G_BEGIN_DECLS

#define CYC_TYPE_INSPECTOR (cyc_inspector_get_type ())
G_DECLARE_FINAL_TYPE (CycInspector, cyc_inspector, CYC, INSPECTOR, GtkWidget)

void     cyc_inspector_show (CycInspector *self,
                             CycPlayer    *player,
                             CycHolder     selected);
gboolean cyc_inspector_show_ledger (CycInspector *self);
gboolean cyc_inspector_show_why (CycInspector *self);
GArray  *cyc_inspector_get_lit (CycInspector *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
