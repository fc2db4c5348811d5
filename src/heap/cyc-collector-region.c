/* cyc-collector-region.c
 *
 * What every collection does with its candidates, whatever they are: find
 * out which of them are garbage, and get rid of that.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collector.h"

/**
 * cyc_collection_deduce_unreachable:
 * @self: a collection, its candidates in @young
 * @unreachable: an empty list, where those go that nothing outside leads to
 *
 * Finds the garbage among the candidates.
 *
 * Source: Modules/gcmodule.c, deduce_unreachable
 */
void
cyc_collection_deduce_unreachable (CycCollection *self,
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
tear_down (CycCollection *self,
           CycGcHead     *unreachable)
{
  gboolean  counts_before = self->heap->profile->resurrection == CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE;
  CycGcHead still_unreachable;
  gsize     n_still_unreachable;

  print_all (self, CYC_GC_DEBUG_COLLECTABLE, "collectable", unreachable);
  if (counts_before)
    self->collected = cyc_gc_list_size (unreachable);
  cyc_collection_phase (self, CYC_PHASE_WEAKREFS);
  cyc_collection_handle_weakrefs (self, unreachable);
  cyc_collection_phase (self, CYC_PHASE_FINALIZERS);
  cyc_collection_finalize_garbage (self, unreachable);
  cyc_collection_phase (self, CYC_PHASE_RESURRECTION);
  if (!cyc_collection_handle_resurrected (self, unreachable, &still_unreachable, &n_still_unreachable))
    return;
  if (self->heap->profile->clears_weakrefs_again)
    cyc_collection_clear_weakrefs (self, &still_unreachable);
  if (!counts_before)
    self->collected += n_still_unreachable;
  cyc_collection_phase (self, CYC_PHASE_CLEAR);
  cyc_collection_delete_garbage (self, &still_unreachable);
}

/**
 * cyc_collection_dispose:
 * @self: a collection, what survived it in its place
 * @unreachable: what is tentatively garbage; empty afterwards
 *
 * Pronounces the verdict and frees what can be freed.
 *
 * Source: Modules/gcmodule.c, gc_collect_main; Python/gc.c of 3.14.0, gc_collect_region
 */
void
cyc_collection_dispose (CycCollection *self,
                        CycGcHead     *unreachable)
{
  CycGcHead finalizers;

  cyc_collection_phase (self, CYC_PHASE_LEGACY_FINALIZERS);
  cyc_collection_move_legacy_finalizers (self, unreachable, &finalizers);
  tear_down (self, unreachable);
  self->uncollectable = cyc_gc_list_size (&finalizers);
  print_all (self, CYC_GC_DEBUG_UNCOLLECTABLE, "uncollectable", &finalizers);
  cyc_collection_handle_legacy_finalizers (self, &finalizers);
}

/**
 * cyc_collection_add_stats:
 * @self: a collection, all done
 *
 * Counts it among those that gc.get_stats() tells of.
 */
void
cyc_collection_add_stats (CycCollection *self)
{
  CycGcStats *stats = &self->heap->stats[self->generation];

  stats->collections++;
  stats->collected += self->collected;
  stats->uncollectable += self->uncollectable;
}

/**
 * cyc_collection_forget_verdicts:
 * @self: a collection at its end
 *
 * Between collections the collector holds no opinion of anything.
 */
void
cyc_collection_forget_verdicts (CycCollection *self)
{
  if (!CYC_COLLECTION_EMITS (self) || self->old == NULL)
    return;
  for (CycGcHead *node = self->old->next; node != self->old; node = node->next)
    cyc_emit_verdict (self->heap, CYC_GC_OBJECT (node), CYC_VERDICT_NONE);
}
