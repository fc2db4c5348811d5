/* cyc-source-module.c
 *
 * The module _source: how the library makes functions from text it has written,
 * as CPython's own does with exec().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

/* run (text, globals, locals[, filename]): runs the text, which tracebacks call <string> if no name is given. */
static CycObject *
source_run (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  const char *text;
  const char *filename;

  if (!cyc_args_count (vm, "run", n_args, kwnames, 3, 4))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_STR) || !cyc_object_is (args[1], CYC_CLASS_DICT) ||
      !cyc_object_is (args[2], CYC_CLASS_DICT) || (n_args == 4 && !cyc_object_is (args[3], CYC_CLASS_STR)))
    return cyc_raise (vm, vm->exceptions.TypeError, "run() takes a str, two dicts and perhaps a filename");
  text = cyc_str_get_utf8 (args[0]);
  filename = n_args == 4 ? cyc_str_get_utf8 (args[3]) : "<string>";
  if (!cyc_module_run_text (vm, filename, CYC_COMPILE_MODULE, text, strlen (text), args[1], args[2]))
    return NULL;
  return cyc_none_new (vm);
}

static const CycMethodDef source_functions[] = {
  { "run", source_run, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_source = {
  .name = "_source",
  .functions = source_functions,
};
