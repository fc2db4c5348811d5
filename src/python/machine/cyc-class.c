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
  if (cyc_class_spec_lacks (vm, spec, "__new__"))
    {
      self->slots.new_ = NULL;
      self->flags |= CYC_CLASS_NOT_INSTANTIABLE;
    }
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

/**
 * cyc_class_ready_pending:
 * @vm: the machine, which has the types str, tuple and dict by now
 *
 * From here on the namespaces of built-in classes can be asked.
 */
void
cyc_class_ready_pending (CycVM *vm)
{
  CYC_MACHINE (vm)->ready = TRUE;
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
                  cyc_registry_slot (vm->heap, "type", self->type.name), (CycObject *) self);
  cyc_heap_make_immortal (vm->heap, (CycObject *) self);
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
      if ((self->type.flags & CYC_TYPE_HEAP) == 0)
        {
          if (self->base != NULL)
            cyc_class_get_version (vm, self->base);
        }
      else
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

/* Whether looking @name up may call an __eq__() of the program, which may change the MRO meanwhile. */
static gboolean
comparing_runs_code (CycVM *vm, const CycTuple *mro, CycObject *name)
{
  for (gsize i = 0; i < mro->length; i++)
    {
      const CycObject *dict = ((CycClass *) mro->items[i])->dict;

      if (dict != NULL && !CYC_DICT (dict)->unicode)
        return TRUE;
    }
  return name->type != &vm->types.str->type;
}

static CycObject *
lookup_uncached (CycVM *vm, CycClass *self, CycObject *name)
{
  CycTuple  *mro;
  CycObject *found = NULL;
  gboolean   runs_code;

  if ((self->type.flags & CYC_TYPE_HEAP) == 0)
    {
      for (CycClass *k = self; found == NULL && k != NULL; k = k->base)
        found = cyc_class_get_own (vm, k, name);
      return found;
    }
  if (self->mro == NULL)
    return NULL;
  mro = CYC_TUPLE (self->mro);
  runs_code = comparing_runs_code (vm, mro, name);
  if (runs_code)
    cyc_hold (vm->heap, &mro->object);
  for (gsize i = 0; found == NULL && i < mro->length; i++)
    found = cyc_class_get_own (vm, (CycClass *) mro->items[i], name);
  if (runs_code)
    cyc_release (vm->heap, &mro->object);
  return found;
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
  if (G_UNLIKELY (entry->version != version || entry->name != name->number))
    {
      entry->value = lookup_uncached (vm, self, name);
      entry->version = version;
      entry->name = name->number;
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
