/* cyc-prompt.h
 *
 * Where a line of Python is typed that is run at the moment shown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CYC_TYPE_PROMPT (cyc_prompt_get_type ())
G_DECLARE_FINAL_TYPE (CycPrompt, cyc_prompt, CYC, PROMPT, GtkWidget)

void        cyc_prompt_fill (CycPrompt  *self,
                             const char *line);
void        cyc_prompt_accept (CycPrompt  *self,
                               const char *line);
void        cyc_prompt_set_error (CycPrompt  *self,
                                  const char *text);
void        cyc_prompt_set_reason (CycPrompt  *self,
                                   const char *reason);
const char *cyc_prompt_get_text (CycPrompt *self);

G_END_DECLS
