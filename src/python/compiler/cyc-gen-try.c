/* cyc-gen-try.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

/* What stands on the stack is the handled exception before and the one that
 * broke out of the handler: the first is handled again, the second goes on. */
static void
emit_cleanup (CycGen  *self,
              CycLabel label)
{
  CycSpan none = { 0 };

  cyc_label_bind (self, label);
  cyc_emit (self, CYC_OP_ROT_TWO, 0, none);
  cyc_emit (self, CYC_OP_POP_EXCEPT, 0, none);
  cyc_emit (self, CYC_OP_RERAISE, 1, none);
}

static gboolean
forget_name (CycGen     *self,
             const char *name,
             CycSpan     span)
{
  cyc_emit_none (self, span);
  return cyc_gen_name (self, name, CYC_AST_STORE, span) && cyc_gen_name (self, name, CYC_AST_DEL, span);
}

/* except type as name: the name is deleted whatever happens in the body. */
static gboolean
gen_named_handler (CycGen        *self,
                   const CycNode *handler,
                   guint          cleanup,
                   CycLabel       end)
{
  CycLabel   broken = cyc_label_new (self);
  CycSpan    none = { 0 };
  CycFBlock *block;
  guint      region;
  gboolean   fine;

  if (!cyc_gen_name (self, handler->as.ExceptHandler.name, CYC_AST_STORE, handler->span))
    return FALSE;
  region = cyc_region_open (self, broken, 0);
  block = cyc_fblock_push (self, CYC_FBLOCK_HANDLER);
  block->region = region;
  block->cleanup = cleanup;
  block->name = handler->as.ExceptHandler.name;
  fine = cyc_gen_body (self, handler->as.ExceptHandler.body);
  cyc_fblock_pop (self);
  cyc_region_close (self, region);
  cyc_region_pause (self, cleanup);
  cyc_emit (self, CYC_OP_POP_EXCEPT, 0, none);
  if (!fine || !forget_name (self, handler->as.ExceptHandler.name, none))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, end, none);
  cyc_region_resume (self, cleanup);
  cyc_label_bind (self, broken);
  if (!forget_name (self, handler->as.ExceptHandler.name, none))
    return FALSE;
  cyc_emit (self, CYC_OP_RERAISE, 1, none);
  return TRUE;
}

static gboolean
gen_plain_handler (CycGen        *self,
                   const CycNode *handler,
                   guint          cleanup,
                   CycLabel       end)
{
  CycSpan    none = { 0 };
  CycFBlock *block;
  gboolean   fine;

  cyc_emit (self, CYC_OP_POP_TOP, 0, handler->span);
  block = cyc_fblock_push (self, CYC_FBLOCK_HANDLER);
  block->cleanup = cleanup;
  fine = cyc_gen_body (self, handler->as.ExceptHandler.body);
  cyc_fblock_pop (self);
  cyc_region_pause (self, cleanup);
  cyc_emit (self, CYC_OP_POP_EXCEPT, 0, none);
  cyc_emit_jump (self, CYC_OP_JUMP, end, none);
  cyc_region_resume (self, cleanup);
  return fine;
}

/* What was compiled last when the body has been. */
static const CycNode *
last_statement (const CycNodes *body)
{
  const CycNode *node = body->items[body->n - 1];

  switch ((int) node->kind)
    {
    case CYC_AST_If:
      return last_statement (node->as.If.orelse->n > 0 ? node->as.If.orelse : node->as.If.body);
    case CYC_AST_For:
      return last_statement (node->as.For.orelse->n > 0 ? node->as.For.orelse : node->as.For.body);
    case CYC_AST_While:
      return last_statement (node->as.While.orelse->n > 0 ? node->as.While.orelse : node->as.While.body);
    case CYC_AST_With:
      return last_statement (node->as.With.body);
    default:
      return node;
    }
}

static gboolean
gen_handlers (CycGen         *self,
              const CycNodes *body,
              const CycNodes *handlers,
              guint           cleanup,
              CycLabel        end)
{
  CycSpan none = { 0 };

  for (guint i = 0; i < handlers->n; i++)
    {
      const CycNode *handler = handlers->items[i];
      CycLabel       next = cyc_label_new (self);

      if (handler->as.ExceptHandler.type == NULL && i + 1 < handlers->n)
        return cyc_gen_fail (self, self->profile->modern_syntax_messages ? handler->span : last_statement (body)->span, "default 'except:' must be last");
      if (handler->as.ExceptHandler.type != NULL)
        {
          if (!cyc_gen_expr (self, handler->as.ExceptHandler.type))
            return FALSE;
          cyc_emit (self, CYC_OP_CHECK_EXC_MATCH, 0, handler->span);
          cyc_emit_jump (self, CYC_OP_POP_JUMP_IF_FALSE, next, handler->span);
        }
      if (!(handler->as.ExceptHandler.name != NULL ? gen_named_handler (self, handler, cleanup, end) : gen_plain_handler (self, handler, cleanup, end)))
        return FALSE;
      body = handler->as.ExceptHandler.body;
      cyc_label_bind (self, next);
    }
  cyc_emit (self, CYC_OP_RERAISE, 0, none);
  return TRUE;
}

/* Source: Python/compile.c, compiler_try_except() */
static gboolean
gen_try_except (CycGen        *self,
                const CycNode *node)
{
  CycLabel   except = cyc_label_new (self), cleanup_label = cyc_label_new (self), end = cyc_label_new (self);
  CycSpan    none = { 0 }, begin = node->span;
  guint      region, cleanup;
  CycFBlock *block;
  gboolean   fine;

  begin.end_line = begin.line;
  begin.end_column = begin.column + 4;
  cyc_emit (self, CYC_OP_NOP, 0, begin);
  region = cyc_region_open (self, except, 0);
  block = cyc_fblock_push (self, CYC_FBLOCK_TRY);
  block->region = region;
  fine = cyc_gen_body (self, node->as.Try.body);
  cyc_fblock_pop (self);
  cyc_region_close (self, region);
  if (!fine || !cyc_gen_body (self, node->as.Try.orelse))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, end, none);
  cyc_emit_flag (self, CYC_INSTR_OVER_HANDLERS);
  cyc_label_bind (self, except);
  cyc_emit (self, CYC_OP_PUSH_EXC_INFO, 0, none);
  cleanup = cyc_region_open (self, cleanup_label, -1);
  fine = gen_handlers (self, node->as.Try.body, node->as.Try.handlers, cleanup, end);
  cyc_region_close (self, cleanup);
  emit_cleanup (self, cleanup_label);
  cyc_label_bind (self, end);
  return fine;
}

static gboolean
gen_guarded (CycGen        *self,
             const CycNode *node)
{
  if (node->as.Try.handlers->n > 0)
    return gen_try_except (self, node);
  return cyc_gen_body (self, node->as.Try.body);
}

/* The body of finally is there twice: once for the normal way, once for exceptions.
 * Source: Python/compile.c, compiler_try_finally() */
static gboolean
gen_try_finally (CycGen        *self,
                 const CycNode *node)
{
  CycLabel   broken = cyc_label_new (self), cleanup_label = cyc_label_new (self), end = cyc_label_new (self);
  CycSpan    none = { 0 }, begin = node->span;
  guint      region, cleanup;
  CycFBlock *block;
  gboolean   fine;

  begin.end_line = begin.line;
  begin.end_column = begin.column + 4;
  cyc_emit (self, CYC_OP_NOP, 0, begin);
  region = cyc_region_open (self, broken, 0);
  block = cyc_fblock_push (self, CYC_FBLOCK_FINALLY_TRY);
  block->region = region;
  block->finalbody = node->as.Try.finalbody;
  fine = gen_guarded (self, node);
  cyc_fblock_pop (self);
  cyc_region_close (self, region);
  if (!fine || !cyc_gen_body (self, node->as.Try.finalbody))
    return FALSE;
  cyc_emit_jump (self, CYC_OP_JUMP, end, none);
  cyc_emit_flag (self, CYC_INSTR_OVER_HANDLERS);

  cyc_label_bind (self, broken);
  cyc_emit (self, CYC_OP_PUSH_EXC_INFO, 0, none);
  cleanup = cyc_region_open (self, cleanup_label, -1);
  block = cyc_fblock_push (self, CYC_FBLOCK_FINALLY_END);
  block->cleanup = cleanup;
  fine = cyc_gen_body (self, node->as.Try.finalbody);
  cyc_fblock_pop (self);
  cyc_emit (self, CYC_OP_RERAISE, 0, none);
  cyc_region_close (self, cleanup);
  emit_cleanup (self, cleanup_label);
  cyc_label_bind (self, end);
  return fine;
}

/**
 * cyc_gen_try:
 * @self: the compiler
 * @node: a Try
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_try (CycGen        *self,
             const CycNode *node)
{
  return node->as.Try.finalbody->n > 0 ? gen_try_finally (self, node) : gen_try_except (self, node);
}

/* The handler of a with: asks __exit__ whether the exception is over. */
static void
emit_with_handler (CycGen  *self,
                   CycLabel label,
                   CycLabel end,
                   CycSpan  span)
{
  CycLabel cleanup_label = cyc_label_new (self), suppress = cyc_label_new (self);
  guint    cleanup;

  cyc_label_bind (self, label);
  cyc_emit (self, CYC_OP_PUSH_EXC_INFO, 0, span);
  cleanup = cyc_region_open (self, cleanup_label, -1);
  cyc_emit (self, CYC_OP_WITH_EXCEPT_START, 0, span);
  cyc_emit_jump (self, CYC_OP_POP_JUMP_IF_TRUE, suppress, span);
  cyc_emit (self, CYC_OP_RERAISE, 2, span);
  cyc_label_bind (self, suppress);
  cyc_emit (self, CYC_OP_POP_TOP, 0, span);
  cyc_region_close (self, cleanup);
  cyc_emit (self, CYC_OP_POP_EXCEPT, 0, span);
  cyc_emit (self, CYC_OP_POP_TOP, 0, span);
  if (self->profile->with_keeps_self)
    cyc_emit (self, CYC_OP_POP_TOP, 0, span);
  cyc_emit_jump (self, CYC_OP_JUMP, end, span);
  emit_cleanup (self, cleanup_label);
}

static gboolean
gen_with_item (CycGen        *self,
               const CycNode *node,
               guint          index)
{
  const CycNode *item = node->as.With.items->items[index];
  CycSpan        span = self->profile->marks_iterables ? item->as.withitem.context_expr->span : node->span;
  CycSpan        exit = self->profile->statement_lines ? span : (CycSpan){ 0 };
  CycLabel       broken = cyc_label_new (self), end = cyc_label_new (self);
  CycFBlock     *block;
  guint          region;
  gboolean       fine = TRUE;

  if (!cyc_gen_expr (self, item->as.withitem.context_expr))
    return FALSE;
  cyc_emit (self, self->profile->with_keeps_self ? CYC_OP_LOAD_SPECIALS : CYC_OP_BEFORE_WITH, 0, span);
  if (self->profile->with_keeps_self)
    cyc_emit (self, CYC_OP_CALL_METHOD, 0, span);
  region = cyc_region_open (self, broken, -1);
  block = cyc_fblock_push (self, CYC_FBLOCK_WITH);
  block->region = region;
  block->span = exit;
  if (item->as.withitem.optional_vars != NULL)
    fine = cyc_gen_assign_target (self, item->as.withitem.optional_vars);
  else
    cyc_emit (self, CYC_OP_POP_TOP, 0, span);
  fine = fine && (index + 1 < node->as.With.items->n ? gen_with_item (self, node, index + 1) : cyc_gen_body (self, node->as.With.body));
  cyc_fblock_pop (self);
  cyc_region_close (self, region);
  cyc_gen_leave_with (self, exit);
  cyc_emit_jump (self, CYC_OP_JUMP, end, exit);
  cyc_emit_flag (self, CYC_INSTR_OVER_HANDLERS);
  emit_with_handler (self, broken, end, exit);
  cyc_label_bind (self, end);
  return fine;
}

/**
 * cyc_gen_with:
 * @self: the compiler
 * @node: a With
 *
 * Source: Python/compile.c, compiler_with()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_with (CycGen        *self,
              const CycNode *node)
{
  return gen_with_item (self, node, 0);
}
