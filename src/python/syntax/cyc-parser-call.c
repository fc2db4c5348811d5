/* cyc-parser-call.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

/* The arguments of a call as they are read. */
typedef struct
{
  GPtrArray *args;
  GPtrArray *keywords;
  CycNode   *first;     /* of all arguments */
  gboolean   unpacking; /* ** was seen */
} Arguments;

static CycNode *
parse_keyword_value (CycParser  *self,
                     CycSpan     begin,
                     const char *name)
{
  CycNode *value = cyc_parse_expression (self), *node;

  if (value == NULL)
    return NULL;
  if (self->explain && name != NULL && self->tree->profile->modern_syntax_messages && cyc_parser_peek (self) == CYC_TOKEN_FOR)
    {
      CycNodes *clauses = cyc_parse_comprehension_clauses (self);

      if (clauses != NULL)
        {
          /* The place ends with the last token of the name and its sign, as CPython's does. */
          CycSpan end = begin;

          end.end_column += 1;
          return cyc_parser_raise (self, end, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?");
        }
    }
  node = cyc_node_new (self, CYC_AST_keyword, begin);
  node->as.keyword.arg = name;
  node->as.keyword.value = value;
  return node;
}

static gboolean
add_keyword (CycParser *self,
             Arguments *arguments)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *name = NULL;
  CycNode    *node;

  if (cyc_parser_accept (self, CYC_TOKEN_DOUBLE_STAR))
    arguments->unpacking = TRUE;
  else
    {
      name = cyc_parser_name (self);
      self->position++;
    }
  if (name != NULL && self->explain && self->tree->profile->fstring_tokens &&
      (cyc_parser_peek (self) == CYC_TOKEN_COMMA || cyc_parser_peek (self) == CYC_TOKEN_RIGHT_PAREN))
    return cyc_parser_raise (self, cyc_span_range (begin, cyc_parser_previous (self)->span), "expected argument value expression") != NULL;
  node = parse_keyword_value (self, begin, name);
  if (node == NULL)
    return FALSE;
  g_ptr_array_add (arguments->keywords, node);
  return TRUE;
}

static CycNode *
parse_starred_argument (CycParser *self)
{
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *value, *node;

  self->position++;
  value = cyc_parse_expression (self);
  if (value == NULL)
    return self->explain && self->tree->profile->explains_more ? cyc_parser_raise (self, self->tokens[self->furthest].span, "Invalid star expression") : NULL;
  node = cyc_node_new (self, CYC_AST_Starred, begin);
  node->as.Starred.value = value;
  return node;
}

/* f(x for x in y): the generator's place is that of the parentheses. */
static CycNode *
parse_generator_argument (CycParser *self,
                          CycNode   *element,
                          CycSpan    paren)
{
  CycNodes *generators = cyc_parse_comprehension_clauses (self);
  CycNode  *node;

  if (generators == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_GeneratorExp, element->span);
  node->as.GeneratorExp.elt = element;
  node->as.GeneratorExp.generators = generators;
  return node;
}

static gboolean
explain_positional (CycParser *self,
                    Arguments *arguments,
                    CycNode   *node)
{
  if (cyc_parser_peek (self) == CYC_TOKEN_EQUAL)
    {
      CycSpan     equal = cyc_parser_token (self)->span;
      const char *word = node->kind == CYC_AST_Constant && !node->parenthesized ? cyc_node_describe (self, node) : "";

      if (self->tree->profile->early_syntax_messages)
        return cyc_parser_raise (self, node->span, node->kind == CYC_AST_Lambda ? "lambda cannot contain assignment" : "keyword can't be an expression") != NULL;
      if ((word[0] == 'N' || word[0] == 'T' || word[0] == 'F') && (self->tree->profile->modern_syntax_messages || !self->tree->profile->peg_parser))
        return cyc_parser_raise (self, cyc_span_range (node->span, equal), "cannot assign to %s", word) != NULL;
      return cyc_parser_raise (self, cyc_span_range (node->span, equal), "expression cannot contain assignment, perhaps you meant \"==\"?") != NULL;
    }
  if (arguments->keywords->len > 0 && node->kind != CYC_AST_Starred)
    return cyc_parser_raise (self, self->tree->profile->peg_parser ? cyc_parser_token (self)->span : node->span,
                             arguments->unpacking ? "positional argument follows keyword argument unpacking" : "positional argument follows keyword argument") != NULL;
  return TRUE;
}

/* Where versions say that *a after **b is wrong. */
static CycSpan
unpacking_place (CycParser       *self,
                 const Arguments *arguments,
                 CycSpan          star)
{
  CycSpan before;

  if (self->tree->profile->explains_more)
    return cyc_span_range (cyc_parser_previous (self)->span, cyc_span_range (star, self->tokens[self->position + 1].span));
  before = arguments->first->span;
  return self->tree->profile->parameter_messages || !self->tree->profile->modern_syntax_messages ? star : before;
}

static gboolean
add_positional (CycParser *self,
                Arguments *arguments,
                CycSpan    paren)
{
  gboolean starred = cyc_parser_peek (self) == CYC_TOKEN_STAR;
  gboolean in_class = self->in_class;
  CycSpan  star = cyc_parser_token (self)->span;
  CycNode *node;

  if (starred && arguments->unpacking)
    return self->explain || !self->tree->profile->peg_parser ? cyc_parser_raise (self, unpacking_place (self, arguments, star), "iterable argument unpacking follows keyword argument unpacking") != NULL : FALSE;
  self->in_raw_rule = TRUE;
  self->in_class = FALSE;
  node = starred ? parse_starred_argument (self) : cyc_parse_named_expression (self);
  self->in_class = in_class;
  self->in_raw_rule = FALSE;
  if (node == NULL)
    return FALSE;
  if (self->in_class && cyc_parser_peek (self) == CYC_TOKEN_FOR && self->tree->profile->async_keywords)
    return FALSE;
  if (starred && self->explain && cyc_parser_peek (self) == CYC_TOKEN_FOR && cyc_parse_comprehension_clauses (self) != NULL)
    return cyc_parser_raise (self, node->span, "iterable unpacking cannot be used in comprehension") != NULL;
  if (!starred && (cyc_parser_peek (self) == CYC_TOKEN_FOR || cyc_parser_peek (self) == CYC_TOKEN_ASYNC))
    {
      gboolean first = arguments->args->len + arguments->keywords->len == 0;
      CycSpan  first_span = first ? node->span : ((CycNode *) g_ptr_array_index (arguments->args->len > 0 ? arguments->args : arguments->keywords, 0))->span;

      node = parse_generator_argument (self, node, paren);
      if (node == NULL)
        return FALSE;
      if (!first || cyc_parser_peek (self) != CYC_TOKEN_RIGHT_PAREN)
        {
          if ((self->explain || !self->tree->profile->peg_parser) && (!first || cyc_parser_peek (self) == CYC_TOKEN_COMMA))
            cyc_parser_raise (self, self->tree->profile->sole_generator_message ? first_span : node->span, "Generator expression must be parenthesized%s",
                              self->tree->profile->sole_generator_message ? " if not sole argument" : "");
          return FALSE;
        }
      node->span = paren;
      node->span.end_line = cyc_parser_token (self)->span.end_line;
      node->span.end_column = cyc_parser_token (self)->span.end_column;
    }
  else if (self->explain && !explain_positional (self, arguments, node))
    return FALSE;
  else if (!self->explain && (cyc_parser_peek (self) == CYC_TOKEN_EQUAL || (arguments->keywords->len > 0 && !starred)))
    {
      if (!self->tree->profile->peg_parser)
        explain_positional (self, arguments, node);
      return FALSE;
    }
  g_ptr_array_add (arguments->args, node);
  if (arguments->first == NULL)
    arguments->first = node;
  return TRUE;
}

/**
 * cyc_parse_call_arguments:
 * @self: a parser after the opening parenthesis
 * @args: (out): positional ones, starred ones included
 * @keywords: (out): keyword nodes
 *
 * Returns: whether the arguments and the closing parenthesis were read
 */
gboolean
cyc_parse_call_arguments (CycParser *self,
                          CycNodes **args,
                          CycNodes **keywords)
{
  g_autoptr (GPtrArray) positional = g_ptr_array_new ();
  g_autoptr (GPtrArray) named = g_ptr_array_new ();
  Arguments arguments = { positional, named, NULL, FALSE };
  CycSpan   paren = cyc_parser_previous (self)->span;

  while (cyc_parser_peek (self) != CYC_TOKEN_RIGHT_PAREN)
    {
      CycTokenType next = cyc_parser_peek (self);
      gboolean     keyword = next == CYC_TOKEN_DOUBLE_STAR || (next == CYC_TOKEN_NAME && cyc_parser_peek_second (self) == CYC_TOKEN_EQUAL);

      if (!(keyword ? add_keyword (self, &arguments) : add_positional (self, &arguments, paren)))
        return FALSE;
      if (arguments.first == NULL)
        arguments.first = g_ptr_array_index (named, 0);
      if (!cyc_parser_accept (self, CYC_TOKEN_COMMA))
        break;
    }
  if (!cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
    return FALSE;
  *args = cyc_nodes_take (self, positional);
  *keywords = cyc_nodes_take (self, named);
  return TRUE;
}

/**
 * cyc_parse_call:
 * @self: a parser at the opening parenthesis
 * @function: what is called
 *
 * Returns: (nullable): a Call
 */
CycNode *
cyc_parse_call (CycParser *self,
                CycNode   *function)
{
  CycNodes *args, *keywords;
  CycNode  *node;

  self->position++;
  if (!cyc_parse_call_arguments (self, &args, &keywords))
    return NULL;
  node = cyc_node_new (self, CYC_AST_Call, function->span);
  node->as.Call.func = function;
  node->as.Call.args = args;
  node->as.Call.keywords = keywords;
  return node;
}
