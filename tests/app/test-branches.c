/* test-branches.c
 *
 * What if, through the window's actions: lines tried, undone and compared.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-stage-view-private.h"
#include "cyc-why.h"
#include "window-fixture.h"

static void
go_to_line (Fixture *fixture,
            guint    line)
{
  CycTimeline *timeline = cyc_recording_get_timeline (cyc_player_get_recording (fixture->window->player));

  cyc_player_seek (fixture->window->player, cyc_timeline_next_line (timeline, 0, 0, line));
  wait_until (is_idle (fixture));
}

static void
try_line (Fixture    *fixture,
          const char *line)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "try", g_variant_new_string (line));
  wait_until (fixture->window->trying == 0 && is_idle (fixture));
}

static guint
current (Fixture *fixture)
{
  return cyc_branches_get_current (fixture->window->branches);
}

static guint
node_of (Fixture    *fixture,
         CycObjectId object)
{
  CycPlacement *placement = cyc_stage_view_get_placement (fixture->window->stage_view);

  return placement != NULL ? cyc_graph_find_object (cyc_placement_get_graph (placement), object) : CYC_NODE_NONE;
}

/* Where it stands once the stage has been drawn. */
static CycRect
box_of (Fixture    *fixture,
        CycObjectId object)
{
  settle (50);
  wait_until (is_idle (fixture) && node_of (fixture, object) != CYC_NODE_NONE);
  return cyc_placement_get_box (cyc_stage_view_get_placement (fixture->window->stage_view), node_of (fixture, object));
}

/* A line runs in a branch; undo leads back, redo there again, and nothing jumps. */
static void
test_try (Fixture      *fixture,
          gconstpointer data)
{
  CycObjectId dog;
  CycRect     before, after;
  guint32     at;

  open_uri (fixture, LESSONS "welcome.py");
  go_to_line (fixture, 19);
  at = cursor (fixture);
  dog = cyc_why_find (model (fixture), "d");
  before = box_of (fixture, dog);
  g_assert_false (can (fixture, "undo-branch"));
  try_line (fixture, "del d.master; del p");
  g_assert_cmpuint (current (fixture), ==, 1);
  g_assert_cmpuint (cyc_why_find (model (fixture), "p"), ==, 0);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->branch_bar)));
  after = box_of (fixture, dog);
  g_assert_cmpfloat (before.x, ==, after.x);
  g_assert_cmpfloat (before.y, ==, after.y);
  act (fixture, "undo-branch");
  g_assert_cmpuint (current (fixture), ==, 0);
  g_assert_cmpuint (cursor (fixture), ==, at);
  g_assert_cmpuint (cyc_why_find (model (fixture), "p"), >, 0);
  g_assert_false (can (fixture, "undo-branch"));
  act (fixture, "redo-branch");
  g_assert_cmpuint (current (fixture), ==, 1);
  wait_until (is_idle (fixture));
}

/* At the same place of both branches: what lives where, and what was printed. */
static void
test_compare (Fixture      *fixture,
              gconstpointer data)
{
  open_text (fixture, "it.py", "class A: pass\na = A()\nprint(1)\nprint(2)\nprint(3)\n");
  go_to_line (fixture, 3);
  try_line (fixture, "del a; print('tried')");
  go_to_line (fixture, 5);
  g_assert_nonnull (strstr (cyc_branch_bar_get_summary (fixture->window->branch_bar), "lives there only"));
  act (fixture, "next-branch");
  g_assert_cmpuint (current (fixture), ==, 0);
  g_assert_cmpuint (cyc_model_get_line (model (fixture)), ==, 5);
  g_assert_nonnull (strstr (cyc_branch_bar_get_summary (fixture->window->branch_bar), "lives here only"));
  act (fixture, "compare-branches");
  wait_until (is_idle (fixture));
}

static void
test_errors (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *output = NULL;

  g_assert_false (can (fixture, "try"));
  open_text (fixture, "it.py", "x = 1\nprint(x)\n");
  go_to_line (fixture, 2);
  try_line (fixture, "x = (");
  g_assert_cmpuint (cyc_branches_get_n (fixture->window->branches), ==, 1);
  g_assert_cmpstr (cyc_prompt_get_text (fixture->window->prompt), ==, "x = (");
  try_line (fixture, "x / 0");
  g_assert_cmpuint (current (fixture), ==, 1);
  g_assert_cmpstr (cyc_prompt_get_text (fixture->window->prompt), ==, "");
  output = cyc_output_view_dup_text (fixture->window->output_view);
  g_assert_nonnull (strstr (output, "ZeroDivisionError: division by zero"));
}

/* Inside a collection, at the start and after the end: nearby, and said so. */
static void
test_edges (Fixture      *fixture,
            gconstpointer data)
{
  open_uri (fixture, LESSONS "welcome.py");
  act (fixture, "next-collection");
  act (fixture, "next-phase");
  act (fixture, "next-phase");
  g_assert_true (cyc_model_get_gc (model (fixture))->collecting);
  try_line (fixture, "gc.freeze()");
  g_assert_cmpuint (current (fixture), ==, 1);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (fixture->window->notice)));
  g_assert_false (cyc_model_get_gc (model (fixture))->collecting);
  go_to_end (fixture);
  try_line (fixture, "print('last')");
  g_assert_cmpuint (current (fixture), ==, 2);
}

/* The menu by keyboard: for what is selected, and for nothing. */
static void
test_menu (Fixture      *fixture,
           gconstpointer data)
{
  CycStageView *stage = fixture->window->stage_view;
  CycObjectId   dog;

  g_assert_false (can (fixture, "stage-menu"));
  open_uri (fixture, LESSONS "welcome.py");
  go_to_line (fixture, 19);
  dog = cyc_why_find (model (fixture), "d");
  cyc_stage_view_select (stage, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, dog));
  act (fixture, "stage-menu");
  g_assert_true (gtk_widget_get_visible (stage->menu));
  g_assert_cmpuint (cyc_stage_view_get_menu_target (stage)->object, ==, dog);
  gtk_popover_popdown (GTK_POPOVER (stage->menu));
  cyc_stage_view_select (stage, G_MAXUINT32);
  act (fixture, "stage-menu");
  g_assert_cmpint (cyc_stage_view_get_menu_target (stage)->kind, ==, CYC_TARGET_NONE);
  gtk_popover_popdown (GTK_POPOVER (stage->menu));
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), "fill-prompt", g_variant_new_string ("p.ref = …"));
  g_assert_cmpstr (cyc_prompt_get_text (fixture->window->prompt), ==, "p.ref = …");
  settle (50);
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);

  add ("/app/branches/try", test_try, NULL);
  add ("/app/branches/compare", test_compare, NULL);
  add ("/app/branches/errors", test_errors, NULL);
  add ("/app/branches/edges", test_edges, NULL);
  add ("/app/branches/menu", test_menu, NULL);
  return end_window_tests ();
}
