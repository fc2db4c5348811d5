/* cyc-part.h
 *
 * Where the files that belong to the program lie.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cyc_part_find (const char *in_build,
                     const char *installed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
