/* cyc-text-iterator.c
 *
 * The iterators over the characters of a string and over the numbers in bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include "cyc-field.h"

typedef struct
{
  CycObject  object;
  CycObject *text; /* a str or bytes; NULL once it is exhausted */
  gsize      next;
} TextIterator;

static const CycField fields[] = { CYC_FIELD_OF (TextIterator, text, "it_seq"), CYC_FIELDS_END };

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
str_next (CycVM *vm, CycObject *self)
{
  TextIterator *iterator = (TextIterator *) self;

  if (iterator->text != NULL && iterator->next < CYC_STR (iterator->text)->length)
    return cyc_str_new_char (vm, cyc_str_at (CYC_STR (iterator->text), iterator->next++));

  cyc_fields_drop (vm->heap, self, fields);
  return NULL;
}

static CycObject *
bytes_next (CycVM *vm, CycObject *self)
{
  TextIterator *iterator = (TextIterator *) self;

  if (iterator->text != NULL && iterator->next < CYC_BYTES (iterator->text)->length)
    return cyc_int_new (vm, (guint8) CYC_BYTES (iterator->text)->data[iterator->next++]);

  cyc_fields_drop (vm->heap, self, fields);
  return NULL;
}

static CycObject *
str_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const TextIterator *iterator = (TextIterator *) self;

  if (!cyc_args_none (vm, "str_iterator.__length_hint__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, iterator->text == NULL ? 0 : (gint64) (CYC_STR (iterator->text)->length - iterator->next));
}

static CycObject *
bytes_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const TextIterator *iterator = (TextIterator *) self;

  if (!cyc_args_none (vm, "bytes_iterator.__length_hint__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, iterator->text == NULL ? 0 : (gint64) (CYC_BYTES (iterator->text)->length - iterator->next));
}

static CycObject *
new_iterator (CycVM *vm, CycType *type, CycObject *text)
{
  TextIterator *iterator = (TextIterator *) cyc_heap_alloc (vm->heap, type, sizeof (TextIterator), type->size, 0);

  cyc_ref_init (vm->heap, CYC_HOLDER_OF (iterator), CYC_FIELD (vm->heap, "it_seq"), &iterator->text, text);
  cyc_heap_track (vm->heap, (CycObject *) iterator);

  return (CycObject *) iterator;
}

/**
 * cyc_str_iter:
 * @vm: the machine
 * @self: a str
 *
 * Returns: (transfer full): an iterator over its characters
 */
CycObject *
cyc_str_iter (CycVM *vm, CycObject *self)
{
  gboolean ascii = vm->profile->ascii_iterators && CYC_STR (self)->ascii;

  return new_iterator (vm, ascii ? &vm->types.str_ascii_iterator->type : &vm->types.str_iterator->type, self);
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
  return new_iterator (vm, &vm->types.bytes_iterator->type, self);
}

#define ITERATOR_SPEC(type_name, next_function, type_methods)    \
  {                                                              \
    .name = type_name,                                           \
    .flags = CYC_TYPE_GC,                                        \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
    .struct_size = sizeof (TextIterator),                        \
    .sizes = { { 6, 32 } },                                      \
    .traverse = iterator_traverse,                               \
    .drop = iterator_drop,                                       \
    .slots = { .iter = iterator_iter, .next = next_function },   \
    .methods = type_methods,                                     \
  }

/**
 * cyc_text_iterators_init:
 * @vm: a machine that is being made and has str and bytes
 */
void
cyc_text_iterators_init (CycVM *vm)
{
  static const CycMethodDef str_methods[] = { { "__length_hint__", str_length_hint }, { NULL } };
  static const CycMethodDef bytes_methods[] = { { "__length_hint__", bytes_length_hint }, { NULL } };
  static const CycClassSpec str_spec = ITERATOR_SPEC ("str_iterator", str_next, str_methods);
  static const CycClassSpec ascii_spec = ITERATOR_SPEC ("str_ascii_iterator", str_next, str_methods);
  static const CycClassSpec bytes_spec = ITERATOR_SPEC ("bytes_iterator", bytes_next, bytes_methods);

  vm->types.str_iterator = cyc_class_new_builtin (vm, &str_spec, NULL);
  vm->types.str_ascii_iterator = cyc_class_new_builtin (vm, &ascii_spec, NULL);
  vm->types.bytes_iterator = cyc_class_new_builtin (vm, &bytes_spec, NULL);
}
