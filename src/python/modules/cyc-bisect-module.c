/* cyc-bisect-module.c
 *
 * The module _bisect: searching and inserting in sorted lists.
 *
 * Source: Modules/_bisectmodule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

typedef struct
{
  CycObject *items;
  CycObject *wanted;
  CycObject *key; /* nullable */
  gint64     low;
  gint64     high;
} Search;

static gboolean
read_search (CycVM *vm, const char *function, CycObject *const *args, gsize n_args, CycObject *kwnames, Search *out)
{
  static const char *const names[] = { "a", "x", "lo", "hi", "key", NULL };
  static const char *const names_without_key[] = { "a", "x", "lo", "hi", NULL };
  gboolean                 with_key = vm->profile->bisect_takes_key;
  CycObject               *given[5] = { NULL };

  if (!cyc_args_parse (vm, function, args, n_args, kwnames, with_key ? names : names_without_key, 0, 4, 2, given))
    return FALSE;
  *out = (Search){ given[0], given[1], given[4] == vm->none ? NULL : given[4], 0, -1 };
  if (given[2] != NULL && !cyc_object_to_index (vm, given[2], FALSE, &out->low))
    return FALSE;
  if (given[3] != NULL && given[3] != vm->none && !cyc_object_to_index (vm, given[3], FALSE, &out->high))
    return FALSE;
  if (out->low < 0)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "lo must be non-negative");
      return FALSE;
    }
  if (out->high == -1)
    out->high = cyc_object_length (vm, out->items);
  return out->high >= 0 || vm->error == NULL;
}

/* Whether @wanted goes behind the item at @at; -1 with an exception. */
static int
goes_behind (CycVM *vm, const Search *search, CycObject *wanted, gint64 at, gboolean right)
{
  CycObject *index = cyc_int_new (vm, at);
  CycObject *item = cyc_object_getitem (vm, search->items, index);
  int        less;

  cyc_release (vm->heap, index);
  if (item != NULL && search->key != NULL)
    {
      CycObject *value = cyc_object_call_n (vm, search->key, 1, item);

      cyc_release (vm->heap, item);
      item = value;
    }
  if (item == NULL)
    return -1;
  less = right ? cyc_object_compare_bool (vm, wanted, item, CYC_COMPARE_LT) : cyc_object_compare_bool (vm, item, wanted, CYC_COMPARE_LT);
  cyc_release (vm->heap, item);
  return less < 0 ? -1 : right ? !less
                               : less;
}

/* Where @wanted goes; -1 with an exception. */
static gint64
find (CycVM *vm, const Search *search, CycObject *wanted, gboolean right)
{
  gint64 low = search->low, high = search->high;

  while (low < high)
    {
      gint64 middle = low + (high - low) / 2;
      int    behind = goes_behind (vm, search, wanted, middle, right);

      if (behind < 0)
        return -1;
      if (behind)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static CycObject *
bisect (CycVM *vm, const char *function, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean right)
{
  Search search;
  gint64 at;

  if (!read_search (vm, function, args, n_args, kwnames, &search))
    return NULL;
  at = find (vm, &search, search.wanted, right);
  return at < 0 ? NULL : cyc_int_new (vm, at);
}

static CycObject *
insort (CycVM *vm, const char *function, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean right)
{
  Search     search;
  CycObject *wanted, *name, *index, *result;
  gint64     at;

  if (!read_search (vm, function, args, n_args, kwnames, &search))
    return NULL;
  wanted = search.key != NULL ? cyc_object_call_n (vm, search.key, 1, search.wanted) : cyc_new_ref (vm, search.wanted);
  if (wanted == NULL)
    return NULL;
  at = find (vm, &search, wanted, right);
  cyc_release (vm->heap, wanted);
  if (at < 0)
    return NULL;
  index = cyc_int_new (vm, at);
  name = cyc_str_new_interned (vm, "insert");
  result = cyc_object_call_method (vm, search.items, name, 2, index, search.wanted);
  cyc_release (vm->heap, name);
  cyc_release (vm->heap, index);
  if (result == NULL)
    return NULL;
  cyc_release (vm->heap, result);
  return cyc_none_new (vm);
}

#define FUNCTION(name, work, right)                                                                             \
  static CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                             \
    return work (vm, #name, args, n_args, kwnames, right);                                                      \
  }

FUNCTION (bisect_left, bisect, FALSE)
FUNCTION (bisect_right, bisect, TRUE)
FUNCTION (insort_left, insort, FALSE)
FUNCTION (insort_right, insort, TRUE)

static const CycMethodDef functions[] = {
  { "bisect_left", bisect_left },
  { "bisect_right", bisect_right },
  { "insort_left", insort_left },
  { "insort_right", insort_right },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_bisect = { "_bisect", functions, NULL };
