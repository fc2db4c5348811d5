/* cyc-builtins-print.c
 *
 * print(): to the program's output, or to anything that has write().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"
#include "cyc-machine.h"

#include <string.h>

/* Gathers what goes to the program's own streams; other files get each piece with a call of write(). */
typedef struct
{
  CycObject *file; /* nullable, borrowed */
  GString   *text;
  int        stream; /* where that goes: 1 or 2 */
} PrintTarget;

static gboolean
print_text (CycVM *vm, PrintTarget *printer, CycObject *text)
{
  CycObject *name;
  CycObject *result;

  if (printer->file == NULL)
    {
      return cyc_stream_encode (vm, printer->stream, printer->text, text);
    }
  name = cyc_str_new_interned (vm, "write");
  result = cyc_object_call_method (vm, printer->file, name, 1, text);
  cyc_release (vm->heap, name);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

static gboolean
print_plain (CycVM *vm, PrintTarget *printer, const char *text)
{
  CycObject *str;
  gboolean   fine;

  if (printer->file == NULL)
    {
      g_string_append (printer->text, text);
      return TRUE;
    }
  str = cyc_str_new (vm, text);
  fine = print_text (vm, printer, str);
  cyc_release (vm->heap, str);
  return fine;
}

static gboolean
print_object (CycVM *vm, PrintTarget *printer, CycObject *object)
{
  CycObject *text = cyc_object_str (vm, object);
  gboolean   fine = text != NULL && print_text (vm, printer, text);

  cyc_xrelease (vm->heap, text);
  return fine;
}

static gboolean
print_all (CycVM *vm, PrintTarget *printer, CycObject *const *args, gsize n_args, CycObject *separator, CycObject *end)
{
  for (gsize i = 0; i < n_args; i++)
    {
      if (i > 0 && !(separator == NULL ? print_plain (vm, printer, " ") : print_text (vm, printer, separator)))
        return FALSE;
      if (!print_object (vm, printer, args[i]))
        return FALSE;
    }
  return end == NULL ? print_plain (vm, printer, "\n") : print_text (vm, printer, end);
}

static gboolean
is_text_or_none (CycVM *vm, const char *name, CycObject **value)
{
  if (*value == vm->none)
    *value = NULL;
  if (*value == NULL || cyc_object_is (*value, CYC_CLASS_STR))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s must be None or a string, not %T", name, *value);
  return FALSE;
}

/* sys.stdout; NULL before there is one. */
static CycObject *
standard_output (CycVM *vm)
{
  CycObject *sys = vm->modules != NULL ? cyc_dict_get_utf8 (vm, vm->modules, "sys") : NULL;

  return sys != NULL ? cyc_dict_get_utf8 (vm, cyc_module_get_dict (sys), "stdout") : NULL;
}

static gboolean
flush_file (CycVM *vm, CycObject *file)
{
  CycObject *name = cyc_str_new_interned (vm, "flush");
  CycObject *result = cyc_object_call_method (vm, file, name, 0);

  cyc_release (vm->heap, name);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_print)
{
  static const char *const names[] = { "sep", "end", "file", "flush", NULL };
  CycObject               *given[4] = { NULL, NULL, NULL, NULL };
  PrintTarget              printer = { .stream = 1 };
  gsize                    n_packed = vm->profile->print_packs ? n_args : 0;
  gboolean                 fine;
  int                      flush = 0;

  if (kwnames != NULL && !cyc_args_parse (vm, "print", args + n_args, 0, kwnames, names, 0, 0, 0, given))
    return NULL;
  printer.file = given[2] == NULL || given[2] == vm->none ? standard_output (vm) : given[2];
  if (printer.file == vm->none)
    return cyc_none_new (vm);
  if (!is_text_or_none (vm, "sep", &given[0]) || !is_text_or_none (vm, "end", &given[1]))
    return NULL;
  if (given[3] != NULL && (flush = cyc_object_is_true (vm, given[3])) < 0)
    return NULL;
  if (printer.file != NULL && cyc_file_get_stream (printer.file) > 0)
    {
      printer.stream = cyc_file_get_stream (printer.file);
      printer.file = NULL;
    }
  printer.text = g_string_new (NULL);
  cyc_arguments_hold (vm, args, n_packed);
  fine = print_all (vm, &printer, args, n_args, given[0], given[1]);
  cyc_arguments_release (vm, args, n_packed);
  if (printer.text->len > 0 && vm->write != NULL)
    vm->write (vm, printer.stream, printer.text->str, printer.text->len, vm->data);
  g_string_free (printer.text, TRUE);
  if (fine && flush > 0 && printer.file != NULL)
    fine = flush_file (vm, printer.file);
  return fine ? cyc_none_new (vm) : NULL;
}
