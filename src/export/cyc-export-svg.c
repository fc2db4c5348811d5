/* cyc-export-svg.c
 *
 * SVG with texts that can be selected and searched, groups with titles.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

#include <string.h>

static const char *const dashes[] = { NULL, "6 4", "1.5 5", "3 3" };

static void
put_number (GString    *out,
            const char *before,
            double      value,
            const char *after)
{
  char  text[G_ASCII_DTOSTR_BUF_SIZE];
  gsize length;

  g_ascii_formatd (text, sizeof text, "%.2f", value);
  for (length = strlen (text); text[length - 1] == '0'; length--)
    text[length - 1] = '\0';
  if (text[length - 1] == '.')
    text[length - 1] = '\0';
  g_string_append_printf (out, "%s%s%s", before, g_str_equal (text, "-0") ? "0" : text, after);
}

static void
put_color (GString    *out,
           const char *name,
           CycColor    color)
{
  if (color == 0)
    {
      g_string_append_printf (out, " %s=\"none\"", name);
      return;
    }
  g_string_append_printf (out, " %s=\"#%06x\"", name, color >> 8);
  if ((color & 0xff) != 0xff)
    {
      g_string_append_printf (out, " %s-opacity", name);
      put_number (out, "=\"", (color & 0xff) / 255.0, "\"");
    }
}

static void
put_style (GString       *out,
           const CycItem *item)
{
  if (item->hatched)
    g_string_append_printf (out, " fill=\"url(#hatch-%08x)\"", item->fill);
  else
    put_color (out, "fill", item->fill);
  if (item->stroke != 0 && item->line > 0)
    {
      put_color (out, "stroke", item->stroke);
      put_number (out, " stroke-width=\"", item->line, "\"");
      if (item->dash != CYC_DASH_NONE)
        g_string_append_printf (out, " stroke-dasharray=\"%s\"", dashes[item->dash]);
      if (item->round)
        g_string_append (out, " stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    }
}

static void
put_rect (GString       *out,
          const CycItem *item)
{
  put_number (out, "<rect x=\"", item->box.x, "\"");
  put_number (out, " y=\"", item->box.y, "\"");
  put_number (out, " width=\"", item->box.width, "\"");
  put_number (out, " height=\"", item->box.height, "\"");
  if (item->radius > 0)
    put_number (out, " rx=\"", item->radius, "\"");
  put_style (out, item);
  g_string_append (out, "/>\n");
}

static void
put_path (GString       *out,
          const CycItem *item)
{
  const CycPoint *p = item->points;

  g_string_append (out, "<path d=\"");
  for (const char *verb = item->verbs; *verb != '\0'; verb++)
    {
      guint n = *verb == 'C' ? 3 : *verb == 'Z' ? 0
                                                : 1;

      g_string_append_c (out, *verb);
      for (; n > 0; n--, p++)
        {
          put_number (out, "", p->x, ",");
          put_number (out, "", p->y, n > 1 ? " " : "");
        }
    }
  g_string_append_c (out, '"');
  put_style (out, item);
  g_string_append (out, "/>\n");
}

/* Classes rather than attributes: a page has hundreds of texts in few faces. */
static void
put_text (GString       *out,
          const CycItem *item)
{
  static const char *const anchors[] = { NULL, "middle", "end" };
  g_autofree char         *text = g_markup_escape_text (item->text, -1);

  g_string_append_printf (out, "<text class=\"%s\"", item->text_flags & CYC_TEXT_MONO ? "m" : "u");
  put_number (out, " x=\"", item->box.x, "\"");
  put_number (out, " y=\"", item->box.y, "\"");
  put_number (out, " font-size=\"", item->size, "\"");
  put_color (out, "fill", item->fill);
  if (anchors[item->anchor] != NULL)
    g_string_append_printf (out, " text-anchor=\"%s\"", anchors[item->anchor]);
  if (item->text_flags & CYC_TEXT_BOLD)
    g_string_append (out, " font-weight=\"bold\"");
  if (item->text_flags & CYC_TEXT_ITALIC)
    g_string_append (out, " font-style=\"italic\"");
  if (item->text_flags & CYC_TEXT_STRUCK)
    g_string_append (out, " text-decoration=\"line-through\"");
  g_string_append_printf (out, ">%s</text>\n", text);
}

static void
put_group (GString       *out,
           const CycItem *item)
{
  g_autofree char *id = g_markup_escape_text (item->text, -1);
  g_autofree char *class = g_markup_escape_text (item->detail, -1);

  g_string_append_printf (out, "<g id=\"%s\" class=\"%s\"", id, class);
  if (item->opacity < 1)
    put_number (out, " opacity=\"", item->opacity, "\"");
  g_string_append (out, ">\n");
  if (item->title != NULL)
    {
      g_autofree char *title = g_markup_escape_text (item->title, -1);

      g_string_append_printf (out, "<title>%s</title>\n", title);
    }
}

static void
put_item (GString       *out,
          const CycItem *item)
{
  switch ((CycItemKind) item->kind)
    {
    case CYC_ITEM_GROUP:
      put_group (out, item);
      break;
    case CYC_ITEM_END:
      g_string_append (out, "</g>\n");
      break;
    case CYC_ITEM_RECT:
      if (item->fill != 0 || item->stroke != 0)
        put_rect (out, item);
      break;
    case CYC_ITEM_PATH:
      put_path (out, item);
      break;
    case CYC_ITEM_TEXT:
      put_text (out, item);
      break;
    default:
      break;
    }
}

/* A pattern for each colour that something is hatched with. */
static void
put_patterns (GString        *out,
              CycDisplayList *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  g_string_append (out, "<defs>\n");
  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    {
      const CycItem *item = cyc_display_list_get (list, i);

      if (!item->hatched || !g_hash_table_add (seen, GUINT_TO_POINTER (item->fill)))
        continue;
      g_string_append_printf (out, "<pattern id=\"hatch-%08x\" width=\"7\" height=\"7\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\"><path d=\"M0,0V7\" stroke-width=\"4\"", item->fill);
      put_color (out, "stroke", item->fill);
      g_string_append (out, "/></pattern>\n");
    }
  g_string_append (out, "</defs>\n");
}

/* Private. */
GBytes *
cyc_export_to_svg (CycDisplayList *list,
                   const char     *title)
{
  GString         *out = g_string_new (NULL);
  CycRect          bounds = cyc_display_list_get_bounds (list);
  g_autofree char *escaped = g_markup_escape_text (title, -1);

  put_number (out, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"", bounds.width, "\"");
  put_number (out, " height=\"", bounds.height, "\"");
  put_number (out, " viewBox=\"0 0 ", bounds.width, "");
  put_number (out, " ", bounds.height, "\">\n");
  g_string_append_printf (out, "<title>%s</title>\n", escaped);
  g_string_append (out, "<style>text{white-space:pre}.u{font-family:'Noto Sans','DejaVu Sans',sans-serif}"
                        ".m{font-family:'Noto Sans Mono','DejaVu Sans Mono',monospace}</style>\n");
  put_patterns (out, list);
  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    put_item (out, cyc_display_list_get (list, i));
  g_string_append (out, "</svg>\n");
  return g_string_free_to_bytes (out);
}
