/* cyc-int-power.c
 *
 * pow() of whole numbers, with two and with three arguments.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static CycObject *
power_of_words (CycVM *vm, gint64 base, gint64 exponent, gboolean *fits)
{
  gint64 result = 1;

  *fits = TRUE;
  for (; exponent > 0; exponent >>= 1)
    {
      if ((exponent & 1) && __builtin_mul_overflow (result, base, &result))
        break;
      if (exponent > 1 && __builtin_mul_overflow (base, base, &base))
        break;
    }
  *fits = exponent == 0;

  return *fits ? cyc_int_new (vm, result) : NULL;
}

static CycObject *
power_plain (CycVM *vm, CycObject *base, CycObject *exponent)
{
  CycObject *result;
  gboolean   fits;
  gint64     word, count;
  mpz_t      number;

  if (!cyc_int_get_int64 (exponent, &count))
    count = G_MAXINT64;
  if (cyc_int_get_int64 (base, &word))
    {
      if (word == 0 || word == 1)
        return cyc_int_new (vm, count == 0 ? 1 : word);
      if (word == -1)
        {
          mpz_init (number);
          word = mpz_odd_p (cyc_int_view (exponent, number)) ? -1 : 1;
          mpz_clear (number);
          return cyc_int_new (vm, word);
        }
      result = power_of_words (vm, word, count, &fits);
      if (fits)
        return result;
    }

  mpz_init (number);
  if (!cyc_vm_need_room (vm, (gsize) count / 8, mpz_sizeinbase (cyc_int_view (base, number), 2)))
    {
      mpz_clear (number);
      return NULL;
    }
  mpz_pow_ui (number, cyc_int_view (base, number), (unsigned long) count);

  return cyc_int_take_mpz (vm, number);
}

/* Python's sign rule: the result has the modulus's sign. */
static void
reduce (mpz_ptr value, mpz_srcptr modulus)
{
  mpz_fdiv_r (value, value, modulus);
}

static CycObject *
power_modulo (CycVM *vm, CycObject *base, CycObject *exponent, CycObject *modulus)
{
  mpz_t      b, e, m, result;
  CycObject *power = NULL;

  mpz_inits (b, e, m, result, NULL);
  cyc_int_get_mpz (base, b);
  cyc_int_get_mpz (exponent, e);
  cyc_int_get_mpz (modulus, m);
  if (mpz_sgn (e) < 0 && !vm->profile->pow_inverts)
    cyc_raise (vm, vm->exceptions.ValueError, "pow() 2nd argument cannot be negative when 3rd argument specified");
  else if (mpz_sgn (m) == 0)
    cyc_raise (vm, vm->exceptions.ValueError, "pow() 3rd argument cannot be 0");
  else if (mpz_sgn (e) < 0 && mpz_cmpabs_ui (m, 1) != 0 && mpz_invert (result, b, m) == 0)
    cyc_raise (vm, vm->exceptions.ValueError, "base is not invertible for the given modulus");
  else
    {
      if (mpz_cmpabs_ui (m, 1) == 0)
        mpz_set_ui (result, 0);
      else
        mpz_powm (result, b, e, m);
      reduce (result, m);
      power = cyc_int_new_mpz (vm, result);
    }
  mpz_clears (b, e, m, result, NULL);

  return power;
}

static CycObject *
power_as_floats (CycVM *vm, CycObject *base, CycObject *exponent)
{
  CycObject *left, *right = NULL, *result = NULL;
  double     value = cyc_int_get_double (vm, base);

  if (vm->error != NULL)
    return NULL;
  left = cyc_float_new (vm, value);
  value = cyc_int_get_double (vm, exponent);
  if (vm->error == NULL)
    {
      right = cyc_float_new (vm, value);
      result = cyc_float_power (vm, left, right, vm->none);
    }
  cyc_release (vm->heap, left);
  cyc_xrelease (vm->heap, right);

  return result;
}

/**
 * cyc_int_power:
 * @vm: the machine
 * @base: an int, or something else
 * @exponent: an int, or something else
 * @modulus: an int, None, or something else
 *
 * Source: Objects/longobject.c, long_pow()
 *
 * Returns: (transfer full) (nullable): a power, an int or, for a negative
 *   exponent, a float; or NotImplemented
 */
CycObject *
cyc_int_power (CycVM *vm, CycObject *base, CycObject *exponent, CycObject *modulus)
{
  if (!cyc_is_int (base) || !cyc_is_int (exponent))
    return cyc_not_implemented_new (vm);
  if (modulus != vm->none)
    return cyc_is_int (modulus) ? power_modulo (vm, base, exponent, modulus) : cyc_not_implemented_new (vm);
  if (cyc_int_sign (exponent) < 0)
    return power_as_floats (vm, base, exponent);

  return power_plain (vm, base, exponent);
}
