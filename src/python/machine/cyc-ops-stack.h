/* cyc-ops-stack.h
 *
 * The instructions that only move what stands on the stack. Part of the loop of
 * cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (NOP)
DISPATCH ();

TARGET (POP_TOP)
{
  DROP ();
  DISPATCH ();
}

TARGET (DUP_TOP)
{
  PUSH_AGAIN (sp - 1);
  DISPATCH ();
}

TARGET (DUP_TOP_TWO)
{
  PUSH_AGAIN (sp - 2);
  PUSH_AGAIN (sp - 2);
  DISPATCH ();
}

TARGET (ROT_TWO)
{
  n = 2;
  goto rotate;
}

TARGET (ROT_THREE)
{
  n = 3;
  goto rotate;
}

TARGET (ROT_FOUR)
{
  n = 4;
  goto rotate;
}

TARGET (ROT_N)
{
  n = (guint) ARG;
rotate:
  {
    CycObject *top = sp[-1];
    gboolean   borrowed = TAKE_BORROWED (sp - 1);

    if (top != NULL && !borrowed)
      FROM_STACK (top, sp - 1);
    for (guint i = 1; i < n; i++)
      MOVE (sp - i, sp - i - 1);
    sp[-(gssize) n] = top;
    SET_BORROWED (sp - n, borrowed);
    if (top != NULL && !borrowed)
      TO_STACK (top, sp - n);
  }
  DISPATCH ();
}

TARGET (LOAD_CONST)
{
  PUSH (consts[ARG]);
  DISPATCH ();
}
