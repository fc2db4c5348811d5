/* cyc-traceback-source.h
 *
 * The source below a traceback's entry, with its marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-span.h"
#include "cyc-vm.h"

G_BEGIN_DECLS

/* Up to 3.12: the line, and from 3.11 on its marks. */
void cyc_traceback_print_line       (CycVM *vm, const char *filename, guint line, const CycSpan *span, GString *out);
/* From 3.13 on: all lines of the expression that matter. */
void cyc_traceback_print_expression (CycVM *vm, const char *filename, guint line, const CycSpan *span, GString *out);

G_END_DECLS
