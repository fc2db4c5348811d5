/* cyc-cli-interpreter.c
 *
 * Where a real interpreter is: in the folders of a pyenv, or on the path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-cli-interpreter.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "cyc-cli.h"

/* The release that the profile models, if the pyenv has it, or any of its minor version. */
static char *
find_in_pyenv (const char       *root,
               const CycProfile *profile)
{
  g_autofree char *versions = g_build_filename (root, "versions", NULL);
  g_autofree char *prefix = g_strdup_printf ("%u.%u.", profile->major, profile->minor);
  g_autofree char *release = NULL;
  g_autoptr (GDir) dir = g_dir_open (versions, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (versions, name, "bin", "python3", NULL);

      if (!g_str_has_prefix (name, prefix) || !g_file_test (path, G_FILE_TEST_IS_EXECUTABLE))
        continue;
      if (release != NULL && !g_str_equal (name, profile->version))
        continue;
      g_free (release);
      release = g_strdup (name);
    }
  return release == NULL ? NULL : g_build_filename (versions, release, "bin", "python3", NULL);
}

/**
 * cyc_cli_find_interpreter:
 * @python: (nullable): what `--python` says: a version, or an interpreter
 * @profile: the version where @python is %NULL
 *
 * A pyenv comes first: what it puts on the path is a script for each version
 * that it knows, which refuses to run those that are not switched on.
 *
 * Returns: (nullable) (transfer full): a path, or %NULL after an error was said
 */
char *
cyc_cli_find_interpreter (const char       *python,
                          const CycProfile *profile)
{
  const CycProfile *asked = python != NULL ? cyc_profile_lookup (python) : profile;
  const char       *root = g_getenv ("PYENV_ROOT");
  g_autofree char  *pyenv = root != NULL ? g_strdup (root) : g_build_filename (g_get_home_dir (), ".pyenv", NULL);
  g_autofree char  *name = NULL;
  char             *found;

  if (asked == NULL)
    {
      found = g_find_program_in_path (python);
      return found != NULL ? found : g_strdup (python);
    }
  name = g_strdup_printf ("python%u.%u", asked->major, asked->minor);
  found = find_in_pyenv (pyenv, asked);
  if (found == NULL)
    found = g_find_program_in_path (name);
  if (found == NULL)
    cyc_cli_error (_ ("%s is not installed; say --python PATH"), name);
  return found;
}
