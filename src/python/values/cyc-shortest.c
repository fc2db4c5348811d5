/* cyc-shortest.c
 *
 * The shortest decimal that is nearer to a double than to any other: the
 * interval around the double is scaled by a power of ten so that its integers
 * are the candidates, and what was cut off is remembered in an odd last bit,
 * so that 64 bits decide as all would.
 *
 * Raffaello Giulietti, "The Schubfach way to render doubles", 2020.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <float.h>
#include <gmp.h>
#include <string.h>

typedef unsigned __int128 Word128;

/* The powers of ten that a double can be scaled by. */
#define LEAST_POWER (-292)
#define GREATEST_POWER 324

#define FRACTION_BITS (DBL_MANT_DIG - 1)
/* Of the least bit of a double whose exponent field is 1, or 0. */
#define LEAST_EXPONENT (DBL_MIN_EXP - DBL_MANT_DIG)

/* The first 128 bits, rounded up. */
static Word128 powers[GREATEST_POWER - LEAST_POWER + 1];

static Word128
leading_bits (int exponent)
{
  Word128 bits = 0;
  mpz_t   power, rest;
  gssize  surplus;

  mpz_inits (power, rest, NULL);
  mpz_ui_pow_ui (power, 10, (unsigned long) ABS (exponent));
  if (exponent < 0)
    {
      /* The quotient has 128 bits, or one more. */
      mpz_set_ui (rest, 1);
      mpz_mul_2exp (rest, rest, mpz_sizeinbase (power, 2) + 127);
      mpz_cdiv_q (power, rest, power);
    }
  surplus = (gssize) mpz_sizeinbase (power, 2) - 128;
  if (surplus > 0)
    mpz_cdiv_q_2exp (power, power, (mp_bitcnt_t) surplus);
  else
    mpz_mul_2exp (power, power, (mp_bitcnt_t) -surplus);
  mpz_export (&bits, NULL, -1, sizeof bits, 0, 0, power);
  mpz_clears (power, rest, NULL);
  return bits;
}

static void
make_powers (void)
{
  static gsize made = 0;

  if (!g_once_init_enter (&made))
    return;
  for (int i = LEAST_POWER; i <= GREATEST_POWER; i++)
    powers[i - LEAST_POWER] = leading_bits (i);
  g_once_init_leave (&made, 1);
}

/* Of a power of ten, rounded down; both hold for every exponent of a double. */
static int
floor_log2_of_power (int exponent)
{
  return (exponent * 1741647) >> 19;
}

/* Of 2^exponent, or of three quarters of it, likewise. */
static int
floor_log10_of_bits (int exponent, gboolean three_quarters)
{
  return (exponent * 1262611 - (three_quarters ? 524031 : 0)) >> 22;
}

/* The product without its last 128 bits; odd where they are not nothing. */
static guint64
scale (Word128 power, guint64 number)
{
  Word128 low = (Word128) (guint64) power * number;
  Word128 product = (Word128) (guint64) (power >> 64) * number + (low >> 64);

  return (guint64) (product >> 64) | ((guint64) product > 1);
}

/**
 * cyc_shortest_decimal:
 * @magnitude: a finite number, greater than 0
 * @exponent: (out): of ten
 *
 * The decimal of fewest digits that no other double is nearer to; of those the
 * one nearest to @magnitude.
 *
 * Returns: the digits, which may end in zeros
 */
guint64
cyc_shortest_decimal (double magnitude, int *exponent)
{
  guint64  bits, fraction, number, lower, middle, upper, digits, tens;
  int      field, binary, power, shift;
  gboolean at_edge, odd, down, up;

  make_powers ();
  memcpy (&bits, &magnitude, sizeof bits);
  fraction = bits & ((G_GUINT64_CONSTANT (1) << FRACTION_BITS) - 1);
  field = (int) (bits >> FRACTION_BITS);
  number = field > 0 ? fraction | G_GUINT64_CONSTANT (1) << FRACTION_BITS : fraction;
  binary = LEAST_EXPONENT + MAX (field, 1) - 1;
  /* Below a power of two doubles lie closer together. */
  at_edge = fraction == 0 && field > 1;
  odd = number & 1;

  power = floor_log10_of_bits (binary, at_edge);
  shift = binary + floor_log2_of_power (-power) + 1;
  /* In quarters of a digit: the middles between this double and its neighbours, which belong to it where it is even. */
  lower = scale (powers[-power - LEAST_POWER], (4 * number - 2 + at_edge) << shift) + odd;
  middle = scale (powers[-power - LEAST_POWER], (4 * number) << shift);
  upper = scale (powers[-power - LEAST_POWER], (4 * number + 2) << shift) - odd;

  *exponent = power;
  digits = middle / 4;
  tens = digits / 10;
  down = lower <= 40 * tens;
  up = 40 * tens + 40 <= upper;
  if (tens > 0 && down != up)
    {
      *exponent = power + 1;
      return tens + up;
    }
  down = lower <= 4 * digits;
  up = 4 * digits + 4 <= upper;
  if (down != up)
    return digits + up;
  return digits + (middle > 4 * digits + 2 || (middle == 4 * digits + 2 && (digits & 1) != 0));
}
