/* cyc-model-lists.c
 *
 * The collector's lists in a model.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

void
cyc_model_list_remove (CycModel   *self,
                       CycObjectId object)
{
  CycModelObject *record = cyc_model_edit_object (self, object);
  CycModelList   *list = &self->state.lists[record->list];

  if (record->list == CYC_LIST_NONE)
    return;

  if (record->prev != 0)
    cyc_model_edit_object (self, record->prev)->next = record->next;
  else
    list->first = record->next;
  if (record->next != 0)
    cyc_model_edit_object (self, record->next)->prev = record->prev;
  else
    list->last = record->prev;
  list->n--;
  record->next = 0;
  record->prev = 0;
  record->list = CYC_LIST_NONE;
}

/* @before: 0 for the end, also where the object does not stand in @list. */
void
cyc_model_list_insert (CycModel   *self,
                       CycObjectId object,
                       CycListId   list_id,
                       CycObjectId before)
{
  CycModelObject *record = cyc_model_edit_object (self, object);
  CycModelList   *list = &self->state.lists[list_id];

  if (list_id == CYC_LIST_NONE)
    return;
  if (before != 0 && cyc_model_edit_object (self, before)->list != list_id)
    before = 0;

  record->list = list_id;
  record->next = before;
  record->prev = before != 0 ? cyc_model_edit_object (self, before)->prev : list->last;
  if (record->prev != 0)
    cyc_model_edit_object (self, record->prev)->next = object;
  else
    list->first = object;
  if (before != 0)
    cyc_model_edit_object (self, before)->prev = object;
  else
    list->last = object;
  list->n++;
}

/* gc_list_merge */
void
cyc_model_list_append_all (CycModel *self,
                           CycListId to_id,
                           CycListId from_id)
{
  CycModelList *to = &self->state.lists[to_id];
  CycModelList *from = &self->state.lists[from_id];

  if (from->n == 0)
    return;

  for (CycObjectId i = from->first; i != 0; i = cyc_model_peek_object (self, i)->next)
    cyc_model_edit_object (self, i)->list = to_id;

  cyc_model_edit_object (self, from->first)->prev = to->last;
  if (to->last != 0)
    cyc_model_edit_object (self, to->last)->next = from->first;
  else
    to->first = from->first;
  to->last = from->last;
  to->n += from->n;
  *from = (CycModelList){ 0 };
}

/* The reverse: the last @n objects of @from become the whole of @to. */
void
cyc_model_list_split_tail (CycModel *self,
                           CycListId from_id,
                           CycListId to_id,
                           guint32   n)
{
  CycModelList *to = &self->state.lists[to_id];
  CycModelList *from = &self->state.lists[from_id];
  CycObjectId   first = 0;

  if (n == 0)
    return;

  to->last = from->last;
  for (guint32 i = 0; i < n; i++)
    {
      first = i == 0 ? from->last : cyc_model_peek_object (self, first)->prev;
      cyc_model_edit_object (self, first)->list = to_id;
    }
  to->first = first;
  to->n = n;

  from->last = cyc_model_peek_object (self, first)->prev;
  from->n -= n;
  if (from->last != 0)
    cyc_model_edit_object (self, from->last)->next = 0;
  else
    from->first = 0;
  cyc_model_edit_object (self, first)->prev = 0;
}

void
cyc_model_freezing_lists (const CycModel *self,
                          CycListId      *lists)
{
  gboolean swapped = self->state.gc.visited_space != 0;

  lists[0] = CYC_LIST_GEN0;
  lists[1] = CYC_LIST_GEN1;
  lists[2] = CYC_LIST_GEN2;
  lists[3] = swapped ? CYC_LIST_PENDING : CYC_LIST_VISITED;
  lists[4] = swapped ? CYC_LIST_VISITED : CYC_LIST_PENDING;
}
