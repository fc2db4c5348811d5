/* cyc-error-print.c
 *
 * An exception as it is printed when nothing caught it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers.h"
#include "cyc-machine.h"

static const char cause_text[] = "\nThe above exception was the direct cause of the following exception:\n\n";
static const char context_text[] = "\nDuring handling of the above exception, another exception occurred:\n\n";

/* The class's name with its module where that is worth saying. */
static void
print_class (CycVM *vm, CycClass *class, GString *out)
{
  CycObject  *module = cyc_object_lookup_attr (vm, (CycObject *) class, vm->names.dunder_module);
  const char *name = vm->profile->exceptions_qualified ? cyc_str_get_utf8 (cyc_class_open (vm, class)->qualname) : class->type.name;

  if (module == NULL || !cyc_object_is (module, CYC_CLASS_STR))
    g_string_append (out, "<unknown>.");
  else
    {
      const char *text = cyc_str_get_utf8 (module);

      if (!g_str_equal (text, "builtins") && !(vm->profile->exceptions_hide_main && g_str_equal (text, "__main__")))
        g_string_append_printf (out, "%s.", text);
    }
  g_string_append (out, name);
  cyc_xrelease (vm->heap, module);
  cyc_error_clear (vm);
}

static void
print_notes (CycVM *vm, CycObject *notes, GString *out)
{
  if (notes == NULL || !cyc_object_is (notes, CYC_CLASS_LIST))
    return;
  for (gsize i = 0; i < CYC_LIST (notes)->length; i++)
    {
      CycObject *text = cyc_object_str (vm, CYC_LIST (notes)->items[i]);

      g_string_append_printf (out, "%s\n", text != NULL ? cyc_str_get_utf8 (text) : "<note str() failed>");
      cyc_xrelease (vm->heap, text);
      cyc_error_clear (vm);
    }
}

/**
 * cyc_traceback_print_description:
 * @vm: the machine
 * @exception: an exception
 * @out: what to append to
 *
 * Writes the last line, of class, text and suggestion, and the notes below it.
 *
 * Source: Python/pythonrun.c, print_exception_message
 */
void
cyc_traceback_print_description (CycVM *vm, CycObject *exception, GString *out)
{
  g_autofree char *suggestion = NULL;
  CycObject       *text;

  print_class (vm, CYC_CLASS_OF (exception), out);
  text = cyc_object_str (vm, exception);
  if (text == NULL)
    g_string_append (out, ": <exception str() failed>");
  else if (CYC_STR (text)->length > 0)
    g_string_append_printf (out, ": %s", cyc_str_get_utf8 (text));
  cyc_xrelease (vm->heap, text);
  cyc_error_clear (vm);

  if (vm->profile->suggestions)
    suggestion = cyc_suggestion_for (vm, exception);
  if (suggestion != NULL)
    g_string_append_printf (out, ".%s", suggestion);
  g_string_append_c (out, '\n');
  print_notes (vm, CYC_EXCEPTION_OBJECT (exception)->notes, out);
}

/**
 * cyc_traceback_print_alone:
 * @vm: the machine
 * @exception: an exception
 * @out: what to append to
 *
 * Writes the exception without those that led to it.
 */
void
cyc_traceback_print_alone (CycVM *vm, CycObject *exception, GString *out)
{
  CycObject *traceback = CYC_EXCEPTION_OBJECT (exception)->traceback;

  if (traceback != NULL && traceback != vm->none)
    {
      g_string_append (out, "Traceback (most recent call last):\n");
      cyc_traceback_print_frames (vm, traceback, out);
    }
  cyc_traceback_print_description (vm, exception, out);
}

static void
print_chained (CycVM *vm, CycObject *exception, GHashTable *seen, GString *out)
{
  CycException *self = CYC_EXCEPTION_OBJECT (exception);
  CycObject    *before = self->cause;
  const char   *text = cause_text;

  g_hash_table_add (seen, exception);
  if (before == NULL && !self->suppress_context)
    {
      before = self->context;
      text = context_text;
    }
  if (before != NULL && before != vm->none && !g_hash_table_contains (seen, before))
    {
      print_chained (vm, before, seen, out);
      g_string_append (out, text);
    }

  cyc_traceback_print_alone (vm, exception, out);
}

/**
 * cyc_traceback_print:
 * @vm: the machine
 * @exception: an exception
 * @out: what to append to
 *
 * Writes the exception with those that led to it, as the profile's version
 * prints one that nothing caught.
 *
 * Source: Python/pythonrun.c, print_exception_recursive
 */
void
cyc_traceback_print (CycVM *vm, CycObject *exception, GString *out)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  print_chained (vm, exception, seen, out);
}
