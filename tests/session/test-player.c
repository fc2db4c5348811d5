/* test-player.c
 *
 * Steps of the player in a small log written by hand.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-player.h"

typedef struct
{
  CycPlayer    *player;
  CycRecording *recording;
  guint         n_moved;
} Fixture;

static void
add (CycLog      *log,
     CycEventKind kind,
     guint        flags,
     guint32      word0,
     guint32      word2)
{
  CycEvent event = { .kind = kind, .flags = flags };

  event.word[0] = word0;
  event.word[2] = word2;
  cyc_log_append (log, &event);
}

static void
add_line (CycLog *log,
          guint   line)
{
  add (log, CYC_EVENT_LINE, 0, 1, line);
}

/* start, call, then lines 1, 2, 3, a collection of two phases in 3, an output, line 2 again, exit. */
static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  CycTexts *texts = cyc_log_get_texts (log);
  guint32   name = cyc_texts_intern (texts, "three.py");

  add (log, CYC_EVENT_START, 0, name, cyc_texts_intern (texts, "3.13"));
  add (log, CYC_EVENT_CALL, 0, 1, 0);
  add_line (log, 1);
  add_line (log, 2);
  add_line (log, 3);
  add (log, CYC_EVENT_GC_BEGIN, CYC_GC_WHY_COLLECT, 2, 0);
  add (log, CYC_EVENT_GC_PHASE, CYC_PHASE_UPDATE_REFS, 0, 0);
  add (log, CYC_EVENT_GC_PHASE, CYC_PHASE_SUBTRACT_REFS, 0, 0);
  add (log, CYC_EVENT_GC_END, 0, 2, 0);
  add (log, CYC_EVENT_OUTPUT, 1, name, 0);
  add_line (log, 2);
  add (log, CYC_EVENT_RETURN, 0, 1, 0);
  add (log, CYC_EVENT_EXIT, 0, 0, 0);
  cyc_log_publish (log);
  fixture->recording = cyc_recording_new (log);
  cyc_recording_update (fixture->recording, 0);
  fixture->player = cyc_player_new ();
  cyc_player_set_recording (fixture->player, fixture->recording);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_clear_object (&fixture->player);
  g_clear_pointer (&fixture->recording, cyc_recording_unref);
}

/* From every border of every unit, a step on and a step back lead to where one was. */
static void
test_inverse (Fixture      *fixture,
              gconstpointer data)
{
  static const CycUnit units[] = { CYC_UNIT_EVENT, CYC_UNIT_LINE, CYC_UNIT_PHASE, CYC_UNIT_GC, CYC_UNIT_LANDMARK };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      cyc_player_seek (fixture->player, 0);
      while (cyc_player_step (fixture->player, units[i], CYC_DIRECTION_FORWARD))
        {
          guint32 here = cyc_player_get_cursor (fixture->player);
          guint64 hash = cyc_model_hash (cyc_player_get_model (fixture->player));

          if (!cyc_player_step (fixture->player, units[i], CYC_DIRECTION_FORWARD))
            break;
          g_assert_true (cyc_player_step (fixture->player, units[i], CYC_DIRECTION_BACK));
          g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, here);
          g_assert_cmpuint (cyc_model_hash (cyc_player_get_model (fixture->player)), ==, hash);
        }
      g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, cyc_player_get_length (fixture->player));
    }
}

static void
test_lines (Fixture      *fixture,
            gconstpointer data)
{
  static const guint lines[] = { 1, 2, 3, 2 };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_true (cyc_player_step (fixture->player, CYC_UNIT_LINE, CYC_DIRECTION_FORWARD));
      g_assert_cmpuint (cyc_model_get_line (cyc_player_get_model (fixture->player)), ==, lines[i]);
      g_assert_cmpuint (cyc_player_get_event (fixture->player)->kind, ==, CYC_EVENT_LINE);
    }
}

static void
test_ends (Fixture      *fixture,
           gconstpointer data)
{
  g_assert_false (cyc_player_step (fixture->player, CYC_UNIT_EVENT, CYC_DIRECTION_BACK));
  g_assert_null (cyc_player_get_event (fixture->player));
  g_assert_true (cyc_player_seek (fixture->player, G_MAXUINT32));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 13);
  g_assert_false (cyc_player_step (fixture->player, CYC_UNIT_EVENT, CYC_DIRECTION_FORWARD));
  g_assert_false (cyc_player_seek (fixture->player, 13));
}

static void
test_breakpoints (Fixture      *fixture,
                  gconstpointer data)
{
  static const CycBreakpoint at_two = { .cell = 0, .line = 2 };
  static const CycBreakpoint nowhere = { .cell = 0, .line = 99 };

  cyc_player_set_breakpoints (fixture->player, &at_two, 1);
  g_assert_cmpuint (cyc_player_get_n_breakpoints (fixture->player), ==, 1);
  g_assert_true (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_FORWARD));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 4);
  g_assert_true (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_FORWARD));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 11);
  g_assert_true (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_BACK));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 4);
  cyc_player_set_breakpoints (fixture->player, &nowhere, 1);
  g_assert_false (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_FORWARD));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 13);
  g_assert_false (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_BACK));
  g_assert_cmpuint (cyc_player_get_cursor (fixture->player), ==, 0);
}

static void
count (Fixture *fixture)
{
  fixture->n_moved++;
}

static void
test_signals (Fixture      *fixture,
              gconstpointer data)
{
  g_signal_connect_swapped (fixture->player, "moved", G_CALLBACK (count), fixture);
  cyc_player_seek (fixture->player, 5);
  cyc_player_seek (fixture->player, 5);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  cyc_player_set_recording (fixture->player, NULL);
  g_assert_cmpuint (fixture->n_moved, ==, 2);
  g_assert_null (cyc_player_get_model (fixture->player));
  g_assert_false (cyc_player_step (fixture->player, CYC_UNIT_EVENT, CYC_DIRECTION_FORWARD));
  g_assert_false (cyc_player_run_to_breakpoint (fixture->player, CYC_DIRECTION_FORWARD));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/session/player/inverse", Fixture, NULL, set_up, test_inverse, tear_down);
  g_test_add ("/session/player/lines", Fixture, NULL, set_up, test_lines, tear_down);
  g_test_add ("/session/player/ends", Fixture, NULL, set_up, test_ends, tear_down);
  g_test_add ("/session/player/breakpoints", Fixture, NULL, set_up, test_breakpoints, tear_down);
  g_test_add ("/session/player/signals", Fixture, NULL, set_up, test_signals, tear_down);
  return g_test_run ();
}
