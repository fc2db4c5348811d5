/* cyc-str-format.c
 *
 * str.format() and str.format_map().
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

/* A replacement field's specification may hold fields, those may not. */
#define NESTING_MAX 2

typedef enum
{
  NUMBERING_UNKNOWN,
  NUMBERING_AUTOMATIC,
  NUMBERING_MANUAL,
} Numbering;

typedef struct
{
  CycVM            *vm;
  CycObject *const *args; /* NULL for format_map () */
  gsize             n_args;
  CycObject        *names;   /* keywords: a tuple of names whose values follow args */
  CycObject        *mapping; /* format_map (), nullable */
  Numbering         numbering;
  gint64            next;
  CycObject        *whole; /* held: the text of the last field where nothing stands before it: all of the result */
} Formatter;

/* A part of the template. */
typedef struct
{
  const CycStr *text;
  gsize         start;
  gsize         end;
} Span;

typedef struct
{
  Span     name;
  Span     spec;
  guint32  conversion; /* 0: none */
  gboolean nested;     /* the specification holds fields */
} Field;

static gboolean build (Formatter *self, Span template, guint depth, CycStrBuilder *out);

static gboolean
fail (Formatter *self, const char *message)
{
  cyc_raise (self->vm, self->vm->exceptions.ValueError, "%s", message);

  return FALSE;
}

static CycObject *
span_new_str (Formatter *self, Span span)
{
  return cyc_str_new_chars (self->vm, (char *) span.text->data + span.start * span.text->kind, span.end - span.start, span.text->kind);
}

/* -1 if @span is no number; -2 with a ValueError if it is too large. */
static gint64
span_to_number (Formatter *self, Span span)
{
  gint64 value = 0;

  if (span.start >= span.end)
    return -1;
  for (gsize i = span.start; i < span.end; i++)
    {
      guint32 c = cyc_str_at (span.text, i);

      if (!cyc_char_is_decimal (self->vm->profile, c))
        return -1;
      if (value > (G_MAXINT64 - g_unichar_digit_value (c)) / 10)
        {
          fail (self, "Too many decimal digits in format string");
          return -2;
        }
      value = value * 10 + g_unichar_digit_value (c);
    }

  return value;
}

static gboolean
check_numbering (Formatter *self, gboolean automatic)
{
  if (self->numbering == NUMBERING_UNKNOWN)
    self->numbering = automatic ? NUMBERING_AUTOMATIC : NUMBERING_MANUAL;
  if (self->numbering == NUMBERING_MANUAL && automatic)
    return fail (self, "cannot switch from manual field specification to automatic field numbering");
  if (self->numbering == NUMBERING_AUTOMATIC && !automatic)
    return fail (self, "cannot switch from automatic field numbering to manual field specification");

  return TRUE;
}

static CycObject *
positional (Formatter *self, gint64 index)
{
  CycVM *vm = self->vm;

  if (self->args == NULL)
    return cyc_raise (vm, vm->exceptions.ValueError, "Format string contains positional fields");
  if ((gsize) index < self->n_args)
    return cyc_new_ref (vm, self->args[index]);
  if (vm->profile->format_index_message)
    return cyc_raise (vm, vm->exceptions.IndexError, "Replacement index %lld out of range for positional args tuple", (long long) index);

  return cyc_raise (vm, vm->exceptions.IndexError, "tuple index out of range");
}

static CycObject *
keyword (Formatter *self, Span name)
{
  CycVM     *vm = self->vm;
  CycObject *key = span_new_str (self, name);
  CycObject *value = NULL;
  CycTuple  *names = (CycTuple *) self->names;

  if (self->mapping != NULL)
    value = cyc_object_getitem (vm, self->mapping, key);
  else
    {
      for (gsize i = 0; names != NULL && i < names->length && value == NULL; i++)
        if (cyc_str_equal (names->items[i], key))
          value = cyc_new_ref (vm, self->args[self->n_args + i]);
      if (value == NULL)
        cyc_raise_object (vm, vm->exceptions.KeyError, key);
    }
  cyc_release (vm->heap, key);

  return value;
}

static CycObject *
item_of (Formatter *self, CycObject *object, Span name)
{
  gint64     index = span_to_number (self, name);
  CycObject *key, *value;

  if (index == -2)
    return NULL;

  key = index >= 0 ? cyc_int_new (self->vm, index) : span_new_str (self, name);
  value = cyc_object_getitem (self->vm, object, key);
  cyc_release (self->vm->heap, key);

  return value;
}

static CycObject *
attribute_of (Formatter *self, CycObject *object, Span name)
{
  CycObject *key = span_new_str (self, name);
  CycObject *value = cyc_object_getattr (self->vm, object, key);

  cyc_release (self->vm->heap, key);

  return value;
}

/* The next .name or [key] of a field's name. */
static gboolean
next_step (Formatter *self, Span *rest, Span *name, gboolean *is_attribute)
{
  guint32 first = cyc_str_at (rest->text, rest->start++);

  *name = (Span){ rest->text, rest->start, rest->start };
  *is_attribute = first == '.';
  if (first != '.' && first != '[')
    return fail (self, "Only '.' or '[' may follow ']' in format field specifier");
  for (; rest->start < rest->end; rest->start++)
    {
      guint32 c = cyc_str_at (rest->text, rest->start);

      if (*is_attribute ? (c == '.' || c == '[') : c == ']')
        break;
    }
  name->end = rest->start;
  if (!*is_attribute && rest->start++ >= rest->end)
    return fail (self, "Missing ']' in format string");

  return name->end > name->start || fail (self, "Empty attribute in format string");
}

static CycObject *
walk (Formatter *self, CycObject *object, Span rest)
{
  while (object != NULL && rest.start < rest.end)
    {
      CycObject *value = NULL;
      Span       name;
      gboolean   is_attribute;

      if (next_step (self, &rest, &name, &is_attribute))
        value = is_attribute ? attribute_of (self, object, name) : item_of (self, object, name);
      cyc_release (self->vm->heap, object);
      object = value;
    }

  return object;
}

/* Source: Objects/stringlib/unicode_format.h, get_field_object() */
static CycObject *
field_object (Formatter *self, Span name)
{
  Span     first = name, rest = name;
  gint64   index;
  gboolean empty;

  for (first.end = name.start; first.end < name.end; first.end++)
    if (cyc_str_at (name.text, first.end) == '.' || cyc_str_at (name.text, first.end) == '[')
      break;
  rest.start = first.end;
  index = span_to_number (self, first);
  if (index == -2)
    return NULL;

  empty = first.start == first.end;
  if (self->mapping == NULL && (empty || index >= 0) && !check_numbering (self, empty))
    return NULL;
  if (empty)
    index = self->next++;

  return walk (self, index >= 0 ? positional (self, index) : keyword (self, first), rest);
}

static CycObject *
convert (Formatter *self, CycObject *object, guint32 conversion)
{
  CycVM     *vm = self->vm;
  CycObject *text = NULL;

  if (conversion == 0)
    return object;
  if (conversion == 'r')
    text = cyc_object_repr (vm, object);
  else if (conversion == 's')
    text = cyc_object_str (vm, object);
  else if (conversion == 'a')
    text = cyc_object_ascii (vm, object);
  else if (conversion > 32 && conversion < 127)
    cyc_raise (vm, vm->exceptions.ValueError, "Unknown conversion specifier %c", (int) conversion);
  else
    cyc_raise (vm, vm->exceptions.ValueError, "Unknown conversion specifier \\x%x", conversion);
  cyc_release (vm->heap, object);

  return text;
}

static CycObject *
spec_of (Formatter *self, const Field *field, guint depth)
{
  CycStrBuilder *out;

  if (!field->nested)
    return span_new_str (self, field->spec);

  out = cyc_str_builder_new (self->vm);
  if (build (self, field->spec, depth - 1, out))
    return cyc_str_builder_end (self->vm, out);
  cyc_str_builder_free (out);

  return NULL;
}

/* Strings and numbers need no method. Source: Objects/stringlib/unicode_format.h, render_field */
static CycObject *
render (CycVM *vm, CycObject *object, CycObject *spec)
{
  if (cyc_is_exact (object, vm->types.str))
    return cyc_str_format (vm, object, spec);
  if (cyc_is_exact (object, vm->types.int_))
    return cyc_int_format (vm, object, spec);
  if (cyc_is_exact (object, vm->types.float_))
    return cyc_float_format (vm, object, spec);
  return cyc_object_format (vm, object, spec);
}

static gboolean
write_field (Formatter *self, const Field *field, guint depth, gboolean last, CycStrBuilder *out)
{
  CycObject *object = field_object (self, field->name);
  CycObject *spec = NULL, *text = NULL;

  if (object != NULL)
    object = convert (self, object, field->conversion);
  if (object == NULL)
    return FALSE;

  spec = spec_of (self, field, depth);
  if (spec != NULL)
    text = render (self->vm, object, spec);
  if (text != NULL)
    {
      if (last && depth == NESTING_MAX && cyc_str_builder_length (out) == 0 && cyc_is_exact (text, self->vm->types.str) &&
          !cyc_is_exact (object, self->vm->types.int_)) /* whose digits are written where they belong */
        self->whole = cyc_new_ref (self->vm, text);
      cyc_str_builder_append (out, text);
    }
  cyc_release (self->vm->heap, object);
  cyc_xrelease (self->vm->heap, spec);
  cyc_xrelease (self->vm->heap, text);

  return text != NULL;
}

static gboolean
parse_spec (Formatter *self, Span *in, Field *field)
{
  guint open = 1;

  field->spec.start = in->start;
  while (in->start < in->end)
    {
      guint32 c = cyc_str_at (in->text, in->start++);

      if (c == '{')
        {
          field->nested = TRUE;
          open++;
        }
      else if (c == '}' && --open == 0)
        {
          field->spec.end = in->start - 1;
          return TRUE;
        }
    }

  return fail (self, "unmatched '{' in format spec");
}

static gboolean
parse_conversion (Formatter *self, Span *in, Field *field)
{
  guint32 c;

  if (in->start >= in->end)
    return fail (self, "end of string while looking for conversion specifier");
  field->conversion = cyc_str_at (in->text, in->start++);
  if (in->start < in->end)
    {
      c = cyc_str_at (in->text, in->start++);
      if (c == '}')
        return TRUE;
      if (c != ':')
        return fail (self, "expected ':' after conversion specifier");
    }

  return parse_spec (self, in, field);
}

/* Reads a field behind its brace. Source: Objects/stringlib/unicode_format.h, parse_field() */
static gboolean
parse_field (Formatter *self, Span *in, Field *field)
{
  guint32 c = 0;

  *field = (Field){ .name = { in->text, in->start, in->start }, .spec = { in->text, in->start, in->start } };
  while (in->start < in->end)
    {
      c = cyc_str_at (in->text, in->start++);
      if (c == '{')
        return fail (self, "unexpected '{' in field name");
      if (c == '}' || c == ':' || c == '!')
        break;
      if (c == '[')
        while (in->start < in->end && cyc_str_at (in->text, in->start) != ']')
          in->start++;
    }
  field->name.end = in->start - 1;
  if (c == '!')
    return parse_conversion (self, in, field);
  if (c == ':')
    return parse_spec (self, in, field);

  return c == '}' || fail (self, "expected '}' before end of string");
}

/* Copies up to the next brace; *is_field tells what follows. */
static gboolean
copy_literal (Formatter *self, Span *in, CycStrBuilder *out, gboolean *is_field)
{
  gsize   start = in->start;
  guint32 c = 0;

  *is_field = FALSE;
  while (in->start < in->end)
    {
      c = cyc_str_at (in->text, in->start);
      if (c == '{' || c == '}')
        break;
      in->start++;
    }
  cyc_str_builder_append_range (out, in->text, start, in->start);
  if (in->start == in->end)
    return TRUE;

  in->start++;
  if (in->start < in->end && cyc_str_at (in->text, in->start) == c)
    {
      cyc_str_builder_append_char (out, c);
      in->start++;
      return TRUE;
    }
  if (c == '}')
    return fail (self, "Single '}' encountered in format string");
  if (in->start == in->end)
    return fail (self, "Single '{' encountered in format string");
  *is_field = TRUE;

  return TRUE;
}

/* Source: Objects/stringlib/unicode_format.h, build_string() */
static gboolean
build (Formatter *self, Span template, guint depth, CycStrBuilder *out)
{
  Field    field;
  gboolean is_field;

  if (depth == 0)
    return fail (self, "Max string recursion exceeded");
  while (template.start < template.end)
    {
      if (!copy_literal (self, &template, out, &is_field))
        return FALSE;
      if (is_field && (!parse_field (self, &template, &field) || !write_field (self, &field, depth, template.start == template.end, out)))
        return FALSE;
    }

  return TRUE;
}

static gboolean
has_markup (const CycStr *template)
{
  for (gsize i = 0; i < template->length; i++)
    if (cyc_str_at (template, i) == '{' || cyc_str_at (template, i) == '}')
      return TRUE;

  return FALSE;
}

/* A text that is all of the result is the result itself, as _PyUnicodeWriter has it. */
static CycObject *
format_template (Formatter *self, CycObject *template)
{
  Span           span = { CYC_STR (template), 0, CYC_STR (template)->length };
  CycStrBuilder *out;
  CycObject     *result = NULL;

  if (!has_markup (CYC_STR (template)))
    return cyc_new_ref (self->vm, template);

  out = cyc_str_builder_new (self->vm);
  if (!build (self, span, NESTING_MAX, out))
    cyc_str_builder_free (out);
  else if (self->whole != NULL && CYC_STR (self->whole)->length == cyc_str_builder_length (out))
    {
      cyc_str_builder_free (out);
      result = g_steal_pointer (&self->whole);
    }
  else
    result = cyc_str_builder_end (self->vm, out);
  cyc_xrelease (self->vm->heap, self->whole);

  return result;
}

/**
 * cyc_str_format_method:
 * @vm: the machine
 * @self: the template
 * @args: what the fields name
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/stringlib/unicode_format.h, do_string_format()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_str_format_method (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static CycObject *const none[1] = { NULL };
  Formatter               formatter = { .vm = vm, .args = args != NULL ? args : none, .n_args = n_args, .names = kwnames };

  return format_template (&formatter, self);
}

/**
 * cyc_str_format_map:
 * @vm: the machine
 * @self: the template
 * @args: the mapping
 * @n_args: how many are positional
 * @kwnames: (nullable): names of the others
 *
 * Source: Objects/stringlib/unicode_format.h, do_string_format_map()
 *
 * Returns: (transfer full) (nullable): a str, or %NULL with an exception
 */
CycObject *
cyc_str_format_map (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  Formatter formatter = { .vm = vm };

  if (!cyc_args_count (vm, "str.format_map", n_args, kwnames, 1, 1))
    return NULL;

  formatter.mapping = args[0];

  return format_template (&formatter, self);
}
