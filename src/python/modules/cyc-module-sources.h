/* cyc-module-sources.h
 *
 * The modules written in Python, as the build embeds them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  const char *name; /* NULL ends the table */
  gsize       length;
  const char *text;
} CycModuleSource;

extern const CycModuleSource cyc_module_sources[];

G_END_DECLS
