/* cyc-vm.h
 *
 * The machine: one simulated interpreter.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-class.h"
#include "cyc-code.h"

G_BEGIN_DECLS

typedef struct _CycFrame CycFrame;

/* The built-in types that C code asks for by name; CYC_TYPE (FIELD). */
#define CYC_BUILTIN_TYPES                                                                                                                            \
  CYC_TYPE (object)                                                                                                                                  \
  CYC_TYPE (type)                                                                                                                                    \
  CYC_TYPE (int_)                                                                                                                                    \
  CYC_TYPE (bool_)                                                                                                                                   \
  CYC_TYPE (float_)                                                                                                                                  \
  CYC_TYPE (str)                                                                                                                                     \
  CYC_TYPE (bytes)                                                                                                                                   \
  CYC_TYPE (list)                                                                                                                                    \
  CYC_TYPE (tuple)                                                                                                                                   \
  CYC_TYPE (dict)                                                                                                                                    \
    CYC_TYPE (set) CYC_TYPE (frozenset) CYC_TYPE (range) CYC_TYPE (slice)                                                                            \
      CYC_TYPE (none) CYC_TYPE (ellipsis) CYC_TYPE (not_implemented)                                                                                 \
        CYC_TYPE (function) CYC_TYPE (builtin) CYC_TYPE (method) CYC_TYPE (method_descriptor)                                                        \
          CYC_TYPE (wrapper_descriptor) CYC_TYPE (method_wrapper) CYC_TYPE (classmethod_descriptor)                                                  \
            CYC_TYPE (getset_descriptor) CYC_TYPE (member_descriptor) CYC_TYPE (property)                                                            \
              CYC_TYPE (classmethod) CYC_TYPE (staticmethod) CYC_TYPE (super) CYC_TYPE (code)                                                        \
                CYC_TYPE (cell) CYC_TYPE (frame) CYC_TYPE (traceback) CYC_TYPE (generator) CYC_TYPE (module)                                         \
                  CYC_TYPE (mappingproxy) CYC_TYPE (weakref) CYC_TYPE (weakproxy) CYC_TYPE (weakcallableproxy)                                       \
                    CYC_TYPE (list_iterator) CYC_TYPE (list_reverseiterator) CYC_TYPE (tuple_iterator)                                               \
                      CYC_TYPE (str_iterator) CYC_TYPE (str_ascii_iterator) CYC_TYPE (bytes_iterator) CYC_TYPE (range_iterator)                      \
                        CYC_TYPE (dict_keys) CYC_TYPE (dict_values) CYC_TYPE (dict_items)                                                            \
                          CYC_TYPE (dict_keyiterator) CYC_TYPE (dict_valueiterator) CYC_TYPE (dict_itemiterator)                                     \
                            CYC_TYPE (dict_reversekeyiterator) CYC_TYPE (dict_reversevalueiterator)                                                  \
                              CYC_TYPE (dict_reverseitemiterator) CYC_TYPE (longrange_iterator) CYC_TYPE (set_iterator) CYC_TYPE (callable_iterator) \
                                CYC_TYPE (iterator) CYC_TYPE (enumerate) CYC_TYPE (zip) CYC_TYPE (map) CYC_TYPE (filter)                             \
                                  CYC_TYPE (reversed) CYC_TYPE (generic_alias) CYC_TYPE (union_) CYC_TYPE (simple_namespace)

typedef struct
{
#define CYC_TYPE(field) CycClass *field;
  CYC_BUILTIN_TYPES
#undef CYC_TYPE
} CycBuiltinTypes;

typedef struct
{
#define CYC_NAME(field, text) CycObject *field;
#include "cyc-names.def"
#undef CYC_NAME
} CycNames;

typedef struct
{
#define CYC_EXCEPTION(name, base) CycClass *name;
#include "cyc-exceptions.def"
#undef CYC_EXCEPTION
} CycExceptions;

#define CYC_SMALL_INT_MIN (-5)
#define CYC_SMALL_INT_MAX 256

/**
 * CycVM:
 * @error: the exception that is being raised, %NULL for none; a reference of
 *   the interpreter (slot REGISTRY "error")
 * @frame: the running frame
 * @write: takes what the program prints; @stream is 1 or 2
 * @interrupt: set from another thread to make the next check of the eval loop
 *   call @on_interrupt, which may block (pause), or return FALSE to stop the program
 */
/* So many digits are always converted. */
#define CYC_LEAST_INT_DIGITS_LIMIT 640

struct _CycVM
{
  CycHeap          *heap;
  const CycProfile *profile;

  CycBuiltinTypes types;
  CycExceptions   exceptions;
  CycNames        names;
  CycObject      *none;
  CycObject      *true_;
  CycObject      *false_;
  CycObject      *ellipsis;
  CycObject      *not_implemented;
  CycObject      *empty_tuple;
  CycObject      *empty_str;
  CycObject      *empty_bytes;
  CycObject      *empty_frozenset; /* where it is shared, once there is one */
  CycObject      *small_ints[CYC_SMALL_INT_MAX - CYC_SMALL_INT_MIN + 1];
  CycObject      *latin1[256];       /* one-character strings, made when first needed */
  CycObject      *single_bytes[256]; /* one-byte bytes, made when first needed */

  GHashTable *interned; /* interned strings by text; it counts no references */
  CycObject  *builtins; /* the namespace of the module builtins, a dict */
  CycObject  *modules;  /* sys.modules, a dict */
  CycObject  *main;     /* the namespace of __main__, a dict */
  GPtrArray  *literals; /* what the program's syntax tree holds while it runs */

  CycObject *error;
  gpointer   exc_info; /* the machine's stack of handled exceptions */
  CycFrame  *frame;
  guint32    last_frame_number;
  guint      depth;
  guint      recursion_limit;
  guint      int_digits_limit; /* sys.set_int_max_str_digits(); 0: any number */
  char      *stack_guard;      /* C stack addresses below this raise RecursionError */

  int interrupt; /* atomic */
  gboolean (*on_interrupt) (CycVM *vm, gpointer data);
  void (*write) (CycVM *vm, int stream, const char *text, gsize length, gpointer data);
  gpointer data;

  int      exit_status;
  gboolean exiting;           /* SystemExit was raised, or the run was stopped */
  gboolean dies_of_interrupt; /* nothing caught KeyboardInterrupt */
  gboolean finalizing;        /* sys.is_finalizing () */
  gboolean modules_gone;      /* nothing can be imported any more */
  gpointer modules_state;     /* of the built-in modules: GHashTable of name → their data */
  gpointer machine;           /* private to src/python/machine */
};

CycVM *cyc_vm_new (const CycProfile *profile, CycSink *sink) G_GNUC_WARN_UNUSED_RESULT;
void   cyc_vm_free (CycVM *self);

/* Exceptions. cyc_raise* set vm->error and return NULL, so that `return cyc_raise (…)` reads well.
 * The format knows printf's conversions and, as CPython's does: %R repr of a CycObject *, %S str of
 * one, %U a CycObject * that is a str, %T the type name of a CycObject *. */
gpointer   cyc_raise (CycVM *vm, CycClass *type, const char *format, ...);
void       cyc_warn_deprecated (CycVM *vm, const char *format, ...) G_GNUC_PRINTF (2, 3);
gpointer   cyc_raise_object (CycVM *vm, CycClass *type, CycObject *argument); /* type (argument); argument nullable */
void       cyc_error_set (CycVM *vm, CycObject *exception);                   /* steals a new reference */
CycObject *cyc_error_take (CycVM *vm);                                        /* a new reference; clears */
void       cyc_error_clear (CycVM *vm);
gboolean   cyc_error_matches (CycVM *vm, CycClass *type);
void       cyc_error_write_unraisable (CycVM *vm, const char *doing, CycObject *where);
void       cyc_error_write_at_exit (CycVM *vm, CycObject *callback);
/* A MemoryError and FALSE where @count things of @bytes are more than may be taken. */
gboolean cyc_vm_need_room (CycVM *vm, gsize count, gsize bytes);
gboolean cyc_vm_check_interrupt (CycVM *vm); /* FALSE: the program is to end */
void     cyc_error_display (CycVM *vm, CycObject *exception);

/* Arguments of built-in functions. Each raises CPython's TypeError and returns FALSE when they do not fit. */
gboolean cyc_args_none (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames);
gboolean cyc_args_tuple (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max);
gboolean cyc_args_unnamed (CycVM *vm, const char *function, CycObject *kwnames);
gboolean cyc_args_new_unnamed (CycVM *vm, CycClass *type, CycObject *kwnames);
gboolean cyc_args_init_unnamed (CycVM *vm, CycClass *type, CycObject *kwnames);
gboolean cyc_args_count (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max);
/* Positional and keyword arguments by name into @out (borrowed, NULL where not given): @names is
 * NULL-terminated; the first @n_positional_only cannot be keywords (""), those after @n_positional
 * can only be keywords, the first @n_required must be there. */
gboolean cyc_args_parse (CycVM *vm, const char *function, CycObject *const *args, gsize n_args, CycObject *kwnames, const char *const *names, gsize n_positional_only, gsize n_positional, gsize n_required, CycObject **out);

/* The evaluation of whole programs. */
CycObject *cyc_vm_run_code (CycVM *vm, CycCode *code, CycObject *globals, CycObject *locals); /* new reference */
/* Prints the traceback of vm->error to standard error, as an uncaught exception does, and clears it;
 * SystemExit sets exit_status instead. */
void cyc_vm_print_error (CycVM *vm);
/* Interpreter shutdown: atexit, modules cleared, last collections. */
void cyc_vm_finalize (CycVM *vm);

/* Asked by what may take long without running any of the program's code; FALSE with an exception: the program is to end. */
static inline gboolean
cyc_vm_goes_on (CycVM *vm)
{
  return G_LIKELY (g_atomic_int_get (&vm->interrupt) == 0) || cyc_vm_check_interrupt (vm);
}

G_END_DECLS
