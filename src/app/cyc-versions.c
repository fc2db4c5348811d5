/* cyc-versions.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-versions.h"

#include <glib/gi18n.h>

#include "cyc-profile.h"

/**
 * cyc_versions_new:
 *
 * Names the profiles, in their order. Where a version has two, each says
 * which collector it has.
 *
 * Returns: (transfer full): a list of strings
 */
GListModel *
cyc_versions_new (void)
{
  GtkStringList    *versions = gtk_string_list_new (NULL);
  const CycProfile *profile;

  for (guint i = 0; (profile = cyc_profile_get_nth (i)) != NULL; i++)
    {
      g_autofree char *label = NULL;

      if (profile->incremental)
        /* Translators: %s is a version; 3.14.0 to 3.14.4 have an incremental collector. */
        label = g_strdup_printf (_ ("Python %s, incremental"), profile->name);
      else
        label = g_strdup_printf ("Python %s", profile->name);
      gtk_string_list_append (versions, label);
    }
  return G_LIST_MODEL (versions);
}
