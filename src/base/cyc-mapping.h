/* cyc-mapping.h
 *
 * Memory straight from the system, for what grows by megabytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CYC_MAPPING_SIZE ((gsize) 2 << 20)

gpointer cyc_mapping_new (gboolean large_page);
void     cyc_mapping_free (gpointer mapping);

G_END_DECLS
