/* cyc-cli-watch.c
 *
 * Running a program for its events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"

/* A program that does not end would fill the memory; so many events take some 650 MB. */
#define MAX_EVENTS 20000000u

typedef struct
{
  CycProgram *program;
  gboolean    stopped;
} Watch;

static void
write_nothing_cb (int         stream,
                  const char *text,
                  gsize       length,
                  gpointer    data)
{
  /* What is printed is in the events. A syntax error's text is shown by the caller. */
}

static gboolean
stop_cb (gpointer data)
{
  Watch *watch = data;

  return !watch->stopped;
}

static void
on_publish_cb (CycLog  *log,
               gpointer data)
{
  Watch *watch = data;

  if (cyc_log_get_length (log) < MAX_EVENTS || watch->stopped)
    return;
  watch->stopped = TRUE;
  cyc_program_interrupt (watch->program);
}

static void
set_sources (CycRecording   *recording,
             const CycInput *self)
{
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();

  if (self->kind == CYC_INPUT_PROGRAM)
    g_ptr_array_add (sources, self->text);
  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_add (sources, (gpointer) g_array_index (self->cells, CycCellSource, i).source);
  g_ptr_array_add (sources, NULL);
  cyc_recording_set_sources (recording, (const char *const *) sources->pdata);
}

/**
 * cyc_input_record_only:
 * @self: an input
 *
 * The run as a recording that has taken nothing in yet, for who only reads its
 * log. What is refused is said on standard error.
 *
 * Returns: (transfer full) (nullable): the recording, or %NULL after a message
 */
CycRecording *
cyc_input_record_only (CycInput *self)
{
  g_autoptr (CycLog) log = NULL;
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  CycProgramOptions options = { .profile = self->profile, .memory_limit = self->memory_limit };
  Watch             watch = { 0 };
  CycRecording     *recording;

  if (self->kind == CYC_INPUT_RECORDING)
    return cyc_recording_ref (self->recording);

  log = cyc_log_new ();
  options.sink = cyc_log_get_sink (log);
  options.host = (CycProgramHost){ .write = write_nothing_cb, .on_interrupt = stop_cb, .data = &watch };
  watch.program = cyc_program_new (&options);
  cyc_log_set_on_publish (log, on_publish_cb, &watch);
  if (self->kind == CYC_INPUT_PROGRAM)
    cyc_program_run_file (watch.program, self->name, self->text, self->length, &diagnostic);
  else
    cyc_program_run_cells (watch.program, self->name, (const CycCellSource *) (void *) self->cells->data, self->cells->len, NULL, &diagnostic);
  cyc_log_set_on_publish (log, NULL, NULL);
  cyc_log_publish (log);
  if (cyc_program_is_out_of_memory (watch.program))
    cyc_cli_error (_ ("%s: stopped, its objects take more than the memory limit"), self->name);
  cyc_program_free (watch.program);

  /* A notebook's other cells ran. */
  if (diagnostic != NULL && diagnostic->cell == 0)
    {
      cyc_input_say_diagnostic (self, diagnostic);
      return NULL;
    }
  if (watch.stopped)
    cyc_cli_error (_ ("%s: stopped after %u events"), self->name, cyc_log_get_length (log));
  recording = cyc_recording_new (log);
  set_sources (recording, self);

  return recording;
}

/**
 * cyc_input_record:
 * @self: an input
 *
 * The run as a recording. What is refused is said on standard error.
 *
 * Returns: (transfer full) (nullable): the recording with everything taken in,
 *   or %NULL after a message
 */
CycRecording *
cyc_input_record (CycInput *self)
{
  CycRecording *recording = cyc_input_record_only (self);

  if (recording != NULL)
    cyc_recording_update (recording, 0);

  return recording;
}
