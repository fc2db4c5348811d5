/* cyc-step-list.c
 *
 * The list holds one number for each step and makes the items when they are
 * asked for. A thread looks through the log in short turns; each brings what
 * it has found, so that the first rows are there at once and a query over
 * millions of events never holds up the window.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-step-list.h"

#include "cyc-model.h"
#include "cyc-notable.h"
#include "cyc-step-query.h"

/* How long a turn of the thread lasts, in microseconds; how often it looks at the clock. */
#define TURN 50000
#define GRAIN 256u

struct _CycStep
{
  GObject parent_instance;
  guint32 cursor;
};

G_DEFINE_FINAL_TYPE (CycStep, cyc_step, G_TYPE_OBJECT)

/* One way through the log; it belongs to the thread while a turn is under way. */
typedef struct
{
  CycLog       *log;
  CycNotable   *notable;
  CycStepQuery *query;
  CycModel     *model; /* NULL unless sentences are read */
  guint32       cursor;
  guint32       length;
} Search;

struct _CycStepList
{
  GObject parent_instance;

  CycLog       *log;
  char         *query;
  guint32       length;  /* how far it is to look */
  guint32       looked;  /* how far it has */
  GArray       *cursors; /* of guint32, ascending */
  Search       *search;  /* NULL while a turn is under way, or without a log */
  GCancellable *turn;    /* NULL while none is */
};

static void cyc_step_list_model_init (GListModelInterface *interface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CycStepList, cyc_step_list, G_TYPE_OBJECT, G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, cyc_step_list_model_init))

enum
{
  SIGNAL_LOOKED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
cyc_step_class_init (CycStepClass *klass)
{
}

static void
cyc_step_init (CycStep *self)
{
}

/**
 * cyc_step_get_cursor:
 * @self: a step
 *
 * Returns: the cursor right after its event
 */
guint32
cyc_step_get_cursor (CycStep *self)
{
  g_return_val_if_fail (CYC_IS_STEP (self), 0);

  return self->cursor;
}

static Search *
search_new (CycLog     *log,
            const char *query)
{
  Search *search = g_atomic_rc_box_new0 (Search);

  search->log = cyc_log_ref (log);
  search->notable = cyc_notable_new (log);
  search->query = cyc_step_query_new (query);
  if (cyc_step_query_has_words (search->query))
    search->model = cyc_model_new (log);
  return search;
}

static void
search_clear (gpointer data)
{
  Search *search = data;

  g_clear_pointer (&search->model, cyc_model_free);
  cyc_step_query_free (search->query);
  cyc_notable_free (search->notable);
  cyc_log_unref (search->log);
}

static void
search_release (gpointer data)
{
  g_atomic_rc_box_release_full (data, search_clear);
}

static gboolean
answers (Search *search)
{
  if (!cyc_step_query_mentions (search->query, cyc_log_get (search->log, search->cursor - 1)))
    return FALSE;
  if (search->model == NULL)
    return TRUE;
  cyc_model_walk (search->model, search->cursor);
  return cyc_step_query_reads (search->query, search->model);
}

static void
turn_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Search *search = data;
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint32));
  gint64  end = g_get_monotonic_time () + TURN;
  guint   n = 0;

  while (search->cursor < search->length)
    {
      if (++n % GRAIN == 0 && (g_get_monotonic_time () >= end || g_cancellable_is_cancelled (cancellable)))
        break;
      search->cursor = cyc_notable_next (search->notable, search->cursor, search->length);
      if (answers (search))
        g_array_append_val (found, search->cursor);
    }
  g_task_return_pointer (task, found, (GDestroyNotify) g_array_unref);
}

static void start_turn (CycStepList *self);

static void
on_turn_ended (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  CycStepList *self = CYC_STEP_LIST (source);
  g_autoptr (GArray) found = g_task_propagate_pointer (G_TASK (result), NULL);
  guint was = self->cursors->len;

  if (found == NULL)
    return;
  g_clear_object (&self->turn);
  self->looked = self->search->cursor;
  if (found->len > 0)
    {
      g_array_append_vals (self->cursors, found->data, found->len);
      g_list_model_items_changed (G_LIST_MODEL (self), was, 0, found->len);
    }
  g_signal_emit (self, signals[SIGNAL_LOOKED], 0);
  start_turn (self);
}

/* A turn that was cancelled has no result: its search is no longer this list's. */
static void
start_turn (CycStepList *self)
{
  g_autoptr (GTask) task = NULL;

  if (self->turn != NULL || self->search == NULL || self->looked >= self->length)
    return;
  self->search->length = self->length;
  self->turn = g_cancellable_new ();
  task = g_task_new (self, self->turn, on_turn_ended, NULL);
  g_task_set_source_tag (task, start_turn);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self->search), search_release);
  g_task_run_in_thread (task, turn_thread);
}

static void
stop (CycStepList *self)
{
  if (self->turn != NULL)
    g_cancellable_cancel (self->turn);
  g_clear_object (&self->turn);
  g_clear_pointer (&self->search, search_release);
}

/* Looks for everything anew. */
static void
start_afresh (CycStepList *self)
{
  guint was = self->cursors->len;

  stop (self);
  self->looked = 0;
  g_array_set_size (self->cursors, 0);
  if (was > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), 0, was, 0);
  if (self->log != NULL)
    self->search = search_new (self->log, self->query);
  start_turn (self);
}

static void
cyc_step_list_dispose (GObject *object)
{
  CycStepList *self = CYC_STEP_LIST (object);

  stop (self);
  g_clear_pointer (&self->log, cyc_log_unref);
  g_clear_pointer (&self->query, g_free);
  g_clear_pointer (&self->cursors, g_array_unref);

  G_OBJECT_CLASS (cyc_step_list_parent_class)->dispose (object);
}

static void
cyc_step_list_class_init (CycStepListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cyc_step_list_dispose;

  /**
   * CycStepList::looked:
   *
   * More of the log has been looked at; see cyc_step_list_get_looked().
   */
  signals[SIGNAL_LOOKED] = g_signal_new ("looked", CYC_TYPE_STEP_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
cyc_step_list_init (CycStepList *self)
{
  self->cursors = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->query = g_strdup ("");
}

static GType
get_item_type (GListModel *model)
{
  return CYC_TYPE_STEP;
}

static guint
get_n_items (GListModel *model)
{
  return CYC_STEP_LIST (model)->cursors->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  CycStepList *self = CYC_STEP_LIST (model);
  CycStep     *step;

  if (position >= self->cursors->len)
    return NULL;
  step = g_object_new (CYC_TYPE_STEP, NULL);
  step->cursor = g_array_index (self->cursors, guint32, position);
  return step;
}

static void
cyc_step_list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = get_item_type;
  interface->get_n_items = get_n_items;
  interface->get_item = get_item;
}

/**
 * cyc_step_list_new:
 *
 * Makes a list of no steps.
 *
 * Returns: (transfer full): the list
 */
CycStepList *
cyc_step_list_new (void)
{
  return g_object_new (CYC_TYPE_STEP_LIST, NULL);
}

/**
 * cyc_step_list_set_log:
 * @self: a list
 * @log: (nullable): whose steps it lists from now on
 *
 * Changes the run. Nothing is listed until cyc_step_list_extend().
 */
void
cyc_step_list_set_log (CycStepList *self,
                       CycLog      *log)
{
  g_return_if_fail (CYC_IS_STEP_LIST (self));

  stop (self);
  g_clear_pointer (&self->log, cyc_log_unref);
  self->log = log != NULL ? cyc_log_ref (log) : NULL;
  self->length = 0;
  start_afresh (self);
}

/**
 * cyc_step_list_set_query:
 * @self: a list
 * @query: words and object numbers that must all be found; empty for every step
 *
 * Changes what is listed.
 */
void
cyc_step_list_set_query (CycStepList *self,
                         const char  *query)
{
  g_return_if_fail (CYC_IS_STEP_LIST (self));

  if (g_str_equal (self->query, query))
    return;
  g_free (self->query);
  self->query = g_strdup (query);
  start_afresh (self);
}

/**
 * cyc_step_list_extend:
 * @self: a list
 * @length: how many events of the log there are now
 *
 * To be called when the log has grown.
 */
void
cyc_step_list_extend (CycStepList *self,
                      guint32      length)
{
  g_return_if_fail (CYC_IS_STEP_LIST (self));

  self->length = length;
  start_turn (self);
}

/**
 * cyc_step_list_get_length:
 * @self: a list
 *
 * Returns: how many events it is to look at
 */
guint32
cyc_step_list_get_length (CycStepList *self)
{
  g_return_val_if_fail (CYC_IS_STEP_LIST (self), 0);

  return self->length;
}

/**
 * cyc_step_list_get_looked:
 * @self: a list
 *
 * Returns: how many events it has looked at
 */
guint32
cyc_step_list_get_looked (CycStepList *self)
{
  g_return_val_if_fail (CYC_IS_STEP_LIST (self), 0);

  return self->looked;
}

/**
 * cyc_step_list_get_cursor:
 * @self: a list
 * @position: of a step in it
 *
 * Returns: the cursor right after the step's event
 */
guint32
cyc_step_list_get_cursor (CycStepList *self,
                          guint        position)
{
  g_return_val_if_fail (CYC_IS_STEP_LIST (self), 0);
  g_return_val_if_fail (position < self->cursors->len, 0);

  return g_array_index (self->cursors, guint32, position);
}

/**
 * cyc_step_list_find:
 * @self: a list
 * @cursor: a place in the recording
 *
 * Returns: the position of the last step that has happened there;
 *   %CYC_STEP_NONE if none has
 */
guint
cyc_step_list_find (CycStepList *self,
                    guint32      cursor)
{
  guint low = 0, high;

  g_return_val_if_fail (CYC_IS_STEP_LIST (self), CYC_STEP_NONE);

  high = self->cursors->len;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->cursors, guint32, middle) <= cursor)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? low - 1 : CYC_STEP_NONE;
}
