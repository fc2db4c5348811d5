/* cyc-str-search.c
 *
 * str's methods that search and replace.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

typedef struct
{
  const CycStr *needle;
  gsize         start;
  gsize         end;

} Search;

/* Source: Objects/stringlib/find.h, parse_args_finds_unicode() */
static gboolean
read_search (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, Search *search)
{
  gint64 start, end;

  if (!cyc_args_finds (vm, name, n_args, kwnames))
    return FALSE;
  if (!cyc_is_str (args[0]))
    {
      if (vm->profile->find_uses_clinic)
        cyc_value_need_str (vm, args[0], name, "1");
      else
        cyc_raise (vm, vm->exceptions.TypeError, "must be str, not %.100T", args[0]);
      return FALSE;
    }
  if (!cyc_value_slice_bounds (vm, args + 1, n_args - 1, CYC_STR (self)->length, &start, &end))
    return FALSE;

  search->needle = CYC_STR (args[0]);
  search->start = (gsize) start;
  search->end = (gsize) end;

  return TRUE;
}

/**
 * cyc_args_finds:
 * @vm: the machine
 * @name: of the method
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * The arguments of find () and its like: what to find, start and end.
 *
 * Returns: %FALSE with a TypeError
 */
gboolean
cyc_args_finds (CycVM *vm, const char *name, gsize n_args, CycObject *kwnames)
{
  gboolean few = n_args < 1;

  if (vm->profile->find_uses_clinic || kwnames != NULL || (!few && n_args <= 3))
    return cyc_args_count (vm, name, n_args, kwnames, 1, 3);

  cyc_raise (vm, vm->exceptions.TypeError, "%s() takes at %s %d argument%s (%zu given)", name, few ? "least" : "most", few ? 1 : 3,
             few ? "" : "s", n_args);

  return FALSE;
}

static CycObject *
str_find (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "find", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, cyc_str_find (CYC_STR (self), search.needle, search.start, search.end));
}

static CycObject *
str_rfind (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "rfind", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, cyc_str_rfind (CYC_STR (self), search.needle, search.start, search.end));
}

static CycObject *
found_or_error (CycVM *vm, gssize at)
{
  if (at < 0)
    return cyc_raise (vm, vm->exceptions.ValueError, "substring not found");

  return cyc_int_new (vm, at);
}

static CycObject *
str_index (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "index", self, args, n_args, kwnames, &search))
    return NULL;

  return found_or_error (vm, cyc_str_find (CYC_STR (self), search.needle, search.start, search.end));
}

static CycObject *
str_rindex (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "rindex", self, args, n_args, kwnames, &search))
    return NULL;

  return found_or_error (vm, cyc_str_rfind (CYC_STR (self), search.needle, search.start, search.end));
}

static CycObject *
str_count (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Search search;

  if (!read_search (vm, "count", self, args, n_args, kwnames, &search))
    return NULL;

  return cyc_int_new (vm, (gint64) cyc_str_count (CYC_STR (self), search.needle, search.start, search.end, G_MAXSIZE));
}

static gboolean
affix_matches (const CycStr *self, const CycStr *affix, gint64 start, gint64 end, gboolean at_end)
{
  if (start > end || (gint64) affix->length > end - start)
    return FALSE;

  return cyc_str_matches_at (self, affix, (gsize) (at_end ? end - (gint64) affix->length : start));
}

/* Source: Objects/unicodeobject.c, unicode_startswith_impl() */
static CycObject *
test_affix (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gboolean at_end)
{
  gint64 start, end;

  if (!cyc_args_finds (vm, name, n_args, kwnames) ||
      !cyc_value_slice_bounds (vm, args + 1, n_args - 1, CYC_STR (self)->length, &start, &end))
    return NULL;
  if (cyc_is_str (args[0]))
    return cyc_bool_new (vm, affix_matches (CYC_STR (self), CYC_STR (args[0]), start, end, at_end));
  if (!cyc_is_tuple (args[0]))
    return cyc_raise (vm, vm->exceptions.TypeError, "%s first arg must be str or a tuple of str, not %.100T", name, args[0]);

  for (gsize i = 0; i < ((CycTuple *) args[0])->length; i++)
    {
      CycObject *affix = ((CycTuple *) args[0])->items[i];

      if (!cyc_is_str (affix))
        return cyc_raise (vm, vm->exceptions.TypeError, "tuple for %s must only contain str, not %.100T", name, affix);
      if (affix_matches (CYC_STR (self), CYC_STR (affix), start, end, at_end))
        return cyc_bool_new (vm, TRUE);
    }

  return cyc_bool_new (vm, FALSE);
}

static CycObject *
str_startswith (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return test_affix (vm, "startswith", self, args, n_args, kwnames, FALSE);
}

static CycObject *
str_endswith (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  return test_affix (vm, "endswith", self, args, n_args, kwnames, TRUE);
}

static CycObject *
str_removeprefix (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize length = CYC_STR (self)->length;

  if (!cyc_args_count (vm, "str.removeprefix", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "removeprefix", ""))
    return NULL;
  if (affix_matches (CYC_STR (self), CYC_STR (args[0]), 0, (gint64) length, FALSE))
    return cyc_str_substring (vm, self, CYC_STR (args[0])->length, length);

  return cyc_str_exact (vm, self);
}

static CycObject *
str_removesuffix (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize length = CYC_STR (self)->length;

  if (!cyc_args_count (vm, "str.removesuffix", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "removesuffix", ""))
    return NULL;
  if (CYC_STR (args[0])->length > 0 && affix_matches (CYC_STR (self), CYC_STR (args[0]), 0, (gint64) length, TRUE))
    return cyc_str_substring (vm, self, 0, length - CYC_STR (args[0])->length);

  return cyc_str_exact (vm, self);
}

/* An empty @old stands before each character and at the end. */
static CycObject *
interleave (CycVM *vm, const CycStr *self, const CycStr *new_text, gsize limit)
{
  CycStrBuilder *out = cyc_str_builder_new (vm);

  for (gsize i = 0; i <= self->length; i++)
    {
      if (i < limit)
        cyc_str_builder_append_range (out, new_text, 0, new_text->length);
      if (i < self->length)
        cyc_str_builder_append_char (out, cyc_str_at (self, i));
    }

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
replace (CycVM *vm, CycObject *self, const CycStr *old_text, const CycStr *new_text, gsize limit)
{
  const CycStr  *str = CYC_STR (self);
  CycStrBuilder *out;
  gsize          count = limit > 0 ? cyc_str_count (str, old_text, 0, str->length, limit) : 0;
  gsize          done = 0, n = 0;
  gssize         at;

  if (count == 0)
    return cyc_str_exact (vm, self);
  if (!cyc_vm_need_room (vm, count, new_text->length * new_text->kind))
    return NULL;
  if (old_text->length == 0)
    return interleave (vm, str, new_text, limit);

  out = cyc_str_builder_new (vm);
  while (n++ < limit && (at = cyc_str_find (str, old_text, done, str->length)) >= 0)
    {
      cyc_str_builder_append_range (out, str, done, (gsize) at);
      cyc_str_builder_append_range (out, new_text, 0, new_text->length);
      done = (gsize) at + old_text->length;
    }
  cyc_str_builder_append_range (out, str, done, str->length);

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_replace (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "", "", "count", NULL };
  CycObject               *values[3] = { NULL, NULL, NULL };
  gint64                   limit = -1;

  if (vm->profile->find_uses_clinic)
    {
      if (!cyc_args_parse (vm, "replace", args, n_args, kwnames, names, 2, 3, 2, values))
        return NULL;
    }
  else
    {
      if (!cyc_value_args (vm, "str.replace", n_args, kwnames, 2, 3))
        return NULL;
      for (gsize i = 0; i < n_args; i++)
        values[i] = args[i];
    }
  if (!cyc_value_need_str (vm, values[0], "replace", "1") ||
      !cyc_value_need_str (vm, values[1], "replace", "2") ||
      (values[2] != NULL && !cyc_value_to_index (vm, values[2], &limit)))
    return NULL;

  return replace (vm, self, CYC_STR (values[0]), CYC_STR (values[1]), limit < 0 ? G_MAXSIZE : (gsize) limit);
}

const CycMethodDef cyc_str_search_methods[] = {
  { "find", str_find, .packed_to = 12 },
  { "rfind", str_rfind, .packed_to = 12 },
  { "index", str_index, .packed_to = 12 },
  { "rindex", str_rindex, .packed_to = 12 },
  { "count", str_count, .packed_to = 12 },
  { "startswith", str_startswith, .packed_to = 12 },
  { "endswith", str_endswith, .packed_to = 12 },
  { "removeprefix", str_removeprefix, .from_minor = 9 },
  { "removesuffix", str_removesuffix, .from_minor = 9 },
  { "replace", str_replace, .packed_to = 6 },
  { NULL }
};
