/* cyc-struct-sequence.h
 *
 * Tuples whose items have names, as sys.version_info.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

/**
 * CycStructSequence:
 * @spec: the class; name and module set, the rest filled in
 * @fields: the items' names, %NULL-terminated
 */
typedef struct
{
  CycClassSpec       spec;
  const char *const *fields;
} CycStructSequence;

extern const CycSlots cyc_struct_sequence_slots;

#define CYC_STRUCT_SEQUENCE(module_, name_, fields_)                                                                                                                                                                                                                                                                       \
  {                                                                                                                                                                                                                                                                                                                        \
    .spec = { .name = (name_), .module = (module_), .flags = CYC_TYPE_GC, .class_flags = CYC_CLASS_TUPLE | CYC_CLASS_NOT_INSTANTIABLE, .struct_size = sizeof (CycTuple), .sizes = { { 6, 24 } }, .slots = { .repr = cyc_struct_sequence_repr, .str = cyc_struct_sequence_repr, .getattr = cyc_struct_sequence_getattr } }, \
    .fields = (fields_),                                                                                                                                                                                                                                                                                                   \
  }

CycObject *cyc_struct_sequence_repr (CycVM *vm, CycObject *self);
CycObject *cyc_struct_sequence_getattr (CycVM *vm, CycObject *self, CycObject *name);
/* Steals the items: new references, NULL where making one failed. A new reference. */
CycObject *cyc_struct_sequence_new (CycVM *vm, const CycStructSequence *sequence, CycObject **items);

G_END_DECLS
