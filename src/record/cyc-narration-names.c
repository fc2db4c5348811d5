/* cyc-narration-names.c
 *
 * What phases, lists and verdicts are called, and which function of CPython
 * does what an event tells.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-narration-private.h"

#include <glib/gi18n-lib.h>

/* One name of a function, good up to a minor version of Python 3. */
typedef struct
{
  guint       last_minor;
  const char *name;
} FunctionName;

#define ANY 99

typedef struct
{
  const char  *title;
  const char  *explanation;
  FunctionName names[2];
} PhaseText;

static const PhaseText phase_texts[CYC_N_PHASES] = {
  [CYC_PHASE_MERGE] = {
    N_ ("Merging younger generations"),
    N_ ("The objects of all younger generations join the end of the list that is collected."),
    { { ANY, "gc_list_merge" } } },
  [CYC_PHASE_UPDATE_REFS] = { N_ ("Copying the counts"), N_ ("Each candidate gets a number of its own, gc_refs, which starts as its reference count."), { { ANY, "update_refs" } } },
  [CYC_PHASE_SUBTRACT_REFS] = { N_ ("Subtracting references from inside"), N_ ("Each reference from one candidate to another takes one off the other’s gc_refs. What remains are the references from outside."), { { ANY, "subtract_refs" } } },
  [CYC_PHASE_MOVE_UNREACHABLE] = { N_ ("Moving what seems unreachable"), N_ ("Candidates that nothing outside refers to are set aside, and brought back if one that is reachable refers to them."), { { ANY, "move_unreachable" } } },
  [CYC_PHASE_UNTRACK] = { N_ ("Untracking"), N_ ("Survivors that can never be part of a cycle leave the collector’s lists."), { { 8, "untrack_dicts" }, { ANY, "untrack_tuples" } } },
  [CYC_PHASE_LEGACY_FINALIZERS] = { N_ ("Setting legacy finalizers aside"), N_ ("Objects with an old-style finalizer, and all that they reach, cannot be freed safely."), { { ANY, "move_legacy_finalizers" } } },
  [CYC_PHASE_WEAKREFS] = { N_ ("Clearing weak references"), N_ ("Weak references to garbage are cleared before anything is torn down, so that nobody can get at a half-dead object; then their callbacks are called."), { { ANY, "handle_weakrefs" } } },
  [CYC_PHASE_FINALIZERS] = { N_ ("Calling finalizers"), N_ ("Each object of the garbage that has a finalizer gets it called, once in its life."), { { ANY, "finalize_garbage" } } },
  [CYC_PHASE_RESURRECTION] = { N_ ("Looking for the resurrected"), N_ ("A finalizer may have stored a reference somewhere. So the counting is done again for the garbage alone."), { { 8, "check_garbage" }, { ANY, "handle_resurrected_objects" } } },
  [CYC_PHASE_CLEAR] = { N_ ("Breaking the cycles"), N_ ("Each object of the garbage is told to drop its references. The counts then reach zero by themselves."), { { ANY, "delete_garbage" } } },
  [CYC_PHASE_MARK_ROOTS] = { N_ ("Marking what the roots reach"), N_ ("All that a module’s names lead to is in use. It is moved to the visited objects at once, so that no increment has to search it."), { { ANY, "mark_global_roots" } } },
  [CYC_PHASE_MARK_STACKS] = { N_ ("Marking what the frames reach"), N_ ("All that the running functions’ names and stacks lead to is in use, and joins the visited objects."), { { ANY, "mark_stacks" } } },
  [CYC_PHASE_FILL_INCREMENT] = { N_ ("Filling the increment"), N_ ("The young objects are candidates, and so are pending ones until there is enough work, each with all that it leads to."), { { ANY, "expand_region_transitively_reachable" } } },
  [CYC_PHASE_PROMOTE] = { N_ ("Promoting the survivors"), N_ ("What is reachable joins the next older generation."), { { ANY, "gc_list_merge" } } },
};

static const FunctionName collect_names[] = { { 9, "collect" }, { ANY, "gc_collect_main" } };

/* Where a function stands: up to 3.12 in one file, then in another. */
typedef struct
{
  CycEventKind kind;
  FunctionName names[2];
  const char  *source;
} EventFunction;

static const char gc_source[] = "gc";

static const EventFunction event_functions[] = {
  { CYC_EVENT_REF, { { ANY, "Py_INCREF" } }, "Include/object.h" },
  { CYC_EVENT_UNREF, { { ANY, "Py_DECREF" } }, "Include/object.h" },
  { CYC_EVENT_FREE, { { ANY, "_Py_Dealloc" } }, "Objects/object.c" },
  { CYC_EVENT_TRACK, { { ANY, "PyObject_GC_Track" } }, gc_source },
  { CYC_EVENT_UNTRACK, { { ANY, "PyObject_GC_UnTrack" } }, gc_source },
  { CYC_EVENT_WEAK, { { ANY, "PyWeakref_NewRef" } }, "Objects/weakrefobject.c" },
  { CYC_EVENT_UNWEAK, { { ANY, "clear_weakref" } }, "Objects/weakrefobject.c" },
  { CYC_EVENT_COUNTER, { { 10, "_PyObject_GC_Alloc" }, { ANY, "_PyObject_GC_Link" } }, gc_source },
  { CYC_EVENT_THRESHOLD, { { ANY, "gc_set_threshold" } }, "Modules/gcmodule.c" },
  { CYC_EVENT_WEAK_CLEAR, { { ANY, "handle_weakrefs" } }, gc_source },
  { CYC_EVENT_WEAK_CALLBACK, { { ANY, "handle_callback" } }, "Objects/weakrefobject.c" },
  { CYC_EVENT_FINALIZE, { { ANY, "PyObject_CallFinalizer" } }, "Objects/object.c" },
  { CYC_EVENT_CLEAR, { { ANY, "delete_garbage" } }, gc_source },
  { CYC_EVENT_GC_CALLBACK, { { ANY, "invoke_gc_callback" } }, gc_source },
  { CYC_EVENT_FREEZE, { { ANY, "gc_freeze" } }, "Modules/gcmodule.c" },
  { CYC_EVENT_UNFREEZE, { { ANY, "gc_unfreeze" } }, "Modules/gcmodule.c" },
  { CYC_EVENT_WORK, { { ANY, "assess_work_to_do" } }, gc_source },
  { CYC_EVENT_SCAVENGED, { { ANY, "completed_scavenge" } }, gc_source },
};

/* 7 of "3.7"; the newest for what cannot be read. */
static guint
minor_version (const char *python)
{
  guint64 minor = ANY;

  if (python != NULL && g_str_has_prefix (python, "3."))
    minor = g_ascii_strtoull (python + 2, NULL, 10);
  return (guint) MIN (minor, ANY);
}

static const char *
pick_name (const FunctionName *names,
           const char         *python)
{
  guint minor = minor_version (python);

  while (names->last_minor < minor)
    names++;
  return names->name;
}

/**
 * cyc_narration_gc_source:
 * @python: a profile's name
 *
 * Source: the collector moved from Modules/gcmodule.c to Python/gc.c in 3.13.
 *
 * Returns: (transfer none): the file that the collector stands in
 */
const char *
cyc_narration_gc_source (const char *python)
{
  return minor_version (python) >= 13 ? "Python/gc.c" : "Modules/gcmodule.c";
}

const char *
cyc_narration_collect_function (CycModel   *model,
                                const char *python)
{
  static const char *const incremental[] = { "gc_collect_young", "gc_collect_increment", "gc_collect_full" };
  const CycModelGc        *gc = cyc_model_get_gc (model);

  if (gc->incremental)
    return incremental[MIN (gc->generation, 2)];
  return pick_name (collect_names, python);
}

/* The function of CPython that does what the event tells; outside a
 * collection's phase, and FALSE where no single one does. */
gboolean
cyc_narration_event_function (CycEventKind kind,
                              const char  *python,
                              const char **function,
                              const char **source)
{
  for (guint i = 0; i < G_N_ELEMENTS (event_functions); i++)
    if (event_functions[i].kind == kind)
      {
        *function = pick_name (event_functions[i].names, python);
        *source = event_functions[i].source == gc_source ? cyc_narration_gc_source (python) : event_functions[i].source;
        if (kind <= CYC_EVENT_UNREF && minor_version (python) >= 14)
          *source = kind == CYC_EVENT_REF || kind == CYC_EVENT_UNREF ? "Include/refcount.h" : *source;
        return TRUE;
      }
  return FALSE;
}

/**
 * cyc_phase_get_title:
 * @phase: a phase
 *
 * Returns: (transfer none): its name for a person, translated
 */
const char *
cyc_phase_get_title (CycPhase phase)
{
  return phase > CYC_PHASE_NONE && phase < CYC_N_PHASES ? _ (phase_texts[phase].title) : "";
}

/**
 * cyc_phase_get_explanation:
 * @phase: a phase
 *
 * Returns: (transfer none): what it does, translated
 */
const char *
cyc_phase_get_explanation (CycPhase phase)
{
  return phase > CYC_PHASE_NONE && phase < CYC_N_PHASES ? _ (phase_texts[phase].explanation) : "";
}

/**
 * cyc_phase_get_function:
 * @phase: a phase
 * @python: a profile's name: 3.7
 *
 * Returns: (transfer none): CPython's function for it
 */
const char *
cyc_phase_get_function (CycPhase    phase,
                        const char *python)
{
  return phase > CYC_PHASE_NONE && phase < CYC_N_PHASES ? pick_name (phase_texts[phase].names, python) : "";
}

/**
 * cyc_phase_get_source:
 * @phase: a phase
 * @python: a profile's name: 3.7
 *
 * Returns: (transfer none): the file of CPython that has that function
 */
const char *
cyc_phase_get_source (CycPhase    phase,
                      const char *python)
{
  return phase > CYC_PHASE_NONE && phase < CYC_N_PHASES ? cyc_narration_gc_source (python) : "";
}

/**
 * cyc_list_get_title:
 * @list: a list of the collector
 *
 * Returns: (transfer none): its name for a person, translated
 */
const char *
cyc_list_get_title (CycListId list)
{
  switch (list)
    {
    case CYC_LIST_GEN0:
      return _ ("generation 0");
    case CYC_LIST_GEN1:
      return _ ("generation 1");
    case CYC_LIST_GEN2:
      return _ ("generation 2");
    case CYC_LIST_PERMANENT:
      return _ ("the permanent generation");
    case CYC_LIST_YOUNG:
      return _ ("the candidates");
    case CYC_LIST_UNREACHABLE:
      return _ ("the unreachable");
    case CYC_LIST_FINALIZERS:
      return _ ("the legacy finalizers");
    case CYC_LIST_UNCOLLECTABLE:
      return _ ("the uncollectable");
    case CYC_LIST_STARTUP:
      return _ ("the interpreter's own objects");
    case CYC_LIST_PENDING:
      return _ ("the pending objects");
    case CYC_LIST_VISITED:
      return _ ("the visited objects");
    case CYC_LIST_REACHABLE:
      return _ ("those found in use");
    case CYC_LIST_NONE:
    case CYC_N_LISTS:
    default:
      return _ ("no list");
    }
}

/**
 * cyc_model_get_list_title:
 * @model: a model
 * @list: a list of the collector
 *
 * Returns: (transfer none): its name for a person, translated; the incremental
 *   collector calls some lists otherwise
 */
const char *
cyc_model_get_list_title (CycModel *model,
                          CycListId list)
{
  if (cyc_model_get_gc (model)->incremental && list == CYC_LIST_GEN0)
    return _ ("the young objects");
  if (cyc_model_get_gc (model)->incremental && list == CYC_LIST_YOUNG && cyc_model_get_gc (model)->generation == 1)
    return _ ("the increment");
  return cyc_list_get_title (list);
}

/**
 * cyc_verdict_get_title:
 * @verdict: what the collector holds of an object
 *
 * Returns: (transfer none): that in words, translated
 */
const char *
cyc_verdict_get_title (CycVerdict verdict)
{
  switch (verdict)
    {
    case CYC_VERDICT_REACHABLE:
      return _ ("reachable");
    case CYC_VERDICT_TENTATIVE:
      return _ ("unreachable, as far as is known");
    case CYC_VERDICT_UNREACHABLE:
      return _ ("unreachable");
    case CYC_VERDICT_RESURRECTED:
      return _ ("resurrected");
    case CYC_VERDICT_UNCOLLECTABLE:
      return _ ("uncollectable");
    case CYC_VERDICT_NONE:
    default:
      return _ ("not decided");
    }
}
