/* cyc-range.c
 *
 * Ranges of integers of any size; those of machine words are quick.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-range.h"

/* 1 + (high - low - 1) // step, or 0, for values of any size. */
static CycObject *
length_of_big (CycVM *vm, CycObject *start, CycObject *stop, CycObject *step)
{
  mpz_t      low, high, by;
  CycObject *length;

  mpz_inits (low, high, by, NULL);
  cyc_int_get_mpz (start, low);
  cyc_int_get_mpz (stop, high);
  cyc_int_get_mpz (step, by);
  if (mpz_sgn (by) < 0)
    {
      mpz_swap (low, high);
      mpz_neg (by, by);
    }
  if (mpz_cmp (low, high) >= 0)
    mpz_set_ui (high, 0);
  else
    {
      mpz_sub (high, high, low);
      mpz_sub_ui (high, high, 1);
      mpz_fdiv_q (high, high, by);
      mpz_add_ui (high, high, 1);
    }
  length = cyc_int_new_mpz (vm, high);
  mpz_clears (low, high, by, NULL);
  return length;
}

static CycObject *
compute_length (CycVM *vm, CycObject *start, CycObject *stop, CycObject *step)
{
  gint64     a, b, by;
  __int128_t low, high, width, n = 0;

  if (!cyc_int_get_int64 (start, &a) || !cyc_int_get_int64 (stop, &b) || !cyc_int_get_int64 (step, &by))
    return length_of_big (vm, start, stop, step);
  low = by > 0 ? a : b;
  high = by > 0 ? b : a;
  width = by > 0 ? by : -(__int128_t) by;
  if (low < high)
    n = (high - low - 1) / width + 1;
  return n <= G_MAXINT64 ? cyc_int_new (vm, (gint64) n) : length_of_big (vm, start, stop, step);
}

gboolean
cyc_range_get_words (CycRange *self, gint64 *start, gint64 *step, gint64 *length)
{
  gint64 stop;

  return cyc_int_get_int64 (self->start, start) && cyc_int_get_int64 (self->stop, &stop) && cyc_int_get_int64 (self->step, step) && cyc_int_get_int64 (self->length, length);
}

/* Takes over four references that C code holds. */
static CycObject *
make_range (CycVM *vm, CycClass *type, CycObject *start, CycObject *stop, CycObject *step)
{
  CycObject *length = compute_length (vm, start, stop, step);
  CycObject *self = cyc_container_alloc (vm, type);

  cyc_field_init_move (vm, self, "start", &RANGE (self)->start, start);
  cyc_field_init_move (vm, self, "stop", &RANGE (self)->stop, stop);
  cyc_field_init_move (vm, self, "step", &RANGE (self)->step, step);
  cyc_field_init_move (vm, self, "length", &RANGE (self)->length, length);
  return self;
}

static gboolean
is_zero (CycObject *number)
{
  gint64 value;

  return cyc_int_get_int64 (number, &value) && value == 0;
}

static CycObject *
range_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *given[3] = { NULL, NULL, NULL };
  gboolean   fine = TRUE;

  if (!cyc_args_unnamed (vm, "range()", kwnames))
    return NULL;
  if (n_args == 0 && !vm->profile->minmax_at_least)
    return cyc_raise (vm, vm->exceptions.TypeError, "range expected 1 argument%s, got 0", vm->profile->counts_in_singular ? "" : "s");
  if (!cyc_args_count (vm, "range", n_args, NULL, 1, 3))
    return NULL;
  for (gsize i = 0; fine && i < n_args; i++)
    fine = (given[n_args == 1 ? 1 : i] = cyc_number_index (vm, args[i])) != NULL;
  if (fine && given[0] == NULL)
    given[0] = cyc_int_new (vm, 0);
  if (fine && given[2] == NULL)
    given[2] = cyc_int_new (vm, 1);
  else if (fine && is_zero (given[2]))
    {
      cyc_raise (vm, vm->exceptions.ValueError, "range() arg 3 must not be zero");
      fine = FALSE;
    }
  if (fine)
    return make_range (vm, (CycClass *) self, given[0], given[1], given[2]);
  for (gsize i = 0; i < 3; i++)
    cyc_xrelease (vm->heap, given[i]);
  return NULL;
}

static void
range_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "start", &RANGE (self)->start);
  cyc_field_clear (heap, self, "stop", &RANGE (self)->stop);
  cyc_field_clear (heap, self, "step", &RANGE (self)->step);
  cyc_field_clear (heap, self, "length", &RANGE (self)->length);
}

static void
range_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, RANGE (self)->start, "start");
  CYC_VISIT_FIELD (visitor, RANGE (self)->stop, "stop");
  CYC_VISIT_FIELD (visitor, RANGE (self)->step, "step");
  CYC_VISIT_FIELD (visitor, RANGE (self)->length, "length");
}

/* start + index * step */
CycObject *
cyc_range_item (CycVM *vm, CycObject *start, CycObject *step, CycObject *index)
{
  gint64     a, by, i, offset, value;
  CycObject *product;
  CycObject *sum;

  if (cyc_int_get_int64 (start, &a) && cyc_int_get_int64 (step, &by) && cyc_int_get_int64 (index, &i) && !__builtin_mul_overflow (by, i, &offset) && !__builtin_add_overflow (a, offset, &value))
    return cyc_int_new (vm, value);
  product = cyc_number_binary (vm, index, step, CYC_BINARY_MULTIPLY);
  sum = cyc_number_binary (vm, start, product, CYC_BINARY_ADD);
  cyc_release (vm->heap, product);
  return sum;
}

static CycObject *
range_repr (CycVM *vm, CycObject *self)
{
  gint64 step;

  if (cyc_int_get_int64 (RANGE (self)->step, &step) && step == 1)
    return cyc_str_printf (vm, "range(%R, %R)", RANGE (self)->start, RANGE (self)->stop);
  return cyc_str_printf (vm, "range(%R, %R, %R)", RANGE (self)->start, RANGE (self)->stop, RANGE (self)->step);
}

static gssize
range_length (CycVM *vm, CycObject *self)
{
  gint64 length;

  if (cyc_int_get_int64 (RANGE (self)->length, &length))
    return length;
  cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C ssize_t");
  return -1;
}

static int
range_bool (CycVM *vm, CycObject *self)
{
  return cyc_object_is_true (vm, RANGE (self)->length);
}

/* What tells ranges apart: nothing beyond the length of an empty one, nor beyond the start of one value. */
static CycObject *
range_key (CycVM *vm, CycRange *self)
{
  gint64 length;

  if (!cyc_int_get_int64 (self->length, &length) || length > 1)
    return cyc_tuple_pack (vm, 3, self->length, self->start, self->step);
  return cyc_tuple_pack (vm, 3, self->length, length == 0 ? vm->none : self->start, vm->none);
}

static gboolean
range_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycObject *key = range_key (vm, RANGE (self));
  gboolean   fine = cyc_object_hash (vm, key, hash);

  cyc_release (vm->heap, key);
  return fine;
}

static CycObject *
range_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *a;
  CycObject *b;
  CycObject *result;

  if ((op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE) || !cyc_is_exact (other, vm->types.range))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  a = range_key (vm, RANGE (self));
  b = range_key (vm, RANGE (other));
  result = cyc_object_compare (vm, a, b, op);
  cyc_release (vm->heap, a);
  cyc_release (vm->heap, b);
  return result;
}

/* The index of an int in a range of any size; NULL without an exception if it is not in it. */
static CycObject *
index_of (CycVM *vm, CycRange *self, CycObject *value)
{
  mpz_t      start, step, offset, length;
  CycObject *index = NULL;

  mpz_inits (start, step, offset, length, NULL);
  cyc_int_get_mpz (self->start, start);
  cyc_int_get_mpz (self->step, step);
  cyc_int_get_mpz (self->length, length);
  cyc_int_get_mpz (value, offset);
  mpz_sub (offset, offset, start);
  if (mpz_divisible_p (offset, step))
    {
      mpz_divexact (offset, offset, step);
      if (mpz_sgn (offset) >= 0 && mpz_cmp (offset, length) < 0)
        index = cyc_int_new_mpz (vm, offset);
    }
  mpz_clears (start, step, offset, length, NULL);
  return index;
}

static gboolean
is_plain_int (CycVM *vm, CycObject *value)
{
  return cyc_is_exact (value, vm->types.int_) || cyc_is_exact (value, vm->types.bool_);
}

/* Compares with one value after the other, for what is not an int; -1 on error, -2 if it is not there. */
static gint64
search (CycVM *vm, CycObject *self, CycObject *value, gint64 *count)
{
  CycObject *iterator = cyc_object_iter (vm, self);
  CycObject *item;
  gint64     found = -2;

  for (gint64 i = 0; iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL; i++)
    {
      int same = cyc_object_compare_bool (vm, item, value, CYC_COMPARE_EQ);

      cyc_release (vm->heap, item);
      if (same < 0)
        break;
      if (same > 0)
        {
          found = i;
          if (count == NULL)
            break;
          ++*count;
        }
    }
  cyc_xrelease (vm->heap, iterator);
  return vm->error != NULL ? -1 : found;
}

static int
range_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  CycObject *index;
  gint64     at;

  if (!is_plain_int (vm, item))
    {
      at = search (vm, self, item, NULL);
      return at == -1 ? -1 : at >= 0;
    }
  index = index_of (vm, RANGE (self), item);
  cyc_xrelease (vm->heap, index);
  return index != NULL;
}

static CycObject *
range_index (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *index;
  gint64     at;

  if (!cyc_args_count (vm, "range.index", n_args, kwnames, 1, 1))
    return NULL;
  if (!is_plain_int (vm, args[0]))
    {
      at = search (vm, self, args[0], NULL);
      if (at >= 0)
        return cyc_int_new (vm, at);
      return at == -1 ? NULL : cyc_raise (vm, vm->exceptions.ValueError, "sequence.index(x): x not in sequence");
    }
  index = index_of (vm, RANGE (self), args[0]);
  return index != NULL ? index : cyc_raise (vm, vm->exceptions.ValueError, vm->profile->index_names_type ? "range.index(x): x not in range" : "%R is not in range", args[0]);
}

static CycObject *
range_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 count = 0;

  if (!cyc_args_count (vm, "range.count", n_args, kwnames, 1, 1))
    return NULL;
  if (is_plain_int (vm, args[0]))
    return cyc_int_new (vm, range_contains (vm, self, args[0]));
  return search (vm, self, args[0], &count) == -1 ? NULL : cyc_int_new (vm, count);
}

static CycObject *
range_get_slice (CycVM *vm, CycRange *self, CycObject *key)
{
  CycObject *indices[3];
  CycObject *made[3];

  if (!cyc_slice_long_indices (vm, key, self->length, indices))
    return NULL;
  made[0] = cyc_range_item (vm, self->start, self->step, indices[0]);
  made[1] = cyc_range_item (vm, self->start, self->step, indices[1]);
  made[2] = cyc_number_binary (vm, self->step, indices[2], CYC_BINARY_MULTIPLY);
  for (int i = 0; i < 3; i++)
    cyc_release (vm->heap, indices[i]);
  return make_range (vm, vm->types.range, made[0], made[1], made[2]);
}

static CycObject *
range_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  CycRange  *range = RANGE (self);
  CycObject *index;
  CycObject *zero;
  CycObject *item = NULL;
  int        out;

  if (cyc_is_exact (key, vm->types.slice))
    return range_get_slice (vm, range, key);
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "range indices must be integers or slices, not %T", key);
  index = cyc_number_index (vm, key);
  if (index == NULL)
    return NULL;
  zero = cyc_int_new (vm, 0);
  if (cyc_object_compare_bool (vm, index, zero, CYC_COMPARE_LT) > 0)
    {
      CycObject *from_end = cyc_number_binary (vm, range->length, index, CYC_BINARY_ADD);

      cyc_release (vm->heap, index);
      index = from_end;
    }
  out = cyc_object_compare_bool (vm, index, zero, CYC_COMPARE_LT) > 0 || cyc_object_compare_bool (vm, index, range->length, CYC_COMPARE_GE) > 0;
  if (out)
    cyc_raise (vm, vm->exceptions.IndexError, "range object index out of range");
  else
    item = cyc_range_item (vm, range->start, range->step, index);
  cyc_release (vm->heap, zero);
  cyc_release (vm->heap, index);
  return item;
}

static CycObject *
range_get_start (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, RANGE (self)->start);
}

static CycObject *
range_get_stop (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, RANGE (self)->stop);
}

static CycObject *
range_get_step (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, RANGE (self)->step);
}

static const CycMethodDef range_methods[] = {
  { "__reversed__", cyc_range_reversed },
  { "count", range_count },
  { "index", range_index },
  { NULL },
};

static const CycGetSetDef range_getsets[] = {
  { "start", range_get_start, .member_to = CYC_ALL_MINORS },
  { "stop", range_get_stop, .member_to = CYC_ALL_MINORS },
  { "step", range_get_step, .member_to = CYC_ALL_MINORS },
  { NULL },
};

static const CycClassSpec range_spec = {
  .name = "range",
  .call_by_array_from = 9,
  .class_flags = CYC_CLASS_FINAL,
  .called_directly_from = 9,
  .struct_size = sizeof (CycRange),
  .sizes = { { 6, 48 } },
  .traverse = range_traverse,
  .drop = range_drop,
  .slots = {
    .repr = range_repr,
    .hash = range_hash,
    .compare = range_compare,
    .iter = cyc_range_iter,
    .new_ = range_new,
    .length = range_length,
    .getitem = range_getitem,
    .contains = range_contains,
    .bool_ = range_bool,
  },
  .methods = range_methods,
  .getsets = range_getsets,
};

/**
 * cyc_range_init_type:
 * @vm: the machine
 *
 * Makes the class range and its iterators.
 */
void
cyc_range_init_type (CycVM *vm)
{
  vm->types.range = cyc_class_new_builtin (vm, &range_spec, NULL);
  cyc_range_iterators_init (vm);
}
