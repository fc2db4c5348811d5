/* cyc-codec.h
 *
 * Encodings and what they do with what they cannot express.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-values-private.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_CODEC_UTF8,
  CYC_CODEC_ASCII,
  CYC_CODEC_LATIN1,
  CYC_CODEC_UTF16,
  CYC_CODEC_UTF16_LE,
  CYC_CODEC_UTF16_BE,
  CYC_CODEC_UTF32,
  CYC_CODEC_UTF32_LE,
  CYC_CODEC_UTF32_BE,
} CycCodecKind;

typedef struct
{
  const char  *name; /* as messages call it */
  CycCodecKind kind;
  guint        unit; /* bytes */
  gboolean     big;
  gboolean     mark; /* written and read at the start */
} CycCodec;

const CycCodec *cyc_codec_lookup (CycVM *vm, const char *encoding);
/* Handles the bytes from @start to @end of @data that cannot be decoded. */
gboolean cyc_codec_undecodable (CycVM *vm, const CycCodec *codec, const char *errors, CycStrBuilder *out, const char *data, gsize length, gsize start, gsize end, const char *reason);
/* Handles the characters from @start to @end of @str that cannot be encoded. */
gboolean cyc_codec_unencodable (CycVM *vm, const CycCodec *codec, const char *errors, GString *out, CycObject *str, gsize start, gsize end, const char *reason);

G_END_DECLS
