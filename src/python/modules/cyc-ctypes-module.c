/* cyc-ctypes-module.c
 *
 * The module _ctypes: reading a machine word from an address. Objects begin
 * with their reference count, which is what lectures read so.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

/* The first words of an object: its count and the address of its type. */
static CycObject *
read_word (CycVM            *vm,
           CycObject        *self,
           CycObject *const *args,
           gsize             n_args,
           CycObject        *kwnames)
{
  CycObject *object;
  gint64     address;

  if (!cyc_args_count (vm, "_read_word", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_INT) || !cyc_int_get_int64 (args[0], &address))
    return cyc_raise (vm, vm->exceptions.TypeError, "integer expected");
  object = cyc_heap_find (vm->heap, (guint64) address);
  if (object != NULL && cyc_object_is_immortal (object))
    return cyc_int_new (vm, vm->profile->immortal_count);
  if (object != NULL)
    return cyc_int_new (vm, object->refcnt);
  object = cyc_heap_find (vm->heap, (guint64) address - sizeof (gint64));
  if (object != NULL)
    return cyc_int_new (vm, (gint64) cyc_object_get_address (&object->type->object));
  /* What a dead object leaves behind: its count stays at zero until the memory is used again. */
  return cyc_int_new (vm, 0);
}

static const CycMethodDef functions[] = {
  { "_read_word", read_word, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_ctypes_reader = { "_ctypes", functions, NULL };
