/* cyc-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-painter.h"

#include <math.h>
#include <pango/pangocairo.h>

/* More texts than this are forgotten together: a cache, not an archive. */
#define MOST_LAYOUTS 4000
/* Below this many pixels a text is a grey line, below the next nothing. */
#define SMALLEST_TEXT 3.5
#define SMALLEST_MARK 1.5
/* Below this many pixels a round corner is a corner. */
#define SMALLEST_RADIUS 1.5
#define HATCH_STEP 7

#define UI_FONT "Noto Sans, DejaVu Sans, sans-serif"
#define MONO_FONT "Noto Sans Mono, DejaVu Sans Mono, monospace"

struct _CycPainter
{
  PangoContext         *context;
  GHashTable           *layouts; /* "flags size text" → PangoLayout */
  CycDisplayList       *cached_list;
  cairo_surface_t      *cached_surface;
  CycRect               cached_visible;
  double                cached_scale;
  cairo_font_options_t *options;
};

/**
 * cyc_painter_new:
 *
 * Returns: (transfer full): a painter with empty caches
 */
CycPainter *
cyc_painter_new (void)
{
  CycPainter *self = g_new0 (CycPainter, 1);

  self->context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->options = cairo_font_options_create ();
  /* Glyphs must not snap to pixels: a text has the same width at every zoom. */
  cairo_font_options_set_hint_style (self->options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (self->options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (self->options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, self->options);
  pango_cairo_context_set_resolution (self->context, 96);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  return self;
}

/**
 * cyc_painter_free:
 * @self: (transfer full): a painter
 */
void
cyc_painter_free (CycPainter *self)
{
  g_clear_pointer (&self->cached_surface, cairo_surface_destroy);
  g_clear_pointer (&self->cached_list, cyc_display_list_unref);
  g_hash_table_unref (self->layouts);
  g_object_unref (self->context);
  cairo_font_options_destroy (self->options);
  g_free (self);
}

static PangoLayout *
new_layout (CycPainter    *self,
            const CycItem *item)
{
  PangoLayout          *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family_static (font, item->text_flags & CYC_TEXT_MONO ? MONO_FONT : UI_FONT);
  pango_font_description_set_absolute_size (font, item->size * PANGO_SCALE);
  if (item->text_flags & CYC_TEXT_BOLD)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  if (item->text_flags & CYC_TEXT_ITALIC)
    pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, item->text, -1);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  if (item->text_flags & CYC_TEXT_STRUCK)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
    }
  pango_font_description_free (font);
  return layout;
}

static PangoLayout *
get_layout (CycPainter    *self,
            const CycItem *item)
{
  g_autofree char *key = g_strdup_printf ("%u %d %s", item->text_flags, (int) (item->size * 64), item->text);
  PangoLayout     *layout = g_hash_table_lookup (self->layouts, key);

  if (layout != NULL)
    return layout;
  if (g_hash_table_size (self->layouts) >= MOST_LAYOUTS)
    g_hash_table_remove_all (self->layouts);
  layout = new_layout (self, item);
  g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  return layout;
}

static void
set_color (cairo_t *cr,
           CycColor color)
{
  cairo_set_source_rgba (cr, (color >> 24) / 255.0, (color >> 16 & 0xff) / 255.0, (color >> 8 & 0xff) / 255.0, (color & 0xff) / 255.0);
}

static void
set_dash (cairo_t       *cr,
          const CycItem *item)
{
  static const double patterns[][2] = { { 0, 0 }, { 6, 4 }, { 1.5, 5 }, { 3, 3 } };

  if (item->dash == CYC_DASH_NONE)
    cairo_set_dash (cr, NULL, 0, 0);
  else
    cairo_set_dash (cr, patterns[item->dash], 2, 0);
}

/* Lines at 45 degrees inside the current path. */
static void
fill_hatched (cairo_t       *cr,
              const CycItem *item)
{
  double reach = item->box.width + item->box.height;

  cairo_save (cr);
  cairo_clip_preserve (cr);
  cairo_new_path (cr);
  set_color (cr, item->fill);
  cairo_set_line_width (cr, 2);
  cairo_set_dash (cr, NULL, 0, 0);
  for (double d = 0; d < reach; d += HATCH_STEP * G_SQRT2)
    {
      cairo_move_to (cr, item->box.x + d - item->box.height, item->box.y + item->box.height);
      cairo_line_to (cr, item->box.x + d, item->box.y);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
fill_and_stroke (cairo_t       *cr,
                 const CycItem *item)
{
  if (item->fill != 0 && item->hatched)
    {
      cairo_path_t *path = cairo_copy_path (cr);

      fill_hatched (cr, item);
      cairo_new_path (cr);
      cairo_append_path (cr, path);
      cairo_path_destroy (path);
    }
  else if (item->fill != 0)
    {
      set_color (cr, item->fill);
      cairo_fill_preserve (cr);
    }
  if (item->stroke != 0 && item->line > 0)
    {
      set_color (cr, item->stroke);
      cairo_set_line_width (cr, item->line);
      cairo_set_line_cap (cr, item->round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
      cairo_set_line_join (cr, item->round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
      set_dash (cr, item);
      cairo_stroke_preserve (cr);
    }
  cairo_new_path (cr);
}

/* Sooner than four arcs, whose curves cairo computes anew each time. */
static void
add_round_rect (cairo_t       *cr,
                const CycRect *box,
                double         r)
{
  double left = box->x, top = box->y, right = box->x + box->width, bottom = box->y + box->height;
  double h = r * (1 - CYC_CIRCLE_K);

  cairo_move_to (cr, left + r, top);
  cairo_line_to (cr, right - r, top);
  cairo_curve_to (cr, right - h, top, right, top + h, right, top + r);
  cairo_line_to (cr, right, bottom - r);
  cairo_curve_to (cr, right, bottom - h, right - h, bottom, right - r, bottom);
  cairo_line_to (cr, left + r, bottom);
  cairo_curve_to (cr, left + h, bottom, left, bottom - h, left, bottom - r);
  cairo_line_to (cr, left, top + r);
  cairo_curve_to (cr, left, top + h, left + h, top, left + r, top);
  cairo_close_path (cr);
}

static void
paint_rect (cairo_t       *cr,
            const CycItem *item,
            double         zoom)
{
  const CycRect *box = &item->box;

  if (item->radius * zoom < SMALLEST_RADIUS)
    cairo_rectangle (cr, box->x, box->y, box->width, box->height);
  else
    add_round_rect (cr, box, item->radius);
  fill_and_stroke (cr, item);
}

static void
paint_path (cairo_t       *cr,
            const CycItem *item)
{
  const CycPoint *p = item->points;

  cairo_new_path (cr);
  for (const char *verb = item->verbs; *verb != '\0'; verb++)
    switch (*verb)
      {
      case 'M':
        cairo_move_to (cr, p->x, p->y);
        p++;
        break;
      case 'L':
        cairo_line_to (cr, p->x, p->y);
        p++;
        break;
      case 'C':
        cairo_curve_to (cr, p[0].x, p[0].y, p[1].x, p[1].y, p[2].x, p[2].y);
        p += 3;
        break;
      default:
        cairo_close_path (cr);
        break;
      }
  fill_and_stroke (cr, item);
}

/* Far out a text is a line in its own colour, half as strong. */
static void
paint_mark (cairo_t       *cr,
            const CycItem *item)
{
  double width = item->box.width > 0 ? item->box.width : item->size * 2;
  double x = item->box.x - (item->anchor == CYC_ANCHOR_END ? width : item->anchor == CYC_ANCHOR_MIDDLE ? width / 2
                                                                                                       : 0);

  set_color (cr, (item->fill & 0xffffff00) | (item->fill & 0xff) / 2);
  cairo_rectangle (cr, x, item->box.y - item->size * 0.5, width, item->size * 0.35);
  cairo_fill (cr);
}

static void
paint_text (CycPainter    *self,
            cairo_t       *cr,
            const CycItem *item,
            double         zoom)
{
  PangoLayout *layout;
  int          width, baseline;
  double       wide, narrow = 1;

  if (item->size * zoom < SMALLEST_MARK)
    return;
  if (item->size * zoom < SMALLEST_TEXT)
    {
      paint_mark (cr, item);
      return;
    }
  layout = get_layout (self, item);
  pango_layout_get_size (layout, &width, NULL);
  baseline = pango_layout_get_baseline (layout);
  wide = (double) width / PANGO_SCALE;
  if (item->box.width > 0 && wide > item->box.width + 0.5)
    narrow = item->box.width / wide;
  cairo_save (cr);
  cairo_translate (cr, item->box.x, item->box.y);
  cairo_scale (cr, narrow, 1);
  cairo_move_to (cr, item->anchor == CYC_ANCHOR_END ? -wide : item->anchor == CYC_ANCHOR_MIDDLE ? -wide / 2
                                                                                                : 0,
                 -(double) baseline / PANGO_SCALE);
  set_color (cr, item->fill);
  pango_cairo_show_layout (cr, layout);
  cairo_restore (cr);
}

/* Where an item may draw; texts are guessed wide. */
static gboolean
is_visible (const CycItem *item,
            const CycRect *visible)
{
  CycRect box = item->box;
  double  bleed = item->line + 1;

  if (visible == NULL || item->kind <= CYC_ITEM_END)
    return TRUE;
  if (item->kind == CYC_ITEM_TEXT)
    {
      double width = MAX (item->box.width, item->size * g_utf8_strlen (item->text, -1));

      box = (CycRect){ item->box.x - width, item->box.y - item->size * 1.5, 2 * width, item->size * 2 };
    }
  box = (CycRect){ box.x - bleed, box.y - bleed, box.width + 2 * bleed, box.height + 2 * bleed };
  return cyc_rect_intersects (&box, visible);
}

static void
begin_group (cairo_t       *cr,
             const CycItem *item)
{
  if (item->opacity < 1)
    cairo_push_group (cr);
}

static void
end_group (cairo_t *cr,
           GArray  *groups)
{
  float opacity = g_array_index (groups, float, groups->len - 1);

  g_array_set_size (groups, groups->len - 1);
  if (opacity < 1)
    {
      cairo_pop_group_to_source (cr);
      cairo_paint_with_alpha (cr, opacity);
    }
}

static void
paint_item (CycPainter    *self,
            cairo_t       *cr,
            const CycItem *item,
            double         zoom)
{
  switch ((CycItemKind) item->kind)
    {
    case CYC_ITEM_RECT:
      paint_rect (cr, item, zoom);
      break;
    case CYC_ITEM_PATH:
      paint_path (cr, item);
      break;
    case CYC_ITEM_TEXT:
      paint_text (self, cr, item, zoom);
      break;
    case CYC_ITEM_GROUP:
    case CYC_ITEM_END:
    default:
      break;
    }
}

/**
 * cyc_painter_paint:
 * @self: a painter
 * @cr: where to; its matrix says the zoom, and it is left as it was
 * @list: what
 * @visible: (nullable): what of it can be seen, in the list's coordinates
 */
void
cyc_painter_paint (CycPainter     *self,
                   cairo_t        *cr,
                   CycDisplayList *list,
                   const CycRect  *visible)
{
  cairo_matrix_t matrix;
  double         zoom;
  g_autoptr (GArray) groups = g_array_new (FALSE, FALSE, sizeof (float));

  cairo_get_matrix (cr, &matrix);
  zoom = hypot (matrix.xx, matrix.yx);
  cairo_save (cr);
  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    {
      const CycItem *item = cyc_display_list_get (list, i);

      if (item->kind == CYC_ITEM_GROUP)
        {
          begin_group (cr, item);
          g_array_append_val (groups, item->opacity);
        }
      else if (item->kind == CYC_ITEM_END)
        end_group (cr, groups);
      else if (is_visible (item, visible))
        paint_item (self, cr, item, zoom);
    }
  cairo_restore (cr);
}

/**
 * cyc_painter_paint_cached:
 * @self: a painter
 * @list: what
 * @visible: the part of it that is wanted
 * @scale: pixels to a unit
 *
 * Keeps the picture until another is asked for, for panning and for what
 * stands still below an animation.
 *
 * Returns: (transfer none): a picture of @visible
 */
cairo_surface_t *
cyc_painter_paint_cached (CycPainter     *self,
                          CycDisplayList *list,
                          const CycRect  *visible,
                          double          scale)
{
  cairo_t *cr;

  if (self->cached_surface != NULL && self->cached_list == list && self->cached_scale == scale &&
      self->cached_visible.x == visible->x && self->cached_visible.y == visible->y &&
      self->cached_visible.width == visible->width && self->cached_visible.height == visible->height)
    return self->cached_surface;
  g_clear_pointer (&self->cached_surface, cairo_surface_destroy);
  g_clear_pointer (&self->cached_list, cyc_display_list_unref);
  self->cached_list = cyc_display_list_ref (list);
  self->cached_visible = *visible;
  self->cached_scale = scale;
  self->cached_surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, MAX (1, (int) ceil (visible->width * scale)),
                                                     MAX (1, (int) ceil (visible->height * scale)));
  cr = cairo_create (self->cached_surface);
  cairo_scale (cr, scale, scale);
  cairo_translate (cr, -visible->x, -visible->y);
  cyc_painter_paint (self, cr, list, visible);
  cairo_destroy (cr);
  return self->cached_surface;
}
