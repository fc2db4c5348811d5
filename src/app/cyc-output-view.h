/* cyc-output-view.h
 *
 * What the program has printed up to the cursor.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-recording.h"

G_BEGIN_DECLS

#define CYC_TYPE_OUTPUT_VIEW (cyc_output_view_get_type ())
G_DECLARE_FINAL_TYPE (CycOutputView, cyc_output_view, CYC, OUTPUT_VIEW, GtkWidget)

void     cyc_output_view_clear (CycOutputView *self);
void     cyc_output_view_show (CycOutputView *self,
                               CycRecording  *recording,
                               guint32        cursor);
gboolean cyc_output_view_choose_number (CycOutputView *self,
                                        int            offset);
char    *cyc_output_view_dup_text (CycOutputView *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
