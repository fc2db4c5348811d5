/* test-random.c
 *
 * Random heaps: whatever is allocated, linked, dropped, watched and revived, a
 * collection frees exactly what a search of the test's own graph does not
 * reach, the lists stay well linked, each count equals its references, and no
 * event breaks an invariant. An increment may choose among the old objects, but
 * frees nothing that is reachable and leaves no young garbage.
 *
 * CYC_SEED=N runs the program of one seed only; the seed of a failure is told
 * as the test ends.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-incremental.h"
#include "heap-fixture.h"

#include <signal.h>
#include <unistd.h>

#define N_PROGRAMS 1300 /* of each version */
#define N_STEPS 60
#define MAX_NODES 20
#define NOTHING MAX_NODES
#define FIRST_CALLBACK 1000

/* One object as the test knows it; what it refers to, by place. */
typedef struct
{
  Node       *node; /* NULL once freed */
  guint       slots[NODE_SLOTS];
  gboolean    held;      /* by C */
  gboolean    finalizes; /* it has a finalizer, which has not run */
  gboolean    revives;   /* the finalizer holds its object */
  CycWeakref *weak;      /* nullable */
  int         callback;  /* its id in the log */
  gboolean    watched;   /* the weak reference still has its referent */
} Thing;

typedef struct
{
  HeapFixture heap;
  Thing       things[MAX_NODES];
  int         next_id;
} World;

static World  *world;
static guint32 seed;

/* assert() ends the program: tell which one it was. */
static void
tell_seed (int number)
{
  g_autofree char *text = g_strdup_printf ("# CYC_SEED=%u fails\n", seed);

  if (write (STDOUT_FILENO, text, strlen (text)) < 0)
    _exit (1);
}

static guint
place_of (const Node *node)
{
  for (guint i = 0; i < MAX_NODES; i++)
    if (world->things[i].node == node)
      return i;
  return NOTHING;
}

static void
on_release (CycHeap   *heap,
            CycObject *object)
{
  guint i = place_of ((Node *) object);

  if (i != NOTHING)
    world->things[i].node = NULL;
}

static void
on_finalize (HeapFixture *self,
             Node        *node)
{
  Thing *thing = &world->things[place_of (node)];

  thing->finalizes = FALSE;
  thing->held = thing->revives;
  if (thing->revives)
    cyc_hold (self->heap, &node->object);
}

/* What the test holds under an even number has a name in a frame. */
static void
visit_stacks (gpointer    data,
              CycVisitor *visitor,
              gboolean    all)
{
  for (guint i = 0; i < MAX_NODES; i += 2)
    if (world->things[i].node != NULL && world->things[i].held)
      CYC_VISIT (visitor, world->things[i].node, CYC_SLOT_HELD);
}

/* The prediction: which of the things are alive, and what else will be true of them. */
typedef struct
{
  gboolean alive[MAX_NODES];
  Thing    things[MAX_NODES];
} Forecast;

static void
forecast_init (Forecast *self)
{
  memcpy (self->things, world->things, sizeof self->things);
  for (guint i = 0; i < MAX_NODES; i++)
    self->alive[i] = self->things[i].node != NULL;
}

static guint
count_referrers (const Forecast *self,
                 guint           target)
{
  guint n = 0;

  for (guint i = 0; i < MAX_NODES; i++)
    for (guint k = 0; self->alive[i] && k < NODE_SLOTS; k++)
      n += self->things[i].slots[k] == target;
  return n;
}

/* Reference counting: what nobody holds dies, unless its finalizer revives it. */
static void
forecast_counts (Forecast *self)
{
  gboolean changed = TRUE;

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < MAX_NODES; i++)
        {
          Thing *thing = &self->things[i];

          if (!self->alive[i] || thing->held || count_referrers (self, i) > 0)
            continue;
          changed = TRUE;
          thing->held = thing->finalizes && thing->revives;
          thing->finalizes = FALSE;
          if (!thing->held)
            self->alive[i] = thing->watched = FALSE;
        }
    }
}

static void
reach (const Forecast *self,
       const gboolean *within,
       guint           i,
       gboolean       *reached)
{
  if (reached[i] || !within[i])
    return;
  reached[i] = TRUE;
  for (guint k = 0; k < NODE_SLOTS; k++)
    if (self->things[i].slots[k] != NOTHING)
      reach (self, within, self->things[i].slots[k], reached);
}

/* Those of the candidates that something outside holds, and all that they reach. */
static void
find_reachable (const Forecast *self,
                const gboolean *candidates,
                gboolean       *reached)
{
  for (guint i = 0; i < MAX_NODES; i++)
    {
      guint inside = 0;

      for (guint j = 0; j < MAX_NODES; j++)
        for (guint k = 0; candidates[j] && k < NODE_SLOTS; k++)
          inside += self->things[j].slots[k] == i;
      if (candidates[i] && (self->things[i].held || count_referrers (self, i) > inside))
        reach (self, candidates, i, reached);
    }
}

/* The incremental collector looks at young tuples before all else, in order: one that holds
 * nothing but untracked ones is untracked and no candidate. */
static gboolean
is_untracked_first (guint           i,
                    const gboolean *untracked)
{
  HeapFixture *self = &world->heap;

  if (world->things[i].node->object.type != &self->pair)
    return FALSE;
  for (guint k = 0; k < NODE_SLOTS; k++)
    {
      guint target = world->things[i].slots[k];

      if (target != NOTHING && !untracked[target] && CYC_GC_HEAD (world->things[target].node)->next != NULL)
        return FALSE;
    }
  return TRUE;
}

/* Who stands in the lists that a collection looks at; they are well linked, and
 * what is in an old space says so: young objects say that they are pending. */
static void
find_candidates (guint     generation,
                 gboolean *candidates)
{
  CycHeap *heap = world->heap.heap;
  gboolean untracked[MAX_NODES] = { FALSE };

  for (guint g = 0; g < CYC_N_GENERATIONS; g++)
    {
      CycGcHead *list = &heap->generations[g];
      gboolean   visited = g == 1 + heap->incremental.visited_space;

      for (CycGcHead *head = list->next; head != list; head = head->next)
        {
          guint i = place_of ((Node *) CYC_GC_OBJECT (head));

          g_assert_true (head->next->prev == head && head->prev->next == head);
          g_assert_true (!heap->profile->incremental || cyc_incremental_is_visited (heap, head) == visited);
          if (i == NOTHING || g > generation)
            continue;
          untracked[i] = heap->profile->incremental && g == 0 && is_untracked_first (i, untracked);
          candidates[i] = !untracked[i];
        }
    }
}

static void
forecast_collection (Forecast *self,
                     guint     generation)
{
  gboolean all_survive = world->heap.heap->profile->resurrection != CYC_RESURRECTION_SUBSET;
  gboolean candidates[MAX_NODES] = { FALSE }, reached[MAX_NODES] = { FALSE };
  gboolean trash[MAX_NODES], survives[MAX_NODES] = { FALSE };
  gboolean any = FALSE;

  find_candidates (generation, candidates);
  find_reachable (self, candidates, reached);
  for (guint i = 0; i < MAX_NODES; i++)
    {
      Thing *thing = &self->things[i];

      trash[i] = candidates[i] && !reached[i];
      if (!trash[i])
        continue;
      thing->watched = FALSE; /* before any finalizer runs */
      thing->held = thing->finalizes && thing->revives;
      thing->finalizes = FALSE;
      any = any || thing->held;
    }
  for (guint i = 0; i < MAX_NODES; i++)
    if (trash[i] && self->things[i].held)
      reach (self, trash, i, survives);
  for (guint i = 0; i < MAX_NODES; i++)
    if (trash[i] && !survives[i] && !(any && all_survive))
      self->alive[i] = FALSE;
  forecast_counts (self);
}

static void
compare (const Forecast *forecast)
{
  HeapFixture *self = &world->heap;

  for (guint i = 0; i < MAX_NODES; i++)
    {
      const Thing *expected = &forecast->things[i];
      Thing       *thing = &world->things[i];

      g_assert_cmpint (thing->node != NULL, ==, forecast->alive[i]);
      if (thing->node != NULL)
        g_assert_cmpuint (thing->node->object.refcnt, ==, count_referrers (forecast, i) + (expected->held != FALSE));
      if (thing->weak != NULL)
        {
          g_autofree char *called = g_strdup_printf ("cb%d ", thing->callback);

          g_assert_cmpint (cyc_weakref_get (thing->weak) != NULL, ==, expected->watched);
          g_assert_cmpint (strstr (self->log->str, called) != NULL, ==, !expected->watched);
        }
      thing->held = forecast->alive[i] && expected->held;
      thing->finalizes = expected->finalizes;
      thing->watched = expected->watched;
      if (thing->weak != NULL && !thing->watched)
        {
          cyc_release (self->heap, &thing->weak->object);
          thing->weak = NULL;
        }
    }
}

static void
collect (guint generation)
{
  Forecast forecast;

  forecast_init (&forecast);
  forecast_collection (&forecast, generation);
  cyc_heap_collect (world->heap.heap, generation, CYC_GC_WHY_COLLECT);
  compare (&forecast);
}

/* What happened, where only the bounds of it are foretold. */
static void
observe (Forecast *self,
         Forecast *most)
{
  forecast_init (self);
  for (guint i = 0; i < MAX_NODES; i++)
    if (self->things[i].weak != NULL && cyc_weakref_get (self->things[i].weak) == NULL)
      {
        g_assert_false (most->things[i].watched);
        self->things[i].watched = FALSE;
      }
}

static void
collect_increment (void)
{
  CycHeap *heap = world->heap.heap;
  gsize    n_before = heap->stats[1].collections;
  gboolean collected;
  Forecast least, most, seen;

  forecast_init (&least);
  forecast_collection (&least, 0);
  forecast_init (&most);
  forecast_collection (&most, CYC_N_GENERATIONS - 1);
  cyc_heap_collect (heap, 1, CYC_GC_WHY_COLLECT);
  collected = heap->stats[1].collections > n_before; /* else it waited, or marked the roots */
  observe (&seen, &most);
  for (guint i = 0; i < MAX_NODES; i++)
    {
      if (least.things[i].node == NULL) /* nor was it there before */
        continue;
      g_assert_true (seen.alive[i] || (collected && !most.alive[i]));
      g_assert_true (!seen.alive[i] || !collected || least.alive[i]);
    }
  compare (&seen);
}

static void
toggle_freeze (void)
{
  CycHeap *heap = world->heap.heap;

  if (heap->startup_frozen)
    cyc_heap_unfreeze (heap);
  else if (heap->profile->has_freeze)
    cyc_heap_freeze (heap);
}

static void
allocate (GRand *rand,
          guint  i)
{
  HeapFixture *self = &world->heap;
  CycType     *types[] = { &self->node, &self->finalized, &self->finalized, &self->listed, &self->pair, &self->mapping };
  CycType     *type = types[g_rand_int_range (rand, 0, G_N_ELEMENTS (types))];
  Thing       *thing = &world->things[i];

  *thing = (Thing){
    .node = heap_fixture_new (self, type, world->next_id++),
    .held = TRUE,
    .finalizes = type == &self->finalized,
    .revives = g_rand_boolean (rand),
  };
  for (guint k = 0; k < NODE_SLOTS; k++)
    thing->slots[k] = NOTHING;
}

/* The change is made in the test's graph first, so that what follows from it can be foretold. */
static void
store (guint holder,
       guint slot,
       guint target)
{
  Thing   *thing = &world->things[holder];
  Node    *node = thing->node;
  Forecast forecast;

  /* A pair is like a tuple: nothing is stored into it once others may know it. */
  if (node->object.type == &world->heap.pair && (!thing->held || node->object.refcnt > 1))
    return;
  thing->slots[slot] = target;
  forecast_init (&forecast);
  forecast_counts (&forecast);
  heap_fixture_store (&world->heap, node, slot, target != NOTHING ? world->things[target].node : NULL);
  if (thing->node != NULL)
    cyc_heap_track (world->heap.heap, &node->object);
  compare (&forecast);
}

static void
drop (guint i)
{
  Forecast forecast;

  world->things[i].held = FALSE;
  forecast_init (&forecast);
  forecast_counts (&forecast);
  heap_fixture_forget (&world->heap, world->things[i].node);
  compare (&forecast);
}

static void
watch (guint i)
{
  HeapFixture *self = &world->heap;
  Thing       *thing = &world->things[i];
  Node        *callback;

  if (thing->weak != NULL)
    return;
  thing->callback = FIRST_CALLBACK + world->next_id++;
  callback = heap_fixture_new (self, &self->atom, thing->callback);
  thing->weak = heap_fixture_watch (self, thing->node, callback);
  thing->watched = TRUE;
  heap_fixture_forget (self, callback);
}

static void
collect_any (GRand *rand)
{
  guint generation = (guint) g_rand_int_range (rand, 0, CYC_N_GENERATIONS);

  if (generation == 1 && world->heap.heap->profile->incremental)
    collect_increment ();
  else
    collect (generation);
}

static void
step (GRand *rand)
{
  guint i = (guint) g_rand_int_range (rand, 0, MAX_NODES);
  guint k = (guint) g_rand_int_range (rand, 0, MAX_NODES);
  guint slot = (guint) g_rand_int_range (rand, 0, NODE_SLOTS);
  guint what = (guint) g_rand_int_range (rand, 0, 17);

  if (what == 0)
    collect_any (rand);
  else if (what == 16)
    toggle_freeze ();
  else if (world->things[i].node == NULL)
    allocate (rand, i);
  else if (what <= 7 && world->things[k].node != NULL)
    store (i, slot, k);
  else if (what == 8)
    store (i, slot, NOTHING);
  else if (what <= 13 && world->things[i].held)
    drop (i);
  else
    watch (i);
}

/* Nothing is left once nobody holds anything: each object revives once, perhaps one after the other. */
static void
finish (void)
{
  HeapFixture *self = &world->heap;

  if (self->heap->startup_frozen)
    toggle_freeze ();
  for (guint round = 0; round <= MAX_NODES; round++)
    {
      for (guint i = 0; i < MAX_NODES; i++)
        if (world->things[i].node != NULL && world->things[i].held)
          drop (i);
      collect (CYC_N_GENERATIONS - 1);
    }
  g_assert_cmpuint (self->heap->n_live, ==, 0);
  g_assert_cmpuint (self->heap->bytes_live, ==, 0);
}

static void
run_program (const char *profile)
{
  World  it = { 0 };
  GRand *rand = g_rand_new_with_seed (seed);

  world = &it;
  heap_fixture_set_up (&it.heap, profile);
  it.heap.heap->enabled = FALSE;
  it.heap.heap->hooks.visit_stacks = visit_stacks;
  it.heap.on_finalize = on_finalize;
  it.heap.node.release = it.heap.finalized.release = it.heap.listed.release = on_release;
  it.heap.pair.release = it.heap.mapping.release = on_release;
  for (guint i = 0; i < N_STEPS; i++)
    step (rand);
  finish ();
  heap_fixture_tear_down (&it.heap);
  g_rand_free (rand);
}

static void
test_random (gconstpointer data)
{
  const char *only = g_getenv ("CYC_SEED");

  for (guint32 i = 1; i <= N_PROGRAMS; i++)
    {
      seed = only != NULL ? (guint32) g_ascii_strtoull (only, NULL, 10) : i;
      run_program (data);
      if (only != NULL)
        break;
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  signal (SIGABRT, tell_seed);
  for (guint i = 0; cyc_profile_get_nth (i) != NULL; i++)
    {
      const CycProfile *profile = cyc_profile_get_nth (i);
      g_autofree char  *path = g_strdup_printf ("/heap/random/%s", profile->name);

      g_test_add_data_func (path, profile->name, test_random);
    }
  return g_test_run ();
}
