/* cyc-parser-assign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

static gboolean
find_augmented (CycTokenType    type,
                CycAstOperator *op)
{
  static const struct
  {
    CycTokenType   token;
    CycAstOperator op;
  } table[] = {
    { CYC_TOKEN_PLUS_EQUAL, CYC_AST_ADD },
    { CYC_TOKEN_MINUS_EQUAL, CYC_AST_SUB },
    { CYC_TOKEN_STAR_EQUAL, CYC_AST_MULT },
    { CYC_TOKEN_AT_EQUAL, CYC_AST_MAT_MULT },
    { CYC_TOKEN_SLASH_EQUAL, CYC_AST_DIV },
    { CYC_TOKEN_PERCENT_EQUAL, CYC_AST_MOD },
    { CYC_TOKEN_AMPERSAND_EQUAL, CYC_AST_BIT_AND },
    { CYC_TOKEN_BAR_EQUAL, CYC_AST_BIT_OR },
    { CYC_TOKEN_CARET_EQUAL, CYC_AST_BIT_XOR },
    { CYC_TOKEN_LEFT_SHIFT_EQUAL, CYC_AST_LSHIFT },
    { CYC_TOKEN_RIGHT_SHIFT_EQUAL, CYC_AST_RSHIFT },
    { CYC_TOKEN_DOUBLE_STAR_EQUAL, CYC_AST_POW },
    { CYC_TOKEN_DOUBLE_SLASH_EQUAL, CYC_AST_FLOOR_DIV },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].token == type)
      {
        *op = table[i].op;
        return TRUE;
      }
  return FALSE;
}

static CycNode *
parse_right_side (CycParser *self)
{
  return cyc_parser_peek (self) == CYC_TOKEN_YIELD ? cyc_parse_yield (self) : cyc_parse_star_expressions (self);
}

static gboolean
is_single_target (const CycNode *node)
{
  return node->kind == CYC_AST_Name || node->kind == CYC_AST_Attribute || node->kind == CYC_AST_Subscript;
}

static CycNode *
explain_annotation (CycParser *self,
                    CycNode   *target)
{
  self->position++;
  if (cyc_parse_expression (self) == NULL)
    return NULL;
  if (target->kind == CYC_AST_Tuple && !target->parenthesized)
    return cyc_parser_raise (self, target->as.Tuple.elts->items[0]->span, "only single target (not tuple) can be annotated");
  if (target->kind == CYC_AST_Tuple || target->kind == CYC_AST_List)
    return cyc_parser_raise (self, target->span, "only single target (not %s) can be annotated", cyc_node_describe (self, target));
  return cyc_parser_raise (self, target->span, "illegal target for annotation");
}

static CycNode *
parse_annotated (CycParser *self,
                 CycNode   *target)
{
  CycSpan  begin = target->span;
  CycNode *annotation, *value = NULL, *node;

  if (!is_single_target (target))
    return self->explain || !self->tree->profile->peg_parser ? explain_annotation (self, target) : NULL;
  self->position++;
  annotation = cyc_parse_expression (self);
  if (annotation == NULL)
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_EQUAL))
    {
      value = parse_right_side (self);
      if (value == NULL)
        return NULL;
    }
  cyc_node_set_context (target, CYC_AST_STORE);
  node = cyc_node_new (self, CYC_AST_AnnAssign, begin);
  node->as.AnnAssign.target = target;
  node->as.AnnAssign.annotation = annotation;
  node->as.AnnAssign.value = value;
  node->as.AnnAssign.simple = target->kind == CYC_AST_Name && !target->parenthesized;
  return node;
}

static CycNode *
parse_augmented (CycParser     *self,
                 CycNode       *target,
                 CycAstOperator op,
                 CycSpan        begin)
{
  CycNode *value, *node;

  if (!is_single_target (target) && !self->explain && self->tree->profile->peg_parser)
    return NULL;
  self->position++;
  value = parse_right_side (self);
  if (value == NULL)
    return NULL;
  if (!is_single_target (target) && !self->tree->profile->peg_parser)
    {
      if (target->kind != CYC_AST_Tuple && target->kind != CYC_AST_List)
        cyc_parser_raise_target (self, CYC_TARGET_STAR, target, begin);
      return self->error == NULL ? cyc_parser_raise (self, begin, "illegal expression for augmented assignment") : NULL;
    }
  if (!is_single_target (target))
    return cyc_parser_raise (self, target->span, "'%s' is an illegal expression for augmented assignment", cyc_node_describe (self, target));
  cyc_node_set_context (target, CYC_AST_STORE);
  node = cyc_node_new (self, CYC_AST_AugAssign, begin);
  node->as.AugAssign.target = target;
  node->as.AugAssign.op = op;
  node->as.AugAssign.value = value;
  return node;
}

/* Whether CPython's grammar takes it for a comparison that lacks a sign; see invalid_named_expression. */
static gboolean
may_be_comparison (CycParser     *self,
                   const CycNode *target)
{
  guint        position = self->position;
  CycNode     *right;
  CycTokenType next;

  switch ((int) target->kind)
    {
    case CYC_AST_List:
    case CYC_AST_Tuple:
    case CYC_AST_GeneratorExp:
      return FALSE;
    case CYC_AST_Constant:
      if (target->as.Constant.value->kind <= CYC_CONSTANT_TRUE)
        return FALSE;
      break;
    case CYC_AST_Compare:
    case CYC_AST_BoolOp:
    case CYC_AST_IfExp:
    case CYC_AST_Lambda:
      if (!target->parenthesized)
        return FALSE;
      break;
    case CYC_AST_UnaryOp:
      if (!target->parenthesized && target->as.UnaryOp.op == CYC_AST_NOT)
        return FALSE;
      break;
    case CYC_AST_Yield:
    case CYC_AST_YieldFrom:
    default:
      break;
    }
  self->position++;
  if (!cyc_parser_starts_expression (self))
    next = CYC_TOKEN_EQUAL;
  else
    {
      /* An operator without its right side ends the comparison, too. */
      right = cyc_parse_bitwise_or (self);
      next = right != NULL ? cyc_parser_peek (self) : CYC_TOKEN_END;
    }
  self->position = position;
  return next != CYC_TOKEN_EQUAL && next != CYC_TOKEN_COLON_EQUAL;
}

static CycNode *
explain_target (CycParser *self,
                CycNode   *target,
                CycSpan    place,
                gboolean   first)
{
  if ((target->kind == CYC_AST_Yield || target->kind == CYC_AST_YieldFrom) && !target->parenthesized)
    return cyc_parser_raise (self, target->span, "assignment to yield expression not possible");
  if (first && self->tree->profile->modern_syntax_messages && may_be_comparison (self, target) && self->error == NULL)
    return cyc_parser_raise (self, target->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?", cyc_node_describe (self, target));
  return cyc_parser_raise_target (self, CYC_TARGET_STAR, target, place);
}

/* The last name before the first sign, where CPython looks for a comparison that lacks a sign.
 * Source: Grammar/python.gram, invalid_named_expression */
static gboolean
explain_head (CycParser     *self,
              const CycNode *head,
              guint          equal)
{
  guint    position = self->position;
  CycNode *right;

  if (head->kind != CYC_AST_Tuple || head->parenthesized || !self->explain || !self->tree->profile->modern_syntax_messages)
    return FALSE;
  head = head->as.Tuple.elts->items[head->as.Tuple.elts->n - 1];
  self->position = equal + 1;
  right = cyc_parse_bitwise_or (self);
  if (right != NULL && cyc_parser_peek (self) != CYC_TOKEN_EQUAL && cyc_parser_peek (self) != CYC_TOKEN_COLON_EQUAL)
    {
      if (head->kind == CYC_AST_Name)
        cyc_parser_raise (self, cyc_span_range (head->span, right->span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
      else if (cyc_node_invalid_target (head, CYC_TARGET_STAR) == head)
        cyc_parser_raise (self, head->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?", cyc_node_describe (self, head));
    }
  self->position = position;
  return self->error != NULL;
}

static CycNode *
parse_chain (CycParser *self,
             CycNode   *value,
             CycSpan    begin)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new ();
  const CycNode *head = value;
  guint          equal = self->position;
  CycNode       *node, *wrong = NULL;
  CycSpan        place = begin, wrong_place = begin;

  while (cyc_parser_peek (self) == CYC_TOKEN_EQUAL)
    {
      if (cyc_node_invalid_target (value, CYC_TARGET_STAR) != NULL && explain_head (self, head, equal))
        return NULL;
      if (cyc_node_invalid_target (value, CYC_TARGET_STAR) == NULL)
        cyc_node_set_context (value, CYC_AST_STORE);
      else if (self->tree->profile->peg_parser)
        return self->explain ? explain_target (self, value, value->span, targets->len == 0) : NULL;
      else if (wrong == NULL)
        {
          wrong = value;
          wrong_place = place;
        }
      g_ptr_array_add (targets, value);
      self->position++;
      place = cyc_parser_token (self)->span;
      value = parse_right_side (self);
      if (value == NULL)
        return NULL;
    }
  if (self->error != NULL)
    return NULL;
  /* Until 3.8 the targets are looked at when the grammar has been satisfied. */
  if (wrong != NULL)
    return explain_target (self, wrong, wrong_place, wrong == head);
  node = cyc_node_new (self, CYC_AST_Assign, begin);
  node->as.Assign.targets = cyc_nodes_take (self, targets);
  node->as.Assign.value = value;
  return node;
}

/**
 * cyc_parse_assignment:
 * @self: a parser
 *
 * Returns: (nullable): an assignment of any kind, or an expression statement
 */
CycNode *
cyc_parse_assignment (CycParser *self)
{
  CycSpan        begin = cyc_parser_token (self)->span;
  CycNode       *value, *node;
  CycAstOperator op;

  value = parse_right_side (self);
  if (value == NULL)
    return NULL;
  /* Left ends in parentheses begin at them. */
  node = NULL;
  if (cyc_parser_peek (self) == CYC_TOKEN_EQUAL)
    node = parse_chain (self, value, begin);
  else if (cyc_parser_peek (self) == CYC_TOKEN_COLON && value->kind != CYC_AST_Yield && value->kind != CYC_AST_YieldFrom)
    node = parse_annotated (self, value);
  else if (find_augmented (cyc_parser_peek (self), &op))
    node = parse_augmented (self, value, op, begin);
  else if (self->error == NULL)
    {
      node = cyc_node_new (self, CYC_AST_Expr, begin);
      node->as.Expr.value = value;
    }
  if (node != NULL)
    {
      node->span.line = begin.line;
      node->span.column = begin.column;
    }
  return node;
}

static CycNode *
parse_star_target (CycParser *self,
                   CycNode *(*parse_target) (CycParser *) )
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *value, *node;

  if (!cyc_parser_accept (self, CYC_TOKEN_STAR))
    return parse_target (self);
  value = parse_target (self);
  if (value == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Starred, begin);
  node->as.Starred.value = value;
  return node;
}

static CycNode *
parse_targets (CycParser *self,
               CycNode *(*parse_target) (CycParser *) )
{
  g_autoptr (GPtrArray) items = NULL;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = parse_star_target (self, parse_target);

  if (node == NULL || cyc_parser_peek (self) != CYC_TOKEN_COMMA)
    return node;
  items = g_ptr_array_new ();
  g_ptr_array_add (items, node);
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      if (cyc_parser_peek (self) != CYC_TOKEN_STAR && !cyc_parser_starts_expression (self))
        break;
      node = parse_star_target (self, parse_target);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (items, node);
    }
  node = cyc_node_new (self, CYC_AST_Tuple, begin);
  node->as.Tuple.elts = cyc_nodes_take (self, items);
  return node;
}

/**
 * cyc_parse_star_targets:
 * @self: a parser after `for`
 *
 * Returns: (nullable): the targets of a loop, before its `in`
 */
CycNode *
cyc_parse_star_targets (CycParser *self)
{
  guint    position = self->position;
  CycNode *node = parse_targets (self, cyc_parse_primary);

  if (node != NULL && cyc_parser_peek (self) == CYC_TOKEN_IN && cyc_node_invalid_target (node, CYC_TARGET_STAR) == NULL)
    {
      cyc_node_set_context (node, CYC_AST_STORE);
      return node;
    }
  if (self->error != NULL || (!self->explain && self->tree->profile->peg_parser))
    return NULL;
  self->position = position;
  node = cyc_parse_targets_or_more (self);
  if (node == NULL || (!self->tree->profile->peg_parser && cyc_parser_peek (self) != CYC_TOKEN_IN))
    return NULL;
  return cyc_parser_raise_target (self, CYC_TARGET_FOR, node, node->span);
}

/**
 * cyc_parse_targets_or_more:
 * @self: a parser after `for` or `del`
 *
 * Returns: (nullable): expressions that the grammar takes where targets stand:
 *   until 3.8 without comparisons and the like
 */
CycNode *
cyc_parse_targets_or_more (CycParser *self)
{
  return self->tree->profile->peg_parser ? cyc_parse_star_expressions (self) : parse_targets (self, cyc_parse_bitwise_or);
}
