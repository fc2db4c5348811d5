/* cyc-class-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-class-layout.h"

#include <string.h>

/**
 * cyc_class_layout_clear:
 * @self: a plan that is done with
 */
void
cyc_class_layout_clear (CycClassLayout *self)
{
  if (self->slots != NULL)
    cyc_release (self->vm->heap, g_steal_pointer (&self->slots));
}

/* The nearest class at or above @type that adds to the structure of its instances.
 * Source: Objects/typeobject.c, solid_base */
static CycClass *
class_solid_base (CycClass *type)
{
  while (type->base != NULL)
    {
      if ((type->type.flags & CYC_TYPE_HEAP) != 0 ? type->slot_names != NULL && type->slot_names->len > 0
                                                  : type->type.struct_size != type->base->type.struct_size)
        return type;
      type = type->base;
    }
  return type;
}

/**
 * cyc_class_best_base:
 * @vm: the machine
 * @bases: some bases
 *
 * Returns: (transfer none) (nullable): the base whose structure is extended,
 *   or %NULL with a TypeError
 *
 * Source: Objects/typeobject.c, best_base
 */
CycClass *
cyc_class_best_base (CycVM *vm, const CycTuple *bases)
{
  CycClass *winner = NULL, *base = NULL;

  for (gsize i = 0; i < bases->length; i++)
    {
      CycClass *candidate, *type = (CycClass *) bases->items[i];

      if (!cyc_object_is (bases->items[i], CYC_CLASS_TYPE))
        return cyc_raise (vm, vm->exceptions.TypeError, "bases must be types");
      if ((type->flags & CYC_CLASS_FINAL) != 0)
        return cyc_raise (vm, vm->exceptions.TypeError, "type '%s' is not an acceptable base type", type->type.name);
      candidate = class_solid_base (type);
      if (winner == NULL || (winner != candidate && cyc_class_is_subclass (candidate, winner)))
        {
          winner = candidate;
          base = type;
        }
      else if (!cyc_class_is_subclass (winner, candidate))
        {
          return cyc_raise (vm, vm->exceptions.TypeError, "multiple bases have instance lay-out conflict");
        }
    }
  return base;
}

static gboolean
same_slots (const CycClass *a, const CycClass *b)
{
  guint n = a->slot_names != NULL ? a->slot_names->len : 0;

  if (n == 0 || b->slot_names == NULL || b->slot_names->len != n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!cyc_str_equal (g_array_index (a->slot_names, CycSlotName, i).name, g_array_index (b->slot_names, CycSlotName, i).name))
      return FALSE;
  return TRUE;
}

static gboolean
same_layout (const CycClass *a, const CycClass *b)
{
  const CycClass *solid_a = class_solid_base ((CycClass *) a), *solid_b = class_solid_base ((CycClass *) b);

  if (a->dict_offset != b->dict_offset || a->type.weaklist_offset != b->type.weaklist_offset || (a->shared_keys != NULL) != (b->shared_keys != NULL))
    return FALSE;
  return solid_a == solid_b || (solid_a->base == solid_b->base && same_slots (solid_a, solid_b));
}

/**
 * cyc_class_check_layouts:
 * @vm: the machine
 * @to: a class
 * @from: another
 * @attribute: what is assigned, for the error
 *
 * Returns: whether instances of @from may become instances of @to; %FALSE
 *   with a TypeError
 *
 * Source: Objects/typeobject.c, compatible_for_assignment
 */
gboolean
cyc_class_check_layouts (CycVM *vm, const CycClass *to, const CycClass *from, const char *attribute)
{
  if ((to->type.flags & CYC_TYPE_GC) == (from->type.flags & CYC_TYPE_GC) && same_layout (to, from))
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "%s assignment: '%s' %s differs from '%s'", attribute, to->type.name,
             (to->type.flags & CYC_TYPE_GC) != (from->type.flags & CYC_TYPE_GC) ? "deallocator" : "object layout", from->type.name);
  return FALSE;
}

static gboolean
is_variable_sized (const CycClass *type)
{
  return (type->flags & (CYC_CLASS_INT | CYC_CLASS_TUPLE | CYC_CLASS_BYTES)) != 0;
}

/* Source: Objects/typeobject.c, _Py_Mangle */
static CycObject *
mangle (CycVM *vm, CycObject *class_name, CycObject *slot)
{
  const char      *text = cyc_str_get_utf8 (slot);
  const char      *prefix = cyc_str_get_utf8 (class_name);
  g_autofree char *mangled = NULL;

  if (!g_str_has_prefix (text, "__") || g_str_has_suffix (text, "__") || strchr (text, '.') != NULL)
    return cyc_new_ref (vm, slot);
  while (*prefix == '_')
    prefix++;
  if (*prefix == '\0')
    return cyc_new_ref (vm, slot);
  mangled = g_strconcat ("_", prefix, text, NULL);
  return cyc_str_new_interned (vm, mangled);
}

static gboolean
is_identifier (const char *text)
{
  const char *p = text;

  for (; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != '_' && !g_unichar_isalpha (c) && (p == text || !g_unichar_isalnum (c)))
        return FALSE;
    }
  return p != text;
}

static gboolean
add_special_slot (CycVM *vm, CycClassLayout *self, CycObject *slot, gboolean *handled)
{
  gboolean is_dict = slot == vm->names.dunder_dict || cyc_str_equal (slot, vm->names.dunder_dict);
  gboolean is_weak = cyc_str_equal (slot, vm->names.dunder_weakref);

  *handled = is_dict || is_weak;
  if (is_dict)
    {
      if (self->base->dict_offset != 0 || self->add_dict)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "__dict__ slot disallowed: we already got one");
          return FALSE;
        }
      self->add_dict = TRUE;
    }
  if (is_weak)
    {
      if (self->base->type.weaklist_offset != 0 || self->add_weak || is_variable_sized (self->base))
        {
          cyc_raise (vm, vm->exceptions.TypeError, is_variable_sized (self->base) ? "__weakref__ slot disallowed: either we already got one,\nor __itemsize__ != 0" : "__weakref__ slot disallowed: we already got one");
          return FALSE;
        }
      self->add_weak = TRUE;
    }
  return TRUE;
}

static gboolean
add_slot (CycVM *vm, CycClassLayout *self, CycObject *class_name, CycObject *dict, CycObject *slot, CycObject *sorted)
{
  const char *text;
  gsize       length;
  CycObject  *name;
  gboolean    handled;

  if (!cyc_object_is (slot, CYC_CLASS_STR))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__slots__ items must be strings, not '%T'", slot);
      return FALSE;
    }
  text = cyc_str_get_utf8_len (slot, &length);
  if (!is_identifier (text) || strlen (text) != length)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "__slots__ must be identifiers");
      return FALSE;
    }
  if (!add_special_slot (vm, self, slot, &handled) || handled)
    return handled && vm->error == NULL;
  name = mangle (vm, class_name, slot);
  cyc_str_intern (vm, &name);
  cyc_list_append_move (vm, sorted, name);
  if (cyc_dict_get (vm, dict, name) != NULL && strcmp (cyc_str_get_utf8 (name), "__qualname__") != 0 && strcmp (cyc_str_get_utf8 (name), "__classcell__") != 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "%R in __slots__ conflicts with class variable", name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
plan_slots (CycVM *vm, CycClassLayout *self, CycObject *class_name, CycObject *dict, CycObject *slots)
{
  CycObject *names = cyc_object_is (slots, CYC_CLASS_STR) ? cyc_tuple_pack (vm, 1, slots)
                                                          : cyc_sequence_tuple (vm, slots);
  CycObject *sorted;
  gboolean   done = TRUE;

  if (names == NULL)
    return FALSE;
  if (CYC_TUPLE (names)->length > 0 && is_variable_sized (self->base))
    {
      cyc_release (vm->heap, names);
      cyc_raise (vm, vm->exceptions.TypeError, "nonempty __slots__ not supported for subtype of '%s'",
                 self->base->type.name);
      return FALSE;
    }
  sorted = cyc_list_new (vm);
  for (gsize i = 0; done && i < CYC_TUPLE (names)->length; i++)
    done = add_slot (vm, self, class_name, dict, CYC_TUPLE (names)->items[i], sorted);
  if (!vm->profile->slots_kept_for_sorting)
    cyc_release (vm->heap, g_steal_pointer (&names));
  done = done && cyc_list_sort (vm, sorted, NULL, FALSE);
  if (done)
    self->slots = cyc_tuple_from_array (vm, CYC_LIST (sorted)->items, CYC_LIST (sorted)->length);
  cyc_release (vm->heap, sorted);
  cyc_xrelease (vm->heap, names);
  return done;
}

/* A class has its namespace for a dictionary already. */
static gboolean
is_metaclass (CycVM *vm, const CycClass *self)
{
  for (; self != NULL; self = self->base)
    if (self == vm->types.type)
      return TRUE;
  return FALSE;
}

/* A base other than the layout's may bring a dictionary or weak references. */
static void
take_from_other_bases (CycClassLayout *self, const CycTuple *bases)
{
  for (gsize i = 0; i < bases->length; i++)
    {
      const CycClass *type = (const CycClass *) bases->items[i];

      if (type == self->base)
        continue;
      if (self->base->dict_offset == 0 && type->dict_offset != 0)
        self->add_dict = TRUE;
      if (self->base->type.weaklist_offset == 0 && type->type.weaklist_offset != 0 && !is_variable_sized (self->base))
        self->add_weak = TRUE;
    }
}

/**
 * cyc_class_layout_plan:
 * @vm: the machine
 * @self: (out): the plan
 * @name: the class's name
 * @bases: the tuple of its bases, not empty
 * @dict: its namespace
 *
 * Returns: %FALSE with an exception where the bases or __slots__ do not fit
 *
 * Source: Objects/typeobject.c, type_new_init and type_new_slots
 */
gboolean
cyc_class_layout_plan (CycVM *vm, CycClassLayout *self, CycObject *name, CycObject *bases, CycObject *dict)
{
  CycObject *slots;

  self->vm = vm;
  self->base = cyc_class_best_base (vm, CYC_TUPLE (bases));
  if (self->base == NULL)
    return FALSE;
  slots = cyc_dict_get (vm, dict, vm->names.dunder_slots);
  if (slots != NULL)
    {
      self->has_slots = TRUE;
      if (!plan_slots (vm, self, name, dict, slots))
        return FALSE;
      take_from_other_bases (self, CYC_TUPLE (bases));
      return TRUE;
    }
  self->add_dict = self->base->dict_offset == 0 && !is_metaclass (vm, self->base);
  self->add_weak = self->base->type.weaklist_offset == 0 && !is_variable_sized (self->base);
  return TRUE;
}

static void
place_slots (CycVM *vm, CycClassLayout *self, CycClass *type)
{
  type->slot_names = g_array_new (FALSE, TRUE, sizeof (CycSlotName));
  if (self->slots != NULL)
    cyc_ref_init_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "__slots__"), &type->slots_tuple, g_steal_pointer (&self->slots));
  for (gsize i = 0; type->slots_tuple != NULL && i < CYC_TUPLE (type->slots_tuple)->length; i++)
    {
      CycSlotName slot = { CYC_TUPLE (type->slots_tuple)->items[i], type->type.struct_size };

      type->type.struct_size += sizeof (CycObject *);
      type->type.size += sizeof (CycObject *);
      g_array_append_val (type->slot_names, slot);
    }
  for (guint i = 0; i < type->slot_names->len; i++)
    {
      CycSlotName *slot = &g_array_index (type->slot_names, CycSlotName, i);
      CycObject   *member = cyc_descriptor_new_member (vm, type, slot->name, slot->offset);

      cyc_dict_set (vm, type->dict, slot->name, member);
      cyc_release (vm->heap, member);
    }
  type->n_slots = type->base->n_slots + type->slot_names->len;
}

static gboolean
built_in_has_dict (const CycClass *type)
{
  while ((type->type.flags & CYC_TYPE_HEAP) != 0)
    type = type->base;
  return type->dict_offset != 0;
}

/* From 3.11 a plain instance's dictionary stands before the object (16 bytes),
 * and from 3.12 its list of weak references does so too. */
static void
place_dict (CycVM *vm, CycClassLayout *self, CycClass *type)
{
  gboolean plain = self->base == vm->types.object || self->base->shared_keys != NULL;
  gboolean managed = vm->profile->attributes != CYC_ATTRIBUTES_IN_DICT && (!is_variable_sized (self->base) || vm->profile->managed_weakrefs);

  if (self->add_dict)
    {
      type->dict_offset = type->type.struct_size;
      type->type.struct_size += sizeof (CycObject *) + sizeof (CycValues *);
      type->type.size += managed ? 16 : 8;
      plain = vm->profile->values_but_items ? !is_variable_sized (self->base) : self->base->type.size == 16 && type->slot_names->len == 0;
    }
  else
    {
      plain = plain && type->dict_offset != 0 && (vm->profile->values_but_items || type->slot_names->len == 0);
    }
  if (plain && managed && (type->flags & CYC_CLASS_TYPE) == 0)
    type->shared_keys = cyc_shared_keys_new ();
  /* From 3.11 on only where the dictionary is the class's own, not that of an exception or function. */
  if (type->dict_offset != 0 && (vm->profile->attributes == CYC_ATTRIBUTES_IN_DICT || !built_in_has_dict (self->base)))
    type->split_keys = cyc_split_keys_new (vm->profile->attributes == CYC_ATTRIBUTES_IN_DICT ? CYC_OLD_SPLIT_ROOM : CYC_SHARED_KEYS_MAX);
  if (self->add_weak)
    {
      type->type.weaklist_offset = type->type.struct_size;
      type->type.struct_size += sizeof (CycObject *);
      if (!vm->profile->managed_weakrefs)
        type->type.size += 8;
      else if (!self->add_dict || !managed)
        type->type.size += 16;
    }
}

/**
 * cyc_class_layout_apply:
 * @vm: the machine
 * @self: the plan
 * @type: the class, which has its base and namespace
 *
 * Source: Objects/typeobject.c, type_new_descriptors and type_new_set_slots
 */
void
cyc_class_layout_apply (CycVM *vm, CycClassLayout *self, CycClass *type)
{
  CycType *head = &type->type;

  head->size = self->base->type.size;
  head->struct_size = self->base->type.struct_size;
  head->flags = CYC_TYPE_HEAP | CYC_TYPE_TRASHCAN;
  type->flags = 0;
  type->dict_offset = 0;
  place_slots (vm, self, type);
  cyc_class_inherit (vm, type, self->base);
  type->flags &= ~(guint) (CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE);
  place_dict (vm, self, type);
  if (vm->profile->slotless_instances_gc || (self->base->type.flags & CYC_TYPE_GC) != 0 || head->size > self->base->type.size)
    head->flags |= CYC_TYPE_GC;
  head->traverse = cyc_instance_traverse;
  head->clear = cyc_instance_clear;
  head->drop = cyc_instance_drop;
  head->release = cyc_instance_release;
  head->finalize = cyc_instance_finalize;
  head->has_finalizer = cyc_instance_has_finalizer;
}

static CycObject *
get_dict (CycVM *vm, CycObject *self)
{
  CycObject *dict = cyc_instance_get_dict (vm, self);

  return dict != NULL ? cyc_new_ref (vm, dict) : cyc_raise (vm, vm->exceptions.AttributeError, "This object has no __dict__");
}

static gboolean
set_dict (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  return cyc_instance_set_dict (vm, self, value);
}

static CycObject *
get_weakref (CycVM *vm, CycObject *self)
{
  guint32    offset = self->type->weaklist_offset;
  CycObject *first = offset != 0 ? *cyc_field_place (self, offset) : NULL;

  return first != NULL ? cyc_new_ref (vm, first) : cyc_none_new (vm);
}

const CycGetSetDef        cyc_instance_dict_def = { "__dict__", get_dict, set_dict };
static const CycGetSetDef weakref_def = { "__weakref__", get_weakref, NULL };

static void
add_getset (CycVM *vm, CycClass *type, const CycGetSetDef *def, CycObject *name)
{
  CycObject *descriptor;

  if (cyc_dict_get (vm, type->dict, name) != NULL)
    return;
  descriptor = cyc_descriptor_new_getset (vm, type, def);
  cyc_dict_set (vm, type->dict, name, descriptor);
  cyc_release (vm->heap, descriptor);
}

/**
 * cyc_class_layout_add_descriptors:
 * @vm: the machine
 * @self: the plan
 * @type: the class
 *
 * Adds __dict__ and __weakref__ to the class's namespace where it brings them.
 */
void
cyc_class_layout_add_descriptors (CycVM *vm, CycClassLayout *self, CycClass *type)
{
  if (self->add_dict)
    add_getset (vm, type, &cyc_instance_dict_def, vm->names.dunder_dict);
  if (self->add_weak)
    add_getset (vm, type, &weakref_def, vm->names.dunder_weakref);
}
