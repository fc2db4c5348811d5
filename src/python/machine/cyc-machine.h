/* cyc-machine.h
 *
 * What the files of the machine share and nobody else sees.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-exception.h"
#include "cyc-printer.h"
#include "cyc-modules.h"
#include "cyc-values.h"
#include "cyc-what-if.h"

G_BEGIN_DECLS

#define CYC_TYPE_CACHE_SIZE 4096

typedef struct
{
  guint32     version;
  CycObjectId name;  /* by number: where the name was, another may stand once it is gone */
  CycObject  *value; /* borrowed, nullable */
} CycTypeCacheEntry;

/* A block of the stack that frames are put on. */
typedef struct _CycDataChunk CycDataChunk;
struct _CycDataChunk
{
  CycDataChunk *previous;
  char         *top;
  char         *end;
};

typedef struct
{
  GPtrArray           *classes; /* built-in ones, in the order made */
  gboolean             ready;   /* str, tuple and dict are there, of which namespaces are made */
  guint32              last_version;
  CycTypeCacheEntry    cache[CYC_TYPE_CACHE_SIZE];
  CycDataChunk        *chunk;
  CycExcInfo           exc_info;
  CycObject           *thread_dict;   /* nullable: see cyc-repr.c */
  CycObject           *builtins_copy; /* the namespace as it was at first */
  guint                c_depth;
  GHashTable          *sources;          /* file name → text, for tracebacks */
  GHashTable          *warned;           /* the warnings that were shown */
  guint32              main_path;        /* texts, where events are written: the program's file as its code names it, */
  guint32              main_file;        /* and as the call named it, which is how events do */
  gboolean             stopped;          /* the run was ended from outside: nothing catches that */
  gpointer             exception_tables; /* the tables of the exception classes */
  struct _CycNotebook *notebook;         /* of a run cell by cell */
  const CycWhatIf     *what_ifs;         /* those that have not run */
  guint                n_what_ifs;
  guint32              next_what_if; /* how many events must have happened before the next one */
} CycMachine;

/* What holds the arguments of a call that packs them. */
typedef struct
{
  CycObject *tuple;
  CycObject *dict;  /* nullable */
  CycObject *names; /* nullable: those of the dictionary, for a function */
} CycPackedArguments;

/* cyc-call.c */
gboolean   cyc_call_is_packed (CycVM *vm, const CycObject *callable, gsize n_args);
CycObject *cyc_object_call_from_tuple (CycVM *vm, CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_call_packed (CycVM *vm, CycCFunction call, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
void       cyc_arguments_pack (CycVM *vm, CycPackedArguments *self, const CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames);
void       cyc_arguments_unpack (CycVM *vm, CycPackedArguments *self);
void       cyc_arguments_hold (CycVM *vm, CycObject *const *args, gsize n);
void       cyc_arguments_release (CycVM *vm, CycObject *const *args, gsize n);

/* Calls a built-in function as its version packs its arguments. */
static inline CycObject *
cyc_method_def_run (CycVM *vm, const CycMethodDef *def, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (G_UNLIKELY (def->packed_to >= vm->profile->minor && def->unpacked_in != vm->profile->minor))
    return cyc_call_packed (vm, def->function, self, args, n_args, kwnames);
  return def->function (vm, self, args, n_args, kwnames);
}

#define CYC_MACHINE(vm) ((CycMachine *) (vm)->machine)

/* Rows of the table of slots (cyc-slot-table.c). */
struct _CycSlotDef
{
  const char *name;
  gsize       name_offset; /* in CycNames */
  gsize       slot_offset; /* in CycSlots */
  gpointer    generic;     /* the slot of classes that define the method in Python */
  CycObject *(*wrapper) (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gpointer function);
  guint8 swapped; /* __radd__ and its like */
};

extern const CycSlotDef cyc_slot_defs[];
extern const gsize      cyc_n_slot_defs;

static inline CycObject *
cyc_slot_def_name (CycVM *vm, const CycSlotDef *def)
{
  return *(CycObject **) ((char *) &vm->names + def->name_offset);
}

static inline gpointer *
cyc_slot_place (CycSlots *slots, gsize offset)
{
  return (gpointer *) ((char *) slots + offset);
}

/* Classes. */
void                      cyc_class_boot (CycVM *vm); /* type and object */
void                      cyc_class_ready_pending (CycVM *vm);
CycClass                 *cyc_class_open (CycVM *vm, CycClass *self);                     /* built-in classes have dict, mro, bases and names from here on */
CycObject                *cyc_class_get_own (CycVM *vm, CycClass *self, CycObject *name); /* borrowed, nullable: of the class itself */
CycObject                *cyc_class_get_namespace (CycVM *vm, CycClass *self);            /* borrowed: complete */
void                      cyc_class_modified (CycVM *vm, CycClass *self);
guint32                   cyc_class_get_version (CycVM *vm, CycClass *self);
void                      cyc_class_inherit (CycVM *vm, CycClass *self, CycClass *base);
void                      cyc_class_update_slots (CycVM *vm, CycClass *self);
void                      cyc_class_update_all_slots (CycVM *vm, CycClass *self);
void                      cyc_class_update_slot (CycVM *vm, CycClass *self, CycObject *name);
CycObject                *cyc_class_compute_mro (CycVM *vm, CycClass *self, CycObject *bases); /* new reference to a tuple */
CycObject                *cyc_class_statement (CycVM *vm, CycClass *metaclass, CycObject *name, CycObject *bases, CycObject *dict, CycObject *const *kwargs, CycObject *kwnames);
CycObject                *cyc_build_class (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject                *cyc_class_full_name (CycVM *vm, CycClass *self); /* module.qualname as repr shows it, new str */
gboolean                  cyc_class_spec_lacks (CycVM *vm, const CycClassSpec *spec, const char *name);
void                      cyc_class_join_subclasses (CycVM *vm, CycClass *self);
void                      cyc_class_leave_subclasses (CycVM *vm, CycClass *self, const CycTuple *bases);
void                      cyc_class_drop_subclasses (CycHeap *heap, CycClass *self);
gboolean                  cyc_class_set_bases (CycVM *vm, CycClass *self, CycObject *value);
extern const CycClassSpec cyc_type_spec;
extern const CycClassSpec cyc_object_spec;

/* Instances (cyc-instance.c). */
void                      cyc_instance_traverse (CycObject *self, CycVisitor *visitor);
void                      cyc_instance_clear (CycHeap *heap, CycObject *self);
void                      cyc_instance_drop (CycHeap *heap, CycObject *self);
void                      cyc_instance_release (CycHeap *heap, CycObject *self);
void                      cyc_instance_finalize (CycHeap *heap, CycObject *self);
gboolean                  cyc_instance_has_finalizer (CycObject *self);
CycObject                *cyc_instance_alloc (CycVM *vm, CycClass *type);
CycObject                *cyc_instance_new (CycVM *vm, CycClass *type);
extern const CycGetSetDef cyc_instance_dict_def; /* __dict__ */
/* The place of its __dict__, NULL where it has none. */
CycObject **cyc_instance_dict_place (CycObject *self);
CycObject  *cyc_instance_get_dict (CycVM *vm, CycObject *self); /* borrowed; made if need be; NULL where it has none */
gboolean    cyc_instance_set_dict (CycVM *vm, CycObject *self, CycObject *dict);
/* Attributes of the instance itself: borrowed, NULL when absent. */
CycObject *cyc_instance_get (CycVM *vm, CycObject *self, CycObject *name);
/* 1 done, 0 the name was absent (deleting), -1 error, -2 no place for attributes */
int  cyc_instance_set (CycVM *vm, CycObject *self, CycObject *name, CycObject *value);
void cyc_class_free_keys (CycClass *self);

void        cyc_error_restore (CycVM *vm, CycObject *exception); /* steals; leaves context and traceback as they are */
void        cyc_what_if_set (CycVM *vm, const CycWhatIf *lines, guint n_lines);
gboolean    cyc_what_if_run (CycVM *vm, guint32 until);
gboolean    cyc_vm_check (CycVM *vm); /* the eval loop's check: interrupts and scheduled collections */
CycObject  *cyc_vm_get_global_builtin (CycVM *vm, CycObject *name);
void        cyc_boot_singletons (CycVM *vm);
void        cyc_module_init_type (CycVM *vm);
void        cyc_code_type_init (CycVM *vm);
void        cyc_simple_namespace_init (CycVM *vm);
void        cyc_code_prepare (CycVM *vm, CycCode *code);
const char *cyc_machine_source_line (CycVM *vm, const char *filename, guint line, gsize *length);
void        cyc_error_write (CycVM *vm, const char *text);

/* The running VM of a heap: hooks and type functions get the heap only. */
#define CYC_VM_OF(heap) ((CycVM *) (heap)->hooks.data)

G_END_DECLS
