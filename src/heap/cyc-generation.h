/* cyc-generation.h
 *
 * The collector's linked lists and counters. Internal to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

/* Among a header's flags: it is the anchor of a list and belongs to no object. */
#define CYC_GC_ANCHOR (1 << 15)
/* It marks a place in a list and belongs to no object. */
#define CYC_GC_MARKER (1 << 14)

static inline void
cyc_gc_list_init (CycGcHead *list)
{
  list->next = list;
  list->prev = list;
  list->flags = CYC_GC_ANCHOR;
}

/* What events call the object of @node; 0 for an anchor, which is the end of its list. */
static inline CycObjectId
cyc_gc_node_get_number (const CycGcHead *node)
{
  while ((node->flags & CYC_GC_MARKER) != 0)
    node = node->next;
  return (node->flags & CYC_GC_ANCHOR) != 0 ? 0 : ((const CycObject *) (node + 1))->number;
}

static inline gboolean
cyc_gc_list_is_empty (const CycGcHead *list)
{
  return list->next == list;
}

static inline void
cyc_gc_list_append (CycGcHead *node,
                    CycGcHead *list)
{
  CycGcHead *last = list->prev;

  last->next = node;
  node->prev = last;
  node->next = list;
  list->prev = node;
}

static inline void
cyc_gc_list_remove (CycGcHead *node)
{
  node->prev->next = node->next;
  node->next->prev = node->prev;
}

static inline void
cyc_gc_list_insert_after (CycGcHead *node,
                          CycGcHead *previous)
{
  cyc_gc_list_append (node, previous->next);
}

static inline void
cyc_gc_list_move (CycGcHead *node,
                  CycGcHead *list)
{
  cyc_gc_list_remove (node);
  cyc_gc_list_append (node, list);
}

/* Appends all of @from to @to and leaves @from empty. */
static inline void
cyc_gc_list_merge (CycGcHead *from,
                   CycGcHead *to)
{
  if (cyc_gc_list_is_empty (from))
    return;
  to->prev->next = from->next;
  from->next->prev = to->prev;
  from->prev->next = to;
  to->prev = from->prev;
  cyc_gc_list_init (from);
}

gsize cyc_gc_list_size (const CycGcHead *list);

#define CYC_LIST_OF_GENERATION(generation) ((CycListId) (CYC_LIST_GEN0 + (generation)))

/* The same moves, told to whoever records. @from_id and @to_id name the lists in events. */
void cyc_generation_move (CycHeap *heap, CycGcHead *node, CycGcHead *from, CycGcHead *to, CycListId to_id);
void cyc_generation_merge (CycHeap *heap, CycGcHead *from, CycGcHead *to, CycListId to_id);

CycGcHead *cyc_generation_get_list (CycHeap *heap, CycListId list);

void cyc_generation_set_count (CycHeap *heap, guint generation, gint64 value);
void cyc_generation_count_allocation (CycHeap *heap);
void cyc_generation_count_free (CycHeap *heap);
/* The generation that a collection should take now, -1 for none. */
int cyc_generation_select (CycHeap *heap);

G_END_DECLS
