/* test-expression.c
 *
 * What a person would write for something on the stage: from the frame that
 * runs, the shortest way, and a reason where there is none.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-expression.h"
#include "cyc-program.h"
#include "cyc-recording.h"
#include "cyc-why.h"

static const char source[] = "import sys\n"
                             "class A: pass\n"
                             "def f(x):\n"
                             "    y = x\n"
                             "    return [x, y]\n"
                             "a = A()\n"
                             "a.b = A()\n"
                             "l = [A(), (A(),)]\n"
                             "d = {'k': A(), 5: A()}\n"
                             "s = {'m'}\n"
                             "f(a)\n"
                             "r = A()\n"
                             "r.me = r\n"
                             "del r\n"
                             "print('end')\n";

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

static CycModel *
model_at (CycRecording *recording,
          guint         line)
{
  return cyc_recording_new_model (recording, cyc_timeline_next_line (cyc_recording_get_timeline (recording), 0, 0, line));
}

static void
assert_text (CycModel   *model,
             CycObjectId object,
             const char *expected)
{
  g_autofree char *text = cyc_expression_of_object (model, object);

  g_assert_cmpstr (text, ==, expected);
}

/* The line that cuts the nth reference that @object holds through a slot of a kind. */
static char *
dup_cut (CycModel    *model,
         CycObjectId  object,
         CycSlotKind  kind,
         guint        nth,
         const char **reason)
{
  g_autoptr (GArray) references = cyc_model_get_references (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object));

  for (guint i = 0; i < references->len; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);

      if (reference->slot.kind == kind && nth-- == 0)
        return cyc_expression_to_cut (model, reference->holder, reference->slot, reason);
    }
  g_assert_not_reached ();
}

static void
assert_cut (CycModel   *model,
            CycObjectId object,
            CycSlotKind kind,
            guint       nth,
            const char *expected)
{
  const char      *reason = NULL;
  g_autofree char *line = dup_cut (model, object, kind, nth, &reason);

  g_assert_cmpstr (line, ==, expected);
  g_assert_true ((line == NULL) == (reason != NULL));
}

static void
test_module (gconstpointer data)
{
  g_autoptr (CycRecording) recording = record (data);
  g_autoptr (CycModel) model = model_at (recording, 11);
  CycObjectId      a = cyc_why_find (model, "a"), list = cyc_why_find (model, "l"), dict = cyc_why_find (model, "d");
  g_autofree char *name = cyc_expression_new_name (model, "A");
  g_autofree char *call = cyc_expression_of_module (model, "sys", "getsizeof(a)");
  g_autofree char *import = cyc_expression_of_module (model, "gc", "collect()");

  assert_text (model, a, "a");
  assert_text (model, cyc_why_find (model, "a.b"), "a.b");
  assert_text (model, cyc_why_find (model, "l[0]"), "l[0]");
  assert_text (model, cyc_why_find (model, "l[1][0]"), "l[1][0]");
  assert_text (model, cyc_why_find (model, "d['k']"), "d['k']");
  assert_cut (model, list, CYC_SLOT_ITEM, 1, "del l[1]");
  assert_cut (model, cyc_why_find (model, "l[1]"), CYC_SLOT_ITEM, 0, NULL);
  assert_cut (model, dict, CYC_SLOT_VALUE, 0, "del d['k']");
  assert_cut (model, dict, CYC_SLOT_VALUE, 1, "del d[5]");
  assert_cut (model, dict, CYC_SLOT_KEY, 0, NULL);
  assert_cut (model, cyc_why_find (model, "s"), CYC_SLOT_MEMBER, 0, "s.discard('m')");
  assert_cut (model, a, CYC_SLOT_FIELD, 0, NULL);
  g_assert_cmpstr (name, ==, "a1");
  g_assert_cmpstr (call, ==, "sys.getsizeof(a)");
  g_assert_cmpstr (import, ==, "import gc; gc.collect()");
}

/* Inside a function its own names come first, and global ones cannot be changed. */
static void
test_function (gconstpointer data)
{
  g_autoptr (CycRecording) recording = record (data);
  g_autoptr (CycModel) model = model_at (recording, 5);
  CycHolder   frame = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, cyc_model_get_current_frame (model));
  const char *reason = NULL;
  g_autoptr (GArray) names = cyc_model_get_references (model, frame);
  guint n = 0;

  assert_text (model, cyc_why_find (model, "x"), "x");
  assert_text (model, cyc_why_find (model, "l"), "l");
  for (guint i = 0; i < names->len; i++)
    {
      const CycModelRef *reference = &g_array_index (names, CycModelRef, i);
      g_autofree char   *line = NULL;

      if (reference->slot.kind != CYC_SLOT_NAME)
        continue;
      line = cyc_expression_to_assign (model, frame, reference->slot, cyc_why_find (model, "l"), &reason);
      g_assert_cmpstr (line, ==, n++ == 0 ? "x = l" : "y = l");
    }
  g_assert_cmpuint (n, ==, 2);
}

static void
test_unreachable (gconstpointer data)
{
  g_autoptr (CycRecording) recording = record (data);
  g_autoptr (CycModel) before = model_at (recording, 14);
  g_autoptr (CycModel) model = model_at (recording, 15);
  CycObjectId ring = cyc_why_find (before, "r");

  g_assert_true (cyc_model_is_alive (model, ring));
  assert_text (before, ring, "r");
  assert_text (model, ring, NULL);
}

int
main (int    argc,
      char **argv)
{
  static const char *const versions[] = { "3.7", "3.13" };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (versions); i++)
    {
      g_autofree char *module = g_strconcat ("/session/expression/module/", versions[i], NULL);
      g_autofree char *function = g_strconcat ("/session/expression/function/", versions[i], NULL);
      g_autofree char *unreachable = g_strconcat ("/session/expression/unreachable/", versions[i], NULL);

      g_test_add_data_func (module, versions[i], test_module);
      g_test_add_data_func (function, versions[i], test_function);
      g_test_add_data_func (unreachable, versions[i], test_unreachable);
    }
  return g_test_run ();
}
