/* cyc-math-integers.c
 *
 * The module math: functions of integers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "cyc-math-module.h"

/* __floor__ and its like, else the float rounded. */
static CycObject *
round_with (CycVM            *vm,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames,
            const char       *function,
            const char       *special,
            double (*round_double) (double))
{
  CycObject *name;
  CycObject *method;
  CycObject *result;
  double     value;

  if (!cyc_args_count (vm, function, n_args, kwnames, 1, 1))
    return NULL;
  if (CYC_CLASS_OF (args[0]) != vm->types.float_)
    {
      name = cyc_str_new_interned (vm, special);
      method = cyc_object_lookup_special (vm, args[0], name);
      cyc_release (vm->heap, name);
      if (method != NULL)
        {
          result = cyc_object_call (vm, method, NULL, 0, NULL);
          cyc_release (vm->heap, method);
          return result;
        }
      if (vm->error != NULL)
        return NULL;
    }
  if (round_double == trunc && !cyc_object_is (args[0], CYC_CLASS_FLOAT))
    return cyc_raise (vm, vm->exceptions.TypeError, "type %T doesn't define __trunc__ method", args[0]);
  value = cyc_argument_to_double (vm, args[0]);
  return vm->error == NULL ? cyc_int_new_double (vm, round_double (value)) : NULL;
}

CycObject *
cyc_math_floor (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  return round_with (vm, args, n_args, kwnames, "math.floor", "__floor__", floor);
}

CycObject *
cyc_math_ceil (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  return round_with (vm, args, n_args, kwnames, "math.ceil", "__ceil__", ceil);
}

CycObject *
cyc_math_trunc (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  return round_with (vm, args, n_args, kwnames, "math.trunc", "__trunc__", trunc);
}

/* An argument as a GMP number; FALSE with a TypeError. */
static gboolean
get_integer (CycVM     *vm,
             CycObject *argument,
             mpz_t      out)
{
  CycObject *index = cyc_number_index (vm, argument);

  if (index == NULL)
    return FALSE;
  cyc_int_get_mpz (index, out);
  cyc_release (vm->heap, index);
  return TRUE;
}

static CycObject *
fold (CycVM            *vm,
      CycObject *const *args,
      gsize             n_args,
      unsigned long     start,
      void (*combine) (mpz_ptr, mpz_srcptr, mpz_srcptr))
{
  CycObject *result = NULL;
  mpz_t      total;
  mpz_t      item;
  gsize      i;

  mpz_init_set_ui (total, start);
  mpz_init (item);
  for (i = 0; i < n_args && get_integer (vm, args[i], item); i++)
    combine (total, total, item);
  if (i == n_args)
    result = cyc_int_new_mpz (vm, total);
  mpz_clear (total);
  mpz_clear (item);
  return result;
}

CycObject *
cyc_math_gcd (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "math.gcd", n_args, kwnames, vm->profile->gcd_of_many ? 0 : 2, vm->profile->gcd_of_many ? G_MAXSIZE : 2))
    return NULL;
  return fold (vm, args, n_args, 0, mpz_gcd);
}

CycObject *
cyc_math_lcm (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "math.lcm", n_args, kwnames, 0, G_MAXSIZE))
    return NULL;
  return fold (vm, args, n_args, 1, mpz_lcm);
}

/* Before 3.10 a float without fraction would do. */
static CycObject *
factorial_of_float (CycVM     *vm,
                    CycObject *self,
                    CycObject *argument)
{
  double     value = cyc_argument_to_double (vm, argument);
  CycObject *whole;
  CycObject *result;

  if (vm->profile->factorial_of_float_warns)
    cyc_warn_deprecated (vm, "Using factorial() with floats is deprecated");
  if (value != floor (value))
    return cyc_raise (vm, vm->exceptions.ValueError, "factorial() only accepts integral values");
  whole = cyc_int_new_double (vm, value);
  if (whole == NULL)
    return NULL;
  result = cyc_math_factorial (vm, self, &whole, 1, NULL);
  cyc_release (vm->heap, whole);
  return result;
}

CycObject *
cyc_math_factorial (CycVM            *vm,
                    CycObject        *self,
                    CycObject *const *args,
                    gsize             n_args,
                    CycObject        *kwnames)
{
  CycObject *result = NULL;
  mpz_t      n;

  if (!cyc_args_count (vm, "math.factorial", n_args, kwnames, 1, 1))
    return NULL;
  if (cyc_object_is (args[0], CYC_CLASS_FLOAT) && !vm->profile->factorial_of_ints_only)
    return factorial_of_float (vm, self, args[0]);
  mpz_init (n);
  if (get_integer (vm, args[0], n))
    {
      if (mpz_sgn (n) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "factorial() not defined for negative values");
      else if (!mpz_fits_slong_p (n))
        cyc_raise (vm, vm->exceptions.OverflowError, "factorial() argument should not exceed %ld", G_MAXLONG);
      else
        {
          mpz_fac_ui (n, mpz_get_ui (n));
          result = cyc_int_new_mpz (vm, n);
        }
    }
  mpz_clear (n);
  return result;
}

CycObject *
cyc_math_isqrt (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  CycObject *result = NULL;
  mpz_t      n;

  if (!cyc_args_count (vm, "math.isqrt", n_args, kwnames, 1, 1))
    return NULL;
  mpz_init (n);
  if (get_integer (vm, args[0], n))
    {
      if (mpz_sgn (n) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "isqrt() argument must be nonnegative");
      else
        {
          mpz_sqrt (n, n);
          result = cyc_int_new_mpz (vm, n);
        }
    }
  mpz_clear (n);
  return result;
}

CycObject *
cyc_math_comb (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  CycObject *result = NULL;
  mpz_t      n;
  mpz_t      k;

  if (!cyc_args_count (vm, "math.comb", n_args, kwnames, 2, 2))
    return NULL;
  mpz_init (n);
  mpz_init (k);
  if (get_integer (vm, args[0], n) && get_integer (vm, args[1], k))
    {
      if (mpz_sgn (n) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "n must be a non-negative integer");
      else if (mpz_sgn (k) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "k must be a non-negative integer");
      else if (mpz_cmp (k, n) > 0)
        result = cyc_int_new (vm, 0);
      else
        {
          mpz_bin_ui (n, n, mpz_get_ui (k));
          result = cyc_int_new_mpz (vm, n);
        }
    }
  mpz_clear (n);
  mpz_clear (k);
  return result;
}

CycObject *
cyc_math_perm (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  CycObject *result = NULL;
  mpz_t      n;
  mpz_t      k;
  mpz_t      total;

  if (!cyc_args_count (vm, "math.perm", n_args, kwnames, 1, 2))
    return NULL;
  if (n_args == 1 || args[1] == vm->none)
    return cyc_math_factorial (vm, self, args, 1, NULL);
  mpz_inits (n, k, NULL);
  mpz_init_set_ui (total, 1);
  if (get_integer (vm, args[0], n) && get_integer (vm, args[1], k))
    {
      if (mpz_sgn (n) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "n must be a non-negative integer");
      else if (mpz_sgn (k) < 0)
        cyc_raise (vm, vm->exceptions.ValueError, "k must be a non-negative integer");
      else if (mpz_cmp (k, n) > 0)
        result = cyc_int_new (vm, 0);
      else
        {
          for (; mpz_sgn (k) > 0; mpz_sub_ui (k, k, 1), mpz_sub_ui (n, n, 1))
            mpz_mul (total, total, n);
          result = cyc_int_new_mpz (vm, total);
        }
    }
  mpz_clears (n, k, total, NULL);
  return result;
}

CycObject *
cyc_math_prod (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  static const char *const names[] = { "", "start", NULL };
  CycObject               *values[2] = { NULL, NULL };
  CycObject               *iterator;
  CycObject               *total;
  CycObject               *item;

  if (!cyc_args_parse (vm, "prod", args, n_args, kwnames, names, 1, 1, 1, values))
    return NULL;
  iterator = cyc_object_iter (vm, values[0]);
  if (iterator == NULL)
    return NULL;
  total = values[1] != NULL ? cyc_new_ref (vm, values[1]) : cyc_int_new (vm, 1);
  while (total != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      CycObject *next = cyc_number_binary (vm, total, item, CYC_BINARY_MULTIPLY);

      cyc_release (vm->heap, item);
      cyc_release (vm->heap, total);
      total = next;
    }
  cyc_release (vm->heap, iterator);
  if (vm->error == NULL)
    return total;
  cyc_xrelease (vm->heap, total);
  return NULL;
}
