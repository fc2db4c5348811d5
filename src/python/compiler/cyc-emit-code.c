/* cyc-emit-code.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

/**
 * cyc_emit:
 * @self: the compiler
 * @op: an instruction
 * @arg: its argument
 * @span: the source it belongs to; without a line it belongs to what stands before
 */
void
cyc_emit (CycGen *self,
          CycOp   op,
          gint32  arg,
          CycSpan span)
{
  CycUnit *unit = self->unit;
  CycInstr instr = { .op = op, .arg = arg };

  if (self->profile->monotonic_lines && span.line > 0)
    {
      unit->line = MAX (unit->line, span.line);
      if (span.line != unit->line)
        span = (CycSpan){ unit->line, 0, unit->line, 0 };
    }
  g_array_append_val (unit->instrs, instr);
  g_array_append_val (unit->spans, span);
}

/**
 * cyc_emit_flag:
 * @self: the compiler
 * @flag: what is known of the last instruction
 */
void
cyc_emit_flag (CycGen       *self,
               CycInstrFlags flag)
{
  GArray *instrs = self->unit->instrs;

  g_array_index (instrs, CycInstr, instrs->len - 1).flags |= flag;
}

/**
 * cyc_emit_const:
 * @self: the compiler
 * @value: a constant to push
 * @span: its place
 */
void
cyc_emit_const (CycGen   *self,
                CycConst *value,
                CycSpan   span)
{
  cyc_emit (self, CYC_OP_LOAD_CONST, cyc_unit_const (self->unit, value), span);
}

/* Puts @n iterables or mappings together. */
void
cyc_emit_unpack (CycGen   *self,
                 CycUnpack kind,
                 guint     n,
                 CycSpan   span)
{
  cyc_emit (self, CYC_OP_BUILD_UNPACK, (gint32) (n << CYC_UNPACK_BITS | kind), span);
}

/* Pushes None. */
void
cyc_emit_none (CycGen *self,
               CycSpan span)
{
  cyc_emit_const (self, cyc_const_new_kind (self->arena, CYC_CONSTANT_NONE), span);
}

/* A jump to a label, which may be bound later. */
void
cyc_emit_jump (CycGen  *self,
               CycOp    op,
               CycLabel label,
               CycSpan  span)
{
  cyc_emit (self, op, label, span);
}

/* An instruction whose argument is an index into co_names. */
void
cyc_emit_name (CycGen     *self,
               CycOp       op,
               const char *name,
               CycSpan     span)
{
  cyc_emit (self, op, cyc_name_table_index (&self->unit->names, name), span);
}

/**
 * cyc_label_new:
 * @self: the compiler
 *
 * Returns: a label that is bound nowhere yet
 */
CycLabel
cyc_label_new (CycGen *self)
{
  guint unbound = G_MAXUINT;

  g_array_append_val (self->unit->labels, unbound);
  return self->unit->labels->len - 1;
}

/**
 * cyc_label_bind:
 * @self: the compiler
 * @label: a label; it stands for the next instruction from now on
 */
void
cyc_label_bind (CycGen  *self,
                CycLabel label)
{
  g_array_index (self->unit->labels, guint, label) = self->unit->instrs->len;
}

/**
 * cyc_region_open:
 * @self: the compiler
 * @target: the handler of what follows
 * @adjust: added to the stack's depth here to get the depth it is cut to
 *
 * Returns: the region
 */
guint
cyc_region_open (CycGen  *self,
                 CycLabel target,
                 int      adjust)
{
  CycRegion region = {
    .intervals = g_array_new (FALSE, FALSE, sizeof (CycInterval)),
    .begin = self->unit->instrs->len,
    .open = TRUE,
    .target = target,
    .adjust = adjust,
  };

  g_array_append_val (self->unit->regions, region);
  return self->unit->regions->len - 1;
}

/* What follows is not guarded. */
void
cyc_region_pause (CycGen *self,
                  guint   region)
{
  CycRegion  *it;
  CycInterval interval;

  if (region == CYC_NO_REGION)
    return;
  it = &g_array_index (self->unit->regions, CycRegion, region);
  if (!it->open)
    return;
  interval = (CycInterval){ it->begin, self->unit->instrs->len };
  it->open = FALSE;
  if (interval.end > interval.begin)
    g_array_append_val (it->intervals, interval);
}

/* What follows is guarded again. */
void
cyc_region_resume (CycGen *self,
                   guint   region)
{
  CycRegion *it;

  if (region == CYC_NO_REGION)
    return;
  it = &g_array_index (self->unit->regions, CycRegion, region);
  it->begin = self->unit->instrs->len;
  it->open = TRUE;
}

/* The end of the region. Inner ones end first. */
void
cyc_region_close (CycGen *self,
                  guint   region)
{
  cyc_region_pause (self, region);
  g_array_append_val (self->unit->closed, region);
}

/**
 * cyc_fblock_push:
 * @self: the compiler
 * @kind: what begins
 *
 * Returns: (transfer none): the block, valid until the next is pushed
 */
CycFBlock *
cyc_fblock_push (CycGen       *self,
                 CycFBlockKind kind)
{
  CycFBlock block = { .kind = kind, .region = CYC_NO_REGION, .cleanup = CYC_NO_REGION };

  g_array_append_val (self->unit->fblocks, block);
  return &g_array_index (self->unit->fblocks, CycFBlock, self->unit->fblocks->len - 1);
}

/* The innermost block ends. */
void
cyc_fblock_pop (CycGen *self)
{
  g_array_set_size (self->unit->fblocks, self->unit->fblocks->len - 1);
}

/**
 * cyc_gen_fail:
 * @self: the compiler
 * @span: the place
 * @format: the message of a SyntaxError
 * @...: its arguments
 *
 * Returns: %FALSE
 */
gboolean
cyc_gen_fail (CycGen     *self,
              CycSpan     span,
              const char *format,
              ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  if (self->error != NULL)
    return FALSE;
  /* As in cyc_parser_raise(). */
  if (self->profile->early_syntax_messages && span.column > 0)
    span.column--;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = cyc_diagnostic_new (CYC_DIAGNOSTIC_SYNTAX, span, "SyntaxError", "%s", message);
  return FALSE;
}
