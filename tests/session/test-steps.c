/* test-steps.c
 *
 * The list of steps: all of them, those that answer a query, and what
 * happened to one object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-history.h"
#include "cyc-narration.h"
#include "cyc-player.h"
#include "cyc-session.h"
#include "cyc-step-list.h"

#define PATIENCE (30 * G_USEC_PER_SEC)

static const char source[] = "import gc\n"
                             "class Person:\n"
                             "    pass\n"
                             "p = Person()\n"
                             "p.self = p\n"
                             "del p\n"
                             "gc.collect()\n";

typedef struct
{
  CycSession  *session;
  CycPlayer   *player;
  CycStepList *steps;
  CycObjectId  person;
} Fixture;

static CycLog *
get_log (Fixture *fixture)
{
  return cyc_recording_get_log (cyc_session_get_recording (fixture->session));
}

#define wait_until(condition)                              \
  G_STMT_START                                             \
  {                                                        \
    gint64 end_ = g_get_monotonic_time () + PATIENCE;      \
                                                           \
    while (!(condition) && g_get_monotonic_time () < end_) \
      if (!g_main_context_iteration (NULL, FALSE))         \
        g_usleep (500);                                    \
    g_assert_true (condition);                             \
  }                                                        \
  G_STMT_END

static void
wait_for_steps (Fixture *fixture)
{
  wait_until (cyc_step_list_get_looked (fixture->steps) == cyc_step_list_get_length (fixture->steps));
}

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->session = cyc_session_new_program ("it.py", source, strlen (source), cyc_profile_get_default ());
  cyc_session_start (fixture->session);
  wait_until (cyc_session_get_state (fixture->session) == CYC_SESSION_FINISHED);
  fixture->player = cyc_player_new ();
  cyc_player_set_recording (fixture->player, cyc_session_get_recording (fixture->session));
  fixture->steps = cyc_step_list_new ();
  cyc_step_list_set_log (fixture->steps, get_log (fixture));
  cyc_step_list_extend (fixture->steps, cyc_player_get_length (fixture->player));
  for (guint32 n = 0; n < cyc_player_get_length (fixture->player); n++)
    {
      const CycEvent *event = cyc_log_get (get_log (fixture), n);

      if (event->kind == CYC_EVENT_ALLOC && g_str_equal (cyc_log_get_text (get_log (fixture), event->alloc.type_text), "Person"))
        fixture->person = event->alloc.object;
    }
  g_assert_cmpuint (fixture->person, !=, 0);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_object_unref (fixture->steps);
  g_object_unref (fixture->player);
  g_object_unref (fixture->session);
}

/* The list is what one meets by stepping. */
static void
test_all (Fixture      *fixture,
          gconstpointer data)
{
  guint n = 0;

  wait_for_steps (fixture);
  while (cyc_player_step (fixture->player, CYC_UNIT_EVENT, CYC_DIRECTION_FORWARD))
    {
      g_autoptr (CycStep) step = g_list_model_get_item (G_LIST_MODEL (fixture->steps), n);

      g_assert_nonnull (step);
      g_assert_cmpuint (cyc_step_get_cursor (step), ==, cyc_player_get_cursor (fixture->player));
      g_assert_cmpuint (cyc_step_list_find (fixture->steps, cyc_player_get_cursor (fixture->player)), ==, n);
      n++;
    }
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->steps)), ==, n);
  g_assert_cmpuint (cyc_step_list_find (fixture->steps, 0), ==, CYC_STEP_NONE);
}

/* By number: exactly the steps that concern the object. */
static void
test_number (Fixture      *fixture,
             gconstpointer data)
{
  g_autofree char *query = g_strdup_printf ("#%u", fixture->person);
  guint            all, n, concerning = 0;

  wait_for_steps (fixture);
  all = g_list_model_get_n_items (G_LIST_MODEL (fixture->steps));
  for (guint i = 0; i < all; i++)
    concerning += cyc_event_concerns (cyc_log_get (get_log (fixture), cyc_step_list_get_cursor (fixture->steps, i) - 1), fixture->person);
  cyc_step_list_set_query (fixture->steps, query);
  wait_for_steps (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->steps));
  g_assert_cmpuint (n, ==, concerning);
  g_assert_cmpuint (n, >, 10);
  for (guint i = 0; i < n; i++)
    g_assert_true (cyc_event_concerns (cyc_log_get (get_log (fixture), cyc_step_list_get_cursor (fixture->steps, i) - 1), fixture->person));
  cyc_step_list_set_query (fixture->steps, "");
  wait_for_steps (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->steps)), ==, all);
}

/* By words, in any case and order; a query that replaces another while it is looked for. */
static void
test_words (Fixture      *fixture,
            gconstpointer data)
{
  guint n, told = 0;

  cyc_step_list_set_query (fixture->steps, "nothing like it");
  cyc_step_list_set_query (fixture->steps, "person SUBTRACT_REFS");
  wait_for_steps (fixture);
  n = g_list_model_get_n_items (G_LIST_MODEL (fixture->steps));
  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      CycModel *model = cyc_player_peek (fixture->player, cyc_step_list_get_cursor (fixture->steps, i));
      g_autoptr (CycNarration) narration = cyc_narration_new (model);

      g_assert_cmpuint (cyc_model_get_cursor (model), ==, cyc_step_list_get_cursor (fixture->steps, i));
      told += strstr (narration->headline, "Person") != NULL;
    }
  g_assert_cmpuint (told, ==, n);
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 0);
  cyc_step_list_set_query (fixture->steps, "nothing like it");
  wait_for_steps (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->steps)), ==, 0);
}

static void
test_history (Fixture      *fixture,
              gconstpointer data)
{
  CycLog *log = get_log (fixture);
  guint32 length = cyc_player_get_length (fixture->player);
  guint32 birth = cyc_history_find (log, fixture->person, CYC_HISTORY_BIRTH, length, length);
  guint32 death = cyc_history_find (log, fixture->person, CYC_HISTORY_DEATH, 0, length);
  guint32 cursor = birth, n = 0;

  g_assert_cmpint (cyc_log_get (log, birth - 1)->kind, ==, CYC_EVENT_ALLOC);
  g_assert_cmpint (cyc_log_get (log, death - 1)->kind, ==, CYC_EVENT_FREE);
  g_assert_cmpuint (cyc_history_find (log, fixture->person, CYC_HISTORY_BIRTH, 0, length), ==, birth);
  g_assert_cmpuint (cyc_history_find (log, fixture->person, CYC_HISTORY_PREVIOUS, birth, length), ==, G_MAXUINT32);
  g_assert_cmpuint (cyc_history_find (log, fixture->person, CYC_HISTORY_NEXT, death, length), ==, G_MAXUINT32);
  while (cursor != death)
    {
      guint32 next = cyc_history_find (log, fixture->person, CYC_HISTORY_NEXT, cursor, length);

      g_assert_cmpuint (next, >, cursor);
      g_assert_cmpuint (cyc_history_find (log, fixture->person, CYC_HISTORY_PREVIOUS, next, length), ==, cursor);
      cursor = next;
      n++;
    }
  g_assert_cmpuint (n, >, 10);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/steps/all", Fixture, NULL, set_up, test_all, tear_down);
  g_test_add ("/session/steps/number", Fixture, NULL, set_up, test_number, tear_down);
  g_test_add ("/session/steps/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/session/steps/history", Fixture, NULL, set_up, test_history, tear_down);
  return g_test_run ();
}
