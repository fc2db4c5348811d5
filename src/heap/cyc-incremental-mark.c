/* cyc-incremental-mark.c
 *
 * What the incremental collector finds by following references: all that the
 * roots lead to, which need not be searched for garbage, and all that a
 * pending object leads to, which must be in the same increment.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-incremental.h"

/* The interpreter's own objects are gone through like others, but stand in
 * no list of the collector. */
typedef struct
{
  CycVisitor visitor;
  CycGcHead  reachable; /* the program's objects that were found and not looked into */
  GPtrArray *found;     /* these and the interpreter's own, in order */
  gsize      n_marked;  /* of the program's */
} CycMarker;

static gboolean
is_of_interpreter (const CycGcHead *node)
{
  return (node->flags & CYC_GC_OF_INTERPRETER) != 0;
}

/* Source: Python/gc.c of 3.14.0, move_to_reachable and visit_add_to_container */
static void
visit_mark (CycVisitor *visitor,
            CycObject  *target,
            CycSlot     slot)
{
  CycMarker *self = (CycMarker *) visitor;
  CycHeap   *heap = visitor->heap;
  CycGcHead *node;

  if ((target->type->flags & CYC_TYPE_GC) == 0 || cyc_object_is_immortal (target))
    return;
  node = CYC_GC_HEAD (target);
  if (node->next == NULL || cyc_incremental_is_visited (heap, node))
    return;
  cyc_incremental_set_visited (heap, node, TRUE);
  g_ptr_array_add (self->found, node);
  if (is_of_interpreter (node))
    return;
  cyc_generation_move (heap, node, NULL, &self->reachable, CYC_LIST_REACHABLE);
  self->n_marked++;
}

/* Source: Python/gc.c of 3.14.0, mark_all_reachable */
static void
mark_all_reachable (CycMarker *self)
{
  CycHeap   *heap = self->visitor.heap;
  CycGcHead *visited = cyc_generation_get_list (heap, CYC_LIST_VISITED);

  for (guint i = 0; i < self->found->len; i++)
    {
      CycGcHead *node = g_ptr_array_index (self->found, i);
      CycObject *object = CYC_GC_OBJECT (node);

      if (!is_of_interpreter (node))
        {
          cyc_generation_move (heap, node, &self->reachable, visited, CYC_LIST_VISITED);
          if (G_UNLIKELY (heap->sink != NULL))
            cyc_emit_verdict (heap, object, CYC_VERDICT_REACHABLE);
        }
      if (object->type->traverse != NULL)
        object->type->traverse (object, &self->visitor);
    }
}

static void
marker_init (CycMarker *self,
             CycHeap   *heap)
{
  *self = (CycMarker){ .visitor = { .visit = visit_mark, .heap = heap }, .found = g_ptr_array_new () };
  cyc_gc_list_init (&self->reachable);
}

static gsize
marker_end (CycMarker *self)
{
  mark_all_reachable (self);
  g_ptr_array_unref (self->found);
  return self->n_marked;
}

/* Of the interpreter's objects that have no place here, all but a few are reachable. */
static gsize
mark_others (CycHeap *heap)
{
  CycOthers *others = &heap->incremental.others;
  gsize      marked, stay = MIN (heap->profile->startup_unmarked, others->young + others->pending);

  marked = others->young + others->pending - stay;
  others->visited += marked;
  others->young = 0;
  others->pending = stay;
  return marked;
}

/**
 * cyc_incremental_mark_roots:
 * @self: a collection
 *
 * Moves all that the interpreter's own dictionaries lead to, sys.modules and
 * so every module's names among them, to the visited objects.
 *
 * Source: Python/gc.c of 3.14.0, mark_global_roots
 *
 * Returns: how many objects were marked
 */
gsize
cyc_incremental_mark_roots (CycCollection *self)
{
  CycHeap  *heap = self->heap;
  CycMarker marker;

  cyc_collection_phase (self, CYC_PHASE_MARK_ROOTS);
  marker_init (&marker, heap);
  if (heap->hooks.visit_roots != NULL)
    heap->hooks.visit_roots (heap->hooks.data, &marker.visitor);
  return marker_end (&marker) + mark_others (heap);
}

/**
 * cyc_incremental_mark_stacks:
 * @self: a collection
 * @all: whether frames are looked at that were looked at before
 *
 * Moves all that the frames lead to, to the visited objects.
 *
 * Source: Python/gc.c of 3.14.0, mark_stacks
 *
 * Returns: how many objects were marked
 */
gsize
cyc_incremental_mark_stacks (CycCollection *self,
                             gboolean       all)
{
  CycHeap  *heap = self->heap;
  CycMarker marker;

  cyc_collection_phase (self, CYC_PHASE_MARK_STACKS);
  marker_init (&marker, heap);
  if (heap->hooks.visit_stacks != NULL)
    heap->hooks.visit_stacks (heap->hooks.data, &marker.visitor, all);
  return marker_end (&marker);
}

typedef struct
{
  CycVisitor visitor;
  CycGcHead *increment;
  gsize      n_added;
} CycExpander;

/* Source: Python/gc.c of 3.14.0, visit_add_to_container */
static void
visit_expand (CycVisitor *visitor,
              CycObject  *target,
              CycSlot     slot)
{
  CycExpander *self = (CycExpander *) visitor;
  CycHeap     *heap = visitor->heap;
  CycGcHead   *node;

  if ((target->type->flags & CYC_TYPE_GC) == 0 || cyc_object_is_immortal (target))
    return;
  node = CYC_GC_HEAD (target);
  if (node->next == NULL || is_of_interpreter (node) || cyc_incremental_is_visited (heap, node))
    return;
  cyc_incremental_set_visited (heap, node, TRUE);
  cyc_generation_move (heap, node, NULL, self->increment, CYC_LIST_YOUNG);
  self->n_added++;
}

/**
 * cyc_incremental_expand:
 * @self: a collection, the increment in @young
 * @node: the last object of the increment
 *
 * Adds all that @node leads to and that is not visited yet: a cycle is
 * found only where all of it is in one increment.
 *
 * Source: Python/gc.c of 3.14.0, expand_region_transitively_reachable
 *
 * Returns: how many objects were added
 */
gsize
cyc_incremental_expand (CycCollection *self,
                        CycGcHead     *node)
{
  CycHeap    *heap = self->heap;
  CycExpander expander = { .visitor = { .visit = visit_expand, .heap = heap }, .increment = self->young };
  CycGcHead  *next;

  for (; node != self->young; node = next)
    {
      CycObject *object = CYC_GC_OBJECT (node);

      if (cyc_object_is_immortal (object))
        {
          next = node->next;
          cyc_generation_move (heap, node, self->young, &heap->permanent, CYC_LIST_PERMANENT);
          continue;
        }
      if (object->type->traverse != NULL)
        object->type->traverse (object, &expander.visitor);
      next = node->next;
    }
  return expander.n_added;
}
