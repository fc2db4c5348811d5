/* cyc-metrics.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-metrics.h"

/* Hundredths of the size, rounded up so that the usual sans-serif faces fit. */
static const guint8 sans[95] = {
  26, 28, 43, 66, 59, 85, 75, 25, 32, 32, 56, 60, 28, 34, 28, 39, /* space to / */
  59, 59, 59, 59, 59, 59, 59, 59, 59, 59, 28, 28, 60, 60, 60, 46, /* 0 to ? */
  92, 66, 67, 65, 75, 58, 54, 75, 76, 36, 30, 64, 54, 93, 78, 80, /* @ to O */
  62, 80, 64, 57, 58, 75, 63, 95, 61, 59, 59, 35, 39, 35, 60, 48, /* P to _ */
  32, 58, 63, 50, 63, 58, 37, 63, 63, 28, 28, 55, 28, 95, 63, 62, /* ` to o */
  63, 63, 43, 50, 38, 63, 53, 80, 55, 53, 49, 40, 57, 40, 60,     /* p to ~ */
};

#define MONO_ADVANCE 61
#define WIDE_ADVANCE 100
#define OTHER_ADVANCE 68
#define BOLD_FACTOR 1.07

static guint
advance (gunichar character,
         gboolean mono)
{
  if (g_unichar_iszerowidth (character))
    return 0;
  if (g_unichar_iswide (character))
    return WIDE_ADVANCE;
  if (mono)
    return MONO_ADVANCE;
  if (character >= 32 && character < 127)
    return sans[character - 32];
  return OTHER_ADVANCE;
}

/**
 * cyc_metrics_text_width:
 * @text: UTF-8
 * @size: of the type, in pixels
 * @mono: whether the face is monospaced
 * @bold: whether it is bold
 *
 * Returns: the width to reserve, the same on every machine
 */
double
cyc_metrics_text_width (const char *text,
                        double      size,
                        gboolean    mono,
                        gboolean    bold)
{
  guint hundredths = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    hundredths += advance (g_utf8_get_char (p), mono);
  return hundredths * size / 100 * (bold && !mono ? BOLD_FACTOR : 1);
}

/**
 * cyc_metrics_ellipsize:
 * @text: UTF-8
 * @size: of the type, in pixels
 * @mono: whether the face is monospaced
 * @bold: whether it is bold
 * @width: the room there is
 *
 * Returns: (transfer full): @text, or as much of it as fits before a `…`
 */
char *
cyc_metrics_ellipsize (const char *text,
                       double      size,
                       gboolean    mono,
                       gboolean    bold,
                       double      width)
{
  double      factor = size / 100 * (bold && !mono ? BOLD_FACTOR : 1);
  double      used = advance (0x2026, mono) * factor;
  const char *p;

  if (cyc_metrics_text_width (text, size, mono, bold) <= width)
    return g_strdup (text);
  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      double next = advance (g_utf8_get_char (p), mono) * factor;

      if (used + next > width)
        break;
      used += next;
    }
  return g_strdup_printf ("%.*s…", (int) (p - text), text);
}
