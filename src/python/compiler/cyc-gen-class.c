/* cyc-gen-class.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static void
find_annotation (CycNode *node,
                 gpointer data)
{
  gboolean *found = data;

  if (node->kind == CYC_AST_AnnAssign)
    *found = TRUE;
  else if (node->kind < CYC_AST_BoolOp || node->kind == CYC_AST_ExceptHandler)
    if (node->kind != CYC_AST_FunctionDef && node->kind != CYC_AST_ClassDef && node->kind != CYC_AST_AsyncFunctionDef)
      cyc_node_foreach (node, find_annotation, found);
}

/* Whether __annotations__ is needed. Source: Python/compile.c, find_ann() */
gboolean
cyc_body_has_annotations (const CycNodes *body)
{
  gboolean found = FALSE;

  for (guint i = 0; i < body->n; i++)
    find_annotation (body->items[i], &found);
  return found;
}

/* Names assigned to as self.name in the methods of a class. */
typedef struct
{
  const char *self;
  GPtrArray  *names;
} Attributes;

static void
find_attribute (CycNode *node,
                gpointer data)
{
  Attributes *self = data;

  if (node->kind == CYC_AST_Attribute && node->as.Attribute.ctx == CYC_AST_STORE && node->as.Attribute.value->kind == CYC_AST_Name &&
      strcmp (node->as.Attribute.value->as.Name.id, "self") == 0)
    {
      for (guint i = 0; i < self->names->len; i++)
        if (strcmp (self->names->pdata[i], node->as.Attribute.attr) == 0)
          return;
      g_ptr_array_add (self->names, (gpointer) node->as.Attribute.attr);
    }
  if (node->kind != CYC_AST_ClassDef)
    cyc_node_foreach (node, find_attribute, self);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* __static_attributes__ of 3.13. Source: Python/compile.c, compiler_class_body() */
static void
emit_static_attributes (CycGen         *self,
                        const CycNodes *body,
                        CycSpan         span)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  Attributes            attributes = { "self", names };
  g_autofree CycConst **items = NULL;

  for (guint i = 0; i < body->n; i++)
    if (body->items[i]->kind == CYC_AST_FunctionDef)
      cyc_node_foreach (body->items[i], find_attribute, &attributes);
  g_ptr_array_sort (names, compare_names);
  items = g_new (CycConst *, names->len + 1);
  for (guint i = 0; i < names->len; i++)
    items[i] = cyc_const_new_str (self->arena, names->pdata[i], strlen (names->pdata[i]));
  cyc_emit_const (self, cyc_const_new_items (self->arena, FALSE, items, names->len), span);
  cyc_emit_name (self, CYC_OP_STORE_NAME, "__static_attributes__", span);
}

static void
emit_preamble (CycGen  *self,
               CycUnit *unit,
               CycSpan  span)
{
  cyc_emit_name (self, CYC_OP_LOAD_NAME, "__name__", span);
  cyc_emit_name (self, CYC_OP_STORE_NAME, "__module__", span);
  cyc_emit_const (self, cyc_const_new_str (self->arena, unit->qualname, strlen (unit->qualname)), span);
  cyc_emit_name (self, CYC_OP_STORE_NAME, "__qualname__", span);
  if (self->profile->class_first_line)
    {
      cyc_emit_const (self, cyc_const_new_int (self->arena, unit->first_line), span);
      cyc_emit_name (self, CYC_OP_STORE_NAME, "__firstlineno__", span);
    }
}

static gboolean
gen_body (CycGen         *self,
          const CycNodes *body)
{
  const CycConstant *doc = cyc_body_docstring (body);
  CycNodes           rest = *body;

  if (cyc_body_has_annotations (body))
    cyc_emit (self, CYC_OP_SETUP_ANNOTATIONS, 0, (CycSpan){ 0 });
  if (doc != NULL)
    {
      cyc_emit_const (self, cyc_gen_docstring (self, doc), body->items[0]->span);
      cyc_emit_name (self, CYC_OP_STORE_NAME, "__doc__", body->items[0]->span);
      rest.items++;
      rest.n--;
    }
  return cyc_gen_body (self, &rest);
}

static void
emit_end (CycGen         *self,
          const CycNodes *body,
          CycSpan         span)
{
  if (self->profile->class_first_line)
    emit_static_attributes (self, body, span);
  if (self->unit->block->needs_class_cell)
    {
      cyc_emit (self, CYC_OP_LOAD_CLOSURE, cyc_unit_cell (self->unit, "__class__"), span);
      cyc_emit (self, CYC_OP_DUP_TOP, 0, span);
      cyc_emit_name (self, CYC_OP_STORE_NAME, "__classcell__", span);
    }
  else
    cyc_emit_none (self, span);
  cyc_emit (self, CYC_OP_RETURN_VALUE, 0, span);
}

static CycConst *
gen_class_code (CycGen        *self,
                const CycNode *node,
                CycUnit      **inner)
{
  const CycNodes *decorators = node->as.ClassDef.decorator_list;
  guint           first_line = decorators->n > 0 ? decorators->items[0]->span.line : node->span.line;
  CycSpan         span = { first_line, 0, first_line, 0 };

  cyc_gen_enter (self, node, node->as.ClassDef.name, first_line);
  emit_preamble (self, self->unit, span);
  if (gen_body (self, node->as.ClassDef.body))
    emit_end (self, node->as.ClassDef.body, (CycSpan){ 0 });
  return cyc_gen_leave (self, inner);
}

/**
 * cyc_gen_class:
 * @self: the compiler
 * @node: a ClassDef
 *
 * Source: Python/compile.c, compiler_class()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_class (CycGen        *self,
               const CycNode *node)
{
  const CycNodes *decorators = node->as.ClassDef.decorator_list;
  const char     *name = node->as.ClassDef.name;
  CycSpan         span = node->span;
  CycUnit        *inner;
  CycConst       *code;
  gboolean        fine;

  if (!self->profile->fstring_debug && decorators->n > 0)
    self->unit->line = span.line = decorators->items[0]->span.line;
  if (!cyc_gen_exprs (self, decorators))
    return FALSE;
  code = gen_class_code (self, node, &inner);
  if (code == NULL)
    {
      cyc_unit_free (inner);
      return FALSE;
    }
  cyc_emit (self, CYC_OP_LOAD_BUILD_CLASS, 0, span);
  cyc_gen_closure (self, inner, code, 0, span);
  cyc_unit_free (inner);
  cyc_emit_const (self, cyc_const_new_str (self->arena, name, strlen (name)), span);
  fine = cyc_gen_call_arguments (self, 2, node->as.ClassDef.bases, node->as.ClassDef.keywords, span);
  cyc_gen_apply_decorators (self, decorators, span);
  return fine && cyc_gen_name (self, name, CYC_AST_STORE, span);
}
