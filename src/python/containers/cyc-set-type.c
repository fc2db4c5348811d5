/* cyc-set-type.c
 *
 * The classes set and frozenset, and the iterator over them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-containers-private.h"

static CycObject *
set_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return cyc_set_make (vm, (CycClass *) self, NULL);
}

static CycObject *
set_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_unnamed (vm, "set()", kwnames) || !cyc_args_count (vm, "set", n_args, NULL, 0, 1))
    return NULL;
  cyc_set_clear (vm->heap, self);
  if (n_args == 1 && !cyc_set_update (vm, self, args[0]))
    return NULL;
  return cyc_none_new (vm);
}

/* An exact frozenset is its own copy; up to 3.9 all empty ones are the same. */
static CycObject *
frozenset_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycClass  *type = (CycClass *) self;
  CycObject *made;

  if (!cyc_args_new_unnamed (vm, type, kwnames))
    return NULL;
  if (!cyc_args_count (vm, "frozenset", n_args, NULL, 0, 1))
    return NULL;
  if (type != vm->types.frozenset)
    return cyc_set_make (vm, type, n_args == 1 ? args[0] : NULL);
  if (n_args == 1 && cyc_is_exact (args[0], vm->types.frozenset))
    return cyc_new_ref (vm, args[0]);
  made = cyc_set_make (vm, type, n_args == 1 ? args[0] : NULL);
  if (made == NULL || !vm->profile->empty_frozenset_shared || CYC_SET (made)->used > 0)
    return made;
  if (vm->empty_frozenset == NULL)
    {
      vm->empty_frozenset = made;
      return cyc_new_ref (vm, made);
    }
  cyc_release (vm->heap, made);
  return cyc_new_ref (vm, vm->empty_frozenset);
}

static void
set_traverse (CycObject *self, CycVisitor *visitor)
{
  gsize      position = 0;
  CycObject *item;

  if (CYC_SET (self)->table == NULL)
    return;
  while (cyc_set_next (self, &position, &item))
    CYC_VISIT (visitor, item, CYC_SLOT (MEMBER, item->number));
}

static void
set_drop (CycHeap *heap, CycObject *self)
{
  cyc_set_clear (heap, self);
}

/* The table of a set that outlives the program, which nothing drops. */
static void
set_release (CycHeap *heap, CycObject *self)
{
  CycSet *set = CYC_SET (self);

  if (set->table != set->small)
    cyc_heap_free_buffer (heap, set->table);
}

static gsize
set_measure (CycHeap *heap, CycObject *self)
{
  CycSet *set = CYC_SET (self);

  return self->type->size + (set->table != set->small ? (set->mask + 1) * 16 : 0);
}

/* Whether @self has every member of @other. */
static int
set_includes (CycVM *vm, CycObject *self, CycObject *other)
{
  gsize      position = 0;
  CycObject *item;
  int        has = 1;

  while (has > 0 && cyc_set_next (other, &position, &item))
    {
      gint64       hash = CYC_SET (other)->table[position - 1].hash;
      CycSetEntry *entry;

      cyc_hold (vm->heap, item);
      entry = cyc_set_find (vm, CYC_SET (self), item, hash);
      cyc_release (vm->heap, item);
      has = entry == NULL ? -1 : entry->key != NULL;
    }
  return has;
}

/**
 * cyc_set_compare:
 * @vm: the machine
 * @self: a set
 * @other: anything
 * @op: the comparison
 *
 * Compares sets by inclusion.
 *
 * Source: Objects/setobject.c, set_richcompare
 *
 * Returns: (nullable): a new reference; %NULL with an exception
 */
CycObject *
cyc_set_compare (CycVM *vm, CycObject *self, CycObject *other, CycCompareOp op)
{
  gsize a, b;
  int   holds = 0;

  if (!cyc_object_is (self, CYC_CLASS_SET) || !cyc_object_is (other, CYC_CLASS_SET))
    CYC_RETURN_NOT_IMPLEMENTED (vm);
  a = CYC_SET (self)->used;
  b = CYC_SET (other)->used;
  switch (op)
    {
    case CYC_COMPARE_EQ:
    case CYC_COMPARE_NE:
      if (a == b && (CYC_SET (self)->hash == -1 || CYC_SET (other)->hash == -1 || CYC_SET (self)->hash == CYC_SET (other)->hash))
        holds = set_includes (vm, other, self);
      break;
    case CYC_COMPARE_LT:
    case CYC_COMPARE_LE:
      if (a < b || (op == CYC_COMPARE_LE && a == b))
        holds = set_includes (vm, other, self);
      break;
    case CYC_COMPARE_GT:
    case CYC_COMPARE_GE:
      if (a > b || (op == CYC_COMPARE_GE && a == b))
        holds = set_includes (vm, self, other);
      break;
    default:
      g_assert_not_reached ();
    }
  return holds < 0 ? NULL : cyc_bool_new (vm, op == CYC_COMPARE_NE ? !holds : holds);
}

/* The text of a set, in the order of its table. Source: Objects/setobject.c, set_repr */
static CycObject *
cyc_set_repr (CycVM *vm, CycObject *self)
{
  gboolean   plain = cyc_is_exact (self, vm->types.set);
  CycObject *list;
  CycObject *text;
  CycObject *result = NULL;

  if (cyc_repr_enter (vm, self))
    return vm->error != NULL ? NULL : cyc_str_printf (vm, "%s(...)", self->type->name);
  if (CYC_SET (self)->used == 0)
    {
      cyc_repr_leave (vm, self);
      return cyc_str_printf (vm, "%s()", self->type->name);
    }
  list = cyc_sequence_list (vm, self);
  text = list != NULL ? cyc_object_repr (vm, list) : NULL;
  cyc_xrelease (vm->heap, list);
  if (text != NULL)
    {
      CycObject *inner = cyc_str_substring (vm, text, 1, CYC_STR (text)->length - 1);

      result = plain ? cyc_str_printf (vm, "{%U}", inner) : cyc_str_printf (vm, "%s({%U})", self->type->name, inner);
      cyc_release (vm->heap, inner);
      cyc_release (vm->heap, text);
    }
  cyc_repr_leave (vm, self);
  return result;
}

static guint64
shuffle_bits (guint64 hash)
{
  return ((hash ^ G_GUINT64_CONSTANT (89869747)) ^ (hash << 16)) * G_GUINT64_CONSTANT (3644798167);
}

/* The members' hashes mixed without regard to their order; see Objects/setobject.c, frozenset_hash. */
static gboolean
frozenset_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycSet *set = CYC_SET (self);
  guint64 sum = 0;

  if (set->hash != -1)
    {
      *hash = set->hash;
      return TRUE;
    }
  for (gsize i = 0; i <= set->mask; i++)
    sum ^= shuffle_bits (set->table[i].key == NULL ? 0 : set->table[i].hash);
  if (((set->mask + 1 - set->fill) & 1) != 0)
    sum ^= shuffle_bits (0);
  if (((set->fill - set->used) & 1) != 0)
    sum ^= shuffle_bits ((guint64) -1);
  sum ^= (set->used + 1) * G_GUINT64_CONSTANT (1927868237);
  sum ^= (sum >> 11) ^ (sum >> 25);
  sum = sum * 69069U + G_GUINT64_CONSTANT (907133923);
  set->hash = (gint64) sum == -1 ? 590923713 : (gint64) sum;
  *hash = set->hash;
  return TRUE;
}

static gssize
set_length (CycVM *vm, CycObject *self)
{
  return CYC_SET (self)->used;
}

/* An unhashable set is looked for as a frozenset of the same members. */
static CycObject *
as_hashable (CycVM *vm, CycObject *item)
{
  if (!cyc_object_is (item, CYC_CLASS_SET) || !cyc_error_matches (vm, vm->exceptions.TypeError))
    return NULL;
  cyc_error_clear (vm);
  return cyc_set_make (vm, vm->types.frozenset, item);
}

int
cyc_set_contains_frozen (CycVM *vm, CycObject *self, CycObject *item)
{
  int        has = cyc_set_contains (vm, self, item);
  CycObject *frozen = has < 0 ? as_hashable (vm, item) : NULL;

  if (frozen == NULL)
    return has;
  has = cyc_set_contains (vm, self, frozen);
  cyc_release (vm->heap, frozen);
  return has;
}

int
cyc_set_discard_frozen (CycVM *vm, CycObject *self, CycObject *item)
{
  int        had = cyc_set_discard (vm, self, item);
  CycObject *frozen = had < 0 ? as_hashable (vm, item) : NULL;

  if (frozen == NULL)
    return had;
  had = cyc_set_discard (vm, self, frozen);
  cyc_release (vm->heap, frozen);
  return had;
}

/* @used: the size at the start, -1 after it was found changed; @set NULL: exhausted */
typedef struct
{
  CycObject  object;
  CycObject *set;
  gssize     used;
  gsize      position;
  gssize     left;
} CycSetIterator;

#define ITERATOR(o) ((CycSetIterator *) (o))

CycObject *
cyc_set_iter (CycVM *vm, CycObject *self)
{
  CycObject *made = cyc_container_alloc (vm, vm->types.set_iterator);

  cyc_field_init (vm, made, "set", &ITERATOR (made)->set, self);
  ITERATOR (made)->used = ITERATOR (made)->left = CYC_SET (self)->used;
  cyc_heap_track (vm->heap, made);
  return made;
}

static CycObject *
iterator_next (CycVM *vm, CycObject *self)
{
  CycSetIterator *iterator = ITERATOR (self);
  CycObject      *item;

  if (iterator->set == NULL)
    return NULL;
  if (iterator->used != (gssize) CYC_SET (iterator->set)->used)
    {
      iterator->used = -1;
      return cyc_raise (vm, vm->exceptions.RuntimeError, "Set changed size during iteration");
    }
  if (cyc_set_next (iterator->set, &iterator->position, &item))
    {
      iterator->left--;
      return cyc_new_ref (vm, item);
    }
  cyc_field_clear (vm->heap, self, "set", &iterator->set);
  return NULL;
}

static void
iterator_traverse (CycObject *self, CycVisitor *visitor)
{
  CYC_VISIT_FIELD (visitor, ITERATOR (self)->set, "set");
}

static void
iterator_drop (CycHeap *heap, CycObject *self)
{
  cyc_field_clear (heap, self, "set", &ITERATOR (self)->set);
}

static CycObject *
iterator_self (CycVM *vm, CycObject *self)
{
  return cyc_new_ref (vm, self);
}

static CycObject *
iterator_length_hint (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycSetIterator *iterator = ITERATOR (self);
  gboolean        steady = iterator->set != NULL && iterator->used == (gssize) CYC_SET (iterator->set)->used;

  return cyc_args_none (vm, "__length_hint__", n_args, kwnames) ? cyc_int_new (vm, steady ? iterator->left : 0) : NULL;
}

static const CycMethodDef iterator_methods[] = {
  { "__length_hint__", iterator_length_hint },
  { NULL },
};

static const CycClassSpec iterator_spec = {
  .name = "set_iterator",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_FINAL | CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycSetIterator),
  .sizes = { { 6, 48 } },
  .traverse = iterator_traverse,
  .drop = iterator_drop,
  .slots = { .iter = iterator_self, .next = iterator_next },
  .methods = iterator_methods,
};

#define SET_MEMORY                                       \
  .flags = CYC_TYPE_GC | CYC_TYPE_TRASHCAN,              \
  .class_flags = CYC_CLASS_SET | CYC_CLASS_GENERIC,      \
  .called_directly_from = 9,                             \
  .struct_size = sizeof (CycSet),                        \
  .sizes = { { 6, 200 } },                               \
  .weaklist_offset = G_STRUCT_OFFSET (CycSet, weaklist), \
  .traverse = set_traverse,                              \
  .clear = cyc_set_clear,                                \
  .drop = set_drop,                                      \
  .release = set_release,                                \
  .measure = set_measure

#define SET_SLOTS                                  \
  .repr = cyc_set_repr,                            \
  .compare = cyc_set_compare,                      \
  .iter = cyc_set_iter,                            \
  .length = set_length,                            \
  .contains = cyc_set_contains_frozen,             \
  .binary[CYC_BINARY_SUBTRACT] = cyc_set_subtract, \
  .binary[CYC_BINARY_AND] = cyc_set_and,           \
  .binary[CYC_BINARY_XOR] = cyc_set_xor,           \
  .binary[CYC_BINARY_OR] = cyc_set_or

static const CycClassSpec set_spec = {
  .name = "set",
  .call_by_array_from = 9,
  SET_MEMORY,
  .slots = {
    SET_SLOTS,
    .hash = cyc_hash_not_implemented,
    .new_ = set_new,
    .init = set_init,
    .inplace[CYC_BINARY_SUBTRACT] = cyc_set_inplace_subtract,
    .inplace[CYC_BINARY_AND] = cyc_set_inplace_and,
    .inplace[CYC_BINARY_XOR] = cyc_set_inplace_xor,
    .inplace[CYC_BINARY_OR] = cyc_set_inplace_or,
  },
  .methods = cyc_set_methods,
};

static const CycClassSpec frozenset_spec = {
  .name = "frozenset",
  .call_by_array_from = 9,
  SET_MEMORY,
  .slots = {
    SET_SLOTS,
    .hash = frozenset_hash,
    .new_ = frozenset_new,
  },
  .methods = cyc_frozenset_methods,
};

/**
 * cyc_set_init_type:
 * @vm: the machine
 *
 * Makes the classes set and frozenset, and the iterator over both.
 */
void
cyc_set_init_type (CycVM *vm)
{
  vm->types.set = cyc_class_new_builtin (vm, &set_spec, NULL);
  vm->types.frozenset = cyc_class_new_builtin (vm, &frozenset_spec, NULL);
  vm->types.set_iterator = cyc_class_new_builtin (vm, &iterator_spec, NULL);
}
