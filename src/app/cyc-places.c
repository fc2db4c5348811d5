/* cyc-places.c
 *
 * Where things stand at any cursor: epochs and their places, made aside and
 * kept.
 *
 * Cutting epochs and making graphs goes on in a thread with a recording of
 * its own, so that the main thread's may grow meanwhile; places come from
 * the layout worker. One request is under way at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-places.h"

#include "cyc-epochs.h"

/* What a view of a log came to. It belongs to the thread that works on it
 * while one does, and to the main thread else. */
typedef struct
{
  gatomicrefcount ref_count;
  CycLog         *log;
  CycView        *view;
  CycEpochs      *epochs;
  GPtrArray      *placements; /* of CycPlacement or NULL, by epoch */
} Stock;

typedef struct
{
  Stock *stock;
  guint  epoch;
} Job;

struct _CycPlaces
{
  GObject parent_instance;

  CycLayoutClient *client;
  CycLog          *log;
  CycView         *view;
  Stock           *stock; /* what is shown; NULL at first */
  Stock           *next;  /* what will replace it as soon as its first places are there */
  GCancellable    *cancellable;
  gboolean         working;
  gboolean         stale; /* the next stock is already out of date */
  guint32          wanted;
};

G_DEFINE_FINAL_TYPE (CycPlaces, cyc_places, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void work (CycPlaces *self);

static Stock *
stock_new (CycLog        *log,
           const CycView *view)
{
  Stock *stock = g_new0 (Stock, 1);

  g_atomic_ref_count_init (&stock->ref_count);
  stock->log = cyc_log_ref (log);
  stock->view = cyc_view_copy (view);
  return stock;
}

static Stock *
stock_ref (Stock *stock)
{
  g_atomic_ref_count_inc (&stock->ref_count);
  return stock;
}

static void
stock_unref (gpointer data)
{
  Stock *stock = data;

  if (!g_atomic_ref_count_dec (&stock->ref_count))
    return;
  g_clear_pointer (&stock->placements, g_ptr_array_unref);
  g_clear_pointer (&stock->epochs, cyc_epochs_free);
  g_clear_pointer (&stock->view, cyc_view_free);
  g_clear_pointer (&stock->log, cyc_log_unref);
  g_free (stock);
}

static void
placement_free (gpointer data)
{
  if (data != NULL)
    cyc_placement_unref (data);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  stock_unref (job->stock);
  g_free (job);
}

static void
cyc_places_dispose (GObject *object)
{
  CycPlaces *self = CYC_PLACES (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->stock, stock_unref);
  g_clear_pointer (&self->next, stock_unref);
  g_clear_pointer (&self->view, cyc_view_free);
  g_clear_pointer (&self->log, cyc_log_unref);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (cyc_places_parent_class)->dispose (object);
}

static void
cyc_places_finalize (GObject *object)
{
  g_clear_object (&CYC_PLACES (object)->cancellable);

  G_OBJECT_CLASS (cyc_places_parent_class)->finalize (object);
}

static void
cyc_places_class_init (CycPlacesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cyc_places_dispose;
  object_class->finalize = cyc_places_finalize;

  /**
   * CycPlaces::changed:
   *
   * Places have become known.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_PLACES, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cyc_places_init (CycPlaces *self)
{
  self->view = cyc_view_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * cyc_places_new:
 * @client: who asks for places
 *
 * Makes places of nothing.
 *
 * Returns: (transfer full): the places
 */
CycPlaces *
cyc_places_new (CycLayoutClient *client)
{
  CycPlaces *self = g_object_new (CYC_TYPE_PLACES, NULL);

  self->client = g_object_ref (client);
  return self;
}

/**
 * cyc_places_get_client:
 * @self: the places
 *
 * Returns: (transfer none): who asks for places
 */
CycLayoutClient *
cyc_places_get_client (CycPlaces *self)
{
  g_return_val_if_fail (CYC_IS_PLACES (self), NULL);

  return self->client;
}

/* Any thread: makes the epochs, if need be, and one epoch's graph. */
static void
graph_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job   *job = data;
  Stock *stock = job->stock;

  if (stock->epochs == NULL)
    {
      g_autoptr (CycRecording) recording = cyc_recording_new (stock->log);

      cyc_recording_update (recording, 0);
      stock->epochs = cyc_epochs_new (recording, stock->view);
      stock->placements = g_ptr_array_new_with_free_func (placement_free);
      g_ptr_array_set_size (stock->placements, cyc_epochs_get_n (stock->epochs));
    }
  g_task_return_pointer (task, cyc_epochs_get_graph (stock->epochs, job->epoch), (GDestroyNotify) cyc_graph_unref);
}

static Stock *
get_front (CycPlaces *self)
{
  return self->next != NULL ? self->next : self->stock;
}

/* Neighbours are kept in line with each other. */
static CycPlacement *
find_neighbour (Stock *stock,
                guint  epoch)
{
  for (guint distance = 1; distance < stock->placements->len; distance++)
    {
      CycPlacement *found = NULL;

      if (epoch >= distance)
        found = g_ptr_array_index (stock->placements, epoch - distance);
      if (found == NULL && epoch + distance < stock->placements->len)
        found = g_ptr_array_index (stock->placements, epoch + distance);
      if (found != NULL)
        return found;
    }
  return NULL;
}

/* Whether what is wanted now could be shown from it. */
static gboolean
is_ready (CycPlaces *self,
          Stock     *stock)
{
  return g_ptr_array_index (stock->placements, cyc_epochs_find (stock->epochs, self->wanted)) != NULL;
}

static void
finish_job (CycPlaces    *self,
            Job          *job,
            CycPlacement *placement)
{
  self->working = FALSE;
  if (placement == NULL)
    return;
  g_ptr_array_index (job->stock->placements, job->epoch) = placement;
  if (job->stock == self->next && is_ready (self, self->next))
    {
      g_clear_pointer (&self->stock, stock_unref);
      self->stock = g_steal_pointer (&self->next);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  work (self);
}

static void
on_placed (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  CycPlaces    *self = g_task_get_source_object (task);
  CycPlacement *placement = cyc_layout_client_place_finish (CYC_LAYOUT_CLIENT (source), result, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    g_clear_pointer (&placement, cyc_placement_unref);
  else
    finish_job (self, g_task_get_task_data (task), placement);
}

static void
on_graph (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  CycPlaces *self = CYC_PLACES (source);
  GTask     *task = G_TASK (result);
  Job       *job = g_task_get_task_data (task);
  g_autoptr (CycGraph) graph = g_task_propagate_pointer (task, NULL);

  if (graph == NULL || g_cancellable_is_cancelled (self->cancellable))
    return;
  cyc_layout_client_place_async (self->client, graph, job->epoch < job->stock->placements->len ? find_neighbour (job->stock, job->epoch) : NULL,
                                 self->cancellable, on_placed, g_object_ref (task));
}

static void
start_job (CycPlaces *self,
           Stock     *stock,
           guint      epoch)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_graph, NULL);
  Job *job = g_new0 (Job, 1);

  job->stock = stock_ref (stock);
  job->epoch = epoch;
  self->working = TRUE;
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, graph_thread);
}

/* Starts what is most needed: the epoch that is wanted, then those around it. */
static void
work (CycPlaces *self)
{
  Stock *front;
  guint  epoch;

  if (self->working || self->log == NULL)
    return;
  if (self->stale)
    {
      g_clear_pointer (&self->next, stock_unref);
      self->next = stock_new (self->log, self->view);
      self->stale = FALSE;
    }
  front = get_front (self);
  if (front == NULL)
    return;
  if (front->epochs == NULL)
    {
      start_job (self, front, 0);
      return;
    }
  epoch = cyc_epochs_find (front->epochs, self->wanted);
  for (guint i = 0; i < 3; i++)
    {
      guint near = i == 2 ? epoch - 1 : epoch + i;

      if (near < front->placements->len && g_ptr_array_index (front->placements, near) == NULL)
        {
          start_job (self, front, near);
          return;
        }
    }
}

/**
 * cyc_places_set_log:
 * @self: the places
 * @log: (nullable): whose objects are to be placed
 *
 * Changes the run. The places of the one before are gone at once.
 */
void
cyc_places_set_log (CycPlaces *self,
                    CycLog    *log)
{
  g_return_if_fail (CYC_IS_PLACES (self));

  g_clear_pointer (&self->stock, stock_unref);
  g_clear_pointer (&self->next, stock_unref);
  g_clear_pointer (&self->log, cyc_log_unref);
  self->log = log != NULL ? cyc_log_ref (log) : NULL;
  self->stale = FALSE;
  self->wanted = 0;
}

/**
 * cyc_places_renew:
 * @self: the places
 *
 * To be called when the log has grown and rests: epochs are cut anew. What
 * is shown stays until then.
 */
void
cyc_places_renew (CycPlaces *self)
{
  g_return_if_fail (CYC_IS_PLACES (self));

  self->stale = TRUE;
  work (self);
}

/**
 * cyc_places_get_view:
 * @self: the places
 *
 * Returns: (transfer none): what the person asked to see
 */
const CycView *
cyc_places_get_view (CycPlaces *self)
{
  g_return_val_if_fail (CYC_IS_PLACES (self), NULL);

  return self->view;
}

/**
 * cyc_places_set_view:
 * @self: the places
 * @view: what is to be seen; copied
 *
 * Changes what is shown. Until its places are known the old ones stay.
 */
void
cyc_places_set_view (CycPlaces     *self,
                     const CycView *view)
{
  CycView *copy;

  g_return_if_fail (CYC_IS_PLACES (self));

  copy = cyc_view_copy (view);
  g_clear_pointer (&self->view, cyc_view_free);
  self->view = copy;
  cyc_places_renew (self);
}

/**
 * cyc_places_lookup:
 * @self: the places
 * @cursor: a moment
 *
 * Looks for the places of a moment, and asks for them if they are not known.
 * Once known, they stay the same as long as log and view do.
 *
 * Returns: (transfer none) (nullable): the places; %NULL: ::changed will tell
 */
CycPlacement *
cyc_places_lookup (CycPlaces *self,
                   guint32    cursor)
{
  g_return_val_if_fail (CYC_IS_PLACES (self), NULL);

  self->wanted = cursor;
  work (self);
  if (self->stock == NULL || self->stock->epochs == NULL)
    return NULL;
  return g_ptr_array_index (self->stock->placements, cyc_epochs_find (self->stock->epochs, cursor));
}

/**
 * cyc_places_is_busy:
 * @self: the places
 *
 * Returns: whether places are being looked for
 */
gboolean
cyc_places_is_busy (CycPlaces *self)
{
  g_return_val_if_fail (CYC_IS_PLACES (self), FALSE);

  return self->working || self->stale;
}
