/* cyc-builtins-sum.c
 *
 * sum(): quick over ints and floats, and from 3.12 on with the rounding
 * errors of floats made good.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

#include <math.h>

/**
 * CycSum:
 * @kind: what @total, or @object, is
 * @lost: of floats: what rounding has taken away so far
 */
typedef struct
{
  enum
  {
    SUM_WORD,
    SUM_FLOAT,
    SUM_OBJECT,
  } kind;
  gint64     word;
  double     real;
  double     lost;
  CycObject *object; /* a reference that C code holds */
} CycSum;

static gboolean
is_word (CycVM *vm, CycObject *object, gint64 *value)
{
  return (CYC_CLASS_OF (object) == vm->types.int_ || CYC_CLASS_OF (object) == vm->types.bool_) && cyc_int_get_int64 (object, value);
}

static void
begin (CycVM *vm, CycSum *sum, CycObject *start)
{
  sum->object = NULL;
  sum->lost = 0;
  if (CYC_CLASS_OF (start) == vm->types.int_ && cyc_int_get_int64 (start, &sum->word))
    sum->kind = SUM_WORD;
  else if (CYC_CLASS_OF (start) == vm->types.float_)
    {
      sum->kind = SUM_FLOAT;
      sum->real = CYC_FLOAT (start)->value;
    }
  else
    {
      sum->kind = SUM_OBJECT;
      sum->object = cyc_new_ref (vm, start);
    }
}

/* The sum so far as an object; a new reference. */
static CycObject *
to_object (CycVM *vm, CycSum *sum)
{
  switch (sum->kind)
    {
    case SUM_WORD:
      return cyc_int_new (vm, sum->word);
    case SUM_FLOAT:
      return cyc_float_new (vm, sum->lost != 0 && isfinite (sum->lost) ? sum->real + sum->lost : sum->real);
    case SUM_OBJECT:
      return sum->object;
    default:
      g_assert_not_reached ();
    }
}

static void
add_real (CycVM *vm, CycSum *sum, double x)
{
  double total = sum->real + x;

  if (vm->profile->sum_compensates)
    sum->lost += fabs (sum->real) >= fabs (x) ? (sum->real - total) + x : (x - total) + sum->real;
  sum->real = total;
}

/* Where the quick way ends the slow one begins, for good unless floats follow ints. */
static gboolean
add (CycVM *vm, CycSum *sum, CycObject *item)
{
  CycObject *before;
  CycObject *after;
  gint64     word;

  if (sum->kind == SUM_WORD && is_word (vm, item, &word) && !__builtin_add_overflow (sum->word, word, &word))
    {
      sum->word = word;
      return TRUE;
    }
  if (sum->kind == SUM_FLOAT && CYC_CLASS_OF (item) == vm->types.float_)
    {
      add_real (vm, sum, CYC_FLOAT (item)->value);
      return TRUE;
    }
  if (sum->kind == SUM_FLOAT && is_word (vm, item, &word))
    {
      sum->real += (double) word;
      return TRUE;
    }
  before = to_object (vm, sum);
  after = cyc_number_binary (vm, before, item, CYC_BINARY_ADD);
  cyc_release (vm->heap, before);
  if (after == NULL)
    {
      sum->object = NULL;
      sum->kind = SUM_OBJECT;
      return FALSE;
    }
  if (sum->kind == SUM_WORD && CYC_CLASS_OF (after) == vm->types.float_)
    {
      begin (vm, sum, after);
      cyc_release (vm->heap, after);
      return TRUE;
    }
  sum->kind = SUM_OBJECT;
  sum->object = after;
  return TRUE;
}

static gboolean
parse (CycVM *vm, CycObject *const *args, gsize n_args, CycObject *kwnames, CycObject **given)
{
  static const char *const names[] = { "", "start", NULL };

  if (vm->profile->functions_take_keywords)
    return cyc_args_parse (vm, "sum", args, n_args, kwnames, names, 1, 2, 1, given);
  if (!cyc_args_count (vm, "sum", n_args, kwnames, 1, 2))
    return FALSE;
  given[0] = args[0];
  given[1] = n_args == 2 ? args[1] : NULL;
  return TRUE;
}

static gboolean
refuse_texts (CycVM *vm, CycObject *start)
{
  if (start != NULL && cyc_object_is (start, CYC_CLASS_STR))
    cyc_raise (vm, vm->exceptions.TypeError, "sum() can't sum strings [use ''.join(seq) instead]");
  else if (start != NULL && cyc_object_is (start, CYC_CLASS_BYTES))
    cyc_raise (vm, vm->exceptions.TypeError, "sum() can't sum bytes [use b''.join(seq) instead]");
  return vm->error == NULL;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_sum)
{
  CycObject *given[2] = { NULL, NULL };
  CycObject *iterator;
  CycObject *item;
  CycSum     sum = { .kind = SUM_WORD };

  if (!parse (vm, args, n_args, kwnames, given))
    return NULL;
  iterator = cyc_object_iter (vm, given[0]);
  if (iterator == NULL || !refuse_texts (vm, given[1]))
    {
      cyc_xrelease (vm->heap, iterator);
      return NULL;
    }
  if (given[1] != NULL)
    begin (vm, &sum, given[1]);
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      gboolean fine = add (vm, &sum, item);

      cyc_release (vm->heap, item);
      if (!fine)
        break;
    }
  cyc_release (vm->heap, iterator);
  if (vm->error == NULL)
    return to_object (vm, &sum);
  cyc_xrelease (vm->heap, sum.object);
  return NULL;
}
