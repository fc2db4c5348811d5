/* cyc-ast.h
 *
 * The syntax tree: Python 3.11's ast classes and fields.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-profile.h"
#include "cyc-span.h"

G_BEGIN_DECLS

typedef enum
{
#define CYC_NODE(kind, fields) CYC_AST_##kind,
#include "cyc-ast.def"
#undef CYC_NODE
  CYC_N_AST_KINDS
} CycAstKind;

/* In the order of ast.dump's class names, see cyc-ast.c. */
typedef enum
{
  CYC_AST_ADD,
  CYC_AST_SUB,
  CYC_AST_MULT,
  CYC_AST_MAT_MULT,
  CYC_AST_DIV,
  CYC_AST_MOD,
  CYC_AST_POW,
  CYC_AST_LSHIFT,
  CYC_AST_RSHIFT,
  CYC_AST_BIT_OR,
  CYC_AST_BIT_XOR,
  CYC_AST_BIT_AND,
  CYC_AST_FLOOR_DIV,
} CycAstOperator;

typedef enum
{
  CYC_AST_INVERT,
  CYC_AST_NOT,
  CYC_AST_UADD,
  CYC_AST_USUB,
} CycAstUnary;

typedef enum
{
  CYC_AST_AND,
  CYC_AST_OR,
} CycAstBoolean;

typedef enum
{
  CYC_AST_LOAD,
  CYC_AST_STORE,
  CYC_AST_DEL,
} CycAstContext;

typedef enum
{
  CYC_AST_EQ,
  CYC_AST_NOT_EQ,
  CYC_AST_LT,
  CYC_AST_LT_E,
  CYC_AST_GT,
  CYC_AST_GT_E,
  CYC_AST_IS,
  CYC_AST_IS_NOT,
  CYC_AST_IN,
  CYC_AST_NOT_IN,
} CycAstCompare;

typedef enum
{
  CYC_CONSTANT_NONE,
  CYC_CONSTANT_FALSE,
  CYC_CONSTANT_TRUE,
  CYC_CONSTANT_ELLIPSIS,
  CYC_CONSTANT_INT,
  CYC_CONSTANT_FLOAT,
  CYC_CONSTANT_COMPLEX,
  CYC_CONSTANT_STR,
  CYC_CONSTANT_BYTES,
} CycConstantKind;

/**
 * CycConstant:
 * @text: of an int, its decimal digits; of a str, its characters as UTF-8 in
 *   which lone surrogates may stand; of bytes, the bytes. Zero-terminated.
 * @length: of @text, in bytes
 * @number: of a float, and of a complex the imaginary part
 */
typedef struct
{
  CycConstantKind kind;
  const char     *text;
  gsize           length;
  double          number;
} CycConstant;

typedef struct _CycNode CycNode;

typedef struct
{
  guint     n;
  CycNode **items;
} CycNodes;

typedef struct
{
  guint        n;
  const char **items;
} CycIdentifiers;

typedef struct
{
  guint          n;
  CycAstCompare *items;
} CycCompares;

/* Every field takes eight bytes, so that tables can walk over them. */
#define CYC_FIELD_NODE CycNode *
#define CYC_FIELD_OPT_NODE CycNode *
#define CYC_FIELD_NODES CycNodes *
#define CYC_FIELD_IDENTIFIER const char *
#define CYC_FIELD_OPT_IDENTIFIER const char *
#define CYC_FIELD_IDENTIFIERS CycIdentifiers *
#define CYC_FIELD_OPERATOR gsize
#define CYC_FIELD_UNARY gsize
#define CYC_FIELD_BOOLEAN gsize
#define CYC_FIELD_CONTEXT gsize
#define CYC_FIELD_COMPARES CycCompares *
#define CYC_FIELD_INTEGER gssize
#define CYC_FIELD_CONSTANT CycConstant *

/**
 * CycNode:
 * @kind: which member of @as holds
 * @span: as CPython gives it; without a line for nodes that have no place there
 * @parenthesized: written in parentheses of its own
 *
 * node->as.BinOp.left, and so on. Lists are never NULL.
 */
struct _CycNode
{
  CycAstKind kind;
  guint      parenthesized : 1;
  guint      chain : 31; /* operations nested to the left in it */
  CycSpan    span;
  union
  {
    gpointer fields[8];
#define F(type, name) CYC_FIELD_##type name;
#define CYC_NODE(kind, members) \
  struct                        \
  {                             \
    members                     \
  } kind;
#include "cyc-ast.def"
#undef CYC_NODE
#undef F
  } as;
};

/**
 * CycWarning:
 * @category: "SyntaxWarning" or "DeprecationWarning"
 *
 * What CPython says of a program that it accepts.
 */
typedef struct
{
  guint32     line;
  const char *category;
  const char *message;
} CycWarning;

/**
 * CycTree:
 * @root: a Module
 * @source: the text as UTF-8 without a byte order mark, lines ended by \n
 * @declared: the text says its encoding, in a comment or by a mark
 * @lines: where each line begins in @source, @n_lines of them
 * @type_parameters: where the first [T, …] of 3.12 stands, which no node tells
 * @warnings: of #CycWarning, in the order of CPython
 *
 * Owns every node, in an arena.
 */
typedef struct
{
  CycNode          *root;
  char             *source;
  gsize             length;
  gsize            *lines;
  guint             n_lines;
  gboolean          declared;
  CycSpan           type_parameters;
  GArray           *warnings;
  const CycProfile *profile;
  struct _CycArena *arena;
} CycTree;

/* The types of fields in cyc-ast.def. */
typedef enum
{
  CYC_FIELD_TYPE_NODE,
  CYC_FIELD_TYPE_OPT_NODE,
  CYC_FIELD_TYPE_NODES,
  CYC_FIELD_TYPE_IDENTIFIER,
  CYC_FIELD_TYPE_OPT_IDENTIFIER,
  CYC_FIELD_TYPE_IDENTIFIERS,
  CYC_FIELD_TYPE_OPERATOR,
  CYC_FIELD_TYPE_UNARY,
  CYC_FIELD_TYPE_BOOLEAN,
  CYC_FIELD_TYPE_CONTEXT,
  CYC_FIELD_TYPE_COMPARES,
  CYC_FIELD_TYPE_INTEGER,
  CYC_FIELD_TYPE_CONSTANT,
} CycFieldType;

typedef struct
{
  CycFieldType type;
  const char  *name;
} CycFieldInfo;

typedef void (*CycNodeFunc) (CycNode *child, gpointer data);

const char         *cyc_ast_kind_to_string (CycAstKind kind);
const CycFieldInfo *cyc_ast_kind_fields (CycAstKind kind);
void                cyc_node_foreach (const CycNode *node, CycNodeFunc func, gpointer data);

G_END_DECLS
