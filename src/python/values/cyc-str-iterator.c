/* cyc-str-iterator.c
 *
 * The iterator over the characters of a string.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include "cyc-field.h"

typedef struct
{
  CycObject  object;
  CycObject *str; /* NULL once it is exhausted */
  gsize      next;
} StrIterator;

static const CycField fields[] = { CYC_FIELD_OF (StrIterator, str, "it_seq"), CYC_FIELDS_END };

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
  StrIterator *iterator = (StrIterator *) self;

  if (iterator->str == NULL)
    return NULL;
  if (iterator->next < CYC_STR (iterator->str)->length)
    return cyc_str_new_char (vm, cyc_str_at (CYC_STR (iterator->str), iterator->next++));

  cyc_fields_drop (vm->heap, self, fields);

  return NULL;
}

static CycObject *
iterator_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const StrIterator *iterator = (StrIterator *) self;

  if (!cyc_args_none (vm, "str_iterator.__length_hint__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, iterator->str == NULL ? 0 : (gint64) (CYC_STR (iterator->str)->length - iterator->next));
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
  gboolean     ascii = vm->profile->ascii_iterators && CYC_STR (self)->ascii;
  CycType     *type = ascii ? &vm->types.str_ascii_iterator->type : &vm->types.str_iterator->type;
  StrIterator *iterator = (StrIterator *) cyc_heap_alloc (vm->heap, type, sizeof (StrIterator), type->size, 0);

  cyc_ref_init (vm->heap, CYC_HOLDER_OF (iterator), CYC_FIELD (vm->heap, "it_seq"), &iterator->str, self);
  cyc_heap_track (vm->heap, (CycObject *) iterator);

  return (CycObject *) iterator;
}

/**
 * cyc_str_iterator_init:
 * @vm: a machine that is being made and has str
 */
void
cyc_str_iterator_init (CycVM *vm)
{
  static const CycMethodDef methods[] = {
    { "__length_hint__", iterator_length_hint },
    { NULL }
  };
#define ITERATOR_SPEC(type_name)                                 \
  {                                                              \
    .name = type_name,                                           \
    .flags = CYC_TYPE_GC,                                        \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
    .struct_size = sizeof (StrIterator),                         \
    .sizes = { { 6, 32 } },                                      \
    .traverse = iterator_traverse,                               \
    .drop = iterator_drop,                                       \
    .slots = { .iter = iterator_iter, .next = iterator_next },   \
    .methods = methods,                                          \
  }
  static const CycClassSpec spec = ITERATOR_SPEC ("str_iterator");
  static const CycClassSpec ascii_spec = ITERATOR_SPEC ("str_ascii_iterator");

  vm->types.str_iterator = cyc_class_new_builtin (vm, &spec, NULL);
  vm->types.str_ascii_iterator = cyc_class_new_builtin (vm, &ascii_spec, NULL);
}
