/* cyc-program.c
 *
 * A program from its source to its exit status.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-program.h"

#include <pthread.h>
#include <string.h>

#include "cyc-compiler.h"
#include "cyc-notebook-cells.h"
#include "cyc-syntax-print.h"

#define STACK_SIZE ((gsize) 512 * 1024 * 1024)
#define STACK_RESERVE ((gsize) 4 * 1024 * 1024)

/**
 * CycProgram:
 * @vm: while it runs
 * @interrupted: asked for before there was a @vm
 */
struct _CycProgram
{
  CycProgramOptions options;
  CycVM            *vm;
  int               interrupted;
  gboolean          out_of_memory;
  gboolean          dies_of_interrupt;
};

/* One run, handed to the thread that makes it.
 * @path: the file as the version's tracebacks name it */
typedef struct
{
  CycProgram          *program;
  const char          *filename;
  char                *path;
  const CycCellSource *cells;
  guint                n_cells;
  gboolean             is_notebook;
  gboolean            *results;
  CycDiagnostic       *diagnostic;
  int                  status;
} Run;

/**
 * cyc_program_new:
 * @options: what it runs with; copied, what it points to must outlive the program
 *
 * Returns: (transfer full): a program
 */
CycProgram *
cyc_program_new (const CycProgramOptions *options)
{
  CycProgram *self = g_new0 (CycProgram, 1);

  self->options = *options;
  return self;
}

/**
 * cyc_program_free:
 * @self: (transfer full): a program that does not run
 */
void
cyc_program_free (CycProgram *self)
{
  g_free (self);
}

/**
 * cyc_program_interrupt:
 * @self: a program
 *
 * Makes the program's thread call on_interrupt soon. From any thread.
 */
void
cyc_program_interrupt (CycProgram *self)
{
  CycVM *vm;

  g_atomic_int_set (&self->interrupted, 1);
  vm = g_atomic_pointer_get (&self->vm);
  if (vm != NULL)
    g_atomic_int_set (&vm->interrupt, 1);
}

/**
 * cyc_program_is_out_of_memory:
 * @self: a program that has ended
 *
 * Whether it was stopped since its objects took more than the limit. What
 * was recorded until then is whole.
 */
gboolean
cyc_program_is_out_of_memory (const CycProgram *self)
{
  return self->out_of_memory;
}

/**
 * cyc_program_dies_of_interrupt:
 * @self: a program that has ended
 *
 * Whether nothing caught a KeyboardInterrupt. From 3.8 on the interpreter
 * sends itself the signal then, so that a shell sees how it ended.
 *
 * Source: Modules/main.c, exit_sigint
 */
gboolean
cyc_program_dies_of_interrupt (const CycProgram *self)
{
  return self->dies_of_interrupt;
}

static void
write_text (CycVM *vm, int stream, const char *text, gsize length, gpointer data)
{
  CycProgram *self = data;
  CycSink    *sink = self->options.sink;

  if (sink != NULL && length > 0)
    {
      guint32   number = cyc_texts_intern_len (sink->texts, text, length);
      CycEvent *event = cyc_sink_next (sink);

      *event = (CycEvent){ .kind = CYC_EVENT_OUTPUT, .flags = (guint8) stream };
      event->text.text = number;
    }
  if (self->options.host.write != NULL)
    self->options.host.write (stream, text, length, self->options.host.data);
}

static gboolean
on_interrupt (CycVM *vm, gpointer data)
{
  CycProgram *self = data;

  g_atomic_int_set (&self->interrupted, 0);
  if (self->out_of_memory && vm->heap->bytes_limit != 0)
    {
      g_autofree char *limit = g_format_size_full (vm->heap->bytes_limit, G_FORMAT_SIZE_IEC_UNITS);
      g_autofree char *message = g_strdup_printf ("MemoryError: stopped, the program's objects take more than %s\n", limit);

      write_text (vm, 2, message, strlen (message), self);
      vm->exit_status = 1;
      vm->heap->bytes_limit = 0;
      return FALSE;
    }
  return self->options.host.on_interrupt == NULL || self->options.host.on_interrupt (self->options.host.data);
}

/* The allocation succeeds; the program is stopped at its next check. */
static gboolean
memory_limit (gpointer data)
{
  CycVM      *vm = data;
  CycProgram *self = vm->data;

  self->out_of_memory = TRUE;
  g_atomic_int_set (&vm->interrupt, 1);
  return TRUE;
}

/* What the collector is set to before anything runs. */
static void
emit_gc_settings (CycSink *sink, const CycProfile *profile)
{
  CycEvent *event = cyc_sink_next (sink);

  *event = (CycEvent){ .kind = CYC_EVENT_THRESHOLD };
  event->gc.value = profile->thresholds[0];
  event->gc.value1 = profile->thresholds[1];
  event->gc.value2 = profile->thresholds[2];
  event = cyc_sink_next (sink);
  *event = (CycEvent){ .kind = CYC_EVENT_ENABLE, .flags = TRUE };
}

/* The file's name is the one that the lines of the program have, too. */
static void
emit_start (CycProgram *self, const char *filename, guint n_cells)
{
  CycSink  *sink = self->options.sink;
  guint32   file, python;
  CycEvent *event;

  if (sink == NULL)
    return;
  file = cyc_texts_intern (sink->texts, filename);
  python = cyc_texts_intern (sink->texts, self->options.profile->name);
  event = cyc_sink_next (sink);
  *event = (CycEvent){ .kind = CYC_EVENT_START };
  event->flags = self->options.profile->incremental ? CYC_START_INCREMENTAL : 0;
  event->text.text = file;
  event->text.value = n_cells;
  event->text.python = python;
  emit_gc_settings (sink, self->options.profile);
}

static void
emit_value (CycProgram *self, CycEventKind kind, guint32 value)
{
  CycEvent *event;

  if (self->options.sink == NULL)
    return;
  event = cyc_sink_next (self->options.sink);
  *event = (CycEvent){ .kind = (guint8) kind };
  if (kind == CYC_EVENT_EXIT)
    event->text.value = value;
  else
    event->gc.value = value;
}

/* sys.argv: the file, then what follows it in the call. `-` stands for standard input. */
static void
fill_argv (CycVM *vm, const char *filename, char **arguments)
{
  CycObject *sys = cyc_dict_get_utf8 (vm, vm->modules, "sys");
  CycObject *list = cyc_dict_get_utf8 (vm, cyc_module_get_dict (sys), "argv");

  cyc_list_append_move (vm, list, cyc_str_new (vm, strcmp (filename, "<stdin>") == 0 ? "-" : filename));
  for (; arguments != NULL && *arguments != NULL; arguments++)
    cyc_list_append_move (vm, list, cyc_str_new (vm, *arguments));
}

/* Source: Modules/main.c, pymain_run_python; Python/fileutils.c, _Py_abspath */
static char *
path_of (const CycProfile *profile, const char *filename)
{
  g_autofree char *folder = NULL;

  if (!profile->absolute_main || *filename == '<' || g_path_is_absolute (filename))
    return g_strdup (filename);
  folder = g_get_current_dir ();
  return g_build_filename (folder, g_str_has_prefix (filename, "./") ? filename + 2 : filename, NULL);
}

static CycVM *
start_vm (CycProgram *self, const char *filename, const char *path)
{
  CycVM *vm = cyc_vm_new (self->options.profile, self->options.sink);

  vm->data = self;
  vm->literals = g_ptr_array_new ();
  vm->write = write_text;
  vm->on_interrupt = on_interrupt;
  vm->stack_guard = (char *) __builtin_frame_address (0) - (STACK_SIZE - STACK_RESERVE);
  vm->heap->bytes_limit = self->options.memory_limit != 0 ? self->options.memory_limit : CYC_MEMORY_LIMIT;
  vm->heap->hooks.memory_limit = memory_limit;
  vm->heap->stress = self->options.stress;
  if (path != NULL)
    {
      CycObject *name = cyc_str_new (vm, path);

      cyc_dict_set (vm, vm->main, vm->names.dunder_file, name);
      cyc_release (vm->heap, name);
      if (vm->heap->sink != NULL)
        {
          CYC_MACHINE (vm)->main_path = cyc_texts_intern (vm->heap->sink->texts, path);
          CYC_MACHINE (vm)->main_file = cyc_texts_intern (vm->heap->sink->texts, filename);
        }
    }
  fill_argv (vm, filename, self->options.argv);
  cyc_what_if_set (vm, self->options.what_ifs, self->options.n_what_ifs);
  g_atomic_pointer_set (&self->vm, vm);
  if (g_atomic_int_get (&self->interrupted) != 0)
    g_atomic_int_set (&vm->interrupt, 1);
  return vm;
}

/* The syntax tree outlives the code. Source: Python/pythonrun.c, pyrun_file */
static void
drop_literals (CycVM *vm)
{
  if (vm->literals == NULL) /* the program is only compiled */
    return;
  for (guint i = 0; i < vm->literals->len; i++)
    cyc_ref_drop (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, CYC_SYNTAX_TREE), vm->literals->pdata[i]);
  g_ptr_array_set_size (vm->literals, 0);
}

static CycCode *
compile (CycVM *vm, const char *filename, const CycCellSource *cell, gboolean is_notebook, CycDiagnostic **diagnostic)
{
  g_autoptr (CycTree) tree = cyc_parse (cell->source, cell->length, filename, vm->profile, diagnostic);
  g_autofree char *warnings = NULL;
  CycCode         *code;

  g_hash_table_replace (CYC_MACHINE (vm)->sources, g_strdup (filename), g_strndup (cell->source, cell->length));
  if (tree == NULL)
    return NULL;
  code = cyc_compile (vm, tree, filename, is_notebook ? CYC_COMPILE_CELL : CYC_COMPILE_FILE,
                      is_notebook ? cell->number : 0, diagnostic);
  if (code == NULL)
    {
      drop_literals (vm);
      return NULL;
    }
  warnings = cyc_tree_warnings_to_text (tree, filename);
  vm->write (vm, 2, warnings, strlen (warnings), vm->data);
  return code;
}

static int
refuse (CycVM *vm, const char *filename, const CycCellSource *cell, const CycDiagnostic *diagnostic)
{
  g_autofree char *text = NULL;

  if (diagnostic->kind != CYC_DIAGNOSTIC_SYNTAX && diagnostic->cell == 0)
    return 2;
  if (diagnostic->warnings != NULL)
    vm->write (vm, 2, diagnostic->warnings, strlen (diagnostic->warnings), vm->data);
  if (diagnostic->kind != CYC_DIAGNOSTIC_SYNTAX)
    text = g_strdup_printf ("%s:%u:%u: %s\n", filename, diagnostic->span.line, diagnostic->span.column + 1, diagnostic->message);
  else
    text = cyc_syntax_print (vm->profile, filename, cell->source, cell->length, diagnostic);
  vm->write (vm, 2, text, strlen (text), vm->data);
  return 1;
}

static gboolean
run_code (CycVM *vm, CycCode *code)
{
  CycObject *result = cyc_vm_run_code (vm, code, vm->main, vm->main);

  cyc_release (vm->heap, (CycObject *) code);
  drop_literals (vm);
  if (result == NULL)
    {
      cyc_vm_print_error (vm);
      return FALSE;
    }
  cyc_release (vm->heap, result);
  return TRUE;
}

static void
run_file (Run *self, CycVM *vm)
{
  CycCode *code;

  cyc_heap_set_starting (vm->heap, CYC_STARTING_PROGRAM);
  code = compile (vm, self->path, &self->cells[0], FALSE, &self->diagnostic);
  if (code == NULL)
    {
      self->status = refuse (vm, self->path, &self->cells[0], self->diagnostic);
      return;
    }
  cyc_heap_start_program (vm->heap);
  run_code (vm, code);
  cyc_what_if_run (vm, G_MAXUINT32);
  cyc_vm_finalize (vm);
  self->status = vm->exit_status;
  self->program->dies_of_interrupt = vm->dies_of_interrupt;
}

/* What Python calls a syntax error may be what only IPython understands. */
static CycDiagnostic *
name_magic (CycDiagnostic *diagnostic, const CycCellSource *cell)
{
  CycDiagnostic *magic = NULL;

  if (diagnostic->kind == CYC_DIAGNOSTIC_SYNTAX)
    magic = cyc_notebook_find_magic (cell->source, cell->length, diagnostic->span.line);
  if (magic == NULL)
    return diagnostic;
  cyc_diagnostic_free (diagnostic);
  return magic;
}

/* A cell that is refused runs not at all; the others do. */
static gboolean
run_cell (Run *self, CycVM *vm, const CycCellSource *cell)
{
  g_autofree char *name = g_strdup_printf ("<cell %u>", cell->number);
  CycDiagnostic   *diagnostic = NULL;
  CycCode         *code = compile (vm, name, cell, TRUE, &diagnostic);
  gboolean         done;

  cyc_notebook_begin (vm, cell->number, cell->source, cell->length);
  if (code == NULL)
    {
      diagnostic = name_magic (diagnostic, cell);
      diagnostic->cell = cell->number;
      refuse (vm, name, cell, diagnostic);
      if (self->diagnostic == NULL)
        self->diagnostic = diagnostic;
      else
        cyc_diagnostic_free (diagnostic);
      return FALSE;
    }
  done = run_code (vm, code);
  if (!done)
    vm->exit_status = 0;
  return done;
}

static void
run_notebook (Run *self, CycVM *vm)
{
  cyc_heap_set_starting (vm->heap, CYC_STARTING_PROGRAM);
  cyc_notebook_start (vm);
  cyc_heap_start_notebook (vm->heap);
  for (guint i = 0; i < self->n_cells && !vm->exiting; i++)
    {
      gboolean done;

      emit_value (self->program, CYC_EVENT_CELL_BEGIN, self->cells[i].number);
      done = run_cell (self, vm, &self->cells[i]);
      emit_value (self->program, CYC_EVENT_CELL_END, self->cells[i].number);
      if (self->results != NULL)
        self->results[i] = done;
      if (!done)
        self->status = 1;
      cyc_what_if_run (vm, 0);
    }
  cyc_what_if_run (vm, G_MAXUINT32);
  cyc_notebook_end (vm);
  cyc_vm_finalize (vm);
}

static gpointer
run_thread (gpointer data)
{
  Run   *self = data;
  CycVM *vm;

  emit_start (self->program, self->filename, self->is_notebook ? self->n_cells : 0);
  vm = start_vm (self->program, self->filename, self->path);
  if (self->is_notebook)
    run_notebook (self, vm);
  else
    run_file (self, vm);
  emit_value (self->program, CYC_EVENT_EXIT, (guint32) self->status);
  g_atomic_pointer_set (&self->program->vm, NULL);
  cyc_vm_free (vm);
  return NULL;
}

/* Runs in a thread whose stack is large enough for any recursion the limit allows. */
static void
run_in_thread (Run *self)
{
  pthread_attr_t attributes;
  pthread_t      thread;

  pthread_attr_init (&attributes);
  pthread_attr_setstacksize (&attributes, STACK_SIZE);
  if (pthread_create (&thread, &attributes, run_thread, self) != 0)
    g_error ("no thread with a stack of %zu MB can be had", STACK_SIZE >> 20);
  pthread_join (thread, NULL);
  pthread_attr_destroy (&attributes);
}

static int
finish (Run *self, CycDiagnostic **diagnostic)
{
  if (diagnostic != NULL)
    *diagnostic = self->diagnostic;
  else
    g_clear_pointer (&self->diagnostic, cyc_diagnostic_free);
  return self->status;
}

/**
 * cyc_program_run_file:
 * @filename: as tracebacks name it
 * @source: (array length=length): the program
 * @diagnostic: (out) (optional): why it was refused
 *
 * Runs a program to its end, shutdown included.
 *
 * Returns: the exit status
 */
int
cyc_program_run_file (CycProgram *self, const char *filename, const char *source, gsize length, CycDiagnostic **diagnostic)
{
  CycCellSource cell = { source, length, 0 };
  Run           run = { .program = self, .filename = filename, .cells = &cell, .n_cells = 1 };

  run.path = path_of (self->options.profile, filename);
  run_in_thread (&run);
  g_free (run.path);
  return finish (&run, diagnostic);
}

/**
 * cyc_program_run_cells:
 * @filename: the notebook's name
 * @cells: (array length=n_cells): its code cells
 * @results: (out) (optional) (array length=n_cells): which ran to their ends
 * @diagnostic: (out) (optional): why the first refused cell was refused
 *
 * Runs cells in one namespace; an exception ends its cell only.
 *
 * Returns: 0, or 1 where a cell did not run to its end
 */
int
cyc_program_run_cells (CycProgram *self, const char *filename, const CycCellSource *cells, guint n_cells, gboolean *results, CycDiagnostic **diagnostic)
{
  Run run = { .program = self, .filename = filename, .cells = cells, .n_cells = n_cells, .is_notebook = TRUE, .results = results };

  run_in_thread (&run);
  return finish (&run, diagnostic);
}

static CycCode *
compile_alone (CycVM *vm, const char *filename, const char *source, gsize length, CycDiagnostic **diagnostic)
{
  CycCellSource cell = { source, length, 0 };

  return compile (vm, filename, &cell, FALSE, diagnostic);
}

/**
 * cyc_program_check:
 * @profile: the version
 * @filename: the program's name
 * @source: (array length=length): the program
 *
 * Returns: (transfer full) (nullable): why it would be refused
 */
CycDiagnostic *
cyc_program_check (const CycProfile *profile, const char *filename, const char *source, gsize length)
{
  CycDiagnostic *diagnostic = NULL;
  CycVM         *vm = cyc_vm_new (profile, NULL);

  vm->stack_guard = NULL;
  compile_alone (vm, filename, source, length, &diagnostic);
  cyc_vm_free (vm);
  return diagnostic;
}

/**
 * cyc_program_disassemble:
 * @profile: the version
 * @filename: the program's name
 * @source: (array length=length): the program
 * @diagnostic: (out): why it is refused
 *
 * Returns: (transfer full) (nullable): all code as text
 */
char *
cyc_program_disassemble (const CycProfile *profile, const char *filename, const char *source, gsize length, CycDiagnostic **diagnostic)
{
  CycVM   *vm = cyc_vm_new (profile, NULL);
  CycCode *code = compile_alone (vm, filename, source, length, diagnostic);
  char    *text = code != NULL ? cyc_code_to_text (code) : NULL;

  cyc_vm_free (vm);
  return text;
}

/**
 * cyc_program_dump_tree:
 * @profile: the version
 * @filename: the program's name
 * @source: (array length=length): the program
 * @places: whether to tell where each node stands
 * @diagnostic: (out): why it is refused
 *
 * Returns: (transfer full) (nullable): the tree in the form of Python's ast.dump()
 */
char *
cyc_program_dump_tree (const CycProfile *profile, const char *filename, const char *source, gsize length, gboolean places, CycDiagnostic **diagnostic)
{
  g_autoptr (CycTree) tree = cyc_parse (source, length, filename, profile, diagnostic);

  return tree != NULL ? cyc_node_dump (tree->root, places) : NULL;
}
