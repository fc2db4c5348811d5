/* cyc-collector-weakrefs.c
 *
 * Weak references to garbage die before anything can run that might use
 * them, and those that are not garbage themselves call back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

/* The reference to a weak reference that waits for its callback. */
static void
keep_for_call (CycCollection *self,
               CycWeakref    *ref,
               GPtrArray     *calls)
{
  if (ref->callback == NULL || (CYC_GC_HEAD (&ref->object)->flags & CYC_GC_COLLECTING) != 0)
    return;
  cyc_hold (self->heap, &ref->object);
  g_ptr_array_add (calls, ref);
}

static void
clear_weakrefs_of (CycCollection *self,
                   CycObject     *object,
                   GPtrArray     *calls)
{
  CycWeakref **list;

  if (self->heap->profile->clears_weakrefs_in_trash && (object->type->flags & CYC_TYPE_WEAKREF) != 0)
    cyc_weakref_clear (self->heap, (CycWeakref *) object);
  list = cyc_weakref_list (object);
  while (list != NULL && *list != NULL)
    {
      CycWeakref *ref = *list;

      cyc_weakref_clear (self->heap, ref);
      keep_for_call (self, ref, calls);
    }
}

/* A reference that dies with its callback was reachable, and is one more that was freed. */
static void
call_back (CycCollection *self,
           CycWeakref    *ref)
{
  CycHeap *heap = self->heap;

  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_weak (heap, CYC_EVENT_WEAK_CALLBACK, ref, NULL, ref->callback);
  if (heap->hooks.weakref_callback != NULL)
    heap->hooks.weakref_callback (heap->hooks.data, ref, ref->callback);
  if (ref->object.refcnt > 1)
    {
      CycGcHead *head = CYC_GC_HEAD (&ref->object);

      cyc_release (heap, &ref->object);
      if (head->next != NULL)
        cyc_generation_move (heap, head, NULL, self->old, self->old_id);
    }
  else
    {
      cyc_release (heap, &ref->object);
      self->collected++;
    }
}

/**
 * cyc_collection_handle_weakrefs:
 * @self: a collection
 * @unreachable: the garbage
 *
 * Clears all weak references to garbage, in list order and for each object
 * from the newest on, and then calls the callbacks of those that are not
 * garbage in the same order.
 *
 * Source: Modules/gcmodule.c, handle_weakrefs
 */
void
cyc_collection_handle_weakrefs (CycCollection *self,
                                CycGcHead     *unreachable)
{
  g_autoptr (GPtrArray) calls = g_ptr_array_new ();

  for (CycGcHead *node = unreachable->next; node != unreachable; node = node->next)
    clear_weakrefs_of (self, CYC_GC_OBJECT (node), calls);
  for (guint i = 0; i < calls->len; i++)
    call_back (self, g_ptr_array_index (calls, i));
}

/**
 * cyc_collection_clear_weakrefs:
 * @self: a collection
 * @unreachable: what is garbage after its finalizers have run
 *
 * Clears the weak references that finalizers made to garbage. Nothing is
 * called back.
 *
 * Source: Python/gc.c, handle_weakrefs without callbacks
 */
void
cyc_collection_clear_weakrefs (CycCollection *self,
                               CycGcHead     *unreachable)
{
  for (CycGcHead *node = unreachable->next; node != unreachable; node = node->next)
    {
      CycWeakref **list = cyc_weakref_list (CYC_GC_OBJECT (node));

      while (list != NULL && *list != NULL)
        cyc_weakref_clear (self->heap, *list);
    }
}
