/* cyc-error.c
 *
 * Raising: the error that is on its way, and those that are being handled.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdarg.h>
#include <string.h>

#include "cyc-eval.h"

static CycSlot
info_slot (CycHeap *heap, const CycExcInfo *self, const char *name)
{
  return self->holder == CYC_HOLDER_INTERPRETER ? CYC_REGISTRY (heap, name) : CYC_FIELD (heap, name);
}

/**
 * cyc_exc_info_set:
 * @self: an entry of the stack of handled exceptions
 * @value: (nullable): the exception that is handled from now on
 *
 * To 3.10 its class and its traceback are held beside it.
 */
void
cyc_exc_info_set (CycVM *vm, CycExcInfo *self, CycObject *value)
{
  CycHeap   *heap = vm->heap;
  gboolean   triple = vm->profile->exc_info_triple;
  CycObject *traceback = value != NULL && triple ? CYC_EXCEPTION_OBJECT (value)->traceback : NULL;
  CycObject *type = value != NULL && triple ? (CycObject *) CYC_CLASS_OF (value) : NULL;

  cyc_ref_set (heap, self->holder, info_slot (heap, self, "exc_info type"), &self->type, type);
  cyc_ref_set (heap, self->holder, info_slot (heap, self, "exc_info"), &self->value, value);
  cyc_ref_set (heap, self->holder, info_slot (heap, self, "exc_info traceback"), &self->traceback, traceback);
}

/**
 * cyc_exc_info_clear:
 * @self: an entry of the stack of handled exceptions
 */
void
cyc_exc_info_clear (CycHeap *heap, CycExcInfo *self)
{
  cyc_ref_clear (heap, self->holder, info_slot (heap, self, "exc_info type"), &self->type);
  cyc_ref_clear (heap, self->holder, info_slot (heap, self, "exc_info"), &self->value);
  cyc_ref_clear (heap, self->holder, info_slot (heap, self, "exc_info traceback"), &self->traceback);
}

/**
 * cyc_vm_get_handled:
 *
 * Returns: (transfer none) (nullable): what sys.exc_info () shows
 *
 * Source: Python/errors.c, _PyErr_GetTopmostException
 */
CycObject *
cyc_vm_get_handled (CycVM *vm)
{
  for (const CycExcInfo *info = vm->exc_info; info != NULL; info = info->previous)
    if (info->value != NULL)
      return info->value;
  return NULL;
}

/**
 * cyc_error_restore:
 * @exception: (transfer full): what is raised, its context and traceback left as they are
 */
void
cyc_error_restore (CycVM *vm, CycObject *exception)
{
  cyc_ref_set_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "error"), &vm->error, exception);
}

/* The handled exception becomes the context; a cycle of contexts is cut. Source: _PyErr_SetObject */
static void
chain_context (CycVM *vm, CycObject *exception)
{
  CycObject *handled = cyc_vm_get_handled (vm);
  CycObject *at, *context, *slow = handled;
  gboolean   odd = FALSE;

  if (handled == NULL || handled == exception)
    return;
  for (at = handled; (context = CYC_EXCEPTION_OBJECT (at)->context) != NULL; at = context)
    {
      if (context == exception)
        {
          cyc_exception_set_context (vm, at, NULL);
          break;
        }
      /* A ring that a program made of contexts, without the exception in it, is left as it is (Floyd). */
      if (context == slow)
        break;
      if (odd)
        slow = CYC_EXCEPTION_OBJECT (slow)->context;
      odd = !odd;
    }
  cyc_exception_set_context (vm, exception, cyc_new_ref (vm, handled));
}

/**
 * cyc_error_set:
 * @exception: (transfer full): what is raised
 */
void
cyc_error_set (CycVM *vm, CycObject *exception)
{
  chain_context (vm, exception);
  cyc_error_restore (vm, exception);
}

/**
 * cyc_error_take:
 *
 * Returns: (transfer full) (nullable): what was being raised
 */
CycObject *
cyc_error_take (CycVM *vm)
{
  return cyc_ref_take (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "error"), &vm->error);
}

/**
 * cyc_error_clear:
 *
 * Forgets what is being raised.
 */
void
cyc_error_clear (CycVM *vm)
{
  cyc_ref_clear (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "error"), &vm->error);
}

/**
 * cyc_error_matches:
 *
 * Returns: whether what is being raised is a @type
 */
gboolean
cyc_error_matches (CycVM *vm, CycClass *type)
{
  return vm->error != NULL && cyc_class_is_subclass (CYC_CLASS_OF (vm->error), type);
}

/**
 * cyc_raise:
 * @type: an exception class
 * @format: the message, with the conversions that cyc-vm.h names
 *
 * Returns: %NULL
 */
gpointer
cyc_raise (CycVM *vm, CycClass *type, const char *format, ...)
{
  CycObject *message;
  va_list    args;

  va_start (args, format);
  message = cyc_str_vprintf (vm, format, args);
  va_end (args);
  if (message == NULL)
    return NULL;
  cyc_raise_object (vm, type, message);
  cyc_release (vm->heap, message);
  return NULL;
}

/**
 * cyc_raise_object:
 * @argument: (nullable): the exception's only argument
 *
 * Returns: %NULL
 */
gpointer
cyc_raise_object (CycVM *vm, CycClass *type, CycObject *argument)
{
  CycObject *exception = cyc_exception_new (vm, type, argument);

  if (exception != NULL)
    cyc_error_set (vm, exception);
  return NULL;
}

static CycObject *
instantiate (CycVM *vm, CycObject *exception)
{
  CycObject *made;

  if (cyc_object_is (exception, CYC_CLASS_EXCEPTION))
    return cyc_new_ref (vm, exception);
  if (!cyc_object_is (exception, CYC_CLASS_TYPE) || !cyc_class_is_subclass ((CycClass *) exception, vm->exceptions.BaseException))
    return NULL;
  made = cyc_object_call (vm, exception, NULL, 0, NULL);
  if (made != NULL && !cyc_object_is (made, CYC_CLASS_EXCEPTION))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "calling %R should have returned an instance of BaseException, not %R",
                 exception, made->type);
      cyc_release (vm->heap, made);
      return NULL;
    }
  return made;
}

/**
 * cyc_raise_value:
 * @exception: what `raise` was given: an exception or a class
 * @cause: (nullable): what followed `from`
 *
 * Source: Python/ceval.c, do_raise
 */
void
cyc_raise_value (CycVM *vm, CycObject *exception, CycObject *cause)
{
  CycObject *value = instantiate (vm, exception), *made = NULL;

  if (value == NULL)
    {
      if (vm->error == NULL)
        cyc_raise (vm, vm->exceptions.TypeError, "exceptions must derive from BaseException");
      return;
    }
  if (cause != NULL && cause != vm->none)
    {
      made = instantiate (vm, cause);
      if (made == NULL)
        {
          if (vm->error == NULL)
            cyc_raise (vm, vm->exceptions.TypeError, "exception causes must derive from BaseException");
          cyc_release (vm->heap, value);
          return;
        }
    }
  if (cause != NULL)
    cyc_exception_set_cause (vm, value, made);
  cyc_error_set (vm, value);
}

static int
matches_one (CycVM *vm, CycObject *exception, CycObject *type)
{
  if (!cyc_object_is (type, CYC_CLASS_TYPE) || !cyc_class_is_subclass ((CycClass *) type, vm->exceptions.BaseException))
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 "catching classes that do not inherit from BaseException is not allowed");
      return -1;
    }
  return cyc_class_is_subclass (CYC_CLASS_OF (exception), (CycClass *) type);
}

/**
 * cyc_exception_matches:
 * @type: a class or a tuple of such
 *
 * Returns: 1 or 0, -1 with a TypeError
 */
int
cyc_exception_matches (CycVM *vm, CycObject *exception, CycObject *type)
{
  int match = 0;

  if (!cyc_object_is (type, CYC_CLASS_TUPLE))
    return matches_one (vm, exception, type);
  for (gsize i = 0; i < CYC_TUPLE (type)->length && match >= 0; i++)
    {
      int one = matches_one (vm, exception, CYC_TUPLE (type)->items[i]);

      match = one < 0 ? -1 : match | one;
    }
  return match;
}

static void
emit_raise (CycVM *vm, CycFrame *frame, CycObject *exception)
{
  CycEvent *event;

  if (vm->heap->sink == NULL)
    return;
  event = cyc_sink_next (vm->heap->sink);
  *event = (CycEvent){ .kind = CYC_EVENT_RAISE };
  event->object.object = exception->number;
  event->object.frame = frame->number;
}

/**
 * cyc_eval_add_traceback:
 * @frame: the frame that vm->error passes
 *
 * Notes that the exception passed here, unless there is no frame in CPython.
 * Meanwhile no exception is set, so that a collection may begin.
 *
 * Source: Python/traceback.c, PyTraceBack_Here
 */
void
cyc_eval_add_traceback (CycVM *vm, CycFrame *frame)
{
  CycObject *exception, *old, *traceback;

  if (frame->code->native)
    return;
  exception = cyc_error_take (vm);
  old = CYC_EXCEPTION_OBJECT (exception)->traceback;
  if (old == NULL)
    emit_raise (vm, frame, exception);
  traceback = cyc_traceback_new (vm, old, frame);
  cyc_exception_set_traceback (vm, exception, traceback);
  cyc_release (vm->heap, traceback);
  cyc_error_restore (vm, exception);
}

static gboolean
enter (CycVM *vm, guint *depth, guint levels, guint limit, const char *where)
{
  gboolean deep = (char *) __builtin_frame_address (0) < vm->stack_guard;

  *depth += levels;
  if (G_LIKELY (*depth <= limit && !deep))
    return TRUE;
  *depth -= levels;
  cyc_raise (vm, vm->exceptions.RecursionError, "maximum recursion depth exceeded%s", where);
  return FALSE;
}

/**
 * cyc_recursion_enter:
 * @where: what the message ends with
 *
 * Returns: %FALSE with a RecursionError, or when the program is to end
 *
 * Source: Python/ceval.c, _Py_CheckRecursiveCall
 */
gboolean
cyc_recursion_enter (CycVM *vm, const char *where)
{
  if (!cyc_vm_goes_on (vm))
    return FALSE;
  if (vm->profile->c_recursion_limit > 0)
    return enter (vm, &CYC_MACHINE (vm)->c_depth, 1, vm->profile->c_recursion_limit, where);
  return enter (vm, &vm->depth, 1, vm->recursion_limit, where);
}

/**
 * cyc_recursion_leave:
 */
void
cyc_recursion_leave (CycVM *vm)
{
  if (vm->profile->c_recursion_limit > 0)
    CYC_MACHINE (vm)->c_depth--;
  else
    vm->depth--;
}

/**
 * cyc_recursion_enter_eval:
 *
 * As cyc_recursion_enter(), for a frame that C code starts: where C calls have
 * a limit of their own, it takes two of their levels.
 *
 * Returns: %FALSE with a RecursionError
 *
 * Source: Python/ceval.c, PY_EVAL_C_STACK_UNITS
 */
gboolean
cyc_recursion_enter_eval (CycVM *vm)
{
  return vm->profile->c_recursion_limit == 0 || enter (vm, &CYC_MACHINE (vm)->c_depth, 2, vm->profile->c_recursion_limit, "");
}

/**
 * cyc_recursion_leave_eval:
 */
void
cyc_recursion_leave_eval (CycVM *vm)
{
  if (vm->profile->c_recursion_limit > 0)
    CYC_MACHINE (vm)->c_depth -= 2;
}
