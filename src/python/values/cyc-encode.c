/* cyc-encode.c
 *
 * Strings to bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-codec.h"

static gboolean
is_surrogate (guint32 c)
{
  return c >= 0xd800 && c < 0xe000;
}

static gboolean
can_encode (const CycCodec *codec, guint32 c)
{
  if (codec->kind == CYC_CODEC_ASCII)
    return c < 0x80;
  if (codec->kind == CYC_CODEC_LATIN1)
    return c < 0x100;

  return !is_surrogate (c);
}

static const char *
reason_of (const CycCodec *codec)
{
  if (codec->kind == CYC_CODEC_ASCII)
    return "ordinal not in range(128)";
  if (codec->kind == CYC_CODEC_LATIN1)
    return "ordinal not in range(256)";

  return "surrogates not allowed";
}

static void
append_unit (GString *out, guint32 value, guint n_bytes, gboolean big)
{
  for (guint i = 0; i < n_bytes; i++)
    g_string_append_c (out, (char) (value >> (8 * (big ? n_bytes - 1 - i : i))));
}

static void
append_char (GString *out, const CycCodec *codec, guint32 c)
{
  char utf8[4];

  if (codec->kind == CYC_CODEC_UTF8)
    g_string_append_len (out, utf8, (gssize) cyc_char_write_utf8 (c, utf8));
  else if (codec->unit == 2 && c > 0xffff)
    {
      append_unit (out, 0xd800 + ((c - 0x10000) >> 10), 2, codec->big);
      append_unit (out, 0xdc00 + ((c - 0x10000) & 0x3ff), 2, codec->big);
    }
  else
    append_unit (out, c, codec->unit, codec->big);
}

/**
 * cyc_str_encode:
 * @vm: the machine
 * @self: a str
 * @encoding: (nullable): its name; UTF-8 if there is none
 * @errors: (nullable): what to do with what it cannot express
 *
 * Source: Objects/unicodeobject.c, PyUnicode_AsEncodedString()
 *
 * Returns: (transfer full) (nullable): bytes, or %NULL with an exception
 */
CycObject *
cyc_str_encode (CycVM *vm, CycObject *self, const char *encoding, const char *errors)
{
  const CycStr   *str = CYC_STR (self);
  const CycCodec *codec = cyc_codec_lookup (vm, encoding);
  GString        *out;
  gsize           length, at = 0, end;

  if (codec == NULL)
    return NULL;
  if (codec->unit == 1 && str->ascii)
    return cyc_bytes_new (vm, str->data, str->length);

  out = g_string_sized_new (str->length * codec->unit);
  if (codec->mark)
    append_unit (out, 0xfeff, codec->unit, codec->big);
  while (at < str->length)
    {
      if (can_encode (codec, cyc_str_at (str, at)))
        {
          append_char (out, codec, cyc_str_at (str, at++));
          continue;
        }
      for (end = at + 1; end < str->length && codec->unit == 1 && !can_encode (codec, cyc_str_at (str, end));)
        end++;
      if (!cyc_codec_unencodable (vm, codec, errors, out, self, at, end, reason_of (codec)))
        {
          g_string_free (out, TRUE);
          return NULL;
        }
      at = end;
    }
  length = out->len;

  return cyc_bytes_take (vm, vm->types.bytes, g_string_free (out, FALSE), length);
}
