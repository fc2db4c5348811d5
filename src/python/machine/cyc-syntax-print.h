/* cyc-syntax-print.h
 *
 * A refusal of the parser or compiler, as the profile's Python prints it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-diagnostic.h"
#include "cyc-profile.h"

G_BEGIN_DECLS

char *cyc_syntax_print (const CycProfile *profile, const char *filename, const char *source, gsize length, const CycDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;
/* A line and its marks: from @offset to @end_offset, characters counted from 1. */
void cyc_syntax_print_text (const CycProfile *profile, const char *line, glong offset, glong end_offset, GString *out);

G_END_DECLS
