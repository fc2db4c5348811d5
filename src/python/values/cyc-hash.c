/* cyc-hash.c
 *
 * Hashes as CPython computes them with PYTHONHASHSEED=0, whose secret key
 * is all zeros.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>
#include <string.h>

#define HASH_BITS 61
#define HASH_MODULUS ((G_GUINT64_CONSTANT (1) << HASH_BITS) - 1)
#define HASH_INFINITY 314159
#define FRACTION_STEP 28

typedef struct
{
  guint64 v[4];
} Sip;

static inline guint64
rotate (guint64 x, guint n)
{
  return (x << n) | (x >> (64 - n));
}

static void
sip_rounds (Sip *self, guint n)
{
  guint64 *v = self->v;

  for (guint i = 0; i < n; i++)
    {
      v[0] += v[1];
      v[2] += v[3];
      v[1] = rotate (v[1], 13) ^ v[0];
      v[3] = rotate (v[3], 16) ^ v[2];
      v[0] = rotate (v[0], 32);
      v[2] += v[1];
      v[0] += v[3];
      v[1] = rotate (v[1], 17) ^ v[2];
      v[3] = rotate (v[3], 21) ^ v[0];
      v[2] = rotate (v[2], 32);
    }
}

static void
sip_block (Sip *self, guint64 block, guint n_rounds)
{
  self->v[3] ^= block;
  sip_rounds (self, n_rounds);
  self->v[0] ^= block;
}

static guint64
siphash (const guint8 *data, gsize length, guint block_rounds, guint final_rounds)
{
  Sip     sip = { { G_GUINT64_CONSTANT (0x736f6d6570736575), G_GUINT64_CONSTANT (0x646f72616e646f6d),
                    G_GUINT64_CONSTANT (0x6c7967656e657261), G_GUINT64_CONSTANT (0x7465646279746573) } };
  guint64 block;

  for (gsize at = 0; at + 8 <= length; at += 8)
    {
      memcpy (&block, data + at, 8);
      sip_block (&sip, GUINT64_FROM_LE (block), block_rounds);
    }
  block = 0;
  memcpy (&block, data + (length & ~(gsize) 7), length & 7);
  block = GUINT64_FROM_LE (block) | ((guint64) length << 56);
  sip_block (&sip, block, block_rounds);
  sip.v[2] ^= 0xff;
  sip_rounds (&sip, final_rounds);

  return sip.v[0] ^ sip.v[1] ^ sip.v[2] ^ sip.v[3];
}

/**
 * cyc_hash_bytes:
 * @vm: the machine
 * @data: bytes
 * @length: how many
 *
 * Source: Python/pyhash.c, _Py_HashBytes()
 *
 * Returns: a hash, never -1
 */
gint64
cyc_hash_bytes (CycVM *vm, gconstpointer data, gsize length)
{
  gint64 hash;

  if (length == 0)
    return 0;

  if (vm->profile->siphash13)
    hash = (gint64) siphash (data, length, 1, 3);
  else
    hash = (gint64) siphash (data, length, 2, 4);

  return hash == -1 ? -2 : hash;
}

/**
 * cyc_hash_double:
 * @value: any number
 *
 * Equal to the hash of an equal whole number.
 *
 * Source: Python/pyhash.c, _Py_HashDouble()
 *
 * Returns: a hash, never -1; 0 for NaN
 */
gint64
cyc_hash_double (double value)
{
  double  mantissa;
  int     exponent;
  guint64 x = 0, whole;
  gint64  hash;

  if (isnan (value))
    return 0;
  if (isinf (value))
    return value > 0 ? HASH_INFINITY : -HASH_INFINITY;

  for (mantissa = frexp (fabs (value), &exponent); mantissa != 0.0; mantissa -= (double) whole)
    {
      x = ((x << FRACTION_STEP) & HASH_MODULUS) | (x >> (HASH_BITS - FRACTION_STEP));
      mantissa = ldexp (mantissa, FRACTION_STEP);
      exponent -= FRACTION_STEP;
      whole = (guint64) mantissa;
      x += whole;
      if (x >= HASH_MODULUS)
        x -= HASH_MODULUS;
    }
  exponent = exponent >= 0 ? exponent % HASH_BITS : HASH_BITS - 1 - ((-1 - exponent) % HASH_BITS);
  x = ((x << exponent) & HASH_MODULUS) | (x >> (HASH_BITS - exponent));
  hash = value < 0 ? -(gint64) x : (gint64) x;

  return hash == -1 ? -2 : hash;
}

/**
 * cyc_hash_pointer:
 * @object: any object
 *
 * Source: Python/pyhash.c, _Py_HashPointer()
 *
 * Returns: the hash of what is hashed by identity
 */
gint64
cyc_hash_pointer (const CycObject *object)
{
  guint64 address = cyc_object_get_address (object);

  return (gint64) ((address >> 4) | (address << 60));
}
