/* cyc-float-methods.c
 *
 * The methods and attributes of float.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>

/* Beyond these numbers of decimals rounding keeps everything or nothing. */
#define DECIMALS_MAX 323
#define DECIMALS_MIN (-308)

static CycObject *
same_float (CycVM *vm, CycObject *self)
{
  return vm->types.float_->slots.unary[CYC_UNARY_POSITIVE](vm, self);
}

static CycObject *
float_conjugate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "float.conjugate", n_args, kwnames))
    return NULL;

  return same_float (vm, self);
}

/* Source: Objects/floatobject.c, float_from_number_impl() */
static CycObject *
float_from_number (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number, *instance;
  double     value;

  if (!cyc_args_count (vm, "float.from_number", n_args, kwnames, 1, 1))
    return NULL;
  if (args[0]->type == &vm->types.float_->type && self == (CycObject *) vm->types.float_)
    return cyc_new_ref (vm, args[0]);
  if (!cyc_float_from_object (vm, args[0], &value))
    return NULL;
  number = cyc_float_new (vm, value);
  if (self == (CycObject *) vm->types.float_)
    return number;
  instance = cyc_object_call_n (vm, self, 1, number);
  cyc_release (vm->heap, number);
  return instance;
}

static CycObject *
float_is_integer (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  double value = CYC_FLOAT (self)->value;

  if (!cyc_args_none (vm, "float.is_integer", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, isfinite (value) && floor (value) == value);
}

static CycObject *
float_trunc (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "float.__trunc__", n_args, kwnames))
    return NULL;

  return cyc_int_new_double (vm, CYC_FLOAT (self)->value);
}

static CycObject *
float_floor (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "float.__floor__", n_args, kwnames))
    return NULL;

  return cyc_int_new_double (vm, floor (CYC_FLOAT (self)->value));
}

static CycObject *
float_ceil (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "float.__ceil__", n_args, kwnames))
    return NULL;

  return cyc_int_new_double (vm, ceil (CYC_FLOAT (self)->value));
}

static CycObject *
float_as_integer_ratio (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  double     value = CYC_FLOAT (self)->value;
  CycObject *numerator, *denominator, *pair;
  mpq_t      ratio;

  if (!cyc_args_none (vm, "float.as_integer_ratio", n_args, kwnames))
    return NULL;
  if (isinf (value))
    return cyc_raise (vm, vm->exceptions.OverflowError, "cannot convert Infinity to integer ratio");
  if (isnan (value))
    return cyc_raise (vm, vm->exceptions.ValueError, "cannot convert NaN to integer ratio");

  mpq_init (ratio);
  mpq_set_d (ratio, value);
  numerator = cyc_int_new_mpz (vm, mpq_numref (ratio));
  denominator = cyc_int_new_mpz (vm, mpq_denref (ratio));
  mpq_clear (ratio);
  pair = cyc_tuple_pack (vm, 2, numerator, denominator);
  cyc_release (vm->heap, numerator);
  cyc_release (vm->heap, denominator);

  return pair;
}

static CycObject *
float_getnewargs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number, *single;

  if (!cyc_args_none (vm, "float.__getnewargs__", n_args, kwnames))
    return NULL;

  number = cyc_float_new (vm, CYC_FLOAT (self)->value);
  single = cyc_tuple_pack (vm, 1, number);
  cyc_release (vm->heap, number);

  return single;
}

static CycObject *
float_format (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "float.__format__", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "__format__", vm->profile->str_concat_says_only ? "" : "1"))
    return NULL;

  return cyc_float_format (vm, self, args[0]);
}

static CycObject *
float_getformat (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const char *kind;

  if (!cyc_args_count (vm, "float.__getformat__", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "__getformat__", ""))
    return NULL;

  kind = cyc_str_get_utf8 (args[0]);
  if (!g_str_equal (kind, "double") && !g_str_equal (kind, "float"))
    return cyc_raise (vm, vm->exceptions.ValueError, "__getformat__() argument 1 must be 'double' or 'float'");

  return cyc_str_new (vm, "IEEE, little-endian");
}

/* The multiple of 10^n nearest to @value, ties to even; rounds the exact value. */
static double
round_to_multiple (double value, unsigned long n)
{
  double   magnitude = fabs (value);
  gboolean fraction = floor (magnitude) != magnitude;
  mpz_t    whole, unit, remainder;
  int      order;

  mpz_inits (unit, remainder, NULL);
  mpz_init_set_d (whole, magnitude);
  mpz_ui_pow_ui (unit, 10, n);
  mpz_fdiv_qr (whole, remainder, whole, unit);
  mpz_mul_2exp (remainder, remainder, 1);
  order = mpz_cmp (remainder, unit);
  if (order > 0 || (order == 0 && (fraction || mpz_odd_p (whole))))
    mpz_add_ui (whole, whole, 1);
  mpz_mul (whole, whole, unit);
  magnitude = cyc_mpz_to_double (whole, 0, FALSE);
  mpz_clears (whole, unit, remainder, NULL);

  return copysign (magnitude, value);
}

static CycObject *
round_to_decimals (CycVM *vm, double value, gint64 n_decimals)
{
  double rounded;

  if (!isfinite (value) || n_decimals > DECIMALS_MAX)
    return cyc_float_new (vm, value);
  if (n_decimals < DECIMALS_MIN)
    return cyc_float_new (vm, 0.0 * value);
  if (n_decimals < 0)
    rounded = round_to_multiple (value, (unsigned long) -n_decimals);
  else
    {
      g_autofree char *text = cyc_double_format (value, 'f', (int) n_decimals, 0);

      rounded = g_ascii_strtod (text, NULL);
    }
  if (isinf (rounded))
    return cyc_raise (vm, vm->exceptions.OverflowError, "rounded value too large to represent");

  return cyc_float_new (vm, rounded);
}

/* An int without @args, else a float. Source: Objects/floatobject.c, float___round___impl() */
static CycObject *
float_round (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  double     value = CYC_FLOAT (self)->value;
  CycObject *number;
  gint64     n_decimals;

  if (n_args > 1 && kwnames == NULL && vm->profile->constructor_keywords)
    return cyc_raise (vm, vm->exceptions.TypeError, "function takes at most 1 argument (%zu given)", n_args);
  if (!cyc_args_count (vm, "float.__round__", n_args, kwnames, 0, 1))
    return NULL;
  if (n_args == 0 || args[0] == vm->none)
    {
      double rounded = round (value);

      if (fabs (value - rounded) == 0.5)
        rounded = 2.0 * round (value / 2.0);
      return cyc_int_new_double (vm, rounded);
    }

  number = cyc_number_index (vm, args[0]);
  if (number == NULL)
    return NULL;
  if (!cyc_int_get_int64 (number, &n_decimals))
    n_decimals = cyc_int_sign (number) < 0 ? G_MININT64 : G_MAXINT64;
  cyc_release (vm->heap, number);

  return round_to_decimals (vm, value, n_decimals);
}

static CycObject *
get_real (CycVM *vm, CycObject *self)
{
  return same_float (vm, self);
}

static CycObject *
get_imaginary (CycVM *vm, CycObject *self)
{
  return cyc_float_new (vm, 0.0);
}

const CycMethodDef cyc_float_methods[] = {
  { "conjugate", float_conjugate },
  { "__trunc__", float_trunc },
  { "__floor__", float_floor, .from_minor = 9 },
  { "__ceil__", float_ceil, .from_minor = 9 },
  { "__round__", float_round, .packed_to = 6 },
  { "as_integer_ratio", float_as_integer_ratio },
  { "from_number", float_from_number, CYC_METHOD_CLASS, .from_minor = 14 },
  { "fromhex", cyc_float_from_hex, CYC_METHOD_CLASS },
  { "hex", cyc_float_to_hex },
  { "is_integer", float_is_integer },
  { "__getnewargs__", float_getnewargs },
  { "__getformat__", float_getformat, CYC_METHOD_CLASS },
  { "__format__", float_format, .packed_to = 6, .stays_general = TRUE },
  { NULL }
};

const CycGetSetDef cyc_float_getsets[] = {
  { "real", get_real },
  { "imag", get_imaginary },
  { NULL }
};
