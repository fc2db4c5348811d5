/* cyc-int-methods.c
 *
 * The methods and attributes of int.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static CycObject *
same_int (CycVM *vm, CycObject *self)
{
  return vm->types.int_->slots.unary[CYC_UNARY_POSITIVE](vm, self);
}

static CycObject *
int_conjugate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.conjugate", n_args, kwnames))
    return NULL;

  return same_int (vm, self);
}

static CycObject *
int_trunc (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.__trunc__", n_args, kwnames))
    return NULL;

  return same_int (vm, self);
}

static CycObject *
int_floor (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.__floor__", n_args, kwnames))
    return NULL;

  return same_int (vm, self);
}

static CycObject *
int_ceil (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.__ceil__", n_args, kwnames))
    return NULL;

  return same_int (vm, self);
}

static CycObject *
int_is_integer (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.is_integer", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, TRUE);
}

static CycObject *
int_bit_length (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  mpz_t  scratch;
  gint64 n_bits;

  if (!cyc_args_none (vm, "int.bit_length", n_args, kwnames))
    return NULL;

  mpz_init (scratch);
  n_bits = cyc_int_sign (self) == 0 ? 0 : (gint64) mpz_sizeinbase (cyc_int_view (self, scratch), 2);
  mpz_clear (scratch);

  return cyc_int_new (vm, n_bits);
}

static CycObject *
int_bit_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  mpz_t  magnitude;
  gint64 n_ones;

  if (!cyc_args_none (vm, "int.bit_count", n_args, kwnames))
    return NULL;

  mpz_init (magnitude);
  mpz_abs (magnitude, cyc_int_view (self, magnitude));
  n_ones = (gint64) mpz_popcount (magnitude);
  mpz_clear (magnitude);

  return cyc_int_new (vm, n_ones);
}

static CycObject *
int_as_integer_ratio (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number, *one, *pair;

  if (!cyc_args_none (vm, "int.as_integer_ratio", n_args, kwnames))
    return NULL;

  number = same_int (vm, self);
  one = cyc_int_new (vm, 1);
  pair = cyc_tuple_pack (vm, 2, number, one);
  cyc_release (vm->heap, one);
  cyc_release (vm->heap, number);

  return pair;
}

static CycObject *
int_getnewargs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number, *single;

  if (!cyc_args_none (vm, "int.__getnewargs__", n_args, kwnames))
    return NULL;

  number = same_int (vm, self);
  single = cyc_tuple_pack (vm, 1, number);
  cyc_release (vm->heap, number);

  return single;
}

static CycObject *
int_sizeof (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "int.__sizeof__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, (gint64) vm->types.int_->type.measure (vm->heap, self));
}

static CycObject *
int_format (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "int.__format__", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "__format__", vm->profile->str_concat_says_only ? "" : "1"))
    return NULL;

  return cyc_int_format (vm, self, args[0]);
}

/* The multiple of 10^n that is nearest to @value, ties to the even one. */
static void
round_to_multiple (mpz_ptr value, unsigned long n)
{
  mpz_t unit, remainder, twice;
  int   order;

  mpz_inits (unit, remainder, twice, NULL);
  mpz_ui_pow_ui (unit, 10, n);
  mpz_fdiv_qr (value, remainder, value, unit);
  mpz_mul_2exp (twice, remainder, 1);
  order = mpz_cmp (twice, unit);
  if (order > 0 || (order == 0 && mpz_odd_p (value)))
    mpz_add_ui (value, value, 1);
  mpz_mul (value, value, unit);
  mpz_clears (unit, remainder, twice, NULL);
}

/* Source: Objects/longobject.c, int___round___impl() */
static CycObject *
int_round (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number;
  gint64     n_decimals;
  gboolean   fits;
  mpz_t      value;

  if (n_args > 1 && kwnames == NULL && !vm->profile->numbers_are_real)
    return cyc_raise (vm, vm->exceptions.TypeError, "function takes at most 1 argument (%zu given)", n_args);
  if (!cyc_args_count (vm, "int.__round__", n_args, kwnames, 0, 1))
    return NULL;
  if (n_args == 0)
    return same_int (vm, self);
  number = cyc_number_index (vm, args[0]);
  if (number == NULL)
    return NULL;
  fits = cyc_int_get_int64 (number, &n_decimals);
  if (!fits)
    n_decimals = cyc_int_sign (number) < 0 ? G_MININT64 / 2 : G_MAXINT64;
  cyc_release (vm->heap, number);
  if (n_decimals >= 0)
    return same_int (vm, self);

  mpz_init (value);
  cyc_int_get_mpz (self, value);
  if (-n_decimals > (gint64) mpz_sizeinbase (value, 10) + 1)
    mpz_set_ui (value, 0);
  else
    round_to_multiple (value, (unsigned long) -n_decimals);

  return cyc_int_take_mpz (vm, value);
}

static CycObject *
get_whole (CycVM *vm, CycObject *self)
{
  return same_int (vm, self);
}

static CycObject *
get_zero (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, 0);
}

static CycObject *
get_one (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, 1);
}

const CycMethodDef cyc_int_methods[] = {
  { "conjugate", int_conjugate },
  { "bit_length", int_bit_length },
  { "bit_count", int_bit_count, .from_minor = 10 },
  { "to_bytes", cyc_int_to_bytes },
  { "from_bytes", cyc_int_from_bytes, CYC_METHOD_CLASS },
  { "as_integer_ratio", int_as_integer_ratio, .from_minor = 8 },
  { "is_integer", int_is_integer, .from_minor = 12 },
  { "__trunc__", int_trunc },
  { "__floor__", int_floor },
  { "__ceil__", int_ceil },
  { "__round__", int_round, .packed_to = 6 },
  { "__getnewargs__", int_getnewargs },
  { "__format__", int_format, .packed_to = 6, .stays_general = TRUE },
  { "__sizeof__", int_sizeof },
  { NULL }
};

const CycGetSetDef cyc_int_getsets[] = {
  { "real", get_whole },
  { "imag", get_zero },
  { "numerator", get_whole },
  { "denominator", get_one },
  { NULL }
};
