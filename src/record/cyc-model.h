/* cyc-model.h
 *
 * The heap as it stands at a cursor, rebuilt from events alone.
 *
 * A cursor is the number of events that have happened: at cursor 0 nothing
 * has, at cursor n the event n - 1 is the last one that has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-log.h"

G_BEGIN_DECLS

typedef struct _CycModel CycModel;

typedef enum
{
  /* The lowest bits are CycAllocFlags: GC, IMMORTAL, TYPE, BUILTIN, HAS_DEL, NAMESPACE. */
  CYC_OBJECT_KNOWN = 1 << 8,      /* it was made at or before the cursor */
  CYC_OBJECT_ALIVE = 1 << 9,      /* and is not freed yet */
  CYC_OBJECT_FINALIZED = 1 << 10, /* its finalizer was called */
  CYC_OBJECT_CLEARED = 1 << 11,   /* the collector called its tp_clear */
} CycObjectFlags;

/**
 * CycModelObject:
 * @flags: #CycObjectFlags and #CycAllocFlags
 * @type_text: its type's name, a text's number
 * @type: its class
 * @size: in bytes
 * @block: its address, see cyc_model_object_get_address()
 * @repr: a text's number, 0 for none
 * @n_refs: how many references there are to it
 * @n_out: how many references it holds
 * @born: the cursor right after it was made
 * @freed: the cursor right after it was freed, 0 while it lives
 * @next: the object after it in its list, 0 at the end
 * @prev: the object before it in its list, 0 at the beginning
 * @list: the #CycListId it stands in, 0 for none
 * @verdict: the last #CycVerdict; see cyc_model_get_verdict()
 * @gc_refs: see cyc_model_get_gc_refs()
 * @weak_target: what it watches, if it is a weak reference, 0 for none
 *
 * An object, dead or alive. Read-only; the pointer is valid until the cursor
 * moves. The members after @weak_target belong to the model.
 */
typedef struct
{
  guint32     flags;
  guint32     type_text;
  CycObjectId type;
  guint32     size;
  guint32     block;
  guint32     repr;
  guint32     n_refs;
  guint32     n_out;
  guint32     born;
  guint32     freed;
  CycObjectId next;
  CycObjectId prev;
  guint8      list;
  guint8      verdict;
  guint16     padding;
  guint32     gc_refs;
  CycObjectId weak_target;

  guint32     gc_refs_collection;
  guint32     verdict_collection;
  guint32     first_out;
  guint32     first_in;
  gint32      item_base;
  CycObjectId first_weak;
  CycObjectId weak_next;
  CycObjectId weak_prev;
  guint32     spare;
} CycModelObject;

/**
 * CycModelFrame:
 * @n_calls: how often it was entered; 0: it is not known yet
 * @active: whether it runs or waits for a call that it made; else it has
 *   returned, or is a generator's that waits
 * @name: the function's name, a text's number
 * @func: the function, 0 for a module or a class body
 * @back: the frame that called it, 0 for none
 * @file: a text's number
 * @line: the line that runs, or runs next
 * @cell: the notebook's cell that its code stands in, 0 for none
 * @generator: the generator that owns it, 0 for none
 * @callee: what it called last that is no Python function, 0 for nothing yet
 * @callee_at: where on its evaluation stack that stood
 * @callee_name: its name, a text's number
 * @n_out: how many references it holds
 */
typedef struct
{
  guint32     n_calls;
  guint32     active;
  guint32     name;
  CycObjectId func;
  guint32     back;
  guint32     file;
  guint32     line;
  guint32     cell;
  CycObjectId generator;
  CycObjectId callee;
  guint32     callee_at;
  guint32     callee_name;
  guint32     n_out;
  guint32     first_out;
  gint32      item_base;
} CycModelFrame;

/**
 * CycModelRef:
 * @holder: who holds it
 * @slot: where; TEMP slots have a number of their own in `value`, from 1
 * @target: what it refers to
 * @since: the cursor right after it came to this slot
 */
typedef struct
{
  CycHolder   holder;
  CycSlot     slot;
  CycObjectId target;
  guint32     since;
} CycModelRef;

typedef struct
{
  CycObjectId first;
  CycObjectId last;
  guint32     n;
} CycModelList;

/**
 * CycModelGc:
 * @n_begun: collections that have begun
 * @collecting: whether one is under way
 * @generation: which
 * @why: a #CycGcWhy
 * @phase: a #CycPhase
 * @collected: of the last one that ended
 * @uncollectable: of the last one that ended
 * @enabled: gc.isenabled ()
 * @counters: of the generations
 * @thresholds: of the generations
 * @incremental: whether the collector is 3.14's incremental one
 * @visited_space: its old space for what it has visited, 0 or 1; the other holds what is pending
 * @work: how many objects its next increment should take
 */
typedef struct
{
  guint32 n_begun;
  guint32 collecting;
  guint32 generation;
  guint32 why;
  guint32 phase;
  guint32 collected;
  guint32 uncollectable;
  guint32 enabled;
  guint32 counters[3];
  guint32 thresholds[3];
  guint32 incremental;
  guint32 visited_space;
  gint32  work;
} CycModelGc;

CycModel *cyc_model_new (CycLog *log) G_GNUC_WARN_UNUSED_RESULT;
CycModel *cyc_model_copy (CycModel *self) G_GNUC_WARN_UNUSED_RESULT;
void      cyc_model_free (CycModel *self);
CycLog   *cyc_model_get_log (CycModel *self);

/* The cursor. cyc_recording_seek() jumps; these go one event. */
guint32  cyc_model_get_cursor (CycModel *self);
gboolean cyc_model_step (CycModel *self);
gboolean cyc_model_step_back (CycModel *self);
void     cyc_model_walk (CycModel *self,
                         guint32   cursor);

/* Objects; known are 1 to n_objects. */
guint32               cyc_model_get_n_objects (CycModel *self);
guint32               cyc_model_get_n_alive (CycModel *self);
const CycModelObject *cyc_model_get_object (CycModel   *self,
                                            CycObjectId object);
gboolean              cyc_model_is_alive (CycModel   *self,
                                          CycObjectId object);
guint32               cyc_model_get_count (CycModel   *self,
                                           CycObjectId object);
gboolean              cyc_model_get_gc_refs (CycModel   *self,
                                             CycObjectId object,
                                             guint32    *gc_refs);
CycVerdict            cyc_model_get_verdict (CycModel   *self,
                                             CycObjectId object);
const char           *cyc_model_get_type_name (CycModel   *self,
                                               CycObjectId object);
const char           *cyc_model_get_repr (CycModel   *self,
                                          CycObjectId object);
guint64               cyc_model_object_get_address (const CycModelObject *object);

/* References, in an order that does not depend on how the cursor came here. */
GArray     *cyc_model_get_references (CycModel *self,
                                      CycHolder holder) G_GNUC_WARN_UNUSED_RESULT;
GArray     *cyc_model_get_referrers (CycModel   *self,
                                     CycObjectId target) G_GNUC_WARN_UNUSED_RESULT;
GArray     *cyc_model_get_first_references (CycModel *self,
                                            CycHolder holder,
                                            guint     most,
                                            guint    *n_more) G_GNUC_WARN_UNUSED_RESULT;
GArray     *cyc_model_get_first_referrers (CycModel   *self,
                                           CycObjectId target,
                                           guint       most,
                                           guint      *n_more) G_GNUC_WARN_UNUSED_RESULT;
CycObjectId cyc_model_get_target (CycModel *self,
                                  CycHolder holder,
                                  CycSlot   slot);
GArray     *cyc_model_get_weakrefs (CycModel   *self,
                                    CycObjectId target) G_GNUC_WARN_UNUSED_RESULT;

/* The same without sorting, for walks over the whole heap: *iter starts at 0. */
gboolean cyc_model_next_reference (CycModel    *self,
                                   CycHolder    holder,
                                   guint32     *iter,
                                   CycModelRef *reference);
gboolean cyc_model_next_referrer (CycModel    *self,
                                  CycObjectId  target,
                                  guint32     *iter,
                                  CycModelRef *reference);

/* Frames; the running one, 0 for none. Known are 1 to n_frames. */
guint32              cyc_model_get_n_frames (CycModel *self);
const CycModelFrame *cyc_model_get_frame (CycModel *self,
                                          guint32   frame);
guint32              cyc_model_get_current_frame (CycModel *self);
guint32              cyc_model_get_line (CycModel *self);
guint32              cyc_model_get_cell (CycModel *self);

/* The collector. */
const CycModelGc   *cyc_model_get_gc (CycModel *self);
const CycModelList *cyc_model_get_list (CycModel *self,
                                        CycListId list);

/* Where an UNFREEZE puts the permanent generation. */
static inline CycListId
cyc_event_get_thawed (const CycEvent *event)
{
  return event->flags != 0 ? (CycListId) event->flags : CYC_LIST_GEN2;
}

/* A number that two models have in common when they show the same heap. */
guint64 cyc_model_hash (CycModel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycModel, cyc_model_free)

G_END_DECLS
