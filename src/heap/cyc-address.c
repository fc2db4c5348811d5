/* cyc-address.c
 *
 * Where objects would stand in a real interpreter's memory: pools of 4 KiB
 * with blocks of one size each, as Objects/obmalloc.c cuts them, and blocks
 * beyond 512 bytes somewhere else. A freed block is the first to be used
 * again for the same size, which is what makes id() of a dead object come
 * back.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-address.h"

#define POOL_UNITS 256
#define POOL_HEADER_UNITS 3
#define LARGE_START 0x80000000u

/**
 * cyc_address_space_new:
 *
 * An address space in which everything is free.
 *
 * Returns: (transfer full): the address space
 */
CycAddressSpace *
cyc_address_space_new (void)
{
  CycAddressSpace *self = g_new0 (CycAddressSpace, 1);

  self->next_pool = POOL_UNITS;
  self->next_large = LARGE_START;
  return self;
}

/**
 * cyc_address_space_free:
 * @self: (transfer full): an address space
 *
 * Frees @self.
 */
void
cyc_address_space_free (CycAddressSpace *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->stacks); i++)
    g_free (self->stacks[i].blocks);
  g_free (self);
}

/* The class of a large size and, in @rounded, the units that its blocks have:
 * 4, 5, 6 or 7 times a power of two. */
static guint
get_large_class (gsize  units,
                 gsize *rounded)
{
  guint shift = g_bit_storage (units - 1) - 3;
  gsize quarter = ((units - 1) >> shift) + 1;

  *rounded = quarter << shift;
  return CYC_ADDRESS_SMALL + MIN (shift * 4 + (guint) (quarter - 5), CYC_ADDRESS_LARGE - 1);
}

static guint32
cut_small (CycAddressSpace *self,
           gsize            units)
{
  guint32 block;

  if (self->cursor[units] + units > self->limit[units])
    {
      self->cursor[units] = self->next_pool + POOL_HEADER_UNITS;
      self->limit[units] = self->next_pool + POOL_UNITS;
      self->next_pool += POOL_UNITS;
    }
  block = self->cursor[units];
  self->cursor[units] += (guint32) units;
  return block;
}

/**
 * cyc_address_take_new:
 * @self: an address space
 * @size: bytes
 *
 * Finds a place that was never used.
 *
 * Returns: the address, in units of 16 bytes above %CYC_ADDRESS_BASE
 */
guint32
cyc_address_take_new (CycAddressSpace *self,
                      gsize            size)
{
  gsize   units = MAX (1, (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT);
  gsize   rounded;
  guint32 block;

  if (units < CYC_ADDRESS_SMALL)
    return cut_small (self, units);
  get_large_class (units, &rounded);
  block = self->next_large;
  self->next_large += (guint32) rounded;
  return block;
}

/**
 * cyc_address_take_slowly:
 * @self: an address space
 * @size: bytes
 *
 * cyc_address_take() for all sizes, and where nothing was given back.
 *
 * Source: Objects/obmalloc.c, pymalloc_alloc
 *
 * Returns: the address, in units of 16 bytes above %CYC_ADDRESS_BASE
 */
guint32
cyc_address_take_slowly (CycAddressSpace *self,
                         gsize            size)
{
  gsize units = MAX (1, (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT);
  gsize rounded = units;
  guint class = units < CYC_ADDRESS_SMALL ? (guint) units : get_large_class (units, &rounded);
  CycAddressStack *stack = &self->stacks[class];

  if (stack->n > 0)
    return stack->blocks[--stack->n];
  return cyc_address_take_new (self, size);
}

/**
 * cyc_address_give_slowly:
 * @self: an address space
 * @block: an address that cyc_address_take() returned
 * @size: the bytes asked for then
 *
 * cyc_address_give() for all sizes, and where the stack must grow.
 *
 * Source: Objects/obmalloc.c, pymalloc_free
 */
void
cyc_address_give_slowly (CycAddressSpace *self,
                         guint32          block,
                         gsize            size)
{
  gsize units = MAX (1, (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT);
  gsize rounded;
  guint class = units < CYC_ADDRESS_SMALL ? (guint) units : get_large_class (units, &rounded);
  CycAddressStack *stack = &self->stacks[class];

  if (G_UNLIKELY (stack->n == stack->capacity))
    {
      stack->capacity = MAX (64, stack->capacity * 2);
      stack->blocks = g_renew (guint32, stack->blocks, stack->capacity);
    }
  stack->blocks[stack->n++] = block;
}
