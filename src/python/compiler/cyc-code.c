/* cyc-code.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-gen.h"

#include "cyc-containers.h"
#include "cyc-field.h"
#include "cyc-values.h"

#define CYC_CODE(object) ((CycCode *) (object))

static const CycField code_fields[] = {
  CYC_FIELD_OF (CycCode, consts, "co_consts"),
  CYC_FIELD_OF (CycCode, names, "co_names"),
  CYC_FIELD_OF (CycCode, varnames, "co_varnames"),
  CYC_FIELD_OF (CycCode, freevars, "co_freevars"),
  CYC_FIELD_OF (CycCode, cellvars, "co_cellvars"),
  CYC_FIELD_OF (CycCode, filename, "co_filename"),
  CYC_FIELD_OF (CycCode, name, "co_name"),
  CYC_FIELD_OF (CycCode, qualname, "co_qualname"),
  CYC_FIELDS_END,
};

static void
code_drop (CycHeap   *heap,
           CycObject *self)
{
  cyc_fields_drop (heap, self, code_fields);
}

static void
code_release (CycHeap   *heap,
              CycObject *self)
{
  CycCode *code = CYC_CODE (self);

  g_free (code->instrs);
  g_free (code->spans);
  g_free (code->handlers);
  g_free (code->cell_to_arg);
  g_free (code->caches);
}

static CycObject *
code_repr (CycVM     *vm,
           CycObject *self)
{
  CycCode *code = CYC_CODE (self);

  return cyc_str_printf (vm, "<code object %U at 0x%llx, file \"%U\", line %u>", code->name,
                         (unsigned long long) cyc_object_get_address (self), code->filename, code->first_line);
}

#define OBJECT_GETTER(field)                         \
  static CycObject *                                 \
    get_##field (CycVM *vm, CycObject *self)         \
  {                                                  \
    return cyc_new_ref (vm, CYC_CODE (self)->field); \
  }

#define NUMBER_GETTER(field)                         \
  static CycObject *                                 \
    get_##field (CycVM *vm, CycObject *self)         \
  {                                                  \
    return cyc_int_new (vm, CYC_CODE (self)->field); \
  }

OBJECT_GETTER (name)
OBJECT_GETTER (qualname)
OBJECT_GETTER (filename)
OBJECT_GETTER (consts)
OBJECT_GETTER (names)
OBJECT_GETTER (varnames)
OBJECT_GETTER (cellvars)
OBJECT_GETTER (freevars)
NUMBER_GETTER (n_args)
NUMBER_GETTER (n_posonly_args)
NUMBER_GETTER (n_kwonly_args)
NUMBER_GETTER (n_locals)
NUMBER_GETTER (stack_size)
NUMBER_GETTER (flags)
NUMBER_GETTER (first_line)

static const CycGetSetDef code_getsets[] = {
  { "co_argcount", get_n_args, NULL },
  { "co_posonlyargcount", get_n_posonly_args, NULL },
  { "co_kwonlyargcount", get_n_kwonly_args, NULL },
  { "co_nlocals", get_n_locals, NULL },
  { "co_stacksize", get_stack_size, NULL },
  { "co_flags", get_flags, NULL },
  { "co_consts", get_consts, NULL },
  { "co_names", get_names, NULL },
  { "co_varnames", get_varnames, NULL },
  { "co_freevars", get_freevars, NULL },
  { "co_cellvars", get_cellvars, NULL },
  { "co_filename", get_filename, NULL },
  { "co_name", get_name, NULL },
  { "co_qualname", get_qualname, NULL },
  { "co_firstlineno", get_first_line, NULL },
  { NULL, NULL, NULL },
};

/* Up to 3.7 there are no positional-only parameters, up to 3.10 no qualified name. */
static const CycGetSetDef code_getsets_3_7[] = {
  { "co_argcount", get_n_args, NULL },
  { "co_kwonlyargcount", get_n_kwonly_args, NULL },
  { "co_nlocals", get_n_locals, NULL },
  { "co_stacksize", get_stack_size, NULL },
  { "co_flags", get_flags, NULL },
  { "co_consts", get_consts, NULL },
  { "co_names", get_names, NULL },
  { "co_varnames", get_varnames, NULL },
  { "co_freevars", get_freevars, NULL },
  { "co_cellvars", get_cellvars, NULL },
  { "co_filename", get_filename, NULL },
  { "co_name", get_name, NULL },
  { "co_firstlineno", get_first_line, NULL },
  { NULL, NULL, NULL },
};

static const CycGetSetDef code_getsets_3_10[] = {
  { "co_argcount", get_n_args, NULL },
  { "co_posonlyargcount", get_n_posonly_args, NULL },
  { "co_kwonlyargcount", get_n_kwonly_args, NULL },
  { "co_nlocals", get_n_locals, NULL },
  { "co_stacksize", get_stack_size, NULL },
  { "co_flags", get_flags, NULL },
  { "co_consts", get_consts, NULL },
  { "co_names", get_names, NULL },
  { "co_varnames", get_varnames, NULL },
  { "co_freevars", get_freevars, NULL },
  { "co_cellvars", get_cellvars, NULL },
  { "co_filename", get_filename, NULL },
  { "co_name", get_name, NULL },
  { "co_firstlineno", get_first_line, NULL },
  { NULL, NULL, NULL },
};

#define CODE_SPEC(attributes)                                                   \
  {                                                                             \
    .name = "code",                                                             \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,                \
    .struct_size = sizeof (CycCode),                                            \
    .sizes = { { 6, 144 }, { 8, 176 }, { 11, 192 }, { 12, 200 }, { 13, 208 } }, \
    .weaklist_offset = G_STRUCT_OFFSET (CycCode, weaklist),                     \
    .drop = code_drop,                                                          \
    .release = code_release,                                                    \
    .slots = { .repr = code_repr },                                             \
    .getsets = attributes,                                                      \
  }

static const CycClassSpec code_spec = CODE_SPEC (code_getsets);
static const CycClassSpec code_spec_3_7 = CODE_SPEC (code_getsets_3_7);
static const CycClassSpec code_spec_3_10 = CODE_SPEC (code_getsets_3_10);

/**
 * cyc_code_init_type:
 * @vm: the machine
 *
 * Makes the type of code objects.
 *
 * Source: Objects/codeobject.c, PyCode_Type
 */
void
cyc_code_init_type (CycVM *vm)
{
  const CycClassSpec *spec = &code_spec;

  if (!vm->profile->positional_only)
    spec = &code_spec_3_7;
  else if (!vm->profile->code_qualname)
    spec = &code_spec_3_10;
  vm->types.code = cyc_class_new_builtin (vm, spec, NULL);
}

/**
 * cyc_code_alloc:
 * @vm: the machine
 *
 * Returns: a new reference to an empty code object
 */
CycCode *
cyc_code_alloc (CycVM *vm)
{
  CycType *type = &vm->types.code->type;

  return CYC_CODE (cyc_heap_alloc (vm->heap, type, sizeof (CycCode), type->size, 0));
}
