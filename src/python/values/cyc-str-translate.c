/* cyc-str-translate.c
 *
 * str.maketrans() and str.translate().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static gboolean
set_int_key (CycVM *vm, CycObject *table, guint32 key, CycObject *value)
{
  CycObject *number = cyc_int_new (vm, key);
  gboolean   fine = cyc_dict_set (vm, table, number, value);

  cyc_release (vm->heap, number);

  return fine;
}

static gboolean
table_from_dict (CycVM *vm, CycObject *table, CycObject *mapping)
{
  CycObject *key, *value;
  gsize      position = 0;

  while (cyc_dict_next (mapping, &position, &key, &value))
    {
      gboolean fine;

      if (cyc_is_str (key))
        {
          if (CYC_STR (key)->length != 1)
            {
              cyc_raise (vm, vm->exceptions.ValueError, "string keys in translate table must be of length 1");
              return FALSE;
            }
          fine = set_int_key (vm, table, cyc_str_at (CYC_STR (key), 0), value);
        }
      else if (cyc_is_int (key))
        fine = cyc_dict_set (vm, table, key, value);
      else
        {
          cyc_raise (vm, vm->exceptions.TypeError, "keys in translate table must be strings or integers");
          fine = FALSE;
        }
      if (!fine)
        return FALSE;
    }

  return TRUE;
}

static gboolean
table_from_strings (CycVM *vm, CycObject *table, CycObject *const *args, gsize n_args)
{
  if (!cyc_value_need_str (vm, args[1], "maketrans", "2") || (n_args > 2 && !cyc_value_need_str (vm, args[2], "maketrans", "3")) ||
      !cyc_str_need (vm, args[0], "first maketrans argument must be a string if there is a second argument"))
    return FALSE;
  if (CYC_STR (args[0])->length != CYC_STR (args[1])->length)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "the first two maketrans arguments must have equal length");
      return FALSE;
    }
  for (gsize i = 0; i < CYC_STR (args[0])->length; i++)
    {
      CycObject *value = cyc_int_new (vm, cyc_str_at (CYC_STR (args[1]), i));
      gboolean   fine = set_int_key (vm, table, cyc_str_at (CYC_STR (args[0]), i), value);

      cyc_release (vm->heap, value);
      if (!fine)
        return FALSE;
    }
  for (gsize i = 0; n_args > 2 && i < CYC_STR (args[2])->length; i++)
    if (!set_int_key (vm, table, cyc_str_at (CYC_STR (args[2]), i), vm->none))
      return FALSE;

  return TRUE;
}

/**
 * cyc_str_maketrans:
 * @vm: the machine
 * @self: unused
 * @args: a dict, or two or three strings
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/unicodeobject.c, unicode_maketrans_impl()
 *
 * Returns: (transfer full) (nullable): a dict
 */
CycObject *
cyc_str_maketrans (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *table;
  gboolean   fine;

  if (!cyc_value_args (vm, "str.maketrans", n_args, kwnames, 1, 3))
    return NULL;
  if (n_args == 1 && !cyc_object_is (args[0], CYC_CLASS_DICT))
    return cyc_raise (vm, vm->exceptions.TypeError, "if you give only one argument to maketrans it must be a dict");

  table = cyc_dict_new (vm);
  fine = n_args == 1 ? table_from_dict (vm, table, args[0]) : table_from_strings (vm, table, args, n_args);
  if (fine)
    return table;

  cyc_release (vm->heap, table);

  return NULL;
}

/* What @table has for @c: NULL with *missing where it has nothing. */
static CycObject *
look_up (CycVM *vm, CycObject *table, guint32 c, gboolean *missing)
{
  CycObject *key = cyc_int_new (vm, c);
  CycObject *value = cyc_object_getitem (vm, table, key);

  cyc_release (vm->heap, key);
  *missing = value == NULL && cyc_error_matches (vm, vm->exceptions.LookupError);
  if (*missing)
    cyc_error_clear (vm);

  return value;
}

static gboolean
append_mapped (CycVM *vm, CycStrBuilder *out, CycObject *value)
{
  gint64 c;

  if (value == vm->none)
    return TRUE;
  if (cyc_is_str (value))
    {
      cyc_str_builder_append (out, value);
      return TRUE;
    }
  if (!cyc_is_int (value))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "character mapping must return integer, None or str");
      return FALSE;
    }
  if (!cyc_int_get_int64 (value, &c) || c < 0 || c > 0x10ffff)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "character mapping must be in range(0x110000)");
      return FALSE;
    }
  cyc_str_builder_append_char (out, (guint32) c);

  return TRUE;
}

/**
 * cyc_str_translate:
 * @vm: the machine
 * @self: a str
 * @args: a mapping of code points
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/unicodeobject.c, _PyUnicode_TranslateCharmap()
 *
 * Returns: (transfer full) (nullable): a str
 */
CycObject *
cyc_str_translate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr  *str = CYC_STR (self);
  CycStrBuilder *out;

  if (!cyc_args_count (vm, "str.translate", n_args, kwnames, 1, 1))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < str->length; i++)
    {
      gboolean   missing, fine = TRUE;
      CycObject *value = look_up (vm, args[0], cyc_str_at (str, i), &missing);

      if (missing)
        cyc_str_builder_append_char (out, cyc_str_at (str, i));
      else
        fine = value != NULL && append_mapped (vm, out, value);
      cyc_xrelease (vm->heap, value);
      if (!fine)
        {
          cyc_str_builder_free (out);
          return NULL;
        }
    }

  return cyc_str_builder_end (vm, out);
}
