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

/* A field of some class's own: in 3.from_minor and later only. */
typedef struct
{
  const char *name;
  guint8      from_minor;
} ExtraField;

/* The classes with fields of their own. @exception's subclasses have them too. */
typedef struct
{
  const char *exception;
  ExtraField  fields[CYC_EXCEPTION_EXTRAS];
  guint       n_hidden; /* that CPython's has besides, which have no name */
} ExtraFields;

static const ExtraFields extra_fields[] = {
  { "StopIteration", { { "value" } } },
  { "SystemExit", { { "code" } } },
  { "NameError", { { "name", 10 } } },
  { "AttributeError", { { "name", 10 }, { "obj", 10 } } },
  { "ImportError", { { "msg" }, { "name" }, { "path" }, { "name_from", 12 } } },
  { "OSError", { { "errno" }, { "strerror" }, { "filename" }, { "filename2" } }, 1 },
  { "SyntaxError", { { "msg" }, { "filename" }, { "lineno" }, { "offset" }, { "text" }, { "end_lineno", 10 }, { "end_offset", 10 }, { "print_file_and_line" } } },
  { "UnicodeDecodeError", { { "encoding" }, { "object" }, { "start" }, { "end" }, { "reason" } } },
  { "UnicodeEncodeError", { { "encoding" }, { "object" }, { "start" }, { "end" }, { "reason" } } },
  { "UnicodeTranslateError", { { "encoding" }, { "object" }, { "start" }, { "end" }, { "reason" } } },
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

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->fields[i].name != NULL; i++)
    if (strcmp (extras->fields[i].name, name) == 0)
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
 * cyc_exception_has_extra:
 *
 * Returns: whether the class of @self has the field @name in this version
 */
gboolean
cyc_exception_has_extra (CycVM *vm, CycObject *self, const char *name)
{
  int index = find_extra (CYC_CLASS_OF (self), name);

  return index >= 0 && extras_of (CYC_CLASS_OF (self))->fields[index].from_minor <= vm->profile->minor;
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
  int index;

  if (self == NULL || !cyc_exception_has_extra (vm, self, name))
    return;
  index = find_extra (CYC_CLASS_OF (self), name);
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, name), &SELF (self)->extra[index], value);
}

static void
exception_traverse (CycObject *self, CycVisitor *visitor)
{
  const ExtraFields *extras = extras_of (CYC_CLASS_OF (self));

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->fields[i].name != NULL; i++)
    CYC_VISIT (visitor, SELF (self)->extra[i], CYC_FIELD (visitor->heap, extras->fields[i].name));
  cyc_fields_visit (self, visitor, exception_fields);
}

static void
exception_drop (CycHeap *heap, CycObject *self)
{
  const ExtraFields *extras = extras_of (CYC_CLASS_OF (self));

  for (int i = 0; extras != NULL && i < CYC_EXCEPTION_EXTRAS && extras->fields[i].name != NULL; i++)
    cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, extras->fields[i].name), &SELF (self)->extra[i]);
  cyc_fields_drop (heap, self, exception_fields);
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
  self = type->slots.new_ (vm, (CycObject *) type, &argument, n_args, NULL);
  done = type->slots.init (vm, self, &argument, n_args, NULL);
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
  if (!cyc_args_count (vm, "BaseException.with_traceback", n_args, kwnames, 1, 1) || !set_traceback (vm, self, NULL, args[0]))
    return NULL;
  return cyc_new_ref (vm, self);
}

/* Source: Objects/exceptions.c, BaseException_setstate */
static CycObject *
set_state (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize      position = 0;
  CycObject *key, *value;
  gboolean   done = TRUE;

  if (!cyc_args_count (vm, "BaseException.__setstate__", n_args, kwnames, 1, 1))
    return NULL;
  if (args[0] == vm->none)
    return cyc_none_new (vm);
  if (!cyc_object_is (args[0], CYC_CLASS_DICT))
    return cyc_raise (vm, vm->exceptions.TypeError, "state is not a dictionary");
  while (done && cyc_dict_next (args[0], &position, &key, &value))
    {
      cyc_hold (vm->heap, key); /* a __setattr__() may change the state */
      cyc_hold (vm->heap, value);
      done = cyc_object_setattr (vm, self, key, value);
      cyc_release (vm->heap, value);
      cyc_release (vm->heap, key);
    }
  return done ? cyc_none_new (vm) : NULL;
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
  if (!cyc_args_count (vm, "BaseException.add_note", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, vm->profile->add_note_by_clinic ? "add_note() argument must be str, not %T" : "note must be a str, not '%T'", args[0]);
  return cyc_exception_add_note (vm, self, args[0]) ? cyc_none_new (vm) : NULL;
}

static const CycMethodDef base_methods[] = {
  { "__setstate__", set_state, CYC_METHOD_PLAIN, NULL },
  { "with_traceback", with_traceback, CYC_METHOD_PLAIN,
    "Exception.with_traceback(tb) --\n    set self.__traceback__ to tb and return self." },
  { "add_note", add_note, CYC_METHOD_PLAIN, "Exception.add_note(note) --\n    add a note to the exception" },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycMethodDef old_base_methods[] = {
  { "__setstate__", set_state, CYC_METHOD_PLAIN, NULL },
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

/* The places in an error about text are machine words: what does not fit leaves -1 behind. */
static gboolean
set_word (CycVM *vm, CycObject *self, CycObject **place, const char *name, CycObject *value)
{
  gint64     word = -1;
  CycObject *number;

  if (value == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't delete numeric/char attribute") != NULL;
  if (!cyc_object_is (value, CYC_CLASS_INT))
    cyc_raise (vm, vm->exceptions.TypeError, "an integer is required");
  else if (!cyc_int_get_int64 (value, &word))
    cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C ssize_t");
  number = cyc_int_new (vm, word);
  cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, name), place, number);
  return vm->error == NULL;
}

static gboolean
is_word (const char *name)
{
  return strcmp (name, "start") == 0 || strcmp (name, "end") == 0;
}

static CycObject *
get_extra (CycVM *vm, CycObject *self, guint i)
{
  CycObject *value = SELF (self)->extra[i];

  if (value == NULL && is_word (extras_of (CYC_CLASS_OF (self))->fields[i].name))
    return cyc_int_new (vm, 0);
  return or_none (vm, value);
}

static gboolean
set_extra (CycVM *vm, CycObject *self, guint i, CycObject *value)
{
  const char *name = extras_of (CYC_CLASS_OF (self))->fields[i].name;

  if (is_word (name))
    return set_word (vm, self, &SELF (self)->extra[i], name, value);
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, name), &SELF (self)->extra[i], value);
  return TRUE;
}

#define EXTRA(i)                                                                               \
  static CycObject *get_extra##i (CycVM *vm, CycObject *self)                                  \
  {                                                                                            \
    return get_extra (vm, self, i);                                                            \
  }                                                                                            \
  static gboolean set_extra##i (CycVM *vm, CycObject *self, CycObject *name, CycObject *value) \
  {                                                                                            \
    return set_extra (vm, self, i, value);                                                     \
  }
EXTRA (0)
EXTRA (1)
EXTRA (2)
EXTRA (3)
EXTRA (4)
EXTRA (5)
EXTRA (6)
EXTRA (7)

static const CycGetSetDef extra_defs[] = {
  { NULL, get_extra0, set_extra0, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra1, set_extra1, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra2, set_extra2, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra3, set_extra3, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra4, set_extra4, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra5, set_extra5, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra6, set_extra6, .member_to = CYC_ALL_MINORS },
  { NULL, get_extra7, set_extra7, .member_to = CYC_ALL_MINORS },
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
  { "UnicodeTranslateError", cyc_exception_translate_error_str },
};

static void
fill_extras (CycVM *vm, ExceptionTable *table, const CycClass *base)
{
  gsize size = base->type.size;

  table->extras = (base->flags & CYC_CLASS_EXCEPTION) != 0 ? extras_of (base) : NULL;
  for (gsize k = 0; k < G_N_ELEMENTS (extra_fields); k++)
    {
      if (strcmp (extra_fields[k].exception, table->spec.name) != 0)
        continue;
      table->extras = &extra_fields[k];
      size += extra_fields[k].n_hidden * sizeof (CycObject *);
      for (guint i = 0; i < CYC_EXCEPTION_EXTRAS && extra_fields[k].fields[i].name != NULL; i++)
        {
          table->getsets[i] = extra_defs[i];
          table->getsets[i].name = extra_fields[k].fields[i].name;
          table->getsets[i].from_minor = extra_fields[k].fields[i].from_minor;
          if (extra_fields[k].fields[i].from_minor <= vm->profile->minor)
            size += sizeof (CycObject *);
        }
      table->spec.sizes[0] = (CycSizeStep){ 6, (guint32) size };
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
    }
  for (gsize i = 0; i < G_N_ELEMENTS (strs); i++)
    if (strcmp (strs[i].name, name) == 0)
      spec->slots.str = strs[i].str;
  cyc_exception_fill_makers (name, &spec->slots);
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
