/* test-errors.c
 *
 * Broken programs, and what real Pythons say of them: errors.ini.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-program.h"

#include <string.h>

typedef struct
{
  char *source;
  char *version;
  char *expected;
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->source);
  g_free (self->version);
  g_free (self->expected);
  g_free (self);
}

/* CPython counts characters from 1, spans count bytes from 0. */
static guint
offset_of (const char *source,
           CycSpan     span)
{
  const char *line = source;
  gsize       rest;

  for (guint i = 1; i < span.line && strchr (line, '\n') != NULL; i++)
    line = strchr (line, '\n') + 1;
  rest = strlen (line);
  return g_utf8_strlen (line, MIN (span.column, rest)) + (span.column > rest ? span.column - rest : 0) + 1;
}

static void
test_error (gconstpointer data)
{
  const Case      *self = data;
  CycDiagnostic   *diagnostic = cyc_program_check (cyc_profile_lookup (self->version), "x.py", self->source, strlen (self->source));
  g_autofree char *said = NULL;

  if (self->expected[0] == '\0')
    {
      g_assert_true (diagnostic == NULL || diagnostic->kind == CYC_DIAGNOSTIC_UNSUPPORTED);
      cyc_diagnostic_free (diagnostic);
      return;
    }
  g_test_message ("%s", self->source);
  g_assert_nonnull (diagnostic);
  if (diagnostic == NULL)
    return;
  said = g_strdup_printf ("%s|%u|%u|%s", diagnostic->type, diagnostic->span.line, offset_of (self->source, diagnostic->span), diagnostic->message);
  g_assert_cmpstr (said, ==, self->expected);
  cyc_diagnostic_free (diagnostic);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *path = NULL;
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_auto (GStrv) groups = NULL;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  path = g_test_build_filename (G_TEST_DIST, "syntax", "errors.ini", NULL);
  g_assert_true (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL));
  groups = g_key_file_get_groups (file, NULL);
  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_auto (GStrv) keys = g_key_file_get_keys (file, groups[i], NULL, NULL);

      for (guint k = 0; keys[k] != NULL; k++)
        {
          g_autofree char *name = g_strdup_printf ("/syntax/errors/%s/%s", groups[i], keys[k]);
          Case            *it;

          if (strcmp (keys[k], "source") == 0)
            continue;
          it = g_new0 (Case, 1);
          it->source = g_key_file_get_string (file, groups[i], "source", NULL);
          it->version = g_strdup (keys[k]);
          it->expected = g_key_file_get_string (file, groups[i], keys[k], NULL);
          g_test_add_data_func_full (name, it, test_error, case_free);
        }
    }
  return g_test_run ();
}
