/* cyc-list-methods.c
 *
 * The methods of lists.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

static CycObject *
list_append (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "list.append", n_args, kwnames, 1, 1) || !cyc_list_append (vm, self, args[0]))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
list_clear (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "list.clear", n_args, kwnames))
    return NULL;
  cyc_list_clear (vm->heap, self);
  return cyc_none_new (vm);
}

static CycObject *
list_copy (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "list.copy", n_args, kwnames))
    return NULL;
  return cyc_list_get_slice (vm, self, 0, 1, CYC_LIST (self)->length);
}

static CycObject *
list_insert (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 where;

  if (!cyc_method_args (vm, "list.insert", n_args, kwnames, 2, 2) || !cyc_value_to_index (vm, args[0], &where))
    return NULL;
  cyc_list_insert (vm, self, where, args[1]);
  return cyc_none_new (vm);
}

static CycObject *
list_extend (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "list.extend", n_args, kwnames, 1, 1) || !cyc_list_extend (vm, self, args[0]))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
list_pop (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycList   *list = CYC_LIST (self);
  CycObject *item;
  gint64     index = -1;

  if (!cyc_method_args (vm, "list.pop", n_args, kwnames, 0, 1) || (n_args == 1 && !cyc_value_to_index (vm, args[0], &index)))
    return NULL;
  if (list->length == 0)
    return cyc_raise (vm, vm->exceptions.IndexError, "pop from empty list");
  if (index < 0)
    index += list->length;
  if (index < 0 || index >= (gint64) list->length)
    return cyc_raise (vm, vm->exceptions.IndexError, "pop index out of range");
  if (index == (gint64) list->length - 1)
    item = cyc_list_take_last (vm, self);
  else
    {
      item = cyc_new_ref (vm, list->items[index]);
      cyc_list_remove_at (vm, self, index);
    }
  if (list->length == 0 && vm->profile->list_pop_frees)
    cyc_list_clear (vm->heap, self);
  return item;
}

static int
list_item_is (CycVM *vm, CycObject *self, gsize index, CycObject *other)
{
  CycObject *item = CYC_LIST (self)->items[index];

  return item == other ? 1 : cyc_item_equals (vm, item, item, other);
}

static CycObject *
list_remove (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "list.remove", n_args, kwnames, 1, 1))
    return NULL;
  for (gsize i = 0; i < CYC_LIST (self)->length; i++)
    {
      int same = list_item_is (vm, self, i, args[0]);

      if (same < 0)
        return NULL;
      if (same > 0)
        return cyc_list_set_slice (vm, self, i, i + 1, NULL) ? cyc_none_new (vm) : NULL;
    }
  return cyc_raise (vm, vm->exceptions.ValueError, "list.remove(x): x not in list");
}

static CycObject *
list_index (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 start, stop;

  if (!cyc_method_args (vm, "list.index", n_args, kwnames, 1, 3))
    return NULL;
  if (!cyc_search_bounds (vm, args + 1, n_args - 1, CYC_LIST (self)->length, &start, &stop))
    return NULL;
  for (gint64 i = start; i < stop && i < (gint64) CYC_LIST (self)->length; i++)
    {
      int same = list_item_is (vm, self, i, args[0]);

      if (same < 0)
        return NULL;
      if (same > 0)
        return cyc_int_new (vm, i);
    }
  return cyc_raise (vm, vm->exceptions.ValueError,
                    vm->profile->index_names_type ? "list.index(x): x not in list" : "%R is not in list", args[0]);
}

static CycObject *
list_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64 n = 0;

  if (!cyc_args_count (vm, "list.count", n_args, kwnames, 1, 1))
    return NULL;
  for (gsize i = 0; i < CYC_LIST (self)->length; i++)
    {
      int same = list_item_is (vm, self, i, args[0]);

      if (same < 0)
        return NULL;
      n += same;
    }
  return cyc_int_new (vm, n);
}

static CycObject *
list_reverse (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycList *list = CYC_LIST (self);

  if (!cyc_args_none (vm, "list.reverse", n_args, kwnames))
    return NULL;
  for (gsize i = 0, k = list->length; i + 1 < k; i++)
    {
      if (i == --k)
        break;
      cyc_list_swap (vm, self, i, k);
    }
  return cyc_none_new (vm);
}

static CycObject *
list_sort (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "key", "reverse", NULL };
  CycObject               *given[2] = { NULL, NULL };
  gboolean                 reverse = FALSE;

  if (n_args > 0 && n_args + (kwnames != NULL ? CYC_TUPLE (kwnames)->length : 0) <= G_N_ELEMENTS (given))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->constructor_keywords ? "must use keyword argument for key function" : "sort() takes no positional arguments");
  if (!cyc_args_parse (vm, "sort", args, n_args, kwnames, names, 0, 0, 0, given))
    return NULL;
  if (given[1] != NULL && !cyc_sort_reverse_argument (vm, given[1], &reverse))
    return NULL;
  if (!cyc_list_sort (vm, self, given[0] == vm->none ? NULL : given[0], reverse))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
list_reversed (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "list.__reversed__", n_args, kwnames))
    return NULL;
  return cyc_sequence_iterator_new (vm, vm->types.list_reverseiterator, self, (gssize) CYC_LIST (self)->length - 1);
}

static CycObject *
list_getitem (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_args_count (vm, "list.__getitem__", n_args, kwnames, 1, 1) ? cyc_list_subscript (vm, self, args[0]) : NULL;
}

const CycMethodDef cyc_list_methods[] = {
  { "__getitem__", list_getitem },
  { "__reversed__", list_reversed },
  { "clear", list_clear },
  { "copy", list_copy },
  { "append", list_append, .unchecked = TRUE },
  { "insert", list_insert, .packed_to = 6 },
  { "extend", list_extend },
  { "pop", list_pop },
  { "remove", list_remove },
  { "index", list_index, .packed_to = 6 },
  { "count", list_count },
  { "reverse", list_reverse },
  { "sort", list_sort, .packed_to = 6 },
  { NULL },
};
