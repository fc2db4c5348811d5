/* cyc-assemble.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include "cyc-containers.h"
#include "cyc-values.h"

#include <string.h>

static CycInstr *
instr_at (CycUnit *unit,
          guint    i)
{
  return &g_array_index (unit->instrs, CycInstr, i);
}

static guint
target_of (CycUnit *unit,
           CycLabel label)
{
  guint target = g_array_index (unit->labels, guint, label);

  /* A jump to a jump goes where that one goes. */
  for (guint hops = 0; hops < 8 && target < unit->instrs->len && instr_at (unit, target)->op == CYC_OP_JUMP; hops++)
    {
      guint next = g_array_index (unit->labels, guint, instr_at (unit, target)->arg);

      if (next <= target)
        break; /* the check of the eval breaker stays where it is */
      target = next;
    }
  return target;
}

/* What ends a for loop leaves its iterator behind there: that is no empty place. */
static void
flag_target (CycUnit        *unit,
             const CycInstr *jump)
{
  guint target = g_array_index (unit->labels, guint, jump->arg);

  if (jump->op != CYC_OP_FOR_ITER && target < unit->instrs->len)
    instr_at (unit, target)->flags |= CYC_INSTR_JUMPED_TO;
}

static void
resolve_jumps (CycUnit *unit)
{
  g_autofree gint32 *targets = g_new0 (gint32, unit->instrs->len + 1);

  for (guint i = 0; i < unit->instrs->len; i++)
    if (cyc_op_is_jump (instr_at (unit, i)->op))
      {
        flag_target (unit, instr_at (unit, i));
        targets[i] = target_of (unit, instr_at (unit, i)->arg);
      }
  for (guint i = 0; i < unit->instrs->len; i++)
    if (cyc_op_is_jump (instr_at (unit, i)->op))
      instr_at (unit, i)->arg = targets[i];
}

/* The walk that finds how deep the stack is at each instruction. */
typedef struct
{
  CycUnit *unit;
  int     *depths; /* -1: not reached */
  GArray  *todo;
  int      max;
} Depths;

static void
reach (Depths *self,
       guint   i,
       int     depth)
{
  g_assert (depth >= 0);
  self->max = MAX (self->max, depth);
  if (i >= self->unit->instrs->len || self->depths[i] >= 0)
    return;
  self->depths[i] = depth;
  g_array_append_val (self->todo, i);
}

/* Handlers are reached from the first instruction of the region that they guard. */
static void
reach_handlers (Depths *self,
                guint   i)
{
  for (guint r = 0; r < self->unit->regions->len; r++)
    {
      const CycRegion *region = &g_array_index (self->unit->regions, CycRegion, r);

      if (region->intervals->len > 0 && g_array_index (region->intervals, CycInterval, 0).begin == i)
        reach (self, g_array_index (self->unit->labels, guint, region->target), self->depths[i] + region->adjust + 1);
    }
}

static void
find_depths (Depths *self)
{
  reach (self, 0, 0);
  while (self->todo->len > 0)
    {
      guint           i = g_array_index (self->todo, guint, self->todo->len - 1);
      const CycInstr *instr = instr_at (self->unit, i);
      int             pops, pushes;

      g_array_set_size (self->todo, self->todo->len - 1);
      reach_handlers (self, i);
      if (cyc_op_is_jump (instr->op))
        {
          cyc_op_effect (instr, TRUE, &pops, &pushes);
          reach (self, instr->arg, self->depths[i] - pops + pushes);
        }
      if (cyc_op_ends_path (instr->op))
        continue;
      cyc_op_effect (instr, FALSE, &pops, &pushes);
      reach (self, i + 1, self->depths[i] - pops + pushes);
    }
}

static void
set_handlers (CycCode *code,
              Depths  *depths)
{
  CycUnit *unit = depths->unit;
  g_autoptr (GArray) handlers = g_array_new (FALSE, FALSE, sizeof (CycHandler));

  for (guint r = 0; r < unit->closed->len; r++)
    {
      const CycRegion *region = &g_array_index (unit->regions, CycRegion, g_array_index (unit->closed, guint, r));
      int              depth;

      if (region->intervals->len == 0)
        continue;
      depth = depths->depths[g_array_index (region->intervals, CycInterval, 0).begin];
      if (depth < 0)
        continue; /* nothing gets there */
      for (guint k = 0; k < region->intervals->len; k++)
        {
          const CycInterval *interval = &g_array_index (region->intervals, CycInterval, k);
          CycHandler         handler = {
                    .start = interval->begin,
                    .end = interval->end,
                    .target = g_array_index (unit->labels, guint, region->target),
                    .depth = depth + region->adjust,
          };

          g_array_append_val (handlers, handler);
        }
    }
  code->n_handlers = handlers->len;
  code->handlers = g_memdup2 (handlers->data, handlers->len * sizeof (CycHandler));
}

/* Instructions without a line take that of the one before. A `line` event
 * happens where the line changes, and with each jump back: at the head of the
 * loop if a line begins there, else at the jump, which then belongs to it. */
static void
mark_lines (CycUnit *unit)
{
  g_autofree guint8 *artificial = g_new0 (guint8, unit->spans->len + 1);
  guint              line = 0;

  for (guint i = 0; i < unit->spans->len; i++)
    {
      CycInstr *instr = instr_at (unit, i);
      CycSpan  *span = &g_array_index (unit->spans, CycSpan, i);

      artificial[i] = span->line == 0;
      if (artificial[i] && i > 0)
        *span = g_array_index (unit->spans, CycSpan, i - 1);
      if (instr->op == CYC_OP_RESUME || instr->op == CYC_OP_GENERATOR_START)
        continue;
      if (instr->op == CYC_OP_JUMP && (guint) instr->arg <= i && (instr_at (unit, instr->arg)->flags & CYC_INSTR_LINE) == 0)
        {
          *span = g_array_index (unit->spans, CycSpan, instr->arg);
          instr->flags |= CYC_INSTR_LINE;
        }
      else if (span->line != line)
        instr->flags |= CYC_INSTR_LINE;
      line = span->line;
    }
  for (guint i = 0; i < unit->instrs->len; i++)
    {
      const CycInstr *instr = instr_at (unit, i);
      guint           target = instr->arg;

      if (cyc_op_is_jump (instr->op) && target > i && target < unit->instrs->len && !artificial[target] &&
          g_array_index (unit->spans, CycSpan, target).line != g_array_index (unit->spans, CycSpan, i).line)
        instr_at (unit, target)->flags |= CYC_INSTR_LINE;
    }
}

static CycObject *
make_names (CycVM     *vm,
            GPtrArray *names)
{
  CycObject *tuple = cyc_tuple_new (vm, names->len);

  for (guint i = 0; i < names->len; i++)
    cyc_tuple_init_move (vm, tuple, i, cyc_str_new_interned (vm, names->pdata[i]));
  return tuple;
}

static CycObject *
make_consts (CycGen  *gen,
             CycUnit *unit)
{
  CycObject *tuple = cyc_tuple_new (gen->vm, unit->consts->len);
  g_autoptr (GHashTable) own = gen->profile->merged_constants ? NULL : g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < unit->consts->len; i++)
    {
      const CycConst *value = unit->consts->pdata[i];
      GHashTable     *known = own == NULL ? gen->cache : i < unit->n_early ? NULL
                                                                           : own;
      CycObject      *object = cyc_const_make (gen->vm, value, known, gen->literals);

      if (own != NULL)
        g_hash_table_insert (own, (gpointer) value->key, object);
      cyc_tuple_init_move (gen->vm, tuple, i, object);
    }
  return tuple;
}

static void
store (CycGen     *gen,
       CycCode    *code,
       CycObject **place,
       const char *field,
       CycObject  *object)
{
  CycHeap *heap = gen->vm->heap;

  cyc_ref_init_move (heap, CYC_HOLDER_OF (code), CYC_SLOT (FIELD, cyc_heap_text (heap, field)), place, object);
}

static void
set_objects (CycGen  *gen,
             CycUnit *unit,
             CycCode *code)
{
  CycVM *vm = gen->vm;

  store (gen, code, &code->consts, "co_consts", make_consts (gen, unit));
  store (gen, code, &code->names, "co_names", make_names (vm, unit->names.list));
  store (gen, code, &code->varnames, "co_varnames", make_names (vm, unit->varnames.list));
  store (gen, code, &code->freevars, "co_freevars", make_names (vm, unit->freevars.list));
  store (gen, code, &code->cellvars, "co_cellvars", make_names (vm, unit->cellvars.list));
  store (gen, code, &code->filename, "co_filename", cyc_new_ref (vm, gen->filename));
  store (gen, code, &code->name, "co_name", cyc_str_new_interned (vm, unit->name));
  store (gen, code, &code->qualname, "co_qualname",
         strcmp (unit->name, unit->qualname) == 0 ? cyc_new_ref (vm, code->name) : cyc_str_new (vm, unit->qualname));
}

static void
set_cells (CycCode *code,
           CycUnit *unit)
{
  guint n_params = unit->block->params->len;

  code->n_cells = unit->cellvars.list->len;
  code->n_free = unit->freevars.list->len;
  code->cell_to_arg = g_new (gint32, code->n_cells + 1);
  for (guint i = 0; i < code->n_cells; i++)
    {
      gpointer found;
      gboolean local = g_hash_table_lookup_extended (unit->varnames.index, unit->cellvars.list->pdata[i], NULL, &found);

      code->cell_to_arg[i] = local && GPOINTER_TO_UINT (found) < n_params ? GPOINTER_TO_INT (found) : -1;
    }
}

/**
 * cyc_unit_assemble:
 * @gen: the compiler
 * @self: a unit whose instructions are complete
 *
 * Source: Python/assemble.c, makecode()
 *
 * Returns: (nullable): a new reference to its code
 */
CycCode *
cyc_unit_assemble (CycGen  *gen,
                   CycUnit *self)
{
  CycCode *code = cyc_code_alloc (gen->vm);
  g_autoptr (GArray) todo = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree int *reached = g_new (int, self->instrs->len + 1);
  Depths          depths = { self, reached, todo, 0 };

  for (guint i = 0; i < self->instrs->len; i++)
    reached[i] = -1;
  cyc_unit_place_late (self);
  resolve_jumps (self);
  find_depths (&depths);
  if (gen->profile->borrowed_loads && self->varnames.list->len > 0)
    cyc_unit_borrow (self, reached);
  mark_lines (self);
  set_handlers (code, &depths);
  set_cells (code, self);

  code->n_instrs = self->instrs->len;
  code->instrs = g_memdup2 (self->instrs->data, self->instrs->len * sizeof (CycInstr));
  code->spans = g_memdup2 (self->spans->data, self->spans->len * sizeof (CycSpan));
  code->n_args = self->n_args;
  code->n_posonly_args = self->n_posonly;
  code->n_kwonly_args = self->n_kwonly;
  code->n_locals = self->varnames.list->len;
  code->stack_size = depths.max;
  code->first_line = self->first_line;
  code->cell = gen->cell;
  code->flags = self->flags;
  code->native = gen->mode == CYC_COMPILE_NATIVE;
  if (code->n_cells == 0 && code->n_free == 0 && !gen->profile->code_qualname)
    code->flags |= CYC_CODE_NOFREE;
  set_objects (gen, self, code);
  return code;
}
