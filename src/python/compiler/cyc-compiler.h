/* cyc-compiler.h
 *
 * From a syntax tree to code.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-code.h"
#include "cyc-parser.h"
#include "cyc-vm.h"

G_BEGIN_DECLS

/**
 * CycCompileMode:
 * @CYC_COMPILE_FILE: a program or module
 * @CYC_COMPILE_CELL: a notebook's cell: the last expression is shown (DISPLAY)
 */
typedef enum
{
  CYC_COMPILE_FILE,
  CYC_COMPILE_CELL,
} CycCompileMode;

/* A new reference to the code, or NULL with @diagnostic set (what the symbol table and the compiler
 * refuse: 'return' outside function, nonlocal without binding, unknown modules, …). */
CycCode *cyc_compile (CycVM *vm, const CycTree *tree, const char *filename, CycCompileMode mode, guint cell, CycDiagnostic **diagnostic);

G_END_DECLS
