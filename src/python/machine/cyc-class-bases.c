/* cyc-class-bases.c
 *
 * Assigning to __bases__.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-class-layout.h"

/* A class whose MRO was computed anew, and what it had before, held. */
typedef struct
{
  CycClass  *type;
  CycObject *old_mro;
} Changed;

static void
set_mro (CycVM *vm, CycClass *self, CycObject *mro)
{
  cyc_class_modified (vm, self);
  CYC_FIELD_SET (vm, self, mro, "__mro__", mro);
}

/* Source: Objects/typeobject.c, mro_hierarchy */
static gboolean
compute_all (CycVM *vm, CycClass *self, GArray *changed)
{
  CycObject *mro = cyc_class_compute_mro (vm, self, self->bases);
  Changed    one = { self, self->mro };

  if (mro == NULL)
    return FALSE;
  cyc_hold (vm->heap, one.old_mro);
  g_array_append_val (changed, one);
  set_mro (vm, self, mro);
  cyc_release (vm->heap, mro);
  for (guint i = 0; i < self->subclasses->len; i++)
    if (!compute_all (vm, self->subclasses->pdata[i], changed))
      return FALSE;
  return TRUE;
}

static gboolean
change_mros (CycVM *vm, CycClass *self)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (Changed));
  gboolean done = compute_all (vm, self, changed);

  for (guint i = 0; i < changed->len; i++)
    {
      Changed *one = &g_array_index (changed, Changed, i);

      if (!done)
        set_mro (vm, one->type, one->old_mro);
      cyc_release (vm->heap, one->old_mro);
    }
  return done;
}

static gboolean
check_bases (CycVM *vm, CycClass *self, CycObject *value)
{
  const char *name = self->type.name;

  if (!cyc_object_is (value, CYC_CLASS_TUPLE))
    return cyc_raise (vm, vm->exceptions.TypeError, "can only assign tuple to %s.__bases__, not %T", name, value) != NULL;
  if (CYC_TUPLE (value)->length == 0)
    return cyc_raise (vm, vm->exceptions.TypeError, "can only assign non-empty tuple to %s.__bases__, not ()", name) != NULL;
  for (gsize i = 0; i < CYC_TUPLE (value)->length; i++)
    {
      CycObject *base = CYC_TUPLE (value)->items[i];

      if (!cyc_object_is (base, CYC_CLASS_TYPE))
        return cyc_raise (vm, vm->exceptions.TypeError, "%s.__bases__ must be tuple of classes, not '%T'", name, base) != NULL;
      if (cyc_class_is_subclass ((CycClass *) base, self))
        return cyc_raise (vm, vm->exceptions.TypeError, "a __bases__ item causes an inheritance cycle") != NULL;
    }
  return TRUE;
}

static void
exchange (CycVM *vm, CycClass *self, CycObject *bases, CycClass *base)
{
  CYC_FIELD_SET (vm, self, bases, "__bases__", bases);
  CYC_FIELD_SET (vm, self, base, "__base__", base);
}

/**
 * cyc_class_set_bases:
 * @vm: the machine
 * @self: a heap class
 * @value: what is assigned
 *
 * Gives the class other bases; it and its subclasses get new orders of
 * resolution, and the special methods that these lead to.
 *
 * Returns: %FALSE with a TypeError, and nothing is changed
 *
 * Source: Objects/typeobject.c, type_set_bases
 */
gboolean
cyc_class_set_bases (CycVM *vm, CycClass *self, CycObject *value)
{
  CycObject *old_bases;
  CycClass  *old_base, *base;
  gboolean   done;

  if (!check_bases (vm, self, value))
    return FALSE;
  base = cyc_class_best_base (vm, CYC_TUPLE (value));
  if (base == NULL || !cyc_class_check_layouts (vm, base, self->base, "__bases__"))
    return FALSE;
  old_bases = cyc_new_ref (vm, self->bases);
  old_base = (CycClass *) cyc_new_ref (vm, (CycObject *) self->base);
  exchange (vm, self, value, base);
  done = change_mros (vm, self);
  if (done)
    {
      cyc_class_leave_subclasses (vm, self, CYC_TUPLE (old_bases));
      cyc_class_join_subclasses (vm, self);
      cyc_class_update_all_slots (vm, self);
    }
  else
    {
      exchange (vm, self, old_bases, old_base);
    }
  cyc_release (vm->heap, old_bases);
  cyc_release (vm->heap, (CycObject *) old_base);
  return done;
}
