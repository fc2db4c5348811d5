/* cyc-int-bytes.c
 *
 * int.to_bytes() and int.from_bytes().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

static gboolean
read_order (CycVM *vm, const char *function, CycObject *order, gboolean *little)
{
  if (order == NULL)
    {
      *little = FALSE;
      return TRUE;
    }
  if (!cyc_value_need_str (vm, order, function, vm->profile->encode_names_argument ? "'byteorder'" : "2"))
    return FALSE;

  *little = strcmp (cyc_str_get_utf8 (order), "little") == 0;
  if (*little || strcmp (cyc_str_get_utf8 (order), "big") == 0)
    return TRUE;

  cyc_raise (vm, vm->exceptions.ValueError, "byteorder must be either 'little' or 'big'");

  return FALSE;
}

static gboolean
read_signed (CycVM *vm, CycObject *object, gboolean *is_signed)
{
  int truth = object != NULL ? cyc_object_is_true (vm, object) : 0;

  *is_signed = truth > 0;

  return truth >= 0;
}

static CycObject *export(CycVM *vm, CycObject *self, gsize length, gboolean little, gboolean is_signed)
{
  guint8 *data;
  gsize   n_bits, n_written;
  mpz_t   value;

  if (cyc_int_sign (self) < 0 && !is_signed)
    return cyc_raise (vm, vm->exceptions.OverflowError, "can't convert negative int to unsigned");

  mpz_init (value);
  cyc_int_get_mpz (self, value);
  if (mpz_sgn (value) < 0)
    mpz_com (value, value);
  n_bits = mpz_sgn (value) == 0 ? 0 : mpz_sizeinbase (value, 2);
  if (n_bits + (is_signed ? 1 : 0) > 8 * length && !(length == 0 && cyc_int_sign (self) == 0))
    {
      mpz_clear (value);
      return cyc_raise (vm, vm->exceptions.OverflowError, "int too big to convert");
    }

  data = g_malloc0 (length + 1);
  mpz_export (data, &n_written, -1, 1, 0, 0, value);
  mpz_clear (value);
  if (cyc_int_sign (self) < 0)
    for (gsize i = 0; i < length; i++)
      data[i] = (guint8) ~data[i];
  for (gsize i = 0; !little && i < length / 2; i++)
    {
      guint8 swapped = data[i];

      data[i] = data[length - 1 - i];
      data[length - 1 - i] = swapped;
    }

  return cyc_bytes_take (vm, vm->types.bytes, (char *) data, length);
}

/**
 * cyc_int_to_bytes:
 * @vm: the machine
 * @self: an int
 * @args: length, byteorder and signed
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/longobject.c, int_to_bytes_impl()
 *
 * Returns: (transfer full) (nullable): bytes
 */
CycObject *
cyc_int_to_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "length", "byteorder", "signed", NULL };
  CycObject               *values[3] = { NULL, NULL, NULL };
  gint64                   length = 1;
  gboolean                 little, is_signed;

  if (!cyc_args_parse (vm, "to_bytes", args, n_args, kwnames, names, 0, 2, vm->profile->to_bytes_defaults ? 0 : 2, values))
    return NULL;
  if (values[0] != NULL && !cyc_value_to_index (vm, values[0], &length))
    return NULL;
  if (!read_order (vm, "to_bytes", values[1], &little) || !read_signed (vm, values[2], &is_signed))
    return NULL;
  if (length < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "length argument must be non-negative");

  if (!cyc_vm_need_room (vm, (gsize) length, 1))
    return NULL;
  return export(vm, self, (gsize) length, little, is_signed);
}

/**
 * cyc_int_from_bytes:
 * @vm: the machine
 * @self: int or a subclass
 * @args: bytes, byteorder and signed
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/longobject.c, int_from_bytes_impl()
 *
 * Returns: (transfer full) (nullable): an int, or an instance of @self
 */
CycObject *
cyc_int_from_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "bytes", "byteorder", "signed", NULL };
  CycObject               *values[3] = { NULL, NULL, NULL };
  CycObject               *bytes, *number, *instance;
  gboolean                 little, is_signed;
  mpz_t                    value, wrap;

  if (!cyc_args_parse (vm, "from_bytes", args, n_args, kwnames, names, 0, 2, vm->profile->to_bytes_defaults ? 1 : 2, values) ||
      !read_order (vm, "from_bytes", values[1], &little) || !read_signed (vm, values[2], &is_signed))
    return NULL;
  bytes = cyc_bytes_from_object (vm, values[0]);
  if (bytes == NULL)
    return NULL;

  mpz_inits (value, wrap, NULL);
  mpz_import (value, CYC_BYTES (bytes)->length, little ? -1 : 1, 1, 0, 0, CYC_BYTES (bytes)->data);
  if (is_signed && CYC_BYTES (bytes)->length > 0 && mpz_tstbit (value, 8 * CYC_BYTES (bytes)->length - 1))
    {
      mpz_setbit (wrap, 8 * CYC_BYTES (bytes)->length);
      mpz_sub (value, value, wrap);
    }
  mpz_clear (wrap);
  cyc_release (vm->heap, bytes);
  number = cyc_int_take_mpz (vm, value);
  if (self == (CycObject *) vm->types.int_)
    return number;

  instance = cyc_object_call_n (vm, self, 1, number);
  cyc_release (vm->heap, number);

  return instance;
}
