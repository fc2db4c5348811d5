/* cyc-anchors.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-anchors.h"
#include "cyc-parser.h"

#include <string.h>

/* A place in the lines of a segment. */
typedef struct
{
  gunichar **lines;
  glong     *lengths;
  guint      n_lines;
  guint      line;
  guint      column;
} Place;

static CycTree *
parse (const CycProfile *profile, const char *before, const char *text, const char *after)
{
  g_autofree char *source = g_strconcat (before, text, after, NULL);
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  CycTree *tree = cyc_parse (source, strlen (source), "<traceback>", profile, &diagnostic);

  if (tree != NULL && tree->root->as.Module.body->n != 1)
    g_clear_pointer (&tree, cyc_tree_free);
  return tree;
}

static guint
byte_to_column (const char *const *texts, guint line, guint byte)
{
  return (guint) g_utf8_pointer_to_offset (texts[line], texts[line] + MIN (byte, strlen (texts[line])));
}

/* Moves off the end of a line to the next one that has something. */
static gboolean
place_settle (Place *place)
{
  while (place->line < place->n_lines && place->column >= (guint) place->lengths[place->line])
    {
      place->column = 0;
      place->line++;
    }
  return place->line < place->n_lines;
}

/* Moves to the first character of @wanted, or, without one, to the first that is neither a blank nor
 * a closing parenthesis; comments and continued lines are passed over. */
static gboolean
place_search (Place *place, gunichar wanted)
{
  while (place_settle (place))
    {
      gunichar c = place->lines[place->line][place->column];

      if (c == '\\' || c == '#')
        {
          place->line++;
          place->column = 0;
        }
      else if (wanted != 0 ? c == wanted : !g_unichar_isspace (c) && c != ')')
        return TRUE;
      else
        place->column++;
    }
  return FALSE;
}

/* The span counts the line of the parenthesis that was put before the segment. */
static void
place_after (Place *place, const char *const *texts, const CycNode *node)
{
  place->line = node->span.end_line - 2;
  place->column = byte_to_column (texts, place->line, node->span.end_column);
}

static gboolean
find_operator (Place *place, const char *const *texts, const CycNode *node, CycAnchors *anchors)
{
  const CycNode *right = node->as.BinOp.right;
  guint          right_line = right->span.line - 2;
  gunichar       next;

  place_after (place, texts, node->as.BinOp.left);
  if (!place_search (place, 0))
    return FALSE;
  *anchors = (CycAnchors){ place->line, place->column, place->line, place->column + 1 };
  if (anchors->right_column >= (guint) place->lengths[place->line])
    return TRUE;
  if (right_line <= place->line && anchors->right_column >= byte_to_column (texts, right_line, right->span.column))
    return TRUE;
  next = place->lines[place->line][anchors->right_column];
  if (!g_unichar_isspace (next) && next != '\\' && next != '#')
    anchors->right_column++;
  return TRUE;
}

static gboolean
find_brackets (Place *place, const char *const *texts, const CycNode *node, const CycNode *before, gunichar open, CycAnchors *anchors)
{
  place_after (place, texts, before);
  if (!place_search (place, open))
    return FALSE;
  anchors->left_line = place->line;
  anchors->left_column = place->column;
  place_after (place, texts, node);
  anchors->right_line = place->line;
  anchors->right_column = place->column;
  return TRUE;
}

/**
 * cyc_anchors_find:
 * @profile: the version: from 3.13 on calls have anchors, too
 * @segment: the source of an expression, as lines
 * @anchors: (out): its anchors
 *
 * Source: Lib/traceback.py, _extract_caret_anchors_from_line_segment
 *
 * Returns: %FALSE if nothing in it is to be marked
 */
gboolean
cyc_anchors_find (const CycProfile *profile, const char *segment, CycAnchors *anchors)
{
  g_autoptr (CycTree) tree = parse (profile, "(\n", segment, "\n)");
  g_auto (GStrv) texts = g_strsplit (segment, "\n", -1);
  Place          place = { .n_lines = g_strv_length (texts) };
  const CycNode *statement;
  gboolean       found = FALSE;

  if (tree == NULL)
    return FALSE;
  statement = tree->root->as.Module.body->items[0];
  if (statement->kind != CYC_AST_Expr)
    return FALSE;

  place.lines = g_new0 (gunichar *, place.n_lines + 1);
  place.lengths = g_new0 (glong, place.n_lines + 1);
  for (guint i = 0; i < place.n_lines; i++)
    place.lines[i] = g_utf8_to_ucs4_fast (texts[i], -1, &place.lengths[i]);

  {
    const CycNode     *value = statement->as.Expr.value;
    const char *const *lines = (const char *const *) texts;

    if (value->kind == CYC_AST_BinOp)
      found = find_operator (&place, lines, value, anchors);
    else if (value->kind == CYC_AST_Subscript)
      found = find_brackets (&place, lines, value, value->as.Subscript.value, '[', anchors);
    else if (value->kind == CYC_AST_Call && profile->python_tracebacks)
      found = find_brackets (&place, lines, value, value->as.Call.func, '(', anchors);
  }

  for (guint i = 0; i < place.n_lines; i++)
    g_free (place.lines[i]);
  g_free (place.lines);
  g_free (place.lengths);
  return found;
}

/**
 * cyc_anchors_is_plain_call:
 * @profile: the version
 * @lines: the dedented lines of a statement
 * @n_lines: how many
 * @start: column of the marked part in the first line, in bytes
 * @end: column after it in the last line, in bytes
 *
 * Source: Lib/traceback.py, _should_show_carets
 *
 * Returns: %TRUE for `return f (…)` and `x = f (…)`, x being a name, if the
 *   whole call is what would be marked
 */
gboolean
cyc_anchors_is_plain_call (const CycProfile *profile, char *const *lines, guint n_lines, guint start, guint end)
{
  g_autofree char *text = g_strjoinv ("\n", (char **) lines);
  g_autoptr (CycTree) tree = parse (profile, "", text, "");
  const CycNode *statement, *value = NULL;

  if (tree == NULL)
    return FALSE;
  statement = tree->root->as.Module.body->items[0];
  if (statement->kind == CYC_AST_Return)
    {
      value = statement->as.Return.value;
      if (value != NULL && (value->kind != CYC_AST_Call || value->as.Call.func->kind != CYC_AST_Name))
        value = NULL;
    }
  else if (statement->kind == CYC_AST_Assign && statement->as.Assign.value->kind == CYC_AST_Call &&
           statement->as.Assign.targets->n == 1 && statement->as.Assign.targets->items[0]->kind == CYC_AST_Name)
    value = statement->as.Assign.value;
  return value != NULL && value->span.line == 1 && value->span.end_line == n_lines &&
         value->span.column == start && value->span.end_column == end;
}
