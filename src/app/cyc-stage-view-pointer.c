/* cyc-stage-view-pointer.c
 *
 * Pointer and touch on the stage: what lies under it, choosing, moving the
 * drawing, zooming.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-hit.h"
#include "cyc-narration.h"
#include "cyc-slot-text.h"

#define PINCH_STEP 1.15
/* Cards that are put somewhere by hand stand on it. */
#define GRID 8

static gboolean
hit (CycStageView *self,
     double        x,
     double        y,
     CycTarget    *target)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      const Pane *pane = &self->panes[i];
      CycCamera   camera = { .scale = pane->scale, .x = pane->room.x, .y = pane->room.y };
      CycPoint    point;

      if (pane->list == NULL || !cyc_rect_contains (&pane->room, x, y))
        continue;
      if (i == PART_GRAPH)
        camera = self->camera;
      point = cyc_camera_to_drawing (&camera, x, y);
      if (cyc_hit_at (pane->list, point.x, point.y, 4 / camera.scale, target))
        return TRUE;
    }
  memset (target, 0, sizeof *target);
  return FALSE;
}

static void
set_hovered (CycStageView    *self,
             const CycTarget *target)
{
  if (cyc_target_equal (&self->hovered, target))
    return;
  self->hovered = *target;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), target->kind != CYC_TARGET_NONE && target->kind != CYC_TARGET_BELT ? "pointer" : NULL);
  cyc_stage_view_invalidate (self);
}

static void
on_motion (CycStageView *self,
           double        x,
           double        y)
{
  CycTarget target;

  hit (self, x, y, &target);
  set_hovered (self, &target);
}

static void
on_leave (CycStageView *self)
{
  CycTarget nothing = { .kind = CYC_TARGET_NONE };

  set_hovered (self, &nothing);
}

static CycHolder
holder_of_target (const CycTarget *target)
{
  switch ((CycTargetKind) target->kind)
    {
    case CYC_TARGET_NODE:
    case CYC_TARGET_ROW:
    case CYC_TARGET_MORE:
      return target->holder;
    case CYC_TARGET_BADGE:
    case CYC_TARGET_GC_REFS:
    case CYC_TARGET_EDGE:
    case CYC_TARGET_CHIP:
      return target->object != 0 ? CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, target->object) : G_MAXUINT32;
    case CYC_TARGET_NONE:
    case CYC_TARGET_BELT:
    case CYC_TARGET_PHASE:
    case CYC_TARGET_GROUP:
    default:
      return G_MAXUINT32;
    }
}

static void
on_click (CycStageView *self,
          int           n_press,
          double        x,
          double        y)
{
  CycTarget target;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (self->dragged)
    return;
  hit (self, x, y, &target);
  if (target.kind == CYC_TARGET_PHASE)
    g_signal_emit_by_name (self, "phase-chosen", target.value);
  else if (target.kind == CYC_TARGET_MORE || target.kind == CYC_TARGET_GROUP)
    g_signal_emit_by_name (self, "opened", target.holder);
  else if (n_press == 1)
    {
      cyc_stage_view_select (self, holder_of_target (&target));
      if (target.kind == CYC_TARGET_BADGE)
        g_signal_emit_by_name (self, "count-chosen");
    }
}

static void
on_drag_begin (CycStageView *self,
               double        x,
               double        y)
{
  CycTarget target;
  guint     node;

  self->camera_x = self->camera.x;
  self->camera_y = self->camera.y;
  self->dragged = FALSE;
  hit (self, x, y, &target);
  cyc_stage_view_pull_begin (self, &target, x, y);
  self->carrying = self->from == NULL && (target.kind == CYC_TARGET_NODE || target.kind == CYC_TARGET_GROUP);
  if (!self->carrying)
    return;
  node = cyc_graph_find_node (cyc_placement_get_graph (self->shown), target.holder);
  self->carrying = node != CYC_NODE_NONE;
  self->carried = target.holder;
  if (self->carrying)
    self->carried_from = (CycPoint){ cyc_placement_get_box (self->shown, node).x, cyc_placement_get_box (self->shown, node).y };
}

/* Where the carried card stands now: on the grid of all cards. */
static CycView *
new_pinned_view (CycStageView *self,
                 double        dx,
                 double        dy)
{
  CycView *view = cyc_view_copy (cyc_layouts_get_view (self->layouts));
  CycPoint corner = { GRID * round ((self->carried_from.x + dx / self->camera.scale) / GRID), GRID * round ((self->carried_from.y + dy / self->camera.scale) / GRID) };

  cyc_view_pin (view, self->carried, corner);
  return view;
}

static void
on_drag_update (CycStageView *self,
                double        dx,
                double        dy)
{
  CycTarget over;

  if (!self->dragged && hypot (dx, dy) < 6)
    return;
  self->dragged = TRUE;
  hit (self, self->pull_from.x + dx, self->pull_from.y + dy, &over);
  if (cyc_stage_view_pull_update (self, &over, dx, dy))
    return;
  if (self->carrying)
    {
      g_autoptr (CycView) view = new_pinned_view (self, dx, dy);

      cyc_stage_view_show_pinned (self, view);
      return;
    }
  self->camera.x = self->camera_x + dx;
  self->camera.y = self->camera_y + dy;
  self->camera.free = TRUE;
  cyc_stage_view_camera_moved (self);
}

/* A card that was put somewhere stays there, in this epoch and in all others, and is seen where it was dropped. */
static void
on_drag_end (CycStageView *self,
             double        dx,
             double        dy)
{
  if (self->carrying && self->dragged)
    {
      g_autoptr (CycView) view = new_pinned_view (self, dx, dy);

      cyc_stage_view_hold (self);
      cyc_layouts_set_view (self->layouts, view);
    }
  self->carrying = FALSE;
  cyc_stage_view_pull_end (self);
}

static void
on_secondary_click (CycStageView *self,
                    int           n_press,
                    double        x,
                    double        y)
{
  CycTarget target;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  hit (self, x, y, &target);
  cyc_stage_view_request_menu (self, &target, x, y);
}

static gboolean
on_menu_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  cyc_stage_view_request_menu (CYC_STAGE_VIEW (widget), NULL, 0, 0);
  return GDK_EVENT_STOP;
}

static void
add_menu_controllers (CycStageView *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_secondary_click), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Menu|<Shift>F10"),
                                                          gtk_callback_action_new (on_menu_key, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

static gboolean
on_scroll (CycStageView             *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller));
  double          step = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL ? 48 : 1;

  if ((state & GDK_CONTROL_MASK) != 0)
    {
      cyc_camera_zoom (&self->camera, pow (PINCH_STEP, -dy * step / 48), self->press_x, self->press_y);
    }
  else
    {
      if ((state & GDK_SHIFT_MASK) != 0 && dx == 0)
        {
          dx = dy;
          dy = 0;
        }
      self->camera.x -= dx * step;
      self->camera.y -= dy * step;
      self->camera.free = TRUE;
    }
  cyc_stage_view_camera_moved (self);
  return GDK_EVENT_STOP;
}

static void
remember_pointer (CycStageView *self,
                  double        x,
                  double        y)
{
  self->press_x = x;
  self->press_y = y;
}

static void
on_pinch_begin (CycStageView *self)
{
  self->pinch_scale = self->camera.scale;
}

static void
on_pinch (CycStageView *self,
          double        scale,
          GtkGesture   *gesture)
{
  double x, y;

  if (gtk_gesture_get_bounding_box_center (gesture, &x, &y))
    cyc_camera_zoom (&self->camera, self->pinch_scale * scale / self->camera.scale, x, y);
  cyc_stage_view_camera_moved (self);
}

static char *
describe_target (CycStageView    *self,
                 const CycTarget *target)
{
  CycModel *model = cyc_player_get_model (self->player);

  switch ((CycTargetKind) target->kind)
    {
    case CYC_TARGET_ROW:
      return cyc_reference_to_text (model, target->holder, target->slot);
    case CYC_TARGET_EDGE:
      {
        g_autofree char *from = cyc_reference_to_text (model, target->holder, target->slot);
        g_autofree char *to = target->object != 0 ? cyc_object_to_text (model, target->object) : g_strdup ("");

        return g_strdup_printf ("%s → %s", from, to);
      }
    case CYC_TARGET_BADGE:
      {
        guint32 count = cyc_model_get_count (model, target->object);

        if (count == CYC_COUNT_IMMORTAL)
          return g_strdup (_ ("Immortal: its count is never written"));
        return g_strdup_printf (ngettext ("Reference count: %u reference to it", "Reference count: %u references to it", count), count);
      }
    case CYC_TARGET_GC_REFS:
      return g_strdup (_ ("gc_refs: references that do not come from the candidates"));
    case CYC_TARGET_CHIP:
      return target->object != 0 ? cyc_object_to_text (model, target->object) : NULL;
    case CYC_TARGET_BELT:
      return g_strdup (cyc_list_get_title (target->value));
    case CYC_TARGET_PHASE:
      return g_strdup_printf ("%s: %s", cyc_phase_to_string (target->value), cyc_phase_get_explanation (target->value));
    case CYC_TARGET_MORE:
    case CYC_TARGET_GROUP:
      return g_strdup (_ ("Click to open"));
    case CYC_TARGET_NODE:
      return cyc_holder_to_text (model, target->holder);
    case CYC_TARGET_NONE:
    default:
      return NULL;
    }
}

/**
 * cyc_stage_view_query_tooltip:
 * @widget: a stage
 * @x: in the widget
 * @y: in the widget
 * @keyboard: whether the tooltip was asked for by keyboard
 * @tooltip: to be filled
 *
 * Says what lies under the pointer.
 *
 * Returns: whether there is anything to say
 */
gboolean
cyc_stage_view_query_tooltip (GtkWidget  *widget,
                              int         x,
                              int         y,
                              gboolean    keyboard,
                              GtkTooltip *tooltip)
{
  CycStageView    *self = CYC_STAGE_VIEW (widget);
  g_autofree char *text = NULL;
  CycTarget        target;

  if (keyboard || self->player == NULL || cyc_player_get_length (self->player) == 0 || !hit (self, x, y, &target))
    return FALSE;
  text = describe_target (self, &target);
  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

/**
 * cyc_stage_view_add_controllers:
 * @self: a stage
 *
 * Lets it be clicked, dragged, scrolled and pinched.
 */
void
cyc_stage_view_add_controllers (CycStageView *self)
{
  GtkWidget          *widget = GTK_WIDGET (self);
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkGesture         *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (remember_pointer), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (widget, motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (widget, scroll);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (on_drag_end), self);
  add_menu_controllers (self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (click, "released", G_CALLBACK (on_click), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (drag, click);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (on_pinch_begin), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (on_pinch), self);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (pinch));
}
