/* cyc-main.c
 *
 * Where the window's program begins.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gtksourceview/gtksource.h>

#include "cyc-application.h"
#include "cyc-locale.h"

/* Not installed, the settings' description stands beside the program. */
static void
find_schemas (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *compiled = folder != NULL ? g_build_filename (folder, "gschemas.compiled", NULL) : NULL;

  if (compiled != NULL && g_file_test (compiled, G_FILE_TEST_EXISTS))
    g_setenv ("GSETTINGS_SCHEMA_DIR", folder, FALSE);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (CycApplication) application = NULL;

  cyc_locale_init ();
  find_schemas ();
  gtk_source_init ();
  application = cyc_application_new (g_getenv ("CYCLARIUM_NON_UNIQUE") != NULL ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
