/* cyc-abstract.h
 *
 * What can be done with any object, as Objects/abstract.c and object.c of
 * CPython have it. New references unless said otherwise; NULL, FALSE or -1
 * with an exception set on errors.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-vm.h"

G_BEGIN_DECLS

CycObject *cyc_object_repr (CycVM *vm, CycObject *self);
CycObject *cyc_object_str (CycVM *vm, CycObject *self);
CycObject *cyc_object_ascii (CycVM *vm, CycObject *self);
CycObject *cyc_object_format (CycVM *vm, CycObject *self, CycObject *spec); /* spec nullable */
gboolean   cyc_object_hash (CycVM *vm, CycObject *self, gint64 *hash);
int        cyc_object_is_true (CycVM *vm, CycObject *self);
CycObject *cyc_object_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op);
CycObject *cyc_object_compare_held (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op);
int        cyc_object_compare_bool (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op); /* identity implies equality */
CycObject *cyc_attribute_or_blame (CycVM *vm, CycObject *result, CycObject *self, CycObject *name); /* passes @result (transfer full, nullable) on */
CycObject *cyc_object_getattr (CycVM *vm, CycObject *self, CycObject *name);
/* Like getattr, but NULL without an exception where an AttributeError would be raised. */
CycObject *cyc_object_lookup_attr (CycVM *vm, CycObject *self, CycObject *name);
CycObject *cyc_object_getattr_utf8 (CycVM *vm, CycObject *self, const char *name);
gboolean   cyc_object_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value); /* NULL deletes */
CycObject *cyc_object_generic_getattr (CycVM *vm, CycObject *self, CycObject *name);
CycObject *cyc_object_generic_lookup (CycVM *vm, CycObject *self, CycObject *name);
gboolean   cyc_object_generic_setattr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value);
/* A special method looked up on the type and bound; NULL without an exception if there is none. */
CycObject *cyc_object_lookup_special (CycVM *vm, CycObject *self, CycObject *name);
CycObject *cyc_object_call (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_object_call_spread (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject *cyc_object_call_n (CycVM *vm, CycObject *self, gsize n_args, ...); /* of CycObject * */
CycObject *cyc_object_call_method (CycVM *vm, CycObject *self, CycObject *name, gsize n_args, ...);
CycObject *cyc_object_iter (CycVM *vm, CycObject *self);
CycObject *cyc_iter_next (CycVM *vm, CycObject *iterator); /* NULL without an exception at the end */
gssize     cyc_object_length (CycVM *vm, CycObject *self);
gssize     cyc_object_length_hint (CycVM *vm, CycObject *self, gssize otherwise);
CycObject *cyc_object_getitem (CycVM *vm, CycObject *self, CycObject *key);
gboolean   cyc_object_setitem (CycVM *vm, CycObject *self, CycObject *key, CycObject *value); /* NULL deletes */
gboolean   cyc_object_has_sequence_table (const CycObject *self);
int        cyc_object_contains (CycVM *vm, CycObject *self, CycObject *item);
CycObject *cyc_number_binary (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op);
CycObject *cyc_number_inplace (CycVM *vm, CycObject *left, CycObject *right, CycBinaryOp op);
CycObject *cyc_number_power (CycVM *vm, CycObject *a, CycObject *b, CycObject *modulus);
CycObject *cyc_number_unary (CycVM *vm, CycObject *self, CycUnaryOp op);
CycObject *cyc_number_index (CycVM *vm, CycObject *self); /* an int */
void       cyc_number_warn_of_subclass (CycVM *vm, const char *method, const CycObject *number);
/* An index as a machine number; out of range: clamped when @clamp, else IndexError. -1 may be a value: check vm->error. */
gboolean cyc_object_to_index (CycVM *vm, CycObject *self, gboolean clamp, gint64 *index);
int      cyc_object_is_instance (CycVM *vm, CycObject *self, CycObject *class_or_tuple);
int      cyc_object_is_subclass (CycVM *vm, CycObject *self, CycObject *class_or_tuple);
gboolean cyc_object_callable (CycObject *self);
/* Py_ReprEnter and Py_ReprLeave: TRUE if @self is being printed already. */
gboolean cyc_repr_enter (CycVM *vm, CycObject *self);
void     cyc_repr_leave (CycVM *vm, CycObject *self);
/* Py_EnterRecursiveCall (" in comparison"): FALSE with a RecursionError. */
gboolean cyc_recursion_enter (CycVM *vm, const char *where);
gboolean cyc_recursion_enter_eval (CycVM *vm);
void     cyc_recursion_leave_eval (CycVM *vm);
void     cyc_recursion_leave (CycVM *vm);
/* Singletons as new references. */
CycObject *cyc_none_new (CycVM *vm);
CycObject *cyc_bool_new (CycVM *vm, gboolean value);
CycObject *cyc_not_implemented_new (CycVM *vm);
/* Same object as a new reference, for returning a borrowed one. */
static inline CycObject *
cyc_new_ref (CycVM *vm, CycObject *object)
{
  cyc_hold (vm->heap, object);
  return object;
}

G_END_DECLS
