/* cyc-compiler.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include "cyc-containers.h"
#include "cyc-values.h"

static gboolean
is_prompt (const CycGen *self)
{
  return self->mode == CYC_COMPILE_PROMPT || self->mode == CYC_COMPILE_IN_FUNCTION;
}

static gboolean
gen_top_level (CycGen        *self,
               const CycNode *node,
               gboolean       last)
{
  gboolean shown = is_prompt (self) || (self->mode == CYC_COMPILE_CELL && last);

  if (!shown || node->kind != CYC_AST_Expr)
    return cyc_gen_statement (self, node);
  if (!cyc_gen_expr (self, node->as.Expr.value))
    return FALSE;
  cyc_emit (self, is_prompt (self) ? CYC_OP_ECHO : CYC_OP_DISPLAY, 0, node->span);
  return TRUE;
}

/* The docstring of a file is stored; in a notebook's cell and at the prompt a string is a value like another. */
static gboolean
gen_module (CycGen         *self,
            const CycNodes *body)
{
  const CycConstant *doc = self->mode == CYC_COMPILE_CELL || is_prompt (self) ? NULL : cyc_body_docstring (body);
  guint              i = 0;

  if (cyc_body_has_annotations (body))
    cyc_emit (self, CYC_OP_SETUP_ANNOTATIONS, 0, (CycSpan){ 0 });
  if (doc != NULL)
    {
      cyc_emit_const (self, cyc_gen_docstring (self, doc), body->items[0]->span);
      if (!cyc_gen_name (self, "__doc__", CYC_AST_STORE, body->items[0]->span))
        return FALSE;
      i = 1;
    }
  for (; i < body->n; i++)
    if (!gen_top_level (self, body->items[i], i + 1 == body->n))
      return FALSE;
  cyc_emit_none (self, (CycSpan){ 0 });
  cyc_emit (self, CYC_OP_RETURN_VALUE, 0, (CycSpan){ 0 });
  return TRUE;
}

static CycCode *
gen_program (CycGen *self)
{
  CycUnit  *unit;
  CycConst *code;

  if (!cyc_gen_check_futures (self, self->tree->root))
    return NULL;
  cyc_gen_warn_finally (self, self->tree->root->as.Module.body);
  cyc_gen_enter (self, self->tree->root, is_prompt (self) ? CYC_WHAT_IF_FILE : "<module>", 1);
  gen_module (self, self->tree->root->as.Module.body);
  code = cyc_gen_leave (self, &unit);
  cyc_unit_free (unit);
  return code != NULL ? (CycCode *) cyc_new_ref (self->vm, code->object) : NULL;
}

static void
clear (CycGen *self)
{
  for (guint i = 0; i < self->codes->len; i++)
    cyc_release (self->vm->heap, self->codes->pdata[i]);
  cyc_release (self->vm->heap, self->filename);
  g_ptr_array_unref (self->codes);
  g_hash_table_unref (self->cache);
}

/* What the compiler had warned of before it met the mistake is said before it. */
static void
keep_warnings (const CycTree  *tree,
               const char     *filename,
               CycDiagnostic **diagnostic)
{
  if (diagnostic != NULL && *diagnostic != NULL)
    (*diagnostic)->warnings = cyc_tree_warnings_to_text (tree, filename);
}

/**
 * cyc_compile:
 * @vm: the machine whose objects the code holds
 * @tree: a program
 * @filename: co_filename
 * @mode: what is compiled
 * @cell: number of the notebook's cell, 0 for files
 * @diagnostic: (out) (nullable): what is wrong
 *
 * Compiles a program. What CPython refuses too is found first, then what the
 * language leaves out.
 *
 * Source: Python/compile.c, _PyAST_Compile()
 *
 * Returns: (nullable): a new reference to the module's code
 */
CycCode *
cyc_compile (CycVM          *vm,
             const CycTree  *tree,
             const char     *filename,
             CycCompileMode  mode,
             guint           cell,
             CycDiagnostic **diagnostic)
{
  g_autoptr (CycSymtable) symtable = cyc_symtable_new (tree, diagnostic);
  g_autoptr (CycArena) arena = NULL;
  CycGen         gen = { .vm = vm, .profile = tree->profile, .tree = tree, .symtable = symtable, .mode = mode, .cell = cell };
  CycDiagnostic *unsupported;
  CycCode       *code = NULL;

  if (symtable == NULL)
    {
      keep_warnings (tree, filename, diagnostic);
      return NULL;
    }
  arena = cyc_arena_new ();
  gen.arena = arena;
  gen.filename = cyc_str_new (vm, filename);
  gen.cache = g_hash_table_new (g_str_hash, g_str_equal);
  gen.codes = g_ptr_array_new ();
  if (mode == CYC_COMPILE_FILE || mode == CYC_COMPILE_CELL)
    gen.literals = vm->literals;
  unsupported = cyc_find_unsupported (tree, symtable, mode == CYC_COMPILE_MODULE || mode == CYC_COMPILE_NATIVE);
  if (unsupported == NULL)
    code = gen_program (&gen);
  else
    gen.error = unsupported;
  clear (&gen);
  if (diagnostic != NULL)
    {
      *diagnostic = gen.error;
      keep_warnings (tree, filename, diagnostic);
    }
  else
    cyc_diagnostic_free (gen.error);
  return code;
}
