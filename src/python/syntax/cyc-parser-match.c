/* cyc-parser-match.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

static CycNode *parse_pattern (CycParser *self);

static CycNode *
value_pattern (CycParser *self,
               CycNode   *value)
{
  CycNode *node;

  if (value == NULL)
    return NULL;
  if (value->kind == CYC_AST_Constant && value->as.Constant.value->kind <= CYC_CONSTANT_TRUE)
    {
      node = cyc_node_new (self, CYC_AST_MatchSingleton, value->span);
      node->as.MatchSingleton.value = value->as.Constant.value;
      return node;
    }
  node = cyc_node_new (self, CYC_AST_MatchValue, value->span);
  node->as.MatchValue.value = value;
  return node;
}

static gboolean
is_wildcard (const char *name)
{
  return strcmp (name, "_") == 0;
}

/* Name, dotted name, or class with patterns in parentheses. */
static CycNode *
parse_class_pattern (CycParser *self,
                     CycNode   *cls)
{
  g_autoptr (GPtrArray) patterns = g_ptr_array_new (), names = g_ptr_array_new (), named = g_ptr_array_new ();
  CycNode *node;

  self->position++;
  while (cyc_parser_peek (self) != CYC_TOKEN_RIGHT_PAREN)
    {
      gboolean keyword = cyc_parser_peek (self) == CYC_TOKEN_NAME && cyc_parser_peek_second (self) == CYC_TOKEN_EQUAL;

      if (keyword)
        {
          g_ptr_array_add (names, (gpointer) cyc_parser_name (self));
          self->position++;
        }
      node = parse_pattern (self);
      if (node == NULL)
        return NULL;
      if (!keyword && named->len > 0)
        return self->explain ? cyc_parser_raise (self, node->span, "positional patterns follow keyword patterns") : NULL;
      g_ptr_array_add (keyword ? named : patterns, node);
      if (!cyc_parser_accept (self, CYC_TOKEN_COMMA))
        break;
    }
  if (!cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
    return NULL;
  node = cyc_node_new (self, CYC_AST_MatchClass, cls->span);
  node->as.MatchClass.cls = cls;
  node->as.MatchClass.patterns = cyc_nodes_take (self, patterns);
  node->as.MatchClass.kwd_patterns = cyc_nodes_take (self, named);
  node->as.MatchClass.kwd_attrs = cyc_arena_alloc (self->tree->arena, sizeof (CycIdentifiers));
  node->as.MatchClass.kwd_attrs->n = names->len;
  node->as.MatchClass.kwd_attrs->items = cyc_arena_alloc (self->tree->arena, names->len * sizeof (char *));
  for (guint i = 0; i < names->len; i++)
    node->as.MatchClass.kwd_attrs->items[i] = names->pdata[i];
  return node;
}

static CycNode *
parse_name_pattern (CycParser *self)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *name = cyc_parser_token (self)->name;
  CycNode    *value = cyc_parse_atom (self), *node;

  while (cyc_parser_accept (self, CYC_TOKEN_DOT))
    {
      const char *attribute = cyc_parser_name (self);

      if (attribute == NULL)
        return NULL;
      node = cyc_node_new (self, CYC_AST_Attribute, begin);
      node->as.Attribute.value = value;
      node->as.Attribute.attr = attribute;
      value = node;
    }
  if (cyc_parser_peek (self) == CYC_TOKEN_LEFT_PAREN)
    return parse_class_pattern (self, value);
  if (value->kind == CYC_AST_Attribute)
    return value_pattern (self, value);
  node = cyc_node_new (self, CYC_AST_MatchAs, begin);
  node->as.MatchAs.name = is_wildcard (name) ? NULL : name;
  return node;
}

static CycNode *
parse_star_pattern (CycParser *self)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *name;
  CycNode    *node;

  if (!cyc_parser_accept (self, CYC_TOKEN_STAR))
    return parse_pattern (self);
  name = cyc_parser_name (self);
  if (name == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_MatchStar, begin);
  node->as.MatchStar.name = is_wildcard (name) ? NULL : name;
  return node;
}

static CycNode *
parse_sequence (CycParser   *self,
                CycTokenType close)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  gboolean comma = FALSE;
  CycNode *node;

  self->position++;
  while (cyc_parser_peek (self) != close)
    {
      node = parse_star_pattern (self);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (items, node);
      comma = cyc_parser_accept (self, CYC_TOKEN_COMMA);
      if (!comma)
        break;
    }
  if (!cyc_parser_accept (self, close))
    return NULL;
  if (close == CYC_TOKEN_RIGHT_PAREN && items->len == 1 && !comma)
    {
      node = g_ptr_array_index (items, 0);
      return node->kind == CYC_AST_MatchStar ? NULL : node;
    }
  node = cyc_node_new (self, CYC_AST_MatchSequence, begin);
  node->as.MatchSequence.patterns = cyc_nodes_take (self, items);
  return node;
}

static CycNode *
parse_mapping (CycParser *self)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new (), patterns = g_ptr_array_new ();
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *rest = NULL;
  CycNode    *node;

  self->position++;
  while (cyc_parser_peek (self) != CYC_TOKEN_RIGHT_BRACE)
    {
      if (cyc_parser_accept (self, CYC_TOKEN_DOUBLE_STAR))
        {
          rest = cyc_parser_name (self);
          if (rest == NULL)
            return NULL;
        }
      else
        {
          node = cyc_parse_bitwise_or (self);
          if (node == NULL || !cyc_parser_accept (self, CYC_TOKEN_COLON))
            return NULL;
          g_ptr_array_add (keys, node);
          node = parse_pattern (self);
          if (node == NULL)
            return NULL;
          g_ptr_array_add (patterns, node);
        }
      if (!cyc_parser_accept (self, CYC_TOKEN_COMMA))
        break;
    }
  if (!cyc_parser_accept (self, CYC_TOKEN_RIGHT_BRACE))
    return NULL;
  node = cyc_node_new (self, CYC_AST_MatchMapping, begin);
  node->as.MatchMapping.keys = cyc_nodes_take (self, keys);
  node->as.MatchMapping.patterns = cyc_nodes_take (self, patterns);
  node->as.MatchMapping.rest = rest;
  return node;
}

static CycNode *
parse_closed (CycParser *self)
{
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_NAME:
      return parse_name_pattern (self);
    case CYC_TOKEN_LEFT_PAREN:
      return parse_sequence (self, CYC_TOKEN_RIGHT_PAREN);
    case CYC_TOKEN_LEFT_BRACKET:
      return parse_sequence (self, CYC_TOKEN_RIGHT_BRACKET);
    case CYC_TOKEN_LEFT_BRACE:
      return parse_mapping (self);
    case CYC_TOKEN_MINUS:
    case CYC_TOKEN_NUMBER:
      {
        CycSpan  begin = cyc_parser_token (self)->span;
        CycNode *left = cyc_parse_unary (self), *right, *node;
        gboolean plus = cyc_parser_peek (self) == CYC_TOKEN_PLUS;

        if (left == NULL || (!plus && cyc_parser_peek (self) != CYC_TOKEN_MINUS))
          return value_pattern (self, left);
        self->position++;
        right = cyc_parse_atom (self);
        if (right == NULL)
          return NULL;
        node = cyc_node_new (self, CYC_AST_BinOp, begin);
        node->as.BinOp.left = left;
        node->as.BinOp.op = plus ? CYC_AST_ADD : CYC_AST_SUB;
        node->as.BinOp.right = right;
        return value_pattern (self, node);
      }
    case CYC_TOKEN_STRING:
    case CYC_TOKEN_NONE:
    case CYC_TOKEN_TRUE:
    case CYC_TOKEN_FALSE:
      return value_pattern (self, cyc_parse_atom (self));
    default:
      return NULL;
    }
}

static CycNode *
parse_or_pattern (CycParser *self)
{
  g_autoptr (GPtrArray) items = NULL;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = parse_closed (self);

  while (node != NULL && cyc_parser_accept (self, CYC_TOKEN_BAR))
    {
      if (items == NULL)
        {
          items = g_ptr_array_new ();
          g_ptr_array_add (items, node);
        }
      node = parse_closed (self);
      if (node != NULL)
        g_ptr_array_add (items, node);
    }
  if (node == NULL || items == NULL)
    return node;
  node = cyc_node_new (self, CYC_AST_MatchOr, begin);
  node->as.MatchOr.patterns = cyc_nodes_take (self, items);
  return node;
}

static CycNode *
parse_as_pattern (CycParser *self)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  CycNode    *pattern = parse_or_pattern (self), *node;
  const char *name;

  if (pattern == NULL || !cyc_parser_accept (self, CYC_TOKEN_AS))
    return pattern;
  if (cyc_parser_is_soft (self, "_"))
    return self->explain ? cyc_parser_raise (self, cyc_parser_token (self)->span, "cannot use '_' as a target") : NULL;
  name = cyc_parser_name (self);
  if (name == NULL)
    {
      node = self->explain ? cyc_parse_expression (self) : NULL;
      return node != NULL ? cyc_parser_raise (self, node->span, "invalid pattern target") : NULL;
    }
  node = cyc_node_new (self, CYC_AST_MatchAs, begin);
  node->as.MatchAs.pattern = pattern;
  node->as.MatchAs.name = name;
  return node;
}

static CycNode *
parse_pattern (CycParser *self)
{
  CycNode *node = NULL;

  if (cyc_parser_enter (self))
    node = parse_as_pattern (self);
  cyc_parser_leave (self);
  return node;
}

/* A pattern, or several with commas and without brackets. */
static CycNode *
parse_open_pattern (CycParser *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = parse_star_pattern (self);

  if (node == NULL || (cyc_parser_peek (self) != CYC_TOKEN_COMMA && node->kind != CYC_AST_MatchStar))
    return node;
  g_ptr_array_add (items, node);
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      if (cyc_parser_peek (self) == CYC_TOKEN_COLON || cyc_parser_peek (self) == CYC_TOKEN_IF)
        break;
      node = parse_star_pattern (self);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (items, node);
    }
  node = cyc_node_new (self, CYC_AST_MatchSequence, begin);
  node->as.MatchSequence.patterns = cyc_nodes_take (self, items);
  return node;
}

static CycNode *
parse_case (CycParser *self)
{
  CycSpan   begin = cyc_parser_token (self)->span;
  CycNode  *pattern, *guard = NULL, *node;
  CycNodes *body;

  if (!cyc_parser_is_soft (self, "case"))
    return NULL;
  self->position++;
  pattern = parse_open_pattern (self);
  if (pattern == NULL)
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_IF))
    {
      guard = cyc_parse_named_expression (self);
      if (guard == NULL)
        return NULL;
    }
  if (!cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, begin, "'case' statement");
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_match_case, begin);
  node->as.match_case.pattern = pattern;
  node->as.match_case.guard = guard;
  node->as.match_case.body = body;
  return node;
}

static CycNodes *
parse_cases (CycParser *self)
{
  g_autoptr (GPtrArray) cases = g_ptr_array_new ();

  do
    {
      CycNode *node = parse_case (self);

      if (node == NULL)
        return NULL;
      g_ptr_array_add (cases, node);
  } while (cyc_parser_peek (self) != CYC_TOKEN_DEDENT && self->error == NULL);
  self->position++;
  return self->error == NULL ? cyc_nodes_take (self, cases) : NULL;
}

/**
 * cyc_parse_match:
 * @self: a parser at the name `match`
 *
 * Returns: (nullable): a Match; %NULL if this is no such statement
 */
CycNode *
cyc_parse_match (CycParser *self)
{
  CycSpan   begin = cyc_parser_token (self)->span;
  CycNode  *subject, *node;
  CycNodes *cases;

  self->position++;
  if (!cyc_parser_starts_expression (self) && cyc_parser_peek (self) != CYC_TOKEN_STAR)
    return NULL;
  subject = cyc_parse_star_expressions (self);
  if (subject == NULL || !cyc_parser_expect_colon (self, FALSE) || !cyc_parser_accept (self, CYC_TOKEN_NEWLINE))
    return NULL;
  if (cyc_parser_peek (self) != CYC_TOKEN_INDENT)
    return self->explain ? cyc_parser_raise_no_block (self, "'match' statement", begin.line) : NULL;
  self->position++;
  cases = parse_cases (self);
  if (cases == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Match, begin);
  node->as.Match.subject = subject;
  node->as.Match.cases = cases;
  return node;
}
