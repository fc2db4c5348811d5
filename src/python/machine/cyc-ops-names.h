/* cyc-ops-names.h
 *
 * The instructions for names: of a namespace, of the module, local ones, and
 * those in cells. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (LOAD_NAME)
{
  result = cyc_eval_load_name (vm, frame, NAME_AT (ARG));
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (STORE_NAME)
{
  CycObject *value;

  POP_NEW (value);
  if (!cyc_eval_store_name (vm, frame->locals != NULL ? frame->locals : frame->globals, NAME_AT (ARG), value))
    goto error;
  DISPATCH ();
}

TARGET (DELETE_NAME)
{
  if (!cyc_eval_delete_name (vm, frame->locals != NULL ? frame->locals : frame->globals, NAME_AT (ARG)))
    goto error;
  DISPATCH ();
}

TARGET (LOAD_OUTER)
{
  result = cyc_eval_load_outer (vm, frame, NAME_AT (ARG));
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (STORE_OUTER)
{
  CycObject *value;

  POP_NEW (value);
  if (!cyc_eval_store_outer (vm, frame, NAME_AT (ARG), value))
    goto error;
  DISPATCH ();
}

TARGET (DELETE_OUTER)
{
  if (!cyc_eval_delete_outer (vm, frame, NAME_AT (ARG)))
    goto error;
  DISPATCH ();
}

TARGET (LOAD_GLOBAL)
{
  CycCache *cache = CACHE ();

  if (G_LIKELY (cache->kind == CYC_CACHE_GLOBAL && cache->index < CYC_DICT (frame->globals)->n_entries && CYC_DICT (frame->globals)->entries[cache->index].key == NAME_AT (ARG)))
    result = CYC_DICT (frame->globals)->entries[cache->index].value;
  else if (G_LIKELY (cache->kind == CYC_CACHE_BUILTIN && cache->version == CYC_DICT (frame->globals)->version && cache->index < CYC_DICT (frame->builtins)->n_entries && CYC_DICT (frame->builtins)->entries[cache->index].key == NAME_AT (ARG)))
    result = CYC_DICT (frame->builtins)->entries[cache->index].value;
  else
    result = cyc_eval_load_global (vm, frame, NAME_AT (ARG), cache);
  if (G_UNLIKELY (result == NULL))
    goto error;
  PUSH (result);
  DISPATCH ();
}

TARGET (STORE_GLOBAL)
{
  CycObject *value;

  POP_NEW (value);
  if (!cyc_dict_set_move (vm, frame->globals, NAME_AT (ARG), value))
    goto error;
  DISPATCH ();
}

TARGET (DELETE_GLOBAL)
{
  if (!cyc_eval_delete_name (vm, frame->globals, NAME_AT (ARG)))
    goto error;
  DISPATCH ();
}

TARGET (LOAD_FAST)
{
  result = frame->fast[ARG];
  if (G_UNLIKELY (result == NULL))
    {
      cyc_eval_raise_unbound (vm, frame, (guint) ARG);
      goto error;
    }
  PUSH_AGAIN (frame->fast + ARG);
  DISPATCH ();
}

TARGET (LOAD_FAST_BORROW)
{
  result = frame->fast[ARG];
  if (G_UNLIKELY (result == NULL))
    {
      cyc_eval_raise_unbound (vm, frame, (guint) ARG);
      goto error;
    }
  PUSH_BORROWED (result);
  DISPATCH ();
}

TARGET (STORE_FAST)
{
  CycObject *value = *--sp, *old = frame->fast[ARG];
  gboolean   borrowed = TAKE_BORROWED (sp);
  gboolean   was_borrowed = TAKE_BORROWED (frame->fast + ARG);

  frame->fast[ARG] = NULL;
#if CYC_RECORDING
  /* The new value is in place before the old one dies. */
  if (old != NULL && !was_borrowed)
    cyc_ref_rename (heap, frame->holder, FAST_SLOT ((guint) ARG), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, old);
#endif
  frame->fast[ARG] = value;
  SET_BORROWED (frame->fast + ARG, borrowed);
  if (value != NULL && !borrowed)
    RENAME (value, STACK_SLOT (sp), FAST_SLOT ((guint) ARG));
  if (old != NULL && !was_borrowed)
    cyc_release (heap, old);
  DISPATCH ();
}

TARGET (DELETE_FAST)
{
  CycObject *old = frame->fast[ARG];

  if (G_UNLIKELY (old == NULL))
    {
      cyc_eval_raise_unbound (vm, frame, (guint) ARG);
      goto error;
    }
  frame->fast[ARG] = NULL;
  if (!TAKE_BORROWED (frame->fast + ARG))
    UNREF (old, FAST_SLOT ((guint) ARG));
  DISPATCH ();
}

TARGET (LOAD_FAST_AND_CLEAR)
{
  CycObject *value = frame->fast[ARG];
  gboolean   borrowed = TAKE_BORROWED (frame->fast + ARG);

  frame->fast[ARG] = NULL;
  *sp = value;
  SET_BORROWED (sp, borrowed);
  if (value != NULL && !borrowed)
    RENAME (value, FAST_SLOT ((guint) ARG), STACK_SLOT (sp));
  sp++;
  DISPATCH ();
}

TARGET (LOAD_DEREF)
{
  n = frame->code->n_locals + (guint) ARG;
  result = CYC_CELL (frame->fast[n])->content;
  if (G_UNLIKELY (result == NULL))
    {
      cyc_eval_raise_unbound (vm, frame, n);
      goto error;
    }
  PUSH (result);
  DISPATCH ();
}

TARGET (STORE_DEREF)
{
  CycCell   *cell = CYC_CELL (frame->fast[frame->code->n_locals + (guint) ARG]);
  CycObject *value;

  POP_NEW (value);
  cyc_ref_set_move (heap, CYC_HOLDER_OF (cell), CYC_FIELD (heap, "cell_contents"), &cell->content, value);
  DISPATCH ();
}

TARGET (DELETE_DEREF)
{
  n = frame->code->n_locals + (guint) ARG;
  if (CYC_CELL (frame->fast[n])->content == NULL)
    {
      cyc_eval_raise_unbound (vm, frame, n);
      goto error;
    }
  cyc_cell_set (vm, frame->fast[n], NULL);
  DISPATCH ();
}

TARGET (LOAD_CLASSDEREF)
{
  n = frame->code->n_locals + (guint) ARG;
  result = NULL;
  if (frame->locals != NULL)
    {
      guint      k = (guint) ARG;
      CycTuple  *cells = CYC_TUPLE (frame->code->cellvars), *frees = CYC_TUPLE (frame->code->freevars);
      CycObject *name = k < frame->code->n_cells ? cells->items[k] : frees->items[k - frame->code->n_cells];

      result = cyc_dict_get (vm, frame->locals, name);
    }
  if (result == NULL)
    result = CYC_CELL (frame->fast[n])->content;
  if (result == NULL)
    {
      cyc_eval_raise_unbound (vm, frame, n);
      goto error;
    }
  PUSH (result);
  DISPATCH ();
}

TARGET (LOAD_CLOSURE)
{
  PUSH (frame->fast[frame->code->n_locals + (guint) ARG]);
  DISPATCH ();
}

TARGET (MAKE_CELL)
{
  CycObject **place = &frame->fast[frame->code->n_locals + (guint) ARG];

  result = cyc_cell_new (vm, NULL);
  cyc_ref_set_move (heap, frame->holder, cyc_frame_slot (heap, frame, frame->code->n_locals + (guint) ARG), place, result);
  DISPATCH ();
}

TARGET (PUSH_CELL)
{
  n = frame->code->n_locals + (guint) ARG;
  result = frame->fast[n];
  frame->fast[n] = NULL;
  *sp = result;
  if (result != NULL)
    RENAME (result, FAST_SLOT (n), STACK_SLOT (sp));
  sp++;
  DISPATCH ();
}

TARGET (POP_CELL)
{
  CycObject *old;

  n = frame->code->n_locals + (guint) ARG;
  old = frame->fast[n];
  frame->fast[n] = NULL;
  if (old != NULL)
    UNREF (old, FAST_SLOT (n));
  result = *--sp;
  frame->fast[n] = result;
  if (result != NULL)
    RENAME (result, STACK_SLOT (sp), FAST_SLOT (n));
  DISPATCH ();
}
