/* test-tell.c
 *
 * Events as lines of JSON and as sentences, and why things live: compared
 * with files in tests/record/golden. CYC_UPDATE_GOLDEN=1 writes them anew.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-json.h"
#include "cyc-ledger.h"
#include "cyc-narration.h"
#include "cyc-recording.h"
#include "cyc-why.h"
#include "record-builder.h"

static void
assert_golden (const char *name,
               const char *text)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "record", "golden", name, NULL);
  g_autofree char *expected = NULL;

  if (g_getenv ("CYC_UPDATE_GOLDEN") != NULL)
    g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_true (g_file_get_contents (path, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

/* Every kind of event that the cycle has not. */
static void
build_others (RecordBuilder *builder)
{
  CycEvent    event = { 0 };
  CycObjectId list, value, ref, function;

  builder_start (builder, "3.8");
  builder_call (builder, 1, "<module>", 0);
  event = (CycEvent){ .kind = CYC_EVENT_CELL_BEGIN, .gc = { .value = 1 } };
  builder_add (builder, event);
  list = builder_alloc (builder, "list", CYC_ALLOC_GC, NULL);
  value = builder_alloc (builder, "str", CYC_ALLOC_IMMORTAL, "'k'");
  function = builder_alloc (builder, "function", CYC_ALLOC_GC, "<function gone at 0x7f00>");
  ref = builder_alloc (builder, "weakref", CYC_ALLOC_GC, NULL);
  builder_ref (builder, FRAME (1), CYC_SLOT (STACK, 3), list);
  builder_ref (builder, OBJECT (list), CYC_SLOT (ITEM, 0), value);
  builder_ref (builder, OBJECT (list), CYC_SLOT (KEY, value), value);
  builder_ref (builder, OBJECT (list), CYC_SLOT (VALUE, value), ref);
  builder_ref (builder, OBJECT (list), CYC_SLOT (MEMBER, value), ref);
  builder_ref (builder, OBJECT (list), CYC_SLOT (CELL, builder_text (builder, "x")), function);
  builder_ref (builder, OBJECT (list), CYC_SLOT (FIELD_ITEM, 2), function);
  builder_ref (builder, VM, CYC_SLOT (REGISTRY, builder_text (builder, "interned")), value);
  builder_shift (builder, OBJECT (list), 0, 1);
  builder_shift (builder, OBJECT (list), 1, -1);
  builder_ref (builder, FRAME (1), CYC_SLOT (STACK, 2), function);
  event = (CycEvent){ .kind = CYC_EVENT_CALL_BUILTIN, .builtin = { 1, 2, function, builder_text (builder, "len") } };
  builder_add (builder, event);
  builder_rename (builder, FRAME (1), CYC_SLOT (STACK, 3), VM, TEMP, list);
  builder_weak (builder, CYC_EVENT_WEAK, ref, list);
  builder_weak (builder, CYC_EVENT_WEAK_CLEAR, ref, list);
  builder_weak (builder, CYC_EVENT_UNWEAK, ref, list);
  builder_weak (builder, CYC_EVENT_WEAK_CALLBACK, ref, function);
  builder_call (builder, 2, "log", 1);
  event = (CycEvent){ .kind = CYC_EVENT_RAISE, .object = { .object = list, .frame = 2 } };
  builder_add (builder, event);
  event.kind = CYC_EVENT_HANDLE;
  builder_add (builder, event);
  builder_return (builder, 2, 1);
  event = (CycEvent){ .kind = CYC_EVENT_COUNTER, .gc = { .gen = 0, .value = 701, .value1 = 700 } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_THRESHOLD, .gc = { .value = 200, .value1 = 5, .value2 = 5 } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_ENABLE, .flags = 0 };
  builder_add (builder, event);
  event.flags = 1;
  builder_add (builder, event);
  builder_list (builder, list, CYC_LIST_GEN0, 0);
  builder_list (builder, function, CYC_LIST_GEN0, 0);
  builder_list (builder, function, CYC_LIST_GEN1, 0);
  builder_list (builder, list, CYC_LIST_GEN1, function);
  event = (CycEvent){ .kind = CYC_EVENT_FREEZE };
  builder_add (builder, event);
  event.kind = CYC_EVENT_UNFREEZE;
  builder_add (builder, event);
  builder_gc (builder, CYC_EVENT_GC_BEGIN, 0, CYC_GC_WHY_THRESHOLD, 0);
  event = (CycEvent){ .kind = CYC_EVENT_GC_CALLBACK, .callback = { .func = function } };
  builder_add (builder, event);
  builder_gc (builder, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_RESURRECTION, 0);
  builder_gc_refs (builder, list, CYC_GC_REFS_REACHABLE, 1, function, CYC_SLOT (ITEM, 0));
  builder_verdict (builder, list, CYC_VERDICT_REACHABLE);
  builder_verdict (builder, list, CYC_VERDICT_RESURRECTED);
  builder_verdict (builder, list, CYC_VERDICT_UNCOLLECTABLE);
  builder_object (builder, CYC_EVENT_FINALIZE, list);
  event = (CycEvent){ .kind = CYC_EVENT_GC_END, .gc = { .value = 1, .value1 = 1 } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_TEXT, .object = { .object = list, .text = builder_text (builder, "[1, 2]") } };
  builder_add (builder, event);
  builder_object (builder, CYC_EVENT_IMMORTAL, list);
  event = (CycEvent){ .kind = CYC_EVENT_WHAT_IF, .text = { .text = builder_text (builder, "del l"), .value = 1 } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_WHAT_IF, .flags = 1, .text = { .value = 1 } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_OUTPUT, .flags = 2 };
  event.text.text = cyc_texts_intern_len (cyc_log_get_texts (builder->log), "a\"\\\t\0\001\303\251\377\n", 10);
  builder_add (builder, event);
  event.text.text = builder_text (builder, "Traceback (most recent call last):\n  File \"x.py\", line 1\nNameError: x\n");
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_OUTPUT, .flags = 1, .text = { .text = builder_text (builder, "one\ntwo\n") } };
  builder_add (builder, event);
  event = (CycEvent){ .kind = CYC_EVENT_CELL_END, .gc = { .value = 1 } };
  builder_add (builder, event);
  builder_return (builder, 1, 0);
  builder_gc (builder, CYC_EVENT_GC_BEGIN, 2, CYC_GC_WHY_SHUTDOWN, 0);
  event = (CycEvent){ .kind = CYC_EVENT_GC_END, .gc = { .gen = 2 } };
  builder_add (builder, event);
  builder_gc (builder, CYC_EVENT_GC_BEGIN, 2, CYC_GC_WHY_SHUTDOWN, 0);
  builder_add (builder, event);
  builder_exit (builder, 1);
}

static void
tell_all (RecordBuilder *builder,
          const char    *name)
{
  g_autoptr (CycModel) model = cyc_model_new (builder->log);
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GString) sentences = g_string_new (NULL);
  g_autofree char *json_name = g_strconcat (name, ".json", NULL);
  g_autofree char *text_name = g_strconcat (name, ".txt", NULL);

  g_assert_null (cyc_narration_new (model));
  while (cyc_model_step (model))
    {
      g_autoptr (CycNarration) narration = cyc_narration_new (model);
      g_autofree char *text = cyc_narration_to_text (narration);

      g_assert_nonnull (narration->headline);
      g_string_append_printf (sentences, "%u [%s] %s\n", cyc_model_get_cursor (model) - 1, narration->source != NULL ? narration->source : "", text);
      cyc_json_append_event (json, model);
    }
  assert_golden (json_name, json->str);
  assert_golden (text_name, sentences->str);
}

static void
test_cycle (gconstpointer data)
{
  /* The sixth line is not there: what is told of it is no text. */
  static const char *const sources[] = { "p = Person()\nd = Dog()\nif d:\n    p.pet = d\nd.master = p", NULL };
  RecordBuilder            builder;
  RecordCycle              cycle;
  g_autofree char         *name = g_strdup_printf ("cycle-%s", (const char *) data);

  builder_init (&builder);
  cyc_log_set_sources (builder.log, sources);
  builder_cycle (&builder, &cycle, data);
  tell_all (&builder, name);
  builder_clear (&builder);
}

static void
test_others (void)
{
  RecordBuilder builder;

  builder_init (&builder);
  build_others (&builder);
  tell_all (&builder, "others");
  builder_clear (&builder);
}

static void
test_kinds (void)
{
  guint64          kinds;
  g_autofree char *unknown = NULL;

  g_assert_true (cyc_json_parse_kinds ("ref,unref", &kinds, &unknown));
  g_assert_cmpuint (kinds, ==, 1u << CYC_EVENT_REF | 1u << CYC_EVENT_UNREF);
  g_assert_false (cyc_json_parse_kinds ("ref,refs", &kinds, &unknown));
  g_assert_cmpstr (unknown, ==, "refs");
}

/* Chains, the ledger and the end of both objects of the cycle. */
static void
test_why (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  static const char *const at[] = { "line:3", "line:5", "line:6", "end" };

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  recording = cyc_recording_new (builder.log);
  cyc_recording_update (recording, 0);
  model = cyc_recording_new_model (recording, 0);
  for (guint i = 0; i < G_N_ELEMENTS (at); i++)
    {
      g_autoptr (CycWhy) why = NULL;
      g_autoptr (GPtrArray) ledger = NULL;
      g_autofree char *answer = NULL;
      guint32          cursor;
      guint            n_more;

      g_assert_true (cyc_timeline_parse (cyc_recording_get_timeline (recording), at[i], &cursor, NULL));
      cyc_recording_seek (recording, model, cursor);
      why = cyc_why_new (model, cycle.dog, 8);
      answer = cyc_why_to_text (why, model);
      ledger = cyc_ledger_new (model, cycle.dog, G_MAXUINT, &n_more);
      g_assert_cmpuint (ledger->len, ==, cyc_model_get_count (model, cycle.dog));
      g_string_append_printf (text, "%s\n%s", at[i], answer);
      for (guint k = 0; k < ledger->len; k++)
        g_string_append_printf (text, "  held: %s\n", ((CycLedgerEntry *) g_ptr_array_index (ledger, k))->title);
    }
  assert_golden ("why.txt", text->str);
  builder_clear (&builder);
}

/* What was made just now is held by nothing yet, and what is being freed by nothing any more. */
static void
test_unheld (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycModel) model = NULL;
  g_autoptr (CycWhy) born = NULL;
  g_autoptr (CycWhy) dying = NULL;
  g_autofree char *made = NULL;
  g_autofree char *freed = NULL;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  model = cyc_model_new (builder.log);
  while (cyc_model_get_n_objects (model) < cycle.dog)
    cyc_model_step (model);
  born = cyc_why_new (model, cycle.dog, 8);
  made = cyc_why_to_text (born, model);
  g_assert_true (born->alive && born->unheld && !born->in_cycle);
  g_assert_cmpuint (born->ended, ==, 0);
  g_assert_nonnull (strstr (made, "made just now"));

  while (cyc_model_is_alive (model, cycle.dog))
    cyc_model_step (model);
  cyc_model_walk (model, cyc_model_get_cursor (model) - 1);
  dying = cyc_why_new (model, cycle.dog, 8);
  freed = cyc_why_to_text (dying, model);
  g_assert_true (dying->alive && dying->unheld && !dying->in_cycle);
  g_assert_cmpuint (dying->ended, >, 0);
  g_assert_nonnull (strstr (freed, "being freed"));
  builder_clear (&builder);
}

static void
test_find (void)
{
  RecordBuilder builder;
  RecordCycle   cycle;
  g_autoptr (CycModel) model = NULL;

  builder_init (&builder);
  builder_cycle (&builder, &cycle, "3.13");
  model = cyc_model_new (builder.log);
  while (cyc_model_get_line (model) != 5)
    cyc_model_step (model);
  g_assert_cmpuint (cyc_why_find (model, "p1"), ==, cycle.person);
  g_assert_cmpuint (cyc_why_find (model, "p1.pet"), ==, cycle.dog);
  g_assert_cmpuint (cyc_why_find (model, "d1.master.pet.master"), ==, cycle.person);
  g_assert_cmpuint (cyc_why_find (model, "#1"), ==, 1);
  g_assert_cmpuint (cyc_why_find (model, "1"), ==, 1);
  g_assert_cmpuint (cyc_why_find (model, "#99"), ==, 0);
  g_assert_cmpuint (cyc_why_find (model, "p3"), ==, 0);
  g_assert_cmpuint (cyc_why_find (model, "p1.none"), ==, 0);
  g_assert_cmpuint (cyc_why_find (model, "."), ==, 0);
  builder_clear (&builder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/record/tell/cycle/3.7", "3.7", test_cycle);
  g_test_add_data_func ("/record/tell/cycle/3.13", "3.13", test_cycle);
  g_test_add_func ("/record/tell/others", test_others);
  g_test_add_func ("/record/tell/kinds", test_kinds);
  g_test_add_func ("/record/tell/why", test_why);
  g_test_add_func ("/record/tell/unheld", test_unheld);
  g_test_add_func ("/record/tell/find", test_find);

  return g_test_run ();
}
