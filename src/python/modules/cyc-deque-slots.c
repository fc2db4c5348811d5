/* cyc-deque-slots.c
 *
 * Deques as sequences: subscripts, comparison, arithmetic, iteration.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-deque.h"

gboolean
cyc_deque_check (CycVM *vm, CycObject *object)
{
  return cyc_class_is_subclass (CYC_CLASS_OF (object), cyc_deque_classes (vm)->deque);
}

CycObject *
cyc_deque_repr (CycVM *vm, CycObject *self)
{
  const char *name = vm->profile->deque_says_its_class ? self->type->name : "deque";
  CycObject  *list;
  CycObject  *result;

  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_new (vm, "[...]");
  list = cyc_sequence_list (vm, self);
  if (list == NULL)
    result = NULL;
  else if (CYC_DEQUE (self)->maximum >= 0)
    result = cyc_str_printf (vm, "%s(%R, maxlen=%" G_GINT64_FORMAT ")", name, list, CYC_DEQUE (self)->maximum);
  else
    result = cyc_str_printf (vm, "%s(%R)", name, list);
  cyc_xrelease (vm->heap, list);
  cyc_repr_leave (vm, self);
  return result;
}

CycObject *
cyc_deque_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *a;
  CycObject *b;
  CycObject *result;

  if (!cyc_deque_check (vm, self) || !cyc_deque_check (vm, other))
    return cyc_not_implemented_new (vm);
  if ((op == CYC_COMPARE_EQ || op == CYC_COMPARE_NE) && (self == other || CYC_DEQUE (self)->length != CYC_DEQUE (other)->length))
    return cyc_bool_new (vm, (self == other) == (op == CYC_COMPARE_EQ));
  a = cyc_sequence_list (vm, self);
  b = cyc_sequence_list (vm, other);
  result = a != NULL && b != NULL ? cyc_object_compare (vm, a, b, op) : NULL;
  cyc_xrelease (vm->heap, a);
  cyc_xrelease (vm->heap, b);
  return result;
}

gssize
cyc_deque_length (CycVM *vm, CycObject *self)
{
  return (gssize) CYC_DEQUE (self)->length;
}

static gboolean
read_index (CycVM *vm, CycObject *self, CycObject *key, gsize *index)
{
  gint64 at;

  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "sequence index must be integer, not '%T'", key);
      return FALSE;
    }
  if (!cyc_object_to_index (vm, key, FALSE, &at))
    return FALSE;
  if (at < 0)
    at += (gint64) CYC_DEQUE (self)->length;
  if (at < 0 || at >= (gint64) CYC_DEQUE (self)->length)
    {
      cyc_raise (vm, vm->exceptions.IndexError, "deque index out of range");
      return FALSE;
    }
  *index = (gsize) at;
  return TRUE;
}

CycObject *
cyc_deque_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  gsize index;

  return read_index (vm, self, key, &index) ? cyc_new_ref (vm, *cyc_deque_place (CYC_DEQUE (self), index)) : NULL;
}

gboolean
cyc_deque_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gsize index;

  if (!read_index (vm, self, key, &index))
    return FALSE;
  if (value == NULL)
    cyc_release (vm->heap, cyc_deque_take (vm, self, index));
  else
    cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), cyc_deque_place (CYC_DEQUE (self), index), value);
  return TRUE;
}

int
cyc_deque_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  CycDeque *deque = CYC_DEQUE (self);
  guint64   state = deque->state;

  for (gsize i = 0; i < deque->length; i++)
    {
      CycObject *here = cyc_new_ref (vm, *cyc_deque_place (deque, i));
      int        same = cyc_object_compare_bool (vm, here, item, CYC_COMPARE_EQ);

      cyc_release (vm->heap, here);
      if (same != 0)
        return same;
      if (state != deque->state)
        {
          cyc_raise (vm, vm->exceptions.RuntimeError, "deque mutated during iteration");
          return -1;
        }
    }
  return 0;
}

CycObject *
cyc_deque_add (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *copy;

  if (!cyc_deque_check (vm, left))
    return cyc_not_implemented_new (vm);
  if (!cyc_deque_check (vm, right))
    return cyc_raise (vm, vm->exceptions.TypeError, "can only concatenate deque (not \"%T\") to deque", right);
  copy = cyc_deque_copy (vm, left);
  if (copy == NULL || cyc_deque_extend (vm, copy, right, FALSE))
    return copy;
  cyc_release (vm->heap, copy);
  return NULL;
}

CycObject *
cyc_deque_inplace_add (CycVM *vm, CycObject *self, CycObject *other)
{
  return cyc_deque_extend (vm, self, other, FALSE) ? cyc_new_ref (vm, self) : NULL;
}

CycObject *
cyc_deque_inplace_multiply (CycVM *vm, CycObject *self, CycObject *number)
{
  CycObject *items;
  gint64     n;

  if (CYC_CLASS_OF (number)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_not_implemented_new (vm);
  if (!cyc_object_to_index (vm, number, FALSE, &n))
    return NULL;
  if (n <= 0)
    {
      cyc_deque_clear (vm->heap, self);
      return cyc_new_ref (vm, self);
    }
  items = cyc_sequence_list (vm, self);
  for (gint64 i = 1; items != NULL && CYC_LIST (items)->length > 0 && i < n; i++)
    if (!cyc_deque_extend (vm, self, items, FALSE))
      break;
  cyc_xrelease (vm->heap, items);
  return vm->error == NULL ? cyc_new_ref (vm, self) : NULL;
}

CycObject *
cyc_deque_multiply (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *self = cyc_deque_check (vm, left) ? left : right;
  CycObject *number = self == left ? right : left;
  CycObject *copy;
  CycObject *result;

  if (CYC_CLASS_OF (number)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_not_implemented_new (vm);
  copy = cyc_deque_copy (vm, self);
  if (copy == NULL)
    return NULL;
  result = cyc_deque_inplace_multiply (vm, copy, number);
  cyc_release (vm->heap, copy);
  return result;
}

/* @left: how many items it still expects; @state: the deque's when it began */
typedef struct
{
  CycObject  object;
  CycObject *deque;
  gsize      left;
  guint64    state;
} CycDequeIterator;

#define ITERATOR(o) ((CycDequeIterator *) (o))

static CycObject *
iterator_make (CycVM *vm, CycClass *type, CycObject *deque)
{
  CycObject *self = cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size, type->type.size, 0);

  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "deque"), &ITERATOR (self)->deque, deque);
  ITERATOR (self)->left = CYC_DEQUE (deque)->length;
  ITERATOR (self)->state = CYC_DEQUE (deque)->state;
  cyc_heap_track (vm->heap, self);
  return self;
}

CycObject *
cyc_deque_iter (CycVM *vm, CycObject *self)
{
  return iterator_make (vm, cyc_deque_classes (vm)->iterator, self);
}

static CycObject *
iterator_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, self->type->name, n_args, kwnames, 1, 2))
    return NULL;
  if (!cyc_deque_check (vm, args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "argument 1 must be collections.deque, not %T", args[0]);
  return iterator_make (vm, (CycClass *) self, args[0]);
}

static CycObject *
iterator_step (CycVM *vm, CycObject *self, gboolean backwards)
{
  CycDequeIterator *iterator = ITERATOR (self);
  CycDeque         *deque = CYC_DEQUE (iterator->deque);

  if (iterator->state != deque->state)
    {
      iterator->left = 0;
      return cyc_raise (vm, vm->exceptions.RuntimeError, "deque mutated during iteration");
    }
  if (iterator->left == 0)
    return NULL;
  iterator->left--;
  return cyc_new_ref (vm, *cyc_deque_place (deque, backwards ? iterator->left : deque->length - 1 - iterator->left));
}

static CycObject *
forward_next (CycVM *vm, CycObject *self)
{
  return iterator_step (vm, self, FALSE);
}

static CycObject *
backward_next (CycVM *vm, CycObject *self)
{
  return iterator_step (vm, self, TRUE);
}

static CycObject *
iterator_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
iterator_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "__length_hint__", n_args, kwnames) ? cyc_int_new (vm, (gint64) ITERATOR (self)->left) : NULL;
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT (visitor, ITERATOR (self)->deque, CYC_FIELD (visitor->heap, "deque"));
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "deque"), &ITERATOR (self)->deque);
}

static const CycMethodDef iterator_methods[] = {
  { "__length_hint__", iterator_length_hint },
  { NULL },
};

#define ITERATOR_SPEC(name_, next_)                                          \
  {                                                                          \
    .name = name_,                                                           \
    .module = "_collections",                                                \
    .flags = CYC_TYPE_GC,                                                    \
    .struct_size = sizeof (CycDequeIterator),                                \
    .sizes = { { 6, 56 } },                                                  \
    .traverse = iterator_traverse,                                           \
    .drop = iterator_drop,                                                   \
    .slots = { .new_ = iterator_new, .iter = iterator_self, .next = next_ }, \
    .methods = iterator_methods,                                             \
  }

static const CycClassSpec forward_spec = ITERATOR_SPEC ("_deque_iterator", forward_next);
static const CycClassSpec backward_spec = ITERATOR_SPEC ("_deque_reverse_iterator", backward_next);

void
cyc_deque_iterators_init (CycVM *vm, CycDequeClasses *classes)
{
  classes->iterator = cyc_class_new_builtin (vm, &forward_spec, NULL);
  classes->reverse_iterator = cyc_class_new_builtin (vm, &backward_spec, NULL);
}
