/* cyc-gen-func.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"
#include "cyc-unparse.h"

#include <string.h>

/**
 * cyc_gen_closure:
 * @self: the compiler
 * @inner: the unit of the function's code
 * @code: its code
 * @flags: which of defaults, kwdefaults and annotations lie on the stack
 * @span: the place
 *
 * Source: Python/compile.c, compiler_make_closure()
 */
void
cyc_gen_closure (CycGen   *self,
                 CycUnit  *inner,
                 CycConst *code,
                 guint     flags,
                 CycSpan   span)
{
  const GPtrArray *free = inner->freevars.list;

  if (free->len > 0)
    {
      for (guint i = 0; i < free->len; i++)
        cyc_emit (self, CYC_OP_LOAD_CLOSURE, cyc_unit_cell (self->unit, free->pdata[i]), span);
      cyc_emit (self, CYC_OP_BUILD_TUPLE, free->len, span);
      flags |= 8;
    }
  cyc_emit_const (self, code, span);
  if (!self->profile->code_qualname)
    {
      cyc_emit_const (self, cyc_const_new_str (self->arena, inner->qualname, strlen (inner->qualname)), span);
      flags |= 16;
    }
  cyc_emit (self, CYC_OP_MAKE_FUNCTION, flags, span);
}

/**
 * cyc_body_docstring:
 * @body: statements
 *
 * Returns: (nullable): the text of the first one, if it is a string
 */
const CycConstant *
cyc_body_docstring (const CycNodes *body)
{
  const CycNode *value;

  if (body->n == 0 || body->items[0]->kind != CYC_AST_Expr)
    return NULL;
  value = body->items[0]->as.Expr.value;
  if (value->kind != CYC_AST_Constant || value->as.Constant.value->kind != CYC_CONSTANT_STR)
    return NULL;
  return value->as.Constant.value;
}

/* The least indentation of the lines after the first. */
static gsize
margin_of (const char *text)
{
  gsize       margin = G_MAXSIZE;
  const char *line = strchr (text, '\n');

  for (; line != NULL; line = strchr (line, '\n'))
    {
      gsize blanks;

      line++;
      blanks = strspn (line, " ");
      if (line[blanks] != '\n' && line[blanks] != '\0')
        margin = MIN (margin, blanks);
    }
  return margin == G_MAXSIZE ? 0 : margin;
}

/**
 * cyc_gen_docstring:
 * @self: the compiler
 * @text: a docstring
 *
 * Source: Python/compile.c, _PyCompile_CleanDoc(), v3.13
 *
 * Returns: the constant, without its indentation where the version removes it
 */
CycConst *
cyc_gen_docstring (CycGen            *self,
                   const CycConstant *text)
{
  g_autoptr (GString) clean = NULL;
  const char *line;
  gsize       margin;

  if (!self->profile->clean_docstrings || strlen (text->text) != text->length)
    {
      CycConst *whole = cyc_const_new (self->arena, text);

      whole->n_tree = 1;
      return whole;
    }
  line = text->text + strspn (text->text, " ");
  margin = margin_of (line);
  clean = g_string_new (NULL);
  for (gboolean first = TRUE; *line != '\0'; first = FALSE)
    {
      gsize length = strcspn (line, "\n");

      if (!first)
        {
          gsize skip = MIN (margin, strspn (line, " "));

          line += skip;
          length -= skip;
        }
      g_string_append_len (clean, line, length);
      line += length;
      if (*line == '\n')
        g_string_append_c (clean, *line++);
    }
  return cyc_const_new_str (self->arena, clean->str, clean->len);
}

/* Defaults of keyword-only parameters as a dictionary. */
static gboolean
gen_named_defaults (CycGen        *self,
                    const CycNode *args,
                    CycSpan        span,
                    guint         *flags)
{
  const CycNodes       *names = args->as.arguments.kwonlyargs, *values = args->as.arguments.kw_defaults;
  g_autofree CycConst **keys = g_new (CycConst *, names->n + 1);
  guint                 n = 0;

  for (guint i = 0; i < names->n; i++)
    {
      const char *name;

      if (values->items[i] == NULL)
        continue;
      name = cyc_gen_mangle (self, names->items[i]->as.arg.arg);
      keys[n++] = cyc_const_new_str (self->arena, name, strlen (name));
      if (!cyc_gen_expr (self, values->items[i]))
        return FALSE;
    }
  if (n == 0)
    return TRUE;
  cyc_emit_const (self, cyc_const_new_items (self->arena, FALSE, keys, n), span);
  cyc_emit (self, CYC_OP_BUILD_CONST_KEY_MAP, n, span);
  *flags |= 2;
  return TRUE;
}

static gboolean
gen_defaults (CycGen        *self,
              const CycNode *args,
              CycSpan        span,
              guint         *flags)
{
  const CycNodes *defaults = args->as.arguments.defaults;

  if (defaults->n > 0)
    {
      CycNode tuple = { .kind = CYC_AST_Tuple, .span = span };

      tuple.as.Tuple.elts = (CycNodes *) defaults;
      if (!cyc_emit_late_tuple (self, defaults, span) && !cyc_gen_expr (self, &tuple))
        return FALSE;
      *flags |= 1;
    }
  return gen_named_defaults (self, args, span, flags);
}

/**
 * cyc_gen_annotation:
 * @self: the compiler
 * @node: an annotation
 *
 * Pushes its value, or its text where the program says that annotations are
 * not evaluated.
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_annotation (CycGen        *self,
                    const CycNode *node)
{
  g_autofree char *text = NULL;

  if (!self->future_annotations)
    return cyc_gen_expr (self, node);
  text = cyc_unparse (self->arena, self->profile, node);
  cyc_emit_const (self, cyc_const_new_str (self->arena, text, strlen (text)), node->span);
  return TRUE;
}

/* Collects name and value of one annotation: the value goes to the stack. */
static gboolean
add_annotation (CycGen        *self,
                const char    *name,
                const CycNode *annotation,
                GPtrArray     *names)
{
  if (annotation == NULL)
    return TRUE;
  name = cyc_gen_mangle (self, name);
  g_ptr_array_add (names, (gpointer) name);
  if (annotation->kind == CYC_AST_Starred && !self->future_annotations)
    {
      if (!cyc_gen_expr (self, annotation->as.Starred.value))
        return FALSE;
      cyc_emit (self, CYC_OP_UNPACK_SEQUENCE, 1, annotation->span);
      return TRUE;
    }
  return cyc_gen_annotation (self, annotation);
}

static gboolean
add_annotations (CycGen         *self,
                 const CycNodes *args,
                 GPtrArray      *names)
{
  for (guint i = 0; i < args->n; i++)
    if (!add_annotation (self, args->items[i]->as.arg.arg, args->items[i]->as.arg.annotation, names))
      return FALSE;
  return TRUE;
}

static gboolean
gen_annotations (CycGen        *self,
                 const CycNode *args,
                 const CycNode *returns,
                 CycSpan        span,
                 guint         *flags)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree CycConst **keys = NULL;
  const CycNode        *star = args->as.arguments.vararg, *double_star = args->as.arguments.kwarg;

  if (!(self->profile->positional_only
          ? add_annotations (self, args->as.arguments.posonlyargs, names) && add_annotations (self, args->as.arguments.args, names)
          : add_annotations (self, args->as.arguments.args, names)))
    return FALSE;
  if (star != NULL && !add_annotation (self, star->as.arg.arg, star->as.arg.annotation, names))
    return FALSE;
  if (!add_annotations (self, args->as.arguments.kwonlyargs, names))
    return FALSE;
  if (double_star != NULL && !add_annotation (self, double_star->as.arg.arg, double_star->as.arg.annotation, names))
    return FALSE;
  if (!add_annotation (self, "return", returns, names))
    return FALSE;
  if (names->len == 0)
    return TRUE;
  *flags |= 4;
  keys = g_new (CycConst *, names->len);
  for (guint i = 0; i < names->len; i++)
    keys[i] = cyc_const_new_str (self->arena, names->pdata[i], strlen (names->pdata[i]));
  cyc_emit_const (self, cyc_const_new_items (self->arena, FALSE, keys, names->len), span);
  cyc_emit (self, CYC_OP_BUILD_CONST_KEY_MAP, names->len, span);
  return TRUE;
}

static gboolean
check_params (CycGen        *self,
              const CycNode *args)
{
  const CycNodes *lists[] = { args->as.arguments.posonlyargs, args->as.arguments.args, args->as.arguments.kwonlyargs };

  for (guint k = 0; k < G_N_ELEMENTS (lists); k++)
    for (guint i = 0; i < lists[k]->n; i++)
      if (!cyc_gen_check_name (self, lists[k]->items[i]->as.arg.arg, CYC_AST_STORE, lists[k]->items[i]->span))
        return FALSE;
  return TRUE;
}

static void
set_counts (CycUnit       *unit,
            const CycNode *args)
{
  unit->n_posonly = args->as.arguments.posonlyargs->n;
  unit->n_args = unit->n_posonly + args->as.arguments.args->n;
  unit->n_kwonly = args->as.arguments.kwonlyargs->n;
}

/**
 * cyc_gen_apply_decorators:
 * @self: the compiler
 * @decorators: what lies on the stack below a function or class
 * @span: the definition's place
 *
 * Calls the decorators, the last one first.
 *
 * Source: Python/compile.c, compiler_apply_decorators()
 */
void
cyc_gen_apply_decorators (CycGen         *self,
                          const CycNodes *decorators,
                          CycSpan         span)
{
  for (guint i = decorators->n; i-- > 0;)
    cyc_emit (self, CYC_OP_CALL_FUNCTION, 1, self->profile->caret_marks ? decorators->items[i]->span : span);
}

static guint
first_line_of (const CycNodes *decorators,
               const CycNode  *node)
{
  return decorators->n > 0 ? decorators->items[0]->span.line : node->span.line;
}

/* Whether nothing comes after the last statement, as the versions see it: no None is returned there. */
static gboolean
returns_at_end (const CycProfile *profile, const CycNodes *body)
{
  const CycNode *last = body->n > 0 ? body->items[body->n - 1] : NULL;

  if (last == NULL || last->kind == CYC_AST_Return)
    return last != NULL;
  if (!profile->drops_dead_ends)
    return FALSE;
  if (last->kind == CYC_AST_If)
    return returns_at_end (profile, last->as.If.body) && returns_at_end (profile, last->as.If.orelse);
  return last->kind == CYC_AST_Raise;
}

static CycConst *
gen_function_code (CycGen        *self,
                   const CycNode *node,
                   CycUnit      **inner)
{
  const CycNodes    *body = node->as.FunctionDef.body;
  const CycConstant *doc = cyc_body_docstring (body);
  CycNodes           rest = *body;

  cyc_gen_enter (self, node, node->as.FunctionDef.name, first_line_of (node->as.FunctionDef.decorator_list, node));
  set_counts (self->unit, node->as.FunctionDef.args);
  if (doc != NULL)
    {
      cyc_unit_const (self->unit, cyc_gen_docstring (self, doc));
      rest.items++;
      rest.n--;
    }
  else if (!self->profile->constants_in_order)
    cyc_unit_const (self->unit, cyc_const_new_kind (self->arena, CYC_CONSTANT_NONE));
  if (cyc_gen_body (self, &rest) && !returns_at_end (self->profile, &rest))
    {
      CycSpan end = rest.n > 0 ? (CycSpan){ 0 } : (CycSpan){ body->items[0]->span.line, 0, body->items[0]->span.line, 0 };

      cyc_emit_none (self, end);
      cyc_emit (self, CYC_OP_RETURN_VALUE, 0, end);
    }
  return cyc_gen_leave (self, inner);
}

/**
 * cyc_gen_function:
 * @self: the compiler
 * @node: a FunctionDef
 *
 * Source: Python/compile.c, compiler_function()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_function (CycGen        *self,
                  const CycNode *node)
{
  const CycNodes *decorators = node->as.FunctionDef.decorator_list;
  CycSpan         span = node->span;
  guint           flags = 0;
  CycUnit        *inner;
  CycConst       *code;

  if (!self->profile->fstring_debug)
    self->unit->line = span.line = first_line_of (decorators, node); /* up to 3.7 the definition is where its first decorator is */
  if (!check_params (self, node->as.FunctionDef.args) || !cyc_gen_exprs (self, decorators) ||
      !gen_defaults (self, node->as.FunctionDef.args, span, &flags) ||
      !gen_annotations (self, node->as.FunctionDef.args, node->as.FunctionDef.returns, span, &flags))
    return FALSE;
  code = gen_function_code (self, node, &inner);
  if (code != NULL)
    {
      cyc_gen_closure (self, inner, code, flags, span);
      cyc_gen_apply_decorators (self, decorators, span);
    }
  cyc_unit_free (inner);
  return code != NULL && cyc_gen_name (self, node->as.FunctionDef.name, CYC_AST_STORE, span);
}

/**
 * cyc_gen_lambda:
 * @self: the compiler
 * @node: a Lambda
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_lambda (CycGen        *self,
                const CycNode *node)
{
  guint     flags = 0;
  CycUnit  *inner;
  CycConst *code;

  if (!check_params (self, node->as.Lambda.args) || !gen_defaults (self, node->as.Lambda.args, node->span, &flags))
    return FALSE;
  cyc_gen_enter (self, node, "<lambda>", node->span.line);
  set_counts (self->unit, node->as.Lambda.args);
  if (!self->profile->constants_in_order)
    cyc_unit_const (self->unit, cyc_const_new_kind (self->arena, CYC_CONSTANT_NONE));
  if (cyc_gen_expr (self, node->as.Lambda.body))
    cyc_emit (self, CYC_OP_RETURN_VALUE, 0, node->as.Lambda.body->span);
  code = cyc_gen_leave (self, &inner);
  if (code != NULL)
    cyc_gen_closure (self, inner, code, flags, node->span);
  cyc_unit_free (inner);
  return code != NULL;
}
