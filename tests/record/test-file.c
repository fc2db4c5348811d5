/* test-file.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-recorder.h"
#include "cyc-recording.h"
#include "record-builder.h"

#include <glib/gstdio.h>
#include <string.h>

static CycRecording *
make_recording (void)
{
  static const char *const sources[] = { "p1 = Person()\nd1 = Dog()\n", NULL };
  RecordBuilder            builder;
  RecordCycle              cycle;
  CycRecording            *recording;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.7");
  recording = cyc_recording_new (builder.log);
  cyc_log_set_sources (cyc_recording_get_log (recording), sources);
  cyc_recording_update (recording, 0);
  builder_clear (&builder);

  return recording;
}

static void
test_roundtrip (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (recording);
  g_autoptr (CycRecording) again = NULL;
  g_autoptr (GBytes) bytes_again = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (CycModel) model = cyc_recording_new_model (recording, G_MAXUINT32);
  g_autoptr (CycModel) model_again = NULL;

  again = cyc_recording_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cyc_recording_get_length (again), ==, cyc_recording_get_length (recording));
  g_assert_cmpstr (cyc_recording_get_python (again), ==, "3.7");
  g_assert_cmpstr (cyc_recording_get_file (again), ==, "cycle.py");
  g_assert_cmpstr (cyc_recording_get_sources (again)[0], ==, "p1 = Person()\nd1 = Dog()\n");
  g_assert_null (cyc_recording_get_sources (again)[1]);
  model_again = cyc_recording_new_model (again, G_MAXUINT32);
  g_assert_cmpuint (cyc_model_hash (model), ==, cyc_model_hash (model_again));
  bytes_again = cyc_recording_to_bytes (again);
  g_assert_true (g_bytes_equal (bytes, bytes_again));
}

/* What a file contains does not depend on whether somebody has looked at the run. */
static void
test_untouched (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycRecording) looked = NULL;
  g_autoptr (CycRecording) fresh = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  fresh = cyc_recording_new (builder.log);
  before = cyc_recording_to_bytes (fresh);
  looked = cyc_recording_new (builder.log);
  cyc_recording_update (looked, 0);
  after = cyc_recording_to_bytes (looked);
  g_assert_true (g_bytes_equal (before, after));
  builder_clear (&builder);
}

static void
test_truncated (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (recording);

  for (gsize length = 0; length < g_bytes_get_size (bytes); length++)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (bytes, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (cyc_recording_new_from_bytes (part, &error));
      if (length == 0)
        g_assert_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_NOT_A_RECORDING);
      else
        g_assert_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_DAMAGED);
    }
}

/* Every byte, changed: refused, and never a crash. */
static void
test_damaged (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (recording);
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);

  for (gsize i = 0; i < length; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) broken = NULL;
      g_autoptr (GError) error = NULL;

      copy[i] ^= 0x41;
      broken = g_bytes_new_static (copy, length);
      g_assert_null (cyc_recording_new_from_bytes (broken, &error));
      g_assert_nonnull (error);
    }
}

static void
put_u32 (guint8 *place,
         guint32 value)
{
  value = GUINT32_TO_LE (value);
  memcpy (place, &value, sizeof value);
}

static guint32
crc32_of (const guint8 *bytes,
          gsize         length)
{
  guint32 crc = G_MAXUINT32;

  for (gsize i = 0; i < length; i++)
    {
      crc ^= bytes[i];
      for (guint bit = 0; bit < 8; bit++)
        crc = crc & 1 ? (crc >> 1) ^ 0xedb88320u : crc >> 1;
    }
  return ~crc;
}

static guint64
get_u64 (const guint8 *place)
{
  guint64 value;

  memcpy (&value, place, sizeof value);
  return GUINT64_FROM_LE (value);
}

/* Events that are nonsense behind a right checksum are refused or harmless. */
static void
test_forged (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (recording);
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  gsize         length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  gsize         events = 16;
  gsize         events_length = (gsize) get_u64 (data + events + 8);

  g_assert_cmpmem (data + events, 4, "EVNT", 4);
  for (guint i = 0; i < 4000; i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) forged = NULL;
      g_autoptr (CycRecording) read = NULL;
      gsize at = events + 16 + 4 + (gsize) g_rand_int_range (random, 0, (gint32) (events_length - 4));

      copy[at] = (guint8) g_rand_int (random);
      put_u32 (copy + events + 4, crc32_of (copy + events + 16, events_length));
      forged = g_bytes_new_static (copy, length);
      read = cyc_recording_new_from_bytes (forged, NULL);
      if (read != NULL)
        {
          g_autoptr (CycModel) model = cyc_recording_new_model (read, G_MAXUINT32);

          cyc_model_walk (model, 0);
        }
    }
}

/* Older and newer formats than the one that is written. */
static void
test_version (void)
{
  static const guint32 versions[] = { 0, 1, 3, G_MAXUINT32 };
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (GBytes) bytes = cyc_recording_to_bytes (recording);
  gsize         length;
  gconstpointer data = g_bytes_get_data (bytes, &length);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) other = g_bytes_new_static (copy, length);
      g_autoptr (GError) error = NULL;

      put_u32 (copy + 8, versions[i]);
      g_assert_null (cyc_recording_new_from_bytes (other, &error));
      g_assert_error (error, CYC_RECORDING_ERROR, CYC_RECORDING_ERROR_VERSION);
    }
}

static void
test_save (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (CycRecording) loaded = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("cyc-record-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "run.cyc", NULL);
  g_autofree char *missing = g_build_filename (folder, "none", "run.cyc", NULL);

  g_assert_true (cyc_recording_save (recording, path, &error));
  g_assert_no_error (error);
  loaded = cyc_recording_load (path, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cyc_recording_get_length (loaded), ==, cyc_recording_get_length (recording));
  g_assert_false (cyc_recording_save (recording, missing, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);
  g_assert_null (cyc_recording_load (missing, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_unlink (path);
  g_rmdir (folder);
}

static void
count_cb (gpointer data,
          guint32  n_events)
{
  guint32 *last = data;

  g_assert_cmpuint (n_events, >, *last);
  *last = n_events;
}

/* The texts and, again and again, the events of a log. */
static void
replay (CycLog  *log,
        CycSink *sink,
        guint    times)
{
  CycTexts *texts = cyc_log_get_texts (log);
  guint32   n = cyc_log_get_length (log);
  gsize     length;

  for (guint32 i = 0; i < cyc_texts_get_n (texts); i++)
    {
      const char *text = cyc_texts_get_len (texts, i, &length);

      cyc_texts_intern_len (sink->texts, text, length);
    }
  for (guint32 i = 0; i < times * n; i++)
    {
      *cyc_sink_next (sink) = *cyc_log_get (log, i % n);
      g_assert_cmpuint (cyc_sink_get_length (sink), ==, i + 1);
    }
}

/* What goes to a file while it runs is what is saved of it afterwards. */
static void
test_recorder (void)
{
  g_autoptr (CycRecording) recording = make_recording ();
  g_autoptr (CycRecording) whole = NULL;
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char   *folder = g_dir_make_tmp ("cyc-record-XXXXXX", NULL);
  g_autofree char   *path = g_build_filename (folder, "run.cyc", NULL);
  g_autofree char   *missing = g_build_filename (folder, "none", "run.cyc", NULL);
  g_autofree char   *content = NULL;
  const char *const *sources = cyc_recording_get_sources (recording);
  guint32            n_written = 0;
  gsize              length;
  CycRecorder       *recorder;

  replay (cyc_recording_get_log (recording), cyc_log_get_sink (log), 1000);
  cyc_log_publish (log);
  whole = cyc_recording_new (log);
  cyc_log_set_sources (cyc_recording_get_log (whole), sources);
  bytes = cyc_recording_to_bytes (whole);

  g_assert_null (cyc_recorder_new (missing, count_cb, &n_written, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
  g_clear_error (&error);

  recorder = cyc_recorder_new (path, count_cb, &n_written, &error);
  g_assert_no_error (error);
  replay (cyc_recording_get_log (recording), cyc_recorder_get_sink (recorder), 1000);
  cyc_recorder_discard (recorder);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  n_written = 0;
  recorder = cyc_recorder_new (path, count_cb, &n_written, &error);
  g_assert_no_error (error);
  replay (cyc_recording_get_log (recording), cyc_recorder_get_sink (recorder), 1000);
  g_assert_cmpuint (n_written, >, 0);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
  g_assert_true (cyc_recorder_finish (recorder, sources, &error));
  g_assert_no_error (error);

  g_assert_true (g_file_get_contents (path, &content, &length, &error));
  g_assert_cmpmem (content, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_unlink (path);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/file/roundtrip", test_roundtrip);
  g_test_add_func ("/record/file/untouched", test_untouched);
  g_test_add_func ("/record/file/truncated", test_truncated);
  g_test_add_func ("/record/file/damaged", test_damaged);
  g_test_add_func ("/record/file/forged", test_forged);
  g_test_add_func ("/record/file/version", test_version);
  g_test_add_func ("/record/file/save", test_save);
  g_test_add_func ("/record/file/recorder", test_recorder);

  return g_test_run ();
}
