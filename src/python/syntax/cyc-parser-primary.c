/* cyc-parser-primary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

static CycNode *
parse_slice (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *parts[3] = { NULL, NULL, NULL }, *node;
  guint    n = 0;

  if (cyc_parser_peek (self) == CYC_TOKEN_STAR && self->tree->profile->star_subscript)
    return cyc_parse_star_expression (self);
  if (cyc_parser_peek (self) != CYC_TOKEN_COLON)
    {
      parts[0] = cyc_parse_named_expression (self);
      if (parts[0] == NULL || cyc_parser_peek (self) != CYC_TOKEN_COLON)
        return parts[0];
    }
  while (n < 2 && cyc_parser_accept (self, CYC_TOKEN_COLON))
    {
      n++;
      if (cyc_parser_starts_expression (self))
        {
          parts[n] = cyc_parse_expression (self);
          if (parts[n] == NULL)
            return NULL;
        }
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Slice, begin);
  node->as.Slice.lower = parts[0];
  node->as.Slice.upper = parts[1];
  node->as.Slice.step = parts[2];
  return node;
}

static CycNode *
parse_slices (CycParser *self)
{
  g_autoptr (GPtrArray) items = NULL;
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node = parse_slice (self);

  if (node == NULL || (cyc_parser_peek (self) != CYC_TOKEN_COMMA && node->kind != CYC_AST_Starred))
    return node;
  items = g_ptr_array_new ();
  g_ptr_array_add (items, node);
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      if (cyc_parser_peek (self) == CYC_TOKEN_RIGHT_BRACKET)
        break;
      node = parse_slice (self);
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

static CycNode *
parse_subscript (CycParser *self,
                 CycNode   *value)
{
  CycNode *slice, *node;

  self->position++;
  slice = parse_slices (self);
  if (slice == NULL || !cyc_parser_accept (self, CYC_TOKEN_RIGHT_BRACKET))
    return NULL;
  node = cyc_node_new (self, CYC_AST_Subscript, value->span);
  node->as.Subscript.value = value;
  node->as.Subscript.slice = slice;
  return node;
}

static CycNode *
parse_attribute (CycParser *self,
                 CycNode   *value)
{
  CycNode    *node;
  const char *name;

  self->position++;
  name = cyc_parser_name (self);
  if (name == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Attribute, value->span);
  node->as.Attribute.value = value;
  node->as.Attribute.attr = name;
  return node;
}

/* The span of a parenthesized operand begins at its parenthesis where it is the left end of something. */
static void
begin_at (CycNode *node,
          CycSpan  begin)
{
  node->span.line = begin.line;
  node->span.column = begin.column;
}

static CycNode *
parse_trailers (CycParser *self,
                CycNode   *node,
                CycSpan    begin)
{
  while (node != NULL)
    {
      CycNode *inner = node;

      switch ((int) cyc_parser_peek (self))
        {
        case CYC_TOKEN_DOT:
          node = parse_attribute (self, inner);
          break;
        case CYC_TOKEN_LEFT_PAREN:
          node = cyc_parse_call (self, inner);
          break;
        case CYC_TOKEN_LEFT_BRACKET:
          node = parse_subscript (self, inner);
          break;
        default:
          return node;
        }
      if (node == NULL || !cyc_node_chain (self, node, inner))
        return NULL;
      begin_at (node, begin);
    }
  return node;
}

/**
 * cyc_parse_primary:
 * @self: a parser
 *
 * Returns: (nullable): an atom with its attributes, calls and subscripts
 */
CycNode *
cyc_parse_primary (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *value, *node;

  if (cyc_parser_peek (self) == CYC_TOKEN_AWAIT)
    {
      self->position++;
      value = cyc_parse_primary (self);
      if (value == NULL)
        return NULL;
      node = cyc_node_new (self, CYC_AST_Await, begin);
      node->as.Await.value = value;
      return node;
    }
  return parse_trailers (self, cyc_parse_atom (self), begin);
}

static CycNode *
parse_keyword_constant (CycParser      *self,
                        CycConstantKind kind)
{
  CycSpan span = cyc_parser_token (self)->span;

  self->position++;
  return cyc_node_constant (self, kind, span);
}

static CycNode *
parse_name (CycParser *self)
{
  const CycToken *token = cyc_parser_token (self);
  CycNode        *node;

  self->position++;
  node = cyc_node_new (self, CYC_AST_Name, token->span);
  node->as.Name.id = token->name;
  return node;
}

/**
 * cyc_parse_atom:
 * @self: a parser
 *
 * Returns: (nullable): a name, a literal, or what stands in brackets
 */
CycNode *
cyc_parse_atom (CycParser *self)
{
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_NAME:
      return parse_name (self);
    case CYC_TOKEN_NUMBER:
      return cyc_parse_number (self);
    case CYC_TOKEN_STRING:
      return cyc_parse_strings (self);
    case CYC_TOKEN_TRUE:
      return parse_keyword_constant (self, CYC_CONSTANT_TRUE);
    case CYC_TOKEN_FALSE:
      return parse_keyword_constant (self, CYC_CONSTANT_FALSE);
    case CYC_TOKEN_NONE:
      return parse_keyword_constant (self, CYC_CONSTANT_NONE);
    case CYC_TOKEN_ELLIPSIS:
      return parse_keyword_constant (self, CYC_CONSTANT_ELLIPSIS);
    case CYC_TOKEN_LEFT_PAREN:
      return cyc_parse_parens (self);
    case CYC_TOKEN_LEFT_BRACKET:
      return cyc_parse_brackets (self);
    case CYC_TOKEN_LEFT_BRACE:
      return cyc_parse_braces (self);
    default:
      return NULL;
    }
}
