/* cyc-slot-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-slot-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-why.h"

/* A key as it is written between brackets. */
static char *
key_to_text (CycModel   *model,
             CycObjectId key)
{
  const char *repr = cyc_model_get_repr (model, key);

  return repr != NULL ? g_strdup (repr) : g_strdup_printf ("#%u", key);
}

/**
 * cyc_slot_to_text:
 * @model: a model
 * @slot: a slot, as references of the model and cyc_event_get_slot() give it
 *
 * The short text of reference/events.md, the same in every language.
 *
 * Returns: (transfer full): the text
 */
char *
cyc_slot_to_text (CycModel *model,
                  CycSlot   slot)
{
  const char      *text = "";
  g_autofree char *key = NULL;

  if (slot.kind == CYC_SLOT_KEY || slot.kind == CYC_SLOT_VALUE || slot.kind == CYC_SLOT_MEMBER)
    key = key_to_text (model, slot.value);
  else if (slot.kind == CYC_SLOT_NAME || slot.kind == CYC_SLOT_ATTRIBUTE || slot.kind == CYC_SLOT_CELL ||
           slot.kind == CYC_SLOT_FIELD || slot.kind == CYC_SLOT_REGISTRY)
    text = cyc_log_get_text (cyc_model_get_log (model), slot.value);

  switch ((CycSlotKind) slot.kind)
    {
    case CYC_SLOT_ATTRIBUTE:
      return g_strconcat (".", text, NULL);
    case CYC_SLOT_ITEM:
      return g_strdup_printf ("[%u]", slot.value);
    case CYC_SLOT_KEY:
      return g_strconcat ("key ", key, NULL);
    case CYC_SLOT_VALUE:
      return g_strconcat ("[", key, "]", NULL);
    case CYC_SLOT_MEMBER:
      return g_strconcat ("{", key, "}", NULL);
    case CYC_SLOT_STACK:
      return g_strdup_printf ("stack %u", slot.value);
    case CYC_SLOT_CELL:
      return g_strconcat ("cell ", text, NULL);
    case CYC_SLOT_FIELD_ITEM:
      return g_strdup_printf ("item %u", slot.value);
    case CYC_SLOT_TEMP:
      return g_strdup_printf ("temp %u", slot.value);
    case CYC_SLOT_NAME:
    case CYC_SLOT_FIELD:
    case CYC_SLOT_REGISTRY:
    case CYC_SLOT_NONE:
    case CYC_N_SLOT_KINDS:
    default:
      return g_strdup (text);
    }
}

/* “class Person” for a class that knows its name already. */
static char *
class_to_text (CycModel   *model,
               CycObjectId object)
{
  const CycModelObject *known = cyc_model_get_object (model, object);
  CycModelRef           reference;
  guint32               iter = 0;

  if (known == NULL || (known->flags & CYC_ALLOC_TYPE) == 0)
    return NULL;
  while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object), &iter, &reference))
    {
      const char *repr;
      gsize       length;

      if (reference.slot.kind != CYC_SLOT_FIELD ||
          !g_str_equal (cyc_log_get_text (cyc_model_get_log (model), reference.slot.value), "__name__"))
        continue;
      repr = cyc_model_get_repr (model, reference.target);
      length = repr != NULL ? strlen (repr) : 0;
      return length > 2 ? g_strdup_printf ("class %.*s", (int) length - 2, repr + 1) : NULL;
    }
  return NULL;
}

/**
 * cyc_object_to_text:
 * @model: a model
 * @object: an object
 *
 * What a person calls an object: a small value by its repr, a class by its
 * name, everything else by type and number. Only values that read as such are shown by their repr:
 * those that Python itself shows in angle brackets are not.
 *
 * Returns: (transfer full): the text
 */
char *
cyc_object_to_text (CycModel   *model,
                    CycObjectId object)
{
  const char *repr = cyc_model_get_repr (model, object);
  char       *text;

  if (repr != NULL && repr[0] != '\0' && repr[0] != '<')
    return g_strdup (repr);
  text = class_to_text (model, object);
  if (text != NULL)
    return text;
  return g_strdup_printf ("%s #%u", cyc_model_get_type_name (model, object), object);
}

/**
 * cyc_holder_to_text:
 * @model: a model
 * @holder: an object, a frame or the interpreter
 *
 * Returns: (transfer full): what a person calls it, translated
 */
char *
cyc_holder_to_text (CycModel *model,
                    CycHolder holder)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    {
      guint32     name = cyc_model_get_frame (model, number)->name;
      const char *text = cyc_log_get_text (cyc_model_get_log (model), name);

      if (text[0] == '\0')
        return g_strdup (_ ("the new frame"));
      if (text[0] == '<')
        return g_strdup_printf (_ ("the frame of %s"), text);
      /* TRANSLATORS: the name of a Python function */
      return g_strdup_printf (_ ("the frame of %s()"), text);
    }
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    return cyc_object_to_text (model, number);
  return g_strdup (_ ("the interpreter"));
}

/**
 * cyc_reference_to_text:
 * @model: a model
 * @holder: who holds the reference
 * @slot: where
 *
 * Returns: (transfer full): both, translated: “.pet of Person #12”
 */
char *
cyc_reference_to_text (CycModel *model,
                       CycHolder holder,
                       CycSlot   slot)
{
  g_autofree char *slot_text = cyc_slot_to_text (model, slot);
  g_autofree char *holder_text = cyc_holder_to_text (model, holder);

  if (slot.kind == CYC_SLOT_TEMP)
    return g_strdup_printf (_ ("%s of a C function"), slot_text);
  if (slot.kind == CYC_SLOT_NAME && CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT &&
      cyc_why_is_module_namespace (model, CYC_HOLDER_NUMBER (holder)))
    /* TRANSLATORS: a global name of a module */
    return g_strdup_printf (_ ("global %s"), slot_text);
  /* TRANSLATORS: a slot and who has it: “.pet of Person #12” */
  return g_strdup_printf (_ ("%s of %s"), slot_text, holder_text);
}

/**
 * cyc_object_dup_string:
 * @model: a model
 * @object: an object
 *
 * Returns: (transfer full) (nullable): what a str says, as its repr writes it
 *   between the quotes; %NULL for an object that is no str
 */
char *
cyc_object_dup_string (CycModel   *model,
                       CycObjectId object)
{
  const char *repr = cyc_model_get_repr (model, object);
  gsize       length = repr != NULL ? strlen (repr) : 0;

  if (length < 2 || !g_str_equal (cyc_model_get_type_name (model, object), "str"))
    return NULL;
  return g_strndup (repr + 1, length - 2);
}

/**
 * cyc_slot_is_field:
 * @slot: a slot
 * @log: the log that it comes from
 * @name: a field of a C structure, as events call it: `class`, `__dict__`
 *
 * Returns: whether the slot is that field
 */
gboolean
cyc_slot_is_field (CycSlot     slot,
                   CycLog     *log,
                   const char *name)
{
  return slot.kind == CYC_SLOT_FIELD && g_str_equal (cyc_log_get_text (log, slot.value), name);
}

/**
 * cyc_event_get_slot:
 * @event: a REF, UNREF, RENAME or GC_REFS that has happened in a model once
 *
 * Returns: the slot that it names; a TEMP slot with its number
 */
CycSlot
cyc_event_get_slot (const CycEvent *event)
{
  CycSlot slot = { event->slot, 0 };

  if (event->kind == CYC_EVENT_GC_REFS)
    slot.value = event->gc_refs.slot_value;
  else if (event->slot != CYC_SLOT_TEMP)
    slot.value = event->ref.slot_value;
  else
    slot.value = event->kind == CYC_EVENT_RENAME ? event->word[6] : event->word[4];

  return slot;
}

/**
 * cyc_event_get_was_slot:
 * @event: a RENAME that has happened in a model once
 *
 * Returns: the slot that the reference left; a TEMP slot with its number
 */
CycSlot
cyc_event_get_was_slot (const CycEvent *event)
{
  CycSlot slot = { event->was_slot, event->rename.was_slot_value };

  if (event->was_slot == CYC_SLOT_TEMP)
    slot.value = event->word[6];

  return slot;
}
