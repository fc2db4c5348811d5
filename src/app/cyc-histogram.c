/* cyc-histogram.c
 *
 * How much happens in each stretch of a log.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-histogram.h"

/* Of a long stretch so many events, evenly spread, stand for all. */
#define MAX_SAMPLES 96u

/* What a change weighs: a life or a verdict more than a count; others 1. */
static const guint8 weights[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_ALLOC] = 8,
  [CYC_EVENT_FREE] = 8,
  [CYC_EVENT_VERDICT] = 8,
  [CYC_EVENT_FINALIZE] = 8,
  [CYC_EVENT_CLEAR] = 8,
  [CYC_EVENT_OUTPUT] = 8,
  [CYC_EVENT_GC_REFS] = 5,
  [CYC_EVENT_LIST] = 5,
  [CYC_EVENT_WEAK_CLEAR] = 5,
  [CYC_EVENT_REF] = 3,
  [CYC_EVENT_UNREF] = 3,
  [CYC_EVENT_RENAME] = 2,
  [CYC_EVENT_SHIFT] = 2,
  [CYC_EVENT_TRACK] = 2,
  [CYC_EVENT_UNTRACK] = 2,
  [CYC_EVENT_CALL] = 2,
  [CYC_EVENT_RETURN] = 2,
};

static guint
weigh (const CycEvent *event)
{
  return event->kind < G_N_ELEMENTS (weights) && weights[event->kind] > 0 ? weights[event->kind] : 1;
}

static float
weigh_stretch (CycLog *log,
               guint32 begin,
               guint32 end)
{
  guint   n = MIN (end - begin, MAX_SAMPLES);
  guint64 sum = 0;

  for (guint i = 0; i < n; i++)
    sum += weigh (cyc_log_get (log, begin + (guint64) (end - begin) * i / n));
  return n > 0 ? sum / (8.f * n) : 0;
}

/**
 * cyc_histogram_new:
 * @log: a log
 * @borders: (array): @n_buckets + 1 places in it, ascending
 * @n_buckets: into how many stretches it is cut
 *
 * Weighs what happens in each stretch.
 *
 * Cost: at most 96 events for each stretch, however long.
 *
 * Returns: (transfer full) (element-type float): @n_buckets numbers from 0 to 1
 */
GArray *
cyc_histogram_new (CycLog        *log,
                   const guint32 *borders,
                   guint          n_buckets)
{
  GArray *buckets = g_array_sized_new (FALSE, FALSE, sizeof (float), n_buckets);
  guint32 last = borders[n_buckets];

  for (guint i = 0; i < n_buckets; i++)
    {
      /* A bucket narrower than an event shows the one that it lies in. */
      float weight = weigh_stretch (log, borders[i], MAX (borders[i + 1], MIN (borders[i] + 1, last)));

      g_array_append_val (buckets, weight);
    }
  return buckets;
}
