/* cyc-pages.h
 *
 * A growing array in pages that copies of the array share until one of them
 * writes. The pages stand in blocks that are shared likewise, so a copy costs
 * a pointer for thousands of elements, which makes keyframes and jumps cheap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CYC_PAGES_BLOCK_SHIFT 7
#define CYC_PAGES_BLOCK_LENGTH (1u << CYC_PAGES_BLOCK_SHIFT)

/* The lowest bit of a pointer to a page or block: another array may have it too. */
#define CYC_PAGES_SHARED ((guintptr) 1)

typedef struct
{
  gint     ref_count;
  guint32  n_pages;
  guintptr pages[CYC_PAGES_BLOCK_LENGTH]; /* those of a block that is shared are shared, whatever their bit says */
} CycPagesBlock;

typedef struct
{
  guintptr *blocks;
  guint32   n_blocks;
  guint32   n_room;
  guint32   n_pages;
  guint32   size;  /* of an element */
  guint32   shift; /* a page has 1 << shift elements */
} CycPages;

void     cyc_pages_init (CycPages *self,
                         guint32   size,
                         guint32   shift);
void     cyc_pages_clear (CycPages *self);
void     cyc_pages_share (CycPages *self,
                          CycPages *from);
void     cyc_pages_grow (CycPages *self,
                         guint32   index);
gpointer cyc_pages_unshare (CycPages *self,
                            guint32   page);

static inline const CycPagesBlock *
cyc_pages_peek_block (const CycPages *self,
                      guint32         page)
{
  return (const CycPagesBlock *) (self->blocks[page >> CYC_PAGES_BLOCK_SHIFT] & ~CYC_PAGES_SHARED);
}

/* An element to read; @index must be below what was written. */
static inline gconstpointer
cyc_pages_peek (const CycPages *self,
                guint32         index,
                guint32         size,
                guint32         shift)
{
  guint32     number = index >> shift;
  guintptr    page = cyc_pages_peek_block (self, number)->pages[number % CYC_PAGES_BLOCK_LENGTH];
  const char *start = (const char *) (page & ~CYC_PAGES_SHARED);

  return start + (gsize) (index & ((1u << shift) - 1)) * size;
}

static inline gboolean
cyc_pages_has (const CycPages *self,
               guint32         index,
               guint32         shift)
{
  return (index >> shift) < self->n_pages;
}

/* An element to write; pages that are missing are made, full of zeros. */
static inline gpointer
cyc_pages_edit (CycPages *self,
                guint32   index,
                guint32   size,
                guint32   shift)
{
  guint32  number = index >> shift;
  guintptr block, page;

  if (G_UNLIKELY (number >= self->n_pages))
    cyc_pages_grow (self, index);
  block = self->blocks[number >> CYC_PAGES_BLOCK_SHIFT];
  /* Not followed where it is shared: others may be at its bits. */
  page = block & CYC_PAGES_SHARED ? CYC_PAGES_SHARED : ((const CycPagesBlock *) block)->pages[number % CYC_PAGES_BLOCK_LENGTH];
  if (G_UNLIKELY (page & CYC_PAGES_SHARED))
    page = (guintptr) cyc_pages_unshare (self, number);

  return (char *) page + (gsize) (index & ((1u << shift) - 1)) * size;
}

/* For measuring: bytes of pages that no other array has. */
gsize cyc_pages_get_own_bytes (const CycPages *self);

G_END_DECLS
