/* cyc-symtable.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-symtable.h"

#include <string.h>

static void
block_free (gpointer data)
{
  CycBlock *self = data;

  g_ptr_array_unref (self->children);
  g_ptr_array_unref (self->symbols);
  g_ptr_array_unref (self->params);
  g_hash_table_unref (self->names);
  g_free (self);
}

/**
 * cyc_symtable_enter:
 * @self: a table
 * @parent: (nullable): the block around
 * @kind: the block's kind
 * @name: its name
 * @node: what makes it
 *
 * Returns: (transfer none): a new block, the last of @parent's children
 */
CycBlock *
cyc_symtable_enter (CycSymtable   *self,
                    CycBlock      *parent,
                    CycBlockKind   kind,
                    const char    *name,
                    const CycNode *node)
{
  CycBlock *block = g_new0 (CycBlock, 1);

  block->kind = kind;
  block->name = name;
  block->node = node;
  block->parent = parent;
  block->children = g_ptr_array_new ();
  block->symbols = g_ptr_array_new_with_free_func (g_free);
  block->params = g_ptr_array_new ();
  block->names = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->blocks, block);
  g_hash_table_insert (self->by_node, (gpointer) node, block);
  if (parent != NULL)
    {
      block->nested = parent->nested || parent->kind == CYC_BLOCK_FUNCTION;
      block->class_name = parent->class_name;
      g_ptr_array_add (parent->children, block);
    }
  return block;
}

/**
 * cyc_block_lookup:
 * @self: a block
 * @name: a name, mangled
 *
 * Returns: (nullable) (transfer none): what the block knows of it
 */
CycSymbol *
cyc_block_lookup (const CycBlock *self,
                  const char     *name)
{
  return g_hash_table_lookup (self->names, name);
}

/**
 * cyc_block_add:
 * @self: a block
 * @name: a name, mangled; kept
 * @flags: #CycSymbolFlags to add to what is known of it
 *
 * Returns: (transfer none): the symbol
 */
CycSymbol *
cyc_block_add (CycBlock   *self,
               const char *name,
               guint       flags)
{
  CycSymbol *symbol = cyc_block_lookup (self, name);

  if (symbol == NULL)
    {
      symbol = g_new0 (CycSymbol, 1);
      symbol->name = name;
      g_ptr_array_add (self->symbols, symbol);
      g_hash_table_insert (self->names, (gpointer) name, symbol);
    }
  symbol->flags |= flags;
  return symbol;
}

/**
 * cyc_block_scope:
 * @self: an analyzed block
 * @name: a name, mangled
 *
 * Returns: its scope
 */
CycScope
cyc_block_scope (const CycBlock *self,
                 const char     *name)
{
  const CycSymbol *symbol = cyc_block_lookup (self, name);

  return symbol != NULL ? symbol->scope : CYC_SCOPE_NONE;
}

/**
 * cyc_symtable_lookup:
 * @self: a table
 * @node: a node that makes a block
 *
 * Returns: (transfer none): the block
 */
CycBlock *
cyc_symtable_lookup (const CycSymtable *self,
                     const CycNode     *node)
{
  return g_hash_table_lookup (self->by_node, node);
}

/**
 * cyc_symtable_mangle:
 * @self: a table
 * @class_name: (nullable): the class around
 * @name: a name
 *
 * Source: Python/compile.c, _Py_Mangle()
 *
 * Returns: (transfer none): the name that is meant
 */
const char *
cyc_symtable_mangle (CycSymtable *self,
                     const char  *class_name,
                     const char  *name)
{
  g_autofree char *mangled = NULL;

  if (class_name == NULL || !g_str_has_prefix (name, "__") || g_str_has_suffix (name, "__") || strchr (name, '.') != NULL)
    return name;
  while (*class_name == '_')
    class_name++;
  if (*class_name == '\0')
    return name;
  mangled = g_strdup_printf ("_%s%s", class_name, name);
  return g_string_chunk_insert_const (self->names, mangled);
}

/**
 * cyc_symtable_fail:
 * @self: a table
 * @span: the place
 * @format: the message
 * @...: its arguments
 *
 * Returns: %FALSE
 */
gboolean
cyc_symtable_fail (CycSymtable *self,
                   CycSpan      span,
                   const char  *format,
                   ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  if (self->error != NULL)
    return FALSE;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, span, "SyntaxError", "%s", message);
  return FALSE;
}

/**
 * cyc_symtable_free:
 * @self: (nullable): a table
 */
void
cyc_symtable_free (CycSymtable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_hash_table_unref (self->by_node);
  g_string_chunk_free (self->names);
  cyc_diagnostic_free (self->error);
  g_free (self);
}

/**
 * cyc_symtable_new:
 * @tree: a program
 * @diagnostic: (out) (nullable): what is wrong with its names
 *
 * Source: Python/symtable.c, _PySymtable_Build()
 *
 * Returns: (transfer full) (nullable): its scopes; names are borrowed from @tree
 */
CycSymtable *
cyc_symtable_new (const CycTree  *tree,
                  CycDiagnostic **diagnostic)
{
  g_autoptr (CycSymtable) self = g_new0 (CycSymtable, 1);

  self->profile = tree->profile;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->by_node = g_hash_table_new (NULL, NULL);
  self->names = g_string_chunk_new (512);
  if (cyc_symtable_visit_module (self, tree->root) && cyc_symtable_analyze (self))
    return g_steal_pointer (&self);
  if (diagnostic != NULL)
    *diagnostic = g_steal_pointer (&self->error);
  return NULL;
}
