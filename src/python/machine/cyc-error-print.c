/* cyc-error-print.c
 *
 * An exception as it is printed when nothing caught it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers.h"
#include "cyc-machine.h"
#include "cyc-printer.h"
#include "cyc-syntax-print.h"

#include <string.h>

static const char cause_text[] = "\nThe above exception was the direct cause of the following exception:\n\n";
static const char context_text[] = "\nDuring handling of the above exception, another exception occurred:\n\n";

void
cyc_printer_end_piece (CycPrinter *self)
{
  if (self->pieces != NULL)
    g_array_append_val (self->pieces, self->text->len);
}

gboolean
cyc_printer_is_module (const CycPrinter *self)
{
  return self->by == CYC_SHOWN_BY_MODULE || (self->by == CYC_SHOWN_BY_INTERPRETER && self->vm->profile->python_tracebacks);
}

/* The class's name with its module where that is worth saying. */
static void
print_class (CycPrinter *self, CycClass *class)
{
  CycVM      *vm = self->vm;
  gboolean    is_module = cyc_printer_is_module (self);
  CycObject  *module = cyc_object_lookup_attr (vm, (CycObject *) class, vm->names.dunder_module);
  const char *name = vm->profile->exceptions_qualified || is_module ? cyc_str_get_utf8 (cyc_class_open (vm, class)->qualname) : class->type.name;

  if (module == NULL || !cyc_object_is (module, CYC_CLASS_STR))
    g_string_append (self->text, "<unknown>.");
  else
    {
      const char *text = cyc_str_get_utf8 (module);
      gboolean    hides_main = is_module || vm->profile->exceptions_hide_main;

      if (!g_str_equal (text, "builtins") && !(hides_main && g_str_equal (text, "__main__")))
        g_string_append_printf (self->text, "%s.", text);
    }
  g_string_append (self->text, name);
  cyc_xrelease (vm->heap, module);
  cyc_error_clear (vm);
}

static void
print_note (CycPrinter *self, CycObject *note)
{
  CycObject *text = cyc_object_str (self->vm, note);

  cyc_error_clear (self->vm);
  g_string_append_printf (self->text, "%s\n", text != NULL ? cyc_str_get_utf8 (text) : "<note str() failed>");
  cyc_xrelease (self->vm->heap, text);
  cyc_printer_end_piece (self);
}

/* Source: Python/pythonrun.c, print_exception_notes */
static void
print_notes (CycPrinter *self, CycObject *exception)
{
  CycVM     *vm = self->vm;
  CycObject *name = cyc_str_new_interned (vm, "__notes__");
  CycObject *notes = cyc_object_lookup_attr (vm, exception, name), *text;

  cyc_release (vm->heap, name);
  cyc_error_clear (vm);
  if (notes == NULL || notes == vm->none)
    {
      cyc_xrelease (vm->heap, notes);
      return;
    }
  if (cyc_object_is (notes, CYC_CLASS_LIST))
    for (gsize i = 0; i < CYC_LIST (notes)->length; i++)
      print_note (self, CYC_LIST (notes)->items[i]);
  else if (cyc_object_is (notes, CYC_CLASS_TUPLE))
    for (gsize i = 0; i < CYC_TUPLE (notes)->length; i++)
      print_note (self, CYC_TUPLE (notes)->items[i]);
  else
    {
      text = cyc_object_repr (vm, notes);
      cyc_error_clear (vm);
      g_string_append_printf (self->text, "%s\n", text != NULL ? cyc_str_get_utf8 (text) : "<__notes__ repr() failed>");
      cyc_xrelease (vm->heap, text);
      cyc_printer_end_piece (self);
    }
  cyc_release (vm->heap, notes);
}

static void
print_message (CycPrinter *self, CycObject *exception, CycObject *message)
{
  CycVM     *vm = self->vm;
  CycObject *text = message != NULL ? cyc_object_str (vm, message) : cyc_object_str (vm, exception);

  cyc_error_clear (vm);
  if (text != NULL && (CYC_STR (text)->length > 0 || self->by == CYC_SHOWN_AS_IGNORED))
    g_string_append_printf (self->text, ": %s", cyc_str_get_utf8 (text));
  else if (text == NULL && cyc_printer_is_module (self) && !vm->profile->caret_marks)
    g_string_append_printf (self->text, ": <unprintable %s object>", exception->type->name);
  else if (text == NULL)
    g_string_append (self->text, ": <exception str() failed>");
  cyc_xrelease (vm->heap, text);
}

static gboolean
has_suggestion (const CycPrinter *self)
{
  const CycProfile *profile = self->vm->profile;

  return self->by == CYC_SHOWN_BY_INTERPRETER ? profile->suggestions : self->by == CYC_SHOWN_BY_MODULE && profile->module_suggests;
}

static gboolean
get_number (CycVM *vm, CycObject *exception, const char *name, gint64 *number)
{
  CycObject *value = cyc_exception_get_extra (vm, exception, name);

  return value != NULL && cyc_object_is (value, CYC_CLASS_INT) && cyc_int_get_int64 (value, number);
}

/* Where a SyntaxError says that the mistake is. FALSE where it does not say.
 * Source: Python/pythonrun.c, parse_syntax_error */
static gboolean
print_syntax_place (CycPrinter *self, CycObject *exception)
{
  CycVM      *vm = self->vm;
  CycObject  *filename = cyc_exception_get_extra (vm, exception, "filename");
  CycObject  *text = cyc_exception_get_extra (vm, exception, "text");
  gint64      line, offset = -1, end_line = -1, end_offset = -1;
  const char *shown = "<string>";

  if (!cyc_class_is_subclass (CYC_CLASS_OF (exception), vm->exceptions.SyntaxError) || self->by == CYC_SHOWN_AS_IGNORED ||
      !get_number (vm, exception, "lineno", &line))
    return FALSE;
  get_number (vm, exception, "offset", &offset);
  get_number (vm, exception, "end_lineno", &end_line);
  get_number (vm, exception, "end_offset", &end_offset);
  if (filename != NULL && cyc_object_is (filename, CYC_CLASS_STR))
    shown = cyc_str_get_utf8 (filename);
  g_string_append_printf (self->text, "  File \"%s\", line %" G_GINT64_FORMAT "\n", shown, line);
  cyc_printer_end_piece (self);
  if (text == NULL || !cyc_object_is (text, CYC_CLASS_STR))
    return TRUE;
  if (end_line != line)
    end_offset = vm->profile->python_tracebacks ? G_MAXINT : offset;
  cyc_syntax_print_text (vm->profile, cyc_str_get_utf8 (text), (glong) offset, (glong) end_offset, self->text);
  cyc_printer_end_piece (self);
  return TRUE;
}

/**
 * cyc_printer_description:
 * @self: a printer
 * @exception: an exception
 *
 * Writes the last line, of class, text and suggestion, and the notes below it.
 *
 * Source: Python/pythonrun.c, print_exception_message; Python/errors.c,
 * write_unraisable_exc_file; Lib/traceback.py, format_exception_only
 */
void
cyc_printer_description (CycPrinter *self, CycObject *exception)
{
  CycObject       *message = NULL;
  g_autofree char *suggestion = NULL;
  gsize            end_of_class;

  if (print_syntax_place (self, exception))
    message = cyc_exception_get_extra (self->vm, exception, "msg");
  print_class (self, CYC_CLASS_OF (exception));
  end_of_class = self->text->len;
  print_message (self, exception, message);
  if (has_suggestion (self))
    suggestion = cyc_suggestion_for (self->vm, exception);
  if (suggestion != NULL && self->text->len == end_of_class && (self->by == CYC_SHOWN_BY_MODULE || self->vm->profile->python_tracebacks))
    g_string_append (self->text, ": "); /* traceback.py adds it to the text, and the text is empty no more */
  if (suggestion != NULL)
    g_string_append_printf (self->text, ".%s", suggestion);
  g_string_append_c (self->text, '\n');
  cyc_printer_end_piece (self);
  if (self->by != CYC_SHOWN_AS_IGNORED && self->vm->profile->caret_marks)
    print_notes (self, exception);
}

void
cyc_printer_exception_alone (CycPrinter *self, CycObject *exception)
{
  CycObject *traceback = CYC_EXCEPTION_OBJECT (exception)->traceback;

  if (traceback != NULL && traceback != self->vm->none)
    {
      g_string_append (self->text, "Traceback (most recent call last):\n");
      cyc_printer_end_piece (self);
      cyc_printer_frames (self, traceback);
    }
  cyc_printer_description (self, exception);
}

static void
print_chained (CycPrinter *self, CycObject *exception, GHashTable *seen)
{
  CycException *it = CYC_EXCEPTION_OBJECT (exception);
  CycObject    *before = it->cause;
  const char   *text = cause_text;

  g_hash_table_add (seen, exception);
  if (before == NULL && !it->suppress_context)
    {
      before = it->context;
      text = context_text;
    }
  if (before != NULL && before != self->vm->none && !g_hash_table_contains (seen, before))
    {
      print_chained (self, before, seen);
      g_string_append (self->text, text);
      cyc_printer_end_piece (self);
    }
  cyc_printer_exception_alone (self, exception);
}

/**
 * cyc_printer_exception:
 * @self: a printer
 * @exception: an exception
 *
 * Writes the exception after those that led to it.
 *
 * Source: Python/pythonrun.c, print_exception_recursive
 */
void
cyc_printer_exception (CycPrinter *self, CycObject *exception)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  print_chained (self, exception, seen);
}
