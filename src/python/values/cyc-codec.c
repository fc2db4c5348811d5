/* cyc-codec.c
 *
 * The encodings' names, and error handlers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-codec.h"

#include <string.h>

#define REPLACEMENT 0xfffd
#define ESCAPE_BASE 0xdc00

static const CycCodec codecs[] = {
  { "utf-8", CYC_CODEC_UTF8, 1, FALSE, FALSE },
  { "ascii", CYC_CODEC_ASCII, 1, FALSE, FALSE },
  { "latin-1", CYC_CODEC_LATIN1, 1, FALSE, FALSE },
  { "utf-16", CYC_CODEC_UTF16, 2, FALSE, TRUE },
  { "utf-16-le", CYC_CODEC_UTF16_LE, 2, FALSE, FALSE },
  { "utf-16-be", CYC_CODEC_UTF16_BE, 2, TRUE, FALSE },
  { "utf-32", CYC_CODEC_UTF32, 4, FALSE, TRUE },
  { "utf-32-le", CYC_CODEC_UTF32_LE, 4, FALSE, FALSE },
  { "utf-32-be", CYC_CODEC_UTF32_BE, 4, TRUE, FALSE },
};

static const struct
{
  const char  *name;
  CycCodecKind kind;
} aliases[] = {
  { "utf_8", CYC_CODEC_UTF8 },
  { "utf8", CYC_CODEC_UTF8 },
  { "u8", CYC_CODEC_UTF8 },
  { "utf", CYC_CODEC_UTF8 },
  { "ascii", CYC_CODEC_ASCII },
  { "us_ascii", CYC_CODEC_ASCII },
  { "646", CYC_CODEC_ASCII },
  { "latin_1", CYC_CODEC_LATIN1 },
  { "latin1", CYC_CODEC_LATIN1 },
  { "latin", CYC_CODEC_LATIN1 },
  { "l1", CYC_CODEC_LATIN1 },
  { "iso_8859_1", CYC_CODEC_LATIN1 },
  { "iso8859_1", CYC_CODEC_LATIN1 },
  { "8859", CYC_CODEC_LATIN1 },
  { "utf_16", CYC_CODEC_UTF16 },
  { "utf16", CYC_CODEC_UTF16 },
  { "u16", CYC_CODEC_UTF16 },
  { "utf_16_le", CYC_CODEC_UTF16_LE },
  { "utf_16le", CYC_CODEC_UTF16_LE },
  { "utf_16_be", CYC_CODEC_UTF16_BE },
  { "utf_16be", CYC_CODEC_UTF16_BE },
  { "utf_32", CYC_CODEC_UTF32 },
  { "utf32", CYC_CODEC_UTF32 },
  { "u32", CYC_CODEC_UTF32 },
  { "utf_32_le", CYC_CODEC_UTF32_LE },
  { "utf_32le", CYC_CODEC_UTF32_LE },
  { "utf_32_be", CYC_CODEC_UTF32_BE },
  { "utf_32be", CYC_CODEC_UTF32_BE },
};

/**
 * cyc_codec_lookup:
 * @vm: the machine
 * @encoding: (nullable): a name in any spelling; UTF-8 if there is none
 *
 * Returns: (nullable): the encoding, or %NULL with a LookupError
 */
const CycCodec *
cyc_codec_lookup (CycVM *vm, const char *encoding)
{
  g_autofree char *name = NULL;

  if (encoding == NULL)
    return &codecs[CYC_CODEC_UTF8];

  name = g_ascii_strdown (encoding, -1);
  g_strdelimit (name, "- ", '_');
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_str_equal (aliases[i].name, name))
      return &codecs[aliases[i].kind];

  cyc_raise (vm, vm->exceptions.LookupError, "unknown encoding: %s", encoding);

  return NULL;
}

/* Sets the exception and returns %NULL. */
static gpointer
raise_unicode (CycVM *vm, CycClass *class, const CycCodec *codec, CycObject *object, gsize start, gsize end, const char *reason)
{
  CycObject *name = cyc_str_new (vm, codec->name);
  CycObject *from = cyc_int_new (vm, (gint64) start);
  CycObject *to = cyc_int_new (vm, (gint64) end);
  CycObject *why = cyc_str_new (vm, reason);
  CycObject *error = cyc_object_call_n (vm, (CycObject *) class, 5, name, object, from, to, why);

  cyc_release (vm->heap, name);
  cyc_release (vm->heap, from);
  cyc_release (vm->heap, to);
  cyc_release (vm->heap, why);
  if (error != NULL)
    cyc_error_set (vm, error);

  return NULL;
}

static gboolean
unknown_handler (CycVM *vm, const char *errors)
{
  cyc_raise (vm, vm->exceptions.LookupError, "unknown error handler name '%s'", errors);

  return FALSE;
}

static gboolean
is_strict (const char *errors)
{
  return errors == NULL || g_str_equal (errors, "strict");
}

/**
 * cyc_codec_undecodable:
 * @vm: the machine
 * @codec: the encoding
 * @errors: (nullable): the handler's name
 * @out: the text so far
 * @data: (array length=length): what is decoded
 * @length: bytes
 * @start: where it cannot be
 * @end: up to where
 * @reason: why
 *
 * Returns: %FALSE with a UnicodeDecodeError or a LookupError
 */
gboolean
cyc_codec_undecodable (CycVM *vm, const CycCodec *codec, const char *errors, CycStrBuilder *out, const char *data, gsize length, gsize start, gsize end, const char *reason)
{
  CycObject *bytes;

  if (is_strict (errors))
    {
      bytes = cyc_bytes_new (vm, data, length);
      raise_unicode (vm, vm->exceptions.UnicodeDecodeError, codec, bytes, start, end, reason);
      cyc_release (vm->heap, bytes);
      return FALSE;
    }
  if (g_str_equal (errors, "ignore"))
    return TRUE;
  if (g_str_equal (errors, "replace"))
    {
      cyc_str_builder_append_char (out, REPLACEMENT);
      return TRUE;
    }
  if (g_str_equal (errors, "xmlcharrefreplace"))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "don't know how to handle UnicodeDecodeError in error callback");
      return FALSE;
    }
  for (gsize i = start; i < end; i++)
    {
      guint8 byte = (guint8) data[i];

      if (g_str_equal (errors, "backslashreplace"))
        {
          char text[8];

          g_snprintf (text, sizeof text, "\\x%02x", byte);
          cyc_str_builder_append_utf8 (out, text);
        }
      else if (g_str_equal (errors, "surrogateescape"))
        cyc_str_builder_append_char (out, ESCAPE_BASE + byte);
      else
        return unknown_handler (vm, errors);
    }

  return TRUE;
}

static void
append_ascii (GString *out, const CycCodec *codec, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      for (guint i = 1; codec->big && i < codec->unit; i++)
        g_string_append_c (out, 0);
      g_string_append_c (out, *p);
      for (guint i = 1; !codec->big && i < codec->unit; i++)
        g_string_append_c (out, 0);
    }
}

static gboolean
replace_char (CycVM *vm, const CycCodec *codec, const char *errors, GString *out, guint32 c)
{
  char text[16];

  if (g_str_equal (errors, "surrogatepass") && codec->kind == CYC_CODEC_UTF8)
    {
      g_string_append_len (out, text, (gssize) cyc_char_write_utf8 (c, text));
      return TRUE;
    }
  if (g_str_equal (errors, "replace"))
    strcpy (text, "?");
  else if (g_str_equal (errors, "backslashreplace"))
    g_snprintf (text, sizeof text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x"
                                                                       : "\\U%08x",
                c);
  else if (g_str_equal (errors, "xmlcharrefreplace"))
    g_snprintf (text, sizeof text, "&#%u;", c);
  else
    return unknown_handler (vm, errors);
  append_ascii (out, codec, text);

  return TRUE;
}

/* Bytes that decoding had escaped become bytes again; anything else is an error still. */
static gboolean
escape_surrogates (CycVM *vm, const CycCodec *codec, GString *out, CycObject *str, gsize start, gsize end, const char *reason)
{
  for (gsize i = start; i < end; i++)
    {
      guint32 c = cyc_str_at (CYC_STR (str), i);

      if (c <= ESCAPE_BASE + 0x7f || c > ESCAPE_BASE + 0xff || codec->unit != 1)
        {
          raise_unicode (vm, vm->exceptions.UnicodeEncodeError, codec, str, i, end, reason);
          return FALSE;
        }
      g_string_append_c (out, (char) (c - ESCAPE_BASE));
    }

  return TRUE;
}

/**
 * cyc_codec_unencodable:
 * @vm: the machine
 * @codec: the encoding
 * @errors: (nullable): the handler's name
 * @out: the bytes so far
 * @str: what is encoded
 * @start: where it cannot be
 * @end: up to where
 * @reason: why
 *
 * Returns: %FALSE with a UnicodeEncodeError or a LookupError
 */
gboolean
cyc_codec_unencodable (CycVM *vm, const CycCodec *codec, const char *errors, GString *out, CycObject *str, gsize start, gsize end, const char *reason)
{
  if (is_strict (errors))
    {
      raise_unicode (vm, vm->exceptions.UnicodeEncodeError, codec, str, start, end, reason);
      return FALSE;
    }
  if (g_str_equal (errors, "ignore"))
    return TRUE;
  if (g_str_equal (errors, "surrogateescape"))
    return escape_surrogates (vm, codec, out, str, start, end, reason);
  for (gsize i = start; i < end; i++)
    if (!replace_char (vm, codec, errors, out, cyc_str_at (CYC_STR (str), i)))
      return FALSE;

  return TRUE;
}
