/* cyc-gen-import.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static void
emit_level (CycGen *self,
            gssize  level,
            CycSpan span)
{
  cyc_emit_const (self, cyc_const_new_int (self->arena, level), span);
}

/* import a.b as c: the attribute b of a. Source: Python/compile.c, compiler_import_as() */
static gboolean
gen_import_as (CycGen        *self,
               const CycNode *alias,
               CycSpan        span)
{
  const char *dot = strchr (alias->as.alias.name, '.');

  if (dot == NULL)
    return cyc_gen_name (self, alias->as.alias.asname, CYC_AST_STORE, span);
  while (dot != NULL)
    {
      const char *next = strchr (dot + 1, '.');
      gsize       length = next != NULL ? (gsize) (next - dot - 1) : strlen (dot + 1);

      cyc_emit_name (self, CYC_OP_IMPORT_FROM, cyc_arena_intern (self->arena, dot + 1, length), span);
      cyc_emit (self, CYC_OP_ROT_TWO, 0, span);
      cyc_emit (self, CYC_OP_POP_TOP, 0, span);
      dot = next;
    }
  return cyc_gen_name (self, alias->as.alias.asname, CYC_AST_STORE, span);
}

/**
 * cyc_gen_import:
 * @self: the compiler
 * @node: an Import
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_import (CycGen        *self,
                const CycNode *node)
{
  for (guint i = 0; i < node->as.Import.names->n; i++)
    {
      const CycNode *alias = node->as.Import.names->items[i];
      const char    *name = alias->as.alias.name, *dot = strchr (name, '.');

      emit_level (self, 0, node->span);
      cyc_emit_none (self, node->span);
      cyc_emit_name (self, CYC_OP_IMPORT_NAME, name, node->span);
      if (alias->as.alias.asname != NULL)
        {
          if (!gen_import_as (self, alias, node->span))
            return FALSE;
          continue;
        }
      if (dot != NULL)
        name = cyc_arena_intern (self->arena, name, dot - name);
      if (!cyc_gen_name (self, name, CYC_AST_STORE, node->span))
        return FALSE;
    }
  return TRUE;
}

/**
 * cyc_gen_import_from:
 * @self: the compiler
 * @node: an ImportFrom
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_import_from (CycGen        *self,
                     const CycNode *node)
{
  const CycNodes       *names = node->as.ImportFrom.names;
  g_autofree CycConst **items = g_new (CycConst *, names->n + 1);
  const char           *module = node->as.ImportFrom.module != NULL ? node->as.ImportFrom.module : "";

  for (guint i = 0; i < names->n; i++)
    items[i] = cyc_const_new_str (self->arena, names->items[i]->as.alias.name, strlen (names->items[i]->as.alias.name));
  emit_level (self, node->as.ImportFrom.level, node->span);
  cyc_emit_const (self, cyc_const_new_items (self->arena, FALSE, items, names->n), node->span);
  cyc_emit_name (self, CYC_OP_IMPORT_NAME, module, node->span);
  for (guint i = 0; i < names->n; i++)
    {
      const CycNode *alias = names->items[i];

      if (i == 0 && strcmp (alias->as.alias.name, "*") == 0)
        {
          cyc_emit (self, CYC_OP_IMPORT_STAR, 0, node->span);
          return TRUE;
        }
      cyc_emit_name (self, CYC_OP_IMPORT_FROM, alias->as.alias.name, node->span);
      if (!cyc_gen_name (self, alias->as.alias.asname != NULL ? alias->as.alias.asname : alias->as.alias.name, CYC_AST_STORE, node->span))
        return FALSE;
    }
  cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
  return TRUE;
}

static const char *const futures[] = { "nested_scopes", "generators", "division", "absolute_import", "with_statement", "print_function", "unicode_literals", "barry_as_FLUFL", "generator_stop", "annotations" };

static gboolean
check_future (CycGen        *self,
              const CycNode *node)
{
  CycSpan span = { node->span.line, node->span.column, node->span.line, node->span.column };

  for (guint i = 0; i < node->as.ImportFrom.names->n; i++)
    {
      const char *name = node->as.ImportFrom.names->items[i]->as.alias.name;
      gboolean    known = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (futures); k++)
        known |= strcmp (futures[k], name) == 0 && (strcmp (name, "annotations") != 0 || self->profile->method_calls);
      if (strcmp (name, "braces") == 0)
        return cyc_gen_fail (self, span, "not a chance");
      if (!known)
        return cyc_gen_fail (self, span, "future feature %s is not defined", name);
      self->future_annotations |= strcmp (name, "annotations") == 0;
    }
  return TRUE;
}

static gboolean
is_future (const CycNode *node)
{
  return node->kind == CYC_AST_ImportFrom && node->as.ImportFrom.module != NULL && strcmp (node->as.ImportFrom.module, "__future__") == 0 &&
         node->as.ImportFrom.level == 0;
}

static void
find_late_future (CycNode *node,
                  gpointer data)
{
  CycGen *self = data;

  if (is_future (node))
    cyc_gen_fail (self, node->span, "from __future__ imports must occur at the beginning of the file");
  if (node->span.line > 0 && node->kind < CYC_AST_BoolOp)
    cyc_node_foreach (node, find_late_future, self);
}

/**
 * cyc_gen_check_futures:
 * @self: the compiler
 * @module: a Module
 *
 * Source: Python/future.c, future_parse()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_check_futures (CycGen        *self,
                       const CycNode *module)
{
  const CycNodes *body = module->as.Module.body;
  guint           i = cyc_body_docstring (body) != NULL ? 1 : 0;

  for (; i < body->n && is_future (body->items[i]); i++)
    if (!check_future (self, body->items[i]))
      return FALSE;
  for (; i < body->n; i++)
    find_late_future (body->items[i], self);
  return self->error == NULL;
}
