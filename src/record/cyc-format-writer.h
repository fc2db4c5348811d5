/* cyc-format-writer.h
 *
 * Writes the file of a recording from its start to its end, to a file or to
 * memory. Internal to the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-recording-format.h"

G_BEGIN_DECLS

/* A block is counted and written while it is in the processor's cache. */
#define CYC_FORMAT_BLOCK_LENGTH ((gsize) 128 << 10)

/**
 * CycFormatWriter:
 * @bytes: (nullable): takes all that is written; %NULL: @file does
 * @error_number: of what failed; nothing is written after it
 * @position: bytes that were handed on before those in @block
 * @head: where the head of the section at hand stands
 * @crc: of that section's content, as far as it was handed on
 * @n_events: those written so far
 * @packing: what they say of the next one
 *
 * Zeroed but for @bytes or @file, it is given to cyc_format_writer_begin().
 */
typedef struct
{
  GByteArray     *bytes;
  int             file;
  int             error_number;
  guint64         position;
  guint64         head;
  guint32         crc;
  guint32         n_events;
  CycEventPacking packing;
  gsize           length;
  guint8          block[CYC_FORMAT_BLOCK_LENGTH];
} CycFormatWriter;

void cyc_format_writer_begin (CycFormatWriter *self);
void cyc_format_writer_put_events (CycFormatWriter *self, const CycEvent *events, guint32 n);
void cyc_format_writer_end (CycFormatWriter *self, CycTexts *texts, const char *const *sources);

G_END_DECLS
