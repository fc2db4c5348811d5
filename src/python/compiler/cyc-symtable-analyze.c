/* cyc-symtable-analyze.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-symtable.h"

#include <string.h>

/* Sets of names; which order they are walked in must never show. */
typedef GHashTable Names;

static Names *
names_new (void)
{
  return g_hash_table_new (g_str_hash, g_str_equal);
}

static void
names_add_all (Names *self,
               Names *other)
{
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, other);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_hash_table_add (self, name);
}

/* The statement that declares a name in a block's own body. */
typedef struct
{
  const char *name;
  CycSpan     span;
} Declaration;

static void
find_declaration (CycNode *node,
                  gpointer data)
{
  Declaration *self = data;

  if (self->span.line != 0)
    return;
  if (node->kind == CYC_AST_Nonlocal || node->kind == CYC_AST_Global)
    {
      for (guint i = 0; i < node->as.Global.names->n; i++)
        if (strcmp (node->as.Global.names->items[i], self->name) == 0)
          self->span = node->span;
      return;
    }
  if (node->kind != CYC_AST_FunctionDef && node->kind != CYC_AST_ClassDef && node->kind != CYC_AST_Lambda)
    cyc_node_foreach (node, find_declaration, self);
}

static CycSpan
place_of_declaration (const CycBlock *block,
                      const char     *name)
{
  Declaration declaration = { name, { 0 } };

  cyc_node_foreach (block->node, find_declaration, &declaration);
  return declaration.span;
}

/* Source: Python/symtable.c, analyze_name() */
static gboolean
analyze_name (CycSymtable *table,
              CycBlock    *block,
              CycSymbol   *symbol,
              Names       *bound,
              Names       *local,
              Names       *free,
              Names       *global)
{
  gpointer name = (gpointer) symbol->name;

  if ((symbol->flags & CYC_SYMBOL_GLOBAL) != 0 && (symbol->flags & CYC_SYMBOL_NONLOCAL) != 0)
    return cyc_symtable_fail (table, place_of_declaration (block, name), "name '%s' is nonlocal and global", symbol->name);
  if ((symbol->flags & CYC_SYMBOL_GLOBAL) != 0)
    {
      symbol->scope = CYC_SCOPE_GLOBAL_EXPLICIT;
      g_hash_table_add (global, name);
      if (bound != NULL)
        g_hash_table_remove (bound, name);
    }
  else if ((symbol->flags & CYC_SYMBOL_NONLOCAL) != 0)
    {
      if (bound == NULL || !g_hash_table_contains (bound, name))
        return cyc_symtable_fail (table, place_of_declaration (block, name), "no binding for nonlocal '%s' found", symbol->name);
      symbol->scope = CYC_SCOPE_FREE;
      block->has_free = TRUE;
      g_hash_table_add (free, name);
    }
  else if ((symbol->flags & CYC_SYMBOL_BOUND) != 0)
    {
      symbol->scope = CYC_SCOPE_LOCAL;
      g_hash_table_add (local, name);
      g_hash_table_remove (global, name);
    }
  else if (bound != NULL && g_hash_table_contains (bound, name))
    {
      symbol->scope = CYC_SCOPE_FREE;
      block->has_free = TRUE;
      g_hash_table_add (free, name);
    }
  else
    symbol->scope = CYC_SCOPE_GLOBAL_IMPLICIT;
  return TRUE;
}

static void
make_cells (CycBlock *block,
            Names    *free,
            Names    *inlined_cells)
{
  for (guint i = 0; i < block->symbols->len; i++)
    {
      CycSymbol *symbol = block->symbols->pdata[i];

      if (symbol->scope != CYC_SCOPE_LOCAL || (!g_hash_table_contains (free, symbol->name) && !g_hash_table_contains (inlined_cells, symbol->name)))
        continue;
      symbol->scope = CYC_SCOPE_CELL;
      g_hash_table_remove (free, symbol->name);
    }
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names that only inner blocks use pass through this one. */
static void
pass_through (CycBlock *block,
              Names    *bound,
              Names    *free)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       name;

  g_hash_table_iter_init (&iter, free);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    g_ptr_array_add (sorted, name);
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    {
      CycSymbol *symbol = cyc_block_lookup (block, sorted->pdata[i]);

      if (symbol != NULL)
        {
          if (block->kind == CYC_BLOCK_CLASS && (symbol->flags & (CYC_SYMBOL_BOUND | CYC_SYMBOL_GLOBAL)) != 0)
            symbol->flags |= CYC_SYMBOL_FREE_CLASS;
          continue;
        }
      if (bound != NULL && !g_hash_table_contains (bound, sorted->pdata[i]))
        continue;
      symbol = cyc_block_add (block, sorted->pdata[i], 0);
      symbol->scope = CYC_SCOPE_FREE;
      block->has_free = TRUE;
    }
}

static gboolean
is_free_in_child (const CycBlock *block,
                  const char     *name)
{
  for (guint i = 0; i < block->children->len; i++)
    if (cyc_block_scope (block->children->pdata[i], name) == CYC_SCOPE_FREE)
      return TRUE;
  return FALSE;
}

/* 3.12 runs list, set and dict comprehensions in the frame around them.
 * Source: Python/symtable.c, inline_comprehension() */
static void
inline_comprehension (CycBlock *block,
                      CycBlock *inner,
                      Names    *inner_free,
                      Names    *inlined_cells)
{
  inner->inlined = TRUE;
  for (guint i = 0; i < inner->symbols->len; i++)
    {
      const CycSymbol *symbol = inner->symbols->pdata[i];
      CycSymbol       *existing = cyc_block_lookup (block, symbol->name);

      if ((symbol->flags & CYC_SYMBOL_PARAM) != 0)
        continue;
      if (symbol->scope == CYC_SCOPE_CELL)
        g_hash_table_add (inlined_cells, (gpointer) symbol->name);
      if (existing == NULL)
        {
          existing = cyc_block_add (block, symbol->name, symbol->flags);
          existing->scope = symbol->scope;
        }
      else if (symbol->scope == CYC_SCOPE_FREE && (existing->flags & CYC_SYMBOL_BOUND) != 0 && !is_free_in_child (inner, symbol->name))
        g_hash_table_remove (inner_free, symbol->name);
    }
}

static gboolean
is_inlinable (const CycSymtable *table,
              const CycBlock    *block,
              const CycBlock    *inner)
{
  return table->profile->inlined_comprehensions && inner->comprehension && !inner->generator && block->kind != CYC_BLOCK_CLASS;
}

/* Source: Python/symtable.c, analyze_block() */
static gboolean
analyze_block (CycSymtable *table,
               CycBlock    *block,
               Names       *bound,
               Names       *free,
               Names       *global)
{
  g_autoptr (GHashTable) local = names_new (), new_bound = names_new ();
  g_autoptr (GHashTable) new_global = names_new (), new_free = names_new ();
  g_autoptr (GHashTable) inlined_cells = names_new ();

  if (block->kind == CYC_BLOCK_CLASS)
    {
      names_add_all (new_global, global);
      if (bound != NULL)
        names_add_all (new_bound, bound);
    }
  for (guint i = 0; i < block->symbols->len; i++)
    if (!analyze_name (table, block, block->symbols->pdata[i], bound, local, free, global))
      return FALSE;
  if (block->kind != CYC_BLOCK_CLASS)
    {
      if (block->kind == CYC_BLOCK_FUNCTION)
        names_add_all (new_bound, local);
      if (bound != NULL)
        names_add_all (new_bound, bound);
      names_add_all (new_global, global);
    }
  else
    g_hash_table_add (new_bound, (gpointer) "__class__");

  for (guint i = 0; i < block->children->len; i++)
    {
      CycBlock *child = block->children->pdata[i];
      g_autoptr (GHashTable) child_bound = names_new (), child_free = names_new (), child_global = names_new ();

      names_add_all (child_bound, new_bound);
      names_add_all (child_global, new_global);
      if (!analyze_block (table, child, child_bound, child_free, child_global))
        return FALSE;
      if (is_inlinable (table, block, child))
        inline_comprehension (block, child, child_free, inlined_cells);
      names_add_all (new_free, child_free);
    }

  if (block->kind == CYC_BLOCK_FUNCTION)
    make_cells (block, new_free, inlined_cells);
  else if (block->kind == CYC_BLOCK_CLASS && g_hash_table_remove (new_free, "__class__"))
    block->needs_class_cell = TRUE;
  pass_through (block, bound, new_free);
  names_add_all (free, new_free);
  return TRUE;
}

/**
 * cyc_symtable_analyze:
 * @self: a table that knows every use of a name
 *
 * Finds the scope of each name in each block.
 *
 * Source: Python/symtable.c, symtable_analyze()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_symtable_analyze (CycSymtable *self)
{
  g_autoptr (GHashTable) free = names_new (), global = names_new ();

  return analyze_block (self, self->module, NULL, free, global);
}
