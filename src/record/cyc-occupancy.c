/* cyc-occupancy.c
 *
 * Which blocks there are is looked up once for the whole run, so that a
 * place stays where it is while objects come and go in it. Who stands where
 * follows the cursor event by event, or is read anew after a long jump.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-occupancy.h"

#include <string.h>

struct _CycMemory
{
  CycLog     *log;
  GArray     *blocks;  /* of guint32, ascending */
  GArray     *objects; /* of CycObjectId, by place; 0 for none */
  GHashTable *types;   /* of CycTypeCount, by text */
  guint32     cursor;
};

static gboolean
is_programs (guint flags)
{
  return (flags & CYC_ALLOC_BUILTIN) == 0;
}

static gint
compare_blocks_cb (gconstpointer a,
                   gconstpointer b)
{
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;

  return left < right ? -1 : left > right;
}

static void
find_blocks (CycOccupancy *self)
{
  guint32 length = cyc_log_get_length (self->log);
  guint   n = 0;

  for (guint32 i = 0; i < length; i++)
    {
      const CycEvent *event = cyc_log_get (self->log, i);

      if (event->kind == CYC_EVENT_ALLOC && is_programs (event->flags))
        g_array_append_val (self->blocks, event->alloc.block);
    }
  g_array_sort (self->blocks, compare_blocks_cb);
  for (guint i = 0; i < self->blocks->len; i++)
    if (i == 0 || g_array_index (self->blocks, guint32, i) != g_array_index (self->blocks, guint32, n - 1))
      g_array_index (self->blocks, guint32, n++) = g_array_index (self->blocks, guint32, i);
  g_array_set_size (self->blocks, n);
  g_array_set_size (self->objects, n);
}

/**
 * cyc_occupancy_new:
 * @log: a log
 *
 * Looks for the places of a whole run. At first they are empty.
 *
 * Cost: one way through the log.
 *
 * Returns: (transfer full): what it is before the first event
 */
CycOccupancy *
cyc_occupancy_new (CycLog *log)
{
  CycOccupancy *self = g_new0 (CycOccupancy, 1);

  self->log = cyc_log_ref (log);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->objects = g_array_new (FALSE, TRUE, sizeof (CycObjectId));
  self->types = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  find_blocks (self);
  return self;
}

/**
 * cyc_occupancy_free:
 * @self: (transfer full): an occupancy
 *
 * Frees it.
 */
void
cyc_occupancy_free (CycOccupancy *self)
{
  g_array_unref (self->blocks);
  g_array_unref (self->objects);
  g_hash_table_unref (self->types);
  cyc_log_unref (self->log);
  g_free (self);
}

static void
count (GHashTable *types,
       guint32     text,
       guint32     size,
       gint        by)
{
  CycTypeCount *type = g_hash_table_lookup (types, GUINT_TO_POINTER (text));

  if (type == NULL)
    {
      type = g_new0 (CycTypeCount, 1);
      type->type_text = text;
      g_hash_table_insert (types, GUINT_TO_POINTER (text), type);
    }
  type->n += by;
  type->bytes += (gint64) size * by;
}

/* An object comes to its place, or leaves it. */
static void
put (CycOccupancy         *self,
     CycObjectId           object,
     const CycModelObject *it,
     gboolean              there)
{
  guint place = cyc_occupancy_find_place (self, it->block);

  if (!is_programs (it->flags))
    return;
  if (place != CYC_OCCUPANCY_NOWHERE)
    g_array_index (self->objects, CycObjectId, place) = there ? object : 0;
  count (self->types, it->type_text, it->size, there ? 1 : -1);
}

static void
read_anew (CycOccupancy *self,
           CycModel     *model)
{
  memset (self->objects->data, 0, self->objects->len * sizeof (CycObjectId));
  g_hash_table_remove_all (self->types);
  for (CycObjectId object = 1; object <= cyc_model_get_n_objects (model); object++)
    {
      const CycModelObject *it = cyc_model_get_object (model, object);

      if (it->flags & CYC_OBJECT_ALIVE)
        put (self, object, it, TRUE);
    }
}

/* What was freed on the way is still known to the model, dead. */
static void
follow (CycOccupancy *self,
        CycModel     *model,
        guint32       cursor)
{
  for (; self->cursor < cursor; self->cursor++)
    {
      const CycEvent *event = cyc_log_get (self->log, self->cursor);

      if (event->kind == CYC_EVENT_ALLOC)
        put (self, event->alloc.object, cyc_model_get_object (model, event->alloc.object), TRUE);
      else if (event->kind == CYC_EVENT_FREE)
        put (self, event->object.object, cyc_model_get_object (model, event->object.object), FALSE);
    }
}

/**
 * cyc_occupancy_move:
 * @self: an occupancy
 * @model: the heap of the same run
 *
 * Goes to the model's cursor.
 *
 * Cost: the events between, or the number of objects if that is less or the
 * way leads back.
 */
void
cyc_occupancy_move (CycOccupancy *self,
                    CycModel     *model)
{
  guint32 cursor = cyc_model_get_cursor (model);
  guint32 distance = cursor > self->cursor ? cursor - self->cursor : self->cursor - cursor;

  g_return_if_fail (cyc_model_get_log (model) == self->log);

  /* On the way back the model has forgotten what was born in between. */
  if (distance > cyc_model_get_n_objects (model) || cursor < self->cursor)
    read_anew (self, model);
  else
    follow (self, model, cursor);
  self->cursor = cursor;
}

/**
 * cyc_occupancy_get_n_places:
 * @self: an occupancy
 *
 * Returns: how many places there are
 */
guint
cyc_occupancy_get_n_places (CycOccupancy *self)
{
  return self->blocks->len;
}

/**
 * cyc_occupancy_get_object:
 * @self: an occupancy
 * @place: one of its places
 *
 * Returns: who stands there now; 0 for no one
 */
CycObjectId
cyc_occupancy_get_object (CycOccupancy *self,
                          guint         place)
{
  g_return_val_if_fail (place < self->objects->len, 0);

  return g_array_index (self->objects, CycObjectId, place);
}

/**
 * cyc_occupancy_find_place:
 * @self: an occupancy
 * @block: an object's block
 *
 * Returns: which place that is; %CYC_OCCUPANCY_NOWHERE for one of the interpreter's own
 */
guint
cyc_occupancy_find_place (CycOccupancy *self,
                          guint32       block)
{
  guint low = 0, high = self->blocks->len;

  while (low < high)
    {
      guint   middle = low + (high - low) / 2;
      guint32 there = g_array_index (self->blocks, guint32, middle);

      if (there == block)
        return middle;
      if (there < block)
        low = middle + 1;
      else
        high = middle;
    }
  return CYC_OCCUPANCY_NOWHERE;
}

static gint
compare_types_cb (gconstpointer a,
                  gconstpointer b)
{
  const CycTypeCount *left = a, *right = b;

  if (left->n != right->n)
    return left->n > right->n ? -1 : 1;
  return left->type_text < right->type_text ? -1 : left->type_text > right->type_text;
}

static GArray *
sort_types (GHashTable *types)
{
  GArray        *sorted = g_array_new (FALSE, FALSE, sizeof (CycTypeCount));
  GHashTableIter iter;
  gpointer       type;

  g_hash_table_iter_init (&iter, types);
  while (g_hash_table_iter_next (&iter, NULL, &type))
    if (((CycTypeCount *) type)->n > 0)
      g_array_append_vals (sorted, type, 1);
  g_array_sort (sorted, compare_types_cb);
  return sorted;
}

/**
 * cyc_occupancy_get_types:
 * @self: an occupancy
 *
 * Returns: (transfer full) (element-type CycTypeCount): the types of which
 *   objects are alive now, most objects first
 */
GArray *
cyc_occupancy_get_types (CycOccupancy *self)
{
  return sort_types (self->types);
}

/**
 * cyc_occupancy_count_types:
 * @model: a heap
 *
 * The same for a heap that is looked at once.
 *
 * Cost: the number of objects.
 *
 * Returns: (transfer full) (element-type CycTypeCount): the types of which
 *   objects are alive there, most objects first
 */
GArray *
cyc_occupancy_count_types (CycModel *model)
{
  g_autoptr (GHashTable) types = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  for (CycObjectId object = 1; object <= cyc_model_get_n_objects (model); object++)
    {
      const CycModelObject *it = cyc_model_get_object (model, object);

      if ((it->flags & CYC_OBJECT_ALIVE) && is_programs (it->flags))
        count (types, it->type_text, it->size, 1);
    }
  return sort_types (types);
}
