/* cyc-locale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-locale.h"

#include <libintl.h>
#include <locale.h>

/* A program that runs from the build folder finds the translations built there. */
static char *
find_translations (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *folder = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *built = folder != NULL ? g_build_filename (folder, "..", "..", "po", NULL) : NULL;
  g_autofree char *one = built != NULL ? g_build_filename (built, "zh_CN", "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL) : NULL;

  if (one != NULL && g_file_test (one, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&built);
  return g_strdup (CYC_LOCALEDIR);
}

/**
 * cyc_locale_init:
 *
 * Takes the language from the environment and finds the translations. Numbers
 * keep the C locale's form: they are written to files and to the layout worker,
 * and Graphviz switches the process's number format back and forth.
 *
 * Main thread, before anything else.
 */
void
cyc_locale_init (void)
{
  g_autofree char *translations = find_translations ();

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
