/* test-errors.c
 *
 * Broken programs, and what real Pythons print of them: errors.ini.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-program.h"
#include "cyc-syntax-print.h"

#include <string.h>

typedef struct
{
  char             *source;
  const CycProfile *profile;
  char             *expected; /* from the number of the line on; "" for a program that is accepted */
} Case;

static void
case_free (gpointer data)
{
  Case *self = data;

  g_free (self->source);
  g_free (self->expected);
  g_free (self);
}

static void
test_error (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (CycDiagnostic) diagnostic = cyc_program_check (self->profile, "x.py", self->source, strlen (self->source));
  g_autofree char *said = NULL;
  const char      *from;

  g_test_message ("%s", self->source);
  if (self->expected[0] == '\0')
    {
      g_assert_true (diagnostic == NULL || diagnostic->kind == CYC_DIAGNOSTIC_UNSUPPORTED);
      return;
    }
  g_assert_nonnull (diagnostic);
  if (diagnostic == NULL)
    return;
  g_assert_cmpint (diagnostic->kind, ==, CYC_DIAGNOSTIC_SYNTAX);
  said = cyc_syntax_print (self->profile, "x.py", self->source, strlen (self->source), diagnostic);
  from = strstr (said, "\", line ");
  g_assert_cmpstr (from != NULL ? from + strlen ("\", line ") : said, ==, self->expected);
}

static void
add_case (GKeyFile   *file,
          const char *group,
          const char *key,
          guint       version)
{
  const CycProfile *profile = cyc_profile_get_nth (version);
  g_autofree char  *name = g_strdup_printf ("/syntax/errors/%s/%s", group, profile->name);
  Case             *it = g_new0 (Case, 1);

  it->source = g_key_file_get_string (file, group, "source", NULL);
  it->profile = profile;
  it->expected = g_key_file_get_string (file, group, key, NULL);
  g_test_add_data_func_full (name, it, test_error, case_free);
}

static guint
version_number (const char *name)
{
  guint n = 0;

  while (cyc_profile_get_nth (n) != NULL && strcmp (cyc_profile_get_nth (n)->name, name) != 0)
    n++;
  g_assert_nonnull (cyc_profile_get_nth (n));
  return n;
}

/* A key is a version, or the first and the last of several: 3.6-3.9. */
static void
add_group (GKeyFile   *file,
           const char *group)
{
  g_auto (GStrv) keys = g_key_file_get_keys (file, group, NULL, NULL);
  g_autofree char *differs = g_key_file_get_string (file, group, "differs", NULL);
  g_auto (GStrv) known = g_strsplit (differs != NULL ? differs : "", " ", -1);

  for (guint k = 0; keys[k] != NULL; k++)
    if (g_ascii_isdigit (keys[k][0]))
      {
        g_auto (GStrv) ends = g_strsplit (keys[k], "-", 2);
        guint last = version_number (ends[1] != NULL ? ends[1] : ends[0]);

        for (guint version = version_number (ends[0]); version <= last; version++)
          if (!g_strv_contains ((const char *const *) known, cyc_profile_get_nth (version)->name))
            add_case (file, group, keys[k], version);
      }
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
    add_group (file, groups[i]);
  return g_test_run ();
}
