/* test-check.c
 *
 * Each promise, broken by one event, is noticed at that event.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-check.h"
#include "record-builder.h"

typedef struct
{
  const char  *name;
  CycCheckKind kind;
  void (*spoil) (RecordBuilder *builder,
                 CycObjectId    living,
                 CycObjectId    dead);
} Case;

static void
assert_check (RecordBuilder *builder,
              CycCheckKind   kind)
{
  g_autoptr (CycCheck) check = cyc_check_run (builder->log);
  g_autofree char *text = cyc_check_to_text (check);

  g_assert_false (check->ok);
  g_assert_cmpint (check->kind, ==, kind);
  g_assert_cmpuint (check->position, ==, cyc_log_get_length (builder->log) - 1);
  g_assert_nonnull (check->message);
  g_assert_nonnull (strstr (text, check->message));
}

static void
spoil_wrong_count (RecordBuilder *builder,
                   CycObjectId    living,
                   CycObjectId    dead)
{
  g_array_index (builder->counts, guint32, living) += 1;
  builder_ref (builder, FRAME (1), CYC_SLOT (STACK, 0), living);
}

static void
spoil_unref_of_nothing (RecordBuilder *builder,
                        CycObjectId    living,
                        CycObjectId    dead)
{
  builder_unref (builder, FRAME (1), CYC_SLOT (STACK, 9), living);
}

static void
spoil_rename_of_nothing (RecordBuilder *builder,
                         CycObjectId    living,
                         CycObjectId    dead)
{
  builder_rename (builder, FRAME (1), CYC_SLOT (STACK, 9), VM, TEMP, living);
}

static void
spoil_slot_taken (RecordBuilder *builder,
                  CycObjectId    living,
                  CycObjectId    dead)
{
  builder_ref (builder, OBJECT (living), CYC_SLOT (ITEM, 0), living);
}

static void
spoil_ref_to_dead (RecordBuilder *builder,
                   CycObjectId    living,
                   CycObjectId    dead)
{
  builder_ref (builder, FRAME (1), CYC_SLOT (STACK, 0), dead);
}

static void
spoil_ref_from_dead (RecordBuilder *builder,
                     CycObjectId    living,
                     CycObjectId    dead)
{
  builder_ref (builder, OBJECT (dead), CYC_SLOT (ITEM, 0), living);
}

static void
spoil_free_while_held (RecordBuilder *builder,
                       CycObjectId    living,
                       CycObjectId    dead)
{
  builder_object (builder, CYC_EVENT_FREE, living);
}

static void
spoil_free_twice (RecordBuilder *builder,
                  CycObjectId    living,
                  CycObjectId    dead)
{
  builder_object (builder, CYC_EVENT_FREE, dead);
}

static void
spoil_address (RecordBuilder *builder,
               CycObjectId    living,
               CycObjectId    dead)
{
  builder->blocks = 100;
  builder_alloc (builder, "int", 0, NULL);
}

static void
spoil_finalize_dead (RecordBuilder *builder,
                     CycObjectId    living,
                     CycObjectId    dead)
{
  builder_object (builder, CYC_EVENT_FINALIZE, dead);
}

static void
spoil_list_from (RecordBuilder *builder,
                 CycObjectId    living,
                 CycObjectId    dead)
{
  g_array_index (builder->lists, guint8, living) = CYC_LIST_GEN1;
  builder_list (builder, living, CYC_LIST_GEN2, 0);
}

static void
spoil_list_before (RecordBuilder *builder,
                   CycObjectId    living,
                   CycObjectId    dead)
{
  builder_list (builder, living, CYC_LIST_GEN2, dead);
}

static void
spoil_between (RecordBuilder *builder,
               CycObjectId    living,
               CycObjectId    dead)
{
  builder_list (builder, living, CYC_LIST_YOUNG, 0);
}

static void
spoil_end_alone (RecordBuilder *builder,
                 CycObjectId    living,
                 CycObjectId    dead)
{
  builder_gc (builder, CYC_EVENT_GC_END, 0, 0, 0);
}

static void
spoil_copy (RecordBuilder *builder,
            CycObjectId    living,
            CycObjectId    dead)
{
  builder_gc (builder, CYC_EVENT_GC_BEGIN, 0, CYC_GC_WHY_COLLECT, 0);
  builder_gc_refs (builder, living, CYC_GC_REFS_COPY, 7, 0, CYC_SLOT (NONE, 0));
}

static void
spoil_subtraction (RecordBuilder *builder,
                   CycObjectId    living,
                   CycObjectId    dead)
{
  /* The object holds itself, so one reference is from inside, but nothing is taken off. */
  builder_gc (builder, CYC_EVENT_GC_BEGIN, 0, CYC_GC_WHY_COLLECT, 0);
  builder_gc_refs (builder, living, CYC_GC_REFS_COPY, g_array_index (builder->counts, guint32, living), 0, CYC_SLOT (NONE, 0));
  builder_gc (builder, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_MOVE_UNREACHABLE, 0);
}

static void
spoil_weak (RecordBuilder *builder,
            CycObjectId    living,
            CycObjectId    dead)
{
  builder_weak (builder, CYC_EVENT_UNWEAK, living, living);
}

static void
spoil_return (RecordBuilder *builder,
              CycObjectId    living,
              CycObjectId    dead)
{
  builder_call (builder, 2, "f", 1);
  builder_return (builder, 1, 0);
}

static void
spoil_unknown (RecordBuilder *builder,
               CycObjectId    living,
               CycObjectId    dead)
{
  CycEvent event = { .kind = 200 };

  builder_add (builder, event);
}

static void
spoil_after_exit (RecordBuilder *builder,
                  CycObjectId    living,
                  CycObjectId    dead)
{
  builder_exit (builder, 0);
  builder_line (builder, 1, 9);
}

static const Case cases[] = {
  { "wrong-count", CYC_CHECK_COUNTS, spoil_wrong_count },
  { "unref-of-nothing", CYC_CHECK_COUNTS, spoil_unref_of_nothing },
  { "rename-of-nothing", CYC_CHECK_COUNTS, spoil_rename_of_nothing },
  { "slot-taken", CYC_CHECK_COUNTS, spoil_slot_taken },
  { "ref-to-dead", CYC_CHECK_LIVES, spoil_ref_to_dead },
  { "ref-from-dead", CYC_CHECK_LIVES, spoil_ref_from_dead },
  { "free-while-held", CYC_CHECK_LIVES, spoil_free_while_held },
  { "free-twice", CYC_CHECK_LIVES, spoil_free_twice },
  { "address", CYC_CHECK_LIVES, spoil_address },
  { "finalize-dead", CYC_CHECK_LIVES, spoil_finalize_dead },
  { "list-from", CYC_CHECK_LISTS, spoil_list_from },
  { "list-before", CYC_CHECK_LISTS, spoil_list_before },
  { "between", CYC_CHECK_BETWEEN, spoil_between },
  { "end-alone", CYC_CHECK_BETWEEN, spoil_end_alone },
  { "copy", CYC_CHECK_GC_REFS, spoil_copy },
  { "subtraction", CYC_CHECK_GC_REFS, spoil_subtraction },
  { "weak", CYC_CHECK_LIVES, spoil_weak },
  { "return", CYC_CHECK_LIVES, spoil_return },
  { "unknown", CYC_CHECK_EVENTS, spoil_unknown },
  { "after-exit", CYC_CHECK_EVENTS, spoil_after_exit },
};

static void
test_spoilt (gconstpointer data)
{
  const Case   *test = data;
  RecordBuilder builder;
  CycObjectId   living, dead;

  builder_init (&builder);
  builder_start (&builder, "3.13");
  builder_call (&builder, 1, "<module>", 0);
  living = builder_alloc (&builder, "list", CYC_ALLOC_GC, NULL);
  builder_ref (&builder, VM, TEMP, living);
  builder_ref (&builder, OBJECT (living), CYC_SLOT (ITEM, 0), living);
  builder_list (&builder, living, CYC_LIST_GEN0, 0);
  dead = builder_alloc (&builder, "int", 0, "5");
  builder_ref (&builder, VM, TEMP, dead);
  builder_unref (&builder, VM, TEMP, dead);
  builder_object (&builder, CYC_EVENT_FREE, dead);
  test->spoil (&builder, living, dead);
  assert_check (&builder, test->kind);
  builder_clear (&builder);
}

static void
test_good (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycCheck) check = NULL;
  g_autofree char *text = NULL;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  check = cyc_check_run (builder.log);
  g_assert_cmpstr (check->message, ==, NULL);
  g_assert_true (check->ok);
  for (guint i = 0; i < CYC_N_CHECKS; i++)
    g_assert_cmpuint (check->n_checked[i], >, 0);
  text = cyc_check_to_text (check);
  g_assert_nonnull (strstr (text, "all well"));
  builder_clear (&builder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/check/good", test_good);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/check/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_spoilt);
    }

  return g_test_run ();
}
