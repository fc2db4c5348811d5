/* cyc-notice.h
 *
 * A message above the panes, with up to two buttons.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CYC_TYPE_NOTICE (cyc_notice_get_type ())
G_DECLARE_FINAL_TYPE (CycNotice, cyc_notice, CYC, NOTICE, GtkWidget)

void        cyc_notice_show (CycNotice  *self,
                             gboolean    error,
                             const char *text);
void        cyc_notice_add (CycNotice  *self,
                            const char *label,
                            const char *action);
void        cyc_notice_hide (CycNotice *self);
const char *cyc_notice_get_text (CycNotice *self);

G_END_DECLS
