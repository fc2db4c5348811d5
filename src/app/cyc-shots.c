/* cyc-shots.c
 *
 * An epoch cut into stretches within which the camera stands still.
 *
 * The recording has been made, so what will be there is known: a shot shows
 * room for all that comes in it. Another one begins only where some moment of
 * it would be seen much smaller than it could be, and too small to read. Where
 * all of a shot is far too small, it is cut into close-ups of what goes on.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-close-ups.h"
#include "cyc-shots.h"

#include <math.h>

/* What can be read. */
#define READABLE 0.95
/* How much smaller things may be for the camera to stand still. */
#define GAIN 1.2
/* What is smaller is hardly read at all; then the camera goes so near. */
#define FAR 0.65
#define NEAR 0.75
/* Around a card, for its badges. */
#define MARGIN 14

typedef struct
{
  guint32 begin;
  CycRect box;
  double  best; /* the largest scale that what is there at some moment of it could have */
} Shot;

struct _CycShots
{
  GArray *shots; /* of Shot, by their begin */
  double  width;
  double  height;
};

static double
get_scale (const CycShots *self,
           const CycRect  *box)
{
  return fmin (self->width / fmax (box->width, 1), self->height / fmax (box->height, 1));
}

static int
compare_begins (gconstpointer a,
                gconstpointer b)
{
  const CycShotThing *one = a, *other = b;

  return one->begin < other->begin ? -1 : one->begin > other->begin;
}

/* What is there when the nth thing comes, with the others that come then. */
static CycRect
get_live (GArray *things,
          guint   n)
{
  const CycShotThing *newest = &g_array_index (things, CycShotThing, n);
  CycRect             box = newest->box;

  for (guint i = 0; i < things->len; i++)
    {
      const CycShotThing *thing = &g_array_index (things, CycShotThing, i);

      if (thing->begin > newest->begin)
        break;
      if (thing->end > newest->begin)
        box = cyc_rect_union (&box, &thing->box);
    }
  return box;
}

static void
cut (CycShots *self,
     GArray   *things)
{
  CycRect live = { 0 };

  for (guint i = 0; i < things->len; i++)
    {
      const CycShotThing *thing = &g_array_index (things, CycShotThing, i);
      Shot               *last = self->shots->len > 0 ? &g_array_index (self->shots, Shot, self->shots->len - 1) : NULL;
      double              best, scale;
      Shot                next;
      CycRect             grown;

      if (i == 0 || thing->begin != thing[-1].begin)
        live = get_live (things, i);
      best = fmin (READABLE, get_scale (self, &live));
      next = (Shot){ thing->begin, live, best };
      if (last == NULL)
        {
          g_array_append_val (self->shots, next);
          continue;
        }
      grown = cyc_rect_union (&last->box, &thing->box);
      scale = get_scale (self, &grown);
      best = fmax (best, last->best);
      if (scale * GAIN < best && scale < get_scale (self, &last->box))
        {
          g_array_append_val (self->shots, next);
          continue;
        }
      last->box = grown;
      last->best = best;
    }
}

/**
 * cyc_shots_new:
 * @things: (array length=n_things): what is there at some time
 * @n_things: how many
 * @width: of the room in which it is shown
 * @height: likewise
 *
 * Decides where the camera stands.
 *
 * Returns: (transfer full): the shots; the same for the same arguments
 */
CycShots *
cyc_shots_new (const CycShotThing *things,
               guint               n_things,
               double              width,
               double              height)
{
  CycShots *self = g_new0 (CycShots, 1);
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (CycShotThing));

  self->shots = g_array_new (FALSE, FALSE, sizeof (Shot));
  self->width = width;
  self->height = height;
  g_array_append_vals (sorted, things, n_things);
  g_array_sort (sorted, compare_begins);
  cut (self, sorted);
  return self;
}

/* A node and its badges. */
static CycRect
get_box (CycPlacement *placement,
         guint         node)
{
  CycRect box = cyc_placement_get_box (placement, node);

  return (CycRect){ box.x - MARGIN, box.y - MARGIN, box.width + 2 * MARGIN, box.height + 2 * MARGIN };
}

static guint
get_aside (CycNodeKind kind)
{
  switch (kind)
    {
    case CYC_NODE_CLASS:
      return 2;
    case CYC_NODE_FRAME:
    case CYC_NODE_NAMESPACE:
      return 1;
    case CYC_NODE_OBJECT:
    case CYC_NODE_GROUP:
    default:
      return 0;
    }
}

/* The steps from @begin on and before @end. */
static GArray *
list_touches (CycPlacement *placement,
              guint32       begin,
              guint32       end)
{
  CycGraph       *graph = cyc_placement_get_graph (placement);
  GArray         *list = g_array_new (FALSE, FALSE, sizeof (CycShotTouch));
  guint           n_touches;
  const CycTouch *touches = cyc_graph_get_touches (graph, &n_touches);

  for (guint i = 0; i < n_touches && touches[i].cursor < end; i++)
    {
      CycShotTouch touch = { touches[i].cursor, get_box (placement, touches[i].node), get_aside (cyc_graph_get_node (graph, touches[i].node)->kind) };

      if (touch.cursor >= begin)
        g_array_append_val (list, touch);
    }
  return list;
}

static void
go_near (CycShots     *self,
         CycPlacement *placement)
{
  g_autoptr (GArray) shots = g_steal_pointer (&self->shots);

  self->shots = g_array_new (FALSE, FALSE, sizeof (Shot));
  for (guint i = 0; i < shots->len; i++)
    {
      const Shot *shot = &g_array_index (shots, Shot, i);
      guint32     end = i + 1 < shots->len ? shot[1].begin : G_MAXUINT32;
      g_autoptr (GArray) touches = NULL;
      g_autoptr (GArray) close_ups = NULL;

      if (get_scale (self, &shot->box) >= FAR)
        {
          g_array_append_val (self->shots, *shot);
          continue;
        }
      touches = list_touches (placement, i > 0 ? shot->begin : 0, end);
      close_ups = cyc_close_ups_new ((const CycShotTouch *) (void *) touches->data, touches->len, &shot->box,
                                     self->width / NEAR, self->height / NEAR, NEAR / FAR);
      if (close_ups->len == 0)
        g_array_append_val (self->shots, *shot);
      for (guint k = 0; k < close_ups->len; k++)
        {
          const CycCloseUp *close_up = &g_array_index (close_ups, CycCloseUp, k);
          Shot              near = { k > 0 ? close_up->begin : shot->begin, close_up->box, NEAR };

          g_array_append_val (self->shots, near);
        }
    }
}

static CycRect
get_curve_box (const CycPoint *points,
               guint           n_points)
{
  CycPoint from = points[0], to = points[0];

  for (guint i = 1; i < n_points; i++)
    {
      from = (CycPoint){ fmin (from.x, points[i].x), fmin (from.y, points[i].y) };
      to = (CycPoint){ fmax (to.x, points[i].x), fmax (to.y, points[i].y) };
    }
  return (CycRect){ from.x, from.y, to.x - from.x, to.y - from.y };
}

/**
 * cyc_shots_new_for_placement:
 * @placement: where the things of an epoch stand
 * @width: of the room in which it is shown
 * @height: likewise
 *
 * Decides where the camera stands in an epoch: in one place if all of it can
 * be read from there.
 *
 * Returns: (transfer full): the shots
 */
CycShots *
cyc_shots_new_for_placement (CycPlacement *placement,
                             double        width,
                             double        height)
{
  CycGraph *graph = cyc_placement_get_graph (placement);
  CycRect   all = cyc_placement_get_bounds (placement);
  g_autoptr (GArray) things = g_array_new (FALSE, FALSE, sizeof (CycShotThing));
  CycShotThing whole = { 0, G_MAXUINT32, all };
  CycShots    *self;

  if (width >= READABLE * all.width && height >= READABLE * all.height)
    return cyc_shots_new (&whole, 1, width, height);
  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    {
      const CycNode *node = cyc_graph_get_node (graph, i);
      CycShotThing   thing = { node->begin, node->end, get_box (placement, i) };

      g_array_append_val (things, thing);
    }
  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    {
      const CycEdge  *edge = cyc_graph_get_edge (graph, i);
      const CycNode  *tail = cyc_graph_get_node (graph, edge->tail), *head = cyc_graph_get_node (graph, edge->head);
      guint           n_points;
      const CycPoint *points = cyc_placement_get_curve (placement, i, &n_points);
      CycShotThing    thing = { MAX (tail->begin, head->begin), MIN (tail->end, head->end), { 0 } };

      if (n_points == 0 || thing.begin >= thing.end)
        continue;
      thing.box = get_curve_box (points, n_points);
      g_array_append_val (things, thing);
    }
  self = cyc_shots_new ((const CycShotThing *) (void *) things->data, things->len, width, height);
  go_near (self, placement);
  return self;
}

/**
 * cyc_shots_free:
 * @self: (nullable): shots
 *
 * Frees shots.
 */
void
cyc_shots_free (CycShots *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->shots);
  g_free (self);
}

/**
 * cyc_shots_get_n:
 * @self: shots
 *
 * Returns: how many there are
 */
guint
cyc_shots_get_n (CycShots *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->shots->len;
}

/**
 * cyc_shots_find:
 * @self: shots
 * @cursor: a moment
 *
 * Returns: what the camera shows then; an empty box if there is nothing
 */
CycRect
cyc_shots_find (CycShots *self,
                guint32   cursor)
{
  CycRect box = { 0 };

  g_return_val_if_fail (self != NULL, box);

  for (guint i = 0; i < self->shots->len; i++)
    {
      const Shot *shot = &g_array_index (self->shots, Shot, i);

      if (i > 0 && shot->begin > cursor)
        break;
      box = shot->box;
    }
  return box;
}
