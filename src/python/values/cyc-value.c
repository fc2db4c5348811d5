/* cyc-value.c
 *
 * What numbers, strings and bytes have in common.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-instance.h"
#include "cyc-values-private.h"

#include <string.h>

/* An instance of a subclass has its dictionary and its list of weak references besides, and is rounded
 * up to a whole word. Source: Include/cpython/objimpl.h, _PyObject_VAR_SIZE() */
static gsize
value_size (const CycType *type, gsize basic, gsize size)
{
  if (type->size <= basic)
    return size;

  return (size + type->size - basic + 7) & ~(gsize) 7;
}

/**
 * cyc_value_head:
 * @heap: the heap
 * @type: the type of an instance, perhaps a subclass
 * @basic: tp_basicsize of the built-in type
 *
 * Where dictionaries and lists of weak references stand before the object,
 * sys.getsizeof() counts these; the type's own __sizeof__ does not know them.
 *
 * Returns: bytes
 */
gsize
cyc_value_head (CycHeap *heap, const CycType *type, gsize basic)
{
  return heap->profile->attributes != CYC_ATTRIBUTES_IN_DICT && type->size >= basic + 16 ? 16 : 0;
}

/**
 * cyc_value_alloc:
 * @vm: the machine
 * @class: the class to instantiate
 * @basic: tp_basicsize of the built-in type
 * @size: bytes that an instance of the built-in type itself would take
 * @repr: the event's short repr, 0 for none
 *
 * Returns: (transfer full): a new object, tracked if a subclass made it a
 *   container
 */
CycObject *
cyc_value_alloc (CycVM *vm, CycClass *class, gsize basic, gsize size, guint32 repr)
{
  CycType   *type = &class->type;
  CycObject *self = cyc_heap_alloc (vm->heap, type, type->struct_size, value_size (type, basic, size), repr);

  if (G_UNLIKELY (class->shared_keys != NULL))
    cyc_instance_init (vm, self);
  if (type->flags & CYC_TYPE_GC)
    cyc_heap_track (vm->heap, self);

  return self;
}

/**
 * cyc_value_share:
 * @vm: the machine
 * @registry: the interpreter's table that keeps it
 * @value: (transfer full): an object that C code holds
 *
 * Gives a shared immutable object to the interpreter, which keeps it until
 * the end; where the profile has immortal objects it becomes one.
 *
 * Returns: (transfer none): @value
 */
CycObject *
cyc_value_share (CycVM *vm, const char *registry, CycObject *value)
{
  cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_INTERPRETER,
                  CYC_SLOT (REGISTRY, cyc_heap_text (vm->heap, registry)), value);
  if (vm->profile->immortal_count != 0)
    cyc_heap_make_immortal (vm->heap, value);

  return value;
}

/**
 * cyc_value_to_index:
 * @vm: the machine
 * @object: what a built-in function was given for a Py_ssize_t
 * @index: (out): its value
 *
 * Source: Python/getargs.c, the "n" unit
 *
 * Returns: %FALSE with a TypeError or an OverflowError
 */
gboolean
cyc_value_to_index (CycVM *vm, CycObject *object, gint64 *index)
{
  CycObject *number;
  gboolean   fits;

  if (!vm->profile->numbers_are_real && cyc_object_is (object, CYC_CLASS_FLOAT))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "integer argument expected, got float");
      return FALSE;
    }
  number = cyc_number_index (vm, object);
  if (number == NULL)
    return FALSE;

  fits = cyc_int_get_int64 (number, index);
  cyc_release (vm->heap, number);
  if (!fits)
    cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C ssize_t");

  return fits;
}

/**
 * cyc_value_to_int:
 * @vm: the machine
 * @object: what a built-in function was given for an int
 * @value: (out): its value
 *
 * Source: Python/getargs.c, the "i" unit
 *
 * Returns: %FALSE with a TypeError or an OverflowError
 */
gboolean
cyc_value_to_int (CycVM *vm, CycObject *object, gint64 *value)
{
  if (!vm->profile->numbers_are_real && CYC_CLASS_OF (object)->slots.unary[CYC_UNARY_INT] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "an integer is required (got type %.200T)", object);
      return FALSE;
    }
  if (!cyc_value_to_index (vm, object, value))
    return FALSE;
  if (*value < G_MININT || *value > G_MAXINT)
    {
      cyc_raise (vm, vm->exceptions.OverflowError,
                 vm->profile->clinic_int ? "Python int too large to convert to C int"
                 : *value < 0            ? "signed integer is less than minimum"
                                         : "signed integer is greater than maximum");
      return FALSE;
    }
  return TRUE;
}

/**
 * cyc_value_need_str:
 * @vm: the machine
 * @object: what should be a str
 * @function: whose argument it is
 * @argument: which: "1", "'encoding'", or "" for the only one
 *
 * Source: Python/getargs.c, _PyArg_BadArgument()
 *
 * Returns: %FALSE with a TypeError if it is none
 */
gboolean
cyc_value_need_str (CycVM *vm, CycObject *object, const char *function, const char *argument)
{
  if (cyc_is_str (object))
    return TRUE;

  cyc_raise (vm, vm->exceptions.TypeError, "%s() argument%s%s must be str, not %.50s", function, *argument != '\0' ? " " : "", argument,
             object == vm->none ? "None" : object->type->name);

  return FALSE;
}

/**
 * cyc_value_args:
 * @vm: the machine
 * @function: its name, with its class
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 * @min: fewest
 * @max: most
 *
 * Like cyc_args_count(), for functions whose arguments older versions read
 * in another way and word otherwise.
 *
 * Source: Python/getargs.c, vgetargs1_impl()
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_value_args (CycVM *vm, const char *function, gsize n_args, CycObject *kwnames, gsize min, gsize max)
{
  const char *dot = strrchr (function, '.');
  gsize       wanted = n_args < min ? min : max;

  if (vm->profile->encode_names_argument || kwnames != NULL || (n_args >= min && n_args <= max))
    return cyc_args_count (vm, function, n_args, kwnames, min, max);

  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes %s %zu argument%s (%zu given)", dot != NULL ? dot + 1 : function,
             min == max     ? "exactly"
             : n_args < min ? "at least"
                            : "at most",
             wanted, wanted == 1 ? "" : "s", n_args);

  return FALSE;
}

/**
 * cyc_value_compare:
 * @vm: the machine
 * @order: below, above or equal to 0
 * @op: what was asked
 *
 * Returns: (transfer full): True or False
 */
CycObject *
cyc_value_compare (CycVM *vm, int order, CycCompareOp op)
{
  switch (op)
    {
    case CYC_COMPARE_LT:
      return cyc_bool_new (vm, order < 0);
    case CYC_COMPARE_LE:
      return cyc_bool_new (vm, order <= 0);
    case CYC_COMPARE_EQ:
      return cyc_bool_new (vm, order == 0);
    case CYC_COMPARE_NE:
      return cyc_bool_new (vm, order != 0);
    case CYC_COMPARE_GT:
      return cyc_bool_new (vm, order > 0);
    case CYC_COMPARE_GE:
      return cyc_bool_new (vm, order >= 0);
    }

  g_assert_not_reached ();
}

/* Source: Objects/stringlib/find.h, ADJUST_INDICES() */
static void
clamp_slice (gint64 *start, gint64 *end, gsize length)
{
  if (*end > (gint64) length)
    *end = (gint64) length;
  else if (*end < 0)
    *end = MAX (*end + (gint64) length, 0);
  if (*start < 0)
    *start = MAX (*start + (gint64) length, 0);
}

static gboolean
bound_from_object (CycVM *vm, CycObject *object, gint64 *bound)
{
  CycObject *number;

  if (object == vm->none)
    return TRUE;
  if (CYC_CLASS_OF (object)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "slice indices must be integers or None or have an __index__ method");
      return FALSE;
    }

  number = cyc_number_index (vm, object);
  if (number == NULL)
    return FALSE;
  if (!cyc_int_get_int64 (number, bound))
    *bound = cyc_int_sign (number) < 0 ? G_MININT64 / 2 : G_MAXINT64;
  cyc_release (vm->heap, number);

  return TRUE;
}

/**
 * cyc_value_slice_bounds:
 * @vm: the machine
 * @args: (array length=n_args): from the first bound on
 * @n_args: 0, 1 or 2
 * @length: of the sequence
 * @start: (out): from 0, at most @length + 1 behind
 * @end: (out): not above @length
 *
 * Reads the start and end that find(), count() and their like take.
 *
 * Source: Objects/stringlib/find.h, parse_args_finds()
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_value_slice_bounds (CycVM *vm, CycObject *const *args, gsize n_args, gsize length, gint64 *start, gint64 *end)
{
  *start = 0;
  *end = G_MAXINT64;
  if (n_args > 0 && !bound_from_object (vm, args[0], start))
    return FALSE;
  if (n_args > 1 && !bound_from_object (vm, args[1], end))
    return FALSE;
  clamp_slice (start, end, length);

  return TRUE;
}
