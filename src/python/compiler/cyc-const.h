/* cyc-const.h
 *
 * Constants of code while it is compiled: before they are objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-arena.h"
#include "cyc-ast.h"
#include "cyc-abstract.h"
#include "cyc-vm.h"

#include <gmp.h>

G_BEGIN_DECLS

typedef struct _CycConst CycConst;

/**
 * CycConst:
 * @kind: as in the tree, or one of the two kinds of folded containers
 * @key: tells type and value; equal constants have equal keys
 * @object: (nullable): of a code object: held by the compiler
 * @n_tree: references that the syntax tree holds to its object
 *
 * A value known when the program is compiled.
 */
struct _CycConst
{
  enum
  {
    CYC_CONST_SIMPLE,
    CYC_CONST_TUPLE,
    CYC_CONST_FROZENSET,
    CYC_CONST_CODE,
  } kind;
  CycConstant value;
  guint       n_items;
  CycConst  **items;
  const char *key;
  CycObject  *object;
  guint       n_tree;
};

CycConst *cyc_const_new (CycArena *arena, const CycConstant *value);
CycConst *cyc_const_new_kind (CycArena *arena, CycConstantKind kind);
CycConst *cyc_const_new_str (CycArena *arena, const char *text, gsize length);
CycConst *cyc_const_new_int (CycArena *arena, gint64 value);
CycConst *cyc_const_new_mpz (CycArena *arena, const mpz_t value);
CycConst *cyc_const_new_float (CycArena *arena, double value);
CycConst *cyc_const_new_items (CycArena *arena, gboolean frozenset, CycConst **items, guint n);
CycConst *cyc_const_new_code (CycArena *arena, CycObject *code);
CycConst *cyc_const_new_apart (CycArena *arena, const CycConst *value);
/* 1, 0, or -1 where its truth is not known now */
int cyc_const_is_true (const CycConst *self);
/* A new reference */
CycObject *cyc_const_make (CycVM *vm, const CycConst *self, GHashTable *cache, GPtrArray *literals);

/* The value of an expression, NULL where it is not known now. */
CycConst *cyc_fold (CycArena *arena, const CycProfile *profile, const CycNode *node);

G_END_DECLS
