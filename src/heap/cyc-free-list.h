/* cyc-free-list.h
 *
 * The dead instances whose memory a type keeps for the next ones. Internal
 * to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

/* As PyTuple_MAXSAVESIZE: tuples of 1 to 20 items; other types use the first list only. */
#define CYC_N_FREE_LISTS 21

typedef struct
{
  guint32 *blocks;
  guint32  n;
  gsize    size;
} CycFreeList;

typedef struct
{
  CycType    *type;
  CycFreeList lists[CYC_N_FREE_LISTS];
} CycFreeLists;

gboolean cyc_free_list_give_slowly (CycHeap *heap, CycType *type, gsize size, guint32 block);
void     cyc_free_lists_clear (CycHeap *heap);
void     cyc_free_lists_free (CycHeap *heap);

/* The list that an instance of this size belongs to, or -1. */
static inline int
cyc_free_list_index (const CycType *type,
                     gsize          size)
{
  gsize items;

  if ((type->flags & CYC_TYPE_FREE_LIST_BY_SIZE) == 0)
    return size == type->size ? 0 : -1;
  items = (size - type->size) / sizeof (gpointer);
  return items >= 1 && items < CYC_N_FREE_LISTS ? (int) items : -1;
}

/* Takes the memory of a dead instance from the type's free list, its address in @block; FALSE
 * if there is none. @size is without the collector's header. */
static inline gboolean
cyc_free_list_take (CycType *type,
                    gsize    size,
                    guint32 *block)
{
  CycFreeLists *lists = type->free_lists;
  CycFreeList  *list;
  int           index;

  if (lists == NULL)
    return FALSE;
  index = cyc_free_list_index (type, size);
  if (index < 0 || lists->lists[index].n == 0)
    return FALSE;
  list = &lists->lists[index];
  *block = list->blocks[--list->n];
  return TRUE;
}

/* Keeps the memory of a dead instance; FALSE if the type has no free list for it that is not full. */
static inline gboolean
cyc_free_list_give (CycHeap *heap,
                    CycType *type,
                    gsize    size,
                    guint32  block)
{
  CycFreeLists *lists = type->free_lists;
  CycFreeList  *list;

  if (type->free_list_limit == 0)
    return FALSE;
  if (lists == NULL || (type->flags & CYC_TYPE_FREE_LIST_BY_SIZE) != 0 || size != type->size)
    return cyc_free_list_give_slowly (heap, type, size, block);
  list = &lists->lists[0];
  if (list->n == type->free_list_limit)
    return FALSE;
  list->blocks[list->n++] = block;
  return TRUE;
}

G_END_DECLS
