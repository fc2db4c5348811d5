/* cyc-gen-unwind.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include <string.h>

/* Regions that a jump out of blocks leaves; they go on behind it. */
static void
pause_regions (CycGen          *self,
               GArray          *paused,
               const CycFBlock *block)
{
  guint regions[2] = { block->region, block->cleanup };

  for (guint i = 0; i < 2; i++)
    if (regions[i] != CYC_NO_REGION)
      {
        cyc_region_pause (self, regions[i]);
        g_array_append_val (paused, regions[i]);
      }
}

static void
swap_if (CycGen  *self,
         gboolean preserve,
         CycSpan  span)
{
  if (preserve)
    cyc_emit (self, CYC_OP_ROT_TWO, 0, span);
}

/* Forgets the name of `except … as name`. */
static gboolean
forget_name (CycGen     *self,
             const char *name,
             CycSpan     span)
{
  if (name == NULL)
    return TRUE;
  cyc_emit_none (self, span);
  return cyc_gen_name (self, name, CYC_AST_STORE, span) && cyc_gen_name (self, name, CYC_AST_DEL, span);
}

static gboolean
run_finally (CycGen          *self,
             const CycFBlock *block,
             gboolean         preserve)
{
  gboolean fine;

  if (preserve)
    cyc_fblock_push (self, CYC_FBLOCK_POP_VALUE);
  fine = cyc_gen_body (self, block->finalbody);
  if (preserve)
    cyc_fblock_pop (self);
  return fine;
}

/**
 * cyc_gen_leave_with:
 * @self: the compiler
 * @span: what is blamed
 *
 * Calls __exit__ (None, None, None). It stands where a method would: up to
 * 3.13 bound, so that the first None fills the place of its self.
 */
void
cyc_gen_leave_with (CycGen *self,
                    CycSpan span)
{
  for (guint i = 0; i < 3; i++)
    cyc_emit_none (self, span);
  cyc_emit (self, CYC_OP_CALL_METHOD, self->profile->with_keeps_self ? 3 : 2, span);
  cyc_emit (self, CYC_OP_POP_TOP, 0, span);
}

/* Undoes one block; @preserve: a value on top of the stack stays there.
 * Source: Python/compile.c, compiler_unwind_fblock() */
static gboolean
unwind (CycGen          *self,
        const CycFBlock *block,
        gboolean         preserve,
        CycSpan          span)
{
  switch (block->kind)
    {
    case CYC_FBLOCK_WHILE:
    case CYC_FBLOCK_TRY:
      return TRUE;
    case CYC_FBLOCK_FOR:
    case CYC_FBLOCK_POP_VALUE:
      swap_if (self, preserve, span);
      cyc_emit (self, CYC_OP_POP_TOP, 0, span);
      return TRUE;
    case CYC_FBLOCK_FINALLY_TRY:
      return run_finally (self, block, preserve);
    case CYC_FBLOCK_FINALLY_END:
      swap_if (self, preserve, span);
      cyc_emit (self, CYC_OP_POP_TOP, 0, span);
      swap_if (self, preserve, span);
      cyc_emit (self, CYC_OP_POP_EXCEPT, 0, span);
      return TRUE;
    case CYC_FBLOCK_WITH:
      if (preserve)
        cyc_emit (self, self->profile->with_keeps_self ? CYC_OP_ROT_THREE : CYC_OP_ROT_TWO, 0, block->span);
      cyc_gen_leave_with (self, block->span);
      return TRUE;
    case CYC_FBLOCK_HANDLER:
      swap_if (self, preserve, span);
      cyc_emit (self, CYC_OP_POP_EXCEPT, 0, span);
      return forget_name (self, block->name, span);
    default:
      g_assert_not_reached ();
    }
}

/* Undoes the blocks down to @depth; they are put back at once, for the code behind the jump.
 * What follows the code of a finally or with belongs to no line: @span forgets it. */
static gboolean
unwind_to (CycGen  *self,
           guint    depth,
           gboolean preserve,
           GArray  *paused,
           CycSpan *span)
{
  GArray *fblocks = self->unit->fblocks;
  g_autoptr (GArray) removed = g_array_new (FALSE, FALSE, sizeof (CycFBlock));
  gboolean fine = TRUE;

  while (fblocks->len > depth && fine)
    {
      CycFBlock block = g_array_index (fblocks, CycFBlock, fblocks->len - 1);

      g_array_set_size (fblocks, fblocks->len - 1);
      g_array_append_val (removed, block);
      pause_regions (self, paused, &block);
      fine = unwind (self, &block, preserve, *span);
      if (block.kind == CYC_FBLOCK_FINALLY_TRY || block.kind == CYC_FBLOCK_WITH)
        *span = (CycSpan){ 0 };
    }
  for (guint i = removed->len; i-- > 0;)
    g_array_append_val (fblocks, g_array_index (removed, CycFBlock, i));
  return fine;
}

static void
resume_regions (CycGen *self,
                GArray *paused)
{
  for (guint i = paused->len; i-- > 0;)
    cyc_region_resume (self, g_array_index (paused, guint, i));
}

/* Index of the innermost loop, or -1. */
static int
find_loop (CycGen *self)
{
  for (guint i = self->unit->fblocks->len; i-- > 0;)
    {
      CycFBlockKind kind = g_array_index (self->unit->fblocks, CycFBlock, i).kind;

      if (kind == CYC_FBLOCK_WHILE || kind == CYC_FBLOCK_FOR)
        return i;
    }
  return -1;
}

/**
 * cyc_gen_break:
 * @self: the compiler
 * @span: the statement's place
 *
 * Returns: %FALSE with an error outside a loop
 */
gboolean
cyc_gen_break (CycGen *self,
               CycSpan span)
{
  g_autoptr (GArray) paused = g_array_new (FALSE, FALSE, sizeof (guint));
  int       loop = find_loop (self);
  CycFBlock block;

  if (loop < 0)
    return cyc_gen_fail (self, span, "'break' outside loop");
  cyc_emit (self, CYC_OP_NOP, 0, span);
  block = g_array_index (self->unit->fblocks, CycFBlock, loop);
  if (!unwind_to (self, loop, FALSE, paused, &span))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, block.exit, span);
  resume_regions (self, paused);
  return TRUE;
}

/**
 * cyc_gen_continue:
 * @self: the compiler
 * @span: the statement's place
 *
 * Returns: %FALSE with an error outside a loop
 */
gboolean
cyc_gen_continue (CycGen *self,
                  CycSpan span)
{
  g_autoptr (GArray) paused = g_array_new (FALSE, FALSE, sizeof (guint));
  int       loop = find_loop (self);
  CycFBlock block;

  if (!self->profile->continue_in_finally)
    for (guint i = loop + 1; i < self->unit->fblocks->len; i++)
      if (g_array_index (self->unit->fblocks, CycFBlock, i).kind == CYC_FBLOCK_FINALLY_END)
        return cyc_gen_fail (self, span, "'continue' not supported inside 'finally' clause");
  if (loop < 0)
    return cyc_gen_fail (self, span, "'continue' not properly in loop");
  cyc_emit (self, CYC_OP_NOP, 0, span);
  block = g_array_index (self->unit->fblocks, CycFBlock, loop);
  if (!unwind_to (self, loop + 1, FALSE, paused, &span))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, block.begin, span);
  resume_regions (self, paused);
  return TRUE;
}

/**
 * cyc_gen_return:
 * @self: the compiler
 * @node: a Return
 *
 * Source: Python/compile.c, compiler_return()
 *
 * Returns: %FALSE with an error outside a function
 */
gboolean
cyc_gen_return (CycGen        *self,
                const CycNode *node)
{
  g_autoptr (GArray) paused = g_array_new (FALSE, FALSE, sizeof (guint));
  const CycNode *value = node->as.Return.value;
  CycConst      *known = value != NULL ? cyc_fold (self->arena, self->profile, value) : NULL;
  gboolean       preserve = value != NULL && known == NULL;
  CycSpan        span = node->span;

  if (self->unit->block->kind != CYC_BLOCK_FUNCTION)
    return cyc_gen_fail (self, node->span, "'return' outside function");
  if (preserve && !cyc_gen_expr (self, value))
    return FALSE;
  if (!preserve)
    cyc_emit (self, CYC_OP_NOP, 0, node->span);
  if (!unwind_to (self, 0, preserve, paused, &span))
    return FALSE;
  if (value == NULL)
    cyc_emit_none (self, span);
  else if (known != NULL)
    cyc_emit_folded (self, value, known, FALSE, span);
  cyc_emit (self, CYC_OP_RETURN_VALUE, 0, span);
  resume_regions (self, paused);
  return TRUE;
}
