/* cyc-collector-refs.c
 *
 * The arithmetic at the heart of the collector: each candidate starts with
 * its reference count, and every reference between candidates takes one
 * away. What is left comes from outside.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

static void
copy_count (CycCollection *self,
            CycGcHead     *node)
{
  CycObject *object = CYC_GC_OBJECT (node);
  gint64     was = node->gc_refs;

  node->gc_refs = (gint32) MIN (object->refcnt, G_MAXINT32);
  node->flags |= CYC_GC_COLLECTING;
  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_gc_refs (self->heap, object, CYC_GC_REFS_COPY, was, NULL, (CycSlot){ CYC_SLOT_NONE, 0 });
}

/**
 * cyc_collection_update_refs:
 * @self: a collection
 * @list: its candidates
 *
 * Copies each candidate's reference count to gc_refs. Objects that became
 * immortal count nothing and leave the collector's sight.
 *
 * Source: Modules/gcmodule.c, update_refs
 */
void
cyc_collection_update_refs (CycCollection *self,
                            CycGcHead     *list)
{
  gboolean   untracks_immortals = self->heap->profile->untracks_immortals;
  CycGcHead *next;

  for (CycGcHead *node = list->next; node != list; node = next)
    {
      next = node->next;
      if (G_UNLIKELY (untracks_immortals && cyc_object_is_immortal (CYC_GC_OBJECT (node))))
        cyc_heap_untrack (self->heap, CYC_GC_OBJECT (node));
      else
        copy_count (self, node);
    }
}

static void
visit_decref (CycVisitor *visitor,
              CycObject  *target,
              CycSlot     slot)
{
  CycGcHead *head;

  if ((target->type->flags & CYC_TYPE_GC) == 0)
    return;
  head = CYC_GC_HEAD (target);
  if ((head->flags & CYC_GC_COLLECTING) != 0)
    head->gc_refs--;
}

typedef struct
{
  CycVisitor visitor;
  CycObject *from;
} CycTellingVisitor;

static void
visit_decref_telling (CycVisitor *visitor,
                      CycObject  *target,
                      CycSlot     slot)
{
  CycTellingVisitor *self = (CycTellingVisitor *) visitor;
  CycGcHead         *head;

  if ((target->type->flags & CYC_TYPE_GC) == 0)
    return;
  head = CYC_GC_HEAD (target);
  if ((head->flags & CYC_GC_COLLECTING) == 0)
    return;
  head->gc_refs--;
  cyc_emit_gc_refs (visitor->heap, target, CYC_GC_REFS_SUBTRACT, head->gc_refs + 1, self->from, slot);
}

/**
 * cyc_collection_subtract_refs:
 * @self: a collection
 * @list: its candidates
 *
 * Takes from each candidate's gc_refs the references that candidates hold.
 *
 * Source: Modules/gcmodule.c, subtract_refs
 */
void
cyc_collection_subtract_refs (CycCollection *self,
                              CycGcHead     *list)
{
  gboolean          telling = self->heap->sink != NULL;
  CycTellingVisitor visitor = {
    .visitor = { .visit = telling ? visit_decref_telling : visit_decref, .wants_slots = telling, .heap = self->heap },
  };

  for (CycGcHead *node = list->next; node != list; node = node->next)
    {
      CycObject *object = CYC_GC_OBJECT (node);

      visitor.from = object;
      if (G_LIKELY (object->type->traverse != NULL))
        object->type->traverse (object, &visitor.visitor);
    }
}
