/* cyc-window-moments.c
 *
 * Bookmarks, loops, and the moments of the selected object's life.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cyc-application.h"
#include "cyc-history.h"
#include "cyc-narration.h"
#include "cyc-slot-text.h"

/* What a thread looks for. */
typedef struct
{
  CycLog         *log;
  CycObjectId     object;
  CycHistoryPoint point;
  guint32         cursor;
  guint32         length;
} Search;

static void
search_free (gpointer data)
{
  cyc_log_unref (((Search *) data)->log);
  g_free (data);
}

static CycObjectId
get_selected_object (CycWindow *self)
{
  CycHolder selected = cyc_stage_view_get_selected (self->stage_view);

  return selected != G_MAXUINT32 && CYC_HOLDER_KIND (selected) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (selected) : 0;
}

static void
search_thread (GTask        *task,
               gpointer      source,
               gpointer      data,
               GCancellable *cancellable)
{
  Search *search = data;

  g_task_return_int (task, cyc_history_find (search->log, search->object, search->point, search->cursor, search->length));
}

static void
tell_nothing_found (CycWindow    *self,
                    const Search *search)
{
  g_autofree char *name = cyc_object_to_text (cyc_player_get_model (self->player), search->object);
  g_autofree char *text = NULL;

  switch (search->point)
    {
    case CYC_HISTORY_DEATH:
      text = g_strdup_printf (_ ("%s is never freed in this run."), name);
      break;
    case CYC_HISTORY_NEXT:
      text = g_strdup_printf (_ ("Nothing happens to %s any more."), name);
      break;
    case CYC_HISTORY_BIRTH:
    case CYC_HISTORY_PREVIOUS:
    default:
      text = g_strdup_printf (_ ("Nothing has happened to %s before."), name);
      break;
    }
  cyc_notice_show (self->notice, FALSE, text);
}

static void
on_found (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  CycWindow    *self = CYC_WINDOW (source);
  const Search *search = g_task_get_task_data (G_TASK (result));
  gssize        cursor = g_task_propagate_int (G_TASK (result), NULL);
  CycRecording *recording = self->player != NULL ? cyc_player_get_recording (self->player) : NULL;

  if (cursor < 0 || recording == NULL || cyc_recording_get_log (recording) != search->log)
    return;
  if (cursor == G_MAXUINT32)
    tell_nothing_found (self, search);
  else
    cyc_window_go_to (self, cursor);
}

/* Millions of events may lie between here and there: a thread looks. Another search replaces it. */
static void
go_to_point (CycWindow      *self,
             CycHistoryPoint point)
{
  Search *search = g_new0 (Search, 1);
  g_autoptr (GTask) task = NULL;

  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  self->searching = g_cancellable_new ();
  search->log = cyc_log_ref (cyc_recording_get_log (cyc_player_get_recording (self->player)));
  search->object = get_selected_object (self);
  search->point = point;
  search->cursor = cyc_player_get_cursor (self->player);
  search->length = cyc_player_get_length (self->player);
  task = g_task_new (self, self->searching, on_found, NULL);
  g_task_set_source_tag (task, go_to_point);
  g_task_set_task_data (task, search, search_free);
  g_task_run_in_thread (task, search_thread);
}

static void
on_object_point (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       data)
{
  static const struct
  {
    const char     *name;
    CycHistoryPoint point;
  } points[] = {
    { "object-birth", CYC_HISTORY_BIRTH },
    { "object-death", CYC_HISTORY_DEATH },
    { "object-next", CYC_HISTORY_NEXT },
    { "object-previous", CYC_HISTORY_PREVIOUS },
  };

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), points[i].name))
      go_to_point (data, points[i].point);
}

/* A bookmark is called by what happens there until the person gives it a name. */
static void
change_bookmark (GSimpleAction *action,
                 GVariant      *value,
                 gpointer       data)
{
  CycWindow *self = data;
  guint32    cursor = cyc_player_get_cursor (self->player);
  g_autoptr (CycNarration) narration = cyc_narration_new (cyc_player_get_model (self->player));

  if (cyc_bookmarks_has (self->bookmarks, cursor))
    cyc_bookmarks_remove (self->bookmarks, cursor);
  else
    cyc_bookmarks_set (self->bookmarks, cursor, narration != NULL ? narration->headline : _ ("Start"));
}

static void
change_loop (GSimpleAction *action,
             GVariant      *value,
             gpointer       data)
{
  CycWindow *self = data;

  if (g_variant_get_boolean (value))
    cyc_bookmarks_set_loop (self->bookmarks, cyc_player_get_cursor (self->player));
  else
    cyc_bookmarks_end_loop (self->bookmarks);
}

static void
on_next_bookmark (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       data)
{
  CycWindow         *self = data;
  const CycBookmark *bookmark = cyc_bookmarks_next (self->bookmarks, cyc_player_get_cursor (self->player));

  if (bookmark != NULL)
    cyc_window_go_to (self, bookmark->cursor);
}

static void
on_previous_bookmark (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       data)
{
  CycWindow         *self = data;
  const CycBookmark *bookmark = cyc_bookmarks_previous (self->bookmarks, cyc_player_get_cursor (self->player));

  if (bookmark != NULL)
    cyc_window_go_to (self, bookmark->cursor);
}

static void
on_go_to (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  cyc_window_go_to (data, g_variant_get_uint32 (parameter));
}

static void
on_moment (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  cyc_transport_open_moments (CYC_WINDOW (data)->transport);
}

static void
change_lifelines (GSimpleAction *action,
                  GVariant      *value,
                  gpointer       data)
{
  g_simple_action_set_state (action, value);
  gtk_widget_set_visible (GTK_WIDGET (CYC_WINDOW (data)->lifelines), g_variant_get_boolean (value));
}

static const GActionEntry entries[] = {
  { "object-birth", on_object_point },
  { "object-death", on_object_point },
  { "object-next", on_object_point },
  { "object-previous", on_object_point },
  { "bookmark", NULL, NULL, "false", change_bookmark },
  { "next-bookmark", on_next_bookmark },
  { "previous-bookmark", on_previous_bookmark },
  { "loop", NULL, NULL, "false", change_loop },
  { "go-to", on_go_to, "u" },
  { "moment", on_moment },
  { "lifelines", NULL, NULL, "false", change_lifelines },
};

static void
on_selection_changed (CycWindow *self)
{
  cyc_window_update_moments (self);
  cyc_lifelines_select (self->lifelines, cyc_stage_view_get_selected (self->stage_view));
  cyc_memory_panel_update (self->memory_panel, cyc_stage_view_get_selected (self->stage_view));
}

/**
 * cyc_window_add_moment_actions:
 * @self: a window
 *
 * Adds the actions that lead to moments.
 */
void
cyc_window_add_moment_actions (CycWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->stage_view, "selection-changed", G_CALLBACK (on_selection_changed), self, G_CONNECT_SWAPPED);
}

static GSimpleAction *
get_action (CycWindow  *self,
            const char *name)
{
  return G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), name));
}

/**
 * cyc_window_update_moments:
 * @self: a window
 *
 * Says which moments can be gone to now.
 */
void
cyc_window_update_moments (CycWindow *self)
{
  static const char *const object_names[] = { "object-birth", "object-death", "object-next", "object-previous" };
  guint32                  cursor = cyc_player_get_cursor (self->player);
  gboolean                 something = cyc_player_get_length (self->player) > 0 && self->bookmarks != NULL;
  gboolean                 looping = something && cyc_bookmarks_get_loop (self->bookmarks, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (object_names); i++)
    cyc_window_enable (self, object_names[i], something && get_selected_object (self) != 0);
  cyc_window_enable (self, "bookmark", something);
  g_simple_action_set_state (get_action (self, "bookmark"), g_variant_new_boolean (something && cyc_bookmarks_has (self->bookmarks, cursor)));
  cyc_window_enable (self, "next-bookmark", something && cyc_bookmarks_next (self->bookmarks, cursor) != NULL);
  cyc_window_enable (self, "previous-bookmark", something && cyc_bookmarks_previous (self->bookmarks, cursor) != NULL);
  cyc_window_enable (self, "loop", looping || (something && cyc_bookmarks_can_loop (self->bookmarks, cursor)));
  g_simple_action_set_state (get_action (self, "loop"), g_variant_new_boolean (looping));
  cyc_window_enable (self, "go-to", something);
  cyc_window_enable (self, "moment", something);
  cyc_transport_update_moments (self->transport, self->player, self->bookmarks, cyc_stage_view_get_selected (self->stage_view));
}

/* The same program in the same version makes the same events: its bookmarks are found again, and those of
 * another one are not mistaken for its. */
static char *
make_key (CycWindow  *self,
          CycSession *session)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree char   *uri = g_file_get_uri (cyc_document_get_file (self->document));
  const char *const *sources = cyc_recording_get_sources (cyc_session_get_recording (session));

  for (guint i = 0; sources != NULL && sources[i] != NULL; i++)
    g_checksum_update (checksum, (const guchar *) sources[i], strlen (sources[i]) + 1);
  return g_strdup_printf ("%s %s %s", uri, cyc_window_get_profile (self)->name, g_checksum_get_string (checksum));
}

/**
 * cyc_window_find_bookmarks:
 * @self: a window with a document
 * @session: what is going to be watched
 *
 * Takes the bookmarks that were set in this run of this document before.
 */
void
cyc_window_find_bookmarks (CycWindow  *self,
                           CycSession *session)
{
  g_autofree char *key = make_key (self, session);

  if (self->bookmarks != NULL)
    g_signal_handlers_disconnect_by_data (self->bookmarks, self);
  g_set_object (&self->bookmarks, cyc_application_get_bookmarks (CYC_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), key));
  g_signal_connect_object (self->bookmarks, "changed", G_CALLBACK (cyc_window_update_moments), self, G_CONNECT_SWAPPED);
  cyc_timeline_view_set_bookmarks (self->timeline_view, self->bookmarks);
  cyc_memory_panel_set_bookmarks (self->memory_panel, self->bookmarks);
}
