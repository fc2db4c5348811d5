/* cyc-graph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-graph-private.h"

#include "cyc-metrics.h"

/**
 * cyc_graph_ref:
 * @self: a graph
 *
 * Returns: (transfer full): @self
 */
CycGraph *
cyc_graph_ref (CycGraph *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/**
 * cyc_graph_unref:
 * @self: (transfer full): a graph
 */
void
cyc_graph_unref (CycGraph *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  cyc_survey_unref (self->survey);
  cyc_view_free (self->view);
  g_array_unref (self->nodes);
  g_array_unref (self->edges);
  g_array_unref (self->touches);
  g_hash_table_unref (self->by_key);
  g_hash_table_unref (self->by_row);
  g_hash_table_unref (self->by_edge);
  g_hash_table_unref (self->in_groups);
  g_hash_table_unref (self->crowded);
  g_free (self);
}

/**
 * cyc_graph_get_begin:
 * @self: a graph
 *
 * Returns: the first cursor it is good for
 */
guint32
cyc_graph_get_begin (CycGraph *self)
{
  return self->begin;
}

/**
 * cyc_graph_get_end:
 * @self: a graph
 *
 * Returns: the cursor at which the next epoch begins
 */
guint32
cyc_graph_get_end (CycGraph *self)
{
  return self->end;
}

/**
 * cyc_graph_get_n_nodes:
 * @self: a graph
 *
 * Returns: how many nodes it has
 */
guint
cyc_graph_get_n_nodes (CycGraph *self)
{
  return self->nodes->len;
}

/**
 * cyc_graph_get_node:
 * @self: a graph
 * @n: an index
 *
 * Returns: the node
 */
const CycNode *
cyc_graph_get_node (CycGraph *self,
                    guint     n)
{
  return &g_array_index (self->nodes, CycNode, n);
}

/**
 * cyc_graph_find_node:
 * @self: a graph
 * @key: a holder
 *
 * Returns: the index of the node that draws it, or %CYC_NODE_NONE. A frame is
 *   found by its number, an object in a group by its own, a folded dictionary
 *   by the instance.
 */
guint
cyc_graph_find_node (CycGraph *self,
                     CycHolder key)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_key, GUINT_TO_POINTER (key)));

  return found == 0 ? CYC_NODE_NONE : found - 1;
}

/**
 * cyc_graph_find_object:
 * @self: a graph
 * @object: an object
 *
 * Returns: the index of the node that draws it, or %CYC_NODE_NONE
 */
guint
cyc_graph_find_object (CycGraph   *self,
                       CycObjectId object)
{
  const CycSurveyObject *known = cyc_survey_get_object (self->survey, object);

  if (known->kind == CYC_SURVEY_FOLDED)
    object = known->owner;
  return cyc_graph_find_node (self, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));
}

/* A row is looked for at each reference of each picture, so a key is no text made for it. */
typedef struct
{
  guint node;
  char *label;
} RowKey;

static guint
row_key_hash (gconstpointer data)
{
  const RowKey *key = data;

  return g_str_hash (key->label) ^ (key->node * 2654435761u);
}

static gboolean
row_key_equal (gconstpointer a,
               gconstpointer b)
{
  const RowKey *one = a, *other = b;

  return one->node == other->node && g_str_equal (one->label, other->label);
}

static void
row_key_free (gpointer data)
{
  RowKey *key = data;

  g_free (key->label);
  g_free (key);
}

/* Private: an index of rows by their nodes and labels. */
GHashTable *
cyc_graph_new_row_index (void)
{
  return g_hash_table_new_full (row_key_hash, row_key_equal, row_key_free, NULL);
}

/* Private: makes a row be found. */
void
cyc_graph_add_to_row_index (GHashTable *index,
                            guint       node,
                            const char *label,
                            guint       row)
{
  RowKey *key = g_new (RowKey, 1);

  *key = (RowKey){ node, g_strdup (label) };
  g_hash_table_insert (index, key, GUINT_TO_POINTER (row + 1));
}

/**
 * cyc_graph_find_row:
 * @self: a graph
 * @node: a node's index
 * @label: a row's label
 *
 * Returns: the row's index, or %CYC_ROW_NONE
 */
guint
cyc_graph_find_row (CycGraph   *self,
                    guint       node,
                    const char *label)
{
  const RowKey key = { node, (char *) label };
  guint        found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_row, &key));

  return found == 0 ? CYC_ROW_NONE : found - 1;
}

/**
 * cyc_graph_find_slot:
 * @self: a graph
 * @model: a model, for the text of keys
 * @node: a node's index
 * @slot: a slot
 *
 * Returns: the row that draws the slot, the one that counts what was cut, or %CYC_ROW_NONE
 */
guint
cyc_graph_find_slot (CycGraph *self,
                     CycModel *model,
                     guint     node,
                     CycSlot   slot)
{
  const CycNode   *holder = cyc_graph_get_node (self, node);
  g_autofree char *label = NULL;
  guint            row, kernel;

  /* Most often it is the very slot that the row was made for. */
  for (row = 0; row < holder->rows->len; row++)
    {
      const CycRow *it = cyc_node_get_row (holder, row);

      if (it->slot.kind == slot.kind && it->slot.value == slot.value && (it->flags & CYC_ROW_MORE) == 0)
        return row;
    }
  label = cyc_graph_slot_label (self, model, node, slot);
  row = cyc_graph_find_row (self, node, label);
  if (row != CYC_ROW_NONE || slot.kind == CYC_SLOT_STACK || slot.kind == CYC_SLOT_FIELD)
    return row;
  kernel = cyc_graph_flags_of_row (self, node, slot, label) & CYC_ROW_KERNEL;
  for (guint i = holder->rows->len; i-- > 0;)
    if ((cyc_node_get_row (holder, i)->flags & (CYC_ROW_MORE | CYC_ROW_KERNEL)) == (CYC_ROW_MORE | kernel))
      return i;
  return CYC_ROW_NONE;
}

/**
 * cyc_graph_get_frame:
 * @self: a graph
 * @node: the index of a sheet
 * @cursor: a cursor
 *
 * Returns: the frame that the sheet draws then, 0 for none
 */
guint32
cyc_graph_get_frame (CycGraph *self,
                     guint     node,
                     guint32   cursor)
{
  const CycNode *sheet = cyc_graph_get_node (self, node);

  for (guint i = 0; sheet->members != NULL && sheet->kind != CYC_NODE_GROUP && i < sheet->members->len; i++)
    {
      guint32               number = g_array_index (sheet->members, guint32, i);
      const CycSurveyFrame *frame = cyc_survey_get_frame (self->survey, number);

      if (frame->begin <= cursor && cursor < frame->end)
        return number;
    }
  return 0;
}

/**
 * cyc_graph_get_folded:
 * @self: a graph
 * @model: a model
 * @node: the index of a card
 *
 * Returns: the dictionary that is drawn in this card at the model's cursor, 0 for none
 */
CycObjectId
cyc_graph_get_folded (CycGraph *self,
                      CycModel *model,
                      guint     node)
{
  const CycNode *card = cyc_graph_get_node (self, node);
  guint32        iter = 0;
  CycModelRef    reference;

  if (card->kind != CYC_NODE_OBJECT && card->kind != CYC_NODE_CLASS)
    return 0;
  while (cyc_model_next_reference (model, card->key, &iter, &reference))
    if (reference.slot.kind == CYC_SLOT_FIELD &&
        cyc_survey_get_object (self->survey, reference.target)->kind == CYC_SURVEY_FOLDED &&
        cyc_survey_get_object (self->survey, reference.target)->owner == card->object)
      return reference.target;
  return 0;
}

/**
 * cyc_graph_get_n_edges:
 * @self: a graph
 *
 * Returns: how many arrows stand in it at some time
 */
guint
cyc_graph_get_n_edges (CycGraph *self)
{
  return self->edges->len;
}

/**
 * cyc_graph_get_edge:
 * @self: a graph
 * @n: an index
 *
 * Returns: the arrow
 */
const CycEdge *
cyc_graph_get_edge (CycGraph *self,
                    guint     n)
{
  return &g_array_index (self->edges, CycEdge, n);
}

static gint64
pack (guint tail,
      guint row,
      guint head)
{
  return ((gint64) tail << 43) | ((gint64) (row & 0x7fffff) << 20) | head;
}

/**
 * cyc_graph_find_edge:
 * @self: a graph
 * @tail: a node
 * @row: its row, or %CYC_ROW_NONE
 * @head: a node
 *
 * Returns: the arrow's index, or %G_MAXUINT
 */
guint
cyc_graph_find_edge (CycGraph *self,
                     guint     tail,
                     guint     row,
                     guint     head)
{
  gint64 key = pack (tail, row, head);
  guint  found = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_edge, &key));

  return found == 0 ? G_MAXUINT : found - 1;
}

/**
 * cyc_graph_is_small_value:
 * @self: a graph
 * @object: an object
 *
 * Returns: whether it is written in the rows that hold it
 */
gboolean
cyc_graph_is_small_value (CycGraph   *self,
                          CycObjectId object)
{
  return cyc_survey_get_object (self->survey, object)->kind == CYC_SURVEY_VALUE;
}

static gboolean
shows_object (CycGraph   *self,
              CycObjectId object)
{
  return cyc_graph_find_object (self, object) != CYC_NODE_NONE;
}

static gboolean
shows_holder (CycGraph *self,
              CycHolder holder)
{
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    return shows_object (self, CYC_HOLDER_NUMBER (holder));
  return cyc_graph_find_node (self, holder) != CYC_NODE_NONE;
}

/**
 * cyc_graph_shows_event:
 * @self: a graph
 * @event: an event of its epoch
 *
 * Returns: whether the event may change what is drawn; what happens among
 *   objects that are not shown does not
 */
gboolean
cyc_graph_shows_event (CycGraph       *self,
                       const CycEvent *event)
{
  switch ((guint) event->kind)
    {
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return shows_object (self, event->ref.target) || shows_holder (self, event->ref.holder);
    case CYC_EVENT_RENAME:
      return shows_object (self, event->rename.target) || shows_holder (self, event->rename.holder) ||
             shows_holder (self, event->rename.was_holder);
    case CYC_EVENT_GC_REFS:
      return shows_object (self, event->gc_refs.object);
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_LIST:
      return shows_object (self, event->list.object);
    case CYC_EVENT_ALLOC:
      return shows_object (self, event->alloc.object);
    case CYC_EVENT_FREE:
    case CYC_EVENT_TEXT:
    case CYC_EVENT_IMMORTAL:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_CLEAR:
      return shows_object (self, event->object.object);
    case CYC_EVENT_COUNTER:
      return FALSE;
    default:
      return TRUE;
    }
}

/* Private: the edge between these, made if it is new. */
guint
cyc_graph_need_edge (CycGraph *self,
                     guint     tail,
                     guint     row,
                     guint     head,
                     guint     flags)
{
  CycEdge edge = { .tail = tail, .row = row, .head = head, .flags = flags };
  guint   found = cyc_graph_find_edge (self, tail, row, head);
  gint64 *key;

  if (found != G_MAXUINT)
    return found;
  key = g_new (gint64, 1);
  *key = pack (tail, row, head);
  g_array_append_val (self->edges, edge);
  g_hash_table_insert (self->by_edge, key, GUINT_TO_POINTER (self->edges->len));
  return self->edges->len - 1;
}

/* Private: finds rows and edges again after they were moved about. */
void
cyc_graph_index (CycGraph *self)
{
  g_hash_table_remove_all (self->by_row);
  g_hash_table_remove_all (self->by_edge);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const CycNode *node = cyc_graph_get_node (self, i);

      for (guint k = 0; k < node->rows->len; k++)
        cyc_graph_add_to_row_index (self->by_row, i, cyc_node_get_row (node, k)->label, k);
    }
  for (guint i = 0; i < self->edges->len; i++)
    {
      const CycEdge *edge = cyc_graph_get_edge (self, i);
      gint64        *key = g_new (gint64, 1);

      *key = pack (edge->tail, edge->row, edge->head);
      g_hash_table_insert (self->by_edge, key, GUINT_TO_POINTER (i + 1));
    }
}

/**
 * cyc_node_get_row:
 * @node: a node
 * @row: an index
 *
 * Returns: the row
 */
const CycRow *
cyc_node_get_row (const CycNode *node,
                  guint          row)
{
  return &g_array_index (node->rows, CycRow, row);
}

/**
 * cyc_node_get_row_y:
 * @node: a node
 * @row: an index; the number of rows gives the end of the last one
 *
 * Returns: where the row begins, from the top of the node
 */
double
cyc_node_get_row_y (const CycNode *node,
                    guint          row)
{
  double   y = CYC_CARD_HEADER + row * CYC_CARD_ROW;
  gboolean stack = row < node->rows->len ? (cyc_node_get_row (node, row)->flags & CYC_ROW_STACK) != 0
                                         : node->rows->len > 0 && (cyc_node_get_row (node, row - 1)->flags & CYC_ROW_STACK) != 0;

  return stack ? y + CYC_SHEET_DIVIDER : y;
}
