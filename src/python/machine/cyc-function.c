/* cyc-function.c
 *
 * Functions written in Python, and cells.
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
set_text (CycVM *vm, CycObject *self, CycObject **place, const char *field, CycObject *value)
{
  if (value == NULL || !cyc_object_is (value, CYC_CLASS_STR))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "%s must be set to a string object", field);
      return FALSE;
    }
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, field), place, value);
  return TRUE;
}

static gboolean
set_name (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return set_text (vm, self, &CYC_FUNCTION (self)->name, "__name__", value);
}

static gboolean
set_qualname (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return set_text (vm, self, &CYC_FUNCTION (self)->qualname, "__qualname__", value);
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
  { "__globals__", get_globals, NULL },
  { "__module__", get_module, set_module },
  { "__defaults__", get_defaults, set_defaults },
  { "__kwdefaults__", get_kwdefaults, set_kwdefaults },
  { "__doc__", get_doc, set_doc },
  { "__name__", get_name, set_name },
  { "__qualname__", get_qualname, set_qualname },
  { "__closure__", get_closure, NULL },
  { "__annotations__", get_annotations, set_annotations },
  { "__dict__", get_dict, set_dict },
  { NULL, NULL, NULL },
};

static const CycClassSpec function_spec = {
  .name = "function",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE | CYC_CLASS_METHOD_DESCRIPTOR,
  .struct_size = sizeof (CycFunction),
  .sizes = { { 6, 112 }, { 8, 120 }, { 10, 128 }, { 11, 136 }, { 12, 144 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycFunction, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycFunction, dict),
  .traverse = function_traverse,
  .clear = function_clear,
  .drop = function_drop,
  .instances_by_array_from = 6,
  .slots = { .repr = function_repr, .call = cyc_function_call, .descr_get = function_descr_get },
  .getsets = function_getsets,
};

static const CycField cell_fields[] = { CYC_FIELD_OF (CycCell, content, "cell_contents"), CYC_FIELDS_END };

static void
cell_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, cell_fields);
}

static void
cell_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, cell_fields);
}

/**
 * cyc_cell_new:
 * @vm: the machine
 * @content: (nullable): what it holds
 *
 * Returns: (transfer full): a cell
 */
CycObject *
cyc_cell_new (CycVM *vm, CycObject *content)
{
  CycType *type = &vm->types.cell->type;
  CycCell *self = CYC_CELL (cyc_heap_alloc (vm->heap, type, sizeof (CycCell), type->size, 0));

  CYC_FIELD_INIT (vm, self, content, "cell_contents", content);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/**
 * cyc_cell_set:
 * @vm: the machine
 * @cell: a cell
 * @content: (nullable): what it holds from now on
 */
void
cyc_cell_set (CycVM *vm, CycObject *cell, CycObject *content)
{
  CYC_FIELD_SET (vm, CYC_CELL (cell), content, "cell_contents", content);
}

static CycObject *
cell_repr (CycVM *vm, CycObject *self)
{
  const CycObject *content = CYC_CELL (self)->content;

  if (content == NULL)
    return cyc_str_printf (vm, "<cell at 0x%" G_GINT64_MODIFIER "x: empty>", cyc_object_get_address (self));
  return cyc_str_printf (vm, "<cell at 0x%" G_GINT64_MODIFIER "x: %T object at 0x%" G_GINT64_MODIFIER "x>",
                         cyc_object_get_address (self), content, cyc_object_get_address (content));
}

static CycObject *
get_contents (CycVM *vm, CycObject *self)
{
  CycObject *content = CYC_CELL (self)->content;

  return content != NULL ? cyc_new_ref (vm, content) : cyc_raise (vm, vm->exceptions.ValueError, "Cell is empty");
}

static gboolean
set_contents (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  cyc_cell_set (vm, self, value);
  return TRUE;
}

static CycObject *
cell_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *a = CYC_CELL (self)->content, *b;

  if (other->type != self->type)
    return cyc_not_implemented_new (vm);
  b = CYC_CELL (other)->content;
  if (a != NULL && b != NULL)
    return cyc_object_compare (vm, a, b, op);
  return cyc_bool_new (vm, op == CYC_COMPARE_EQ ? a == b : op == CYC_COMPARE_NE ? a != b
                                                                                : FALSE);
}

static const CycGetSetDef cell_getsets[] = {
  { "cell_contents", get_contents, set_contents },
  { NULL, NULL, NULL },
};

static const CycClassSpec cell_spec = {
  .name = "cell",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycCell),
  .sizes = { { 6, 24 } },
  .traverse = cell_traverse,
  .clear = cell_drop,
  .drop = cell_drop,
  .slots = { .repr = cell_repr, .compare = cell_compare, .hash = cyc_hash_not_implemented },
  .getsets = cell_getsets,
};

/**
 * cyc_function_init:
 * @vm: the machine
 */
void
cyc_function_init (CycVM *vm)
{
  vm->types.function = cyc_class_new_builtin (vm, &function_spec, NULL);
  vm->types.cell = cyc_class_new_builtin (vm, &cell_spec, NULL);
}
