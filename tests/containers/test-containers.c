/* test-containers.c
 *
 * The containers' functions, as the rest of the engine calls them, on every
 * version profile.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-abstract.h"
#include "cyc-containers.h"
#include "cyc-values.h"

typedef struct
{
  CycVM *vm;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer profile)
{
  fixture->vm = cyc_vm_new (profile, NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer profile)
{
  g_assert_null (fixture->vm->error);
  cyc_vm_finalize (fixture->vm);
  cyc_vm_free (fixture->vm);
}

/* Compares an object's repr and releases the object. */
static void
assert_repr (CycVM *vm, CycObject *object, const char *expected)
{
  CycObject *repr;

  g_assert_nonnull (object);
  repr = cyc_object_repr (vm, object);
  g_assert_cmpstr (cyc_str_get_utf8 (repr), ==, expected);
  cyc_release (vm->heap, repr);
  cyc_release (vm->heap, object);
}

static CycObject *
list_of (CycVM *vm, gint64 n)
{
  CycObject *list = cyc_list_new (vm);

  for (gint64 i = 0; i < n; i++)
    cyc_list_append_move (vm, list, cyc_int_new (vm, i));
  return list;
}

static void
test_tuple (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *list = list_of (vm, 3);

  g_assert_true (cyc_tuple_new (vm, 0) == vm->empty_tuple);
  cyc_release (vm->heap, vm->empty_tuple);
  assert_repr (vm, cyc_tuple_pack (vm, 1, vm->none), "(None,)");
  assert_repr (vm, cyc_sequence_tuple (vm, list), "(0, 1, 2)");
  assert_repr (vm, list, "[0, 1, 2]");
}

static void
test_list_slices (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *list = list_of (vm, 6);

  g_assert_true (cyc_list_set_slice (vm, list, 1, 3, NULL));
  g_assert_cmpuint (CYC_LIST (list)->length, ==, 4);
  g_assert_true (cyc_list_set_slice (vm, list, 1, 1, list));
  assert_repr (vm, list, "[0, 0, 3, 4, 5, 3, 4, 5]");
}

static void
test_list_sort (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *list = cyc_list_new (vm);
  GRand     *rand = g_rand_new_with_seed (1);

  for (int i = 0; i < 3000; i++)
    cyc_list_append_move (vm, list, cyc_int_new (vm, g_rand_int_range (rand, 0, 500)));
  g_assert_true (cyc_list_sort (vm, list, NULL, TRUE));
  for (gsize i = 1; i < CYC_LIST (list)->length; i++)
    g_assert_cmpint (CYC_INT (CYC_LIST (list)->items[i - 1])->small, >=, CYC_INT (CYC_LIST (list)->items[i])->small);
  cyc_release (vm->heap, list);
  g_rand_free (rand);
}

static void
test_dict_many (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *dict = cyc_dict_new (vm);

  for (gint64 i = 0; i < 5000; i++)
    {
      CycObject *key = cyc_int_new (vm, i * 1024);

      g_assert_true (cyc_dict_set (vm, dict, key, key));
      cyc_release (vm->heap, key);
    }
  for (gint64 i = 0; i < 5000; i += 2)
    {
      CycObject *key = cyc_int_new (vm, i * 1024);

      g_assert_cmpint (cyc_dict_remove (vm, dict, key), ==, 1);
      g_assert_cmpint (cyc_dict_remove (vm, dict, key), ==, 0);
      g_assert_null (cyc_dict_get (vm, dict, key));
      cyc_release (vm->heap, key);
    }
  g_assert_cmpuint (cyc_dict_length (dict), ==, 2500);
  cyc_release (vm->heap, dict);
}

static void
test_dict_strings (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *dict = cyc_dict_new (vm);
  CycObject *taken;
  CycObject *key = cyc_str_new (vm, "b");

  g_assert_null (cyc_dict_get_utf8 (vm, dict, "a"));
  g_assert_true (cyc_dict_set_utf8 (vm, dict, "a", vm->none));
  g_assert_true (cyc_dict_set_utf8 (vm, dict, "b", vm->true_));
  g_assert_true (cyc_dict_set_utf8 (vm, dict, "\303\251", vm->false_));
  g_assert_true (cyc_dict_get_utf8 (vm, dict, "b") == vm->true_);
  g_assert_true (cyc_dict_get_utf8 (vm, dict, "\303\251") == vm->false_);
  taken = cyc_dict_take (vm, dict, key);
  g_assert_true (taken == vm->true_);
  cyc_release (vm->heap, taken);
  cyc_release (vm->heap, key);
  assert_repr (vm, cyc_dict_copy (vm, dict), "{'a': None, '\303\251': False}");
  cyc_release (vm->heap, dict);
}

static void
test_dict_unhashable (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *dict = cyc_dict_new (vm);
  CycObject *list = cyc_list_new (vm);

  g_assert_false (cyc_dict_set (vm, dict, list, vm->none));
  g_assert_true (cyc_error_matches (vm, vm->exceptions.TypeError));
  cyc_error_clear (vm);
  g_assert_cmpuint (cyc_dict_length (dict), ==, 0);
  cyc_release (vm->heap, dict);
  cyc_release (vm->heap, list);
}

/* Lazily tracked dictionaries join the collector's lists with the first container. */
static void
test_dict_tracking (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *dict = cyc_dict_new (vm);
  CycObject *list = cyc_list_new (vm);

  cyc_dict_set_utf8 (vm, dict, "a", vm->none);
  g_assert_cmpint (cyc_object_is_tracked (dict), ==, !vm->profile->lazy_dict_tracking);
  cyc_dict_set_utf8 (vm, dict, "b", list);
  g_assert_true (cyc_object_is_tracked (dict));
  g_assert_false (cyc_dict_may_untrack (dict));
  cyc_release (vm->heap, list);
  cyc_release (vm->heap, dict);
}

static void
test_set (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *list = list_of (vm, 5);
  CycObject *set = cyc_set_new (vm, list, FALSE);
  CycObject *three = cyc_int_new (vm, 3);

  g_assert_cmpint (cyc_set_contains (vm, set, three), ==, 1);
  g_assert_cmpint (cyc_set_discard (vm, set, three), ==, 1);
  g_assert_cmpint (cyc_set_discard (vm, set, three), ==, 0);
  g_assert_cmpuint (cyc_set_length (set), ==, 4);
  assert_repr (vm, cyc_set_new (vm, NULL, TRUE), "frozenset()");
  assert_repr (vm, set, "{0, 1, 2, 4}");
  cyc_release (vm->heap, three);
  cyc_release (vm->heap, list);
}

static void
test_slice (Fixture *fixture, gconstpointer profile)
{
  CycVM     *vm = fixture->vm;
  CycObject *minus = cyc_int_new (vm, -1);
  CycObject *slice = cyc_slice_new (vm, NULL, NULL, minus);
  gint64     start, stop, step;
  gsize      n;

  g_assert_true (cyc_slice_indices (vm, slice, &(gsize){ 4 }, &start, &stop, &step, &n));
  g_assert_cmpint (start, ==, 3);
  g_assert_cmpint (stop, ==, -1);
  g_assert_cmpint (step, ==, -1);
  g_assert_cmpuint (n, ==, 4);
  cyc_release (vm->heap, slice);
  cyc_release (vm->heap, minus);
}

static const struct
{
  const char *name;
  void (*test) (Fixture *fixture, gconstpointer profile);
} cases[] = {
  { "tuple", test_tuple },
  { "list/slices", test_list_slices },
  { "list/sort", test_list_sort },
  { "dict/many", test_dict_many },
  { "dict/strings", test_dict_strings },
  { "dict/unhashable", test_dict_unhashable },
  { "dict/tracking", test_dict_tracking },
  { "set", test_set },
  { "slice", test_slice },
};

int
main (int argc, char **argv)
{
  const CycProfile *profile;

  g_test_init (&argc, &argv, NULL);
  for (guint n = 0; (profile = cyc_profile_get_nth (n)) != NULL; n++)
    for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
      {
        g_autofree char *path = g_strdup_printf ("/containers/%s/%s", cases[i].name, profile->name);

        g_test_add (path, Fixture, profile, set_up, cases[i].test, tear_down);
      }
  return g_test_run ();
}
