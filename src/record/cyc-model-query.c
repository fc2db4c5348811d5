/* cyc-model-query.c
 *
 * References of a model, listed in an order that depends on the heap alone
 * and not on how the cursor came there.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

/* A reference with what it is sorted by. */
typedef struct
{
  CycModelRef ref;
  guint32     key[4];
} SortedRef;

static void
fill_ref (CycModel           *self,
          const CycRefRecord *record,
          CycModelRef        *ref)
{
  ref->holder = record->holder;
  ref->slot.kind = record->kind;
  ref->slot.value = record->value;
  ref->target = record->target;
  ref->since = record->since;
  if (record->kind == CYC_SLOT_ITEM)
    ref->slot.value += (guint32) cyc_model_get_item_base (self, record->holder);
}

/* The entry of a dictionary stands where its key came in, as in Python. */
static guint32
since_of_key (CycModel          *self,
              const CycModelRef *ref)
{
  guint32 number;

  if (ref->slot.kind == CYC_SLOT_KEY || ref->slot.kind == CYC_SLOT_MEMBER)
    return ref->since;

  number = cyc_model_find_ref (self, ref->holder, CYC_SLOT (KEY, ref->slot.value), 0, 0);
  return number == 0 ? ref->since : cyc_model_peek_ref (self, number)->since;
}

static void
fill_slot_keys (CycModel          *self,
                const CycModelRef *ref,
                guint32           *key)
{
  gboolean entry = ref->slot.kind == CYC_SLOT_KEY || ref->slot.kind == CYC_SLOT_VALUE;

  key[0] = entry ? CYC_SLOT_KEY : ref->slot.kind;
  if (entry || ref->slot.kind == CYC_SLOT_MEMBER)
    {
      key[1] = since_of_key (self, ref);
      key[2] = ref->slot.kind;
    }
  else
    {
      key[1] = ref->slot.value;
      key[2] = ref->since;
    }
}

static gint
compare_sorted_cb (gconstpointer a,
                   gconstpointer b)
{
  const SortedRef *left = a;
  const SortedRef *right = b;

  for (guint i = 0; i < G_N_ELEMENTS (left->key); i++)
    if (left->key[i] != right->key[i])
      return left->key[i] < right->key[i] ? -1 : 1;
  return 0;
}

/* Of many references only the first are kept while they are gathered. */
#define MOST_GATHERED 4096u

static void
keep_first (GArray *sorted,
            guint   most)
{
  g_array_sort (sorted, compare_sorted_cb);
  g_array_set_size (sorted, MIN (sorted->len, most));
}

static void
gather (GArray          *sorted,
        const SortedRef *entry,
        guint            most)
{
  g_array_append_vals (sorted, entry, 1);
  if (most != G_MAXUINT && sorted->len >= most + MOST_GATHERED)
    keep_first (sorted, most);
}

static GArray *
strip_sorted (GArray *sorted)
{
  GArray *refs = g_array_sized_new (FALSE, FALSE, sizeof (CycModelRef), sorted->len);

  for (guint i = 0; i < sorted->len; i++)
    g_array_append_val (refs, g_array_index (sorted, SortedRef, i).ref);

  return refs;
}

/**
 * cyc_model_next_reference:
 * @self: a model
 * @holder: who holds them
 * @iter: (inout): 0 at first
 * @reference: (out): the next reference
 *
 * Walks over what @holder holds, in no order that means anything.
 *
 * Returns: %FALSE after the last
 */
gboolean
cyc_model_next_reference (CycModel    *self,
                          CycHolder    holder,
                          guint32     *iter,
                          CycModelRef *reference)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  if (*iter == G_MAXUINT32)
    return FALSE;
  if (*iter != 0)
    number = *iter;
  else if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    number = cyc_model_get_object (self, number)->first_out;
  else if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    number = cyc_model_get_frame (self, number)->first_out;
  else
    number = self->state.vm_first_out;
  if (number == 0)
    return FALSE;

  fill_ref (self, cyc_model_peek_ref (self, number), reference);
  *iter = cyc_model_peek_ref (self, number)->out_next;
  if (*iter == 0)
    *iter = G_MAXUINT32;
  return TRUE;
}

/**
 * cyc_model_next_referrer:
 * @self: a model
 * @target: what they refer to
 * @iter: (inout): 0 at first
 * @reference: (out): the next reference
 *
 * Walks over the references to @target, in no order that means anything.
 *
 * Returns: %FALSE after the last
 */
gboolean
cyc_model_next_referrer (CycModel    *self,
                         CycObjectId  target,
                         guint32     *iter,
                         CycModelRef *reference)
{
  guint32 number = *iter != 0 ? *iter : cyc_model_get_object (self, target)->first_in;

  if (number == 0 || number == G_MAXUINT32)
    return FALSE;

  fill_ref (self, cyc_model_peek_ref (self, number), reference);
  *iter = cyc_model_peek_ref (self, number)->in_next;
  if (*iter == 0)
    *iter = G_MAXUINT32;
  return TRUE;
}

/**
 * cyc_model_get_first_references:
 * @self: a model
 * @holder: an object, a frame or the interpreter
 * @most: how many are wanted
 * @n_more: (out): how many more there are
 *
 * The first of what cyc_model_get_references() gives, sooner than all of them.
 *
 * Returns: (transfer full) (element-type CycModelRef): the references
 */
GArray *
cyc_model_get_first_references (CycModel *self,
                                CycHolder holder,
                                guint     most,
                                guint    *n_more)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SortedRef));
  SortedRef entry = { 0 };
  guint32   iter = 0;
  guint     n = 0;

  for (; cyc_model_next_reference (self, holder, &iter, &entry.ref); n++)
    {
      fill_slot_keys (self, &entry.ref, entry.key);
      entry.key[3] = entry.ref.target;
      gather (sorted, &entry, most);
    }

  keep_first (sorted, most);
  *n_more = n - sorted->len;
  return strip_sorted (sorted);
}

/**
 * cyc_model_get_references:
 * @self: a model
 * @holder: an object, a frame or the interpreter
 *
 * What @holder holds: by sort of slot; items by index, entries of
 * dictionaries in the order in which their keys came in.
 *
 * Returns: (transfer full) (element-type CycModelRef): its references
 */
GArray *
cyc_model_get_references (CycModel *self,
                          CycHolder holder)
{
  guint n_more;

  return cyc_model_get_first_references (self, holder, G_MAXUINT, &n_more);
}

/* Frames first, since a person looks for names, then objects, then the interpreter. */
static guint32
holder_rank (CycHolder holder)
{
  static const guint8 ranks[] = { 1, 0, 2, 3 };

  return (guint32) ranks[holder >> 30] << 30 | CYC_HOLDER_NUMBER (holder);
}

/**
 * cyc_model_get_first_referrers:
 * @self: a model
 * @target: an object
 * @most: of the references from objects no more than these
 * @n_more: (out): how many more there are
 *
 * As cyc_model_get_referrers(), sooner where very many objects refer to @target.
 *
 * Returns: (transfer full) (element-type CycModelRef): the references
 */
GArray *
cyc_model_get_first_referrers (CycModel   *self,
                               CycObjectId target,
                               guint       most,
                               guint      *n_more)
{
  g_autoptr (GArray) sorted = g_array_new (FALSE, FALSE, sizeof (SortedRef));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (SortedRef));
  SortedRef entry = { 0 };
  guint32   iter = 0;
  guint     n = 0;

  for (; cyc_model_next_referrer (self, target, &iter, &entry.ref); n++)
    {
      fill_slot_keys (self, &entry.ref, entry.key + 1);
      entry.key[0] = holder_rank (entry.ref.holder);
      if (CYC_HOLDER_KIND (entry.ref.holder) == CYC_HOLDER_OBJECT)
        gather (sorted, &entry, most);
      else
        g_array_append_val (others, entry);
    }

  keep_first (sorted, most);
  *n_more = n - sorted->len - others->len;
  g_array_append_vals (sorted, others->data, others->len);
  g_array_sort (sorted, compare_sorted_cb);
  return strip_sorted (sorted);
}

/**
 * cyc_model_get_referrers:
 * @self: a model
 * @target: an object
 *
 * The references to @target: frames first, then objects by number, then
 * the interpreter. They are as many as its count.
 *
 * Returns: (transfer full) (element-type CycModelRef): the references
 */
GArray *
cyc_model_get_referrers (CycModel   *self,
                         CycObjectId target)
{
  guint n_more;

  return cyc_model_get_first_referrers (self, target, G_MAXUINT, &n_more);
}

/**
 * cyc_model_get_target:
 * @self: a model
 * @holder: who holds it
 * @slot: where
 *
 * Only for slots that hold one reference: not TEMP, not REGISTRY.
 *
 * Returns: what stands in the slot, 0 for nothing
 */
CycObjectId
cyc_model_get_target (CycModel *self,
                      CycHolder holder,
                      CycSlot   slot)
{
  guint32 number = cyc_model_find_ref (self, holder, slot, 0, 0);

  return number == 0 ? 0 : cyc_model_peek_ref (self, number)->target;
}

static gint
compare_ids_cb (gconstpointer a,
                gconstpointer b)
{
  CycObjectId left = *(const CycObjectId *) a;
  CycObjectId right = *(const CycObjectId *) b;

  return (left > right) - (left < right);
}

/**
 * cyc_model_get_weakrefs:
 * @self: a model
 * @target: an object
 *
 * Returns: (transfer full) (element-type guint32): the weak reference objects
 *   that watch it, by number
 */
GArray *
cyc_model_get_weakrefs (CycModel   *self,
                        CycObjectId target)
{
  GArray     *refs = g_array_new (FALSE, FALSE, sizeof (CycObjectId));
  CycObjectId ref = cyc_model_get_object (self, target)->first_weak;

  for (; ref != 0; ref = cyc_model_peek_object (self, ref)->weak_next)
    g_array_append_val (refs, ref);
  g_array_sort (refs, compare_ids_cb);

  return refs;
}
