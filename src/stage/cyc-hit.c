/* cyc-hit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-hit.h"

#include "cyc-display-list-private.h"

static gboolean
area_contains (const CycHitArea *area,
               double            x,
               double            y,
               double            slack)
{
  CycRect wide = { area->box.x - slack, area->box.y - slack, area->box.width + 2 * slack, area->box.height + 2 * slack };

  if (area->points == NULL)
    return cyc_rect_contains (&area->box, x, y);
  return cyc_rect_contains (&wide, x, y) && cyc_curve_distance (area->points, area->n_points, x, y) <= slack;
}

/**
 * cyc_hit_at:
 * @list: a drawing
 * @x: a place in its coordinates
 * @y: a place in its coordinates
 * @slack: how far from an arrow still counts
 * @target: (out): what lies there
 *
 * Returns: whether anything does
 */
gboolean
cyc_hit_at (CycDisplayList *list,
            double          x,
            double          y,
            double          slack,
            CycTarget      *target)
{
  for (guint i = list->hits->len; i-- > 0;)
    {
      const CycHitArea *area = &g_array_index (list->hits, CycHitArea, i);

      if (area_contains (area, x, y, slack))
        {
          *target = area->target;
          return TRUE;
        }
    }
  *target = (CycTarget){ 0 };
  return FALSE;
}

/**
 * cyc_hit_find:
 * @list: a drawing
 * @target: a thing
 * @box: (out): where it lies
 *
 * Returns: whether it is drawn
 */
gboolean
cyc_hit_find (CycDisplayList  *list,
              const CycTarget *target,
              CycRect         *box)
{
  for (guint i = list->hits->len; i-- > 0;)
    {
      const CycHitArea *area = &g_array_index (list->hits, CycHitArea, i);

      if (cyc_target_equal (&area->target, target))
        {
          *box = area->box;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * cyc_target_equal:
 * @a: a target
 * @b: another
 *
 * Returns: whether both are the same thing
 */
gboolean
cyc_target_equal (const CycTarget *a,
                  const CycTarget *b)
{
  return a->kind == b->kind && a->holder == b->holder && a->slot.kind == b->slot.kind &&
         a->slot.value == b->slot.value && a->object == b->object && a->value == b->value;
}
