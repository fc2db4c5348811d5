/* cyc-late-const.c
 *
 * Constants that are put together once the code is there: up to 3.6 all that is
 * folded, afterwards the defaults of a function. They stand behind the others in
 * co_consts, and what they were made of stays there, too.
 *
 * Source: Python/peephole.c; Python/compile.c and Python/flowgraph.c,
 * fold_tuple_on_constants()
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

static CycConst *
add_late (CycGen   *self,
          CycConst *value)
{
  CycConst *late = self->profile->merges_late ? value : cyc_const_new_apart (self->arena, value);

  late->n_tree = 0;
  g_ptr_array_add (self->unit->late, late);
  return late;
}

/* The unit's own of a value. */
static CycConst *
add_early (CycGen   *self,
           CycConst *value)
{
  gint32 index = cyc_unit_const (self->unit, value);

  return self->unit->consts->pdata[index];
}

static CycConst *fold_late (CycGen *self, const CycNode *node);

static CycConst *
fold_late_tuple (CycGen         *self,
                 const CycNodes *elements,
                 gboolean        frozenset)
{
  g_autofree CycConst **items = g_new (CycConst *, elements->n + 1);

  for (guint i = 0; i < elements->n; i++)
    items[i] = fold_late (self, elements->items[i]);
  return add_late (self, cyc_const_new_items (self->arena, frozenset, items, elements->n));
}

/* The operands become constants first, then the result; all are known to fold. */
static CycConst *
fold_late (CycGen        *self,
           const CycNode *node)
{
  CycConst *value = cyc_fold (self->arena, self->profile, node);

  switch ((int) node->kind)
    {
    case CYC_AST_Tuple:
      return fold_late_tuple (self, node->as.Tuple.elts, FALSE);
    case CYC_AST_BinOp:
      fold_late (self, node->as.BinOp.left);
      fold_late (self, node->as.BinOp.right);
      return add_late (self, value);
    case CYC_AST_UnaryOp:
      fold_late (self, node->as.UnaryOp.operand);
      return add_late (self, value);
    case CYC_AST_Subscript:
      fold_late (self, node->as.Subscript.value);
      fold_late (self, node->as.Subscript.slice);
      return add_late (self, value);
    default:
      return add_early (self, value);
    }
}

/* Until the code is assembled a late constant is known by a number below zero. */
static void
emit_last (CycGen *self,
           CycSpan span)
{
  cyc_emit (self, CYC_OP_LOAD_CONST, -(gint32) self->unit->late->len, span);
}

/**
 * cyc_emit_folded:
 * @self: the compiler
 * @node: an expression, a tuple also for what is only iterated over
 * @folded: its value
 * @frozenset: whether the tuple becomes one
 * @span: its place
 *
 * Pushes a value that is known when the program is compiled.
 */
void
cyc_emit_folded (CycGen        *self,
                 const CycNode *node,
                 CycConst      *folded,
                 gboolean       frozenset,
                 CycSpan        span)
{
  if (!self->profile->folds_late || node->kind == CYC_AST_Constant || node->kind == CYC_AST_Name)
    {
      if (frozenset)
        folded = cyc_const_new_items (self->arena, TRUE, folded->items, folded->n_items);
      cyc_emit_const (self, folded, span);
      return;
    }
  if (node->kind == CYC_AST_Tuple)
    fold_late_tuple (self, node->as.Tuple.elts, frozenset);
  else
    fold_late (self, node);
  emit_last (self, span);
}

/**
 * cyc_emit_late_tuple:
 * @self: the compiler
 * @elements: expressions
 * @span: their place
 *
 * Pushes a tuple of constants that does not stand in the syntax tree.
 *
 * Returns: %FALSE where not all are known when the program is compiled
 */
gboolean
cyc_emit_late_tuple (CycGen         *self,
                     const CycNodes *elements,
                     CycSpan         span)
{
  CycNode   tuple = { .kind = CYC_AST_Tuple, .span = span };
  CycConst *folded;

  tuple.as.Tuple.elts = (CycNodes *) elements;
  folded = cyc_fold (self->arena, self->profile, &tuple);
  if (folded == NULL)
    return FALSE;
  if (self->profile->folds_late)
    folded = fold_late (self, &tuple);
  else
    {
      for (guint i = 0; i < folded->n_items && self->profile->late_leaves_items; i++)
        folded->items[i] = add_early (self, folded->items[i]);
      folded = add_late (self, folded);
    }
  emit_last (self, span);
  return TRUE;
}

/**
 * cyc_unit_place_late:
 * @self: a unit whose instructions are complete
 *
 * Gives the late constants their places behind the others; one that equals
 * another, where the version merges them, shares its place.
 */
void
cyc_unit_place_late (CycUnit *self)
{
  g_autofree gint32 *places = g_new (gint32, self->late->len + 1);

  self->n_early = self->consts->len;
  for (guint i = 0; i < self->late->len; i++)
    places[i] = cyc_unit_const (self, self->late->pdata[i]);
  for (guint i = 0; i < self->instrs->len; i++)
    {
      CycInstr *instr = &g_array_index (self->instrs, CycInstr, i);

      if (instr->op == CYC_OP_LOAD_CONST && instr->arg < 0)
        instr->arg = places[-instr->arg - 1];
    }
}
