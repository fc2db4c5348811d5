/* cyc-timeline-view.c
 *
 * The recording from left to right: how much happens where, lines,
 * collections, outputs, and the scrubber.
 *
 * Kinds differ by shape: a line is a tick, a collection a bar, an output a
 * triangle, a cell a bracket, the interpreter's shutdown a hatched end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-timeline-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-appearance.h"
#include "cyc-histogram.h"
#include "cyc-time-scale.h"

#define MARGIN 20
#define BAR_STEP 4.2
#define BARS_TOP 8
#define BARS_HEIGHT 22
#define TRACK_Y 38
#define LABEL_Y 46
#define HEIGHT 66
#define SHUTDOWN_LABEL 64

struct _CycTimelineView
{
  GtkWidget parent_instance;

  CycPlayer    *player;
  CycTimeScale *scale; /* NULL: to be made */
  GArray       *bars;  /* of float; NULL: to be made */
};

G_DEFINE_FINAL_TYPE (CycTimelineView, cyc_timeline_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_SEEK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* NULL while there is nothing to show. */
static CycTimeline *
get_timeline (CycTimelineView *self)
{
  CycRecording *recording = self->player != NULL ? cyc_player_get_recording (self->player) : NULL;

  return recording != NULL && cyc_recording_get_length (recording) > 0 ? cyc_recording_get_timeline (recording) : NULL;
}

static CycTimeScale *
get_scale (CycTimelineView *self)
{
  if (self->scale == NULL)
    self->scale = cyc_time_scale_new (get_timeline (self), cyc_player_get_length (self->player));
  return self->scale;
}

static double
get_span (CycTimelineView *self)
{
  return fmax (gtk_widget_get_width (GTK_WIDGET (self)) - 2 * MARGIN, 1);
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
  return MARGIN + get_span (self) * cyc_time_scale_to_part (get_scale (self), cursor);
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
  return cyc_time_scale_to_cursor (get_scale (self), (x - MARGIN) / get_span (self));
}

static void
set_color (cairo_t *cr,
           CycColor color,
           double   opacity)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0 * opacity);
}

static void
draw_text (CycTimelineView *self,
           cairo_t         *cr,
           double           x,
           double           y,
           const char      *text,
           CycColor         color,
           double          *right)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int width;

  pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (x - width / 2.0, 2, gtk_widget_get_width (GTK_WIDGET (self)) - width - 2);
  if (right != NULL && x < *right)
    return;
  if (right != NULL)
    *right = x + width + 8;
  set_color (cr, color, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
}

static void
make_bars (CycTimelineView *self,
           guint            n)
{
  g_autofree guint32 *borders = g_new (guint32, n + 1);

  for (guint i = 0; i <= n; i++)
    borders[i] = cyc_time_scale_to_cursor (get_scale (self), (double) i / n);
  g_clear_pointer (&self->bars, g_array_unref);
  self->bars = cyc_histogram_new (cyc_recording_get_log (cyc_player_get_recording (self->player)), borders, n);
}

static void
draw_bars (CycTimelineView *self,
           cairo_t         *cr,
           const CycTheme  *theme)
{
  double span = get_span (self);
  guint  n = MAX ((guint) (span / BAR_STEP), 1);
  double now = cyc_timeline_view_x_of (self, cyc_player_get_cursor (self->player));

  if (self->bars == NULL || self->bars->len != n)
    make_bars (self, n);
  for (guint i = 0; i < n; i++)
    {
      double x = MARGIN + span * i / n;
      double height = fmax (2, BARS_HEIGHT * g_array_index (self->bars, float, i));

      set_color (cr, theme->colors[CYC_COLOR_INK_DIM], x <= now ? 0.85 : 0.4);
      cairo_rectangle (cr, x, BARS_TOP + BARS_HEIGHT - height, BAR_STEP * 0.6, height);
      cairo_fill (cr);
    }
}

static void
draw_collections (CycTimelineView *self,
                  cairo_t         *cr,
                  const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (get_timeline (self), CYC_UNIT_GC, &n);
  double         right = 0;

  for (guint i = 0; i < n; i++)
    {
      double from, to;

      if (marks[i].kind != CYC_EVENT_GC_BEGIN)
        continue;
      if (marks[i].cursor >= cyc_timeline_get_shutdown (get_timeline (self)))
        break;
      from = cyc_timeline_view_x_of (self, marks[i].cursor);
      to = cyc_timeline_view_x_of (self, i + 1 < n ? marks[i + 1].cursor : cyc_player_get_length (self->player));
      if (to < right)
        continue;
      set_color (cr, theme->colors[CYC_COLOR_BLUE], 0.55);
      cairo_rectangle (cr, from, TRACK_Y - 4, fmax (to - from, 2), 8);
      cairo_fill (cr);
      right = to;
    }
}

static gboolean
in_collection (CycTimelineView *self,
               guint32          cursor)
{
  CycTimeline   *timeline = get_timeline (self);
  guint          n, low = 0, high;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_GC, &n);

  high = n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (marks[middle].cursor <= cursor)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 && marks[low - 1].kind == CYC_EVENT_GC_BEGIN;
}

/* Where labels must end so that the shutdown's can be read. */
static double
get_label_limit (CycTimelineView *self)
{
  gboolean folded = cyc_timeline_get_shutdown (get_timeline (self)) < cyc_player_get_length (self->player);

  return MARGIN + get_span (self) - (folded ? SHUTDOWN_LABEL : 0);
}

static void
draw_lines (CycTimelineView *self,
            cairo_t         *cr,
            const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (get_timeline (self), CYC_UNIT_LINE, &n);
  double         last = -10, right = 0;

  for (guint i = 0; i < n; i++)
    {
      double           x = cyc_timeline_view_x_of (self, marks[i].cursor);
      g_autofree char *label = NULL;

      if (marks[i].cursor >= cyc_timeline_get_shutdown (get_timeline (self)))
        break;
      if (x - last < 3 || in_collection (self, marks[i].cursor))
        continue;
      last = x;
      set_color (cr, theme->colors[CYC_COLOR_INK_DIM], 1);
      cairo_rectangle (cr, x - 0.5, TRACK_Y - 4, 1, 8);
      cairo_fill (cr);
      label = g_strdup_printf ("%u", marks[i].value);
      if (marks[i].extra == 0 && x <= get_label_limit (self))
        draw_text (self, cr, x, LABEL_Y, label, theme->colors[CYC_COLOR_INK_DIM], &right);
    }
}

static void
draw_cells (CycTimelineView *self,
            cairo_t         *cr,
            const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (get_timeline (self), CYC_UNIT_CELL, &n);
  double         right = 0;

  for (guint i = 0; i < n; i++)
    {
      double           x = cyc_timeline_view_x_of (self, marks[i].cursor);
      g_autofree char *label = NULL;

      if (marks[i].kind != CYC_EVENT_CELL_BEGIN)
        continue;
      set_color (cr, theme->colors[CYC_COLOR_INK], 1);
      cairo_rectangle (cr, x - 0.75, BARS_TOP - 4, 1.5, TRACK_Y - BARS_TOP + 10);
      cairo_fill (cr);
      label = g_strdup_printf ("[%u]", marks[i].value);
      if (x <= get_label_limit (self))
        draw_text (self, cr, x, LABEL_Y, label, theme->colors[CYC_COLOR_INK], &right);
    }
}

static void
draw_outputs (CycTimelineView *self,
              cairo_t         *cr,
              const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (get_timeline (self), CYC_UNIT_OUTPUT, &n);
  double         last = -10;

  for (guint i = 0; i < n; i++)
    {
      double x = cyc_timeline_view_x_of (self, marks[i].cursor);

      if (x - last < 4)
        continue;
      last = x;
      set_color (cr, theme->colors[CYC_COLOR_VERMILLION], 1);
      cairo_move_to (cr, x, TRACK_Y - 5);
      cairo_line_to (cr, x + 5, TRACK_Y + 4);
      cairo_line_to (cr, x - 5, TRACK_Y + 4);
      cairo_close_path (cr);
      cairo_fill (cr);
    }
}

/* After the program: a short hatched stretch, whatever happens in it. */
static void
draw_shutdown (CycTimelineView *self,
               cairo_t         *cr,
               const CycTheme  *theme)
{
  guint32 shutdown = cyc_timeline_get_shutdown (get_timeline (self));
  double  from = cyc_timeline_view_x_of (self, shutdown);
  double  to = cyc_timeline_view_x_of (self, cyc_player_get_length (self->player));

  if (shutdown >= cyc_player_get_length (self->player))
    return;
  set_color (cr, theme->colors[CYC_COLOR_INK_DIM], 0.8);
  cairo_set_line_width (cr, 1);
  cairo_save (cr);
  cairo_rectangle (cr, from, TRACK_Y - 4, to - from, 8);
  cairo_clip (cr);
  for (double x = from - 8; x < to; x += 4)
    {
      cairo_move_to (cr, x, TRACK_Y + 4);
      cairo_line_to (cr, x + 8, TRACK_Y - 4);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
  /* Translators: the part of a run after the program's end. */
  draw_text (self, cr, (from + to) / 2, LABEL_Y, _ ("shutdown"), theme->colors[CYC_COLOR_INK_DIM], NULL);
}

static void
draw_scrubber (CycTimelineView *self,
               cairo_t         *cr,
               const CycTheme  *theme)
{
  double x = cyc_timeline_view_x_of (self, cyc_player_get_cursor (self->player));

  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  cairo_rectangle (cr, x - 1, 3, 2, LABEL_Y + 12);
  cairo_fill (cr);
  set_color (cr, theme->colors[CYC_COLOR_CARD], 1);
  cairo_arc (cr, x, TRACK_Y, 7.5, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

static void
cyc_timeline_view_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  CycTimelineView *self = CYC_TIMELINE_VIEW (widget);
  const CycTheme  *theme = cyc_appearance_get_theme (cyc_appearance_get_default ());
  cairo_t         *cr;

  if (get_timeline (self) == NULL)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  draw_bars (self, cr, theme);
  draw_collections (self, cr, theme);
  draw_shutdown (self, cr, theme);
  draw_lines (self, cr, theme);
  draw_cells (self, cr, theme);
  draw_outputs (self, cr, theme);
  draw_scrubber (self, cr, theme);
  cairo_destroy (cr);
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
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 640 : HEIGHT;
}

static void
seek_to (CycTimelineView *self,
         double           x)
{
  if (get_timeline (self) != NULL)
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
  guint          n, low = 0, high;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_LINE, &n);

  high = n;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (marks[middle].cursor <= cursor)
        low = middle + 1;
      else
        high = middle;
    }
  *cell = low > 0 ? marks[low - 1].extra : 0;
  return low > 0 ? marks[low - 1].value : 0;
}

static gboolean
cyc_timeline_view_query_tooltip (GtkWidget  *widget,
                                 int         x,
                                 int         y,
                                 gboolean    keyboard,
                                 GtkTooltip *tooltip)
{
  CycTimelineView *self = CYC_TIMELINE_VIEW (widget);
  g_autofree char *text = NULL;
  guint32          cursor;
  guint            line, cell;

  if (keyboard || get_timeline (self) == NULL)
    return FALSE;
  cursor = cyc_timeline_view_cursor_at (self, x);
  line = line_at (get_timeline (self), cursor, &cell);
  if (in_collection (self, cursor))
    /* Translators: %1$u is an event's number, %2$u a line. */
    text = g_strdup_printf (_ ("Event %1$u, line %2$u, in a collection"), cursor, line);
  else if (cell > 0)
    /* Translators: %1$u is an event's number, %2$u a notebook's cell, %3$u a line. */
    text = g_strdup_printf (_ ("Event %1$u, cell %2$u, line %3$u"), cursor, cell, line);
  else
    /* Translators: %1$u is an event's number, %2$u a line. */
    text = g_strdup_printf (_ ("Event %1$u, line %2$u"), cursor, line);
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
on_moved (CycTimelineView *self)
{
  GtkWidget       *widget = GTK_WIDGET (self);
  g_autofree char *text = NULL;

  if (get_timeline (self) == NULL)
    {
      g_clear_pointer (&self->scale, cyc_time_scale_free);
      g_clear_pointer (&self->bars, g_array_unref);
    }
  /* Translators: %1$u is an event's number, %2$u how many events there are. */
  text = g_strdup_printf (_ ("Event %1$u of %2$u"), cyc_player_get_cursor (self->player), cyc_player_get_length (self->player));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, (double) cyc_player_get_length (self->player),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, (double) cyc_player_get_cursor (self->player),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, text, -1);
  gtk_widget_queue_draw (widget);
}

static void
on_grew (CycTimelineView *self)
{
  g_clear_pointer (&self->scale, cyc_time_scale_free);
  g_clear_pointer (&self->bars, g_array_unref);
  on_moved (self);
}

static void
cyc_timeline_view_dispose (GObject *object)
{
  CycTimelineView *self = CYC_TIMELINE_VIEW (object);

  g_clear_pointer (&self->scale, cyc_time_scale_free);
  g_clear_pointer (&self->bars, g_array_unref);
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
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "timeline");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Timeline"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0, -1);
  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (on_drag_begin), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (on_drag_update), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (cyc_appearance_get_default (), "changed", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
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
