/* cyc-gen-name.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

/**
 * cyc_gen_mangle:
 * @self: the compiler
 * @name: a name
 *
 * Returns: the name that is meant in the class around
 */
const char *
cyc_gen_mangle (CycGen     *self,
                const char *name)
{
  return cyc_symtable_mangle (self->symtable, self->unit->block->class_name, name);
}

/**
 * cyc_gen_scope:
 * @self: the compiler
 * @mangled: a name
 *
 * Returns: its scope, that of an inlined comprehension first
 */
CycScope
cyc_gen_scope (CycGen     *self,
               const char *mangled)
{
  gpointer scope;

  if (g_hash_table_lookup_extended (self->unit->overrides, mangled, NULL, &scope))
    return GPOINTER_TO_UINT (scope);
  return cyc_block_scope (self->unit->block, mangled);
}

/**
 * cyc_gen_check_name:
 * @self: the compiler
 * @name: a name
 * @context: what is done to it
 * @span: its place
 *
 * Source: Python/compile.c, forbidden_name()
 *
 * Returns: %FALSE with an error for __debug__ as a target
 */
gboolean
cyc_gen_check_name (CycGen       *self,
                    const char   *name,
                    CycAstContext context,
                    CycSpan       span)
{
  if (context == CYC_AST_LOAD || strcmp (name, "__debug__") != 0)
    return TRUE;
  if (context == CYC_AST_DEL)
    return self->profile->peg_parser ? cyc_gen_fail (self, span, "cannot delete __debug__") : TRUE;
  return cyc_gen_fail (self, span, self->profile->fstring_debug ? "cannot assign to __debug__" : "assignment to keyword");
}

typedef struct
{
  CycOp load, store, del;
} NameOps;

static const NameOps fast_ops = { CYC_OP_LOAD_FAST, CYC_OP_STORE_FAST, CYC_OP_DELETE_FAST };
static const NameOps deref_ops = { CYC_OP_LOAD_DEREF, CYC_OP_STORE_DEREF, CYC_OP_DELETE_DEREF };
static const NameOps global_ops = { CYC_OP_LOAD_GLOBAL, CYC_OP_STORE_GLOBAL, CYC_OP_DELETE_GLOBAL };
static const NameOps outer_ops = { CYC_OP_LOAD_OUTER, CYC_OP_STORE_OUTER, CYC_OP_DELETE_OUTER };
static const NameOps name_ops = { CYC_OP_LOAD_NAME, CYC_OP_STORE_NAME, CYC_OP_DELETE_NAME };

static CycOp
pick (const NameOps *ops,
      CycAstContext  context)
{
  switch (context)
    {
    case CYC_AST_LOAD:
      return ops->load;
    case CYC_AST_STORE:
      return ops->store;
    case CYC_AST_DEL:
      return ops->del;
    default:
      g_assert_not_reached ();
    }
}

/* Names that are looked up when they are used. */
static const NameOps *
dynamic_ops (const CycGen *self)
{
  gboolean in_function = self->mode == CYC_COMPILE_IN_FUNCTION && self->unit->block->kind == CYC_BLOCK_MODULE;

  return in_function ? &outer_ops : &name_ops;
}

/**
 * cyc_gen_name:
 * @self: the compiler
 * @name: a name as written
 * @context: what is done to it
 * @span: its place
 *
 * Source: Python/compile.c, compiler_nameop()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_name (CycGen       *self,
              const char   *name,
              CycAstContext context,
              CycSpan       span)
{
  CycUnit    *unit = self->unit;
  const char *mangled = cyc_gen_mangle (self, name);
  gboolean    function = unit->block->kind == CYC_BLOCK_FUNCTION;

  if (!cyc_gen_check_name (self, name, context, span))
    return FALSE;
  switch (cyc_gen_scope (self, mangled))
    {
    case CYC_SCOPE_FREE:
      if (context == CYC_AST_LOAD && unit->block->kind == CYC_BLOCK_CLASS && !g_hash_table_contains (unit->overrides, mangled))
        {
          cyc_emit (self, CYC_OP_LOAD_CLASSDEREF, cyc_unit_cell (unit, mangled), span);
          return TRUE;
        }
      G_GNUC_FALLTHROUGH;
    case CYC_SCOPE_CELL:
      cyc_emit (self, pick (&deref_ops, context), cyc_unit_cell (unit, mangled), span);
      return TRUE;
    case CYC_SCOPE_LOCAL:
      if (function || g_hash_table_contains (unit->overrides, mangled))
        cyc_emit (self, pick (&fast_ops, context), cyc_name_table_index (&unit->varnames, mangled), span);
      else
        cyc_emit_name (self, pick (dynamic_ops (self), context), mangled, span);
      return TRUE;
    case CYC_SCOPE_GLOBAL_EXPLICIT:
      cyc_emit_name (self, pick (&global_ops, context), mangled, span);
      return TRUE;
    case CYC_SCOPE_GLOBAL_IMPLICIT:
      cyc_emit_name (self, pick (function ? &global_ops : dynamic_ops (self), context), mangled, span);
      return TRUE;
    case CYC_SCOPE_NONE:
    default:
      cyc_emit_name (self, pick (dynamic_ops (self), context), mangled, span);
      return TRUE;
    }
}
