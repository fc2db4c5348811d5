/* cyc-why-view.h
 *
 * Why the selected object lives, or what ended it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-inspector-section.h"

G_BEGIN_DECLS

#define CYC_TYPE_WHY_VIEW (cyc_why_view_get_type ())
G_DECLARE_FINAL_TYPE (CycWhyView, cyc_why_view, CYC, WHY_VIEW, GtkWidget)

void     cyc_why_view_show (CycWhyView *self,
                            CycModel   *model,
                            CycObjectId object);
gboolean cyc_why_view_focus_first (CycWhyView *self);
GArray  *cyc_why_view_get_lit (CycWhyView  *self,
                               CycPointedBy by) G_GNUC_WARN_UNUSED_RESULT;
GArray  *cyc_why_view_get_kept_lit (CycWhyView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
