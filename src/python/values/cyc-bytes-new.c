/* cyc-bytes-new.c
 *
 * bytes (…): from text, a length, numbers, or what says that it has bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

static gboolean
append_number (CycVM *vm, GString *out, CycObject *item)
{
  CycObject *number = cyc_number_index (vm, item);
  gboolean   fits;
  gint64     value;

  if (number == NULL)
    return FALSE;
  fits = cyc_int_get_int64 (number, &value) && value >= 0 && value < 256;
  cyc_release (vm->heap, number);
  if (fits)
    g_string_append_c (out, (char) value);
  else
    cyc_raise (vm, vm->exceptions.ValueError, "bytes must be in range(0, 256)");

  return fits;
}

static CycObject *
from_iterable (CycVM *vm, CycObject *object)
{
  CycObject *iterator = cyc_object_iter (vm, object);
  CycObject *item, *bytes;
  GString   *out;

  if (iterator == NULL)
    {
      if (cyc_error_matches (vm, vm->exceptions.TypeError))
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.TypeError, "cannot convert '%.200T' object to bytes", object);
        }
      return NULL;
    }

  out = g_string_new (NULL);
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      append_number (vm, out, item);
      cyc_release (vm->heap, item);
      if (vm->error != NULL)
        break;
    }
  cyc_release (vm->heap, iterator);
  if (vm->error != NULL)
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  bytes = cyc_bytes_new (vm, out->str, out->len);
  g_string_free (out, TRUE);

  return bytes;
}

/* What __bytes__ gives; NULL without an exception if there is none. */
static CycObject *
from_special (CycVM *vm, CycObject *object)
{
  CycObject *function = cyc_object_lookup_special (vm, object, vm->names.dunder_bytes);
  CycObject *bytes;

  if (function == NULL)
    return NULL;

  bytes = cyc_object_call_n (vm, function, 0);
  cyc_release (vm->heap, function);
  if (bytes != NULL && !cyc_is_bytes (bytes))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__bytes__ returned non-bytes (type %.200T)", bytes);
      cyc_release (vm->heap, bytes);
      bytes = NULL;
    }

  return bytes;
}

/**
 * cyc_bytes_from_object:
 * @vm: the machine
 * @object: any object
 *
 * Source: Objects/bytesobject.c, PyBytes_FromObject(); Objects/object.c,
 * PyObject_Bytes()
 *
 * Returns: (transfer full) (nullable): bytes, or %NULL with an exception
 */
CycObject *
cyc_bytes_from_object (CycVM *vm, CycObject *object)
{
  CycObject *bytes;

  if (cyc_is_exact (object, vm->types.bytes))
    return cyc_new_ref (vm, object);
  bytes = from_special (vm, object);
  if (bytes != NULL || vm->error != NULL)
    return bytes;
  if (cyc_is_bytes (object))
    return cyc_bytes_new (vm, CYC_BYTES (object)->data, CYC_BYTES (object)->length);
  if (cyc_is_str (object))
    return cyc_raise (vm, vm->exceptions.TypeError, "cannot convert '%.200T' object to bytes", object);

  return from_iterable (vm, object);
}

static CycObject *
from_length (CycVM *vm, CycObject *object)
{
  gint64 length;

  if (!cyc_object_to_index (vm, object, FALSE, &length))
    {
      /* PyNumber_AsSsize_t (x, PyExc_OverflowError) */
      if (cyc_error_matches (vm, vm->exceptions.IndexError))
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.OverflowError, "cannot fit '%T' into an index-sized integer", object);
        }
      return NULL;
    }
  if (length < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "negative count");
  if (!cyc_vm_need_room (vm, (gsize) length, 1))
    return NULL;

  return cyc_bytes_take (vm, vm->types.bytes, g_malloc0 ((gsize) length + 1), (gsize) length);
}

static CycObject *
from_arguments (CycVM *vm, CycObject *source, CycObject *encoding, CycObject *errors)
{
  CycObject *bytes;

  if (encoding != NULL || errors != NULL)
    {
      if (source == NULL || !cyc_is_str (source))
        return cyc_raise (vm, vm->exceptions.TypeError, "%s",
                          source == NULL && !vm->profile->encode_names_argument ? "encoding or errors without sequence argument"
                          : encoding == NULL                                    ? "errors without a string argument"
                                                                                : "encoding without a string argument");
      if (encoding == NULL)
        return cyc_raise (vm, vm->exceptions.TypeError, "string argument without an encoding");
      return cyc_str_encode (vm, source, cyc_str_get_utf8 (encoding), errors != NULL ? cyc_str_get_utf8 (errors) : NULL);
    }
  if (source == NULL)
    return cyc_bytes_new (vm, "", 0);

  bytes = from_special (vm, source);
  if (bytes != NULL || vm->error != NULL)
    return bytes;
  if (cyc_is_str (source))
    return cyc_raise (vm, vm->exceptions.TypeError, "string argument without an encoding");
  if (!cyc_is_bytes (source) && CYC_CLASS_OF (source)->slots.unary[CYC_UNARY_INDEX] != NULL)
    return from_length (vm, source);

  return cyc_bytes_from_object (vm, source);
}

/**
 * cyc_bytes_new_:
 * @vm: the machine
 * @self: bytes or a subclass
 * @args: source, encoding and errors
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/bytesobject.c, bytes_new_impl()
 *
 * Returns: (transfer full) (nullable): an instance of @self
 */
CycObject *
cyc_bytes_new_ (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "source", "encoding", "errors", NULL };
  static const char *const labels[2][3] = { { "1", "2", "3" }, { "'source'", "'encoding'", "'errors'" } };
  CycObject               *values[3] = { NULL, NULL, NULL };
  CycObject               *bytes, *instance;

  if (!cyc_args_parse (vm, "bytes", args, n_args, kwnames, names, 0, 3, 0, values))
    return NULL;
  for (guint i = 1; i < 3; i++)
    if (values[i] != NULL && !cyc_is_str (values[i]))
      {
        cyc_value_need_str (vm, values[i], "bytes", labels[vm->profile->numbers_are_real][i]);
        return NULL;
      }

  bytes = from_arguments (vm, values[0], values[1], values[2]);
  if (bytes == NULL || self == (CycObject *) vm->types.bytes)
    return bytes;

  instance = cyc_bytes_take (vm, (CycClass *) self, g_memdup2 (CYC_BYTES (bytes)->data, CYC_BYTES (bytes)->length + 1), CYC_BYTES (bytes)->length);
  cyc_release (vm->heap, bytes);

  return instance;
}
