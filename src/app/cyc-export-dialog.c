/* cyc-export-dialog.c
 *
 * Asks for the kind of a picture, and writes it in a thread.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-dialog.h"

#include <glib/gi18n.h>

#include "cyc-export.h"
#include "cyc-file-chooser.h"
#include "cyc-tooltip.h"

static const CycExportFormat formats[] = { CYC_EXPORT_PNG, CYC_EXPORT_SVG, CYC_EXPORT_PDF, CYC_EXPORT_DOT };
static const CycThemeId      themes[] = { CYC_THEME_LIGHT, CYC_THEME_PRINT, CYC_THEME_DARK, CYC_THEME_HIGH_CONTRAST };
static const guint           parts[] = { CYC_PART_ALL, CYC_PART_GRAPH | CYC_PART_CAPTION, CYC_PART_GRAPH };

struct _CycExportDialog
{
  AdwWindow parent_instance;

  /* Template children, owned by the template. */
  AdwComboRow *format_row;
  AdwComboRow *theme_row;
  AdwComboRow *parts_row;
  GtkWidget   *export_button;
  GtkLabel    *message_label;

  CycRecording *recording;
  guint32       cursor;
  CycView      *view;
  char         *name;
  GCancellable *cancellable;
};

/* What the thread works with; given to it whole. */
typedef struct
{
  CycLog          *log;
  CycView         *view;
  GFile           *file;
  guint32          cursor;
  CycExportOptions options;
} Order;

G_DEFINE_FINAL_TYPE (CycExportDialog, cyc_export_dialog, ADW_TYPE_WINDOW)

static void
order_free (gpointer data)
{
  Order *order = data;

  cyc_log_unref (order->log);
  cyc_view_free (order->view);
  g_object_unref (order->file);
  g_free (order);
}

static guint
choice (AdwComboRow *row,
        guint        n)
{
  return MIN (adw_combo_row_get_selected (row), n - 1);
}

static void
export_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Order *order = data;
  g_autoptr (CycRecording) recording = cyc_recording_new (order->log);
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  GError *error = NULL;

  cyc_recording_update (recording, 0);
  if (cyc_export_moment (recording, order->cursor, order->view, client, &order->options, order->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
say (CycExportDialog *self,
     const char      *text)
{
  gtk_label_set_label (self->message_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->message_label), text[0] != '\0');
}

static void
on_exported (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  CycExportDialog *self = CYC_EXPORT_DIALOG (source);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  gtk_widget_set_sensitive (self->export_button, TRUE);
  /* Translators: %s is the reason. */
  text = g_strdup_printf (_ ("The picture cannot be written: %s"), error->message);
  say (self, text);
}

/**
 * cyc_export_dialog_write:
 * @self: a dialog
 * @file: where to
 *
 * Writes the picture that was asked for, in a thread; closes the dialog when
 * it is there, or says why not.
 */
void
cyc_export_dialog_write (CycExportDialog *self,
                         GFile           *file)
{
  CycExportOptions defaults = CYC_EXPORT_OPTIONS_INIT;
  Order           *order;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CYC_IS_EXPORT_DIALOG (self));

  order = g_new0 (Order, 1);
  order->log = cyc_log_ref (cyc_recording_get_log (self->recording));
  order->view = cyc_view_copy (self->view);
  order->file = g_object_ref (file);
  order->cursor = self->cursor;
  order->options = defaults;
  order->options.format = formats[choice (self->format_row, G_N_ELEMENTS (formats))];
  order->options.theme = themes[choice (self->theme_row, G_N_ELEMENTS (themes))];
  order->options.parts = parts[choice (self->parts_row, G_N_ELEMENTS (parts))];
  task = g_task_new (self, self->cancellable, on_exported, NULL);
  g_task_set_source_tag (task, cyc_export_dialog_write);
  g_task_set_task_data (task, order, order_free);
  gtk_widget_set_sensitive (self->export_button, FALSE);
  say (self, _ ("Drawing…"));
  g_task_run_in_thread (task, export_thread);
}

static void
on_chosen (GFile   *file,
           gpointer data)
{
  cyc_export_dialog_write (data, file);
}

static void
on_export_clicked (CycExportDialog *self)
{
  CycExportFormat  format = formats[choice (self->format_row, G_N_ELEMENTS (formats))];
  const char      *suffix = cyc_export_format_get_suffix (format);
  g_autofree char *name = g_strconcat (self->name, suffix[0] == '.' ? "" : ".", suffix, NULL);

  cyc_file_chooser_save (GTK_WINDOW (self), _ ("Export"), name, on_chosen, self);
}

static void
on_format_selected (CycExportDialog *self)
{
  gboolean drawn = formats[choice (self->format_row, G_N_ELEMENTS (formats))] != CYC_EXPORT_DOT;

  gtk_widget_set_sensitive (GTK_WIDGET (self->theme_row), drawn);
  gtk_widget_set_sensitive (GTK_WIDGET (self->parts_row), drawn);
  cyc_tooltip_set (GTK_WIDGET (self->theme_row), drawn ? NULL : _ ("A DOT file has no colours of ours: Graphviz draws it"));
  cyc_tooltip_set (GTK_WIDGET (self->parts_row), drawn ? NULL : _ ("A DOT file holds the objects only"));
}

static void
cyc_export_dialog_dispose (GObject *object)
{
  CycExportDialog *self = CYC_EXPORT_DIALOG (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->recording, cyc_recording_unref);
  g_clear_pointer (&self->view, cyc_view_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_EXPORT_DIALOG);

  G_OBJECT_CLASS (cyc_export_dialog_parent_class)->dispose (object);
}

static void
cyc_export_dialog_class_init (CycExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cyc_export_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CycExportDialog, format_row);
  gtk_widget_class_bind_template_child (widget_class, CycExportDialog, theme_row);
  gtk_widget_class_bind_template_child (widget_class, CycExportDialog, parts_row);
  gtk_widget_class_bind_template_child (widget_class, CycExportDialog, export_button);
  gtk_widget_class_bind_template_child (widget_class, CycExportDialog, message_label);
  gtk_widget_class_bind_template_callback (widget_class, on_export_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_format_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cyc_export_dialog_init (CycExportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * cyc_export_dialog_new:
 * @parent: the window that it belongs to
 * @recording: the run
 * @cursor: the moment to draw
 * @view: what is to be seen; copied
 * @name: of the file to begin with, without its suffix
 *
 * Returns: (transfer none): the dialog, owned by GTK
 */
CycExportDialog *
cyc_export_dialog_new (GtkWindow     *parent,
                       CycRecording  *recording,
                       guint32        cursor,
                       const CycView *view,
                       const char    *name)
{
  CycExportDialog *self = g_object_new (CYC_TYPE_EXPORT_DIALOG, "transient-for", parent, NULL);

  self->recording = cyc_recording_ref (recording);
  self->cursor = cursor;
  self->view = cyc_view_copy (view);
  self->name = g_strdup (name);
  return self;
}
