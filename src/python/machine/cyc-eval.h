/* cyc-eval.h
 *
 * What the dispatch loop leaves to functions: all that is long or rare.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cyc-instance.h"

G_BEGIN_DECLS

typedef enum
{
  CYC_CACHE_EMPTY,
  CYC_CACHE_GLOBAL,
  CYC_CACHE_BUILTIN,
  CYC_CACHE_VALUE,  /* an attribute among the instance's values */
  CYC_CACHE_DICT,   /* an attribute in the instance's dictionary, at an entry */
  CYC_CACHE_SLOT,   /* a member descriptor's place */
  CYC_CACHE_METHOD, /* a function of the class, the instance not knowing the name */
} CycCacheKind;

/**
 * CycCache:
 * @version: of the class, or of the namespace (CYC_CACHE_BUILTIN)
 * @index: of an entry or value, or a place's offset
 * @value: borrowed
 */
typedef struct
{
  guint64    version;
  CycObject *value;
  guint32    index;
  guint32    kind;
} CycCache;

/* What two ints give that fit into a word; FALSE where the result does not, or the operation is not for here. */
static inline gboolean
cyc_eval_small_ints (gint64 a, gint64 b, CycBinaryOp op, gint64 *value)
{
  if (op == CYC_BINARY_ADD)
    return !__builtin_add_overflow (a, b, value);
  if (op == CYC_BINARY_SUBTRACT)
    return !__builtin_sub_overflow (a, b, value);
  if (op == CYC_BINARY_MULTIPLY)
    return !__builtin_mul_overflow (a, b, value);
  if (op == CYC_BINARY_REMAINDER && b > 0)
    {
      *value = a % b;
      *value += *value < 0 ? b : 0;
      return TRUE;
    }
  if (op == CYC_BINARY_FLOOR_DIVIDE && b > 0)
    {
      *value = a / b - (a % b < 0);
      return TRUE;
    }
  if (op == CYC_BINARY_AND)
    {
      *value = a & b;
      return TRUE;
    }
  return FALSE;
}

/* The same of two floats. */
static inline gboolean
cyc_eval_floats (double a, double b, CycBinaryOp op, double *value)
{
  if (op == CYC_BINARY_ADD)
    *value = a + b;
  else if (op == CYC_BINARY_SUBTRACT)
    *value = a - b;
  else if (op == CYC_BINARY_MULTIPLY)
    *value = a * b;
  else if (op == CYC_BINARY_TRUE_DIVIDE && b != 0)
    *value = a / b;
  else
    return FALSE;
  return TRUE;
}

#define CYC_TRUTH(a, b, op)              \
  ((op) == CYC_COMPARE_LT   ? (a) < (b)  \
   : (op) == CYC_COMPARE_LE ? (a) <= (b) \
   : (op) == CYC_COMPARE_EQ ? (a) == (b) \
   : (op) == CYC_COMPARE_NE ? (a) != (b) \
   : (op) == CYC_COMPARE_GT ? (a) > (b)  \
                            : (a) >= (b))

CycObject *cyc_eval_load_name (CycVM *vm, CycFrame *frame, CycObject *name);                    /* new reference */
CycObject *cyc_eval_load_global (CycVM *vm, CycFrame *frame, CycObject *name, CycCache *cache); /* borrowed */
CycObject *cyc_eval_load_attr (CycVM *vm, CycObject *self, CycObject *name, CycCache *cache);   /* new reference */
CycObject *cyc_eval_load_method (CycVM *vm, CycObject *self, CycObject *name, CycCache *cache, gboolean *unbound);
gboolean   cyc_eval_store_attr (CycVM *vm, CycObject *self, CycObject *name, CycObject *value, CycCache *cache);
gboolean   cyc_eval_store_name (CycVM *vm, CycObject *names, CycObject *name, CycObject *value); /* steals the value */
gboolean   cyc_eval_delete_name (CycVM *vm, CycObject *names, CycObject *name);
/* Whether left + right was made in place of left, which the next instruction stores where it was; takes right. */
gboolean cyc_eval_append_str (CycVM *vm, CycFrame *frame, CycObject *left, CycObject *right);
/* Names of the function that a line from outside runs in. */
CycObject *cyc_eval_load_outer (CycVM *vm, CycFrame *frame, CycObject *name);                    /* new reference */
gboolean   cyc_eval_store_outer (CycVM *vm, CycFrame *frame, CycObject *name, CycObject *value); /* steals the value */
gboolean   cyc_eval_delete_outer (CycVM *vm, CycFrame *frame, CycObject *name);
gpointer   cyc_eval_raise_unbound (CycVM *vm, CycFrame *frame, guint index);
gpointer   cyc_eval_raise_undefined (CycVM *vm, CycObject *name);
CycObject *cyc_eval_make_function (CycVM *vm, CycFrame *frame, guint flags, CycObject **stack); /* borrows from the stack */
gboolean   cyc_eval_unpack (CycVM *vm, CycObject *iterable, guint before, gboolean star, guint after, CycObject **out);
CycObject *cyc_eval_to_tuple (CycVM *vm, CycObject *callable, CycObject *args);
/* Whether the call is specialized to an instruction that does not look whether anything is due. */
gboolean   cyc_eval_call_is_unchecked (CycVM *vm, CycInstr *instr, CycObject *callable, gsize n_args);
CycObject *cyc_eval_call_ex (CycVM *vm, CycObject *callable, CycObject *tuple, CycObject *dict);
gboolean   cyc_eval_bind_ex (CycVM *vm, CycFrame *frame, CycFunction *function, CycObject *tuple, CycObject *dict);
/* What an iterator gives next; one whose class lost its __next__ meanwhile raises a TypeError. */
static inline CycObject *
cyc_eval_step (CycVM *vm, CycObject *iterator)
{
  CycUnaryFunc next = CYC_CLASS_OF (iterator)->slots.next;

  return G_LIKELY (next != NULL) ? next (vm, iterator)
                                 : cyc_raise (vm, vm->exceptions.TypeError, "'%T' object is not iterable", iterator);
}

gboolean          cyc_eval_bind_method (CycVM *vm, CycFrame *frame, CycMethod *method, CycObject *const *args, gsize n_args);
CycObject        *cyc_eval_call_object (CycVM *vm, CycObject *callable, CycObject *const *args, gsize n_args, CycObject *kwnames);
CycObject        *cyc_eval_to_dict (CycVM *vm, CycObject *callable, CycObject *mapping);
gboolean          cyc_eval_merge (CycVM *vm, CycObject *target, CycObject *mapping, CycObject *callable);
CycObject        *cyc_eval_build_unpack (CycVM *vm, CycUnpack kind, CycObject *const *pieces, guint n) G_GNUC_WARN_UNUSED_RESULT;
CycObject        *cyc_eval_format (CycVM *vm, CycObject *value, guint flags, CycObject *spec);
CycObject        *cyc_eval_import_from (CycVM *vm, CycObject *module, CycObject *name);
gboolean          cyc_eval_import_star (CycVM *vm, CycFrame *frame, CycObject *module);
gboolean          cyc_eval_before_with (CycVM *vm, CycObject *manager, CycObject **exit_method, CycObject **enter);
gboolean          cyc_eval_load_specials (CycVM      *vm,
                                          CycObject  *manager,
                                          CycObject **exit_method,
                                          gboolean   *exit_unbound,
                                          CycObject **enter,
                                          gboolean   *enter_unbound);
CycObject        *cyc_eval_with_except (CycVM *vm, CycObject *exit_method, CycObject *self, CycObject *exception);
CycObject        *cyc_eval_super_attr (CycVM *vm, CycObject *super, CycObject *type, CycObject *self, CycObject *name);
void              cyc_eval_add_traceback (CycVM *vm, CycFrame *frame);
const CycHandler *cyc_eval_find_handler (const CycFrame *frame);
void              cyc_eval_stop_iteration_to_error (CycVM *vm);
CycObject        *cyc_import_name (CycVM *vm, CycFrame *frame, CycObject *name, CycObject *fromlist, CycObject *level);
/* None, new. */
CycObject *cyc_display_value (CycVM *vm, CycObject *value);
CycObject *cyc_echo_value (CycVM *vm, CycObject *value);

void cyc_eval_enter (CycVM *vm, CycFrame *frame);                           /* call events */
void cyc_eval_leave (CycVM *vm, CycFrame *frame);                           /* return events */
void cyc_eval_call_builtin (CycVM *vm, CycFrame *frame, CycObject **place); /* call_builtin events */
void cyc_eval_line (CycVM *vm, CycFrame *frame, const CycInstr *instr);
void cyc_eval_handle (CycVM *vm, CycFrame *frame, CycObject *exception);

CycObject *cyc_eval_plain (CycVM *vm, CycFrame *frame);
CycObject *cyc_eval_borrowing (CycVM *vm, CycFrame *frame);
CycObject *cyc_eval_recording (CycVM *vm, CycFrame *frame);

G_END_DECLS
