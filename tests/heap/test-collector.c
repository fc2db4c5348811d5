/* test-collector.c
 *
 * Collections: phases, list orders, finalizers, weak references, what comes
 * back to life, and the trashcan.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <stdlib.h>
#include <string.h>

#include "heap-fixture.h"

static gsize
collect (HeapFixture *self,
         guint        generation)
{
  return cyc_heap_collect (self->heap, generation, CYC_GC_WHY_COLLECT);
}

static Node *
lonely_cycle (HeapFixture *self,
              CycType     *type,
              int          id)
{
  Node *node = heap_fixture_new (self, type, id);

  heap_fixture_store (self, node, 0, node);
  return node;
}

static void
assert_list (HeapFixture *self,
             guint        generation,
             const char  *expected)
{
  g_autofree char *list = heap_fixture_list (self, &self->heap->generations[generation]);

  g_assert_cmpstr (list, ==, expected);
}

static void
test_phases (gconstpointer data)
{
  HeapFixture self;

  heap_fixture_set_up (&self, data);
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 1));
  g_assert_cmpuint (collect (&self, 2), ==, 1);
  {
    g_autofree char *phases = heap_fixture_phases (&self);

    g_assert_cmpstr (phases, ==,
                     "merge update_refs subtract_refs move_unreachable untrack promote legacy_finalizers "
                     "weakrefs finalizers resurrection clear");
  }
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_generations (void)
{
  HeapFixture self;
  Node       *a;
  Node       *b;

  heap_fixture_set_up (&self, "3.13");
  a = heap_fixture_new (&self, &self.node, 1);
  collect (&self, 0);
  b = heap_fixture_new (&self, &self.node, 2);
  assert_list (&self, 0, "2");
  assert_list (&self, 1, "1");
  g_assert_cmpint (self.heap->counts[1], ==, 1);
  collect (&self, 1);
  assert_list (&self, 1, "");
  assert_list (&self, 2, "1 2");
  g_assert_cmpint (self.heap->counts[1], ==, 0);
  g_assert_cmpint (self.heap->counts[2], ==, 1);
  collect (&self, 2);
  g_assert_cmpint (self.heap->counts[2], ==, 0);
  g_assert_cmpuint (collect (&self, 2), ==, 0);
  heap_fixture_forget (&self, a);
  heap_fixture_forget (&self, b);
  heap_fixture_tear_down (&self);
}

/* What is reachable through a later object only goes to the end of the list. */
static void
test_move_back (void)
{
  HeapFixture self;
  Node       *child;
  Node       *parent;
  Node       *other;

  heap_fixture_set_up (&self, "3.13");
  child = heap_fixture_new (&self, &self.node, 1);
  parent = heap_fixture_new (&self, &self.node, 2);
  other = heap_fixture_new (&self, &self.node, 3);
  heap_fixture_store (&self, parent, 0, child);
  heap_fixture_forget (&self, child);
  collect (&self, 0);
  assert_list (&self, 1, "2 3 1");
  g_assert_cmpuint (heap_fixture_count_events (&self, CYC_EVENT_FREE), ==, 0);
  heap_fixture_forget (&self, parent);
  heap_fixture_forget (&self, other);
  heap_fixture_tear_down (&self);
}

static void
test_untrack (gconstpointer data)
{
  HeapFixture self;
  Node       *inner;
  Node       *outer;
  Node       *mapping;
  Node       *list;

  heap_fixture_set_up (&self, data);
  inner = heap_fixture_new (&self, &self.pair, 1);
  outer = heap_fixture_new (&self, &self.pair, 2);
  heap_fixture_store (&self, outer, 0, inner);
  list = heap_fixture_new (&self, &self.node, 3);
  mapping = heap_fixture_new (&self, &self.mapping, 4);
  heap_fixture_store (&self, mapping, 0, inner);
  collect (&self, 0);
  g_assert_false (cyc_object_is_tracked (&inner->object));
  g_assert_false (cyc_object_is_tracked (&outer->object));
  g_assert_true (cyc_object_is_tracked (&mapping->object));
  collect (&self, 2);
  g_assert_cmpint (cyc_object_is_tracked (&mapping->object), ==, !self.heap->profile->lazy_dict_tracking);
  g_assert_true (cyc_object_is_tracked (&list->object));
  heap_fixture_forget (&self, mapping);
  heap_fixture_forget (&self, list);
  heap_fixture_forget (&self, outer);
  heap_fixture_forget (&self, inner);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_finalizer_order (gconstpointer data)
{
  HeapFixture self;
  Node       *nodes[4];

  heap_fixture_set_up (&self, data);
  for (int i = 0; i < 4; i++)
    nodes[i] = heap_fixture_new (&self, &self.finalized, i);
  for (int i = 0; i < 4; i++)
    heap_fixture_store (&self, nodes[i], 0, nodes[(i + 1) % 4]);
  for (int i = 0; i < 4; i++)
    heap_fixture_forget (&self, nodes[i]);
  g_assert_cmpuint (collect (&self, 2), ==, 4);
  g_assert_cmpstr (self.log->str, ==, "del0 del1 del2 del3 ");
  g_assert_cmpuint (heap_fixture_count_events (&self, CYC_EVENT_FINALIZE), ==, 4);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
resurrect (HeapFixture *self,
           Node        *node)
{
  cyc_hold (self->heap, &node->object);
  g_ptr_array_add (self->roots, node);
}

/* The object of a counted death lives on, in the youngest generation, and dies silently the next time. */
static void
test_resurrect_from_dealloc (gconstpointer data)
{
  HeapFixture self;
  Node       *node;

  heap_fixture_set_up (&self, data);
  self.on_finalize = resurrect;
  node = heap_fixture_new (&self, &self.finalized, 7);
  collect (&self, 2);
  heap_fixture_forget (&self, node);
  g_assert_cmpuint (self.roots->len, ==, 1);
  g_assert_cmpint (node->object.refcnt, ==, 1);
  assert_list (&self, 0, "7");
  heap_fixture_forget (&self, node);
  g_assert_cmpstr (self.log->str, ==, "del7 ");
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_resurrect_in_collection (gconstpointer data)
{
  HeapFixture     self;
  CycResurrection how;
  Node           *back;
  gsize           found;
  gsize           again;

  heap_fixture_set_up (&self, data);
  how = self.heap->profile->resurrection;
  self.on_finalize = resurrect;
  back = lonely_cycle (&self, &self.finalized, 1);
  heap_fixture_forget (&self, back);
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 2));
  found = collect (&self, 2);
  g_assert_cmpuint (self.roots->len, ==, 1);
  g_assert_cmpuint (self.heap->n_live, ==, how == CYC_RESURRECTION_SUBSET ? 1 : 2);
  heap_fixture_store (&self, back, 0, NULL);
  heap_fixture_forget (&self, back);
  again = collect (&self, 2);
  switch (how)
    {
    case CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE:
      g_assert_cmpuint (found, ==, 2);
      g_assert_cmpuint (again, ==, 1);
      break;
    case CYC_RESURRECTION_ALL_SURVIVE:
      g_assert_cmpuint (found, ==, 0);
      g_assert_cmpuint (again, ==, 1);
      break;
    case CYC_RESURRECTION_SUBSET:
    default:
      g_assert_cmpuint (found, ==, 1);
      g_assert_cmpuint (again, ==, 0);
      break;
    }
  g_assert_cmpstr (self.log->str, ==, "del1 ");
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

/* A finalizer that breaks its own cycle: its object is gone before the others are counted. */
static void
break_cycle (HeapFixture *self,
             Node        *node)
{
  heap_fixture_store (self, node, 0, NULL);
}

static void
test_finalizer_breaks_cycle (gconstpointer data)
{
  HeapFixture self;
  gsize       found;

  heap_fixture_set_up (&self, data);
  self.on_finalize = break_cycle;
  heap_fixture_forget (&self, lonely_cycle (&self, &self.finalized, 1));
  heap_fixture_forget (&self, lonely_cycle (&self, &self.finalized, 2));
  found = collect (&self, 2);
  g_assert_cmpuint (found, ==, self.heap->profile->resurrection == CYC_RESURRECTION_ALL_SURVIVE_COUNT_BEFORE ? 2 : 0);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_weakref_shared (void)
{
  HeapFixture self;
  Node       *node;
  Node       *callback;
  CycWeakref *refs[4];

  heap_fixture_set_up (&self, "3.13");
  node = heap_fixture_new (&self, &self.node, 1);
  callback = heap_fixture_new (&self, &self.node, 9);
  refs[0] = heap_fixture_watch (&self, node, callback);
  refs[1] = heap_fixture_watch (&self, node, NULL);
  refs[2] = heap_fixture_watch (&self, node, NULL);
  refs[3] = heap_fixture_watch (&self, node, callback);
  g_assert_true (refs[1] == refs[2]);
  g_assert_true (refs[0] != refs[3]);
  g_assert_cmpuint (cyc_weakref_count (&node->object), ==, 3);
  /* the shared one, then the newest */
  g_assert_true (node->weaklist == refs[1]);
  g_assert_true (node->weaklist->next == refs[3]);
  g_assert_true (node->weaklist->next->next == refs[0]);
  heap_fixture_forget (&self, node);
  g_assert_cmpstr (self.log->str, ==, "cb9 cb9 ");
  for (guint i = 0; i < 4; i++)
    heap_fixture_forget (&self, refs[i]);
  heap_fixture_forget (&self, callback);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

/* After the finalizer, newest first. */
static void
test_weakref_dealloc_order (gconstpointer data)
{
  HeapFixture self;
  Node       *node;
  Node       *callbacks[3];
  CycWeakref *refs[3];

  heap_fixture_set_up (&self, data);
  node = heap_fixture_new (&self, &self.finalized, 1);
  for (int i = 0; i < 3; i++)
    {
      callbacks[i] = heap_fixture_new (&self, &self.node, i);
      refs[i] = heap_fixture_watch (&self, node, callbacks[i]);
    }
  heap_fixture_forget (&self, node);
  g_assert_cmpstr (self.log->str, ==, "del1 cb2 cb1 cb0 ");
  for (int i = 0; i < 3; i++)
    {
      g_assert_null (refs[i]->callback);
      heap_fixture_forget (&self, refs[i]);
      heap_fixture_forget (&self, callbacks[i]);
    }
  heap_fixture_tear_down (&self);
}

/* Before the finalizers, in list order, for each object newest first; references in the garbage call nobody. */
static void
test_weakref_collection_order (gconstpointer data)
{
  HeapFixture self;
  Node       *nodes[2];
  Node       *callbacks[4];
  CycWeakref *refs[4];
  Node       *silent;
  CycWeakref *inside;

  heap_fixture_set_up (&self, data);
  nodes[0] = lonely_cycle (&self, &self.finalized, 100);
  nodes[1] = lonely_cycle (&self, &self.finalized, 101);
  silent = heap_fixture_new (&self, &self.node, 66);
  inside = heap_fixture_watch (&self, nodes[0], silent);
  heap_fixture_store (&self, nodes[0], 1, inside);
  heap_fixture_forget (&self, inside);
  for (int i = 0; i < 4; i++)
    {
      callbacks[i] = heap_fixture_new (&self, &self.node, i);
      refs[i] = heap_fixture_watch (&self, nodes[i % 2], callbacks[i]);
    }
  heap_fixture_forget (&self, nodes[0]);
  heap_fixture_forget (&self, nodes[1]);
  g_assert_cmpuint (collect (&self, 2), ==, 3);
  g_assert_cmpstr (self.log->str, ==, "cb2 cb0 cb3 cb1 del100 del101 ");
  for (int i = 0; i < 4; i++)
    {
      heap_fixture_forget (&self, refs[i]);
      heap_fixture_forget (&self, callbacks[i]);
    }
  heap_fixture_forget (&self, silent);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

/* A reference that dies first calls nobody. */
static void
test_weakref_dies_first (void)
{
  HeapFixture self;
  Node       *node;
  Node       *callback;

  heap_fixture_set_up (&self, "3.13");
  node = heap_fixture_new (&self, &self.node, 1);
  callback = heap_fixture_new (&self, &self.node, 2);
  heap_fixture_forget (&self, heap_fixture_watch (&self, node, callback));
  g_assert_null (node->weaklist);
  heap_fixture_forget (&self, callback);
  heap_fixture_forget (&self, node);
  g_assert_cmpstr (self.log->str, ==, "");
  heap_fixture_tear_down (&self);
}

static void
test_freeze (void)
{
  HeapFixture self;

  heap_fixture_set_up (&self, "3.13");
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 1));
  cyc_heap_freeze (self.heap);
  g_assert_cmpuint (cyc_heap_count_list (self.heap, CYC_LIST_PERMANENT), ==, 1);
  g_assert_cmpint (self.heap->counts[0], ==, 0);
  g_assert_cmpuint (collect (&self, 2), ==, 0);
  cyc_heap_unfreeze (self.heap);
  assert_list (&self, 2, "1");
  g_assert_cmpuint (collect (&self, 2), ==, 1);
  heap_fixture_tear_down (&self);
}

static void
test_saveall (void)
{
  HeapFixture self;
  Node       *node;

  heap_fixture_set_up (&self, "3.13");
  self.heap->debug = 32;
  node = lonely_cycle (&self, &self.finalized, 1);
  heap_fixture_forget (&self, node);
  g_assert_cmpuint (collect (&self, 2), ==, 1);
  g_assert_cmpuint (self.garbage->len, ==, 1);
  g_assert_cmpstr (self.log->str, ==, "del1 ");
  assert_list (&self, 2, "1");
  self.heap->debug = 0;
  heap_fixture_store (&self, node, 0, NULL);
  heap_fixture_forget (&self, node);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_uncollectable (gconstpointer data)
{
  HeapFixture self;
  Node       *legacy;
  Node       *child;
  Node       *holder;

  heap_fixture_set_up (&self, data);
  legacy = lonely_cycle (&self, &self.legacy, 1);
  child = heap_fixture_new (&self, &self.node, 2);
  heap_fixture_store (&self, legacy, 1, child);
  heap_fixture_store (&self, child, 0, legacy);
  holder = lonely_cycle (&self, &self.node, 3);
  heap_fixture_store (&self, holder, 1, legacy);
  heap_fixture_forget (&self, legacy);
  heap_fixture_forget (&self, child);
  heap_fixture_forget (&self, holder);
  /* What refers to it is freed, it and what it refers to are not. */
  g_assert_cmpuint (collect (&self, 2), ==, 3);
  g_assert_cmpuint (self.heap->stats[2].uncollectable, ==, 2);
  g_assert_cmpuint (self.garbage->len, ==, 1);
  g_assert_true (self.garbage->pdata[0] == legacy);
  g_assert_cmpuint (self.heap->n_live, ==, 2);
  heap_fixture_store (&self, legacy, 0, NULL);
  heap_fixture_store (&self, legacy, 1, NULL);
  heap_fixture_forget (&self, legacy);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static gsize nested_result;

static void
collect_again (HeapFixture *self,
               Node        *node)
{
  nested_result = collect (self, 2);
}

static void
test_nested (void)
{
  HeapFixture self;

  heap_fixture_set_up (&self, "3.13");
  self.on_finalize = collect_again;
  nested_result = 99;
  heap_fixture_forget (&self, lonely_cycle (&self, &self.finalized, 1));
  g_assert_cmpuint (collect (&self, 2), ==, 1);
  g_assert_cmpuint (nested_result, ==, 0);
  g_assert_cmpuint (self.heap->stats[2].collections, ==, 1);
  heap_fixture_tear_down (&self);
}

/* [D(n), [D(n-1), …]]: the outer's last slot dies first, so the innermost comes first up to the limit. */
static void
test_trashcan (gconstpointer data)
{
  static const struct
  {
    int depth;
    int first[2]; /* up to 3.7, 3.8 to 3.12 */
    int breaks[2];
  } cases[] = {
    { 10, { 0, 0 }, { 0, 0 } },
    { 40, { 0, 0 }, { 0, 0 } },
    { 60, { 12, 11 }, { 3, 2 } },
    { 120, { 72, 71 }, { 6, 4 } },
    { 1000, { 952, 951 }, { 60, 40 } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      HeapFixture self;
      Node       *chain = NULL;
      int         expected_first = 0;
      int         expected_breaks = 0;
      int         breaks = 0;
      int         last;
      char      **ids;

      heap_fixture_set_up_silent (&self, data);
      /* Instances of classes made by a class statement. */
      self.finalized.flags |= CYC_TYPE_HEAP;
      self.finalized.object.refcnt = 1000000;
      self.heap->enabled = FALSE;
      for (int id = 0; id < cases[i].depth; id++)
        {
          Node *item = heap_fixture_new (&self, &self.finalized, id);
          Node *list = heap_fixture_new (&self, &self.node, id);

          /* slot 0 is dropped first */
          if (chain != NULL)
            heap_fixture_store (&self, list, 0, chain);
          heap_fixture_store (&self, list, 1, item);
          heap_fixture_forget (&self, item);
          if (chain != NULL)
            heap_fixture_forget (&self, chain);
          chain = list;
        }
      heap_fixture_forget (&self, chain);
      ids = g_strsplit (g_strchomp (self.log->str), " ", -1);
      g_assert_cmpuint (g_strv_length (ids), ==, (guint) cases[i].depth);
      last = atoi (ids[0] + 3);
      if (self.heap->profile->trashcan_limit == 50)
        {
          gboolean legacy = self.heap->profile->legacy_trashcan_instances;

          expected_first = cases[i].first[legacy ? 0 : 1];
          expected_breaks = cases[i].breaks[legacy ? 0 : 1];
        }
      g_assert_cmpint (last, ==, expected_first);
      for (guint k = 1; ids[k] != NULL; k++)
        {
          int id = atoi (ids[k] + 3);

          breaks += id != last + 1;
          last = id;
        }
      g_assert_cmpint (breaks, ==, expected_breaks);
      g_strfreev (ids);
      g_assert_cmpuint (self.heap->n_live, ==, 0);
      heap_fixture_tear_down (&self);
    }
}

static void
test_deep_chain (gconstpointer data)
{
  HeapFixture self;
  Node       *chain = NULL;

  heap_fixture_set_up_silent (&self, data);
  self.heap->enabled = FALSE;
  for (int i = 0; i < 100000; i++)
    {
      Node *node = heap_fixture_new (&self, &self.node, i);

      if (chain != NULL)
        {
          heap_fixture_store (&self, node, 0, chain);
          heap_fixture_forget (&self, chain);
        }
      chain = node;
    }
  heap_fixture_forget (&self, chain);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
add_for_all (const char *name,
             void (*function) (gconstpointer))
{
  for (guint i = 0; cyc_profile_get_nth (i) != NULL; i++)
    {
      const CycProfile *profile = cyc_profile_get_nth (i);
      g_autofree char  *path = g_strdup_printf ("/collector/%s/%s", name, profile->name);

      g_test_add_data_func (path, profile->name, function);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  add_for_all ("phases", test_phases);
  g_test_add_func ("/collector/generations", test_generations);
  g_test_add_func ("/collector/move-back", test_move_back);
  add_for_all ("untrack", test_untrack);
  add_for_all ("finalizer-order", test_finalizer_order);
  add_for_all ("resurrect-from-dealloc", test_resurrect_from_dealloc);
  add_for_all ("resurrect-in-collection", test_resurrect_in_collection);
  add_for_all ("finalizer-breaks-cycle", test_finalizer_breaks_cycle);
  g_test_add_func ("/collector/weakref-shared", test_weakref_shared);
  add_for_all ("weakref-dealloc-order", test_weakref_dealloc_order);
  add_for_all ("weakref-collection-order", test_weakref_collection_order);
  g_test_add_func ("/collector/weakref-dies-first", test_weakref_dies_first);
  g_test_add_func ("/collector/freeze", test_freeze);
  g_test_add_func ("/collector/saveall", test_saveall);
  add_for_all ("uncollectable", test_uncollectable);
  g_test_add_func ("/collector/nested", test_nested);
  add_for_all ("trashcan", test_trashcan);
  add_for_all ("deep-chain", test_deep_chain);
  return g_test_run ();
}
