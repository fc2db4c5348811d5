/* cyc-mro.c
 *
 * The method resolution order: the C3 merge.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

typedef struct
{
  CycObject *const *items;
  gsize             length;
  gsize             at;
} MergeList;

static gboolean
in_a_tail (const MergeList *lists, gsize n, const CycObject *candidate)
{
  for (gsize i = 0; i < n; i++)
    for (gsize k = lists[i].at + 1; k < lists[i].length; k++)
      if (lists[i].items[k] == candidate)
        return TRUE;
  return FALSE;
}

static CycObject *
next_candidate (const MergeList *lists, gsize n, gboolean *left)
{
  *left = FALSE;
  for (gsize i = 0; i < n; i++)
    {
      CycObject *candidate;

      if (lists[i].at >= lists[i].length)
        continue;
      *left = TRUE;
      candidate = lists[i].items[lists[i].at];
      if (!in_a_tail (lists, n, candidate))
        return candidate;
    }
  return NULL;
}

/* set_mro_error names the bases that stand in each other's way, once each. */
static void
raise_conflict (CycVM *vm, const MergeList *lists, gsize n)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (vm->profile->mro_error_on_one_line
                                             ? "Cannot create a consistent method resolution order (MRO) for bases"
                                             : "Cannot create a consistent method resolution\norder (MRO) for bases");

  for (gsize i = 0; i < n; i++)
    if (lists[i].at < lists[i].length && !g_ptr_array_find (names, lists[i].items[lists[i].at], NULL))
      g_ptr_array_add (names, lists[i].items[lists[i].at]);
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s %s", i == 0 ? "" : ",", ((CycClass *) names->pdata[i])->type.name);
  cyc_raise (vm, vm->exceptions.TypeError, "%s", text->str);
}

static gboolean
merge (CycVM *vm, MergeList *lists, gsize n, CycObject *result)
{
  gboolean left = TRUE;

  while (left)
    {
      CycObject *candidate = next_candidate (lists, n, &left);

      if (candidate == NULL && left)
        {
          raise_conflict (vm, lists, n);
          return FALSE;
        }
      if (candidate == NULL)
        break;
      cyc_list_append (vm, result, candidate);
      for (gsize i = 0; i < n; i++)
        if (lists[i].at < lists[i].length && lists[i].items[lists[i].at] == candidate)
          lists[i].at++;
    }
  return TRUE;
}

static gboolean
check_duplicates (CycVM *vm, const CycTuple *bases)
{
  for (gsize i = 0; i < bases->length; i++)
    for (gsize k = i + 1; k < bases->length; k++)
      if (bases->items[i] == bases->items[k])
        {
          cyc_raise (vm, vm->exceptions.TypeError, "duplicate base class %s", ((CycClass *) bases->items[i])->type.name);
          return FALSE;
        }
  return TRUE;
}

/* What the merge reads: the bases' orders and the bases themselves. 3.6 copies them all. */
static CycObject *
merge_sources_new (CycVM *vm, CycObject *bases)
{
  const CycTuple *tuple = CYC_TUPLE (bases);
  CycObject      *sources = cyc_list_new_sized (vm, tuple->length + 1);

  for (gsize i = 0; i <= tuple->length; i++)
    {
      CycObject *source = i < tuple->length ? cyc_class_open (vm, (CycClass *) tuple->items[i])->mro : bases;

      cyc_list_init_move (vm, sources, i, cyc_list_from_array (vm, CYC_TUPLE (source)->items, CYC_TUPLE (source)->length));
    }
  return sources;
}

/* The order of a class with several bases: a list, or NULL with a TypeError. */
static CycObject *
merge_bases (CycVM *vm, CycClass *self, CycObject *bases)
{
  const CycTuple       *tuple = CYC_TUPLE (bases);
  CycObject            *sources = vm->profile->mro_copies_bases ? merge_sources_new (vm, bases) : NULL;
  g_autofree MergeList *lists = g_new0 (MergeList, tuple->length + 1);
  CycObject            *result = cyc_list_from_array (vm, (CycObject *[]){ (CycObject *) self }, 1);

  for (gsize i = 0; i <= tuple->length; i++)
    {
      const CycTuple *source = CYC_TUPLE (i < tuple->length ? cyc_class_open (vm, (CycClass *) tuple->items[i])->mro : bases);

      lists[i].items = source->items;
      lists[i].length = source->length;
    }
  if (!merge (vm, lists, tuple->length + 1, result))
    {
      cyc_release (vm->heap, result);
      result = NULL;
    }
  cyc_xrelease (vm->heap, sources);
  return result;
}

/* With one base there is nothing to merge. */
static CycObject *
follow_base (CycVM *vm, CycClass *self, CycClass *base)
{
  const CycTuple *mro = CYC_TUPLE (cyc_class_open (vm, base)->mro);
  CycObject      *result = cyc_tuple_new (vm, mro->length + 1);

  cyc_tuple_init (vm, result, 0, (CycObject *) self);
  for (gsize i = 0; i < mro->length; i++)
    cyc_tuple_init (vm, result, i + 1, mro->items[i]);
  return result;
}

/**
 * cyc_class_compute_mro:
 * @vm: the machine
 * @self: a class
 * @bases: the tuple of its bases
 *
 * Returns: (transfer full) (nullable): a tuple, or %NULL with a TypeError
 *
 * Source: Objects/typeobject.c, mro_implementation and pmerge
 */
CycObject *
cyc_class_compute_mro (CycVM *vm, CycClass *self, CycObject *bases)
{
  const CycTuple *tuple = CYC_TUPLE (bases);
  CycObject      *order, *result;

  if (!check_duplicates (vm, tuple))
    return NULL;
  if (tuple->length == 1 && !vm->profile->mro_copies_bases)
    return follow_base (vm, self, (CycClass *) tuple->items[0]);
  order = merge_bases (vm, self, bases);
  if (order == NULL)
    return NULL;
  result = cyc_tuple_from_array (vm, CYC_LIST (order)->items, CYC_LIST (order)->length);
  cyc_release (vm->heap, order);
  return result;
}
