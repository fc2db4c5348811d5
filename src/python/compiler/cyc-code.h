/* cyc-code.h
 *
 * Compiled code: an object, since programs look at it and functions hold it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"
#include "cyc-span.h"

G_BEGIN_DECLS

typedef enum
{
#define CYC_OP(name, argument, pops, pushes) CYC_OP_##name,
#include "cyc-opcodes.def"
#undef CYC_OP
  CYC_N_OPS
} CycOp;

typedef enum
{
  CYC_INSTR_LINE = 1 << 0, /* the first instruction of a line: a `line` event, a breakpoint's place */
  /* For cyc-borrow.c: */
  CYC_INSTR_APART = 1 << 1,          /* CPython has another instruction before the next */
  CYC_INSTR_MAY_UNBIND = 1 << 2,     /* STORE_FAST: of what may be nothing */
  CYC_INSTR_OVER_HANDLERS = 1 << 3,  /* a jump from the end of what is tried, over its handlers */
  CYC_INSTR_BEFORE_NOTHING = 1 << 4, /* CPython has an empty block before the next */
  CYC_INSTR_JUMPED_TO = 1 << 5,      /* before jumps to jumps are put through */
  /* The machine's: */
  CYC_INSTR_RAN = 1 << 6, /* a call that ran before, and is specialized from now on */
} CycInstrFlags;

/**
 * CycInstr:
 * @op: a #CycOp
 * @flags: #CycInstrFlags
 * @cache: index + 1 of its inline cache in the code's caches, 0 for none; the machine's
 * @arg: the argument
 */
typedef struct
{
  guint8  op;
  guint8  flags;
  guint16 cache;
  gint32  arg;
} CycInstr;

/* What BUILD_UNPACK makes; that of a call asks its callable for the words of an error. */
typedef enum
{
  CYC_UNPACK_TUPLE,
  CYC_UNPACK_LIST,
  CYC_UNPACK_SET,
  CYC_UNPACK_MAP,
  CYC_UNPACK_CALL_TUPLE,
  CYC_UNPACK_CALL_MAP,
} CycUnpack;

#define CYC_UNPACK_BITS 3
#define CYC_UNPACK_MASK 7

/* One stretch guarded by a handler: instructions [start, end) go to target with the stack cut to depth. */
typedef struct
{
  guint32 start;
  guint32 end;
  guint32 target;
  guint32 depth;
} CycHandler;

/* As in CPython's co_flags. */
typedef enum
{
  CYC_CODE_OPTIMIZED = 0x01,
  CYC_CODE_NEWLOCALS = 0x02,
  CYC_CODE_VARARGS = 0x04,
  CYC_CODE_VARKEYWORDS = 0x08,
  CYC_CODE_NESTED = 0x10,
  CYC_CODE_GENERATOR = 0x20,
  CYC_CODE_NOFREE = 0x40,
} CycCodeFlags;

/**
 * CycCode:
 *
 * The fields named co_… in Python carry the same meaning. A frame's fast
 * locals are: @n_locals names (arguments first: positional, keyword-only,
 * *args, **kwargs), then cells, then free variables. @cell_to_arg[i] is the
 * argument that cell i starts with, or -1. No frame of a @native one is shown:
 * it does what CPython does in C, where there is none.
 */
typedef struct
{
  CycObject   object;
  CycObject  *name; /* str, as are all below unless said otherwise */
  CycObject  *qualname;
  CycObject  *filename;
  CycObject  *consts;   /* tuple */
  CycObject  *names;    /* tuple of str */
  CycObject  *varnames; /* tuple of str */
  CycObject  *cellvars; /* tuple of str */
  CycObject  *freevars; /* tuple of str */
  CycInstr   *instrs;
  CycSpan    *spans;    /* one for each instruction */
  CycHandler *handlers; /* innermost first */
  gint32     *cell_to_arg;
  gpointer    caches; /* the machine's */
  guint32     n_instrs;
  guint32     n_handlers;
  guint32     n_caches;
  guint32     n_args; /* positional ones, positional-only included */
  guint32     n_posonly_args;
  guint32     n_kwonly_args;
  guint32     n_locals;
  guint32     n_cells;
  guint32     n_free;
  gboolean    native;
  guint8      warmth; /* how often it ran, up to where the profile specializes its calls */
  guint32     stack_size;
  guint32     flags; /* CycCodeFlags */
  guint32     first_line;
  guint32     cell;        /* of a notebook, from 1; 0 elsewhere */
  gboolean    keeps_frame; /* up to 3.10: the memory of one for the next call */
  CycObject  *weaklist;
} CycCode;

/* The disassembly, as text for people. */
char *cyc_code_to_text (const CycCode *code) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
