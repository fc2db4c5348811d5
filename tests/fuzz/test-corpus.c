/* test-corpus.c
 *
 * A fuzzing target over what was once found with it, and over files that
 * anybody may add.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib.h>

#include "fuzz-target.h"

static void
test_file (gconstpointer data)
{
  g_autofree char *content = NULL;
  gsize            length;

  g_assert_true (g_file_get_contents (data, &content, &length, NULL));
  g_assert_cmpint (LLVMFuzzerTestOneInput ((const uint8_t *) content, length), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  const char      *target = g_getenv ("FUZZ_TARGET");
  g_autofree char *folder = NULL;
  g_autoptr (GDir) dir = NULL;
  g_autoptr (GError) error = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  folder = g_test_build_filename (G_TEST_DIST, "fuzz", "corpus", target, NULL);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/fuzz/%s/%s", target, name);

      g_test_add_data_func_full (path, g_build_filename (folder, name, NULL), test_file, g_free);
    }
  return g_test_run ();
}
