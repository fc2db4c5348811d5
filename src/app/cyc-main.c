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
#include "cyc-part.h"

/* A prefix need not be among the system's data folders, where GIO looks. */
static void
find_schemas (void)
{
  g_autofree char *compiled = cyc_part_find ("src/app/gschemas.compiled", CYC_DATADIR "/glib-2.0/schemas/gschemas.compiled");
  g_autofree char *folder = g_path_get_dirname (compiled);

  if (g_file_test (compiled, G_FILE_TEST_EXISTS))
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
