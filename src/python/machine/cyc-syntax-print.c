/* cyc-syntax-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-syntax-print.h"

#include <string.h>

/* The text of a line without its end, bad bytes replaced; NULL where there is no such line. */
static char *
get_line (const char *source, gsize length, guint line)
{
  const char *at = source, *end = source + length, *stop;

  for (guint i = 1; i < line; i++)
    {
      at = memchr (at, '\n', (gsize) (end - at));
      if (at == NULL)
        return NULL;
      at++;
    }
  if (at == end)
    return NULL;
  stop = memchr (at, '\n', (gsize) (end - at));
  if (stop == NULL)
    stop = end;
  return g_strchomp (g_utf8_make_valid (at, stop - at));
}

/* 3.13 keeps tabs before the text, and below it before the marks. */
static void
print_marks (const CycProfile *profile, const char *text, glong start, glong n, GString *out)
{
  const char *c = text;

  g_string_append (out, "    ");
  for (glong i = 0; i < start; i++)
    {
      gboolean blank = *c != '\0' && g_unichar_isspace (g_utf8_get_char (c));

      g_string_append_c (out, blank && profile->python_tracebacks ? *c : ' ');
      if (*c != '\0')
        c = g_utf8_next_char (c);
    }
  for (glong i = 0; i < n; i++)
    g_string_append_c (out, '^');
  g_string_append_c (out, '\n');
}

/**
 * cyc_syntax_print_text:
 * @profile: the version
 * @line: the source line
 * @offset: of the first character to mark, counted from 1; less for none
 * @end_offset: of the one after the last, where the version marks several
 * @out: what to append to
 *
 * Source: Python/pythonrun.c, print_error_text; Lib/traceback.py, _format_syntax_error
 */
void
cyc_syntax_print_text (const CycProfile *profile, const char *line, glong offset, glong end_offset, GString *out)
{
  g_autofree char *text = g_strchomp (g_strdup (line));
  glong            indent = (glong) strspn (text, profile->python_tracebacks ? " \f" : " \t\f");
  glong            n = 1;

  g_string_append_printf (out, "    %s\n", text + indent);
  if (offset < indent + 1)
    return;
  if (profile->modern_syntax_messages)
    n = MIN (end_offset, g_utf8_strlen (text, -1) + 1) - offset;
  print_marks (profile, text + indent, offset - 1 - indent, MAX (n, 1), out);
}

/* Characters up to a byte of a line, those beyond its end counted, too. */
static glong
column_of (const char *line, gsize byte)
{
  gsize length = strlen (line), within = MIN (byte, length);

  return g_utf8_pointer_to_offset (line, line + within) + (glong) (byte - within);
}

static void
print_place (const CycProfile *profile, const char *line, const CycSpan *span, GString *out)
{
  glong end = span->end_line == span->line ? column_of (line, span->end_column) : G_MAXINT - 1;

  cyc_syntax_print_text (profile, line, column_of (line, span->column) + 1, end + 1, out);
}

/**
 * cyc_syntax_print:
 * @profile: the version
 * @filename: the file, as messages name it
 * @source: its text
 * @length: bytes of @source
 * @diagnostic: what was refused
 *
 * Source: Python/pythonrun.c, print_error_text; Lib/traceback.py, _format_syntax_error
 *
 * Returns: (transfer full): what the version's Python prints on standard error
 */
char *
cyc_syntax_print (const CycProfile *profile, const char *filename, const char *source, gsize length, const CycDiagnostic *diagnostic)
{
  GString         *out = g_string_new (NULL);
  const CycSpan   *span = &diagnostic->span;
  g_autofree char *line = span->line > 0 ? get_line (source, length, span->line) : NULL;

  if (span->line > 0)
    g_string_append_printf (out, "  File \"%s\", line %u\n", filename, span->line);
  if (line != NULL)
    print_place (profile, line, span, out);
  g_string_append_printf (out, "%s: %s\n", diagnostic->type, diagnostic->message);
  return g_string_free (out, FALSE);
}
