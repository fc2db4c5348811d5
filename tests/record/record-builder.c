/* record-builder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-builder.h"

void
builder_init (RecordBuilder *self)
{
  self->log = cyc_log_new ();
  self->counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->lists = g_array_new (FALSE, TRUE, sizeof (guint8));
  g_array_set_size (self->counts, 1);
  g_array_set_size (self->lists, 1);
  self->blocks = 100;
}

void
builder_clear (RecordBuilder *self)
{
  cyc_log_unref (self->log);
  g_array_unref (self->counts);
  g_array_unref (self->lists);
}

guint32
builder_text (RecordBuilder *self,
              const char    *text)
{
  return cyc_texts_intern (cyc_log_get_texts (self->log), text);
}

CycSlot
builder_name (RecordBuilder *self,
              const char    *name)
{
  return CYC_SLOT (NAME, builder_text (self, name));
}

CycSlot
builder_attribute (RecordBuilder *self,
                   const char    *name)
{
  return CYC_SLOT (ATTRIBUTE, builder_text (self, name));
}

void
builder_add (RecordBuilder *self,
             CycEvent       event)
{
  cyc_log_append (self->log, &event);
}

void
builder_start (RecordBuilder *self,
               const char    *python)
{
  CycEvent event = { .kind = CYC_EVENT_START };

  event.text.text = builder_text (self, "cycle.py");
  event.text.python = builder_text (self, python);
  builder_add (self, event);
}

CycObjectId
builder_alloc (RecordBuilder *self,
               const char    *type,
               guint8         flags,
               const char    *repr)
{
  CycEvent event = { .kind = CYC_EVENT_ALLOC, .flags = flags };

  event.alloc.object = self->counts->len;
  event.alloc.type_text = builder_text (self, type);
  event.alloc.size = 48;
  event.alloc.block = self->blocks;
  event.alloc.repr = builder_text (self, repr);
  self->blocks += 4;
  g_array_set_size (self->counts, self->counts->len + 1);
  g_array_set_size (self->lists, self->lists->len + 1);
  if (flags & CYC_ALLOC_IMMORTAL)
    g_array_index (self->counts, guint32, event.alloc.object) = CYC_COUNT_IMMORTAL;
  builder_add (self, event);

  return event.alloc.object;
}

static guint32
change_count (RecordBuilder *self,
              CycObjectId    target,
              gint           by)
{
  guint32 *count = &g_array_index (self->counts, guint32, target);

  if (*count != CYC_COUNT_IMMORTAL)
    *count += (guint32) by;
  return *count;
}

static void
add_ref_event (RecordBuilder *self,
               CycEventKind   kind,
               CycHolder      holder,
               CycSlot        slot,
               CycObjectId    target)
{
  CycEvent event = { .kind = kind, .slot = (guint8) slot.kind };

  event.ref.holder = holder;
  event.ref.slot_value = slot.value;
  event.ref.target = target;
  event.ref.count = change_count (self, target, kind == CYC_EVENT_REF ? 1 : -1);
  builder_add (self, event);
}

void
builder_ref (RecordBuilder *self,
             CycHolder      holder,
             CycSlot        slot,
             CycObjectId    target)
{
  add_ref_event (self, CYC_EVENT_REF, holder, slot, target);
}

void
builder_unref (RecordBuilder *self,
               CycHolder      holder,
               CycSlot        slot,
               CycObjectId    target)
{
  add_ref_event (self, CYC_EVENT_UNREF, holder, slot, target);
}

void
builder_rename (RecordBuilder *self,
                CycHolder      was_holder,
                CycSlot        was_slot,
                CycHolder      holder,
                CycSlot        slot,
                CycObjectId    target)
{
  CycEvent event = { .kind = CYC_EVENT_RENAME, .slot = (guint8) slot.kind, .was_slot = (guint8) was_slot.kind };

  event.rename.holder = holder;
  event.rename.slot_value = slot.value;
  event.rename.target = target;
  event.rename.was_holder = was_holder;
  event.rename.was_slot_value = was_slot.value;
  builder_add (self, event);
}

void
builder_shift (RecordBuilder *self,
               CycHolder      holder,
               guint32        at,
               gint32         by)
{
  CycEvent event = { .kind = CYC_EVENT_SHIFT };

  event.shift.holder = holder;
  event.shift.at = at;
  event.shift.by = by;
  builder_add (self, event);
}

void
builder_object (RecordBuilder *self,
                CycEventKind   kind,
                CycObjectId    object)
{
  CycEvent event = { .kind = kind };

  event.object.object = object;
  builder_add (self, event);
}

void
builder_list (RecordBuilder *self,
              CycObjectId    object,
              CycListId      to,
              CycObjectId    before)
{
  guint8  *list = &g_array_index (self->lists, guint8, object);
  CycEvent event = { .kind = CYC_EVENT_LIST };

  if (*list == CYC_LIST_NONE)
    event.kind = CYC_EVENT_TRACK;
  else if (to == CYC_LIST_NONE)
    event.kind = CYC_EVENT_UNTRACK;
  event.list.object = object;
  event.list.from = *list;
  event.list.to = (guint8) to;
  event.list.before = before;
  *list = (guint8) to;
  builder_add (self, event);
}

void
builder_weak (RecordBuilder *self,
              CycEventKind   kind,
              CycObjectId    ref,
              CycObjectId    target)
{
  CycEvent event = { .kind = kind };

  event.weak.ref = ref;
  event.weak.target = target;
  event.weak.func = kind == CYC_EVENT_WEAK_CALLBACK ? target : 0;
  builder_add (self, event);
}

void
builder_call (RecordBuilder *self,
              guint32        frame,
              const char    *name,
              guint32        back)
{
  CycEvent event = { .kind = CYC_EVENT_CALL };

  event.call.frame = frame;
  event.call.name = builder_text (self, name);
  event.call.back = back;
  builder_add (self, event);
}

void
builder_return (RecordBuilder *self,
                guint32        frame,
                guint32        back)
{
  CycEvent event = { .kind = CYC_EVENT_RETURN };

  event.call.frame = frame;
  event.call.back = back;
  builder_add (self, event);
}

void
builder_line (RecordBuilder *self,
              guint32        frame,
              guint32        line)
{
  CycEvent event = { .kind = CYC_EVENT_LINE };

  event.line.frame = frame;
  event.line.file = builder_text (self, "cycle.py");
  event.line.line = line;
  builder_add (self, event);
}

void
builder_gc (RecordBuilder *self,
            CycEventKind   kind,
            guint          generation,
            guint8         flags,
            guint32        value)
{
  CycEvent event = { .kind = kind, .flags = flags };

  event.gc.gen = generation;
  event.gc.value = value;
  builder_add (self, event);
}

void
builder_gc_refs (RecordBuilder *self,
                 CycObjectId    object,
                 CycGcRefsWhy   why,
                 guint32        value,
                 CycObjectId    from,
                 CycSlot        slot)
{
  CycEvent event = { .kind = CYC_EVENT_GC_REFS, .flags = (guint8) why, .slot = (guint8) slot.kind };

  event.gc_refs.object = object;
  event.gc_refs.value = value;
  event.gc_refs.from = from;
  event.gc_refs.slot_value = slot.value;
  builder_add (self, event);
}

void
builder_verdict (RecordBuilder *self,
                 CycObjectId    object,
                 CycVerdict     verdict)
{
  CycEvent event = { .kind = CYC_EVENT_VERDICT, .flags = (guint8) verdict };

  event.object.object = object;
  builder_add (self, event);
}

void
builder_output (RecordBuilder *self,
                const char    *text)
{
  CycEvent event = { .kind = CYC_EVENT_OUTPUT, .flags = 1 };

  event.text.text = builder_text (self, text);
  builder_add (self, event);
}

void
builder_exit (RecordBuilder *self,
              guint32        status)
{
  CycEvent event = { .kind = CYC_EVENT_EXIT };

  event.text.value = status;
  builder_add (self, event);
}

static CycObjectId
make_instance (RecordBuilder *self,
               RecordCycle   *cycle,
               const char    *type,
               const char    *name)
{
  CycObjectId object = builder_alloc (self, type, CYC_ALLOC_GC, NULL);

  builder_ref (self, VM, TEMP, object);
  builder_list (self, object, CYC_LIST_GEN0, 0);
  builder_rename (self, VM, TEMP, OBJECT (cycle->namespace), builder_name (self, name), object);
  return object;
}

static void
collect (RecordBuilder *self,
         RecordCycle   *cycle)
{
  CycObjectId objects[] = { cycle->person, cycle->dog };
  CycSlot     pet = builder_attribute (self, "pet");
  CycSlot     master = builder_attribute (self, "master");

  builder_gc (self, CYC_EVENT_GC_BEGIN, 2, CYC_GC_WHY_COLLECT, 0);
  builder_gc (self, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_MERGE, 0);
  for (guint i = 0; i < 2; i++)
    builder_list (self, objects[i], CYC_LIST_YOUNG, 0);
  builder_gc (self, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_UPDATE_REFS, 0);
  for (guint i = 0; i < 2; i++)
    builder_gc_refs (self, objects[i], CYC_GC_REFS_COPY, 1, 0, CYC_SLOT (NONE, 0));
  builder_gc (self, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_SUBTRACT_REFS, 0);
  builder_gc_refs (self, cycle->dog, CYC_GC_REFS_SUBTRACT, 0, cycle->person, pet);
  builder_gc_refs (self, cycle->person, CYC_GC_REFS_SUBTRACT, 0, cycle->dog, master);
  builder_gc (self, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_MOVE_UNREACHABLE, 0);
  for (guint i = 0; i < 2; i++)
    {
      builder_list (self, objects[i], CYC_LIST_UNREACHABLE, 0);
      builder_verdict (self, objects[i], CYC_VERDICT_TENTATIVE);
    }
  for (guint i = 0; i < 2; i++)
    builder_verdict (self, objects[i], CYC_VERDICT_UNREACHABLE);
  builder_gc (self, CYC_EVENT_GC_PHASE, 0, CYC_PHASE_CLEAR, 0);
  builder_ref (self, VM, TEMP, cycle->person);
  builder_object (self, CYC_EVENT_CLEAR, cycle->person);
  builder_unref (self, OBJECT (cycle->person), pet, cycle->dog);
  builder_list (self, cycle->dog, CYC_LIST_NONE, 0);
  builder_unref (self, OBJECT (cycle->dog), master, cycle->person);
  builder_object (self, CYC_EVENT_FREE, cycle->dog);
  builder_unref (self, VM, TEMP, cycle->person);
  builder_list (self, cycle->person, CYC_LIST_NONE, 0);
  builder_object (self, CYC_EVENT_FREE, cycle->person);
  builder_gc (self, CYC_EVENT_GC_END, 2, 0, 2);
}

void
builder_cycle (RecordBuilder *self,
               RecordCycle   *cycle,
               const char    *python)
{
  CycSlot namespace_slot = CYC_SLOT (FIELD, builder_text (self, "globals"));

  builder_start (self, python);
  cycle->namespace = builder_alloc (self, "dict", CYC_ALLOC_GC | CYC_ALLOC_NAMESPACE, NULL);
  builder_ref (self, VM, CYC_SLOT (REGISTRY, builder_text (self, "main")), cycle->namespace);
  builder_call (self, 1, "<module>", 0);
  builder_ref (self, FRAME (1), namespace_slot, cycle->namespace);
  builder_line (self, 1, 1);
  cycle->person = make_instance (self, cycle, "Person", "p1");
  builder_line (self, 1, 2);
  cycle->dog = make_instance (self, cycle, "Dog", "d1");
  builder_line (self, 1, 3);
  builder_ref (self, OBJECT (cycle->person), builder_attribute (self, "pet"), cycle->dog);
  builder_line (self, 1, 4);
  builder_ref (self, OBJECT (cycle->dog), builder_attribute (self, "master"), cycle->person);
  builder_line (self, 1, 5);
  builder_unref (self, OBJECT (cycle->namespace), builder_name (self, "p1"), cycle->person);
  builder_unref (self, OBJECT (cycle->namespace), builder_name (self, "d1"), cycle->dog);
  builder_line (self, 1, 6);
  collect (self, cycle);
  builder_output (self, "done\n");
  builder_unref (self, FRAME (1), namespace_slot, cycle->namespace);
  builder_return (self, 1, 0);
  builder_exit (self, 0);
}
