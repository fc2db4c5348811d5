/* cyc-bytes-split.c
 *
 * bytes' methods that cut and join.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

static gboolean
is_blank (char c)
{
  return c == ' ' || (c >= 9 && c <= 13);
}

static void
append_part (CycVM *vm, CycObject *list, CycObject *self, gsize start, gsize end)
{
  if (start == 0 && end == CYC_BYTES (self)->length && cyc_is_exact (self, vm->types.bytes))
    cyc_list_append_move (vm, list, cyc_new_ref (vm, self));
  else
    cyc_list_append_move (vm, list, cyc_bytes_new (vm, CYC_BYTES (self)->data + start, end - start));
}

/* Where the parts begin and end, in pairs. */
static GArray *
blank_parts (const CycBytes *bytes, gint64 limit)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  gsize   at = 0;

  for (;;)
    {
      while (at < bytes->length && is_blank (bytes->data[at]))
        at++;
      if (at == bytes->length || limit-- == 0)
        break;
      g_array_append_val (places, at);
      while (at < bytes->length && !is_blank (bytes->data[at]))
        at++;
      g_array_append_val (places, at);
    }
  if (at < bytes->length)
    {
      g_array_append_val (places, at);
      g_array_append_val (places, bytes->length);
    }

  return places;
}

static GArray *
separated_parts (const CycBytes *bytes, const CycBytes *separator, gint64 limit)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (gsize));
  CycStr  text = { .length = bytes->length, .kind = 1, .data = bytes->data };
  CycStr  needle = { .length = separator->length, .kind = 1, .data = separator->data };
  gsize   start = 0;
  gssize  at;

  while (limit-- != 0 && (at = cyc_str_find (&text, &needle, start, text.length)) >= 0)
    {
      g_array_append_val (places, start);
      g_array_append_val (places, at);
      start = (gsize) at + needle.length;
    }
  g_array_append_val (places, start);
  g_array_append_val (places, text.length);

  return places;
}

/* From the right, with a limit: what is left over stands in front. */
static GArray *
parts_from_right (CycVM *vm, const CycBytes *bytes, const CycBytes *separator, gint64 limit)
{
  g_autofree char *mirror = g_memdup2 (bytes->data, bytes->length + 1);
  g_autofree char *mirror_separator = separator != NULL ? g_memdup2 (separator->data, separator->length + 1) : NULL;
  CycBytes         reversed = { .length = bytes->length, .data = mirror };
  CycBytes         reversed_separator = { .length = separator != NULL ? separator->length : 0, .data = mirror_separator };
  GArray          *places, *turned = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (gsize i = 0; i < bytes->length; i++)
    mirror[i] = bytes->data[bytes->length - 1 - i];
  for (gsize i = 0; i < reversed_separator.length; i++)
    mirror_separator[i] = separator->data[separator->length - 1 - i];
  places = separator != NULL ? separated_parts (&reversed, &reversed_separator, limit) : blank_parts (&reversed, limit);
  for (guint i = places->len; i-- > 0;)
    {
      gsize place = bytes->length - g_array_index (places, gsize, i);

      g_array_append_val (turned, place);
    }
  g_array_unref (places);

  return turned;
}

static CycObject *
split (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean from_right)
{
  static const char *const names[] = { "sep", "maxsplit", NULL };
  CycObject               *values[2] = { NULL, NULL };
  gint64                   limit = -1;
  const CycBytes          *separator;
  GArray                  *places;
  CycObject               *list;

  if (!cyc_args_parse (vm, name, args, n_args, kwnames, names, 0, 2, 0, values) ||
      (values[1] != NULL && !cyc_value_to_index (vm, values[1], &limit)))
    return NULL;

  separator = values[0] == NULL || values[0] == vm->none ? NULL : CYC_BYTES (values[0]);
  if (separator != NULL && !cyc_is_bytes (values[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%.100T'", values[0]);
  if (separator != NULL && separator->length == 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "empty separator");

  if (from_right)
    places = parts_from_right (vm, CYC_BYTES (self), separator, limit);
  else
    places = separator != NULL ? separated_parts (CYC_BYTES (self), separator, limit) : blank_parts (CYC_BYTES (self), limit);
  list = cyc_list_new (vm);
  for (guint i = 0; i < places->len; i += 2)
    append_part (vm, list, self, g_array_index (places, gsize, i), g_array_index (places, gsize, i + 1));
  g_array_unref (places);

  return list;
}

static CycObject *
bytes_split (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return split (vm, "split", self, args, n_args, kwnames, FALSE);
}

static CycObject *
bytes_rsplit (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return split (vm, "rsplit", self, args, n_args, kwnames, TRUE);
}

static CycObject *
bytes_splitlines (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "keepends", NULL };
  const CycBytes          *bytes = CYC_BYTES (self);
  CycObject               *keep = NULL, *list;
  int                      keeps;

  if (!cyc_args_parse (vm, "splitlines", args, n_args, kwnames, names, 0, 1, 0, &keep))
    return NULL;
  keeps = keep != NULL ? cyc_object_is_true (vm, keep) : 0;
  if (keeps < 0)
    return NULL;

  list = cyc_list_new (vm);
  for (gsize start = 0, end, next; start < bytes->length; start = next)
    {
      for (end = start; end < bytes->length && bytes->data[end] != '\n' && bytes->data[end] != '\r'; end++)
        ;
      next = MIN (end + 1, bytes->length);
      if (next < bytes->length && bytes->data[end] == '\r' && bytes->data[next] == '\n')
        next++;
      append_part (vm, list, self, start, keeps ? next : end);
    }

  return list;
}

static CycObject *
partition (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean from_right)
{
  const CycBytes *bytes = CYC_BYTES (self);
  CycStr          text = { .length = bytes->length, .kind = 1, .data = bytes->data };
  CycStr          needle = { .kind = 1 };
  CycObject      *parts[3], *tuple;
  gssize          at;

  if (!cyc_args_count (vm, name, n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_is_bytes (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%.100T'", args[0]);
  needle.length = CYC_BYTES (args[0])->length;
  needle.data = CYC_BYTES (args[0])->data;
  if (needle.length == 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "empty separator");

  at = from_right ? cyc_str_rfind (&text, &needle, 0, text.length) : cyc_str_find (&text, &needle, 0, text.length);
  if (at >= 0)
    {
      parts[0] = cyc_bytes_new (vm, bytes->data, (gsize) at);
      parts[1] = cyc_new_ref (vm, args[0]);
      parts[2] = cyc_bytes_new (vm, bytes->data + at + needle.length, bytes->length - (gsize) at - needle.length);
    }
  else
    {
      parts[from_right ? 2 : 0] = cyc_new_ref (vm, self);
      parts[1] = cyc_bytes_new (vm, "", 0);
      parts[from_right ? 0 : 2] = cyc_bytes_new (vm, "", 0);
    }
  tuple = cyc_tuple_pack (vm, 3, parts[0], parts[1], parts[2]);
  for (guint i = 0; i < 3; i++)
    cyc_release (vm->heap, parts[i]);

  return tuple;
}

static CycObject *
bytes_partition (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return partition (vm, "bytes.partition", self, args, n_args, kwnames, FALSE);
}

static CycObject *
bytes_rpartition (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return partition (vm, "bytes.rpartition", self, args, n_args, kwnames, TRUE);
}

static gboolean
append_item (CycVM *vm, GString *out, CycObject *self, CycObject *item, gsize index)
{
  if (!cyc_is_bytes (item))
    {
      cyc_raise (vm, vm->exceptions.TypeError, "sequence item %zu: expected a bytes-like object, %.80T found", index, item);
      return FALSE;
    }
  if (index > 0)
    g_string_append_len (out, CYC_BYTES (self)->data, (gssize) CYC_BYTES (self)->length);
  g_string_append_len (out, CYC_BYTES (item)->data, (gssize) CYC_BYTES (item)->length);

  return TRUE;
}

static CycObject *
bytes_join (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *iterator, *item;
  GString   *out;
  gsize      n = 0, length;

  if (!cyc_args_count (vm, "bytes.join", n_args, kwnames, 1, 1))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    {
      if (!cyc_error_matches (vm, vm->exceptions.TypeError))
        return NULL;
      cyc_error_clear (vm);
      return cyc_raise (vm, vm->exceptions.TypeError, "can only join an iterable");
    }

  out = g_string_new (NULL);
  while ((item = cyc_iter_next (vm, iterator)) != NULL)
    {
      append_item (vm, out, self, item, n++);
      cyc_release (vm->heap, item);
      if (vm->error != NULL)
        break;
    }
  cyc_release (vm->heap, iterator);
  if (vm->error != NULL)
    {
      g_string_free (out, TRUE);
      return NULL;
    }
  length = out->len;

  return cyc_bytes_take (vm, vm->types.bytes, g_string_free (out, FALSE), length);
}

const CycMethodDef cyc_bytes_split_methods[] = {
  { "split", bytes_split },
  { "rsplit", bytes_rsplit },
  { "splitlines", bytes_splitlines },
  { "partition", bytes_partition },
  { "rpartition", bytes_rpartition },
  { "join", bytes_join, .stays_general = TRUE },
  { NULL }
};
