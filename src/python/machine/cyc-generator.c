/* cyc-generator.c
 *
 * Generators.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

static void
generator_traverse (CycObject *self, CycVisitor *visitor)
{
  CycGenerator *generator = CYC_GENERATOR (self);

  if (generator->frame_object != NULL)
    CYC_VISIT (visitor, generator->frame_object, CYC_FIELD (visitor->heap, "gi_frame"));
  CYC_VISIT (visitor, generator->code, CYC_FIELD (visitor->heap, "gi_code"));
  CYC_VISIT (visitor, generator->name, CYC_FIELD (visitor->heap, "__name__"));
  CYC_VISIT (visitor, generator->qualname, CYC_FIELD (visitor->heap, "__qualname__"));
  if (generator->frame != NULL && generator->frame->holder == CYC_HOLDER_OF (self))
    {
      if (generator->frame->object != NULL)
        CYC_VISIT (visitor, generator->frame->object, CYC_FIELD (visitor->heap, "frame object"));
      cyc_frame_visit (generator->frame, visitor);
    }
  CYC_VISIT (visitor, generator->exc_info.type, CYC_FIELD (visitor->heap, "exc_info type"));
  CYC_VISIT (visitor, generator->exc_info.value, CYC_FIELD (visitor->heap, "exc_info"));
  CYC_VISIT (visitor, generator->exc_info.traceback, CYC_FIELD (visitor->heap, "exc_info traceback"));
}

/* Who holds a suspended generator's locals: to 3.10 the frame object, then the generator. */
static CycHolder
suspended_holder (const CycGenerator *self)
{
  return self->frame_object != NULL ? CYC_HOLDER_OF (self->frame_object) : CYC_HOLDER_OF (self);
}

/**
 * cyc_generator_new:
 * @vm: the machine
 * @frame: the frame of a generator function, its arguments bound
 *
 * Takes the frame over.
 *
 * Returns: (transfer full): a generator that has not started
 *
 * Source: Objects/genobject.c, make_gen
 */
CycObject *
cyc_generator_new (CycVM *vm, CycFrame *frame)
{
  CycType      *type = &vm->types.generator->type;
  CycGenerator *self = CYC_GENERATOR (cyc_heap_alloc (vm->heap, type, sizeof (CycGenerator), type->size, 0));
  CycObject    *qualname = frame->func != NULL ? CYC_FUNCTION (frame->func)->qualname : frame->code->qualname;

  CYC_FIELD_INIT (vm, self, name, "__name__", frame->func != NULL ? CYC_FUNCTION (frame->func)->name : frame->code->name);
  CYC_FIELD_INIT (vm, self, qualname, "__qualname__", qualname);
  if (vm->profile->generator_holds_code)
    CYC_FIELD_INIT (vm, self, code, "gi_code", frame->code);
  if (vm->profile->frame_objects)
    frame->func = NULL; /* borrowed from the caller's stack */
  frame = cyc_frame_to_heap (vm, frame);
  frame->owner = CYC_FRAME_IN_GENERATOR;
  frame->generator = self;
  frame->back = NULL;
  frame->entry = TRUE;
  self->frame = frame;
  self->exc_info.holder = CYC_HOLDER_OF (self);
  self->state = CYC_GENERATOR_CREATED;
  if (vm->profile->frame_objects)
    {
      CycObject *object = cyc_frame_get_object (vm, frame);

      CYC_FIELD_MOVE (vm, self, frame_object, "gi_frame", object);
      cyc_ref_drop (vm->heap, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number), CYC_FIELD (vm->heap, "frame object"), object);
      if (!cyc_object_is_tracked (object))
        cyc_heap_track (vm->heap, object);
    }
  cyc_frame_set_holder (vm->heap, frame, suspended_holder (self));
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/* The frame is over: its locals die, unless its object is referred to. */
static void
finish (CycVM *vm, CycGenerator *self)
{
  CycFrame *frame = self->frame;

  if (frame == NULL)
    return;
  self->frame = NULL;
  self->state = CYC_GENERATOR_FINISHED;
  frame->generator = NULL;
  cyc_exc_info_clear (vm->heap, &self->exc_info);
  if (self->frame_object == NULL)
    {
      if (self->code == NULL) /* what the frame held of it stays */
        CYC_FIELD_INIT (vm, self, code, "gi_code", frame->code);
      cyc_frame_pop (vm, frame);
      return;
    }
  frame->owner = CYC_FRAME_IN_OBJECT;
  frame->object = NULL;
  cyc_frame_set_holder (vm->heap, frame, CYC_HOLDER_OF (self->frame_object));
  cyc_ref_clear (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "gi_frame"), &self->frame_object);
}

static CycObject *
run (CycVM *vm, CycGenerator *self)
{
  CycFrame   *frame = self->frame;
  CycExcInfo *outer = vm->exc_info;
  CycHolder   holder = suspended_holder (self);
  CycObject  *result;

  self->state = CYC_GENERATOR_RUNNING;
  cyc_frame_set_holder (vm->heap, frame, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number));
  self->exc_info.previous = outer;
  vm->exc_info = &self->exc_info;
  cyc_hold (vm->heap, &self->object);
  result = cyc_eval (vm, frame);
  vm->exc_info = outer;
  self->exc_info.previous = NULL;
  if (self->state == CYC_GENERATOR_FINISHED)
    finish (vm, self);
  else
    {
      frame->back = NULL;
      cyc_frame_set_holder (vm->heap, frame, holder);
    }
  cyc_release (vm->heap, &self->object);
  return result;
}

static gboolean
check_not_running (CycVM *vm, CycGenerator *self)
{
  if (self->state != CYC_GENERATOR_RUNNING)
    return TRUE;
  cyc_raise (vm, vm->exceptions.ValueError, "generator already executing");
  return FALSE;
}

/* What a run gave: a value that was yielded, or the end. */
static CycObject *
after_run (CycVM *vm, CycGenerator *self, CycObject *value, CycObject **result)
{
  if (value == NULL || self->state != CYC_GENERATOR_FINISHED)
    return value;
  if (result != NULL)
    {
      *result = value;
      return NULL;
    }
  if (value != vm->none)
    cyc_raise_object (vm, vm->exceptions.StopIteration, value);
  cyc_release (vm->heap, value);
  return NULL;
}

/**
 * cyc_generator_send:
 * @vm: the machine
 * @self: a generator
 * @value: (nullable): what `yield` gives inside; %NULL: next ()
 * @result: (out) (optional): takes what it returns at its end
 *
 * Returns: (transfer full) (nullable): what it yields; %NULL at its end,
 *   without an exception where it returned None or @result was given
 *
 * Source: Objects/genobject.c, gen_send_ex2
 */
CycObject *
cyc_generator_send (CycVM *vm, CycGenerator *self, CycObject *value, CycObject **result)
{
  CycFrame  *frame = self->frame;
  CycObject *sent = value != NULL ? value : vm->none;

  if (!check_not_running (vm, self))
    return NULL;
  if (frame == NULL || self->state == CYC_GENERATOR_FINISHED)
    {
      if (result != NULL)
        *result = cyc_none_new (vm);
      else if (value != NULL)
        cyc_raise_object (vm, vm->exceptions.StopIteration, NULL);
      return NULL;
    }
  if (self->state == CYC_GENERATOR_CREATED && sent != vm->none)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't send non-None value to a just-started generator");
  if (self->state == CYC_GENERATOR_SUSPENDED)
    {
      cyc_ref_init (vm->heap, frame->holder, CYC_SLOT (STACK, frame->top - frame->stack), frame->top, sent);
      frame->top++;
    }
  return after_run (vm, self, run (vm, self), result);
}

/**
 * cyc_generator_get_yield_from:
 * @self: a generator
 *
 * Returns: (transfer none) (nullable): what it delegates to
 */
CycObject *
cyc_generator_get_yield_from (CycGenerator *self)
{
  const CycFrame *frame = self->frame;

  if (frame == NULL || self->state != CYC_GENERATOR_SUSPENDED || frame->next->op != CYC_OP_YIELD_FROM)
    return NULL;
  return frame->top > frame->stack ? frame->top[-1] : NULL;
}

/* Ends the delegation: the receiver leaves the stack, and what follows runs with @value or the error. */
static void
leave_yield_from (CycVM *vm, CycGenerator *self)
{
  CycFrame  *frame = self->frame;
  CycObject *receiver = *--frame->top;

  cyc_ref_drop (vm->heap, frame->holder, CYC_SLOT (STACK, frame->top - frame->stack), receiver);
  frame->next++;
}

static gboolean
close_iterator (CycVM *vm, CycObject *iterator)
{
  CycObject *name, *method, *result;

  if (iterator->type == &vm->types.generator->type)
    return cyc_generator_close (vm, CYC_GENERATOR (iterator), NULL);
  name = cyc_str_new_interned (vm, "close");
  method = cyc_object_lookup_attr (vm, iterator, name);
  cyc_release (vm->heap, name);
  if (method == NULL)
    {
      if (vm->error != NULL)
        cyc_error_write_unraisable (vm, "closing generator", iterator);
      return TRUE;
    }
  result = cyc_object_call (vm, method, NULL, 0, NULL);
  cyc_release (vm->heap, method);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/* Goes on with vm->error where the generator waits. */
static CycObject *
run_with_error (CycVM *vm, CycGenerator *self, CycObject **result)
{
  CycObject *handled = self->exc_info.value;

  if (vm->profile->throw_sets_context && handled != NULL && handled != vm->error)
    cyc_exception_set_context (vm, vm->error, cyc_new_ref (vm, handled));
  if (self->frame == NULL || self->state == CYC_GENERATOR_FINISHED)
    return NULL;
  return after_run (vm, self, run (vm, self), result);
}

static CycObject *
throw_here (CycVM *vm, CycGenerator *self, CycObject *exception, CycObject **result)
{
  cyc_error_restore (vm, exception);
  return run_with_error (vm, self, result);
}

/* FALSE: the receiver has no throw of its own, and @exception is still the caller's. */
static gboolean
throw_into_receiver (CycVM *vm, CycObject *receiver, CycObject *exception, CycObject **yielded, CycObject **returned)
{
  CycObject *name, *method;

  *yielded = *returned = NULL;
  if (receiver->type == &vm->types.generator->type)
    {
      *yielded = cyc_generator_throw (vm, CYC_GENERATOR (receiver), exception, returned);
      return TRUE;
    }
  name = cyc_str_new_interned (vm, "throw");
  method = cyc_object_lookup_attr (vm, receiver, name);
  cyc_release (vm->heap, name);
  if (method == NULL && vm->error == NULL)
    return FALSE;
  if (method != NULL)
    *yielded = cyc_object_call_n (vm, method, 1, exception);
  cyc_xrelease (vm->heap, method);
  cyc_release (vm->heap, exception);
  return TRUE;
}

/* The same, with the frame of @self as the one that runs, where the version has it so. */
static gboolean
throw_as_caller (CycVM *vm, CycGenerator *self, CycObject *receiver, CycObject *exception, CycObject **yielded, CycObject **returned)
{
  CycFrame *caller = vm->frame;
  CycFrame *frame = self->frame;
  gboolean  done;

  if (!vm->profile->throw_shows_delegator)
    return throw_into_receiver (vm, receiver, exception, yielded, returned);
  cyc_frame_set_holder (vm->heap, frame, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame->number));
  frame->back = caller;
  cyc_eval_enter (vm, frame);
  if (!vm->profile->throw_shows_callers)
    frame->back = NULL;
  done = throw_into_receiver (vm, receiver, exception, yielded, returned);
  frame->back = caller;
  cyc_eval_leave (vm, frame);
  frame->back = NULL;
  cyc_frame_set_holder (vm->heap, frame, suspended_holder (self));
  return done;
}

static CycObject *
throw_delegated (CycVM *vm, CycGenerator *self, CycObject *receiver, CycObject *exception, CycObject **result)
{
  CycObject *yielded, *returned;
  guint8     state = self->state;

  cyc_hold (vm->heap, receiver);
  if (cyc_class_is_subclass (CYC_CLASS_OF (exception), vm->exceptions.GeneratorExit))
    {
      gboolean closed;

      self->state = CYC_GENERATOR_RUNNING;
      closed = close_iterator (vm, receiver);
      self->state = state;
      cyc_release (vm->heap, receiver);
      leave_yield_from (vm, self);
      if (closed)
        return throw_here (vm, self, exception, result);
      cyc_release (vm->heap, exception);
      return run_with_error (vm, self, result);
    }
  self->state = CYC_GENERATOR_RUNNING;
  if (!throw_as_caller (vm, self, receiver, exception, &yielded, &returned))
    {
      self->state = state;
      cyc_release (vm->heap, receiver);
      leave_yield_from (vm, self);
      return throw_here (vm, self, exception, result);
    }
  self->state = state;
  cyc_release (vm->heap, receiver);
  if (yielded != NULL)
    return yielded;
  leave_yield_from (vm, self);
  if (returned == NULL && vm->error != NULL && cyc_error_matches (vm, vm->exceptions.StopIteration))
    {
      CycObject *stop = cyc_error_take (vm);

      returned = cyc_exception_get_extra (vm, stop, "value");
      returned = cyc_new_ref (vm, returned != NULL ? returned : vm->none);
      cyc_release (vm->heap, stop);
    }
  if (returned != NULL)
    {
      CycObject *value = cyc_generator_send (vm, self, returned, result);

      cyc_release (vm->heap, returned);
      return value;
    }
  return run_with_error (vm, self, result);
}

/**
 * cyc_generator_throw:
 * @exception: (transfer full): an exception object
 * @result: (out) (optional): takes what it returns at its end
 *
 * Raises @exception where the generator waits.
 *
 * Returns: (transfer full) (nullable): what it yields next
 *
 * Source: Objects/genobject.c, _gen_throw
 */
CycObject *
cyc_generator_throw (CycVM *vm, CycGenerator *self, CycObject *exception, CycObject **result)
{
  CycObject *receiver = cyc_generator_get_yield_from (self);

  if (!check_not_running (vm, self))
    {
      cyc_release (vm->heap, exception);
      return NULL;
    }
  if (receiver != NULL)
    return throw_delegated (vm, self, receiver, exception, result);
  if (self->state == CYC_GENERATOR_CREATED && self->frame != NULL)
    {
      cyc_error_set (vm, exception);
      cyc_frame_set_holder (vm->heap, self->frame, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, self->frame->number));
      self->frame->back = vm->frame;
      cyc_eval_add_traceback (vm, self->frame);
      finish (vm, self);
      return NULL;
    }
  return throw_here (vm, self, exception, result);
}

/* Whether a handler stands around the place where the generator waits. */
static gboolean
waits_in_try (const CycGenerator *self)
{
  const CycFrame *frame = self->frame;
  guint32         at = (guint32) (frame->next - frame->code->instrs - 1);

  for (guint i = 0; i < frame->code->n_handlers; i++)
    if (at >= frame->code->handlers[i].start && at < frame->code->handlers[i].end)
      return TRUE;
  return FALSE;
}

/* 3.13's short cut: the locals go, what the frame ran stays until the generator dies. */
static void
clear_locals (CycVM *vm, CycGenerator *self)
{
  CycFrame   *frame = self->frame;
  CycObject **end = frame->top;

  self->state = CYC_GENERATOR_FINISHED;
  frame->top = frame->fast;
  for (CycObject **place = frame->fast; place < end; place++)
    if (*place != NULL)
      {
        CycObject *old = *place;

        *place = NULL;
        if (!cyc_frame_take_borrowed (frame, place))
          cyc_ref_drop (vm->heap, frame->holder, cyc_frame_slot (vm->heap, frame, (guint) (place - frame->fast)), old);
      }
}

/**
 * cyc_generator_close:
 * @result: (out) (optional): takes what it returns at its end; left alone where it returns nothing
 *
 * Returns: %FALSE with an exception
 *
 * Source: Objects/genobject.c, gen_close
 */
gboolean
cyc_generator_close (CycVM *vm, CycGenerator *self, CycObject **result)
{
  CycObject *exit_exception, *yielded, *returned = NULL;

  if (self->state == CYC_GENERATOR_RUNNING)
    return check_not_running (vm, self);
  if (self->frame == NULL || self->state == CYC_GENERATOR_FINISHED)
    return TRUE;
  if (self->state == CYC_GENERATOR_CREATED)
    {
      self->state = CYC_GENERATOR_FINISHED;
      if (vm->profile->generator_clears_unstarted)
        finish (vm, self);
      return TRUE;
    }
  if (vm->profile->generator_close_keeps_func && cyc_generator_get_yield_from (self) == NULL && !waits_in_try (self))
    {
      clear_locals (vm, self);
      return TRUE;
    }
  exit_exception = cyc_exception_new (vm, vm->exceptions.GeneratorExit, NULL);
  yielded = cyc_generator_throw (vm, self, exit_exception, &returned);
  if (returned != NULL && result != NULL)
    *result = returned;
  else
    cyc_xrelease (vm->heap, returned);
  if (yielded != NULL)
    {
      cyc_release (vm->heap, yielded);
      cyc_raise (vm, vm->exceptions.RuntimeError, "generator ignored GeneratorExit");
      return FALSE;
    }
  if (vm->error == NULL)
    return TRUE;
  if (!cyc_error_matches (vm, vm->exceptions.GeneratorExit) && !cyc_error_matches (vm, vm->exceptions.StopIteration))
    return FALSE;
  cyc_error_clear (vm);
  return TRUE;
}

/* Source: Objects/genobject.c, _PyGen_Finalize */
static void
generator_finalize (CycHeap *heap, CycObject *self)
{
  CycVM        *vm = CYC_VM_OF (heap);
  CycGenerator *generator = CYC_GENERATOR (self);
  CycObject    *pending;

  if (generator->frame == NULL || generator->state == CYC_GENERATOR_FINISHED || (generator->state == CYC_GENERATOR_CREATED && !vm->profile->generator_clears_unstarted))
    return;
  pending = cyc_error_take (vm);
  if (!cyc_generator_close (vm, generator, NULL))
    cyc_error_write_unraisable (vm, "closing generator", self);
  if (pending != NULL)
    cyc_error_restore (vm, pending);
}

static void
generator_drop (CycHeap *heap, CycObject *self)
{
  CycGenerator *generator = CYC_GENERATOR (self);

  finish (CYC_VM_OF (heap), generator);
  cyc_exc_info_clear (heap, &generator->exc_info);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "gi_code"), &generator->code);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__name__"), &generator->name);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__qualname__"), &generator->qualname);
}

/* One that outlives the interpreter is not dropped. */
static void
generator_release (CycHeap *heap, CycObject *self)
{
  CycFrame *frame = CYC_GENERATOR (self)->frame;

  if (frame != NULL && frame->object != NULL)
    frame->object->frame = NULL;
  g_free (frame);
}

static CycObject *
generator_iter (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
generator_next (CycVM *vm, CycObject *self)
{
  return cyc_generator_send (vm, CYC_GENERATOR (self), NULL, NULL);
}

static const CycClassSpec generator_spec = {
  .name = "generator",
  .flags = CYC_TYPE_GC | CYC_TYPE_WEAKREFS_FIRST,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycGenerator),
  .sizes = { { 6, 64 }, { 7, 96 }, { 10, 88 }, { 11, 160 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycGenerator, weaklist),
  .traverse = generator_traverse,
  .finalize = generator_finalize,
  .drop = generator_drop,
  .release = generator_release,
  .slots = { .repr = cyc_generator_repr, .iter = generator_iter, .next = generator_next },
  .methods = cyc_generator_methods,
  .getsets = cyc_generator_getsets,
};

/**
 * cyc_generator_init:
 * @vm: the machine
 */
void
cyc_generator_init (CycVM *vm)
{
  vm->types.generator = cyc_class_new_builtin (vm, &generator_spec, NULL);
}
