/* cyc-log.c
 *
 * One thread writes, any number read. Chunks never move once they exist, so
 * a reader needs nothing but the published length.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-log.h"

#include "cyc-mapping.h"

#include <string.h>

/* A chunk is a mapping. */
#define CHUNK_SHIFT 16
#define CHUNK_LENGTH (1u << CHUNK_SHIFT)
#define CHUNK_MASK (CHUNK_LENGTH - 1)
#define N_CHUNKS (1u << (32 - CHUNK_SHIFT))

G_STATIC_ASSERT (CHUNK_LENGTH * sizeof (CycEvent) == CYC_MAPPING_SIZE);

/* How many events may pass before readers see them. */
#define PUBLISH_DISTANCE 1024u

struct _CycLog
{
  CycSink    sink; /* first, so that the sink is the log */
  gint       ref_count;
  guint      n_published; /* atomic */
  CycEvent **chunks;      /* N_CHUNKS of them, touched as they are needed */
  char     **sources;
  GPtrArray *lines; /* for each source a GPtrArray of the texts of its lines */
  CycLogFunc on_publish;
  gpointer   on_publish_data;
};

static void
open_chunk (CycLog *self,
            guint32 number)
{
  g_assert (number < N_CHUNKS);

  /* Zeroed, since readers complete events in the words that the engine leaves alone. The
   * first one may stay nearly empty, and a large page would be zeroed as a whole. */
  self->chunks[number] = cyc_mapping_new (number > 0);
  self->sink.start = self->chunks[number];
  self->sink.n_before = number << CHUNK_SHIFT;
  self->sink.cursor = self->sink.start;
  self->sink.limit = self->sink.start + PUBLISH_DISTANCE;
}

static void
flush_cb (CycSink *sink)
{
  CycLog *self = (CycLog *) sink;

  cyc_log_publish (self);

  if (sink->cursor == sink->start + CHUNK_LENGTH)
    open_chunk (self, (sink->n_before >> CHUNK_SHIFT) + 1);
  else
    sink->limit = MIN (sink->cursor + PUBLISH_DISTANCE, sink->start + CHUNK_LENGTH);
}

/**
 * cyc_log_new:
 *
 * An empty log with texts of its own.
 *
 * Returns: (transfer full): a log
 */
CycLog *
cyc_log_new (void)
{
  CycLog *self = g_new0 (CycLog, 1);

  self->ref_count = 1;
  self->chunks = g_new0 (CycEvent *, N_CHUNKS);
  self->sink.texts = cyc_texts_new ();
  self->sources = g_new0 (char *, 1);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->sink.flush = flush_cb;
  open_chunk (self, 0);

  return self;
}

/**
 * cyc_log_ref:
 * @self: a log
 *
 * Returns: (transfer full): @self
 */
CycLog *
cyc_log_ref (CycLog *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_int_inc (&self->ref_count);
  return self;
}

/**
 * cyc_log_unref:
 * @self: (transfer full) (nullable): a log
 */
void
cyc_log_unref (CycLog *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;

  for (guint32 i = 0; i < N_CHUNKS && self->chunks[i] != NULL; i++)
    cyc_mapping_free (self->chunks[i]);
  g_free (self->chunks);
  cyc_texts_free (self->sink.texts);
  g_strfreev (self->sources);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

/**
 * cyc_log_get_sink:
 * @self: a log
 *
 * What the engine writes to. Only one thread may.
 *
 * Returns: (transfer none): the sink
 */
CycSink *
cyc_log_get_sink (CycLog *self)
{
  return &self->sink;
}

/**
 * cyc_log_publish:
 * @self: a log
 *
 * Lets readers see all that was written. The writer's thread calls this where
 * readers should not wait for the next thousand events: at an output, before
 * a pause, at the end.
 */
void
cyc_log_publish (CycLog *self)
{
  g_atomic_int_set (&self->n_published, cyc_sink_get_length (&self->sink));
  if (self->on_publish != NULL)
    self->on_publish (self, self->on_publish_data);
}

/**
 * cyc_log_set_on_publish:
 * @self: a log
 * @func: (nullable): called in the writer's thread after events were published
 * @data: handed to @func
 */
void
cyc_log_set_on_publish (CycLog    *self,
                        CycLogFunc func,
                        gpointer   data)
{
  self->on_publish = func;
  self->on_publish_data = data;
}

/**
 * cyc_log_append:
 * @self: a log
 * @event: what to copy to its end
 *
 * Writes and publishes one event.
 */
void
cyc_log_append (CycLog         *self,
                const CycEvent *event)
{
  *cyc_sink_next (&self->sink) = *event;
  cyc_log_publish (self);
}

/**
 * cyc_log_get_length:
 * @self: a log
 *
 * Returns: how many events have been published
 */
guint32
cyc_log_get_length (CycLog *self)
{
  return (guint32) g_atomic_int_get (&self->n_published);
}

/**
 * cyc_log_get:
 * @self: a log
 * @n: a position below the length
 *
 * Returns: (transfer none): the event, which stays where it is while the log lives
 */
const CycEvent *
cyc_log_get (CycLog *self,
             guint32 n)
{
  return &self->chunks[n >> CHUNK_SHIFT][n & CHUNK_MASK];
}

/**
 * cyc_log_get_text:
 * @self: a log
 * @number: a text's number
 *
 * Returns: (transfer none): the text, empty for 0
 */
const char *
cyc_log_get_text (CycLog *self,
                  guint32 number)
{
  const char *text = number == 0 ? NULL : cyc_texts_get (self->sink.texts, number);

  return text == NULL ? "" : text;
}

/**
 * cyc_log_get_texts:
 * @self: a log
 *
 * Returns: (transfer none): the texts of its events
 */
CycTexts *
cyc_log_get_texts (CycLog *self)
{
  return self->sink.texts;
}

static GPtrArray *
split_lines (const char *source)
{
  g_autofree char **texts = g_strsplit (source, "\n", -1);
  GPtrArray        *lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; texts[i] != NULL; i++)
    g_ptr_array_add (lines, g_strstrip (texts[i]));
  return lines;
}

/**
 * cyc_log_set_sources:
 * @self: a log in which nothing is written yet
 * @sources: (array zero-terminated=1): the program's text, or the texts of a
 *   notebook's code cells
 */
void
cyc_log_set_sources (CycLog            *self,
                     const char *const *sources)
{
  g_strfreev (self->sources);
  self->sources = g_strdupv ((char **) sources);
  g_ptr_array_set_size (self->lines, 0);
  for (guint i = 0; sources[i] != NULL; i++)
    g_ptr_array_add (self->lines, split_lines (sources[i]));
}

/**
 * cyc_log_get_sources:
 * @self: a log
 *
 * Returns: (array zero-terminated=1) (transfer none): the texts that are run
 */
const char *const *
cyc_log_get_sources (CycLog *self)
{
  return (const char *const *) self->sources;
}

/* Whether a line is of the program, not of a module that it imports. */
static gboolean
is_of_program (CycLog         *self,
               const CycEvent *event)
{
  const CycEvent *first = cyc_log_get (self, 0);

  return event->line.cell != 0 || (first->kind == CYC_EVENT_START && event->line.file == first->text.text);
}

/**
 * cyc_log_get_line:
 * @self: a log
 * @event: a line event
 *
 * Returns: (transfer none) (nullable): the text of the line, without the white
 *   space around it; %NULL where the log does not have it
 */
const char *
cyc_log_get_line (CycLog         *self,
                  const CycEvent *event)
{
  guint            piece = MAX (event->line.cell, 1) - 1;
  const GPtrArray *lines;

  if (piece >= self->lines->len || !is_of_program (self, event))
    return NULL;
  lines = g_ptr_array_index (self->lines, piece);
  return event->line.line > 0 && event->line.line <= lines->len ? g_ptr_array_index (lines, event->line.line - 1) : NULL;
}
