/* cyc-exception-text.c
 *
 * What str() and repr() say of exceptions.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>
#include "cyc-machine.h"

#define SELF(o) CYC_EXCEPTION_OBJECT (o)

CycObject *
cyc_exception_str (CycVM *vm, CycObject *self)
{
  CycObject *args = SELF (self)->args;

  if (args == NULL || CYC_TUPLE (args)->length == 0)
    return cyc_new_ref (vm, vm->empty_str);
  if (CYC_TUPLE (args)->length == 1)
    return cyc_object_str (vm, CYC_TUPLE (args)->items[0]);
  return cyc_object_str (vm, args);
}

CycObject *
cyc_exception_key_error_str (CycVM *vm, CycObject *self)
{
  CycObject *args = SELF (self)->args;

  if (args != NULL && CYC_TUPLE (args)->length == 1)
    return cyc_object_repr (vm, CYC_TUPLE (args)->items[0]);
  return cyc_exception_str (vm, self);
}

/* Source: Objects/exceptions.c, OSError_str */
CycObject *
cyc_exception_os_error_str (CycVM *vm, CycObject *self)
{
  CycObject *const *extra = SELF (self)->extra;
  CycObject        *number = extra[0] != NULL ? extra[0] : vm->none;
  CycObject        *text = extra[1] != NULL ? extra[1] : vm->none;

  if (extra[2] != NULL && extra[3] != NULL)
    return cyc_str_printf (vm, "[Errno %S] %S: %R -> %R", number, text, extra[2], extra[3]);
  if (extra[2] != NULL)
    return cyc_str_printf (vm, "[Errno %S] %S: %R", number, text, extra[2]);
  if (extra[0] != NULL && extra[1] != NULL)
    return cyc_str_printf (vm, "[Errno %S] %S", number, text);
  return cyc_exception_str (vm, self);
}

CycObject *
cyc_exception_message_str (CycVM *vm, CycObject *self)
{
  CycObject *message = cyc_exception_get_extra (vm, self, "msg");

  return message != NULL && cyc_object_is (message, CYC_CLASS_STR) ? cyc_new_ref (vm, message) : cyc_exception_str (vm, self);
}

/* Source: Objects/exceptions.c, SyntaxError_str */
CycObject *
cyc_exception_syntax_error_str (CycVM *vm, CycObject *self)
{
  CycObject       *message = cyc_exception_get_extra (vm, self, "msg");
  CycObject       *filename = cyc_exception_get_extra (vm, self, "filename");
  CycObject       *line = cyc_exception_get_extra (vm, self, "lineno");
  gboolean         has_line = line != NULL && cyc_object_is (line, CYC_CLASS_INT);
  g_autofree char *base = NULL;

  if (filename != NULL && cyc_object_is (filename, CYC_CLASS_STR))
    base = g_path_get_basename (cyc_str_get_utf8 (filename));
  if (message == NULL)
    message = vm->none;
  if (base != NULL && has_line)
    return cyc_str_printf (vm, "%S (%s, line %S)", message, base, line);
  if (base != NULL)
    return cyc_str_printf (vm, "%S (%s)", message, base);
  if (has_line)
    return cyc_str_printf (vm, "%S (line %S)", message, line);
  return cyc_object_str (vm, message);
}

/* An error about text: which part of it, of which object, and why. */
typedef struct
{
  CycObject *object;            /* NULL: never initialized, so that there is nothing to say */
  CycObject *encoding, *reason; /* held: their str () */
  gint64     start, end;
} TextError;

/* What is deleted reads <NULL>, as PyObject_Str () has it. */
static CycObject *
text_of (CycVM *vm, CycObject *value)
{
  return value != NULL ? cyc_object_str (vm, value) : cyc_str_new (vm, "<NULL>");
}

/* 0 for what is deleted or no place. */
static gint64
place_of (CycObject *value)
{
  gint64 place;

  return value != NULL && cyc_int_get_int64 (value, &place) ? place : 0;
}

static gboolean
text_error_read (CycVM *vm, TextError *out, CycObject *self)
{
  CycObject *const *extra = SELF (self)->extra;

  *out = (TextError){ .object = extra[1] };
  if (out->object == NULL)
    return TRUE;
  out->start = place_of (extra[2]);
  out->end = place_of (extra[3]);
  out->reason = text_of (vm, extra[4]);
  out->encoding = out->reason != NULL ? text_of (vm, extra[0]) : NULL;
  return out->encoding != NULL;
}

/* The text is complete; what was read is let go. */
static CycObject *
text_error_say (CycVM *vm, TextError *self, CycObject *text)
{
  cyc_xrelease (vm->heap, self->encoding);
  cyc_xrelease (vm->heap, self->reason);
  return text;
}

static gboolean
is_one_of (const TextError *self, gsize length)
{
  return self->start >= 0 && self->start < (gint64) length && self->end == self->start + 1;
}

CycObject *
cyc_exception_decode_error_str (CycVM *vm, CycObject *self)
{
  TextError error;

  if (!text_error_read (vm, &error, self))
    return text_error_say (vm, &error, NULL);
  if (error.object == NULL)
    return cyc_new_ref (vm, vm->empty_str);
  if (cyc_object_is (error.object, CYC_CLASS_BYTES) && is_one_of (&error, CYC_BYTES (error.object)->length))
    return text_error_say (vm, &error,
                           cyc_str_printf (vm, "'%S' codec can't decode byte 0x%02x in position %" G_GINT64_FORMAT ": %S", error.encoding,
                                           (guint) (guint8) CYC_BYTES (error.object)->data[error.start], error.start, error.reason));
  return text_error_say (vm, &error,
                         cyc_str_printf (vm, "'%S' codec can't decode bytes in position %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ": %S",
                                         error.encoding, error.start, error.end - 1, error.reason));
}

/* @before, then "character", where, and why. */
static CycObject *
say_characters (CycVM *vm, TextError *error, const char *before)
{
  CycObject *object = error->object;

  if (cyc_object_is (object, CYC_CLASS_STR) && is_one_of (error, CYC_STR (object)->length))
    {
      guint32          c = cyc_str_get_char (object, (gsize) error->start);
      g_autofree char *escape = g_strdup_printf (c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x"
                                                                                     : "\\U%08x",
                                                 c);

      return cyc_str_printf (vm, "%s character '%s' in position %" G_GINT64_FORMAT ": %S", before, escape, error->start, error->reason);
    }
  return cyc_str_printf (vm, "%s characters in position %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ": %S", before, error->start,
                         error->end - 1, error->reason);
}

CycObject *
cyc_exception_encode_error_str (CycVM *vm, CycObject *self)
{
  TextError        error;
  g_autofree char *before = NULL;

  if (!text_error_read (vm, &error, self))
    return text_error_say (vm, &error, NULL);
  if (error.object == NULL)
    return cyc_new_ref (vm, vm->empty_str);
  before = g_strdup_printf ("'%s' codec can't encode", cyc_str_get_utf8 (error.encoding));
  return text_error_say (vm, &error, say_characters (vm, &error, before));
}

CycObject *
cyc_exception_translate_error_str (CycVM *vm, CycObject *self)
{
  TextError error;

  if (!text_error_read (vm, &error, self))
    return text_error_say (vm, &error, NULL);
  if (error.object == NULL)
    return cyc_new_ref (vm, vm->empty_str);
  return text_error_say (vm, &error, say_characters (vm, &error, "can't translate"));
}

CycObject *
cyc_exception_repr (CycVM *vm, CycObject *self)
{
  CycObject  *args = SELF (self)->args;
  const char *name = self->type->name;

  if (args != NULL && CYC_TUPLE (args)->length == 1 && vm->profile->takes_no_arguments)
    return cyc_str_printf (vm, "%s(%R)", name, CYC_TUPLE (args)->items[0]);
  return cyc_str_printf (vm, "%s%R", name, args != NULL ? args : vm->empty_tuple);
}
