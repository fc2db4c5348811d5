/* cyc-dealloc.c
 *
 * The death of objects whose count reached zero, and the trashcan that
 * keeps deep nesting from exhausting the stack.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-emit.h"
#include "cyc-generation.h"
#include "cyc-weakref.h"

/**
 * cyc_heap_call_finalizer:
 * @self: the heap
 * @object: an object
 *
 * Calls the finalizer of @object, unless it has one call behind it. Objects
 * without a collector's header cannot remember that.
 *
 * Source: Objects/object.c, PyObject_CallFinalizer
 */
void
cyc_heap_call_finalizer (CycHeap   *self,
                         CycObject *object)
{
  if (!cyc_object_has_finalizer_left (object))
    return;
  if (cyc_object_is_gc (object))
    CYC_GC_HEAD (object)->flags |= CYC_GC_FINALIZED;
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_object (self, CYC_EVENT_FINALIZE, object);
  object->type->finalize (self, object);
}

/* PyObject_CallFinalizerFromDealloc: the object is tracked and counts one reference
 * while its finalizer runs. Returns TRUE if it lives on. */
static gboolean
finalize_dying (CycHeap   *heap,
                CycObject *object)
{
  gboolean gc = cyc_object_is_gc (object);

  if (gc)
    cyc_heap_track (heap, object);
  cyc_hold (heap, object);
  cyc_heap_call_finalizer (heap, object);
  if (!cyc_ref_unmake (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, object))
    return TRUE;
  if (gc)
    cyc_heap_untrack (heap, object);
  return FALSE;
}

static void
clear_weakrefs_silently (CycHeap   *heap,
                         CycObject *object)
{
  CycWeakref **list = cyc_weakref_list (object);

  while (list != NULL && *list != NULL)
    cyc_weakref_clear (heap, *list);
}

/* Releases what the object holds, its memory, and last its class. */
static void
drop_and_release (CycHeap   *heap,
                  CycObject *object)
{
  CycType *type = object->type;
  gboolean last = FALSE;

  if (type->drop != NULL)
    type->drop (heap, object);
  type = object->type;
  if ((type->flags & CYC_TYPE_HEAP) != 0)
    last = cyc_ref_unmake (heap, CYC_HOLDER_OF (object), CYC_SLOT (FIELD, heap->class_text), &type->object);
  cyc_heap_release (heap, object);
  if (last)
    cyc_heap_dealloc (heap, &type->object);
}

/* tp_dealloc: subtype_dealloc for instances of classes, the like for others. */
static void
dealloc (CycHeap   *heap,
         CycObject *object)
{
  const CycType *type = object->type;
  gboolean       finalized = FALSE;

  if ((type->flags & CYC_TYPE_WEAKREFS_FIRST) != 0)
    cyc_weakref_clear_all (heap, object);
  if (cyc_object_has_finalizer_left (object))
    {
      if (finalize_dying (heap, object))
        return;
      finalized = TRUE;
    }
  if (type->weaklist_offset != 0)
    {
      cyc_weakref_clear_all (heap, object);
      /* The callbacks may have made more, which watch half an object. */
      if (finalized)
        clear_weakrefs_silently (heap, object);
    }
  drop_and_release (heap, object);
}

/* The chain of objects put off runs through their headers, newest first. */
static void
destroy_put_off (CycHeap *heap)
{
  heap->trash_nesting++;
  while (heap->trash_later != NULL)
    {
      CycObject *object = heap->trash_later;
      CycGcHead *next = CYC_GC_HEAD (object)->prev;

      heap->trash_later = next != NULL ? CYC_GC_OBJECT (next) : NULL;
      CYC_GC_HEAD (object)->prev = NULL;
      cyc_heap_dealloc (heap, object);
    }
  heap->trash_nesting--;
}

/* Source: Include/cpython/object.h, Py_TRASHCAN_BEGIN and Py_TRASHCAN_END; to 3.7
 * Py_TRASHCAN_SAFE_BEGIN, which subtype_dealloc enters one level deeper than others
 * and so never empties the can itself. */
static void
dealloc_nested (CycHeap   *heap,
                CycObject *object)
{
  const CycProfile *profile = heap->profile;
  gboolean          instance = (object->type->flags & CYC_TYPE_HEAP) != 0;
  guint             extra = instance && profile->legacy_trashcan_instances ? 1 : 0;

  if (heap->trash_nesting + extra >= profile->trashcan_limit)
    {
      CYC_GC_HEAD (object)->prev = heap->trash_later != NULL ? CYC_GC_HEAD (heap->trash_later) : NULL;
      heap->trash_later = object;
      return;
    }
  heap->trash_nesting++;
  dealloc (heap, object);
  heap->trash_nesting--;
  if (heap->trash_later != NULL && heap->trash_nesting + extra < profile->trashcan_resume)
    destroy_put_off (heap);
}

/**
 * cyc_heap_dealloc:
 * @heap: the heap
 * @object: an object whose count is zero
 *
 * Ends @object: its finalizer runs, which may save it; weak references to it
 * are cleared and call back; what it holds is dropped; its memory is freed.
 *
 * Source: Objects/object.c, _Py_Dealloc; Objects/typeobject.c, subtype_dealloc
 */
void
cyc_heap_dealloc (CycHeap   *heap,
                  CycObject *object)
{
  guint32 flags = object->type->flags;

  if ((flags & (CYC_TYPE_GC | CYC_TYPE_HEAP)) == 0)
    {
      const CycType *type = object->type;

      if (G_LIKELY (type->finalize == NULL && type->weaklist_offset == 0 && type->drop == NULL))
        cyc_heap_release (heap, object);
      else
        dealloc (heap, object);
      return;
    }
  if ((flags & CYC_TYPE_GC) == 0)
    {
      dealloc (heap, object);
      return;
    }
  cyc_heap_untrack (heap, object);
  if ((flags & (CYC_TYPE_TRASHCAN | CYC_TYPE_HEAP)) != 0)
    dealloc_nested (heap, object);
  else
    dealloc (heap, object);
}
