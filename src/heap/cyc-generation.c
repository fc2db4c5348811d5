/* cyc-generation.c
 *
 * The lists that tracked objects stand in, the counters beside them, and
 * when they start a collection.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-generation.h"

#include "cyc-emit.h"
#include "cyc-incremental.h"

/**
 * cyc_generation_set_count:
 * @heap: the heap
 * @generation: a generation
 * @value: its new counter
 *
 * Sets a counter.
 */
void
cyc_generation_set_count (CycHeap *heap,
                          guint    generation,
                          gint64   value)
{
  gint64 was = heap->counts[generation];

  heap->counts[generation] = value;
  if (G_UNLIKELY (heap->sink != NULL) && value != was)
    cyc_emit_counter (heap, generation, was);
}

/* What the threshold starts: at once, or at the eval loop's next check. */
static void
allocation_is_due (CycHeap *heap)
{
  CycHeapHooks *hooks = &heap->hooks;
  int           generation;

  if (!heap->enabled || heap->collecting)
    return;
  if (hooks->exception_pending != NULL && hooks->exception_pending (hooks->data))
    return;
  if (heap->profile->gc_at_eval_breaker)
    {
      heap->scheduled = TRUE;
      if (hooks->schedule_gc != NULL)
        hooks->schedule_gc (hooks->data);
      return;
    }
  generation = heap->stress ? 0 : cyc_generation_select (heap);
  if (generation >= 0)
    cyc_heap_collect (heap, (guint) generation, CYC_GC_WHY_THRESHOLD);
}

static void
count_one_more (CycHeap *heap)
{
  if (G_UNLIKELY (heap->starting != CYC_STARTING_NOT))
    return;
  heap->counts[0]++;
  heap->incremental.heap_size++;
  if (G_UNLIKELY (heap->sink != NULL))
    cyc_emit_counter (heap, 0, heap->counts[0] - 1);
  if (G_UNLIKELY ((heap->counts[0] > heap->thresholds[0] && heap->thresholds[0] != 0) || heap->stress))
    allocation_is_due (heap);
}

static void
count_one_less (CycHeap *heap)
{
  if (heap->starting != CYC_STARTING_NOT)
    return;
  heap->incremental.heap_size--;
  if (heap->counts[0] > 0)
    cyc_generation_set_count (heap, 0, heap->counts[0] - 1);
}

/**
 * cyc_generation_count_allocation:
 * @heap: the heap
 *
 * Counts the allocation of an object with a collector's header, and collects
 * or schedules a collection when the threshold is passed.
 *
 * Source: Modules/gcmodule.c, _PyObject_GC_Alloc; 3.11 on: _PyObject_GC_Link
 */
void
cyc_generation_count_allocation (CycHeap *heap)
{
  if (!heap->profile->counts_tracked)
    count_one_more (heap);
}

/**
 * cyc_generation_count_free:
 * @heap: the heap
 *
 * Counts the release of an object with a collector's header.
 *
 * Source: Modules/gcmodule.c, PyObject_GC_Del
 */
void
cyc_generation_count_free (CycHeap *heap)
{
  if (!heap->profile->counts_tracked)
    count_one_less (heap);
}

/**
 * cyc_heap_track:
 * @self: the heap
 * @object: an object with a collector's header
 *
 * Puts @object at the end of generation 0, or among the interpreter's own
 * objects. Does nothing if it is tracked.
 *
 * Source: Include/internal/pycore_object.h, _PyObject_GC_TRACK
 */
void
cyc_heap_track (CycHeap   *self,
                CycObject *object)
{
  CycGcHead *head = CYC_GC_HEAD (object);
  CycListId  list;

  if (head->next != NULL)
    return;
  list = G_UNLIKELY (self->starting >= CYC_STARTING_LIBRARY) ? CYC_LIST_STARTUP : CYC_LIST_GEN0;
  cyc_gc_list_append (head, list == CYC_LIST_GEN0 ? &self->generations[0] : &self->startup);
  if (G_UNLIKELY (self->sink != NULL))
    {
      head->list = (guint8) list;
      cyc_emit_track (self, object, CYC_LIST_GEN0);
      if (list != CYC_LIST_GEN0)
        cyc_emit_list (self, object, CYC_LIST_GEN0, list, 0);
    }
  if (self->profile->incremental)
    cyc_incremental_add (self, head, list == CYC_LIST_STARTUP);
  if (self->profile->counts_tracked)
    count_one_more (self);
}

/**
 * cyc_heap_untrack:
 * @self: the heap
 * @object: an object with a collector's header
 *
 * Takes @object out of the list that it stands in. Does nothing if it is
 * not tracked.
 *
 * Source: Modules/gcmodule.c, PyObject_GC_UnTrack
 */
void
cyc_heap_untrack (CycHeap   *self,
                  CycObject *object)
{
  CycGcHead *head = CYC_GC_HEAD (object);

  if (head->next == NULL)
    return;
  if (G_UNLIKELY (self->sink != NULL))
    {
      cyc_emit_untrack (self, object, head->list, cyc_gc_node_get_number (head->next));
      head->list = CYC_LIST_NONE;
    }
  cyc_gc_list_remove (head);
  head->next = NULL;
  head->prev = NULL;
  head->flags &= ~(CYC_GC_COLLECTING | CYC_GC_UNREACHABLE | CYC_GC_OF_INTERPRETER);
  if (self->profile->counts_tracked)
    count_one_less (self);
}

/**
 * cyc_gc_list_size:
 * @list: a list
 *
 * Counts the objects of @list.
 *
 * Source: Modules/gcmodule.c, gc_list_size
 *
 * Returns: their number
 */
gsize
cyc_gc_list_size (const CycGcHead *list)
{
  gsize n = 0;

  for (const CycGcHead *node = list->next; node != list; node = node->next)
    n++;
  return n;
}

/**
 * cyc_generation_move:
 * @heap: the heap
 * @node: an object's header
 * @from: the list that it stands in
 * @to: the list at whose end it goes
 * @to_id: what events call @to
 *
 * Moves one object. If @from and @to are one list, the object still goes to
 * its end, and events may call the list differently before and after.
 *
 * Source: Modules/gcmodule.c, gc_list_move
 */
void
cyc_generation_move (CycHeap   *heap,
                     CycGcHead *node,
                     CycGcHead *from,
                     CycGcHead *to,
                     CycListId  to_id)
{
  if (G_UNLIKELY (heap->sink != NULL))
    {
      cyc_emit_list (heap, CYC_GC_OBJECT (node), node->list, to_id, cyc_gc_node_get_number (node->next));
      node->list = (guint8) to_id;
    }
  cyc_gc_list_move (node, to);
}

static void
emit_merge (CycHeap   *heap,
            CycGcHead *from,
            CycListId  to_id)
{
  for (CycGcHead *node = from->next; node != from; node = node->next)
    if (node->list != to_id)
      {
        cyc_emit_list (heap, CYC_GC_OBJECT (node), node->list, to_id, cyc_gc_node_get_number (node->next));
        node->list = (guint8) to_id;
      }
}

/**
 * cyc_generation_merge:
 * @heap: the heap
 * @from: a list, empty afterwards
 * @to: the list at whose end its objects go; may be @from itself, whose name changes then
 * @to_id: what events call @to
 *
 * Moves all objects of a list, in order.
 *
 * Source: Modules/gcmodule.c, gc_list_merge
 */
void
cyc_generation_merge (CycHeap   *heap,
                      CycGcHead *from,
                      CycGcHead *to,
                      CycListId  to_id)
{
  if (G_UNLIKELY (heap->sink != NULL))
    emit_merge (heap, from, to_id);
  if (from != to)
    cyc_gc_list_merge (from, to);
}

/**
 * cyc_generation_select:
 * @heap: the heap
 *
 * Finds the oldest generation whose threshold is passed. The oldest of all
 * counts only when the objects that wait for their first full collection
 * are at least a quarter of those that survived the last one. The incremental
 * collector always takes an increment.
 *
 * Source: Modules/gcmodule.c, gc_collect_generations; Python/gc.c, gc_select_generation; _Py_RunGC
 *
 * Returns: the generation, -1 for none
 */
int
cyc_generation_select (CycHeap *heap)
{
  if (heap->profile->incremental)
    return 1;
  for (int i = CYC_N_GENERATIONS - 1; i >= 0; i--)
    {
      if (heap->counts[i] <= heap->thresholds[i])
        continue;
      if (i == CYC_N_GENERATIONS - 1 && heap->long_lived_pending < heap->long_lived_total / 4)
        continue;
      return i;
    }
  return -1;
}

/**
 * cyc_heap_set_enabled:
 * @self: the heap
 * @enabled: whether automatic collections take place
 *
 * gc.enable() and gc.disable().
 */
void
cyc_heap_set_enabled (CycHeap *self,
                      gboolean enabled)
{
  if (G_UNLIKELY (self->sink != NULL))
    *cyc_sink_next (self->sink) = (CycEvent){
      .kind = CYC_EVENT_ENABLE,
      .flags = (guint8) (enabled != FALSE),
      .callback = { .func = (CycObjectId) (self->enabled != FALSE) },
    };
  self->enabled = enabled;
}

/**
 * cyc_heap_set_threshold:
 * @self: the heap
 * @n: how many thresholds are given, 1 to 3
 * @values: the thresholds
 *
 * gc.set_threshold(). The others stay as they are, and so do the counters.
 *
 * Source: Modules/gcmodule.c, gc_set_threshold
 */
void
cyc_heap_set_threshold (CycHeap      *self,
                        guint         n,
                        const gint64 *values)
{
  gint64 was[CYC_N_GENERATIONS];

  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    {
      was[i] = self->thresholds[i];
      if (i < n)
        self->thresholds[i] = values[i];
    }
  if (G_UNLIKELY (self->sink != NULL))
    *cyc_sink_next (self->sink) = (CycEvent){
      .kind = CYC_EVENT_THRESHOLD,
      .gc = {
        .value = (guint32) self->thresholds[0],
        .value1 = (guint32) self->thresholds[1],
        .value2 = (guint32) self->thresholds[2],
        .was = (guint32) was[0],
        .was1 = (guint32) was[1],
        .was2 = (guint32) was[2],
      },
    };
}

static void
rename_list (CycGcHead *list,
             CycListId  id)
{
  for (CycGcHead *node = list->next; node != list; node = node->next)
    node->list = (guint8) id;
}

/**
 * cyc_heap_freeze:
 * @self: the heap
 *
 * Moves every tracked object to the permanent generation, which no
 * collection looks at, youngest generation first, and sets all counters to 0.
 * The interpreter's own objects count as frozen, too.
 *
 * Source: Modules/gcmodule.c, gc_freeze_impl
 */
void
cyc_heap_freeze (CycHeap *self)
{
  if (G_UNLIKELY (self->sink != NULL))
    cyc_emit_plain (self, CYC_EVENT_FREEZE, 0);
  if (self->profile->incremental)
    cyc_incremental_freeze (self);
  for (guint i = 0; i < CYC_N_GENERATIONS; i++)
    {
      cyc_gc_list_merge (&self->generations[i], &self->permanent);
      cyc_generation_set_count (self, i, 0);
    }
  if (G_UNLIKELY (self->sink != NULL))
    rename_list (&self->permanent, CYC_LIST_PERMANENT);
  self->startup_frozen = TRUE;
}

/**
 * cyc_heap_unfreeze:
 * @self: the heap
 *
 * Moves the permanent generation to the end of generation 2, or of the old
 * objects that the incremental collector has visited.
 *
 * Source: Modules/gcmodule.c, gc_unfreeze_impl
 */
void
cyc_heap_unfreeze (CycHeap *self)
{
  CycListId list = self->profile->incremental ? CYC_LIST_VISITED : CYC_LIST_GEN2;

  if (G_UNLIKELY (self->sink != NULL))
    {
      cyc_emit_plain (self, CYC_EVENT_UNFREEZE, (guint8) list);
      rename_list (&self->permanent, list);
    }
  cyc_gc_list_merge (&self->permanent, cyc_generation_get_list (self, list));
  if (self->profile->incremental)
    cyc_incremental_unfreeze (self);
  self->startup_frozen = FALSE;
}

/**
 * cyc_generation_get_list:
 * @heap: the heap
 * @list: one of the lists that exist between collections
 *
 * Returns: (transfer none): its anchor
 */
CycGcHead *
cyc_generation_get_list (CycHeap  *heap,
                         CycListId list)
{
  switch ((guint) list)
    {
    case CYC_LIST_PERMANENT:
      return &heap->permanent;
    case CYC_LIST_VISITED:
      return &heap->generations[1 + heap->incremental.visited_space];
    case CYC_LIST_PENDING:
      return &heap->generations[2 - heap->incremental.visited_space];
    default:
      g_assert (list >= CYC_LIST_GEN0 && list <= CYC_LIST_GEN2);
      return &heap->generations[list - CYC_LIST_GEN0];
    }
}

/**
 * cyc_heap_count_list:
 * @self: the heap
 * @list: a list that exists between collections
 *
 * Counts the objects of a list. The interpreter's own, as many as a real one
 * has, count in generation 2, or, when frozen, among the permanent; with the
 * incremental collector wherever a real interpreter has them.
 *
 * Returns: their number
 */
gsize
cyc_heap_count_list (CycHeap  *self,
                     CycListId list)
{
  gsize     n = cyc_gc_list_size (cyc_generation_get_list (self, list));
  CycListId startup = self->startup_frozen ? CYC_LIST_PERMANENT : CYC_LIST_GEN2;

  if (self->profile->incremental)
    return n + cyc_incremental_count_others (self, list);
  if (list != startup || cyc_gc_list_is_empty (&self->startup))
    return n;
  return n + self->profile->startup_objects;
}

/**
 * cyc_object_may_be_tracked:
 * @object: an object
 *
 * Whether a dictionary or tuple that holds @object must be looked at by the
 * collector. A tuple answers for what it holds: one that is untracked holds
 * atoms only.
 *
 * Source: Include/internal/pycore_object.h, _PyObject_GC_MAY_BE_TRACKED
 *
 * Returns: whether it may be part of a cycle
 */
gboolean
cyc_object_may_be_tracked (CycObject *object)
{
  const CycType *type = object->type;

  if (!cyc_object_is_gc (object) || cyc_object_is_static_class (object))
    return FALSE;
  if (type->may_untrack != NULL && (type->flags & (CYC_TYPE_HEAP | CYC_TYPE_UNTRACK_IN_FULL)) == 0)
    return CYC_GC_HEAD (object)->next != NULL;
  return TRUE;
}
