/* cyc-flow.h
 *
 * The basic blocks of a unit, as CPython's flow graph has them when it decides
 * which loads may borrow. Internal to the compiler.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-gen.h"

G_BEGIN_DECLS

#define CYC_FLOW_NOWHERE G_MAXUINT

/**
 * CycFlow:
 * @unit: a unit whose jumps are resolved
 * @depths: how deep the stack is at each instruction
 * @leads: which begin a basic block
 * @live: which are reached in any way, once jumps are put through
 * @reached: which the walk that looks for loads comes to
 *
 * What is known of a unit's instructions.
 */
typedef struct
{
  CycUnit   *unit;
  const int *depths;
  guint8    *leads;
  guint8    *live;
  guint8    *reached;
} CycFlow;

void  cyc_flow_init (CycFlow *self, CycUnit *unit, const int *depths);
void  cyc_flow_clear (CycFlow *self);
guint cyc_flow_handler_of (const CycFlow *self, guint i);
guint cyc_flow_size_of_small_exit (const CycFlow *self, guint i);

/* cyc-flow-bound.c */
void cyc_flow_find_checked (const CycFlow *self, guint8 *checked);

static inline CycInstr *
cyc_flow_at (const CycFlow *self, guint i)
{
  return &g_array_index (self->unit->instrs, CycInstr, i);
}

G_END_DECLS
