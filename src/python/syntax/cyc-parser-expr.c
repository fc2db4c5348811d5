/* cyc-parser-expr.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

/**
 * cyc_parser_starts_expression:
 * @self: a parser
 *
 * Returns: whether the next token may begin an expression
 */
gboolean
cyc_parser_starts_expression (CycParser *self)
{
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_NAME:
    case CYC_TOKEN_NUMBER:
    case CYC_TOKEN_STRING:
    case CYC_TOKEN_LEFT_PAREN:
    case CYC_TOKEN_LEFT_BRACKET:
    case CYC_TOKEN_LEFT_BRACE:
    case CYC_TOKEN_MINUS:
    case CYC_TOKEN_PLUS:
    case CYC_TOKEN_TILDE:
    case CYC_TOKEN_NOT:
    case CYC_TOKEN_LAMBDA:
    case CYC_TOKEN_AWAIT:
    case CYC_TOKEN_NONE:
    case CYC_TOKEN_TRUE:
    case CYC_TOKEN_FALSE:
    case CYC_TOKEN_ELLIPSIS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether @parse would succeed here without looking for mistakes; the position stays. */
static CycNode *
look_ahead (CycParser *self,
            CycNode *(*parse) (CycParser *) )
{
  gboolean explain = self->explain;
  guint    position = self->position, furthest = self->furthest, depth = self->depth;
  gboolean unread = self->lexer->error != NULL; /* not reported yet */
  CycNode *node;

  self->explain = FALSE;
  node = parse (self);
  self->explain = explain;
  self->position = position;
  self->furthest = furthest;
  self->depth = depth;
  if (self->error == NULL)
    return node;
  if (!unread || self->lexer->error != NULL || self->lexer->eof)
    g_clear_pointer (&self->error, cyc_diagnostic_free);
  return NULL;
}

static gboolean
is_legacy_statement (const CycNode *node)
{
  return node->kind == CYC_AST_Name && (strcmp (node->as.Name.id, "print") == 0 || strcmp (node->as.Name.id, "exec") == 0);
}

static gboolean
is_soft_keyword (const CycToken *token)
{
  return token->type == CYC_TOKEN_NAME && (strcmp (token->name, "match") == 0 || strcmp (token->name, "case") == 0 || strcmp (token->name, "_") == 0);
}

/* Source: Grammar/python.gram, invalid_expression and invalid_legacy_expression */
static gboolean
explain_expression (CycParser *self,
                    guint      first,
                    CycNode   *node)
{
  const CycToken *begin = &self->tokens[first];
  gboolean        named_string = begin->type == CYC_TOKEN_NAME && self->tokens[first + 1].type == CYC_TOKEN_STRING;
  CycNode        *next;

  if (!named_string && !is_soft_keyword (begin) && cyc_parser_starts_expression (self) && cyc_parser_peek (self) != CYC_TOKEN_NOT)
    {
      next = look_ahead (self, cyc_parse_expression);
      if (next != NULL && !is_legacy_statement (node))
        {
          guint level;

          /* The last token of what follows tells whether all this is in parentheses. */
          level = cyc_parser_previous (self)->level;
          if (level > 0)
            {
              cyc_parser_raise (self, cyc_span_range (node->span, next->span), "invalid syntax. Perhaps you forgot a comma?");
              return FALSE;
            }
        }
    }
  if (cyc_parser_peek (self) == CYC_TOKEN_IF)
    {
      guint position = self->position;

      self->position++;
      next = cyc_parse_disjunction (self);
      if (next != NULL && cyc_parser_peek (self) != CYC_TOKEN_ELSE && cyc_parser_peek (self) != CYC_TOKEN_COLON)
        cyc_parser_raise (self, cyc_span_range (node->span, next->span), "expected 'else' after 'if' expression");
      self->position = position;
      if (self->error != NULL)
        return FALSE;
    }
  if (is_legacy_statement (node) && self->position == first + 1 && cyc_parser_starts_expression (self) && cyc_parser_peek (self) != CYC_TOKEN_LEFT_PAREN)
    {
      next = look_ahead (self, cyc_parse_star_expressions);
      if (next != NULL)
        {
          cyc_parser_raise (self, cyc_span_range (node->span, next->span), "Missing parentheses in call to '%s'. Did you mean %s(...)?", node->as.Name.id, node->as.Name.id);
          return FALSE;
        }
    }
  return self->error == NULL;
}

static CycNode *
parse_conditional (CycParser *self)
{
  guint    first = self->position;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *body, *test, *orelse, *node;

  body = cyc_parse_disjunction (self);
  if (body == NULL || (self->explain && self->tree->profile->modern_syntax_messages && !explain_expression (self, first, body)))
    return NULL;
  if (!cyc_parser_accept (self, CYC_TOKEN_IF))
    return body;
  test = cyc_parse_disjunction (self);
  if (test == NULL || !cyc_parser_accept (self, CYC_TOKEN_ELSE))
    return NULL;
  orelse = cyc_parse_expression (self);
  if (orelse == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_IfExp, begin);
  node->as.IfExp.test = test;
  node->as.IfExp.body = body;
  node->as.IfExp.orelse = orelse;
  return node;
}

/**
 * cyc_parse_expression:
 * @self: a parser
 *
 * Returns: (nullable): an expression without commas, := or a star
 */
CycNode *
cyc_parse_expression (CycParser *self)
{
  CycNode *node = NULL;

  if (cyc_parser_enter (self))
    node = cyc_parser_peek (self) == CYC_TOKEN_LAMBDA ? cyc_parse_lambda (self) : parse_conditional (self);
  cyc_parser_leave (self);
  return node;
}

static gboolean
is_comprehensible_literal (const CycNode *node)
{
  if (node->kind == CYC_AST_Constant)
    switch ((int) node->as.Constant.value->kind)
      {
      case CYC_CONSTANT_TRUE:
      case CYC_CONSTANT_FALSE:
      case CYC_CONSTANT_NONE:
        return TRUE;
      default:
        return FALSE;
      }
  return node->kind == CYC_AST_List || node->kind == CYC_AST_Tuple || node->kind == CYC_AST_GeneratorExp;
}

/* Source: Grammar/python.gram, invalid_named_expression */
static CycNode *
explain_named (CycParser *self,
               CycNode   *node)
{
  CycNode     *right;
  CycTokenType next;
  guint        position = self->position;

  if (cyc_parser_peek (self) == CYC_TOKEN_COLON_EQUAL)
    {
      self->position++;
      if (cyc_parse_expression (self) != NULL)
        cyc_parser_raise (self, node->span, "cannot use assignment expressions with %s", cyc_node_describe (self, node));
      self->position = position;
      return NULL;
    }
  if (cyc_parser_peek (self) != CYC_TOKEN_EQUAL || self->in_raw_rule)
    return node;
  self->position++;
  right = cyc_parse_bitwise_or (self);
  next = right != NULL ? cyc_parser_peek (self) : CYC_TOKEN_END;
  self->position = position;
  if (right == NULL || next == CYC_TOKEN_EQUAL || next == CYC_TOKEN_COLON_EQUAL)
    return self->error != NULL ? NULL : node;
  if (node->kind == CYC_AST_Name && !node->parenthesized)
    return cyc_parser_raise (self, cyc_span_range (node->span, right->span), "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
  if (is_comprehensible_literal (node) || node->kind == CYC_AST_Compare || node->kind == CYC_AST_BoolOp || node->kind == CYC_AST_IfExp ||
      node->kind == CYC_AST_Lambda || (node->kind == CYC_AST_UnaryOp && node->as.UnaryOp.op == CYC_AST_NOT))
    return node;
  return cyc_parser_raise (self, node->span, "cannot assign to %s here. Maybe you meant '==' instead of '='?", cyc_node_describe (self, node));
}

/**
 * cyc_parse_named_expression:
 * @self: a parser
 *
 * Returns: (nullable): an expression, possibly with :=
 */
CycNode *
cyc_parse_named_expression (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node, *target, *value;

  if (cyc_parser_peek (self) == CYC_TOKEN_NAME && cyc_parser_peek_second (self) == CYC_TOKEN_COLON_EQUAL)
    {
      target = cyc_parse_atom (self);
      self->position++;
      value = cyc_parse_expression (self);
      if (target == NULL || value == NULL)
        return NULL;
      cyc_node_set_context (target, CYC_AST_STORE);
      node = cyc_node_new (self, CYC_AST_NamedExpr, begin);
      node->as.NamedExpr.target = target;
      node->as.NamedExpr.value = value;
      return node;
    }
  node = cyc_parse_expression (self);
  if (node != NULL && self->explain && self->tree->profile->modern_syntax_messages)
    node = explain_named (self, node);
  if (node != NULL && cyc_parser_peek (self) == CYC_TOKEN_COLON_EQUAL)
    return NULL;
  return node;
}

static CycNode *
parse_starred (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *value, *node;

  self->position++;
  value = cyc_parse_bitwise_or (self);
  if (value == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Starred, begin);
  node->as.Starred.value = value;
  return node;
}

/**
 * cyc_parse_star_expression:
 * @self: a parser
 *
 * Returns: (nullable): an expression or *expression
 */
CycNode *
cyc_parse_star_expression (CycParser *self)
{
  return cyc_parser_peek (self) == CYC_TOKEN_STAR ? parse_starred (self) : cyc_parse_expression (self);
}

/**
 * cyc_parse_star_named_expression:
 * @self: a parser
 *
 * Returns: (nullable): an element of a display
 */
CycNode *
cyc_parse_star_named_expression (CycParser *self)
{
  return cyc_parser_peek (self) == CYC_TOKEN_STAR ? parse_starred (self) : cyc_parse_named_expression (self);
}

/**
 * cyc_parse_star_expressions:
 * @self: a parser
 *
 * Returns: (nullable): an expression, or a tuple without parentheses
 */
CycNode *
cyc_parse_star_expressions (CycParser *self)
{
  g_autoptr (GPtrArray) items = NULL;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = cyc_parse_star_expression (self);

  if (node == NULL || cyc_parser_peek (self) != CYC_TOKEN_COMMA)
    return node;
  items = g_ptr_array_new ();
  g_ptr_array_add (items, node);
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      if (cyc_parser_peek (self) != CYC_TOKEN_STAR && !cyc_parser_starts_expression (self))
        break;
      node = cyc_parse_star_expression (self);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (items, node);
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Tuple, begin);
  node->as.Tuple.elts = cyc_nodes_take (self, items);
  return node;
}

/**
 * cyc_parse_value_list:
 * @self: a parser after `return`, `yield` or the `in` of a loop
 * @stars: whether the version takes *a there
 *
 * Returns: (nullable): what is given back or gone through
 */
CycNode *
cyc_parse_value_list (CycParser *self,
                      gboolean   stars)
{
  CycNode *node;

  if (!stars && cyc_parser_peek (self) == CYC_TOKEN_STAR)
    return NULL;
  node = cyc_parse_star_expressions (self);
  if (node == NULL || stars || node->kind != CYC_AST_Tuple || node->parenthesized)
    return node;
  for (guint i = 0; i < node->as.Tuple.elts->n; i++)
    if (node->as.Tuple.elts->items[i]->kind == CYC_AST_Starred)
      return NULL;
  return node;
}

/**
 * cyc_parse_yield:
 * @self: a parser at `yield`
 *
 * Returns: (nullable): a Yield or YieldFrom
 */
CycNode *
cyc_parse_yield (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *value = NULL, *node;

  self->position++;
  if (cyc_parser_accept (self, CYC_TOKEN_FROM))
    {
      value = cyc_parse_expression (self);
      if (value == NULL)
        return NULL;
      node = cyc_node_new (self, CYC_AST_YieldFrom, begin);
      node->as.YieldFrom.value = value;
      return node;
    }
  if (cyc_parser_peek (self) == CYC_TOKEN_STAR || cyc_parser_starts_expression (self))
    {
      value = cyc_parse_value_list (self, self->tree->profile->star_return);
      if (value == NULL)
        return NULL;
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Yield, begin);
  node->as.Yield.value = value;
  return node;
}

/**
 * cyc_parse_lambda:
 * @self: a parser at `lambda`
 *
 * Returns: (nullable): a Lambda
 */
CycNode *
cyc_parse_lambda (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *args, *body, *node;

  self->position++;
  args = cyc_parse_parameters (self, CYC_TOKEN_COLON, TRUE);
  if (args == NULL || !cyc_parser_accept (self, CYC_TOKEN_COLON))
    return NULL;
  body = cyc_parse_expression (self);
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Lambda, begin);
  node->as.Lambda.args = args;
  node->as.Lambda.body = body;
  return node;
}
