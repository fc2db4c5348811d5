/* cyc-window-files.c
 *
 * Opening, saving and exporting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-appearance.h"
#include "cyc-export-dialog.h"
#include "cyc-file-chooser.h"

#define MAX_RECENT 8

/* Says that something with a file did not work. */
static void
window_fail (CycWindow    *self,
             const char   *what,
             GFile        *file,
             const GError *error)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *text = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  text = g_strdup_printf (what, name, error->message);
#pragma GCC diagnostic pop
  cyc_notice_show (self->notice, TRUE, text);
}

static void
remember (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData    data = {
       .mime_type = (char *) "text/x-python",
       .app_name = (char *) "Cyclarium",
       .app_exec = (char *) "cyclarium %u",
  };

  if (!g_file_has_uri_scheme (file, "resource"))
    gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* A recording brings the source that was run. */
static void
show_recording (CycWindow    *self,
                CycRecording *recording)
{
  const char *const *sources = cyc_recording_get_sources (recording);
  guint              n = g_strv_length ((char **) sources);
  const CycEvent    *start;

  cyc_recording_update (recording, 0);
  start = cyc_recording_get_length (recording) > 0 ? cyc_log_get (cyc_recording_get_log (recording), 0) : NULL;
  if (start != NULL && start->kind == CYC_EVENT_START && start->text.value > 0)
    {
      g_autoptr (CycNotebook) notebook = cyc_notebook_new_from_sources (sources);

      cyc_editor_show_notebook (self->editor, notebook);
    }
  else
    {
      cyc_editor_show_program (self->editor, n > 0 ? sources[0] : "");
    }
}

static void
show_document (CycWindow   *self,
               CycDocument *document)
{
  const CycProfile *profile = cyc_document_get_profile (document);
  GSettings        *settings = cyc_appearance_get_settings (cyc_appearance_get_default ());
  g_autofree char  *own = g_settings_get_string (settings, "python");

  g_set_object (&self->document, document);
  if (profile == NULL)
    profile = cyc_profile_lookup (own);
  if (profile != NULL)
    cyc_window_set_profile (self, profile);
  switch (cyc_document_get_kind (document))
    {
    case CYC_DOCUMENT_RECORDING:
      show_recording (self, cyc_document_get_recording (document));
      break;
    case CYC_DOCUMENT_NOTEBOOK:
      cyc_editor_show_notebook (self->editor, cyc_document_get_notebook (document));
      break;
    case CYC_DOCUMENT_PROGRAM:
    default:
      cyc_editor_show_program (self->editor, cyc_document_get_text (document));
      break;
    }
  cyc_player_set_breakpoints (self->player, NULL, 0);
  if (cyc_document_get_kind (document) == CYC_DOCUMENT_RECORDING)
    cyc_window_play_session (self, cyc_session_new_recording (cyc_document_get_recording (document)));
  else
    cyc_window_run (self);
  remember (cyc_document_get_file (document));
}

typedef struct
{
  CycWindow *window;
  GFile     *file;
} Opening;

static void
on_loaded (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Opening *opening = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CycDocument) document = cyc_document_load_finish (result, &error);
  CycWindow *self = opening->window;

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_object (&self->loading);
      if (document != NULL)
        show_document (self, document);
      else
        /* Translators: %1$s is a file's name, %2$s the reason. */
        window_fail (self, _ ("“%1$s” cannot be opened: %2$s"), opening->file, error);
      cyc_window_update (self);
    }
  g_object_unref (opening->file);
  g_object_unref (opening->window);
  g_free (opening);
}

/**
 * cyc_window_open:
 * @self: a window
 * @file: a program, a notebook or a recording
 *
 * Opens a file and runs it. The window stays alive meanwhile; if it cannot
 * be opened, the document before stays.
 */
void
cyc_window_open (CycWindow *self,
                 GFile     *file)
{
  Opening *opening;

  g_return_if_fail (CYC_IS_WINDOW (self));

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  self->loading = g_cancellable_new ();
  opening = g_new0 (Opening, 1);
  opening->window = g_object_ref (self);
  opening->file = g_object_ref (file);
  cyc_document_load_async (file, self->loading, on_loaded, opening);
}

static void
on_open_chosen (GFile   *file,
                gpointer data)
{
  cyc_window_open (data, file);
}

/**
 * cyc_window_choose_file:
 * @self: a window
 *
 * Asks what to open.
 */
void
cyc_window_choose_file (CycWindow *self)
{
  static const char *const patterns[] = { "*.py", "*.ipynb", "*.cyc", NULL };

  cyc_file_chooser_open (GTK_WINDOW (self), _ ("Open"), _ ("Programs, notebooks, recordings"), patterns, on_open_chosen, self);
}

static char *
get_contents (CycWindow *self,
              gsize     *length)
{
  CycNotebook *notebook = cyc_document_get_notebook (self->document);
  char        *text;

  if (notebook == NULL)
    {
      text = cyc_editor_dup_text (self->editor, 0);
      *length = text != NULL ? strlen (text) : 0;
      return text;
    }
  for (guint i = 0; i < cyc_notebook_get_n_cells (notebook); i++)
    {
      guint            number = cyc_notebook_get_cell (notebook, i)->number;
      g_autofree char *source = number > 0 ? cyc_editor_dup_text (self->editor, number) : NULL;

      if (source != NULL)
        cyc_notebook_set_source (notebook, i, source);
    }
  return cyc_notebook_to_data (notebook, length);
}

static void
save_to (GFile   *file,
         gpointer data)
{
  CycWindow       *self = data;
  gsize            length;
  g_autofree char *contents = get_contents (self, &length);
  g_autoptr (GError) error = NULL;

  if (contents == NULL)
    return;
  if (!g_file_replace_contents (file, contents, length, NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    {
      /* Translators: %1$s is a file's name, %2$s the reason. */
      window_fail (self, _ ("“%1$s” cannot be saved: %2$s"), file, error);
      return;
    }
  cyc_document_set_file (self->document, file);
  cyc_editor_set_modified (self->editor, FALSE);
  remember (file);
  cyc_window_update_title (self);
}

/**
 * cyc_window_save:
 * @self: a window with a document
 *
 * Saves the program where it was opened from, or asks for a place.
 */
void
cyc_window_save (CycWindow *self)
{
  if (cyc_document_is_writable (self->document))
    save_to (cyc_document_get_file (self->document), self);
  else
    cyc_window_save_as (self);
}

/* welcome.svg for welcome.py. */
static char *
suggest_name (CycWindow  *self,
              const char *suffix)
{
  g_autofree char *name = cyc_document_dup_name (self->document);
  char            *dot = strrchr (name, '.');

  if (dot != NULL && dot != name)
    *dot = '\0';
  return g_strconcat (name, suffix, NULL);
}

/**
 * cyc_window_save_as:
 * @self: a window with a document
 *
 * Asks for a place and saves the program there.
 */
void
cyc_window_save_as (CycWindow *self)
{
  gboolean         notebook = cyc_document_get_notebook (self->document) != NULL;
  g_autofree char *name = suggest_name (self, notebook ? ".ipynb" : ".py");

  cyc_file_chooser_save (GTK_WINDOW (self), _ ("Save the program"), name, save_to, self);
}

static void
on_recording_saved (GObject      *source,
                    GAsyncResult *result,
                    gpointer      data)
{
  CycWindow *self = CYC_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    window_fail (self, _ ("“%1$s” cannot be saved: %2$s"), g_object_get_data (G_OBJECT (result), "file"), error);
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
}

static void
save_recording_thread (GTask        *task,
                       gpointer      source,
                       gpointer      data,
                       GCancellable *cancellable)
{
  GFile *file = g_object_get_data (G_OBJECT (task), "file");
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (data);
  GError *error = NULL;

  if (g_file_replace_contents (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), NULL, FALSE,
                               G_FILE_CREATE_NONE, NULL, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
save_recording_to (GFile   *file,
                   gpointer data)
{
  CycWindow *self = data;
  g_autoptr (GTask) task = g_task_new (self, NULL, on_recording_saved, NULL);

  g_task_set_source_tag (task, save_recording_to);
  g_task_set_task_data (task, cyc_recording_ref (cyc_player_get_recording (self->player)), (GDestroyNotify) cyc_recording_unref);
  g_object_set_data_full (G_OBJECT (task), "file", g_object_ref (file), g_object_unref);
  gtk_spinner_set_spinning (self->spinner, TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  g_task_run_in_thread (task, save_recording_thread);
}

/**
 * cyc_window_save_recording:
 * @self: a window with a recording
 *
 * Asks for a place and saves the recording there.
 */
void
cyc_window_save_recording (CycWindow *self)
{
  g_autofree char *name = suggest_name (self, ".cyc");

  cyc_file_chooser_save (GTK_WINDOW (self), _ ("Save the recording"), name, save_recording_to, self);
}

/**
 * cyc_window_export:
 * @self: a window with a recording
 *
 * Asks what kind of picture is wanted.
 */
void
cyc_window_export (CycWindow *self)
{
  g_autofree char *name = suggest_name (self, "");
  CycExportDialog *dialog;

  cyc_window_stop_playing (self);
  dialog = cyc_export_dialog_new (GTK_WINDOW (self), cyc_player_get_recording (self->player),
                                  cyc_player_get_cursor (self->player), cyc_layouts_get_view (self->layouts), name);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
append_uri (GMenu      *menu,
            const char *label,
            const char *uri)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "win.open-uri", "s", uri);
  g_menu_append_item (menu, item);
}

static int
compare_recent (gconstpointer a,
                gconstpointer b)
{
  g_autoptr (GDateTime) first = g_date_time_ref (gtk_recent_info_get_modified ((GtkRecentInfo *) a));
  g_autoptr (GDateTime) second = g_date_time_ref (gtk_recent_info_get_modified ((GtkRecentInfo *) b));

  return g_date_time_compare (second, first);
}

static void
update_open_menu (CycWindow *self)
{
  g_autoptr (GMenu) recent = g_menu_new ();
  g_autoptr (GMenu) lessons = g_menu_new ();
  GList *items = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_recent);
  guint  n = 0;

  for (GList *item = items; item != NULL && n < MAX_RECENT; item = item->next)
    if (gtk_recent_info_has_application (item->data, "Cyclarium") && gtk_recent_info_exists (item->data))
      {
        append_uri (recent, gtk_recent_info_get_display_name (item->data), gtk_recent_info_get_uri (item->data));
        n++;
      }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  append_uri (lessons, _ ("A cycle"), "resource:///dev/cyclarium/Cyclarium/lessons/welcome.py");
  append_uri (lessons, _ ("The notebook"), "resource:///dev/cyclarium/Cyclarium/lessons/notebook.ipynb");
  g_menu_remove_all (self->open_menu);
  g_menu_append_section (self->open_menu, n > 0 ? _ ("Recent") : NULL, G_MENU_MODEL (recent));
  g_menu_append_section (self->open_menu, _ ("Examples"), G_MENU_MODEL (lessons));
}

static gboolean
on_dropped (GtkDropTarget *target,
            const GValue  *value,
            double         x,
            double         y,
            gpointer       data)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL)
    return FALSE;
  cyc_window_open (data, files->data);
  return TRUE;
}

/**
 * cyc_window_init_files:
 * @self: a window
 *
 * Fills the menu of recent files, and lets files be dropped on the window.
 */
void
cyc_window_init_files (CycWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  self->open_menu = g_menu_new ();
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (self->open_menu));
  /* The arrow of a split button has a tooltip only: no name to be read aloud. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_last_child (GTK_WIDGET (self->open_button))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Recent files and examples"), -1);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_open_menu), self, G_CONNECT_SWAPPED);
  update_open_menu (self);
  g_signal_connect (target, "drop", G_CALLBACK (on_dropped), self);
  /* Before the text takes a dropped file as text. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
