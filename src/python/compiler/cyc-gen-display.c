/* cyc-gen-display.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#define STACK_GUIDELINE 30
#define MIN_CONSTANT_DISPLAY 3

static gboolean
has_star (const CycNodes *elements)
{
  for (guint i = 0; i < elements->n; i++)
    if (elements->items[i]->kind == CYC_AST_Starred)
      return TRUE;
  return FALSE;
}

/* All elements as one constant, NULL where one is not known. */
static CycConst *
fold_elements (CycGen         *self,
               const CycNodes *elements,
               gboolean        frozenset)
{
  CycNode   tuple = { .kind = CYC_AST_Tuple };
  CycConst *folded;

  tuple.as.Tuple.elts = (CycNodes *) elements;
  tuple.as.Tuple.ctx = CYC_AST_LOAD;
  folded = cyc_fold (self->arena, self->profile, &tuple);
  if (folded == NULL)
    return NULL;
  folded->n_tree = 0;
  return frozenset ? cyc_const_new_items (self->arena, TRUE, folded->items, folded->n_items) : folded;
}

/* Up to 3.8 all iterables are there before the first is iterated over; what stands between stars is one of them. */
static gboolean
gen_pieces (CycGen         *self,
            const CycNodes *elements,
            CycUnpack       kind,
            guint           pushed,
            CycSpan         span)
{
  CycOp build = kind == CYC_UNPACK_SET ? CYC_OP_BUILD_SET : CYC_OP_BUILD_TUPLE;
  guint n = 0, waiting = pushed;

  for (guint i = 0; i < elements->n; i++)
    {
      const CycNode *element = elements->items[i];
      gboolean       star = element->kind == CYC_AST_Starred;

      if (star && waiting > 0)
        {
          cyc_emit (self, build, waiting, span);
          waiting = 0;
          n++;
        }
      if (!cyc_gen_expr (self, star ? element->as.Starred.value : element))
        return FALSE;
      if (star)
        n++;
      else
        waiting++;
    }
  if (waiting > 0)
    {
      cyc_emit (self, build, waiting, span);
      n++;
    }
  cyc_emit_unpack (self, kind, n, span);
  return TRUE;
}

/* Source: Python/compile.c, starunpack_helper() */
static gboolean
gen_elements (CycGen         *self,
              const CycNodes *elements,
              CycAstKind      kind,
              guint           pushed,
              CycSpan         span)
{
  gboolean  set = kind == CYC_AST_Set, built = FALSE;
  gboolean  big = self->profile->display_pieces && elements->n + pushed > STACK_GUIDELINE;
  CycOp     build = set ? CYC_OP_BUILD_SET : kind == CYC_AST_Tuple ? CYC_OP_BUILD_TUPLE
                                                                   : CYC_OP_BUILD_LIST;
  CycConst *folded;

  if (elements->n >= MIN_CONSTANT_DISPLAY && pushed == 0 && kind != CYC_AST_Tuple && self->profile->constant_displays)
    {
      folded = fold_elements (self, elements, set);
      if (folded != NULL)
        {
          cyc_emit (self, set ? CYC_OP_BUILD_SET : CYC_OP_BUILD_LIST, 0, span);
          cyc_emit_const (self, folded, span);
          cyc_emit (self, set ? CYC_OP_SET_UPDATE : CYC_OP_LIST_EXTEND, 1, span);
          return TRUE;
        }
    }
  if (!has_star (elements) && !big)
    {
      if (!cyc_gen_exprs (self, elements))
        return FALSE;
      cyc_emit (self, build, elements->n + pushed, span);
      return TRUE;
    }
  if (self->profile->unpacks_at_once)
    return gen_pieces (self, elements, set ? CYC_UNPACK_SET : kind == CYC_AST_Tuple ? CYC_UNPACK_TUPLE
                                                                                    : CYC_UNPACK_LIST,
                       pushed, span);
  if (big)
    {
      cyc_emit (self, set ? CYC_OP_BUILD_SET : CYC_OP_BUILD_LIST, pushed, span);
      built = TRUE;
    }
  for (guint i = 0; i < elements->n; i++)
    {
      const CycNode *element = elements->items[i];
      gboolean       star = element->kind == CYC_AST_Starred;

      if (star && !built)
        {
          cyc_emit (self, set ? CYC_OP_BUILD_SET : CYC_OP_BUILD_LIST, i + pushed, span);
          built = TRUE;
        }
      if (!cyc_gen_expr (self, star ? element->as.Starred.value : element))
        return FALSE;
      if (star)
        cyc_emit (self, set ? CYC_OP_SET_UPDATE : CYC_OP_LIST_EXTEND, 1, span);
      else if (built)
        cyc_emit (self, set ? CYC_OP_SET_ADD : CYC_OP_LIST_APPEND, 1, span);
    }
  if (kind == CYC_AST_Tuple)
    cyc_emit (self, CYC_OP_LIST_TO_TUPLE, 0, span);
  return TRUE;
}

/**
 * cyc_gen_call_elements:
 * @self: the compiler
 * @elements: a call's positional arguments, starred ones among them
 * @pushed: how many stand on the stack already
 * @span: its place
 *
 * Pushes them as one tuple; the callable is below it.
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_call_elements (CycGen         *self,
                       const CycNodes *elements,
                       guint           pushed,
                       CycSpan         span)
{
  if (self->profile->unpacks_at_once && has_star (elements))
    return gen_pieces (self, elements, CYC_UNPACK_CALL_TUPLE, pushed, span);
  return gen_elements (self, elements, CYC_AST_Tuple, pushed, span);
}

/* Pairs [begin, end) of a dictionary display as a dictionary of their own.
 * Source: Python/compile.c, compiler_subdict() */
static gboolean
gen_pairs (CycGen        *self,
           const CycNode *node,
           guint          begin,
           guint          end)
{
  guint    n = end - begin;
  gboolean big = self->profile->display_pieces && n * 2 > STACK_GUIDELINE;
  CycNodes keys = { n, node->as.Dict.keys->items + begin };

  if (n > 1 && !big)
    {
      CycConst *folded = fold_elements (self, &keys, FALSE);

      if (folded != NULL)
        {
          CycNodes values = { n, node->as.Dict.values->items + begin };

          if (!cyc_gen_exprs (self, &values))
            return FALSE;
          cyc_emit_const (self, folded, node->span);
          cyc_emit (self, CYC_OP_BUILD_CONST_KEY_MAP, n, node->span);
          return TRUE;
        }
    }
  if (big)
    cyc_emit (self, CYC_OP_BUILD_MAP, 0, node->span);
  for (guint i = begin; i < end; i++)
    {
      if (!cyc_gen_expr (self, node->as.Dict.keys->items[i]) || !cyc_gen_expr (self, node->as.Dict.values->items[i]))
        return FALSE;
      if (big)
        cyc_emit (self, CYC_OP_MAP_ADD, 1, node->span);
    }
  if (!big)
    cyc_emit (self, CYC_OP_BUILD_MAP, n, node->span);
  return TRUE;
}

static gboolean
flush_pairs (CycGen        *self,
             const CycNode *node,
             guint          begin,
             guint          end,
             guint         *n_built)
{
  if (begin == end)
    return TRUE;
  if (!gen_pairs (self, node, begin, end))
    return FALSE;
  if (*n_built > 0 && !self->profile->unpacks_at_once)
    cyc_emit (self, CYC_OP_DICT_UPDATE, 1, node->span);
  *n_built += 1;
  return TRUE;
}

/* Source: Python/compile.c, compiler_dict() */
static gboolean
gen_dict (CycGen        *self,
          const CycNode *node)
{
  guint    n = node->as.Dict.keys->n, waiting = 0, n_built = 0;
  gboolean at_once = self->profile->unpacks_at_once, unpacks = FALSE;

  for (guint i = 0; i < n; i++)
    if (node->as.Dict.keys->items[i] == NULL)
      {
        if (!flush_pairs (self, node, i - waiting, i, &n_built))
          return FALSE;
        waiting = 0;
        unpacks = TRUE;
        if (n_built == 0 && !at_once)
          cyc_emit (self, CYC_OP_BUILD_MAP, 0, node->span);
        n_built++;
        if (!cyc_gen_expr (self, node->as.Dict.values->items[i]))
          return FALSE;
        if (!at_once)
          cyc_emit (self, CYC_OP_DICT_UPDATE, 1, node->span);
      }
    else if (self->profile->display_pieces && waiting * 2 > STACK_GUIDELINE)
      {
        if (!flush_pairs (self, node, i - waiting, i + 1, &n_built))
          return FALSE;
        waiting = 0;
      }
    else
      waiting++;
  if (!flush_pairs (self, node, n - waiting, n, &n_built))
    return FALSE;
  if (n_built == 0)
    cyc_emit (self, CYC_OP_BUILD_MAP, 0, node->span);
  else if (unpacks && at_once)
    cyc_emit_unpack (self, CYC_UNPACK_MAP, n_built, node->span);
  return TRUE;
}

/**
 * cyc_gen_display:
 * @self: the compiler
 * @node: a List, Tuple, Set or Dict to be built
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_display (CycGen        *self,
                 const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_List:
      return gen_elements (self, node->as.List.elts, CYC_AST_List, 0, node->span);
    case CYC_AST_Tuple:
      return gen_elements (self, node->as.Tuple.elts, CYC_AST_Tuple, 0, node->span);
    case CYC_AST_Set:
      return gen_elements (self, node->as.Set.elts, CYC_AST_Set, 0, node->span);
    case CYC_AST_Dict:
      return gen_dict (self, node);
    default:
      g_assert_not_reached ();
    }
}

/**
 * cyc_format_flags:
 * @conversion: 's', 'r' or 'a', or another where there is none
 * @has_spec: whether a format specification lies on the stack
 *
 * Returns: the argument of FORMAT_VALUE
 */
gint32
cyc_format_flags (int      conversion,
                  gboolean has_spec)
{
  gint32 flags = conversion == 's' ? 1 : conversion == 'r' ? 2
                                       : conversion == 'a' ? 3
                                                           : 0;

  return flags | (has_spec ? 4 : 0);
}

static gboolean
gen_formatted (CycGen        *self,
               const CycNode *node)
{
  const CycNode *spec = node->as.FormattedValue.format_spec;

  if (!cyc_gen_expr (self, node->as.FormattedValue.value) || (spec != NULL && !cyc_gen_joined_str (self, spec)))
    return FALSE;
  cyc_emit (self, CYC_OP_FORMAT_VALUE, cyc_format_flags (node->as.FormattedValue.conversion, spec != NULL), node->span);
  return TRUE;
}

/**
 * cyc_gen_joined_str:
 * @self: the compiler
 * @node: a JoinedStr
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_joined_str (CycGen        *self,
                    const CycNode *node)
{
  const CycNodes *values = node->as.JoinedStr.values;

  if (values->n == 0)
    {
      cyc_emit_const (self, cyc_const_new_str (self->arena, "", 0), node->span);
      return TRUE;
    }
  for (guint i = 0; i < values->n; i++)
    if (!(values->items[i]->kind == CYC_AST_FormattedValue ? gen_formatted (self, values->items[i]) : cyc_gen_expr (self, values->items[i])))
      return FALSE;
  if (values->n > 1)
    cyc_emit (self, CYC_OP_BUILD_STRING, values->n, node->span);
  return TRUE;
}
