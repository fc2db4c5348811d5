/* cyc-ordered-views.c
 *
 * keys(), values() and items() of an OrderedDict, and its iterators.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collections.h"

/**
 * CycOrderedIterator:
 * @dict: %NULL once exhausted
 * @used: its size at the start
 * @n_entries: its entries then, with the deleted ones: whether its order changed
 * @position: the next entry
 */
typedef struct
{
  CycObject      object;
  CycObject     *dict;
  gsize          used;
  gsize          n_entries;
  gssize         position;
  gssize         step;
  CycOrderedKind kind;
} CycOrderedIterator;

#define ITERATOR(o) ((CycOrderedIterator *) (o))

static const CycField iterator_fields[] = { CYC_FIELD_OF (CycOrderedIterator, dict, "di_odict"), CYC_FIELDS_END };

/**
 * cyc_ordered_iterator_new:
 * @dict: an OrderedDict
 * @kind: what it gives
 * @reversed: whether the last comes first
 *
 * Source: Objects/odictobject.c, odictiter_new
 *
 * Returns: (transfer full): an iterator
 */
CycObject *
cyc_ordered_iterator_new (CycVM *vm, CycObject *dict, CycOrderedKind kind, gboolean reversed)
{
  CycType            *type = &cyc_collections_classes (vm)->ordered_iterator->type;
  CycOrderedIterator *self = ITERATOR (cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0));

  CYC_FIELD_INIT (vm, self, dict, "di_odict", dict);
  self->used = CYC_DICT (dict)->used;
  self->n_entries = CYC_DICT (dict)->n_entries;
  self->step = reversed ? -1 : 1;
  self->position = reversed ? (gssize) self->n_entries - 1 : 0;
  self->kind = kind;
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, iterator_fields);
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, iterator_fields);
}

/* Source: Objects/odictobject.c, odictiter_nextkey */
static CycObject *
iterator_next (CycVM *vm, CycObject *object)
{
  CycOrderedIterator *self = ITERATOR (object);
  CycDict            *dict = CYC_DICT (self->dict);
  CycDictEntry       *entry;

  if (dict == NULL)
    return NULL;
  if (dict->used != self->used || dict->n_entries != self->n_entries)
    {
      cyc_fields_drop (vm->heap, object, iterator_fields);
      return cyc_raise (vm, vm->exceptions.RuntimeError, "OrderedDict mutated during iteration");
    }
  while (self->position >= 0 && self->position < (gssize) dict->n_entries && dict->entries[self->position].key == NULL)
    self->position += self->step;
  if (self->position < 0 || self->position >= (gssize) dict->n_entries)
    {
      cyc_fields_drop (vm->heap, object, iterator_fields);
      return NULL;
    }
  entry = &dict->entries[self->position];
  self->position += self->step;
  switch (self->kind)
    {
    case CYC_ORDERED_KEYS:
      return cyc_new_ref (vm, entry->key);
    case CYC_ORDERED_VALUES:
      return cyc_new_ref (vm, entry->value);
    case CYC_ORDERED_ITEMS:
      return cyc_tuple_pack (vm, 2, entry->key, entry->value);
    }
  g_assert_not_reached ();
}

static CycObject *
iterator_iter (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static const CycClassSpec iterator_spec = {
  .name = "odict_iterator",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycOrderedIterator),
  .sizes = { { 6, 56 } },
  .traverse = iterator_traverse,
  .drop = iterator_drop,
  .slots = { .iter = iterator_iter, .next = iterator_next },
};

static CycOrderedKind
kind_of (CycVM *vm, CycObject *view)
{
  CycCollectionsClasses *classes = cyc_collections_classes (vm);

  return CYC_CLASS_OF (view) == classes->ordered_keys ? CYC_ORDERED_KEYS : CYC_CLASS_OF (view) == classes->ordered_values ? CYC_ORDERED_VALUES
                                                                                                                          : CYC_ORDERED_ITEMS;
}

static CycObject *
view_iter (CycVM *vm, CycObject *self)
{
  return cyc_ordered_iterator_new (vm, cyc_dict_view_get_dict (self), kind_of (vm, self), FALSE);
}

static CycObject *
view_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "__reversed__", n_args, kwnames))
    return NULL;
  return cyc_ordered_iterator_new (vm, cyc_dict_view_get_dict (self), kind_of (vm, self), TRUE);
}

static const CycMethodDef view_methods[] = {
  { "__reversed__", view_reversed },
  CYC_METHODS_END,
};

/* The rest of a view is what the same view of a dict is, its base. */
#define VIEW_SPEC(text)                                          \
  {                                                              \
    .name = text,                                                \
    .flags = CYC_TYPE_GC,                                        \
    .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE, \
    .slots = { .iter = view_iter },                              \
    .methods = view_methods,                                     \
  }

static const CycClassSpec keys_spec = VIEW_SPEC ("odict_keys");
static const CycClassSpec values_spec = VIEW_SPEC ("odict_values");
static const CycClassSpec items_spec = VIEW_SPEC ("odict_items");

#define DEFINE_VIEW(kind)                                                                                              \
  CycObject *cyc_ordered_##kind (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                                    \
    if (!cyc_args_none (vm, "OrderedDict." #kind, n_args, kwnames))                                                    \
      return NULL;                                                                                                     \
    return cyc_dict_view_new (vm, cyc_collections_classes (vm)->ordered_##kind, self);                                 \
  }

DEFINE_VIEW (keys)
DEFINE_VIEW (values)
DEFINE_VIEW (items)

/**
 * cyc_ordered_views_init:
 *
 * Makes the classes of the views and of the iterator.
 */
void
cyc_ordered_views_init (CycVM *vm, CycCollectionsClasses *classes)
{
  classes->ordered_iterator = cyc_class_new_builtin (vm, &iterator_spec, NULL);
  classes->ordered_keys = cyc_class_new_builtin (vm, &keys_spec, vm->types.dict_keys);
  classes->ordered_values = cyc_class_new_builtin (vm, &values_spec, vm->types.dict_values);
  classes->ordered_items = cyc_class_new_builtin (vm, &items_spec, vm->types.dict_items);
}
