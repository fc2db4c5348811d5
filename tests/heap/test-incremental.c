/* test-incremental.c
 *
 * The incremental collector of 3.14.0 to 3.14.4: spaces, marking, increments,
 * the work they owe, freezing. What is expected was worked out by hand from
 * the algorithm; no interpreter was asked.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-generation.h"
#include "heap-fixture.h"

#define INCREMENT 1
#define ALL 2

/* What the tests' global names and frames hold. */
static GPtrArray *globals;
static GPtrArray *stack;
static guint      n_full_stack_visits;

static void
visit_roots (gpointer    data,
             CycVisitor *visitor)
{
  for (guint i = 0; i < globals->len; i++)
    CYC_VISIT (visitor, globals->pdata[i], CYC_SLOT_HELD);
}

static void
visit_stacks (gpointer    data,
              CycVisitor *visitor,
              gboolean    all)
{
  n_full_stack_visits += all;
  for (guint i = 0; i < stack->len; i++)
    CYC_VISIT (visitor, stack->pdata[i], CYC_SLOT_HELD);
}

static void
set_up (HeapFixture *self)
{
  heap_fixture_set_up (self, "3.14.2");
  self->heap->enabled = FALSE;
  self->heap->hooks.visit_roots = visit_roots;
  self->heap->hooks.visit_stacks = visit_stacks;
  globals = g_ptr_array_new ();
  stack = g_ptr_array_new ();
  n_full_stack_visits = 0;
}

static void
tear_down (HeapFixture *self)
{
  g_ptr_array_unref (globals);
  g_ptr_array_unref (stack);
  heap_fixture_tear_down (self);
}

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

static gint64
work (HeapFixture *self)
{
  return self->heap->incremental.work_to_do;
}

static guint
visited_space (HeapFixture *self)
{
  return self->heap->incremental.visited_space;
}

/* The young objects, those of the space that is visited, those that are pending. */
static void
assert_lists (HeapFixture *self,
              const char  *young,
              const char  *visited,
              const char  *pending)
{
  guint            space = visited_space (self);
  g_autofree char *a = heap_fixture_list (self, &self->heap->generations[0]);
  g_autofree char *b = heap_fixture_list (self, &self->heap->generations[1 + space]);
  g_autofree char *c = heap_fixture_list (self, &self->heap->generations[2 - space]);

  g_assert_cmpstr (a, ==, young);
  g_assert_cmpstr (b, ==, visited);
  g_assert_cmpstr (c, ==, pending);
}

static void
test_young (void)
{
  HeapFixture self;
  Node       *a;

  set_up (&self);
  a = heap_fixture_new (&self, &self.node, 1);
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 2));
  assert_lists (&self, "1 2", "", "");
  g_assert_cmpint (self.heap->counts[0], ==, 2);
  g_assert_cmpuint (collect (&self, 0), ==, 1);
  assert_lists (&self, "", "1", "");
  /* The young count starts anew; the visited space counts young collections. */
  g_assert_cmpint (self.heap->counts[0], ==, 0);
  g_assert_cmpint (self.heap->counts[1], ==, 1);
  g_assert_cmpuint (self.heap->stats[0].collections, ==, 1);
  g_assert_cmpuint (self.heap->stats[0].collected, ==, 1);
  g_assert_cmpuint (self.heap->incremental.heap_size, ==, 1);
  heap_fixture_forget (&self, a);
  g_assert_cmpuint (self.heap->incremental.heap_size, ==, 0);
  tear_down (&self);
}

/* All objects are searched, and wait for the next pass: the spaces change parts. */
static void
test_full (void)
{
  HeapFixture self;
  Node       *a;
  Node       *b;

  set_up (&self);
  a = heap_fixture_new (&self, &self.node, 1);
  collect (&self, 0);
  b = heap_fixture_new (&self, &self.node, 2);
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 3));
  g_assert_cmpuint (collect (&self, ALL), ==, 1);
  g_assert_cmpuint (visited_space (&self), ==, 1);
  assert_lists (&self, "", "", "1 2");
  g_assert_cmpint (work (&self), ==, 0);
  g_assert_cmpint (self.heap->counts[1], ==, 0);
  g_assert_cmpint (self.heap->counts[2], ==, 0);
  g_assert_cmpuint (self.heap->stats[2].collections, ==, 1);
  /* A young collection now adds to the other space. */
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 4));
  collect (&self, 0);
  g_assert_cmpint (self.heap->counts[2], ==, 1);
  g_assert_cmpuint (collect (&self, ALL), ==, 0);
  g_assert_cmpuint (visited_space (&self), ==, 0);
  assert_lists (&self, "", "", "1 2");
  heap_fixture_forget (&self, a);
  heap_fixture_forget (&self, b);
  tear_down (&self);
}

/* An increment that owes nothing does nothing, and is not counted. */
static void
test_nothing_owed (void)
{
  HeapFixture self;
  Node       *a;

  set_up (&self);
  cyc_heap_start_program (self.heap);
  /* 3.14's heap of 5,721 objects has scheduled two increments: -5000 + 2001 + 20 + 2001 + 40. */
  g_assert_cmpint (work (&self), ==, -938);
  g_assert_cmpint (self.heap->counts[0], ==, 5721 - 2 * 2001);
  a = heap_fixture_new (&self, &self.node, 1);
  cyc_generation_set_count (self.heap, 0, 100);
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 0);
  /* + 100 new ones + the smaller of 5722 / 10 / 10 and twice the new ones */
  g_assert_cmpint (work (&self), ==, -938 + 100 + 57);
  g_assert_cmpint (self.heap->counts[0], ==, 0);
  assert_lists (&self, "1", "", "");
  g_assert_cmpuint (self.heap->stats[1].collections, ==, 0);
  g_assert_false (self.heap->incremental.collects);
  heap_fixture_forget (&self, a);
  tear_down (&self);
}

/* That of 3.14.0 does not wait until it owes something, and owes the heap's share once more when it is done. */
static void
test_first_release (void)
{
  HeapFixture self;
  Node       *a;

  heap_fixture_set_up (&self, "3.14.0");
  self.heap->enabled = FALSE;
  cyc_heap_start_program (self.heap);
  /* Two increments have ended the first pass. */
  g_assert_cmpint (work (&self), ==, 0);
  g_assert_cmpuint (self.heap->incremental.others.pending, ==, 2 * 2001);
  g_assert_cmpuint (self.heap->incremental.others.young, ==, 5721 - 2 * 2001);
  a = heap_fixture_new (&self, &self.node, 1);
  cyc_heap_untrack (self.heap, &a->object);
  g_assert_cmpint (self.heap->counts[0], ==, 5721 - 2 * 2001 + 1); /* allocated counts, tracked or not */
  cyc_heap_track (self.heap, &a->object);
  cyc_generation_set_count (self.heap, 0, 10);
  collect (&self, INCREMENT);
  /* 10 new ones, and 15 of the heap's for them; all but 150 are marked, and taken off twice. */
  g_assert_true (self.heap->incremental.collects);
  g_assert_cmpint (work (&self), ==, 10 + 15 - 2 * (5721 - 150));
  cyc_generation_set_count (self.heap, 0, 100);
  collect (&self, INCREMENT);
  /* 100 new ones and 57 of the heap's, the same 57 again, less the one young object. */
  g_assert_cmpint (work (&self), ==, 25 - 2 * (5721 - 150) + 157 + 57 - 1);
  g_assert_cmpuint (self.heap->stats[1].collections, ==, 1);
  heap_fixture_forget (&self, a);
  heap_fixture_tear_down (&self);
}

/* The first increment of a pass marks, breadth first: global names, then frames. */
static void
test_marking (void)
{
  HeapFixture self;
  Node       *nodes[7];

  set_up (&self);
  for (int i = 1; i <= 6; i++)
    nodes[i] = heap_fixture_new (&self, &self.node, i);
  /* 3 -> 5 -> 2, and 6 on the stack; 1 and 4 are held by C code alone. */
  heap_fixture_store (&self, nodes[3], 0, nodes[5]);
  heap_fixture_store (&self, nodes[3], 1, nodes[3]);
  heap_fixture_store (&self, nodes[5], 0, nodes[2]);
  g_ptr_array_add (globals, nodes[3]);
  g_ptr_array_add (stack, nodes[6]);
  collect (&self, ALL);
  assert_lists (&self, "", "", "1 2 3 4 5 6");
  collect (&self, INCREMENT);
  assert_lists (&self, "", "3 5 2 6", "1 4");
  g_assert_true (self.heap->incremental.collects);
  g_assert_cmpuint (n_full_stack_visits, ==, 1);
  /* Four were marked, and are taken off twice; nothing is counted as a collection. */
  g_assert_cmpint (work (&self), ==, -8);
  g_assert_cmpuint (self.heap->stats[1].collections, ==, 0);
  {
    g_autofree char *phases = heap_fixture_phases (&self);

    g_assert_true (g_str_has_suffix (phases, "clear mark_roots mark_stacks"));
  }
  for (int i = 1; i <= 6; i++)
    heap_fixture_forget (&self, nodes[i]);
  heap_fixture_store (&self, nodes[3], 1, NULL);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  tear_down (&self);
}

/* Young garbage waits while the roots are marked, and goes with the next increment. */
static void
test_increments (void)
{
  HeapFixture self;
  Node       *old[5];

  set_up (&self);
  for (int i = 1; i <= 4; i++)
    old[i] = lonely_cycle (&self, &self.node, i);
  /* 2 and 4 are one cycle. */
  heap_fixture_store (&self, old[2], 1, old[4]);
  heap_fixture_store (&self, old[4], 1, old[2]);
  collect (&self, ALL);
  for (int i = 1; i <= 4; i++)
    heap_fixture_forget (&self, old[i]);
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 9));
  cyc_generation_set_count (self.heap, 0, 3); /* as if three had been made: 3 + min (5 / 100, 6) are owed */
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 0);
  assert_lists (&self, "9", "", "1 2 3 4");
  g_assert_cmpint (work (&self), ==, 3);
  /* The increment: 9, then 1, then 2 with the 4 that it leads to; 3 has to wait. */
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 4);
  assert_lists (&self, "", "", "3");
  g_assert_cmpint (work (&self), ==, 3 - 4);
  g_assert_cmpuint (self.heap->stats[1].collections, ==, 1);
  g_assert_cmpuint (self.heap->stats[1].collected, ==, 4);
  g_assert_cmpuint (visited_space (&self), ==, 1);
  /* Two more are owed, one of them at once: the pass over the heap ends. */
  cyc_generation_set_count (self.heap, 0, 2);
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 1);
  assert_lists (&self, "", "", "");
  g_assert_cmpuint (visited_space (&self), ==, 0);
  g_assert_cmpint (work (&self), ==, 0);
  g_assert_false (self.heap->incremental.collects);
  tear_down (&self);
}

/* What survives an increment is visited, and is looked at again in the next pass only. */
static void
test_survivors (void)
{
  HeapFixture self;
  Node       *a;

  set_up (&self);
  a = lonely_cycle (&self, &self.node, 1);
  collect (&self, ALL);
  collect (&self, INCREMENT);
  g_ptr_array_add (stack, a);
  cyc_generation_set_count (self.heap, 0, 5);
  /* What a frame holds by now is marked, and is not in the increment. */
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 0);
  assert_lists (&self, "", "", "1");
  g_assert_cmpuint (visited_space (&self), ==, 0);
  g_ptr_array_set_size (stack, 0);
  heap_fixture_forget (&self, a);
  collect (&self, INCREMENT);
  cyc_generation_set_count (self.heap, 0, 1);
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 1);
  tear_down (&self);
}

/* A finalizer in an increment may bring its object back: it survives as visited. */
static Node *revived;

static void
revive (HeapFixture *self,
        Node        *node)
{
  cyc_hold (self->heap, &node->object);
  revived = node;
}

static void
test_resurrection (void)
{
  HeapFixture self;

  set_up (&self);
  self.on_finalize = revive;
  heap_fixture_forget (&self, lonely_cycle (&self, &self.finalized, 1));
  collect (&self, INCREMENT);
  g_assert_cmpuint (collect (&self, INCREMENT), ==, 0);
  g_assert_cmpstr (self.log->str, ==, "del1 ");
  assert_lists (&self, "", "", "1");
  heap_fixture_forget (&self, revived);
  g_assert_cmpuint (collect (&self, ALL), ==, 1);
  g_assert_cmpstr (self.log->str, ==, "del1 ");
  tear_down (&self);
}

/* What is frozen stays visited: with it the objects change spaces, not the spaces their parts. */
static void
test_freeze (void)
{
  HeapFixture self;
  Node       *nodes[4];

  set_up (&self);
  nodes[1] = heap_fixture_new (&self, &self.node, 1);
  collect (&self, ALL);
  nodes[2] = heap_fixture_new (&self, &self.node, 2);
  collect (&self, 0);
  nodes[3] = heap_fixture_new (&self, &self.node, 3);
  /* Young, then the first space, which is pending now, then the second. */
  cyc_heap_freeze (self.heap);
  {
    g_autofree char *frozen = heap_fixture_list (&self, &self.heap->permanent);

    g_assert_cmpstr (frozen, ==, "3 1 2");
  }
  assert_lists (&self, "", "", "");
  heap_fixture_forget (&self, lonely_cycle (&self, &self.node, 4));
  g_assert_cmpuint (collect (&self, ALL), ==, 1);
  g_assert_cmpuint (visited_space (&self), ==, 1);
  cyc_heap_unfreeze (self.heap);
  assert_lists (&self, "", "3 1 2", "");
  for (int i = 1; i <= 3; i++)
    heap_fixture_forget (&self, nodes[i]);
  tear_down (&self);
}

/* The counter counts what is tracked; a new object beyond the threshold schedules an increment. */
static void
test_schedule (void)
{
  HeapFixture self;
  gint64      thresholds[] = { 3 };
  Node       *nodes[4];

  set_up (&self);
  self.heap->enabled = TRUE;
  cyc_heap_set_threshold (self.heap, 1, thresholds);
  for (int i = 0; i < 3; i++)
    nodes[i] = heap_fixture_new (&self, &self.node, i);
  cyc_heap_untrack (self.heap, &nodes[0]->object);
  g_assert_cmpint (self.heap->counts[0], ==, 2);
  cyc_heap_track (self.heap, &nodes[0]->object);
  g_assert_false (self.heap->scheduled);
  nodes[3] = heap_fixture_new (&self, &self.node, 3);
  g_assert_true (self.heap->scheduled);
  cyc_heap_collect_scheduled (self.heap);
  g_assert_cmpint (self.heap->counts[0], ==, 0);
  g_assert_true (self.heap->incremental.collects);
  for (int i = 0; i < 4; i++)
    heap_fixture_forget (&self, nodes[i]);
  tear_down (&self);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/heap/incremental/young", test_young);
  g_test_add_func ("/heap/incremental/full", test_full);
  g_test_add_func ("/heap/incremental/nothing-owed", test_nothing_owed);
  g_test_add_func ("/heap/incremental/first-release", test_first_release);
  g_test_add_func ("/heap/incremental/marking", test_marking);
  g_test_add_func ("/heap/incremental/increments", test_increments);
  g_test_add_func ("/heap/incremental/survivors", test_survivors);
  g_test_add_func ("/heap/incremental/resurrection", test_resurrection);
  g_test_add_func ("/heap/incremental/freeze", test_freeze);
  g_test_add_func ("/heap/incremental/schedule", test_schedule);
  return g_test_run ();
}
