/* cyc-bytes-search.c
 *
 * bytes' methods that search, replace, cut and join.
 *
 * They look at bytes as strings of Latin-1 characters, for which searching
 * exists already.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

static CycStr
view_of (CycObject *bytes)
{
  return (CycStr){ .length = CYC_BYTES (bytes)->length, .kind = 1, .data = CYC_BYTES (bytes)->data };
}

static CycObject *
part_new (CycVM *vm, CycObject *self, gsize start, gsize end)
{
  if (start == 0 && end == CYC_BYTES (self)->length && cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);

  return cyc_bytes_new (vm, CYC_BYTES (self)->data + start, end > start ? end - start : 0);
}

static gboolean
need_bytes (CycVM *vm, CycObject *object)
{
  if (cyc_is_bytes (object))
    return TRUE;

  cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%.100T'", object);

  return FALSE;
}

typedef struct
{
  CycStr text;
  CycStr needle;
  char   byte; /* what @needle is if a number was given */
  gint64 start;
  gint64 end;
} Search;

/* Source: Objects/bytes_methods.c, parse_args_finds_byte() */
static gboolean
read_search (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, Search *search)
{
  gint64 value;

  if (!cyc_args_finds (vm, name, n_args, kwnames) ||
      !cyc_value_slice_bounds (vm, args + 1, n_args - 1, CYC_BYTES (self)->length, &search->start, &search->end))
    return FALSE;

  search->text = view_of (self);
  if (cyc_is_bytes (args[0]))
    {
      search->needle = view_of (args[0]);
      return TRUE;
    }
  if (CYC_CLASS_OF (args[0])->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      if (vm->profile->str_concat_says_only)
        cyc_raise (vm, vm->exceptions.TypeError, "argument should be integer or bytes-like object, not '%.200T'", args[0]);
      else
        need_bytes (vm, args[0]);
      return FALSE;
    }
  if (!cyc_value_to_index (vm, args[0], &value))
    return FALSE;
  if (value < 0 || value > 255)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "byte must be in range(0, 256)");
      return FALSE;
    }
  search->byte = (char) value;
  search->needle = (CycStr){ .length = 1, .kind = 1, .data = &search->byte };

  return TRUE;
}

static CycObject *
bytes_find (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "find", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, cyc_str_find (&search.text, &search.needle, (gsize) search.start, (gsize) search.end));
}

static CycObject *
bytes_rfind (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "rfind", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, cyc_str_rfind (&search.text, &search.needle, (gsize) search.start, (gsize) search.end));
}

static CycObject *
found_or_error (CycVM *vm, gssize at)
{
  if (at < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "subsection not found");

  return cyc_int_new (vm, at);
}

static CycObject *
bytes_index (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "index", self, args, n_args, kwnames, &search))
    return NULL;

  return found_or_error (vm, cyc_str_find (&search.text, &search.needle, (gsize) search.start, (gsize) search.end));
}

static CycObject *
bytes_rindex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "rindex", self, args, n_args, kwnames, &search))
    return NULL;

  return found_or_error (vm, cyc_str_rfind (&search.text, &search.needle, (gsize) search.start, (gsize) search.end));
}

static CycObject *
bytes_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "count", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, (gint64) cyc_str_count (&search.text, &search.needle, (gsize) search.start, (gsize) search.end, G_MAXSIZE));
}

static gboolean
affix_matches (CycObject *self, CycObject *affix, gint64 start, gint64 end, gboolean at_end)
{
  CycStr text = view_of (self), part = view_of (affix);

  if (start > end || (gint64) part.length > end - start)
    return FALSE;

  return cyc_str_matches_at (&text, &part, (gsize) (at_end ? end - (gint64) part.length : start));
}

static CycObject *
test_affix (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean at_end)
{
  gint64 start, end;

  if (!cyc_args_finds (vm, name, n_args, kwnames) ||
      !cyc_value_slice_bounds (vm, args + 1, n_args - 1, CYC_BYTES (self)->length, &start, &end))
    return NULL;
  if (cyc_is_bytes (args[0]))
    return cyc_bool_new (vm, affix_matches (self, args[0], start, end, at_end));
  if (!cyc_is_tuple (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "%s first arg must be bytes or a tuple of bytes, not %T", name, args[0]);

  for (gsize i = 0; i < ((CycTuple *) args[0])->length; i++)
    {
      CycObject *affix = ((CycTuple *) args[0])->items[i];

      if (!need_bytes (vm, affix))
        return NULL;
      if (affix_matches (self, affix, start, end, at_end))
        return cyc_bool_new (vm, TRUE);
    }

  return cyc_bool_new (vm, FALSE);
}

static CycObject *
bytes_startswith (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return test_affix (vm, "startswith", self, args, n_args, kwnames, FALSE);
}

static CycObject *
bytes_endswith (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return test_affix (vm, "endswith", self, args, n_args, kwnames, TRUE);
}

static CycObject *
bytes_removeprefix (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize length = CYC_BYTES (self)->length;

  if (!cyc_args_count (vm, "bytes.removeprefix", n_args, kwnames, 1, 1) || !need_bytes (vm, args[0]))
    return NULL;

  return part_new (vm, self, affix_matches (self, args[0], 0, (gint64) length, FALSE) ? CYC_BYTES (args[0])->length : 0, length);
}

static CycObject *
bytes_removesuffix (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize length = CYC_BYTES (self)->length;

  if (!cyc_args_count (vm, "bytes.removesuffix", n_args, kwnames, 1, 1) || !need_bytes (vm, args[0]))
    return NULL;

  return part_new (vm, self, 0, affix_matches (self, args[0], 0, (gint64) length, TRUE) ? length - CYC_BYTES (args[0])->length : length);
}

static CycObject *
bytes_replace (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gint64   limit = -1;
  CycStr   text, old_text;
  GString *out;
  gsize    done = 0, length;
  gssize   at;

  if (!cyc_value_args (vm, "bytes.replace", n_args, kwnames, 2, 3) || !need_bytes (vm, args[0]) || !need_bytes (vm, args[1]) ||
      (n_args > 2 && !cyc_value_to_index (vm, args[2], &limit)))
    return NULL;

  text = view_of (self);
  old_text = view_of (args[0]);
  out = g_string_new (NULL);
  while (limit-- != 0 && done <= text.length && (at = cyc_str_find (&text, &old_text, done, text.length)) >= 0)
    {
      g_string_append_len (out, (char *) text.data + done, at - (gssize) done);
      g_string_append_len (out, CYC_BYTES (args[1])->data, (gssize) CYC_BYTES (args[1])->length);
      done = (gsize) at + old_text.length;
      if (old_text.length == 0)
        {
          if (done < text.length)
            g_string_append_c (out, ((char *) text.data)[done]);
          done++;
        }
    }
  if (done < text.length)
    g_string_append_len (out, (char *) text.data + done, (gssize) (text.length - done));
  length = out->len;

  return cyc_bytes_take (vm, vm->types.bytes, g_string_free (out, FALSE), length);
}

static gboolean
is_blank (char c)
{
  return c == ' ' || (c >= 9 && c <= 13);
}

static gboolean
in_set (CycObject *set, char c)
{
  return set == NULL ? is_blank (c) : memchr (CYC_BYTES (set)->data, c, CYC_BYTES (set)->length) != NULL;
}

static CycObject *
strip (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean left, gboolean right)
{
  const CycBytes *bytes = CYC_BYTES (self);
  CycObject      *set = NULL;
  gsize           start = 0, end = bytes->length;

  if (!cyc_args_count (vm, name, n_args, kwnames, 0, 1))
    return NULL;
  if (n_args > 0 && args[0] != vm->none)
    {
      if (!need_bytes (vm, args[0]))
        return NULL;
      set = args[0];
    }
  while (left && start < end && in_set (set, bytes->data[start]))
    start++;
  while (right && end > start && in_set (set, bytes->data[end - 1]))
    end--;

  return part_new (vm, self, start, end);
}

static CycObject *
bytes_strip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "strip", self, args, n_args, kwnames, TRUE, TRUE);
}

static CycObject *
bytes_lstrip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "lstrip", self, args, n_args, kwnames, TRUE, FALSE);
}

static CycObject *
bytes_rstrip (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return strip (vm, "rstrip", self, args, n_args, kwnames, FALSE, TRUE);
}

const CycMethodDef cyc_bytes_search_methods[] = {
  { "find", bytes_find, .packed_to = 12 },
  { "rfind", bytes_rfind, .packed_to = 12 },
  { "index", bytes_index, .packed_to = 12 },
  { "rindex", bytes_rindex, .packed_to = 12 },
  { "count", bytes_count, .packed_to = 12 },
  { "startswith", bytes_startswith, .packed_to = 12 },
  { "endswith", bytes_endswith, .packed_to = 12 },
  { "removeprefix", bytes_removeprefix, .from_minor = 9 },
  { "removesuffix", bytes_removesuffix, .from_minor = 9 },
  { "replace", bytes_replace, .packed_to = 6 },
  { "strip", bytes_strip },
  { "lstrip", bytes_lstrip },
  { "rstrip", bytes_rstrip },
  { NULL }
};
