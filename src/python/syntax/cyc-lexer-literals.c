/* cyc-lexer-literals.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lexer.h"

#include <string.h>

#define MAX_FIELD_PARENS 200

static char
peek (const CycLexer *self,
      gsize           ahead)
{
  return self->position + ahead < self->end ? self->text[self->position + ahead] : '\0';
}

static gboolean
fail_here (CycLexer   *self,
           gsize       position,
           const char *message)
{
  return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, position, position), "%s", message);
}

/* Up to 3.7 a number that is none is just a token that is none. */
static gboolean G_GNUC_PRINTF (3, 4)
  fail_number (CycLexer   *self,
               gsize       position,
               const char *format,
               ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  return fail_here (self, position, self->tree->profile->early_syntax_messages ? "invalid token" : message);
}

static gboolean
digit_of (char c,
          int  base)
{
  return base == 16 ? g_ascii_isxdigit (c) : c >= '0' && c < '0' + base;
}

/* The digits of @base with single underscores between them; FALSE at a misplaced underscore. */
static gboolean
skip_digits (CycLexer *self,
             int       base)
{
  for (;;)
    {
      while (digit_of (peek (self, 0), base))
        self->position++;
      if (peek (self, 0) != '_')
        return TRUE;
      self->position++;
      if (!digit_of (peek (self, 0), base))
        return FALSE;
    }
}

/* A number may be followed by a keyword at once (1if x else y), but by no other name. */
static gboolean
check_end (CycLexer   *self,
           const char *kind)
{
  static const char *const followers[] = { "and", "else", "for", "if", "in", "is", "or", "not" };
  char                     c = peek (self, 0);

  if (!self->tree->profile->modern_syntax_messages)
    return TRUE;
  if (!g_ascii_isalpha (c) && c != '_' && !((guchar) c >= 0x80 && self->tree->profile->numbers_end_in_ascii))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (followers); i++)
    {
      gsize length = strlen (followers[i]);

      if (self->end - self->position >= length && memcmp (self->text + self->position, followers[i], length) == 0)
        return TRUE;
    }
  return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, self->position - 1, self->position - 1), "invalid %s literal", kind);
}

static gboolean
lex_based (CycLexer   *self,
           int         base,
           const char *kind)
{
  gboolean first = TRUE;

  self->position += 2;
  do
    {
      if (peek (self, 0) == '_')
        self->position++;
      else if (!first)
        break;
      first = FALSE;
      if (!digit_of (peek (self, 0), base))
        {
          if (base < 16 && g_ascii_isdigit (peek (self, 0)))
            return fail_number (self, self->position - !self->tree->profile->modern_syntax_messages,
                                "invalid digit '%c' in %s literal", peek (self, 0), kind);
          return fail_number (self, self->position - 1, "invalid %s literal", kind);
        }
      while (digit_of (peek (self, 0), base))
        self->position++;
  } while (peek (self, 0) == '_');

  if (base < 16 && g_ascii_isdigit (peek (self, 0)) && !self->tree->profile->early_syntax_messages)
    return fail_number (self, self->position, "invalid digit '%c' in %s literal", peek (self, 0), kind);
  return check_end (self, kind);
}

static gboolean
lex_exponent (CycLexer *self,
              gboolean *is_float)
{
  gsize sign;

  if (peek (self, 0) != 'e' && peek (self, 0) != 'E')
    return TRUE;
  sign = peek (self, 1) == '+' || peek (self, 1) == '-' ? 1 : 0;
  if (!g_ascii_isdigit (peek (self, 1 + sign)))
    {
      if (sign > 0)
        {
          self->position += 2;
          return fail_number (self, self->position - 1, "invalid decimal literal");
        }
      return TRUE;
    }
  *is_float = TRUE;
  self->position += 1 + sign;
  return skip_digits (self, 10) ? TRUE : fail_number (self, self->position - 1, "invalid decimal literal");
}

#define LEADING_ZEROS "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers"

static gboolean
check_leading_zeros (CycLexer *self,
                     gsize     begin)
{
  gsize nonzero = begin;

  while (nonzero < self->position && (self->text[nonzero] == '0' || self->text[nonzero] == '_'))
    nonzero++;
  if (self->text[begin] != '0' || nonzero == self->position)
    return TRUE;
  if (!self->tree->profile->modern_syntax_messages)
    return fail_number (self, self->position - 1, LEADING_ZEROS);
  return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, begin, nonzero), LEADING_ZEROS);
}

/**
 * cyc_lexer_number:
 * @self: a lexer at a digit, or at a point with a digit behind it
 *
 * Source: Parser/tokenizer.c, tok_get(), verify_end_of_number()
 *
 * Returns: %FALSE with an error for a malformed number
 */
gboolean
cyc_lexer_number (CycLexer *self)
{
  gsize    begin = self->position;
  gboolean is_float = FALSE, imaginary = FALSE;
  char     letter = g_ascii_tolower (peek (self, 1));

  if (peek (self, 0) == '0' && (letter == 'x' || letter == 'o' || letter == 'b'))
    {
      gboolean fine = letter == 'x'   ? lex_based (self, 16, "hexadecimal")
                      : letter == 'o' ? lex_based (self, 8, "octal")
                                      : lex_based (self, 2, "binary");

      if (fine)
        cyc_lexer_add (self, CYC_TOKEN_NUMBER, begin);
      return fine;
    }

  if (peek (self, 0) != '.' && !skip_digits (self, 10))
    return fail_number (self, self->position - 1, "invalid decimal literal");
  if (peek (self, 0) == '.')
    {
      is_float = TRUE;
      self->position++;
      if (g_ascii_isdigit (peek (self, 0)) && !skip_digits (self, 10))
        return fail_number (self, self->position - 1, "invalid decimal literal");
    }
  if (!lex_exponent (self, &is_float))
    return FALSE;
  if (peek (self, 0) == 'j' || peek (self, 0) == 'J')
    {
      imaginary = TRUE;
      self->position++;
    }
  if (!is_float && !imaginary && !check_leading_zeros (self, begin))
    return FALSE;
  if (!check_end (self, imaginary ? "imaginary" : "decimal"))
    return FALSE;
  cyc_lexer_add (self, CYC_TOKEN_NUMBER, begin);
  return TRUE;
}

/**
 * cyc_is_string_prefix:
 * @text: letters
 * @length: how many
 *
 * Returns: whether a quote after these letters begins a string
 */
gboolean
cyc_is_string_prefix (const char *text,
                      gsize       length)
{
  static const char *const prefixes[] = { "r", "u", "b", "f", "br", "rb", "fr", "rf" };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == length && g_ascii_strncasecmp (prefixes[i], text, length) == 0)
      return TRUE;
  return FALSE;
}

/* Until 3.9 a string that does not end is found two lines behind the last, with its column. */
static CycSpan
place_behind_end (const CycLexer *self)
{
  const CycTree *tree = self->tree;
  gsize          line = tree->n_lines > 1 ? tree->lines[tree->n_lines - 2] : 0;
  guint          column = tree->length - line - (tree->length > line && tree->source[tree->length - 1] == '\n');

  if (tree->profile->early_syntax_messages)
    column = 0;
  return (CycSpan){ tree->n_lines + 1, column, tree->n_lines + 1, column };
}

static gboolean
fail_unterminated (CycLexer *self,
                   gsize     begin,
                   guint     quotes,
                   gboolean  escaped)
{
  gsize    last = self->position;
  guint    detected = self->line;
  CycSpan  span;
  gboolean modern = self->tree->profile->modern_syntax_messages;

  if (!modern && quotes == 1)
    {
      cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, last, last), "EOL while scanning string literal");
      self->error->in_characters = FALSE; /* it is left to the parser to place it */
      return FALSE;
    }
  if (!modern)
    return cyc_lexer_fail (self, "SyntaxError", place_behind_end (self), "EOF while scanning triple-quoted string literal");
  if (last >= self->end && last > 0 && self->text[last - 1] == '\n')
    detected--;
  self->line = self->start_line;
  self->line_begin = self->start_line_begin;
  span = cyc_lexer_place (self, begin, begin);
  if (quotes == 3)
    return cyc_lexer_fail (self, "SyntaxError", span, "unterminated triple-quoted string literal (detected at line %u)", detected);
  return cyc_lexer_fail (self, "SyntaxError", span, "unterminated string literal (detected at line %u)%s", detected,
                         escaped && self->tree->profile->explains_more ? "; perhaps you escaped the end quote?" : "");
}

static gboolean skip_field (CycLexer *self, guint depth, char around);

static gboolean
fail_closing (CycLexer *self,
              char      closing,
              char      opening)
{
  return cyc_lexer_fail (self, "SyntaxError", cyc_lexer_place (self, self->position - 1, self->position - 1),
                         "closing parenthesis '%c' does not match opening parenthesis '%c'", closing, opening);
}

/* Steps over one character of a string, a replacement field in it included. */
static gboolean
skip_character (CycLexer *self,
                guint     depth,
                char      around)
{
  char c = self->text[self->position++];

  if (c == '\\' && self->position < self->end)
    c = self->text[self->position++];
  else if (c == '{' && peek (self, 0) == '{')
    self->position++;
  else if (c == '{')
    return skip_field (self, depth + 1, around);
  if (c == '\n')
    cyc_lexer_next_line (self);
  return TRUE;
}

/* A string within the replacement field of an f-string. */
static gboolean
skip_inner_string (CycLexer *self,
                   guint     depth)
{
  char  quote = peek (self, 0);
  gsize begin = self->position;
  guint quotes = peek (self, 1) == quote && peek (self, 2) == quote ? 3 : 1;

  self->position += quotes;
  while (self->position < self->end && !(quotes == 1 && peek (self, 0) == '\n'))
    {
      if (peek (self, 0) == quote && (quotes == 1 || (peek (self, 1) == quote && peek (self, 2) == quote)))
        {
          self->position += quotes;
          return TRUE;
        }
      if (!skip_character (self, depth, quote))
        return FALSE;
    }
  return fail_here (self, begin, "f-string: expecting '}'");
}

/* Skips the replacement field of a 3.12 f-string, in which the quote @around the string may come again. */
static gboolean
skip_field (CycLexer *self,
            guint     depth,
            char      around)
{
  char     open[MAX_FIELD_PARENS];
  guint    level = 0;
  gboolean specification = FALSE; /* behind the colon parentheses and # mean nothing */

  while (self->position < self->end && depth < 150)
    {
      char c = self->text[self->position];

      if (specification && c == around && (peek (self, 1) == ')' || peek (self, 1) == ']'))
        {
          self->position += 2;
          return fail_closing (self, self->text[self->position - 1], '{');
        }
      if (c == '\'' || c == '"')
        {
          if (!skip_inner_string (self, depth))
            return FALSE;
          continue;
        }
      self->position++;
      if (c == '\n')
        cyc_lexer_next_line (self);
      else if (c == '}' && level == 0)
        return TRUE;
      else if (specification && c == '{')
        {
          if (!skip_field (self, depth + 1, around))
            return FALSE;
        }
      else if (specification)
        continue;
      else if (c == ':' && level == 0)
        specification = TRUE;
      else if (c == '#')
        while (self->position < self->end && peek (self, 0) != '\n')
          self->position++;
      else if ((c == '{' || c == '(' || c == '[') && level < MAX_FIELD_PARENS)
        open[level++] = c;
      else if ((c == ')' || c == ']' || c == '}') && level > 0 && open[--level] != (c == ')' ? '(' : c == ']' ? '['
                                                                                                              : '{'))
        return fail_closing (self, c, open[level]);
    }
  return fail_here (self, self->position - 1, "f-string: expecting '}'");
}

/**
 * cyc_lexer_string:
 * @self: a lexer at a quote
 * @begin: where the token began: at the quote or at a prefix before it
 *
 * Source: Parser/tokenizer.c, tok_get(): letter_quote
 *
 * Returns: %FALSE with an error for a string that does not end
 */
gboolean
cyc_lexer_string (CycLexer *self,
                  gsize     begin)
{
  char     quote = self->text[self->position];
  guint    quotes = peek (self, 1) == quote && peek (self, 2) == quote ? 3 : 1;
  gboolean nested = FALSE, escaped = FALSE;

  for (gsize i = begin; i < self->position; i++)
    nested |= self->tree->profile->fstring_tokens && (self->text[i] == 'f' || self->text[i] == 'F');

  self->position += quotes;
  for (;;)
    {
      char c = peek (self, 0);

      if (self->position >= self->end || (c == '\n' && quotes == 1))
        return fail_unterminated (self, begin, quotes, escaped);
      if (c == quote && (quotes == 1 || (peek (self, 1) == quote && peek (self, 2) == quote)))
        break;
      self->position++;
      if (c == '\\' && self->position < self->end)
        {
          c = self->text[self->position++];
          escaped |= c == quote;
          if (c == 'N' && nested && peek (self, 0) == '{')
            self->position++; /* the braces of a character's name are none */
        }
      else if (c == '{' && nested && peek (self, 0) == '{')
        self->position++;
      else if (c == '{' && nested && !skip_field (self, 0, quote))
        return FALSE;
      if (c == '\n')
        cyc_lexer_next_line (self);
    }
  self->position += quotes;
  cyc_lexer_add (self, CYC_TOKEN_STRING, begin);
  return TRUE;
}
