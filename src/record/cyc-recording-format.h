/* cyc-recording-format.h
 *
 * The file of a recording. All numbers are little-endian.
 *
 *   head     8 bytes magic, u32 version, u32 number of sections
 *   section  4 bytes name, u32 CRC-32 of the content, u64 length, content
 *
 * TEXT  u32 number of texts, then for each u32 length and its bytes
 * EVNT  u32 number of events, then each as cyc-event-packing.h says
 * SRCS  u32 number of sources, then for each u32 length and its bytes
 *
 * A reader skips sections that it does not know. The CRC is zlib's.
 * Internal to the record.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <zlib.h>

#include "cyc-event-packing.h"
#include "cyc-recording.h"

G_BEGIN_DECLS

#define CYC_FORMAT_MAGIC "CYCLREC\n"
#define CYC_FORMAT_MAGIC_LENGTH 8
#define CYC_FORMAT_VERSION 2
#define CYC_FORMAT_SECTION_HEAD_LENGTH 16

/* The sections that a file must have. */
typedef enum
{
  CYC_SECTION_TEXT,
  CYC_SECTION_EVENTS,
  CYC_SECTION_SOURCES,
  CYC_N_SECTIONS
} CycSectionKind;

static const char *const cyc_section_names[CYC_N_SECTIONS] = { "TEXT", "EVNT", "SRCS" };

G_END_DECLS
