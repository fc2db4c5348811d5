/* cyc-stage-view-arrange.c
 *
 * Where the parts of the stage lie, and what the camera shows of the graph.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include "cyc-appearance.h"

#define GAP 10

/* What the other parts may need at most, text size apart. The graph is fitted into what they leave then, so
 * that it does not move when a collection brings belts or a caption has one line more. */
#define BANNER_ROOM 24
#define CAPTION_ROOM 66
#define CAPTION_ROOM_NARROW 84
#define NARROW 620
#define BELTS_ROOM 166
#define BELTS_ROOM_AT_REST 98

/* What caption, banner and belts may take of the height when text is large, and the width that those need at least. */
#define CAPTION_PART 0.22
#define SIDE_PART 0.36
#define SIDE_WIDTH 520.0

/* On a stage lower than this banner and belts are somewhat smaller, so that the cards can be read. */
#define SIDE_HEIGHT 700.0
#define SIDE_SMALLEST 0.9

/* In less than this, text size apart, little could be read. */
#define LEAST_ROOM 200

/* A view is held though another would be larger by so much, and though so much of it is at the room's edge. */
#define HELD_SCALE 0.8
#define HELD_MARGIN 24

/* Above a card, for its badges. */
#define BADGE_ROOM 12

static double
pane_height (const Pane *pane)
{
  CycRect bounds = cyc_display_list_get_bounds (pane->list);

  return cyc_display_list_get_n (pane->list) > 0 ? (bounds.y + bounds.height) * pane->scale : 0;
}

/* Private: the parts around the graph are as large as all text of the window, or as leaves it the better part of
 * the stage. */
void
cyc_stage_view_set_scales (CycStageView *self)
{
  double text = cyc_appearance_get_text_scale (cyc_appearance_get_default ());
  double width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double side = fmin (height * SIDE_PART / BELTS_ROOM, width / SIDE_WIDTH);
  double caption = height * CAPTION_PART / CAPTION_ROOM;

  self->panes[PART_CAPTION].scale = fmin (text, fmax (caption, 1));
  self->panes[PART_BANNER].scale = self->panes[PART_BELTS].scale =
    fmin (text, fmax (side, CLAMP (height / SIDE_HEIGHT, SIDE_SMALLEST, 1)));
}

/* Private: banner and belts are as high as they are; the graph has what is left. */
void
cyc_stage_view_arrange (CycStageView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double inner = fmax (width - 2 * CYC_STAGE_MARGIN, 1);
  double banner = pane_height (&self->panes[PART_BANNER]);
  double caption = pane_height (&self->panes[PART_CAPTION]);
  double belts = pane_height (&self->panes[PART_BELTS]);
  double top, bottom;

  self->panes[PART_BANNER].room = (CycRect){ CYC_STAGE_MARGIN, 12, inner, banner };
  top = 12 + (banner > 0 ? banner + GAP : 0);
  bottom = height - CYC_STAGE_MARGIN + 4;
  self->panes[PART_BELTS].room = (CycRect){ CYC_STAGE_MARGIN, bottom - belts, inner, belts };
  bottom -= belts > 0 ? belts + GAP : 0;
  self->panes[PART_CAPTION].room = (CycRect){ CYC_STAGE_MARGIN, bottom - caption, inner, caption };
  bottom -= caption > 0 ? caption + GAP : 0;
  self->panes[PART_GRAPH].room = (CycRect){ 0, top, width, fmax (bottom - top, 1) };
}

/* Private: to be called when the places that shots were made of are gone. */
void
cyc_stage_view_forget_shots (CycStageView *self,
                             guint         n)
{
  g_clear_pointer (&self->shots[n].shots, cyc_shots_free);
  g_clear_pointer (&self->shots[n].placement, cyc_placement_unref);
}

/* What the camera sees is fitted in the text's own size, and then made as large as that is. */
static CycRect
shrink (const CycRect *room,
        double         scale)
{
  return (CycRect){ room->x / scale, room->y / scale, room->width / scale, room->height / scale };
}

static gboolean
is_collected (CycStageView *self)
{
  CycTimeline *timeline = cyc_recording_get_timeline (cyc_player_get_recording (self->player));
  CycGraph    *graph = cyc_placement_get_graph (self->shown);

  return cyc_timeline_next (timeline, CYC_UNIT_GC, cyc_graph_get_begin (graph)) < cyc_graph_get_end (graph);
}

/* What the other parts leave at least while these places last; where that is hardly anything, what they leave now. */
static CycRect
get_graph_room (CycStageView *self)
{
  double  text = cyc_appearance_get_text_scale (cyc_appearance_get_default ());
  double  words = self->panes[PART_CAPTION].scale, side = self->panes[PART_BELTS].scale;
  double  width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  double  caption = (width < NARROW * words ? CAPTION_ROOM_NARROW : CAPTION_ROOM) * words;
  double  top = 12 + BANNER_ROOM * side + GAP + BADGE_ROOM * text;
  double  belts = (is_collected (self) ? BELTS_ROOM : BELTS_ROOM_AT_REST) * side;
  double  bottom = height - CYC_STAGE_MARGIN + 4 - belts - GAP - caption - GAP;
  CycRect now = self->panes[PART_GRAPH].room;

  if (bottom - top < LEAST_ROOM * text)
    {
      top = now.y + BADGE_ROOM;
      bottom = now.y + now.height;
    }
  return (CycRect){ CYC_STAGE_MARGIN, top, width - 2 * CYC_STAGE_MARGIN, fmax (bottom - top, 1) };
}

static CycShots *
get_shots (CycStageView  *self,
           guint          n,
           const CycRect *room)
{
  Shots *kept = &self->shots[n];

  if (kept->shots == NULL || kept->placement != self->shown || kept->width != room->width || kept->height != room->height)
    {
      cyc_stage_view_forget_shots (self, n);
      *kept = (Shots){ cyc_shots_new_for_placement (self->shown, room->width, room->height), cyc_placement_ref (self->shown), room->width, room->height };
    }
  return kept->shots;
}

static double
get_origin (CycStageView *self)
{
  graphene_point_t origin;

  return gtk_widget_compute_point (GTK_WIDGET (self), GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), graphene_point_zero (), &origin) ? origin.y : 0;
}

/* Whether @box can be seen well enough where the camera is held, in @room or in what the other parts leave now;
 * @goal becomes that. */
static gboolean
can_hold (CycStageView  *self,
          const CycRect *box,
          const CycRect *room,
          CycCamera     *goal)
{
  CycCamera held = self->held;
  CycRect   now = self->panes[PART_GRAPH].room;
  double    bottom = fmax (room->y + room->height + HELD_MARGIN, now.y + now.height);
  CycRect   seen;

  if (held.scale <= 0 || self->held_width != gtk_widget_get_width (GTK_WIDGET (self)) || held.scale < HELD_SCALE * goal->scale)
    return FALSE;
  held.y += self->held_origin - get_origin (self);
  seen = cyc_camera_to_room (&held, box);
  if (seen.x < room->x - HELD_MARGIN || seen.x + seen.width > room->x + room->width + HELD_MARGIN ||
      seen.y < room->y - HELD_MARGIN || seen.y + seen.height > bottom)
    return FALSE;
  *goal = held;
  return TRUE;
}

/**
 * cyc_stage_view_hold:
 * @self: a stage
 *
 * To be called before another run of the same program is shown, and when a
 * card was put somewhere: what is there is seen where it is seen now, if all
 * of it can be.
 */
void
cyc_stage_view_hold (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  self->held = self->goal;
  self->held_origin = get_origin (self);
  self->held_width = gtk_widget_get_width (GTK_WIDGET (self));
}

/* As large as all text, unless that hides a part that would be seen at the usual size. */
static CycCamera
get_goal (CycStageView *self)
{
  CycRect   room = get_graph_room (self);
  double    texts[] = { cyc_appearance_get_text_scale (cyc_appearance_get_default ()), 1 };
  CycCamera goal = self->camera;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      CycRect small = shrink (&room, texts[i]);
      CycRect box = self->whole ? cyc_placement_get_bounds (self->shown)
                                : cyc_shots_find (get_shots (self, i, &small), cyc_player_get_cursor (self->player));

      cyc_camera_fit (&goal, &box, &small);
      goal.x *= texts[i];
      goal.y *= texts[i];
      goal.scale *= texts[i];
      if (can_hold (self, &box, &room, &goal) ||
          (goal.scale * box.height <= room.height + 0.5 && goal.scale * box.width <= room.width + 0.5))
        break;
    }
  return goal;
}

/* Private: brings everything into sight, unless the person has moved the camera. */
void
cyc_stage_view_fit_camera (CycStageView *self)
{
  if (self->shown == NULL || self->camera.free)
    {
      self->gliding = FALSE;
      return;
    }
  /* What is being carried does not move the camera. */
  if (!self->carrying || !self->placed)
    self->goal = get_goal (self);
  if (!self->placed || !cyc_appearance_get_animate (cyc_appearance_get_default ()))
    self->camera = self->goal;
  self->placed = TRUE;
  self->gliding = self->camera.x != self->goal.x || self->camera.y != self->goal.y || self->camera.scale != self->goal.scale;
}
