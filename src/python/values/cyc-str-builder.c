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
  CycVM   *vm;
  gpointer data; /* @first or a block of its own */
  gsize    length;
  gsize    capacity;
  guint    kind;
  gboolean ascii;
  gboolean too_large; /* what came last is not in it */
  char     first[FIRST_CAPACITY + 1];
};

/**
 * cyc_str_builder_new:
 * @vm: the machine
 *
 * Returns: (transfer full): an empty builder
 */
CycStrBuilder *
cyc_str_builder_new (CycVM *vm)
{
  CycStrBuilder *self = g_new (CycStrBuilder, 1);

  self->vm = vm;
  self->data = self->first;
  self->length = 0;
  self->capacity = FIRST_CAPACITY;
  self->kind = 1;
  self->ascii = TRUE;
  self->too_large = FALSE;

  return self;
}

static void
free_data (CycStrBuilder *self)
{
  if (self->data != self->first)
    g_free (self->data);
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

  free_data (self);
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

/* Room for @n more characters of @kind bytes; %FALSE where the memory limit would be passed. */
static gboolean
reserve (CycStrBuilder *self, gsize n, guint kind)
{
  gsize    capacity = self->capacity;
  gpointer larger;

  if (self->length + n > capacity)
    capacity = MAX (self->length + n, capacity + capacity / 2);
  kind = MAX (kind, self->kind);
  if (capacity == self->capacity && kind == self->kind)
    return !self->too_large;
  self->too_large = self->too_large || !cyc_heap_has_room (self->vm->heap, capacity, kind);
  if (self->too_large)
    return FALSE;

  if (kind == self->kind && self->data != self->first)
    larger = g_realloc (self->data, (capacity + 1) * kind);
  else
    {
      larger = g_malloc ((capacity + 1) * kind);
      cyc_chars_copy (larger, kind, 0, self->data, self->kind, 0, self->length);
      free_data (self);
    }
  self->data = larger;
  self->kind = kind;
  self->capacity = capacity;
  return TRUE;
}

/**
 * cyc_str_builder_append_char:
 * @self: a builder
 * @character: a code point
 */
void
cyc_str_builder_append_char (CycStrBuilder *self, guint32 character)
{
  if ((self->length == self->capacity || character > 0xff) && !reserve (self, 1, cyc_kind_of (character)))
    return;
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
  if (n == 0 || !reserve (self, n, cyc_kind_of (character)))
    return;
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
  if (end <= start || !reserve (self, end - start, str->kind))
    return;
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
 * Returns: (transfer full) (nullable): what was built; %NULL with a MemoryError
 *   where that takes more memory than the program may
 */
CycObject *
cyc_str_builder_end (CycVM *vm, CycStrBuilder *self)
{
  CycObject *str;
  guint32    greatest = 0;
  CycStr     view = { .kind = (guint8) self->kind, .data = self->data, .length = self->length };

  if (!self->ascii)
    greatest = cyc_str_greatest (&view);
  if (self->too_large)
    str = cyc_raise_object (vm, vm->exceptions.MemoryError, NULL);
  else if (self->kind != cyc_kind_of (greatest) || self->length <= 1)
    str = cyc_str_new_chars (vm, self->data, self->length, self->kind);
  else if (self->data == self->first)
    str = cyc_str_copy_data (vm, vm->types.str, self->data, self->length, self->kind, greatest < 0x80);
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
 * Returns: (transfer full) (nullable): what was built; not the shared string of its
 *   text if it is a single character
 */
CycObject *
cyc_str_builder_end_unshared (CycVM *vm, CycStrBuilder *self)
{
  CycStr  view = { .kind = (guint8) self->kind, .data = self->data, .length = self->length };
  guint32 character = self->length == 1 ? cyc_str_at (&view, 0) : G_MAXUINT32;

  if (character > G_MAXUINT8 || self->too_large)
    return cyc_str_builder_end (vm, self);
  cyc_str_builder_free (self);

  return cyc_str_new_unshared (vm, (guint8) character);
}
