/* cyc-ops-operators.h
 *
 * The instructions for operators, comparisons and subscripts. Part of the loop
 * of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define SMALL_INTS(a, b) \
  ((a)->type == &vm->types.int_->type && (b)->type == &vm->types.int_->type && CYC_INT (a)->big == NULL && CYC_INT (b)->big == NULL)
#define FLOATS(a, b) ((a)->type == &vm->types.float_->type && (b)->type == &vm->types.float_->type)

/* A string that grows where it stands; a recording shows a new one instead. */
#if CYC_RECORDING
#define APPENDED(left, right) FALSE
#else
#define APPENDED(left, right) \
  (ARG == CYC_BINARY_ADD && (left)->type == &vm->types.str->type && (right)->type == (left)->type && (left)->refcnt == (IS_BORROWED (sp - 2) ? 1 : 2) && (OWN (sp - 2), OWN (sp - 1), TRUE) && cyc_eval_append_str (vm, frame, (left), (right)))
#endif

/* Replaces the two operands by the result, dropping left first as CPython does. */
#define BINARY_RESULT(value)                     \
  G_STMT_START                                   \
  {                                              \
    CycObject *binary_ = (value);                \
    CycObject *right_ = sp[-1], *left_ = sp[-2]; \
    if (G_UNLIKELY (binary_ == NULL))            \
      goto error;                                \
    sp -= 2;                                     \
    if (!TAKE_BORROWED (sp))                     \
      UNREF (left_, STACK_SLOT (sp));            \
    if (!TAKE_BORROWED (sp + 1))                 \
      UNREF (right_, STACK_SLOT (sp + 1));       \
    PUSH_NEW (binary_);                          \
  }                                              \
  G_STMT_END

TARGET (UNARY_POSITIVE)
{
  result = cyc_number_unary (vm, sp[-1], CYC_UNARY_POSITIVE);
  goto unary_result;
}

TARGET (UNARY_NEGATIVE)
{
  result = cyc_number_unary (vm, sp[-1], CYC_UNARY_NEGATIVE);
  goto unary_result;
}

TARGET (UNARY_INVERT)
{
  result = cyc_number_unary (vm, sp[-1], CYC_UNARY_INVERT);
  goto unary_result;
}

TARGET (UNARY_NOT)
{
  int truth = cyc_object_is_true (vm, sp[-1]);

  result = truth < 0 ? NULL : cyc_bool_new (vm, !truth);
unary_result:
  if (result == NULL)
    goto error;
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (BINARY_OP)
{
  CycObject *left = sp[-2], *right = sp[-1];
  gint64     value;
  double     real;

  if (SMALL_INTS (left, right))
    {
      if (G_LIKELY (cyc_eval_small_ints (CYC_INT (left)->small, CYC_INT (right)->small, (CycBinaryOp) ARG, &value)))
        {
          BINARY_RESULT (cyc_int_new (vm, value));
          DISPATCH ();
        }
    }
  else if (FLOATS (left, right) && G_LIKELY (cyc_eval_floats (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, (CycBinaryOp) ARG, &real)))
    {
      BINARY_RESULT (cyc_float_new (vm, real));
      DISPATCH ();
    }
  if (APPENDED (left, right))
    sp--;
  else
    BINARY_RESULT (cyc_number_binary (vm, left, right, (CycBinaryOp) ARG));
  DISPATCH ();
}

TARGET (INPLACE_OP)
{
  CycObject *left = sp[-2], *right = sp[-1];
  gint64     value;
  double     real;

  if (SMALL_INTS (left, right) && G_LIKELY (cyc_eval_small_ints (CYC_INT (left)->small, CYC_INT (right)->small, (CycBinaryOp) ARG, &value)))
    {
      BINARY_RESULT (cyc_int_new (vm, value));
      DISPATCH ();
    }
  if (FLOATS (left, right) && G_LIKELY (cyc_eval_floats (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, (CycBinaryOp) ARG, &real)))
    {
      BINARY_RESULT (cyc_float_new (vm, real));
      DISPATCH ();
    }
  if (APPENDED (left, right))
    sp--;
  else
    BINARY_RESULT (cyc_number_inplace (vm, left, right, (CycBinaryOp) ARG));
  DISPATCH ();
}

TARGET (COMPARE_OP)
{
  CycObject *left = sp[-2], *right = sp[-1];
  gboolean   ints = SMALL_INTS (left, right);

  /* To 3.10 even this comparison is a level of recursion. */
  if ((ints || FLOATS (left, right)) && G_LIKELY (vm->depth < vm->recursion_limit || vm->profile->specializes_after > 0))
    {
      gboolean truth = ints ? CYC_TRUTH (CYC_INT (left)->small, CYC_INT (right)->small, ARG)
                            : CYC_TRUTH (CYC_FLOAT (left)->value, CYC_FLOAT (right)->value, ARG);

#if !CYC_RECORDING
      /* The jump that follows need not see True or False. */
      if (ip->op == CYC_OP_POP_JUMP_IF_FALSE || ip->op == CYC_OP_POP_JUMP_IF_TRUE)
        {
          sp -= 2;
          DROP_AT (sp);
          DROP_AT (sp + 1);
          instr = ip++;
          if (truth == (instr->op == CYC_OP_POP_JUMP_IF_TRUE))
            JUMP_TO (ARG);
          DISPATCH ();
        }
#endif
      BINARY_RESULT (cyc_bool_new (vm, truth));
      DISPATCH ();
    }
  BINARY_RESULT (cyc_object_compare (vm, left, right, (CycCompareOp) ARG));
  DISPATCH ();
}

TARGET (IS_OP)
{
  BINARY_RESULT (cyc_bool_new (vm, (sp[-2] == sp[-1]) != (ARG == 1)));
  DISPATCH ();
}

TARGET (CONTAINS_OP)
{
  int found = cyc_object_contains (vm, sp[-1], sp[-2]);

  if (found < 0)
    goto error;
  BINARY_RESULT (cyc_bool_new (vm, found != ARG));
  DISPATCH ();
}

TARGET (BINARY_SUBSCR)
{
  CycObject *left = sp[-2], *right = sp[-1];

  if (left->type == &vm->types.list->type && right->type == &vm->types.int_->type && CYC_INT (right)->big == NULL && (gsize) CYC_INT (right)->small < CYC_LIST (left)->length)
    BINARY_RESULT (cyc_new_ref (vm, CYC_LIST (left)->items[CYC_INT (right)->small]));
  else
    BINARY_RESULT (cyc_object_getitem (vm, left, right));
  DISPATCH ();
}

TARGET (STORE_SUBSCR)
{
  if (!cyc_object_setitem (vm, sp[-2], sp[-1], sp[-3]))
    goto error;
  sp -= 3;
  DROP_AT (sp);
  DROP_AT (sp + 1);
  DROP_AT (sp + 2);
  DISPATCH ();
}

TARGET (DELETE_SUBSCR)
{
  if (!cyc_object_setitem (vm, sp[-2], sp[-1], NULL))
    goto error;
  sp -= 2;
  DROP_AT (sp);
  DROP_AT (sp + 1);
  DISPATCH ();
}
