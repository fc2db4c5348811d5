/* cyc-collector.c
 *
 * A collection from its start to its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

#include "cyc-free-list.h"

#define OLDEST (CYC_N_GENERATIONS - 1)

/* The counters of this and the younger generations start anew; the next older one counts this collection. */
static void
update_counters (CycCollection *self)
{
  CycHeap *heap = self->heap;

  if (self->generation < OLDEST)
    cyc_generation_set_count (heap, self->generation + 1, heap->counts[self->generation + 1] + 1);
  for (guint i = 0; i <= self->generation; i++)
    cyc_generation_set_count (heap, i, 0);
}

static void
merge (CycCollection *self)
{
  CycHeap *heap = self->heap;

  cyc_collection_phase (self, CYC_PHASE_MERGE);
  update_counters (self);
  /* Its own objects come first; for events they now stand in the list young. */
  cyc_generation_merge (heap, self->young, self->young, CYC_LIST_YOUNG);
  for (guint i = 0; i < self->generation; i++)
    cyc_generation_merge (heap, &heap->generations[i], self->young, CYC_LIST_YOUNG);
}

static void
deduce_unreachable (CycCollection *self,
                    CycGcHead     *unreachable)
{
  cyc_collection_phase (self, CYC_PHASE_UPDATE_REFS);
  cyc_collection_update_refs (self, self->young);
  cyc_collection_phase (self, CYC_PHASE_SUBTRACT_REFS);
  cyc_collection_subtract_refs (self, self->young);
  cyc_collection_phase (self, CYC_PHASE_MOVE_UNREACHABLE);
  cyc_collection_move_unreachable (self, self->young, unreachable);
}

static void
untrack (CycCollection *self)
{
  const CycProfile *profile = self->heap->profile;

  cyc_collection_phase (self, CYC_PHASE_UNTRACK);
  if (profile->untrack_tuples_late)
    cyc_collection_untrack_tuples (self, self->young);
  if (self->generation == OLDEST && profile->lazy_dict_tracking)
    cyc_collection_untrack_dicts (self, self->young);
}

/* Survivors grow old, and those that are as old as can be are counted for the quarter rule. */
static void
promote (CycCollection *self)
{
  CycHeap *heap = self->heap;

  cyc_collection_phase (self, CYC_PHASE_PROMOTE);
  if (self->generation == OLDEST - 1)
    heap->long_lived_pending += cyc_gc_list_size (self->young);
  else if (self->generation == OLDEST)
    {
      heap->long_lived_pending = 0;
      heap->long_lived_total = cyc_gc_list_size (self->young) + heap->long_lived_base;
    }
  cyc_generation_merge (heap, self->young, self->old, self->old_id);
}

static void
print_all (CycCollection *self,
           guint          flag,
           const char    *what,
           CycGcHead     *list)
{
  if ((self->heap->debug & flag) == 0)
    return;
  for (CycGcHead *node = list->next; node != list; node = node->next)
    cyc_collection_print_object (self, what, CYC_GC_OBJECT (node));
}

/* Everything that may run the program's code: callbacks, finalizers, what clearing sets off. */
static void
dispose (CycCollection *self,
         CycGcHead     *unreachable)
{
  gboolean  counts_before = self->heap->profile->resurrection == CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE;
  CycGcHead still_unreachable;

  print_all (self, CYC_GC_DEBUG_COLLECTABLE, "collectable", unreachable);
  if (counts_before)
    self->collected = cyc_gc_list_size (unreachable);
  cyc_collection_phase (self, CYC_PHASE_WEAKREFS);
  cyc_collection_handle_weakrefs (self, unreachable);
  cyc_collection_phase (self, CYC_PHASE_FINALIZERS);
  cyc_collection_finalize_garbage (self, unreachable);
  cyc_collection_phase (self, CYC_PHASE_RESURRECTION);
  if (!cyc_collection_handle_resurrected (self, unreachable, &still_unreachable))
    return;
  if (!counts_before)
    self->collected += cyc_gc_list_size (&still_unreachable);
  cyc_collection_phase (self, CYC_PHASE_CLEAR);
  cyc_collection_delete_garbage (self, &still_unreachable);
}

/* Between collections the collector holds no opinion of anything. */
static void
forget_verdicts (CycCollection *self)
{
  if (!CYC_COLLECTION_EMITS (self))
    return;
  for (CycGcHead *node = self->old->next; node != self->old; node = node->next)
    cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_NONE);
}

static void
run (CycCollection *self)
{
  CycHeap    *heap = self->heap;
  CycGcStats *stats = &heap->stats[self->generation];
  gint64      started = g_get_monotonic_time ();
  CycGcHead   unreachable;
  CycGcHead   finalizers;

  cyc_collection_print_start (self);
  merge (self);
  deduce_unreachable (self, &unreachable);
  untrack (self);
  promote (self);
  cyc_collection_phase (self, CYC_PHASE_LEGACY_FINALIZERS);
  cyc_collection_move_legacy_finalizers (self, &unreachable, &finalizers);
  dispose (self, &unreachable);
  self->uncollectable = cyc_gc_list_size (&finalizers);
  print_all (self, CYC_GC_DEBUG_UNCOLLECTABLE, "uncollectable", &finalizers);
  cyc_collection_print_end (self, started);
  cyc_collection_handle_legacy_finalizers (self, &finalizers);
  if (self->generation == OLDEST)
    cyc_free_lists_clear (heap);
  stats->collections++;
  stats->collected += self->collected;
  stats->uncollectable += self->uncollectable;
  forget_verdicts (self);
}

static void
call_callbacks (CycCollection *self,
                CycGcWhy       why,
                gboolean       stop)
{
  CycHeapHooks *hooks = &self->heap->hooks;

  if (hooks->gc_callbacks != NULL && why != CYC_GC_WHY_SHUTDOWN)
    hooks->gc_callbacks (hooks->data, stop, self->generation, self->collected, self->uncollectable);
}

/**
 * cyc_heap_collect:
 * @self: the heap
 * @generation: the oldest generation to look at
 * @why: what asks for it; at shutdown gc.callbacks are not called
 *
 * Runs a collection. While one is under way, asking for another does
 * nothing.
 *
 * Source: Modules/gcmodule.c, gc_collect_main and gc_collect_with_callback
 *
 * Returns: how many unreachable objects were found, as gc.collect() counts
 */
gsize
cyc_heap_collect (CycHeap *self,
                  guint    generation,
                  CycGcWhy why)
{
  guint         older = MIN (generation + 1, OLDEST);
  CycCollection collection = {
    .heap = self,
    .generation = generation,
    .young = &self->generations[generation],
    .old = &self->generations[older],
    .old_id = CYC_LIST_OF_GENERATION (older),
  };

  g_return_val_if_fail (generation < CYC_N_GENERATIONS, 0);

  if (self->collecting)
    return 0;
  self->collecting = TRUE;
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_gc_begin (self, generation, why);
  call_callbacks (&collection, why, FALSE);
  run (&collection);
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_gc_end (self, generation, collection.collected, collection.uncollectable);
  call_callbacks (&collection, why, TRUE);
  self->collecting = FALSE;
  return collection.collected + collection.uncollectable;
}

/**
 * cyc_heap_collect_scheduled:
 * @self: the heap
 *
 * Runs the collection that an allocation asked for, if there is still a
 * reason.
 *
 * Source: Python/gc.c, _Py_RunGC
 */
void
cyc_heap_collect_scheduled (CycHeap *self)
{
  int generation;

  if (!self->scheduled)
    return;
  self->scheduled = FALSE;
  if (self->collecting || (!self->enabled && !self->profile->scheduled_runs_when_disabled))
    return;
  generation = self->stress ? 0 : cyc_generation_select (self);
  if (generation >= 0)
    cyc_heap_collect (self, (guint) generation, CYC_GC_WHY_THRESHOLD);
}
