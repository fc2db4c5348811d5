/* cyc-math-floats.c
 *
 * The module math: taking floats apart, exact sums, distances.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <math.h>

#include "cyc-math-module.h"

/* The one float argument of a function; FALSE with an exception. */
static gboolean
get_only_double (CycVM            *vm,
                 const char       *function,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames,
                 double           *value)
{
  if (!cyc_args_count (vm, function, n_args, kwnames, 1, 1))
    return FALSE;
  *value = cyc_argument_to_double (vm, args[0]);
  return vm->error == NULL;
}

static CycObject *
new_pair (CycVM     *vm,
          CycObject *first,
          CycObject *second)
{
  CycObject *pair = cyc_tuple_new (vm, 2);

  cyc_tuple_init (vm, pair, 0, first);
  cyc_tuple_init (vm, pair, 1, second);
  return pair;
}

CycObject *
cyc_math_frexp (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  double value;
  int    exponent = 0;

  if (!get_only_double (vm, "math.frexp", args, n_args, kwnames, &value))
    return NULL;
  if (isfinite (value))
    value = frexp (value, &exponent);
  return new_pair (vm, cyc_float_new (vm, value), cyc_int_new (vm, exponent));
}

CycObject *
cyc_math_modf (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  double value;
  double whole;
  double fraction;

  if (!get_only_double (vm, "math.modf", args, n_args, kwnames, &value))
    return NULL;
  fraction = modf (value, &whole);
  return new_pair (vm, cyc_float_new (vm, fraction), cyc_float_new (vm, whole));
}

/* Source: Modules/mathmodule.c, math_ldexp_impl */
CycObject *
cyc_math_ldexp (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  gint64 exponent;
  double value;
  mpz_t  big;

  if (!cyc_args_count (vm, "math.ldexp", n_args, kwnames, 2, 2))
    return NULL;
  value = cyc_argument_to_double (vm, args[0]);
  if (vm->error != NULL)
    return NULL;
  if (!cyc_object_is (args[1], CYC_CLASS_INT))
    return cyc_raise (vm, vm->exceptions.TypeError, "Expected an int as second argument to ldexp.");
  if (!cyc_int_get_int64 (args[1], &exponent))
    {
      mpz_init (big);
      cyc_int_get_mpz (args[1], big);
      exponent = mpz_sgn (big) * (gint64) G_MAXINT;
      mpz_clear (big);
    }
  if (value == 0 || !isfinite (value))
    return cyc_float_new (vm, value);
  value = ldexp (value, (int) CLAMP (exponent, -G_MAXINT, G_MAXINT));
  if (isinf (value))
    return cyc_raise (vm, vm->exceptions.OverflowError, "math range error");
  return cyc_float_new (vm, value);
}

CycObject *
cyc_math_ulp (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  double value;
  double next;

  if (!get_only_double (vm, "math.ulp", args, n_args, kwnames, &value))
    return NULL;
  value = fabs (value);
  if (!isfinite (value))
    return cyc_float_new (vm, value);
  next = nextafter (value, INFINITY);
  return cyc_float_new (vm, isinf (next) ? value - nextafter (value, -INFINITY) : next - value);
}

CycObject *
cyc_math_nextafter (CycVM            *vm,
                    CycObject        *self,
                    CycObject *const *args,
                    gsize             n_args,
                    CycObject        *kwnames)
{
  static const char *const names[] = { "", "", "steps", NULL };
  CycObject               *given[3] = { NULL };
  double                   from;
  double                   to;
  gint64                   steps = 1;

  if (!vm->profile->nextafter_steps && !cyc_args_count (vm, "math.nextafter", n_args, kwnames, 2, 2))
    return NULL;
  if (!cyc_args_parse (vm, "nextafter", args, n_args, kwnames, names, 2, 2, 2, given))
    return NULL;
  from = cyc_argument_to_double (vm, given[0]);
  if (vm->error != NULL)
    return NULL;
  to = cyc_argument_to_double (vm, given[1]);
  if (vm->error != NULL)
    return NULL;
  if (given[2] != NULL && given[2] != vm->none && (!cyc_object_is (given[2], CYC_CLASS_INT) || !cyc_int_get_int64 (given[2], &steps)))
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object cannot be interpreted as an integer", given[2]);
  if (steps < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "steps must be a non-negative integer");
  while (steps-- > 0 && from != to)
    from = nextafter (from, to);
  return cyc_float_new (vm, from);
}

/* Adds to parts that do not overlap, growing in size: their exact sum stays exact. */
static void
add_exactly (GArray *parts,
             double  x)
{
  guint kept = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      double y = g_array_index (parts, double, i);
      double high;
      double low;

      if (fabs (x) < fabs (y))
        {
          double swap = x;

          x = y;
          y = swap;
        }
      high = x + y;
      low = y - (high - x);
      if (low != 0)
        g_array_index (parts, double, kept++) = low;
      x = high;
    }
  g_array_set_size (parts, kept);
  g_array_append_val (parts, x);
}

/* The parts' sum, rounded once, halves to even. */
static double
round_parts (GArray *parts)
{
  double high = 0;
  double low = 0;
  guint  n = parts->len;

  while (n > 0 && low == 0)
    {
      double x = high;
      double y = g_array_index (parts, double, --n);

      high = x + y;
      low = y - (high - x);
    }
  if (n > 0 && (low < 0) == (g_array_index (parts, double, n - 1) < 0))
    {
      double twice = low * 2;
      double rounded = high + twice;

      if (twice == rounded - high)
        high = rounded;
    }
  return high;
}

/* What fsum saw besides finite numbers. */
typedef struct
{
  GArray *parts;
  double  special; /* the sum of infinities and NaNs */
  double  infinite;
} ExactSum;

static gboolean
add_to_sum (CycVM    *vm,
            ExactSum *sum,
            double    value)
{
  if (isfinite (value))
    {
      add_exactly (sum->parts, value);
      if (isfinite (g_array_index (sum->parts, double, sum->parts->len - 1)))
        return TRUE;
      cyc_raise (vm, vm->exceptions.OverflowError, "intermediate overflow in fsum");
      return FALSE;
    }
  if (isinf (value))
    sum->infinite += value;
  sum->special += value;
  return TRUE;
}

static CycObject *
finish_sum (CycVM    *vm,
            ExactSum *sum)
{
  if (sum->special != 0 && isnan (sum->infinite))
    return cyc_raise (vm, vm->exceptions.ValueError, "-inf + inf in fsum");
  return cyc_float_new (vm, sum->special != 0 ? sum->special : round_parts (sum->parts));
}

/* Source: Modules/mathmodule.c, math_fsum */
CycObject *
cyc_math_fsum (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (double));
  ExactSum   sum = { parts, 0, 0 };
  CycObject *iterator;
  CycObject *item;

  if (!cyc_args_count (vm, "math.fsum", n_args, kwnames, 1, 1))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      double value = cyc_argument_to_double (vm, item);

      cyc_release (vm->heap, item);
      if (vm->error != NULL || !add_to_sum (vm, &sum, value))
        break;
    }
  cyc_release (vm->heap, iterator);
  return vm->error == NULL ? finish_sum (vm, &sum) : NULL;
}

/* By parts of the largest, their squares summed with what each addition lost. */
static double
length_by_largest (const double *values,
                   gsize         n,
                   double        largest)
{
  double sum = 1.0;
  double lost = 0.0;

  for (gsize i = 0; i < n; i++)
    {
      double part = fabs (values[i]) / largest;
      double square = part * part;
      double before = sum;

      sum += square;
      lost += (before - sum) + square;
    }
  return largest * sqrt (sum - 1.0 + lost);
}

/* As if computed without rounding but at the end: the sum of squares is kept in two numbers, and the root is
 * corrected by what its own square lacks. */
static double
length_corrected (const double *values,
                  gsize         n,
                  double        largest)
{
  double sum = 0.0;
  double rest = 0.0;
  double root;
  int    exponent;

  frexp (largest, &exponent);
  for (gsize i = 0; i < n; i++)
    {
      double part = ldexp (values[i], -exponent);
      double square = part * part;
      double total = sum + square;
      double added = total - sum;

      rest += (sum - (total - added)) + (square - added) + fma (part, part, -square);
      sum = total;
    }
  root = sqrt (sum + rest);
  root += (fma (-root, root, sum) + rest) / (2.0 * root);
  return ldexp (root, exponent);
}

/* Source: Modules/mathmodule.c, vector_norm() */
static double
vector_length (CycVM        *vm,
               const double *values,
               gsize         n)
{
  double   largest = 0;
  gboolean has_nan = FALSE;

  for (gsize i = 0; i < n; i++)
    {
      has_nan |= isnan (values[i]);
      largest = fmax (largest, fabs (values[i]));
    }
  if (isinf (largest))
    return INFINITY;
  if (has_nan)
    return NAN;
  if (largest == 0 || n == 1)
    return largest;
  return vm->profile->lengths_corrected ? length_corrected (values, n, largest) : length_by_largest (values, n, largest);
}

CycObject *
cyc_math_hypot (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  gboolean           any_number = vm->profile->clinic_int;
  g_autofree double *values = g_new (double, n_args + 1);

  if (any_number ? !cyc_args_count (vm, "math.hypot", n_args, kwnames, 0, G_MAXSIZE)
                 : !cyc_math_check_two (vm, "math.hypot", n_args, kwnames, 2, 2))
    return NULL;
  for (gsize i = 0; i < n_args; i++)
    {
      values[i] = cyc_argument_to_double (vm, args[i]);
      if (vm->error != NULL)
        return NULL;
    }
  if (!any_number)
    return cyc_float_new (vm, hypot (values[0], values[1]));
  return cyc_float_new (vm, vector_length (vm, values, n_args));
}

/* A point's coordinates; FALSE with an exception. */
static gboolean
get_point (CycVM     *vm,
           CycObject *argument,
           GArray    *out)
{
  CycObject *iterator = cyc_object_iter (vm, argument);
  CycObject *item;

  if (iterator == NULL)
    return FALSE;
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      double value = cyc_argument_to_double (vm, item);

      cyc_release (vm->heap, item);
      if (vm->error != NULL)
        break;
      g_array_append_val (out, value);
    }
  cyc_release (vm->heap, iterator);
  return vm->error == NULL;
}

CycObject *
cyc_math_dist (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  g_autoptr (GArray) p = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) q = g_array_new (FALSE, FALSE, sizeof (double));

  if (!cyc_args_count (vm, "math.dist", n_args, kwnames, 2, 2) || !get_point (vm, args[0], p) || !get_point (vm, args[1], q))
    return NULL;
  if (p->len != q->len)
    return cyc_raise (vm, vm->exceptions.ValueError, "both points must have the same number of dimensions");
  for (guint i = 0; i < p->len; i++)
    g_array_index (p, double, i) = fabs (g_array_index (p, double, i) - g_array_index (q, double, i));
  return cyc_float_new (vm, vector_length (vm, (const double *) p->data, p->len));
}

typedef struct
{
  ExactSum   exact;
  gboolean   floats; /* whether there is anything in @exact */
  CycObject *total;  /* of all else */
} ProductSum;

/* What fails leaves an exception. */
static void
add_product (CycVM *vm, ProductSum *self, CycObject *p, CycObject *q)
{
  double a = 0;
  double b = 0;

  if ((cyc_object_is (p, CYC_CLASS_FLOAT) || cyc_object_is (q, CYC_CLASS_FLOAT)) && cyc_float_from_object (vm, p, &a) && cyc_float_from_object (vm, q, &b))
    {
      double product = a * b;

      self->floats = TRUE;
      add_to_sum (vm, &self->exact, product);
      if (isfinite (product))
        add_to_sum (vm, &self->exact, fma (a, b, -product));
    }
  else if (vm->error == NULL)
    {
      CycObject *product = cyc_number_binary (vm, p, q, CYC_BINARY_MULTIPLY);
      CycObject *next = product != NULL ? cyc_number_binary (vm, self->total, product, CYC_BINARY_ADD) : NULL;

      cyc_xrelease (vm->heap, product);
      if (next != NULL)
        {
          cyc_release (vm->heap, self->total);
          self->total = next;
        }
    }
}

/* The sum of products, floats without rounding but at the end, everything else with + and *.
 * Source: Modules/mathmodule.c, math_sumprod_impl */
CycObject *
cyc_math_sumprod (CycVM            *vm,
                  CycObject        *self,
                  CycObject *const *args,
                  gsize             n_args,
                  CycObject        *kwnames)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (double));
  ProductSum sum = { .exact = { parts, 0, 0 } };
  CycObject *iterators[2] = { NULL, NULL };

  if (!cyc_args_count (vm, "math.sumprod", n_args, kwnames, 2, 2) || (iterators[0] = cyc_object_iter (vm, args[0])) == NULL)
    return NULL;
  iterators[1] = cyc_object_iter (vm, args[1]);
  sum.total = cyc_int_new (vm, 0);
  while (vm->error == NULL)
    {
      CycObject *p = cyc_iter_next (vm, iterators[0]);
      CycObject *q = vm->error == NULL ? cyc_iter_next (vm, iterators[1]) : NULL;

      if (vm->error == NULL && (p == NULL) != (q == NULL))
        cyc_raise (vm, vm->exceptions.ValueError, "Inputs are not the same length");
      if (vm->error == NULL && p != NULL)
        add_product (vm, &sum, p, q);
      cyc_xrelease (vm->heap, q);
      if (p == NULL)
        break;
      cyc_release (vm->heap, p);
    }
  cyc_release (vm->heap, iterators[0]);
  cyc_xrelease (vm->heap, iterators[1]);
  if (vm->error == NULL && sum.floats)
    {
      CycObject *exact = finish_sum (vm, &sum.exact);
      CycObject *both = exact != NULL ? cyc_number_binary (vm, exact, sum.total, CYC_BINARY_ADD) : NULL;

      cyc_xrelease (vm->heap, exact);
      cyc_release (vm->heap, sum.total);
      return both;
    }
  if (vm->error == NULL)
    return sum.total;
  cyc_release (vm->heap, sum.total);
  return NULL;
}

CycObject *
cyc_math_fma (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  double values[3];
  double result;

  if (!cyc_args_count (vm, "math.fma", n_args, kwnames, 3, 3))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      values[i] = cyc_argument_to_double (vm, args[i]);
      if (vm->error != NULL)
        return NULL;
    }
  result = fma (values[0], values[1], values[2]);
  if (isfinite (result))
    return cyc_float_new (vm, result);
  if (isnan (result) && !isnan (values[0]) && !isnan (values[1]) && !isnan (values[2]))
    return cyc_raise (vm, vm->exceptions.ValueError, "invalid operation in fma");
  if (isinf (result) && isfinite (values[0]) && isfinite (values[1]) && isfinite (values[2]))
    return cyc_raise (vm, vm->exceptions.OverflowError, "overflow in fma");
  return cyc_float_new (vm, result);
}
