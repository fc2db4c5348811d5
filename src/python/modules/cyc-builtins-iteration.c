/* cyc-builtins-iteration.c
 *
 * The built-in functions that walk through something.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-builtins.h"

/* Whether any item is @wanted: true or false; -1 with an exception. */
static int
find_truth (CycVM *vm, CycObject *iterable, int wanted)
{
  CycObject *iterator = cyc_object_iter (vm, iterable);
  CycObject *item;
  int        truth = !wanted;

  if (iterator == NULL)
    return -1;
  while (truth == !wanted && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      truth = cyc_object_is_true (vm, item);
      cyc_release (vm->heap, item);
    }
  cyc_release (vm->heap, iterator);
  return vm->error != NULL ? -1 : truth == wanted;
}

CYC_BUILTIN_FUNCTION (cyc_builtin_all)
{
  int found = cyc_args_count (vm, "all", n_args, kwnames, 1, 1) ? find_truth (vm, args[0], 0) : -1;

  return found < 0 ? NULL : cyc_bool_new (vm, !found);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_any)
{
  int found = cyc_args_count (vm, "any", n_args, kwnames, 1, 1) ? find_truth (vm, args[0], 1) : -1;

  return found < 0 ? NULL : cyc_bool_new (vm, found);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_iter)
{
  if (!cyc_args_count (vm, "iter", n_args, kwnames, 1, 2))
    return NULL;
  if (n_args == 1)
    return cyc_object_iter (vm, args[0]);
  if (!cyc_object_callable (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->iter_names_object ? "iter(object, sentinel): object must be callable" : "iter(v, w): v must be callable");
  return cyc_call_iterator_new (vm, args[0], args[1]);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_len)
{
  gssize length = cyc_args_count (vm, "len", n_args, kwnames, 1, 1) ? cyc_object_length (vm, args[0]) : -1;

  return length < 0 ? NULL : cyc_int_new (vm, length);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_next)
{
  CycObject *item;

  if (!cyc_args_count (vm, "next", n_args, kwnames, 1, 2))
    return NULL;
  if (CYC_CLASS_OF (args[0])->slots.next == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not an iterator", args[0]);
  item = CYC_CLASS_OF (args[0])->slots.next (vm, args[0]);
  if (item != NULL)
    return item;
  if (vm->error != NULL)
    {
      if (n_args == 1 || !cyc_error_matches (vm, vm->exceptions.StopIteration))
        return NULL;
      cyc_error_clear (vm);
    }
  return n_args == 2 ? cyc_new_ref (vm, args[1]) : cyc_raise_object (vm, vm->exceptions.StopIteration, NULL);
}

/* The best item so far with what it is compared by; both held by C code. */
typedef struct
{
  CycObject *item;
  CycObject *value;
} CycBest;

static void
best_clear (CycVM *vm, CycBest *best)
{
  cyc_xrelease (vm->heap, best->value);
  cyc_xrelease (vm->heap, best->item);
  best->item = best->value = NULL;
}

/* Takes over @item. */
static gboolean
best_try (CycVM *vm, CycBest *best, CycObject *item, CycObject *key, CycCompareOp op)
{
  CycBest next = { item, key != NULL ? cyc_object_call (vm, key, &item, 1, NULL) : cyc_new_ref (vm, item) };
  int     better = 1;

  if (next.value != NULL && best->value != NULL)
    better = cyc_object_compare_bool (vm, next.value, best->value, op);
  if (next.value == NULL || better < 0)
    {
      best_clear (vm, &next);
      return FALSE;
    }
  if (better > 0)
    {
      CycBest was = *best;

      *best = next;
      best_clear (vm, &was);
    }
  else
    best_clear (vm, &next);
  return TRUE;
}

static CycObject *
nothing_to_choose (CycVM *vm, const char *name, CycObject *otherwise)
{
  if (otherwise != NULL)
    return cyc_new_ref (vm, otherwise);
  return cyc_raise (vm, vm->exceptions.ValueError,
                    vm->profile->minmax_says_iterable ? "%s() iterable argument is empty" : "%s() arg is an empty sequence", name);
}

static gboolean
min_max_arguments (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, CycObject **given)
{
  static const char *const names[] = { "key", "default", NULL };

  if (n_args == 0)
    {
      cyc_raise (vm, vm->exceptions.TypeError,
                 vm->profile->minmax_at_least      ? "%s expected at least 1 argument, got 0"
                 : vm->profile->counts_in_singular ? "%s expected 1 argument, got 0"
                                                   : "%s expected 1 arguments, got 0",
                 name);
      return FALSE;
    }
  if (!cyc_args_parse (vm, name, args + n_args, 0, kwnames, names, 0, 0, 0, given))
    return FALSE;
  if (given[0] == vm->none && vm->profile->minmax_key_may_be_none)
    given[0] = NULL;
  if (n_args > 1 && given[1] != NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "Cannot specify a default for %s() with multiple positional arguments", name);
      return FALSE;
    }
  return TRUE;
}

static CycObject *
min_max (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, CycCompareOp op)
{
  CycObject *given[2] = { NULL, NULL };
  CycObject *iterator = NULL;
  CycObject *item;
  CycBest    best = { NULL, NULL };

  if (!min_max_arguments (vm, name, args, n_args, kwnames, given))
    return NULL;
  if (n_args > 1)
    {
      for (gsize i = 0; i < n_args && best_try (vm, &best, cyc_new_ref (vm, args[i]), given[0], op); i++)
        ;
    }
  else
    {
      iterator = cyc_object_iter (vm, args[0]);
      while (iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL && best_try (vm, &best, item, given[0], op))
        ;
    }
  if (vm->error != NULL)
    {
      best_clear (vm, &best);
      cyc_xrelease (vm->heap, iterator);
      return NULL;
    }
  cyc_xrelease (vm->heap, best.value);
  cyc_xrelease (vm->heap, iterator);
  return best.item != NULL ? best.item : nothing_to_choose (vm, name, given[1]);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_max)
{
  return min_max (vm, "max", args, n_args, kwnames, CYC_COMPARE_GT);
}

CYC_BUILTIN_FUNCTION (cyc_builtin_min)
{
  return min_max (vm, "min", args, n_args, kwnames, CYC_COMPARE_LT);
}

/* list.sort is bound and called as any method is, which is a level of recursion from 3.7 on. */
static gboolean
sort_called (CycVM *vm, CycObject *list, CycObject *key, gboolean reverse)
{
  CycObject *name = cyc_str_new_interned (vm, "sort");
  CycObject *method = cyc_object_getattr (vm, list, name);
  gboolean   counts = vm->profile->builtin_calls_count;
  gboolean   done = FALSE;

  cyc_release (vm->heap, name);
  if (!counts || cyc_recursion_enter (vm, " while calling a Python object"))
    {
      done = cyc_list_sort (vm, list, key, reverse);
      if (counts)
        cyc_recursion_leave (vm);
    }
  cyc_release (vm->heap, method);
  return done;
}

/* The list is made first; its sort() takes the keywords, and complains about them. */

CYC_BUILTIN_FUNCTION (cyc_builtin_sorted)
{
  static const char *const names[] = { "key", "reverse", NULL };
  CycObject               *given[2] = { NULL, NULL };
  CycObject               *list;
  gboolean                 reverse = FALSE;

  if (n_args != 1 && !vm->profile->takes_no_arguments)
    return cyc_raise (vm, vm->exceptions.TypeError, n_args == 0 ? "Function takes at least 1 positional arguments (0 given)" : "must use keyword argument for key function");
  if (n_args != 1)
    return cyc_raise (vm, vm->exceptions.TypeError, vm->profile->counts_in_singular ? "sorted expected 1 argument, got %" G_GSIZE_FORMAT : "sorted expected 1 arguments, got %" G_GSIZE_FORMAT, n_args);
  list = cyc_sequence_list (vm, args[0]);
  if (list == NULL)
    return NULL;
  if (cyc_args_parse (vm, "sort", args + 1, 0, kwnames, names, 0, 0, 0, given) && (given[1] == NULL || cyc_sort_reverse_argument (vm, given[1], &reverse)) && sort_called (vm, list, given[0] == vm->none ? NULL : given[0], reverse))
    return list;
  cyc_release (vm->heap, list);
  return NULL;
}
