/* cyc-object.h
 *
 * The head of every simulated object, the collector's header in front of
 * some, and the part of a type that the heap knows.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-event.h"

G_BEGIN_DECLS

typedef struct _CycHeap    CycHeap;
typedef struct _CycObject  CycObject;
typedef struct _CycType    CycType;
typedef struct _CycVisitor CycVisitor;

/**
 * CycObject:
 * @refcnt: the reference count; written only in cyc-ref.h
 * @type: the class; counted as a reference (slot "class") when it is a heap type
 * @number: what events call it
 * @block: the simulated address in units of 16 bytes above CYC_ADDRESS_BASE
 *
 * Every kind of object begins with this.
 */
struct _CycObject
{
  gint64      refcnt;
  CycType    *type;
  CycObjectId number;
  guint32     block;
};

/* An immortal object's refcnt; nothing is ever added to or taken from it. */
#define CYC_REFCNT_IMMORTAL ((gint64) 1 << 40)

typedef enum
{
  CYC_GC_COLLECTING = 1 << 0,  /* a candidate of the collection under way */
  CYC_GC_UNREACHABLE = 1 << 1, /* stands in the list unreachable, tentatively */
  CYC_GC_FINALIZED = 1 << 2,   /* its finalizer has run; it will not run again */
  /* of the incremental collector */
  CYC_GC_OLD_SPACE_1 = 1 << 3,    /* belongs to the second of the old spaces, else to the first */
  CYC_GC_OF_INTERPRETER = 1 << 4, /* stands in the list of startup objects */
} CycGcFlags;

/**
 * CycGcHead:
 * @next: the next object of its list; %NULL while it is untracked
 * @prev: the object before it
 * @gc_refs: during a collection, the references not yet explained from inside
 * @flags: #CycGcFlags
 * @list: the list it stands in
 *
 * Stands right in front of an object whose type has %CYC_TYPE_GC.
 * CPython packs gc_refs and the flags into the pointers; they are fields
 * here since they are shown.
 */
typedef struct _CycGcHead CycGcHead;
struct _CycGcHead
{
  CycGcHead *next;
  CycGcHead *prev;
  gint32     gc_refs;
  guint16    flags;
  guint8     list;
  guint8     verdict;
};

#define CYC_GC_HEAD(object) (((CycGcHead *) (object)) - 1)
#define CYC_GC_OBJECT(head) ((CycObject *) ((head) + 1))

/**
 * CycVisitor:
 * @visit: called for each reference that an object holds
 * @wants_slots: whether @visit looks at the slot; else CYC_SLOT_NONE is given
 * @heap: whose texts the slots name; set wherever @wants_slots is
 *
 * Handed to tp_traverse; embed it to carry more.
 */
struct _CycVisitor
{
  void (*visit) (CycVisitor *self, CycObject *target, CycSlot slot);
  gboolean wants_slots;
  gboolean wants_running; /* what frames hold that run, too: only searches ask */
  CycHeap *heap;
};

#define CYC_VISIT(visitor, target, slot_expression)                                                  \
  G_STMT_START                                                                                       \
  {                                                                                                  \
    CycObject *visited_ = (CycObject *) (target);                                                    \
    if (visited_ != NULL)                                                                            \
      (visitor)->visit ((visitor), visited_,                                                         \
                        (visitor)->wants_slots ? (slot_expression) : (CycSlot){ CYC_SLOT_NONE, 0 }); \
  }                                                                                                  \
  G_STMT_END

typedef enum
{
  CYC_TYPE_GC = 1 << 0,                 /* instances have a CycGcHead */
  CYC_TYPE_HEAP = 1 << 1,               /* made by a class statement; instances count a reference to it */
  CYC_TYPE_TRASHCAN = 1 << 2,           /* deep nesting is freed by the trashcan */
  CYC_TYPE_BUILTIN = 1 << 3,            /* its instances belong to the interpreter */
  CYC_TYPE_UNTRACKED = 1 << 4,          /* instances are born untracked (dictionaries, frames) */
  CYC_TYPE_METACLASS = 1 << 5,          /* instances are classes; those without CYC_TYPE_HEAP are static and not GC objects */
  CYC_TYPE_HAS_DEL = 1 << 6,            /* instances run a __del__; `alloc` says so */
  CYC_TYPE_WEAKREF = 1 << 7,            /* weakref.ref and its subclasses, and the proxies: instances are CycWeakref */
  CYC_TYPE_PROXY = 1 << 8,              /* a proxy among those */
  CYC_TYPE_WEAKREFS_FIRST = 1 << 9,     /* its dealloc clears weak references before the finalizer (generators) */
  CYC_TYPE_UNTRACK_IN_FULL = 1 << 10,   /* may_untrack is asked in full collections only (dictionaries) */
  CYC_TYPE_LEGACY_FINALIZER = 1 << 11,  /* tp_del: instances in cycles are uncollectable */
  CYC_TYPE_FREE_LIST_BY_SIZE = 1 << 12, /* one free list for each number of items from 1 to 20 (tuples) */
  CYC_TYPE_FREE_LIST_STAYS = 1 << 13,   /* collections leave its free list alone (slices) */
  CYC_TYPE_COUNTED_APART = 1 << 14,     /* the counter knows of its memory before the object is made (frames to 3.10) */
} CycTypeFlags;

/**
 * CycType:
 * @object: a class is an object too
 * @name: as type(x).__name__
 * @flags: #CycTypeFlags
 * @size: tp_basicsize of the profile, without the collector's header
 * @free_list_limit: dead instances whose memory the type keeps, for each of its
 *   free lists; 0 for none. Classes with %CYC_TYPE_HEAP never have one
 * @free_lists: the heap's
 * @weaklist_offset: bytes to the instance's CycWeakref list head, 0 for none
 * @traverse: visits all that it refers to, in CPython's order; %NULL for none
 * @clear: tp_clear: drops what may close a cycle; %NULL where CPython has none
 * @finalize: tp_finalize; may resurrect
 * @has_finalizer: whether @finalize would do anything for this object; %NULL: always
 * @drop: releases every reference the object holds, in tp_dealloc's order,
 *   without freeing the object itself
 * @release: frees what the C structure owns besides (buffers)
 * @measure: the simulated size of an instance; %NULL: @size
 * @may_untrack: whether a collection may untrack the instance, which holds
 *   nothing that could close a cycle; %NULL: never. Not inherited by subclasses
 *
 * What the heap knows of a type; the machine's classes embed it.
 */
struct _CycType
{
  CycObject   object;
  const char *name;
  guint32     flags;
  guint32     size;
  guint32     struct_size;
  guint32     weaklist_offset;
  guint32     free_list_limit;
  gpointer    free_lists;
  guint32     name_text; /* interned in the sink's texts, 0 until needed */

  void (*traverse) (CycObject *self, CycVisitor *visitor);
  void (*clear) (CycHeap *heap, CycObject *self);
  void (*finalize) (CycHeap *heap, CycObject *self);
  gboolean (*has_finalizer) (CycObject *self);
  void (*drop) (CycHeap *heap, CycObject *self);
  void (*release) (CycHeap *heap, CycObject *self);
  gsize (*measure) (CycHeap *heap, CycObject *self);
  gboolean (*may_untrack) (CycObject *self);
};

/* Whether it has a CycGcHead in front. */
static inline gboolean
cyc_object_is_gc (const CycObject *self)
{
  return (self->type->flags & CYC_TYPE_GC) != 0;
}

/* A class that no class statement made: PyObject_IS_GC() denies it, although its metaclass has the header. */
static inline gboolean
cyc_object_is_static_class (const CycObject *self)
{
  return (self->type->flags & CYC_TYPE_METACLASS) != 0 && (((const CycType *) self)->flags & CYC_TYPE_HEAP) == 0;
}

static inline gboolean
cyc_object_is_tracked (CycObject *self)
{
  return cyc_object_is_gc (self) && CYC_GC_HEAD (self)->next != NULL;
}

/* Whether it has a finalizer that would run now. */
static inline gboolean
cyc_object_has_finalizer_left (CycObject *self)
{
  const CycType *type = self->type;

  if (type->finalize == NULL)
    return FALSE;
  if (cyc_object_is_gc (self) && (CYC_GC_HEAD (self)->flags & CYC_GC_FINALIZED) != 0)
    return FALSE;
  return type->has_finalizer == NULL || type->has_finalizer (self);
}

static inline gboolean
cyc_object_is_immortal (const CycObject *self)
{
  return self->refcnt >= CYC_REFCNT_IMMORTAL;
}

static inline guint64
cyc_object_get_address (const CycObject *self)
{
  return CYC_ADDRESS_BASE + (guint64) self->block * 16;
}

#define CYC_HOLDER_OF(object) CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, ((const CycObject *) (object))->number)

G_END_DECLS
