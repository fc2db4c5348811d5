/* cyc-lexer-indent.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-lexer.h"

#define TAB_SIZE 8

/* Reads the blanks at the beginning of a line: @column with tabs of eight, @alternative with tabs of one. */
static gboolean
measure (CycLexer *self,
         guint    *column,
         guint    *alternative)
{
  guint continued = 0;

  for (*column = *alternative = 0; self->position < self->end; self->position++)
    switch (self->text[self->position])
      {
      case ' ':
        ++*column;
        ++*alternative;
        break;
      case '\t':
        *column = (*column / TAB_SIZE + 1) * TAB_SIZE;
        ++*alternative;
        break;
      case '\f':
        *column = *alternative = 0;
        break;
      case '\\':
        continued = continued > 0 ? continued : *column;
        self->position++;
        if (!cyc_lexer_continue_line (self))
          return FALSE;
        self->position--;
        break;
      default:
        if (continued > 0)
          *column = *alternative = continued;
        return TRUE;
      }
  return TRUE;
}

static CycSpan
line_end (const CycLexer *self)
{
  gsize end = self->position;

  while (end < self->end && self->text[end] != '\n')
    end++;
  return cyc_lexer_place (self, end, end);
}

/* From 3.9 on only the line is told. */
static CycSpan
line_place (const CycLexer *self)
{
  CycSpan place = line_end (self);

  if (self->tree->profile->peg_parser)
    place.column = CYC_COLUMN_UNKNOWN;
  return place;
}

static gboolean
fail_tabs (CycLexer *self)
{
  return cyc_lexer_fail (self, "TabError", line_place (self), "inconsistent use of tabs and spaces in indentation");
}

static gboolean
fail_dedent (CycLexer *self)
{
  return cyc_lexer_fail (self, "IndentationError", line_end (self), "unindent does not match any outer indentation level");
}

static gboolean
indent (CycLexer *self,
        guint     column,
        guint     alternative)
{
  if (self->n_indents > 0 && alternative <= self->alternatives[self->n_indents - 1])
    return fail_tabs (self);
  if (self->n_indents + 1 >= CYC_MAX_INDENTS)
    return cyc_lexer_fail (self, "IndentationError", line_place (self), "too many levels of indentation");
  self->indents[self->n_indents] = column;
  self->alternatives[self->n_indents++] = alternative;
  cyc_lexer_add (self, CYC_TOKEN_INDENT, self->line_begin);
  return TRUE;
}

static gboolean
dedent (CycLexer *self,
        guint     column,
        guint     alternative)
{
  while (self->n_indents > 0 && column < self->indents[self->n_indents - 1])
    {
      self->n_indents--;
      cyc_lexer_add (self, CYC_TOKEN_DEDENT, self->position);
    }
  if (column != (self->n_indents > 0 ? self->indents[self->n_indents - 1] : 0))
    return fail_dedent (self);
  if (alternative != (self->n_indents > 0 ? self->alternatives[self->n_indents - 1] : 0))
    return fail_tabs (self);
  return TRUE;
}

/**
 * cyc_lexer_indentation:
 * @self: a lexer at the beginning of a line
 * @blank: (out): the line holds nothing, and was skipped
 *
 * Source: Parser/tokenizer.c, tok_get(): the part on indentation
 *
 * Returns: %FALSE with an error for an indentation that does not fit
 */
gboolean
cyc_lexer_indentation (CycLexer *self,
                       gboolean *blank)
{
  guint column, alternative, current, current_alternative;

  if (!measure (self, &column, &alternative))
    return FALSE;
  while (self->position < self->end && self->text[self->position] == '#')
    while (self->position < self->end && self->text[self->position] != '\n')
      self->position++;
  if (self->position >= self->end || self->text[self->position] == '\n')
    {
      *blank = TRUE;
      if (self->position < self->end)
        self->position++;
      cyc_lexer_next_line (self);
      return TRUE;
    }

  self->start_line = self->line;
  self->start_line_begin = self->line_begin;
  current = self->n_indents > 0 ? self->indents[self->n_indents - 1] : 0;
  current_alternative = self->n_indents > 0 ? self->alternatives[self->n_indents - 1] : 0;
  if (column == current)
    return alternative == current_alternative ? TRUE : fail_tabs (self);
  if (column > current)
    return indent (self, column, alternative);
  return dedent (self, column, alternative);
}
