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

static void
print_place (const CycProfile *profile, const char *line, const CycSpan *span, GString *out)
{
  gsize indent = strspn (line, profile->python_tracebacks ? " \f" : " \t\f");
  gsize length = strlen (line);
  gsize start_byte = MIN (span->column, length);
  glong start = g_utf8_pointer_to_offset (line, line + start_byte) + (glong) (span->column - start_byte) - (glong) indent;
  glong n = 1;

  g_string_append_printf (out, "    %s\n", line + indent);
  if (start < 0)
    return;
  if (profile->modern_syntax_messages)
    {
      gsize end_byte = span->end_line == span->line ? MIN (span->end_column, length) : length;

      if (end_byte > start_byte)
        n = g_utf8_pointer_to_offset (line + start_byte, line + end_byte);
    }
  print_marks (profile, line + indent, start, MAX (n, 1), out);
}

/**
 * cyc_syntax_shown_filename:
 * @profile: the version
 * @filename: a program's file as it was called, or a name in angle brackets
 *
 * Source: Modules/main.c, pymain_run_python; Python/fileutils.c, _Py_abspath
 *
 * Returns: (transfer full): the name in tracebacks
 */
char *
cyc_syntax_shown_filename (const CycProfile *profile, const char *filename)
{
  g_autofree char *folder = NULL;

  if (!profile->absolute_main || *filename == '<' || g_path_is_absolute (filename))
    return g_strdup (filename);
  folder = g_get_current_dir ();
  return g_build_filename (folder, g_str_has_prefix (filename, "./") ? filename + 2 : filename, NULL);
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
  g_autofree char *shown = cyc_syntax_shown_filename (profile, filename);

  if (span->line > 0)
    g_string_append_printf (out, "  File \"%s\", line %u\n", shown, span->line);
  if (line != NULL)
    print_place (profile, line, span, out);
  g_string_append_printf (out, "%s: %s\n", diagnostic->type, diagnostic->message);
  return g_string_free (out, FALSE);
}
