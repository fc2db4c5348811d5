/* cyc-event.c
 *
 * The names of events and of what they carry, as the trace prints them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-event.h"

static const char *const event_names[CYC_N_EVENT_KINDS] = {
  [CYC_EVENT_START] = "start",
  [CYC_EVENT_LINE] = "line",
  [CYC_EVENT_CALL] = "call",
  [CYC_EVENT_RETURN] = "return",
  [CYC_EVENT_RAISE] = "raise",
  [CYC_EVENT_HANDLE] = "handle",
  [CYC_EVENT_OUTPUT] = "output",
  [CYC_EVENT_ALLOC] = "alloc",
  [CYC_EVENT_FREE] = "free",
  [CYC_EVENT_REF] = "ref",
  [CYC_EVENT_UNREF] = "unref",
  [CYC_EVENT_RENAME] = "rename",
  [CYC_EVENT_SHIFT] = "shift",
  [CYC_EVENT_WEAK] = "weak",
  [CYC_EVENT_UNWEAK] = "unweak",
  [CYC_EVENT_TRACK] = "track",
  [CYC_EVENT_UNTRACK] = "untrack",
  [CYC_EVENT_COUNTER] = "counter",
  [CYC_EVENT_THRESHOLD] = "threshold",
  [CYC_EVENT_ENABLE] = "enable",
  [CYC_EVENT_GC_BEGIN] = "gc_begin",
  [CYC_EVENT_GC_PHASE] = "gc_phase",
  [CYC_EVENT_GC_REFS] = "gc_refs",
  [CYC_EVENT_LIST] = "list",
  [CYC_EVENT_VERDICT] = "verdict",
  [CYC_EVENT_WEAK_CLEAR] = "weak_clear",
  [CYC_EVENT_WEAK_CALLBACK] = "weak_callback",
  [CYC_EVENT_FINALIZE] = "finalize",
  [CYC_EVENT_CLEAR] = "clear",
  [CYC_EVENT_GC_CALLBACK] = "gc_callback",
  [CYC_EVENT_GC_END] = "gc_end",
  [CYC_EVENT_FREEZE] = "freeze",
  [CYC_EVENT_UNFREEZE] = "unfreeze",
  [CYC_EVENT_EXIT] = "exit",
  [CYC_EVENT_CELL_BEGIN] = "cell_begin",
  [CYC_EVENT_CELL_END] = "cell_end",
  [CYC_EVENT_TEXT] = "text",
  [CYC_EVENT_IMMORTAL] = "immortal",
  [CYC_EVENT_CALL_BUILTIN] = "call_builtin",
  [CYC_EVENT_WHAT_IF] = "what_if",
  [CYC_EVENT_WORK] = "work",
  [CYC_EVENT_SCAVENGED] = "scavenged",
};

static const char *const list_names[CYC_N_LISTS] = {
  [CYC_LIST_NONE] = "none",
  [CYC_LIST_GEN0] = "gen0",
  [CYC_LIST_GEN1] = "gen1",
  [CYC_LIST_GEN2] = "gen2",
  [CYC_LIST_PERMANENT] = "permanent",
  [CYC_LIST_YOUNG] = "young",
  [CYC_LIST_UNREACHABLE] = "unreachable",
  [CYC_LIST_FINALIZERS] = "finalizers",
  [CYC_LIST_UNCOLLECTABLE] = "uncollectable",
  [CYC_LIST_STARTUP] = "permanent", /* to readers of a trace it is no list of its own */
  [CYC_LIST_PENDING] = "pending",
  [CYC_LIST_VISITED] = "visited",
  [CYC_LIST_REACHABLE] = "reachable",
};

static const char *const phase_names[CYC_N_PHASES] = {
  [CYC_PHASE_NONE] = "none",
  [CYC_PHASE_MERGE] = "merge",
  [CYC_PHASE_UPDATE_REFS] = "update_refs",
  [CYC_PHASE_SUBTRACT_REFS] = "subtract_refs",
  [CYC_PHASE_MOVE_UNREACHABLE] = "move_unreachable",
  [CYC_PHASE_UNTRACK] = "untrack",
  [CYC_PHASE_LEGACY_FINALIZERS] = "legacy_finalizers",
  [CYC_PHASE_WEAKREFS] = "weakrefs",
  [CYC_PHASE_FINALIZERS] = "finalizers",
  [CYC_PHASE_RESURRECTION] = "resurrection",
  [CYC_PHASE_CLEAR] = "clear",
  [CYC_PHASE_PROMOTE] = "promote",
  [CYC_PHASE_MARK_ROOTS] = "mark_roots",
  [CYC_PHASE_MARK_STACKS] = "mark_stacks",
  [CYC_PHASE_FILL_INCREMENT] = "fill_increment",
};

static const char *const gc_why_names[] = {
  [CYC_GC_WHY_THRESHOLD] = "threshold",
  [CYC_GC_WHY_COLLECT] = "collect",
  [CYC_GC_WHY_SHUTDOWN] = "shutdown",
};

static const char *const gc_refs_why_names[] = {
  [CYC_GC_REFS_COPY] = "copy",
  [CYC_GC_REFS_SUBTRACT] = "subtract",
  [CYC_GC_REFS_REACHABLE] = "reachable",
};

static const char *const verdict_names[] = {
  [CYC_VERDICT_NONE] = "none",
  [CYC_VERDICT_REACHABLE] = "reachable",
  [CYC_VERDICT_TENTATIVE] = "tentative",
  [CYC_VERDICT_UNREACHABLE] = "unreachable",
  [CYC_VERDICT_RESURRECTED] = "resurrected",
  [CYC_VERDICT_UNCOLLECTABLE] = "uncollectable",
};

/**
 * cyc_event_kind_to_string:
 * @kind: a kind of event
 *
 * The name of @kind in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_event_kind_to_string (CycEventKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (event_names), "?");

  return event_names[kind];
}

/**
 * cyc_list_to_string:
 * @list: one of the collector's lists
 *
 * The name of @list in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_list_to_string (CycListId list)
{
  g_return_val_if_fail ((guint) list < G_N_ELEMENTS (list_names), "?");

  return list_names[list];
}

/**
 * cyc_phase_to_string:
 * @phase: a phase of a collection
 *
 * The name of @phase in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_phase_to_string (CycPhase phase)
{
  g_return_val_if_fail ((guint) phase < G_N_ELEMENTS (phase_names), "?");

  return phase_names[phase];
}

/**
 * cyc_gc_why_to_string:
 * @why: what started a collection
 *
 * The name of @why in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_gc_why_to_string (CycGcWhy why)
{
  g_return_val_if_fail ((guint) why < G_N_ELEMENTS (gc_why_names), "?");

  return gc_why_names[why];
}

/**
 * cyc_gc_refs_why_to_string:
 * @why: why gc_refs was set
 *
 * The name of @why in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_gc_refs_why_to_string (CycGcRefsWhy why)
{
  g_return_val_if_fail ((guint) why < G_N_ELEMENTS (gc_refs_why_names), "?");

  return gc_refs_why_names[why];
}

/**
 * cyc_verdict_to_string:
 * @verdict: what the collector holds of an object
 *
 * The name of @verdict in a trace.
 *
 * Returns: (transfer none): the name
 */
const char *
cyc_verdict_to_string (CycVerdict verdict)
{
  g_return_val_if_fail ((guint) verdict < G_N_ELEMENTS (verdict_names), "?");

  return verdict_names[verdict];
}
