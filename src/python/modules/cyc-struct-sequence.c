/* cyc-struct-sequence.c
 *
 * Tuples whose items have names.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-struct-sequence.h"

#include <string.h>

static const CycStructSequence *
get_sequence (const CycObject *self)
{
  return (const CycStructSequence *) CYC_CLASS_OF (self)->spec;
}

/**
 * cyc_struct_sequence_repr:
 * @vm: the machine
 * @self: a struct sequence
 *
 * Source: Objects/structseq.c, structseq_repr
 *
 * Returns: (transfer full) (nullable): "module.name(field=value, …)"
 */
CycObject *
cyc_struct_sequence_repr (CycVM     *vm,
                          CycObject *self)
{
  const CycStructSequence *sequence = get_sequence (self);
  CycStrBuilder           *builder = cyc_str_builder_new (vm);

  cyc_str_builder_append_utf8 (builder, sequence->spec.module);
  cyc_str_builder_append_utf8 (builder, ".");
  cyc_str_builder_append_utf8 (builder, sequence->spec.name);
  for (gsize i = 0; sequence->fields[i] != NULL; i++)
    {
      CycObject *text = cyc_object_repr (vm, CYC_TUPLE (self)->items[i]);

      if (text == NULL)
        {
          cyc_str_builder_free (builder);
          return NULL;
        }
      cyc_str_builder_append_utf8 (builder, i == 0 ? "(" : ", ");
      cyc_str_builder_append_utf8 (builder, sequence->fields[i]);
      cyc_str_builder_append_utf8 (builder, "=");
      cyc_str_builder_append (builder, text);
      cyc_release (vm->heap, text);
    }
  cyc_str_builder_append_utf8 (builder, ")");
  return cyc_str_builder_end (vm, builder);
}

/**
 * cyc_struct_sequence_getattr:
 * @vm: the machine
 * @self: a struct sequence
 * @name: an attribute
 *
 * Returns: (transfer full) (nullable): the item of this name, else what every object has
 */
CycObject *
cyc_struct_sequence_getattr (CycVM     *vm,
                             CycObject *self,
                             CycObject *name)
{
  const CycStructSequence *sequence = get_sequence (self);
  const char              *text = cyc_str_get_utf8 (name);

  for (gsize i = 0; sequence->fields[i] != NULL; i++)
    if (strcmp (sequence->fields[i], text) == 0)
      return cyc_new_ref (vm, CYC_TUPLE (self)->items[i]);
  return cyc_object_generic_getattr (vm, self, name);
}

/**
 * cyc_struct_sequence_new:
 * @vm: the machine
 * @sequence: the class, which is made for this one instance
 * @items: (transfer full): the values, as many as there are fields
 *
 * Makes a class and its instance.
 *
 * Source: Objects/structseq.c, PyStructSequence_New
 *
 * Returns: (transfer full) (nullable): the instance
 */
CycObject *
cyc_struct_sequence_new (CycVM                   *vm,
                         const CycStructSequence *sequence,
                         CycObject              **items)
{
  CycClass *class = cyc_class_new_builtin (vm, &sequence->spec, vm->types.tuple);
  gsize      n = 0;
  CycObject *self;

  while (sequence->fields[n] != NULL)
    n++;
  self = cyc_heap_alloc (vm->heap, &class->type, sizeof (CycTuple) + n * sizeof (CycObject *), class->type.size + n * 8, 0);
  if (self == NULL)
    return NULL;
  CYC_TUPLE (self)->length = n;
  for (gsize i = 0; i < n; i++)
    cyc_tuple_init_move (vm, self, i, items[i] != NULL ? items[i] : cyc_none_new (vm));
  cyc_heap_track (vm->heap, self);
  return self;
}
