/* cyc-bytes-iterator.c
 *
 * The iterator over the numbers in bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include "cyc-field.h"

typedef struct
{
  CycObject  object;
  CycObject *bytes; /* NULL once it is exhausted */
  gsize      next;
} BytesIterator;

static const CycField fields[] = { CYC_FIELD_OF (BytesIterator, bytes, "it_seq"), CYC_FIELDS_END };

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, fields);
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, fields);
}

static CycObject *
iterator_iter (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
iterator_next (CycVM *vm, CycObject *self)
{
  BytesIterator *iterator = (BytesIterator *) self;

  if (iterator->bytes == NULL)
    return NULL;
  if (iterator->next < CYC_BYTES (iterator->bytes)->length)
    return cyc_int_new (vm, (guint8) CYC_BYTES (iterator->bytes)->data[iterator->next++]);

  cyc_fields_drop (vm->heap, self, fields);

  return NULL;
}

static CycObject *
iterator_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const BytesIterator *iterator = (BytesIterator *) self;

  if (!cyc_args_none (vm, "bytes_iterator.__length_hint__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, iterator->bytes == NULL ? 0 : (gint64) (CYC_BYTES (iterator->bytes)->length - iterator->next));
}

/**
 * cyc_bytes_iter:
 * @vm: the machine
 * @self: bytes
 *
 * Returns: (transfer full): an iterator over its numbers
 */
CycObject *
cyc_bytes_iter (CycVM *vm, CycObject *self)
{
  CycType       *type = &vm->types.bytes_iterator->type;
  BytesIterator *iterator = (BytesIterator *) cyc_heap_alloc (vm->heap, type, sizeof (BytesIterator), type->size, 0);

  cyc_ref_init (vm->heap, CYC_HOLDER_OF (iterator), CYC_FIELD (vm->heap, "it_seq"), &iterator->bytes, self);
  cyc_heap_track (vm->heap, (CycObject *) iterator);

  return (CycObject *) iterator;
}

/**
 * cyc_bytes_iterator_init:
 * @vm: a machine that is being made and has bytes
 */
void
cyc_bytes_iterator_init (CycVM *vm)
{
  static const CycMethodDef methods[] = {
    { "__length_hint__", iterator_length_hint },
    { NULL }
  };
  static const CycClassSpec spec = {
    .name = "bytes_iterator",
    .flags = CYC_TYPE_GC,
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
    .struct_size = sizeof (BytesIterator),
    .sizes = { { 6, 32 } },
    .traverse = iterator_traverse,
    .drop = iterator_drop,
    .slots = { .iter = iterator_iter, .next = iterator_next },
    .methods = methods,
  };

  vm->types.bytes_iterator = cyc_class_new_builtin (vm, &spec, NULL);
}
