/* cyc-model-private.h
 *
 * What the files of the model share.
 *
 * Every fact is kept in pages (cyc-pages.h) or in the small struct State, so
 * that a copy of a model is cheap. What applying an event overwrites is kept
 * in words of the event that the engine leaves alone ("completing" the
 * event); every model completes an event with the same values.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-model.h"
#include "cyc-pages.h"

G_BEGIN_DECLS

#define CYC_OBJECT_SHIFT 5
#define CYC_FRAME_SHIFT 7
#define CYC_REF_SHIFT 6
#define CYC_BUCKET_SHIFT 9
#define CYC_TEMP_SHIFT 8

/* One reference. It stands in a chain of its bucket, in the list of what
 * its holder holds, and in the list of what refers to its target. Unused
 * ones are chained by hash_next. Number 0 is none. */
typedef struct
{
  CycHolder   holder;
  guint32     kind;
  guint32     value; /* ITEM: less the holder's item_base */
  CycObjectId target;
  guint32     since;
  guint32     hash_next;
  guint32     out_next;
  guint32     out_prev;
  guint32     in_next;
  guint32     in_prev;
} CycRefRecord;

typedef struct
{
  guint32      n_objects;
  guint32      n_alive;
  guint32      n_frames;
  guint32      current_frame;
  guint32      cell;
  guint32      n_refs;
  guint32      last_ref; /* records that were ever used */
  guint32      free_ref;
  guint32      hash_level;    /* linear hashing: 1 << level buckets, */
  guint32      hash_split;    /* of which so many are split already */
  guint32      low_temp_word; /* no free number stands in a word before this one */
  guint32      vm_first_out;
  guint32      vm_n_out;
  gint32       vm_item_base;
  CycModelGc   gc;
  CycModelList lists[CYC_N_LISTS];
} CycModelState;

struct _CycModel
{
  CycLog       *log;
  guint32       cursor;
  CycModelState state;
  CycPages      objects; /* CycModelObject */
  CycPages      frames;  /* CycModelFrame */
  CycPages      refs;    /* CycRefRecord */
  CycPages      buckets; /* guint32: the first record */
  CycPages      temps;   /* guint32: a bit for each number in use */
};

static inline const CycModelObject *
cyc_model_peek_object (const CycModel *self,
                       guint32         object)
{
  return cyc_pages_peek (&self->objects, object, sizeof (CycModelObject), CYC_OBJECT_SHIFT);
}

static inline CycModelObject *
cyc_model_edit_object (CycModel *self,
                       guint32   object)
{
  return cyc_pages_edit (&self->objects, object, sizeof (CycModelObject), CYC_OBJECT_SHIFT);
}

static inline const CycModelFrame *
cyc_model_peek_frame (const CycModel *self,
                      guint32         frame)
{
  return cyc_pages_peek (&self->frames, frame, sizeof (CycModelFrame), CYC_FRAME_SHIFT);
}

static inline CycModelFrame *
cyc_model_edit_frame (CycModel *self,
                      guint32   frame)
{
  return cyc_pages_edit (&self->frames, frame, sizeof (CycModelFrame), CYC_FRAME_SHIFT);
}

static inline const CycRefRecord *
cyc_model_peek_ref (const CycModel *self,
                    guint32         number)
{
  return cyc_pages_peek (&self->refs, number, sizeof (CycRefRecord), CYC_REF_SHIFT);
}

static inline CycRefRecord *
cyc_model_edit_ref (CycModel *self,
                    guint32   number)
{
  return cyc_pages_edit (&self->refs, number, sizeof (CycRefRecord), CYC_REF_SHIFT);
}

/* UNREF, RENAME: stands in word 6 where there was no such reference, and nothing was done. */
#define CYC_DONE_MISSING 0x80000000u

/* The flag that a FINALIZE, CLEAR or IMMORTAL event sets. */
static inline guint32
cyc_event_get_mark (const CycEvent *event)
{
  if (event->kind == CYC_EVENT_FINALIZE)
    return CYC_OBJECT_FINALIZED;
  return event->kind == CYC_EVENT_CLEAR ? CYC_OBJECT_CLEARED : CYC_ALLOC_IMMORTAL;
}

/* The lists that a FREEZE empties, in order. */
#define CYC_N_FREEZING 5
void cyc_model_freezing_lists (const CycModel *self,
                               CycListId      *lists);

/* cyc-model-refs.c */
void cyc_model_refs_init (CycModel *self);
void cyc_model_add_ref (CycModel   *self,
                        CycHolder   holder,
                        CycSlot     slot,
                        CycObjectId target,
                        guint32     since);
/* The newest one where several are alike; 0 for none. TEMP: @temp is its number, or 0 for the newest. */
guint32 cyc_model_find_ref (CycModel   *self,
                            CycHolder   holder,
                            CycSlot     slot,
                            CycObjectId target,
                            guint32     temp);
void    cyc_model_remove_ref (CycModel *self,
                              guint32   number);
void    cyc_model_move_ref (CycModel *self,
                            guint32   number,
                            CycHolder holder,
                            CycSlot   slot,
                            guint32   since);
void    cyc_model_shift_items (CycModel *self,
                               CycHolder holder,
                               guint32   at,
                               gint32    by);
guint32 cyc_model_take_temp (CycModel *self);
void    cyc_model_take_temp_again (CycModel *self,
                                   guint32   number);
void    cyc_model_give_temp (CycModel *self,
                             guint32   number);
gint32  cyc_model_get_item_base (CycModel *self,
                                 CycHolder holder);

/* cyc-model-lists.c */
void cyc_model_list_remove (CycModel   *self,
                            CycObjectId object);
void cyc_model_list_insert (CycModel   *self,
                            CycObjectId object,
                            CycListId   list,
                            CycObjectId before);
void cyc_model_list_append_all (CycModel *self,
                                CycListId to,
                                CycListId from);
void cyc_model_list_split_tail (CycModel *self,
                                CycListId from,
                                CycListId to,
                                guint32   n);

/* cyc-model-apply.c, cyc-model-unapply.c */
void cyc_model_apply (CycModel *self,
                      CycEvent *event);
void cyc_model_unapply (CycModel       *self,
                        const CycEvent *event);
void cyc_model_watch (CycModel   *self,
                      CycObjectId ref,
                      CycObjectId target);

/* cyc-model-hash.c: of single things, for cyc-check.c */
guint64 cyc_model_hash_object (CycModel *self, CycObjectId number);
guint64 cyc_model_hash_references (CycModel *self, CycHolder holder);
guint64 cyc_model_hash_frame (CycModel *self, guint32 number);
guint64 cyc_model_hash_state (CycModel *self);

void  cyc_model_assign (CycModel *self,
                        CycModel *from);
gsize cyc_model_get_own_bytes (CycModel *self);

G_END_DECLS
