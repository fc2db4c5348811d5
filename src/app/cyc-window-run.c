/* cyc-window-run.c
 *
 * Running programs, and saying how it went.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * cyc_window_get_profile:
 * @self: a window
 *
 * Returns: (transfer none): the version that is chosen
 */
const CycProfile *
cyc_window_get_profile (CycWindow *self)
{
  const CycProfile *profile = cyc_profile_get_nth (gtk_drop_down_get_selected (self->version_drop_down));

  return profile != NULL ? profile : cyc_profile_get_default ();
}

/**
 * cyc_window_set_profile:
 * @self: a window
 * @profile: a version
 *
 * Chooses a version for this document; the person's own choice stays as it is.
 */
void
cyc_window_set_profile (CycWindow        *self,
                        const CycProfile *profile)
{
  self->choosing = TRUE;
  for (guint i = 0; cyc_profile_get_nth (i) != NULL; i++)
    if (cyc_profile_get_nth (i) == profile)
      gtk_drop_down_set_selected (self->version_drop_down, i);
  self->choosing = FALSE;
}

/* The last line of a traceback: the exception itself. */
static char *
last_line (const char *text)
{
  g_autofree char *copy = g_strchomp (g_strdup (text));
  const char      *newline = strrchr (copy, '\n');

  return g_strdup (newline != NULL ? newline + 1 : copy);
}

/* Says at its line what a program printed of an uncaught exception. */
static void
mark_exceptions (CycWindow *self)
{
  CycRecording  *recording = cyc_session_get_recording (self->session);
  CycTimeline   *timeline = cyc_recording_get_timeline (recording);
  CycLog        *log = cyc_recording_get_log (recording);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (timeline, CYC_UNIT_OUTPUT, &n);
  g_autoptr (GString) text = NULL;
  const CycMark *line = NULL;

  for (guint i = 0; i <= n; i++)
    {
      const char *part = i < n ? cyc_log_get_text (log, cyc_log_get (log, marks[i].cursor - 1)->text.text) : NULL;
      gboolean    begins = part != NULL && marks[i].value == 2 && g_str_has_prefix (part, "Traceback");

      if (text != NULL && (begins || part == NULL || marks[i].value != 2))
        {
          g_autofree char *message = last_line (text->str);
          CycSpan          span = { .line = line != NULL ? line->value : 0 };

          cyc_editor_set_message (self->editor, line != NULL ? line->extra : 0, &span, message);
          g_string_free (g_steal_pointer (&text), TRUE);
        }
      if (begins)
        {
          text = g_string_new (part);
          line = cyc_timeline_get_last_mark (timeline, CYC_UNIT_LINE, marks[i].cursor - 1);
        }
      else if (text != NULL && part != NULL)
        {
          g_string_append (text, part);
        }
    }
}

static void
explain_refusal (CycWindow *self)
{
  const CycDiagnostic *diagnostic = cyc_session_get_diagnostic (self->session);
  guint                cell = cyc_session_get_diagnostic_cell (self->session);
  g_autofree char     *message = NULL;
  g_autofree char     *text = NULL;

  if (diagnostic->kind == CYC_DIAGNOSTIC_SYNTAX)
    message = g_strdup_printf ("%s: %s", diagnostic->type, diagnostic->message);
  else
    message = g_strdup (diagnostic->message);
  cyc_editor_set_message (self->editor, cell, &diagnostic->span, message);
  if (cell > 0)
    /* Translators: %1$u is a notebook's cell, %2$u a line, %3$s what is wrong there. */
    text = g_strdup_printf (_ ("Cell %1$u, line %2$u: %3$s"), cell, diagnostic->span.line, message);
  else
    /* Translators: %1$u is a line, %2$s what is wrong there. */
    text = g_strdup_printf (_ ("Line %1$u: %2$s"), diagnostic->span.line, message);
  cyc_notice_show (self->notice, TRUE, text);
}

/**
 * cyc_window_explain_state:
 * @self: a window with a session
 *
 * Says what a person needs to know of how the program went.
 */
void
cyc_window_explain_state (CycWindow *self)
{
  g_autofree char *text = NULL;
  guint32          length = cyc_player_get_length (self->player);

  switch (cyc_session_get_state (self->session))
    {
    case CYC_SESSION_REFUSED:
      explain_refusal (self);
      break;
    case CYC_SESSION_PAUSED:
      text = g_strdup_printf (ngettext ("The program waits after %u event.", "The program waits after %u events.", length), length);
      cyc_notice_show (self->notice, FALSE, text);
      cyc_notice_add (self->notice, _ ("Go on"), "win.continue");
      cyc_notice_add (self->notice, _ ("Stop"), "win.stop");
      break;
    case CYC_SESSION_STOPPED:
      text = g_strdup_printf (ngettext ("The program was stopped after %u event.", "The program was stopped after %u events.", length), length);
      cyc_notice_show (self->notice, FALSE, text);
      break;
    case CYC_SESSION_FINISHED:
      mark_exceptions (self);
      break;
    case CYC_SESSION_READY:
    case CYC_SESSION_RUNNING:
    default:
      break;
    }
}

static void
go_to_first_line (CycWindow *self)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  guint32       first = cyc_timeline_get_first_line (cyc_recording_get_timeline (recording));

  if (self->positioned || first == 0)
    return;
  self->positioned = TRUE;
  cyc_player_seek (self->player, first);
}

static void
on_advanced (CycWindow *self)
{
  cyc_player_advance (self->player);
  go_to_first_line (self);
  cyc_transport_update (self->transport, self->player, self->playing);
  cyc_window_update_actions (self);
  cyc_window_update_title (self);
}

/* Places are looked for when the log rests. */
static void
on_state_changed (CycWindow *self)
{
  CycSessionState state = cyc_session_get_state (self->session);

  gtk_spinner_set_spinning (self->spinner, state == CYC_SESSION_RUNNING);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), state == CYC_SESSION_RUNNING);
  if (state == CYC_SESSION_RUNNING)
    {
      cyc_window_update_actions (self);
      return;
    }
  if (state != CYC_SESSION_REFUSED)
    {
      cyc_layouts_renew (self->layouts);
      cyc_lifelines_renew (self->lifelines);
    }
  cyc_window_explain_state (self);
  cyc_window_update (self);
}

/**
 * cyc_window_connect_session:
 * @self: a window with a session
 *
 * Follows the session as it goes on.
 */
void
cyc_window_connect_session (CycWindow *self)
{
  g_signal_connect_object (self->session, "advanced", G_CALLBACK (on_advanced), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::state", G_CALLBACK (on_state_changed), self, G_CONNECT_SWAPPED);
}

/**
 * cyc_window_play_session:
 * @self: a window
 * @session: (transfer full): what is to be watched from now on; not started
 *
 * Watches a session instead of the one before, and starts it.
 */
void
cyc_window_play_session (CycWindow  *self,
                         CycSession *session)
{
  cyc_window_stop_playing (self);
  cyc_notice_hide (self->notice);
  cyc_editor_clear_messages (self->editor);
  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->session, self);
      cyc_session_stop (self->session);
    }
  g_clear_object (&self->session);
  self->session = session;
  cyc_window_set_root (self, session);
  cyc_window_find_bookmarks (self, session);
  self->positioned = FALSE;
  self->rerun_offered = FALSE;
  cyc_stage_view_reset (self->stage_view);
  cyc_output_view_clear (self->output_view);
  cyc_layouts_set_log (self->layouts, cyc_recording_get_log (cyc_session_get_recording (session)));
  cyc_player_set_recording (self->player, cyc_session_get_recording (session));
  cyc_window_connect_session (self);
  cyc_session_start (session);
}

static CycSession *
new_notebook_session (CycWindow  *self,
                      const char *name)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (CycCellSource));
  char *text;

  for (guint number = 1; (text = cyc_editor_dup_text (self->editor, number)) != NULL; number++)
    {
      CycCellSource cell = { .source = text, .length = strlen (text), .number = number };

      g_ptr_array_add (texts, text);
      g_array_append_val (cells, cell);
    }
  return cyc_session_new_notebook (name, (const CycCellSource *) (void *) cells->data, cells->len, cyc_window_get_profile (self));
}

/**
 * cyc_window_run:
 * @self: a window with a document
 *
 * Runs the text of the editor as it stands.
 */
void
cyc_window_run (CycWindow *self)
{
  g_autofree char *path = cyc_document_dup_path (self->document);
  g_autofree char *text = NULL;

  if (cyc_editor_is_notebook (self->editor))
    {
      cyc_window_play_session (self, new_notebook_session (self, path));
      return;
    }
  text = cyc_editor_dup_text (self->editor, 0);
  if (text != NULL)
    cyc_window_play_session (self, cyc_session_new_program (path, text, strlen (text), cyc_window_get_profile (self)));
}
