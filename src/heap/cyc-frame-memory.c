/* cyc-frame-memory.c
 *
 * The memory of frames, where each is an object with a collector's header
 * from its beginning: it counts as an allocation, unless a dead frame's is
 * used again. A code object keeps one for its next call, the rest stand in a
 * free list.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-frame-memory.h"

#include "cyc-generation.h"

/* As PyFrame_MAXFREELIST. */
#define FREE_LIST_LIMIT 200

/**
 * cyc_frame_memory_take:
 * @heap: the heap
 * @kept: (inout): whether the frame's code keeps one
 *
 * Takes memory for a frame. Where none is kept, a collection may run.
 *
 * Source: Objects/frameobject.c, frame_alloc
 */
void
cyc_frame_memory_take (CycHeap  *heap,
                       gboolean *kept)
{
  if (*kept)
    *kept = FALSE;
  else if (heap->free_frames > 0)
    heap->free_frames--;
  else
    cyc_generation_count_allocation (heap);
}

/**
 * cyc_frame_memory_give:
 * @heap: the heap
 * @kept: (inout): whether the frame's code keeps one
 *
 * Gives the memory of a dead frame to its code, else to the free list, else back.
 *
 * Source: Objects/frameobject.c, frame_dealloc
 */
void
cyc_frame_memory_give (CycHeap  *heap,
                       gboolean *kept)
{
  if (!*kept)
    *kept = TRUE;
  else if (heap->free_frames < FREE_LIST_LIMIT)
    heap->free_frames++;
  else
    cyc_generation_count_free (heap);
}

/**
 * cyc_frame_memory_drop:
 * @heap: the heap
 * @kept: (inout): whether a dying code object keeps a frame
 *
 * Frees the frame that a code object keeps.
 *
 * Source: Objects/codeobject.c, code_dealloc
 */
void
cyc_frame_memory_drop (CycHeap  *heap,
                       gboolean *kept)
{
  if (*kept)
    cyc_generation_count_free (heap);
  *kept = FALSE;
}

/**
 * cyc_frame_memory_clear:
 * @heap: the heap
 *
 * Empties the free list of frames.
 *
 * Source: Objects/frameobject.c, PyFrame_ClearFreeList
 */
void
cyc_frame_memory_clear (CycHeap *heap)
{
  for (; heap->free_frames > 0; heap->free_frames--)
    cyc_generation_count_free (heap);
}
