/* cyc-stage-cards.c
 *
 * Sheets and cards: bodies, headers and rows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"

#include "cyc-metrics.h"
#include "cyc-slot-text.h"

#include <glib/gi18n-lib.h>

#define RADIUS 9
#define SHEET_RADIUS 4
#define TITLE_SIZE 13
#define NOTE_SIZE 12
#define SMALL_SIZE 10.5
#define ROW_SIZE 12.5
#define VALUE_SIZE 12
#define TITLE_BASELINE 20
#define ROW_BASELINE 15.5
#define CROSS_RADIUS 9
#define CROSS_INSET 24
#define CROSS_BELOW 2.5

typedef struct
{
  CycScene       *scene;
  CycDisplayList *list;
  const CycTheme *theme;
  guint           index;
  const CycNode  *node;
  CycSceneNode   *now;
  CycRect         box;
} Card;

static CycColor
color (const Card  *card,
       CycColorRole role)
{
  return card->theme->colors[role];
}

/* Words of a card that may not live fade, but no further than can be read. */
static CycColor
ink_of (const Card *card)
{
  return color (card, card->now->look == CYC_LOOK_TENTATIVE ? CYC_COLOR_INK_DIM : CYC_COLOR_INK);
}

static gboolean
is_sheet (const Card *card)
{
  return card->node->kind == CYC_NODE_FRAME || card->node->kind == CYC_NODE_NAMESPACE;
}

static void
choose_border (const Card *card,
               CycColor   *stroke,
               double     *line,
               CycDash    *dash)
{
  *dash = CYC_DASH_NONE;
  *line = 1.8;
  switch (card->now->look)
    {
    case CYC_LOOK_CANDIDATE:
    case CYC_LOOK_REACHED:
      *stroke = color (card, CYC_COLOR_INK);
      break;
    case CYC_LOOK_TENTATIVE:
      *stroke = color (card, CYC_COLOR_ORANGE);
      *dash = CYC_DASH_DASHED;
      break;
    case CYC_LOOK_GARBAGE:
    case CYC_LOOK_UNCOLLECTABLE:
      *stroke = color (card, CYC_COLOR_VERMILLION);
      *line = 2;
      break;
    case CYC_LOOK_RESURRECTED:
      *stroke = color (card, CYC_COLOR_GREEN);
      *line = 2.4;
      break;
    case CYC_LOOK_GHOST:
      *stroke = color (card, CYC_COLOR_CARD_BORDER);
      *line = 1.2;
      *dash = CYC_DASH_DOTTED;
      break;
    case CYC_LOOK_ABSENT:
    case CYC_LOOK_LIVE:
    case CYC_N_LOOKS:
    default:
      *stroke = color (card, CYC_COLOR_CARD_BORDER);
      *line = 1.2;
      break;
    }
}

/* The header's area: round above, straight below. */
static void
add_header_area (const Card *card,
                 double      inset)
{
  double   x = card->box.x + inset, y = card->box.y + inset, r = RADIUS - inset;
  double   right = card->box.x + card->box.width - inset, bottom = card->box.y + CYC_CARD_HEADER;
  double   k = r * 0.5523;
  CycPoint points[] = {
    { x, bottom }, { x, y + r }, { x, y + r - k }, { x + r - k, y }, { x + r, y }, { right - r, y }, { right - r + k, y }, { right, y + r - k }, { right, y + r }, { right, bottom }
  };

  if (card->box.height <= CYC_CARD_HEADER + 1)
    cyc_display_list_rect (card->list, x, y, right - x, card->box.height - 2 * inset, r, color (card, CYC_COLOR_CARD_HEADER), 0, 0);
  else
    cyc_display_list_path (card->list, "MLCLCLZ", points, color (card, CYC_COLOR_CARD_HEADER), 0, 0);
}

static void
add_selection (const Card *card)
{
  const CycTarget *selected = &card->scene->moment->selected;
  gboolean         is_selected = selected->kind != CYC_TARGET_NONE &&
                         (selected->object != 0 && selected->kind != CYC_TARGET_EDGE ? selected->object == card->node->object
                                                                                     : selected->holder == card->node->key && selected->holder != 0);

  if (is_selected)
    cyc_display_list_rect (card->list, card->box.x - 5, card->box.y - 5, card->box.width + 10, card->box.height + 10,
                           (is_sheet (card) ? SHEET_RADIUS : RADIUS) + 5, 0, color (card, CYC_COLOR_SELECTION), 2.5 * card->theme->line_scale);
}

static void
add_body (const Card *card)
{
  const CycRect *box = &card->box;
  CycColor       stroke;
  double         line;
  CycDash        dash;
  CycItem       *item;

  choose_border (card, &stroke, &line, &dash);
  line *= card->theme->line_scale;
  if (card->now->look == CYC_LOOK_GHOST)
    {
      item = cyc_display_list_rect (card->list, box->x, box->y, box->width, box->height, RADIUS, 0, stroke, line);
      item->dash = (guint8) dash;
      return;
    }
  if (color (card, CYC_COLOR_SHADOW) & 0xff && card->now->look != CYC_LOOK_TENTATIVE)
    cyc_display_list_rect (card->list, box->x + 1.5, box->y + 2.5, box->width, box->height, RADIUS, color (card, CYC_COLOR_SHADOW), 0, 0);
  if (card->node->kind == CYC_NODE_GROUP)
    for (int i = 2; i > 0; i--)
      cyc_display_list_rect (card->list, box->x + 4 * i, box->y + 4 * i, box->width, box->height, RADIUS, color (card, CYC_COLOR_CARD), stroke, line);
  cyc_display_list_rect (card->list, box->x, box->y, box->width, box->height, RADIUS, color (card, card->now->look == CYC_LOOK_TENTATIVE ? CYC_COLOR_PAPER : CYC_COLOR_CARD), 0, 0);
  if (card->now->look == CYC_LOOK_GARBAGE)
    {
      item = cyc_display_list_rect (card->list, box->x, box->y, box->width, box->height, RADIUS, color (card, CYC_COLOR_VERMILLION_HATCH), 0, 0);
      item->hatched = TRUE;
    }
  else if (card->now->look != CYC_LOOK_TENTATIVE)
    add_header_area (card, line / 2);
  item = cyc_display_list_rect (card->list, box->x, box->y, box->width, box->height, RADIUS, 0, stroke, line);
  item->dash = (guint8) dash;
  if (card->now->look == CYC_LOOK_UNCOLLECTABLE)
    cyc_display_list_rect (card->list, box->x + 4, box->y + 4, box->width - 8, box->height - 8, RADIUS - 4, 0, stroke, 1);
}

static void
add_sheet_body (const Card *card)
{
  const CycRect *box = &card->box;
  gboolean       running = card->now->frame != 0 && card->now->frame == cyc_model_get_current_frame (card->scene->model);

  if (color (card, CYC_COLOR_SHADOW) & 0xff)
    cyc_display_list_rect (card->list, box->x + 1.5, box->y + 2.5, box->width, box->height, SHEET_RADIUS, color (card, CYC_COLOR_SHADOW), 0, 0);
  cyc_display_list_rect (card->list, box->x, box->y, box->width, box->height, SHEET_RADIUS, color (card, CYC_COLOR_SHEET),
                         color (card, CYC_COLOR_SHEET_BORDER), (running ? 1.8 : 1.2) * card->theme->line_scale);
  if (card->now->n_rows > 0)
    cyc_display_list_path (card->list, "ML", (CycPoint[]){ { box->x + 1, box->y + CYC_CARD_HEADER - 0.5 }, { box->x + box->width - 1, box->y + CYC_CARD_HEADER - 0.5 } },
                           0, color (card, CYC_COLOR_SHEET_LINE), 1);
}

/* Behind words on a hatched card, so that they can be read. */
static void
add_backing (const Card *card,
             double      x,
             double      y,
             double      width,
             double      height)
{
  if (card->now->look == CYC_LOOK_GARBAGE)
    cyc_display_list_rect (card->list, x - 4, y, width + 8, height, 4, (color (card, CYC_COLOR_CARD) & 0xffffff00) | 0xe0, 0, 0);
}

static void
add_title (const Card *card)
{
  double           x = card->box.x + CYC_CARD_PAD, y = card->box.y + TITLE_BASELINE;
  double           room = card->box.width - 2 * CYC_CARD_PAD - (is_sheet (card) ? 0 : 16);
  double           note_width = cyc_metrics_text_width (card->node->note, NOTE_SIZE, FALSE, FALSE);
  g_autofree char *title = cyc_metrics_ellipsize (card->node->title, TITLE_SIZE, FALSE, TRUE, room - note_width - 8);
  double           width = cyc_metrics_text_width (title, TITLE_SIZE, FALSE, TRUE);
  CycItem         *item;

  add_backing (card, x, card->box.y + 7, width + 8 + note_width, 18);
  item = cyc_display_list_text (card->list, x, y, title, TITLE_SIZE, CYC_TEXT_BOLD, CYC_ANCHOR_START, ink_of (card));
  item->box.width = width;
  if (card->node->note[0] == '\0')
    return;
  if (is_sheet (card))
    item = cyc_display_list_text (card->list, card->box.x + card->box.width - CYC_CARD_PAD, y, card->node->note, 11, 0, CYC_ANCHOR_END, color (card, CYC_COLOR_INK_DIM));
  else
    item = cyc_display_list_text (card->list, x + width + 8, y, card->node->note, NOTE_SIZE, 0, CYC_ANCHOR_START, color (card, CYC_COLOR_INK_DIM));
  item->box.width = note_width;
  if (card->now->untracked && card->now->look == CYC_LOOK_LIVE && room - width - note_width > 62)
    {
      item = cyc_display_list_text (card->list, x + width + note_width + 12, y, _ ("untracked"), SMALL_SIZE, 0, CYC_ANCHOR_START, color (card, CYC_COLOR_INK_DIM));
      item->box.width = room - width - note_width - 10;
    }
}

/* What stands at the right end of a row that has no arrow. */
static char *
value_text (const Card *card,
            guint       row,
            gboolean   *mono)
{
  CycObjectId target = card->now->targets[row];
  const char *repr;
  guint       head;

  *mono = TRUE;
  if (target == 0)
    return NULL;
  if (cyc_graph_is_small_value (card->scene->graph, target))
    {
      repr = cyc_model_get_repr (card->scene->model, target);
      return g_strdup (repr != NULL ? repr : cyc_model_get_type_name (card->scene->model, target));
    }
  *mono = FALSE;
  head = cyc_graph_find_object (card->scene->graph, target);
  if (head != CYC_NODE_NONE && cyc_graph_find_edge (card->scene->graph, card->index, row, head) != G_MAXUINT)
    return NULL;
  if (head != CYC_NODE_NONE)
    return g_strdup (cyc_graph_get_node (card->scene->graph, head)->title);
  return g_strdup (cyc_model_get_type_name (card->scene->model, target));
}

static char *
more_text (const CycRow *row,
           guint         n)
{
  if (row->flags & CYC_ROW_KERNEL)
    return g_strdup_printf (ngettext ("… %u kernel name", "… %u kernel names", n), n);
  return g_strdup_printf (ngettext ("… %u more", "… %u more", n), n);
}

static void
add_row_text (const Card *card,
              guint       row,
              double      y)
{
  const CycRow    *what = cyc_node_get_row (card->node, row);
  gboolean         mono, dim = (what->flags & (CYC_ROW_STACK | CYC_ROW_CLASS)) != 0;
  g_autofree char *value = value_text (card, row, &mono);
  g_autofree char *label = NULL, *short_value = NULL;
  double           room = card->box.width - 2 * CYC_CARD_PAD, width;
  CycItem         *item;

  if (what->flags & CYC_ROW_MORE)
    {
      g_autofree char *words = more_text (what, card->now->counts[row]);

      label = cyc_metrics_ellipsize (words, ROW_SIZE, TRUE, FALSE, room);
      g_clear_pointer (&value, g_free);
      dim = TRUE;
    }
  else
    label = cyc_metrics_ellipsize (what->label, ROW_SIZE, TRUE, FALSE, value != NULL ? room * 0.6 : room);
  width = cyc_metrics_text_width (label, ROW_SIZE, TRUE, FALSE);
  add_backing (card, card->box.x + CYC_CARD_PAD, y + 3, width, 17);
  item = cyc_display_list_text (card->list, card->box.x + CYC_CARD_PAD, y + ROW_BASELINE, label, ROW_SIZE, CYC_TEXT_MONO, CYC_ANCHOR_START,
                                dim ? color (card, CYC_COLOR_INK_DIM) : ink_of (card));
  item->box.width = width;
  if (value == NULL)
    return;
  short_value = cyc_metrics_ellipsize (value, VALUE_SIZE, mono, FALSE, room - width - 12);
  width = cyc_metrics_text_width (short_value, VALUE_SIZE, mono, FALSE);
  add_backing (card, card->box.x + card->box.width - CYC_CARD_PAD - width, y + 3, width, 17);
  item = cyc_display_list_text (card->list, card->box.x + card->box.width - CYC_CARD_PAD, y + ROW_BASELINE, short_value, VALUE_SIZE,
                                mono ? CYC_TEXT_MONO : 0, CYC_ANCHOR_END, color (card, CYC_COLOR_INK_DIM));
  item->box.width = width;
}

/* A name that is gone stays as a trace of itself. */
static void
add_gone_row (const Card *card,
              guint       row,
              double      y)
{
  const CycRow    *what = cyc_node_get_row (card->node, row);
  g_autofree char *label = NULL;
  CycItem         *item;

  if (card->node->kind != CYC_NODE_NAMESPACE || (what->flags & (CYC_ROW_STACK | CYC_ROW_MORE)) ||
      what->first > cyc_model_get_cursor (card->scene->model))
    return;
  label = cyc_metrics_ellipsize (what->label, ROW_SIZE, TRUE, FALSE, card->box.width - 2 * CYC_CARD_PAD);
  item = cyc_display_list_text (card->list, card->box.x + CYC_CARD_PAD, y + ROW_BASELINE, label, ROW_SIZE, CYC_TEXT_MONO | CYC_TEXT_STRUCK,
                                CYC_ANCHOR_START, color (card, CYC_COLOR_INK_DIM));
  item->box.width = cyc_metrics_text_width (label, ROW_SIZE, TRUE, FALSE);
}

static void
add_row_line (const Card *card,
              guint       row,
              double      y)
{
  gboolean starts_stack = (cyc_node_get_row (card->node, row)->flags & CYC_ROW_STACK) &&
                          (row == 0 || !(cyc_node_get_row (card->node, row - 1)->flags & CYC_ROW_STACK));
  double   left = card->box.x + 8, right = card->box.x + card->box.width - 8;
  CycItem *item;

  if (starts_stack && row > 0)
    {
      item = cyc_display_list_path (card->list, "ML", (CycPoint[]){ { left, y - 1.5 }, { right, y - 1.5 } }, 0, color (card, CYC_COLOR_SHEET_BORDER), 1);
      item->dash = CYC_DASH_FINE;
    }
  else if (row > 0 && !is_sheet (card) && card->now->look != CYC_LOOK_GARBAGE)
    cyc_display_list_path (card->list, "ML", (CycPoint[]){ { left, y + 0.5 }, { right, y + 0.5 } }, 0, color (card, CYC_COLOR_CARD_LINE), 1);
}

static void
add_rows (const Card *card)
{
  for (guint i = 0; i < card->now->n_rows; i++)
    {
      const CycRow *row = cyc_node_get_row (card->node, i);
      double        y = card->box.y + cyc_node_get_row_y (card->node, i);
      CycRect       area = { card->box.x, y, card->box.width, CYC_CARD_ROW };
      CycTarget     target = { row->flags & CYC_ROW_MORE ? CYC_TARGET_MORE : CYC_TARGET_ROW, card->node->key, row->slot, 0, 0 };

      add_row_line (card, i, y);
      if (card->now->targets[i] == 0)
        {
          add_gone_row (card, i, y);
          continue;
        }
      add_row_text (card, i, y);
      target.object = row->flags & CYC_ROW_MORE ? 0 : card->now->targets[i];
      cyc_display_list_hit_box (card->list, &area, &target);
    }
}

/* A class closed up: only how many references come from inside itself. */
static void
add_class_row (const Card *card)
{
  g_autofree char *text = g_strdup_printf (_ ("not shown: %u"), card->now->n_inside);

  if (card->node->kind == CYC_NODE_CLASS && card->node->rows->len == 0 && !card->now->immortal)
    cyc_display_list_text (card->list, card->box.x + CYC_CARD_PAD, card->box.y + CYC_CARD_HEADER + ROW_BASELINE, text, VALUE_SIZE, 0,
                           CYC_ANCHOR_START, color (card, CYC_COLOR_INK_DIM));
}

/* What the collector holds of a group's members, the worst last. */
static char *
group_text (const Card *card)
{
  GString *text = g_string_new (NULL);

  for (guint look = CYC_LOOK_CANDIDATE; look < CYC_LOOK_GHOST; look++)
    if (card->now->looks[look] > 0)
      g_string_append_printf (text, "%s%s: %u", text->len > 0 ? ", " : "", cyc_look_to_text (look), card->now->looks[look]);
  if (text->len == 0)
    g_string_append (text, _ ("click to open"));
  return g_string_free (text, FALSE);
}

static void
add_group_row (const Card *card)
{
  g_autofree char *text = NULL, *fitting = NULL;
  double           x = card->box.x + CYC_CARD_PAD, y = card->box.y + CYC_CARD_HEADER, width;

  if (card->node->kind != CYC_NODE_GROUP)
    return;
  text = group_text (card);
  fitting = cyc_metrics_ellipsize (text, VALUE_SIZE, FALSE, FALSE, card->box.width - 2 * CYC_CARD_PAD - (card->now->look == CYC_LOOK_GARBAGE ? 20 : 0));
  width = cyc_metrics_text_width (fitting, VALUE_SIZE, FALSE, FALSE);
  add_backing (card, x, y + 3, width, 17);
  cyc_display_list_text (card->list, x, y + ROW_BASELINE, fitting, VALUE_SIZE, 0, CYC_ANCHOR_START, color (card, CYC_COLOR_INK_DIM))->box.width = width;
}

/* A seal on the lower edge, where no value of a row can be. */
static void
add_cross (const Card *card)
{
  double x = card->box.x + card->box.width - CROSS_INSET, y = card->box.y + card->box.height + CROSS_BELOW, r = CROSS_RADIUS * 0.45;

  if (card->now->look != CYC_LOOK_GARBAGE)
    return;
  cyc_display_list_circle (card->list, x, y, CROSS_RADIUS, color (card, CYC_COLOR_CARD), color (card, CYC_COLOR_VERMILLION), 1.6);
  cyc_display_list_path (card->list, "MLML", (CycPoint[]){ { x - r, y - r }, { x + r, y + r }, { x - r, y + r }, { x + r, y - r } }, 0,
                         color (card, CYC_COLOR_VERMILLION), 2.4)
    ->round = TRUE;
}

/* The card dissolves into its outline. */
static void
add_ghost (const Card *card)
{
  add_body (card);
  if (card->scene->t < 1)
    {
      cyc_display_list_begin (card->list, "dissolving", "card", NULL, 1 - cyc_ease (card->scene->t));
      cyc_display_list_rect (card->list, card->box.x, card->box.y, card->box.width, card->box.height, RADIUS, color (card, CYC_COLOR_CARD),
                             color (card, CYC_COLOR_CARD_BORDER), 1.2);
      add_header_area (card, 0.6);
      add_title (card);
      cyc_display_list_end (card->list);
      return;
    }
  cyc_display_list_text (card->list, card->box.x + card->box.width / 2, card->box.y + card->box.height / 2 + 4.5, _ ("freed"), TITLE_SIZE,
                         CYC_TEXT_ITALIC, CYC_ANCHOR_MIDDLE, color (card, CYC_COLOR_INK_DIM));
}

static char *
class_of (const Card *card)
{
  static const char *const kinds[] = { "frame", "namespace", "object", "class", "group" };
  static const char *const looks[] = {
    "absent", "live", "candidate", "tentative", "reached", "garbage", "resurrected", "uncollectable", "ghost"
  };

  return g_strdup_printf ("%s %s", kinds[card->node->kind], looks[card->now->look]);
}

static double
opacity_of (const Card *card)
{
  const CycEvent *event = &card->scene->event;

  if (event->kind == CYC_EVENT_ALLOC && event->alloc.object == card->node->object && card->node->object != 0)
    return 0.25 + 0.75 * cyc_ease (card->scene->t);
  return cyc_scene_get_opacity (card->scene, card->index);
}

/* Private: draws a node without its badges. */
void
cyc_stage_add_node (CycScene       *scene,
                    CycDisplayList *list,
                    guint           index)
{
  Card             card = { scene, list, scene->theme, index, cyc_graph_get_node (scene->graph, index), &scene->nodes[index] };
  g_autofree char *id = NULL, *title = NULL, *class = NULL;
  CycTarget        target;

  if (card.now->look == CYC_LOOK_ABSENT || opacity_of (&card) <= 0)
    return;
  card.box = cyc_scene_get_box (scene, index);
  id = g_strdup_printf ("node-%u-%u", CYC_HOLDER_KIND (card.node->key), CYC_HOLDER_NUMBER (card.node->key));
  title = cyc_scene_describe (scene, index);
  target = (CycTarget){ card.node->kind == CYC_NODE_GROUP ? CYC_TARGET_GROUP : CYC_TARGET_NODE, card.node->key, { 0, 0 }, card.node->object, 0 };
  class = class_of (&card);
  cyc_display_list_begin (list, id, class, title, opacity_of (&card));
  cyc_display_list_hit_box (list, &card.box, &target);
  if (card.now->look == CYC_LOOK_GHOST)
    add_ghost (&card);
  else
    {
      add_selection (&card);
      if (is_sheet (&card))
        add_sheet_body (&card);
      else
        add_body (&card);
      add_title (&card);
      add_rows (&card);
      add_class_row (&card);
      add_group_row (&card);
      add_cross (&card);
    }
  cyc_display_list_end (list);
}
