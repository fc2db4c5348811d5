/* cyc-expression.c
 *
 * What a person would write in Python for something on the stage, in the
 * frame that runs: found breadth first from the names that it sees, so that
 * the shortest way is taken.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-expression.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-ledger.h"
#include "cyc-slot-text.h"

/* So many objects are looked at for a way to one. */
#define MAX_VISITED 20000u

typedef struct
{
  CycObjectId object;
  char       *text;
} Step;

static void
clear_step (gpointer data)
{
  g_free (((Step *) data)->text);
}

static const char *
slot_text (CycModel *model,
           CycSlot   slot)
{
  return cyc_log_get_text (cyc_model_get_log (model), slot.value);
}

static gboolean
is_identifier (const char *text)
{
  if (!g_ascii_isalpha (text[0]) && text[0] != '_' && (guchar) text[0] < 0x80)
    return FALSE;
  for (const char *c = text; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && *c != '_' && (guchar) *c < 0x80)
      return FALSE;
  return TRUE;
}

/* A key that can be written: a whole string or a number. */
static const char *
get_key (CycModel   *model,
         CycObjectId key)
{
  const char *type = cyc_model_get_type_name (model, key);
  const char *repr = cyc_model_get_repr (model, key);

  if (repr == NULL || strstr (repr, "…") != NULL)
    return NULL;
  return g_str_equal (type, "str") || g_str_equal (type, "int") || g_str_equal (type, "bool") ? repr : NULL;
}

static CycObjectId
get_field (CycModel   *model,
           CycHolder   holder,
           const char *name)
{
  CycModelRef reference;
  guint32     iter = 0;

  while (cyc_model_next_reference (model, holder, &iter, &reference))
    if (cyc_slot_is_field (reference.slot, cyc_model_get_log (model), name))
      return reference.target;
  return 0;
}

/* The variable at a place of a namespace or frame; NULL for other places. */
static char *
dup_name (CycModel *model,
          CycSlot   slot)
{
  char *name = NULL;

  if (slot.kind == CYC_SLOT_NAME || slot.kind == CYC_SLOT_CELL)
    name = g_strdup (slot_text (model, slot));
  else if (slot.kind == CYC_SLOT_VALUE)
    name = cyc_object_dup_string (model, slot.value);
  if (name != NULL && !is_identifier (name))
    g_clear_pointer (&name, g_free);
  return name;
}

static CycObjectId
find_main (CycModel *model)
{
  for (CycObjectId i = 1; i <= cyc_model_get_n_objects (model); i++)
    {
      CycModelRef reference;
      guint32     iter = 0;

      if ((cyc_model_get_object (model, i)->flags & CYC_ALLOC_NAMESPACE) == 0 || !cyc_model_is_alive (model, i))
        continue;
      while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, i), &iter, &reference))
        {
          g_autofree char *name = dup_name (model, reference.slot);

          if (g_strcmp0 (name, "__name__") == 0 && g_strcmp0 (cyc_model_get_repr (model, reference.target), "'__main__'") == 0)
            return i;
        }
    }
  return 0;
}

/* The namespace of the global names that the running frame sees. */
static CycObjectId
find_globals (CycModel *model)
{
  guint32     frame = cyc_model_get_current_frame (model);
  CycHolder   holder = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame);
  CycObjectId found = 0, func;

  if (frame == 0)
    return find_main (model);
  found = get_field (model, holder, "f_globals");
  func = cyc_model_get_frame (model, frame)->func;
  if (found == 0 && func != 0)
    found = get_field (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, func), "globals");
  if (found == 0 && func != 0)
    found = get_field (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, func), "__globals__");
  if (found == 0 && func == 0)
    found = get_field (model, holder, "f_locals");
  return found != 0 ? found : find_main (model);
}

static void
add_step (GArray     *steps,
          GHashTable *seen,
          CycObjectId object,
          char       *text)
{
  Step step = { object, text };

  if (g_hash_table_add (seen, GUINT_TO_POINTER (object)))
    g_array_append_val (steps, step);
  else
    g_free (text);
}

static void
add_names (CycModel   *model,
           CycHolder   holder,
           GHashTable *names,
           GArray     *steps,
           GHashTable *seen)
{
  g_autoptr (GArray) references = cyc_model_get_references (model, holder);

  for (guint i = 0; i < references->len; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);
      char              *name = dup_name (model, reference->slot);
      CycObjectId        target = reference->target;

      if (name == NULL || g_str_has_prefix (name, "__") || g_hash_table_contains (names, name))
        {
          g_free (name);
          continue;
        }
      g_hash_table_add (names, g_strdup (name));
      if (reference->slot.kind == CYC_SLOT_CELL)
        target = get_field (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, target), "cell_contents");
      if (target != 0)
        add_step (steps, seen, target, name);
      else
        g_free (name);
    }
}

/* What the running frame sees by name, its own names first. */
static GArray *
start (CycModel   *model,
       GHashTable *seen)
{
  GArray *steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint32     frame = cyc_model_get_current_frame (model);
  CycObjectId globals = find_globals (model);

  g_array_set_clear_func (steps, clear_step);
  if (frame != 0)
    add_names (model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame), names, steps, seen);
  if (globals != 0)
    add_names (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, globals), names, steps, seen);
  return steps;
}

static void
go_on (CycModel   *model,
       const Step *from,
       GArray     *steps,
       GHashTable *seen)
{
  CycHolder   holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, from->object);
  const char *type = cyc_model_get_type_name (model, from->object);
  CycObjectId dict = get_field (model, holder, "__dict__");
  g_autoptr (GArray) references = cyc_model_get_references (model, holder);
  g_autofree char *text = g_strdup (from->text);

  for (guint i = 0; i < references->len; i++)
    {
      const CycModelRef *reference = &g_array_index (references, CycModelRef, i);
      const char        *key = reference->slot.kind == CYC_SLOT_VALUE ? get_key (model, reference->slot.value) : NULL;

      if (reference->slot.kind == CYC_SLOT_ATTRIBUTE)
        add_step (steps, seen, reference->target, g_strdup_printf ("%s.%s", text, slot_text (model, reference->slot)));
      else if (reference->slot.kind == CYC_SLOT_ITEM && (g_str_equal (type, "list") || g_str_equal (type, "tuple")))
        add_step (steps, seen, reference->target, g_strdup_printf ("%s[%u]", text, reference->slot.value));
      else if (key != NULL && g_str_equal (type, "dict"))
        add_step (steps, seen, reference->target, g_strdup_printf ("%s[%s]", text, key));
    }
  if (dict != 0 && !g_str_equal (type, "module") && !g_str_equal (type, "type") && !g_str_equal (type, "function"))
    {
      g_autoptr (GArray) attributes = cyc_model_get_references (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, dict));

      for (guint i = 0; i < attributes->len; i++)
        {
          const CycModelRef *reference = &g_array_index (attributes, CycModelRef, i);
          g_autofree char   *name = dup_name (model, reference->slot);

          if (name != NULL)
            add_step (steps, seen, reference->target, g_strdup_printf ("%s.%s", text, name));
        }
      add_step (steps, seen, dict, g_strdup_printf ("%s.__dict__", text));
    }
}

/**
 * cyc_expression_of_object:
 * @model: a model
 * @object: an object
 *
 * Returns: (transfer full) (nullable): how the running frame can name it;
 *   %NULL where no name leads to it
 */
char *
cyc_expression_of_object (CycModel   *model,
                          CycObjectId object)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) steps = start (model, seen);

  for (guint i = 0; i < steps->len && i < MAX_VISITED; i++)
    {
      Step step = g_array_index (steps, Step, i);

      if (step.object == object)
        return g_strdup (step.text);
      go_on (model, &step, steps, seen);
    }
  return NULL;
}

static gboolean
has_name (CycModel   *model,
          CycHolder   holder,
          const char *name)
{
  CycModelRef reference;
  guint32     iter = 0;

  while (cyc_model_next_reference (model, holder, &iter, &reference))
    {
      g_autofree char *its = dup_name (model, reference.slot);

      if (g_strcmp0 (its, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static char *
join (CycModel   *model,
      CycObjectId object,
      const char *format,
      const char *part)
{
  g_autofree char *text = object != 0 ? cyc_expression_of_object (model, object) : NULL;
  g_autofree char *end = NULL;

  if (text == NULL || part == NULL)
    return NULL;
  end = g_str_equal (format, ".") ? g_strconcat (".", part, NULL) : g_strconcat ("[", part, "]", NULL);
  return g_strconcat (text, end, NULL);
}

/* A name that the running frame itself can change. */
static char *
name_place (CycModel *model,
            CycHolder holder,
            CycSlot   slot)
{
  guint32          current = cyc_model_get_current_frame (model);
  CycHolder        frame = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, current);
  g_autofree char *name = dup_name (model, slot);

  if (name == NULL || (current != 0 && holder == frame))
    return g_steal_pointer (&name);
  if (CYC_HOLDER_KIND (holder) != CYC_HOLDER_OBJECT || CYC_HOLDER_NUMBER (holder) != find_globals (model))
    return NULL;
  /* Inside a function a plain assignment makes a name of its own. */
  if (current != 0 && cyc_model_get_frame (model, current)->func != 0)
    return NULL;
  return current != 0 && has_name (model, frame, name) ? NULL : g_steal_pointer (&name);
}

/**
 * cyc_expression_of_place:
 * @model: a model
 * @holder: who holds a reference
 * @slot: where
 *
 * Returns: (transfer full) (nullable): what can be assigned to or deleted
 *   there by the running frame; %NULL if it cannot
 */
char *
cyc_expression_of_place (CycModel *model,
                         CycHolder holder,
                         CycSlot   slot)
{
  CycObjectId      object = CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT ? CYC_HOLDER_NUMBER (holder) : 0;
  const char      *type = object != 0 ? cyc_model_get_type_name (model, object) : "";
  char            *place = name_place (model, holder, slot);
  g_autofree char *index = NULL;
  g_autofree char *name = NULL;
  CycObjectId      owner;

  if (place != NULL || object == 0)
    return place;
  switch ((guint) slot.kind)
    {
    case CYC_SLOT_ATTRIBUTE:
      return join (model, object, ".", slot_text (model, slot));
    case CYC_SLOT_ITEM:
      index = g_strdup_printf ("%u", slot.value);
      return g_str_equal (type, "list") || g_str_equal (type, "deque") ? join (model, object, "[", index) : NULL;
    case CYC_SLOT_VALUE:
      owner = cyc_ledger_find_owner (model, object);
      name = dup_name (model, slot);
      return owner != 0 ? join (model, owner, ".", name) : join (model, object, "[", get_key (model, slot.value));
    default:
      return NULL;
    }
}

static const char *
explain (CycModel *model,
         CycHolder holder,
         CycSlot   slot)
{
  const char *type = CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT ? cyc_model_get_type_name (model, CYC_HOLDER_NUMBER (holder)) : "";

  if (slot.kind == CYC_SLOT_STACK || slot.kind == CYC_SLOT_TEMP)
    return _ ("It is temporary, and goes by itself.");
  if (slot.kind == CYC_SLOT_FIELD || slot.kind == CYC_SLOT_FIELD_ITEM || slot.kind == CYC_SLOT_REGISTRY)
    return _ ("Python code cannot change it.");
  if (g_str_equal (type, "tuple") || g_str_equal (type, "frozenset"))
    return _ ("It cannot be changed once it is made.");
  if (slot.kind == CYC_SLOT_NAME || slot.kind == CYC_SLOT_CELL)
    return _ ("It is a name of another frame than the one that runs.");
  if (slot.kind == CYC_SLOT_KEY)
    return _ ("A key goes with its value only.");
  return _ ("No name leads there from the frame that runs.");
}

/**
 * cyc_expression_to_cut:
 * @model: a model
 * @holder: who holds a reference
 * @slot: where
 * @reason: (out) (transfer none): why it cannot be cut
 *
 * Returns: (transfer full) (nullable): the line that drops the reference
 */
char *
cyc_expression_to_cut (CycModel    *model,
                       CycHolder    holder,
                       CycSlot      slot,
                       const char **reason)
{
  g_autofree char *place = cyc_expression_of_place (model, holder, slot);
  g_autofree char *set = NULL;

  if (place != NULL)
    return g_strconcat ("del ", place, NULL);
  if (slot.kind == CYC_SLOT_MEMBER && get_key (model, slot.value) != NULL &&
      g_str_equal (cyc_model_get_type_name (model, CYC_HOLDER_NUMBER (holder)), "set"))
    set = cyc_expression_of_object (model, CYC_HOLDER_NUMBER (holder));
  if (set != NULL)
    return g_strdup_printf ("%s.discard(%s)", set, get_key (model, slot.value));
  *reason = explain (model, holder, slot);
  return NULL;
}

/**
 * cyc_expression_to_assign:
 * @model: a model
 * @holder: who is to hold a reference
 * @slot: where
 * @target: to what
 * @reason: (out) (transfer none): why it cannot
 *
 * Returns: (transfer full) (nullable): the line that makes the reference
 */
char *
cyc_expression_to_assign (CycModel    *model,
                          CycHolder    holder,
                          CycSlot      slot,
                          CycObjectId  target,
                          const char **reason)
{
  g_autofree char *place = cyc_expression_of_place (model, holder, slot);
  g_autofree char *value = cyc_expression_of_object (model, target);

  if (place != NULL && value != NULL)
    return g_strdup_printf ("%s = %s", place, value);
  *reason = place == NULL ? explain (model, holder, slot) : _ ("No name leads to it: Python code cannot reach it.");
  return NULL;
}

/**
 * cyc_expression_new_name:
 * @model: a model
 * @stem: how it begins
 *
 * Returns: (transfer full): a name that the running frame does not have
 */
char *
cyc_expression_new_name (CycModel   *model,
                         const char *stem)
{
  CycHolder        frame = CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, cyc_model_get_current_frame (model));
  CycHolder        globals = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, find_globals (model));
  g_autofree char *lower = g_ascii_strdown (stem, -1);

  for (guint i = 1;; i++)
    {
      char *name = g_strdup_printf ("%s%u", lower, i);

      if (!has_name (model, frame, name) && !has_name (model, globals, name))
        return name;
      g_free (name);
    }
}

/**
 * cyc_expression_of_module:
 * @model: a model
 * @module: a module's name
 * @call: what is called of it, with its brackets
 *
 * Returns: (transfer full): the call, with the import that it needs
 */
char *
cyc_expression_of_module (CycModel   *model,
                          const char *module,
                          const char *call)
{
  CycHolder globals = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, find_globals (model));

  if (has_name (model, globals, module))
    return g_strdup_printf ("%s.%s", module, call);
  return g_strdup_printf ("import %s; %s.%s", module, module, call);
}
