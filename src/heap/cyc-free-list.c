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

/**
 * cyc_free_list_give_slowly:
 * @heap: the heap
 * @type: a type with free lists
 * @size: size of the dead instance, without the collector's header
 * @block: its address
 *
 * cyc_free_list_give() for all sizes, and where there is no list yet.
 *
 * Returns: whether it was kept
 */
gboolean
cyc_free_list_give_slowly (CycHeap *heap,
                           CycType *type,
                           gsize    size,
                           guint32  block)
{
  int           index = cyc_free_list_index (type, size);
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
      for (guint k = 0; k < CYC_N_FREE_LISTS; k++)
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

      for (guint k = 0; k < CYC_N_FREE_LISTS; k++)
        g_free (lists->lists[k].blocks);
      g_free (lists);
    }
  g_ptr_array_unref (heap->free_lists);
}
