/* cyc-decode.c
 *
 * Bytes to strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-codec.h"

typedef struct
{
  CycVM          *vm;
  const CycCodec *codec;
  const char     *errors;
  CycStrBuilder  *out;
  const guint8   *data;
  gsize           length;
  gsize           at;
} Decoder;

/* Skips the bytes up to @end as the handler wants; FALSE with an exception. */
static gboolean
bad (Decoder *self, gsize end, const char *reason)
{
  gsize start = self->at;

  self->at = end;

  return cyc_codec_undecodable (self->vm, self->codec, self->errors, self->out, (const char *) self->data, self->length, start, end, reason);
}

static guint
continuation_bytes (guint8 first)
{
  if (first >= 0xc2 && first < 0xe0)
    return 1;
  if (first >= 0xe0 && first < 0xf0)
    return 2;
  if (first >= 0xf0 && first < 0xf5)
    return 3;

  return 0;
}

static gboolean
may_follow (guint8 first, guint position, guint8 byte)
{
  if ((byte & 0xc0) != 0x80)
    return FALSE;
  if (position > 1)
    return TRUE;

  return !((first == 0xe0 && byte < 0xa0) || (first == 0xed && byte > 0x9f) || (first == 0xf0 && byte < 0x90) ||
           (first == 0xf4 && byte > 0x8f));
}

static gboolean
decode_utf8_char (Decoder *self)
{
  guint8  first = self->data[self->at];
  guint   n = continuation_bytes (first);
  guint32 c;

  if (first < 0x80)
    {
      cyc_str_builder_append_char (self->out, first);
      self->at++;
      return TRUE;
    }
  if (n == 0)
    return bad (self, self->at + 1, "invalid start byte");

  c = first & (0x3fu >> n);
  for (guint i = 1; i <= n; i++)
    {
      if (self->at + i >= self->length)
        return bad (self, self->length, "unexpected end of data");
      if (!may_follow (first, i, self->data[self->at + i]))
        return bad (self, self->at + i, "invalid continuation byte");
      c = (c << 6) | (self->data[self->at + i] & 0x3fu);
    }
  cyc_str_builder_append_char (self->out, c);
  self->at += n + 1;

  return TRUE;
}

static gboolean
decode_byte (Decoder *self)
{
  guint8 byte = self->data[self->at];

  if (self->codec->kind == CYC_CODEC_ASCII && byte >= 0x80)
    return bad (self, self->at + 1, "ordinal not in range(128)");
  cyc_str_builder_append_char (self->out, byte);
  self->at++;

  return TRUE;
}

static guint32
read_unit (const Decoder *self, gsize at, gboolean big)
{
  guint32 value = 0;
  guint   n = self->codec->unit;

  for (guint i = 0; i < n; i++)
    value |= (guint32) self->data[at + (big ? n - 1 - i : i)] << (8 * i);

  return value;
}

static gboolean
decode_utf16_char (Decoder *self, gboolean big)
{
  guint32 c, second;

  if (self->at + 2 > self->length)
    return bad (self, self->length, "truncated data");
  c = read_unit (self, self->at, big);
  if (c >= 0xdc00 && c < 0xe000)
    return bad (self, self->at + 2, "illegal encoding");
  if (c >= 0xd800 && c < 0xdc00)
    {
      if (self->at + 4 > self->length)
        return bad (self, self->length, "unexpected end of data");
      second = read_unit (self, self->at + 2, big);
      if (second < 0xdc00 || second > 0xdfff)
        return bad (self, self->at + 2, "illegal UTF-16 surrogate");
      c = 0x10000 + ((c - 0xd800) << 10) + (second - 0xdc00);
      self->at += 2;
    }
  cyc_str_builder_append_char (self->out, c);
  self->at += 2;

  return TRUE;
}

static gboolean
decode_utf32_char (Decoder *self, gboolean big)
{
  guint32 c;

  if (self->at + 4 > self->length)
    return bad (self, self->length, "truncated data");
  c = read_unit (self, self->at, big);
  if (c >= 0xd800 && c < 0xe000)
    return bad (self, self->at + 4, "code point in surrogate code point range(0xd800, 0xe000)");
  if (c > 0x10ffff)
    return bad (self, self->at + 4, "code point not in range(0x110000)");
  cyc_str_builder_append_char (self->out, c);
  self->at += 4;

  return TRUE;
}

static gboolean
decode_all (Decoder *self)
{
  gboolean big = self->codec->big;
  gboolean fine = TRUE;

  if (self->codec->mark && self->length >= self->codec->unit)
    {
      big = read_unit (self, 0, TRUE) == 0xfeff;
      if (big || read_unit (self, 0, FALSE) == 0xfeff)
        self->at = self->codec->unit;
    }
  while (fine && self->at < self->length)
    if (self->codec->kind == CYC_CODEC_UTF8)
      fine = decode_utf8_char (self);
    else if (self->codec->unit == 1)
      fine = decode_byte (self);
    else if (self->codec->unit == 2)
      fine = decode_utf16_char (self, big);
    else
      fine = decode_utf32_char (self, big);

  return fine;
}

/**
 * cyc_bytes_decode:
 * @vm: the machine
 * @data: (array length=length): bytes
 * @length: how many
 * @encoding: (nullable): its name; UTF-8 if there is none
 * @errors: (nullable): what to do with what cannot be decoded
 *
 * Source: Objects/unicodeobject.c, PyUnicode_Decode()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_bytes_decode (CycVM *vm, const char *data, gsize length, const char *encoding, const char *errors)
{
  Decoder self = { .vm = vm, .errors = errors, .data = (const guint8 *) data, .length = length };

  self.codec = cyc_codec_lookup (vm, encoding);
  if (self.codec == NULL)
    return NULL;

  self.out = cyc_str_builder_new (vm);
  if (decode_all (&self))
    return cyc_str_builder_end (vm, self.out);

  cyc_str_builder_free (self.out);

  return NULL;
}
