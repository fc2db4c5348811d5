/* cyc-float-arith.c
 *
 * Arithmetic of floats, with each other and with whole numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>

/* -1 with an exception, 0 if @object is no number, 1 if it has a value. */
static int
operand (CycVM *vm, CycObject *object, double *value)
{
  if (cyc_is_float (object))
    *value = CYC_FLOAT (object)->value;
  else if (cyc_is_int (object))
    *value = cyc_int_get_double (vm, object);
  else
    return 0;

  return vm->error != NULL ? -1 : 1;
}

/* FALSE with *result set to what the operation returns at once. */
static gboolean
operands (CycVM *vm, CycObject *left, CycObject *right, double *a, double *b, CycObject **result)
{
  int state = operand (vm, left, a);

  if (state > 0)
    state = operand (vm, right, b);
  if (state > 0)
    return TRUE;

  *result = state < 0 ? NULL : cyc_not_implemented_new (vm);

  return FALSE;
}

static CycObject *
float_add (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  return operands (vm, left, right, &a, &b, &result) ? cyc_float_new (vm, a + b) : result;
}

static CycObject *
float_subtract (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  return operands (vm, left, right, &a, &b, &result) ? cyc_float_new (vm, a - b) : result;
}

static CycObject *
float_multiply (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  return operands (vm, left, right, &a, &b, &result) ? cyc_float_new (vm, a * b) : result;
}

static CycObject *
float_true_divide (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  if (!operands (vm, left, right, &a, &b, &result))
    return result;
  if (b == 0.0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError, vm->profile->division_by_zero_alone ? "division by zero" : "float division by zero");

  return cyc_float_new (vm, a / b);
}

/* Source: Objects/floatobject.c, float_rem() */
static double
python_remainder (double a, double b)
{
  double remainder = fmod (a, b);

  if (remainder == 0.0)
    return copysign (0.0, b);

  return (b < 0) != (remainder < 0) ? remainder + b : remainder;
}

/* Source: Objects/floatobject.c, _float_div_mod() */
static double
python_quotient (double a, double b)
{
  double remainder = fmod (a, b);
  double quotient = (a - remainder) / b;
  double whole;

  if (remainder != 0.0 && (b < 0) != (remainder < 0))
    quotient -= 1.0;
  if (quotient == 0.0)
    return copysign (0.0, a / b);

  whole = floor (quotient);

  return quotient - whole > 0.5 ? whole + 1.0 : whole;
}

static CycObject *
float_floor_divide (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  if (!operands (vm, left, right, &a, &b, &result))
    return result;
  if (b == 0.0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError,
                      vm->profile->division_by_zero_alone   ? "division by zero"
                      : vm->profile->floor_division_says_so ? "float floor division by zero"
                                                            : "float divmod()");

  return cyc_float_new (vm, python_quotient (a, b));
}

static CycObject *
float_remainder (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result;
  double     a, b;

  if (!operands (vm, left, right, &a, &b, &result))
    return result;
  if (b == 0.0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError,
                      vm->profile->division_by_zero_alone   ? "division by zero"
                      : vm->profile->float_modulo_says_zero ? "float modulo by zero"
                                                            : "float modulo");

  return cyc_float_new (vm, python_remainder (a, b));
}

static CycObject *
float_divmod (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *result, *quotient, *remainder;
  double     a, b;

  if (!operands (vm, left, right, &a, &b, &result))
    return result;
  if (b == 0.0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError, vm->profile->division_by_zero_alone ? "division by zero" : "float divmod()");

  quotient = cyc_float_new (vm, python_quotient (a, b));
  remainder = cyc_float_new (vm, python_remainder (a, b));
  result = cyc_tuple_pack (vm, 2, quotient, remainder);
  cyc_release (vm->heap, quotient);
  cyc_release (vm->heap, remainder);

  return result;
}

static gboolean
is_odd (double value)
{
  return fmod (fabs (value), 2.0) == 1.0;
}

/* The powers of and to values that pow () of C libraries treat differently;
 * FALSE if @a and @b are ordinary. Source: Objects/floatobject.c, float_pow() */
static gboolean
special_power (double a, double b, double *result)
{
  if (b == 0.0 || a == 1.0)
    *result = 1.0;
  else if (isnan (a) || isnan (b))
    *result = isnan (a) ? a : b;
  else if (isinf (b))
    *result = fabs (a) == 1.0 ? 1.0 : (b > 0.0) == (fabs (a) > 1.0) ? fabs (b)
                                                                    : 0.0;
  else if (isinf (a) && b > 0.0)
    *result = is_odd (b) ? a : fabs (a);
  else if (isinf (a))
    *result = is_odd (b) ? copysign (0.0, a) : 0.0;
  else if (a == 0.0 && b > 0.0)
    *result = is_odd (b) ? a : 0.0;
  else
    return FALSE;

  return TRUE;
}

static CycObject *
raise_out_of_range (CycVM *vm)
{
  CycObject *number = cyc_int_new (vm, 34);
  CycObject *text = cyc_str_new (vm, "Numerical result out of range");
  CycObject *error = cyc_object_call_n (vm, (CycObject *) vm->exceptions.OverflowError, 2, number, text);

  cyc_release (vm->heap, number);
  cyc_release (vm->heap, text);
  if (error != NULL)
    cyc_error_set (vm, error);

  return NULL;
}

/**
 * cyc_float_power:
 * @vm: the machine
 * @left: a float or an int
 * @right: a float or an int
 * @modulus: None, or what makes it a TypeError
 *
 * A negative number to a broken power would be complex, and complex numbers
 * lie outside of the subset: that is a ValueError that says so.
 *
 * Source: Objects/floatobject.c, float_pow()
 *
 * Returns: (transfer full) (nullable): a float or NotImplemented
 */
CycObject *
cyc_float_power (CycVM *vm, CycObject *left, CycObject *right, CycObject *modulus)
{
  CycObject *result;
  double     a, b, value;
  gboolean   negate;

  if (modulus != vm->none)
    return cyc_raise (vm, vm->exceptions.TypeError, "pow() 3rd argument not allowed unless all arguments are integers");
  if (!operands (vm, left, right, &a, &b, &result))
    return result;
  if (special_power (a, b, &value))
    return cyc_float_new (vm, value);
  if (a == 0.0)
    return cyc_raise (vm, vm->exceptions.ZeroDivisionError, vm->profile->division_by_zero_alone ? "zero to a negative power" : "0.0 cannot be raised to a negative power");
  if (a < 0.0 && b != floor (b))
    return cyc_raise (vm, vm->exceptions.ValueError, "the result is complex, and complex numbers are not supported");

  negate = a < 0.0 && is_odd (b);
  value = pow (fabs (a), b);
  if (isinf (value))
    return raise_out_of_range (vm);

  return cyc_float_new (vm, negate ? -value : value);
}

static CycObject *
float_power (CycVM *vm, CycObject *left, CycObject *right)
{
  return cyc_float_power (vm, left, right, vm->none);
}

static CycObject *
float_positive (CycVM *vm, CycObject *self)
{
  if (cyc_is_exact (self, vm->types.float_))
    return cyc_new_ref (vm, self);

  return cyc_float_new (vm, CYC_FLOAT (self)->value);
}

static CycObject *
float_negative (CycVM *vm, CycObject *self)
{
  return cyc_float_new (vm, -CYC_FLOAT (self)->value);
}

static CycObject *
float_absolute (CycVM *vm, CycObject *self)
{
  return cyc_float_new (vm, fabs (CYC_FLOAT (self)->value));
}

static CycObject *
float_to_int (CycVM *vm, CycObject *self)
{
  return cyc_int_new_double (vm, CYC_FLOAT (self)->value);
}

/**
 * cyc_float_fill_arithmetic:
 * @slots: of float
 */
void
cyc_float_fill_arithmetic (CycSlots *slots)
{
  slots->binary[CYC_BINARY_ADD] = float_add;
  slots->binary[CYC_BINARY_SUBTRACT] = float_subtract;
  slots->binary[CYC_BINARY_MULTIPLY] = float_multiply;
  slots->binary[CYC_BINARY_TRUE_DIVIDE] = float_true_divide;
  slots->binary[CYC_BINARY_FLOOR_DIVIDE] = float_floor_divide;
  slots->binary[CYC_BINARY_REMAINDER] = float_remainder;
  slots->binary[CYC_BINARY_POWER] = float_power;
  slots->binary[CYC_BINARY_DIVMOD] = float_divmod;
  slots->unary[CYC_UNARY_POSITIVE] = float_positive;
  slots->unary[CYC_UNARY_NEGATIVE] = float_negative;
  slots->unary[CYC_UNARY_ABSOLUTE] = float_absolute;
  slots->unary[CYC_UNARY_INT] = float_to_int;
  slots->unary[CYC_UNARY_FLOAT] = float_positive;
}
