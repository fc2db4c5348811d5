/* cyc-free-list.c
 *
 * Types' free lists. What is taken from one is no allocation for the
 * collector's counter, and what is returned to one is not freed.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-free-list.h"

#include "cyc-address.h"
#include "cyc-frame-memory.h"
#include "cyc-generation.h"

/* As PyTuple_MAXSAVESIZE: tuples of 1 to 20 items; other types use the first list only. */
#define N_LISTS 21

typedef struct
{
  guint32 *blocks;
  guint32  n;
  gsize    size;
} CycFreeList;

typedef struct
{
  CycType    *type;
  CycFreeList lists[N_LISTS];
} CycFreeLists;

/* The list that an instance of this size belongs to, or -1. */
static int
get_index (const CycType *type,
           gsize          size)
{
  gsize items;

  if (type->free_list_limit == 0 || (type->flags & CYC_TYPE_HEAP) != 0)
    return -1;
  if ((type->flags & CYC_TYPE_FREE_LIST_BY_SIZE) == 0)
    return size == type->size ? 0 : -1;
  items = (size - type->size) / sizeof (gpointer);
  return items >= 1 && items < N_LISTS ? (int) items : -1;
}

/**
 * cyc_free_list_take:
 * @type: a type
 * @size: size of the instance, without the collector's header
 * @block: (out): its address
 *
 * Takes the memory of a dead instance from the type's free list.
 *
 * Returns: whether there was one
 */
gboolean
cyc_free_list_take (CycType *type,
                    gsize    size,
                    guint32 *block)
{
  CycFreeLists *lists = type->free_lists;
  CycFreeList  *list;
  int           index;

  if (lists == NULL)
    return FALSE;
  index = get_index (type, size);
  if (index < 0 || lists->lists[index].n == 0)
    return FALSE;
  list = &lists->lists[index];
  *block = list->blocks[--list->n];
  return TRUE;
}

/**
 * cyc_free_list_give:
 * @heap: the heap
 * @type: a type
 * @size: size of the dead instance, without the collector's header
 * @block: its address
 *
 * Keeps the memory of a dead instance if the type has a free list for it
 * that is not full.
 *
 * Returns: whether it was kept
 */
gboolean
cyc_free_list_give (CycHeap *heap,
                    CycType *type,
                    gsize    size,
                    guint32  block)
{
  int           index = get_index (type, size);
  CycFreeLists *lists = type->free_lists;
  CycFreeList  *list;

  if (index < 0)
    return FALSE;
  if (lists == NULL)
    {
      lists = g_new0 (CycFreeLists, 1);
      lists->type = type;
      type->free_lists = lists;
      g_ptr_array_add (heap->free_lists, lists);
    }
  list = &lists->lists[index];
  if (list->n == type->free_list_limit)
    return FALSE;
  if (list->blocks == NULL)
    list->blocks = g_new (guint32, type->free_list_limit);
  list->size = size;
  list->blocks[list->n++] = block;
  return TRUE;
}

static void
clear_list (CycHeap       *heap,
            const CycType *type,
            CycFreeList   *list)
{
  gboolean gc = (type->flags & CYC_TYPE_GC) != 0;
  gsize    head = gc ? heap->profile->gc_head_size : 0;

  while (list->n > 0)
    {
      guint32 block = list->blocks[--list->n];

      cyc_address_give (heap->addresses, block - (guint32) (head / CYC_ADDRESS_UNIT), list->size + head);
      if (gc)
        cyc_generation_count_free (heap);
    }
}

/**
 * cyc_free_lists_clear:
 * @heap: the heap
 *
 * Empties all free lists, as a full collection does at its end.
 *
 * Source: Modules/gcmodule.c, clear_freelists
 */
void
cyc_free_lists_clear (CycHeap *heap)
{
  for (guint i = 0; i < heap->free_lists->len; i++)
    {
      CycFreeLists *lists = g_ptr_array_index (heap->free_lists, i);

      if ((lists->type->flags & CYC_TYPE_FREE_LIST_STAYS) != 0)
        continue;
      for (guint k = 0; k < N_LISTS; k++)
        clear_list (heap, lists->type, &lists->lists[k]);
    }
  cyc_frame_memory_clear (heap);
}

/**
 * cyc_free_lists_free:
 * @heap: the heap, at its end
 *
 * Frees the memory of the lists themselves.
 */
void
cyc_free_lists_free (CycHeap *heap)
{
  for (guint i = 0; i < heap->free_lists->len; i++)
    {
      CycFreeLists *lists = g_ptr_array_index (heap->free_lists, i);

      for (guint k = 0; k < N_LISTS; k++)
        g_free (lists->lists[k].blocks);
      g_free (lists);
    }
  g_ptr_array_unref (heap->free_lists);
}
