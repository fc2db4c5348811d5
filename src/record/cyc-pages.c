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
  for (guint32 i = 0; i < self->n_pages; i++)
    page_unref (self->table[i]);
  g_clear_pointer (&self->table, g_free);
  self->n_pages = 0;
  self->n_room = 0;
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
  /* Taken first, since the two may have most pages in common. */
  for (guint32 i = 0; i < from->n_pages; i++)
    {
      from->table[i] |= CYC_PAGES_SHARED;
      g_atomic_int_inc (&page_head (from->table[i])->ref_count);
    }
  for (guint32 i = 0; i < self->n_pages; i++)
    page_unref (self->table[i]);

  if (self->n_room < from->n_pages)
    {
      self->n_room = from->n_room;
      self->table = g_renew (guintptr, self->table, self->n_room);
    }
  self->n_pages = from->n_pages;
  self->size = from->size;
  self->shift = from->shift;
  if (from->n_pages > 0)
    memcpy (self->table, from->table, sizeof (guintptr) * from->n_pages);
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

  if (n_pages > self->n_room)
    {
      self->n_room = MAX (n_pages, self->n_room * 2);
      self->table = g_renew (guintptr, self->table, self->n_room);
    }
  while (self->n_pages < n_pages)
    self->table[self->n_pages++] = page_new (self);
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
  guintptr  old = self->table[page] & ~CYC_PAGES_SHARED;
  PageHead *head = page_head (old);

  if (g_atomic_int_get (&head->ref_count) > 1)
    {
      PageHead *copy = g_malloc (sizeof (PageHead) + page_bytes (self));

      memcpy (copy + 1, (gconstpointer) old, page_bytes (self));
      copy->ref_count = 1;
      self->table[page] = (guintptr) (copy + 1);
      page_unref (old);
    }
  else
    self->table[page] = old;

  return (gpointer) self->table[page];
}

/**
 * cyc_pages_get_own_bytes:
 * @self: an array
 *
 * Returns: the size of the pages that no other array holds
 */
gsize
cyc_pages_get_own_bytes (const CycPages *self)
{
  gsize n = 0;

  for (guint32 i = 0; i < self->n_pages; i++)
    if (g_atomic_int_get (&page_head (self->table[i])->ref_count) == 1)
      n++;

  return n * page_bytes (self);
}
