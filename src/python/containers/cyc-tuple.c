/* cyc-tuple.c
 *
 * Tuples: making, reading, comparing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

/* Of the items of an endless iterator, so many come before memory is looked at again. */
#define ROOM_CHECK 65536

/* CPython keeps this many dead tuples of each short length. */
#define CYC_TUPLE_FREE_LIST 2000

static CycObject *
tuple_alloc (CycVM *vm, CycClass *type, gsize length)
{
  gsize      room = length * sizeof (CycObject *);
  CycObject *self = cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size + room, type->type.size + room, 0);

  CYC_TUPLE (self)->length = length;
  return self;
}

/**
 * cyc_tuple_new:
 * @vm: the machine
 * @length: its length
 *
 * Makes a tuple whose items are to be filled in, tracked. The empty tuple
 * is always the same one.
 *
 * Source: Objects/tupleobject.c, PyTuple_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_tuple_new (CycVM *vm, gsize length)
{
  CycObject *self;

  if (length == 0 && vm->empty_tuple != NULL)
    return cyc_new_ref (vm, vm->empty_tuple);
  self = tuple_alloc (vm, vm->types.tuple, length);
  if (length > 0)
    cyc_heap_track (vm->heap, self);
  return self;
}

/* The interpreter's guess is quick: whatever has a header may be tracked. */
static gboolean
may_be_tracked (CycObject *const *items, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (cyc_object_is_gc (items[i]))
      return TRUE;
  return FALSE;
}

/**
 * cyc_tuple_new_for:
 * @vm: the machine
 * @items: (array): what it is going to hold
 * @length: how many
 *
 * The same for a tuple whose items are known: where the profile's version
 * looks at them, one of atoms is not tracked.
 *
 * Source: Objects/tupleobject.c of 3.14.1, maybe_tracked
 *
 * Returns: a new reference
 */
CycObject *
cyc_tuple_new_for (CycVM *vm, CycObject *const *items, gsize length)
{
  if (length == 0 || !vm->profile->atomic_tuples_untracked || may_be_tracked (items, length))
    return cyc_tuple_new (vm, length);
  return tuple_alloc (vm, vm->types.tuple, length);
}

/**
 * cyc_tuple_init_move:
 * @vm: the machine
 * @self: a tuple
 * @index: an item that is not filled in yet
 * @item: (transfer full): a reference that C code holds
 *
 * Fills in an item.
 */
void
cyc_tuple_init_move (CycVM *vm, CycObject *self, gsize index, CycObject *item)
{
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), &CYC_TUPLE (self)->items[index], item);
}

/**
 * cyc_tuple_init:
 * @vm: the machine
 * @self: a tuple
 * @index: an item that is not filled in yet
 * @item: what it shall be
 *
 * Fills in an item, making a reference.
 */
void
cyc_tuple_init (CycVM *vm, CycObject *self, gsize index, CycObject *item)
{
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), &CYC_TUPLE (self)->items[index], item);
}

/**
 * cyc_tuple_pack:
 * @vm: the machine
 * @length: how many items follow
 * @...: the items
 *
 * Makes a tuple of the given objects.
 *
 * Returns: a new reference
 */
CycObject *
cyc_tuple_pack (CycVM *vm, gsize length, ...)
{
  CycObject *self = cyc_tuple_new (vm, length);
  va_list    items;

  va_start (items, length);
  for (gsize i = 0; i < length; i++)
    cyc_tuple_init (vm, self, i, va_arg (items, CycObject *));
  va_end (items);
  return self;
}

/**
 * cyc_tuple_from_array:
 * @vm: the machine
 * @items: the items
 * @length: how many
 *
 * Makes a tuple of borrowed objects.
 *
 * Returns: a new reference
 */
CycObject *
cyc_tuple_from_array (CycVM *vm, CycObject *const *items, gsize length)
{
  CycObject *self = cyc_tuple_new_for (vm, items, length);

  for (gsize i = 0; i < length; i++)
    cyc_tuple_init (vm, self, i, items[i]);
  return self;
}

/* The tuple is made at the end: CPython's grows, and joins the collector's list anew each time. */
static CycObject *
tuple_from_iterator (CycVM *vm, CycObject *iterable)
{
  CycObject *iterator = cyc_object_iter (vm, iterable);
  CycObject *self;
  CycObject *item;
  gssize     room;
  gsize      n = 0;
  GPtrArray *items;

  if (iterator == NULL)
    return NULL;
  room = cyc_object_length_hint (vm, iterable, 10);
  if (room < 0)
    {
      cyc_release (vm->heap, iterator);
      return NULL;
    }
  items = g_ptr_array_sized_new (room);
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      g_ptr_array_add (items, item);
      if (items->len % ROOM_CHECK == 0 && !cyc_vm_need_room (vm, items->len, 2 * sizeof (CycObject *)))
        break;
    }
  cyc_release (vm->heap, iterator);
  if (vm->error != NULL)
    {
      for (gsize i = items->len; i-- > 0;)
        cyc_release (vm->heap, items->pdata[i]);
      g_ptr_array_unref (items);
      return NULL;
    }
  self = cyc_tuple_new (vm, items->len);
  for (n = 0; n < items->len; n++)
    cyc_tuple_init_move (vm, self, n, items->pdata[n]);
  g_ptr_array_unref (items);
  return self;
}

/**
 * cyc_sequence_tuple:
 * @vm: the machine
 * @iterable: anything that can be iterated over
 *
 * Makes a tuple of what an iterable gives; an exact tuple is returned itself.
 *
 * Source: Objects/abstract.c, PySequence_Tuple
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_sequence_tuple (CycVM *vm, CycObject *iterable)
{
  if (cyc_is_exact (iterable, vm->types.tuple))
    return cyc_new_ref (vm, iterable);
  if (cyc_is_exact (iterable, vm->types.list))
    return cyc_tuple_from_array (vm, CYC_LIST (iterable)->items, CYC_LIST (iterable)->length);
  return tuple_from_iterator (vm, iterable);
}

static CycObject *
tuple_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycObject *iterable = NULL;
  CycObject *plain;
  CycObject *made;

  if (!vm->profile->constructor_keywords && !cyc_args_new_unnamed (vm, type, kwnames))
    return NULL;
  if (!cyc_sequence_argument (vm, "tuple", args, n_args, kwnames, &iterable))
    return NULL;
  plain = iterable == NULL ? cyc_tuple_new (vm, 0) : cyc_sequence_tuple (vm, iterable);
  if (plain == NULL || type == vm->types.tuple)
    return plain;
  made = tuple_alloc (vm, type, CYC_TUPLE (plain)->length);
  for (gsize i = 0; i < CYC_TUPLE (plain)->length; i++)
    cyc_tuple_init (vm, made, i, CYC_TUPLE (plain)->items[i]);
  cyc_heap_track (vm->heap, made);
  cyc_release (vm->heap, plain);
  return made;
}

static void
tuple_traverse (CycObject *self, CycVisitor *visitor)
{
  for (gsize i = CYC_TUPLE (self)->length; i-- > 0;)
    CYC_VISIT (visitor, CYC_TUPLE (self)->items[i], CYC_SLOT (ITEM, i));
}

static void
tuple_drop (CycHeap *heap, CycObject *self)
{
  for (gsize i = CYC_TUPLE (self)->length; i-- > 0;)
    cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), &CYC_TUPLE (self)->items[i]);
}

static gsize
tuple_measure (CycHeap *heap, CycObject *self)
{
  return self->type->size + CYC_TUPLE (self)->length * 8;
}

/* Whether the collector may untrack it: nothing in it can close a cycle.
 * Source: Objects/tupleobject.c, _PyTuple_MaybeUntrack */
static gboolean
tuple_may_untrack (CycObject *self)
{
  for (gsize i = 0; i < CYC_TUPLE (self)->length; i++)
    {
      CycObject *item = CYC_TUPLE (self)->items[i];

      if (item == NULL || cyc_object_may_be_tracked (item))
        return FALSE;
    }
  return TRUE;
}

static CycObject *
tuple_repr (CycVM *vm, CycObject *self)
{
  return cyc_items_repr (vm, self, FALSE);
}

static CycObject *
tuple_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  if (!cyc_object_is (self, CYC_CLASS_TUPLE) || !cyc_object_is (other, CYC_CLASS_TUPLE))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  return cyc_items_compare (vm, self, other, op, FALSE);
}

static gssize
tuple_length (CycVM *vm, CycObject *self)
{
  return CYC_TUPLE (self)->length;
}

static int
tuple_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  int found = 0;

  for (gsize i = 0; found == 0 && i < CYC_TUPLE (self)->length; i++)
    {
      CycObject *here = CYC_TUPLE (self)->items[i];

      found = vm->profile->contains_needle_first ? cyc_object_compare_bool (vm, item, here, CYC_COMPARE_EQ)
                                                 : cyc_object_compare_bool (vm, here, item, CYC_COMPARE_EQ);
    }
  return found;
}

static CycObject *
tuple_get_slice (CycVM *vm, CycObject *self, CycObject *key)
{
  gint64     start, stop, step;
  gsize      n;
  CycObject *made;

  if (!cyc_slice_indices (vm, key, &CYC_TUPLE (self)->length, &start, &stop, &step, &n))
    return NULL;
  if (n == CYC_TUPLE (self)->length && step == 1 && cyc_is_exact (self, vm->types.tuple))
    return cyc_new_ref (vm, self);
  made = cyc_tuple_new (vm, n);
  for (gsize i = 0; i < n; i++)
    cyc_tuple_init (vm, made, i, CYC_TUPLE (self)->items[start + (gint64) i * step]);
  return made;
}

static CycObject *
tuple_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  gint64 index;

  if (cyc_is_exact (key, vm->types.slice))
    return tuple_get_slice (vm, self, key);
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "tuple indices must be integers or slices, not %T", key);
  if (!cyc_index_in_range (vm, key, &CYC_TUPLE (self)->length, &index))
    return vm->error != NULL ? NULL : cyc_raise (vm, vm->exceptions.IndexError, "tuple index out of range");
  return cyc_new_ref (vm, CYC_TUPLE (self)->items[index]);
}

static CycObject *
tuple_add (CycVM *vm, CycObject *left, CycObject *right)
{
  CycTuple  *a = CYC_TUPLE (left);
  CycTuple  *b = CYC_TUPLE (right);
  CycObject *made;

  if (!cyc_object_is (left, CYC_CLASS_TUPLE))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  if (!cyc_object_is (right, CYC_CLASS_TUPLE))
    return cyc_raise (vm, vm->exceptions.TypeError, "can only concatenate tuple (not \"%T\") to tuple", right);
  if (a->length == 0 && cyc_is_exact (right, vm->types.tuple) && vm->profile->tuple_sums_share)
    return cyc_new_ref (vm, right);
  if (b->length == 0 && cyc_is_exact (left, vm->types.tuple) && vm->profile->tuple_sums_share)
    return cyc_new_ref (vm, left);
  made = cyc_tuple_new (vm, a->length + b->length);
  for (gsize i = 0; i < a->length; i++)
    cyc_tuple_init (vm, made, i, a->items[i]);
  for (gsize i = 0; i < b->length; i++)
    cyc_tuple_init (vm, made, a->length + i, b->items[i]);
  return made;
}

static CycObject *
tuple_multiply (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *self = cyc_object_is (left, CYC_CLASS_TUPLE) ? left : right;
  CycObject *number = self == left ? right : left;
  CycObject *made;
  gsize      length = CYC_TUPLE (self)->length;
  gsize      count;

  if (CYC_CLASS_OF (number)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't multiply sequence by non-int of type '%T'", number);
  if (!cyc_repeat_count (vm, number, &length, &count))
    return NULL;
  if ((length == 0 || count == 1) && cyc_is_exact (self, vm->types.tuple))
    return cyc_new_ref (vm, self);
  made = cyc_tuple_new (vm, length * count);
  for (gsize i = 0; i < length * count; i++)
    cyc_tuple_init (vm, made, i, CYC_TUPLE (self)->items[i % length]);
  return made;
}

/* tuplehash of 3.8 on is xxHash's mixing; before it was a product with a growing factor. */
static gboolean
tuple_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  const guint64 prime1 = G_GUINT64_CONSTANT (11400714785074694791);
  const guint64 prime2 = G_GUINT64_CONSTANT (14029467366897019727);
  const guint64 prime5 = G_GUINT64_CONSTANT (2870177450012600261);
  gsize         length = CYC_TUPLE (self)->length;
  gboolean      mixing = vm->profile->tuple_hash_mixes;
  guint64       sum = mixing ? prime5 : 0x345678;
  guint64       factor = 1000003;

  for (gsize i = 0; i < length; i++)
    {
      gint64 one;

      if (!cyc_vm_goes_on (vm) || !cyc_object_hash (vm, CYC_TUPLE (self)->items[i], &one))
        return FALSE;
      if (mixing)
        {
          sum += (guint64) one * prime2;
          sum = (sum << 31) | (sum >> 33);
          sum *= prime1;
        }
      else
        {
          sum = (sum ^ (guint64) one) * factor;
          factor += 82520 + 2 * (length - i - 1);
        }
    }
  sum += mixing ? length ^ (prime5 ^ 3527539) : 97531;
  *hash = (gint64) sum;
  if (*hash == -1)
    *hash = mixing ? 1546275796 : -2;
  return TRUE;
}

static CycObject *
tuple_iter (CycVM *vm, CycObject *self)
{
  return cyc_sequence_iterator_new (vm, vm->types.tuple_iterator, self, 0);
}

static const CycClassSpec tuple_spec = {
  .name = "tuple",
  .call_by_array_from = 9,
  .doc = "Built-in immutable sequence.",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN | CYC_TYPE_FREE_LIST_BY_SIZE,
  .class_flags = CYC_CLASS_TUPLE | CYC_CLASS_GENERIC,
  .called_directly_from = 9,
  .struct_size = sizeof (CycTuple),
  .sizes = { { 6, 24 } },
  .free_list_limit = CYC_TUPLE_FREE_LIST,
  .traverse = tuple_traverse,
  .drop = tuple_drop,
  .measure = tuple_measure,
  .slots = {
    .repr = tuple_repr,
    .hash = tuple_hash,
    .compare = tuple_compare,
    .iter = tuple_iter,
    .new_ = tuple_new,
    .length = tuple_length,
    .getitem = tuple_getitem,
    .contains = tuple_contains,
    .binary[CYC_BINARY_ADD] = tuple_add,
    .binary[CYC_BINARY_MULTIPLY] = tuple_multiply,
    .is_sequence = TRUE,
  },
  .methods = cyc_tuple_methods,
};

/**
 * cyc_tuple_init_type:
 * @vm: the machine
 *
 * Makes the class tuple and the empty tuple.
 */
void
cyc_tuple_init_type (CycVM *vm)
{
  if (vm->types.tuple == NULL)
    vm->types.tuple = cyc_class_new_builtin (vm, &tuple_spec, NULL);
  vm->types.tuple->type.may_untrack = tuple_may_untrack;
  if (vm->empty_tuple == NULL)
    vm->empty_tuple = cyc_tuple_new (vm, 0);
  if (vm->profile->immortal_count != 0)
    cyc_heap_make_immortal (vm->heap, vm->empty_tuple);
}
