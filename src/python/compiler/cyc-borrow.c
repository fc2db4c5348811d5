/* cyc-borrow.c
 *
 * Which loads of local names need no reference of their own, since the name
 * holds one for as long as the value stands on the stack (3.14 on).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-flow.h"

/* Pairs of loads and stores are one instruction of CPython's where both names are among the first. */
#define PAIR_LIMIT 16

/* What stands on the stack: the load that put it there and the name that it is of. */
typedef struct
{
  guint load; /* CYC_FLOW_NOWHERE: something else did */
  gint  local;
} Entry;

typedef struct
{
  CycFlow flow;
  guint8 *checked; /* the load may find the name unbound */
  guint8 *refused; /* the load must make a reference */
  GArray *stack;   /* of Entry */
} Borrow;

static CycInstr *
instr_at (const Borrow *self,
          guint         i)
{
  return &g_array_index (self->flow.unit->instrs, CycInstr, i);
}

static guint
line_at (const Borrow *self,
         guint         i)
{
  return g_array_index (self->flow.unit->spans, CycSpan, i).line;
}

static void
push (Borrow *self,
      guint   load,
      gint    local)
{
  Entry entry = { load, local };

  g_array_append_val (self->stack, entry);
}

static Entry
pop (Borrow *self)
{
  Entry entry = g_array_index (self->stack, Entry, self->stack->len - 1);

  g_array_set_size (self->stack, self->stack->len - 1);
  return entry;
}

static Entry *
peek (Borrow *self,
      guint   depth)
{
  return &g_array_index (self->stack, Entry, self->stack->len - depth);
}

static void
refuse (Borrow *self,
        Entry   entry)
{
  if (entry.load != CYC_FLOW_NOWHERE)
    self->refused[entry.load] = TRUE;
}

/* The name gets another value while its old one may still stand on the stack. */
static void
kill_local (Borrow *self,
            gint    local)
{
  for (guint i = 0; i < self->stack->len; i++)
    if (g_array_index (self->stack, Entry, i).local == local)
      refuse (self, g_array_index (self->stack, Entry, i));
}

static void
lift_top (Borrow *self,
          guint   depth)
{
  Entry top = pop (self);

  g_array_insert_val (self->stack, self->stack->len + 1 - depth, top);
}

static void
step_generic (Borrow *self,
              guint   i)
{
  int pops, pushes;

  cyc_op_effect (instr_at (self, i), FALSE, &pops, &pushes);
  for (int k = 0; k < pops; k++)
    pop (self);
  for (int k = 0; k < pushes; k++)
    push (self, CYC_FLOW_NOWHERE, -1);
}

/* What an instruction does to the stack; those that leave some of their inputs there one by one. */
static void
step (Borrow *self,
      guint   i)
{
  const CycInstr *instr = instr_at (self, i);

  switch ((int) instr->op)
    {
    case CYC_OP_LOAD_FAST:
      push (self, i, instr->arg);
      break;
    case CYC_OP_LOAD_FAST_AND_CLEAR:
      kill_local (self, instr->arg);
      push (self, CYC_FLOW_NOWHERE, -1);
      break;
    case CYC_OP_STORE_FAST:
      refuse (self, pop (self));
      kill_local (self, instr->arg);
      break;
    case CYC_OP_DUP_TOP:
      g_array_append_vals (self->stack, &(Entry){ peek (self, 1)->load, peek (self, 1)->local }, 1);
      break;
    case CYC_OP_DUP_TOP_TWO:
      g_array_append_vals (self->stack, &(Entry){ peek (self, 2)->load, peek (self, 2)->local }, 1);
      g_array_append_vals (self->stack, &(Entry){ peek (self, 2)->load, peek (self, 2)->local }, 1);
      break;
    case CYC_OP_ROT_TWO:
      lift_top (self, 2);
      break;
    case CYC_OP_ROT_THREE:
      lift_top (self, 3);
      break;
    case CYC_OP_ROT_FOUR:
      lift_top (self, 4);
      break;
    case CYC_OP_ROT_N:
      lift_top (self, (guint) instr->arg);
      break;
    case CYC_OP_LOAD_METHOD:
      {
        Entry object = pop (self);

        push (self, CYC_FLOW_NOWHERE, -1);
        push (self, object.load, object.local);
      }
      break;
    case CYC_OP_LOAD_SUPER_METHOD:
      {
        Entry object = pop (self);

        pop (self);
        pop (self);
        push (self, CYC_FLOW_NOWHERE, -1);
        push (self, object.load, object.local);
      }
      break;
    case CYC_OP_LOAD_SPECIALS:
      {
        Entry manager = pop (self);

        for (guint k = 0; k < 2; k++)
          {
            push (self, CYC_FLOW_NOWHERE, -1);
            push (self, manager.load, manager.local);
          }
      }
      break;
    case CYC_OP_IMPORT_FROM:
    case CYC_OP_FOR_ITER:
    case CYC_OP_WITH_EXCEPT_START:
      push (self, CYC_FLOW_NOWHERE, -1);
      break;
    case CYC_OP_JUMP_IF_TRUE_OR_POP:
    case CYC_OP_JUMP_IF_FALSE_OR_POP:
      break; /* CPython tests a copy, and pops in the block that follows */
    default:
      step_generic (self, i);
      break;
    }
}

static gboolean
makes_pair (const Borrow *self,
            guint         i)
{
  const CycInstr *first = instr_at (self, i);
  const CycInstr *second = instr_at (self, i + 1);

  return i + 1 < self->flow.unit->instrs->len && !self->flow.leads[i + 1] && second->op == CYC_OP_LOAD_FAST && !self->checked[i] && !self->checked[i + 1] && (first->op == CYC_OP_LOAD_FAST || first->op == CYC_OP_STORE_FAST) && (first->flags & (CYC_INSTR_APART | CYC_INSTR_MAY_UNBIND)) == 0 && first->arg < PAIR_LIMIT && second->arg < PAIR_LIMIT && line_at (self, i) == line_at (self, i + 1);
}

/* Pairs share their fate, and a load that is one instruction with a store before it never borrows.
 * Source: Python/flowgraph.c, insert_superinstructions */
static void
join_pairs (Borrow *self,
            guint   begin,
            guint   end)
{
  for (guint i = begin; i + 1 < end; i++)
    {
      CycOp op = instr_at (self, i)->op;

      if (op == CYC_OP_STORE_FAST && instr_at (self, i + 1)->op == CYC_OP_STORE_FAST && line_at (self, i) == line_at (self, i + 1) && instr_at (self, i)->arg < PAIR_LIMIT && instr_at (self, i + 1)->arg < PAIR_LIMIT)
        {
          i++;
          continue;
        }
      if (!makes_pair (self, i))
        continue;
      if (op == CYC_OP_STORE_FAST)
        self->refused[i + 1] = TRUE;
      else
        self->refused[i] = self->refused[i + 1] = self->refused[i] || self->refused[i + 1];
      i++;
    }
}

static void
borrow_in_block (Borrow *self,
                 guint   begin)
{
  guint end = begin;

  g_array_set_size (self->stack, 0);
  for (int k = 0; k < self->flow.depths[begin]; k++)
    push (self, CYC_FLOW_NOWHERE, -1);
  do
    step (self, end++);
  while (end < self->flow.unit->instrs->len && !self->flow.leads[end]);
  if (instr_at (self, end - 1)->op == CYC_OP_JUMP)
    {
      guint exit = (guint) instr_at (self, end - 1)->arg;

      for (guint n = cyc_flow_size_of_small_exit (&self->flow, exit); n > 0; n--)
        step (self, exit++);
    }
  for (guint k = 0; k < self->stack->len; k++)
    refuse (self, g_array_index (self->stack, Entry, k));
  join_pairs (self, begin, end);
  for (guint i = begin; i < end; i++)
    if (instr_at (self, i)->op == CYC_OP_LOAD_FAST && !self->refused[i] && !self->checked[i])
      instr_at (self, i)->op = CYC_OP_LOAD_FAST_BORROW;
}

/**
 * cyc_unit_borrow:
 * @unit: a unit whose jumps are resolved
 * @depths: how deep the stack is at each of its instructions
 *
 * Turns loads of local names into such as borrow the name's reference. That
 * is done where, within one basic block, the value is taken from the stack
 * before the name changes, and is not stored in a name itself. The blocks that
 * only exceptions lead to are not looked at.
 *
 * Source: Python/flowgraph.c, optimize_load_fast
 */
void
cyc_unit_borrow (CycUnit   *unit,
                 const int *depths)
{
  guint  n = unit->instrs->len;
  Borrow self = {
    .checked = g_new0 (guint8, n + 1),
    .refused = g_new0 (guint8, n + 1),
    .stack = g_array_new (FALSE, FALSE, sizeof (Entry)),
  };

  cyc_flow_init (&self.flow, unit, depths);
  cyc_flow_find_checked (&self.flow, self.checked);
  for (guint i = 0; i < n; i++)
    if (self.flow.leads[i] && self.flow.reached[i])
      borrow_in_block (&self, i);
  cyc_flow_clear (&self.flow);
  g_free (self.checked);
  g_free (self.refused);
  g_array_unref (self.stack);
}
