/* cyc-why.c
 *
 * Chains are found backwards: from the object to what refers to it, breadth
 * first, until something is met that needs nothing to live.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-why.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-slot-text.h"

/* Where something is held in thousands of ways, the chains through the first of them are enough. */
#define FEW 1000u

/* One object of the search: what it was reached by, seen from the target. */
typedef struct
{
  CycObjectId object;
  guint       parent;    /* index of the step that this one refers to */
  CycModelRef reference; /* from @object, or from a frame that it owns, to the parent's */
} Step;

static void
chain_free (gpointer data)
{
  CycWhyChain *chain = data;

  g_array_unref (chain->references);
  g_free (chain);
}

static gboolean
refers_as_module (CycModel          *model,
                  const CycModelRef *ref)
{
  if (CYC_HOLDER_KIND (ref->holder) != CYC_HOLDER_OBJECT)
    return TRUE;
  return g_str_equal (cyc_model_get_type_name (model, CYC_HOLDER_NUMBER (ref->holder)), "module");
}

/**
 * cyc_why_is_module_namespace:
 * @model: a model
 * @object: an object
 *
 * Returns: whether it is the dictionary with a module's names. A class's
 *   namespace is not one: it lives as long as its class.
 */
gboolean
cyc_why_is_module_namespace (CycModel   *model,
                             CycObjectId object)
{
  CycModelRef ref;
  guint32     iter = 0;

  if ((cyc_model_get_object (model, object)->flags & CYC_ALLOC_NAMESPACE) == 0)
    return FALSE;
  while (cyc_model_next_referrer (model, object, &iter, &ref))
    if (refers_as_module (model, &ref))
      return TRUE;
  return FALSE;
}

/* Whether @holder lives by itself; else @owner is the object that keeps it. */
static gboolean
is_root (CycModel    *model,
         CycHolder    holder,
         CycObjectId *owner)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  *owner = 0;
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_VM)
    return TRUE;
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    {
      const CycModelFrame *frame = cyc_model_get_frame (model, number);

      if (frame->active == 0)
        *owner = frame->generator;
      return *owner == 0;
    }
  *owner = number;
  return cyc_why_is_module_namespace (model, number);
}

static void
add_chain (CycWhy            *self,
           GArray            *steps,
           guint              parent,
           const CycModelRef *first)
{
  CycWhyChain *chain = g_new0 (CycWhyChain, 1);

  chain->root = first->holder;
  chain->references = g_array_new (FALSE, FALSE, sizeof (CycModelRef));
  g_array_append_val (chain->references, *first);
  for (guint i = parent; i != 0; i = g_array_index (steps, Step, i).parent)
    g_array_append_val (chain->references, g_array_index (steps, Step, i).reference);
  g_ptr_array_add (self->chains, chain);
}

/* Returns whether no more than @most objects, and referrers of each, were there to look at. */
static gboolean
find_chains (CycWhy   *self,
             CycModel *model,
             guint     max_chains,
             guint     most)
{
  g_autoptr (GArray) steps = g_array_new (FALSE, TRUE, sizeof (Step));
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  Step     first = { .object = self->object };
  gboolean all = TRUE;

  g_array_append_val (steps, first);
  g_hash_table_add (seen, GUINT_TO_POINTER (self->object));

  for (guint at = 0; at < MIN (steps->len, most) && self->chains->len < max_chains; at++)
    {
      guint n_more;
      g_autoptr (GArray) referrers = cyc_model_get_first_referrers (model, g_array_index (steps, Step, at).object, most, &n_more);

      for (guint i = 0; i < referrers->len && self->chains->len < max_chains; i++)
        {
          const CycModelRef *ref = &g_array_index (referrers, CycModelRef, i);
          Step               step = { .parent = at, .reference = *ref };

          if (is_root (model, ref->holder, &step.object))
            add_chain (self, steps, at, ref);
          else if (g_hash_table_add (seen, GUINT_TO_POINTER (step.object)))
            g_array_append_val (steps, step);
        }
      all &= n_more == 0;
    }
  return all && steps->len <= most;
}

/* What made the count zero, or the collector's hand, before @cursor. */
static void
find_end (CycWhy   *self,
          CycModel *model,
          guint32   cursor)
{
  CycLog *log = cyc_model_get_log (model);
  guint32 born = cyc_model_get_object (model, self->object)->born;

  for (guint32 i = cursor; i > born; i--)
    {
      const CycEvent *event = cyc_log_get (log, i - 1);

      if ((event->kind == CYC_EVENT_UNREF && event->ref.target == self->object && event->ref.count == 0) ||
          (event->kind == CYC_EVENT_CLEAR && event->object.object == self->object))
        {
          self->ended = i;
          return;
        }
    }
}

/**
 * cyc_why_new:
 * @model: a model
 * @object: an object that was made
 * @max_chains: how many chains are enough
 *
 * Finds out why @object lives, or what ended it.
 *
 * Returns: (transfer full): the answer
 */
CycWhy *
cyc_why_new (CycModel   *model,
             CycObjectId object,
             guint       max_chains)
{
  CycWhy *self = g_new0 (CycWhy, 1);

  self->object = object;
  self->alive = cyc_model_is_alive (model, object);
  self->chains = g_ptr_array_new_with_free_func (chain_free);
  self->unheld = self->alive && cyc_model_get_count (model, object) == 0;
  if (self->unheld)
    {
      find_end (self, model, cyc_model_get_cursor (model));
    }
  else if (self->alive)
    {
      if (!find_chains (self, model, max_chains, FEW) && self->chains->len == 0)
        find_chains (self, model, max_chains, G_MAXUINT);
      self->in_cycle = self->chains->len == 0;
      if (self->in_cycle && cyc_model_get_count (model, object) != CYC_COUNT_IMMORTAL)
        cyc_why_find_cycle (self, model);
    }
  else
    {
      self->freed = cyc_model_get_object (model, object)->freed;
      find_end (self, model, self->freed);
    }

  return self;
}

/**
 * cyc_why_free:
 * @self: (transfer full) (nullable): an answer
 */
void
cyc_why_free (CycWhy *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->chains);
  g_clear_pointer (&self->cycle, g_array_unref);
  g_free (self);
}

/* One line: “p1 of <module> → Person #12 → .pet → Dog #13”. */
static char *
why_chain_to_text (const CycWhyChain *chain,
                   CycModel          *model)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < chain->references->len; i++)
    {
      const CycModelRef *ref = &g_array_index (chain->references, CycModelRef, i);
      g_autofree char   *target = cyc_object_to_text (model, ref->target);
      g_autofree char   *slot = cyc_slot_to_text (model, ref->slot);

      if (i > 0)
        g_string_append_printf (text, " → %s → %s", slot, target);
      else
        {
          g_autofree char *place = cyc_reference_to_text (model, ref->holder, ref->slot);

          g_string_append_printf (text, "%s → %s", place, target);
        }
    }

  return g_string_free (text, FALSE);
}

static void
append_end (GString      *text,
            const CycWhy *self,
            CycModel     *model,
            const char   *object)
{
  g_autoptr (CycModel) past = NULL;
  const CycEvent *event;

  g_string_append_printf (text, _ ("%s is dead: it was freed at event %u."), object, self->freed - 1);
  g_string_append_c (text, '\n');
  if (self->ended == 0)
    return;

  past = cyc_model_copy (model);
  cyc_model_walk (past, self->ended);
  event = cyc_log_get (cyc_model_get_log (model), self->ended - 1);
  if (event->kind == CYC_EVENT_UNREF)
    {
      g_autofree char *place = cyc_reference_to_text (past, event->ref.holder, cyc_event_get_slot (event));

      g_string_append_printf (text, _ ("Its last reference, %s, was dropped at event %u"), place, self->ended - 1);
    }
  else
    g_string_append_printf (text, _ ("The collector cleared it at event %u"), self->ended - 1);
  if (cyc_model_get_line (past) != 0)
    g_string_append_printf (text, _ (", in line %u"), cyc_model_get_line (past));
  g_string_append (text, ".\n");
}

/**
 * cyc_why_to_text:
 * @self: an answer
 * @model: the model that it was found in
 *
 * Returns: (transfer full): the answer as lines of text
 */
char *
cyc_why_to_text (const CycWhy *self,
                 CycModel     *model)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *object = cyc_object_to_text (model, self->object);
  guint32          count = cyc_model_get_count (model, self->object);

  if (!self->alive)
    append_end (text, self, model, object);
  else
    {
      if (count == CYC_COUNT_IMMORTAL)
        g_string_append_printf (text, _ ("%s is immortal."), object);
      else
        g_string_append_printf (text, ngettext ("%s is alive: %u reference.", "%s is alive: %u references.", count), object, count);
      g_string_append_c (text, '\n');
      if (self->unheld)
        g_string_append_printf (text, "%s\n", self->ended > 0 ? _ ("Nothing refers to it any more: it is being freed.") : _ ("Nothing refers to it yet: it was made just now."));
      if (self->in_cycle && count != CYC_COUNT_IMMORTAL)
        g_string_append_printf (text, "%s\n", _ ("No name and no running function leads to it: only a cycle keeps it, until the collector comes."));
    }
  for (guint i = 0; i < self->chains->len; i++)
    {
      g_autofree char *line = why_chain_to_text (g_ptr_array_index (self->chains, i), model);

      g_string_append_printf (text, "  %s\n", line);
    }

  return g_string_free (text, FALSE);
}

/* What @holder refers to by the slot text @name, or by that key of a namespace. */
static CycObjectId
find_slot (CycModel   *model,
           CycHolder   holder,
           const char *name)
{
  g_autoptr (GArray) refs = cyc_model_get_references (model, holder);
  g_autofree char *key = g_strdup_printf ("['%s']", name);

  for (guint i = 0; i < refs->len; i++)
    {
      const CycModelRef *ref = &g_array_index (refs, CycModelRef, i);
      g_autofree char   *text = cyc_slot_to_text (model, ref->slot);

      if (ref->slot.kind != CYC_SLOT_FIELD && ref->slot.kind != CYC_SLOT_KEY &&
          (g_str_equal (text, name) || (name[0] != '[' && g_str_equal (text, key))))
        return ref->target;
    }
  return 0;
}

static CycObjectId
find_name (CycModel   *model,
           const char *name)
{
  guint32     frame = cyc_model_get_current_frame (model);
  guint32     n_objects = cyc_model_get_n_objects (model);
  guint32     depth = 0;
  CycObjectId found;

  for (; frame != 0 && depth < 100000; frame = cyc_model_get_frame (model, frame)->back, depth++)
    {
      found = find_slot (model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame), name);
      if (found != 0)
        return found;
    }

  /* The program's own names before those of the modules that it imports. */
  for (guint pass = 0; pass < 2; pass++)
    for (CycObjectId i = n_objects; i > 0; i--)
      {
        guint32 flags = cyc_model_get_object (model, i)->flags;

        if ((flags & CYC_ALLOC_NAMESPACE) == 0 || (flags & CYC_OBJECT_ALIVE) == 0 ||
            ((flags & CYC_ALLOC_BUILTIN) != 0) != (pass == 1) || !cyc_why_is_module_namespace (model, i))
          continue;
        found = find_slot (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, i), name);
        if (found != 0)
          return found;
      }
  return 0;
}

/* .pet of an instance stands in it or in its dictionary. */
static CycObjectId
find_part (CycModel   *model,
           CycObjectId object,
           const char *part)
{
  CycHolder holder = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object);
  g_autoptr (GArray) refs = NULL;
  CycObjectId found = find_slot (model, holder, part);

  if (found != 0 || part[0] != '.')
    return found;
  refs = cyc_model_get_references (model, holder);
  for (guint i = 0; i < refs->len; i++)
    {
      const CycModelRef *ref = &g_array_index (refs, CycModelRef, i);
      g_autofree char   *text = cyc_slot_to_text (model, ref->slot);

      if (ref->slot.kind == CYC_SLOT_FIELD && g_str_equal (text, "__dict__"))
        {
          CycHolder dict = CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, ref->target);

          found = find_slot (model, dict, part);
          return found != 0 ? found : find_slot (model, dict, part + 1);
        }
    }
  return 0;
}

/* The length of the first part of a path: `p1`, `.pet`, `[0]`. */
static gsize
part_length (const char *path)
{
  if (path[0] == '[')
    {
      const char *end = strchr (path, ']');

      return end == NULL ? strlen (path) : (gsize) (end + 1 - path);
    }
  return 1 + strcspn (path + 1, ".[");
}

/**
 * cyc_why_find:
 * @model: a model
 * @name: `#12`, `12`, `p1`, `p1.pet`, `l[0].x`
 *
 * Looks a name up as the running function sees it: in its frame, in those
 * that called it, then among the names of modules.
 *
 * Returns: the object, 0 if there is none
 */
CycObjectId
cyc_why_find (CycModel   *model,
              const char *name)
{
  const char *digits = name[0] == '#' ? name + 1 : name;
  CycObjectId object = 0;
  guint64     number;

  if (g_ascii_string_to_unsigned (digits, 10, 1, G_MAXUINT32, &number, NULL))
    return number <= cyc_model_get_n_objects (model) ? (CycObjectId) number : 0;

  while (name[0] != '\0')
    {
      gsize            length = part_length (name);
      g_autofree char *part = g_strndup (name, length);

      object = object == 0 ? find_name (model, part) : find_part (model, object, part);
      if (object == 0)
        return 0;
      name += length;
    }
  return object;
}
