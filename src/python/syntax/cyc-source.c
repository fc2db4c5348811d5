/* cyc-source.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser-private.h"

#include <string.h>

G_GNUC_PRINTF (5, 6)
static CycTree *
refuse (CycDiagnostic   **diagnostic,
        CycDiagnosticKind kind,
        guint             line,
        gboolean          unread,
        const char       *format,
        ...)
{
  g_autofree char *message = NULL;
  va_list          args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  if (diagnostic != NULL)
    {
      *diagnostic = cyc_diagnostic_new (kind, (CycSpan){ line, 0, line, 0 }, "SyntaxError", "%s", message);
      (*diagnostic)->unread = unread;
    }
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
          return g_strndup (line + begin, end - begin);
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

/* Whether @name is @encoding or that with something behind a dash. */
static gboolean
is_kind_of (const char *name,
            const char *encoding)
{
  gsize n = strlen (encoding);

  return strncmp (name, encoding, n) == 0 && (name[n] == '\0' || name[n] == '-');
}

/* The interpreter has names of its own for the two that it knows best. */
static const char *
normal_name (const char *name)
{
  static const char *const latin[] = { "latin-1", "iso-8859-1", "iso-latin-1" };
  g_autofree char         *dashed = g_strdelimit (g_ascii_strdown (name, -1), "_", '-');

  if (is_kind_of (dashed, "utf-8"))
    return "utf-8";
  for (guint i = 0; i < G_N_ELEMENTS (latin); i++)
    if (is_kind_of (dashed, latin[i]))
      return "iso-8859-1";
  return name;
}

/* Whether the text is the same in an encoding as in UTF-8: %FALSE with an error where there is no such encoding. */
static gboolean
reads_alike (const CycTree *tree,
             const char    *encoding,
             GError       **error)
{
  gsize            length;
  g_autofree char *text = g_convert (tree->source, (gssize) tree->length, "UTF-8", encoding, NULL, &length, error);

  return text != NULL && length == tree->length && memcmp (text, tree->source, length) == 0;
}

/* FALSE with a diagnostic for an encoding that there is not, or whose text is not UTF-8 as well. */
static gboolean
check_encoding (const CycTree  *tree,
                const char     *name,
                gboolean        marked,
                guint           line,
                CycDiagnostic **diagnostic)
{
  const char *encoding = normal_name (name);
  g_autoptr (GError) error = NULL;

  if (strcmp (encoding, "utf-8") == 0)
    return TRUE;
  if (marked)
    refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line, TRUE, "encoding problem: %s with BOM", encoding);
  else if (reads_alike (tree, encoding, &error))
    return TRUE;
  else if (error != NULL || g_str_is_ascii (tree->source)) /* no such encoding, or no such bytes in it */
    refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line, TRUE, "encoding problem: %s", encoding);
  else
    refuse (diagnostic, CYC_DIAGNOSTIC_UNSUPPORTED, line, FALSE, "the encoding `%s` is not supported for characters beyond ASCII", name);
  return FALSE;
}

/* PEP 263: a comment in the first two lines names the encoding, if a mark before them does not. */
static gboolean
check_cookie (CycTree        *tree,
              gboolean        marked,
              CycDiagnostic **diagnostic)
{
  for (guint i = 0; i < 2 && i < tree->n_lines; i++)
    {
      const char      *line = tree->source + tree->lines[i];
      gsize            length = strcspn (line, "\n");
      g_autofree char *name = find_cookie (line, length);

      tree->declared = marked || name != NULL;
      if (name != NULL)
        return check_encoding (tree, name, marked, i + 1, diagnostic);
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
  gboolean    marked = length >= 3 && memcmp (source, "\xef\xbb\xbf", 3) == 0;

  if (marked)
    {
      source += 3;
      length -= 3;
    }
  bad = length > 0 ? memchr (source, '\0', length) : NULL;
  if (bad != NULL)
    return refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line_of (source, bad), FALSE, "source code cannot contain null bytes");
  if (!g_utf8_validate (source, length, &bad))
    return refuse (diagnostic, CYC_DIAGNOSTIC_SYNTAX, line_of (source, bad), TRUE,
                   "Non-UTF-8 code starting with '\\x%02x' in file %s on line %u, but no encoding declared; see https://%s/pep-0263/ for details",
                   (guchar) *bad, filename, line_of (source, bad), profile->code_qualname ? "peps.python.org" : "python.org/dev/peps");

  tree = g_new0 (CycTree, 1);
  tree->profile = profile;
  tree->arena = cyc_arena_new ();
  tree->warnings = g_array_new (FALSE, FALSE, sizeof (CycWarning));
  set_text (tree, source, length);
  if (!check_cookie (tree, marked, diagnostic))
    return NULL;
  return g_steal_pointer (&tree);
}
