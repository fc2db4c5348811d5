/* cyc-list.c
 *
 * Lists: memory, items, slices of them, and the type.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

/* CPython keeps this many dead lists. */
#define CYC_LIST_FREE_LIST 80

/* How much room a list takes when it must be moved to hold @length items.
 * Source: Objects/listobject.c, list_resize */
static gsize
list_grown (CycVM *vm, const CycList *self, gsize length)
{
  gsize room;

  if (length == 0)
    return 0;
  if (!vm->profile->list_growth_by_four)
    return length + (length >> 3) + (length < 9 ? 3 : 6);
  room = (length + (length >> 3) + 6) & ~(gsize) 3;
  if (length > self->length && length - self->length > room - length)
    room = (length + 3) & ~(gsize) 3;
  return room;
}

/**
 * cyc_list_resize:
 * @vm: the machine
 * @self: a list
 * @length: its new length
 *
 * Changes the length as CPython does, with room for more; new items are
 * not filled in. While a list is sorted it has no items and counts as
 * changed by any of this.
 *
 * Source: Objects/listobject.c, list_resize
 */
void
cyc_list_resize (CycVM *vm, CycList *self, gsize length)
{
  if (self->allocated < length || length < self->allocated / 2 || (self->items == NULL && self->allocated != 0))
    {
      gsize room = list_grown (vm, self, length);

      self->items = cyc_heap_renew_buffer (vm->heap, self->items, room * sizeof (CycObject *));
      self->allocated = room;
    }
  self->length = length;
}

/**
 * cyc_list_new:
 * @vm: the machine
 *
 * Makes an empty list.
 *
 * Returns: a new reference
 */
CycObject *
cyc_list_new (CycVM *vm)
{
  CycObject *self = cyc_container_alloc (vm, vm->types.list);

  cyc_heap_track (vm->heap, self);
  return self;
}

/**
 * cyc_list_new_hidden:
 * @vm: the machine
 *
 * Makes an empty list that the interpreter keeps for itself.
 *
 * Returns: a new reference
 */
CycObject *
cyc_list_new_hidden (CycVM *vm)
{
  CycType   *type = &vm->types.list->type;
  CycObject *self = cyc_heap_alloc_flags (vm->heap, type, type->struct_size, type->size, 0, CYC_ALLOC_BUILTIN);

  cyc_heap_track (vm->heap, self);
  return self;
}

/**
 * cyc_list_new_sized:
 * @vm: the machine
 * @length: its length
 *
 * Makes a list whose items are to be filled in, with no room for more.
 *
 * Source: Objects/listobject.c, PyList_New
 *
 * Returns: a new reference
 */
CycObject *
cyc_list_new_sized (CycVM *vm, gsize length)
{
  CycObject *self = cyc_list_new (vm);

  if (length > 0)
    {
      CYC_LIST (self)->items = cyc_heap_renew_buffer (vm->heap, NULL, length * sizeof (CycObject *));
      memset (CYC_LIST (self)->items, 0, length * sizeof (CycObject *));
    }
  CYC_LIST (self)->allocated = length;
  CYC_LIST (self)->length = length;
  return self;
}

/**
 * cyc_list_init_move:
 * @vm: the machine
 * @self: a list
 * @index: an item that is not filled in yet
 * @item: (transfer full): a reference that C code holds
 *
 * Fills in an item.
 */
void
cyc_list_init_move (CycVM *vm, CycObject *self, gsize index, CycObject *item)
{
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), &CYC_LIST (self)->items[index], item);
}

/**
 * cyc_list_swap:
 * @vm: the machine
 * @self: a list
 * @i: an index
 * @k: another
 *
 * Two items change places; no count changes.
 */
void
cyc_list_swap (CycVM *vm, CycObject *self, gsize i, gsize k)
{
  CycObject **items = CYC_LIST (self)->items;
  CycObject  *one = items[i], *other = items[k];

  cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, one);
  cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, k), CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), other);
  cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, k), one);
  items[i] = other;
  items[k] = one;
}

/**
 * cyc_list_exchange:
 * @vm: the machine
 * @self: a list
 * @index: of an item
 * @item: what stands there from now on
 *
 * Returns: (transfer full): what stood there
 */
CycObject *
cyc_list_exchange (CycVM *vm, CycObject *self, gsize index, CycObject *item)
{
  CycObject *was = CYC_LIST (self)->items[index];

  cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, was);
  cyc_list_init_move (vm, self, index, cyc_new_ref (vm, item));
  return was;
}

/**
 * cyc_list_take_last:
 * @vm: the machine
 * @self: a list that is not empty
 *
 * Returns: (transfer full): its last item, which it no longer has
 */
CycObject *
cyc_list_take_last (CycVM *vm, CycObject *self)
{
  CycList   *list = CYC_LIST (self);
  gsize      last = list->length - 1;
  CycObject *item = list->items[last];

  cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, last), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, item);
  cyc_list_resize (vm, list, last);
  return item;
}

static void
list_init (CycVM *vm, CycObject *self, gsize index, CycObject *item)
{
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), &CYC_LIST (self)->items[index], item);
}

/**
 * cyc_list_from_array:
 * @vm: the machine
 * @items: the items
 * @length: how many
 *
 * Makes a list of borrowed objects.
 *
 * Returns: a new reference
 */
CycObject *
cyc_list_from_array (CycVM *vm, CycObject *const *items, gsize length)
{
  CycObject *self = cyc_list_new_sized (vm, length);

  for (gsize i = 0; i < length; i++)
    list_init (vm, self, i, items[i]);
  return self;
}

/* One place more at the end; a list with room to spare keeps it all. */
static inline void
make_place (CycVM *vm, CycList *self)
{
  if (G_LIKELY (self->length < self->allocated && self->items != NULL))
    self->length++;
  else
    cyc_list_resize (vm, self, self->length + 1);
}

/**
 * cyc_list_append:
 * @vm: the machine
 * @self: a list
 * @item: what to append
 *
 * Appends an item.
 *
 * Returns: %TRUE
 */
gboolean
cyc_list_append (CycVM *vm, CycObject *self, CycObject *item)
{
  gsize at = CYC_LIST (self)->length;

  make_place (vm, CYC_LIST (self));
  list_init (vm, self, at, item);
  return TRUE;
}

/**
 * cyc_list_append_move:
 * @vm: the machine
 * @self: a list
 * @item: (transfer full): what to append
 *
 * Appends an item that C code holds.
 */
void
cyc_list_append_move (CycVM *vm, CycObject *self, CycObject *item)
{
  gsize at = CYC_LIST (self)->length;

  make_place (vm, CYC_LIST (self));
  cyc_list_init_move (vm, self, at, item);
}

static void
list_emit_shift (CycVM *vm, CycObject *self, gsize at, gssize by)
{
  if (G_UNLIKELY (vm->heap->sink != NULL))
    cyc_emit_shift (vm->heap, CYC_HOLDER_OF (self), at, by);
}

/**
 * cyc_list_insert:
 * @vm: the machine
 * @self: a list
 * @where: before which item; clamped
 * @item: what to insert
 *
 * Inserts an item.
 *
 * Source: Objects/listobject.c, ins1
 *
 * Returns: %TRUE
 */
gboolean
cyc_list_insert (CycVM *vm, CycObject *self, gint64 where, CycObject *item)
{
  CycList *list = CYC_LIST (self);
  gint64   length = list->length;

  if (where < 0)
    where = MAX (where + length, 0);
  where = MIN (where, length);
  cyc_list_resize (vm, list, length + 1);
  memmove (list->items + where + 1, list->items + where, (length - where) * sizeof (CycObject *));
  if (where < length)
    list_emit_shift (vm, self, where, 1);
  list_init (vm, self, where, item);
  return TRUE;
}

/* Makes room at @low for @n items in place of those up to @high, whose references C code holds then. */
static CycObject **
list_open_gap (CycVM *vm, CycObject *self, gsize low, gsize high, gsize n)
{
  CycList    *list = CYC_LIST (self);
  gsize       was = list->length;
  gssize      by = (gssize) n - (gssize) (high - low);
  CycObject **taken = g_new (CycObject *, high - low + 1);

  for (gsize i = low; i < high; i++)
    {
      taken[i - low] = list->items[i];
      cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, list->items[i]);
    }
  if (by > 0)
    cyc_list_resize (vm, list, was + by);
  if (by != 0 && was > high)
    {
      memmove (list->items + high + by, list->items + high, (was - high) * sizeof (CycObject *));
      list_emit_shift (vm, self, high, by);
    }
  if (by < 0)
    cyc_list_resize (vm, list, was + by);
  return taken;
}

/**
 * cyc_list_remove_at:
 * @vm: the machine
 * @self: a list
 * @index: a valid index
 *
 * Removes an item and drops it.
 *
 * Returns: %TRUE
 */
gboolean
cyc_list_remove_at (CycVM *vm, CycObject *self, gsize index)
{
  return cyc_list_set_slice (vm, self, index, index + 1, NULL);
}

/**
 * cyc_list_set_slice:
 * @vm: the machine
 * @self: a list
 * @low: the first item to replace
 * @high: the item after the last one
 * @value: (nullable): an iterable; %NULL deletes
 *
 * Puts the items of an iterable in the place of others.
 *
 * Source: Objects/listobject.c, list_ass_slice
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_list_set_slice (CycVM *vm, CycObject *self, gsize low, gsize high, CycObject *value)
{
  CycObject  *fast = NULL;
  CycObject **taken;
  gsize       n = 0;

  if (value != NULL)
    {
      if (CYC_CLASS_OF (value)->slots.iter == NULL && CYC_CLASS_OF (value)->slots.getitem == NULL)
        return cyc_raise (vm, vm->exceptions.TypeError,
                          vm->profile->slices_ask_alike ? "must assign iterable to extended slice" : "can only assign an iterable") != NULL;
      fast = value == self ? cyc_list_from_array (vm, CYC_LIST (self)->items, CYC_LIST (self)->length)
             : cyc_object_is (value, CYC_CLASS_TUPLE) || cyc_object_is (value, CYC_CLASS_LIST)
               ? cyc_new_ref (vm, value)
               : cyc_sequence_list (vm, value);
      if (fast == NULL)
        return FALSE;
      n = cyc_object_is (fast, CYC_CLASS_TUPLE) ? CYC_TUPLE (fast)->length : CYC_LIST (fast)->length;
    }
  low = MIN (low, CYC_LIST (self)->length);
  high = CLAMP (high, low, CYC_LIST (self)->length);
  if (n == 0 && low == 0 && high == CYC_LIST (self)->length)
    {
      cyc_xrelease (vm->heap, fast);
      cyc_list_clear (vm->heap, self);
      return TRUE;
    }
  taken = list_open_gap (vm, self, low, high, n);
  for (gsize i = 0; i < n; i++)
    list_init (vm, self, low + i, cyc_object_is (fast, CYC_CLASS_TUPLE) ? CYC_TUPLE (fast)->items[i] : CYC_LIST (fast)->items[i]);
  for (gsize i = high - low; i-- > 0;)
    cyc_release (vm->heap, taken[i]);
  g_free (taken);
  cyc_xrelease (vm->heap, fast);
  return TRUE;
}

/**
 * cyc_list_clear:
 * @heap: the heap
 * @self: a list
 *
 * Empties a list: it is empty already when its items die, the last first.
 *
 * Source: Objects/listobject.c, list_clear
 */
void
cyc_list_clear (CycHeap *heap, CycObject *self)
{
  CycList    *list = CYC_LIST (self);
  CycObject **items = list->items;
  gsize       length = list->length;

  if (items == NULL)
    return;
  list->items = NULL;
  list->length = 0;
  list->allocated = 0;
  for (gsize i = length; i-- > 0;)
    cyc_ref_drop (heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), items[i]);
  cyc_heap_free_buffer (heap, items);
}

static void
list_drop (CycHeap *heap, CycObject *self)
{
  for (gsize i = CYC_LIST (self)->length; i-- > 0;)
    if (CYC_LIST (self)->items[i] != NULL)
      cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), &CYC_LIST (self)->items[i]);
  CYC_LIST (self)->length = 0;
}

static void
list_release (CycHeap *heap, CycObject *self)
{
  cyc_heap_free_buffer (heap, g_steal_pointer (&CYC_LIST (self)->items));
}

static void
list_traverse (CycObject *self, CycVisitor *visitor)
{
  for (gsize i = CYC_LIST (self)->length; i-- > 0;)
    CYC_VISIT (visitor, CYC_LIST (self)->items[i], CYC_SLOT (ITEM, i));
}

static gsize
list_measure (CycHeap *heap, CycObject *self)
{
  return self->type->size + (CYC_LIST (self)->items != NULL ? CYC_LIST (self)->allocated * 8 : 0);
}

/* list (x) makes the room that x says it needs, in the versions that do. */
static gboolean
list_presize (CycVM *vm, CycList *list, CycObject *iterable)
{
  gssize length;

  if (!vm->profile->list_presized || vm->profile->list_presized_even || list->items != NULL || CYC_CLASS_OF (iterable)->slots.length == NULL)
    return TRUE;
  length = cyc_object_length (vm, iterable);
  if (length < 0)
    {
      if (!cyc_error_matches (vm, vm->exceptions.TypeError))
        return FALSE;
      cyc_error_clear (vm);
      return TRUE;
    }
  if (!cyc_vm_need_room (vm, (gsize) length, sizeof (CycObject *)))
    return FALSE;
  if (length > 0)
    {
      list->allocated = length;
      list->items = cyc_heap_renew_buffer (vm->heap, NULL, length * sizeof (CycObject *));
    }
  return TRUE;
}

static CycObject *
list_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *made = cyc_container_alloc_fresh (vm, (CycClass *) self);

  cyc_heap_track (vm->heap, made);
  return made;
}

static CycObject *
list_init_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterable = NULL;

  if (!vm->profile->constructor_keywords && !cyc_args_init_unnamed (vm, CYC_CLASS_OF (self), kwnames))
    return NULL;
  if (!cyc_sequence_argument (vm, "list", args, n_args, kwnames, &iterable))
    return NULL;
  cyc_list_clear (vm->heap, self);
  if (iterable != NULL && (!list_presize (vm, CYC_LIST (self), iterable) || !cyc_list_extend (vm, self, iterable)))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
list_repr (CycVM *vm, CycObject *self)
{
  return cyc_items_repr (vm, self, TRUE);
}

static CycObject *
list_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  if (!cyc_object_is (self, CYC_CLASS_LIST) || !cyc_object_is (other, CYC_CLASS_LIST))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  return cyc_items_compare (vm, self, other, op, TRUE);
}

static gssize
list_length (CycVM *vm, CycObject *self)
{
  return CYC_LIST (self)->length;
}

static int
list_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  int found = 0;

  for (gsize i = 0; found == 0 && i < CYC_LIST (self)->length; i++)
    {
      CycObject *here = CYC_LIST (self)->items[i];

      if (here == item)
        return 1;
      found = vm->profile->contains_needle_first ? cyc_item_equals (vm, here, item, here)
                                                 : cyc_item_equals (vm, here, here, item);
    }
  return found;
}

/**
 * cyc_list_get_slice:
 * @vm: the machine
 * @self: a list
 * @start: the first index
 * @step: from one to the next
 * @n: how many
 *
 * Makes a list of some of the items.
 *
 * Returns: a new reference
 */
CycObject *
cyc_list_get_slice (CycVM *vm, CycObject *self, gint64 start, gint64 step, gsize n)
{
  CycObject *made = n == 0 ? cyc_list_new (vm) : cyc_list_new_sized (vm, n);

  for (gsize i = 0; i < n; i++)
    list_init (vm, made, i, CYC_LIST (self)->items[start + (gint64) i * step]);
  return made;
}

/**
 * cyc_list_subscript:
 * @key: an index or a slice
 *
 * Returns: (transfer full) (nullable): the item, or a list of those in the slice
 */
CycObject *
cyc_list_subscript (CycVM *vm, CycObject *self, CycObject *key)
{
  gint64 index, stop, step;
  gsize  n;

  if (cyc_is_exact (key, vm->types.slice))
    return cyc_slice_indices (vm, key, &CYC_LIST (self)->length, &index, &stop, &step, &n) ? cyc_list_get_slice (vm, self, index, step, n) : NULL;
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "list indices must be integers or slices, not %T", key);
  if (!cyc_index_in_range (vm, key, &CYC_LIST (self)->length, &index))
    return vm->error != NULL ? NULL : cyc_raise (vm, vm->exceptions.IndexError, "list index out of range");
  return cyc_new_ref (vm, CYC_LIST (self)->items[index]);
}

static CycObject *
list_add (CycVM *vm, CycObject *left, CycObject *right)
{
  CycList   *a = CYC_LIST (left);
  CycList   *b = CYC_LIST (right);
  CycObject *made;

  if (!cyc_object_is (left, CYC_CLASS_LIST))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  if (!cyc_object_is (right, CYC_CLASS_LIST))
    return cyc_raise (vm, vm->exceptions.TypeError, "can only concatenate list (not \"%T\") to list", right);
  if (a->length + b->length == 0)
    return cyc_list_new (vm);
  made = cyc_list_new_sized (vm, a->length + b->length);
  for (gsize i = 0; i < a->length; i++)
    list_init (vm, made, i, a->items[i]);
  for (gsize i = 0; i < b->length; i++)
    list_init (vm, made, a->length + i, b->items[i]);
  return made;
}

static CycObject *
list_multiply (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *self = cyc_object_is (left, CYC_CLASS_LIST) ? left : right;
  CycObject *number = self == left ? right : left;
  CycObject *made;
  gsize      length, count;

  if (CYC_CLASS_OF (number)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't multiply sequence by non-int of type '%T'", number);
  if (!cyc_repeat_count (vm, number, &CYC_LIST (self)->length, &count))
    return NULL;
  length = CYC_LIST (self)->length;
  if (length * count == 0)
    return cyc_list_new (vm);
  made = cyc_list_new_sized (vm, length * count);
  for (gsize i = 0; i < length * count; i++)
    list_init (vm, made, i, CYC_LIST (self)->items[i % length]);
  return made;
}

static CycObject *
list_inplace_add (CycVM *vm, CycObject *self, CycObject *other)
{
  return cyc_list_extend (vm, self, other) ? cyc_new_ref (vm, self) : NULL;
}

static CycObject *
list_inplace_multiply (CycVM *vm, CycObject *self, CycObject *number)
{
  gsize length, count;

  if (CYC_CLASS_OF (number)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't multiply sequence by non-int of type '%T'", number);
  if (!cyc_repeat_count (vm, number, &CYC_LIST (self)->length, &count))
    return NULL;
  length = CYC_LIST (self)->length;
  if (count == 0)
    cyc_list_clear (vm->heap, self);
  else if (length > 0 && count > 1)
    {
      cyc_list_resize (vm, CYC_LIST (self), length * count);
      for (gsize i = length; i < length * count; i++)
        list_init (vm, self, i, CYC_LIST (self)->items[i % length]);
    }
  return cyc_new_ref (vm, self);
}

static CycObject *
list_iter (CycVM *vm, CycObject *self)
{
  return cyc_sequence_iterator_new (vm, vm->types.list_iterator, self, 0);
}

static const CycClassSpec list_spec = {
  .name = "list",
  .subclassed_from = 11,
  .call_by_array_from = 9,
  .doc = "Built-in mutable sequence.",
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,
  .class_flags = CYC_CLASS_LIST | CYC_CLASS_GENERIC,
  .called_directly_from = 9,
  .struct_size = sizeof (CycList),
  .sizes = { { 6, 40 } },
  .free_list_limit = CYC_LIST_FREE_LIST,
  .traverse = list_traverse,
  .clear = cyc_list_clear,
  .drop = list_drop,
  .release = list_release,
  .measure = list_measure,
  .slots = {
    .repr = list_repr,
    .hash = cyc_hash_not_implemented,
    .compare = list_compare,
    .iter = list_iter,
    .new_ = list_new,
    .init = list_init_method,
    .length = list_length,
    .getitem = cyc_list_subscript,
    .setitem = cyc_list_set_subscript,
    .contains = list_contains,
    .binary[CYC_BINARY_ADD] = list_add,
    .binary[CYC_BINARY_MULTIPLY] = list_multiply,
    .inplace[CYC_BINARY_ADD] = list_inplace_add,
    .inplace[CYC_BINARY_MULTIPLY] = list_inplace_multiply,
    .is_sequence = TRUE,
  },
  .methods = cyc_list_methods,
};

/**
 * cyc_list_init_type:
 * @vm: the machine
 *
 * Makes the class list.
 */
void
cyc_list_init_type (CycVM *vm)
{
  vm->types.list = cyc_class_new_builtin (vm, &list_spec, NULL);
}
