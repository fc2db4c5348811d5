/* cyc-int.c
 *
 * The type int: making numbers, reading them, comparing and hashing them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>

#define INT_BASIC_SIZE 24
#define DIGIT_BITS 30
#define HASH_MODULUS ((G_GUINT64_CONSTANT (1) << 61) - 1)
#define REPR_LENGTH_MAX 40

static gsize
digits_of_word (guint64 magnitude)
{
  return magnitude == 0 ? 0 : (64 - (gsize) __builtin_clzll (magnitude) + DIGIT_BITS - 1) / DIGIT_BITS;
}

static guint64
magnitude_of (gint64 value)
{
  return value < 0 ? -(guint64) value : (guint64) value;
}

/* How many 30-bit digits CPython stores for it. */
static gsize
int_n_digits (CycObject *self)
{
  if (CYC_INT (self)->big == NULL)
    return digits_of_word (magnitude_of (CYC_INT (self)->small));

  return (mpz_sizeinbase (*CYC_INT (self)->big, 2) + DIGIT_BITS - 1) / DIGIT_BITS;
}

static gsize
size_of_digits (CycVM *vm, gsize n_digits)
{
  if (n_digits == 0 && vm->profile->int_zero_has_digit)
    n_digits = 1;

  return INT_BASIC_SIZE + 4 * n_digits;
}

static guint32
repr_of_big (CycVM *vm, const mpz_t value)
{
  g_autofree char *text = NULL;

  if (vm->heap->sink == NULL)
    return 0;
  text = g_malloc (mpz_sizeinbase (value, 10) + 2);
  mpz_get_str (text, 10, value);
  if (strlen (text) > REPR_LENGTH_MAX)
    strcpy (text + REPR_LENGTH_MAX / 2, "…");

  return cyc_heap_text (vm->heap, text);
}

static CycObject *
new_word (CycVM *vm, CycClass *class, gint64 value)
{
  guint32    repr = 0;
  CycObject *self;

  if (G_UNLIKELY (vm->heap->sink != NULL))
    {
      char text[24];

      g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, value);
      repr = cyc_heap_text (vm->heap, text);
    }
  self = cyc_value_alloc (vm, class, INT_BASIC_SIZE, size_of_digits (vm, digits_of_word (magnitude_of (value))), repr);
  CYC_INT (self)->small = value;

  return self;
}

static CycObject *
new_big (CycVM *vm, CycClass *class, const mpz_t value)
{
  gsize      n_digits = (mpz_sizeinbase (value, 2) + DIGIT_BITS - 1) / DIGIT_BITS;
  CycObject *self = cyc_value_alloc (vm, class, INT_BASIC_SIZE, size_of_digits (vm, n_digits), repr_of_big (vm, value));

  CYC_INT (self)->big = (mpz_t *) g_new (mpz_t, 1);
  mpz_init_set (*CYC_INT (self)->big, value);

  return self;
}

/* Made when first needed, as if it had always been there. */
static CycObject *
make_small (CycVM *vm, gint64 value)
{
  CycStarting was = cyc_heap_set_starting (vm->heap, CYC_STARTING_INTERPRETER);
  CycObject  *self = cyc_value_share (vm, "small_ints", new_word (vm, vm->types.int_, value));

  vm->small_ints[value - CYC_SMALL_INT_MIN] = self;
  cyc_heap_set_starting (vm->heap, was);
  return self;
}

/**
 * cyc_int_new:
 * @vm: the machine
 * @value: any number
 *
 * Source: Objects/longobject.c, PyLong_FromLong()
 *
 * Returns: (transfer full): the shared int for -5 to 256, else a new one
 */
CycObject *
cyc_int_new (CycVM *vm, gint64 value)
{
  if (value >= CYC_SMALL_INT_MIN && value <= CYC_SMALL_INT_MAX)
    return cyc_new_ref (vm, G_LIKELY (vm->small_ints[value - CYC_SMALL_INT_MIN] != NULL) ? vm->small_ints[value - CYC_SMALL_INT_MIN] : make_small (vm, value));

  return new_word (vm, vm->types.int_, value);
}

/**
 * cyc_int_new_mpz:
 * @vm: the machine
 * @value: any number
 *
 * Returns: (transfer full): an int; a machine word if it fits into one
 */
CycObject *
cyc_int_new_mpz (CycVM *vm, const mpz_t value)
{
  if (mpz_fits_slong_p (value))
    return cyc_int_new (vm, mpz_get_si (value));

  return new_big (vm, vm->types.int_, value);
}

/**
 * cyc_int_take_mpz:
 * @vm: the machine
 * @value: a number, cleared afterwards
 *
 * Returns: (transfer full): an int
 */
CycObject *
cyc_int_take_mpz (CycVM *vm, mpz_t value)
{
  CycObject *self = cyc_int_new_mpz (vm, value);

  mpz_clear (value);

  return self;
}

/**
 * cyc_int_new_double:
 * @vm: the machine
 * @value: any number
 *
 * Truncates. Raises OverflowError for infinities, ValueError for NaN.
 *
 * Source: Objects/longobject.c, PyLong_FromDouble()
 *
 * Returns: (transfer full) (nullable): an int
 */
CycObject *
cyc_int_new_double (CycVM *vm, double value)
{
  mpz_t number;

  if (isinf (value))
    return cyc_raise (vm, vm->exceptions.OverflowError, "cannot convert float infinity to integer");
  if (isnan (value))
    return cyc_raise (vm, vm->exceptions.ValueError, "cannot convert float NaN to integer");
  if (value > -9.2e18 && value < 9.2e18)
    return cyc_int_new (vm, (gint64) value);

  mpz_init_set_d (number, value);

  return cyc_int_take_mpz (vm, number);
}

/**
 * cyc_int_get_int64:
 * @self: an int
 * @value: (out): its value
 *
 * Returns: %FALSE if it does not fit; no exception is set
 */
gboolean
cyc_int_get_int64 (CycObject *self, gint64 *value)
{
  if (CYC_INT (self)->big != NULL)
    return FALSE;

  *value = CYC_INT (self)->small;

  return TRUE;
}

/**
 * cyc_int_get_double:
 * @vm: the machine
 * @self: an int
 *
 * Source: Objects/longobject.c, PyLong_AsDouble()
 *
 * Returns: the nearest double, ties to even; -1 with an OverflowError if it
 *   lies beyond all of them
 */
double
cyc_int_get_double (CycVM *vm, CycObject *self)
{
  double value;

  if (CYC_INT (self)->big == NULL)
    return (double) CYC_INT (self)->small;

  value = cyc_mpz_to_double (*CYC_INT (self)->big, 0, FALSE);
  if (isinf (value))
    {
      cyc_raise (vm, vm->exceptions.OverflowError, "int too large to convert to float");
      return -1;
    }

  return value;
}

/**
 * cyc_int_get_mpz:
 * @self: an int
 * @out: an initialized number that receives the value
 */
void
cyc_int_get_mpz (CycObject *self, mpz_t out)
{
  if (CYC_INT (self)->big != NULL)
    mpz_set (out, *CYC_INT (self)->big);
  else
    mpz_set_si (out, CYC_INT (self)->small);
}

/**
 * cyc_int_view:
 * @self: an int
 * @scratch: an initialized number, used if @self is a machine word
 *
 * Returns: its value for GMP's functions, valid as long as both
 */
mpz_srcptr
cyc_int_view (CycObject *self, mpz_t scratch)
{
  if (CYC_INT (self)->big != NULL)
    return *CYC_INT (self)->big;

  mpz_set_si (scratch, CYC_INT (self)->small);

  return scratch;
}

/**
 * cyc_int_sign:
 * @self: an int
 *
 * Returns: -1, 0 or 1
 */
int
cyc_int_sign (CycObject *self)
{
  if (CYC_INT (self)->big != NULL)
    return mpz_sgn (*CYC_INT (self)->big);

  return (CYC_INT (self)->small > 0) - (CYC_INT (self)->small < 0);
}

/* Below, above or equal to 0 as @a is to @b. */
static int
int_order (CycObject *a, CycObject *b)
{
  const CycInt *x = CYC_INT (a), *y = CYC_INT (b);

  if (x->big == NULL && y->big == NULL)
    return (x->small > y->small) - (x->small < y->small);
  if (x->big == NULL)
    return -mpz_sgn (*y->big);
  if (y->big == NULL)
    return mpz_sgn (*x->big);

  return mpz_cmp (*x->big, *y->big);
}

static CycObject *
int_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  if (!cyc_is_int (self) || !cyc_is_int (other))
    return cyc_not_implemented_new (vm);

  return cyc_value_compare (vm, int_order (self, other), op);
}

static gboolean
int_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  guint64 residue;
  gint64  value;

  if (CYC_INT (self)->big != NULL)
    residue = mpz_tdiv_ui (*CYC_INT (self)->big, HASH_MODULUS);
  else
    residue = magnitude_of (CYC_INT (self)->small) % HASH_MODULUS;
  value = cyc_int_sign (self) < 0 ? -(gint64) residue : (gint64) residue;
  *hash = value == -1 ? -2 : value;

  return TRUE;
}

static int
int_is_true (CycVM *vm, CycObject *self)
{
  return cyc_int_sign (self) != 0;
}

static CycObject *
int_repr (CycVM *vm, CycObject *self)
{
  g_autofree char *text = cyc_int_to_decimal (vm, self);

  if (text == NULL)
    return NULL;
  return text[1] == '\0' ? cyc_str_new_unshared (vm, (guint8) text[0]) : cyc_str_new (vm, text);
}

static void
int_release (CycHeap *heap, CycObject *self)
{
  if (CYC_INT (self)->big == NULL)
    return;

  mpz_clear (*CYC_INT (self)->big);
  g_clear_pointer (&CYC_INT (self)->big, g_free);
}

/* int.__sizeof__ does not know what a subclass adds. */
static gsize
int_measure (CycHeap *heap, CycObject *self)
{
  gsize n_digits = int_n_digits (self);

  if (n_digits == 0 && heap->profile->int_zero_has_digit)
    n_digits = 1;

  return INT_BASIC_SIZE + 4 * n_digits + cyc_value_head (heap, self->type, INT_BASIC_SIZE);
}

/* int (…) of a subclass: the number is computed as an int, then copied. */
static CycObject *
int_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *number = cyc_int_new_ (vm, self, args, n_args, kwnames);
  CycObject *copy;

  if (number == NULL || self == (CycObject *) vm->types.int_)
    return number;

  if (CYC_INT (number)->big != NULL)
    copy = new_big (vm, (CycClass *) self, *CYC_INT (number)->big);
  else
    copy = new_word (vm, (CycClass *) self, CYC_INT (number)->small);
  cyc_release (vm->heap, number);

  return copy;
}

/**
 * cyc_int_init:
 * @vm: a machine that is being made
 *
 * Makes int, bool, True and False.
 */
void
cyc_int_init (CycVM *vm)
{
  static CycClassSpec spec = {
    .name = "int",
    .call_by_array_from = 13,
    .class_flags = CYC_CLASS_INT,
    .struct_size = sizeof (CycInt),
    .sizes = { { 6, INT_BASIC_SIZE } },
    .release = int_release,
    .measure = int_measure,
    .slots = {
      .repr = int_repr,
      .hash = int_hash,
      .compare = int_compare,
      .bool_ = int_is_true,
      .new_ = int_new,
      .power = cyc_int_power,
    },
    .methods = cyc_int_methods,
    .getsets = cyc_int_getsets,
  };
  static CycClassSpec spec_with_str;
  static gsize        once;

  if (g_once_init_enter (&once))
    {
      cyc_int_fill_arithmetic (&spec.slots);
      spec_with_str = spec;
      spec_with_str.slots.str = int_repr;
      g_once_init_leave (&once, 1);
    }
  vm->types.int_ = cyc_class_new_builtin (vm, vm->profile->numbers_have_str ? &spec_with_str : &spec, NULL);

  cyc_bool_init (vm);
}
