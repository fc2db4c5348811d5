/* cyc-layouts.c
 *
 * Where things stand at any cursor: epochs and their places, made aside and
 * kept.
 *
 * Cutting epochs, making graphs and waiting for the layout worker go on in a
 * thread with a recording of its own, so that the main thread's may grow
 * meanwhile. One request is under way at a time.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-layouts.h"

#include "cyc-places.h"

/* What a view of a log came to. Its places belong to the thread that works
 * on them; the placements that came out of it are the main thread's. */
typedef struct
{
  gatomicrefcount  ref_count;
  CycLog          *log;
  CycView         *view;
  CycLayoutClient *client;
  CycPlacement    *before;     /* of another run, whose places are kept; else NULL */
  CycPlaces       *places;     /* NULL until the first job has ended */
  GPtrArray       *placements; /* of CycPlacement or NULL, by epoch */
} Stock;

typedef struct
{
  Stock  *stock;
  guint32 cursor;
} Job;

struct _CycLayouts
{
  GObject parent_instance;

  CycLayoutClient *client;
  CycLog          *log;
  CycView         *view;
  Stock           *stock; /* what is shown; NULL at first */
  Stock           *next;  /* what will replace it as soon as its first places are there */
  GCancellable    *cancellable;
  gboolean         working;
  CycPlacement    *before; /* what the next stock is to keep, else NULL */
  gboolean         stale;  /* the next stock is already out of date */
  guint32          wanted;
};

G_DEFINE_FINAL_TYPE (CycLayouts, cyc_layouts, G_TYPE_OBJECT)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void work (CycLayouts *self);

static Stock *
stock_new (CycLog          *log,
           const CycView   *view,
           CycLayoutClient *client,
           CycPlacement    *before)
{
  Stock *stock = g_new0 (Stock, 1);

  g_atomic_ref_count_init (&stock->ref_count);
  stock->log = cyc_log_ref (log);
  stock->view = cyc_view_copy (view);
  stock->client = g_object_ref (client);
  stock->before = before != NULL ? cyc_placement_ref (before) : NULL;
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
  g_clear_object (&stock->places);
  g_clear_object (&stock->client);
  g_clear_pointer (&stock->before, cyc_placement_unref);
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
cyc_layouts_dispose (GObject *object)
{
  CycLayouts *self = CYC_LAYOUTS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->stock, stock_unref);
  g_clear_pointer (&self->next, stock_unref);
  g_clear_pointer (&self->before, cyc_placement_unref);
  g_clear_pointer (&self->view, cyc_view_free);
  g_clear_pointer (&self->log, cyc_log_unref);
  g_clear_object (&self->client);

  G_OBJECT_CLASS (cyc_layouts_parent_class)->dispose (object);
}

static void
cyc_layouts_finalize (GObject *object)
{
  g_clear_object (&CYC_LAYOUTS (object)->cancellable);

  G_OBJECT_CLASS (cyc_layouts_parent_class)->finalize (object);
}

static void
cyc_layouts_class_init (CycLayoutsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = cyc_layouts_dispose;
  object_class->finalize = cyc_layouts_finalize;

  /**
   * CycLayouts::changed:
   *
   * Places have become known.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", CYC_TYPE_LAYOUTS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 0);
}

static void
cyc_layouts_init (CycLayouts *self)
{
  self->view = cyc_view_new ();
  self->cancellable = g_cancellable_new ();
}

/**
 * cyc_layouts_new:
 * @client: who asks for places
 *
 * Makes places of nothing.
 *
 * Returns: (transfer full): the places
 */
CycLayouts *
cyc_layouts_new (CycLayoutClient *client)
{
  CycLayouts *self = g_object_new (CYC_TYPE_LAYOUTS, NULL);

  self->client = g_object_ref (client);
  return self;
}

static void
place_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Job   *job = data;
  Stock *stock = job->stock;

  if (stock->places == NULL)
    {
      g_autoptr (CycRecording) recording = cyc_recording_new (stock->log);

      cyc_recording_update (recording, 0);
      stock->places = cyc_places_new (recording, stock->view, stock->client);
      stock->placements = g_ptr_array_new_with_free_func (placement_free);
      g_ptr_array_set_size (stock->placements, cyc_epochs_get_n (cyc_places_get_epochs (stock->places)));
      if (stock->before != NULL)
        cyc_places_adopt (stock->places, job->cursor, stock->before);
    }
  g_task_return_pointer (task, cyc_places_get (stock->places, job->cursor), (GDestroyNotify) cyc_placement_unref);
}

static Stock *
get_front (CycLayouts *self)
{
  return self->next != NULL ? self->next : self->stock;
}

static CycPlacement *
find_placement (Stock  *stock,
                guint32 cursor)
{
  return g_ptr_array_index (stock->placements, cyc_epochs_find (cyc_places_get_epochs (stock->places), cursor));
}

static void
on_placed (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  CycLayouts   *self = CYC_LAYOUTS (source);
  Job          *job = g_task_get_task_data (G_TASK (result));
  CycPlacement *placement = g_task_propagate_pointer (G_TASK (result), NULL);
  guint         epoch;

  if (placement == NULL)
    return;
  epoch = cyc_epochs_find (cyc_places_get_epochs (job->stock->places), job->cursor);
  placement_free (g_ptr_array_index (job->stock->placements, epoch));
  g_ptr_array_index (job->stock->placements, epoch) = placement;
  self->working = FALSE;
  if (job->stock == self->next && find_placement (self->next, self->wanted) != NULL)
    {
      g_clear_pointer (&self->stock, stock_unref);
      self->stock = g_steal_pointer (&self->next);
    }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  work (self);
}

static void
start_job (CycLayouts *self,
           Stock      *stock,
           guint32     cursor)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_placed, NULL);
  Job *job = g_new0 (Job, 1);

  job->stock = stock_ref (stock);
  job->cursor = cursor;
  self->working = TRUE;
  g_task_set_source_tag (task, start_job);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, place_thread);
}

/* Starts what is most needed: the moment that is wanted, then the epoch after it. */
static void
work (CycLayouts *self)
{
  Stock          *front;
  CycEpochs      *epochs;
  const CycEpoch *epoch;

  if (self->working || self->log == NULL)
    return;
  if (self->stale)
    {
      g_clear_pointer (&self->next, stock_unref);
      self->next = stock_new (self->log, self->view, self->client, self->before);
      g_clear_pointer (&self->before, cyc_placement_unref);
      self->stale = FALSE;
    }
  front = get_front (self);
  if (front == NULL)
    return;
  if (front->places == NULL || find_placement (front, self->wanted) == NULL)
    {
      start_job (self, front, self->wanted);
      return;
    }
  epochs = cyc_places_get_epochs (front->places);
  epoch = cyc_epochs_get_nth (epochs, cyc_epochs_find (epochs, self->wanted));
  if (find_placement (front, epoch->end) == NULL)
    start_job (self, front, epoch->end);
}

/**
 * cyc_layouts_set_log:
 * @self: the places
 * @log: (nullable): whose objects are to be placed
 *
 * Changes the run. The places of the one before are gone at once.
 */
void
cyc_layouts_set_log (CycLayouts *self,
                     CycLog     *log)
{
  g_return_if_fail (CYC_IS_LAYOUTS (self));

  g_clear_pointer (&self->stock, stock_unref);
  g_clear_pointer (&self->next, stock_unref);
  g_clear_pointer (&self->log, cyc_log_unref);
  g_clear_pointer (&self->before, cyc_placement_unref);
  self->log = log != NULL ? cyc_log_ref (log) : NULL;
  self->stale = FALSE;
  self->wanted = 0;
}

/**
 * cyc_layouts_branch:
 * @self: the places
 * @log: of another run of the same program
 * @cursor: a moment of it
 * @before: (nullable): where things stand now
 *
 * Changes to a run that has been the same so far: what stands stays where it
 * is, and what is new is put beside its owner.
 */
void
cyc_layouts_branch (CycLayouts   *self,
                    CycLog       *log,
                    guint32       cursor,
                    CycPlacement *before)
{
  g_return_if_fail (CYC_IS_LAYOUTS (self));

  cyc_layouts_set_log (self, log);
  self->before = before != NULL ? cyc_placement_ref (before) : NULL;
  self->wanted = cursor;
  cyc_layouts_renew (self);
}

/**
 * cyc_layouts_renew:
 * @self: the places
 *
 * To be called when the log has grown and rests: epochs are cut anew. What
 * is shown stays until then.
 */
void
cyc_layouts_renew (CycLayouts *self)
{
  g_return_if_fail (CYC_IS_LAYOUTS (self));

  self->stale = TRUE;
  work (self);
}

/**
 * cyc_layouts_get_view:
 * @self: the places
 *
 * Returns: (transfer none): what the person asked to see
 */
const CycView *
cyc_layouts_get_view (CycLayouts *self)
{
  g_return_val_if_fail (CYC_IS_LAYOUTS (self), NULL);

  return self->view;
}

/**
 * cyc_layouts_set_view:
 * @self: the places
 * @view: what is to be seen; copied
 *
 * Changes what is shown. Until its places are known the old ones stay.
 */
void
cyc_layouts_set_view (CycLayouts    *self,
                      const CycView *view)
{
  CycView *copy;

  g_return_if_fail (CYC_IS_LAYOUTS (self));

  copy = cyc_view_copy (view);
  g_clear_pointer (&self->view, cyc_view_free);
  self->view = copy;
  cyc_layouts_renew (self);
}

/**
 * cyc_layouts_lookup:
 * @self: the places
 * @cursor: a moment
 *
 * Looks for the places of a moment, and asks for them if they are not known.
 * Once known, they stay the same as long as log and view do.
 *
 * Returns: (transfer none) (nullable): the places; %NULL: ::changed will tell
 */
CycPlacement *
cyc_layouts_lookup (CycLayouts *self,
                    guint32     cursor)
{
  g_return_val_if_fail (CYC_IS_LAYOUTS (self), NULL);

  self->wanted = cursor;
  work (self);
  return self->stock != NULL ? find_placement (self->stock, cursor) : NULL;
}

/**
 * cyc_layouts_is_busy:
 * @self: the places
 *
 * Returns: whether places are being looked for
 */
gboolean
cyc_layouts_is_busy (CycLayouts *self)
{
  g_return_val_if_fail (CYC_IS_LAYOUTS (self), FALSE);

  return self->working || self->stale;
}
