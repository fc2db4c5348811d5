/* cyc-stage-signs.c
 *
 * What a card carries on its corners: the count in a round badge, gc_refs in
 * a diamond, the bell of a finalizer, the sign of having been moved back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

#include "cyc-metrics.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define BADGE_RADIUS 13
#define DIAMOND_RADIUS 14.5
#define DIGIT_SIZE 13

typedef struct
{
  CycScene       *scene;
  CycDisplayList *list;
  const CycTheme *theme;
  guint           index;
  const CycNode  *node;
  CycSceneNode   *now;
  CycRect         box;
  gboolean        changes; /* the event changes this node's number */
} Signs;

static CycColor
color (const Signs *signs,
       CycColorRole role)
{
  return signs->theme->colors[role];
}

/* A badge is as wide as its number needs; it turns by growing narrow. */
static void
add_badge_shape (const Signs *signs,
                 double       x,
                 double       y,
                 double       half_width,
                 CycColor     stroke)
{
  double   r = BADGE_RADIUS, k = r * CYC_CIRCLE_K, bow = MIN (half_width, r), kb = bow * CYC_CIRCLE_K, flat = half_width - bow;
  CycPoint p[] = {
    { x - flat, y - r }, { x + flat, y - r }, { x + flat + kb, y - r }, { x + half_width, y - k }, { x + half_width, y }, { x + half_width, y + k }, { x + flat + kb, y + r }, { x + flat, y + r }, { x - flat, y + r }, { x - flat - kb, y + r }, { x - half_width, y + k }, { x - half_width, y }, { x - half_width, y - k }, { x - flat - kb, y - r }, { x - flat, y - r }
  };

  cyc_display_list_path (signs->list, "MLCCLCCZ", p, color (signs, CYC_COLOR_CARD), stroke, 1.6 * signs->theme->line_scale);
}

/* What the event or the step does to the count. */
static int
count_change (const Signs *signs)
{
  const CycSceneNode *was = signs->scene->was != NULL ? &signs->scene->was->nodes[signs->index] : NULL;

  if (was != NULL)
    return was->look != CYC_LOOK_ABSENT ? (int) (signs->now->count - was->count) : 0;
  if (!signs->changes)
    return 0;
  if (signs->scene->event.kind == CYC_EVENT_REF)
    return 1;
  return signs->scene->event.kind == CYC_EVENT_UNREF ? -1 : 0;
}

/* The number before and after, and how narrow the badge is on its way over. */
static guint32
turning_number (double  turn,
                guint32 before,
                guint32 after,
                double *narrow)
{
  *narrow = fabs (cos (turn * G_PI));
  return turn < 0.5 ? before : after;
}

static void
add_change_text (const Signs *signs,
                 double       x,
                 double       y,
                 int          change,
                 CycColor     ink)
{
  double turn = cyc_scene_turn (signs->scene), width;
  char   text[16];

  if (turn <= 0 || (turn >= 1 && !cyc_scene_marks (signs->scene)))
    return;
  g_snprintf (text, sizeof text, "%s%d", change > 0 ? "+" : "−", ABS (change));
  width = cyc_metrics_text_width (text, DIGIT_SIZE, FALSE, TRUE);
  y -= signs->scene->moment->still ? 0 : 6 * turn;
  cyc_display_list_rect (signs->list, x - 4, y - 13, MAX (width, 18) + 8, 17, 8.5, color (signs, CYC_COLOR_PAPER), 0, 0);
  cyc_display_list_text (signs->list, x, y, text, DIGIT_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_START, ink);
}

static void
add_ring (const Signs *signs,
          double       x,
          double       y,
          double       half_width,
          CycColor     ink)
{
  double turn = cyc_scene_turn (signs->scene);

  if (turn > 0 && (turn < 1 || cyc_scene_marks (signs->scene)))
    cyc_display_list_rect (signs->list, x - half_width - 4, y - BADGE_RADIUS - 4, 2 * half_width + 8, 2 * BADGE_RADIUS + 8, BADGE_RADIUS + 4, 0, ink,
                           2.2 * signs->theme->line_scale);
}

static void
add_badge (const Signs *signs)
{
  double    x = signs->box.x + signs->box.width - 4, y = signs->box.y + 1, narrow = 1, half_width, width;
  int       change = count_change (signs);
  guint32   count = signs->now->count;
  CycColor  ink = color (signs, change > 0 ? CYC_COLOR_BLUE : CYC_COLOR_VERMILLION);
  CycTarget target = { CYC_TARGET_BADGE, signs->node->key, { 0, 0 }, signs->node->object, 0 };
  CycRect   area = { x - BADGE_RADIUS, y - BADGE_RADIUS, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS };
  char      number[16];

  if (change != 0 && !signs->now->immortal)
    count = turning_number (cyc_scene_turn (signs->scene), count - change, count, &narrow);
  if (signs->now->immortal)
    g_strlcpy (number, "∞", sizeof number);
  else
    g_snprintf (number, sizeof number, "%u", count);
  width = cyc_metrics_text_width (number, DIGIT_SIZE, FALSE, TRUE);
  half_width = MAX (BADGE_RADIUS, width / 2 + 7);
  if (change != 0)
    {
      add_ring (signs, x, y, half_width, ink);
      add_change_text (signs, x + half_width + 8, y - 6, change, ink);
    }
  add_badge_shape (signs, x, y, MAX (half_width * narrow, 0.8), color (signs, CYC_COLOR_INK));
  if (narrow > 0.6)
    cyc_display_list_text (signs->list, x, y + 4.6, number, DIGIT_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_MIDDLE, color (signs, CYC_COLOR_INK));
  cyc_display_list_hit_box (signs->list, &area, &target);
}

/* Before `gc_refs` of this event: what it was. */
static guint32
gc_refs_before (const Signs *signs)
{
  return signs->changes && signs->scene->event.kind == CYC_EVENT_GC_REFS ? signs->scene->event.gc_refs.was : signs->now->gc_refs;
}

static void
add_diamond (const Signs *signs)
{
  const CycEvent *event = &signs->scene->event;
  gboolean        turns = signs->changes && event->kind == CYC_EVENT_GC_REFS;
  gboolean        appears = turns && event->flags == CYC_GC_REFS_COPY;
  double          x = signs->box.x - 2, y = signs->box.y + 2, r = DIAMOND_RADIUS, turn = cyc_scene_turn (signs->scene), narrow = 1;
  guint32         value = signs->now->gc_refs;
  CycTarget       target = { CYC_TARGET_GC_REFS, signs->node->key, { 0, 0 }, signs->node->object, 0 };
  CycRect         area = { x - r, y - r, 2 * r, 2 * r };
  CycColor        fill = color (signs, turns && event->flags == CYC_GC_REFS_SUBTRACT ? CYC_COLOR_ORANGE_SOFT : CYC_COLOR_BLUE_SOFT);
  char            number[16];

  if (appears)
    r *= cyc_ease (signs->scene->t);
  else if (turns)
    value = turning_number (turn, gc_refs_before (signs), value, &narrow);
  g_snprintf (number, sizeof number, "%u", value);
  if (cyc_metrics_text_width (number, DIGIT_SIZE, FALSE, TRUE) > 16)
    r += 4;
  if (turns && !appears && turn > 0 && (turn < 1 || cyc_scene_marks (signs->scene)))
    cyc_display_list_path (signs->list, "MLLLZ", (CycPoint[]){ { x, y - r - 6 }, { x + r + 6, y }, { x, y + r + 6 }, { x - r - 6, y } }, 0,
                           color (signs, CYC_COLOR_ORANGE), 2.2 * signs->theme->line_scale);
  cyc_display_list_path (signs->list, "MLLLZ", (CycPoint[]){ { x, y - r }, { x + r * MAX (narrow, 0.06), y }, { x, y + r }, { x - r * MAX (narrow, 0.06), y } }, fill,
                         color (signs, CYC_COLOR_BLUE), 1.8 * signs->theme->line_scale);
  if (narrow > 0.6 && r > 8)
    cyc_display_list_text (signs->list, x, y + 4.6, number, DIGIT_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_MIDDLE, color (signs, CYC_COLOR_BLUE));
  cyc_display_list_hit_box (signs->list, &area, &target);
}

/* It rings while the finalizer is called, and is struck out once it has run. */
static void
add_bell (const Signs *signs)
{
  const CycEvent *event = &signs->scene->event;
  gboolean        rings = event->kind == CYC_EVENT_FINALIZE && event->object.object == signs->node->object;
  double          x = signs->box.x + signs->box.width - 34, y = signs->box.y + 21;
  CycColor        ink = color (signs, CYC_COLOR_PURPLE);
  CycPoint        p[] = { { x - 7, y - 3 }, { x - 7, y - 9 }, { x - 4.5, y - 12 }, { x, y - 12 }, { x + 4.5, y - 12 }, { x + 7, y - 9 }, { x + 7, y - 3 }, { x + 9, y }, { x - 9, y } };
  CycPoint        clapper[] = { { x - 2.2, y + 2.2 }, { x - 1, y + 3.6 }, { x + 1, y + 3.6 }, { x + 2.2, y + 2.2 } };

  if (!(signs->now->flags & CYC_ALLOC_HAS_DEL))
    return;
  cyc_display_list_path (signs->list, "MCCLLZ", p, color (signs, rings ? CYC_COLOR_PURPLE : CYC_COLOR_PURPLE_SOFT), ink, 1.5);
  cyc_display_list_path (signs->list, "MC", clapper, 0, ink, 1.5);
  if (rings)
    for (int side = -1; side <= 1; side += 2)
      cyc_display_list_path (signs->list, "MC", (CycPoint[]){ { x + side * 10.5, y - 12 }, { x + side * 13, y - 9 }, { x + side * 13, y - 6 }, { x + side * 11.5, y - 3 } }, 0, ink, 1.5);
  if (signs->now->flags & CYC_OBJECT_FINALIZED && !rings)
    cyc_display_list_path (signs->list, "ML", (CycPoint[]){ { x - 10, y + 3 }, { x + 10, y - 14 } }, 0, color (signs, CYC_COLOR_INK), 1.8);
}

/* A bent arrow beside a card that the collector has just taken back. */
static void
add_moved_back (const Signs *signs)
{
  const CycEvent *event = &signs->scene->event;
  double          x = signs->box.x - 20, y = signs->box.y + 46, r = 11, k = r * CYC_CIRCLE_K;
  CycPoint        arc[] = { { x + 8, y - r }, { x + 2, y - r - 3 }, { x - r, y - k - 2 }, { x - r, y }, { x - r, y + k + 2 }, { x + 2, y + r + 3 }, { x + 8, y + r } };

  if (event->kind != CYC_EVENT_LIST || event->list.object != signs->node->object || event->list.from != CYC_LIST_UNREACHABLE ||
      event->list.to != CYC_LIST_YOUNG)
    return;
  cyc_display_list_curve (signs->list, arc, 7, color (signs, CYC_COLOR_BLUE), 2.4)->round = TRUE;
  cyc_stage_add_arrow_head (signs->list, arc, 7, FALSE, 10, color (signs, CYC_COLOR_BLUE));
}

static void
add_group_count (const Signs *signs)
{
  char   number[24];
  double width, x = signs->box.x + signs->box.width - CYC_CARD_PAD, y = signs->box.y + 20;

  g_snprintf (number, sizeof number, "× %u", signs->now->count);
  width = cyc_metrics_text_width (number, DIGIT_SIZE, FALSE, TRUE);
  cyc_display_list_text (signs->list, x, y, number, DIGIT_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_END, color (signs, CYC_COLOR_INK))->box.width = width;
}

/* Private: draws what the node carries, above the arrows. */
void
cyc_stage_add_signs (CycScene       *scene,
                     CycDisplayList *list,
                     guint           index)
{
  Signs            signs = { scene, list, scene->theme, index, cyc_graph_get_node (scene->graph, index), &scene->nodes[index], cyc_scene_get_box (scene, index), scene->changed_node == index };
  g_autofree char *id = NULL;

  if (signs.now->look == CYC_LOOK_ABSENT || signs.now->look == CYC_LOOK_GHOST || signs.node->kind == CYC_NODE_FRAME ||
      signs.node->kind == CYC_NODE_NAMESPACE || cyc_scene_get_opacity (scene, index) <= 0)
    return;
  id = g_strdup_printf ("signs-%u-%u", CYC_HOLDER_KIND (signs.node->key), CYC_HOLDER_NUMBER (signs.node->key));
  cyc_display_list_begin (list, id, "signs", NULL, cyc_scene_get_opacity (scene, index));
  if (signs.node->kind == CYC_NODE_GROUP)
    add_group_count (&signs);
  else
    {
      add_badge (&signs);
      add_bell (&signs);
      if (signs.now->has_gc_refs)
        add_diamond (&signs);
      add_moved_back (&signs);
    }
  cyc_display_list_end (list);
}
