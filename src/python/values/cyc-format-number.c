/* cyc-format-number.c
 *
 * Formatting numbers by a specification.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-format.h"

#include <math.h>
#include <string.h>

#define DEFAULT_PRECISION 6

/* A number in pieces, in the order in which they are written. */
typedef struct
{
  char        sign; /* 0: none */
  const char *prefix;
  const char *digits;
  gsize       n_digits;
  const char *rest; /* the point and what follows */
} Pieces;

/* Digits with separators and zeros to fill @min_width.
 * Source: Objects/stringlib or unicodeobject.c, _PyUnicode_InsertThousandsGrouping() */
static char *
group_digits (const char *digits, gsize n_digits, char separator, guint group, gint64 min_width)
{
  GString *reversed = g_string_new (NULL);
  gint64   remaining = (gint64) n_digits;
  gboolean first = TRUE;

  for (;;)
    {
      gint64 wanted = MAX (MAX (remaining, min_width), 1);
      gint64 n = separator != 0 ? MIN ((gint64) group, wanted) : wanted;
      gint64 n_chars = MAX (0, MIN (remaining, n));

      if (!first)
        g_string_append_c (reversed, separator);
      first = FALSE;
      for (gint64 i = 0; i < n_chars; i++)
        g_string_append_c (reversed, digits[remaining - 1 - i]);
      for (gint64 i = n_chars; i < n; i++)
        g_string_append_c (reversed, '0');
      remaining -= n_chars;
      min_width -= n;
      if (separator == 0 || (remaining <= 0 && min_width <= 0))
        break;
      min_width--;
    }
  g_strreverse (reversed->str);

  return g_string_free (reversed, FALSE);
}

/* Source: Python/formatter_unicode.c, calc_number_widths() and fill_number() */
static CycObject *
lay_out (CycVM *vm, const CycFormatSpec *spec, const Pieces *pieces, guint32 character)
{
  gsize            n_fixed = (pieces->sign != 0 ? 1 : 0) + strlen (pieces->prefix) + strlen (pieces->rest) + (character != 0 ? 1 : 0);
  gint64           min_width = spec->fill == '0' && spec->align == '=' ? spec->width - (gint64) n_fixed : 0;
  g_autofree char *grouped = pieces->n_digits == 0 ? g_strdup ("") : group_digits (pieces->digits, pieces->n_digits, spec->separator, spec->group, min_width);
  gint64           padding = MAX (spec->width - (gint64) (n_fixed + strlen (grouped)), 0);
  gint64           left = spec->align == '>' ? padding : spec->align == '^' ? padding / 2
                                                                            : 0;
  gint64           inside = spec->align == '=' ? padding : 0;
  CycStrBuilder   *out = cyc_str_builder_new (vm);

  cyc_str_builder_append_n (out, spec->fill, (gsize) left);
  if (pieces->sign != 0)
    cyc_str_builder_append_char (out, (guint8) pieces->sign);
  cyc_str_builder_append_utf8 (out, pieces->prefix);
  cyc_str_builder_append_n (out, spec->fill, (gsize) inside);
  cyc_str_builder_append_utf8 (out, grouped);
  if (character != 0)
    cyc_str_builder_append_char (out, character);
  cyc_str_builder_append_utf8 (out, pieces->rest);
  cyc_str_builder_append_n (out, spec->fill, (gsize) (padding - left - inside));

  return cyc_str_builder_end (vm, out);
}

static char
sign_of (const CycFormatSpec *spec, gboolean negative)
{
  if (negative)
    return '-';

  return spec->sign == '+' || spec->sign == ' ' ? (char) spec->sign : 0;
}

/* A str, or %NULL with a ValueError. Source: Python/formatter_unicode.c, format_float_internal() */
static CycObject *
format_double (CycVM *vm, double value, const CycFormatSpec *spec)
{
  CycDoubleFlags   flags = (spec->alternate ? CYC_DOUBLE_ALTERNATE : 0) | (spec->no_negative_zero ? CYC_DOUBLE_NO_NEG_0 : 0);
  char             code = spec->type == 'n' ? 'g' : (char) spec->type;
  gint64           precision = DEFAULT_PRECISION;
  g_autofree char *text = NULL;
  g_autofree char *body = NULL;
  Pieces           pieces = { .prefix = "" };

  if (spec->type == 0)
    {
      flags |= CYC_DOUBLE_DOT_0;
      code = spec->precision < 0 ? 'r' : 'g';
      precision = 0;
    }
  if (spec->precision >= 0)
    precision = spec->precision;
  if (precision > G_MAXINT)
    return cyc_raise (vm, vm->exceptions.ValueError, "precision too big");
  if (!cyc_vm_need_room (vm, (gsize) precision, 1))
    return NULL;

  if (spec->type == '%')
    {
      text = cyc_double_format (value * 100, 'f', (int) precision, flags);
      body = g_strconcat (text, "%", NULL);
    }
  else
    body = cyc_double_format (value, code, (int) precision, flags);
  pieces.sign = sign_of (spec, body[0] == '-');
  pieces.digits = body + (body[0] == '-' ? 1 : 0);
  pieces.n_digits = strspn (pieces.digits, "0123456789");
  pieces.rest = pieces.digits + pieces.n_digits;

  return lay_out (vm, spec, &pieces, 0);
}

static gboolean
is_float_type (guint32 type)
{
  return type != 0 && type < 0x80 && strchr ("eEfFgG%", (int) type) != NULL;
}

/**
 * cyc_float_format:
 * @vm: the machine
 * @self: a float
 * @text: the specification
 *
 * Source: Python/formatter_unicode.c, _PyFloat_FormatAdvancedWriter()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with a ValueError
 */
CycObject *
cyc_float_format (CycVM *vm, CycObject *self, CycObject *text)
{
  CycFormatSpec spec;

  if (CYC_STR (text)->length == 0)
    return cyc_object_str (vm, self);
  if (!cyc_format_spec_parse (vm, self, CYC_STR (text), 0, '>', &spec))
    return NULL;
  if (spec.type != 0 && spec.type != 'n' && !is_float_type (spec.type))
    return cyc_format_unknown (vm, self, spec.type);

  return format_double (vm, CYC_FLOAT (self)->value, &spec);
}

static gboolean
check_whole_spec (CycVM *vm, const CycFormatSpec *spec)
{
  const char *message = NULL;

  if (spec->precision != -1)
    message = "Precision not allowed in integer format specifier";
  else if (spec->no_negative_zero)
    message = "Negative zero coercion (z) not allowed in integer format specifier";
  else if (spec->type == 'c' && spec->sign != 0)
    message = "Sign not allowed with integer format specifier 'c'";
  else if (spec->type == 'c' && spec->alternate)
    message = "Alternate form (#) not allowed with integer format specifier 'c'";
  if (message != NULL)
    cyc_raise (vm, vm->exceptions.ValueError, "%s", message);

  return message == NULL;
}

static CycObject *
format_character (CycVM *vm, CycObject *self, const CycFormatSpec *spec)
{
  Pieces pieces = { .prefix = "", .digits = "", .rest = "" };
  gint64 c;

  if (!cyc_int_get_int64 (self, &c))
    return cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C long");
  if (c < 0 || c > 0x10ffff)
    return cyc_raise (vm, vm->exceptions.OverflowError, "%%c arg not in range(0x110000)");

  /* A zero character is one as well. */
  if (c == 0)
    {
      CycStrBuilder *out = cyc_str_builder_new (vm);
      gint64         padding = MAX (spec->width - 1, 0);
      gint64         left = spec->align == '<' ? 0 : spec->align == '^' ? padding / 2
                                                                        : padding;

      cyc_str_builder_append_n (out, spec->fill, (gsize) left);
      cyc_str_builder_append_char (out, 0);
      cyc_str_builder_append_n (out, spec->fill, (gsize) (padding - left));
      return cyc_str_builder_end (vm, out);
    }

  return lay_out (vm, spec, &pieces, (guint32) c);
}

static CycObject *
format_whole (CycVM *vm, CycObject *self, const CycFormatSpec *spec)
{
  int              base = spec->type == 'b' ? 2 : spec->type == 'o'                      ? 8
                                                : spec->type == 'x' || spec->type == 'X' ? 16
                                                                                         : 10;
  g_autofree char *text = NULL;
  char             prefix[3] = { 0 };
  Pieces           pieces = { .prefix = prefix, .rest = "" };

  if (!check_whole_spec (vm, spec))
    return NULL;
  if (spec->type == 'c')
    return format_character (vm, self, spec);

  text = base == 10 ? cyc_int_to_decimal (vm, self) : cyc_int_to_text (self, base);
  if (text == NULL)
    return NULL;
  if (spec->type == 'X')
    for (char *p = text; *p != '\0'; p++)
      *p = g_ascii_toupper (*p);
  if (spec->alternate && base != 10)
    {
      prefix[0] = '0';
      prefix[1] = (char) spec->type;
    }
  pieces.sign = sign_of (spec, text[0] == '-');
  pieces.digits = text + (text[0] == '-' ? 1 : 0);
  pieces.n_digits = strlen (pieces.digits);

  return lay_out (vm, spec, &pieces, 0);
}

/**
 * cyc_int_format:
 * @vm: the machine
 * @self: an int
 * @text: the specification
 *
 * Source: Python/formatter_unicode.c, _PyLong_FormatAdvancedWriter()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_int_format (CycVM *vm, CycObject *self, CycObject *text)
{
  CycFormatSpec spec;
  double        value;

  if (CYC_STR (text)->length == 0)
    return cyc_object_str (vm, self);
  if (!cyc_format_spec_parse (vm, self, CYC_STR (text), 'd', '>', &spec))
    return NULL;
  if (is_float_type (spec.type))
    {
      value = cyc_int_get_double (vm, self);
      return vm->error != NULL ? NULL : format_double (vm, value, &spec);
    }
  if (spec.type == 0 || spec.type >= 0x80 || strchr ("bcdoxXn", (int) spec.type) == NULL)
    return cyc_format_unknown (vm, self, spec.type);

  return format_whole (vm, self, &spec);
}
