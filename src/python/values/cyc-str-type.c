/* cyc-str-type.c
 *
 * The type str: comparing, hashing, constructing, and its table.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define N_METHOD_TABLES 6

/**
 * cyc_str_equal:
 * @a: a str
 * @b: a str
 *
 * Returns: whether they have the same characters
 */
gboolean
cyc_str_equal (CycObject *a, CycObject *b)
{
  const CycStr *x = CYC_STR (a), *y = CYC_STR (b);

  if (x == y)
    return TRUE;

  return x->length == y->length && x->kind == y->kind && memcmp (x->data, y->data, x->length * x->kind) == 0;
}

/* Below, above or equal to 0 as @a is to @b by code points. */
static int
str_order (const CycStr *a, const CycStr *b)
{
  gsize shared = MIN (a->length, b->length);

  if (a->kind == 1 && b->kind == 1)
    {
      int order = memcmp (a->data, b->data, shared);

      return order != 0 ? order : (a->length > b->length) - (a->length < b->length);
    }
  for (gsize i = 0; i < shared; i++)
    {
      guint32 x = cyc_str_at (a, i), y = cyc_str_at (b, i);

      if (x != y)
        return x < y ? -1 : 1;
    }

  return (a->length > b->length) - (a->length < b->length);
}

/* True, False or NotImplemented. Source: Objects/unicodeobject.c, PyUnicode_RichCompare() */
static CycObject *
str_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  if (!cyc_is_str (left) || !cyc_is_str (right))
    return cyc_not_implemented_new (vm);
  if (op == CYC_COMPARE_EQ || op == CYC_COMPARE_NE)
    return cyc_bool_new (vm, cyc_str_equal (left, right) == (op == CYC_COMPARE_EQ));

  return cyc_value_compare (vm, str_order (CYC_STR (left), CYC_STR (right)), op);
}

/**
 * cyc_str_get_hash:
 * @vm: the machine
 * @self: a str
 *
 * Returns: what hash () says with PYTHONHASHSEED=0
 */
gint64
cyc_str_get_hash (CycVM *vm, CycObject *self)
{
  CycStr *str = CYC_STR (self);

  if (str->hash == -1)
    str->hash = cyc_hash_bytes (vm, str->data, str->length * str->kind);

  return str->hash;
}

static gboolean
str_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  *hash = cyc_str_get_hash (vm, self);

  return TRUE;
}

static gssize
str_length (CycVM *vm, CycObject *self)
{
  return (gssize) CYC_STR (self)->length;
}

static void
str_release (CycHeap *heap, CycObject *self)
{
  CycStr *str = CYC_STR (self);

  if (str->interned)
    cyc_str_forget (heap->hooks.data, str);
  if (str->data != str->inside)
    g_free (str->data);
  g_clear_pointer (&str->utf8, g_free);
}

/* A subclass's instance keeps its characters in a block of their own. */
static gsize
str_measure (CycHeap *heap, CycObject *self)
{
  const CycVM  *vm = heap->hooks.data;
  const CycStr *str = CYC_STR (self);

  if (cyc_is_exact (self, vm->types.str))
    return cyc_str_measure_text (heap->profile, str);

  return vm->types.str->type.size + cyc_value_head (heap, self->type, vm->types.str->type.size) + (str->length + 1) * str->kind;
}

static CycObject *
str_of_instance (CycVM *vm, CycClass *class, CycObject *text)
{
  const CycStr *str = CYC_STR (text);
  CycObject    *copy;

  if (class == vm->types.str)
    return text;

  copy = cyc_str_copy_data (vm, class, str->data, str->length, str->kind, str->ascii);
  CYC_STR (copy)->hash = str->hash;
  cyc_release (vm->heap, text);

  return copy;
}

static CycObject *
decode_object (CycVM *vm, CycObject *object, CycObject *encoding, CycObject *errors)
{
  if (cyc_is_str (object))
    return cyc_raise (vm, vm->exceptions.TypeError, "decoding str is not supported");
  if (!cyc_is_bytes (object))
    return cyc_raise (vm, vm->exceptions.TypeError, "decoding to str: need a bytes-like object, %.80T found", object);

  return cyc_bytes_decode (vm, CYC_BYTES (object)->data, CYC_BYTES (object)->length,
                           encoding != NULL ? cyc_str_get_utf8 (encoding) : NULL,
                           errors != NULL ? cyc_str_get_utf8 (errors) : NULL);
}

/* Source: Objects/unicodeobject.c, unicode_new() */
static CycObject *
str_new (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "object", "encoding", "errors", NULL };
  static const char *const labels[2][3] = { { "1", "2", "3" }, { "'object'", "'encoding'", "'errors'" } };
  CycObject               *values[3] = { NULL, NULL, NULL };
  CycObject               *text;

  if (n_args == 1 && kwnames == NULL)
    values[0] = args[0];
  else if (vm->profile->find_uses_clinic && kwnames == NULL && n_args > 3)
    {
      cyc_args_count (vm, "str", n_args, kwnames, 0, 3);
      return NULL;
    }
  else if (!cyc_args_parse (vm, "str", args, n_args, kwnames, names, 0, 3, 0, values))
    return NULL;
  for (guint i = 1; i < 3; i++)
    if (values[i] != NULL && !cyc_is_str (values[i]))
      {
        cyc_value_need_str (vm, values[i], "str", labels[vm->profile->numbers_are_real][i]);
        return NULL;
      }

  if (values[0] == NULL)
    text = cyc_str_empty (vm);
  else if (values[1] == NULL && values[2] == NULL)
    text = cyc_object_str (vm, values[0]);
  else
    text = decode_object (vm, values[0], values[1], values[2]);
  if (text == NULL)
    return NULL;

  return str_of_instance (vm, (CycClass *) self, text);
}

/* str's methods stand in several tables, by subject; the type wants one. */
static const CycMethodDef *
all_methods (void)
{
  static const CycMethodDef *const tables[N_METHOD_TABLES] = {
    cyc_str_other_methods, cyc_str_case_methods, cyc_str_test_methods, cyc_str_search_methods, cyc_str_split_methods, cyc_str_fill_methods
  };
  GArray *methods = g_array_new (TRUE, TRUE, sizeof (CycMethodDef));

  for (guint i = 0; i < N_METHOD_TABLES; i++)
    for (const CycMethodDef *method = tables[i]; method->name != NULL; method++)
      g_array_append_val (methods, *method);

  return (const CycMethodDef *) (gpointer) g_array_free (methods, FALSE);
}

static void
make_empty (CycVM *vm)
{
  CycObject *empty = cyc_heap_alloc (vm->heap, &vm->types.str->type, sizeof (CycStr) + 1, vm->profile->str_header_size + 1u,
                                     cyc_heap_text (vm->heap, "''"));

  CYC_STR (empty)->kind = 1;
  CYC_STR (empty)->ascii = TRUE;
  CYC_STR (empty)->data = CYC_STR (empty)->inside;
  vm->empty_str = cyc_value_share (vm, "empty", empty);
}

/**
 * cyc_str_init:
 * @vm: a machine that is being made
 *
 * Makes str, its iterator and the empty string.
 */
void
cyc_str_init (CycVM *vm)
{
  static CycClassSpec spec = {
    .name = "str",
    .call_by_array_from = 13,
    .class_flags = CYC_CLASS_STR,
    .called_directly_from = 11,
    .struct_size = sizeof (CycStr),
    .sizes = { { 6, 80 }, { 12, 64 } },
    .release = str_release,
    .measure = str_measure,
    .slots = {
      .repr = cyc_str_repr,
      .str = cyc_str_exact,
      .hash = str_hash,
      .compare = str_compare,
      .iter = cyc_str_iter,
      .new_ = str_new,
      .length = str_length,
      .getitem = cyc_str_getitem,
      .contains = cyc_str_contains,
      .binary = {
        [CYC_BINARY_ADD] = cyc_str_concat_slot,
        [CYC_BINARY_MULTIPLY] = cyc_str_repeat_slot,
        [CYC_BINARY_REMAINDER] = cyc_str_percent,
      },
      .is_sequence = TRUE,
    },
  };
  static gsize once;

  if (g_once_init_enter (&once))
    {
      spec.methods = all_methods ();
      g_once_init_leave (&once, 1);
    }
  vm->types.str = cyc_class_new_builtin (vm, &spec, NULL);
  make_empty (vm);
}
