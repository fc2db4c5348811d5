/* cyc-list-extend.c
 *
 * Lists from iterables, and assignment to subscripts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

/* Room for @length more items: exactly that where a version fills an empty list so. */
static void
list_make_room (CycVM *vm, CycList *list, gsize length)
{
  gsize was = list->length;

  if (vm->profile->list_presized_even && list->items == NULL && list->allocated == 0)
    {
      if (length == 0)
        return;
      list->allocated = (length + 1) & ~(gsize) 1;
      list->items = cyc_heap_renew_buffer (vm->heap, NULL, list->allocated * sizeof (CycObject *));
      return;
    }
  cyc_list_resize (vm, list, was + length);
  list->length = was;
}

static void
list_extend_items (CycVM *vm, CycObject *self, CycObject *other, gboolean list)
{
  gsize n = list ? CYC_LIST (other)->length : CYC_TUPLE (other)->length;
  gsize at = CYC_LIST (self)->length;

  if (n == 0)
    return;
  list_make_room (vm, CYC_LIST (self), n);
  CYC_LIST (self)->length = at + n;
  for (gsize i = 0; i < n; i++)
    {
      CycObject *item = list ? CYC_LIST (other)->items[i] : CYC_TUPLE (other)->items[i];

      cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, at + i), &CYC_LIST (self)->items[at + i], item);
    }
}

/**
 * cyc_list_extend:
 * @vm: the machine
 * @self: a list
 * @iterable: what to append the items of
 *
 * Appends what an iterable gives.
 *
 * Source: Objects/listobject.c, list_extend
 *
 * Returns: %FALSE with an exception; what came before it is appended
 */
gboolean
cyc_list_extend (CycVM *vm, CycObject *self, CycObject *iterable)
{
  CycObject *iterator;
  CycObject *item;
  gssize     hint;

  if (cyc_is_exact (iterable, vm->types.list) || cyc_is_exact (iterable, vm->types.tuple) || iterable == self)
    {
      list_extend_items (vm, self, iterable, cyc_object_is (iterable, CYC_CLASS_LIST));
      return TRUE;
    }
  iterator = cyc_object_iter (vm, iterable);
  if (iterator == NULL)
    return FALSE;
  hint = cyc_object_length_hint (vm, iterable, 8);
  if (hint < 0 || !cyc_vm_need_room (vm, (gsize) hint, sizeof (CycObject *)))
    {
      cyc_release (vm->heap, iterator);
      return FALSE;
    }
  list_make_room (vm, CYC_LIST (self), hint);
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    cyc_list_append_move (vm, self, item);
  cyc_release (vm->heap, iterator);
  if (vm->error != NULL)
    return FALSE;
  if (CYC_LIST (self)->length < CYC_LIST (self)->allocated)
    cyc_list_resize (vm, CYC_LIST (self), CYC_LIST (self)->length);
  return TRUE;
}

/**
 * cyc_sequence_list:
 * @vm: the machine
 * @iterable: anything that can be iterated over
 *
 * Makes a list of what an iterable gives.
 *
 * Source: Objects/abstract.c, PySequence_List
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_sequence_list (CycVM *vm, CycObject *iterable)
{
  CycObject *self = cyc_list_new (vm);

  if (!cyc_list_extend (vm, self, iterable))
    {
      cyc_release (vm->heap, self);
      return NULL;
    }
  return self;
}

/* Deletes every step-th item: what stays moves up, then what was taken out is dropped, in order. */
static void
list_delete_extended (CycVM *vm, CycObject *self, gint64 start, gint64 step, gsize n)
{
  CycList    *list = CYC_LIST (self);
  CycObject **taken = g_new (CycObject *, n);

  if (step < 0)
    {
      start += step * ((gint64) n - 1);
      step = -step;
    }
  for (gsize i = 0; i < n; i++)
    {
      gsize at = start + i * step;

      taken[i] = list->items[at];
      cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, at), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, taken[i]);
    }
  for (gsize i = n; i-- > 0;)
    {
      gsize at = start + i * step;
      gsize after = list->length - (n - 1 - i) - at - 1;

      memmove (list->items + at, list->items + at + 1, after * sizeof (CycObject *));
      if (after > 0 && vm->heap->sink != NULL)
        cyc_emit_shift (vm->heap, CYC_HOLDER_OF (self), at + 1, -1);
    }
  cyc_list_resize (vm, list, list->length - n);
  for (gsize i = 0; i < n; i++)
    cyc_release (vm->heap, taken[i]);
  g_free (taken);
}

static gboolean
list_assign_extended (CycVM *vm, CycObject *self, gint64 start, gint64 step, gsize n, CycObject *value)
{
  CycObject *fast;
  gboolean   fine;

  if (value != self && CYC_CLASS_OF (value)->slots.iter == NULL && CYC_CLASS_OF (value)->slots.getitem == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "must assign iterable to extended slice") != NULL;
  fast = value == self ? cyc_list_get_slice (vm, self, 0, 1, CYC_LIST (self)->length) : cyc_sequence_list (vm, value);
  if (fast == NULL)
    return FALSE;
  fine = CYC_LIST (fast)->length == n;
  if (!fine)
    cyc_raise (vm, vm->exceptions.ValueError, "attempt to assign sequence of size %" G_GSIZE_FORMAT " to extended slice of size %" G_GSIZE_FORMAT, CYC_LIST (fast)->length, n);
  for (gsize i = 0; fine && i < n; i++)
    {
      gsize at = start + (gint64) i * step;

      cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, at), &CYC_LIST (self)->items[at], CYC_LIST (fast)->items[i]);
    }
  cyc_release (vm->heap, fast);
  return fine;
}

static gboolean
list_set_slice_subscript (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gint64 start, stop, step;
  gsize  n;

  if (!cyc_slice_indices (vm, key, &CYC_LIST (self)->length, &start, &stop, &step, &n))
    return FALSE;
  if (step == 1)
    return cyc_list_set_slice (vm, self, start, MAX (start, stop), value);
  if (value != NULL)
    return list_assign_extended (vm, self, start, step, n, value);
  if (n > 0)
    list_delete_extended (vm, self, start, step, n);
  return TRUE;
}

/**
 * cyc_list_set_subscript:
 * @vm: the machine
 * @self: a list
 * @key: an index or a slice
 * @value: (nullable): %NULL deletes
 *
 * Assigns to or deletes an item or a slice.
 *
 * Source: Objects/listobject.c, list_ass_subscript
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_list_set_subscript (CycVM *vm, CycObject *self, CycObject *key, CycObject *value)
{
  gint64 index;

  if (cyc_is_exact (key, vm->types.slice))
    return list_set_slice_subscript (vm, self, key, value);
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "list indices must be integers or slices, not %T", key) != NULL;
  if (!cyc_index_in_range (vm, key, &CYC_LIST (self)->length, &index))
    return vm->error == NULL && cyc_raise (vm, vm->exceptions.IndexError, "list assignment index out of range") != NULL;
  if (value == NULL)
    return cyc_list_remove_at (vm, self, index);
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), &CYC_LIST (self)->items[index], value);
  return TRUE;
}
