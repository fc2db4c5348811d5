/* cyc-fstring.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

#define MAX_FIELD_NESTING 2
#define MAX_FIELD_NESTING_3_12 100
#define MAX_FIELD_PARENS 200

/* A replacement field being read. */
typedef struct
{
  CycParser      *parser;
  const CycToken *token;
  CycSpan         whole; /* of all strings side by side */
  const char     *source;
  gsize           position;
  gsize           end;
  gboolean        raw;
  guint           depth;
} Field;

/* The line and column of an offset within the string. */
static CycSpan
place_of (const Field *self,
          gsize        offset)
{
  const CycTree *tree = self->parser->tree;
  guint          low = 0, high = tree->n_lines;

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (tree->lines[middle] <= offset)
        low = middle;
      else
        high = middle;
    }
  return (CycSpan){ low + 1, offset - tree->lines[low], low + 1, offset - tree->lines[low] };
}

/* Errors stand at the string, in 3.9 to 3.11 at the token behind it, which the parser has looked at already. */
static gboolean
fail (Field      *self,
      const char *message)
{
  CycParser *parser = self->parser;

  if (parser->tree->profile->fstring_tokens)
    return cyc_parser_raise (parser, place_of (self, self->position), "%s", message) != NULL;
  return cyc_parser_raise (parser, parser->tree->profile->peg_parser ? cyc_parser_token (parser)->span : self->whole, "%s", message) != NULL;
}

static gboolean
fail_character (Field      *self,
                const char *format,
                char        a,
                char        b)
{
  g_autoptr (GString) message = g_string_new (NULL);

  for (; *format != '\0'; format++)
    if (*format == '1')
      g_string_append_c (message, a);
    else if (*format == '2')
      g_string_append_c (message, b);
    else
      g_string_append_c (message, *format);
  return fail (self, message->str);
}

static char
peek (const Field *self,
      gsize        ahead)
{
  return self->position + ahead < self->end ? self->source[self->position + ahead] : '\0';
}

/* Steps over a string within the expression. */
static gboolean
skip_string (Field *self)
{
  char  quote = peek (self, 0);
  guint quotes = peek (self, 1) == quote && peek (self, 2) == quote ? 3 : 1;

  self->position += quotes;
  while (self->position < self->end)
    {
      if (peek (self, 0) == '\\')
        {
          if (!self->parser->tree->profile->fstring_tokens)
            return fail (self, "f-string expression part cannot include a backslash");
          self->position++;
        }
      else if (peek (self, 0) == quote && (quotes == 1 || (peek (self, 1) == quote && peek (self, 2) == quote)))
        {
          self->position += quotes;
          return TRUE;
        }
      self->position++;
    }
  return fail (self, "f-string: unterminated string");
}

/* Whether the character at hand ends the expression, outside parentheses; steps over two-character operators. */
static gboolean
ends_expression (Field *self)
{
  char c = peek (self, 0);

  if (strchr (self->parser->tree->profile->fstring_debug ? "!:}=<>" : "!:}", c) == NULL)
    return FALSE;
  if (peek (self, 1) == '=' && strchr ("!=<>", c) != NULL)
    {
      self->position++;
      return FALSE;
    }
  return c != '<' && c != '>';
}

/* Finds the end of the expression; the position is left there. Until 3.7 it is left to the
 * expression's own parser whether parentheses match. */
static gboolean
skip_expression (Field *self)
{
  char     parens[MAX_FIELD_PARENS];
  guint    n_parens = 0;
  gboolean match = self->parser->tree->profile->fstring_debug;

  while (self->position < self->end)
    {
      char c = peek (self, 0);

      if (c == '\\' && !self->parser->tree->profile->fstring_tokens)
        return fail (self, "f-string expression part cannot include a backslash");
      if (c == '#' && !self->parser->tree->profile->fstring_tokens)
        return fail (self, "f-string expression part cannot include '#'");
      if (c == '\'' || c == '"')
        {
          if (!skip_string (self))
            return FALSE;
          continue;
        }
      if (c == '#')
        while (self->position + 1 < self->end && peek (self, 1) != '\n')
          self->position++;
      else if (c == '(' || c == '[' || c == '{')
        {
          if (n_parens >= MAX_FIELD_PARENS)
            return fail (self, "f-string: too many nested parenthesis");
          parens[n_parens++] = c;
        }
      else if (n_parens == 0 && c != '\0' && ends_expression (self))
        return TRUE;
      else if (c == ')' || c == ']' || c == '}')
        {
          static const char pairs[] = "()[]{}";

          if (n_parens == 0 && match)
            return fail_character (self, "f-string: unmatched '1'", c, 0);
          if (n_parens > 0)
            n_parens--;
          if (match && strchr (pairs, parens[n_parens])[1] != c)
            return fail_character (self, "f-string: closing parenthesis '1' does not match opening parenthesis '2'", c, parens[n_parens]);
        }
      self->position++;
    }
  if (n_parens > 0)
    return match ? fail_character (self, "f-string: unmatched '1'", parens[n_parens - 1], 0) : fail (self, "f-string: mismatched '(', '{', or '['");
  return fail (self, "f-string: expecting '}'");
}

static CycNode *
parse_value (CycParser *parser)
{
  CycNode *node;

  node = cyc_parser_peek (parser) == CYC_TOKEN_YIELD ? cyc_parse_yield (parser) : cyc_parse_star_expressions (parser);
  if (node == NULL)
    return NULL;
  return cyc_parser_peek (parser) == CYC_TOKEN_END ? node : NULL;
}

static void
prefix_error (CycParser *self)
{
  char *message;

  if (self->error == NULL || self->error->kind != CYC_DIAGNOSTIC_SYNTAX || self->tree->profile->fstring_tokens || !self->tree->profile->peg_parser || g_str_has_prefix (self->error->message, "f-string") ||
      g_str_has_prefix (self->error->message, "(unicode error)"))
    return;
  message = g_strconcat ("f-string: ", self->error->message, NULL);
  g_free (self->error->message);
  self->error->message = message;
}

/* Until 3.11 an expression of one line is read, and shown, in parentheses of its own. */
static void
show_alone (const Field   *self,
            gsize          begin,
            CycDiagnostic *error)
{
  gsize length = self->position - begin;
  guint column = place_of (self, begin).column;

  if (self->parser->tree->profile->fstring_tokens || error->shown != NULL || memchr (self->source + begin, '\n', length) != NULL || error->span.column + 1 < column)
    return;
  error->shown = g_strdup_printf ("(%.*s)", (int) length, self->source + begin);
  error->shown_column = error->span.column + 1 - column;
}

/* The longest part of the field that is an expression decides what should have followed.
 * Source: Grammar/python.gram, invalid_replacement_field */
static void
raise_after_prefix (CycParser      *self,
                    const CycToken *last)
{
  CycToken *tokens = self->tokens;
  guint     n = (guint) (last - tokens);

  self->explain = FALSE;
  for (; n > 0; n--)
    {
      CycToken kept = tokens[n];
      gboolean fits;

      tokens[n].type = CYC_TOKEN_END;
      self->position = 0;
      fits = parse_value (self) != NULL;
      g_clear_pointer (&self->error, cyc_diagnostic_free);
      tokens[n] = kept;
      if (fits)
        break;
    }
  cyc_parser_raise (self, tokens[n].span, n > 0 ? "f-string: expecting '=', or '!', or ':', or '}'" : "f-string: expecting a valid expression after '{'");
}

/* What is said at the token where nothing fits any more. */
static void
raise_syntax (CycParser      *self,
              const CycToken *last)
{
  const CycProfile *profile = self->tree->profile;
  gboolean          over = last->type == CYC_TOKEN_END;

  if (profile->fstring_tokens)
    raise_after_prefix (self, last);
  else if (profile->peg_parser)
    cyc_parser_raise (self, last->span, "f-string: invalid syntax");
  else
    {
      /* Here, as in a program, the parser itself says so: at the end of the token, until 3.7. */
      self->position = (guint) (last - self->tokens);
      self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, over ? last->span : cyc_parser_place (self), "SyntaxError",
                                        over ? "unexpected EOF while parsing" : "invalid syntax");
    }
}

/* Parses the expression [begin, position). */
static CycNode *
parse_expression (Field *self,
                  gsize  begin)
{
  CycParser *parser = self->parser;
  g_autoptr (CycLexer) lexer = NULL;
  CycParser sub = { .tree = parser->tree, .depth = parser->depth, .in_fstring = TRUE };
  CycNode  *node;
  gsize     text = begin;

  while (text < self->position && strchr (" \t\n\f\r", self->source[text]) != NULL)
    text++;
  if (text == self->position)
    {
      if (parser->tree->profile->fstring_tokens)
        fail_character (self, "f-string: valid expression required before '1'", peek (self, 0), 0);
      else if (parser->tree->profile->fstring_names_end && peek (self, 0) != '}')
        fail_character (self, "f-string: expression required before '1'", peek (self, 0), 0);
      else
        fail (self, "f-string: empty expression not allowed");
      return NULL;
    }

  lexer = cyc_lexer_new (parser->tree);
  cyc_lexer_run_expression (lexer, begin, self->position, place_of (self, begin));
  sub.lexer = lexer;
  sub.tokens = (CycToken *) (gpointer) lexer->tokens->data;
  sub.n_tokens = lexer->tokens->len;
  for (guint i = 0; i < sub.n_tokens; i++)
    sub.tokens[i].level++; /* the braces count as parentheses */

  node = parse_value (&sub);
  if (node == NULL && sub.error == NULL)
    {
      const CycToken *last = &sub.tokens[sub.furthest];

      sub.position = sub.furthest = 0;
      sub.explain = TRUE;
      parse_value (&sub);
      if (sub.error == NULL)
        raise_syntax (&sub, last);
      node = NULL;
    }
  if (sub.error != NULL)
    {
      prefix_error (&sub);
      show_alone (self, begin, sub.error);
      g_clear_pointer (&parser->error, cyc_diagnostic_free);
      parser->error = sub.error;
      return NULL;
    }
  /* Until 3.11 the field is read as an expression in parentheses. */
  if (node->kind == CYC_AST_Tuple && !node->parenthesized && !parser->tree->profile->fstring_tokens)
    node->span = cyc_span_range (place_of (self, begin - 1), place_of (self, self->position + 1));
  return node;
}

/* From 3.12 on a name stands behind the exclamation mark.
 * Source: Grammar/python.gram, invalid_conversion_character */
static gboolean
check_conversion (Field *self)
{
  CycParser *parser = self->parser;
  gsize      mark = self->position, begin = mark + 1, end;
  CycSpan    span;

  while (begin < self->end && strchr (" \t\n\f\r", self->source[begin]) != NULL)
    begin++;
  for (end = begin; end < self->end && (g_ascii_isalnum (self->source[end]) || self->source[end] == '_'); end++)
    ;
  if (begin == self->end || (end == begin + 1 && begin == mark + 1 && strchr ("sra", self->source[begin]) != NULL))
    return TRUE;
  span = cyc_span_range (place_of (self, begin), place_of (self, MAX (end, begin + 1)));
  if (end == begin || g_ascii_isdigit (self->source[begin]))
    return cyc_parser_raise (parser, span, strchr (":}", self->source[begin]) != NULL ? "f-string: missing conversion character" : "f-string: invalid conversion character") != NULL;
  if (begin > mark + 1)
    return cyc_parser_raise (parser, cyc_span_range (place_of (self, mark), span),
                             "f-string: conversion type must come right after the exclamation mark") != NULL;
  return cyc_parser_raise (parser, span, "f-string: invalid conversion character '%.*s': expected 's', 'r', or 'a'", (int) (end - begin),
                           self->source + begin) != NULL;
}

/* !r, :spec and the closing brace. */
static gboolean
parse_suffix (Field   *self,
              CycNode *node,
              gboolean debug)
{
  CycParser *parser = self->parser;
  char       conversion = 0;

  if (peek (self, 0) == '!')
    {
      if (parser->tree->profile->fstring_tokens && !check_conversion (self))
        return FALSE;
      self->position++;
      conversion = peek (self, 0);
      if (conversion == '\0')
        return fail (self, "f-string: expecting '}'");
      if (strchr ("sra", conversion) == NULL)
        return fail_character (self, "f-string: invalid conversion character: expected 's', 'r', or 'a'", conversion, 0);
      self->position++;
    }
  node->as.FormattedValue.conversion = conversion != 0 ? conversion : -1;
  if (peek (self, 0) == ':')
    {
      g_autoptr (GPtrArray) values = g_ptr_array_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      CycNode *spec = cyc_node_new (parser, CYC_AST_JoinedStr, self->token->span);
      gsize    begin = ++self->position;
      guint    level = 0;

      for (; self->position < self->end && (level > 0 || peek (self, 0) != '}'); self->position++)
        level += peek (self, 0) == '{' ? 1 : peek (self, 0) == '}' ? -1
                                                                   : 0;
      if (!cyc_parse_fstring (parser, self->token, self->whole, begin, self->position, self->raw, self->depth + 1, values, text))
        return FALSE;
      if (text->len > 0)
        g_ptr_array_add (values, cyc_literal_node (parser, self->token->span, text->str, text->len, FALSE));
      spec->span = self->token->span;
      spec->as.JoinedStr.values = cyc_nodes_take (parser, values);
      node->as.FormattedValue.format_spec = spec;
    }
  else if (debug && conversion == 0)
    node->as.FormattedValue.conversion = 'r';
  if (peek (self, 0) != '}' || self->position >= self->end)
    {
      if (!parser->tree->profile->fstring_tokens || peek (self, 0) == '\0' || node->as.FormattedValue.format_spec != NULL)
        return fail (self, "f-string: expecting '}'");
      return fail (self, conversion != 0 ? "f-string: expecting ':' or '}'" : "f-string: expecting '!', or ':', or '}'");
    }
  self->position++;
  return TRUE;
}

/* Until 3.11 text between fields stands where all of the string does. */
static CycSpan
literal_place (const Field *self)
{
  return self->depth > 0 || self->parser->tree->profile->fstring_tokens ? self->token->span : self->whole;
}

/* From after the opening brace to after the closing one. */
static gboolean
parse_field (Field     *self,
             GPtrArray *values,
             GString   *text)
{
  CycParser *parser = self->parser;
  gsize      begin = self->position;
  gboolean   debug = FALSE;
  CycNode   *value, *node;

  if (self->depth >= (parser->tree->profile->fstring_tokens ? MAX_FIELD_NESTING_3_12 : MAX_FIELD_NESTING))
    return fail (self, "f-string: expressions nested too deeply");
  if (!skip_expression (self))
    return FALSE;
  value = parse_expression (self, begin);
  if (value == NULL)
    return FALSE;
  if (peek (self, 0) == '=' && parser->tree->profile->fstring_debug)
    {
      debug = TRUE;
      self->position++;
      while (peek (self, 0) != '\0' && strchr (" \t\n\f\r", peek (self, 0)) != NULL)
        self->position++;
      g_string_append_len (text, self->source + begin, self->position - begin);
    }
  if (text->len > 0)
    {
      g_ptr_array_add (values, cyc_literal_node (parser, literal_place (self), text->str, text->len, FALSE));
      g_string_truncate (text, 0);
    }
  node = cyc_node_new (parser, CYC_AST_FormattedValue, self->token->span);
  node->as.FormattedValue.value = value;
  g_ptr_array_add (values, node);
  if (!parse_suffix (self, node, debug))
    return FALSE;
  node->span = self->whole;
  if (parser->tree->profile->fstring_tokens)
    {
      CycSpan from = place_of (self, begin - 1), to = place_of (self, self->position);

      node->span = cyc_span_range (from, to);
    }
  return TRUE;
}

/**
 * cyc_parse_fstring:
 * @self: a parser
 * @token: the string's token
 * @whole: the place of it and of the strings that stand beside it
 * @begin: offset after the opening quote, or of a format specification
 * @end: offset of its end
 * @raw: escapes mean nothing
 * @depth: 0 in the string itself, 1 in a format specification
 * @values: gets the parts that are complete
 * @text: the literal part that is not complete yet, of the string before too
 *
 * Source: Parser/string_parser.c, fstring_find_literal_and_expr()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_parse_fstring (CycParser      *self,
                   const CycToken *token,
                   CycSpan         whole,
                   gsize           begin,
                   gsize           end,
                   gboolean        raw,
                   guint           depth,
                   GPtrArray      *values,
                   GString        *text)
{
  Field field = { self, token, whole, self->tree->source, begin, end, raw, depth };

  while (field.position < end)
    {
      gsize literal = field.position;
      char  c;

      while (field.position < end && peek (&field, 0) != '{' && peek (&field, 0) != '}')
        {
          if (!raw && peek (&field, 0) == '\\' && peek (&field, 1) == 'N' && peek (&field, 2) == '{')
            while (field.position + 1 < end && peek (&field, 0) != '}')
              field.position++;
          else if (!raw && peek (&field, 0) == '\\' && peek (&field, 1) != '{' && peek (&field, 1) != '}' && field.position + 1 < end)
            field.position++;
          field.position++;
        }
      if (!cyc_literal_append (self, token, literal, field.position, raw, FALSE, text))
        return FALSE;
      if (field.position >= end)
        break;
      c = peek (&field, 0);
      field.position++;
      if (peek (&field, 0) == c && depth == 0)
        {
          g_string_append_c (text, c);
          field.position++;
          continue;
        }
      if (c == '}')
        field.position--;
      if (c == '}')
        return fail (&field, "f-string: single '}' is not allowed");
      if (!parse_field (&field, values, text))
        return FALSE;
    }
  return TRUE;
}
