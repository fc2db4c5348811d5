/* cyc-parser-def.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

/* The parameters of a function as they are read. */
typedef struct
{
  CycParser   *parser;
  CycTokenType until;
  gboolean     lambda;
  GPtrArray   *positional, *defaults, *named, *named_defaults;
  guint        n_positional_only;
  CycNode     *star, *double_star;
  gboolean     after_star; /* * or *args was seen */
  gboolean     slash;
} Parameters;

static gboolean
ends (Parameters *self)
{
  return cyc_parser_peek (self->parser) == self->until;
}

static CycNode *
parse_parameter (Parameters *self,
                 gboolean    starred)
{
  CycParser  *parser = self->parser;
  CycSpan     begin = cyc_parser_token (parser)->span;
  const char *name = cyc_parser_name (parser);
  CycNode    *annotation = NULL, *node;

  if (name == NULL)
    return NULL;
  if (!self->lambda && cyc_parser_accept (parser, CYC_TOKEN_COLON))
    {
      annotation = starred && parser->tree->profile->star_subscript ? cyc_parse_star_expression (parser) : cyc_parse_expression (parser);
      if (annotation == NULL)
        return NULL;
    }
  if (parser->error != NULL)
    return NULL;
  node = cyc_node_new (parser, CYC_AST_arg, begin);
  node->as.arg.arg = name;
  node->as.arg.annotation = annotation;
  return node;
}

/* = default; sets @value. */
static gboolean
parse_default (Parameters *self,
               CycNode   **value)
{
  CycParser *parser = self->parser;
  CycSpan    equal = cyc_parser_token (parser)->span;

  *value = NULL;
  if (!cyc_parser_accept (parser, CYC_TOKEN_EQUAL))
    return parser->error == NULL;
  if (parser->explain && parser->tree->profile->parameter_messages && (ends (self) || cyc_parser_peek (parser) == CYC_TOKEN_COMMA))
    return cyc_parser_raise (parser, equal, "expected default value expression") != NULL;
  *value = cyc_parse_expression (parser);
  return *value != NULL;
}

static gboolean
explain (Parameters *self,
         CycSpan     span,
         const char *message)
{
  if (self->parser->explain || !self->parser->tree->profile->peg_parser)
    cyc_parser_raise (self->parser, span, "%s", message);
  return FALSE;
}

static gboolean
explain_modern (Parameters *self,
                CycSpan     span,
                const char *message)
{
  if (self->parser->explain && self->parser->tree->profile->parameter_messages)
    cyc_parser_raise (self->parser, span, "%s", message);
  return FALSE;
}

/* Where versions say that a parameter lacks its default. */
static CycSpan
default_place (const Parameters *self,
               const CycNode    *node)
{
  const CycProfile *profile = self->parser->tree->profile;

  if (profile->modern_syntax_messages)
    return node->span;
  return profile->peg_parser ? cyc_parser_token (self->parser)->span : ((CycNode *) g_ptr_array_index (self->positional, 0))->span;
}

static gboolean
add_plain (Parameters *self)
{
  CycNode *node = parse_parameter (self, FALSE), *value;

  if (node == NULL || !parse_default (self, &value))
    return FALSE;
  if (self->after_star)
    {
      g_ptr_array_add (self->named, node);
      g_ptr_array_add (self->named_defaults, value);
      return TRUE;
    }
  if (value == NULL && self->defaults->len > 0)
    return explain (self, default_place (self, node),
                    self->parser->tree->profile->fstring_tokens ? "parameter without a default follows parameter with a default"
                                                                : "non-default argument follows default argument");
  g_ptr_array_add (self->positional, node);
  if (value != NULL)
    g_ptr_array_add (self->defaults, value);
  return TRUE;
}

static gboolean
add_slash (Parameters *self)
{
  CycSpan span = cyc_parser_token (self->parser)->span;

  if (self->after_star)
    return explain_modern (self, span, "/ must be ahead of *");
  if (self->slash)
    return explain_modern (self, span, "/ may appear only once");
  if (self->positional->len == 0)
    return self->parser->tokens[self->parser->position + 1].type == CYC_TOKEN_COMMA && explain_modern (self, span, "at least one argument must precede /");
  self->parser->position++;
  self->slash = TRUE;
  self->n_positional_only = self->positional->len;
  return TRUE;
}

/* Where versions say that nothing follows a lone star. */
static CycSpan
bare_star_place (const Parameters *self,
                 CycSpan           star)
{
  const CycProfile *profile = self->parser->tree->profile;

  if (!profile->peg_parser && cyc_parser_peek (self->parser) == CYC_TOKEN_DOUBLE_STAR)
    return cyc_parser_token (self->parser)->span;
  if (!profile->peg_parser || (profile->modern_syntax_messages && !self->lambda))
    return star;
  return cyc_parser_token (self->parser)->span;
}

static gboolean
add_star (Parameters *self)
{
  CycParser *parser = self->parser;
  CycSpan    span = cyc_parser_token (parser)->span;

  if (self->after_star)
    return explain_modern (self, span, "* argument may appear only once");
  self->after_star = TRUE;
  parser->position++;
  if (cyc_parser_peek (parser) == CYC_TOKEN_COMMA)
    {
      guint position = parser->position++;

      if (ends (self) || cyc_parser_peek (parser) == CYC_TOKEN_DOUBLE_STAR)
        return explain (self, bare_star_place (self, span), "named arguments must follow bare *");
      parser->position = position;
      return TRUE;
    }
  if (ends (self))
    return explain (self, bare_star_place (self, span), "named arguments must follow bare *");
  self->star = parse_parameter (self, TRUE);
  if (self->star == NULL)
    return FALSE;
  if (cyc_parser_peek (parser) == CYC_TOKEN_EQUAL)
    return explain_modern (self, cyc_parser_token (parser)->span, "var-positional argument cannot have default value");
  return parser->error == NULL;
}

static gboolean
add_double_star (Parameters *self)
{
  CycParser *parser = self->parser;

  parser->position++;
  self->double_star = parse_parameter (self, FALSE);
  if (self->double_star == NULL)
    return FALSE;
  if (cyc_parser_peek (parser) == CYC_TOKEN_EQUAL)
    return explain_modern (self, cyc_parser_token (parser)->span, "var-keyword argument cannot have default value");
  cyc_parser_accept (parser, CYC_TOKEN_COMMA);
  if (ends (self))
    return TRUE;
  switch ((int) cyc_parser_peek (parser))
    {
    case CYC_TOKEN_NAME:
    case CYC_TOKEN_STAR:
    case CYC_TOKEN_DOUBLE_STAR:
    case CYC_TOKEN_SLASH:
      return explain_modern (self, cyc_parser_token (parser)->span, "arguments cannot follow var-keyword argument");
    default:
      return FALSE;
    }
}

static gboolean
explain_parenthesized (Parameters *self)
{
  CycParser *parser = self->parser;
  CycSpan    begin = cyc_parser_token (parser)->span;

  if (!parser->explain || !parser->tree->profile->parameter_messages)
    return FALSE;
  do
    {
      parser->position++;
      if (cyc_parser_name (parser) == NULL)
        break;
  } while (cyc_parser_peek (parser) == CYC_TOKEN_COMMA);
  if (cyc_parser_peek (parser) == CYC_TOKEN_RIGHT_PAREN)
    cyc_parser_raise (parser, cyc_span_range (begin, cyc_parser_token (parser)->span),
                      self->lambda ? "Lambda expression parameters cannot be parenthesized" : "Function parameters cannot be parenthesized");
  return FALSE;
}

static gboolean
add_parameter (Parameters *self)
{
  switch ((int) cyc_parser_peek (self->parser))
    {
    case CYC_TOKEN_NAME:
      return add_plain (self);
    case CYC_TOKEN_SLASH:
      return self->parser->tree->profile->positional_only && add_slash (self);
    case CYC_TOKEN_STAR:
      return add_star (self);
    case CYC_TOKEN_DOUBLE_STAR:
      return add_double_star (self);
    case CYC_TOKEN_LEFT_PAREN:
      return explain_parenthesized (self);
    default:
      return FALSE;
    }
}

static CycNode *
make_arguments (Parameters *self)
{
  g_autoptr (GPtrArray) first = g_ptr_array_new (), rest = g_ptr_array_new ();
  CycNode *node = cyc_node_new (self->parser, CYC_AST_arguments, (CycSpan){ 0 });

  for (guint i = 0; i < self->positional->len; i++)
    g_ptr_array_add (i < self->n_positional_only ? first : rest, self->positional->pdata[i]);
  node->as.arguments.posonlyargs = cyc_nodes_take (self->parser, first);
  node->as.arguments.args = cyc_nodes_take (self->parser, rest);
  node->as.arguments.vararg = self->star;
  node->as.arguments.kwonlyargs = cyc_nodes_take (self->parser, self->named);
  node->as.arguments.kw_defaults = cyc_nodes_take (self->parser, self->named_defaults);
  node->as.arguments.kwarg = self->double_star;
  node->as.arguments.defaults = cyc_nodes_take (self->parser, self->defaults);
  return node;
}

/**
 * cyc_parse_parameters:
 * @self: a parser at the first parameter
 * @until: the token after the parameters; it is not read
 * @lambda: no annotations
 *
 * Returns: (nullable): an arguments node
 */
CycNode *
cyc_parse_parameters (CycParser   *self,
                      CycTokenType until,
                      gboolean     lambda)
{
  g_autoptr (GPtrArray) positional = g_ptr_array_new (), defaults = g_ptr_array_new ();
  g_autoptr (GPtrArray) named = g_ptr_array_new (), named_defaults = g_ptr_array_new ();
  Parameters parameters = {
    .parser = self,
    .until = until,
    .lambda = lambda,
    .positional = positional,
    .defaults = defaults,
    .named = named,
    .named_defaults = named_defaults,
  };

  while (!ends (&parameters))
    {
      if (!add_parameter (&parameters))
        return NULL;
      if (parameters.double_star != NULL || !cyc_parser_accept (self, CYC_TOKEN_COMMA))
        break;
    }
  return self->error == NULL ? make_arguments (&parameters) : NULL;
}

/**
 * cyc_parse_type_parameters:
 * @self: a parser
 *
 * Steps over [T, …], which 3.12 has behind the names of functions and classes,
 * and which is refused by name.
 *
 * Returns: whether none or a whole one was there
 */
gboolean
cyc_parse_type_parameters (CycParser *self)
{
  CycSpan begin = cyc_parser_token (self)->span;
  guint   level;

  if (!self->tree->profile->type_parameters || cyc_parser_peek (self) != CYC_TOKEN_LEFT_BRACKET)
    return self->error == NULL;
  level = cyc_parser_token (self)->level;
  do
    {
      self->position++;
      if (cyc_parser_peek (self) == CYC_TOKEN_END || cyc_parser_peek (self) == CYC_TOKEN_ERROR)
        return FALSE;
  } while (cyc_parser_peek (self) != CYC_TOKEN_RIGHT_BRACKET || cyc_parser_token (self)->level >= level);
  self->position++;
  if (self->type_parameters.line == 0)
    self->type_parameters = begin;
  return TRUE;
}

/**
 * cyc_parse_function:
 * @self: a parser at `def`
 * @begin: where the statement begins: at `def` or `async`
 * @decorators: (nullable): their expressions
 * @async: after `async`
 *
 * Returns: (nullable): a FunctionDef or AsyncFunctionDef
 */
CycNode *
cyc_parse_function (CycParser *self,
                    CycSpan    begin,
                    GPtrArray *decorators,
                    gboolean   async)
{
  CycSpan     keyword = cyc_parser_token (self)->span;
  const char *name;
  CycNode    *args, *returns = NULL, *node;
  CycNodes   *body;
  guint       arrow;

  self->position++;
  name = cyc_parser_name (self);
  if (name == NULL || !cyc_parse_type_parameters (self) ||
      !(self->tree->profile->parameter_messages ? cyc_parser_expect_forced (self, CYC_TOKEN_LEFT_PAREN) : cyc_parser_accept (self, CYC_TOKEN_LEFT_PAREN)))
    return NULL;
  args = cyc_parse_parameters (self, CYC_TOKEN_RIGHT_PAREN, FALSE);
  if (args == NULL || !cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN))
    return NULL;
  arrow = self->position;
  if (cyc_parser_accept (self, CYC_TOKEN_ARROW))
    {
      returns = cyc_parse_expression (self);
      if (returns == NULL)
        {
          /* Without a value the arrow itself is what should be a colon. */
          self->position = arrow;
          cyc_parser_expect_colon (self, TRUE);
          return NULL;
        }
    }
  if (!cyc_parser_expect_colon (self, TRUE))
    return NULL;
  body = cyc_parse_block (self, keyword, "function definition");
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, async ? CYC_AST_AsyncFunctionDef : CYC_AST_FunctionDef, begin);
  node->as.FunctionDef.name = name;
  node->as.FunctionDef.args = args;
  node->as.FunctionDef.body = body;
  node->as.FunctionDef.decorator_list = decorators != NULL ? cyc_nodes_take (self, decorators) : cyc_nodes_one (self, NULL);
  node->as.FunctionDef.returns = returns;
  return node;
}

/**
 * cyc_parse_class:
 * @self: a parser at `class`
 * @begin: where the statement begins
 * @decorators: (nullable): their expressions
 *
 * Returns: (nullable): a ClassDef
 */
CycNode *
cyc_parse_class (CycParser *self,
                 CycSpan    begin,
                 GPtrArray *decorators)
{
  const char *name;
  CycNodes   *bases, *keywords, *body;
  CycNode    *node;

  self->position++;
  name = cyc_parser_name (self);
  if (name == NULL || !cyc_parse_type_parameters (self))
    return NULL;
  bases = keywords = cyc_nodes_one (self, NULL);
  if (cyc_parser_accept (self, CYC_TOKEN_LEFT_PAREN))
    {
      gboolean fine;

      self->in_class = TRUE;
      fine = cyc_parse_call_arguments (self, &bases, &keywords);
      self->in_class = FALSE;
      if (!fine)
        return NULL;
    }
  if (!cyc_parser_expect_colon (self, FALSE))
    return NULL;
  body = cyc_parse_block (self, begin, "class definition");
  if (body == NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_ClassDef, begin);
  node->as.ClassDef.name = name;
  node->as.ClassDef.bases = bases;
  node->as.ClassDef.keywords = keywords;
  node->as.ClassDef.body = body;
  node->as.ClassDef.decorator_list = decorators != NULL ? cyc_nodes_take (self, decorators) : cyc_nodes_one (self, NULL);
  return node;
}

/* Up to 3.8 a decorator is a dotted name, possibly called. */
static gboolean
is_plain_decorator (const CycNode *node)
{
  if (node->parenthesized)
    return FALSE;
  if (node->kind == CYC_AST_Call)
    node = node->as.Call.func;
  while (node->kind == CYC_AST_Attribute)
    node = node->as.Attribute.value;
  return node->kind == CYC_AST_Name;
}

/**
 * cyc_parse_decorated:
 * @self: a parser at `@`
 *
 * Returns: (nullable): a function or class with its decorators
 */
CycNode *
cyc_parse_decorated (CycParser *self)
{
  g_autoptr (GPtrArray) decorators = g_ptr_array_new ();
  CycSpan begin;

  while (cyc_parser_accept (self, CYC_TOKEN_AT))
    {
      guint    position = self->position;
      CycNode *node = cyc_parse_named_expression (self);

      if (node == NULL)
        return NULL;
      if (!self->tree->profile->peg_parser && !is_plain_decorator (node))
        {
          self->position = self->furthest = position;
          return NULL;
        }
      if (!cyc_parser_accept (self, CYC_TOKEN_NEWLINE))
        return NULL;
      g_ptr_array_add (decorators, node);
    }
  begin = cyc_parser_token (self)->span;
  switch ((int) cyc_parser_peek (self))
    {
    case CYC_TOKEN_DEF:
      return cyc_parse_function (self, begin, decorators, FALSE);
    case CYC_TOKEN_CLASS:
      return cyc_parse_class (self, begin, decorators);
    case CYC_TOKEN_ASYNC:
      self->position++;
      return cyc_parser_peek (self) == CYC_TOKEN_DEF ? cyc_parse_function (self, begin, decorators, TRUE) : NULL;
    default:
      return NULL;
    }
}
