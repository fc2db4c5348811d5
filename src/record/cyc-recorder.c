/* cyc-recorder.c
 *
 * The events' room is a chunk small enough for the processor's cache, used
 * again and again: the memory of a whole log costs more than writing it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-recorder.h"

#include "cyc-format-writer.h"
#include "cyc-new-file.h"

#define CHUNK_LENGTH 4096

struct _CycRecorder
{
  CycSink         sink; /* first, so that the sink is the recorder */
  CycNewFile      file;
  CycRecorderFunc on_written;
  gpointer        on_written_data;
  CycEvent        chunk[CHUNK_LENGTH];
  CycFormatWriter writer;
};

static void
write_chunk (CycRecorder *self)
{
  guint32 n = (guint32) (self->sink.cursor - self->sink.start);

  cyc_format_writer_put_events (&self->writer, self->chunk, n);
  self->sink.n_before += n;
  self->sink.cursor = self->sink.start;
}

static void
flush_cb (CycSink *sink)
{
  CycRecorder *self = (CycRecorder *) sink;

  write_chunk (self);
  self->on_written (self->on_written_data, sink->n_before);
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
  self->sink.start = self->sink.cursor = self->chunk;
  self->sink.limit = self->chunk + CHUNK_LENGTH;
  self->sink.texts = cyc_texts_new ();
  self->sink.flush = flush_cb;
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

static void
free_recorder (CycRecorder *self)
{
  cyc_texts_free (self->sink.texts);
  g_free (self);
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

  write_chunk (self);
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
  cyc_new_file_discard (&self->file);
  free_recorder (self);
}
