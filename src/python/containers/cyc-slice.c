/* cyc-slice.c
 *
 * Slices.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

/**
 * cyc_slice_new:
 * @vm: the machine
 * @start: (nullable): None where absent
 * @stop: (nullable): as @start
 * @step: (nullable): as @start
 *
 * Makes a slice.
 *
 * Source: Objects/sliceobject.c, PySlice_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_slice_new (CycVM *vm, CycObject *start, CycObject *stop, CycObject *step)
{
  CycObject *self = cyc_container_alloc (vm, vm->types.slice);
  CycSlice  *slice = CYC_SLICE (self);

  cyc_field_init (vm, self, "start", &slice->start, start != NULL ? start : vm->none);
  cyc_field_init (vm, self, "stop", &slice->stop, stop != NULL ? stop : vm->none);
  cyc_field_init (vm, self, "step", &slice->step, step != NULL ? step : vm->none);
  cyc_heap_track (vm->heap, self);
  return self;
}

/* A bound as a machine number, far out values clamped. */
static gboolean
slice_bound (CycVM *vm, CycObject *bound, gint64 *value)
{
  if (CYC_CLASS_OF (bound)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "slice indices must be integers or None or have an __index__ method");
      return FALSE;
    }
  return cyc_object_to_index (vm, bound, TRUE, value);
}

static gboolean
slice_step (CycVM *vm, CycSlice *slice, gint64 *step)
{
  *step = 1;
  if (slice->step == vm->none)
    return TRUE;
  if (!slice_bound (vm, slice->step, step))
    return FALSE;
  if (*step == 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "slice step cannot be zero");
      return FALSE;
    }
  *step = MAX (*step, -G_MAXINT64);
  return TRUE;
}

static gint64
slice_clamp (gint64 bound, gint64 length, gint64 step)
{
  if (bound < 0)
    {
      bound += length;
      return bound < 0 ? (step < 0 ? -1 : 0) : bound;
    }
  return bound >= length ? (step < 0 ? length - 1 : length) : bound;
}

/**
 * cyc_slice_indices:
 * @vm: the machine
 * @self: a slice
 * @length: of the sequence that is sliced, read once the bounds have been asked, which may change it
 * @start: (out): the first index
 * @stop: (out): the bound
 * @step: (out): never 0
 * @n: (out): how many indices there are
 *
 * What a slice means for a sequence of a given length.
 *
 * Source: Objects/sliceobject.c, PySlice_Unpack, PySlice_AdjustIndices
 *
 * Returns: %FALSE with a TypeError or ValueError
 */
gboolean
cyc_slice_indices (CycVM *vm, CycObject *self, const gsize *length, gint64 *start, gint64 *stop, gint64 *step, gsize *n)
{
  CycSlice *slice = CYC_SLICE (self);

  if (!slice_step (vm, slice, step))
    return FALSE;
  *start = *step < 0 ? G_MAXINT64 : 0;
  *stop = *step < 0 ? G_MININT64 : G_MAXINT64;
  if (slice->start != vm->none && !slice_bound (vm, slice->start, start))
    return FALSE;
  if (slice->stop != vm->none && !slice_bound (vm, slice->stop, stop))
    return FALSE;
  *start = slice_clamp (*start, *length, *step);
  *stop = slice_clamp (*stop, *length, *step);
  if (*step < 0)
    *n = *stop < *start ? (*start - *stop - 1) / -*step + 1 : 0;
  else
    *n = *start < *stop ? (*stop - *start - 1) / *step + 1 : 0;
  return TRUE;
}

/* A bound of any size, new reference; @none where it is None. */
static CycObject *
long_bound (CycVM *vm, CycObject *bound, CycObject *none)
{
  if (bound == vm->none)
    return cyc_new_ref (vm, none);
  if (CYC_CLASS_OF (bound)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "slice indices must be integers or None or have an __index__ method");
  return cyc_number_index (vm, bound);
}

/* Counts a negative @bound (transfer full) from the end, then keeps it between the two; NULL for NULL. */
static CycObject *
long_clamp (CycVM *vm, CycObject *bound, CycObject *length, CycObject *lower, CycObject *upper)
{
  CycObject *kept;

  if (bound == NULL)
    return NULL;
  if (cyc_int_sign (bound) < 0)
    {
      CycObject *from_end = cyc_number_binary (vm, bound, length, CYC_BINARY_ADD);

      cyc_release (vm->heap, bound);
      bound = from_end;
    }
  kept = cyc_object_compare_bool (vm, bound, lower, CYC_COMPARE_LT) > 0 ? lower : cyc_object_compare_bool (vm, bound, upper, CYC_COMPARE_GT) > 0 ? upper
                                                                                                                                                 : bound;
  kept = cyc_new_ref (vm, kept);
  cyc_release (vm->heap, bound);
  return kept;
}

/**
 * cyc_slice_long_indices:
 * @vm: the machine
 * @self: a slice
 * @length: an int, not negative: of the sequence that is sliced
 * @indices: (out) (array fixed-size=3): start, stop and step, new references
 *
 * What a slice means for a sequence of any length.
 *
 * Source: Objects/sliceobject.c, _PySlice_GetLongIndices
 *
 * Returns: %FALSE with a TypeError or ValueError
 */
gboolean
cyc_slice_long_indices (CycVM *vm, CycObject *self, CycObject *length, CycObject **indices)
{
  CycSlice  *slice = CYC_SLICE (self);
  CycObject *one = cyc_int_new (vm, 1), *minus_one = cyc_int_new (vm, -1), *zero = cyc_int_new (vm, 0);
  CycObject *last = cyc_number_binary (vm, length, minus_one, CYC_BINARY_ADD);
  CycObject *step = long_bound (vm, slice->step, one);
  gboolean   back = step != NULL && cyc_int_sign (step) < 0;
  CycObject *lower = back ? minus_one : zero, *upper = back ? last : length;

  indices[0] = indices[1] = NULL;
  indices[2] = step;
  if (step != NULL && cyc_int_sign (step) == 0)
    cyc_raise (vm, vm->exceptions.ValueError, "slice step cannot be zero");
  if (vm->error == NULL)
    indices[0] = slice->start == vm->none ? cyc_new_ref (vm, back ? upper : lower)
                                          : long_clamp (vm, long_bound (vm, slice->start, zero), length, lower, upper);
  if (vm->error == NULL)
    indices[1] = slice->stop == vm->none ? cyc_new_ref (vm, back ? lower : upper)
                                         : long_clamp (vm, long_bound (vm, slice->stop, zero), length, lower, upper);
  cyc_release (vm->heap, one);
  cyc_release (vm->heap, minus_one);
  cyc_release (vm->heap, zero);
  cyc_release (vm->heap, last);
  for (int i = 0; vm->error != NULL && i < 3; i++)
    cyc_xrelease (vm->heap, indices[i]);
  return vm->error == NULL;
}

static CycObject *
slice_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_unnamed (vm, "slice()", kwnames))
    return NULL;
  if (!cyc_args_count (vm, "slice", n_args, NULL, 1, 3))
    return NULL;
  if (n_args == 1)
    return cyc_slice_new (vm, NULL, args[0], NULL);
  return cyc_slice_new (vm, args[0], args[1], n_args == 3 ? args[2] : NULL);
}

static void
slice_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, CYC_SLICE (self)->start, "start");
  CYC_VISIT_FIELD (visitor, CYC_SLICE (self)->stop, "stop");
  CYC_VISIT_FIELD (visitor, CYC_SLICE (self)->step, "step");
}

static void
slice_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "step", &CYC_SLICE (self)->step);
  cyc_field_clear (heap, self, "start", &CYC_SLICE (self)->start);
  cyc_field_clear (heap, self, "stop", &CYC_SLICE (self)->stop);
}

static CycObject *
slice_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "slice(%R, %R, %R)", CYC_SLICE (self)->start, CYC_SLICE (self)->stop, CYC_SLICE (self)->step);
}

static CycObject *
slice_to_tuple (CycVM *vm, CycObject *self)
{
  return cyc_tuple_pack (vm, 3, CYC_SLICE (self)->start, CYC_SLICE (self)->stop, CYC_SLICE (self)->step);
}

static CycObject *
slice_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *a;
  CycObject *b;
  CycObject *result;

  if (!cyc_is_exact (self, vm->types.slice) || !cyc_is_exact (other, vm->types.slice))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  if (self == other)
    return cyc_bool_new (vm, op == CYC_COMPARE_EQ || op == CYC_COMPARE_LE || op == CYC_COMPARE_GE);
  a = slice_to_tuple (vm, self);
  b = slice_to_tuple (vm, other);
  result = cyc_object_compare (vm, a, b, op);
  cyc_release (vm->heap, a);
  cyc_release (vm->heap, b);
  return result;
}

static CycObject *
slice_indices (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *length, *indices[3];
  CycObject *made = NULL;

  if (!cyc_args_count (vm, "slice.indices", n_args, kwnames, 1, 1) || (length = cyc_number_index (vm, args[0])) == NULL)
    return NULL;
  if (cyc_int_sign (length) < 0)
    cyc_raise (vm, vm->exceptions.ValueError, "length should not be negative");
  else if (cyc_slice_long_indices (vm, self, length, indices))
    {
      made = cyc_tuple_new (vm, 3);
      for (gsize i = 0; i < 3; i++)
        cyc_tuple_init_move (vm, made, i, indices[i]);
    }
  cyc_release (vm->heap, length);
  return made;
}

/* 3.12 on: a slice hashes as the tuple of its parts, mixed in its own way; before it has no hash. */
static gboolean
slice_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycObject *parts;
  gboolean   fine;

  if (!vm->profile->slice_hashes)
    return cyc_hash_not_implemented (vm, self, hash);
  parts = slice_to_tuple (vm, self);
  fine = cyc_object_hash (vm, parts, hash);
  cyc_release (vm->heap, parts);
  return fine;
}

static CycObject *
slice_get_start (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_SLICE (self)->start);
}

static CycObject *
slice_get_stop (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_SLICE (self)->stop);
}

static CycObject *
slice_get_step (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_SLICE (self)->step);
}

static const CycMethodDef slice_methods[] = {
  { "indices", slice_indices },
  { NULL },
};

static const CycGetSetDef slice_getsets[] = {
  { "start", slice_get_start, .member_to = CYC_ALL_MINORS },
  { "stop", slice_get_stop, .member_to = CYC_ALL_MINORS },
  { "step", slice_get_step, .member_to = CYC_ALL_MINORS },
  { NULL },
};

static const CycClassSpec slice_spec = {
  .name = "slice",
  .flags = CYC_TYPE_GC | CYC_TYPE_FREE_LIST_STAYS,
  .class_flags = CYC_CLASS_FINAL,
  .struct_size = sizeof (CycSlice),
  .sizes = { { 6, 40 } },
  .free_list_limit = 1,
  .traverse = slice_traverse,
  .drop = slice_drop,
  .slots = {
    .repr = slice_repr,
    .hash = slice_hash,
    .compare = slice_compare,
    .new_ = slice_new,
  },
  .methods = slice_methods,
  .getsets = slice_getsets,
};

/**
 * cyc_slice_init_type:
 * @vm: the machine
 *
 * Makes the class slice.
 */
void
cyc_slice_init_type (CycVM *vm)
{
  vm->types.slice = cyc_class_new_builtin (vm, &slice_spec, NULL);
  cyc_release (vm->heap, cyc_container_alloc (vm, vm->types.slice)); /* one is kept before the program begins */
}
