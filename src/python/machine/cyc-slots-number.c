/* cyc-slots-number.c
 *
 * The arithmetic slots of classes that define __add__ and its like in Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-slots.h"

static CycObject *
call_or_pass (CycVM *vm, CycObject *self, CycObject *name, CycObject *other)
{
  CycObject *result = cyc_special_call (vm, self, name, &other, 1);

  if (result == NULL && vm->error == NULL)
    return cyc_not_implemented_new (vm);
  return result;
}

/* The right operand goes first only where its class overrides the reflected method. */
static gboolean
is_overloaded (CycVM *vm, CycObject *left, CycObject *right, CycObject *name)
{
  CycObject *ours = cyc_class_lookup (vm, CYC_CLASS_OF (left), name);
  CycObject *theirs = cyc_class_lookup (vm, CYC_CLASS_OF (right), name);

  return theirs != NULL && ours != theirs;
}

/* Source: Objects/typeobject.c, SLOT1BINFULL */
static CycObject *
binary (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op, CycBinaryFunc slot, CycObject *name, CycObject *reflected)
{
  gboolean   do_other = left->type != right->type && CYC_CLASS_OF (right)->slots.binary[op] == slot;
  CycObject *result;

  if (CYC_CLASS_OF (left)->slots.binary[op] == slot)
    {
      if (do_other && cyc_class_is_subclass (CYC_CLASS_OF (right), CYC_CLASS_OF (left)) && is_overloaded (vm, left, right, reflected))
        {
          result = call_or_pass (vm, right, reflected, left);
          if (result != vm->not_implemented)
            return result;
          cyc_release (vm->heap, result);
          do_other = FALSE;
        }
      result = call_or_pass (vm, left, name, right);
      if (result != vm->not_implemented || left->type == right->type)
        return result;
      cyc_release (vm->heap, result);
    }
  if (do_other)
    return call_or_pass (vm, right, reflected, left);
  return cyc_not_implemented_new (vm);
}

#define CYC_SB(op, name)                                                                              \
  CycObject *cyc_slot_binary_##name (CycVM *vm, CycObject *left, CycObject *right)                    \
  {                                                                                                   \
    return binary (vm, left, right, CYC_BINARY_##op, cyc_slot_binary_##name, vm->names.dunder_##name, \
                   vm->names.dunder_r##name);                                                         \
  }
CYC_SLOT_BINARIES

#define CYC_SI(op, name)                                                            \
  CycObject *cyc_slot_inplace_##name (CycVM *vm, CycObject *left, CycObject *right) \
  {                                                                                 \
    return call_or_pass (vm, left, vm->names.dunder_##name, right);                 \
  }
CYC_SLOT_INPLACES

static CycObject *
unary (CycVM *vm, CycObject *self, CycObject *name)
{
  CycObject *result = cyc_special_call (vm, self, name, NULL, 0);

  if (result == NULL && vm->error == NULL)
    return cyc_raise_object (vm, vm->exceptions.AttributeError, name);
  return result;
}

#define CYC_SU(op, name)                                        \
  CycObject *cyc_slot_unary_##name (CycVM *vm, CycObject *self) \
  {                                                             \
    return unary (vm, self, vm->names.dunder_##name);           \
  }
CYC_SLOT_UNARIES

/**
 * cyc_slot_power:
 * @vm: the machine
 * @a: left
 * @b: right
 * @modulus: None or a modulus
 *
 * The power slot of classes that define __pow__ or __rpow__.
 *
 * Returns: (transfer full): the power, or NotImplemented
 */
CycObject *
cyc_slot_power (CycVM *vm, CycObject *a, CycObject *b, CycObject *modulus)
{
  CycObject *args[2] = { b, modulus };
  CycObject *result = NULL;

  if (CYC_CLASS_OF (a)->slots.power == cyc_slot_power)
    {
      result = cyc_special_call (vm, a, vm->names.dunder_pow, args, modulus == vm->none ? 1 : 2);
      if (result == NULL && vm->error != NULL)
        return NULL;
      if (result != NULL && result != vm->not_implemented)
        return result;
      cyc_xrelease (vm->heap, result);
    }
  if (modulus == vm->none && a->type != b->type && CYC_CLASS_OF (b)->slots.power == cyc_slot_power)
    return call_or_pass (vm, b, vm->names.dunder_rpow, a);
  return cyc_not_implemented_new (vm);
}
