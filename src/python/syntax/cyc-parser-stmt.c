/* cyc-parser-stmt.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

static CycNode *
parse_return (CycParser *self,
              CycSpan    begin)
{
  CycNode *value = NULL, *node;

  self->position++;
  if (cyc_parser_starts_expression (self) || cyc_parser_peek (self) == CYC_TOKEN_STAR)
    {
      value = cyc_parse_value_list (self, self->tree->profile->star_return);
      if (value == NULL)
        return NULL;
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Return, begin);
  node->as.Return.value = value;
  return node;
}

static CycNode *
parse_raise (CycParser *self,
             CycSpan    begin)
{
  CycNode *exception = NULL, *cause = NULL, *node;

  self->position++;
  if (cyc_parser_starts_expression (self))
    {
      exception = cyc_parse_expression (self);
      if (exception == NULL)
        return NULL;
      if (cyc_parser_accept (self, CYC_TOKEN_FROM))
        {
          cause = cyc_parse_expression (self);
          if (cause == NULL)
            return NULL;
        }
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_Raise, begin);
  node->as.Raise.exc = exception;
  node->as.Raise.cause = cause;
  return node;
}

static CycNode *
parse_assert (CycParser *self,
              CycSpan    begin)
{
  CycNode *test, *message = NULL, *node;

  self->position++;
  test = cyc_parse_expression (self);
  if (test == NULL)
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_COMMA))
    {
      message = cyc_parse_expression (self);
      if (message == NULL)
        return NULL;
    }
  node = cyc_node_new (self, CYC_AST_Assert, begin);
  node->as.Assert.test = test;
  node->as.Assert.msg = message;
  return node;
}

static CycNode *
parse_delete (CycParser *self,
              CycSpan    begin)
{
  CycNode *targets, *node;
  CycSpan  place;
  gboolean ended;

  self->position++;
  place = cyc_parser_token (self)->span;
  targets = cyc_parse_targets_or_more (self);
  if (targets == NULL)
    return NULL;
  ended = cyc_parser_peek (self) == CYC_TOKEN_NEWLINE || cyc_parser_peek (self) == CYC_TOKEN_SEMICOLON;
  if (cyc_node_invalid_target (targets, CYC_TARGET_DEL) != NULL)
    return self->explain || (!self->tree->profile->peg_parser && ended) ? cyc_parser_raise_target (self, CYC_TARGET_DEL, targets, place) : NULL;
  if (!ended)
    return NULL;
  cyc_node_set_context (targets, CYC_AST_DEL);
  node = cyc_node_new (self, CYC_AST_Delete, begin);
  node->as.Delete.targets = targets->kind == CYC_AST_Tuple && !targets->parenthesized ? targets->as.Tuple.elts : cyc_nodes_one (self, targets);
  return node;
}

static CycNode *
parse_declaration (CycParser *self,
                   CycSpan    begin,
                   CycAstKind kind)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  CycNode *node;

  self->position++;
  do
    {
      const char *name = cyc_parser_name (self);

      if (name == NULL)
        return NULL;
      g_ptr_array_add (names, (gpointer) name);
  } while (cyc_parser_accept (self, CYC_TOKEN_COMMA));
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, kind, begin);
  node->as.Global.names = cyc_arena_alloc (self->tree->arena, sizeof (CycIdentifiers));
  node->as.Global.names->n = names->len;
  node->as.Global.names->items = cyc_arena_alloc (self->tree->arena, names->len * sizeof (char *));
  memcpy (node->as.Global.names->items, names->pdata, names->len * sizeof (char *));
  return node;
}

static CycNode *
parse_word (CycParser *self,
            CycSpan    begin,
            CycAstKind kind)
{
  self->position++;
  return cyc_node_new (self, kind, begin);
}

/* type X[T] = …, which is kept only to be refused by name. */
static CycNode *
parse_type_alias (CycParser *self,
                  CycSpan    begin)
{
  CycNode *name, *value, *node;

  self->position++;
  name = cyc_parse_atom (self);
  if (name == NULL || name->kind != CYC_AST_Name || !cyc_parse_type_parameters (self) || !cyc_parser_accept (self, CYC_TOKEN_EQUAL))
    return NULL;
  value = cyc_parse_expression (self);
  if (value == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_TypeAlias, begin);
  node->as.TypeAlias.name = name;
  node->as.TypeAlias.value = value;
  return node;
}

static CycNode *
parse_simple_statement (CycParser *self)
{
  CycSpan begin = cyc_parser_token (self)->span;

  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_RETURN:
      return parse_return (self, begin);
    case CYC_TOKEN_IMPORT:
      return cyc_parse_import (self);
    case CYC_TOKEN_FROM:
      return cyc_parse_import_from (self);
    case CYC_TOKEN_RAISE:
      return parse_raise (self, begin);
    case CYC_TOKEN_PASS:
      return parse_word (self, begin, CYC_AST_Pass);
    case CYC_TOKEN_BREAK:
      return parse_word (self, begin, CYC_AST_Break);
    case CYC_TOKEN_CONTINUE:
      return parse_word (self, begin, CYC_AST_Continue);
    case CYC_TOKEN_DEL:
      return parse_delete (self, begin);
    case CYC_TOKEN_ASSERT:
      return parse_assert (self, begin);
    case CYC_TOKEN_GLOBAL:
      return parse_declaration (self, begin, CYC_AST_Global);
    case CYC_TOKEN_NONLOCAL:
      return parse_declaration (self, begin, CYC_AST_Nonlocal);
    default:
      if (self->tree->profile->type_parameters && cyc_parser_is_soft (self, "type") && cyc_parser_peek_second (self) == CYC_TOKEN_NAME)
        return parse_type_alias (self, begin);
      return cyc_parse_assignment (self);
    }
}

/**
 * cyc_parse_simple_statements:
 * @self: a parser
 * @body: gets the statements
 *
 * Returns: whether a line of statements was read
 */
gboolean
cyc_parse_simple_statements (CycParser *self,
                             GPtrArray *body)
{
  do
    {
      CycNode *node;

      if (cyc_parser_peek (self) == CYC_TOKEN_NEWLINE)
        break;
      node = parse_simple_statement (self);
      if (node == NULL)
        return FALSE;
      g_ptr_array_add (body, node);
  } while (cyc_parser_accept (self, CYC_TOKEN_SEMICOLON));
  return cyc_parser_accept (self, CYC_TOKEN_NEWLINE);
}

/**
 * cyc_parse_statements:
 * @self: a parser
 * @body: gets the statements
 * @until: the token after them, which is read too
 *
 * Returns: whether all fitted
 */
gboolean
cyc_parse_statements (CycParser   *self,
                      GPtrArray   *body,
                      CycTokenType until)
{
  while (cyc_parser_peek (self) != until)
    {
      guint    position = self->position;
      CycNode *node;

      if (self->error != NULL || cyc_parser_peek (self) == CYC_TOKEN_NEWLINE || cyc_parser_peek (self) == CYC_TOKEN_SEMICOLON)
        return FALSE;
      node = cyc_parse_compound (self);
      if (node != NULL)
        g_ptr_array_add (body, node);
      else if (self->error != NULL || self->position != position || !cyc_parse_simple_statements (self, body))
        return FALSE;
    }
  self->position++;
  return TRUE;
}
