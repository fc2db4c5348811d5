/* cyc-refusal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include "cyc-modules.h"

#include <string.h>

/* A walk that stops at the first construct that the language leaves out. */
typedef struct
{
  const CycTree     *tree;
  const CycSymtable *symtable;
  CycDiagnostic     *found;
  gboolean           own;     /* a module of ours: only what the machine cannot do */
  guint              guarded; /* bodies of try statements around, whose handlers catch a failing import */
} Refusal;

static void
refuse (Refusal    *self,
        CycSpan     span,
        const char *what)
{
  if (self->found == NULL)
    self->found = cyc_diagnostic_new (CYC_DIAGNOSTIC_UNSUPPORTED, span, "SyntaxError", "%s is not supported", what);
}

static const char *
name_of_kind (const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_AsyncFunctionDef:
      return "`async def`";
    case CYC_AST_AsyncFor:
      return "`async for`";
    case CYC_AST_AsyncWith:
      return "`async with`";
    case CYC_AST_Await:
      return "`await`";
    case CYC_AST_Match:
      return "`match`";
    case CYC_AST_TryStar:
      return "`except*`";
    case CYC_AST_TypeAlias:
      return "`type`";
    case CYC_AST_comprehension:
      return node->as.comprehension.is_async ? "an asynchronous comprehension" : NULL;
    case CYC_AST_Constant:
      return node->as.Constant.value->kind == CYC_CONSTANT_COMPLEX ? "a complex number" : NULL;
    default:
      return NULL;
    }
}

/* Refuses @name, unless the program has its own of that name. */
static void
check_outside (Refusal       *self,
               const CycNode *node,
               const char    *name,
               const char    *parentheses)
{
  g_autofree char *what = NULL;

  if (strcmp (node->as.Name.id, name) != 0)
    return;
  for (guint k = 0; k < self->symtable->blocks->len; k++)
    {
      const CycSymbol *symbol = cyc_block_lookup (self->symtable->blocks->pdata[k], name);

      if (symbol != NULL && (symbol->flags & CYC_SYMBOL_BOUND) != 0)
        return;
    }
  what = g_strdup_printf ("`%s%s`", name, parentheses);
  refuse (self, node->span, what);
}

/* Built-in functions and classes that the language leaves out. */
static void
check_name (Refusal       *self,
            const CycNode *node)
{
  static const char *const outside[] = { "input", "__import__", "eval", "exec", "compile", "open", "breakpoint", "memoryview", "bytearray", "complex",
                                         "aiter", "anext", "help", "exit", "quit", "copyright", "credits", "license" };
  static const char *const groups[] = { "ExceptionGroup", "BaseExceptionGroup" }; /* not known before except* */

  for (guint i = 0; self->tree->profile->except_star && i < G_N_ELEMENTS (groups); i++)
    check_outside (self, node, groups[i], "");
  for (guint i = 0; i < G_N_ELEMENTS (outside); i++)
    check_outside (self, node, outside[i], "()");
}

static void
check_module (Refusal    *self,
              const char *name,
              CycSpan     span)
{
  g_autofree char *what = NULL;

  if (self->guarded > 0 || strcmp (name, "__future__") == 0 || cyc_module_is_known (name))
    return;
  what = g_strdup_printf ("the module `%s`", name);
  refuse (self, span, what);
}

static void
check_import (Refusal       *self,
              const CycNode *node)
{
  if (node->kind == CYC_AST_Import)
    {
      for (guint i = 0; i < node->as.Import.names->n; i++)
        check_module (self, node->as.Import.names->items[i]->as.alias.name, node->as.Import.names->items[i]->span);
      return;
    }
  if (node->as.ImportFrom.level > 0)
    refuse (self, node->span, "a relative import");
  else
    check_module (self, node->as.ImportFrom.module, node->span);
}

/* Whether a handler catches what a failing import raises. */
static gboolean
catches_import_errors (const CycNode *type)
{
  static const char *const names[] = { "ImportError", "ModuleNotFoundError", "Exception", "BaseException" };

  if (type == NULL)
    return TRUE;
  if (type->kind == CYC_AST_Tuple)
    {
      for (guint i = 0; i < type->as.Tuple.elts->n; i++)
        if (catches_import_errors (type->as.Tuple.elts->items[i]))
          return TRUE;
      return FALSE;
    }
  if (type->kind != CYC_AST_Name)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], type->as.Name.id) == 0)
      return TRUE;
  return FALSE;
}

static void visit (CycNode *node, gpointer data);

static void
visit_all (Refusal        *self,
           const CycNodes *nodes)
{
  for (guint i = 0; i < nodes->n; i++)
    visit (nodes->items[i], self);
}

static void
visit_try (Refusal       *self,
           const CycNode *node)
{
  gboolean guards = FALSE;

  for (guint i = 0; i < node->as.Try.handlers->n; i++)
    guards |= catches_import_errors (node->as.Try.handlers->items[i]->as.ExceptHandler.type);
  self->guarded += guards;
  visit_all (self, node->as.Try.body);
  self->guarded -= guards;
  visit_all (self, node->as.Try.handlers);
  visit_all (self, node->as.Try.orelse);
  visit_all (self, node->as.Try.finalbody);
}

/* ABCMeta, by itself or out of its module, is what `class C(ABC)` has anyway. */
static gboolean
is_abc_meta (const CycNode *value)
{
  if (value->kind == CYC_AST_Name)
    return strcmp (value->as.Name.id, "ABCMeta") == 0;
  return value->kind == CYC_AST_Attribute && strcmp (value->as.Attribute.attr, "ABCMeta") == 0;
}

static void
check_class (Refusal       *self,
             const CycNode *node)
{
  const CycNodes *keywords = node->as.ClassDef.keywords;

  for (guint i = 0; i < keywords->n; i++)
    if (g_strcmp0 (keywords->items[i]->as.keyword.arg, "metaclass") == 0 && !is_abc_meta (keywords->items[i]->as.keyword.value))
      refuse (self, keywords->items[i]->span, "a metaclass");
}

static void
visit (CycNode *node,
       gpointer data)
{
  Refusal    *self = data;
  const char *what = name_of_kind (node);

  if (self->found != NULL)
    return;
  if (what != NULL)
    {
      refuse (self, node->span, what);
      return;
    }
  switch (self->own ? -1 : (int) node->kind)
    {
    case CYC_AST_Name:
      check_name (self, node);
      return;
    case CYC_AST_Import:
    case CYC_AST_ImportFrom:
      check_import (self, node);
      return;
    case CYC_AST_Try:
      visit_try (self, node);
      return;
    case CYC_AST_ClassDef:
      check_class (self, node);
      break;
    default:
      break;
    }
  cyc_node_foreach (node, visit, self);
}

/**
 * cyc_find_unsupported:
 * @tree: a program that CPython accepts
 * @symtable: its scopes
 * @own: a module of our own, which may use what programs may not
 *
 * Returns: (transfer full) (nullable): the first construct that does not run here
 */
CycDiagnostic *
cyc_find_unsupported (const CycTree     *tree,
                      const CycSymtable *symtable,
                      gboolean           own)
{
  Refusal refusal = { tree, symtable, NULL, own, 0 };

  if (tree->type_parameters.line > 0)
    refuse (&refusal, tree->type_parameters, "a list of type parameters");
  else
    visit (tree->root, &refusal);
  return refusal.found;
}
