/* cyc-ops-frames.h
 *
 * The instructions with which a frame begins, yields and ends. Part of the loop
 * of cyc-eval-loop.h.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

TARGET (RETURN_VALUE)
{
  CycFrame *back = frame->back;

  POP_NEW (result);
  frame->top = sp;

  LEAVE ();
  vm->depth--;
  if (frame->generator != NULL)
    {
      frame->generator->state = CYC_GENERATOR_FINISHED;
      return result;
    }
  if (frame->entry)
    {
      cyc_frame_pop (vm, frame);
      return result;
    }
  cyc_frame_pop (vm, frame);
  frame = back;
resume_caller:
  ip = frame->next;
  instr = ip - 1;
  sp = frame->top;
  consts = CYC_TUPLE (frame->code->consts)->items;
  for (guint i = 0; i < frame->n_pending; i++)
    DROP ();
  frame->n_pending = 0;
  frame->top = sp;
  if (G_UNLIKELY (result == NULL))
    goto error;
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (RESUME)
{
  CHECK_BREAKER ();
  DISPATCH ();
}

TARGET (GENERATOR_START)
{
  CycFrame *back = frame->back;
  gboolean  was_entry = frame->entry;

  frame->top = sp;
  LEAVE ();
  vm->depth--;
  result = cyc_generator_new (vm, frame);
  if (was_entry)
    return result;
  frame = back;
  goto resume_caller;
}

TARGET (YIELD_VALUE)
{
  POP_NEW (result);
yield:
  frame->top = sp;
  frame->generator->state = CYC_GENERATOR_SUSPENDED;
  LEAVE ();
  vm->depth--;
  return result;
}

TARGET (GET_YIELD_FROM_ITER)
{
  if (sp[-1]->type == &vm->types.generator->type)
    DISPATCH ();
  result = cyc_object_iter (vm, sp[-1]);
  if (result == NULL)
    goto error;
  DROP ();
  PUSH_NEW (result);
  DISPATCH ();
}

TARGET (YIELD_FROM)
{
  CycObject *receiver = sp[-2], *sent = sp[-1], *returned = NULL;

  frame->top = sp;
  if (receiver->type == &vm->types.generator->type)
    result = cyc_generator_send (vm, CYC_GENERATOR (receiver), sent == vm->none ? NULL : sent, &returned);
  else if (sent == vm->none)
    result = cyc_eval_step (vm, receiver);
  else
    {
      CycObject *name = cyc_str_new_interned (vm, "send");

      result = cyc_object_call_method (vm, receiver, name, 1, sent);
      cyc_release (heap, name);
    }
  if (result != NULL)
    {
      DROP ();
      frame->next = ip - 1; /* runs again with what is sent */
      goto yield;
    }
  if (returned == NULL && vm->error != NULL)
    {
      CycObject *stop;

      if (!cyc_error_matches (vm, vm->exceptions.StopIteration))
        goto error;
      stop = cyc_error_take (vm);
      returned = cyc_exception_get_extra (vm, stop, "value");
      returned = cyc_new_ref (vm, returned != NULL ? returned : vm->none);
      cyc_release (heap, stop);
    }
  if (returned == NULL)
    returned = cyc_none_new (vm);
  DROP ();
  DROP ();
  PUSH_NEW (returned);
  DISPATCH ();
}
