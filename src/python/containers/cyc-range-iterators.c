/* cyc-range-iterators.c
 *
 * range_iterator for machine words, longrange_iterator for the rest.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-range.h"

#define ITERATOR(o) ((CycRangeIterator *) (o))

static CycObject *
words_new (CycVM *vm, gint64 start, gint64 step, gint64 length)
{
  CycObject *self = cyc_container_alloc (vm, vm->types.range_iterator);

  ITERATOR (self)->next = start;
  ITERATOR (self)->step = step;
  ITERATOR (self)->left = length;
  return self;
}

/* Takes over @start and @step, which C code holds. */
static CycObject *
big_new (CycVM *vm, CycObject *start, CycObject *step, CycObject *length)
{
  CycObject *self = cyc_container_alloc (vm, vm->types.longrange_iterator);

  cyc_field_init_move (vm, self, "start", &ITERATOR (self)->big_start, start);
  cyc_field_init_move (vm, self, "step", &ITERATOR (self)->big_step, step);
  cyc_field_init (vm, self, "length", &ITERATOR (self)->big_length, length);
  cyc_field_init_move (vm, self, "index", &ITERATOR (self)->big_index, cyc_int_new (vm, 0));
  return self;
}

CycObject *
cyc_range_iter (CycVM *vm, CycObject *self)
{
  gint64 start, step, length;

  if (cyc_range_get_words (RANGE (self), &start, &step, &length))
    return words_new (vm, start, step, length);
  return big_new (vm, cyc_new_ref (vm, RANGE (self)->start), cyc_new_ref (vm, RANGE (self)->step), RANGE (self)->length);
}

/* From the last value on, with the step turned around. */
CycObject *
cyc_range_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycRange  *range = RANGE (self);
  CycObject *one;
  CycObject *last_index;
  CycObject *last;
  CycObject *step;
  gint64     a, by, length, offset;

  if (!cyc_args_none (vm, "range.__reversed__", n_args, kwnames))
    return NULL;
  if (cyc_range_get_words (range, &a, &by, &length) && by != G_MININT64 && !__builtin_mul_overflow (by, length - 1, &offset) && !__builtin_add_overflow (a, offset, &a))
    return words_new (vm, a, -by, length);
  one = cyc_int_new (vm, 1);
  last_index = cyc_number_binary (vm, range->length, one, CYC_BINARY_SUBTRACT);
  last = cyc_range_item (vm, range->start, range->step, last_index);
  step = cyc_number_unary (vm, range->step, CYC_UNARY_NEGATIVE);
  cyc_release (vm->heap, one);
  cyc_release (vm->heap, last_index);
  return big_new (vm, last, step, range->length);
}

static CycObject *
words_next (CycVM *vm, CycObject *self)
{
  CycRangeIterator *iterator = ITERATOR (self);
  gint64            value = iterator->next;

  if (iterator->left <= 0)
    return NULL;
  iterator->next = (gint64) ((guint64) value + (guint64) iterator->step);
  iterator->left--;
  return cyc_int_new (vm, value);
}

static CycObject *
big_next (CycVM *vm, CycObject *self)
{
  CycRangeIterator *iterator = ITERATOR (self);
  CycObject        *item;
  CycObject        *one;

  if (cyc_object_compare_bool (vm, iterator->big_index, iterator->big_length, CYC_COMPARE_LT) <= 0)
    return NULL;
  item = cyc_range_item (vm, iterator->big_start, iterator->big_step, iterator->big_index);
  one = cyc_int_new (vm, 1);
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "index"), &iterator->big_index,
                    cyc_number_binary (vm, iterator->big_index, one, CYC_BINARY_ADD));
  cyc_release (vm->heap, one);
  return item;
}

static CycObject *
words_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_none (vm, "__length_hint__", n_args, kwnames) ? cyc_int_new (vm, ITERATOR (self)->left) : NULL;
}

static CycObject *
big_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "__length_hint__", n_args, kwnames))
    return NULL;
  return cyc_number_binary (vm, ITERATOR (self)->big_length, ITERATOR (self)->big_index, CYC_BINARY_SUBTRACT);
}

static CycObject *
iterator_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "index", &ITERATOR (self)->big_index);
  cyc_field_clear (heap, self, "start", &ITERATOR (self)->big_start);
  cyc_field_clear (heap, self, "step", &ITERATOR (self)->big_step);
  cyc_field_clear (heap, self, "length", &ITERATOR (self)->big_length);
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->big_index, "index");
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->big_start, "start");
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->big_step, "step");
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->big_length, "length");
}

static const CycMethodDef words_methods[] = {
  { "__length_hint__", words_length_hint },
  { NULL },
};

static const CycMethodDef big_methods[] = {
  { "__length_hint__", big_length_hint },
  { NULL },
};

#define RANGE_ITERATOR_MEMORY                                  \
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
  .struct_size = sizeof (CycRangeIterator),                    \
  .sizes = { { 6, 48 }, { 12, 40 } },                          \
  .traverse = iterator_traverse,                               \
  .drop = iterator_drop

static const CycClassSpec words_spec = {
  .name = "range_iterator",
  RANGE_ITERATOR_MEMORY,
  .slots = { .iter = iterator_self, .next = words_next },
  .methods = words_methods,
};

static const CycClassSpec big_spec = {
  .name = "longrange_iterator",
  RANGE_ITERATOR_MEMORY,
  .slots = { .iter = iterator_self, .next = big_next },
  .methods = big_methods,
};

void
cyc_range_iterators_init (CycVM *vm)
{
  vm->types.range_iterator = cyc_class_new_builtin (vm, &words_spec, NULL);
  vm->types.longrange_iterator = cyc_class_new_builtin (vm, &big_spec, NULL);
}
