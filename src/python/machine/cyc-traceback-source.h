/* cyc-traceback-source.h
 *
 * The source below a traceback's entry, with its marks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-printer.h"
#include "cyc-span.h"

G_BEGIN_DECLS

/* The line that an entry names, or from 3.13 on all lines of the expression that matter. */
void cyc_printer_source (CycPrinter *self, const char *filename, guint line, const CycSpan *span);

G_END_DECLS
