/* test-panels.c
 *
 * The panels around the stage, driven through their actions and models.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-life-row.h"
#include "cyc-step-list.h"
#include "cyc-step-row.h"
#include "window-fixture.h"

static CycStepList *
get_steps (Fixture *fixture)
{
  return CYC_STEP_LIST (cyc_step_view_get_steps (fixture->window->step_view));
}

static void
wait_for_steps (Fixture *fixture)
{
  wait_until (cyc_step_list_get_length (get_steps (fixture)) > 0 &&
              cyc_step_list_get_looked (get_steps (fixture)) == cyc_step_list_get_length (get_steps (fixture)));
}

static void
show_panel (Fixture    *fixture,
            const char *name)
{
  g_action_group_change_action_state (G_ACTION_GROUP (fixture->window), "panel", g_variant_new_string (name));
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->panels), ==, name);
}

/* The list goes where the cursor goes, and the cursor where a row is chosen. */
static void
test_steps (Fixture      *fixture,
            gconstpointer data)
{
  CycStepView *view = fixture->window->step_view;

  open_uri (fixture, LESSONS "welcome.py");
  show_panel (fixture, "steps");
  wait_for_steps (fixture);
  act (fixture, "next-line");
  for (guint i = 0; i < 20; i++)
    {
      act (fixture, "next-event");
      g_assert_cmpuint (cyc_step_view_get_selected (view), ==, cursor (fixture));
    }
  act (fixture, "start");
  act (fixture, "start");
  g_assert_cmpuint (cursor (fixture), ==, 0);
  g_assert_cmpuint (cyc_step_view_get_selected (view), ==, 0);
  settle (200);
}

/* The row of the selected step, if the list has one. */
static GtkWidget *
find_selected_row (GtkWidget *widget)
{
  if (CYC_IS_STEP_ROW (widget))
    return gtk_widget_get_state_flags (gtk_widget_get_parent (widget)) & GTK_STATE_FLAG_SELECTED ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_selected_row (child);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
shows_selected_row (CycStepView *view)
{
  GtkWidget      *row = find_selected_row (GTK_WIDGET (view));
  graphene_rect_t bounds;

  return row != NULL && gtk_widget_get_mapped (row) && gtk_widget_compute_bounds (row, GTK_WIDGET (view), &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (GTK_WIDGET (view));
}

/* A panel that is opened late shows where the cursor is. */
static void
test_late_steps (Fixture      *fixture,
                 gconstpointer data)
{
  CycStepView *view = fixture->window->step_view;

  open_uri (fixture, LESSONS "welcome.py");
  act (fixture, "end");
  act (fixture, "previous-line");
  wait_for_steps (fixture);
  show_panel (fixture, "steps");
  settle (500);
  g_assert_cmpuint (cyc_step_view_get_selected (view), ==, cursor (fixture));
  g_assert_true (shows_selected_row (view));
}

static void
test_find_step (Fixture      *fixture,
                gconstpointer data)
{
  GtkWidget *entry;
  guint      n;

  open_uri (fixture, LESSONS "welcome.py");
  act (fixture, "find-step");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (fixture->window->panels), ==, "steps");
  cyc_step_view_search (fixture->window->step_view, "subtract_refs dog");
  entry = gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), GTK_TYPE_SEARCH_ENTRY);
  g_assert_nonnull (entry);
  settle (300);
  wait_for_steps (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (get_steps (fixture)));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      g_signal_emit_by_name (entry, "activate");
      g_assert_cmpuint (cursor (fixture), ==, cyc_step_list_get_cursor (get_steps (fixture), i));
      g_assert_cmpint (cyc_model_get_gc (model (fixture))->phase, ==, CYC_PHASE_SUBTRACT_REFS);
    }
}

static gboolean
get_state (Fixture    *fixture,
           const char *name)
{
  g_autoptr (GVariant) state = g_action_group_get_action_state (G_ACTION_GROUP (fixture->window), name);

  return g_variant_get_boolean (state);
}

/* Bookmarks are set, gone to, looped between, and found again when the same program runs again. */
static void
test_bookmarks (Fixture      *fixture,
                gconstpointer data)
{
  CycWindow *window = fixture->window;
  guint32    first, second, from, to;

  g_assert_false (can (fixture, "bookmark"));
  open_uri (fixture, LESSONS "welcome.py");
  g_assert_false (can (fixture, "next-bookmark"));
  g_assert_false (can (fixture, "loop"));
  act (fixture, "next-line");
  first = cursor (fixture);
  act (fixture, "bookmark");
  g_assert_true (get_state (fixture, "bookmark"));
  g_assert_nonnull (strstr (cyc_bookmarks_get_nth (window->bookmarks, 0)->name, "Line"));
  act (fixture, "next-line");
  act (fixture, "next-line");
  second = cursor (fixture);
  act (fixture, "bookmark");
  act (fixture, "previous-bookmark");
  g_assert_cmpuint (cursor (fixture), ==, first);
  act (fixture, "next-bookmark");
  g_assert_cmpuint (cursor (fixture), ==, second);
  act (fixture, "loop");
  g_assert_true (cyc_bookmarks_get_loop (window->bookmarks, &from, &to));
  g_assert_cmpuint (from, ==, first);
  g_assert_cmpuint (to, ==, second);
  act (fixture, "play");
  wait_until (cursor (fixture) == first);
  wait_until (cursor (fixture) > first);
  g_assert_cmpuint (cursor (fixture), <=, second);
  act (fixture, "play");
  act (fixture, "loop");
  g_assert_false (cyc_bookmarks_get_loop (window->bookmarks, NULL, NULL));
  act (fixture, "run");
  wait_until (is_idle (fixture));
  g_assert_cmpuint (cyc_bookmarks_get_n (window->bookmarks), ==, 2);
  g_action_group_activate_action (G_ACTION_GROUP (window), "go-to", g_variant_new_uint32 (second));
  act (fixture, "bookmark");
  g_assert_cmpuint (cyc_bookmarks_get_n (window->bookmarks), ==, 1);
  cyc_bookmarks_remove (window->bookmarks, first);
}

static CycObjectId
find_person (Fixture *fixture)
{
  CycModel *heap = model (fixture);

  for (CycObjectId object = cyc_model_get_n_objects (heap); object > 0; object--)
    if (g_str_equal (cyc_model_get_type_name (heap, object), "Person"))
      return object;
  return 0;
}

/* Birth, death, the next and the last change of what is selected. */
static void
test_life (Fixture      *fixture,
           gconstpointer data)
{
  CycObjectId person;
  guint32     birth;

  open_uri (fixture, LESSONS "welcome.py");
  g_assert_false (can (fixture, "object-birth"));
  go_to_end (fixture);
  person = find_person (fixture);
  cyc_stage_view_select (fixture->window->stage_view, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, person));
  g_assert_true (can (fixture, "object-birth"));
  act (fixture, "object-birth");
  wait_until (cursor (fixture) < cyc_player_get_length (fixture->window->player));
  birth = cursor (fixture);
  g_assert_cmpuint (cyc_model_get_object (model (fixture), person)->born, ==, birth);
  act (fixture, "object-next");
  wait_until (cursor (fixture) > birth);
  act (fixture, "object-previous");
  wait_until (cursor (fixture) == birth);
  act (fixture, "object-previous");
  wait_until (cyc_notice_get_text (fixture->window->notice) != NULL);
  g_assert_cmpuint (cursor (fixture), ==, birth);
  act (fixture, "object-death");
  wait_until (cursor (fixture) > birth);
  g_assert_cmpuint (cyc_model_get_object (model (fixture), person)->freed, ==, cursor (fixture));
}

static void
test_lifelines (Fixture      *fixture,
                gconstpointer data)
{
  CycLifelines *lifelines = fixture->window->lifelines;
  CycLives     *lives;

  open_uri (fixture, LESSONS "welcome.py");
  g_assert_null (cyc_lifelines_get_lives (lifelines));
  act (fixture, "lifelines");
  wait_until (cyc_lifelines_get_lives (lifelines) != NULL);
  lives = cyc_lifelines_get_lives (lifelines);
  g_assert_cmpuint (cyc_lives_get_n (lives), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      const CycLife   *life = cyc_lives_get_nth (lives, i);
      CycModel        *heap = cyc_player_peek (fixture->window->player, life->freed);
      CycLog          *log = cyc_model_get_log (heap);
      g_autofree char *text = cyc_life_describe (lives, i, log);

      g_assert_cmpstr (cyc_log_get_text (log, life->type_text), ==, i == 0 ? "Person" : "Dog");
      g_assert_cmpuint (cyc_model_get_object (heap, life->object)->born, ==, life->born);
      g_assert_cmpuint (cyc_model_get_object (heap, life->object)->freed, ==, life->freed);
      g_assert_nonnull (strstr (text, "born at event"));
      g_assert_nonnull (strstr (text, "generation 0"));
      g_assert_nonnull (strstr (text, "freed at event"));
    }
  act (fixture, "run");
  g_assert_null (cyc_lifelines_get_lives (lifelines));
  wait_until (cyc_lifelines_get_lives (lifelines) != NULL);
  settle (100);
}

static CycHolder
selected (Fixture *fixture)
{
  return cyc_stage_view_get_selected (fixture->window->stage_view);
}

/* From the names to p, from it to d, and back. */
static void
test_walk (Fixture      *fixture,
           gconstpointer data)
{
  CycObjectId person;
  CycHolder   main_sheet;

  open_uri (fixture, LESSONS "welcome.py");
  for (guint i = 0; i < 11; i++)
    act (fixture, "next-line");
  wait_until (is_idle (fixture));
  person = find_person (fixture);
  g_assert_cmpuint (selected (fixture), ==, G_MAXUINT32);
  act (fixture, "walk-along");
  main_sheet = selected (fixture);
  g_assert_cmpuint (main_sheet, !=, G_MAXUINT32);
  /* gc, Person, Dog, p */
  for (guint i = 0; i < 4; i++)
    act (fixture, "walk-next");
  act (fixture, "walk-along");
  g_assert_cmpuint (selected (fixture), ==, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, person));
  /* Its last reference is .pet. */
  act (fixture, "walk-previous");
  act (fixture, "walk-along");
  g_assert_cmpstr (cyc_model_get_type_name (model (fixture), CYC_HOLDER_NUMBER (selected (fixture))), ==, "Dog");
  act (fixture, "walk-back");
  act (fixture, "walk-along");
  g_assert_cmpstr (cyc_model_get_type_name (model (fixture), CYC_HOLDER_NUMBER (selected (fixture))), ==, "Dog");
}

/* The list says what the stage shows, at each moment; the selection is one and the same. */
static void
test_outline (Fixture      *fixture,
              gconstpointer data)
{
  CycOutlineView *view = fixture->window->outline_view;
  CycObjectId     person;

  open_uri (fixture, LESSONS "welcome.py");
  show_panel (fixture, "objects");
  for (guint i = 0; i < 11; i++)
    act (fixture, "next-line");
  wait_until (is_idle (fixture));
  person = find_person (fixture);
  {
    g_autofree char *text = cyc_outline_view_dup_text (view);
    g_autofree char *line = g_strdup_printf ("Person #%u, reference count 2\n", person);

    g_assert_nonnull (strstr (text, line));
    g_assert_nonnull (strstr (text, "__main__"));
    g_assert_nonnull (strstr (text, "p → Person #"));
    g_assert_nonnull (strstr (text, ".master → Person #"));
  }
  act (fixture, "next-line");
  {
    g_autofree char *text = cyc_outline_view_dup_text (view);
    g_autofree char *line = g_strdup_printf ("Person #%u, reference count 1\n", person);

    g_assert_nonnull (strstr (text, line));
    g_assert_null (strstr (text, "p → Person #"));
  }
  go_to_end (fixture);
  wait_until (is_idle (fixture));
  {
    g_autofree char *text = cyc_outline_view_dup_text (view);

    g_assert_null (strstr (text, "Person #"));
  }
}

/* Who stands where is the same whether one steps or jumps there, and no one stands where no one is. */
static void
check_memory (Fixture *fixture)
{
  CycOccupancy *occupancy = cyc_memory_panel_get_occupancy (fixture->window->memory_panel);
  CycModel     *heap = model (fixture);
  g_autoptr (GArray) types = cyc_occupancy_get_types (occupancy);
  g_autoptr (GArray) counted = cyc_occupancy_count_types (heap);
  guint n = 0, used = 0;

  for (CycObjectId object = 1; object <= cyc_model_get_n_objects (heap); object++)
    {
      const CycModelObject *it = cyc_model_get_object (heap, object);

      if ((it->flags & CYC_OBJECT_ALIVE) == 0 || (it->flags & CYC_ALLOC_BUILTIN) != 0)
        continue;
      n++;
      g_assert_cmpuint (cyc_occupancy_get_object (occupancy, cyc_occupancy_find_place (occupancy, it->block)), ==, object);
    }
  for (guint i = 0; i < cyc_occupancy_get_n_places (occupancy); i++)
    used += cyc_occupancy_get_object (occupancy, i) != 0;
  g_assert_cmpuint (used, ==, n);
  g_assert_cmpmem (types->data, types->len * sizeof (CycTypeCount), counted->data, counted->len * sizeof (CycTypeCount));
}

static void
test_memory (Fixture      *fixture,
             gconstpointer data)
{
  open_uri (fixture, LESSONS "welcome.py");
  show_panel (fixture, "memory");
  wait_until (cyc_memory_panel_get_occupancy (fixture->window->memory_panel) != NULL);
  check_memory (fixture);
  while (can (fixture, "next-line"))
    {
      act (fixture, "next-line");
      check_memory (fixture);
    }
  for (guint i = 0; i < 30; i++)
    {
      act (fixture, "previous-event");
      check_memory (fixture);
    }
  act (fixture, "start");
  check_memory (fixture);
  act (fixture, "bookmark");
  act (fixture, "next-line");
  check_memory (fixture);
  act (fixture, "bookmark");
}

/* One for the window, however often it is asked for. */
static void
test_legend (Fixture      *fixture,
             gconstpointer data)
{
  GtkWindow *legend;

  act (fixture, "legend");
  legend = fixture->window->legend;
  g_assert_nonnull (legend);
  g_assert_true (gtk_window_get_transient_for (legend) == GTK_WINDOW (fixture->window));
  act (fixture, "legend");
  g_assert_true (fixture->window->legend == legend);
  wait_until (gtk_widget_get_mapped (GTK_WIDGET (legend)));
  settle (200);
  gtk_window_close (legend);
  wait_until (fixture->window->legend == NULL);
  act (fixture, "legend");
  g_assert_nonnull (fixture->window->legend);
}

int
main (int    argc,
      char **argv)
{
  begin_window_tests (&argc, &argv);
  add ("/app/panels/steps", test_steps, NULL);
  add ("/app/panels/late-steps", test_late_steps, NULL);
  add ("/app/panels/find-step", test_find_step, NULL);
  add ("/app/panels/bookmarks", test_bookmarks, NULL);
  add ("/app/panels/life", test_life, NULL);
  add ("/app/panels/lifelines", test_lifelines, NULL);
  add ("/app/panels/walk", test_walk, NULL);
  add ("/app/panels/outline", test_outline, NULL);
  add ("/app/panels/memory", test_memory, NULL);
  add ("/app/panels/legend", test_legend, NULL);
  return end_window_tests ();
}
