/* cyc-part.c
 *
 * A program runs from the folder it was built in, from where it was installed,
 * or from a prefix that was moved as a whole. It finds its parts in each.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-part.h"

/* The tests' programs stand three folders below the build folder, the program itself two. */
#define MAX_DEPTH 4

/* Returns: (transfer full) (nullable) */
static char *
dup_build_folder (const char *folder,
                  guint       depth)
{
  g_autofree char *mark = g_build_filename (folder, "build.ninja", NULL);
  g_autofree char *above = NULL;

  if (g_file_test (mark, G_FILE_TEST_IS_REGULAR))
    return g_strdup (folder);
  if (depth == 0)
    return NULL;
  above = g_path_get_dirname (folder);
  return dup_build_folder (above, depth - 1);
}

/**
 * cyc_part_find:
 * @in_build: the part's path in the build folder
 * @installed: its path below the prefix
 *
 * Looks for a file or a folder that belongs to the program: in the build folder
 * that the running program stands in, below the prefix that it stands in, and
 * last below the prefix that it was configured for.
 *
 * Returns: (transfer full): a path; nothing need be there when the installation
 *   is not complete
 */
char *
cyc_part_find (const char *in_build,
               const char *installed)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);

  if (program != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (program);
      g_autofree char *build = dup_build_folder (folder, MAX_DEPTH);
      g_autofree char *prefix = g_path_get_dirname (folder);
      g_autofree char *moved = g_build_filename (prefix, installed, NULL);

      if (build != NULL)
        return g_build_filename (build, in_build, NULL);
      if (g_file_test (moved, G_FILE_TEST_EXISTS))
        return g_steal_pointer (&moved);
    }
  return g_build_filename (CYC_PREFIX, installed, NULL);
}
