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

#define SMALL_CLASSES 33  /* up to 512 bytes, as SMALL_REQUEST_THRESHOLD */
#define LARGE_CLASSES 128 /* four for each power of two */
#define POOL_UNITS 256
#define POOL_HEADER_UNITS 3
#define LARGE_START 0x80000000u

typedef struct
{
  guint32 *blocks;
  guint32  n;
  guint32  capacity;
} CycAddressStack;

struct _CycAddressSpace
{
  CycAddressStack stacks[SMALL_CLASSES + LARGE_CLASSES];
  guint32         cursor[SMALL_CLASSES]; /* the rest of the newest pool */
  guint32         limit[SMALL_CLASSES];
  guint32         next_pool;
  guint32         next_large;
};

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
  return SMALL_CLASSES + MIN (shift * 4 + (guint) (quarter - 5), LARGE_CLASSES - 1);
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
 * cyc_address_take:
 * @self: an address space
 * @size: bytes
 *
 * Finds a place for @size bytes: the one of this size that was given back
 * last, else one never used.
 *
 * Source: Objects/obmalloc.c, pymalloc_alloc
 *
 * Returns: the address, in units of 16 bytes above %CYC_ADDRESS_BASE
 */
guint32
cyc_address_take (CycAddressSpace *self,
                  gsize            size)
{
  gsize units = MAX (1, (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT);
  gsize rounded = units;
  guint class = units < SMALL_CLASSES ? (guint) units : get_large_class (units, &rounded);
  CycAddressStack *stack = &self->stacks[class];
  guint32          block;

  if (stack->n > 0)
    return stack->blocks[--stack->n];
  if (class < SMALL_CLASSES)
    return cut_small (self, units);
  block = self->next_large;
  self->next_large += (guint32) rounded;
  return block;
}

/**
 * cyc_address_give:
 * @self: an address space
 * @block: an address that cyc_address_take() returned
 * @size: the bytes asked for then
 *
 * Gives the place back.
 *
 * Source: Objects/obmalloc.c, pymalloc_free
 */
void
cyc_address_give (CycAddressSpace *self,
                  guint32          block,
                  gsize            size)
{
  gsize units = MAX (1, (size + CYC_ADDRESS_UNIT - 1) / CYC_ADDRESS_UNIT);
  gsize rounded;
  guint class = units < SMALL_CLASSES ? (guint) units : get_large_class (units, &rounded);
  CycAddressStack *stack = &self->stacks[class];

  if (G_UNLIKELY (stack->n == stack->capacity))
    {
      stack->capacity = MAX (64, stack->capacity * 2);
      stack->blocks = g_renew (guint32, stack->blocks, stack->capacity);
    }
  stack->blocks[stack->n++] = block;
}
