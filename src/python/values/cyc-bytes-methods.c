/* cyc-bytes-methods.c
 *
 * bytes' other methods: case, padding, decoding, translating.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define TABLE_SIZE 256
#define TAB_SIZE 8

static gboolean
is_blank (char c)
{
  return c == ' ' || (c >= 9 && c <= 13);
}

typedef char (*ByteMapping) (char c, gboolean inside);

/* @inside: the byte before was a letter. */
static char
upper (char c, gboolean inside)
{
  return g_ascii_toupper (c);
}

static char
lower (char c, gboolean inside)
{
  return g_ascii_tolower (c);
}

static char
swapped (char c, gboolean inside)
{
  return g_ascii_isupper (c) ? g_ascii_tolower (c) : g_ascii_toupper (c);
}

static char
titled (char c, gboolean inside)
{
  return inside ? g_ascii_tolower (c) : g_ascii_toupper (c);
}

static CycObject *
map_bytes (CycVM *vm, const char *name, CycObject *self, gsize n_args, CycObject *kwnames, ByteMapping mapping)
{
  const CycBytes *bytes = CYC_BYTES (self);
  char           *data;

  if (!cyc_args_none (vm, name, n_args, kwnames))
    return NULL;

  data = g_malloc (bytes->length + 1);
  for (gsize i = 0; i < bytes->length; i++)
    data[i] = mapping (bytes->data[i], i > 0 && g_ascii_isalpha (bytes->data[i - 1]));

  return cyc_bytes_take (vm, vm->types.bytes, data, bytes->length);
}

#define DEFINE_MAPPING(name, mapping)                                                                   \
  static CycObject *                                                                                    \
    bytes_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                     \
    return map_bytes (vm, "bytes." #name, self, n_args, kwnames, (mapping));                            \
  }

DEFINE_MAPPING (upper, upper)
DEFINE_MAPPING (lower, lower)
DEFINE_MAPPING (swapcase, swapped)
DEFINE_MAPPING (title, titled)

static CycObject *
bytes_capitalize (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *result = map_bytes (vm, "bytes.capitalize", self, n_args, kwnames, lower);

  if (result != NULL && CYC_BYTES (result)->length > 0)
    CYC_BYTES (result)->data[0] = g_ascii_toupper (CYC_BYTES (result)->data[0]);

  return result;
}

static gboolean
is_alpha (char c)
{
  return g_ascii_isalpha (c);
}

static gboolean
is_digit (char c)
{
  return g_ascii_isdigit (c);
}

static gboolean
is_alnum (char c)
{
  return g_ascii_isalnum (c);
}

#define DEFINE_QUESTION(name, test)                                                                     \
  static CycObject *                                                                                    \
    bytes_##name (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames) \
  {                                                                                                     \
    gboolean all = CYC_BYTES (self)->length > 0;                                                        \
                                                                                                        \
    if (!cyc_args_none (vm, "bytes." #name, n_args, kwnames))                                           \
      return NULL;                                                                                      \
    for (gsize i = 0; i < CYC_BYTES (self)->length; i++)                                                \
      all = all && test (CYC_BYTES (self)->data[i]);                                                    \
                                                                                                        \
    return cyc_bool_new (vm, all);                                                                      \
  }

DEFINE_QUESTION (isalpha, is_alpha)
DEFINE_QUESTION (isdigit, is_digit)
DEFINE_QUESTION (isalnum, is_alnum)
DEFINE_QUESTION (isspace, is_blank)

static CycObject *
bytes_isascii (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gboolean all = TRUE;

  if (!cyc_args_none (vm, "bytes.isascii", n_args, kwnames))
    return NULL;
  for (gsize i = 0; i < CYC_BYTES (self)->length; i++)
    all = all && (guint8) CYC_BYTES (self)->data[i] < 0x80;

  return cyc_bool_new (vm, all);
}

static gboolean
has_letters (CycObject *self, gboolean capital)
{
  gboolean found = FALSE;

  for (gsize i = 0; i < CYC_BYTES (self)->length; i++)
    {
      char c = CYC_BYTES (self)->data[i];

      if (capital ? g_ascii_islower (c) : g_ascii_isupper (c))
        return FALSE;
      found = found || g_ascii_isalpha (c);
    }

  return found;
}

static CycObject *
bytes_isupper (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "bytes.isupper", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, has_letters (self, TRUE));
}

static CycObject *
bytes_islower (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "bytes.islower", n_args, kwnames))
    return NULL;

  return cyc_bool_new (vm, has_letters (self, FALSE));
}

static CycObject *
bytes_istitle (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gboolean inside = FALSE, found = FALSE;

  if (!cyc_args_none (vm, "bytes.istitle", n_args, kwnames))
    return NULL;

  for (gsize i = 0; i < CYC_BYTES (self)->length; i++)
    {
      char c = CYC_BYTES (self)->data[i];

      if (g_ascii_isupper (c) ? inside : g_ascii_islower (c) && !inside)
        return cyc_bool_new (vm, FALSE);
      inside = g_ascii_isalpha (c);
      found = found || inside;
    }

  return cyc_bool_new (vm, found);
}

static CycObject *
pad (CycVM *vm, CycObject *self, gsize left, gsize right, char fill)
{
  const CycBytes *bytes = CYC_BYTES (self);
  char           *data;

  if (left == 0 && right == 0 && cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);
  if (!cyc_vm_need_room (vm, left + bytes->length + right, 1))
    return NULL;

  data = g_malloc (left + bytes->length + right + 1);
  memset (data, fill, left);
  memcpy (data + left, bytes->data, bytes->length);
  memset (data + left + bytes->length, fill, right);

  return cyc_bytes_take (vm, vm->types.bytes, data, left + bytes->length + right);
}

static gboolean
read_padding (CycVM *vm, const char *name, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames, gsize *missing, char *fill)
{
  gint64 width;

  *fill = ' ';
  if (!cyc_value_args (vm, name, n_args, kwnames, 1, 2) || !cyc_value_to_index (vm, args[0], &width))
    return FALSE;
  if (n_args > 1 && (!cyc_is_bytes (args[1]) || CYC_BYTES (args[1])->length != 1))
    {
      if (vm->profile->fill_says_length && cyc_is_bytes (args[1]))
        cyc_raise (vm, vm->exceptions.TypeError, "%s(): argument 2 must be a byte string of length 1, not a bytes object of length %zu", name,
                   CYC_BYTES (args[1])->length);
      else
        cyc_raise (vm, vm->exceptions.TypeError, "%s() argument 2 must be a byte string of length 1, not %.50s", name,
                   args[1] == vm->none ? "None" : args[1]->type->name);
      return FALSE;
    }
  if (n_args > 1)
    *fill = CYC_BYTES (args[1])->data[0];
  *missing = width > (gint64) CYC_BYTES (self)->length ? (gsize) width - CYC_BYTES (self)->length : 0;

  return TRUE;
}

static CycObject *
bytes_ljust (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize missing;
  char  fill;

  if (!read_padding (vm, "ljust", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  return pad (vm, self, 0, missing, fill);
}

static CycObject *
bytes_rjust (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize missing;
  char  fill;

  if (!read_padding (vm, "rjust", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  return pad (vm, self, missing, 0, fill);
}

static CycObject *
bytes_center (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  gsize missing, left;
  char  fill;

  if (!read_padding (vm, "center", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  left = missing / 2 + (missing & (missing + CYC_BYTES (self)->length) & 1);

  return pad (vm, self, left, missing - left, fill);
}

static CycObject *
bytes_zfill (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *result;
  gsize      missing;
  char      *data, fill;

  if (!cyc_args_count (vm, "bytes.zfill", n_args, kwnames, 1, 1) || !read_padding (vm, "zfill", self, args, n_args, kwnames, &missing, &fill))
    return NULL;

  result = pad (vm, self, missing, 0, '0');
  data = CYC_BYTES (result)->data;
  if (missing > 0 && (data[missing] == '+' || data[missing] == '-'))
    {
      data[0] = data[missing];
      data[missing] = '0';
    }

  return result;
}

static CycObject *
bytes_expandtabs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "tabsize", NULL };
  CycObject               *size_object = NULL;
  gint64                   size = TAB_SIZE;
  gsize                    column = 0, length;
  GString                 *out;

  if (!cyc_args_parse (vm, "expandtabs", args, n_args, kwnames, names, 0, 1, 0, &size_object) ||
      (size_object != NULL && !cyc_value_to_index (vm, size_object, &size)))
    return NULL;

  out = g_string_new (NULL);
  for (gsize i = 0; i < CYC_BYTES (self)->length; i++)
    {
      char  c = CYC_BYTES (self)->data[i];
      gsize n = size > 0 ? (gsize) size - column % (gsize) size : 0;

      if (c != '\t')
        {
          g_string_append_c (out, c);
          column = c == '\n' || c == '\r' ? 0 : column + 1;
          continue;
        }
      column += n;
      while (n-- > 0)
        g_string_append_c (out, ' ');
    }
  length = out->len;

  return cyc_bytes_take (vm, vm->types.bytes, g_string_free (out, FALSE), length);
}

static CycObject *
bytes_decode (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "encoding", "errors", NULL };
  static const char *const labels[2][2] = { { "1", "2" }, { "'encoding'", "'errors'" } };
  CycObject               *values[2] = { NULL, NULL };

  if (!cyc_args_parse (vm, "decode", args, n_args, kwnames, names, 0, 2, 0, values))
    return NULL;
  for (guint i = 0; i < 2; i++)
    {
      if (values[i] == NULL || cyc_is_str (values[i]))
        continue;
      cyc_value_need_str (vm, values[i], "decode", labels[vm->profile->encode_names_argument][i]);
      return NULL;
    }

  return cyc_bytes_decode (vm, CYC_BYTES (self)->data, CYC_BYTES (self)->length,
                           values[0] != NULL ? cyc_str_get_utf8 (values[0]) : NULL,
                           values[1] != NULL ? cyc_str_get_utf8 (values[1]) : NULL);
}

static gboolean
need_bytes (CycVM *vm, CycObject *object)
{
  if (cyc_is_bytes (object))
    return TRUE;

  cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%.100T'", object);

  return FALSE;
}

static CycObject *
bytes_translate (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  static const char *const names[] = { "", "delete", NULL };
  const CycBytes          *bytes = CYC_BYTES (self);
  CycObject               *values[2] = { NULL, NULL };
  char                    *data;
  gsize                    length = 0;

  if (!cyc_args_parse (vm, "translate", args, n_args, kwnames, names, 1, 2, 1, values))
    return NULL;
  if (values[0] != vm->none && !need_bytes (vm, values[0]))
    return NULL;
  if (values[0] != vm->none && CYC_BYTES (values[0])->length != TABLE_SIZE)
    return cyc_raise (vm, vm->exceptions.ValueError, "translation table must be 256 characters long");
  if (values[1] != NULL && !need_bytes (vm, values[1]))
    return NULL;

  if (values[0] == vm->none && values[1] == NULL && cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);

  data = g_malloc (bytes->length + 1);
  for (gsize i = 0; i < bytes->length; i++)
    {
      char c = bytes->data[i];

      if (values[1] == NULL || memchr (CYC_BYTES (values[1])->data, c, CYC_BYTES (values[1])->length) == NULL)
        data[length++] = values[0] == vm->none ? c : CYC_BYTES (values[0])->data[(guint8) c];
    }

  return cyc_bytes_take (vm, vm->types.bytes, data, length);
}

static CycObject *
bytes_maketrans (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  char *table;

  if (!cyc_value_args (vm, "bytes.maketrans", n_args, kwnames, 2, 2) || !need_bytes (vm, args[0]) || !need_bytes (vm, args[1]))
    return NULL;
  if (CYC_BYTES (args[0])->length != CYC_BYTES (args[1])->length)
    return cyc_raise (vm, vm->exceptions.ValueError, "maketrans arguments must have same length");

  table = g_malloc (TABLE_SIZE + 1);
  for (guint i = 0; i < TABLE_SIZE; i++)
    table[i] = (char) i;
  for (gsize i = 0; i < CYC_BYTES (args[0])->length; i++)
    table[(guint8) CYC_BYTES (args[0])->data[i]] = CYC_BYTES (args[1])->data[i];

  return cyc_bytes_take (vm, vm->types.bytes, table, TABLE_SIZE);
}

static CycObject *
bytes_bytes (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  if (!cyc_args_none (vm, "bytes.__bytes__", n_args, kwnames))
    return NULL;
  if (cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);

  return cyc_bytes_new (vm, CYC_BYTES (self)->data, CYC_BYTES (self)->length);
}

static CycObject *
bytes_getnewargs (CycVM *vm, CycObject *self, CycObject *const *args, gsize n_args, CycObject *kwnames)
{
  CycObject *copy, *single;

  if (!cyc_args_none (vm, "bytes.__getnewargs__", n_args, kwnames))
    return NULL;

  copy = cyc_bytes_new (vm, CYC_BYTES (self)->data, CYC_BYTES (self)->length);
  single = cyc_tuple_pack (vm, 1, copy);
  cyc_release (vm->heap, copy);

  return single;
}

const CycMethodDef cyc_bytes_other_methods[] = {
  { "upper", bytes_upper },
  { "lower", bytes_lower },
  { "swapcase", bytes_swapcase },
  { "title", bytes_title },
  { "capitalize", bytes_capitalize },
  { "isalpha", bytes_isalpha },
  { "isdigit", bytes_isdigit },
  { "isalnum", bytes_isalnum },
  { "isspace", bytes_isspace },
  { "isascii", bytes_isascii, .from_minor = 7 },
  { "isupper", bytes_isupper },
  { "islower", bytes_islower },
  { "istitle", bytes_istitle },
  { "ljust", bytes_ljust },
  { "rjust", bytes_rjust },
  { "center", bytes_center },
  { "zfill", bytes_zfill },
  { "expandtabs", bytes_expandtabs },
  { "decode", bytes_decode },
  { "hex", cyc_bytes_to_hex },
  { "fromhex", cyc_bytes_from_hex, CYC_METHOD_CLASS },
  { "translate", bytes_translate },
  { "maketrans", bytes_maketrans, CYC_METHOD_STATIC },
  { "__bytes__", bytes_bytes, .from_minor = 11 },
  { "__getnewargs__", bytes_getnewargs },
  { NULL }
};
