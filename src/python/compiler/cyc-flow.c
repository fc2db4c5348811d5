/* cyc-flow.c
 *
 * Where control goes in a unit, with what CPython makes of its blocks: jumps
 * that are put through or left out, and blocks with nothing in them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-flow.h"

/* A block of so few instructions that leaves the function is put in place of a jump to it.
 * Source: Python/flowgraph.c, MAX_COPY_SIZE */
#define SMALL_EXIT 4

/* Where control goes on from a jump, a yield that repeats itself, a return. */
static gboolean
ends_block (CycOp op)
{
  return cyc_op_is_jump (op) || cyc_op_ends_path (op) || op == CYC_OP_YIELD_FROM;
}

static void
find_leaders (CycFlow *self)
{
  CycUnit *unit = self->unit;

  self->leads[0] = TRUE;
  for (guint i = 0; i < unit->instrs->len; i++)
    {
      if (cyc_op_is_jump (cyc_flow_at (self, i)->op))
        self->leads[cyc_flow_at (self, i)->arg] = TRUE;
      if (ends_block (cyc_flow_at (self, i)->op))
        self->leads[i + 1] = TRUE;
    }
  for (guint r = 0; r < unit->regions->len; r++)
    self->leads[g_array_index (unit->labels, guint, g_array_index (unit->regions, CycRegion, r).target)] = TRUE;
}

/**
 * cyc_flow_handler_of:
 * @self: a unit's flow
 * @i: an instruction
 *
 * Returns: where the innermost handler around it begins, %CYC_FLOW_NOWHERE if there is none
 */
guint
cyc_flow_handler_of (const CycFlow *self,
                     guint          i)
{
  const CycUnit *unit = self->unit;

  for (guint r = 0; r < unit->closed->len; r++)
    {
      const CycRegion *region = &g_array_index (unit->regions, CycRegion, g_array_index (unit->closed, guint, r));

      for (guint k = 0; k < region->intervals->len; k++)
        {
          const CycInterval *interval = &g_array_index (region->intervals, CycInterval, k);

          if (i >= interval->begin && i < interval->end)
            return g_array_index (unit->labels, guint, region->target);
        }
    }
  return CYC_FLOW_NOWHERE;
}

/**
 * cyc_flow_size_of_small_exit:
 * @self: a unit's flow, its leaders found
 * @i: where a block begins
 *
 * Returns: how many instructions the block has, if it is small and leaves the function; else 0
 *
 * Source: Python/flowgraph.c, basicblock_inline_small_or_no_lineno_blocks
 */
guint
cyc_flow_size_of_small_exit (const CycFlow *self,
                             guint          i)
{
  for (guint n = 1; n <= SMALL_EXIT && i < self->unit->instrs->len && (n == 1 || !self->leads[i]); n++, i++)
    {
      CycOp op = cyc_flow_at (self, i)->op;

      if (op == CYC_OP_RETURN_VALUE || op == CYC_OP_RAISE_VARARGS || op == CYC_OP_RERAISE)
        return n;
      if (ends_block (op))
        break;
    }
  return 0;
}

/* Jumps are put through: a jump to a jump goes where that one goes. One at the end of
 * what is tried has something before it, and is no such. */
static guint
put_through (const CycFlow *self,
             guint          target)
{
  for (guint n = 0; n < self->unit->instrs->len; n++)
    {
      const CycInstr *instr = cyc_flow_at (self, target);

      if (instr->op != CYC_OP_JUMP || (instr->flags & CYC_INSTR_OVER_HANDLERS) != 0)
        break;
      target = (guint) instr->arg;
    }
  return target;
}

/* CPython needs no jump over what cannot be reached, or over handlers, which it moves away. What is
 * behind is then found by falling into the next block; but the walk ends at a block with nothing in it. Such a
 * one is left of each piece that cannot be reached, and where a jump over handlers was all there was.
 * Source: Python/flowgraph.c, optimize_load_fast, remove_unreachable and remove_redundant_jumps */
static gboolean
falls_into_nothing (const CycFlow *self,
                    guint          i)
{
  const CycInstr *jump = cyc_flow_at (self, i);
  guint           target = (guint) jump->arg, n_dead = 0;
  gboolean        over_handlers = (jump->flags & CYC_INSTR_OVER_HANDLERS) != 0;

  if (jump->op != CYC_OP_JUMP || target <= i || cyc_flow_size_of_small_exit (self, target) > 0 || put_through (self, target) != target)
    return FALSE;
  if (over_handlers && (jump->flags & CYC_INSTR_JUMPED_TO) != 0)
    return TRUE;
  for (guint k = i + 1; k < target; k++)
    n_dead += !self->live[k];
  return n_dead > 0 && (over_handlers || n_dead == target - i - 1);
}

/* Whether what jumps at @i to behind a try statement went to the end of what is tried first, and there was
 * nothing. An unconditional jump has that end put in its place. */
static gboolean
passes_nothing (const CycFlow *self,
                guint          i)
{
  guint target = (guint) cyc_flow_at (self, i)->arg;

  if (cyc_flow_at (self, i)->op == CYC_OP_JUMP)
    return falls_into_nothing (self, i);
  for (guint k = i + 1; k < target; k++)
    if ((guint) cyc_flow_at (self, k)->arg == target && (cyc_flow_at (self, k)->flags & CYC_INSTR_JUMPED_TO) != 0 && cyc_flow_handler_of (self, i) == k + 1 && falls_into_nothing (self, k))
      return TRUE;
  return FALSE;
}

/* Another block with nothing in it: the head of an endless loop whose body begins on the same line. */
static gboolean
is_behind_nothing (const CycFlow *self,
                   guint          i)
{
  return i > 0 && (cyc_flow_at (self, i - 1)->flags & CYC_INSTR_BEFORE_NOTHING) != 0;
}

static void
find_live (CycFlow *self)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  g_array_append_val (todo, i);
  while (todo->len > 0)
    {
      i = g_array_index (todo, guint, todo->len - 1);
      g_array_set_size (todo, todo->len - 1);
      for (; i < self->unit->instrs->len && !self->live[i]; i++)
        {
          const CycInstr *instr = cyc_flow_at (self, i);
          guint           handler = cyc_flow_handler_of (self, i);

          self->live[i] = TRUE;
          if (handler != CYC_FLOW_NOWHERE)
            g_array_append_val (todo, handler);
          if (cyc_op_is_jump (instr->op))
            {
              guint target = put_through (self, (guint) instr->arg);

              g_array_append_val (todo, target);
            }
          if (cyc_op_ends_path (instr->op))
            break;
        }
    }
}

static void
find_reached (CycFlow *self)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  g_array_append_val (todo, i);
  while (todo->len > 0)
    {
      i = g_array_index (todo, guint, todo->len - 1);
      g_array_set_size (todo, todo->len - 1);
      for (; i < self->unit->instrs->len && !self->reached[i] && !is_behind_nothing (self, i); i++)
        {
          const CycInstr *instr = cyc_flow_at (self, i);
          guint           target = (guint) instr->arg;

          self->reached[i] = TRUE;
          if (cyc_op_is_jump (instr->op) && !passes_nothing (self, i))
            g_array_append_val (todo, target);
          if (cyc_op_ends_path (instr->op))
            break;
        }
    }
}

/**
 * cyc_flow_init:
 * @self: (out caller-allocates): what is to be known
 * @unit: a unit whose jumps are resolved
 * @depths: how deep the stack is at each of its instructions, negative where nothing leads
 */
void
cyc_flow_init (CycFlow   *self,
               CycUnit   *unit,
               const int *depths)
{
  guint n = unit->instrs->len + 1;

  *self = (CycFlow){ unit, depths, g_new0 (guint8, n), g_new0 (guint8, n), g_new0 (guint8, n) };
  find_leaders (self);
  find_live (self);
  find_reached (self);
}

/**
 * cyc_flow_clear:
 * @self: what is known
 */
void
cyc_flow_clear (CycFlow *self)
{
  g_free (self->leads);
  g_free (self->live);
  g_free (self->reached);
}
