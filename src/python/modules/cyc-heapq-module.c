/* cyc-heapq-module.c
 *
 * The module _heapq: heaps in lists, where every item is at most as large as
 * its two children, or at least as large.
 *
 * Source: Modules/_heapqmodule.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-modules-private.h"

/* Whether an item belongs above another; -1 with an exception. The comparison may change the list. */
static int
belongs_above (CycVM *vm, CycObject *heap, gsize one, gsize other, gboolean largest)
{
  CycList   *list = CYC_LIST (heap);
  CycObject *a = list->items[largest ? other : one];
  CycObject *b = list->items[largest ? one : other];
  gsize      length = list->length;
  int        less;

  cyc_hold (vm->heap, a);
  cyc_hold (vm->heap, b);
  less = cyc_object_compare_bool (vm, a, b, CYC_COMPARE_LT);
  cyc_release (vm->heap, a);
  cyc_release (vm->heap, b);
  if (less < 0 || list->length == length)
    return less;
  cyc_raise (vm, vm->exceptions.RuntimeError, "list changed size during iteration");
  return -1;
}

/* An item rises until its parent belongs above it. It changes places at each step, since a comparison may raise. */
static gboolean
rise (CycVM *vm, CycObject *heap, gsize top, gsize at, gboolean largest)
{
  while (at > top)
    {
      gsize parent = (at - 1) / 2;
      int   above = belongs_above (vm, heap, at, parent, largest);

      if (above <= 0)
        return above == 0;
      cyc_list_swap (vm, heap, at, parent);
      at = parent;
    }
  return TRUE;
}

/* An item sinks below the upper one of its children down to a leaf, and rises from there: few of them rise far. */
static gboolean
settle (CycVM *vm, CycObject *heap, gsize top, gboolean largest)
{
  gsize length = CYC_LIST (heap)->length, at = top;

  while (2 * at + 1 < length)
    {
      gsize child = 2 * at + 1;

      if (child + 1 < length)
        {
          int above = belongs_above (vm, heap, child, child + 1, largest);

          if (above < 0)
            return FALSE;
          child += above == 0;
        }
      cyc_list_swap (vm, heap, at, child);
      at = child;
    }
  return rise (vm, heap, top, at, largest);
}

/* The first argument, which must be a list. */
static gboolean
is_heap (CycVM *vm, const char *function, CycObject *heap, gboolean alone)
{
  if (cyc_object_is (heap, CYC_CLASS_LIST))
    return TRUE;
  if (vm->profile->heap_argument_named)
    cyc_raise (vm, vm->exceptions.TypeError, alone ? "%s() argument must be list, not %T" : "%s() argument 1 must be list, not %T", function, heap);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "heap argument must be a list");
  return FALSE;
}

static gboolean
is_not_empty (CycVM *vm, CycObject *heap)
{
  if (CYC_LIST (heap)->length > 0)
    return TRUE;
  cyc_raise (vm, vm->exceptions.IndexError, "index out of range");
  return FALSE;
}

/* The item on top gives way to @item, which settles; the former. */
static CycObject *
replace_top (CycVM *vm, CycObject *heap, CycObject *item, gboolean largest)
{
  CycObject *top = cyc_list_exchange (vm, heap, 0, item);

  if (settle (vm, heap, 0, largest))
    return top;
  cyc_release (vm->heap, top);
  return NULL;
}

static CycObject *
pop_top (CycVM *vm, CycObject *heap, gboolean largest)
{
  CycObject *last, *top;

  if (!is_not_empty (vm, heap))
    return NULL;
  last = cyc_list_take_last (vm, heap);
  if (CYC_LIST (heap)->length == 0)
    return last;
  top = replace_top (vm, heap, last, largest);
  cyc_release (vm->heap, last);
  return top;
}

static CycObject *
arrange (CycVM *vm, CycObject *heap, gboolean largest)
{
  for (gsize at = CYC_LIST (heap)->length / 2; at > 0; at--)
    if (!settle (vm, heap, at - 1, largest))
      return NULL;
  return cyc_none_new (vm);
}

#define FUNCTION(name) \
  static CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

FUNCTION (heappush)
{
  if (!cyc_args_count (vm, "_heapq.heappush", n_args, kwnames, 2, 2) || !is_heap (vm, "heappush", args[0], FALSE) || !cyc_list_append (vm, args[0], args[1]))
    return NULL;
  return rise (vm, args[0], 0, CYC_LIST (args[0])->length - 1, FALSE) ? cyc_none_new (vm) : NULL;
}

FUNCTION (heappop)
{
  if (!cyc_args_count (vm, "_heapq.heappop", n_args, kwnames, 1, 1) || !is_heap (vm, "heappop", args[0], TRUE))
    return NULL;
  return pop_top (vm, args[0], FALSE);
}

FUNCTION (heappop_max)
{
  if (!cyc_args_count (vm, "_heapq._heappop_max", n_args, kwnames, 1, 1) || !is_heap (vm, "_heappop_max", args[0], TRUE))
    return NULL;
  return pop_top (vm, args[0], TRUE);
}

FUNCTION (heapreplace)
{
  if (!cyc_args_count (vm, "_heapq.heapreplace", n_args, kwnames, 2, 2) || !is_heap (vm, "heapreplace", args[0], FALSE) || !is_not_empty (vm, args[0]))
    return NULL;
  return replace_top (vm, args[0], args[1], FALSE);
}

FUNCTION (heapreplace_max)
{
  if (!cyc_args_count (vm, "_heapq._heapreplace_max", n_args, kwnames, 2, 2) || !is_heap (vm, "_heapreplace_max", args[0], FALSE) || !is_not_empty (vm, args[0]))
    return NULL;
  return replace_top (vm, args[0], args[1], TRUE);
}

FUNCTION (heappushpop)
{
  CycObject *top;
  int        less;

  if (!cyc_args_count (vm, "_heapq.heappushpop", n_args, kwnames, 2, 2) || !is_heap (vm, "heappushpop", args[0], FALSE))
    return NULL;
  if (CYC_LIST (args[0])->length == 0)
    return cyc_new_ref (vm, args[1]);
  top = cyc_new_ref (vm, CYC_LIST (args[0])->items[0]);
  less = cyc_object_compare_bool (vm, top, args[1], CYC_COMPARE_LT);
  cyc_release (vm->heap, top);
  if (less <= 0)
    return less == 0 ? cyc_new_ref (vm, args[1]) : NULL;
  return is_not_empty (vm, args[0]) ? replace_top (vm, args[0], args[1], FALSE) : NULL;
}

FUNCTION (heapify)
{
  if (!cyc_args_count (vm, "_heapq.heapify", n_args, kwnames, 1, 1) || !is_heap (vm, "heapify", args[0], TRUE))
    return NULL;
  return arrange (vm, args[0], FALSE);
}

FUNCTION (heapify_max)
{
  if (!cyc_args_count (vm, "_heapq._heapify_max", n_args, kwnames, 1, 1) || !is_heap (vm, "_heapify_max", args[0], TRUE))
    return NULL;
  return arrange (vm, args[0], TRUE);
}

static const CycMethodDef functions[] = {
  { "heappush", heappush, .packed_to = 7 },
  { "heappop", heappop },
  { "heapreplace", heapreplace, .packed_to = 7 },
  { "heappushpop", heappushpop, .packed_to = 7 },
  { "heapify", heapify },
  { "_heappop_max", heappop_max },
  { "_heapreplace_max", heapreplace_max, .packed_to = 7 },
  { "_heapify_max", heapify_max },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_heapq = { "_heapq", functions, NULL };
