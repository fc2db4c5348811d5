/* cyc-ledger.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-ledger.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "cyc-slot-text.h"
#include "cyc-why.h"

static void
entry_free (gpointer data)
{
  CycLedgerEntry *entry = data;

  g_free (entry->title);
  g_free (entry->explanation);
  g_free (entry);
}

/* The variable that a place of a namespace is; NULL for other places. */
static char *
dup_name (CycModel *model,
          CycSlot   slot)
{
  if (slot.kind == CYC_SLOT_NAME)
    return g_strdup (cyc_log_get_text (cyc_model_get_log (model), slot.value));
  return slot.kind == CYC_SLOT_VALUE ? cyc_object_dup_string (model, slot.value) : NULL;
}

/* __main__, for its dictionary. */
static char *
dup_module_name (CycModel *model,
                 CycObjectId namespace)
{
  CycModelRef reference;
  guint32     iter = 0;

  while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, namespace), &iter, &reference))
    {
      g_autofree char *name = dup_name (model, reference.slot);

      if (g_strcmp0 (name, "__name__") == 0)
        return cyc_object_dup_string (model, reference.target);
    }
  return NULL;
}

/**
 * cyc_ledger_find_owner:
 * @model: a model
 * @dict: a dictionary
 *
 * Returns: the object whose attributes @dict holds, 0 for none
 */
CycObjectId
cyc_ledger_find_owner (CycModel   *model,
                       CycObjectId dict)
{
  CycModelRef reference;
  guint32     iter = 0;

  while (cyc_model_next_referrer (model, dict, &iter, &reference))
    if (CYC_HOLDER_KIND (reference.holder) == CYC_HOLDER_OBJECT && cyc_slot_is_field (reference.slot, cyc_model_get_log (model), "__dict__"))
      return CYC_HOLDER_NUMBER (reference.holder);
  return 0;
}

/* What runs in it: “f()”, or the module’s name. */
static char *
ledger_frame_to_text (CycModel *model,
                      guint32   frame)
{
  const CycModelFrame *it = cyc_model_get_frame (model, frame);
  const char          *name = cyc_log_get_text (cyc_model_get_log (model), it->name);
  CycModelRef          reference;
  guint32              iter = 0;

  if (!g_str_equal (name, "<module>"))
    return name[0] == '<' ? g_strdup (name) : g_strdup_printf ("%s()", name);
  while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame), &iter, &reference))
    if (cyc_slot_is_field (reference.slot, cyc_model_get_log (model), "f_globals") || cyc_slot_is_field (reference.slot, cyc_model_get_log (model), "f_locals"))
      {
        char *module = dup_module_name (model, reference.target);

        if (module != NULL)
          return module;
      }
  return g_strdup (name);
}

/* The frame that @frame waits for, 0 for none. */
static guint32
find_callee (CycModel *model,
             guint32   frame)
{
  guint32 above = cyc_model_get_current_frame (model);

  while (above != 0 && cyc_model_get_frame (model, above)->back != frame)
    above = cyc_model_get_frame (model, above)->back;
  return above;
}

static CycObjectId
stack_target (CycModel *model,
              guint32   frame,
              guint32   at)
{
  return cyc_model_get_target (model, CYC_HOLDER_MAKE (CYC_HOLDER_FRAME, frame), CYC_SLOT (STACK, at));
}

/* Whether calling @object runs @func: it is that, or a method made of it. */
static gboolean
leads_to (CycModel   *model,
          CycObjectId object,
          CycObjectId func)
{
  CycModelRef reference;
  guint32     iter = 0;

  if (object == func || object == 0)
    return object == func;
  if (!g_str_equal (cyc_model_get_type_name (model, object), "method"))
    return FALSE;
  while (cyc_model_next_reference (model, CYC_HOLDER_MAKE (CYC_HOLDER_OBJECT, object), &iter, &reference))
    if (reference.target == func)
      return TRUE;
  return FALSE;
}

/**
 * Call:
 * @at: where on the stack that stands what is called
 * @name: its name, with brackets
 *
 * A call that a frame has under way.
 */
typedef struct
{
  guint32 at;
  char   *name;
} Call;

/* The innermost call of @frame whose function stands at @index or below it. */
static gboolean
find_call (CycModel *model,
           guint32   frame,
           guint32   index,
           Call     *call)
{
  const CycModelFrame *it = cyc_model_get_frame (model, frame);
  guint32              above = find_callee (model, frame);
  CycObjectId          func = above != 0 ? cyc_model_get_frame (model, above)->func : 0;

  for (guint32 at = index + 1; func != 0 && at-- > 0;)
    if (leads_to (model, stack_target (model, frame, at), func))
      {
        call->at = at;
        call->name = ledger_frame_to_text (model, above);
        return TRUE;
      }
  if (it->callee == 0 || it->callee_at > index || stack_target (model, frame, it->callee_at) != it->callee)
    return FALSE;
  call->at = it->callee_at;
  call->name = g_strdup_printf ("%s()", cyc_log_get_text (cyc_model_get_log (model), it->callee_name));
  return TRUE;
}

static void
tell_stack (CycLedgerEntry *self,
            CycModel       *model)
{
  guint32          frame = CYC_HOLDER_NUMBER (self->reference.holder);
  g_autofree char *frame_text = NULL;
  g_autofree char *call_name = NULL;
  Call             call;

  self->temporary = TRUE;
  if (CYC_HOLDER_KIND (self->reference.holder) != CYC_HOLDER_FRAME)
    {
      frame_text = cyc_holder_to_text (model, self->reference.holder);
      self->title = g_strdup_printf (_ ("the evaluation stack of %s"), frame_text);
      self->explanation = g_strdup (_ ("Temporary: it waits there until the generator goes on."));
      return;
    }
  frame_text = ledger_frame_to_text (model, frame);
  if (!find_call (model, frame, self->reference.slot.value, &call))
    {
      self->title = g_strdup_printf (_ ("the evaluation stack of %s"), frame_text);
      self->explanation = g_strdup (_ ("Temporary: the line that runs has put it there to work with it."));
      return;
    }
  call_name = call.name;
  if (call.at == self->reference.slot.value)
    {
      /* Translators: %1$s is what is called, as f(); %2$s a frame, as __main__. */
      self->title = g_strdup_printf (_ ("what is called as %1$s, on the evaluation stack of %2$s"), call_name, frame_text);
      self->explanation = g_strdup_printf (_ ("Temporary: it stands there until %s is done."), call_name);
      return;
    }
  /* Translators: %1$s is a call, as getrefcount(); %2$s a frame, as __main__. */
  self->title = g_strdup_printf (_ ("an argument of %1$s, on the evaluation stack of %2$s"), call_name, frame_text);
  self->explanation = g_strdup_printf (_ ("Temporary: it stands there until %1$s is done. So %1$s itself meets one reference more than there were before the call."), call_name);
}

static char *
name_to_text (CycModel          *model,
              const CycModelRef *reference,
              const char        *name)
{
  g_autofree char *holder = NULL;

  if (CYC_HOLDER_KIND (reference->holder) == CYC_HOLDER_FRAME)
    holder = ledger_frame_to_text (model, CYC_HOLDER_NUMBER (reference->holder));
  else if (cyc_why_is_module_namespace (model, CYC_HOLDER_NUMBER (reference->holder)))
    holder = dup_module_name (model, CYC_HOLDER_NUMBER (reference->holder));
  if (holder == NULL)
    holder = cyc_holder_to_text (model, reference->holder);
  /* Translators: %1$s is a variable, %2$s whose: the name p of __main__. */
  return g_strdup_printf (_ ("the name %1$s of %2$s"), name, holder);
}

static char *
value_to_text (CycModel          *model,
               const CycModelRef *reference)
{
  CycObjectId      dict = CYC_HOLDER_NUMBER (reference->holder);
  g_autofree char *key = cyc_object_dup_string (model, reference->slot.value);
  g_autofree char *holder = NULL;
  g_autofree char *shown = NULL;
  CycObjectId      owner = cyc_ledger_find_owner (model, dict);

  if (key != NULL && cyc_why_is_module_namespace (model, dict))
    return name_to_text (model, reference, key);
  if (key != NULL && owner != 0)
    {
      holder = cyc_object_to_text (model, owner);
      /* Translators: %1$s is an attribute, %2$s whose. */
      return g_strdup_printf (_ (".%1$s of %2$s, in its __dict__"), key, holder);
    }
  holder = cyc_object_to_text (model, dict);
  shown = cyc_object_to_text (model, reference->slot.value);
  if (reference->slot.kind == CYC_SLOT_KEY)
    return g_strdup_printf (_ ("a key of %s"), holder);
  if (reference->slot.kind == CYC_SLOT_MEMBER)
    return g_strdup_printf (_ ("a member of %s"), holder);
  /* Translators: %1$s is a key of the dictionary %2$s. */
  return g_strdup_printf (_ ("the value for %1$s in %2$s"), shown, holder);
}

static char *
field_to_text (CycModel          *model,
               const CycModelRef *reference)
{
  const char      *field = cyc_log_get_text (cyc_model_get_log (model), reference->slot.value);
  g_autofree char *holder = NULL;

  if (CYC_HOLDER_KIND (reference->holder) == CYC_HOLDER_FRAME)
    holder = ledger_frame_to_text (model, CYC_HOLDER_NUMBER (reference->holder));
  else
    holder = cyc_holder_to_text (model, reference->holder);
  if (g_str_equal (field, "class"))
    return g_strdup_printf (_ ("the class of %s"), holder);
  if (g_str_equal (field, "cell_contents"))
    return g_strdup_printf (_ ("the contents of %s"), holder);
  /* Translators: %1$s is a field of a structure, %2$s whose. */
  return g_strdup_printf (_ ("%1$s of %2$s"), field, holder);
}

/* Of what is no entry of a stack, and held by no C code. */
static char *
place_to_text (CycModel          *model,
               const CycModelRef *reference)
{
  CycLog          *log = cyc_model_get_log (model);
  g_autofree char *holder = NULL;

  switch ((CycSlotKind) reference->slot.kind)
    {
    case CYC_SLOT_NAME:
    case CYC_SLOT_CELL:
      return name_to_text (model, reference, cyc_log_get_text (log, reference->slot.value));
    case CYC_SLOT_ATTRIBUTE:
      holder = cyc_holder_to_text (model, reference->holder);
      return g_strdup_printf (_ (".%1$s of %2$s"), cyc_log_get_text (log, reference->slot.value), holder);
    case CYC_SLOT_ITEM:
    case CYC_SLOT_FIELD_ITEM:
      holder = cyc_holder_to_text (model, reference->holder);
      return g_strdup_printf (_ ("element %1$u of %2$s"), reference->slot.value, holder);
    case CYC_SLOT_KEY:
    case CYC_SLOT_VALUE:
    case CYC_SLOT_MEMBER:
      return value_to_text (model, reference);
    case CYC_SLOT_FIELD:
      return field_to_text (model, reference);
    case CYC_SLOT_REGISTRY:
      return g_strdup_printf (_ ("the interpreter’s table %s"), cyc_log_get_text (log, reference->slot.value));
    case CYC_SLOT_STACK:
    case CYC_SLOT_TEMP:
    case CYC_SLOT_NONE:
    case CYC_N_SLOT_KINDS:
    default:
      return cyc_reference_to_text (model, reference->holder, reference->slot);
    }
}

static CycLedgerEntry *
entry_new (CycModel          *model,
           const CycModelRef *reference)
{
  CycLedgerEntry *self = g_new0 (CycLedgerEntry, 1);

  self->reference = *reference;
  if (reference->slot.kind == CYC_SLOT_STACK)
    tell_stack (self, model);
  else if (reference->slot.kind == CYC_SLOT_TEMP)
    {
      self->temporary = TRUE;
      self->title = g_strdup (_ ("C code that is at work"));
      self->explanation = g_strdup (_ ("Temporary: a function of the interpreter holds it while it works with it."));
    }
  else
    self->title = place_to_text (model, reference);
  return self;
}

/**
 * cyc_ledger_new:
 * @model: a model
 * @object: an object
 * @most: of the references from other objects no more than these are named
 * @n_more: (out): how many are not
 *
 * Who holds @object, each reference by itself. A count is made by nothing
 * else, so there are as many entries as it says, but for those not named.
 *
 * Returns: (transfer full) (element-type CycLedgerEntry): the entries
 */
GPtrArray *
cyc_ledger_new (CycModel   *model,
                CycObjectId object,
                guint       most,
                guint      *n_more)
{
  g_autoptr (GArray) references = cyc_model_get_first_referrers (model, object, most, n_more);
  g_autoptr (GPtrArray) passing = g_ptr_array_new ();
  GPtrArray *ledger = g_ptr_array_new_with_free_func (entry_free);

  for (guint i = 0; i < references->len; i++)
    {
      CycLedgerEntry *entry = entry_new (model, &g_array_index (references, CycModelRef, i));

      g_ptr_array_add (entry->temporary ? passing : ledger, entry);
    }
  g_ptr_array_extend (ledger, passing, NULL, NULL);
  return ledger;
}
