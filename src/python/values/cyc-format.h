/* cyc-format.h
 *
 * The formatting mini-language: what stands behind the colon in {:>10.2f}.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-values-private.h"

G_BEGIN_DECLS

/**
 * CycFormatSpec:
 * @fill: what pads
 * @align: one of "<>^="
 * @sign: one of "+- ", 0 if none was given
 * @type: the letter, perhaps a default one; 0 for a float without one
 * @separator: between groups of digits, 0 for none
 * @group: digits in a group
 * @width: -1 for none
 * @precision: -1 for none
 */
typedef struct
{
  guint32  fill;
  guint32  align;
  guint32  sign;
  guint32  type;
  char     separator;
  guint    group;
  gint64   width;
  gint64   precision;
  gboolean alternate;
  gboolean no_negative_zero;
} CycFormatSpec;

gboolean cyc_format_spec_parse (CycVM *vm, CycObject *object, const CycStr *text, guint32 type, guint32 align, CycFormatSpec *spec);
gpointer cyc_format_unknown (CycVM *vm, CycObject *object, guint32 type);

G_END_DECLS
