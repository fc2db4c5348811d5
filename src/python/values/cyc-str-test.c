/* cyc-str-test.c
 *
 * str's questions about its characters: isalpha and its like.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

typedef gboolean (*CharTest) (const CycProfile *profile, guint32 c);

static gboolean
all_chars (CycVM *vm, CycObject *self, CharTest test)
{
  const CycStr *str = CYC_STR (self);

  for (gsize i = 0; i < str->length; i++)
    if (!test (vm->profile, cyc_str_at (str, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_space (const CycProfile *profile, guint32 c)
{
  return cyc_char_is_space (c);
}

static gboolean
is_alnum (const CycProfile *profile, guint32 c)
{
  return cyc_char_is_alpha (profile, c) || cyc_char_is_digit (profile, c) || cyc_char_is_numeric (profile, c);
}

/* A method that asks every character of a string that is not empty. */
#define DEFINE_QUESTION(name, test)                                                                   \
  static CycObject *                                                                                  \
    str_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                   \
    if (!cyc_args_none (vm, "str." #name, n_args, kwnames))                                           \
      return NULL;                                                                                    \
                                                                                                      \
    return cyc_bool_new (vm, CYC_STR (self)->length > 0 && all_chars (vm, self, (test)));             \
  }

DEFINE_QUESTION (isalpha, cyc_char_is_alpha)
DEFINE_QUESTION (isdecimal, cyc_char_is_decimal)
DEFINE_QUESTION (isdigit, cyc_char_is_digit)
DEFINE_QUESTION (isnumeric, cyc_char_is_numeric)
DEFINE_QUESTION (isspace, is_space)
DEFINE_QUESTION (isalnum, is_alnum)

static CycObject *
str_isprintable (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "str.isprintable", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, all_chars (vm, self, cyc_char_is_printable));
}

static CycObject *
str_isascii (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "str.isascii", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, CYC_STR (self)->ascii);
}

static CycObject *
str_isidentifier (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr *str = CYC_STR (self);

  if (!cyc_args_none (vm, "str.isidentifier", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, str->length > 0 && cyc_char_is_id_start (vm->profile, cyc_str_at (str, 0)) &&
                             all_chars (vm, self, cyc_char_is_id_continue));
}

/* Cased characters there must be, none of them @wrong or a title digraph. */
static gboolean
has_case (CycVM *vm, const CycStr *str, CharTest wanted, CharTest wrong)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < str->length; i++)
    {
      guint32 c = cyc_str_at (str, i);

      if (wrong (vm->profile, c) || cyc_char_is_title (vm->profile, c))
        return FALSE;
      found = found || wanted (vm->profile, c);
    }

  return found;
}

static CycObject *
str_islower (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "str.islower", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, has_case (vm, CYC_STR (self), cyc_char_is_lower, cyc_char_is_upper));
}

static CycObject *
str_isupper (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "str.isupper", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, has_case (vm, CYC_STR (self), cyc_char_is_upper, cyc_char_is_lower));
}

static CycObject *
str_istitle (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  const CycStr *str = CYC_STR (self);
  gboolean      inside = FALSE, found = FALSE;

  if (!cyc_args_none (vm, "str.istitle", n_args, kwnames))
    return NULL;

  for (gsize i = 0; i < str->length; i++)
    {
      guint32  c = cyc_str_at (str, i);
      gboolean capital = cyc_char_is_upper (vm->profile, c) || cyc_char_is_title (vm->profile, c);
      gboolean small = cyc_char_is_lower (vm->profile, c);

      if ((capital && inside) || (small && !inside))
        return cyc_bool_new (vm, FALSE);
      inside = capital || small;
      found = found || inside;
    }

  return cyc_bool_new (vm, found);
}

const CycMethodDef cyc_str_test_methods[] = {
  { "isalpha", str_isalpha },
  { "isdecimal", str_isdecimal },
  { "isdigit", str_isdigit },
  { "isnumeric", str_isnumeric },
  { "isspace", str_isspace },
  { "isalnum", str_isalnum },
  { "isprintable", str_isprintable },
  { "isascii", str_isascii, .from_minor = 7 },
  { "isidentifier", str_isidentifier },
  { "islower", str_islower },
  { "isupper", str_isupper },
  { "istitle", str_istitle },
  { NULL }
};
