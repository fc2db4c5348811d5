/* cyc-lexer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lexer.h"

#include <string.h>

typedef struct
{
  const char  *text;
  CycTokenType type;
} TokenText;

static const TokenText keywords[] = {
#define CYC_KEYWORD(name, text) { text, CYC_TOKEN_##name },
#define CYC_OPERATOR(name, text)
#include "cyc-tokens.def"
#undef CYC_KEYWORD
#undef CYC_OPERATOR
};

static const TokenText operators[] = {
#define CYC_KEYWORD(name, text)
#define CYC_OPERATOR(name, text) { text, CYC_TOKEN_##name },
#include "cyc-tokens.def"
#undef CYC_KEYWORD
#undef CYC_OPERATOR
};

/**
 * cyc_token_type_to_string:
 * @type: a keyword's or an operator's type
 *
 * Returns: how it is written, or "" for the other types
 */
const char *
cyc_token_type_to_string (CycTokenType type)
{
  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (keywords[i].type == type)
      return keywords[i].text;
  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (operators[i].type == type)
      return operators[i].text;
  return "";
}

/**
 * cyc_lexer_new:
 * @tree: holds the source, and the arena that names go to
 *
 * Returns: (transfer full): a lexer at the beginning of the source
 */
CycLexer *
cyc_lexer_new (CycTree *tree)
{
  CycLexer *self = g_new0 (CycLexer, 1);

  self->tree = tree;
  self->text = tree->source;
  self->end = tree->length;
  self->line = 1;
  self->at_line_begin = TRUE;
  self->tokens = g_array_new (FALSE, TRUE, sizeof (CycToken));
  return self;
}

/**
 * cyc_lexer_free:
 * @self: (nullable): a lexer
 */
void
cyc_lexer_free (CycLexer *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->tokens);
  cyc_diagnostic_free (self->error);
  g_free (self);
}

/**
 * cyc_lexer_fail:
 * @self: a lexer
 * @type: the exception's class
 * @span: the place
 * @format: the message
 * @...: its arguments
 *
 * Returns: %FALSE
 */
gboolean
cyc_lexer_fail (CycLexer   *self,
                const char *type,
                CycSpan     span,
                const char *format,
                ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_clear_pointer (&self->error, cyc_diagnostic_free);
  self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, span, type, "%s", message);
  self->error->in_characters = TRUE;
  return FALSE;
}

/**
 * cyc_lexer_place:
 * @self: a lexer
 * @begin: an offset in the current line
 * @end: an offset in the current line, not before @begin
 *
 * Returns: the place in lines and columns
 */
CycSpan
cyc_lexer_place (const CycLexer *self,
                 gsize           begin,
                 gsize           end)
{
  return (CycSpan){
    .line = self->line,
    .column = begin > self->line_begin ? begin - self->line_begin : 0,
    .end_line = self->line,
    .end_column = end > self->line_begin ? end - self->line_begin : 0,
  };
}

/**
 * cyc_lexer_add:
 * @self: a lexer standing after the token
 * @type: its type
 * @begin: where it began, in the line that start_line tells
 */
void
cyc_lexer_add (CycLexer    *self,
               CycTokenType type,
               gsize        begin)
{
  CycToken token = {
    .type = type,
    .level = self->n_parens,
    .begin = begin,
    .end = self->position,
    .span = {
      .line = self->start_line,
      .column = begin - self->start_line_begin,
      .end_line = self->line,
      .end_column = self->position - self->line_begin,
    },
  };

  g_array_append_val (self->tokens, token);
}

/**
 * cyc_lexer_next_line:
 * @self: a lexer that has just read a newline
 */
void
cyc_lexer_next_line (CycLexer *self)
{
  self->line++;
  self->line_begin = self->position;
}

/**
 * cyc_lexer_continue_line:
 * @self: a lexer that has just read a backslash
 *
 * Source: Parser/tokenizer.c, tok_continuation_line()
 *
 * Returns: %FALSE with an error if no newline follows
 */
gboolean
cyc_lexer_continue_line (CycLexer *self)
{
  if (self->position >= self->end || self->text[self->position] != '\n')
    {
      gsize place = self->position + !self->tree->profile->peg_parser;

      return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, place, place),
                             "unexpected character after line continuation character");
    }
  self->position++;
  cyc_lexer_next_line (self);
  if (self->position >= self->end)
    {
      self->line--;
      self->line_begin = self->tree->lines[self->line - 1];
      return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, self->position - 1, self->position - 1),
                             "unexpected EOF while parsing");
    }
  return TRUE;
}

static gboolean
is_identifier_begin (gunichar c)
{
  return c == '_' || (c < 128 ? g_ascii_isalpha (c) : g_unichar_isalpha (c) || g_unichar_type (c) == G_UNICODE_LETTER_NUMBER);
}

static gboolean
is_identifier_part (gunichar c)
{
  if (c < 128)
    return c == '_' || g_ascii_isalnum (c);
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_NON_SPACING_MARK:
    case G_UNICODE_SPACING_MARK:
    case G_UNICODE_DECIMAL_NUMBER:
    case G_UNICODE_CONNECT_PUNCTUATION:
      return TRUE;
    default:
      return is_identifier_begin (c) || c == 0xb7;
    }
}

/**
 * cyc_is_printable:
 * @c: a character
 *
 * Source: Objects/unicodectype.c, _PyUnicode_IsPrintable()
 *
 * Returns: whether repr() and messages show it as it is
 */
gboolean
cyc_is_printable (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_SPACE_SEPARATOR:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_PRIVATE_USE:
      return FALSE;
    default:
      return g_unichar_isprint (c);
    }
}

static gboolean
fail_character (CycLexer *self,
                gsize     position,
                gunichar  c)
{
  g_autofree char *shown = g_utf8_substring (self->text + position, 0, 1);
  CycSpan          span = cyc_lexer_place (self, position, position);

  /* Up to 3.8 the whole word is read before it is looked at. */
  if (!self->tree->profile->peg_parser)
    {
      gsize last = position;

      while (position < self->end && ((guchar) self->text[position] >= 128 || is_identifier_part ((guchar) self->text[position])))
        {
          last = position;
          position = g_utf8_next_char (self->text + position) - self->text;
        }
      return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, last, last), "invalid character in identifier");
    }
  if (!cyc_is_printable (c))
    return cyc_lexer_fail (self, "SyntaxError", span, "invalid non-printable character U+%04X", c);
  return cyc_lexer_fail (self, "SyntaxError", span, "invalid character '%s' (U+%04X)", shown, c);
}

/* Identifiers outside ASCII are compared in the form NFKC. */
static const char *
intern_identifier (CycLexer *self,
                   gsize     begin,
                   gsize     length,
                   gboolean  ascii)
{
  g_autofree char *normal = NULL;

  if (ascii)
    return cyc_arena_intern (self->tree->arena, self->text + begin, length);
  normal = g_utf8_normalize (self->text + begin, length, G_NORMALIZE_NFKC);
  if (normal == NULL)
    return cyc_arena_intern (self->tree->arena, self->text + begin, length);
  return cyc_arena_intern (self->tree->arena, normal, strlen (normal));
}

static CycTokenType
name_type (const CycLexer *self,
           const char     *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (keywords); i++)
    if (strcmp (keywords[i].text, name) == 0)
      {
        gboolean soft = keywords[i].type == CYC_TOKEN_ASYNC || keywords[i].type == CYC_TOKEN_AWAIT;

        return soft && !self->tree->profile->async_keywords ? CYC_TOKEN_NAME : keywords[i].type;
      }
  return CYC_TOKEN_NAME;
}

/* t"…", tr"…": what 3.14 brought, and the language leaves out. */
static gboolean
begins_template (const CycLexer *self,
                 gsize           begin)
{
  static const char *const prefixes[] = { "t", "tr", "rt" };
  gsize                    length = self->position - begin;

  for (guint i = 0; self->tree->profile->template_strings && i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == length && g_ascii_strncasecmp (prefixes[i], self->text + begin, length) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
refuse_template (CycLexer *self,
                 gsize     begin)
{
  g_clear_pointer (&self->error, cyc_diagnostic_free);
  self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_UNSUPPORTED, cyc_lexer_place (self, begin, self->position), "SyntaxError",
                                    "a template string (t\"\") is not supported");
  return FALSE;
}

static gboolean
lex_name (CycLexer *self)
{
  gsize       begin = self->position;
  gboolean    ascii = TRUE;
  const char *name;

  while (self->position < self->end)
    {
      const char *here = self->text + self->position;
      gunichar    c = g_utf8_get_char (here);

      if (c >= 128)
        ascii = FALSE;
      if (c < 128 ? !is_identifier_part (c) : FALSE)
        break;
      if (self->position == begin ? !is_identifier_begin (c) : !is_identifier_part (c))
        return fail_character (self, self->position, c);
      self->position += g_utf8_next_char (here) - here;
      if ((c == '"' || c == '\''))
        break;
    }

  if (self->position < self->end && (self->text[self->position] == '"' || self->text[self->position] == '\''))
    {
      if (cyc_is_string_prefix (self->text + begin, self->position - begin))
        return cyc_lexer_string (self, begin);
      if (begins_template (self, begin))
        return refuse_template (self, begin);
    }

  name = intern_identifier (self, begin, self->position - begin, ascii);
  cyc_lexer_add (self, name_type (self, name), begin);
  g_array_index (self->tokens, CycToken, self->tokens->len - 1).name = name;
  return TRUE;
}

static gboolean
close_paren (CycLexer *self,
             char      closing)
{
  static const char pairs[] = "()[]{}";
  CycSpan           span = cyc_lexer_place (self, self->position - 1, self->position - 1);
  const CycParen   *open;

  if (self->n_parens == 0)
    return self->tree->profile->matches_parens
             ? cyc_lexer_fail (self, "SyntaxError", span, "%sunmatched '%c'", self->expression ? "f-string: " : "", closing)
             : TRUE;

  open = &self->parens[--self->n_parens];
  if (strchr (pairs, open->character)[1] == closing || !self->tree->profile->matches_parens)
    return TRUE;
  if (open->span.line != self->line)
    return cyc_lexer_fail (self, "SyntaxError", span, "closing parenthesis '%c' does not match opening parenthesis '%c' on line %u",
                           closing, open->character, open->span.line);
  return cyc_lexer_fail (self, "SyntaxError", span, "closing parenthesis '%c' does not match opening parenthesis '%c'",
                         closing, open->character);
}

static gboolean
lex_operator (CycLexer *self)
{
  gsize begin = self->position;
  gsize rest = self->end - self->position;
  char  first = self->text[begin];

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      gsize length = strlen (operators[i].text);

      if (length > rest || memcmp (self->text + begin, operators[i].text, length) != 0)
        continue;
      if (operators[i].type == CYC_TOKEN_COLON_EQUAL && !self->tree->profile->named_expressions)
        continue;
      if (operators[i].type == CYC_TOKEN_EXCLAMATION)
        break;
      self->position += length;
      if (strchr ("([{", first) != NULL)
        {
          if (self->n_parens >= CYC_MAX_PARENS)
            return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, begin, begin), "too many nested parentheses");
          self->parens[self->n_parens++] = (CycParen){ first, cyc_lexer_place (self, begin, begin) };
        }
      else if (strchr (")]}", first) != NULL && !close_paren (self, first))
        return FALSE;
      cyc_lexer_add (self, operators[i].type, begin);
      return TRUE;
    }

  if (((guchar) first < 32 || first == 127) && self->tree->profile->parameter_messages)
    return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, begin, begin), "invalid non-printable character U+%04X", first);
  self->position++;
  cyc_lexer_add (self, CYC_TOKEN_EXCLAMATION, begin); /* $ ? ! and ` fit nowhere */
  return TRUE;
}

static gboolean
lex_newline (CycLexer *self)
{
  gsize begin = self->position;

  if (self->n_parens == 0 && !self->expression)
    {
      self->position++;
      cyc_lexer_add (self, CYC_TOKEN_NEWLINE, begin);
      self->at_line_begin = TRUE;
    }
  else
    self->position++;
  cyc_lexer_next_line (self);
  return TRUE;
}

static gboolean
lex_token (CycLexer *self)
{
  const char *here = self->text + self->position;
  char        c = *here;

  self->start_line = self->line;
  self->start_line_begin = self->line_begin;
  if (c == ' ' || c == '\t' || c == '\f')
    {
      self->position++;
      return TRUE;
    }
  if (c == '#')
    {
      while (self->position < self->end && self->text[self->position] != '\n')
        self->position++;
      return TRUE;
    }
  if (c == '\n')
    return lex_newline (self);
  if (c == '\\')
    {
      self->position++;
      return cyc_lexer_continue_line (self);
    }
  if (g_ascii_isdigit (c) || (c == '.' && g_ascii_isdigit (here[1])))
    return cyc_lexer_number (self);
  if (c == '"' || c == '\'')
    return cyc_lexer_string (self, self->position);
  if (g_ascii_isalpha (c) || c == '_' || (guchar) c >= 128)
    return lex_name (self);
  return lex_operator (self);
}

static void
finish (CycLexer *self)
{
  self->start_line = self->line;
  self->start_line_begin = self->line_begin;
  if (self->error == NULL && self->n_parens > 0 && !self->expression)
    self->eof = TRUE;
  if (self->error != NULL || self->eof)
    {
      cyc_lexer_add (self, CYC_TOKEN_ERROR, MAX (self->position, self->line_begin));
      return;
    }
  if (!self->expression)
    for (; self->n_indents > 0; self->n_indents--)
      cyc_lexer_add (self, CYC_TOKEN_DEDENT, self->position);
  cyc_lexer_add (self, CYC_TOKEN_END, self->position);
}

/**
 * cyc_lexer_run:
 * @self: a new lexer
 *
 * Reads the whole source. The last token is an END, or an ERROR.
 *
 * Source: Parser/tokenizer.c, tok_get()
 */
void
cyc_lexer_run (CycLexer *self)
{
  while (self->position < self->end)
    {
      if (self->at_line_begin && !self->expression)
        {
          gboolean blank = FALSE;

          self->at_line_begin = FALSE;
          if (!cyc_lexer_indentation (self, &blank))
            break;
          if (blank)
            {
              self->at_line_begin = TRUE;
              continue;
            }
        }
      if (!lex_token (self))
        break;
    }
  finish (self);
}

/**
 * cyc_lexer_run_expression:
 * @self: a new lexer
 * @begin: offset of the expression's first byte
 * @end: offset after its last byte
 * @place: its line and column
 */
void
cyc_lexer_run_expression (CycLexer *self,
                          gsize     begin,
                          gsize     end,
                          CycSpan   place)
{
  self->expression = TRUE;
  self->position = begin;
  self->end = end;
  self->line = place.line;
  self->line_begin = begin - place.column;
  cyc_lexer_run (self);
}
