/* cyc-sys-module.c
 *
 * The module sys: looking at the interpreter, and a few of its switches.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-exception.h"
#include "cyc-sys-module.h"

/* The count with the caller's own reference to the argument, which stands on its stack. */
static CycObject *
sys_getrefcount (CycVM            *vm,
                 CycObject        *self,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "sys.getrefcount", n_args, kwnames, 1, 1))
    return NULL;
  if (cyc_object_is_immortal (args[0]))
    return cyc_int_new (vm, vm->profile->immortal_count);
  return cyc_int_new (vm, args[0]->refcnt);
}

/* __sizeof__() and what stands before the object. */
static CycObject *
measure (CycVM     *vm,
         CycObject *object)
{
  CycObject *method = cyc_object_lookup_special (vm, object, vm->names.dunder_sizeof);
  CycObject *size;
  gint64     bytes;

  if (method == NULL)
    {
      if (vm->error != NULL)
        return NULL;
      return cyc_raise (vm, vm->exceptions.TypeError, "Type %s doesn't define __sizeof__", object->type->name);
    }
  size = cyc_object_call (vm, method, NULL, 0, NULL);
  cyc_release (vm->heap, method);
  if (size == NULL)
    return NULL;
  if (!cyc_object_is (size, CYC_CLASS_INT) || !cyc_int_get_int64 (size, &bytes))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "'%T' object cannot be interpreted as an integer", size);
      cyc_release (vm->heap, size);
      return NULL;
    }
  cyc_release (vm->heap, size);
  if (bytes < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "__sizeof__() should return >= 0");
  if (cyc_object_is_gc (object) && !cyc_object_is_static_class (object))
    bytes += vm->profile->gc_head_size;
  return cyc_int_new (vm, bytes);
}

static CycObject *
sys_getsizeof (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  static const char *const names[] = { "object", "default", NULL };
  CycObject               *values[2] = { NULL, NULL };
  CycObject               *size;

  if (!cyc_args_parse (vm, "getsizeof", args, n_args, kwnames, names, 0, 2, 1, values))
    return NULL;
  size = measure (vm, values[0]);
  if (size != NULL || values[1] == NULL || !cyc_error_matches (vm, vm->exceptions.TypeError))
    return size;
  cyc_error_clear (vm);
  return cyc_new_ref (vm, values[1]);
}

static CycObject *
sys_exc_info (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  CycObject *handled;
  CycObject *traceback;

  if (!cyc_args_none (vm, "sys.exc_info", n_args, kwnames))
    return NULL;
  handled = cyc_vm_get_handled (vm);
  if (handled == NULL)
    return cyc_tuple_pack (vm, 3, vm->none, vm->none, vm->none);
  traceback = CYC_EXCEPTION_OBJECT (handled)->traceback;
  return cyc_tuple_pack (vm, 3, handled->type, handled, traceback != NULL ? traceback : vm->none);
}

static CycObject *
sys_exception (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  CycObject *handled;

  if (!cyc_args_none (vm, "sys.exception", n_args, kwnames))
    return NULL;
  handled = cyc_vm_get_handled (vm);
  return cyc_new_ref (vm, handled != NULL ? handled : vm->none);
}

static CycObject *
sys_getrecursionlimit (CycVM            *vm,
                       CycObject        *self,
                       CycObject *const *args,
                       gsize             n_args,
                       CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "sys.getrecursionlimit", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, vm->recursion_limit);
}

static CycObject *
sys_setrecursionlimit (CycVM            *vm,
                       CycObject        *self,
                       CycObject *const *args,
                       gsize             n_args,
                       CycObject        *kwnames)
{
  int limit;
  int mark;

  if (!cyc_args_count (vm, "sys.setrecursionlimit", n_args, kwnames, 1, 1) || !cyc_argument_to_int (vm, args[0], &limit))
    return NULL;
  if (limit < 1)
    return cyc_raise (vm, vm->exceptions.ValueError, "recursion limit must be greater or equal than 1");
  /* Having overflowed once, the machine counts as recovered below this mark only. */
  mark = limit;
  if (vm->profile->recursion_water_mark)
    mark = limit > 200 ? limit - 50 : 3 * (limit >> 2);
  if ((int) vm->depth >= mark)
    return cyc_raise (vm, vm->exceptions.RecursionError,
                      "cannot set the recursion limit to %d at the recursion depth %d: the limit is too low", limit, (int) vm->depth);
  vm->recursion_limit = (guint) limit;
  return cyc_none_new (vm);
}

static CycObject *
sys_get_int_max_str_digits (CycVM            *vm,
                            CycObject        *self,
                            CycObject *const *args,
                            gsize             n_args,
                            CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "sys.get_int_max_str_digits", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, vm->int_digits_limit);
}

static CycObject *
sys_set_int_max_str_digits (CycVM            *vm,
                            CycObject        *self,
                            CycObject *const *args,
                            gsize             n_args,
                            CycObject        *kwnames)
{
  static const char *const names[] = { "maxdigits", NULL };
  CycObject               *given[1] = { NULL };
  int                      limit;

  if (!cyc_args_parse (vm, "set_int_max_str_digits", args, n_args, kwnames, names, 0, 1, 1, given) ||
      !cyc_argument_to_int (vm, given[0], &limit))
    return NULL;
  if (limit != 0 && limit < CYC_LEAST_INT_DIGITS_LIMIT)
    return cyc_raise (vm, vm->exceptions.ValueError, vm->profile->digits_limit_says_least ? "maxdigits must be >= %d or 0 for unlimited" : "maxdigits must be 0 or larger than %d", CYC_LEAST_INT_DIGITS_LIMIT);
  vm->int_digits_limit = (guint) limit;
  return cyc_none_new (vm);
}

static CycObject *
sys_intern (CycVM            *vm,
            CycObject        *self,
            CycObject *const *args,
            gsize             n_args,
            CycObject        *kwnames)
{
  CycObject *text;

  if (!(vm->profile->clinic_int ? cyc_args_count : cyc_args_tuple) (vm, "sys.intern", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->clinic_int ? "intern() argument must be str, not %T" : "intern() argument 1 must be str, not %T",
                      args[0]);
  if (args[0]->type != &vm->types.str->type)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't intern %T", args[0]);
  text = cyc_new_ref (vm, args[0]);
  cyc_str_intern (vm, &text);
  return text;
}

static CycObject *
sys_exit (CycVM            *vm,
          CycObject        *self,
          CycObject *const *args,
          gsize             n_args,
          CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "exit", n_args, kwnames, 0, 1))
    return NULL;
  return cyc_raise_object (vm, vm->exceptions.SystemExit, n_args > 0 && args[0] != vm->none ? args[0] : NULL);
}

static CycObject *
sys_getframe (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  CycFrame *frame = vm->frame;
  int       depth = 0;

  if (!cyc_args_count (vm, "_getframe", n_args, kwnames, 0, 1))
    return NULL;
  if (n_args > 0 && !cyc_argument_to_int (vm, args[0], &depth))
    return NULL;
  for (; depth > 0 && frame != NULL; depth--)
    frame = cyc_frame_get_caller (frame);
  if (frame == NULL)
    return cyc_raise (vm, vm->exceptions.ValueError, "call stack is not deep enough");
  return cyc_frame_get_object (vm, frame);
}

static CycObject *
sys_is_finalizing (CycVM            *vm,
                   CycObject        *self,
                   CycObject *const *args,
                   gsize             n_args,
                   CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "sys.is_finalizing", n_args, kwnames))
    return NULL;
  return cyc_bool_new (vm, vm->finalizing);
}

static CycObject *
sys_getdefaultencoding (CycVM            *vm,
                        CycObject        *self,
                        CycObject *const *args,
                        gsize             n_args,
                        CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "sys.getdefaultencoding", n_args, kwnames))
    return NULL;
  return cyc_str_new (vm, "utf-8");
}

static CycObject *
sys_getallocatedblocks (CycVM            *vm,
                        CycObject        *self,
                        CycObject *const *args,
                        gsize             n_args,
                        CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "sys.getallocatedblocks", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, (gint64) vm->heap->n_live);
}

static CycObject *
sys_excepthook (CycVM            *vm,
                CycObject        *self,
                CycObject *const *args,
                gsize             n_args,
                CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "excepthook", n_args, kwnames, 3, 3))
    return NULL;
  if (cyc_object_is (args[1], CYC_CLASS_EXCEPTION))
    cyc_error_display (vm, args[1]);
  return cyc_none_new (vm);
}

static const CycMethodDef functions[] = {
  { "getrefcount", sys_getrefcount, CYC_METHOD_PLAIN, NULL },
  { "getsizeof", sys_getsizeof, .packed_to = CYC_ALL_MINORS },
  { "exc_info", sys_exc_info, CYC_METHOD_PLAIN, NULL },
  { "exception", sys_exception, .from_minor = 11 },
  { "getrecursionlimit", sys_getrecursionlimit, CYC_METHOD_PLAIN, NULL },
  { "setrecursionlimit", sys_setrecursionlimit, CYC_METHOD_PLAIN, NULL },
  { "get_int_max_str_digits", sys_get_int_max_str_digits, .from_minor = 7 },
  { "set_int_max_str_digits", sys_set_int_max_str_digits, .from_minor = 7 },
  { "intern", sys_intern, CYC_METHOD_PLAIN, NULL },
  { "excepthook", sys_excepthook, CYC_METHOD_PLAIN, NULL },
  { "exit", sys_exit, CYC_METHOD_PLAIN, NULL },
  { "_getframe", sys_getframe, CYC_METHOD_PLAIN, NULL },
  { "is_finalizing", sys_is_finalizing, CYC_METHOD_PLAIN, NULL },
  { "getdefaultencoding", sys_getdefaultencoding, CYC_METHOD_PLAIN, NULL },
  { "getallocatedblocks", sys_getallocatedblocks, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

static gboolean
setup (CycVM     *vm,
       CycObject *module,
       CycObject *dict)
{
  if (!cyc_module_add (vm, dict, "modules", cyc_new_ref (vm, vm->modules)) || !cyc_module_add (vm, dict, "argv", cyc_list_new (vm)) || !cyc_module_add (vm, dict, "path", cyc_list_new (vm)))
    return FALSE;
  if (!cyc_module_add (vm, dict, "__excepthook__", cyc_new_ref (vm, cyc_dict_get_utf8 (vm, dict, "excepthook"))))
    return FALSE;
  return cyc_sys_add_info (vm, dict) && cyc_sys_add_streams (vm, dict);
}

const CycModuleSpec cyc_module_sys = { "sys", functions, setup };
