/* cyc-places.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-places.h"

/* An epoch is aligned to the one before; every so many the chain begins anew,
 * so that places do not depend on the way by which a person came there. */
#define CHAIN 16

struct _CycPlaces
{
  GObject          parent_instance;
  GMutex           lock;
  CycEpochs       *epochs;
  CycLayoutClient *client;
  GPtrArray       *placements; /* by epoch, NULL where not made yet */
};

G_DEFINE_FINAL_TYPE (CycPlaces, cyc_places, G_TYPE_OBJECT)

static void
clear_placement (gpointer data)
{
  if (data != NULL)
    cyc_placement_unref (data);
}

static void
cyc_places_finalize (GObject *object)
{
  CycPlaces *self = CYC_PLACES (object);

  g_clear_pointer (&self->placements, g_ptr_array_unref);
  g_clear_pointer (&self->epochs, cyc_epochs_free);
  g_clear_object (&self->client);
  g_mutex_clear (&self->lock);
  G_OBJECT_CLASS (cyc_places_parent_class)->finalize (object);
}

static void
cyc_places_class_init (CycPlacesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cyc_places_finalize;
}

static void
cyc_places_init (CycPlaces *self)
{
  g_mutex_init (&self->lock);
}

/**
 * cyc_places_new:
 * @recording: a recording
 * @view: what the person asked to see
 * @client: who lays out
 *
 * Reads the whole log; make it anew when the log has grown or the view changed.
 *
 * Returns: (transfer full): places, none of them made yet
 */
CycPlaces *
cyc_places_new (CycRecording    *recording,
                const CycView   *view,
                CycLayoutClient *client)
{
  CycPlaces *self = g_object_new (CYC_TYPE_PLACES, NULL);

  self->epochs = cyc_epochs_new (recording, view);
  self->client = g_object_ref (client);
  self->placements = g_ptr_array_new_with_free_func (clear_placement);
  g_ptr_array_set_size (self->placements, (int) cyc_epochs_get_n (self->epochs));
  return self;
}

/**
 * cyc_places_adopt:
 * @self: places, none of them made yet
 * @cursor: a cursor
 * @before: the placement of another run that was the same up to @cursor
 *
 * Keeps everything of the epoch of @cursor where it stands, and puts beside
 * its owner what is new.
 */
void
cyc_places_adopt (CycPlaces    *self,
                  guint32       cursor,
                  CycPlacement *before)
{
  guint epoch = cyc_epochs_find (self->epochs, cursor);
  g_autoptr (CycGraph) graph = cyc_epochs_get_graph (self->epochs, epoch);
  CycPlacement *placement = cyc_placement_new_beside_owners (graph, before);

  g_mutex_lock (&self->lock);
  clear_placement (g_ptr_array_index (self->placements, epoch));
  g_ptr_array_index (self->placements, epoch) = placement;
  g_mutex_unlock (&self->lock);
}

/**
 * cyc_places_get_epochs:
 * @self: places
 *
 * Returns: (transfer none): the epochs
 */
CycEpochs *
cyc_places_get_epochs (CycPlaces *self)
{
  return self->epochs;
}

/**
 * cyc_places_get:
 * @self: places
 * @cursor: a cursor
 *
 * Blocks until there are places.
 *
 * Returns: (transfer full): the placement of its epoch
 */
CycPlacement *
cyc_places_get (CycPlaces *self,
                guint32    cursor)
{
  guint         epoch = cyc_epochs_find (self->epochs, cursor);
  CycPlacement *before = NULL;

  g_mutex_lock (&self->lock);
  for (guint i = epoch - epoch % CHAIN; i <= epoch; i++)
    {
      CycPlacement *placement = g_ptr_array_index (self->placements, i);

      if (placement == NULL)
        {
          g_autoptr (CycGraph) graph = cyc_epochs_get_graph (self->epochs, i);

          placement = cyc_layout_client_place (self->client, graph, before);
          g_ptr_array_index (self->placements, i) = placement;
        }
      before = placement;
    }
  before = cyc_placement_new_pinned (before, cyc_epochs_get_view (self->epochs));
  g_mutex_unlock (&self->lock);
  return before;
}
