/* cyc-syntax-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-syntax-print.h"

#include <string.h>

/* The text of a line without its end, bad bytes replaced. Behind the last line NULL; until 3.9
 * nothing, and behind that, from 3.8 on, the last line again. */
static char *
get_line (const CycProfile *profile, const char *source, gsize length, guint line)
{
  const char *at = source, *end = source + length, *last = source, *stop;

  for (guint i = 1; i < line; i++)
    {
      const char *newline = memchr (at, '\n', (gsize) (end - at));

      if (newline == NULL && profile->modern_syntax_messages)
        return NULL;
      if (newline == NULL && at == end && profile->early_syntax_messages)
        break;
      if (newline == NULL)
        {
          at = last;
          break;
        }
      last = at;
      at = newline + 1;
    }
  if (at == end)
    return profile->modern_syntax_messages ? NULL : g_strdup ("");
  stop = memchr (at, '\n', (gsize) (end - at));
  if (stop == NULL)
    stop = end;
  if (stop > at && stop[-1] == '\r')
    stop--;
  return g_utf8_make_valid (at, stop - at);
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

/* The marks' column in the line without its indentation; -1 for none. */
static glong
find_start (const CycProfile *profile, const char *text, glong indent, glong offset)
{
  glong length = (glong) strlen (text), start = offset - 1 - indent; /* in bytes, whatever @offset counts */

  if (profile->modern_syntax_messages || offset < 0)
    return offset < 0 ? -1 : start;
  if (profile->peg_parser)
    return MIN (start, length - indent);
  /* Until 3.8 a mark under the end of the line moves left, and one left of the text moves right. */
  if (offset == length + 1 && length > 0)
    start--;
  return start == -2 ? -1 : MAX (start, 0);
}

/**
 * cyc_syntax_print_text:
 * @profile: the version
 * @line: the source line
 * @offset: of the first character to mark, counted from 1; -1 for none
 * @end_offset: of the one after the last, where the version marks several
 * @out: what to append to
 *
 * Source: Python/pythonrun.c, print_error_text; Lib/traceback.py, _format_syntax_error
 */
void
cyc_syntax_print_text (const CycProfile *profile, const char *line, glong offset, glong end_offset, GString *out)
{
  g_autofree char *text = g_strndup (line, strcspn (line, "\n"));
  glong            indent = (glong) strspn (text, profile->python_tracebacks ? " \f" : " \t\f");
  glong            start = find_start (profile, text, indent, offset);
  glong            n = 1;

  g_string_append_printf (out, "    %s\n", text + indent);
  if (start < 0)
    return;
  if (profile->modern_syntax_messages)
    n = MIN (end_offset, (profile->python_tracebacks ? g_utf8_strlen (text, -1) : (glong) strlen (text)) + 1) - offset;
  print_marks (profile, text + indent, start, MAX (n, 1), out);
}

/* Characters before the one that a byte of a line belongs to; bytes beyond its end count as such. */
static glong
column_of (const char *line, gsize byte)
{
  gsize length = strlen (line), within = MIN (byte, length);

  byte -= within;
  while (within > 0 && ((guchar) line[within] & 0xc0) == 0x80)
    within--;
  return g_utf8_pointer_to_offset (line, line + within) + (glong) byte;
}

static void
print_place (const CycProfile *profile, const char *line, const CycDiagnostic *diagnostic, GString *out)
{
  const CycSpan *span = &diagnostic->span;
  guint          column = diagnostic->shown != NULL ? diagnostic->shown_column : span->column;
  guint          end_column = span->end_column + column - span->column;
  /* From 3.9 to 3.12 bytes are shown as if they were characters, where nobody has decoded the text for the parser. */
  gboolean raw = profile->peg_parser && !profile->python_tracebacks && !diagnostic->in_characters;
  glong    offset = span->column == CYC_COLUMN_UNKNOWN ? -1 : (raw ? column : column_of (line, column)) + 1;
  glong    end = span->end_line != span->line ? G_MAXINT - 1 : raw ? end_column
                                                                   : column_of (line, end_column);

  /* Between 3.10 and 3.12 only a plain SyntaxError has more than one mark. */
  if (!profile->python_tracebacks && strcmp (diagnostic->type, "SyntaxError") != 0)
    end = offset;
  cyc_syntax_print_text (profile, line, offset, end + 1, out);
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
  g_autofree char *line = NULL;

  if (diagnostic->shown != NULL)
    line = g_strdup (diagnostic->shown);
  else if (span->line > 0 && !diagnostic->unread)
    line = get_line (profile, source, length, span->line);
  /* Until 3.8 an f-string's expression is a file of its own. */
  if (diagnostic->shown != NULL && !profile->peg_parser)
    g_string_append (out, "  File \"<fstring>\", line 1\n");
  else if (span->line > 0 && !(diagnostic->unread && profile->peg_parser))
    g_string_append_printf (out, "  File \"%s\", line %u\n", filename, span->line);
  if (line != NULL)
    print_place (profile, line, diagnostic, out);
  g_string_append_printf (out, "%s: %s\n", diagnostic->type, diagnostic->message);
  return g_string_free (out, FALSE);
}
