/* cyc-symtable-visit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-symtable.h"

#include <string.h>

/* A walk over the tree. */
typedef struct
{
  CycSymtable   *table;
  CycBlock      *block;
  CycSymbolFlags iteration; /* within the target of a comprehension */
  guint          iterable;  /* depth of comprehension iterables around */
} Visitor;

static void visit (CycNode *node, gpointer data);

static void
visit_all (Visitor        *self,
           const CycNodes *nodes)
{
  for (guint i = 0; i < nodes->n; i++)
    if (nodes->items[i] != NULL)
      visit (nodes->items[i], self);
}

static void
visit_optional (Visitor *self,
                CycNode *node)
{
  if (node != NULL)
    visit (node, self);
}

static const char *
mangle (Visitor    *self,
        const char *name)
{
  return cyc_symtable_mangle (self->table, self->block->class_name, name);
}

/* Source: Python/symtable.c, symtable_add_def_helper() */
static void
define (Visitor    *self,
        const char *name,
        guint       flags,
        CycSpan     span)
{
  CycSymbol *symbol;

  name = mangle (self, name);
  symbol = cyc_block_lookup (self->block, name);
  if ((flags & CYC_SYMBOL_PARAM) != 0 && symbol != NULL && (symbol->flags & CYC_SYMBOL_PARAM) != 0)
    {
      /* Until 3.9 the function is the place. */
      cyc_symtable_fail (self->table, self->table->profile->modern_syntax_messages ? span : self->block->node->span, "duplicate argument '%s' in function definition", name);
      return;
    }
  if (self->iteration != 0)
    {
      if (symbol != NULL && (symbol->flags & (CYC_SYMBOL_GLOBAL | CYC_SYMBOL_NONLOCAL)) != 0)
        {
          cyc_symtable_fail (self->table, span, "comprehension inner loop cannot rebind assignment expression target '%s'", name);
          return;
        }
      flags |= self->iteration;
    }
  cyc_block_add (self->block, name, flags);
  if ((flags & CYC_SYMBOL_PARAM) != 0)
    g_ptr_array_add (self->block->params, (gpointer) name);
}

static void
visit_name (Visitor       *self,
            const CycNode *node)
{
  const char *name = node->as.Name.id;

  if (node->as.Name.ctx == CYC_AST_LOAD)
    cyc_block_add (self->block, mangle (self, name), CYC_SYMBOL_USE);
  else
    define (self, name, CYC_SYMBOL_LOCAL, node->span);
  if (node->as.Name.ctx == CYC_AST_LOAD && self->block->kind == CYC_BLOCK_FUNCTION && strcmp (name, "super") == 0)
    cyc_block_add (self->block, "__class__", CYC_SYMBOL_USE);
}

static void
define_params (Visitor        *self,
               const CycNodes *args)
{
  for (guint i = 0; i < args->n; i++)
    define (self, args->items[i]->as.arg.arg, CYC_SYMBOL_PARAM, args->items[i]->span);
}

static void
enter_params (Visitor       *self,
              const CycNode *args)
{
  define_params (self, args->as.arguments.posonlyargs);
  define_params (self, args->as.arguments.args);
  define_params (self, args->as.arguments.kwonlyargs);
  if (args->as.arguments.vararg != NULL)
    {
      define (self, args->as.arguments.vararg->as.arg.arg, CYC_SYMBOL_PARAM, args->as.arguments.vararg->span);
      self->block->varargs = TRUE;
    }
  if (args->as.arguments.kwarg != NULL)
    {
      define (self, args->as.arguments.kwarg->as.arg.arg, CYC_SYMBOL_PARAM, args->as.arguments.kwarg->span);
      self->block->varkeywords = TRUE;
    }
}

static void
visit_annotations (Visitor        *self,
                   const CycNodes *args)
{
  for (guint i = 0; i < args->n; i++)
    visit_optional (self, args->items[i]->as.arg.annotation);
}

static void
visit_function (Visitor       *self,
                const CycNode *node)
{
  const CycNode *args = node->as.FunctionDef.args;
  CycBlock      *outer = self->block;

  define (self, node->as.FunctionDef.name, CYC_SYMBOL_LOCAL, node->span);
  visit_all (self, args->as.arguments.defaults);
  visit_all (self, args->as.arguments.kw_defaults);
  visit_annotations (self, args->as.arguments.posonlyargs);
  visit_annotations (self, args->as.arguments.args);
  if (args->as.arguments.vararg != NULL)
    visit_optional (self, args->as.arguments.vararg->as.arg.annotation);
  if (args->as.arguments.kwarg != NULL)
    visit_optional (self, args->as.arguments.kwarg->as.arg.annotation);
  visit_annotations (self, args->as.arguments.kwonlyargs);
  visit_optional (self, node->as.FunctionDef.returns);
  visit_all (self, node->as.FunctionDef.decorator_list);
  self->block = cyc_symtable_enter (self->table, outer, CYC_BLOCK_FUNCTION, node->as.FunctionDef.name, node);
  self->block->coroutine = node->kind == CYC_AST_AsyncFunctionDef;
  enter_params (self, args);
  visit_all (self, node->as.FunctionDef.body);
  self->block = outer;
}

static void
visit_lambda (Visitor       *self,
              const CycNode *node)
{
  const CycNode *args = node->as.Lambda.args;
  CycBlock      *outer = self->block;

  visit_all (self, args->as.arguments.defaults);
  visit_all (self, args->as.arguments.kw_defaults);
  self->block = cyc_symtable_enter (self->table, outer, CYC_BLOCK_FUNCTION, "lambda", node);
  enter_params (self, args);
  visit (node->as.Lambda.body, self);
  self->block = outer;
}

static void
visit_class (Visitor       *self,
             const CycNode *node)
{
  CycBlock *outer = self->block;

  define (self, node->as.ClassDef.name, CYC_SYMBOL_LOCAL, node->span);
  visit_all (self, node->as.ClassDef.bases);
  visit_all (self, node->as.ClassDef.keywords);
  visit_all (self, node->as.ClassDef.decorator_list);
  self->block = cyc_symtable_enter (self->table, outer, CYC_BLOCK_CLASS, node->as.ClassDef.name, node);
  self->block->class_name = node->as.ClassDef.name;
  visit_all (self, node->as.ClassDef.body);
  self->block = outer;
}

static void
visit_target (Visitor *self,
              CycNode *target)
{
  CycSymbolFlags outer = self->iteration;

  self->iteration = CYC_SYMBOL_ITERATION;
  visit (target, self);
  self->iteration = outer;
}

static void
visit_iterable (Visitor *self,
                CycNode *iterable)
{
  self->iterable++;
  visit (iterable, self);
  self->iterable--;
}

/* Source: Python/symtable.c, symtable_handle_comprehension() */
static void
visit_comprehension (Visitor        *self,
                     const CycNode  *node,
                     const char     *name,
                     const CycNodes *generators,
                     CycNode        *element,
                     CycNode        *value)
{
  const CycNode *first = generators->items[0];
  CycBlock      *outer = self->block;
  CycSymbolFlags iteration = self->iteration;

  visit_iterable (self, first->as.comprehension.iter);
  self->block = cyc_symtable_enter (self->table, outer, CYC_BLOCK_FUNCTION, name, node);
  self->block->comprehension = TRUE;
  self->block->generator = node->kind == CYC_AST_GeneratorExp;
  self->block->coroutine = first->as.comprehension.is_async;
  self->iteration = 0;
  define (self, ".0", CYC_SYMBOL_PARAM, node->span);
  visit_target (self, first->as.comprehension.target);
  visit_all (self, first->as.comprehension.ifs);
  for (guint i = 1; i < generators->n; i++)
    {
      const CycNode *clause = generators->items[i];

      visit_target (self, clause->as.comprehension.target);
      visit_iterable (self, clause->as.comprehension.iter);
      visit_all (self, clause->as.comprehension.ifs);
    }
  if (value != NULL && self->table->profile->named_expressions)
    {
      visit (element, self);
      visit (value, self);
    }
  else
    {
      visit_optional (self, value);
      visit (element, self);
    }
  self->iteration = iteration;
  self->block = outer;
}

/* Until 3.9 what is wrong in a block has the place of it all. */
static CycSpan
blamed_place (const Visitor *self,
              const CycNode *node)
{
  return self->table->profile->modern_syntax_messages ? node->span : self->block->node->span;
}

/* x := … within a comprehension binds x in the function around it. */
static void
bind_around (Visitor       *self,
             const CycNode *target)
{
  const char *name = mangle (self, target->as.Name.id);
  CycBlock   *block;

  for (block = self->block; block != NULL; block = block->parent)
    {
      const CycSymbol *symbol = cyc_block_lookup (block, name);

      if (block->comprehension)
        {
          if (symbol != NULL && (symbol->flags & CYC_SYMBOL_ITERATION) != 0)
            {
              cyc_symtable_fail (self->table, blamed_place (self, target), "assignment expression cannot rebind comprehension iteration variable '%s'", name);
              return;
            }
          continue;
        }
      if (block->kind == CYC_BLOCK_CLASS)
        {
          cyc_symtable_fail (self->table, blamed_place (self, target), "assignment expression within a comprehension cannot be used in a class body");
          return;
        }
      if (block->kind == CYC_BLOCK_FUNCTION)
        {
          cyc_block_add (self->block, name, symbol != NULL && (symbol->flags & CYC_SYMBOL_GLOBAL) != 0 ? CYC_SYMBOL_GLOBAL : CYC_SYMBOL_NONLOCAL);
          cyc_block_add (block, name, CYC_SYMBOL_LOCAL);
          return;
        }
      cyc_block_add (self->block, name, CYC_SYMBOL_GLOBAL);
      cyc_block_add (block, name, CYC_SYMBOL_GLOBAL);
      return;
    }
}

static void
visit_named (Visitor       *self,
             const CycNode *node)
{
  if (self->iterable > 0)
    {
      cyc_symtable_fail (self->table, node->span, "assignment expression cannot be used in a comprehension iterable expression");
      return;
    }
  if (self->block->comprehension)
    bind_around (self, node->as.NamedExpr.target);
  visit (node->as.NamedExpr.value, self);
  visit (node->as.NamedExpr.target, self);
}

static gboolean
check_declaration (Visitor    *self,
                   const char *name,
                   const char *word,
                   CycSpan     span)
{
  const CycSymbol *symbol = cyc_block_lookup (self->block, name);

  if (symbol == NULL)
    return TRUE;
  if ((symbol->flags & CYC_SYMBOL_PARAM) != 0)
    return cyc_symtable_fail (self->table, span, "name '%s' is parameter and %s", name, word);
  if ((symbol->flags & CYC_SYMBOL_USE) != 0)
    return cyc_symtable_fail (self->table, span, "name '%s' is used prior to %s declaration", name, word);
  if ((symbol->flags & CYC_SYMBOL_ANNOTATED) != 0)
    return cyc_symtable_fail (self->table, span, "annotated name '%s' can't be %s", name, word);
  if ((symbol->flags & CYC_SYMBOL_LOCAL) != 0)
    return cyc_symtable_fail (self->table, span, "name '%s' is assigned to before %s declaration", name, word);
  return TRUE;
}

static void
visit_declaration (Visitor       *self,
                   const CycNode *node,
                   const char    *word,
                   guint          flag)
{
  const CycIdentifiers *names = node->as.Global.names;

  for (guint i = 0; i < names->n; i++)
    {
      const char *name = mangle (self, names->items[i]);

      if (flag == CYC_SYMBOL_NONLOCAL && self->block->kind == CYC_BLOCK_MODULE)
        {
          cyc_symtable_fail (self->table, node->span, "nonlocal declaration not allowed at module level");
          return;
        }
      if (!check_declaration (self, name, word, node->span))
        return;
      cyc_block_add (self->block, name, flag);
    }
}

static void
visit_alias (Visitor       *self,
             const CycNode *node)
{
  const char      *name = node->as.alias.asname != NULL ? node->as.alias.asname : node->as.alias.name;
  const char      *dot = strchr (name, '.');
  g_autofree char *first = NULL;

  if (strcmp (name, "*") == 0)
    {
      if (self->block->kind != CYC_BLOCK_MODULE)
        cyc_symtable_fail (self->table, blamed_place (self, node), "import * only allowed at module level");
      return;
    }
  if (dot != NULL)
    {
      first = g_strndup (name, dot - name);
      name = g_string_chunk_insert_const (self->table->names, first);
    }
  define (self, name, CYC_SYMBOL_IMPORT, node->span);
}

static void
visit_annotated (Visitor       *self,
                 const CycNode *node)
{
  const CycNode *target = node->as.AnnAssign.target;

  if (target->kind == CYC_AST_Name)
    {
      const char      *name = mangle (self, target->as.Name.id);
      const CycSymbol *symbol = cyc_block_lookup (self->block, name);

      if (node->as.AnnAssign.simple && symbol != NULL && (symbol->flags & (CYC_SYMBOL_GLOBAL | CYC_SYMBOL_NONLOCAL)) != 0)
        {
          cyc_symtable_fail (self->table, node->span, (symbol->flags & CYC_SYMBOL_GLOBAL) != 0 ? "annotated name '%s' can't be global" : "annotated name '%s' can't be nonlocal", name);
          return;
        }
      if (node->as.AnnAssign.simple)
        define (self, target->as.Name.id, CYC_SYMBOL_ANNOTATED | CYC_SYMBOL_LOCAL, target->span);
      else if (node->as.AnnAssign.value != NULL)
        define (self, target->as.Name.id, CYC_SYMBOL_LOCAL, target->span);
    }
  else
    visit (node->as.AnnAssign.target, self);
  visit (node->as.AnnAssign.annotation, self);
  visit_optional (self, node->as.AnnAssign.value);
}

static void
visit_yield (Visitor       *self,
             const CycNode *node)
{
  static const struct
  {
    CycAstKind  kind;
    const char *name;
  } kinds[] = {
    { CYC_AST_ListComp, "list comprehension" },
    { CYC_AST_SetComp, "set comprehension" },
    { CYC_AST_DictComp, "dict comprehension" },
    { CYC_AST_GeneratorExp, "generator expression" },
  };

  cyc_node_foreach (node, visit, self);
  if (self->block->comprehension && self->table->profile->named_expressions)
    for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
      if (kinds[i].kind == self->block->node->kind)
        cyc_symtable_fail (self->table, blamed_place (self, node), "'yield' inside %s", kinds[i].name);
  self->block->generator = TRUE;
}

static void
visit_scoped (Visitor *self,
              CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_FunctionDef:
    case CYC_AST_AsyncFunctionDef:
      visit_function (self, node);
      break;
    case CYC_AST_Lambda:
      visit_lambda (self, node);
      break;
    case CYC_AST_ClassDef:
      visit_class (self, node);
      break;
    case CYC_AST_ListComp:
      visit_comprehension (self, node, "listcomp", node->as.ListComp.generators, node->as.ListComp.elt, NULL);
      break;
    case CYC_AST_SetComp:
      visit_comprehension (self, node, "setcomp", node->as.SetComp.generators, node->as.SetComp.elt, NULL);
      break;
    case CYC_AST_GeneratorExp:
      visit_comprehension (self, node, "genexpr", node->as.GeneratorExp.generators, node->as.GeneratorExp.elt, NULL);
      break;
    case CYC_AST_DictComp:
      visit_comprehension (self, node, "dictcomp", node->as.DictComp.generators, node->as.DictComp.key, node->as.DictComp.value);
      break;
    default:
      cyc_node_foreach (node, visit, self);
    }
}

static void
visit (CycNode *node,
       gpointer data)
{
  Visitor *self = data;

  if (self->table->error != NULL)
    return;
  switch ((int) node->kind)
    {
    case CYC_AST_Name:
      visit_name (self, node);
      break;
    case CYC_AST_NamedExpr:
      visit_named (self, node);
      break;
    case CYC_AST_Global:
      visit_declaration (self, node, "global", CYC_SYMBOL_GLOBAL);
      break;
    case CYC_AST_Nonlocal:
      visit_declaration (self, node, "nonlocal", CYC_SYMBOL_NONLOCAL);
      break;
    case CYC_AST_alias:
      visit_alias (self, node);
      break;
    case CYC_AST_AnnAssign:
      visit_annotated (self, node);
      break;
    case CYC_AST_Yield:
    case CYC_AST_YieldFrom:
      visit_yield (self, node);
      break;
    case CYC_AST_Await:
      if (self->block->kind != CYC_BLOCK_FUNCTION)
        cyc_symtable_fail (self->table, node->span, "'await' outside function");
      else if (!self->block->coroutine && !self->block->comprehension)
        cyc_symtable_fail (self->table, node->span, "'await' outside async function");
      cyc_node_foreach (node, visit, self);
      break;
    case CYC_AST_ExceptHandler:
      visit_optional (self, node->as.ExceptHandler.type);
      if (node->as.ExceptHandler.name != NULL)
        define (self, node->as.ExceptHandler.name, CYC_SYMBOL_LOCAL, node->span);
      visit_all (self, node->as.ExceptHandler.body);
      break;
    default:
      visit_scoped (self, node);
    }
}

/**
 * cyc_symtable_visit_module:
 * @self: an empty table
 * @module: a Module
 *
 * Source: Python/symtable.c, symtable_visit_stmt(), symtable_visit_expr()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_symtable_visit_module (CycSymtable   *self,
                           const CycNode *module)
{
  Visitor visitor = { self, NULL, 0, 0 };

  self->module = cyc_symtable_enter (self, NULL, CYC_BLOCK_MODULE, "top", module);
  visitor.block = self->module;
  visit_all (&visitor, module->as.Module.body);
  return self->error == NULL;
}
