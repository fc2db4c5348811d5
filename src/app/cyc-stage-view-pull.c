/* cyc-stage-view-pull.c
 *
 * References made and cut with the pointer: from a row to a card, and an
 * arrow away into nothing. What the gesture stands for is written beside the
 * pointer while it lasts, and tried when it ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-expression.h"

#define START 6
#define PAD 6

static void
clear (CycStageView *self)
{
  self->pull.kind = CYC_TARGET_NONE;
  self->pulling = FALSE;
  g_clear_pointer (&self->pull_line, g_free);
  self->pull_reason = NULL;
}

/**
 * cyc_stage_view_pull_begin:
 * @self: a stage
 * @target: what lies under the pointer
 * @x: where
 * @y: where
 *
 * Remembers where a drag begins.
 *
 * Returns: whether it may become a reference, or a cut
 */
gboolean
cyc_stage_view_pull_begin (CycStageView    *self,
                           const CycTarget *target,
                           double           x,
                           double           y)
{
  clear (self);
  if (target->kind != CYC_TARGET_ROW && target->kind != CYC_TARGET_EDGE)
    return FALSE;
  self->pull = *target;
  self->pull_from = (CycPoint){ x, y };
  self->pull_to = self->pull_from;
  return TRUE;
}

static CycObjectId
object_of (const CycTarget *target)
{
  if (target->kind == CYC_TARGET_NODE || target->kind == CYC_TARGET_ROW)
    return CYC_HOLDER_KIND (target->holder) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (target->holder) : 0;
  return target->kind == CYC_TARGET_BADGE || target->kind == CYC_TARGET_GC_REFS || target->kind == CYC_TARGET_CHIP ? target->object : 0;
}

static void
find_line (CycStageView    *self,
           const CycTarget *over)
{
  CycModel   *model = cyc_player_get_model (self->player);
  CycObjectId object = object_of (over);

  g_clear_pointer (&self->pull_line, g_free);
  self->pull_reason = NULL;
  if (object != 0)
    self->pull_line = cyc_expression_to_assign (model, self->pull.holder, self->pull.slot, object, &self->pull_reason);
  else if (self->pull.kind == CYC_TARGET_ROW)
    self->pull_reason = _ ("Drop it on what it is to refer to.");
  else if (over->kind == CYC_TARGET_NONE)
    self->pull_line = cyc_expression_to_cut (model, self->pull.holder, self->pull.slot, &self->pull_reason);
}

/**
 * cyc_stage_view_pull_update:
 * @self: a stage
 * @over: what lies under the pointer now
 * @dx: how far from the begin
 * @dy: how far from the begin
 *
 * Returns: whether the drag pulls a reference
 */
gboolean
cyc_stage_view_pull_update (CycStageView    *self,
                            const CycTarget *over,
                            double           dx,
                            double           dy)
{
  if (self->pull.kind == CYC_TARGET_NONE)
    return FALSE;
  self->pull_to = (CycPoint){ self->pull_from.x + dx, self->pull_from.y + dy };
  if (hypot (dx, dy) >= START)
    self->pulling = TRUE;
  if (!self->pulling)
    return TRUE;
  find_line (self, over);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}

/**
 * cyc_stage_view_pull_end:
 * @self: a stage
 *
 * The drag is over: what it stands for is tried.
 */
void
cyc_stage_view_pull_end (CycStageView *self)
{
  g_autofree char *line = g_steal_pointer (&self->pull_line);
  gboolean         pulled = self->pulling;

  clear (self);
  if (pulled)
    gtk_widget_queue_draw (GTK_WIDGET (self));
  if (pulled && line != NULL)
    g_signal_emit_by_name (self, "try", line);
}

static void
paint_line (CycStageView   *self,
            cairo_t        *cr,
            const CycTheme *theme)
{
  CycColor ink = theme->colors[self->pull_line != NULL ? CYC_COLOR_BLUE : CYC_COLOR_VERMILLION];
  double   angle = atan2 (self->pull_to.y - self->pull_from.y, self->pull_to.x - self->pull_from.x);
  double   dash[] = { 6, 4 };

  cairo_set_source_rgba (cr, (ink >> 24) / 255., ((ink >> 16) & 0xff) / 255., ((ink >> 8) & 0xff) / 255., 1);
  cairo_set_line_width (cr, 2.5);
  if (self->pull_line == NULL || self->pull.kind == CYC_TARGET_EDGE)
    cairo_set_dash (cr, dash, 2, 0);
  cairo_move_to (cr, self->pull_from.x, self->pull_from.y);
  cairo_line_to (cr, self->pull_to.x, self->pull_to.y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_move_to (cr, self->pull_to.x, self->pull_to.y);
  cairo_line_to (cr, self->pull_to.x - 12 * cos (angle - 0.4), self->pull_to.y - 12 * sin (angle - 0.4));
  cairo_line_to (cr, self->pull_to.x - 12 * cos (angle + 0.4), self->pull_to.y - 12 * sin (angle + 0.4));
  cairo_close_path (cr);
  cairo_fill (cr);
}

/**
 * cyc_stage_view_pull_snapshot:
 * @self: a stage
 * @snapshot: where it is drawn
 *
 * Draws the reference that is pulled, and the line that it stands for.
 */
void
cyc_stage_view_pull_snapshot (CycStageView *self,
                              GtkSnapshot  *snapshot)
{
  const CycTheme *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  const char     *text = self->pull_line != NULL ? self->pull_line : self->pull_reason;
  g_autoptr (PangoLayout) layout = NULL;
  int      width, height, text_width, text_height;
  double   x, y;
  cairo_t *cr;

  if (!self->pulling)
    return;
  width = gtk_widget_get_width (GTK_WIDGET (self));
  height = gtk_widget_get_height (GTK_WIDGET (self));
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  paint_line (self, cr, theme);
  cairo_destroy (cr);
  if (text == NULL)
    return;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  pango_layout_get_pixel_size (layout, &text_width, &text_height);
  x = CLAMP (self->pull_to.x + 14, 0, fmax (width - text_width - 2 * PAD, 0));
  y = CLAMP (self->pull_to.y + 14, 0, fmax (height - text_height - 2 * PAD, 0));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 0.13f, 0.13f, 0.15f, 0.94f },
                             &GRAPHENE_RECT_INIT ((float) x, (float) y, text_width + 2 * PAD, text_height + 2 * PAD));
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x + PAD, (float) y + PAD));
  gtk_snapshot_append_layout (snapshot, layout, &(GdkRGBA){ 1, 1, 1, 1 });
  gtk_snapshot_restore (snapshot);
}
