/* cyc-vm.c
 *
 * The machine from its first type to its last.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-eval.h"
#include "cyc-generic-alias.h"

#define DEFAULT_RECURSION_LIMIT 1000

static void
fill_names (CycVM *vm)
{
#define CYC_NAME(field, text)                                                              \
  vm->names.field = cyc_str_new_interned (vm, text);                                       \
  cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_INTERPRETER, \
                  cyc_registry_slot (vm->heap, "name", text), vm->names.field);
#include "cyc-names.def"
#undef CYC_NAME
}

static void
registry_move (CycVM *vm, CycObject **place, const char *name, CycObject *value)
{
  cyc_ref_init_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, name), place, value);
}

/* A type's namespace needs str, tuple and dict, so these come first. */
static void
init_types (CycVM *vm)
{
  cyc_class_boot (vm);
  cyc_boot_singletons (vm);
  cyc_int_init (vm);
  cyc_float_init (vm);
  cyc_str_init (vm);
  cyc_bytes_init (vm);
  cyc_tuple_init_type (vm);
  cyc_list_init_type (vm);
  cyc_dict_init_type (vm);
  cyc_descriptor_init (vm);
  cyc_builtin_init (vm);
  cyc_method_kind_init (vm);
  cyc_mapping_proxy_init (vm);
  cyc_function_init (vm);
  cyc_cell_init (vm);
  cyc_method_init (vm);
  cyc_exceptions_init (vm);
  fill_names (vm);
  cyc_class_ready_pending (vm);
  cyc_set_init_type (vm);
  cyc_range_init_type (vm);
  cyc_slice_init_type (vm);
  cyc_iterators_init (vm);
  cyc_property_init (vm);
  cyc_super_init (vm);
  cyc_code_type_init (vm);
  cyc_frame_init (vm);
  cyc_traceback_init (vm);
  cyc_generator_init (vm);
  cyc_module_init_type (vm);
  cyc_simple_namespace_init (vm);
  cyc_generic_alias_init (vm);
  cyc_weakref_types_init (vm);
}

static void
fill_builtins (CycVM *vm, CycObject *module, CycObject *dict)
{
  CycObject *name = cyc_str_new_interned (vm, "builtins");

  for (const CycMethodDef *def = cyc_module_builtins.functions; def != NULL && def->name != NULL; def++)
    {
      CycObject *function = cyc_builtin_new (vm, def, module, name);

      cyc_dict_set_utf8 (vm, dict, def->name, function);
      cyc_release (vm->heap, function);
    }
  cyc_release (vm->heap, name);
}

static void
add_constants (CycVM *vm, CycObject *dict)
{
  CycClass *const types[] = {
    vm->types.bool_,
    vm->types.bytes,
    vm->types.classmethod,
    vm->types.dict,
    vm->types.enumerate,
    vm->types.filter,
    vm->types.float_,
    vm->types.frozenset,
    vm->types.property,
    vm->types.int_,
    vm->types.list,
    vm->types.map,
    vm->types.object,
    vm->types.range,
    vm->types.reversed,
    vm->types.set,
    vm->types.slice,
    vm->types.staticmethod,
    vm->types.str,
    vm->types.super,
    vm->types.tuple,
    vm->types.type,
    vm->types.zip,
  };

  cyc_dict_set_utf8 (vm, dict, "None", vm->none);
  cyc_dict_set_utf8 (vm, dict, "Ellipsis", vm->ellipsis);
  cyc_dict_set_utf8 (vm, dict, "NotImplemented", vm->not_implemented);
  cyc_dict_set_utf8 (vm, dict, "False", vm->false_);
  cyc_dict_set_utf8 (vm, dict, "True", vm->true_);
  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (types[i] != NULL)
      cyc_dict_set_utf8 (vm, dict, types[i]->type.name, (CycObject *) types[i]);
#define CYC_EXCEPTION(name, base) cyc_dict_set_utf8 (vm, dict, #name, (CycObject *) vm->exceptions.name);
#include "cyc-exceptions.def"
#undef CYC_EXCEPTION
  cyc_dict_set_utf8 (vm, dict, "EnvironmentError", (CycObject *) vm->exceptions.OSError);
  cyc_dict_set_utf8 (vm, dict, "IOError", (CycObject *) vm->exceptions.OSError);
  if (!vm->profile->caret_marks)
    {
      CycObject *name = cyc_str_new_interned (vm, "EncodingWarning");

      if (!vm->profile->error_qualnames)
        cyc_dict_remove (vm, dict, name);
      cyc_release (vm->heap, name);
    }
}

static void
init_modules (CycVM *vm)
{
  CycObject *builtins, *main_module, *sys, *name;

  registry_move (vm, &vm->modules, "sys.modules", cyc_dict_new (vm));
  builtins = cyc_module_new (vm, "builtins");
  cyc_dict_set_utf8 (vm, vm->modules, "builtins", builtins);
  cyc_ref_init (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "builtins"), &vm->builtins,
                cyc_module_get_dict (builtins));
  fill_builtins (vm, builtins, vm->builtins);
  add_constants (vm, vm->builtins);
  if (cyc_module_builtins.setup != NULL)
    cyc_module_builtins.setup (vm, builtins, vm->builtins);
  registry_move (vm, &CYC_MACHINE (vm)->builtins_copy, "builtins copy", cyc_dict_copy (vm, vm->builtins));
  name = cyc_str_new_interned (vm, "sys");
  sys = cyc_module_import (vm, name);
  cyc_release (vm->heap, name);
  cyc_xrelease (vm->heap, sys);
  /* The collector looks at the program's own module. */
  cyc_heap_set_starting (vm->heap, CYC_STARTING_PROGRAM);
  main_module = cyc_module_new (vm, "__main__");
  cyc_dict_set_utf8 (vm, vm->modules, "__main__", main_module);
  cyc_ref_init (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "__main__"), &vm->main,
                cyc_module_get_dict (main_module));
  cyc_dict_set_utf8 (vm, vm->main, "__builtins__", builtins);
  cyc_heap_set_starting (vm->heap, CYC_STARTING_INTERPRETER);
  cyc_release (vm->heap, builtins);
  cyc_release (vm->heap, main_module);
  cyc_error_clear (vm);
}

static gboolean
exception_pending (gpointer data)
{
  return ((CycVM *) data)->error != NULL;
}

static void
discard (CycVM *vm, int stream, const char *text, gsize length, gpointer data)
{
}

/**
 * cyc_vm_new:
 * @profile: the version
 * @sink: (nullable): takes the events
 *
 * Returns: (transfer full): an interpreter with its built-in modules
 */
CycVM *
cyc_vm_new (const CycProfile *profile, CycSink *sink)
{
  CycVM      *self = g_new0 (CycVM, 1);
  CycMachine *machine = g_new0 (CycMachine, 1);

  self->heap = cyc_heap_new (profile, sink);
  self->heap->hooks.data = self;
  self->heap->hooks.exception_pending = exception_pending;
  cyc_roots_init (self);
  self->profile = profile;
  self->machine = machine;
  self->recursion_limit = DEFAULT_RECURSION_LIMIT;
  self->int_digits_limit = profile->int_digits_limit;
  self->write = discard;
  machine->classes = g_ptr_array_new ();
  machine->sources = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  machine->warned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  machine->next_what_if = G_MAXUINT32;
  machine->exc_info.holder = CYC_HOLDER_INTERPRETER;
  self->exc_info = &machine->exc_info;
  cyc_heap_set_starting (self->heap, CYC_STARTING_INTERPRETER);
  init_types (self);
  init_modules (self);
  return self;
}

static void
free_machine (CycVM *vm)
{
  CycMachine *machine = vm->machine;

  while (machine->chunk != NULL)
    {
      CycDataChunk *previous = machine->chunk->previous;

      cyc_heap_free_buffer (vm->heap, machine->chunk);
      machine->chunk = previous;
    }
  g_ptr_array_unref (machine->classes);
  g_hash_table_unref (machine->sources);
  g_hash_table_unref (machine->warned);
}

/**
 * cyc_vm_free:
 * @self: (transfer full): an interpreter
 *
 * Frees it with all its objects, without running anything of theirs.
 */
void
cyc_vm_free (CycVM *self)
{
  CycMachine *machine = self->machine;

  free_machine (self);
  cyc_heap_free (self->heap);
  g_free (machine->exception_tables);
  g_free (machine);
  g_clear_pointer (&self->modules_state, g_hash_table_unref);
  g_clear_pointer (&self->interned, g_hash_table_unref);
  g_clear_pointer (&self->literals, g_ptr_array_unref);
  g_free (self);
}

/**
 * cyc_vm_run_code:
 * @code: of a module, a program or a cell
 * @globals: the namespace
 * @locals: (nullable): the local one, @globals by default
 *
 * Returns: (transfer full) (nullable): None, or %NULL with an exception
 */
CycObject *
cyc_vm_run_code (CycVM *vm, CycCode *code, CycObject *globals, CycObject *locals)
{
  /* The outermost frame is there before the program begins: it does not count. */
  gboolean    outermost = vm->frame == NULL;
  CycStarting was = cyc_heap_set_starting (vm->heap, outermost ? CYC_STARTING_PROGRAM : vm->heap->starting);
  CycFrame   *frame = cyc_frame_push (vm, code, NULL, globals, locals != NULL ? locals : globals);
  CycObject  *result;

  cyc_heap_set_starting (vm->heap, was);

  if (!cyc_recursion_enter_eval (vm))
    {
      cyc_frame_pop (vm, frame);
      return NULL;
    }
  result = cyc_eval (vm, frame);
  cyc_recursion_leave_eval (vm);
  if (outermost)
    code->keeps_frame = FALSE;
  return result;
}

/**
 * cyc_vm_need_room:
 * @vm: the machine
 * @count: how many
 * @bytes: of each
 *
 * Asks before something large is made at once.
 *
 * Returns: %FALSE with a MemoryError where the memory limit would be passed
 */
gboolean
cyc_vm_need_room (CycVM *vm, gsize count, gsize bytes)
{
  if (cyc_heap_has_room (vm->heap, count, bytes))
    return TRUE;
  cyc_raise_object (vm, vm->exceptions.MemoryError, NULL);
  return FALSE;
}

/**
 * cyc_vm_check_interrupt:
 * @vm: a machine that someone interrupted
 *
 * Asks whether to go on.
 *
 * Returns: %FALSE when the program is to end
 */
gboolean
cyc_vm_check_interrupt (CycVM *vm)
{
  g_atomic_int_set (&vm->interrupt, 0);
  if (vm->on_interrupt == NULL || vm->on_interrupt (vm, vm->data))
    return TRUE;
  CYC_MACHINE (vm)->stopped = TRUE;
  vm->exiting = TRUE;
  cyc_raise_object (vm, vm->exceptions.KeyboardInterrupt, NULL);
  return FALSE;
}

/**
 * cyc_vm_check:
 * @vm: the machine
 *
 * The check of the eval loop: runs a scheduled collection, and asks whether
 * to go on where someone interrupted.
 *
 * Returns: %FALSE when the program is to end
 *
 * Source: Python/ceval_gil.c, _Py_HandlePending
 */
gboolean
cyc_vm_check (CycVM *vm)
{
  if (g_atomic_int_get (&vm->interrupt) != 0 && !cyc_vm_check_interrupt (vm))
    return FALSE;
  if (vm->heap->scheduled)
    cyc_heap_collect_scheduled (vm->heap);
  return vm->error == NULL;
}
