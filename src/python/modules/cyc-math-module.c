/* cyc-math-module.c
 *
 * The module math.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <math.h>

#include "cyc-math-module.h"

/* What a function of floats gives: a NaN out of numbers, and an infinity out of finite ones, is an error. */
static CycObject *
finish (CycVM        *vm,
        const char   *name,
        const double *argument,
        double        result,
        gboolean      finite_arguments,
        gboolean      number_arguments)
{
  if (finite_arguments && isinf (result) && errno == ERANGE)
    return cyc_raise (vm, vm->exceptions.OverflowError, "math range error");
  if ((number_arguments && isnan (result)) || (finite_arguments && isinf (result)))
    return cyc_math_domain_error (vm, name, argument);
  return cyc_float_new (vm, result);
}

static CycObject *
call_unary (CycVM            *vm,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames,
            const char       *name,
            double (*function) (double))
{
  double argument;
  double value;

  if (!cyc_args_count (vm, name, n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  if (vm->error != NULL)
    return NULL;
  argument = value;
  errno = 0;
  value = function (value);
  return finish (vm, name, &argument, value, isfinite (argument), !isnan (argument));
}

static CycObject *
call_binary (CycVM            *vm,
             CycObject *const *args,
             gsize             n_args,
             CycObject        *kwnames,
             const char       *name,
             gboolean (*check) (CycVM *, const char *, gsize, CycObject *, gsize, gsize),
             double (*function) (double, double))
{
  double a;
  double b;

  if (!check (vm, name, n_args, kwnames, 2, 2))
    return NULL;
  a = cyc_argument_to_double (vm, args[0]);
  if (vm->error != NULL)
    return NULL;
  b = cyc_argument_to_double (vm, args[1]);
  if (vm->error != NULL)
    return NULL;
  errno = 0;
  return finish (vm, name, NULL, function (a, b), isfinite (a) && isfinite (b), !isnan (a) && !isnan (b));
}

static double
log_plus_one (double x)
{
  return x <= -1 ? NAN : log1p (x);
}

static double
inverse_tanh (double x)
{
  return fabs (x) >= 1 ? NAN : atanh (x);
}

static double
power (double x,
       double y)
{
  return x == 0 && y < 0 && isfinite (y) ? NAN : pow (x, y);
}

static double
degrees (double x)
{
  return x * (180.0 / M_PI);
}

static double
radians (double x)
{
  return x * (M_PI / 180.0);
}

/* Argument Clinic, which these came to, worded this otherwise at first. */
gboolean
cyc_math_check_two (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames, gsize min, gsize max)
{
  if (vm->profile->clinic_single && !vm->profile->clinic_int)
    return cyc_args_tuple (vm, name, n_args, kwnames, min, max);
  return cyc_args_count (vm, name, n_args, kwnames, min, max);
}

#define FOR_EACH_UNARY(X) \
  X (acos)                \
  X (acosh)               \
  X (asin)                \
  X (asinh)               \
  X (atan)                \
  X (cos)                 \
  X (cosh)                \
  X (degrees)             \
  X (erf)                 \
  X (erfc)                \
  X (exp)                 \
  X (expm1)               \
  X (fabs) X (radians) X (sin) X (sinh) X (sqrt) X (tan) X (tanh)
#define FOR_EACH_BINARY(X) X (atan2) X (copysign)

#define DEFINE_UNARY(name) DEFINE_UNARY_AS (name, name)
#define DEFINE_UNARY_AS(name, function)                                                                                \
  static CycObject *math_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                                    \
    return call_unary (vm, args, n_args, kwnames, "math." #name, function);                                            \
  }
#define DEFINE_BINARY(name) DEFINE_BINARY_AS (name, name, cyc_args_count)
#define DEFINE_BINARY_AS(name, function, check)                                                                        \
  static CycObject *math_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                                    \
    return call_binary (vm, args, n_args, kwnames, "math." #name, check, function);                                    \
  }

FOR_EACH_UNARY (DEFINE_UNARY)
DEFINE_UNARY (cbrt)
DEFINE_UNARY (exp2)
FOR_EACH_BINARY (DEFINE_BINARY)
DEFINE_BINARY (remainder)
DEFINE_UNARY_AS (atanh, inverse_tanh)
DEFINE_UNARY_AS (log1p, log_plus_one)
DEFINE_BINARY_AS (fmod, fmod, cyc_math_check_two)
DEFINE_BINARY_AS (pow, power, cyc_math_check_two)

/* Logarithms of integers that no float can hold, too. */
static gboolean
log_of (CycVM      *vm,
        const char *name,
        CycObject  *argument,
        double (*function) (double),
        double *result)
{
  double value;

  if (cyc_object_is (argument, CYC_CLASS_INT) && CYC_INT (argument)->big != NULL)
    {
      signed long exponent;
      double      mantissa = mpz_get_d_2exp (&exponent, *CYC_INT (argument)->big);

      if (mantissa <= 0)
        {
          cyc_math_domain_error (vm, name, NULL);
          return FALSE;
        }
      *result = function (mantissa) + function (2.0) * (double) exponent;
      return TRUE;
    }
  value = cyc_argument_to_double (vm, argument);
  if (vm->error != NULL)
    return FALSE;
  if (value <= 0)
    {
      cyc_math_domain_error (vm, name, cyc_object_is (argument, CYC_CLASS_INT) ? NULL : &value);
      return FALSE;
    }
  *result = function (value);
  return TRUE;
}

static CycObject *
math_log (CycVM            *vm,
          CycObject        *self,
          CycObject *const *args,
          gsize             n_args,
          CycObject        *kwnames)
{
  double value;
  double base;

  if (!cyc_args_count (vm, "math.log", n_args, kwnames, 1, 2) || !log_of (vm, "math.log", args[0], log, &value))
    return NULL;
  if (n_args == 1)
    return cyc_float_new (vm, value);
  if (!log_of (vm, "math.log", args[1], log, &base))
    return NULL;
  if (base == 0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError, vm->profile->division_by_zero_alone ? "division by zero" : "float division by zero");
  return cyc_float_new (vm, value / base);
}

static CycObject *
math_log2 (CycVM            *vm,
           CycObject        *self,
           CycObject *const *args,
           gsize             n_args,
           CycObject        *kwnames)
{
  double value;

  if (!cyc_args_count (vm, "math.log2", n_args, kwnames, 1, 1) || !log_of (vm, "math.log2", args[0], log2, &value))
    return NULL;
  return cyc_float_new (vm, value);
}

static CycObject *
math_log10 (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  double value;

  if (!cyc_args_count (vm, "math.log10", n_args, kwnames, 1, 1) || !log_of (vm, "math.log10", args[0], log10, &value))
    return NULL;
  return cyc_float_new (vm, value);
}

static CycObject *
math_isnan (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  double value;

  if (!cyc_args_count (vm, "math.isnan", n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  return vm->error == NULL ? cyc_bool_new (vm, isnan (value)) : NULL;
}

static CycObject *
math_isinf (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  double value;

  if (!cyc_args_count (vm, "math.isinf", n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  return vm->error == NULL ? cyc_bool_new (vm, isinf (value)) : NULL;
}

static CycObject *
math_isfinite (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  double value;

  if (!cyc_args_count (vm, "math.isfinite", n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  return vm->error == NULL ? cyc_bool_new (vm, isfinite (value)) : NULL;
}

static CycObject *
math_isclose (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  static const char *const names[] = { "a", "b", "rel_tol", "abs_tol", NULL };
  CycObject               *given[4] = { NULL };
  double                   values[4] = { 0, 0, 1e-9, 0 };
  double                   difference;

  if (!cyc_args_parse (vm, "isclose", args, n_args, kwnames, names, 0, 2, 2, given))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (given); i++)
    {
      if (given[i] != NULL)
        values[i] = cyc_argument_to_double (vm, given[i]);
      if (vm->error != NULL)
        return NULL;
    }
  if (values[2] < 0 || values[3] < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "tolerances must be non-negative");
  if (values[0] == values[1])
    return cyc_bool_new (vm, TRUE);
  if (isinf (values[0]) || isinf (values[1]))
    return cyc_bool_new (vm, FALSE);
  difference = fabs (values[1] - values[0]);
  return cyc_bool_new (vm, difference <= fabs (values[2] * values[1]) || difference <= fabs (values[2] * values[0]) || difference <= values[3]);
}

static const CycMethodDef functions[] = {
#define ROW(name) { #name, math_##name, CYC_METHOD_PLAIN, NULL },
  FOR_EACH_UNARY (ROW)
    FOR_EACH_BINARY (ROW)
      ROW (isclose) ROW (isfinite) ROW (isinf) ROW (isnan) ROW (log) ROW (log10) ROW (log2) ROW (atanh) ROW (log1p) ROW (fmod) ROW (pow)
#undef ROW
        { "ceil", cyc_math_ceil, CYC_METHOD_PLAIN, NULL },
  { "comb", cyc_math_comb, CYC_METHOD_PLAIN, NULL, 8 },
  { "dist", cyc_math_dist, CYC_METHOD_PLAIN, NULL, 8 },
  { "factorial", cyc_math_factorial, CYC_METHOD_PLAIN, NULL },
  { "floor", cyc_math_floor, CYC_METHOD_PLAIN, NULL },
  { "fma", cyc_math_fma, CYC_METHOD_PLAIN, NULL, 13 },
  { "frexp", cyc_math_frexp, CYC_METHOD_PLAIN, NULL },
  { "fsum", cyc_math_fsum, CYC_METHOD_PLAIN, NULL },
  { "gamma", cyc_math_gamma, CYC_METHOD_PLAIN, NULL },
  { "gcd", cyc_math_gcd, CYC_METHOD_PLAIN, NULL },
  { "hypot", cyc_math_hypot, CYC_METHOD_PLAIN, NULL },
  { "isqrt", cyc_math_isqrt, CYC_METHOD_PLAIN, NULL, 8 },
  { "lcm", cyc_math_lcm, CYC_METHOD_PLAIN, NULL, 9 },
  { "lgamma", cyc_math_lgamma, CYC_METHOD_PLAIN, NULL },
  { "ldexp", cyc_math_ldexp, CYC_METHOD_PLAIN, NULL },
  { "modf", cyc_math_modf, CYC_METHOD_PLAIN, NULL },
  { "nextafter", cyc_math_nextafter, CYC_METHOD_PLAIN, NULL, 9 },
  { "perm", cyc_math_perm, CYC_METHOD_PLAIN, NULL, 8 },
  { "prod", cyc_math_prod, CYC_METHOD_PLAIN, NULL, 8 },
  { "sumprod", cyc_math_sumprod, CYC_METHOD_PLAIN, NULL, 12 },
  { "trunc", cyc_math_trunc, CYC_METHOD_PLAIN, NULL },
  { "ulp", cyc_math_ulp, CYC_METHOD_PLAIN, NULL, 9 },
  { "cbrt", math_cbrt, CYC_METHOD_PLAIN, NULL, 11 },
  { "exp2", math_exp2, CYC_METHOD_PLAIN, NULL, 11 },
  { "remainder", math_remainder, CYC_METHOD_PLAIN, NULL, 7 },
  CYC_METHODS_END,
};

static gboolean
setup (CycVM     *vm,
       CycObject *module,
       CycObject *dict)
{
  return cyc_module_add (vm, dict, "pi", cyc_float_new (vm, M_PI)) && cyc_module_add (vm, dict, "e", cyc_float_new (vm, M_E)) && cyc_module_add (vm, dict, "tau", cyc_float_new (vm, 2 * M_PI)) && cyc_module_add (vm, dict, "inf", cyc_float_new (vm, INFINITY)) && cyc_module_add (vm, dict, "nan", cyc_float_new (vm, NAN));
}

const CycModuleSpec cyc_module_math = { "math", functions, setup };
