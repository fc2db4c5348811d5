/* cyc-gen-stmt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static gboolean
gen_loop_else (CycGen         *self,
               const CycNodes *orelse)
{
  cyc_fblock_pop (self);
  return cyc_gen_body (self, orelse);
}

static gboolean
gen_if (CycGen        *self,
        const CycNode *node)
{
  CycLabel other = cyc_label_new (self), end;
  CycSpan  place = node->span;

  if (cyc_fold (self->arena, self->profile, node->as.If.test) != NULL)
    cyc_emit (self, CYC_OP_NOP, 0, node->as.If.test->span);
  if (!cyc_gen_jump_if (self, node->as.If.test, other, FALSE, &place) || !cyc_gen_body (self, node->as.If.body))
    return FALSE;
  if (node->as.If.orelse->n == 0)
    {
      cyc_label_bind (self, other);
      return TRUE;
    }
  end = cyc_label_new (self);
  cyc_emit_jump (self, CYC_OP_JUMP, end, (CycSpan){ 0 });
  cyc_label_bind (self, other);
  if (!cyc_gen_body (self, node->as.If.orelse))
    return FALSE;
  cyc_label_bind (self, end);
  return TRUE;
}

static gboolean
gen_while (CycGen        *self,
           const CycNode *node)
{
  CycLabel   begin = cyc_label_new (self), anchor = cyc_label_new (self), exit = cyc_label_new (self);
  CycFBlock *block;
  CycSpan    place = node->span;
  guint      warned, warned_end;

  if (cyc_fold (self->arena, self->profile, node->as.While.test) != NULL)
    {
      cyc_emit (self, CYC_OP_NOP, 0, node->as.While.test->span);
      if (node->as.While.body->items[0]->span.line == node->as.While.test->span.line)
        cyc_emit_flag (self, CYC_INSTR_BEFORE_NOTHING);
    }
  cyc_label_bind (self, begin);
  block = cyc_fblock_push (self, CYC_FBLOCK_WHILE);
  block->begin = begin;
  block->exit = exit;
  warned = self->tree->warnings->len;
  if (!cyc_gen_jump_if (self, node->as.While.test, anchor, FALSE, &place))
    return FALSE;
  warned_end = self->tree->warnings->len;
  if (!cyc_gen_body (self, node->as.While.body))
    return FALSE;
  cyc_gen_warn_again (self, warned, warned_end);
  cyc_emit_jump (self, CYC_OP_JUMP, begin, (CycSpan){ 0 });
  cyc_label_bind (self, anchor);
  if (!gen_loop_else (self, node->as.While.orelse))
    return FALSE;
  cyc_label_bind (self, exit);
  return TRUE;
}

static gboolean
gen_for (CycGen        *self,
         const CycNode *node)
{
  CycLabel   begin = cyc_label_new (self), cleanup = cyc_label_new (self), exit = cyc_label_new (self);
  CycFBlock *block;
  CycSpan    span = self->profile->marks_iterables ? node->as.For.iter->span : node->span;

  block = cyc_fblock_push (self, CYC_FBLOCK_FOR);
  block->begin = begin;
  block->exit = exit;
  if (!cyc_gen_iterable (self, node->as.For.iter))
    return FALSE;
  cyc_emit (self, CYC_OP_GET_ITER, 0, span);
  cyc_label_bind (self, begin);
  cyc_emit_jump (self, CYC_OP_FOR_ITER, cleanup, span);
  if (!cyc_gen_assign_target (self, node->as.For.target) || !cyc_gen_body (self, node->as.For.body))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, begin, (CycSpan){ 0 });
  cyc_label_bind (self, cleanup);
  if (!gen_loop_else (self, node->as.For.orelse))
    return FALSE;
  cyc_label_bind (self, exit);
  return TRUE;
}

static gboolean
gen_assert (CycGen        *self,
            const CycNode *node)
{
  CycLabel end = cyc_label_new (self);
  CycSpan  place = node->span;

  cyc_gen_warn_assert (self, node);
  if (!cyc_gen_jump_if (self, node->as.Assert.test, end, TRUE, &place))
    return FALSE;
  cyc_emit (self, CYC_OP_LOAD_ASSERTION_ERROR, 0, node->span);
  if (node->as.Assert.msg != NULL)
    {
      if (!cyc_gen_expr (self, node->as.Assert.msg))
        return FALSE;
      cyc_emit (self, CYC_OP_CALL_FUNCTION, 1, node->span);
    }
  cyc_emit (self, CYC_OP_RAISE_VARARGS, 1, self->profile->assert_marks_test ? node->as.Assert.test->span : place);
  cyc_label_bind (self, end);
  return TRUE;
}

static gboolean
gen_raise (CycGen        *self,
           const CycNode *node)
{
  gint32 n = 0;

  if (node->as.Raise.exc != NULL)
    {
      if (!cyc_gen_expr (self, node->as.Raise.exc))
        return FALSE;
      n++;
      if (node->as.Raise.cause != NULL)
        {
          if (!cyc_gen_expr (self, node->as.Raise.cause))
            return FALSE;
          n++;
        }
    }
  cyc_emit (self, CYC_OP_RAISE_VARARGS, n, node->span);
  return TRUE;
}

static gboolean
gen_expression_statement (CycGen        *self,
                          const CycNode *node)
{
  const CycNode *value = node->as.Expr.value;

  if (value->kind == CYC_AST_Constant)
    {
      cyc_emit (self, CYC_OP_NOP, 0, node->span); /* the value is of no use, the line is */
      return TRUE;
    }
  if (!cyc_gen_expr (self, value))
    return FALSE;
  cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
  return TRUE;
}

static gboolean
gen_delete (CycGen        *self,
            const CycNode *node)
{
  for (guint i = 0; i < node->as.Delete.targets->n; i++)
    if (!cyc_gen_delete (self, node->as.Delete.targets->items[i]))
      return FALSE;
  return TRUE;
}

static gboolean
gen_simple (CycGen        *self,
            const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_Expr:
      return gen_expression_statement (self, node);
    case CYC_AST_Assign:
      return cyc_gen_assign (self, node);
    case CYC_AST_AugAssign:
      return cyc_gen_aug_assign (self, node);
    case CYC_AST_AnnAssign:
      return cyc_gen_ann_assign (self, node);
    case CYC_AST_Delete:
      return gen_delete (self, node);
    case CYC_AST_Return:
      return cyc_gen_return (self, node);
    case CYC_AST_Raise:
      return gen_raise (self, node);
    case CYC_AST_Assert:
      return gen_assert (self, node);
    case CYC_AST_Import:
      return cyc_gen_import (self, node);
    case CYC_AST_ImportFrom:
      return cyc_gen_import_from (self, node);
    case CYC_AST_Break:
      return cyc_gen_break (self, node->span);
    case CYC_AST_Continue:
      return cyc_gen_continue (self, node->span);
    case CYC_AST_Pass:
      cyc_emit (self, CYC_OP_NOP, 0, node->span);
      return TRUE;
    case CYC_AST_Global:
    case CYC_AST_Nonlocal:
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cyc_gen_statement:
 * @self: the compiler
 * @node: a statement
 *
 * Source: Python/compile.c, compiler_visit_stmt()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_statement (CycGen        *self,
                   const CycNode *node)
{
  self->unit->line = node->span.line;
  if (self->unit->fblocks->len > CYC_MAX_BLOCKS)
    return cyc_gen_fail (self, node->span, "too many statically nested blocks");
  switch ((int) node->kind)
    {
    case CYC_AST_FunctionDef:
      return cyc_gen_function (self, node);
    case CYC_AST_ClassDef:
      return cyc_gen_class (self, node);
    case CYC_AST_If:
      return gen_if (self, node);
    case CYC_AST_While:
      return gen_while (self, node);
    case CYC_AST_For:
      return gen_for (self, node);
    case CYC_AST_Try:
      return cyc_gen_try (self, node);
    case CYC_AST_With:
      return cyc_gen_with (self, node);
    default:
      return gen_simple (self, node);
    }
}

/**
 * cyc_gen_body:
 * @self: the compiler
 * @body: statements
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_body (CycGen         *self,
              const CycNodes *body)
{
  for (guint i = 0; i < body->n; i++)
    if (!cyc_gen_statement (self, body->items[i]))
      return FALSE;
  return TRUE;
}
