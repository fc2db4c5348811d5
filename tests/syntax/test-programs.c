/* test-programs.c
 *
 * The trees of all test programs, against digests of what Python 3.11 dumped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-parser.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define SUFFIX ".expected.json"
#define DIGEST_LENGTH 8

/* The digests, parted by blanks; NULL where 3.11 says that it is no program. */
static char *
load_expected (const char *path)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  JsonObject *root;

  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  root = json_node_get_object (json_parser_get_root (parser));
  if (!json_object_has_member (root, "tree"))
    g_test_fail_printf ("%s has no tree; make-expected.py --trees writes it", path);
  else if (!json_object_get_null_member (root, "tree"))
    return g_strdup (json_object_get_string_member (root, "tree"));
  return NULL;
}

static void
compare_statement (const char    *name,
                   const CycNode *statement,
                   const char    *expected)
{
  g_autofree char *dump = cyc_node_dump (statement, TRUE);
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, dump, -1);

  if (strncmp (digest, expected, DIGEST_LENGTH) != 0)
    g_test_fail_printf ("%s.py:%u: Python 3.11 has another tree than\n%s", name, statement->span.line, dump);
}

static void
test_program (gconstpointer data)
{
  const char      *name = data;
  g_autofree char *file = g_strconcat (name, ".py", NULL);
  g_autofree char *expected_file = g_strconcat (name, SUFFIX, NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "programs", file, NULL);
  g_autofree char *expected_path = g_test_build_filename (G_TEST_DIST, "programs", expected_file, NULL);
  g_autofree char *expected = load_expected (expected_path);
  g_autofree char *source = NULL;
  g_auto (GStrv) digests = NULL;
  g_autoptr (CycTree) tree = NULL;
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  gsize           length;
  const CycNodes *body;

  g_assert_true (g_file_get_contents (path, &source, &length, NULL));
  tree = cyc_parse (source, length, file, cyc_profile_lookup ("3.11"), &diagnostic);
  g_assert_true ((tree == NULL) == (expected == NULL));
  if (tree == NULL)
    return;

  digests = g_strsplit (expected, " ", -1);
  body = tree->root->as.Module.body;
  g_assert_cmpuint (body->n, ==, expected[0] == '\0' ? 0 : g_strv_length (digests));
  for (guint i = 0; i < body->n; i++)
    compare_statement (name, body->items[i], digests[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *file;

  g_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  folder = g_test_build_filename (G_TEST_DIST, "programs", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((file = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (file, SUFFIX))
      {
        char            *name = g_strndup (file, strlen (file) - strlen (SUFFIX));
        g_autofree char *path = g_strdup_printf ("/syntax/programs/%s", name);

        g_test_add_data_func_full (path, name, test_program, g_free);
      }
  return g_test_run ();
}
