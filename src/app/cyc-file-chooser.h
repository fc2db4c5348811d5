/* cyc-file-chooser.h
 *
 * Asking for a file.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Called once with what was chosen, or not at all. */
typedef void (*CycFileFunc) (GFile   *file,
                             gpointer data);

void cyc_file_chooser_open (GtkWindow         *parent,
                            const char        *title,
                            const char        *filter_name,
                            const char *const *patterns,
                            CycFileFunc        chosen,
                            gpointer           data);
void cyc_file_chooser_save (GtkWindow  *parent,
                            const char *title,
                            const char *name,
                            CycFileFunc chosen,
                            gpointer    data);

G_END_DECLS
