/* test-parts.c
 *
 * The parts of the window that need no display: the camera, the histogram,
 * Markdown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-camera.h"
#include "cyc-histogram.h"
#include "cyc-markup.h"
#include "cyc-recording.h"
#include "cyc-shots.h"
#include "cyc-time-scale.h"

static void
test_fit (void)
{
  CycCamera     camera = { .scale = 3 };
  const CycRect drawing = { 10, 20, 400, 200 };
  const CycRect room = { 0, 50, 200, 300 };
  CycRect       seen;

  cyc_camera_fit (&camera, &drawing, &room);
  seen = cyc_camera_to_room (&camera, &drawing);
  g_assert_cmpfloat_with_epsilon (camera.scale, 0.5, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.x, 0, 1e-9);
  g_assert_cmpfloat_with_epsilon (seen.y, 150, 1e-9);
}

static void
test_zoom (void)
{
  CycCamera camera = { .scale = 1, .x = 7, .y = -3 };
  CycPoint  before = cyc_camera_to_drawing (&camera, 100, 80);
  CycPoint  after;

  cyc_camera_zoom (&camera, 1.7, 100, 80);
  after = cyc_camera_to_drawing (&camera, 100, 80);
  g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-9);
  g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-9);
  g_assert_true (camera.free);
  for (guint i = 0; i < 100; i++)
    cyc_camera_zoom (&camera, 2, 0, 0);
  g_assert_cmpfloat_with_epsilon (camera.scale, CYC_CAMERA_MAX_SCALE, 1e-9);
}

static void
test_reveal (void)
{
  CycCamera     camera = { .scale = 2 };
  const CycRect room = { 0, 0, 300, 200 };
  const CycRect boxes[] = { { -50, 10, 20, 20 }, { 400, 10, 20, 20 }, { 10, -90, 20, 20 }, { 10, 900, 20, 20 } };

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      CycRect seen;

      cyc_camera_reveal (&camera, &boxes[i], &room);
      seen = cyc_camera_to_room (&camera, &boxes[i]);
      g_assert_cmpfloat (seen.x, >=, -1e-9);
      g_assert_cmpfloat (seen.y, >=, -1e-9);
      g_assert_cmpfloat (seen.x + seen.width, <=, 300 + 1e-9);
      g_assert_cmpfloat (seen.y + seen.height, <=, 200 + 1e-9);
    }
}

/* What comes and goes beside the others does not move the camera, unless much would be gained. */
static void
test_shots (void)
{
  const CycShotThing small[] = { { 1, 9, { 0, 0, 100, 50 } }, { 4, 9, { 200, 0, 100, 50 } }, { 2, 3, { 0, 100, 100, 50 } } };
  const CycShotThing apart[] = { { 1, 5, { 0, 0, 300, 200 } }, { 6, 9, { 2000, 0, 300, 200 } }, { 8, 9, { 1900, 0, 50, 50 } } };
  const CycShotThing crowd[] = { { 1, 9, { 0, 0, 900, 200 } }, { 6, 9, { 950, 0, 50, 50 } } };
  g_autoptr (CycShots) still = cyc_shots_new (small, G_N_ELEMENTS (small), 300, 200);
  g_autoptr (CycShots) cut = cyc_shots_new (apart, G_N_ELEMENTS (apart), 300, 200);
  g_autoptr (CycShots) large = cyc_shots_new (crowd, G_N_ELEMENTS (crowd), 300, 200);
  g_autoptr (CycShots) none = cyc_shots_new (NULL, 0, 300, 200);

  g_assert_cmpuint (cyc_shots_get_n (still), ==, 1);
  g_assert_cmpfloat (cyc_shots_find (still, 0).width, ==, 300);
  g_assert_cmpfloat (cyc_shots_find (still, 9).height, ==, 150);
  g_assert_cmpuint (cyc_shots_get_n (cut), ==, 2);
  g_assert_cmpfloat (cyc_shots_find (cut, 5).x, ==, 0);
  g_assert_cmpfloat (cyc_shots_find (cut, 6).x, ==, 1900);
  g_assert_cmpfloat (cyc_shots_find (cut, 8).width, ==, 400);
  g_assert_cmpuint (cyc_shots_get_n (large), ==, 1);
  g_assert_cmpfloat (cyc_shots_find (large, 1).width, ==, 1000);
  g_assert_cmpfloat (cyc_shots_find (none, 1).width, ==, 0);
}

static void
test_histogram (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (GArray) buckets = NULL;
  CycEvent quiet = { .kind = CYC_EVENT_COUNTER };
  CycEvent busy = { .kind = CYC_EVENT_ALLOC };

  for (guint i = 0; i < 100; i++)
    cyc_log_append (log, i < 50 ? &quiet : &busy);
  cyc_log_publish (log);
  buckets = cyc_histogram_new (log, (const guint32[]){ 0, 10, 60, 100 }, 3);
  g_assert_cmpuint (buckets->len, ==, 3);
  g_assert_cmpfloat (g_array_index (buckets, float, 0), <, g_array_index (buckets, float, 1));
  g_assert_cmpfloat (g_array_index (buckets, float, 2), ==, 1);
  g_clear_pointer (&buckets, g_array_unref);
  buckets = cyc_histogram_new (log, (const guint32[]){ 60, 60, 60, 61 }, 3);
  g_assert_cmpfloat (g_array_index (buckets, float, 0), ==, 1);
  g_clear_pointer (&buckets, g_array_unref);
  buckets = cyc_histogram_new (log, (const guint32[]){ 0, 0 }, 1);
  g_assert_cmpfloat (g_array_index (buckets, float, 0), ==, 0);
}

/* Short lines and a long collection: there and back again, and nothing squeezed away. */
static void
test_time_scale (void)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycTimeScale) scale = NULL;
  CycEvent quiet = { .kind = CYC_EVENT_COUNTER };
  CycEvent line = { .kind = CYC_EVENT_LINE, .line = { .frame = 1, .line = 1 } };
  CycEvent begin = { .kind = CYC_EVENT_GC_BEGIN };
  CycEvent end = { .kind = CYC_EVENT_GC_END };

  for (guint i = 0; i < 10; i++)
    {
      cyc_log_append (log, &line);
      cyc_log_append (log, &quiet);
    }
  cyc_log_append (log, &begin);
  for (guint i = 0; i < 10000; i++)
    cyc_log_append (log, &quiet);
  cyc_log_append (log, &end);
  cyc_log_publish (log);
  recording = cyc_recording_new (log);
  cyc_recording_update (recording, 0);
  scale = cyc_time_scale_new (cyc_recording_get_timeline (recording), cyc_recording_get_length (recording));
  g_assert_cmpfloat (cyc_time_scale_to_part (scale, 0), ==, 0);
  g_assert_cmpfloat (cyc_time_scale_to_part (scale, 10022), ==, 1);
  g_assert_cmpfloat (cyc_time_scale_to_part (scale, 20), >, 0.3);
  for (guint32 cursor = 1; cursor <= 10022; cursor += 7)
    g_assert_cmpuint (cyc_time_scale_to_cursor (scale, cyc_time_scale_to_part (scale, cursor)), ==, cursor);
  g_clear_pointer (&scale, cyc_time_scale_free);
  scale = cyc_time_scale_new (cyc_recording_get_timeline (recording), 0);
  g_assert_cmpfloat (cyc_time_scale_to_part (scale, 0), ==, 0);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *markup;
} Markdown;

static const Markdown markdown[] = {
  { "plain", "a < b & c", "a &lt; b &amp; c" },
  { "heading", "### Titel", "<span weight=\"bold\" size=\"large\">Titel</span>" },
  { "strong", "**x** y", "<b>x</b> y" },
  { "code", "see `a<b`", "see <tt>a&lt;b</tt>" },
  { "alone", "2 * 3", "2 * 3" },
  { "open", "**x", "**x" },
  { "list", "- a\n  - b", "•  a\n    •  b" },
  { "fence", "```\na**b\n```", "<tt>a**b</tt>" },
  { "quote", "> a", "│ a" },
  { "chinese", "❌循环引用", "❌循环引用" },
  { "hashes", "#no heading", "#no heading" },
};

static void
test_markdown (gconstpointer data)
{
  const Markdown  *it = data;
  g_autofree char *markup = cyc_markup_from_markdown (it->text);

  g_assert_cmpstr (markup, ==, it->markup);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/camera/fit", test_fit);
  g_test_add_func ("/app/camera/zoom", test_zoom);
  g_test_add_func ("/app/camera/reveal", test_reveal);
  g_test_add_func ("/app/shots", test_shots);
  g_test_add_func ("/app/histogram", test_histogram);
  g_test_add_func ("/app/time-scale", test_time_scale);
  for (guint i = 0; i < G_N_ELEMENTS (markdown); i++)
    {
      g_autofree char *path = g_strconcat ("/app/markdown/", markdown[i].name, NULL);

      g_test_add_data_func (path, &markdown[i], test_markdown);
    }
  return g_test_run ();
}
