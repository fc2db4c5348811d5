/* cyc-tuple-getter.c
 *
 * The descriptor of a namedtuple's field.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-collections.h"

typedef struct
{
  CycObject  object;
  gint64     index;
  CycObject *doc;
} CycTupleGetter;

#define GETTER(o) ((CycTupleGetter *) (o))

static const CycField getter_fields[] = { CYC_FIELD_OF (CycTupleGetter, doc, "doc"), CYC_FIELDS_END };

static void
getter_traverse (CycObject *self, CycVisitor *visitor)
{
  cyc_fields_visit (self, visitor, getter_fields);
}

static void
getter_drop (CycHeap *heap, CycObject *self)
{
  cyc_fields_drop (heap, self, getter_fields);
}

static CycObject *
getter_new (CycVM *vm, CycObject *class, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType        *type = (CycType *) class;
  CycTupleGetter *self;
  gint64          index;

  if (!cyc_args_count (vm, "_tuplegetter", n_args, kwnames, 2, 2) || !cyc_object_to_index (vm, args[0], FALSE, &index))
    return NULL;
  self = GETTER (cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0));
  self->index = index;
  CYC_FIELD_INIT (vm, self, doc, "doc", args[1]);
  cyc_heap_track (vm->heap, &self->object);
  return &self->object;
}

/* Source: Modules/_collectionsmodule.c, tuplegetter_descr_get */
static CycObject *
getter_get (CycVM *vm, CycObject *self, CycObject *object, CycObject *type)
{
  gint64 index = GETTER (self)->index;

  if (object == NULL || object == vm->none)
    return cyc_new_ref (vm, self);
  if (!cyc_object_is (object, CYC_CLASS_TUPLE))
    return cyc_raise (vm, vm->exceptions.TypeError, "descriptor for index '%u' for tuple subclasses doesn't apply to '%T' object", (guint) index, object);
  if (index >= (gint64) CYC_TUPLE (object)->length)
    return cyc_raise (vm, vm->exceptions.IndexError, "tuple index out of range");
  return cyc_new_ref (vm, CYC_TUPLE (object)->items[index]);
}

static gboolean
getter_set (CycVM *vm, CycObject *self, CycObject *object, CycObject *value)
{
  cyc_raise (vm, vm->exceptions.AttributeError, value == NULL ? "can't delete attribute" : "can't set attribute");
  return FALSE;
}

/* Up to 3.7 a property stood here. */
static CycObject *
getter_repr (CycVM *vm, CycObject *self)
{
  if (!vm->profile->tuple_getters)
    return cyc_str_printf (vm, "<property object at 0x%" G_GINT64_MODIFIER "x>", cyc_object_get_address (self));
  return cyc_str_printf (vm, "_tuplegetter(%u, %R)", (guint) GETTER (self)->index, GETTER (self)->doc);
}

static CycObject *
get_doc (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, GETTER (self)->doc);
}

static gboolean
set_doc (CycVM *vm, CycObject *self, CycObject *name, CycObject *value)
{
  CYC_FIELD_SET (vm, GETTER (self), doc, "doc", value != NULL ? value : vm->none);
  return TRUE;
}

static const CycGetSetDef getter_getsets[] = {
  { "__doc__", get_doc, set_doc },
  { NULL },
};

const CycClassSpec cyc_tuple_getter_spec = {
  .name = "_tuplegetter",
  .module = "collections",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycTupleGetter),
  .sizes = { { 6, 32 } },
  .traverse = getter_traverse,
  .own_type_from = 12,
  .clear = getter_drop,
  .drop = getter_drop,
  .slots = { .repr = getter_repr, .new_ = getter_new, .descr_get = getter_get, .descr_set = getter_set },
  .getsets = getter_getsets,
};
