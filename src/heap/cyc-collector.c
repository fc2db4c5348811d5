/* cyc-collector.c
 *
 * A collection from its start to its end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

#include "cyc-free-list.h"
#include "cyc-incremental.h"

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

/* Source: Modules/gcmodule.c, gc_collect_main */
static void
run_generational (CycCollection *self)
{
  CycHeap  *heap = self->heap;
  guint     older = MIN (self->generation + 1, OLDEST);
  CycGcHead unreachable;

  self->young = &heap->generations[self->generation];
  self->old = &heap->generations[older];
  self->old_id = CYC_LIST_OF_GENERATION (older);

  merge (self);
  cyc_collection_deduce_unreachable (self, &unreachable);
  untrack (self);
  promote (self);
  cyc_collection_dispose (self, &unreachable);
  if (self->generation == OLDEST)
    cyc_free_lists_clear (heap);
  cyc_collection_add_stats (self);
}

static void
run (CycCollection *self)
{
  gint64 started = g_get_monotonic_time ();

  cyc_collection_print_start (self);
  if (self->heap->profile->incremental)
    cyc_incremental_collect (self);
  else
    run_generational (self);
  cyc_collection_print_end (self, started);
  cyc_collection_forget_verdicts (self);
}

static void
call_callbacks (CycCollection *self,
                gboolean       stop)
{
  CycHeapHooks *hooks = &self->heap->hooks;

  if (hooks->gc_callbacks != NULL)
    hooks->gc_callbacks (hooks->data, stop, self->generation, self->collected, self->uncollectable);
}

/**
 * cyc_heap_collect:
 * @self: the heap
 * @generation: the oldest generation to look at; to the incremental collector
 *   0 means the young objects, 1 an increment, 2 all
 * @why: what asks for it
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
  CycCollection collection = { .heap = self, .generation = generation };

  g_return_val_if_fail (generation < CYC_N_GENERATIONS, 0);

  if (self->collecting)
    return 0;
  self->collecting = TRUE;
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_gc_begin (self, generation, why);
  call_callbacks (&collection, FALSE);
  run (&collection);
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_gc_end (self, generation, collection.collected, collection.uncollectable);
  call_callbacks (&collection, TRUE);
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
