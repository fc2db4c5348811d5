/* test-random.c
 *
 * Random heaps: whatever references are made and dropped, a collection frees
 * exactly what an independent search from the roots does not reach, and no
 * event breaks an invariant.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "heap-fixture.h"

#define MAX_NODES 40

typedef struct
{
  Node    *nodes[MAX_NODES]; /* NULL once freed */
  gboolean held[MAX_NODES];
  int      next_id;
} Population;

static Population *watched;

/* Notes who died. */
static void
on_release (CycHeap   *heap,
            CycObject *object)
{
  for (guint i = 0; watched != NULL && i < MAX_NODES; i++)
    if (watched->nodes[i] == (Node *) object)
      watched->nodes[i] = NULL;
}

static void
mark (Population *population,
      Node       *node,
      gboolean   *reached)
{
  for (guint i = 0; i < MAX_NODES; i++)
    if (population->nodes[i] == node)
      {
        if (reached[i])
          return;
        reached[i] = TRUE;
      }
  for (guint i = 0; i < NODE_SLOTS; i++)
    if (node->slots[i] != NULL)
      mark (population, (Node *) node->slots[i], reached);
}

static void
check_reachable (Population *population,
                 gboolean    all_garbage_gone)
{
  gboolean reached[MAX_NODES] = { FALSE };

  for (guint i = 0; i < MAX_NODES; i++)
    if (population->nodes[i] != NULL && population->held[i])
      mark (population, population->nodes[i], reached);
  for (guint i = 0; i < MAX_NODES; i++)
    {
      if (population->held[i])
        g_assert_nonnull (population->nodes[i]);
      if (all_garbage_gone)
        g_assert_cmpint (population->nodes[i] != NULL, ==, reached[i]);
    }
}

static void
drop_hold (HeapFixture *self,
           Population  *population,
           guint        i)
{
  if (population->nodes[i] == NULL || !population->held[i])
    return;
  population->held[i] = FALSE;
  heap_fixture_forget (self, population->nodes[i]);
}

/* A pair is like a tuple: nothing is stored into it once others may know it. */
static gboolean
is_changeable (HeapFixture *self,
               const Node  *node)
{
  return node->object.type != &self->pair || node->object.refcnt == 1;
}

static void
step (HeapFixture *self,
      Population  *population,
      GRand       *rand)
{
  CycType *types[] = { &self->node, &self->finalized, &self->listed, &self->pair, &self->mapping };
  guint    i = (guint) g_rand_int_range (rand, 0, MAX_NODES);
  guint    k = (guint) g_rand_int_range (rand, 0, MAX_NODES);
  guint    slot = (guint) g_rand_int_range (rand, 0, NODE_SLOTS);

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
    case 1:
    case 2:
      if (population->nodes[i] == NULL)
        {
          population->nodes[i] = heap_fixture_new (self, types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))], population->next_id++);
          population->held[i] = TRUE;
        }
      break;
    case 3:
    case 4:
    case 5:
    case 6:
    case 7:
      if (population->nodes[i] != NULL && population->nodes[k] != NULL && is_changeable (self, population->nodes[i]))
        {
          heap_fixture_store (self, population->nodes[i], slot, population->nodes[k]);
          if (population->nodes[i] != NULL)
            cyc_heap_track (self->heap, &population->nodes[i]->object);
        }
      break;
    case 8:
      if (population->nodes[i] != NULL && is_changeable (self, population->nodes[i]))
        heap_fixture_store (self, population->nodes[i], slot, NULL);
      break;
    case 9:
    case 10:
      drop_hold (self, population, i);
      break;
    default:
      {
        guint generation = (guint) g_rand_int_range (rand, 0, 3);

        cyc_heap_collect (self->heap, generation, CYC_GC_WHY_COLLECT);
        check_reachable (population, generation == 2);
      }
    }
}

static void
test_random (gconstpointer data)
{
  HeapFixture self;

  for (guint32 seed = 1; seed <= 60; seed++)
    {
      GRand     *rand = g_rand_new_with_seed (seed);
      Population population = { 0 };

      heap_fixture_set_up (&self, data);
      self.heap->enabled = FALSE;
      self.node.release = self.finalized.release = self.listed.release = self.pair.release = self.mapping.release = on_release;
      watched = &population;
      for (guint i = 0; i < 400; i++)
        step (&self, &population, rand);
      for (guint i = 0; i < MAX_NODES; i++)
        drop_hold (&self, &population, i);
      cyc_heap_collect (self.heap, 2, CYC_GC_WHY_COLLECT);
      g_assert_cmpuint (self.heap->n_live, ==, 0);
      g_assert_cmpuint (self.heap->bytes_live, ==, 0);
      watched = NULL;
      heap_fixture_tear_down (&self);
      g_rand_free (rand);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; cyc_profile_get_nth (i) != NULL; i++)
    {
      const CycProfile *profile = cyc_profile_get_nth (i);
      g_autofree char  *path = g_strdup_printf ("/heap/random/%s", profile->name);

      g_test_add_data_func (path, profile->name, test_random);
    }
  return g_test_run ();
}
