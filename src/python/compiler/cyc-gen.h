/* cyc-gen.h
 *
 * The compiler's state and what its files call of each other.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-compiler.h"
#include "cyc-const.h"
#include "cyc-symtable.h"

G_BEGIN_DECLS

typedef struct _CycUnit CycUnit;

/* Loops, trys and withs within each other. */
#define CYC_MAX_BLOCKS 20

/* A place to jump to; bound to an instruction later. */
typedef guint CycLabel;

typedef enum
{
  CYC_FBLOCK_WHILE,
  CYC_FBLOCK_FOR,
  CYC_FBLOCK_TRY,
  CYC_FBLOCK_FINALLY_TRY,
  CYC_FBLOCK_FINALLY_END,
  CYC_FBLOCK_WITH,
  CYC_FBLOCK_HANDLER,
  CYC_FBLOCK_POP_VALUE,
} CycFBlockKind;

#define CYC_NO_REGION G_MAXUINT

/**
 * CycFBlock:
 * @region: the stretch that a handler guards, paused while the block is left
 * @cleanup: a second one
 * @name: of a handler: the name that is deleted at its end
 * @finalbody: of a finally
 *
 * What return, break and continue have to undo on their way out.
 */
typedef struct
{
  CycFBlockKind   kind;
  CycLabel        begin;
  CycLabel        exit;
  guint           region;
  guint           cleanup;
  const char     *name;
  const CycNodes *finalbody;
  CycSpan         span;
} CycFBlock;

typedef struct
{
  guint begin;
  guint end;
} CycInterval;

/**
 * CycRegion:
 * @adjust: added to the stack's depth at the beginning of the region
 *
 * Instructions guarded by a handler: several stretches, since what return and
 * its like run on their way out is not guarded.
 */
typedef struct
{
  GArray  *intervals;
  guint    begin;
  gboolean open;
  CycLabel target;
  int      adjust;
} CycRegion;

/* Names in the order in which they were first asked for. */
typedef struct
{
  GPtrArray  *list;
  GHashTable *index;
} CycNameTable;

struct _CycUnit
{
  CycUnit     *parent;
  CycBlock    *block;
  const char  *name;
  char        *qualname;
  guint        first_line;
  GArray      *instrs; /* of CycInstr; jumps hold labels */
  GArray      *spans;
  GArray      *labels; /* of guint */
  GArray      *regions;
  GArray      *closed; /* of guint: regions in the order in which they ended */
  GArray      *fblocks;
  CycNameTable names, varnames, cellvars, freevars;
  GPtrArray   *consts;
  GPtrArray   *late;    /* constants that come behind them, see cyc-late-const.c */
  guint        n_early; /* how many came before those */
  GHashTable  *const_index;
  GHashTable  *overrides; /* names whose scope an inlined comprehension changes: GUINT_TO_POINTER (CycScope) */
  guint        flags;
  guint        n_args, n_posonly, n_kwonly;
  guint        line; /* 3.6, 3.7: lines only grow within a statement */
  GPtrArray   *static_attributes;
};

/**
 * CycGen:
 * @cache: constants' objects by key, for the whole compilation where the profile merges them
 */
typedef struct
{
  CycVM            *vm;
  const CycProfile *profile;
  const CycTree    *tree;
  CycArena         *arena;
  CycSymtable      *symtable;
  CycUnit          *unit;
  CycObject        *filename;
  GHashTable       *cache;
  GPtrArray        *codes;    /* held until the compilation ends */
  GPtrArray        *literals; /* (nullable): gets what the syntax tree holds */
  CycCompileMode    mode;
  guint             cell;
  gboolean          future_annotations;
  CycDiagnostic    *error;
} CycGen;

/* Units */
void     cyc_unit_free (CycUnit *self);
gint32   cyc_name_table_index (CycNameTable *self, const char *name);
gint32   cyc_unit_const (CycUnit *self, CycConst *value);
gint32   cyc_unit_cell (CycUnit *self, const char *name);
void     cyc_unit_place_late (CycUnit *self);
CycCode *cyc_unit_assemble (CycGen *gen, CycUnit *self);
void     cyc_gen_enter (CycGen *self, const CycNode *node, const char *name, guint first_line);
/* Ends the unit: a constant for its code. */
CycConst *cyc_gen_leave (CycGen *self, CycUnit **unit);

/* Instructions */
void       cyc_emit (CycGen *self, CycOp op, gint32 arg, CycSpan span);
void       cyc_emit_const (CycGen *self, CycConst *value, CycSpan span);
void       cyc_emit_folded (CycGen *self, const CycNode *node, CycConst *folded, gboolean frozenset, CycSpan span);
gboolean   cyc_emit_late_tuple (CycGen *self, const CycNodes *elements, CycSpan span);
void       cyc_emit_unpack (CycGen *self, CycUnpack kind, guint n, CycSpan span);
void       cyc_emit_none (CycGen *self, CycSpan span);
void       cyc_emit_jump (CycGen *self, CycOp op, CycLabel label, CycSpan span);
void       cyc_emit_name (CycGen *self, CycOp op, const char *name, CycSpan span);
CycLabel   cyc_label_new (CycGen *self);
void       cyc_label_bind (CycGen *self, CycLabel label);
guint      cyc_region_open (CycGen *self, CycLabel target, int adjust);
void       cyc_region_pause (CycGen *self, guint region);
void       cyc_region_resume (CycGen *self, guint region);
void       cyc_region_close (CycGen *self, guint region);
CycFBlock *cyc_fblock_push (CycGen *self, CycFBlockKind kind);
void       cyc_fblock_pop (CycGen *self);

/* Errors: always FALSE */
gboolean cyc_gen_fail (CycGen *self, CycSpan span, const char *format, ...) G_GNUC_PRINTF (3, 4);

/* Names */
const char *cyc_gen_mangle (CycGen *self, const char *name);
CycScope    cyc_gen_scope (CycGen *self, const char *mangled);
gboolean    cyc_gen_name (CycGen *self, const char *name, CycAstContext context, CycSpan span);
gboolean    cyc_gen_check_name (CycGen *self, const char *name, CycAstContext context, CycSpan span);

/* Expressions; FALSE with an error */
void        cyc_gen_begin_line (CycGen *self, const CycNode *node);
gboolean    cyc_gen_expr (CycGen *self, const CycNode *node);
gboolean    cyc_gen_iterable (CycGen *self, const CycNode *node);
gboolean    cyc_gen_exprs (CycGen *self, const CycNodes *nodes);
gboolean    cyc_gen_super_attribute (CycGen *self, const CycNode *node, CycOp op);
gboolean    cyc_gen_is_super_call (CycGen *self, const CycNode *node);
gboolean    cyc_gen_jump_if (CycGen *self, const CycNode *node, CycLabel label, gboolean condition, CycSpan *place);
gboolean    cyc_gen_display (CycGen *self, const CycNode *node);
gboolean    cyc_gen_call_elements (CycGen *self, const CycNodes *elements, guint pushed, CycSpan span);
gboolean    cyc_gen_call (CycGen *self, const CycNode *node);
gboolean    cyc_gen_call_arguments (CycGen *self, guint pushed, const CycNodes *args, const CycNodes *keywords, CycSpan span);
gboolean    cyc_gen_comprehension (CycGen *self, const CycNode *node);
gboolean    cyc_gen_joined_str (CycGen *self, const CycNode *node);
gboolean    cyc_gen_percent (CycGen *self, const CycNode *node, gboolean *fine);
gint32      cyc_format_flags (int conversion, gboolean has_spec);
gboolean    cyc_gen_slice_key (CycGen *self, const CycNode *node);
CycSpan     cyc_attribute_span (CycGen *self, const CycNode *node, CycSpan span);
CycBinaryOp cyc_binary_op (CycAstOperator op);

/* Statements */
gboolean cyc_gen_body (CycGen *self, const CycNodes *body);
gboolean cyc_gen_statement (CycGen *self, const CycNode *node);
gboolean cyc_gen_assign_target (CycGen *self, const CycNode *target);
gboolean cyc_gen_assign (CycGen *self, const CycNode *node);
gboolean cyc_gen_aug_assign (CycGen *self, const CycNode *node);
gboolean cyc_gen_ann_assign (CycGen *self, const CycNode *node);
gboolean cyc_gen_annotation (CycGen *self, const CycNode *node);
gboolean cyc_gen_delete (CycGen *self, const CycNode *target);
gboolean cyc_gen_break (CycGen *self, CycSpan span);
gboolean cyc_gen_continue (CycGen *self, CycSpan span);
gboolean cyc_gen_return (CycGen *self, const CycNode *node);
gboolean cyc_gen_try (CycGen *self, const CycNode *node);
void     cyc_gen_leave_with (CycGen *self, CycSpan span);
gboolean cyc_gen_with (CycGen *self, const CycNode *node);
gboolean cyc_gen_import (CycGen *self, const CycNode *node);
gboolean cyc_gen_import_from (CycGen *self, const CycNode *node);
gboolean cyc_gen_function (CycGen *self, const CycNode *node);
gboolean cyc_gen_lambda (CycGen *self, const CycNode *node);
gboolean cyc_gen_class (CycGen *self, const CycNode *node);
void     cyc_gen_apply_decorators (CycGen *self, const CycNodes *decorators, CycSpan span);
void     cyc_gen_closure (CycGen *self, CycUnit *inner, CycConst *code, guint flags, CycSpan span);
gboolean cyc_body_has_annotations (const CycNodes *body);
/* The docstring of a body, or NULL */
const CycConstant *cyc_body_docstring (const CycNodes *body);
CycConst          *cyc_gen_docstring (CycGen *self, const CycConstant *text);

/* Warnings */
void cyc_gen_warn_compare (CycGen *self, const CycNode *node);
void cyc_gen_warn_call (CycGen *self, const CycNode *node);
void cyc_gen_warn_subscript (CycGen *self, const CycNode *node);
void cyc_gen_warn_assert (CycGen *self, const CycNode *node);
void cyc_gen_warn_finally (CycGen *self, const CycNodes *body);
void cyc_gen_warn_again (CycGen *self, guint begin, guint end);

/* Refuses by name what the language leaves out. */
CycDiagnostic *cyc_find_unsupported (const CycTree *tree, const CycSymtable *symtable, gboolean own);
gboolean       cyc_gen_check_futures (CycGen *self, const CycNode *module);

/* The code object */
CycCode *cyc_code_alloc (CycVM *vm);
/* How many values an instruction takes and leaves. */
void     cyc_op_effect (const CycInstr *instr, gboolean jumps, int *pops, int *pushes);
gboolean cyc_op_is_jump (CycOp op);
/* Whether control never goes on to the next instruction. */
gboolean cyc_op_ends_path (CycOp op);
void     cyc_unit_borrow (CycUnit *unit, const int *depths);
/* Marks the last instruction. */
void cyc_emit_flag (CycGen *self, CycInstrFlags flag);

G_END_DECLS
