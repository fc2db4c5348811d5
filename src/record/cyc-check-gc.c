/* cyc-check-gc.c
 *
 * Promises about the collector's lists and numbers.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-check-private.h"

#include <glib/gi18n-lib.h>

/* Whether an event names the list in which the object stands, and a place
 * that is in the list where it goes. */
gboolean
cyc_checker_list_event (CycChecker     *self,
                        const CycEvent *event)
{
  CycListId   from = (CycListId) (event->kind == CYC_EVENT_TRACK ? CYC_LIST_NONE : event->list.from);
  CycListId   list = (CycListId) cyc_model_get_object (self->model, event->list.object)->list;
  CycObjectId before = event->list.before;

  cyc_checker_count (self, CYC_CHECK_LISTS);
  if (list != from)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u is said to stand in %s, but stands in %s"), event->list.object, cyc_list_to_string (from), cyc_list_to_string (list));
  if (event->kind != CYC_EVENT_UNTRACK && event->list.to == CYC_LIST_NONE)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u moves to no list"), event->list.object);
  if (event->kind != CYC_EVENT_UNTRACK && before != 0 && cyc_model_get_object (self->model, before)->list != event->list.to)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u moves before #%u, which is not in %s"), event->list.object, before, cyc_list_to_string ((CycListId) event->list.to));
  if ((cyc_model_get_object (self->model, event->list.object)->flags & CYC_ALLOC_GC) == 0)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u has no collector’s header"), event->list.object);
  return TRUE;
}

static gboolean
check_list (CycChecker *self,
            CycListId   id)
{
  const CycModelList *list = cyc_model_get_list (self->model, id);
  CycObjectId         prev = 0;
  guint32             n = 0;

  for (CycObjectId i = list->first; i != 0; i = cyc_model_get_object (self->model, i)->next)
    {
      const CycModelObject *object = cyc_model_get_object (self->model, i);

      cyc_checker_count (self, CYC_CHECK_LISTS);
      if (object->prev != prev || object->list != id || ++n > list->n)
        return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u of %s is not linked to the one before it"), i, cyc_list_to_string (id));
      if ((object->flags & CYC_OBJECT_ALIVE) == 0)
        return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("object #%u of %s is not alive"), i, cyc_list_to_string (id));
      prev = i;
    }
  if (list->last != prev || list->n != n)
    return cyc_checker_fail (self, CYC_CHECK_LISTS, _ ("%s does not end where it should"), cyc_list_to_string (id));
  return TRUE;
}

/* Walks all lists from end to end. */
gboolean
cyc_checker_lists (CycChecker *self)
{
  for (CycListId id = CYC_LIST_GEN0; id < CYC_N_LISTS; id++)
    if (!check_list (self, id))
      return FALSE;
  return TRUE;
}

/* gc_refs of each candidate against its count less the references from candidates. */
static gboolean
check_candidates (CycChecker *self)
{
  g_autoptr (GHashTable) set = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < self->candidates->len; i++)
    g_hash_table_add (set, GUINT_TO_POINTER (g_array_index (self->candidates, CycObjectId, i)));

  for (guint i = 0; i < self->candidates->len; i++)
    {
      CycObjectId candidate = g_array_index (self->candidates, CycObjectId, i);
      guint32     outside = 0;
      guint32     gc_refs = 0;
      guint32     iter = 0;
      CycModelRef ref;

      while (cyc_model_next_referrer (self->model, candidate, &iter, &ref))
        outside += CYC_HOLDER_KIND (ref.holder) != CYC_HOLDER_OBJECT ||
                   !g_hash_table_contains (set, GUINT_TO_POINTER (CYC_HOLDER_NUMBER (ref.holder)));
      cyc_checker_count (self, CYC_CHECK_GC_REFS);
      if (!cyc_model_get_gc_refs (self->model, candidate, &gc_refs) || gc_refs != outside)
        return cyc_checker_fail (self, CYC_CHECK_GC_REFS, _ ("gc_refs of #%u is %u, but %u references come from outside"), candidate, gc_refs, outside);
    }
  return TRUE;
}

static gboolean
check_copy (CycChecker     *self,
            const CycEvent *event)
{
  guint32 count = cyc_model_get_count (self->model, event->gc_refs.object);

  if (!self->subtracting)
    g_array_set_size (self->candidates, 0);
  self->subtracting = TRUE;
  cyc_checker_count (self, CYC_CHECK_GC_REFS);
  if (event->gc_refs.value != count)
    return cyc_checker_fail (self, CYC_CHECK_GC_REFS, _ ("gc_refs of #%u starts as %u, but its count is %u"), event->gc_refs.object, event->gc_refs.value, count);
  g_array_append_val (self->candidates, event->gc_refs.object);
  return TRUE;
}

static gboolean
refers_to (CycModel   *model,
           CycObjectId from,
           CycObjectId to)
{
  CycModelRef ref;
  guint32     iter = 0;

  while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, from), &iter, &ref))
    if (ref.target == to)
      return TRUE;
  return FALSE;
}

/* From the first copy to the last subtraction gc_refs are made; whatever
 * comes then may rely on them. */
gboolean
cyc_checker_gc_refs (CycChecker     *self,
                     const CycEvent *event)
{
  if (event->kind == CYC_EVENT_GC_REFS && event->flags == CYC_GC_REFS_COPY)
    return check_copy (self, event);
  if (!self->subtracting)
    return TRUE;

  if (event->kind == CYC_EVENT_GC_REFS && event->flags == CYC_GC_REFS_SUBTRACT)
    {
      cyc_checker_count (self, CYC_CHECK_GC_REFS);
      if (event->gc_refs.was != event->gc_refs.value + 1)
        return cyc_checker_fail (self, CYC_CHECK_GC_REFS, _ ("gc_refs of #%u goes from %u to %u in one step"), event->gc_refs.object, event->gc_refs.was, event->gc_refs.value);
      if (event->gc_refs.from != 0 && !refers_to (self->model, event->gc_refs.from, event->gc_refs.object))
        return cyc_checker_fail (self, CYC_CHECK_GC_REFS, _ ("#%u does not refer to #%u"), event->gc_refs.from, event->gc_refs.object);
      return TRUE;
    }
  if ((event->kind == CYC_EVENT_GC_PHASE && event->flags > CYC_PHASE_SUBTRACT_REFS) || event->kind == CYC_EVENT_VERDICT ||
      event->kind == CYC_EVENT_GC_REFS || event->kind == CYC_EVENT_GC_END)
    {
      self->subtracting = FALSE;
      /* The event that ends the subtraction may change a gc_refs itself. */
      cyc_model_step_back (self->model);
      if (!check_candidates (self))
        return FALSE;
      cyc_model_step (self->model);
    }
  return TRUE;
}
