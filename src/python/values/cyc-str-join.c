/* cyc-str-join.c
 *
 * str.join().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

/* What the result takes: its length and kind. */
static gboolean
measure_items (CycVM *vm, CycObject *separator, CycObject *const *items, gsize n, CycStr *shape)
{
  const CycStr *between = CYC_STR (separator);

  shape->length = 0;
  shape->kind = n > 1 ? between->kind : 1;
  shape->ascii = n > 1 ? between->ascii : TRUE;
  for (gsize i = 0; i < n; i++)
    {
      if (!cyc_is_str (items[i]))
        {
          cyc_raise (vm, vm->exceptions.TypeError, "sequence item %zd: expected str instance, %.80T found", (gssize) i, items[i]);
          return FALSE;
        }
      shape->length += CYC_STR (items[i])->length + (i > 0 ? between->length : 0);
      shape->kind = MAX (shape->kind, CYC_STR (items[i])->kind);
      shape->ascii &= CYC_STR (items[i])->ascii;
    }

  return TRUE;
}

/* A str, or %NULL with a TypeError. Source: Objects/unicodeobject.c, _PyUnicode_JoinArray() */
static CycObject *
str_join_items (CycVM *vm, CycObject *separator, CycObject *const *items, gsize n)
{
  const CycStr *between = CYC_STR (separator);
  CycStr        shape = { .length = 0 };
  gpointer      data;
  guint8        only;
  gsize         at = 0;

  if (n == 0)
    return cyc_str_empty (vm);
  if (n == 1 && cyc_is_exact (items[0], vm->types.str))
    return cyc_new_ref (vm, items[0]);
  if (!measure_items (vm, separator, items, n, &shape) || !cyc_vm_need_room (vm, shape.length, shape.kind))
    return NULL;

  data = g_malloc0 ((shape.length + 1) * shape.kind);
  for (gsize i = 0; i < n; i++)
    {
      const CycStr *item = CYC_STR (items[i]);

      if (i > 0)
        {
          cyc_chars_copy (data, shape.kind, at, between->data, between->kind, 0, between->length);
          at += between->length;
        }
      cyc_chars_copy (data, shape.kind, at, item->data, item->kind, 0, item->length);
      at += item->length;
    }
  if (shape.length == 1 && shape.kind == 1)
    {
      only = *(guint8 *) data;
      g_free (data);
      return cyc_str_new_unshared (vm, only);
    }

  return cyc_str_take_data (vm, vm->types.str, data, shape.length, shape.kind, shape.ascii);
}

/* PySequence_Fast: a list or tuple as it is, anything else as a list. */
static CycObject *
as_sequence (CycVM *vm, CycObject *iterable)
{
  CycObject *list;

  if (cyc_object_is (iterable, CYC_CLASS_LIST) || cyc_is_tuple (iterable))
    return cyc_new_ref (vm, iterable);

  list = cyc_list_new (vm);
  if (cyc_list_extend (vm, list, iterable))
    return list;

  cyc_release (vm->heap, list);
  if (CYC_CLASS_OF (iterable)->slots.iter == NULL && CYC_CLASS_OF (iterable)->slots.getitem == NULL &&
      cyc_error_matches (vm, vm->exceptions.TypeError))
    {
      cyc_error_clear (vm);
      cyc_raise (vm, vm->exceptions.TypeError, "can only join an iterable");
    }

  return NULL;
}

/**
 * cyc_str_join:
 * @vm: the machine
 * @separator: a str
 * @iterable: of strings
 *
 * Source: Objects/unicodeobject.c, PyUnicode_Join()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_str_join (CycVM *vm, CycObject *separator, CycObject *iterable)
{
  CycObject *sequence = as_sequence (vm, iterable);
  CycObject *joined;

  if (sequence == NULL)
    return NULL;

  if (cyc_object_is (sequence, CYC_CLASS_LIST))
    joined = str_join_items (vm, separator, ((CycList *) sequence)->items, ((CycList *) sequence)->length);
  else
    joined = str_join_items (vm, separator, ((CycTuple *) sequence)->items, ((CycTuple *) sequence)->length);
  cyc_release (vm->heap, sequence);

  return joined;
}
