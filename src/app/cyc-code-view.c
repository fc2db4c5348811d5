/* cyc-code-view.c
 *
 * A piece of Python source with its breakpoints, the line that runs, and
 * what is wrong with it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-code-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define CATEGORY_BREAKPOINT "breakpoint"
#define CATEGORY_CURRENT "current"
#define CATEGORY_MESSAGE "message"
#define LINE_SPACE 2

struct _CycCodeView
{
  GtkSourceView parent_instance;

  GtkSourceMarkAttributes *current_attributes;
  guint                    current_line; /* 0: none */

  GtkTextTag *underline; /* owned by the buffer */
  GtkTextTag *room;      /* makes room under the line for the message */
  GtkLabel   *message;   /* NULL: nothing is wrong */
  guint       message_line;
  guint       place_id;
};

G_DEFINE_FINAL_TYPE (CycCodeView, cyc_code_view, GTK_SOURCE_TYPE_VIEW)

enum
{
  SIGNAL_BREAKPOINTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GtkSourceBuffer *
get_buffer (CycCodeView *self)
{
  return GTK_SOURCE_BUFFER (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
}

/* Lines of Python begin at 1, lines of a text buffer at 0. */
static gboolean
get_line_iter (CycCodeView *self,
               guint        line,
               GtkTextIter *iter)
{
  return line > 0 && gtk_text_buffer_get_iter_at_line (GTK_TEXT_BUFFER (get_buffer (self)), iter, line - 1);
}

/* At the end of a line, GTK would go on to the end of the next one. */
static void
to_line_end (GtkTextIter *iter)
{
  if (!gtk_text_iter_ends_line (iter))
    gtk_text_iter_forward_to_line_end (iter);
}

static void
update_colors (CycCodeView *self)
{
  AdwStyleManager             *style = adw_style_manager_get_default ();
  gboolean                     dark = adw_style_manager_get_dark (style);
  GtkSourceStyleSchemeManager *schemes = gtk_source_style_scheme_manager_get_default ();
  GdkRGBA                      current = { 0.902, 0.624, 0, dark ? 0.22 : 0.16 };

  gtk_source_buffer_set_style_scheme (get_buffer (self),
                                      gtk_source_style_scheme_manager_get_scheme (schemes, dark ? "Adwaita-dark" : "Adwaita"));
  gtk_source_mark_attributes_set_background (self->current_attributes, &current);
}

static char *
on_message_tooltip (GtkSourceMarkAttributes *attributes,
                    GtkSourceMark           *mark,
                    gpointer                 data)
{
  CycCodeView *self = data;

  return self->message != NULL ? g_strdup (gtk_label_get_label (self->message)) : NULL;
}

static char *
on_breakpoint_tooltip (GtkSourceMarkAttributes *attributes,
                       GtkSourceMark           *mark,
                       gpointer                 data)
{
  return g_strdup (_ ("Breakpoint"));
}

static void
add_category (CycCodeView *self,
              const char  *category,
              const char  *icon,
              int          priority,
              GCallback    tooltip)
{
  g_autoptr (GtkSourceMarkAttributes) attributes = gtk_source_mark_attributes_new ();

  gtk_source_mark_attributes_set_icon_name (attributes, icon);
  if (tooltip != NULL)
    g_signal_connect_object (attributes, "query-tooltip-text", tooltip, self, 0);
  gtk_source_view_set_mark_attributes (GTK_SOURCE_VIEW (self), category, attributes, priority);
}

/* The message stands under its line: room is made there, and the label put into it. */
static void
place_message (CycCodeView *self)
{
  GtkTextIter  iter;
  GdkRectangle where;
  int          width, height, room;

  if (self->message == NULL || !get_line_iter (self, self->message_line, &iter))
    return;
  width = MAX (gtk_widget_get_width (GTK_WIDGET (self)) - 64, 120);
  gtk_widget_set_size_request (GTK_WIDGET (self->message), width, -1);
  gtk_widget_measure (GTK_WIDGET (self->message), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  g_object_get (self->room, "pixels-below-lines", &room, NULL);
  if (room != height + 6)
    g_object_set (self->room, "pixels-below-lines", height + 6, NULL);
  to_line_end (&iter);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &where);
  gtk_text_view_move_overlay (GTK_TEXT_VIEW (self), GTK_WIDGET (self->message), 8, where.y + where.height + 2);
}

static gboolean
on_place (gpointer data)
{
  CycCodeView *self = data;

  self->place_id = 0;
  place_message (self);
  return G_SOURCE_REMOVE;
}

static void
queue_place (CycCodeView *self)
{
  if (self->message != NULL && self->place_id == 0)
    self->place_id = g_idle_add (on_place, self);
}

/* Where a message makes a line higher, its number must stay beside the text. */
static void
align_gutter (CycCodeView *self)
{
  GtkSourceGutter *gutter = gtk_source_view_get_gutter (GTK_SOURCE_VIEW (self), GTK_TEXT_WINDOW_LEFT);
  GtkWidget       *child = gtk_widget_get_first_child (GTK_WIDGET (gutter));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (GTK_SOURCE_IS_GUTTER_RENDERER (child))
      {
        gtk_source_gutter_renderer_set_yalign (GTK_SOURCE_GUTTER_RENDERER (child), self->message != NULL ? 0 : 0.5);
        gtk_source_gutter_renderer_set_ypad (GTK_SOURCE_GUTTER_RENDERER (child), self->message != NULL ? LINE_SPACE : 0);
      }
}

static void
clear_message (CycCodeView *self)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (get_buffer (self));
  GtkTextIter    start, end;

  if (self->message == NULL)
    return;
  gtk_text_view_remove (GTK_TEXT_VIEW (self), GTK_WIDGET (self->message));
  self->message = NULL;
  align_gutter (self);
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->underline, &start, &end);
  gtk_text_buffer_remove_tag (buffer, self->room, &start, &end);
  gtk_source_buffer_remove_source_marks (get_buffer (self), &start, &end, CATEGORY_MESSAGE);
}

/* What was wrong need not be wrong any more once the text was changed. */
static void
on_buffer_changed (CycCodeView *self)
{
  clear_message (self);
}

/* All of the gutter takes a breakpoint: people click on the number, or left of it, or beside the text. */
static void
on_gutter_clicked (CycCodeView *self,
                   int          n_press,
                   double       x,
                   double       y)
{
  GtkTextIter iter;
  int         buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_LEFT, 0, y, NULL, &buffer_y);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &iter, buffer_y, NULL);
  cyc_code_view_toggle_breakpoint (self, gtk_text_iter_get_line (&iter) + 1);
}

static void
watch_gutter (CycCodeView *self)
{
  GtkSourceGutter *gutter = gtk_source_view_get_gutter (GTK_SOURCE_VIEW (self), GTK_TEXT_WINDOW_LEFT);
  GtkGesture      *click = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (on_gutter_clicked), self);
  gtk_widget_add_controller (GTK_WIDGET (gutter), GTK_EVENT_CONTROLLER (click));
  gtk_widget_set_cursor_from_name (GTK_WIDGET (gutter), "pointer");
}

static void
cyc_code_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GTK_WIDGET_CLASS (cyc_code_view_parent_class)->size_allocate (widget, width, height, baseline);
  queue_place (CYC_CODE_VIEW (widget));
}

static void
cyc_code_view_dispose (GObject *object)
{
  CycCodeView *self = CYC_CODE_VIEW (object);

  g_clear_handle_id (&self->place_id, g_source_remove);
  self->message = NULL;
  g_clear_object (&self->current_attributes);

  G_OBJECT_CLASS (cyc_code_view_parent_class)->dispose (object);
}

static void
cyc_code_view_class_init (CycCodeViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_code_view_dispose;
  widget_class->size_allocate = cyc_code_view_size_allocate;

  signals[SIGNAL_BREAKPOINTS_CHANGED] =
    g_signal_new ("breakpoints-changed", CYC_TYPE_CODE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
init_buffer (CycCodeView *self)
{
  GtkSourceLanguage *language;
  GtkSourceBuffer   *buffer = get_buffer (self);

  language = gtk_source_language_manager_get_language (gtk_source_language_manager_get_default (), "python3");
  gtk_source_buffer_set_language (buffer, language);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, TRUE);
  self->underline = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (buffer), NULL, "underline", PANGO_UNDERLINE_ERROR, NULL);
  self->room = gtk_text_buffer_create_tag (GTK_TEXT_BUFFER (buffer), NULL, "pixels-below-lines", 0, NULL);
  g_signal_connect_object (buffer, "changed", G_CALLBACK (on_buffer_changed), self, G_CONNECT_SWAPPED);
}

static void
cyc_code_view_init (CycCodeView *self)
{
  GtkTextView   *text = GTK_TEXT_VIEW (self);
  GtkSourceView *source = GTK_SOURCE_VIEW (self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "code");
  gtk_text_view_set_monospace (text, TRUE);
  gtk_text_view_set_left_margin (text, 6);
  gtk_text_view_set_pixels_above_lines (text, LINE_SPACE);
  gtk_text_view_set_pixels_below_lines (text, LINE_SPACE);
  gtk_source_view_set_show_line_numbers (source, TRUE);
  gtk_source_view_set_show_line_marks (source, TRUE);
  gtk_source_view_set_auto_indent (source, TRUE);
  gtk_source_view_set_tab_width (source, 4);
  gtk_source_view_set_insert_spaces_instead_of_tabs (source, TRUE);
  gtk_source_view_set_smart_backspace (source, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Program"), -1);

  self->current_attributes = gtk_source_mark_attributes_new ();
  gtk_source_mark_attributes_set_icon_name (self->current_attributes, "cyc-current-line");
  gtk_source_view_set_mark_attributes (source, CATEGORY_CURRENT, self->current_attributes, 1);
  add_category (self, CATEGORY_BREAKPOINT, "cyc-breakpoint", 2, G_CALLBACK (on_breakpoint_tooltip));
  add_category (self, CATEGORY_MESSAGE, "cyc-line-error", 3, G_CALLBACK (on_message_tooltip));
  init_buffer (self);
  update_colors (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_colors), self, G_CONNECT_SWAPPED);
  watch_gutter (self);
}

/**
 * cyc_code_view_new:
 *
 * Makes an empty view.
 *
 * Returns: (transfer floating): the widget
 */
CycCodeView *
cyc_code_view_new (void)
{
  return g_object_new (CYC_TYPE_CODE_VIEW, NULL);
}

/**
 * cyc_code_view_set_text:
 * @self: a view
 * @text: Python text
 *
 * Replaces the text. That cannot be undone, and marks are lost.
 */
void
cyc_code_view_set_text (CycCodeView *self,
                        const char  *text)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  g_return_if_fail (CYC_IS_CODE_VIEW (self));

  buffer = GTK_TEXT_BUFFER (get_buffer (self));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  gtk_source_buffer_remove_source_marks (get_buffer (self), &start, &end, NULL);
  self->current_line = 0;
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  gtk_text_buffer_set_modified (buffer, FALSE);
}

/**
 * cyc_code_view_dup_text:
 * @self: a view
 *
 * Returns: (transfer full): the text
 */
char *
cyc_code_view_dup_text (CycCodeView *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (CYC_IS_CODE_VIEW (self), NULL);

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (get_buffer (self)), &start, &end);
  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (get_buffer (self)), &start, &end, TRUE);
}

/**
 * cyc_code_view_set_current_line:
 * @self: a view
 * @line: the line that runs, from 1; 0 for none
 *
 * Marks the line that runs.
 */
void
cyc_code_view_set_current_line (CycCodeView *self,
                                guint        line)
{
  GtkTextIter start, end;

  g_return_if_fail (CYC_IS_CODE_VIEW (self));

  if (self->current_line == line)
    return;
  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (get_buffer (self)), &start, &end);
  gtk_source_buffer_remove_source_marks (get_buffer (self), &start, &end, CATEGORY_CURRENT);
  self->current_line = line;
  if (get_line_iter (self, line, &start))
    gtk_source_buffer_create_source_mark (get_buffer (self), NULL, CATEGORY_CURRENT, &start);
}

/**
 * cyc_code_view_toggle_breakpoint:
 * @self: a view
 * @line: from 1
 *
 * Sets a breakpoint, or removes the one that is there.
 */
void
cyc_code_view_toggle_breakpoint (CycCodeView *self,
                                 guint        line)
{
  GtkTextIter iter, end;
  GSList     *marks;

  g_return_if_fail (CYC_IS_CODE_VIEW (self));

  if (!get_line_iter (self, line, &iter))
    return;
  marks = gtk_source_buffer_get_source_marks_at_line (get_buffer (self), line - 1, CATEGORY_BREAKPOINT);
  end = iter;
  if (marks != NULL)
    {
      to_line_end (&end);
      gtk_source_buffer_remove_source_marks (get_buffer (self), &iter, &end, CATEGORY_BREAKPOINT);
    }
  else
    {
      gtk_source_buffer_create_source_mark (get_buffer (self), NULL, CATEGORY_BREAKPOINT, &iter);
    }
  g_slist_free (marks);
  g_signal_emit (self, signals[SIGNAL_BREAKPOINTS_CHANGED], 0);
}

/**
 * cyc_code_view_get_breakpoints:
 * @self: a view
 *
 * Returns: (transfer full) (element-type guint): lines from 1, ascending
 */
GArray *
cyc_code_view_get_breakpoints (CycCodeView *self)
{
  GArray     *lines = g_array_new (FALSE, FALSE, sizeof (guint));
  GtkTextIter iter;
  guint       last = 0;

  g_return_val_if_fail (CYC_IS_CODE_VIEW (self), lines);

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (get_buffer (self)), &iter);
  do
    {
      guint   line = gtk_text_iter_get_line (&iter) + 1;
      GSList *marks = gtk_source_buffer_get_source_marks_at_line (get_buffer (self), line - 1, CATEGORY_BREAKPOINT);

      if (marks != NULL && line != last)
        g_array_append_val (lines, line);
      last = line;
      g_slist_free (marks);
  } while (gtk_source_buffer_forward_iter_to_source_mark (get_buffer (self), &iter, CATEGORY_BREAKPOINT));
  return lines;
}

/**
 * cyc_code_view_get_cursor_line:
 * @self: a view
 *
 * Returns: the line that the text cursor is in, from 1
 */
guint
cyc_code_view_get_cursor_line (CycCodeView *self)
{
  GtkTextBuffer *buffer;
  GtkTextIter    iter;

  g_return_val_if_fail (CYC_IS_CODE_VIEW (self), 0);

  buffer = GTK_TEXT_BUFFER (get_buffer (self));
  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return gtk_text_iter_get_line (&iter) + 1;
}

static void
underline_span (CycCodeView   *self,
                const CycSpan *span)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (get_buffer (self));
  GtkTextIter    start, end;
  guint          column = span->column == CYC_COLUMN_UNKNOWN ? 0 : span->column;
  guint          end_line = MAX (span->end_line, span->line);

  get_line_iter (self, span->line, &start);
  end = start;
  gtk_text_iter_set_visible_line_index (&start, MIN (column, (guint) gtk_text_iter_get_bytes_in_line (&start)));
  if (end_line > span->line && get_line_iter (self, end_line, &end))
    gtk_text_iter_set_visible_line_index (&end, MIN (span->end_column, (guint) gtk_text_iter_get_bytes_in_line (&end)));
  else if (span->end_column > column && span->end_column <= (guint) gtk_text_iter_get_bytes_in_line (&end))
    gtk_text_iter_set_visible_line_index (&end, span->end_column);
  else
    to_line_end (&end);
  if (gtk_text_iter_compare (&start, &end) >= 0)
    gtk_text_iter_set_line_offset (&start, 0);
  gtk_text_buffer_apply_tag (buffer, self->underline, &start, &end);
}

/**
 * cyc_code_view_set_message:
 * @self: a view
 * @span: what to underline; columns in bytes
 * @message: (nullable): what is wrong there; %NULL for nothing
 *
 * Shows a message under the line that it is about.
 */
void
cyc_code_view_set_message (CycCodeView   *self,
                           const CycSpan *span,
                           const char    *message)
{
  GtkTextBuffer *buffer;
  GtkTextIter    start, end;

  g_return_if_fail (CYC_IS_CODE_VIEW (self));

  clear_message (self);
  buffer = GTK_TEXT_BUFFER (get_buffer (self));
  if (message == NULL || !get_line_iter (self, span->line, &start))
    return;
  self->message_line = span->line;
  underline_span (self, span);
  end = start;
  gtk_text_iter_forward_line (&end);
  gtk_text_buffer_apply_tag (buffer, self->room, &start, &end);
  gtk_source_buffer_create_source_mark (get_buffer (self), NULL, CATEGORY_MESSAGE, &start);
  self->message = GTK_LABEL (gtk_label_new (message));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_xalign (self->message, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "line-message");
  gtk_text_view_add_overlay (GTK_TEXT_VIEW (self), GTK_WIDGET (self->message), 8, 0);
  align_gutter (self);
  queue_place (self);
}
