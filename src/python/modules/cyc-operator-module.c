/* cyc-operator-module.c
 *
 * The module _operator: operators as functions. What operator.py gets by item,
 * attribute or method is in _getters.py.
 *
 * Source: Modules/_operator.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

#define FUNCTION(name) \
  static CycObject *operator_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

/* A function of @n arguments that returns @result. */
#define OPERATOR(name, n, result)                                        \
  FUNCTION (name)                                                        \
  {                                                                      \
    if (!cyc_args_count (vm, "_operator." #name, n_args, kwnames, n, n)) \
      return NULL;                                                       \
    return result;                                                       \
  }

#define BINARY(name, op) OPERATOR (name, 2, cyc_number_binary (vm, args[0], args[1], op))
#define INPLACE(name, op) OPERATOR (name, 2, cyc_number_inplace (vm, args[0], args[1], op))
#define UNARY(name, op) OPERATOR (name, 1, cyc_number_unary (vm, args[0], op))
#define COMPARISON(name, op) OPERATOR (name, 2, cyc_object_compare (vm, args[0], args[1], op))

static CycObject *
truth (CycVM *vm, int value)
{
  return value < 0 ? NULL : cyc_bool_new (vm, value);
}

static CycObject *
none_if (CycVM *vm, gboolean done)
{
  return done ? cyc_none_new (vm) : NULL;
}

/* What has items, whatever its + means. */
static gboolean
is_concatenated (CycVM *vm, CycObject *object)
{
  if (CYC_CLASS_OF (object)->slots.getitem != NULL && !cyc_object_is (object, CYC_CLASS_DICT))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "'%T' object can't be concatenated", object);
  return FALSE;
}

COMPARISON (lt, CYC_COMPARE_LT)
COMPARISON (le, CYC_COMPARE_LE)
COMPARISON (eq, CYC_COMPARE_EQ)
COMPARISON (ne, CYC_COMPARE_NE)
COMPARISON (gt, CYC_COMPARE_GT)
COMPARISON (ge, CYC_COMPARE_GE)

UNARY (neg, CYC_UNARY_NEGATIVE)
UNARY (pos, CYC_UNARY_POSITIVE)
UNARY (invert, CYC_UNARY_INVERT)
UNARY (inv, CYC_UNARY_INVERT)
UNARY (abs, CYC_UNARY_ABSOLUTE)

BINARY (add, CYC_BINARY_ADD)
BINARY (sub, CYC_BINARY_SUBTRACT)
BINARY (mul, CYC_BINARY_MULTIPLY)
BINARY (matmul, CYC_BINARY_MATMUL)
BINARY (truediv, CYC_BINARY_TRUE_DIVIDE)
BINARY (floordiv, CYC_BINARY_FLOOR_DIVIDE)
BINARY (mod, CYC_BINARY_REMAINDER)
BINARY (pow, CYC_BINARY_POWER)
BINARY (lshift, CYC_BINARY_LSHIFT)
BINARY (rshift, CYC_BINARY_RSHIFT)
BINARY (and_, CYC_BINARY_AND)
BINARY (or_, CYC_BINARY_OR)
BINARY (xor, CYC_BINARY_XOR)

INPLACE (iadd, CYC_BINARY_ADD)
INPLACE (isub, CYC_BINARY_SUBTRACT)
INPLACE (imul, CYC_BINARY_MULTIPLY)
INPLACE (imatmul, CYC_BINARY_MATMUL)
INPLACE (itruediv, CYC_BINARY_TRUE_DIVIDE)
INPLACE (ifloordiv, CYC_BINARY_FLOOR_DIVIDE)
INPLACE (imod, CYC_BINARY_REMAINDER)
INPLACE (ipow, CYC_BINARY_POWER)
INPLACE (ilshift, CYC_BINARY_LSHIFT)
INPLACE (irshift, CYC_BINARY_RSHIFT)
INPLACE (iand, CYC_BINARY_AND)
INPLACE (ior, CYC_BINARY_OR)
INPLACE (ixor, CYC_BINARY_XOR)

OPERATOR (truth, 1, truth (vm, cyc_object_is_true (vm, args[0])))
OPERATOR (is_, 2, cyc_bool_new (vm, args[0] == args[1]))
OPERATOR (is_not, 2, cyc_bool_new (vm, args[0] != args[1]))
OPERATOR (contains, 2, truth (vm, cyc_object_contains (vm, args[0], args[1])))
OPERATOR (getitem, 2, cyc_object_getitem (vm, args[0], args[1]))
OPERATOR (setitem, 3, none_if (vm, cyc_object_setitem (vm, args[0], args[1], args[2])))
OPERATOR (delitem, 2, none_if (vm, cyc_object_setitem (vm, args[0], args[1], NULL)))
OPERATOR (index, 1, cyc_number_index (vm, args[0]))
OPERATOR (concat, 2, is_concatenated (vm, args[0]) ? cyc_number_binary (vm, args[0], args[1], CYC_BINARY_ADD) : NULL)
OPERATOR (iconcat, 2, is_concatenated (vm, args[0]) ? cyc_number_inplace (vm, args[0], args[1], CYC_BINARY_ADD) : NULL)

FUNCTION (not_)
{
  int value;

  if (!cyc_args_count (vm, "_operator.not_", n_args, kwnames, 1, 1))
    return NULL;
  value = cyc_object_is_true (vm, args[0]);
  return value < 0 ? NULL : cyc_bool_new (vm, !value);
}

/* Counts the items that equal @wanted, up to the first where @only_first; their number, or -1 with an
 * exception. @at: (out): how many items were asked. */
static gint64
find_items (CycVM *vm, CycObject *items, CycObject *wanted, gboolean only_first, gint64 *at)
{
  CycObject *iterator = cyc_object_iter (vm, items);
  CycObject *item;
  gint64     found = 0;

  if (iterator == NULL)
    return -1;
  for (*at = 0; (found == 0 || !only_first) && (item = cyc_iter_next (vm, iterator)) != NULL; ++*at)
    {
      int equal = cyc_object_compare_bool (vm, item, wanted, CYC_COMPARE_EQ);

      cyc_release (vm->heap, item);
      if (equal < 0)
        break;
      found += equal;
    }
  cyc_release (vm->heap, iterator);
  return vm->error != NULL ? -1 : found;
}

FUNCTION (countOf)
{
  gint64 at, found;

  if (!cyc_args_count (vm, "_operator.countOf", n_args, kwnames, 2, 2))
    return NULL;
  found = find_items (vm, args[0], args[1], FALSE, &at);
  return found < 0 ? NULL : cyc_int_new (vm, found);
}

FUNCTION (indexOf)
{
  gint64 at, found;

  if (!cyc_args_count (vm, "_operator.indexOf", n_args, kwnames, 2, 2))
    return NULL;
  found = find_items (vm, args[0], args[1], TRUE, &at);
  if (found == 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "sequence.index(x): x not in sequence");
  return found < 0 ? NULL : cyc_int_new (vm, at - 1);
}

FUNCTION (length_hint)
{
  gint64 otherwise = 0;
  gssize hint;

  if (!cyc_args_count (vm, "_operator.length_hint", n_args, kwnames, 1, 2))
    return NULL;
  if (n_args == 2 && cyc_object_is (args[1], CYC_CLASS_FLOAT) && !vm->profile->numbers_are_real)
    return cyc_raise (vm, vm->exceptions.TypeError, "integer argument expected, got float");
  if (n_args == 2 && !cyc_object_to_index (vm, args[1], FALSE, &otherwise))
    return NULL;
  hint = cyc_object_length_hint (vm, args[0], otherwise);
  return hint < 0 && vm->error != NULL ? NULL : cyc_int_new (vm, hint);
}

FUNCTION (call)
{
  if (n_args == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "call expected at least 1 argument, got 0");
  return cyc_object_call (vm, args[0], args + 1, n_args - 1, kwnames);
}

/* clang-format off */
#define ROW(name, ...) { #name, operator_##name, CYC_METHOD_PLAIN, NULL, __VA_ARGS__ }
/* clang-format on */
#define TUPLED_TO_3_6 .packed_to = 6

static const CycMethodDef functions[] = {
  ROW (lt, TUPLED_TO_3_6),
  ROW (le, TUPLED_TO_3_6),
  ROW (eq, TUPLED_TO_3_6),
  ROW (ne, TUPLED_TO_3_6),
  ROW (gt, TUPLED_TO_3_6),
  ROW (ge, TUPLED_TO_3_6),
  ROW (not_),
  ROW (truth),
  ROW (is_, TUPLED_TO_3_6),
  ROW (is_not, TUPLED_TO_3_6),
  ROW (add, TUPLED_TO_3_6),
  ROW (sub, TUPLED_TO_3_6),
  ROW (mul, TUPLED_TO_3_6),
  ROW (matmul, TUPLED_TO_3_6),
  ROW (truediv, TUPLED_TO_3_6),
  ROW (floordiv, TUPLED_TO_3_6),
  ROW (mod, TUPLED_TO_3_6),
  ROW (pow, TUPLED_TO_3_6),
  ROW (lshift, TUPLED_TO_3_6),
  ROW (rshift, TUPLED_TO_3_6),
  ROW (and_, TUPLED_TO_3_6),
  ROW (or_, TUPLED_TO_3_6),
  ROW (xor, TUPLED_TO_3_6),
  ROW (neg),
  ROW (pos),
  ROW (inv),
  ROW (invert),
  ROW (abs),
  ROW (iadd, TUPLED_TO_3_6),
  ROW (isub, TUPLED_TO_3_6),
  ROW (imul, TUPLED_TO_3_6),
  ROW (imatmul, TUPLED_TO_3_6),
  ROW (itruediv, TUPLED_TO_3_6),
  ROW (ifloordiv, TUPLED_TO_3_6),
  ROW (imod, TUPLED_TO_3_6),
  ROW (ipow, TUPLED_TO_3_6),
  ROW (ilshift, TUPLED_TO_3_6),
  ROW (irshift, TUPLED_TO_3_6),
  ROW (iand, TUPLED_TO_3_6),
  ROW (ior, TUPLED_TO_3_6),
  ROW (ixor, TUPLED_TO_3_6),
  ROW (concat, TUPLED_TO_3_6),
  ROW (iconcat, TUPLED_TO_3_6),
  ROW (contains, TUPLED_TO_3_6),
  ROW (getitem, TUPLED_TO_3_6),
  ROW (setitem, TUPLED_TO_3_6),
  ROW (delitem, TUPLED_TO_3_6),
  ROW (countOf, TUPLED_TO_3_6),
  ROW (indexOf, TUPLED_TO_3_6),
  ROW (index),
  ROW (length_hint, TUPLED_TO_3_6),
  ROW (call, .from_minor = 11),
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_operator = { "_operator", functions, NULL };
