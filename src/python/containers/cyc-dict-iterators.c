/* cyc-dict-iterators.c
 *
 * The iterators over keys, values and items, in both directions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dict-iterators.h"

/**
 * CycDictIterator:
 * @dict: %NULL once exhausted
 * @result: the pair that items() gives again and again while nobody keeps it
 * @used: the dictionary's size at the start; -1 after it was found changed
 * @position: the next entry
 * @left: how many are still expected
 */
typedef struct
{
  CycObject  object;
  CycObject *dict;
  CycObject *result;
  gssize     used;
  gssize     position;
  gssize     left;
} CycDictIterator;

#define ITERATOR(o) ((CycDictIterator *) (o))

CycObject *
cyc_dict_iterator_new (CycVM *vm, CycClass *type, CycObject *dict, gboolean reversed)
{
  CycObject       *self = cyc_container_alloc (vm, type);
  CycDictIterator *iterator = ITERATOR (self);
  gboolean         items = type == vm->types.dict_itemiterator || type == vm->types.dict_reverseitemiterator;

  cyc_field_init (vm, self, "dict", &iterator->dict, dict);
  iterator->used = iterator->left = CYC_DICT (dict)->used;
  iterator->position = reversed ? (gssize) CYC_DICT (dict)->n_entries - 1 : 0;
  if (items)
    cyc_field_init_move (vm, self, "result", &iterator->result, cyc_tuple_pack (vm, 2, vm->none, vm->none));
  cyc_heap_track (vm->heap, self);
  return self;
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->dict, "dict");
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->result, "result");
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "dict", &ITERATOR (self)->dict);
  cyc_field_clear (heap, self, "result", &ITERATOR (self)->result);
}

static gboolean
has_changed (CycVM *vm, CycDictIterator *self)
{
  if (self->used == (gssize) CYC_DICT (self->dict)->used)
    return FALSE;
  self->used = -1;
  cyc_raise (vm, vm->exceptions.RuntimeError, "dictionary changed size during iteration");
  return TRUE;
}

/* The next entry; NULL at the end, when the dictionary is let go, or with an exception. */
static CycDictEntry *
next_entry (CycVM *vm, CycObject *object, gint step)
{
  CycDictIterator *self = ITERATOR (object);
  CycDict         *dict = CYC_DICT (self->dict);

  if (dict == NULL || has_changed (vm, self))
    return NULL;
  while (self->position >= 0 && self->position < (gssize) dict->n_entries && dict->entries[self->position].key == NULL)
    self->position += step;
  if (self->position < 0 || self->position >= (gssize) dict->n_entries)
    {
      cyc_field_clear (vm->heap, object, "dict", &self->dict);
      return NULL;
    }
  if (self->left == 0 && step > 0 && vm->profile->dict_iterators_count)
    {
      cyc_raise (vm, vm->exceptions.RuntimeError, "dictionary keys changed during iteration");
      cyc_field_clear (vm->heap, object, "dict", &self->dict);
      return NULL;
    }
  self->left--;
  self->position += step;
  return &dict->entries[self->position - step];
}

/* The pair: the same tuple as before if only the iterator has it. */
static CycObject *
make_pair (CycVM *vm, CycObject *object, CycDictEntry *entry)
{
  CycObject *result = ITERATOR (object)->result;

  if (result->refcnt != 1)
    return cyc_tuple_pack (vm, 2, entry->key, entry->value);
  else
    {
      CycObject *key = cyc_new_ref (vm, entry->key);
      CycObject *value = cyc_new_ref (vm, entry->value);

      cyc_hold (vm->heap, result);
      cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (result), CYC_SLOT (ITEM, 0), &CYC_TUPLE (result)->items[0], key);
      cyc_ref_set_move (vm->heap, CYC_HOLDER_OF (result), CYC_SLOT (ITEM, 1), &CYC_TUPLE (result)->items[1], value);
      if (vm->profile->pairs_tracked_again && !cyc_object_is_tracked (result))
        cyc_heap_track (vm->heap, result);
      return result;
    }
}

#define DEFINE_NEXT(name, step, expression)            \
  static CycObject *                                   \
  name (CycVM *vm, CycObject *self)                    \
  {                                                    \
    CycDictEntry *entry = next_entry (vm, self, step); \
                                                       \
    return entry == NULL ? NULL : (expression);        \
  }

DEFINE_NEXT (key_next, 1, cyc_new_ref (vm, entry->key))
DEFINE_NEXT (value_next, 1, cyc_new_ref (vm, entry->value))
DEFINE_NEXT (item_next, 1, make_pair (vm, self, entry))
DEFINE_NEXT (reverse_key_next, -1, cyc_new_ref (vm, entry->key))
DEFINE_NEXT (reverse_value_next, -1, cyc_new_ref (vm, entry->value))
DEFINE_NEXT (reverse_item_next, -1, make_pair (vm, self, entry))

static CycObject *
iterator_iter (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
iterator_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycDictIterator *iterator = ITERATOR (self);
  gboolean         steady = iterator->dict != NULL && iterator->used == (gssize) CYC_DICT (iterator->dict)->used;

  if (!cyc_args_none (vm, "__length_hint__", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, steady ? iterator->left : 0);
}

static const CycMethodDef iterator_methods[] = {
  { "__length_hint__", iterator_length_hint },
  { NULL },
};

#define ITERATOR_SPEC(text, function)                            \
  {                                                              \
    .name = text,                                                \
    .flags = CYC_TYPE_GC,                                        \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
    .struct_size = sizeof (CycDictIterator),                     \
    .sizes = { { 6, 56 } },                                      \
    .traverse = iterator_traverse,                               \
    .drop = iterator_drop,                                       \
    .slots = { .iter = iterator_iter, .next = function },        \
    .methods = iterator_methods,                                 \
  }

static const CycClassSpec specs[] = {
  ITERATOR_SPEC ("dict_keyiterator", key_next),
  ITERATOR_SPEC ("dict_valueiterator", value_next),
  ITERATOR_SPEC ("dict_itemiterator", item_next),
  ITERATOR_SPEC ("dict_reversekeyiterator", reverse_key_next),
  ITERATOR_SPEC ("dict_reversevalueiterator", reverse_value_next),
  ITERATOR_SPEC ("dict_reverseitemiterator", reverse_item_next),
};

void
cyc_dict_iterators_init (CycVM *vm)
{
  CycClass **types[] = { &vm->types.dict_keyiterator, &vm->types.dict_valueiterator, &vm->types.dict_itemiterator,
                         &vm->types.dict_reversekeyiterator, &vm->types.dict_reversevalueiterator, &vm->types.dict_reverseitemiterator };

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    *types[i] = cyc_class_new_builtin (vm, &specs[i], NULL);
}

CycObject *
cyc_dict_iter (CycVM *vm, CycObject *self)
{
  return cyc_dict_iterator_new (vm, vm->types.dict_keyiterator, self, FALSE);
}

CycObject *
cyc_dict_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "dict.__reversed__", n_args, kwnames))
    return NULL;
  return cyc_dict_iterator_new (vm, vm->types.dict_reversekeyiterator, self, TRUE);
}
