/* test-timeline.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-recording.h"
#include "record-builder.h"

typedef struct
{
  const char  *text;
  CycEventKind kind;  /* of the event right before the position */
  guint32      value; /* its line, phase or generation */
} Position;

static const Position positions[] = {
  { "line:1", CYC_EVENT_LINE, 1 },
  { "line:4", CYC_EVENT_LINE, 4 },
  { "line:6#1", CYC_EVENT_LINE, 6 },
  { "gc:1", CYC_EVENT_GC_BEGIN, 2 },
  { "gc:1/merge", CYC_EVENT_LIST, 0 },
  { "gc:1/subtract_refs", CYC_EVENT_GC_REFS, 0 },
  { "gc:1/clear", CYC_EVENT_FREE, 0 },
  { "event:0", CYC_EVENT_START, 0 },
  { "end", CYC_EVENT_EXIT, 0 },
};

static const char *const syntax_errors[] = {
  "",
  "begin",
  "line:",
  "line:x",
  "line:0",
  "line:3#",
  "line:3#0",
  "line:-1",
  "event:",
  "event:1x",
  "gc:",
  "gc:0",
  "gc:1/",
  "gc:1/sweep",
  "cell:",
  "cell:0",
  "cell:x",
  "line:99999999999",
  "phase:2",
};

static const char *const missing[] = { "line:99", "line:1#2", "gc:2", "gc:1/weakrefs", "gc:2/merge", "cell:1", "event:9999" };

static CycRecording *
make_recording (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  CycRecording *recording;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  recording = cyc_recording_new (builder.log);
  cyc_recording_update (recording, 0);
  builder_clear (&builder);

  return recording;
}

static void
test_positions (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      cursor = 1;

  g_assert_true (cyc_timeline_parse (timeline, "start", &cursor, NULL));
  g_assert_cmpuint (cursor, ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autoptr (GError) error = NULL;
      const CycEvent *event;

      g_assert_true (cyc_timeline_parse (timeline, positions[i].text, &cursor, &error));
      g_assert_no_error (error);
      event = cyc_log_get (cyc_recording_get_log (recording), cursor - 1);
      g_assert_cmpint (event->kind, ==, positions[i].kind);
      if (event->kind == CYC_EVENT_LINE)
        g_assert_cmpuint (event->line.line, ==, positions[i].value);
      if (event->kind == CYC_EVENT_GC_BEGIN)
        g_assert_cmpuint (event->gc.gen, ==, positions[i].value);
    }
}

static void
test_no_positions (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      cursor = 1;

  for (guint i = 0; i < G_N_ELEMENTS (syntax_errors); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cyc_timeline_parse (timeline, syntax_errors[i], &cursor, &error));
      g_assert_error (error, CYC_TIMELINE_ERROR, CYC_TIMELINE_ERROR_SYNTAX);
    }
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cyc_timeline_parse (timeline, missing[i], &cursor, &error));
      g_assert_error (error, CYC_TIMELINE_ERROR, CYC_TIMELINE_ERROR_NOT_FOUND);
    }
}

/* Back is the inverse of forward in each unit. */
static void
test_steps (gconstpointer data)
{
  CycUnit unit = (CycUnit) GPOINTER_TO_UINT (data);
  g_autoptr (CycRecording) recording = make_recording ();
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      end = cyc_timeline_get_length (timeline);
  guint32      cursor = 0;
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint32));

  g_assert_cmpuint (cyc_timeline_previous (timeline, unit, 0), ==, 0);
  g_assert_cmpuint (cyc_timeline_next (timeline, unit, end), ==, end);
  while (cursor < end)
    {
      guint32 next = cyc_timeline_next (timeline, unit, cursor);

      g_array_append_val (places, cursor);
      g_assert_cmpuint (next, >, cursor);
      cursor = next;
    }
  for (guint i = places->len; i > 0; i--)
    {
      cursor = cyc_timeline_previous (timeline, unit, cursor);
      g_assert_cmpuint (cursor, ==, g_array_index (places, guint32, i - 1));
    }
}

static void
test_lines (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  CycTimeline *timeline = cyc_recording_get_timeline (recording);
  guint32      end = cyc_timeline_get_length (timeline);
  guint32      third = cyc_timeline_next_line (timeline, 0, 0, 3);

  g_assert_cmpuint (third, !=, G_MAXUINT32);
  g_assert_cmpuint (cyc_timeline_next_line (timeline, third, 0, 3), ==, G_MAXUINT32);
  g_assert_cmpuint (cyc_timeline_previous_line (timeline, end, 0, 3), ==, third);
  g_assert_cmpuint (cyc_timeline_previous_line (timeline, third, 0, 3), ==, G_MAXUINT32);
  g_assert_cmpuint (cyc_timeline_next_line (timeline, 0, 1, 3), ==, G_MAXUINT32);
  g_assert_cmpuint (cyc_timeline_get_first_line (timeline), ==, cyc_timeline_next_line (timeline, 0, 0, 1));
}

int
main (int    argc,
      char **argv)
{
  static const char *const units[] = { "event", "line", "phase", "gc", "cell", "output", "landmark" };

  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/timeline/positions", test_positions);
  g_test_add_func ("/record/timeline/no-positions", test_no_positions);
  g_test_add_func ("/record/timeline/lines", test_lines);
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/timeline/steps/%s", units[i]);
      CycUnit          unit;

      g_assert_true (cyc_unit_parse (units[i], &unit));
      g_test_add_data_func (path, GUINT_TO_POINTER (unit), test_steps);
    }

  return g_test_run ();
}
