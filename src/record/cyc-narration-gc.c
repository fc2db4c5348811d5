/* cyc-narration-gc.c
 *
 * Sentences for the collector.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-narration-private.h"

#include <glib/gi18n-lib.h>

#include "cyc-slot-text.h"

void
cyc_tell_list (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->list.object);
  g_autofree char *before = event->list.before != 0 ? cyc_object_to_text (self->model, event->list.before) : NULL;
  CycListId        from = (CycListId) event->list.from;
  CycListId        to = (CycListId) event->list.to;

  if (event->kind == CYC_EVENT_TRACK)
    {
      cyc_teller_headline (self, _ ("%s joins the end of %s."), object, cyc_model_get_list_title (self->model, to));
      cyc_teller_explain (self, _ ("The collector can find it from now on."));
    }
  else if (event->kind == CYC_EVENT_UNTRACK)
    {
      cyc_teller_headline (self, _ ("%s leaves %s."), object, cyc_model_get_list_title (self->model, from));
      cyc_teller_explain (self, _ ("The collector does not look at it any more."));
    }
  else if (before != NULL)
    cyc_teller_headline (self, _ ("%s moves from %s to %s, before %s."), object, cyc_model_get_list_title (self->model, from), cyc_model_get_list_title (self->model, to), before);
  else
    cyc_teller_headline (self, _ ("%s moves from %s to the end of %s."), object, cyc_model_get_list_title (self->model, from), cyc_model_get_list_title (self->model, to));
}

/* Counter 0 is of new objects; the others count young collections, one for each old space. */
static void
tell_incremental_counter (CycTeller *self)
{
  const CycEvent *event = self->event;

  if (event->gc.gen == 0)
    {
      cyc_teller_headline (self, _ ("The counter of new objects is %u; its threshold is %u."), event->gc.value, event->gc.value1);
      if (event->gc.value > event->gc.value1 && event->gc.value1 > 0)
        cyc_teller_explain (self, _ ("It is over its threshold."));
    }
  else
    {
      cyc_teller_headline (self, _ ("The counter of young collections is %u."), event->gc.value);
      cyc_teller_explain (self, _ ("No threshold looks at it."));
    }
}

/* How far the incremental collector has come. */
void
cyc_tell_increments (CycTeller *self)
{
  const CycEvent *event = self->event;
  gint32          work = (gint32) event->gc.value;

  if (event->kind == CYC_EVENT_SCAVENGED)
    {
      cyc_teller_headline (self, _ ("All old objects have been visited."));
      cyc_teller_explain (self, _ ("The next pass over the heap begins: what was visited is pending again, and the roots will be marked first."));
      return;
    }
  cyc_teller_headline (self, _ ("The increment’s work is now %d objects."), work);
  if (work < 0)
    cyc_teller_explain (self, _ ("The collector has done more than it had to: increments find nothing to do until new objects make up for it."));
  else
    cyc_teller_explain (self, _ ("New objects add to it, with a share of the heap for each; what is marked or searched is taken off."));
}

void
cyc_tell_setting (CycTeller *self)
{
  const CycEvent *event = self->event;

  switch ((guint) event->kind)
    {
    case CYC_EVENT_COUNTER:
      if (cyc_model_get_gc (self->model)->incremental)
        {
          tell_incremental_counter (self);
          break;
        }
      cyc_teller_headline (self, _ ("The counter of generation %u is %u; its threshold is %u."), event->gc.gen, event->gc.value, event->gc.value1);
      if (event->gc.value > event->gc.value1 && event->gc.value1 > 0)
        cyc_teller_explain (self, _ ("It is over its threshold."));
      else if (event->gc.gen == 0)
        cyc_teller_explain (self, _ ("It counts the objects made since the last collection that the collector looks at, less those freed."));
      else
        cyc_teller_explain (self, _ ("It counts the collections of the generation below since this one was collected."));
      break;
    case CYC_EVENT_THRESHOLD:
      cyc_teller_headline (self, _ ("The thresholds are now %u, %u and %u."), event->gc.value, event->gc.value1, event->gc.value2);
      break;
    case CYC_EVENT_ENABLE:
      if (event->flags != 0)
        cyc_teller_headline (self, _ ("Automatic collection is switched on."));
      else
        {
          cyc_teller_headline (self, _ ("Automatic collection is switched off."));
          cyc_teller_explain (self, _ ("gc.collect() still collects."));
        }
      break;
    case CYC_EVENT_FREEZE:
      cyc_teller_headline (self, _ ("All tracked objects move to the permanent generation."));
      cyc_teller_explain (self, _ ("No collection looks at them until gc.unfreeze()."));
      break;
    default:
      if (cyc_model_get_gc (self->model)->incremental)
        cyc_teller_headline (self, _ ("The objects of the permanent generation move to the end of the visited objects."));
      else
        cyc_teller_headline (self, _ ("The objects of the permanent generation move to the end of generation 2."));
      break;
    }
}

static void
tell_begin (CycTeller *self)
{
  const CycEvent *event = self->event;
  gboolean        incremental = cyc_model_get_gc (self->model)->incremental;

  if (!incremental)
    cyc_teller_headline (self, _ ("A collection of generation %u begins."), event->gc.gen);
  else if (event->gc.gen == 0)
    cyc_teller_headline (self, _ ("A collection of the young objects begins."));
  else if (event->gc.gen == 1)
    cyc_teller_headline (self, _ ("An increment begins."));
  else
    cyc_teller_headline (self, _ ("A collection of all objects begins."));
  if (event->flags == CYC_GC_WHY_THRESHOLD && incremental)
    cyc_teller_explain (self, _ ("There are more new objects than the threshold allows."));
  else if (event->flags == CYC_GC_WHY_THRESHOLD)
    cyc_teller_explain (self, _ ("The counter of that generation is over its threshold."));
  else if (event->flags == CYC_GC_WHY_COLLECT)
    cyc_teller_explain (self, _ ("The program asked for it with gc.collect()."));
  else
    cyc_teller_explain (self, _ ("The interpreter is shutting down."));
}

void
cyc_tell_gc (CycTeller *self)
{
  const CycEvent *event = self->event;

  if (event->kind == CYC_EVENT_GC_BEGIN)
    tell_begin (self);
  else if (event->kind == CYC_EVENT_GC_PHASE)
    {
      /* Translators: %s is the title of a phase, which stands as a sentence here. */
      cyc_teller_headline (self, _ ("%s."), cyc_phase_get_title ((CycPhase) event->flags));
      cyc_teller_explain (self, "%s", cyc_phase_get_explanation ((CycPhase) event->flags));
    }
  else
    {
      cyc_teller_headline (self, ngettext ("The collection ends; it found %u unreachable object.", "The collection ends; it found %u unreachable objects.", event->gc.value), event->gc.value);
      if (event->gc.value1 != 0)
        cyc_teller_explain (self, ngettext ("%u object could not be freed.", "%u objects could not be freed.", event->gc.value1), event->gc.value1);
    }
}

static void
tell_subtract (CycTeller  *self,
               const char *object)
{
  const CycEvent  *event = self->event;
  g_autofree char *from = event->gc_refs.from != 0 ? cyc_object_to_text (self->model, event->gc_refs.from) : NULL;
  CycSlot          slot = cyc_event_get_slot (event);
  g_autofree char *slot_text = cyc_slot_to_text (self->model, slot);

  if (from == NULL)
    cyc_teller_headline (self, _ ("One of the candidates refers to %s."), object);
  else if (slot.kind == CYC_SLOT_NONE)
    cyc_teller_headline (self, _ ("%s refers to %s, from inside the candidates."), from, object);
  else
    cyc_teller_headline (self, _ ("%s refers to %s through %s, from inside the candidates."), from, object, slot_text);

  if (event->gc_refs.value == 0)
    cyc_teller_explain (self, _ ("So that reference does not keep %s alive by itself: its gc_refs goes from %u to 0. Nothing outside refers to it, as far as is known."), object, event->gc_refs.was);
  else
    cyc_teller_explain (self, _ ("So that reference does not keep %s alive by itself: its gc_refs goes from %u to %u."), object, event->gc_refs.was, event->gc_refs.value);
}

void
cyc_tell_gc_refs (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->gc_refs.object);
  g_autofree char *from = event->gc_refs.from != 0 ? cyc_object_to_text (self->model, event->gc_refs.from) : NULL;

  if (event->flags == CYC_GC_REFS_COPY)
    {
      cyc_teller_headline (self, _ ("%s gets gc_refs %u, a copy of its count."), object, event->gc_refs.value);
      cyc_teller_explain (self, _ ("References from other candidates will be taken off; what is left comes from outside."));
    }
  else if (event->flags == CYC_GC_REFS_SUBTRACT)
    tell_subtract (self, object);
  else
    {
      if (from != NULL)
        cyc_teller_headline (self, _ ("%s is reachable and refers to %s, so that is reachable too."), from, object);
      else
        cyc_teller_headline (self, _ ("%s is reachable."), object);
      cyc_teller_explain (self, _ ("Its gc_refs becomes %u, to say so."), event->gc_refs.value);
    }
}

static gboolean
marks_roots (CycModel *model)
{
  guint32 phase = cyc_model_get_gc (model)->phase;

  return phase == CYC_PHASE_MARK_ROOTS || phase == CYC_PHASE_MARK_STACKS;
}

void
cyc_tell_verdict (CycTeller *self)
{
  g_autofree char *object = cyc_object_to_text (self->model, self->event->object.object);

  switch ((CycVerdict) self->event->flags)
    {
    case CYC_VERDICT_REACHABLE:
      cyc_teller_headline (self, _ ("%s is reachable."), object);
      if (marks_roots (self->model))
        cyc_teller_explain (self, _ ("A root leads to it, so it is in use. It joins the visited objects, and no increment of this pass looks at it."));
      else
        cyc_teller_explain (self, _ ("Something outside the candidates leads to it, so it survives."));
      break;
    case CYC_VERDICT_TENTATIVE:
      cyc_teller_headline (self, _ ("%s seems unreachable."), object);
      cyc_teller_explain (self, _ ("Its gc_refs is 0. It is set aside, and comes back if something reachable refers to it."));
      break;
    case CYC_VERDICT_UNREACHABLE:
      cyc_teller_headline (self, _ ("%s is unreachable: it is garbage."), object);
      cyc_teller_explain (self, _ ("All references to it come from other garbage."));
      break;
    case CYC_VERDICT_RESURRECTED:
      cyc_teller_headline (self, _ ("%s is resurrected."), object);
      cyc_teller_explain (self, _ ("A finalizer made it reachable again, so it is not freed."));
      break;
    case CYC_VERDICT_UNCOLLECTABLE:
      cyc_teller_headline (self, _ ("%s cannot be collected."), object);
      cyc_teller_explain (self, _ ("It goes to gc.garbage."));
      break;
    case CYC_VERDICT_NONE:
    default:
      cyc_teller_headline (self, _ ("What becomes of %s is not decided."), object);
      break;
    }
}

void
cyc_tell_teardown (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->object.object);

  if (event->kind == CYC_EVENT_FINALIZE)
    {
      cyc_teller_headline (self, _ ("The finalizer of %s is called."), object);
      cyc_teller_explain (self, _ ("That happens once in the life of an object."));
    }
  else if (event->kind == CYC_EVENT_CLEAR)
    {
      cyc_teller_headline (self, _ ("%s is told to drop its references (tp_clear)."), object);
      cyc_teller_explain (self, _ ("That breaks the cycle; reference counting does the rest."));
    }
  else if (event->flags == 0)
    cyc_teller_headline (self, _ ("%s, an entry of gc.callbacks, is called: a collection starts."), object);
  else
    cyc_teller_headline (self, _ ("%s, an entry of gc.callbacks, is called: a collection stops."), object);
}
