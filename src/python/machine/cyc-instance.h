/* cyc-instance.h
 *
 * The attributes of instances as versions from 3.11 on keep them: an array
 * of values whose names the class shares among its instances.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-machine.h"
#include "cyc-split-keys.h"

G_BEGIN_DECLS

#define CYC_SHARED_KEYS_MAX 30
/* Names that a class up to 3.10 has room for at first. */
#define CYC_OLD_SPLIT_ROOM 5

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

/* @n: how many are set
 * @room: how many @items there are; the names beyond have no value here. Behind them
 *   stand the indices of those that are set, in order of insertion */
typedef struct
{
  guint8     n;
  guint8     room;
  CycObject *items[];
} CycValues;

static inline guint8 *
cyc_values_order (CycValues *self)
{
  return (guint8 *) (self->items + self->room);
}

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

/* The value of the name @index; NULL for none. */
static inline CycObject *
cyc_values_at (const CycValues *self, guint index)
{
  return G_LIKELY (index < self->room) ? self->items[index] : NULL;
}

CycSharedKeys *cyc_shared_keys_new (void) G_GNUC_WARN_UNUSED_RESULT;
int            cyc_shared_keys_find (const CycSharedKeys *self, const CycObject *name);
void           cyc_class_drop_keys (CycHeap *heap, CycClass *self);
void           cyc_instance_init (CycVM *vm, CycObject *self);
CycValues     *cyc_values_new (CycHeap *heap, guint room) G_GNUC_WARN_UNUSED_RESULT;
/* Where the value of the name @index goes; the values may move to have room for it. */
CycObject **cyc_values_need (CycHeap *heap, CycValues **values, guint index);

G_END_DECLS
