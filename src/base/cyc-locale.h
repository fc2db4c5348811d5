/* cyc-locale.h
 *
 * The person's language.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void cyc_locale_init (void);

G_END_DECLS
