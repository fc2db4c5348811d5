/* cyc-weakref-module.c
 *
 * The module _weakref: the type weakref.ref and the functions that count
 * weak references. weakref itself is written in Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-weakref-module.h"

#include "cyc-machine.h"

#include <string.h>

/**
 * cyc_weakref_check:
 * @vm: the machine
 * @referent: an object
 *
 * Whether weak references to @referent can be made.
 *
 * Returns: %FALSE with a TypeError set if not
 */
gboolean
cyc_weakref_check (CycVM     *vm,
                   CycObject *referent)
{
  if (cyc_weakref_list (referent) != NULL)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "cannot create weak reference to '%T' object", referent);
  return FALSE;
}

static CycObject *
weakref_new (CycVM            *vm,
             CycObject        *self,
             CycObject *const *args,
             gsize             n_args,
             CycObject        *kwnames)
{
  CycType   *type = (CycType *) self;
  CycObject *callback = NULL;

  if (!cyc_args_count (vm, "__new__", n_args, NULL, 1, 2) || !cyc_weakref_check (vm, args[0]))
    return NULL;
  if (n_args > 1 && args[1] != vm->none)
    callback = args[1];
  return cyc_weakref_new (vm->heap, type, type == &vm->types.weakref->type, args[0], callback);
}

static CycObject *
weakref_init (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (kwnames != NULL && CYC_TUPLE (kwnames)->length > 0)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->counts_keywords ? "ref() takes no keyword arguments" : "ref() does not take keyword arguments");
  if (!cyc_args_count (vm, "__init__", n_args, NULL, 1, 2))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
weakref_call (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  CycObject *referent = cyc_weakref_get (CYC_WEAKREF (self));
  gboolean   named = kwnames != NULL && CYC_TUPLE (kwnames)->length > 0;

  if (vm->profile->weakref_vectorcall)
    {
      if (named)
        return cyc_raise (vm, vm->exceptions.TypeError, "weakref() takes no keyword arguments");
      if (!cyc_args_count (vm, "weakref", n_args, NULL, 0, 0))
        return NULL;
    }
  else if (named || n_args > 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "__call__() takes at most 0 %sarguments (%d given)",
                      named && n_args == 0 && vm->profile->counts_keywords ? "keyword " : "",
                      (int) n_args + (named ? (int) CYC_TUPLE (kwnames)->length : 0));
  return cyc_new_ref (vm, referent != NULL ? referent : vm->none);
}

static gboolean
weakref_hash (CycVM     *vm,
              CycObject *self,
              gint64    *hash)
{
  CycWeakref *ref = CYC_WEAKREF (self);
  CycObject  *referent = cyc_weakref_get (ref);

  if (ref->hash == -1)
    {
      gboolean done;

      if (referent == NULL)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "weak object has gone away");
          return FALSE;
        }
      cyc_hold (vm->heap, referent);
      done = cyc_object_hash (vm, referent, &ref->hash);
      cyc_release (vm->heap, referent);
      if (!done)
        return FALSE;
    }
  *hash = ref->hash;
  return TRUE;
}

static gboolean
is_reference (const CycObject *object)
{
  return (object->type->flags & (CYC_TYPE_WEAKREF | CYC_TYPE_PROXY)) == CYC_TYPE_WEAKREF;
}

static CycObject *
weakref_compare (CycVM       *vm,
                 CycObject   *self,
                 CycObject   *other,
                 CycCompareOp op)
{
  CycObject *left;
  CycObject *right;

  if ((op != CYC_COMPARE_EQ && op != CYC_COMPARE_NE) || !is_reference (self) || !is_reference (other))
    return cyc_not_implemented_new (vm);
  left = cyc_weakref_get (CYC_WEAKREF (self));
  right = cyc_weakref_get (CYC_WEAKREF (other));
  if (left == NULL || right == NULL)
    return cyc_bool_new (vm, (self == other) == (op == CYC_COMPARE_EQ));
  return cyc_object_compare_held (vm, left, right, op);
}

/**
 * cyc_weakref_type_name:
 * @vm: the machine
 * @referent: what a weak reference or a proxy refers to
 *
 * Source: Objects/typeobject.c, PyType_GetFullyQualifiedName(), from 3.13 on
 *
 * Returns: (transfer full): the name of its class as their repr() shows it
 */
CycObject *
cyc_weakref_type_name (CycVM     *vm,
                       CycObject *referent)
{
  CycClass *class = CYC_CLASS_OF (referent);
  CycObject *module;

  if (!vm->profile->weakrefs_qualify_types)
    return cyc_str_printf (vm, "%T", referent);
  module = class->dict != NULL ? cyc_dict_get (vm, class->dict, vm->names.dunder_module) : NULL;
  if (module != NULL && cyc_object_is (module, CYC_CLASS_STR) && strcmp (cyc_str_get_utf8 (module), "__main__") == 0)
    return cyc_new_ref (vm, class->qualname);
  return cyc_class_full_name (vm, class);
}

/* What repr() gives. Source: Objects/weakrefobject.c, weakref_repr */
static CycObject *
cyc_weakref_repr (CycVM     *vm,
                  CycObject *self)
{
  CycObject *referent = cyc_weakref_get (CYC_WEAKREF (self));
  gpointer   address = (gpointer) (gsize) cyc_object_get_address (self);
  CycObject *name, *type_name, *text;

  if (referent == NULL)
    return cyc_str_printf (vm, "<weakref at %p; dead>", address);
  cyc_hold (vm->heap, referent);
  if (vm->profile->weakref_vectorcall)
    name = cyc_object_lookup_special (vm, referent, vm->names.dunder_name);
  else
    name = cyc_object_lookup_attr (vm, referent, vm->names.dunder_name);
  type_name = cyc_weakref_type_name (vm, referent);
  if (name == NULL && vm->error != NULL)
    text = NULL;
  else if (name == NULL || !cyc_object_is (name, CYC_CLASS_STR))
    text = cyc_str_printf (vm, "<weakref at %p; to '%U' at %p>", address, type_name, (gpointer) (gsize) cyc_object_get_address (referent));
  else
    text = cyc_str_printf (vm, "<weakref at %p; to '%U' at %p (%U)>", address, type_name,
                           (gpointer) (gsize) cyc_object_get_address (referent), name);
  cyc_release (vm->heap, type_name);
  cyc_xrelease (vm->heap, name);
  cyc_release (vm->heap, referent);
  return text;
}

static CycObject *
weakref_get_callback (CycVM     *vm,
                      CycObject *self)
{
  CycObject *callback = CYC_WEAKREF (self)->callback;

  return cyc_new_ref (vm, callback != NULL ? callback : vm->none);
}

static const CycGetSetDef weakref_getsets[] = {
  { "__callback__", weakref_get_callback, NULL },
  { NULL, NULL, NULL },
};

#define WEAKREF_SPEC(module_, name_)                            \
  {                                                             \
    .name = (name_), .module = (module_), .flags = CYC_TYPE_GC, \
    .struct_size = sizeof (CycWeakref),                         \
    .sizes = { { 6, 56 }, { 11, 64 } },                         \
    .slots = {                                                  \
      .repr = cyc_weakref_repr,                                 \
      .hash = weakref_hash,                                     \
      .call = weakref_call,                                     \
      .compare = weakref_compare,                               \
      .new_ = weakref_new,                                      \
      .init = weakref_init,                                     \
    },                                                          \
    .getsets = weakref_getsets,                                 \
  }

static const CycClassSpec weakref_spec = WEAKREF_SPEC ("weakref", "ReferenceType");
static const CycClassSpec old_weakref_spec = WEAKREF_SPEC (NULL, "weakref");

/* Source: Objects/weakrefobject.c, handle_callback */
static void
call_back (gpointer    data,
           CycWeakref *ref,
           CycObject  *callback)
{
  CycVM     *vm = data;
  CycObject *error = cyc_error_take (vm);
  CycObject *result = cyc_object_call_n (vm, callback, 1, (CycObject *) ref);

  if (result == NULL)
    cyc_error_write_unraisable (vm, "calling weakref callback", callback);
  else
    cyc_release (vm->heap, result);
  if (error != NULL)
    cyc_error_set (vm, error);
}

/**
 * cyc_weakref_types_init:
 * @vm: the machine
 *
 * Makes the types of weak references and proxies, unless they exist.
 */
void
cyc_weakref_types_init (CycVM *vm)
{
  if (vm->types.weakref != NULL)
    return;
  vm->types.weakref = cyc_class_new_builtin (vm, vm->profile->weakref_type_names ? &weakref_spec : &old_weakref_spec, NULL);
  cyc_weakref_init_type (&vm->types.weakref->type);
  cyc_weakproxy_init (vm);
  vm->heap->hooks.weakref_callback = call_back;
  vm->heap->hooks.data = vm;
}

static CycObject *
getweakrefcount (CycVM            *vm,
                 CycObject        *self,
                 CycObject *const *args,
                 gsize             n_args,
                 CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "_weakref.getweakrefcount", n_args, kwnames, 1, 1))
    return NULL;
  return cyc_int_new (vm, (gint64) cyc_weakref_count (args[0]));
}

static CycObject *
getweakrefs (CycVM            *vm,
             CycObject        *self,
             CycObject *const *args,
             gsize             n_args,
             CycObject        *kwnames)
{
  CycWeakref **list;
  CycObject   *result;

  if (!cyc_args_count (vm, "_weakref.getweakrefs", n_args, kwnames, 1, 1))
    return NULL;
  result = cyc_list_new (vm);
  list = cyc_weakref_list (args[0]);
  for (CycWeakref *ref = list != NULL ? *list : NULL; ref != NULL && result != NULL; ref = ref->next)
    if (!cyc_list_append (vm, result, &ref->object))
      break;
  return result;
}

/* Source: Modules/_weakref.c, _weakref__remove_dead_weakref_impl */
static CycObject *
remove_dead_weakref (CycVM            *vm,
                     CycObject        *self,
                     CycObject *const *args,
                     gsize             n_args,
                     CycObject        *kwnames)
{
  CycObject *value;

  if (!cyc_args_count (vm, "_remove_dead_weakref", n_args, kwnames, 2, 2))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_DICT))
    return cyc_raise (vm, vm->exceptions.TypeError, "_remove_dead_weakref() argument 1 must be dict, not %T", args[0]);
  value = cyc_dict_get (vm, args[0], args[1]);
  if (value == NULL && vm->error != NULL)
    return NULL;
  if (value != NULL && (value->type->flags & CYC_TYPE_WEAKREF) == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "not a weakref");
  if (value != NULL && cyc_weakref_get (CYC_WEAKREF (value)) == NULL && cyc_dict_remove (vm, args[0], args[1]) < 0)
    return NULL;
  return cyc_none_new (vm);
}

static const CycMethodDef functions[] = {
  { "getweakrefcount", getweakrefcount, CYC_METHOD_PLAIN, NULL },
  { "_remove_dead_weakref", remove_dead_weakref, CYC_METHOD_PLAIN, NULL },
  { "getweakrefs", getweakrefs, CYC_METHOD_PLAIN, NULL },
  { "proxy", cyc_weakproxy_function, .packed_to = 10 },
  CYC_METHODS_END,
};

static gboolean
setup (CycVM     *vm,
       CycObject *module,
       CycObject *dict)
{
  cyc_weakref_types_init (vm);
  return cyc_module_add (vm, dict, "ref", cyc_new_ref (vm, (CycObject *) vm->types.weakref)) && cyc_module_add (vm, dict, "ReferenceType", cyc_new_ref (vm, (CycObject *) vm->types.weakref)) && cyc_module_add (vm, dict, "ProxyType", cyc_new_ref (vm, (CycObject *) vm->types.weakproxy)) && cyc_module_add (vm, dict, "CallableProxyType", cyc_new_ref (vm, (CycObject *) vm->types.weakcallableproxy));
}

const CycModuleSpec cyc_module_weakref = { "_weakref", functions, setup };
