/* cyc-exception.c
 *
 * The exception classes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

#define SELF(o) CYC_EXCEPTION_OBJECT (o)

static const CycField exception_fields[] = {
  CYC_FIELD_OF (CycException, dict, "__dict__"),
  CYC_FIELD_OF (CycException, args, "args"),
  CYC_FIELD_OF (CycException, traceback, "__traceback__"),
  CYC_FIELD_OF (CycException, cause, "__cause__"),
  CYC_FIELD_OF (CycException, context, "__context__"),
  CYC_FIELDS_END,
};

/* The classes with fields of their own. @exception's subclasses have them too. */
typedef struct
{
  const char *exception;
  const char *names[CYC_EXCEPTION_EXTRAS];
} ExtraFields;

static const ExtraFields extra_fields[] = {
  { "StopIteration", { "value" } },
  { "SystemExit", { "code" } },
  { "NameError", { "name" } },
  { "AttributeError", { "name", "obj" } },
  { "ImportError", { "msg", "name", "path" } },
  { "OSError", { "errno", "strerror", "filename" } },
  { "SyntaxError", { "msg", "filename", "lineno", "offset", "text", "end_lineno", "end_offset" } },
  { "UnicodeDecodeError", { "encoding", "object", "start", "end", "reason" } },
  { "UnicodeEncodeError", { "encoding", "object", "start", "end", "reason" } },
};

/* What a built-in exception class is made of. @extras: its own or its base's; NULL for none */
typedef struct
{
  CycClassSpec       spec; /* first, so that a class's spec is its table */
  CycGetSetDef       getsets[CYC_EXCEPTION_EXTRAS + 1];
  const ExtraFields *extras;
} ExceptionTable;

static const ExtraFields *
extras_of (const CycClass *type)
{
  return ((const ExceptionTable *) (gconstpointer) type->spec)->extras;
}

static int
find_extra (const CycClass *type, const char *name)
{
  const ExtraFields *extras = extras_of (type);

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->names[i] != NULL; i++)
    if (strcmp (extras->names[i], name) == 0)
      return i;
  return -1;
}

/**
 * cyc_exception_get_extra:
 *
 * Returns: (transfer none) (nullable): the field @name
 */
CycObject *
cyc_exception_get_extra (CycVM *vm, CycObject *self, const char *name)
{
  int index = find_extra (CYC_CLASS_OF (self), name);

  return index < 0 ? NULL : SELF (self)->extra[index];
}

/**
 * cyc_exception_set_extra:
 * @value: (nullable): borrowed
 *
 * Does nothing where the class has no such field.
 */
void
cyc_exception_set_extra (CycVM *vm, CycObject *self, const char *name, CycObject *value)
{
  int index = self != NULL ? find_extra (CYC_CLASS_OF (self), name) : -1;

  /* Before 3.10 nobody kept the name and object of a failed lookup. */
  if (index < 0 || (!vm->profile->suggestions && (strcmp (name, "obj") == 0 || strcmp (name, "name") == 0)))
    return;
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, name), &SELF (self)->extra[index], value);
}

static void
exception_traverse (CycObject *self, CycVisitor *visitor)
{
  const ExtraFields *extras = extras_of (CYC_CLASS_OF (self));

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->names[i] != NULL; i++)
    CYC_VISIT (visitor, SELF (self)->extra[i], CYC_FIELD (visitor->heap, extras->names[i]));
  cyc_fields_visit (self, visitor, exception_fields);
}

static void
exception_drop (CycHeap *heap, CycObject *self)
{
  const ExtraFields *extras = extras_of (CYC_CLASS_OF (self));

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->names[i] != NULL; i++)
    cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, extras->names[i]), &SELF (self)->extra[i]);
  cyc_fields_drop (heap, self, exception_fields);
}

static CycObject *
exception_alloc (CycVM *vm, CycClass *type)
{
  CycObject *self = cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size, type->type.size, 0);

  cyc_heap_track (vm->heap, self);
  return self;
}

static CycObject *
exception_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *tuple = cyc_tuple_from_array (vm, args, n_args); /* the call's own, older than the exception */
  CycObject *self = exception_alloc (vm, (CycClass *) type);

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

/* Keyword arguments: name= and obj= of the classes that have them. */
static gboolean
init_keywords (CycVM *vm, CycObject *self, CycObject *const *values, CycObject *kwnames)
{
  const CycClass *type = CYC_CLASS_OF (self);

  for (gsize i = 0; kwnames != NULL && i < CYC_TUPLE (kwnames)->length; i++)
    {
      const char *name = cyc_str_get_utf8 (CYC_TUPLE (kwnames)->items[i]);

      if (find_extra (type, name) < 0 || strcmp (name, "msg") == 0 || (strcmp (name, "name") != 0 && strcmp (name, "obj") != 0 && strcmp (name, "path") != 0))
        {
          if (extras_of (type) != NULL && find_extra (type, "name") >= 0)
            cyc_raise (vm, vm->exceptions.TypeError, "'%s' is an invalid keyword argument for %s()", name, type->type.name);
          else
            cyc_raise (vm, vm->exceptions.TypeError, "%s() takes no keyword arguments", type->type.name);
          return FALSE;
        }
      cyc_exception_set_extra (vm, self, name, values[i]);
    }
  return TRUE;
}

static void
init_extras (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args)
{
  const CycClass    *type = CYC_CLASS_OF (self);
  const ExtraFields *extras = extras_of (type);

  if (extras == NULL)
    return;
  if (find_extra (type, "value") == 0)
    cyc_exception_set_extra (vm, self, "value", n_args > 0 ? args[0] : vm->none);
  else if (find_extra (type, "code") == 0)
    cyc_exception_set_extra (vm, self, "code", n_args == 0 ? vm->none : n_args == 1 ? args[0]
                                                                                    : SELF (self)->args);
  else if (find_extra (type, "msg") == 0 && n_args > 0)
    cyc_exception_set_extra (vm, self, "msg", args[0]);
  else if (find_extra (type, "encoding") == 0 && n_args == 5)
    for (guint i = 0; i < 5; i++)
      cyc_exception_set_extra (vm, self, extras->names[i], args[i]);
  else if (find_extra (type, "errno") == 0 && n_args >= 2 && n_args <= 5)
    for (guint i = 0; i < MIN (n_args, 3); i++)
      cyc_exception_set_extra (vm, self, extras->names[i], args[i]);
}

/* SyntaxError (msg, (filename, lineno, offset, text, …)) */
static void
init_syntax_error (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args)
{
  const ExtraFields *extras = extras_of (CYC_CLASS_OF (self));

  if (find_extra (CYC_CLASS_OF (self), "lineno") < 0 || n_args != 2 || !cyc_object_is (args[1], CYC_CLASS_TUPLE))
    return;
  for (gsize i = 0; i < MIN (CYC_TUPLE (args[1])->length, 6); i++)
    cyc_exception_set_extra (vm, self, extras->names[i + 1], CYC_TUPLE (args[1])->items[i]);
}

/* OSError (2, '…') is a FileNotFoundError. Source: Objects/exceptions.c, OSError_new */
static CycClass *
os_error_class (CycVM *vm, CycClass *type, CycObject *const *args, gsize n_args)
{
  gint64 number;

  if (type != vm->exceptions.OSError || n_args < 2 || !cyc_object_is (args[0], CYC_CLASS_INT) || !cyc_int_get_int64 (args[0], &number))
    return type;
  switch (number)
    {
    case 1:
    case 13:
      return vm->exceptions.PermissionError;
    case 2:
      return vm->exceptions.FileNotFoundError;
    case 3:
      return vm->exceptions.ProcessLookupError;
    case 4:
      return vm->exceptions.InterruptedError;
    case 10:
      return vm->exceptions.ChildProcessError;
    case 11:
      return vm->exceptions.BlockingIOError;
    case 17:
      return vm->exceptions.FileExistsError;
    case 20:
      return vm->exceptions.NotADirectoryError;
    case 21:
      return vm->exceptions.IsADirectoryError;
    case 32:
      return vm->exceptions.BrokenPipeError;
    case 103:
      return vm->exceptions.ConnectionAbortedError;
    case 104:
      return vm->exceptions.ConnectionResetError;
    case 110:
      return vm->exceptions.TimeoutError;
    case 111:
      return vm->exceptions.ConnectionRefusedError;
    default:
      return type;
    }
}

static CycObject *
os_error_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return exception_new (vm, (CycObject *) os_error_class (vm, (CycClass *) type, args, n_args), args,
                        n_args == 3 ? 2 : n_args, kwnames);
}

static CycObject *
exception_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize n_kept = find_extra (CYC_CLASS_OF (self), "errno") == 0 && n_args == 3 ? 2 : n_args;

  if (!init_keywords (vm, self, n_args > 0 ? args + n_args : args, kwnames))
    return NULL;
  if (!same_items (SELF (self)->args, args, n_kept))
    {
      CycObject *tuple = cyc_tuple_from_array (vm, args, n_kept);

      CYC_FIELD_SET (vm, SELF (self), args, "args", tuple);
      cyc_release (vm->heap, tuple);
    }
  init_extras (vm, self, args, n_args);
  init_syntax_error (vm, self, args, n_args);
  return cyc_none_new (vm);
}

/**
 * cyc_exception_new:
 * @type: an exception class
 * @argument: (nullable): its only argument
 *
 * Returns: (transfer full) (nullable): type (argument)
 */
CycObject *
cyc_exception_new (CycVM *vm, CycClass *type, CycObject *argument)
{
  CycObject *self, *done;
  gsize      n_args = argument != NULL ? 1 : 0;

  if ((type->type.flags & CYC_TYPE_HEAP) != 0)
    return cyc_object_call (vm, (CycObject *) type, &argument, n_args, NULL);
  self = exception_new (vm, (CycObject *) type, &argument, n_args, NULL);
  done = exception_init (vm, self, &argument, n_args, NULL);
  cyc_xrelease (vm->heap, done);
  return self;
}

/**
 * cyc_exception_set_traceback:
 * @traceback: (nullable): borrowed
 */
void
cyc_exception_set_traceback (CycVM *vm, CycObject *self, CycObject *traceback)
{
  CYC_FIELD_SET (vm, SELF (self), traceback, "__traceback__", traceback);
}

static void
set_move (CycVM *vm, CycObject *self, CycObject **place, const char *name, CycObject *value)
{
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, name), place, value);
}

/**
 * cyc_exception_set_context:
 * @context: (transfer full) (nullable): an exception
 */
void
cyc_exception_set_context (CycVM *vm, CycObject *self, CycObject *context)
{
  set_move (vm, self, &SELF (self)->context, "__context__", context);
}

/**
 * cyc_exception_set_cause:
 * @cause: (transfer full) (nullable): an exception
 */
void
cyc_exception_set_cause (CycVM *vm, CycObject *self, CycObject *cause)
{
  SELF (self)->suppress_context = TRUE;
  set_move (vm, self, &SELF (self)->cause, "__cause__", cause);
}

static CycObject *
or_none (CycVM *vm, CycObject *value)
{
  return value != NULL ? cyc_new_ref (vm, value) : cyc_none_new (vm);
}

static CycObject *
get_args (CycVM *vm, CycObject *self)
{
  return or_none (vm, SELF (self)->args);
}

static gboolean
set_args (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycObject *tuple = value != NULL ? cyc_sequence_tuple (vm, value) : NULL;

  if (tuple == NULL)
    {
      if (vm->error == NULL)
        cyc_raise (vm, vm->exceptions.TypeError, "args may not be deleted");
      return FALSE;
    }
  CYC_FIELD_SET (vm, SELF (self), args, "args", tuple);
  cyc_release (vm->heap, tuple);
  return TRUE;
}

static CycObject *
get_traceback (CycVM *vm, CycObject *self)
{
  return or_none (vm, SELF (self)->traceback);
}

static gboolean
set_traceback (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (value == NULL || (value != vm->none && value->type != &vm->types.traceback->type))
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 value == NULL ? "__traceback__ may not be deleted" : "__traceback__ must be a traceback or None");
      return FALSE;
    }
  cyc_exception_set_traceback (vm, self, value == vm->none ? NULL : value);
  return TRUE;
}

static gboolean
check_exception_or_none (CycVM *vm, CycObject *value, const char *what)
{
  if (value != NULL && (value == vm->none || cyc_object_is (value, CYC_CLASS_EXCEPTION)))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError,
             value == NULL ? "__%s__ may not be deleted" : "exception %s must be None or derive from BaseException", what);
  return FALSE;
}

static CycObject *
get_context (CycVM *vm, CycObject *self)
{
  return or_none (vm, SELF (self)->context);
}

static gboolean
set_context (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (!check_exception_or_none (vm, value, "context"))
    return FALSE;
  cyc_exception_set_context (vm, self, value == vm->none ? NULL : cyc_new_ref (vm, value));
  return TRUE;
}

static CycObject *
get_cause (CycVM *vm, CycObject *self)
{
  return or_none (vm, SELF (self)->cause);
}

static gboolean
set_cause (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (!check_exception_or_none (vm, value, "cause"))
    return FALSE;
  cyc_exception_set_cause (vm, self, value == vm->none ? NULL : cyc_new_ref (vm, value));
  return TRUE;
}

static CycObject *
get_suppress (CycVM *vm, CycObject *self)
{
  return cyc_bool_new (vm, SELF (self)->suppress_context);
}

static gboolean
set_suppress (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (value == vm->true_ || value == vm->false_)
    {
      SELF (self)->suppress_context = value == vm->true_;
      return TRUE;
    }
  cyc_raise (vm, vm->exceptions.TypeError, value == NULL ? "can't delete numeric/char attribute" : "attribute value type must be bool");
  return FALSE;
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, cyc_instance_get_dict (vm, self));
}

static gboolean
set_dict (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_instance_set_dict (vm, self, value);
}

static CycObject *
with_traceback (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "with_traceback", n_args, kwnames, 1, 1) || !set_traceback (vm, self, NULL, args[0]))
    return NULL;
  return cyc_new_ref (vm, self);
}

/**
 * cyc_exception_add_note:
 * @self: an exception, not that which is under way
 * @note: a str
 *
 * Returns: %FALSE with an exception where its __notes__ take none
 */
gboolean
cyc_exception_add_note (CycVM *vm, CycObject *self, CycObject *note)
{
  CycObject *name = cyc_str_new_interned (vm, "__notes__");
  CycObject *notes;
  gboolean   done;

  notes = cyc_object_lookup_attr (vm, self, name);
  if (notes == NULL && vm->error == NULL)
    {
      notes = cyc_list_new (vm);
      cyc_object_setattr (vm, self, name, notes);
    }
  cyc_release (vm->heap, name);
  if (notes == NULL)
    return FALSE;
  done = cyc_object_is (notes, CYC_CLASS_LIST) && cyc_list_append (vm, notes, note);
  if (!done && vm->error == NULL)
    cyc_raise (vm, vm->exceptions.TypeError, "Cannot add note: __notes__ is not a list");
  cyc_release (vm->heap, notes);
  return done;
}

static CycObject *
add_note (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "add_note", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, "note must be a str, not '%T'", args[0]);
  return cyc_exception_add_note (vm, self, args[0]) ? cyc_none_new (vm) : NULL;
}

static const CycMethodDef base_methods[] = {
  { "with_traceback", with_traceback, CYC_METHOD_PLAIN,
    "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self." },
  { "add_note", add_note, CYC_METHOD_PLAIN, "Exception.add_note(note) --\n    add a note to the exception" },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycMethodDef old_base_methods[] = {
  { "with_traceback", with_traceback, CYC_METHOD_PLAIN,
    "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self." },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef base_getsets[] = {
  { "__dict__", get_dict, set_dict },
  { "args", get_args, set_args },
  { "__traceback__", get_traceback, set_traceback },
  { "__context__", get_context, set_context },
  { "__cause__", get_cause, set_cause },
  { "__suppress_context__", get_suppress, set_suppress, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

#define EXTRA(i)                                                                                                  \
  static CycObject *get_extra##i (CycVM *vm, CycObject *self)                                                     \
  {                                                                                                               \
    return or_none (vm, SELF (self)->extra[i]);                                                                   \
  }                                                                                                               \
  static gboolean set_extra##i (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)                    \
  {                                                                                                               \
    cyc_ref_set (vm->heap, CYC_HOLDER_OF (self),                                                                  \
                 CYC_FIELD (vm->heap, extras_of (CYC_CLASS_OF (self))->names[i]), &SELF (self)->extra[i], value); \
    return TRUE;                                                                                                  \
  }
EXTRA (0)
EXTRA (1)
EXTRA (2)
EXTRA (3)
EXTRA (4)
EXTRA (5)
EXTRA (6)

static const CycGetSetDef extra_defs[] = {
  { NULL, get_extra0, set_extra0, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra1, set_extra1, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra2, set_extra2, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra3, set_extra3, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra4, set_extra4, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra5, set_extra5, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra6, set_extra6, .member_to = CYC_ALL_MINORS },
};

typedef struct
{
  const char  *name;
  CycUnaryFunc str;
} StrOf;

static const StrOf strs[] = {
  { "KeyError", cyc_exception_key_error_str },
  { "OSError", cyc_exception_os_error_str },
  { "ImportError", cyc_exception_message_str },
  { "SyntaxError", cyc_exception_syntax_error_str },
  { "UnicodeDecodeError", cyc_exception_decode_error_str },
  { "UnicodeEncodeError", cyc_exception_encode_error_str },
};

static void
fill_extras (CycVM *vm, ExceptionTable *table, const CycClass *base)
{
  table->extras = (base->flags & CYC_CLASS_EXCEPTION) != 0 ? extras_of (base) : NULL;
  for (gsize k = 0; k < G_N_ELEMENTS (extra_fields); k++)
    {
      if (strcmp (extra_fields[k].exception, table->spec.name) != 0)
        continue;
      table->extras = &extra_fields[k];
      if (!vm->profile->suggestions && (strcmp (table->spec.name, "NameError") == 0 || strcmp (table->spec.name, "AttributeError") == 0))
        continue;
      for (guint i = 0; i < CYC_EXCEPTION_EXTRAS && extra_fields[k].names[i] != NULL; i++)
        {
          table->getsets[i] = extra_defs[i];
          table->getsets[i].name = extra_fields[k].names[i];
        }
      table->spec.getsets = table->getsets;
    }
}

static CycClass *
make_class (CycVM *vm, ExceptionTable *table, const char *name, CycClass *base)
{
  CycClassSpec *spec = &table->spec;

  spec->name = name;
  spec->flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN;
  spec->struct_size = sizeof (CycException);
  if (strcmp (name, "BaseException") == 0)
    {
      spec->class_flags = CYC_CLASS_EXCEPTION;
      spec->sizes[0] = (CycSizeStep){ 6, 64 };
      spec->sizes[1] = (CycSizeStep){ 11, 72 };
      spec->dict_offset = G_STRUCT_OFFSET (CycException, dict);
      spec->traverse = exception_traverse;
      spec->clear = exception_drop;
      spec->drop = exception_drop;
      spec->methods = vm->profile->caret_marks ? base_methods : old_base_methods;
      spec->getsets = base_getsets;
      spec->slots.repr = cyc_exception_repr;
      spec->slots.str = cyc_exception_str;
      spec->slots.init = exception_init;
      spec->slots.new_ = exception_new;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strs); i++)
    if (strcmp (strs[i].name, name) == 0)
      spec->slots.str = strs[i].str;
  if (strcmp (name, "OSError") == 0)
    spec->slots.new_ = os_error_new;
  fill_extras (vm, table, base);
  return cyc_class_new_builtin (vm, spec, base);
}

/* A base stands before its subclasses in the list. */
static CycClass *
find_base (CycVM *vm, const char *name)
{
  const GPtrArray *classes = CYC_MACHINE (vm)->classes;

  for (guint i = classes->len; i-- > 0;)
    if (strcmp (((CycClass *) classes->pdata[i])->type.name, name) == 0)
      return classes->pdata[i];
  g_assert_not_reached ();
}

/**
 * cyc_exceptions_init:
 * @vm: the machine
 *
 * Makes the exception classes.
 */
void
cyc_exceptions_init (CycVM *vm)
{
  CycMachine     *machine = CYC_MACHINE (vm);
  ExceptionTable *table;
  guint           n = 0;

#define CYC_EXCEPTION(name, base) n++;
#include "cyc-exceptions.def"
#undef CYC_EXCEPTION
  machine->exception_tables = table = g_new0 (ExceptionTable, n);
#define CYC_EXCEPTION(name, base) vm->exceptions.name = make_class (vm, table++, #name, find_base (vm, #base));
#include "cyc-exceptions.def"
#undef CYC_EXCEPTION
}
