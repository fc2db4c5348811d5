/* cyc-ops-jumps.h
 *
 * The instructions for jumps and loops. Part of the loop of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (JUMP)
{
  gboolean backward = frame->code->instrs + ARG < ip;

  JUMP_TO (ARG);
  if (backward)
    {
      frame->next = ip;
      CHECK_BREAKER ();
    }
  DISPATCH ();
}

#define CONDITIONAL_JUMP(wanted)                                                                                  \
  G_STMT_START                                                                                                    \
  {                                                                                                               \
    CycObject *condition = sp[-1];                                                                                \
    int        truth = condition == vm->true_ ? 1 : condition == vm->false_ ? 0                                   \
                                                                            : cyc_object_is_true (vm, condition); \
    if (G_UNLIKELY (truth < 0))                                                                                   \
      goto error;                                                                                                 \
    DROP ();                                                                                                      \
    if (truth == (wanted))                                                                                        \
      JUMP_TO (ARG);                                                                                              \
  }                                                                                                               \
  G_STMT_END

TARGET (POP_JUMP_IF_TRUE)
{
  CONDITIONAL_JUMP (1);
  DISPATCH ();
}

TARGET (POP_JUMP_IF_FALSE)
{
  CONDITIONAL_JUMP (0);
  DISPATCH ();
}

TARGET (JUMP_IF_TRUE_OR_POP)
{
  int truth = cyc_object_is_true (vm, sp[-1]);

  if (truth < 0)
    goto error;
  if (truth)
    JUMP_TO (ARG);
  else
    DROP ();
  DISPATCH ();
}

TARGET (JUMP_IF_FALSE_OR_POP)
{
  int truth = cyc_object_is_true (vm, sp[-1]);

  if (truth < 0)
    goto error;
  if (!truth)
    JUMP_TO (ARG);
  else
    DROP ();
  DISPATCH ();
}

TARGET (GET_ITER)
{
  result = cyc_object_iter (vm, sp[-1]);
  if (result == NULL)
    goto error;
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (FOR_ITER)
{
  result = cyc_eval_step (vm, sp[-1]);
  if (G_LIKELY (result != NULL))
    {
      PUSH_NEW (result);
      DISPATCH ();
    }
  if (vm->error != NULL)
    {
      if (!cyc_error_matches (vm, vm->exceptions.StopIteration))
        goto error;
      cyc_error_clear (vm);
    }
  DROP ();
  JUMP_TO (ARG);
  DISPATCH ();
}
