/* cyc-object.c
 *
 * What can be done with any object: text, truth, comparison, items,
 * iteration, calls.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdarg.h>

#include "cyc-containers-private.h"
#include "cyc-generic-alias.h"
#include "cyc-slots.h"

/**
 * cyc_none_new:
 *
 * Returns: (transfer full): None
 */
CycObject *
cyc_none_new (CycVM *vm)
{
  return cyc_new_ref (vm, vm->none);
}

/**
 * cyc_bool_new:
 *
 * Returns: (transfer full): True or False
 */
CycObject *
cyc_bool_new (CycVM *vm, gboolean value)
{
  return cyc_new_ref (vm, value ? vm->true_ : vm->false_);
}

/**
 * cyc_not_implemented_new:
 *
 * Returns: (transfer full): NotImplemented
 */
CycObject *
cyc_not_implemented_new (CycVM *vm)
{
  return cyc_new_ref (vm, vm->not_implemented);
}

static CycObject *
check_text (CycVM *vm, CycObject *text, const char *method)
{
  if (text == NULL || cyc_object_is (text, CYC_CLASS_STR))
    return text;
  cyc_raise (vm, vm->exceptions.TypeError, "%s returned non-string (type %T)", method, text);
  cyc_release (vm->heap, text);
  return NULL;
}

/**
 * cyc_object_repr:
 *
 * Returns: (transfer full) (nullable): repr (self)
 *
 * Source: Objects/object.c, PyObject_Repr
 */
CycObject *
cyc_object_repr (CycVM *vm, CycObject *self)
{
  CycObject *text;

  if (!cyc_recursion_enter (vm, " while getting the repr of an object"))
    return NULL;
  text = check_text (vm, CYC_CLASS_OF (self)->slots.repr (vm, self), "__repr__");
  cyc_recursion_leave (vm);
  return text;
}

/**
 * cyc_object_str:
 *
 * Returns: (transfer full) (nullable): str (self)
 *
 * Source: Objects/object.c, PyObject_Str
 */
CycObject *
cyc_object_str (CycVM *vm, CycObject *self)
{
  CycObject *text;

  if (self->type == &vm->types.str->type)
    return cyc_new_ref (vm, self);
  if (!cyc_recursion_enter (vm, " while getting the str of an object"))
    return NULL;
  text = check_text (vm, CYC_CLASS_OF (self)->slots.str (vm, self), "__str__");
  cyc_recursion_leave (vm);
  return text;
}

/**
 * cyc_object_ascii:
 *
 * Returns: (transfer full) (nullable): ascii (self)
 */
CycObject *
cyc_object_ascii (CycVM *vm, CycObject *self)
{
  CycObject *repr = cyc_object_repr (vm, self);
  g_autoptr (GString) text = NULL;

  if (repr == NULL || CYC_STR (repr)->ascii)
    return repr;
  text = g_string_new (NULL);
  for (gsize i = 0; i < CYC_STR (repr)->length; i++)
    {
      guint32 c = cyc_str_get_char (repr, i);

      if (c < 0x80)
        g_string_append_c (text, (char) c);
      else
        g_string_append_printf (text, c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x"
                                                                          : "\\U%08x",
                                c);
    }
  cyc_release (vm->heap, repr);
  return cyc_str_new (vm, text->str);
}

/**
 * cyc_object_format:
 * @spec: (nullable): a str
 *
 * Returns: (transfer full) (nullable): format (self, spec)
 *
 * Source: Objects/abstract.c, PyObject_Format
 */
CycObject *
cyc_object_format (CycVM *vm, CycObject *self, CycObject *spec)
{
  CycObject *method, *result;

  if (spec == NULL || CYC_STR (spec)->length == 0)
    {
      if (self->type == &vm->types.str->type)
        return cyc_new_ref (vm, self);
      if (self->type == &vm->types.int_->type)
        return cyc_object_str (vm, self);
    }
  method = cyc_object_lookup_special (vm, self, vm->names.dunder_format);
  if (method == NULL)
    return vm->error != NULL ? NULL
                             : cyc_raise (vm, vm->exceptions.TypeError, "Type %T doesn't define __format__", self);
  result = cyc_object_call_n (vm, method, 1, spec != NULL ? spec : vm->empty_str);
  cyc_release (vm->heap, method);
  if (result != NULL && !cyc_object_is (result, CYC_CLASS_STR))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__format__ must return a str, not %T", result);
      cyc_release (vm->heap, result);
      return NULL;
    }
  return result;
}

/**
 * cyc_object_hash:
 *
 * Returns: %FALSE with a TypeError for what cannot be hashed
 */
gboolean
cyc_object_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycHashFunc function = CYC_CLASS_OF (self)->slots.hash;

  return function != NULL ? function (vm, self, hash) : cyc_hash_not_implemented (vm, self, hash);
}

/**
 * cyc_object_is_true:
 *
 * Returns: 1 or 0, -1 with an exception
 *
 * Source: Objects/object.c, PyObject_IsTrue
 */
int
cyc_object_is_true (CycVM *vm, CycObject *self)
{
  const CycSlots *slots;
  gssize          length;

  if (self == vm->true_)
    return 1;
  if (self == vm->false_ || self == vm->none)
    return 0;
  slots = &CYC_CLASS_OF (self)->slots;
  if (slots->bool_ != NULL)
    return slots->bool_ (vm, self);
  if (slots->length == NULL)
    return 1;
  length = slots->length (vm, self);
  return length < 0 ? -1 : length > 0;
}

/* FALSE: not implemented by @left's type. */
static gboolean
try_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op, CycObject **result)
{
  CycCompareFunc compare = CYC_CLASS_OF (left)->slots.compare;

  if (compare == NULL)
    return FALSE;
  *result = compare (vm, left, right, op);
  if (*result != vm->not_implemented)
    return TRUE;
  cyc_release (vm->heap, *result);
  *result = NULL;
  return FALSE;
}

/* Source: Objects/object.c, do_richcompare */
static CycObject *
rich_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  static const CycCompareOp swapped[] = { CYC_COMPARE_GT, CYC_COMPARE_GE, CYC_COMPARE_EQ,
                                          CYC_COMPARE_NE, CYC_COMPARE_LT, CYC_COMPARE_LE };
  static const char *const  signs[] = { "<", "<=", "==", "!=", ">", ">=" };
  gboolean                  reflected = FALSE;
  CycObject                *result = NULL;

  if (left->type != right->type && cyc_class_is_subclass (CYC_CLASS_OF (right), CYC_CLASS_OF (left)))
    {
      reflected = TRUE;
      if (try_compare (vm, right, left, swapped[op], &result))
        return result;
    }
  if (try_compare (vm, left, right, op, &result))
    return result;
  if (!reflected && try_compare (vm, right, left, swapped[op], &result))
    return result;
  if (op == CYC_COMPARE_EQ)
    return cyc_bool_new (vm, left == right);
  if (op == CYC_COMPARE_NE)
    return cyc_bool_new (vm, left != right);
  return cyc_raise (vm, vm->exceptions.TypeError, "'%s' not supported between instances of '%T' and '%T'", signs[op],
                    left, right);
}

/**
 * cyc_object_compare:
 *
 * Returns: (transfer full) (nullable): the result of the comparison
 *
 * Source: Objects/object.c, PyObject_RichCompare
 */
CycObject *
cyc_object_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  CycObject *result;

  if (!cyc_recursion_enter (vm, " in comparison"))
    return NULL;
  result = rich_compare (vm, left, right, op);
  cyc_recursion_leave (vm);
  return result;
}

/**
 * cyc_object_compare_held:
 *
 * Compares two objects whose holders may drop them meanwhile.
 *
 * Returns: (transfer full) (nullable): the result of the comparison
 */
CycObject *
cyc_object_compare_held (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  CycObject *result;

  cyc_hold (vm->heap, left);
  cyc_hold (vm->heap, right);
  result = cyc_object_compare (vm, left, right, op);
  cyc_release (vm->heap, left);
  cyc_release (vm->heap, right);
  return result;
}

/**
 * cyc_object_compare_bool:
 *
 * As cyc_object_compare(), but identity implies equality.
 *
 * Returns: 1 or 0, -1 with an exception
 */
int
cyc_object_compare_bool (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  CycObject *result;
  int        truth;

  if (left == right && op == CYC_COMPARE_EQ)
    return 1;
  if (left == right && op == CYC_COMPARE_NE)
    return 0;
  result = cyc_object_compare (vm, left, right, op);
  if (result == NULL)
    return -1;
  truth = cyc_object_is_true (vm, result);
  cyc_release (vm->heap, result);
  return truth;
}

/* Whether a call adds to the depth by itself: what is called directly leaves that to what it starts. */
static gboolean
call_counts (CycVM *vm, const CycObject *self)
{
  const CycType *type = self->type;

  if (type == &vm->types.function->type || type == &vm->types.builtin->type)
    return !vm->profile->functions_called_directly;
  if (type == &vm->types.method->type || type == &vm->types.method_descriptor->type)
    return !vm->profile->methods_called_directly;
  if (cyc_object_is (self, CYC_CLASS_TYPE))
    {
      const CycClass *class = (const CycClass *) self;

      return (class->type.flags & CYC_TYPE_HEAP) != 0 || class->spec->called_directly_from == 0 ||
             class->spec->called_directly_from > vm->profile->minor ||
             (class == vm->types.str && !cyc_eval_is_specialized (vm));
    }
  return TRUE;
}

/**
 * cyc_object_call:
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_object_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycPackedArguments packed;
  CycObject         *result;

  if (!cyc_call_is_packed (vm, self, n_args))
    return cyc_object_call_spread (vm, self, args, n_args, kwnames);
  cyc_arguments_pack (vm, &packed, self, args, n_args, kwnames);
  result = cyc_object_call_spread (vm, self, args, n_args, kwnames);
  cyc_arguments_unpack (vm, &packed);
  return result;
}

/**
 * cyc_object_call_spread:
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Calls with arguments that stand in a tuple and a dictionary already: none
 * are made.
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_object_call_spread (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycCFunction call = CYC_CLASS_OF (self)->slots.call;
  CycObject   *result;

  if (call == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not callable", self);
  if (kwnames != NULL && CYC_TUPLE (kwnames)->length == 0)
    kwnames = NULL;
  if (!call_counts (vm, self))
    return call (vm, self, args, n_args, kwnames);
  if (!cyc_recursion_enter (vm, " while calling a Python object"))
    return NULL;
  result = call (vm, self, args, n_args, kwnames);
  cyc_recursion_leave (vm);
  return result;
}

#define MAX_VARARGS 8

/**
 * cyc_object_call_n:
 * @n_args: how many `CycObject *` follow, at most 8
 *
 * Returns: (transfer full) (nullable): what the call returns
 */
CycObject *
cyc_object_call_n (CycVM *vm, CycObject *self, gsize n_args, ...)
{
  CycObject *args[MAX_VARARGS];
  va_list    list;

  g_assert (n_args <= MAX_VARARGS);
  va_start (list, n_args);
  for (gsize i = 0; i < n_args; i++)
    args[i] = va_arg (list, CycObject *);
  va_end (list);
  return cyc_object_call (vm, self, args, n_args, NULL);
}

/**
 * cyc_object_call_method:
 * @name: of an attribute
 * @n_args: how many `CycObject *` follow, at most 8
 *
 * Returns: (transfer full) (nullable): what `self.name (…)` returns
 */
CycObject *
cyc_object_call_method (CycVM *vm, CycObject *self, CycObject *name, gsize n_args, ...)
{
  CycObject *args[MAX_VARARGS];
  CycObject *method, *result;
  va_list    list;

  g_assert (n_args <= MAX_VARARGS);
  va_start (list, n_args);
  for (gsize i = 0; i < n_args; i++)
    args[i] = va_arg (list, CycObject *);
  va_end (list);
  method = cyc_object_getattr (vm, self, name);
  if (method == NULL)
    return NULL;
  result = cyc_object_call (vm, method, args, n_args, NULL);
  cyc_release (vm->heap, method);
  return result;
}

/**
 * cyc_object_callable:
 *
 * Returns: whether it can be called
 */
gboolean
cyc_object_callable (CycObject *self)
{
  return CYC_CLASS_OF (self)->slots.call != NULL;
}

/**
 * cyc_object_iter:
 *
 * Returns: (transfer full) (nullable): iter (self)
 *
 * Source: Objects/abstract.c, PyObject_GetIter
 */
CycObject *
cyc_object_iter (CycVM *vm, CycObject *self)
{
  const CycSlots *slots = &CYC_CLASS_OF (self)->slots;
  CycObject      *iterator;

  if (slots->iter == NULL)
    {
      if (slots->getitem != NULL && !cyc_object_is (self, CYC_CLASS_DICT))
        return cyc_sequence_iterator_new (vm, vm->types.iterator, self, 0);
      return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not iterable", self);
    }
  iterator = slots->iter (vm, self);
  if (iterator != NULL && CYC_CLASS_OF (iterator)->slots.next == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "iter() returned non-iterator of type '%T'", iterator);
      cyc_release (vm->heap, iterator);
      return NULL;
    }
  return iterator;
}

/**
 * cyc_iter_next:
 *
 * Returns: (transfer full) (nullable): the next item; %NULL without an
 *   exception at the end
 *
 * Source: Objects/abstract.c, PyIter_Next
 */
CycObject *
cyc_iter_next (CycVM *vm, CycObject *iterator)
{
  CycUnaryFunc next = CYC_CLASS_OF (iterator)->slots.next;
  CycObject   *item;

  if (next == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not iterable", iterator);
  if (!cyc_vm_goes_on (vm))
    return NULL;
  item = next (vm, iterator);
  if (item == NULL && vm->error != NULL && cyc_error_matches (vm, vm->exceptions.StopIteration))
    cyc_error_clear (vm);
  return item;
}

/**
 * cyc_object_length:
 *
 * Returns: len (self), -1 with an exception
 */
gssize
cyc_object_length (CycVM *vm, CycObject *self)
{
  CycLenFunc length = CYC_CLASS_OF (self)->slots.length;

  if (length != NULL)
    return length (vm, self);
  cyc_raise (vm, vm->exceptions.TypeError, "object of type '%T' has no len()", self);
  return -1;
}

/**
 * cyc_object_length_hint:
 * @otherwise: what is returned where nothing is known
 *
 * Returns: a guess at the number of items, -1 with an exception
 *
 * Source: Objects/abstract.c, PyObject_LengthHint
 */
gssize
cyc_object_length_hint (CycVM *vm, CycObject *self, gssize otherwise)
{
  CycObject *hint;
  gint64     value;

  if (CYC_CLASS_OF (self)->slots.length != NULL)
    {
      gssize length = cyc_object_length (vm, self);

      if (length >= 0 || !cyc_error_matches (vm, vm->exceptions.TypeError))
        return length;
      cyc_error_clear (vm);
    }
  hint = cyc_special_call (vm, self, vm->names.dunder_length_hint, NULL, 0);
  if (hint == NULL && vm->error != NULL && !cyc_error_matches (vm, vm->exceptions.TypeError))
    return -1;
  if (hint == NULL || hint == vm->not_implemented)
    {
      cyc_error_clear (vm);
      cyc_xrelease (vm->heap, hint);
      return otherwise;
    }
  if (!cyc_object_is (hint, CYC_CLASS_INT) || !cyc_int_get_int64 (hint, &value))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__length_hint__ must be an integer, not %T", hint);
      value = -1;
    }
  else if (value < 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "__length_hint__() should return >= 0");
      value = -1;
    }
  cyc_release (vm->heap, hint);
  return value;
}

static CycObject *
class_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  CycObject *method = NULL, *result;

  if (self == (CycObject *) vm->types.type && vm->profile->generic_aliases)
    return cyc_generic_alias_new (vm, self, key);
  if (vm->profile->class_getitem)
    method = cyc_object_lookup_attr (vm, self, vm->names.dunder_class_getitem);
  if (method == NULL && vm->error != NULL)
    return NULL;
  if (method == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->caret_marks ? "type '%s' is not subscriptable" : "'type' object is not subscriptable",
                      ((CycClass *) self)->type.name);
  result = cyc_object_call_n (vm, method, 1, key);
  cyc_release (vm->heap, method);
  return result;
}

/**
 * cyc_object_getitem:
 *
 * Returns: (transfer full) (nullable): self[key]
 *
 * Source: Objects/abstract.c, PyObject_GetItem
 */
CycObject *
cyc_object_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  CycBinaryFunc getitem = CYC_CLASS_OF (self)->slots.getitem;

  if (getitem != NULL)
    return getitem (vm, self, key);
  if (cyc_object_is (self, CYC_CLASS_TYPE))
    return class_getitem (vm, self, key);
  if (vm->profile->constructor_keywords && CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] != NULL && (CYC_CLASS_OF (self)->slots.length != NULL || (self->type->flags & CYC_TYPE_HEAP) != 0))
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object does not support indexing", self);
  return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not subscriptable", self);
}

/**
 * cyc_object_has_sequence_table:
 * @self: an object
 *
 * Which classes answer as sequences, be it without a single method: those of
 * programs do, and built-in ones that have a length or items.
 *
 * Source: Include/cpython/object.h, tp_as_sequence
 *
 * Returns: whether the class of @self has the table
 */
gboolean
cyc_object_has_sequence_table (const CycObject *self)
{
  const CycSlots *slots = &CYC_CLASS_OF (self)->slots;

  return (self->type->flags & CYC_TYPE_HEAP) != 0 || slots->length != NULL || slots->getitem != NULL;
}

/**
 * cyc_object_setitem:
 * @value: (nullable): %NULL to delete
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_object_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  CycSetItemFunc setitem = CYC_CLASS_OF (self)->slots.setitem;

  if (setitem != NULL)
    return setitem (vm, self, key, value);
  if (value == NULL && cyc_object_has_sequence_table (self) && CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] != NULL)
    cyc_raise (vm, vm->exceptions.TypeError, "'%T' object doesn't support item deletion", self);
  else
    cyc_raise (vm, vm->exceptions.TypeError,
               value != NULL ? "'%T' object does not support item assignment" : "'%T' object does not support item deletion", self);
  return FALSE;
}

static int
contains_by_iteration (CycVM *vm, CycObject *self, CycObject *item)
{
  CycObject *iterator = cyc_object_iter (vm, self);
  int        found = 0;

  if (iterator == NULL)
    {
      if (cyc_error_matches (vm, vm->exceptions.TypeError) && CYC_CLASS_OF (self)->slots.iter == NULL)
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.TypeError, vm->profile->contains_says_container ? "argument of type '%T' is not a container or iterable" : "argument of type '%T' is not iterable",
                     self);
        }
      return -1;
    }
  while (found == 0)
    {
      CycObject *candidate = cyc_iter_next (vm, iterator);

      if (candidate == NULL)
        break;
      found = vm->profile->contains_needle_first ? cyc_object_compare_bool (vm, item, candidate, CYC_COMPARE_EQ)
                                                 : cyc_object_compare_bool (vm, candidate, item, CYC_COMPARE_EQ);
      cyc_release (vm->heap, candidate);
    }
  cyc_release (vm->heap, iterator);
  return vm->error != NULL ? -1 : found;
}

/**
 * cyc_object_contains:
 *
 * Returns: 1 or 0, -1 with an exception
 *
 * Source: Objects/abstract.c, PySequence_Contains
 */
int
cyc_object_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  CycContainsFunc contains = CYC_CLASS_OF (self)->slots.contains;

  return contains != NULL ? contains (vm, self, item) : contains_by_iteration (vm, self, item);
}

static int
check_by_method (CycVM *vm, CycObject *type, CycObject *name, CycObject *object)
{
  CycObject *result = cyc_special_call (vm, type, name, &object, 1);
  int        truth;

  if (result == NULL)
    return vm->error != NULL ? -1 : -2;
  truth = cyc_object_is_true (vm, result);
  cyc_release (vm->heap, result);
  return truth;
}

static int
any_of (CycVM *vm, CycObject *self, CycObject *tuple, int (*check) (CycVM *vm, CycObject *self, CycObject *type), const char *where)
{
  int truth = 0;

  if (!cyc_recursion_enter (vm, where))
    return -1;
  for (gsize i = 0; truth == 0 && i < CYC_TUPLE (tuple)->length; i++)
    truth = check (vm, self, CYC_TUPLE (tuple)->items[i]);
  cyc_recursion_leave (vm);
  return truth;
}

/* Whether its __class__ says so, where that may differ from its type: proxies, classes with such an attribute. -1 with
 * an exception. */
static int
claims_class (CycVM *vm, CycObject *self, const CycClass *wanted)
{
  CycObject *attribute = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_class);
  CycObject *claimed;
  int        claims;

  if (CYC_CLASS_OF (self)->slots.getattr == cyc_object_generic_getattr && attribute != NULL &&
      attribute->type == &vm->types.getset_descriptor->type)
    return FALSE;
  claimed = cyc_object_lookup_attr (vm, self, vm->names.dunder_class);
  if (claimed == NULL)
    return vm->error != NULL ? -1 : FALSE;
  claims = cyc_object_is (claimed, CYC_CLASS_TYPE) && cyc_class_is_subclass ((CycClass *) claimed, wanted);
  cyc_release (vm->heap, claimed);
  return claims;
}

/**
 * cyc_object_is_instance:
 * @class_or_tuple: a class or a tuple of such
 *
 * Returns: 1 or 0, -1 with an exception
 *
 * Source: Objects/abstract.c, PyObject_IsInstance
 */
int
cyc_object_is_instance (CycVM *vm, CycObject *self, CycObject *class_or_tuple)
{
  if (self->type == (CycType *) class_or_tuple)
    return 1;
  if (class_or_tuple->type == &vm->types.type->type)
    return cyc_class_is_subclass (CYC_CLASS_OF (self), (CycClass *) class_or_tuple) ? 1 : claims_class (vm, self, (CycClass *) class_or_tuple);
  if (cyc_object_is (class_or_tuple, CYC_CLASS_TUPLE))
    return any_of (vm, self, class_or_tuple, cyc_object_is_instance, " in __instancecheck__");
  if (cyc_class_lookup (vm, CYC_CLASS_OF (class_or_tuple), vm->names.dunder_instancecheck) != NULL)
    return check_by_method (vm, class_or_tuple, vm->names.dunder_instancecheck, self);
  cyc_raise (vm, vm->exceptions.TypeError,
             vm->profile->error_qualnames ? "isinstance() arg 2 must be a type, a tuple of types, or a union"
                                          : "isinstance() arg 2 must be a type or tuple of types");
  return -1;
}

/**
 * cyc_object_is_subclass:
 * @class_or_tuple: a class or a tuple of such
 *
 * Returns: 1 or 0, -1 with an exception
 *
 * Source: Objects/abstract.c, PyObject_IsSubclass
 */
int
cyc_object_is_subclass (CycVM *vm, CycObject *self, CycObject *class_or_tuple)
{
  if (cyc_object_is (class_or_tuple, CYC_CLASS_TUPLE))
    return any_of (vm, self, class_or_tuple, cyc_object_is_subclass, " in __subclasscheck__");
  if (!cyc_object_is (self, CYC_CLASS_TYPE))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "issubclass() arg 1 must be a class");
      return -1;
    }
  if (class_or_tuple->type == &vm->types.type->type)
    return cyc_class_is_subclass ((CycClass *) self, (CycClass *) class_or_tuple);
  if (cyc_class_lookup (vm, CYC_CLASS_OF (class_or_tuple), vm->names.dunder_subclasscheck) != NULL)
    return check_by_method (vm, class_or_tuple, vm->names.dunder_subclasscheck, self);
  cyc_raise (vm, vm->exceptions.TypeError,
             vm->profile->error_qualnames ? "issubclass() arg 2 must be a class, a tuple of classes, or a union"
                                          : "issubclass() arg 2 must be a class or tuple of classes");
  return -1;
}
