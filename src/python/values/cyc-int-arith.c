/* cyc-int-arith.c
 *
 * Arithmetic of whole numbers: in machine words as long as these hold, with
 * GMP beyond.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>

#define DOUBLE_BITS 53
#define DOUBLE_MIN_EXPONENT (-1074)
#define EXACT_WORD (G_GINT64_CONSTANT (1) << DOUBLE_BITS)

typedef void (*BigOperation) (mpz_ptr result, mpz_srcptr a, mpz_srcptr b);

#define NEED_INTS(left, right)                   \
  if (!cyc_is_int (left) || !cyc_is_int (right)) \
  return cyc_not_implemented_new (vm)

static inline gboolean
words (CycObject *left, CycObject *right)
{
  return CYC_INT (left)->big == NULL && CYC_INT (right)->big == NULL;
}

static CycObject *
big_binary (CycVM *vm, CycObject *left, CycObject *right, BigOperation operation)
{
  mpz_t result, a, b;

  mpz_inits (result, a, b, NULL);
  operation (result, cyc_int_view (left, a), cyc_int_view (right, b));
  mpz_clears (a, b, NULL);

  return cyc_int_take_mpz (vm, result);
}

static CycObject *
int_add (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 result;

  NEED_INTS (left, right);
  if (words (left, right) && !__builtin_add_overflow (CYC_INT (left)->small, CYC_INT (right)->small, &result))
    return cyc_int_new (vm, result);

  return big_binary (vm, left, right, mpz_add);
}

static CycObject *
int_subtract (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 result;

  NEED_INTS (left, right);
  if (words (left, right) && !__builtin_sub_overflow (CYC_INT (left)->small, CYC_INT (right)->small, &result))
    return cyc_int_new (vm, result);

  return big_binary (vm, left, right, mpz_sub);
}

static CycObject *
int_multiply (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 result;

  NEED_INTS (left, right);
  if (words (left, right) && !__builtin_mul_overflow (CYC_INT (left)->small, CYC_INT (right)->small, &result))
    return cyc_int_new (vm, result);

  return big_binary (vm, left, right, mpz_mul);
}

static gboolean
check_divisor (CycVM *vm, CycObject *divisor, gboolean modulo)
{
  if (cyc_int_sign (divisor) != 0)
    return TRUE;

  cyc_raise (vm, vm->exceptions.ZeroDivisionError,
             vm->profile->division_by_zero_alone         ? "division by zero"
             : modulo && vm->profile->modulo_says_modulo ? "integer modulo by zero"
                                                         : "integer division or modulo by zero");

  return FALSE;
}

/* Rounds towards minus infinity, as Python does; @divisor is neither 0 nor -1. */
static void
divide_words (gint64 dividend, gint64 divisor, gint64 *quotient, gint64 *remainder)
{
  *quotient = dividend / divisor;
  *remainder = dividend % divisor;
  if (*remainder != 0 && (*remainder < 0) != (divisor < 0))
    {
      *remainder += divisor;
      *quotient -= 1;
    }
}

static gboolean
word_division (CycObject *left, CycObject *right)
{
  return words (left, right) && CYC_INT (right)->small != -1;
}

static CycObject *
int_floor_divide (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 quotient, remainder;

  NEED_INTS (left, right);
  if (!check_divisor (vm, right, FALSE))
    return NULL;
  if (!word_division (left, right))
    return big_binary (vm, left, right, mpz_fdiv_q);
  divide_words (CYC_INT (left)->small, CYC_INT (right)->small, &quotient, &remainder);

  return cyc_int_new (vm, quotient);
}

static CycObject *
int_remainder (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 quotient, remainder;

  NEED_INTS (left, right);
  if (!check_divisor (vm, right, TRUE))
    return NULL;
  if (!word_division (left, right))
    return big_binary (vm, left, right, mpz_fdiv_r);
  divide_words (CYC_INT (left)->small, CYC_INT (right)->small, &quotient, &remainder);

  return cyc_int_new (vm, remainder);
}

static CycObject *
int_divmod (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *quotient, *remainder, *pair;

  NEED_INTS (left, right);
  if (!check_divisor (vm, right, FALSE))
    return NULL;

  quotient = int_floor_divide (vm, left, right);
  remainder = int_remainder (vm, left, right);
  pair = cyc_tuple_pack (vm, 2, quotient, remainder);
  cyc_release (vm->heap, quotient);
  cyc_release (vm->heap, remainder);

  return pair;
}

/**
 * cyc_mpz_to_double:
 * @mantissa: a whole number
 * @exponent: of 2
 * @inexact: whether something below @mantissa's last bit was cut off
 *
 * Returns: the double nearest to @mantissa · 2^@exponent, ties to even; an
 *   infinity if there is none
 */
double
cyc_mpz_to_double (mpz_srcptr mantissa, gint64 exponent, gboolean inexact)
{
  gint64   n_bits = (gint64) mpz_sizeinbase (mantissa, 2);
  gint64   shift = MAX (n_bits - DOUBLE_BITS, DOUBLE_MIN_EXPONENT - exponent);
  gboolean half, odd;
  mpz_t    kept;
  double   value;

  if (mpz_sgn (mantissa) == 0)
    return 0.0;
  if (shift <= 0)
    return ldexp (mpz_get_d (mantissa), (int) exponent);
  if (n_bits + exponent > 2000)
    return mpz_sgn (mantissa) < 0 ? -INFINITY : INFINITY;

  mpz_init (kept);
  mpz_abs (kept, mantissa);
  half = mpz_tstbit (kept, (mp_bitcnt_t) (shift - 1));
  inexact = inexact || mpz_scan1 (kept, 0) < (mp_bitcnt_t) (shift - 1);
  mpz_fdiv_q_2exp (kept, kept, (mp_bitcnt_t) shift);
  odd = mpz_odd_p (kept);
  if (half && (inexact || odd))
    mpz_add_ui (kept, kept, 1);
  value = ldexp (mpz_get_d (kept), (int) (exponent + shift));
  mpz_clear (kept);

  return mpz_sgn (mantissa) < 0 ? -value : value;
}

static double
divide_exactly (mpz_srcptr dividend, mpz_srcptr divisor)
{
  gint64 shift = (gint64) mpz_sizeinbase (divisor, 2) - (gint64) mpz_sizeinbase (dividend, 2) + DOUBLE_BITS + 3;
  mpz_t  a, b, remainder;
  double value;

  mpz_inits (a, b, remainder, NULL);
  mpz_abs (a, dividend);
  mpz_abs (b, divisor);
  if (shift > 0)
    mpz_mul_2exp (a, a, (mp_bitcnt_t) shift);
  else
    mpz_mul_2exp (b, b, (mp_bitcnt_t) -shift);
  mpz_tdiv_qr (a, remainder, a, b);
  value = cyc_mpz_to_double (a, -shift, mpz_sgn (remainder) != 0);
  mpz_clears (a, b, remainder, NULL);

  /* A zero has the sign of the two as well. */
  return (mpz_sgn (dividend) < 0) != (mpz_sgn (divisor) < 0) ? -value : value;
}

/* The nearest float, NotImplemented, or %NULL with a ZeroDivisionError or an OverflowError.
 * Source: Objects/longobject.c, long_true_divide() */
static CycObject *
int_true_divide (CycVM *vm, CycObject *left, CycObject *right)
{
  double value;
  mpz_t  a, b;

  NEED_INTS (left, right);
  if (cyc_int_sign (right) == 0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError, "division by zero");
  if (words (left, right) && ABS (CYC_INT (left)->small) <= EXACT_WORD && ABS (CYC_INT (right)->small) <= EXACT_WORD)
    return cyc_float_new (vm, (double) CYC_INT (left)->small / (double) CYC_INT (right)->small);

  mpz_inits (a, b, NULL);
  value = divide_exactly (cyc_int_view (left, a), cyc_int_view (right, b));
  mpz_clears (a, b, NULL);
  if (isinf (value))
    return cyc_raise (vm, vm->exceptions.OverflowError, "integer division result too large for a float");

  return cyc_float_new (vm, value);
}

static CycObject *
int_lshift (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 count, value;
  mpz_t  result;

  NEED_INTS (left, right);
  if (cyc_int_sign (right) < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "negative shift count");
  if (cyc_int_sign (left) == 0)
    return cyc_int_new (vm, 0);
  if (!cyc_int_get_int64 (right, &count))
    return cyc_raise (vm, vm->exceptions.OverflowError, "too many digits in integer");
  if (!cyc_vm_need_room (vm, (gsize) count / 8, 1))
    return NULL;
  if (count < 62 && cyc_int_get_int64 (left, &value) && value != G_MININT64 && ABS (value) < (G_GINT64_CONSTANT (1) << (62 - count)))
    return cyc_int_new (vm, value * (G_GINT64_CONSTANT (1) << count));

  mpz_init (result);
  mpz_mul_2exp (result, cyc_int_view (left, result), (mp_bitcnt_t) count);

  return cyc_int_take_mpz (vm, result);
}

static CycObject *
int_rshift (CycVM *vm, CycObject *left, CycObject *right)
{
  gint64 count, value;
  mpz_t  result;

  NEED_INTS (left, right);
  if (cyc_int_sign (right) < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "negative shift count");
  if (!cyc_int_get_int64 (right, &count))
    return cyc_int_new (vm, cyc_int_sign (left) < 0 ? -1 : 0);
  if (cyc_int_get_int64 (left, &value))
    return cyc_int_new (vm, value >> MIN (count, 63));

  mpz_init (result);
  mpz_fdiv_q_2exp (result, *CYC_INT (left)->big, (mp_bitcnt_t) count);

  return cyc_int_take_mpz (vm, result);
}

static CycObject *
int_and (CycVM *vm, CycObject *left, CycObject *right)
{
  NEED_INTS (left, right);
  if (words (left, right))
    return cyc_int_new (vm, CYC_INT (left)->small & CYC_INT (right)->small);

  return big_binary (vm, left, right, mpz_and);
}

static CycObject *
int_or (CycVM *vm, CycObject *left, CycObject *right)
{
  NEED_INTS (left, right);
  if (words (left, right))
    return cyc_int_new (vm, CYC_INT (left)->small | CYC_INT (right)->small);

  return big_binary (vm, left, right, mpz_ior);
}

static CycObject *
int_xor (CycVM *vm, CycObject *left, CycObject *right)
{
  NEED_INTS (left, right);
  if (words (left, right))
    return cyc_int_new (vm, CYC_INT (left)->small ^ CYC_INT (right)->small);

  return big_binary (vm, left, right, mpz_xor);
}

static CycObject *
int_power (CycVM *vm, CycObject *left, CycObject *right)
{
  return cyc_int_power (vm, left, right, vm->none);
}

static CycObject *
int_positive (CycVM *vm, CycObject *self)
{
  if (cyc_is_exact (self, vm->types.int_))
    return cyc_new_ref (vm, self);
  if (CYC_INT (self)->big != NULL)
    return cyc_int_new_mpz (vm, *CYC_INT (self)->big);

  return cyc_int_new (vm, CYC_INT (self)->small);
}

static CycObject *
int_negative (CycVM *vm, CycObject *self)
{
  mpz_t result;

  if (CYC_INT (self)->big == NULL && CYC_INT (self)->small != G_MININT64)
    return cyc_int_new (vm, -CYC_INT (self)->small);

  mpz_init (result);
  mpz_neg (result, cyc_int_view (self, result));

  return cyc_int_take_mpz (vm, result);
}

static CycObject *
int_absolute (CycVM *vm, CycObject *self)
{
  return cyc_int_sign (self) < 0 ? int_negative (vm, self) : int_positive (vm, self);
}

static CycObject *
int_invert (CycVM *vm, CycObject *self)
{
  mpz_t result;

  if (CYC_INT (self)->big == NULL)
    return cyc_int_new (vm, ~CYC_INT (self)->small);

  mpz_init (result);
  mpz_com (result, *CYC_INT (self)->big);

  return cyc_int_take_mpz (vm, result);
}

static CycObject *
int_to_float (CycVM *vm, CycObject *self)
{
  double value = cyc_int_get_double (vm, self);

  return vm->error != NULL ? NULL : cyc_float_new (vm, value);
}

/**
 * cyc_int_fill_arithmetic:
 * @slots: of int
 */
void
cyc_int_fill_arithmetic (CycSlots *slots)
{
  slots->binary[CYC_BINARY_ADD] = int_add;
  slots->binary[CYC_BINARY_SUBTRACT] = int_subtract;
  slots->binary[CYC_BINARY_MULTIPLY] = int_multiply;
  slots->binary[CYC_BINARY_TRUE_DIVIDE] = int_true_divide;
  slots->binary[CYC_BINARY_FLOOR_DIVIDE] = int_floor_divide;
  slots->binary[CYC_BINARY_REMAINDER] = int_remainder;
  slots->binary[CYC_BINARY_POWER] = int_power;
  slots->binary[CYC_BINARY_LSHIFT] = int_lshift;
  slots->binary[CYC_BINARY_RSHIFT] = int_rshift;
  slots->binary[CYC_BINARY_AND] = int_and;
  slots->binary[CYC_BINARY_XOR] = int_xor;
  slots->binary[CYC_BINARY_OR] = int_or;
  slots->binary[CYC_BINARY_DIVMOD] = int_divmod;
  slots->unary[CYC_UNARY_POSITIVE] = int_positive;
  slots->unary[CYC_UNARY_NEGATIVE] = int_negative;
  slots->unary[CYC_UNARY_ABSOLUTE] = int_absolute;
  slots->unary[CYC_UNARY_INVERT] = int_invert;
  slots->unary[CYC_UNARY_INT] = int_positive;
  slots->unary[CYC_UNARY_INDEX] = int_positive;
  slots->unary[CYC_UNARY_FLOAT] = int_to_float;
}
