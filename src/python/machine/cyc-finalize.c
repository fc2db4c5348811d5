/* cyc-finalize.c
 *
 * The end of an interpreter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-eval.h"

static void
collect (CycVM *vm)
{
  if (vm->heap->enabled)
    cyc_heap_collect (vm->heap, CYC_N_GENERATIONS - 1, CYC_GC_WHY_SHUTDOWN);
}

static void
run_atexit (CycVM *vm)
{
  CycObject *module = cyc_dict_get_utf8 (vm, vm->modules, "atexit");
  CycObject *function, *result;

  if (module == NULL)
    return;
  function = cyc_dict_get_utf8 (vm, cyc_module_get_dict (module), "_run_exitfuncs");
  if (function == NULL)
    return;
  result = cyc_object_call (vm, function, NULL, 0, NULL);
  if (result == NULL)
    cyc_error_write_unraisable (vm, NULL);
  cyc_xrelease (vm->heap, result);
}

/* A namespace's values become None: names with one underscore first. Source: _PyModule_ClearDict */
static void
clear_names (CycVM *vm, CycObject *dict, gboolean underscored)
{
  CycObject *key, *value;
  gsize      position = 0;

  while (cyc_dict_next (dict, &position, &key, &value))
    {
      const char *text;

      if (value == vm->none || !cyc_object_is (key, CYC_CLASS_STR))
        continue;
      text = cyc_str_get_utf8 (key);
      if (underscored ? (text[0] == '_' && text[1] != '_') : (text[0] != '_' || strcmp (text, "__builtins__") != 0))
        cyc_dict_set (vm, dict, key, vm->none);
    }
}

static void
clear_dict (CycVM *vm, CycObject *dict)
{
  clear_names (vm, dict, TRUE);
  clear_names (vm, dict, FALSE);
}

/* The modules of sys.modules, held through weak references by CPython; here by a plain list of
 * those whose namespaces live on. */
static GPtrArray *
drop_modules (CycVM *vm)
{
  GPtrArray *dicts = g_ptr_array_new ();
  CycObject *key, *module;
  gsize      position = 0;

  while (cyc_dict_next (vm->modules, &position, &key, &module))
    {
      if (module->type != &vm->types.module->type)
        continue;
      if (strcmp (cyc_str_get_utf8 (key), "builtins") != 0 && strcmp (cyc_str_get_utf8 (key), "sys") != 0)
        {
          CycObject *dict = cyc_module_get_dict (module);

          cyc_hold (vm->heap, dict);
          g_ptr_array_add (dicts, dict);
          cyc_dict_set (vm, vm->modules, key, vm->none);
        }
    }
  return dicts;
}

/**
 * cyc_vm_finalize:
 * @vm: the machine
 *
 * Ends the program: exit functions, a collection while everything lives,
 * then the modules go, another collection, and the namespaces that are left.
 *
 * Source: Python/pylifecycle.c, Py_FinalizeEx; Python/import.c, PyImport_Cleanup
 */
void
cyc_vm_finalize (CycVM *vm)
{
  GPtrArray *dicts;

  run_atexit (vm);
  vm->finalizing = TRUE;
  collect (vm);
  cyc_ref_clear (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "__main__"), &vm->main);
  dicts = drop_modules (vm);
  for (guint i = 0; i < dicts->len; i++)
    {
      CycObject *dict = dicts->pdata[i];

      if (dict->refcnt > 1)
        continue;
      cyc_release (vm->heap, dict);
      dicts->pdata[i] = NULL;
    }
  cyc_heap_collect (vm->heap, CYC_N_GENERATIONS - 1, CYC_GC_WHY_SHUTDOWN);
  for (guint i = dicts->len; i-- > 0;)
    if (dicts->pdata[i] != NULL)
      {
        clear_dict (vm, dicts->pdata[i]);
        cyc_release (vm->heap, dicts->pdata[i]);
      }
  g_ptr_array_unref (dicts);
  collect (vm);
}
