/* cyc-event.h
 *
 * What the engine tells: the events, the slots and holders they name, and
 * the sink that takes them. This header is all that the rooms to the right
 * of the engine know of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "cyc-texts.h"

G_BEGIN_DECLS

/* Objects are numbers from 1, never used again; 0 is none. */
typedef guint32 CycObjectId;

/* Who holds a reference: the two highest bits say what kind of holder it is,
 * the rest is its number. The interpreter itself ("vm") has number 0. */
typedef guint32 CycHolder;

typedef enum
{
  CYC_HOLDER_OBJECT,
  CYC_HOLDER_FRAME,
  CYC_HOLDER_VM,
} CycHolderKind;

#define CYC_HOLDER_MAKE(kind, number) (((CycHolder) (kind) << 30) | (CycHolder) (number))
#define CYC_HOLDER_KIND(holder) ((CycHolderKind) ((holder) >> 30))
#define CYC_HOLDER_NUMBER(holder) ((holder) &0x3fffffffu)
#define CYC_HOLDER_INTERPRETER CYC_HOLDER_MAKE (CYC_HOLDER_VM, 0)

/**
 * CycSlotKind:
 *
 * What sort of place a reference stands in. `value` of the slot is given in
 * the comment; the text that a person reads is made by cyc_slot_to_text()
 * of the record.
 */
typedef enum
{
  CYC_SLOT_NONE,
  CYC_SLOT_NAME,       /* text: a global, a local or a class-level name: p1 */
  CYC_SLOT_ATTRIBUTE,  /* text: an attribute stored in the instance: .pet */
  CYC_SLOT_ITEM,       /* index of a list, tuple, deque: [0] */
  CYC_SLOT_KEY,        /* object number of the key: key 'k' */
  CYC_SLOT_VALUE,      /* object number of the key: ['k'] */
  CYC_SLOT_MEMBER,     /* object number of a set's member: {'k'} */
  CYC_SLOT_STACK,      /* index on the evaluation stack from its bottom: stack 3 */
  CYC_SLOT_CELL,       /* text: a frame's or function's cell: cell x */
  CYC_SLOT_FIELD,      /* text: a field of the type's C structure: class, __dict__, bases, code … */
  CYC_SLOT_FIELD_ITEM, /* index of an unnamed array of a C structure: item 2 */
  CYC_SLOT_TEMP,       /* 0: held by C code on its way; several at once may hold one object */
  CYC_SLOT_REGISTRY,   /* text: a table of the interpreter: interned, sys.modules, builtins, exc_info */
  CYC_N_SLOT_KINDS
} CycSlotKind;

/**
 * CycSlot:
 * @kind: a #CycSlotKind
 * @value: index, text or object number, by @kind
 */
typedef struct
{
  guint32 kind;
  guint32 value;
} CycSlot;

#define CYC_SLOT(k, v) ((CycSlot){ .kind = (CYC_SLOT_##k), .value = (guint32) (v) })

/* One line of reference/events.md each; the numbers are part of the file
 * format, so new kinds go to the end. Kinds after EXIT serve the window
 * and 3.14's collector. */
typedef enum
{
  CYC_EVENT_START,
  CYC_EVENT_LINE,
  CYC_EVENT_CALL,
  CYC_EVENT_RETURN,
  CYC_EVENT_RAISE,
  CYC_EVENT_HANDLE,
  CYC_EVENT_OUTPUT,
  CYC_EVENT_ALLOC,
  CYC_EVENT_FREE,
  CYC_EVENT_REF,
  CYC_EVENT_UNREF,
  CYC_EVENT_RENAME,
  CYC_EVENT_SHIFT,
  CYC_EVENT_WEAK,
  CYC_EVENT_UNWEAK,
  CYC_EVENT_TRACK,
  CYC_EVENT_UNTRACK,
  CYC_EVENT_COUNTER,
  CYC_EVENT_THRESHOLD,
  CYC_EVENT_ENABLE,
  CYC_EVENT_GC_BEGIN,
  CYC_EVENT_GC_PHASE,
  CYC_EVENT_GC_REFS,
  CYC_EVENT_LIST,
  CYC_EVENT_VERDICT,
  CYC_EVENT_WEAK_CLEAR,
  CYC_EVENT_WEAK_CALLBACK,
  CYC_EVENT_FINALIZE,
  CYC_EVENT_CLEAR,
  CYC_EVENT_GC_CALLBACK,
  CYC_EVENT_GC_END,
  CYC_EVENT_FREEZE,
  CYC_EVENT_UNFREEZE,
  CYC_EVENT_EXIT,
  CYC_EVENT_CELL_BEGIN, /* a notebook's cell starts: number = cell from 1 */
  CYC_EVENT_CELL_END,
  CYC_EVENT_TEXT,         /* an object's short repr changed or became known: target, text */
  CYC_EVENT_IMMORTAL,     /* an object (.object) that was made mortal counts no more from here on */
  CYC_EVENT_CALL_BUILTIN, /* something other than Python code is called with what stands on a frame's stack */
  CYC_EVENT_WHAT_IF,      /* a line that is not the program's begins or ends in a frame (.value, 0: none) */
  CYC_EVENT_WORK,         /* 3.14.0 to 3.14.4: how many objects the next increment should take; may be negative */
  CYC_EVENT_SCAVENGED,    /* the same: all old objects were visited, and what was visited is pending from here on */
  CYC_N_EVENT_KINDS
} CycEventKind;

/* The collector's lists, as `list` events name them. */
typedef enum
{
  CYC_LIST_NONE,
  CYC_LIST_GEN0,
  CYC_LIST_GEN1,
  CYC_LIST_GEN2,
  CYC_LIST_PERMANENT,
  CYC_LIST_YOUNG,
  CYC_LIST_UNREACHABLE,
  CYC_LIST_FINALIZERS,
  CYC_LIST_UNCOLLECTABLE,
  CYC_LIST_STARTUP, /* the interpreter's own objects, which no collection looks at */
  /* of the incremental collector, whose young objects stand in GEN0 */
  CYC_LIST_PENDING,   /* old objects that this pass over the heap has not come to */
  CYC_LIST_VISITED,   /* old objects that it has */
  CYC_LIST_REACHABLE, /* found from the roots, not yet looked into */
  CYC_N_LISTS
} CycListId;

typedef enum
{
  CYC_PHASE_NONE,
  CYC_PHASE_MERGE,
  CYC_PHASE_UPDATE_REFS,
  CYC_PHASE_SUBTRACT_REFS,
  CYC_PHASE_MOVE_UNREACHABLE,
  CYC_PHASE_UNTRACK,
  CYC_PHASE_LEGACY_FINALIZERS,
  CYC_PHASE_WEAKREFS,
  CYC_PHASE_FINALIZERS,
  CYC_PHASE_RESURRECTION,
  CYC_PHASE_CLEAR,
  CYC_PHASE_PROMOTE,
  /* of the incremental collector */
  CYC_PHASE_MARK_ROOTS,
  CYC_PHASE_MARK_STACKS,
  CYC_PHASE_FILL_INCREMENT,
  CYC_N_PHASES
} CycPhase;

typedef enum
{
  CYC_GC_WHY_THRESHOLD,
  CYC_GC_WHY_COLLECT,
  CYC_GC_WHY_SHUTDOWN,
} CycGcWhy;

typedef enum
{
  CYC_GC_REFS_COPY,
  CYC_GC_REFS_SUBTRACT,
  CYC_GC_REFS_REACHABLE,
} CycGcRefsWhy;

typedef enum
{
  CYC_VERDICT_NONE,
  CYC_VERDICT_REACHABLE,
  CYC_VERDICT_TENTATIVE,
  CYC_VERDICT_UNREACHABLE,
  CYC_VERDICT_RESURRECTED,
  CYC_VERDICT_UNCOLLECTABLE,
} CycVerdict;

typedef enum
{
  CYC_ALLOC_GC = 1 << 0,        /* has a collector's header */
  CYC_ALLOC_IMMORTAL = 1 << 1,  /* its count is never written */
  CYC_ALLOC_TYPE = 1 << 2,      /* it is a class */
  CYC_ALLOC_BUILTIN = 1 << 3,   /* it belongs to the interpreter, not to the program */
  CYC_ALLOC_HAS_DEL = 1 << 4,   /* its type has a finalizer */
  CYC_ALLOC_NAMESPACE = 1 << 5, /* a dictionary that is a module's or class's namespace */
} CycAllocFlags;

typedef enum
{
  CYC_START_INCREMENTAL = 1 << 0, /* the collector is 3.14's incremental one */
} CycStartFlags;

/* Immortal objects print this count in records; the JSON says "immortal". */
#define CYC_COUNT_IMMORTAL G_MAXUINT32

/**
 * CycEvent:
 *
 * One record of 32 bytes. Each kind uses the member of the union that the
 * comment names; `was` values are what unapplying needs. Texts are numbers
 * of a #CycTexts. `count` is the target's count after the event.
 */
typedef struct
{
  guint8 kind;     /* CycEventKind */
  guint8 slot;     /* CycSlotKind of .slot_value, where there is one */
  guint8 was_slot; /* CycSlotKind of .was_slot_value (RENAME) */
  guint8 flags;    /* ALLOC: CycAllocFlags; ENABLE: on; GC_REFS: CycGcRefsWhy; GC_BEGIN: CycGcWhy;
                    * OUTPUT: stream 1 or 2; GC_PHASE: CycPhase; VERDICT: CycVerdict;
                    * GC_CALLBACK: 0 start, 1 stop; WHAT_IF: 0 begin, 1 end; START: CycStartFlags;
                    * UNFREEZE: CycListId, 0 for GEN2; SCAVENGED: 1 where the spaces change parts */
  union
  {
    guint32 word[7];
    struct /* REF, UNREF */
    {
      CycHolder   holder;
      guint32     slot_value;
      CycObjectId target;
      guint32     count;
    } ref;
    struct /* RENAME */
    {
      CycHolder   holder;
      guint32     slot_value;
      CycObjectId target;
      CycHolder   was_holder;
      guint32     was_slot_value;
    } rename;
    struct /* SHIFT: items [at] and after of holder move by */
    {
      CycHolder holder;
      guint32   at;
      gint32    by;
    } shift;
    struct /* ALLOC; the JSON's addr is CYC_ADDRESS_BASE + 16 * block */
    {
      CycObjectId object;
      guint32     type_text;
      CycObjectId type;
      guint32     size;
      guint32     block;
      guint32     repr; /* text, 0 for none */
    } alloc;
    struct /* FREE, FINALIZE, CLEAR, RAISE/HANDLE (with frame), TEXT (with text), VERDICT */
    {
      CycObjectId object;
      guint32     frame; /* RAISE, HANDLE */
      guint32     text;  /* TEXT */
      guint32     was;   /* VERDICT: the verdict before; TEXT: the text before */
    } object;
    struct /* LINE */
    {
      guint32 frame;
      guint32 file; /* text */
      guint32 line;
      guint32 cell; /* 0 outside notebooks */
      guint32 was_line;
    } line;
    struct /* CALL, RETURN */
    {
      guint32     frame;
      guint32     name;      /* text, of the function; <module> for a program */
      CycObjectId func;      /* the function object, 0 for a module or class body */
      guint32     back;      /* the frame that goes on afterwards, 0 for none */
      CycObjectId generator; /* the generator that owns the frame, 0 for none */
    } call;
    struct /* CALL_BUILTIN; the arguments stand above the place */
    {
      guint32     frame;
      guint32     at; /* index on the frame's evaluation stack */
      CycObjectId func;
      guint32     name; /* text */
    } builtin;
    struct /* OUTPUT, START (text = file name, stream unused, value = number of cells), EXIT (value = status),
            * WHAT_IF (text = the line, 0 at its end, value = frame) */
    {
      guint32 text;
      guint32 value;
      guint32 python; /* START: text, "3.13" */
    } text;
    struct /* WEAK, UNWEAK, WEAK_CLEAR, WEAK_CALLBACK. WEAK_CLEAR only tells why: the UNWEAK
            * that follows is what changes; likewise WEAK_CALLBACK changes nothing. */
    {
      CycObjectId ref;
      CycObjectId target;
      CycObjectId func;
    } weak;
    struct /* TRACK, UNTRACK, LIST */
    {
      CycObjectId object;
      guint8      from; /* CycListId; NONE for TRACK */
      guint8      to;   /* CycListId; NONE for UNTRACK */
      guint16     pad;
      CycObjectId before;     /* it now stands before this object, 0 at the end */
      CycObjectId was_before; /* it stood before this object, 0 at the end */
    } list;
    struct /* COUNTER, GC_BEGIN, GC_END, THRESHOLD (value, value1, value2), CELL_BEGIN, CELL_END (value), WORK (value, signed; was) */
    {
      guint32 gen;
      guint32 value;  /* GC_END: collected */
      guint32 value1; /* COUNTER: threshold; GC_END: uncollectable */
      guint32 value2;
      guint32 was; /* COUNTER: value before; THRESHOLD: value before */
      guint32 was1;
      guint32 was2;
    } gc;
    struct /* GC_REFS */
    {
      CycObjectId object;
      guint32     value;
      CycObjectId from; /* the referrer, 0 for none */
      guint32     slot_value;
      guint32     was;
    } gc_refs;
    struct /* GC_CALLBACK, ENABLE (was in .func) */
    {
      CycObjectId func;
    } callback;
  };
} CycEvent;

G_STATIC_ASSERT (sizeof (CycEvent) == 32);

/* The file name of the code of WHAT_IF lines. */
#define CYC_WHAT_IF_FILE "<what if>"

#define CYC_ADDRESS_BASE G_GUINT64_CONSTANT (0x7f0000000000)

/**
 * CycSink:
 * @cursor: where the next event is written
 * @limit: end of the room
 * @start: the room
 * @n_before: events that were written before those in the room
 * @texts: where the events' texts are interned
 * @flush: makes room, so that @cursor < @limit when it returns; it may keep
 *   what was written, publish it, and block while the reader wants a pause
 *
 * The one way out of the engine. Writing an event is a store and an
 * increment; @flush is called once a chunk is full.
 */
typedef struct _CycSink CycSink;
struct _CycSink
{
  CycEvent *cursor;
  CycEvent *limit;
  CycEvent *start;
  guint32   n_before;
  CycTexts *texts;
  void (*flush) (CycSink *self);
};

static inline CycEvent *
cyc_sink_next (CycSink *sink)
{
  if (G_UNLIKELY (sink->cursor == sink->limit))
    sink->flush (sink);
  return sink->cursor++;
}

/* How many events were written. */
static inline guint32
cyc_sink_get_length (const CycSink *sink)
{
  return sink->n_before + (guint32) (sink->cursor - sink->start);
}

const char *cyc_event_kind_to_string (CycEventKind kind);
const char *cyc_list_to_string (CycListId list);
const char *cyc_phase_to_string (CycPhase phase);
const char *cyc_gc_why_to_string (CycGcWhy why);
const char *cyc_gc_refs_why_to_string (CycGcRefsWhy why);
const char *cyc_verdict_to_string (CycVerdict verdict);

G_END_DECLS
