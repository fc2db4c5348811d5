/* cyc-str-builder.c
 *
 * Builds strings character by character, in as narrow a kind as will do.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define FIRST_CAPACITY 64

struct _CycStrBuilder
{
  gpointer data;
  gsize    length;
  gsize    capacity;
  guint    kind;
  gboolean ascii;
};

/**
 * cyc_str_builder_new:
 *
 * Returns: (transfer full): an empty builder
 */
CycStrBuilder *
cyc_str_builder_new (void)
{
  CycStrBuilder *self = g_new0 (CycStrBuilder, 1);

  self->kind = 1;
  self->ascii = TRUE;
  self->capacity = FIRST_CAPACITY;
  self->data = g_malloc (FIRST_CAPACITY + 1);

  return self;
}

/**
 * cyc_str_builder_free:
 * @self: (nullable): a builder that is not wanted any more
 */
void
cyc_str_builder_free (CycStrBuilder *self)
{
  if (self == NULL)
    return;

  g_free (self->data);
  g_free (self);
}

/**
 * cyc_str_builder_length:
 * @self: a builder
 *
 * Returns: characters so far
 */
gsize
cyc_str_builder_length (const CycStrBuilder *self)
{
  return self->length;
}

/* Room for @n more characters of @kind bytes. */
static void
reserve (CycStrBuilder *self, gsize n, guint kind)
{
  gsize    capacity = self->capacity;
  gpointer wider;

  if (self->length + n > capacity)
    capacity = MAX (self->length + n, capacity + capacity / 2);
  if (kind <= self->kind)
    {
      if (capacity != self->capacity)
        self->data = g_realloc (self->data, (capacity + 1) * self->kind);
      self->capacity = capacity;
      return;
    }

  wider = g_malloc ((capacity + 1) * kind);
  cyc_chars_copy (wider, kind, 0, self->data, self->kind, 0, self->length);
  g_free (self->data);
  self->data = wider;
  self->kind = kind;
  self->capacity = capacity;
}

/**
 * cyc_str_builder_append_char:
 * @self: a builder
 * @character: a code point
 */
void
cyc_str_builder_append_char (CycStrBuilder *self, guint32 character)
{
  if (self->length == self->capacity || character > 0xff)
    reserve (self, 1, cyc_kind_of (character));
  if (character > 0x7f)
    self->ascii = FALSE;
  cyc_str_put (self->data, self->kind, self->length++, character);
}

/**
 * cyc_str_builder_append_n:
 * @self: a builder
 * @character: a code point
 * @n: how often
 */
void
cyc_str_builder_append_n (CycStrBuilder *self, guint32 character, gsize n)
{
  if (n > 0)
    reserve (self, n, cyc_kind_of (character));
  while (n-- > 0)
    cyc_str_builder_append_char (self, character);
}

/**
 * cyc_str_builder_append_range:
 * @self: a builder
 * @str: a string
 * @start: its first character to add
 * @end: behind the last one
 */
void
cyc_str_builder_append_range (CycStrBuilder *self, const CycStr *str, gsize start, gsize end)
{
  if (end <= start)
    return;

  reserve (self, end - start, str->kind);
  cyc_chars_copy (self->data, self->kind, self->length, str->data, str->kind, start, end - start);
  self->length += end - start;
  self->ascii = self->ascii && str->ascii;
}

/**
 * cyc_str_builder_append:
 * @self: a builder
 * @str: a str
 */
void
cyc_str_builder_append (CycStrBuilder *self, CycObject *str)
{
  cyc_str_builder_append_range (self, CYC_STR (str), 0, CYC_STR (str)->length);
}

/**
 * cyc_str_builder_append_utf8:
 * @self: a builder
 * @utf8: zero-terminated UTF-8
 */
void
cyc_str_builder_append_utf8 (CycStrBuilder *self, const char *utf8)
{
  for (const char *p = utf8; *p != '\0'; p = (guint8) *p < 0x80 ? p + 1 : g_utf8_next_char (p))
    cyc_str_builder_append_char (self, (guint8) *p < 0x80 ? (guint32) *p : g_utf8_get_char (p));
}

/**
 * cyc_str_builder_end:
 * @vm: the machine
 * @self: (transfer full): a builder
 *
 * Returns: (transfer full): what was built
 */
CycObject *
cyc_str_builder_end (CycVM *vm, CycStrBuilder *self)
{
  CycObject *str;
  guint32    greatest = 0;
  CycStr     view = { .kind = (guint8) self->kind, .data = self->data, .length = self->length };

  if (!self->ascii)
    greatest = cyc_str_greatest (&view);
  if (self->kind != cyc_kind_of (greatest) || self->length == 1)
    str = cyc_str_new_chars (vm, self->data, self->length, self->kind);
  else
    {
      self->data = g_realloc (self->data, (self->length + 1) * self->kind);
      cyc_str_put (self->data, self->kind, self->length, 0);
      str = cyc_str_take_data (vm, vm->types.str, g_steal_pointer (&self->data), self->length, self->kind, greatest < 0x80);
    }
  cyc_str_builder_free (self);

  return str;
}

/**
 * cyc_str_builder_end_unshared:
 * @vm: the machine
 * @self: (transfer full): a builder
 *
 * Returns: (transfer full): what was built; not the shared string of its
 *   text if it is a single character
 */
CycObject *
cyc_str_builder_end_unshared (CycVM *vm, CycStrBuilder *self)
{
  CycStr  view = { .kind = (guint8) self->kind, .data = self->data, .length = self->length };
  guint32 character = self->length == 1 ? cyc_str_at (&view, 0) : G_MAXUINT32;

  if (character > G_MAXUINT8)
    return cyc_str_builder_end (vm, self);
  cyc_str_builder_free (self);

  return cyc_str_new_unshared (vm, (guint8) character);
}
