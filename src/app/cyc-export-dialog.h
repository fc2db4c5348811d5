/* cyc-export-dialog.h
 *
 * Asks for the kind of a picture, and writes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cyc-recording.h"
#include "cyc-view.h"

G_BEGIN_DECLS

#define CYC_TYPE_EXPORT_DIALOG (cyc_export_dialog_get_type ())
G_DECLARE_FINAL_TYPE (CycExportDialog, cyc_export_dialog, CYC, EXPORT_DIALOG, AdwWindow)

CycExportDialog *cyc_export_dialog_new (GtkWindow     *parent,
                                        CycRecording  *recording,
                                        guint32        cursor,
                                        const CycView *view,
                                        const char    *name) G_GNUC_WARN_UNUSED_RESULT;
void             cyc_export_dialog_write (CycExportDialog *self,
                                          GFile           *file);

G_END_DECLS
