/* cyc-stage-edges.c
 *
 * Arrows, and the pulses that run along them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-scene.h"
#include "cyc-slot-text.h"

#include <math.h>

#define PORT_RADIUS 3.2
#define PULSE_RADIUS 6
#define HEAD_SIZE 11
#define SWING_STEPS 12
/* Around the corner of a card, for the sign on it. */
#define SIGN_ROOM 22
#define WORD_MARGIN 5

/* Private: a head at the end of a curve, turned as the curve arrives. */
void
cyc_stage_add_arrow_head (CycDisplayList *list,
                          const CycPoint *points,
                          guint           n_points,
                          gboolean        open,
                          double          size,
                          CycColor        color)
{
  CycPoint tip = points[n_points - 1], from = cyc_curve_at (points, n_points, 0.9);
  double   dx = tip.x - from.x, dy = tip.y - from.y, length = hypot (dx, dy), half = size * 0.42;
  CycPoint back, notch, left, right;

  if (length < 0.01)
    return;
  dx /= length;
  dy /= length;
  back = (CycPoint){ tip.x - dx * size, tip.y - dy * size };
  notch = (CycPoint){ tip.x - dx * size * 0.76, tip.y - dy * size * 0.76 };
  left = (CycPoint){ back.x - dy * half, back.y + dx * half };
  right = (CycPoint){ back.x + dy * half, back.y - dx * half };
  if (open)
    cyc_display_list_path (list, "MLL", (CycPoint[]){ left, tip, right }, 0, color, 1.5)->round = TRUE;
  else
    cyc_display_list_path (list, "MLLLZ", (CycPoint[]){ tip, left, notch, right }, color, 0, 0);
}

typedef struct
{
  CycScene       *scene;
  CycDisplayList *list;
  const CycTheme *theme;
  guint           index;
  const CycEdge  *edge;
  const CycPoint *points;
  guint           n_points;
} Arrow;

static CycColor
color (const Arrow *arrow,
       CycColorRole role)
{
  return arrow->theme->colors[role];
}

static gboolean
is_thin (const Arrow *arrow)
{
  return (arrow->edge->flags & (CYC_EDGE_CLASS | CYC_EDGE_STACK)) != 0;
}

static double
line_width (const Arrow *arrow)
{
  return (is_thin (arrow) ? 1.1 : 1.5) * arrow->theme->line_scale;
}

static void
add_port (const Arrow *arrow,
          CycColor     ink)
{
  if (arrow->edge->row != CYC_ROW_NONE)
    cyc_display_list_circle (arrow->list, arrow->points[0].x, arrow->points[0].y, PORT_RADIUS, ink, 0, 0);
}

/* An arrow at rest. */
static void
add_plain (const Arrow *arrow)
{
  gboolean weak = (arrow->edge->flags & CYC_EDGE_WEAK) != 0;
  CycColor ink = color (arrow, weak ? CYC_COLOR_PURPLE : is_thin (arrow) ? CYC_COLOR_ARROW_THIN
                                                                         : CYC_COLOR_ARROW);
  CycItem *item = cyc_display_list_curve (arrow->list, arrow->points, arrow->n_points, ink, weak ? 1.8 * arrow->theme->line_scale : line_width (arrow));

  if (weak)
    {
      item->dash = CYC_DASH_DOTTED;
      item->round = TRUE;
    }
  cyc_stage_add_arrow_head (arrow->list, arrow->points, arrow->n_points, weak || is_thin (arrow), is_thin (arrow) ? 9 : HEAD_SIZE, ink);
  add_port (arrow, ink);
}

static void
add_pulse (const Arrow *arrow,
           double       t,
           CycColor     ink)
{
  CycPoint at = cyc_curve_at (arrow->points, arrow->n_points, t);

  cyc_display_list_circle (arrow->list, at.x, at.y, PULSE_RADIUS, ink, color (arrow, CYC_COLOR_PAPER), 1.5);
}

/* The part of an arrow from its port to @t, with what runs at its end. */
static void
add_growing (const Arrow *arrow,
             double       t,
             CycColor     ink)
{
  g_autofree CycPoint *part = g_new (CycPoint, arrow->n_points + 4);
  guint                n = cyc_curve_cut (arrow->points, arrow->n_points, t, part);

  if (n >= 4 && t > 0.001)
    cyc_display_list_curve (arrow->list, part, n, ink, 2.6 * arrow->theme->line_scale);
  add_port (arrow, color (arrow, CYC_COLOR_ARROW));
  add_pulse (arrow, t, ink);
}

/* Whether a sign on a corner of a card, a diamond at most, may cover the word in the middle of @box. */
static gboolean
meets_sign (const CycRect *card,
            const CycRect *box)
{
  double half_width = box->width / 2 - WORD_MARGIN, half_height = box->height / 2;
  double x = box->x + box->width / 2, y = box->y + half_height;

  for (guint corner = 0; corner < 4; corner++)
    {
      double dx = fabs (card->x + (corner & 1) * card->width - x) - half_width;
      double dy = fabs (card->y + (corner >> 1) * card->height - y) - half_height;

      if (fmax (dx, 0) + fmax (dy, 0) < SIGN_ROOM)
        return TRUE;
    }
  return FALSE;
}

/* Whether no card is there, nor a sign of one. */
static gboolean
is_free (const Arrow   *arrow,
         const CycRect *box)
{
  for (guint i = 0; i < cyc_graph_get_n_nodes (arrow->scene->graph); i++)
    {
      CycRect card = cyc_scene_get_box (arrow->scene, i);

      if (arrow->scene->nodes[i].look != CYC_LOOK_ABSENT && (cyc_rect_intersects (box, &card) || meets_sign (&card, box)))
        return FALSE;
    }
  return TRUE;
}

/* Beside the arrow, above its middle if there is no card. */
static CycRect
find_label (const Arrow *arrow)
{
  static const double places[] = { 0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8 };
  static const double sides[] = { -27, 10, -44, 27 };

  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    for (guint i = 0; i < G_N_ELEMENTS (places); i++)
      {
        CycPoint at = cyc_curve_at (arrow->points, arrow->n_points, places[i]);
        CycRect  box = { at.x - 13, at.y + sides[side], 26, 17 };

        if (is_free (arrow, &box))
          return box;
      }
  return (CycRect){ 0 };
}

static void
add_minus_one (const Arrow *arrow)
{
  CycRect box = find_label (arrow);

  if (box.width <= 0)
    return;
  cyc_display_list_rect (arrow->list, box.x, box.y, box.width, box.height, box.height / 2, color (arrow, CYC_COLOR_PAPER), 0, 0);
  cyc_display_list_text (arrow->list, box.x + box.width / 2, box.y + 13, "−1", 13, CYC_TEXT_BOLD, CYC_ANCHOR_MIDDLE, color (arrow, CYC_COLOR_VERMILLION));
}

static void
add_ref (const Arrow *arrow)
{
  double travel = cyc_scene_travel (arrow->scene);

  if (cyc_scene_marks (arrow->scene))
    {
      cyc_display_list_curve (arrow->list, arrow->points, arrow->n_points, color (arrow, CYC_COLOR_BLUE), 2.6 * arrow->theme->line_scale);
      cyc_stage_add_arrow_head (arrow->list, arrow->points, arrow->n_points, FALSE, HEAD_SIZE + 1, color (arrow, CYC_COLOR_BLUE));
      add_port (arrow, color (arrow, CYC_COLOR_BLUE));
    }
  else if (travel < 1)
    add_growing (arrow, travel, color (arrow, CYC_COLOR_BLUE));
  else
    add_plain (arrow);
}

static void
add_unref (const Arrow *arrow)
{
  double   travel = cyc_scene_travel (arrow->scene);
  CycItem *item;

  if (cyc_scene_marks (arrow->scene))
    {
      item = cyc_display_list_curve (arrow->list, arrow->points, arrow->n_points, color (arrow, CYC_COLOR_VERMILLION), 1.8 * arrow->theme->line_scale);
      item->dash = CYC_DASH_DASHED;
      cyc_stage_add_arrow_head (arrow->list, arrow->points, arrow->n_points, TRUE, HEAD_SIZE, color (arrow, CYC_COLOR_VERMILLION));
    }
  else if (travel < 1)
    add_growing (arrow, 1 - travel, color (arrow, CYC_COLOR_VERMILLION));
}

/* The collector follows an arrow that stays: it takes one off, or reaches its end. */
static void
add_followed (const Arrow *arrow)
{
  gboolean subtracts = arrow->scene->event.flags == CYC_GC_REFS_SUBTRACT;
  CycColor ink = color (arrow, subtracts ? CYC_COLOR_ORANGE : CYC_COLOR_BLUE);
  double   travel = cyc_scene_marks (arrow->scene) ? 0.5 : cyc_scene_travel (arrow->scene);

  if (arrow->scene->t >= 1 && !cyc_scene_marks (arrow->scene))
    {
      add_plain (arrow);
      return;
    }
  cyc_display_list_curve (arrow->list, arrow->points, arrow->n_points, ink, 3.2 * arrow->theme->line_scale);
  cyc_stage_add_arrow_head (arrow->list, arrow->points, arrow->n_points, FALSE, HEAD_SIZE + 2, color (arrow, CYC_COLOR_ARROW));
  add_port (arrow, color (arrow, CYC_COLOR_ARROW));
  if (travel < 1)
    add_pulse (arrow, travel, ink);
  if (subtracts)
    add_minus_one (arrow);
}

/* A point of the way between two curves, as a segment's three points. */
static void
mix_segment (const Arrow    *arrow,
             const CycPoint *other,
             guint           n_other,
             guint           step,
             CycPoint       *out)
{
  double   at = (double) step / SWING_STEPS, t = cyc_ease (arrow->scene->move);
  CycPoint to = cyc_curve_at (arrow->points, arrow->n_points, at), from = cyc_curve_at (other, n_other, at);
  CycPoint now = { from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t };

  if (step > 0)
    {
      out[-2] = (CycPoint){ (2 * out[-3].x + now.x) / 3, (2 * out[-3].y + now.y) / 3 };
      out[-1] = (CycPoint){ (out[-3].x + 2 * now.x) / 3, (out[-3].y + 2 * now.y) / 3 };
    }
  out[0] = now;
}

/* The slot held something else: its arrow swings over. */
static void
add_swinging (const Arrow *arrow,
              guint        predecessor)
{
  guint           n_other;
  const CycPoint *other = cyc_placement_get_curve (arrow->scene->placement, predecessor, &n_other);
  CycPoint        points[3 * SWING_STEPS + 1];

  for (guint i = 0; i <= SWING_STEPS; i++)
    mix_segment (arrow, other, n_other, i, points + 3 * i);
  cyc_display_list_curve (arrow->list, points, G_N_ELEMENTS (points), color (arrow, CYC_COLOR_BLUE), 2.6 * arrow->theme->line_scale);
  cyc_stage_add_arrow_head (arrow->list, points, G_N_ELEMENTS (points), FALSE, HEAD_SIZE + 1, color (arrow, CYC_COLOR_BLUE));
  add_port (arrow, color (arrow, CYC_COLOR_ARROW));
}

/* One of the arrows that a step of many events brings or takes; those that swing over are drawn already. */
static void
add_stepping (const Arrow *arrow)
{
  CycScene *scene = arrow->scene;
  guint     predecessor = cyc_scene_find_predecessor (scene, arrow->index);

  if (!scene->edges[arrow->index])
    {
      if (scene->out < 1 && cyc_scene_find_successor (scene, arrow->index) == G_MAXUINT)
        add_growing (arrow, 1 - cyc_ease (scene->out), color (arrow, CYC_COLOR_VERMILLION));
    }
  else if (predecessor != G_MAXUINT && scene->move < 1)
    return;
  else if (predecessor != G_MAXUINT || scene->was->edges[arrow->index] || scene->in >= 1)
    add_plain (arrow);
  else if (scene->in > 0)
    add_growing (arrow, cyc_ease (scene->in), color (arrow, CYC_COLOR_BLUE));
}

static void
add_changing (const Arrow *arrow)
{
  switch (arrow->scene->event.kind)
    {
    case CYC_EVENT_REF:
      add_ref (arrow);
      break;
    case CYC_EVENT_RENAME:
      /* It comes from a place that is not drawn, or goes to one. */
      if (arrow->scene->edges[arrow->index])
        add_ref (arrow);
      else
        add_unref (arrow);
      break;
    case CYC_EVENT_UNREF:
      add_unref (arrow);
      break;
    case CYC_EVENT_GC_REFS:
      add_followed (arrow);
      break;
    default:
      add_plain (arrow);
      break;
    }
}

static void
add_hit (const Arrow *arrow)
{
  const CycNode *tail = cyc_graph_get_node (arrow->scene->graph, arrow->edge->tail);
  CycTarget      target = { CYC_TARGET_EDGE, tail->key, { 0, 0 }, cyc_graph_get_node (arrow->scene->graph, arrow->edge->head)->object, 0 };

  if (arrow->edge->row != CYC_ROW_NONE)
    {
      target.slot = cyc_node_get_row (tail, arrow->edge->row)->slot;
      target.holder = arrow->scene->nodes[arrow->edge->tail].holders[arrow->edge->row];
    }
  cyc_display_list_hit_curve (arrow->list, arrow->points, arrow->n_points, &target);
}

static double
opacity_of (const Arrow *arrow)
{
  CycLook tail = arrow->scene->nodes[arrow->edge->tail].look, head = arrow->scene->nodes[arrow->edge->head].look;

  return arrow->index != arrow->scene->changed_edge && (tail == CYC_LOOK_TENTATIVE || head == CYC_LOOK_TENTATIVE) ? 0.72 : 1;
}

/* Graphs hold each arrow that ever stands; an unref is drawn though it no longer does. */
static void
add_edge (CycScene       *scene,
          CycDisplayList *list,
          guint           index)
{
  Arrow            arrow = { .scene = scene, .list = list, .theme = scene->theme, .index = index };
  gboolean         changes = index == scene->changed_edge;
  g_autofree char *id = NULL;

  arrow.edge = cyc_graph_get_edge (scene->graph, index);
  arrow.points = cyc_placement_get_curve (scene->placement, index, &arrow.n_points);
  if ((!scene->edges[index] && !changes && (scene->was == NULL || !scene->was->edges[index])) || arrow.n_points < 4 ||
      !cyc_scene_wants (scene, cyc_scene_edge_moves (scene, index)))
    return;
  id = g_strdup_printf ("edge-%u", index);
  cyc_display_list_begin (list, id, arrow.edge->flags & CYC_EDGE_WEAK ? "weak" : is_thin (&arrow) ? "thin"
                                                                                                  : "reference",
                          NULL, opacity_of (&arrow));
  if (scene->was != NULL)
    add_stepping (&arrow);
  else if (changes)
    add_changing (&arrow);
  else
    add_plain (&arrow);
  if (scene->edges[index])
    add_hit (&arrow);
  cyc_display_list_end (list);
}

/* Private: arrows that swing over, to be drawn below the cards that they pass. */
void
cyc_stage_add_swings (CycScene       *scene,
                      CycDisplayList *list)
{
  for (guint i = 0; scene->was != NULL && scene->move < 1 && i < cyc_graph_get_n_edges (scene->graph); i++)
    {
      Arrow arrow = { .scene = scene, .list = list, .theme = scene->theme, .index = i };
      guint predecessor = cyc_scene_find_predecessor (scene, i);

      arrow.edge = cyc_graph_get_edge (scene->graph, i);
      arrow.points = cyc_placement_get_curve (scene->placement, i, &arrow.n_points);
      if (predecessor != G_MAXUINT && arrow.n_points >= 4)
        add_swinging (&arrow, predecessor);
    }
}

/* Private: thin arrows below, the one that changes on top. */
void
cyc_stage_add_edges (CycScene       *scene,
                     CycDisplayList *list)
{
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < cyc_graph_get_n_edges (scene->graph); i++)
      if (i != scene->changed_edge &&
          (pass == 0) == ((cyc_graph_get_edge (scene->graph, i)->flags & (CYC_EDGE_CLASS | CYC_EDGE_STACK)) != 0))
        add_edge (scene, list, i);
  if (scene->changed_edge != G_MAXUINT)
    add_edge (scene, list, scene->changed_edge);
}
