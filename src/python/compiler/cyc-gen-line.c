/* cyc-gen-line.c
 *
 * The lines of expressions as the parsers up to 3.7 counted them: a string
 * of several lines stands in its last one, and of a chain of operators each
 * but the first stands where its operator does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static const char *
text_at (CycGen *self,
         guint   line,
         guint   column)
{
  return self->tree->source + self->tree->lines[line - 1] + column;
}

/* How many lines the string literal at @text goes on for. */
static guint
lines_of_string (const char *text)
{
  guint n = 0;
  char  quote;
  gsize length;

  while (g_ascii_isalpha (*text))
    text++;
  quote = *text;
  length = quote != '\0' && text[1] == quote && text[2] == quote ? 3 : 1;
  for (text += length; *text != '\0'; text++)
    {
      if (*text == quote && (length == 1 || (text[1] == quote && text[2] == quote)))
        break;
      if (*text == '\\' && text[1] != '\0')
        text++;
      n += *text == '\n';
    }
  return n;
}

static guint
precedence (CycAstOperator op)
{
  static const guint levels[] = {
    [CYC_AST_BIT_OR] = 1,
    [CYC_AST_BIT_XOR] = 2,
    [CYC_AST_BIT_AND] = 3,
    [CYC_AST_LSHIFT] = 4,
    [CYC_AST_RSHIFT] = 4,
    [CYC_AST_ADD] = 5,
    [CYC_AST_SUB] = 5,
    [CYC_AST_MULT] = 6,
    [CYC_AST_MAT_MULT] = 6,
    [CYC_AST_DIV] = 6,
    [CYC_AST_MOD] = 6,
    [CYC_AST_FLOOR_DIV] = 6,
    [CYC_AST_POW] = 7,
  };

  return levels[op];
}

/* Line of the operator behind @left, or 0 where a parenthesis ends there first. */
static guint
operator_line (CycGen        *self,
               const CycNode *left)
{
  const char *text = text_at (self, left->span.end_line, left->span.end_column);
  guint       line = left->span.end_line;

  for (; g_ascii_isspace (*text) || *text == '\\' || *text == '#'; text++)
    {
      if (*text == '#')
        text += strcspn (text, "\n");
      line += *text == '\n';
    }
  return *text == ')' ? 0 : line;
}

static guint
old_line (CycGen        *self,
          const CycNode *node)
{
  const CycNode *left;
  CycAstOperator op;
  guint          line = node->span.line;

  switch ((int) node->kind)
    {
    case CYC_AST_Constant:
      if (node->as.Constant.value->kind != CYC_CONSTANT_STR && node->as.Constant.value->kind != CYC_CONSTANT_BYTES)
        break;
      G_GNUC_FALLTHROUGH;
    case CYC_AST_JoinedStr:
      return line + lines_of_string (text_at (self, line, node->span.column));
    case CYC_AST_BinOp:
      left = node->as.BinOp.left;
      op = node->as.BinOp.op;
      if (left->kind == CYC_AST_BinOp && op != CYC_AST_POW && precedence (op) == precedence (left->as.BinOp.op))
        line = MAX (line, operator_line (self, left));
      break;
    default:
      break;
    }
  return line;
}

/**
 * cyc_gen_begin_line:
 * @self: the compiler
 * @node: an expression that begins
 *
 * What follows stands no further up than the expression.
 *
 * Source: Python/compile.c, compiler_visit_expr() of 3.7
 */
void
cyc_gen_begin_line (CycGen        *self,
                    const CycNode *node)
{
  if (self->profile->monotonic_lines && node->span.line > 0)
    self->unit->line = MAX (self->unit->line, old_line (self, node));
}
