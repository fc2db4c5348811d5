/* cyc-heap.h
 *
 * The simulated heap: allocation, tracking, the lists of the collector.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-object.h"
#include "cyc-profile.h"

G_BEGIN_DECLS

typedef struct _CycWeakref      CycWeakref;
typedef struct _CycAddressSpace CycAddressSpace;
typedef struct _CycMemory       CycMemory;

/* What the heap asks of the machine above it. Each may be NULL. */
typedef struct
{
  /* Calls a weak reference's callback with the reference; errors are unraisable. */
  void (*weakref_callback) (gpointer data, CycWeakref *ref, CycObject *callback);
  /* Calls the entries of gc.callbacks; @phase is "start" or "stop". */
  void (*gc_callbacks) (gpointer data, gboolean stop, guint generation, gsize collected, gsize uncollectable);
  /* Appends to gc.garbage. */
  void (*garbage) (gpointer data, CycObject *object);
  /* What the incremental collector marks from: visits the interpreter's own dictionaries. */
  void (*visit_roots) (gpointer data, CycVisitor *visitor);
  /* The same for frames: visits what they hold, innermost first; unless @all, only as far as
   * the first that an earlier call has visited, which is visited again. */
  void (*visit_stacks) (gpointer data, CycVisitor *visitor, gboolean all);
  /* A collection is due at the next check of the eval loop. */
  void (*schedule_gc) (gpointer data);
  /* Whether an exception is pending, which puts an automatic collection off (to 3.11). */
  gboolean (*exception_pending) (gpointer data);
  /* Text that DEBUG_* flags print, to standard error. */
  void (*debug_print) (gpointer data, const char *text);
  /* repr of an object for `alloc` and debug output; (transfer full), NULL for none. */
  char *(*short_repr) (gpointer data, CycObject *object);
  /* bytes_limit is passed. TRUE lets the allocation succeed all the same (the machine stops the
   * program at its next check); FALSE or no hook makes it return NULL. */
  gboolean (*memory_limit) (gpointer data);
  gpointer data;
} CycHeapHooks;

typedef struct
{
  gsize collections;
  gsize collected;
  gsize uncollectable;
} CycGcStats;

/* How many objects of a real interpreter's own stand in each list, by number only. */
typedef struct
{
  gsize young;
  gsize pending;
  gsize visited;
  gsize permanent;
} CycOthers;

/**
 * CycIncremental:
 * @visited_space: which of the old spaces holds what this pass has visited, 0 or 1
 * @collects: the roots are marked, increments are collected
 * @work_to_do: objects that increments should have taken by now
 * @heap_size: how many objects the program has, of those that the first counter counts
 * @others: those of a real interpreter besides
 *
 * The state of 3.14's incremental collector. The young objects stand in
 * generations[0] of the heap, the old spaces in the other two.
 */
typedef struct
{
  guint     visited_space;
  gboolean  collects;
  gint64    work_to_do;
  gint64    heap_size;
  CycOthers others;
} CycIncremental;

/* A place in the simulated memory that nobody has any more. */
typedef struct
{
  guint32 block;
  gsize   size;
} CycPlace;

#define CYC_N_GENERATIONS 3

/* Whose the objects are that are made now. Only the program's are counted, and set off collections. */
typedef enum
{
  CYC_STARTING_NOT,         /* the program's */
  CYC_STARTING_PROGRAM,     /* what the program begins with: the collector looks at it */
  CYC_STARTING_LIBRARY,     /* a module of ours being imported: no collection looks at it */
  CYC_STARTING_INTERPRETER, /* the interpreter's own, whenever made: nor does it take the program's free places */
} CycStarting;

struct _CycHeap
{
  CycSink          *sink; /* NULL: nothing is recorded */
  const CycProfile *profile;
  CycHeapHooks      hooks;

  CycObjectId      last_number;
  CycAddressSpace *addresses;
  CycMemory       *memory;
  GPtrArray       *free_lists;  /* of types: see cyc-free-list.h */
  guint            free_frames; /* see cyc-frame-memory.h */
  guint32          class_text;
  CycStarting      starting;

  CycGcHead      generations[CYC_N_GENERATIONS]; /* list heads */
  CycGcHead      permanent;
  CycGcHead      startup;        /* the interpreter's own: older than generation 2 to the program, and never collected */
  gboolean       startup_frozen; /* gc.freeze() was called since unfreeze() */
  gint64         counts[CYC_N_GENERATIONS];
  gint64         thresholds[CYC_N_GENERATIONS];
  gboolean       enabled;
  gboolean       collecting;
  gboolean       scheduled; /* a collection waits for the eval loop's next check */
  gboolean       stress;    /* collect at every allocation */
  guint          debug;     /* gc.DEBUG_* */
  gsize          long_lived_total;
  gsize          long_lived_pending;
  gsize          long_lived_base; /* what a real interpreter has besides: see cyc_heap_start_program() */
  CycGcStats     stats[CYC_N_GENERATIONS];
  CycIncremental incremental;

  guint      trash_nesting;
  CycObject *trash_later;
  gsize      n_live;      /* objects */
  gsize      bytes_live;  /* of simulated memory */
  gsize      bytes_limit; /* 0: none */
};

CycHeap *cyc_heap_new (const CycProfile *profile, CycSink *sink) G_GNUC_WARN_UNUSED_RESULT;
void     cyc_heap_free (CycHeap *self);

/* A new object, held by C (slot TEMP), zeroed after its head, untracked.
 * `size` is the simulated size without the GC header; @repr_text 0 or a text. */
CycObject *cyc_heap_alloc (CycHeap *self, CycType *type, gsize struct_size, gsize size, guint32 repr_text) G_GNUC_WARN_UNUSED_RESULT;
/* The same with more flags for `alloc`: IMMORTAL (where the profile has immortal objects), NAMESPACE. */
CycObject *cyc_heap_alloc_flags (CycHeap *self, CycType *type, gsize struct_size, gsize size, guint32 repr_text, CycAllocFlags flags) G_GNUC_WARN_UNUSED_RESULT;
/* The same without the type's free list. */
CycObject *cyc_heap_alloc_fresh (CycHeap *self, CycType *type, gsize struct_size, gsize size) G_GNUC_WARN_UNUSED_RESULT;
/* Frees the object's memory; its references are dropped already. */
void cyc_heap_release (CycHeap *self, CycObject *object);
/* Makes an object without a collector's header into a new one of another size, while nothing is
 * recorded; its old place is the caller's to give back. FALSE where the memory limit would be passed. */
gboolean cyc_heap_renew (CycHeap *self, CycObject *object, gsize size, CycPlace *was);
void     cyc_heap_give_place (CycHeap *self, const CycPlace *place);
/* Zeroed memory that an object's structure owns besides, of the objects' own pools; not simulated. */
gpointer cyc_heap_take_buffer (CycHeap *self, gsize size) G_GNUC_WARN_UNUSED_RESULT;
void     cyc_heap_give_buffer (CycHeap *self, gpointer buffer);
/* From here on its count is never written again. Does nothing where the profile has no immortal objects. */
void cyc_heap_make_immortal (CycHeap *self, CycObject *object);

void cyc_heap_track (CycHeap *self, CycObject *object);
void cyc_heap_untrack (CycHeap *self, CycObject *object);

/* Says whose the objects are that are made from here on; returns what held before. */
static inline CycStarting
cyc_heap_set_starting (CycHeap *self, CycStarting starting)
{
  CycStarting was = self->starting;

  self->starting = starting;
  return was;
}

/* The interpreter is set up; what is made from here on is the program's. */
void cyc_heap_start_program (CycHeap *self);
void cyc_heap_start_notebook (CycHeap *self);
/* Memory that an object owns outside its own block; it counts towards bytes_limit. */
gpointer cyc_heap_renew_buffer (CycHeap *self, gpointer buffer, gsize bytes) G_GNUC_WARN_UNUSED_RESULT;
void     cyc_heap_free_buffer (CycHeap *self, gpointer buffer);
gboolean cyc_heap_has_room (const CycHeap *self, gsize count, gsize bytes);

/* Runs a collection of @generation; returns unreachable objects found (collect()'s value). */
gsize cyc_heap_collect (CycHeap *self, guint generation, CycGcWhy why);
/* 3.12+: the eval loop's check; runs the scheduled collection. */
void  cyc_heap_collect_scheduled (CycHeap *self);
void  cyc_heap_set_enabled (CycHeap *self, gboolean enabled);
void  cyc_heap_set_threshold (CycHeap *self, guint n, const gint64 *values);
void  cyc_heap_freeze (CycHeap *self);
void  cyc_heap_unfreeze (CycHeap *self);
gsize cyc_heap_count_list (CycHeap *self, CycListId list);

/* Whether a container that holds @object may have to be tracked (dict, tuple). */
gboolean cyc_object_may_be_tracked (CycObject *object);

/* The living object at a simulated address, NULL for none. Slow: looks at all. */
CycObject *cyc_heap_find (CycHeap *self, guint64 address);
/* Calls tp_finalize unless it has run; PyObject_CallFinalizer. */
void cyc_heap_call_finalizer (CycHeap *self, CycObject *object);
/* The number of @text among the events' texts, 0 when nothing is recorded. */
guint32 cyc_heap_text (CycHeap *self, const char *text);
/* The same for the name of @type. */
guint32 cyc_heap_type_text (CycHeap *self, CycType *type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycHeap, cyc_heap_free)

G_END_DECLS
