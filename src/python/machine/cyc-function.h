/* cyc-function.h
 *
 * What can be called and what binds: functions, built-in functions, methods,
 * cells and descriptors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-field.h"

G_BEGIN_DECLS

typedef struct
{
  CycObject  object;
  CycCode   *code;
  CycObject *globals;
  CycObject *builtins; /* dict, nullable */
  CycObject *module;
  CycObject *defaults;   /* tuple, nullable */
  CycObject *kwdefaults; /* dict, nullable */
  CycObject *doc;
  CycObject *name;
  CycObject *dict;    /* nullable */
  CycObject *closure; /* tuple of cells, nullable */
  CycObject *annotations;
  CycObject *qualname;
  CycObject *weaklist;
} CycFunction;

/* A built-in function, or a built-in method bound to @self. */
typedef struct
{
  CycObject           object;
  const CycMethodDef *def;
  CycObject          *self;   /* nullable */
  CycObject          *module; /* nullable: str */
  CycObject          *weaklist;
} CycBuiltin;

typedef struct
{
  CycObject  object;
  CycObject *func;
  CycObject *self;
  CycObject *weaklist;
} CycMethod;

typedef struct
{
  CycObject  object;
  CycObject *content; /* nullable */
} CycCell;

/* A row of the table of slots: how a special method and a slot stand for each other. */
typedef struct _CycSlotDef CycSlotDef;

/* method, classmethod, getset, member and wrapper descriptors */
typedef struct
{
  CycObject  object;
  CycClass  *owner;
  CycObject *name;
  CycObject *qualname;
  union
  {
    const CycMethodDef *method;
    gsize               offset; /* of a slot of an instance */
    const CycSlotDef   *slot;
  };
  const CycGetSetDef *getset;   /* of a member too, if a built-in type has it */
  gpointer            function; /* of a wrapper: the type's slot */
} CycDescriptor;

/* a wrapper descriptor bound to an object */
typedef struct
{
  CycObject      object;
  CycDescriptor *descriptor;
  CycObject     *self;
} CycMethodWrapper;

/* classmethod and staticmethod */
typedef struct
{
  CycObject  object;
  CycObject *callable;
  CycObject *dict;
} CycMethodKindObject;

#define CYC_FUNCTION(o) ((CycFunction *) (o))
#define CYC_BUILTIN(o) ((CycBuiltin *) (o))
#define CYC_METHOD(o) ((CycMethod *) (o))
#define CYC_CELL(o) ((CycCell *) (o))
#define CYC_DESCRIPTOR(o) ((CycDescriptor *) (o))

#define CYC_IS_FUNCTION(vm, o) ((o)->type == &(vm)->types.function->type)
#define CYC_IS_BUILTIN(vm, o) ((o)->type == &(vm)->types.builtin->type)
#define CYC_IS_METHOD(vm, o) ((o)->type == &(vm)->types.method->type)

CycObject *cyc_function_new (CycVM *vm, CycCode *code, CycObject *globals, CycObject *qualname);
CycObject *cyc_builtin_call_spread (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_method_def_call (CycVM *vm, const CycMethodDef *def, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_builtin_new (CycVM *vm, const CycMethodDef *def, CycObject *self, CycObject *module);
CycObject *cyc_method_new (CycVM *vm, CycObject *func, CycObject *self);
CycObject *cyc_cell_new (CycVM *vm, CycObject *content);
void       cyc_cell_set (CycVM *vm, CycObject *cell, CycObject *content);
CycObject *cyc_descriptor_new_method (CycVM *vm, CycClass *owner, const CycMethodDef *def);
CycObject *cyc_descriptor_new_getset (CycVM *vm, CycClass *owner, const CycGetSetDef *def);
CycObject *cyc_descriptor_new_member (CycVM *vm, CycClass *owner, CycObject *name, gsize offset);
CycObject *cyc_descriptor_new_wrapper (CycVM *vm, CycClass *owner, const CycSlotDef *def, gpointer function);
CycObject *cyc_static_method_new (CycVM *vm, CycObject *callable);
CycObject *cyc_class_method_new (CycVM *vm, CycObject *callable);
CycObject *cyc_mapping_proxy_new (CycVM *vm, CycObject *mapping);

/* A function's name as error messages of the profile give it: borrowed UTF-8. */
const char *cyc_function_get_error_name (CycVM *vm, CycFunction *self);

void cyc_cell_init (CycVM *vm);
void cyc_function_init (CycVM *vm);
void cyc_builtin_init (CycVM *vm);
void cyc_method_init (CycVM *vm);
void cyc_descriptor_init (CycVM *vm);
void cyc_method_kind_init (CycVM *vm);
void cyc_property_init (CycVM *vm);
void cyc_super_init (CycVM *vm);
void cyc_mapping_proxy_init (CycVM *vm);

G_END_DECLS
