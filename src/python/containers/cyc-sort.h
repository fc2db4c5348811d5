/* cyc-sort.h
 *
 * Timsort, as list.sort runs it: the runs, and merging them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-containers-private.h"

G_BEGIN_DECLS

typedef struct
{
  CycObject *key;
  CycObject *value;
} CycSortItem;

typedef struct
{
  CycSortItem *base;
  gssize       length;
  guint        power; /* of the boundary to the next run */
} CycSortRun;

#define CYC_SORT_MAX_RUNS 85

typedef int (*CycSortLess) (CycVM *vm, CycObject *a, CycObject *b);

/**
 * CycSort:
 * @less: how keys are compared: 1, 0, or -1 with an exception
 * @min_gallop: how long a run must win before merging gallops
 */
typedef struct
{
  CycVM       *vm;
  CycSortLess  less;
  CycSortItem *items;
  gssize       length;
  gssize       min_gallop;
  CycSortItem *room;
  gssize       room_length;
  guint        n_runs;
  CycSortRun   runs[CYC_SORT_MAX_RUNS];
} CycSort;

/* All return FALSE with an exception; the items are a permutation of what they were even then. */
gboolean cyc_sort_items (CycSort *sort);
gboolean cyc_sort_merge_at (CycSort *sort, guint i);
void     cyc_sort_reverse (CycSortItem *items, gssize length);

G_END_DECLS
