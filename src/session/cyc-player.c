/* cyc-player.c
 *
 * Where in a recording one is, and the ways to go from there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-player.h"

#include "cyc-gesture.h"
#include "cyc-notable.h"

struct _CycPlayer
{
  GObject parent_instance;

  CycRecording *recording;
  CycModel     *model;
  CycModel     *peeked;      /* NULL until another moment is looked at */
  CycNotable   *notable;     /* NULL without a recording */
  GArray       *breakpoints; /* of CycBreakpoint */
};

G_DEFINE_FINAL_TYPE (CycPlayer, cyc_player, G_TYPE_OBJECT)

enum
{
  SIGNAL_MOVED,
  SIGNAL_GREW,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cyc_player_dispose (GObject *object)
{
  CycPlayer *self = CYC_PLAYER (object);

  g_clear_pointer (&self->notable, cyc_notable_free);
  g_clear_pointer (&self->model, cyc_model_free);
  g_clear_pointer (&self->peeked, cyc_model_free);
  g_clear_pointer (&self->recording, cyc_recording_unref);
  g_clear_pointer (&self->breakpoints, g_array_unref);

  G_OBJECT_CLASS (cyc_player_parent_class)->dispose (object);
}

static void
cyc_player_class_init (CycPlayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cyc_player_dispose;

  /**
   * CycPlayer::moved:
   * @was: the cursor before
   *
   * The cursor moved, or another recording is watched.
   */
  signals[SIGNAL_MOVED] = g_signal_new ("moved", CYC_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * CycPlayer::grew:
   *
   * The recording has more events than before; the cursor stayed.
   */
  signals[SIGNAL_GREW] = g_signal_new ("grew", CYC_TYPE_PLAYER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 0);
}

static void
cyc_player_init (CycPlayer *self)
{
  self->breakpoints = g_array_new (FALSE, FALSE, sizeof (CycBreakpoint));
}

/**
 * cyc_player_new:
 *
 * Makes a player with nothing to play.
 *
 * Returns: (transfer full): the player
 */
CycPlayer *
cyc_player_new (void)
{
  return g_object_new (CYC_TYPE_PLAYER, NULL);
}

/**
 * cyc_player_set_recording:
 * @self: a player
 * @recording: (nullable): what to play from now on
 *
 * Changes the recording; the cursor is 0 then.
 */
void
cyc_player_set_recording (CycPlayer    *self,
                          CycRecording *recording)
{
  guint32 was;

  g_return_if_fail (CYC_IS_PLAYER (self));

  was = cyc_player_get_cursor (self);
  g_clear_pointer (&self->notable, cyc_notable_free);
  g_clear_pointer (&self->model, cyc_model_free);
  g_clear_pointer (&self->peeked, cyc_model_free);
  g_clear_pointer (&self->recording, cyc_recording_unref);
  if (recording != NULL)
    {
      self->recording = cyc_recording_ref (recording);
      self->model = cyc_recording_new_model (recording, 0);
      self->notable = cyc_notable_new (cyc_recording_get_log (recording));
    }
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, was);
}

/**
 * cyc_player_get_recording:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): what it plays
 */
CycRecording *
cyc_player_get_recording (CycPlayer *self)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), NULL);

  return self->recording;
}

/**
 * cyc_player_advance:
 * @self: a player
 *
 * To be called when the recording has grown.
 */
void
cyc_player_advance (CycPlayer *self)
{
  g_return_if_fail (CYC_IS_PLAYER (self));

  if (self->notable != NULL)
    cyc_notable_look (self->notable, cyc_player_get_length (self));
  g_signal_emit (self, signals[SIGNAL_GREW], 0);
}

/**
 * cyc_player_get_model:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): the heap at the cursor; read only
 */
CycModel *
cyc_player_get_model (CycPlayer *self)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), NULL);

  return self->model;
}

/**
 * cyc_player_peek:
 * @self: a player with a recording
 * @cursor: a place in it
 *
 * Looks at another moment; the cursor stays where it is.
 *
 * Cost: that of seeking from the moment that was looked at before.
 *
 * Returns: (transfer none): the heap there; valid until the next look or move
 */
CycModel *
cyc_player_peek (CycPlayer *self,
                 guint32    cursor)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), NULL);
  g_return_val_if_fail (self->recording != NULL, NULL);

  if (cursor == cyc_model_get_cursor (self->model))
    return self->model;
  if (self->peeked == NULL)
    self->peeked = cyc_recording_new_model (self->recording, cursor);
  else
    cyc_recording_seek (self->recording, self->peeked, cursor);
  return self->peeked;
}

/**
 * cyc_player_get_cursor:
 * @self: a player
 *
 * Returns: how many events have happened
 */
guint32
cyc_player_get_cursor (CycPlayer *self)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), 0);

  return self->model != NULL ? cyc_model_get_cursor (self->model) : 0;
}

/**
 * cyc_player_get_length:
 * @self: a player
 *
 * Returns: how many events there are
 */
guint32
cyc_player_get_length (CycPlayer *self)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), 0);

  return self->recording != NULL ? cyc_recording_get_length (self->recording) : 0;
}

/**
 * cyc_player_get_event:
 * @self: a player
 *
 * Returns: (transfer none) (nullable): the event that has just happened;
 *   %NULL at the very start
 */
const CycEvent *
cyc_player_get_event (CycPlayer *self)
{
  guint32 cursor = cyc_player_get_cursor (self);

  return cursor > 0 ? cyc_log_get (cyc_recording_get_log (self->recording), cursor - 1) : NULL;
}

/**
 * cyc_player_seek:
 * @self: a player
 * @cursor: events that are to have happened; more than there are means all
 *
 * Goes to a place.
 *
 * Returns: whether that was another place
 */
gboolean
cyc_player_seek (CycPlayer *self,
                 guint32    cursor)
{
  guint32 was;

  g_return_val_if_fail (CYC_IS_PLAYER (self), FALSE);

  was = cyc_player_get_cursor (self);
  cursor = MIN (cursor, cyc_player_get_length (self));
  if (cursor == was)
    return FALSE;
  cyc_recording_seek (self->recording, self->model, cursor);
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, was);
  return TRUE;
}

/**
 * cyc_player_find_step:
 * @self: a player
 * @unit: what to go by
 * @direction: forwards or back
 *
 * Looks for the next border of a unit. Back is the inverse of forwards
 * wherever the cursor stands on a border of the unit. Steps by event pass
 * over what concerns only the interpreter's own objects.
 *
 * Returns: the cursor that a step would lead to; the present one if there is
 *   no way to go
 */
guint32
cyc_player_find_step (CycPlayer   *self,
                      CycUnit      unit,
                      CycDirection direction)
{
  CycTimeline *timeline;
  guint32      cursor;

  g_return_val_if_fail (CYC_IS_PLAYER (self), 0);

  cursor = cyc_player_get_cursor (self);
  if (self->recording == NULL)
    return cursor;
  if (unit == CYC_UNIT_EVENT && direction == CYC_DIRECTION_FORWARD)
    return cyc_notable_next (self->notable, cursor, cyc_player_get_length (self));
  if (unit == CYC_UNIT_EVENT)
    return cyc_notable_previous (self->notable, cursor);
  timeline = cyc_recording_get_timeline (self->recording);
  if (direction == CYC_DIRECTION_FORWARD)
    return MIN (cyc_timeline_next (timeline, unit, cursor), cyc_player_get_length (self));
  return cyc_timeline_previous (timeline, unit, cursor);
}

/**
 * cyc_player_find_gesture:
 * @self: a player with a recording
 * @cursor: from where
 *
 * Looks for the end of what a person sees as one thing: an assignment, or
 * any other event by itself.
 *
 * Returns: a cursor; @cursor if there is no way to go
 */
guint32
cyc_player_find_gesture (CycPlayer *self,
                         guint32    cursor)
{
  guint32 length, next;

  g_return_val_if_fail (CYC_IS_PLAYER (self), cursor);
  g_return_val_if_fail (self->recording != NULL, cursor);

  length = cyc_player_get_length (self);
  next = cyc_notable_next (self->notable, cursor, length);
  return MAX (next, cyc_gesture_find_end (cyc_recording_get_log (self->recording), cursor, length));
}

/**
 * cyc_player_step:
 * @self: a player
 * @unit: what to go by
 * @direction: forwards or back
 *
 * Goes to the next border of a unit.
 *
 * Returns: whether there was a way to go
 */
gboolean
cyc_player_step (CycPlayer   *self,
                 CycUnit      unit,
                 CycDirection direction)
{
  return cyc_player_seek (self, cyc_player_find_step (self, unit, direction));
}

/**
 * cyc_player_set_breakpoints:
 * @self: a player
 * @breakpoints: (array length=n_breakpoints): the lines to stop at, copied
 * @n_breakpoints: how many
 *
 * Sets the breakpoints.
 */
void
cyc_player_set_breakpoints (CycPlayer           *self,
                            const CycBreakpoint *breakpoints,
                            guint                n_breakpoints)
{
  g_return_if_fail (CYC_IS_PLAYER (self));

  g_array_set_size (self->breakpoints, 0);
  if (n_breakpoints > 0)
    g_array_append_vals (self->breakpoints, breakpoints, n_breakpoints);
}

/**
 * cyc_player_get_n_breakpoints:
 * @self: a player
 *
 * Returns: how many breakpoints are set
 */
guint
cyc_player_get_n_breakpoints (CycPlayer *self)
{
  g_return_val_if_fail (CYC_IS_PLAYER (self), 0);

  return self->breakpoints->len;
}

/**
 * cyc_player_run_to_breakpoint:
 * @self: a player
 * @direction: forwards or back
 *
 * Goes to the nearest place at which a line with a breakpoint is about to
 * run; without one on the way, to the end or the start.
 *
 * Returns: whether a breakpoint stopped it
 */
gboolean
cyc_player_run_to_breakpoint (CycPlayer   *self,
                              CycDirection direction)
{
  guint32  cursor, best;
  gboolean found = FALSE;

  g_return_val_if_fail (CYC_IS_PLAYER (self), FALSE);

  if (self->recording == NULL)
    return FALSE;
  cursor = cyc_player_get_cursor (self);
  best = direction == CYC_DIRECTION_FORWARD ? cyc_player_get_length (self) : 0;
  for (guint i = 0; i < self->breakpoints->len; i++)
    {
      const CycBreakpoint *breakpoint = &g_array_index (self->breakpoints, CycBreakpoint, i);
      CycTimeline         *timeline = cyc_recording_get_timeline (self->recording);
      guint32              at;

      if (direction == CYC_DIRECTION_FORWARD)
        at = cyc_timeline_next_line (timeline, cursor, breakpoint->cell, breakpoint->line);
      else
        at = cyc_timeline_previous_line (timeline, cursor, breakpoint->cell, breakpoint->line);
      if (at == G_MAXUINT32)
        continue;
      found = TRUE;
      best = direction == CYC_DIRECTION_FORWARD ? MIN (best, at) : MAX (best, at);
    }
  cyc_player_seek (self, best);
  return found;
}
