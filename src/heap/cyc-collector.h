/* cyc-collector.h
 *
 * One collection, phase by phase, under CPython's names. Internal to the
 * heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-emit.h"
#include "cyc-generation.h"

G_BEGIN_DECLS

/* As gc.DEBUG_*. */
#define CYC_GC_DEBUG_STATS (1 << 0)
#define CYC_GC_DEBUG_COLLECTABLE (1 << 1)
#define CYC_GC_DEBUG_UNCOLLECTABLE (1 << 2)
#define CYC_GC_DEBUG_SAVEALL (1 << 5)

/**
 * CycCollection:
 * @generation: what is collected
 * @young: the candidates: the list of @generation, with the younger ones merged in
 * @old: where survivors go; the same list in a full collection
 * @old_id: what events call @old
 * @collected: objects found unreachable, as collect() counts them
 * @uncollectable: of them those that legacy finalizers keep
 */
typedef struct
{
  CycHeap   *heap;
  guint      generation;
  CycGcHead *young;
  CycGcHead *old;
  CycListId  old_id;
  gsize      collected;
  gsize      uncollectable;
} CycCollection;

#define CYC_COLLECTION_EMITS(self) G_UNLIKELY ((self)->heap->sink != NULL)

static inline void
cyc_collection_phase (CycCollection *self,
                      CycPhase       phase)
{
  if (CYC_COLLECTION_EMITS (self))
    cyc_emit_plain (self->heap, CYC_EVENT_GC_PHASE, (guint8) phase);
}

/* cyc-collector-region.c */
void cyc_collection_deduce_unreachable (CycCollection *self, CycGcHead *unreachable);
void cyc_collection_dispose (CycCollection *self, CycGcHead *unreachable);
void cyc_collection_add_stats (CycCollection *self);
void cyc_collection_forget_verdicts (CycCollection *self);
/* cyc-collector-refs.c */
void cyc_collection_update_refs (CycCollection *self, CycGcHead *list);
void cyc_collection_subtract_refs (CycCollection *self, CycGcHead *list);
/* cyc-collector-reachable.c */
void cyc_collection_move_unreachable (CycCollection *self, CycGcHead *young, CycGcHead *unreachable);
void cyc_collection_untrack_tuples (CycCollection *self, CycGcHead *list);
void cyc_collection_untrack_dicts (CycCollection *self, CycGcHead *list);
/* cyc-collector-weakrefs.c */
void cyc_collection_handle_weakrefs (CycCollection *self, CycGcHead *unreachable);
void cyc_collection_clear_weakrefs (CycCollection *self, CycGcHead *unreachable);
/* cyc-collector-finalizers.c */
void     cyc_collection_move_legacy_finalizers (CycCollection *self, CycGcHead *unreachable, CycGcHead *finalizers);
void     cyc_collection_finalize_garbage (CycCollection *self, CycGcHead *unreachable);
gboolean cyc_collection_handle_resurrected (CycCollection *self, CycGcHead *unreachable, CycGcHead *still_unreachable, gsize *n_still_unreachable);
void     cyc_collection_handle_legacy_finalizers (CycCollection *self, CycGcHead *finalizers);
/* cyc-collector-clear.c */
void cyc_collection_delete_garbage (CycCollection *self, CycGcHead *unreachable);
/* cyc-collector-debug.c */
void cyc_collection_print_start (CycCollection *self);
void cyc_collection_print_object (CycCollection *self, const char *what, CycObject *object);
void cyc_collection_print_end (CycCollection *self, gint64 started);

G_END_DECLS
