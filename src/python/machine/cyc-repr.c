/* cyc-repr.c
 *
 * Which containers are being printed: a list in the thread's dictionary
 * holds them. Both are made when the program first prints a container, and
 * stay.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-machine.h"

#define REPR_LIST "Py_Repr"

/* Source: Python/pystate.c, _PyThreadState_GetDict */
static CycObject *
get_list (CycVM *vm)
{
  CycObject **dict = &CYC_MACHINE (vm)->thread_dict;
  CycObject  *name, *list;

  if (*dict == NULL)
    cyc_ref_init_move (vm->heap, CYC_HOLDER_INTERPRETER, CYC_REGISTRY (vm->heap, "thread"), dict, cyc_dict_new_hidden (vm));
  list = cyc_dict_get_utf8 (vm, *dict, REPR_LIST);
  if (list != NULL)
    return list;
  name = cyc_str_new_interned (vm, REPR_LIST);
  list = cyc_list_new_hidden (vm);
  cyc_dict_set (vm, *dict, name, list);
  cyc_release (vm->heap, list);
  cyc_release (vm->heap, name);
  return list;
}

/* Where @self stands in @list from its end on, or -1. */
static gssize
find_last (const CycList *list, const CycObject *self)
{
  gssize i = (gssize) list->length - 1;

  while (i >= 0 && list->items[i] != self)
    i--;
  return i;
}

/**
 * cyc_repr_enter:
 * @vm: the machine
 * @self: a container
 *
 * Begins to print @self; cyc_repr_leave() ends it.
 *
 * Source: Objects/object.c, Py_ReprEnter
 *
 * Returns: whether @self is being printed already
 */
gboolean
cyc_repr_enter (CycVM *vm, CycObject *self)
{
  CycObject *list = get_list (vm);

  if (find_last (CYC_LIST (list), self) >= 0)
    return TRUE;
  cyc_list_append (vm, list, self);
  return FALSE;
}

/**
 * cyc_repr_leave:
 * @vm: the machine
 * @self: what cyc_repr_enter() was given
 *
 * Source: Objects/object.c, Py_ReprLeave
 */
void
cyc_repr_leave (CycVM *vm, CycObject *self)
{
  CycObject *list = get_list (vm);
  gssize     at = find_last (CYC_LIST (list), self);

  if (at >= 0)
    cyc_list_remove_at (vm, list, (gsize) at);
}
