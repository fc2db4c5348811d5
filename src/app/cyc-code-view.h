/* cyc-code-view.h
 *
 * A piece of Python source with its breakpoints, the line that runs, and
 * what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtksourceview/gtksource.h>

#include "cyc-span.h"

G_BEGIN_DECLS

#define CYC_TYPE_CODE_VIEW (cyc_code_view_get_type ())
G_DECLARE_FINAL_TYPE (CycCodeView, cyc_code_view, CYC, CODE_VIEW, GtkSourceView)

CycCodeView *cyc_code_view_new (void) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_code_view_set_text (CycCodeView *self,
                                     const char  *text);
char        *cyc_code_view_dup_text (CycCodeView *self) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_code_view_set_current_line (CycCodeView *self,
                                             guint        line);
void         cyc_code_view_toggle_breakpoint (CycCodeView *self,
                                              guint        line);
GArray      *cyc_code_view_get_breakpoints (CycCodeView *self) G_GNUC_WARN_UNUSED_RESULT;
guint        cyc_code_view_get_cursor_line (CycCodeView *self);
void         cyc_code_view_set_message (CycCodeView   *self,
                                        const CycSpan *span,
                                        const char    *message);

G_END_DECLS
