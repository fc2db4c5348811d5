/* cyc-stage-caption.c
 *
 * What has just happened, in words.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage.h"

#include "cyc-metrics.h"
#include "cyc-narration.h"

#define PAD 18
#define FIRST_BASELINE 20
#define LINE_HEIGHT 18
#define FOOT 10
#define LEAST_HEIGHT 48
#define HEADLINE_SIZE 13
#define TEXT_SIZE 12.5

/* Where a line may end: after a space, or between wide characters. */
static gboolean
may_break (gunichar before,
           gunichar after)
{
  return g_unichar_isspace (before) || (g_unichar_iswide (before) && g_unichar_iswide (after) && !g_unichar_ispunct (after));
}

/* How many bytes of @text fit into @room. */
static gsize
fit (const char *text,
     double      size,
     gboolean    bold,
     double      room)
{
  const char *best = NULL;

  for (const char *p = text; *p != '\0';)
    {
      const char      *next = g_utf8_next_char (p);
      g_autofree char *part = g_strndup (text, next - text);

      if (cyc_metrics_text_width (part, size, FALSE, bold) > room)
        return best != NULL ? (gsize) (best - text) : (gsize) MAX (p - text, next - p);
      if (*next == '\0' || may_break (g_utf8_get_char (p), g_utf8_get_char (next)))
        best = next;
      p = next;
    }
  return best != NULL ? (gsize) (best - text) : 0;
}

/* Adds @text in lines; returns the baseline after the last. */
static double
add_lines (CycDisplayList *list,
           const char     *text,
           double          y,
           double          room,
           double          size,
           gboolean        bold,
           CycColor        ink)
{
  while (*text != '\0')
    {
      gsize            n = fit (text, size, bold, room);
      g_autofree char *line = g_strchomp (g_strndup (text, n));

      if (n == 0)
        break;
      cyc_display_list_text (list, PAD, y, line, size, bold ? CYC_TEXT_BOLD : 0, CYC_ANCHOR_START, ink)->box.width = room;
      y += LINE_HEIGHT;
      text += n;
    }
  return y;
}

/**
 * cyc_stage_draw_caption:
 * @moment: when
 * @theme: the colours
 * @width: the room there is
 *
 * Returns: (transfer full): headline and explanation in a box, as high as they need
 */
CycDisplayList *
cyc_stage_draw_caption (const CycMoment *moment,
                        const CycTheme  *theme,
                        double           width)
{
  CycDisplayList *list = cyc_display_list_new ();
  g_autoptr (CycDisplayList) words = cyc_display_list_new ();
  g_autoptr (CycNarration) narration = cyc_narration_new (moment->model);
  g_autofree char *title = NULL;
  double           y = FIRST_BASELINE, height;

  /* Nothing has happened yet, or ever: a program that could not run. */
  if (narration == NULL)
    return list;
  title = cyc_narration_to_text (narration);
  y = add_lines (words, narration->headline, y, width - 2 * PAD, HEADLINE_SIZE, TRUE, theme->colors[CYC_COLOR_INK]);
  if (narration->explanation != NULL)
    y = add_lines (words, narration->explanation, y, width - 2 * PAD, TEXT_SIZE, FALSE, theme->colors[CYC_COLOR_INK]);
  height = MAX (LEAST_HEIGHT, y - LINE_HEIGHT + FOOT);
  cyc_display_list_begin (list, "caption", "caption", title, 1);
  cyc_display_list_rect (list, 0.5, 0.5, width - 1, height - 1, 8, theme->colors[CYC_COLOR_BLUE_SOFT], theme->colors[CYC_COLOR_BLUE_LINE], 1);
  cyc_display_list_rect (list, 0, 0, 5, height, 2.5, theme->colors[CYC_COLOR_BLUE], 0, 0);
  cyc_display_list_append (list, words, 0, 0, 1);
  cyc_display_list_end (list);
  return list;
}
