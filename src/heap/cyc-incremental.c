/* cyc-incremental.c
 *
 * The incremental collector's passes over the heap: collections of the young
 * objects, of an increment and of all.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-incremental.h"

#include "cyc-free-list.h"

/* An interpreter's first objects are hardly garbage. Source: pycore_runtime_init.h */
#define WORK_AT_START (-5000)
/* With the default threshold of 10 an increment takes a hundredth of the heap
 * for each that joins it. Source: Python/gc.c of 3.14.0, SCAN_RATE_DIVISOR */
#define SCAN_RATE_DIVISOR 10

static void
set_work (CycHeap *heap,
          gint64   value)
{
  gint64 was = heap->incremental.work_to_do;

  heap->incremental.work_to_do = value;
  if (G_UNLIKELY (heap->sink != NULL) && value != was)
    cyc_emit_work (heap, was);
}

static gint64
heap_size (CycHeap *heap)
{
  const CycOthers *others = &heap->incremental.others;

  return heap->incremental.heap_size + (gint64) (others->young + others->pending + others->visited + others->permanent);
}

static void
set_all_visited (CycHeap   *heap,
                 CycGcHead *list,
                 gboolean   visited)
{
  for (CycGcHead *node = list->next; node != list; node = node->next)
    cyc_incremental_set_visited (heap, node, visited);
}

/* The share of the heap that each increment takes. */
static gint64
share_of (CycHeap *heap,
          gint64   size)
{
  return size / SCAN_RATE_DIVISOR / MAX (heap->thresholds[1], 2);
}

/* What the next increment owes: the new objects, and for each of them some of the heap's.
 * Source: Python/gc.c of 3.14.0 and of 3.14.1, assess_work_to_do */
static gint64
owed_work (CycHeap *heap,
           gint64   n_new,
           gint64   size)
{
  gint64 most = heap->profile->increments_wait ? n_new * 2 : n_new * 3 / 2;

  return n_new + MIN (share_of (heap, size), most);
}

/**
 * cyc_incremental_start:
 * @heap: the heap, with all that the interpreter sets up
 *
 * Puts the collector where that of a real interpreter is when a program
 * starts: as many objects as it has made have scheduled increments. From
 * 3.14.1 on these found nothing to do yet, and all is still young; in 3.14.0
 * of each two increments one marked the roots and one ended the pass.
 */
void
cyc_incremental_start (CycHeap *heap)
{
  CycIncremental *self = &heap->incremental;
  gsize           own = cyc_gc_list_size (&heap->generations[0]);
  gsize           total = heap->profile->startup_objects;
  gsize           step = (gsize) heap->thresholds[0] + 1;

  self->heap_size = (gint64) own;
  self->others.young = total > own ? total - own : 0;
  if (heap->profile->increments_wait)
    {
      self->work_to_do = WORK_AT_START;
      for (gsize n = step; n <= total; n += step)
        self->work_to_do += owed_work (heap, (gint64) step, (gint64) n);
    }
  else
    {
      self->others.pending = MIN (total / step / 2 * 2 * step, self->others.young);
      self->others.young -= self->others.pending;
    }
  cyc_generation_set_count (heap, 0, (gint64) (total % step));
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_work (heap, 0);
}

/**
 * cyc_incremental_freeze:
 * @heap: the heap, about to be frozen
 *
 * What is frozen counts as visited.
 *
 * Source: Python/gc.c of 3.14.0, _PyGC_Freeze
 */
void
cyc_incremental_freeze (CycHeap *heap)
{
  CycOthers *others = &heap->incremental.others;

  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    set_all_visited (heap, &heap->generations[i], TRUE);
  set_all_visited (heap, &heap->startup, TRUE);
  others->permanent += others->young + others->pending + others->visited;
  others->young = others->pending = others->visited = 0;
}

/**
 * cyc_incremental_unfreeze:
 * @heap: the heap, which was frozen
 */
void
cyc_incremental_unfreeze (CycHeap *heap)
{
  heap->incremental.others.visited += heap->incremental.others.permanent;
  heap->incremental.others.permanent = 0;
}

/**
 * cyc_incremental_count_others:
 * @heap: the heap
 * @list: one of the lists that exist between collections
 *
 * Returns: how many of a real interpreter's objects stand in @list besides
 */
gsize
cyc_incremental_count_others (CycHeap  *heap,
                              CycListId list)
{
  const CycOthers *others = &heap->incremental.others;

  switch ((guint) list)
    {
    case CYC_LIST_GEN0:
      return others->young;
    case CYC_LIST_PENDING:
      return others->pending;
    case CYC_LIST_VISITED:
      return others->visited;
    default:
      return others->permanent;
    }
}

/* All old objects were visited: they wait for the next pass. What is frozen must
 * stay visited, so with it the objects change spaces, and else the spaces change parts.
 * Source: Python/gc.c of 3.14.0, completed_scavenge */
static void
complete_scavenge (CycCollection *collection)
{
  CycHeap        *heap = collection->heap;
  CycIncremental *self = &heap->incremental;
  CycGcHead      *visited = cyc_generation_get_list (heap, CYC_LIST_VISITED);
  gboolean        swaps = cyc_gc_list_is_empty (&heap->permanent) && !heap->startup_frozen;

  if (G_UNLIKELY (heap->sink != NULL))
    {
      cyc_emit_plain (heap, CYC_EVENT_SCAVENGED, (guint8) swaps);
      for (CycGcHead *node = visited->next; node != visited; node = node->next)
        node->list = CYC_LIST_PENDING;
    }
  if (!swaps)
    cyc_gc_list_merge (visited, cyc_generation_get_list (heap, CYC_LIST_PENDING));
  else
    self->visited_space = !self->visited_space;
  set_all_visited (heap, cyc_generation_get_list (heap, CYC_LIST_PENDING), FALSE);
  set_all_visited (heap, &heap->generations[0], FALSE);
  if (!heap->startup_frozen)
    set_all_visited (heap, &heap->startup, FALSE);
  self->others.pending += self->others.visited;
  self->others.visited = 0;
  set_work (heap, 0);
  self->collects = FALSE;
  collection->old = cyc_generation_get_list (heap, CYC_LIST_PENDING);
}

/* The candidates are in @young; what survives joins the visited objects.
 * Source: Python/gc.c of 3.14.0, gc_collect_region */
static void
collect_region (CycCollection *self)
{
  CycGcHead unreachable;

  cyc_collection_deduce_unreachable (self, &unreachable);
  cyc_collection_phase (self, CYC_PHASE_UNTRACK);
  cyc_collection_untrack_tuples (self, self->young);
  cyc_collection_phase (self, CYC_PHASE_PROMOTE);
  cyc_generation_merge (self->heap, self->young, self->old, CYC_LIST_VISITED);
  cyc_collection_dispose (self, &unreachable);
}

/* Source: Python/gc.c of 3.14.0, gc_collect_young */
static void
collect_young (CycCollection *self)
{
  CycHeap *heap = self->heap;
  guint    space;

  cyc_collection_phase (self, CYC_PHASE_MERGE);
  self->young = &heap->generations[0];
  cyc_generation_merge (heap, self->young, self->young, CYC_LIST_YOUNG);
  cyc_collection_untrack_tuples (self, self->young);
  set_all_visited (heap, self->young, TRUE);
  heap->incremental.others.visited += heap->incremental.others.young;
  heap->incremental.others.young = 0;
  collect_region (self);
  cyc_generation_set_count (heap, 0, 0);
  space = 1 + heap->incremental.visited_space;
  cyc_generation_set_count (heap, space, heap->counts[space] + 1);
  cyc_collection_add_stats (self);
}

/* Source: Python/gc.c of 3.14.0, mark_at_start */
static void
mark_at_start (CycCollection *self)
{
  CycHeap *heap = self->heap;
  gsize    marked = cyc_incremental_mark_roots (self);

  marked += cyc_incremental_mark_stacks (self, TRUE);
  heap->incremental.collects = TRUE;
  /* It is taken off twice, by mark_at_start and by its caller. */
  set_work (heap, heap->incremental.work_to_do - 2 * (gint64) marked);
}

/* The young objects, and pending ones until enough work is done. */
static gsize
fill_increment (CycCollection *self)
{
  CycHeap   *heap = self->heap;
  CycOthers *others = &heap->incremental.others;
  CycGcHead *young = &heap->generations[0];
  CycGcHead *pending = cyc_generation_get_list (heap, CYC_LIST_PENDING);
  gsize      size;

  cyc_collection_phase (self, CYC_PHASE_FILL_INCREMENT);
  set_all_visited (heap, young, TRUE);
  size = cyc_gc_list_size (young) + others->young;
  cyc_generation_merge (heap, young, self->young, CYC_LIST_YOUNG);
  others->visited += others->young;
  others->young = 0;
  while ((gint64) size < heap->incremental.work_to_do)
    if (others->pending > 0)
      {
        others->pending--;
        others->visited++;
        size++;
      }
    else if (!cyc_gc_list_is_empty (pending))
      {
        CycGcHead *node = pending->next;

        cyc_incremental_set_visited (heap, node, TRUE);
        cyc_generation_move (heap, node, pending, self->young, CYC_LIST_YOUNG);
        size += 1 + cyc_incremental_expand (self, node);
      }
    else
      {
        break;
      }
  return size;
}

/* 3.14.0 marks the roots as soon as it can, and after each increment owes the heap's share once more.
 * Source: Python/gc.c of 3.14.0 and of 3.14.1, gc_collect_increment */
static void
collect_increment (CycCollection *self)
{
  CycHeap  *heap = self->heap;
  CycGcHead increment;
  gsize     size;

  set_work (heap, heap->incremental.work_to_do + owed_work (heap, heap->counts[0], heap_size (heap)));
  cyc_generation_set_count (heap, 0, 0);
  if (heap->profile->increments_wait && heap->incremental.work_to_do < 0)
    return;
  cyc_collection_untrack_tuples (self, &heap->generations[0]);
  if (!heap->incremental.collects)
    {
      mark_at_start (self);
      return;
    }
  set_work (heap, heap->incremental.work_to_do - (gint64) cyc_incremental_mark_stacks (self, FALSE));
  cyc_gc_list_init (&increment);
  self->young = &increment;
  size = fill_increment (self);
  collect_region (self);
  if (!heap->profile->increments_wait)
    set_work (heap, heap->incremental.work_to_do + share_of (heap, heap_size (heap)));
  set_work (heap, heap->incremental.work_to_do - (gint64) size);
  cyc_collection_add_stats (self);
  if (cyc_gc_list_is_empty (cyc_generation_get_list (heap, CYC_LIST_PENDING)) && heap->incremental.others.pending == 0)
    complete_scavenge (self);
}

/* Source: Python/gc.c of 3.14.0, gc_collect_full */
static void
collect_full (CycCollection *self)
{
  CycHeap   *heap = self->heap;
  CycOthers *others = &heap->incremental.others;
  CycGcHead *young = &heap->generations[0];
  CycGcHead *pending = cyc_generation_get_list (heap, CYC_LIST_PENDING);

  cyc_collection_phase (self, CYC_PHASE_MERGE);
  cyc_collection_untrack_tuples (self, young);
  self->young = self->old;
  cyc_generation_merge (heap, self->young, self->young, CYC_LIST_YOUNG);
  cyc_generation_merge (heap, pending, self->young, CYC_LIST_YOUNG);
  cyc_generation_merge (heap, young, self->young, CYC_LIST_YOUNG);
  set_all_visited (heap, self->young, TRUE);
  others->visited += others->pending + others->young;
  others->pending = others->young = 0;
  collect_region (self);
  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    cyc_generation_set_count (heap, i, 0);
  complete_scavenge (self);
  cyc_free_lists_clear (heap);
  cyc_collection_add_stats (self);
}

/**
 * cyc_incremental_collect:
 * @self: a collection of generation 0, the young objects, 1, an increment,
 *   or 2, all
 *
 * Runs it.
 *
 * Source: Python/gc.c of 3.14.0, _PyGC_Collect
 */
void
cyc_incremental_collect (CycCollection *self)
{
  static void (*const kinds[]) (CycCollection *) = { collect_young, collect_increment, collect_full };

  self->old = cyc_generation_get_list (self->heap, CYC_LIST_VISITED);
  self->old_id = CYC_LIST_VISITED;
  kinds[self->generation](self);
}
