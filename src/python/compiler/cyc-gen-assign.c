/* cyc-gen-assign.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

static gboolean
gen_unpacking (CycGen         *self,
               const CycNodes *targets,
               CycSpan         span)
{
  gboolean seen = FALSE;

  for (guint i = 0; i < targets->n; i++)
    if (targets->items[i]->kind == CYC_AST_Starred)
      {
        if (seen)
          return cyc_gen_fail (self, self->profile->early_syntax_messages ? targets->items[0]->span : span, self->profile->peg_parser ? "multiple starred expressions in assignment" : "two starred expressions in assignment");
        if (i >= 256 || targets->n - i - 1 >= 1 << 22)
          return cyc_gen_fail (self, span, "too many expressions in star-unpacking assignment");
        seen = TRUE;
        cyc_emit (self, CYC_OP_UNPACK_EX, i + ((targets->n - i - 1) << 8), span);
      }
  if (!seen)
    cyc_emit (self, CYC_OP_UNPACK_SEQUENCE, targets->n, span);
  for (guint i = 0; i < targets->n; i++)
    {
      const CycNode *target = targets->items[i];

      if (!cyc_gen_assign_target (self, target->kind == CYC_AST_Starred ? target->as.Starred.value : target))
        return FALSE;
    }
  return TRUE;
}

/**
 * cyc_gen_assign_target:
 * @self: the compiler; the value is on the stack
 * @target: where it goes
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_assign_target (CycGen        *self,
                       const CycNode *target)
{
  switch ((int) target->kind)
    {
    case CYC_AST_Name:
      return cyc_gen_name (self, target->as.Name.id, CYC_AST_STORE, target->span);
    case CYC_AST_Attribute:
      if (!cyc_gen_check_name (self, target->as.Attribute.attr, CYC_AST_STORE, target->span) || !cyc_gen_expr (self, target->as.Attribute.value))
        return FALSE;
      cyc_emit_name (self, CYC_OP_STORE_ATTR, cyc_gen_mangle (self, target->as.Attribute.attr), cyc_attribute_span (self, target, target->span));
      return TRUE;
    case CYC_AST_Subscript:
      if (!cyc_gen_expr (self, target->as.Subscript.value) || !cyc_gen_slice_key (self, target->as.Subscript.slice))
        return FALSE;
      cyc_emit (self, CYC_OP_STORE_SUBSCR, 0, target->span);
      return TRUE;
    case CYC_AST_List:
    case CYC_AST_Tuple:
      return gen_unpacking (self, target->as.List.elts, target->span);
    case CYC_AST_Starred:
      return cyc_gen_fail (self, target->span, "starred assignment target must be in a list or tuple");
    default:
      return cyc_gen_fail (self, target->span, "cannot assign to this");
    }
}

/* a, b = b, a is done on the stack, without a tuple. */
static gboolean
swaps_on_stack (const CycNode *target,
                const CycNode *value)
{
  const CycNodes *left, *right;

  if ((target->kind != CYC_AST_Tuple && target->kind != CYC_AST_List) || (value->kind != CYC_AST_Tuple && value->kind != CYC_AST_List))
    return FALSE;
  left = target->as.Tuple.elts;
  right = value->as.Tuple.elts;
  if (left->n != right->n || left->n > 3 || left->n < 1)
    return FALSE;
  for (guint i = 0; i < left->n; i++)
    if (left->items[i]->kind == CYC_AST_Starred || right->items[i]->kind == CYC_AST_Starred)
      return FALSE;
  return TRUE;
}

/**
 * cyc_gen_assign:
 * @self: the compiler
 * @node: an Assign
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_assign (CycGen        *self,
                const CycNode *node)
{
  const CycNodes *targets = node->as.Assign.targets;
  const CycNode  *value = node->as.Assign.value;

  if (targets->n == 1 && swaps_on_stack (targets->items[0], value) && cyc_fold (self->arena, self->profile, value) == NULL)
    {
      const CycNodes *left = targets->items[0]->as.Tuple.elts;

      if (!cyc_gen_exprs (self, value->as.Tuple.elts))
        return FALSE;
      if (left->n == 2)
        cyc_emit (self, CYC_OP_ROT_TWO, 0, targets->items[0]->span);
      else if (left->n == 3)
        {
          cyc_emit (self, CYC_OP_ROT_THREE, 0, targets->items[0]->span);
          cyc_emit (self, CYC_OP_ROT_TWO, 0, targets->items[0]->span);
        }
      for (guint i = 0; i < left->n; i++)
        if (!cyc_gen_assign_target (self, left->items[i]))
          return FALSE;
      return TRUE;
    }
  if (!cyc_gen_expr (self, value))
    return FALSE;
  for (guint i = 0; i < targets->n; i++)
    {
      if (i + 1 < targets->n)
        cyc_emit (self, CYC_OP_DUP_TOP, 0, node->span);
      if (!cyc_gen_assign_target (self, targets->items[i]))
        return FALSE;
    }
  return TRUE;
}

static gboolean
gen_in_place (CycGen        *self,
              const CycNode *node)
{
  if (!cyc_gen_expr (self, node->as.AugAssign.value))
    return FALSE;
  cyc_emit (self, CYC_OP_INPLACE_OP, cyc_binary_op (node->as.AugAssign.op), node->span);
  return TRUE;
}

/**
 * cyc_gen_aug_assign:
 * @self: the compiler
 * @node: an AugAssign
 *
 * Source: Python/compile.c, compiler_augassign()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_aug_assign (CycGen        *self,
                    const CycNode *node)
{
  const CycNode *target = node->as.AugAssign.target;
  CycSpan        span = target->span;

  switch ((int) target->kind)
    {
    case CYC_AST_Name:
      if (!cyc_gen_name (self, target->as.Name.id, CYC_AST_LOAD, span) || !gen_in_place (self, node))
        return FALSE;
      return cyc_gen_name (self, target->as.Name.id, CYC_AST_STORE, span);
    case CYC_AST_Attribute:
      if (!cyc_gen_expr (self, target->as.Attribute.value))
        return FALSE;
      span = cyc_attribute_span (self, target, span);
      cyc_emit (self, CYC_OP_DUP_TOP, 0, span);
      cyc_emit_name (self, CYC_OP_LOAD_ATTR, cyc_gen_mangle (self, target->as.Attribute.attr), span);
      if (!gen_in_place (self, node))
        return FALSE;
      cyc_emit (self, CYC_OP_ROT_TWO, 0, span);
      cyc_emit_name (self, CYC_OP_STORE_ATTR, cyc_gen_mangle (self, target->as.Attribute.attr), span);
      return TRUE;
    default:
      if (!cyc_gen_expr (self, target->as.Subscript.value) || !cyc_gen_slice_key (self, target->as.Subscript.slice))
        return FALSE;
      cyc_emit (self, CYC_OP_DUP_TOP_TWO, 0, span);
      cyc_emit (self, CYC_OP_BINARY_SUBSCR, 0, span);
      if (!gen_in_place (self, node))
        return FALSE;
      cyc_emit (self, CYC_OP_ROT_THREE, 0, span);
      cyc_emit (self, CYC_OP_STORE_SUBSCR, 0, span);
      return TRUE;
    }
}

/**
 * cyc_gen_ann_assign:
 * @self: the compiler
 * @node: an AnnAssign
 *
 * Source: Python/compile.c, compiler_annassign()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_ann_assign (CycGen        *self,
                    const CycNode *node)
{
  const CycNode *target = node->as.AnnAssign.target;
  gboolean       kept = self->unit->block->kind != CYC_BLOCK_FUNCTION;

  if (node->as.AnnAssign.value != NULL && (!cyc_gen_expr (self, node->as.AnnAssign.value) || !cyc_gen_assign_target (self, target)))
    return FALSE;
  if (target->kind == CYC_AST_Name)
    {
      const char *name = cyc_gen_mangle (self, target->as.Name.id);

      if (!cyc_gen_check_name (self, target->as.Name.id, CYC_AST_STORE, target->span))
        return FALSE;
      if (!node->as.AnnAssign.simple || !kept)
        return TRUE;
      if (!cyc_gen_annotation (self, node->as.AnnAssign.annotation))
        return FALSE;
      cyc_emit_name (self, CYC_OP_LOAD_NAME, "__annotations__", node->span);
      cyc_emit_const (self, cyc_const_new_str (self->arena, name, strlen (name)), node->span);
      cyc_emit (self, CYC_OP_STORE_SUBSCR, 0, node->span);
      return TRUE;
    }
  /* A target that is not assigned is evaluated all the same. */
  if (node->as.AnnAssign.value == NULL)
    {
      const CycNode *object = target->kind == CYC_AST_Attribute ? target->as.Attribute.value : target->as.Subscript.value;

      if (!cyc_gen_expr (self, object))
        return FALSE;
      cyc_emit (self, CYC_OP_POP_TOP, 0, object->span);
    }
  if (!kept)
    return TRUE;
  if (!cyc_gen_annotation (self, node->as.AnnAssign.annotation))
    return FALSE;
  cyc_emit (self, CYC_OP_POP_TOP, 0, node->span);
  return TRUE;
}

/**
 * cyc_gen_delete:
 * @self: the compiler
 * @target: what is deleted
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_delete (CycGen        *self,
                const CycNode *target)
{
  const CycNodes *elements;

  switch ((int) target->kind)
    {
    case CYC_AST_Name:
      return cyc_gen_name (self, target->as.Name.id, CYC_AST_DEL, target->span);
    case CYC_AST_Attribute:
      if (!cyc_gen_expr (self, target->as.Attribute.value))
        return FALSE;
      cyc_emit_name (self, CYC_OP_DELETE_ATTR, cyc_gen_mangle (self, target->as.Attribute.attr), cyc_attribute_span (self, target, target->span));
      return TRUE;
    case CYC_AST_Subscript:
      if (!cyc_gen_expr (self, target->as.Subscript.value) || !cyc_gen_slice_key (self, target->as.Subscript.slice))
        return FALSE;
      cyc_emit (self, CYC_OP_DELETE_SUBSCR, 0, target->span);
      return TRUE;
    default:
      elements = target->as.Tuple.elts;
      for (guint i = 0; i < elements->n; i++)
        if (!cyc_gen_delete (self, elements->items[i]))
          return FALSE;
      return TRUE;
    }
}
