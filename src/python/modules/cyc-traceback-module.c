/* cyc-traceback-module.c
 *
 * The module _traceback: what traceback.py shows, as the machine prints it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-machine.h"
#include "cyc-modules.h"

/* format_exception_object (exception, chain) -> [text] */
static CycObject *
format_exception_object (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CycObject *list, *item;
  int        chain;

  if (!cyc_args_count (vm, "format_exception_object", n_args, kwnames, 2, 2))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_EXCEPTION))
    return cyc_raise (vm, vm->exceptions.TypeError, "Exception expected for value, %T found", args[0]);
  chain = cyc_object_is_true (vm, args[1]);
  if (chain < 0)
    return NULL;

  if (chain)
    cyc_traceback_print (vm, args[0], text);
  else
    cyc_traceback_print_alone (vm, args[0], text);
  list = cyc_list_new (vm);
  item = cyc_str_new_len (vm, text->str, text->len);
  cyc_list_append_move (vm, list, item);
  return list;
}

/* format_exception_only (exception) -> text */
static CycObject *
format_exception_only (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!cyc_args_count (vm, "format_exception_only", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_EXCEPTION))
    return cyc_raise (vm, vm->exceptions.TypeError, "Exception expected for value, %T found", args[0]);
  cyc_traceback_print_description (vm, args[0], text);
  return cyc_str_new_len (vm, text->str, text->len);
}

/* format_frames (traceback) -> text */
static CycObject *
format_frames (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (!cyc_args_count (vm, "format_frames", n_args, kwnames, 1, 1))
    return NULL;
  cyc_traceback_print_frames (vm, args[0], text);
  return cyc_str_new_len (vm, text->str, text->len);
}

static const CycMethodDef traceback_functions[] = {
  { "format_exception_object", format_exception_object, CYC_METHOD_PLAIN, NULL },
  { "format_exception_only", format_exception_only, CYC_METHOD_PLAIN, NULL },
  { "format_frames", format_frames, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycModuleSpec cyc_module_traceback = {
  .name = "_traceback",
  .functions = traceback_functions,
};
