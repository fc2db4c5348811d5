/* cyc-function.c
 *
 * Functions written in Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

static const CycField function_fields[] = {
  CYC_FIELD_OF (CycFunction, code, "__code__"),
  CYC_FIELD_OF (CycFunction, globals, "__globals__"),
  CYC_FIELD_OF (CycFunction, builtins, "__builtins__"),
  CYC_FIELD_OF (CycFunction, module, "__module__"),
  CYC_FIELD_OF (CycFunction, defaults, "__defaults__"),
  CYC_FIELD_OF (CycFunction, kwdefaults, "__kwdefaults__"),
  CYC_FIELD_OF (CycFunction, doc, "__doc__"),
  CYC_FIELD_OF (CycFunction, name, "__name__"),
  CYC_FIELD_OF (CycFunction, dict, "__dict__"),
  CYC_FIELD_OF (CycFunction, closure, "__closure__"),
  CYC_FIELD_OF (CycFunction, annotations, "__annotations__"),
  CYC_FIELD_OF (CycFunction, qualname, "__qualname__"),
  CYC_FIELDS_END,
};

/* tp_clear leaves what the function needs to be called: func_clear of 3.9 on. */
static const CycField clear_fields[] = {
  CYC_FIELD_OF (CycFunction, globals, "__globals__"),
  CYC_FIELD_OF (CycFunction, builtins, "__builtins__"),
  CYC_FIELD_OF (CycFunction, module, "__module__"),
  CYC_FIELD_OF (CycFunction, defaults, "__defaults__"),
  CYC_FIELD_OF (CycFunction, kwdefaults, "__kwdefaults__"),
  CYC_FIELD_OF (CycFunction, doc, "__doc__"),
  CYC_FIELD_OF (CycFunction, dict, "__dict__"),
  CYC_FIELD_OF (CycFunction, closure, "__closure__"),
  CYC_FIELD_OF (CycFunction, annotations, "__annotations__"),
  CYC_FIELDS_END,
};

static void
function_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, function_fields);
}

static void
function_clear (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, clear_fields);
}

static void
function_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, clear_fields);
  cyc_fields_drop (heap, self, function_fields);
}

/**
 * cyc_function_new:
 * @vm: the machine
 * @code: its code
 * @globals: the namespace of its module
 * @qualname: (nullable): a str; %NULL takes the code's name
 *
 * Returns: (transfer full): a function
 *
 * Source: Objects/funcobject.c, PyFunction_NewWithQualName
 */
CycObject *
cyc_function_new (CycVM *vm, CycCode *code, CycObject *globals, CycObject *qualname)
{
  CycType        *type = &vm->types.function->type;
  CycFunction    *self = CYC_FUNCTION (cyc_heap_alloc (vm->heap, type, sizeof (CycFunction), type->size, 0));
  const CycTuple *consts = CYC_TUPLE (code->consts);
  CycObject      *doc = consts->length > 0 && cyc_object_is (consts->items[0], CYC_CLASS_STR) ? consts->items[0] : vm->none;
  CycObject      *module = cyc_dict_get (vm, globals, vm->names.dunder_name);

  CYC_FIELD_INIT (vm, self, code, "__code__", code);
  CYC_FIELD_INIT (vm, self, globals, "__globals__", globals);
  if (vm->profile->functions_keep_builtins && vm->builtins != NULL)
    CYC_FIELD_INIT (vm, self, builtins, "__builtins__", vm->builtins);
  CYC_FIELD_INIT (vm, self, name, "__name__", code->name);
  CYC_FIELD_INIT (vm, self, doc, "__doc__", doc);
  CYC_FIELD_INIT (vm, self, module, "__module__", module);
  CYC_FIELD_INIT (vm, self, qualname, "__qualname__", qualname != NULL ? qualname : code->name);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/**
 * cyc_function_get_error_name:
 * @vm: the machine
 * @self: a function
 *
 * Returns: (transfer none): how the profile's TypeErrors call it
 */
const char *
cyc_function_get_error_name (CycVM *vm, CycFunction *self)
{
  return cyc_str_get_utf8 (vm->profile->error_qualnames ? self->qualname : self->code->name);
}

static CycObject *
function_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "<function %U at 0x%" G_GINT64_MODIFIER "x>", CYC_FUNCTION (self)->qualname,
                         cyc_object_get_address (self));
}

static CycObject *
function_descr_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  return object == NULL || object == vm->none ? cyc_new_ref (vm, self) : cyc_method_new (vm, self, object);
}

static CycObject *
or_none (CycVM *vm, CycObject *value)
{
  return value != NULL ? cyc_new_ref (vm, value) : cyc_none_new (vm);
}

#define GETTER(field)                                              \
  static CycObject *get_##field (CycVM *vm, CycObject *self)       \
  {                                                                \
    return or_none (vm, (CycObject *) CYC_FUNCTION (self)->field); \
  }

#define SETTER(field, slot_name, check, message)                                                 \
  static gboolean set_##field (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)    \
  {                                                                                              \
    if (value != NULL && value != vm->none && !(check))                                          \
      {                                                                                          \
        cyc_raise (vm, vm->exceptions.TypeError, message);                                       \
        return FALSE;                                                                            \
      }                                                                                          \
    CYC_FIELD_SET (vm, CYC_FUNCTION (self), field, slot_name, value == vm->none ? NULL : value); \
    return TRUE;                                                                                 \
  }

GETTER (code)
GETTER (globals)
GETTER (module)
GETTER (defaults)
GETTER (kwdefaults)
GETTER (doc)
GETTER (name)
GETTER (qualname)
GETTER (closure)
SETTER (defaults, "__defaults__", cyc_object_is (value, CYC_CLASS_TUPLE), "__defaults__ must be set to a tuple object")
SETTER (kwdefaults, "__kwdefaults__", cyc_object_is (value, CYC_CLASS_DICT), "__kwdefaults__ must be set to a dict object")
SETTER (doc, "__doc__", TRUE, "")
SETTER (module, "__module__", TRUE, "")
SETTER (annotations, "__annotations__", cyc_object_is (value, CYC_CLASS_DICT), "__annotations__ must be set to a dict object")

static gboolean
set_name (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_field_set_text (vm, self, &CYC_FUNCTION (self)->name, "__name__", value);
}

static gboolean
set_qualname (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_field_set_text (vm, self, &CYC_FUNCTION (self)->qualname, "__qualname__", value);
}

static gboolean
set_code (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycFunction *function = CYC_FUNCTION (self);
  gsize        n_free, n_closure;

  if (value == NULL || value->type != &vm->types.code->type)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__code__ must be set to a code object");
      return FALSE;
    }
  n_free = ((CycCode *) value)->n_free;
  n_closure = function->closure != NULL ? CYC_TUPLE (function->closure)->length : 0;
  if (n_free != n_closure)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "%U() requires a code object with %" G_GSIZE_FORMAT " free vars, not %" G_GSIZE_FORMAT,
                 function->name, n_closure, n_free);
      return FALSE;
    }
  CYC_FIELD_SET (vm, function, code, "__code__", value);
  return TRUE;
}

static CycObject *
get_annotations (CycVM *vm, CycObject *self)
{
  CycFunction *function = CYC_FUNCTION (self);

  if (function->annotations == NULL)
    CYC_FIELD_MOVE (vm, function, annotations, "__annotations__", cyc_dict_new (vm));
  return cyc_new_ref (vm, function->annotations);
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  CycObject **place = &CYC_FUNCTION (self)->dict;

  if (*place == NULL)
    cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "__dict__"), place, cyc_dict_new (vm));
  return cyc_new_ref (vm, *place);
}

static gboolean
set_dict (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (value == NULL || !cyc_object_is (value, CYC_CLASS_DICT))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__dict__ must be set to a dictionary, not a '%s'",
                 value != NULL ? value->type->name : "NULL");
      return FALSE;
    }
  CYC_FIELD_SET (vm, CYC_FUNCTION (self), dict, "__dict__", value);
  return TRUE;
}

static const CycGetSetDef function_getsets[] = {
  { "__code__", get_code, set_code },
  { "__globals__", get_globals, .member_to = CYC_ALL_MINORS },
  { "__module__", get_module, set_module, .member_to = CYC_ALL_MINORS },
  { "__defaults__", get_defaults, set_defaults },
  { "__kwdefaults__", get_kwdefaults, set_kwdefaults },
  { "__doc__", get_doc, set_doc },
  { "__name__", get_name, set_name },
  { "__qualname__", get_qualname, set_qualname },
  { "__closure__", get_closure, .member_to = CYC_ALL_MINORS },
  { "__annotations__", get_annotations, set_annotations },
  { "__dict__", get_dict, set_dict },
  { NULL, NULL, NULL },
};

static gboolean
check_closure (CycVM *vm, const CycCode *code, CycObject *closure)
{
  gsize n = closure != NULL && closure != vm->none ? CYC_TUPLE (closure)->length : 0;

  if (n != code->n_free)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "%U requires closure of length %u, not %zu", code->name, code->n_free, n);
      return FALSE;
    }
  for (gsize i = 0; i < n; i++)
    if (CYC_TUPLE (closure)->items[i]->type != &vm->types.cell->type)
      {
        cyc_raise (vm, vm->exceptions.TypeError, "arg 5 (closure) expected cell, found %T", CYC_TUPLE (closure)->items[i]);
        return FALSE;
      }
  return TRUE;
}

/* What function () was given: code, globals, name, argdefs, closure, kwdefaults. */
static gboolean
check_arguments (CycVM *vm, CycObject *const *given)
{
  const CycCode *code = (const CycCode *) given[0];
  gboolean       has_closure = given[4] != NULL && given[4] != vm->none;
  const char    *wrong = NULL;

  if (given[2] != NULL && given[2] != vm->none && !cyc_object_is (given[2], CYC_CLASS_STR))
    wrong = "arg 3 (name) must be None or string";
  else if (given[3] != NULL && given[3] != vm->none && !cyc_object_is (given[3], CYC_CLASS_TUPLE))
    wrong = "arg 4 (defaults) must be None or tuple";
  else if (given[4] != NULL && !cyc_object_is (given[4], CYC_CLASS_TUPLE) && (code->n_free > 0 || has_closure))
    wrong = code->n_free > 0 && !has_closure ? "arg 5 (closure) must be tuple" : "arg 5 (closure) must be None or tuple";
  else if (given[4] == NULL && code->n_free > 0)
    wrong = "arg 5 (closure) must be tuple";
  else if (given[5] != NULL && given[5] != vm->none && !cyc_object_is (given[5], CYC_CLASS_DICT))
    wrong = "arg 6 (kwdefaults) must be None or dict";
  if (wrong != NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "%s", wrong);
      return FALSE;
    }
  return check_closure (vm, code, given[4]);
}

static gboolean
check_class (CycVM *vm, CycObject *value, const CycClass *wanted, const char *name, guint position)
{
  if (value == NULL || cyc_class_is_subclass (CYC_CLASS_OF (value), wanted))
    return TRUE;
  if (vm->profile->clinic_int)
    cyc_raise (vm, vm->exceptions.TypeError, "function() argument '%s' must be %s, not %T", name, wanted->type.name, value);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "function() argument %u must be %s, not %T", position, wanted->type.name, value);
  return FALSE;
}

/* Source: Objects/funcobject.c, func_new_impl */
static CycObject *
function_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "code", "globals", "name", "argdefs", "closure", "kwdefaults", NULL };
  static const char *const old_names[] = { "code", "globals", "name", "argdefs", "closure", NULL };
  CycObject               *given[6] = { 0 };
  CycFunction             *function;

  /* Before the clinic each argument is looked at before the next is missed. */
  if (!vm->profile->clinic_int && n_args == 1 && kwnames == NULL && !check_class (vm, args[0], vm->types.code, "code", 1))
    return NULL;
  if (!cyc_args_parse (vm, "function", args, n_args, kwnames, vm->profile->function_takes_kwdefaults ? names : old_names, 0,
                       vm->profile->function_takes_kwdefaults ? 6 : 5, 2, given))
    return NULL;
  if (!check_class (vm, given[0], vm->types.code, "code", 1) || !check_class (vm, given[1], vm->types.dict, "globals", 2) || !check_arguments (vm, given))
    return NULL;
  function = CYC_FUNCTION (cyc_function_new (vm, (CycCode *) given[0], given[1], vm->profile->code_qualname ? ((CycCode *) given[0])->qualname : NULL));
  if (given[2] != NULL && given[2] != vm->none)
    CYC_FIELD_SET (vm, function, name, "__name__", given[2]);
  if (given[3] != NULL && given[3] != vm->none)
    CYC_FIELD_INIT (vm, function, defaults, "__defaults__", given[3]);
  if (given[4] != NULL && given[4] != vm->none)
    CYC_FIELD_INIT (vm, function, closure, "__closure__", given[4]);
  if (given[5] != NULL && given[5] != vm->none)
    CYC_FIELD_INIT (vm, function, kwdefaults, "__kwdefaults__", given[5]);
  return &function->object;
}

static const CycClassSpec function_spec = {
  .name = "function",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_METHOD_DESCRIPTOR,
  .struct_size = sizeof (CycFunction),
  .sizes = { { 6, 112 }, { 8, 120 }, { 10, 128 }, { 11, 136 }, { 12, 144 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycFunction, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycFunction, dict),
  .traverse = function_traverse,
  .clear = function_clear,
  .drop = function_drop,
  .instances_by_array_from = 6,
  .slots = { .repr = function_repr, .call = cyc_function_call, .descr_get = function_descr_get, .new_ = function_new },
  .getsets = function_getsets,
};

/**
 * cyc_function_init:
 * @vm: the machine
 */
void
cyc_function_init (CycVM *vm)
{
  vm->types.function = cyc_class_new_builtin (vm, &function_spec, NULL);
}
