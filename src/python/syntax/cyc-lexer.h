/* cyc-lexer.h
 *
 * From source text to tokens.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-arena.h"
#include "cyc-ast.h"
#include "cyc-diagnostic.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_TOKEN_END,
  CYC_TOKEN_NEWLINE,
  CYC_TOKEN_INDENT,
  CYC_TOKEN_DEDENT,
  CYC_TOKEN_NAME,
  CYC_TOKEN_NUMBER,
  CYC_TOKEN_STRING,
  CYC_TOKEN_ERROR,
#define CYC_KEYWORD(name, text) CYC_TOKEN_##name,
#define CYC_OPERATOR(name, text) CYC_TOKEN_##name,
#include "cyc-tokens.def"
#undef CYC_KEYWORD
#undef CYC_OPERATOR
} CycTokenType;

/**
 * CycToken:
 * @level: parentheses around it
 * @begin: offset of its first byte in the source
 * @end: offset after its last byte
 * @name: of a name or keyword: interned in the arena
 */
typedef struct
{
  CycTokenType type;
  guint        level;
  gsize        begin;
  gsize        end;
  CycSpan      span;
  const char  *name;
} CycToken;

/* An opening parenthesis that was not closed yet. */
typedef struct
{
  char    character;
  CycSpan span;
} CycParen;

#define CYC_MAX_PARENS 200
#define CYC_MAX_INDENTS 100

/**
 * CycLexer:
 * @error: what is wrong with the source, if the last token is an ERROR
 * @eof: the last token is an ERROR because the source ends within parentheses
 */
typedef struct
{
  CycTree       *tree;
  const char    *text;
  gsize          position;
  gsize          end;
  guint          line;
  gsize          line_begin;
  guint          start_line; /* of the token being read */
  gsize          start_line_begin;
  gboolean       expression; /* a replacement field: newlines mean nothing */
  gboolean       at_line_begin;
  guint          n_indents;
  guint          indents[CYC_MAX_INDENTS];
  guint          alternatives[CYC_MAX_INDENTS];
  guint          n_parens;
  CycParen       parens[CYC_MAX_PARENS];
  GArray        *tokens; /* of CycToken */
  CycDiagnostic *error;
  gboolean       eof;
} CycLexer;

const char *cyc_token_type_to_string (CycTokenType type);

CycLexer *cyc_lexer_new (CycTree *tree) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_lexer_free (CycLexer *self);
void      cyc_lexer_run (CycLexer *self);
/* Tokens of an expression within a string: [begin, end) of the source. */
void cyc_lexer_run_expression (CycLexer *self, gsize begin, gsize end, CycSpan place);

/* Between the files of the lexer: FALSE with the error set. */
gboolean cyc_is_printable (gunichar c);
gboolean cyc_lexer_fail (CycLexer *self, const char *type, CycSpan span, const char *format, ...) G_GNUC_PRINTF (4, 5);
CycSpan  cyc_lexer_place (const CycLexer *self, gsize begin, gsize end);
void     cyc_lexer_add (CycLexer *self, CycTokenType type, gsize begin);
gboolean cyc_lexer_number (CycLexer *self);
gboolean cyc_lexer_string (CycLexer *self, gsize begin);
gboolean cyc_lexer_indentation (CycLexer *self, gboolean *blank);
/* Skips the rest of a backslash at the end of a line. */
gboolean cyc_lexer_continue_line (CycLexer *self);
void     cyc_lexer_next_line (CycLexer *self);
/* Whether a string's prefix and what it means. */
gboolean cyc_is_string_prefix (const char *text, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycLexer, cyc_lexer_free)

G_END_DECLS
