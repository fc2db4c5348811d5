/* cyc-display-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-display-list-private.h"

#include <math.h>
#include <string.h>

/**
 * cyc_display_list_new:
 *
 * Returns: (transfer full): an empty drawing
 */
CycDisplayList *
cyc_display_list_new (void)
{
  CycDisplayList *self = g_new0 (CycDisplayList, 1);

  g_atomic_ref_count_init (&self->count);
  self->items = g_array_new (FALSE, TRUE, sizeof (CycItem));
  self->hits = g_array_new (FALSE, TRUE, sizeof (CycHitArea));
  self->strings = g_string_chunk_new (1024);
  self->points = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * cyc_display_list_ref:
 * @self: a drawing
 *
 * Returns: (transfer full): @self
 */
CycDisplayList *
cyc_display_list_ref (CycDisplayList *self)
{
  g_atomic_ref_count_inc (&self->count);
  return self;
}

/**
 * cyc_display_list_unref:
 * @self: (transfer full): a drawing
 */
void
cyc_display_list_unref (CycDisplayList *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;
  g_array_unref (self->items);
  g_array_unref (self->hits);
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->points);
  g_free (self);
}

/**
 * cyc_display_list_get_n:
 * @self: a drawing
 *
 * Returns: how many items it has
 */
guint
cyc_display_list_get_n (CycDisplayList *self)
{
  return self->items->len;
}

/**
 * cyc_display_list_get:
 * @self: a drawing
 * @n: an index
 *
 * Returns: the item
 */
const CycItem *
cyc_display_list_get (CycDisplayList *self,
                      guint           n)
{
  return &g_array_index (self->items, CycItem, n);
}

/**
 * cyc_display_list_get_bounds:
 * @self: a drawing
 *
 * Returns: the box around its rectangles and paths
 */
CycRect
cyc_display_list_get_bounds (CycDisplayList *self)
{
  return self->bounds;
}

static const char *
keep (CycDisplayList *self,
      const char     *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->strings, text) : NULL;
}

static CycItem *
add (CycDisplayList *self,
     CycItemKind     kind)
{
  CycItem item = { .kind = kind, .opacity = 1 };

  g_array_append_val (self->items, item);
  return &g_array_index (self->items, CycItem, self->items->len - 1);
}

/**
 * cyc_display_list_begin:
 * @self: a drawing
 * @id: what it draws: `object-12`
 * @klass: words that say of what kind and in what state: `card candidate`
 * @title: (nullable): a description for people
 * @opacity: of all that is in it
 */
void
cyc_display_list_begin (CycDisplayList *self,
                        const char     *id,
                        const char     *klass,
                        const char     *title,
                        double          opacity)
{
  CycItem *item = add (self, CYC_ITEM_GROUP);

  item->text = keep (self, id);
  item->detail = keep (self, klass);
  item->title = keep (self, title);
  item->opacity = (float) opacity;
}

/**
 * cyc_display_list_end:
 * @self: a drawing; its last open group ends
 */
void
cyc_display_list_end (CycDisplayList *self)
{
  add (self, CYC_ITEM_END);
}

/**
 * cyc_display_list_rect:
 * @self: a drawing
 * @x: left
 * @y: top
 * @width: to the right
 * @height: down
 * @radius: of the corners
 * @fill: colour of the area
 * @stroke: colour of the line
 * @line: its width
 *
 * Returns: (transfer none): the item, to be changed before the next is added
 */
CycItem *
cyc_display_list_rect (CycDisplayList *self,
                       double          x,
                       double          y,
                       double          width,
                       double          height,
                       double          radius,
                       CycColor        fill,
                       CycColor        stroke,
                       double          line)
{
  CycItem *item = add (self, CYC_ITEM_RECT);

  item->box = (CycRect){ x, y, width, height };
  item->radius = (float) MIN (radius, MIN (width, height) / 2);
  item->fill = fill;
  item->stroke = stroke;
  item->line = (float) line;
  self->bounds = cyc_rect_union (&self->bounds, &item->box);
  return item;
}

/**
 * cyc_display_list_circle:
 * @self: a drawing
 * @x: of the centre
 * @y: of the centre
 * @radius: of the circle
 * @fill: colour of the area
 * @stroke: colour of the line
 * @line: its width
 *
 * Returns: (transfer none): the item, to be changed before the next is added
 */
CycItem *
cyc_display_list_circle (CycDisplayList *self,
                         double          x,
                         double          y,
                         double          radius,
                         CycColor        fill,
                         CycColor        stroke,
                         double          line)
{
  return cyc_display_list_rect (self, x - radius, y - radius, 2 * radius, 2 * radius, radius, fill, stroke, line);
}

static guint
count_points (const char *verbs)
{
  guint n = 0;

  for (; *verbs != '\0'; verbs++)
    n += *verbs == 'C' ? 3 : *verbs == 'Z' ? 0
                                           : 1;
  return n;
}

/**
 * cyc_display_list_path:
 * @self: a drawing
 * @verbs: M, L, C and Z
 * @points: as many as the verbs need
 * @fill: colour of the area
 * @stroke: colour of the line
 * @line: its width
 *
 * Returns: (transfer none): the item, to be changed before the next is added
 */
CycItem *
cyc_display_list_path (CycDisplayList *self,
                       const char     *verbs,
                       const CycPoint *points,
                       CycColor        fill,
                       CycColor        stroke,
                       double          line)
{
  CycItem *item = add (self, CYC_ITEM_PATH);
  double   left = G_MAXDOUBLE, top = G_MAXDOUBLE, right = -G_MAXDOUBLE, bottom = -G_MAXDOUBLE;

  item->verbs = keep (self, verbs);
  item->n_points = count_points (verbs);
  item->points = g_memdup2 (points, item->n_points * sizeof (CycPoint));
  g_ptr_array_add (self->points, item->points);
  item->fill = fill;
  item->stroke = stroke;
  item->line = (float) line;
  for (guint i = 0; i < item->n_points; i++)
    {
      left = MIN (left, points[i].x);
      top = MIN (top, points[i].y);
      right = MAX (right, points[i].x);
      bottom = MAX (bottom, points[i].y);
    }
  item->box = (CycRect){ left, top, right - left, bottom - top };
  self->bounds = cyc_rect_union (&self->bounds, &item->box);
  return item;
}

/**
 * cyc_display_list_curve:
 * @self: a drawing
 * @points: a start and three points for each segment
 * @n_points: 1 + 3 × segments
 * @stroke: colour of the line
 * @line: its width
 *
 * Returns: (transfer none): the item, to be changed before the next is added
 */
CycItem *
cyc_display_list_curve (CycDisplayList *self,
                        const CycPoint *points,
                        guint           n_points,
                        CycColor        stroke,
                        double          line)
{
  g_autoptr (GString) verbs = g_string_new ("M");

  for (guint i = 1; i + 2 < n_points; i += 3)
    g_string_append_c (verbs, 'C');
  return cyc_display_list_path (self, verbs->str, points, 0, stroke, line);
}

/**
 * cyc_display_list_text:
 * @self: a drawing
 * @x: where it starts, ends or has its middle, by @anchor
 * @y: its baseline
 * @text: one line
 * @size: in pixels
 * @flags: #CycTextFlags
 * @anchor: what @x is of it
 * @color: of the text
 *
 * Returns: (transfer none): the item, to be changed before the next is added
 */
CycItem *
cyc_display_list_text (CycDisplayList *self,
                       double          x,
                       double          y,
                       const char     *text,
                       double          size,
                       guint           flags,
                       CycAnchor       anchor,
                       CycColor        color)
{
  CycItem *item = add (self, CYC_ITEM_TEXT);

  item->box.x = x;
  item->box.y = y;
  item->text = keep (self, text);
  item->size = (float) size;
  item->text_flags = (guint8) flags;
  item->anchor = anchor;
  item->fill = color;
  return item;
}

/**
 * cyc_display_list_hit_box:
 * @self: a drawing
 * @box: where
 * @target: what lies there; what is added later lies above
 */
void
cyc_display_list_hit_box (CycDisplayList  *self,
                          const CycRect   *box,
                          const CycTarget *target)
{
  CycHitArea area = { .target = *target, .box = *box };

  g_array_append_val (self->hits, area);
}

/**
 * cyc_display_list_hit_curve:
 * @self: a drawing
 * @points: a curve
 * @n_points: its points
 * @target: what runs there
 */
void
cyc_display_list_hit_curve (CycDisplayList  *self,
                            const CycPoint  *points,
                            guint            n_points,
                            const CycTarget *target)
{
  CycHitArea area = { .target = *target, .n_points = n_points };

  area.points = g_memdup2 (points, n_points * sizeof (CycPoint));
  g_ptr_array_add (self->points, area.points);
  area.box = (CycRect){ points[0].x, points[0].y, 1, 1 };
  for (guint i = 1; i < n_points; i++)
    {
      CycRect point = { points[i].x, points[i].y, 1, 1 };

      area.box = cyc_rect_union (&area.box, &point);
    }
  g_array_append_val (self->hits, area);
}

static CycPoint *
copy_points (CycDisplayList *self,
             const CycPoint *points,
             guint           n_points,
             double          dx,
             double          dy,
             double          scale)
{
  CycPoint *copy = g_new (CycPoint, n_points + 1);

  for (guint i = 0; i < n_points; i++)
    copy[i] = (CycPoint){ points[i].x * scale + dx, points[i].y * scale + dy };
  g_ptr_array_add (self->points, copy);
  return copy;
}

static CycRect
move_rect (const CycRect *rect,
           double         dx,
           double         dy,
           double         scale)
{
  return (CycRect){ rect->x * scale + dx, rect->y * scale + dy, rect->width * scale, rect->height * scale };
}

/**
 * cyc_display_list_append:
 * @self: a drawing
 * @other: another, whose items are copied
 * @dx: where its origin comes to lie
 * @dy: where its origin comes to lie
 * @scale: how much it is enlarged
 */
void
cyc_display_list_append (CycDisplayList *self,
                         CycDisplayList *other,
                         double          dx,
                         double          dy,
                         double          scale)
{
  CycRect bounds = move_rect (&other->bounds, dx, dy, scale);

  for (guint i = 0; i < other->items->len; i++)
    {
      CycItem item = *cyc_display_list_get (other, i);

      item.box = move_rect (&item.box, dx, dy, scale);
      item.line *= (float) scale;
      item.radius *= (float) scale;
      item.size *= (float) scale;
      item.text = keep (self, item.text);
      item.detail = keep (self, item.detail);
      item.title = keep (self, item.title);
      item.verbs = keep (self, item.verbs);
      if (item.points != NULL)
        item.points = copy_points (self, item.points, item.n_points, dx, dy, scale);
      g_array_append_val (self->items, item);
    }
  for (guint i = 0; i < other->hits->len; i++)
    {
      CycHitArea area = g_array_index (other->hits, CycHitArea, i);

      area.box = move_rect (&area.box, dx, dy, scale);
      if (area.points != NULL)
        area.points = copy_points (self, area.points, area.n_points, dx, dy, scale);
      g_array_append_val (self->hits, area);
    }
  self->bounds = cyc_rect_union (&self->bounds, &bounds);
}

static void
print_number (GString *out,
              double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", value);
  if (g_str_has_suffix (text, ".0"))
    text[strlen (text) - 2] = '\0';
  g_string_append_printf (out, " %s", g_str_equal (text, "-0") ? "0" : text);
}

static void
print_item (GString       *out,
            const CycItem *item)
{
  static const char *const kinds[] = { "group", "end", "rect", "path", "text" };
  static const char *const anchors[] = { "start", "middle", "end" };

  g_string_append (out, kinds[item->kind]);
  if (item->kind == CYC_ITEM_TEXT)
    {
      print_number (out, item->box.x);
      print_number (out, item->box.y);
      g_string_append_printf (out, " %s", anchors[item->anchor]);
      print_number (out, item->size);
      g_string_append_printf (out, "%s%s%s%s \"%s\"", item->text_flags & CYC_TEXT_MONO ? " mono" : "",
                              item->text_flags & CYC_TEXT_BOLD ? " bold" : "", item->text_flags & CYC_TEXT_ITALIC ? " italic" : "",
                              item->text_flags & CYC_TEXT_STRUCK ? " struck" : "", item->text);
    }
  if (item->kind == CYC_ITEM_RECT)
    {
      print_number (out, item->box.x);
      print_number (out, item->box.y);
      print_number (out, item->box.width);
      print_number (out, item->box.height);
      g_string_append (out, " round");
      print_number (out, item->radius);
    }
  if (item->kind == CYC_ITEM_PATH)
    {
      g_string_append_printf (out, " %s", item->verbs);
      for (guint i = 0; i < item->n_points; i++)
        {
          print_number (out, item->points[i].x);
          print_number (out, item->points[i].y);
        }
    }
  if (item->fill != 0)
    g_string_append_printf (out, " %s %08x", item->hatched ? "hatch" : "fill", item->fill);
  if (item->stroke != 0)
    {
      g_string_append_printf (out, " stroke %08x", item->stroke);
      print_number (out, item->line);
      if (item->dash != CYC_DASH_NONE)
        g_string_append_printf (out, " dash %d", item->dash);
    }
}

/**
 * cyc_display_list_to_string:
 * @self: a drawing
 *
 * Returns: (transfer full): a line for each item, groups indented
 */
char *
cyc_display_list_to_string (CycDisplayList *self)
{
  GString *out = g_string_new (NULL);
  int      depth = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const CycItem *item = cyc_display_list_get (self, i);

      depth -= item->kind == CYC_ITEM_END;
      g_string_append_printf (out, "%*s", 2 * depth, "");
      if (item->kind == CYC_ITEM_GROUP)
        {
          g_string_append_printf (out, "group %s [%s]", item->text, item->detail);
          if (item->opacity < 1)
            print_number (out, item->opacity);
          if (item->title != NULL)
            g_string_append_printf (out, " \"%s\"", item->title);
          depth++;
        }
      else
        print_item (out, item);
      g_string_append_c (out, '\n');
    }
  return g_string_free (out, FALSE);
}
