/* cyc-str.c
 *
 * Strings: making them, and what of CPython's layout can be seen.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define REPR_LENGTH_MAX 40
/* Bytes, the zero at the end included, that a string may have behind its head. */
#define INSIDE_MAX 40
/* What a string that is not ASCII has in its header besides. */
#define COMPACT_EXTRA(profile) ((gsize) (profile)->str_header_size - 24)

/**
 * cyc_str_measure_text:
 * @profile: a version
 * @self: a string
 *
 * Source: Objects/unicodeobject.c, unicode_sizeof_impl()
 *
 * Returns: what str.__sizeof__ says of a plain str
 */
gsize
cyc_str_measure_text (const CycProfile *profile, const CycStr *self)
{
  gsize size = profile->str_header_size + (self->length + 1) * self->kind;

  if (!self->ascii)
    size += COMPACT_EXTRA (profile);
  /* The interpreter's own Latin-1 characters come with their UTF-8. */
  if (!self->ascii && self->kind == 1 && self->length == 1 && profile->immortal_count != 0)
    size += 3;

  return size;
}

static guint32
repr_for_event (CycVM *vm, gconstpointer data, gsize length, guint kind)
{
  CycStr           view = { .length = MIN (length, REPR_LENGTH_MAX), .kind = (guint8) kind, .data = (gpointer) data };
  g_autofree char *text = NULL;
  g_autofree char *shortened = NULL;

  if (vm->heap->sink == NULL)
    return 0;
  text = cyc_str_repr_text (vm->profile, &view, FALSE);
  if (length <= REPR_LENGTH_MAX)
    return cyc_heap_text (vm->heap, text);

  shortened = g_strdup_printf ("%.*s…%c", (int) strlen (text) - 1, text, text[0]);

  return cyc_heap_text (vm->heap, shortened);
}

static CycObject *
init_shape (CycObject *self, const CycStr *shape, gpointer data)
{
  CYC_STR (self)->hash = -1;
  CYC_STR (self)->length = shape->length;
  CYC_STR (self)->kind = shape->kind;
  CYC_STR (self)->ascii = shape->ascii;
  CYC_STR (self)->data = data;

  return self;
}

/* Whether the characters stand behind the head, in the same block. */
static gboolean
stands_inside (CycVM *vm, CycClass *class, const CycStr *shape)
{
  return class == vm->types.str && (shape->length + 1) * shape->kind <= INSIDE_MAX;
}

static CycObject *
new_inside (CycVM *vm, const CycStr *shape, gconstpointer data)
{
  CycType   *type = &vm->types.str->type;
  gsize      bytes = shape->length * shape->kind;
  CycObject *self = cyc_heap_alloc (vm->heap, type, type->struct_size + bytes + shape->kind, cyc_str_measure_text (vm->profile, shape),
                                    repr_for_event (vm, data, shape->length, shape->kind));

  memcpy (CYC_STR (self)->inside, data, bytes);

  return init_shape (self, shape, CYC_STR (self)->inside);
}

static CycObject *
new_outside (CycVM *vm, CycClass *class, const CycStr *shape, gpointer data)
{
  gsize basic = vm->types.str->type.size;
  gsize size = class == vm->types.str ? cyc_str_measure_text (vm->profile, shape) : basic;

  return init_shape (cyc_value_alloc (vm, class, basic, size, repr_for_event (vm, data, shape->length, shape->kind)), shape, data);
}

/**
 * cyc_str_copy_data:
 * @vm: the machine
 * @class: str or a subclass
 * @data: the characters
 * @length: how many
 * @kind: bytes a character, as few as will do
 * @ascii: whether all are below 0x80
 *
 * Returns: (transfer full): a new string, never a shared one
 */
CycObject *
cyc_str_copy_data (CycVM *vm, CycClass *class, gconstpointer data, gsize length, guint kind, gboolean ascii)
{
  CycStr shape = { .length = length, .kind = (guint8) kind, .ascii = (guint8) ascii };
  char  *own;

  if (stands_inside (vm, class, &shape))
    return new_inside (vm, &shape, data);

  own = g_malloc ((length + 1) * kind);
  memcpy (own, data, length * kind);
  cyc_str_put (own, kind, length, 0);

  return new_outside (vm, class, &shape, own);
}

/**
 * cyc_str_new_unshared:
 * @vm: the machine
 * @character: a Latin-1 character
 *
 * Makes a string of one character as what allocates its result itself does:
 * repr() of a digit, replace(), upper(). It is not the shared one.
 *
 * Source: Objects/unicodeobject.c, PyUnicode_New()
 *
 * Returns: (transfer full): a new string
 */
CycObject *
cyc_str_new_unshared (CycVM *vm, guint8 character)
{
  return cyc_str_copy_data (vm, vm->types.str, &character, 1, 1, character < 0x80);
}

static CycObject *
latin1_char (CycVM *vm, guint8 character)
{
  if (vm->latin1[character] == NULL)
    vm->latin1[character] = cyc_value_share (vm, "latin1", cyc_str_new_unshared (vm, character));

  return cyc_new_ref (vm, vm->latin1[character]);
}

/**
 * cyc_str_take_data:
 * @vm: the machine
 * @class: str or a subclass
 * @data: (transfer full): the characters, a zero of their size behind them
 * @length: how many
 * @kind: bytes a character, as few as will do
 * @ascii: whether all are below 0x80
 *
 * Returns: (transfer full): a string; the shared one for "" and Latin-1 characters
 */
CycObject *
cyc_str_take_data (CycVM *vm, CycClass *class, gpointer data, gsize length, guint kind, gboolean ascii)
{
  CycStr     shape = { .length = length, .kind = (guint8) kind, .ascii = (guint8) ascii };
  CycObject *self;

  if (!stands_inside (vm, class, &shape))
    return new_outside (vm, class, &shape, data);

  if (length <= 1 && kind == 1)
    self = length == 0 ? cyc_new_ref (vm, vm->empty_str) : latin1_char (vm, *(guint8 *) data);
  else
    self = new_inside (vm, &shape, data);
  g_free (data);

  return self;
}

/**
 * cyc_str_empty:
 * @vm: the machine
 *
 * Returns: (transfer full): ""
 */
CycObject *
cyc_str_empty (CycVM *vm)
{
  return cyc_new_ref (vm, vm->empty_str);
}

/**
 * cyc_str_new_char:
 * @vm: the machine
 * @character: a code point, surrogates included
 *
 * Returns: (transfer full): a string of one character
 */
CycObject *
cyc_str_new_char (CycVM *vm, guint32 character)
{
  guint32 data;
  guint   kind = cyc_kind_of (character);

  if (kind == 1)
    return latin1_char (vm, (guint8) character);

  cyc_str_put (&data, kind, 0, character);

  return cyc_str_copy_data (vm, vm->types.str, &data, 1, kind, FALSE);
}

static guint32
greatest_of (gconstpointer data, gsize length, guint kind)
{
  CycStr  view = { .length = length, .kind = (guint8) kind, .data = (gpointer) data };
  guint32 greatest = 0;

  for (gsize i = 0; i < length; i++)
    greatest = MAX (greatest, cyc_str_at (&view, i));

  return greatest;
}

/**
 * cyc_str_greatest:
 * @self: a string
 *
 * Returns: its greatest character, 0 if it has none
 */
guint32
cyc_str_greatest (const CycStr *self)
{
  return greatest_of (self->data, self->length, self->kind);
}

/**
 * cyc_chars_copy:
 * @to: characters to write
 * @to_kind: bytes of each, enough for what is copied
 * @at: where to write
 * @from: characters to read
 * @from_kind: bytes of each
 * @from_at: where to read
 * @n: how many
 */
void
cyc_chars_copy (gpointer to, guint to_kind, gsize at, gconstpointer from, guint from_kind, gsize from_at, gsize n)
{
  CycStr view = { .kind = (guint8) from_kind, .data = (gpointer) from };

  if (to_kind == from_kind)
    memcpy ((char *) to + at * to_kind, (const char *) from + from_at * from_kind, n * to_kind);
  else
    for (gsize i = 0; i < n; i++)
      cyc_str_put (to, to_kind, at + i, cyc_str_at (&view, from_at + i));
}

/**
 * cyc_str_new_chars:
 * @vm: the machine
 * @data: characters
 * @length: how many
 * @kind: bytes of each
 *
 * Returns: (transfer full): a string of as narrow a kind as will do
 */
CycObject *
cyc_str_new_chars (CycVM *vm, gconstpointer data, gsize length, guint kind)
{
  guint32  greatest = greatest_of (data, length, kind);
  guint    own_kind = cyc_kind_of (greatest);
  gpointer own;

  if (length == 1)
    return cyc_str_new_char (vm, greatest);
  if (own_kind == kind && length > 0)
    return cyc_str_copy_data (vm, vm->types.str, data, length, kind, greatest < 0x80);

  own = g_malloc0 ((length + 1) * own_kind);
  cyc_chars_copy (own, own_kind, 0, data, kind, 0, length);

  return cyc_str_take_data (vm, vm->types.str, own, length, own_kind, greatest < 0x80);
}

/**
 * cyc_str_new_ucs4:
 * @vm: the machine
 * @characters: (array length=length): code points
 * @length: how many
 *
 * Returns: (transfer full): a string
 */
CycObject *
cyc_str_new_ucs4 (CycVM *vm, const guint32 *characters, gsize length)
{
  return cyc_str_new_chars (vm, characters, length, 4);
}

/* One character of well-formed UTF-8 or WTF-8. */
static guint32
read_utf8 (const guint8 **p)
{
  const guint8 *s = *p;

  if (s[0] < 0x80)
    {
      *p += 1;
      return s[0];
    }
  if (s[0] < 0xe0)
    {
      *p += 2;
      return ((s[0] & 0x1fu) << 6) | (s[1] & 0x3fu);
    }
  if (s[0] < 0xf0)
    {
      *p += 3;
      return ((s[0] & 0x0fu) << 12) | ((s[1] & 0x3fu) << 6) | (s[2] & 0x3fu);
    }
  *p += 4;

  return ((s[0] & 0x07u) << 18) | ((s[1] & 0x3fu) << 12) | ((s[2] & 0x3fu) << 6) | (s[3] & 0x3fu);
}

static gboolean
all_ascii (const char *data, gsize length)
{
  guint8 all = 0;

  for (gsize i = 0; i < length; i++)
    all |= (guint8) data[i];

  return all < 0x80;
}

/**
 * cyc_str_new_len:
 * @vm: the machine
 * @utf8: UTF-8; lone surrogates as WTF-8
 * @n_bytes: its length
 *
 * Returns: (transfer full): a string
 */
CycObject *
cyc_str_new_len (CycVM *vm, const char *utf8, gsize n_bytes)
{
  const guint8       *p = (const guint8 *) utf8, *end = p + n_bytes;
  g_autofree guint32 *characters = NULL;
  gsize               length = 0;

  if (all_ascii (utf8, n_bytes))
    {
      if (n_bytes <= 1)
        return n_bytes == 0 ? cyc_str_empty (vm) : latin1_char (vm, (guint8) *utf8);
      return cyc_str_copy_data (vm, vm->types.str, utf8, n_bytes, 1, TRUE);
    }

  characters = g_new (guint32, n_bytes);
  while (p < end)
    characters[length++] = read_utf8 (&p);

  return cyc_str_new_ucs4 (vm, characters, length);
}

/**
 * cyc_str_new:
 * @vm: the machine
 * @utf8: zero-terminated UTF-8
 *
 * Returns: (transfer full): a string
 */
CycObject *
cyc_str_new (CycVM *vm, const char *utf8)
{
  return cyc_str_new_len (vm, utf8, strlen (utf8));
}

/**
 * cyc_str_exact:
 * @vm: the machine
 * @self: a str or an instance of a subclass
 *
 * Returns: (transfer full): @self if it is a plain str, else a copy that is
 */
CycObject *
cyc_str_exact (CycVM *vm, CycObject *self)
{
  const CycStr *str = CYC_STR (self);

  if (cyc_is_exact (self, vm->types.str))
    return cyc_new_ref (vm, self);

  if (str->length <= 1 && str->kind == 1)
    return str->length == 0 ? cyc_str_empty (vm) : latin1_char (vm, *(guint8 *) str->data);

  return cyc_str_copy_data (vm, vm->types.str, str->data, str->length, str->kind, str->ascii);
}

/**
 * cyc_char_write_utf8:
 * @c: a code point, surrogates included
 * @out: room for four bytes
 *
 * Returns: how many bytes were written
 */
gsize
cyc_char_write_utf8 (guint32 c, char *out)
{
  if (c < 0x80)
    {
      out[0] = (char) c;
      return 1;
    }
  if (c < 0x800)
    {
      out[0] = (char) (0xc0 | (c >> 6));
      out[1] = (char) (0x80 | (c & 0x3f));
      return 2;
    }
  if (c < 0x10000)
    {
      out[0] = (char) (0xe0 | (c >> 12));
      out[1] = (char) (0x80 | ((c >> 6) & 0x3f));
      out[2] = (char) (0x80 | (c & 0x3f));
      return 3;
    }
  out[0] = (char) (0xf0 | (c >> 18));
  out[1] = (char) (0x80 | ((c >> 12) & 0x3f));
  out[2] = (char) (0x80 | ((c >> 6) & 0x3f));
  out[3] = (char) (0x80 | (c & 0x3f));

  return 4;
}

/**
 * cyc_str_get_utf8_len:
 * @self: a str
 * @length: (out): bytes
 *
 * Returns: (transfer none): its UTF-8 form, lone surrogates as WTF-8
 */
const char *
cyc_str_get_utf8_len (CycObject *self, gsize *length)
{
  CycStr *str = CYC_STR (self);
  gsize   n = 0;

  if (str->ascii)
    {
      *length = str->length;
      return str->data;
    }
  if (str->utf8 == NULL)
    {
      str->utf8 = g_malloc (str->length * 4 + 1);
      for (gsize i = 0; i < str->length; i++)
        n += cyc_char_write_utf8 (cyc_str_at (str, i), str->utf8 + n);
      str->utf8[n] = '\0';
      str->utf8 = g_realloc (str->utf8, n + 1);
    }
  else
    for (gsize i = 0; i < str->length; i++)
      {
        guint32 c = cyc_str_at (str, i);

        n += c < 0x80 ? 1 : c < 0x800   ? 2
                          : c < 0x10000 ? 3
                                        : 4;
      }
  *length = n;

  return str->utf8;
}

/**
 * cyc_str_get_utf8:
 * @self: a str
 *
 * Returns: (transfer none): its UTF-8 form, lone surrogates as WTF-8
 */
const char *
cyc_str_get_utf8 (CycObject *self)
{
  gsize length;

  if (CYC_STR (self)->ascii)
    return CYC_STR (self)->data;
  if (CYC_STR (self)->utf8 != NULL)
    return CYC_STR (self)->utf8;

  return cyc_str_get_utf8_len (self, &length);
}

/**
 * cyc_str_get_char:
 * @self: a str
 * @index: below its length
 *
 * Returns: a code point
 */
guint32
cyc_str_get_char (CycObject *self, gsize index)
{
  return cyc_str_at (CYC_STR (self), index);
}

/**
 * cyc_str_get_text:
 * @vm: the machine
 * @self: a str
 *
 * Returns: its number in the events' texts, 0 when nothing is recorded
 */
guint32
cyc_str_get_text (CycVM *vm, CycObject *self)
{
  if (vm->heap->sink == NULL)
    return 0;
  if (CYC_STR (self)->text == 0)
    CYC_STR (self)->text = cyc_heap_text (vm->heap, cyc_str_get_utf8 (self));

  return CYC_STR (self)->text;
}

/**
 * cyc_str_need:
 * @vm: the machine
 * @object: what should be a str
 * @format: a message that may name the type with %T
 *
 * Returns: %FALSE with a TypeError if it is none
 */
gboolean
cyc_str_need (CycVM *vm, CycObject *object, const char *format)
{
  CycObject *message;

  if (cyc_is_str (object))
    return TRUE;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = cyc_str_printf (vm, format, object);
#pragma GCC diagnostic pop
  cyc_raise_object (vm, vm->exceptions.TypeError, message);
  cyc_release (vm->heap, message);

  return FALSE;
}
