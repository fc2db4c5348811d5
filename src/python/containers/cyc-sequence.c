/* cyc-sequence.c
 *
 * What lists, tuples and ranges do alike: indices, comparison, repetition.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"
#include "cyc-slots.h"

#include <string.h>

/**
 * cyc_index_in_range:
 * @vm: the machine
 * @key: an index, negative from the end
 * @length: of the sequence, read once the key has been asked, which may change it
 * @index: (out): the place
 *
 * Reads a subscript.
 *
 * Returns: %FALSE when it is out of range (no exception) or not an index (an exception)
 */
gboolean
cyc_index_in_range (CycVM *vm, CycObject *key, const gsize *length, gint64 *index)
{
  gint64 at;

  if (cyc_is_exact (key, vm->types.int_) && CYC_INT (key)->big == NULL)
    at = CYC_INT (key)->small;
  else if (!cyc_object_to_index (vm, key, FALSE, &at))
    return FALSE;
  if (at < 0)
    at += (gint64) *length;
  *index = at;
  return at >= 0 && at < (gint64) *length;
}

static gsize
items_length (CycObject *self, gboolean list)
{
  return list ? CYC_LIST (self)->length : CYC_TUPLE (self)->length;
}

static CycObject *
items_get (CycObject *self, gboolean list, gsize index)
{
  return list ? CYC_LIST (self)->items[index] : CYC_TUPLE (self)->items[index];
}

/* What is written in Python holds its operands itself. */
static gboolean
compares_itself (const CycObject *self)
{
  return CYC_CLASS_OF (self)->slots.compare == cyc_slot_compare;
}

static gboolean
must_hold (CycVM *vm, const CycObject *a, const CycObject *b)
{
  return vm->profile->lists_hold_compared || !(compares_itself (a) || compares_itself (b));
}

/* Private: whether @a equals @b; @item, one of them, may be taken out of its list or dictionary by the comparison. */
int
cyc_item_equals (CycVM *vm, CycObject *item, CycObject *a, CycObject *b)
{
  int same;

  if (!must_hold (vm, a, b))
    return cyc_object_compare_bool (vm, a, b, CYC_COMPARE_EQ);
  cyc_hold (vm->heap, item);
  same = cyc_object_compare_bool (vm, a, b, CYC_COMPARE_EQ);
  cyc_release (vm->heap, item);
  return same;
}

static int
items_equal (CycVM *vm, CycObject *a, CycObject *b, gboolean lists)
{
  int same;

  if (!lists || !must_hold (vm, a, b))
    return cyc_object_compare_bool (vm, a, b, CYC_COMPARE_EQ);
  cyc_hold (vm->heap, a);
  same = cyc_item_equals (vm, b, a, b);
  cyc_release (vm->heap, a);
  return same;
}

/* The first place where the two differ, or the shorter length; -1 on error. */
static gssize
items_first_difference (CycVM *vm, CycObject *left, CycObject *right, gboolean lists)
{
  for (gsize i = 0; i < items_length (left, lists) && i < items_length (right, lists); i++)
    {
      CycObject *a = items_get (left, lists, i);
      CycObject *b = items_get (right, lists, i);
      int        same;

      if (a == b)
        continue;
      same = items_equal (vm, a, b, lists);
      if (same < 0)
        return -1;
      if (same == 0)
        return i;
    }
  return MIN (items_length (left, lists), items_length (right, lists));
}

static gboolean
order_of_lengths (gsize a, gsize b, CycCompareOp op)
{
  switch (op)
    {
    case CYC_COMPARE_LT:
      return a < b;
    case CYC_COMPARE_LE:
      return a <= b;
    case CYC_COMPARE_EQ:
      return a == b;
    case CYC_COMPARE_NE:
      return a != b;
    case CYC_COMPARE_GT:
      return a > b;
    case CYC_COMPARE_GE:
      return a >= b;
    default:
      g_assert_not_reached ();
    }
}

/**
 * cyc_items_compare:
 * @vm: the machine
 * @left: a list or tuple
 * @right: one of the same kind
 * @op: the comparison
 * @lists: whether they are lists
 *
 * Compares two sequences: the first items that differ decide, else the lengths.
 *
 * Source: Objects/listobject.c, list_richcompare; Objects/tupleobject.c, tuplerichcompare
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_items_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op, gboolean lists)
{
  gboolean   equality = op == CYC_COMPARE_EQ || op == CYC_COMPARE_NE;
  CycObject *a, *b;
  gssize     i;

  if (lists && equality && items_length (left, lists) != items_length (right, lists))
    return cyc_bool_new (vm, op == CYC_COMPARE_NE);
  i = items_first_difference (vm, left, right, lists);
  if (i < 0)
    return NULL;
  if ((gsize) i >= items_length (left, lists) || (gsize) i >= items_length (right, lists))
    return cyc_bool_new (vm, order_of_lengths (items_length (left, lists), items_length (right, lists), op));
  if (equality)
    return cyc_bool_new (vm, op == CYC_COMPARE_NE);
  a = items_get (left, lists, i);
  b = items_get (right, lists, i);
  if (!lists || !vm->profile->lists_hold_ordered)
    return cyc_object_compare (vm, a, b, op);
  return cyc_object_compare_held (vm, a, b, op);
}

/* Up to 3.13, and in tuples, the sequence alone holds an item meanwhile; where code of ours makes its text, that is not to
 * be seen, and must be safe from what changes the sequence. */
static CycObject *
repr_of_item (CycVM *vm, CycObject *item, gboolean list)
{
  CycObject *repr;

  if (!(list && vm->profile->lists_hold_shown) && CYC_CLASS_OF (item)->slots.repr == cyc_slot_repr)
    return cyc_object_repr (vm, item);
  cyc_hold (vm->heap, item);
  repr = cyc_object_repr (vm, item);
  cyc_release (vm->heap, item);
  return repr;
}

static gboolean
append_items (CycVM *vm, CycStrBuilder *text, CycObject *self, gboolean list)
{
  for (gsize i = 0; i < items_length (self, list); i++)
    {
      CycObject *repr;

      if (i > 0)
        cyc_str_builder_append_utf8 (text, ", ");
      repr = repr_of_item (vm, items_get (self, list, i), list);
      if (repr == NULL)
        return FALSE;
      cyc_str_builder_append (text, repr);
      cyc_release (vm->heap, repr);
    }
  return TRUE;
}

/**
 * cyc_items_repr:
 * @vm: the machine
 * @self: a list or tuple
 * @list: which of them
 *
 * The text of a sequence; one that contains itself shows an ellipsis.
 *
 * Source: Objects/listobject.c, list_repr; Objects/tupleobject.c, tuplerepr
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_items_repr (CycVM *vm, CycObject *self, gboolean list)
{
  CycStrBuilder *text;
  gboolean       fine;

  if (items_length (self, list) == 0)
    return cyc_str_new (vm, list ? "[]" : "()");
  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_new (vm, list ? "[...]" : "(...)");
  text = cyc_str_builder_new (vm);
  cyc_str_builder_append_char (text, list ? '[' : '(');
  fine = append_items (vm, text, self, list);
  cyc_repr_leave (vm, self);
  if (!fine)
    {
      cyc_str_builder_free (text);
      return NULL;
    }
  cyc_str_builder_append_utf8 (text, list ? "]" : items_length (self, list) == 1 ? ",)"
                                                                                 : ")");
  return cyc_str_builder_end (vm, text);
}

/**
 * cyc_repeat_count:
 * @vm: the machine
 * @number: how often
 * @length: of what is repeated, read once the number has been asked, which may change it
 * @count: (out): how often, negative as 0
 *
 * Reads the number of a repetition.
 *
 * Returns: %FALSE with an OverflowError or MemoryError
 */
gboolean
cyc_repeat_count (CycVM *vm, CycObject *number, const gsize *length, gsize *count)
{
  gint64 n;

  if (!cyc_object_to_index (vm, number, TRUE, &n))
    return FALSE;
  if (!cyc_is_exact (number, vm->types.bool_) && (n == G_MAXINT64 || n == G_MININT64))
    {
      gint64     exact;
      CycObject *index = cyc_number_index (vm, number);
      gboolean   fits = index != NULL && cyc_int_get_int64 (index, &exact);

      cyc_xrelease (vm->heap, index);
      if (!fits)
        {
          if (vm->error == NULL)
            cyc_raise (vm, vm->exceptions.OverflowError, "cannot fit '%T' into an index-sized integer", number);
          return FALSE;
        }
    }
  *count = MAX (n, 0);
  return cyc_vm_need_room (vm, *count, *length * sizeof (CycObject *));
}

/**
 * cyc_search_bounds:
 * @vm: the machine
 * @args: start and stop, as far as given
 * @n_args: how many are given
 * @length: of the sequence
 * @start: (out): where to begin
 * @stop: (out): where to end
 *
 * Reads the optional bounds of index().
 *
 * Source: Python/ceval.c, _PyEval_SliceIndexNotNone
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_search_bounds (CycVM *vm, CycObject *const *args, gsize n_args, gsize length, gint64 *start, gint64 *stop)
{
  gint64 *bounds[] = { start, stop };

  *start = 0;
  *stop = G_MAXINT64;
  for (gsize i = 0; i < n_args && i < 2; i++)
    {
      if (CYC_CLASS_OF (args[i])->slots.unary[CYC_UNARY_INDEX] == NULL)
        {
          cyc_raise (vm, vm->exceptions.TypeError, "slice indices must be integers or have an __index__ method");
          return FALSE;
        }
      if (!cyc_object_to_index (vm, args[i], TRUE, bounds[i]))
        return FALSE;
      if (*bounds[i] < 0)
        *bounds[i] = MAX (*bounds[i] + (gint64) length, 0);
    }
  return TRUE;
}

/**
 * cyc_method_args:
 * @vm: the machine
 * @name: the method's name behind its type's: list.pop
 * @n_args: how many arguments are given
 * @kwnames: (nullable): the names of keywords
 * @min: fewest
 * @max: most
 *
 * Checks the number of a method's arguments.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_method_args (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames, gsize min, gsize max)
{
  gsize wanted = n_args < min ? min : max;

  if (vm->profile->counts_in_singular || (n_args >= min && n_args <= max))
    return cyc_args_count (vm, name, n_args, kwnames, min, max);
  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes %s %" G_GSIZE_FORMAT " argument%s (%" G_GSIZE_FORMAT " given)", strchr (name, '.') + 1,
             min == max ? "exactly" : n_args < min ? "at least"
                                                   : "at most",
             wanted, wanted == 1 ? "" : "s", n_args);
  return FALSE;
}

/**
 * cyc_sequence_argument:
 * @vm: the machine
 * @name: list or tuple
 * @args: the arguments
 * @n_args: how many are positional
 * @kwnames: (nullable): the names of keywords
 * @iterable: (out) (nullable): borrowed; %NULL where none is given
 *
 * Reads the one argument of list() and tuple(), which has a name in 3.6; later
 * their names are refused before.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_sequence_argument (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, CycObject **iterable)
{
  static const char *const names[] = { "sequence", NULL };

  if (vm->profile->constructor_keywords)
    {
      if (n_args <= 1)
        return cyc_args_parse (vm, name, args, n_args, kwnames, names, 0, 1, 0, iterable);
      return cyc_raise (vm, vm->exceptions.TypeError, "%s() takes at most 1 argument (%" G_GSIZE_FORMAT " given)", name, n_args) != NULL;
    }
  if (!cyc_args_count (vm, name, n_args, NULL, 0, 1))
    return FALSE;
  *iterable = n_args == 1 ? args[0] : NULL;
  return TRUE;
}
