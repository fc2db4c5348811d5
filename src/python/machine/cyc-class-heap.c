/* cyc-class-heap.c
 *
 * The class statement: type (name, bases, dict).
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-class-layout.h"

/* Source: Objects/typeobject.c, type_new_set_module, _set_ht_name, _set_doc, _staticmethod, _classmethods */
static void
set_module (CycVM *vm, CycObject *dict)
{
  CycObject *name;

  if (cyc_dict_get (vm, dict, vm->names.dunder_module) != NULL || vm->frame == NULL)
    return;
  name = cyc_dict_get (vm, vm->frame->globals, vm->names.dunder_name);
  if (name != NULL)
    cyc_dict_set (vm, dict, vm->names.dunder_module, name);
}

static gboolean
set_qualname (CycVM *vm, CycClass *self)
{
  CycObject *qualname = cyc_dict_get (vm, self->dict, vm->names.dunder_qualname);

  if (qualname == NULL)
    {
      CYC_FIELD_INIT (vm, self, qualname, "__qualname__", self->name);
      return TRUE;
    }
  if (!cyc_object_is (qualname, CYC_CLASS_STR))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "type __qualname__ must be a str, not %T", qualname);
      return FALSE;
    }
  CYC_FIELD_INIT (vm, self, qualname, "__qualname__", qualname);
  return cyc_dict_remove (vm, self->dict, vm->names.dunder_qualname) >= 0;
}

static void
wrap_method (CycVM *vm, CycClass *self, CycObject *name, CycObject *(*wrap) (CycVM *vm, CycObject *callable))
{
  CycObject *function = cyc_dict_get (vm, self->dict, name);
  CycObject *wrapped;

  if (function == NULL || !CYC_IS_FUNCTION (vm, function))
    return;
  wrapped = wrap (vm, function);
  cyc_dict_set (vm, self->dict, name, wrapped);
  cyc_release (vm->heap, wrapped);
}

static gboolean
set_class_cell (CycVM *vm, CycClass *self)
{
  CycObject *name = cyc_str_new_interned (vm, "__classcell__");
  CycObject *cell = cyc_dict_get (vm, self->dict, name);
  gboolean   done = TRUE;

  if (cell != NULL && cell->type != &vm->types.cell->type)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__classcell__ must be a nonlocal cell, not %R", cell->type);
      done = FALSE;
    }
  else if (cell != NULL)
    {
      cyc_cell_set (vm, cell, (CycObject *) self);
      done = cyc_dict_remove (vm, self->dict, name) >= 0;
    }
  cyc_release (vm->heap, name);
  return done;
}

static void
finish_dict (CycVM *vm, CycClass *self)
{
  if (cyc_dict_get (vm, self->dict, vm->names.dunder_doc) == NULL)
    cyc_dict_set (vm, self->dict, vm->names.dunder_doc, vm->none);
  if (cyc_dict_get (vm, self->dict, vm->names.dunder_hash) == NULL && cyc_dict_get (vm, self->dict, vm->names.dunder_eq) != NULL)
    cyc_dict_set (vm, self->dict, vm->names.dunder_hash, vm->none);
}

static gboolean
set_mro (CycVM *vm, CycClass *self, CycObject *bases)
{
  CycObject *mro = cyc_class_compute_mro (vm, self, bases);

  if (mro != NULL)
    CYC_FIELD_MOVE (vm, self, mro, "__mro__", mro);
  return mro != NULL;
}

static gboolean
class_fill (CycVM *vm, CycClass *self, CycObject *bases, CycObject *dict, CycClassLayout *layout)
{
  CYC_FIELD_MOVE (vm, self, dict, "__dict__", dict);
  set_module (vm, self->dict);
  if (!set_qualname (vm, self))
    return FALSE;
  wrap_method (vm, self, vm->names.dunder_new, cyc_static_method_new);
  wrap_method (vm, self, vm->names.dunder_init_subclass, cyc_class_method_new);
  if (vm->profile->class_getitem)
    wrap_method (vm, self, vm->names.dunder_class_getitem, cyc_class_method_new);
  cyc_class_layout_apply (vm, layout, self);
  if (!set_class_cell (vm, self))
    return FALSE;
  if (vm->profile->mro_after_descriptors)
    cyc_class_layout_add_descriptors (vm, layout, self);
  if (!set_mro (vm, self, bases))
    return FALSE;
  if (!vm->profile->mro_after_descriptors)
    cyc_class_layout_add_descriptors (vm, layout, self);
  finish_dict (vm, self);
  cyc_class_update_slots (vm, self);
  cyc_class_join_subclasses (vm, self);
  return TRUE;
}

static void
note_set_name_error (CycVM *vm, CycObject *value, CycObject *key, CycClass *self)
{
  CycObject *cause = cyc_error_take (vm);

  if (vm->profile->set_name_errors_noted)
    {
      CycObject *note = cyc_str_printf (vm, "Error calling __set_name__ on '%T' instance %R in '%s'", value, key, self->type.name);

      if (note != NULL && cyc_exception_add_note (vm, cause, note))
        cyc_error_restore (vm, cause);
      else
        cyc_release (vm->heap, cause);
      cyc_xrelease (vm->heap, note);
      return;
    }
  cyc_raise (vm, vm->exceptions.RuntimeError, "Error calling __set_name__ on '%T' instance %R in '%s'", value, key,
             self->type.name);
  cyc_exception_set_cause (vm, vm->error, cyc_new_ref (vm, cause));
  cyc_exception_set_context (vm, vm->error, cause);
}

/* Source: Objects/typeobject.c, type_new_set_names */
static gboolean
call_set_names (CycVM *vm, CycClass *self)
{
  CycObject *names = cyc_dict_copy (vm, self->dict);
  CycObject *key, *value;
  gsize      position = 0;
  gboolean   done = TRUE;

  while (done && cyc_dict_next (names, &position, &key, &value))
    {
      CycObject *method = cyc_object_lookup_special (vm, value, vm->names.dunder_set_name);
      CycObject *result;

      if (method == NULL)
        {
          done = vm->error == NULL;
          continue;
        }
      result = cyc_object_call_n (vm, method, 2, self, key);
      cyc_release (vm->heap, method);
      if (result == NULL)
        note_set_name_error (vm, value, key, self);
      done = result != NULL;
      cyc_xrelease (vm->heap, result);
    }
  cyc_release (vm->heap, names);
  return done;
}

static gboolean
call_init_subclass (CycVM *vm, CycClass *self, CycObject *const *kwargs, CycObject *kwnames)
{
  CycObject *args[2] = { (CycObject *) self, (CycObject *) self };
  CycObject *super = cyc_object_call (vm, (CycObject *) vm->types.super, args, 2, NULL);
  CycObject *method, *result;

  if (super == NULL)
    return FALSE;
  method = cyc_object_getattr (vm, super, vm->names.dunder_init_subclass);
  cyc_release (vm->heap, super);
  if (method == NULL)
    return FALSE;
  result = cyc_object_call (vm, method, kwargs, 0, kwnames);
  cyc_release (vm->heap, method);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/**
 * cyc_class_statement:
 * @vm: the machine
 * @metaclass: type, or a class over it
 * @name: a str
 * @bases: a tuple of classes; empty means object
 * @dict: the namespace, which is copied
 * @kwargs: (array): values of the class's keyword arguments
 * @kwnames: (nullable): their names
 *
 * Returns: (transfer full) (nullable): the class, or %NULL with an exception
 *
 * Source: Objects/typeobject.c, type_new
 */
CycObject *
cyc_class_statement (CycVM *vm, CycClass *metaclass, CycObject *name, CycObject *bases, CycObject *dict, CycObject *const *kwargs, CycObject *kwnames)
{
  g_auto (CycClassLayout) layout = { 0 };
  CycClass  *self;
  CycObject *all_bases = CYC_TUPLE (bases)->length > 0 ? cyc_new_ref (vm, bases)
                                                       : cyc_tuple_pack (vm, 1, vm->types.object);
  CycObject *own_dict = cyc_dict_copy_namespace (vm, dict);

  if (!cyc_class_layout_plan (vm, &layout, name, all_bases, dict))
    {
      cyc_release (vm->heap, own_dict);
      cyc_release (vm->heap, all_bases);
      return NULL;
    }
  self = (CycClass *) cyc_heap_alloc (vm->heap, &metaclass->type, metaclass->type.struct_size,
                                      metaclass->type.size, 0);
  cyc_instance_init (vm, (CycObject *) self);
  /* A collection may begin before the class is laid out, and must see what it holds. */
  self->type.flags = CYC_TYPE_HEAP;
  self->type.name = g_strdup (cyc_str_get_utf8 (name));
  self->subclasses = g_ptr_array_new ();
  self->spec = layout.base->spec;
  CYC_FIELD_INIT (vm, self, name, "__name__", name);
  CYC_FIELD_INIT (vm, self, base, "__base__", layout.base);
  CYC_FIELD_MOVE (vm, self, bases, "__bases__", all_bases);
  cyc_heap_track (vm->heap, (CycObject *) self);
  if (!class_fill (vm, self, all_bases, own_dict, &layout) || !call_set_names (vm, self) || !call_init_subclass (vm, self, kwargs, kwnames))
    {
      cyc_release (vm->heap, (CycObject *) self);
      return NULL;
    }
  return (CycObject *) self;
}
