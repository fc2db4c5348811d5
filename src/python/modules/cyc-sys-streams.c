/* cyc-sys-streams.c
 *
 * The module sys: standard streams. What is written goes to whoever runs
 * the machine; nothing can be read.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-sys-module.h"

typedef struct
{
  CycObject  object;
  int        number;  /* as a file descriptor */
  GString   *pending; /* nullable: printed, but not handed on yet */
  CycObject *weaklist;
} CycStream;

#define CYC_STREAM(o) ((CycStream *) (o))

static const char *const stream_names[] = { "stdin", "stdout", "stderr" };

static const char *
get_encoding (CycVM *vm)
{
  return vm->profile->stream_encoding_lower ? "utf-8" : "UTF-8";
}

static gboolean
has_surrogates (CycObject *text)
{
  for (gsize i = 0; i < CYC_STR (text)->length; i++)
    if ((cyc_str_get_char (text, i) & ~0x7ffu) == 0xd800)
      return TRUE;
  return FALSE;
}

/**
 * cyc_stream_add:
 * @vm: the machine
 * @self: standard output or standard error
 * @text: a str
 *
 * Adds to what cyc_stream_flush() writes. What UTF-8 cannot express is an
 * error on standard output, and escaped on standard error.
 *
 * Returns: %FALSE with a UnicodeEncodeError
 */
gboolean
cyc_stream_add (CycVM *vm, CycObject *self, CycObject *text)
{
  CycStream  *stream = CYC_STREAM (self);
  CycObject  *bytes;
  gsize       length;
  const char *utf8;

  if (stream->pending == NULL)
    stream->pending = g_string_new (NULL);
  if (CYC_STR (text)->kind == 1 || !has_surrogates (text))
    {
      utf8 = cyc_str_get_utf8_len (text, &length);
      g_string_append_len (stream->pending, utf8, (gssize) length);
      return TRUE;
    }
  bytes = cyc_str_encode (vm, text, "utf-8", stream->number == 2 ? "backslashreplace" : "strict");
  if (bytes == NULL)
    return FALSE;
  g_string_append_len (stream->pending, CYC_BYTES (bytes)->data, (gssize) CYC_BYTES (bytes)->length);
  cyc_release (vm->heap, bytes);
  return TRUE;
}

/**
 * cyc_stream_flush:
 * @vm: the machine
 * @self: standard output or standard error
 *
 * Hands what was added to whoever runs the machine.
 */
void
cyc_stream_flush (CycVM *vm, CycObject *self)
{
  CycStream *stream = CYC_STREAM (self);

  if (stream->pending == NULL || stream->pending->len == 0)
    return;
  if (vm->write != NULL)
    vm->write (vm, stream->number, stream->pending->str, stream->pending->len, vm->data);
  g_string_truncate (stream->pending, 0);
}

static CycObject *
stream_write (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_count (vm, "_io.TextIOWrapper.write", n_args, kwnames, 1, 1))
    return NULL;
  if (!cyc_object_is (args[0], CYC_CLASS_STR))
    return cyc_raise (vm, vm->exceptions.TypeError,
                      "write() argument must be str, not %T",
                      args[0]);
  if (CYC_STREAM (self)->number == 0)
    return cyc_raise (vm, vm->exceptions.OSError, "not writable");
  if (!cyc_stream_add (vm, self, args[0]))
    return NULL;
  cyc_stream_flush (vm, self);
  return cyc_int_new (vm, (gint64) CYC_STR (args[0])->length);
}

static CycObject *
stream_writelines (CycVM            *vm,
                   CycObject        *self,
                   CycObject *const *args,
                   gsize             n_args,
                   CycObject        *kwnames)
{
  CycObject *iterator;
  CycObject *line;

  if (!cyc_args_count (vm, "_io._IOBase.writelines", n_args, kwnames, 1, 1))
    return NULL;
  iterator = cyc_object_iter (vm, args[0]);
  if (iterator == NULL)
    return NULL;
  while ((line = cyc_iter_next (vm, iterator)) != NULL)
    {
      CycObject *written = stream_write (vm, self, &line, 1, NULL);

      cyc_release (vm->heap, line);
      if (written == NULL)
        break;
      cyc_release (vm->heap, written);
    }
  cyc_release (vm->heap, iterator);
  return vm->error == NULL ? cyc_none_new (vm) : NULL;
}

static CycObject *
stream_flush (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "_io.TextIOWrapper.flush", n_args, kwnames))
    return NULL;
  return cyc_none_new (vm);
}

static CycObject *
stream_isatty (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "_io.TextIOWrapper.isatty", n_args, kwnames))
    return NULL;
  return cyc_bool_new (vm, FALSE);
}

static CycObject *
stream_fileno (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  if (!cyc_args_none (vm, "_io.TextIOWrapper.fileno", n_args, kwnames))
    return NULL;
  return cyc_int_new (vm, CYC_STREAM (self)->number);
}

static CycObject *
stream_get_name (CycVM     *vm,
                 CycObject *self)
{
  return cyc_str_printf (vm, "<%s>", stream_names[CYC_STREAM (self)->number]);
}

static CycObject *
stream_get_encoding (CycVM     *vm,
                     CycObject *self)
{
  return cyc_str_new (vm, get_encoding (vm));
}

static CycObject *
stream_get_closed (CycVM     *vm,
                   CycObject *self)
{
  return cyc_bool_new (vm, FALSE);
}

static void
stream_release (CycHeap *heap, CycObject *self)
{
  if (CYC_STREAM (self)->pending != NULL)
    g_string_free (CYC_STREAM (self)->pending, TRUE);
}

static CycObject *
stream_repr (CycVM     *vm,
             CycObject *self)
{
  int number = CYC_STREAM (self)->number;

  return cyc_str_printf (vm, "<_io.TextIOWrapper name='<%s>' mode='%s' encoding='%s'>", stream_names[number],
                         number == 0 ? "r" : "w", get_encoding (vm));
}

static const CycMethodDef stream_methods[] = {
  { "write", stream_write, CYC_METHOD_PLAIN, NULL },
  { "writelines", stream_writelines, CYC_METHOD_PLAIN, NULL },
  { "flush", stream_flush, CYC_METHOD_PLAIN, NULL },
  { "isatty", stream_isatty, CYC_METHOD_PLAIN, NULL },
  { "fileno", stream_fileno, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

static const CycGetSetDef stream_getsets[] = {
  { "name", stream_get_name, NULL },
  { "encoding", stream_get_encoding, NULL },
  { "closed", stream_get_closed, NULL },
  { NULL, NULL, NULL },
};

static const CycClassSpec stream_spec = {
  .name = "TextIOWrapper",
  .module = "_io",
  .flags = CYC_TYPE_GC,
  .class_flags = CYC_CLASS_NOT_INSTANTIABLE,
  .struct_size = sizeof (CycStream),
  .sizes = { { 6, 200 } },
  .weaklist_offset = G_STRUCT_OFFSET (CycStream, weaklist),
  .release = stream_release,
  .slots = { .repr = stream_repr },
  .methods = stream_methods,
  .getsets = stream_getsets,
};

/**
 * cyc_file_get_stream:
 * @file: any object
 *
 * Which of the standard streams an object is.
 *
 * Returns: its number, or -1 for anything else
 */
int
cyc_file_get_stream (CycObject *file)
{
  return CYC_CLASS_OF (file)->spec == &stream_spec ? CYC_STREAM (file)->number : -1;
}

/**
 * cyc_sys_add_streams:
 * @vm: the machine
 * @dict: the namespace of sys
 *
 * Adds stdin, stdout and stderr, and the same under their names with
 * underscores.
 *
 * Returns: %FALSE with an exception set
 */
gboolean
cyc_sys_add_streams (CycVM     *vm,
                     CycObject *dict)
{
  CycClass *class = cyc_class_new_builtin (vm, &stream_spec, NULL);

  for (int i = 0; i < (int) G_N_ELEMENTS (stream_names); i++)
    {
      g_autofree char *original = g_strdup_printf ("__%s__", stream_names[i]);
      CycObject       *stream = cyc_heap_alloc (vm->heap, &class->type, sizeof (CycStream), class->type.size, 0);

      if (stream == NULL)
        return FALSE;
      CYC_STREAM (stream)->number = i;
      cyc_heap_track (vm->heap, stream);
      if (!cyc_module_add (vm, dict, original, cyc_new_ref (vm, stream)) || !cyc_module_add (vm, dict, stream_names[i], stream))
        return FALSE;
    }
  return TRUE;
}
