/* cyc-sort-merge.c
 *
 * Merging two neighbouring runs, element by element or galloping.
 *
 * The order of the comparisons is CPython's, since a program's __lt__ sees it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-sort.h"

#define MIN_GALLOP 7

/* Evaluates to 1 or 0; leaves by way of `fail` with an exception. */
#define LESS(a, b) \
  ({ int less_ = sort->less (sort->vm, (a).key, (b).key); if (less_ < 0) goto fail; less_; })

/* Where @key belongs in the sorted @items, before its equals (@left) or after them; looks near @hint first. */
static gssize
gallop (CycSort *sort, CycSortItem key, CycSortItem *items, gssize n, gssize hint, gboolean left)
{
  CycSortItem *at = items + hint;
  gssize       last = 0;
  gssize       offset = 1;
  gboolean     forwards = left ? LESS (*at, key) : !LESS (key, *at);
  gssize       most = forwards ? n - hint : hint + 1;

  while (offset < most)
    {
      gboolean beyond;

      if (forwards)
        beyond = left ? LESS (at[offset], key) : !LESS (key, at[offset]);
      else
        beyond = left ? !LESS (at[-offset], key) : LESS (key, at[-offset]);
      if (!beyond)
        break;
      last = offset;
      offset = (offset << 1) + 1;
    }
  offset = MIN (offset, most);
  if (forwards)
    {
      last += hint;
      offset += hint;
    }
  else
    {
      gssize k = last;

      last = hint - offset;
      offset = hint - k;
    }
  for (last++; last < offset;)
    {
      gssize middle = last + ((offset - last) >> 1);

      if (left ? LESS (items[middle], key) : !LESS (key, items[middle]))
        last = middle + 1;
      else
        offset = middle;
    }
  return offset;

fail:
  return -1;
}

static void
reserve (CycSort *sort, gssize n)
{
  if (sort->room_length >= n)
    return;
  sort->room = g_renew (CycSortItem, sort->room, n);
  sort->room_length = n;
}

static void
move_items (CycSortItem *to, const CycSortItem *from, gssize n)
{
  memmove (to, from, n * sizeof *to);
}

/* Merges a (not longer) and b, which follows it, from the left. */
static gboolean
merge_low (CycSort *sort, CycSortItem *a, gssize na, CycSortItem *b, gssize nb)
{
  CycSortItem *to = a;
  gssize       wins_a, wins_b, k;

  reserve (sort, na);
  move_items (sort->room, a, na);
  a = sort->room;
  *to++ = *b++;
  if (--nb == 0)
    goto done;
  if (na == 1)
    goto copy_b;
  for (;;)
    {
      wins_a = wins_b = 0;
      while (wins_a < sort->min_gallop && wins_b < sort->min_gallop)
        {
          if (LESS (*b, *a))
            {
              *to++ = *b++;
              wins_b++;
              wins_a = 0;
              if (--nb == 0)
                goto done;
            }
          else
            {
              *to++ = *a++;
              wins_a++;
              wins_b = 0;
              if (--na == 1)
                goto copy_b;
            }
        }
      sort->min_gallop++;
      do
        {
          sort->min_gallop -= sort->min_gallop > 1;
          k = wins_a = gallop (sort, *b, a, na, 0, FALSE);
          if (k < 0)
            goto fail;
          move_items (to, a, k);
          to += k;
          a += k;
          na -= k;
          if (na == 1)
            goto copy_b;
          if (na == 0)
            goto done;
          *to++ = *b++;
          if (--nb == 0)
            goto done;
          k = wins_b = gallop (sort, *a, b, nb, 0, TRUE);
          if (k < 0)
            goto fail;
          move_items (to, b, k);
          to += k;
          b += k;
          nb -= k;
          if (nb == 0)
            goto done;
          *to++ = *a++;
          if (--na == 1)
            goto copy_b;
      } while (wins_a >= MIN_GALLOP || wins_b >= MIN_GALLOP);
      sort->min_gallop++;
    }

done:
  move_items (to, a, na);
  return TRUE;

copy_b:
  move_items (to, b, nb);
  to[nb] = *a;
  return TRUE;

fail:
  move_items (to, a, na);
  return FALSE;
}

/* Merges a and b (shorter), which follows it, from the right. */
static gboolean
merge_high (CycSort *sort, CycSortItem *a, gssize na, CycSortItem *b, gssize nb)
{
  CycSortItem *base_a = a;
  CycSortItem *to = b + nb - 1;
  gssize       wins_a, wins_b, k;

  reserve (sort, nb);
  move_items (sort->room, b, nb);
  b = sort->room + nb - 1;
  a += na - 1;
  *to-- = *a--;
  if (--na == 0)
    goto done;
  if (nb == 1)
    goto copy_a;
  for (;;)
    {
      wins_a = wins_b = 0;
      while (wins_a < sort->min_gallop && wins_b < sort->min_gallop)
        {
          if (LESS (*b, *a))
            {
              *to-- = *a--;
              wins_a++;
              wins_b = 0;
              if (--na == 0)
                goto done;
            }
          else
            {
              *to-- = *b--;
              wins_b++;
              wins_a = 0;
              if (--nb == 1)
                goto copy_a;
            }
        }
      sort->min_gallop++;
      do
        {
          sort->min_gallop -= sort->min_gallop > 1;
          k = gallop (sort, *b, base_a, na, na - 1, FALSE);
          if (k < 0)
            goto fail;
          k = wins_a = na - k;
          to -= k;
          a -= k;
          move_items (to + 1, a + 1, k);
          na -= k;
          if (na == 0)
            goto done;
          *to-- = *b--;
          if (--nb == 1)
            goto copy_a;
          k = gallop (sort, *a, sort->room, nb, nb - 1, TRUE);
          if (k < 0)
            goto fail;
          k = wins_b = nb - k;
          to -= k;
          b -= k;
          move_items (to + 1, b + 1, k);
          nb -= k;
          if (nb == 1)
            goto copy_a;
          if (nb == 0)
            goto done;
          *to-- = *a--;
          if (--na == 0)
            goto done;
      } while (wins_a >= MIN_GALLOP || wins_b >= MIN_GALLOP);
      sort->min_gallop++;
    }

done:
  move_items (to - nb + 1, sort->room, nb);
  return TRUE;

copy_a:
  to -= na;
  a -= na;
  move_items (to + 1, a + 1, na);
  *to = *b;
  return TRUE;

fail:
  move_items (to - nb + 1, sort->room, nb);
  return FALSE;
}

/**
 * cyc_sort_merge_at:
 * @sort: a sort under way
 * @i: a run; the next one is merged into it
 *
 * Merges two neighbouring runs.
 *
 * Source: Objects/listobject.c, merge_at
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_sort_merge_at (CycSort *sort, guint i)
{
  CycSortItem *a = sort->runs[i].base;
  CycSortItem *b = sort->runs[i + 1].base;
  gssize       na = sort->runs[i].length;
  gssize       nb = sort->runs[i + 1].length;
  gssize       k;

  sort->runs[i].length = na + nb;
  if (i + 3 == sort->n_runs)
    sort->runs[i + 1] = sort->runs[i + 2];
  sort->n_runs--;
  k = gallop (sort, *b, a, na, 0, FALSE);
  if (k < 0)
    return FALSE;
  a += k;
  na -= k;
  if (na == 0)
    return TRUE;
  nb = gallop (sort, a[na - 1], b, nb, nb - 1, TRUE);
  if (nb <= 0)
    return nb == 0;
  return na <= nb ? merge_low (sort, a, na, b, nb) : merge_high (sort, a, na, b, nb);
}
