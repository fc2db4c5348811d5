/* cyc-str-repr.c
 *
 * repr () of strings.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

static void
append_escaped (GString *out, guint32 c)
{
  if (c <= 0xff)
    g_string_append_printf (out, "\\x%02x", c);
  else if (c <= 0xffff)
    g_string_append_printf (out, "\\u%04x", c);
  else
    g_string_append_printf (out, "\\U%08x", c);
}

static void
append_char (GString *out, const CycProfile *profile, guint32 c, char quote, gboolean ascii)
{
  char utf8[4];

  if (c == (guint32) quote || c == '\\')
    g_string_append_printf (out, "\\%c", (char) c);
  else if (c == '\n')
    g_string_append (out, "\\n");
  else if (c == '\r')
    g_string_append (out, "\\r");
  else if (c == '\t')
    g_string_append (out, "\\t");
  else if (c < 0x7f && c >= ' ')
    g_string_append_c (out, (char) c);
  else if (c < 0x80 || ascii || !cyc_char_is_printable (profile, c))
    append_escaped (out, c);
  else
    g_string_append_len (out, utf8, (gssize) cyc_char_write_utf8 (c, utf8));
}

/**
 * cyc_str_repr_text:
 * @profile: a version, which knows what is printable
 * @self: a string
 * @ascii: whether to escape all that is not ASCII
 *
 * Source: Objects/unicodeobject.c, unicode_repr()
 *
 * Returns: (transfer full): UTF-8, with quotes
 */
char *
cyc_str_repr_text (const CycProfile *profile, const CycStr *self, gboolean ascii)
{
  GString *out = g_string_sized_new (self->length + 2);
  gboolean single = FALSE, twofold = FALSE;
  char     quote;

  for (gsize i = 0; i < self->length; i++)
    {
      guint32 c = cyc_str_at (self, i);

      single |= c == '\'';
      twofold |= c == '"';
    }
  quote = single && !twofold ? '"' : '\'';
  g_string_append_c (out, quote);
  for (gsize i = 0; i < self->length; i++)
    append_char (out, profile, cyc_str_at (self, i), quote, ascii);
  g_string_append_c (out, quote);

  return g_string_free (out, FALSE);
}

/**
 * cyc_str_repr:
 * @vm: the machine
 * @self: a str
 *
 * Returns: (transfer full): what repr () prints
 */
CycObject *
cyc_str_repr (CycVM *vm, CycObject *self)
{
  g_autofree char *text = cyc_str_repr_text (vm->profile, CYC_STR (self), FALSE);

  return cyc_str_new (vm, text);
}
