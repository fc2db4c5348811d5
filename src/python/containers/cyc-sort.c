/* cyc-sort.c
 *
 * Timsort: finding runs and deciding what to merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-sort.h"

#define LESS(a, b) \
  ({ int less_ = sort->less (sort->vm, (a).key, (b).key); if (less_ < 0) return -1; less_; })

/**
 * cyc_sort_reverse:
 * @items: the items
 * @length: how many
 *
 * Turns a stretch around.
 */
void
cyc_sort_reverse (CycSortItem *items, gssize length)
{
  for (gssize i = 0, k = length - 1; i < k; i++, k--)
    {
      CycSortItem item = items[i];

      items[i] = items[k];
      items[k] = item;
    }
}

/* The length of the run that @items begin with, turned around if it falls; -1 on error. */
static gssize
count_run (CycSort *sort, CycSortItem *items, gssize n)
{
  gssize length = 2;

  if (n == 1)
    return 1;
  if (LESS (items[1], items[0]))
    {
      while (length < n && LESS (items[length], items[length - 1]))
        length++;
      cyc_sort_reverse (items, length);
    }
  else
    while (length < n && !LESS (items[length], items[length - 1]))
      length++;
  return length;
}

/* As 3.13 does it: a falling run may hold equal elements, whose order is kept. */
static gssize
count_run_with_equals (CycSort *sort, CycSortItem *items, gssize n)
{
  gssize length = 1;
  gssize equal = 0;

  while (length < n && !LESS (items[length], items[length - 1]))
    length++;
  if (length == n)
    return length;
  if (length > 1)
    {
      if (LESS (items[0], items[length - 1]))
        return length;
      cyc_sort_reverse (items, length);
    }
  for (length++; length < n; length++)
    {
      if (LESS (items[length], items[length - 1]))
        {
          if (equal > 0)
            cyc_sort_reverse (items + length - equal - 1, equal + 1);
          equal = 0;
          continue;
        }
      if (LESS (items[length - 1], items[length]))
        break;
      equal++;
    }
  if (equal > 0)
    cyc_sort_reverse (items + length - equal - 1, equal + 1);
  cyc_sort_reverse (items, length);
  while (length < n && !LESS (items[length], items[length - 1]))
    length++;
  return length;
}

/* Sorts @n items of which the first @sorted are in order already. */
static int
binary_sort (CycSort *sort, CycSortItem *items, gssize n, gssize sorted)
{
  for (; sorted < n; sorted++)
    {
      CycSortItem pivot = items[sorted];
      gssize      left = 0;
      gssize      right = sorted;

      while (left < right)
        {
          gssize middle = left + ((right - left) >> 1);

          if (LESS (pivot, items[middle]))
            right = middle;
          else
            left = middle + 1;
        }
      memmove (items + left + 1, items + left, (sorted - left) * sizeof *items);
      items[left] = pivot;
    }
  return 0;
}

static gssize
minimal_run (gssize n)
{
  gssize rest = 0;

  while (n >= 64)
    {
      rest |= n & 1;
      n >>= 1;
    }
  return n + rest;
}

/* The depth in a balanced tree over the whole at which two neighbouring runs meet. */
static guint
power_of_boundary (gssize start, gssize n1, gssize n2, gssize n)
{
  gssize a = 2 * start + n1;
  gssize b = a + n1 + n2;
  guint  power = 1;

  while (a >= n || b < n)
    {
      if (a >= n)
        {
          a -= n;
          b -= n;
        }
      a <<= 1;
      b <<= 1;
      power++;
    }
  return power;
}

/* 3.11 on: merges what powersort merges before a run of @n items is pushed. */
static gboolean
merge_by_power (CycSort *sort, gssize n)
{
  CycSortRun *top = &sort->runs[sort->n_runs - 1];
  guint       power;

  if (sort->n_runs == 0)
    return TRUE;
  power = power_of_boundary (top->base - sort->items, top->length, n, sort->length);
  while (sort->n_runs > 1 && sort->runs[sort->n_runs - 2].power > power)
    if (!cyc_sort_merge_at (sort, sort->n_runs - 2))
      return FALSE;
  sort->runs[sort->n_runs - 1].power = power;
  return TRUE;
}

/* Up to 3.10: keeps each run longer than the two after it together. */
static gboolean
merge_by_length (CycSort *sort)
{
  CycSortRun *runs = sort->runs;

  while (sort->n_runs > 1)
    {
      guint i = sort->n_runs - 2;

      if ((i > 0 && runs[i - 1].length <= runs[i].length + runs[i + 1].length) || (i > 1 && runs[i - 2].length <= runs[i - 1].length + runs[i].length))
        i -= runs[i - 1].length < runs[i + 1].length;
      else if (runs[i].length > runs[i + 1].length)
        break;
      if (!cyc_sort_merge_at (sort, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
merge_all (CycSort *sort)
{
  while (sort->n_runs > 1)
    {
      guint i = sort->n_runs - 2;

      i -= i > 0 && sort->runs[i - 1].length < sort->runs[i + 1].length;
      if (!cyc_sort_merge_at (sort, i))
        return FALSE;
    }
  return TRUE;
}

static gboolean
push_run (CycSort *sort, CycSortItem *base, gssize length)
{
  if (sort->vm->profile->sort_by_power && !merge_by_power (sort, length))
    return FALSE;
  sort->runs[sort->n_runs].base = base;
  sort->runs[sort->n_runs].length = length;
  sort->n_runs++;
  return sort->vm->profile->sort_by_power || merge_by_length (sort);
}

/**
 * cyc_sort_items:
 * @sort: what to sort, and how
 *
 * Sorts, stably.
 *
 * Source: Objects/listobject.c, list_sort_impl
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_sort_items (CycSort *sort)
{
  CycSortItem *from = sort->items;
  gssize       left = sort->length;
  gssize       shortest = minimal_run (left);

  if (left < 2)
    return TRUE;
  while (left > 0)
    {
      gssize n = sort->vm->profile->sort_equal_runs ? count_run_with_equals (sort, from, left) : count_run (sort, from, left);

      if (n < 0)
        return FALSE;
      if (n < shortest)
        {
          gssize forced = MIN (left, shortest);

          if (binary_sort (sort, from, forced, n) < 0)
            return FALSE;
          n = forced;
        }
      if (!push_run (sort, from, n))
        return FALSE;
      from += n;
      left -= n;
    }
  return merge_all (sort);
}
