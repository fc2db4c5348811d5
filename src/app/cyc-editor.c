/* cyc-editor.c
 *
 * The program: one text, or the cells of a notebook.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-editor.h"

#include "cyc-cell-view.h"

struct _CycEditor
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkScrolledWindow *scroller;

  GtkWidget   *cells;   /* the box of a notebook's cells, else NULL */
  CycCodeView *program; /* of a program, else NULL */
  guint        current_cell;
  guint        current_line;
  guint        scroll_id;
};

G_DEFINE_FINAL_TYPE (CycEditor, cyc_editor, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_CHANGED,
  SIGNAL_BREAKPOINTS_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static CycCellView *
find_cell (CycEditor *self,
           guint      number)
{
  if (self->cells == NULL || number == 0)
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (self->cells); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (cyc_cell_view_get_number (CYC_CELL_VIEW (child)) == number)
      return CYC_CELL_VIEW (child);
  return NULL;
}

/* Cell 0 is the program. */
static CycCodeView *
find_code (CycEditor *self,
           guint      cell)
{
  CycCellView *view = find_cell (self, cell);

  return view != NULL ? cyc_cell_view_get_code (view) : self->program;
}

static void
on_breakpoints_changed (CycEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_BREAKPOINTS_CHANGED], 0);
}

static void
on_text_changed (CycEditor *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
watch_code (CycEditor   *self,
            CycCodeView *code)
{
  g_signal_connect_object (code, "breakpoints-changed", G_CALLBACK (on_breakpoints_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (code)), "changed",
                           G_CALLBACK (on_text_changed), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

/* Cells are scrolled as a whole: their texts are as high as they are long. */
static void
scroll_to_cell (CycEditor *self,
                guint      number,
                guint      line)
{
  CycCodeView     *code = find_code (self, number);
  GtkTextView     *view = GTK_TEXT_VIEW (code);
  GtkAdjustment   *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  GtkTextIter      iter;
  GdkRectangle     where;
  graphene_point_t point;
  int              x, y;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (view), &iter, line - 1);
  gtk_text_view_get_iter_location (view, &iter, &where);
  gtk_text_view_buffer_to_window_coords (view, GTK_TEXT_WINDOW_WIDGET, where.x, where.y, &x, &y);
  if (gtk_widget_compute_point (GTK_WIDGET (view), self->cells, &GRAPHENE_POINT_INIT (x, y), &point))
    gtk_adjustment_clamp_page (adjustment, point.y - 48, point.y + where.height + 48);
}

static gboolean
on_scroll (gpointer data)
{
  CycEditor   *self = data;
  CycCodeView *code = find_code (self, self->current_cell);
  GtkTextIter  iter;
  GdkRectangle visible, line;

  self->scroll_id = 0;
  if (code == NULL || self->current_line == 0)
    return G_SOURCE_REMOVE;
  if (self->program != NULL)
    {
      gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (GTK_TEXT_VIEW (code)), &iter, self->current_line - 1);
      gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (code), &visible);
      gtk_text_view_get_iter_location (GTK_TEXT_VIEW (code), &iter, &line);
      if (line.y < visible.y || line.y + line.height > visible.y + visible.height)
        gtk_text_view_scroll_to_iter (GTK_TEXT_VIEW (code), &iter, 0.2, FALSE, 0, 0);
    }
  else
    {
      scroll_to_cell (self, self->current_cell, self->current_line);
    }
  return G_SOURCE_REMOVE;
}

static void
cyc_editor_dispose (GObject *object)
{
  CycEditor *self = CYC_EDITOR (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  self->program = NULL;
  self->cells = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_EDITOR);

  G_OBJECT_CLASS (cyc_editor_parent_class)->dispose (object);
}

static gboolean
cyc_editor_grab_focus (GtkWidget *widget)
{
  CycEditor   *self = CYC_EDITOR (widget);
  CycCodeView *code = find_code (self, MAX (self->current_cell, self->cells != NULL ? 1u : 0u));

  return code != NULL && gtk_widget_grab_focus (GTK_WIDGET (code));
}

static void
cyc_editor_class_init (CycEditorClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cyc_editor_dispose;
  widget_class->grab_focus = cyc_editor_grab_focus;

  /**
   * CycEditor::changed:
   *
   * The text was changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * CycEditor::breakpoints-changed:
   *
   * A breakpoint was set or removed.
   */
  signals[SIGNAL_BREAKPOINTS_CHANGED] =
    g_signal_new ("breakpoints-changed", CYC_TYPE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, CycEditor, scroller);
}

static void
cyc_editor_init (CycEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cyc_editor_show_program:
 * @self: an editor
 * @text: Python text
 *
 * Shows a program.
 */
void
cyc_editor_show_program (CycEditor  *self,
                         const char *text)
{
  g_return_if_fail (CYC_IS_EDITOR (self));

  self->cells = NULL;
  self->current_cell = self->current_line = 0;
  self->program = cyc_code_view_new ();
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self->program), 8);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (self->program), 8);
  gtk_scrolled_window_set_child (self->scroller, GTK_WIDGET (self->program));
  cyc_code_view_set_text (self->program, text);
  watch_code (self, self->program);
}

/**
 * cyc_editor_show_notebook:
 * @self: an editor
 * @notebook: its cells are copied
 *
 * Shows a notebook.
 */
void
cyc_editor_show_notebook (CycEditor         *self,
                          const CycNotebook *notebook)
{
  g_return_if_fail (CYC_IS_EDITOR (self));

  self->program = NULL;
  self->current_cell = self->current_line = 0;
  self->cells = gtk_box_new (GTK_ORIENTATION_VERTICAL, 10);
  gtk_widget_set_margin_top (self->cells, 10);
  gtk_widget_set_margin_bottom (self->cells, 10);
  gtk_widget_set_margin_start (self->cells, 8);
  gtk_widget_set_margin_end (self->cells, 8);
  for (guint i = 0; i < cyc_notebook_get_n_cells (notebook); i++)
    {
      CycCellView *cell = cyc_cell_view_new (cyc_notebook_get_cell (notebook, i));

      gtk_box_append (GTK_BOX (self->cells), GTK_WIDGET (cell));
      if (cyc_cell_view_get_code (cell) != NULL)
        watch_code (self, cyc_cell_view_get_code (cell));
    }
  gtk_scrolled_window_set_child (self->scroller, self->cells);
}

/**
 * cyc_editor_is_notebook:
 * @self: an editor
 *
 * Returns: whether it shows a notebook
 */
gboolean
cyc_editor_is_notebook (CycEditor *self)
{
  g_return_val_if_fail (CYC_IS_EDITOR (self), FALSE);

  return self->cells != NULL;
}

/**
 * cyc_editor_dup_text:
 * @self: an editor
 * @cell: a code cell from 1; 0 for a program
 *
 * Returns: (transfer full) (nullable): the text as it stands now; %NULL if
 *   there is no such cell
 */
char *
cyc_editor_dup_text (CycEditor *self,
                     guint      cell)
{
  CycCodeView *code;

  g_return_val_if_fail (CYC_IS_EDITOR (self), NULL);

  code = cell == 0 ? self->program : NULL;
  if (find_cell (self, cell) != NULL)
    code = find_code (self, cell);
  return code != NULL ? cyc_code_view_dup_text (code) : NULL;
}

/* The code views in order; an idiom for the few loops over them. */
static CycCodeView *
next_code (CycEditor  *self,
           GtkWidget **child,
           guint      *cell)
{
  if (self->program != NULL)
    {
      if (*child != NULL)
        return NULL;
      *child = GTK_WIDGET (self->program);
      *cell = 0;
      return self->program;
    }
  if (self->cells == NULL)
    return NULL;
  do
    *child = *child == NULL ? gtk_widget_get_first_child (self->cells) : gtk_widget_get_next_sibling (*child);
  while (*child != NULL && cyc_cell_view_get_code (CYC_CELL_VIEW (*child)) == NULL);
  if (*child == NULL)
    return NULL;
  *cell = cyc_cell_view_get_number (CYC_CELL_VIEW (*child));
  return cyc_cell_view_get_code (CYC_CELL_VIEW (*child));
}

/**
 * cyc_editor_get_modified:
 * @self: an editor
 *
 * Returns: whether the text was changed since it was shown or saved
 */
gboolean
cyc_editor_get_modified (CycEditor *self)
{
  GtkWidget   *child = NULL;
  CycCodeView *code;
  guint        cell;

  g_return_val_if_fail (CYC_IS_EDITOR (self), FALSE);

  while ((code = next_code (self, &child, &cell)) != NULL)
    if (gtk_text_buffer_get_modified (gtk_text_view_get_buffer (GTK_TEXT_VIEW (code))))
      return TRUE;
  return FALSE;
}

/**
 * cyc_editor_set_modified:
 * @self: an editor
 * @modified: %FALSE when the text was saved
 *
 * Sets whether the text counts as changed.
 */
void
cyc_editor_set_modified (CycEditor *self,
                         gboolean   modified)
{
  GtkWidget   *child = NULL;
  CycCodeView *code;
  guint        cell;

  g_return_if_fail (CYC_IS_EDITOR (self));

  while ((code = next_code (self, &child, &cell)) != NULL)
    gtk_text_buffer_set_modified (gtk_text_view_get_buffer (GTK_TEXT_VIEW (code)), modified);
}

/**
 * cyc_editor_set_current:
 * @self: an editor
 * @cell: the code cell that runs, from 1; 0 in a program
 * @line: the line that runs, from 1; 0 for none
 *
 * Marks the line that runs, and brings it into sight.
 */
void
cyc_editor_set_current (CycEditor *self,
                        guint      cell,
                        guint      line)
{
  CycCodeView *before, *now;

  g_return_if_fail (CYC_IS_EDITOR (self));

  if (self->current_cell == cell && self->current_line == line)
    return;
  before = find_code (self, self->current_cell);
  now = find_code (self, cell);
  if (before != NULL && before != now)
    cyc_code_view_set_current_line (before, 0);
  if (self->current_cell != cell)
    {
      if (find_cell (self, self->current_cell) != NULL)
        cyc_cell_view_set_current (find_cell (self, self->current_cell), FALSE);
      if (find_cell (self, cell) != NULL)
        cyc_cell_view_set_current (find_cell (self, cell), TRUE);
    }
  self->current_cell = cell;
  self->current_line = line;
  if (now != NULL)
    cyc_code_view_set_current_line (now, line);
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add (on_scroll, self);
}

/**
 * cyc_editor_set_message:
 * @self: an editor
 * @cell: the code cell that is meant, from 1; 0 for a program
 * @span: the place
 * @message: what is wrong there
 *
 * Shows a message at its line, one for each cell.
 */
void
cyc_editor_set_message (CycEditor     *self,
                        guint          cell,
                        const CycSpan *span,
                        const char    *message)
{
  CycCodeView *code;

  g_return_if_fail (CYC_IS_EDITOR (self));

  code = find_code (self, cell);
  if (code != NULL)
    cyc_code_view_set_message (code, span, message);
}

/**
 * cyc_editor_clear_messages:
 * @self: an editor
 *
 * Takes all messages away.
 */
void
cyc_editor_clear_messages (CycEditor *self)
{
  GtkWidget   *child = NULL;
  CycCodeView *code;
  guint        cell;

  g_return_if_fail (CYC_IS_EDITOR (self));

  while ((code = next_code (self, &child, &cell)) != NULL)
    cyc_code_view_set_message (code, NULL, NULL);
}

/**
 * cyc_editor_toggle_breakpoint:
 * @self: an editor
 *
 * Sets or removes a breakpoint where the text cursor is, or at the line that
 * runs if the text has no focus.
 */
void
cyc_editor_toggle_breakpoint (CycEditor *self)
{
  GtkWidget   *child = NULL;
  CycCodeView *code;
  guint        cell;

  g_return_if_fail (CYC_IS_EDITOR (self));

  while ((code = next_code (self, &child, &cell)) != NULL)
    if (gtk_widget_has_focus (GTK_WIDGET (code)))
      {
        cyc_code_view_toggle_breakpoint (code, cyc_code_view_get_cursor_line (code));
        return;
      }
  code = find_code (self, self->current_cell);
  if (code != NULL && self->current_line > 0)
    cyc_code_view_toggle_breakpoint (code, self->current_line);
}

/**
 * cyc_editor_get_breakpoints:
 * @self: an editor
 *
 * Returns: (transfer full) (element-type CycBreakpoint): all of them, in the
 *   order of the text
 */
GArray *
cyc_editor_get_breakpoints (CycEditor *self)
{
  GArray      *breakpoints = g_array_new (FALSE, FALSE, sizeof (CycBreakpoint));
  GtkWidget   *child = NULL;
  CycCodeView *code;
  guint        cell;

  g_return_val_if_fail (CYC_IS_EDITOR (self), breakpoints);

  while ((code = next_code (self, &child, &cell)) != NULL)
    {
      g_autoptr (GArray) lines = cyc_code_view_get_breakpoints (code);

      for (guint i = 0; i < lines->len; i++)
        {
          CycBreakpoint breakpoint = { .cell = cell, .line = g_array_index (lines, guint, i) };

          g_array_append_val (breakpoints, breakpoint);
        }
    }
  return breakpoints;
}
