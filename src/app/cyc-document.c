/* cyc-document.c
 *
 * What was opened: a program, a notebook or a recording.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-document.h"

#include <glib/gi18n.h>
#include <string.h>

struct _CycDocument
{
  GObject parent_instance;

  GFile          *file;
  CycDocumentKind kind;
  char           *text;
  CycNotebook    *notebook;
  CycRecording   *recording;
};

G_DEFINE_FINAL_TYPE (CycDocument, cyc_document, G_TYPE_OBJECT)
G_DEFINE_QUARK (cyc - document - error - quark, cyc_document_error)

static void
cyc_document_finalize (GObject *object)
{
  CycDocument *self = CYC_DOCUMENT (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->notebook, cyc_notebook_free);
  g_clear_pointer (&self->recording, cyc_recording_unref);

  G_OBJECT_CLASS (cyc_document_parent_class)->finalize (object);
}

static void
cyc_document_class_init (CycDocumentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cyc_document_finalize;
}

static void
cyc_document_init (CycDocument *self)
{
}

static gboolean
check_text (const char *data,
            gsize       length,
            GError    **error)
{
  const char *end;

  if (length > CYC_DOCUMENT_MAX_BYTES)
    {
      g_autofree char *size = g_format_size (length);

      /* Translators: %s is a size such as 12 MB. */
      g_set_error (error, CYC_DOCUMENT_ERROR, CYC_DOCUMENT_ERROR_TOO_LARGE, _ ("the file is too large for a program: %s"), size);
      return FALSE;
    }
  if (memchr (data, '\0', length) != NULL)
    {
      g_set_error (error, CYC_DOCUMENT_ERROR, CYC_DOCUMENT_ERROR_NOT_TEXT, _ ("the file is not text"));
      return FALSE;
    }
  if (!g_utf8_validate (data, length, &end))
    {
      g_set_error (error, CYC_DOCUMENT_ERROR, CYC_DOCUMENT_ERROR_NOT_TEXT,
                   _ ("the file is not UTF-8 text: byte %zu cannot be read"), (gsize) (end - data));
      return FALSE;
    }
  return TRUE;
}

static gboolean
load_recording (CycDocument *self,
                const char  *data,
                gsize        length,
                GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  self->recording = cyc_recording_new_from_bytes (bytes, error);
  return self->recording != NULL;
}

static gboolean
load_contents (CycDocument *self,
               const char  *data,
               gsize        length,
               GError     **error)
{
  switch (self->kind)
    {
    case CYC_DOCUMENT_RECORDING:
      return load_recording (self, data, length, error);
    case CYC_DOCUMENT_NOTEBOOK:
      self->notebook = cyc_notebook_new_from_data (data, length, error);
      return self->notebook != NULL;
    case CYC_DOCUMENT_PROGRAM:
    default:
      if (!check_text (data, length, error))
        return FALSE;
      /* Windows' line ends would show as boxes, and a byte order mark as nothing at all. */
      self->text = g_strndup (data, length);
      if (g_str_has_prefix (self->text, "\xef\xbb\xbf"))
        memmove (self->text, self->text + 3, strlen (self->text + 3) + 1);
      return TRUE;
    }
}

static CycDocumentKind
kind_of_name (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  if (g_str_has_suffix (lower, ".ipynb"))
    return CYC_DOCUMENT_NOTEBOOK;
  return g_str_has_suffix (lower, ".cyc") ? CYC_DOCUMENT_RECORDING : CYC_DOCUMENT_PROGRAM;
}

static void
load_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (CycDocument) self = g_object_new (CYC_TYPE_DOCUMENT, NULL);
  g_autofree char *name = g_file_get_basename (data);
  g_autofree char *contents = NULL;
  GError          *error = NULL;
  gsize            length;

  self->file = g_object_ref (data);
  self->kind = kind_of_name (name);
  if (g_file_query_file_type (data, G_FILE_QUERY_INFO_NONE, cancellable) == G_FILE_TYPE_DIRECTORY)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, _ ("it is a folder"));
  else if (!g_file_load_contents (data, cancellable, &contents, &length, NULL, &error) ||
           !load_contents (self, contents, length, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

/**
 * cyc_document_load_async:
 * @file: what to open; the end of its name says what it is
 * @cancellable: (nullable): a cancellable
 * @callback: (scope async): called when it is read
 * @user_data: (closure): for @callback
 *
 * Reads a program, a notebook or a recording in a thread.
 */
void
cyc_document_load_async (GFile              *file,
                         GCancellable       *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, cyc_document_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_thread);
}

/**
 * cyc_document_load_finish:
 * @result: what the callback was given
 * @error: return location
 *
 * Ends cyc_document_load_async(). Fails with #GIOErrorEnum, a
 * #CycDocumentError, a #CycNotebookError or a #CycRecordingError.
 *
 * Returns: (transfer full) (nullable): the document
 */
CycDocument *
cyc_document_load_finish (GAsyncResult *result,
                          GError      **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * cyc_document_get_file:
 * @self: a document
 *
 * Returns: (transfer none): where it was opened from or saved to
 */
GFile *
cyc_document_get_file (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  return self->file;
}

/**
 * cyc_document_set_file:
 * @self: a document
 * @file: where it was saved
 *
 * Changes its place.
 */
void
cyc_document_set_file (CycDocument *self,
                       GFile       *file)
{
  g_return_if_fail (CYC_IS_DOCUMENT (self));

  g_set_object (&self->file, file);
}

/**
 * cyc_document_is_writable:
 * @self: a document
 *
 * Returns: whether saving may go to its file: not for what comes with the
 *   program, and not for recordings, whose programs are saved apart
 */
gboolean
cyc_document_is_writable (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), FALSE);

  return self->kind != CYC_DOCUMENT_RECORDING && !g_file_has_uri_scheme (self->file, "resource");
}

/**
 * cyc_document_dup_name:
 * @self: a document
 *
 * Returns: (transfer full): the file's name, for people
 */
char *
cyc_document_dup_name (CycDocument *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  name = g_file_get_basename (self->file);
  return g_filename_display_name (name);
}

/**
 * cyc_document_dup_path:
 * @self: a document
 *
 * Returns: (transfer full): what the interpreter is called with: the file's
 *   path, or its name where it is no file of this machine
 */
char *
cyc_document_dup_path (CycDocument *self)
{
  g_autofree char *path = NULL;

  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  path = g_file_get_path (self->file);
  return path != NULL ? g_filename_display_name (path) : cyc_document_dup_name (self);
}

/**
 * cyc_document_get_kind:
 * @self: a document
 *
 * Returns: what it is
 */
CycDocumentKind
cyc_document_get_kind (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), CYC_DOCUMENT_PROGRAM);

  return self->kind;
}

/**
 * cyc_document_get_text:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): a program's text
 */
const char *
cyc_document_get_text (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  return self->text;
}

/**
 * cyc_document_get_notebook:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the notebook
 */
CycNotebook *
cyc_document_get_notebook (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  return self->notebook;
}

/**
 * cyc_document_get_recording:
 * @self: a document
 *
 * Returns: (transfer none) (nullable): the recording
 */
CycRecording *
cyc_document_get_recording (CycDocument *self)
{
  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  return self->recording;
}

/* "# cyclarium: python=3.7" in the first line. */
static const CycProfile *
profile_of_comment (const char *text)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\A#\\s*cyclarium:\\s*python=(\\d+\\.\\d+(?:\\.\\d+)?)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *version = NULL;

  if (!g_regex_match (regex, text, 0, &match))
    return NULL;
  version = g_match_info_fetch (match, 1);
  return cyc_profile_for_release (version);
}

/**
 * cyc_document_get_profile:
 * @self: a document
 *
 * Looks for the version that the document itself asks for.
 *
 * Returns: (transfer none) (nullable): the version, if it says one
 */
const CycProfile *
cyc_document_get_profile (CycDocument *self)
{
  const char *version = NULL;

  g_return_val_if_fail (CYC_IS_DOCUMENT (self), NULL);

  if (self->text != NULL)
    return profile_of_comment (self->text);
  if (self->notebook != NULL)
    version = cyc_notebook_get_python (self->notebook);
  else if (self->recording != NULL)
    version = cyc_recording_get_python (self->recording);
  return version != NULL ? cyc_profile_for_release (version) : NULL;
}
