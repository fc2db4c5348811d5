/* cyc-what-if.c
 *
 * Lines that are not the program's, run in the frame at hand between two of
 * its instructions, as a debugger does. They see and change the frame's own
 * names: a function's in the places where the function itself has them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-eval.h"

#include <string.h>

#include "cyc-compiler.h"
#include "cyc-syntax-print.h"

/* @source: NULL at the end */
static void
emit (CycVM *vm, const char *source)
{
  CycSink  *sink = vm->heap->sink;
  guint32   text = source != NULL ? cyc_texts_intern (sink->texts, source) : 0;
  CycEvent *event = cyc_sink_next (sink);

  *event = (CycEvent){ .kind = CYC_EVENT_WHAT_IF, .flags = source == NULL };
  event->text.text = text;
  event->text.value = vm->frame != NULL ? vm->frame->number : 0;
}

static void
report (CycVM *vm, const char *source, const CycDiagnostic *diagnostic)
{
  g_autofree char *text = NULL;

  if (diagnostic->kind == CYC_DIAGNOSTIC_SYNTAX)
    text = cyc_syntax_print (vm->profile, CYC_WHAT_IF_FILE, source, strlen (source), diagnostic);
  else
    text = g_strdup_printf ("%s\n", diagnostic->message);
  vm->write (vm, 2, text, strlen (text), vm->data);
}

static CycCode *
compile (CycVM *vm, const char *source, gboolean in_function)
{
  g_autoptr (CycDiagnostic) diagnostic = NULL;
  g_autoptr (CycTree) tree = cyc_parse (source, strlen (source), CYC_WHAT_IF_FILE, vm->profile, &diagnostic);
  CycCode *code = NULL;

  if (tree != NULL)
    code = cyc_compile (vm, tree, CYC_WHAT_IF_FILE, in_function ? CYC_COMPILE_IN_FUNCTION : CYC_COMPILE_PROMPT, 0, &diagnostic);
  if (code == NULL)
    report (vm, source, diagnostic);
  return code;
}

static void
print_error (CycVM *vm)
{
  CycObject *exception = cyc_error_take (vm);
  g_autoptr (GString) text = g_string_new (NULL);
  CycPrinter printer = { .vm = vm, .by = CYC_SHOWN_BY_INTERPRETER, .text = text };

  cyc_printer_exception (&printer, exception);
  vm->write (vm, 2, text->str, text->len, vm->data);
  cyc_release (vm->heap, exception);
}

/* FALSE: the whole run is to stop. */
static gboolean
run (CycVM *vm, const char *source)
{
  CycFrame  *host = vm->frame;
  gboolean   in_function = host != NULL && (host->code->flags & CYC_CODE_OPTIMIZED) != 0;
  CycObject *globals = host != NULL ? host->globals : vm->main;
  CycObject *locals = host != NULL ? host->locals : vm->main;
  CycObject *result;
  CycCode   *code;

  g_hash_table_replace (CYC_MACHINE (vm)->sources, g_strdup (CYC_WHAT_IF_FILE), g_strdup (source));
  code = compile (vm, source, in_function);
  if (code == NULL)
    return TRUE;
  result = cyc_eval (vm, cyc_frame_push (vm, code, NULL, globals, locals));
  cyc_release (vm->heap, (CycObject *) code);
  if (result != NULL)
    cyc_release (vm->heap, result);
  else if (CYC_MACHINE (vm)->stopped)
    return FALSE;
  else
    print_error (vm);
  return TRUE;
}

/**
 * cyc_what_if_set:
 * @vm: a machine that is recorded
 * @lines: (array length=n_lines): in order; must outlive the run
 * @n_lines: how many
 */
void
cyc_what_if_set (CycVM *vm, const CycWhatIf *lines, guint n_lines)
{
  CycMachine *machine = CYC_MACHINE (vm);

  machine->what_ifs = lines;
  machine->n_what_ifs = n_lines;
  machine->next_what_if = n_lines > 0 ? lines[0].at : G_MAXUINT32;
}

/**
 * cyc_what_if_run:
 * @vm: a machine between two instructions, the running frame's stack saved
 * @until: those that are due when so many events have happened; %G_MAXUINT32: all
 *
 * Runs the lines that are due. While one runs, none is.
 *
 * Returns: %FALSE when the run is to stop
 */
gboolean
cyc_what_if_run (CycVM *vm, guint32 until)
{
  CycMachine *machine = CYC_MACHINE (vm);
  gboolean    go_on = TRUE;

  while (go_on && !machine->stopped && machine->n_what_ifs > 0 && machine->what_ifs->at <= MAX (until, cyc_sink_get_length (vm->heap->sink)))
    {
      machine->next_what_if = G_MAXUINT32;
      emit (vm, machine->what_ifs->source);
      go_on = run (vm, machine->what_ifs->source);
      emit (vm, NULL);
      machine->what_ifs++;
      machine->n_what_ifs--;
    }
  machine->next_what_if = machine->n_what_ifs > 0 ? machine->what_ifs->at : G_MAXUINT32;
  return go_on;
}

/**
 * Outer:
 * @index: into the fast locals, -1 for a name that the function does not have
 * @place: where the value stands; %NULL without one
 *
 * A name of the function that the line runs in.
 */
typedef struct
{
  gssize      index;
  CycObject **place;
  CycHolder   holder;
  CycSlot     slot;
} Outer;

static gssize
find_name (const CycObject *names, guint n, CycObject *name)
{
  for (guint i = 0; i < n; i++)
    if (cyc_str_equal (CYC_TUPLE (names)->items[i], name))
      return i;
  return -1;
}

/* A cell goes before the argument that it starts with. */
static gssize
find_fast (const CycCode *code, CycObject *name)
{
  gssize index = find_name (code->cellvars, code->n_cells, name);

  if (index >= 0)
    return index + code->n_locals;
  index = find_name (code->freevars, code->n_free, name);
  if (index >= 0)
    return index + code->n_locals + code->n_cells;
  return find_name (code->varnames, code->n_locals, name);
}

static Outer
find_outer (CycVM *vm, CycFrame *host, CycObject *name)
{
  Outer outer = { .index = find_fast (host->code, name) };

  if (outer.index < 0)
    return outer;
  outer.place = &host->fast[outer.index];
  outer.holder = host->holder;
  outer.slot = cyc_frame_slot (vm->heap, host, (guint) outer.index);
  if (outer.index >= host->code->n_locals && *outer.place != NULL)
    {
      CycCell *cell = CYC_CELL (*outer.place);

      outer.place = &cell->content;
      outer.holder = CYC_HOLDER_OF (cell);
      outer.slot = CYC_FIELD (vm->heap, "cell_contents");
    }
  return outer;
}

/**
 * cyc_eval_load_outer:
 * @frame: of a line that runs inside a function
 * @name: a name
 *
 * Returns: (transfer full) (nullable): the value of the function's name, else
 *   of a name outside
 */
CycObject *
cyc_eval_load_outer (CycVM *vm, CycFrame *frame, CycObject *name)
{
  CycFrame  *host = frame->back;
  Outer      outer = find_outer (vm, host, name);
  CycObject *value = outer.place != NULL ? *outer.place : NULL;

  if (outer.place != NULL && value == NULL)
    return cyc_eval_raise_unbound (vm, host, (guint) outer.index);
  if (value == NULL && host->locals != NULL)
    value = cyc_dict_get (vm, host->locals, name);
  return value != NULL ? cyc_new_ref (vm, value) : cyc_eval_load_name (vm, frame, name);
}

/**
 * cyc_eval_store_outer:
 * @frame: of a line that runs inside a function
 * @name: a name
 * @value: (transfer full): a new reference
 *
 * A name that the function does not have goes where its f_locals keeps such.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_eval_store_outer (CycVM *vm, CycFrame *frame, CycObject *name, CycObject *value)
{
  CycFrame *host = frame->back;
  Outer     outer = find_outer (vm, host, name);

  if (outer.place != NULL)
    {
      cyc_ref_set_move (vm->heap, outer.holder, outer.slot, outer.place, value);
      return TRUE;
    }
  if (host->locals == NULL)
    cyc_ref_init_move (vm->heap, host->holder, CYC_FIELD (vm->heap, "f_locals"), &host->locals, cyc_dict_new (vm));
  return cyc_dict_set_move (vm, host->locals, name, value);
}

/**
 * cyc_eval_delete_outer:
 * @frame: of a line that runs inside a function
 * @name: a name
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_eval_delete_outer (CycVM *vm, CycFrame *frame, CycObject *name)
{
  CycFrame *host = frame->back;
  Outer     outer = find_outer (vm, host, name);

  if (outer.place != NULL && *outer.place != NULL)
    {
      cyc_ref_clear (vm->heap, outer.holder, outer.slot, outer.place);
      return TRUE;
    }
  if (outer.place != NULL)
    cyc_eval_raise_unbound (vm, host, (guint) outer.index);
  else if (host->locals != NULL)
    return cyc_eval_delete_name (vm, host->locals, name);
  else
    cyc_eval_raise_undefined (vm, name);
  return FALSE;
}
