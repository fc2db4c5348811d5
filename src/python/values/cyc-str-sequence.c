/* cyc-str-sequence.c
 *
 * Strings as sequences: joining, repeating, indexing, slicing.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

/* The two in a row; one of them if the other is empty.
 * Source: Objects/unicodeobject.c, PyUnicode_Concat() */
static CycObject *
str_concat (CycVM *vm, CycObject *a, CycObject *b)
{
  const CycStr *x = CYC_STR (a), *y = CYC_STR (b);
  guint         kind = MAX (x->kind, y->kind);
  gpointer      data;

  if (x->length == 0)
    return cyc_str_exact (vm, b);
  if (y->length == 0)
    return cyc_str_exact (vm, a);

  data = g_malloc ((x->length + y->length + 1) * kind);
  cyc_chars_copy (data, kind, 0, x->data, x->kind, 0, x->length);
  cyc_chars_copy (data, kind, x->length, y->data, y->kind, 0, y->length);
  cyc_str_put (data, kind, x->length + y->length, 0);

  return cyc_str_take_data (vm, vm->types.str, data, x->length + y->length, kind, x->ascii && y->ascii);
}

/**
 * cyc_str_concat_slot:
 * @vm: the machine
 * @a: the left operand
 * @b: the right operand
 *
 * Returns: (transfer full) (nullable): a str, NotImplemented, or %NULL with
 *   a TypeError
 */
CycObject *
cyc_str_concat_slot (CycVM *vm, CycObject *a, CycObject *b)
{
  if (!cyc_is_str (a))
    return cyc_not_implemented_new (vm);
  if (!cyc_is_str (b))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      vm->profile->str_concat_says_only ? "can only concatenate str (not \"%.200T\") to str" : "must be str, not %.80T", b);

  return str_concat (vm, a, b);
}

/* Whether @left may become the two in a row: nobody but @n_refs references sees it change. */
static gboolean
can_grow (CycVM *vm, CycObject *left, CycObject *right, gint64 n_refs)
{
  const CycStr *str = CYC_STR (left);

  return left->refcnt == n_refs && str->hash == -1 && !str->interned && str->text == 0 && vm->heap->sink == NULL &&
         cyc_is_exact (left, vm->types.str) && cyc_is_exact (right, vm->types.str) && str->kind >= CYC_STR (right)->kind &&
         str->ascii <= CYC_STR (right)->ascii && str->length > 1 && CYC_STR (right)->length > 0;
}

/**
 * cyc_str_append:
 * @vm: the machine
 * @left: a str
 * @right: (transfer full): a str
 * @n_refs: how many references to @left are the caller's
 *
 * Makes @left the two in a row, if nothing is recorded and nobody else refers
 * to it. For the program it is a new object, which stands where a new one
 * would; only its characters are not copied.
 *
 * Source: Objects/unicodeobject.c, PyUnicode_Append()
 *
 * Returns: %FALSE if that cannot be; nothing is done then and @right remains the caller's
 */
gboolean
cyc_str_append (CycVM *vm, CycObject *left, CycObject *right, gint64 n_refs)
{
  CycStr       *str = CYC_STR (left);
  const CycStr *added = CYC_STR (right);
  CycStr        shape = *str;
  CycPlace      was;

  if (!can_grow (vm, left, right, n_refs))
    return FALSE;
  shape.length = str->length + added->length;
  if (!cyc_heap_renew (vm->heap, left, cyc_str_measure_text (vm->profile, &shape), &was))
    return FALSE;

  if (str->data == str->inside)
    str->data = memcpy (g_malloc ((shape.length + 1) * str->kind), str->inside, str->length * str->kind);
  else
    str->data = g_realloc (str->data, (shape.length + 1) * str->kind);
  cyc_chars_copy (str->data, str->kind, str->length, added->data, added->kind, 0, added->length);
  cyc_str_put (str->data, str->kind, shape.length, 0);
  str->length = shape.length;
  g_clear_pointer (&str->utf8, g_free);
  cyc_release (vm->heap, right);
  cyc_heap_give_place (vm->heap, &was);

  return TRUE;
}

/**
 * cyc_str_repeat_slot:
 * @vm: the machine
 * @a: a str or a count
 * @b: a count or a str
 *
 * Source: Objects/unicodeobject.c, unicode_repeat()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_str_repeat_slot (CycVM *vm, CycObject *a, CycObject *b)
{
  CycObject    *text = cyc_is_str (a) ? a : b;
  CycObject    *count = cyc_is_str (a) ? b : a;
  const CycStr *str = CYC_STR (text);
  gsize         unit;
  gint64        n;
  char         *data;

  if (CYC_CLASS_OF (count)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't multiply sequence by non-int of type '%.200T'", count);
  if (!cyc_object_to_index (vm, count, FALSE, &n))
    {
      if (cyc_error_matches (vm, vm->exceptions.IndexError))
        {
          cyc_error_clear (vm);
          cyc_raise (vm, vm->exceptions.OverflowError, "cannot fit '%.200T' into an index-sized integer", count);
        }
      return NULL;
    }
  if (n < 1 || str->length == 0)
    return cyc_str_empty (vm);
  if (n == 1)
    return cyc_str_exact (vm, text);
  if (n > G_MAXINT64 / (gint64) str->length)
    return cyc_raise (vm, vm->exceptions.OverflowError, "repeated string is too long");
  if (!cyc_vm_need_room (vm, (gsize) n, str->length * str->kind))
    return NULL;

  unit = str->length * str->kind;
  data = g_malloc ((gsize) n * unit + str->kind);
  if (unit == 1)
    memset (data, *(char *) str->data, (gsize) n);
  else
    for (gsize i = 0; i < (gsize) n; i++)
      memcpy (data + i * unit, str->data, unit);
  cyc_str_put (data, str->kind, (gsize) n * str->length, 0);

  return cyc_str_take_data (vm, vm->types.str, data, (gsize) n * str->length, str->kind, str->ascii);
}

/**
 * cyc_str_substring:
 * @vm: the machine
 * @self: a str
 * @start: the first character
 * @end: behind the last one; not above the length
 *
 * Source: Objects/unicodeobject.c, PyUnicode_Substring()
 *
 * Returns: (transfer full): a str; @self if it is all of a plain one
 */
CycObject *
cyc_str_substring (CycVM *vm, CycObject *self, gsize start, gsize end)
{
  const CycStr *str = CYC_STR (self);

  if (start == 0 && end == str->length)
    return cyc_str_exact (vm, self);
  if (start >= end)
    return cyc_str_empty (vm);
  if (end - start == 1)
    return cyc_str_new_char (vm, cyc_str_at (str, start));
  if (!str->ascii)
    return cyc_str_new_chars (vm, (char *) str->data + start * str->kind, end - start, str->kind);

  return cyc_str_copy_data (vm, vm->types.str, (char *) str->data + start, end - start, 1, TRUE);
}

static CycObject *
slice (CycVM *vm, CycObject *self, CycObject *key)
{
  const CycStr *str = CYC_STR (self);
  gint64        start, stop, step;
  gsize         n;
  gpointer      data;
  CycObject    *result;

  if (!cyc_slice_indices (vm, key, &str->length, &start, &stop, &step, &n))
    return NULL;
  if (n == 0)
    return cyc_str_empty (vm);
  if (step == 1)
    return cyc_str_substring (vm, self, (gsize) start, (gsize) start + n);

  data = g_malloc0 ((n + 1) * str->kind);
  for (gsize i = 0; i < n; i++)
    cyc_str_put (data, str->kind, i, cyc_str_at (str, (gsize) (start + (gint64) i * step)));
  result = cyc_str_new_chars (vm, data, n, str->kind);
  g_free (data);

  return result;
}

/**
 * cyc_str_getitem:
 * @vm: the machine
 * @self: a str
 * @key: an index or a slice
 *
 * Source: Objects/unicodeobject.c, unicode_subscript()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_str_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  const CycStr *str = CYC_STR (self);
  gint64        index;

  if (cyc_is_exact (key, vm->types.slice))
    return slice (vm, self, key);
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      if (vm->profile->str_index_names_type)
        return cyc_raise (vm, vm->exceptions.TypeError, "string indices must be integers, not '%.200T'", key);
      return cyc_raise (vm, vm->exceptions.TypeError, "string indices must be integers");
    }
  if (!cyc_object_to_index (vm, key, FALSE, &index))
    return NULL;
  if (index < 0)
    index += (gint64) str->length;
  if (index < 0 || index >= (gint64) str->length)
    return cyc_raise (vm, vm->exceptions.IndexError, "string index out of range");

  return cyc_str_new_char (vm, cyc_str_at (str, (gsize) index));
}

/**
 * cyc_str_contains:
 * @vm: the machine
 * @self: a str
 * @item: what may stand in it
 *
 * Returns: 1 or 0, -1 with a TypeError
 */
int
cyc_str_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  if (!cyc_str_need (vm, item, "'in <string>' requires string as left operand, not %.100T"))
    return -1;

  return cyc_str_find (CYC_STR (self), CYC_STR (item), 0, CYC_STR (self)->length) >= 0;
}
