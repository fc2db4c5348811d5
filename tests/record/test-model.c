/* test-model.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-check.h"
#include "cyc-recording.h"
#include "cyc-slot-text.h"
#include "record-builder.h"

static void
test_counts (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycModel) model = NULL;
  guint32 gc_refs;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  model = cyc_model_new (builder.log);

  while (cyc_model_get_line (model) != 5)
    g_assert_true (cyc_model_step (model));
  g_assert_cmpuint (cyc_model_get_count (model, cycle.person), ==, 2);
  g_assert_cmpuint (cyc_model_get_count (model, cycle.dog), ==, 2);
  g_assert_cmpuint (cyc_model_get_target (model, OBJECT (cycle.person), builder_attribute (&builder, "pet")), ==, cycle.dog);
  g_assert_cmpstr (cyc_model_get_type_name (model, cycle.dog), ==, "Dog");
  g_assert_false (cyc_model_get_gc_refs (model, cycle.dog, &gc_refs));
  g_assert_cmpuint (cyc_model_get_list (model, CYC_LIST_GEN0)->n, ==, 2);
  g_assert_cmpuint (cyc_model_get_list (model, CYC_LIST_GEN0)->first, ==, cycle.person);
  g_assert_cmpuint (cyc_model_get_object (model, cycle.person)->next, ==, cycle.dog);

  while (cyc_model_get_gc (model)->phase != CYC_PHASE_MOVE_UNREACHABLE)
    g_assert_true (cyc_model_step (model));
  g_assert_true (cyc_model_get_gc_refs (model, cycle.dog, &gc_refs));
  g_assert_cmpuint (gc_refs, ==, 0);
  g_assert_cmpuint (cyc_model_get_count (model, cycle.dog), ==, 1);

  while (cyc_model_step (model))
    ;
  g_assert_false (cyc_model_is_alive (model, cycle.dog));
  g_assert_true (cyc_model_is_alive (model, cycle.namespace));
  g_assert_cmpuint (cyc_model_get_object (model, cycle.dog)->freed, >, 0);
  g_assert_cmpuint (cyc_model_get_n_alive (model), ==, 1);
  g_assert_false (cyc_model_step (model));
  builder_clear (&builder);
}

static void
test_back_to_nothing (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (CycModel) fresh = NULL;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  model = cyc_model_new (builder.log);
  fresh = cyc_model_new (builder.log);
  cyc_model_walk (model, G_MAXUINT32);
  cyc_model_walk (model, 0);

  g_assert_cmpuint (cyc_model_hash (model), ==, cyc_model_hash (fresh));
  g_assert_cmpuint (cyc_model_get_n_objects (model), ==, 0);
  g_assert_false (cyc_model_step_back (model));
  builder_clear (&builder);
}

/* Every event of a random log, there and back. */
static void
test_random_identity (gconstpointer data)
{
  RecordBuilder builder;
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (CycModel) model = NULL;
  g_autofree guint64 *hashes = NULL;
  guint32             n;

  builder_init (&builder);
  builder_random (&builder, random, 600);
  n = cyc_log_get_length (builder.log);
  hashes = g_new (guint64, n + 1);
  model = cyc_model_new (builder.log);
  for (guint32 i = 0; i <= n; i++)
    {
      hashes[i] = cyc_model_hash (model);
      cyc_model_step (model);
    }
  for (guint32 i = n; i > 0; i--)
    {
      g_assert_cmpuint (cyc_model_hash (model), ==, hashes[i]);
      cyc_model_step_back (model);
    }
  for (guint i = 0; i < 200; i++)
    {
      guint32 cursor = (guint32) g_rand_int_range (random, 0, (gint32) n);

      cyc_model_walk (model, cursor);
      g_assert_cmpuint (cyc_model_hash (model), ==, hashes[cursor]);
    }
  builder_clear (&builder);
}

static void
test_random_promises (gconstpointer data)
{
  RecordBuilder builder;
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  g_autoptr (CycCheck) check = NULL;

  builder_init (&builder);
  builder_random (&builder, random, 5000);
  check = cyc_check_run (builder.log);
  g_assert_cmpstr (check->message, ==, NULL);
  g_assert_true (check->ok);
  builder_clear (&builder);
}

static void
test_copies_are_apart (void)
{
  RecordBuilder builder;
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (CycModel) model = NULL;
  g_autoptr (CycModel) copy = NULL;
  guint64 hash;

  builder_init (&builder);
  builder_random (&builder, random, 2000);
  model = cyc_model_new (builder.log);
  cyc_model_walk (model, 1000);
  hash = cyc_model_hash (model);
  copy = cyc_model_copy (model);
  cyc_model_walk (model, 2000);
  g_assert_cmpuint (cyc_model_hash (copy), ==, hash);
  cyc_model_walk (copy, 10);
  cyc_model_walk (model, 1000);
  g_assert_cmpuint (cyc_model_hash (model), ==, hash);
  builder_clear (&builder);
}

/* Jumps over keyframes give what walking gives. */
static void
test_seek (void)
{
  RecordBuilder builder;
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycModel) walker = NULL;
  g_autoptr (CycModel) jumper = NULL;

  builder_init (&builder);
  builder_random (&builder, random, 200000);
  recording = cyc_recording_new (builder.log);
  g_assert_false (cyc_recording_update (recording, 70000));
  g_assert_cmpuint (cyc_recording_get_length (recording), ==, 70000);
  g_assert_true (cyc_recording_update (recording, 0));
  walker = cyc_model_new (builder.log);
  jumper = cyc_recording_new_model (recording, G_MAXUINT32);
  g_assert_cmpuint (cyc_model_get_cursor (jumper), ==, cyc_log_get_length (builder.log));

  for (guint32 cursor = 0; cursor < 200000; cursor += 33331)
    {
      cyc_model_walk (walker, cursor);
      cyc_recording_seek (recording, jumper, 199999 - cursor);
      cyc_recording_seek (recording, jumper, cursor);
      g_assert_cmpuint (cyc_model_hash (jumper), ==, cyc_model_hash (walker));
    }
  builder_clear (&builder);
}

/* TEMP slots get the lowest free number, and the same one again after a step back. */
static void
test_temp_numbers (void)
{
  RecordBuilder builder;
  CycObjectId   object;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (GArray) refs = NULL;

  builder_init (&builder);
  builder_start (&builder, "3.13");
  object = builder_alloc (&builder, "list", CYC_ALLOC_GC, NULL);
  builder_ref (&builder, VM, TEMP, object);
  builder_ref (&builder, VM, TEMP, object);
  builder_ref (&builder, VM, TEMP, object);
  builder_rename (&builder, VM, TEMP, OBJECT (object), CYC_SLOT (ITEM, 0), object);
  builder_ref (&builder, VM, TEMP, object);
  model = cyc_model_new (builder.log);
  cyc_model_walk (model, 6);
  g_assert_cmpuint (cyc_event_get_was_slot (cyc_log_get (builder.log, 5)).value, ==, 3);
  cyc_model_walk (model, 7);
  g_assert_cmpuint (cyc_event_get_slot (cyc_log_get (builder.log, 6)).value, ==, 3);
  refs = cyc_model_get_referrers (model, object);
  g_assert_cmpuint (refs->len, ==, 4);
  g_assert_cmpuint (g_array_index (refs, CycModelRef, 0).slot.kind, ==, CYC_SLOT_ITEM);
  for (guint i = 1; i < 4; i++)
    g_assert_cmpuint (g_array_index (refs, CycModelRef, i).slot.value, ==, i);
  builder_clear (&builder);
}

/* Entries of a dictionary keep the order of their keys, whatever their values do. */
static void
test_dict_order (void)
{
  static const guint32 expected[] = { CYC_SLOT_KEY, CYC_SLOT_VALUE, CYC_SLOT_KEY, CYC_SLOT_VALUE };
  RecordBuilder        builder;
  CycObjectId          dict, one, two;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (GArray) refs = NULL;

  builder_init (&builder);
  builder_start (&builder, "3.13");
  one = builder_alloc (&builder, "int", 0, "1");
  two = builder_alloc (&builder, "int", 0, "2");
  dict = builder_alloc (&builder, "dict", CYC_ALLOC_GC, NULL);
  builder_ref (&builder, OBJECT (dict), CYC_SLOT (KEY, two), two);
  builder_ref (&builder, OBJECT (dict), CYC_SLOT (VALUE, two), one);
  builder_ref (&builder, OBJECT (dict), CYC_SLOT (KEY, one), one);
  builder_ref (&builder, OBJECT (dict), CYC_SLOT (VALUE, one), one);
  builder_unref (&builder, OBJECT (dict), CYC_SLOT (VALUE, two), one);
  builder_ref (&builder, OBJECT (dict), CYC_SLOT (VALUE, two), two);
  model = cyc_model_new (builder.log);
  cyc_model_walk (model, G_MAXUINT32);
  refs = cyc_model_get_references (model, OBJECT (dict));
  for (guint i = 0; i < 4; i++)
    {
      const CycModelRef *ref = &g_array_index (refs, CycModelRef, i);

      g_assert_cmpuint (ref->slot.kind, ==, expected[i]);
      g_assert_cmpuint (ref->slot.value, ==, i < 2 ? two : one);
    }
  builder_clear (&builder);
}

/* Taking from the front of a list and inserting at it, many times. */
static void
test_shift_front (void)
{
  RecordBuilder builder;
  CycObjectId   list, first;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (CycModel) fresh = NULL;

  builder_init (&builder);
  builder_start (&builder, "3.13");
  list = builder_alloc (&builder, "list", CYC_ALLOC_GC, NULL);
  first = builder_alloc (&builder, "int", 0, "0");
  for (guint32 i = 0; i < 50; i++)
    builder_ref (&builder, OBJECT (list), CYC_SLOT (ITEM, i), first + (i == 0 ? 0 : builder_alloc (&builder, "int", 0, NULL) - first));
  for (guint32 i = 0; i < 30; i++)
    {
      builder_unref (&builder, OBJECT (list), CYC_SLOT (ITEM, 0), first + i);
      builder_shift (&builder, OBJECT (list), 1, -1);
    }
  builder_shift (&builder, OBJECT (list), 10, 3);
  model = cyc_model_new (builder.log);
  cyc_model_walk (model, G_MAXUINT32);
  g_assert_cmpuint (cyc_model_get_target (model, OBJECT (list), CYC_SLOT (ITEM, 0)), ==, first + 30);
  g_assert_cmpuint (cyc_model_get_target (model, OBJECT (list), CYC_SLOT (ITEM, 9)), ==, first + 39);
  g_assert_cmpuint (cyc_model_get_target (model, OBJECT (list), CYC_SLOT (ITEM, 10)), ==, 0);
  g_assert_cmpuint (cyc_model_get_target (model, OBJECT (list), CYC_SLOT (ITEM, 13)), ==, first + 40);
  cyc_model_walk (model, 0);
  fresh = cyc_model_new (builder.log);
  g_assert_cmpuint (cyc_model_hash (model), ==, cyc_model_hash (fresh));
  builder_clear (&builder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/model/counts", test_counts);
  g_test_add_func ("/record/model/back-to-nothing", test_back_to_nothing);
  g_test_add_func ("/record/model/copies-are-apart", test_copies_are_apart);
  g_test_add_func ("/record/model/seek", test_seek);
  g_test_add_func ("/record/model/temp-numbers", test_temp_numbers);
  g_test_add_func ("/record/model/dict-order", test_dict_order);
  g_test_add_func ("/record/model/shift-front", test_shift_front);
  for (guint i = 1; i <= 24; i++)
    {
      g_autofree char *identity = g_strdup_printf ("/record/model/random-identity/%u", i);
      g_autofree char *promises = g_strdup_printf ("/record/model/random-promises/%u", i);

      g_test_add_data_func (identity, GUINT_TO_POINTER (i), test_random_identity);
      g_test_add_data_func (promises, GUINT_TO_POINTER (i), test_random_promises);
    }

  return g_test_run ();
}
