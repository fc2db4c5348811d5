/* cyc-model-refs.c
 *
 * The references of a model: found by holder and slot through a hash that
 * grows one bucket at a time (linear hashing, so that no single event pays
 * for a rehash), and listed by holder and by target.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-model-private.h"

#define FIRST_LEVEL 8

/* A page of buckets. */
#define CELLS (1u << CYC_BUCKET_SHIFT)
#define CELL_MASK (CELLS - 1)

/* Several TEMP slots of the interpreter may hold one object: their key is
 * the object, and their number tells them apart. A table of the interpreter
 * (REGISTRY) holds many objects in one slot.
 *
 * Holders and values that are neighbours stand in one page of buckets, which
 * the rest of their numbers chooses: what happens at a time touches few pages. */
static guint32
key_hash (CycHolder   holder,
          guint32     kind,
          guint32     value,
          CycObjectId target)
{
  guint32 cell;
  guint64 key;

  if (kind == CYC_SLOT_TEMP)
    {
      holder = target;
      value = 0;
    }
  cell = (holder << 3 | (value & 7)) & CELL_MASK;
  key = (guint64) (holder / (CELLS / 8)) << 32 | value >> 3;
  if (kind == CYC_SLOT_REGISTRY)
    key ^= (guint64) target << 20;
  key ^= (guint64) kind << 58;
  key *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  key ^= key >> 32;
  key *= G_GUINT64_CONSTANT (0xd6e8feb86659fd93);

  return (guint32) (key >> 32) ^ cell;
}

static guint32
record_hash (const CycRefRecord *record)
{
  return key_hash (record->holder, record->kind, record->value, record->target);
}

static guint32
bucket_of (CycModel *self,
           guint32   hash)
{
  guint32 bucket = hash & ((1u << self->state.hash_level) - 1);

  if (bucket < self->state.hash_split)
    bucket = hash & ((2u << self->state.hash_level) - 1);

  return bucket;
}

static guint32 *
edit_bucket (CycModel *self,
             guint32   bucket)
{
  return cyc_pages_edit (&self->buckets, bucket, sizeof (guint32), CYC_BUCKET_SHIFT);
}

/* Divides the records of the next bucket between it and its new twin. */
static void
split_bucket (CycModel *self)
{
  guint32  low = self->state.hash_split;
  guint32  high = low + (1u << self->state.hash_level);
  guint32  number = *edit_bucket (self, low);
  guint32  heads[2] = { 0, 0 };
  guint32  bit = 1u << self->state.hash_level;
  guint32 *place;

  while (number != 0)
    {
      CycRefRecord *record = cyc_model_edit_ref (self, number);
      guint32       next = record->hash_next;
      guint32       side = (record_hash (record) & bit) != 0;

      record->hash_next = heads[side];
      heads[side] = number;
      number = next;
    }

  place = edit_bucket (self, high);
  *place = heads[1];
  place = edit_bucket (self, low);
  *place = heads[0];

  if (++self->state.hash_split == (1u << self->state.hash_level))
    {
      self->state.hash_level++;
      self->state.hash_split = 0;
    }
}

static void
hash_insert (CycModel     *self,
             CycRefRecord *record,
             guint32       number)
{
  guint32 *place = edit_bucket (self, bucket_of (self, record_hash (record)));

  record->hash_next = *place;
  *place = number;
}

static void
hash_remove (CycModel           *self,
             const CycRefRecord *record,
             guint32             number)
{
  guint32 *place = edit_bucket (self, bucket_of (self, record_hash (record)));

  while (*place != number)
    place = &cyc_model_edit_ref (self, *place)->hash_next;
  *place = record->hash_next;
}

/* What a holder of any kind keeps of its references. */
static void
edit_holder (CycModel *self,
             CycHolder holder,
             guint32 **first_out,
             guint32 **n_out,
             gint32  **item_base)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    {
      CycModelObject *object = cyc_model_edit_object (self, number);

      *first_out = &object->first_out;
      *n_out = &object->n_out;
      *item_base = &object->item_base;
    }
  else if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    {
      CycModelFrame *frame = cyc_model_edit_frame (self, number);

      *first_out = &frame->first_out;
      *n_out = &frame->n_out;
      *item_base = &frame->item_base;
    }
  else
    {
      *first_out = &self->state.vm_first_out;
      *n_out = &self->state.vm_n_out;
      *item_base = &self->state.vm_item_base;
    }
}

gint32
cyc_model_get_item_base (CycModel *self,
                         CycHolder holder)
{
  guint32 number = CYC_HOLDER_NUMBER (holder);

  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_OBJECT)
    return cyc_pages_has (&self->objects, number, CYC_OBJECT_SHIFT) ? cyc_model_peek_object (self, number)->item_base : 0;
  if (CYC_HOLDER_KIND (holder) == CYC_HOLDER_FRAME)
    return cyc_pages_has (&self->frames, number, CYC_FRAME_SHIFT) ? cyc_model_peek_frame (self, number)->item_base : 0;
  return self->state.vm_item_base;
}

static void
link_out (CycModel     *self,
          CycRefRecord *record,
          guint32       number)
{
  guint32 *first, *n_out;
  gint32  *base;

  edit_holder (self, record->holder, &first, &n_out, &base);
  record->out_prev = 0;
  record->out_next = *first;
  if (*first != 0)
    cyc_model_edit_ref (self, *first)->out_prev = number;
  *first = number;
  (*n_out)++;
}

static void
unlink_out (CycModel           *self,
            const CycRefRecord *record)
{
  guint32 *first, *n_out;
  gint32  *base;

  edit_holder (self, record->holder, &first, &n_out, &base);
  if (record->out_prev != 0)
    cyc_model_edit_ref (self, record->out_prev)->out_next = record->out_next;
  else
    *first = record->out_next;
  if (record->out_next != 0)
    cyc_model_edit_ref (self, record->out_next)->out_prev = record->out_prev;
  if (--*n_out == 0)
    *base = 0;
}

void
cyc_model_refs_init (CycModel *self)
{
  self->state.hash_level = FIRST_LEVEL;
  cyc_pages_grow (&self->buckets, (1u << FIRST_LEVEL) - 1);
  cyc_pages_grow (&self->refs, 0);
  cyc_pages_grow (&self->temps, 0);
}

static guint32
stored_value (CycModel *self,
              CycHolder holder,
              CycSlot   slot)
{
  if (slot.kind == CYC_SLOT_ITEM)
    return slot.value - (guint32) cyc_model_get_item_base (self, holder);
  return slot.value;
}

void
cyc_model_add_ref (CycModel   *self,
                   CycHolder   holder,
                   CycSlot     slot,
                   CycObjectId target,
                   guint32     since)
{
  guint32         number = self->state.free_ref;
  CycRefRecord   *record;
  CycModelObject *object;

  if (number == 0)
    number = ++self->state.last_ref;
  record = cyc_model_edit_ref (self, number);
  if (self->state.free_ref == number)
    self->state.free_ref = record->hash_next;

  record->holder = holder;
  record->kind = slot.kind;
  record->value = stored_value (self, holder, slot);
  record->target = target;
  record->since = since;
  hash_insert (self, record, number);
  link_out (self, record, number);

  object = cyc_model_edit_object (self, target);
  record->in_prev = 0;
  record->in_next = object->first_in;
  if (object->first_in != 0)
    cyc_model_edit_ref (self, object->first_in)->in_prev = number;
  object->first_in = number;
  object->n_refs++;

  if (++self->state.n_refs > (1u << self->state.hash_level) + self->state.hash_split)
    split_bucket (self);
}

/* Whether a reference of the right slot is the one meant, or newer than the best so far. */
static gboolean
is_better (const CycRefRecord *record,
           guint32             value,
           guint32             temp,
           guint32             newest)
{
  if (record->kind != CYC_SLOT_TEMP)
    return record->value == value && record->since >= newest;
  return temp != 0 ? record->value == temp : record->since > newest;
}

guint32
cyc_model_find_ref (CycModel   *self,
                    CycHolder   holder,
                    CycSlot     slot,
                    CycObjectId target,
                    guint32     temp)
{
  guint32 value = stored_value (self, holder, slot);
  guint32 hash = key_hash (holder, slot.kind, value, target);
  guint32 bucket = bucket_of (self, hash);
  guint32 number = *(const guint32 *) cyc_pages_peek (&self->buckets, bucket, sizeof (guint32), CYC_BUCKET_SHIFT);
  guint32 found = 0;
  guint32 newest = 0;

  for (; number != 0;)
    {
      const CycRefRecord *record = cyc_model_peek_ref (self, number);

      if (record->holder == holder && record->kind == slot.kind && (target == 0 || record->target == target) &&
          is_better (record, value, temp, newest))
        {
          found = number;
          newest = record->since;
        }
      number = record->hash_next;
    }

  return found;
}

void
cyc_model_remove_ref (CycModel *self,
                      guint32   number)
{
  CycRefRecord   *record = cyc_model_edit_ref (self, number);
  CycModelObject *object = cyc_model_edit_object (self, record->target);

  hash_remove (self, record, number);
  unlink_out (self, record);

  if (record->in_prev != 0)
    cyc_model_edit_ref (self, record->in_prev)->in_next = record->in_next;
  else
    object->first_in = record->in_next;
  if (record->in_next != 0)
    cyc_model_edit_ref (self, record->in_next)->in_prev = record->in_prev;
  object->n_refs--;

  record->hash_next = self->state.free_ref;
  self->state.free_ref = number;
  self->state.n_refs--;
}

void
cyc_model_move_ref (CycModel *self,
                    guint32   number,
                    CycHolder holder,
                    CycSlot   slot,
                    guint32   since)
{
  CycRefRecord *record = cyc_model_edit_ref (self, number);

  hash_remove (self, record, number);
  if (record->holder != holder)
    {
      unlink_out (self, record);
      record->holder = holder;
      link_out (self, record, number);
    }
  record->kind = slot.kind;
  record->value = stored_value (self, holder, slot);
  record->since = since;
  hash_insert (self, record, number);
}

/* Whether no item of the holder stands before @at: then the base moves
 * instead of the items, which makes taking from the front cheap. */
static gboolean
nothing_before (CycModel *self,
                CycHolder holder,
                guint32   at)
{
  if (at > 4)
    return FALSE;
  for (guint32 i = 0; i < at; i++)
    if (cyc_model_find_ref (self, holder, CYC_SLOT (ITEM, i), 0, 0) != 0)
      return FALSE;
  return TRUE;
}

void
cyc_model_shift_items (CycModel *self,
                       CycHolder holder,
                       guint32   at,
                       gint32    by)
{
  guint32 *first, *n_out;
  gint32  *base;
  guint32  number;

  edit_holder (self, holder, &first, &n_out, &base);
  if (*n_out == 0)
    return;
  if (nothing_before (self, holder, at))
    {
      edit_holder (self, holder, &first, &n_out, &base);
      *base += by;
      return;
    }

  for (number = *first; number != 0;)
    {
      const CycRefRecord *record = cyc_model_peek_ref (self, number);
      guint32             next = record->out_next;

      if (record->kind == CYC_SLOT_ITEM && (gint32) (record->value + (guint32) *base) >= (gint32) at)
        {
          CycRefRecord *moved = cyc_model_edit_ref (self, number);

          hash_remove (self, moved, number);
          moved->value += (guint32) by;
          hash_insert (self, moved, number);
        }
      number = next;
    }
}

/* The lowest number that no TEMP slot has. */
guint32
cyc_model_take_temp (CycModel *self)
{
  guint32 word = self->state.low_temp_word;

  for (;; word++)
    {
      guint32 *bits = cyc_pages_edit (&self->temps, word, sizeof (guint32), CYC_TEMP_SHIFT);

      if (*bits != G_MAXUINT32)
        {
          guint32 bit = (guint32) __builtin_ctz (~*bits);

          *bits |= 1u << bit;
          self->state.low_temp_word = word;
          return word * 32 + bit + 1;
        }
    }
}

void
cyc_model_take_temp_again (CycModel *self,
                           guint32   number)
{
  guint32 *bits = cyc_pages_edit (&self->temps, (number - 1) / 32, sizeof (guint32), CYC_TEMP_SHIFT);

  *bits |= 1u << ((number - 1) % 32);
}

void
cyc_model_give_temp (CycModel *self,
                     guint32   number)
{
  guint32  word = (number - 1) / 32;
  guint32 *bits = cyc_pages_edit (&self->temps, word, sizeof (guint32), CYC_TEMP_SHIFT);

  *bits &= ~(1u << ((number - 1) % 32));
  self->state.low_temp_word = MIN (self->state.low_temp_word, word);
}
