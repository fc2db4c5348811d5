/* cyc-bool.c
 *
 * The type bool.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static CycObject *
bool_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_new_interned (vm, self == vm->true_ ? "True" : "False");
}

static CycObject *
bool_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const old_names[] = { "x", NULL };
  CycObject               *value = NULL;
  int                      truth;

  if (vm->profile->constructor_keywords)
    {
      if (!cyc_args_parse (vm, "bool", args, n_args, kwnames, old_names, 0, 1, 0, &value))
        return NULL;
    }
  else
    {
      if (!cyc_args_count (vm, "bool", n_args, kwnames, 0, 1))
        return NULL;
      if (n_args > 0)
        value = args[0];
    }
  if (value == NULL)
    return cyc_bool_new (vm, FALSE);

  truth = cyc_object_is_true (vm, value);

  return truth < 0 ? NULL : cyc_bool_new (vm, truth);
}

static gboolean
both_bool (CycVM *vm, CycObject *left, CycObject *right)
{
  return cyc_is_exact (left, vm->types.bool_) && cyc_is_exact (right, vm->types.bool_);
}

static CycObject *
bool_and (CycVM *vm, CycObject *left, CycObject *right)
{
  if (!both_bool (vm, left, right))
    return vm->types.int_->slots.binary[CYC_BINARY_AND](vm, left, right);

  return cyc_bool_new (vm, left == vm->true_ && right == vm->true_);
}

static CycObject *
bool_or (CycVM *vm, CycObject *left, CycObject *right)
{
  if (!both_bool (vm, left, right))
    return vm->types.int_->slots.binary[CYC_BINARY_OR](vm, left, right);

  return cyc_bool_new (vm, left == vm->true_ || right == vm->true_);
}

static CycObject *
bool_xor (CycVM *vm, CycObject *left, CycObject *right)
{
  if (!both_bool (vm, left, right))
    return vm->types.int_->slots.binary[CYC_BINARY_XOR](vm, left, right);

  return cyc_bool_new (vm, left != right);
}

static CycObject *
bool_invert (CycVM *vm, CycObject *self)
{
  if (vm->profile->bool_invert_warns)
    cyc_warn_deprecated (vm,
                         "Bitwise inversion '~' on bool is deprecated%s. This returns the bitwise inversion of the underlying "
                         "int object and is usually not what you expect from negating a bool. Use the 'not' operator for boolean "
                         "negation or ~int(x) if you really want the bitwise inversion of the underlying int.",
                         vm->profile->bool_invert_says_when ? " and will be removed in Python 3.16" : "");
  return vm->types.int_->slots.unary[CYC_UNARY_INVERT](vm, self);
}

static const CycLaterSlot later_slots[] = { { "__invert__", 12 }, { NULL, 0 } };

static CycObject *
new_truth (CycVM *vm, const char *name, gint64 value)
{
  gsize      size = value == 0 && !vm->profile->int_zero_has_digit ? 24 : 28;
  CycObject *self = cyc_value_alloc (vm, vm->types.bool_, vm->types.bool_->type.size, size, cyc_heap_text (vm->heap, name));

  CYC_INT (self)->small = value;

  return cyc_value_share (vm, name, self);
}

/**
 * cyc_bool_init:
 * @vm: a machine that is being made and has int
 */
void
cyc_bool_init (CycVM *vm)
{
  static CycClassSpec spec = {
    .name = "bool",
    .call_by_array_from = 10,
    .class_flags = CYC_CLASS_INT | CYC_CLASS_FINAL,
    .called_directly_from = 10,
    .struct_size = sizeof (CycInt),
    .sizes = { { 6, 32 }, { 12, 24 } },
    .slots = {
      .repr = bool_repr,
      .new_ = bool_new,
      .binary = {
        [CYC_BINARY_AND] = bool_and,
        [CYC_BINARY_OR] = bool_or,
        [CYC_BINARY_XOR] = bool_xor,
      },
      .unary[CYC_UNARY_INVERT] = bool_invert,
    },
    .later_slots = later_slots,
  };

  static CycClassSpec spec_with_str;
  static gsize        once;

  if (g_once_init_enter (&once))
    {
      spec_with_str = spec;
      spec_with_str.slots.str = bool_repr;
      g_once_init_leave (&once, 1);
    }
  vm->types.bool_ = cyc_class_new_builtin (vm, vm->profile->numbers_have_str ? &spec_with_str : &spec, vm->types.int_);
  vm->false_ = new_truth (vm, "False", 0);
  vm->true_ = new_truth (vm, "True", 1);
}
