/* cyc-window-actions.c
 *
 * What can be done in the window, by buttons, menus, keys and tests alike.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>

#include "cyc-appearance.h"
#include "cyc-legend-window.h"

#define ZOOM_STEP 1.2
#define TEXT_STEP 1.1

static void
step (CycWindow   *self,
      CycUnit      unit,
      CycDirection direction)
{
  cyc_stage_view_finish (self->stage_view);
  cyc_player_step (self->player, unit, direction);
}

/* A step by hand ends what plays by itself. */
static void
step_by_hand (CycWindow   *self,
              CycUnit      unit,
              CycDirection direction)
{
  cyc_window_stop_playing (self);
  step (self, unit, direction);
}

static void
on_step (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  static const struct
  {
    const char  *name;
    CycUnit      unit;
    CycDirection direction;
  } steps[] = {
    { "next-event", CYC_UNIT_EVENT, CYC_DIRECTION_FORWARD },
    { "previous-event", CYC_UNIT_EVENT, CYC_DIRECTION_BACK },
    { "next-line", CYC_UNIT_LINE, CYC_DIRECTION_FORWARD },
    { "previous-line", CYC_UNIT_LINE, CYC_DIRECTION_BACK },
    { "next-landmark", CYC_UNIT_LANDMARK, CYC_DIRECTION_FORWARD },
    { "previous-landmark", CYC_UNIT_LANDMARK, CYC_DIRECTION_BACK },
    { "next-phase", CYC_UNIT_PHASE, CYC_DIRECTION_FORWARD },
    { "previous-phase", CYC_UNIT_PHASE, CYC_DIRECTION_BACK },
    { "next-collection", CYC_UNIT_GC, CYC_DIRECTION_FORWARD },
    { "previous-collection", CYC_UNIT_GC, CYC_DIRECTION_BACK },
    { "next-cell", CYC_UNIT_CELL, CYC_DIRECTION_FORWARD },
    { "previous-cell", CYC_UNIT_CELL, CYC_DIRECTION_BACK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), steps[i].name))
      step_by_hand (data, steps[i].unit, steps[i].direction);
}

static void
on_next (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  step_by_hand (data, cyc_transport_get_unit (CYC_WINDOW (data)->transport), CYC_DIRECTION_FORWARD);
}

static void
on_previous (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  step_by_hand (data, cyc_transport_get_unit (CYC_WINDOW (data)->transport), CYC_DIRECTION_BACK);
}

/* Before the first line lies only the interpreter's own start: it takes a second Home to get there. */
static void
on_start (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  CycWindow    *self = data;
  CycRecording *recording = cyc_player_get_recording (self->player);
  guint32       first = recording != NULL ? cyc_timeline_get_first_line (cyc_recording_get_timeline (recording)) : 0;

  cyc_window_stop_playing (self);
  cyc_player_seek (self->player, cyc_player_get_cursor (self->player) > first ? first : 0);
}

static void
on_end (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  CycWindow *self = data;

  cyc_window_stop_playing (self);
  cyc_player_seek (self->player, cyc_player_get_length (self->player));
}

static gboolean on_play_tick (gpointer data);

/* How long one step is looked at: what moves, and a moment of rest; a line or a phase must be read as well. */
#define PAUSE_MS 100
#define LONG_STEP_MS 900
/* So many things that cannot be seen are passed over at once. */
#define MOST_PASSED 400

static guint
get_interval (CycWindow *self)
{
  double speed = cyc_appearance_get_speed (cyc_appearance_get_default ());
  guint  base = cyc_stage_view_get_duration (self->stage_view) + PAUSE_MS;

  if (cyc_transport_get_unit (self->transport) != CYC_UNIT_EVENT)
    base = LONG_STEP_MS;
  return MAX (base / speed, 16);
}

static void
set_playing (CycWindow *self,
             gboolean   playing)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "play");

  if (self->playing == playing)
    return;
  self->playing = playing;
  g_clear_handle_id (&self->play_id, g_source_remove);
  if (playing)
    self->play_id = g_timeout_add (16, on_play_tick, self);
  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (playing));
  cyc_transport_update (self->transport, self->player, playing);
  cyc_window_update_actions (self);
}

/* By event one thing after another that can be seen; what happens among hidden objects is passed over. */
static guint32
find_next_sight (CycWindow *self)
{
  CycLog *log = cyc_recording_get_log (cyc_player_get_recording (self->player));
  guint32 next = cyc_player_find_gesture (self->player, cyc_player_get_cursor (self->player));

  for (guint i = 0; i < MOST_PASSED && next > 0 && !cyc_stage_view_shows_event (self->stage_view, cyc_log_get (log, next - 1)); i++)
    next = cyc_player_find_gesture (self->player, next);
  return next;
}

/* One step on; in a loop, from its end back to its beginning. */
static gboolean
play_on (CycWindow *self)
{
  CycUnit unit = cyc_transport_get_unit (self->transport);
  guint32 next = unit == CYC_UNIT_EVENT ? find_next_sight (self) : cyc_player_find_step (self->player, unit, CYC_DIRECTION_FORWARD);
  guint32 from, to;

  if (self->bookmarks != NULL && cyc_bookmarks_get_loop (self->bookmarks, &from, &to) && next > to)
    return cyc_player_seek (self->player, from);
  return cyc_player_seek (self->player, next);
}

static gboolean
on_play_tick (gpointer data)
{
  CycWindow *self = data;

  self->play_id = 0;
  cyc_stage_view_finish (self->stage_view);
  if (!play_on (self))
    set_playing (self, FALSE);
  else
    self->play_id = g_timeout_add (get_interval (self), on_play_tick, self);
  return G_SOURCE_REMOVE;
}

/**
 * cyc_window_stop_playing:
 * @self: a window
 *
 * Ends what plays by itself; the cursor stays where it is.
 */
void
cyc_window_stop_playing (CycWindow *self)
{
  if (self->playing)
    set_playing (self, FALSE);
}

static void
on_play (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  set_playing (data, !CYC_WINDOW (data)->playing);
}

static void
on_run (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  cyc_window_run (data);
}

static void
on_pause (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  cyc_session_pause (CYC_WINDOW (data)->session);
}

static void
on_continue (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  cyc_notice_hide (CYC_WINDOW (data)->notice);
  cyc_session_continue (CYC_WINDOW (data)->session);
}

static void
on_stop (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  cyc_notice_hide (CYC_WINDOW (data)->notice);
  cyc_session_stop (CYC_WINDOW (data)->session);
}

static void
on_toggle_breakpoint (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  cyc_editor_toggle_breakpoint (CYC_WINDOW (data)->editor);
}

static void
run_to_breakpoint (CycWindow   *self,
                   CycDirection direction)
{
  cyc_window_stop_playing (self);
  cyc_stage_view_finish (self->stage_view);
  cyc_player_run_to_breakpoint (self->player, direction);
}

static void
on_next_breakpoint (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       data)
{
  run_to_breakpoint (data, CYC_DIRECTION_FORWARD);
}

static void
on_previous_breakpoint (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  run_to_breakpoint (data, CYC_DIRECTION_BACK);
}

static void
on_zoom_in (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  cyc_stage_view_zoom (CYC_WINDOW (data)->stage_view, ZOOM_STEP);
}

static void
on_zoom_out (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  cyc_stage_view_zoom (CYC_WINDOW (data)->stage_view, 1 / ZOOM_STEP);
}

static void
on_zoom_fit (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  cyc_stage_view_fit (CYC_WINDOW (data)->stage_view);
}

static void
on_tidy (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  cyc_stage_view_tidy (CYC_WINDOW (data)->stage_view);
}

static void
on_legend (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  CycWindow *self = data;

  if (self->legend == NULL)
    g_set_weak_pointer (&self->legend, GTK_WINDOW (cyc_legend_window_new (data)));
  gtk_window_present (self->legend);
}

static void
on_text_larger (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  cyc_appearance_scale_text (cyc_appearance_get_default (), TEXT_STEP);
}

static void
on_text_smaller (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  cyc_appearance_scale_text (cyc_appearance_get_default (), 1 / TEXT_STEP);
}

static void
on_text_normal (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  cyc_appearance_scale_text (cyc_appearance_get_default (), 0);
}

static void
on_find (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  gtk_menu_button_popup (CYC_WINDOW (data)->find_button);
}

static void
on_walk (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  static const struct
  {
    const char      *name;
    GtkDirectionType way;
  } ways[] = {
    { "walk-along", GTK_DIR_RIGHT },
    { "walk-back", GTK_DIR_LEFT },
    { "walk-next", GTK_DIR_DOWN },
    { "walk-previous", GTK_DIR_UP },
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), ways[i].name))
      cyc_stage_view_walk (CYC_WINDOW (data)->stage_view, ways[i].way);
}

static void
change_panel (GSimpleAction *action,
              GVariant      *value,
              gpointer       data)
{
  g_simple_action_set_state (action, value);
  gtk_stack_set_visible_child_name (CYC_WINDOW (data)->panels, g_variant_get_string (value, NULL));
}

static void
on_find_step (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  g_action_group_change_action_state (data, "panel", g_variant_new_string ("steps"));
  cyc_step_view_search (CYC_WINDOW (data)->step_view, NULL);
}

static void
on_fullscreen (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  if (gtk_window_is_fullscreen (data))
    gtk_window_unfullscreen (data);
  else
    gtk_window_fullscreen (data);
}

static void
on_focus_stage (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  gtk_widget_grab_focus (GTK_WIDGET (CYC_WINDOW (data)->stage_view));
}

static void
on_open (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  cyc_window_choose_file (data);
}

static void
on_open_uri (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  cyc_window_open (data, file);
}

static void
on_save (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  cyc_window_save (data);
}

static void
on_save_as (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  cyc_window_save_as (data);
}

static void
on_save_recording (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       data)
{
  cyc_window_save_recording (data);
}

static void
on_export (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  cyc_window_export (data);
}

static void
on_close_response (CycWindow  *self,
                   const char *response)
{
  if (g_str_equal (response, "discard"))
    {
      self->closing = TRUE;
      gtk_window_close (GTK_WINDOW (self));
    }
  else if (g_str_equal (response, "save"))
    {
      cyc_window_save (self);
    }
}

static void
on_confirm_close (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  GtkWidget *dialog = adw_message_dialog_new (data, _ ("Save the program?"), _ ("Changes that are not saved will be lost."));

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _ ("_Cancel"), "discard", _ ("_Discard"),
                                    "save", _ ("_Save"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard", ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "save");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (on_close_response), data, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static const GActionEntry entries[] = {
  { "next-event", on_step },
  { "previous-event", on_step },
  { "next-line", on_step },
  { "previous-line", on_step },
  { "next-landmark", on_step },
  { "previous-landmark", on_step },
  { "next-phase", on_step },
  { "previous-phase", on_step },
  { "next-collection", on_step },
  { "previous-collection", on_step },
  { "next-cell", on_step },
  { "previous-cell", on_step },
  { "next", on_next },
  { "previous", on_previous },
  { "start", on_start },
  { "end", on_end },
  { "play", on_play, NULL, "false" },
  { "run", on_run },
  { "pause", on_pause },
  { "continue", on_continue },
  { "stop", on_stop },
  { "toggle-breakpoint", on_toggle_breakpoint },
  { "next-breakpoint", on_next_breakpoint },
  { "previous-breakpoint", on_previous_breakpoint },
  { "zoom-in", on_zoom_in },
  { "zoom-out", on_zoom_out },
  { "zoom-fit", on_zoom_fit },
  { "tidy", on_tidy },
  { "legend", on_legend },
  { "text-larger", on_text_larger },
  { "text-smaller", on_text_smaller },
  { "text-normal", on_text_normal },
  { "find", on_find },
  { "find-step", on_find_step },
  { "walk-along", on_walk },
  { "walk-back", on_walk },
  { "walk-next", on_walk },
  { "walk-previous", on_walk },
  { "panel", NULL, "s", "'output'", change_panel },
  { "fullscreen", on_fullscreen },
  { "focus-stage", on_focus_stage },
  { "open", on_open },
  { "open-uri", on_open_uri, "s" },
  { "save", on_save },
  { "save-as", on_save_as },
  { "save-recording", on_save_recording },
  { "export", on_export },
  { "confirm-close", on_confirm_close },
};

/* Keys that a text being typed has first; the others are the application's accelerators. */
static const struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} keys[] = {
  { GDK_KEY_Right, 0, "next-event" },
  { GDK_KEY_Left, 0, "previous-event" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "next-line" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "previous-line" },
  { GDK_KEY_Page_Down, 0, "next-landmark" },
  { GDK_KEY_Page_Up, 0, "previous-landmark" },
  { GDK_KEY_Home, 0, "start" },
  { GDK_KEY_End, 0, "end" },
  { GDK_KEY_space, 0, "play" },
  { GDK_KEY_plus, 0, "zoom-in" },
  { GDK_KEY_equal, 0, "zoom-in" },
  { GDK_KEY_minus, 0, "zoom-out" },
  { GDK_KEY_Right, GDK_ALT_MASK, "walk-along" },
  { GDK_KEY_Left, GDK_ALT_MASK, "walk-back" },
  { GDK_KEY_Down, GDK_ALT_MASK, "walk-next" },
  { GDK_KEY_Up, GDK_ALT_MASK, "walk-previous" },
  { GDK_KEY_Escape, 0, "focus-stage" },
  { GDK_KEY_w, 0, "light-why" },
  { GDK_KEY_z, GDK_CONTROL_MASK, "undo-branch" },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "redo-branch" },
};

/* An action that cannot be done now swallows its key all the same: at the end, Right must not wander
 * off to another widget. */
static gboolean
on_key (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   data)
{
  g_action_group_activate_action (G_ACTION_GROUP (widget), data, NULL);
  return GDK_EVENT_STOP;
}

static void
add_keys (CycWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_callback_action_new (on_key, (gpointer) keys[i].action, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/**
 * cyc_window_add_actions:
 * @self: a window
 *
 * Adds the actions and the keys that are not accelerators.
 */
void
cyc_window_add_actions (CycWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  cyc_window_add_moment_actions (self);
  cyc_window_add_answer_actions (self);
  cyc_window_add_branch_actions (self);
  add_keys (self);
}

static void
enable (CycWindow  *self,
        const char *name,
        gboolean    enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name)), enabled);
}

/**
 * cyc_window_update_actions:
 * @self: a window
 *
 * Says which actions can be done now.
 */
void
cyc_window_update_actions (CycWindow *self)
{
  static const char *const forward_names[] = { "next-event", "next-line", "next-landmark", "next-phase", "next-collection",
                                               "next-cell", "next", "end" };
  static const char *const back_names[] = { "previous-event", "previous-line", "previous-landmark", "previous-phase",
                                            "previous-collection", "previous-cell", "previous", "start" };
  static const char *const walk_names[] = { "walk-along", "walk-back", "walk-next", "walk-previous" };
  guint32                  cursor = cyc_player_get_cursor (self->player);
  guint32                  length = cyc_player_get_length (self->player);
  CycSessionState          state = self->session != NULL ? cyc_session_get_state (self->session) : CYC_SESSION_READY;
  gboolean                 breakpoints = cyc_player_get_n_breakpoints (self->player) > 0 && length > 0;

  for (guint i = 0; i < G_N_ELEMENTS (forward_names); i++)
    enable (self, forward_names[i], cursor < length);
  for (guint i = 0; i < G_N_ELEMENTS (back_names); i++)
    enable (self, back_names[i], cursor > 0);
  cyc_window_update_moments (self);
  cyc_window_update_answers (self);
  cyc_window_update_branches (self);
  enable (self, "play", self->playing || cursor < length);
  for (guint i = 0; i < G_N_ELEMENTS (walk_names); i++)
    enable (self, walk_names[i], length > 0);
  enable (self, "run", self->document != NULL);
  enable (self, "pause", state == CYC_SESSION_RUNNING);
  enable (self, "continue", state == CYC_SESSION_PAUSED);
  enable (self, "stop", state == CYC_SESSION_RUNNING || state == CYC_SESSION_PAUSED);
  enable (self, "next-breakpoint", breakpoints && cursor < length);
  enable (self, "previous-breakpoint", breakpoints && cursor > 0);
  enable (self, "save", self->document != NULL);
  enable (self, "save-as", self->document != NULL);
  enable (self, "save-recording", length > 0 && state != CYC_SESSION_RUNNING);
  enable (self, "export", length > 0 && state != CYC_SESSION_RUNNING);
  gtk_widget_set_tooltip_text (self->run_button, self->document != NULL ? _ ("Run the program from its start (F5)") : _ ("Open a program first"));
}
