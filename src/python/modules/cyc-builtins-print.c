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

/* The method is a new object for each piece, so that a collection may begin at any of them; what goes to the
 * program's own streams is handed on together. Source: Objects/fileobject.c, PyFile_WriteObject */
static gboolean
print_text (CycVM *vm, CycObject *file, CycObject *text)
{
  CycObject *method = cyc_object_getattr (vm, file, vm->names.write);
  CycObject *result;
  gboolean   fine;

  if (method == NULL)
    return FALSE;
  if (cyc_file_get_stream (file) > 0)
    fine = cyc_stream_add (vm, file, text);
  else
    {
      result = cyc_object_call (vm, method, &text, 1, NULL);
      fine = result != NULL;
      cyc_xrelease (vm->heap, result);
    }
  cyc_release (vm->heap, method);
  return fine;
}

static gboolean
print_plain (CycVM *vm, CycObject *file, const char *text)
{
  CycObject *str = cyc_str_new (vm, text);
  gboolean   fine = print_text (vm, file, str);

  cyc_release (vm->heap, str);
  return fine;
}

static gboolean
print_object (CycVM *vm, CycObject *file, CycObject *object)
{
  CycObject *text = cyc_object_str (vm, object);
  gboolean   fine = text != NULL && print_text (vm, file, text);

  cyc_xrelease (vm->heap, text);
  return fine;
}

static gboolean
print_all (CycVM *vm, CycObject *file, CycObject *const *args, gsize n_args, CycObject *separator, CycObject *end)
{
  for (gsize i = 0; i < n_args; i++)
    {
      if (i > 0 && !(separator == NULL ? print_plain (vm, file, " ") : print_text (vm, file, separator)))
        return FALSE;
      if (!print_object (vm, file, args[i]))
        return FALSE;
    }
  return end == NULL ? print_plain (vm, file, "\n") : print_text (vm, file, end);
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
  CycObject               *file, *packed = NULL;
  gboolean                 fine;
  int                      flush = 0;

  if (kwnames != NULL && !cyc_args_parse (vm, "print", args + n_args, 0, kwnames, names, 0, 0, 0, given))
    return NULL;
  file = given[2] == NULL || given[2] == vm->none ? standard_output (vm) : given[2];
  if (file == NULL || file == vm->none)
    return cyc_none_new (vm);
  if (!is_text_or_none (vm, "sep", &given[0]) || !is_text_or_none (vm, "end", &given[1]))
    return NULL;
  if (given[3] != NULL && (flush = cyc_object_is_true (vm, given[3])) < 0)
    return NULL;
  if (vm->profile->print_packs)
    packed = cyc_tuple_from_array (vm, args, n_args);
  fine = print_all (vm, file, args, n_args, given[0], given[1]);
  if (cyc_file_get_stream (file) > 0)
    cyc_stream_flush (vm, file);
  if (fine && flush > 0)
    fine = flush_file (vm, file);
  cyc_xrelease (vm->heap, packed);
  return fine ? cyc_none_new (vm) : NULL;
}
