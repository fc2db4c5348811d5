/* cyc-collector-reachable.c
 *
 * Telling what is reachable from outside from what is not, and taking those
 * out of the collector's sight that cannot be part of a cycle.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

typedef struct
{
  CycVisitor visitor;
  CycGcHead *young;
  CycObject *from;
} CycReachableVisitor;

/* Found from a reachable object after it had been set aside: back to the end of the candidates. */
static void
move_back (CycReachableVisitor *self,
           CycGcHead           *head,
           CycSlot              slot)
{
  CycHeap   *heap = self->visitor.heap;
  CycObject *target = CYC_GC_OBJECT (head);

  head->flags &= ~CYC_GC_UNREACHABLE;
  head->gc_refs = 1;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_gc_refs (heap, target, CYC_GC_REFS_REACHABLE, 0, self->from, slot);
  cyc_generation_move (heap, head, NULL, self->young, CYC_LIST_YOUNG);
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_verdict (heap, target, CYC_VERDICT_REACHABLE);
}

/* Source: Modules/gcmodule.c, visit_reachable */
static void
visit_reachable (CycVisitor *visitor,
                 CycObject  *target,
                 CycSlot     slot)
{
  CycReachableVisitor *self = (CycReachableVisitor *) visitor;
  CycGcHead           *head;

  if ((target->type->flags & CYC_TYPE_GC) == 0)
    return;
  head = CYC_GC_HEAD (target);
  if ((head->flags & CYC_GC_COLLECTING) == 0)
    return;
  if ((head->flags & CYC_GC_UNREACHABLE) != 0)
    move_back (self, head, slot);
  else if (head->gc_refs == 0)
    {
      head->gc_refs = 1;
      if (G_UNLIKELY (visitor->heap->sink != NULL))
        cyc_emit_gc_refs (visitor->heap, target, CYC_GC_REFS_REACHABLE, 0, self->from, slot);
    }
}

static void
maybe_untrack (CycCollection *self,
               CycGcHead     *node)
{
  CycObject *object = CYC_GC_OBJECT (node);

  if (!object->type->may_untrack (object))
    return;
  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_verdict (self->heap, object, CYC_VERDICT_NONE);
  cyc_heap_untrack (self->heap, object);
}

/* Whether the collector asks objects of this type in each collection (tuples) or in full ones (dicts). */
static gboolean
asks_to_untrack (const CycObject *object,
                 gboolean         in_full)
{
  const CycType *type = object->type;

  if (type->may_untrack == NULL || (type->flags & CYC_TYPE_HEAP) != 0)
    return FALSE;
  return ((type->flags & CYC_TYPE_UNTRACK_IN_FULL) != 0) == in_full;
}

static void
keep_reachable (CycCollection       *self,
                CycReachableVisitor *visitor,
                CycGcHead           *node)
{
  CycObject *object = CYC_GC_OBJECT (node);

  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_verdict (self->heap, object, CYC_VERDICT_REACHABLE);
  visitor->from = object;
  if (G_LIKELY (object->type->traverse != NULL))
    object->type->traverse (object, &visitor->visitor);
  node->flags &= ~CYC_GC_COLLECTING;
}

static void
set_aside (CycCollection *self,
           CycGcHead     *node,
           CycGcHead     *young,
           CycGcHead     *unreachable)
{
  cyc_generation_move (self->heap, node, young, unreachable, CYC_LIST_UNREACHABLE);
  node->flags |= CYC_GC_UNREACHABLE;
  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_TENTATIVE);
}

/**
 * cyc_collection_move_unreachable:
 * @self: a collection
 * @young: the candidates; what is reachable from outside stays there
 * @unreachable: an empty list, where the others go
 *
 * Walks @young once, from its start to an end that grows: what has gc_refs
 * is kept and passes that on to what it refers to; what has none is set
 * aside until something reachable is found to refer to it.
 *
 * Source: Modules/gcmodule.c, move_unreachable
 */
void
cyc_collection_move_unreachable (CycCollection *self,
                                 CycGcHead     *young,
                                 CycGcHead     *unreachable)
{
  gboolean            untracks_at_once = !self->heap->profile->untrack_tuples_late;
  CycReachableVisitor visitor = {
    .visitor = { .visit = visit_reachable, .wants_slots = self->heap->sink != NULL, .heap = self->heap },
    .young = young,
  };
  CycGcHead *next;

  cyc_gc_list_init (unreachable);
  for (CycGcHead *node = young->next; node != young; node = next)
    {
      if (node->gc_refs == 0)
        {
          next = node->next;
          set_aside (self, node, young, unreachable);
          continue;
        }
      keep_reachable (self, &visitor, node);
      next = node->next;
      if (untracks_at_once && asks_to_untrack (CYC_GC_OBJECT (node), FALSE))
        maybe_untrack (self, node);
    }
}

static void
untrack (CycCollection *self,
         CycGcHead     *list,
         gboolean       in_full)
{
  CycGcHead *next;

  for (CycGcHead *node = list->next; node != list; node = next)
    {
      next = node->next;
      if (asks_to_untrack (CYC_GC_OBJECT (node), in_full))
        maybe_untrack (self, node);
    }
}

/**
 * cyc_collection_untrack_tuples:
 * @self: a collection
 * @list: its survivors
 *
 * Untracks tuples that hold nothing that could be part of a cycle.
 *
 * Source: Modules/gcmodule.c, untrack_tuples
 */
void
cyc_collection_untrack_tuples (CycCollection *self,
                               CycGcHead     *list)
{
  untrack (self, list, FALSE);
}

/**
 * cyc_collection_untrack_dicts:
 * @self: a full collection
 * @list: its survivors
 *
 * Untracks dictionaries that hold nothing that could be part of a cycle.
 *
 * Source: Modules/gcmodule.c, untrack_dicts
 */
void
cyc_collection_untrack_dicts (CycCollection *self,
                              CycGcHead     *list)
{
  untrack (self, list, TRUE);
}
