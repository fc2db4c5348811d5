/* cyc-incremental.h
 *
 * The incremental collector of 3.14.0 to 3.14.4. Internal to the heap.
 *
 * The old objects stand in two spaces: what the present pass over the heap
 * has visited, and what is pending. Each increment takes the young objects
 * and some of the pending ones, collects them as a generation would be, and
 * what survives is visited. When none is pending the spaces change parts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-collector.h"

G_BEGIN_DECLS

void  cyc_incremental_start (CycHeap *heap);
void  cyc_incremental_freeze (CycHeap *heap);
void  cyc_incremental_unfreeze (CycHeap *heap);
gsize cyc_incremental_count_others (CycHeap *heap, CycListId list);
void  cyc_incremental_collect (CycCollection *self);

/* cyc-incremental-mark.c: how many objects were marked. */
gsize cyc_incremental_mark_roots (CycCollection *self);
gsize cyc_incremental_mark_stacks (CycCollection *self, gboolean all);
gsize cyc_incremental_expand (CycCollection *self, CycGcHead *node);

/* Says whether @node counts as visited, in whatever list it stands. */
static inline void
cyc_incremental_set_visited (CycHeap *heap, CycGcHead *node, gboolean visited)
{
  guint space = visited ? heap->incremental.visited_space : !heap->incremental.visited_space;

  node->flags = space != 0 ? node->flags | CYC_GC_OLD_SPACE_1 : node->flags & ~CYC_GC_OLD_SPACE_1;
}

static inline gboolean
cyc_incremental_is_visited (CycHeap *heap, const CycGcHead *node)
{
  return ((node->flags & CYC_GC_OLD_SPACE_1) != 0) == (heap->incremental.visited_space != 0);
}

/* @node joins the young objects, or the interpreter's own. */
static inline void
cyc_incremental_add (CycHeap *heap, CycGcHead *node, gboolean of_interpreter)
{
  cyc_incremental_set_visited (heap, node, FALSE);
  if (of_interpreter)
    node->flags |= CYC_GC_OF_INTERPRETER;
}

G_END_DECLS
