/* cyc-stage-view-paint.c
 *
 * The drawings of the moment, and their way to the screen.
 *
 * What is drawn is a pure function of the cursor, the places, the theme, the
 * camera and, while something moves, of t; the clock only sets t.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include "cyc-appearance.h"
#include "cyc-stage.h"

/* From so many nodes on, layers and pictures are kept rather than drawn again for each frame. */
#define MANY_NODES 60
#define SHARPEN_MS 90

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
    .census = self->census,
  };

  return moment;
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
  if (self->from == NULL || moment->still || self->glide >= CYC_STAGE_GLIDING)
    return draw_layers (self, moment, theme);
  between = cyc_placement_new_between (cyc_placement_get_graph (self->shown), self->from, self->shown, cyc_ease (self->glide / CYC_STAGE_GLIDING));
  return cyc_stage_draw_graph (between, moment, theme);
}

/* Private: draws what has changed since. */
void
cyc_stage_view_validate (CycStageView *self)
{
  const CycTheme *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  double          inner = fmax (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * CYC_STAGE_MARGIN, 1);
  CycMoment       moment = get_moment (self);

  if (self->valid)
    return;
  cyc_stage_view_set_scales (self);
  for (guint i = 0; i < N_PARTS; i++)
    g_clear_pointer (&self->panes[i].list, cyc_display_list_unref);
  self->panes[PART_GRAPH].list = draw_graph (self, &moment, theme);
  self->panes[PART_BANNER].list = cyc_stage_draw_banner (&moment, theme, inner / self->panes[PART_BANNER].scale);
  self->panes[PART_CAPTION].list = cyc_stage_draw_caption (&moment, theme, inner / self->panes[PART_CAPTION].scale);
  self->panes[PART_BELTS].list = cyc_stage_draw_belts (&moment, theme, inner / self->panes[PART_BELTS].scale);
  self->valid = TRUE;
  cyc_stage_view_arrange (self);
  cyc_stage_view_fit_camera (self);
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

void
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
  cyc_stage_view_validate (self);
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT (0, self->panes[PART_GRAPH].room.y - 4, gtk_widget_get_width (widget),
                                                         self->panes[PART_GRAPH].room.height + 8));
  paint_pane (self, snapshot, PART_GRAPH);
  gtk_snapshot_pop (snapshot);
  paint_pane (self, snapshot, PART_BANNER);
  paint_pane (self, snapshot, PART_CAPTION);
  paint_pane (self, snapshot, PART_BELTS);
  cyc_stage_view_pull_snapshot (self, snapshot);
  cyc_stage_view_start_ticking (self);
}
