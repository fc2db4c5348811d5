/* cyc-locale.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-locale.h"
#include "cyc-part.h"

#include <libintl.h>
#include <locale.h>

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
  g_autofree char *translations = cyc_part_find ("po", CYC_LOCALEDIR);

  setlocale (LC_ALL, "");
  setlocale (LC_NUMERIC, "C");
  bindtextdomain (GETTEXT_PACKAGE, translations);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
