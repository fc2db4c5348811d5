/* test-theme.c
 *
 * Every theme: text of contrast 4.5 and lines of 3 against what lies behind
 * them, states that differ for people who see fewer colours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-theme.h"

#include <math.h>

typedef struct
{
  CycColorRole front;
  CycColorRole back;
  double       least;
} Pair;

static const Pair pairs[] = {
  { CYC_COLOR_INK, CYC_COLOR_PAPER, 7 },
  { CYC_COLOR_INK, CYC_COLOR_CARD, 7 },
  { CYC_COLOR_INK, CYC_COLOR_CARD_HEADER, 7 },
  { CYC_COLOR_INK, CYC_COLOR_SHEET, 7 },
  { CYC_COLOR_INK, CYC_COLOR_BELT, 7 },
  { CYC_COLOR_INK, CYC_COLOR_BLUE_SOFT, 7 },
  { CYC_COLOR_INK, CYC_COLOR_CHIP, 7 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_PAPER, 4.5 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_CARD, 4.5 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_CARD_HEADER, 4.5 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_SHEET, 4.5 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_BELT, 4.5 },
  { CYC_COLOR_INK_DIM, CYC_COLOR_BLUE_SOFT, 4.5 },
  { CYC_COLOR_BLUE, CYC_COLOR_BLUE_SOFT, 4.5 },
  { CYC_COLOR_BLUE, CYC_COLOR_CHIP, 4.5 },
  { CYC_COLOR_BLUE, CYC_COLOR_PAPER, 4.5 },
  { CYC_COLOR_BLUE, CYC_COLOR_ORANGE_SOFT, 4.5 },
  { CYC_COLOR_ON_BLUE, CYC_COLOR_BLUE, 4.5 },
  { CYC_COLOR_PILL_TEXT, CYC_COLOR_PILL, 4.5 },
  { CYC_COLOR_PILL_DONE_TEXT, CYC_COLOR_PILL_DONE, 4.5 },
  { CYC_COLOR_VERMILLION, CYC_COLOR_PAPER, 4.5 },
  { CYC_COLOR_CARD_BORDER, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_SHEET_BORDER, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_SHEET_BORDER, CYC_COLOR_SHEET, 3 },
  { CYC_COLOR_ARROW, CYC_COLOR_PAPER, 7 },
  { CYC_COLOR_ARROW_THIN, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_ORANGE, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_ORANGE, CYC_COLOR_CHIP, 3 },
  { CYC_COLOR_GREEN, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_PURPLE, CYC_COLOR_PAPER, 3 },
  { CYC_COLOR_PURPLE, CYC_COLOR_CARD_HEADER, 3 },
  { CYC_COLOR_CHIP_BORDER, CYC_COLOR_BELT, 3 },
  { CYC_COLOR_SELECTION, CYC_COLOR_PAPER, 3 },
};

static void
test_contrast (gconstpointer data)
{
  const CycTheme *theme = data;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      double contrast = cyc_color_contrast (theme->colors[pairs[i].front], theme->colors[pairs[i].back]);

      if (contrast < pairs[i].least)
        g_test_fail_printf ("%s on %s: %.2f, not %.1f", cyc_color_role_to_string (pairs[i].front),
                            cyc_color_role_to_string (pairs[i].back), contrast, pairs[i].least);
    }
}

/* Words of a hatched card stand on a backing of nine tenths. */
static void
test_hatched (gconstpointer data)
{
  const CycTheme *theme = data;
  CycColor        card = theme->colors[CYC_COLOR_CARD], hatch = cyc_color_over (theme->colors[CYC_COLOR_VERMILLION_HATCH], card);
  CycColor        backing = cyc_color_over ((card & 0xffffff00) | 0xe0, hatch);

  g_assert_cmpfloat (cyc_color_contrast (theme->colors[CYC_COLOR_INK], backing), >=, 7);
  g_assert_cmpfloat (cyc_color_contrast (theme->colors[CYC_COLOR_INK_DIM], backing), >=, 4.5);
}

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

/* What each kind of eye makes of linear red, green and blue: nobody's, then without
 * one kind of cone (Machado, Oliveira and Fernandes 2009), then without colour. */
static const double eyes[][9] = {
  { 1, 0, 0, 0, 1, 0, 0, 0, 1 },
  { 0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998 },
  { 0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881 },
  { 1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900 },
};

static void
to_lab (CycColor      color,
        const double *eye,
        double       *lab)
{
  static const double xyz_matrix[9] = { 0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505 };
  static const double white[3] = { 0.9505, 1, 1.089 };
  double              rgb[3], seen[3], f[3];

  for (guint i = 0; i < 3; i++)
    rgb[i] = linear ((color >> (24 - 8 * i) & 0xff) / 255.0);
  for (guint i = 0; i < 3; i++)
    seen[i] = CLAMP (eye[3 * i] * rgb[0] + eye[3 * i + 1] * rgb[1] + eye[3 * i + 2] * rgb[2], 0, 1);
  for (guint i = 0; i < 3; i++)
    {
      double value = (xyz_matrix[3 * i] * seen[0] + xyz_matrix[3 * i + 1] * seen[1] + xyz_matrix[3 * i + 2] * seen[2]) / white[i];

      f[i] = value > 0.008856 ? cbrt (value) : 7.787 * value + 16.0 / 116;
    }
  lab[0] = 116 * f[1] - 16;
  lab[1] = 500 * (f[0] - f[1]);
  lab[2] = 200 * (f[1] - f[2]);
}

/* The hues that tell states apart, each against each, for each kind of eye. */
static void
test_colour_blind (gconstpointer data)
{
  static const CycColorRole hues[] = { CYC_COLOR_BLUE, CYC_COLOR_ORANGE, CYC_COLOR_VERMILLION, CYC_COLOR_INK };
  const CycTheme           *theme = data;

  for (guint eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    for (guint i = 0; i < G_N_ELEMENTS (hues); i++)
      for (guint k = i + 1; k < G_N_ELEMENTS (hues); k++)
        {
          double a[3], b[3], difference;

          to_lab (theme->colors[hues[i]], eyes[eye], a);
          to_lab (theme->colors[hues[k]], eyes[eye], b);
          difference = sqrt (pow (a[0] - b[0], 2) + pow (a[1] - b[1], 2) + pow (a[2] - b[2], 2));
          if (difference < 10)
            g_test_fail_printf ("eye %u: %s and %s differ by %.1f", eye, cyc_color_role_to_string (hues[i]),
                                cyc_color_role_to_string (hues[k]), difference);
        }
}

static void
test_complete (gconstpointer data)
{
  const CycTheme *theme = data;

  g_assert_true (cyc_theme_lookup (theme->name) == theme);
  for (guint i = 0; i < CYC_N_COLORS; i++)
    {
      g_assert_nonnull (cyc_color_role_to_string (i));
      if (i != CYC_COLOR_SHADOW)
        g_assert_cmpuint (theme->colors[i], !=, 0);
    }
}

static void
test_mix (void)
{
  g_assert_cmphex (cyc_color_mix (0x000000ff, 0xffffffff, 0.5), ==, 0x808080ff);
  g_assert_cmphex (cyc_color_over (0xff000080, 0x0000ffff), ==, 0x80007fff);
  g_assert_cmpfloat_with_epsilon (cyc_color_contrast (0x000000ff, 0xffffffff), 21, 0.01);
  g_assert_null (cyc_theme_lookup ("mauve"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < CYC_N_THEMES; i++)
    {
      const CycTheme  *theme = cyc_theme_get (i);
      g_autofree char *contrast = g_strdup_printf ("/theme/%s/contrast", theme->name);
      g_autofree char *hatched = g_strdup_printf ("/theme/%s/hatched", theme->name);
      g_autofree char *eye = g_strdup_printf ("/theme/%s/colour-blind", theme->name);
      g_autofree char *complete = g_strdup_printf ("/theme/%s/complete", theme->name);

      g_test_add_data_func (contrast, theme, test_contrast);
      g_test_add_data_func (hatched, theme, test_hatched);
      g_test_add_data_func (eye, theme, test_colour_blind);
      g_test_add_data_func (complete, theme, test_complete);
    }
  g_test_add_func ("/theme/mix", test_mix);
  return g_test_run ();
}
