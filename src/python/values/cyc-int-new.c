/* cyc-int-new.c
 *
 * int (…): from text, and from whatever says that it is a number.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

/* An exact int in place of the new reference @number to an instance of a subclass. */
static CycObject *
exact_int (CycVM *vm, CycObject *number)
{
  CycObject *copy;

  if (number == NULL || cyc_is_exact (number, vm->types.int_))
    return number;

  copy = vm->types.int_->slots.unary[CYC_UNARY_POSITIVE](vm, number);
  cyc_release (vm->heap, number);

  return copy;
}

static CycObject *
from_special (CycVM *vm, CycObject *object)
{
  CycObject *number = cyc_number_unary (vm, object, CYC_UNARY_INT);

  if (number != NULL && cyc_is_int (number) && !cyc_is_exact (number, vm->types.int_))
    cyc_number_warn_of_subclass (vm, "__int__", number);
  if (number == NULL || cyc_is_int (number))
    return number;

  cyc_raise (vm, vm->exceptions.TypeError, "__int__ returned non-int (type %.200T)", number);
  cyc_release (vm->heap, number);

  return NULL;
}

static CycObject *
from_trunc (CycVM *vm, CycObject *function)
{
  CycObject *whole = cyc_object_call_n (vm, function, 0);
  CycObject *number = NULL;

  cyc_release (vm->heap, function);
  if (whole == NULL || cyc_is_int (whole))
    return exact_int (vm, whole);

  if (CYC_CLASS_OF (whole)->slots.unary[CYC_UNARY_INDEX] != NULL)
    number = cyc_number_index (vm, whole);
  else if (!vm->profile->numbers_are_real && CYC_CLASS_OF (whole)->slots.unary[CYC_UNARY_INT] != NULL)
    number = cyc_number_unary (vm, whole, CYC_UNARY_INT);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "__trunc__ returned non-Integral (type %T)", whole);
  cyc_release (vm->heap, whole);

  return exact_int (vm, number);
}

/**
 * cyc_int_from_object:
 * @vm: the machine
 * @object: what int () was given
 *
 * Source: Objects/abstract.c, PyNumber_Long()
 *
 * Returns: (transfer full) (nullable): an int, or %NULL with a TypeError or
 *   a ValueError
 */
CycObject *
cyc_int_from_object (CycVM *vm, CycObject *object)
{
  const CycSlots *slots = &CYC_CLASS_OF (object)->slots;
  CycObject      *name, *function;

  if (cyc_is_exact (object, vm->types.int_))
    return cyc_new_ref (vm, object);
  if (slots->unary[CYC_UNARY_INT] != NULL)
    return exact_int (vm, from_special (vm, object));
  if (slots->unary[CYC_UNARY_INDEX] != NULL && vm->profile->pow_inverts)
    return exact_int (vm, cyc_number_index (vm, object));

  name = cyc_str_new_interned (vm, "__trunc__");
  function = cyc_object_lookup_special (vm, object, name);
  cyc_release (vm->heap, name);
  if (function != NULL)
    return from_trunc (vm, function);
  if (vm->error != NULL)
    return NULL;
  if (cyc_is_str (object) || cyc_is_bytes (object))
    return cyc_int_from_text (vm, object, 10);

  return cyc_raise (vm, vm->exceptions.TypeError,
                    "int() argument must be a string, a bytes-like object or a %snumber, not '%.200T'",
                    vm->profile->numbers_are_real ? "real " : "", object);
}

static CycObject *
from_text_and_base (CycVM *vm, CycObject *text, CycObject *base)
{
  CycObject *number;
  gint64     value;

  number = cyc_number_index (vm, base);
  if (number == NULL)
    return NULL;
  if (!cyc_int_get_int64 (number, &value))
    value = -1;
  cyc_release (vm->heap, number);
  if ((value != 0 && value < 2) || value > 36)
    return cyc_raise (vm, vm->exceptions.ValueError, "int() base must be >= 2 and <= 36, or 0");
  if (!cyc_is_str (text) && !cyc_is_bytes (text))
    return cyc_raise (vm, vm->exceptions.TypeError, "int() can't convert non-string with explicit base");

  return cyc_int_from_text (vm, text, (int) value);
}

/**
 * cyc_int_new_:
 * @vm: the machine
 * @self: int or a subclass
 * @args: the arguments
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/longobject.c, long_new_impl()
 *
 * Returns: (transfer full) (nullable): an exact int
 */
CycObject *
cyc_int_new_ (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "", "base", NULL };
  static const char *const old_names[] = { "x", "base", NULL };
  gboolean                 keywords = vm->profile->constructor_keywords;
  CycObject               *values[2] = { NULL, NULL };

  if (n_args == 1 && kwnames == NULL)
    return cyc_int_from_object (vm, args[0]);
  if (vm->profile->find_uses_clinic && kwnames == NULL && n_args > 2)
    {
      cyc_args_count (vm, "int", n_args, kwnames, 0, 2);
      return NULL;
    }
  if (!cyc_args_parse (vm, "int", args, n_args, kwnames, keywords ? old_names : names, keywords ? 0 : 1, 2, 0, values))
    return NULL;
  if (values[0] == NULL && values[1] != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "int() missing string argument");
  if (values[0] == NULL)
    return cyc_int_new (vm, 0);
  if (values[1] == NULL)
    return cyc_int_from_object (vm, values[0]);

  return from_text_and_base (vm, values[0], values[1]);
}
