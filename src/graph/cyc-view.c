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
  self->pins = g_hash_table_new_full (NULL, NULL, NULL, g_free);
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
  gpointer       key, value;

  *copy = *self;
  copy->opened = g_hash_table_new (NULL, NULL);
  g_hash_table_iter_init (&iter, self->opened);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (copy->opened, key);
  copy->pins = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_hash_table_iter_init (&iter, self->pins);
  while (g_hash_table_iter_next (&iter, &key, &value))
    g_hash_table_insert (copy->pins, key, g_memdup2 (value, sizeof (CycPoint)));
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
  g_hash_table_unref (self->pins);
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
 * cyc_view_pin:
 * @self: a view
 * @key: a node's key
 * @corner: where its left upper corner stands from now on
 *
 * Puts a node somewhere by hand. It stands there in every epoch.
 */
void
cyc_view_pin (CycView  *self,
              CycHolder key,
              CycPoint  corner)
{
  g_hash_table_insert (self->pins, GUINT_TO_POINTER (key), g_memdup2 (&corner, sizeof corner));
}

/**
 * cyc_view_unpin_all:
 * @self: a view
 *
 * Lets every node stand where the layout puts it.
 */
void
cyc_view_unpin_all (CycView *self)
{
  g_hash_table_remove_all (self->pins);
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
