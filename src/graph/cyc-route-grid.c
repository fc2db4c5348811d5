/* cyc-route-grid.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-route-grid.h"

#include <string.h>

/* A bend costs as much as so many pixels. */
#define BEND 40
/* Beside another arrow each pixel costs so many times as much. */
#define SHARED 3
#define UNREACHED G_MAXINT

typedef struct
{
  int   cost;
  guint state;
} Visit;

/* A state is a crossing and how one came to it: along a row or along a column. */
struct _CycRouteGrid
{
  GArray *xs; /* of int, ascending */
  GArray *ys;
  guint8 *across_blocked; /* from a crossing to the next one in its row */
  guint8 *down_blocked;   /* from a crossing to the next one in its column */
  guint8 *across_used;
  guint8 *down_used;
  int    *costs;   /* by state */
  guint  *origins; /* by state, the state before; itself at a start */
  GArray *heap;    /* of Visit */
};

static int
int_compare (gconstpointer a,
             gconstpointer b)
{
  int x = *(const int *) a, y = *(const int *) b;

  return x < y ? -1 : x > y;
}

static GArray *
sorted_lines (GArray *lines)
{
  GArray *kept = g_array_new (FALSE, FALSE, sizeof (int));

  g_array_sort (lines, int_compare);
  for (guint i = 0; i < lines->len; i++)
    if (i == 0 || g_array_index (lines, int, i) != g_array_index (lines, int, i - 1))
      g_array_append_val (kept, g_array_index (lines, int, i));
  return kept;
}

/**
 * cyc_route_grid_new:
 * @xs: (element-type int): where columns run; is sorted
 * @ys: (element-type int): where rows run; is sorted
 *
 * Returns: (transfer full): a grid without obstacles
 */
CycRouteGrid *
cyc_route_grid_new (GArray *xs,
                    GArray *ys)
{
  CycRouteGrid *self = g_new0 (CycRouteGrid, 1);
  gsize         n;

  self->xs = sorted_lines (xs);
  self->ys = sorted_lines (ys);
  n = (gsize) self->xs->len * self->ys->len;
  self->across_blocked = g_new0 (guint8, n);
  self->down_blocked = g_new0 (guint8, n);
  self->across_used = g_new0 (guint8, n);
  self->down_used = g_new0 (guint8, n);
  self->costs = g_new (int, 2 * n);
  self->origins = g_new (guint, 2 * n);
  self->heap = g_array_new (FALSE, FALSE, sizeof (Visit));
  return self;
}

/**
 * cyc_route_grid_free:
 * @self: (transfer full): a grid
 */
void
cyc_route_grid_free (CycRouteGrid *self)
{
  g_array_unref (self->xs);
  g_array_unref (self->ys);
  g_array_unref (self->heap);
  g_free (self->across_blocked);
  g_free (self->down_blocked);
  g_free (self->across_used);
  g_free (self->down_used);
  g_free (self->costs);
  g_free (self->origins);
  g_free (self);
}

/**
 * cyc_route_grid_clear:
 * @self: a grid
 *
 * Takes all obstacles away; paths found before stay.
 */
void
cyc_route_grid_clear (CycRouteGrid *self)
{
  gsize n = (gsize) self->xs->len * self->ys->len;

  memset (self->across_blocked, 0, n);
  memset (self->down_blocked, 0, n);
}

/* The first line at or after @value. */
static guint
first_line (GArray *lines,
            double  value)
{
  guint low = 0, high = lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (lines, int, middle) < value)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * cyc_route_grid_block:
 * @self: a grid
 * @box: no path may run through it; along its border is allowed
 */
void
cyc_route_grid_block (CycRouteGrid  *self,
                      const CycRect *box)
{
  double right = box->x + box->width, bottom = box->y + box->height;
  guint  width = self->xs->len;
  guint  x0 = first_line (self->xs, box->x), y0 = first_line (self->ys, box->y);

  for (guint y = y0; y < self->ys->len && g_array_index (self->ys, int, y) < bottom; y++)
    for (guint x = MAX (x0, 1) - 1; x + 1 < width && g_array_index (self->xs, int, x) < right; x++)
      if (g_array_index (self->ys, int, y) > box->y)
        self->across_blocked[y * width + x] = TRUE;
  for (guint x = x0; x < width && g_array_index (self->xs, int, x) < right; x++)
    for (guint y = MAX (y0, 1) - 1; y + 1 < self->ys->len && g_array_index (self->ys, int, y) < bottom; y++)
      if (g_array_index (self->xs, int, x) > box->x)
        self->down_blocked[y * width + x] = TRUE;
}

static gboolean
is_before (const Visit *a,
           const Visit *b)
{
  return a->cost != b->cost ? a->cost < b->cost : a->state < b->state;
}

static void
push (CycRouteGrid *self,
      guint         state,
      guint         origin,
      int           cost)
{
  Visit visit = { cost, state };
  guint at = self->heap->len;

  if (cost >= self->costs[state])
    return;
  self->costs[state] = cost;
  self->origins[state] = origin;
  g_array_append_val (self->heap, visit);
  while (at > 0 && is_before (&visit, &g_array_index (self->heap, Visit, (at - 1) / 2)))
    {
      g_array_index (self->heap, Visit, at) = g_array_index (self->heap, Visit, (at - 1) / 2);
      at = (at - 1) / 2;
    }
  g_array_index (self->heap, Visit, at) = visit;
}

static Visit
pop (CycRouteGrid *self)
{
  Visit *heap = (Visit *) (gpointer) self->heap->data;
  Visit  first = heap[0], last = heap[self->heap->len - 1];
  guint  n = self->heap->len - 1, at = 0;

  g_array_set_size (self->heap, n);
  while (2 * at + 1 < n)
    {
      guint child = 2 * at + 1;

      if (child + 1 < n && is_before (&heap[child + 1], &heap[child]))
        child++;
      if (!is_before (&heap[child], &last))
        break;
      heap[at] = heap[child];
      at = child;
    }
  if (n > 0)
    heap[at] = last;
  return first;
}

static void
go_on (CycRouteGrid *self,
       const Visit  *from,
       guint         to,
       gboolean      down,
       int           length,
       guint         used)
{
  int cost = from->cost + length + (int) MIN (used, 3) * SHARED * length;

  if ((from->state & 1) != (guint) down)
    cost += BEND;
  push (self, 2 * to + down, from->state, cost);
}

static void
visit_neighbours (CycRouteGrid *self,
                  const Visit  *visit)
{
  guint      width = self->xs->len, at = visit->state / 2, x = at % width, y = at / width;
  const int *xs = (const int *) (gpointer) self->xs->data, *ys = (const int *) (gpointer) self->ys->data;

  if (x + 1 < width && !self->across_blocked[at])
    go_on (self, visit, at + 1, FALSE, xs[x + 1] - xs[x], self->across_used[at]);
  if (x > 0 && !self->across_blocked[at - 1])
    go_on (self, visit, at - 1, FALSE, xs[x] - xs[x - 1], self->across_used[at - 1]);
  if (y + 1 < self->ys->len && !self->down_blocked[at])
    go_on (self, visit, at + width, TRUE, ys[y + 1] - ys[y], self->down_used[at]);
  if (y > 0 && !self->down_blocked[at - width])
    go_on (self, visit, at - width, TRUE, ys[y] - ys[y - 1], self->down_used[at - width]);
}

/* The state of an end, come to along its row. */
static guint
state_of (CycRouteGrid      *self,
          const CycRouteEnd *end)
{
  guint x = MIN (first_line (self->xs, end->x), self->xs->len - 1), y = MIN (first_line (self->ys, end->y), self->ys->len - 1);

  return 2 * (y * self->xs->len + x);
}

/* The corners from the start to @state; the path is marked as used. */
static GArray *
trace (CycRouteGrid *self,
       guint         state)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (CycPoint));
  guint   width = self->xs->len;

  for (;; state = self->origins[state])
    {
      guint    at = state / 2, before = self->origins[state] / 2;
      CycPoint point = { g_array_index (self->xs, int, at % width), g_array_index (self->ys, int, at / width) };

      g_array_prepend_val (points, point);
      if (self->origins[state] == state)
        return points;
      if (state & 1)
        self->down_used[MIN (at, before)] += self->down_used[MIN (at, before)] < G_MAXUINT8;
      else
        self->across_used[MIN (at, before)] += self->across_used[MIN (at, before)] < G_MAXUINT8;
    }
}

/**
 * cyc_route_grid_find:
 * @self: a grid
 * @starts: (array length=n_starts): where it may begin, on the grid's lines
 * @n_starts: how many
 * @ends: (array length=n_ends): where it may end
 * @n_ends: how many
 * @start: (out): which start it takes
 * @end: (out): which end
 *
 * Finds the cheapest path: short, with few bends, not along others.
 *
 * Returns: (transfer full) (nullable) (element-type CycPoint): the points
 *   along it, or %NULL if there is none
 */
GArray *
cyc_route_grid_find (CycRouteGrid      *self,
                     const CycRouteEnd *starts,
                     guint              n_starts,
                     const CycRouteEnd *ends,
                     guint              n_ends,
                     guint             *start,
                     guint             *end)
{
  gsize n = 2 * (gsize) self->xs->len * self->ys->len;
  int   best = UNREACHED;
  guint best_state = 0;
  guint origin;

  for (gsize i = 0; i < n; i++)
    self->costs[i] = UNREACHED;
  g_array_set_size (self->heap, 0);
  for (guint i = 0; i < n_starts; i++)
    push (self, state_of (self, &starts[i]), state_of (self, &starts[i]), starts[i].cost);
  while (self->heap->len > 0)
    {
      Visit visit = pop (self);

      if (visit.cost >= best)
        break;
      if (visit.cost > self->costs[visit.state])
        continue;
      for (guint i = 0; i < n_ends; i++)
        if ((visit.state & ~1u) == state_of (self, &ends[i]) && visit.cost + ends[i].cost + (visit.state & 1 ? BEND : 0) < best)
          {
            best = visit.cost + ends[i].cost + (visit.state & 1 ? BEND : 0);
            best_state = visit.state;
            *end = i;
          }
      visit_neighbours (self, &visit);
    }
  if (best == UNREACHED)
    return NULL;
  for (origin = best_state; self->origins[origin] != origin;)
    origin = self->origins[origin];
  for (*start = 0; *start + 1 < n_starts && state_of (self, &starts[*start]) != origin;)
    (*start)++;
  return trace (self, best_state);
}
