/* cyc-field.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-field.h"

/**
 * cyc_fields_visit:
 * @self: an object
 * @visitor: the visitor
 * @fields: its table
 *
 * Visits the fields in the order of the table.
 */
void
cyc_fields_visit (CycObject *self, CycVisitor *visitor, const CycField *fields)
{
  for (const CycField *field = fields; field->name != NULL; field++)
    CYC_VISIT (visitor, *cyc_field_place (self, field->offset), CYC_FIELD (visitor->heap, field->name));
}

/**
 * cyc_fields_drop:
 * @heap: the heap
 * @self: an object
 * @fields: its table
 *
 * Empties the fields in the order of the table.
 */
void
cyc_fields_drop (CycHeap *heap, CycObject *self, const CycField *fields)
{
  for (const CycField *field = fields; field->name != NULL; field++)
    cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, field->name), cyc_field_place (self, field->offset));
}

/**
 * cyc_field_nth:
 * @heap: the heap
 * @name: what the fields have in common
 * @n: which of them, from 0
 *
 * Returns: the slot of one of several fields alike
 */
CycSlot
cyc_field_nth (CycHeap *heap, const char *name, guint n)
{
  g_autofree char *text = NULL;

  if (G_LIKELY (heap->sink == NULL))
    return (CycSlot){ CYC_SLOT_NONE, 0 };
  text = g_strdup_printf ("%s %u", name, n);
  return CYC_SLOT (FIELD, cyc_heap_text (heap, text));
}

/**
 * cyc_field_set_text:
 * @vm: the machine
 * @self: the object that has the field
 * @place: the field
 * @field: its name, in events and messages: `__name__`
 * @value: (nullable): what it is set to, %NULL where it is deleted
 *
 * Source: Objects/funcobject.c, func_set_name; Objects/genobject.c, gen_set_name
 *
 * Returns: %FALSE with a TypeError for what is no str
 */
gboolean
cyc_field_set_text (CycVM *vm, CycObject *self, CycObject **place, const char *field, CycObject *value)
{
  if (value == NULL || !cyc_object_is (value, CYC_CLASS_STR))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "%s must be set to a string object", field);
      return FALSE;
    }
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, field), place, value);
  return TRUE;
}
