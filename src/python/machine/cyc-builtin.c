/* cyc-builtin.c
 *
 * Built-in functions and methods, and methods written in Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

/* To 3.8, of each kind. */
#define METHOD_FREE_LIST 256

static const CycField builtin_fields[] = {
  CYC_FIELD_OF (CycBuiltin, self, "__self__"),
  CYC_FIELD_OF (CycBuiltin, module, "__module__"),
  CYC_FIELDS_END,
};

static void
builtin_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, builtin_fields);
}

static void
builtin_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, builtin_fields);
}

/**
 * cyc_builtin_new:
 * @vm: the machine
 * @def: the function; kept
 * @self: (nullable): what it is bound to
 * @module: (nullable): the name of its module, a str
 *
 * Returns: (transfer full): a built-in function
 */
CycObject *
cyc_builtin_new (CycVM *vm, const CycMethodDef *def, CycObject *self, CycObject *module)
{
  CycType    *type = &vm->types.builtin->type;
  CycBuiltin *function = CYC_BUILTIN (cyc_heap_alloc (vm->heap, type, sizeof (CycBuiltin), type->size, 0));

  function->def = def;
  CYC_FIELD_INIT (vm, function, self, "__self__", self);
  CYC_FIELD_INIT (vm, function, module, "__module__", module);
  cyc_heap_track (vm->heap, &function->object);
  return &function->object;
}

/* From 3.7 to 3.10 a call of what is written in C is a level of recursion, later only where no specialized
 * instruction takes it over. */
static gboolean
call_counts (CycVM *vm, const CycMethodDef *def)
{
  return vm->profile->builtin_calls_count && (def->stays_general || !cyc_eval_is_specialized (vm));
}

/**
 * cyc_method_def_call:
 * @vm: the machine
 * @def: a function or method written in C
 * @self: what it is bound to
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Calls it, with the arguments packed where it takes them so.
 *
 * Source: Objects/methodobject.c, cfunction_vectorcall_O
 *
 * Returns: (transfer full) (nullable): what it returns
 */
CycObject *
cyc_method_def_call (CycVM *vm, const CycMethodDef *def, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *result;

  if (!call_counts (vm, def))
    return cyc_method_def_run (vm, def, self, args, n_args, kwnames);
  if (!cyc_recursion_enter (vm, " while calling a Python object"))
    return NULL;
  result = cyc_method_def_run (vm, def, self, args, n_args, kwnames);
  cyc_recursion_leave (vm);
  return result;
}

/**
 * cyc_builtin_call_spread:
 * @vm: the machine
 * @self: a built-in function
 * @args: (array): positional arguments, then the values of @kwnames
 * @n_args: positional ones
 * @kwnames: (nullable): a tuple of str
 *
 * Calls it with what stands in a tuple and a dictionary already: it takes
 * these, and packs nothing.
 *
 * Source: Objects/methodobject.c, cfunction_call
 *
 * Returns: (transfer full) (nullable): what it returns
 */
CycObject *
cyc_builtin_call_spread (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycBuiltin *function = CYC_BUILTIN (self);
  CycObject        *result;

  if (!call_counts (vm, function->def))
    return function->def->function (vm, function->self, args, n_args, kwnames);
  if (!cyc_recursion_enter (vm, " while calling a Python object"))
    return NULL;
  result = function->def->function (vm, function->self, args, n_args, kwnames);
  cyc_recursion_leave (vm);
  return result;
}

static CycObject *
builtin_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycBuiltin *function = CYC_BUILTIN (self);

  return cyc_method_def_call (vm, function->def, function->self, args, n_args, kwnames);
}

static gboolean
is_plain_function (const CycBuiltin *function)
{
  return function->self == NULL || strcmp (function->self->type->name, "module") == 0;
}

static CycObject *
builtin_repr (CycVM *vm, CycObject *self)
{
  CycBuiltin *function = CYC_BUILTIN (self);

  if (is_plain_function (function))
    return cyc_str_printf (vm, "<built-in function %s>", function->def->name);
  return cyc_str_printf (vm, "<built-in method %s of %T object at 0x%" G_GINT64_MODIFIER "x>", function->def->name,
                         function->self, cyc_object_get_address (function->self));
}

static gboolean
hash_pointers (CycVM *vm, CycObject *a, gconstpointer b, gint64 *hash)
{
  guint64 address = a != NULL ? cyc_object_get_address (a) : 0;

  *hash = (gint64) ((address >> 4) | (address << 60)) ^ (gint64) GPOINTER_TO_SIZE (b);
  return TRUE;
}

static gboolean
builtin_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  return hash_pointers (vm, CYC_BUILTIN (self)->self, NULL, hash);
}

static CycObject *
builtin_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  gboolean same;

  if ((op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE) || self->type != other->type)
    return cyc_not_implemented_new (vm);
  same = CYC_BUILTIN (self)->self == CYC_BUILTIN (other)->self && CYC_BUILTIN (self)->def == CYC_BUILTIN (other)->def;
  return cyc_bool_new (vm, same == (op == CYC_COMPARE_EQ));
}

static CycObject *
builtin_get_name (CycVM *vm, CycObject *self)
{
  return cyc_str_new_interned (vm, CYC_BUILTIN (self)->def->name);
}

static CycObject *
builtin_get_qualname (CycVM *vm, CycObject *self)
{
  CycBuiltin *function = CYC_BUILTIN (self);
  CycClass   *type;

  if (is_plain_function (function))
    return builtin_get_name (vm, self);
  type = cyc_object_is (function->self, CYC_CLASS_TYPE) ? (CycClass *) function->self : CYC_CLASS_OF (function->self);
  return cyc_str_printf (vm, "%U.%s", cyc_class_open (vm, type)->qualname, function->def->name);
}

static CycObject *
builtin_get_doc (CycVM *vm, CycObject *self)
{
  const char *doc = CYC_BUILTIN (self)->def->doc;

  return doc != NULL ? cyc_str_new (vm, doc) : cyc_none_new (vm);
}

static CycObject *
builtin_get_self (CycVM *vm, CycObject *self)
{
  CycObject *bound = CYC_BUILTIN (self)->self;

  return bound != NULL ? cyc_new_ref (vm, bound) : cyc_none_new (vm);
}

static CycObject *
builtin_get_module (CycVM *vm, CycObject *self)
{
  CycObject *module = CYC_BUILTIN (self)->module;

  return module != NULL ? cyc_new_ref (vm, module) : cyc_none_new (vm);
}

static const CycGetSetDef builtin_getsets[] = {
  { "__name__", builtin_get_name, NULL },
  { "__qualname__", builtin_get_qualname, NULL },
  { "__doc__", builtin_get_doc, NULL },
  { "__self__", builtin_get_self, NULL },
  { "__module__", builtin_get_module, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycClassSpec builtin_spec = {
  .name = "builtin_function_or_method",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycBuiltin),
  .sizes = { { 6, 48 }, { 8, 56 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycBuiltin, weaklist),
  .traverse = builtin_traverse,
  .drop = builtin_drop,
  .instances_by_array_from = 6,
  .slots = { .repr = builtin_repr, .call = builtin_call, .hash = builtin_hash, .compare = builtin_compare },
  .getsets = builtin_getsets,
};

/**
 * cyc_builtin_init:
 * @vm: the machine
 */
void
cyc_builtin_init (CycVM *vm)
{
  vm->types.builtin = cyc_class_new_builtin (vm, &builtin_spec, NULL);
  if (vm->profile->method_free_lists)
    vm->types.builtin->type.free_list_limit = METHOD_FREE_LIST;
}

static const CycField method_fields[] = {
  CYC_FIELD_OF (CycMethod, func, "__func__"),
  CYC_FIELD_OF (CycMethod, self, "__self__"),
  CYC_FIELDS_END,
};

static void
method_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, method_fields);
}

static void
method_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, method_fields);
}

/**
 * cyc_method_new:
 * @vm: the machine
 * @func: what is called
 * @self: its first argument
 *
 * Returns: (transfer full): a bound method
 */
CycObject *
cyc_method_new (CycVM *vm, CycObject *func, CycObject *self)
{
  CycType   *type = &vm->types.method->type;
  CycMethod *method = CYC_METHOD (cyc_heap_alloc (vm->heap, type, sizeof (CycMethod), type->size, 0));

  CYC_FIELD_INIT (vm, method, func, "__func__", func);
  CYC_FIELD_INIT (vm, method, self, "__self__", self);
  cyc_heap_track (vm->heap, &method->object);
  return &method->object;
}

static CycObject *
method_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycMethod             *method = CYC_METHOD (self);
  gsize                  n = n_args + (kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0);
  CycObject             *small[8];
  g_autofree CycObject **large = NULL;
  CycObject            **all = small;

  if (n + 1 > G_N_ELEMENTS (small))
    all = large = g_new (CycObject *, n + 1);
  all[0] = method->self;
  if (n > 0)
    memcpy (all + 1, args, n * sizeof (CycObject *));
  return cyc_object_call (vm, method->func, all, n_args + 1, kwnames);
}

static CycObject *
method_repr (CycVM *vm, CycObject *self)
{
  CycMethod *method = CYC_METHOD (self);
  CycObject *name = cyc_object_lookup_attr (vm, method->func, vm->names.dunder_qualname);
  CycObject *text;

  if (name == NULL && vm->error == NULL)
    name = cyc_object_lookup_attr (vm, method->func, vm->names.dunder_name);
  if (vm->error != NULL)
    return NULL;
  if (name == NULL || !cyc_object_is (name, CYC_CLASS_STR))
    {
      cyc_xrelease (vm->heap, name);
      name = cyc_str_new (vm, "?");
    }
  text = cyc_str_printf (vm, "<bound method %S of %R>", name, method->self);
  cyc_release (vm->heap, name);
  return text;
}

static gboolean
method_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  gint64 other;

  if (!vm->profile->methods_compare_selves)
    hash_pointers (vm, CYC_METHOD (self)->self, NULL, hash);
  else if (!cyc_object_hash (vm, CYC_METHOD (self)->self, hash))
    return FALSE;
  if (!cyc_object_hash (vm, CYC_METHOD (self)->func, &other))
    return FALSE;
  *hash ^= other;
  return TRUE;
}

/* Source: Objects/classobject.c, method_richcompare */
static CycObject *
method_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  int same;

  if ((op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE) || self->type != other->type)
    return cyc_not_implemented_new (vm);
  same = cyc_object_compare_bool (vm, CYC_METHOD (self)->func, CYC_METHOD (other)->func, CYC_COMPARE_EQ);
  if (same > 0 && vm->profile->methods_compare_selves)
    same = cyc_object_compare_bool (vm, CYC_METHOD (self)->self, CYC_METHOD (other)->self, CYC_COMPARE_EQ);
  if (same < 0)
    return NULL;
  if (!vm->profile->methods_compare_selves)
    same = same && CYC_METHOD (self)->self == CYC_METHOD (other)->self;
  return cyc_bool_new (vm, same == (op == CYC_COMPARE_EQ));
}

static CycObject *
method_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "method", n_args, kwnames, 2, 2))
    return NULL;
  if (!cyc_object_callable (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "first argument must be callable");
  if (args[1] == vm->none)
    return cyc_raise (vm, vm->exceptions.TypeError, vm->profile->caret_marks ? "instance must not be None" : "self must not be None");
  return cyc_method_new (vm, args[0], args[1]);
}

static CycObject *
method_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *descriptor = cyc_class_lookup (vm, CYC_CLASS_OF (self), name);

  if (descriptor != NULL)
    return cyc_object_generic_getattr (vm, self, name);
  return cyc_object_getattr (vm, CYC_METHOD (self)->func, name);
}

static CycObject *
method_get_func (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_METHOD (self)->func);
}

static CycObject *
method_get_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_METHOD (self)->self);
}

static CycObject *
method_get_doc (CycVM *vm, CycObject *self)
{
  CycObject *doc = cyc_object_lookup_attr (vm, CYC_METHOD (self)->func, vm->names.dunder_doc);

  return doc != NULL || vm->error != NULL ? doc : cyc_none_new (vm);
}

static const CycGetSetDef method_getsets[] = {
  { "__func__", method_get_func, .member_to = CYC_ALL_MINORS },
  { "__self__", method_get_self, .member_to = CYC_ALL_MINORS },
  { "__doc__", method_get_doc, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec method_spec = {
  .name = "method",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL,
  .struct_size = sizeof (CycMethod),
  .sizes = { { 6, 40 }, { 8, 48 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycMethod, weaklist),
  .traverse = method_traverse,
  .drop = method_drop,
  .instances_by_array_from = 8,
  .slots = { .repr = method_repr,
             .call = method_call,
             .hash = method_hash,
             .compare = method_compare,
             .getattr = method_getattr,
             .new_ = method_new },
  .getsets = method_getsets,
};

/**
 * cyc_method_init:
 * @vm: the machine
 */
void
cyc_method_init (CycVM *vm)
{
  vm->types.method = cyc_class_new_builtin (vm, &method_spec, NULL);
  if (vm->profile->method_free_lists)
    vm->types.method->type.free_list_limit = METHOD_FREE_LIST;
}
