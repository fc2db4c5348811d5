/* cyc-span.h
 *
 * A stretch of source text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Only the line is known. */
#define CYC_COLUMN_UNKNOWN G_MAXUINT32

/**
 * CycSpan:
 * @line: first line, from 1; 0 means that no place is known
 * @column: first column, from 0, in UTF-8 bytes, or %CYC_COLUMN_UNKNOWN
 * @end_line: line of the end
 * @end_column: column after the last byte
 *
 * Half-open, as the positions of CPython's ast nodes are.
 */
typedef struct
{
  guint32 line;
  guint32 column;
  guint32 end_line;
  guint32 end_column;
} CycSpan;

G_END_DECLS
