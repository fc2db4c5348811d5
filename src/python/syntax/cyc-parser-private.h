/* cyc-parser-private.h
 *
 * The parser's state and what its files call of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-lexer.h"
#include "cyc-parser.h"

G_BEGIN_DECLS

/* Levels of nesting that the recursive functions here and in the compiler bear. */
#define CYC_MAX_NESTING 700
/* Operators, calls and attributes in a chain, and branches of an if. */
#define CYC_MAX_CHAIN 2500

/**
 * CycParser:
 * @position: index of the token that comes next
 * @furthest: index of the last token looked at: the place of a plain "invalid syntax"
 * @explain: the second pass, which looks for what the mistake may be
 * @error: what was found; the parse is over
 *
 * A function that returns %NULL without an error found no fitting syntax.
 */
typedef struct
{
  CycTree       *tree;
  CycLexer      *lexer;
  CycToken      *tokens;
  guint          n_tokens;
  guint          position;
  guint          furthest;
  guint          depth;
  gboolean       explain;
  gboolean       in_raw_rule;
  gboolean       in_fstring;
  gboolean       in_class;        /* among the bases of a class */
  CycSpan        type_parameters; /* where the first ones stand */
  CycDiagnostic *error;
} CycParser;

/* What a name for a target is used for, in messages. */
typedef enum
{
  CYC_TARGET_STAR,
  CYC_TARGET_DEL,
  CYC_TARGET_FOR,
} CycTargetKind;

/* Checks the encoding and splits into lines; NULL with @diagnostic set. */
CycTree *cyc_source_read (const char *source, gsize length, const char *filename, const CycProfile *profile, CycDiagnostic **diagnostic);

/* Tokens */
CycTokenType    cyc_parser_peek (CycParser *self);
CycTokenType    cyc_parser_peek_second (CycParser *self);
gboolean        cyc_parser_accept (CycParser *self, CycTokenType type);
gboolean        cyc_parser_expect_forced (CycParser *self, CycTokenType type);
gboolean        cyc_parser_expect_colon (CycParser *self, gboolean forced);
CycSpan         cyc_parser_place (CycParser *self);
gboolean        cyc_parser_is_soft (CycParser *self, const char *word);
const CycToken *cyc_parser_token (const CycParser *self);
const CycToken *cyc_parser_previous (const CycParser *self);
const char     *cyc_parser_name (CycParser *self);

/* Errors; all return NULL */
gpointer cyc_parser_raise (CycParser *self, CycSpan span, const char *format, ...) G_GNUC_PRINTF (3, 4);
gpointer cyc_parser_raise_no_block (CycParser *self, const char *what, guint line);
gpointer cyc_parser_raise_limit (CycParser *self, CycSpan span, const char *message);
gpointer cyc_parser_raise_target (CycParser *self, CycTargetKind kind, const CycNode *node, CycSpan place);
CycSpan  cyc_span_range (CycSpan begin, CycSpan end);

/* Recursion: FALSE with an error when it goes too deep */
gboolean cyc_parser_enter (CycParser *self);
void     cyc_parser_leave (CycParser *self);

/* Nodes */
CycNode       *cyc_node_new (CycParser *self, CycAstKind kind, CycSpan begin);
CycNodes      *cyc_nodes_take (CycParser *self, GPtrArray *items);
CycNodes      *cyc_nodes_one (CycParser *self, CycNode *item);
void           cyc_node_end (CycParser *self, CycNode *node);
CycNode       *cyc_node_constant (CycParser *self, CycConstantKind kind, CycSpan span);
const char    *cyc_node_describe (const CycParser *self, const CycNode *node);
const CycNode *cyc_node_invalid_target (const CycNode *node, CycTargetKind kind);
void           cyc_node_set_context (CycNode *node, CycAstContext context);
gboolean       cyc_node_chain (CycParser *self, CycNode *node, const CycNode *left);

/* Expressions */
CycNode  *cyc_parse_star_expressions (CycParser *self);
CycNode  *cyc_parse_star_expression (CycParser *self);
CycNode  *cyc_parse_star_named_expression (CycParser *self);
CycNode  *cyc_parse_named_expression (CycParser *self);
CycNode  *cyc_parse_expression (CycParser *self);
CycNode  *cyc_parse_disjunction (CycParser *self);
CycNode  *cyc_parse_bitwise_or (CycParser *self);
CycNode  *cyc_parse_unary (CycParser *self);
CycNode  *cyc_parse_primary (CycParser *self);
CycNode  *cyc_parse_atom (CycParser *self);
CycNode  *cyc_parse_value_list (CycParser *self, gboolean stars);
CycNode  *cyc_parse_yield (CycParser *self);
CycNode  *cyc_parse_lambda (CycParser *self);
CycNode  *cyc_parse_call (CycParser *self, CycNode *function);
gboolean  cyc_parse_call_arguments (CycParser *self, CycNodes **args, CycNodes **keywords);
CycNodes *cyc_parse_comprehension_clauses (CycParser *self);
CycNode  *cyc_parse_star_targets (CycParser *self);
CycNode  *cyc_parse_targets_or_more (CycParser *self);
CycNode  *cyc_parse_brackets (CycParser *self);
CycNode  *cyc_parse_parens (CycParser *self);
CycNode  *cyc_parse_braces (CycParser *self);
CycNode  *cyc_parse_strings (CycParser *self);
CycNode  *cyc_parse_number (CycParser *self);
gboolean  cyc_parser_starts_expression (CycParser *self);

/* Parts of a string that may hold fields: appends Constant and FormattedValue nodes. @whole is the place of all strings side by side. */
gboolean cyc_parse_fstring (CycParser *self, const CycToken *token, CycSpan whole, gsize begin, gsize end, gboolean raw, guint depth, GPtrArray *values, GString *text);
/* Appends [begin, end) of the source to @text, its escapes resolved; lone surrogates are kept. */
gboolean cyc_literal_append (CycParser *self, const CycToken *token, gsize begin, gsize end, gboolean raw, gboolean bytes, GString *text);
CycNode *cyc_literal_node (CycParser *self, CycSpan span, const char *text, gsize length, gboolean bytes);

/* The character of \N{name}, 0 for an unknown one. */
gunichar cyc_unicode_lookup (const char *name, gsize length);

/* Statements */
gboolean  cyc_parse_statements (CycParser *self, GPtrArray *body, CycTokenType until);
gboolean  cyc_parse_simple_statements (CycParser *self, GPtrArray *body);
CycNode  *cyc_parse_assignment (CycParser *self);
CycNode  *cyc_parse_compound (CycParser *self);
CycNodes *cyc_parse_block (CycParser *self, CycSpan keyword, const char *what);
CycNode  *cyc_parse_decorated (CycParser *self);
CycNode  *cyc_parse_function (CycParser *self, CycSpan begin, GPtrArray *decorators, gboolean async);
CycNode  *cyc_parse_class (CycParser *self, CycSpan begin, GPtrArray *decorators);
CycNode  *cyc_parse_parameters (CycParser *self, CycTokenType until, gboolean lambda);
CycNode  *cyc_parse_try (CycParser *self);
CycNode  *cyc_parse_match (CycParser *self);
CycNode  *cyc_parse_import (CycParser *self);
CycNode  *cyc_parse_import_from (CycParser *self);
gboolean  cyc_parse_type_parameters (CycParser *self);

G_END_DECLS
