/* cyc-close-ups.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-close-ups.h"

#include <math.h>

/* So many steps at least a close-up must last on an average; a camera that moves more often shows nothing. */
#define STEPS_EACH 2

static gboolean
fits (const CycRect *box,
      double         width,
      double         height)
{
  return box->width <= width && box->height <= height;
}

/* What a step has to do with, without what may be out of sight sooner than @aside; empty if that is nothing. */
static CycRect
get_part (const CycShotTouch *touches,
          guint               n_touches,
          guint               aside)
{
  CycRect box = { 0 };

  for (guint i = 0; i < n_touches; i++)
    if (touches[i].aside <= aside)
      box = box.width > 0 ? cyc_rect_union (&box, &touches[i].box) : touches[i].box;
  return box;
}

/* Makes @seen large enough for as much of a step as can be seen with it. Says whether what matters can. */
static gboolean
grow (CycRect            *seen,
      const CycShotTouch *touches,
      guint               n_touches,
      double              width,
      double              height)
{
  for (guint aside = CYC_ASIDE_MAX + 1; aside-- > 0;)
    {
      CycRect part = get_part (touches, n_touches, aside), both;

      if (part.width <= 0)
        continue;
      both = seen->width > 0 ? cyc_rect_union (seen, &part) : part;
      if (!fits (&both, width, height))
        continue;
      *seen = both;
      return TRUE;
    }
  return seen->width > 0 && get_part (touches, n_touches, 0).width <= 0;
}

/* The way that a stretch of @length from @at must go for the part from @from to @to to be in it, and it in @all. */
static double
slide (double at,
       double length,
       double from,
       double to,
       double all_from,
       double all_to)
{
  at = fmin (at, from);
  at = fmax (at, to - length);
  return fmin (fmax (at, all_from), fmax (all_to - length, all_from));
}

/* All are as large, and from where the camera stood it goes no further than it must. */
static void
frame (GArray        *close_ups,
       const CycRect *all,
       double         width,
       double         height)
{
  CycRect seen = { 0 };

  for (guint i = 0; i < close_ups->len; i++)
    {
      const CycCloseUp *close_up = &g_array_index (close_ups, CycCloseUp, i);

      width = close_up->whole ? width : fmax (width, close_up->box.width);
      height = close_up->whole ? height : fmax (height, close_up->box.height);
    }
  width = fmin (width, all->width);
  height = fmin (height, all->height);
  for (guint i = 0; i < close_ups->len; i++)
    {
      CycCloseUp *close_up = &g_array_index (close_ups, CycCloseUp, i);
      CycRect    *box = &close_up->box;

      if (close_up->whole)
        continue;
      if (seen.width <= 0)
        seen = (CycRect){ box->x + (box->width - width) / 2, box->y + (box->height - height) / 2, width, height };
      seen.x = slide (seen.x, width, box->x, box->x + box->width, all->x, all->x + all->width);
      seen.y = slide (seen.y, height, box->y, box->y + box->height, all->y, all->y + all->height);
      *box = seen;
    }
}

/**
 * cyc_close_ups_new:
 * @touches: (array length=n_touches): what the steps of a stretch of the
 *   recording have to do with, in their order
 * @n_touches: how many there are
 * @all: what could be seen, too small to read
 * @width: how much is seen of it, where that is enough
 * @height: likewise
 * @most: how many times that may be seen at once and still be read
 *
 * Cuts the stretch where what goes on is no longer in sight. Of a step that
 * has to do with more than can be read at once, all is seen.
 *
 * Returns: (transfer full) (element-type CycCloseUp): where the camera stands;
 *   empty if it would hardly stand
 */
GArray *
cyc_close_ups_new (const CycShotTouch *touches,
                   guint               n_touches,
                   const CycRect      *all,
                   double              width,
                   double              height,
                   double              most)
{
  GArray *close_ups = g_array_new (FALSE, FALSE, sizeof (CycCloseUp));
  guint   n_steps = 0;

  for (guint from = 0, to; from < n_touches; from = to)
    {
      CycCloseUp  next = { touches[from].cursor, { 0 }, FALSE };
      CycCloseUp *last = close_ups->len > 0 ? &g_array_index (close_ups, CycCloseUp, close_ups->len - 1) : NULL;

      for (to = from; to < n_touches && touches[to].cursor == touches[from].cursor; to++)
        ;
      n_steps++;
      if (last != NULL && !last->whole && grow (&last->box, touches + from, to - from, width * most, height * most))
        continue;
      next.whole = !grow (&next.box, touches + from, to - from, width * most, height * most);
      if (next.whole)
        next.box = *all;
      if (last == NULL || !last->whole || !next.whole)
        g_array_append_val (close_ups, next);
    }
  if (close_ups->len > 1 && close_ups->len * STEPS_EACH > n_steps)
    g_array_set_size (close_ups, 0);
  frame (close_ups, all, width, height);
  return close_ups;
}
