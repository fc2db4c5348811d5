/* fuzz-run.c
 *
 * A program made out of the bytes runs, within limits, and its recording keeps
 * every promise of the events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-check.h"
#include "cyc-program.h"
#include "fuzz-target.h"
#include "program-writer.h"

#include <stdlib.h>
#include <string.h>

#define N_VERSIONS 8
#define MAX_EVENTS 50000
/* Proving every promise of a longer run takes too long. */
#define MAX_CHECKED_EVENTS 12000
#define MAX_MEMORY ((gsize) 16 * 1024 * 1024)

static void
write_nothing (int         stream,
               const char *text,
               gsize       length,
               gpointer    data)
{
}

static gboolean
stop (gpointer data)
{
  return FALSE;
}

static void
limit_events (CycLog  *log,
              gpointer data)
{
  if (cyc_log_get_length (log) > MAX_EVENTS)
    cyc_program_interrupt (data);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  g_autofree char *source = size > 0 ? write_program (data + 1, size - 1) : g_strdup ("");
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (CycProgram) program = NULL;
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autoptr (CycCheck) check = NULL;
  CycProgramOptions options = {
    .profile = cyc_profile_get_nth (size > 0 ? data[0] % N_VERSIONS : 0),
    .sink = cyc_log_get_sink (log),
    .host = { .write = write_nothing, .on_interrupt = stop },
    .memory_limit = MAX_MEMORY,
  };

  if (g_getenv ("FUZZ_SHOW") != NULL)
    g_print ("# cyclarium: python=%s\n%s", options.profile->name, source);
  program = cyc_program_new (&options);
  cyc_log_set_on_publish (log, limit_events, program);
  cyc_program_run_file (program, "fuzz.py", source, strlen (source), &diagnostic);
  cyc_log_set_on_publish (log, NULL, NULL);
  cyc_log_publish (log);
  /* What this version does not know is refused; nothing else may be. */
  g_assert (diagnostic == NULL || diagnostic->kind == CYC_DIAGNOSTIC_SYNTAX);

  if (cyc_log_get_length (log) > MAX_CHECKED_EVENTS)
    return 0;
  check = cyc_check_run (log);
  if (!check->ok)
    g_error ("event %u: %s\n%s", check->position, check->message, source);
  return 0;
}
