/* cyc-code-type.c
 *
 * The type of code objects.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-frame-memory.h"
#include "cyc-machine.h"

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

#define CYC_CODE(o) ((CycCode *) (o))

static void
code_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, code_fields);
}

static void
code_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, code_fields);
}

static void
code_release (CycHeap *heap, CycObject *self)
{
  CycCode *code = CYC_CODE (self);

  cyc_frame_memory_drop (heap, &code->keeps_frame);
  g_clear_pointer (&code->instrs, g_free);
  g_clear_pointer (&code->spans, g_free);
  g_clear_pointer (&code->handlers, g_free);
  g_clear_pointer (&code->cell_to_arg, g_free);
  g_clear_pointer (&code->caches, g_free);
}

static CycObject *
code_repr (CycVM *vm, CycObject *self)
{
  return cyc_str_printf (vm, "<code object %U at 0x%" G_GINT64_MODIFIER "x, file \"%U\", line %u>", CYC_CODE (self)->name,
                         cyc_object_get_address (self), CYC_CODE (self)->filename, CYC_CODE (self)->first_line);
}

#define OBJECT_GETTER(field)                                 \
  static CycObject *get_##field (CycVM *vm, CycObject *self) \
  {                                                          \
    return cyc_new_ref (vm, CYC_CODE (self)->field);         \
  }
#define NUMBER_GETTER(field)                                 \
  static CycObject *get_##field (CycVM *vm, CycObject *self) \
  {                                                          \
    return cyc_int_new (vm, CYC_CODE (self)->field);         \
  }
OBJECT_GETTER (name)
OBJECT_GETTER (qualname)
OBJECT_GETTER (filename)
OBJECT_GETTER (consts)
OBJECT_GETTER (names)
OBJECT_GETTER (cellvars)
OBJECT_GETTER (freevars)
NUMBER_GETTER (n_args)
NUMBER_GETTER (n_posonly_args)
NUMBER_GETTER (n_kwonly_args)
NUMBER_GETTER (stack_size)
NUMBER_GETTER (flags)
NUMBER_GETTER (first_line)

static CycObject *
get_varnames (CycVM *vm, CycObject *self)
{
  return cyc_tuple_from_array (vm, CYC_TUPLE (CYC_CODE (self)->varnames)->items,
                               MIN (CYC_CODE (self)->n_locals, CYC_TUPLE (CYC_CODE (self)->varnames)->length));
}

static CycObject *
get_n_locals (CycVM *vm, CycObject *self)
{
  return cyc_int_new (vm, CYC_CODE (self)->n_locals);
}

static const CycGetSetDef code_getsets[] = {
  { "co_name", get_name, .member_to = CYC_ALL_MINORS },
  { "co_qualname", get_qualname, .from_minor = 11, .member_to = CYC_ALL_MINORS },
  { "co_filename", get_filename, .member_to = CYC_ALL_MINORS },
  { "co_consts", get_consts, .member_to = CYC_ALL_MINORS },
  { "co_names", get_names, .member_to = CYC_ALL_MINORS },
  { "co_varnames", get_varnames, .member_to = 10 },
  { "co_cellvars", get_cellvars, .member_to = 10 },
  { "co_freevars", get_freevars, .member_to = 10 },
  { "co_argcount", get_n_args, .member_to = CYC_ALL_MINORS },
  { "co_posonlyargcount", get_n_posonly_args, .from_minor = 8, .member_to = CYC_ALL_MINORS },
  { "co_kwonlyargcount", get_n_kwonly_args, .member_to = CYC_ALL_MINORS },
  { "co_nlocals", get_n_locals, .member_to = CYC_ALL_MINORS },
  { "co_stacksize", get_stack_size, .member_to = CYC_ALL_MINORS },
  { "co_flags", get_flags, .member_to = CYC_ALL_MINORS },
  { "co_firstlineno", get_first_line, .member_to = CYC_ALL_MINORS },
  { NULL, NULL, NULL },
};

static const CycClassSpec code_spec = {
  .name = "code",
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycCode),
  .sizes = { { 6, 144 }, { 8, 176 }, { 11, 200 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycCode, weaklist),
  .traverse = code_traverse,
  .drop = code_drop,
  .release = code_release,
  .slots = { .repr = code_repr },
  .getsets = code_getsets,
};

/**
 * cyc_code_type_init:
 * @vm: the machine
 */
void
cyc_code_type_init (CycVM *vm)
{
  vm->types.code = cyc_class_new_builtin (vm, &code_spec, NULL);
}
