/* cyc-pages.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-pages.h"

#include <string.h>

/* Stands before a page's elements; sixteen bytes keep them aligned. */
typedef struct
{
  gint    ref_count;
  guint32 padding[3];
} PageHead;

static PageHead *
page_head (guintptr page)
{
  return (PageHead *) (page & ~CYC_PAGES_SHARED) - 1;
}

static gsize
page_bytes (const CycPages *self)
{
  return (gsize) self->size << self->shift;
}

static guintptr
page_new (const CycPages *self)
{
  PageHead *head = g_malloc0 (sizeof (PageHead) + page_bytes (self));

  head->ref_count = 1;
  return (guintptr) (head + 1);
}

static void
page_unref (guintptr page)
{
  PageHead *head = page_head (page);

  if (g_atomic_int_dec_and_test (&head->ref_count))
    g_free (head);
}

static CycPagesBlock *
block_of (guintptr block)
{
  return (CycPagesBlock *) (block & ~CYC_PAGES_SHARED);
}

static void
block_unref (guintptr pointer)
{
  CycPagesBlock *block = block_of (pointer);

  if (!g_atomic_int_dec_and_test (&block->ref_count))
    return;
  for (guint32 i = 0; i < block->n_pages; i++)
    page_unref (block->pages[i]);
  g_free (block);
}

/* A block with the same pages. */
static CycPagesBlock *
block_copy (const CycPagesBlock *block)
{
  CycPagesBlock *copy = g_memdup2 (block, sizeof *block);

  copy->ref_count = 1;
  for (guint32 i = 0; i < copy->n_pages; i++)
    g_atomic_int_inc (&page_head (copy->pages[i])->ref_count);
  return copy;
}

/* A block to write: once no other array has it, its pages are those that others may have. */
static CycPagesBlock *
edit_block (CycPages *self,
            guint32   number)
{
  guintptr       old = self->blocks[number];
  CycPagesBlock *block = block_of (old);

  if ((old & CYC_PAGES_SHARED) == 0)
    return block;
  if (g_atomic_int_get (&block->ref_count) > 1)
    {
      block = block_copy (block);
      block_unref (old);
    }
  for (guint32 i = 0; i < block->n_pages; i++)
    block->pages[i] |= CYC_PAGES_SHARED;
  self->blocks[number] = (guintptr) block;
  return block;
}

/**
 * cyc_pages_init:
 * @self: an array
 * @size: bytes of an element
 * @shift: a page has 1 << @shift elements
 */
void
cyc_pages_init (CycPages *self,
                guint32   size,
                guint32   shift)
{
  memset (self, 0, sizeof *self);
  self->size = size;
  self->shift = shift;
}

/**
 * cyc_pages_clear:
 * @self: an array
 *
 * Lets go of all pages; the array is empty afterwards.
 */
void
cyc_pages_clear (CycPages *self)
{
  for (guint32 i = 0; i < self->n_blocks; i++)
    block_unref (self->blocks[i]);
  g_clear_pointer (&self->blocks, g_free);
  self->n_blocks = 0;
  self->n_room = 0;
  self->n_pages = 0;
}

static void
need_room (CycPages *self,
           guint32   n_blocks)
{
  if (self->n_room >= n_blocks)
    return;
  self->n_room = MAX (n_blocks, self->n_room * 2);
  self->blocks = g_renew (guintptr, self->blocks, self->n_room);
}

/**
 * cyc_pages_share:
 * @self: an array of the same kind as @from; what it holds is let go
 * @from: the array to copy
 *
 * Makes @self a copy. Both hold the same pages until one of them writes.
 */
void
cyc_pages_share (CycPages *self,
                 CycPages *from)
{
  /* Taken first, since the two may have most blocks in common. */
  for (guint32 i = 0; i < from->n_blocks; i++)
    {
      from->blocks[i] |= CYC_PAGES_SHARED;
      g_atomic_int_inc (&block_of (from->blocks[i])->ref_count);
    }
  for (guint32 i = 0; i < self->n_blocks; i++)
    block_unref (self->blocks[i]);

  need_room (self, from->n_blocks);
  self->n_blocks = from->n_blocks;
  self->n_pages = from->n_pages;
  self->size = from->size;
  self->shift = from->shift;
  if (from->n_blocks > 0)
    memcpy (self->blocks, from->blocks, sizeof (guintptr) * from->n_blocks);
}

/**
 * cyc_pages_grow:
 * @self: an array
 * @index: an element past its end
 *
 * Adds pages until the array has room for @index.
 */
void
cyc_pages_grow (CycPages *self,
                guint32   index)
{
  guint32 n_pages = (index >> self->shift) + 1;

  need_room (self, ((n_pages - 1) >> CYC_PAGES_BLOCK_SHIFT) + 1);
  while (self->n_pages < n_pages)
    {
      guint32        number = self->n_pages++ >> CYC_PAGES_BLOCK_SHIFT;
      CycPagesBlock *block;

      if (number == self->n_blocks)
        {
          block = g_new (CycPagesBlock, 1);
          block->ref_count = 1;
          block->n_pages = 0;
          self->blocks[self->n_blocks++] = (guintptr) block;
        }
      block = edit_block (self, number);
      block->pages[block->n_pages++] = page_new (self);
    }
}

/**
 * cyc_pages_unshare:
 * @self: an array
 * @page: the number of a page that another array may hold too
 *
 * Returns: (transfer none): the page, which only @self holds now
 */
gpointer
cyc_pages_unshare (CycPages *self,
                   guint32   page)
{
  CycPagesBlock *block = edit_block (self, page >> CYC_PAGES_BLOCK_SHIFT);
  guintptr      *place = &block->pages[page % CYC_PAGES_BLOCK_LENGTH];
  guintptr       old = *place & ~CYC_PAGES_SHARED;
  PageHead      *head = page_head (old);

  if (g_atomic_int_get (&head->ref_count) > 1)
    {
      PageHead *copy = g_malloc (sizeof (PageHead) + page_bytes (self));

      memcpy (copy + 1, (gconstpointer) old, page_bytes (self));
      copy->ref_count = 1;
      *place = (guintptr) (copy + 1);
      page_unref (old);
    }
  else
    *place = old;

  return (gpointer) *place;
}

/**
 * cyc_pages_get_own_bytes:
 * @self: an array
 *
 * Returns: the size of the blocks and pages that no other array holds
 */
gsize
cyc_pages_get_own_bytes (const CycPages *self)
{
  gsize n = 0;

  for (guint32 i = 0; i < self->n_blocks; i++)
    {
      const CycPagesBlock *block = block_of (self->blocks[i]);

      if (g_atomic_int_get (&block->ref_count) > 1)
        continue;
      n += sizeof *block;
      for (guint32 k = 0; k < block->n_pages; k++)
        if (g_atomic_int_get (&page_head (block->pages[k])->ref_count) == 1)
          n += page_bytes (self);
    }
  return n;
}
