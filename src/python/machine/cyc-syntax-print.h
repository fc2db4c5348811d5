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

/* The file as messages of the version name it: from 3.9 on by its absolute path. (transfer full) */
char *cyc_syntax_shown_filename (const CycProfile *profile, const char *filename) G_GNUC_WARN_UNUSED_RESULT;
char *cyc_syntax_print (const CycProfile *profile, const char *filename, const char *source, gsize length, const CycDiagnostic *diagnostic) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
