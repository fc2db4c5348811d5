/* test-frames.c
 *
 * Every frame of the lessons and of some programs, read as data: no word lies on another, no
 * arrow runs through one, no card covers another.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-overlaps.h"

#include "cyc-notable.h"
#include "cyc-places.h"
#include "cyc-stage.h"

#include <glib/gstdio.h>

#define WIDTH 660
#define MOST_REPORTS 12

typedef struct
{
  const char      *path;
  CycLayoutClient *client;
  guint32          cursor;
  double           t;
  guint            n_frames;
  guint            n_found;
  GHashTable      *said;
} Lesson;

static const char *cli;

/* Runs a program in a process of its own and reads what was recorded. */
static CycRecording *
record (const char *path)
{
  g_autofree char *folder = g_dir_make_tmp ("cyc-frames-XXXXXX", NULL);
  g_autofree char *out = g_build_filename (folder, "lesson.cyc", NULL);
  const char      *command[] = { cli, "record", path, "-o", out, NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize            length;
  CycRecording    *recording;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (out, &bytes, &length, &error);
  g_assert_no_error (error);
  {
    g_autoptr (GBytes) all = g_bytes_new_take (g_steal_pointer (&bytes), length);

    recording = cyc_recording_new_from_bytes (all, &error);
  }
  g_assert_no_error (error);
  g_unlink (out);
  g_rmdir (folder);
  cyc_recording_update (recording, 0);
  return recording;
}

static void
on_found (const char *what,
          gpointer    data)
{
  Lesson *lesson = data;

  lesson->n_found++;
  if (g_hash_table_size (lesson->said) < MOST_REPORTS && g_hash_table_add (lesson->said, g_strdup (what)))
    g_test_message ("%s, cursor %u, t %.2f: %s", lesson->path, lesson->cursor, lesson->t, what);
}

static void
look_at (Lesson         *lesson,
         CycDisplayList *list)
{
  lesson->n_frames++;
  cyc_overlaps_find (list, on_found, lesson);
  cyc_display_list_unref (list);
}

static void
look_at_moment (Lesson         *lesson,
                CycPlacement   *placement,
                CycModel       *model,
                const CycEvent *event)
{
  static const double times[] = { 1, 0.35, 0.8 };
  const CycTheme     *theme = cyc_theme_get (CYC_THEME_LIGHT);
  CycMoment           moment = { .model = model, .event = event, .graph = cyc_placement_get_graph (placement) };
  guint               n = cyc_stage_get_duration (event) > 0 ? G_N_ELEMENTS (times) : 1;

  for (guint i = 0; i < n; i++)
    {
      lesson->t = moment.t = times[i];
      look_at (lesson, cyc_stage_draw_graph (placement, &moment, theme));
    }
  lesson->t = moment.t = 1;
  look_at (lesson, cyc_stage_draw_banner (&moment, theme, WIDTH));
  look_at (lesson, cyc_stage_draw_caption (&moment, theme, WIDTH));
  look_at (lesson, cyc_stage_draw_belts (&moment, theme, WIDTH));
}

/* A step ends in the state that it leads to, whatever moved on the way. */
static void
compare_end (CycPlacement    *placement,
             const CycMoment *moment)
{
  CycMoment end = *moment, state = *moment;

  end.t = state.t = 1;
  state.before = NULL;
  {
    g_autoptr (CycDisplayList) moved = cyc_stage_draw_graph (placement, &end, cyc_theme_get (CYC_THEME_LIGHT));
    g_autoptr (CycDisplayList) still = cyc_stage_draw_graph (placement, &state, cyc_theme_get (CYC_THEME_LIGHT));
    g_autofree char *moved_text = cyc_display_list_to_string (moved);
    g_autofree char *still_text = cyc_display_list_to_string (still);

    g_assert_cmpstr (moved_text, ==, still_text);
  }
}

/* What a step by line looks like on its way. */
static void
look_at_steps (Lesson       *lesson,
               CycRecording *recording,
               CycPlaces    *places)
{
  static const double times[] = { 0.1, 0.3, 0.5, 0.75, 0.95 };
  CycTimeline        *timeline = cyc_recording_get_timeline (recording);
  guint32             length = cyc_log_get_length (cyc_recording_get_log (recording)), next;
  CycModel           *before = cyc_recording_new_model (recording, 0), *after = cyc_recording_new_model (recording, 0);

  lesson->cursor = cyc_timeline_get_first_line (timeline);
  for (; lesson->cursor < length; lesson->cursor = next)
    {
      CycPlacement *placement = cyc_places_get (places, lesson->cursor);
      CycMoment     moment = { .model = after, .before = before, .graph = cyc_placement_get_graph (placement) };

      next = MIN (cyc_timeline_next (timeline, CYC_UNIT_LINE, lesson->cursor), length);
      cyc_recording_seek (recording, before, lesson->cursor);
      cyc_recording_seek (recording, after, next);
      compare_end (placement, &moment);
      for (guint i = 0; next < cyc_graph_get_end (moment.graph) && i < G_N_ELEMENTS (times); i++)
        {
          lesson->t = moment.t = times[i];
          look_at (lesson, cyc_stage_draw_graph (placement, &moment, cyc_theme_get (CYC_THEME_LIGHT)));
        }
      cyc_placement_unref (placement);
    }
  cyc_model_free (before);
  cyc_model_free (after);
}

static void
test_lesson (gconstpointer data)
{
  Lesson lesson = { .path = data };
  g_autoptr (CycRecording) recording = record (lesson.path);
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycLayoutClient) client = cyc_layout_client_new (NULL);
  g_autoptr (CycPlaces) places = cyc_places_new (recording, view, client);
  CycLog     *log = cyc_recording_get_log (recording);
  CycNotable *notable = cyc_notable_new (log);
  CycModel   *model = cyc_recording_new_model (recording, 0);
  guint32     length = cyc_log_get_length (log);

  lesson.said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  lesson.cursor = cyc_timeline_get_first_line (cyc_recording_get_timeline (recording));
  for (; lesson.cursor < length; lesson.cursor = cyc_notable_next (notable, lesson.cursor, length))
    {
      CycPlacement   *placement = cyc_places_get (places, lesson.cursor);
      const CycEvent *event = cyc_log_get (log, MAX (lesson.cursor, 1) - 1);

      if (cyc_graph_shows_event (cyc_placement_get_graph (placement), event))
        {
          cyc_recording_seek (recording, model, lesson.cursor);
          look_at_moment (&lesson, placement, model, event);
        }
      cyc_placement_unref (placement);
    }
  look_at_steps (&lesson, recording, places);
  g_test_message ("%s: %u drawings", lesson.path, lesson.n_frames);
  g_assert_cmpuint (lesson.n_frames, >, 100);
  g_assert_cmpuint (lesson.n_found, ==, 0);
  g_hash_table_unref (lesson.said);
  cyc_model_free (model);
  cyc_notable_free (notable);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, >, 2);
  cli = argv[1];
  for (int i = 2; i < argc; i++)
    {
      g_autofree char *name = g_path_get_basename (argv[i]);
      g_autofree char *path = g_strconcat ("/stage/frames/", name, NULL);

      g_test_add_data_func (path, argv[i], test_lesson);
    }
  return g_test_run ();
}
