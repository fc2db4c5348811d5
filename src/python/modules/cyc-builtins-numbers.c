/* cyc-builtins-numbers.c
 *
 * The built-in functions on numbers and characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

#include <string.h>

CYC_BUILTIN_FUNCTION (cyc_builtin_abs)
{
  return cyc_args_count (vm, "abs", n_args, kwnames, 1, 1) ? cyc_number_unary (vm, args[0], CYC_UNARY_ABSOLUTE) : NULL;
}

/* An int's digits in base 2, 8 or 16 behind a prefix, the sign before both. */
static CycObject *
to_base (CycVM *vm, CycObject *number, const char *prefix, int base)
{
  CycObject *index = cyc_number_index (vm, number);
  g_autoptr (GString) text = g_string_new (NULL);
  mpz_t value;
  char *digits;

  if (index == NULL)
    return NULL;
  mpz_init (value);
  cyc_int_get_mpz (index, value);
  cyc_release (vm->heap, index);
  if (mpz_sgn (value) < 0)
    g_string_append_c (text, '-');
  mpz_abs (value, value);
  g_string_append (text, prefix);
  digits = g_malloc (mpz_sizeinbase (value, base) + 2);
  mpz_get_str (digits, base, value);
  g_string_append (text, digits);
  g_free (digits);
  mpz_clear (value);
  return cyc_str_new_len (vm, text->str, text->len);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_bin)
{
  return cyc_args_count (vm, "bin", n_args, kwnames, 1, 1) ? to_base (vm, args[0], "0b", 2) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_oct)
{
  return cyc_args_count (vm, "oct", n_args, kwnames, 1, 1) ? to_base (vm, args[0], "0o", 8) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_hex)
{
  return cyc_args_count (vm, "hex", n_args, kwnames, 1, 1) ? to_base (vm, args[0], "0x", 16) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_chr)
{
  guint32 character;
  int     value;

  if (!cyc_args_count (vm, "chr", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_argument_to_int (vm, args[0], &value))
    {
      if (!vm->profile->chr_clips || !cyc_error_matches (vm, vm->exceptions.OverflowError))
        return NULL;
      cyc_error_clear (vm);
      value = -1;
    }
  if (value < 0 || value > 0x10ffff)
    return cyc_raise (vm, vm->exceptions.ValueError, "chr() arg not in range(0x110000)");
  character = (guint32) value;
  return cyc_str_new_ucs4 (vm, &character, 1);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_ord)
{
  gsize length;

  if (!cyc_args_count (vm, "ord", n_args, kwnames, 1, 1))
    return NULL;
  if (cyc_object_is (args[0], CYC_CLASS_STR))
    {
      length = CYC_STR (args[0])->length;
      if (length == 1)
        return cyc_int_new (vm, cyc_str_get_char (args[0], 0));
    }
  else if (cyc_object_is (args[0], CYC_CLASS_BYTES))
    {
      length = CYC_BYTES (args[0])->length;
      if (length == 1)
        return cyc_int_new (vm, (guchar) CYC_BYTES (args[0])->data[0]);
    }
  else
    return cyc_raise (vm, vm->exceptions.TypeError, "ord() expected string of length 1, but %T found", args[0]);
  return cyc_raise (vm, vm->exceptions.TypeError, "ord() expected a character, but string of length %" G_GSIZE_FORMAT " found", length);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_divmod)
{
  return cyc_args_count (vm, "divmod", n_args, kwnames, 2, 2) ? cyc_number_binary (vm, args[0], args[1], CYC_BINARY_DIVMOD) : NULL;
}

/* Keywords are known from 3.8 on. */
CYC_BUILTIN_FUNCTION (cyc_builtin_pow)
{
  static const char *const names[] = { "base", "exp", "mod", NULL };
  CycObject               *given[3] = { NULL, NULL, NULL };

  if (!vm->profile->functions_take_keywords)
    {
      if (!cyc_args_count (vm, "pow", n_args, kwnames, 2, 3))
        return NULL;
      memcpy (given, args, n_args * sizeof *given);
    }
  else if (!cyc_args_parse (vm, "pow", args, n_args, kwnames, names, 0, 3, 2, given))
    return NULL;
  return cyc_number_power (vm, given[0], given[1], given[2] != NULL ? given[2] : vm->none);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_round)
{
  static const char *const names[] = { "number", "ndigits", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *method;
  CycObject               *result;

  if (!cyc_args_parse (vm, "round", args, n_args, kwnames, names, 0, 2, 1, given))
    return NULL;
  method = cyc_object_lookup_special (vm, given[0], vm->names.dunder_round);
  if (method == NULL)
    return vm->error != NULL ? NULL : cyc_raise (vm, vm->exceptions.TypeError, "type %T doesn't define __round__ method", given[0]);
  result = cyc_object_call (vm, method, &given[1], given[1] == NULL || given[1] == vm->none ? 0 : 1, NULL);
  cyc_release (vm->heap, method);
  return result;
}
