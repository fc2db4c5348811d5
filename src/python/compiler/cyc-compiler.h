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
 * @CYC_COMPILE_FILE: a program
 * @CYC_COMPILE_CELL: a notebook's cell: the last expression is shown (DISPLAY)
 * @CYC_COMPILE_MODULE: a module of our own, which may use what programs may not
 * @CYC_COMPILE_NATIVE: one that stands for a module that CPython has in C
 * @CYC_COMPILE_PROMPT: lines from outside, that run between two instructions of
 *   a module or class body: each expression's value is shown (ECHO)
 * @CYC_COMPILE_IN_FUNCTION: the same between two instructions of a function:
 *   names are looked up in it
 */
typedef enum
{
  CYC_COMPILE_FILE,
  CYC_COMPILE_CELL,
  CYC_COMPILE_MODULE,
  CYC_COMPILE_NATIVE,
  CYC_COMPILE_PROMPT,
  CYC_COMPILE_IN_FUNCTION,
} CycCompileMode;

/* Where the interpreter holds what the syntax tree holds. */
#define CYC_SYNTAX_TREE "syntax tree"

/* A new reference to the code, or NULL with @diagnostic set (what the symbol table and the compiler
 * refuse: 'return' outside function, nonlocal without binding, unknown modules, …). */
CycCode *cyc_compile (CycVM *vm, const CycTree *tree, const char *filename, CycCompileMode mode, guint cell, CycDiagnostic **diagnostic);

G_END_DECLS
