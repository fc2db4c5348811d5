/* cyc-math-gamma.c
 *
 * The gamma function and its logarithm as CPython computes them, which is not
 * the C library's way: the last digits differ.
 *
 * Source: Modules/mathmodule.c, m_tgamma(), m_lgamma(); the coefficients are
 * those of Lanczos' approximation with 13 terms and g = 6.02468…
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <math.h>

#include "cyc-math-module.h"

#define N_TERMS 13
#define G 6.024680040776729583740234375
#define G_MINUS_HALF 5.524680040776729583740234375
#define MAX_FACTORIAL 23

static const double numerators[N_TERMS] = {
  23531376880.410759688572007674451636754734846804940,
  42919803642.649098768957899047001988850926355848959,
  35711959237.355668049440185451547166705960488635843,
  17921034426.037209699919755754458931112671403265390,
  6039542586.3520280050642916443072979210699388420708,
  1439720407.3117216736632230727949123939715485786372,
  248874557.86205415651146038641322942321632125127801,
  31426415.585400194380614231628318205362874684987640,
  2876370.6289353724412254090516208496135991145378768,
  186056.26539522349504029498971604569928220784236328,
  8071.6720023658162106380029022722506138218516325024,
  210.82427775157934587250973392071336271166969580291,
  2.5066282746310002701649081771338373386264310793408,
};
static const double denominators[N_TERMS] = {
  0,
  39916800,
  120543840,
  150917976,
  105258076,
  45995730,
  13339535,
  2637558,
  357423,
  32670,
  1925,
  66,
  1,
};

static double
lanczos_sum (double x)
{
  double above = 0;
  double below = 0;

  for (int i = 0; i < N_TERMS; i++)
    if (x < 5)
      {
        above = above * x + numerators[N_TERMS - 1 - i];
        below = below * x + denominators[N_TERMS - 1 - i];
      }
    else
      {
        above = above / x + numerators[i];
        below = below / x + denominators[i];
      }
  return above / below;
}

/* sin(pi * x), exactly 0 for whole numbers. */
static double
sine_of_half_turns (double x)
{
  double part = fmod (fabs (x), 2.0);
  double sign = signbit (x) ? -1.0 : 1.0;

  switch ((int) round (2.0 * part))
    {
    case 0:
      return sign * sin (M_PI * part);
    case 1:
      return sign * cos (M_PI * (part - 0.5));
    case 2:
      return sign * sin (M_PI * (1.0 - part));
    case 3:
      return sign * -cos (M_PI * (part - 1.5));
    default:
      return sign * sin (M_PI * (part - 2.0));
    }
}

/* base to the power of size - 0.5, in two steps where one would overflow */
static double
scale (double value,
       double base,
       double size)
{
  double root;

  if (size < 140.0)
    return value * pow (base, size - 0.5);
  root = pow (base, size / 2.0 - 0.25);
  return value * root * root;
}

static double
unscale (double value,
         double base,
         double size)
{
  double root;

  if (size < 140.0)
    return value / pow (base, size - 0.5);
  root = pow (base, size / 2.0 - 0.25);
  return value / root / root;
}

/* Of a number that is neither whole and small nor close to 0 nor far from it. */
static double
gamma_by_sum (double x)
{
  double size = fabs (x);
  double base = size + G_MINUS_HALF;
  double lost = size > G_MINUS_HALF ? (base - size) - G_MINUS_HALF : (base - G_MINUS_HALF) - size;
  double result;

  lost = lost * G / base;
  if (x < 0)
    {
      result = -M_PI / sine_of_half_turns (size) / size * exp (base) / lanczos_sum (size);
      result -= lost * result;
      return unscale (result, base, size);
    }
  result = lanczos_sum (size) / exp (base);
  result += lost * result;
  return scale (result, base, size);
}

static double
gamma_of (double x)
{
  double result = 1;

  if (isnan (x) || (isinf (x) && x > 0))
    return x;
  if (isinf (x) || (x <= 0 && x == floor (x)))
    return NAN;
  if (x == floor (x) && x <= MAX_FACTORIAL)
    {
      for (int i = 2; i < (int) x; i++)
        result *= i;
      return result;
    }
  if (fabs (x) < 1e-20)
    return 1.0 / x;
  if (fabs (x) > 200.0)
    return x < 0 ? 0.0 / sine_of_half_turns (x) : HUGE_VAL;
  return gamma_by_sum (x);
}

static double
log_gamma_of (double x)
{
  double size = fabs (x);
  double result;

  if (isnan (x))
    return x;
  if (isinf (x))
    return INFINITY;
  if (x == floor (x) && x <= 2.0)
    return x <= 0 ? NAN : 0.0;
  if (size < 1e-20)
    return -log (size);
  result = log (lanczos_sum (size)) - G;
  result += (size - 0.5) * (log (size + G - 0.5) - 1);
  if (x < 0)
    result = log (M_PI) - log (fabs (sine_of_half_turns (size))) - log (size) - result;
  return result;
}

static CycObject *
call (CycVM *vm, const char *name, double (*function) (double), CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  double value;
  double result;

  if (!cyc_args_count (vm, name, n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  if (vm->error != NULL)
    return NULL;
  result = function (value);
  if (isnan (result) && !isnan (value))
    return cyc_math_domain_error (vm, name, &value);
  if (isinf (result) && isfinite (value))
    return cyc_raise (vm, vm->exceptions.OverflowError, "math range error");
  return cyc_float_new (vm, result);
}

CycObject *
cyc_math_gamma (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  return call (vm, "math.gamma", gamma_of, args, n_args, kwnames);
}

CycObject *
cyc_math_lgamma (CycVM            *vm,
                 CycObject        *self,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames)
{
  return call (vm, "math.lgamma", log_gamma_of, args, n_args, kwnames);
}
