/* cyc-emit.h
 *
 * Writing the heap's events. Every function expects that the heap has a
 * sink: callers ask first, so that nothing is prepared in vain. Internal to
 * the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-ref.h"
#include "cyc-weakref.h"

G_BEGIN_DECLS

void cyc_emit_plain (CycHeap *heap, CycEventKind kind, guint8 flags);
void cyc_emit_alloc (CycHeap *heap, CycObject *object, gsize size, guint8 flags, guint32 repr_text);
void cyc_emit_object (CycHeap *heap, CycEventKind kind, const CycObject *object);
void cyc_emit_track (CycHeap *heap, const CycObject *object, CycListId list);
void cyc_emit_untrack (CycHeap *heap, const CycObject *object, CycListId list, CycObjectId was_before);
void cyc_emit_list (CycHeap *heap, const CycObject *object, CycListId from, CycListId to, CycObjectId was_before);
void cyc_emit_work (CycHeap *heap, gint64 was);
void cyc_emit_counter (CycHeap *heap, guint generation, gint64 was);
void cyc_emit_gc_refs (CycHeap *heap, const CycObject *object, CycGcRefsWhy why, gint64 was, const CycObject *from, CycSlot slot);
void cyc_emit_verdict (CycHeap *heap, CycObject *object, CycVerdict verdict);
void cyc_emit_weak (CycHeap *heap, CycEventKind kind, const CycWeakref *ref, const CycObject *target, const CycObject *callback);
void cyc_emit_gc_begin (CycHeap *heap, guint generation, CycGcWhy why);
void cyc_emit_gc_end (CycHeap *heap, guint generation, gsize collected, gsize uncollectable);

G_END_DECLS
