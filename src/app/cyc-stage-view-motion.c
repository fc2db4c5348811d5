/* cyc-stage-view-motion.c
 *
 * What moves when the cursor has: an event, a step of many, the places of
 * another epoch, the camera.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-stage-view-private.h"

#include "cyc-appearance.h"
#include "cyc-stage.h"

/* A rearrangement: cards glide for half of the time, their old places can be seen all the time. */
#define REARRANGEMENT_MS 1000

/* Faster than this nothing is followed: the new state is shown at once. */
#define SHORTEST_MS 80
#define HURRY_MS 120
/* A step over more events than these is a jump. */
#define MOST_EVENTS 20000

/* Private: takes the places of the cursor's epoch, if they are known; what stands elsewhere then glides there. */
void
cyc_stage_view_update_places (CycStageView *self)
{
  CycPlacement *now = cyc_layouts_lookup (self->layouts, cyc_player_get_cursor (self->player));

  if (now == NULL || now == self->base)
    return;
  g_clear_pointer (&self->from, cyc_placement_unref);
  if (self->shown != NULL && cyc_placement_differs (self->shown, now))
    {
      self->from = g_steal_pointer (&self->shown);
      self->glide = 0;
    }
  g_clear_pointer (&self->shown, cyc_placement_unref);
  g_clear_pointer (&self->base, cyc_placement_unref);
  self->base = cyc_placement_ref (now);
  self->shown = cyc_placement_ref (now);
}

/* Private: what moves is where it goes to. */
void
cyc_stage_view_end_moving (CycStageView *self)
{
  self->moving = FALSE;
  self->event = NULL;
  g_clear_pointer (&self->still, cyc_display_list_unref);
  self->duration = 0;
  g_clear_pointer (&self->before_model, cyc_model_free);
  g_clear_pointer (&self->after_model, cyc_model_free);
}

static gboolean
on_tick (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  CycStageView *self = CYC_STAGE_VIEW (widget);
  gint64        now = gdk_frame_clock_get_frame_time (clock);
  double        passed = self->frame_time > 0 ? (now - self->frame_time) / 1000.0 : 0;
  double        speed = cyc_appearance_get_speed (cyc_appearance_get_default ());

  self->frame_time = now;
  if (self->moving)
    {
      self->t += self->direction * passed * speed / self->duration;
      if (self->t >= 1 || self->t <= 0)
        cyc_stage_view_end_moving (self);
    }
  if (self->from != NULL)
    {
      self->glide += passed / REARRANGEMENT_MS;
      if (self->glide >= 1)
        g_clear_pointer (&self->from, cyc_placement_unref);
    }
  if (self->gliding && cyc_camera_approach (&self->camera, &self->goal, passed))
    self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
  if (self->moving || self->from != NULL || self->gliding)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  g_signal_emit_by_name (self, "settled");
  return G_SOURCE_REMOVE;
}

/* Private: lets the clock run while something moves. */
void
cyc_stage_view_start_ticking (CycStageView *self)
{
  if (self->tick_id > 0 || (!self->moving && self->from == NULL && !self->gliding))
    return;
  self->frame_time = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* An event by itself. */
static void
start_event (CycStageView *self,
             guint32       after)
{
  CycRecording *recording = cyc_player_get_recording (self->player);

  self->event = cyc_log_get (cyc_recording_get_log (recording), after - 1);
  self->duration = cyc_stage_view_shows_event (self, self->event) ? cyc_stage_get_duration (self->event) : 0;
}

/* Many events within an epoch are drawn as one change. */
static void
start_step (CycStageView *self,
            guint32       before,
            guint32       after)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  CycPlacement *places = cyc_layouts_lookup (self->layouts, cyc_player_get_cursor (self->player));
  CycMoment     moment = { .t = 0 };

  if (places == NULL || places != self->base || after < before || cyc_graph_get_begin (cyc_placement_get_graph (places)) > before ||
      cyc_graph_get_end (cyc_placement_get_graph (places)) <= after)
    return;
  self->before_model = cyc_recording_new_model (recording, before);
  self->event = cyc_log_get (cyc_recording_get_log (recording), after - 1);
  moment.before = self->before_model;
  moment.model = self->after_model != NULL ? self->after_model : cyc_player_get_model (self->player);
  self->duration = cyc_stage_get_step_duration (self->shown, &moment);
}

/* Private: moves what was just passed, in either direction, if it is something that moves and there is time for it. */
void
cyc_stage_view_start_moving (CycStageView *self,
                             guint32       was)
{
  CycRecording *recording = cyc_player_get_recording (self->player);
  guint32       cursor = cyc_player_get_cursor (self->player);
  guint32       before = MIN (was, cursor), after = MAX (was, cursor);
  gint64        now = g_get_monotonic_time (), since = now - self->moved_at;

  cyc_stage_view_end_moving (self);
  self->moved_at = now;
  if (recording == NULL || after == before || after - before > MOST_EVENTS || after > cyc_player_get_length (self->player) ||
      since < HURRY_MS * 1000 || !cyc_appearance_get_animate (cyc_appearance_get_default ()))
    return;
  if (cursor < was)
    self->after_model = cyc_recording_new_model (recording, after);
  if (after - before == 1)
    start_event (self, after);
  else
    start_step (self, before, after);
  if (self->duration < SHORTEST_MS * cyc_appearance_get_speed (cyc_appearance_get_default ()))
    {
      cyc_stage_view_end_moving (self);
      return;
    }
  self->moving = TRUE;
  self->direction = cursor > was ? CYC_DIRECTION_FORWARD : CYC_DIRECTION_BACK;
  self->t = cursor > was ? 0 : 1;
}

/**
 * cyc_stage_view_finish:
 * @self: a stage
 *
 * Brings everything that moves to its end at once.
 */
void
cyc_stage_view_finish (CycStageView *self)
{
  g_return_if_fail (CYC_IS_STAGE_VIEW (self));

  cyc_stage_view_end_moving (self);
  g_clear_pointer (&self->from, cyc_placement_unref);
  if (self->gliding)
    self->camera = self->goal;
  self->gliding = FALSE;
  cyc_stage_view_invalidate (self);
}

/**
 * cyc_stage_view_get_duration:
 * @self: a stage
 *
 * Returns: how many milliseconds what moves takes at speed 1; 0 if nothing does
 */
guint
cyc_stage_view_get_duration (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), 0);

  return self->moving ? self->duration : 0;
}

/**
 * cyc_stage_view_is_animating:
 * @self: a stage
 *
 * Returns: whether something moves
 */
gboolean
cyc_stage_view_is_animating (CycStageView *self)
{
  g_return_val_if_fail (CYC_IS_STAGE_VIEW (self), FALSE);

  return self->moving || self->from != NULL || self->gliding;
}
