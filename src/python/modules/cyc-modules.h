/* cyc-modules.h
 *
 * The modules that the machine has built in, and those written in our Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

/**
 * CycModuleSpec:
 * @name: as imported
 * @functions: ends with name NULL
 * @setup: (nullable): adds what is not a function to @dict; FALSE with an exception on error
 */
typedef struct
{
  const char         *name;
  const CycMethodDef *functions;
  gboolean (*setup) (CycVM *vm, CycObject *module, CycObject *dict);
} CycModuleSpec;

extern const CycModuleSpec cyc_module_builtins;

/* How modules written in C are found: cyc-modules.def lists them. */
const CycModuleSpec *cyc_module_find_spec (const char *name); /* NULL: none */
/* The source of a module written in our Python (data/python/NAME.py), NULL: none. */

/* The types weakref.ref, ProxyType and CallableProxyType; cyc_vm_new calls it once type is ready. */
void cyc_weakref_types_init (CycVM *vm);

/* Calls what atexit.register() was given, last first; the first step of cyc_vm_finalize. */
/* Drops what modules keep with the machine, once nothing runs any more; before cyc_heap_free. */

/* NULL without an exception where there is no such module. New reference. */
CycObject *cyc_module_import (CycVM *vm, CycObject *name);
/* A module object with this name and namespace __name__ set. New reference. */
CycObject *cyc_module_new (CycVM *vm, const char *name);
CycObject *cyc_module_get_dict (CycObject *module); /* borrowed */
/* Whether `import NAME` can work at all: asked by the compiler before anything runs. */
gboolean cyc_module_is_known (const char *name);

G_END_DECLS
