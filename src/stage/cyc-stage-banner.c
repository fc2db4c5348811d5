/* cyc-stage-banner.c
 *
 * The phases of a collection as a row of pills.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage.h"

#include "cyc-metrics.h"

#include <glib/gi18n-lib.h>

#define PILL_HEIGHT 24
#define PILL_PAD 11
#define PILL_GAP 6
#define TEXT_SIZE 11.5
#define BASELINE 16.2

static const CycPhase shown_phases[] = {
  CYC_PHASE_MERGE, CYC_PHASE_UPDATE_REFS, CYC_PHASE_SUBTRACT_REFS, CYC_PHASE_MOVE_UNREACHABLE, CYC_PHASE_PROMOTE,
  CYC_PHASE_WEAKREFS, CYC_PHASE_FINALIZERS, CYC_PHASE_RESURRECTION, CYC_PHASE_CLEAR
};

static double
pill_width (guint    n,
            gboolean current)
{
  return cyc_metrics_text_width (cyc_phase_to_string (shown_phases[n]), TEXT_SIZE, TRUE, current) + 2 * PILL_PAD;
}

/* Phases that have no pill of their own belong to a neighbour. */
static guint
find_current (CycPhase phase)
{
  if (phase == CYC_PHASE_UNTRACK)
    phase = CYC_PHASE_MOVE_UNREACHABLE;
  if (phase == CYC_PHASE_LEGACY_FINALIZERS)
    phase = CYC_PHASE_WEAKREFS;
  for (guint i = 0; i < G_N_ELEMENTS (shown_phases); i++)
    if (shown_phases[i] == phase)
      return i;
  return 0;
}

/* The first pill such that the current one and, if there is room, the next can be seen. */
static guint
find_first (guint  current,
            double width)
{
  guint  first = 0, last = MIN (current + 1, G_N_ELEMENTS (shown_phases) - 1);
  double used = 0;

  for (guint i = 0; i <= last; i++)
    used += pill_width (i, FALSE) + PILL_GAP;
  while (first < current && used > width)
    used -= pill_width (first++, FALSE) + PILL_GAP;
  return first;
}

static double
add_pill (CycDisplayList *list,
          const CycTheme *theme,
          double          x,
          guint           n,
          int             side)
{
  static const CycColorRole fills[] = { CYC_COLOR_PILL_DONE, CYC_COLOR_BLUE, CYC_COLOR_PILL };
  static const CycColorRole inks[] = { CYC_COLOR_PILL_DONE_TEXT, CYC_COLOR_ON_BLUE, CYC_COLOR_PILL_TEXT };
  static const char *const  classes[] = { "phase done", "phase current", "phase" };
  const char               *name = cyc_phase_to_string (shown_phases[n]);
  double                    width = pill_width (n, side == 0);
  CycTarget                 target = { CYC_TARGET_PHASE, 0, { 0, 0 }, 0, shown_phases[n] };
  CycRect                   area = { x, 0, width, PILL_HEIGHT };
  g_autofree char          *id = g_strdup_printf ("phase-%s", name);

  cyc_display_list_begin (list, id, classes[side + 1], NULL, 1);
  cyc_display_list_rect (list, x, 0, width, PILL_HEIGHT, PILL_HEIGHT / 2, theme->colors[fills[side + 1]], 0, 0);
  cyc_display_list_text (list, x + width / 2, BASELINE, name, TEXT_SIZE, CYC_TEXT_MONO | (side == 0 ? CYC_TEXT_BOLD : 0),
                         CYC_ANCHOR_MIDDLE, theme->colors[inks[side + 1]])
    ->box.width = width - 2 * PILL_PAD;
  cyc_display_list_hit_box (list, &area, &target);
  cyc_display_list_end (list);
  return width + PILL_GAP;
}

static void
add_idle (CycDisplayList   *list,
          const CycTheme   *theme,
          const CycModelGc *gc)
{
  const char *text = gc->enabled ? _ ("The program runs; reference counts do the work.")
                                 : _ ("The program runs; automatic collections are disabled.");

  cyc_display_list_text (list, 0, BASELINE, text, 12, 0, CYC_ANCHOR_START, theme->colors[CYC_COLOR_INK_DIM]);
}

/**
 * cyc_stage_draw_banner:
 * @moment: when
 * @theme: the colours
 * @width: the room there is
 *
 * Returns: (transfer full): the phases, 24 high; one line of text outside collections
 */
CycDisplayList *
cyc_stage_draw_banner (const CycMoment *moment,
                       const CycTheme  *theme,
                       double           width)
{
  CycDisplayList   *list = cyc_display_list_new ();
  const CycModelGc *gc = cyc_model_get_gc (moment->model);
  guint             current = find_current (gc->phase);
  double            x = 0;

  cyc_display_list_begin (list, "banner", "banner", NULL, 1);
  cyc_display_list_rect (list, 0, 0, width, PILL_HEIGHT, 0, 0, 0, 0);
  if (!gc->collecting)
    add_idle (list, theme, gc);
  else
    for (guint i = find_first (current, width); i < G_N_ELEMENTS (shown_phases); i++)
      {
        if (x + pill_width (i, i == current) > width)
          break;
        x += add_pill (list, theme, x, i, i < current ? -1 : i > current);
      }
  cyc_display_list_end (list);
  return list;
}
