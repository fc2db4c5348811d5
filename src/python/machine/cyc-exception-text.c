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

CycObject *
cyc_exception_os_error_str (CycVM *vm, CycObject *self)
{
  CycObject *const *extra = SELF (self)->extra;

  if (extra[0] == NULL || extra[1] == NULL)
    return cyc_exception_str (vm, self);
  if (extra[2] != NULL)
    return cyc_str_printf (vm, "[Errno %S] %S: %R", extra[0], extra[1], extra[2]);
  return cyc_str_printf (vm, "[Errno %S] %S", extra[0], extra[1]);
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

static gboolean
unicode_range (CycObject *self, gint64 *start, gint64 *end)
{
  CycObject *const *extra = SELF (self)->extra;

  return extra[1] != NULL && extra[2] != NULL && extra[3] != NULL && extra[4] != NULL && cyc_object_is (extra[2], CYC_CLASS_INT) && cyc_object_is (extra[3], CYC_CLASS_INT) && cyc_int_get_int64 (extra[2], start) && cyc_int_get_int64 (extra[3], end);
}

CycObject *
cyc_exception_decode_error_str (CycVM *vm, CycObject *self)
{
  CycObject *const *extra = SELF (self)->extra;
  gint64            start, end;

  if (!unicode_range (self, &start, &end))
    return cyc_exception_str (vm, self);
  if (end == start + 1 && cyc_object_is (extra[1], CYC_CLASS_BYTES) && start >= 0 && start < (gint64) CYC_BYTES (extra[1])->length)
    return cyc_str_printf (vm, "'%S' codec can't decode byte 0x%02x in position %" G_GINT64_FORMAT ": %S", extra[0],
                           (guint) (guint8) CYC_BYTES (extra[1])->data[start], start, extra[4]);
  return cyc_str_printf (vm, "'%S' codec can't decode bytes in position %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ": %S",
                         extra[0], start, end - 1, extra[4]);
}

CycObject *
cyc_exception_encode_error_str (CycVM *vm, CycObject *self)
{
  CycObject *const *extra = SELF (self)->extra;
  gint64            start, end;

  if (!unicode_range (self, &start, &end))
    return cyc_exception_str (vm, self);
  if (end == start + 1 && cyc_object_is (extra[1], CYC_CLASS_STR) && start >= 0 && start < (gint64) CYC_STR (extra[1])->length)
    {
      guint32          c = cyc_str_get_char (extra[1], (gsize) start);
      g_autofree char *escape = g_strdup_printf (c <= 0xff ? "\\x%02x" : c <= 0xffff ? "\\u%04x"
                                                                                     : "\\U%08x",
                                                 c);

      return cyc_str_printf (vm, "'%S' codec can't encode character '%s' in position %" G_GINT64_FORMAT ": %S", extra[0],
                             escape, start, extra[4]);
    }
  return cyc_str_printf (vm, "'%S' codec can't encode characters in position %" G_GINT64_FORMAT "-%" G_GINT64_FORMAT ": %S",
                         extra[0], start, end - 1, extra[4]);
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
