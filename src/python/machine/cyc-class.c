/* cyc-class.c
 *
 * Built-in classes from their tables; what all classes share: lookup along
 * the MRO, versions, inheritance of slots.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

static guint32
spec_size (CycVM *vm, const CycClassSpec *spec)
{
  guint32 size = 0;

  for (guint i = 0; i < G_N_ELEMENTS (spec->sizes) && spec->sizes[i].size != 0; i++)
    if (vm->profile->minor >= spec->sizes[i].from_minor)
      size = spec->sizes[i].size;
  return size;
}

static void
fill_memory_functions (CycVM *vm, CycClass *self, const CycClassSpec *spec)
{
  CycType *type = &self->type;

  type->name = spec->name;
  type->flags = spec->flags;
  type->size = spec_size (vm, spec);
  type->struct_size = spec->struct_size;
  type->weaklist_offset = spec->weaklist_offset;
  type->free_list_limit = spec->free_list_limit;
  type->traverse = spec->traverse;
  type->clear = spec->clear;
  type->finalize = spec->finalize;
  type->has_finalizer = spec->has_finalizer;
  type->drop = spec->drop;
  type->release = spec->release;
  type->measure = spec->measure;
  self->flags = spec->class_flags;
  self->dict_offset = spec->dict_offset;
  self->slots = spec->slots;
  self->spec = spec;
}

#define INHERIT(field) \
  if (to->field == 0)  \
  to->field = from->field

static void
inherit_memory_functions (CycType *to, const CycType *from)
{
  INHERIT (size);
  INHERIT (struct_size);
  INHERIT (weaklist_offset);
  INHERIT (release);
  INHERIT (measure);
  if ((to->flags & CYC_TYPE_GC) == 0 && to->traverse == NULL && (from->flags & CYC_TYPE_GC) != 0)
    to->flags |= from->flags & (CYC_TYPE_GC | CYC_TYPE_TRASHCAN);
  INHERIT (traverse);
  INHERIT (clear);
  INHERIT (finalize);
  INHERIT (has_finalizer);
  INHERIT (drop);
}

/* Every member of CycSlots is a pointer, but for is_sequence at its end. */
static void
inherit_slots (CycSlots *to, const CycSlots *from, gboolean no_new)
{
  gpointer       *to_slots = (gpointer *) to;
  gpointer const *from_slots = (gpointer const *) from;
  gsize           n = G_STRUCT_OFFSET (CycSlots, is_sequence) / sizeof (gpointer);
  CycCFunction    new_ = to->new_;
  CycHashFunc     hash = to->hash;
  CycCompareFunc  compare = to->compare;

  for (gsize i = 0; i < n; i++)
    if (to_slots[i] == NULL)
      to_slots[i] = from_slots[i];
  if (hash == NULL && compare != NULL)
    to->hash = cyc_hash_not_implemented;
  if (hash != NULL && compare == NULL)
    to->compare = from->compare;
  if (no_new)
    to->new_ = new_;
  to->is_sequence |= from->is_sequence;
}

#define INHERITED_FLAGS \
  (CYC_CLASS_INT | CYC_CLASS_STR | CYC_CLASS_BYTES | CYC_CLASS_LIST | CYC_CLASS_TUPLE | CYC_CLASS_DICT | CYC_CLASS_EXCEPTION | CYC_CLASS_TYPE | CYC_CLASS_FLOAT | CYC_CLASS_SET)

/**
 * cyc_class_inherit:
 * @vm: the machine
 * @self: a class
 * @base: its base
 *
 * Fills in what @self leaves open from @base.
 *
 * Source: Objects/typeobject.c, inherit_special and inherit_slots
 */
void
cyc_class_inherit (CycVM *vm, CycClass *self, CycClass *base)
{
  inherit_memory_functions (&self->type, &base->type);
  inherit_slots (&self->slots, &base->slots, (self->flags & CYC_CLASS_NOT_INSTANTIABLE) != 0);
  self->flags |= base->flags & INHERITED_FLAGS;
  if (self->dict_offset == 0)
    self->dict_offset = base->dict_offset;
}

static void
set_in_dict (CycVM *vm, CycClass *self, const char *name, CycObject *value)
{
  CycObject *key = cyc_str_new_interned (vm, name);

  if (cyc_dict_get (vm, self->dict, key) == NULL)
    cyc_dict_set (vm, self->dict, key, value);
  cyc_release (vm->heap, key);
  cyc_release (vm->heap, value);
}

static CycObject *
new_wrapper (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass *type = (CycClass *) self;
  CycClass *wanted;

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
  return type->slots.new_ (vm, args[0], args + 1, n_args - 1, kwnames);
}

static const CycMethodDef new_def = { "__new__", new_wrapper, CYC_METHOD_PLAIN,
                                      "Create and return a new object.  See help(type) for accurate signature." };

static void
add_wrappers (CycVM *vm, CycClass *self, const CycClassSpec *spec)
{
  if (spec->slots.new_ != NULL)
    set_in_dict (vm, self, "__new__", cyc_builtin_new (vm, &new_def, (CycObject *) self, NULL));
  for (gsize i = 0; i < cyc_n_slot_defs; i++)
    {
      const CycSlotDef *def = &cyc_slot_defs[i];
      gpointer          function = *cyc_slot_place ((CycSlots *) &spec->slots, def->slot_offset);

      if (function == NULL || def->wrapper == NULL)
        continue;
      if (function == (gpointer) cyc_hash_not_implemented)
        set_in_dict (vm, self, "__hash__", cyc_new_ref (vm, vm->none));
      else
        set_in_dict (vm, self, def->name, cyc_descriptor_new_wrapper (vm, self, def, function));
    }
}

static void
add_method (CycVM *vm, CycClass *self, const CycMethodDef *def)
{
  CycObject *descriptor;

  if (def->kind == CYC_METHOD_STATIC)
    {
      CycObject *function = cyc_builtin_new (vm, def, NULL, NULL);

      descriptor = cyc_static_method_new (vm, function);
      cyc_release (vm->heap, function);
    }
  else
    {
      descriptor = cyc_descriptor_new_method (vm, self, def);
    }
  set_in_dict (vm, self, def->name, descriptor);
}

static void
fill_dict (CycVM *vm, CycClass *self, const CycClassSpec *spec)
{
  add_wrappers (vm, self, spec);
  for (const CycMethodDef *def = spec->methods; def != NULL && def->name != NULL; def++)
    if (vm->profile->minor >= def->from_minor)
      add_method (vm, self, def);
  for (const CycGetSetDef *def = spec->getsets; def != NULL && def->name != NULL; def++)
    set_in_dict (vm, self, def->name, cyc_descriptor_new_getset (vm, self, def));
  if (spec->dict_offset != 0)
    set_in_dict (vm, self, "__dict__", cyc_descriptor_new_getset (vm, self, &cyc_instance_dict_def));
  if (spec->doc != NULL)
    set_in_dict (vm, self, "__doc__", cyc_str_new (vm, spec->doc));
  else
    set_in_dict (vm, self, "__doc__", cyc_new_ref (vm, vm->none));
  if (spec->slots.compare != NULL && spec->slots.hash == NULL)
    set_in_dict (vm, self, "__hash__", cyc_new_ref (vm, vm->none));
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
class_ready (CycVM *vm, CycClass *self)
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

static void
class_fill (CycVM *vm, CycClass *self)
{
  fill_dict (vm, self, self->spec);
  if (cyc_object_is_tracked (self->dict))
    cyc_heap_untrack (vm->heap, self->dict);
  if (vm->profile->immortal_count != 0)
    cyc_heap_make_immortal (vm->heap, (CycObject *) self);
}

/**
 * cyc_class_ready_pending:
 * @vm: the machine, which has the types str, tuple and dict by now
 *
 * Gives the classes that were made before those types their objects: names,
 * namespaces and descriptors.
 */
void
cyc_class_ready_pending (CycVM *vm)
{
  CycMachine *machine = CYC_MACHINE (vm);

  machine->ready = TRUE;
  for (guint i = 0; i < machine->pending->len; i++)
    class_ready (vm, machine->pending->pdata[i]);
  for (guint i = 0; i < machine->pending->len; i++)
    class_fill (vm, machine->pending->pdata[i]);
  g_ptr_array_set_size (machine->pending, 0);
}

static void
class_link (CycVM *vm, CycClass *self, CycClass *base)
{
  CycMachine *machine = CYC_MACHINE (vm);

  self->subclasses = g_ptr_array_new ();
  if (base != NULL)
    {
      CYC_FIELD_INIT (vm, self, base, "__base__", base);
      g_ptr_array_add (base->subclasses, self);
      cyc_class_inherit (vm, self, base);
    }
  g_ptr_array_add (machine->classes, self);
  cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_INTERPRETER,
                  CYC_REGISTRY (vm->heap, "types"), (CycObject *) self);
  if (!machine->ready)
    {
      g_ptr_array_add (machine->pending, self);
      return;
    }
  class_ready (vm, self);
  class_fill (vm, self);
}

/**
 * cyc_class_new_builtin:
 * @vm: the machine
 * @spec: the table that describes the type; kept
 * @base: (nullable): its base; %NULL for object
 *
 * Makes a built-in type. It is not in the collector's lists, as CPython's
 * static types are not.
 *
 * Returns: (transfer none): the class, kept by @vm
 *
 * Source: Objects/typeobject.c, PyType_Ready
 */
CycClass *
cyc_class_new_builtin (CycVM *vm, const CycClassSpec *spec, CycClass *base)
{
  CycClass *self;

  self = (CycClass *) cyc_heap_alloc (vm->heap, &vm->types.type->type, sizeof (CycClass), vm->types.type->type.size, 0);
  fill_memory_functions (vm, self, spec);
  class_link (vm, self, base != NULL ? base : vm->types.object);
  return self;
}

/**
 * cyc_class_boot:
 * @vm: the machine, empty
 *
 * Makes the classes object and type, each of which needs the other.
 */
void
cyc_class_boot (CycVM *vm)
{
  static CycType boot = { .name = "type", .flags = CYC_TYPE_GC | CYC_TYPE_BUILTIN };
  CycClass      *type, *object;

  boot.name_text = 0;
  type = (CycClass *) cyc_heap_alloc (vm->heap, &boot, sizeof (CycClass), 408, 0);
  type->type.object.type = &type->type;
  fill_memory_functions (vm, type, &cyc_type_spec);
  vm->types.type = type;
  object = (CycClass *) cyc_heap_alloc (vm->heap, &type->type, sizeof (CycClass), type->type.size, 0);
  fill_memory_functions (vm, object, &cyc_object_spec);
  vm->types.object = object;
  class_link (vm, object, NULL);
  class_link (vm, type, object);
}

/**
 * cyc_class_is_subclass:
 * @self: a class
 * @other: another
 *
 * Returns: whether @self is @other or derives from it
 *
 * Source: Objects/typeobject.c, PyType_IsSubtype
 */
gboolean
cyc_class_is_subclass (const CycClass *self, const CycClass *other)
{
  if (self == other)
    return TRUE;
  if (self->mro != NULL && (self->type.flags & CYC_TYPE_HEAP) != 0)
    {
      const CycTuple *mro = CYC_TUPLE (self->mro);

      for (gsize i = 0; i < mro->length; i++)
        if (mro->items[i] == (const CycObject *) other)
          return TRUE;
      return FALSE;
    }
  for (const CycClass *k = self; k != NULL; k = k->base)
    if (k == other)
      return TRUE;
  return FALSE;
}

/**
 * cyc_class_get_version:
 * @vm: the machine
 * @self: a class
 *
 * Gives the class a version if it has none, for caches to remember.
 *
 * Returns: the version, never 0
 */
guint32
cyc_class_get_version (CycVM *vm, CycClass *self)
{
  if (G_UNLIKELY (self->version == 0))
    {
      if (self->base != NULL)
        {
          const CycTuple *bases = CYC_TUPLE (self->bases);

          for (gsize i = 0; i < bases->length; i++)
            cyc_class_get_version (vm, (CycClass *) bases->items[i]);
        }
      self->version = ++CYC_MACHINE (vm)->last_version;
    }
  return self->version;
}

/**
 * cyc_class_modified:
 * @vm: the machine
 * @self: a class whose namespace or bases changed
 *
 * Source: Objects/typeobject.c, PyType_Modified
 */
void
cyc_class_modified (CycVM *vm, CycClass *self)
{
  if (self->version == 0)
    return;
  self->version = 0;
  for (guint i = 0; i < self->subclasses->len; i++)
    cyc_class_modified (vm, self->subclasses->pdata[i]);
}

static CycObject *
lookup_uncached (CycVM *vm, CycClass *self, CycObject *name)
{
  const CycTuple *mro = CYC_TUPLE (self->mro);

  for (gsize i = 0; mro != NULL && i < mro->length; i++)
    {
      CycClass  *type = (CycClass *) mro->items[i];
      CycObject *found = type->dict != NULL ? cyc_dict_get (vm, type->dict, name) : NULL;

      if (found != NULL)
        return found;
    }
  return NULL;
}

/**
 * cyc_class_lookup:
 * @vm: the machine
 * @self: a class
 * @name: a str
 *
 * Looks @name up along the MRO, through a cache that the class's version
 * keeps honest.
 *
 * Returns: (transfer none) (nullable): what the namespace holds, unbound
 *
 * Source: Objects/typeobject.c, _PyType_Lookup
 */
CycObject *
cyc_class_lookup (CycVM *vm, CycClass *self, CycObject *name)
{
  CycTypeCacheEntry *entry;
  guint32            version;

  if (G_UNLIKELY (!CYC_STR (name)->interned))
    return lookup_uncached (vm, self, name);
  version = cyc_class_get_version (vm, self);
  entry = &CYC_MACHINE (vm)->cache[(version ^ (((gsize) name) >> 4)) % CYC_TYPE_CACHE_SIZE];
  if (G_UNLIKELY (entry->version != version || entry->name != name))
    {
      entry->value = lookup_uncached (vm, self, name);
      entry->version = version;
      entry->name = name;
    }
  return entry->value;
}

/**
 * cyc_hash_not_implemented:
 * @vm: the machine
 * @self: an object
 * @hash: not written
 *
 * The hash slot of unhashable types.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_hash_not_implemented (CycVM *vm, CycObject *self, gint64 *hash)
{
  cyc_raise (vm, vm->exceptions.TypeError, "unhashable type: '%T'", self);
  return FALSE;
}
