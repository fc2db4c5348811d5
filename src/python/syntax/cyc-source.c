/* cyc-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

G_GNUC_PRINTF (4, 5)
static CycTree *
refuse (CycDiagnostic   **diagnostic,
        CycDiagnosticKind kind,
        guint             line,
        const char       *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (diagnostic != NULL)
    *diagnostic = cyc_diagnostic_new (kind, (CycSpan){ line, 0, line, 0 }, "SyntaxError", "%s", message);
  return NULL;
}

/* The name in a comment like "coding: utf-8" of one line; NULL if there is none. */
static char *
find_cookie (const char *line,
             gsize       length)
{
  gsize i = 0;

  while (i < length && strchr (" \t\f", line[i]) != NULL)
    i++;
  if (i >= length || line[i] != '#')
    return NULL;
  for (; i + 7 < length; i++)
    if (memcmp (line + i, "coding", 6) == 0 && (line[i + 6] == ':' || line[i + 6] == '='))
      {
        gsize begin = i + 7, end;

        while (begin < length && (line[begin] == ' ' || line[begin] == '\t'))
          begin++;
        for (end = begin; end < length && (g_ascii_isalnum (line[end]) || strchr ("-_.", line[end]) != NULL); end++)
          ;
        if (end > begin)
          return g_ascii_strdown (line + begin, end - begin);
      }
  return NULL;
}

static gboolean
is_blank_or_comment (const char *line,
                     gsize       length)
{
  for (gsize i = 0; i < length; i++)
    if (line[i] == '#')
      return TRUE;
    else if (strchr (" \t\f", line[i]) == NULL)
      return FALSE;
  return TRUE;
}

/* FALSE with a diagnostic for an encoding other than UTF-8 (and ASCII, a part of it). */
static gboolean
check_cookie (const CycTree  *tree,
              CycDiagnostic **diagnostic)
{
  for (guint i = 0; i < 2 && i < tree->n_lines; i++)
    {
      const char      *line = tree->source + tree->lines[i];
      gsize            length = strcspn (line, "\n");
      g_autofree char *name = find_cookie (line, length);

      if (name != NULL)
        {
          g_strdelimit (name, "_", '-');
          if (strcmp (name, "utf-8") == 0 || g_str_has_prefix (name, "utf-8-") || strcmp (name, "utf8") == 0 || strcmp (name, "ascii") == 0 || strcmp (name, "us-ascii") == 0)
            return TRUE;
          refuse (diagnostic, CYC_DIAGNOSTIC_UNSUPPORTED, i + 1, "the encoding `%s` is not supported", name);
          return FALSE;
        }
      if (!is_blank_or_comment (line, length))
        return TRUE;
    }
  return TRUE;
}

/* \r\n and \r become \n, and the last line ends with one. */
static void
set_text (CycTree    *tree,
          const char *source,
          gsize       length)
{
  GString *text = g_string_sized_new (length + 2);
  GArray  *lines = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < length; i++)
    if (source[i] != '\r')
      g_string_append_c (text, source[i]);
    else if (i + 1 >= length || source[i + 1] != '\n')
      g_string_append_c (text, '\n');
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, '\n');
  for (gsize i = 0; i <= text->len; i++)
    if (i == 0 || text->str[i - 1] == '\n')
      g_array_append_val (lines, i);
  tree->length = text->len;
  tree->source = g_string_free (text, FALSE);
  tree->n_lines = lines->len;
  tree->lines = (gsize *) (gpointer) g_array_free (lines, FALSE);
}

static guint
line_of (const char *source,
         const char *place)
{
  guint line = 1;

  for (; source < place; source++)
    line += *source == '\n';
  return line;
}

/**
 * cyc_source_read:
 * @source: the bytes of a file
 * @length: how many
 * @filename: for the message about other encodings
 * @profile: the version
 * @diagnostic: (out) (nullable): what is wrong
 *
 * Source: Parser/tokenizer.c, valid_utf8(), ensure_utf8(), check_bom()
 *
 * Returns: (transfer full) (nullable): a tree that holds the text only
 */
CycTree *
cyc_source_read (const char       *source,
                 gsize             length,
                 const char       *filename,
                 const CycProfile *profile,
                 CycDiagnostic   **diagnostic)
{
  g_autoptr (CycTree) tree = NULL;
  const char *bad;

  if (length >= 3 && memcmp (source, "\xef\xbb\xbf", 3) == 0)
    {
      source += 3;
      length -= 3;
    }
  bad = length > 0 ? memchr (source, '\0', length) : NULL;
  if (bad != NULL)
    return refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line_of (source, bad), "source code cannot contain null bytes");
  if (!g_utf8_validate (source, length, &bad))
    return refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line_of (source, bad),
                   "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding declared; see https://%s/pep-0263/ for details",
                   (guchar) *bad, filename, line_of (source, bad), profile->code_qualname ? "peps.python.org" : "python.org/dev/peps");

  tree = g_new0 (CycTree, 1);
  tree->profile = profile;
  tree->arena = cyc_arena_new ();
  tree->warnings = g_array_new (FALSE, FALSE, sizeof (CycWarning));
  set_text (tree, source, length);
  if (!check_cookie (tree, diagnostic))
    return NULL;
  return g_steal_pointer (&tree);
}
