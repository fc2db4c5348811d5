/* cyc-narration-heap.c
 *
 * Sentences for objects, references and weak references.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-narration-private.h"

#include <glib/gi18n-lib.h>

#include "cyc-slot-text.h"

/* “1 → 2”, what a badge shows. */
static void
explain_count (CycTeller  *self,
               const char *object,
               guint32     was,
               guint32     count)
{
  if (count == CYC_COUNT_IMMORTAL)
    cyc_teller_explain (self, _ ("%s is immortal: its count never changes."), object);
  else if (count == 0)
    cyc_teller_explain (self, _ ("The count of %s goes from 1 to 0: nothing refers to it any more, so it is freed at once."), object);
  else
    cyc_teller_explain (self, _ ("The count of %s goes from %u to %u."), object, was, count);
}

void
cyc_tell_alloc (CycTeller *self)
{
  g_autofree char *object = cyc_object_to_text (self->model, self->event->alloc.object);
  g_autofree char *numbered = g_strdup_printf ("%s #%u", cyc_model_get_type_name (self->model, self->event->alloc.object), self->event->alloc.object);

  if (g_str_equal (object, numbered))
    cyc_teller_headline (self, ngettext ("%s is made: %u byte.", "%s is made: %u bytes.", self->event->alloc.size), object, self->event->alloc.size);
  else
    cyc_teller_headline (self, ngettext ("%s, the value %s, is made: %u byte.", "%s, the value %s, is made: %u bytes.", self->event->alloc.size), numbered, object, self->event->alloc.size);

  if (self->event->flags & CYC_ALLOC_IMMORTAL)
    cyc_teller_explain (self, _ ("It is immortal: its count never changes."));
  else if (self->event->flags & CYC_ALLOC_GC)
    cyc_teller_explain (self, _ ("It can refer to other objects, so it has a header for the collector."));
  else
    cyc_teller_explain (self, _ ("It cannot refer to other objects, so the collector never looks at it."));
}

void
cyc_tell_free (CycTeller *self)
{
  g_autofree char *object = cyc_object_to_text (self->model, self->event->object.object);

  cyc_teller_headline (self, _ ("%s is gone."), object);
  cyc_teller_explain (self, _ ("Its memory is free, and its address may be given to a new object."));
}

void
cyc_tell_ref (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->ref.target);
  g_autofree char *place = cyc_reference_to_text (self->model, event->ref.holder, cyc_event_get_slot (event));

  cyc_teller_headline (self, _ ("%s now refers to %s."), place, object);
  explain_count (self, object, event->ref.count - 1, event->ref.count);
}

void
cyc_tell_unref (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->ref.target);
  g_autofree char *place = cyc_reference_to_text (self->model, event->ref.holder, cyc_event_get_slot (event));

  cyc_teller_headline (self, _ ("%s no longer refers to %s."), place, object);
  explain_count (self, object, event->ref.count + 1, event->ref.count);
}

void
cyc_tell_rename (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *object = cyc_object_to_text (self->model, event->rename.target);
  g_autofree char *was = cyc_reference_to_text (self->model, event->rename.was_holder, cyc_event_get_was_slot (event));
  g_autofree char *place = cyc_reference_to_text (self->model, event->rename.holder, cyc_event_get_slot (event));

  cyc_teller_headline (self, _ ("The reference to %s moves from %s to %s."), object, was, place);
  cyc_teller_explain (self, _ ("It is the same reference, so the count of %s stays."), object);
}

void
cyc_tell_shift (CycTeller *self)
{
  g_autofree char *holder = cyc_holder_to_text (self->model, self->event->shift.holder);
  guint32          at = self->event->shift.at;
  guint32          places = (guint32) ABS (self->event->shift.by);

  if (self->event->shift.by > 0)
    cyc_teller_headline (self, ngettext ("The elements of %s from [%u] on move up by %u place.", "The elements of %s from [%u] on move up by %u places.", places), holder, at, places);
  else
    cyc_teller_headline (self, ngettext ("The elements of %s from [%u] on move down by %u place.", "The elements of %s from [%u] on move down by %u places.", places), holder, at, places);
  cyc_teller_explain (self, _ ("The references stay the same, so no count changes."));
}

void
cyc_tell_weak (CycTeller *self)
{
  const CycEvent  *event = self->event;
  g_autofree char *ref = cyc_object_to_text (self->model, event->weak.ref);
  g_autofree char *target = event->weak.target != 0 ? cyc_object_to_text (self->model, event->weak.target) : NULL;
  g_autofree char *func = NULL;

  switch ((guint) event->kind)
    {
    case CYC_EVENT_WEAK:
      cyc_teller_headline (self, _ ("%s now watches %s."), ref, target);
      cyc_teller_explain (self, _ ("A weak reference does not count: %s will not live longer for it."), target);
      break;
    case CYC_EVENT_UNWEAK:
      cyc_teller_headline (self, _ ("%s no longer watches %s."), ref, target);
      if (cyc_model_is_alive (self->model, event->weak.ref))
        cyc_teller_explain (self, _ ("Calling it gives None from now on."));
      break;
    case CYC_EVENT_WEAK_CLEAR:
      cyc_teller_headline (self, _ ("%s is to be cleared, since %s is about to die."), ref, target);
      break;
    default:
      func = cyc_object_to_text (self->model, event->weak.func);
      cyc_teller_headline (self, _ ("The callback of %s is called: %s."), ref, func);
      cyc_teller_explain (self, _ ("What the reference watched cannot be reached from it any more."));
      break;
    }
}

void
cyc_tell_text (CycTeller *self)
{
  g_autofree char *object = cyc_object_to_text (self->model, self->event->object.object);
  CycObjectId      number = self->event->object.object;

  if (self->event->kind == CYC_EVENT_IMMORTAL)
    cyc_teller_headline (self, _ ("%s becomes immortal: its count never changes from here on."), object);
  else
    cyc_teller_headline (self, _ ("%s #%u reads %s now."), cyc_model_get_type_name (self->model, number), number, cyc_log_get_text (cyc_model_get_log (self->model), self->event->object.text));
}
