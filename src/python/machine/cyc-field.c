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
