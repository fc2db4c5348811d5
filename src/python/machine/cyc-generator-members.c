/* cyc-generator-members.c
 *
 * The methods and attributes of generators.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

static CycObject *
or_stop (CycVM *vm, CycObject *value)
{
  if (value == NULL && vm->error == NULL)
    return cyc_raise_object (vm, vm->exceptions.StopIteration, NULL);
  return value;
}

static CycObject *
method_send (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "generator.send", n_args, kwnames, 1, 1))
    return NULL;
  return or_stop (vm, cyc_generator_send (vm, CYC_GENERATOR (self), args[0], NULL));
}

/* What is thrown, as an exception object; NULL without an exception where the arguments do not make one. */
static CycObject *
normalize (CycVM *vm, CycObject *type, CycObject *value)
{
  CycObject *exception;

  if (value != NULL && cyc_class_is_subclass (CYC_CLASS_OF (value), (CycClass *) type))
    return cyc_new_ref (vm, value);
  if (value == NULL)
    exception = cyc_object_call (vm, type, NULL, 0, NULL);
  else if (cyc_object_is (value, CYC_CLASS_TUPLE))
    exception = cyc_object_call (vm, type, CYC_TUPLE (value)->items, CYC_TUPLE (value)->length, NULL);
  else
    exception = cyc_object_call_n (vm, type, 1, value);
  if (exception != NULL && !cyc_object_is (exception, CYC_CLASS_EXCEPTION))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "calling %R should have returned an instance of BaseException, not %T", type, exception);
      cyc_release (vm->heap, exception);
      exception = NULL;
    }
  return exception != NULL ? exception : cyc_error_take (vm);
}

/* Source: Objects/genobject.c, _gen_throw and gen_throw */
static CycObject *
method_throw (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *value = n_args > 1 && args[1] != vm->none ? args[1] : NULL;
  CycObject *traceback = n_args > 2 && args[2] != vm->none ? args[2] : NULL;
  CycObject *exception;

  if (!cyc_args_count (vm, "throw", n_args, kwnames, 1, 3))
    return NULL;
  if (n_args > 1 && vm->profile->throw_warns)
    cyc_warn_deprecated (vm, "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead.");
  if (traceback != NULL && traceback->type != &vm->types.traceback->type)
    return cyc_raise (vm, vm->exceptions.TypeError, "throw() third argument must be a traceback object");
  if (cyc_object_is (args[0], CYC_CLASS_TYPE) && cyc_class_is_subclass ((CycClass *) args[0], vm->exceptions.BaseException))
    exception = normalize (vm, args[0], value);
  else if (!cyc_object_is (args[0], CYC_CLASS_EXCEPTION))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      "exceptions must be classes or instances deriving from BaseException, not %T", args[0]);
  else if (value != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "instance exception may not have a separate value");
  else
    exception = cyc_new_ref (vm, args[0]);
  if (traceback != NULL)
    cyc_exception_set_traceback (vm, exception, traceback);
  return or_stop (vm, cyc_generator_throw (vm, CYC_GENERATOR (self), exception, NULL));
}

static CycObject *
method_close (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *returned = NULL;

  if (!cyc_args_none (vm, "generator.close", n_args, kwnames) || !cyc_generator_close (vm, CYC_GENERATOR (self), &returned))
    return NULL;
  if (returned != NULL && vm->profile->close_returns)
    return returned;
  cyc_xrelease (vm->heap, returned);
  return cyc_none_new (vm);
}

/**
 * cyc_generator_repr:
 *
 * The slot repr.
 */
CycObject *
cyc_generator_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "<generator object %S at 0x%" G_GINT64_MODIFIER "x>", CYC_GENERATOR (self)->qualname,
                         cyc_object_get_address (self));
}

static CycObject *
get_frame (CycVM *vm, CycObject *self)
{
  CycGenerator *generator = CYC_GENERATOR (self);

  if (generator->frame == NULL || generator->state == CYC_GENERATOR_FINISHED)
    return cyc_none_new (vm);
  return cyc_frame_get_object (vm, generator->frame);
}

static CycObject *
get_running (CycVM *vm, CycObject *self)
{
  return cyc_bool_new (vm, CYC_GENERATOR (self)->state == CYC_GENERATOR_RUNNING);
}

static CycObject *
get_suspended (CycVM *vm, CycObject *self)
{
  return cyc_bool_new (vm, CYC_GENERATOR (self)->state == CYC_GENERATOR_SUSPENDED);
}

static CycObject *
get_yield_from (CycVM *vm, CycObject *self)
{
  CycObject *receiver = cyc_generator_get_yield_from (CYC_GENERATOR (self));

  return receiver != NULL ? cyc_new_ref (vm, receiver) : cyc_none_new (vm);
}

static CycObject *
get_code (CycVM *vm, CycObject *self)
{
  CycGenerator *generator = CYC_GENERATOR (self);

  if (generator->code != NULL)
    return cyc_new_ref (vm, generator->code);
  return generator->frame != NULL ? cyc_new_ref (vm, (CycObject *) generator->frame->code) : cyc_none_new (vm);
}

static CycObject *
get_name (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_GENERATOR (self)->name);
}

static gboolean
set_name (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_field_set_text (vm, self, &CYC_GENERATOR (self)->name, "__name__", value);
}

static gboolean
set_qualname (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_field_set_text (vm, self, &CYC_GENERATOR (self)->qualname, "__qualname__", value);
}

static CycObject *
get_qualname (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_GENERATOR (self)->qualname);
}

const CycMethodDef cyc_generator_methods[] = {
  { "send", method_send, CYC_METHOD_PLAIN, NULL },
  { "throw", method_throw, .packed_to = 10 },
  { "close", method_close, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycGetSetDef cyc_generator_getsets[] = {
  { "gi_frame", get_frame, .member_to = 10 },
  { "gi_running", get_running, .member_to = 9 },
  { "gi_suspended", get_suspended, .from_minor = 11 },
  { "gi_yieldfrom", get_yield_from, NULL },
  { "gi_code", get_code, .member_to = 11 },
  { "__name__", get_name, set_name },
  { "__qualname__", get_qualname, set_qualname },
  { NULL, NULL, NULL },
};
