/* cyc-set.c
 *
 * Sets: the table, whose order programs see.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

#define LINEAR_PROBES 9
#define PERTURB_SHIFT 5
#define SMALL_MASK 7

static gboolean
entry_is_free (const CycSetEntry *entry)
{
  return entry->key == NULL;
}

/* 1: the same, 0: another, -1: an exception, 2: the table changed meanwhile. */
static int
entry_is (CycVM *vm, CycSet *self, CycSetEntry *entry, CycObject *item, gint64 hash)
{
  CycSetEntry *table = self->table;
  CycObject   *stored = entry->key;
  int          same;

  if (stored == item)
    return 1;
  if (entry->hash != hash || stored == CYC_SET_DUMMY)
    return 0;
  if (cyc_is_exact (stored, vm->types.str) && cyc_is_exact (item, vm->types.str))
    return cyc_str_equal (stored, item);
  cyc_hold (vm->heap, stored);
  same = cyc_object_compare_bool (vm, stored, item, CYC_COMPARE_EQ);
  cyc_release (vm->heap, stored);
  if (same < 0)
    return same;
  return table == self->table && entry->key == stored ? same : 2;
}

/**
 * cyc_set_find:
 * @vm: the machine
 * @self: a set
 * @item: what to look for
 * @hash: its hash
 *
 * Looks a member up: from its place on up to nine neighbours, then
 * somewhere else. @dummy is a deleted member's place on the way: the first
 * or the last, by version.
 *
 * Source: Objects/setobject.c, set_lookkey, set_add_entry
 *
 * Returns: (nullable): the entry, free when it is absent; %NULL with an exception
 */
static CycSetEntry *
set_probe (CycVM *vm, CycSet *self, CycObject *item, gint64 hash, CycSetEntry **dummy)
{
  gsize   mask;
  guint64 perturb;
  gsize   i;

restart:
  mask = self->mask;
  perturb = hash;
  i = (guint64) hash & mask;
  *dummy = NULL;
  for (;;)
    {
      CycSetEntry *entry = &self->table[i];

      for (gsize probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES + 1 : 1; probes > 0; probes--, entry++)
        {
          int same;

          if (entry_is_free (entry))
            return entry;
          if (entry->key == CYC_SET_DUMMY && (*dummy == NULL || vm->profile->set_takes_last_dummy))
            *dummy = entry;
          same = entry_is (vm, self, entry, item, hash);
          if (same == 1)
            return entry;
          if (same < 0)
            return NULL;
          if (same == 2)
            goto restart;
        }
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + 1 + perturb) & mask;
    }
}

CycSetEntry *
cyc_set_find (CycVM *vm, CycSet *self, CycObject *item, gint64 hash)
{
  CycSetEntry *dummy;

  return set_probe (vm, self, item, hash, &dummy);
}

/* Puts a member into a table that has neither it nor deleted ones. */
static void
insert_clean (CycSetEntry *table, gsize mask, CycObject *item, gint64 hash)
{
  guint64 perturb = hash;
  gsize   i = (guint64) hash & mask;

  for (;;)
    {
      CycSetEntry *entry = &table[i];

      for (gsize probes = i + LINEAR_PROBES <= mask ? LINEAR_PROBES + 1 : 1; probes > 0; probes--, entry++)
        if (entry->key == NULL)
          {
            entry->key = item;
            entry->hash = hash;
            return;
          }
      perturb >>= PERTURB_SHIFT;
      i = (i * 5 + 1 + perturb) & mask;
    }
}

/**
 * cyc_set_resize:
 * @vm: the machine
 * @self: a set
 * @minimum: how many places it needs more than
 *
 * Moves the members into a table of another size.
 *
 * Source: Objects/setobject.c, set_table_resize
 *
 * Returns: %TRUE
 */
gboolean
cyc_set_resize (CycVM *vm, CycSet *self, gsize minimum)
{
  CycSetEntry  small[SMALL_MASK + 1];
  CycSetEntry *was = self->table;
  gsize        places = SMALL_MASK + 1;
  gsize        n = self->mask + 1;

  while (places <= minimum)
    places <<= 1;
  if (places == SMALL_MASK + 1)
    {
      if (was == self->small)
        {
          if (self->fill == self->used)
            return TRUE;
          memcpy (small, self->small, sizeof small);
          was = small;
        }
      self->table = self->small;
      memset (self->small, 0, sizeof self->small);
    }
  else
    {
      self->table = cyc_heap_renew_buffer (vm->heap, NULL, places * sizeof (CycSetEntry));
      memset (self->table, 0, places * sizeof (CycSetEntry));
    }
  self->mask = places - 1;
  self->fill = self->used;
  for (gsize i = 0; i < n; i++)
    if (was[i].key != NULL && was[i].key != CYC_SET_DUMMY)
      insert_clean (self->table, self->mask, was[i].key, was[i].hash);
  if (was != self->small && was != small)
    cyc_heap_free_buffer (vm->heap, was);
  return TRUE;
}

static void
grow_if_full (CycVM *vm, CycSet *self)
{
  gboolean full = vm->profile->set_grows_at_three_fifths ? self->fill * 5 >= self->mask * 3 : self->fill * 3 >= self->mask * 2;

  if (full)
    cyc_set_resize (vm, self, self->used > 50000 ? self->used * 2 : self->used * 4);
}

/* Adds @item, whose reference it takes. */
static gboolean
add_taken (CycVM *vm, CycSet *self, CycObject *item, gint64 hash)
{
  CycSetEntry *dummy;
  CycSetEntry *entry = set_probe (vm, self, item, hash, &dummy);

  if (entry == NULL || !entry_is_free (entry))
    {
      cyc_release (vm->heap, item);
      return entry != NULL;
    }
  self->used++;
  if (dummy != NULL && vm->profile->set_reuses_dummies)
    entry = dummy;
  else
    self->fill++;
  entry->hash = hash;
  cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (MEMBER, item->number), &entry->key, item);
  if (entry != dummy)
    grow_if_full (vm, self);
  return TRUE;
}

/**
 * cyc_set_add_hashed:
 * @vm: the machine
 * @self: a set
 * @item: what to add
 * @hash: its hash
 *
 * Adds a member.
 *
 * Source: Objects/setobject.c, set_add_entry
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_set_add_hashed (CycVM *vm, CycSet *self, CycObject *item, gint64 hash)
{
  return add_taken (vm, self, cyc_new_ref (vm, item), hash);
}

/**
 * cyc_set_add:
 * @vm: the machine
 * @self: a set
 * @item: what to add
 *
 * Adds a member.
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_set_add (CycVM *vm, CycObject *self, CycObject *item)
{
  gint64 hash;

  return cyc_hash_as (vm, item, &hash, "set element") && cyc_set_add_hashed (vm, CYC_SET (self), item, hash);
}

/**
 * cyc_set_add_take:
 * @vm: the machine
 * @self: a set
 * @item: (transfer full): what to add
 *
 * Adds a member that nobody holds besides while it is compared.
 *
 * Source: Objects/setobject.c of 3.14, _PySet_AddTakeRef
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_set_add_take (CycVM *vm, CycObject *self, CycObject *item)
{
  gint64 hash;

  if (cyc_hash_as (vm, item, &hash, "set element"))
    return add_taken (vm, CYC_SET (self), item, hash);
  cyc_release (vm->heap, item);
  return FALSE;
}

/**
 * cyc_set_contains:
 * @vm: the machine
 * @self: a set
 * @item: what to look for
 *
 * Returns: 1 if it is a member, 0 if not, -1 with an exception
 */
int
cyc_set_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  CycSetEntry *entry;
  gint64       hash;

  if (!cyc_hash_as (vm, item, &hash, "set element"))
    return -1;
  entry = cyc_set_find (vm, CYC_SET (self), item, hash);
  return entry == NULL ? -1 : !entry_is_free (entry);
}

void
cyc_set_remove_entry (CycVM *vm, CycSet *self, CycSetEntry *entry, CycObject **taken)
{
  CycObject *item = entry->key;

  entry->key = CYC_SET_DUMMY;
  entry->hash = -1;
  self->used--;
  cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (MEMBER, item->number), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, item);
  if (taken != NULL)
    *taken = item;
  else
    cyc_release (vm->heap, item);
}

/**
 * cyc_set_discard:
 * @vm: the machine
 * @self: a set
 * @item: what to remove
 *
 * Removes a member.
 *
 * Source: Objects/setobject.c, set_discard_entry
 *
 * Returns: 1 if it was there, 0 if not, -1 with an exception
 */
int
cyc_set_discard (CycVM *vm, CycObject *self, CycObject *item)
{
  CycSetEntry *entry;
  gint64       hash;

  if (!cyc_hash_as (vm, item, &hash, "set element"))
    return -1;
  entry = cyc_set_find (vm, CYC_SET (self), item, hash);
  if (entry == NULL)
    return -1;
  if (entry_is_free (entry))
    return 0;
  cyc_set_remove_entry (vm, CYC_SET (self), entry, NULL);
  return 1;
}

/**
 * cyc_set_next:
 * @self: a set
 * @position: (inout): 0 at first
 * @item: (out): borrowed
 *
 * Steps through the members in the order of the table.
 *
 * Returns: %FALSE at the end
 */
gboolean
cyc_set_next (CycObject *self, gsize *position, CycObject **item)
{
  CycSet *set = CYC_SET (self);

  while (*position <= set->mask)
    {
      CycObject *key = set->table[(*position)++].key;

      if (key == NULL || key == CYC_SET_DUMMY)
        continue;
      *item = key;
      return TRUE;
    }
  return FALSE;
}

/**
 * cyc_set_length:
 * @self: a set
 *
 * Returns: how many members it has
 */
gsize
cyc_set_length (CycObject *self)
{
  return CYC_SET (self)->used;
}

/* Into an empty set: the same table where it fits, else one member after the other. */
static void
merge_into_empty (CycVM *vm, CycSet *self, CycSet *other)
{
  gboolean same = self->mask == other->mask && other->fill == other->used;

  for (gsize i = 0; i <= other->mask; i++)
    {
      CycSetEntry *entry = &other->table[i];

      if (entry->key == NULL || entry->key == CYC_SET_DUMMY)
        continue;
      cyc_ref_make (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (MEMBER, entry->key->number), entry->key);
      if (same)
        self->table[i] = *entry;
      else
        insert_clean (self->table, self->mask, entry->key, entry->hash);
    }
  self->fill = self->used = other->used;
}

/* Adds the members of another set. Source: Objects/setobject.c, set_merge */
static gboolean
set_insert_from (CycVM *vm, CycSet *self, CycObject *other)
{
  CycSet  *from = CYC_SET (other);
  gboolean narrow;

  if (from == self || from->used == 0)
    return TRUE;
  narrow = vm->profile->set_grows_at_three_fifths ? (self->fill + from->used) * 5 >= self->mask * 3
                                                  : (self->fill + from->used) * 3 >= self->mask * 2;
  if (narrow)
    cyc_set_resize (vm, self, (self->used + from->used) * 2);
  if (self->fill == 0)
    {
      merge_into_empty (vm, self, from);
      return TRUE;
    }
  for (gsize i = 0; i <= from->mask; i++)
    {
      CycObject *key = from->table[i].key;

      if (key != NULL && key != CYC_SET_DUMMY && !cyc_set_add_hashed (vm, self, key, from->table[i].hash))
        return FALSE;
    }
  return TRUE;
}

static gboolean
update_from_dict (CycVM *vm, CycSet *self, CycDict *dict)
{
  gboolean narrow = vm->profile->set_grows_at_three_fifths ? (self->fill + dict->used) * 5 >= self->mask * 3
                                                           : (self->fill + dict->used) * 3 >= self->mask * 2;

  if (narrow)
    cyc_set_resize (vm, self, (self->used + dict->used) * 2);
  for (gsize i = 0; i < dict->n_entries; i++)
    if (dict->entries[i].key != NULL && !cyc_set_add_hashed (vm, self, dict->entries[i].key, dict->entries[i].hash))
      return FALSE;
  return TRUE;
}

/**
 * cyc_set_update:
 * @vm: the machine
 * @self: a set
 * @iterable: what to add the items of
 *
 * Adds what an iterable gives.
 *
 * Source: Objects/setobject.c, set_update_internal
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_set_update (CycVM *vm, CycObject *self, CycObject *iterable)
{
  CycObject *iterator;
  CycObject *item;
  gboolean   fine = TRUE;

  if (cyc_object_is (iterable, CYC_CLASS_SET))
    return set_insert_from (vm, CYC_SET (self), iterable);
  if (cyc_is_exact (iterable, vm->types.dict))
    return update_from_dict (vm, CYC_SET (self), CYC_DICT (iterable));
  iterator = cyc_object_iter (vm, iterable);
  while (fine && iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      fine = cyc_set_add (vm, self, item);
      cyc_release (vm->heap, item);
    }
  cyc_xrelease (vm->heap, iterator);
  return vm->error == NULL;
}

/**
 * cyc_set_clear:
 * @heap: the heap
 * @self: a set
 *
 * Empties a set, which is empty already when its members die in the order
 * of the table.
 *
 * Source: Objects/setobject.c, set_clear_internal
 */
void
cyc_set_clear (CycHeap *heap, CycObject *self)
{
  CycSet      *set = CYC_SET (self);
  CycSetEntry *table = set->table;
  CycSetEntry  small[SMALL_MASK + 1];
  gsize        places = set->mask + 1;

  if (table == NULL)
    return;
  if (table == set->small)
    table = memcpy (small, set->small, sizeof small);
  memset (set->small, 0, sizeof set->small);
  set->table = set->small;
  set->mask = SMALL_MASK;
  set->used = set->fill = 0;
  set->hash = -1;
  for (gsize i = 0; i < places; i++)
    if (table[i].key != NULL && table[i].key != CYC_SET_DUMMY)
      cyc_ref_drop (heap, CYC_HOLDER_OF (self), CYC_SLOT (MEMBER, table[i].key->number), table[i].key);
  if (table != small)
    cyc_heap_free_buffer (heap, table);
}

static CycObject *
set_alloc (CycVM *vm, CycClass *type)
{
  CycObject *self = cyc_container_alloc (vm, type);

  CYC_SET (self)->table = CYC_SET (self)->small;
  CYC_SET (self)->mask = SMALL_MASK;
  CYC_SET (self)->hash = -1;
  cyc_heap_track (vm->heap, self);
  return self;
}

/**
 * cyc_set_make:
 * @vm: the machine
 * @type: set, frozenset or a subclass
 * @iterable: (nullable): what to fill it from
 *
 * Makes a set.
 *
 * Source: Objects/setobject.c, make_new_set
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_set_make (CycVM *vm, CycClass *type, CycObject *iterable)
{
  CycObject *self = set_alloc (vm, type);

  if (iterable != NULL && !cyc_set_update (vm, self, iterable))
    {
      cyc_release (vm->heap, self);
      return NULL;
    }
  return self;
}

/**
 * cyc_set_new:
 * @vm: the machine
 * @iterable: (nullable): what to fill it from
 * @frozen: whether it is a frozenset
 *
 * Makes a set or frozenset.
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_set_new (CycVM *vm, CycObject *iterable, gboolean frozen)
{
  return cyc_set_make (vm, frozen ? vm->types.frozenset : vm->types.set, iterable);
}
