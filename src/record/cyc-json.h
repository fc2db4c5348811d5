/* cyc-json.h
 *
 * Events as lines of JSON.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"

G_BEGIN_DECLS

/* Appends the line of the event that has just happened at the model's cursor, with its newline. */
void cyc_json_append_event (GString  *string,
                            CycModel *model);
/* "ref,unref" as a set of kinds, one bit each; FALSE with the unknown one in @unknown. */
gboolean cyc_json_parse_kinds (const char *text,
                               guint64    *kinds,
                               char      **unknown);

G_END_DECLS
