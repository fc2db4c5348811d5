/* cyc-why-cycle.c
 *
 * What an object that no root reaches is held by, and since when.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-why.h"

/* So far back is looked for the last reference from outside. */
#define MAX_EVENTS 400000u

static gboolean
add_new (GHashTable *seen,
         GArray     *objects,
         CycObjectId object)
{
  if (!g_hash_table_add (seen, GUINT_TO_POINTER (object)))
    return FALSE;
  g_array_append_val (objects, object);
  return TRUE;
}

/* All that reaches @object, itself included. Frames of generators stand for their generators. */
static GHashTable *
find_holders (CycModel   *model,
              CycObjectId object)
{
  GHashTable *seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) objects = g_array_new (FALSE, FALSE, sizeof (CycObjectId));

  add_new (seen, objects, object);
  for (guint i = 0; i < objects->len; i++)
    {
      CycModelRef reference;
      guint32     iter = 0;

      while (cyc_model_next_referrer (model, g_array_index (objects, CycObjectId, i), &iter, &reference))
        {
          guint32 number = CYC_HOLDER_NUMBER (reference.holder);

          if (CYC_HOLDER_KIND (reference.holder) == CYC_HOLDER_FRAME)
            number = cyc_model_get_frame (model, number)->generator;
          if (number != 0)
            add_new (seen, objects, number);
        }
    }
  return seen;
}

/* What of @holders is reached from @object in turn: the ring. */
static GArray *
find_ring (CycModel   *model,
           CycObjectId object,
           GHashTable *holders)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GArray *ring = g_array_new (FALSE, FALSE, sizeof (CycObjectId));

  add_new (seen, ring, object);
  for (guint i = 0; i < ring->len; i++)
    {
      CycHolder   holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, g_array_index (ring, CycObjectId, i));
      CycModelRef reference;
      guint32     iter = 0;

      while (cyc_model_next_reference (model, holder, &iter, &reference))
        if (g_hash_table_contains (holders, GUINT_TO_POINTER (reference.target)))
          add_new (seen, ring, reference.target);
    }
  return ring;
}

static gboolean
is_outside (GHashTable *holders,
            CycHolder   holder)
{
  return CYC_HOLDER_KIND (holder) != CYC_HOLDER_OBJECT || !g_hash_table_contains (holders, GUINT_TO_POINTER (CYC_HOLDER_NUMBER (holder)));
}

/* No reference comes from outside now: the last one to go is the one that was lost. */
static guint32
find_loss (CycModel   *model,
           GHashTable *holders)
{
  CycLog *log = cyc_model_get_log (model);
  guint32 cursor = cyc_model_get_cursor (model);
  guint32 last = cursor > MAX_EVENTS ? cursor - MAX_EVENTS : 0;

  for (; cursor > last; cursor--)
    {
      const CycEvent *event = cyc_log_get (log, cursor - 1);

      if (event->kind == CYC_EVENT_UNREF && g_hash_table_contains (holders, GUINT_TO_POINTER (event->ref.target)) &&
          is_outside (holders, event->ref.holder))
        return cursor;
    }
  return 0;
}

/* Private. */
void
cyc_why_find_cycle (CycWhy   *self,
                    CycModel *model)
{
  g_autoptr (GHashTable) holders = find_holders (model, self->object);

  self->cycle = find_ring (model, self->object, holders);
  self->lost = find_loss (model, holders);
  if (self->lost > 0)
    {
      g_autoptr (CycModel) past = cyc_model_copy (model);

      cyc_model_walk (past, self->lost);
      self->lost_line = cyc_model_get_line (past);
    }
}
