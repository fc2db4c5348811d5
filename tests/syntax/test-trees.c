/* test-trees.c
 *
 * Programs whose trees Python 3.11 dumped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-parser.h"

#include <string.h>

static void
test_tree (gconstpointer data)
{
  const char      *name = data;
  g_autofree char *base = g_test_build_filename (G_TEST_DIST, "syntax", "trees", name, NULL);
  g_autofree char *golden = NULL, *source = NULL, *expected = NULL, *dump = NULL;
  gsize            length;
  CycDiagnostic   *diagnostic = NULL;
  g_autoptr (CycTree) tree = NULL;

  golden = g_strdup_printf ("%.*s.tree", (int) (strlen (base) - 3), base);
  g_assert_true (g_file_get_contents (base, &source, &length, NULL));
  g_assert_true (g_file_get_contents (golden, &expected, NULL, NULL));
  tree = cyc_parse (source, length, name, cyc_profile_lookup ("3.11"), &diagnostic);
  g_assert_null (diagnostic);
  g_assert_nonnull (tree);
  dump = cyc_node_dump (tree->root, FALSE);
  g_strchomp (expected);
  g_assert_cmpstr (dump, ==, expected);
}

/* Whatever the bytes are, the parser ends, with a tree or with a refusal. */
static void
test_garbage (gconstpointer data)
{
  const char      *name = data;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "syntax", "trees", name, NULL);
  g_autofree char *source = NULL;
  gsize            length;
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);

  g_assert_true (g_file_get_contents (path, &source, &length, NULL));
  for (guint round = 0; round < 300 && length > 0; round++)
    {
      static const char pieces[] = "()[]{}:;,.=*\\'\"\n\t #@f0xelifasync!\xc3";
      g_autofree char  *mutated = g_memdup2 (source, length);
      CycDiagnostic    *diagnostic = NULL;
      CycTree          *tree;

      for (gint32 n = g_rand_int_range (rand, 1, 8); n > 0; n--)
        mutated[g_rand_int_range (rand, 0, length)] = pieces[g_rand_int_range (rand, 0, sizeof pieces - 1)];
      tree = cyc_parse (mutated, g_rand_int_range (rand, 0, length + 1), name, cyc_profile_get_nth (round % 8), &diagnostic);
      g_assert_true ((tree == NULL) == (diagnostic != NULL));
      cyc_tree_free (tree);
      cyc_diagnostic_free (diagnostic);
    }
}

static void
test_nesting (gconstpointer data)
{
  static const char *const units[] = { "(", "[", "-", "not ", "lambda: ", "x if y else ", "x.", "x + ", "f(", "{1: ", "f'{", "x ** ", "await " };
  const char              *unit = units[GPOINTER_TO_UINT (data)];
  g_autoptr (GString) source = g_string_new (NULL);
  CycDiagnostic *diagnostic = NULL;
  CycTree       *tree;

  for (guint i = 0; i < 20000; i++)
    g_string_append (source, unit);
  tree = cyc_parse (source->str, source->len, "deep.py", cyc_profile_lookup ("3.11"), &diagnostic);
  g_assert_null (tree);
  g_assert_nonnull (diagnostic);
  cyc_diagnostic_free (diagnostic);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "syntax", "trees", NULL);
  dir = g_dir_open (folder, 0, NULL);
  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".py"))
      {
        g_autofree char *tree = g_strdup_printf ("/syntax/tree/%s", name), *garbage = g_strdup_printf ("/syntax/garbage/%s", name);

        g_test_add_data_func_full (tree, g_strdup (name), test_tree, g_free);
        g_test_add_data_func_full (garbage, g_strdup (name), test_garbage, g_free);
      }
  for (guint i = 0; i < 13; i++)
    {
      g_autofree char *path = g_strdup_printf ("/syntax/nesting/%u", i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_nesting);
    }
  return g_test_run ();
}
