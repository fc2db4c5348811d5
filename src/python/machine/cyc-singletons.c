/* cyc-singletons.c
 *
 * None, Ellipsis and NotImplemented.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

static CycObject *
none_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_new (vm, "None");
}

static int
none_bool (CycVM *vm, CycObject *self)
{
  return 0;
}

/* 3.12 on the same in each run; before that an address. Source: Objects/object.c, none_hash */
static gboolean
none_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  if (!vm->profile->none_hash_fixed)
    return vm->types.object->slots.hash (vm, self, hash);
  *hash = 0xfca86420;
  return TRUE;
}

static const CycLaterSlot none_later[] = { { "__hash__", 12 }, { NULL, 0 } };

static CycObject *
none_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args > 0 || kwnames != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "NoneType takes no arguments");
  return cyc_none_new (vm);
}

static CycObject *
ellipsis_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_new (vm, "Ellipsis");
}

static CycObject *
ellipsis_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args > 0 || kwnames != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "EllipsisType takes no arguments");
  return cyc_new_ref (vm, vm->ellipsis);
}

static CycObject *
not_implemented_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_new (vm, "NotImplemented");
}

static int
not_implemented_bool (CycVM *vm, CycObject *self)
{
  if (vm->profile->not_implemented_warns)
    cyc_warn_deprecated (vm, "NotImplemented should not be used in a boolean context");
  return 1;
}

static const CycLaterSlot not_implemented_later[] = { { "__bool__", 9 }, { NULL, 0 } };

static CycObject *
not_implemented_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (n_args > 0 || kwnames != NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "NotImplementedType takes no arguments");
  return cyc_not_implemented_new (vm);
}

#define SINGLETON_SPEC(id, text, later, ...) \
  static const CycClassSpec id = {           \
    .name = text,                            \
    .class_flags = CYC_CLASS_FINAL,          \
    .struct_size = sizeof (CycObject),       \
    .sizes = { { 6, 16 } },                  \
    .slots = { __VA_ARGS__ },                \
    .later_slots = (later),                  \
  }
SINGLETON_SPEC (none_spec, "NoneType", none_later, .repr = none_repr, .hash = none_hash, .bool_ = none_bool, .new_ = none_new);
SINGLETON_SPEC (ellipsis_spec, "ellipsis", NULL, .repr = ellipsis_repr, .new_ = ellipsis_new);
SINGLETON_SPEC (not_implemented_spec, "NotImplementedType", not_implemented_later, .bool_ = not_implemented_bool, .repr = not_implemented_repr, .new_ = not_implemented_new);

static CycObject *
make (CycVM *vm, CycClass *type, const char *text)
{
  CycObject *self = cyc_heap_alloc_flags (vm->heap, &type->type, sizeof (CycObject), type->type.size,
                                          cyc_heap_text (vm->heap, text), CYC_ALLOC_IMMORTAL);

  cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_INTERPRETER,
                  cyc_registry_slot (vm->heap, "constant", text), self);
  return self;
}

/**
 * cyc_boot_singletons:
 * @vm: the machine
 */
void
cyc_boot_singletons (CycVM *vm)
{
  vm->types.none = cyc_class_new_builtin (vm, &none_spec, NULL);
  vm->types.ellipsis = cyc_class_new_builtin (vm, &ellipsis_spec, NULL);
  vm->types.not_implemented = cyc_class_new_builtin (vm, &not_implemented_spec, NULL);
  vm->none = make (vm, vm->types.none, "None");
  vm->ellipsis = make (vm, vm->types.ellipsis, "Ellipsis");
  vm->not_implemented = make (vm, vm->types.not_implemented, "NotImplemented");
}
