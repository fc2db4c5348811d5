/* cyc-timeline-view.c
 *
 * The recording from left to right, and the scrubber; cyc-timeline-paint.c
 * draws it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-narration.h"

/* While a program runs, moments are given their places anew so often, in milliseconds. */
#define RENEWAL_MS 200

G_DEFINE_FINAL_TYPE (CycTimelineView, cyc_timeline_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SEEK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/**
 * cyc_timeline_view_get_timeline:
 * @self: a timeline
 *
 * Returns: (transfer none) (nullable): what it shows; %NULL while there is nothing
 */
CycTimeline *
cyc_timeline_view_get_timeline (CycTimelineView *self)
{
  CycRecording *recording = self->player != NULL ? cyc_player_get_recording (self->player) : NULL;

  return recording != NULL && cyc_recording_get_length (recording) > 0 ? cyc_recording_get_timeline (recording) : NULL;
}

/**
 * cyc_timeline_view_get_scale:
 * @self: a timeline with a recording
 *
 * Returns: (transfer none): where the moments stand
 */
CycTimeScale *
cyc_timeline_view_get_scale (CycTimelineView *self)
{
  if (self->scale == NULL)
    self->scale = cyc_time_scale_new (cyc_timeline_view_get_timeline (self), cyc_player_get_length (self->player));
  return self->scale;
}

/**
 * cyc_timeline_view_get_span:
 * @self: a timeline
 *
 * Returns: the width between its margins
 */
double
cyc_timeline_view_get_span (CycTimelineView *self)
{
  return fmax (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * CYC_TIMELINE_MARGIN, 1);
}

/**
 * cyc_timeline_view_x_of:
 * @self: a timeline with a recording
 * @cursor: a place in the recording
 *
 * Returns: where it stands in the widget
 */
double
cyc_timeline_view_x_of (CycTimelineView *self,
                        guint32          cursor)
{
  return CYC_TIMELINE_MARGIN + cyc_timeline_view_get_span (self) * cyc_time_scale_to_part (cyc_timeline_view_get_scale (self), cursor);
}

/**
 * cyc_timeline_view_cursor_at:
 * @self: a timeline with a recording
 * @x: in the widget
 *
 * Returns: the place in the recording that stands there
 */
guint32
cyc_timeline_view_cursor_at (CycTimelineView *self,
                             double           x)
{
  return cyc_time_scale_to_cursor (cyc_timeline_view_get_scale (self), (x - CYC_TIMELINE_MARGIN) / cyc_timeline_view_get_span (self));
}

/**
 * cyc_timeline_view_in_collection:
 * @self: a timeline with a recording
 * @cursor: a place in it
 *
 * Returns: whether a collection is under way there
 */
gboolean
cyc_timeline_view_in_collection (CycTimelineView *self,
                                 guint32          cursor)
{
  const CycMark *mark = cyc_timeline_get_last_mark (cyc_timeline_view_get_timeline (self), CYC_UNIT_GC, cursor);

  return mark != NULL && mark->kind == CYC_EVENT_GC_BEGIN;
}

static void
invalidate (CycTimelineView *self)
{
  g_clear_pointer (&self->still, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GskRenderNode *
draw_still (CycTimelineView *self,
            const CycTheme  *theme)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (self)), gtk_widget_get_height (GTK_WIDGET (self)));
  GskRenderNode  *node = gsk_cairo_node_new (&area);
  cairo_t        *cr = gsk_cairo_node_get_draw_context (node);

  cyc_timeline_view_paint_still (self, cr, theme);
  cairo_destroy (cr);
  return node;
}

static void
cyc_timeline_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CycTimelineView *self = CYC_TIMELINE_VIEW (widget);
  const CycTheme  *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  cairo_t         *cr;

  if (cyc_timeline_view_get_timeline (self) == NULL)
    return;
  if (self->still == NULL)
    self->still = draw_still (self, theme);
  gtk_snapshot_append_node (snapshot, self->still);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  cyc_timeline_view_paint_now (self, cr, theme);
  cairo_destroy (cr);
}

static void
cyc_timeline_view_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  invalidate (CYC_TIMELINE_VIEW (widget));
}

static void
cyc_timeline_view_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (cyc_timeline_view_parent_class)->css_changed (widget, change);
  gtk_widget_queue_resize (widget);
  invalidate (CYC_TIMELINE_VIEW (widget));
}

static void
cyc_timeline_view_measure (GtkWidget     *widget,
                           GtkOrientation orientation,
                           int            for_size,
                           int           *minimum,
                           int           *natural,
                           int           *minimum_baseline,
                           int           *natural_baseline)
{
  int height = cyc_timeline_view_get_height (CYC_TIMELINE_VIEW (widget));

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : height;
}

static void
seek_to (CycTimelineView *self,
         double           x)
{
  if (cyc_timeline_view_get_timeline (self) != NULL)
    g_signal_emit (self, signals[SIGNAL_SEEK], 0, cyc_timeline_view_cursor_at (self, x));
}

static void
on_drag_begin (CycTimelineView *self,
               double           x,
               double           y)
{
  seek_to (self, x);
}

static void
on_drag_update (CycTimelineView *self,
                double           dx,
                double           dy,
                GtkGestureDrag  *drag)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (drag, &x, &y))
    seek_to (self, x + dx);
}

/* The last line that was about to run at @cursor, 0 for none. */
static guint
line_at (CycTimeline *timeline,
         guint32      cursor,
         guint       *cell)
{
  const CycMark *mark = cyc_timeline_get_last_mark (timeline, CYC_UNIT_LINE, cursor);

  *cell = mark != NULL ? mark->extra : 0;
  return mark != NULL ? mark->value : 0;
}

static char *
describe_place (CycTimelineView *self,
                guint32          cursor)
{
  guint cell, line = line_at (cyc_timeline_view_get_timeline (self), cursor, &cell);

  if (cyc_timeline_view_in_collection (self, cursor))
    /* Translators: %1$u is an event's number, %2$u a line. */
    return g_strdup_printf (_ ("Event %1$u, line %2$u, in a collection"), cursor, line);
  if (cell > 0)
    /* Translators: %1$u is an event's number, %2$u a notebook's cell, %3$u a line. */
    return g_strdup_printf (_ ("Event %1$u, cell %2$u, line %3$u"), cursor, cell, line);
  /* Translators: %1$u is an event's number, %2$u a line. */
  return g_strdup_printf (_ ("Event %1$u, line %2$u"), cursor, line);
}

/* The flag under the pointer; NULL for none. */
static const CycBookmark *
find_flag (CycTimelineView *self,
           double           x)
{
  for (guint i = 0; self->bookmarks != NULL && i < cyc_bookmarks_get_n (self->bookmarks); i++)
    {
      const CycBookmark *bookmark = cyc_bookmarks_get_nth (self->bookmarks, i);

      if (fabs (cyc_timeline_view_x_of (self, bookmark->cursor) - x) < 4)
        return bookmark;
    }
  return NULL;
}

/* Where and what: the caption of that moment. */
static gboolean
cyc_timeline_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  CycTimelineView   *self = CYC_TIMELINE_VIEW (widget);
  const CycBookmark *flag;
  guint32            cursor;
  g_autofree char   *place = NULL;
  g_autofree char   *text = NULL;
  g_autoptr (CycNarration) narration = NULL;
  GdkRectangle area = { .x = x, .y = 0, .width = 1, .height = gtk_widget_get_height (widget) };

  if (keyboard || cyc_timeline_view_get_timeline (self) == NULL)
    return FALSE;
  flag = find_flag (self, x);
  cursor = flag != NULL ? flag->cursor : cyc_timeline_view_cursor_at (self, x);
  place = describe_place (self, cursor);
  narration = cyc_narration_new (cyc_player_peek (self->player, cursor));
  text = g_strjoin ("\n", flag != NULL ? flag->name : place, flag != NULL ? place : narration != NULL ? narration->headline
                                                                                                      : NULL,
                    flag != NULL && narration != NULL ? narration->headline : NULL, NULL);
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
on_motion (CycTimelineView *self,
           double           x,
           double           y)
{
  double span = cyc_timeline_view_get_span (self);

  self->pointer_x = CLAMP (x, CYC_TIMELINE_MARGIN, CYC_TIMELINE_MARGIN + span);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
on_leave (CycTimelineView *self)
{
  self->pointer_x = -1;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The wheel goes by single events, as the keys do. */
static gboolean
on_scroll (CycTimelineView *self,
           double           dx,
           double           dy)
{
  double way = dy != 0 ? dy : dx;

  gtk_widget_activate_action (GTK_WIDGET (self), way > 0 ? "win.next-event" : "win.previous-event", NULL);
  return GDK_EVENT_STOP;
}

static void
forget_scale (CycTimelineView *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  g_clear_pointer (&self->recording, cyc_recording_unref);
  self->recording = recording != NULL ? cyc_recording_ref (recording) : NULL;
  g_clear_pointer (&self->scale, cyc_time_scale_free);
  g_clear_pointer (&self->bars, g_array_unref);
  invalidate (self);
}

static void
on_moved (CycTimelineView *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  g_autofree char *text = NULL;

  if (cyc_player_get_recording (self->player) != self->recording)
    forget_scale (self);
  /* Translators: %1$u is an event's number, %2$u how many events there are. */
  text = g_strdup_printf (_ ("Event %1$u of %2$u"), cyc_player_get_cursor (self->player), cyc_player_get_length (self->player));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) cyc_player_get_length (self->player),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) cyc_player_get_cursor (self->player),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (widget);
}

static gboolean
on_renewal (gpointer data)
{
  CycTimelineView *self = data;

  self->renewal_id = 0;
  forget_scale (self);
  return G_SOURCE_REMOVE;
}

/* A long recording takes some time to be dealt out. */
static void
on_grew (CycTimelineView *self)
{
  if (self->renewal_id == 0)
    {
      forget_scale (self);
      self->renewal_id = g_timeout_add (RENEWAL_MS, on_renewal, self);
    }
  on_moved (self);
}

static void
cyc_timeline_view_dispose (GObject *object)
{
  CycTimelineView *self = CYC_TIMELINE_VIEW (object);

  g_clear_handle_id (&self->renewal_id, g_source_remove);
  g_clear_pointer (&self->scale, cyc_time_scale_free);
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_pointer (&self->still, gsk_render_node_unref);
  g_clear_pointer (&self->recording, cyc_recording_unref);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (cyc_timeline_view_parent_class)->dispose (object);
}

static void
cyc_timeline_view_class_init (CycTimelineViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_timeline_view_dispose;
  widget_class->snapshot = cyc_timeline_view_snapshot;
  widget_class->measure = cyc_timeline_view_measure;
  widget_class->size_allocate = cyc_timeline_view_size_allocate;
  widget_class->css_changed = cyc_timeline_view_css_changed;
  widget_class->query_tooltip = cyc_timeline_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "timeline");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SLIDER);

  /**
   * CycTimelineView::seek:
   * @cursor: a place in the recording
   *
   * The scrubber was put somewhere.
   */
  signals[SIGNAL_SEEK] = g_signal_new ("seek", CYC_TYPE_TIMELINE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cyc_timeline_view_init (CycTimelineView *self)
{
  GtkGesture         *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_DISCRETE);

  self->pointer_x = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (on_motion), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (on_leave), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (on_scroll), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (invalidate), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_timeline_view_set_player:
 * @self: a timeline
 * @player: whose recording it shows
 *
 * Connects the timeline; once.
 */
void
cyc_timeline_view_set_player (CycTimelineView *self,
                              CycPlayer       *player)
{
  g_return_if_fail (CYC_IS_TIMELINE_VIEW (self));
  g_return_if_fail (self->player == NULL);

  self->player = g_object_ref (player);
  g_signal_connect_object (player, "moved", G_CALLBACK (on_moved), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (player, "grew", G_CALLBACK (on_grew), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_timeline_view_set_bookmarks:
 * @self: a timeline
 * @bookmarks: (nullable): those of its recording
 *
 * Shows bookmarks.
 */
void
cyc_timeline_view_set_bookmarks (CycTimelineView *self,
                                 CycBookmarks    *bookmarks)
{
  g_return_if_fail (CYC_IS_TIMELINE_VIEW (self));

  if (self->bookmarks != NULL)
    g_signal_handlers_disconnect_by_data (self->bookmarks, self);
  g_set_object (&self->bookmarks, bookmarks);
  if (bookmarks != NULL)
    g_signal_connect_object (bookmarks, "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
