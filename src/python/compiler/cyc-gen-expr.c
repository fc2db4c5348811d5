/* cyc-gen-expr.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

/**
 * cyc_binary_op:
 * @op: an operator of the tree
 *
 * Returns: the machine's operation
 */
CycBinaryOp
cyc_binary_op (CycAstOperator op)
{
  static const CycBinaryOp table[] = {
    [CYC_AST_ADD] = CYC_BINARY_ADD,
    [CYC_AST_SUB] = CYC_BINARY_SUBTRACT,
    [CYC_AST_MULT] = CYC_BINARY_MULTIPLY,
    [CYC_AST_MAT_MULT] = CYC_BINARY_MATMUL,
    [CYC_AST_DIV] = CYC_BINARY_TRUE_DIVIDE,
    [CYC_AST_MOD] = CYC_BINARY_REMAINDER,
    [CYC_AST_POW] = CYC_BINARY_POWER,
    [CYC_AST_LSHIFT] = CYC_BINARY_LSHIFT,
    [CYC_AST_RSHIFT] = CYC_BINARY_RSHIFT,
    [CYC_AST_BIT_OR] = CYC_BINARY_OR,
    [CYC_AST_BIT_XOR] = CYC_BINARY_XOR,
    [CYC_AST_BIT_AND] = CYC_BINARY_AND,
    [CYC_AST_FLOOR_DIV] = CYC_BINARY_FLOOR_DIVIDE,
  };

  return table[op];
}

static gboolean
gen_bool_op (CycGen        *self,
             const CycNode *node)
{
  CycLabel        end = cyc_label_new (self);
  gboolean        is_and = node->as.BoolOp.op == CYC_AST_AND;
  const CycNodes *values = node->as.BoolOp.values;

  for (guint i = 0; i < values->n; i++)
    {
      if (!cyc_gen_expr (self, values->items[i]))
        return FALSE;
      if (i + 1 == values->n)
        break;
      if (self->profile->bool_ops_copy)
        {
          cyc_emit (self, CYC_OP_DUP_TOP, 0, node->span);
          cyc_emit_jump (self, is_and ? CYC_OP_POP_JUMP_IF_FALSE : CYC_OP_POP_JUMP_IF_TRUE, end, node->span);
          cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
        }
      else
        cyc_emit_jump (self, is_and ? CYC_OP_JUMP_IF_FALSE_OR_POP : CYC_OP_JUMP_IF_TRUE_OR_POP, end, node->span);
    }
  cyc_label_bind (self, end);
  return TRUE;
}

static void
emit_compare (CycGen       *self,
              CycAstCompare op,
              CycSpan       span)
{
  static const CycCompareOp table[] = { CYC_COMPARE_EQ, CYC_COMPARE_NE, CYC_COMPARE_LT, CYC_COMPARE_LE, CYC_COMPARE_GT, CYC_COMPARE_GE };

  switch (op)
    {
    case CYC_AST_IS:
    case CYC_AST_IS_NOT:
      cyc_emit (self, CYC_OP_IS_OP, op == CYC_AST_IS_NOT, span);
      break;
    case CYC_AST_IN:
    case CYC_AST_NOT_IN:
      cyc_emit (self, CYC_OP_CONTAINS_OP, op == CYC_AST_NOT_IN, span);
      break;
    case CYC_AST_EQ:
    case CYC_AST_NOT_EQ:
    case CYC_AST_LT:
    case CYC_AST_LT_E:
    case CYC_AST_GT:
    case CYC_AST_GT_E:
    default:
      cyc_emit (self, CYC_OP_COMPARE_OP, table[op], span);
    }
}

static gboolean
has_starred (const CycNodes *elements)
{
  for (guint i = 0; i < elements->n; i++)
    if (elements->items[i]->kind == CYC_AST_Starred)
      return TRUE;
  return FALSE;
}

/**
 * cyc_gen_iterable:
 * @self: the compiler
 * @node: an expression that is only iterated over or searched
 *
 * A list display becomes a tuple there, a set display of constants a
 * frozenset.
 *
 * Source: Python/ast_opt.c, fold_iter()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_iterable (CycGen        *self,
                  const CycNode *node)
{
  CycNode   tuple = *node;
  CycConst *folded;

  if (node->kind != CYC_AST_List && node->kind != CYC_AST_Set)
    return cyc_gen_expr (self, node);
  tuple.kind = CYC_AST_Tuple;
  tuple.as.Tuple.ctx = CYC_AST_LOAD;
  folded = cyc_fold (self->arena, self->profile, &tuple);
  if (folded == NULL)
    return cyc_gen_expr (self, node->kind == CYC_AST_List && self->profile->lists_become_tuples && !has_starred (node->as.List.elts) ? &tuple : node);
  cyc_emit_folded (self, &tuple, folded, node->kind == CYC_AST_Set, node->span);
  return TRUE;
}

/* The last operand of a comparison. */
static gboolean
gen_comparator (CycGen        *self,
                CycAstCompare  op,
                const CycNode *node)
{
  return op == CYC_AST_IN || op == CYC_AST_NOT_IN ? cyc_gen_iterable (self, node) : cyc_gen_expr (self, node);
}

static gboolean
gen_compare (CycGen        *self,
             const CycNode *node)
{
  const CycCompares *ops = node->as.Compare.ops;
  const CycNodes    *right = node->as.Compare.comparators;
  CycLabel           cleanup, end;

  cyc_gen_warn_compare (self, node);
  if (!cyc_gen_expr (self, node->as.Compare.left))
    return FALSE;
  if (ops->n == 1)
    {
      if (!gen_comparator (self, ops->items[0], right->items[0]))
        return FALSE;
      emit_compare (self, ops->items[0], node->span);
      return TRUE;
    }
  cleanup = cyc_label_new (self);
  end = cyc_label_new (self);
  for (guint i = 0; i < ops->n; i++)
    {
      if (!gen_comparator (self, ops->items[i], right->items[i]))
        return FALSE;
      if (i + 1 == ops->n)
        break;
      cyc_emit (self, CYC_OP_DUP_TOP, 0, node->span);
      cyc_emit (self, CYC_OP_ROT_THREE, 0, node->span);
      emit_compare (self, ops->items[i], node->span);
      cyc_emit_jump (self, CYC_OP_JUMP_IF_FALSE_OR_POP, cleanup, node->span);
    }
  emit_compare (self, ops->items[ops->n - 1], node->span);
  cyc_emit_jump (self, CYC_OP_JUMP, end, node->span);
  cyc_label_bind (self, cleanup);
  cyc_emit (self, CYC_OP_ROT_TWO, 0, node->span);
  cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
  cyc_label_bind (self, end);
  return TRUE;
}

/* What testing a condition that stands in @place belongs to. */
static CycSpan
condition_span (CycGen        *self,
                const CycNode *node,
                CycSpan        place)
{
  return self->profile->condition_place == CYC_CONDITION_PLACE_OWN ? node->span : place;
}

/* a < b < c as a condition: jumps without making a bool of it all. */
static gboolean
jump_if_compare (CycGen        *self,
                 const CycNode *node,
                 CycLabel       label,
                 gboolean       condition,
                 CycSpan        place)
{
  const CycCompares *ops = node->as.Compare.ops;
  CycLabel           cleanup = cyc_label_new (self), end = cyc_label_new (self);

  cyc_gen_warn_compare (self, node);
  if (!cyc_gen_expr (self, node->as.Compare.left))
    return FALSE;
  for (guint i = 0; i < ops->n; i++)
    {
      if (!gen_comparator (self, ops->items[i], node->as.Compare.comparators->items[i]))
        return FALSE;
      if (i + 1 < ops->n)
        {
          cyc_emit (self, CYC_OP_DUP_TOP, 0, node->span);
          cyc_emit (self, CYC_OP_ROT_THREE, 0, node->span);
        }
      emit_compare (self, ops->items[i], place);
      if (i + 1 < ops->n)
        cyc_emit_jump (self, CYC_OP_POP_JUMP_IF_FALSE, cleanup, place);
    }
  cyc_emit_jump (self, condition ? CYC_OP_POP_JUMP_IF_TRUE : CYC_OP_POP_JUMP_IF_FALSE, label, place);
  cyc_emit_jump (self, CYC_OP_JUMP, end, node->span);
  cyc_label_bind (self, cleanup);
  cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
  if (!condition)
    cyc_emit_jump (self, CYC_OP_JUMP, label, node->span);
  cyc_label_bind (self, end);
  return TRUE;
}

static gboolean
jump_if_bool (CycGen        *self,
              const CycNode *node,
              CycLabel       label,
              gboolean       condition,
              CycSpan       *place)
{
  const CycNodes *values = node->as.BoolOp.values;
  gboolean        inner = node->as.BoolOp.op == CYC_AST_OR;
  CycLabel        end = cyc_label_new (self);

  for (guint i = 0; i < values->n; i++)
    {
      gboolean last = i + 1 == values->n;

      if (!cyc_gen_jump_if (self, values->items[i], last || inner == condition ? label : end, last ? condition : inner, place))
        return FALSE;
    }
  cyc_label_bind (self, end);
  return TRUE;
}

/**
 * cyc_gen_jump_if:
 * @self: the compiler
 * @node: a condition
 * @label: where to jump
 * @condition: the truth on which to jump
 * @place: (inout): what the jump belongs to, where a condition has no place of its own
 *
 * Source: Python/compile.c, compiler_jump_if()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_jump_if (CycGen        *self,
                 const CycNode *node,
                 CycLabel       label,
                 gboolean       condition,
                 CycSpan       *place)
{
  CycLabel  end, other;
  CycConst *known;

  switch ((int) node->kind)
    {
    case CYC_AST_UnaryOp:
      if (node->as.UnaryOp.op == CYC_AST_NOT)
        return cyc_gen_jump_if (self, node->as.UnaryOp.operand, label, !condition, place);
      break;
    case CYC_AST_BoolOp:
      return jump_if_bool (self, node, label, condition, place);
    case CYC_AST_IfExp:
      end = cyc_label_new (self);
      other = cyc_label_new (self);
      if (!cyc_gen_jump_if (self, node->as.IfExp.test, other, FALSE, place) ||
          !cyc_gen_jump_if (self, node->as.IfExp.body, label, condition, place))
        return FALSE;
      cyc_emit_jump (self, CYC_OP_JUMP, end, node->span);
      cyc_label_bind (self, other);
      if (!cyc_gen_jump_if (self, node->as.IfExp.orelse, label, condition, place))
        return FALSE;
      cyc_label_bind (self, end);
      return TRUE;
    case CYC_AST_Compare:
      if (self->profile->condition_place == CYC_CONDITION_PLACE_COMPARISON)
        *place = node->span;
      if (node->as.Compare.ops->n > 1)
        return jump_if_compare (self, node, label, condition, condition_span (self, node, *place));
      break;
    default:
      break;
    }
  known = cyc_fold (self->arena, self->profile, node);
  if (known != NULL && cyc_const_is_true (known) >= 0)
    {
      if (cyc_const_is_true (known) == condition)
        cyc_emit_jump (self, CYC_OP_JUMP, label, node->span);
      return TRUE;
    }
  if (!cyc_gen_expr (self, node))
    return FALSE;
  cyc_emit_jump (self, condition ? CYC_OP_POP_JUMP_IF_TRUE : CYC_OP_POP_JUMP_IF_FALSE, label,
                 condition_span (self, node, *place));
  return TRUE;
}

static gboolean
gen_unary (CycGen        *self,
           const CycNode *node)
{
  static const CycOp ops[] = { CYC_OP_UNARY_INVERT, CYC_OP_UNARY_NOT, CYC_OP_UNARY_POSITIVE, CYC_OP_UNARY_NEGATIVE };

  if (!cyc_gen_expr (self, node->as.UnaryOp.operand))
    return FALSE;
  cyc_emit (self, ops[node->as.UnaryOp.op], 0, node->span);
  return TRUE;
}

static gboolean
gen_conditional (CycGen        *self,
                 const CycNode *node)
{
  CycLabel end = cyc_label_new (self), other = cyc_label_new (self);
  CycSpan  place = node->span;

  if (!cyc_gen_jump_if (self, node->as.IfExp.test, other, FALSE, &place) || !cyc_gen_expr (self, node->as.IfExp.body))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, end, node->span);
  cyc_label_bind (self, other);
  if (!cyc_gen_expr (self, node->as.IfExp.orelse))
    return FALSE;
  cyc_label_bind (self, end);
  return TRUE;
}

static gboolean
gen_yield (CycGen        *self,
           const CycNode *node)
{
  if (self->unit->block->kind != CYC_BLOCK_FUNCTION)
    return cyc_gen_fail (self, node->span, node->kind == CYC_AST_YieldFrom && self->profile->explains_more ? "'yield from' outside function" : "'yield' outside function");
  if (node->kind == CYC_AST_YieldFrom)
    {
      if (!cyc_gen_expr (self, node->as.YieldFrom.value))
        return FALSE;
      cyc_emit (self, CYC_OP_GET_YIELD_FROM_ITER, 0, node->span);
      cyc_emit_none (self, node->span);
      cyc_emit (self, CYC_OP_YIELD_FROM, 0, node->span);
      return TRUE;
    }
  if (node->as.Yield.value == NULL)
    cyc_emit_none (self, node->span);
  else if (!cyc_gen_expr (self, node->as.Yield.value))
    return FALSE;
  cyc_emit (self, CYC_OP_YIELD_VALUE, 0, node->span);
  return TRUE;
}

/**
 * cyc_attribute_span:
 * @self: the compiler
 * @node: an Attribute
 * @span: the place of the instruction
 *
 * Where the name stands on a later line than the object, the instruction
 * belongs to the line of the name.
 *
 * Source: Python/compile.c, update_start_location_to_match_attr()
 *
 * Returns: the place
 */
CycSpan
cyc_attribute_span (CycGen        *self,
                    const CycNode *node,
                    CycSpan        span)
{
  gsize length = strlen (node->as.Attribute.attr);

  if (!self->profile->modern_syntax_messages || span.line == node->span.end_line)
    return span;
  span.line = node->span.end_line;
  span.column = length <= node->span.end_column ? node->span.end_column - length : 0;
  span.end_line = MAX (span.line, span.end_line);
  return span;
}

/**
 * cyc_gen_is_super_call:
 * @self: the compiler
 * @node: what an attribute is asked of
 *
 * Returns: whether it is super () or super (a, b), where super may be the
 *   built-in and 3.12 makes no object of it
 *
 * Source: Python/compile.c, can_optimize_super_call()
 */
gboolean
cyc_gen_is_super_call (CycGen        *self,
                       const CycNode *node)
{
  const CycNode *function;

  if (!self->profile->super_attributes || node->kind != CYC_AST_Call)
    return FALSE;
  function = node->as.Call.func;
  if (function->kind != CYC_AST_Name || strcmp (function->as.Name.id, "super") != 0 || cyc_gen_scope (self, "super") != CYC_SCOPE_GLOBAL_IMPLICIT)
    return FALSE;
  if (cyc_block_scope (cyc_symtable_lookup (self->symtable, self->tree->root), "super") != CYC_SCOPE_NONE)
    return FALSE; /* the module itself names it */
  if (node->as.Call.keywords->n > 0)
    return FALSE;
  if (node->as.Call.args->n == 2)
    return node->as.Call.args->items[0]->kind != CYC_AST_Starred && node->as.Call.args->items[1]->kind != CYC_AST_Starred;
  return node->as.Call.args->n == 0 && self->unit->block->kind == CYC_BLOCK_FUNCTION && self->unit->block->params->len > 0 &&
         cyc_gen_scope (self, "__class__") == CYC_SCOPE_FREE;
}

/**
 * cyc_gen_super_attribute:
 * @self: the compiler
 * @node: super ().name
 * @op: what takes the name
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_super_attribute (CycGen        *self,
                         const CycNode *node,
                         CycOp          op)
{
  const CycNode *call = node->as.Attribute.value;

  if (!cyc_gen_expr (self, call->as.Call.func))
    return FALSE;
  if (call->as.Call.args->n == 2)
    {
      if (!cyc_gen_exprs (self, call->as.Call.args))
        return FALSE;
    }
  else if (!cyc_gen_name (self, "__class__", CYC_AST_LOAD, call->span) || !cyc_gen_name (self, self->unit->block->params->pdata[0], CYC_AST_LOAD, call->span))
    return FALSE;
  cyc_emit_name (self, op, cyc_gen_mangle (self, node->as.Attribute.attr), cyc_attribute_span (self, node, node->span));
  return TRUE;
}

static gboolean
gen_attribute (CycGen        *self,
               const CycNode *node)
{
  if (cyc_gen_is_super_call (self, node->as.Attribute.value))
    return cyc_gen_super_attribute (self, node, CYC_OP_LOAD_SUPER_ATTR);
  if (!cyc_gen_expr (self, node->as.Attribute.value))
    return FALSE;
  cyc_emit_name (self, CYC_OP_LOAD_ATTR, cyc_gen_mangle (self, node->as.Attribute.attr), cyc_attribute_span (self, node, node->span));
  return TRUE;
}

static gboolean
gen_named (CycGen        *self,
           const CycNode *node)
{
  if (!cyc_gen_expr (self, node->as.NamedExpr.value))
    return FALSE;
  cyc_emit (self, CYC_OP_DUP_TOP, 0, node->span);
  return cyc_gen_name (self, node->as.NamedExpr.target->as.Name.id, CYC_AST_STORE, node->as.NamedExpr.target->span);
}

/* Pushes what stands between the brackets. */
gboolean
cyc_gen_slice_key (CycGen        *self,
                   const CycNode *node)
{
  const CycNode *parts[3];

  if (node->kind != CYC_AST_Slice)
    return cyc_gen_expr (self, node);
  parts[0] = node->as.Slice.lower;
  parts[1] = node->as.Slice.upper;
  parts[2] = node->as.Slice.step;
  for (guint i = 0; i < (parts[2] != NULL ? 3 : 2); i++)
    if (parts[i] == NULL)
      cyc_emit_none (self, node->span);
    else if (!cyc_gen_expr (self, parts[i]))
      return FALSE;
  cyc_emit (self, CYC_OP_BUILD_SLICE, parts[2] != NULL ? 3 : 2, node->span);
  return TRUE;
}

static gboolean
gen_subscript (CycGen        *self,
               const CycNode *node)
{
  cyc_gen_warn_subscript (self, node);
  if (!cyc_gen_expr (self, node->as.Subscript.value) || !cyc_gen_slice_key (self, node->as.Subscript.slice))
    return FALSE;
  cyc_emit (self, CYC_OP_BINARY_SUBSCR, 0, node->span);
  return TRUE;
}

/* All expressions in turn. */
gboolean
cyc_gen_exprs (CycGen         *self,
               const CycNodes *nodes)
{
  for (guint i = 0; i < nodes->n; i++)
    if (!cyc_gen_expr (self, nodes->items[i]))
      return FALSE;
  return TRUE;
}

static gboolean
gen_binary (CycGen        *self,
            const CycNode *node)
{
  gboolean fine;

  if (cyc_gen_percent (self, node, &fine))
    return fine;
  if (!cyc_gen_expr (self, node->as.BinOp.left) || !cyc_gen_expr (self, node->as.BinOp.right))
    return FALSE;
  cyc_emit (self, CYC_OP_BINARY_OP, cyc_binary_op (node->as.BinOp.op), node->span);
  return TRUE;
}

/**
 * cyc_gen_expr:
 * @self: the compiler
 * @node: an expression
 *
 * Pushes its value.
 *
 * Source: Python/compile.c, compiler_visit_expr1()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_expr (CycGen        *self,
              const CycNode *node)
{
  CycConst *folded = cyc_fold (self->arena, self->profile, node);

  cyc_gen_begin_line (self, node);
  if (folded != NULL)
    {
      cyc_emit_folded (self, node, folded, FALSE, node->span);
      return TRUE;
    }
  switch ((int) node->kind)
    {
    case CYC_AST_Name:
      return cyc_gen_name (self, node->as.Name.id, CYC_AST_LOAD, node->span);
    case CYC_AST_Attribute:
      return gen_attribute (self, node);
    case CYC_AST_Subscript:
      return gen_subscript (self, node);
    case CYC_AST_Call:
      return cyc_gen_call (self, node);
    case CYC_AST_BinOp:
      return gen_binary (self, node);
    case CYC_AST_UnaryOp:
      return gen_unary (self, node);
    case CYC_AST_BoolOp:
      return gen_bool_op (self, node);
    case CYC_AST_Compare:
      return gen_compare (self, node);
    case CYC_AST_IfExp:
      return gen_conditional (self, node);
    case CYC_AST_Lambda:
      return cyc_gen_lambda (self, node);
    case CYC_AST_NamedExpr:
      return gen_named (self, node);
    case CYC_AST_Yield:
    case CYC_AST_YieldFrom:
      return gen_yield (self, node);
    case CYC_AST_JoinedStr:
      return cyc_gen_joined_str (self, node);
    case CYC_AST_ListComp:
    case CYC_AST_SetComp:
    case CYC_AST_DictComp:
    case CYC_AST_GeneratorExp:
      return cyc_gen_comprehension (self, node);
    case CYC_AST_Slice:
      return cyc_gen_slice_key (self, node);
    case CYC_AST_Starred:
      return cyc_gen_fail (self, node->span, "can't use starred expression here");
    default:
      return cyc_gen_display (self, node);
    }
}
