/* cyc-borrow.c
 *
 * Which loads of local names need no reference of their own, since the name
 * holds one for as long as the value stands on the stack (3.14 on).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#define NOWHERE G_MAXUINT
/* Pairs of loads and stores are one instruction of CPython's where both names are among the first. */
#define PAIR_LIMIT 16

/* What stands on the stack: the load that put it there and the name that it is of. */
typedef struct
{
  guint load; /* NOWHERE: something else did */
  gint  local;
} Entry;

typedef struct
{
  CycUnit   *unit;
  const int *depths;  /* of the stack at each instruction */
  guint8    *reached; /* without an exception */
  guint8    *leads;   /* begins a basic block */
  guint8    *checked; /* the load may find the name unbound */
  guint8    *refused; /* the load must make a reference */
  GArray    *stack;   /* of Entry */
} Borrow;

static CycInstr *
instr_at (const Borrow *self,
          guint         i)
{
  return &g_array_index (self->unit->instrs, CycInstr, i);
}

static guint
line_at (const Borrow *self,
         guint         i)
{
  return g_array_index (self->unit->spans, CycSpan, i).line;
}

/* Where control goes on from a jump, a yield that repeats itself, a return. */
static gboolean
ends_block (CycOp op)
{
  return cyc_op_is_jump (op) || cyc_op_ends_path (op) || op == CYC_OP_YIELD_FROM;
}

static void
find_leaders (Borrow *self)
{
  CycUnit *unit = self->unit;

  self->leads[0] = TRUE;
  for (guint i = 0; i < unit->instrs->len; i++)
    {
      if (cyc_op_is_jump (instr_at (self, i)->op))
        self->leads[instr_at (self, i)->arg] = TRUE;
      if (ends_block (instr_at (self, i)->op))
        self->leads[i + 1] = TRUE;
    }
  for (guint r = 0; r < unit->regions->len; r++)
    self->leads[g_array_index (unit->labels, guint, g_array_index (unit->regions, CycRegion, r).target)] = TRUE;
}

static void
find_reached (Borrow *self)
{
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  guint i = 0;

  g_array_append_val (todo, i);
  while (todo->len > 0)
    {
      i = g_array_index (todo, guint, todo->len - 1);
      g_array_set_size (todo, todo->len - 1);
      for (; i < self->unit->instrs->len && !self->reached[i]; i++)
        {
          const CycInstr *instr = instr_at (self, i);
          guint           target = (guint) instr->arg;

          self->reached[i] = TRUE;
          if (cyc_op_is_jump (instr->op))
            g_array_append_val (todo, target);
          if (cyc_op_ends_path (instr->op))
            break;
        }
    }
}

/* The walk that finds names which may be unbound: a set of them at each block's start. */
typedef struct
{
  Borrow  *borrow;
  guint64 *unbound; /* at each leader, of the first 64 names */
  guint8  *known;
  GArray  *todo;
} Binding;

static void
flow_to (Binding *self,
         guint    i,
         guint64  unbound)
{
  if (i >= self->borrow->unit->instrs->len || (self->known[i] && (self->unbound[i] | unbound) == self->unbound[i]))
    return;
  self->unbound[i] |= unbound;
  self->known[i] = TRUE;
  g_array_append_val (self->todo, i);
}

/* The innermost handler around an instruction. */
static guint
handler_of (const CycUnit *unit,
            guint          i)
{
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
  return NOWHERE;
}

/* Source: Python/flowgraph.c, scan_block_for_locals */
static guint64
bind_one (Borrow *self,
          guint   i,
          guint64 unbound)
{
  const CycInstr *instr = instr_at (self, i);
  guint64         bit = instr->arg < 64 ? G_GUINT64_CONSTANT (1) << (instr->arg & 63) : 0;

  switch ((int) instr->op)
    {
    case CYC_OP_DELETE_FAST:
    case CYC_OP_LOAD_FAST_AND_CLEAR:
      return unbound | bit;
    case CYC_OP_STORE_FAST:
      return (instr->flags & CYC_INSTR_MAY_UNBIND) != 0 ? unbound | bit : unbound & ~bit;
    case CYC_OP_LOAD_FAST:
      if ((unbound & bit) != 0)
        self->checked[i] = TRUE;
      return unbound & ~bit;
    default:
      return unbound;
    }
}

static void
bind_block (Binding *self,
            guint    i)
{
  Borrow *borrow = self->borrow;
  guint64 unbound = self->unbound[i];

  for (guint first = i; i < borrow->unit->instrs->len && (i == first || !borrow->leads[i]); i++)
    {
      const CycInstr *instr = instr_at (borrow, i);
      guint           handler = handler_of (borrow->unit, i);

      if (handler != NOWHERE)
        flow_to (self, handler, unbound);
      unbound = bind_one (borrow, i, unbound);
      if (cyc_op_is_jump (instr->op))
        flow_to (self, (guint) instr->arg, unbound);
      if (cyc_op_ends_path (instr->op))
        return;
    }
  flow_to (self, i, unbound);
}

/* Names beyond the 64th are known to be bound only where their block has bound or loaded them. */
static void
check_many_locals (Borrow *self)
{
  g_autofree guint *seen = g_new0 (guint, self->unit->varnames.list->len + 1);
  guint             block = 0;

  for (guint i = 0; i < self->unit->instrs->len; i++)
    {
      const CycInstr *instr = instr_at (self, i);

      block += self->leads[i];
      if (instr->op != CYC_OP_LOAD_FAST && instr->op != CYC_OP_STORE_FAST && instr->op != CYC_OP_DELETE_FAST && instr->op != CYC_OP_LOAD_FAST_AND_CLEAR)
        continue;
      if (instr->arg < 64)
        continue;
      if (instr->op == CYC_OP_LOAD_FAST && seen[instr->arg] != block)
        self->checked[i] = TRUE;
      seen[instr->arg] = instr->op == CYC_OP_LOAD_FAST || (instr->op == CYC_OP_STORE_FAST && (instr->flags & CYC_INSTR_MAY_UNBIND) == 0) ? block : 0;
    }
}

/* Source: Python/flowgraph.c, add_checks_for_loads_of_uninitialized_variables */
static void
find_checked (Borrow *self)
{
  guint   n = self->unit->instrs->len, n_params = self->unit->block->params->len;
  guint   n_locals = self->unit->varnames.list->len;
  guint64 all = n_locals >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_locals) - 1;
  guint64 params = n_params >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_params) - 1;
  Binding binding = { self, g_new0 (guint64, n + 1), g_new0 (guint8, n + 1), g_array_new (FALSE, FALSE, sizeof (guint)) };

  flow_to (&binding, 0, all & ~params);
  while (binding.todo->len > 0)
    {
      guint i = g_array_index (binding.todo, guint, binding.todo->len - 1);

      g_array_set_size (binding.todo, binding.todo->len - 1);
      bind_block (&binding, i);
    }
  check_many_locals (self);
  g_free (binding.unbound);
  g_free (binding.known);
  g_array_unref (binding.todo);
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
  if (entry.load != NOWHERE)
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
    push (self, NOWHERE, -1);
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
      push (self, NOWHERE, -1);
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

        push (self, NOWHERE, -1);
        push (self, object.load, object.local);
      }
      break;
    case CYC_OP_IMPORT_FROM:
    case CYC_OP_FOR_ITER:
    case CYC_OP_WITH_EXCEPT_START:
      push (self, NOWHERE, -1);
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

  return i + 1 < self->unit->instrs->len && !self->leads[i + 1] && second->op == CYC_OP_LOAD_FAST && !self->checked[i] && !self->checked[i + 1] && (first->op == CYC_OP_LOAD_FAST || first->op == CYC_OP_STORE_FAST) && (first->flags & (CYC_INSTR_APART | CYC_INSTR_MAY_UNBIND)) == 0 && first->arg < PAIR_LIMIT && second->arg < PAIR_LIMIT && line_at (self, i) == line_at (self, i + 1);
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
  for (int k = 0; k < self->depths[begin]; k++)
    push (self, NOWHERE, -1);
  do
    step (self, end++);
  while (end < self->unit->instrs->len && !self->leads[end]);
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
    .unit = unit,
    .depths = depths,
    .reached = g_new0 (guint8, n + 1),
    .leads = g_new0 (guint8, n + 1),
    .checked = g_new0 (guint8, n + 1),
    .refused = g_new0 (guint8, n + 1),
    .stack = g_array_new (FALSE, FALSE, sizeof (Entry)),
  };

  find_leaders (&self);
  find_reached (&self);
  find_checked (&self);
  for (guint i = 0; i < n; i++)
    if (self.leads[i] && self.reached[i])
      borrow_in_block (&self, i);
  g_free (self.reached);
  g_free (self.leads);
  g_free (self.checked);
  g_free (self.refused);
  g_array_unref (self.stack);
}
