/* cyc-recording.c
 *
 * A recording follows its log with a model of its own, the front, and keeps
 * copies of it on the way: keyframes. A jump starts at the nearest one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recording.h"

#include "cyc-model-private.h"

/* Between two keyframes lie at most so many events at first; a jump replays
 * half of them at worst. */
#define KEYFRAME_DISTANCE 32768u

/* When keyframes have copied more than this, every second one goes and the
 * distance doubles. */
#define KEYFRAME_BYTES ((gsize) 640 << 20)

/* Freeing more than this takes longer than a frame lasts. */
#define FREE_BYTES ((gsize) 16 << 20)

struct _CycRecording
{
  gint         ref_count;
  CycLog      *log;
  CycTimeline *timeline;
  CycModel    *front;
  GMutex       lock;      /* of keyframes and their pages' sharing bits */
  GPtrArray   *keyframes; /* CycModel, in the order of their cursors */
  gsize        keyframe_bytes;
  guint32      distance;
};

/**
 * cyc_recording_new:
 * @log: a log, which may still grow
 *
 * Returns: (transfer full): a recording that has taken nothing in yet
 */
CycRecording *
cyc_recording_new (CycLog *log)
{
  CycRecording *self = g_new0 (CycRecording, 1);

  self->ref_count = 1;
  self->log = cyc_log_ref (log);
  self->timeline = cyc_timeline_new (log);
  self->front = cyc_model_new (log);
  self->keyframes = g_ptr_array_new_with_free_func ((GDestroyNotify) cyc_model_free);
  self->distance = KEYFRAME_DISTANCE;
  g_mutex_init (&self->lock);
  g_ptr_array_add (self->keyframes, cyc_model_copy (self->front));

  return self;
}

/**
 * cyc_recording_ref:
 * @self: a recording
 *
 * Returns: (transfer full): @self
 */
CycRecording *
cyc_recording_ref (CycRecording *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

static gpointer
free_keyframes_thread (gpointer data)
{
  g_ptr_array_unref (data);
  return NULL;
}

/* Many keyframes are not freed in the thread that draws. */
static void
free_keyframes (GPtrArray *keyframes,
                gsize      bytes)
{
  if (bytes > FREE_BYTES)
    g_thread_unref (g_thread_new ("keyframes", free_keyframes_thread, keyframes));
  else
    g_ptr_array_unref (keyframes);
}

/**
 * cyc_recording_unref:
 * @self: (transfer full) (nullable): a recording
 */
void
cyc_recording_unref (CycRecording *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  g_ptr_array_add (self->keyframes, self->front);
  free_keyframes (self->keyframes, self->keyframe_bytes);
  cyc_timeline_free (self->timeline);
  cyc_log_unref (self->log);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Every other one goes. */
static void
thin_keyframes (CycRecording *self)
{
  GPtrArray *gone = g_ptr_array_new_with_free_func ((GDestroyNotify) cyc_model_free);

  for (guint i = self->keyframes->len - 2; i > 0; i--)
    if (i % 2 == 1)
      g_ptr_array_add (gone, g_ptr_array_steal_index (self->keyframes, i));
  self->keyframe_bytes /= 2;
  self->distance *= 2;
  free_keyframes (gone, self->keyframe_bytes);
}

/* Pages that only the front has now are those that it copied or made since
 * the last keyframe: what that one costs. */
static void
add_keyframe (CycRecording *self)
{
  g_mutex_lock (&self->lock);

  self->keyframe_bytes += cyc_model_get_own_bytes (self->front);
  g_ptr_array_add (self->keyframes, cyc_model_copy (self->front));
  if (self->keyframe_bytes > KEYFRAME_BYTES && self->keyframes->len > 4)
    thin_keyframes (self);

  g_mutex_unlock (&self->lock);
}

/**
 * cyc_recording_update:
 * @self: a recording
 * @max_events: how many events to take in at most; 0: all that are there
 *
 * Follows the log as it grows. What was not taken in cannot be shown yet.
 *
 * Returns: whether all that was published is taken in
 */
gboolean
cyc_recording_update (CycRecording *self,
                      guint32       max_events)
{
  guint32 length = cyc_log_get_length (self->log);
  guint32 cursor = self->front->cursor;
  guint32 end = max_events == 0 || length - cursor <= max_events ? length : cursor + max_events;

  while (self->front->cursor < end)
    {
      CycModel *last = g_ptr_array_index (self->keyframes, self->keyframes->len - 1);
      guint32   next = last->cursor + self->distance;

      cyc_model_walk (self->front, MIN (next, end));
      if (self->front->cursor == next)
        add_keyframe (self);
    }
  cyc_timeline_update (self->timeline, end);

  return end == length;
}

/**
 * cyc_recording_get_length:
 * @self: a recording
 *
 * Returns: the last cursor
 */
guint32
cyc_recording_get_length (CycRecording *self)
{
  return self->front->cursor;
}

/**
 * cyc_recording_get_log:
 * @self: a recording
 *
 * Returns: (transfer none): its log
 */
CycLog *
cyc_recording_get_log (CycRecording *self)
{
  return self->log;
}

/**
 * cyc_recording_get_timeline:
 * @self: a recording
 *
 * Returns: (transfer none): its timeline
 */
CycTimeline *
cyc_recording_get_timeline (CycRecording *self)
{
  return self->timeline;
}

static const char *
get_start_text (CycRecording *self,
                gboolean      python)
{
  guint32 n = MIN (cyc_log_get_length (self->log), 64);

  for (guint32 i = 0; i < n; i++)
    {
      const CycEvent *event = cyc_log_get (self->log, i);

      if (event->kind == CYC_EVENT_START)
        return cyc_log_get_text (self->log, python ? event->text.python : event->text.text);
    }
  return "";
}

/**
 * cyc_recording_get_python:
 * @self: a recording
 *
 * Returns: (transfer none): the profile that it ran with: 3.13
 */
const char *
cyc_recording_get_python (CycRecording *self)
{
  return get_start_text (self, TRUE);
}

/**
 * cyc_recording_get_file:
 * @self: a recording
 *
 * Returns: (transfer none): the name of the file that ran
 */
const char *
cyc_recording_get_file (CycRecording *self)
{
  return get_start_text (self, FALSE);
}

/**
 * cyc_recording_get_sources:
 * @self: a recording
 *
 * Returns: (array zero-terminated=1) (transfer none): the texts that were run
 */
const char *const *
cyc_recording_get_sources (CycRecording *self)
{
  return cyc_log_get_sources (self->log);
}

/**
 * cyc_recording_new_model:
 * @self: a recording
 * @cursor: where it stands at first
 *
 * Returns: (transfer full): a model of its own
 */
CycModel *
cyc_recording_new_model (CycRecording *self,
                         guint32       cursor)
{
  CycModel *model = cyc_model_new (self->log);

  cyc_recording_seek (self, model, cursor);

  return model;
}

static guint32
distance_between (guint32 a,
                  guint32 b)
{
  return a > b ? a - b : b - a;
}

/* The keyframe that is nearest to @cursor, before or after it. */
static CycModel *
nearest_keyframe (CycRecording *self,
                  guint32       cursor)
{
  guint     low = 0;
  guint     high = self->keyframes->len;
  CycModel *before, *after;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (((CycModel *) g_ptr_array_index (self->keyframes, middle))->cursor <= cursor)
        low = middle;
      else
        high = middle;
    }
  before = g_ptr_array_index (self->keyframes, low);
  after = high < self->keyframes->len ? g_ptr_array_index (self->keyframes, high) : before;

  return distance_between (after->cursor, cursor) < distance_between (before->cursor, cursor) ? after : before;
}

/**
 * cyc_recording_seek:
 * @self: a recording
 * @model: a model of the same log
 * @cursor: where to go; the end, if it is past it
 *
 * Jumps to the nearest keyframe and goes on from there, or just goes, when
 * the model stands nearer.
 */
void
cyc_recording_seek (CycRecording *self,
                    CycModel     *model,
                    guint32       cursor)
{
  CycModel *keyframe;

  g_return_if_fail (model->log == self->log);

  cursor = MIN (cursor, self->front->cursor);
  g_mutex_lock (&self->lock);
  keyframe = nearest_keyframe (self, cursor);
  if (distance_between (keyframe->cursor, cursor) < distance_between (model->cursor, cursor))
    cyc_model_assign (model, keyframe);
  g_mutex_unlock (&self->lock);

  cyc_model_walk (model, cursor);
}
