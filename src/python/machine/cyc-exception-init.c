/* cyc-exception-init.c
 *
 * What __new__() and __init__() of the exception classes take and keep.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

#include <string.h>

#define SELF(o) CYC_EXCEPTION_OBJECT (o)

/* BaseException.__new__() keeps the arguments, whatever the names. */
static CycObject *
exception_base_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType *class = (CycType *) type;
  CycObject *tuple = cyc_tuple_from_array (vm, args, n_args); /* the call's own, older than the exception */
  CycObject *self = cyc_heap_alloc (vm->heap, class, class->struct_size, class->size, 0);

  cyc_heap_track (vm->heap, self);
  CYC_FIELD_MOVE (vm, SELF (self), args, "args", tuple);
  return self;
}

static gboolean
same_items (const CycObject *tuple, CycObject *const *args, gsize n_args)
{
  if (tuple == NULL || CYC_TUPLE (tuple)->length != n_args)
    return FALSE;
  for (gsize i = 0; i < n_args; i++)
    if (CYC_TUPLE (tuple)->items[i] != args[i])
      return FALSE;
  return TRUE;
}

/* __new__() has kept the arguments of a plain call already. */
static void
keep_args (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args)
{
  CycObject *tuple;

  if (same_items (SELF (self)->args, args, n_args))
    return;
  tuple = cyc_tuple_from_array (vm, args, n_args);
  CYC_FIELD_SET (vm, SELF (self), args, "args", tuple);
  cyc_release (vm->heap, tuple);
}

static CycObject *
exception_base_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_unnamed (vm, self->type->name, kwnames))
    return NULL;
  keep_args (vm, self, args, n_args);
  return cyc_none_new (vm);
}

/* What the class's __init__() takes by name only, in versions that have the fields; its own name stands in
 * messages, those of subclasses do not. */
static CycObject *
init_named (CycVM *vm, CycObject *self, const char *class, const char *const *names, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *given[CYC_EXCEPTION_EXTRAS];

  if (!cyc_exception_has_extra (vm, self, names[0]))
    return exception_base_init (vm, self, args, n_args, kwnames);
  keep_args (vm, self, args, n_args);
  if (!cyc_args_parse (vm, class, args + n_args, 0, kwnames, names, 0, 0, 0, given))
    return NULL;
  for (guint i = 0; names[i] != NULL; i++)
    cyc_exception_set_extra (vm, self, names[i], given[i]);
  return cyc_none_new (vm);
}

static CycObject *
import_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "name", "path", NULL };
  static const char *const new_names[] = { "name", "path", "name_from", NULL };
  CycObject               *done = init_named (vm, self, "ImportError", cyc_exception_has_extra (vm, self, "name_from") ? new_names : names, args, n_args, kwnames);

  if (done != NULL)
    cyc_exception_set_extra (vm, self, "msg", n_args == 1 ? args[0] : NULL);
  return done;
}

static CycObject *
name_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "name", NULL };

  return init_named (vm, self, "NameError", names, args, n_args, kwnames);
}

static CycObject *
attribute_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "name", "obj", NULL };

  return init_named (vm, self, "AttributeError", names, args, n_args, kwnames);
}

static CycObject *
stop_iteration_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *done = exception_base_init (vm, self, args, n_args, kwnames);

  if (done != NULL)
    cyc_exception_set_extra (vm, self, "value", n_args > 0 ? args[0] : vm->none);
  return done;
}

static CycObject *
system_exit_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *done = exception_base_init (vm, self, args, n_args, kwnames);

  if (done != NULL && n_args > 0)
    cyc_exception_set_extra (vm, self, "code", n_args == 1 ? args[0] : SELF (self)->args);
  return done;
}

/* SyntaxError (msg, (filename, lineno, offset, text)); from 3.10 on end_lineno and end_offset may follow. */
static gboolean
init_place (CycVM *vm, CycObject *self, CycObject *place)
{
  static const char *const names[] = { "filename", "lineno", "offset", "text", "end_lineno", "end_offset" };
  gboolean                 has_end = cyc_exception_has_extra (vm, self, "end_lineno");
  CycObject               *tuple = cyc_sequence_tuple (vm, place);
  gsize                    n;

  if (tuple == NULL)
    return FALSE;
  n = CYC_TUPLE (tuple)->length;
  for (guint i = 0; n >= 4 && n <= (has_end ? 6 : 4) && i < n; i++)
    cyc_exception_set_extra (vm, self, names[i], CYC_TUPLE (tuple)->items[i]);
  cyc_release (vm->heap, tuple);
  if (!has_end && n != 4)
    return cyc_raise (vm, vm->exceptions.IndexError, "tuple index out of range") != NULL;
  if (has_end && (n < 4 || n > 6))
    return cyc_raise (vm, vm->exceptions.TypeError, "function takes at %s %d arguments (%zu given)", n < 4 ? "least" : "most", n < 4 ? 4 : 6, n) != NULL;
  if (n == 5)
    return cyc_raise (vm, vm->exceptions.TypeError, "end_offset must be provided when end_lineno is provided") != NULL;
  return TRUE;
}

static CycObject *
syntax_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *done = exception_base_init (vm, self, args, n_args, kwnames);

  if (done == NULL)
    return NULL;
  if (n_args > 0)
    cyc_exception_set_extra (vm, self, "msg", args[0]);
  if (n_args != 2 || init_place (vm, self, args[1]))
    return done;
  cyc_release (vm->heap, done);
  return NULL;
}

typedef struct
{
  gint64 number;
  gsize class; /* offset in CycVM */
} ErrorNumber;

/* The classes of Linux's error numbers. */
static const ErrorNumber error_numbers[] = {
#define NUMBER(number, class)                         \
  {                                                   \
    number, G_STRUCT_OFFSET (CycVM, exceptions.class) \
  }
  NUMBER (1, PermissionError),
  NUMBER (2, FileNotFoundError),
  NUMBER (3, ProcessLookupError),
  NUMBER (4, InterruptedError),
  NUMBER (10, ChildProcessError),
  NUMBER (11, BlockingIOError),
  NUMBER (13, PermissionError),
  NUMBER (17, FileExistsError),
  NUMBER (20, NotADirectoryError),
  NUMBER (21, IsADirectoryError),
  NUMBER (32, BrokenPipeError),
  NUMBER (103, ConnectionAbortedError),
  NUMBER (104, ConnectionResetError),
  NUMBER (108, BrokenPipeError),
  NUMBER (110, TimeoutError),
  NUMBER (111, ConnectionRefusedError),
  NUMBER (114, BlockingIOError),
  NUMBER (115, BlockingIOError),
#undef NUMBER
};

/* OSError (2, '…') is a FileNotFoundError. */
static CycClass *
os_error_class (CycVM *vm, CycClass *type, CycObject *const *args, gsize n_args)
{
  gint64 number;

  if (type != vm->exceptions.OSError || n_args < 2 || n_args > 5 || !cyc_object_is (args[0], CYC_CLASS_INT) || !cyc_int_get_int64 (args[0], &number))
    return type;
  for (gsize i = 0; i < G_N_ELEMENTS (error_numbers); i++)
    if (error_numbers[i].number == number)
      return G_STRUCT_MEMBER (CycClass *, vm, error_numbers[i].class);
  return type;
}

/* With a file's name the arguments are the first two only. */
static void
os_error_keep (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args)
{
  static const int         positions[] = { 0, 1, 2, 4 }; /* the third is Windows's */
  static const char *const names[] = { "errno", "strerror", "filename", "filename2" };
  gboolean                 named = n_args >= 3 && n_args <= 5 && args[2] != vm->none;

  keep_args (vm, self, args, named ? 2 : n_args);
  for (gsize i = 0; n_args >= 2 && n_args <= 5 && i < G_N_ELEMENTS (names) && positions[i] < (int) n_args; i++)
    if (i < 2 || (named && args[positions[i]] != vm->none))
      cyc_exception_set_extra (vm, self, names[i], args[positions[i]]);
}

static CycObject *os_error_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames);
static CycObject *os_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);

/* A subclass that overrides __init__() alone leaves everything to that.
 * Source: Objects/exceptions.c, oserror_use_init */
static gboolean
uses_init (const CycClass *type)
{
  return type->slots.init != os_error_init && type->slots.new_ == os_error_new;
}

static CycObject *
os_error_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *class = (CycClass *) type;
  CycObject *self;

  if (uses_init (class))
    return exception_base_new (vm, type, args, 0, NULL);
  if (!cyc_args_unnamed (vm, class->type.name, kwnames))
    return NULL;
  class = os_error_class (vm, class, args, n_args);
  self = exception_base_new (vm, (CycObject *) class, args, n_args, NULL);
  os_error_keep (vm, self, args, n_args);
  return self;
}

static CycObject *
os_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!uses_init (CYC_CLASS_OF (self)))
    return cyc_none_new (vm);
  if (!cyc_args_unnamed (vm, self->type->name, kwnames))
    return NULL;
  os_error_keep (vm, self, args, n_args);
  return cyc_none_new (vm);
}

/* One argument of an error about text: U a str, B bytes, N an int. */
static gboolean
set_text_field (CycVM *vm, CycObject *self, const char *name, char kind, CycObject *value, gsize position)
{
  CycObject *number;
  gint64     word;

  if (kind == 'U' && !cyc_object_is (value, CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, "argument %zu must be str, not %T", position, value) != NULL;
  if (kind == 'B' && !cyc_object_is (value, CYC_CLASS_BYTES))
    return cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%T'", value) != NULL;
  if (kind != 'N')
    {
      cyc_exception_set_extra (vm, self, name, value);
      return TRUE;
    }
  if (!cyc_value_to_index (vm, value, &word))
    return FALSE;
  number = cyc_int_new (vm, word);
  cyc_exception_set_extra (vm, self, name, number);
  cyc_release (vm->heap, number);
  return TRUE;
}

/* @kinds: what set_text_field() asks of each; the bytes are looked at last */
static CycObject *
init_text_error (CycVM *vm, CycObject *self, const char *kinds, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "encoding", "object", "start", "end", "reason" };
  gsize                    n = strlen (kinds);
  CycObject               *done = exception_base_init (vm, self, args, n_args, kwnames);
  gboolean                 fine = done != NULL;

  for (guint i = 0; fine && i < G_N_ELEMENTS (names); i++)
    cyc_exception_set_extra (vm, self, names[i], NULL);
  if (fine && n_args != n)
    fine = cyc_raise (vm, vm->exceptions.TypeError, "function takes exactly %zu arguments (%zu given)", n, n_args) != NULL;
  for (gboolean bytes = FALSE; bytes <= TRUE; bytes++)
    for (gsize i = 0; fine && i < n; i++)
      if ((kinds[i] == 'B') == bytes)
        fine = set_text_field (vm, self, names[i + 5 - n], kinds[i], args[i], i + 1);
  if (fine)
    return done;
  cyc_xrelease (vm->heap, done);
  return NULL;
}

static CycObject *
encode_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return init_text_error (vm, self, "UUNNU", args, n_args, kwnames);
}

static CycObject *
decode_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return init_text_error (vm, self, "UBNNU", args, n_args, kwnames);
}

static CycObject *
translate_error_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return init_text_error (vm, self, "UNNU", args, n_args, kwnames);
}

static const struct
{
  const char  *name;
  CycCFunction new_;
  CycCFunction init;
} makers[] = {
  { "BaseException", exception_base_new, exception_base_init },
  { "ImportError", NULL, import_error_init },
  { "NameError", NULL, name_error_init },
  { "AttributeError", NULL, attribute_error_init },
  { "StopIteration", NULL, stop_iteration_init },
  { "SystemExit", NULL, system_exit_init },
  { "SyntaxError", NULL, syntax_error_init },
  { "OSError", os_error_new, os_error_init },
  { "UnicodeEncodeError", NULL, encode_error_init },
  { "UnicodeDecodeError", NULL, decode_error_init },
  { "UnicodeTranslateError", NULL, translate_error_init },
};

/**
 * cyc_exception_fill_makers:
 * @name: an exception class's name
 * @slots: (inout): the slots of its table
 *
 * Sets __new__() and __init__() where the class has its own.
 */
void
cyc_exception_fill_makers (const char *name, CycSlots *slots)
{
  for (gsize i = 0; i < G_N_ELEMENTS (makers); i++)
    if (strcmp (makers[i].name, name) == 0)
      {
        slots->new_ = makers[i].new_;
        slots->init = makers[i].init;
      }
}
