/* cyc-anchors.h
 *
 * Which part of an expression a traceback underlines more strongly.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-profile.h"

G_BEGIN_DECLS

/**
 * CycAnchors:
 *
 * The operator, the brackets or the call's parentheses: from the left place
 * up to the right one. Lines count from the segment's first, columns are
 * characters of the line.
 */
typedef struct
{
  guint left_line;
  guint left_column;
  guint right_line;
  guint right_column;
} CycAnchors;

gboolean cyc_anchors_find (const CycProfile *profile, const char *segment, CycAnchors *anchors);
/* Whether a statement of these lines is nothing but a call that needs no marks (3.13). */
gboolean cyc_anchors_is_plain_call (const CycProfile *profile, char *const *lines, guint n_lines, guint start, guint end);

G_END_DECLS
