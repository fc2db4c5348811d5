/* bench-recording.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "bench-recording.h"

#include <time.h>

/* Reads a recording, or says why not and ends. */
CycRecording *
bench_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  CycRecording *recording = NULL;
  char         *data;
  gsize         length;

  if (g_file_get_contents (path, &data, &length, &error))
    {
      bytes = g_bytes_new_take (data, length);
      recording = cyc_recording_new_from_bytes (bytes, &error);
    }
  if (recording == NULL)
    g_error ("%s: %s", path, error->message);
  cyc_recording_update (recording, 0);
  return recording;
}

/* Milliseconds of CPU that this process has used. */
double
bench_cpu_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}
