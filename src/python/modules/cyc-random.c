/* cyc-random.c
 *
 * The module _random: the Mersenne Twister under random.Random.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-modules.h"
#include "cyc-values.h"

#define N_WORDS 624
#define MIDDLE 397

typedef struct
{
  CycObject object;
  guint32   state[N_WORDS];
  guint32   index;
} CycRandom;

#define CYC_RANDOM(o) ((CycRandom *) (o))

static void
random_init_genrand (CycRandom *self, guint32 seed)
{
  self->state[0] = seed;
  for (guint32 i = 1; i < N_WORDS; i++)
    self->state[i] = 1812433253u * (self->state[i - 1] ^ (self->state[i - 1] >> 30)) + i;
  self->index = N_WORDS;
}

static void
random_init_by_array (CycRandom *self, const guint32 *key, gsize length)
{
  guint32 *state = self->state;
  gsize    i = 1;
  gsize    j = 0;

  random_init_genrand (self, 19650218u);
  for (gsize k = MAX (N_WORDS, length); k > 0; k--)
    {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1664525u)) + key[j] + (guint32) j;
      if (++i >= N_WORDS)
        {
          state[0] = state[N_WORDS - 1];
          i = 1;
        }
      if (++j >= length)
        j = 0;
    }
  for (gsize k = N_WORDS - 1; k > 0; k--)
    {
      state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30)) * 1566083941u)) - (guint32) i;
      if (++i >= N_WORDS)
        {
          state[0] = state[N_WORDS - 1];
          i = 1;
        }
    }
  state[0] = 0x80000000u;
}

static guint32
random_twist (guint32 upper, guint32 lower)
{
  guint32 y = (upper & 0x80000000u) | (lower & 0x7fffffffu);

  return (y >> 1) ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
}

static guint32
random_next (CycRandom *self)
{
  guint32 *state = self->state;
  guint32  y;

  if (self->index >= N_WORDS)
    {
      for (guint k = 0; k < N_WORDS; k++)
        state[k] = state[(k + MIDDLE) % N_WORDS] ^ random_twist (state[k], state[(k + 1) % N_WORDS]);
      self->index = 0;
    }

  y = state[self->index++];
  y ^= y >> 11;
  y ^= (y << 7) & 0x9d2c5680u;
  y ^= (y << 15) & 0xefc60000u;
  y ^= y >> 18;
  return y;
}

/* The seed's absolute value as 32-bit words, least first. */
static gboolean
random_seed_object (CycVM *vm, CycRandom *self, CycObject *seed)
{
  mpz_t               value;
  size_t              n = 0;
  g_autofree guint32 *words = NULL;

  mpz_init (value);
  if (cyc_object_is (seed, CYC_CLASS_INT))
    cyc_int_get_mpz (seed, value);
  else if (seed != vm->none)
    {
      gint64 hash;

      if (!cyc_object_hash (vm, seed, &hash))
        {
          mpz_clear (value);
          return FALSE;
        }
      /* CPython takes the hash as an unsigned number */
      mpz_set_ui (value, (unsigned long) hash);
    }
  mpz_abs (value, value);
  words = mpz_export (NULL, &n, -1, sizeof (guint32), 0, 0, value);
  if (n > 0)
    random_init_by_array (self, words, n);
  else
    random_init_by_array (self, &(guint32){ 0 }, 1);
  mpz_clear (value);
  return TRUE;
}

static CycObject *
random_seed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "seed", n_args, kwnames, 0, 1))
    return NULL;
  if (!random_seed_object (vm, CYC_RANDOM (self), n_args > 0 ? args[0] : vm->none))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
random_random (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  guint32 a;
  guint32 b;

  if (!cyc_args_none (vm, "Random.random", n_args, kwnames))
    return NULL;
  a = random_next (CYC_RANDOM (self)) >> 5;
  b = random_next (CYC_RANDOM (self)) >> 6;
  return cyc_float_new (vm, (a * 67108864.0 + b) * (1.0 / 9007199254740992.0));
}

static CycObject *
random_getrandbits (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64              bits;
  gsize               n;
  g_autofree guint32 *words = NULL;
  mpz_t               value;
  CycObject          *result;

  if (!cyc_args_count (vm, "Random.getrandbits", n_args, kwnames, 1, 1) || !cyc_object_to_index (vm, args[0], FALSE, &bits))
    return NULL;
  if (bits < 0 && vm->profile->random_takes_no_bits)
    return cyc_raise (vm, vm->exceptions.ValueError, "number of bits must be non-negative");
  if (bits <= 0 && !vm->profile->random_takes_no_bits)
    return cyc_raise (vm, vm->exceptions.ValueError, "number of bits must be greater than zero");

  n = (gsize) (bits + 31) / 32;
  words = g_new (guint32, n + 1);
  for (gsize i = 0; i < n; i++, bits -= 32)
    words[i] = random_next (CYC_RANDOM (self)) >> (bits < 32 ? 32 - bits : 0);
  mpz_init (value);
  mpz_import (value, n, -1, sizeof (guint32), 0, 0, words);
  result = cyc_int_new_mpz (vm, value);
  mpz_clear (value);
  return result;
}

static CycObject *
random_getstate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *state;

  if (!cyc_args_none (vm, "getstate", n_args, kwnames))
    return NULL;
  state = cyc_tuple_new (vm, N_WORDS + 1);
  for (gsize i = 0; i < N_WORDS; i++)
    cyc_tuple_init_move (vm, state, i, cyc_int_new (vm, CYC_RANDOM (self)->state[i]));
  cyc_tuple_init_move (vm, state, N_WORDS, cyc_int_new (vm, CYC_RANDOM (self)->index));
  return state;
}

static CycObject *
random_setstate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycTuple *state;

  if (!cyc_args_count (vm, "setstate", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_TUPLE))
    return cyc_raise (vm, vm->exceptions.TypeError, "state vector must be a tuple");
  state = CYC_TUPLE (args[0]);
  if (state->length != N_WORDS + 1)
    return cyc_raise (vm, vm->exceptions.ValueError, "state vector is the wrong size");

  for (gsize i = 0; i <= N_WORDS; i++)
    {
      gint64 word;

      if (!cyc_object_to_index (vm, state->items[i], FALSE, &word))
        return NULL;
      if (i < N_WORDS)
        CYC_RANDOM (self)->state[i] = (guint32) word;
      else if (word < 0 || word > N_WORDS)
        return cyc_raise (vm, vm->exceptions.ValueError, "invalid state");
      else
        CYC_RANDOM (self)->index = (guint32) word;
    }
  return cyc_none_new (vm);
}

static CycObject *
random_new (CycVM *vm, CycObject *type, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType *class = (CycType *) type;
  CycObject *self = cyc_heap_alloc (vm->heap, class, class->struct_size, class->size, 0);

  if (!random_seed_object (vm, CYC_RANDOM (self), vm->none))
    {
      cyc_release (vm->heap, self);
      return NULL;
    }
  if (cyc_object_is_gc (self))
    cyc_heap_track (vm->heap, self);
  return self;
}

/* random.seed() of a text mixes in its SHA-512. */
static CycObject *
random_sha512 (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA512);
  guint8 digest[64];
  gsize  length = sizeof digest;

  if (!cyc_args_count (vm, "sha512", n_args, kwnames, 1, 1))
    return NULL;
  g_checksum_update (checksum, (const guchar *) CYC_BYTES (args[0])->data, (gssize) CYC_BYTES (args[0])->length);
  g_checksum_get_digest (checksum, digest, &length);
  return cyc_bytes_new (vm, (const char *) digest, length);
}

static const CycMethodDef random_methods[] = {
  { "seed", random_seed, CYC_METHOD_PLAIN, NULL },
  { "random", random_random, CYC_METHOD_PLAIN, NULL },
  { "getrandbits", random_getrandbits, CYC_METHOD_PLAIN, NULL },
  { "getstate", random_getstate, CYC_METHOD_PLAIN, NULL },
  { "setstate", random_setstate, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

static const CycClassSpec random_spec = {
  .name = "Random",
  .module = "_random",
  .struct_size = sizeof (CycRandom),
  .sizes = { { 6, 2520 }, { 0, 0 } },
  .slots = { .new_ = random_new },
  .methods = random_methods,
};

static gboolean
random_setup (CycVM *vm, CycObject *module, CycObject *dict)
{
  CycClass *class = cyc_class_new_builtin (vm, &random_spec, NULL);

  return cyc_dict_set_utf8 (vm, dict, "Random", (CycObject *) class);
}

static const CycMethodDef random_functions[] = {
  { "sha512", random_sha512, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycModuleSpec cyc_module_random = {
  .name = "_random",
  .functions = random_functions,
  .setup = random_setup,
};
