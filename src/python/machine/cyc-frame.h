/* cyc-frame.h
 *
 * Frames: the activation of a code object, the object that shows one, and
 * the generators that own one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-function.h"

G_BEGIN_DECLS

typedef struct _CycFrameObject CycFrameObject;
typedef struct _CycGenerator   CycGenerator;
typedef struct _CycExcInfo     CycExcInfo;

typedef enum
{
  CYC_FRAME_ON_STACK, /* in the machine's data stack: it ends when the code does */
  CYC_FRAME_IN_GENERATOR,
  CYC_FRAME_IN_OBJECT, /* it is over, and its frame object keeps it */
} CycFrameOwner;

/**
 * CycFrame:
 * @next: the instruction to run next; while a callee runs, the one after the call
 * @top: the stack's end while this frame does not run
 * @fast: locals, cells, free variables, then the evaluation stack
 *
 * Counted: code, globals (to 3.10) or func (from 3.11), locals, object, and
 * all of @fast, but for what is borrowed. Holder: the frame's number, or the
 * object that owns it.
 */
struct _CycFrame
{
  CycFrame       *back;
  CycCode        *code;
  CycObject      *func; /* nullable */
  CycObject      *globals;
  CycObject      *builtins;  /* borrowed */
  CycObject      *locals;    /* nullable: a class body's or module's namespace */
  CycFrameObject *object;    /* nullable */
  CycGenerator   *generator; /* borrowed, nullable */
  const CycInstr *next;
  CycObject     **top;
  CycObject     **stack;
  CycHolder       holder;
  guint32         number;
  guint32         n_fast;
  guint32         n_pending; /* entries of the stack that a call under way drops at its end */
  guint32         line;      /* of the last line event */
  guint8          owner;     /* CycFrameOwner */
  guint8          entry;     /* C code called: returning leaves the eval loop */
  guint8          running;
  guint8          visited; /* the incremental collector has marked what it holds */
  guint8          func_borrowed;
  guint8         *borrowed; /* 3.14 on: for each of @fast, whether it is borrowed and so not counted; else NULL */
  CycObject      *fast[];
};

struct _CycFrameObject
{
  CycObject  object;
  CycFrame  *frame;    /* NULL once cleared */
  CycObject *back;     /* of a frame that is over: the caller's frame object */
  CycObject *snapshot; /* nullable: the dictionary that f_locals gave */
};

/* One entry of the stack of handled exceptions. */
struct _CycExcInfo
{
  CycObject  *value;     /* nullable */
  CycObject  *traceback; /* to 3.10 counted too */
  CycObject  *type;      /* to 3.10 counted too */
  CycExcInfo *previous;
  CycHolder   holder;
};

typedef enum
{
  CYC_GENERATOR_CREATED,
  CYC_GENERATOR_SUSPENDED,
  CYC_GENERATOR_RUNNING,
  CYC_GENERATOR_FINISHED,
} CycGeneratorState;

struct _CycGenerator
{
  CycObject  object;
  CycFrame  *frame;        /* NULL once finished */
  CycObject *frame_object; /* to 3.10: gi_frame, counted */
  CycObject *code;
  CycObject *name;
  CycObject *qualname;
  CycObject *weaklist;
  CycExcInfo exc_info;
  guint8     state;
};

typedef struct
{
  CycObject  object;
  CycObject *next;
  CycObject *frame; /* the frame object */
  int        lasti;
  int        line;
} CycTraceback;

#define CYC_FRAME_OBJECT(o) ((CycFrameObject *) (o))
#define CYC_GENERATOR(o) ((CycGenerator *) (o))
#define CYC_TRACEBACK(o) ((CycTraceback *) (o))

/* The arguments of a call: @move says that the references stand on the stack of @holder
 * from @at on and belong to the callee. */
typedef struct
{
  CycObject *const *args;
  gsize             n_args;  /* positional */
  CycObject        *kwnames; /* nullable tuple; the values follow the positional ones */
  gboolean          move;
  CycHolder         holder;
  guint32           at;
  guint8           *borrowed; /* nullable: for each that moves, whether it is borrowed */
} CycArguments;

static inline gboolean
cyc_frame_is_borrowed (const CycFrame *frame, CycObject *const *place)
{
  return frame->borrowed != NULL && frame->borrowed[place - frame->fast] != 0;
}

static inline void
cyc_frame_set_borrowed (CycFrame *frame, CycObject *const *place, gboolean borrowed)
{
  if (frame->borrowed != NULL)
    frame->borrowed[place - frame->fast] = (guint8) borrowed;
}

/* Whether @place is borrowed; the caller empties it, or makes a reference of its own. */
static inline gboolean
cyc_frame_take_borrowed (CycFrame *frame, CycObject *const *place)
{
  if (!cyc_frame_is_borrowed (frame, place))
    return FALSE;
  frame->borrowed[place - frame->fast] = FALSE;
  return TRUE;
}

CycFrame *cyc_frame_push (CycVM *vm, CycCode *code, CycObject *func, CycObject *globals, CycObject *locals);
gboolean  cyc_frame_bind (CycVM *vm, CycFrame *frame, CycFunction *function, const CycArguments *arguments);
/* Drops all that the frame holds, in CPython's order, or hands it to its object. */
void      cyc_frame_pop (CycVM *vm, CycFrame *frame);
void      cyc_frame_visit (CycFrame *frame, CycVisitor *visitor);
void      cyc_frame_set_holder (CycHeap *heap, CycFrame *frame, CycHolder holder);
CycFrame *cyc_frame_to_heap (CycVM *vm, CycFrame *frame);
/* Makes a reference of what is borrowed in @place. */
void      cyc_frame_own (CycVM *vm, CycFrame *frame, CycObject **place);
CycSlot   cyc_frame_slot (CycHeap *heap, CycFrame *frame, guint index);
CycFrame *cyc_frame_get_caller (const CycFrame *frame);
guint32   cyc_frame_get_line (const CycFrame *frame);
/* The frame's object as a new reference, made if there is none. */
CycObject *cyc_frame_get_object (CycVM *vm, CycFrame *frame);
/* f_locals: a new reference. */
CycObject *cyc_frame_get_locals (CycVM *vm, CycFrame *frame);
void       cyc_frame_init (CycVM *vm);
void       cyc_roots_init (CycVM *vm);

/* Runs @frame until it returns, yields or raises. A new reference or NULL. */
CycObject *cyc_eval (CycVM *vm, CycFrame *frame);
/* Calls a Python function from C. */
gboolean   cyc_eval_is_specialized (CycVM *vm);
CycObject *cyc_function_call_inlined (CycVM *vm, CycObject *function, CycObject *const *args, gsize n_args);
CycObject *cyc_function_call (CycVM *vm, CycObject *function, CycObject *const *args, gsize n_args, CycObject *kwnames);

CycObject *cyc_generator_new (CycVM *vm, CycFrame *frame);
/* Runs on with @value (NULL: next). NULL at the end: without an exception when it returned None,
 * or with StopIteration; @result, when given, takes the returned value instead (a new reference). */
CycObject *cyc_generator_send (CycVM *vm, CycGenerator *self, CycObject *value, CycObject **result);
CycObject *cyc_generator_throw (CycVM *vm, CycGenerator *self, CycObject *exception, CycObject **result);
gboolean   cyc_generator_close (CycVM *vm, CycGenerator *self, CycObject **result);
CycObject *cyc_generator_get_yield_from (CycGenerator *self); /* borrowed, nullable */
CycObject *cyc_generator_repr (CycVM *vm, CycObject *self);
void       cyc_generator_init (CycVM *vm);

extern const CycMethodDef cyc_generator_methods[];
extern const CycGetSetDef cyc_generator_getsets[];

/* The handled exception that sys.exc_info() shows: borrowed, NULL for none. */
CycObject *cyc_vm_get_handled (CycVM *vm);
void       cyc_exc_info_set (CycVM *vm, CycExcInfo *self, CycObject *value); /* value nullable, borrowed */
void       cyc_exc_info_clear (CycHeap *heap, CycExcInfo *self);

CycObject *cyc_traceback_new (CycVM *vm, CycObject *next, CycFrame *frame);
void       cyc_traceback_init (CycVM *vm);

G_END_DECLS
