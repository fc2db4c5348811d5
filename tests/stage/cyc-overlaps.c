/* cyc-overlaps.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-overlaps.h"

#include "cyc-metrics.h"

#include <math.h>
#include <string.h>

/* Boxes may touch. */
#define SLACK 0.75
#define CURVE_STEPS 10
/* Areas that let through so much hide nothing. */
#define OPAQUE 0x80
/* Lower-case letters end here; a line through what is left of the box strikes the word. */
#define ASCENT 0.6
#define DESCENT 0.05
/* Places of a word that are looked at. */
#define SAMPLE_ROWS 3
#define SAMPLE_COLUMNS 13
#define WHOLE_WORD (SAMPLE_ROWS * SAMPLE_COLUMNS)

typedef struct
{
  guint       item;
  const char *text;
  CycRect     box;
} Word;

typedef struct
{
  CycDisplayList *list;
  GArray         *words; /* of Word */
  CycOverlapFunc  found;
  gpointer        data;
  guint           n;
} Search;

static void
report (Search     *search,
        const char *a,
        const char *relation,
        const char *b)
{
  g_autofree char *what = g_strdup_printf ("“%s” %s “%s”", a, relation, b);

  search->n++;
  search->found (what, search->data);
}

static CycRect
box_of_text (const CycItem *item)
{
  double width = cyc_metrics_text_width (item->text, item->size, (item->text_flags & CYC_TEXT_MONO) != 0, (item->text_flags & CYC_TEXT_BOLD) != 0);
  double x;

  if (item->box.width > 0)
    width = fmin (width, item->box.width);
  x = item->box.x - (item->anchor == CYC_ANCHOR_END ? width : item->anchor == CYC_ANCHOR_MIDDLE ? width / 2
                                                                                                : 0);
  return (CycRect){ x, item->box.y - ASCENT * item->size, width, (ASCENT + DESCENT) * item->size };
}

static gboolean
overlap (const CycRect *a,
         const CycRect *b)
{
  CycRect inner = { a->x + SLACK, a->y + SLACK, a->width - 2 * SLACK, a->height - 2 * SLACK };

  return inner.width > 0 && inner.height > 0 && cyc_rect_intersects (&inner, b);
}

static void
add_point (GArray *line,
           double  x,
           double  y)
{
  CycPoint point = { x, y };

  g_array_append_val (line, point);
}

static CycPoint
curve_point (const CycPoint *p,
             double          t)
{
  double s = 1 - t, a = s * s * s, b = 3 * s * s * t, c = 3 * s * t * t, d = t * t * t;

  return (CycPoint){ a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y };
}

/* The outline of an item as straight lines; a path of several parts becomes one. */
static GArray *
flatten (const CycItem *item)
{
  GArray         *line = g_array_new (FALSE, FALSE, sizeof (CycPoint));
  const CycPoint *p = item->points;

  if (item->kind == CYC_ITEM_RECT)
    {
      double inset = item->radius * (1 - G_SQRT2 / 2), right = item->box.x + item->box.width, bottom = item->box.y + item->box.height;

      add_point (line, item->box.x + item->radius, item->box.y);
      add_point (line, right - item->radius, item->box.y);
      add_point (line, right - inset, item->box.y + inset);
      add_point (line, right, item->box.y + item->radius);
      add_point (line, right, bottom - item->radius);
      add_point (line, right - inset, bottom - inset);
      add_point (line, right - item->radius, bottom);
      add_point (line, item->box.x + item->radius, bottom);
      add_point (line, item->box.x + inset, bottom - inset);
      add_point (line, item->box.x, bottom - item->radius);
      add_point (line, item->box.x, item->box.y + item->radius);
      add_point (line, item->box.x + inset, item->box.y + inset);
      return line;
    }
  for (const char *verb = item->verbs; *verb != '\0'; verb++)
    if (*verb == 'C')
      {
        for (guint i = 1; i <= CURVE_STEPS; i++)
          {
            CycPoint at = curve_point (p - 1, (double) i / CURVE_STEPS);

            add_point (line, at.x, at.y);
          }
        p += 3;
      }
    else if (*verb != 'Z')
      {
        add_point (line, p->x, p->y);
        p++;
      }
  return line;
}

static gboolean
is_inside (GArray *outline,
           double  x,
           double  y)
{
  gboolean inside = FALSE;

  for (guint i = 0, k = outline->len - 1; i < outline->len; k = i++)
    {
      CycPoint a = g_array_index (outline, CycPoint, i), b = g_array_index (outline, CycPoint, k);

      if ((a.y > y) != (b.y > y) && x < (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
        inside = !inside;
    }
  return inside;
}

/* How much of a word lies on an area, out of WHOLE_WORD. */
static guint
count_inside (const CycItem *item,
              const CycRect *word)
{
  g_autoptr (GArray) outline = flatten (item);
  guint n = 0;

  for (guint row = 0; row < SAMPLE_ROWS; row++)
    for (guint column = 0; column < SAMPLE_COLUMNS; column++)
      n += is_inside (outline, word->x + SLACK + (word->width - 2 * SLACK) * column / (SAMPLE_COLUMNS - 1),
                      word->y + SLACK + (word->height - 2 * SLACK) * row / (SAMPLE_ROWS - 1));
  return n;
}

static gboolean
crosses (CycPoint       a,
         CycPoint       b,
         const CycRect *box)
{
  double from = 0, to = 1;
  double starts[2] = { a.x, a.y }, ways[2] = { b.x - a.x, b.y - a.y };
  double lows[2] = { box->x, box->y }, highs[2] = { box->x + box->width, box->y + box->height };

  for (guint i = 0; i < 2; i++)
    {
      double enter, leave;

      if (fabs (ways[i]) < 1e-9)
        {
          if (starts[i] < lows[i] || starts[i] > highs[i])
            return FALSE;
          continue;
        }
      enter = (lows[i] - starts[i]) / ways[i];
      leave = (highs[i] - starts[i]) / ways[i];
      from = fmax (from, fmin (enter, leave));
      to = fmin (to, fmax (enter, leave));
    }
  return from < to;
}

/* Whether a line runs through a word. */
static gboolean
strikes (const CycItem *item,
         const CycRect *word)
{
  g_autoptr (GArray) line = flatten (item);
  CycRect inner = { word->x + SLACK, word->y + SLACK, word->width - 2 * SLACK, word->height - 2 * SLACK };

  for (guint i = 1; i < line->len; i++)
    if (crosses (g_array_index (line, CycPoint, i - 1), g_array_index (line, CycPoint, i), &inner))
      return TRUE;
  return FALSE;
}

static gboolean
is_area (const CycItem *item)
{
  return (item->kind == CYC_ITEM_RECT || item->kind == CYC_ITEM_PATH) && (item->fill & 0xff) >= OPAQUE && !item->hatched;
}

/* Whether what lies between a line and a word keeps them apart. */
static gboolean
is_backed (CycDisplayList *list,
           guint           line,
           const Word     *word)
{
  for (guint i = line + 1; i < word->item; i++)
    if (is_area (cyc_display_list_get (list, i)) && cyc_display_list_get (list, i)->box.width > 0 &&
        count_inside (cyc_display_list_get (list, i), &word->box) == WHOLE_WORD)
      return TRUE;
  return FALSE;
}

static void
find_words (Search *search)
{
  for (guint i = 0; i < cyc_display_list_get_n (search->list); i++)
    {
      const CycItem *item = cyc_display_list_get (search->list, i);
      Word           word = { .item = i, .text = item->text };

      if (item->kind != CYC_ITEM_TEXT || item->text[0] == '\0')
        continue;
      word.box = box_of_text (item);
      g_array_append_val (search->words, word);
    }
}

static void
compare_words (Search *search)
{
  for (guint i = 0; i < search->words->len; i++)
    for (guint k = 0; k < i; k++)
      {
        const Word *a = &g_array_index (search->words, Word, i), *b = &g_array_index (search->words, Word, k);

        if (overlap (&a->box, &b->box))
          report (search, a->text, "lies on", b->text);
      }
}

/* Areas that are drawn later hide words; lines strike them whenever they are drawn. */
static void
compare_shapes (Search *search)
{
  const char *group = "";

  for (guint i = 0; i < cyc_display_list_get_n (search->list); i++)
    {
      const CycItem *item = cyc_display_list_get (search->list, i);
      CycRect        box = item->box;

      if (item->kind == CYC_ITEM_GROUP)
        group = item->text != NULL ? item->text : "";
      if (item->kind != CYC_ITEM_RECT && item->kind != CYC_ITEM_PATH)
        continue;
      for (guint k = 0; k < search->words->len; k++)
        {
          const Word *word = &g_array_index (search->words, Word, k);

          if (box.x > word->box.x + word->box.width || box.x + box.width < word->box.x || box.y > word->box.y + word->box.height ||
              box.y + box.height < word->box.y)
            continue;
          if (is_area (item) && word->item < i && count_inside (item, &word->box) > 0)
            report (search, group, "hides", word->text);
          else if (item->kind == CYC_ITEM_PATH && item->stroke != 0 && !is_area (item) && strikes (item, &word->box) &&
                   !is_backed (search->list, i, word))
            report (search, group, "strikes", word->text);
        }
    }
}

/* A card's box is the first that its group draws. */
static gboolean
is_card (const CycItem *item)
{
  return item->kind == CYC_ITEM_GROUP && g_str_has_prefix (item->text, "node-");
}

static void
compare_cards (Search *search)
{
  g_autoptr (GArray) cards = g_array_new (FALSE, FALSE, sizeof (Word));
  gboolean wanted = FALSE;

  for (guint i = 0; i < cyc_display_list_get_n (search->list); i++)
    {
      const CycItem *item = cyc_display_list_get (search->list, i);
      Word           card = { i, NULL, item->box };

      if (is_card (item))
        {
          wanted = TRUE;
          card.text = item->title;
          g_array_append_val (cards, card);
        }
      else if (wanted && item->kind == CYC_ITEM_RECT && item->stroke != 0 && item->radius < 14)
        {
          g_array_index (cards, Word, cards->len - 1).box = item->box;
          wanted = FALSE;
        }
    }
  for (guint i = 0; i < cards->len; i++)
    for (guint k = 0; k < i; k++)
      if (overlap (&g_array_index (cards, Word, i).box, &g_array_index (cards, Word, k).box))
        report (search, g_array_index (cards, Word, i).text, "lies on", g_array_index (cards, Word, k).text);
}

/**
 * cyc_overlaps_find:
 * @list: a drawing
 * @found: told of each word that lies on another, is hidden or is struck by a
 *   line, and of each card that lies on another
 * @data: for @found
 *
 * Returns: how many there are
 */
guint
cyc_overlaps_find (CycDisplayList *list,
                   CycOverlapFunc  found,
                   gpointer        data)
{
  Search search = { .list = list, .found = found, .data = data };

  search.words = g_array_new (FALSE, FALSE, sizeof (Word));
  find_words (&search);
  compare_words (&search);
  compare_shapes (&search);
  compare_cards (&search);
  g_array_unref (search.words);
  return search.n;
}
