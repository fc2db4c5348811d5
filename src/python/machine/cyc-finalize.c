/* cyc-finalize.c
 *
 * The end of an interpreter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-eval.h"
#include "cyc-weakref.h"

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
    cyc_error_write_unraisable (vm, "finalizing", NULL);
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

/* Weak references to the modules of sys.modules, which are replaced by None. */
static GPtrArray *
drop_modules (CycVM *vm)
{
  GPtrArray *refs = g_ptr_array_new ();
  CycObject *key, *module;
  gsize      position = 0;

  while (cyc_dict_next (vm->modules, &position, &key, &module))
    {
      if (module->type != &vm->types.module->type)
        continue;
      if (strcmp (cyc_str_get_utf8 (key), "builtins") != 0 && strcmp (cyc_str_get_utf8 (key), "sys") != 0)
        {
          g_ptr_array_add (refs, cyc_weakref_new (vm->heap, &vm->types.weakref->type, TRUE, module, NULL));
          cyc_dict_set (vm, vm->modules, key, vm->none);
        }
    }
  return refs;
}

/* What the program put among the built-in names goes while print() still works. */
static void
restore_builtins (CycVM *vm)
{
  CycObject *changed = cyc_dict_copy (vm, vm->builtins);

  cyc_dict_clear (vm, vm->builtins);
  cyc_dict_update (vm, vm->builtins, CYC_MACHINE (vm)->builtins_copy, TRUE);
  cyc_release (vm->heap, changed);
}

/* Modules that something still refers to: their namespaces are emptied, newest module first. */
static void
clear_survivors (CycVM *vm, GPtrArray *refs)
{
  for (guint i = refs->len; i-- > 0;)
    {
      CycWeakref *ref = refs->pdata[i];
      CycObject  *module = ref->referent;

      if (module != NULL)
        {
          cyc_hold (vm->heap, module);
          clear_dict (vm, cyc_module_get_dict (module));
          cyc_release (vm->heap, module);
        }
      cyc_release (vm->heap, &ref->object);
    }
}

/**
 * cyc_vm_finalize:
 * @vm: the machine
 *
 * Ends the program: exit functions, a collection while everything lives,
 * then the modules go, another collection, and the namespaces that are left.
 * Only the first of the collections calls gc.callbacks.
 *
 * Source: Python/pylifecycle.c, Py_FinalizeEx; Python/import.c, PyImport_Cleanup
 */
void
cyc_vm_finalize (CycVM *vm)
{
  GPtrArray *refs;

  run_atexit (vm);
  vm->finalizing = TRUE;
  collect (vm);
  vm->heap->hooks.gc_callbacks = NULL; /* Source: Modules/gcmodule.c, _PyGC_CollectNoFail */
  cyc_ref_clear (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "__main__"), &vm->main);
  vm->modules_gone = TRUE;
  refs = drop_modules (vm);
  restore_builtins (vm);
  cyc_heap_collect (vm->heap, CYC_N_GENERATIONS - 1, CYC_GC_WHY_SHUTDOWN);
  clear_survivors (vm, refs);
  g_ptr_array_unref (refs);
  collect (vm);
  cyc_ref_clear (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "thread"), &CYC_MACHINE (vm)->thread_dict);
}
