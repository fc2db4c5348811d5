/* cyc-str-fill.c
 *
 * str's methods that pad.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#define TAB_SIZE 8

static CycObject *
pad (CycVM *vm, CycObject *self, gsize left, gsize right, guint32 fill)
{
  CycStrBuilder *out;

  if (left == 0 && right == 0)
    return cyc_str_exact (vm, self);
  if (!cyc_vm_need_room (vm, left + right, cyc_kind_of (fill)))
    return NULL;

  out = cyc_str_builder_new (vm);
  cyc_str_builder_append_n (out, fill, left);
  cyc_str_builder_append (out, self);
  cyc_str_builder_append_n (out, fill, right);

  return cyc_str_builder_end (vm, out);
}

/* How much is missing to the width that was asked for; FALSE with an exception. */
static gboolean
read_padding (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gsize *missing, guint32 *fill)
{
  gint64 width;

  *fill = ' ';
  if (!cyc_value_args (vm, name, n_args, kwnames, 1, 2) || !cyc_value_to_index (vm, args[0], &width))
    return FALSE;
  if (n_args > 1)
    {
      if (!cyc_str_need (vm, args[1], "The fill character must be a unicode character, not %.100T"))
        return FALSE;
      if (CYC_STR (args[1])->length != 1)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "The fill character must be exactly one character long");
          return FALSE;
        }
      *fill = cyc_str_at (CYC_STR (args[1]), 0);
    }
  *missing = width > (gint64) CYC_STR (self)->length ? (gsize) width - CYC_STR (self)->length : 0;

  return TRUE;
}

static CycObject *
str_ljust (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize   missing;
  guint32 fill;

  if (!read_padding (vm, "str.ljust", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  return pad (vm, self, 0, missing, fill);
}

static CycObject *
str_rjust (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize   missing;
  guint32 fill;

  if (!read_padding (vm, "str.rjust", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  return pad (vm, self, missing, 0, fill);
}

static CycObject *
str_center (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize   missing, left;
  guint32 fill;

  if (!read_padding (vm, "str.center", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  left = missing / 2 + (missing & (missing + CYC_STR (self)->length) & 1);

  return pad (vm, self, left, missing - left, fill);
}

static CycObject *
str_zfill (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr  *str = CYC_STR (self);
  CycStrBuilder *out;
  gint64         width;
  gboolean       sign;

  if (!(vm->profile->clinic_single ? cyc_args_count : cyc_args_tuple) (vm, "str.zfill", n_args, kwnames, 1, 1) || !cyc_value_to_index (vm, args[0], &width))
    return NULL;
  if (width <= (gint64) str->length)
    return cyc_str_exact (vm, self);
  if (!cyc_vm_need_room (vm, (gsize) width, str->kind))
    return NULL;

  out = cyc_str_builder_new (vm);
  sign = str->length > 0 && (cyc_str_at (str, 0) == '+' || cyc_str_at (str, 0) == '-');
  if (sign)
    cyc_str_builder_append_char (out, cyc_str_at (str, 0));
  cyc_str_builder_append_n (out, '0', (gsize) width - str->length);
  cyc_str_builder_append_range (out, str, sign ? 1 : 0, str->length);

  return cyc_str_builder_end (vm, out);
}

static gboolean
has_tab (const CycStr *str)
{
  for (gsize i = 0; i < str->length; i++)
    if (cyc_str_at (str, i) == '\t')
      return TRUE;

  return FALSE;
}

static CycObject *
str_expandtabs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "tabsize", NULL };
  const CycStr            *str = CYC_STR (self);
  CycObject               *size_object = NULL;
  gint64                   size = TAB_SIZE;
  gsize                    column = 0;
  CycStrBuilder           *out;

  if (!cyc_args_parse (vm, "expandtabs", args, n_args, kwnames, names, 0, 1, 0, &size_object) ||
      (size_object != NULL && !cyc_value_to_int (vm, size_object, &size)))
    return NULL;

  if (!has_tab (str))
    return cyc_str_exact (vm, self);

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < str->length; i++)
    {
      guint32 c = cyc_str_at (str, i);

      if (c == '\t')
        {
          gsize n = size > 0 ? (gsize) size - column % (gsize) size : 0;

          if (!cyc_vm_need_room (vm, cyc_str_builder_length (out) + n, 1))
            {
              cyc_str_builder_free (out);
              return NULL;
            }

          cyc_str_builder_append_n (out, ' ', n);
          column += n;
          continue;
        }
      cyc_str_builder_append_char (out, c);
      column = c == '\n' || c == '\r' ? 0 : column + 1;
    }

  return cyc_str_builder_end (vm, out);
}

const CycMethodDef cyc_str_fill_methods[] = {
  { "ljust", str_ljust },
  { "rjust", str_rjust },
  { "center", str_center },
  { "zfill", str_zfill },
  { "expandtabs", str_expandtabs },
  { NULL }
};
