/* cyc-float-hex.c
 *
 * float.hex() and float.fromhex().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <float.h>
#include <math.h>
#include <string.h>

#define HEX_DIGITS 13

/**
 * cyc_float_to_hex:
 * @vm: the machine
 * @self: a float
 * @args: none
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/floatobject.c, float_hex_impl()
 *
 * Returns: (transfer full) (nullable): a str
 */
CycObject *
cyc_float_to_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  double  value = CYC_FLOAT (self)->value;
  double  mantissa;
  guint64 fraction;
  int     exponent, shift;

  if (!cyc_args_none (vm, "float.hex", n_args, kwnames))
    return NULL;
  if (!isfinite (value))
    {
      g_autofree char *text = cyc_double_repr (value);

      return cyc_str_new (vm, text);
    }
  if (value == 0.0)
    return cyc_str_new (vm, signbit (value) ? "-0x0.0p+0" : "0x0.0p+0");

  mantissa = frexp (fabs (value), &exponent);
  shift = 1 - MAX (DBL_MIN_EXP - exponent, 0);
  mantissa = ldexp (mantissa, shift);
  exponent -= shift;
  fraction = (guint64) ldexp (mantissa - floor (mantissa), 4 * HEX_DIGITS);

  return cyc_str_printf (vm, "%s0x%d.%013llxp%c%d", value < 0 ? "-" : "", (int) mantissa,
                         (unsigned long long) fraction, exponent < 0 ? '-' : '+', ABS (exponent));
}

static gsize
skip_hex_digits (const char *text, gsize at)
{
  while (g_ascii_isxdigit (text[at]))
    at++;

  return at;
}

/* Reads sign, 0x, digits, point and exponent; NULL unless the text is of that form. */
static char *
normal_form (const char *text)
{
  gboolean negative = text[0] == '-';
  gsize    start, at = text[0] == '+' || text[0] == '-' ? 1 : 0;
  gsize    n_digits;

  if (text[at] == '0' && (text[at + 1] == 'x' || text[at + 1] == 'X'))
    at += 2;
  text += at;
  at = skip_hex_digits (text, 0);
  n_digits = at;
  if (text[at] == '.')
    {
      start = ++at;
      at = skip_hex_digits (text, at);
      n_digits += at - start;
    }
  if (n_digits == 0)
    return NULL;
  if (text[at] == 'p' || text[at] == 'P')
    {
      at++;
      if (text[at] == '+' || text[at] == '-')
        at++;
      start = at;
      while (g_ascii_isdigit (text[at]))
        at++;
      if (at == start)
        return NULL;
    }

  return text[at] == '\0' ? g_strconcat (negative ? "-0x" : "0x", text, NULL) : NULL;
}

static gboolean
parse_hex (CycVM *vm, CycObject *source, double *value)
{
  g_autofree char *text = g_strstrip (g_strdup (cyc_str_get_utf8 (source)));
  g_autofree char *number = NULL;
  gboolean         name = strchr ("iInN", text[text[0] == '+' || text[0] == '-' ? 1 : 0]) != NULL && text[0] != '\0';

  if (name && cyc_double_parse (text, strlen (text), value))
    return TRUE;
  number = normal_form (text);
  if (number == NULL)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "invalid hexadecimal floating-point string");
      return FALSE;
    }
  *value = g_ascii_strtod (number, NULL);
  if (!isinf (*value))
    return TRUE;

  cyc_raise (vm, vm->exceptions.OverflowError, "hexadecimal value too large to represent as a float");

  return FALSE;
}

/**
 * cyc_float_from_hex:
 * @vm: the machine
 * @self: float or a subclass
 * @args: one str
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/floatobject.c, float_fromhex()
 *
 * Returns: (transfer full) (nullable): a float, or an instance of @self
 */
CycObject *
cyc_float_from_hex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number, *instance;
  double     value;

  if (!cyc_args_count (vm, "float.fromhex", n_args, kwnames, 1, 1) ||
      !cyc_str_need (vm, args[0], "bad argument type for built-in operation") ||
      !parse_hex (vm, args[0], &value))
    return NULL;

  number = cyc_float_new (vm, value);
  if (self == (CycObject *) vm->types.float_)
    return number;

  instance = cyc_object_call_n (vm, self, 1, number);
  cyc_release (vm->heap, number);

  return instance;
}
