/* cyc-tuple-methods.c
 *
 * The methods of tuples.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

static CycObject *
tuple_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 n = 0;

  if (!cyc_args_count (vm, "tuple.count", n_args, kwnames, 1, 1))
    return NULL;
  for (gsize i = 0; i < CYC_TUPLE (self)->length; i++)
    {
      int same = cyc_object_compare_bool (vm, CYC_TUPLE (self)->items[i], args[0], CYC_COMPARE_EQ);

      if (same < 0)
        return NULL;
      n += same;
    }
  return cyc_int_new (vm, n);
}

static CycObject *
tuple_index (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 start, stop;

  if (!cyc_method_args (vm, "tuple.index", n_args, kwnames, 1, 3))
    return NULL;
  if (!cyc_search_bounds (vm, args + 1, n_args - 1, CYC_TUPLE (self)->length, &start, &stop))
    return NULL;
  for (gint64 i = start; i < stop && i < (gint64) CYC_TUPLE (self)->length; i++)
    {
      int same = cyc_object_compare_bool (vm, CYC_TUPLE (self)->items[i], args[0], CYC_COMPARE_EQ);

      if (same < 0)
        return NULL;
      if (same > 0)
        return cyc_int_new (vm, i);
    }
  return cyc_raise (vm, vm->exceptions.ValueError, "tuple.index(x): x not in tuple");
}

/* What __new__ needs to make the same again: copying and pickling ask for it. */
static CycObject *
tuple_getnewargs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *plain;
  CycObject *made;

  if (!cyc_args_none (vm, "tuple.__getnewargs__", n_args, kwnames))
    return NULL;
  plain = cyc_tuple_from_array (vm, CYC_TUPLE (self)->items, CYC_TUPLE (self)->length);
  made = cyc_tuple_new (vm, 1);
  cyc_tuple_init_move (vm, made, 0, plain);
  return made;
}

const CycMethodDef cyc_tuple_methods[] = {
  { "__getnewargs__", tuple_getnewargs },
  { "index", tuple_index, .doc = "Return first index of value.", .packed_to = 6 },
  { "count", tuple_count, .doc = "Return number of occurrences of value." },
  { NULL },
};
