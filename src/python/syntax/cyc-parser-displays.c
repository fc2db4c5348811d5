/* cyc-parser-displays.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

/* Source: Grammar/python.gram, invalid_for_if_clause, v3.13 */
static gboolean
explain_missing_in (CycParser *self)
{
  guint position = self->position;

  do
    if (cyc_parse_bitwise_or (self) == NULL)
      break;
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA) && cyc_parser_starts_expression (self));
  if (self->error == NULL && self->position > position && cyc_parser_peek (self) != CYC_TOKEN_IN)
    cyc_parser_raise (self, self->tokens[self->furthest].span, "'in' expected after for-loop variables");
  self->position = position;
  return self->error == NULL;
}

static CycNode *
parse_clause (CycParser *self)
{
  g_autoptr (GPtrArray) ifs = g_ptr_array_new ();
  gboolean async = cyc_parser_accept (self, CYC_TOKEN_ASYNC);
  CycNode *target, *iter, *node;

  if (!cyc_parser_accept (self, CYC_TOKEN_FOR))
    return NULL;
  if (self->explain && self->tree->profile->explains_more && !explain_missing_in (self))
    return NULL;
  target = cyc_parse_star_targets (self);
  if (target == NULL || !cyc_parser_accept (self, CYC_TOKEN_IN))
    return NULL;
  iter = cyc_parse_disjunction (self);
  if (iter == NULL)
    return NULL;
  while (cyc_parser_accept (self, CYC_TOKEN_IF))
    {
      CycNode *test = cyc_parser_peek (self) == CYC_TOKEN_LAMBDA ? cyc_parse_lambda (self) : cyc_parse_disjunction (self);

      if (test == NULL)
        return NULL;
      g_ptr_array_add (ifs, test);
    }
  node = cyc_node_new (self, CYC_AST_comprehension, target->span);
  node->as.comprehension.target = target;
  node->as.comprehension.iter = iter;
  node->as.comprehension.ifs = cyc_nodes_take (self, ifs);
  node->as.comprehension.is_async = async;
  return node;
}

/**
 * cyc_parse_comprehension_clauses:
 * @self: a parser at `for` or `async`
 *
 * Returns: (nullable): the clauses
 */
CycNodes *
cyc_parse_comprehension_clauses (CycParser *self)
{
  g_autoptr (GPtrArray) clauses = g_ptr_array_new ();

  while (cyc_parser_peek (self) == CYC_TOKEN_FOR || cyc_parser_peek (self) == CYC_TOKEN_ASYNC)
    {
      CycNode *clause = parse_clause (self);

      if (clause == NULL)
        return NULL;
      g_ptr_array_add (clauses, clause);
    }
  return self->error == NULL ? cyc_nodes_take (self, clauses) : NULL;
}

static gboolean
at_clause (CycParser *self)
{
  return cyc_parser_peek (self) == CYC_TOKEN_FOR || cyc_parser_peek (self) == CYC_TOKEN_ASYNC;
}

/* Source: Grammar/python.gram, invalid_comprehension */
static gpointer
explain_comprehension (CycParser *self,
                       GPtrArray *items,
                       gboolean   comma,
                       CycSpan    end)
{
  CycNode *first = g_ptr_array_index (items, 0);

  if (!self->explain && (self->tree->profile->peg_parser || first->kind != CYC_AST_Starred || items->len > 1 || comma))
    return NULL;
  if (cyc_parse_comprehension_clauses (self) == NULL)
    return NULL;
  if (first->kind == CYC_AST_Starred && items->len == 1 && !comma)
    return cyc_parser_raise (self, first->span, "iterable unpacking cannot be used in comprehension");
  if (self->tree->profile->modern_syntax_messages)
    return cyc_parser_raise (self, cyc_span_range (first->span, end), "did you forget parentheses around the comprehension target?");
  return NULL;
}

/* Elements up to @close, at least one; FALSE when they do not fit. @comma: whether one was there. */
static gboolean
parse_elements (CycParser   *self,
                GPtrArray   *items,
                CycTokenType close,
                gboolean    *comma)
{
  *comma = FALSE;
  while (cyc_parser_peek (self) != close)
    {
      CycNode *node = cyc_parse_star_named_expression (self);

      if (node == NULL)
        return FALSE;
      g_ptr_array_add (items, node);
      if (!cyc_parser_accept (self, CYC_TOKEN_COMMA))
        break;
      *comma = TRUE;
      if (at_clause (self))
        break;
    }
  return self->error == NULL;
}

static CycNode *
comprehension (CycParser   *self,
               CycAstKind   kind,
               CycSpan      begin,
               CycNode     *element,
               CycTokenType close)
{
  CycNodes *generators = cyc_parse_comprehension_clauses (self);
  CycNode  *node;

  if (generators == NULL || !cyc_parser_accept (self, close))
    return NULL;
  node = cyc_node_new (self, kind, begin);
  node->as.ListComp.elt = element; /* SetComp and GeneratorExp have the same fields */
  node->as.ListComp.generators = generators;
  return node;
}

static CycNode *
display (CycParser *self,
         CycAstKind kind,
         CycSpan    begin,
         GPtrArray *items)
{
  CycNode *node = cyc_node_new (self, kind, begin);

  node->as.List.elts = cyc_nodes_take (self, items); /* as Set and Tuple */
  node->parenthesized = kind == CYC_AST_Tuple;
  return node;
}

/* What begins like a display of @kind and may be a comprehension. */
static CycNode *
finish_display (CycParser   *self,
                CycAstKind   kind,
                CycAstKind   comprehension_kind,
                CycSpan      begin,
                GPtrArray   *items,
                gboolean     comma,
                CycTokenType close)
{
  if (at_clause (self) && items->len > 0)
    {
      CycNode *first = g_ptr_array_index (items, 0);

      if (items->len == 1 && !comma && first->kind != CYC_AST_Starred)
        return comprehension (self, comprehension_kind, begin, first, close);
      if (kind == CYC_AST_Tuple && comma)
        return NULL;
      return explain_comprehension (self, items, comma, cyc_parser_previous (self)->span);
    }
  if (!cyc_parser_accept (self, close))
    return NULL;
  return display (self, kind, begin, items);
}

/**
 * cyc_parse_brackets:
 * @self: a parser at `[`
 *
 * Returns: (nullable): a List or ListComp
 */
CycNode *
cyc_parse_brackets (CycParser *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  gboolean comma;

  self->position++;
  if (!parse_elements (self, items, CYC_TOKEN_RIGHT_BRACKET, &comma))
    return NULL;
  return finish_display (self, CYC_AST_List, CYC_AST_ListComp, begin, items, comma, CYC_TOKEN_RIGHT_BRACKET);
}

/* Source: Grammar/python.gram, invalid_group */
static CycNode *
explain_group (CycParser *self,
               CycNode   *node)
{
  const CycProfile *profile = self->tree->profile;

  if ((self->explain || !profile->peg_parser) && cyc_parser_peek (self) == CYC_TOKEN_RIGHT_PAREN)
    return cyc_parser_raise (self, node->span, profile->modern_syntax_messages ? "cannot use starred expression here" : "can't use starred expression here");
  return NULL;
}

static CycNode *
explain_double_star (CycParser *self)
{
  CycSpan star = cyc_parser_token (self)->span;

  if (!self->explain || !self->tree->profile->modern_syntax_messages)
    return NULL;
  self->position++;
  if (cyc_parse_expression (self) != NULL && cyc_parser_peek (self) == CYC_TOKEN_RIGHT_PAREN)
    cyc_parser_raise (self, star, "cannot use double starred expression here");
  return NULL;
}

/**
 * cyc_parse_parens:
 * @self: a parser at `(`
 *
 * Returns: (nullable): a Tuple, a GeneratorExp, or what is grouped
 */
CycNode *
cyc_parse_parens (CycParser *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  gboolean comma, raw = self->in_raw_rule;
  CycNode *node;

  self->position++;
  self->in_raw_rule = FALSE;
  if (cyc_parser_peek (self) == CYC_TOKEN_YIELD)
    {
      node = cyc_parse_yield (self);
      if (node == NULL || !cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
        return NULL;
      node->parenthesized = TRUE;
      return node;
    }
  if (cyc_parser_peek (self) == CYC_TOKEN_DOUBLE_STAR)
    return explain_double_star (self);
  if (!parse_elements (self, items, CYC_TOKEN_RIGHT_PAREN, &comma))
    return NULL;
  self->in_raw_rule = raw;
  if (items->len != 1 || comma || at_clause (self))
    return finish_display (self, CYC_AST_Tuple, CYC_AST_GeneratorExp, begin, items, comma, CYC_TOKEN_RIGHT_PAREN);
  node = g_ptr_array_index (items, 0);
  if (node->kind == CYC_AST_Starred)
    return explain_group (self, node);
  if (!cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
    return NULL;
  node->parenthesized = TRUE;
  return node;
}

/* Source: Grammar/python.gram, invalid_double_starred_kvpairs */
static gpointer
explain_pair (CycParser *self,
              CycNode   *key)
{
  CycSpan colon;

  if (!self->explain || !self->tree->profile->modern_syntax_messages)
    return NULL;
  if (cyc_parser_peek (self) != CYC_TOKEN_COLON)
    {
      CycSpan place = { key->span.end_line, key->span.end_column - 1, key->span.end_line, key->span.end_column - 1 };

      return cyc_parser_raise (self, place, "':' expected after dictionary key");
    }
  colon = cyc_parser_token (self)->span;
  self->position++;
  if (cyc_parser_peek (self) == CYC_TOKEN_STAR)
    {
      CycSpan star = cyc_parser_token (self)->span;

      self->position++;
      if (cyc_parse_bitwise_or (self) != NULL)
        cyc_parser_raise (self, cyc_span_range (star, cyc_parser_previous (self)->span), "cannot use a starred expression in a dictionary value");
    }
  else if (cyc_parser_peek (self) == CYC_TOKEN_RIGHT_BRACE || cyc_parser_peek (self) == CYC_TOKEN_COMMA)
    cyc_parser_raise (self, colon, "expression expected after dictionary key and ':'");
  return NULL;
}

static CycNode *
parse_pair_value (CycParser *self,
                  CycNode   *key)
{
  guint    position = self->position;
  CycNode *value = NULL;

  if (cyc_parser_accept (self, CYC_TOKEN_COLON))
    value = cyc_parse_expression (self);
  if (value != NULL || self->error != NULL)
    return value;
  self->position = position;
  return explain_pair (self, key);
}

/* After the first key and value. */
static CycNode *
finish_dict (CycParser *self,
             CycSpan    begin,
             GPtrArray *keys,
             GPtrArray *values)
{
  CycNode *node;

  while (cyc_parser_accept (self, CYC_TOKEN_COMMA) && cyc_parser_peek (self) != CYC_TOKEN_RIGHT_BRACE)
    {
      CycNode *key = NULL, *value;

      if (cyc_parser_accept (self, CYC_TOKEN_DOUBLE_STAR))
        value = cyc_parse_bitwise_or (self);
      else
        {
          key = cyc_parse_expression (self);
          value = key != NULL ? parse_pair_value (self, key) : NULL;
        }
      if (value == NULL)
        return NULL;
      g_ptr_array_add (keys, key);
      g_ptr_array_add (values, value);
    }
  if (!cyc_parser_accept (self, CYC_TOKEN_RIGHT_BRACE))
    return NULL;
  node = cyc_node_new (self, CYC_AST_Dict, begin);
  node->as.Dict.keys = cyc_nodes_take (self, keys);
  node->as.Dict.values = cyc_nodes_take (self, values);
  return node;
}

static CycNode *
parse_dict (CycParser *self,
            CycSpan    begin,
            CycNode   *key,
            CycSpan    star)
{
  g_autoptr (GPtrArray) keys = g_ptr_array_new ();
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  CycNode  *value = key != NULL ? parse_pair_value (self, key) : cyc_parse_bitwise_or (self), *node;
  CycNodes *generators;

  if (value == NULL)
    return NULL;
  if (!at_clause (self))
    {
      g_ptr_array_add (keys, key);
      g_ptr_array_add (values, value);
      return finish_dict (self, begin, keys, values);
    }
  if (key == NULL && !self->explain)
    return NULL;
  generators = cyc_parse_comprehension_clauses (self);
  if (generators == NULL || !cyc_parser_accept (self, CYC_TOKEN_RIGHT_BRACE))
    return NULL;
  if (key == NULL)
    return cyc_parser_raise (self, star, "dict unpacking cannot be used in dict comprehension");
  node = cyc_node_new (self, CYC_AST_DictComp, begin);
  node->as.DictComp.key = key;
  node->as.DictComp.value = value;
  node->as.DictComp.generators = generators;
  return node;
}

/**
 * cyc_parse_braces:
 * @self: a parser at `{`
 *
 * Returns: (nullable): a Dict, Set, DictComp or SetComp
 */
CycNode *
cyc_parse_braces (CycParser *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  gboolean comma;
  CycNode *first;

  self->position++;
  if (cyc_parser_accept (self, CYC_TOKEN_RIGHT_BRACE))
    {
      first = cyc_node_new (self, CYC_AST_Dict, begin);
      first->as.Dict.keys = cyc_nodes_one (self, NULL);
      first->as.Dict.values = cyc_nodes_one (self, NULL);
      return first;
    }
  if (cyc_parser_accept (self, CYC_TOKEN_DOUBLE_STAR))
    return parse_dict (self, begin, NULL, cyc_parser_previous (self)->span);
  first = cyc_parse_star_named_expression (self);
  if (first == NULL)
    return NULL;
  if (cyc_parser_peek (self) == CYC_TOKEN_COLON && first->kind != CYC_AST_Starred && first->kind != CYC_AST_NamedExpr)
    return parse_dict (self, begin, first, begin);
  g_ptr_array_add (items, first);
  comma = cyc_parser_accept (self, CYC_TOKEN_COMMA);
  if (comma && !at_clause (self))
    {
      gboolean more;

      if (!parse_elements (self, items, CYC_TOKEN_RIGHT_BRACE, &more))
        return NULL;
    }
  return finish_display (self, CYC_AST_Set, CYC_AST_SetComp, begin, items, comma, CYC_TOKEN_RIGHT_BRACE);
}
