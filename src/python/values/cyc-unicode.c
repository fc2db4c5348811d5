/* cyc-unicode.c
 *
 * What a character is, in the version of Unicode that the profile has.
 *
 * GLib knows the newest one of them; cyc-unicode-tables.h says what it
 * leaves out, and since when a character is assigned.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include "cyc-unicode-tables.h"

static gboolean
in_ranges (const CharRange *ranges, gsize n, guint32 c)
{
  gsize low = 0, high = n;

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (c > ranges[middle].last)
        low = middle + 1;
      else if (c < ranges[middle].first)
        high = middle;
      else
        return TRUE;
    }

  return FALSE;
}

#define IN_RANGES(table, c) in_ranges (table, G_N_ELEMENTS (table), c)

/**
 * cyc_char_is_assigned:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether its Unicode data has a character there
 */
gboolean
cyc_char_is_assigned (const CycProfile *profile, guint32 c)
{
  gsize low = 0, high = G_N_ELEMENTS (assigned_later);

  while (low < high)
    {
      gsize middle = (low + high) / 2;

      if (c > assigned_later[middle].last)
        low = middle + 1;
      else if (c < assigned_later[middle].first)
        high = middle;
      else
        return assigned_later[middle].version <= profile->unicode_version;
    }

  return g_unichar_type (c) != G_UNICODE_UNASSIGNED;
}

static GUnicodeType
type_of (const CycProfile *profile, guint32 c)
{
  if (c >= 0x80 && !cyc_char_is_assigned (profile, c))
    return G_UNICODE_UNASSIGNED;

  return g_unichar_type (c);
}

/**
 * cyc_char_is_printable:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether repr () leaves it as it is
 */
gboolean
cyc_char_is_printable (const CycProfile *profile, guint32 c)
{
  GUnicodeType type;

  if (c < 0x7f)
    return c >= ' ';

  type = type_of (profile, c);

  return type != G_UNICODE_CONTROL && type != G_UNICODE_FORMAT && type != G_UNICODE_SURROGATE && type != G_UNICODE_PRIVATE_USE &&
         type != G_UNICODE_UNASSIGNED && type != G_UNICODE_LINE_SEPARATOR && type != G_UNICODE_PARAGRAPH_SEPARATOR &&
         type != G_UNICODE_SPACE_SEPARATOR;
}

/**
 * cyc_char_is_space:
 * @c: a code point
 *
 * Returns: whether strip () takes it away
 */
gboolean
cyc_char_is_space (guint32 c)
{
  if (c < 0x80)
    return c == ' ' || (c >= 9 && c <= 13) || (c >= 0x1c && c <= 0x1f);

  return c == 0x85 || c == 0xa0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f ||
         c == 0x205f || c == 0x3000;
}

/**
 * cyc_char_is_linebreak:
 * @c: a code point
 *
 * Returns: whether splitlines () splits there
 */
gboolean
cyc_char_is_linebreak (guint32 c)
{
  return (c >= 0x0a && c <= 0x0d) || (c >= 0x1c && c <= 0x1e) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

/**
 * cyc_char_is_alpha:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether it is a letter
 */
gboolean
cyc_char_is_alpha (const CycProfile *profile, guint32 c)
{
  GUnicodeType type = type_of (profile, c);

  return type == G_UNICODE_LOWERCASE_LETTER || type == G_UNICODE_UPPERCASE_LETTER || type == G_UNICODE_TITLECASE_LETTER ||
         type == G_UNICODE_MODIFIER_LETTER || type == G_UNICODE_OTHER_LETTER;
}

/**
 * cyc_char_is_decimal:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether int () takes it for a digit
 */
gboolean
cyc_char_is_decimal (const CycProfile *profile, guint32 c)
{
  return type_of (profile, c) == G_UNICODE_DECIMAL_NUMBER;
}

/**
 * cyc_char_is_digit:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether isdigit () says so
 */
gboolean
cyc_char_is_digit (const CycProfile *profile, guint32 c)
{
  return cyc_char_is_decimal (profile, c) || (IN_RANGES (other_digits, c) && cyc_char_is_assigned (profile, c));
}

/**
 * cyc_char_is_numeric:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether isnumeric () says so
 */
gboolean
cyc_char_is_numeric (const CycProfile *profile, guint32 c)
{
  GUnicodeType type = type_of (profile, c);

  return type == G_UNICODE_DECIMAL_NUMBER || type == G_UNICODE_LETTER_NUMBER || type == G_UNICODE_OTHER_NUMBER ||
         IN_RANGES (other_numerics, c);
}

/**
 * cyc_char_is_lower:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether it is a small letter
 */
gboolean
cyc_char_is_lower (const CycProfile *profile, guint32 c)
{
  return type_of (profile, c) == G_UNICODE_LOWERCASE_LETTER || IN_RANGES (other_lowercase, c);
}

/**
 * cyc_char_is_upper:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether it is a capital letter
 */
gboolean
cyc_char_is_upper (const CycProfile *profile, guint32 c)
{
  return type_of (profile, c) == G_UNICODE_UPPERCASE_LETTER || IN_RANGES (other_uppercase, c);
}

/**
 * cyc_char_is_title:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether it is a digraph with a capital first letter
 */
gboolean
cyc_char_is_title (const CycProfile *profile, guint32 c)
{
  return type_of (profile, c) == G_UNICODE_TITLECASE_LETTER;
}

/**
 * cyc_char_is_id_start:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether a name may begin with it
 */
gboolean
cyc_char_is_id_start (const CycProfile *profile, guint32 c)
{
  if (c < 0x80)
    return g_ascii_isalpha ((char) c) || c == '_';

  return cyc_char_is_alpha (profile, c) || type_of (profile, c) == G_UNICODE_LETTER_NUMBER;
}

/**
 * cyc_char_is_id_continue:
 * @profile: a version
 * @c: a code point
 *
 * Returns: whether it may stand in a name
 */
gboolean
cyc_char_is_id_continue (const CycProfile *profile, guint32 c)
{
  GUnicodeType type;

  if (cyc_char_is_id_start (profile, c))
    return TRUE;

  type = type_of (profile, c);

  return type == G_UNICODE_NON_SPACING_MARK || type == G_UNICODE_SPACING_MARK || type == G_UNICODE_DECIMAL_NUMBER ||
         type == G_UNICODE_CONNECT_PUNCTUATION || c == 0xb7;
}
