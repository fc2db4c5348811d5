/* cyc-symtable.h
 *
 * Which variable a name means: the scopes of a program.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-ast.h"
#include "cyc-diagnostic.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_BLOCK_MODULE,
  CYC_BLOCK_CLASS,
  CYC_BLOCK_FUNCTION,
} CycBlockKind;

typedef enum
{
  CYC_SCOPE_NONE,
  CYC_SCOPE_LOCAL,
  CYC_SCOPE_GLOBAL_EXPLICIT,
  CYC_SCOPE_GLOBAL_IMPLICIT,
  CYC_SCOPE_FREE,
  CYC_SCOPE_CELL,
} CycScope;

typedef enum
{
  CYC_SYMBOL_GLOBAL = 1 << 0, /* global statement */
  CYC_SYMBOL_LOCAL = 1 << 1,  /* assigned */
  CYC_SYMBOL_PARAM = 1 << 2,
  CYC_SYMBOL_NONLOCAL = 1 << 3, /* nonlocal statement */
  CYC_SYMBOL_USE = 1 << 4,
  CYC_SYMBOL_ANNOTATED = 1 << 5,
  CYC_SYMBOL_IMPORT = 1 << 6,
  CYC_SYMBOL_ITERATION = 1 << 7,  /* a comprehension's target */
  CYC_SYMBOL_FREE_CLASS = 1 << 8, /* bound in a class and free in a method */
} CycSymbolFlags;

#define CYC_SYMBOL_BOUND (CYC_SYMBOL_LOCAL | CYC_SYMBOL_PARAM | CYC_SYMBOL_IMPORT)

typedef struct
{
  const char *name;
  guint       flags;
  CycScope    scope;
} CycSymbol;

/**
 * CycBlock:
 * @node: what made the block: Module, FunctionDef, Lambda, ClassDef or a comprehension
 * @names: of #CycSymbol by name, for the look-up; @symbols holds them in order
 * @params: names of the parameters, in co_varnames' order
 * @inlined: a comprehension that runs in its parent's frame
 */
typedef struct _CycBlock CycBlock;
struct _CycBlock
{
  CycBlockKind   kind;
  const char    *name;
  const CycNode *node;
  CycBlock      *parent;
  GPtrArray     *children;
  GPtrArray     *symbols;
  GHashTable    *names;
  GPtrArray     *params;
  const char    *class_name; /* of the innermost class around, for mangling */
  guint          nested : 1;
  guint          generator : 1;
  guint          coroutine : 1;
  guint          comprehension : 1;
  guint          inlined : 1;
  guint          varargs : 1;
  guint          varkeywords : 1;
  guint          needs_class_cell : 1;
  guint          has_free : 1;
  guint          next_child; /* the compiler's: children are visited in the same order */
};

typedef struct
{
  CycBlock         *module;
  GPtrArray        *blocks; /* owns them */
  GHashTable       *by_node;
  CycDiagnostic    *error;
  GStringChunk     *names;
  const CycProfile *profile;
} CycSymtable;

CycSymtable *cyc_symtable_new (const CycTree *tree, CycDiagnostic **diagnostic) G_GNUC_WARN_UNUSED_RESULT;
void         cyc_symtable_free (CycSymtable *self);
CycBlock    *cyc_symtable_lookup (const CycSymtable *self, const CycNode *node);
CycSymbol   *cyc_block_lookup (const CycBlock *self, const char *name);
CycScope     cyc_block_scope (const CycBlock *self, const char *name);
/* The private name of a class, _C__name; @name itself for others. (transfer none): kept by the table */
const char *cyc_symtable_mangle (CycSymtable *self, const char *class_name, const char *name);

/* Between the files of the table */
CycBlock  *cyc_symtable_enter (CycSymtable *self, CycBlock *parent, CycBlockKind kind, const char *name, const CycNode *node);
CycSymbol *cyc_block_add (CycBlock *self, const char *name, guint flags);
gboolean   cyc_symtable_fail (CycSymtable *self, CycSpan span, const char *format, ...) G_GNUC_PRINTF (3, 4);
gboolean   cyc_symtable_visit_module (CycSymtable *self, const CycNode *module);
gboolean   cyc_symtable_analyze (CycSymtable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CycSymtable, cyc_symtable_free)

G_END_DECLS
