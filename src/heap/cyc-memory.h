/* cyc-memory.h
 *
 * The real memory of simulated objects: blocks by size, recycled last-in
 * first-out. Internal to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "cyc-heap.h"

G_BEGIN_DECLS

/* Address sanitizers watch single blocks only if each comes from malloc. */
#if defined(__SANITIZE_ADDRESS__)
#define CYC_MEMORY_POOLED 0
#else
#define CYC_MEMORY_POOLED 1
#endif

#define CYC_MEMORY_UNIT 16
#define CYC_MEMORY_CLASSES 33 /* blocks of up to 512 bytes */

/**
 * CycCell:
 * @size: the simulated size with the collector's header; 0 while the block is free
 * @units: the block's real size in units of 16 bytes; 0 for one of malloc's
 * @gc: whether a collector's header comes first
 *
 * Stands in front of every block.
 */
typedef struct
{
  guint32 size;
  guint16 units;
  guint16 gc;
} CycCell;

typedef struct _CycFreeCell CycFreeCell;
struct _CycFreeCell
{
  CycCell      cell;
  CycFreeCell *next;
};

typedef struct _CycLargeCell CycLargeCell;
struct _CycLargeCell
{
  CycLargeCell *next;
  CycLargeCell *prev;
  CycCell       cell;
};

struct _CycMemory
{
  CycFreeCell  *free[CYC_MEMORY_CLASSES];
  GPtrArray    *chunks; /* of char *, each of one class: its first cell tells which */
  GPtrArray    *mappings;
  char         *next_chunk;
  gsize         chunks_left; /* of the newest mapping */
  CycLargeCell *large;
};

#define CYC_CELL_OF_BLOCK(block) (((CycCell *) (block)) - 1)

CycMemory *cyc_memory_new (void);
void       cyc_memory_free (CycMemory *self);
gpointer   cyc_memory_take_slowly (CycMemory *self, gsize size);
void       cyc_memory_give_large (CycMemory *self, gpointer block);
void       cyc_memory_foreach (CycMemory *self, gsize n_objects, void (*function) (CycObject *object, gpointer data), gpointer data);

/* Zeroes what a cell of so many units has room for; the sizes that matter are known to the compiler. */
static inline gpointer
cyc_memory_zero (gpointer block,
                 gsize    units)
{
#define CYC_ZERO(n) \
  case n:           \
    return memset (block, 0, (n) *CYC_MEMORY_UNIT - sizeof (CycCell))
  switch (units)
    {
      CYC_ZERO (2);
      CYC_ZERO (3);
      CYC_ZERO (4);
      CYC_ZERO (5);
      CYC_ZERO (6);
      CYC_ZERO (7);
    default:
      return memset (block, 0, units * CYC_MEMORY_UNIT - sizeof (CycCell));
    }
#undef CYC_ZERO
}

/* Zeroed memory for @size bytes; its cell's @size and @gc are the caller's to set. */
static inline gpointer
cyc_memory_take (CycMemory *self,
                 gsize      size)
{
  gsize        units = (size + sizeof (CycCell) + CYC_MEMORY_UNIT - 1) / CYC_MEMORY_UNIT;
  CycFreeCell *cell;

  if (G_UNLIKELY (!CYC_MEMORY_POOLED || units >= CYC_MEMORY_CLASSES || self->free[units] == NULL))
    return cyc_memory_take_slowly (self, size);
  cell = self->free[units];
  self->free[units] = cell->next;
  return cyc_memory_zero (&cell->next, units);
}

static inline void
cyc_memory_give (CycMemory *self,
                 gpointer   block)
{
  CycFreeCell *cell = (CycFreeCell *) CYC_CELL_OF_BLOCK (block);

  if (G_UNLIKELY (cell->cell.units == 0))
    {
      cyc_memory_give_large (self, block);
      return;
    }
  cell->cell.size = 0;
  cell->next = self->free[cell->cell.units];
  self->free[cell->cell.units] = cell;
}

static inline gpointer
cyc_object_get_block (const CycObject *object)
{
  return cyc_object_is_gc (object) ? (gpointer) CYC_GC_HEAD (object) : (gpointer) object;
}

G_END_DECLS
