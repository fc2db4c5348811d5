/* cyc-parser-try.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

/* Source: Grammar/python.gram, invalid_except_stmt */
static CycNode *
explain_except (CycParser *self,
                CycNode   *type)
{
  CycNode *first = type;

  if (cyc_parser_peek (self) == CYC_TOKEN_COMMA && self->explain && self->tree->profile->modern_syntax_messages)
    {
      self->position++;
      if (cyc_parse_star_expressions (self) == NULL)
        return NULL;
      if (cyc_parser_accept (self, CYC_TOKEN_AS))
        cyc_parser_name (self);
      if (cyc_parser_peek (self) == CYC_TOKEN_COLON)
        {
          CycSpan last = cyc_parser_previous (self)->span;

          cyc_parser_raise (self, cyc_span_range (first->span, last), "multiple exception types must be parenthesized");
        }
    }
  return NULL;
}

/* From 3.14 on several types need no parentheses, unless a name follows.
 * Source: Grammar/python.gram of 3.14, except_block and invalid_except_stmt */
static CycNode *
parse_types (CycParser *self,
             CycNode   *first)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new ();
  CycNode *node = first;

  g_ptr_array_add (items, first);
  while (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      if (!cyc_parser_starts_expression (self))
        break;
      node = cyc_parse_expression (self);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (items, node);
    }
  if (cyc_parser_peek (self) == CYC_TOKEN_AS && self->explain)
    {
      guint position = self->position++;

      if (cyc_parser_name (self) != NULL && cyc_parser_peek (self) == CYC_TOKEN_COLON)
        return cyc_parser_raise (self, cyc_span_range (first->span, cyc_parser_previous (self)->span),
                                 "multiple exception types must be parenthesized when using 'as'");
      self->position = position;
    }
  node = cyc_node_new (self, CYC_AST_Tuple, first->span);
  node->as.Tuple.elts = cyc_nodes_take (self, items);
  return node;
}

static CycNode *
parse_handler (CycParser *self,
               gboolean   star)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  CycNode    *type = NULL, *node;
  const char *name = NULL;
  CycNodes   *body;

  self->position += star ? 2 : 1;
  if (star && self->explain && (cyc_parser_peek (self) == CYC_TOKEN_NEWLINE || cyc_parser_peek (self) == CYC_TOKEN_COLON))
    return cyc_parser_raise (self, cyc_parser_token (self)->span, "expected one or more exception types");
  if (cyc_parser_peek (self) != CYC_TOKEN_COLON && cyc_parser_peek (self) != CYC_TOKEN_NEWLINE)
    {
      type = cyc_parse_expression (self);
      if (type == NULL)
        return NULL;
      if (cyc_parser_peek (self) == CYC_TOKEN_COMMA)
        {
          type = self->tree->profile->except_without_parens ? parse_types (self, type) : explain_except (self, type);
          if (type == NULL)
            return NULL;
        }
      else if (cyc_parser_accept (self, CYC_TOKEN_AS))
        {
          name = cyc_parser_name (self);
          if (name == NULL)
            return NULL;
        }
    }
  if (!cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, begin, star ? "'except*' statement" : "'except' statement");
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_ExceptHandler, begin);
  node->as.ExceptHandler.type = type;
  node->as.ExceptHandler.name = name;
  node->as.ExceptHandler.body = body;
  return node;
}

static gboolean
parse_handlers (CycParser *self,
                GPtrArray *handlers,
                gboolean  *stars)
{
  while (cyc_parser_peek (self) == CYC_TOKEN_EXCEPT)
    {
      gboolean star = self->tree->profile->except_star && cyc_parser_peek_second (self) == CYC_TOKEN_STAR;
      CycNode *handler;

      if (handlers->len > 0 && star != *stars)
        {
          if (self->explain)
            {
              CycSpan span = cyc_parser_token (self)->span;

              if (star)
                span = cyc_span_range (span, self->tokens[self->position + 1].span);

              cyc_parser_raise (self, span, "cannot have both 'except' and 'except*' on the same 'try'");
            }
          return FALSE;
        }
      *stars = star;
      handler = parse_handler (self, star);
      if (handler == NULL)
        return FALSE;
      g_ptr_array_add (handlers, handler);
    }
  return self->error == NULL;
}

/* else: and finally:, either of which may be absent. */
static CycNodes *
parse_ending (CycParser   *self,
              CycTokenType word,
              const char  *what)
{
  CycSpan begin = cyc_parser_token (self)->span;

  if (!cyc_parser_accept (self, word))
    return self->error == NULL ? cyc_nodes_one (self, NULL) : NULL;
  if (!cyc_parser_expect_colon (self, TRUE))
    return NULL;
  return cyc_parse_block (self, begin, what);
}

/**
 * cyc_parse_try:
 * @self: a parser at `try`
 *
 * Returns: (nullable): a Try or TryStar
 */
CycNode *
cyc_parse_try (CycParser *self)
{
  g_autoptr (GPtrArray) handlers = g_ptr_array_new ();
  CycSpan   begin = cyc_parser_token (self)->span;
  gboolean  stars = FALSE;
  CycNodes *body, *orelse, *finalbody;
  CycNode  *node;

  self->position++;
  if (!cyc_parser_expect_colon (self, TRUE))
    return NULL;
  body = cyc_parse_block (self, begin, "'try' statement");
  if (body == NULL || !parse_handlers (self, handlers, &stars))
    return NULL;
  if (handlers->len == 0 && cyc_parser_peek (self) != CYC_TOKEN_FINALLY)
    return self->explain && self->tree->profile->modern_syntax_messages
             ? cyc_parser_raise (self, cyc_parser_place (self), "expected 'except' or 'finally' block")
             : NULL;
  orelse = handlers->len > 0 ? parse_ending (self, CYC_TOKEN_ELSE, "'else' statement") : cyc_nodes_one (self, NULL);
  finalbody = orelse != NULL ? parse_ending (self, CYC_TOKEN_FINALLY, "'finally' statement") : NULL;
  if (finalbody == NULL)
    return NULL;

  node = cyc_node_new (self, stars ? CYC_AST_TryStar : CYC_AST_Try, begin);
  node->as.Try.body = body;
  node->as.Try.handlers = cyc_nodes_take (self, handlers);
  node->as.Try.orelse = orelse;
  node->as.Try.finalbody = finalbody;
  return node;
}
