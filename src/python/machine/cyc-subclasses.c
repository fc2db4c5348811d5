/* cyc-subclasses.c
 *
 * What a class knows of its subclasses. Each base has weak references to the
 * program's own, in a dictionary that it gets with the first of them; no
 * traversal of the base comes by there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

#include "cyc-weakref.h"

static CycObject *
key_of (CycVM *vm, CycClass *self)
{
  return cyc_int_new (vm, (gint64) cyc_object_get_address ((CycObject *) self));
}

static gboolean
has_others (CycVM *vm, const CycClass *base)
{
  return base->subclasses->len > 0 || ((base->type.flags & CYC_TYPE_HEAP) == 0 && base->spec->subclassed_from != 0 && vm->profile->minor >= base->spec->subclassed_from);
}

/* A class that had subclasses before the program began has its dictionary from then. */
static CycObject *
need_refs (CycVM *vm, CycClass *base, gboolean had_some)
{
  CycStarting was;

  if (base->subclass_refs != NULL)
    return base->subclass_refs;
  was = cyc_heap_set_starting (vm->heap, had_some ? CYC_STARTING_INTERPRETER : vm->heap->starting);
  cyc_ref_init_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "subclasses"), &base->subclass_refs, cyc_dict_new_hidden (vm));
  cyc_heap_set_starting (vm->heap, was);
  return base->subclass_refs;
}

static void
add_ref (CycVM *vm, CycClass *base, CycClass *self)
{
  CycObject *refs = need_refs (vm, base, has_others (vm, base));
  CycObject *key = key_of (vm, self);
  CycObject *ref = cyc_weakref_new (vm->heap, &vm->types.weakref->type, TRUE, (CycObject *) self, NULL);

  if (ref != NULL)
    cyc_dict_set (vm, refs, key, ref);
  cyc_release (vm->heap, key);
  cyc_xrelease (vm->heap, ref);
}

/**
 * cyc_class_join_subclasses:
 * @vm: the machine
 * @self: a class
 *
 * Enters it among the subclasses of its bases.
 *
 * Source: Objects/typeobject.c, add_subclass
 */
void
cyc_class_join_subclasses (CycVM *vm, CycClass *self)
{
  const CycTuple *bases = CYC_TUPLE (self->bases);

  for (gsize i = 0; i < bases->length; i++)
    {
      CycClass *base = (CycClass *) bases->items[i];

      if (vm->heap->starting == CYC_STARTING_NOT)
        add_ref (vm, base, self);
      g_ptr_array_add (base->subclasses, self);
    }
}

/**
 * cyc_class_leave_subclasses:
 * @vm: the machine
 * @self: a class
 * @bases: those it had
 *
 * Takes it from the subclasses of these bases.
 *
 * Source: Objects/typeobject.c, remove_subclass
 */
void
cyc_class_leave_subclasses (CycVM *vm, CycClass *self, const CycTuple *bases)
{
  for (gsize i = 0; i < bases->length; i++)
    {
      CycClass *base = (CycClass *) bases->items[i];

      if (base->subclasses == NULL || !g_ptr_array_remove (base->subclasses, self))
        continue;
      if (base->subclass_refs != NULL)
        {
          CycObject *key = key_of (vm, self);

          cyc_dict_remove (vm, base->subclass_refs, key);
          cyc_release (vm->heap, key);
          if (vm->profile->subclasses_dict_dies && !has_others (vm, base))
            cyc_class_drop_subclasses (vm->heap, base);
        }
    }
}

/**
 * cyc_class_drop_subclasses:
 * @heap: the heap
 * @self: a dying class
 *
 * Lets go of what it knew.
 */
void
cyc_class_drop_subclasses (CycHeap *heap, CycClass *self)
{
  cyc_ref_clear (heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (heap, "subclasses"), &self->subclass_refs);
}
