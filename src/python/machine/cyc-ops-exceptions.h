/* cyc-ops-exceptions.h
 *
 * The instructions for exceptions and with statements. Part of the loop of
 * cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (PUSH_EXC_INFO)
{
  CycExcInfo *info = vm->exc_info;
  CycObject  *exception, *previous;

  POP_NEW (exception);
  previous = cyc_new_ref (vm, info->value != NULL ? info->value : vm->none);
  PUSH_NEW (previous);
  cyc_exc_info_set (vm, info, exception);
  PUSH_NEW (exception);
  DISPATCH ();
}

TARGET (CHECK_EXC_MATCH)
{
  int match = cyc_exception_matches (vm, sp[-2], sp[-1]);

  if (match < 0)
    goto error;
  DROP ();
  PUSH_NEW (cyc_bool_new (vm, match));
  DISPATCH ();
}

TARGET (POP_EXCEPT)
{
  CycObject *previous;

  POP_NEW (previous);
  cyc_exc_info_set (vm, vm->exc_info, previous == vm->none ? NULL : previous);
  cyc_release (heap, previous);
  DISPATCH ();
}

TARGET (RERAISE)
{
  CycObject *exception;

  POP_NEW (exception);
  cyc_error_restore (vm, exception);
  goto unwind;
}

TARGET (RAISE_VARARGS)
{
  CycObject *exception = NULL, *cause = NULL;

  if (ARG == 0)
    {
      CycObject *handled = cyc_vm_get_handled (vm);

      if (handled == NULL)
        {
          cyc_raise (vm, vm->exceptions.RuntimeError, "No active exception to reraise");
          goto error;
        }
      cyc_error_restore (vm, cyc_new_ref (vm, handled));
      goto unwind;
    }
  if (ARG == 2)
    POP_NEW (cause);
  POP_NEW (exception);
  cyc_raise_value (vm, exception, cause);
  cyc_release (heap, exception);
  cyc_xrelease (heap, cause);
  goto error;
}

TARGET (LOAD_ASSERTION_ERROR)
{
  PUSH ((CycObject *) vm->exceptions.AssertionError);
  DISPATCH ();
}

TARGET (BEFORE_WITH)
{
  CycObject *exit_method, *enter;

  if (!cyc_eval_before_with (vm, sp[-1], &exit_method, &enter))
    goto error;
  DROP ();
  PUSH_NEW (exit_method);
  result = cyc_object_call (vm, enter, NULL, 0, NULL);
  cyc_release (vm->heap, enter);
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (LOAD_SPECIALS)
{
  CycObject **place = sp - 1, *manager = *place, *exit_method, *enter;
  gboolean    exit_unbound, enter_unbound;

  if (!cyc_eval_load_specials (vm, manager, &exit_method, &exit_unbound, &enter, &enter_unbound))
    goto error;
  if (enter_unbound)
    {
      sp = place + 3;
      PUSH_AGAIN (place);
    }
  if (exit_unbound)
    MOVE (place + 1, place);
  else
    FROM_STACK (manager, place);
  sp = exit_unbound ? place : place + 1;
  place[0] = NULL;
  PUSH_NEW (exit_method);
  sp = enter_unbound ? place + 2 : place + 3;
  place[2] = NULL;
  PUSH_NEW (enter);
  sp = place + 4;
  if (!exit_unbound)
    cyc_release (heap, manager);
  DISPATCH ();
}

TARGET (WITH_EXCEPT_START)
{
  CycObject *self = vm->profile->with_keeps_self && sp[-4] != NULL ? sp[-3] : NULL;

  result = cyc_eval_with_except (vm, self != NULL ? sp[-4] : sp[-3], self, sp[-1]);
  if (result == NULL)
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}
