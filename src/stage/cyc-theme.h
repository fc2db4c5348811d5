/* cyc-theme.h
 *
 * Colours of the stage: light, dark, high contrast and print.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* 0xRRGGBBAA; 0 draws nothing. */
typedef guint32 CycColor;

typedef enum
{
  CYC_COLOR_PAPER,   /* behind everything */
  CYC_COLOR_INK,     /* text and strong lines */
  CYC_COLOR_INK_DIM, /* secondary text */
  CYC_COLOR_CARD,
  CYC_COLOR_CARD_HEADER,
  CYC_COLOR_CARD_BORDER,
  CYC_COLOR_CARD_LINE, /* between rows */
  CYC_COLOR_SHADOW,
  CYC_COLOR_SHEET,
  CYC_COLOR_SHEET_BORDER,
  CYC_COLOR_SHEET_LINE,
  CYC_COLOR_ARROW,
  CYC_COLOR_ARROW_THIN,
  CYC_COLOR_BLUE,      /* the collector */
  CYC_COLOR_BLUE_SOFT, /* a surface in it */
  CYC_COLOR_BLUE_LINE,
  CYC_COLOR_ON_BLUE,
  CYC_COLOR_ORANGE, /* changing now, tentative */
  CYC_COLOR_ORANGE_SOFT,
  CYC_COLOR_VERMILLION, /* garbage, minus */
  CYC_COLOR_VERMILLION_HATCH,
  CYC_COLOR_GREEN,  /* survives, resurrected */
  CYC_COLOR_PURPLE, /* finalizers, weak references */
  CYC_COLOR_PURPLE_SOFT,
  CYC_COLOR_BELT,
  CYC_COLOR_CHIP,
  CYC_COLOR_CHIP_BORDER,
  CYC_COLOR_GAUGE,
  CYC_COLOR_PILL,
  CYC_COLOR_PILL_TEXT,
  CYC_COLOR_PILL_DONE,
  CYC_COLOR_PILL_DONE_TEXT,
  CYC_COLOR_SELECTION,
  CYC_N_COLORS
} CycColorRole;

typedef enum
{
  CYC_THEME_LIGHT,
  CYC_THEME_DARK,
  CYC_THEME_HIGH_CONTRAST,
  CYC_THEME_HIGH_CONTRAST_DARK,
  CYC_THEME_PRINT,
  CYC_N_THEMES
} CycThemeId;

/**
 * CycTheme:
 * @name: as on the command line
 * @line_scale: what line widths are multiplied by
 */
typedef struct
{
  const char *name;
  double      line_scale;
  CycColor    colors[CYC_N_COLORS];
} CycTheme;

const CycTheme *cyc_theme_get (CycThemeId id);
const CycTheme *cyc_theme_lookup (const char *name);
const char     *cyc_color_role_to_string (CycColorRole role);
double          cyc_color_contrast (CycColor a,
                                    CycColor b);
CycColor        cyc_color_over (CycColor top,
                                CycColor bottom);
CycColor        cyc_color_mix (CycColor a,
                               CycColor b,
                               double   t);

G_END_DECLS
