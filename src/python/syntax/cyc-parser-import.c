/* cyc-parser-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

static const char *
parse_dotted_name (CycParser *self)
{
  g_autoptr (GString) dotted = NULL;
  const char *name = cyc_parser_name (self);

  if (name == NULL || cyc_parser_peek (self) != CYC_TOKEN_DOT)
    return name;
  dotted = g_string_new (name);
  while (cyc_parser_accept (self, CYC_TOKEN_DOT))
    {
      name = cyc_parser_name (self);
      if (name == NULL)
        return NULL;
      g_string_append_printf (dotted, ".%s", name);
    }
  return cyc_arena_intern (self->tree->arena, dotted->str, dotted->len);
}

static CycNode *
parse_alias (CycParser *self,
             gboolean   dotted)
{
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *name = dotted ? parse_dotted_name (self) : cyc_parser_name (self), *as = NULL;
  CycNode    *node;

  if (name == NULL)
    return NULL;
  if (cyc_parser_accept (self, CYC_TOKEN_AS))
    {
      as = cyc_parser_name (self);
      if (as == NULL)
        return NULL;
    }
  if (self->error != NULL)
    return NULL;
  node = cyc_node_new (self, CYC_AST_alias, begin);
  node->as.alias.name = name;
  node->as.alias.asname = as;
  return node;
}

static gboolean
explain_missing_names (CycParser *self)
{
  if (cyc_parser_peek (self) != CYC_TOKEN_NEWLINE || !self->explain || !self->tree->profile->explains_more)
    return self->error == NULL;
  return cyc_parser_raise (self, cyc_parser_token (self)->span, "Expected one or more names after 'import'") != NULL;
}

/**
 * cyc_parse_import:
 * @self: a parser at `import`
 *
 * Returns: (nullable): an Import
 */
CycNode *
cyc_parse_import (CycParser *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  CycSpan  begin = cyc_parser_token (self)->span;
  CycNode *node;

  self->position++;
  if (!explain_missing_names (self))
    return NULL;
  do
    {
      node = parse_alias (self, TRUE);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (names, node);
  } while (cyc_parser_accept (self, CYC_TOKEN_COMMA));
  node = cyc_node_new (self, CYC_AST_Import, begin);
  node->as.Import.names = cyc_nodes_take (self, names);
  return node;
}

static gboolean
parse_names (CycParser *self,
             GPtrArray *names)
{
  gboolean parens = cyc_parser_accept (self, CYC_TOKEN_LEFT_PAREN);
  CycNode *node;

  do
    {
      if (parens && names->len > 0 && cyc_parser_peek (self) == CYC_TOKEN_RIGHT_PAREN)
        break;
      if (!parens && names->len > 0 && cyc_parser_peek (self) == CYC_TOKEN_NEWLINE)
        return self->explain || !self->tree->profile->peg_parser
                 ? cyc_parser_raise (self, self->tree->profile->peg_parser ? cyc_parser_token (self)->span : ((CycNode *) g_ptr_array_index (names, 0))->span, "trailing comma not allowed without surrounding parentheses") != NULL
                 : FALSE;
      node = parse_alias (self, FALSE);
      if (node == NULL)
        return FALSE;
      g_ptr_array_add (names, node);
  } while (cyc_parser_accept (self, CYC_TOKEN_COMMA));
  return parens ? cyc_parser_accept (self, CYC_TOKEN_RIGHT_PAREN) : self->error == NULL;
}

/**
 * cyc_parse_import_from:
 * @self: a parser at `from`
 *
 * Returns: (nullable): an ImportFrom
 */
CycNode *
cyc_parse_import_from (CycParser *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  CycSpan     begin = cyc_parser_token (self)->span;
  const char *module = NULL;
  guint       level = 0;
  CycNode    *node;

  self->position++;
  for (; cyc_parser_peek (self) == CYC_TOKEN_DOT || cyc_parser_peek (self) == CYC_TOKEN_ELLIPSIS; self->position++)
    level += cyc_parser_peek (self) == CYC_TOKEN_DOT ? 1 : 3;
  if (level == 0 || cyc_parser_peek (self) != CYC_TOKEN_IMPORT)
    {
      module = parse_dotted_name (self);
      if (module == NULL)
        return NULL;
    }
  if (!cyc_parser_accept (self, CYC_TOKEN_IMPORT) || !explain_missing_names (self))
    return NULL;
  if (cyc_parser_peek (self) == CYC_TOKEN_STAR)
    {
      CycSpan star = cyc_parser_token (self)->span;

      self->position++;
      node = cyc_node_new (self, CYC_AST_alias, star);
      node->as.alias.name = "*";
      g_ptr_array_add (names, node);
    }
  else if (!parse_names (self, names))
    return NULL;
  node = cyc_node_new (self, CYC_AST_ImportFrom, begin);
  node->as.ImportFrom.module = module;
  node->as.ImportFrom.names = cyc_nodes_take (self, names);
  node->as.ImportFrom.level = level;
  return node;
}
