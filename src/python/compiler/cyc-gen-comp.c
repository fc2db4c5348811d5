/* cyc-gen-comp.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

/* A comprehension being compiled. */
typedef struct
{
  CycGen         *gen;
  const CycNode  *node;
  const CycNodes *generators;
  CycNode        *element;
  CycNode        *value; /* of a DictComp */
  CycSpan         span;
} Comprehension;

static const char *
name_of (const CycNode *node)
{
  switch ((int) node->kind)
    {
    case CYC_AST_ListComp:
      return "<listcomp>";
    case CYC_AST_SetComp:
      return "<setcomp>";
    case CYC_AST_DictComp:
      return "<dictcomp>";
    default:
      return "<genexpr>";
    }
}

static gboolean
gen_element (Comprehension *self,
             guint          depth)
{
  CycGen *gen = self->gen;

  switch ((int) self->node->kind)
    {
    case CYC_AST_GeneratorExp:
      if (!cyc_gen_expr (gen, self->element))
        return FALSE;
      cyc_emit (gen, CYC_OP_YIELD_VALUE, 0, self->element->span);
      cyc_emit (gen, CYC_OP_POP_TOP, 0, self->element->span);
      return TRUE;
    case CYC_AST_ListComp:
    case CYC_AST_SetComp:
      if (!cyc_gen_expr (gen, self->element))
        return FALSE;
      cyc_emit (gen, self->node->kind == CYC_AST_ListComp ? CYC_OP_LIST_APPEND : CYC_OP_SET_ADD, depth + 1, self->element->span);
      return TRUE;
    default:
      /* Up to 3.7 the value is evaluated before the key. */
      if (!cyc_gen_expr (gen, gen->profile->named_expressions ? self->element : self->value) ||
          !cyc_gen_expr (gen, gen->profile->named_expressions ? self->value : self->element))
        return FALSE;
      if (!gen->profile->named_expressions)
        cyc_emit (gen, CYC_OP_ROT_TWO, 0, self->value->span);
      cyc_emit (gen, CYC_OP_MAP_ADD, depth + 1, ((CycSpan){ self->element->span.line, self->element->span.column, self->value->span.end_line, self->value->span.end_column }));
      return TRUE;
    }
}

/* for x in [y]: an assignment of y, without a loop. Source: Python/compile.c, compiler_sync_comprehension_generator() */
static const CycNode *
single_value (Comprehension *self,
              const CycNode *iter)
{
  const CycNodes *elements;

  if (!self->gen->profile->peg_parser || (iter->kind != CYC_AST_List && iter->kind != CYC_AST_Tuple))
    return NULL;
  elements = iter->as.List.elts;
  return elements->n == 1 && elements->items[0]->kind != CYC_AST_Starred ? elements->items[0] : NULL;
}

/* What it belongs to that a clause takes an iterator and asks it. */
static CycSpan
iteration_span (Comprehension *self,
                const CycNode *clause)
{
  const CycProfile *profile = self->gen->profile;

  if (profile->marks_iterables)
    return clause->as.comprehension.iter->span;
  return profile->statement_lines ? self->span : (CycSpan){ 0 };
}

static gboolean
gen_clause (Comprehension *self,
            guint          index,
            guint          depth,
            gboolean       iter_on_stack)
{
  CycGen        *gen = self->gen;
  const CycNode *clause = self->generators->items[index], *single = NULL;
  CycLabel       start = cyc_label_new (gen), skip = cyc_label_new (gen), end = cyc_label_new (gen);
  CycSpan        span = iteration_span (self, clause);
  CycSpan        place = gen->profile->statement_lines ? self->span : (CycSpan){ 0 };

  if (index == 0 && !iter_on_stack)
    cyc_emit (gen, CYC_OP_LOAD_FAST, 0, span);
  else if (index > 0)
    {
      single = single_value (self, clause->as.comprehension.iter);
      if (!(single != NULL ? cyc_gen_expr (gen, single) : cyc_gen_iterable (gen, clause->as.comprehension.iter)))
        return FALSE;
      if (single == NULL)
        cyc_emit (gen, CYC_OP_GET_ITER, 0, span);
    }
  if (single == NULL)
    {
      depth++;
      cyc_label_bind (gen, start);
      cyc_emit_jump (gen, CYC_OP_FOR_ITER, end, span);
    }
  if (!cyc_gen_assign_target (gen, clause->as.comprehension.target))
    return FALSE;
  for (guint i = 0; i < clause->as.comprehension.ifs->n; i++)
    if (!cyc_gen_jump_if (gen, clause->as.comprehension.ifs->items[i], skip, FALSE, &place))
      return FALSE;
  if (!(index + 1 < self->generators->n ? gen_clause (self, index + 1, depth, FALSE) : gen_element (self, depth)))
    return FALSE;
  cyc_label_bind (gen, skip);
  if (single == NULL)
    {
      cyc_emit_jump (gen, CYC_OP_JUMP, start, self->element->span);
      cyc_label_bind (gen, end);
    }
  return TRUE;
}

static void
emit_empty (Comprehension *self)
{
  switch ((int) self->node->kind)
    {
    case CYC_AST_ListComp:
      cyc_emit (self->gen, CYC_OP_BUILD_LIST, 0, self->span);
      break;
    case CYC_AST_SetComp:
      cyc_emit (self->gen, CYC_OP_BUILD_SET, 0, self->span);
      break;
    case CYC_AST_DictComp:
      cyc_emit (self->gen, CYC_OP_BUILD_MAP, 0, self->span);
      break;
    default:
      break;
    }
}

/* A function of its own, called at once with the first iterator. */
static gboolean
gen_function (Comprehension *self)
{
  CycGen        *gen = self->gen;
  const CycNode *first = self->generators->items[0];
  CycUnit       *inner;
  CycConst      *code;
  gboolean       fine;

  cyc_gen_enter (gen, self->node, name_of (self->node), self->span.line);
  gen->unit->n_args = 1;
  emit_empty (self);
  fine = gen_clause (self, 0, 0, FALSE);
  if (self->node->kind == CYC_AST_GeneratorExp)
    cyc_emit_none (gen, (CycSpan){ 0 });
  cyc_emit (gen, CYC_OP_RETURN_VALUE, 0, self->span);
  code = cyc_gen_leave (gen, &inner);
  if (fine && code != NULL)
    {
      cyc_gen_closure (gen, inner, code, 0, self->span);
      fine = cyc_gen_iterable (gen, first->as.comprehension.iter);
      cyc_emit (gen, CYC_OP_GET_ITER, 0, gen->profile->marks_iterables ? first->as.comprehension.iter->span : self->span);
      cyc_emit (gen, CYC_OP_CALL_FUNCTION, 1, self->span);
    }
  cyc_unit_free (inner);
  return fine && code != NULL;
}

/* What an inlined comprehension hides of the frame around it. */
typedef struct
{
  const char *name;
  CycScope    inner;      /* its scope within */
  gboolean    overridden; /* by a comprehension around this one */
  CycScope    outer;
  gboolean    cell; /* the place saved is that of a cell */
} Hidden;

static void
hide_names (CycGen   *gen,
            CycBlock *block,
            GArray   *hidden,
            CycSpan   span)
{
  for (guint i = 0; i < block->symbols->len; i++)
    {
      const CycSymbol *symbol = block->symbols->pdata[i];
      Hidden           it = { .name = symbol->name, .inner = symbol->scope };
      gpointer         outer;

      if ((symbol->flags & CYC_SYMBOL_PARAM) != 0 || (symbol->flags & CYC_SYMBOL_BOUND) == 0 || (symbol->flags & CYC_SYMBOL_NONLOCAL) != 0 ||
          (symbol->flags & CYC_SYMBOL_GLOBAL) != 0)
        continue;
      it.overridden = g_hash_table_lookup_extended (gen->unit->overrides, symbol->name, NULL, &outer);
      it.outer = it.overridden ? GPOINTER_TO_UINT (outer) : cyc_block_scope (gen->unit->block, symbol->name);
      it.cell = symbol->scope == CYC_SCOPE_CELL || (it.outer == CYC_SCOPE_CELL && gen->unit->block->kind == CYC_BLOCK_FUNCTION);
      if (it.cell)
        {
          it.inner = CYC_SCOPE_CELL;
          cyc_emit (gen, CYC_OP_PUSH_CELL, cyc_unit_cell (gen->unit, symbol->name), span);
          cyc_emit (gen, CYC_OP_MAKE_CELL, cyc_unit_cell (gen->unit, symbol->name), span);
        }
      else
        cyc_emit (gen, CYC_OP_LOAD_FAST_AND_CLEAR, cyc_name_table_index (&gen->unit->varnames, symbol->name), span);
      g_hash_table_insert (gen->unit->overrides, (gpointer) it.name, GUINT_TO_POINTER (it.inner));
      g_array_append_val (hidden, it);
    }
}

/* Puts back what was hidden, from below the top of the stack. */
static void
restore_names (CycGen *gen,
               GArray *hidden,
               CycSpan span)
{
  if (hidden->len > 0)
    cyc_emit (gen, CYC_OP_ROT_N, hidden->len + 1, span);
  for (guint i = hidden->len; i-- > 0;)
    {
      const Hidden *it = &g_array_index (hidden, Hidden, i);

      if (it->cell)
        cyc_emit (gen, CYC_OP_POP_CELL, cyc_unit_cell (gen->unit, it->name), span);
      else
        {
          cyc_emit (gen, CYC_OP_STORE_FAST, cyc_name_table_index (&gen->unit->varnames, it->name), span);
          cyc_emit_flag (gen, CYC_INSTR_MAY_UNBIND);
        }
    }
}

static void
forget_overrides (CycGen *gen,
                  GArray *hidden)
{
  for (guint i = 0; i < hidden->len; i++)
    {
      const Hidden *it = &g_array_index (hidden, Hidden, i);

      if (it->overridden)
        g_hash_table_insert (gen->unit->overrides, (gpointer) it->name, GUINT_TO_POINTER (it->outer));
      else
        g_hash_table_remove (gen->unit->overrides, it->name);
    }
}

/* Within the frame around, its variables put aside meanwhile. On an exception they are put back too.
 * Source: Python/compile.c, push_inlined_comprehension_state() */
static gboolean
gen_inlined (Comprehension *self)
{
  CycGen        *gen = self->gen;
  const CycNode *first = self->generators->items[0];
  CycBlock      *block = cyc_symtable_lookup (gen->symtable, self->node);
  g_autoptr (GArray) hidden = g_array_new (FALSE, FALSE, sizeof (Hidden));
  CycLabel cleanup = cyc_label_new (gen), end = cyc_label_new (gen);
  guint    region;
  gboolean fine;

  if (!cyc_gen_iterable (gen, first->as.comprehension.iter))
    return FALSE;
  cyc_emit (gen, CYC_OP_GET_ITER, 0, gen->profile->marks_iterables ? first->as.comprehension.iter->span : self->span);
  hide_names (gen, block, hidden, self->span);
  /* The iterator comes up again from below the hidden values. */
  for (guint i = 0; i < hidden->len; i++)
    cyc_emit (gen, CYC_OP_ROT_N, hidden->len + 1, self->span);
  region = cyc_region_open (gen, cleanup, -1);
  emit_empty (self);
  cyc_emit (gen, CYC_OP_ROT_TWO, 0, self->span);
  fine = gen_clause (self, 0, 0, TRUE);
  cyc_region_close (gen, region);
  restore_names (gen, hidden, self->span);
  cyc_emit_jump (gen, CYC_OP_JUMP, end, self->span);
  cyc_label_bind (gen, cleanup);
  restore_names (gen, hidden, self->span);
  cyc_emit (gen, CYC_OP_RERAISE, 0, self->span);
  cyc_label_bind (gen, end);
  forget_overrides (gen, hidden);
  return fine;
}

/**
 * cyc_gen_comprehension:
 * @self: the compiler
 * @node: a comprehension of any kind
 *
 * Source: Python/compile.c, compiler_comprehension()
 *
 * Returns: %FALSE with an error
 */
gboolean
cyc_gen_comprehension (CycGen        *self,
                       const CycNode *node)
{
  Comprehension comprehension = { .gen = self, .node = node, .span = node->span };

  if (node->kind == CYC_AST_DictComp)
    {
      comprehension.generators = node->as.DictComp.generators;
      comprehension.element = node->as.DictComp.key;
      comprehension.value = node->as.DictComp.value;
    }
  else
    {
      comprehension.generators = node->as.ListComp.generators;
      comprehension.element = node->as.ListComp.elt;
    }
  return cyc_symtable_lookup (self->symtable, node)->inlined ? gen_inlined (&comprehension) : gen_function (&comprehension);
}
