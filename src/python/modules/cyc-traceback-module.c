/* cyc-traceback-module.c
 *
 * The module _traceback: what traceback.py shows, each function a list of texts.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-machine.h"
#include "cyc-modules.h"

/* What was printed as a list of its pieces. */
static CycObject *
take_pieces (CycPrinter *printer)
{
  CycVM     *vm = printer->vm;
  CycObject *list = cyc_list_new (vm);
  gsize      begin = 0;

  for (guint i = 0; i < printer->pieces->len; i++)
    {
      gsize end = g_array_index (printer->pieces, gsize, i);

      cyc_list_append_move (vm, list, cyc_str_new_len (vm, printer->text->str + begin, end - begin));
      begin = end;
    }
  return list;
}

static gboolean
check_exception (CycVM *vm, CycObject *value)
{
  if (!cyc_object_is (value, CYC_CLASS_EXCEPTION))
    cyc_raise (vm, vm->exceptions.TypeError, "Exception expected for value, %T found", value);
  return vm->error == NULL;
}

/* None or a number of entries. */
static gboolean
read_limit (CycPrinter *printer, CycObject *limit)
{
  CycVM *vm = printer->vm;

  printer->limited = limit != vm->none;
  return !printer->limited || cyc_object_to_index (vm, limit, TRUE, &printer->limit);
}

/* format_exception (exception, chain, limit) -> [text] */
static CycObject *
format_exception (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (gsize));
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_BY_MODULE, .text = text, .pieces = pieces };
  int        chain;

  if (!cyc_args_count (vm, "format_exception", n_args, kwnames, 3, 3) || !check_exception (vm, args[0]) || !read_limit (&printer, args[2]))
    return NULL;
  chain = cyc_object_is_true (vm, args[1]);
  if (chain < 0)
    return NULL;
  if (chain)
    cyc_printer_exception (&printer, args[0]);
  else
    cyc_printer_exception_alone (&printer, args[0]);
  return take_pieces (&printer);
}

/* format_exception_only (exception) -> [text] */
static CycObject *
format_exception_only (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (gsize));
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_BY_MODULE, .text = text, .pieces = pieces };

  if (!cyc_args_count (vm, "format_exception_only", n_args, kwnames, 1, 1) || !check_exception (vm, args[0]))
    return NULL;
  cyc_printer_description (&printer, args[0]);
  return take_pieces (&printer);
}

/* format_frames (traceback, limit) -> [text] */
static CycObject *
format_frames (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) pieces = g_array_new (FALSE, FALSE, sizeof (gsize));
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_BY_MODULE, .text = text, .pieces = pieces };

  if (!cyc_args_count (vm, "format_frames", n_args, kwnames, 2, 2) || !read_limit (&printer, args[1]))
    return NULL;
  cyc_printer_frames (&printer, args[0]);
  return take_pieces (&printer);
}

/* source_line (file's name, line) -> text, None where there is none */
static CycObject *
source_line (CycVM *vm, CycObject *module, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const char *text;
  gsize       length;
  gint64      line;

  if (!cyc_args_count (vm, "source_line", n_args, kwnames, 2, 2) || !cyc_object_to_index (vm, args[1], TRUE, &line))
    return NULL;
  text = cyc_object_is (args[0], CYC_CLASS_STR) ? cyc_machine_source_line (vm, cyc_str_get_utf8 (args[0]), (guint) line, &length) : NULL;
  return text != NULL ? cyc_str_new_len (vm, text, length) : cyc_none_new (vm);
}

static const CycMethodDef traceback_functions[] = {
  { "source_line", source_line, CYC_METHOD_PLAIN, NULL },
  { "format_exception", format_exception, CYC_METHOD_PLAIN, NULL },
  { "format_exception_only", format_exception_only, CYC_METHOD_PLAIN, NULL },
  { "format_frames", format_frames, CYC_METHOD_PLAIN, NULL },
  { NULL, NULL, CYC_METHOD_PLAIN, NULL },
};

const CycModuleSpec cyc_module_traceback = {
  .name = "_traceback",
  .functions = traceback_functions,
};
