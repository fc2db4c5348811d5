/* cyc-slot-table.c
 *
 * Which special method stands for which slot, in both directions, and the
 * functions behind wrapper descriptors such as int.__add__.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-class-members.h"
#include "cyc-slots.h"

#define WRAPPER(fname)                                                                                           \
  static CycObject *fname (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, \
                           gpointer function)

static gboolean
check_count (CycVM *vm, gsize n_args, gsize wanted)
{
  if (n_args == wanted)
    return TRUE;
  cyc_raise (vm, vm->exceptions.TypeError, "expected %zu argument%s, got %zu", wanted,
             wanted == 1 && vm->profile->counts_in_singular ? "" : "s", n_args);
  return FALSE;
}

/* Those that take more than one, or a number between. */
static gboolean
check_some (CycVM *vm, const char *name, gsize n_args, gsize min, gsize max)
{
  return cyc_args_count (vm, vm->profile->slots_say_name ? name : "", n_args, NULL, min, max);
}

static gboolean
check_power (CycVM *vm, gsize n_args)
{
  if (!vm->profile->slots_say_name || n_args == 1 || n_args == 2)
    return check_some (vm, "", n_args, 1, 2);
  cyc_raise (vm, vm->exceptions.TypeError, "expected 1 or 2 arguments, got %zu", n_args);
  return FALSE;
}

static CycObject *
none_if (CycVM *vm, gboolean done)
{
  return done ? cyc_none_new (vm) : NULL;
}

WRAPPER (wrap_unary)
{
  return check_count (vm, n_args, 0) ? ((CycUnaryFunc) function) (vm, self) : NULL;
}

/* The count of a sequence's repetition is asked for before. Source: Objects/typeobject.c, wrap_indexargfunc */
static gboolean
check_operand (CycVM *vm, CycObject *self, CycObject *other, gpointer function)
{
  const CycSlots *slots = &CYC_CLASS_OF (self)->spec->slots;
  gint64          count;

  if (!slots->is_sequence || (function != (gpointer) slots->binary[CYC_BINARY_MULTIPLY] && function != (gpointer) slots->inplace[CYC_BINARY_MULTIPLY]))
    return TRUE;
  if (CYC_CLASS_OF (other)->slots.unary[CYC_UNARY_INDEX] != NULL)
    return cyc_object_to_index (vm, other, FALSE, &count);
  cyc_raise (vm, vm->exceptions.TypeError, "'%T' object cannot be interpreted as an integer", other);
  return FALSE;
}

WRAPPER (wrap_binary)
{
  return check_count (vm, n_args, 1) && check_operand (vm, self, args[0], function) ? ((CycBinaryFunc) function) (vm, self, args[0]) : NULL;
}

WRAPPER (wrap_binary_swapped)
{
  return check_count (vm, n_args, 1) && check_operand (vm, self, args[0], function)
           ? ((CycBinaryFunc) function) (vm, args[0], self)
           : NULL;
}

WRAPPER (wrap_power)
{
  if (!check_power (vm, n_args))
    return NULL;
  return ((CycTernaryFunc) function) (vm, self, args[0], n_args == 2 ? args[1] : vm->none);
}

WRAPPER (wrap_power_swapped)
{
  return check_power (vm, n_args) ? ((CycTernaryFunc) function) (vm, args[0], self, n_args == 2 ? args[1] : vm->none) : NULL;
}

WRAPPER (wrap_call)
{
  return ((CycCFunction) function) (vm, self, args, n_args, kwnames);
}

WRAPPER (wrap_hash)
{
  gint64 hash;

  if (!check_count (vm, n_args, 0) || !((CycHashFunc) function) (vm, self, &hash))
    return NULL;
  return cyc_int_new (vm, hash);
}

WRAPPER (wrap_next)
{
  CycObject *result;

  if (!check_count (vm, n_args, 0))
    return NULL;
  result = ((CycUnaryFunc) function) (vm, self);
  if (result == NULL && vm->error == NULL)
    return cyc_raise_object (vm, vm->exceptions.StopIteration, NULL);
  return result;
}

WRAPPER (wrap_length)
{
  gssize length;

  if (!check_count (vm, n_args, 0))
    return NULL;
  length = ((CycLenFunc) function) (vm, self);
  return length < 0 ? NULL : cyc_int_new (vm, length);
}

WRAPPER (wrap_contains)
{
  int truth;

  if (!check_count (vm, n_args, 1))
    return NULL;
  truth = ((CycContainsFunc) function) (vm, self, args[0]);
  return truth < 0 ? NULL : cyc_bool_new (vm, truth);
}

WRAPPER (wrap_bool)
{
  int truth;

  if (!check_count (vm, n_args, 0))
    return NULL;
  truth = ((CycInquiry) function) (vm, self);
  return truth < 0 ? NULL : cyc_bool_new (vm, truth);
}

static CycObject *
call_set (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, gpointer function)
{
  return check_some (vm, name, n_args, 2, 2) ? none_if (vm, ((CycSetItemFunc) function) (vm, self, args[0], args[1])) : NULL;
}

WRAPPER (wrap_setitem)
{
  return call_set (vm, "__setitem__", self, args, n_args, function);
}

WRAPPER (wrap_descr_set)
{
  return call_set (vm, "__set__", self, args, n_args, function);
}

WRAPPER (wrap_delete)
{
  return check_count (vm, n_args, 1) ? none_if (vm, ((CycSetItemFunc) function) (vm, self, args[0], NULL)) : NULL;
}

/* A built-in class's __setattr__() must not go round that of the object's own: object.__setattr__ (str, …)
 * would change a class that nobody may change. Source: Objects/typeobject.c, hackcheck */
static gboolean
is_own_setattr (CycVM *vm, CycObject *self, gpointer function, const char *what)
{
  const CycClass *type = CYC_CLASS_OF (self);

  while ((type->type.flags & CYC_TYPE_HEAP) != 0)
    type = type->base;
  if ((gpointer) type->slots.setattr == function)
    return TRUE;
  return cyc_raise (vm, vm->exceptions.TypeError, "can't apply this %s to %s object", what, self->type->name) != NULL;
}

WRAPPER (wrap_setattr)
{
  return is_own_setattr (vm, self, function, "__setattr__") ? call_set (vm, "__setattr__", self, args, n_args, function) : NULL;
}

WRAPPER (wrap_delattr)
{
  return is_own_setattr (vm, self, function, "__delattr__") ? wrap_delete (vm, self, args, n_args, kwnames, function) : NULL;
}

WRAPPER (wrap_descr_get)
{
  CycObject *object, *type;

  if (!check_some (vm, "__get__", n_args, 1, 2))
    return NULL;
  object = args[0] == vm->none ? NULL : args[0];
  type = n_args < 2 || args[1] == vm->none ? NULL : args[1];
  if (object == NULL && type == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "__get__(None, None) is invalid");
  return ((CycTernaryFunc) function) (vm, self, object, type);
}

#define WRAP_COMPARE(fname, op)                                                                                    \
  WRAPPER (fname)                                                                                                  \
  {                                                                                                                \
    return check_count (vm, n_args, 1) ? ((CycCompareFunc) function) (vm, self, args[0], CYC_COMPARE_##op) : NULL; \
  }
WRAP_COMPARE (wrap_lt, LT)
WRAP_COMPARE (wrap_le, LE)
WRAP_COMPARE (wrap_eq, EQ)
WRAP_COMPARE (wrap_ne, NE)
WRAP_COMPARE (wrap_gt, GT)
WRAP_COMPARE (wrap_ge, GE)

#define NAME(field) G_STRUCT_OFFSET (CycNames, dunder_##field)
#define ROW(field, slot, generic, wrapper) \
  { "__" #field "__", NAME (field), G_STRUCT_OFFSET (CycSlots, slot), (gpointer) (generic), (wrapper), FALSE },
#define ROW_SWAPPED(field, slot, generic, wrapper) \
  { "__" #field "__", NAME (field), G_STRUCT_OFFSET (CycSlots, slot), (gpointer) (generic), (wrapper), TRUE },
#define CYC_SB(op, name)                                                   \
  ROW (name, binary[CYC_BINARY_##op], cyc_slot_binary_##name, wrap_binary) \
  ROW_SWAPPED (r##name, binary[CYC_BINARY_##op], cyc_slot_binary_##name, wrap_binary_swapped)
#define CYC_SI(op, name) ROW (name, inplace[CYC_BINARY_##op], cyc_slot_inplace_##name, wrap_binary)
#define CYC_SU(op, name) ROW (name, unary[CYC_UNARY_##op], cyc_slot_unary_##name, wrap_unary)

const CycSlotDef cyc_slot_defs[] = {
  ROW (repr, repr, cyc_slot_repr, wrap_unary)
    ROW (hash, hash, cyc_slot_hash, wrap_hash)
      ROW (call, call, cyc_slot_call, wrap_call)
        ROW (str, str, cyc_slot_str, wrap_unary)
          ROW (getattribute, getattr, cyc_slot_getattr, wrap_binary)
            ROW (getattr, getattr, cyc_slot_getattr, NULL)
              ROW (setattr, setattr, cyc_slot_setattr, wrap_setattr)
                ROW (delattr, setattr, cyc_slot_setattr, wrap_delattr)
                  ROW (lt, compare, cyc_slot_compare, wrap_lt)
                    ROW (le, compare, cyc_slot_compare, wrap_le)
                      ROW (eq, compare, cyc_slot_compare, wrap_eq)
                        ROW (ne, compare, cyc_slot_compare, wrap_ne)
                          ROW (gt, compare, cyc_slot_compare, wrap_gt)
                            ROW (ge, compare, cyc_slot_compare, wrap_ge)
                              ROW (iter, iter, cyc_slot_iter, wrap_unary)
                                ROW (next, next, cyc_slot_next, wrap_next)
                                  ROW (get, descr_get, cyc_slot_descr_get, wrap_descr_get)
                                    ROW (set, descr_set, cyc_slot_descr_set, wrap_descr_set)
                                      ROW (delete, descr_set, cyc_slot_descr_set, wrap_delete)
                                        ROW (init, init, cyc_slot_init, wrap_call)
                                          ROW (new, new_, cyc_slot_new, NULL)
                                            CYC_SLOT_BINARIES
                                              ROW (pow, power, cyc_slot_power, wrap_power)
                                                ROW_SWAPPED (rpow, power, cyc_slot_power, wrap_power_swapped)
                                                  CYC_SLOT_INPLACES
                                                    CYC_SLOT_UNARIES
                                                      ROW (bool, bool_, cyc_slot_bool, wrap_bool)
                                                        ROW (len, length, cyc_slot_length, wrap_length)
                                                          ROW (getitem, getitem, cyc_slot_getitem, wrap_binary)
                                                            ROW (setitem, setitem, cyc_slot_setitem, wrap_setitem)
                                                              ROW (delitem, setitem, cyc_slot_setitem, wrap_delete)
                                                                ROW (contains, contains, cyc_slot_contains, wrap_contains)
};

const gsize cyc_n_slot_defs = G_N_ELEMENTS (cyc_slot_defs);

/* The slot that a class gets for one row: a built-in's own function where the
 * special method is that built-in's wrapper, the generic one otherwise. */
static gpointer
slot_for (CycVM *vm, CycClass *self, const CycSlotDef *def, CycObject *found)
{
  if (found->type == &vm->types.wrapper_descriptor->type)
    {
      const CycDescriptor *wrapper = CYC_DESCRIPTOR (found);

      if (wrapper->slot->slot_offset == def->slot_offset && wrapper->slot->wrapper == def->wrapper && cyc_class_is_subclass (self, wrapper->owner))
        return wrapper->function;
    }
  if (def->slot_offset == G_STRUCT_OFFSET (CycSlots, new_) && CYC_IS_BUILTIN (vm, found) && CYC_BUILTIN (found)->self != NULL && cyc_object_is (CYC_BUILTIN (found)->self, CYC_CLASS_TYPE))
    return (gpointer) ((CycClass *) CYC_BUILTIN (found)->self)->slots.new_;
  if (def->slot_offset == G_STRUCT_OFFSET (CycSlots, hash) && found == vm->none)
    return (gpointer) cyc_hash_not_implemented;
  return def->generic;
}

/* The same for what a built-in class has, which need not be made for it. */
static gpointer
slot_for_member (CycClass *owner, const CycSlotDef *def, const CycMember *member)
{
  const CycSlotDef *wrapper = member->kind == CYC_MEMBER_WRAPPER ? member->def : NULL;

  if (wrapper != NULL && wrapper->slot_offset == def->slot_offset && wrapper->wrapper == def->wrapper)
    return member->function;
  if (member->kind == CYC_MEMBER_NEW && def->slot_offset == G_STRUCT_OFFSET (CycSlots, new_))
    return (gpointer) owner->slots.new_;
  if (member->kind == CYC_MEMBER_METHOD && *cyc_slot_place (&owner->slots, def->slot_offset) != NULL)
    return *cyc_slot_place (&owner->slots, def->slot_offset);
  if (member->kind == CYC_MEMBER_NONE && def->slot_offset == G_STRUCT_OFFSET (CycSlots, hash))
    return (gpointer) cyc_hash_not_implemented;
  return def->generic;
}

/* NULL where no class along the MRO has the special method. */
static gpointer
find_slot (CycVM *vm, CycClass *self, const CycSlotDef *def)
{
  const CycTuple *mro = CYC_TUPLE (self->mro);

  for (gsize i = 0; i < mro->length; i++)
    {
      CycClass *type = (CycClass *) mro->items[i];

      if ((type->type.flags & CYC_TYPE_HEAP) != 0)
        {
          CycObject *found = cyc_dict_get (vm, type->dict, cyc_slot_def_name (vm, def));

          if (found != NULL)
            return slot_for (vm, self, def, found);
        }
      else
        {
          const CycMember *member = cyc_class_find_member (vm, type, def->name);

          if (member != NULL)
            return slot_for_member (type, def, member);
        }
    }
  return NULL;
}

static void
update_place (CycVM *vm, CycClass *self, gsize offset)
{
  gpointer specific = NULL, generic = NULL;
  gboolean use_generic = FALSE;

  for (gsize i = 0; i < cyc_n_slot_defs; i++)
    {
      const CycSlotDef *def = &cyc_slot_defs[i];
      gpointer          slot;

      if (def->slot_offset != offset)
        continue;
      slot = find_slot (vm, self, def);
      if (slot == NULL)
        continue;
      generic = def->generic;
      if (slot == def->generic || (specific != NULL && specific != slot))
        use_generic = TRUE;
      else
        specific = slot;
    }
  *cyc_slot_place (&self->slots, offset) = specific != NULL && !use_generic ? specific : generic;
}

/**
 * cyc_class_update_slot:
 * @vm: the machine
 * @self: a heap class
 * @name: of a special method that came or went
 *
 * Source: Objects/typeobject.c, update_slot
 */
void
cyc_class_update_slot (CycVM *vm, CycClass *self, CycObject *name)
{
  for (gsize i = 0; i < cyc_n_slot_defs; i++)
    if (cyc_slot_def_name (vm, &cyc_slot_defs[i]) == name)
      update_place (vm, self, cyc_slot_defs[i].slot_offset);
  if (name == vm->names.dunder_del)
    {
      gboolean has = cyc_class_lookup (vm, self, name) != NULL;

      self->flags = has ? self->flags | CYC_CLASS_HAS_DEL : self->flags & ~(guint) CYC_CLASS_HAS_DEL;
    }
  for (guint i = 0; i < self->subclasses->len; i++)
    cyc_class_update_slot (vm, self->subclasses->pdata[i], name);
}

/**
 * cyc_class_update_slots:
 * @vm: the machine
 * @self: a heap class whose namespace and MRO are complete
 *
 * Source: Objects/typeobject.c, fixup_slot_dispatchers
 */
void
cyc_class_update_slots (CycVM *vm, CycClass *self)
{
  for (gsize i = 0; i < cyc_n_slot_defs; i++)
    if (i == 0 || cyc_slot_defs[i].slot_offset != cyc_slot_defs[i - 1].slot_offset)
      update_place (vm, self, cyc_slot_defs[i].slot_offset);
  if (cyc_class_lookup (vm, self, vm->names.dunder_del) != NULL)
    self->flags |= CYC_CLASS_HAS_DEL;
}

/**
 * cyc_class_update_all_slots:
 * @vm: the machine
 * @self: a heap class that has other bases now
 *
 * Source: Objects/typeobject.c, update_all_slots
 */
void
cyc_class_update_all_slots (CycVM *vm, CycClass *self)
{
  self->flags &= ~(guint) CYC_CLASS_HAS_DEL;
  cyc_class_update_slots (vm, self);
  for (guint i = 0; i < self->subclasses->len; i++)
    cyc_class_update_all_slots (vm, self->subclasses->pdata[i]);
}
