/* cyc-output-view.c
 *
 * What the program has printed up to the cursor. A number in it leads to
 * where it was counted.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-output-view.h"

#include <glib/gi18n.h>

#include "cyc-tooltip.h"

struct _CycOutputView
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkWidget   *content;
  GtkWidget   *empty_label;
  GtkTextView *text_view;

  GtkTextTag *error_tag; /* owned by the buffer */
  GtkTextTag *cell_tag;  /* owned by the buffer */
  GtkTextTag *link_tag;  /* owned by the buffer */
  GArray     *ends;      /* of int: length of the text before each output shown */
  guint       cell;      /* whose outputs come last */
  int         link;      /* offset of the number under the pointer; -1 for none */
  guint       scroll_id;
};

G_DEFINE_FINAL_TYPE (CycOutputView, cyc_output_view, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_NUMBER_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Whether a whole number stands at @iter; they become its bounds. */
static gboolean
find_number (const GtkTextIter *iter,
             GtkTextIter       *start,
             GtkTextIter       *end)
{
  GtkTextIter before;

  *start = *end = *iter;
  while (g_unichar_isdigit (gtk_text_iter_get_char (end)))
    gtk_text_iter_forward_char (end);
  for (before = *start; gtk_text_iter_backward_char (&before) && g_unichar_isdigit (gtk_text_iter_get_char (&before));)
    *start = before;
  before = *start;
  if (gtk_text_iter_equal (start, end) || g_unichar_isalpha (gtk_text_iter_get_char (end)) ||
      (gtk_text_iter_backward_char (&before) && (g_unichar_isalpha (gtk_text_iter_get_char (&before)) || gtk_text_iter_get_char (&before) == '.')))
    return FALSE;
  return TRUE;
}

/* How often the number at @start to @end stands once more before @limit. */
static guint
count_later (const GtkTextIter *start,
             const GtkTextIter *end,
             const GtkTextIter *limit)
{
  g_autofree char *number = gtk_text_iter_get_slice (start, end);
  GtkTextIter      iter = *end, from, to;
  guint            n = 0;

  for (; gtk_text_iter_compare (&iter, limit) < 0; gtk_text_iter_forward_char (&iter))
    {
      g_autofree char *other = NULL;

      if (!find_number (&iter, &from, &to))
        continue;
      other = gtk_text_iter_get_slice (&from, &to);
      n += g_str_equal (other, number);
      iter = to;
    }
  return n;
}

/* Asks where the number at @iter comes from; FALSE if there is none. */
static gboolean
choose_number (CycOutputView     *self,
               const GtkTextIter *iter)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter      start, end, limit;
  g_autofree char *text = NULL;
  guint            n = self->ends->len;

  if (!find_number (iter, &start, &end))
    return FALSE;
  while (n > 0 && g_array_index (self->ends, int, n - 1) > gtk_text_iter_get_offset (&start))
    n--;
  if (n == 0)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &limit, n < self->ends->len ? g_array_index (self->ends, int, n) : -1);
  text = gtk_text_iter_get_slice (&start, &end);
  g_signal_emit (self, signals[SIGNAL_NUMBER_CHOSEN], 0, n - 1, (guint) MIN (g_ascii_strtoull (text, NULL, 10), G_MAXUINT),
                 count_later (&start, &end, &limit));
  return TRUE;
}

/* Whether there is text at a place of the view; @iter becomes what stands there. */
static gboolean
find_at (CycOutputView *self,
         double         x,
         double         y,
         GtkTextIter   *iter)
{
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (self->text_view, GTK_TEXT_WINDOW_WIDGET, x, y, &buffer_x, &buffer_y);
  return gtk_text_view_get_iter_at_location (self->text_view, iter, buffer_x, buffer_y);
}

/* Underlines the number that a click would lead from. */
static void
show_link (CycOutputView     *self,
           const GtkTextIter *iter)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter    start, end, first, last;
  gboolean       there = iter != NULL && find_number (iter, &start, &end);
  int            link = there ? gtk_text_iter_get_offset (&start) : -1;

  if (link == self->link)
    return;
  self->link = link;
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self->text_view), there ? "pointer" : "text");
  cyc_tooltip_set (GTK_WIDGET (self->text_view), there ? _ ("Where does this number come from? (Click or Enter)") : NULL);
  gtk_text_buffer_get_bounds (buffer, &first, &last);
  gtk_text_buffer_remove_tag (buffer, self->link_tag, &first, &last);
  if (there)
    gtk_text_buffer_apply_tag (buffer, self->link_tag, &start, &end);
}

static void
on_motion (CycOutputView *self,
           double         x,
           double         y)
{
  GtkTextIter iter;

  show_link (self, find_at (self, x, y, &iter) ? &iter : NULL);
}

static void
on_leave (CycOutputView *self)
{
  show_link (self, NULL);
}

/* A click that has selected text was meant for that. */
static void
on_released (CycOutputView *self,
             int            n_press,
             double         x,
             double         y)
{
  GtkTextIter iter;

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (gtk_text_view_get_buffer (self->text_view)) && find_at (self, x, y, &iter))
    choose_number (self, &iter);
}

static gboolean
on_key_pressed (CycOutputView  *self,
                guint           key,
                guint           code,
                GdkModifierType modifiers)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter    iter;

  if (key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return choose_number (self, &iter) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

static gboolean
on_scroll (gpointer data)
{
  CycOutputView *self = CYC_OUTPUT_VIEW (data);

  self->scroll_id = 0;
  gtk_text_view_scroll_mark_onscreen (self->text_view,
                                      gtk_text_buffer_get_insert (gtk_text_view_get_buffer (self->text_view)));
  return G_SOURCE_REMOVE;
}

/* A text that is told to scroll before it has its size does so while it is
 * given one, and asks for another one meanwhile; so it is told afterwards. */
static void
scroll_to_end (CycOutputView *self)
{
  if (self->scroll_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self->text_view)))
    self->scroll_id = g_idle_add (on_scroll, self);
}

static void
cyc_output_view_dispose (GObject *object)
{
  CycOutputView *self = CYC_OUTPUT_VIEW (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->ends, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_OUTPUT_VIEW);

  G_OBJECT_CLASS (cyc_output_view_parent_class)->dispose (object);
}

static void
cyc_output_view_class_init (CycOutputViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_output_view_dispose;

  /**
   * CycOutputView::number-chosen:
   * @n: the output that it stands in, from 0
   * @number: what it says
   * @n_later: how often it stands in that output after this place
   *
   * Someone asks where a number comes from.
   */
  signals[SIGNAL_NUMBER_CHOSEN] = g_signal_new ("number-chosen", CYC_TYPE_OUTPUT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                                G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-output-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CycOutputView, content);
  gtk_widget_class_bind_template_child (widget_class, CycOutputView, empty_label);
  gtk_widget_class_bind_template_child (widget_class, CycOutputView, text_view);
  gtk_widget_class_bind_template_callback (widget_class, on_motion);
  gtk_widget_class_bind_template_callback (widget_class, on_leave);
  gtk_widget_class_bind_template_callback (widget_class, on_released);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, scroll_to_end);
}

static void
cyc_output_view_init (CycOutputView *self)
{
  GtkTextBuffer *buffer;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->ends = g_array_new (FALSE, FALSE, sizeof (int));
  buffer = gtk_text_view_get_buffer (self->text_view);
  self->error_tag = gtk_text_buffer_create_tag (buffer, NULL, "foreground", "#D55E00", NULL);
  self->link = -1;
  self->link_tag = gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
  self->cell_tag = gtk_text_buffer_create_tag (buffer, NULL, "foreground", "#8a8a8a", "scale", 0.85, "pixels-above-lines", 6, NULL);
}

/* The cell that runs at @cursor, 0 outside cells. */
static guint
cell_at (CycTimeline *timeline,
         guint32      cursor)
{
  const CycMark *mark = cyc_timeline_get_last_mark (timeline, CYC_UNIT_CELL, cursor);

  return mark != NULL ? mark->value : 0;
}

static void
append_output (CycOutputView *self,
               CycRecording  *recording,
               const CycMark *mark)
{
  GtkTextBuffer  *buffer = gtk_text_view_get_buffer (self->text_view);
  CycLog         *log = cyc_recording_get_log (recording);
  const CycEvent *event = cyc_log_get (log, mark->cursor - 1);
  guint           cell = cell_at (cyc_recording_get_timeline (recording), mark->cursor);
  GtkTextIter     end;
  int             length = gtk_text_buffer_get_char_count (buffer);

  g_array_append_val (self->ends, length);
  gtk_text_buffer_get_end_iter (buffer, &end);
  if (cell != self->cell && cell > 0)
    {
      /* Translators: above what a notebook's cell printed; %u is its number. */
      g_autofree char *heading = g_strdup_printf (_ ("Cell %u"), cell);

      if (gtk_text_iter_get_line_offset (&end) > 0)
        gtk_text_buffer_insert (buffer, &end, "\n", 1);
      gtk_text_buffer_insert_with_tags (buffer, &end, heading, -1, self->cell_tag, NULL);
      gtk_text_buffer_insert (buffer, &end, "\n", 1);
    }
  self->cell = cell;
  gtk_text_buffer_insert_with_tags (buffer, &end, cyc_log_get_text (log, event->text.text), -1,
                                    mark->value == 2 ? self->error_tag : NULL, NULL);
}

static void
take_back (CycOutputView *self,
           CycTimeline   *timeline,
           guint          n)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->text_view);
  GtkTextIter    from, end;
  guint          n_marks;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_OUTPUT, &n_marks);

  show_link (self, NULL);
  gtk_text_buffer_get_iter_at_offset (buffer, &from, g_array_index (self->ends, int, n));
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_delete (buffer, &from, &end);
  g_array_set_size (self->ends, n);
  self->cell = n > 0 ? cell_at (timeline, marks[n - 1].cursor) : 0;
}

/**
 * cyc_output_view_clear:
 * @self: a view
 *
 * Takes away everything; needed before another recording is shown.
 */
void
cyc_output_view_clear (CycOutputView *self)
{
  g_return_if_fail (CYC_IS_OUTPUT_VIEW (self));

  show_link (self, NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text_view), "", 0);
  g_array_set_size (self->ends, 0);
  self->cell = 0;
  gtk_widget_set_visible (self->empty_label, TRUE);
}

/**
 * cyc_output_view_show:
 * @self: a view
 * @recording: the run; always the same one between two clearings
 * @cursor: up to where
 *
 * Shows what has been printed at a cursor.
 *
 * Cost: the outputs between this cursor and the one before.
 */
void
cyc_output_view_show (CycOutputView *self,
                      CycRecording  *recording,
                      guint32        cursor)
{
  CycTimeline   *timeline;
  const CycMark *marks;
  guint          n_marks, n = 0;
  GtkTextIter    end;

  g_return_if_fail (CYC_IS_OUTPUT_VIEW (self));

  timeline = cyc_recording_get_timeline (recording);
  marks = cyc_timeline_get_marks (timeline, CYC_UNIT_OUTPUT, &n_marks);
  n = self->ends->len;
  if (n > 0 && marks[n - 1].cursor > cursor)
    {
      while (n > 0 && marks[n - 1].cursor > cursor)
        n--;
      take_back (self, timeline, n);
    }
  else
    {
      for (; n < n_marks && marks[n].cursor <= cursor; n++)
        append_output (self, recording, &marks[n]);
    }
  gtk_widget_set_visible (self->empty_label, n == 0);
  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (self->text_view), &end);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->text_view), &end);
  scroll_to_end (self);
}

/**
 * cyc_output_view_choose_number:
 * @self: a view
 * @offset: of a character in the text that it shows
 *
 * Asks where the number comes from that stands there.
 *
 * Returns: whether there is one
 */
gboolean
cyc_output_view_choose_number (CycOutputView *self,
                               int            offset)
{
  GtkTextIter iter;

  g_return_val_if_fail (CYC_IS_OUTPUT_VIEW (self), FALSE);

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (self->text_view), &iter, offset);
  return choose_number (self, &iter);
}

/**
 * cyc_output_view_dup_text:
 * @self: a view
 *
 * Returns: (transfer full): what it shows
 */
char *
cyc_output_view_dup_text (CycOutputView *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CYC_IS_OUTPUT_VIEW (self), NULL);

  gtk_text_buffer_get_bounds (gtk_text_view_get_buffer (self->text_view), &start, &end);
  return gtk_text_buffer_get_text (gtk_text_view_get_buffer (self->text_view), &start, &end, FALSE);
}
