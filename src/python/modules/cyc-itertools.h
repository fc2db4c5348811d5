/* cyc-itertools.h
 *
 * What the iterators of the module itertools share: some objects under
 * names, some numbers, and what they do next.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

#define CYC_TOOL_FIELDS 4

/**
 * CycTool:
 * @names: what the objects are called, in the order of traversal; %NULL-terminated
 * @field: the objects, each nullable
 * @number: counters, by the iterator's own meaning
 * @indices: (nullable): of the iterators over combinations
 */
typedef struct
{
  CycObject          object;
  const char *const *names;
  CycObject         *field[CYC_TOOL_FIELDS];
  gint64             number[3];
  gsize             *indices;
} CycTool;

#define CYC_TOOL(o) ((CycTool *) (o))

#define CYC_TOOL_SPEC(name_, new_function, next_function, methods_, ...)             \
  {                                                                                  \
    .name = name_,                                                                   \
    .module = "itertools",                                                           \
    .flags = CYC_TYPE_GC,                                                            \
    .struct_size = sizeof (CycTool),                                                 \
    .sizes = { __VA_ARGS__ },                                                        \
    .own_type_from = 12,                                                             \
    .traverse = cyc_tool_traverse,                                                   \
    .drop = cyc_tool_drop,                                                           \
    .release = cyc_tool_release,                                                     \
    .slots = { .new_ = new_function, .iter = cyc_tool_iter, .next = next_function }, \
    .methods = methods_,                                                             \
  }

#define CYC_TOOL_FUNCTION(name) \
  CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

CycObject *cyc_tool_new (CycVM *vm, CycObject *type, const char *const *names);
void       cyc_tool_put (CycVM *vm, CycObject *self, guint field, CycObject *target);      /* borrowed, nullable; replaces */
void       cyc_tool_put_move (CycVM *vm, CycObject *self, guint field, CycObject *target); /* takes over; replaces */
void       cyc_tool_traverse (CycObject *self, CycVisitor *visitor);
void       cyc_tool_drop (CycHeap *heap, CycObject *self);
void       cyc_tool_release (CycHeap *heap, CycObject *self);
CycObject *cyc_tool_iter (CycVM *vm, CycObject *self);

/* TypeError unless there is exactly one argument. */
gboolean cyc_tool_takes_one (CycVM *vm, const char *name, gsize n_args);

/* The tables of classes, each ending with name NULL. */
extern const CycClassSpec cyc_itertools_endless[];
extern const CycClassSpec cyc_itertools_filters[];
extern const CycClassSpec cyc_itertools_groups[];
extern const CycClassSpec cyc_itertools_combinations[];
extern const CycMethodDef cyc_itertools_functions[];
/* The classes that have no name in the module. */
void cyc_itertools_groups_init (CycVM *vm);

G_END_DECLS
