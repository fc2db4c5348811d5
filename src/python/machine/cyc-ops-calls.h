/* cyc-ops-calls.h
 *
 * The instructions for calls. A Python function gets a frame and goes on in the
 * same loop. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Puts the function and the self of the method that stands below n arguments in its place. */
#define UNPACK_METHOD()                                      \
  G_STMT_START                                               \
  {                                                          \
    CycMethod *method_ = CYC_METHOD (callable);              \
    for (CycObject **place_ = sp; place_ > sp - n; place_--) \
      MOVE (place_, place_ - 1);                             \
    sp++;                                                    \
    n++;                                                     \
    sp[-(gssize) n] = method_->self;                         \
    REF (method_->self, STACK_SLOT (sp - n));                \
    FROM_STACK (callable, sp - n - 1);                       \
    sp[-(gssize) n - 1] = method_->func;                     \
    REF (method_->func, STACK_SLOT (sp - n - 1));            \
    cyc_release (heap, callable);                            \
    callable = sp[-(gssize) n - 1];                          \
  }                                                          \
  G_STMT_END

TARGET (LOAD_SUPER_METHOD)
{
  CycObject **place = sp - 3;

  result = cyc_eval_super_attr (vm, place[0], place[1], place[2], NAME_AT (ARG));
  if (result == NULL)
    goto error;
  /* A class's methods stand bound in it. */
  if (CYC_IS_METHOD (vm, result) && CYC_METHOD (result)->self == place[2] && !cyc_object_is (place[2], CYC_CLASS_TYPE))
    {
      CycObject *function = cyc_new_ref (vm, CYC_METHOD (result)->func);

      cyc_release (heap, result);
      if (frame->code->warmth < vm->profile->specializes_after)
        OWN (place + 2);
      sp = place + 2;
      DROP ();
      DROP ();
      MOVE (place + 1, place + 2);
      PUSH_NEW (function);
      sp++;
    }
  else
    {
      DROP ();
      DROP ();
      DROP ();
      *sp++ = NULL;
      PUSH_NEW (result);
    }
  DISPATCH ();
}

TARGET (CALL_METHOD)
{
  n = (guint) ARG;
  if (sp[-(gssize) n - 2] != NULL)
    {
      n++;
      goto call;
    }
  for (CycObject **place = sp - n - 2; place < sp - 1; place++)
    MOVE (place, place + 1);
  sp--;
  goto call;
}

TARGET (CALL_FUNCTION)
{
  CycObject *callable;
  gboolean   holds, unchecked;

  n = (guint) ARG;
call:
  callable = sp[-(gssize) n - 1];
  holds = vm->profile->call_holds_callable;
  if (CYC_IS_METHOD (vm, callable) && (moves || vm->profile->bound_self_on_stack) && (instr->op != CYC_OP_CALL_METHOD || n == (guint) ARG))
    {
      UNPACK_METHOD ();
      holds = FALSE;
    }
  if (G_LIKELY (CYC_IS_FUNCTION (vm, callable) || (CYC_IS_METHOD (vm, callable) && CYC_IS_FUNCTION (vm, CYC_METHOD (callable)->func))))
    {
      gboolean     bound = CYC_IS_METHOD (vm, callable);
      gboolean     moving = moves && !bound;
      CycFunction *function = CYC_FUNCTION (bound ? CYC_METHOD (callable)->func : callable);
      CycFrame    *callee;
      CycArguments arguments = { sp - n, n, NULL, moving, frame->holder, (guint32) (sp - n - frame->stack), BORROWED_FROM (sp - n) };
      gboolean     fits;

      frame->top = sp;
      callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
      if (moves && bound)
        cyc_ref_make (heap, callee->holder, CYC_FIELD (heap, "f_func"), &function->object);
      if (moving)
        {
          callee->func_borrowed = TAKE_BORROWED (sp - n - 1);
#if CYC_RECORDING
          if (!callee->func_borrowed)
            cyc_ref_rename (heap, frame->holder, STACK_SLOT (sp - n - 1), callee->holder, CYC_FIELD (heap, "f_func"), callable);
#endif
          sp[-(gssize) n - 1] = NULL;
        }
      fits = bound ? cyc_eval_bind_method (vm, callee, CYC_METHOD (callable), sp - n, n)
                   : cyc_frame_bind (vm, callee, function, &arguments);
      if (!fits)
        {
          cyc_frame_pop (vm, callee);
          goto call_failed;
        }
      if (moving)
        sp -= n + 1;
      frame->n_pending = moving ? 0 : n + 1;
      if (holds)
        {
          PUSH (callable);
          frame->n_pending++;
        }
      frame->top = sp;
      callee->back = frame;
      frame = callee;
      goto start_frame;
    call_failed:
      for (guint i = 0; i < n + 1; i++)
        {
          result = *--sp;
          if (!TAKE_BORROWED (sp) && result != NULL)
            UNREF (result, STACK_SLOT (sp));
        }
      goto error;
    }
  frame->top = sp;
  CALLS_BUILTIN (sp - n - 1);
  unchecked = vm->profile->gc_at_eval_breaker && cyc_eval_call_is_unchecked (vm, (CycInstr *) instr, callable, n);
  if (CYC_IS_BUILTIN (vm, callable))
    result = cyc_method_def_call (vm, CYC_BUILTIN (callable)->def, CYC_BUILTIN (callable)->self, sp - n, n, NULL);
  else
    result = cyc_eval_call_object (vm, callable, sp - n, n, NULL);
  if (moves)
    {
      CycObject **args = sp - n;

      sp -= n + 1;
      for (guint i = 0; i < n; i++)
        DROP_AT (args + i);
      DROP_AT (sp);
    }
  else
    {
      for (guint i = 0; i < n + 1; i++)
        DROP ();
    }
  if (G_UNLIKELY (result == NULL))
    goto error;
  PUSH_NEW (result);
  if (!unchecked)
    CHECK_BREAKER ();
  DISPATCH ();
}

TARGET (CALL_METHOD_KW)
{
  CycObject **place = sp - ARG - 3;

  n = (guint) ARG;
  if (*place != NULL)
    {
      n++;
      goto call_kw;
    }
  for (; place < sp - 1; place++)
    MOVE (place, place + 1);
  sp--;
  goto call_kw;
}

TARGET (CALL_FUNCTION_KW)
{
  CycObject *kwnames, *callable;
  gsize      n_names;

  n = (guint) ARG;
call_kw:
  POP_NEW (kwnames);
  n_names = CYC_TUPLE (kwnames)->length;
  callable = sp[-(gssize) n - 1];
  if (moves && CYC_IS_METHOD (vm, callable))
    UNPACK_METHOD ();
  if (CYC_IS_FUNCTION (vm, callable))
    {
      CycFunction *function = CYC_FUNCTION (callable);
      CycFrame    *callee;
      CycArguments arguments = { sp - n, n - n_names, kwnames, moves, frame->holder, (guint32) (sp - n - frame->stack), BORROWED_FROM (sp - n) };
      gboolean     fits;

      frame->top = sp;
      callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
      if (moves)
        {
          callee->func_borrowed = TAKE_BORROWED (sp - n - 1);
#if CYC_RECORDING
          if (!callee->func_borrowed)
            cyc_ref_rename (heap, frame->holder, STACK_SLOT (sp - n - 1), callee->holder, CYC_FIELD (heap, "f_func"), callable);
#endif
          sp[-(gssize) n - 1] = NULL;
        }
      fits = cyc_frame_bind (vm, callee, function, &arguments);
      cyc_release (heap, kwnames);
      if (!fits)
        {
          cyc_frame_pop (vm, callee);
          goto call_failed;
        }
      if (moves)
        sp -= n + 1;
      frame->n_pending = moves ? 0 : n + 1;
      if (vm->profile->call_holds_callable)
        {
          PUSH (callable);
          frame->n_pending++;
        }
      frame->top = sp;
      callee->back = frame;
      frame = callee;
      goto start_frame;
    }
  frame->top = sp;
  CALLS_BUILTIN (sp - n - 1);
  result = cyc_eval_call_object (vm, callable, sp - n, n - n_names, kwnames);
  for (guint i = 0; i < n + 1; i++)
    DROP ();
  cyc_release (heap, kwnames);
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  CHECK_BREAKER ();
  DISPATCH ();
}

TARGET (CALL_FUNCTION_EX)
{
  gboolean    has_dict = ARG == 1;
  CycObject  *dict = has_dict ? sp[-1] : NULL;
  CycObject **arguments = has_dict ? sp - 2 : sp - 1;
  CycObject  *callable = arguments[-1], *tuple = *arguments;

  if (has_dict && vm->profile->unpacks_at_once)
    {
      result = cyc_eval_to_dict (vm, callable, dict);
      if (result == NULL)
        goto error;
      DROP ();
      PUSH_NEW (result);
      dict = result;
    }
  if (tuple->type != &vm->types.tuple->type)
    {
      result = cyc_eval_to_tuple (vm, callable, tuple);
      if (result == NULL)
        goto error;
      FROM_STACK (tuple, arguments);
      *arguments = result;
      TO_STACK (result, arguments);
      cyc_release (heap, tuple);
      tuple = result;
    }
  frame->top = sp;
  if (vm->profile->call_ex_moves && CYC_IS_FUNCTION (vm, callable))
    {
      CycFunction *function = CYC_FUNCTION (callable);
      CycFrame    *callee = cyc_frame_push (vm, function->code, &function->object, function->globals, NULL);
      gboolean     fits;

      callee->func_borrowed = IS_BORROWED (arguments - 1);
      if (!callee->func_borrowed)
        cyc_ref_make (heap, callee->holder, CYC_FIELD (heap, "f_func"), callable);
      fits = cyc_eval_bind_ex (vm, callee, function, tuple, dict);
      if (has_dict)
        DROP ();
      DROP ();
      DROP ();
      if (!fits)
        {
          cyc_frame_pop (vm, callee);
          goto error;
        }
      frame->n_pending = 0;
      frame->top = sp;
      callee->back = frame;
      frame = callee;
      goto start_frame;
    }
  CALLS_BUILTIN (arguments - 1);
  result = cyc_eval_call_ex (vm, callable, tuple, dict);
  if (has_dict)
    DROP ();
  DROP ();
  DROP ();
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  CHECK_BREAKER ();
  DISPATCH ();
}
