/* cyc-format-writer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-format-writer.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

/* Bytes at a place: behind all others, or over what stands there. */
static void
write_at (CycFormatWriter *self,
          guint64          position,
          gconstpointer    bytes,
          gsize            length)
{
  const guint8 *rest = bytes;

  if (self->bytes != NULL)
    {
      if (position == self->bytes->len)
        g_byte_array_append (self->bytes, bytes, (guint) length);
      else
        memcpy (self->bytes->data + position, bytes, length);
      return;
    }
  while (length > 0 && self->error_number == 0)
    {
      gssize n = pwrite (self->file, rest, length, (off_t) position);

      if (n < 0 && errno != EINTR)
        self->error_number = errno;
      if (n > 0)
        {
          rest += n;
          length -= (gsize) n;
          position += (guint64) n;
        }
    }
}

static void
flush_block (CycFormatWriter *self)
{
  self->crc = (guint32) crc32_z (self->crc, self->block, self->length);
  write_at (self, self->position, self->block, self->length);
  self->position += self->length;
  self->length = 0;
}

/* Room for so many bytes at once, which are no more than a block's. */
static guint8 *
reserve (CycFormatWriter *self,
         gsize            length)
{
  guint8 *place;

  if (CYC_FORMAT_BLOCK_LENGTH - self->length < length)
    flush_block (self);
  place = self->block + self->length;
  self->length += length;
  return place;
}

static void
put_bytes (CycFormatWriter *self,
           gconstpointer    bytes,
           gsize            length)
{
  const guint8 *rest = bytes;

  while (length > 0)
    {
      gsize n = MIN (length, CYC_FORMAT_BLOCK_LENGTH);

      memcpy (reserve (self, n), rest, n);
      rest += n;
      length -= n;
    }
}

static void
put_u32 (CycFormatWriter *self,
         guint32          value)
{
  value = GUINT32_TO_LE (value);
  put_bytes (self, &value, sizeof value);
}

static void
put_piece (CycFormatWriter *self,
           const char      *text,
           gsize            length)
{
  put_u32 (self, (guint32) length);
  put_bytes (self, text, length);
}

static void
begin_section (CycFormatWriter *self)
{
  const guint8 nothing[CYC_FORMAT_SECTION_HEAD_LENGTH] = { 0 };

  flush_block (self);
  self->head = self->position;
  put_bytes (self, nothing, sizeof nothing);
  flush_block (self);
  self->crc = 0;
}

/* The head is written once it is known what stands behind it. */
static void
finish_section (CycFormatWriter *self,
                CycSectionKind   kind)
{
  guint64 length = self->position - self->head - CYC_FORMAT_SECTION_HEAD_LENGTH;
  guint32 head[4];

  G_STATIC_ASSERT (sizeof head == CYC_FORMAT_SECTION_HEAD_LENGTH);
  memcpy (head, cyc_section_names[kind], 4);
  head[1] = GUINT32_TO_LE (self->crc);
  head[2] = GUINT32_TO_LE ((guint32) length);
  head[3] = GUINT32_TO_LE ((guint32) (length >> 32));
  write_at (self, self->head, head, sizeof head);
}

/* Their number stands first, but is known last. */
static void
finish_events (CycFormatWriter *self)
{
  guint32 n = GUINT32_TO_LE (self->n_events);
  uLong   crc_of_n = crc32_z (0, (const guint8 *) &n, sizeof n);
  guint64 place = self->head + CYC_FORMAT_SECTION_HEAD_LENGTH;

  flush_block (self);
  self->crc = (guint32) crc32_combine (crc_of_n, self->crc, (z_off_t) (self->position - place - sizeof n));
  write_at (self, place, &n, sizeof n);
  finish_section (self, CYC_SECTION_EVENTS);
}

static void
put_texts (CycFormatWriter *self,
           CycTexts        *texts)
{
  guint32 n = cyc_texts_get_n (texts);

  begin_section (self);
  put_u32 (self, n);
  for (guint32 i = 0; i < n; i++)
    {
      gsize       length = 0;
      const char *text = cyc_texts_get_len (texts, i, &length);

      put_piece (self, text, length);
    }
  flush_block (self);
  finish_section (self, CYC_SECTION_TEXT);
}

static void
put_sources (CycFormatWriter   *self,
             const char *const *sources)
{
  begin_section (self);
  put_u32 (self, g_strv_length ((char **) sources));
  for (guint i = 0; sources[i] != NULL; i++)
    put_piece (self, sources[i], strlen (sources[i]));
  flush_block (self);
  finish_section (self, CYC_SECTION_SOURCES);
}

/**
 * cyc_format_writer_begin:
 * @self: a writer that knows only where to write
 *
 * Writes what stands before the events.
 */
void
cyc_format_writer_begin (CycFormatWriter *self)
{
  put_bytes (self, CYC_FORMAT_MAGIC, CYC_FORMAT_MAGIC_LENGTH);
  put_u32 (self, CYC_FORMAT_VERSION);
  put_u32 (self, CYC_N_SECTIONS);
  begin_section (self);
  put_u32 (self, 0);
  flush_block (self);
  self->crc = 0;
}

/**
 * cyc_format_writer_put_events:
 * @self: a writer
 * @events: (array length=n): the next events
 * @n: how many
 *
 * Writes the engine's part of events.
 */
void
cyc_format_writer_put_events (CycFormatWriter *self,
                              const CycEvent  *events,
                              guint32          n)
{
  self->n_events += n;
  while (n > 0)
    {
      gsize         n_fitting = MIN (n, (CYC_FORMAT_BLOCK_LENGTH - self->length) / CYC_PACKED_ROOM);
      guint8       *place = self->block + self->length;
      const guint8 *end = cyc_event_packing_pack (&self->packing, events, n_fitting, place);

      self->length += (gsize) (end - place);
      events += n_fitting;
      n -= (guint32) n_fitting;
      if (n > 0)
        flush_block (self);
    }
}

/**
 * cyc_format_writer_end:
 * @self: a writer that was given all events
 * @texts: the texts of the events
 * @sources: (array zero-terminated=1): what was run
 *
 * Writes what stands behind the events. @error_number says whether all went
 * well.
 */
void
cyc_format_writer_end (CycFormatWriter   *self,
                       CycTexts          *texts,
                       const char *const *sources)
{
  finish_events (self);
  put_texts (self, texts);
  put_sources (self, sources);
}
