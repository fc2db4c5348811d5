/* cyc-layout-client.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-layout-client.h"

#include "cyc-layout-worker.h"
#include "cyc-placement-private.h"

/* Far more than what is asked for ever takes: the same graph must get the
 * same places on a slow day. */
#define DEADLINE_MILLISECONDS 4000
/* Beyond these dot takes seconds, and nobody can read the picture. */
#define MOST_NODES_FOR_SPLINES 120
#define MOST_NODES 800

/* Each request is served in a thread of its own; the lock lets one through at a time. */
struct _CycLayoutClient
{
  GObject          parent_instance;
  GMutex           lock;
  char            *program;
  CycLayoutWorker *worker;
  int              pid; /* atomic; of the worker */
  guint            deadline;
  guint            restarts;
};

G_DEFINE_FINAL_TYPE (CycLayoutClient, cyc_layout_client, G_TYPE_OBJECT)

static void
cyc_layout_client_finalize (GObject *object)
{
  CycLayoutClient *self = CYC_LAYOUT_CLIENT (object);

  g_clear_pointer (&self->worker, cyc_layout_worker_free);
  g_free (self->program);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (cyc_layout_client_parent_class)->finalize (object);
}

static void
cyc_layout_client_class_init (CycLayoutClientClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cyc_layout_client_finalize;
}

static void
cyc_layout_client_init (CycLayoutClient *self)
{
  g_mutex_init (&self->lock);
  self->deadline = DEADLINE_MILLISECONDS;
}

/**
 * cyc_layout_client_new:
 * @program: (nullable): the path of cyclarium-layout, %NULL to find it
 *
 * The process starts with the first request.
 *
 * Returns: (transfer full): a client
 */
CycLayoutClient *
cyc_layout_client_new (const char *program)
{
  CycLayoutClient *self = g_object_new (CYC_TYPE_LAYOUT_CLIENT, NULL);

  self->program = program != NULL ? g_strdup (program) : cyc_layout_worker_find ();
  return self;
}

/**
 * cyc_layout_client_set_deadline:
 * @self: a client
 * @milliseconds: how long a request may take before the worker is killed
 */
void
cyc_layout_client_set_deadline (CycLayoutClient *self,
                                guint            milliseconds)
{
  self->deadline = milliseconds;
}

/* One try; a worker that failed is killed, and the next try starts another. */
static CycPlacement *
try_dot (CycLayoutClient *self,
         CycGraph        *graph,
         CycPlacement    *before,
         gboolean         lines)
{
  g_autofree char *request = cyc_placement_ask (graph, lines);
  g_autofree char *answer = NULL;

  if (self->worker == NULL)
    {
      self->worker = cyc_layout_worker_new (self->program);
      if (self->worker == NULL)
        return NULL;
      g_atomic_int_set (&self->pid, cyc_layout_worker_get_pid (self->worker));
    }
  answer = cyc_layout_worker_ask (self->worker, request,
                                  g_get_monotonic_time () + (gint64) self->deadline * 1000);
  if (answer == NULL)
    {
      g_atomic_int_set (&self->pid, 0);
      g_clear_pointer (&self->worker, cyc_layout_worker_free);
      self->restarts++;
      return NULL;
    }
  return cyc_placement_new_from_answer (graph, before, answer, lines);
}

/* Arrows that dot has to route. */
static guint
count_edges (CycGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < cyc_graph_get_n_edges (graph); i++)
    n += !(cyc_graph_get_edge (graph, i)->flags & CYC_EDGE_STACK);
  return n;
}

static guint
count_rows (CycGraph *graph)
{
  guint n = 0;

  for (guint i = 0; i < cyc_graph_get_n_nodes (graph); i++)
    n += cyc_graph_get_node (graph, i)->rows->len;
  return n;
}

/**
 * cyc_layout_client_place:
 * @self: a client
 * @graph: what is to be placed
 * @before: (nullable): the places of the epoch before, to stay near them
 *
 * Blocks until there are places; it never fails, but falls back to cheaper
 * ones: dot with splines, dot with straight lines, no Graphviz at all.
 *
 * Returns: (transfer full): places
 */
CycPlacement *
cyc_layout_client_place (CycLayoutClient *self,
                         CycGraph        *graph,
                         CycPlacement    *before)
{
  CycPlacement *placement = NULL;
  guint         n = cyc_graph_get_n_nodes (graph), n_edges = count_edges (graph);
  gboolean      dense = n_edges > 2 * n + 24 || count_rows (graph) > 4000;

  g_mutex_lock (&self->lock);
  if (n > 0 && n <= MOST_NODES_FOR_SPLINES && !dense)
    placement = try_dot (self, graph, before, FALSE);
  if (placement == NULL && n > 0 && n <= MOST_NODES)
    placement = try_dot (self, graph, before, TRUE);
  g_mutex_unlock (&self->lock);
  if (placement == NULL)
    placement = cyc_placement_new_beside_owners (graph, before);
  return placement;
}

typedef struct
{
  CycGraph     *graph;
  CycPlacement *before;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  cyc_graph_unref (request->graph);
  g_clear_pointer (&request->before, cyc_placement_unref);
  g_free (request);
}

static void
place_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      data,
                 GCancellable *cancellable)
{
  Request *request = data;

  if (g_task_return_error_if_cancelled (task))
    return;
  g_task_return_pointer (task, cyc_layout_client_place (source, request->graph, request->before),
                         (GDestroyNotify) cyc_placement_unref);
}

/**
 * cyc_layout_client_place_async:
 * @self: a client
 * @graph: what is to be placed
 * @before: (nullable): the places of the epoch before
 * @cancellable: (nullable): cancelled when the answer is no longer wanted;
 *   a request that still waits for its turn is then dropped
 * @callback: called in the caller's thread-default main context
 * @user_data: data for @callback
 */
void
cyc_layout_client_place_async (CycLayoutClient    *self,
                               CycGraph           *graph,
                               CycPlacement       *before,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->graph = cyc_graph_ref (graph);
  request->before = before != NULL ? cyc_placement_ref (before) : NULL;
  g_task_set_source_tag (task, cyc_layout_client_place_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, place_in_thread);
}

/**
 * cyc_layout_client_place_finish:
 * @self: a client
 * @result: what the callback got
 * @error: return location for a #GError; only %G_IO_ERROR_CANCELLED happens
 *
 * Returns: (transfer full) (nullable): places
 */
CycPlacement *
cyc_layout_client_place_finish (CycLayoutClient *self,
                                GAsyncResult    *result,
                                GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cyc_layout_client_get_greeting:
 * @self: a client
 *
 * Returns: (transfer full) (nullable): what the worker said of itself, for troubleshooting
 */
char *
cyc_layout_client_get_greeting (CycLayoutClient *self)
{
  char *greeting;

  g_mutex_lock (&self->lock);
  greeting = self->worker != NULL ? g_strdup (cyc_layout_worker_get_greeting (self->worker)) : NULL;
  g_mutex_unlock (&self->lock);
  return greeting;
}

/**
 * cyc_layout_client_get_worker:
 * @self: a client
 *
 * Returns: the worker's process, 0 if none runs
 */
GPid
cyc_layout_client_get_worker (CycLayoutClient *self)
{
  return g_atomic_int_get (&self->pid);
}

/**
 * cyc_layout_client_get_restarts:
 * @self: a client
 *
 * Returns: how many workers had to be killed
 */
guint
cyc_layout_client_get_restarts (CycLayoutClient *self)
{
  return self->restarts;
}
