/* cyc-percent.c
 *
 * The % operator of str and bytes.
 *
 * A bytes template is formatted as if each byte were the character of the
 * same number; only what it looks up and what %s, %b and %c take differ.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define DEFAULT_PRECISION 6

typedef struct
{
  CycVM *vm;
  const CycStr *template;
  gboolean       bytes;
  CycStrBuilder *out;
  gsize          at;
  CycObject     *mapping;   /* nullable */
  CycObject     *args;      /* a tuple, or the one value */
  CycObject     *looked_up; /* held: what %(name)s found, nullable */
  gssize         n_args;    /* -1: @args is the one value */
  gssize         next;
  CycObject     *whole; /* held: the text of the last directive where nothing stands before it: all of the result */
  gboolean       plain; /* no directive was met */
} Percent;

typedef struct
{
  gboolean left, plus, blank, alternate, zero;
  gint64   width;     /* -1: none */
  gint64   precision; /* -1: none */
  guint32  code;
} Directive;

static gboolean
fail (Percent *self, CycClass *class, const char *message)
{
  cyc_raise (self->vm, class, "%s", message);

  return FALSE;
}

static guint32
peek (const Percent *self)
{
  return self->at < self->template->length ? cyc_str_at (self->template, self->at) : G_MAXUINT32;
}

/* Borrowed; NULL with a TypeError. */
static CycObject *
next_argument (Percent *self)
{
  if (self->n_args < 0 && self->next == -2)
    {
      self->next = -1;
      return self->args;
    }
  if (self->n_args >= 0 && self->next < self->n_args)
    return ((CycTuple *) self->args)->items[self->next++];

  fail (self, self->vm->exceptions.TypeError, "not enough arguments for format string");

  return NULL;
}

static CycObject *
key_new (Percent *self, gsize start, gsize end)
{
  const CycStr *template = self->template;

  if (self->bytes)
    return cyc_bytes_new (self->vm, (char *) template->data + start, end - start);

  return cyc_str_new_chars (self->vm, (char *) template->data + start * template->kind, end - start, template->kind);
}

/* (name): its value becomes the one argument. */
static gboolean
read_key (Percent *self)
{
  CycVM     *vm = self->vm;
  gsize      start = ++self->at;
  guint      open = 1;
  CycObject *key, *value;

  if (self->mapping == NULL)
    return fail (self, vm->exceptions.TypeError, "format requires a mapping");
  for (; open > 0; self->at++)
    {
      guint32 c = peek (self);

      if (c == G_MAXUINT32)
        return fail (self, vm->exceptions.ValueError, "incomplete format key");
      open += c == '(' ? 1u : 0u;
      open -= c == ')' ? 1u : 0u;
    }
  key = key_new (self, start, self->at - 1);
  value = cyc_object_getitem (vm, self->mapping, key);
  cyc_release (vm->heap, key);
  if (value == NULL)
    return FALSE;

  cyc_xrelease (vm->heap, self->looked_up);
  self->looked_up = value;
  self->args = value;
  self->n_args = -1;
  self->next = -2;

  return TRUE;
}

static void
read_flags (Percent *self, Directive *directive)
{
  for (;; self->at++)
    switch (peek (self))
      {
      case '-':
        directive->left = TRUE;
        break;
      case '+':
        directive->plus = TRUE;
        break;
      case ' ':
        directive->blank = TRUE;
        break;
      case '#':
        directive->alternate = TRUE;
        break;
      case '0':
        directive->zero = TRUE;
        break;
      default:
        return;
      }
}

/* A number or a star; leaves @number alone if there is neither. */
static gboolean
read_number (Percent *self, gint64 *number, gint64 limit, const char *too_big, const char *c_type)
{
  CycVM     *vm = self->vm;
  CycObject *argument;

  if (peek (self) == '*')
    {
      self->at++;
      argument = next_argument (self);
      if (argument == NULL)
        return FALSE;
      if (!cyc_is_int (argument))
        return fail (self, vm->exceptions.TypeError, "* wants int");
      if (cyc_int_get_int64 (argument, number) && *number <= limit && *number >= -limit - 1)
        return TRUE;
      cyc_raise (vm, vm->exceptions.OverflowError, "Python int too large to convert to C %s", c_type);
      return FALSE;
    }
  if (peek (self) >= '0' && peek (self) <= '9')
    *number = 0;
  for (; peek (self) >= '0' && peek (self) <= '9'; self->at++)
    {
      if (*number > (limit - 9) / 10)
        return fail (self, vm->exceptions.ValueError, too_big);
      *number = *number * 10 + (gint64) peek (self) - '0';
    }

  return TRUE;
}

static gboolean
is_number_code (guint32 code)
{
  return code < 128 && strchr ("diuxXoeEfFgG", (int) code) != NULL;
}

/* Source: Objects/unicodeobject.c, unicode_format_arg_parse() */
static gboolean
read_directive (Percent *self, Directive *directive)
{
  *directive = (Directive){ .width = -1, .precision = -1 };
  if (peek (self) == '(' && !read_key (self))
    return FALSE;
  read_flags (self, directive);
  if (!read_number (self, &directive->width, G_MAXINT64, "width too big", "ssize_t"))
    return FALSE;
  if (directive->width < -1 || (directive->width == -1 && self->at > 0 && cyc_str_at (self->template, self->at - 1) == '*'))
    {
      directive->left = TRUE;
      directive->width = -directive->width;
    }
  if (peek (self) == '.')
    {
      self->at++;
      directive->precision = 0;
      if (!read_number (self, &directive->precision, G_MAXINT, self->bytes ? "prec too big" : "precision too big", "int"))
        return FALSE;
      directive->precision = MAX (directive->precision, 0);
    }
  if (peek (self) == 'h' || peek (self) == 'l' || peek (self) == 'L')
    self->at++;
  directive->code = peek (self);
  if (directive->code == G_MAXUINT32)
    return fail (self, self->vm->exceptions.ValueError, "incomplete format");
  self->at++;

  return cyc_vm_need_room (self->vm, (gsize) MAX (directive->width, 0), 1) && (!is_number_code (directive->code) || cyc_vm_need_room (self->vm, (gsize) MAX (directive->precision, 0), 1));
}

/* Writes sign, prefix and digits of a number with their padding. */
static void
write_number (Percent *self, const Directive *directive, const char *text, const char *prefix)
{
  gboolean    negative = text[0] == '-';
  const char *digits = text + (negative ? 1 : 0);
  char        sign = negative ? '-' : directive->plus  ? '+'
                                    : directive->blank ? ' '
                                                       : 0;
  gint64      length = (gint64) (strlen (digits) + strlen (prefix)) + (sign != 0 ? 1 : 0);
  gint64      padding = MAX (directive->width - length, 0);

  if (!directive->left && !directive->zero)
    cyc_str_builder_append_n (self->out, ' ', (gsize) padding);
  if (sign != 0)
    cyc_str_builder_append_char (self->out, (guint8) sign);
  cyc_str_builder_append_utf8 (self->out, prefix);
  if (!directive->left && directive->zero)
    cyc_str_builder_append_n (self->out, '0', (gsize) padding);
  cyc_str_builder_append_utf8 (self->out, digits);
  if (directive->left)
    cyc_str_builder_append_n (self->out, ' ', (gsize) padding);
}

static void
write_text (Percent *self, const Directive *directive, const CycStr *text, gint64 precision)
{
  gsize  length = precision >= 0 ? MIN (text->length, (gsize) precision) : text->length;
  gint64 padding = MAX (directive->width - (gint64) length, 0);

  if (!directive->left)
    cyc_str_builder_append_n (self->out, ' ', (gsize) padding);
  cyc_str_builder_append_range (self->out, text, 0, length);
  if (directive->left)
    cyc_str_builder_append_n (self->out, ' ', (gsize) padding);
}

static gboolean
is_based (guint32 code)
{
  return code == 'x' || code == 'X' || code == 'o';
}

static gboolean
wrong_number (Percent *self, const Directive *directive, CycObject *object)
{
  CycVM *vm = self->vm;

  if (is_based (directive->code))
    cyc_raise (vm, vm->exceptions.TypeError, "%%%c format: an integer is required, not %.200T", (int) directive->code, object);
  else
    cyc_raise (vm, vm->exceptions.TypeError, "%%%c format: a %snumber is required, not %.200T", (int) directive->code,
               vm->profile->numbers_are_real ? "real " : "", object);

  return FALSE;
}

/* The int to print; a TypeError is worded anew. */
static CycObject *
whole_of (Percent *self, const Directive *directive, CycObject *object)
{
  CycVM          *vm = self->vm;
  const CycSlots *slots = &CYC_CLASS_OF (object)->slots;
  CycObject      *number = NULL;

  if (cyc_is_int (object))
    return cyc_new_ref (vm, object);
  if (slots->unary[CYC_UNARY_INT] == NULL && slots->unary[CYC_UNARY_FLOAT] == NULL && slots->unary[CYC_UNARY_INDEX] == NULL)
    {
      wrong_number (self, directive, object);
      return NULL;
    }
  number = is_based (directive->code) ? cyc_number_index (vm, object) : cyc_int_from_object (vm, object);
  if (number == NULL && cyc_error_matches (vm, vm->exceptions.TypeError))
    {
      cyc_error_clear (vm);
      wrong_number (self, directive, object);
    }

  return number;
}

static char *
with_precision (char *text, gint64 precision)
{
  gboolean negative = text[0] == '-';
  gsize    length = strlen (text) - (negative ? 1 : 0);
  GString *out;

  if (precision <= (gint64) length)
    return text;

  out = g_string_new (negative ? "-" : "");
  for (gint64 i = (gint64) length; i < precision; i++)
    g_string_append_c (out, '0');
  g_string_append (out, text + (negative ? 1 : 0));
  g_free (text);

  return g_string_free (out, FALSE);
}

static gboolean
format_whole (Percent *self, const Directive *directive, CycObject *object)
{
  CycObject *number = whole_of (self, directive, object);
  guint32    code = directive->code;
  char       prefix[3] = { '0', (char) code, 0 };
  char      *text;

  if (number == NULL)
    return FALSE;
  if (is_based (code))
    text = cyc_int_to_text (number, code == 'o' ? 8 : 16);
  else
    text = cyc_int_to_decimal (self->vm, number);
  cyc_release (self->vm->heap, number);
  if (text == NULL)
    return FALSE;

  text = with_precision (text, directive->precision);
  for (char *p = text; code == 'X' && *p != '\0'; p++)
    *p = g_ascii_toupper (*p);
  write_number (self, directive, text, directive->alternate && is_based (code) ? prefix : "");
  g_free (text);

  return TRUE;
}

static gboolean
format_float (Percent *self, const Directive *directive, CycObject *object)
{
  g_autofree char *text = NULL;
  gint64           precision = directive->precision >= 0 ? directive->precision : DEFAULT_PRECISION;
  double           value;

  if (self->bytes && !cyc_is_float (object) && CYC_CLASS_OF (object)->slots.unary[CYC_UNARY_FLOAT] == NULL)
    {
      cyc_raise (self->vm, self->vm->exceptions.TypeError, "float argument required, not %.200T", object);
      return FALSE;
    }
  if (!cyc_float_from_object (self->vm, object, &value))
    return FALSE;

  text = cyc_double_format (value, (char) directive->code, (int) precision, directive->alternate ? CYC_DOUBLE_ALTERNATE : 0);
  write_number (self, directive, text, "");

  return TRUE;
}

static gboolean
write_char (Percent *self, const Directive *directive, guint32 c)
{
  if (!directive->left && directive->width > 1)
    cyc_str_builder_append_n (self->out, ' ', (gsize) directive->width - 1);
  cyc_str_builder_append_char (self->out, c);
  if (directive->left && directive->width > 1)
    cyc_str_builder_append_n (self->out, ' ', (gsize) directive->width - 1);

  return TRUE;
}

static gboolean
fail_char (Percent   *self,
           CycObject *object)
{
  CycVM           *vm = self->vm;
  gboolean         is_text = self->bytes ? cyc_is_bytes (object) : cyc_is_str (object);
  gsize            length = !is_text ? 0 : self->bytes ? CYC_BYTES (object)->length
                                                       : CYC_STR (object)->length;
  g_autofree char *what = is_text ? g_strdup_printf ("a %s of length %" G_GSIZE_FORMAT, self->bytes ? "bytes object" : "string", length)
                                  : g_strdup (object->type->name);

  if (!vm->profile->percent_c_says_type)
    return fail (self, vm->exceptions.TypeError,
                 self->bytes ? "%c requires an integer in range(256) or a single byte" : "%c requires int or char");
  cyc_raise (vm, vm->exceptions.TypeError, "%%c requires an %s, not %s",
             self->bytes ? "integer in range(256) or a single byte" : "int or a unicode character", what);
  return FALSE;
}

static gboolean
format_char (Percent *self, const Directive *directive, CycObject *object)
{
  CycVM   *vm = self->vm;
  guint32  limit = self->bytes ? 0x100 : 0x110000;
  gint64   c;
  gboolean fits;

  if (self->bytes && cyc_is_bytes (object) && CYC_BYTES (object)->length == 1)
    return write_char (self, directive, (guint8) CYC_BYTES (object)->data[0]);
  if (!self->bytes && cyc_is_str (object) && CYC_STR (object)->length == 1)
    return write_char (self, directive, cyc_str_at (CYC_STR (object), 0));
  if (CYC_CLASS_OF (object)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return fail_char (self, object);

  object = cyc_number_index (vm, object);
  if (object == NULL)
    return FALSE;
  fits = cyc_int_get_int64 (object, &c) && c >= 0 && c < (gint64) limit;
  cyc_release (vm->heap, object);
  if (!fits)
    return fail (self, vm->exceptions.OverflowError, self->bytes ? "%c arg not in range(256)" : "%c arg not in range(0x110000)");

  return write_char (self, directive, (guint32) c);
}

static gboolean
write_bytes (Percent *self, const Directive *directive, CycObject *bytes)
{
  CycStr view = { .length = CYC_BYTES (bytes)->length, .kind = 1, .data = CYC_BYTES (bytes)->data };

  write_text (self, directive, &view, directive->precision);

  return TRUE;
}

static gboolean
format_bytes (Percent *self, const Directive *directive, CycObject *object)
{
  CycVM     *vm = self->vm;
  CycObject *function, *bytes;
  gboolean   fine;

  if (cyc_is_bytes (object))
    return write_bytes (self, directive, object);
  function = cyc_object_lookup_special (vm, object, vm->names.dunder_bytes);
  if (function == NULL)
    {
      if (vm->error == NULL)
        cyc_raise (vm, vm->exceptions.TypeError,
                   "%%b requires a bytes-like object, or an object that implements __bytes__, not '%.100T'", object);
      return FALSE;
    }
  bytes = cyc_object_call_n (vm, function, 0);
  cyc_release (vm->heap, function);
  if (bytes == NULL)
    return FALSE;

  fine = cyc_is_bytes (bytes) && write_bytes (self, directive, bytes);
  if (!fine)
    cyc_raise (vm, vm->exceptions.TypeError, "__bytes__ returned non-bytes (type %.200T)", bytes);
  cyc_release (vm->heap, bytes);

  return fine;
}

static gboolean
format_text (Percent *self, const Directive *directive, CycObject *object)
{
  CycVM     *vm = self->vm;
  CycObject *text;

  if (directive->code == 's' && cyc_is_exact (object, vm->types.str))
    text = cyc_new_ref (vm, object);
  else if (directive->code == 's')
    text = cyc_object_str (vm, object);
  else if (directive->code == 'r' && !self->bytes)
    text = cyc_object_repr (vm, object);
  else
    text = cyc_object_ascii (vm, object);
  if (text == NULL)
    return FALSE;

  if (self->at == self->template->length && cyc_str_builder_length (self->out) == 0 && cyc_is_exact (text, vm->types.str) &&
      !cyc_is_exact (object, vm->types.int_)) /* whose digits are written where they belong */
    self->whole = cyc_new_ref (vm, text);
  write_text (self, directive, CYC_STR (text), directive->precision);
  cyc_release (vm->heap, text);

  return TRUE;
}

static gboolean
unsupported (Percent *self, const Directive *directive)
{
  guint32 code = directive->code;

  cyc_raise (self->vm, self->vm->exceptions.ValueError, "unsupported format character '%c' (0x%x) at index %zd",
             code >= 31 && code <= 126 ? (int) code : '?', code, (gssize) self->at - 1);

  return FALSE;
}

static gboolean
format_argument (Percent *self, const Directive *directive)
{
  CycObject *argument;

  if (directive->code == '%' && (!self->vm->profile->str_concat_says_only || cyc_str_at (self->template, self->at - 2) == '%'))
    {
      cyc_str_builder_append_char (self->out, '%');
      return TRUE;
    }
  argument = next_argument (self);
  if (argument == NULL)
    return FALSE;

  switch (directive->code)
    {
    case 's':
    case 'b':
      if (self->bytes)
        return format_bytes (self, directive, argument);
      return directive->code == 'b' ? unsupported (self, directive) : format_text (self, directive, argument);
    case 'r':
    case 'a':
      return format_text (self, directive, argument);
    case 'd':
    case 'i':
    case 'u':
    case 'o':
    case 'x':
    case 'X':
      return format_whole (self, directive, argument);
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
      return format_float (self, directive, argument);
    case 'c':
      return format_char (self, directive, argument);
    default:
      return unsupported (self, directive);
    }
}

static gboolean
run (Percent *self)
{
  CycVM    *vm = self->vm;
  Directive directive;

  while (self->at < self->template->length)
    {
      gsize start = self->at;

      while (self->at < self->template->length && peek (self) != '%')
        self->at++;
      cyc_str_builder_append_range (self->out, self->template, start, self->at);
      if (self->at == self->template->length)
        break;
      self->at++;
      self->plain = FALSE;
      if (!read_directive (self, &directive) || !format_argument (self, &directive))
        return FALSE;
    }
  if (self->mapping == NULL && (self->n_args < 0 ? self->next == -2 : self->next < self->n_args))
    return fail (self, vm->exceptions.TypeError,
                 self->bytes ? "not all arguments converted during bytes formatting" : "not all arguments converted during string formatting");

  return TRUE;
}

static CycObject *
format (CycVM *vm, const CycStr *template, CycObject *args, gboolean bytes)
{
  Percent    self = { .vm = vm, .template = template, .bytes = bytes, .args = args, .n_args = -1, .next = -2, .plain = TRUE };
  CycObject *result = NULL;
  gboolean   fine;

  if (cyc_is_tuple (args))
    {
      self.n_args = (gssize) ((CycTuple *) args)->length;
      self.next = 0;
    }
  else if (CYC_CLASS_OF (args)->slots.getitem != NULL && !cyc_is_str (args) && !(bytes && cyc_is_bytes (args)))
    self.mapping = args;
  self.out = cyc_str_builder_new (vm);
  fine = run (&self);
  cyc_xrelease (vm->heap, self.looked_up);
  if (fine && self.plain && !bytes)
    result = cyc_new_ref (vm, (CycObject *) template);
  else if (fine && !bytes && self.whole != NULL && CYC_STR (self.whole)->length == cyc_str_builder_length (self.out))
    result = g_steal_pointer (&self.whole);
  else if (fine)
    result = cyc_str_builder_end (vm, g_steal_pointer (&self.out));
  cyc_xrelease (vm->heap, self.whole);
  cyc_str_builder_free (self.out);

  return result;
}

/**
 * cyc_str_percent:
 * @vm: the machine
 * @left: a str, or something else
 * @right: a tuple, a mapping or a value
 *
 * Source: Objects/unicodeobject.c, PyUnicode_Format()
 *
 * Returns: (transfer full) (nullable): a str, NotImplemented, or %NULL with
 *   an exception
 */
CycObject *
cyc_str_percent (CycVM *vm, CycObject *left, CycObject *right)
{
  if (!cyc_is_str (left))
    return cyc_not_implemented_new (vm);

  return format (vm, CYC_STR (left), right, FALSE);
}

/**
 * cyc_bytes_percent:
 * @vm: the machine
 * @left: bytes, or something else
 * @right: a tuple, a mapping or a value
 *
 * Source: Objects/bytesobject.c, _PyBytes_FormatEx()
 *
 * Returns: (transfer full) (nullable): bytes, NotImplemented, or %NULL with
 *   an exception
 */
CycObject *
cyc_bytes_percent (CycVM *vm, CycObject *left, CycObject *right)
{
  CycStr     view = { .kind = 1 };
  CycObject *text, *bytes;

  if (!cyc_is_bytes (left))
    return cyc_not_implemented_new (vm);

  view.length = CYC_BYTES (left)->length;
  view.data = CYC_BYTES (left)->data;
  text = format (vm, &view, right, TRUE);
  if (text == NULL)
    return NULL;

  bytes = cyc_bytes_new (vm, CYC_STR (text)->data, CYC_STR (text)->length);
  cyc_release (vm->heap, text);

  return bytes;
}
