/* cyc-str-printf.c
 *
 * Strings from C formats, for messages.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

/* A conversion as it stands in the format: %.200s, %02x, %zd … */
typedef struct
{
  char text[32];
  int  precision; /* -1: none */
  char size;      /* 0, 'l', 'L' for ll, 'z' */
  char code;
} Conversion;

static const char *
read_conversion (const char *p, va_list *args, Conversion *out)
{
  gsize n = 0;

  out->text[n++] = '%';
  out->precision = -1;
  out->size = 0;
  for (; *p != '\0' && strchr ("-+ #0123456789.lhz", *p) != NULL && n < sizeof out->text - 4; p++)
    {
      if (*p == '.')
        out->precision = (int) strtol (p + 1, NULL, 10);
      else if (*p == 'l')
        out->size = out->size == 'l' ? 'L' : 'l';
      else if (*p == 'z')
        out->size = 'z';
      out->text[n++] = *p;
    }
  if (p[0] == '*' && out->text[n - 1] == '.')
    {
      out->precision = va_arg (*args, int);
      n += (gsize) g_snprintf (out->text + n, 8, "%d", out->precision);
      p++;
    }
  out->code = *p;
  out->text[n++] = *p;
  out->text[n] = '\0';

  return *p == '\0' ? p : p + 1;
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void
append_signed (CycStrBuilder *out, const Conversion *conversion, va_list *args)
{
  g_autofree char *text = NULL;

  if (conversion->size == 'l')
    text = g_strdup_printf (conversion->text, va_arg (*args, long));
  else if (conversion->size == 'L')
    text = g_strdup_printf (conversion->text, va_arg (*args, long long));
  else if (conversion->size == 'z')
    text = g_strdup_printf (conversion->text, va_arg (*args, gssize));
  else
    text = g_strdup_printf (conversion->text, va_arg (*args, int));
  cyc_str_builder_append_utf8 (out, text);
}

static void
append_unsigned (CycStrBuilder *out, const Conversion *conversion, va_list *args)
{
  g_autofree char *text = NULL;

  if (conversion->size == 'l')
    text = g_strdup_printf (conversion->text, va_arg (*args, unsigned long));
  else if (conversion->size == 'L')
    text = g_strdup_printf (conversion->text, va_arg (*args, unsigned long long));
  else if (conversion->size == 'z')
    text = g_strdup_printf (conversion->text, va_arg (*args, gsize));
  else
    text = g_strdup_printf (conversion->text, va_arg (*args, unsigned int));
  cyc_str_builder_append_utf8 (out, text);
}

static void
append_other (CycStrBuilder *out, const Conversion *conversion, va_list *args)
{
  g_autofree char *text = NULL;

  if (conversion->code == 'c')
    {
      cyc_str_builder_append_char (out, (guint32) va_arg (*args, int));
      return;
    }
  if (conversion->code == 'p')
    text = g_strdup_printf (conversion->text, va_arg (*args, gpointer));
  else
    text = g_strdup_printf (conversion->text, va_arg (*args, double));
  cyc_str_builder_append_utf8 (out, text);
}

#pragma GCC diagnostic pop

static void
append_utf8 (CycStrBuilder *out, const char *text, int precision)
{
  g_autofree char *part = NULL;

  if (text == NULL)
    text = "(null)";
  if (precision < 0 || g_utf8_strlen (text, -1) <= precision)
    {
      cyc_str_builder_append_utf8 (out, text);
      return;
    }
  part = g_utf8_substring (text, 0, precision);
  cyc_str_builder_append_utf8 (out, part);
}

/* tp_name: a built-in type of a module carries the module's name with it. */
static void
append_type_name (CycStrBuilder *out, const CycClass *type, int precision)
{
  g_autofree char *name = NULL;

  if ((type->type.flags & CYC_TYPE_HEAP) == 0 && type->spec != NULL && type->spec->module != NULL && !g_str_equal (type->spec->module, "builtins"))
    name = g_strdup_printf ("%s.%s", type->spec->module, type->type.name);
  append_utf8 (out, name != NULL ? name : type->type.name, precision);
}

static gboolean
append_object (CycVM *vm, CycStrBuilder *out, const Conversion *conversion, CycObject *object)
{
  CycObject *text;
  gsize      length;

  if (conversion->code == 'T' || conversion->code == 'N')
    {
      append_type_name (out, conversion->code == 'T' ? CYC_CLASS_OF (object) : (CycClass *) object, conversion->precision);
      return TRUE;
    }
  switch (conversion->code)
    {
    case 'R':
      text = cyc_object_repr (vm, object);
      break;
    case 'A':
      text = cyc_object_ascii (vm, object);
      break;
    case 'S':
      text = cyc_object_str (vm, object);
      break;
    default:
      text = cyc_new_ref (vm, object);
      break;
    }
  if (text == NULL)
    return FALSE;

  length = CYC_STR (text)->length;
  if (conversion->precision >= 0)
    length = MIN (length, (gsize) conversion->precision);
  cyc_str_builder_append_range (out, CYC_STR (text), 0, length);
  cyc_release (vm->heap, text);

  return TRUE;
}

static gboolean
append_conversion (CycVM *vm, CycStrBuilder *out, const Conversion *conversion, va_list *args)
{
  switch (conversion->code)
    {
    case '%':
      cyc_str_builder_append_char (out, '%');
      return TRUE;
    case 's':
      append_utf8 (out, va_arg (*args, const char *), conversion->precision);
      return TRUE;
    case 'd':
    case 'i':
      append_signed (out, conversion, args);
      return TRUE;
    case 'u':
    case 'x':
    case 'X':
    case 'o':
      append_unsigned (out, conversion, args);
      return TRUE;
    case 'R':
    case 'A':
    case 'S':
    case 'U':
    case 'T':
    case 'N':
      return append_object (vm, out, conversion, va_arg (*args, CycObject *));
    default:
      append_other (out, conversion, args);
      return TRUE;
    }
}

/**
 * cyc_str_vprintf:
 * @vm: the machine
 * @format: printf's conversions, and for a `CycObject *`: %S its str (), %R
 *   its repr (), %A its ascii (), %U the str that it is, %T the name of its type,
 *   %N the name of the class that it is
 * @args: what they convert
 *
 * A precision cuts texts to so many characters.
 *
 * Returns: (transfer full) (nullable): a str; %NULL with the exception that
 *   a conversion raised
 */
CycObject *
cyc_str_vprintf (CycVM *vm, const char *format, va_list args)
{
  CycStrBuilder *out = cyc_str_builder_new (vm);
  Conversion     conversion;
  va_list        own_args;

  va_copy (own_args, args);
  for (const char *p = format; *p != '\0';)
    {
      if (*p != '%')
        {
          cyc_str_builder_append_char (out, (guint8) *p < 0x80 ? (guint32) *p : g_utf8_get_char (p));
          p = g_utf8_next_char (p);
          continue;
        }
      p = read_conversion (p + 1, &own_args, &conversion);
      if (!append_conversion (vm, out, &conversion, &own_args))
        {
          va_end (own_args);
          cyc_str_builder_free (out);
          return NULL;
        }
    }
  va_end (own_args);

  return cyc_str_builder_end (vm, out);
}

/**
 * cyc_str_printf:
 * @vm: the machine
 * @format: as for cyc_str_vprintf()
 * @...: what it converts
 *
 * Returns: (transfer full) (nullable): a str
 */
CycObject *
cyc_str_printf (CycVM *vm, const char *format, ...)
{
  CycObject *str;
  va_list    args;

  va_start (args, format);
  str = cyc_str_vprintf (vm, format, args);
  va_end (args);

  return str;
}
