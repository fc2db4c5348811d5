/* cyc-unit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static void
name_table_init (CycNameTable *self)
{
  self->list = g_ptr_array_new ();
  self->index = g_hash_table_new (g_str_hash, g_str_equal);
}

static void
name_table_clear (CycNameTable *self)
{
  g_ptr_array_unref (self->list);
  g_hash_table_unref (self->index);
}

/**
 * cyc_name_table_index:
 * @self: a table
 * @name: a name; kept
 *
 * Returns: its index; a new name gets the next one
 */
gint32
cyc_name_table_index (CycNameTable *self,
                      const char   *name)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->index, name, NULL, &found))
    return GPOINTER_TO_INT (found);
  g_hash_table_insert (self->index, (gpointer) name, GINT_TO_POINTER (self->list->len));
  g_ptr_array_add (self->list, (gpointer) name);
  return self->list->len - 1;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Cells and free variables stand in the order of their names. */
static void
add_sorted (CycUnit      *self,
            CycNameTable *table,
            CycScope      scope,
            guint         flag)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();

  for (guint i = 0; i < self->block->symbols->len; i++)
    {
      const CycSymbol *symbol = self->block->symbols->pdata[i];

      if (symbol->scope == scope || (symbol->flags & flag) != 0)
        g_ptr_array_add (sorted, (gpointer) symbol->name);
    }
  g_ptr_array_sort (sorted, compare_names);
  for (guint i = 0; i < sorted->len; i++)
    cyc_name_table_index (table, sorted->pdata[i]);
}

static guint
flags_of (const CycGen   *gen,
          const CycBlock *block)
{
  guint flags = 0;

  if (block->kind != CYC_BLOCK_FUNCTION)
    return 0;
  flags = CYC_CODE_OPTIMIZED | CYC_CODE_NEWLOCALS;
  if (block->nested)
    flags |= CYC_CODE_NESTED;
  if (block->generator)
    flags |= CYC_CODE_GENERATOR;
  if (block->varargs)
    flags |= CYC_CODE_VARARGS;
  if (block->varkeywords)
    flags |= CYC_CODE_VARKEYWORDS;
  return flags;
}

static char *
make_qualname (CycGen     *gen,
               CycBlock   *block,
               const char *name)
{
  CycUnit    *parent = gen->unit;
  const char *mangled;

  if (parent == NULL || parent->parent == NULL)
    return g_strdup (name);
  if (block->node->kind == CYC_AST_FunctionDef || block->node->kind == CYC_AST_ClassDef)
    {
      mangled = cyc_gen_mangle (gen, name);
      if (cyc_block_scope (parent->block, mangled) == CYC_SCOPE_GLOBAL_EXPLICIT)
        return g_strdup (name);
    }
  if (parent->block->kind == CYC_BLOCK_FUNCTION)
    return g_strdup_printf ("%s.<locals>.%s", parent->qualname, name);
  return g_strdup_printf ("%s.%s", parent->qualname, name);
}

/* An empty unit. Source: Python/compile.c, compiler_enter_scope() */
static CycUnit *
unit_new (CycGen     *gen,
          CycBlock   *block,
          const char *name,
          guint       first_line)
{
  CycUnit *self = g_new0 (CycUnit, 1);

  self->parent = gen->unit;
  self->block = block;
  self->name = name;
  self->qualname = make_qualname (gen, block, name);
  self->first_line = first_line;
  self->line = first_line;
  self->instrs = g_array_new (FALSE, FALSE, sizeof (CycInstr));
  self->spans = g_array_new (FALSE, FALSE, sizeof (CycSpan));
  self->labels = g_array_new (FALSE, FALSE, sizeof (guint));
  self->regions = g_array_new (FALSE, FALSE, sizeof (CycRegion));
  self->closed = g_array_new (FALSE, FALSE, sizeof (guint));
  self->fblocks = g_array_new (FALSE, FALSE, sizeof (CycFBlock));
  name_table_init (&self->names);
  name_table_init (&self->varnames);
  name_table_init (&self->cellvars);
  name_table_init (&self->freevars);
  self->consts = g_ptr_array_new ();
  self->late = g_ptr_array_new ();
  self->const_index = g_hash_table_new (g_str_hash, g_str_equal);
  self->overrides = g_hash_table_new (g_str_hash, g_str_equal);
  self->static_attributes = g_ptr_array_new ();
  self->flags = flags_of (gen, block);
  for (guint i = 0; i < block->params->len; i++)
    cyc_name_table_index (&self->varnames, block->params->pdata[i]);
  add_sorted (self, &self->cellvars, CYC_SCOPE_CELL, 0);
  if (block->needs_class_cell)
    cyc_name_table_index (&self->cellvars, "__class__");
  add_sorted (self, &self->freevars, CYC_SCOPE_FREE, CYC_SYMBOL_FREE_CLASS);
  return self;
}

/**
 * cyc_unit_free:
 * @self: (nullable): a unit
 */
void
cyc_unit_free (CycUnit *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->regions->len; i++)
    g_array_unref (g_array_index (self->regions, CycRegion, i).intervals);
  g_array_unref (self->instrs);
  g_array_unref (self->spans);
  g_array_unref (self->labels);
  g_array_unref (self->regions);
  g_array_unref (self->closed);
  g_array_unref (self->fblocks);
  name_table_clear (&self->names);
  name_table_clear (&self->varnames);
  name_table_clear (&self->cellvars);
  name_table_clear (&self->freevars);
  g_ptr_array_unref (self->consts);
  g_ptr_array_unref (self->late);
  g_hash_table_unref (self->const_index);
  g_hash_table_unref (self->overrides);
  g_ptr_array_unref (self->static_attributes);
  g_free (self->qualname);
  g_free (self);
}

/**
 * cyc_unit_const:
 * @self: a unit
 * @value: a constant
 *
 * Returns: its index; equal ones of one type share it
 */
gint32
cyc_unit_const (CycUnit  *self,
                CycConst *value)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->const_index, value->key, NULL, &found))
    return GPOINTER_TO_INT (found);
  g_hash_table_insert (self->const_index, (gpointer) value->key, GINT_TO_POINTER (self->consts->len));
  g_ptr_array_add (self->consts, value);
  return self->consts->len - 1;
}

/**
 * cyc_unit_cell:
 * @self: a unit
 * @name: the name of a cell or free variable
 *
 * Returns: its index among the cells and, after them, the free variables
 */
gint32
cyc_unit_cell (CycUnit    *self,
               const char *name)
{
  gpointer found;

  if (g_hash_table_lookup_extended (self->cellvars.index, name, NULL, &found))
    return GPOINTER_TO_INT (found);
  return self->cellvars.list->len + cyc_name_table_index (&self->freevars, name);
}

/**
 * cyc_gen_enter:
 * @self: the compiler
 * @node: what makes the new unit
 * @name: co_name
 * @first_line: co_firstlineno
 *
 * Begins the code of a function, class or comprehension.
 */
void
cyc_gen_enter (CycGen        *self,
               const CycNode *node,
               const char    *name,
               guint          first_line)
{
  CycBlock *block = cyc_symtable_lookup (self->symtable, node);
  CycSpan   span = { first_line, 0, first_line, 0 };

  self->unit = unit_new (self, block, name, first_line);
  if ((self->unit->flags & CYC_CODE_GENERATOR) != 0)
    cyc_emit (self, CYC_OP_GENERATOR_START, 0, span);
  if (self->profile->resume_instructions)
    cyc_emit (self, CYC_OP_RESUME, 0, span);
}

/**
 * cyc_gen_leave:
 * @self: the compiler
 * @unit: (out): the unit that ended, to be freed
 *
 * Returns: (nullable): a constant for its code
 */
CycConst *
cyc_gen_leave (CycGen   *self,
               CycUnit **unit)
{
  CycCode *code = NULL;

  *unit = self->unit;
  if (self->error == NULL)
    code = cyc_unit_assemble (self, self->unit);
  self->unit = (*unit)->parent;
  if (code == NULL)
    return NULL;
  g_ptr_array_add (self->codes, code);
  return cyc_const_new_code (self->arena, &code->object);
}
