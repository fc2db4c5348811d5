/* cyc-set-algebra.c
 *
 * Union, intersection and differences of sets, as methods and operators.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

#include <string.h>

/* Sets made from sets and subclasses are plain. */
static CycClass *
base_class (CycVM *vm, CycObject *self)
{
  return cyc_class_is_subclass (CYC_CLASS_OF (self), vm->types.frozenset) ? vm->types.frozenset : vm->types.set;
}

static CycObject *
finish (CycVM *vm, CycObject *made, gboolean fine)
{
  if (fine && vm->error == NULL)
    return made;
  cyc_xrelease (vm->heap, made);
  return NULL;
}

/* A copy; a frozenset is its own. */
static CycObject *
copy_of (CycVM *vm, CycObject *self)
{
  return cyc_set_make (vm, base_class (vm, self), self);
}

/* Adds to @made what @walked gives and @asked has. */
static gboolean
keep_common (CycVM *vm, CycObject *made, CycObject *walked, CycObject *asked)
{
  gsize      position = 0;
  CycObject *item;

  while (cyc_set_next (walked, &position, &item))
    {
      gint64       hash = CYC_SET (walked)->table[position - 1].hash;
      CycSetEntry *entry;
      gboolean     fine;

      cyc_hold (vm->heap, item);
      entry = cyc_set_find (vm, CYC_SET (asked), item, hash);
      fine = entry != NULL && (entry->key == NULL || cyc_set_add_hashed (vm, CYC_SET (made), item, hash));
      cyc_release (vm->heap, item);
      if (!fine)
        return FALSE;
    }
  return TRUE;
}

static CycObject *
intersection (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *made;
  CycObject *iterator;
  CycObject *item;

  if (self == other)
    return copy_of (vm, self);
  made = cyc_set_make (vm, base_class (vm, self), NULL);
  if (cyc_object_is (other, CYC_CLASS_SET))
    {
      gboolean swap = CYC_SET (other)->used > CYC_SET (self)->used;

      return finish (vm, made, keep_common (vm, made, swap ? self : other, swap ? other : self));
    }
  iterator = cyc_object_iter (vm, other);
  while (iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      CycSetEntry *entry = NULL;
      gint64       hash;
      gboolean     fine = cyc_hash_as (vm, item, &hash, "set element") && (entry = cyc_set_find (vm, CYC_SET (self), item, hash)) != NULL && (entry->key == NULL || cyc_set_add_hashed (vm, CYC_SET (made), item, hash));

      cyc_release (vm->heap, item);
      if (!fine)
        break;
    }
  cyc_xrelease (vm->heap, iterator);
  return finish (vm, made, iterator != NULL);
}

/* Takes the other's members out. */
static gboolean
subtract (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *iterator;
  CycObject *item;
  gsize      position = 0;
  int        had = 0;

  if (self == other)
    {
      cyc_set_clear (vm->heap, self);
      return TRUE;
    }
  if (cyc_object_is (other, CYC_CLASS_SET))
    {
      while (had >= 0 && cyc_set_next (other, &position, &item))
        {
          cyc_hold (vm->heap, item);
          had = cyc_set_discard (vm, self, item);
          cyc_release (vm->heap, item);
        }
    }
  else
    {
      iterator = cyc_object_iter (vm, other);
      if (iterator == NULL)
        return FALSE;
      while (had >= 0 && (item = cyc_iter_next (vm, iterator)) != NULL)
        {
          had = cyc_set_discard (vm, self, item);
          cyc_release (vm->heap, item);
        }
      cyc_release (vm->heap, iterator);
    }
  if (vm->error != NULL)
    return FALSE;
  if ((CYC_SET (self)->fill - CYC_SET (self)->used) > CYC_SET (self)->mask / 5)
    cyc_set_resize (vm, CYC_SET (self), CYC_SET (self)->used > 50000 ? CYC_SET (self)->used * 2 : CYC_SET (self)->used * 4);
  return TRUE;
}

/* Adds to @made what @self has and the set or dictionary @other has not. */
static gboolean
keep_others (CycVM *vm, CycObject *made, CycObject *self, CycObject *other)
{
  gsize      position = 0;
  CycObject *item;

  while (cyc_set_next (self, &position, &item))
    {
      gint64   hash = CYC_SET (self)->table[position - 1].hash;
      gboolean fine;
      gboolean absent;

      cyc_hold (vm->heap, item);
      if (cyc_object_is (other, CYC_CLASS_DICT))
        absent = cyc_dict_get_hash (vm, other, item, hash) == NULL;
      else
        {
          CycSetEntry *entry = cyc_set_find (vm, CYC_SET (other), item, hash);

          absent = entry != NULL && entry->key == NULL;
        }
      fine = vm->error == NULL && (!absent || cyc_set_add_hashed (vm, CYC_SET (made), item, hash));
      cyc_release (vm->heap, item);
      if (!fine)
        return FALSE;
    }
  return TRUE;
}

static CycObject *
difference (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *made;
  gsize      theirs;

  if (!cyc_object_is (other, CYC_CLASS_SET) && !cyc_is_exact (other, vm->types.dict))
    {
      made = copy_of (vm, self);
      return finish (vm, made, made != NULL && subtract (vm, made, other));
    }
  theirs = cyc_object_is (other, CYC_CLASS_SET) ? CYC_SET (other)->used : CYC_DICT (other)->used;
  if (CYC_SET (self)->used >> 2 > theirs)
    {
      made = copy_of (vm, self);
      return finish (vm, made, made != NULL && subtract (vm, made, other));
    }
  made = cyc_set_make (vm, base_class (vm, self), NULL);
  return finish (vm, made, keep_others (vm, made, self, other));
}

/* Takes a common member out, and adds what is only the other's. */
static gboolean
toggle (CycVM *vm, CycObject *self, CycObject *item, gint64 hash)
{
  CycSetEntry *entry = cyc_set_find (vm, CYC_SET (self), item, hash);

  if (entry == NULL)
    return FALSE;
  if (entry->key == NULL)
    return cyc_set_add_hashed (vm, CYC_SET (self), item, hash);
  cyc_set_remove_entry (vm, CYC_SET (self), entry, NULL);
  return TRUE;
}

static gboolean
symmetric_update (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *set;
  CycObject *item;
  gsize      position = 0;
  gboolean   fine = TRUE;

  if (self == other)
    {
      cyc_set_clear (vm->heap, self);
      return TRUE;
    }
  if (cyc_is_exact (other, vm->types.dict))
    {
      while (fine && cyc_dict_next (other, &position, &item, NULL))
        {
          cyc_hold (vm->heap, item);
          fine = toggle (vm, self, item, CYC_DICT (other)->entries[position - 1].hash);
          cyc_release (vm->heap, item);
        }
      return fine;
    }
  set = cyc_object_is (other, CYC_CLASS_SET) ? cyc_new_ref (vm, other) : cyc_set_make (vm, base_class (vm, self), other);
  if (set == NULL)
    return FALSE;
  while (fine && cyc_set_next (set, &position, &item))
    {
      cyc_hold (vm->heap, item);
      fine = toggle (vm, self, item, CYC_SET (set)->table[position - 1].hash);
      cyc_release (vm->heap, item);
    }
  cyc_release (vm->heap, set);
  return fine;
}

/* Tells that the members of a table have another holder; C code holds them in between. */
static void
rename_members (CycVM *vm, CycSet *set, CycHolder from, gboolean from_set, CycHolder to, gboolean to_set)
{
  gsize      position = 0;
  CycObject *item;

  while (cyc_set_next ((CycObject *) set, &position, &item))
    {
      CycSlot member = CYC_SLOT (MEMBER, item->number);

      cyc_ref_rename (vm->heap, from, from_set ? member : CYC_SLOT_HELD, to, to_set ? member : CYC_SLOT_HELD, item);
    }
}

/* Exchanges what two sets hold. Source: Objects/setobject.c, set_swap_bodies */
static void
set_swap (CycVM *vm, CycSet *a, CycSet *b)
{
  CycSet was_a = *a;
  CycSet was_b = *b;

  a->fill = was_b.fill;
  a->used = was_b.used;
  a->mask = was_b.mask;
  a->table = was_b.table == b->small ? a->small : was_b.table;
  memcpy (a->small, was_b.small, sizeof a->small);
  b->fill = was_a.fill;
  b->used = was_a.used;
  b->mask = was_a.mask;
  b->table = was_a.table == a->small ? b->small : was_a.table;
  memcpy (b->small, was_a.small, sizeof b->small);
  a->hash = b->hash = -1;
  if (vm->heap->sink != NULL)
    {
      rename_members (vm, b, CYC_HOLDER_OF (a), TRUE, CYC_HOLDER_INTERPRETER, FALSE);
      rename_members (vm, a, CYC_HOLDER_OF (b), TRUE, CYC_HOLDER_OF (a), TRUE);
      rename_members (vm, b, CYC_HOLDER_INTERPRETER, FALSE, CYC_HOLDER_OF (b), TRUE);
    }
}

static gboolean
intersection_update (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *made = intersection (vm, self, other);

  if (made == NULL)
    return FALSE;
  set_swap (vm, CYC_SET (self), CYC_SET (made));
  cyc_release (vm->heap, made);
  return TRUE;
}

static CycObject *
symmetric_difference (CycVM *vm, CycObject *self, CycObject *other)
{
  CycObject *made = cyc_set_make (vm, base_class (vm, self), other);

  return finish (vm, made, made != NULL && symmetric_update (vm, made, self));
}

static gboolean
are_sets (CycObject *left, CycObject *right)
{
  return cyc_object_is (left, CYC_CLASS_SET) && cyc_object_is (right, CYC_CLASS_SET);
}

CycObject *
cyc_set_or (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject *made;

  if (!are_sets (left, right))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  made = copy_of (vm, left);
  return finish (vm, made, made != NULL && (left == right || cyc_set_update (vm, made, right)));
}

CycObject *
cyc_set_and (CycVM *vm, CycObject *left, CycObject *right)
{
  return are_sets (left, right) ? intersection (vm, left, right) : cyc_not_implemented_new (vm);
}

CycObject *
cyc_set_subtract (CycVM *vm, CycObject *left, CycObject *right)
{
  return are_sets (left, right) ? difference (vm, left, right) : cyc_not_implemented_new (vm);
}

CycObject *
cyc_set_xor (CycVM *vm, CycObject *left, CycObject *right)
{
  return are_sets (left, right) ? symmetric_difference (vm, left, right) : cyc_not_implemented_new (vm);
}

#define DEFINE_INPLACE(name, function)                                 \
  CycObject *                                                          \
  name (CycVM *vm, CycObject *self, CycObject *other)                  \
  {                                                                    \
    if (!cyc_object_is (other, CYC_CLASS_SET))                         \
      CYC_RETURN_NOT_IMPLEMENTED (vm);                                 \
    return function (vm, self, other) ? cyc_new_ref (vm, self) : NULL; \
  }

DEFINE_INPLACE (cyc_set_inplace_or, cyc_set_update)
DEFINE_INPLACE (cyc_set_inplace_and, intersection_update)
DEFINE_INPLACE (cyc_set_inplace_subtract, subtract)
DEFINE_INPLACE (cyc_set_inplace_xor, symmetric_update)

#define METHOD(name) static CycObject *name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)

/* Applies one after the other to what came out so far. */
static CycObject *
fold (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycBinaryFunc function)
{
  CycObject *result = n_args == 0 ? copy_of (vm, self) : cyc_new_ref (vm, self);

  for (gsize i = 0; result != NULL && i < n_args; i++)
    {
      CycObject *next = function (vm, result, args[i]);

      cyc_release (vm->heap, result);
      result = next;
    }
  return result;
}

/* A method's name with its class, for messages. */
#define QUALIFIED(vm, self, name) (cyc_class_is_subclass (CYC_CLASS_OF (self), (vm)->types.frozenset) ? "frozenset." name : "set." name)

static gboolean
takes_no_keywords (CycVM *vm, const char *name, CycObject *kwnames)
{
  return cyc_args_count (vm, name, 0, kwnames, 0, 0);
}

METHOD (method_union)
{
  CycObject *made;

  if (!takes_no_keywords (vm, "union", kwnames))
    return NULL;
  made = copy_of (vm, self);
  for (gsize i = 0; made != NULL && i < n_args; i++)
    if (args[i] != self && !cyc_set_update (vm, made, args[i]))
      return finish (vm, made, FALSE);
  return made;
}

METHOD (method_intersection)
{
  return takes_no_keywords (vm, "intersection", kwnames) ? fold (vm, self, args, n_args, intersection) : NULL;
}

METHOD (method_difference)
{
  CycObject *made;

  if (!takes_no_keywords (vm, "difference", kwnames))
    return NULL;
  if (n_args == 0)
    return copy_of (vm, self);
  made = difference (vm, self, args[0]);
  for (gsize i = 1; made != NULL && i < n_args; i++)
    if (!subtract (vm, made, args[i]))
      return finish (vm, made, FALSE);
  return made;
}

METHOD (method_symmetric_difference)
{
  return cyc_args_count (vm, QUALIFIED (vm, self, "symmetric_difference"), n_args, kwnames, 1, 1) ? symmetric_difference (vm, self, args[0]) : NULL;
}

METHOD (method_update)
{
  for (gsize i = 0; i < n_args; i++)
    if (!cyc_set_update (vm, self, args[i]))
      return NULL;
  return takes_no_keywords (vm, "update", kwnames) ? cyc_none_new (vm) : NULL;
}

METHOD (method_intersection_update)
{
  CycObject *made = takes_no_keywords (vm, "intersection_update", kwnames) ? fold (vm, self, args, n_args, intersection) : NULL;

  if (made == NULL)
    return NULL;
  if (made != self)
    set_swap (vm, CYC_SET (self), CYC_SET (made));
  cyc_release (vm->heap, made);
  return cyc_none_new (vm);
}

METHOD (method_difference_update)
{
  for (gsize i = 0; i < n_args; i++)
    if (!subtract (vm, self, args[i]))
      return NULL;
  return takes_no_keywords (vm, "difference_update", kwnames) ? cyc_none_new (vm) : NULL;
}

METHOD (method_symmetric_difference_update)
{
  if (!cyc_args_count (vm, QUALIFIED (vm, self, "symmetric_difference_update"), n_args, kwnames, 1, 1) || !symmetric_update (vm, self, args[0]))
    return NULL;
  return cyc_none_new (vm);
}

METHOD (method_isdisjoint)
{
  CycObject *iterator;
  CycObject *item;
  int        has = 0;

  if (!cyc_args_count (vm, QUALIFIED (vm, self, "isdisjoint"), n_args, kwnames, 1, 1))
    return NULL;
  if (args[0] == self)
    return cyc_bool_new (vm, CYC_SET (self)->used == 0);
  if (cyc_object_is (args[0], CYC_CLASS_SET) && CYC_SET (args[0])->used > CYC_SET (self)->used)
    {
      CycObject *longer = args[0];

      iterator = cyc_set_iter (vm, self);
      self = longer;
    }
  else
    iterator = cyc_object_iter (vm, args[0]);
  while (has == 0 && iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    {
      has = cyc_set_contains (vm, self, item);
      cyc_release (vm->heap, item);
    }
  cyc_xrelease (vm->heap, iterator);
  return vm->error != NULL ? NULL : cyc_bool_new (vm, has == 0);
}

/* issubset and issuperset: by comparison, the other made a set first. */
static CycObject *
compare_with (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  CycObject *set = cyc_object_is (other, CYC_CLASS_SET) ? cyc_new_ref (vm, other) : cyc_set_make (vm, vm->types.set, other);
  CycObject *result = set != NULL ? cyc_set_compare (vm, self, set, op) : NULL;

  cyc_xrelease (vm->heap, set);
  return result;
}

METHOD (method_issubset)
{
  return cyc_args_count (vm, QUALIFIED (vm, self, "issubset"), n_args, kwnames, 1, 1) ? compare_with (vm, self, args[0], CYC_COMPARE_LE) : NULL;
}

METHOD (method_issuperset)
{
  return cyc_args_count (vm, QUALIFIED (vm, self, "issuperset"), n_args, kwnames, 1, 1) ? compare_with (vm, self, args[0], CYC_COMPARE_GE) : NULL;
}

METHOD (method_copy)
{
  if (!cyc_args_none (vm, QUALIFIED (vm, self, "copy"), n_args, kwnames))
    return NULL;
  if (cyc_is_exact (self, vm->types.frozenset))
    return cyc_new_ref (vm, self);
  return cyc_set_make (vm, base_class (vm, self), self);
}

METHOD (method_add)
{
  return cyc_args_count (vm, "set.add", n_args, kwnames, 1, 1) && cyc_set_add (vm, self, args[0]) ? cyc_none_new (vm) : NULL;
}

METHOD (method_discard)
{
  return cyc_args_count (vm, "set.discard", n_args, kwnames, 1, 1) && cyc_set_discard_frozen (vm, self, args[0]) >= 0 ? cyc_none_new (vm) : NULL;
}

METHOD (method_remove)
{
  int had;

  if (!cyc_args_count (vm, "set.remove", n_args, kwnames, 1, 1))
    return NULL;
  had = cyc_set_discard_frozen (vm, self, args[0]);
  if (had == 0)
    return cyc_raise_object (vm, vm->exceptions.KeyError, args[0]);
  return had > 0 ? cyc_none_new (vm) : NULL;
}

METHOD (method_pop)
{
  CycSet    *set = CYC_SET (self);
  CycObject *item;
  gsize      i = set->finger & set->mask;

  if (!cyc_args_none (vm, "set.pop", n_args, kwnames))
    return NULL;
  if (set->used == 0)
    return cyc_raise (vm, vm->exceptions.KeyError, "pop from an empty set");
  while (set->table[i].key == NULL || set->table[i].key == CYC_SET_DUMMY)
    i = i == set->mask ? 0 : i + 1;
  cyc_set_remove_entry (vm, set, &set->table[i], &item);
  set->finger = i + 1;
  return item;
}

METHOD (method_clear)
{
  if (!cyc_args_none (vm, "set.clear", n_args, kwnames))
    return NULL;
  cyc_set_clear (vm->heap, self);
  return cyc_none_new (vm);
}

METHOD (method_contains)
{
  int has = cyc_args_count (vm, QUALIFIED (vm, self, "__contains__"), n_args, kwnames, 1, 1) ? cyc_set_contains_frozen (vm, self, args[0]) : -1;

  return has < 0 ? NULL : cyc_bool_new (vm, has);
}

const CycMethodDef cyc_set_methods[] = {
  { "__contains__", method_contains },
  { "add", method_add },
  { "clear", method_clear },
  { "copy", method_copy },
  { "discard", method_discard },
  { "difference", method_difference, .packed_to = 13 },
  { "difference_update", method_difference_update, .packed_to = 13 },
  { "intersection", method_intersection, .packed_to = 13 },
  { "intersection_update", method_intersection_update, .packed_to = 13 },
  { "isdisjoint", method_isdisjoint },
  { "issubset", method_issubset },
  { "issuperset", method_issuperset },
  { "pop", method_pop },
  { "remove", method_remove },
  { "symmetric_difference", method_symmetric_difference },
  { "symmetric_difference_update", method_symmetric_difference_update },
  { "union", method_union, .packed_to = 13 },
  { "update", method_update, .packed_to = 13 },
  { NULL },
};

const CycMethodDef cyc_frozenset_methods[] = {
  { "__contains__", method_contains },
  { "copy", method_copy },
  { "difference", method_difference, .packed_to = 13 },
  { "intersection", method_intersection, .packed_to = 13 },
  { "isdisjoint", method_isdisjoint },
  { "issubset", method_issubset },
  { "issuperset", method_issuperset },
  { "symmetric_difference", method_symmetric_difference },
  { "union", method_union, .packed_to = 13 },
  { NULL },
};
