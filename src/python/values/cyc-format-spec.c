/* cyc-format-spec.c
 *
 * Reading a format specification.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-format.h"

#include <string.h>

typedef struct
{
  CycVM        *vm;
  const CycStr *text;
  gsize         at;
} Reader;

static guint32
peek (const Reader *self, gsize ahead)
{
  return self->at + ahead < self->text->length ? cyc_str_at (self->text, self->at + ahead) : G_MAXUINT32;
}

static gboolean
take (Reader *self, guint32 c)
{
  if (peek (self, 0) != c)
    return FALSE;

  self->at++;

  return TRUE;
}

static gboolean
is_one_of (guint32 c, const char *set)
{
  return c != 0 && c < 0x80 && strchr (set, (int) c) != NULL;
}

static gboolean
fail (CycVM *vm, const char *message)
{
  cyc_raise (vm, vm->exceptions.ValueError, "%s", message);

  return FALSE;
}

/* Digits into @number, which stays as it is where there are none. */
static gboolean
read_number (Reader *self, gint64 *number, gboolean *any)
{
  gint64 value = 0;

  *any = FALSE;
  for (guint32 c = peek (self, 0); c != G_MAXUINT32 && cyc_char_is_decimal (self->vm->profile, c); c = peek (self, 0))
    {
      gint64 digit = g_unichar_digit_value (c);

      if (value > (G_MAXINT64 - digit) / 10)
        return fail (self->vm, "Too many decimal digits in format string");
      value = value * 10 + digit;
      *any = TRUE;
      self->at++;
    }
  if (*any)
    *number = value;

  return TRUE;
}

static void
read_align (Reader *self, CycFormatSpec *spec, gboolean *has_fill, gboolean *has_align)
{
  *has_fill = is_one_of (peek (self, 1), "<>=^");
  *has_align = *has_fill || is_one_of (peek (self, 0), "<>=^");
  if (*has_fill)
    spec->fill = peek (self, 0);
  if (*has_align)
    spec->align = peek (self, *has_fill ? 1 : 0);
  self->at += (*has_fill ? 1 : 0) + (*has_align ? 1 : 0);
}

static gboolean
read_separator (Reader *self, CycFormatSpec *spec)
{
  if (take (self, ','))
    spec->separator = ',';
  if (peek (self, 0) == '_')
    {
      if (spec->separator != 0)
        return fail (self->vm, "Cannot specify both ',' and '_'.");
      spec->separator = '_';
      self->at++;
    }
  if (peek (self, 0) == ',' && (spec->separator == '_' || !self->vm->profile->format_names_space))
    return fail (self->vm, "Cannot specify both ',' and '_'.");

  return TRUE;
}

static gboolean
check_separator (Reader *self, CycFormatSpec *spec)
{
  guint32 type = spec->type;

  spec->group = 3;
  if (spec->separator == 0 || type == 0 || is_one_of (type, "defgEG%F"))
    return TRUE;
  if (spec->separator == '_' && is_one_of (type, "boxX"))
    {
      spec->group = 4;
      return TRUE;
    }
  if (type > 32 && type < 128)
    cyc_raise (self->vm, self->vm->exceptions.ValueError, "Cannot specify '%c' with '%c'.", spec->separator, (int) type);
  else
    cyc_raise (self->vm, self->vm->exceptions.ValueError, "Cannot specify '%c' with '\\x%x'.", spec->separator, type);

  return FALSE;
}

static gboolean
read_precision (Reader *self, CycFormatSpec *spec)
{
  gboolean any;

  if (!take (self, '.'))
    return TRUE;
  if (!read_number (self, &spec->precision, &any))
    return FALSE;

  return any || fail (self->vm, "Format specifier missing precision");
}

/**
 * cyc_format_spec_parse:
 * @vm: the machine
 * @object: what is formatted, for messages
 * @text: the specification
 * @type: the type if none is given
 * @align: the alignment if none is given
 * @spec: (out): what it says
 *
 * Source: Python/formatter_unicode.c, parse_internal_render_format_spec()
 *
 * Returns: %FALSE with a ValueError
 */
gboolean
cyc_format_spec_parse (CycVM *vm, CycObject *object, const CycStr *text, guint32 type, guint32 align, CycFormatSpec *spec)
{
  Reader   reader = { vm, text, 0 };
  gboolean has_fill, has_align, any;

  *spec = (CycFormatSpec){ .fill = ' ', .align = align, .type = type, .width = -1, .precision = -1 };
  read_align (&reader, spec, &has_fill, &has_align);
  if (is_one_of (peek (&reader, 0), " +-"))
    spec->sign = peek (&reader, 0), reader.at++;
  if (vm->profile->format_z)
    spec->no_negative_zero = take (&reader, 'z');
  spec->alternate = take (&reader, '#');
  if (!has_fill && take (&reader, '0'))
    {
      spec->fill = '0';
      if (!has_align && (align == '>' || !vm->profile->format_zero_pads_text))
        spec->align = '=';
    }
  if (!read_number (&reader, &spec->width, &any) || !read_separator (&reader, spec) || !read_precision (&reader, spec))
    return FALSE;

  if (reader.text->length > reader.at + 1)
    {
      if (!vm->profile->format_errors_quote)
        return fail (vm, "Invalid format specifier");
      cyc_raise (vm, vm->exceptions.ValueError, "Invalid format specifier '%U' for object of type '%.200T'", (CycObject *) text, object);
      return FALSE;
    }
  if (reader.text->length == reader.at + 1)
    spec->type = peek (&reader, 0);

  return check_separator (&reader, spec) && cyc_vm_need_room (vm, (gsize) MAX (spec->width, 0), 1);
}

/**
 * cyc_format_unknown:
 * @vm: the machine
 * @object: what is formatted
 * @type: the letter that it does not know
 *
 * Returns: %NULL with a ValueError
 */
gpointer
cyc_format_unknown (CycVM *vm, CycObject *object, guint32 type)
{
  if (type > 32 && type < 128)
    return cyc_raise (vm, vm->exceptions.ValueError, "Unknown format code '%c' for object of type '%.200T'", (int) type, object);

  return cyc_raise (vm, vm->exceptions.ValueError, "Unknown format code '\\x%x' for object of type '%.200T'", type, object);
}

static gboolean
check_text_spec (CycVM *vm, const CycFormatSpec *spec)
{
  if (spec->sign == ' ' && vm->profile->format_names_space)
    return fail (vm, "Space not allowed in string format specifier");
  if (spec->sign != 0)
    return fail (vm, "Sign not allowed in string format specifier");
  if (spec->no_negative_zero)
    return fail (vm, "Negative zero coercion (z) not allowed in string format specifier");
  if (spec->alternate)
    return fail (vm, "Alternate form (#) not allowed in string format specifier");
  if (spec->align == '=')
    return fail (vm, "'=' alignment not allowed in string format specifier");

  return TRUE;
}

/**
 * cyc_str_format:
 * @vm: the machine
 * @self: a str
 * @text: the specification
 *
 * Source: Python/formatter_unicode.c, format_string_internal()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with a ValueError
 */
CycObject *
cyc_str_format (CycVM *vm, CycObject *self, CycObject *text)
{
  const CycStr  *str = CYC_STR (self);
  CycFormatSpec  spec;
  gsize          length, padding, left;
  CycStrBuilder *out;

  if (CYC_STR (text)->length == 0)
    return cyc_is_exact (self, vm->types.str) ? cyc_new_ref (vm, self) : cyc_object_str (vm, self);
  if (!cyc_format_spec_parse (vm, self, CYC_STR (text), 's', '<', &spec))
    return NULL;
  if (spec.type != 's')
    return cyc_format_unknown (vm, self, spec.type);
  if (!check_text_spec (vm, &spec))
    return NULL;

  length = spec.precision >= 0 ? MIN (str->length, (gsize) spec.precision) : str->length;
  padding = spec.width > (gint64) length ? (gsize) spec.width - length : 0;
  if (padding == 0 && length == str->length && cyc_is_exact (self, vm->types.str))
    return cyc_new_ref (vm, self);
  left = spec.align == '>' ? padding : spec.align == '^' ? padding / 2
                                                         : 0;
  out = cyc_str_builder_new (vm);
  cyc_str_builder_append_n (out, spec.fill, left);
  cyc_str_builder_append_range (out, str, 0, length);
  cyc_str_builder_append_n (out, spec.fill, padding - left);

  return cyc_str_builder_end (vm, out);
}
