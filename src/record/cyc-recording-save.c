/* cyc-recording-save.c
 *
 * Saving a recording as a whole.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-format-writer.h"
#include "cyc-new-file.h"

static void
put_recording (CycFormatWriter *writer,
               CycRecording    *recording)
{
  CycLog *log = cyc_recording_get_log (recording);
  guint32 n = cyc_log_get_length (log);

  cyc_format_writer_begin (writer);
  for (guint32 i = 0; i < n; i++)
    cyc_format_writer_put_events (writer, cyc_log_get (log, i), 1);
  cyc_format_writer_end (writer, cyc_log_get_texts (log), cyc_recording_get_sources (recording));
}

/**
 * cyc_recording_to_bytes:
 * @self: a recording
 *
 * Returns: (transfer full): the content of a .cyc file
 */
GBytes *
cyc_recording_to_bytes (CycRecording *self)
{
  g_autofree CycFormatWriter *writer = g_new0 (CycFormatWriter, 1);

  writer->bytes = g_byte_array_new ();
  put_recording (writer, self);
  return g_byte_array_free_to_bytes (writer->bytes);
}

/**
 * cyc_recording_save:
 * @self: a recording
 * @path: a file's name
 * @error: return location for a #GError
 *
 * The file appears whole or not at all. What is not a plain file is left alone.
 *
 * Returns: whether it was saved
 */
gboolean
cyc_recording_save (CycRecording *self,
                    const char   *path,
                    GError      **error)
{
  g_autofree CycFormatWriter *writer = g_new0 (CycFormatWriter, 1);
  CycNewFile                  file;

  if (!cyc_new_file_open (&file, path, error))
    return FALSE;
  writer->file = file.file;
  put_recording (writer, self);
  return cyc_new_file_commit (&file, writer->error_number, error);
}
