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
#include "cyc-tooltip.h"

#define ZOOM_STEP 1.2
#define TEXT_STEP 1.1

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
on_select (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  cyc_stage_view_select (CYC_WINDOW (data)->stage_view, g_variant_get_uint32 (parameter));
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
  { "run", on_run },
  { "pause", on_pause },
  { "continue", on_continue },
  { "stop", on_stop },
  { "toggle-breakpoint", on_toggle_breakpoint },
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
  { "select", on_select, "u" },
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
typedef struct
{
  guint           key;
  GdkModifierType modifiers;
  const char     *action;
} Key;

/* A clicker sends some of these: they go by steps wherever the focus is, but where one reads down a text or a long list. */
static const Key step_keys[] = {
  { GDK_KEY_Right, 0, "next-event" },
  { GDK_KEY_Left, 0, "previous-event" },
  { GDK_KEY_Right, GDK_CONTROL_MASK, "next-line" },
  { GDK_KEY_Left, GDK_CONTROL_MASK, "previous-line" },
  { GDK_KEY_Page_Down, 0, "next-landmark" },
  { GDK_KEY_Page_Up, 0, "previous-landmark" },
  { GDK_KEY_Home, 0, "start" },
  { GDK_KEY_End, 0, "end" },
};

static const Key other_keys[] = {
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

static gboolean
on_step_key (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  for (GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget)); focus != NULL && focus != widget; focus = gtk_widget_get_parent (focus))
    if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus) || GTK_IS_LIST_VIEW (focus) || GTK_IS_NATIVE (focus))
      return GDK_EVENT_PROPAGATE;
  return on_key (widget, arguments, data);
}

static void
add_keys (CycWindow          *self,
          GtkPropagationPhase phase,
          GtkShortcutFunc     callback,
          const Key          *keys,
          guint               n_keys)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, phase);
  for (guint i = 0; i < n_keys; i++)
    gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                          gtk_shortcut_new (gtk_keyval_trigger_new (keys[i].key, keys[i].modifiers),
                                                            gtk_callback_action_new (callback, (gpointer) keys[i].action, NULL)));
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
  cyc_window_add_step_actions (self);
  cyc_window_add_moment_actions (self);
  cyc_window_add_answer_actions (self);
  cyc_window_add_branch_actions (self);
  add_keys (self, GTK_PHASE_CAPTURE, on_step_key, step_keys, G_N_ELEMENTS (step_keys));
  add_keys (self, GTK_PHASE_BUBBLE, on_key, step_keys, G_N_ELEMENTS (step_keys));
  add_keys (self, GTK_PHASE_BUBBLE, on_key, other_keys, G_N_ELEMENTS (other_keys));
}

/**
 * cyc_window_enable:
 * @self: a window
 * @name: an action of it
 * @enabled: whether it can be done now
 *
 * Switches an action.
 */
void
cyc_window_enable (CycWindow  *self,
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
  static const char *const walk_names[] = { "walk-along", "walk-back", "walk-next", "walk-previous" };
  guint32                  length = cyc_player_get_length (self->player);
  CycSessionState          state = self->session != NULL ? cyc_session_get_state (self->session) : CYC_SESSION_READY;

  cyc_window_update_steps (self);
  cyc_window_update_moments (self);
  cyc_window_update_answers (self);
  cyc_window_update_branches (self);
  for (guint i = 0; i < G_N_ELEMENTS (walk_names); i++)
    cyc_window_enable (self, walk_names[i], length > 0);
  cyc_window_enable (self, "run", self->document != NULL);
  cyc_window_enable (self, "pause", state == CYC_SESSION_RUNNING);
  cyc_window_enable (self, "continue", state == CYC_SESSION_PAUSED);
  cyc_window_enable (self, "stop", state == CYC_SESSION_RUNNING || state == CYC_SESSION_PAUSED);
  cyc_window_enable (self, "save", self->document != NULL);
  cyc_window_enable (self, "save-as", self->document != NULL);
  cyc_window_enable (self, "save-recording", length > 0 && state != CYC_SESSION_RUNNING);
  cyc_window_enable (self, "export", length > 0 && state != CYC_SESSION_RUNNING);
  cyc_tooltip_set (self->run_button, self->document != NULL ? _ ("Run the program from its start (F5)") : _ ("Open a program first"));
}
