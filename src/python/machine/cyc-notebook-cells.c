/* cyc-notebook-cells.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-notebook-cells.h"

#include <string.h>

static const char *const underscores[] = { "_", "__", "___" };

/* @in and @out: held */
struct _CycNotebook
{
  CycObject  *in;
  CycObject  *out;
  guint       number;
  gboolean    quiet;                             /* the cell ends with a semicolon: nothing is shown */
  CycObjectId shown[G_N_ELEMENTS (underscores)]; /* what was put into each of the underscores */
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
  struct _CycNotebook *self = g_new0 (struct _CycNotebook, 1);

  self->in = cyc_list_new (vm);
  self->out = cyc_dict_new (vm);
  cyc_list_append (vm, self->in, vm->empty_str);
  cyc_dict_set_utf8 (vm, vm->main, "In", self->in);
  cyc_dict_set_utf8 (vm, vm->main, "Out", self->out);
  cyc_dict_set_utf8 (vm, vm->main, "_oh", self->out);
  cyc_dict_set_utf8 (vm, vm->main, "_ih", self->in);
  for (guint i = 0; i < G_N_ELEMENTS (underscores); i++)
    {
      cyc_dict_set_utf8 (vm, vm->main, underscores[i], vm->empty_str);
      self->shown[i] = vm->empty_str->number;
    }
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
  while (length > 0 && g_ascii_isspace (source[length - 1]))
    length--;
  self->quiet = length > 0 && source[length - 1] == ';';
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

/**
 * cyc_notebook_find_magic:
 * @source: (array length=length): a cell's text
 * @length: of @source
 * @line: where Python finds an error
 *
 * Returns: (transfer full) (nullable): what it is, named as it is written
 */
CycDiagnostic *
cyc_notebook_find_magic (const char *source, gsize length, guint line)
{
  const char      *begin = source, *end = source + length, *newline, *equal;
  g_autofree char *text = NULL, *name = NULL;
  gsize            at;

  for (guint i = 1; i < line && begin != NULL; i++)
    {
      begin = memchr (begin, '\n', (gsize) (end - begin));
      begin = begin != NULL ? begin + 1 : NULL;
    }
  if (begin == NULL || begin == end)
    return NULL;
  newline = memchr (begin, '\n', (gsize) (end - begin));
  text = g_strchomp (g_strndup (begin, (gsize) ((newline != NULL ? newline : end) - begin)));

  at = strspn (text, " \t");
  equal = strchr (text, '=');
  if (equal != NULL && (equal[1 + strspn (equal + 1, " ")] == '%' || equal[1 + strspn (equal + 1, " ")] == '!'))
    at = (gsize) (equal + 1 - text) + strspn (equal + 1, " ");
  if (text[at] != '%' && text[at] != '!' && text[at] != '?' && !g_str_has_suffix (text, "?"))
    return NULL;
  name = g_strndup (text + at, strcspn (text + at, " \t"));
  return cyc_diagnostic_new (CYC_DIAGNOSTIC_UNSUPPORTED, (CycSpan){ line, (guint32) at, line, (guint32) (at + strlen (name)) }, "SyntaxError",
                             "the magic `%s` is not supported", name);
}

/* Whether no cell has given one of the underscores a value of its own; deleting one is none. */
static gboolean
are_ours (CycVM *vm, const struct _CycNotebook *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (underscores); i++)
    {
      CycObject *value = cyc_dict_get_utf8 (vm, vm->main, underscores[i]);

      if (value != NULL && value->number != self->shown[i])
        return FALSE;
    }
  return TRUE;
}

/* Source: IPython, core/displayhook.py, update_user_ns() */
static void
shift_underscores (CycVM *vm, struct _CycNotebook *self, CycObject *value)
{
  CycObject *values[] = { value, cyc_dict_get_utf8 (vm, vm->main, "_"), cyc_dict_get_utf8 (vm, vm->main, "__") };

  if (!are_ours (vm, self))
    return;
  for (guint i = G_N_ELEMENTS (underscores); i > 0; i--)
    if (values[i - 1] != NULL)
      {
        cyc_dict_set_utf8 (vm, vm->main, underscores[i - 1], values[i - 1]);
        self->shown[i - 1] = values[i - 1]->number;
      }
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
 * Shows @value as Out[n] and keeps it; Out itself it only shows.
 *
 * Returns: (transfer full) (nullable): None, or %NULL with an exception
 */
CycObject *
cyc_display_value (CycVM *vm, CycObject *value)
{
  struct _CycNotebook *self = CYC_MACHINE (vm)->notebook;
  CycObject           *text, *number;
  g_autofree char     *line = NULL, *name = NULL;

  if (value == vm->none || self == NULL || self->quiet)
    return cyc_none_new (vm);
  text = cyc_object_repr (vm, value);
  if (text == NULL)
    return NULL;
  line = g_strdup_printf ("Out[%u]: %s\n", self->number, cyc_str_get_utf8 (text));
  cyc_release (vm->heap, text);
  vm->write (vm, 1, line, strlen (line), vm->data);
  if (value == self->out)
    return cyc_none_new (vm);
  shift_underscores (vm, self, value);
  name = g_strdup_printf ("_%u", self->number);
  cyc_dict_set_utf8 (vm, vm->main, name, value);
  number = cyc_int_new (vm, self->number);
  cyc_dict_set (vm, self->out, number, value);
  cyc_release (vm->heap, number);
  return cyc_none_new (vm);
}
