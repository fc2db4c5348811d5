/* cyc-emit.c
 *
 * Writing the heap's events.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-emit.h"

static guint32
get_count (const CycObject *object)
{
  if (cyc_object_is_immortal (object))
    return CYC_COUNT_IMMORTAL;
  return (guint32) object->refcnt;
}

/**
 * cyc_emit_plain:
 * @heap: a heap that is recorded
 * @kind: a kind without members, or GC_PHASE
 * @flags: what the kind keeps in its flags
 *
 * Writes an event that only happens.
 */
void
cyc_emit_plain (CycHeap     *heap,
                CycEventKind kind,
                guint8       flags)
{
  *cyc_sink_next (heap->sink) = (CycEvent){ .kind = (guint8) kind, .flags = flags };
}

/**
 * cyc_emit_alloc:
 * @heap: a heap that is recorded
 * @object: a new object, its count still 0
 * @size: its simulated size with the collector's header
 * @flags: #CycAllocFlags
 * @repr_text: its short repr among the texts, 0 for none
 *
 * Writes that @object exists.
 */
void
cyc_emit_alloc (CycHeap   *heap,
                CycObject *object,
                gsize      size,
                guint8     flags,
                guint32    repr_text)
{
  CycType *type = object->type;
  guint32  type_text = cyc_heap_type_text (heap, type);

  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_ALLOC,
    .flags = flags,
    .alloc = {
      .object = object->number,
      .type_text = type_text,
      .type = type->object.number,
      .size = (guint32) MIN (size, G_MAXUINT32),
      .block = object->block,
      .repr = repr_text,
    },
  };
}

/**
 * cyc_emit_object:
 * @heap: a heap that is recorded
 * @kind: FREE, FINALIZE, CLEAR or IMMORTAL
 * @object: the object
 *
 * Writes what happens to @object.
 */
void
cyc_emit_object (CycHeap         *heap,
                 CycEventKind     kind,
                 const CycObject *object)
{
  *cyc_sink_next (heap->sink) = (CycEvent){ .kind = (guint8) kind, .object = { .object = object->number } };
}

/**
 * cyc_emit_ref:
 * @heap: a heap that is recorded
 * @kind: REF or UNREF
 * @holder: who holds the reference
 * @slot: where
 * @target: what it refers to, its count already changed
 *
 * Writes that a reference was made or dropped.
 */
void
cyc_emit_ref (CycHeap     *heap,
              CycEventKind kind,
              CycHolder    holder,
              CycSlot      slot,
              CycObject   *target)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = (guint8) kind,
    .slot = (guint8) slot.kind,
    .ref = { .holder = holder, .slot_value = slot.value, .target = target->number, .count = get_count (target) },
  };
}

/**
 * cyc_emit_rename:
 * @heap: a heap that is recorded
 * @was_holder: who held the reference
 * @was_slot: where
 * @holder: who holds it now
 * @slot: where
 * @target: what it refers to
 *
 * Writes that a reference changed hands.
 */
void
cyc_emit_rename (CycHeap   *heap,
                 CycHolder  was_holder,
                 CycSlot    was_slot,
                 CycHolder  holder,
                 CycSlot    slot,
                 CycObject *target)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_RENAME,
    .slot = (guint8) slot.kind,
    .was_slot = (guint8) was_slot.kind,
    .rename = {
      .holder = holder,
      .slot_value = slot.value,
      .target = target->number,
      .was_holder = was_holder,
      .was_slot_value = was_slot.value,
    },
  };
}

/**
 * cyc_emit_shift:
 * @heap: a heap that is recorded
 * @holder: a list or the like
 * @at: an index
 * @by: how far, negative towards the start
 *
 * Writes that the references in the items from @at on stand elsewhere now.
 */
void
cyc_emit_shift (CycHeap  *heap,
                CycHolder holder,
                guint32   at,
                gint32    by)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_SHIFT,
    .shift = { .holder = holder, .at = at, .by = by },
  };
}

/**
 * cyc_emit_track:
 * @heap: a heap that is recorded
 * @object: an object
 * @list: the list at whose end it stands now
 *
 * Writes that @object is tracked.
 */
void
cyc_emit_track (CycHeap         *heap,
                const CycObject *object,
                CycListId        list)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_TRACK,
    .list = { .object = object->number, .from = CYC_LIST_NONE, .to = (guint8) list },
  };
}

/**
 * cyc_emit_untrack:
 * @heap: a heap that is recorded
 * @object: an object
 * @list: the list that it stood in
 * @was_before: the object before which it stood, 0 for the end
 *
 * Writes that @object is no longer tracked.
 */
void
cyc_emit_untrack (CycHeap         *heap,
                  const CycObject *object,
                  CycListId        list,
                  CycObjectId      was_before)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_UNTRACK,
    .list = { .object = object->number, .from = (guint8) list, .to = CYC_LIST_NONE, .was_before = was_before },
  };
}

/**
 * cyc_emit_list:
 * @heap: a heap that is recorded
 * @object: an object
 * @from: the list that it stood in
 * @to: the list at whose end it stands now
 * @was_before: the object before which it stood, 0 for the end
 *
 * Writes that @object moved between lists. The collector only ever appends.
 */
void
cyc_emit_list (CycHeap         *heap,
               const CycObject *object,
               CycListId        from,
               CycListId        to,
               CycObjectId      was_before)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_LIST,
    .list = { .object = object->number, .from = (guint8) from, .to = (guint8) to, .was_before = was_before },
  };
}

/**
 * cyc_emit_counter:
 * @heap: a heap that is recorded
 * @generation: a generation
 * @was: its counter before
 *
 * Writes that the counter of @generation changed.
 */
void
cyc_emit_counter (CycHeap *heap,
                  guint    generation,
                  gint64   was)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_COUNTER,
    .gc = {
      .gen = generation,
      .value = (guint32) heap->counts[generation],
      .value1 = (guint32) heap->thresholds[generation],
      .was = (guint32) was,
    },
  };
}

/**
 * cyc_emit_work:
 * @heap: a heap that is recorded
 * @was: how much the next increment had to do before
 *
 * Writes that the work of the incremental collector changed.
 */
void
cyc_emit_work (CycHeap *heap,
               gint64   was)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_WORK,
    .gc = { .value = (guint32) heap->incremental.work_to_do, .was = (guint32) was },
  };
}

/**
 * cyc_emit_gc_refs:
 * @heap: a heap that is recorded
 * @object: a candidate, its gc_refs already changed
 * @why: why it was set
 * @was: its value before
 * @from: (nullable): the referrer
 * @slot: its slot, where there is a referrer
 *
 * Writes the gc_refs of @object.
 */
void
cyc_emit_gc_refs (CycHeap         *heap,
                  const CycObject *object,
                  CycGcRefsWhy     why,
                  gint64           was,
                  const CycObject *from,
                  CycSlot          slot)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_GC_REFS,
    .slot = (guint8) slot.kind,
    .flags = (guint8) why,
    .gc_refs = {
      .object = object->number,
      .value = (guint32) (((const CycGcHead *) object) - 1)->gc_refs,
      .was = (guint32) was,
      .from = from != NULL ? from->number : 0,
      .slot_value = slot.value,
    },
  };
}

/**
 * cyc_emit_verdict:
 * @heap: a heap that is recorded
 * @object: an object of a list
 * @verdict: what the collector now holds of it
 *
 * Writes the verdict unless it is the one that stands already.
 */
void
cyc_emit_verdict (CycHeap   *heap,
                  CycObject *object,
                  CycVerdict verdict)
{
  CycGcHead *head = CYC_GC_HEAD (object);

  if (head->verdict == verdict)
    return;
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_VERDICT,
    .flags = (guint8) verdict,
    .object = { .object = object->number, .was = head->verdict },
  };
  head->verdict = (guint8) verdict;
}

/**
 * cyc_emit_weak:
 * @heap: a heap that is recorded
 * @kind: WEAK, UNWEAK, WEAK_CLEAR or WEAK_CALLBACK
 * @ref: the weak reference
 * @target: (nullable): what it watches
 * @callback: (nullable): what is called
 *
 * Writes what happens to a weak reference.
 */
void
cyc_emit_weak (CycHeap          *heap,
               CycEventKind      kind,
               const CycWeakref *ref,
               const CycObject  *target,
               const CycObject  *callback)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = (guint8) kind,
    .weak = {
      .ref = ref->object.number,
      .target = target != NULL ? target->number : 0,
      .func = callback != NULL ? callback->number : 0,
    },
  };
}

/**
 * cyc_emit_gc_begin:
 * @heap: a heap that is recorded
 * @generation: the generation to collect
 * @why: what started it
 *
 * Writes that a collection begins.
 */
void
cyc_emit_gc_begin (CycHeap *heap,
                   guint    generation,
                   CycGcWhy why)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_GC_BEGIN,
    .flags = (guint8) why,
    .gc = { .gen = generation },
  };
}

/**
 * cyc_emit_gc_end:
 * @heap: a heap that is recorded
 * @generation: the generation that was collected
 * @collected: unreachable objects found
 * @uncollectable: those that could not be freed
 *
 * Writes that a collection ended.
 */
void
cyc_emit_gc_end (CycHeap *heap,
                 guint    generation,
                 gsize    collected,
                 gsize    uncollectable)
{
  *cyc_sink_next (heap->sink) = (CycEvent){
    .kind = CYC_EVENT_GC_END,
    .gc = { .gen = generation, .value = (guint32) collected, .value1 = (guint32) uncollectable },
  };
}

/**
 * cyc_registry_slot:
 * @heap: the heap
 * @table: a table of the interpreter
 * @entry: what stands in it once
 *
 * Returns: the slot of the entry; no slot when nothing is recorded
 */
CycSlot
cyc_registry_slot (CycHeap    *heap,
                   const char *table,
                   const char *entry)
{
  g_autofree char *text = NULL;

  if (heap->sink == NULL)
    return CYC_SLOT_HELD;
  text = g_strdup_printf ("%s %s", table, entry);
  return CYC_SLOT (REGISTRY, cyc_heap_text (heap, text));
}
