/* cyc-metrics.h
 *
 * How wide a text is, from a table of our own: places must not depend on
 * the fonts that happen to be installed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Measures of a card; all of them sit on a grid of 2, cards on one of 8. */
#define CYC_CARD_HEADER 30
#define CYC_CARD_ROW 22
#define CYC_CARD_PAD 12
#define CYC_CARD_FOOT 6
#define CYC_CARD_MIN_WIDTH 128
#define CYC_CARD_MAX_WIDTH 248
#define CYC_CARD_GROUP_WIDTH 224
#define CYC_SHEET_DIVIDER 4

double cyc_metrics_text_width (const char *text,
                               double      size,
                               gboolean    mono,
                               gboolean    bold);
char  *cyc_metrics_ellipsize (const char *text,
                              double      size,
                              gboolean    mono,
                              gboolean    bold,
                              double      width) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
