/* cyc-bookmarks.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-bookmarks.h"

struct _CycBookmarks
{
  GObject parent_instance;

  GArray *items; /* of CycBookmark, by cursor */
  guint32 from;  /* the loop; both 0 for none */
  guint32 to;
};

G_DEFINE_FINAL_TYPE (CycBookmarks, cyc_bookmarks, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
clear_item (gpointer data)
{
  g_free (((CycBookmark *) data)->name);
}

static void
cyc_bookmarks_dispose (GObject *object)
{
  g_clear_pointer (&CYC_BOOKMARKS (object)->items, g_array_unref);

  G_OBJECT_CLASS (cyc_bookmarks_parent_class)->dispose (object);
}

static void
cyc_bookmarks_class_init (CycBookmarksClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cyc_bookmarks_dispose;

  /**
   * CycBookmarks::changed:
   *
   * A bookmark came, went or has another name, or the loop is another one.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_BOOKMARKS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_bookmarks_init (CycBookmarks *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (CycBookmark));
  g_array_set_clear_func (self->items, clear_item);
}

/**
 * cyc_bookmarks_new:
 *
 * Returns: (transfer full): no bookmarks yet
 */
CycBookmarks *
cyc_bookmarks_new (void)
{
  return g_object_new (CYC_TYPE_BOOKMARKS, NULL);
}

/* Where the first bookmark at @cursor or after it stands. */
static guint
find_place (CycBookmarks *self,
            guint32       cursor)
{
  guint place = 0;

  while (place < self->items->len && g_array_index (self->items, CycBookmark, place).cursor < cursor)
    place++;
  return place;
}

/**
 * cyc_bookmarks_get_n:
 * @self: the bookmarks
 *
 * Returns: how many there are
 */
guint
cyc_bookmarks_get_n (CycBookmarks *self)
{
  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), 0);

  return self->items->len;
}

/**
 * cyc_bookmarks_get_nth:
 * @self: the bookmarks
 * @n: which, in the order of time
 *
 * Returns: (transfer none) (nullable): the bookmark, valid until they change;
 *   %NULL past the last one
 */
const CycBookmark *
cyc_bookmarks_get_nth (CycBookmarks *self,
                       guint         n)
{
  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), NULL);

  return n < self->items->len ? &g_array_index (self->items, CycBookmark, n) : NULL;
}

/**
 * cyc_bookmarks_has:
 * @self: the bookmarks
 * @cursor: a moment
 *
 * Returns: whether it is marked
 */
gboolean
cyc_bookmarks_has (CycBookmarks *self,
                   guint32       cursor)
{
  const CycBookmark *bookmark = cyc_bookmarks_get_nth (self, find_place (self, cursor));

  return bookmark != NULL && bookmark->cursor == cursor;
}

/**
 * cyc_bookmarks_set:
 * @self: the bookmarks
 * @cursor: a moment
 * @name: what it is called from now on
 *
 * Marks a moment, or gives its mark another name.
 */
void
cyc_bookmarks_set (CycBookmarks *self,
                   guint32       cursor,
                   const char   *name)
{
  CycBookmark bookmark = { .cursor = cursor, .name = g_strdup (name) };
  guint       place;

  g_return_if_fail (CYC_IS_BOOKMARKS (self));

  place = find_place (self, cursor);
  if (cyc_bookmarks_has (self, cursor))
    g_array_remove_index (self->items, place);
  g_array_insert_val (self->items, place, bookmark);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cyc_bookmarks_remove:
 * @self: the bookmarks
 * @cursor: a marked moment
 *
 * Takes its mark away, and the loop that begins or ends there.
 */
void
cyc_bookmarks_remove (CycBookmarks *self,
                      guint32       cursor)
{
  g_return_if_fail (CYC_IS_BOOKMARKS (self));

  if (!cyc_bookmarks_has (self, cursor))
    return;
  g_array_remove_index (self->items, find_place (self, cursor));
  if (cursor == self->from || cursor == self->to)
    self->from = self->to = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cyc_bookmarks_next:
 * @self: the bookmarks
 * @cursor: a moment
 *
 * Returns: (transfer none) (nullable): the first bookmark after it
 */
const CycBookmark *
cyc_bookmarks_next (CycBookmarks *self,
                    guint32       cursor)
{
  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), NULL);

  return cyc_bookmarks_get_nth (self, find_place (self, cursor + 1));
}

/**
 * cyc_bookmarks_previous:
 * @self: the bookmarks
 * @cursor: a moment
 *
 * Returns: (transfer none) (nullable): the last bookmark before it
 */
const CycBookmark *
cyc_bookmarks_previous (CycBookmarks *self,
                        guint32       cursor)
{
  guint place;

  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), NULL);

  place = find_place (self, cursor);
  return place > 0 ? cyc_bookmarks_get_nth (self, place - 1) : NULL;
}

/* The bookmarks on either side of a moment. One at the moment itself is where the loop begins, unless it is
 * the last one: then it is where it ends. */
static gboolean
find_loop (CycBookmarks *self,
           guint32       cursor,
           guint32      *from,
           guint32      *to)
{
  guint end = find_place (self, cursor + 1);

  if (end == self->items->len && cyc_bookmarks_has (self, cursor))
    end--;
  if (end == 0 || end == self->items->len)
    return FALSE;
  *from = g_array_index (self->items, CycBookmark, end - 1).cursor;
  *to = g_array_index (self->items, CycBookmark, end).cursor;
  return TRUE;
}

/**
 * cyc_bookmarks_can_loop:
 * @self: the bookmarks
 * @cursor: a moment
 *
 * Returns: whether it lies between two bookmarks
 */
gboolean
cyc_bookmarks_can_loop (CycBookmarks *self,
                        guint32       cursor)
{
  guint32 from, to;

  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), FALSE);

  return find_loop (self, cursor, &from, &to);
}

/**
 * cyc_bookmarks_set_loop:
 * @self: the bookmarks
 * @cursor: a moment between two bookmarks
 *
 * Lets the stretch between them be played over and over.
 */
void
cyc_bookmarks_set_loop (CycBookmarks *self,
                        guint32       cursor)
{
  g_return_if_fail (CYC_IS_BOOKMARKS (self));

  if (find_loop (self, cursor, &self->from, &self->to))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cyc_bookmarks_end_loop:
 * @self: the bookmarks
 *
 * Lets everything be played once.
 */
void
cyc_bookmarks_end_loop (CycBookmarks *self)
{
  g_return_if_fail (CYC_IS_BOOKMARKS (self));

  self->from = self->to = 0;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cyc_bookmarks_get_loop:
 * @self: the bookmarks
 * @from: (out) (optional): where the loop begins
 * @to: (out) (optional): where it ends
 *
 * Returns: whether there is a loop
 */
gboolean
cyc_bookmarks_get_loop (CycBookmarks *self,
                        guint32      *from,
                        guint32      *to)
{
  g_return_val_if_fail (CYC_IS_BOOKMARKS (self), FALSE);

  if (from != NULL)
    *from = self->from;
  if (to != NULL)
    *to = self->to;
  return self->to != 0;
}
