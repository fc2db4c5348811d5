/* cyc-address.h
 *
 * Simulated addresses. Internal to the heap.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-heap.h"

G_BEGIN_DECLS

#define CYC_ADDRESS_UNIT 16

#define CYC_ADDRESS_SMALL 33  /* classes of up to 512 bytes, as SMALL_REQUEST_THRESHOLD */
#define CYC_ADDRESS_LARGE 128 /* classes of more, four for each power of two */

/* The free places of one size, last freed on top. */
typedef struct
{
  guint32 *blocks;
  guint32  n;
  guint32  capacity;
} CycAddressStack;

struct _CycAddressSpace
{
  CycAddressStack stacks[CYC_ADDRESS_SMALL + CYC_ADDRESS_LARGE];
  guint32         cursor[CYC_ADDRESS_SMALL]; /* the rest of the newest pool */
  guint32         limit[CYC_ADDRESS_SMALL];
  guint32         next_pool;
  guint32         next_large;
};

CycAddressSpace *cyc_address_space_new (void);
void             cyc_address_space_free (CycAddressSpace *self);
guint32          cyc_address_take_slowly (CycAddressSpace *self, gsize size);
guint32          cyc_address_take_new (CycAddressSpace *self, gsize size);
void             cyc_address_give_slowly (CycAddressSpace *self, guint32 block, gsize size);

/* Finds a place for @size bytes: the one of this size that was given back last, else one
 * never used. In units of 16 bytes above CYC_ADDRESS_BASE. */
static inline guint32
cyc_address_take (CycAddressSpace *self,
                  gsize            size)
{
  gsize units = (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT;

  if (G_LIKELY (units - 1 < CYC_ADDRESS_SMALL - 1 && self->stacks[units].n > 0))
    return self->stacks[units].blocks[--self->stacks[units].n];
  return cyc_address_take_slowly (self, size);
}

/* Gives back a place that cyc_address_take() found for @size bytes. */
static inline void
cyc_address_give (CycAddressSpace *self,
                  guint32          block,
                  gsize            size)
{
  gsize units = (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT;

  if (G_LIKELY (units - 1 < CYC_ADDRESS_SMALL - 1 && self->stacks[units].n < self->stacks[units].capacity))
    self->stacks[units].blocks[self->stacks[units].n++] = block;
  else
    cyc_address_give_slowly (self, block, size);
}

G_END_DECLS
