/* cyc-deque.h
 *
 * collections.deque, between the files that make it up.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-modules-private.h"

G_BEGIN_DECLS

/**
 * CycDeque:
 * @items: a ring of @room places, of which @length from @first on are taken
 * @maximum: maxlen, -1 for none
 * @state: changes with each change, for iterators
 * @left_index: where in its block CPython's first item would stand, for the size only
 */
typedef struct
{
  CycObject   object;
  CycObject **items;
  gsize       first;
  gsize       length;
  gsize       room;
  gint64      maximum;
  guint64     state;
  guint       left_index;
  gpointer    weaklist;
} CycDeque;

typedef struct
{
  CycClass *deque;
  CycClass *iterator;
  CycClass *reverse_iterator;
} CycDequeClasses;

#define CYC_DEQUE(o) ((CycDeque *) (o))

CycDequeClasses *cyc_deque_classes (CycVM *vm);
gboolean         cyc_deque_setup (CycVM *vm, CycObject *dict);

CycObject **cyc_deque_place (CycDeque *self, gsize index);
void        cyc_deque_push_move (CycVM *vm, CycObject *object, CycObject *item, gboolean left);
CycObject  *cyc_deque_pop (CycVM *vm, CycObject *object, gboolean left);
CycObject  *cyc_deque_take (CycVM *vm, CycObject *object, gsize index);
void        cyc_deque_insert (CycVM *vm, CycObject *object, gsize index, CycObject *item);
void        cyc_deque_reorder (CycVM *vm, CycObject *object, const gsize *order);
void        cyc_deque_clear (CycHeap *heap, CycObject *object);
gboolean    cyc_deque_extend (CycVM *vm, CycObject *self, CycObject *iterable, gboolean left);

gboolean   cyc_deque_check (CycVM *vm, CycObject *object); /* whether it is a deque */
CycObject *cyc_deque_copy (CycVM *vm, CycObject *self);    /* by calling its class */
CycObject *cyc_deque_repr (CycVM *vm, CycObject *self);
CycObject *cyc_deque_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op);
CycObject *cyc_deque_iter (CycVM *vm, CycObject *self);
gssize     cyc_deque_length (CycVM *vm, CycObject *self);
CycObject *cyc_deque_getitem (CycVM *vm, CycObject *self, CycObject *key);
gboolean   cyc_deque_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value);
int        cyc_deque_contains (CycVM *vm, CycObject *self, CycObject *item);
CycObject *cyc_deque_add (CycVM *vm, CycObject *left, CycObject *right);
CycObject *cyc_deque_multiply (CycVM *vm, CycObject *left, CycObject *right);
CycObject *cyc_deque_inplace_add (CycVM *vm, CycObject *self, CycObject *other);
CycObject *cyc_deque_inplace_multiply (CycVM *vm, CycObject *self, CycObject *number);
void       cyc_deque_iterators_init (CycVM *vm, CycDequeClasses *classes);

extern const CycMethodDef cyc_deque_methods[];
extern const CycGetSetDef cyc_deque_getsets[];

G_END_DECLS
