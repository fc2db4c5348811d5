/* cyc-list-sort.c
 *
 * list.sort: keys, reversal, and the list that is empty meanwhile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-sort.h"

static int
less_objects (CycVM *vm, CycObject *a, CycObject *b)
{
  return cyc_object_compare_bool (vm, a, b, CYC_COMPARE_LT);
}

static int
less_words (CycVM *vm, CycObject *a, CycObject *b)
{
  return CYC_INT (a)->small < CYC_INT (b)->small;
}

static int
less_floats (CycVM *vm, CycObject *a, CycObject *b)
{
  return CYC_FLOAT (a)->value < CYC_FLOAT (b)->value;
}

static int
less_bytes (CycVM *vm, CycObject *a, CycObject *b)
{
  gsize n = MIN (CYC_STR (a)->length, CYC_STR (b)->length);
  int   order = memcmp (CYC_STR (a)->data, CYC_STR (b)->data, n);

  return order < 0 || (order == 0 && CYC_STR (a)->length < CYC_STR (b)->length);
}

/* Keys of one plain type need no dispatch. */
static CycSortLess
choose_comparison (CycVM *vm, const CycSortItem *items, gsize n)
{
  CycClass *type = CYC_CLASS_OF (items[0].key);

  for (gsize i = 0; i < n; i++)
    {
      CycObject *key = items[i].key;

      if (!cyc_is_exact (key, type) || (type == vm->types.int_ && CYC_INT (key)->big != NULL) || (type == vm->types.str && CYC_STR (key)->kind != 1))
        return less_objects;
    }
  return type == vm->types.int_     ? less_words
         : type == vm->types.float_ ? less_floats
         : type == vm->types.str    ? less_bytes
                                    : less_objects;
}

/* The keys of all items, in order; on an error none remains held. */
static gboolean
compute_keys (CycVM *vm, CycSortItem *items, gsize n, CycObject *key)
{
  for (gsize i = 0; i < n; i++)
    {
      items[i].key = cyc_object_call (vm, key, &items[i].value, 1, NULL);
      if (items[i].key != NULL)
        continue;
      for (gsize k = 0; k < i; k++)
        cyc_release (vm->heap, items[k].key);
      return FALSE;
    }
  return TRUE;
}

static gboolean
sort_taken (CycVM *vm, CycSortItem *items, gsize n, CycObject *key, gboolean reverse)
{
  CycSort  sort = { .vm = vm, .items = items, .length = n, .min_gallop = 7 };
  gboolean fine;

  if (key != NULL && !compute_keys (vm, items, n, key))
    return FALSE;
  if (n > 1)
    {
      sort.less = choose_comparison (vm, items, n);
      if (reverse)
        cyc_sort_reverse (items, n);
    }
  fine = cyc_sort_items (&sort);
  if (key != NULL)
    for (gsize i = 0; i < n; i++)
      cyc_release (vm->heap, items[i].key);
  if (reverse && n > 1 && fine)
    cyc_sort_reverse (items, n);
  g_free (sort.room);
  return fine;
}

/* Whatever the program put into the list meanwhile goes once the sorted items are back. */
static void
put_back (CycVM *vm, CycObject *self, CycSortItem *items, CycObject **array, gsize n, gsize allocated)
{
  CycList    *list = CYC_LIST (self);
  CycObject **strangers = list->items;
  gsize       n_strangers = list->length;

  for (gsize i = 0; i < n_strangers; i++)
    cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, strangers[i]);
  list->items = array;
  list->length = n;
  list->allocated = allocated;
  for (gsize i = 0; i < n; i++)
    {
      array[i] = items[i].value;
      cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), array[i]);
    }
  for (gsize i = n_strangers; i-- > 0;)
    cyc_release (vm->heap, strangers[i]);
  g_free (strangers);
}

/**
 * cyc_list_sort:
 * @vm: the machine
 * @self: a list
 * @key: (nullable): a function of one argument
 * @reverse: whether the largest comes first
 *
 * Sorts a list, stably. While it is sorted the list is empty, and changing
 * it then is an error.
 *
 * Source: Objects/listobject.c, list_sort_impl
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_list_sort (CycVM *vm, CycObject *self, CycObject *key, gboolean reverse)
{
  CycList     *list = CYC_LIST (self);
  CycObject  **array = list->items;
  gsize        n = list->length;
  gsize        allocated = list->allocated;
  CycSortItem *items = g_new (CycSortItem, n + 1);
  gboolean     fine;
  gboolean     changed;

  for (gsize i = 0; i < n; i++)
    {
      items[i].key = items[i].value = array[i];
      cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, array[i]);
    }
  list->items = NULL;
  list->length = 0;
  list->allocated = G_MAXSIZE; /* any change gives it another value */
  fine = sort_taken (vm, items, n, key, reverse);
  changed = list->allocated != G_MAXSIZE;
  put_back (vm, self, items, array, n, allocated);
  g_free (items);
  if (fine && changed)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "list modified during sort");
      fine = FALSE;
    }
  return fine;
}

/**
 * cyc_sort_reverse_argument:
 * @vm: the machine
 * @given: the argument reverse
 * @reverse: (out): what it says
 *
 * Reads the argument reverse of sort(): an integer up to 3.11, then anything
 * that is true or false.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_sort_reverse_argument (CycVM *vm, CycObject *given, gboolean *reverse)
{
  gint64 number;
  int    truth;

  if (vm->profile->sort_reverse_is_bool)
    {
      truth = cyc_object_is_true (vm, given);
      *reverse = truth > 0;
      return truth >= 0;
    }
  if (!vm->profile->numbers_are_real && CYC_CLASS_OF (given)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError,
                      cyc_object_is (given, CYC_CLASS_FLOAT) ? "integer argument expected, got float"
                                                             : "an integer is required (got type %T)",
                      given) != NULL;
  if (!cyc_object_to_index (vm, given, FALSE, &number))
    return FALSE;
  *reverse = number != 0;
  return TRUE;
}
