/* cyc-stage-legend.c
 *
 * Each sign is the drawing of a heap of a few events that shows it: what
 * draws the stage draws the legend.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-legend.h"
#include "cyc-stage.h"

#include <glib/gi18n-lib.h>

#define BELTS_WIDTH 450

/* The heap that is written for one sign. */
typedef struct
{
  CycLog     *log;
  CycView    *view;
  CycObjectId last;
  guint32     n_frames;
  guint32     counts[8]; /* by object */
} Heap;

static guint32
put (Heap    *heap,
     CycEvent event)
{
  cyc_log_append (heap->log, &event);
  return cyc_log_get_length (heap->log);
}

static guint32
text (Heap       *heap,
      const char *string)
{
  return cyc_texts_intern (cyc_log_get_texts (heap->log), string);
}

static CycSlot
slot (Heap       *heap,
      CycSlotKind kind,
      const char *string)
{
  return (CycSlot){ kind, text (heap, string) };
}

static CycHolder
holder (CycObjectId object)
{
  return CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
}

static CycObjectId
alloc (Heap       *heap,
       const char *type,
       guint       flags,
       const char *repr)
{
  CycObjectId object = ++heap->last;

  g_assert (object < G_N_ELEMENTS (heap->counts));
  put (heap, (CycEvent){ .kind = CYC_EVENT_ALLOC, .flags = (guint8) flags, .alloc = { .object = object, .type_text = text (heap, type), .size = 48, .block = 4 * object, .repr = repr != NULL ? text (heap, repr) : 0 } });
  return object;
}

static void
move (Heap       *heap,
      CycObjectId object,
      CycListId   from,
      CycListId   to,
      CycObjectId was_before)
{
  put (heap, (CycEvent){ .kind = from == CYC_LIST_NONE ? CYC_EVENT_TRACK : CYC_EVENT_LIST, .list = { .object = object, .from = (guint8) from, .to = (guint8) to, .was_before = was_before } });
}

static void
ref (Heap       *heap,
     CycHolder   from,
     CycSlot     where,
     CycObjectId target)
{
  put (heap, (CycEvent){ .kind = CYC_EVENT_REF, .slot = (guint8) where.kind, .ref = { .holder = from, .slot_value = where.value, .target = target, .count = ++heap->counts[target] } });
}

static void
unref (Heap       *heap,
       CycHolder   from,
       CycSlot     where,
       CycObjectId target)
{
  put (heap, (CycEvent){ .kind = CYC_EVENT_UNREF, .slot = (guint8) where.kind, .ref = { .holder = from, .slot_value = where.value, .target = target, .count = --heap->counts[target] } });
}

static CycHolder
call (Heap       *heap,
      CycObjectId function)
{
  put (heap, (CycEvent){ .kind = CYC_EVENT_CALL, .call = { .frame = ++heap->n_frames, .name = text (heap, "walk"), .func = function } });
  return CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, heap->n_frames);
}

/* The stage shows what a frame has held. */
static void
show (Heap       *heap,
      CycObjectId object)
{
  CycHolder frame = call (heap, 0);
  CycSlot   name = slot (heap, CYC_SLOT_NAME, "it");

  ref (heap, frame, name, object);
  unref (heap, frame, name, object);
  put (heap, (CycEvent){ .kind = CYC_EVENT_RETURN, .call = { .frame = heap->n_frames } });
}

static CycObjectId
alloc_tracked (Heap       *heap,
               const char *type,
               guint       flags,
               const char *repr)
{
  CycObjectId object = alloc (heap, type, CYC_ALLOC_GC | flags, repr);

  show (heap, object);
  move (heap, object, CYC_LIST_NONE, CYC_LIST_GEN0, 0);
  return object;
}

/* One reference from out of sight. */
static void
hold (Heap       *heap,
      CycObjectId object)
{
  ref (heap, CYC_HOLDER_INTERPRETER, CYC_SLOT (TEMP, 0), object);
}

static void
write_sheet (Heap *heap)
{
  CycHolder   frame = call (heap, alloc (heap, "function", CYC_ALLOC_GC, NULL));
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);

  ref (heap, frame, slot (heap, CYC_SLOT_NAME, "rex"), dog);
}

static void
write_card (Heap *heap)
{
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);
  CycObjectId name = alloc (heap, "str", CYC_ALLOC_IMMORTAL, "'Rex'");

  hold (heap, dog);
  ref (heap, holder (dog), slot (heap, CYC_SLOT_ATTRIBUTE, "name"), name);
}

static void
write_count (Heap *heap)
{
  CycObjectId list = alloc_tracked (heap, "list", 0, NULL);
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);

  hold (heap, list);
  ref (heap, holder (list), CYC_SLOT (ITEM, 0), dog);
  ref (heap, holder (list), CYC_SLOT (ITEM, 1), dog);
}

static void
write_immortal (Heap *heap)
{
  show (heap, alloc (heap, "tuple", CYC_ALLOC_GC | CYC_ALLOC_IMMORTAL, NULL));
}

static void
write_untracked (Heap *heap)
{
  CycObjectId dict = alloc (heap, "dict", CYC_ALLOC_GC, NULL);

  show (heap, dict);
  hold (heap, dict);
}

static void
write_finalizer (Heap *heap)
{
  CycObjectId dog = alloc_tracked (heap, "Dog", CYC_ALLOC_HAS_DEL, NULL);

  hold (heap, dog);
}

static void
write_group (Heap *heap)
{
  heap->view->max_cards = 1;
  for (guint i = 0; i < 5; i++)
    alloc_tracked (heap, "Dog", 0, NULL);
}

static void
write_freed (Heap *heap)
{
  CycObjectId dog = alloc (heap, "Dog", CYC_ALLOC_GC, NULL);

  show (heap, dog);
  put (heap, (CycEvent){ .kind = CYC_EVENT_FREE, .object = { .object = dog } });
}

/* A list that holds something. */
static void
write_reference (Heap *heap)
{
  CycObjectId list = alloc_tracked (heap, "list", 0, NULL);
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);

  hold (heap, list);
  ref (heap, holder (list), CYC_SLOT (ITEM, 0), dog);
}

static void
write_class (Heap *heap)
{
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);
  CycObjectId class = alloc_tracked (heap, "type", CYC_ALLOC_TYPE, "<class '__main__.Dog'>");

  hold (heap, dog);
  ref (heap, holder (dog), slot (heap, CYC_SLOT_FIELD, "class"), class);
}

static void
write_stack (Heap *heap)
{
  CycHolder   frame = call (heap, alloc (heap, "function", CYC_ALLOC_GC, NULL));
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);

  ref (heap, frame, CYC_SLOT (STACK, 0), dog);
}

static void
write_weak (Heap *heap)
{
  CycObjectId weak = alloc_tracked (heap, "weakref", 0, NULL);
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);

  hold (heap, weak);
  hold (heap, dog);
  put (heap, (CycEvent){ .kind = CYC_EVENT_WEAK, .weak = { .ref = weak, .target = dog } });
}

static void
write_removed (Heap *heap)
{
  CycObjectId person = alloc_tracked (heap, "Person", 0, NULL);
  CycObjectId dog = alloc_tracked (heap, "Dog", 0, NULL);
  CycSlot     pet = slot (heap, CYC_SLOT_ATTRIBUTE, "pet");

  hold (heap, person);
  hold (heap, dog);
  ref (heap, holder (person), pet, dog);
  ref (heap, holder (person), slot (heap, CYC_SLOT_ATTRIBUTE, "name"), alloc (heap, "str", CYC_ALLOC_IMMORTAL, "'Ada'"));
  unref (heap, holder (person), pet, dog);
}

static void
write_belts (Heap *heap)
{
  CycEvent counter = { .kind = CYC_EVENT_COUNTER, .gc = { .gen = 0, .value = 400, .value1 = 700 } };

  put (heap, (CycEvent){ .kind = CYC_EVENT_THRESHOLD, .gc = { .value = 700, .value1 = 10, .value2 = 10 } });
  put (heap, counter);
  alloc_tracked (heap, "list", 0, NULL);
  move (heap, alloc_tracked (heap, "Dog", 0, NULL), CYC_LIST_GEN0, CYC_LIST_GEN1, 0);
}

/* A collection of all there is that has come to @phase. */
static void
collect (Heap    *heap,
         CycPhase phase)
{
  put (heap, (CycEvent){ .kind = CYC_EVENT_GC_BEGIN, .flags = CYC_GC_WHY_COLLECT, .gc = { .gen = 0 } });
  for (CycObjectId i = 1; i <= heap->last; i++)
    move (heap, i, CYC_LIST_GEN0, CYC_LIST_YOUNG, i < heap->last ? i + 1 : 0);
  put (heap, (CycEvent){ .kind = CYC_EVENT_GC_PHASE, .flags = (guint8) phase });
  for (CycObjectId i = 1; i <= heap->last; i++)
    put (heap, (CycEvent){ .kind = CYC_EVENT_GC_REFS, .flags = CYC_GC_REFS_COPY, .gc_refs = { .object = i, .value = heap->counts[i] } });
}

static void
judge (Heap      *heap,
       CycVerdict verdict)
{
  put (heap, (CycEvent){ .kind = CYC_EVENT_VERDICT, .flags = (guint8) verdict, .object = { .object = heap->last } });
}

static void
write_candidate (Heap *heap)
{
  hold (heap, alloc_tracked (heap, "Dog", 0, NULL));
  collect (heap, CYC_PHASE_UPDATE_REFS);
}

static void
write_subtracted (Heap *heap)
{
  write_reference (heap);
  collect (heap, CYC_PHASE_SUBTRACT_REFS);
  put (heap, (CycEvent){ .kind = CYC_EVENT_GC_REFS, .slot = CYC_SLOT_ITEM, .flags = CYC_GC_REFS_SUBTRACT, .gc_refs = { .object = 2, .value = 0, .was = 1, .from = 1 } });
}

static void
write_tentative (Heap *heap)
{
  write_card (heap);
  heap->last = 1;
  put (heap, (CycEvent){ .kind = CYC_EVENT_GC_BEGIN, .flags = CYC_GC_WHY_COLLECT });
  move (heap, 1, CYC_LIST_GEN0, CYC_LIST_UNREACHABLE, 0);
  judge (heap, CYC_VERDICT_TENTATIVE);
}

static void
write_reached (Heap *heap)
{
  write_tentative (heap);
  judge (heap, CYC_VERDICT_REACHABLE);
  move (heap, 1, CYC_LIST_UNREACHABLE, CYC_LIST_YOUNG, 0);
}

static void
write_garbage (Heap *heap)
{
  write_tentative (heap);
  judge (heap, CYC_VERDICT_UNREACHABLE);
}

static void
write_resurrected (Heap *heap)
{
  write_tentative (heap);
  judge (heap, CYC_VERDICT_RESURRECTED);
}

static void
write_uncollectable (Heap *heap)
{
  write_tentative (heap);
  judge (heap, CYC_VERDICT_UNCOLLECTABLE);
}

/* What marks is drawn with its last event. */
static const struct
{
  void (*write) (Heap *heap);
  gboolean    marks;
  const char *text;
} signs[CYC_N_SIGNS] = {
  [CYC_SIGN_SHEET] = { write_sheet, FALSE, N_ ("A sheet: the names of a running function or of a module") },
  [CYC_SIGN_CARD] = { write_card, FALSE, N_ ("A card: an object; its rows are the references that it holds, small values written out") },
  [CYC_SIGN_COUNT] = { write_count, FALSE, N_ ("In the circle: the reference count. Click it to see each reference that makes it up") },
  [CYC_SIGN_IMMORTAL] = { write_immortal, FALSE, N_ ("Immortal: its count never changes, and it is never freed") },
  [CYC_SIGN_UNTRACKED] = { write_untracked, FALSE, N_ ("Untracked: the collector does not look at it now") },
  [CYC_SIGN_FINALIZER] = { write_finalizer, FALSE, N_ ("The bell: it has a finalizer, __del__; struck out once that was called") },
  [CYC_SIGN_GROUP] = { write_group, FALSE, N_ ("A stack of cards: many objects of one type, counted. Click it to open it") },
  [CYC_SIGN_FREED] = { write_freed, TRUE, N_ ("Freed: the object is gone") },
  [CYC_SIGN_REFERENCE] = { write_reference, FALSE, N_ ("A reference, from the row that holds it to the object; each adds one to the count") },
  [CYC_SIGN_CLASS] = { write_class, FALSE, N_ ("Thin: an object's reference to its class") },
  [CYC_SIGN_STACK] = { write_stack, FALSE, N_ ("Thin, from a sheet: a reference on the evaluation stack") },
  [CYC_SIGN_WEAK] = { write_weak, FALSE, N_ ("Dotted: a weak reference; it is not counted") },
  [CYC_SIGN_ADDED] = { write_reference, TRUE, N_ ("A reference that has just been made: the count has gone up") },
  [CYC_SIGN_REMOVED] = { write_removed, TRUE, N_ ("A reference that has just gone: the count has gone down") },
  [CYC_SIGN_BELTS] = { write_belts, FALSE, N_ ("The collector's lists, each object in its order; the gauge fills up to the threshold of a collection") },
  [CYC_SIGN_CANDIDATE] = { write_candidate, FALSE, N_ ("In the diamond: gc_refs, the collector's copy of the count during a collection") },
  [CYC_SIGN_SUBTRACTED] = { write_subtracted, TRUE, N_ ("The collector follows a reference and takes one off gc_refs: what is left comes from outside") },
  [CYC_SIGN_TENTATIVE] = { write_tentative, FALSE, N_ ("Dashed: tentatively unreachable; something may still lead to it") },
  [CYC_SIGN_REACHED] = { write_reached, TRUE, N_ ("Moved back: something reachable leads to it") },
  [CYC_SIGN_GARBAGE] = { write_garbage, FALSE, N_ ("Hatched and crossed: unreachable, it is garbage") },
  [CYC_SIGN_RESURRECTED] = { write_resurrected, FALSE, N_ ("Resurrected: a finalizer has made it reachable again") },
  [CYC_SIGN_UNCOLLECTABLE] = { write_uncollectable, FALSE, N_ ("Framed twice: uncollectable, it is left alone") },
};

/**
 * cyc_sign_get_text:
 * @sign: a sign
 *
 * Returns: what it means, in a sentence
 */
const char *
cyc_sign_get_text (CycSign sign)
{
  g_return_val_if_fail (sign < CYC_N_SIGNS, NULL);

  return _ (signs[sign].text);
}

/**
 * cyc_sign_draw:
 * @sign: a sign
 * @theme: the colours
 *
 * Draws a heap in which it is seen.
 *
 * Returns: (transfer full): the drawing
 */
CycDisplayList *
cyc_sign_draw (CycSign         sign,
               const CycTheme *theme)
{
  g_autoptr (CycLog) log = cyc_log_new ();
  g_autoptr (CycView) view = cyc_view_new ();
  g_autoptr (CycRecording) recording = NULL;
  g_autoptr (CycGraph) graph = NULL;
  g_autoptr (CycPlacement) placement = NULL;
  g_autoptr (CycModel) model = NULL;
  Heap      heap = { .log = log, .view = view };
  CycMoment moment = { .t = 1 };
  guint32   length;

  g_return_val_if_fail (sign < CYC_N_SIGNS, NULL);

  put (&heap, (CycEvent){ .kind = CYC_EVENT_START, .text = { .text = text (&heap, "walk.py"), .python = text (&heap, "3.13") } });
  signs[sign].write (&heap);
  cyc_log_publish (log);
  length = cyc_log_get_length (log);
  recording = cyc_recording_new (log);
  cyc_recording_update (recording, 0);
  graph = cyc_graph_new (recording, view, length - 1, length);
  placement = cyc_placement_new_beside_owners (graph, NULL);
  model = cyc_recording_new_model (recording, length);
  moment.model = model;
  moment.graph = graph;
  moment.still = signs[sign].marks;
  moment.event = signs[sign].marks ? cyc_log_get (log, length - 1) : NULL;
  return sign == CYC_SIGN_BELTS ? cyc_stage_draw_belts (&moment, theme, BELTS_WIDTH) : cyc_stage_draw_graph (placement, &moment, theme);
}
