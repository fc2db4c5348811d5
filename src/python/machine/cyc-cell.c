/* cyc-cell.c
 *
 * Cells: the variables that functions share.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

static const CycField cell_fields[] = { CYC_FIELD_OF (CycCell, content, "cell_contents"), CYC_FIELDS_END };

static void
cell_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, cell_fields);
}

static void
cell_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, cell_fields);
}

/**
 * cyc_cell_new:
 * @vm: the machine
 * @content: (nullable): what it holds
 *
 * Returns: (transfer full): a cell
 */
CycObject *
cyc_cell_new (CycVM *vm, CycObject *content)
{
  CycType *type = &vm->types.cell->type;
  CycCell *self = CYC_CELL (cyc_heap_alloc (vm->heap, type, sizeof (CycCell), type->size, 0));

  CYC_FIELD_INIT (vm, self, content, "cell_contents", content);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/**
 * cyc_cell_set:
 * @vm: the machine
 * @cell: a cell
 * @content: (nullable): what it holds from now on
 */
void
cyc_cell_set (CycVM *vm, CycObject *cell, CycObject *content)
{
  CYC_FIELD_SET (vm, CYC_CELL (cell), content, "cell_contents", content);
}

static CycObject *
cell_repr (CycVM *vm, CycObject *self)
{
  const CycObject *content = CYC_CELL (self)->content;

  if (content == NULL)
    return cyc_str_printf (vm, "<cell at 0x%" G_GINT64_MODIFIER "x: empty>", cyc_object_get_address (self));
  return cyc_str_printf (vm, "<cell at 0x%" G_GINT64_MODIFIER "x: %T object at 0x%" G_GINT64_MODIFIER "x>",
                         cyc_object_get_address (self), content, cyc_object_get_address (content));
}

static CycObject *
get_contents (CycVM *vm, CycObject *self)
{
  CycObject *content = CYC_CELL (self)->content;

  return content != NULL ? cyc_new_ref (vm, content) : cyc_raise (vm, vm->exceptions.ValueError, "Cell is empty");
}

static gboolean
set_contents (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  if (!vm->profile->cells_writable)
    {
      cyc_raise (vm, vm->exceptions.AttributeError, "attribute 'cell_contents' of 'cell' objects is not writable");
      return FALSE;
    }
  cyc_cell_set (vm, self, value);
  return TRUE;
}

static CycObject *
cell_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *a = CYC_CELL (self)->content, *b;

  if (other->type != self->type)
    return cyc_not_implemented_new (vm);
  b = CYC_CELL (other)->content;
  if (a != NULL && b != NULL)
    return cyc_object_compare (vm, a, b, op);
  return cyc_bool_new (vm, op == CYC_COMPARE_EQ ? a == b : op == CYC_COMPARE_NE ? a != b
                                                                                : FALSE);
}

static CycObject *
cell_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "cell", n_args, kwnames, 0, 1) ? cyc_cell_new (vm, n_args > 0 ? args[0] : NULL) : NULL;
}

static const CycLaterSlot cell_later[] = { { "__new__", 8 }, { NULL, 0 } };

static const CycGetSetDef cell_getsets[] = {
  { "cell_contents", get_contents, set_contents },
  { NULL, NULL, NULL },
};

static const CycClassSpec cell_spec = {
  .name = "cell",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL,
  .struct_size = sizeof (CycCell),
  .sizes = { { 6, 24 } },
  .traverse = cell_traverse,
  .clear = cell_drop,
  .drop = cell_drop,
  .slots = { .repr = cell_repr, .compare = cell_compare, .hash = cyc_hash_not_implemented, .new_ = cell_new },
  .getsets = cell_getsets,
  .later_slots = cell_later,
};

/**
 * cyc_cell_init:
 * @vm: the machine
 */
void
cyc_cell_init (CycVM *vm)
{
  vm->types.cell = cyc_class_new_builtin (vm, &cell_spec, NULL);
}
