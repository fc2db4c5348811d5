/* cyc-notebook-cells.h
 *
 * What the cells of a notebook share: In, Out and _.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-diagnostic.h"
#include "cyc-eval.h"

G_BEGIN_DECLS

void cyc_notebook_start (CycVM *vm);
void cyc_notebook_begin (CycVM *vm, guint number, const char *source, gsize length);
void cyc_notebook_end (CycVM *vm);

/* What is wrong with a line that Python does not understand, if IPython does: a magic, a command, a question. */
CycDiagnostic *cyc_notebook_find_magic (const char *source, gsize length, guint line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
