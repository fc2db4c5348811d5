/* cyc-str-split.c
 *
 * str's methods that cut: split, partition, splitlines, strip.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-values-private.h"

static void
append_part (CycVM *vm, CycObject *list, CycObject *self, gsize start, gsize end)
{
  cyc_list_append_move (vm, list, cyc_str_substring (vm, self, start, end));
}

static CycObject *
split_blanks (CycVM *vm, CycObject *self, gint64 limit)
{
  const CycStr *str = CYC_STR (self);
  CycObject    *list = cyc_list_new (vm);
  gsize         at = 0, start;

  for (;;)
    {
      while (at < str->length && cyc_char_is_space (cyc_str_at (str, at)))
        at++;
      if (at == str->length || limit-- == 0)
        break;
      start = at;
      while (at < str->length && !cyc_char_is_space (cyc_str_at (str, at)))
        at++;
      append_part (vm, list, self, start, at);
    }
  if (at < str->length)
    append_part (vm, list, self, at, str->length);

  return list;
}

static CycObject *
rsplit_blanks (CycVM *vm, CycObject *self, gint64 limit)
{
  const CycStr *str = CYC_STR (self);
  CycObject    *list = cyc_list_new (vm);
  gsize         at = str->length, end;

  for (;;)
    {
      while (at > 0 && cyc_char_is_space (cyc_str_at (str, at - 1)))
        at--;
      if (at == 0 || limit-- == 0)
        break;
      end = at;
      while (at > 0 && !cyc_char_is_space (cyc_str_at (str, at - 1)))
        at--;
      append_part (vm, list, self, at, end);
    }
  if (at > 0)
    append_part (vm, list, self, 0, at);

  return list;
}

static CycObject *
split_separator (CycVM *vm, CycObject *self, const CycStr *separator, gint64 limit)
{
  const CycStr *str = CYC_STR (self);
  CycObject    *list = cyc_list_new (vm);
  gsize         start = 0;
  gssize        at;

  while (limit-- != 0 && (at = cyc_str_find (str, separator, start, str->length)) >= 0)
    {
      append_part (vm, list, self, start, (gsize) at);
      start = (gsize) at + separator->length;
    }
  append_part (vm, list, self, start, str->length);

  return list;
}

static CycObject *
rsplit_separator (CycVM *vm, CycObject *self, const CycStr *separator, gint64 limit)
{
  const CycStr *str = CYC_STR (self);
  CycObject    *list = cyc_list_new (vm);
  gsize         end = str->length;
  gssize        at;

  while (limit-- != 0 && (at = cyc_str_rfind (str, separator, 0, end)) >= 0)
    {
      append_part (vm, list, self, (gsize) at + separator->length, end);
      end = (gsize) at;
    }
  append_part (vm, list, self, 0, end);

  return list;
}

/* Parts that were found from the right. */
static CycObject *
reversed (CycVM *vm, CycObject *list)
{
  CycList   *parts = (CycList *) list;
  CycObject *result;
  GPtrArray *items = g_ptr_array_sized_new ((guint) parts->length);

  for (gsize i = parts->length; i-- > 0;)
    g_ptr_array_add (items, parts->items[i]);
  result = cyc_list_from_array (vm, (CycObject *const *) items->pdata, items->len);
  g_ptr_array_unref (items);
  cyc_release (vm->heap, list);

  return result;
}

static gboolean
read_split (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames, CycObject **separator, gint64 *limit)
{
  static const char *const names[] = { "sep", "maxsplit", NULL };
  CycObject               *values[2] = { NULL, NULL };

  *limit = -1;
  if (!cyc_args_parse (vm, name, args, n_args, kwnames, names, 0, 2, 0, values) ||
      (values[1] != NULL && !cyc_value_to_index (vm, values[1], limit)))
    return FALSE;

  *separator = values[0] == vm->none ? NULL : values[0];
  if (*separator == NULL)
    return TRUE;
  if (!cyc_str_need (vm, *separator, "must be str or None, not %.100T"))
    return FALSE;
  if (CYC_STR (*separator)->length > 0)
    return TRUE;

  cyc_raise (vm, vm->exceptions.ValueError, "empty separator");

  return FALSE;
}

static CycObject *
str_split (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *separator;
  gint64     limit;

  if (!read_split (vm, "split", args, n_args, kwnames, &separator, &limit))
    return NULL;
  if (separator == NULL)
    return split_blanks (vm, self, limit);

  return split_separator (vm, self, CYC_STR (separator), limit);
}

static CycObject *
str_rsplit (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *separator;
  gint64     limit;

  if (!read_split (vm, "rsplit", args, n_args, kwnames, &separator, &limit))
    return NULL;
  if (separator == NULL)
    return reversed (vm, rsplit_blanks (vm, self, limit));

  return reversed (vm, rsplit_separator (vm, self, CYC_STR (separator), limit));
}

static CycObject *
str_splitlines (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "keepends", NULL };
  const CycStr            *str = CYC_STR (self);
  CycObject               *keep = NULL, *list;
  gint64                   number;
  int                      keeps;

  if (!cyc_args_parse (vm, "splitlines", args, n_args, kwnames, names, 0, 1, 0, &keep))
    return NULL;
  if (keep != NULL && !vm->profile->sort_reverse_is_bool && !cyc_value_to_int (vm, keep, &number))
    return NULL;
  keeps = keep != NULL ? cyc_object_is_true (vm, keep) : 0;
  if (keeps < 0)
    return NULL;

  list = cyc_list_new (vm);
  for (gsize start = 0, end, next; start < str->length; start = next)
    {
      for (end = start; end < str->length && !cyc_char_is_linebreak (cyc_str_at (str, end)); end++)
        ;
      next = MIN (end + 1, str->length);
      if (next < str->length && cyc_str_at (str, end) == '\r' && cyc_str_at (str, next) == '\n')
        next++;
      append_part (vm, list, self, start, keeps ? next : end);
    }

  return list;
}

static CycObject *
three_parts (CycVM *vm, CycObject *a, CycObject *b, CycObject *c)
{
  CycObject *tuple = cyc_tuple_pack (vm, 3, a, b, c);

  cyc_release (vm->heap, a);
  cyc_release (vm->heap, b);
  cyc_release (vm->heap, c);

  return tuple;
}

static gboolean
need_separator (CycVM *vm, const char *name, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, name, n_args, kwnames, 1, 1) || !cyc_str_need (vm, args[0], "must be str, not %.100T"))
    return FALSE;
  if (CYC_STR (args[0])->length > 0)
    return TRUE;

  cyc_raise (vm, vm->exceptions.ValueError, "empty separator");

  return FALSE;
}

static CycObject *
str_partition (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr *str = CYC_STR (self);
  gssize        at;

  if (!need_separator (vm, "str.partition", args, n_args, kwnames))
    return NULL;

  at = cyc_str_find (str, CYC_STR (args[0]), 0, str->length);
  if (at < 0)
    return three_parts (vm, cyc_new_ref (vm, self), cyc_str_empty (vm), cyc_str_empty (vm));

  return three_parts (vm, cyc_str_substring (vm, self, 0, (gsize) at), cyc_new_ref (vm, args[0]),
                      cyc_str_substring (vm, self, (gsize) at + CYC_STR (args[0])->length, str->length));
}

static CycObject *
str_rpartition (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr *str = CYC_STR (self);
  gssize        at;

  if (!need_separator (vm, "str.rpartition", args, n_args, kwnames))
    return NULL;

  at = cyc_str_rfind (str, CYC_STR (args[0]), 0, str->length);
  if (at < 0)
    return three_parts (vm, cyc_str_empty (vm), cyc_str_empty (vm), cyc_new_ref (vm, self));

  return three_parts (vm, cyc_str_substring (vm, self, 0, (gsize) at), cyc_new_ref (vm, args[0]),
                      cyc_str_substring (vm, self, (gsize) at + CYC_STR (args[0])->length, str->length));
}

static gboolean
in_set (const CycStr *set, guint32 c)
{
  if (set == NULL)
    return cyc_char_is_space (c);
  for (gsize i = 0; i < set->length; i++)
    if (cyc_str_at (set, i) == c)
      return TRUE;

  return FALSE;
}

static CycObject *
strip (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean left, gboolean right)
{
  const CycStr *str = CYC_STR (self), *set = NULL;
  gsize         start = 0, end = str->length;

  if (!(vm->profile->clinic_single ? cyc_args_count : cyc_args_tuple) (vm, name, n_args, kwnames, 0, 1))
    return NULL;
  if (n_args > 0 && args[0] != vm->none)
    {
      if (!cyc_is_str (args[0]))
        return cyc_raise (vm, vm->exceptions.TypeError, "%s arg must be None or str", strchr (name, '.') + 1);
      set = CYC_STR (args[0]);
    }
  while (left && start < end && in_set (set, cyc_str_at (str, start)))
    start++;
  while (right && end > start && in_set (set, cyc_str_at (str, end - 1)))
    end--;

  return cyc_str_substring (vm, self, start, end);
}

static CycObject *
str_strip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "str.strip", self, args, n_args, kwnames, TRUE, TRUE);
}

static CycObject *
str_lstrip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "str.lstrip", self, args, n_args, kwnames, TRUE, FALSE);
}

static CycObject *
str_rstrip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "str.rstrip", self, args, n_args, kwnames, FALSE, TRUE);
}

const CycMethodDef cyc_str_split_methods[] = {
  { "split", str_split, .packed_to = 6 },
  { "rsplit", str_rsplit, .packed_to = 6 },
  { "splitlines", str_splitlines },
  { "partition", str_partition },
  { "rpartition", str_rpartition },
  { "strip", str_strip },
  { "lstrip", str_lstrip },
  { "rstrip", str_rstrip },
  { NULL }
};
