/* cyc-model.c
 *
 * The life of a model, its cursor, and what it tells of single things.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

/* What is asked about but was never made. */
static const CycModelObject unknown_object;
static const CycModelFrame  unknown_frame;

/**
 * cyc_model_new:
 * @log: the log to follow
 *
 * A model at cursor 0: nothing has happened yet.
 *
 * Returns: (transfer full): a model
 */
CycModel *
cyc_model_new (CycLog *log)
{
  CycModel *self = g_new0 (CycModel, 1);

  self->log = cyc_log_ref (log);
  self->state.gc.enabled = TRUE; /* as CPython starts */
  cyc_pages_init (&self->objects, sizeof (CycModelObject), CYC_OBJECT_SHIFT);
  cyc_pages_init (&self->frames, sizeof (CycModelFrame), CYC_FRAME_SHIFT);
  cyc_pages_init (&self->refs, sizeof (CycRefRecord), CYC_REF_SHIFT);
  cyc_pages_init (&self->buckets, sizeof (guint32), CYC_BUCKET_SHIFT);
  cyc_pages_init (&self->temps, sizeof (guint32), CYC_TEMP_SHIFT);
  cyc_model_refs_init (self);

  return self;
}

/**
 * cyc_model_copy:
 * @self: a model
 *
 * A model at the same cursor. The two share memory until one of them moves,
 * so a copy is cheap; a copy may be used in another thread.
 *
 * Returns: (transfer full): a copy
 */
CycModel *
cyc_model_copy (CycModel *self)
{
  CycModel *copy = g_new0 (CycModel, 1);

  copy->log = cyc_log_ref (self->log);
  cyc_model_assign (copy, self);

  return copy;
}

/* Makes @self stand where @from does. */
void
cyc_model_assign (CycModel *self,
                  CycModel *from)
{
  self->cursor = from->cursor;
  self->state = from->state;
  cyc_pages_share (&self->objects, &from->objects);
  cyc_pages_share (&self->frames, &from->frames);
  cyc_pages_share (&self->refs, &from->refs);
  cyc_pages_share (&self->buckets, &from->buckets);
  cyc_pages_share (&self->temps, &from->temps);
}

gsize
cyc_model_get_own_bytes (CycModel *self)
{
  return cyc_pages_get_own_bytes (&self->objects) +
         cyc_pages_get_own_bytes (&self->frames) +
         cyc_pages_get_own_bytes (&self->refs) +
         cyc_pages_get_own_bytes (&self->buckets) +
         cyc_pages_get_own_bytes (&self->temps);
}

/**
 * cyc_model_free:
 * @self: (transfer full) (nullable): a model
 */
void
cyc_model_free (CycModel *self)
{
  if (self == NULL)
    return;

  cyc_pages_clear (&self->objects);
  cyc_pages_clear (&self->frames);
  cyc_pages_clear (&self->refs);
  cyc_pages_clear (&self->buckets);
  cyc_pages_clear (&self->temps);
  cyc_log_unref (self->log);
  g_free (self);
}

/**
 * cyc_model_get_log:
 * @self: a model
 *
 * Returns: (transfer none): the log that it follows
 */
CycLog *
cyc_model_get_log (CycModel *self)
{
  return self->log;
}

/**
 * cyc_model_get_cursor:
 * @self: a model
 *
 * Returns: how many events have happened
 */
guint32
cyc_model_get_cursor (CycModel *self)
{
  return self->cursor;
}

/**
 * cyc_model_step:
 * @self: a model
 *
 * Applies the next event.
 *
 * Returns: %FALSE at the end of what the log has published
 */
gboolean
cyc_model_step (CycModel *self)
{
  if (self->cursor >= cyc_log_get_length (self->log))
    return FALSE;

  cyc_model_apply (self, (CycEvent *) cyc_log_get (self->log, self->cursor));
  return TRUE;
}

/**
 * cyc_model_step_back:
 * @self: a model
 *
 * Takes the last event back.
 *
 * Returns: %FALSE at cursor 0
 */
gboolean
cyc_model_step_back (CycModel *self)
{
  if (self->cursor == 0)
    return FALSE;

  cyc_model_unapply (self, cyc_log_get (self->log, self->cursor - 1));
  return TRUE;
}

/**
 * cyc_model_walk:
 * @self: a model
 * @cursor: where to go
 *
 * Applies or takes back event after event until the cursor is reached.
 * cyc_recording_seek() is the way to go far.
 */
void
cyc_model_walk (CycModel *self,
                guint32   cursor)
{
  cursor = MIN (cursor, cyc_log_get_length (self->log));
  while (self->cursor < cursor)
    cyc_model_apply (self, (CycEvent *) cyc_log_get (self->log, self->cursor));
  while (self->cursor > cursor)
    cyc_model_unapply (self, cyc_log_get (self->log, self->cursor - 1));
}

/**
 * cyc_model_get_n_objects:
 * @self: a model
 *
 * Returns: the highest number of an object that was made so far
 */
guint32
cyc_model_get_n_objects (CycModel *self)
{
  return self->state.n_objects;
}

/**
 * cyc_model_get_n_alive:
 * @self: a model
 *
 * Returns: how many objects live
 */
guint32
cyc_model_get_n_alive (CycModel *self)
{
  return self->state.n_alive;
}

/**
 * cyc_model_get_object:
 * @self: a model
 * @object: a number
 *
 * Returns: (transfer none): what is known of it; all zero for an object that
 *   is not made yet. Valid until the cursor moves.
 */
const CycModelObject *
cyc_model_get_object (CycModel   *self,
                      CycObjectId object)
{
  if (!cyc_pages_has (&self->objects, object, CYC_OBJECT_SHIFT))
    return &unknown_object;

  return cyc_model_peek_object (self, object);
}

/**
 * cyc_model_is_alive:
 * @self: a model
 * @object: a number
 *
 * Returns: whether the object is made and not freed
 */
gboolean
cyc_model_is_alive (CycModel   *self,
                    CycObjectId object)
{
  return (cyc_model_get_object (self, object)->flags & CYC_OBJECT_ALIVE) != 0;
}

/**
 * cyc_model_get_count:
 * @self: a model
 * @object: a number
 *
 * Returns: its reference count, or %CYC_COUNT_IMMORTAL
 */
guint32
cyc_model_get_count (CycModel   *self,
                     CycObjectId object)
{
  const CycModelObject *record = cyc_model_get_object (self, object);

  return record->flags & CYC_ALLOC_IMMORTAL ? CYC_COUNT_IMMORTAL : record->n_refs;
}

/**
 * cyc_model_get_gc_refs:
 * @self: a model
 * @object: a number
 * @gc_refs: (out) (optional): its gc_refs
 *
 * gc_refs means something only during a collection, and only for its candidates.
 *
 * Returns: whether it does
 */
gboolean
cyc_model_get_gc_refs (CycModel   *self,
                       CycObjectId object,
                       guint32    *gc_refs)
{
  const CycModelObject *record = cyc_model_get_object (self, object);

  if (!self->state.gc.collecting || record->gc_refs_collection != self->state.gc.n_begun)
    return FALSE;

  if (gc_refs != NULL)
    *gc_refs = record->gc_refs;
  return TRUE;
}

/**
 * cyc_model_get_verdict:
 * @self: a model
 * @object: a number
 *
 * Returns: what the collection under way holds of the object
 */
CycVerdict
cyc_model_get_verdict (CycModel   *self,
                       CycObjectId object)
{
  const CycModelObject *record = cyc_model_get_object (self, object);

  if (!self->state.gc.collecting || record->verdict_collection != self->state.gc.n_begun)
    return CYC_VERDICT_NONE;

  return (CycVerdict) record->verdict;
}

/**
 * cyc_model_get_type_name:
 * @self: a model
 * @object: a number
 *
 * Returns: (transfer none): the name of its type
 */
const char *
cyc_model_get_type_name (CycModel   *self,
                         CycObjectId object)
{
  return cyc_log_get_text (self->log, cyc_model_get_object (self, object)->type_text);
}

/**
 * cyc_model_get_repr:
 * @self: a model
 * @object: a number
 *
 * Returns: (transfer none) (nullable): its short repr, if it has one
 */
const char *
cyc_model_get_repr (CycModel   *self,
                    CycObjectId object)
{
  guint32 repr = cyc_model_get_object (self, object)->repr;

  return repr == 0 ? NULL : cyc_log_get_text (self->log, repr);
}

/**
 * cyc_model_object_get_address:
 * @object: an object
 *
 * Returns: its address, what id() gives
 */
guint64
cyc_model_object_get_address (const CycModelObject *object)
{
  return CYC_ADDRESS_BASE + (guint64) object->block * 16;
}

/**
 * cyc_model_get_n_frames:
 * @self: a model
 *
 * Returns: the highest number of a frame that was entered so far
 */
guint32
cyc_model_get_n_frames (CycModel *self)
{
  return self->state.n_frames;
}

/**
 * cyc_model_get_frame:
 * @self: a model
 * @frame: a number
 *
 * Returns: (transfer none): what is known of it; all zero for a frame that
 *   was not entered yet. Valid until the cursor moves.
 */
const CycModelFrame *
cyc_model_get_frame (CycModel *self,
                     guint32   frame)
{
  if (!cyc_pages_has (&self->frames, frame, CYC_FRAME_SHIFT))
    return &unknown_frame;

  return cyc_model_peek_frame (self, frame);
}

/**
 * cyc_model_get_current_frame:
 * @self: a model
 *
 * Returns: the frame that runs, 0 for none
 */
guint32
cyc_model_get_current_frame (CycModel *self)
{
  return self->state.current_frame;
}

/**
 * cyc_model_get_line:
 * @self: a model
 *
 * Returns: the line that runs, or runs next, 0 for none
 */
guint32
cyc_model_get_line (CycModel *self)
{
  return cyc_model_get_frame (self, self->state.current_frame)->line;
}

/**
 * cyc_model_get_cell:
 * @self: a model
 *
 * Returns: the notebook's cell that runs, 0 for none
 */
guint32
cyc_model_get_cell (CycModel *self)
{
  return self->state.cell;
}

/**
 * cyc_model_get_gc:
 * @self: a model
 *
 * Returns: (transfer none): the collector's state. Valid until the cursor moves.
 */
const CycModelGc *
cyc_model_get_gc (CycModel *self)
{
  return &self->state.gc;
}

/**
 * cyc_model_get_list:
 * @self: a model
 * @list: which list
 *
 * Its objects follow one another by #CycModelObject.next.
 *
 * Returns: (transfer none): the list's ends and length. Valid until the cursor moves.
 */
const CycModelList *
cyc_model_get_list (CycModel *self,
                    CycListId list)
{
  g_return_val_if_fail (list < CYC_N_LISTS, NULL);

  return &self->state.lists[list];
}
