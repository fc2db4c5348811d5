/* cyc-markup.c
 *
 * A notebook's text cells as labels show them: headings, lists, emphasis,
 * code and quotations of Markdown as Pango markup; the rest stays as it is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-markup.h"

#include <string.h>

/* Appends the text between two marks, escaped. */
static void
append_escaped (GString    *out,
                const char *text,
                gsize       length)
{
  g_autofree char *escaped = g_markup_escape_text (text, length);

  g_string_append (out, escaped);
}

/* **strong**, *emphasis* and `code`; a mark without its partner is text. */
static void
append_inline (GString    *out,
               const char *text)
{
  static const struct
  {
    const char *mark;
    const char *open;
    const char *close;
  } styles[] = {
    { "**", "<b>", "</b>" },
    { "`", "<tt>", "</tt>" },
    { "*", "<i>", "</i>" },
  };

  while (*text != '\0')
    {
      gboolean done = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (styles) && !done; i++)
        {
          gsize       length = strlen (styles[i].mark);
          const char *end;

          if (strncmp (text, styles[i].mark, length) != 0)
            continue;
          end = strstr (text + length, styles[i].mark);
          if (end == NULL || end == text + length)
            continue;
          g_string_append (out, styles[i].open);
          append_escaped (out, text + length, end - text - length);
          g_string_append (out, styles[i].close);
          text = end + length;
          done = TRUE;
        }
      if (!done)
        {
          append_escaped (out, text, g_utf8_next_char (text) - text);
          text = g_utf8_next_char (text);
        }
    }
}

static void
append_heading (GString    *out,
                const char *line)
{
  guint level = strspn (line, "#");

  g_string_append_printf (out, "<span weight=\"bold\" size=\"%s\">", level <= 2 ? "x-large" : level == 3 ? "large"
                                                                                                         : "medium");
  append_inline (out, line + level + strspn (line + level, " "));
  g_string_append (out, "</span>");
}

static void
append_line (GString    *out,
             const char *line)
{
  gsize indent = strspn (line, " ");

  if (line[0] == '#' && line[strspn (line, "#")] == ' ')
    {
      append_heading (out, line);
    }
  else if (line[0] == '>')
    {
      g_string_append (out, "│ ");
      append_inline (out, line + 1 + strspn (line + 1, " "));
    }
  else if ((line[indent] == '-' || line[indent] == '*') && line[indent + 1] == ' ')
    {
      g_string_append_printf (out, "%*s•  ", (int) indent * 2, "");
      append_inline (out, line + indent + 2);
    }
  else
    {
      g_string_append_printf (out, "%*s", (int) indent * 2, "");
      append_inline (out, line + indent);
    }
}

/**
 * cyc_markup_from_markdown:
 * @text: Markdown
 *
 * Turns the Markdown that notebooks use into Pango markup. Never fails:
 * what is not known stands there as it was written.
 *
 * Returns: (transfer full): the markup
 */
char *
cyc_markup_from_markdown (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);
  gboolean fenced = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (g_str_has_prefix (lines[i], "```"))
        {
          fenced = !fenced;
          continue;
        }
      if (out->len > 0)
        g_string_append_c (out, '\n');
      if (fenced)
        {
          g_string_append (out, "<tt>");
          append_escaped (out, lines[i], -1);
          g_string_append (out, "</tt>");
        }
      else
        {
          append_line (out, lines[i]);
        }
    }
  return g_string_free (out, FALSE);
}
