/* cyc-placement-pack.c
 *
 * Closer places for a graph that would become too small to read.
 *
 * Within an epoch nothing moves, so the places of all that ever live in it
 * are reserved. Graphviz knows nothing of lives: here what does not live at
 * the same time may stand in the same place, and a column that is too tall
 * goes on beside itself. Columns and the order within them stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-placement-private.h"

#include <math.h>

/* What a stage usually has; only the proportions matter much. */
#define ROOM_WIDTH 660.0
#define ROOM_HEIGHT 310.0
#define READABLE 0.85
/* Splines are given up only for a picture that is so much larger. */
#define WORTH_IT 1.15
#define SAME_COLUMN 12.0
#define SHORTEST 240.0
#define STEPS 12

typedef struct
{
  guint   node;
  guint   column;
  guint   sub; /* the column's part */
  double  centre;
  double  y;
  CycRect box;
} Item;

static double
scale_of (double width,
          double height)
{
  return fmin (ROOM_WIDTH / fmax (width, 1), ROOM_HEIGHT / fmax (height, 1));
}

static gboolean
live_together (const CycNode *a,
               const CycNode *b)
{
  return a->begin < b->end && b->begin < a->end;
}

static int
compare_centres (gconstpointer a,
                 gconstpointer b)
{
  const Item *x = a, *y = b;

  if (x->centre != y->centre)
    return x->centre < y->centre ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Item *x = a, *y = b;

  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  if (x->y != y->y)
    return x->y < y->y ? -1 : 1;
  return x->node < y->node ? -1 : x->node > y->node;
}

/* Column by column from the top; a module's names stand above running functions. */
static GArray *
list_items (CycPlacement *self)
{
  GArray *items = g_array_new (FALSE, TRUE, sizeof (Item));
  guint   column = 0;

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    {
      CycRect box = self->boxes[i];
      Item    item = { .node = i, .centre = box.x + box.width / 2, .y = box.y, .box = box };

      if (cyc_graph_get_node (self->graph, i)->kind == CYC_NODE_NAMESPACE)
        item.y = -G_MAXINT;
      g_array_append_val (items, item);
    }
  g_array_sort (items, compare_centres);
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      if (i > 0 && item->centre - g_array_index (items, Item, i - 1).centre > SAME_COLUMN)
        column++;
      item->column = column;
    }
  g_array_sort (items, compare_places);
  return items;
}

/* The first free place below all that lives at the same time in the same part of the column. */
static double
find_top (CycPlacement *self,
          GArray       *items,
          guint         n,
          guint         sub)
{
  const Item    *item = &g_array_index (items, Item, n);
  const CycNode *node = cyc_graph_get_node (self->graph, item->node);
  double         top = 0;

  for (guint i = n; i > 0; i--)
    {
      const Item *other = &g_array_index (items, Item, i - 1);

      if (other->column != item->column)
        break;
      if (other->sub == sub && live_together (node, cyc_graph_get_node (self->graph, other->node)))
        top = fmax (top, other->box.y + other->box.height + CYC_PLACEMENT_ROW_GAP);
    }
  return top;
}

static void
stack_items (CycPlacement *self,
             GArray       *items,
             double        tallest)
{
  for (guint i = 0; i < items->len; i++)
    {
      Item *item = &g_array_index (items, Item, i);

      for (item->sub = 0;; item->sub++)
        {
          item->box.y = find_top (self, items, i, item->sub);
          if (item->box.y <= 0 || item->box.y + item->box.height <= tallest)
            break;
        }
    }
}

/* From left to right; the first of @from to @to is the column's first. */
static void
spread_column (GArray *items,
               guint   from,
               guint   to,
               double *x)
{
  guint n_subs = 0;

  for (guint i = from; i < to; i++)
    n_subs = MAX (n_subs, g_array_index (items, Item, i).sub + 1);
  for (guint sub = 0; sub < n_subs; sub++)
    {
      double width = 0;

      for (guint i = from; i < to; i++)
        if (g_array_index (items, Item, i).sub == sub)
          width = fmax (width, g_array_index (items, Item, i).box.width);
      for (guint i = from; i < to; i++)
        if (g_array_index (items, Item, i).sub == sub)
          g_array_index (items, Item, i).box.x = *x;
      *x += width + CYC_PLACEMENT_COLUMN_GAP;
    }
}

/* Returns how large it can be seen. */
static double
arrange (CycPlacement *self,
         GArray       *items,
         double        tallest)
{
  double x = 0, height = 0;

  stack_items (self, items, tallest);
  for (guint from = 0, to; from < items->len; from = to)
    {
      for (to = from; to < items->len && g_array_index (items, Item, to).column == g_array_index (items, Item, from).column; to++)
        height = fmax (height, g_array_index (items, Item, to).box.y + g_array_index (items, Item, to).box.height);
      spread_column (items, from, to, &x);
    }
  return scale_of (x - CYC_PLACEMENT_COLUMN_GAP, height);
}

static void
take (CycPlacement *self,
      GArray       *items)
{
  for (guint i = 0; i < items->len; i++)
    self->boxes[g_array_index (items, Item, i).node] = g_array_index (items, Item, i).box;
  for (guint i = 0; i < cyc_graph_get_n_edges (self->graph); i++)
    {
      g_clear_pointer (&self->curves[i].points, g_free);
      self->curves[i].n_points = 0;
    }
}

/* Private: packs a placement that is too large for a stage; its arrows have
 * no curves afterwards. Does nothing to one that can be read as it is. */
void
cyc_placement_pack (CycPlacement *self)
{
  g_autoptr (GArray) items = NULL;
  CycRect all = { 0 };
  double  best = 0, best_tallest = 0, tallest = SHORTEST, now;

  for (guint i = 0; i < cyc_graph_get_n_nodes (self->graph); i++)
    all = i == 0 ? self->boxes[0] : cyc_rect_union (&all, &self->boxes[i]);
  now = scale_of (all.width, all.height);
  if (now >= READABLE)
    return;
  items = list_items (self);
  for (guint i = 0; i < STEPS; i++, tallest *= 1.25)
    {
      double scale = arrange (self, items, tallest);

      if (scale > best)
        {
          best = scale;
          best_tallest = tallest;
        }
    }
  if (best < now * WORTH_IT)
    return;
  arrange (self, items, best_tallest);
  take (self, items);
}
