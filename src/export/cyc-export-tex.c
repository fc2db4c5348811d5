/* cyc-export-tex.c
 *
 * TikZ, as a document that compiles alone and whose picture can be input.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-export-private.h"

static const char *const dashes[] = { "", ", dash pattern=on 6bp off 4bp", ", dash pattern=on 1.5bp off 5bp", ", dash pattern=on 3bp off 3bp" };

static void
put_number (GString *out,
            double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", value);
  g_string_append (out, text);
}

static void
put_point (GString *out,
           double   x,
           double   y)
{
  g_string_append_c (out, '(');
  put_number (out, x);
  g_string_append_c (out, ',');
  put_number (out, y);
  g_string_append_c (out, ')');
}

static void
put_tex (GString    *out,
         const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      switch (c)
        {
        case '\\':
          g_string_append (out, "\\textbackslash{}");
          break;
        case '~':
          g_string_append (out, "\\textasciitilde{}");
          break;
        case '^':
          g_string_append (out, "\\textasciicircum{}");
          break;
        case '#':
        case '$':
        case '%':
        case '&':
        case '_':
        case '{':
        case '}':
          g_string_append_printf (out, "\\%c", (char) c);
          break;
        case '\'':
          g_string_append (out, "\\textquotesingle{}");
          break;
        case 0x2212:
          g_string_append (out, "$-$");
          break;
        case 0x221e:
          g_string_append (out, "$\\infty$");
          break;
        case 0x25c6:
          g_string_append (out, "$\\blacklozenge$");
          break;
        case 0xd7:
          g_string_append (out, "$\\times$");
          break;
        case 0x2026:
          g_string_append (out, "\\dots{}");
          break;
        case 0x2192:
          g_string_append (out, "$\\to$");
          break;
        default:
          g_string_append_unichar (out, c);
          break;
        }
    }
}

/* Colours are named by their value, so a class file may give them others. */
static void
put_colors (GString        *out,
            CycDisplayList *list)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    {
      const CycItem *item = cyc_display_list_get (list, i);
      CycColor       colors[] = { item->fill, item->stroke };

      for (guint k = 0; k < G_N_ELEMENTS (colors); k++)
        if (colors[k] != 0 && g_hash_table_add (seen, GUINT_TO_POINTER ((colors[k] >> 8) + 1)))
          g_string_append_printf (out, "\\definecolor{cyc%06x}{HTML}{%06X}\n", colors[k] >> 8, colors[k] >> 8);
    }
}

static void
put_options (GString       *out,
             const CycItem *item)
{
  gboolean first = TRUE;

  g_string_append (out, "\\path[");
  if (item->fill != 0)
    {
      g_string_append_printf (out, item->hatched ? "pattern=north east lines, pattern color=cyc%06x" : "fill=cyc%06x", item->fill >> 8);
      if ((item->fill & 0xff) != 0xff)
        {
          g_string_append (out, ", fill opacity=");
          put_number (out, (item->fill & 0xff) / 255.0);
        }
      first = FALSE;
    }
  if (item->stroke != 0 && item->line > 0)
    {
      g_string_append_printf (out, "%sdraw=cyc%06x, line width=", first ? "" : ", ", item->stroke >> 8);
      put_number (out, item->line);
      g_string_append_printf (out, "bp%s%s", dashes[item->dash], item->round ? ", line cap=round" : "");
    }
  g_string_append (out, "] ");
}

static void
put_rect (GString       *out,
          const CycItem *item)
{
  put_options (out, item);
  if (item->radius > 0)
    {
      g_string_append (out, "[rounded corners=");
      put_number (out, item->radius);
      g_string_append (out, "bp] ");
    }
  put_point (out, item->box.x, item->box.y);
  g_string_append (out, " rectangle ");
  put_point (out, item->box.x + item->box.width, item->box.y + item->box.height);
  g_string_append (out, ";\n");
}

static void
put_path (GString       *out,
          const CycItem *item)
{
  const CycPoint *p = item->points;

  put_options (out, item);
  for (const char *verb = item->verbs; *verb != '\0'; verb++)
    switch (*verb)
      {
      case 'C':
        g_string_append (out, " .. controls ");
        put_point (out, p[0].x, p[0].y);
        g_string_append (out, " and ");
        put_point (out, p[1].x, p[1].y);
        g_string_append (out, " .. ");
        put_point (out, p[2].x, p[2].y);
        p += 3;
        break;
      case 'Z':
        g_string_append (out, " -- cycle");
        break;
      default:
        g_string_append (out, *verb == 'L' ? " -- " : " ");
        put_point (out, p->x, p->y);
        p++;
        break;
      }
  g_string_append (out, ";\n");
}

static void
put_text (GString       *out,
          const CycItem *item)
{
  static const char *const anchors[] = { "base west", "base", "base east" };

  g_string_append_printf (out, "\\node[anchor=%s, inner sep=0, text=cyc%06x, font=%s%s%s\\fontsize{", anchors[item->anchor], item->fill >> 8,
                          item->text_flags & CYC_TEXT_MONO ? "\\ttfamily" : "\\sffamily", item->text_flags & CYC_TEXT_BOLD ? "\\bfseries" : "",
                          item->text_flags & CYC_TEXT_ITALIC ? "\\itshape" : "");
  put_number (out, item->size * 0.92);
  g_string_append (out, "bp}{0}\\selectfont] at ");
  put_point (out, item->box.x, item->box.y);
  g_string_append (out, item->text_flags & CYC_TEXT_STRUCK ? " {\\cycstruck{" : " {");
  put_tex (out, item->text);
  g_string_append (out, item->text_flags & CYC_TEXT_STRUCK ? "}};\n" : "};\n");
}

static void
put_item (GString       *out,
          const CycItem *item)
{
  switch ((CycItemKind) item->kind)
    {
    case CYC_ITEM_GROUP:
      g_string_append_printf (out, "%% %s\n\\begin{scope}", item->text);
      if (item->opacity < 1)
        {
          g_string_append (out, "[transparency group, opacity=");
          put_number (out, item->opacity);
          g_string_append_c (out, ']');
        }
      g_string_append_c (out, '\n');
      break;
    case CYC_ITEM_END:
      g_string_append (out, "\\end{scope}\n");
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

/* Private. */
GBytes *
cyc_export_to_tex (CycDisplayList *list)
{
  GString *out = g_string_new ("% Made by Cyclarium. Compiles with LaTeX; texts that are not Latin need XeLaTeX or LuaLaTeX.\n"
                               "\\documentclass[tikz]{standalone}\n"
                               "\\usepackage{amssymb}\n\\usepackage{textcomp}\n\\usepackage{xcolor}\n"
                               "\\usetikzlibrary{patterns}\n"
                               "\\newcommand{\\cycstruck}[1]{\\leavevmode\\rlap{\\rule[0.25em]{\\widthof{#1}}{0.4pt}}#1}\n"
                               "\\usepackage{calc}\n");

  put_colors (out, list);
  g_string_append (out, "\\begin{document}\n\\begin{tikzpicture}[x=1bp, y=-1bp]\n");
  for (guint i = 0; i < cyc_display_list_get_n (list); i++)
    put_item (out, cyc_display_list_get (list, i));
  g_string_append (out, "\\end{tikzpicture}\n\\end{document}\n");
  return g_string_free_to_bytes (out);
}
