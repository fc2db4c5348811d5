/* cyc-str-case.c
 *
 * str's methods about case, and its questions about characters.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#define CAPITAL_SIGMA 0x3a3
#define SMALL_SIGMA 0x3c3
#define FINAL_SIGMA 0x3c2
#define CAPITAL_DOTTED_I 0x130
#define APOSTROPHE_N 0x149
/* Letters with capitals that no title uses. */
#define GEORGIAN_FIRST 0x10d0
#define GEORGIAN_LAST 0x10ff

typedef char *(*FullMapping) (const char *utf8, gssize length);

/* GLib's full mapping of one character, which may be several. ASCII must not
 * come here: GLib asks the locale about i. */
static void
append_full (CycVM *vm, CycStrBuilder *out, guint32 c, FullMapping mapping)
{
  g_autofree char *mapped = NULL;
  char             utf8[5] = { 0 };

  if (c >= 0xd800 && c < 0xe000)
    {
      cyc_str_builder_append_char (out, c);
      return;
    }
  mapped = mapping (utf8, (gssize) cyc_char_write_utf8 (c, utf8));
  if (!cyc_char_is_assigned (vm->profile, c) || !cyc_char_is_assigned (vm->profile, g_utf8_get_char (mapped)))
    cyc_str_builder_append_char (out, c);
  else
    cyc_str_builder_append_utf8 (out, mapped);
}

/* Roman numerals and letters in circles have case, but GLib, which asks for letters, leaves them. */
static guint32
swap_symbol (guint32 c, gboolean to_upper)
{
  if (to_upper && c >= 0x2170 && c <= 0x217f)
    return c - 16;
  if (to_upper && c >= 0x24d0 && c <= 0x24e9)
    return c - 26;
  if (!to_upper && c >= 0x2160 && c <= 0x216f)
    return c + 16;
  if (!to_upper && c >= 0x24b6 && c <= 0x24cf)
    return c + 26;

  return c;
}

static void
append_upper (CycVM *vm, CycStrBuilder *out, guint32 c)
{
  if (c < 0x80)
    cyc_str_builder_append_char (out, (guint8) g_ascii_toupper ((char) c));
  else if (swap_symbol (c, TRUE) != c)
    cyc_str_builder_append_char (out, swap_symbol (c, TRUE));
  else
    append_full (vm, out, c, g_utf8_strup);
}

static void
append_folded (CycVM *vm, CycStrBuilder *out, guint32 c)
{
  if (c < 0x80)
    cyc_str_builder_append_char (out, (guint8) g_ascii_tolower ((char) c));
  else if (swap_symbol (c, FALSE) != c)
    cyc_str_builder_append_char (out, swap_symbol (c, FALSE));
  else
    append_full (vm, out, c, g_utf8_casefold);
}

static gboolean
is_cased (CycVM *vm, guint32 c)
{
  return cyc_char_is_lower (vm->profile, c) || cyc_char_is_upper (vm->profile, c) || cyc_char_is_title (vm->profile, c);
}

static gboolean
is_case_ignorable (guint32 c)
{
  GUnicodeType type = g_unichar_type (c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_ENCLOSING_MARK || type == G_UNICODE_FORMAT ||
         type == G_UNICODE_MODIFIER_LETTER || type == G_UNICODE_MODIFIER_SYMBOL || c == '\'' || c == '.' || c == ':' || c == 0xb7 ||
         c == 0x2018 || c == 0x2019 || c == 0x2024 || c == 0x2027;
}

/* A sigma at the end of a word. Source: Objects/unicodeobject.c, handle_capital_sigma() */
static gboolean
is_final_sigma (CycVM *vm, const CycStr *str, gsize at)
{
  gsize before = at, after = at + 1;

  while (before > 0 && is_case_ignorable (cyc_str_at (str, before - 1)))
    before--;
  if (before == 0 || !is_cased (vm, cyc_str_at (str, before - 1)))
    return FALSE;
  while (after < str->length && is_case_ignorable (cyc_str_at (str, after)))
    after++;

  return after == str->length || !is_cased (vm, cyc_str_at (str, after));
}

static void
append_lower (CycVM *vm, CycStrBuilder *out, const CycStr *str, gsize at)
{
  guint32 c = cyc_str_at (str, at);

  if (c < 0x80)
    cyc_str_builder_append_char (out, (guint8) g_ascii_tolower ((char) c));
  else if (c == CAPITAL_SIGMA)
    cyc_str_builder_append_char (out, is_final_sigma (vm, str, at) ? FINAL_SIGMA : SMALL_SIGMA);
  else if (c == CAPITAL_DOTTED_I)
    cyc_str_builder_append_utf8 (out, "i̇");
  else if (swap_symbol (c, FALSE) != c)
    cyc_str_builder_append_char (out, swap_symbol (c, FALSE));
  else if (cyc_char_is_assigned (vm->profile, c) && cyc_char_is_assigned (vm->profile, g_unichar_tolower (c)))
    cyc_str_builder_append_char (out, g_unichar_tolower (c));
  else
    cyc_str_builder_append_char (out, c);
}

/* What becomes several capitals is a ligature: only its first is one in a title. */
static void
append_ligature_title (CycStrBuilder *out, guint32 c, const char *capitals)
{
  cyc_str_builder_append_char (out, g_utf8_get_char (capitals));
  for (const char *p = g_utf8_next_char (capitals); *p != '\0'; p = g_utf8_next_char (p))
    cyc_str_builder_append_char (out, c == APOSTROPHE_N ? g_utf8_get_char (p) : g_unichar_tolower (g_utf8_get_char (p)));
}

static void
append_title (CycVM *vm, CycStrBuilder *out, guint32 c)
{
  g_autofree char *capitals = NULL;
  char             utf8[5] = { 0 };
  guint32          title = c >= GEORGIAN_FIRST && c <= GEORGIAN_LAST ? c : g_unichar_totitle (c);

  if (c < 0x80 || swap_symbol (c, TRUE) != c || (c >= 0xd800 && c < 0xe000))
    {
      append_upper (vm, out, c);
      return;
    }
  capitals = g_utf8_strup (utf8, (gssize) cyc_char_write_utf8 (c, utf8));
  if (title == c && g_utf8_strlen (capitals, -1) > 1)
    append_ligature_title (out, c, capitals);
  else
    cyc_str_builder_append_char (out, cyc_char_is_assigned (vm->profile, c) && cyc_char_is_assigned (vm->profile, title) ? title : c);
}

static CycObject *
str_upper (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;

  if (!cyc_args_none (vm, "str.upper", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    append_upper (vm, out, cyc_str_at (CYC_STR (self), i));

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_lower (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;

  if (!cyc_args_none (vm, "str.lower", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    append_lower (vm, out, CYC_STR (self), i);

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_casefold (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;

  if (!cyc_args_none (vm, "str.casefold", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    append_folded (vm, out, cyc_str_at (CYC_STR (self), i));

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_swapcase (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;

  if (!cyc_args_none (vm, "str.swapcase", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    {
      guint32 c = cyc_str_at (CYC_STR (self), i);

      if (cyc_char_is_upper (vm->profile, c))
        append_lower (vm, out, CYC_STR (self), i);
      else if (cyc_char_is_lower (vm->profile, c))
        append_upper (vm, out, c);
      else
        cyc_str_builder_append_char (out, c);
    }

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_capitalize (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;

  if (!cyc_args_none (vm, "str.capitalize", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    if (i > 0)
      append_lower (vm, out, CYC_STR (self), i);
    else if (vm->profile->capitalize_titles)
      append_title (vm, out, cyc_str_at (CYC_STR (self), i));
    else
      append_upper (vm, out, cyc_str_at (CYC_STR (self), i));

  return cyc_str_builder_end_unshared (vm, out);
}

static CycObject *
str_title (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycStrBuilder *out;
  gboolean       inside = FALSE;

  if (!cyc_args_none (vm, "str.title", n_args, kwnames))
    return NULL;

  out = cyc_str_builder_new (vm);
  for (gsize i = 0; i < CYC_STR (self)->length; i++)
    {
      guint32 c = cyc_str_at (CYC_STR (self), i);

      if (inside)
        append_lower (vm, out, CYC_STR (self), i);
      else
        append_title (vm, out, c);
      inside = is_cased (vm, c);
    }

  return cyc_str_builder_end_unshared (vm, out);
}

const CycMethodDef cyc_str_case_methods[] = {
  { "upper", str_upper },
  { "lower", str_lower },
  { "casefold", str_casefold },
  { "swapcase", str_swapcase },
  { "capitalize", str_capitalize },
  { "title", str_title },
  { NULL }
};
