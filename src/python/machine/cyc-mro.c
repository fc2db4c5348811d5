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
merge (CycVM *vm, MergeList *lists, gsize n, GPtrArray *result)
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
      g_ptr_array_add (result, candidate);
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
  const CycTuple       *tuple = CYC_TUPLE (bases);
  g_autofree MergeList *lists = g_new0 (MergeList, tuple->length + 1);
  g_autoptr (GPtrArray) result = g_ptr_array_new ();

  if (!check_duplicates (vm, tuple))
    return NULL;
  g_ptr_array_add (result, self);
  for (gsize i = 0; i < tuple->length; i++)
    {
      const CycTuple *mro = CYC_TUPLE (cyc_class_open (vm, (CycClass *) tuple->items[i])->mro);

      lists[i].items = mro->items;
      lists[i].length = mro->length;
    }
  lists[tuple->length].items = tuple->items;
  lists[tuple->length].length = tuple->length;
  if (!merge (vm, lists, tuple->length + 1, result))
    return NULL;
  return cyc_tuple_from_array (vm, (CycObject *const *) result->pdata, result->len);
}
