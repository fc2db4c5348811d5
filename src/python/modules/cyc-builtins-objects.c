/* cyc-builtins-objects.c
 *
 * The built-in functions that ask what an object is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

CYC_BUILTIN_FUNCTION (cyc_builtin_ascii)
{
  return cyc_args_count (vm, "ascii", n_args, kwnames, 1, 1) ? cyc_object_ascii (vm, args[0]) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_callable)
{
  return cyc_args_count (vm, "callable", n_args, kwnames, 1, 1) ? cyc_bool_new (vm, cyc_object_callable (args[0])) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_format)
{
  if (!(vm->profile->counts_in_singular ? cyc_args_count : cyc_args_tuple) (vm, "format", n_args, kwnames, 1, 2))
    return NULL;
  if (n_args == 2 && !cyc_object_is (args[1], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, "format() argument 2 must be str, not %s",
                      args[1] == vm->none ? "None" : args[1]->type->name);
  return cyc_object_format (vm, args[0], n_args == 2 ? args[1] : NULL);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_hash)
{
  gint64 hash;

  return cyc_args_count (vm, "hash", n_args, kwnames, 1, 1) && cyc_object_hash (vm, args[0], &hash) ? cyc_int_new (vm, hash) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_id)
{
  return cyc_args_count (vm, "id", n_args, kwnames, 1, 1) ? cyc_int_new (vm, (gint64) cyc_object_get_address (args[0])) : NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_isinstance)
{
  int answer = cyc_args_count (vm, "isinstance", n_args, kwnames, 2, 2) ? cyc_object_is_instance (vm, args[0], args[1]) : -1;

  return answer < 0 ? NULL : cyc_bool_new (vm, answer);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_issubclass)
{
  int answer = cyc_args_count (vm, "issubclass", n_args, kwnames, 2, 2) ? cyc_object_is_subclass (vm, args[0], args[1]) : -1;

  return answer < 0 ? NULL : cyc_bool_new (vm, answer);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_repr)
{
  return cyc_args_count (vm, "repr", n_args, kwnames, 1, 1) ? cyc_object_repr (vm, args[0]) : NULL;
}
