/* cyc-bytes-hex.c
 *
 * bytes.hex() and bytes.fromhex().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static gboolean
read_separator (CycVM *vm, CycObject *object, char *separator)
{
  gssize  length = cyc_object_length (vm, object);
  guint32 c;

  if (length < 0)
    return FALSE;
  if (length != 1)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "sep must be length 1.");
      return FALSE;
    }
  if (!cyc_is_str (object) && !cyc_is_bytes (object))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "sep must be str or bytes.");
      return FALSE;
    }
  c = cyc_is_str (object) ? cyc_str_get_char (object, 0) : (guint8) CYC_BYTES (object)->data[0];
  if (c > 127)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "sep must be ASCII.");
      return FALSE;
    }
  *separator = (char) c;

  return TRUE;
}

/**
 * cyc_bytes_to_hex:
 * @vm: the machine
 * @self: bytes
 * @args: a separator and how many bytes stand between two of them
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Python/pystrhex.c, _Py_strhex_impl()
 *
 * Returns: (transfer full) (nullable): a str
 */
CycObject *
cyc_bytes_to_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "sep", "bytes_per_sep", NULL };
  const CycBytes          *bytes = CYC_BYTES (self);
  CycObject               *values[2] = { NULL, NULL };
  gint64                   group = 1;
  char                     separator = 0;
  CycStrBuilder           *out;

  if (!vm->profile->format_index_message)
    {
      if (!cyc_args_none (vm, "bytes.hex", n_args, kwnames))
        return NULL;
    }
  else if (!cyc_args_parse (vm, "hex", args, n_args, kwnames, names, 0, 2, 0, values) ||
           (values[1] != NULL && !cyc_value_to_index (vm, values[1], &group)) ||
           (values[0] != NULL && !read_separator (vm, values[0], &separator)))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < bytes->length; i++)
    {
      gsize from_edge = group < 0 ? i : bytes->length - i;
      gsize size = (gsize) ABS (group);

      if (separator != 0 && i > 0 && size > 0 && from_edge % size == 0)
        cyc_str_builder_append_char (out, (guint8) separator);
      cyc_str_builder_append_char (out, (guint8) "0123456789abcdef"[(guint8) bytes->data[i] >> 4]);
      cyc_str_builder_append_char (out, (guint8) "0123456789abcdef"[bytes->data[i] & 15]);
    }

  return cyc_str_builder_end (vm, out);
}

#define HEX_DIGIT_MISSING (-2)

/* Where the first wrong character stands, -1 if there is none. A last digit that stands
 * alone was one, too, until 3.14 gave it a message of its own. */
static gssize
parse_hex (CycVM *vm, const CycStr *text, GString *out)
{
  gsize at = 0;

  for (;;)
    {
      while (at < text->length && cyc_char_is_space (cyc_str_at (text, at)) && cyc_str_at (text, at) < 0x80)
        at++;
      if (at == text->length)
        return -1;
      if (vm->profile->fromhex_takes_bytes && at + 1 == text->length && cyc_digit_value (cyc_str_at (text, at)) < 16)
        return HEX_DIGIT_MISSING;
      for (guint i = 0; i < 2; i++)
        if (at + i >= text->length || cyc_digit_value (cyc_str_at (text, at + i)) >= 16)
          return (gssize) (at + i);
      g_string_append_c (out, (char) (cyc_digit_value (cyc_str_at (text, at)) * 16 + cyc_digit_value (cyc_str_at (text, at + 1))));
      at += 2;
    }
}

/* The digits as text, of bytes too from 3.14 on. */
static CycObject *
get_digits (CycVM *vm, CycObject *argument)
{
  if (vm->profile->fromhex_takes_bytes && cyc_is_bytes (argument))
    return cyc_str_new_chars (vm, CYC_BYTES (argument)->data, CYC_BYTES (argument)->length, 1);
  if (vm->profile->fromhex_takes_bytes && !cyc_is_str (argument))
    return cyc_raise (vm, vm->exceptions.TypeError, "fromhex() argument must be str or bytes-like, not %T", argument);
  return cyc_value_need_str (vm, argument, "fromhex", "") ? cyc_new_ref (vm, argument) : NULL;
}

/**
 * cyc_bytes_from_hex:
 * @vm: the machine
 * @self: bytes or a subclass
 * @args: one str
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/bytesobject.c, _PyBytes_FromHex()
 *
 * Returns: (transfer full) (nullable): an instance of @self
 */
CycObject *
cyc_bytes_from_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  GString   *out;
  gssize     wrong;
  gsize      length;
  CycObject *digits, *bytes, *instance;

  if (!cyc_args_count (vm, "bytes.fromhex", n_args, kwnames, 1, 1))
    return NULL;
  digits = get_digits (vm, args[0]);
  if (digits == NULL)
    return NULL;

  out = g_string_new (NULL);
  wrong = parse_hex (vm, CYC_STR (digits), out);
  cyc_release (vm->heap, digits);
  if (wrong != -1)
    {
      g_string_free (out, TRUE);
      if (wrong == HEX_DIGIT_MISSING)
        return cyc_raise (vm, vm->exceptions.ValueError, "fromhex() arg must contain an even number of hexadecimal digits");
      return cyc_raise (vm, vm->exceptions.ValueError, "non-hexadecimal number found in fromhex() arg at position %zd", wrong);
    }
  length = out->len;
  bytes = cyc_bytes_take (vm, vm->types.bytes, g_string_free (out, FALSE), length);
  if (self == (CycObject *) vm->types.bytes)
    return bytes;

  instance = cyc_object_call_n (vm, self, 1, bytes);
  cyc_release (vm->heap, bytes);

  return instance;
}
