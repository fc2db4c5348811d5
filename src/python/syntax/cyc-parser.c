/* cyc-parser.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

/**
 * cyc_parser_token:
 * @self: a parser
 *
 * Returns: the token that comes next
 */
const CycToken *
cyc_parser_token (const CycParser *self)
{
  return &self->tokens[MIN (self->position, self->n_tokens - 1)];
}

/**
 * cyc_parser_previous:
 * @self: a parser
 *
 * Returns: (nullable): the token that was read last
 */
const CycToken *
cyc_parser_previous (const CycParser *self)
{
  return self->position > 0 ? &self->tokens[self->position - 1] : NULL;
}

/**
 * cyc_parser_peek:
 * @self: a parser
 *
 * Looks at the next token. The lexer's error comes out here, as it does in
 * CPython, where tokens are read when they are needed.
 *
 * Returns: its type; an END once there is an error
 */
CycTokenType
cyc_parser_peek (CycParser *self)
{
  const CycToken *token = cyc_parser_token (self);

  if (self->error != NULL)
    return CYC_TOKEN_ERROR;
  self->furthest = MAX (self->furthest, MIN (self->position, self->n_tokens - 1));
  if (token->type == CYC_TOKEN_ERROR && self->lexer->error != NULL)
    self->error = g_steal_pointer (&self->lexer->error);
  return token->type;
}

/**
 * cyc_parser_peek_second:
 * @self: a parser
 *
 * Returns: the type of the token after the next one
 */
CycTokenType
cyc_parser_peek_second (CycParser *self)
{
  CycTokenType type;

  self->position++;
  type = cyc_parser_peek (self);
  self->position--;
  return type;
}

/**
 * cyc_parser_accept:
 * @self: a parser
 * @type: a type
 *
 * Returns: whether the next token is of that type, and was read
 */
gboolean
cyc_parser_accept (CycParser   *self,
                   CycTokenType type)
{
  if (cyc_parser_peek (self) != type || self->error != NULL)
    return FALSE;
  self->position++;
  return TRUE;
}

/**
 * cyc_parser_expect_forced:
 * @self: a parser
 * @type: what has to come here
 *
 * Returns: whether it came; else an error is set that says so
 */
gboolean
cyc_parser_expect_forced (CycParser   *self,
                          CycTokenType type)
{
  if (cyc_parser_accept (self, type))
    return TRUE;
  if (self->error == NULL && self->tree->profile->modern_syntax_messages)
    cyc_parser_raise (self, cyc_parser_token (self)->span, "expected '%s'", cyc_token_type_to_string (type));
  return FALSE;
}

/* Where an error is said to be that shows at @token. When the program is over, in its last line
 * without a column, or until 3.9 behind it. */
static CycSpan
token_place (const CycParser *self,
             const CycToken  *token)
{
  const CycTree    *tree = self->tree;
  const CycProfile *profile = tree->profile;
  guint             column;

  if (token->type == CYC_TOKEN_INDENT)
    return (CycSpan){ token->span.line, token->span.end_column - 1, token->span.line, token->span.end_column - 1 };
  if (token->begin < tree->length || tree->n_lines < 2)
    {
      if (!profile->early_syntax_messages)
        return token->span;
      return (CycSpan){ token->span.end_line, MAX (token->span.end_column, 1) - 1, token->span.end_line, token->span.end_column };
    }
  if (profile->modern_syntax_messages)
    return (CycSpan){ tree->n_lines - 1, CYC_COLUMN_UNKNOWN, tree->n_lines - 1, 0 };
  column = tree->length - tree->lines[tree->n_lines - 2] - 1;
  return (CycSpan){ tree->n_lines, column, tree->n_lines, column };
}

/**
 * cyc_parser_place:
 * @self: a parser
 *
 * Returns: where an error at the next token is said to be
 */
CycSpan
cyc_parser_place (CycParser *self)
{
  return token_place (self, cyc_parser_token (self));
}

/* The parser itself, not what makes a tree of its findings, refuses the token. */
static gpointer
raise_grammar (CycParser      *self,
               const CycToken *token,
               const char     *type,
               const char     *message)
{
  if (self->error == NULL)
    self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, token_place (self, token), type, "%s", message);
  return NULL;
}

/**
 * cyc_parser_raise_no_block:
 * @self: a parser after the colon of a compound statement
 * @what: the statement
 * @line: where it began
 *
 * Returns: %NULL
 */
gpointer
cyc_parser_raise_no_block (CycParser  *self,
                           const char *what,
                           guint       line)
{
  const CycToken   *token = cyc_parser_token (self);
  const CycProfile *profile = self->tree->profile;
  g_autofree char  *message = NULL;

  if (!profile->peg_parser && token->begin >= self->tree->length)
    return raise_grammar (self, token, "SyntaxError", "unexpected EOF while parsing");
  if (!profile->modern_syntax_messages)
    return raise_grammar (self, token, "IndentationError", "expected an indented block");
  message = g_strdup_printf ("expected an indented block after %s on line %u", what, line);
  return raise_grammar (self, token, "IndentationError", message);
}

/**
 * cyc_parser_expect_colon:
 * @self: a parser
 * @forced: an error is certain when it is missing
 *
 * Returns: whether the colon of a compound statement was read
 */
gboolean
cyc_parser_expect_colon (CycParser *self,
                         gboolean   forced)
{
  if (cyc_parser_accept (self, CYC_TOKEN_COLON))
    return TRUE;
  if (forced || (self->explain && cyc_parser_peek (self) == CYC_TOKEN_NEWLINE))
    return cyc_parser_expect_forced (self, CYC_TOKEN_COLON);
  return FALSE;
}

/**
 * cyc_parser_is_soft:
 * @self: a parser
 * @word: a soft keyword
 *
 * Returns: whether the next token is this name
 */
gboolean
cyc_parser_is_soft (CycParser  *self,
                    const char *word)
{
  return cyc_parser_peek (self) == CYC_TOKEN_NAME && strcmp (cyc_parser_token (self)->name, word) == 0;
}

/**
 * cyc_parser_name:
 * @self: a parser
 *
 * Returns: (nullable): the name that was read
 */
const char *
cyc_parser_name (CycParser *self)
{
  if (!cyc_parser_accept (self, CYC_TOKEN_NAME))
    return NULL;
  return cyc_parser_previous (self)->name;
}

/**
 * cyc_span_range:
 * @begin: a place
 * @end: a place not before it
 *
 * Returns: from the beginning of @begin to the end of @end
 */
CycSpan
cyc_span_range (CycSpan begin,
                CycSpan end)
{
  return (CycSpan){ begin.line, begin.column, end.end_line, end.end_column };
}

/**
 * cyc_parser_raise:
 * @self: a parser
 * @span: the place
 * @format: the message
 * @...: its arguments
 *
 * Returns: %NULL
 */
gpointer
cyc_parser_raise (CycParser  *self,
                  CycSpan     span,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  if (self->error != NULL)
    return NULL;
  /* Source: Python/ast.c, ast_error(): it counts columns from 0, and who prints them from 1 */
  if (self->tree->profile->early_syntax_messages && span.column > 0)
    span.column--;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, span, "SyntaxError", "%s", message);
  return NULL;
}

/**
 * cyc_parser_raise_limit:
 * @self: a parser
 * @span: the place
 * @message: what is too much
 *
 * Returns: %NULL
 */
gpointer
cyc_parser_raise_limit (CycParser  *self,
                        CycSpan     span,
                        const char *message)
{
  if (self->error == NULL)
    self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_LIMIT, span, "SyntaxError", "%s", message);
  return NULL;
}

/**
 * cyc_parser_raise_target:
 * @self: a parser
 * @kind: what the target is for
 * @node: what stands in its place
 * @place: what versions up to 3.8 say its place is: one target of several for @kind, or all of it
 *
 * Source: Parser/pegen.h, RAISE_SYNTAX_ERROR_INVALID_TARGET()
 *
 * Returns: %NULL, without an error if the target is fine
 */
gpointer
cyc_parser_raise_target (CycParser     *self,
                         CycTargetKind  kind,
                         const CycNode *node,
                         CycSpan        place)
{
  const CycNode *bad = cyc_node_invalid_target (node, kind);
  gboolean       list = node->kind == CYC_AST_Tuple && !node->parenthesized && kind != CYC_TARGET_STAR;

  if (bad == NULL)
    return NULL;
  if (self->tree->profile->peg_parser)
    place = bad->span;
  else if (list)
    for (guint i = node->as.Tuple.elts->n; i-- > 0;)
      if (cyc_node_invalid_target (node->as.Tuple.elts->items[i], kind) != NULL)
        place = node->as.Tuple.elts->items[i]->span;
  if (bad->kind == CYC_AST_Starred && !self->tree->profile->peg_parser)
    return cyc_parser_raise (self, bad->span, "can't use starred expression here");
  return cyc_parser_raise (self, place, "%s %s %s", self->tree->profile->early_syntax_messages ? "can't" : "cannot",
                           kind == CYC_TARGET_DEL ? "delete" : "assign to", cyc_node_describe (self, bad));
}

/**
 * cyc_parser_enter:
 * @self: a parser
 *
 * Returns: %FALSE with an error when the program nests too deeply for the C stack
 */
gboolean
cyc_parser_enter (CycParser *self)
{
  if (++self->depth <= CYC_MAX_NESTING)
    return TRUE;
  cyc_parser_raise_limit (self, cyc_parser_token (self)->span, "too many levels of nesting");
  return FALSE;
}

/**
 * cyc_parser_leave:
 * @self: a parser
 */
void
cyc_parser_leave (CycParser *self)
{
  self->depth--;
}

/* Source: Parser/pegen_errors.c, _PyPegen_tokenize_full_source_to_check_for_errors() */
static void
prefer_lexer_error (CycParser *self,
                    guint      line)
{
  CycDiagnostic *error = self->lexer->error;

  if (!self->tree->profile->modern_syntax_messages || self->error == NULL || self->error->kind != CYC_DIAGNOSTIC_SYNTAX)
    return;
  if (error == NULL && self->lexer->eof)
    {
      const CycParen *open = &self->lexer->parens[self->lexer->n_parens - 1];

      if (line > open->span.line)
        error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, open->span, "SyntaxError", "'%c' was never closed", open->character);
    }
  else
    self->lexer->error = NULL;
  if (error == NULL)
    return;
  cyc_diagnostic_free (self->error);
  self->error = error;
}

/* Until 3.9 a line that begins as a statement of Python 2 is explained, whatever is wrong with it.
 * Source: Objects/exceptions.c, _report_missing_parentheses() */
static char *
explain_python_2 (const char *text)
{
  const char      *end;
  g_autofree char *argument = NULL;

  while (*text == ' ' || *text == '\t' || *text == '\f')
    text++;
  if (g_str_has_prefix (text, "exec "))
    return g_strdup ("Missing parentheses in call to 'exec'");
  if (!g_str_has_prefix (text, "print "))
    return NULL;
  text += strlen ("print ");
  end = strchr (text, ';');
  argument = g_strstrip (end == NULL ? g_strdup (text) : g_strndup (text, end - text));
  return g_strdup_printf ("Missing parentheses in call to 'print'. Did you mean print(%s%s)?", argument,
                          g_str_has_suffix (argument, ",") ? " end=\" \"" : "");
}

static void
replace_message (CycParser *self)
{
  const CycTree   *tree = self->tree;
  CycDiagnostic   *error = self->error;
  g_autofree char *line = NULL;
  char            *message;
  const char      *colon;

  if (tree->profile->modern_syntax_messages || error == NULL || strcmp (error->type, "SyntaxError") != 0 || error->span.line == 0 || error->span.line > tree->n_lines)
    return;
  line = g_strndup (tree->source + tree->lines[error->span.line - 1], strcspn (tree->source + tree->lines[error->span.line - 1], "\n"));
  if (strchr (line, '(') != NULL)
    return;
  colon = strchr (line, ':');
  message = explain_python_2 (line);
  if (message == NULL && colon != NULL)
    message = explain_python_2 (colon + 1);
  if (message == NULL)
    return;
  g_free (error->message);
  error->message = message;
}

/* Source: Parser/pegen_errors.c, _Pypegen_set_syntax_error() */
static void
explain (CycParser *self,
         CycToken  *last)
{
  if (self->error != NULL)
    {
      prefer_lexer_error (self, self->tokens[self->furthest].span.line);
      return;
    }
  if (last->type == CYC_TOKEN_ERROR && self->lexer->eof)
    {
      const CycParen *open = &self->lexer->parens[self->lexer->n_parens - 1];

      if (self->tree->profile->modern_syntax_messages)
        cyc_parser_raise (self, open->span, "'%c' was never closed", open->character);
      else
        raise_grammar (self, last, "SyntaxError", "unexpected EOF while parsing");
      return;
    }
  if (last->type == CYC_TOKEN_INDENT)
    raise_grammar (self, last, "IndentationError", "unexpected indent");
  else if (last->type == CYC_TOKEN_DEDENT && self->tree->profile->peg_parser)
    raise_grammar (self, last, "IndentationError", "unexpected unindent");
  else if (last->type == CYC_TOKEN_END && !self->tree->profile->modern_syntax_messages)
    raise_grammar (self, last, "SyntaxError", "unexpected EOF while parsing");
  else
    {
      raise_grammar (self, last, "SyntaxError", "invalid syntax");
      prefer_lexer_error (self, self->tokens[self->furthest].span.line);
    }
}

static CycNode *
parse_module (CycParser *self)
{
  g_autoptr (GPtrArray) body = g_ptr_array_new ();
  CycNode *module;

  if (!cyc_parse_statements (self, body, CYC_TOKEN_END))
    return NULL;
  module = cyc_node_new (self, CYC_AST_Module, (CycSpan){ 0 });
  module->as.Module.body = cyc_nodes_take (self, body);
  module->as.Module.type_ignores = cyc_nodes_one (self, NULL);
  return module;
}

/**
 * cyc_tree_free:
 * @tree: (nullable): a tree
 */
void
cyc_tree_free (CycTree *tree)
{
  if (tree == NULL)
    return;

  cyc_arena_free (tree->arena);
  g_array_unref (tree->warnings);
  g_free (tree->source);
  g_free (tree->lines);
  g_free (tree);
}

/**
 * cyc_parse:
 * @source: the bytes of a file
 * @length: how many
 * @filename: for messages that name it
 * @profile: the version whose grammar holds
 * @diagnostic: (out) (nullable): what is wrong
 *
 * Parses a program. A second pass over it, when it is wrong, looks for what
 * the mistake may be, as CPython's parser does.
 *
 * Source: Parser/pegen.c, _PyPegen_run_parser()
 *
 * Returns: (transfer full) (nullable): the tree
 */
CycTree *
cyc_parse (const char       *source,
           gsize             length,
           const char       *filename,
           const CycProfile *profile,
           CycDiagnostic   **diagnostic)
{
  g_autoptr (CycTree) tree = NULL;
  g_autoptr (CycLexer) lexer = NULL;
  CycParser parser = { 0 };

  tree = cyc_source_read (source, length, filename, profile, diagnostic);
  if (tree == NULL)
    return NULL;
  lexer = cyc_lexer_new (tree);
  cyc_lexer_run (lexer);
  parser.tree = tree;
  parser.lexer = lexer;
  parser.tokens = (CycToken *) (gpointer) lexer->tokens->data;
  parser.n_tokens = lexer->tokens->len;

  tree->root = parse_module (&parser);
  if (tree->root == NULL)
    {
      CycToken *last = &parser.tokens[parser.furthest];

      if (parser.error == NULL && profile->peg_parser)
        {
          parser.position = parser.furthest = parser.depth = 0;
          parser.explain = TRUE;
          parse_module (&parser);
        }
      explain (&parser, last);
      replace_message (&parser);
      parser.error->in_characters |= tree->declared && parser.error->shown == NULL;
      parser.error->warnings = cyc_tree_warnings_to_text (tree, filename);
      if (diagnostic != NULL)
        *diagnostic = parser.error;
      else
        cyc_diagnostic_free (parser.error);
      return NULL;
    }
  tree->type_parameters = parser.type_parameters;
  return g_steal_pointer (&tree);
}
