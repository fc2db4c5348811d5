/* cyc-field.h
 *
 * The counted fields of C structures, as tables: one table gives a type its
 * traversal, its tp_clear and the dropping of its references.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

/**
 * CycField:
 * @name: as events call it; %NULL ends a table
 * @offset: bytes to the `CycObject *`
 */
typedef struct
{
  const char *name;
  gsize       offset;
} CycField;

#define CYC_FIELD_OF(Type, member, name)   \
  {                                        \
    (name), G_STRUCT_OFFSET (Type, member) \
  }
#define CYC_FIELDS_END \
  {                    \
    NULL, 0            \
  }

void cyc_fields_visit (CycObject *self, CycVisitor *visitor, const CycField *fields);
void cyc_fields_drop (CycHeap *heap, CycObject *self, const CycField *fields);

/* Replaces a name that must be a str; FALSE with a TypeError. */
gboolean cyc_field_set_text (CycVM *vm, CycObject *self, CycObject **place, const char *field, CycObject *value);

/* The slot of the @n-th of several fields alike: “slot name 2”. Nothing is interned where nothing is recorded. */
CycSlot cyc_field_nth (CycHeap *heap, const char *name, guint n);

static inline CycObject **
cyc_field_place (CycObject *self, gsize offset)
{
  return (CycObject **) ((char *) self + offset);
}

/* Stores a borrowed object (nullable) into an empty field. */
#define CYC_FIELD_INIT(vm, self, member, name, value)                                 \
  G_STMT_START                                                                        \
  {                                                                                   \
    CycObject *value_ = (CycObject *) (value);                                        \
    if (value_ != NULL)                                                               \
      cyc_ref_init ((vm)->heap, CYC_HOLDER_OF (self), CYC_FIELD ((vm)->heap, (name)), \
                    (CycObject **) &(self)->member, value_);                          \
  }                                                                                   \
  G_STMT_END

/* Stores a new reference (nullable) into an empty field. */
#define CYC_FIELD_MOVE(vm, self, member, name, value)                                      \
  G_STMT_START                                                                             \
  {                                                                                        \
    CycObject *value_ = (CycObject *) (value);                                             \
    if (value_ != NULL)                                                                    \
      cyc_ref_init_move ((vm)->heap, CYC_HOLDER_OF (self), CYC_FIELD ((vm)->heap, (name)), \
                         (CycObject **) &(self)->member, value_);                          \
  }                                                                                        \
  G_STMT_END

/* Replaces what a field holds by a borrowed object (nullable). */
#define CYC_FIELD_SET(vm, self, member, name, value)                             \
  cyc_ref_set ((vm)->heap, CYC_HOLDER_OF (self), CYC_FIELD ((vm)->heap, (name)), \
               (CycObject **) &(self)->member, (CycObject *) (value))

G_END_DECLS
