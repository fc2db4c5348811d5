/* test-basics.c
 *
 * Texts, profiles, addresses, references, counters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "heap-fixture.h"

static void
test_texts_intern (void)
{
  g_autoptr (CycTexts) texts = cyc_texts_new ();
  guint32 a = cyc_texts_intern (texts, "spam");

  g_assert_cmpuint (a, >, 0);
  g_assert_cmpuint (cyc_texts_intern (texts, "spam"), ==, a);
  g_assert_cmpuint (cyc_texts_intern (texts, "eggs"), !=, a);
  g_assert_cmpstr (cyc_texts_get (texts, a), ==, "spam");
  g_assert_cmpuint (cyc_texts_intern (texts, ""), ==, 0);
  g_assert_cmpuint (cyc_texts_intern (texts, NULL), ==, 0);
  g_assert_cmpstr (cyc_texts_get (texts, 0), ==, "");
}

static void
test_texts_zeroes (void)
{
  g_autoptr (CycTexts) texts = cyc_texts_new ();
  guint32     a = cyc_texts_intern_len (texts, "a\0b", 3);
  gsize       length;
  const char *text = cyc_texts_get_len (texts, a, &length);

  g_assert_cmpmem (text, length, "a\0b", 3);
  g_assert_cmpuint (cyc_texts_intern (texts, "a"), !=, a);
}

/* What a reader was given stays where it is however many texts follow. */
static void
test_texts_stay (void)
{
  g_autoptr (CycTexts) texts = cyc_texts_new ();
  const char *first = cyc_texts_get (texts, cyc_texts_intern (texts, "first"));

  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      g_assert_cmpuint (cyc_texts_intern (texts, text), ==, i + 2);
    }
  g_assert_true (cyc_texts_get (texts, 1) == first);
  for (guint i = 0; i < 100000; i += 999)
    {
      g_autofree char *text = g_strdup_printf ("text %u", i);

      g_assert_cmpstr (cyc_texts_get (texts, i + 2), ==, text);
    }
}

static gpointer
read_texts (gpointer data)
{
  CycTexts *texts = data;
  guint32   n;

  while ((n = cyc_texts_get_n (texts)) < 50000)
    g_assert_cmpuint (strlen (cyc_texts_get (texts, n - 1)), <, 20);
  return NULL;
}

static void
test_texts_threads (void)
{
  g_autoptr (CycTexts) texts = cyc_texts_new ();
  GThread *reader = g_thread_new ("reader", read_texts, texts);

  for (guint i = 0; i < 50000; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", i);

      cyc_texts_intern (texts, text);
    }
  g_thread_join (reader);
}

static void
test_profiles (void)
{
  const CycProfile *last = NULL;
  const CycProfile *profile;

  for (guint i = 0; (profile = cyc_profile_get_nth (i)) != NULL; i++)
    {
      g_assert_true (cyc_profile_lookup (profile->name) == profile);
      if (last != NULL)
        g_assert_cmpuint (profile->minor * 256 + profile->micro, >, last->minor * 256 + last->micro);
      last = profile;
    }
  g_assert_null (cyc_profile_lookup ("2.7"));
  g_assert_null (cyc_profile_lookup ("3.13.1"));
  g_assert_null (cyc_profile_lookup ("3.14."));
  g_assert_null (cyc_profile_lookup ("3.14.2 "));
  g_assert_cmpstr (cyc_profile_lookup ("3.7.16")->name, ==, "3.7");
  g_assert_cmpstr (cyc_profile_lookup ("3.14.0")->name, ==, "3.14.0");
  g_assert_cmpstr (cyc_profile_lookup ("3.14.1")->name, ==, "3.14.2");
  g_assert_cmpstr (cyc_profile_lookup ("3.14.4")->name, ==, "3.14.2");
  g_assert_cmpstr (cyc_profile_lookup ("3.14.5")->name, ==, "3.14");
  g_assert_cmpstr (cyc_profile_lookup ("3.14")->version, ==, "3.14.5");
  g_assert_cmpstr (cyc_profile_for_release ("3.13.1")->name, ==, "3.13");
  g_assert_null (cyc_profile_for_release ("3.99.1"));
  g_assert_cmpstr (cyc_profile_get_default ()->name, ==, "3.13");
}

static void
test_names (void)
{
  for (guint i = 0; i < CYC_N_EVENT_KINDS; i++)
    g_assert_nonnull (cyc_event_kind_to_string (i));
  for (guint i = 0; i < CYC_N_LISTS; i++)
    g_assert_nonnull (cyc_list_to_string (i));
  for (guint i = 0; i < CYC_N_PHASES; i++)
    g_assert_nonnull (cyc_phase_to_string (i));
}

/* id([]) == id([]), and the last freed is the first used again. */
static void
test_addresses_reuse (void)
{
  HeapFixture self;
  Node       *a;
  Node       *b;
  guint32     block_a;
  guint32     block_b;

  heap_fixture_set_up (&self, "3.13");
  a = heap_fixture_new (&self, &self.node, 1);
  b = heap_fixture_new (&self, &self.node, 2);
  block_a = a->object.block;
  block_b = b->object.block;
  g_assert_cmpuint (block_a, !=, block_b);
  heap_fixture_forget (&self, a);
  heap_fixture_forget (&self, b);
  a = heap_fixture_new (&self, &self.node, 3);
  b = heap_fixture_new (&self, &self.node, 4);
  g_assert_cmpuint (a->object.block, ==, block_b);
  g_assert_cmpuint (b->object.block, ==, block_a);
  heap_fixture_forget (&self, a);
  heap_fixture_forget (&self, b);
  heap_fixture_tear_down (&self);
}

static void
test_addresses_distinct (void)
{
  HeapFixture self;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  heap_fixture_set_up_silent (&self, "3.8");
  for (guint i = 0; i < 5000; i++)
    {
      CycType   *type = i % 3 == 0 ? &self.atom : &self.node;
      gsize      size = 16 + (i * 37) % 3000;
      CycObject *object = cyc_heap_alloc (self.heap, type, sizeof (Node), size, 0);

      for (gsize unit = 0; unit < (size + 15) / 16; unit++)
        g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (object->block + unit)));
      g_ptr_array_add (nodes, object);
    }
  for (guint i = 0; i < nodes->len; i++)
    heap_fixture_forget (&self, nodes->pdata[i]);
  g_assert_cmpuint (self.heap->bytes_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_references (void)
{
  HeapFixture self;
  Node       *a;
  Node       *b;

  heap_fixture_set_up (&self, "3.13");
  a = heap_fixture_new (&self, &self.node, 1);
  b = heap_fixture_new (&self, &self.node, 2);
  heap_fixture_store (&self, a, 0, b);
  heap_fixture_store (&self, a, 1, b);
  g_assert_cmpint (b->object.refcnt, ==, 3);
  heap_fixture_store (&self, a, 0, b);
  g_assert_cmpint (b->object.refcnt, ==, 3);
  heap_fixture_forget (&self, b);
  heap_fixture_store (&self, a, 0, NULL);
  g_assert_cmpint (b->object.refcnt, ==, 1);
  heap_fixture_store (&self, a, 1, NULL);
  g_assert_cmpuint (heap_fixture_count_events (&self, CYC_EVENT_FREE), ==, 1);
  heap_fixture_forget (&self, a);
  g_assert_cmpuint (self.heap->n_live, ==, 0);
  heap_fixture_tear_down (&self);
}

static void
test_immortal (gconstpointer data)
{
  HeapFixture self;
  Node       *a;
  gboolean    immortal;

  heap_fixture_set_up (&self, data);
  immortal = self.heap->profile->immortal_count != 0;
  a = heap_fixture_new (&self, &self.atom, 1);
  cyc_heap_make_immortal (self.heap, &a->object);
  g_assert_cmpint (cyc_object_is_immortal (&a->object), ==, immortal);
  cyc_hold (self.heap, &a->object);
  heap_fixture_forget (&self, a);
  heap_fixture_forget (&self, a);
  g_assert_cmpuint (self.heap->n_live, ==, immortal ? 1 : 0);
  heap_fixture_tear_down (&self);
}

static void
test_free_list (void)
{
  HeapFixture self;
  Node       *nodes[5];
  gint64      count;

  heap_fixture_set_up (&self, "3.13");
  for (guint i = 0; i < 5; i++)
    nodes[i] = heap_fixture_new (&self, &self.listed, 1);
  count = self.heap->counts[0];
  g_assert_cmpint (count, ==, 5);
  for (guint i = 0; i < 5; i++)
    heap_fixture_forget (&self, nodes[i]);
  /* Three are kept, two freed. */
  g_assert_cmpint (self.heap->counts[0], ==, count - 2);
  for (guint i = 0; i < 3; i++)
    nodes[i] = heap_fixture_new (&self, &self.listed, 1);
  g_assert_cmpint (self.heap->counts[0], ==, count - 2);
  for (guint i = 0; i < 3; i++)
    heap_fixture_forget (&self, nodes[i]);
  heap_fixture_tear_down (&self);
}

/* The allocation that passes the threshold collects, or schedules a collection. */
static void
test_threshold (gconstpointer data)
{
  HeapFixture self;
  gint64      thresholds[] = { 10, 3, 2 };
  Node       *nodes[40];

  heap_fixture_set_up (&self, data);
  if (self.heap->profile->incremental) /* test-incremental.c */
    {
      heap_fixture_tear_down (&self);
      return;
    }
  cyc_heap_set_threshold (self.heap, 3, thresholds);
  for (guint i = 0; i < 40; i++)
    {
      nodes[i] = heap_fixture_new (&self, &self.node, (int) i);
      if (self.heap->profile->gc_at_eval_breaker)
        {
          g_assert_cmpint (self.heap->scheduled, ==, self.heap->counts[0] > 10);
          cyc_heap_collect_scheduled (self.heap);
        }
    }
  /* Each eleventh counted object starts one; up to 3.11 that object is counted before. */
  g_assert_cmpuint (self.heap->stats[0].collections, ==, 3);
  g_assert_cmpuint (self.heap->stats[1].collections, ==, 0);
  g_assert_cmpint (self.heap->counts[1], ==, 3);
  for (guint i = 0; i < 40; i++)
    heap_fixture_forget (&self, nodes[i]);
  heap_fixture_tear_down (&self);
}

static void
test_disabled (gconstpointer data)
{
  HeapFixture self;
  gint64      thresholds[] = { 5 };
  Node       *nodes[20];

  heap_fixture_set_up (&self, data);
  cyc_heap_set_threshold (self.heap, 1, thresholds);
  cyc_heap_set_enabled (self.heap, FALSE);
  for (guint i = 0; i < 20; i++)
    nodes[i] = heap_fixture_new (&self, &self.node, (int) i);
  cyc_heap_collect_scheduled (self.heap);
  g_assert_cmpuint (self.heap->stats[0].collections, ==, 0);
  g_assert_cmpint (self.heap->counts[0], ==, 20);
  for (guint i = 0; i < 20; i++)
    heap_fixture_forget (&self, nodes[i]);
  heap_fixture_tear_down (&self);
}

/* A full collection waits until a quarter as many are new as survived the last one. */
static void
test_quarter_rule (void)
{
  HeapFixture self;
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  gint64 thresholds[] = { 10, 1, 1 };

  heap_fixture_set_up (&self, "3.11");
  self.heap->enabled = FALSE;
  for (guint i = 0; i < 1000; i++)
    g_ptr_array_add (nodes, heap_fixture_new (&self, &self.node, (int) i));
  cyc_heap_collect (self.heap, 2, CYC_GC_WHY_COLLECT);
  g_assert_cmpuint (self.heap->long_lived_total, ==, 1000);
  cyc_heap_set_threshold (self.heap, 3, thresholds);
  self.heap->enabled = TRUE;
  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (nodes, heap_fixture_new (&self, &self.node, (int) i));
  g_assert_cmpuint (self.heap->stats[2].collections, ==, 1);
  for (guint i = 0; i < 200; i++)
    g_ptr_array_add (nodes, heap_fixture_new (&self, &self.node, (int) i));
  g_assert_cmpuint (self.heap->stats[2].collections, ==, 2);
  for (guint i = 0; i < nodes->len; i++)
    heap_fixture_forget (&self, nodes->pdata[i]);
  heap_fixture_tear_down (&self);
}

static guint n_refused;

static gboolean
refuse (gpointer data)
{
  n_refused++;
  return FALSE;
}

static void
test_memory_limit (void)
{
  HeapFixture self;
  CycObject  *object;
  gpointer    buffer;
  gsize       live;
  guint       n = 0;

  heap_fixture_set_up (&self, "3.13");
  self.heap->bytes_limit = 1000;
  self.heap->hooks.memory_limit = refuse;
  n_refused = 0;
  while ((object = cyc_heap_alloc (self.heap, &self.node, sizeof (Node), 48, 0)) != NULL)
    {
      n++;
      g_assert_cmpuint (self.heap->bytes_live, <=, 1000);
    }
  g_assert_cmpuint (n, ==, 1000 / 64);
  g_assert_cmpuint (n_refused, ==, 1);

  live = self.heap->bytes_live;
  g_assert_true (cyc_heap_has_room (self.heap, 1000 - live, 1));
  g_assert_false (cyc_heap_has_room (self.heap, 1000 - live + 1, 1));
  buffer = cyc_heap_renew_buffer (self.heap, NULL, 1000);
  g_assert_cmpuint (n_refused, ==, 2);
  g_assert_cmpuint (self.heap->bytes_live, >=, live + 1000);
  cyc_heap_free_buffer (self.heap, buffer);
  g_assert_cmpuint (self.heap->bytes_live, ==, live);
  heap_fixture_tear_down (&self);
}

static void
add_for_all (const char *name,
             void (*function) (gconstpointer))
{
  for (guint i = 0; cyc_profile_get_nth (i) != NULL; i++)
    {
      const CycProfile *profile = cyc_profile_get_nth (i);
      g_autofree char  *path = g_strdup_printf ("/heap/%s/%s", name, profile->name);

      g_test_add_data_func (path, profile->name, function);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/texts/intern", test_texts_intern);
  g_test_add_func ("/texts/zeroes", test_texts_zeroes);
  g_test_add_func ("/texts/stay", test_texts_stay);
  g_test_add_func ("/texts/threads", test_texts_threads);
  g_test_add_func ("/profiles", test_profiles);
  g_test_add_func ("/names", test_names);
  g_test_add_func ("/heap/addresses/reuse", test_addresses_reuse);
  g_test_add_func ("/heap/addresses/distinct", test_addresses_distinct);
  g_test_add_func ("/heap/references", test_references);
  g_test_add_func ("/heap/free-list", test_free_list);
  g_test_add_func ("/heap/quarter-rule", test_quarter_rule);
  g_test_add_func ("/heap/memory-limit", test_memory_limit);
  add_for_all ("immortal", test_immortal);
  add_for_all ("threshold", test_threshold);
  add_for_all ("disabled", test_disabled);
  return g_test_run ();
}
