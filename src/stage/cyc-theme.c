/* cyc-theme.c
 *
 * The hues are Okabe and Ito's, darkened or lightened until text has a
 * contrast of 4.5 and lines one of 3 with what lies behind them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-theme.h"

#include <math.h>

#define C(role, value) [CYC_COLOR_##role] = (value)

static const CycTheme themes[CYC_N_THEMES] = {
  [CYC_THEME_LIGHT] = {
    "light",
    1.0,
    { C (PAPER, 0xfafafbff), C (INK, 0x2e3436ff), C (INK_DIM, 0x5e5c64ff), C (CARD, 0xffffffff),
      C (CARD_HEADER, 0xeef1f5ff), C (CARD_BORDER, 0x8b8a88ff), C (CARD_LINE, 0xe4e4e6ff), C (SHADOW, 0x00000016),
      C (SHEET, 0xfdf6e3ff), C (SHEET_BORDER, 0x9d8a4fff), C (SHEET_LINE, 0xe2d6b0ff), C (ARROW, 0x2e3436ff),
      C (ARROW_THIN, 0x8b8a88ff), C (BLUE, 0x0072b2ff), C (BLUE_SOFT, 0xe8f3faff), C (BLUE_LINE, 0xbcd9eaff),
      C (ON_BLUE, 0xffffffff), C (ORANGE, 0xc88200ff), C (ORANGE_SOFT, 0xfff3d6ff), C (VERMILLION, 0xb94800ff),
      C (VERMILLION_HATCH, 0xd55e0059), C (GREEN, 0x00805dff), C (PURPLE, 0x8a5a8cff), C (PURPLE_SOFT, 0xf3e8f4ff),
      C (BELT, 0xf0f0f2ff), C (CHIP, 0xffffffff), C (CHIP_BORDER, 0x8b8a88ff), C (GAUGE, 0xd6d6daff),
      C (PILL, 0xeeeeecff), C (PILL_TEXT, 0x5e5c64ff), C (PILL_DONE, 0xdbe7f0ff), C (PILL_DONE_TEXT, 0x00639cff),
      C (SELECTION, 0x1c71d8ff) },
  },
  [CYC_THEME_DARK] = {
    "dark",
    1.0,
    { C (PAPER, 0x1d1d20ff), C (INK, 0xf2f2f3ff), C (INK_DIM, 0xb0afb4ff), C (CARD, 0x2c2c31ff), C (CARD_HEADER, 0x383a42ff), C (CARD_BORDER, 0x87868cff), C (CARD_LINE, 0x3e3e45ff), C (SHADOW, 0x00000055), C (SHEET, 0x35301fff), C (SHEET_BORDER, 0xa8945aff), C (SHEET_LINE, 0x574d30ff), C (ARROW, 0xe6e6e8ff), C (ARROW_THIN, 0x929198ff), C (BLUE, 0x6bbcf0ff), C (BLUE_SOFT, 0x1c3547ff), C (BLUE_LINE, 0x2f5b7aff), C (ON_BLUE, 0x10202cff), C (ORANGE, 0xf0b030ff), C (ORANGE_SOFT, 0x453512ff), C (VERMILLION, 0xff8a4dff), C (VERMILLION_HATCH, 0xff7a3359), C (GREEN, 0x3cc99dff), C (PURPLE, 0xdf9fc4ff), C (PURPLE_SOFT, 0x43303fff), C (BELT, 0x28282cff), C (CHIP, 0x34343aff), C (CHIP_BORDER, 0x87868cff), C (GAUGE, 0x4a4a51ff), C (PILL, 0x303034ff), C (PILL_TEXT, 0xb0afb4ff), C (PILL_DONE, 0x223a4bff), C (PILL_DONE_TEXT, 0x8fcdf5ff), C (SELECTION, 0x78aeedff) },
  },
  [CYC_THEME_HIGH_CONTRAST] = {
    "high-contrast",
    1.4,
    { C (PAPER, 0xffffffff), C (INK, 0x000000ff), C (INK_DIM, 0x2a2a2aff), C (CARD, 0xffffffff), C (CARD_HEADER, 0xe8e8e8ff), C (CARD_BORDER, 0x000000ff), C (CARD_LINE, 0x8a8a8aff), C (SHADOW, 0x00000000), C (SHEET, 0xfff8dcff), C (SHEET_BORDER, 0x3d3000ff), C (SHEET_LINE, 0x7a6a2aff), C (ARROW, 0x000000ff), C (ARROW_THIN, 0x4a4a4aff), C (BLUE, 0x004c80ff), C (BLUE_SOFT, 0xddefffff), C (BLUE_LINE, 0x004c80ff), C (ON_BLUE, 0xffffffff), C (ORANGE, 0xa86c00ff), C (ORANGE_SOFT, 0xffeec2ff), C (VERMILLION, 0x862400ff), C (VERMILLION_HATCH, 0x86240080), C (GREEN, 0x005a3fff), C (PURPLE, 0x662f68ff), C (PURPLE_SOFT, 0xf4e2f5ff), C (BELT, 0xf0f0f0ff), C (CHIP, 0xffffffff), C (CHIP_BORDER, 0x000000ff), C (GAUGE, 0xbdbdbdff), C (PILL, 0xf0f0f0ff), C (PILL_TEXT, 0x2a2a2aff), C (PILL_DONE, 0xd3e8faff), C (PILL_DONE_TEXT, 0x003a63ff), C (SELECTION, 0x0a3f8aff) },
  },
  [CYC_THEME_HIGH_CONTRAST_DARK] = {
    "high-contrast-dark",
    1.4,
    { C (PAPER, 0x000000ff), C (INK, 0xffffffff), C (INK_DIM, 0xdcdcdcff), C (CARD, 0x0c0c0cff), C (CARD_HEADER, 0x2a2a2aff), C (CARD_BORDER, 0xffffffff), C (CARD_LINE, 0x757575ff), C (SHADOW, 0x00000000), C (SHEET, 0x221c06ff), C (SHEET_BORDER, 0xf3dc8aff), C (SHEET_LINE, 0x9a8848ff), C (ARROW, 0xffffffff), C (ARROW_THIN, 0xc4c4c4ff), C (BLUE, 0x8fd2ffff), C (BLUE_SOFT, 0x0d2a3dff), C (BLUE_LINE, 0x8fd2ffff), C (ON_BLUE, 0x000000ff), C (ORANGE, 0xffd257ff), C (ORANGE_SOFT, 0x3d2c05ff), C (VERMILLION, 0xff8f5cff), C (VERMILLION_HATCH, 0xff8f5c80), C (GREEN, 0x6ae8c0ff), C (PURPLE, 0xf3b8dbff), C (PURPLE_SOFT, 0x3d2437ff), C (BELT, 0x161616ff), C (CHIP, 0x0c0c0cff), C (CHIP_BORDER, 0xffffffff), C (GAUGE, 0x5a5a5aff), C (PILL, 0x1e1e1eff), C (PILL_TEXT, 0xdcdcdcff), C (PILL_DONE, 0x14354bff), C (PILL_DONE_TEXT, 0xbfe5ffff), C (SELECTION, 0xa9ccffff) },
  },
  [CYC_THEME_PRINT] = {
    "print",
    1.0,
    { C (PAPER, 0xffffffff), C (INK, 0x000000ff), C (INK_DIM, 0x4a4a4aff), C (CARD, 0xffffffff), C (CARD_HEADER, 0xf1f1f1ff), C (CARD_BORDER, 0x5a5a5aff), C (CARD_LINE, 0xd8d8d8ff), C (SHADOW, 0x00000000), C (SHEET, 0xf8f6efff), C (SHEET_BORDER, 0x6f6745ff), C (SHEET_LINE, 0xcfc9b4ff), C (ARROW, 0x000000ff), C (ARROW_THIN, 0x707070ff), C (BLUE, 0x00639cff), C (BLUE_SOFT, 0xedf4f9ff), C (BLUE_LINE, 0x9fc2d8ff), C (ON_BLUE, 0xffffffff), C (ORANGE, 0xb87600ff), C (ORANGE_SOFT, 0xfdf3deff), C (VERMILLION, 0xa84200ff), C (VERMILLION_HATCH, 0xb5480066), C (GREEN, 0x00734fff), C (PURPLE, 0x7c4c7eff), C (PURPLE_SOFT, 0xf5ecf6ff), C (BELT, 0xf4f4f4ff), C (CHIP, 0xffffffff), C (CHIP_BORDER, 0x6a6a6aff), C (GAUGE, 0xd0d0d0ff), C (PILL, 0xf1f1f1ff), C (PILL_TEXT, 0x4a4a4aff), C (PILL_DONE, 0xe2ecf3ff), C (PILL_DONE_TEXT, 0x00507dff), C (SELECTION, 0x00639cff) },
  },
};

#undef C

static const char *const role_names[CYC_N_COLORS] = {
  "paper", "ink", "ink-dim", "card", "card-header", "card-border", "card-line", "shadow", "sheet", "sheet-border",
  "sheet-line", "arrow", "arrow-thin", "blue", "blue-soft", "blue-line", "on-blue", "orange", "orange-soft",
  "vermillion", "vermillion-hatch", "green", "purple", "purple-soft", "belt", "chip", "chip-border", "gauge", "pill",
  "pill-text", "pill-done", "pill-done-text", "selection"
};

/**
 * cyc_theme_get:
 * @id: a #CycThemeId
 *
 * Returns: the theme
 */
const CycTheme *
cyc_theme_get (CycThemeId id)
{
  return &themes[id < CYC_N_THEMES ? id : CYC_THEME_LIGHT];
}

/**
 * cyc_theme_lookup:
 * @name: as on the command line
 *
 * Returns: (nullable): the theme
 */
const CycTheme *
cyc_theme_lookup (const char *name)
{
  for (guint i = 0; i < CYC_N_THEMES; i++)
    if (g_str_equal (themes[i].name, name))
      return &themes[i];
  return NULL;
}

/**
 * cyc_color_role_to_string:
 * @role: a #CycColorRole
 *
 * Returns: its name in style sheets
 */
const char *
cyc_color_role_to_string (CycColorRole role)
{
  return role < CYC_N_COLORS ? role_names[role] : "ink";
}

static double
channel (CycColor color,
         guint    shift)
{
  return (color >> shift & 0xff) / 255.0;
}

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (CycColor color)
{
  return 0.2126 * linear (channel (color, 24)) + 0.7152 * linear (channel (color, 16)) +
         0.0722 * linear (channel (color, 8));
}

/**
 * cyc_color_contrast:
 * @a: an opaque colour
 * @b: another
 *
 * Returns: the contrast of WCAG 2, from 1 to 21
 */
double
cyc_color_contrast (CycColor a,
                    CycColor b)
{
  double x = luminance (a), y = luminance (b);

  return (MAX (x, y) + 0.05) / (MIN (x, y) + 0.05);
}

/**
 * cyc_color_mix:
 * @a: a colour
 * @b: another
 * @t: from 0 (@a) to 1 (@b)
 *
 * Returns: a colour between them
 */
CycColor
cyc_color_mix (CycColor a,
               CycColor b,
               double   t)
{
  CycColor mixed = 0;

  for (guint shift = 0; shift < 32; shift += 8)
    mixed |= (CycColor) lround ((channel (a, shift) * (1 - t) + channel (b, shift) * t) * 255) << shift;
  return mixed;
}

/**
 * cyc_color_over:
 * @top: a colour that may let through
 * @bottom: an opaque colour
 *
 * Returns: what is seen
 */
CycColor
cyc_color_over (CycColor top,
                CycColor bottom)
{
  return cyc_color_mix (bottom | 0xff, top | 0xff, channel (top, 0));
}
