/* cyc-math-domain.c
 *
 * What functions of math say of an argument that they are not defined for.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-math-module.h"

/* Source: Modules/mathmodule.c of 3.14, the third arguments of FUNC1D and their like */
static const struct
{
  const char *name;
  const char *expected;
} domains[] = {
  { "math.acos", "a number in range from -1 up to 1" },
  { "math.acosh", "argument value not less than 1" },
  { "math.asin", "a number in range from -1 up to 1" },
  { "math.atanh", "a number between -1 and 1" },
  { "math.cos", "a finite input" },
  { "math.gamma", "a noninteger or positive integer" },
  { "math.lgamma", "a noninteger or positive integer" },
  { "math.log", "a positive input" },
  { "math.log10", "a positive input" },
  { "math.log1p", "argument value > -1" },
  { "math.log2", "a positive input" },
  { "math.sin", "a finite input" },
  { "math.sqrt", "a nonnegative input" },
  { "math.tan", "a finite input" },
};

static const char *
find_expected (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (domains); i++)
    if (g_str_equal (domains[i].name, name))
      return domains[i].expected;
  return NULL;
}

/**
 * cyc_math_domain_error:
 * @vm: the machine
 * @name: the function, "math.sqrt"
 * @value: (nullable): its argument, %NULL for an integer
 *
 * Raises the ValueError of an argument outside the function's domain.
 *
 * Returns: (nullable): %NULL
 */
CycObject *
cyc_math_domain_error (CycVM        *vm,
                       const char   *name,
                       const double *value)
{
  const char *expected = vm->profile->math_names_values ? find_expected (name) : NULL;
  CycObject  *shown;

  if (expected == NULL)
    return cyc_raise (vm, vm->exceptions.ValueError, "math domain error");
  if (value == NULL)
    return cyc_raise (vm, vm->exceptions.ValueError, "expected %s", expected);
  shown = cyc_float_new (vm, *value);
  cyc_raise (vm, vm->exceptions.ValueError, "expected %s, got %R", expected, shown);
  cyc_release (vm->heap, shown);
  return NULL;
}
