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
#define IDLE_SIZE 12
#define BASELINE 16.2

/* In the order in which a collection comes to them: of a generation, and of 3.14's increments. */
static const CycPhase of_generation[] = {
  CYC_PHASE_MERGE, CYC_PHASE_UPDATE_REFS, CYC_PHASE_SUBTRACT_REFS, CYC_PHASE_MOVE_UNREACHABLE, CYC_PHASE_PROMOTE,
  CYC_PHASE_WEAKREFS, CYC_PHASE_FINALIZERS, CYC_PHASE_RESURRECTION, CYC_PHASE_CLEAR
};

static const CycPhase of_increment[] = {
  CYC_PHASE_MARK_ROOTS, CYC_PHASE_MARK_STACKS, CYC_PHASE_FILL_INCREMENT, CYC_PHASE_UPDATE_REFS, CYC_PHASE_SUBTRACT_REFS,
  CYC_PHASE_MOVE_UNREACHABLE, CYC_PHASE_PROMOTE, CYC_PHASE_WEAKREFS, CYC_PHASE_FINALIZERS, CYC_PHASE_RESURRECTION,
  CYC_PHASE_CLEAR
};

/* Pills for which there is no room carry their number instead of their name. */
typedef struct
{
  const CycPhase *phases;
  guint           n;
  guint           current;
  CycPhase        phase; /* what the current one is called: its own phase, or the one that has no pill */
  gboolean        numbered[CYC_N_PHASES];
} Pills;

static const char *
pill_name (const Pills *pills,
           guint        n)
{
  return cyc_phase_to_string (n == pills->current ? pills->phase : pills->phases[n]);
}

static double
pill_width (const Pills *pills,
            guint        n)
{
  const char *name = pill_name (pills, n);

  if (pills->numbered[n])
    return PILL_HEIGHT;
  return cyc_metrics_text_width (name, TEXT_SIZE, TRUE, n == pills->current) + 2 * PILL_PAD;
}

/* Phases that not every collection comes to have no pill of their own: they stand in a neighbour's. */
static guint
find_current (const Pills *pills,
              CycPhase     phase)
{
  if (phase == CYC_PHASE_UNTRACK)
    phase = CYC_PHASE_MOVE_UNREACHABLE;
  if (phase == CYC_PHASE_LEGACY_FINALIZERS)
    phase = CYC_PHASE_WEAKREFS;
  for (guint i = 0; i < pills->n; i++)
    if (pills->phases[i] == phase)
      return i;
  return 0;
}

/* Named pills nearest to the current one; what comes is worth more than what is done. */
static void
fit_pills (Pills *pills,
           double width)
{
  double used = -PILL_GAP;

  for (guint i = 0; i < pills->n; i++)
    used += pill_width (pills, i) + PILL_GAP;
  while (used > width)
    {
      guint farthest = pills->current, distance = 0;

      for (guint i = 0; i < pills->n; i++)
        {
          guint away = i < pills->current ? 2 * (pills->current - i) + 1 : 2 * (i - pills->current);

          if (!pills->numbered[i] && away > distance)
            {
              farthest = i;
              distance = away;
            }
        }
      if (distance == 0)
        return;
      used -= pill_width (pills, farthest) - PILL_HEIGHT;
      pills->numbered[farthest] = TRUE;
    }
}

static double
add_pill (CycDisplayList *list,
          const CycTheme *theme,
          double          x,
          const Pills    *pills,
          guint           n)
{
  static const CycColorRole fills[] = { CYC_COLOR_PILL_DONE, CYC_COLOR_BLUE, CYC_COLOR_PILL };
  static const CycColorRole inks[] = { CYC_COLOR_PILL_DONE_TEXT, CYC_COLOR_ON_BLUE, CYC_COLOR_PILL_TEXT };
  static const char *const  classes[] = { "phase done", "phase current", "phase" };
  const char               *name = pill_name (pills, n);
  guint                     state = n < pills->current ? 0 : n == pills->current ? 1
                                                                                 : 2;
  double                    width = pill_width (pills, n);
  CycTarget                 target = { CYC_TARGET_PHASE, 0, { 0, 0 }, 0, pills->phases[n] };
  CycRect                   area = { x, 0, width, PILL_HEIGHT };
  g_autofree char          *id = g_strdup_printf ("phase-%s", name);
  g_autofree char          *number = g_strdup_printf ("%u", n + 1);

  cyc_display_list_begin (list, id, classes[state], name, 1);
  cyc_display_list_rect (list, x, 0, width, PILL_HEIGHT, PILL_HEIGHT / 2, theme->colors[fills[state]], 0, 0);
  cyc_display_list_text (list, x + width / 2, BASELINE, pills->numbered[n] ? number : name, TEXT_SIZE,
                         CYC_TEXT_MONO | (state == 1 ? CYC_TEXT_BOLD : 0), CYC_ANCHOR_MIDDLE, theme->colors[inks[state]])
    ->box.width = pills->numbered[n] ? PILL_HEIGHT - 8 : width - 2 * PILL_PAD;
  cyc_display_list_hit_box (list, &area, &target);
  cyc_display_list_end (list);
  return width + PILL_GAP;
}

static void
add_pills (CycDisplayList   *list,
           const CycTheme   *theme,
           const CycModelGc *gc,
           double            width)
{
  gboolean increment = gc->incremental && gc->generation == 1;
  Pills    pills = {
       .phases = increment ? of_increment : of_generation,
       .n = increment ? G_N_ELEMENTS (of_increment) : G_N_ELEMENTS (of_generation),
  };
  double x = 0;

  pills.current = find_current (&pills, gc->phase);
  pills.phase = gc->phase != CYC_PHASE_NONE ? gc->phase : pills.phases[pills.current];
  fit_pills (&pills, width);
  for (guint i = 0; i < pills.n; i++)
    x += add_pill (list, theme, x, &pills, i);
}

/* When counting alone works: what it takes until the collector comes. */
static char *
idle_text (const CycMoment  *moment,
           const CycModelGc *gc)
{
  guint left;

  if (moment->from != NULL)
    return g_strdup (_ ("The stage is rearranged; dotted outlines show where things stood."));
  if (moment->event != NULL && moment->event->kind == CYC_EVENT_EXIT)
    return g_strdup (_ ("The program has ended."));
  if (moment->event == NULL)
    return g_strdup (_ ("The interpreter has not started yet."));
  if (!gc->enabled)
    return g_strdup (_ ("Reference counts do the work; automatic collections are disabled."));
  if (gc->thresholds[0] == 0)
    return g_strdup (_ ("Reference counts do the work; a threshold of 0 means no automatic collections."));
  left = gc->counters[0] > gc->thresholds[0] ? 0 : gc->thresholds[0] - gc->counters[0] + 1;
  if (left == 0)
    return g_strdup (_ ("Reference counts do the work; a collection is due."));
  return g_strdup_printf (ngettext ("Reference counts do the work; next collection after %u more allocation.",
                                    "Reference counts do the work; next collection after %u more allocations.", left),
                          left);
}

static void
add_idle (CycDisplayList   *list,
          const CycMoment  *moment,
          const CycTheme   *theme,
          const CycModelGc *gc,
          double            width)
{
  g_autofree char *text = idle_text (moment, gc);
  g_autofree char *fitting = cyc_metrics_ellipsize (text, IDLE_SIZE, FALSE, FALSE, width);

  cyc_display_list_text (list, 0, BASELINE, fitting, IDLE_SIZE, 0, CYC_ANCHOR_START, theme->colors[CYC_COLOR_INK_DIM])->box.width =
    cyc_metrics_text_width (fitting, IDLE_SIZE, FALSE, FALSE);
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

  cyc_display_list_begin (list, "banner", "banner", NULL, 1);
  cyc_display_list_rect (list, 0, 0, width, PILL_HEIGHT, 0, 0, 0, 0);
  if (!gc->collecting)
    add_idle (list, moment, theme, gc, width);
  else
    add_pills (list, theme, gc, width);
  cyc_display_list_end (list);
  return list;
}
