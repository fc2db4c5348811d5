/* cyc-module-arguments.c
 *
 * Helpers of the built-in modules: converting arguments, filling namespaces,
 * keeping state.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

/**
 * cyc_module_add:
 * @vm: the machine
 * @dict: a module's namespace
 * @name: a name
 * @value: (transfer full) (nullable): its value; %NULL when making it failed
 *
 * Gives a value a name in a module.
 *
 * Source: Python/modsupport.c, PyModule_AddObject
 *
 * Returns: %FALSE with an exception set
 */
gboolean
cyc_module_add (CycVM      *vm,
                CycObject  *dict,
                const char *name,
                CycObject  *value)
{
  CycObject *key;
  gboolean   done;

  if (value == NULL)
    return FALSE;
  key = cyc_str_new_interned (vm, name);
  if (key == NULL)
    {
      cyc_release (vm->heap, value);
      return FALSE;
    }
  done = cyc_dict_set_move (vm, dict, key, value);
  cyc_release (vm->heap, key);
  return done;
}

/**
 * cyc_module_add_int:
 * @vm: the machine
 * @dict: a module's namespace
 * @name: a name
 * @value: its value
 *
 * Gives an int a name in a module.
 *
 * Returns: %FALSE with an exception set
 */
gboolean
cyc_module_add_int (CycVM      *vm,
                    CycObject  *dict,
                    const char *name,
                    gint64      value)
{
  return cyc_module_add (vm, dict, name, cyc_int_new (vm, value));
}

/**
 * cyc_module_add_str:
 * @vm: the machine
 * @dict: a module's namespace
 * @name: a name
 * @value: its value
 *
 * Gives a str a name in a module.
 *
 * Returns: %FALSE with an exception set
 */
gboolean
cyc_module_add_str (CycVM      *vm,
                    CycObject  *dict,
                    const char *name,
                    const char *value)
{
  return cyc_module_add (vm, dict, name, cyc_str_new (vm, value));
}

/**
 * cyc_argument_to_index:
 * @vm: the machine
 * @argument: an argument that has to be an integer
 *
 * Returns: (transfer full) (nullable): it as an int, or %NULL with a TypeError
 */
CycObject *
cyc_argument_to_index (CycVM     *vm,
                       CycObject *argument)
{
  if (cyc_object_is (argument, CYC_CLASS_INT))
    return cyc_new_ref (vm, argument);
  if (vm->profile->numbers_are_real || CYC_CLASS_OF (argument)->slots.unary[CYC_UNARY_INDEX] != NULL)
    return cyc_number_index (vm, argument);
  if (cyc_object_is (argument, CYC_CLASS_FLOAT))
    return cyc_raise (vm, vm->exceptions.TypeError, "integer argument expected, got float");
  return cyc_raise (vm, vm->exceptions.TypeError, "an integer is required (got type %T)", argument);
}

static gboolean
to_int (CycVM     *vm,
        CycObject *argument,
        gboolean   names_int,
        int       *value)
{
  CycObject *index = cyc_argument_to_index (vm, argument);
  gint64     number;
  gboolean   fits;

  if (index == NULL)
    return FALSE;
  fits = cyc_int_get_int64 (index, &number);
  cyc_release (vm->heap, index);
  if (names_int && (!fits || number > G_MAXINT || number < G_MININT))
    cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C int");
  else if (!fits)
    cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C long");
  else if (number > G_MAXINT)
    cyc_raise (vm, vm->exceptions.OverflowError, "signed integer is greater than maximum");
  else if (number < G_MININT)
    cyc_raise (vm, vm->exceptions.OverflowError, "signed integer is less than minimum");
  *value = (int) number;
  return vm->error == NULL;
}

/**
 * cyc_argument_to_int:
 * @vm: the machine
 * @argument: an argument
 * @value: (out): its value
 *
 * Converts what a C function wants as an int and takes from Argument Clinic.
 *
 * Source: Objects/longobject.c, _PyLong_AsInt
 *
 * Returns: %FALSE with TypeError or OverflowError set
 */
gboolean
cyc_argument_to_int (CycVM     *vm,
                     CycObject *argument,
                     int       *value)
{
  return to_int (vm, argument, vm->profile->clinic_int, value);
}

/**
 * cyc_argument_parse_int:
 * @vm: the machine
 * @argument: an argument
 * @value: (out): its value
 *
 * Converts what a C function wants as an int and parses itself.
 *
 * Source: Python/getargs.c, convertsimple, "i"
 *
 * Returns: %FALSE with TypeError or OverflowError set
 */
gboolean
cyc_argument_parse_int (CycVM     *vm,
                        CycObject *argument,
                        int       *value)
{
  return to_int (vm, argument, FALSE, value);
}

/**
 * cyc_argument_to_double:
 * @vm: the machine
 * @argument: an argument
 *
 * Converts what a C function wants as a float.
 *
 * Source: Objects/floatobject.c, PyFloat_AsDouble
 *
 * Returns: the value; with an exception set, -1
 */
double
cyc_argument_to_double (CycVM     *vm,
                        CycObject *argument)
{
  CycObject *number;
  double     value;

  if (cyc_object_is (argument, CYC_CLASS_FLOAT))
    return CYC_FLOAT (argument)->value;
  if (cyc_object_is (argument, CYC_CLASS_INT))
    return cyc_int_get_double (vm, argument);
  if (CYC_CLASS_OF (argument)->slots.unary[CYC_UNARY_FLOAT] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "must be real number, not %T", argument);
      return -1;
    }
  number = cyc_number_unary (vm, argument, CYC_UNARY_FLOAT);
  if (number == NULL)
    return -1;
  value = CYC_FLOAT (number)->value;
  cyc_release (vm->heap, number);
  return value;
}

/**
 * cyc_module_state:
 * @vm: the machine
 * @name: a module's name
 * @size: bytes
 *
 * What a module keeps with the machine.
 *
 * Returns: (transfer none): @size bytes, zeroed the first time
 */
gpointer
cyc_module_state (CycVM      *vm,
                  const char *name,
                  gsize       size)
{
  gpointer state;

  if (vm->modules_state == NULL)
    vm->modules_state = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  state = g_hash_table_lookup (vm->modules_state, name);
  if (state == NULL)
    {
      state = g_malloc0 (size);
      g_hash_table_insert (vm->modules_state, (gpointer) name, state);
    }
  return state;
}
