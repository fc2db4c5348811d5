/* cyc-graph-fold.c
 *
 * What is left out of a graph so that a person can read it: types of which
 * there are too many, rows beyond a number, all that is far from the focus.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-graph-private.h"

#include <string.h>

#define SHEET_ROWS 28
#define MIN_GROUP 3
/* Room for the words that count the kernel's names, whatever the language. */
#define KERNEL_WIDTH 160
/* A class with more instances is named in them; so many arrows to one card say nothing. */
#define MOST_INSTANCES 12

typedef struct
{
  guint32 type_text;
  guint   n;
} TypeCount;

static int
type_count_compare (gconstpointer a,
                    gconstpointer b)
{
  const TypeCount *x = a, *y = b;

  if (x->n != y->n)
    return x->n > y->n ? -1 : 1;
  return x->type_text < y->type_text ? -1 : 1;
}

static gboolean
lives_in (CycGraph              *self,
          const CycSurveyObject *object)
{
  return object->born != 0 && object->born <= self->end && object->freed >= self->begin;
}

/* How many cards of each type the epoch would need, most frequent first. */
static GArray *
count_types (CycGraph *self,
             guint    *n_cards)
{
  GArray *counts = g_array_new (FALSE, TRUE, sizeof (TypeCount));
  g_autoptr (GHashTable) index = g_hash_table_new (NULL, NULL);

  *n_cards = 0;
  for (CycObjectId i = 1; i < self->survey->objects->len; i++)
    {
      const CycSurveyObject *object = cyc_survey_get_object (self->survey, i);
      guint                  found;

      if (object->kind != CYC_SURVEY_CARD || !lives_in (self, object))
        continue;
      (*n_cards)++;
      found = GPOINTER_TO_UINT (g_hash_table_lookup (index, GUINT_TO_POINTER (object->type_text)));
      if (found == 0)
        {
          TypeCount count = { object->type_text, 0 };

          g_array_append_val (counts, count);
          found = counts->len;
          g_hash_table_insert (index, GUINT_TO_POINTER (object->type_text), GUINT_TO_POINTER (found));
        }
      g_array_index (counts, TypeCount, found - 1).n++;
    }
  g_array_sort (counts, type_count_compare);
  return counts;
}

/* Private: decides which types are drawn as groups. */
void
cyc_graph_choose_groups (CycGraph *self)
{
  guint n_cards;
  g_autoptr (GArray) counts = count_types (self, &n_cards);

  for (guint i = 0; i < counts->len && n_cards > self->view->max_cards; i++)
    {
      const TypeCount *count = &g_array_index (counts, TypeCount, i);

      if (count->n < MIN_GROUP ||
          cyc_view_is_opened (self->view, CYC_HOLDER_MAKE (CYC_HOLDER_VM, count->type_text)))
        continue;
      g_hash_table_add (self->in_groups, GUINT_TO_POINTER (count->type_text));
      n_cards -= count->n - 1;
    }
}

/* Private: decides which classes get no arrows from their instances. */
void
cyc_graph_choose_crowded (CycGraph *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (CycObjectId i = 1; i < self->survey->objects->len; i++)
    {
      const CycSurveyObject *object = cyc_survey_get_object (self->survey, i);
      gpointer               class_ = GUINT_TO_POINTER (object->type);
      guint                  n;

      if (object->kind != CYC_SURVEY_CARD || !lives_in (self, object))
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, class_)) + 1;
      g_hash_table_insert (counts, class_, GUINT_TO_POINTER (n));
      if (n > MOST_INSTANCES)
        g_hash_table_add (self->crowded, class_);
    }
}

static guint
room_for_rows (CycGraph      *self,
               const CycNode *node)
{
  if (cyc_view_is_opened (self->view, node->key))
    return G_MAXUINT;
  return node->kind == CYC_NODE_OBJECT || node->kind == CYC_NODE_CLASS ? self->view->max_rows : SHEET_ROWS;
}

static gboolean
is_plain (const CycRow *row)
{
  return (row->flags & (CYC_ROW_STACK | CYC_ROW_CLASS | CYC_ROW_KERNEL)) == 0;
}

/* Puts a row among those that are only counted; they share one at the place of the first. */
static guint
fold_row (GArray *rows,
          CycRow *row,
          guint  *more)
{
  if (*more == CYC_ROW_NONE)
    {
      guint  kernel = row->flags & CYC_ROW_KERNEL;
      CycRow rest = { .flags = CYC_ROW_MORE | kernel, .label = g_strdup (kernel ? "… kernel" : "…"), .first = row->first };

      *more = rows->len;
      g_array_append_val (rows, rest);
    }
  g_free (row->label);
  return *more;
}

/* Cuts the kernel's names, and the plain rows of a node beyond @room; returns the new row of each old one. */
static guint *
cut_node (CycNode *node,
          guint    room)
{
  guint   n_plain = 0, kept = 0, more = CYC_ROW_NONE, kernel = CYC_ROW_NONE;
  guint  *now = g_new0 (guint, node->rows->len + 1);
  GArray *rows = cyc_graph_new_rows ();

  for (guint i = 0; i < node->rows->len; i++)
    n_plain += is_plain (cyc_node_get_row (node, i));
  for (guint i = 0; i < node->rows->len; i++)
    {
      CycRow *row = &g_array_index (node->rows, CycRow, i);

      if (row->flags & CYC_ROW_KERNEL && room != G_MAXUINT)
        {
          now[i] = fold_row (rows, row, &kernel);
          node->width = MAX (node->width, KERNEL_WIDTH);
        }
      else if (is_plain (row) && n_plain > room && kept + 1 >= room)
        now[i] = fold_row (rows, row, &more);
      else
        {
          kept += is_plain (row);
          now[i] = rows->len;
          g_array_append_val (rows, *row);
        }
    }
  g_array_set_clear_func (node->rows, NULL);
  g_array_unref (node->rows);
  node->rows = rows;
  return now;
}

/* Private: what is beyond the view's number of rows becomes one row that counts. */
void
cyc_graph_cut_rows (CycGraph *self)
{
  g_autoptr (GPtrArray) now = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GArray) edges = g_steal_pointer (&self->edges);

  for (guint i = 0; i < self->nodes->len; i++)
    {
      CycNode *node = &g_array_index (self->nodes, CycNode, i);

      g_ptr_array_add (now, cut_node (node, room_for_rows (self, node)));
    }
  self->edges = g_array_new (FALSE, TRUE, sizeof (CycEdge));
  g_hash_table_remove_all (self->by_edge);
  for (guint i = 0; i < edges->len; i++)
    {
      const CycEdge *edge = &g_array_index (edges, CycEdge, i);
      guint          row = edge->row == CYC_ROW_NONE ? CYC_ROW_NONE : ((guint *) now->pdata[edge->tail])[edge->row];
      guint          found = cyc_graph_need_edge (self, edge->tail, row, edge->head, edge->flags);

      g_array_index (self->edges, CycEdge, found).weight += edge->weight;
    }
}

/* Marks what is at most the view's number of arrows away from the focus. */
static void
mark_near (CycGraph *self,
           guint8   *near,
           guint     focus)
{
  near[focus] = TRUE;
  for (guint step = 0; step < self->view->focus_steps; step++)
    {
      g_autofree guint8 *was = g_memdup2 (near, self->nodes->len);

      for (guint i = 0; i < self->edges->len; i++)
        {
          const CycEdge *edge = cyc_graph_get_edge (self, i);

          if (edge->flags & CYC_EDGE_CLASS)
            continue;
          if (was[edge->tail])
            near[edge->head] = TRUE;
          if (was[edge->head])
            near[edge->tail] = TRUE;
        }
    }
}

static void
renumber (CycGraph    *self,
          const guint *now)
{
  g_autoptr (GArray) edges = g_steal_pointer (&self->edges);
  g_autoptr (GArray) touches = g_steal_pointer (&self->touches);
  GHashTableIter iter;
  gpointer       key, value;

  self->edges = g_array_new (FALSE, TRUE, sizeof (CycEdge));
  self->touches = g_array_new (FALSE, FALSE, sizeof (CycTouch));
  for (guint i = 0; i < edges->len; i++)
    {
      CycEdge edge = g_array_index (edges, CycEdge, i);

      if (now[edge.tail] == CYC_NODE_NONE || now[edge.head] == CYC_NODE_NONE)
        continue;
      edge.tail = now[edge.tail];
      edge.head = now[edge.head];
      g_array_append_val (self->edges, edge);
    }
  for (guint i = 0; i < touches->len; i++)
    {
      CycTouch touch = g_array_index (touches, CycTouch, i);

      touch.node = now[touch.node];
      if (touch.node != CYC_NODE_NONE)
        g_array_append_val (self->touches, touch);
    }
  g_hash_table_iter_init (&iter, self->by_key);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      guint node = now[GPOINTER_TO_UINT (value) - 1];

      if (node == CYC_NODE_NONE)
        g_hash_table_iter_remove (&iter);
      else
        g_hash_table_iter_replace (&iter, GUINT_TO_POINTER (node + 1));
    }
}

/* Private: leaves only what is near the object that the person chose. */
void
cyc_graph_keep_focus (CycGraph *self)
{
  guint              focus = cyc_graph_find_object (self, self->view->focus);
  g_autofree guint8 *near = g_new0 (guint8, self->nodes->len + 1);
  g_autofree guint  *now = g_new0 (guint, self->nodes->len + 1);
  guint              kept = 0;

  if (self->view->focus == 0 || focus == CYC_NODE_NONE)
    return;
  mark_near (self, near, focus);
  for (guint i = 0; i < self->nodes->len; i++)
    now[i] = near[i] ? kept++ : CYC_NODE_NONE;
  renumber (self, now);
  for (guint i = self->nodes->len; i-- > 0;)
    if (!near[i])
      g_array_remove_index (self->nodes, i);
}
