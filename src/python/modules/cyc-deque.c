/* cyc-deque.c
 *
 * collections.deque: a list that is quick at both ends.
 *
 * CPython keeps the items in blocks of 64; here they stand in a ring, and
 * only the size that programs can ask for follows the blocks.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-deque.h"

#define BLOCK_LENGTH 64
#define BLOCK_CENTRE 32

CycObject **
cyc_deque_place (CycDeque *self, gsize index)
{
  gsize at = self->first + index;

  return &self->items[at < self->room ? at : at - self->room];
}

static void
make_room (CycHeap *heap, CycDeque *self)
{
  CycObject **items;
  gsize       room;

  if (self->length < self->room)
    return;
  room = MAX (8, self->room * 2);
  items = cyc_heap_renew_buffer (heap, NULL, room * sizeof (CycObject *));
  for (gsize i = 0; i < self->length; i++)
    items[i] = *cyc_deque_place (self, i);
  cyc_heap_free_buffer (heap, self->items);
  self->items = items;
  self->room = room;
  self->first = 0;
}

static void
emit_shift (CycVM *vm, CycObject *self, gsize at, gssize by)
{
  if (vm->heap->sink != NULL)
    cyc_emit_shift (vm->heap, CYC_HOLDER_OF (self), (guint32) at, (gint32) by);
}

/* Appends at one end what C code holds; beyond maxlen the item at the other end goes. */
void
cyc_deque_push_move (CycVM *vm, CycObject *object, CycObject *item, gboolean left)
{
  CycDeque *self = CYC_DEQUE (object);

  make_room (vm->heap, self);
  self->state++;
  self->length++;
  if (left)
    {
      self->first = self->first == 0 ? self->room - 1 : self->first - 1;
      self->left_index = (self->left_index + BLOCK_LENGTH - 1) % BLOCK_LENGTH;
      if (self->length > 1)
        emit_shift (vm, object, 0, 1);
      cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, 0), cyc_deque_place (self, 0), item);
    }
  else
    cyc_ref_init_move (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, self->length - 1), cyc_deque_place (self, self->length - 1), item);
  if (self->maximum >= 0 && self->length > (gsize) self->maximum)
    cyc_release (vm->heap, cyc_deque_pop (vm, object, !left));
}

/* Takes an item off one end; there must be one. A new reference. */
CycObject *
cyc_deque_pop (CycVM *vm, CycObject *object, gboolean left)
{
  CycDeque  *self = CYC_DEQUE (object);
  gsize      index = left ? 0 : self->length - 1;
  CycObject *item = cyc_ref_take (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), cyc_deque_place (self, index));

  self->length--;
  self->state++;
  if (left)
    {
      self->first = self->first + 1 == self->room ? 0 : self->first + 1;
      self->left_index = (self->left_index + 1) % BLOCK_LENGTH;
      if (self->length > 0)
        emit_shift (vm, object, 1, -1);
    }
  if (self->length == 0)
    self->left_index = BLOCK_CENTRE;
  return item;
}

/* Takes an item out of the middle. A new reference. */
CycObject *
cyc_deque_take (CycVM *vm, CycObject *object, gsize index)
{
  CycDeque  *self = CYC_DEQUE (object);
  CycObject *item = cyc_ref_take (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), cyc_deque_place (self, index));

  for (gsize i = index; i + 1 < self->length; i++)
    *cyc_deque_place (self, i) = *cyc_deque_place (self, i + 1);
  self->length--;
  self->state++;
  if (index < self->length)
    emit_shift (vm, object, index + 1, -1);
  return item;
}

void
cyc_deque_insert (CycVM *vm, CycObject *object, gsize index, CycObject *item)
{
  CycDeque *self = CYC_DEQUE (object);

  make_room (vm->heap, self);
  for (gsize i = self->length; i > index; i--)
    *cyc_deque_place (self, i) = *cyc_deque_place (self, i - 1);
  if (index < self->length)
    emit_shift (vm, object, index, 1);
  self->length++;
  self->state++;
  *cyc_deque_place (self, index) = NULL;
  cyc_ref_init (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, index), cyc_deque_place (self, index), item);
}

/* Puts the items into another order: @order[i] is the index of what comes to stand at i. */
void
cyc_deque_reorder (CycVM *vm, CycObject *object, const gsize *order)
{
  CycDeque   *self = CYC_DEQUE (object);
  gsize       n = self->length;
  CycObject **items = cyc_heap_renew_buffer (vm->heap, NULL, MAX (n, 1) * sizeof (CycObject *));

  for (gsize i = 0; i < n; i++)
    {
      items[i] = *cyc_deque_place (self, order[i]);
      cyc_ref_rename (vm->heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, order[i]), CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, items[i]);
    }
  for (gsize i = 0; i < n; i++)
    cyc_ref_rename (vm->heap, CYC_HOLDER_INTERPRETER, CYC_SLOT_HELD, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), items[i]);
  if (n > 0)
    {
      cyc_heap_free_buffer (vm->heap, self->items);
      self->items = items;
      self->room = n;
      self->first = 0;
    }
  else
    cyc_heap_free_buffer (vm->heap, items);
  self->state++;
}

/* Empties a deque, which is empty already when its items die, the first first. */
void
cyc_deque_clear (CycHeap *heap, CycObject *object)
{
  CycDeque *self = CYC_DEQUE (object);
  CycDeque  was = *self;

  self->items = NULL;
  self->length = self->room = self->first = 0;
  self->left_index = BLOCK_CENTRE;
  self->state++;
  for (gsize i = 0; i < was.length; i++)
    {
      CycObject *item = *cyc_deque_place (&was, i);

      cyc_ref_drop (heap, CYC_HOLDER_OF (self), CYC_SLOT (ITEM, i), item);
    }
  cyc_heap_free_buffer (heap, was.items);
}

gboolean
cyc_deque_extend (CycVM *vm, CycObject *self, CycObject *iterable, gboolean left)
{
  CycObject *copy = NULL;
  CycObject *iterator;
  CycObject *item;

  if (iterable == self)
    iterable = copy = cyc_sequence_list (vm, self);
  iterator = iterable != NULL ? cyc_object_iter (vm, iterable) : NULL;
  if (iterator != NULL && CYC_DEQUE (self)->length == 0)
    CYC_DEQUE (self)->left_index = left ? BLOCK_LENGTH - 1 : 1;
  while (iterator != NULL && (item = cyc_iter_next (vm, iterator)) != NULL)
    cyc_deque_push_move (vm, self, item, left);
  cyc_xrelease (vm->heap, iterator);
  cyc_xrelease (vm->heap, copy);
  return vm->error == NULL;
}

static CycObject *
deque_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycType   *type = &((CycClass *) self)->type;
  CycObject *made = cyc_heap_alloc (vm->heap, type, type->struct_size, type->size, 0);

  CYC_DEQUE (made)->maximum = -1;
  CYC_DEQUE (made)->left_index = BLOCK_CENTRE;
  cyc_heap_track (vm->heap, made);
  return made;
}

static CycObject *
deque_init (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "iterable", "maxlen", NULL };
  CycObject               *given[2] = { NULL, NULL };
  gint64                   maximum = -1;

  if (!cyc_args_parse (vm, "deque", args, n_args, kwnames, names, 0, 2, 0, given))
    return NULL;
  if (given[1] != NULL && given[1] != vm->none)
    {
      if (!cyc_object_is (given[1], CYC_CLASS_INT))
        return cyc_raise (vm, vm->exceptions.TypeError, "an integer is required");
      if (!cyc_object_to_index (vm, given[1], FALSE, &maximum))
        return NULL;
      if (maximum < 0)
        return cyc_raise (vm, vm->exceptions.ValueError, "maxlen must be non-negative");
    }
  CYC_DEQUE (self)->maximum = maximum;
  if (CYC_DEQUE (self)->length > 0)
    cyc_deque_clear (vm->heap, self);
  if (given[0] != NULL && !cyc_deque_extend (vm, self, given[0], FALSE))
    return NULL;
  return cyc_none_new (vm);
}

static void
deque_traverse (CycObject *self, CycVisitor *visitor)
{
  for (gsize i = 0; i < CYC_DEQUE (self)->length; i++)
    CYC_VISIT (visitor, *cyc_deque_place (CYC_DEQUE (self), i), CYC_SLOT (ITEM, i));
}

static void
deque_release (CycHeap *heap, CycObject *self)
{
  cyc_heap_free_buffer (heap, g_steal_pointer (&CYC_DEQUE (self)->items));
}

/* One block of 64 items and two links more for each that the items reach into. */
static gsize
deque_measure (CycHeap *heap, CycObject *self)
{
  gsize blocks = (CYC_DEQUE (self)->left_index + CYC_DEQUE (self)->length + BLOCK_LENGTH - 1) / BLOCK_LENGTH;

  return self->type->size + blocks * (BLOCK_LENGTH + 2) * 8;
}

static const CycClassSpec deque_spec = {
  .name = "deque",
  .class_flags = CYC_CLASS_GENERIC,
  .module = "collections",
  .flags = CYC_TYPE_GC,
  .struct_size = sizeof (CycDeque),
  .sizes = { { 6, 80 }, { 11, 216 } },
  .free_list_limit = 0,
  .weaklist_offset = G_STRUCT_OFFSET (CycDeque, weaklist),
  .traverse = deque_traverse,
  .own_type_from = 12,
  .clear = cyc_deque_clear,
  .drop = cyc_deque_clear,
  .release = deque_release,
  .measure = deque_measure,
  .slots = {
    .repr = cyc_deque_repr,
    .hash = cyc_hash_not_implemented,
    .compare = cyc_deque_compare,
    .iter = cyc_deque_iter,
    .new_ = deque_new,
    .init = deque_init,
    .length = cyc_deque_length,
    .getitem = cyc_deque_getitem,
    .setitem = cyc_deque_setitem,
    .contains = cyc_deque_contains,
    .binary[CYC_BINARY_ADD] = cyc_deque_add,
    .binary[CYC_BINARY_MULTIPLY] = cyc_deque_multiply,
    .inplace[CYC_BINARY_ADD] = cyc_deque_inplace_add,
    .inplace[CYC_BINARY_MULTIPLY] = cyc_deque_inplace_multiply,
    .is_sequence = TRUE,
  },
  .methods = cyc_deque_methods,
  .getsets = cyc_deque_getsets,
};

/**
 * cyc_deque_setup:
 * @dict: the namespace of _collections
 *
 * Returns: %FALSE with an exception
 */
gboolean
cyc_deque_setup (CycVM *vm, CycObject *dict)
{
  CycDequeClasses *classes = cyc_deque_classes (vm);

  classes->deque = cyc_class_new_builtin (vm, &deque_spec, NULL);
  cyc_deque_iterators_init (vm, classes);
  return cyc_dict_set_utf8 (vm, dict, "deque", (CycObject *) classes->deque);
}

CycDequeClasses *
cyc_deque_classes (CycVM *vm)
{
  return cyc_module_state (vm, "_collections", sizeof (CycDequeClasses));
}
