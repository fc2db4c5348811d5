/* cyc-str-methods.c
 *
 * str's other methods: joining, encoding, translating, formatting.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static CycObject *
str_join (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "str.join", n_args, kwnames, 1, 1))
    return NULL;

  return cyc_str_join (vm, self, args[0]);
}

static CycObject *
str_encode (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "encoding", "errors", NULL };
  static const char *const labels[2][2] = { { "1", "2" }, { "'encoding'", "'errors'" } };
  CycObject               *values[2] = { NULL, NULL };

  if (!cyc_args_parse (vm, "encode", args, n_args, kwnames, names, 0, 2, 0, values))
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      if (values[i] == NULL || cyc_is_str (values[i]))
        continue;
      cyc_value_need_str (vm, values[i], "encode", labels[vm->profile->encode_names_argument][i]);
      return NULL;
    }

  return cyc_str_encode (vm, self, values[0] != NULL ? cyc_str_get_utf8 (values[0]) : NULL,
                         values[1] != NULL ? cyc_str_get_utf8 (values[1]) : NULL);
}

static CycObject *
str_format_spec (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_count (vm, "str.__format__", n_args, kwnames, 1, 1) ||
      !cyc_value_need_str (vm, args[0], "__format__", vm->profile->str_concat_says_only ? "" : "1"))
    return NULL;

  return cyc_str_format (vm, self, args[0]);
}

static CycObject *
str_sizeof (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "str.__sizeof__", n_args, kwnames))
    return NULL;

  return cyc_int_new (vm, (gint64) vm->types.str->type.measure (vm->heap, self));
}

static CycObject *
str_getnewargs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *copy, *single;

  if (!cyc_args_none (vm, "str.__getnewargs__", n_args, kwnames))
    return NULL;

  copy = cyc_str_new_chars (vm, CYC_STR (self)->data, CYC_STR (self)->length, CYC_STR (self)->kind);
  single = cyc_tuple_pack (vm, 1, copy);
  cyc_release (vm->heap, copy);

  return single;
}

const CycMethodDef cyc_str_other_methods[] = {
  { "encode", str_encode },
  { "join", str_join, .stays_general = TRUE },
  { "format", cyc_str_format_method, .stays_general = TRUE, .packed_to = CYC_ALL_MINORS },
  { "format_map", cyc_str_format_map },
  { "translate", cyc_str_translate },
  { "maketrans", cyc_str_maketrans, CYC_METHOD_STATIC },
  { "__format__", str_format_spec, .packed_to = 6, .stays_general = TRUE },
  { "__sizeof__", str_sizeof },
  { "__getnewargs__", str_getnewargs },
  { NULL }
};
