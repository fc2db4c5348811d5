/* cyc-instance.c
 *
 * Instances of classes made by class statements: where their attributes
 * live in each version, how they are traversed, cleared and dropped.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-instance.h"

#include <string.h>

#include "cyc-slots.h"

static inline CycSlot
attribute_slot (CycVM *vm, CycObject *name)
{
  return (CycSlot){ CYC_SLOT_ATTRIBUTE, vm->heap->sink != NULL ? cyc_str_get_text (vm, name) : 0 };
}

/* Whether its instances keep attributes in an array of values. */
static gboolean
class_has_values (const CycClass *self)
{
  return self->shared_keys != NULL;
}

/* A name that is not interned may still equal one that is. */
static int
find_key (const CycSharedKeys *keys, CycObject *name)
{
  if (G_LIKELY (CYC_STR (name)->interned))
    return cyc_shared_keys_find (keys, name);
  for (guint i = 0; i < keys->n; i++)
    if (cyc_str_equal (keys->names[i], name))
      return (int) i;
  return -1;
}

static int
add_key (CycVM *vm, CycClass *type, CycObject *name)
{
  CycSharedKeys *keys = type->shared_keys;

  if (keys->budget == 0 || keys->n == CYC_SHARED_KEYS_MAX || !CYC_STR (name)->interned)
    return -1;
  keys->budget--;
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (type), cyc_field_nth (vm->heap, "attribute name", keys->n), &keys->names[keys->n], name);
  return (int) keys->n++;
}

/**
 * cyc_instance_dict_place:
 * @self: an object
 *
 * Returns: (nullable): where its dictionary's pointer stands
 */
CycObject **
cyc_instance_dict_place (CycObject *self)
{
  const CycClass *type = CYC_CLASS_OF (self);
  gsize           offset = type->dict_offset;

  if (offset == 0)
    return NULL;
  if (G_UNLIKELY ((type->flags & CYC_CLASS_TUPLE) != 0))
    offset += CYC_TUPLE (self)->length * sizeof (CycObject *);
  return cyc_field_place (self, offset);
}

/* Who holds the dictionary. One that only shows the values is no part of the instance for the
 * collector (section 2 of the facts): it counts as held from outside. */
static CycHolder
dict_holder (CycObject *self, const CycObject *dict)
{
  return CYC_DICT (dict)->owner == self ? CYC_HOLDER_INTERPRETER : CYC_HOLDER_OF (self);
}

static CycSlot
inline_dict_slot (CycHeap *heap, const CycObject *self)
{
  char owner[16];

  g_snprintf (owner, sizeof owner, "of #%u", self->number);
  return cyc_registry_slot (heap, "inline __dict__", owner);
}

static CycSlot
dict_slot (CycHeap *heap, CycObject *self, const CycObject *dict)
{
  return CYC_DICT (dict)->owner == self ? inline_dict_slot (heap, self) : CYC_FIELD (heap, "__dict__");
}

/* The dictionary takes the values over from the instance whose they were. */
static void
detach_dict (CycHeap *heap, CycObject *self, CycObject *dict)
{
  CycDict   *view = CYC_DICT (dict);
  CycObject *key, *value;
  gsize      position = 0;

  if (view->owner != self)
    return;
  while (cyc_dict_next (dict, &position, &key, &value))
    {
      CycSlot was = heap->sink != NULL ? cyc_dict_value_slot (view, key) : CYC_SLOT_HELD, slot;

      view->owner = NULL;
      slot = heap->sink != NULL ? cyc_dict_value_slot (view, key) : CYC_SLOT_HELD;
      cyc_ref_rename (heap, CYC_HOLDER_OF (self), was, CYC_HOLDER_OF (dict), slot, value);
      view->owner = self;
    }
  cyc_ref_rename (heap, CYC_HOLDER_INTERPRETER, inline_dict_slot (heap, self), CYC_HOLDER_OF (self),
                  CYC_FIELD (heap, "__dict__"), dict);
  view->owner = NULL;
}

static void
clear_dict_place (CycHeap *heap, CycObject *self, CycObject **place)
{
  CycObject *dict = *place;

  if (dict == NULL)
    return;
  detach_dict (heap, self, dict);
  cyc_ref_clear (heap, CYC_HOLDER_OF (self), CYC_FIELD (heap, "__dict__"), place);
}

static CycObject *
values_to_dict (CycVM *vm, CycObject *self, CycValues **place, gboolean view)
{
  CycValues           *values = *place;
  const CycSharedKeys *keys = CYC_CLASS_OF (self)->shared_keys;
  CycObject           *dict = cyc_dict_new (vm);

  if (view)
    CYC_DICT (dict)->owner = self;
  for (guint i = 0; i < values->n; i++)
    {
      guint      index = cyc_values_order (values)[i];
      CycObject *name = keys->names[index];

      cyc_dict_set_move (vm, dict, name,
                         cyc_ref_take (vm->heap, CYC_HOLDER_OF (self), attribute_slot (vm, name), &values->items[index]));
    }
  cyc_heap_give_buffer (vm->heap, values);
  *place = NULL;
  return dict;
}

static CycObject *
make_dict (CycVM *vm, CycObject *self, gboolean view)
{
  CycObject **place = cyc_instance_dict_place (self);
  CycObject  *dict;

  if (place == NULL)
    return NULL;
  if (*place != NULL)
    return *place;
  if (class_has_values (CYC_CLASS_OF (self)) && *cyc_instance_values_place (self) != NULL)
    dict = values_to_dict (vm, self, cyc_instance_values_place (self), view);
  else
    dict = cyc_dict_new (vm);
  cyc_dict_split (CYC_DICT (dict), CYC_CLASS_OF (self)->split_keys);
  cyc_ref_init_move (vm->heap, dict_holder (self, dict), dict_slot (vm->heap, self, dict), place, dict);
  return dict;
}

/**
 * cyc_instance_get_dict:
 * @vm: the machine
 * @self: an object
 *
 * Makes the dictionary where the version has put it off.
 *
 * Returns: (transfer none) (nullable): the dictionary; %NULL where it has none
 *
 * Source: Objects/dictobject.c, _PyObject_GetDictPtr and make_dict_from_instance_attributes
 */
CycObject *
cyc_instance_get_dict (CycVM *vm, CycObject *self)
{
  return make_dict (vm, self, vm->profile->attributes == CYC_ATTRIBUTES_INLINE);
}

static void
drop_values (CycHeap *heap, CycObject *self, CycValues **place)
{
  CycVM               *vm = CYC_VM_OF (heap);
  CycValues           *values = *place;
  const CycSharedKeys *keys = CYC_CLASS_OF (self)->shared_keys;

  *place = NULL;
  if (values == NULL)
    return;
  for (guint i = 0; i < values->room; i++)
    if (values->items[i] != NULL)
      cyc_ref_clear (heap, CYC_HOLDER_OF (self), attribute_slot (vm, keys->names[i]), &values->items[i]);
  cyc_heap_give_buffer (heap, values);
}

/**
 * cyc_instance_set_dict:
 * @vm: the machine
 * @self: an object
 * @dict: (nullable): a dict; %NULL to delete
 *
 * `self.__dict__ = dict`.
 *
 * Returns: %FALSE with an exception where it has none
 */
gboolean
cyc_instance_set_dict (CycVM *vm, CycObject *self, CycObject *dict)
{
  CycObject **place = cyc_instance_dict_place (self);

  if (place == NULL)
    {
      cyc_raise (vm, vm->exceptions.AttributeError, "This object has no __dict__");
      return FALSE;
    }
  if (dict != NULL && !cyc_object_is (dict, CYC_CLASS_DICT))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__dict__ must be set to a dictionary, not a '%T'", dict);
      return FALSE;
    }
  if (class_has_values (CYC_CLASS_OF (self)))
    drop_values (vm->heap, self, cyc_instance_values_place (self));
  if (*place != NULL)
    detach_dict (vm->heap, self, *place);
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), CYC_FIELD (vm->heap, "__dict__"), place, dict);
  return TRUE;
}

/**
 * cyc_instance_get:
 * @vm: the machine
 * @self: an object
 * @name: a str
 *
 * Returns: (transfer none) (nullable): the attribute that @self itself holds
 */
CycObject *
cyc_instance_get (CycVM *vm, CycObject *self, CycObject *name)
{
  const CycClass *type = CYC_CLASS_OF (self);
  CycObject     **place;

  if (type->shared_keys != NULL)
    {
      const CycValues *values = *cyc_instance_values_place (self);

      if (values != NULL)
        {
          int index = find_key (type->shared_keys, name);

          return index < 0 ? NULL : cyc_values_at (values, (guint) index);
        }
    }
  place = cyc_instance_dict_place (self);
  return place != NULL && *place != NULL ? cyc_dict_get (vm, *place, name) : NULL;
}

static int
delete_value (CycVM *vm, CycObject *self, CycValues *values, int index, CycObject *name)
{
  if (index < 0 || cyc_values_at (values, (guint) index) == NULL)
    return 0;
  for (guint i = 0; i < values->n; i++)
    if (cyc_values_order (values)[i] == index)
      {
        memmove (cyc_values_order (values) + i, cyc_values_order (values) + i + 1, values->n - i - 1);
        break;
      }
  values->n--;
  cyc_ref_clear (vm->heap, CYC_HOLDER_OF (self), attribute_slot (vm, name), &values->items[index]);
  return 1;
}

/* 2: there is no room among the values. */
static int
set_value (CycVM *vm, CycObject *self, CycValues **values, CycObject *name, CycObject *value)
{
  CycClass   *type = CYC_CLASS_OF (self);
  int         index = find_key (type->shared_keys, name);
  CycObject **place;

  if (value == NULL)
    return delete_value (vm, self, *values, index, name);
  if (index < 0)
    index = add_key (vm, type, name);
  if (index < 0)
    return 2;
  place = cyc_values_need (vm->heap, values, (guint) index);
  if (*place == NULL)
    cyc_values_order (*values)[(*values)->n++] = (guint8) index;
  cyc_ref_set (vm->heap, CYC_HOLDER_OF (self), attribute_slot (vm, name), place, value);
  return 1;
}

/* A store through the instance does not start to track a dictionary that only shows its values. */
static gboolean
set_in_dict (CycVM *vm, CycObject *self, CycObject *dict, CycObject *name, CycObject *value)
{
  CycDict *view = CYC_DICT (dict);
  gboolean done;

  if (view->owner != self)
    return cyc_dict_set (vm, dict, name, value);
  if (find_key (CYC_CLASS_OF (self)->shared_keys, name) < 0 && add_key (vm, CYC_CLASS_OF (self), name) < 0)
    {
      detach_dict (vm->heap, self, dict);
      return cyc_dict_set (vm, dict, name, value);
    }
  view->owner_stores = TRUE;
  done = cyc_dict_set (vm, dict, name, value);
  view->owner_stores = FALSE;
  return done;
}

/* A dictionary got a table of its own: those of the next instances share that, if only this one had the old keys, or none. */
static void
renew_split_keys (CycClass *type, CycDict *dict)
{
  CycSplitKeys *old = g_steal_pointer (&type->split_keys);

  if (old->refs == 1 && dict != NULL)
    type->split_keys = cyc_dict_share_keys (dict);
  cyc_split_keys_unref (old);
}

/**
 * cyc_instance_set:
 * @vm: the machine
 * @self: an object
 * @name: a str
 * @value: (nullable): %NULL to delete
 *
 * Returns: 1 done, 0 when there was nothing to delete, -1 with an exception,
 *   -2 where the object has no place for attributes
 *
 * Source: Objects/dictobject.c, _PyObject_StoreInstanceAttribute and _PyObjectDict_SetItem
 */
int
cyc_instance_set (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CycObject **place = cyc_instance_dict_place (self);
  gboolean    shared;
  int         done;

  if (place == NULL)
    return -2;
  if (CYC_CLASS_OF (self)->shared_keys != NULL)
    {
      CycValues **values = cyc_instance_values_place (self);

      done = *values != NULL ? set_value (vm, self, values, name, value) : 2;
      if (done != 2)
        return done;
      make_dict (vm, self, FALSE);
    }
  if (*place == NULL)
    {
      if (value == NULL)
        return 0;
      make_dict (vm, self, FALSE);
    }
  shared = CYC_DICT (*place)->split != NULL && CYC_DICT (*place)->split == CYC_CLASS_OF (self)->split_keys;
  done = value == NULL ? cyc_dict_remove (vm, *place, name) : set_in_dict (vm, self, *place, name, value) ? 1
                                                                                                          : -1;
  if (shared && *place != NULL && CYC_DICT (*place)->split == NULL && vm->profile->attributes == CYC_ATTRIBUTES_IN_DICT)
    renew_split_keys (CYC_CLASS_OF (self), value != NULL ? CYC_DICT (*place) : NULL);
  return done;
}

static CycClass *
builtin_base (CycClass *type)
{
  while ((type->type.flags & CYC_TYPE_HEAP) != 0)
    type = type->base;
  return type;
}

static void
visit_slots (CycObject *self, const CycClass *type, CycVisitor *visitor)
{
  CycVM *vm = visitor->wants_slots ? CYC_VM_OF (visitor->heap) : NULL;

  for (guint i = 0; type->slot_names != NULL && i < type->slot_names->len; i++)
    {
      const CycSlotName *slot = &g_array_index (type->slot_names, CycSlotName, i);

      CYC_VISIT (visitor, *cyc_field_place (self, slot->offset), attribute_slot (vm, slot->name));
    }
}

static void
visit_values (CycObject *self, const CycValues *values, const CycSharedKeys *keys, CycVisitor *visitor)
{
  CycVM *vm = visitor->wants_slots ? CYC_VM_OF (visitor->heap) : NULL;

  for (guint i = 0; i < values->room; i++)
    CYC_VISIT (visitor, values->items[i], attribute_slot (vm, keys->names[i]));
}

static void
visit_view (CycObject *dict, CycVisitor *visitor)
{
  CycObject *key, *value;
  gsize      position = 0;

  while (cyc_dict_next (dict, &position, &key, &value))
    CYC_VISIT (visitor, value, cyc_dict_value_slot (CYC_DICT (dict), key));
}

/**
 * cyc_instance_traverse:
 * @self: an instance of a heap class
 * @visitor: the visitor
 *
 * Source: Objects/typeobject.c, subtype_traverse
 */
void
cyc_instance_traverse (CycObject *self, CycVisitor *visitor)
{
  CycClass   *type = CYC_CLASS_OF (self);
  CycClass   *base = builtin_base (type);
  CycObject **place;

  for (const CycClass *k = type; k != base && k->n_slots > 0; k = k->base)
    visit_slots (self, k, visitor);
  place = type->dict_offset != base->dict_offset ? cyc_instance_dict_place (self) : NULL;
  if (type->shared_keys != NULL && *cyc_instance_values_place (self) != NULL)
    visit_values (self, *cyc_instance_values_place (self), type->shared_keys, visitor);
  if (place != NULL && *place != NULL && CYC_DICT (*place)->owner == self)
    visit_view (*place, visitor);
  else if (place != NULL)
    CYC_VISIT (visitor, *place, CYC_FIELD (visitor->heap, "__dict__"));
  CYC_VISIT (visitor, type, CYC_SLOT (FIELD, visitor->heap->class_text));
  if (base->type.traverse != NULL)
    base->type.traverse (self, visitor);
}

static void
clear_slots (CycHeap *heap, CycObject *self, const CycClass *type)
{
  CycVM *vm = CYC_VM_OF (heap);

  for (guint i = 0; type->slot_names != NULL && i < type->slot_names->len; i++)
    {
      const CycSlotName *slot = &g_array_index (type->slot_names, CycSlotName, i);

      cyc_ref_clear (heap, CYC_HOLDER_OF (self), attribute_slot (vm, slot->name), cyc_field_place (self, slot->offset));
    }
}

static void
clear_own (CycHeap *heap, CycObject *self, const CycClass *base)
{
  CycClass   *type = CYC_CLASS_OF (self);
  CycObject **place = type->dict_offset != base->dict_offset ? cyc_instance_dict_place (self) : NULL;

  for (const CycClass *k = type; k != base && k->n_slots > 0; k = k->base)
    clear_slots (heap, self, k);
  if (type->shared_keys != NULL)
    drop_values (heap, self, cyc_instance_values_place (self));
  if (place != NULL)
    clear_dict_place (heap, self, place);
}

/**
 * cyc_instance_clear:
 * @heap: the heap
 * @self: an instance of a heap class
 *
 * Source: Objects/typeobject.c, subtype_clear
 */
void
cyc_instance_clear (CycHeap *heap, CycObject *self)
{
  CycClass *base = builtin_base (CYC_CLASS_OF (self));

  clear_own (heap, self, base);
  if (base->type.clear != NULL)
    base->type.clear (heap, self);
}

/**
 * cyc_instance_drop:
 * @heap: the heap
 * @self: an instance of a heap class that is dying
 *
 * Source: Objects/typeobject.c, subtype_dealloc
 */
void
cyc_instance_drop (CycHeap *heap, CycObject *self)
{
  CycClass *base = builtin_base (CYC_CLASS_OF (self));

  clear_own (heap, self, base);
  if (base->type.drop != NULL)
    base->type.drop (heap, self);
}

/**
 * cyc_instance_release:
 * @heap: the heap
 * @self: an instance that is being freed
 */
void
cyc_instance_release (CycHeap *heap, CycObject *self)
{
  CycClass *base = builtin_base (CYC_CLASS_OF (self));

  if (CYC_CLASS_OF (self)->shared_keys != NULL && *cyc_instance_values_place (self) != NULL)
    cyc_heap_give_buffer (heap, *cyc_instance_values_place (self));
  if (base->type.release != NULL)
    base->type.release (heap, self);
}

/**
 * cyc_instance_has_finalizer:
 * @self: an instance of a heap class
 *
 * Returns: whether its class has __del__
 */
gboolean
cyc_instance_has_finalizer (CycObject *self)
{
  return cyc_object_is (self, CYC_CLASS_HAS_DEL);
}

/**
 * cyc_instance_finalize:
 * @heap: the heap
 * @self: an instance of a class with __del__
 *
 * Calls __del__; its error is reported and forgotten, and an error that is
 * pending stays.
 *
 * Source: Objects/typeobject.c, slot_tp_finalize
 */
void
cyc_instance_finalize (CycHeap *heap, CycObject *self)
{
  CycVM     *vm = CYC_VM_OF (heap);
  CycObject *pending = cyc_error_take (vm);
  CycObject *method = cyc_class_lookup (vm, CYC_CLASS_OF (self), vm->names.dunder_del);
  CycObject *result;

  if (method != NULL)
    {
      cyc_hold (heap, method);
      result = cyc_special_call (vm, self, vm->names.dunder_del, NULL, 0);
      if (result == NULL && vm->profile->unraisable_bound)
        {
          CycObject *bound = cyc_method_new (vm, method, self);

          cyc_error_write_unraisable (vm, "calling deallocator", bound);
          cyc_release (heap, bound);
        }
      else if (result == NULL)
        {
          cyc_error_write_unraisable (vm, "calling deallocator", method);
        }
      cyc_xrelease (heap, result);
      cyc_release (heap, method);
    }
  if (pending != NULL)
    cyc_error_set (vm, pending);
}

/* The bytes of the values that stand in an instance: one for each name that
 * the class still has room for. The first instances are the largest.
 * Source: Include/internal/pycore_object.h, _PyInlineValuesSize */
static gsize
get_inline_size (CycVM *vm, const CycClass *type)
{
  const CycSharedKeys *keys = type->shared_keys;
  gsize                n_values;

  if (keys == NULL || vm->profile->attributes != CYC_ATTRIBUTES_INLINE)
    return 0;
  n_values = keys->n + keys->budget;
  return (n_values + 7) / 8 * 8 + (n_values + 1) * 8;
}

/**
 * cyc_instance_alloc:
 * @vm: the machine
 * @type: a heap class of fixed size
 *
 * Returns: (transfer full): an instance that is not tracked yet, with room for its attributes
 */
CycObject *
cyc_instance_alloc (CycVM *vm, CycClass *type)
{
  CycObject *self = cyc_heap_alloc (vm->heap, &type->type, type->type.struct_size,
                                    type->type.size + get_inline_size (vm, type), 0);

  cyc_instance_init (vm, self);
  return self;
}

/**
 * cyc_instance_new:
 * @vm: the machine
 * @type: a heap class over object, or object
 *
 * Returns: (transfer full): a tracked instance without attributes
 *
 * Source: Objects/typeobject.c, PyType_GenericAlloc
 */
CycObject *
cyc_instance_new (CycVM *vm, CycClass *type)
{
  CycObject *self = cyc_instance_alloc (vm, type);

  if (cyc_object_is_gc (self))
    cyc_heap_track (vm->heap, self);
  return self;
}

/**
 * cyc_instance_init:
 * @vm: the machine
 * @self: an object fresh from the heap
 *
 * Gives it the room for its attributes.
 */
void
cyc_instance_init (CycVM *vm, CycObject *self)
{
  CycSharedKeys *keys = CYC_CLASS_OF (self)->shared_keys;

  if (keys == NULL)
    return;
  if (keys->budget > 1)
    {
      keys->budget--;
      CYC_CLASS_OF (self)->split_keys->room--;
    }
  *cyc_instance_values_place (self) = cyc_values_new (vm->heap, MAX (keys->n, 1));
}
