/* cyc-shared-keys.c
 *
 * The names that a class shares among its instances, and the values that
 * each of them has for these.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-instance.h"

/**
 * cyc_shared_keys_new:
 *
 * Returns: (transfer full): an empty table of attribute names
 */
CycSharedKeys *
cyc_shared_keys_new (void)
{
  CycSharedKeys *self = g_new0 (CycSharedKeys, 1);

  self->budget = CYC_SHARED_KEYS_MAX;
  return self;
}

/**
 * cyc_values_new:
 * @heap: the heap
 * @room: for how many names
 *
 * Returns: (transfer full): values without any
 */
CycValues *
cyc_values_new (CycHeap *heap, guint room)
{
  CycValues *self = cyc_heap_take_buffer (heap, sizeof (CycValues) + room * (sizeof (CycObject *) + sizeof (guint8)));

  self->room = (guint8) room;
  return self;
}

/**
 * cyc_values_need:
 * @heap: the heap
 * @values: (inout): an instance's values
 * @index: of a name
 *
 * Makes room for the value of the name @index.
 *
 * Returns: (transfer none): its place, perhaps empty
 */
CycObject **
cyc_values_need (CycHeap *heap, CycValues **values, guint index)
{
  CycValues *self = *values;

  if (G_UNLIKELY (index >= self->room))
    {
      CycValues *larger = cyc_values_new (heap, MIN (MAX (index + 1, self->room * 2u), CYC_SHARED_KEYS_MAX));

      larger->n = self->n;
      memcpy (cyc_values_order (larger), cyc_values_order (self), self->n);
      memcpy (larger->items, self->items, self->room * sizeof (CycObject *));
      cyc_heap_give_buffer (heap, self);
      *values = self = larger;
    }
  return &self->items[index];
}

/**
 * cyc_class_free_keys:
 * @self: a class that is being freed
 */
void
cyc_class_free_keys (CycClass *self)
{
  g_clear_pointer (&self->shared_keys, g_free);
  g_clear_pointer (&self->split_keys, cyc_split_keys_unref);
}

/**
 * cyc_class_drop_keys:
 * @heap: the heap
 * @self: a class
 *
 * Drops the names of the shared keys.
 */
void
cyc_class_drop_keys (CycHeap *heap, CycClass *self)
{
  CycSharedKeys *keys = self->shared_keys;

  for (guint i = 0; keys != NULL && i < keys->n; i++)
    cyc_ref_drop (heap, CYC_HOLDER_OF (self), cyc_field_nth (heap, "attribute name", i), keys->names[i]);
  if (keys != NULL)
    keys->n = 0;
}

/**
 * cyc_shared_keys_find:
 * @self: a class's keys
 * @name: an interned str
 *
 * Returns: the index of @name, -1 when it is not there
 */
int
cyc_shared_keys_find (const CycSharedKeys *self, const CycObject *name)
{
  for (guint i = 0; i < self->n; i++)
    if (self->names[i] == name)
      return (int) i;
  return -1;
}
