/* test-legend.c
 *
 * Each sign of the legend is there, drawn by the stage, and no other is like it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-legend.h"

#include <string.h>

/* What its drawing must have, as text. */
static const struct
{
  CycSign     sign;
  const char *has;
} expected[] = {
  { CYC_SIGN_SHEET, "frame live" },
  { CYC_SIGN_CARD, "object live" },
  { CYC_SIGN_COUNT, "reference count 2" },
  { CYC_SIGN_IMMORTAL, "∞" },
  { CYC_SIGN_UNTRACKED, "untracked" },
  { CYC_SIGN_FINALIZER, "MCCLLZ" },
  { CYC_SIGN_GROUP, "× 5" },
  { CYC_SIGN_FREED, "object ghost" },
  { CYC_SIGN_REFERENCE, "reference" },
  { CYC_SIGN_CLASS, "thin" },
  { CYC_SIGN_STACK, "thin" },
  { CYC_SIGN_WEAK, "weak" },
  { CYC_SIGN_ADDED, "+1" },
  { CYC_SIGN_REMOVED, "−1" },
  { CYC_SIGN_BELTS, "belt-gen0" },
  { CYC_SIGN_CANDIDATE, "object candidate" },
  { CYC_SIGN_SUBTRACTED, "gc_refs 0" },
  { CYC_SIGN_TENTATIVE, "object tentative" },
  { CYC_SIGN_REACHED, "object reached" },
  { CYC_SIGN_GARBAGE, "object garbage" },
  { CYC_SIGN_RESURRECTED, "object resurrected" },
  { CYC_SIGN_UNCOLLECTABLE, "object uncollectable" },
};

static char *
draw (CycSign    sign,
      CycThemeId theme)
{
  g_autoptr (CycDisplayList) list = cyc_sign_draw (sign, cyc_theme_get (theme));

  return cyc_display_list_to_string (list);
}

static void
test_signs (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (expected), ==, CYC_N_SIGNS);
  for (guint i = 0; i < CYC_N_SIGNS; i++)
    {
      g_autofree char *drawn = draw (expected[i].sign, CYC_THEME_LIGHT);

      g_assert_cmpuint (expected[i].sign, ==, i);
      if (strstr (drawn, expected[i].has) == NULL)
        g_error ("“%s” has no %s:\n%s", cyc_sign_get_text (i), expected[i].has, drawn);
    }
}

static void
test_different (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint theme = 0; theme < CYC_N_THEMES; theme++)
    {
      for (guint i = 0; i < CYC_N_SIGNS; i++)
        g_assert_true (g_hash_table_add (seen, draw (i, theme)));
      g_hash_table_remove_all (seen);
    }
}

static void
test_same_again (void)
{
  for (guint i = 0; i < CYC_N_SIGNS; i++)
    {
      g_autofree char *once = draw (i, CYC_THEME_DARK);
      g_autofree char *again = draw (i, CYC_THEME_DARK);

      g_assert_cmpstr (once, ==, again);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/legend/signs", test_signs);
  g_test_add_func ("/legend/different", test_different);
  g_test_add_func ("/legend/same-again", test_same_again);
  return g_test_run ();
}
