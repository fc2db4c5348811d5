/* cyc-instance.h
 *
 * The attributes of instances as versions from 3.11 on keep them: an array
 * of values whose names the class shares among its instances.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-machine.h"

G_BEGIN_DECLS

#define CYC_SHARED_KEYS_MAX 30

/**
 * CycSharedKeys:
 * @budget: what is left for new names; each instance made costs one as well
 */
typedef struct
{
  guint      n;
  guint      budget;
  CycObject *names[CYC_SHARED_KEYS_MAX];
} CycSharedKeys;

/* @order: the indices in order of insertion, @n of them */
typedef struct
{
  guint8     n;
  guint8     order[CYC_SHARED_KEYS_MAX];
  CycObject *items[CYC_SHARED_KEYS_MAX];
} CycValues;

/* A slot made by __slots__: its attribute's name and place. */
typedef struct
{
  CycObject *name;
  gsize      offset;
} CycSlotName;

/* The values stand right behind the dictionary's pointer. */
static inline CycValues **
cyc_instance_values_place (CycObject *self)
{
  return (CycValues **) ((char *) self + CYC_CLASS_OF (self)->dict_offset + sizeof (CycObject *));
}

CycSharedKeys *cyc_shared_keys_new  (void) G_GNUC_WARN_UNUSED_RESULT;
int            cyc_shared_keys_find (const CycSharedKeys *self, const CycObject *name);
void           cyc_class_drop_keys  (CycHeap *heap, CycClass *self);
void           cyc_instance_init    (CycVM *vm, CycObject *self);

G_END_DECLS
