/* cyc-parser-operators.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

typedef struct
{
  CycTokenType   token;
  CycAstOperator op;
  int            precedence;
} Binary;

static const Binary binaries[] = {
  { CYC_TOKEN_BAR, CYC_AST_BIT_OR, 1 },
  { CYC_TOKEN_CARET, CYC_AST_BIT_XOR, 2 },
  { CYC_TOKEN_AMPERSAND, CYC_AST_BIT_AND, 3 },
  { CYC_TOKEN_LEFT_SHIFT, CYC_AST_LSHIFT, 4 },
  { CYC_TOKEN_RIGHT_SHIFT, CYC_AST_RSHIFT, 4 },
  { CYC_TOKEN_PLUS, CYC_AST_ADD, 5 },
  { CYC_TOKEN_MINUS, CYC_AST_SUB, 5 },
  { CYC_TOKEN_STAR, CYC_AST_MULT, 6 },
  { CYC_TOKEN_SLASH, CYC_AST_DIV, 6 },
  { CYC_TOKEN_DOUBLE_SLASH, CYC_AST_FLOOR_DIV, 6 },
  { CYC_TOKEN_PERCENT, CYC_AST_MOD, 6 },
  { CYC_TOKEN_AT, CYC_AST_MAT_MULT, 6 },
};

static const Binary *
find_binary (CycTokenType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (binaries); i++)
    if (binaries[i].token == type)
      return &binaries[i];
  return NULL;
}

static CycNode *
parse_binary (CycParser *self,
              int        precedence)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *left = cyc_parse_unary (self);

  while (left != NULL)
    {
      const Binary *binary = find_binary (cyc_parser_peek (self));
      CycNode      *right, *node;

      if (binary == NULL || binary->precedence < precedence)
        break;
      self->position++;
      right = parse_binary (self, binary->precedence + 1);
      if (right == NULL)
        return NULL;
      node = cyc_node_new (self, CYC_AST_BinOp, begin);
      node->as.BinOp.left = left;
      node->as.BinOp.op = binary->op;
      node->as.BinOp.right = right;
      if (!cyc_node_chain (self, node, left))
        return NULL;
      left = node;
    }
  return left;
}

/**
 * cyc_parse_bitwise_or:
 * @self: a parser
 *
 * Returns: (nullable): an expression of arithmetic and bit operators
 */
CycNode *
cyc_parse_bitwise_or (CycParser *self)
{
  return parse_binary (self, 1);
}

static CycNode *
parse_power (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *left = cyc_parse_primary (self), *right, *node;

  if (left == NULL || !cyc_parser_accept (self, CYC_TOKEN_DOUBLE_STAR))
    return left;
  right = cyc_parse_unary (self);
  if (right == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_BinOp, begin);
  node->as.BinOp.left = left;
  node->as.BinOp.op = CYC_AST_POW;
  node->as.BinOp.right = right;
  return node;
}

static CycNode *
parse_prefix (CycParser  *self,
              CycAstUnary op,
              CycNode *(*parse) (CycParser *) )
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *operand, *node;

  self->position++;
  operand = parse (self);
  if (operand == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_UnaryOp, begin);
  node->as.UnaryOp.op = op;
  node->as.UnaryOp.operand = operand;
  return node;
}

/**
 * cyc_parse_unary:
 * @self: a parser
 *
 * Returns: (nullable): a factor: signs, powers and what binds closer
 */
CycNode *
cyc_parse_unary (CycParser *self)
{
  CycNode *node = NULL;

  if (cyc_parser_enter (self))
    switch ((int) cyc_parser_peek (self))
      {
      case CYC_TOKEN_MINUS:
        node = parse_prefix (self, CYC_AST_USUB, cyc_parse_unary);
        break;
      case CYC_TOKEN_PLUS:
        node = parse_prefix (self, CYC_AST_UADD, cyc_parse_unary);
        break;
      case CYC_TOKEN_TILDE:
        node = parse_prefix (self, CYC_AST_INVERT, cyc_parse_unary);
        break;
      default:
        node = parse_power (self);
      }
  cyc_parser_leave (self);
  return node;
}

static gboolean
accept_comparison (CycParser     *self,
                   CycAstCompare *op)
{
  static const struct
  {
    CycTokenType  token;
    CycAstCompare op;
  } simple[] = {
    { CYC_TOKEN_DOUBLE_EQUAL, CYC_AST_EQ },
    { CYC_TOKEN_NOT_EQUAL, CYC_AST_NOT_EQ },
    { CYC_TOKEN_LESS, CYC_AST_LT },
    { CYC_TOKEN_LESS_EQUAL, CYC_AST_LT_E },
    { CYC_TOKEN_GREATER, CYC_AST_GT },
    { CYC_TOKEN_GREATER_EQUAL, CYC_AST_GT_E },
    { CYC_TOKEN_IN, CYC_AST_IN },
  };
  CycTokenType next = cyc_parser_peek (self);

  for (guint i = 0; i < G_N_ELEMENTS (simple); i++)
    if (simple[i].token == next)
      {
        self->position++;
        *op = simple[i].op;
        return TRUE;
      }
  if (next == CYC_TOKEN_IS)
    {
      self->position++;
      *op = cyc_parser_accept (self, CYC_TOKEN_NOT) ? CYC_AST_IS_NOT : CYC_AST_IS;
      return TRUE;
    }
  if (next == CYC_TOKEN_NOT && cyc_parser_peek_second (self) == CYC_TOKEN_IN)
    {
      self->position += 2;
      *op = CYC_AST_NOT_IN;
      return TRUE;
    }
  return FALSE;
}

static CycNode *
parse_comparison (CycParser *self)
{
  g_autoptr (GPtrArray) right = NULL;
  g_autoptr (GArray) ops = NULL;
  CycSpan       begin = cyc_parser_token (self)->span;
  CycNode      *left = cyc_parse_bitwise_or (self), *node;
  CycAstCompare op;

  while (left != NULL && accept_comparison (self, &op))
    {
      node = cyc_parse_bitwise_or (self);
      if (node == NULL)
        return NULL;
      if (right == NULL)
        {
          right = g_ptr_array_new ();
          ops = g_array_new (FALSE, FALSE, sizeof (CycAstCompare));
        }
      g_ptr_array_add (right, node);
      g_array_append_val (ops, op);
    }
  if (left == NULL || right == NULL)
    return left;
  node = cyc_node_new (self, CYC_AST_Compare, begin);
  node->as.Compare.left = left;
  node->as.Compare.comparators = cyc_nodes_take (self, right);
  node->as.Compare.ops = cyc_arena_alloc (self->tree->arena, sizeof (CycCompares));
  node->as.Compare.ops->n = ops->len;
  node->as.Compare.ops->items = cyc_arena_alloc (self->tree->arena, ops->len * sizeof (CycAstCompare));
  for (guint i = 0; i < ops->len; i++)
    node->as.Compare.ops->items[i] = g_array_index (ops, CycAstCompare, i);
  return node;
}

static CycNode *
parse_inversion (CycParser *self)
{
  CycNode *node = NULL;

  if (cyc_parser_peek (self) != CYC_TOKEN_NOT)
    return parse_comparison (self);
  if (cyc_parser_enter (self))
    node = parse_prefix (self, CYC_AST_NOT, parse_inversion);
  cyc_parser_leave (self);
  return node;
}

static CycNode *
parse_boolean (CycParser    *self,
               CycTokenType  token,
               CycAstBoolean op,
               CycNode *(*parse) (CycParser *) )
{
  g_autoptr (GPtrArray) values = NULL;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = parse (self);

  while (node != NULL && cyc_parser_accept (self, token))
    {
      if (values == NULL)
        {
          values = g_ptr_array_new ();
          g_ptr_array_add (values, node);
        }
      node = parse (self);
      if (node != NULL)
        g_ptr_array_add (values, node);
    }
  if (node == NULL || values == NULL)
    return node;
  node = cyc_node_new (self, CYC_AST_BoolOp, begin);
  node->as.BoolOp.op = op;
  node->as.BoolOp.values = cyc_nodes_take (self, values);
  return node;
}

static CycNode *
parse_conjunction (CycParser *self)
{
  return parse_boolean (self, CYC_TOKEN_AND, CYC_AST_AND, parse_inversion);
}

/**
 * cyc_parse_disjunction:
 * @self: a parser
 *
 * Returns: (nullable): an expression without if, lambda and :=
 */
CycNode *
cyc_parse_disjunction (CycParser *self)
{
  return parse_boolean (self, CYC_TOKEN_OR, CYC_AST_OR, parse_conjunction);
}
