/* cyc-window-answers.c
 *
 * What makes up a count, and why something lives: asked by click or key,
 * answered in the inspector and lit on the stage.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include <glib/gi18n.h>

#include "cyc-printed.h"

static void
show_ledger (CycWindow *self)
{
  cyc_window_show_pane (self, "inspector-pane");
  cyc_inspector_show_ledger (self->inspector);
}

static void
on_show_ledger (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  show_ledger (data);
}

static void
on_show_why (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       data)
{
  cyc_window_show_pane (data, "inspector-pane");
  cyc_inspector_show_why (CYC_WINDOW (data)->inspector);
}

static void
change_light_why (GSimpleAction *action,
                  GVariant      *state,
                  gpointer       data)
{
  g_simple_action_set_state (action, state);
}

static const GActionEntry entries[] = {
  { "show-ledger", on_show_ledger },
  { "show-why", on_show_why },
  { "light-why", NULL, NULL, "false", change_light_why },
};

/**
 * cyc_window_ask_number:
 * @self: a window
 * @output: which of the outputs, from 0
 * @number: what was printed
 * @n_later: how often it stands after this place in that output
 *
 * Goes to where the number was counted, and shows what makes it up; to where
 * it was printed if the recording does not tell.
 */
void
cyc_window_ask_number (CycWindow *self,
                       guint      output,
                       guint      number,
                       guint      n_later)
{
  CycRecording  *recording = cyc_player_get_recording (self->player);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_OUTPUT, &n);
  guint32        cursor;
  CycObjectId    object = 0;

  g_return_if_fail (output < n);

  if (!cyc_printed_find_count (recording, marks[output].cursor, number, n_later, &cursor, &object))
    {
      cyc_window_go_to (self, marks[output].cursor);
      cyc_notice_show (self->notice, FALSE, _ ("Here the number was printed. It is neither a count of references nor what a collection found in this line."));
      return;
    }
  cyc_notice_hide (self->notice);
  cyc_window_go_to (self, cursor);
  if (object == 0)
    return;
  cyc_stage_view_select (self->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
  show_ledger (self);
}

static void
on_lit (CycWindow *self)
{
  g_autoptr (GArray) lit = NULL;

  /* A row loses the focus too when the window goes away. */
  if (self->inspector == NULL)
    return;
  lit = cyc_inspector_get_lit (self->inspector);
  cyc_stage_view_set_lit (self->stage_view, lit);
}

/**
 * cyc_window_update_answers:
 * @self: a window
 *
 * Says which questions can be asked now.
 */
void
cyc_window_update_answers (CycWindow *self)
{
  static const char *const names[] = { "show-ledger", "show-why", "light-why" };
  CycHolder                selected = cyc_stage_view_get_selected (self->stage_view);
  gboolean                 object = cyc_player_get_length (self->player) > 0 && selected != G_MAXUINT32 &&
                    CYC_HOLDER_KIND (selected) == CYC_HOLDER_OBJECT;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    cyc_window_enable (self, names[i], object);
}

/**
 * cyc_window_add_answer_actions:
 * @self: a window
 *
 * Adds the actions that ask.
 */
void
cyc_window_add_answer_actions (CycWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (self->stage_view, "selection-changed", G_CALLBACK (cyc_window_update_answers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->stage_view, "count-chosen", G_CALLBACK (show_ledger), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector, "lit", G_CALLBACK (on_lit), self, G_CONNECT_SWAPPED);
}
