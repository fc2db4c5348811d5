/* cyc-deque-methods.c
 *
 * The methods of deques.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-deque.h"

#define METHOD(name) static CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

METHOD (deque_append)
{
  if (!cyc_args_count (vm, "deque.append", n_args, kwnames, 1, 1))
    return NULL;
  cyc_deque_push_move (vm, self, cyc_new_ref (vm, args[0]), FALSE);
  return cyc_none_new (vm);
}

METHOD (deque_appendleft)
{
  if (!cyc_args_count (vm, "deque.appendleft", n_args, kwnames, 1, 1))
    return NULL;
  cyc_deque_push_move (vm, self, cyc_new_ref (vm, args[0]), TRUE);
  return cyc_none_new (vm);
}

static CycObject *
pop_end (CycVM *vm, CycObject *self, gboolean left)
{
  if (CYC_DEQUE (self)->length == 0)
    return cyc_raise (vm, vm->exceptions.IndexError, "pop from an empty deque");
  return cyc_deque_pop (vm, self, left);
}

METHOD (deque_pop)
{
  return cyc_args_none (vm, "deque.pop", n_args, kwnames) ? pop_end (vm, self, FALSE) : NULL;
}

METHOD (deque_popleft)
{
  return cyc_args_none (vm, "deque.popleft", n_args, kwnames) ? pop_end (vm, self, TRUE) : NULL;
}

METHOD (deque_extend)
{
  return cyc_args_count (vm, "deque.extend", n_args, kwnames, 1, 1) && cyc_deque_extend (vm, self, args[0], FALSE) ? cyc_none_new (vm) : NULL;
}

METHOD (deque_extendleft)
{
  return cyc_args_count (vm, "deque.extendleft", n_args, kwnames, 1, 1) && cyc_deque_extend (vm, self, args[0], TRUE) ? cyc_none_new (vm) : NULL;
}

METHOD (deque_clear)
{
  if (!cyc_args_none (vm, "deque.clear", n_args, kwnames))
    return NULL;
  cyc_deque_clear (vm->heap, self);
  return cyc_none_new (vm);
}

METHOD (deque_rotate)
{
  CycDeque *deque = CYC_DEQUE (self);
  gint64    by = 1;
  gsize     n = deque->length;

  if (!cyc_args_count (vm, "rotate", n_args, kwnames, 0, 1) || (n_args == 1 && !cyc_object_to_index (vm, args[0], FALSE, &by)))
    return NULL;
  if (n > 1)
    {
      g_autofree gsize *order = g_new (gsize, n);

      by = ((by % (gint64) n) + (gint64) n) % (gint64) n;
      for (gsize i = 0; i < n; i++)
        order[i] = (i + n - (gsize) by) % n;
      if (by != 0)
        cyc_deque_reorder (vm, self, order);
    }
  return cyc_none_new (vm);
}

METHOD (deque_reverse)
{
  gsize             n = CYC_DEQUE (self)->length;
  g_autofree gsize *order = g_new (gsize, n + 1);

  if (!cyc_args_none (vm, "deque.reverse", n_args, kwnames))
    return NULL;
  for (gsize i = 0; i < n; i++)
    order[i] = n - 1 - i;
  cyc_deque_reorder (vm, self, order);
  return cyc_none_new (vm);
}

/* The index of an equal item from @start on; -1 if there is none, -2 with an exception; -3 without one where
 * the deque changed meanwhile. An item that is found is that, whatever changed, if @at_once. */
static gssize
find (CycVM *vm, CycObject *self, CycObject *value, gsize start, gsize stop, gboolean at_once)
{
  CycDeque *deque = CYC_DEQUE (self);
  guint64   state = deque->state;

  for (gsize i = start; i < stop && i < deque->length; i++)
    {
      CycObject *item = cyc_new_ref (vm, *cyc_deque_place (deque, i));
      int        same = cyc_object_compare_bool (vm, item, value, CYC_COMPARE_EQ);

      cyc_release (vm->heap, item);
      if (same < 0)
        return -2;
      if (same > 0 && (at_once || state == deque->state))
        return (gssize) i;
      if (state != deque->state)
        return -3;
    }
  return -1;
}

static CycObject *
raise_mutated (CycVM *vm, gssize found)
{
  if (found == -3)
    cyc_raise (vm, vm->exceptions.RuntimeError, "deque mutated during iteration");
  return NULL;
}

METHOD (deque_count)
{
  gint64 count = 0;
  gssize at = -1;

  if (!cyc_args_count (vm, "deque.count", n_args, kwnames, 1, 1))
    return NULL;
  while ((at = find (vm, self, args[0], (gsize) (at + 1), G_MAXSIZE, FALSE)) >= 0)
    count++;
  return at < -1 ? raise_mutated (vm, at) : cyc_int_new (vm, count);
}

METHOD (deque_index)
{
  gint64 bounds[2] = { 0, (gint64) CYC_DEQUE (self)->length };
  gssize at;

  if (!cyc_args_count (vm, "index", n_args, kwnames, 1, 3))
    return NULL;
  for (gsize i = 0; i + 1 < n_args; i++)
    {
      if (!cyc_object_to_index (vm, args[i + 1], TRUE, &bounds[i]))
        return NULL;
      if (bounds[i] < 0)
        bounds[i] = MAX (bounds[i] + (gint64) CYC_DEQUE (self)->length, 0);
    }
  at = find (vm, self, args[0], (gsize) bounds[0], (gsize) bounds[1], TRUE);
  if (at >= 0)
    return cyc_int_new (vm, at);
  return at < -1 ? raise_mutated (vm, at) : cyc_raise (vm, vm->exceptions.ValueError, vm->profile->index_names_type ? "deque.index(x): x not in deque" : "%R is not in deque", args[0]);
}

METHOD (deque_remove)
{
  gssize at;

  if (!cyc_args_count (vm, "deque.remove", n_args, kwnames, 1, 1))
    return NULL;
  at = find (vm, self, args[0], 0, G_MAXSIZE, FALSE);
  if (at == -1)
    {
      if (vm->profile->deque_names_value && !vm->profile->index_names_type)
        return cyc_raise (vm, vm->exceptions.ValueError, "%R is not in deque", args[0]);
      return cyc_raise (vm, vm->exceptions.ValueError, "deque.remove(x): x not in deque");
    }
  if (at == -3)
    return cyc_raise (vm, vm->exceptions.IndexError, vm->profile->error_qualnames ? "deque mutated during iteration" : "deque mutated during remove().");
  if (at == -2)
    return NULL;
  cyc_release (vm->heap, cyc_deque_take (vm, self, (gsize) at));
  return cyc_none_new (vm);
}

METHOD (deque_insert)
{
  CycDeque *deque = CYC_DEQUE (self);
  gint64    where;

  if (!cyc_args_count (vm, "insert", n_args, kwnames, 2, 2) || !cyc_object_to_index (vm, args[0], TRUE, &where))
    return NULL;
  if (deque->maximum >= 0 && deque->length >= (gsize) deque->maximum)
    return cyc_raise (vm, vm->exceptions.IndexError, "deque already at its maximum size");
  if (where < 0)
    where = MAX (where + (gint64) deque->length, 0);
  cyc_deque_insert (vm, self, MIN ((gsize) where, deque->length), args[1]);
  return cyc_none_new (vm);
}

/* Source: Modules/_collectionsmodule.c, deque_copy */
CycObject *
cyc_deque_copy (CycVM *vm, CycObject *self)
{
  gboolean   bounded = CYC_DEQUE (self)->maximum >= 0;
  CycObject *maximum = bounded ? cyc_int_new (vm, CYC_DEQUE (self)->maximum) : NULL;
  CycObject *given[2] = { self, maximum };
  CycObject *made = cyc_object_call (vm, (CycObject *) self->type, given, bounded ? 2 : 1, NULL);

  cyc_xrelease (vm->heap, maximum);
  if (made == NULL || cyc_deque_check (vm, made))
    return made;
  cyc_raise (vm, vm->exceptions.TypeError, "%s() must return a deque, not %T", self->type->name, made);
  cyc_release (vm->heap, made);
  return NULL;
}

METHOD (deque_copy)
{
  return cyc_args_none (vm, "deque.copy", n_args, kwnames) ? cyc_deque_copy (vm, self) : NULL;
}

METHOD (deque_reversed)
{
  return cyc_args_none (vm, "deque.__reversed__", n_args, kwnames) ? cyc_object_call (vm, (CycObject *) cyc_deque_classes (vm)->reverse_iterator, &self, 1, NULL) : NULL;
}

static CycObject *
get_maxlen (CycVM *vm, CycObject *self)
{
  return CYC_DEQUE (self)->maximum < 0 ? cyc_none_new (vm) : cyc_int_new (vm, CYC_DEQUE (self)->maximum);
}

const CycMethodDef cyc_deque_methods[] = {
  { "append", deque_append },
  { "appendleft", deque_appendleft },
  { "clear", deque_clear },
  { "__copy__", deque_copy },
  { "copy", deque_copy },
  { "count", deque_count },
  { "extend", deque_extend },
  { "extendleft", deque_extendleft },
  { "index", deque_index },
  { "insert", deque_insert },
  { "pop", deque_pop },
  { "popleft", deque_popleft },
  { "remove", deque_remove },
  { "__reversed__", deque_reversed },
  { "reverse", deque_reverse },
  { "rotate", deque_rotate },
  { NULL },
};

const CycGetSetDef cyc_deque_getsets[] = {
  { "maxlen", get_maxlen },
  { NULL },
};
