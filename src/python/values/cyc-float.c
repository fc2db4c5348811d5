/* cyc-float.c
 *
 * The type float: making numbers, comparing and hashing them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>
#include <string.h>

#define FLOAT_BASIC_SIZE 24
#define FREE_LIST_LIMIT 100
#define EXACT_WORD (G_GINT64_CONSTANT (1) << 53)

static CycObject *
new_double (CycVM *vm, CycClass *class, double value)
{
  guint32    repr = 0;
  CycObject *self;

  if (G_UNLIKELY (vm->heap->sink != NULL))
    {
      g_autofree char *text = cyc_double_repr (value);

      repr = cyc_heap_text (vm->heap, text);
    }
  self = cyc_value_alloc (vm, class, FLOAT_BASIC_SIZE, FLOAT_BASIC_SIZE, repr);
  CYC_FLOAT (self)->value = value;

  return self;
}

/**
 * cyc_float_new:
 * @vm: the machine
 * @value: any number
 *
 * Returns: (transfer full): a new float
 */
CycObject *
cyc_float_new (CycVM *vm, double value)
{
  return new_double (vm, vm->types.float_, value);
}

static gboolean
from_result (CycVM *vm, CycObject *object, CycObject *result, double *value)
{
  gboolean fine = result != NULL && cyc_is_float (result);

  if (fine)
    *value = CYC_FLOAT (result)->value;
  if (fine && !cyc_is_exact (result, vm->types.float_))
    cyc_warn_deprecated (vm,
                         "%.50s.__float__ returned non-float (type %.50s).  The ability to return an instance of a strict "
                         "subclass of float is deprecated, and may be removed in a future version of Python.",
                         object->type->name, result->type->name);
  else if (!fine && result != NULL)
    cyc_raise (vm, vm->exceptions.TypeError, "%.50T.__float__ returned non-float (type %.50T)", object, result);
  cyc_xrelease (vm->heap, result);

  return fine;
}

/* TRUE if @object says that it is a number; *fine tells whether it gave one. */
static gboolean
double_of_number (CycVM *vm, CycObject *object, double *value, gboolean *fine)
{
  const CycSlots *slots = &CYC_CLASS_OF (object)->slots;
  CycObject      *number;

  *fine = TRUE;
  if (cyc_is_float (object))
    *value = CYC_FLOAT (object)->value;
  else if (slots->unary[CYC_UNARY_FLOAT] != NULL)
    *fine = from_result (vm, object, slots->unary[CYC_UNARY_FLOAT](vm, object), value);
  else if (slots->unary[CYC_UNARY_INDEX] != NULL && vm->profile->pow_inverts)
    {
      number = cyc_number_index (vm, object);
      *fine = number != NULL;
      if (number == NULL)
        return TRUE;
      *value = cyc_int_get_double (vm, number);
      *fine = vm->error == NULL;
      cyc_release (vm->heap, number);
    }
  else
    return FALSE;

  return TRUE;
}

/**
 * cyc_float_from_object:
 * @vm: the machine
 * @object: any object
 * @value: (out): its value
 *
 * Source: Objects/floatobject.c, PyFloat_AsDouble()
 *
 * Returns: %FALSE with a TypeError or an OverflowError
 */
gboolean
cyc_float_from_object (CycVM *vm, CycObject *object, double *value)
{
  gboolean fine;

  if (double_of_number (vm, object, value, &fine))
    return fine;

  cyc_raise (vm, vm->exceptions.TypeError, "must be real number, not %.50T", object);

  return FALSE;
}

/* Decimal digits of any script become ASCII, blanks a space, what does not belong '?'. */
static char *
ascii_of_str (CycVM *vm, const CycStr *str)
{
  GString *text = g_string_sized_new (str->length);

  for (gsize i = 0; i < str->length; i++)
    {
      guint32 c = cyc_str_at (str, i);

      if (cyc_char_is_space (c))
        g_string_append_c (text, ' ');
      else if (c < 0x7f && c != 0)
        g_string_append_c (text, (char) c);
      else if (c != 0 && cyc_char_is_decimal (vm->profile, c))
        g_string_append_c (text, (char) ('0' + g_unichar_digit_value (c)));
      else
        g_string_append_c (text, '?');
    }

  return g_string_free (text, FALSE);
}

static gboolean
double_of_text (CycVM *vm, CycObject *source, double *value)
{
  g_autofree char *text = NULL;
  gsize            length;

  if (cyc_is_str (source))
    {
      text = ascii_of_str (vm, CYC_STR (source));
      length = CYC_STR (source)->length;
    }
  else
    {
      length = CYC_BYTES (source)->length;
      text = g_malloc (length + 1);
      memcpy (text, CYC_BYTES (source)->data, length + 1);
    }
  if (cyc_double_parse (text, length, value))
    return TRUE;

  if (!vm->profile->numbers_are_real && text[strspn (text, " \t\n\v\f\r")] == '\0')
    cyc_raise (vm, vm->exceptions.ValueError, "could not convert string to float: %s", vm->profile->encode_names_argument ? "''" : "");
  else
    cyc_raise (vm, vm->exceptions.ValueError, "could not convert string to float: %R", source);

  return FALSE;
}

static gboolean
double_of_argument (CycVM *vm, CycObject *object, double *value)
{
  CycUnaryFunc convert = CYC_CLASS_OF (object)->slots.unary[CYC_UNARY_FLOAT];
  gboolean     fine;

  if (convert != NULL)
    return from_result (vm, object, convert (vm, object), value);
  if (double_of_number (vm, object, value, &fine))
    return fine;
  if (cyc_is_str (object) || cyc_is_bytes (object))
    return double_of_text (vm, object, value);

  cyc_raise (vm, vm->exceptions.TypeError, "float() argument must be a string or a %snumber, not '%.200T'",
             vm->profile->numbers_are_real ? "real " : "", object);

  return FALSE;
}

/* Source: Objects/floatobject.c, float_new_impl() */
static CycObject *
float_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const old_names[] = { "x", NULL };
  CycObject               *object = NULL;
  double                   value = 0.0;

  if (vm->profile->constructor_keywords)
    {
      if (!cyc_args_parse (vm, "float", args, n_args, kwnames, old_names, 0, 1, 0, &object))
        return NULL;
    }
  else if (!cyc_args_new_unnamed (vm, (CycClass *) self, kwnames) || !cyc_args_count (vm, "float", n_args, NULL, 0, 1))
    return NULL;
  else if (n_args > 0)
    object = args[0];
  if (object != NULL && self == (CycObject *) vm->types.float_ && cyc_is_exact (object, vm->types.float_))
    return cyc_new_ref (vm, object);
  if (object != NULL && !double_of_argument (vm, object, &value))
    return NULL;

  return new_double (vm, (CycClass *) self, value);
}

/* Below, above or equal to 0 as @value, which is no NaN, is to @number. */
static int
order_to_int (double value, CycObject *number)
{
  const CycInt *other = CYC_INT (number);
  mpz_t         scratch;
  int           order;

  if (other->big == NULL && ABS (other->small) <= EXACT_WORD)
    return (value > (double) other->small) - (value < (double) other->small);
  if (isinf (value))
    return value > 0 ? 1 : -1;

  mpz_init (scratch);
  order = -mpz_cmp_d (cyc_int_view (number, scratch), value);
  mpz_clear (scratch);

  return order;
}

/* True, False or NotImplemented. Source: Objects/floatobject.c, float_richcompare() */
static CycObject *
float_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  double a, b;

  if (!cyc_is_float (left) || !(cyc_is_float (right) || cyc_is_int (right)))
    return cyc_not_implemented_new (vm);

  a = CYC_FLOAT (left)->value;
  b = cyc_is_float (right) ? CYC_FLOAT (right)->value : 0.0;
  if (isnan (a) || isnan (b))
    return cyc_bool_new (vm, op == CYC_COMPARE_NE);
  if (cyc_is_int (right))
    return cyc_value_compare (vm, order_to_int (a, right), op);

  return cyc_value_compare (vm, (a > b) - (a < b), op);
}

static gboolean
float_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  double value = CYC_FLOAT (self)->value;

  if (isnan (value) && vm->profile->nan_hashes_by_address)
    *hash = cyc_hash_pointer (self);
  else
    *hash = cyc_hash_double (value);

  return TRUE;
}

static int
float_is_true (CycVM *vm, CycObject *self)
{
  return CYC_FLOAT (self)->value != 0.0;
}

static CycObject *
float_repr (CycVM *vm, CycObject *self)
{
  g_autofree char *text = cyc_double_repr (CYC_FLOAT (self)->value);

  return cyc_str_new (vm, text);
}

/**
 * cyc_float_init:
 * @vm: a machine that is being made
 */
void
cyc_float_init (CycVM *vm)
{
  static CycClassSpec spec = {
    .name = "float",
    .call_by_array_from = 10,
    .class_flags = CYC_CLASS_FLOAT,
    .called_directly_from = 10,
    .struct_size = sizeof (CycFloat),
    .sizes = { { 6, FLOAT_BASIC_SIZE } },
    .free_list_limit = FREE_LIST_LIMIT,
    .slots = {
      .repr = float_repr,
      .hash = float_hash,
      .compare = float_compare,
      .bool_ = float_is_true,
      .new_ = float_new,
      .power = cyc_float_power,
    },
    .methods = cyc_float_methods,
    .getsets = cyc_float_getsets,
  };
  static CycClassSpec spec_with_str;
  static gsize        once;

  if (g_once_init_enter (&once))
    {
      cyc_float_fill_arithmetic (&spec.slots);
      spec_with_str = spec;
      spec_with_str.slots.str = float_repr;
      g_once_init_leave (&once, 1);
    }
  vm->types.float_ = cyc_class_new_builtin (vm, vm->profile->numbers_have_str ? &spec_with_str : &spec, NULL);
}
