/* cyc-recorder.c
 *
 * The run's thread fills chunks; another packs them, counts them and writes
 * them, meanwhile. They go round: the memory of a whole log costs more than
 * writing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recorder.h"

#include "cyc-format-writer.h"
#include "cyc-new-file.h"

/* Small enough for the processor's cache, large enough that handing over is rare. */
#define CHUNK_LENGTH 8192
/* One is filled, one is written, and neither thread waits for a hitch of the other. */
#define N_CHUNKS 4

typedef struct
{
  guint32  n_events;
  gboolean last;
  CycEvent events[CHUNK_LENGTH];
} Chunk;

struct _CycRecorder
{
  CycSink         sink; /* first, so that the sink is the recorder */
  CycNewFile      file;
  CycRecorderFunc on_written;
  gpointer        on_written_data;
  Chunk          *chunk; /* the sink's room */
  GAsyncQueue    *full;
  GAsyncQueue    *empty;
  GThread        *thread;
  CycFormatWriter writer; /* the thread's until it has ended */
  Chunk           chunks[N_CHUNKS];
};

static gpointer
write_chunks (gpointer data)
{
  CycRecorder *self = data;
  gboolean     last;

  do
    {
      Chunk *chunk = g_async_queue_pop (self->full);

      cyc_format_writer_put_events (&self->writer, chunk->events, chunk->n_events);
      last = chunk->last;
      g_async_queue_push (self->empty, chunk);
  } while (!last);
  return NULL;
}

static void
open_chunk (CycRecorder *self)
{
  self->chunk = g_async_queue_pop (self->empty);
  self->sink.start = self->sink.cursor = self->chunk->events;
  self->sink.limit = self->chunk->events + CHUNK_LENGTH;
}

static void
hand_over_chunk (CycRecorder *self,
                 gboolean     last)
{
  self->chunk->n_events = (guint32) (self->sink.cursor - self->sink.start);
  self->chunk->last = last;
  self->sink.n_before += self->chunk->n_events;
  g_async_queue_push (self->full, self->chunk);
}

static void
flush_cb (CycSink *sink)
{
  CycRecorder *self = (CycRecorder *) sink;

  hand_over_chunk (self, FALSE);
  open_chunk (self);
  self->on_written (self->on_written_data, sink->n_before);
}

/* Afterwards all events are written. */
static void
end_thread (CycRecorder *self)
{
  hand_over_chunk (self, TRUE);
  g_thread_join (self->thread);
}

static void
free_recorder (CycRecorder *self)
{
  g_async_queue_unref (self->full);
  g_async_queue_unref (self->empty);
  cyc_texts_free (self->sink.texts);
  g_free (self);
}

/**
 * cyc_recorder_new:
 * @path: the file's name
 * @on_written: called now and then
 * @data: handed to @on_written
 * @error: return location for a #GError
 *
 * Begins a file, which appears once cyc_recorder_finish() has succeeded.
 *
 * Returns: (transfer full) (nullable): the recorder
 */
CycRecorder *
cyc_recorder_new (const char     *path,
                  CycRecorderFunc on_written,
                  gpointer        data,
                  GError        **error)
{
  CycRecorder *self = g_new0 (CycRecorder, 1);

  if (!cyc_new_file_open (&self->file, path, error))
    {
      g_free (self);
      return NULL;
    }
  self->on_written = on_written;
  self->on_written_data = data;
  self->writer.file = self->file.file;
  cyc_format_writer_begin (&self->writer);
  self->sink.texts = cyc_texts_new ();
  self->sink.flush = flush_cb;
  self->full = g_async_queue_new ();
  self->empty = g_async_queue_new ();
  for (guint i = 0; i < N_CHUNKS; i++)
    g_async_queue_push (self->empty, &self->chunks[i]);
  open_chunk (self);
  self->thread = g_thread_try_new ("recorder", write_chunks, self, error);
  if (self->thread == NULL)
    {
      cyc_new_file_discard (&self->file);
      free_recorder (self);
      return NULL;
    }
  return self;
}

/**
 * cyc_recorder_get_sink:
 * @self: a recorder
 *
 * Returns: (transfer none): what the engine writes to
 */
CycSink *
cyc_recorder_get_sink (CycRecorder *self)
{
  return &self->sink;
}

/**
 * cyc_recorder_finish:
 * @self: (transfer full): a recorder, its run at an end
 * @sources: (array zero-terminated=1): what was run
 * @error: return location for a #GError
 *
 * Completes the file.
 *
 * Returns: whether it was saved
 */
gboolean
cyc_recorder_finish (CycRecorder       *self,
                     const char *const *sources,
                     GError           **error)
{
  gboolean saved;

  end_thread (self);
  cyc_format_writer_end (&self->writer, self->sink.texts, sources);
  saved = cyc_new_file_commit (&self->file, self->writer.error_number, error);
  free_recorder (self);
  return saved;
}

/**
 * cyc_recorder_discard:
 * @self: (transfer full): a recorder
 *
 * Ends it without a file.
 */
void
cyc_recorder_discard (CycRecorder *self)
{
  end_thread (self);
  cyc_new_file_discard (&self->file);
  free_recorder (self);
}
