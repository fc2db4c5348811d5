/* cyc-sequence-iterators.c
 *
 * Iterators that step through something by index, and the one that calls
 * a function.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

#define ITERATOR(o) ((CycSequenceIterator *) (o))

/**
 * cyc_sequence_iterator_new:
 * @vm: the machine
 * @type: the class of the iterator
 * @seq: what to step through
 * @index: where to begin
 *
 * Makes an iterator that holds a sequence and an index.
 *
 * Returns: a new reference
 */
CycObject *
cyc_sequence_iterator_new (CycVM *vm, CycClass *type, CycObject *seq, gssize index)
{
  CycObject *self = cyc_container_alloc (vm, type);

  cyc_field_init (vm, self, "sequence", &ITERATOR (self)->seq, seq);
  ITERATOR (self)->index = index;
  cyc_heap_track (vm->heap, self);
  return self;
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->seq, "sequence");
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "sequence", &ITERATOR (self)->seq);
}

static CycObject *
iterator_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
exhausted (CycVM *vm, CycObject *self)
{
  cyc_field_clear (vm->heap, self, "sequence", &ITERATOR (self)->seq);
  return NULL;
}

static CycObject *
list_next (CycVM *vm, CycObject *self)
{
  CycSequenceIterator *iterator = ITERATOR (self);

  if (iterator->seq == NULL)
    return NULL;
  if (iterator->index < (gssize) CYC_LIST (iterator->seq)->length)
    return cyc_new_ref (vm, CYC_LIST (iterator->seq)->items[iterator->index++]);
  return exhausted (vm, self);
}

/* Source: Objects/listobject.c, listreviter_next */
static CycObject *
list_reverse_next (CycVM *vm, CycObject *self)
{
  CycSequenceIterator *iterator = ITERATOR (self);

  if (iterator->seq == NULL || (iterator->index < 0 && vm->profile->reversed_keeps_list))
    return NULL;
  if (iterator->index >= 0 && iterator->index < (gssize) CYC_LIST (iterator->seq)->length)
    return cyc_new_ref (vm, CYC_LIST (iterator->seq)->items[iterator->index--]);
  iterator->index = -1;
  return exhausted (vm, self);
}

static CycObject *
tuple_next (CycVM *vm, CycObject *self)
{
  CycSequenceIterator *iterator = ITERATOR (self);

  if (iterator->seq == NULL)
    return NULL;
  if (iterator->index < (gssize) CYC_TUPLE (iterator->seq)->length)
    return cyc_new_ref (vm, CYC_TUPLE (iterator->seq)->items[iterator->index++]);
  return exhausted (vm, self);
}

/* Subscripts with 0, 1, … until IndexError or StopIteration. */
static CycObject *
general_next (CycVM *vm, CycObject *self)
{
  CycSequenceIterator *iterator = ITERATOR (self);
  CycObject           *index;
  CycObject           *item;

  if (iterator->seq == NULL)
    return NULL;
  index = cyc_int_new (vm, iterator->index);
  item = cyc_object_getitem (vm, iterator->seq, index);
  cyc_release (vm->heap, index);
  if (item != NULL)
    {
      iterator->index++;
      return item;
    }
  if (!cyc_error_matches (vm, vm->exceptions.IndexError) && !cyc_error_matches (vm, vm->exceptions.StopIteration))
    return NULL;
  cyc_error_clear (vm);
  return exhausted (vm, self);
}

static CycObject *
reversed_next (CycVM *vm, CycObject *self)
{
  CycSequenceIterator *iterator = ITERATOR (self);
  CycObject           *index;
  CycObject           *item;

  if (iterator->seq == NULL)
    return NULL;
  if (iterator->index >= 0)
    {
      index = cyc_int_new (vm, iterator->index);
      item = cyc_object_getitem (vm, iterator->seq, index);
      cyc_release (vm->heap, index);
      if (item != NULL)
        {
          iterator->index--;
          return item;
        }
      if (!cyc_error_matches (vm, vm->exceptions.IndexError) && !cyc_error_matches (vm, vm->exceptions.StopIteration))
        return NULL;
      cyc_error_clear (vm);
    }
  iterator->index = -1;
  return exhausted (vm, self);
}

static CycObject *
forward_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycSequenceIterator *iterator = ITERATOR (self);
  gssize               length = 0;

  if (!cyc_args_none (vm, "__length_hint__", n_args, kwnames))
    return NULL;
  if (iterator->seq != NULL)
    {
      length = cyc_object_length (vm, iterator->seq);
      if (length < 0)
        return NULL;
      length = MAX (length - iterator->index, 0);
    }
  return cyc_int_new (vm, length);
}

static CycObject *
backward_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycSequenceIterator *iterator = ITERATOR (self);
  gssize               length = 0;

  if (!cyc_args_none (vm, "__length_hint__", n_args, kwnames))
    return NULL;
  if (iterator->seq != NULL)
    {
      length = cyc_object_length (vm, iterator->seq);
      if (length < 0)
        return NULL;
      length = length < iterator->index + 1 ? 0 : iterator->index + 1;
    }
  return cyc_int_new (vm, length);
}

static const CycMethodDef forward_methods[] = {
  { "__length_hint__", forward_length_hint },
  { NULL },
};

static const CycMethodDef backward_methods[] = {
  { "__length_hint__", backward_length_hint },
  { NULL },
};

/* reversed (x): what x says itself, or an iterator over its indices. */
static CycObject *
reversed_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *method;
  CycObject *name;
  CycObject *result;
  gssize     length;

  if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames))
    return NULL;
  if (n_args != 1)
    return cyc_raise (vm, vm->exceptions.TypeError, "reversed expected 1 argument%s, got %" G_GSIZE_FORMAT,
                      vm->profile->counts_in_singular ? "" : "s", n_args);
  name = cyc_str_new_interned (vm, "__reversed__");
  method = cyc_object_lookup_special (vm, args[0], name);
  cyc_release (vm->heap, name);
  if (method == NULL && vm->error != NULL)
    return NULL;
  if (method != NULL && method != vm->none)
    {
      result = cyc_object_call (vm, method, NULL, 0, NULL);
      cyc_release (vm->heap, method);
      return result;
    }
  cyc_xrelease (vm->heap, method);
  if (method == vm->none || CYC_CLASS_OF (args[0])->slots.getitem == NULL || cyc_object_is (args[0], CYC_CLASS_DICT) || (args[0]->type->flags & CYC_TYPE_PROXY) != 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not reversible", args[0]);
  length = cyc_object_length (vm, args[0]);
  if (length < 0)
    return NULL;
  return cyc_sequence_iterator_new (vm, (CycClass *) self, args[0], length - 1);
}

/* @callable NULL: exhausted */
typedef struct
{
  CycObject  object;
  CycObject *callable;
  CycObject *sentinel;
} CycCallIterator;

#define CALL_ITERATOR(o) ((CycCallIterator *) (o))

/**
 * cyc_call_iterator_new:
 * @vm: the machine
 * @callable: what to call
 * @sentinel: what it returns at the end
 *
 * Makes iter (callable, sentinel).
 *
 * Source: Objects/iterobject.c, PyCallIter_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_call_iterator_new (CycVM *vm, CycObject *callable, CycObject *sentinel)
{
  CycObject *self = cyc_container_alloc (vm, vm->types.callable_iterator);

  cyc_field_init (vm, self, "callable", &CALL_ITERATOR (self)->callable, callable);
  cyc_field_init (vm, self, "sentinel", &CALL_ITERATOR (self)->sentinel, sentinel);
  cyc_heap_track (vm->heap, self);
  return self;
}

static void
call_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, CALL_ITERATOR (self)->callable, "callable");
  CYC_VISIT_FIELD (visitor, CALL_ITERATOR (self)->sentinel, "sentinel");
}

static void
call_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "callable", &CALL_ITERATOR (self)->callable);
  cyc_field_clear (heap, self, "sentinel", &CALL_ITERATOR (self)->sentinel);
}

static CycObject *
call_next (CycVM *vm, CycObject *self)
{
  CycCallIterator *iterator = CALL_ITERATOR (self);
  CycObject       *result;
  int              same = -1;

  if (iterator->callable == NULL)
    return NULL;
  result = cyc_object_call (vm, iterator->callable, NULL, 0, NULL);
  if (result != NULL && iterator->sentinel != NULL)
    {
      same = cyc_object_compare_bool (vm, iterator->sentinel, result, CYC_COMPARE_EQ);
      if (same == 0)
        return result;
    }
  else if (result == NULL && cyc_error_matches (vm, vm->exceptions.StopIteration))
    {
      cyc_error_clear (vm);
      same = 1;
    }
  cyc_xrelease (vm->heap, result);
  if (same > 0)
    call_drop (vm->heap, self);
  return NULL;
}

#define SEQUENCE_ITERATOR_MEMORY               \
  .flags = CYC_TYPE_GC,                        \
  .struct_size = sizeof (CycSequenceIterator), \
  .sizes = { { 6, 32 } },                      \
  .traverse = iterator_traverse,               \
  .drop = iterator_drop

#define NOT_MADE_BY_PROGRAMS .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE

static const CycClassSpec list_iterator_spec = {
  .name = "list_iterator",
  SEQUENCE_ITERATOR_MEMORY,
  NOT_MADE_BY_PROGRAMS,
  .slots = { .iter = iterator_self, .next = list_next },
  .methods = forward_methods,
};

static const CycClassSpec list_reverseiterator_spec = {
  .name = "list_reverseiterator",
  SEQUENCE_ITERATOR_MEMORY,
  NOT_MADE_BY_PROGRAMS,
  .slots = { .iter = iterator_self, .next = list_reverse_next },
  .methods = backward_methods,
};

static const CycClassSpec tuple_iterator_spec = {
  .name = "tuple_iterator",
  SEQUENCE_ITERATOR_MEMORY,
  NOT_MADE_BY_PROGRAMS,
  .slots = { .iter = iterator_self, .next = tuple_next },
  .methods = forward_methods,
};

static const CycClassSpec iterator_spec = {
  .name = "iterator",
  SEQUENCE_ITERATOR_MEMORY,
  NOT_MADE_BY_PROGRAMS,
  .slots = { .iter = iterator_self, .next = general_next },
  .methods = forward_methods,
};

static const CycClassSpec reversed_spec = {
  .name = "reversed",
  .call_by_array_from = 10,
  SEQUENCE_ITERATOR_MEMORY,
  .slots = { .new_ = reversed_new, .iter = iterator_self, .next = reversed_next },
  .methods = backward_methods,
};

static const CycClassSpec callable_iterator_spec = {
  .name = "callable_iterator",
  .flags = CYC_TYPE_GC,
  NOT_MADE_BY_PROGRAMS,
  .struct_size = sizeof (CycCallIterator),
  .sizes = { { 6, 32 } },
  .traverse = call_traverse,
  .drop = call_drop,
  .slots = { .iter = iterator_self, .next = call_next },
};

void
cyc_sequence_iterators_init (CycVM *vm)
{
  vm->types.list_iterator = cyc_class_new_builtin (vm, &list_iterator_spec, NULL);
  vm->types.list_reverseiterator = cyc_class_new_builtin (vm, &list_reverseiterator_spec, NULL);
  vm->types.tuple_iterator = cyc_class_new_builtin (vm, &tuple_iterator_spec, NULL);
  vm->types.iterator = cyc_class_new_builtin (vm, &iterator_spec, NULL);
  vm->types.reversed = cyc_class_new_builtin (vm, &reversed_spec, NULL);
  vm->types.callable_iterator = cyc_class_new_builtin (vm, &callable_iterator_spec, NULL);
}
