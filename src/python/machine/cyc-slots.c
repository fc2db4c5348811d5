/* cyc-slots.c
 *
 * The slots of classes that define their special methods in Python. Each
 * looks its method up on the type and calls it with the references that the
 * profile's version makes on the way.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-slots.h"

/* 3.6: a method object is made. */
static CycObject *
call_bound (CycVM *vm, CycObject *method, CycObject *self, CycObject *const *args, gsize n_args)
{
  CycObject *bound = cyc_method_new (vm, method, self);
  CycObject *result = cyc_object_call (vm, bound, args, n_args, NULL);

  cyc_release (vm->heap, bound);
  return result;
}

/* What stands in @all from @first on is copied with its references where keyword arguments come in a dictionary.
 * Source: Objects/call.c, _PyStack_UnpackDict and _PyFunction_FastCallDict */
static gsize
first_copied (CycVM *vm, gsize n_positional)
{
  return vm->profile->unpacking_copies_all ? 0 : n_positional;
}

/* 3.6: a bound method is called with the arguments' tuple and dictionary. */
static CycObject *
call_bound_spread (CycVM *vm, CycObject *bound, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize      n_names = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  CycObject *result;

  cyc_arguments_hold (vm, args + n_args, n_names);
  result = cyc_object_call_spread (vm, bound, args, n_args, kwnames);
  cyc_arguments_release (vm, args + n_args, n_names);
  return result;
}

static CycObject *
call_function (CycVM *vm, CycObject *method, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize                  n_names = kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0;
  CycObject             *small[8];
  g_autofree CycObject **large = NULL;
  CycObject            **all = small;
  gsize                  n_all = n_args + n_names + 1;
  gsize                  first = n_names > 0 ? first_copied (vm, n_args + 1) : n_all;
  CycObject             *result;

  if (n_all > G_N_ELEMENTS (small))
    all = large = g_new (CycObject *, n_all);
  all[0] = self;
  for (gsize i = 0; i < n_args + n_names; i++)
    all[i + 1] = args[i];
  cyc_hold (vm->heap, method);
  cyc_arguments_hold (vm, all + first, n_all - first);
  result = cyc_object_call (vm, method, all, n_args + 1, kwnames);
  cyc_arguments_release (vm, all + first, n_all - first);
  cyc_release (vm->heap, method);
  return result;
}

/* What a specialized instruction calls by itself. */
static CycObject *
call_inlined (CycVM *vm, CycObject *method, CycObject *self, CycObject *argument)
{
  CycObject *args[2] = { self, argument };
  CycObject *result;

  cyc_hold (vm->heap, method);
  result = cyc_function_call_inlined (vm, method, args, 2);
  cyc_release (vm->heap, method);
  return result;
}

/**
 * cyc_special_call:
 * @vm: the machine
 * @self: the object
 * @name: of the special method
 * @args: (array length=n_args): the other arguments
 * @n_args: how many
 *
 * Returns: (transfer full) (nullable): the result; %NULL without an exception
 *   where the type has no such method
 *
 * Source: Objects/typeobject.c, lookup_maybe_method and vectorcall_method
 */
CycObject *
cyc_special_call (CycVM *vm, CycObject *self, CycObject *name, CycObject *const *args, gsize n_args)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), name);
  CycObject *bound, *result;

  if (method == NULL)
    return NULL;
  if (CYC_IS_FUNCTION (vm, method))
    return vm->profile->slots_bind_methods ? call_bound (vm, method, self, args, n_args)
                                           : call_function (vm, method, self, args, n_args, NULL);
  bound = cyc_object_lookup_special (vm, self, name);
  if (bound == NULL)
    return NULL;
  result = cyc_object_call (vm, bound, args, n_args, NULL);
  cyc_release (vm->heap, bound);
  return result;
}

static CycObject *
call_required (CycVM *vm, CycObject *self, CycObject *name, CycObject *const *args, gsize n_args)
{
  CycObject *result = cyc_special_call (vm, self, name, args, n_args);

  if (result == NULL && vm->error == NULL)
    return cyc_raise_object (vm, vm->exceptions.AttributeError, name);
  return result;
}

/**
 * cyc_slot_repr:
 *
 * Returns: (transfer full): what __repr__ gives
 */
CycObject *
cyc_slot_repr (CycVM *vm, CycObject *self)
{
  return call_required (vm, self, vm->names.dunder_repr, NULL, 0);
}

/**
 * cyc_slot_str:
 *
 * Returns: (transfer full): what __str__ gives
 */
CycObject *
cyc_slot_str (CycVM *vm, CycObject *self)
{
  return call_required (vm, self, vm->names.dunder_str, NULL, 0);
}

/**
 * cyc_slot_hash:
 *
 * Returns: whether __hash__ gave an int
 *
 * Source: Objects/typeobject.c, slot_tp_hash
 */
gboolean
cyc_slot_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_hash);
  CycObject *result;
  gboolean   done;

  if (method == NULL || method == vm->none)
    return cyc_hash_not_implemented (vm, self, hash);
  result = cyc_special_call (vm, self, vm->names.dunder_hash, NULL, 0);
  if (result == NULL)
    return FALSE;
  if (!cyc_object_is (result, CYC_CLASS_INT))
    {
      cyc_release (vm->heap, result);
      cyc_raise (vm, vm->exceptions.TypeError, "__hash__ method should return an integer");
      return FALSE;
    }
  done = cyc_int_get_int64 (result, hash);
  if (!done)
    done = vm->types.int_->slots.hash (vm, result, hash);
  if (*hash == -1)
    *hash = -2;
  cyc_release (vm->heap, result);
  return done;
}

/**
 * cyc_slot_call:
 *
 * Returns: (transfer full): what __call__ gives
 *
 * Source: Objects/typeobject.c, slot_tp_call
 */
CycObject *
cyc_slot_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_call);
  CycObject *bound, *result;

  if (method != NULL && CYC_IS_FUNCTION (vm, method) && !vm->profile->slots_bind_methods)
    return call_function (vm, method, self, args, n_args, kwnames);
  bound = cyc_object_lookup_special (vm, self, vm->names.dunder_call);
  if (bound == NULL)
    return vm->error != NULL ? NULL : cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not callable", self);
  result = call_bound_spread (vm, bound, args, n_args, kwnames);
  cyc_release (vm->heap, bound);
  return result;
}

static CycObject *
call_getattr_hook (CycVM *vm, CycObject *self, CycObject *hook, CycObject *name)
{
  CycObject *bound, *result;

  if (!CYC_IS_FUNCTION (vm, hook))
    return cyc_special_call (vm, self, vm->names.dunder_getattr, &name, 1);
  if (!vm->profile->getattr_hook_binds)
    return call_function (vm, hook, self, &name, 1, NULL);
  bound = cyc_method_new (vm, hook, self);
  result = cyc_object_call (vm, bound, &name, 1, NULL);
  cyc_release (vm->heap, bound);
  return result;
}

/* Whether a failing object.__getattribute__ leaves no exception behind before the hook is called: where the
 * hook follows it is not raised at all, or its object is not made yet. */
static CycObject *
getattr_generic (CycVM *vm, CycObject *self, CycObject *name, gboolean has_hook)
{
  return has_hook && !vm->profile->attribute_errors_made ? cyc_object_generic_lookup (vm, self, name)
                                                         : cyc_object_generic_getattr (vm, self, name);
}

/**
 * cyc_slot_getattr:
 *
 * Returns: (transfer full): what __getattribute__ gives, or __getattr__ where
 *   that raised AttributeError
 *
 * Source: Objects/typeobject.c, slot_tp_getattr_hook
 */
CycObject *
cyc_slot_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *hook = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_getattr);
  CycObject *getter = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_getattribute);
  CycObject *result;

  if (hook != NULL)
    hook = cyc_new_ref (vm, hook); /* either method may delete it from the class */
  if (getter == NULL || (getter->type == &vm->types.wrapper_descriptor->type && CYC_DESCRIPTOR (getter)->function == (gpointer) cyc_object_generic_getattr))
    result = getattr_generic (vm, self, name, hook != NULL);
  else if (hook != NULL && CYC_IS_FUNCTION (vm, getter))
    result = call_getattr_hook (vm, self, getter, name);
  else if (CYC_IS_FUNCTION (vm, getter) && cyc_eval_is_specialized (vm))
    result = call_inlined (vm, getter, self, name);
  else
    result = cyc_special_call (vm, self, vm->names.dunder_getattribute, &name, 1);
  if (result == NULL && hook != NULL && (vm->error == NULL || cyc_error_matches (vm, vm->exceptions.AttributeError)))
    {
      cyc_error_clear (vm);
      result = call_getattr_hook (vm, self, hook, name);
    }
  cyc_xrelease (vm->heap, hook);
  return result;
}

/**
 * cyc_slot_setattr:
 *
 * Returns: whether __setattr__ or __delattr__ went through
 */
gboolean
cyc_slot_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycObject *args[2] = { name, value };
  CycObject *result;

  result = value == NULL ? call_required (vm, self, vm->names.dunder_delattr, args, 1)
                         : call_required (vm, self, vm->names.dunder_setattr, args, 2);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/**
 * cyc_slot_compare:
 *
 * Returns: (transfer full): what __lt__ … gives, NotImplemented without one
 */
CycObject *
cyc_slot_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *const names[] = { vm->names.dunder_lt, vm->names.dunder_le, vm->names.dunder_eq,
                               vm->names.dunder_ne, vm->names.dunder_gt, vm->names.dunder_ge };
  CycObject       *result = cyc_special_call (vm, self, names[op], &other, 1);

  if (result == NULL && vm->error == NULL)
    return cyc_not_implemented_new (vm);
  return result;
}

/**
 * cyc_slot_iter:
 *
 * Returns: (transfer full): what __iter__ gives, or an iterator over
 *   __getitem__
 *
 * Source: Objects/typeobject.c, slot_tp_iter
 */
CycObject *
cyc_slot_iter (CycVM *vm, CycObject *self)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_iter);

  if (method == vm->none)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not iterable", self);
  return call_required (vm, self, vm->names.dunder_iter, NULL, 0);
}

/**
 * cyc_slot_next:
 *
 * Returns: (transfer full) (nullable): the next item; %NULL without an
 *   exception where __next__ raised StopIteration
 */
CycObject *
cyc_slot_next (CycVM *vm, CycObject *self)
{
  return call_required (vm, self, vm->names.dunder_next, NULL, 0);
}

/**
 * cyc_slot_descr_get:
 *
 * Returns: (transfer full): what __get__ gives
 */
CycObject *
cyc_slot_descr_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  CycObject *args[2] = { object != NULL ? object : vm->none, type != NULL ? type : vm->none };
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_get);
  CycObject *result = method != NULL && CYC_IS_FUNCTION (vm, method) ? call_function (vm, method, self, args, 2, NULL)
                                                                     : cyc_special_call (vm, self, vm->names.dunder_get, args, 2);

  if (result == NULL && vm->error == NULL)
    return cyc_new_ref (vm, self);
  return result;
}

/**
 * cyc_slot_descr_set:
 *
 * Returns: whether __set__ or __delete__ went through
 */
gboolean
cyc_slot_descr_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value)
{
  CycObject *args[2] = { object, value };
  CycObject *result;

  result = value == NULL ? call_required (vm, self, vm->names.dunder_delete, args, 1)
                         : call_required (vm, self, vm->names.dunder_set, args, 2);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/**
 * cyc_slot_new:
 *
 * Returns: (transfer full): what __new__ gives
 */
CycObject *
cyc_slot_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *method = cyc_object_getattr (vm, self, vm->names.dunder_new);
  CycObject *result;

  if (method == NULL)
    return NULL;
  result = call_function (vm, method, self, args, n_args, kwnames);
  cyc_release (vm->heap, method);
  return result;
}

/**
 * cyc_slot_init:
 *
 * Returns: (transfer full) (nullable): None
 *
 * Source: Objects/typeobject.c, slot_tp_init
 */
CycObject *
cyc_slot_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_init);
  CycObject *result, *bound;

  if (method != NULL && CYC_IS_FUNCTION (vm, method) && !vm->profile->slots_bind_methods)
    {
      result = call_function (vm, method, self, args, n_args, kwnames);
    }
  else
    {
      bound = cyc_object_lookup_special (vm, self, vm->names.dunder_init);
      if (bound == NULL)
        return NULL;
      result = call_bound_spread (vm, bound, args, n_args, kwnames);
      cyc_release (vm->heap, bound);
    }
  if (result != NULL && result != vm->none)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__init__() should return None, not '%T'", result);
      cyc_release (vm->heap, result);
      return NULL;
    }
  return result;
}

/**
 * cyc_slot_length:
 *
 * Returns: what __len__ gives, -1 with an exception
 */
gssize
cyc_slot_length (CycVM *vm, CycObject *self)
{
  CycObject *result = call_required (vm, self, vm->names.dunder_len, NULL, 0);
  CycObject *number;
  gint64     length = -1;

  if (result == NULL)
    return -1;
  number = cyc_number_index (vm, result);
  cyc_release (vm->heap, result);
  if (number == NULL)
    return -1;
  if (!cyc_int_get_int64 (number, &length))
    {
      cyc_raise (vm, vm->exceptions.OverflowError, "cannot fit 'int' into an index-sized integer");
      length = -1;
    }
  else if (length < 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "__len__() should return >= 0");
      length = -1;
    }
  cyc_release (vm->heap, number);
  return length;
}

/**
 * cyc_slot_getitem:
 *
 * Returns: (transfer full): what __getitem__ gives
 */
CycObject *
cyc_slot_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_getitem);

  if (method != NULL && CYC_IS_FUNCTION (vm, method) && cyc_eval_is_specialized (vm))
    return call_inlined (vm, method, self, key);
  return call_required (vm, self, vm->names.dunder_getitem, &key, 1);
}

/**
 * cyc_slot_setitem:
 *
 * Returns: whether __setitem__ or __delitem__ went through
 */
gboolean
cyc_slot_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  CycObject *args[2] = { key, value };
  CycObject *result;

  result = value == NULL ? call_required (vm, self, vm->names.dunder_delitem, args, 1)
                         : call_required (vm, self, vm->names.dunder_setitem, args, 2);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/**
 * cyc_slot_contains:
 *
 * Returns: 1 or 0, -1 with an exception
 */
int
cyc_slot_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_contains);
  CycObject *result;
  int        truth;

  if (method == vm->none)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not a container", self);
      return -1;
    }
  result = call_required (vm, self, vm->names.dunder_contains, &item, 1);
  if (result == NULL)
    return -1;
  truth = cyc_object_is_true (vm, result);
  cyc_release (vm->heap, result);
  return truth;
}

/**
 * cyc_slot_bool:
 *
 * Returns: 1 or 0, -1 with an exception
 *
 * Source: Objects/typeobject.c, slot_nb_bool
 */
int
cyc_slot_bool (CycVM *vm, CycObject *self)
{
  CycObject *result;
  int        truth;

  if (vm->profile->bool_says_cannot && cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_bool) == vm->none)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "'%T' cannot be interpreted as a boolean", self);
      return -1;
    }
  result = call_required (vm, self, vm->names.dunder_bool, NULL, 0);
  if (result == NULL)
    return -1;
  if (result->type != &vm->types.bool_->type)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__bool__ should return bool, returned %T", result);
      cyc_release (vm->heap, result);
      return -1;
    }
  truth = result == vm->true_;
  cyc_release (vm->heap, result);
  return truth;
}
