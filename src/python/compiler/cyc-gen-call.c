/* cyc-gen-call.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static gboolean
needs_unpacking (const CycNodes *args,
                 const CycNodes *keywords)
{
  for (guint i = 0; i < args->n; i++)
    if (args->items[i]->kind == CYC_AST_Starred)
      return TRUE;
  for (guint i = 0; i < keywords->n; i++)
    if (keywords->items[i]->as.keyword.arg == NULL)
      return TRUE;
  return FALSE;
}

static gboolean
check_keywords (CycGen         *self,
                const CycNodes *keywords,
                CycSpan         span)
{
  for (guint i = 0; i < keywords->n; i++)
    {
      const CycNode *keyword = keywords->items[i];

      if (keyword->as.keyword.arg == NULL)
        continue;
      if (!cyc_gen_check_name (self, keyword->as.keyword.arg, CYC_AST_STORE, self->profile->fstring_tokens ? keyword->span : span))
        return FALSE;
      for (guint k = i + 1; k < keywords->n; k++)
        if (keywords->items[k]->as.keyword.arg != NULL && strcmp (keywords->items[k]->as.keyword.arg, keyword->as.keyword.arg) == 0)
          return cyc_gen_fail (self, keywords->items[k]->span, self->profile->peg_parser ? "keyword argument repeated: %s" : "keyword argument repeated", keyword->as.keyword.arg);
    }
  return TRUE;
}

static void
emit_keyword_names (CycGen         *self,
                    const CycNodes *keywords,
                    guint           begin,
                    guint           end,
                    CycSpan         span)
{
  g_autofree CycConst **names = g_new (CycConst *, end - begin + 1);

  for (guint i = begin; i < end; i++)
    names[i - begin] = cyc_const_new_str (self->arena, keywords->items[i]->as.keyword.arg, strlen (keywords->items[i]->as.keyword.arg));
  cyc_emit_const (self, cyc_const_new_items (self->arena, FALSE, names, end - begin), span);
}

/* The values of all keywords, and their names above them where there are any. */
static gboolean
gen_keyword_values (CycGen         *self,
                    const CycNodes *keywords,
                    CycSpan         span)
{
  for (guint i = 0; i < keywords->n; i++)
    if (!cyc_gen_expr (self, keywords->items[i]->as.keyword.value))
      return FALSE;
  if (keywords->n > 0)
    emit_keyword_names (self, keywords, 0, keywords->n, span);
  return TRUE;
}

/* Keywords [begin, end) as a dictionary. Source: Python/compile.c, compiler_subkwargs() */
static gboolean
gen_keyword_map (CycGen         *self,
                 const CycNodes *keywords,
                 guint           begin,
                 guint           end,
                 CycSpan         span)
{
  gboolean pairs = end - begin == 1 || (self->profile->display_pieces && (end - begin) * 2 > 30);

  for (guint i = begin; i < end; i++)
    {
      const CycNode *keyword = keywords->items[i];

      if (pairs)
        cyc_emit_const (self, cyc_const_new_str (self->arena, keyword->as.keyword.arg, strlen (keyword->as.keyword.arg)), span);
      if (!cyc_gen_expr (self, keyword->as.keyword.value))
        return FALSE;
    }
  if (pairs)
    cyc_emit (self, CYC_OP_BUILD_MAP, end - begin, span);
  else
    {
      emit_keyword_names (self, keywords, begin, end, span);
      cyc_emit (self, CYC_OP_BUILD_CONST_KEY_MAP, end - begin, span);
    }
  return TRUE;
}

/* All keywords, those behind ** too, as one dictionary. */
static gboolean
gen_keyword_dict (CycGen         *self,
                  const CycNodes *keywords,
                  CycSpan         span)
{
  gboolean at_once = self->profile->unpacks_at_once;
  guint    waiting = 0, n_built = 0;

  for (guint i = 0; i <= keywords->n; i++)
    {
      gboolean unpacking = i < keywords->n && keywords->items[i]->as.keyword.arg == NULL;

      if (i < keywords->n && !unpacking)
        {
          waiting++;
          continue;
        }
      if (waiting > 0)
        {
          if (!gen_keyword_map (self, keywords, i - waiting, i, span))
            return FALSE;
          if (n_built > 0 && !at_once)
            cyc_emit (self, CYC_OP_DICT_MERGE, 1, span);
          n_built++;
          waiting = 0;
        }
      if (!unpacking)
        break;
      if (n_built == 0 && !at_once)
        cyc_emit (self, CYC_OP_BUILD_MAP, 0, span);
      n_built++;
      if (!cyc_gen_expr (self, keywords->items[i]->as.keyword.value))
        return FALSE;
      if (!at_once)
        cyc_emit (self, CYC_OP_DICT_MERGE, 1, span);
    }
  if (n_built > 1 && at_once)
    cyc_emit_unpack (self, CYC_UNPACK_CALL_MAP, n_built, span);
  return TRUE;
}

static gboolean
gen_unpacking_call (CycGen         *self,
                    guint           pushed,
                    const CycNodes *args,
                    const CycNodes *keywords,
                    CycSpan         span)
{
  /* f(*a) hands over a as it is; the machine makes a tuple of it. */
  if (pushed == 0 && args->n == 1 && args->items[0]->kind == CYC_AST_Starred)
    {
      if (!cyc_gen_expr (self, args->items[0]->as.Starred.value))
        return FALSE;
    }
  else if (!cyc_gen_call_elements (self, args, pushed, span))
    return FALSE;
  if (keywords->n > 0 && !gen_keyword_dict (self, keywords, span))
    return FALSE;
  cyc_emit (self, CYC_OP_CALL_FUNCTION_EX, keywords->n > 0, span);
  return TRUE;
}

/**
 * cyc_gen_call_arguments:
 * @self: the compiler; the callable and @pushed arguments are on the stack
 * @pushed: how many arguments stand there already
 * @args: the others
 * @keywords: keyword arguments
 * @span: the place of the call
 *
 * Source: Python/compile.c, compiler_call_helper()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_call_arguments (CycGen         *self,
                        guint           pushed,
                        const CycNodes *args,
                        const CycNodes *keywords,
                        CycSpan         span)
{
  if (!check_keywords (self, keywords, span))
    return FALSE;
  if (needs_unpacking (args, keywords))
    return gen_unpacking_call (self, pushed, args, keywords, span);
  if (!cyc_gen_exprs (self, args))
    return FALSE;
  if (keywords->n == 0)
    {
      cyc_emit (self, CYC_OP_CALL_FUNCTION, args->n + pushed, span);
      return TRUE;
    }
  if (!gen_keyword_values (self, keywords, span))
    return FALSE;
  cyc_emit (self, CYC_OP_CALL_FUNCTION_KW, args->n + pushed + keywords->n, span);
  return TRUE;
}

/* Names of imported modules are called as functions, not as methods, from 3.12 on: no difference here. */
static gboolean
is_method_call (CycGen        *self,
                const CycNode *node)
{
  return self->profile->method_calls && node->as.Call.func->kind == CYC_AST_Attribute &&
         (node->as.Call.keywords->n == 0 || self->profile->method_calls_by_name) &&
         !needs_unpacking (node->as.Call.args, node->as.Call.keywords);
}

static gboolean
gen_method_call (CycGen        *self,
                 const CycNode *node)
{
  const CycNode  *method = node->as.Call.func;
  const CycNodes *keywords = node->as.Call.keywords;
  CycSpan         span = cyc_attribute_span (self, method, method->span);

  if (!check_keywords (self, keywords, node->span))
    return FALSE;
  if (cyc_gen_is_super_call (self, method->as.Attribute.value))
    {
      if (!cyc_gen_super_attribute (self, method, CYC_OP_LOAD_SUPER_METHOD))
        return FALSE;
    }
  else
    {
      if (!cyc_gen_expr (self, method->as.Attribute.value))
        return FALSE;
      cyc_emit_name (self, CYC_OP_LOAD_METHOD, cyc_gen_mangle (self, method->as.Attribute.attr), span);
    }
  if (!cyc_gen_exprs (self, node->as.Call.args) || !gen_keyword_values (self, keywords, span))
    return FALSE;
  cyc_emit (self, keywords->n > 0 ? CYC_OP_CALL_METHOD_KW : CYC_OP_CALL_METHOD, node->as.Call.args->n + keywords->n,
            cyc_attribute_span (self, method, node->span));
  return TRUE;
}

/**
 * cyc_gen_call:
 * @self: the compiler
 * @node: a Call
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_call (CycGen        *self,
              const CycNode *node)
{
  CycSpan span = node->span;

  cyc_gen_warn_call (self, node);
  if (is_method_call (self, node) && (self->profile->super_methods || !cyc_gen_is_super_call (self, node->as.Call.func->as.Attribute.value)))
    return gen_method_call (self, node);
  if (!cyc_gen_expr (self, node->as.Call.func))
    return FALSE;
  cyc_emit_flag (self, CYC_INSTR_APART);
  return cyc_gen_call_arguments (self, 0, node->as.Call.args, node->as.Call.keywords, span);
}
