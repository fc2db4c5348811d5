/* cyc-what-if.h
 *
 * Lines that are not the program's: what if this were done here?
 *
 * A run is the same each time up to the first of them, so that a place in
 * its log names a moment of the program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CycWhatIf:
 * @at: events that must have happened: the line runs before the first
 *   instruction from there on, at the latest before the interpreter shuts down
 * @source: Python text, nul-terminated
 */
typedef struct
{
  guint32     at;
  const char *source;
} CycWhatIf;

G_END_DECLS
