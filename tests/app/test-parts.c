/* test-parts.c
 *
 * The parts of the window that need no display: the camera, the histogram,
 * Markdown.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-camera.h"
#include "cyc-close-ups.h"
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
  const CycShotThing apart[] = { { 1, 5, { 0, 0, 300, 200 } }, { 6, 9, { 2000, 0, 300, 200 } }, { 8, 9, { 1950, 0, 50, 50 } } };
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
  g_assert_cmpfloat (cyc_shots_find (cut, 6).x, ==, 1950);
  g_assert_cmpfloat (cyc_shots_find (cut, 8).width, ==, 350);
  g_assert_cmpuint (cyc_shots_get_n (large), ==, 1);
  g_assert_cmpfloat (cyc_shots_find (large, 1).width, ==, 1000);
  g_assert_cmpfloat (cyc_shots_find (none, 1).width, ==, 0);
}

static CycCloseUp
get_close_up (GArray *close_ups,
              guint   n)
{
  g_assert_cmpuint (n, <, close_ups->len);
  return g_array_index (close_ups, CycCloseUp, n);
}

static gboolean
shows (const CycRect *seen,
       const CycRect *box)
{
  return box->x >= seen->x && box->y >= seen->y && box->x + box->width <= seen->x + seen->width && box->y + box->height <= seen->y + seen->height;
}

/* It stands still while all that a step has to do with is in sight, and goes no further than it must. */
static void
test_close_ups (void)
{
  const CycRect      all = { 0, 0, 3000, 200 };
  const CycShotTouch touches[] = {
    { 10, { 1000, 0, 100, 100 }, 0 },
    { 10, { 2900, 0, 100, 100 }, 2 }, /* too far away to be seen with the other */
    { 20, { 1100, 0, 100, 100 }, 0 },
    { 25, { 0, 0, 100, 200 }, 1 }, /* alone, and not worth to go there */
    { 30, { 800, 0, 100, 100 }, 0 },
    { 30, { 0, 0, 100, 200 }, 1 },
    { 40, { 900, 0, 100, 100 }, 0 },
    { 50, { 1000, 0, 100, 100 }, 0 },
    { 60, { 900, 0, 100, 100 }, 0 },
    { 70, { 2000, 100, 100, 100 }, 0 },
    { 80, { 1900, 0, 100, 100 }, 0 },
    { 90, { 2000, 0, 100, 100 }, 0 },
  };
  g_autoptr (GArray) close_ups = cyc_close_ups_new (touches, G_N_ELEMENTS (touches), &all, 600, 400, 1.2);
  g_autoptr (GArray) first = cyc_close_ups_new (touches, 1, &all, 600, 400, 1.2);
  g_autoptr (GArray) none = cyc_close_ups_new (touches, 0, &all, 600, 400, 1.2);
  CycCloseUp one = get_close_up (close_ups, 0), other = get_close_up (close_ups, 1);

  g_assert_cmpuint (close_ups->len, ==, 2);
  g_assert_cmpuint (one.begin, ==, 10);
  g_assert_cmpuint (other.begin, ==, 70);
  for (guint i = 0; i < G_N_ELEMENTS (touches); i++)
    if (touches[i].aside == 0)
      g_assert_true (shows (touches[i].cursor < 70 ? &one.box : &other.box, &touches[i].box));
  g_assert_cmpfloat (one.box.width, ==, 600);
  g_assert_cmpfloat (other.box.width, ==, 600);
  g_assert_cmpfloat (other.box.x, ==, 2100 - 600);
  /* As high as there is anything, and never beside it. */
  g_assert_cmpfloat (one.box.height, ==, 200);
  g_assert_cmpfloat (one.box.y, ==, 0);
  g_assert_cmpfloat (get_close_up (first, 0).box.x, ==, 750);
  g_assert_cmpuint (none->len, ==, 0);
}

/* What has to do with far ends at once is seen as a whole; a camera that would always move stands still. */
static void
test_close_ups_whole (void)
{
  const CycRect all = { 0, 0, 3000, 200 };
  CycShotTouch  far[] = {
     { 10, { 0, 0, 100, 100 }, 0 },
     { 20, { 0, 0, 100, 100 }, 0 },
     { 30, { 0, 0, 100, 100 }, 0 },
     { 40, { 0, 0, 100, 100 }, 0 },
     { 40, { 2900, 0, 100, 100 }, 0 },
     { 50, { 0, 0, 100, 100 }, 0 },
     { 50, { 2900, 0, 100, 100 }, 0 },
     { 60, { 100, 0, 100, 100 }, 0 },
     { 70, { 100, 0, 100, 100 }, 0 },
     { 80, { 100, 0, 100, 100 }, 0 },
     { 90, { 100, 0, 100, 100 }, 0 },
  };
  g_autoptr (GArray) mixed = cyc_close_ups_new (far, G_N_ELEMENTS (far), &all, 600, 400, 1.2);
  g_autoptr (GArray) restless = NULL;

  g_assert_cmpuint (mixed->len, ==, 3);
  g_assert_true (get_close_up (mixed, 1).whole);
  g_assert_cmpuint (get_close_up (mixed, 1).begin, ==, 40);
  g_assert_cmpfloat (get_close_up (mixed, 1).box.width, ==, 3000);
  g_assert_cmpfloat (get_close_up (mixed, 0).box.x, ==, get_close_up (mixed, 2).box.x);
  for (guint i = 0; i < G_N_ELEMENTS (far); i++)
    far[i] = (CycShotTouch){ i, { i % 2 * 2900, 0, 100, 100 }, 0 };
  restless = cyc_close_ups_new (far, G_N_ELEMENTS (far), &all, 600, 400, 1.2);
  g_assert_cmpuint (restless->len, ==, 0);
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
  g_test_add_func ("/app/close-ups", test_close_ups);
  g_test_add_func ("/app/close-ups-whole", test_close_ups_whole);
  g_test_add_func ("/app/histogram", test_histogram);
  g_test_add_func ("/app/time-scale", test_time_scale);
  for (guint i = 0; i < G_N_ELEMENTS (markdown); i++)
    {
      g_autofree char *path = g_strconcat ("/app/markdown/", markdown[i].name, NULL);

      g_test_add_data_func (path, &markdown[i], test_markdown);
    }
  return g_test_run ();
}
