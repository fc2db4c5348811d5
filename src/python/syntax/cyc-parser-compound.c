/* cyc-parser-compound.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

/**
 * cyc_parse_block:
 * @self: a parser after a colon
 * @keyword: where the statement that owns the block begins
 * @what: what it is called in messages
 *
 * Returns: (nullable): the statements
 */
CycNodes *
cyc_parse_block (CycParser  *self,
                 CycSpan     keyword,
                 const char *what)
{
  g_autoptr (GPtrArray) body = g_ptr_array_new ();
  gboolean fine;

  if (!cyc_parser_enter (self))
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_NEWLINE))
    {
      if (cyc_parser_peek (self) != CYC_TOKEN_INDENT)
        {
          if (self->error != NULL || (!self->explain && self->tree->profile->peg_parser))
            return NULL;
          return cyc_parser_raise_no_block (self, what, keyword.line);
        }
      self->position++;
      fine = cyc_parse_statements (self, body, CYC_TOKEN_DEDENT);
    }
  else
    fine = cyc_parse_simple_statements (self, body);
  cyc_parser_leave (self);
  if (!fine)
    return NULL;
  return body->len > 0 ? cyc_nodes_take (self, body) : NULL;
}

static CycNodes *
parse_else (CycParser *self)
{
  CycSpan begin = cyc_parser_token (self)->span;

  if (!cyc_parser_accept (self, CYC_TOKEN_ELSE))
    return self->error == NULL ? cyc_nodes_one (self, NULL) : NULL;
  if (!cyc_parser_expect_colon (self, TRUE))
    return NULL;
  return cyc_parse_block (self, begin, "'else' statement");
}

static CycNode *
parse_if (CycParser *self)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *what = cyc_parser_peek (self) == CYC_TOKEN_IF ? "'if' statement" : "'elif' statement";
  CycNode    *test, *node = NULL;
  CycNodes   *body, *orelse;

  self->position++;
  if (!cyc_parser_enter (self))
    return NULL;
  test = cyc_parse_named_expression (self);
  if (test == NULL || !cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, begin, what);
  if (body == NULL)
    return NULL;
  if (cyc_parser_peek (self) == CYC_TOKEN_ELIF)
    {
      CycNode *branch = parse_if (self);

      orelse = branch != NULL ? cyc_nodes_one (self, branch) : NULL;
    }
  else
    orelse = parse_else (self);
  if (orelse == NULL)
    return NULL;
  cyc_parser_leave (self);
  node = cyc_node_new (self, CYC_AST_If, begin);
  node->as.If.test = test;
  node->as.If.body = body;
  node->as.If.orelse = orelse;
  return node;
}

static CycNode *
parse_while (CycParser *self)
{
  CycSpan   begin = cyc_parser_token (self)->span;
  CycNode  *test, *node;
  CycNodes *body, *orelse;

  self->position++;
  test = cyc_parse_named_expression (self);
  if (test == NULL || !cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, begin, "'while' statement");
  orelse = body != NULL ? parse_else (self) : NULL;
  if (orelse == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_While, begin);
  node->as.While.test = test;
  node->as.While.body = body;
  node->as.While.orelse = orelse;
  return node;
}

static CycNode *
parse_for (CycParser *self,
           CycSpan    begin,
           gboolean   async)
{
  CycSpan   keyword = cyc_parser_token (self)->span;
  CycNode  *target, *iter, *node;
  CycNodes *body, *orelse;

  self->position++;
  target = cyc_parse_star_targets (self);
  if (target == NULL || !cyc_parser_accept (self, CYC_TOKEN_IN))
    return NULL;
  iter = cyc_parse_value_list (self, self->tree->profile->peg_parser);
  if (iter == NULL || !cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, keyword, "'for' statement");
  orelse = body != NULL ? parse_else (self) : NULL;
  if (orelse == NULL)
    return NULL;
  node = cyc_node_new (self, async ? CYC_AST_AsyncFor : CYC_AST_For, begin);
  node->as.For.target = target;
  node->as.For.iter = iter;
  node->as.For.body = body;
  node->as.For.orelse = orelse;
  return node;
}

static CycNode *
parse_with_item (CycParser *self)
{
  CycNode *context = cyc_parse_expression (self), *target = NULL, *node;
  guint    position;

  if (context == NULL)
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_AS))
    {
      CycTokenType next;

      position = self->position;
      target = cyc_parser_peek (self) == CYC_TOKEN_STAR ? cyc_parse_star_expression (self) : cyc_parse_primary (self);
      next = target != NULL ? cyc_parser_peek (self) : CYC_TOKEN_END;
      if (target == NULL || cyc_node_invalid_target (target, CYC_TARGET_STAR) != NULL ||
          (next != CYC_TOKEN_COMMA && next != CYC_TOKEN_COLON && next != CYC_TOKEN_RIGHT_PAREN && !(self->explain && next == CYC_TOKEN_NEWLINE)))
        {
          if (self->error != NULL || (!self->explain && self->tree->profile->peg_parser))
            return NULL;
          self->position = position;
          target = cyc_parse_expression (self);
          next = target != NULL ? cyc_parser_peek (self) : CYC_TOKEN_END;
          if (next == CYC_TOKEN_COMMA || next == CYC_TOKEN_COLON || next == CYC_TOKEN_RIGHT_PAREN)
            cyc_parser_raise_target (self, CYC_TARGET_STAR, target, context->span);
          return NULL;
        }
      cyc_node_set_context (target, CYC_AST_STORE);
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_withitem, context->span);
  node->as.withitem.context_expr = context;
  node->as.withitem.optional_vars = target;
  return node;
}

static gboolean
parse_with_items (CycParser *self,
                  GPtrArray *items,
                  gboolean   parens)
{
  if (parens && !cyc_parser_accept (self, CYC_TOKEN_LEFT_PAREN))
    return FALSE;
  do
    {
      CycNode *item;

      if (parens && items->len > 0 && cyc_parser_peek (self) == CYC_TOKEN_RIGHT_PAREN)
        break;
      item = parse_with_item (self);
      if (item == NULL)
        return FALSE;
      g_ptr_array_add (items, item);
  } while (cyc_parser_accept (self, CYC_TOKEN_COMMA));
  if (parens && !cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
    return FALSE;
  return self->error == NULL;
}

/* A With or AsyncWith. */
static CycNode *
parse_with (CycParser *self,
            CycSpan    begin,
            gboolean   async)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan   keyword = cyc_parser_token (self)->span;
  guint     position = ++self->position, depth = self->depth;
  CycNodes *body;
  CycNode  *node;

  if (!self->tree->profile->peg_parser || !parse_with_items (self, items, TRUE) || cyc_parser_peek (self) != CYC_TOKEN_COLON)
    {
      if (self->error != NULL)
        return NULL;
      self->position = position;
      self->depth = depth;
      g_ptr_array_set_size (items, 0);
      if (!parse_with_items (self, items, FALSE))
        return NULL;
    }
  if (!cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, keyword, "'with' statement");
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, async ? CYC_AST_AsyncWith : CYC_AST_With, begin);
  node->as.With.items = cyc_nodes_take (self, items);
  node->as.With.body = body;
  return node;
}

static CycNode *
parse_async (CycParser *self)
{
  CycSpan begin = cyc_parser_token (self)->span;

  self->position++;
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_DEF:
      return cyc_parse_function (self, begin, NULL, TRUE);
    case CYC_TOKEN_WITH:
      return parse_with (self, begin, TRUE);
    case CYC_TOKEN_FOR:
      return parse_for (self, begin, TRUE);
    default:
      return NULL;
    }
}

/* `match` is a name as well: what does not go on as a statement is read again as an expression. */
static CycNode *
parse_soft_match (CycParser *self)
{
  guint    position = self->position, depth = self->depth;
  CycNode *node = cyc_parse_match (self);

  if (node == NULL && self->error == NULL)
    {
      self->position = position;
      self->depth = depth;
    }
  return node;
}

/**
 * cyc_parse_compound:
 * @self: a parser
 *
 * Returns: (nullable): a compound statement; the position stays if none begins here
 */
CycNode *
cyc_parse_compound (CycParser *self)
{
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_IF:
      return parse_if (self);
    case CYC_TOKEN_WHILE:
      return parse_while (self);
    case CYC_TOKEN_FOR:
      return parse_for (self, cyc_parser_token (self)->span, FALSE);
    case CYC_TOKEN_TRY:
      return cyc_parse_try (self);
    case CYC_TOKEN_WITH:
      return parse_with (self, cyc_parser_token (self)->span, FALSE);
    case CYC_TOKEN_DEF:
      return cyc_parse_function (self, cyc_parser_token (self)->span, NULL, FALSE);
    case CYC_TOKEN_CLASS:
      return cyc_parse_class (self, cyc_parser_token (self)->span, NULL);
    case CYC_TOKEN_AT:
      return cyc_parse_decorated (self);
    case CYC_TOKEN_ASYNC:
      return parse_async (self);
    case CYC_TOKEN_NAME:
      if (self->tree->profile->match_statement && cyc_parser_is_soft (self, "match"))
        return parse_soft_match (self);
      return NULL;
    default:
      return NULL;
    }
}
