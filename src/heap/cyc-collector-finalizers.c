/* cyc-collector-finalizers.c
 *
 * Finalizers of garbage, what they may bring back to life, and the legacy
 * ones that nobody dares to run in a cycle.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

static gboolean
has_legacy_finalizer (const CycObject *object)
{
  return (object->type->flags & CYC_TYPE_LEGACY_FINALIZER) != 0;
}

static void
move_to_finalizers (CycHeap   *heap,
                    CycGcHead *node,
                    CycGcHead *finalizers)
{
  node->flags &= ~CYC_GC_COLLECTING;
  cyc_generation_move (heap, node, NULL, finalizers, CYC_LIST_FINALIZERS);
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_verdict (heap, CYC_GC_OBJECT (node), CYC_VERDICT_UNCOLLECTABLE);
}

typedef struct
{
  CycVisitor visitor;
  CycGcHead *finalizers;
} CycMoveVisitor;

/* Source: Modules/gcmodule.c, visit_move */
static void
visit_move (CycVisitor *visitor,
            CycObject  *target,
            CycSlot     slot)
{
  if (cyc_object_is_gc (target) && (CYC_GC_HEAD (target)->flags & CYC_GC_COLLECTING) != 0)
    move_to_finalizers (visitor->heap, CYC_GC_HEAD (target), ((CycMoveVisitor *) visitor)->finalizers);
}

/**
 * cyc_collection_move_legacy_finalizers:
 * @self: a collection
 * @unreachable: what nothing outside refers to; tentative until now
 * @finalizers: an empty list, for what has a legacy finalizer and all it refers to
 *
 * Pronounces the verdict on @unreachable and sets the uncollectable aside.
 *
 * Source: Modules/gcmodule.c, move_legacy_finalizers and move_legacy_finalizer_reachable
 */
void
cyc_collection_move_legacy_finalizers (CycCollection *self,
                                       CycGcHead     *unreachable,
                                       CycGcHead     *finalizers)
{
  CycMoveVisitor visitor = {
    .visitor = { .visit = visit_move, .heap = self->heap },
    .finalizers = finalizers,
  };
  CycGcHead *next;

  cyc_gc_list_init (finalizers);
  for (CycGcHead *node = unreachable->next; node != unreachable; node = next)
    {
      next = node->next;
      node->flags &= ~CYC_GC_UNREACHABLE;
      if (has_legacy_finalizer (CYC_GC_OBJECT (node)))
        move_to_finalizers (self->heap, node, finalizers);
    }
  for (CycGcHead *node = finalizers->next; node != finalizers; node = node->next)
    if (CYC_GC_OBJECT (node)->type->traverse != NULL)
      CYC_GC_OBJECT (node)->type->traverse (CYC_GC_OBJECT (node), &visitor.visitor);
  if (CYC_COLLECTION_EMITS (self))
    for (CycGcHead *node = unreachable->next; node != unreachable; node = node->next)
      cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_UNREACHABLE);
}

/**
 * cyc_collection_finalize_garbage:
 * @self: a collection
 * @unreachable: the garbage
 *
 * Calls the finalizers that have not run yet, in list order. Any object may
 * die on the way, so a marker keeps the place.
 *
 * Source: Modules/gcmodule.c, finalize_garbage
 */
void
cyc_collection_finalize_garbage (CycCollection *self,
                                 CycGcHead     *unreachable)
{
  CycHeap   *heap = self->heap;
  CycGcHead  marker = { .flags = CYC_GC_MARKER };
  CycGcHead *next;

  for (CycGcHead *node = unreachable->next; node != unreachable; node = next)
    {
      CycObject *object = CYC_GC_OBJECT (node);

      next = node->next;
      if (!cyc_object_has_finalizer_left (object))
        continue;
      cyc_gc_list_insert_after (&marker, node);
      cyc_hold (heap, object);
      cyc_heap_call_finalizer (heap, object);
      cyc_release (heap, object);
      next = marker.next;
      cyc_gc_list_remove (&marker);
    }
}

static void
move_resurrected (CycCollection *self,
                  CycGcHead     *list)
{
  for (CycGcHead *node = list->next; node != list; node = node->next)
    {
      node->flags &= ~CYC_GC_COLLECTING;
      if (CYC_COLLECTION_EMITS (self))
        cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_RESURRECTED);
    }
  cyc_generation_merge (self->heap, list, self->old, self->old_id);
}

/* To 3.8: one object that is referred to from outside saves all. */
static gboolean
check_garbage (CycCollection *self,
               CycGcHead     *unreachable)
{
  cyc_collection_update_refs (self, unreachable);
  cyc_collection_subtract_refs (self, unreachable);
  for (CycGcHead *node = unreachable->next; node != unreachable; node = node->next)
    if (node->gc_refs != 0)
      return TRUE;
  return FALSE;
}

/* From 3.9 on: the garbage is searched again, and only what is still unreachable goes on.
 * Returns how much that is. */
static gsize
deduce_again (CycCollection *self,
              CycGcHead     *unreachable,
              CycGcHead     *still_unreachable)
{
  gsize n = 0;

  cyc_generation_merge (self->heap, unreachable, unreachable, CYC_LIST_YOUNG);
  cyc_collection_update_refs (self, unreachable);
  cyc_collection_subtract_refs (self, unreachable);
  cyc_collection_move_unreachable (self, unreachable, still_unreachable);
  for (CycGcHead *node = still_unreachable->next; node != still_unreachable; node = node->next)
    {
      node->flags &= ~CYC_GC_UNREACHABLE;
      if (CYC_COLLECTION_EMITS (self))
        cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_UNREACHABLE);
      n++;
    }
  move_resurrected (self, unreachable);
  return n;
}

/**
 * cyc_collection_handle_resurrected:
 * @self: a collection
 * @unreachable: the garbage after its finalizers have run; empty afterwards
 * @still_unreachable: what is garbage still
 * @n_still_unreachable: (out): how much that is, where the collection goes on
 *
 * Looks for garbage that a finalizer made reachable, and moves it, with what
 * the profile's version takes along, to the old generation.
 *
 * Source: Modules/gcmodule.c, handle_resurrected_objects; to 3.8 check_garbage
 *
 * Returns: whether the collection goes on to clear what is left
 */
gboolean
cyc_collection_handle_resurrected (CycCollection *self,
                                   CycGcHead     *unreachable,
                                   CycGcHead     *still_unreachable,
                                   gsize         *n_still_unreachable)
{
  cyc_gc_list_init (still_unreachable);
  if (self->heap->profile->resurrection == CYC_RESURRECTION_SUBSET)
    {
      *n_still_unreachable = deduce_again (self, unreachable, still_unreachable);
      return TRUE;
    }
  if (check_garbage (self, unreachable))
    {
      move_resurrected (self, unreachable);
      return FALSE;
    }
  cyc_gc_list_merge (unreachable, still_unreachable);
  *n_still_unreachable = cyc_gc_list_size (still_unreachable);
  return TRUE;
}

/**
 * cyc_collection_handle_legacy_finalizers:
 * @self: a collection
 * @finalizers: the uncollectable objects
 *
 * Puts those with a legacy finalizer into gc.garbage, and all of them into
 * the old generation.
 *
 * Source: Modules/gcmodule.c, handle_legacy_finalizers
 */
void
cyc_collection_handle_legacy_finalizers (CycCollection *self,
                                         CycGcHead     *finalizers)
{
  CycHeap *heap = self->heap;

  for (CycGcHead *node = finalizers->next; node != finalizers; node = node->next)
    if ((heap->debug & CYC_GC_DEBUG_SAVEALL) != 0 || has_legacy_finalizer (CYC_GC_OBJECT (node)))
      if (heap->hooks.garbage != NULL)
        heap->hooks.garbage (heap->hooks.data, CYC_GC_OBJECT (node));
  cyc_generation_merge (heap, finalizers, self->old, self->old_id);
}
