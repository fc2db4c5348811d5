/* cyc-slots.h
 *
 * Slots that call what a class defines in Python.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-machine.h"

G_BEGIN_DECLS

/* Calls type (self).name (self, args…). NULL without an exception where there is no such method. */
CycObject *cyc_special_call (CycVM *vm, CycObject *self, CycObject *name, CycObject *const *args, gsize n_args);

CycObject *cyc_slot_repr (CycVM *vm, CycObject *self);
CycObject *cyc_slot_str (CycVM *vm, CycObject *self);
gboolean   cyc_slot_hash (CycVM *vm, CycObject *self, gint64 *hash);
CycObject *cyc_slot_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_slot_getattr (CycVM *vm, CycObject *self, CycObject *name);
gboolean   cyc_slot_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value);
CycObject *cyc_slot_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op);
CycObject *cyc_slot_iter (CycVM *vm, CycObject *self);
CycObject *cyc_slot_next (CycVM *vm, CycObject *self);
CycObject *cyc_slot_descr_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type);
gboolean   cyc_slot_descr_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value);
CycObject *cyc_slot_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_slot_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
gssize     cyc_slot_length (CycVM *vm, CycObject *self);
CycObject *cyc_slot_getitem (CycVM *vm, CycObject *self, CycObject *key);
gboolean   cyc_slot_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
int        cyc_slot_contains (CycVM *vm, CycObject *self, CycObject *item);
int        cyc_slot_bool (CycVM *vm, CycObject *self);
CycObject *cyc_slot_power (CycVM *vm, CycObject *a, CycObject *b, CycObject *modulus);

#define CYC_SLOT_BINARIES                                                         \
  CYC_SB (ADD, add)                                                               \
  CYC_SB (SUBTRACT, sub)                                                          \
  CYC_SB (MULTIPLY, mul)                                                          \
  CYC_SB (MATMUL, matmul)                                                         \
  CYC_SB (TRUE_DIVIDE, truediv)                                                   \
  CYC_SB (FLOOR_DIVIDE, floordiv) CYC_SB (REMAINDER, mod) CYC_SB (LSHIFT, lshift) \
    CYC_SB (RSHIFT, rshift) CYC_SB (AND, and) CYC_SB (XOR, xor) CYC_SB (OR, or) CYC_SB (DIVMOD, divmod)

#define CYC_SLOT_INPLACES                                                        \
  CYC_SI (ADD, iadd)                                                             \
  CYC_SI (SUBTRACT, isub)                                                        \
  CYC_SI (MULTIPLY, imul)                                                        \
  CYC_SI (MATMUL, imatmul)                                                       \
  CYC_SI (TRUE_DIVIDE, itruediv)                                                 \
  CYC_SI (FLOOR_DIVIDE, ifloordiv) CYC_SI (REMAINDER, imod) CYC_SI (POWER, ipow) \
    CYC_SI (LSHIFT, ilshift) CYC_SI (RSHIFT, irshift) CYC_SI (AND, iand) CYC_SI (XOR, ixor) CYC_SI (OR, ior)

#define CYC_SLOT_UNARIES  \
  CYC_SU (POSITIVE, pos)  \
  CYC_SU (NEGATIVE, neg)  \
  CYC_SU (INVERT, invert) \
  CYC_SU (ABSOLUTE, abs)  \
  CYC_SU (INT, int)       \
    CYC_SU (FLOAT, float) CYC_SU (INDEX, index)

#define CYC_SB(op, name) CycObject *cyc_slot_binary_##name (CycVM *vm, CycObject *left, CycObject *right);
#define CYC_SI(op, name) CycObject *cyc_slot_inplace_##name (CycVM *vm, CycObject *left, CycObject *right);
#define CYC_SU(op, name) CycObject *cyc_slot_unary_##name (CycVM *vm, CycObject *self);
CYC_SLOT_BINARIES
CYC_SLOT_INPLACES
CYC_SLOT_UNARIES
#undef CYC_SB
#undef CYC_SI
#undef CYC_SU

G_END_DECLS
