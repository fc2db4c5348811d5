/* cyc-pages.h
 *
 * A growing array in pages that copies of the array share until one of them
 * writes. A copy costs a table of pointers, which makes keyframes cheap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  guintptr *table; /* pages; the lowest bit says that another array may have the page too */
  guint32   n_pages;
  guint32   n_room;
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

#define CYC_PAGES_SHARED ((guintptr) 1)

/* An element to read; @index must be below what was written. */
static inline gconstpointer
cyc_pages_peek (const CycPages *self,
                guint32         index,
                guint32         size,
                guint32         shift)
{
  const char *page = (const char *) (self->table[index >> shift] & ~CYC_PAGES_SHARED);

  return page + (gsize) (index & ((1u << shift) - 1)) * size;
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
  guintptr page;

  if (G_UNLIKELY (number >= self->n_pages))
    cyc_pages_grow (self, index);
  page = self->table[number];
  if (G_UNLIKELY (page & CYC_PAGES_SHARED))
    page = (guintptr) cyc_pages_unshare (self, number);

  return (char *) page + (gsize) (index & ((1u << shift) - 1)) * size;
}

/* For measuring: bytes of pages that no other array has. */
gsize cyc_pages_get_own_bytes (const CycPages *self);

G_END_DECLS
