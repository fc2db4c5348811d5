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
extern const CycModuleSpec cyc_module_sys;
extern const CycModuleSpec cyc_module_gc;
extern const CycModuleSpec cyc_module_weakref; /* _weakref; weakref itself is data/python/weakref.py */
extern const CycModuleSpec cyc_module_objgraph;

/* NULL without an exception where there is no such module. New reference. */
CycObject *cyc_module_import (CycVM *vm, CycObject *name);
/* A module object with this name and namespace __name__ set. New reference. */
CycObject *cyc_module_new    (CycVM *vm, const char *name);
CycObject *cyc_module_get_dict (CycObject *module); /* borrowed */
/* Whether `import NAME` can work at all: asked by the compiler before anything runs. */
gboolean   cyc_module_is_known (const char *name);

G_END_DECLS
