/* cyc-notebook-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-notebook-cells.h"

#include <string.h>

/* @in and @out: held */
struct _CycNotebook
{
  CycObject *in;
  CycObject *out;
  guint      number;
};

/**
 * cyc_notebook_start:
 * @vm: the machine
 *
 * Puts In, Out and the underscores into the namespace.
 */
void
cyc_notebook_start (CycVM *vm)
{
  struct _CycNotebook     *self = g_new0 (struct _CycNotebook, 1);
  static const char *const underscores[] = { "_", "__", "___" };

  self->in = cyc_list_new (vm);
  self->out = cyc_dict_new (vm);
  cyc_list_append (vm, self->in, vm->empty_str);
  cyc_dict_set_utf8 (vm, vm->main, "In", self->in);
  cyc_dict_set_utf8 (vm, vm->main, "Out", self->out);
  cyc_dict_set_utf8 (vm, vm->main, "_oh", self->out);
  cyc_dict_set_utf8 (vm, vm->main, "_ih", self->in);
  for (guint i = 0; i < G_N_ELEMENTS (underscores); i++)
    cyc_dict_set_utf8 (vm, vm->main, underscores[i], vm->empty_str);
  CYC_MACHINE (vm)->notebook = self;
}

/**
 * cyc_notebook_begin:
 * @number: the cell's, from 1
 * @source: (array length=length): its text
 */
void
cyc_notebook_begin (CycVM *vm, guint number, const char *source, gsize length)
{
  struct _CycNotebook *self = CYC_MACHINE (vm)->notebook;
  CycObject           *text;

  while (length > 0 && source[length - 1] == '\n')
    length--;
  text = cyc_str_new_len (vm, source, length);
  self->number = number;
  while (CYC_LIST (self->in)->length < number)
    cyc_list_append (vm, self->in, vm->empty_str);
  cyc_list_append_move (vm, self->in, text);
}

/**
 * cyc_notebook_end:
 * @vm: the machine
 */
void
cyc_notebook_end (CycVM *vm)
{
  struct _CycNotebook *self = CYC_MACHINE (vm)->notebook;

  cyc_release (vm->heap, self->in);
  cyc_release (vm->heap, self->out);
  g_clear_pointer (&CYC_MACHINE (vm)->notebook, g_free);
}

static void
shift_underscores (CycVM *vm, CycObject *value)
{
  CycObject *second = cyc_dict_get_utf8 (vm, vm->main, "__"), *first = cyc_dict_get_utf8 (vm, vm->main, "_");

  if (second != NULL)
    cyc_dict_set_utf8 (vm, vm->main, "___", second);
  if (first != NULL)
    cyc_dict_set_utf8 (vm, vm->main, "__", first);
  cyc_dict_set_utf8 (vm, vm->main, "_", value);
}

/**
 * cyc_echo_value:
 * @value: of an expression at the prompt
 *
 * Shows @value and keeps nothing of it.
 *
 * Returns: (transfer full) (nullable): None, or %NULL with an exception
 */
CycObject *
cyc_echo_value (CycVM *vm, CycObject *value)
{
  CycObject       *text = value != vm->none ? cyc_object_repr (vm, value) : NULL;
  g_autofree char *line = NULL;

  if (value == vm->none)
    return cyc_none_new (vm);
  if (text == NULL)
    return NULL;
  line = g_strdup_printf ("%s\n", cyc_str_get_utf8 (text));
  cyc_release (vm->heap, text);
  vm->write (vm, 1, line, strlen (line), vm->data);
  return cyc_none_new (vm);
}

/**
 * cyc_display_value:
 * @value: of a cell's last expression
 *
 * Shows @value as Out[n] and keeps it.
 *
 * Returns: (transfer full) (nullable): None, or %NULL with an exception
 */
CycObject *
cyc_display_value (CycVM *vm, CycObject *value)
{
  struct _CycNotebook *self = CYC_MACHINE (vm)->notebook;
  CycObject           *text, *number;
  g_autofree char     *line = NULL, *name = NULL;

  if (value == vm->none || self == NULL)
    return cyc_none_new (vm);
  text = cyc_object_repr (vm, value);
  if (text == NULL)
    return NULL;
  line = g_strdup_printf ("Out[%u]: %s\n", self->number, cyc_str_get_utf8 (text));
  cyc_release (vm->heap, text);
  vm->write (vm, 1, line, strlen (line), vm->data);
  shift_underscores (vm, value);
  name = g_strdup_printf ("_%u", self->number);
  cyc_dict_set_utf8 (vm, vm->main, name, value);
  number = cyc_int_new (vm, self->number);
  cyc_dict_set (vm, self->out, number, value);
  cyc_release (vm->heap, number);
  return cyc_none_new (vm);
}
