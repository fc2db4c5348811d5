/* cyc-ref.h
 *
 * References. A count changes here and nowhere else: by making a reference
 * or by dropping one, each with its holder and slot, each with its event.
 *
 * Rules of ownership, the same in all of the engine:
 *
 * - A function that returns "a new reference" returns one that C code holds:
 *   holder vm, slot TEMP. Whoever gets it either stores it (cyc_ref_move,
 *   cyc_ref_set_move: no count changes, a `rename` event) or releases it.
 * - Arguments are borrowed: the caller's stack or container holds them.
 * - cyc_hold() makes a TEMP reference to something borrowed, as Py_INCREF of
 *   a local C variable does; cyc_release() drops it, as Py_DECREF does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

#define CYC_SLOT_HELD ((CycSlot){ CYC_SLOT_TEMP, 0 })

void cyc_emit_ref (CycHeap *heap, CycEventKind kind, CycHolder holder, CycSlot slot, CycObject *target);
void cyc_emit_rename (CycHeap *heap, CycHolder was_holder, CycSlot was_slot, CycHolder holder, CycSlot slot, CycObject *target);
/* The references in [at] and after of @holder stand @by places further on. */
void cyc_emit_shift (CycHeap *heap, CycHolder holder, guint32 at, gint32 by);
void cyc_heap_dealloc (CycHeap *heap, CycObject *object);

/* Makes a reference from @slot of @holder to @target; the caller stores the pointer. */
static inline void
cyc_ref_make (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject *target)
{
  if (G_LIKELY (target->refcnt < CYC_REFCNT_IMMORTAL))
    target->refcnt++;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_ref (heap, CYC_EVENT_REF, holder, slot, target);
}

/* Drops a reference without acting on it; returns TRUE if it was the last,
 * and the caller must then call cyc_heap_dealloc() once its own state is whole. */
static inline gboolean
cyc_ref_unmake (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject *target)
{
  gboolean last = FALSE;

  if (G_LIKELY (target->refcnt < CYC_REFCNT_IMMORTAL))
    last = --target->refcnt == 0;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_ref (heap, CYC_EVENT_UNREF, holder, slot, target);
  return last;
}

/* Drops a reference; the target dies if it was the last. */
static inline void
cyc_ref_drop (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject *target)
{
  if (cyc_ref_unmake (heap, holder, slot, target))
    cyc_heap_dealloc (heap, target);
}

/* The same reference under another holder or slot; no count changes. */
static inline void
cyc_ref_rename (CycHeap *heap, CycHolder was_holder, CycSlot was_slot, CycHolder holder, CycSlot slot, CycObject *target)
{
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_rename (heap, was_holder, was_slot, holder, slot, target);
}

/* The slot of a field of a C structure or a table of the interpreter, whose name is a constant. */
#define CYC_SLOT_TEXT(heap, slot_kind, string)        \
  ((heap)->sink == NULL ? (CycSlot){ (slot_kind), 0 } \
                        : (CycSlot){ (slot_kind), cyc_texts_intern_constant ((heap)->sink->texts, (string)) })
#define CYC_FIELD(heap, string) CYC_SLOT_TEXT (heap, CYC_SLOT_FIELD, string)
#define CYC_REGISTRY(heap, string) CYC_SLOT_TEXT (heap, CYC_SLOT_REGISTRY, string)

/* The entry of a table of the interpreter: "type list", "name __init__". */
CycSlot cyc_registry_slot (CycHeap *heap, const char *table, const char *entry);

/* Py_INCREF and Py_DECREF of a C variable. */
static inline void
cyc_hold (CycHeap *heap, CycObject *target)
{
  cyc_ref_make (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, target);
}

static inline void
cyc_release (CycHeap *heap, CycObject *target)
{
  cyc_ref_drop (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, target);
}

static inline void
cyc_xrelease (CycHeap *heap, CycObject *target)
{
  if (target != NULL)
    cyc_release (heap, target);
}

/* Stores a new reference that C code holds into an empty @place ("steals" it). */
static inline void
cyc_ref_init_move (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place, CycObject *target)
{
  *place = target;
  cyc_ref_rename (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, holder, slot, target);
}

/* Stores a borrowed object into an empty @place, making a reference. */
static inline void
cyc_ref_init (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place, CycObject *target)
{
  *place = target;
  cyc_ref_make (heap, holder, slot, target);
}

/* Py_SETREF of a borrowed object: @place holds @target afterwards; the old
 * value is dropped and dies, if it must, once the new one is in place. */
static inline void
cyc_ref_set (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place, CycObject *target)
{
  CycObject *old = *place;
  gboolean   last = FALSE;

  if (target != NULL)
    cyc_hold (heap, target); /* old and new may be the same object */
  if (old != NULL)
    last = cyc_ref_unmake (heap, holder, slot, old);
  *place = target;
  if (target != NULL)
    cyc_ref_rename (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, holder, slot, target);
  if (last)
    cyc_heap_dealloc (heap, old);
}

/* Py_SETREF of a new reference that C code holds. */
static inline void
cyc_ref_set_move (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place, CycObject *target)
{
  CycObject *old = *place;
  gboolean   last = FALSE;

  if (old != NULL)
    last = cyc_ref_unmake (heap, holder, slot, old);
  *place = target;
  if (target != NULL)
    cyc_ref_rename (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, holder, slot, target);
  if (last)
    cyc_heap_dealloc (heap, old);
}

/* Py_CLEAR: empties @place, then drops what it held. */
static inline void
cyc_ref_clear (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place)
{
  CycObject *old = *place;

  if (old == NULL)
    return;
  *place = NULL;
  cyc_ref_drop (heap, holder, slot, old);
}

/* Empties @place and hands its reference to C code. */
static inline CycObject *
cyc_ref_take (CycHeap *heap, CycHolder holder, CycSlot slot, CycObject **place)
{
  CycObject *old = *place;

  *place = NULL;
  if (old != NULL)
    cyc_ref_rename (heap, holder, slot, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, old);
  return old;
}

G_END_DECLS
