/* cyc-editor.h
 *
 * The program: one text, or the cells of a notebook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "cyc-notebook.h"
#include "cyc-player.h"
#include "cyc-span.h"

G_BEGIN_DECLS

#define CYC_TYPE_EDITOR (cyc_editor_get_type ())
G_DECLARE_FINAL_TYPE (CycEditor, cyc_editor, CYC, EDITOR, GtkWidget)

void     cyc_editor_show_program (CycEditor  *self,
                                  const char *text);
void     cyc_editor_show_notebook (CycEditor         *self,
                                   const CycNotebook *notebook);
gboolean cyc_editor_is_notebook (CycEditor *self);
char    *cyc_editor_dup_text (CycEditor *self,
                              guint      cell) G_GNUC_WARN_UNUSED_RESULT;
gboolean cyc_editor_get_modified (CycEditor *self);
void     cyc_editor_set_modified (CycEditor *self,
                                  gboolean   modified);
void     cyc_editor_set_current (CycEditor *self,
                                 guint      cell,
                                 guint      line);
void     cyc_editor_set_message (CycEditor     *self,
                                 guint          cell,
                                 const CycSpan *span,
                                 const char    *message);
void     cyc_editor_clear_messages (CycEditor *self);
void     cyc_editor_toggle_breakpoint (CycEditor *self);
GArray  *cyc_editor_get_breakpoints (CycEditor *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
