/* cyc-census.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-census.h"

#include <string.h>

#include "cyc-scene.h"

/* The moment before a step and the one after it. */
#define N_MOMENTS 2

typedef struct
{
  CycGraph *graph; /* NULL: nothing is remembered */
  guint32   cursor;
  gboolean *known; /* by node */
  guint32 (*looks)[CYC_N_LOOKS];
} Moment;

struct _CycCensus
{
  Moment moments[N_MOMENTS];
  guint  last; /* the one that was asked for last */
};

/**
 * cyc_census_new:
 *
 * Returns: (transfer full): a census of nothing
 */
CycCensus *
cyc_census_new (void)
{
  return g_new0 (CycCensus, 1);
}

static void
forget (Moment *moment)
{
  g_clear_pointer (&moment->graph, cyc_graph_unref);
  g_clear_pointer (&moment->known, g_free);
  g_clear_pointer (&moment->looks, g_free);
}

/**
 * cyc_census_free:
 * @self: (transfer full): a census
 *
 * Frees it.
 */
void
cyc_census_free (CycCensus *self)
{
  for (guint i = 0; i < N_MOMENTS; i++)
    forget (&self->moments[i]);
  g_free (self);
}

static Moment *
find_moment (CycCensus *self,
             CycGraph  *graph,
             guint32    cursor)
{
  Moment *moment;

  for (guint i = 0; i < N_MOMENTS; i++)
    if (self->moments[i].graph == graph && self->moments[i].cursor == cursor)
      {
        self->last = i;
        return &self->moments[i];
      }
  self->last = (self->last + 1) % N_MOMENTS;
  moment = &self->moments[self->last];
  forget (moment);
  moment->graph = cyc_graph_ref (graph);
  moment->cursor = cursor;
  moment->known = g_new0 (gboolean, cyc_graph_get_n_nodes (graph));
  moment->looks = g_malloc0_n (cyc_graph_get_n_nodes (graph), sizeof *moment->looks);
  return moment;
}

/* Private: fills in how many members of a group have each look, if that is known. */
gboolean
cyc_census_recall (CycCensus *self,
                   CycGraph  *graph,
                   guint32    cursor,
                   guint      node,
                   guint32   *looks)
{
  const Moment *moment = find_moment (self, graph, cursor);

  if (moment->known[node])
    memcpy (looks, moment->looks[node], sizeof moment->looks[node]);
  return moment->known[node];
}

/* Private: remembers it. */
void
cyc_census_remember (CycCensus     *self,
                     CycGraph      *graph,
                     guint32        cursor,
                     guint          node,
                     const guint32 *looks)
{
  Moment *moment = find_moment (self, graph, cursor);

  moment->known[node] = TRUE;
  memcpy (moment->looks[node], looks, sizeof moment->looks[node]);
}
