/* cyc-stage-view.c
 *
 * The stage in the window: it draws the display lists of the moment, pans
 * and zooms, and says what was clicked.
 *
 * What is drawn is a pure function of the cursor, the places, the theme, the
 * camera and, while something moves, of t; the clock only sets t.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-hit.h"
#include "cyc-narration.h"
#include "cyc-stage.h"

#define MARGIN 16
#define GAP 10
/* A rearrangement: cards glide for half of the time, their old places can be seen all the time. */
#define REARRANGEMENT_MS 1000
#define GLIDING 0.5

/* Faster than this nothing is followed: the new state is shown at once. */
#define SHORTEST_MS 80
#define HURRY_MS 120
/* A step over more events than these is a jump. */
#define MOST_EVENTS 20000

/* What the other parts may need at most, text size apart. The graph is fitted into what they leave then, so
 * that it does not move when a collection brings belts or a caption has one line more. */
#define BANNER_ROOM 24
#define CAPTION_ROOM 66
#define CAPTION_ROOM_NARROW 84
#define NARROW 620

/* From so many nodes on, layers and pictures are kept rather than drawn again for each frame. */
#define MANY_NODES 60
#define SHARPEN_MS 90

/* Below this a whole epoch is not shown at once any more. */
#define READABLE 0.85
#define BELTS_ROOM 166

/* What banner and belts may take when text is large: of the height, and the width that they need at least. */
#define SIDE_PART 0.36
#define SIDE_WIDTH 520.0

/* Above a card, for its badges. */
#define BADGE_ROOM 12

G_DEFINE_FINAL_TYPE (CycStageView, cyc_stage_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SELECTION_CHANGED,
  SIGNAL_PHASE_CHOSEN,
  SIGNAL_OPENED,
  SIGNAL_COUNT_CHOSEN,
  SIGNAL_TRY,
  SIGNAL_MENU_WANTED,
  SIGNAL_SETTLED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * cyc_stage_view_invalidate:
 * @self: a stage
 *
 * To be called when what is drawn has changed.
 */
void
cyc_stage_view_invalidate (CycStageView *self)
{
  self->valid = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static CycMoment
get_moment (CycStageView *self)
{
  CycMoment moment = {
    .model = self->after_model != NULL ? self->after_model : cyc_player_get_model (self->player),
    .event = self->moving ? self->event : cyc_player_get_event (self->player),
    .before = self->before_model,
    .t = self->moving ? self->t : 1,
    .still = !cyc_appearance_get_animate (cyc_appearance_get_default ()),
    .from = self->from,
    .rearranged = self->glide,
    .selected = self->selected,
    .hovered = self->hovered,
    .graph = self->shown != NULL ? cyc_placement_get_graph (self->shown) : NULL,
    .lit = self->lit,
  };

  return moment;
}

/* Takes the places of the cursor's epoch, if they are known; what stands elsewhere then glides there. */
static void
update_places (CycStageView *self)
{
  CycPlacement *now = cyc_layouts_lookup (self->layouts, cyc_player_get_cursor (self->player));

  if (now == NULL || now == self->base)
    return;
  g_clear_pointer (&self->from, cyc_placement_unref);
  if (self->shown != NULL && cyc_placement_differs (self->shown, now))
    {
      self->from = g_steal_pointer (&self->shown);
      self->glide = 0;
    }
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  self->base = cyc_placement_ref (now);
  self->shown = cyc_placement_ref (now);
}

/* While something moves in a large graph, what stands still is drawn once. */
static CycDisplayList *
draw_layers (CycStageView    *self,
             const CycMoment *moment,
             const CycTheme  *theme)
{
  CycMoment layer = *moment;

  if (!self->moving || self->from != NULL || cyc_graph_get_n_nodes (moment->graph) < MANY_NODES)
    return cyc_stage_draw_graph (self->shown, moment, theme);
  layer.layer = CYC_LAYER_STILL;
  if (self->still == NULL)
    self->still = cyc_stage_draw_graph (self->shown, &layer, theme);
  layer.layer = CYC_LAYER_MOVING;
  return cyc_stage_draw_graph (self->shown, &layer, theme);
}

static CycDisplayList *
draw_graph (CycStageView    *self,
            const CycMoment *moment,
            const CycTheme  *theme)
{
  g_autoptr (CycPlacement) between = NULL;

  if (self->shown == NULL)
    return cyc_display_list_new ();
  if (self->from == NULL || moment->still || self->glide >= GLIDING)
    return draw_layers (self, moment, theme);
  between = cyc_placement_new_between (cyc_placement_get_graph (self->shown), self->from, self->shown, cyc_ease (self->glide / GLIDING));
  return cyc_stage_draw_graph (between, moment, theme);
}

static double
pane_height (const Pane *pane)
{
  CycRect bounds = cyc_display_list_get_bounds (pane->list);

  return cyc_display_list_get_n (pane->list) > 0 ? (bounds.y + bounds.height) * pane->scale : 0;
}

/* The caption is as large as all text of the window; the parts around the graph at most as large as leaves
 * it the better part of the stage. */
static void
set_scales (CycStageView *self)
{
  double text = cyc_appearance_get_text_scale (cyc_appearance_get_default ());
  double room = fmin (gtk_widget_get_height (GTK_WIDGET (self)) * SIDE_PART / BELTS_ROOM, gtk_widget_get_width (GTK_WIDGET (self)) / SIDE_WIDTH);

  self->panes[PART_CAPTION].scale = text;
  self->panes[PART_BANNER].scale = self->panes[PART_BELTS].scale = fmin (text, fmax (room, 1));
}

/* Banner and belts are as high as they are; the graph has what is left. */
static void
arrange (CycStageView *self)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double height = gtk_widget_get_height (GTK_WIDGET (self));
  double inner = fmax (width - 2 * MARGIN, 1);
  double banner = pane_height (&self->panes[PART_BANNER]);
  double caption = pane_height (&self->panes[PART_CAPTION]);
  double belts = pane_height (&self->panes[PART_BELTS]);
  double top, bottom;

  self->panes[PART_BANNER].room = (CycRect){ MARGIN, 12, inner, banner };
  top = 12 + (banner > 0 ? banner + GAP : 0);
  bottom = height - MARGIN + 4;
  self->panes[PART_BELTS].room = (CycRect){ MARGIN, bottom - belts, inner, belts };
  bottom -= belts > 0 ? belts + GAP : 0;
  self->panes[PART_CAPTION].room = (CycRect){ MARGIN, bottom - caption, inner, caption };
  bottom -= caption > 0 ? caption + GAP : 0;
  self->panes[PART_GRAPH].room = (CycRect){ 0, top, width, fmax (bottom - top, 1) };
}

/* What the camera sees is fitted in the text's own size, and then made as large as that is. */
static CycRect
shrink (const CycRect *room,
        double         scale)
{
  return (CycRect){ room->x / scale, room->y / scale, room->width / scale, room->height / scale };
}

/* All of the epoch, if that can be read; else what is alive of it now. */
static CycCamera
get_goal (CycStageView *self)
{
  double    text = cyc_appearance_get_text_scale (cyc_appearance_get_default ());
  double    side = self->panes[PART_BELTS].scale;
  double    width = gtk_widget_get_width (GTK_WIDGET (self));
  double    caption = (width < NARROW * text ? CAPTION_ROOM_NARROW : CAPTION_ROOM) * text;
  double    top = 12 + BANNER_ROOM * side + GAP + BADGE_ROOM * text;
  double    bottom = gtk_widget_get_height (GTK_WIDGET (self)) - MARGIN + 4 - BELTS_ROOM * side - GAP - caption - GAP;
  CycRect   room = { MARGIN, top, width - 2 * MARGIN, fmax (bottom - top, 120) };
  CycRect   small = shrink (&room, text);
  CycRect   bounds = cyc_placement_get_bounds (self->shown);
  CycCamera goal = self->camera;
  CycCamera live = self->camera;

  cyc_camera_fit (&goal, &bounds, &small);
  if (goal.scale < READABLE && cyc_display_list_get_n (self->panes[PART_GRAPH].list) > 0)
    {
      bounds = cyc_display_list_get_bounds (self->panes[PART_GRAPH].list);
      cyc_camera_follow (&live, &bounds, &small);
      if (live.scale > goal.scale)
        goal = live;
    }
  goal.x *= text;
  goal.y *= text;
  goal.scale *= text;
  return goal;
}

static void
fit_camera (CycStageView *self)
{
  if (self->shown == NULL || self->camera.free)
    {
      self->gliding = FALSE;
      return;
    }
  /* While an event moves, its pulse must not move the camera. */
  if (!self->moving || !self->placed)
    self->goal = get_goal (self);
  if (!self->placed || !cyc_appearance_get_animate (cyc_appearance_get_default ()))
    self->camera = self->goal;
  self->placed = TRUE;
  self->gliding = self->camera.x != self->goal.x || self->camera.y != self->goal.y || self->camera.scale != self->goal.scale;
}

static void
validate (CycStageView *self)
{
  const CycTheme *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  double          inner = fmax (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1);
  CycMoment       moment = get_moment (self);

  if (self->valid)
    return;
  set_scales (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->panes[i].list, cyc_display_list_unref);
  self->panes[PART_GRAPH].list = draw_graph (self, &moment, theme);
  self->panes[PART_BANNER].list = cyc_stage_draw_banner (&moment, theme, inner / self->panes[PART_BANNER].scale);
  self->panes[PART_CAPTION].list = cyc_stage_draw_caption (&moment, theme, inner / self->panes[PART_CAPTION].scale);
  self->panes[PART_BELTS].list = cyc_stage_draw_belts (&moment, theme, inner / self->panes[PART_BELTS].scale);
  self->valid = TRUE;
  arrange (self);
  fit_camera (self);
}

static void
end_moving (CycStageView *self)
{
  self->moving = FALSE;
  self->event = NULL;
  g_clear_pointer (&self->still, cyc_display_list_unref);
  self->duration = 0;
  g_clear_pointer (&self->before_model, cyc_model_free);
  g_clear_pointer (&self->after_model, cyc_model_free);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  CycStageView *self = CYC_STAGE_VIEW (widget);
  gint64        now = gdk_frame_clock_get_frame_time (clock);
  double        passed = self->frame_time > 0 ? (now - self->frame_time) / 1000.0 : 0;
  double        speed = cyc_appearance_get_speed (cyc_appearance_get_default ());

  self->frame_time = now;
  if (self->moving)
    {
      self->t += self->direction * passed * speed / self->duration;
      if (self->t >= 1 || self->t <= 0)
        end_moving (self);
    }
  if (self->from != NULL)
    {
      self->glide += passed / REARRANGEMENT_MS;
      if (self->glide >= 1)
        g_clear_pointer (&self->from, cyc_placement_unref);
    }
  if (self->gliding && cyc_camera_approach (&self->camera, &self->goal, passed))
    self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
  if (self->moving || self->from != NULL || self->gliding)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  g_signal_emit (self, signals[SIGNAL_SETTLED], 0);
  return G_SOURCE_REMOVE;
}

static void
start_ticking (CycStageView *self)
{
  if (self->tick_id > 0 || (!self->moving && self->from == NULL && !self->gliding))
    return;
  self->frame_time = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

static GdkRGBA
to_rgba (CycColor color)
{
  return (GdkRGBA){ (color >> 24) / 255.f, ((color >> 16) & 0xff) / 255.f, ((color >> 8) & 0xff) / 255.f, (color & 0xff) / 255.f };
}

static gboolean
on_sharpen (gpointer data)
{
  CycStageView *self = data;

  self->sharpen_id = 0;
  self->rough = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Private: to be called when the camera was moved by hand. A large graph is
 * shown as it was last drawn until the hand rests. */
void
cyc_stage_view_camera_moved (CycStageView *self)
{
  if (self->shown != NULL && cyc_graph_get_n_nodes (cyc_placement_get_graph (self->shown)) >= MANY_NODES)
    {
      self->rough = self->valid;
      g_clear_handle_id (&self->sharpen_id, g_source_remove);
      self->sharpen_id = g_timeout_add (SHARPEN_MS, on_sharpen, self);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The kept picture of a list, taken anew unless it need not be sharp. */
static void
paint_kept (CycStageView   *self,
            cairo_t        *cr,
            CycDisplayList *list)
{
  const CycRect *room = &self->panes[PART_GRAPH].room;
  int            factor = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  CycPoint       corner;
  CycRect        visible;

  if (!self->rough || self->kept.scale <= 0)
    self->kept = self->camera;
  corner = cyc_camera_to_drawing (&self->kept, room->x - 4, room->y - 4);
  visible = (CycRect){ corner.x, corner.y, (room->width + 8) / self->kept.scale, (room->height + 8) / self->kept.scale };
  cairo_save (cr);
  cairo_translate (cr, self->camera.x + visible.x * self->camera.scale, self->camera.y + visible.y * self->camera.scale);
  cairo_scale (cr, self->camera.scale / (self->kept.scale * factor), self->camera.scale / (self->kept.scale * factor));
  cairo_set_source_surface (cr, cyc_painter_paint_cached (self->painter, list, &visible, self->kept.scale * factor), 0, 0);
  cairo_pattern_set_filter (cairo_get_source (cr), self->rough ? CAIRO_FILTER_FAST : CAIRO_FILTER_GOOD);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_graph (CycStageView *self,
             GtkSnapshot  *snapshot)
{
  const Pane *pane = &self->panes[PART_GRAPH];
  CycPoint    corner = cyc_camera_to_drawing (&self->camera, pane->room.x - 4, pane->room.y - 4);
  CycRect     visible = { corner.x, corner.y, (pane->room.width + 8) / self->camera.scale, (pane->room.height + 8) / self->camera.scale };
  gboolean    many = self->shown != NULL && cyc_graph_get_n_nodes (cyc_placement_get_graph (self->shown)) >= MANY_NODES;
  cairo_t    *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (pane->room.x - 4, pane->room.y - 4,
                                                                             pane->room.width + 8, pane->room.height + 8));

  if (self->still != NULL)
    paint_kept (self, cr, self->still);
  if (many && self->still == NULL && self->from == NULL && !self->gliding)
    paint_kept (self, cr, pane->list);
  else
    {
      cairo_translate (cr, self->camera.x, self->camera.y);
      cairo_scale (cr, self->camera.scale, self->camera.scale);
      cyc_painter_paint (self->painter, cr, pane->list, &visible);
    }
  cairo_destroy (cr);
}

static void
paint_pane (CycStageView *self,
            GtkSnapshot  *snapshot,
            Part          part)
{
  const Pane *pane = &self->panes[part];
  CycCamera   camera = { .scale = pane->scale, .x = pane->room.x, .y = pane->room.y };
  CycPoint    corner;
  CycRect     visible;
  cairo_t    *cr;

  if (cyc_display_list_get_n (pane->list) == 0)
    return;
  if (part == PART_GRAPH)
    {
      paint_graph (self, snapshot);
      return;
    }
  corner = cyc_camera_to_drawing (&camera, pane->room.x - 4, pane->room.y - 4);
  visible = (CycRect){ corner.x, corner.y, (pane->room.width + 8) / camera.scale, (pane->room.height + 8) / camera.scale };
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (pane->room.x - 4, pane->room.y - 4,
                                                                 pane->room.width + 8, pane->room.height + 8));
  cairo_translate (cr, camera.x, camera.y);
  cairo_scale (cr, camera.scale, camera.scale);
  cyc_painter_paint (self->painter, cr, pane->list, &visible);
  cairo_destroy (cr);
}

static void
cyc_stage_view_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  CycStageView   *self = CYC_STAGE_VIEW (widget);
  const CycTheme *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  GdkRGBA         paper = to_rgba (theme->colors[CYC_COLOR_PAPER]);

  gtk_snapshot_append_color (snapshot, &paper,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  if (self->player == NULL || cyc_player_get_length (self->player) == 0)
    return;
  validate (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->panes[PART_GRAPH].room.y - 4, gtk_widget_get_width (widget),
                                                         self->panes[PART_GRAPH].room.height + 8));
  paint_pane (self, snapshot, PART_GRAPH);
  gtk_snapshot_pop (snapshot);
  paint_pane (self, snapshot, PART_BANNER);
  paint_pane (self, snapshot, PART_CAPTION);
  paint_pane (self, snapshot, PART_BELTS);
  cyc_stage_view_pull_snapshot (self, snapshot);
  start_ticking (self);
}

static void
cyc_stage_view_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 360 : 280;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 680 : 560;
}

static void
cyc_stage_view_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  CYC_STAGE_VIEW (widget)->placed = FALSE;
  if (CYC_STAGE_VIEW (widget)->menu != NULL)
    gtk_popover_present (GTK_POPOVER (CYC_STAGE_VIEW (widget)->menu));
  cyc_stage_view_invalidate (CYC_STAGE_VIEW (widget));
}

/* An event by itself. */
static void
start_event (CycStageView *self,
             guint32       after)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  self->event = cyc_log_get (cyc_recording_get_log (recording), after - 1);
  self->duration = cyc_stage_view_shows_event (self, self->event) ? cyc_stage_get_duration (self->event) : 0;
}

/* Many events within an epoch are drawn as one change. */
static void
start_step (CycStageView *self,
            guint32       before,
            guint32       after)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  CycPlacement *places = cyc_layouts_lookup (self->layouts, cyc_player_get_cursor (self->player));
  CycMoment     moment = { .t = 0 };

  if (places == NULL || places != self->base || after < before || cyc_graph_get_begin (cyc_placement_get_graph (places)) > before ||
      cyc_graph_get_end (cyc_placement_get_graph (places)) <= after)
    return;
  self->before_model = cyc_recording_new_model (recording, before);
  self->event = cyc_log_get (cyc_recording_get_log (recording), after - 1);
  moment.before = self->before_model;
  moment.model = self->after_model != NULL ? self->after_model : cyc_player_get_model (self->player);
  self->duration = cyc_stage_get_step_duration (self->shown, &moment);
}

/* What was just passed, in either direction, if it is something that moves and there is time for it. */
static void
start_moving (CycStageView *self,
              guint32       was)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  guint32       cursor = cyc_player_get_cursor (self->player);
  guint32       before = MIN (was, cursor), after = MAX (was, cursor);
  gint64        now = g_get_monotonic_time (), since = now - self->moved_at;

  end_moving (self);
  self->moved_at = now;
  if (recording == NULL || after == before || after - before > MOST_EVENTS || after > cyc_player_get_length (self->player) ||
      since < HURRY_MS * 1000 || !cyc_appearance_get_animate (cyc_appearance_get_default ()))
    return;
  if (cursor < was)
    self->after_model = cyc_recording_new_model (recording, after);
  if (after - before == 1)
    start_event (self, after);
  else
    start_step (self, before, after);
  if (self->duration < SHORTEST_MS * cyc_appearance_get_speed (cyc_appearance_get_default ()))
    {
      end_moving (self);
      return;
    }
  self->moving = TRUE;
  self->direction = cursor > was ? CYC_DIRECTION_FORWARD : CYC_DIRECTION_BACK;
  self->t = cursor > was ? 0 : 1;
}

static void
tell_reader (CycStageView *self)
{
  CycModel *model = cyc_player_get_model (self->player);
  g_autoptr (CycNarration) narration = model != NULL ? cyc_narration_new (model) : NULL;
  g_autofree char *text = narration != NULL ? cyc_narration_to_text (narration) : g_strdup (_ ("Stage"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

static void
on_moved (CycStageView *self,
          guint         was)
{
  g_clear_pointer (&self->from, cyc_placement_unref);
  start_moving (self, was);
  update_places (self);
  start_ticking (self);
  tell_reader (self);
  cyc_stage_view_invalidate (self);
}

static void
on_layouts_changed (CycStageView *self)
{
  update_places (self);
  start_ticking (self);
  cyc_stage_view_invalidate (self);
}

static void
cyc_stage_view_dispose (GObject *object)
{
  CycStageView *self = CYC_STAGE_VIEW (object);

  if (self->tick_id > 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  g_clear_handle_id (&self->sharpen_id, g_source_remove);
  end_moving (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->panes[i].list, cyc_display_list_unref);
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  g_clear_pointer (&self->from, cyc_placement_unref);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->pull_line, g_free);
  g_clear_pointer (&self->lit, g_array_unref);
  g_clear_pointer (&self->painter, cyc_painter_free);
  g_clear_object (&self->player);
  g_clear_object (&self->layouts);

  G_OBJECT_CLASS (cyc_stage_view_parent_class)->dispose (object);
}

static void
cyc_stage_view_class_init (CycStageViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_stage_view_dispose;
  widget_class->snapshot = cyc_stage_view_snapshot;
  widget_class->measure = cyc_stage_view_measure;
  widget_class->size_allocate = cyc_stage_view_size_allocate;
  widget_class->query_tooltip = cyc_stage_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "stage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);

  /**
   * CycStageView::selection-changed:
   *
   * Something else is selected.
   */
  signals[SIGNAL_SELECTION_CHANGED] =
    g_signal_new ("selection-changed", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::phase-chosen:
   * @phase: a #CycPhase
   *
   * A phase of the running collection was clicked.
   */
  signals[SIGNAL_PHASE_CHOSEN] =
    g_signal_new ("phase-chosen", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycStageView::opened:
   * @key: a #CycHolder
   *
   * A folded container or group is to be opened.
   */
  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycStageView::count-chosen:
   *
   * The reference count of what is selected was clicked.
   */
  signals[SIGNAL_COUNT_CHOSEN] =
    g_signal_new ("count-chosen", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::try:
   * @line: Python text
   *
   * What the person has drawn stands for a line to be run.
   */
  signals[SIGNAL_TRY] =
    g_signal_new ("try", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * CycStageView::menu-wanted:
   *
   * A menu is wanted: see cyc_stage_view_get_menu_target().
   */
  signals[SIGNAL_MENU_WANTED] =
    g_signal_new ("menu-wanted", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycStageView::settled:
   *
   * What moved has come to rest.
   */
  signals[SIGNAL_SETTLED] =
    g_signal_new ("settled", CYC_TYPE_STAGE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_stage_view_init (CycStageView *self)
{
  self->painter = cyc_painter_new ();
  self->camera.scale = 1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_add_css_class (GTK_WIDGET (self), "stage");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Stage"), -1);
  cyc_stage_view_add_controllers (self);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (cyc_stage_view_invalidate), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_stage_view_set_player:
 * @self: a stage
 * @player: whose cursor it shows
 * @layouts: where things stand
 *
 * Connects the stage; once.
 */
void
cyc_stage_view_set_player (CycStageView *self,
                           CycPlayer    *player,
                           CycLayouts   *layouts)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  self->layouts = g_object_ref (layouts);
  g_signal_connect_object (player, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (layouts, "changed", G_CALLBACK (on_layouts_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_stage_view_reset:
 * @self: a stage
 *
 * Forgets places and selection; needed before another recording is played.
 */
void
cyc_stage_view_reset (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  end_moving (self);
  g_clear_pointer (&self->from, cyc_placement_unref);
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  memset (&self->selected, 0, sizeof self->selected);
  memset (&self->hovered, 0, sizeof self->hovered);
  g_clear_pointer (&self->lit, g_array_unref);
  self->camera.free = FALSE;
  self->placed = FALSE;
  self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_get_selected:
 * @self: a stage
 *
 * Returns: the #CycHolder that is selected; %G_MAXUINT32 for none
 */
CycHolder
cyc_stage_view_get_selected (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), G_MAXUINT32);

  return self->selected.kind == CYC_TARGET_NODE ? self->selected.holder : G_MAXUINT32;
}

static void
reveal_selected (CycStageView *self)
{
  CycRect box;

  validate (self);
  if (self->shown == NULL || !cyc_hit_find (self->panes[PART_GRAPH].list, &self->selected, &box))
    return;
  box.x -= MARGIN;
  box.y -= MARGIN;
  box.width += 2 * MARGIN;
  box.height += 2 * MARGIN;
  cyc_camera_reveal (&self->camera, &box, &self->panes[PART_GRAPH].room);
}

/**
 * cyc_stage_view_select:
 * @self: a stage
 * @holder: an object or a frame; %G_MAXUINT32 for nothing
 *
 * Selects something, and brings it into sight if it is on the stage.
 */
void
cyc_stage_view_select (CycStageView *self,
                       CycHolder     holder)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  if (cyc_stage_view_get_selected (self) == holder)
    return;
  memset (&self->selected, 0, sizeof self->selected);
  if (holder != G_MAXUINT32)
    {
      self->selected.kind = CYC_TARGET_NODE;
      self->selected.holder = holder;
      self->selected.object = CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (holder) : 0;
    }
  self->valid = FALSE;
  if (holder != G_MAXUINT32 && self->player != NULL && cyc_player_get_model (self->player) != NULL)
    reveal_selected (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_SELECTION_CHANGED], 0);
}

/**
 * cyc_stage_view_get_placement:
 * @self: a stage
 *
 * Returns: (transfer none) (nullable): where things stand that are shown
 */
CycPlacement *
cyc_stage_view_get_placement (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), NULL);

  return self->shown;
}

/**
 * cyc_stage_view_set_lit:
 * @self: a stage
 * @lit: (element-type CycModelRef): references whose arrows are to be lit; empty for none
 *
 * Shows where the person looks in another part of the window.
 */
void
cyc_stage_view_set_lit (CycStageView *self,
                        GArray       *lit)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  if (lit->len == 0 && (self->lit == NULL || self->lit->len == 0))
    return;
  g_array_ref (lit);
  g_clear_pointer (&self->lit, g_array_unref);
  self->lit = lit;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_zoom:
 * @self: a stage
 * @factor: by how much larger
 *
 * Zooms around the middle.
 */
void
cyc_stage_view_zoom (CycStageView *self,
                     double        factor)
{
  const CycRect *room;

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  room = &self->panes[PART_GRAPH].room;
  cyc_camera_zoom (&self->camera, factor, room->x + room->width / 2, room->y + room->height / 2);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Private: shows the places of the moment with something put elsewhere by hand. */
void
cyc_stage_view_show_pinned (CycStageView  *self,
                            const CycView *view)
{
  CycPlacement *pinned = cyc_placement_new_pinned (self->base, view);

  g_clear_pointer (&self->shown, cyc_placement_unref);
  self->shown = pinned;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_tidy:
 * @self: a stage
 *
 * Lays out afresh: what was put somewhere by hand stands where it belongs
 * again, and all of it is in sight.
 */
void
cyc_stage_view_tidy (CycStageView *self)
{
  g_autoptr (CycView) view = NULL;

  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  view = cyc_view_copy (cyc_layouts_get_view (self->layouts));
  cyc_view_unpin_all (view);
  cyc_layouts_set_view (self->layouts, view);
  cyc_stage_view_fit (self);
}

/**
 * cyc_stage_view_fit:
 * @self: a stage
 *
 * Shows everything, and follows from then on.
 */
void
cyc_stage_view_fit (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  self->camera.free = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_finish:
 * @self: a stage
 *
 * Brings everything that moves to its end at once.
 */
void
cyc_stage_view_finish (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  end_moving (self);
  g_clear_pointer (&self->from, cyc_placement_unref);
  if (self->gliding)
    self->camera = self->goal;
  self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_shows_event:
 * @self: a stage
 * @event: an event
 *
 * Returns: whether the event may change what is drawn now
 */
gboolean
cyc_stage_view_shows_event (CycStageView   *self,
                            const CycEvent *event)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), TRUE);

  return self->shown == NULL || cyc_graph_shows_event (cyc_placement_get_graph (self->shown), event);
}

/**
 * cyc_stage_view_get_duration:
 * @self: a stage
 *
 * Returns: how many milliseconds what moves takes at speed 1; 0 if nothing does
 */
guint
cyc_stage_view_get_duration (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), 0);

  return self->moving ? self->duration : 0;
}

/**
 * cyc_stage_view_is_animating:
 * @self: a stage
 *
 * Returns: whether something moves
 */
gboolean
cyc_stage_view_is_animating (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), FALSE);

  return self->moving || self->from != NULL || self->gliding;
}
