/* cyc-double.c
 *
 * Doubles to decimal text and back, independent of the locale.
 *
 * The C library's printf rounds the exact value correctly; digits are read
 * off its output, so that its decimal point does not matter. The digits of
 * repr() are those of cyc-shortest.c.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define REPR_EXPONENT_MAX 16

/* A magnitude as 0.DIGITS · 10^point. */
typedef struct
{
  char *digits;
  int   n;
  int   point;
} Decimal;

static Decimal
decimal_of_exponential (double magnitude, int n_digits)
{
  g_autofree char *text = g_strdup_printf ("%.*e", n_digits - 1, magnitude);
  const char      *e = strchr (text, 'e');
  Decimal          self = { g_malloc ((gsize) n_digits + 1), 0, (int) strtol (e + 1, NULL, 10) + 1 };

  for (const char *p = text; p < e; p++)
    if (g_ascii_isdigit (*p))
      self.digits[self.n++] = *p;
  self.digits[self.n] = '\0';

  return self;
}

static Decimal
decimal_of_fixed (double magnitude, int precision)
{
  g_autofree char *text = g_strdup_printf ("%.*f", precision, magnitude);
  Decimal          self = { g_malloc (strlen (text) + 1), 0, 0 };

  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_isdigit (*p))
      self.digits[self.n++] = *p;
  self.digits[self.n] = '\0';
  self.point = self.n - precision;

  return self;
}

static void
strip_zeros (Decimal *self)
{
  while (self->n > 1 && self->digits[self->n - 1] == '0')
    self->digits[--self->n] = '\0';
}

/* The fewest digits that tell @magnitude from all other doubles. */
static Decimal
shortest (double magnitude)
{
  Decimal self = { NULL, 0, 1 };
  int     exponent;

  if (magnitude == 0)
    self.digits = g_strdup ("0");
  else
    self.digits = g_strdup_printf ("%" G_GUINT64_FORMAT, cyc_shortest_decimal (magnitude, &exponent));
  self.n = (int) strlen (self.digits);
  if (magnitude != 0)
    self.point = self.n + exponent;
  strip_zeros (&self);

  return self;
}

typedef struct
{
  gboolean exponential;
  int      end; /* digits up to here are shown, with zeros beyond the last */
} Layout;

static Decimal
lay_out (double magnitude, char code, int precision, CycDoubleFlags flags, Layout *layout)
{
  Decimal self;

  layout->exponential = FALSE;
  switch (code)
    {
    case 'e':
      self = decimal_of_exponential (magnitude, precision + 1);
      layout->exponential = TRUE;
      layout->end = precision + 1;
      break;
    case 'f':
      self = decimal_of_fixed (magnitude, precision);
      layout->end = self.point + precision;
      break;
    case 'g':
      precision = MAX (precision, 1);
      self = decimal_of_exponential (magnitude, precision);
      strip_zeros (&self);
      layout->exponential = self.point <= -4 || self.point > precision - ((flags & CYC_DOUBLE_DOT_0) ? 1 : 0);
      layout->end = (flags & CYC_DOUBLE_ALTERNATE) ? precision : self.n;
      break;
    default:
      self = shortest (magnitude);
      layout->exponential = self.point <= -4 || self.point > REPR_EXPONENT_MAX;
      layout->end = self.n;
      break;
    }

  return self;
}

static void
write_decimal (GString *out, const Decimal *self, Layout layout, CycDoubleFlags flags)
{
  int point = layout.exponential ? 1 : self->point;
  int end = layout.end;

  if (!layout.exponential && (flags & CYC_DOUBLE_DOT_0))
    end = MAX (end, point + 1);
  else
    end = MAX (end, point);
  for (int i = point <= 0 ? point - 1 : 0; i < end; i++)
    {
      if (i == point)
        g_string_append_c (out, '.');
      g_string_append_c (out, i >= 0 && i < self->n ? self->digits[i] : '0');
    }
  if (end == point && (flags & CYC_DOUBLE_ALTERNATE))
    g_string_append_c (out, '.');
  if (layout.exponential)
    g_string_append_printf (out, "e%+.02d", self->point - 1);
}

static gboolean
is_all_zeros (const Decimal *self)
{
  return strspn (self->digits, "0") == (gsize) self->n;
}

/**
 * cyc_double_format:
 * @value: any number
 * @code: one of "eEfFgGr"; 'r' is repr
 * @precision: digits behind the point, or in all for 'g'; unused for 'r'
 * @flags: how
 *
 * Source: Python/pystrtod.c, PyOS_double_to_string() and format_float_short()
 *
 * Returns: (transfer full): text, with a minus sign where there is one
 */
char *
cyc_double_format (double value, char code, int precision, CycDoubleFlags flags)
{
  GString *out = g_string_new (NULL);
  Layout   layout;
  Decimal  decimal;

  if (!isfinite (value))
    g_string_append (out, isnan (value) ? "nan" : value < 0 ? "-inf"
                                                            : "inf");
  else
    {
      decimal = lay_out (fabs (value), g_ascii_tolower (code), precision, flags, &layout);
      if (signbit (value) && !((flags & CYC_DOUBLE_NO_NEG_0) && is_all_zeros (&decimal)))
        g_string_append_c (out, '-');
      write_decimal (out, &decimal, layout, flags);
      g_free (decimal.digits);
    }
  if (g_ascii_isupper (code))
    g_string_ascii_up (out);

  return g_string_free (out, FALSE);
}

/**
 * cyc_double_repr:
 * @value: any number
 *
 * Returns: (transfer full): what repr () prints
 */
char *
cyc_double_repr (double value)
{
  return cyc_double_format (value, 'r', 0, CYC_DOUBLE_DOT_0);
}

static gsize
skip_digits (const char *text, gsize at)
{
  while (g_ascii_isdigit (text[at]) || (text[at] == '_' && at > 0 && g_ascii_isdigit (text[at - 1]) && g_ascii_isdigit (text[at + 1])))
    at++;

  return at;
}

static gboolean
is_decimal (const char *text)
{
  gsize start, at = text[0] == '+' || text[0] == '-' ? 1 : 0;
  gsize n_digits;

  start = at;
  at = skip_digits (text, at);
  n_digits = at - start;
  if (text[at] == '.')
    {
      start = ++at;
      at = skip_digits (text, at);
      n_digits += at - start;
    }
  if (n_digits == 0)
    return FALSE;
  if (text[at] == 'e' || text[at] == 'E')
    {
      at++;
      if (text[at] == '+' || text[at] == '-')
        at++;
      start = at;
      at = skip_digits (text, at);
      if (at == start)
        return FALSE;
    }

  return text[at] == '\0';
}

static gboolean
parse_name (const char *text, double *value)
{
  gboolean negative = text[0] == '-';

  if (text[0] == '+' || text[0] == '-')
    text++;
  if (g_ascii_strcasecmp (text, "inf") == 0 || g_ascii_strcasecmp (text, "infinity") == 0)
    *value = negative ? -INFINITY : INFINITY;
  else if (g_ascii_strcasecmp (text, "nan") == 0)
    *value = negative ? -NAN : NAN;
  else
    return FALSE;

  return TRUE;
}

/**
 * cyc_double_parse:
 * @text: ASCII, zero-terminated
 * @length: its length; a zero inside makes it malformed
 * @value: (out): the nearest double
 *
 * Source: Objects/floatobject.c, PyFloat_FromString()
 *
 * Returns: %FALSE if @text is no number
 */
gboolean
cyc_double_parse (const char *text, gsize length, double *value)
{
  g_autofree char *clean = NULL;
  char            *end;

  if (strlen (text) != length)
    return FALSE;
  while (g_ascii_isspace (*text) || *text == '\v')
    text++;
  clean = g_strdup (text);
  end = clean + strlen (clean);
  while (end > clean && (g_ascii_isspace (end[-1]) || end[-1] == '\v'))
    *--end = '\0';
  if (parse_name (clean, value))
    return TRUE;
  if (!is_decimal (clean))
    return FALSE;

  end = clean;
  for (const char *p = clean; *p != '\0'; p++)
    if (*p != '_')
      *end++ = *p;
  *end = '\0';
  *value = g_ascii_strtod (clean, NULL);

  return TRUE;
}
