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
  { "__build_class__", cyc_build_class },
  { "abs", cyc_builtin_abs, .doc = "Return the absolute value of the argument." },
  { "all", cyc_builtin_all },
  { "any", cyc_builtin_any },
  { "ascii", cyc_builtin_ascii },
  { "bin", cyc_builtin_bin },
  { "callable", cyc_builtin_callable },
  { "chr", cyc_builtin_chr },
  { "delattr", cyc_builtin_delattr },
  { "dir", cyc_builtin_dir },
  { "divmod", cyc_builtin_divmod },
  { "format", cyc_builtin_format },
  { "getattr", cyc_builtin_getattr },
  { "globals", cyc_builtin_globals },
  { "hasattr", cyc_builtin_hasattr },
  { "hash", cyc_builtin_hash },
  { "hex", cyc_builtin_hex },
  { "id", cyc_builtin_id },
  { "isinstance", cyc_builtin_isinstance },
  { "issubclass", cyc_builtin_issubclass },
  { "iter", cyc_builtin_iter },
  { "len", cyc_builtin_len, .doc = "Return the number of items in a container." },
  { "locals", cyc_builtin_locals },
  { "max", cyc_builtin_max },
  { "min", cyc_builtin_min },
  { "next", cyc_builtin_next },
  { "oct", cyc_builtin_oct },
  { "ord", cyc_builtin_ord },
  { "pow", cyc_builtin_pow },
  { "print", cyc_builtin_print },
  { "repr", cyc_builtin_repr },
  { "round", cyc_builtin_round },
  { "setattr", cyc_builtin_setattr },
  { "sorted", cyc_builtin_sorted },
  { "sum", cyc_builtin_sum },
  { "vars", cyc_builtin_vars },
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
