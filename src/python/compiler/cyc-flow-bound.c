/* cyc-flow-bound.c
 *
 * Which loads of local names may find nothing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-flow.h"

/* The walk that finds names which may be unbound: a set of them at each block's start. */
typedef struct
{
  const CycFlow *flow;
  guint8        *checked; /* the load may find the name unbound */
  guint64       *unbound; /* at each leader, of the first 64 names */
  guint8        *known;
  GArray        *todo;
} Binding;

static void
flow_to (Binding *self,
         guint    i,
         guint64  unbound)
{
  if (i >= self->flow->unit->instrs->len || (self->known[i] && (self->unbound[i] | unbound) == self->unbound[i]))
    return;
  self->unbound[i] |= unbound;
  self->known[i] = TRUE;
  g_array_append_val (self->todo, i);
}

/* Source: Python/flowgraph.c, scan_block_for_locals */
static guint64
bind_one (Binding *self,
          guint    i,
          guint64  unbound)
{
  const CycInstr *instr = cyc_flow_at (self->flow, i);
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
  const CycFlow *flow = self->flow;
  guint64        unbound = self->unbound[i];

  for (guint first = i; i < flow->unit->instrs->len && (i == first || !flow->leads[i]); i++)
    {
      const CycInstr *instr = cyc_flow_at (flow, i);
      guint           handler = cyc_flow_handler_of (flow, i);

      if (handler != CYC_FLOW_NOWHERE)
        flow_to (self, handler, unbound);
      unbound = bind_one (self, i, unbound);
      if (cyc_op_is_jump (instr->op))
        flow_to (self, (guint) instr->arg, unbound);
      if (cyc_op_ends_path (instr->op))
        return;
    }
  flow_to (self, i, unbound);
}

/* Names beyond the 64th are known to be bound only where their block has bound or loaded them. */
static void
check_many_locals (const CycFlow *self,
                   guint8        *checked)
{
  g_autofree guint *seen = g_new0 (guint, self->unit->varnames.list->len + 1);
  guint             block = 0;

  for (guint i = 0; i < self->unit->instrs->len; i++)
    {
      const CycInstr *instr = cyc_flow_at (self, i);

      block += self->leads[i];
      if (instr->op != CYC_OP_LOAD_FAST && instr->op != CYC_OP_STORE_FAST && instr->op != CYC_OP_DELETE_FAST && instr->op != CYC_OP_LOAD_FAST_AND_CLEAR)
        continue;
      if (instr->arg < 64)
        continue;
      if (instr->op == CYC_OP_LOAD_FAST && seen[instr->arg] != block)
        checked[i] = TRUE;
      seen[instr->arg] = instr->op == CYC_OP_LOAD_FAST || (instr->op == CYC_OP_STORE_FAST && (instr->flags & CYC_INSTR_MAY_UNBIND) == 0) ? block : 0;
    }
}

/**
 * cyc_flow_find_checked:
 * @self: a unit's flow
 * @checked: an array of a byte for each instruction
 *
 * Marks the loads that may find their name unbound.
 *
 * Source: Python/flowgraph.c, add_checks_for_loads_of_uninitialized_variables
 */
void
cyc_flow_find_checked (const CycFlow *self,
                       guint8        *checked)
{
  guint   n = self->unit->instrs->len, n_params = self->unit->block->params->len;
  guint   n_locals = self->unit->varnames.list->len;
  guint64 all = n_locals >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_locals) - 1;
  guint64 params = n_params >= 64 ? G_MAXUINT64 : (G_GUINT64_CONSTANT (1) << n_params) - 1;
  Binding binding = { self, checked, g_new0 (guint64, n + 1), g_new0 (guint8, n + 1), g_array_new (FALSE, FALSE, sizeof (guint)) };

  flow_to (&binding, 0, all & ~params);
  while (binding.todo->len > 0)
    {
      guint i = g_array_index (binding.todo, guint, binding.todo->len - 1);

      g_array_set_size (binding.todo, binding.todo->len - 1);
      bind_block (&binding, i);
    }
  check_many_locals (self, checked);
  g_free (binding.unbound);
  g_free (binding.known);
  g_array_unref (binding.todo);
}
