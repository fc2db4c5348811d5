/* cyc-run-recorded.c
 *
 * The program of an opened recording, to be run again.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-run.h"

#include <string.h>

/* The lines that are not the program's stand in the log where they ran. */
static void
add_what_ifs (CycRun       *run,
              CycRecording *recording)
{
  CycLog        *log = cyc_recording_get_log (recording);
  guint          n;
  const CycMark *marks = cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_LINE, &n);

  for (guint i = 0; i < n; i++)
    if (marks[i].kind == CYC_EVENT_WHAT_IF)
      cyc_run_add_what_if (run, marks[i].cursor - 1, cyc_log_get_text (log, cyc_log_get (log, marks[i].cursor - 1)->text.text));
}

/**
 * cyc_run_new_recorded:
 * @recording: a recording, brought up to date
 * @log: where the events of the new run go
 * @budget: events after which it waits
 *
 * Makes a run of what was recorded.
 *
 * Returns: (transfer full) (nullable): the run; %NULL for a recording that
 *   does not hold its source, or of a version that is not known here
 */
CycRun *
cyc_run_new_recorded (CycRecording *recording,
                      CycLog       *log,
                      guint32       budget)
{
  const CycProfile  *profile = cyc_profile_lookup (cyc_recording_get_python (recording));
  const char *const *sources = cyc_recording_get_sources (recording);
  guint              n_cells;
  CycRun            *run;

  if (profile == NULL || sources == NULL || sources[0] == NULL)
    return NULL;
  run = cyc_run_new (cyc_recording_get_file (recording), profile, log, budget);
  for (guint i = 0; sources[i] != NULL; i++)
    cyc_run_add_cell (run, sources[i], strlen (sources[i]));
  cyc_timeline_get_marks (cyc_recording_get_timeline (recording), CYC_UNIT_CELL, &n_cells);
  cyc_run_set_cells (run, n_cells > 0);
  add_what_ifs (run, recording);
  return run;
}
