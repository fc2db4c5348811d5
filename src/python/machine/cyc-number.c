/* cyc-number.c
 *
 * Operators on any two objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

static const char *const binary_signs[] = { "+", "-", "*", "@", "/", "//", "%", "** or pow()", "<<", ">>", "&", "^", "|", "divmod()" };
static const char *const inplace_signs[] = { "+=", "-=", "*=", "@=", "/=", "//=", "%=", "**=", "<<=", ">>=", "&=", "^=", "|=" };

/* A sequence's + and * come after the other operand's arithmetic. */
static CycBinaryFunc
number_slot (const CycClass *type, CycBinaryOp op)
{
  if (type->slots.is_sequence && (type->type.flags & CYC_TYPE_HEAP) == 0 && (op == CYC_BINARY_ADD || op == CYC_BINARY_MULTIPLY))
    return NULL;
  return type->slots.binary[op];
}

static CycObject *
try_binary (CycVM *vm, CycBinaryFunc function, CycObject *left, CycObject *right)
{
  CycObject *result = function (vm, left, right);

  if (result != vm->not_implemented)
    return result;
  cyc_release (vm->heap, result);
  return vm->not_implemented;
}

/* Borrowed NotImplemented where neither side knows. Source: Objects/abstract.c, binary_op1 */
static CycObject *
binary_op (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op)
{
  CycBinaryFunc ours = number_slot (CYC_CLASS_OF (left), op);
  CycBinaryFunc theirs = left->type != right->type ? number_slot (CYC_CLASS_OF (right), op) : NULL;
  CycObject    *result;

  if (theirs == ours)
    theirs = NULL;
  if (ours != NULL)
    {
      if (theirs != NULL && cyc_class_is_subclass (CYC_CLASS_OF (right), CYC_CLASS_OF (left)))
        {
          result = try_binary (vm, theirs, left, right);
          if (result != vm->not_implemented)
            return result;
          theirs = NULL;
        }
      result = try_binary (vm, ours, left, right);
      if (result != vm->not_implemented)
        return result;
    }
  if (theirs != NULL)
    return try_binary (vm, theirs, left, right);
  return vm->not_implemented;
}

/* @inplace: only an object that is no sequence leaves the multiplication to the right one.
 * Source: Objects/abstract.c, PyNumber_Add, PyNumber_Multiply and PyNumber_InPlaceMultiply */
static CycObject *
sequence_op (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op, gboolean inplace)
{
  const CycClass *type = CYC_CLASS_OF (left);

  if (op != CYC_BINARY_ADD && op != CYC_BINARY_MULTIPLY)
    return vm->not_implemented;
  if (type->slots.is_sequence && number_slot (type, op) == NULL && type->slots.binary[op] != NULL)
    return try_binary (vm, type->slots.binary[op], left, right);
  if (inplace && cyc_object_has_sequence_table (left))
    return vm->not_implemented;
  type = CYC_CLASS_OF (right);
  if (op == CYC_BINARY_MULTIPLY && type->slots.is_sequence && number_slot (type, op) == NULL && type->slots.binary[op] != NULL)
    return try_binary (vm, type->slots.binary[op], left, right);
  return vm->not_implemented;
}

static gboolean
is_print_shift (CycVM *vm, CycObject *left, CycBinaryOp op)
{
  return op == CYC_BINARY_RSHIFT && CYC_IS_BUILTIN (vm, left) && g_strcmp0 (CYC_BUILTIN (left)->def->name, "print") == 0;
}

static CycObject *
raise_unsupported (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op, const char *sign)
{
  if (is_print_shift (vm, left, op))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      "unsupported operand type(s) for %s: '%T' and '%T'. Did you mean \"print(<message>, "
                      "file=<output_stream>)\"?",
                      sign, left, right);
  return cyc_raise (vm, vm->exceptions.TypeError, "unsupported operand type(s) for %s: '%T' and '%T'", sign, left, right);
}

/* @sign: what an error calls it. Source: Objects/abstract.c, ternary_op */
static CycObject *
power_op (CycVM *vm, CycObject *a, CycObject *b, CycObject *modulus, const char *sign)
{
  CycTernaryFunc ours = CYC_CLASS_OF (a)->slots.power;
  CycTernaryFunc theirs = CYC_CLASS_OF (b)->slots.power;
  CycTernaryFunc last = CYC_CLASS_OF (modulus)->slots.power;
  CycTernaryFunc order[3] = { ours, theirs == ours ? NULL : theirs, last == ours || last == theirs ? NULL : last };

  if (order[1] != NULL && ours != NULL && cyc_class_is_subclass (CYC_CLASS_OF (b), CYC_CLASS_OF (a)))
    {
      order[0] = theirs;
      order[1] = ours;
    }
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      CycObject *result;

      if (order[i] == NULL)
        continue;
      result = order[i](vm, a, b, modulus);
      if (result != vm->not_implemented)
        return result;
      cyc_release (vm->heap, result);
    }
  if (modulus == vm->none)
    return raise_unsupported (vm, a, b, CYC_BINARY_POWER, sign);
  return cyc_raise (vm, vm->exceptions.TypeError, vm->profile->error_qualnames ? "unsupported operand type(s) for ** or pow(): '%T', '%T', '%T'" : "unsupported operand type(s) for pow(): '%T', '%T', '%T'", a, b, modulus);
}

/**
 * cyc_number_binary:
 *
 * Returns: (transfer full) (nullable): left op right
 */
CycObject *
cyc_number_binary (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op)
{
  CycObject *result;

  if (op == CYC_BINARY_POWER)
    return cyc_number_power (vm, left, right, vm->none);
  result = binary_op (vm, left, right, op);
  if (result == vm->not_implemented)
    result = sequence_op (vm, left, right, op, FALSE);
  if (result == vm->not_implemented)
    return raise_unsupported (vm, left, right, op, binary_signs[op]);
  return result;
}

/**
 * cyc_number_inplace:
 *
 * Returns: (transfer full) (nullable): left op= right
 */
CycObject *
cyc_number_inplace (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op)
{
  CycBinaryFunc function = CYC_CLASS_OF (left)->slots.inplace[op];
  CycObject    *result;

  if (function != NULL)
    {
      result = try_binary (vm, function, left, right);
      if (result != vm->not_implemented)
        return result;
    }
  if (op == CYC_BINARY_POWER)
    return power_op (vm, left, right, vm->none, vm->profile->error_qualnames ? inplace_signs[op] : binary_signs[op]);
  result = binary_op (vm, left, right, op);
  if (result == vm->not_implemented)
    result = sequence_op (vm, left, right, op, TRUE);
  if (result == vm->not_implemented)
    return raise_unsupported (vm, left, right, op, inplace_signs[op]);
  return result;
}

/**
 * cyc_number_power:
 * @modulus: None or a modulus
 *
 * Returns: (transfer full) (nullable): pow (a, b, modulus)
 */
CycObject *
cyc_number_power (CycVM *vm, CycObject *a, CycObject *b, CycObject *modulus)
{
  return power_op (vm, a, b, modulus, binary_signs[CYC_BINARY_POWER]);
}

/**
 * cyc_number_unary:
 *
 * Returns: (transfer full) (nullable): op self
 */
CycObject *
cyc_number_unary (CycVM *vm, CycObject *self, CycUnaryOp op)
{
  static const char *const messages[] = {
    "bad operand type for unary +: '%T'",
    "bad operand type for unary -: '%T'",
    "bad operand type for unary ~: '%T'",
    "bad operand type for abs(): '%T'",
    "int() argument must be a string, a bytes-like object or a real number, not '%T'",
    "must be real number, not %T",
    "'%T' object cannot be interpreted as an integer",
  };
  CycUnaryFunc function = CYC_CLASS_OF (self)->slots.unary[op];

  if (function == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, messages[op], self);
  return function (vm, self);
}

/**
 * cyc_number_warn_of_subclass:
 * @method: the special method that gave it
 * @number: of a strict subclass of int
 */
void
cyc_number_warn_of_subclass (CycVM *vm, const char *method, const CycObject *number)
{
  cyc_warn_deprecated (vm,
                       "%s returned non-int (type %.200s).  The ability to return an instance of a strict subclass of int is "
                       "deprecated, and may be removed in a future version of Python.",
                       method, number->type->name);
}

/**
 * cyc_number_index:
 *
 * Returns: (transfer full) (nullable): operator.index (self), an int
 *
 * Source: Objects/abstract.c, PyNumber_Index
 */
CycObject *
cyc_number_index (CycVM *vm, CycObject *self)
{
  CycObject *result;

  if (CYC_CLASS_OF (self) == vm->types.int_ || (cyc_object_is (self, CYC_CLASS_INT) && !vm->profile->numbers_are_real))
    return cyc_new_ref (vm, self);
  if (cyc_object_is (self, CYC_CLASS_INT))
    {
      mpz_t value;

      mpz_init (value);
      cyc_int_get_mpz (self, value);
      result = cyc_int_new_mpz (vm, value);
      mpz_clear (value);
      return result;
    }
  result = cyc_number_unary (vm, self, CYC_UNARY_INDEX);
  if (result != NULL && !cyc_object_is (result, CYC_CLASS_INT))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__index__ returned non-int (type %T)", result);
      cyc_release (vm->heap, result);
      return NULL;
    }
  if (result != NULL && CYC_CLASS_OF (result) != vm->types.int_)
    cyc_number_warn_of_subclass (vm, "__index__", result);
  return result;
}

/**
 * cyc_object_to_index:
 * @clamp: whether what does not fit is cut to the nearest that does
 * @index: (out): the number
 *
 * Returns: %FALSE with an exception
 *
 * Source: Objects/abstract.c, PyNumber_AsSsize_t
 */
gboolean
cyc_object_to_index (CycVM *vm, CycObject *self, gboolean clamp, gint64 *index)
{
  CycObject *number = cyc_number_index (vm, self);
  gboolean   fits;

  if (number == NULL)
    return FALSE;
  fits = cyc_int_get_int64 (number, index);
  if (!fits && clamp)
    {
      CycObject *zero = cyc_int_new (vm, 0);

      *index = cyc_object_compare_bool (vm, number, zero, CYC_COMPARE_LT) > 0 ? G_MININT64 : G_MAXINT64;
      cyc_release (vm->heap, zero);
      fits = TRUE;
    }
  else if (!fits)
    {
      cyc_raise (vm, vm->exceptions.IndexError, "cannot fit '%T' into an index-sized integer", self);
    }
  cyc_release (vm->heap, number);
  return fits;
}
