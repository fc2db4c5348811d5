/* cyc-window.h
 *
 * The main window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "cyc-player.h"
#include "cyc-session.h"

G_BEGIN_DECLS

#define CYC_TYPE_WINDOW (cyc_window_get_type ())
G_DECLARE_FINAL_TYPE (CycWindow, cyc_window, CYC, WINDOW, AdwApplicationWindow)

CycWindow *cyc_window_new (GtkApplication *application) G_GNUC_WARN_UNUSED_RESULT;
void       cyc_window_open (CycWindow *self,
                            GFile     *file);
gboolean   cyc_window_is_empty (CycWindow *self);

G_END_DECLS
