/* cyc-geometry.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-geometry.h"

#include <math.h>

#define STEPS_PER_SEGMENT 12

/**
 * cyc_rect_union:
 * @a: a box
 * @b: another
 *
 * Returns: the smallest box around both; a box without area adds nothing
 */
CycRect
cyc_rect_union (const CycRect *a,
                const CycRect *b)
{
  CycRect all;

  if (a->width <= 0 && a->height <= 0)
    return *b;
  if (b->width <= 0 && b->height <= 0)
    return *a;
  all.x = MIN (a->x, b->x);
  all.y = MIN (a->y, b->y);
  all.width = MAX (a->x + a->width, b->x + b->width) - all.x;
  all.height = MAX (a->y + a->height, b->y + b->height) - all.y;
  return all;
}

static CycPoint
mix (CycPoint a,
     CycPoint b,
     double   t)
{
  return (CycPoint){ a.x + (b.x - a.x) * t, a.y + (b.y - a.y) * t };
}

/* Splits at @t by de Casteljau; @out gets the first part's four points. */
static CycPoint
segment_split (const CycPoint *p,
               double          t,
               CycPoint       *out)
{
  CycPoint a = mix (p[0], p[1], t), b = mix (p[1], p[2], t), c = mix (p[2], p[3], t);
  CycPoint d = mix (a, b, t), e = mix (b, c, t);
  CycPoint f = mix (d, e, t);

  if (out != NULL)
    {
      out[0] = p[0];
      out[1] = a;
      out[2] = d;
      out[3] = f;
    }
  return f;
}

static double
segment_length (const CycPoint *p)
{
  CycPoint last = p[0];
  double   length = 0;

  for (guint i = 1; i <= STEPS_PER_SEGMENT; i++)
    {
      CycPoint next = segment_split (p, (double) i / STEPS_PER_SEGMENT, NULL);

      length += hypot (next.x - last.x, next.y - last.y);
      last = next;
    }
  return length;
}

/* Which segment and where in it the share @t of the whole length ends. */
static guint
find_segment (const CycPoint *points,
              guint           n_points,
              double          t,
              double         *in_segment)
{
  guint  n = (n_points - 1) / 3;
  double whole = 0, wanted;

  for (guint i = 0; i < n; i++)
    whole += segment_length (points + 3 * i);
  wanted = whole * CLAMP (t, 0, 1);
  for (guint i = 0; i < n; i++)
    {
      double length = segment_length (points + 3 * i);

      if (wanted <= length || i == n - 1)
        {
          *in_segment = length > 0 ? MIN (wanted / length, 1) : 1;
          return i;
        }
      wanted -= length;
    }
  *in_segment = 1;
  return 0;
}

/**
 * cyc_curve_at:
 * @points: a start and three points for each segment
 * @n_points: 1 + 3 × segments
 * @t: from 0 to 1, by length
 *
 * Returns: the point there
 */
CycPoint
cyc_curve_at (const CycPoint *points,
              guint           n_points,
              double          t)
{
  double in_segment;
  guint  segment;

  if (n_points < 4)
    return n_points > 0 ? points[0] : (CycPoint){ 0, 0 };
  segment = find_segment (points, n_points, t, &in_segment);
  return segment_split (points + 3 * segment, in_segment, NULL);
}

/**
 * cyc_curve_cut:
 * @points: a curve
 * @n_points: its points
 * @t: from 0 to 1, by length
 * @out: room for @n_points points
 *
 * Returns: how many points the part of the curve before @t has
 */
guint
cyc_curve_cut (const CycPoint *points,
               guint           n_points,
               double          t,
               CycPoint       *out)
{
  double in_segment;
  guint  segment;

  if (n_points < 4)
    return 0;
  segment = find_segment (points, n_points, t, &in_segment);
  for (guint i = 0; i < 3 * segment; i++)
    out[i] = points[i];
  segment_split (points + 3 * segment, in_segment, out + 3 * segment);
  return 3 * segment + 4;
}

/* Whether a segment can come near @box: a curve stays among its points. */
static gboolean
segment_is_near (const CycPoint *p,
                 const CycRect  *box)
{
  return MIN (MIN (p[0].x, p[1].x), MIN (p[2].x, p[3].x)) <= box->x + box->width &&
         MAX (MAX (p[0].x, p[1].x), MAX (p[2].x, p[3].x)) >= box->x &&
         MIN (MIN (p[0].y, p[1].y), MIN (p[2].y, p[3].y)) <= box->y + box->height &&
         MAX (MAX (p[0].y, p[1].y), MAX (p[2].y, p[3].y)) >= box->y;
}

/* What is left of the part @from to @to of a way of @length from @start between @low and @high; FALSE for nothing. */
static gboolean
clip (double  start,
      double  length,
      double  low,
      double  high,
      double *from,
      double *to)
{
  double enter, leave;

  if (length == 0)
    return start >= low && start <= high;
  enter = (low - start) / length;
  leave = (high - start) / length;
  *from = fmax (*from, fmin (enter, leave));
  *to = fmin (*to, fmax (enter, leave));
  return *from <= *to;
}

static gboolean
line_enters (CycPoint       a,
             CycPoint       b,
             const CycRect *box)
{
  double from = 0, to = 1;

  return clip (a.x, b.x - a.x, box->x, box->x + box->width, &from, &to) && clip (a.y, b.y - a.y, box->y, box->y + box->height, &from, &to);
}

/**
 * cyc_curve_enters:
 * @points: a curve
 * @n_points: its points
 * @box: a box
 * @steps: of how many straight pieces each segment is taken to be
 *
 * Returns: whether one of these pieces runs through the box
 */
gboolean
cyc_curve_enters (const CycPoint *points,
                  guint           n_points,
                  const CycRect  *box,
                  guint           steps)
{
  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      CycPoint before = points[i];

      if (!segment_is_near (points + i, box))
        continue;
      for (guint k = 1; k <= steps; k++)
        {
          CycPoint at = segment_split (points + i, (double) k / steps, NULL);

          if (line_enters (before, at, box))
            return TRUE;
          before = at;
        }
    }
  return FALSE;
}

static double
distance_to_line (CycPoint a,
                  CycPoint b,
                  double   x,
                  double   y)
{
  double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (((x - a.x) * dx + (y - a.y) * dy) / square, 0, 1) : 0;

  return hypot (x - a.x - t * dx, y - a.y - t * dy);
}

/**
 * cyc_curve_distance:
 * @points: a curve
 * @n_points: its points
 * @x: a place
 * @y: a place
 *
 * Returns: how far the place is from the curve
 */
double
cyc_curve_distance (const CycPoint *points,
                    guint           n_points,
                    double          x,
                    double          y)
{
  double best = G_MAXDOUBLE;

  for (guint i = 0; i + 3 < n_points; i += 3)
    {
      CycPoint last = points[i];

      for (guint k = 1; k <= STEPS_PER_SEGMENT; k++)
        {
          CycPoint next = segment_split (points + i, (double) k / STEPS_PER_SEGMENT, NULL);

          best = MIN (best, distance_to_line (last, next, x, y));
          last = next;
        }
    }
  return best;
}
