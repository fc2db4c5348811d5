/* cyc-cell-view.c
 *
 * One cell of a notebook: code that can be changed, or text to be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-cell-view.h"

#include <glib/gi18n.h>

#include "cyc-markup.h"

struct _CycCellView
{
  GtkWidget parent_instance;

  /* Template children, owned by the template. */
  GtkStack    *stack;
  GtkWidget   *frame;
  GtkLabel    *number_label;
  GtkLabel    *text_label;
  CycCodeView *code_view;

  guint number;
};

G_DEFINE_FINAL_TYPE (CycCellView, cyc_cell_view, GTK_TYPE_WIDGET)

static void
cyc_cell_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_CELL_VIEW);

  G_OBJECT_CLASS (cyc_cell_view_parent_class)->dispose (object);
}

static void
cyc_cell_view_class_init (CycCellViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CYC_TYPE_CODE_VIEW);
  object_class->dispose = cyc_cell_view_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-cell-view.ui");
  gtk_widget_class_bind_template_child (widget_class, CycCellView, stack);
  gtk_widget_class_bind_template_child (widget_class, CycCellView, frame);
  gtk_widget_class_bind_template_child (widget_class, CycCellView, number_label);
  gtk_widget_class_bind_template_child (widget_class, CycCellView, text_label);
  gtk_widget_class_bind_template_child (widget_class, CycCellView, code_view);
}

static void
cyc_cell_view_init (CycCellView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cyc_cell_view_new:
 * @cell: what to show; copied
 *
 * Makes the widget of a cell.
 *
 * Returns: (transfer floating): the widget
 */
CycCellView *
cyc_cell_view_new (const CycNotebookCell *cell)
{
  CycCellView     *self = g_object_new (CYC_TYPE_CELL_VIEW, NULL);
  g_autofree char *text = NULL;

  self->number = cell->number;
  if (cell->kind == CYC_NOTEBOOK_CODE)
    {
      /* Translators: a notebook's cell; %u is its number. */
      text = g_strdup_printf (_ ("Cell %u"), cell->number);
      gtk_label_set_label (self->number_label, text);
      cyc_code_view_set_text (self->code_view, cell->source);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->code_view), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
      gtk_stack_set_visible_child_name (self->stack, "code");
    }
  else
    {
      text = cell->kind == CYC_NOTEBOOK_MARKDOWN ? cyc_markup_from_markdown (cell->source) : g_markup_escape_text (cell->source, -1);
      gtk_label_set_markup (self->text_label, text);
      gtk_stack_set_visible_child_name (self->stack, "text");
    }
  return self;
}

/**
 * cyc_cell_view_get_number:
 * @self: a cell
 *
 * Returns: the code cell's number from 1; 0 for text
 */
guint
cyc_cell_view_get_number (CycCellView *self)
{
  g_return_val_if_fail (CYC_IS_CELL_VIEW (self), 0);

  return self->number;
}

/**
 * cyc_cell_view_get_code:
 * @self: a cell
 *
 * Returns: (transfer none) (nullable): where its code stands
 */
CycCodeView *
cyc_cell_view_get_code (CycCellView *self)
{
  g_return_val_if_fail (CYC_IS_CELL_VIEW (self), NULL);

  return self->number > 0 ? self->code_view : NULL;
}

/**
 * cyc_cell_view_set_current:
 * @self: a cell
 * @current: whether it is the one that runs
 *
 * Marks the cell that runs.
 */
void
cyc_cell_view_set_current (CycCellView *self,
                           gboolean     current)
{
  g_return_if_fail (CYC_IS_CELL_VIEW (self));

  if (current)
    gtk_widget_add_css_class (self->frame, "current");
  else
    gtk_widget_remove_css_class (self->frame, "current");
}
