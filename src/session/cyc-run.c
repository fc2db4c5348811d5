/* cyc-run.c
 *
 * The thread that runs a program, and the little that it shares with the
 * thread that watches.
 *
 * A run is never joined: who watches may let go of it at any time, and the
 * thread then ends by itself, holding what it still needs.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-run.h"

struct _CycRun
{
  gatomicrefcount ref_count;

  /* Set before the start, then only read. */
  char             *name;
  const CycProfile *profile;
  CycLog           *log;
  GArray           *cells;    /* of CycCellSource */
  GArray           *what_ifs; /* of CycWhatIf */
  gboolean          notebook;
  CycRunNotify      notify;
  gpointer          notify_data;
  GDestroyNotify    notify_destroy;

  GMutex lock;
  GCond  wake;
  /* Guarded by the lock. */
  CycProgram *program; /* while it runs */
  CycRunState state;
  guint32     budget;
  gboolean    pause_wanted;
  gboolean    stop_wanted;

  /* Written by the program's thread before the state becomes ENDED. */
  int            exit_status;
  CycDiagnostic *diagnostic;
};

static void
clear_cell (gpointer data)
{
  CycCellSource *cell = data;

  g_free ((char *) cell->source);
}

static void
clear_what_if (gpointer data)
{
  CycWhatIf *what_if = data;

  g_free ((char *) what_if->source);
}

/**
 * cyc_run_new:
 * @name: the file's name, as tracebacks show it
 * @profile: the version
 * @log: where its events go
 * @budget: events after which it waits
 *
 * Makes a run that has no source yet.
 *
 * Returns: (transfer full): the run
 */
CycRun *
cyc_run_new (const char       *name,
             const CycProfile *profile,
             CycLog           *log,
             guint32           budget)
{
  CycRun *self = g_new0 (CycRun, 1);

  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->profile = profile;
  self->log = cyc_log_ref (log);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CycCellSource));
  g_array_set_clear_func (self->cells, clear_cell);
  self->what_ifs = g_array_new (FALSE, FALSE, sizeof (CycWhatIf));
  g_array_set_clear_func (self->what_ifs, clear_what_if);
  self->budget = budget;
  g_mutex_init (&self->lock);
  g_cond_init (&self->wake);
  return self;
}

/**
 * cyc_run_new_again:
 * @self: a run
 * @log: where the events of the new one go
 * @budget: events after which it waits
 *
 * Makes a run of the same source, without the lines that were added to it.
 *
 * Returns: (transfer full): the run
 */
CycRun *
cyc_run_new_again (CycRun *self,
                   CycLog *log,
                   guint32 budget)
{
  CycRun *again = cyc_run_new (self->name, self->profile, log, budget);

  for (guint i = 0; i < self->cells->len; i++)
    {
      const CycCellSource *cell = &g_array_index (self->cells, CycCellSource, i);

      cyc_run_add_cell (again, cell->source, cell->length);
    }
  cyc_run_set_cells (again, self->notebook);
  return again;
}

static CycRun *
run_ref (CycRun *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * cyc_run_unref:
 * @self: (transfer full): a run
 *
 * Any thread; the last one frees it.
 */
void
cyc_run_unref (CycRun *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  g_clear_pointer (&self->diagnostic, cyc_diagnostic_free);
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->what_ifs, g_array_unref);
  g_clear_pointer (&self->log, cyc_log_unref);
  g_free (self->name);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->wake);
  if (self->notify_destroy != NULL)
    self->notify_destroy (self->notify_data);
  g_free (self);
}

/**
 * cyc_run_add_cell:
 * @self: a run that is not started
 * @source: Python text, copied
 * @length: its bytes
 *
 * Adds a piece of source: the program, or a notebook's next cell.
 */
void
cyc_run_add_cell (CycRun     *self,
                  const char *source,
                  gsize       length)
{
  CycCellSource cell = {
    .source = g_strndup (source, length),
    .length = length,
    .number = self->cells->len + 1,
  };

  g_array_append_val (self->cells, cell);
}

/**
 * cyc_run_set_cells:
 * @self: a run that is not started
 * @notebook: whether its pieces are a notebook's cells
 *
 * Says how the pieces are to be run.
 */
void
cyc_run_set_cells (CycRun  *self,
                   gboolean notebook)
{
  self->notebook = notebook;
}

/**
 * cyc_run_add_what_if:
 * @self: a run that is not started
 * @at: how many events must have happened; not less than for the one before
 * @line: Python text, copied
 *
 * Adds a line that is not the program's.
 */
void
cyc_run_add_what_if (CycRun     *self,
                     guint32     at,
                     const char *line)
{
  CycWhatIf what_if = { .at = at, .source = g_strdup (line) };

  g_array_append_val (self->what_ifs, what_if);
}

/**
 * cyc_run_get_profile:
 * @self: a run
 *
 * Returns: (transfer none): the version
 */
const CycProfile *
cyc_run_get_profile (CycRun *self)
{
  return self->profile;
}

/**
 * cyc_run_get_n_what_ifs:
 * @self: a run
 *
 * Returns: how many lines were added to it
 */
guint
cyc_run_get_n_what_ifs (CycRun *self)
{
  return self->what_ifs->len;
}

/**
 * cyc_run_get_what_if:
 * @self: a run
 * @n: from 0
 *
 * Returns: (transfer none): a line that was added
 */
const CycWhatIf *
cyc_run_get_what_if (CycRun *self,
                     guint   n)
{
  return &g_array_index (self->what_ifs, CycWhatIf, n);
}

/**
 * cyc_run_set_notify:
 * @self: a run that is not started
 * @notify: (scope notified): called in the program's thread
 * @data: (closure notify): for @notify
 * @destroy: (destroy data) (nullable): frees @data, in any thread
 *
 * Sets who is told when there are new events or the state changes.
 */
void
cyc_run_set_notify (CycRun        *self,
                    CycRunNotify   notify,
                    gpointer       data,
                    GDestroyNotify destroy)
{
  self->notify = notify;
  self->notify_data = data;
  self->notify_destroy = destroy;
}

static void
tell (CycRun *self)
{
  if (self->notify != NULL)
    self->notify (self->notify_data);
}

/* What is printed is in the log, with its place in time. */
static void
on_write (int         stream,
          const char *text,
          gsize       length,
          gpointer    data)
{
}

/* Waits while a pause is wanted. FALSE: the program is to end. */
static gboolean
wait_while_paused (CycRun *self)
{
  gboolean go_on;

  g_mutex_lock (&self->lock);
  while (self->pause_wanted && !self->stop_wanted)
    {
      if (self->state == CYC_RUN_GOING)
        {
          self->state = CYC_RUN_WAITING;
          g_mutex_unlock (&self->lock);
          tell (self);
          g_mutex_lock (&self->lock);
          continue;
        }
      g_cond_wait (&self->wake, &self->lock);
    }
  self->state = CYC_RUN_GOING;
  go_on = !self->stop_wanted;
  g_mutex_unlock (&self->lock);
  return go_on;
}

static gboolean
on_interrupt (gpointer data)
{
  CycRun *self = data;

  cyc_log_publish (self->log);
  return wait_while_paused (self);
}

static void
on_publish (CycLog  *log,
            gpointer data)
{
  CycRun *self = data;

  tell (self);
  g_mutex_lock (&self->lock);
  if (cyc_log_get_length (log) >= self->budget)
    self->pause_wanted = TRUE;
  g_mutex_unlock (&self->lock);
  if (!wait_while_paused (self))
    cyc_program_interrupt (self->program);
}

static void
run_source (CycRun     *self,
            CycProgram *program)
{
  const CycCellSource *cells = (const CycCellSource *) (void *) self->cells->data;

  if (self->notebook)
    self->exit_status = cyc_program_run_cells (program, self->name, cells, self->cells->len, NULL, &self->diagnostic);
  else
    self->exit_status = cyc_program_run_file (program, self->name, cells[0].source, cells[0].length, &self->diagnostic);
}

static gpointer
run_thread (gpointer data)
{
  CycRun           *self = data;
  CycProgramOptions options = {
    .profile = self->profile,
    .sink = cyc_log_get_sink (self->log),
    .host = { .write = on_write, .on_interrupt = on_interrupt, .data = self },
    .what_ifs = (const CycWhatIf *) (void *) self->what_ifs->data,
    .n_what_ifs = self->what_ifs->len,
  };
  CycProgram *program = cyc_program_new (&options);

  g_mutex_lock (&self->lock);
  self->program = program;
  if (self->stop_wanted || self->pause_wanted)
    cyc_program_interrupt (program);
  g_mutex_unlock (&self->lock);
  cyc_log_set_on_publish (self->log, on_publish, self);
  run_source (self, program);
  cyc_log_set_on_publish (self->log, NULL, NULL);
  cyc_log_publish (self->log);
  g_mutex_lock (&self->lock);
  self->program = NULL;
  self->state = CYC_RUN_ENDED;
  g_mutex_unlock (&self->lock);
  cyc_program_free (program);
  tell (self);
  cyc_run_unref (self);
  return NULL;
}

/**
 * cyc_run_start:
 * @self: a run with its source
 *
 * Starts the thread, which keeps the run alive.
 */
void
cyc_run_start (CycRun *self)
{
  g_return_if_fail (self->cells->len > 0);

  g_thread_unref (g_thread_new ("program", run_thread, run_ref (self)));
}

/**
 * cyc_run_pause:
 * @self: a run
 *
 * Asks the program to wait soon. Does not block.
 */
void
cyc_run_pause (CycRun *self)
{
  g_mutex_lock (&self->lock);
  self->pause_wanted = TRUE;
  if (self->program != NULL)
    cyc_program_interrupt (self->program);
  g_mutex_unlock (&self->lock);
}

/**
 * cyc_run_continue:
 * @self: a run
 * @budget: length of the log at which it waits again
 *
 * Lets the program go on. Does not block.
 */
void
cyc_run_continue (CycRun *self,
                  guint32 budget)
{
  g_mutex_lock (&self->lock);
  self->pause_wanted = FALSE;
  self->budget = budget;
  if (self->state == CYC_RUN_WAITING)
    self->state = CYC_RUN_GOING;
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * cyc_run_stop:
 * @self: a run
 *
 * Asks the program to end before its time. Does not block.
 */
void
cyc_run_stop (CycRun *self)
{
  g_mutex_lock (&self->lock);
  self->stop_wanted = TRUE;
  if (self->program != NULL)
    cyc_program_interrupt (self->program);
  g_cond_signal (&self->wake);
  g_mutex_unlock (&self->lock);
}

/**
 * cyc_run_get_state:
 * @self: a run
 *
 * Any thread.
 *
 * Returns: what it does
 */
CycRunState
cyc_run_get_state (CycRun *self)
{
  CycRunState state;

  g_mutex_lock (&self->lock);
  state = self->state;
  g_mutex_unlock (&self->lock);
  return state;
}

/**
 * cyc_run_was_stopped:
 * @self: a run
 *
 * Returns: whether cyc_run_stop() was called
 */
gboolean
cyc_run_was_stopped (CycRun *self)
{
  gboolean stopped;

  g_mutex_lock (&self->lock);
  stopped = self->stop_wanted;
  g_mutex_unlock (&self->lock);
  return stopped;
}

/**
 * cyc_run_get_exit_status:
 * @self: a run that has ended
 *
 * Returns: the program's exit status
 */
int
cyc_run_get_exit_status (CycRun *self)
{
  return self->exit_status;
}

/**
 * cyc_run_get_diagnostic:
 * @self: a run that has ended
 *
 * Returns: (transfer none) (nullable): why nothing ran
 */
const CycDiagnostic *
cyc_run_get_diagnostic (CycRun *self)
{
  return self->diagnostic;
}

/**
 * cyc_run_get_diagnostic_cell:
 * @self: a run that has ended
 *
 * Returns: the code cell that was refused, from 1; 0 for a program
 */
guint
cyc_run_get_diagnostic_cell (CycRun *self)
{
  return self->diagnostic != NULL ? self->diagnostic->cell : 0;
}
