/* cyc-class-members.c
 *
 * What built-in classes have in their namespaces. A real interpreter makes
 * all of it at its start, thousands of objects before the program's first
 * one. Here a class's tuples, its namespace and each of its descriptors come
 * into being when somebody asks for them, as the interpreter's objects that
 * they are: no collection looks at them and no address of the program's is
 * used for them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "cyc-class-members.h"

#include "cyc-generic-alias.h"

/* Source: Objects/typeobject.c, tp_new_wrapper */
static CycObject *
new_wrapper (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycClass  *wanted;
  CycObject *rest, *result;

  if (n_args < 1 || !cyc_object_is (args[0], CYC_CLASS_TYPE))
    return n_args < 1 ? cyc_raise (vm, vm->exceptions.TypeError, "%s.__new__(): not enough arguments", type->type.name)
                      : cyc_raise (vm, vm->exceptions.TypeError, "%s.__new__(X): X is not a type object (%T)",
                                   type->type.name, args[0]);
  wanted = (CycClass *) args[0];
  if (!cyc_class_is_subclass (wanted, type))
    return cyc_raise (vm, vm->exceptions.TypeError, "%s.__new__(%s): %s is not a subtype of %s", type->type.name,
                      wanted->type.name, wanted->type.name, type->type.name);
  if (wanted->spec->slots.new_ != NULL && wanted->spec != type->spec && wanted->spec->slots.new_ != type->slots.new_)
    return cyc_raise (vm, vm->exceptions.TypeError, "%s.__new__(%s) is not safe, use %s.__new__()", type->type.name,
                      wanted->type.name, wanted->spec->name);
  rest = cyc_tuple_from_array (vm, args + 1, n_args - 1);
  result = type->slots.new_ (vm, args[0], args + 1, n_args - 1, kwnames);
  cyc_release (vm->heap, rest);
  return result;
}

static const CycMethodDef new_def = {
  .name = "__new__",
  .function = new_wrapper,
  .doc = "Create and return a new object.  See help(type) for accurate signature.",
  .packed_to = CYC_ALL_MINORS,
};

static const CycMember *
find_in (const GArray *members, const char *name)
{
  for (guint i = 0; i < members->len; i++)
    {
      const CycMember *member = &g_array_index (members, CycMember, i);

      if (strcmp (member->name, name) == 0)
        return member;
    }
  return NULL;
}

/* The first of a name counts. */
static void
add (GArray *members, const char *name, CycMemberKind kind, gconstpointer def, gpointer function)
{
  CycMember member = { name, kind, def, function };

  if (find_in (members, name) == NULL)
    g_array_append_val (members, member);
}

/**
 * cyc_class_spec_lacks:
 * @name: of a special method
 *
 * Returns: whether the type has it in later versions only
 */
gboolean
cyc_class_spec_lacks (CycVM *vm, const CycClassSpec *spec, const char *name)
{
  for (const CycLaterSlot *later = spec->later_slots; later != NULL && later->name != NULL; later++)
    if (strcmp (later->name, name) == 0)
      return vm->profile->minor < later->from_minor;
  return FALSE;
}

/* METH_COEXIST: a method of the table that stands in the place of the slot's. */
static gboolean
has_method (const CycClassSpec *spec, const char *name)
{
  for (const CycMethodDef *def = spec->methods; def != NULL && def->name != NULL; def++)
    if (strcmp (def->name, name) == 0)
      return TRUE;
  return FALSE;
}

static void
list_slots (CycVM *vm, GArray *members, const CycClassSpec *spec)
{
  if (spec->slots.new_ != NULL && !cyc_class_spec_lacks (vm, spec, "__new__"))
    add (members, "__new__", CYC_MEMBER_NEW, &new_def, NULL);
  for (gsize i = 0; i < cyc_n_slot_defs; i++)
    {
      const CycSlotDef *def = &cyc_slot_defs[i];
      gpointer          function = *cyc_slot_place ((CycSlots *) &spec->slots, def->slot_offset);

      if (function == NULL || def->wrapper == NULL || cyc_class_spec_lacks (vm, spec, def->name) || has_method (spec, def->name))
        continue;
      if (spec->slots.is_sequence && strcmp (def->name, "__radd__") == 0) /* sq_concat has no other side */
        continue;
      if (function == (gpointer) cyc_hash_not_implemented)
        add (members, "__hash__", CYC_MEMBER_NONE, NULL, NULL);
      else
        add (members, def->name, CYC_MEMBER_WRAPPER, def, function);
    }
}

static GArray *
list_members (CycVM *vm, const CycClassSpec *spec)
{
  GArray *members = g_array_new (FALSE, FALSE, sizeof (CycMember));

  list_slots (vm, members, spec);
  for (const CycMethodDef *def = spec->methods; def != NULL && def->name != NULL; def++)
    if (vm->profile->minor >= def->from_minor)
      add (members, def->name, CYC_MEMBER_METHOD, def, NULL);
  for (const CycGetSetDef *def = spec->getsets; def != NULL && def->name != NULL; def++)
    if (vm->profile->minor >= def->from_minor)
      add (members, def->name, CYC_MEMBER_GETSET, def, NULL);
  if ((spec->class_flags & CYC_CLASS_GENERIC) != 0 && vm->profile->generic_aliases)
    add (members, "__class_getitem__", CYC_MEMBER_METHOD, &cyc_class_getitem_def, NULL);
  if (spec->dict_offset != 0)
    add (members, "__dict__", CYC_MEMBER_GETSET, &cyc_instance_dict_def, NULL);
  add (members, "__doc__", CYC_MEMBER_DOC, NULL, NULL);
  if (spec->slots.compare != NULL && spec->slots.hash == NULL)
    add (members, "__hash__", CYC_MEMBER_NONE, NULL, NULL);
  return members;
}

/**
 * cyc_class_find_member:
 * @vm: the machine
 * @self: a built-in class
 * @name: a name
 *
 * Returns: (transfer none) (nullable): what the class itself has by this name
 */
const CycMember *
cyc_class_find_member (CycVM *vm, CycClass *self, const char *name)
{
  if (self->members == NULL)
    self->members = list_members (vm, self->spec);
  return find_in (self->members, name);
}

static CycObject *
make_method (CycVM *vm, CycClass *self, const CycMethodDef *def)
{
  CycObject *function, *method;

  if (def->kind != CYC_METHOD_STATIC)
    return cyc_descriptor_new_method (vm, self, def);
  function = cyc_builtin_new (vm, def, NULL, NULL);
  method = cyc_static_method_new (vm, function);
  cyc_release (vm->heap, function);
  return method;
}

static CycObject *
make_member (CycVM *vm, CycClass *self, const CycMember *member)
{
  switch (member->kind)
    {
    case CYC_MEMBER_NEW:
      return cyc_builtin_new (vm, member->def, (CycObject *) self, NULL);
    case CYC_MEMBER_WRAPPER:
      return cyc_descriptor_new_wrapper (vm, self, member->def, member->function);
    case CYC_MEMBER_METHOD:
      return make_method (vm, self, member->def);
    case CYC_MEMBER_GETSET:
      return cyc_descriptor_new_getset (vm, self, member->def);
    case CYC_MEMBER_DOC:
      return self->spec->doc != NULL ? cyc_str_new (vm, self->spec->doc) : cyc_none_new (vm);
    case CYC_MEMBER_NONE:
    default:
      return cyc_none_new (vm);
    }
}

static CycObject *
builtin_mro (CycVM *vm, CycClass *self)
{
  gsize      n = 0;
  CycObject *mro;

  for (CycClass *k = self; k != NULL; k = k->base)
    n++;
  mro = cyc_tuple_new (vm, n);
  n = 0;
  for (CycClass *k = self; k != NULL; k = k->base)
    cyc_tuple_init (vm, mro, n++, (CycObject *) k);
  return mro;
}

static void
make_fields (CycVM *vm, CycClass *self)
{
  CYC_FIELD_MOVE (vm, self, dict, "__dict__", cyc_dict_new_namespace (vm));
  CYC_FIELD_MOVE (vm, self, mro, "__mro__", builtin_mro (vm, self));
  CYC_FIELD_MOVE (vm, self, bases, "__bases__",
                  self->base != NULL ? cyc_tuple_pack (vm, 1, self->base) : cyc_tuple_new (vm, 0));
  CYC_FIELD_MOVE (vm, self, name, "__name__", cyc_str_new_interned (vm, self->type.name));
  CYC_FIELD_MOVE (vm, self, qualname, "__qualname__", cyc_str_new_interned (vm, self->type.name));
  cyc_heap_untrack (vm->heap, self->mro);
  if (CYC_TUPLE (self->bases)->length > 0)
    cyc_heap_untrack (vm->heap, self->bases);
}

/**
 * cyc_class_open:
 * @vm: the machine
 * @self: a class
 *
 * Gives a built-in class its namespace, its tuples and its name, if nobody
 * needed them before.
 *
 * Returns: @self
 */
CycClass *
cyc_class_open (CycVM *vm, CycClass *self)
{
  if (G_UNLIKELY (self->dict == NULL && (self->type.flags & CYC_TYPE_HEAP) == 0))
    {
      CycStarting was = cyc_heap_set_starting (vm->heap, CYC_STARTING_INTERPRETER);

      make_fields (vm, self);
      cyc_heap_set_starting (vm->heap, was);
    }
  return self;
}

static void
put (CycVM *vm, CycClass *self, CycObject *key, CycObject *value)
{
  cyc_dict_set (vm, self->dict, key, value);
  if (cyc_object_is_tracked (self->dict))
    cyc_heap_untrack (vm->heap, self->dict);
}

/* The namespace keeps the object. */
static CycObject *
add_member (CycVM *vm, CycClass *self, const CycMember *member)
{
  CycStarting was = cyc_heap_set_starting (vm->heap, CYC_STARTING_INTERPRETER);
  CycObject  *key = cyc_str_new_interned (vm, member->name);
  CycObject  *value = make_member (vm, self, member);

  put (vm, self, key, value);
  cyc_release (vm->heap, key);
  cyc_release (vm->heap, value);
  cyc_heap_set_starting (vm->heap, was);
  return value;
}

/**
 * cyc_class_get_own:
 * @vm: the machine
 * @self: a class
 * @name: a str
 *
 * What the class's own namespace holds. A built-in class's member is made
 * when it is first asked for.
 *
 * Returns: (transfer none) (nullable): the object
 */
CycObject *
cyc_class_get_own (CycVM *vm, CycClass *self, CycObject *name)
{
  CycObject       *found = self->dict != NULL ? cyc_dict_get (vm, self->dict, name) : NULL;
  const CycMember *member;

  if (found != NULL || self->filled || (self->type.flags & CYC_TYPE_HEAP) != 0 || !CYC_MACHINE (vm)->ready)
    return found;
  member = cyc_class_find_member (vm, self, cyc_str_get_utf8 (name));
  return member != NULL ? add_member (vm, cyc_class_open (vm, self), member) : NULL;
}

/* Members that are there already are put in anew, so that all stand in the order of their tables. */
static void
fill (CycVM *vm, CycClass *self)
{
  CycObject *had = CYC_DICT (self->dict)->used > 0 ? cyc_dict_copy (vm, self->dict) : NULL;

  if (had != NULL)
    cyc_dict_clear (vm, self->dict);
  if (self->members == NULL)
    self->members = list_members (vm, self->spec);
  for (guint i = 0; i < self->members->len; i++)
    {
      const CycMember *member = &g_array_index (self->members, CycMember, i);
      CycObject       *key = had != NULL ? cyc_str_new_interned (vm, member->name) : NULL;
      CycObject       *value = had != NULL ? cyc_dict_get (vm, had, key) : NULL;

      if (value != NULL)
        put (vm, self, key, value);
      else
        add_member (vm, self, member);
      cyc_xrelease (vm->heap, key);
    }
  cyc_xrelease (vm->heap, had);
}

/**
 * cyc_class_get_namespace:
 * @vm: the machine
 * @self: a class
 *
 * The class's namespace with everything in it.
 *
 * Returns: (transfer none): a dict
 */
CycObject *
cyc_class_get_namespace (CycVM *vm, CycClass *self)
{
  if (!self->filled && (self->type.flags & CYC_TYPE_HEAP) == 0)
    {
      CycStarting was = cyc_heap_set_starting (vm->heap, CYC_STARTING_INTERPRETER);

      fill (vm, cyc_class_open (vm, self));
      self->filled = TRUE;
      cyc_heap_set_starting (vm->heap, was);
    }
  return self->dict;
}
