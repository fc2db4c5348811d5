/* cyc-builtins.c
 *
 * The module builtins: which names it has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

/* The machine's: what a class statement calls. */
CYC_BUILTIN_FUNCTION (cyc_build_class);

static const CycMethodDef functions[] = {
  { "__build_class__", cyc_build_class, .packed_to = 6 },
  { "abs", cyc_builtin_abs, .stays_general = TRUE, .doc = "Return the absolute value of the argument." },
  { "all", cyc_builtin_all, .stays_general = TRUE },
  { "any", cyc_builtin_any, .stays_general = TRUE },
  { "ascii", cyc_builtin_ascii },
  { "bin", cyc_builtin_bin, .stays_general = TRUE },
  { "callable", cyc_builtin_callable, .stays_general = TRUE },
  { "chr", cyc_builtin_chr },
  { "delattr", cyc_builtin_delattr, .packed_to = 6 },
  { "dir", cyc_builtin_dir, .packed_to = CYC_ALL_MINORS, .unpacked_in = 12 },
  { "divmod", cyc_builtin_divmod, .packed_to = 6 },
  { "format", cyc_builtin_format, .packed_to = 6 },
  { "getattr", cyc_builtin_getattr, .packed_to = 6 },
  { "globals", cyc_builtin_globals },
  { "hasattr", cyc_builtin_hasattr, .packed_to = 6 },
  { "hash", cyc_builtin_hash, .stays_general = TRUE },
  { "hex", cyc_builtin_hex, .stays_general = TRUE },
  { "id", cyc_builtin_id },
  { "isinstance", cyc_builtin_isinstance, .packed_to = 6, .unchecked = TRUE },
  { "issubclass", cyc_builtin_issubclass, .packed_to = 6 },
  { "iter", cyc_builtin_iter, .packed_to = 7 },
  { "len", cyc_builtin_len, .doc = "Return the number of items in a container.", .unchecked = TRUE },
  { "locals", cyc_builtin_locals },
  { "max", cyc_builtin_max, .packed_to = 12 },
  { "min", cyc_builtin_min, .packed_to = 12 },
  { "next", cyc_builtin_next, .packed_to = 6 },
  { "oct", cyc_builtin_oct, .stays_general = TRUE },
  { "ord", cyc_builtin_ord },
  { "pow", cyc_builtin_pow, .packed_to = 6 },
  { "print", cyc_builtin_print, .packed_to = 6 },
  { "repr", cyc_builtin_repr, .stays_general = TRUE },
  { "round", cyc_builtin_round, .packed_to = 6 },
  { "setattr", cyc_builtin_setattr, .packed_to = 6 },
  { "sorted", cyc_builtin_sorted, .packed_to = 6 },
  { "sum", cyc_builtin_sum, .packed_to = 6 },
  { "vars", cyc_builtin_vars, .packed_to = CYC_ALL_MINORS, .unpacked_in = 12 },
  { NULL },
};

static gboolean
add_classes (CycVM *vm, CycObject *dict)
{
  CycClass *const classes[] = {
    vm->types.bool_,
    vm->types.bytes,
    vm->types.classmethod,
    vm->types.dict,
    vm->types.enumerate,
    vm->types.filter,
    vm->types.float_,
    vm->types.frozenset,
    vm->types.int_,
    vm->types.list,
    vm->types.map,
    vm->types.object,
    vm->types.property,
    vm->types.range,
    vm->types.reversed,
    vm->types.set,
    vm->types.slice,
    vm->types.staticmethod,
    vm->types.str,
    vm->types.super,
    vm->types.tuple,
    vm->types.type,
    vm->types.zip,
  };

  for (gsize i = 0; i < G_N_ELEMENTS (classes); i++)
    if (classes[i] != NULL && !cyc_dict_set_utf8 (vm, dict, classes[i]->type.name, (CycObject *) classes[i]))
      return FALSE;
  return TRUE;
}

static gboolean
add_exceptions (CycVM *vm, CycObject *dict)
{
#define CYC_EXCEPTION(name, base)                                                                             \
  if (vm->exceptions.name != NULL && !cyc_dict_set_utf8 (vm, dict, #name, (CycObject *) vm->exceptions.name)) \
    return FALSE;
#include "cyc-exceptions.def"
#undef CYC_EXCEPTION
  return cyc_dict_set_utf8 (vm, dict, "EnvironmentError", (CycObject *) vm->exceptions.OSError) && cyc_dict_set_utf8 (vm, dict, "IOError", (CycObject *) vm->exceptions.OSError);
}

static gboolean
builtins_setup (CycVM *vm, CycObject *module, CycObject *dict)
{
  return cyc_dict_set_utf8 (vm, dict, "None", vm->none) && cyc_dict_set_utf8 (vm, dict, "Ellipsis", vm->ellipsis) && cyc_dict_set_utf8 (vm, dict, "NotImplemented", vm->not_implemented) && cyc_dict_set_utf8 (vm, dict, "False", vm->false_) && cyc_dict_set_utf8 (vm, dict, "True", vm->true_) && cyc_dict_set_utf8 (vm, dict, "__debug__", vm->true_) && add_classes (vm, dict) && add_exceptions (vm, dict);
}

const CycModuleSpec cyc_module_builtins = {
  .name = "builtins",
  .functions = functions,
  .setup = builtins_setup,
};
