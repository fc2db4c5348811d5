/* cyc-collector-clear.c
 *
 * Breaking the cycles: tp_clear of one object after the other, until
 * reference counting has freed what is left.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

static void
clear_object (CycCollection *self,
              CycObject     *object)
{
  CycHeap *heap = self->heap;

  if (object->type->clear == NULL)
    return;
  cyc_hold (heap, object);
  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_object (heap, CYC_EVENT_CLEAR, object);
  object->type->clear (heap, object);
  cyc_release (heap, object);
}

/**
 * cyc_collection_delete_garbage:
 * @self: a collection
 * @unreachable: the garbage; empty afterwards
 *
 * Clears the first object of the list until none is left. One that lives on
 * for the moment, because others refer to it, goes to the old generation.
 *
 * Source: Modules/gcmodule.c, delete_garbage
 */
void
cyc_collection_delete_garbage (CycCollection *self,
                               CycGcHead     *unreachable)
{
  CycHeap *heap = self->heap;

  while (!cyc_gc_list_is_empty (unreachable))
    {
      CycGcHead *node = unreachable->next;
      CycObject *object = CYC_GC_OBJECT (node);

      if ((heap->debug & CYC_GC_DEBUG_SAVEALL) == 0)
        clear_object (self, object);
      else if (heap->hooks.garbage != NULL)
        heap->hooks.garbage (heap->hooks.data, object);
      if (unreachable->next == node)
        {
          node->flags &= ~CYC_GC_COLLECTING;
          cyc_generation_move (heap, node, unreachable, self->old, self->old_id);
        }
    }
}
