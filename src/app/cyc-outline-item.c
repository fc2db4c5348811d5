/* cyc-outline-item.c
 *
 * Items stay while the things that they stand for do, so that open rows and
 * the place in the list survive a step; what they say changes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-outline-item.h"

struct _CycOutlineItem
{
  GObject parent_instance;

  CycHolder   key;       /* of the node, also for a row of it */
  CycHolder   head;      /* a row's: what its arrow points at */
  CycModelRef reference; /* a row's */
  char       *name;
  char       *value;
  char       *description;
  GListStore *rows; /* NULL for a row */
};

G_DEFINE_FINAL_TYPE (CycOutlineItem, cyc_outline_item, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cyc_outline_item_finalize (GObject *object)
{
  CycOutlineItem *self = CYC_OUTLINE_ITEM (object);

  g_free (self->name);
  g_free (self->value);
  g_free (self->description);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (cyc_outline_item_parent_class)->finalize (object);
}

static void
cyc_outline_item_class_init (CycOutlineItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cyc_outline_item_finalize;

  /**
   * CycOutlineItem::changed:
   *
   * It says something else.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_OUTLINE_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_outline_item_init (CycOutlineItem *self)
{
  self->head = G_MAXUINT32;
}

/**
 * cyc_outline_item_new:
 * @key: a node's key
 *
 * Returns: (transfer full): an item for the node, which says nothing yet
 */
CycOutlineItem *
cyc_outline_item_new (CycHolder key)
{
  CycOutlineItem *self = g_object_new (CYC_TYPE_OUTLINE_ITEM, NULL);

  self->key = key;
  self->rows = g_list_store_new (CYC_TYPE_OUTLINE_ITEM);
  return self;
}

static void
say (CycOutlineItem *self,
     const char     *name,
     const char     *value,
     const char     *description)
{
  if (g_strcmp0 (self->name, name) == 0 && g_strcmp0 (self->value, value) == 0 && g_strcmp0 (self->description, description) == 0)
    return;
  g_free (self->name);
  g_free (self->value);
  g_free (self->description);
  self->name = g_strdup (name);
  self->value = g_strdup (value);
  self->description = g_strdup (description);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
set_row (CycOutlineItem      *self,
         const CycOutlineRow *row)
{
  g_autofree char *description = g_strdup_printf ("%s → %s", row->label, row->value);

  self->reference = row->reference;
  self->head = row->head;
  say (self, row->label, row->value, description);
}

static CycOutlineItem *
row_new (CycHolder key)
{
  CycOutlineItem *self = g_object_new (CYC_TYPE_OUTLINE_ITEM, NULL);

  self->key = key;
  return self;
}

/**
 * cyc_outline_item_set_node:
 * @self: a node's item
 * @node: the node as it is now
 *
 * Brings it and its rows up to date.
 */
void
cyc_outline_item_set_node (CycOutlineItem       *self,
                           const CycOutlineNode *node)
{
  g_return_if_fail (CYC_IS_OUTLINE_ITEM (self));
  g_return_if_fail (self->rows != NULL);

  say (self, node->title, node->count, node->description);
  for (guint i = 0; i < node->rows->len; i++)
    {
      g_autoptr (CycOutlineItem) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (row == NULL)
        {
          row = row_new (self->key);
          set_row (row, &g_array_index (node->rows, CycOutlineRow, i));
          g_list_store_append (self->rows, row);
        }
      else
        set_row (row, &g_array_index (node->rows, CycOutlineRow, i));
    }
  if (g_list_model_get_n_items (G_LIST_MODEL (self->rows)) > node->rows->len)
    g_list_store_splice (self->rows, node->rows->len, g_list_model_get_n_items (G_LIST_MODEL (self->rows)) - node->rows->len, NULL, 0);
}

/**
 * cyc_outline_item_get_key:
 * @self: an item
 *
 * Returns: the key of its node
 */
CycHolder
cyc_outline_item_get_key (CycOutlineItem *self)
{
  return self->key;
}

/**
 * cyc_outline_item_get_head:
 * @self: an item
 *
 * Returns: the key of the node that a row's arrow points at; %G_MAXUINT32 for none
 */
CycHolder
cyc_outline_item_get_head (CycOutlineItem *self)
{
  return self->head;
}

/**
 * cyc_outline_item_get_rows:
 * @self: an item
 *
 * Returns: (transfer none) (nullable): the rows of a node; %NULL for a row
 */
GListModel *
cyc_outline_item_get_rows (CycOutlineItem *self)
{
  return self->rows != NULL ? G_LIST_MODEL (self->rows) : NULL;
}

/**
 * cyc_outline_item_get_name:
 * @self: an item
 *
 * Returns: (transfer none): a node's title, a row's label
 */
const char *
cyc_outline_item_get_name (CycOutlineItem *self)
{
  return self->name;
}

/**
 * cyc_outline_item_get_value:
 * @self: an item
 *
 * Returns: (transfer none): a node's count, what a row refers to
 */
const char *
cyc_outline_item_get_value (CycOutlineItem *self)
{
  return self->value;
}

/**
 * cyc_outline_item_get_description:
 * @self: an item
 *
 * Returns: (transfer none): what a screen reader says of it
 */
const char *
cyc_outline_item_get_description (CycOutlineItem *self)
{
  return self->description;
}

/**
 * cyc_outline_item_get_reference:
 * @self: an item
 * @reference: (out): what a row draws
 *
 * Returns: whether it is a row
 */
gboolean
cyc_outline_item_get_reference (CycOutlineItem *self,
                                CycModelRef    *reference)
{
  *reference = self->reference;
  return self->rows == NULL;
}
