/* cyc-stage-belts.c
 *
 * The collector's lists as belts with chips in list order, counters as gauges.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-belt.h"
#include "cyc-stage.h"

#include "cyc-metrics.h"
#include "cyc-narration.h"

#include <glib/gi18n-lib.h>

#define ROW_HEIGHT 29
#define ROW_PITCH 34
#define NAME_X 12
#define INFO_X 132
#define GAUGE_X 244
#define GAUGE_WIDTH 46
#define CHIPS_X 308
#define CHIP_HEIGHT 23
#define CHIP_PAD 9
#define CHIP_GAP 14
#define NAME_SIZE 12.5
#define INFO_SIZE 11.5
#define CHIP_SIZE 12

typedef struct
{
  CycDisplayList  *list;
  const CycMoment *moment;
  const CycTheme  *theme;
  double           width;
  GHashTable      *before; /* object → CycPoint of its chip before the event */
  double           t;
} Belts;

/* After a name that is longer than others the rest of the belt moves on. */
static double
info_x (const Belts *belts,
        CycListId    list)
{
  return MAX (INFO_X, NAME_X + cyc_metrics_text_width (cyc_model_get_list_title (belts->moment->model, list), NAME_SIZE, FALSE, TRUE) + 10);
}

/* A list of the collection has no gauge. */
static double
chips_x (const Belts *belts,
         CycListId    list)
{
  return info_x (belts, list) - INFO_X + (list >= CYC_LIST_GEN0 && list <= CYC_LIST_GEN2 ? CHIPS_X : GAUGE_X - 26);
}

static CycColor
color (const Belts *belts,
       CycColorRole role)
{
  return belts->theme->colors[role];
}

/* During a collection the generations that it works on are empty. */
static gboolean
is_merged (const Belts *belts,
           CycListId    list)
{
  const CycModelGc *gc = cyc_model_get_gc (belts->moment->model);

  return gc->collecting && list - CYC_LIST_GEN0 <= gc->generation &&
         cyc_model_get_list (belts->moment->model, list)->n == 0;
}

static char *
info_text (const Belts *belts,
           CycListId    list)
{
  const CycModelGc *gc = cyc_model_get_gc (belts->moment->model);
  guint             n = cyc_model_get_list (belts->moment->model, list)->n;
  guint             gen = list - CYC_LIST_GEN0;

  if (list < CYC_LIST_GEN0 || list > CYC_LIST_GEN2)
    return g_strdup_printf (ngettext ("%u object", "%u objects", n), n);
  if (is_merged (belts, list))
    return g_strdup (gc->incremental ? _ ("in the increment") : _ ("merged into young"));
  if (gen == 2 && gc->thresholds[2] == 0)
    return g_strdup_printf (_ ("count %u"), gc->counters[gen]);
  return g_strdup_printf (_ ("count %u of %u"), gc->counters[gen], gc->thresholds[gen]);
}

static void
add_gauge (const Belts *belts,
           CycListId    list,
           double       y)
{
  const CycModelGc *gc = cyc_model_get_gc (belts->moment->model);
  guint             gen = list - CYC_LIST_GEN0;
  double            share;

  if (list < CYC_LIST_GEN0 || list > CYC_LIST_GEN2 || gc->thresholds[gen] == 0 || is_merged (belts, list))
    return;
  share = MIN (1.0, (double) gc->counters[gen] / gc->thresholds[gen]);
  cyc_display_list_rect (belts->list, GAUGE_X, y + ROW_HEIGHT / 2.0 - 3, GAUGE_WIDTH, 6, 3, color (belts, CYC_COLOR_GAUGE), 0, 0);
  if (share > 0)
    cyc_display_list_rect (belts->list, GAUGE_X, y + ROW_HEIGHT / 2.0 - 3, MAX (6, GAUGE_WIDTH * share), 6, 3, color (belts, CYC_COLOR_BLUE), 0, 0);
}

static gboolean
is_changing (const Belts   *belts,
             const CycChip *chip)
{
  const CycEvent *event = belts->moment->event;

  if (event == NULL || chip->object == 0)
    return FALSE;
  if (event->kind == CYC_EVENT_GC_REFS)
    return event->gc_refs.object == chip->object;
  if (event->kind == CYC_EVENT_LIST || event->kind == CYC_EVENT_TRACK)
    return event->list.object == chip->object;
  return event->kind == CYC_EVENT_VERDICT && event->object.object == chip->object;
}

static void
add_link (const Belts *belts,
          double       from,
          double       to,
          double       y)
{
  CycColor ink = color (belts, CYC_COLOR_ARROW);
  double   middle = y + ROW_HEIGHT / 2.0;

  cyc_display_list_path (belts->list, "ML", (CycPoint[]){ { from, middle }, { to - 6, middle } }, 0, ink, 1.3);
  cyc_display_list_path (belts->list, "MLLLZ", (CycPoint[]){ { to - 1, middle }, { to - 10, middle - 4 }, { to - 7.6, middle }, { to - 10, middle + 4 } }, ink, 0, 0);
}

static void
add_chip (const Belts   *belts,
          const CycChip *chip,
          CycListId      list,
          double         x,
          double         y)
{
  gboolean         changing = is_changing (belts, chip), tentative = list == CYC_LIST_UNREACHABLE;
  CycColor         border = color (belts, changing || tentative ? CYC_COLOR_ORANGE : CYC_COLOR_CHIP_BORDER);
  double           top = y + (ROW_HEIGHT - CHIP_HEIGHT) / 2.0, base = y + 19;
  CycTarget        target = { CYC_TARGET_CHIP, 0, { 0, 0 }, chip->object, list };
  CycRect          area = { x, top, chip->width, CHIP_HEIGHT };
  g_autofree char *id = g_strdup_printf ("chip-%u-%u", list, chip->object);
  CycItem         *item;

  cyc_display_list_begin (belts->list, id, chip->object == 0 ? "chip rest" : "chip", NULL, 1);
  item = cyc_display_list_rect (belts->list, x, top, chip->width, CHIP_HEIGHT, CHIP_HEIGHT / 2.0, color (belts, chip->object == 0 ? CYC_COLOR_BELT : CYC_COLOR_CHIP),
                                border, (changing ? 1.8 : 1) * belts->theme->line_scale);
  if (tentative)
    item->dash = CYC_DASH_DASHED;
  cyc_display_list_text (belts->list, x + CHIP_PAD, base, chip->label, CHIP_SIZE, 0, CYC_ANCHOR_START, color (belts, CYC_COLOR_INK))->box.width = chip->label_width;
  if (chip->gc_refs != NULL)
    cyc_display_list_text (belts->list, x + chip->width - 9, base, chip->gc_refs, CHIP_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_END, color (belts, CYC_COLOR_BLUE));
  if (chip->object != 0)
    cyc_display_list_hit_box (belts->list, &area, &target);
  cyc_display_list_end (belts->list);
}

/* Where each chip stands; before the event and after it by the same rules. */
static void
lay_out (const Belts *belts,
         CycListId    list,
         GArray      *chips,
         double       y,
         GHashTable  *places)
{
  double x = chips_x (belts, list);

  for (guint i = 0; i < chips->len; i++)
    {
      const CycChip *chip = &g_array_index (chips, CycChip, i);
      CycPoint      *place = g_new (CycPoint, 1);

      *place = (CycPoint){ x, y };
      if (chip->object != 0)
        g_hash_table_insert (places, GUINT_TO_POINTER (chip->object), place);
      else
        g_free (place);
      x += chip->width + CHIP_GAP;
    }
}

static void
add_chips (const Belts *belts,
           CycListId    list,
           double       y)
{
  g_autoptr (GArray) chips = cyc_chips_new (belts->moment, list, belts->width - chips_x (belts, list) - 10, FALSE);
  double x = chips_x (belts, list);

  for (guint i = 0; i < chips->len; i++)
    {
      const CycChip  *chip = &g_array_index (chips, CycChip, i);
      const CycPoint *was = g_hash_table_lookup (belts->before, GUINT_TO_POINTER (chip->object));
      CycPoint        at = { x, y };
      double          t = belts->t * belts->t * (3 - 2 * belts->t);

      if (was != NULL && chip->object != 0)
        at = (CycPoint){ was->x + (x - was->x) * t, was->y + (y - was->y) * t };
      if (i > 0 && (was == NULL || t >= 1 || was->y == y))
        add_link (belts, x - CHIP_GAP, x, y);
      add_chip (belts, chip, list, at.x, at.y);
      x += chip->width + CHIP_GAP;
    }
}

static void
add_belt (const Belts *belts,
          CycListId    list,
          double       y)
{
  gboolean         of_collection = list == CYC_LIST_YOUNG || list == CYC_LIST_UNREACHABLE || list == CYC_LIST_REACHABLE;
  g_autofree char *info = info_text (belts, list);
  g_autofree char *id = g_strdup_printf ("belt-%s", cyc_list_to_string (list));
  CycTarget        target = { CYC_TARGET_BELT, 0, { 0, 0 }, 0, list };
  CycRect          area = { 0, y, belts->width, ROW_HEIGHT };
  double           x = info_x (belts, list);

  cyc_display_list_begin (belts->list, id, "belt", NULL, 1);
  cyc_display_list_rect (belts->list, 0, y, belts->width, ROW_HEIGHT, 6, color (belts, of_collection ? CYC_COLOR_BLUE_SOFT : CYC_COLOR_BELT), 0, 0);
  cyc_display_list_hit_box (belts->list, &area, &target);
  cyc_display_list_text (belts->list, NAME_X, y + 19, cyc_model_get_list_title (belts->moment->model, list), NAME_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_START, color (belts, CYC_COLOR_INK))
    ->box.width = x - NAME_X - 6;
  cyc_display_list_text (belts->list, x, y + 18.5, info, INFO_SIZE, 0, CYC_ANCHOR_START, color (belts, CYC_COLOR_INK_DIM))
    ->box.width = GAUGE_X - INFO_X - 4;
  add_gauge (belts, list, y);
  cyc_display_list_end (belts->list);
}

/* From above to below: what a collection works on, the generations, what else holds anything. */
static guint
choose_lists (CycModel  *model,
              CycListId *out)
{
  const CycModelGc *gc = cyc_model_get_gc (model);
  guint             n = 0;

  if (gc->collecting)
    {
      out[n++] = CYC_LIST_YOUNG;
      out[n++] = CYC_LIST_UNREACHABLE;
    }
  if (cyc_model_get_list (model, CYC_LIST_FINALIZERS)->n > 0)
    out[n++] = CYC_LIST_FINALIZERS;
  if (cyc_model_get_list (model, CYC_LIST_REACHABLE)->n > 0)
    out[n++] = CYC_LIST_REACHABLE;
  out[n++] = CYC_LIST_GEN0;
  out[n++] = gc->incremental ? CYC_LIST_PENDING : CYC_LIST_GEN1;
  out[n++] = gc->incremental ? CYC_LIST_VISITED : CYC_LIST_GEN2;
  if (cyc_model_get_list (model, CYC_LIST_PERMANENT)->n > 0)
    out[n++] = CYC_LIST_PERMANENT;
  if (cyc_model_get_list (model, CYC_LIST_UNCOLLECTABLE)->n > 0)
    out[n++] = CYC_LIST_UNCOLLECTABLE;
  return n;
}

/* Where the chips stood before a step of many events, which may have brought belts. */
static void
find_places_before_step (Belts *belts)
{
  CycMoment moment = { .model = belts->moment->before, .t = 1, .graph = belts->moment->graph };
  CycListId lists[CYC_N_LISTS];
  guint     n = choose_lists (moment.model, lists);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) chips = cyc_chips_new (&moment, lists[i], belts->width - chips_x (belts, lists[i]) - 10, FALSE);

      lay_out (belts, lists[i], chips, i * ROW_PITCH, belts->before);
    }
}

static void
find_places_before (Belts           *belts,
                    const CycListId *lists,
                    guint            n)
{
  const CycEvent *event = belts->moment->event;

  if (belts->moment->still || belts->moment->t >= 1)
    return;
  belts->t = CLAMP (belts->moment->t, 0, 1);
  if (belts->moment->before != NULL)
    {
      find_places_before_step (belts);
      return;
    }
  if (event == NULL || event->kind != CYC_EVENT_LIST)
    return;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GArray) chips = cyc_chips_new (belts->moment, lists[i], belts->width - chips_x (belts, lists[i]) - 10, TRUE);

      lay_out (belts, lists[i], chips, i * ROW_PITCH, belts->before);
    }
}

/**
 * cyc_stage_draw_belts:
 * @moment: when
 * @theme: the colours
 * @width: the room there is
 *
 * Returns: (transfer full): a row for each list
 */
CycDisplayList *
cyc_stage_draw_belts (const CycMoment *moment,
                      const CycTheme  *theme,
                      double           width)
{
  Belts     belts = { cyc_display_list_new (), moment, theme, width, NULL, 1 };
  CycListId lists[CYC_N_LISTS];
  guint     n = choose_lists (moment->model, lists);

  belts.before = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  find_places_before (&belts, lists, n);
  cyc_display_list_begin (belts.list, "belts", "belts", NULL, 1);
  for (guint i = 0; i < n; i++)
    add_belt (&belts, lists[i], i * ROW_PITCH);
  for (guint i = 0; i < n; i++)
    add_chips (&belts, lists[i], i * ROW_PITCH);
  cyc_display_list_end (belts.list);
  g_hash_table_unref (belts.before);
  return belts.list;
}
