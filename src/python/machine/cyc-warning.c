/* cyc-warning.c
 *
 * Warnings while a program runs, under the filters that a plain run has.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdarg.h>
#include <string.h>

#include "cyc-eval.h"

static gboolean
runs_in_main (CycVM *vm)
{
  CycObject *name = vm->frame != NULL ? cyc_dict_get (vm, vm->frame->globals, vm->names.dunder_name) : NULL;

  return name != NULL && cyc_object_is (name, CYC_CLASS_STR) && strcmp (cyc_str_get_utf8 (name), "__main__") == 0;
}

static char *
describe (CycVM *vm, const char *message)
{
  GString    *out = g_string_new (NULL);
  const char *filename = cyc_str_get_utf8 (vm->frame->code->filename);
  guint32     line = cyc_frame_get_line (vm->frame);
  gsize       length = 0;
  const char *source = cyc_machine_source_line (vm, filename, line, &length);

  g_string_append_printf (out, "%s:%u: DeprecationWarning: %s\n", filename, line, message);
  if (source != NULL)
    {
      g_autofree char *text = g_strndup (source, length);

      g_string_append_printf (out, "  %s\n", g_strstrip (text));
    }
  return g_string_free (out, FALSE);
}

/**
 * cyc_warn_deprecated:
 * @vm: the machine
 * @format: the message, in the manner of printf()
 *
 * Tells on standard error that what the running code does is deprecated: of
 * the program itself, not of its libraries, and once for each of its lines.
 *
 * Source: Python/_warnings.c, do_warn; the filters of Lib/warnings.py
 */
void
cyc_warn_deprecated (CycVM *vm, const char *format, ...)
{
  GHashTable      *warned = CYC_MACHINE (vm)->warned;
  g_autofree char *message = NULL;
  char            *text;
  va_list          arguments;

  if (!vm->profile->deprecations_shown || !runs_in_main (vm))
    return;
  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  text = describe (vm, message);
  if (!g_hash_table_contains (warned, text))
    cyc_error_write (vm, text);
  g_hash_table_add (warned, text);
}
