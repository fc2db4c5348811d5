/* cyc-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-view.h"

/**
 * cyc_view_new:
 *
 * Returns: (transfer full): what is shown to someone who asked for nothing
 */
CycView *
cyc_view_new (void)
{
  CycView *self = g_new0 (CycView, 1);

  self->max_rows = 8;
  self->max_cards = 60;
  self->class_rows = TRUE;
  self->stack = TRUE;
  self->focus_steps = 2;
  self->opened = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * cyc_view_copy:
 * @self: a view
 *
 * Returns: (transfer full): the same view, to keep
 */
CycView *
cyc_view_copy (const CycView *self)
{
  CycView       *copy = g_new0 (CycView, 1);
  GHashTableIter iter;
  gpointer       key;

  *copy = *self;
  copy->opened = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->opened);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy->opened, key);
  return copy;
}

/**
 * cyc_view_free:
 * @self: (transfer full): a view
 */
void
cyc_view_free (CycView *self)
{
  g_hash_table_unref (self->opened);
  g_free (self);
}

/**
 * cyc_view_set_opened:
 * @self: a view
 * @key: a node's key
 * @opened: whether all that it holds is shown
 */
void
cyc_view_set_opened (CycView  *self,
                     CycHolder key,
                     gboolean  opened)
{
  if (opened)
    g_hash_table_add (self->opened, GUINT_TO_POINTER (key));
  else
    g_hash_table_remove (self->opened, GUINT_TO_POINTER (key));
}

/**
 * cyc_view_is_opened:
 * @self: a view
 * @key: a node's key
 *
 * Returns: whether the person opened it
 */
gboolean
cyc_view_is_opened (const CycView *self,
                    CycHolder      key)
{
  return g_hash_table_contains (self->opened, GUINT_TO_POINTER (key));
}
