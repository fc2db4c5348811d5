/* cyc-timeline-paint.c
 *
 * How the timeline looks. Kinds differ by shape: a line is a tick, a
 * collection a bar, an output a triangle, a cell an upright, a bookmark a
 * flag, the interpreter's shutdown a hatched end.
 *
 * What does not fit between two pixels is passed over, so that the cost is
 * that of the width and not that of the run.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-timeline-view-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "cyc-histogram.h"

#define BAR_STEP 4.2
#define BARS_TOP 12
#define BARS_HEIGHT 20
#define TRACK_Y 41
#define LABEL_Y 49
#define LABEL_SCALE 0.82
#define TICK_STEP 3
#define OUTPUT_STEP 4
#define FLAG_WIDTH 8
#define FLAG_HEIGHT 7
#define FORK 6

static void
set_color (cairo_t *cr,
           CycColor color,
           double   opacity)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, ((color >> 16) & 0xff) / 255.0, ((color >> 8) & 0xff) / 255.0,
                         (color & 0xff) / 255.0 * opacity);
}

static PangoLayout *
create_label (CycTimelineView *self,
              const char      *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (LABEL_SCALE));
  pango_layout_set_attributes (layout, attributes);
  return layout;
}

/* Draws a label around @x if it is clear of the one that ends at @right. */
static void
draw_label (CycTimelineView *self,
            cairo_t         *cr,
            double           x,
            const char      *text,
            CycColor         color,
            double          *right)
{
  g_autoptr (PangoLayout) layout = create_label (self, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  x = CLAMP (x - width / 2.0, 2, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width - 2, 2));
  if (x < *right)
    return;
  *right = x + width + 8;
  set_color (cr, color, 1);
  cairo_move_to (cr, x, LABEL_Y);
  pango_cairo_show_layout (cr, layout);
}

/**
 * cyc_timeline_view_get_height:
 * @self: a timeline
 *
 * Returns: how high it is with the present size of text
 */
int
cyc_timeline_view_get_height (CycTimelineView *self)
{
  g_autoptr (PangoLayout) layout = create_label (self, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);
  return LABEL_Y + height + 5;
}

/* The first mark at @cursor or after it. */
static guint
find_mark (const CycMark *marks,
           guint          n,
           guint32        cursor)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (marks[middle].cursor < cursor)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The first mark after the one at @i that stands at least @step pixels to the right of it. */
static guint
skip_marks (CycTimelineView *self,
            const CycMark   *marks,
            guint            n,
            guint            i,
            double           step)
{
  double x = cyc_timeline_view_x_of (self, marks[i].cursor);

  return find_mark (marks, n, MAX (cyc_timeline_view_cursor_at (self, x + step), marks[i].cursor + 1));
}

static void
make_bars (CycTimelineView *self,
           guint            n)
{
  g_autofree guint32 *borders = g_new (guint32, n + 1);

  for (guint i = 0; i <= n; i++)
    borders[i] = cyc_time_scale_to_cursor (cyc_timeline_view_get_scale (self), (double) i / n);
  g_clear_pointer (&self->bars, g_array_unref);
  self->bars = cyc_histogram_new (cyc_recording_get_log (cyc_player_get_recording (self->player)), borders, n);
}

static void
draw_bars (CycTimelineView *self,
           cairo_t         *cr,
           const CycTheme  *theme)
{
  double span = cyc_timeline_view_get_span (self);
  guint  n = MAX ((guint) (span / BAR_STEP), 1);

  if (self->bars == NULL || self->bars->len != n)
    make_bars (self, n);
  set_color (cr, theme->colors[CYC_COLOR_INK_DIM], 0.85);
  for (guint i = 0; i < n; i++)
    {
      double height = fmax (2, BARS_HEIGHT * g_array_index (self->bars, float, i));

      cairo_rectangle (cr, CYC_TIMELINE_MARGIN + span * i / n, BARS_TOP + BARS_HEIGHT - height, BAR_STEP * 0.6, height);
    }
  cairo_fill (cr);
}

static void
draw_collections (CycTimelineView *self,
                  cairo_t         *cr,
                  const CycTheme  *theme)
{
  CycTimeline   *timeline = cyc_timeline_view_get_timeline (self);
  guint          n, i = 0;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_GC, &n);

  set_color (cr, theme->colors[CYC_COLOR_BLUE], 0.55);
  while (i < n && marks[i].cursor < cyc_timeline_get_shutdown (timeline))
    {
      guint32 end = i + 1 < n ? marks[i + 1].cursor : cyc_player_get_length (self->player);
      double  from = cyc_timeline_view_x_of (self, marks[i].cursor);
      double  width = fmax (cyc_timeline_view_x_of (self, end) - from, 2);

      if (marks[i].kind == CYC_EVENT_GC_BEGIN)
        {
          cairo_rectangle (cr, from, TRACK_Y - 4, width, 8);
          i = skip_marks (self, marks, n, i, width);
        }
      else
        i++;
    }
  cairo_fill (cr);
}

/* Where labels must end so that the shutdown's can be read. */
static double
get_label_limit (CycTimelineView *self)
{
  g_autoptr (PangoLayout) layout = NULL;
  int width = 0;

  if (cyc_timeline_get_shutdown (cyc_timeline_view_get_timeline (self)) < cyc_player_get_length (self->player))
    {
      layout = create_label (self, _ ("shutdown"));
      pango_layout_get_pixel_size (layout, &width, NULL);
    }
  return CYC_TIMELINE_MARGIN + cyc_timeline_view_get_span (self) - width;
}

static void
draw_lines (CycTimelineView *self,
            cairo_t         *cr,
            const CycTheme  *theme)
{
  CycTimeline   *timeline = cyc_timeline_view_get_timeline (self);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_LINE, &n);
  double         right = 0, limit = get_label_limit (self);

  for (guint i = 0; i < n && marks[i].cursor < cyc_timeline_get_shutdown (timeline); i = skip_marks (self, marks, n, i, TICK_STEP))
    {
      double           x = cyc_timeline_view_x_of (self, marks[i].cursor);
      g_autofree char *label = NULL;

      if (marks[i].kind != CYC_EVENT_LINE || cyc_timeline_view_in_collection (self, marks[i].cursor))
        continue;
      set_color (cr, theme->colors[CYC_COLOR_INK_DIM], 1);
      cairo_rectangle (cr, x - 0.5, TRACK_Y - 4, 1, 8);
      cairo_fill (cr);
      label = g_strdup_printf ("%u", marks[i].value);
      if (marks[i].extra == 0 && x <= limit)
        draw_label (self, cr, x, label, theme->colors[CYC_COLOR_INK_DIM], &right);
    }
}

/* A fork where a line ran that is not the program's, from which the branch goes on. */
static void
draw_what_ifs (CycTimelineView *self,
               cairo_t         *cr,
               const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_timeline_view_get_timeline (self), CYC_UNIT_LINE, &n);

  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  cairo_set_line_width (cr, 2);
  for (guint i = 0; i < n; i++)
    {
      double x;

      if (marks[i].kind != CYC_EVENT_WHAT_IF)
        continue;
      x = cyc_timeline_view_x_of (self, marks[i].cursor);
      cairo_move_to (cr, x, TRACK_Y + 5);
      cairo_line_to (cr, x, BARS_TOP - 6);
      cairo_move_to (cr, x, BARS_TOP + 4);
      cairo_curve_to (cr, x, BARS_TOP - 2, x + FORK, BARS_TOP + 2, x + FORK, BARS_TOP - 6);
      cairo_stroke (cr);
    }
}

static void
draw_cells (CycTimelineView *self,
            cairo_t         *cr,
            const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_timeline_view_get_timeline (self), CYC_UNIT_CELL, &n);
  double         right = 0, limit = get_label_limit (self);

  for (guint i = 0; i < n; i++)
    {
      double           x = cyc_timeline_view_x_of (self, marks[i].cursor);
      g_autofree char *label = NULL;

      if (marks[i].kind != CYC_EVENT_CELL_BEGIN)
        continue;
      set_color (cr, theme->colors[CYC_COLOR_INK], 1);
      cairo_rectangle (cr, x - 0.75, BARS_TOP - 2, 1.5, TRACK_Y - BARS_TOP + 8);
      cairo_fill (cr);
      label = g_strdup_printf ("[%u]", marks[i].value);
      if (x <= limit)
        draw_label (self, cr, x, label, theme->colors[CYC_COLOR_INK], &right);
    }
}

static void
draw_outputs (CycTimelineView *self,
              cairo_t         *cr,
              const CycTheme  *theme)
{
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_timeline_view_get_timeline (self), CYC_UNIT_OUTPUT, &n);

  set_color (cr, theme->colors[CYC_COLOR_VERMILLION], 1);
  for (guint i = 0; i < n; i = skip_marks (self, marks, n, i, OUTPUT_STEP))
    {
      double x = cyc_timeline_view_x_of (self, marks[i].cursor);

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
  guint32 shutdown = cyc_timeline_get_shutdown (cyc_timeline_view_get_timeline (self));
  double  from = cyc_timeline_view_x_of (self, shutdown);
  double  to = cyc_timeline_view_x_of (self, cyc_player_get_length (self->player));
  double  right = 0;

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
  draw_label (self, cr, to, _ ("shutdown"), theme->colors[CYC_COLOR_INK_DIM], &right);
}

/**
 * cyc_timeline_view_paint_still:
 * @self: a timeline with a recording
 * @cr: where to
 * @theme: the colours
 *
 * Draws what is the same wherever the cursor stands.
 */
void
cyc_timeline_view_paint_still (CycTimelineView *self,
                               cairo_t         *cr,
                               const CycTheme  *theme)
{
  draw_bars (self, cr, theme);
  draw_collections (self, cr, theme);
  draw_shutdown (self, cr, theme);
  draw_lines (self, cr, theme);
  draw_cells (self, cr, theme);
  draw_outputs (self, cr, theme);
  draw_what_ifs (self, cr, theme);
}

/* What lies ahead is paler. */
static void
draw_veil (CycTimelineView *self,
           cairo_t         *cr,
           double           now)
{
  GdkRGBA paper;

  if (!gtk_style_context_lookup_color (gtk_widget_get_style_context (GTK_WIDGET (self)), "headerbar_bg_color", &paper))
    return;
  cairo_set_source_rgba (cr, paper.red, paper.green, paper.blue, 0.5);
  cairo_rectangle (cr, now, BARS_TOP, CYC_TIMELINE_MARGIN + cyc_timeline_view_get_span (self) + 2 - now, BARS_HEIGHT);
  cairo_fill (cr);
}

static void
draw_flag (CycTimelineView *self,
           cairo_t         *cr,
           const CycTheme  *theme,
           guint32          cursor)
{
  double x = cyc_timeline_view_x_of (self, cursor);

  set_color (cr, theme->colors[CYC_COLOR_PURPLE], 1);
  cairo_rectangle (cr, x - 0.75, 2, 1.5, TRACK_Y - 2);
  cairo_fill (cr);
  cairo_move_to (cr, x, 2);
  cairo_line_to (cr, x + FLAG_WIDTH, 2 + FLAG_HEIGHT / 2.0);
  cairo_line_to (cr, x, 2 + FLAG_HEIGHT);
  cairo_close_path (cr);
  cairo_fill (cr);
}

/* A bracket over the stretch that is played again and again. */
static void
draw_loop (CycTimelineView *self,
           cairo_t         *cr,
           const CycTheme  *theme)
{
  guint32 begin, end;
  double  from, to;

  if (!cyc_bookmarks_get_loop (self->bookmarks, &begin, &end))
    return;
  from = cyc_timeline_view_x_of (self, begin);
  to = cyc_timeline_view_x_of (self, end);
  set_color (cr, theme->colors[CYC_COLOR_PURPLE], 0.16);
  cairo_rectangle (cr, from, 2, to - from, TRACK_Y - 2);
  cairo_fill (cr);
  set_color (cr, theme->colors[CYC_COLOR_PURPLE], 1);
  cairo_rectangle (cr, from, BARS_TOP + BARS_HEIGHT, to - from, 2);
  cairo_fill (cr);
}

static void
draw_bookmarks (CycTimelineView *self,
                cairo_t         *cr,
                const CycTheme  *theme)
{
  if (self->bookmarks == NULL)
    return;
  draw_loop (self, cr, theme);
  for (guint i = 0; i < cyc_bookmarks_get_n (self->bookmarks); i++)
    draw_flag (self, cr, theme, cyc_bookmarks_get_nth (self->bookmarks, i)->cursor);
}

static void
draw_handle (CycTimelineView *self,
             cairo_t         *cr,
             const CycTheme  *theme,
             double           now)
{
  /* It ends at the handle: below stand the numbers of lines. */
  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  cairo_rectangle (cr, now - 1, 3, 2, TRACK_Y - 3);
  cairo_fill (cr);
  set_color (cr, theme->colors[CYC_COLOR_CARD], 1);
  cairo_arc (cr, now, TRACK_Y, 7.5, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  set_color (cr, theme->colors[CYC_COLOR_SELECTION], 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

/**
 * cyc_timeline_view_paint_now:
 * @self: a timeline with a recording
 * @cr: where to
 * @theme: the colours
 *
 * Draws the cursor, the bookmarks and the pointer.
 */
void
cyc_timeline_view_paint_now (CycTimelineView *self,
                             cairo_t         *cr,
                             const CycTheme  *theme)
{
  double now = cyc_timeline_view_x_of (self, cyc_player_get_cursor (self->player));

  draw_veil (self, cr, now);
  draw_bookmarks (self, cr, theme);
  if (self->pointer_x >= 0)
    {
      set_color (cr, theme->colors[CYC_COLOR_SELECTION], 0.5);
      cairo_rectangle (cr, self->pointer_x - 0.5, BARS_TOP, 1, TRACK_Y - BARS_TOP);
      cairo_fill (cr);
    }
  draw_handle (self, cr, theme, now);
}
