/* cyc-session.c
 *
 * A program being watched: it runs in a thread of its own while the main
 * thread reads the log as it grows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-session-private.h"

/* Events taken in at a time: some two milliseconds of work. */
#define UPDATE_CHUNK 20000u

/* That of a toolkit's redrawing: where a frame takes long, neither waits for the other. */
#define PRIORITY (G_PRIORITY_HIGH_IDLE + 20)

/* What the program's thread may touch of a session. */
typedef struct
{
  gatomicrefcount ref_count;
  GMainContext   *context;
  GWeakRef        session;
  int             pending; /* a wake-up is on its way */
} Bell;

struct _CycSession
{
  GObject parent_instance;

  CycRecording   *recording;
  CycRun         *run;      /* NULL for a recording that was opened */
  CycRun         *recorded; /* of such a recording, never started; NULL until it is asked for */
  Bell           *bell;
  GSource        *update_source;
  CycSessionState state;
  guint32         budget;
  guint32         limit; /* the log's length at which the program waits */
};

G_DEFINE_FINAL_TYPE (CycSession, cyc_session, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STATE,
  N_PROPS,
};

enum
{
  SIGNAL_ADVANCED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static Bell *
bell_new (CycSession *session)
{
  Bell *bell = g_new0 (Bell, 1);

  g_atomic_ref_count_init (&bell->ref_count);
  bell->context = g_main_context_ref_thread_default ();
  g_weak_ref_init (&bell->session, session);
  return bell;
}

static void
bell_unref (gpointer data)
{
  Bell *bell = data;

  if (!g_atomic_ref_count_dec (&bell->ref_count))
    return;
  g_weak_ref_clear (&bell->session);
  g_main_context_unref (bell->context);
  g_free (bell);
}

static void
set_state (CycSession     *self,
           CycSessionState state)
{
  if (self->state == state)
    return;
  self->state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATE]);
}

static CycSessionState
state_of_run (CycRun *run)
{
  switch (cyc_run_get_state (run))
    {
    case CYC_RUN_GOING:
      return CYC_SESSION_RUNNING;
    case CYC_RUN_WAITING:
      return CYC_SESSION_PAUSED;
    case CYC_RUN_ENDED:
    default:
      if (cyc_run_get_diagnostic (run) != NULL)
        return CYC_SESSION_REFUSED;
      return cyc_run_was_stopped (run) ? CYC_SESSION_STOPPED : CYC_SESSION_FINISHED;
    }
}

/* The state is told only once all its events are taken in. */
static gboolean
on_update (gpointer data)
{
  CycSession     *self = data;
  CycSessionState state = self->run != NULL ? state_of_run (self->run) : CYC_SESSION_FINISHED;
  gboolean        all = cyc_recording_update (self->recording, UPDATE_CHUNK);

  g_object_ref (self);
  if (all)
    {
      g_clear_pointer (&self->update_source, g_source_unref);
      g_signal_emit (self, signals[SIGNAL_ADVANCED], 0);
      set_state (self, state);
    }
  else
    {
      g_signal_emit (self, signals[SIGNAL_ADVANCED], 0);
    }
  g_object_unref (self);
  return all ? G_SOURCE_REMOVE : G_SOURCE_CONTINUE;
}

static void
start_update (CycSession *self)
{
  if (self->update_source != NULL)
    return;
  self->update_source = g_idle_source_new ();
  g_source_set_priority (self->update_source, PRIORITY);
  g_source_set_callback (self->update_source, on_update, self, NULL);
  g_source_attach (self->update_source, self->bell->context);
}

static gboolean
on_bell (gpointer data)
{
  Bell *bell = data;
  g_autoptr (CycSession) self = g_weak_ref_get (&bell->session);

  g_atomic_int_set (&bell->pending, 0);
  if (self != NULL)
    start_update (self);
  return G_SOURCE_REMOVE;
}

/* The program's thread. */
static void
ring (gpointer data)
{
  Bell *bell = data;
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&bell->pending, 0, 1))
    return;
  g_atomic_ref_count_inc (&bell->ref_count);
  source = g_idle_source_new ();
  g_source_set_priority (source, PRIORITY);
  g_source_set_callback (source, on_bell, bell, bell_unref);
  g_source_attach (source, bell->context);
}

static void
cyc_session_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  CycSession *self = CYC_SESSION (object);

  switch (prop_id)
    {
    case PROP_STATE:
      g_value_set_uint (value, self->state);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cyc_session_dispose (GObject *object)
{
  CycSession *self = CYC_SESSION (object);

  if (self->run != NULL)
    cyc_run_stop (self->run);
  if (self->update_source != NULL)
    g_source_destroy (self->update_source);
  g_clear_pointer (&self->update_source, g_source_unref);
  g_clear_pointer (&self->run, cyc_run_unref);
  g_clear_pointer (&self->recorded, cyc_run_unref);
  g_clear_pointer (&self->bell, bell_unref);
  g_clear_pointer (&self->recording, cyc_recording_unref);

  G_OBJECT_CLASS (cyc_session_parent_class)->dispose (object);
}

static void
cyc_session_class_init (CycSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cyc_session_dispose;
  object_class->get_property = cyc_session_get_property;

  properties[PROP_STATE] = g_param_spec_uint ("state", NULL, NULL, 0, CYC_SESSION_REFUSED, CYC_SESSION_READY,
                                              G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * CycSession::advanced:
   *
   * The recording has taken in more events.
   */
  signals[SIGNAL_ADVANCED] = g_signal_new ("advanced", CYC_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_session_init (CycSession *self)
{
  self->bell = bell_new (self);
  self->budget = CYC_SESSION_BUDGET;
}

/* Takes over @run, whose events go to @log. */
CycSession *
cyc_session_new_with_run (CycRun            *run,
                          CycLog            *log,
                          const char *const *sources)
{
  CycSession *self = g_object_new (CYC_TYPE_SESSION, NULL);

  self->run = run;
  g_atomic_ref_count_inc (&self->bell->ref_count);
  cyc_run_set_notify (self->run, ring, self->bell, bell_unref);
  cyc_log_set_sources (log, sources);
  self->recording = cyc_recording_new (log);
  return self;
}

/* What branches run again; NULL for an opened recording while it is taken in, or if it cannot be run here. */
CycRun *
cyc_session_get_program (CycSession *self)
{
  if (self->run != NULL)
    return self->run;
  if (self->recorded == NULL && self->state == CYC_SESSION_FINISHED)
    {
      g_autoptr (CycLog) log = cyc_log_new ();

      self->recorded = cyc_run_new_recorded (self->recording, log, CYC_SESSION_BUDGET);
    }
  return self->recorded;
}

static CycSession *
new_with_sources (const char          *name,
                  const CycCellSource *cells,
                  guint                n_cells,
                  gboolean             notebook,
                  const CycProfile    *profile)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_free);
  CycRun *run = cyc_run_new (name, profile, log, CYC_SESSION_BUDGET);

  for (guint i = 0; i < n_cells; i++)
    {
      cyc_run_add_cell (run, cells[i].source, cells[i].length);
      g_ptr_array_add (sources, g_strndup (cells[i].source, cells[i].length));
    }
  g_ptr_array_add (sources, NULL);
  cyc_run_set_cells (run, notebook);
  return cyc_session_new_with_run (run, log, (const char *const *) sources->pdata);
}

/**
 * cyc_session_new_program:
 * @name: the file's name, as tracebacks show it
 * @source: Python text
 * @length: its bytes
 * @profile: the version
 *
 * Makes a session of one program. Signals come in the main context that is
 * the thread's default now.
 *
 * Returns: (transfer full): a session that is not started
 */
CycSession *
cyc_session_new_program (const char       *name,
                         const char       *source,
                         gsize             length,
                         const CycProfile *profile)
{
  CycCellSource cell = { .source = source, .length = length, .number = 1 };

  return new_with_sources (name, &cell, 1, FALSE, profile);
}

/**
 * cyc_session_new_notebook:
 * @name: the file's name
 * @cells: (array length=n_cells): the code cells in order, copied
 * @n_cells: at least 1
 * @profile: the version
 *
 * Makes a session of a notebook's cells, run one after the other.
 *
 * Returns: (transfer full): a session that is not started
 */
CycSession *
cyc_session_new_notebook (const char          *name,
                          const CycCellSource *cells,
                          guint                n_cells,
                          const CycProfile    *profile)
{
  g_return_val_if_fail (n_cells > 0, NULL);

  return new_with_sources (name, cells, n_cells, TRUE, profile);
}

/**
 * cyc_session_new_recording:
 * @recording: one that was loaded
 *
 * Makes a session of a run that is over; it is finished from the start.
 *
 * Returns: (transfer full): a session
 */
CycSession *
cyc_session_new_recording (CycRecording *recording)
{
  CycSession *self = g_object_new (CYC_TYPE_SESSION, NULL);

  self->recording = cyc_recording_ref (recording);
  return self;
}

/**
 * cyc_session_set_budget:
 * @self: a session that is not started
 * @events: after how many the program waits to be asked for
 *
 * Sets the budget; %CYC_SESSION_BUDGET by default.
 */
void
cyc_session_set_budget (CycSession *self,
                        guint32     events)
{
  g_return_if_fail (CYC_IS_SESSION (self));
  g_return_if_fail (self->state == CYC_SESSION_READY);

  self->budget = events;
}

/**
 * cyc_session_start:
 * @self: a session that is not started
 *
 * Starts the program's thread, or takes in an opened recording. Does not
 * block; ::advanced and notify::state tell how it goes.
 */
void
cyc_session_start (CycSession *self)
{
  g_return_if_fail (CYC_IS_SESSION (self));
  g_return_if_fail (self->state == CYC_SESSION_READY);

  set_state (self, CYC_SESSION_RUNNING);
  if (self->run == NULL)
    {
      start_update (self);
      return;
    }
  self->limit = self->budget;
  cyc_run_continue (self->run, self->limit);
  cyc_run_start (self->run);
}

/**
 * cyc_session_pause:
 * @self: a session
 *
 * Asks a running program to wait; the state changes when it does.
 */
void
cyc_session_pause (CycSession *self)
{
  g_return_if_fail (CYC_IS_SESSION (self));

  if (self->run != NULL && self->state == CYC_SESSION_RUNNING)
    cyc_run_pause (self->run);
}

/**
 * cyc_session_continue:
 * @self: a session
 *
 * Lets a program that waits go on, with a new budget.
 */
void
cyc_session_continue (CycSession *self)
{
  g_return_if_fail (CYC_IS_SESSION (self));

  if (self->run == NULL || self->state != CYC_SESSION_PAUSED)
    return;
  self->limit = cyc_recording_get_length (self->recording) + self->budget;
  set_state (self, CYC_SESSION_RUNNING);
  cyc_run_continue (self->run, self->limit);
}

/**
 * cyc_session_stop:
 * @self: a session
 *
 * Asks the program to end before its time; what was recorded stays.
 */
void
cyc_session_stop (CycSession *self)
{
  g_return_if_fail (CYC_IS_SESSION (self));

  if (self->run != NULL)
    cyc_run_stop (self->run);
}

/**
 * cyc_session_get_recording:
 * @self: a session
 *
 * Returns: (transfer none): what has been taken in of the run; it grows
 *   between two emissions of ::advanced only
 */
CycRecording *
cyc_session_get_recording (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), NULL);

  return self->recording;
}

/**
 * cyc_session_get_state:
 * @self: a session
 *
 * Returns: the state
 */
CycSessionState
cyc_session_get_state (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), CYC_SESSION_READY);

  return self->state;
}

/**
 * cyc_session_get_exit_status:
 * @self: a session that is finished
 *
 * Returns: the program's exit status; 0 for an opened recording
 */
int
cyc_session_get_exit_status (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), 0);

  return self->run != NULL ? cyc_run_get_exit_status (self->run) : 0;
}

/**
 * cyc_session_get_diagnostic:
 * @self: a session
 *
 * Returns: (transfer none) (nullable): why the program was refused
 */
const CycDiagnostic *
cyc_session_get_diagnostic (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), NULL);

  return self->state == CYC_SESSION_REFUSED ? cyc_run_get_diagnostic (self->run) : NULL;
}

/**
 * cyc_session_get_diagnostic_cell:
 * @self: a session
 *
 * Returns: the code cell that the diagnostic is of, from 1; 0 for a program
 */
guint
cyc_session_get_diagnostic_cell (CycSession *self)
{
  g_return_val_if_fail (CYC_IS_SESSION (self), 0);

  return self->state == CYC_SESSION_REFUSED ? cyc_run_get_diagnostic_cell (self->run) : 0;
}
