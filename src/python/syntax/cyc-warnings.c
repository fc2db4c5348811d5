/* cyc-warnings.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-parser.h"

#include <string.h>

/**
 * cyc_tree_warnings_to_text:
 * @tree: a tree, after it was compiled
 * @filename: as shown
 *
 * A DeprecationWarning of the compiler is not shown by default.
 *
 * Source: Lib/warnings.py, _formatwarnmsg_impl()
 *
 * Returns: (transfer full): what CPython writes to standard error before the
 *   program starts; "" for nothing
 */
char *
cyc_tree_warnings_to_text (const CycTree *tree,
                           const char    *filename)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < tree->warnings->len; i++)
    {
      const CycWarning *warning = &g_array_index (tree->warnings, CycWarning, i);
      g_autofree char  *line = NULL;

      if (strcmp (warning->category, "SyntaxWarning") != 0)
        continue;
      g_string_append_printf (out, "%s:%u: %s: %s\n", filename, warning->line, warning->category, warning->message);
      if (warning->line == 0 || warning->line >= tree->n_lines)
        continue;
      line = g_strndup (tree->source + tree->lines[warning->line - 1], tree->lines[warning->line] - tree->lines[warning->line - 1]);
      g_strstrip (line);
      if (line[0] != '\0')
        g_string_append_printf (out, "  %s\n", line);
    }
  return g_string_free (out, FALSE);
}
