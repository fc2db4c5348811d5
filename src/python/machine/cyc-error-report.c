/* cyc-error-report.c
 *
 * Errors that nobody handled, and the sources that tracebacks quote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-machine.h"

/**
 * cyc_machine_source_line:
 * @filename: of a source that was compiled
 * @line: from 1
 * @length: (out): bytes, without the line's end
 *
 * Returns: (nullable): the line's text, not terminated
 */
const char *
cyc_machine_source_line (CycVM *vm, const char *filename, guint line, gsize *length)
{
  const char *text = g_hash_table_lookup (CYC_MACHINE (vm)->sources, filename);

  for (guint i = 1; text != NULL && i < line; i++)
    {
      text = strchr (text, '\n');
      if (text != NULL)
        text++;
    }
  if (text == NULL || *text == '\0' || line == 0)
    return NULL;
  *length = strcspn (text, "\r\n");
  return text;
}

/* Where a program put something else in the place of sys.stderr, that gets the text. */
static gboolean
write_to_replaced (CycVM *vm, const char *text)
{
  CycObject *sys = vm->modules != NULL ? cyc_dict_get_utf8 (vm, vm->modules, "sys") : NULL;
  CycObject *names = sys != NULL ? cyc_module_get_dict (sys) : NULL;
  CycObject *stream = names != NULL ? cyc_dict_get_utf8 (vm, names, "stderr") : NULL;
  CycObject *string, *result, *write;

  if (stream == NULL || stream == vm->none || stream == cyc_dict_get_utf8 (vm, names, "__stderr__"))
    return FALSE;
  write = cyc_str_new_interned (vm, "write");
  string = cyc_str_new (vm, text);
  cyc_hold (vm->heap, stream);
  result = cyc_object_call_method (vm, stream, write, 1, string);
  cyc_xrelease (vm->heap, result);
  cyc_release (vm->heap, stream);
  cyc_release (vm->heap, string);
  cyc_release (vm->heap, write);
  cyc_error_clear (vm);
  return TRUE;
}

/**
 * cyc_error_write_unraisable:
 * @where: (nullable): what ran when it happened
 *
 * Reports vm->error on standard error and forgets it.
 *
 * Source: Python/errors.c, _PyErr_WriteUnraisableMsg
 */
void
cyc_error_write_unraisable (CycVM *vm, CycObject *where)
{
  CycObject *exception = cyc_error_take (vm);
  g_autoptr (GString) out = g_string_new (NULL);
  CycObject *text = where != NULL ? cyc_object_repr (vm, where) : NULL;

  cyc_error_clear (vm);
  if (text != NULL)
    g_string_append_printf (out, "Exception ignored in: %s\n", cyc_str_get_utf8 (text));
  else if (where != NULL)
    g_string_append (out, "Exception ignored in: <object repr() failed>\n");
  cyc_xrelease (vm->heap, text);
  if (exception != NULL)
    cyc_traceback_print_alone (vm, exception, out);
  if (!write_to_replaced (vm, out->str))
    vm->write (vm, 2, out->str, out->len, vm->data);
  cyc_xrelease (vm->heap, exception);
}

static void
exit_from (CycVM *vm, CycObject *exception)
{
  CycObject *code = cyc_exception_get_extra (vm, exception, "code");
  gint64     status = 0;

  vm->exiting = TRUE;
  vm->exit_status = 0;
  if (code == NULL || code == vm->none)
    return;
  if (cyc_object_is (code, CYC_CLASS_INT))
    {
      vm->exit_status = cyc_int_get_int64 (code, &status) ? (int) (status & 0xff) : 255;
      return;
    }
  code = cyc_object_str (vm, code);
  if (code != NULL)
    {
      g_autofree char *line = g_strconcat (cyc_str_get_utf8 (code), "\n", NULL);

      vm->write (vm, 2, line, strlen (line), vm->data);
    }
  cyc_xrelease (vm->heap, code);
  cyc_error_clear (vm);
  vm->exit_status = 1;
}

/**
 * cyc_vm_print_error:
 *
 * Prints vm->error as an uncaught exception and clears it; SystemExit sets
 * the exit status instead.
 *
 * Source: Python/pythonrun.c, PyErr_PrintEx
 */
void
cyc_vm_print_error (CycVM *vm)
{
  CycObject *exception = cyc_error_take (vm);
  g_autoptr (GString) out = NULL;

  if (exception == NULL)
    return;
  if (cyc_class_is_subclass (CYC_CLASS_OF (exception), vm->exceptions.SystemExit))
    {
      exit_from (vm, exception);
    }
  else if (!CYC_MACHINE (vm)->stopped)
    {
      out = g_string_new (NULL);
      cyc_traceback_print (vm, exception, out);
      vm->write (vm, 2, out->str, out->len, vm->data);
      vm->exit_status = 1;
    }
  cyc_release (vm->heap, exception);
}
