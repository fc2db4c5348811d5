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

/* What a change weighs: a life or a verdict more than a count. */
static guint
weigh (const CycEvent *event)
{
  switch ((CycEventKind) event->kind)
    {
    case CYC_EVENT_ALLOC:
    case CYC_EVENT_FREE:
    case CYC_EVENT_VERDICT:
    case CYC_EVENT_FINALIZE:
    case CYC_EVENT_CLEAR:
    case CYC_EVENT_OUTPUT:
      return 8;
    case CYC_EVENT_GC_REFS:
    case CYC_EVENT_LIST:
    case CYC_EVENT_WEAK_CLEAR:
      return 5;
    case CYC_EVENT_REF:
    case CYC_EVENT_UNREF:
      return 3;
    case CYC_EVENT_RENAME:
    case CYC_EVENT_SHIFT:
    case CYC_EVENT_TRACK:
    case CYC_EVENT_UNTRACK:
    case CYC_EVENT_CALL:
    case CYC_EVENT_RETURN:
      return 2;
    case CYC_EVENT_START:
    case CYC_EVENT_LINE:
    case CYC_EVENT_RAISE:
    case CYC_EVENT_HANDLE:
    case CYC_EVENT_WEAK:
    case CYC_EVENT_UNWEAK:
    case CYC_EVENT_COUNTER:
    case CYC_EVENT_THRESHOLD:
    case CYC_EVENT_ENABLE:
    case CYC_EVENT_GC_BEGIN:
    case CYC_EVENT_GC_PHASE:
    case CYC_EVENT_WEAK_CALLBACK:
    case CYC_EVENT_GC_CALLBACK:
    case CYC_EVENT_GC_END:
    case CYC_EVENT_FREEZE:
    case CYC_EVENT_UNFREEZE:
    case CYC_EVENT_EXIT:
    case CYC_EVENT_CELL_BEGIN:
    case CYC_EVENT_CELL_END:
    case CYC_EVENT_TEXT:
    case CYC_N_EVENT_KINDS:
    default:
      return 1;
    }
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
 * @begin: first event
 * @end: the event after the last
 * @n_buckets: into how many stretches it is cut
 *
 * Weighs what happens in each stretch.
 *
 * Cost: at most 96 events for each stretch, however long.
 *
 * Returns: (transfer full) (element-type float): @n_buckets numbers from 0 to 1
 */
GArray *
cyc_histogram_new (CycLog *log,
                   guint32 begin,
                   guint32 end,
                   guint   n_buckets)
{
  GArray *buckets = g_array_sized_new (FALSE, FALSE, sizeof (float), n_buckets);

  for (guint i = 0; i < n_buckets; i++)
    {
      guint32 from = begin + (guint64) (end - begin) * i / n_buckets;
      guint32 to = begin + (guint64) (end - begin) * (i + 1) / n_buckets;
      float   weight = weigh_stretch (log, from, MAX (to, MIN (from + 1, end)));

      g_array_append_val (buckets, weight);
    }
  return buckets;
}
