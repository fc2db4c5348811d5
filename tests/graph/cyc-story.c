/* cyc-story.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-story.h"

typedef struct
{
  CycLog     *log;
  CycTexts   *texts;
  GArray     *counts; /* by object */
  CycObjectId last;
  CycObjectId names; /* the namespace of __main__ */
  CycObjectId list_last[CYC_N_LISTS];
} Writer;

static guint32
text (Writer     *writer,
      const char *string)
{
  return cyc_texts_intern (writer->texts, string);
}

static guint32
put (Writer  *writer,
     CycEvent event)
{
  cyc_log_append (writer->log, &event);
  return cyc_log_get_length (writer->log);
}

static CycObjectId
alloc (Writer     *writer,
       const char *type,
       CycObjectId class_,
       guint       flags,
       const char *repr)
{
  CycObjectId object = ++writer->last;
  CycEvent    event = { .kind = CYC_EVENT_ALLOC, .flags = (guint8) flags };

  event.alloc.object = object;
  event.alloc.type_text = text (writer, type);
  event.alloc.type = class_;
  event.alloc.size = 56;
  event.alloc.block = object * 4;
  event.alloc.repr = repr != NULL ? text (writer, repr) : 0;
  g_array_set_size (writer->counts, object + 1);
  put (writer, event);
  return object;
}

static guint32
ref (Writer     *writer,
     CycHolder   holder,
     CycSlot     slot,
     CycObjectId target,
     int         change)
{
  CycEvent event = { .kind = change > 0 ? CYC_EVENT_REF : CYC_EVENT_UNREF, .slot = (guint8) slot.kind };

  g_array_index (writer->counts, guint32, target) += change;
  event.ref.holder = holder;
  event.ref.slot_value = slot.value;
  event.ref.target = target;
  event.ref.count = g_array_index (writer->counts, guint32, target);
  return put (writer, event);
}

static CycHolder
object_holder (CycObjectId object)
{
  return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
}

static CycHolder
frame_holder (guint32 frame)
{
  return CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame);
}

static CycSlot
slot_text (Writer     *writer,
           CycSlotKind kind,
           const char *string)
{
  return (CycSlot){ kind, text (writer, string) };
}

static void
line (Writer *writer,
      guint32 frame,
      guint32 number)
{
  CycEvent event = { .kind = CYC_EVENT_LINE };

  event.line.frame = frame;
  event.line.file = text (writer, "cycle.py");
  event.line.line = number;
  put (writer, event);
}

static guint32
move (Writer     *writer,
      CycObjectId object,
      CycListId   from,
      CycListId   to)
{
  CycEvent event = { .kind = from == CYC_LIST_NONE ? CYC_EVENT_TRACK : to == CYC_LIST_NONE ? CYC_EVENT_UNTRACK
                                                                                           : CYC_EVENT_LIST };

  event.list.object = object;
  event.list.from = (guint8) from;
  event.list.to = (guint8) to;
  return put (writer, event);
}

/* As move(), for an object that stood before @was_before. */
static guint32
move_before (Writer     *writer,
             CycObjectId object,
             CycListId   from,
             CycListId   to,
             CycObjectId was_before)
{
  CycEvent event = { .kind = to == CYC_LIST_NONE ? CYC_EVENT_UNTRACK : CYC_EVENT_LIST };

  event.list.object = object;
  event.list.from = (guint8) from;
  event.list.to = (guint8) to;
  event.list.was_before = was_before;
  return put (writer, event);
}

static guint32
gc_refs (Writer      *writer,
         CycObjectId  object,
         guint32      value,
         guint32      was,
         CycGcRefsWhy why,
         CycObjectId  from,
         CycSlot      slot)
{
  CycEvent event = { .kind = CYC_EVENT_GC_REFS, .flags = why, .slot = (guint8) slot.kind };

  event.gc_refs.object = object;
  event.gc_refs.value = value;
  event.gc_refs.was = was;
  event.gc_refs.from = from;
  event.gc_refs.slot_value = slot.value;
  return put (writer, event);
}

static guint32
phase (Writer  *writer,
       CycPhase which)
{
  return put (writer, (CycEvent){ .kind = CYC_EVENT_GC_PHASE, .flags = which });
}

static guint32
verdict (Writer     *writer,
         CycObjectId object,
         CycVerdict  state,
         CycVerdict  was)
{
  CycEvent event = { .kind = CYC_EVENT_VERDICT, .flags = state };

  event.object.object = object;
  event.object.was = was;
  return put (writer, event);
}

static CycSlot
name (Writer     *writer,
      const char *string)
{
  return slot_text (writer, CYC_SLOT_NAME, string);
}

/* A class with its own two hidden references, as a class holds itself by its mro. */
static CycObjectId
make_class (Writer     *writer,
            CycObjectId type,
            const char *class_name,
            const char *repr)
{
  CycObjectId class_ = alloc (writer, "type", type, CYC_ALLOC_GC | CYC_ALLOC_TYPE, repr);

  ref (writer, object_holder (class_), slot_text (writer, CYC_SLOT_FIELD, "mro"), class_, 1);
  ref (writer, object_holder (writer->names), name (writer, class_name), class_, 1);
  move (writer, class_, CYC_LIST_NONE, CYC_LIST_GEN0);
  return class_;
}

static CycObjectId
make_instance (Writer     *writer,
               const char *type,
               CycObjectId class_,
               guint       flags)
{
  CycObjectId object = alloc (writer, type, class_, CYC_ALLOC_GC | flags, NULL);

  ref (writer, object_holder (object), slot_text (writer, CYC_SLOT_FIELD, "class"), class_, 1);
  move (writer, object, CYC_LIST_NONE, CYC_LIST_GEN0);
  return object;
}

static void
writer_init (Writer *writer)
{
  CycEvent start = { .kind = CYC_EVENT_START }, call = { .kind = CYC_EVENT_CALL }, threshold = { .kind = CYC_EVENT_THRESHOLD };

  writer->log = cyc_log_new ();
  writer->texts = cyc_log_get_texts (writer->log);
  writer->counts = g_array_new (FALSE, TRUE, sizeof (guint32));
  start.text.text = text (writer, "cycle.py");
  start.text.python = text (writer, "3.13");
  put (writer, start);
  threshold.gc.value = 2000;
  threshold.gc.value1 = threshold.gc.value2 = 10;
  put (writer, threshold);
  writer->names = alloc (writer, "dict", 0, CYC_ALLOC_GC | CYC_ALLOC_NAMESPACE, NULL);
  ref (writer, CYC_HOLDER_INTERPRETER, slot_text (writer, CYC_SLOT_REGISTRY, "sys.modules"), writer->names, 1);
  call.call.frame = 1;
  call.call.name = text (writer, "<module>");
  put (writer, call);
  ref (writer, frame_holder (1), slot_text (writer, CYC_SLOT_FIELD, "globals"), writer->names, 1);
}

static void
counter (Writer *writer,
         guint   gen,
         guint32 value,
         guint32 was)
{
  CycEvent event = { .kind = CYC_EVENT_COUNTER };

  event.gc.gen = gen;
  event.gc.value = value;
  event.gc.value1 = gen == 0 ? 2000 : 10;
  event.gc.was = was;
  put (writer, event);
}

/* def log(obj): a frame with a name and two places on its stack. */
static void
write_call (Writer     *writer,
            CycStory   *story,
            CycObjectId function)
{
  CycEvent call = { .kind = CYC_EVENT_CALL }, back = { .kind = CYC_EVENT_RETURN };

  line (writer, 1, 12);
  call.call.frame = 2;
  call.call.name = text (writer, "log");
  call.call.func = function;
  call.call.back = 1;
  put (writer, call);
  ref (writer, frame_holder (2), name (writer, "obj"), story->person, 1);
  line (writer, 2, 2);
  ref (writer, frame_holder (2), (CycSlot){ CYC_SLOT_STACK, 0 }, story->person, 1);
  story->call = ref (writer, frame_holder (2), (CycSlot){ CYC_SLOT_STACK, 1 }, story->dog, 1);
  ref (writer, frame_holder (2), (CycSlot){ CYC_SLOT_STACK, 1 }, story->dog, -1);
  ref (writer, frame_holder (2), (CycSlot){ CYC_SLOT_STACK, 0 }, story->person, -1);
  ref (writer, frame_holder (2), name (writer, "obj"), story->person, -1);
  back.call.frame = 2;
  back.call.back = 1;
  put (writer, back);
}

static void
write_program (Writer   *writer,
               CycStory *story)
{
  CycObjectId type = alloc (writer, "type", 0, CYC_ALLOC_TYPE | CYC_ALLOC_BUILTIN | CYC_ALLOC_GC, "<class 'type'>");
  CycObjectId gc_module = alloc (writer, "module", 0, CYC_ALLOC_GC, "<module 'gc'>");
  CycObjectId function = alloc (writer, "function", 0, CYC_ALLOC_GC, NULL);
  CycObjectId name_text = alloc (writer, "str", 0, CYC_ALLOC_IMMORTAL, "'Ada'");
  CycObjectId person_class, dog_class;

  line (writer, 1, 1);
  ref (writer, object_holder (writer->names), name (writer, "gc"), gc_module, 1);
  move (writer, function, CYC_LIST_NONE, CYC_LIST_GEN0);
  ref (writer, object_holder (writer->names), name (writer, "log"), function, 1);
  line (writer, 1, 3);
  person_class = make_class (writer, type, "Person", "<class '__main__.Person'>");
  line (writer, 1, 6);
  dog_class = make_class (writer, type, "Dog", "<class '__main__.Dog'>");
  line (writer, 1, 9);
  story->person = make_instance (writer, "Person", person_class, CYC_ALLOC_HAS_DEL);
  counter (writer, 0, 12, 11);
  ref (writer, object_holder (writer->names), name (writer, "p"), story->person, 1);
  line (writer, 1, 10);
  story->dog = make_instance (writer, "Dog", dog_class, 0);
  story->both_named = ref (writer, object_holder (writer->names), name (writer, "d"), story->dog, 1);
  line (writer, 1, 11);
  ref (writer, object_holder (story->person), slot_text (writer, CYC_SLOT_ATTRIBUTE, "name"), name_text, 1);
  story->incref = ref (writer, object_holder (story->person), slot_text (writer, CYC_SLOT_ATTRIBUTE, "pet"), story->dog, 1);
  ref (writer, object_holder (story->dog), slot_text (writer, CYC_SLOT_ATTRIBUTE, "master"), story->person, 1);
  write_call (writer, story, function);
  line (writer, 1, 14);
  ref (writer, object_holder (writer->names), name (writer, "p"), story->person, -1);
  ref (writer, object_holder (writer->names), name (writer, "d"), story->dog, -1);
  line (writer, 1, 17);
}

static void
write_collection (Writer   *writer,
                  CycStory *story)
{
  CycObjectId members[] = { 4, story->person - 2, story->person - 1, story->person, story->dog };
  CycEvent    begin = { .kind = CYC_EVENT_GC_BEGIN, .flags = CYC_GC_WHY_COLLECT };
  CycSlot     pet = slot_text (writer, CYC_SLOT_ATTRIBUTE, "pet"), master = slot_text (writer, CYC_SLOT_ATTRIBUTE, "master");

  begin.gc.gen = 2;
  put (writer, begin);
  phase (writer, CYC_PHASE_MERGE);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    move_before (writer, members[i], CYC_LIST_GEN0, CYC_LIST_YOUNG, i + 1 < G_N_ELEMENTS (members) ? members[i + 1] : 0);
  phase (writer, CYC_PHASE_UPDATE_REFS);
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    gc_refs (writer, members[i], g_array_index (writer->counts, guint32, members[i]), 0, CYC_GC_REFS_COPY, 0, (CycSlot){ 0, 0 });
  phase (writer, CYC_PHASE_SUBTRACT_REFS);
  story->subtract = gc_refs (writer, story->dog, 0, 1, CYC_GC_REFS_SUBTRACT, story->person, pet);
  gc_refs (writer, story->person, 0, 1, CYC_GC_REFS_SUBTRACT, story->dog, master);
  phase (writer, CYC_PHASE_MOVE_UNREACHABLE);
  move_before (writer, story->person, CYC_LIST_YOUNG, CYC_LIST_UNREACHABLE, story->dog);
  verdict (writer, story->person, CYC_VERDICT_TENTATIVE, CYC_VERDICT_NONE);
  move (writer, story->dog, CYC_LIST_YOUNG, CYC_LIST_UNREACHABLE);
  story->tentative = verdict (writer, story->dog, CYC_VERDICT_TENTATIVE, CYC_VERDICT_NONE);
  verdict (writer, story->person, CYC_VERDICT_UNREACHABLE, CYC_VERDICT_TENTATIVE);
  verdict (writer, story->dog, CYC_VERDICT_UNREACHABLE, CYC_VERDICT_TENTATIVE);
  phase (writer, CYC_PHASE_FINALIZERS);
  story->garbage = put (writer, (CycEvent){ .kind = CYC_EVENT_FINALIZE, .object = { .object = story->person } });
}

static void
write_clear (Writer   *writer,
             CycStory *story)
{
  CycEvent    end = { .kind = CYC_EVENT_GC_END };
  CycObjectId rest[] = { 4, story->person - 2, story->person - 1 };
  CycSlot     class_ = slot_text (writer, CYC_SLOT_FIELD, "class");

  phase (writer, CYC_PHASE_CLEAR);
  put (writer, (CycEvent){ .kind = CYC_EVENT_CLEAR, .object = { .object = story->person } });
  ref (writer, object_holder (story->person), slot_text (writer, CYC_SLOT_ATTRIBUTE, "pet"), story->dog, -1);
  move (writer, story->dog, CYC_LIST_UNREACHABLE, CYC_LIST_NONE);
  ref (writer, object_holder (story->dog), slot_text (writer, CYC_SLOT_ATTRIBUTE, "master"), story->person, -1);
  move (writer, story->person, CYC_LIST_UNREACHABLE, CYC_LIST_NONE);
  ref (writer, object_holder (story->person), slot_text (writer, CYC_SLOT_ATTRIBUTE, "name"), 5, -1);
  ref (writer, object_holder (story->person), class_, story->person - 2, -1);
  story->freed = put (writer, (CycEvent){ .kind = CYC_EVENT_FREE, .object = { .object = story->person } });
  ref (writer, object_holder (story->dog), class_, story->person - 1, -1);
  put (writer, (CycEvent){ .kind = CYC_EVENT_FREE, .object = { .object = story->dog } });
  phase (writer, CYC_PHASE_PROMOTE);
  for (guint i = 0; i < G_N_ELEMENTS (rest); i++)
    move_before (writer, rest[i], CYC_LIST_YOUNG, CYC_LIST_GEN2, i + 1 < G_N_ELEMENTS (rest) ? rest[i + 1] : 0);
  end.gc.gen = 2;
  end.gc.value = 2;
  put (writer, end);
}

static CycRecording *
writer_finish (Writer *writer)
{
  CycRecording *recording;

  put (writer, (CycEvent){ .kind = CYC_EVENT_EXIT });
  cyc_log_publish (writer->log);
  recording = cyc_recording_new (writer->log);
  cyc_recording_update (recording, 0);
  g_array_unref (writer->counts);
  cyc_log_unref (writer->log);
  return recording;
}

CycStory *
cyc_story_new (void)
{
  CycStory *self = g_new0 (CycStory, 1);
  Writer    writer = { 0 };

  writer_init (&writer);
  write_program (&writer, self);
  write_collection (&writer, self);
  write_clear (&writer, self);
  self->recording = writer_finish (&writer);
  self->end = cyc_recording_get_length (self->recording);
  return self;
}

void
cyc_story_free (CycStory *self)
{
  cyc_recording_unref (self->recording);
  g_free (self);
}

CycRecording *
cyc_story_new_large (guint n)
{
  Writer      writer = { 0 };
  CycObjectId type, class_, list, before = 0;

  writer_init (&writer);
  type = alloc (&writer, "type", 0, CYC_ALLOC_TYPE | CYC_ALLOC_BUILTIN | CYC_ALLOC_GC, "<class 'type'>");
  class_ = make_class (&writer, type, "Node", "<class '__main__.Node'>");
  list = alloc (&writer, "list", 0, CYC_ALLOC_GC, NULL);
  ref (&writer, object_holder (writer.names), name (&writer, "nodes"), list, 1);
  for (guint i = 0; i < n; i++)
    {
      CycObjectId node;

      line (&writer, 1, 4);
      node = make_instance (&writer, "Node", class_, 0);
      ref (&writer, object_holder (list), (CycSlot){ CYC_SLOT_ITEM, i }, node, 1);
      if (before != 0)
        ref (&writer, object_holder (before), slot_text (&writer, CYC_SLOT_ATTRIBUTE, "next"), node, 1);
      before = node;
    }
  return writer_finish (&writer);
}
