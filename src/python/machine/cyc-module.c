/* cyc-module.c
 *
 * Module objects, and the import statement.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-eval.h"

typedef struct
{
  CycObject  object;
  CycObject *dict;
  CycObject *weaklist;
} CycModule;

#define CYC_MODULE_OBJECT(o) ((CycModule *) (o))

static const CycField module_fields[] = { CYC_FIELD_OF (CycModule, dict, "__dict__"), CYC_FIELDS_END };

static void
module_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, module_fields);
}

static void
module_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, module_fields);
}

/* Source: Objects/moduleobject.c, module_clear: only what the module's own state holds. */
static void
module_clear (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, module_fields);
}

/**
 * cyc_module_get_dict:
 *
 * Returns: (transfer none): the module's namespace
 */
CycObject *
cyc_module_get_dict (CycObject *module)
{
  return CYC_MODULE_OBJECT (module)->dict;
}

static CycObject *
module_alloc (CycVM *vm, CycClass *type, CycObject *name, CycObject *doc)
{
  CycModule               *self = CYC_MODULE_OBJECT (cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size, type->type.size, 0));
  static const char *const empty[] = { "__package__", "__loader__", "__spec__" };

  CYC_FIELD_MOVE (vm, self, dict, "__dict__", cyc_dict_new_namespace (vm));
  cyc_dict_set (vm, self->dict, vm->names.dunder_name, name);
  cyc_dict_set (vm, self->dict, vm->names.dunder_doc, doc);
  for (guint i = 0; i < G_N_ELEMENTS (empty); i++)
    cyc_dict_set_utf8 (vm, self->dict, empty[i], vm->none);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/**
 * cyc_module_new:
 * @name: its name
 *
 * Returns: (transfer full): an empty module
 */
CycObject *
cyc_module_new (CycVM *vm, const char *name)
{
  CycObject *text = cyc_str_new_interned (vm, name);
  CycObject *module = module_alloc (vm, vm->types.module, text, vm->none);

  cyc_release (vm->heap, text);
  return module;
}

static CycObject *
module_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args < 1 || n_args > 2 || !cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError, "module() argument 'name' must be str, not %s",
                      n_args > 0 ? args[0]->type->name : "NULL");
  return module_alloc (vm, (CycClass *) self, args[0], n_args > 1 ? args[1] : vm->none);
}

static CycObject *
module_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_none_new (vm);
}

static const char *
module_name (CycVM *vm, CycObject *self)
{
  CycObject *name = CYC_MODULE_OBJECT (self)->dict != NULL
                      ? cyc_dict_get (vm, CYC_MODULE_OBJECT (self)->dict, vm->names.dunder_name)
                      : NULL;

  return name != NULL && cyc_object_is (name, CYC_CLASS_STR) ? cyc_str_get_utf8 (name) : NULL;
}

static CycObject *
module_repr (CycVM *vm, CycObject *self)
{
  const char *name = module_name (vm, self);
  CycObject  *file = cyc_dict_get_utf8 (vm, CYC_MODULE_OBJECT (self)->dict, "__file__");

  if (file != NULL)
    return cyc_str_printf (vm, "<module '%s' from %R>", name != NULL ? name : "?", file);
  if (name != NULL && (CYC_MODULE_OBJECT (self)->dict == vm->builtins || cyc_module_find_spec (name) != NULL))
    return cyc_str_printf (vm, "<module '%s' (built-in)>", name);
  return cyc_str_printf (vm, "<module '%s'>", name != NULL ? name : "?");
}

/* Source: Objects/moduleobject.c, module_getattro */
static CycObject *
module_getattr (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject  *result = cyc_object_generic_getattr (vm, self, name), *hook;
  const char *module;

  if (result != NULL || !cyc_error_matches (vm, vm->exceptions.AttributeError))
    return result;
  cyc_error_clear (vm);
  hook = cyc_dict_get (vm, CYC_MODULE_OBJECT (self)->dict, vm->names.dunder_getattr);
  if (hook != NULL && vm->profile->method_call_pair)
    return cyc_object_call_n (vm, hook, 1, name);
  module = module_name (vm, self);
  if (module != NULL)
    cyc_raise (vm, vm->exceptions.AttributeError, "module '%s' has no attribute '%U'", module, name);
  else
    cyc_raise (vm, vm->exceptions.AttributeError, "module has no attribute '%U'", name);
  cyc_exception_set_extra (vm, vm->error, "name", name);
  cyc_exception_set_extra (vm, vm->error, "obj", self);
  return NULL;
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, CYC_MODULE_OBJECT (self)->dict);
}

static CycObject *
module_dir (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_sequence_list (vm, CYC_MODULE_OBJECT (self)->dict);
}

static const CycMethodDef module_methods[] = {
  { "__dir__", module_dir, CYC_METHOD_PLAIN, "__dir__() -> list\nspecialized dir() implementation" },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycGetSetDef module_getsets[] = {
  { "__dict__", get_dict, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycClassSpec module_spec = {
  .name = "module",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycModule),
  .sizes = { { 6, 56 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycModule, weaklist),
  .dict_offset = G_STRUCT_OFFSET (CycModule, dict),
  .traverse = module_traverse,
  .clear = module_clear,
  .drop = module_drop,
  .slots = { .repr = module_repr, .getattr = module_getattr, .new_ = module_new, .init = module_init },
  .methods = module_methods,
  .getsets = module_getsets,
};

/**
 * cyc_module_init_type:
 * @vm: the machine
 */
void
cyc_module_init_type (CycVM *vm)
{
  vm->types.module = cyc_class_new_builtin (vm, &module_spec, NULL);
}

/* A package is imported before what it holds, and shows it as an attribute. */
static CycObject *
import_dotted (CycVM *vm, CycObject *name, gboolean whole)
{
  const char *text = cyc_str_get_utf8 (name);
  const char *dot = strchr (text, '.');
  CycObject  *head, *tail, *package, *module = NULL;

  if (dot == NULL)
    return cyc_module_import (vm, name);
  head = cyc_str_new_len (vm, text, (gsize) (dot - text));
  tail = cyc_str_new_interned (vm, dot + 1);
  package = cyc_module_import (vm, head);
  if (package != NULL)
    module = cyc_module_import (vm, name);
  if (module != NULL && !cyc_dict_set (vm, CYC_MODULE_OBJECT (package)->dict, tail, module))
    {
      cyc_release (vm->heap, module);
      module = NULL;
    }
  cyc_release (vm->heap, head);
  cyc_release (vm->heap, tail);
  if (module == NULL || whole)
    {
      cyc_xrelease (vm->heap, package);
      return module;
    }
  cyc_release (vm->heap, module);
  return package;
}

/**
 * cyc_import_name:
 * @fromlist: None or a tuple of names
 * @level: how many packages up
 *
 * Returns: (transfer full) (nullable): the module
 *
 * Source: Python/import.c, PyImport_ImportModuleLevelObject
 */
CycObject *
cyc_import_name (CycVM *vm, CycFrame *frame, CycObject *name, CycObject *fromlist, CycObject *level)
{
  CycObject *module = import_dotted (vm, name, fromlist != vm->none);

  if (module == NULL && vm->error == NULL)
    {
      cyc_raise (vm, vm->exceptions.ModuleNotFoundError, "No module named %R", name);
      cyc_ref_set (vm->heap, CYC_HOLDER_OF (vm->error), CYC_FIELD (vm->heap, "name"),
                   &CYC_EXCEPTION_OBJECT (vm->error)->extra[1], name);
    }
  return module;
}

/**
 * cyc_eval_import_from:
 *
 * Returns: (transfer full) (nullable): the attribute
 *
 * Source: Python/ceval.c, import_from
 */
CycObject *
cyc_eval_import_from (CycVM *vm, CycObject *module, CycObject *name)
{
  CycObject  *value = cyc_object_lookup_attr (vm, module, name);
  const char *text;

  if (value != NULL || vm->error != NULL)
    return value;
  text = module_name (vm, module);
  if (vm->profile->method_call_pair)
    cyc_raise (vm, vm->exceptions.ImportError, "cannot import name %R from '%s' (unknown location)", name, text != NULL ? text : "?");
  else
    cyc_raise (vm, vm->exceptions.ImportError, "cannot import name %R", name);
  return NULL;
}

static gboolean
is_public (CycObject *name)
{
  return cyc_object_is (name, CYC_CLASS_STR) && cyc_str_get_utf8 (name)[0] != '_';
}

/**
 * cyc_eval_import_star:
 *
 * Returns: %FALSE with an exception
 *
 * Source: Python/ceval.c, import_all_from
 */
gboolean
cyc_eval_import_star (CycVM *vm, CycFrame *frame, CycObject *module)
{
  CycObject *names = cyc_dict_get_utf8 (vm, CYC_MODULE_OBJECT (module)->dict, "__all__");
  gboolean   all = names == NULL, done = TRUE;
  CycObject *list = cyc_sequence_list (vm, all ? CYC_MODULE_OBJECT (module)->dict : names);
  CycObject *target = frame->locals != NULL ? frame->locals : frame->globals;

  for (gsize i = 0; list != NULL && done && i < CYC_LIST (list)->length; i++)
    {
      CycObject *name = CYC_LIST (list)->items[i], *value;

      if (all && !is_public (name))
        continue;
      value = cyc_object_getattr (vm, module, name);
      done = value != NULL && cyc_dict_set (vm, target, name, value);
      cyc_xrelease (vm->heap, value);
    }
  cyc_xrelease (vm->heap, list);
  return done && list != NULL;
}
