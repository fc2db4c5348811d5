/* heap-fixture.c
 *
 * A heap with toy types.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heap-fixture.h"

#include "heap-model.h"

#define NODE(object) ((Node *) (object))

static HeapFixture *
fixture_of (CycHeap *heap)
{
  return heap->hooks.data;
}

static void
node_traverse (CycObject  *object,
               CycVisitor *visitor)
{
  for (guint i = 0; i < NODE_SLOTS; i++)
    CYC_VISIT (visitor, NODE (object)->slots[i], CYC_SLOT (ITEM, i));
}

static void
node_clear (CycHeap   *heap,
            CycObject *object)
{
  for (guint i = 0; i < NODE_SLOTS; i++)
    cyc_ref_clear (heap, CYC_HOLDER_OF (object), CYC_SLOT (ITEM, i), &NODE (object)->slots[i]);
}

static void
node_finalize (CycHeap   *heap,
               CycObject *object)
{
  HeapFixture *self = fixture_of (heap);

  g_string_append_printf (self->log, "del%d ", NODE (object)->id);
  if (self->on_finalize != NULL)
    self->on_finalize (self, NODE (object));
}

static gboolean
node_may_untrack (CycObject *object)
{
  for (guint i = 0; i < NODE_SLOTS; i++)
    if (NODE (object)->slots[i] != NULL && cyc_object_may_be_tracked (NODE (object)->slots[i]))
      return FALSE;
  return TRUE;
}

static void
on_weakref (gpointer    data,
            CycWeakref *ref,
            CycObject  *callback)
{
  HeapFixture *self = data;

  g_assert_null (ref->referent);
  g_string_append_printf (self->log, "cb%d ", NODE (callback)->id);
}

static void
on_garbage (gpointer   data,
            CycObject *object)
{
  HeapFixture *self = data;

  cyc_hold (self->heap, object);
  g_ptr_array_add (self->garbage, object);
}

static void
on_schedule (gpointer data)
{
  ((HeapFixture *) data)->n_scheduled++;
}

static void
on_flush (CycSink *sink)
{
  HeapFixture *self = (HeapFixture *) ((char *) sink - G_STRUCT_OFFSET (HeapFixture, sink));

  for (CycEvent *event = self->room; event < sink->cursor; event++)
    {
      heap_model_apply (self->model, event);
      g_array_append_vals (self->events, event, 1);
    }
  sink->n_before += (guint32) (sink->cursor - sink->start);
  sink->cursor = self->room;
}

static void
init_type (HeapFixture *self,
           CycType     *type,
           const char  *name,
           guint32      flags)
{
  *type = (CycType){
    .object = { .refcnt = 1, .type = &self->metatype },
    .name = name,
    .flags = flags,
    .size = 48,
    .struct_size = sizeof (Node),
    .weaklist_offset = G_STRUCT_OFFSET (Node, weaklist),
    .drop = node_clear,
  };
  if ((flags & CYC_TYPE_GC) == 0)
    return;
  type->traverse = node_traverse;
  type->clear = node_clear;
}

static void
init_types (HeapFixture *self)
{
  self->metatype = (CycType){ .object = { .type = &self->metatype }, .name = "type" };
  init_type (self, &self->node, "node", CYC_TYPE_GC | CYC_TYPE_TRASHCAN);
  init_type (self, &self->finalized, "finalized", CYC_TYPE_GC | CYC_TYPE_TRASHCAN | CYC_TYPE_HAS_DEL);
  self->finalized.finalize = node_finalize;
  init_type (self, &self->atom, "atom", 0);
  init_type (self, &self->listed, "listed", CYC_TYPE_GC);
  self->listed.free_list_limit = 3;
  init_type (self, &self->pair, "pair", CYC_TYPE_GC);
  self->pair.may_untrack = node_may_untrack;
  init_type (self, &self->mapping, "mapping", CYC_TYPE_GC | CYC_TYPE_UNTRACK_IN_FULL);
  self->mapping.may_untrack = node_may_untrack;
  init_type (self, &self->legacy, "legacy", CYC_TYPE_GC | CYC_TYPE_LEGACY_FINALIZER);
  init_type (self, &self->ref, "ref", CYC_TYPE_GC);
  self->ref.weaklist_offset = 0;
  self->ref.struct_size = sizeof (CycWeakref);
  cyc_weakref_init_type (&self->ref);
}

static void
set_up (HeapFixture *self,
        const char  *profile,
        CycSink     *sink)
{
  const CycProfile *found = cyc_profile_lookup (profile);

  g_assert_nonnull (found);
  self->heap = cyc_heap_new (found, sink);
  self->heap->hooks = (CycHeapHooks){
    .weakref_callback = on_weakref,
    .garbage = on_garbage,
    .schedule_gc = on_schedule,
    .data = self,
  };
  self->log = g_string_new (NULL);
  self->roots = g_ptr_array_new ();
  self->garbage = g_ptr_array_new ();
  init_types (self);
}

void
heap_fixture_set_up_silent (HeapFixture *self,
                            const char  *profile)
{
  *self = (HeapFixture){ 0 };
  set_up (self, profile, NULL);
}

void
heap_fixture_set_up (HeapFixture *self,
                     const char  *profile)
{
  *self = (HeapFixture){ 0 };
  self->events = g_array_new (FALSE, FALSE, sizeof (CycEvent));
  self->model = heap_model_new ();
  self->sink = (CycSink){
    .cursor = self->room,
    .start = self->room,
    .limit = self->room + G_N_ELEMENTS (self->room),
    .texts = cyc_texts_new (),
    .flush = on_flush,
  };
  set_up (self, profile, &self->sink);
}

void
heap_fixture_tear_down (HeapFixture *self)
{
  if (self->model != NULL)
    {
      heap_fixture_check (self);
      heap_model_free (self->model);
      cyc_texts_free (self->sink.texts);
      g_array_unref (self->events);
    }
  cyc_heap_free (self->heap);
  g_string_free (self->log, TRUE);
  g_ptr_array_unref (self->roots);
  g_ptr_array_unref (self->garbage);
}

Node *
heap_fixture_new (HeapFixture *self,
                  CycType     *type,
                  int          id)
{
  CycObject *object = cyc_heap_alloc (self->heap, type, type->struct_size, type->size, 0);

  NODE (object)->id = id;
  if (cyc_object_is_gc (object))
    cyc_heap_track (self->heap, object);
  return NODE (object);
}

void
heap_fixture_store (HeapFixture *self,
                    Node        *holder,
                    guint        slot,
                    gpointer     target)
{
  cyc_ref_set (self->heap, CYC_HOLDER_OF (holder), CYC_SLOT (ITEM, slot), &holder->slots[slot], target);
}

void
heap_fixture_forget (HeapFixture *self,
                     gpointer     object)
{
  cyc_release (self->heap, object);
}

CycWeakref *
heap_fixture_watch (HeapFixture *self,
                    gpointer     target,
                    gpointer     callback)
{
  return (CycWeakref *) cyc_weakref_new (self->heap, &self->ref, TRUE, target, callback);
}

void
heap_fixture_check (HeapFixture *self)
{
  if (self->model != NULL)
    on_flush (&self->sink);
}

char *
heap_fixture_list (HeapFixture *self,
                   CycGcHead   *list)
{
  GString *text = g_string_new (NULL);

  for (CycGcHead *node = list->next; node != list; node = node->next)
    g_string_append_printf (text, text->len > 0 ? " %d" : "%d", NODE (CYC_GC_OBJECT (node))->id);
  return g_string_free (text, FALSE);
}

char *
heap_fixture_phases (HeapFixture *self)
{
  GString *text = g_string_new (NULL);

  heap_fixture_check (self);
  for (guint i = 0; i < self->events->len; i++)
    {
      const CycEvent *event = &g_array_index (self->events, CycEvent, i);

      if (event->kind == CYC_EVENT_GC_PHASE)
        g_string_append_printf (text, text->len > 0 ? " %s" : "%s", cyc_phase_to_string (event->flags));
    }
  return g_string_free (text, FALSE);
}

guint
heap_fixture_count_events (HeapFixture *self,
                           CycEventKind kind)
{
  guint n = 0;

  heap_fixture_check (self);
  for (guint i = 0; i < self->events->len; i++)
    if (g_array_index (self->events, CycEvent, i).kind == kind)
      n++;
  return n;
}
