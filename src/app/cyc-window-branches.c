/* cyc-window-branches.c
 *
 * What if: lines are tried at the moment shown, each in a branch of its own,
 * and one goes to and fro between the branches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>

/**
 * cyc_window_set_root:
 * @self: a window
 * @session: a program that is watched from now on
 *
 * Forgets the branches of the program before.
 */
void
cyc_window_set_root (CycWindow  *self,
                     CycSession *session)
{
  cyc_branch_bar_show (self->branch_bar, NULL);
  g_clear_pointer (&self->branches, cyc_branches_free);
  self->branches = cyc_branches_new (session);
  self->trying = 0;
}

static const char *
get_reason (CycWindow *self)
{
  if (self->session == NULL || cyc_player_get_length (self->player) == 0)
    return _ ("Run a program first");
  if (self->trying != 0)
    return _ ("A line is being tried");
  if (cyc_session_get_state (self->session) == CYC_SESSION_RUNNING)
    return _ ("Wait until the program has run");
  if (!cyc_session_can_branch (self->session))
    return _ ("This recording does not hold a program that can be run here");
  return NULL;
}

/* Says where the line ran, if that is not where it was asked for. */
static void
explain_place (CycWindow *self,
               guint32    begin)
{
  CycTimeline     *timeline = cyc_recording_get_timeline (cyc_player_get_recording (self->player));
  g_autofree char *text = NULL;
  guint32          at = begin - 1;

  if (at < self->tried_at && at < cyc_timeline_get_shutdown (timeline) &&
      cyc_model_get_line (cyc_player_get_model (self->player)) > 0 && at >= cyc_timeline_get_first_line (timeline))
    text = g_strdup (_ ("Nothing can be run there: neither inside a collection nor after the end. The line was run right before."));
  else if (self->tried_at < cyc_timeline_get_first_line (timeline))
    text = g_strdup (_ ("The program had not begun there: the line was run before its first line."));
  if (text != NULL)
    cyc_notice_show (self->notice, FALSE, text);
}

/**
 * cyc_window_show_branch:
 * @self: a window
 * @n: a branch that has run
 * @cursor: a moment of it
 *
 * Shows a branch instead of the one that is shown.
 */
void
cyc_window_show_branch (CycWindow *self,
                        guint      n,
                        guint32    cursor)
{
  CycSession   *session = cyc_branches_get_session (self->branches, n);
  CycRecording *recording = cyc_session_get_recording (session);
  CycPlacement *placement;
  g_autoptr (CycPlacement) before = NULL;

  cyc_window_stop_playing (self);
  cyc_stage_view_finish (self->stage_view);
  cyc_stage_view_hold (self->stage_view);
  cyc_notice_hide (self->notice);
  placement = cyc_stage_view_get_placement (self->stage_view);
  before = placement != NULL ? cyc_placement_ref (placement) : NULL;
  g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  cyc_branches_set_current (self->branches, n);
  cyc_branch_bar_show (self->branch_bar, self->branches);
  cyc_output_view_clear (self->output_view);
  cyc_layouts_set_log (self->layouts, NULL);
  cyc_player_set_recording (self->player, recording);
  cyc_player_seek (self->player, cursor);
  cyc_layouts_branch (self->layouts, cyc_recording_get_log (recording), cyc_player_get_cursor (self->player), before);
  cyc_window_connect_session (self);
  cyc_editor_clear_messages (self->editor);
  cyc_window_explain_state (self);
  cyc_window_update (self);
}

static void
on_tried (CycWindow  *self,
          GParamSpec *pspec,
          CycSession *session)
{
  guint   n = self->trying;
  guint32 begin, end;

  if (cyc_session_get_state (session) == CYC_SESSION_RUNNING || n == 0 || session != cyc_branches_get_session (self->branches, n))
    return;
  self->trying = 0;
  gtk_spinner_set_spinning (self->spinner, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), FALSE);
  if (!cyc_session_find_what_if (session, cyc_session_get_n_what_ifs (session) - 1, &begin, &end) ||
      !cyc_session_follows (session, self->session, begin - 1))
    {
      cyc_prompt_set_error (self->prompt, _ ("The program did not come to this moment again."));
      cyc_window_update_branches (self);
      return;
    }
  cyc_window_show_branch (self, n, end > 0 ? end : begin);
  explain_place (self, begin);
}

static void
fill_prompt (CycWindow  *self,
             const char *line)
{
  cyc_window_show_pane (self, "program-pane");
  cyc_prompt_fill (self->prompt, line);
}

/**
 * cyc_window_try:
 * @self: a window
 * @line: Python text
 *
 * Tries a line at the moment that is shown: it runs in a branch, which is
 * shown as soon as it has.
 */
void
cyc_window_try (CycWindow  *self,
                const char *line)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autofree char *error = NULL;
  CycSession      *session;

  if (get_reason (self) != NULL)
    return;
  diagnostic = cyc_session_check_line (self->session, line);
  if (diagnostic != NULL)
    {
      error = diagnostic->kind == CYC_DIAGNOSTIC_SYNTAX ? g_strdup_printf ("%s: %s", diagnostic->type, diagnostic->message)
                                                        : g_strdup (diagnostic->message);
      fill_prompt (self, line);
      cyc_prompt_set_error (self->prompt, error);
      return;
    }
  cyc_window_stop_playing (self);
  cyc_prompt_accept (self->prompt, line);
  self->tried_at = cyc_player_get_cursor (self->player);
  self->trying = cyc_branches_try (self->branches, self->tried_at, line);
  session = cyc_branches_get_session (self->branches, self->trying);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), TRUE);
  gtk_spinner_set_spinning (self->spinner, TRUE);
  g_signal_connect_object (session, "notify::state", G_CALLBACK (on_tried), self, G_CONNECT_SWAPPED);
  cyc_session_start (session);
  cyc_window_update_branches (self);
}

static void
go_to_branch (CycWindow *self,
              guint      n)
{
  cyc_window_show_branch (self, n, cyc_branches_map (self->branches, n, cyc_player_get_cursor (self->player)));
}

static void
on_try (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  cyc_window_try (data, g_variant_get_string (parameter, NULL));
}

static void
on_fill_prompt (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  fill_prompt (data, g_variant_get_string (parameter, NULL));
}

static void
on_focus_prompt (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  cyc_window_show_pane (data, "program-pane");
  gtk_widget_grab_focus (GTK_WIDGET (CYC_WINDOW (data)->prompt));
}

static void
on_undo_branch (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  CycWindow *self = data;

  go_to_branch (self, cyc_branches_get_parent (self->branches, cyc_branches_get_current (self->branches)));
}

static void
on_redo_branch (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  CycWindow *self = data;
  guint      n;

  if (cyc_branches_get_redo (self->branches, &n))
    go_to_branch (self, n);
}

static void
on_next_branch (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  CycWindow *self = data;

  go_to_branch (self, (cyc_branches_get_current (self->branches) + 1) % cyc_branches_get_n (self->branches));
}

static void
on_compare_branches (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       data)
{
  cyc_branch_bar_open (CYC_WINDOW (data)->branch_bar);
}

static void
on_stage_menu (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       data)
{
  cyc_stage_view_want_menu (CYC_WINDOW (data)->stage_view);
}

static const GActionEntry entries[] = {
  { "try", on_try, "s" },
  { "fill-prompt", on_fill_prompt, "s" },
  { "focus-prompt", on_focus_prompt },
  { "undo-branch", on_undo_branch },
  { "redo-branch", on_redo_branch },
  { "next-branch", on_next_branch },
  { "compare-branches", on_compare_branches },
  { "stage-menu", on_stage_menu },
};

/**
 * cyc_window_update_branches:
 * @self: a window
 *
 * Says what can be tried and undone now, and what differs.
 */
void
cyc_window_update_branches (CycWindow *self)
{
  const char *reason = get_reason (self);
  guint       current = self->branches != NULL ? cyc_branches_get_current (self->branches) : 0;
  gboolean    several = self->branches != NULL && cyc_branches_get_n (self->branches) > 1 && self->trying == 0;
  guint       n;

  cyc_prompt_set_reason (self->prompt, reason);
  cyc_window_enable (self, "try", reason == NULL);
  cyc_window_enable (self, "fill-prompt", reason == NULL);
  cyc_window_enable (self, "focus-prompt", reason == NULL);
  cyc_window_enable (self, "undo-branch", several && current > 0);
  cyc_window_enable (self, "redo-branch", several && cyc_branches_get_redo (self->branches, &n));
  cyc_window_enable (self, "next-branch", several);
  cyc_window_enable (self, "compare-branches", several);
  cyc_window_enable (self, "stage-menu", cyc_player_get_length (self->player) > 0);
  if (several)
    cyc_branch_bar_show_moment (self->branch_bar, cyc_player_get_cursor (self->player));
}

/**
 * cyc_window_add_branch_actions:
 * @self: a window
 *
 * Adds the actions that try and undo.
 */
void
cyc_window_add_branch_actions (CycWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
