/* cyc-module-table.c
 *
 * Which modules there are, and how importing one makes it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-compiler.h"
#include "cyc-module-sources.h"
#include "cyc-modules-private.h"
#include "cyc-parser.h"

#include <string.h>

static const CycModuleSpec *const specs[] = {
#define CYC_MODULE(spec) &cyc_module_##spec,
#include "cyc-modules.def"
#undef CYC_MODULE
};

/**
 * cyc_module_find_spec:
 * @name: a module's name
 *
 * Finds a module written in C.
 *
 * Returns: (transfer none) (nullable): its table
 */
const CycModuleSpec *
cyc_module_find_spec (const char *name)
{
  for (gsize i = 0; i < G_N_ELEMENTS (specs); i++)
    if (strcmp (specs[i]->name, name) == 0)
      return specs[i];
  return NULL;
}

/* Finds a module written in Python. */
static const char *
module_find_source (const char *name,
                    gsize      *length)
{
  for (const CycModuleSource *source = cyc_module_sources; source->name != NULL; source++)
    if (strcmp (source->name, name) == 0)
      {
        *length = source->length;
        return source->text;
      }
  return NULL;
}

/**
 * cyc_module_is_known:
 * @name: a module's name
 *
 * Whether `import NAME` can work.
 *
 * Returns: whether there is such a module
 */
gboolean
cyc_module_is_known (const char *name)
{
  gsize length;

  if (strcmp (name, "builtins") == 0 || strcmp (name, "__main__") == 0)
    return TRUE;
  return cyc_module_find_spec (name) != NULL || module_find_source (name, &length) != NULL;
}

static gboolean
fill_from_spec (CycVM               *vm,
                const CycModuleSpec *spec,
                CycObject           *module)
{
  CycObject *dict = cyc_module_get_dict (module);
  CycObject *name = cyc_str_new_interned (vm, spec->name);
  gboolean   done = name != NULL;

  for (const CycMethodDef *def = spec->functions; done && def != NULL && def->name != NULL; def++)
    if (vm->profile->minor >= def->from_minor)
      done = cyc_module_add (vm, dict, def->name, cyc_builtin_new (vm, def, module, name));
  cyc_xrelease (vm->heap, name);
  return done && (spec->setup == NULL || spec->setup (vm, module, dict));
}

static CycCode *
compile_text (CycVM         *vm,
              const char    *filename,
              CycCompileMode mode,
              const char    *text,
              gsize          length)
{
  CycDiagnostic *diagnostic = NULL;
  CycProfile     grammar = *vm->profile;
  g_autoptr (CycTree) tree = NULL;
  CycCode *code = NULL;

  grammar.positional_only = TRUE; /* our own library names such parameters in every version, as C functions have them */
  tree = cyc_parse (text, length, filename, &grammar, &diagnostic);
  if (tree != NULL)
    code = cyc_compile (vm, tree, filename, mode, 0, &diagnostic);
  if (code == NULL)
    {
      if (vm->error == NULL && diagnostic != NULL)
        cyc_raise (vm, vm->exceptions.SystemError, "%s, line %u: %s", filename, diagnostic->span.line, diagnostic->message);
      g_clear_pointer (&diagnostic, cyc_diagnostic_free);
    }
  return code;
}

/**
 * cyc_module_run_text:
 * @vm: the machine
 * @filename: co_filename
 * @mode: %CYC_COMPILE_MODULE or %CYC_COMPILE_NATIVE
 * @text: source
 * @length: of it, in bytes
 * @globals: the namespace that its functions see
 * @locals: the one that it fills
 *
 * Runs source of our own library.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_module_run_text (CycVM         *vm,
                     const char    *filename,
                     CycCompileMode mode,
                     const char    *text,
                     gsize          length,
                     CycObject     *globals,
                     CycObject     *locals)
{
  CycCode   *code = compile_text (vm, filename, mode, text, length);
  CycObject *result = NULL;

  if (code == NULL)
    return FALSE;
  if (vm->builtins == NULL || cyc_module_add (vm, globals, "__builtins__", cyc_new_ref (vm, vm->builtins)))
    result = cyc_vm_run_code (vm, code, globals, locals);
  cyc_release (vm->heap, (CycObject *) code);
  cyc_xrelease (vm->heap, result);
  return result != NULL;
}

/* As in CPython, an underscore marks the module that does in C what one in Python only names. */
static gboolean
fill_from_source (CycVM      *vm,
                  const char *name,
                  const char *text,
                  gsize       length,
                  CycObject  *module)
{
  g_autofree char *filename = g_strdup_printf ("<frozen %s>", name);
  CycCompileMode   mode = *name == '_' ? CYC_COMPILE_NATIVE : CYC_COMPILE_MODULE;

  CycObject *dict = cyc_module_get_dict (module);

  return cyc_module_run_text (vm, filename, mode, text, length, dict, dict);
}

/* A module stands in sys.modules while its body runs, so that it may be imported in circles. */
static CycObject *
fill_new_module (CycVM               *vm,
                 CycObject           *name,
                 const CycModuleSpec *spec,
                 const char          *source,
                 gsize                length)
{
  const char *text = cyc_str_get_utf8 (name);
  CycObject  *module = cyc_module_new (vm, text);
  gboolean    done;

  if (module == NULL)
    return NULL;
  done = cyc_dict_set (vm, vm->modules, name, module);
  if (done && spec != NULL)
    done = fill_from_spec (vm, spec, module);
  else if (done)
    done = fill_from_source (vm, text, source, length, module);
  if (done)
    return module;
  {
    CycObject *error = cyc_error_take (vm);

    cyc_dict_remove (vm, vm->modules, name);
    cyc_error_set (vm, error);
  }
  cyc_release (vm->heap, module);
  return NULL;
}

/* A real interpreter's module of this name does other things on its way: what ours does neither moves
 * the collector's counters nor starts a collection. */
static CycObject *
make_module (CycVM               *vm,
             CycObject           *name,
             const CycModuleSpec *spec,
             const char          *source,
             gsize                length)
{
  CycStarting was = cyc_heap_set_starting (vm->heap, MAX (vm->heap->starting, CYC_STARTING_LIBRARY));
  CycObject  *module = fill_new_module (vm, name, spec, source, length);

  cyc_heap_set_starting (vm->heap, was);
  return module;
}

/* Modules that a version does not have yet. */
static gboolean
is_from_later_version (CycVM      *vm,
                       const char *name)
{
  return !vm->profile->has_dataclasses && strcmp (name, "dataclasses") == 0;
}

/**
 * cyc_module_import:
 * @vm: the machine
 * @name: a str
 *
 * The module of this name: the one in sys.modules, or one made now.
 *
 * Source: Python/import.c, PyImport_ImportModuleLevelObject
 *
 * Returns: (transfer full) (nullable): the module; %NULL without an exception
 *   where there is none of this name, with one where making it failed
 */
CycObject *
cyc_module_import (CycVM     *vm,
                   CycObject *name)
{
  CycObject           *module = cyc_dict_get (vm, vm->modules, name);
  const CycModuleSpec *spec;
  const char          *source = NULL;
  gsize                length = 0;

  if (module != NULL)
    return cyc_new_ref (vm, module);
  if (vm->error != NULL || is_from_later_version (vm, cyc_str_get_utf8 (name)))
    return NULL;
  spec = cyc_module_find_spec (cyc_str_get_utf8 (name));
  if (spec == NULL)
    source = module_find_source (cyc_str_get_utf8 (name), &length);
  if (spec == NULL && source == NULL)
    return NULL;
  return make_module (vm, name, spec, source, length);
}
