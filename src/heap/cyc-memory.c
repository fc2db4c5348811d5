/* cyc-memory.c
 *
 * Where the structures of simulated objects live. Blocks of the same size
 * come from common chunks and are handed out again in the reverse order of
 * their return, while they are still in the processor's cache.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-memory.h"

#include "cyc-mapping.h"

#define CHUNK_SIZE (64 * 1024)

/**
 * cyc_memory_new:
 *
 * Memory for the objects of one heap.
 *
 * Returns: (transfer full): the memory
 */
CycMemory *
cyc_memory_new (void)
{
  CycMemory *self = g_new0 (CycMemory, 1);

  self->chunks = g_ptr_array_new ();
  self->mappings = g_ptr_array_new_with_free_func (cyc_mapping_free);
  return self;
}

/**
 * cyc_memory_free:
 * @self: (transfer full): a heap's memory
 *
 * Frees @self with all blocks, those in use included.
 */
void
cyc_memory_free (CycMemory *self)
{
  while (self->large != NULL)
    {
      CycLargeCell *cell = self->large;

      self->large = cell->next;
      g_free (cell);
    }
  g_ptr_array_unref (self->chunks);
  g_ptr_array_unref (self->mappings);
  g_free (self);
}

static gpointer
take_large (CycMemory *self,
            gsize      size)
{
  CycLargeCell *cell = g_malloc0 (sizeof (CycLargeCell) + size);

  cell->next = self->large;
  if (self->large != NULL)
    self->large->prev = cell;
  self->large = cell;
  return cell + 1;
}

/* What an interpreter has when it starts is less than a large page; a heap that grows gets those. */
static char *
cut_chunk (CycMemory *self)
{
  char *chunk;

  if (self->chunks_left == 0)
    {
      self->next_chunk = cyc_mapping_new (self->mappings->len > 0);
      self->chunks_left = CYC_MAPPING_SIZE / CHUNK_SIZE;
      g_ptr_array_add (self->mappings, self->next_chunk);
    }
  chunk = self->next_chunk;
  self->next_chunk += CHUNK_SIZE;
  self->chunks_left--;
  return chunk;
}

/* A chunk's cells are linked so that they are handed out in address order. */
static void
add_chunk (CycMemory *self,
           gsize      units)
{
  gsize n = CHUNK_SIZE / (units * CYC_MEMORY_UNIT);
  char *chunk = cut_chunk (self);

  g_ptr_array_add (self->chunks, chunk);
  for (gsize i = n; i-- > 0;)
    {
      CycFreeCell *cell = (CycFreeCell *) (gpointer) (chunk + i * units * CYC_MEMORY_UNIT);

      cell->cell = (CycCell){ .units = (guint16) units };
      cell->next = self->free[units];
      self->free[units] = cell;
    }
}

/**
 * cyc_memory_take_slowly:
 * @self: a heap's memory
 * @size: bytes
 *
 * The part of cyc_memory_take() that is rarely needed: a block that is too
 * large for the chunks, or a new chunk.
 *
 * Returns: a zeroed block
 */
gpointer
cyc_memory_take_slowly (CycMemory *self,
                        gsize      size)
{
  gsize        units = (size + sizeof (CycCell) + CYC_MEMORY_UNIT - 1) / CYC_MEMORY_UNIT;
  CycFreeCell *cell;

  if (!CYC_MEMORY_POOLED || units >= CYC_MEMORY_CLASSES)
    return take_large (self, size);
  if (self->free[units] == NULL)
    add_chunk (self, units);
  cell = self->free[units];
  self->free[units] = cell->next;
  return memset (&cell->next, 0, size);
}

/**
 * cyc_memory_give_large:
 * @self: a heap's memory
 * @block: one of its blocks that came from malloc
 *
 * Gives @block back.
 */
void
cyc_memory_give_large (CycMemory *self,
                       gpointer   block)
{
  CycLargeCell *cell = (CycLargeCell *) block - 1;

  if (cell->next != NULL)
    cell->next->prev = cell->prev;
  if (cell->prev != NULL)
    cell->prev->next = cell->next;
  else
    self->large = cell->next;
  g_free (cell);
}

/* Returns how many objects that were. */
static gsize
visit_cell (CycCell *cell,
            void (*function) (CycObject *object, gpointer data),
            gpointer data)
{
  gpointer block = cell + 1;

  if (cell->size == 0)
    return 0;
  function (cell->gc ? CYC_GC_OBJECT ((CycGcHead *) block) : (CycObject *) block, data);
  return 1;
}

/**
 * cyc_memory_foreach:
 * @self: a heap's memory
 * @n_objects: how many were not released; the search ends with the last of them
 * @function: called with each object
 * @data: passed to @function
 *
 * Visits all objects that were not released, in no particular order.
 */
void
cyc_memory_foreach (CycMemory *self,
                    gsize      n_objects,
                    void (*function) (CycObject *object, gpointer data),
                    gpointer data)
{
  for (CycLargeCell *cell = self->large; cell != NULL; cell = cell->next)
    n_objects -= visit_cell (&cell->cell, function, data);
  for (guint i = 0; i < self->chunks->len && n_objects > 0; i++)
    {
      char *chunk = g_ptr_array_index (self->chunks, i);
      gsize size = (gsize) ((CycCell *) (gpointer) chunk)->units * CYC_MEMORY_UNIT;

      for (gsize at = 0; at + size <= CHUNK_SIZE; at += size)
        n_objects -= visit_cell ((CycCell *) (gpointer) (chunk + at), function, data);
    }
}
