/* test-ledger.c
 *
 * At every call of getrefcount a real program's ledger adds up to the count
 * that is printed, and says in words what the one more is.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-ledger.h"
#include "cyc-why.h"
#include "cyc-program.h"
#include "cyc-recording.h"

static const char source[] = "import sys\n"
                             "class A: pass\n"
                             "def f(x):\n"
                             "    print(sys.getrefcount(x))\n"
                             "a = A()\n"
                             "a.me = a\n"
                             "d = {'k': a}\n"
                             "l = [a]\n"
                             "print(sys.getrefcount(a))\n"
                             "f(a)\n"
                             "print(sys.getrefcount(None) > 1000)\n";

static CycRecording *
record (const char *python)
{
  CycLog           *log = cyc_log_new ();
  CycProgramOptions options = { .profile = cyc_profile_lookup (python), .sink = cyc_log_get_sink (log) };
  CycProgram       *program = cyc_program_new (&options);
  CycRecording     *recording;

  g_assert_cmpint (cyc_program_run_file (program, "it.py", source, strlen (source), NULL), ==, 0);
  cyc_log_publish (log);
  cyc_program_free (program);
  recording = cyc_recording_new (log);
  cyc_recording_update (recording, 0);
  cyc_log_unref (log);
  return recording;
}

/* The cursor at which getrefcount has been called for the nth time, from 0. */
static guint32
find_call (CycRecording *recording,
           guint         nth)
{
  CycLog *log = cyc_recording_get_log (recording);

  for (guint32 i = 0; i < cyc_recording_get_length (recording); i++)
    {
      const CycEvent *event = cyc_log_get (log, i);

      if (event->kind == CYC_EVENT_CALL_BUILTIN &&
          g_str_equal (cyc_log_get_text (log, event->builtin.name), "getrefcount") && nth-- == 0)
        return i + 1;
    }
  g_assert_not_reached ();
}

static int
compare_lines (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Sorted, so that the order of the rows may change. */
static char *
dup_ledger (CycModel   *model,
            CycObjectId object)
{
  guint n_more;
  g_autoptr (GPtrArray) ledger = cyc_ledger_new (model, object, G_MAXUINT, &n_more);
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  if (cyc_model_get_count (model, object) != CYC_COUNT_IMMORTAL)
    g_assert_cmpuint (ledger->len, ==, cyc_model_get_count (model, object));
  for (guint i = 0; i < ledger->len; i++)
    {
      const CycLedgerEntry *entry = g_ptr_array_index (ledger, i);

      g_assert_true (entry->temporary == (entry->explanation != NULL));
      g_ptr_array_add (lines, g_strdup_printf ("%s%s", entry->title, entry->temporary ? " (temporary)" : ""));
    }
  g_ptr_array_sort (lines, compare_lines);
  g_ptr_array_add (lines, NULL);
  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* The newest of the program's own. */
static CycObjectId
find_object (CycModel   *model,
             const char *type)
{
  for (CycObjectId i = cyc_model_get_n_objects (model); i > 0; i--)
    if (cyc_model_is_alive (model, i) && (cyc_model_get_object (model, i)->flags & CYC_ALLOC_BUILTIN) == 0 &&
        g_str_equal (cyc_model_get_type_name (model, i), type))
      return i;
  g_assert_not_reached ();
}

/* With names instead of the numbers of objects. */
static char *
generalize (const char *text,
            CycModel   *model,
            CycObjectId object)
{
  g_autofree char *name = g_strdup_printf ("A #%u", object);
  g_autofree char *list = g_strdup_printf ("list #%u", cyc_why_find (model, "l"));
  g_autofree char *dict = g_strdup_printf ("dict #%u", cyc_why_find (model, "d"));
  g_autoptr (GString) general = g_string_new (text);

  g_string_replace (general, name, "%s", 0);
  g_string_replace (general, list, "list #L", 0);
  g_string_replace (general, dict, "dict #D", 0);
  return g_string_free (g_steal_pointer (&general), FALSE);
}

static void
assert_ledger (const char *python,
               guint       call,
               const char *expected)
{
  g_autoptr (CycRecording) recording = record (python);
  g_autoptr (CycModel) model = cyc_recording_new_model (recording, find_call (recording, call));
  CycObjectId      object = find_object (model, "A");
  g_autofree char *text = dup_ledger (model, object);
  g_autofree char *general = generalize (text, model, object);

  g_assert_cmpstr (general, ==, expected);
}

/* The count that is printed is five; one of them is the argument itself. */
static void
test_module (void)
{
  assert_ledger ("3.13", 0,
                 ".me of %s\n"
                 "an argument of getrefcount(), on the evaluation stack of __main__ (temporary)\n"
                 "element 0 of list #L\n"
                 "the name a of __main__\n"
                 "the value for 'k' in dict #D");
  assert_ledger ("3.7", 0,
                 ".me of %s, in its __dict__\n"
                 "an argument of getrefcount(), on the evaluation stack of __main__ (temporary)\n"
                 "element 0 of list #L\n"
                 "the name a of __main__\n"
                 "the value for 'k' in dict #D");
}

/* Up to 3.10 the caller keeps the argument on its stack beside the function's own name for it. */
static void
test_function (void)
{
  assert_ledger ("3.13", 1,
                 ".me of %s\n"
                 "an argument of getrefcount(), on the evaluation stack of f() (temporary)\n"
                 "element 0 of list #L\n"
                 "the name a of __main__\n"
                 "the name x of f()\n"
                 "the value for 'k' in dict #D");
  assert_ledger ("3.7", 1,
                 ".me of %s, in its __dict__\n"
                 "an argument of f(), on the evaluation stack of __main__ (temporary)\n"
                 "an argument of getrefcount(), on the evaluation stack of f() (temporary)\n"
                 "element 0 of list #L\n"
                 "the name a of __main__\n"
                 "the name x of f()\n"
                 "the value for 'k' in dict #D");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/session/ledger/module", test_module);
  g_test_add_func ("/session/ledger/function", test_function);
  return g_test_run ();
}
