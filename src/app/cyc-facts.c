/* cyc-facts.c
 *
 * Sentences of the inspector about an object.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-facts.h"

#include <glib/gi18n.h>

#include "cyc-narration.h"
#include "cyc-slot-text.h"

/* A collection of more events than these is not searched for where an object came from. */
#define MAX_SEARCH 400000u

/**
 * cyc_facts_describe:
 * @model: the heap
 * @object: one that is known
 *
 * Returns: (transfer full): what kind of thing it is, its size and address
 */
char *
cyc_facts_describe (CycModel   *model,
                    CycObjectId object)
{
  const CycModelObject *it = cyc_model_get_object (model, object);
  const char           *type = cyc_model_get_type_name (model, object);
  g_autofree char      *size = NULL;
  g_autofree char      *what = NULL;

  size = g_strdup_printf (ngettext ("%u byte", "%u bytes", it->size), it->size);
  if ((it->flags & CYC_ALLOC_TYPE) != 0)
    what = g_strdup (_ ("a class"));
  else
    /* Translators: %s is the name of a class. */
    what = g_strdup_printf (_ ("instance of %s"), type);
  return g_strdup_printf ("%s · %s · 0x%" G_GINT64_MODIFIER "x", what, size, cyc_model_object_get_address (it));
}

/**
 * cyc_facts_gc_refs:
 * @player: the cursor
 * @object: one that is alive
 *
 * Returns: (transfer full): gc_refs, with the value before if it has just changed
 */
char *
cyc_facts_gc_refs (CycPlayer  *player,
                   CycObjectId object)
{
  const CycEvent *event = cyc_player_get_event (player);
  guint32         value;

  if (!cyc_model_get_gc_refs (cyc_player_get_model (player), object, &value))
    return g_strdup ("–");
  if (event != NULL && event->kind == CYC_EVENT_GC_REFS && event->gc_refs.object == object && event->flags != CYC_GC_REFS_COPY)
    return g_strdup_printf ("%u → %u", event->gc_refs.was, event->gc_refs.value);
  return g_strdup_printf ("%u", value);
}

/**
 * cyc_facts_list:
 * @model: the heap
 * @object: one that is alive
 *
 * Returns: (transfer full): the collector's list that it stands in, and after what
 */
char *
cyc_facts_list (CycModel   *model,
                CycObjectId object)
{
  const CycModelObject *it = cyc_model_get_object (model, object);
  g_autofree char      *before = NULL;

  if (it->list == CYC_LIST_NONE)
    return g_strdup ((it->flags & CYC_ALLOC_GC) != 0 ? _ ("none: not tracked") : _ ("none: it can hold no references"));
  if (it->prev == 0)
    /* Translators: %s is the name of a list. */
    return g_strdup_printf (_ ("%s, first"), cyc_model_get_list_title (model, it->list));
  before = cyc_object_to_text (model, it->prev);
  /* Translators: %1$s is the name of a list, %2$s an object that stands in it. */
  return g_strdup_printf (_ ("%1$s, after %2$s"), cyc_model_get_list_title (model, it->list), before);
}

/**
 * cyc_facts_came_from:
 * @player: the cursor
 * @object: one that is alive
 *
 * Looks in the running collection for the list that the object stood in
 * before.
 *
 * Cost: the events since the collection began.
 *
 * Returns: (transfer full) (nullable): its name; %NULL outside a collection
 */
char *
cyc_facts_came_from (CycPlayer  *player,
                     CycObjectId object)
{
  CycModel *model = cyc_player_get_model (player);
  CycLog   *log = cyc_model_get_log (model);
  guint32   cursor = cyc_player_get_cursor (player);
  CycListId list = CYC_LIST_NONE;

  if (!cyc_model_get_gc (model)->collecting)
    return NULL;
  for (guint32 i = cursor; i > 0 && cursor - i < MAX_SEARCH; i--)
    {
      const CycEvent *event = cyc_log_get (log, i - 1);

      if (event->kind == CYC_EVENT_GC_BEGIN)
        break;
      if (event->kind == CYC_EVENT_LIST && event->list.object == object)
        list = event->list.from;
    }
  if (list == CYC_LIST_NONE)
    list = cyc_model_get_object (model, object)->list;
  return list != CYC_LIST_NONE ? g_strdup (cyc_model_get_list_title (model, list)) : NULL;
}

/**
 * cyc_facts_state:
 * @model: the heap
 * @object: one that is alive
 *
 * Returns: (transfer full): what the collector holds of it
 */
char *
cyc_facts_state (CycModel   *model,
                 CycObjectId object)
{
  const CycModelObject *it = cyc_model_get_object (model, object);
  CycVerdict            verdict = cyc_model_get_verdict (model, object);

  if ((it->flags & CYC_OBJECT_CLEARED) != 0)
    return g_strdup (_ ("cleared"));
  if (verdict != CYC_VERDICT_NONE)
    return g_strdup (cyc_verdict_get_title (verdict));
  if (it->list == CYC_LIST_YOUNG)
    return g_strdup (_ ("candidate"));
  if (it->list == CYC_LIST_NONE)
    return g_strdup (_ ("not seen by the collector"));
  return g_strdup (_ ("not examined"));
}

/**
 * cyc_facts_finalizer:
 * @model: the heap
 * @object: one that is alive
 *
 * Returns: (transfer full): whether it has a finalizer, and whether that ran
 */
char *
cyc_facts_finalizer (CycModel   *model,
                     CycObjectId object)
{
  const CycModelObject *it = cyc_model_get_object (model, object);

  if ((it->flags & CYC_OBJECT_FINALIZED) != 0)
    return g_strdup (_ ("has run; it will not run again"));
  return g_strdup ((it->flags & CYC_ALLOC_HAS_DEL) != 0 ? _ ("__del__, not run yet") : C_ ("finalizer", "none"));
}
