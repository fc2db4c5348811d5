/* cyc-literal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <gmp.h>
#include <string.h>

static char *
without_underscores (const char *text,
                     gsize       length)
{
  char *copy = g_malloc (length + 1), *out = copy;

  for (gsize i = 0; i < length; i++)
    if (text[i] != '_')
      *out++ = text[i];
  *out = '\0';
  return copy;
}

/* Up to 4300 digits are converted; the limit came with security releases of all versions but 3.6. */
#define MAX_DECIMAL_DIGITS 4300

static CycNode *
parse_integer (CycParser      *self,
               const CycToken *token,
               const char     *digits)
{
  CycNode         *node = cyc_node_constant (self, CYC_CONSTANT_INT, token->span);
  CycConstant     *value = node->as.Constant.value;
  g_autofree char *decimal = NULL;
  mpz_t            number;

  if (g_ascii_isdigit (digits[0]) && (digits[0] != '0' || digits[1] == '\0') && strlen (digits) < 18)
    {
      value->length = strlen (digits);
      value->text = cyc_arena_strndup (self->tree->arena, digits, value->length);
      return node;
    }
  if (!g_ascii_isalpha (digits[0] == '0' ? digits[1] : '\0') && strlen (digits) > MAX_DECIMAL_DIGITS && self->tree->profile->async_keywords)
    return cyc_parser_raise (self, token->span,
                             "Exceeds the limit (%d digits) for integer string conversion: value has %" G_GSIZE_FORMAT " digits; "
                             "use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal for huge integer literals to avoid decimal conversion limits.",
                             MAX_DECIMAL_DIGITS, strlen (digits));

  mpz_init (number);
  switch (digits[0] == '0' ? g_ascii_tolower (digits[1]) : '\0')
    {
    case 'x':
      mpz_set_str (number, digits + 2, 16);
      break;
    case 'o':
      mpz_set_str (number, digits + 2, 8);
      break;
    case 'b':
      mpz_set_str (number, digits + 2, 2);
      break;
    default:
      mpz_set_str (number, digits, 10);
    }
  decimal = g_malloc (mpz_sizeinbase (number, 10) + 2);
  mpz_get_str (decimal, 10, number);
  mpz_clear (number);
  value->length = strlen (decimal);
  value->text = cyc_arena_strndup (self->tree->arena, decimal, value->length);
  return node;
}

/**
 * cyc_parse_number:
 * @self: a parser at a number
 *
 * Returns: (nullable): a Constant
 */
CycNode *
cyc_parse_number (CycParser *self)
{
  const CycToken  *token = cyc_parser_token (self);
  g_autofree char *digits = without_underscores (self->tree->source + token->begin, token->end - token->begin);
  gsize            length = strlen (digits);
  gboolean         based = length > 1 && digits[0] == '0' && g_ascii_isalpha (digits[1]) && strchr ("xXoObB", digits[1]) != NULL;
  char             last = g_ascii_tolower (digits[length - 1]);

  self->position++;
  if (!based && (last == 'j' || strpbrk (digits, ".eE") != NULL))
    {
      CycNode *node = cyc_node_constant (self, last == 'j' ? CYC_CONSTANT_COMPLEX : CYC_CONSTANT_FLOAT, token->span);

      node->as.Constant.value->number = g_ascii_strtod (digits, NULL);
      return node;
    }
  return parse_integer (self, token, digits);
}

/* In 3.9 to 3.11 errors of strings stand at the token behind them, which was looked at already. */
static CycSpan
string_place (CycParser *self,
              CycSpan    span)
{
  return self->tree->profile->peg_parser && !self->tree->profile->fstring_tokens ? cyc_parser_token (self)->span : span;
}

/* UTF-8 of any code point, lone surrogates included. */
static void
append_code_point (GString *text,
                   gunichar c)
{
  if (c >= 0xd800 && c <= 0xdfff)
    {
      g_string_append_c (text, 0xe0 | (c >> 12));
      g_string_append_c (text, 0x80 | ((c >> 6) & 0x3f));
      g_string_append_c (text, 0x80 | (c & 0x3f));
    }
  else if (c == 0)
    g_string_append_c (text, '\0');
  else
    g_string_append_unichar (text, c);
}

static gpointer
fail_unicode (CycParser      *self,
              const CycToken *token,
              gsize           from,
              gsize           to,
              const char     *message)
{
  return cyc_parser_raise (self, string_place (self, token->span), "(unicode error) 'unicodeescape' codec can't decode bytes in position %" G_GSIZE_FORMAT "-%" G_GSIZE_FORMAT ": %s", from, to, message);
}

/* CPython tells only the first of a literal. */
static void
warn_escape (CycParser      *self,
             const CycToken *token,
             const char     *escape,
             gsize           length,
             gboolean       *warned)
{
  CycWarning warning = {
    .line = token->span.line,
    .category = self->tree->profile->escape_warnings ? "SyntaxWarning" : "DeprecationWarning",
  };
  g_autofree char *message = NULL;

  if (self->explain || *warned)
    return;
  *warned = TRUE;
  if (self->tree->profile->escapes_explained)
    message = g_strdup_printf ("\"\\%.*s\" is an invalid %sescape sequence. Such sequences will not work in the future. "
                               "Did you mean \"\\\\%.*s\"? A raw string is also an option.",
                               (int) length, escape, length > 1 ? "octal " : "", (int) length, escape);
  else
    message = g_strdup_printf ("invalid %sescape sequence '\\%.*s'", length > 1 ? "octal " : "", (int) length, escape);
  warning.message = cyc_arena_intern (self->tree->arena, message, strlen (message));
  g_array_append_val (self->tree->warnings, warning);
}

/* \x41, \u0041, \U00000041: @digits of them at @position. */
static gboolean
append_hexadecimal (CycParser      *self,
                    const CycToken *token,
                    gsize           begin,
                    gsize          *position,
                    gsize           end,
                    guint           digits,
                    gboolean        bytes,
                    GString        *text)
{
  const char *source = self->tree->source;
  gunichar    value = 0;
  guint       n = 0;
  gsize       escape = *position - 2 - begin;

  for (; n < digits && *position < end && g_ascii_isxdigit (source[*position]); n++)
    value = value * 16 + g_ascii_xdigit_value (source[(*position)++]);
  if (n < digits && bytes)
    return cyc_parser_raise (self, string_place (self, token->span), "(value error) invalid \\x escape at position %" G_GSIZE_FORMAT, escape) != NULL;
  if (n < digits)
    return fail_unicode (self, token, escape, escape + n + 1,
                         digits == 2   ? "truncated \\xXX escape"
                         : digits == 4 ? "truncated \\uXXXX escape"
                                       : "truncated \\UXXXXXXXX escape") != NULL;
  if (value > 0x10ffff)
    return fail_unicode (self, token, escape, escape + 9, "illegal Unicode character") != NULL;
  if (bytes)
    g_string_append_c (text, (char) value);
  else
    append_code_point (text, value);
  return TRUE;
}

/* \N{name}: the names that are not in the table here are refused, since they may be right. */
static gboolean
append_named (CycParser      *self,
              const CycToken *token,
              gsize           begin,
              gsize          *position,
              gsize           end,
              GString        *text)
{
  const char *source = self->tree->source;
  gsize       escape = *position - 2 - begin, name = *position + 1, close = name;
  gunichar    character;

  while (close < end && source[close] != '}')
    close++;
  if (*position >= end || source[*position] != '{' || close >= end || close == name)
    return fail_unicode (self, token, escape, escape + 1 + (close < end ? close - *position + 1 : end - *position), "malformed \\N character escape") != NULL;
  character = cyc_unicode_lookup (source + name, close - name);
  if (character == 0)
    {
      g_clear_pointer (&self->error, cyc_diagnostic_free);
      self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_UNSUPPORTED, token->span, "SyntaxError", "the character name `%.*s` is not supported", (int) (close - name), source + name);
      return FALSE;
    }
  append_code_point (text, character);
  *position = close + 1;
  return TRUE;
}

static void
append_octal (CycParser      *self,
              const CycToken *token,
              gsize          *position,
              gsize           end,
              gboolean        bytes,
              gboolean       *warned,
              GString        *text)
{
  const char *source = self->tree->source;
  gsize       begin = *position;
  gunichar    value = 0;

  for (guint n = 0; n < 3 && *position < end && source[*position] >= '0' && source[*position] <= '7'; n++)
    value = value * 8 + (source[(*position)++] - '0');
  if (value > 0377 && self->tree->profile->escape_warnings)
    warn_escape (self, token, source + begin, *position - begin, warned);
  if (bytes)
    g_string_append_c (text, (char) value);
  else
    append_code_point (text, value);
}

static gboolean
append_escape (CycParser      *self,
               const CycToken *token,
               gsize           begin,
               gsize          *position,
               gsize           end,
               gboolean        bytes,
               gboolean       *warned,
               GString        *text)
{
  static const char from[] = "\\'\"abfnrtv", to[] = "\\'\"\a\b\f\n\r\t\v";
  const char       *source = self->tree->source;
  char              c = source[*position];
  const char       *simple = c != '\0' ? strchr (from, c) : NULL;

  if (c >= '0' && c <= '7')
    {
      append_octal (self, token, position, end, bytes, warned, text);
      return TRUE;
    }
  ++*position;
  if (c == '\n')
    return TRUE;
  if (simple != NULL)
    {
      g_string_append_c (text, to[simple - from]);
      return TRUE;
    }
  if (c == 'x')
    return append_hexadecimal (self, token, begin, position, end, 2, bytes, text);
  if (c == 'u' && !bytes)
    return append_hexadecimal (self, token, begin, position, end, 4, bytes, text);
  if (c == 'U' && !bytes)
    return append_hexadecimal (self, token, begin, position, end, 8, bytes, text);
  if (c == 'N' && !bytes)
    return append_named (self, token, begin, position, end, text);
  --*position;
  if ((guchar) c < 128)
    warn_escape (self, token, source + *position, 1, warned);
  g_string_append_c (text, '\\');
  return TRUE; /* the character itself follows as it stands */
}

/**
 * cyc_literal_append:
 * @self: a parser
 * @token: the string's token, for the place of errors
 * @begin: offset of the first byte
 * @end: offset after the last
 * @raw: escapes mean nothing
 * @bytes: it is a bytes literal
 * @text: what to append to
 *
 * Source: Parser/string_parser.c, decode_unicode_with_escapes()
 *
 * Returns: %FALSE with an error for a malformed escape
 */
gboolean
cyc_literal_append (CycParser      *self,
                    const CycToken *token,
                    gsize           begin,
                    gsize           end,
                    gboolean        raw,
                    gboolean        bytes,
                    GString        *text)
{
  const char *source = self->tree->source;
  gboolean    warned = FALSE;

  for (gsize i = begin; i < end;)
    {
      if (source[i] == '\\' && !raw && i + 1 < end)
        {
          i++;
          if (!append_escape (self, token, begin, &i, end, bytes, &warned, text))
            return FALSE;
          continue;
        }
      if (bytes && (guchar) source[i] >= 128)
        return cyc_parser_raise (self, self->tree->profile->parameter_messages ? token->span : string_place (self, token->span), "bytes can only contain ASCII literal characters%s",
                                 self->tree->profile->modern_syntax_messages ? "" : ".") != NULL;
      g_string_append_c (text, source[i++]);
    }
  return TRUE;
}

/**
 * cyc_literal_node:
 * @self: a parser
 * @span: its place
 * @text: characters or bytes
 * @length: in bytes
 * @bytes: which of them
 *
 * Returns: a Constant
 */
CycNode *
cyc_literal_node (CycParser  *self,
                  CycSpan     span,
                  const char *text,
                  gsize       length,
                  gboolean    bytes)
{
  CycNode *node = cyc_node_constant (self, bytes ? CYC_CONSTANT_BYTES : CYC_CONSTANT_STR, span);

  node->as.Constant.value->text = cyc_arena_strndup (self->tree->arena, text, length);
  node->as.Constant.value->length = length;
  return node;
}

/* The parts of one string token. */
typedef struct
{
  gboolean raw, bytes, format, unicode;
  gsize    begin, end; /* what stands between the quotes */
} Pieces;

static Pieces
dissect (CycParser      *self,
         const CycToken *token)
{
  const char *source = self->tree->source;
  Pieces      pieces = { 0 };
  gsize       i = token->begin;
  guint       quotes;

  for (; source[i] != '"' && source[i] != '\''; i++)
    {
      char c = g_ascii_tolower (source[i]);

      pieces.raw |= c == 'r';
      pieces.bytes |= c == 'b';
      pieces.format |= c == 'f';
      pieces.unicode |= source[i] == 'u';
    }
  quotes = token->end - i >= 6 && source[i + 1] == source[i] && source[i + 2] == source[i] ? 3 : 1;
  pieces.begin = i + quotes;
  pieces.end = token->end - quotes;
  return pieces;
}

static gboolean
append_token (CycParser      *self,
              const CycToken *token,
              CycSpan         whole,
              GPtrArray      *values,
              GString        *text)
{
  Pieces pieces = dissect (self, token);

  if (pieces.format)
    return cyc_parse_fstring (self, token, whole, pieces.begin, pieces.end, pieces.raw, 0, values, text);
  return cyc_literal_append (self, token, pieces.begin, pieces.end, pieces.raw, pieces.bytes, text);
}

/**
 * cyc_parse_strings:
 * @self: a parser at a string
 *
 * Reads strings that stand side by side as one.
 *
 * Source: Parser/action_helpers.c, _PyPegen_concatenate_strings()
 *
 * Returns: (nullable): a Constant or a JoinedStr
 */
CycNode *
cyc_parse_strings (CycParser *self)
{
  g_autoptr (GPtrArray) values = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint    first = self->position;
  Pieces   head = dissect (self, cyc_parser_token (self));
  gboolean format = FALSE;
  CycSpan  span = cyc_parser_token (self)->span;
  CycNode *node;

  while (cyc_parser_peek (self) == CYC_TOKEN_STRING)
    self->position++;
  if (self->error != NULL)
    return NULL;
  /* Until 3.8 what stands behind the strings is looked at before what is in them. */
  if (!self->tree->profile->peg_parser && (cyc_parser_peek (self) == CYC_TOKEN_NAME || cyc_parser_peek (self) == CYC_TOKEN_NUMBER))
    return NULL;
  span = cyc_span_range (span, cyc_parser_previous (self)->span);
  for (guint i = first; i < self->position; i++)
    if (dissect (self, &self->tokens[i]).bytes != head.bytes)
      return cyc_parser_raise (self, self->tree->profile->peg_parser ? cyc_parser_token (self)->span : self->tokens[first].span, "cannot mix bytes and nonbytes literals");
  for (guint i = first; i < self->position; i++)
    {
      format |= dissect (self, &self->tokens[i]).format;
      if (!append_token (self, &self->tokens[i], span, values, text))
        return NULL;
    }

  if (!format)
    {
      node = cyc_literal_node (self, span, text->str, text->len, head.bytes);
      node->as.Constant.kind = head.unicode ? "u" : NULL;
      return node;
    }
  if (text->len > 0)
    g_ptr_array_add (values, cyc_literal_node (self, span, text->str, text->len, FALSE));
  node = cyc_node_new (self, CYC_AST_JoinedStr, span);
  node->as.JoinedStr.values = cyc_nodes_take (self, values);
  node->span = span;
  return node;
}
