/* cyc-error-report.c
 *
 * Errors that nobody handled, and the sources that tracebacks quote.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <signal.h>
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
 * cyc_error_write:
 * @text: whole lines
 *
 * Writes to sys.stderr.
 */
void
cyc_error_write (CycVM *vm, const char *text)
{
  if (!write_to_replaced (vm, text))
    vm->write (vm, 2, text, strlen (text), vm->data);
}

/* Writes @out and @exception (transfer full, nullable) after it. */
static void
write_ignored (CycVM *vm, GString *out, CycObject *exception)
{
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_AS_IGNORED, .text = out };

  if (exception != NULL)
    cyc_printer_exception_alone (&printer, exception);
  cyc_error_write (vm, out->str);
  cyc_xrelease (vm->heap, exception);
}

/**
 * cyc_error_write_unraisable:
 * @doing: what was done with @where, for versions that say so: "calling deallocator"
 * @where: (nullable): what ran when it happened
 *
 * Reports vm->error on standard error and forgets it.
 *
 * Source: Python/errors.c, _PyErr_WriteUnraisableMsg; 3.14: PyErr_FormatUnraisable
 */
void
cyc_error_write_unraisable (CycVM *vm, const char *doing, CycObject *where)
{
  CycObject *exception = cyc_error_take (vm);
  g_autoptr (GString) out = g_string_new (NULL);
  CycObject *text = where != NULL ? cyc_object_repr (vm, where) : NULL;

  cyc_error_clear (vm);
  if (text != NULL && vm->profile->unraisable_says_doing)
    g_string_append_printf (out, "Exception ignored while %s %s:\n", doing, cyc_str_get_utf8 (text));
  else if (text != NULL)
    g_string_append_printf (out, "Exception ignored in: %s\n", cyc_str_get_utf8 (text));
  else if (where != NULL)
    g_string_append (out, "Exception ignored in: <object repr() failed>\n");
  cyc_xrelease (vm->heap, text);
  write_ignored (vm, out, exception);
}

/**
 * cyc_error_write_at_exit:
 * @callback: a function that was to run at the program's end, and failed
 *
 * Reports vm->error on standard error and forgets it.
 *
 * Source: Modules/atexitmodule.c, atexit_callfuncs
 */
void
cyc_error_write_at_exit (CycVM *vm, CycObject *callback)
{
  CycObject *exception, *text;
  g_autoptr (GString) out = g_string_new (NULL);

  exception = cyc_error_take (vm);
  if (!vm->profile->at_exit_unraisable)
    {
      cyc_error_write (vm, "Error in atexit._run_exitfuncs:\n");
      cyc_error_display (vm, exception);
      cyc_release (vm->heap, exception);
      return;
    }
  text = cyc_object_repr (vm, callback);
  cyc_error_clear (vm);
  g_string_append_printf (out, vm->profile->at_exit_colon_last ? "Exception ignored in atexit callback %s:\n" : "Exception ignored in atexit callback: %s\n",
                          text != NULL ? cyc_str_get_utf8 (text) : "<object repr() failed>");
  cyc_xrelease (vm->heap, text);
  write_ignored (vm, out, exception);
}

static void
exit_from (CycVM *vm, CycObject *exception)
{
  CycObject *code = cyc_exception_get_extra (vm, exception, "code");
  gint64     status = 0;

  /* In a notebook it ends its cell only. */
  vm->exiting = CYC_MACHINE (vm)->notebook == NULL;
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

      cyc_error_write (vm, line);
    }
  cyc_xrelease (vm->heap, code);
  cyc_error_clear (vm);
  vm->exit_status = 1;
}

/**
 * cyc_error_display:
 * @exception: what was not caught
 *
 * Writes it to standard error with those that led to it.
 *
 * Source: Python/pythonrun.c, PyErr_Display
 */
void
cyc_error_display (CycVM *vm, CycObject *exception)
{
  g_autoptr (GString) out = g_string_new (NULL);
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_BY_INTERPRETER, .text = out };

  cyc_printer_exception (&printer, exception);
  cyc_error_write (vm, out->str);
}

/* Calls sys.excepthook; what it raises is shown before the exception itself. */
static void
call_hook (CycVM *vm, CycObject *exception)
{
  CycObject *sys = vm->modules != NULL ? cyc_dict_get_utf8 (vm, vm->modules, "sys") : NULL;
  CycObject *names = sys != NULL ? cyc_module_get_dict (sys) : NULL;
  CycObject *hook = names != NULL ? cyc_dict_get_utf8 (vm, names, "excepthook") : NULL;
  CycObject *traceback = CYC_EXCEPTION_OBJECT (exception)->traceback;
  CycObject *args[] = { (CycObject *) exception->type, exception, traceback != NULL ? traceback : vm->none };
  CycObject *result;

  if (hook == NULL || hook == cyc_dict_get_utf8 (vm, names, "__excepthook__"))
    {
      cyc_error_display (vm, exception);
      return;
    }
  result = cyc_object_call (vm, hook, args, G_N_ELEMENTS (args), NULL);
  if (result == NULL)
    {
      CycObject *raised = cyc_error_take (vm);

      cyc_error_write (vm, "Error in sys.excepthook:\n");
      cyc_error_display (vm, raised);
      cyc_error_write (vm, "\nOriginal exception was:\n");
      cyc_error_display (vm, exception);
      cyc_release (vm->heap, raised);
    }
  cyc_xrelease (vm->heap, result);
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

  if (exception == NULL)
    return;
  if (cyc_class_is_subclass (CYC_CLASS_OF (exception), vm->exceptions.SystemExit))
    exit_from (vm, exception);
  else if (!CYC_MACHINE (vm)->stopped)
    {
      call_hook (vm, exception);
      vm->exit_status = 1;
      if (exception->type == &vm->exceptions.KeyboardInterrupt->type && vm->profile->interrupt_kills)
        {
          vm->dies_of_interrupt = TRUE;
          vm->exit_status = 128 + SIGINT;
        }
    }
  cyc_release (vm->heap, exception);
}
