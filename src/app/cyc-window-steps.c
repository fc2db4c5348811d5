/* cyc-window-steps.c
 *
 * Going through the recording: step by step, to its ends, to breakpoints, and
 * by itself.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-window-private.h"

#include "cyc-appearance.h"

/* How long one step is looked at: what moves, and a moment of rest; a line or a phase must be read as well. */
#define PAUSE_MS 100
#define LONG_STEP_MS 900
/* So many things that cannot be seen are passed over at once. */
#define MOST_PASSED 400

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

/* The program's last moment; it takes a second End to see the interpreter gone, with nothing left. */
static void
on_end (GSimpleAction *action,
        GVariant      *parameter,
        gpointer       data)
{
  CycWindow    *self = data;
  CycRecording *recording = cyc_player_get_recording (self->player);
  guint32       length = cyc_player_get_length (self->player);
  guint32       moment = recording != NULL ? cyc_timeline_get_last_moment (cyc_recording_get_timeline (recording)) : length;

  cyc_window_stop_playing (self);
  cyc_player_seek (self->player, cyc_player_get_cursor (self->player) < moment ? moment : length);
}

static gboolean on_play_tick (gpointer data);

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

/* At the end it plays once more. */
static void
on_play (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  CycWindow *self = data;

  if (!self->playing && cyc_player_get_cursor (self->player) == cyc_player_get_length (self->player))
    cyc_player_seek (self->player, cyc_timeline_get_first_line (cyc_recording_get_timeline (cyc_player_get_recording (self->player))));
  set_playing (self, !self->playing);
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
  { "next-breakpoint", on_next_breakpoint },
  { "previous-breakpoint", on_previous_breakpoint },
};

/**
 * cyc_window_add_step_actions:
 * @self: a window
 *
 * Adds the actions that go through the recording.
 */
void
cyc_window_add_step_actions (CycWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * cyc_window_update_steps:
 * @self: a window
 *
 * Says which ways can be gone now.
 */
void
cyc_window_update_steps (CycWindow *self)
{
  static const char *const forward_names[] = { "next-event", "next-line", "next-landmark", "next-phase", "next-collection",
                                               "next-cell", "next", "end" };
  static const char *const back_names[] = { "previous-event", "previous-line", "previous-landmark", "previous-phase",
                                            "previous-collection", "previous-cell", "previous", "start" };
  guint32                  cursor = cyc_player_get_cursor (self->player);
  guint32                  length = cyc_player_get_length (self->player);
  gboolean                 breakpoints = cyc_player_get_n_breakpoints (self->player) > 0 && length > 0;

  for (guint i = 0; i < G_N_ELEMENTS (forward_names); i++)
    cyc_window_enable (self, forward_names[i], cursor < length);
  for (guint i = 0; i < G_N_ELEMENTS (back_names); i++)
    cyc_window_enable (self, back_names[i], cursor > 0);
  cyc_window_enable (self, "play", length > 0);
  cyc_window_enable (self, "next-breakpoint", breakpoints && cursor < length);
  cyc_window_enable (self, "previous-breakpoint", breakpoints && cursor > 0);
}
