/* cyc-bytes.c
 *
 * The type bytes.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-values-private.h"

#include <string.h>

#define BYTES_BASIC_SIZE 33
#define REPR_LENGTH_MAX 40

/* ASCII, with b and quotes. Source: Objects/bytesobject.c, PyBytes_Repr() */
static char *
bytes_repr_text (const char *data, gsize length)
{
  GString *out = g_string_new ("b");
  char     quote = memchr (data, '\'', length) != NULL && memchr (data, '"', length) == NULL ? '"' : '\'';

  g_string_append_c (out, quote);
  for (gsize i = 0; i < length; i++)
    {
      guint8 c = (guint8) data[i];

      if (c == (guint8) quote || c == '\\')
        g_string_append_printf (out, "\\%c", c);
      else if (c == '\t')
        g_string_append (out, "\\t");
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\r')
        g_string_append (out, "\\r");
      else if (c < ' ' || c >= 0x7f)
        g_string_append_printf (out, "\\x%02x", c);
      else
        g_string_append_c (out, (char) c);
    }
  g_string_append_c (out, quote);

  return g_string_free (out, FALSE);
}

static guint32
repr_for_event (CycVM *vm, const char *data, gsize length)
{
  g_autofree char *text = NULL;
  g_autofree char *shortened = NULL;

  if (vm->heap->sink == NULL)
    return 0;
  text = bytes_repr_text (data, MIN (length, REPR_LENGTH_MAX));
  if (length <= REPR_LENGTH_MAX)
    return cyc_heap_text (vm->heap, text);

  shortened = g_strdup_printf ("%.*s…%c", (int) strlen (text) - 1, text, text[1]);

  return cyc_heap_text (vm->heap, shortened);
}

/**
 * cyc_bytes_take:
 * @vm: the machine
 * @class: bytes or a subclass
 * @data: (transfer full): bytes, room for a zero behind them
 * @length: how many
 *
 * Returns: (transfer full): bytes; the shared object for b""
 */
CycObject *
cyc_bytes_take (CycVM *vm, CycClass *class, char *data, gsize length)
{
  CycObject *self;

  if (length == 0 && class == vm->types.bytes && vm->empty_bytes != NULL)
    {
      g_free (data);
      return cyc_new_ref (vm, vm->empty_bytes);
    }

  self = cyc_value_alloc (vm, class, BYTES_BASIC_SIZE, BYTES_BASIC_SIZE + length, repr_for_event (vm, data, length));
  CYC_BYTES (self)->hash = -1;
  CYC_BYTES (self)->length = length;
  CYC_BYTES (self)->data = data;
  data[length] = '\0';

  return self;
}

/**
 * cyc_bytes_new:
 * @vm: the machine
 * @data: (array length=length): bytes
 * @length: how many
 *
 * Returns: (transfer full): bytes
 */
CycObject *
cyc_bytes_new (CycVM *vm, const char *data, gsize length)
{
  CycObject **single = length == 1 ? &vm->single_bytes[(guint8) *data] : NULL;
  char       *own;

  if (single != NULL && *single != NULL)
    return cyc_new_ref (vm, *single);

  own = g_malloc (length + 1);
  memcpy (own, data, length);
  if (single == NULL)
    return cyc_bytes_take (vm, vm->types.bytes, own, length);

  *single = cyc_value_share (vm, "single bytes", cyc_bytes_take (vm, vm->types.bytes, own, length));

  return cyc_new_ref (vm, *single);
}

static CycObject *
bytes_repr (CycVM *vm, CycObject *self)
{
  g_autofree char *text = bytes_repr_text (CYC_BYTES (self)->data, CYC_BYTES (self)->length);

  return cyc_str_new (vm, text);
}

static gboolean
bytes_hash (CycVM *vm, CycObject *self, gint64 *hash)
{
  CycBytes *bytes = CYC_BYTES (self);

  if (bytes->hash == -1)
    bytes->hash = cyc_hash_bytes (vm, bytes->data, bytes->length);
  *hash = bytes->hash;

  return TRUE;
}

static CycObject *
bytes_compare (CycVM *vm, CycObject *left, CycObject *right, CycCompareOp op)
{
  const CycBytes *a = CYC_BYTES (left), *b = CYC_BYTES (right);
  int             order;

  if (!cyc_is_bytes (left) || !cyc_is_bytes (right))
    return cyc_not_implemented_new (vm);

  order = memcmp (a->data, b->data, MIN (a->length, b->length));
  if (order == 0)
    order = (a->length > b->length) - (a->length < b->length);

  return cyc_value_compare (vm, order, op);
}

static gssize
bytes_length (CycVM *vm, CycObject *self)
{
  return (gssize) CYC_BYTES (self)->length;
}

static CycObject *
bytes_slice (CycVM *vm, CycObject *self, CycObject *key)
{
  const CycBytes *bytes = CYC_BYTES (self);
  gint64          start, stop, step;
  gsize           n;
  char           *data;

  if (!cyc_slice_indices (vm, key, &bytes->length, &start, &stop, &step, &n))
    return NULL;
  if (step == 1 && n == bytes->length && cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);
  if (step == 1)
    return cyc_bytes_new (vm, bytes->data + start, n);

  data = g_malloc (n + 1);
  for (gsize i = 0; i < n; i++)
    data[i] = bytes->data[start + (gint64) i * step];

  return cyc_bytes_take (vm, vm->types.bytes, data, n);
}

static CycObject *
bytes_getitem (CycVM *vm, CycObject *self, CycObject *key)
{
  const CycBytes *bytes = CYC_BYTES (self);
  gint64          index;

  if (cyc_is_exact (key, vm->types.slice))
    return bytes_slice (vm, self, key);
  if (CYC_CLASS_OF (key)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "byte indices must be integers or slices, not %.200T", key);
  if (!cyc_object_to_index (vm, key, FALSE, &index))
    return NULL;
  if (index < 0)
    index += (gint64) bytes->length;
  if (index < 0 || index >= (gint64) bytes->length)
    return cyc_raise (vm, vm->exceptions.IndexError, "index out of range");

  return cyc_int_new (vm, (guint8) bytes->data[index]);
}

static int
bytes_contains (CycVM *vm, CycObject *self, CycObject *item)
{
  const CycBytes *bytes = CYC_BYTES (self);
  gint64          value;

  if (cyc_is_bytes (item))
    return memmem (bytes->data, bytes->length, CYC_BYTES (item)->data, CYC_BYTES (item)->length) != NULL;
  if (CYC_CLASS_OF (item)->slots.unary[CYC_UNARY_INDEX] == NULL)
    {
      cyc_raise (vm, vm->exceptions.TypeError, "a bytes-like object is required, not '%.100T'", item);
      return -1;
    }
  if (!cyc_value_to_index (vm, item, &value))
    return -1;
  if (value < 0 || value > 255)
    {
      cyc_raise (vm, vm->exceptions.ValueError, "byte must be in range(0, 256)");
      return -1;
    }

  return memchr (bytes->data, (int) value, bytes->length) != NULL;
}

static CycObject *
bytes_concat (CycVM *vm, CycObject *left, CycObject *right)
{
  const CycBytes *a = CYC_BYTES (left), *b = CYC_BYTES (right);
  char           *data;

  if (!cyc_is_bytes (left))
    return cyc_not_implemented_new (vm);
  if (!cyc_is_bytes (right))
    return cyc_raise (vm, vm->exceptions.TypeError, "can't concat %.100T to %.100T", right, left);
  if (a->length == 0 && cyc_is_exact (right, vm->types.bytes))
    return cyc_new_ref (vm, right);
  if (b->length == 0 && cyc_is_exact (left, vm->types.bytes))
    return cyc_new_ref (vm, left);

  data = g_malloc (a->length + b->length + 1);
  memcpy (data, a->data, a->length);
  memcpy (data + a->length, b->data, b->length);

  return cyc_bytes_take (vm, vm->types.bytes, data, a->length + b->length);
}

static CycObject *
bytes_repeat (CycVM *vm, CycObject *left, CycObject *right)
{
  CycObject      *self = cyc_is_bytes (left) ? left : right;
  CycObject      *count = cyc_is_bytes (left) ? right : left;
  const CycBytes *bytes = CYC_BYTES (self);
  gint64          n;
  char           *data;

  if (CYC_CLASS_OF (count)->slots.unary[CYC_UNARY_INDEX] == NULL)
    return cyc_raise (vm, vm->exceptions.TypeError, "can't multiply sequence by non-int of type '%.200T'", count);
  if (!cyc_value_to_index (vm, count, &n))
    return NULL;
  n = MAX (n, 0);
  if (n == 1 && cyc_is_exact (self, vm->types.bytes))
    return cyc_new_ref (vm, self);
  if (bytes->length > 0 && n > G_MAXINT64 / (gint64) bytes->length)
    return cyc_raise (vm, vm->exceptions.OverflowError, "repeated bytes are too long");
  if (!cyc_vm_need_room (vm, (gsize) n, bytes->length))
    return NULL;

  data = g_malloc (bytes->length * (gsize) n + 1);
  for (gint64 i = 0; i < n; i++)
    memcpy (data + (gsize) i * bytes->length, bytes->data, bytes->length);

  return cyc_bytes_take (vm, vm->types.bytes, data, bytes->length * (gsize) n);
}

static void
bytes_release (CycHeap *heap, CycObject *self)
{
  g_clear_pointer (&CYC_BYTES (self)->data, g_free);
}

static gsize
bytes_measure (CycHeap *heap, CycObject *self)
{
  return self->type->size + CYC_BYTES (self)->length;
}

static const CycMethodDef *
all_methods (void)
{
  const CycMethodDef *tables[] = { cyc_bytes_search_methods, cyc_bytes_split_methods, cyc_bytes_other_methods };
  GArray             *methods = g_array_new (TRUE, TRUE, sizeof (CycMethodDef));

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (const CycMethodDef *method = tables[i]; method->name != NULL; method++)
      g_array_append_val (methods, *method);

  return (const CycMethodDef *) (gpointer) g_array_free (methods, FALSE);
}

/**
 * cyc_bytes_init:
 * @vm: a machine that is being made
 *
 * Makes bytes, its iterator and b"".
 */
void
cyc_bytes_init (CycVM *vm)
{
  static CycClassSpec spec = {
    .name = "bytes",
    .class_flags = CYC_CLASS_BYTES,
    .struct_size = sizeof (CycBytes),
    .sizes = { { 6, BYTES_BASIC_SIZE } },
    .release = bytes_release,
    .measure = bytes_measure,
    .slots = {
      .repr = bytes_repr,
      .hash = bytes_hash,
      .compare = bytes_compare,
      .iter = cyc_bytes_iter,
      .new_ = cyc_bytes_new_,
      .length = bytes_length,
      .getitem = bytes_getitem,
      .contains = bytes_contains,
      .binary = {
        [CYC_BINARY_ADD] = bytes_concat,
        [CYC_BINARY_MULTIPLY] = bytes_repeat,
        [CYC_BINARY_REMAINDER] = cyc_bytes_percent,
      },
      .is_sequence = TRUE,
    },
  };
  static gsize once;

  if (g_once_init_enter (&once))
    {
      spec.methods = all_methods ();
      g_once_init_leave (&once, 1);
    }
  vm->types.bytes = cyc_class_new_builtin (vm, &spec, NULL);
  vm->empty_bytes = cyc_value_share (vm, "empty", cyc_bytes_take (vm, vm->types.bytes, g_malloc0 (1), 0));
  cyc_text_iterators_init (vm);
}
