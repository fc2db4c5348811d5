/* cyc-cli-watch.c
 *
 * Running a program for its events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <signal.h>

#include "cyc-cli-input.h"
#include "cyc-cli.h"
#include "cyc-recorder.h"

/* A program that does not end would fill the memory, or the disk; so many events take some 650 MB. */
#define MAX_EVENTS 20000000u

typedef struct
{
  CycProgram           *program;
  gboolean              stopped;
  volatile sig_atomic_t interrupted;
} Watch;

/* The run that Ctrl+C ends. */
static Watch *interruptible;

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

  return !watch->stopped && !watch->interrupted;
}

static void
interrupt_cb (int number)
{
  interruptible->interrupted = TRUE;
  if (interruptible->program != NULL)
    cyc_program_interrupt (interruptible->program);
}

/* Lets Ctrl+C end the run but not this process, once: the next one does. */
static void
catch_interrupt (Watch *watch)
{
  const struct sigaction action = { .sa_handler = interrupt_cb, .sa_flags = SA_RESETHAND };

  interruptible = watch;
  sigaction (SIGINT, &action, NULL);
}

static void
on_written_cb (gpointer data,
               guint32  n_events)
{
  Watch *watch = data;

  if (n_events < MAX_EVENTS || watch->stopped || watch->program == NULL)
    return;
  watch->stopped = TRUE;
  cyc_program_interrupt (watch->program);
}

static void
on_publish_cb (CycLog  *log,
               gpointer data)
{
  on_written_cb (data, cyc_log_get_length (log));
}

/* Runs the program for its events. FALSE after a message: it was refused. */
static gboolean
run (CycInput *self,
     Watch    *watch,
     CycSink  *sink)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  CycProgramOptions options = {
    .profile = self->profile,
    .sink = sink,
    .host = { .write = write_nothing_cb, .on_interrupt = stop_cb, .data = watch },
    .memory_limit = self->memory_limit,
  };

  watch->program = cyc_program_new (&options);
  if (watch->interrupted)
    cyc_program_interrupt (watch->program);
  if (self->kind == CYC_INPUT_PROGRAM)
    cyc_program_run_file (watch->program, self->name, self->text, self->length, &diagnostic);
  else
    cyc_program_run_cells (watch->program, self->name, (const CycCellSource *) (void *) self->cells->data, self->cells->len, NULL, &diagnostic);
  if (cyc_program_is_out_of_memory (watch->program))
    cyc_cli_error (_ ("%s: stopped, its objects take more than the memory limit"), self->name);
  cyc_program_free (g_steal_pointer (&watch->program));

  /* A notebook's other cells ran. */
  if (diagnostic != NULL && diagnostic->cell == 0)
    {
      cyc_input_say_diagnostic (self, diagnostic);
      return FALSE;
    }
  if (watch->interrupted)
    cyc_cli_error (_ ("%s: interrupted after %u events"), self->name, cyc_sink_get_length (sink));
  else if (watch->stopped)
    cyc_cli_error (_ ("%s: stopped after %u events"), self->name, cyc_sink_get_length (sink));
  return TRUE;
}

/* What was run: the program's text, or those of the cells. */
static GPtrArray *
list_sources (const CycInput *self)
{
  GPtrArray *sources = g_ptr_array_new ();

  if (self->kind == CYC_INPUT_PROGRAM)
    g_ptr_array_add (sources, self->text);
  for (guint i = 0; i < self->cells->len; i++)
    g_ptr_array_add (sources, (gpointer) g_array_index (self->cells, CycCellSource, i).source);
  g_ptr_array_add (sources, NULL);
  return sources;
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
  g_autoptr (GPtrArray) sources = NULL;
  Watch watch = { 0 };

  if (self->kind == CYC_INPUT_RECORDING)
    return cyc_recording_ref (self->recording);

  log = cyc_log_new ();
  sources = list_sources (self);
  cyc_log_set_sources (log, (const char *const *) sources->pdata);
  cyc_log_set_on_publish (log, on_publish_cb, &watch);
  if (!run (self, &watch, cyc_log_get_sink (log)))
    return NULL;
  cyc_log_set_on_publish (log, NULL, NULL);
  cyc_log_publish (log);

  return cyc_recording_new (log);
}

/**
 * cyc_input_record_to:
 * @self: an input
 * @path: the file to write
 *
 * Runs the input and writes its recording while it runs. Ctrl+C ends the run:
 * what was recorded until then is saved before this process ends as it asks for.
 *
 * Returns: %FALSE after a message; there is no new file then
 */
gboolean
cyc_input_record_to (CycInput   *self,
                     const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) sources = NULL;
  Watch        watch = { 0 };
  CycRecorder *recorder;
  gboolean     saved;

  if (self->kind == CYC_INPUT_RECORDING)
    {
      saved = cyc_recording_save (self->recording, path, &error);
    }
  else
    {
      recorder = cyc_recorder_new (path, on_written_cb, &watch, &error);
      catch_interrupt (&watch);
      if (recorder != NULL && !run (self, &watch, cyc_recorder_get_sink (recorder)))
        {
          cyc_recorder_discard (recorder);
          return FALSE;
        }
      sources = list_sources (self);
      saved = recorder != NULL && cyc_recorder_finish (recorder, (const char *const *) sources->pdata, &error);
    }
  signal (SIGINT, SIG_DFL);
  if (!saved)
    cyc_cli_error ("%s: %s", path, error->message);
  if (watch.interrupted)
    raise (SIGINT);
  return saved;
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
