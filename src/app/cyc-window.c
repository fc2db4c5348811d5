/* cyc-window.c
 *
 * The main window: its parts, and how the cursor brings them up to date.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-narration.h"
#include "cyc-versions.h"

G_DEFINE_FINAL_TYPE (CycWindow, cyc_window, ADW_TYPE_APPLICATION_WINDOW)

static GSettings *
get_settings (void)
{
  return cyc_appearance_get_settings (cyc_appearance_get_default ());
}

/* What is going on at the cursor, in a few words. */
static char *
describe_moment (CycWindow *self)
{
  CycModel         *model = cyc_player_get_model (self->player);
  const CycModelGc *gc = cyc_player_get_length (self->player) > 0 ? cyc_model_get_gc (model) : NULL;

  if (gc == NULL)
    return g_strdup (_ ("not run yet"));
  if (gc->collecting && gc->phase != CYC_PHASE_NONE)
    /* Translators: %1$u counts collections, %2$u is a generation, %3$s CPython's name of a phase. */
    return g_strdup_printf (_ ("Collection %1$u of generation %2$u · %3$s"), gc->n_begun, gc->generation,
                            cyc_phase_to_string (gc->phase));
  if (gc->collecting)
    /* Translators: %1$u counts collections, %2$u is a generation. */
    return g_strdup_printf (_ ("Collection %1$u of generation %2$u"), gc->n_begun, gc->generation);
  if (cyc_player_get_cursor (self->player) == cyc_player_get_length (self->player) &&
      cyc_session_get_state (self->session) == CYC_SESSION_FINISHED)
    return g_strdup (_ ("the program has ended"));
  if (cyc_player_get_cursor (self->player) < cyc_timeline_get_first_line (cyc_recording_get_timeline (cyc_player_get_recording (self->player))))
    return g_strdup (_ ("before the first line"));
  if (cyc_model_get_line (model) == 0)
    return g_strdup (_ ("no line runs"));
  if (cyc_model_get_cell (model) > 0)
    /* Translators: %1$u is a notebook's cell, %2$u a line of it. */
    return g_strdup_printf (_ ("cell %1$u, line %2$u"), cyc_model_get_cell (model), cyc_model_get_line (model));
  /* Translators: %u is a line of the program. */
  return g_strdup_printf (_ ("line %u"), cyc_model_get_line (model));
}

/**
 * cyc_window_update_title:
 * @self: a window
 *
 * Brings name and state in the header up to date.
 */
void
cyc_window_update_title (CycWindow *self)
{
  g_autofree char *name = self->document != NULL ? cyc_document_dup_name (self->document) : g_strdup ("Cyclarium");
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  title = cyc_editor_get_modified (self->editor) ? g_strdup_printf ("• %s", name) : g_strdup (name);
  if (self->session != NULL && cyc_session_get_state (self->session) == CYC_SESSION_RUNNING)
    subtitle = g_strdup_printf (ngettext ("running: %u event", "running: %u events", cyc_player_get_length (self->player)),
                                cyc_player_get_length (self->player));
  else if (self->session != NULL && cyc_session_get_state (self->session) == CYC_SESSION_REFUSED)
    subtitle = g_strdup (_ ("not run: see the marked line"));
  else
    subtitle = describe_moment (self);
  adw_window_title_set_title (self->title, title);
  adw_window_title_set_subtitle (self->title, subtitle);
  gtk_window_set_title (GTK_WINDOW (self), name);
}

/* The line of the program itself that runs: code of the library has none in the editor. */
static void
show_line (CycWindow *self)
{
  CycModel   *model = cyc_player_get_model (self->player);
  const char *file = cyc_recording_get_file (cyc_player_get_recording (self->player));
  guint32     frame = cyc_model_get_current_frame (model);

  for (; frame != 0; frame = cyc_model_get_frame (model, frame)->back)
    {
      const CycModelFrame *it = cyc_model_get_frame (model, frame);

      if (it->line == 0 || (it->cell == 0 && g_strcmp0 (cyc_log_get_text (cyc_model_get_log (model), it->file), file) != 0))
        continue;
      cyc_editor_set_current (self->editor, it->cell, it->line);
      return;
    }
  cyc_editor_set_current (self->editor, 0, 0);
}

static void
show_inspector (CycWindow *self)
{
  cyc_inspector_show (self->inspector, self->player, cyc_stage_view_get_selected (self->stage_view));
}

static void
on_selection_changed (CycWindow *self)
{
  show_inspector (self);
  cyc_window_offer_inspector (self);
}

/**
 * cyc_window_update:
 * @self: a window
 *
 * Brings everything that depends on the cursor up to date, but for the
 * widgets that follow the player themselves.
 */
void
cyc_window_update (CycWindow *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  if (recording != NULL)
    {
      show_line (self);
      cyc_output_view_show (self->output_view, recording, cyc_player_get_cursor (self->player));
    }
  else
    {
      cyc_editor_set_current (self->editor, 0, 0);
      cyc_output_view_clear (self->output_view);
    }
  show_inspector (self);
  cyc_outline_view_update (self->outline_view);
  cyc_memory_panel_update (self->memory_panel, cyc_stage_view_get_selected (self->stage_view));
  cyc_transport_update (self->transport, self->player, self->playing);
  cyc_window_update_actions (self);
  cyc_window_update_title (self);
}

static void
on_text_changed (CycWindow *self)
{
  cyc_window_update_title (self);
  if (self->session == NULL || self->rerun_offered || !cyc_editor_get_modified (self->editor))
    return;
  self->rerun_offered = TRUE;
  cyc_notice_show (self->notice, FALSE, _ ("The program was changed; what is shown is the run before."));
  cyc_notice_add (self->notice, _ ("Run anew"), "win.run");
}

static void
on_breakpoints_changed (CycWindow *self)
{
  g_autoptr (GArray) breakpoints = cyc_editor_get_breakpoints (self->editor);

  cyc_player_set_breakpoints (self->player, (const CycBreakpoint *) (void *) breakpoints->data, breakpoints->len);
  cyc_window_update_actions (self);
}

static void
on_try (CycWindow  *self,
        const char *line)
{
  cyc_window_try (self, line);
}

static void
on_branch_chosen (CycWindow *self,
                  guint      n)
{
  cyc_window_show_branch (self, n, cyc_branches_map (self->branches, n, cyc_player_get_cursor (self->player)));
}

static void
on_selected (CycWindow *self,
             guint      holder)
{
  cyc_stage_view_select (self->stage_view, holder);
}

/**
 * cyc_window_go_to:
 * @self: a window
 * @cursor: a place in the recording
 *
 * Goes there, and plays no more.
 */
void
cyc_window_go_to (CycWindow *self,
                  guint32    cursor)
{
  cyc_window_stop_playing (self);
  cyc_player_seek (self->player, cursor);
}

static void
on_seek (CycWindow *self,
         guint      cursor)
{
  cyc_window_go_to (self, cursor);
}

/* A phase of the collection that runs at the cursor. */
static void
on_phase_chosen (CycWindow *self,
                 guint      phase)
{
  CycModel      *model = cyc_player_get_model (self->player);
  guint          n, collection = cyc_model_get_gc (model)->n_begun;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (cyc_player_get_recording (self->player)),
                                                 CYC_UNIT_PHASE, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == CYC_EVENT_GC_PHASE && marks[i].extra == collection && marks[i].value == phase)
      {
        on_seek (self, marks[i].cursor);
        return;
      }
}

static void
on_opened (CycWindow *self,
           guint      key)
{
  g_autoptr (CycView) view = cyc_view_copy (cyc_layouts_get_view (self->layouts));

  cyc_view_set_opened (view, key, !cyc_view_is_opened (view, key));
  cyc_layouts_set_view (self->layouts, view);
}

static void
on_version_selected (CycWindow *self)
{
  const CycProfile *profile = cyc_window_get_profile (self);

  if (self->choosing)
    return;
  g_settings_set_string (get_settings (), "python", profile->name);
  if (self->session != NULL && self->document != NULL)
    cyc_window_run (self);
}

static void
show_text_size (CycWindow *self)
{
  g_autofree char *text = g_strdup_printf ("%d %%", (int) (100 * g_settings_get_double (get_settings (), "text-scale") + 0.5));

  gtk_label_set_label (self->text_size_label, text);
}

static gboolean
cyc_window_close_request (GtkWindow *window)
{
  CycWindow *self = CYC_WINDOW (window);
  GSettings *settings = get_settings ();
  int        width, height;

  if (!self->closing && cyc_editor_get_modified (self->editor))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.confirm-close", NULL);
      return TRUE;
    }
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_int (settings, "window-width", width);
  g_settings_set_int (settings, "window-height", height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (window));
  return GTK_WINDOW_CLASS (cyc_window_parent_class)->close_request (window);
}

static void
cyc_window_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  GTK_WIDGET_CLASS (cyc_window_parent_class)->size_allocate (widget, width, height, baseline);
  cyc_window_resize_panes (CYC_WINDOW (widget), width, height);
}

static void
cyc_window_dispose (GObject *object)
{
  CycWindow *self = CYC_WINDOW (object);

  cyc_window_stop_playing (self);
  g_clear_handle_id (&self->panes_id, g_source_remove);
  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  if (self->session != NULL)
    cyc_session_stop (self->session);
  cyc_branch_bar_show (self->branch_bar, NULL);
  g_clear_pointer (&self->branches, cyc_branches_free);
  g_clear_object (&self->session);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->document);
  g_clear_object (&self->open_menu);
  g_clear_weak_pointer (&self->legend);
  gtk_widget_dispose_template (GTK_WIDGET (object), CYC_TYPE_WINDOW);
  g_clear_object (&self->layouts);
  g_clear_object (&self->player);

  G_OBJECT_CLASS (cyc_window_parent_class)->dispose (object);
}

static void
ensure_types (void)
{
  g_type_ensure (CYC_TYPE_BRANCH_BAR);
  g_type_ensure (CYC_TYPE_EDITOR);
  g_type_ensure (CYC_TYPE_FIND_POPOVER);
  g_type_ensure (CYC_TYPE_INSPECTOR);
  g_type_ensure (CYC_TYPE_LIFELINES);
  g_type_ensure (CYC_TYPE_MEMORY_PANEL);
  g_type_ensure (CYC_TYPE_NOTICE);
  g_type_ensure (CYC_TYPE_OUTLINE_VIEW);
  g_type_ensure (CYC_TYPE_OUTPUT_VIEW);
  g_type_ensure (CYC_TYPE_PROMPT);
  g_type_ensure (CYC_TYPE_STAGE_VIEW);
  g_type_ensure (CYC_TYPE_STEP_VIEW);
  g_type_ensure (CYC_TYPE_TIMELINE_VIEW);
  g_type_ensure (CYC_TYPE_TRANSPORT);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, CycWindow, title);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, run_button);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, version_drop_down);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, find_button);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, find_popover);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, text_size_label);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, outer_paned);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, inner_paned);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, program_paned);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, editor);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, panels);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, inspector_tab);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, inspector_page);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, output_view);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, prompt);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, branch_bar);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, step_view);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, outline_view);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, memory_panel);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, stage_view);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, timeline_view);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, transport);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, lifelines);
  gtk_widget_class_bind_template_child (widget_class, CycWindow, inspector);
}

static void
cyc_window_class_init (CycWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  ensure_types ();
  G_OBJECT_CLASS (klass)->dispose = cyc_window_dispose;
  widget_class->size_allocate = cyc_window_size_allocate;
  GTK_WINDOW_CLASS (klass)->close_request = cyc_window_close_request;
  gtk_widget_class_set_template_from_resource (widget_class, "/dev/cyclarium/Cyclarium/cyc-window.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_text_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_breakpoints_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_selected);
  gtk_widget_class_bind_template_callback (widget_class, on_seek);
  gtk_widget_class_bind_template_callback (widget_class, on_phase_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_opened);
  gtk_widget_class_bind_template_callback (widget_class, on_selection_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_try);
  gtk_widget_class_bind_template_callback (widget_class, on_branch_chosen);
  gtk_widget_class_bind_template_callback (widget_class, cyc_window_popup_stage_menu);
  gtk_widget_class_bind_template_callback (widget_class, cyc_window_ask_number);
}

static void
fill_versions (CycWindow *self)
{
  g_autoptr (GListModel) versions = cyc_versions_new ();
  g_autofree char  *wanted = g_settings_get_string (get_settings (), "python");
  const CycProfile *profile = cyc_profile_lookup (wanted);

  gtk_drop_down_set_model (self->version_drop_down, versions);
  cyc_window_set_profile (self, profile != NULL ? profile : cyc_profile_get_default ());
  g_signal_connect_swapped (self->version_drop_down, "notify::selected", G_CALLBACK (on_version_selected), self);
}

static void
cyc_window_init (CycWindow *self)
{
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  GSettings *settings = get_settings ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->player = cyc_player_new ();
  self->layouts = cyc_layouts_new (client);
  cyc_stage_view_set_player (self->stage_view, self->player, self->layouts);
  cyc_timeline_view_set_player (self->timeline_view, self->player);
  cyc_lifelines_set_player (self->lifelines, self->player, self->layouts, self->timeline_view);
  cyc_step_view_set_player (self->step_view, self->player);
  cyc_memory_panel_set_player (self->memory_panel, self->player);
  cyc_outline_view_set_stage (self->outline_view, self->stage_view);
  g_signal_connect_object (self->layouts, "changed", G_CALLBACK (cyc_outline_view_update), self->outline_view, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  cyc_find_popover_set_player (self->find_popover, self->player);
  g_signal_connect_object (self->player, "moved", G_CALLBACK (cyc_window_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "changed::text-scale", G_CALLBACK (show_text_size), self, G_CONNECT_SWAPPED);
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  fill_versions (self);
  show_text_size (self);
  cyc_window_add_actions (self);
  cyc_window_init_panes (self);
  cyc_window_init_files (self);
  cyc_window_update (self);
}

/**
 * cyc_window_new:
 * @application: the application
 *
 * Makes a window with nothing in it.
 *
 * Returns: (transfer none): the window, owned by GTK
 */
CycWindow *
cyc_window_new (GtkApplication *application)
{
  CycWindow *self = g_object_new (CYC_TYPE_WINDOW, "application", application, NULL);

  gtk_widget_grab_focus (GTK_WIDGET (self->stage_view));
  return self;
}

/**
 * cyc_window_is_empty:
 * @self: a window
 *
 * Returns: whether opening a file here would take nothing away
 */
gboolean
cyc_window_is_empty (CycWindow *self)
{
  g_return_val_if_fail (CYC_IS_WINDOW (self), FALSE);

  return self->document == NULL && self->loading == NULL;
}
