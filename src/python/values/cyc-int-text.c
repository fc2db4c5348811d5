/* cyc-int-text.c
 *
 * Whole numbers from and to text.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

/**
 * cyc_digit_value:
 * @character: a character
 *
 * Returns: its value as a digit of base 36, 37 if it is none
 */
int
cyc_digit_value (guint32 character)
{
  if (character >= '0' && character <= '9')
    return (int) (character - '0');
  if (character >= 'a' && character <= 'z')
    return (int) (character - 'a') + 10;
  if (character >= 'A' && character <= 'Z')
    return (int) (character - 'A') + 10;

  return 37;
}

static char *
word_to_decimal (gint64 value)
{
  char    digits[24];
  gsize   at = sizeof digits;
  guint64 rest = value < 0 ? -(guint64) value : (guint64) value;

  digits[--at] = '\0';
  do
    {
      digits[--at] = (char) ('0' + rest % 10);
      rest /= 10;
  } while (rest != 0);
  if (value < 0)
    digits[--at] = '-';

  return g_memdup2 (digits + at, sizeof digits - at);
}

/**
 * cyc_int_to_text:
 * @self: an int
 * @base: 2 to 36
 *
 * Returns: (transfer full): its digits, a minus sign before them if needed
 */
char *
cyc_int_to_text (CycObject *self, int base)
{
  mpz_t scratch;
  char *text;

  if (CYC_INT (self)->big == NULL && base == 10)
    return word_to_decimal (CYC_INT (self)->small);

  mpz_init (scratch);
  text = g_malloc (mpz_sizeinbase (cyc_int_view (self, scratch), base) + 2);
  mpz_get_str (text, base, cyc_int_view (self, scratch));
  mpz_clear (scratch);

  return text;
}

static const char *
limit_unit (CycVM *vm)
{
  return vm->profile->digits_limit_says_digits ? " digits" : "";
}

/**
 * cyc_int_to_decimal:
 * @vm: the machine
 * @self: an int
 *
 * Source: Objects/longobject.c, long_to_decimal_string_internal()
 *
 * Returns: (transfer full) (nullable): its decimal digits, or %NULL with a
 *   ValueError where the profile limits their number
 */
char *
cyc_int_to_decimal (CycVM *vm, CycObject *self)
{
  gsize limit = vm->int_digits_limit;
  char *text = cyc_int_to_text (self, 10);
  gsize length = strlen (text) - (text[0] == '-' ? 1 : 0);

  if (limit == 0 || length <= limit)
    return text;

  g_free (text);
  cyc_raise (vm, vm->exceptions.ValueError,
             "Exceeds the limit (%zu%s) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit",
             limit, limit_unit (vm));

  return NULL;
}

static gboolean
prefix_matches (const char *text, char letter)
{
  return text[0] == '0' && g_ascii_tolower (text[1]) == letter;
}

/* Takes "0x" and its like off; TRUE unless base 0 meets a number such as 010. */
static gboolean
take_prefix (const char **text, int *base)
{
  static const struct
  {
    char letter;
    int  base;
  } prefixes[] = { { 'x', 16 }, { 'o', 8 }, { 'b', 2 } };

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if ((*base == 0 || *base == prefixes[i].base) && prefix_matches (*text, prefixes[i].letter))
      {
        *base = prefixes[i].base;
        *text += 2;
        if (**text == '_')
          *text += 1;
        return TRUE;
      }
  if (*base != 0)
    return TRUE;

  *base = 10;
  if (**text != '0')
    return TRUE;

  return (*text)[strspn (*text, "0_")] == '\0';
}

/* Digits without their underscores, or NULL where they are no number. */
static char *
clean_digits (const char *text, gsize length, int base)
{
  char *digits = g_malloc (length + 1);
  char *end = digits;
  char  before = '_';

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == '_' ? before == '_' : cyc_digit_value ((guint8) text[i]) >= base)
        {
          g_free (digits);
          return NULL;
        }
      if (text[i] != '_')
        *end++ = text[i];
      before = text[i];
    }
  *end = '\0';
  if (before == '_')
    g_clear_pointer (&digits, g_free);

  return digits;
}

static gboolean
within_limit (CycVM *vm, gsize n_digits, int base)
{
  gsize limit = vm->int_digits_limit;

  if (limit == 0 || n_digits <= CYC_LEAST_INT_DIGITS_LIMIT || n_digits <= limit || (base & (base - 1)) == 0)
    return TRUE;

  cyc_raise (vm, vm->exceptions.ValueError,
             "Exceeds the limit (%zu%s) for integer string conversion: value has %zu digits; use sys.set_int_max_str_digits() to increase the limit",
             limit, limit_unit (vm), n_digits);

  return FALSE;
}

static CycObject *
int_from_digits (CycVM *vm, const char *digits, int base, gboolean negative)
{
  mpz_t value;

  if (strlen (digits) <= 12)
    {
      gint64 word = g_ascii_strtoll (digits, NULL, base);

      return cyc_int_new (vm, negative ? -word : word);
    }

  mpz_init_set_str (value, digits, base);
  if (negative)
    mpz_neg (value, value);

  return cyc_int_take_mpz (vm, value);
}

/**
 * cyc_int_from_constant:
 * @vm: the machine
 * @digits: decimal digits, or a minus sign and digits
 *
 * The number of a constant, which is no conversion that a version would limit.
 *
 * Returns: (transfer full): an int
 */
CycObject *
cyc_int_from_constant (CycVM *vm, const char *digits)
{
  gboolean negative = *digits == '-';

  return int_from_digits (vm, digits + negative, 10, negative);
}

/* An int; %NULL without an exception if @digits are malformed, with a ValueError if there are too
 * many. Source: Objects/longobject.c, PyLong_FromString() */
static CycObject *
int_parse (CycVM *vm, const char *digits, int base)
{
  g_autofree char *clean = NULL;
  gboolean         negative = FALSE;
  const char      *end;

  while (g_ascii_isspace (*digits) || *digits == '\v')
    digits++;
  end = digits + strlen (digits);
  while (end > digits && (g_ascii_isspace (end[-1]) || end[-1] == '\v'))
    end--;
  if (*digits == '+' || *digits == '-')
    negative = *digits++ == '-';
  if (end < digits)
    return NULL;

  {
    g_autofree char *body = g_strndup (digits, (gsize) (end - digits));
    const char      *start = body;

    if (!take_prefix (&start, &base))
      return NULL;
    clean = clean_digits (start, strlen (start), base);
  }
  if (clean == NULL || *clean == '\0' || !within_limit (vm, strlen (clean), base))
    return NULL;

  return int_from_digits (vm, clean, base, negative);
}

/* ASCII of a str: any decimal digit becomes 0 to 9, any blank a space, other characters '?'. */
static char *
ascii_of_str (CycVM *vm, const CycStr *self)
{
  char *text = g_malloc (self->length + 1);

  for (gsize i = 0; i < self->length; i++)
    {
      guint32 c = cyc_str_at (self, i);

      if (c > 0 && c < 0x7f)
        text[i] = (char) (cyc_char_is_space (c) ? ' ' : c);
      else if (cyc_char_is_space (c))
        text[i] = ' ';
      else if (c != 0 && cyc_char_is_decimal (vm->profile, c))
        text[i] = (char) ('0' + g_unichar_digit_value (c));
      else
        text[i] = '?';
    }
  text[self->length] = '\0';

  return text;
}

/**
 * cyc_int_from_text:
 * @vm: the machine
 * @source: a str or bytes
 * @base: 2 to 36, or 0 to tell by the prefix
 *
 * Source: Objects/longobject.c, PyLong_FromUnicodeObject()
 *
 * Returns: (transfer full) (nullable): an int, or %NULL with a ValueError
 */
CycObject *
cyc_int_from_text (CycVM *vm, CycObject *source, int base)
{
  g_autofree char *text = NULL;
  CycObject       *number;

  if (cyc_is_str (source))
    text = ascii_of_str (vm, CYC_STR (source));
  else
    text = g_strndup (CYC_BYTES (source)->data, CYC_BYTES (source)->length);

  number = NULL;
  if (cyc_is_str (source) || strlen (text) == CYC_BYTES (source)->length)
    number = int_parse (vm, text, base);
  if (number == NULL && vm->error == NULL)
    cyc_raise (vm, vm->exceptions.ValueError, "invalid literal for int() with base %d: %.200R", base, source);

  return number;
}
