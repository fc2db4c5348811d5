/* cyc-markup.h
 *
 * A notebook's text cells as labels show them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *cyc_markup_from_markdown (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
