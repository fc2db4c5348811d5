/* cyc-time-scale.c
 *
 * How much room each stretch of a recording gets on the timeline.
 *
 * A collection looks at everything there is: of a program of twenty lines
 * nineteen events in twenty may be one collection's. So a stretch from one
 * line or phase to the next gets room by the logarithm of its events; within
 * it time runs evenly. What the interpreter does after the program has ended
 * is folded into a small stretch at the end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-time-scale.h"

#include <math.h>

/* Of the whole. */
#define SHUTDOWN_PART 0.035

typedef struct
{
  guint32 cursor; /* where the stretch begins */
  double  part;   /* likewise, from 0 to 1 */
} Knot;

struct _CycTimeScale
{
  GArray *knots; /* of Knot; at least two */
};

static void
add_knot (CycTimeScale *self,
          guint32       cursor)
{
  const Knot *last = &g_array_index (self->knots, Knot, self->knots->len - 1);
  Knot        knot = { .cursor = cursor };

  if (cursor <= last->cursor)
    return;
  knot.part = last->part + 1 + log2 (cursor - last->cursor);
  g_array_append_val (self->knots, knot);
}

/* Lines inside collections are finalizers'; phases divide those better. */
static void
add_knots (CycTimeScale *self,
           CycTimeline  *timeline,
           guint32       length)
{
  guint          n_lines, n_landmarks, line = 0, landmark = 0;
  const CycMark *lines = cyc_timeline_get_marks (timeline, CYC_UNIT_LINE, &n_lines);
  const CycMark *landmarks = cyc_timeline_get_marks (timeline, CYC_UNIT_LANDMARK, &n_landmarks);
  gboolean       collecting = FALSE;

  while (line < n_lines || landmark < n_landmarks)
    {
      if (landmark == n_landmarks || (line < n_lines && lines[line].cursor <= landmarks[landmark].cursor))
        {
          if (!collecting)
            add_knot (self, MIN (lines[line].cursor, length));
          line++;
          continue;
        }
      if (landmarks[landmark].kind == CYC_EVENT_GC_BEGIN)
        collecting = TRUE;
      else if (landmarks[landmark].kind == CYC_EVENT_GC_END)
        collecting = FALSE;
      if (landmarks[landmark].kind != CYC_EVENT_OUTPUT)
        add_knot (self, MIN (landmarks[landmark].cursor, length));
      landmark++;
    }
}

/**
 * cyc_time_scale_new:
 * @timeline: the recording's lines and landmarks
 * @length: its events
 *
 * Deals out the room from the first line to the end.
 *
 * Cost: the number of lines and landmarks.
 *
 * Returns: (transfer full): the scale
 */
CycTimeScale *
cyc_time_scale_new (CycTimeline *timeline,
                    guint32      length)
{
  CycTimeScale *self = g_new0 (CycTimeScale, 1);
  Knot          first = { .cursor = MIN (cyc_timeline_get_first_line (timeline), length) };
  guint32       shutdown = MAX (MIN (cyc_timeline_get_shutdown (timeline), length), first.cursor);
  double        whole;

  self->knots = g_array_new (FALSE, FALSE, sizeof (Knot));
  g_array_append_val (self->knots, first);
  add_knots (self, timeline, shutdown);
  add_knot (self, shutdown);
  if (shutdown < length && self->knots->len > 1)
    {
      Knot last = { .cursor = length };

      last.part = g_array_index (self->knots, Knot, self->knots->len - 1).part / (1 - SHUTDOWN_PART);
      g_array_append_val (self->knots, last);
    }
  else
    add_knot (self, length);
  if (self->knots->len == 1)
    {
      first.part = 1;
      g_array_append_val (self->knots, first);
    }
  whole = g_array_index (self->knots, Knot, self->knots->len - 1).part;
  for (guint i = 0; i < self->knots->len; i++)
    g_array_index (self->knots, Knot, i).part /= whole;
  return self;
}

/**
 * cyc_time_scale_free:
 * @self: (transfer full): a scale
 *
 * Frees it.
 */
void
cyc_time_scale_free (CycTimeScale *self)
{
  g_array_unref (self->knots);
  g_free (self);
}

/**
 * cyc_time_scale_to_part:
 * @self: a scale
 * @cursor: a place in the recording
 *
 * Returns: where it stands, from 0 to 1; 0 before the first line
 */
double
cyc_time_scale_to_part (const CycTimeScale *self,
                        guint32             cursor)
{
  const Knot *knots = (const Knot *) (void *) self->knots->data;
  guint       low = 0, high = self->knots->len - 1;

  if (cursor <= knots[0].cursor)
    return 0;
  if (cursor >= knots[high].cursor)
    return 1;
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (knots[middle].cursor <= cursor)
        low = middle;
      else
        high = middle;
    }
  return knots[low].part + (knots[high].part - knots[low].part) * (cursor - knots[low].cursor) / (knots[high].cursor - knots[low].cursor);
}

/**
 * cyc_time_scale_to_cursor:
 * @self: a scale
 * @part: from 0 to 1
 *
 * Returns: the place in the recording that stands there
 */
guint32
cyc_time_scale_to_cursor (const CycTimeScale *self,
                          double              part)
{
  const Knot *knots = (const Knot *) (void *) self->knots->data;
  guint       low = 0, high = self->knots->len - 1;

  part = CLAMP (part, 0, 1);
  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (knots[middle].part <= part)
        low = middle;
      else
        high = middle;
    }
  return knots[low].cursor +
         (guint32) llround ((knots[high].cursor - knots[low].cursor) * (part - knots[low].part) / (knots[high].part - knots[low].part));
}
