/* cyc-cli-input.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-cli-input.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cyc-cli.h"
#include "cyc-why.h"

#define STDIN_NAME "<stdin>"
#define VERSION_MARK "cyclarium: python="

static gboolean
read_all (int         fd,
          GByteArray *bytes)
{
  guint8 buffer[65536];
  gssize n;

  while ((n = read (fd, buffer, sizeof buffer)) != 0)
    {
      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return FALSE;
      g_byte_array_append (bytes, buffer, (guint) n);
    }
  return TRUE;
}

static GBytes *
read_file (const char *path)
{
  gboolean is_stdin = g_str_equal (path, "-");
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct stat status;
  int         fd = is_stdin ? STDIN_FILENO : g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean    ok;
  int         error;

  if (fd >= 0 && fstat (fd, &status) == 0 && S_ISDIR (status.st_mode))
    {
      cyc_cli_error (_ ("%s: it is a directory"), path);
      close (fd);
      return NULL;
    }
  ok = fd >= 0 && read_all (fd, bytes);
  error = errno;
  if (fd >= 0 && !is_stdin)
    close (fd);
  if (!ok)
    {
      cyc_cli_error ("%s: %s", path, g_strerror (error));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* The version that the first comment names, if only comments and empty lines stand before it. */
static char *
find_version_comment (const char *text,
                      gsize       length)
{
  const char *end = text + length;

  while (text < end)
    {
      const char      *line_end = memchr (text, '\n', (gsize) (end - text));
      g_autofree char *line = g_strndup (text, (gsize) ((line_end == NULL ? end : line_end) - text));
      const char      *mark;

      g_strstrip (line);
      if (line[0] != '\0' && line[0] != '#')
        return NULL;
      mark = strstr (line, VERSION_MARK);
      if (mark != NULL)
        {
          mark += strlen (VERSION_MARK);
          return g_strndup (mark, strspn (mark, "0123456789."));
        }
      text = line_end == NULL ? end : line_end + 1;
    }
  return NULL;
}

static gboolean
choose_profile (CycInput   *self,
                const char *python)
{
  g_autofree char *comment = NULL;

  if (self->kind == CYC_INPUT_PROGRAM)
    comment = find_version_comment (self->text, self->length);
  else if (self->cells->len > 0)
    comment = find_version_comment (g_array_index (self->cells, CycCellSource, 0).source, g_array_index (self->cells, CycCellSource, 0).length);
  if (python == NULL)
    python = comment;

  self->profile = python == NULL ? cyc_profile_get_default () : cyc_profile_lookup (python);
  if (self->profile == NULL)
    cyc_cli_error (_ ("%s: there is no profile of Python %s; `cyclarium-cli versions` lists them"), self->name, python);
  return self->profile != NULL;
}

/* A program is text; what is not is refused by the first byte that shows it. */
static gboolean
check_text (const CycInput *self)
{
  const char *bad;
  guint       line = 1;
  const char *line_start = self->text;

  if (g_utf8_validate_len (self->text, self->length, &bad))
    return TRUE;

  for (const char *c = self->text; c < bad; c++)
    if (*c == '\n')
      {
        line++;
        line_start = c + 1;
      }
  cyc_cli_error (_ ("%s:%u:%u: this is not a program: its bytes are not UTF-8 text"), self->name, line, (guint) (bad - line_start) + 1);
  return FALSE;
}

static gboolean
load_program (CycInput *self,
              GBytes   *bytes)
{
  gconstpointer data = g_bytes_get_data (bytes, &self->length);

  self->kind = CYC_INPUT_PROGRAM;
  self->text = g_malloc (self->length + 1);
  if (self->length > 0)
    memcpy (self->text, data, self->length);
  self->text[self->length] = '\0';

  return check_text (self);
}

static gboolean
load_notebook (CycInput *self,
               GBytes   *bytes)
{
  g_autoptr (GError) error = NULL;
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  self->kind = CYC_INPUT_NOTEBOOK;
  self->notebook = cyc_notebook_new_from_data (data == NULL ? "" : data, length, &error);
  if (self->notebook == NULL)
    {
      cyc_cli_error ("%s: %s", self->name, error->message);
      return FALSE;
    }

  for (guint i = 0; i < cyc_notebook_get_n_cells (self->notebook); i++)
    {
      const CycNotebookCell *cell = cyc_notebook_get_cell (self->notebook, i);
      CycCellSource          source = { cell->source, cell->length, cell->number };

      if (cell->kind == CYC_NOTEBOOK_CODE)
        g_array_append_val (self->cells, source);
    }
  return TRUE;
}

static gboolean
load_recording (CycInput   *self,
                GBytes     *bytes,
                const char *python)
{
  g_autoptr (GError) error = NULL;

  self->kind = CYC_INPUT_RECORDING;
  self->recording = cyc_recording_new_from_bytes (bytes, &error);
  if (self->recording == NULL)
    {
      cyc_cli_error ("%s: %s", self->name, error->message);
      return FALSE;
    }
  if (python != NULL)
    {
      cyc_cli_error (_ ("%s: a recording has its version; --python is for programs"), self->name);
      return FALSE;
    }
  self->profile = cyc_profile_lookup (cyc_recording_get_python (self->recording));
  return TRUE;
}

/**
 * cyc_cli_parse_size:
 * @text: (nullable): a number of bytes, of MiB with an M behind it or of GiB with a G
 * @size: (out): bytes; unchanged for %NULL
 *
 * Returns: %FALSE after a message
 */
gboolean
cyc_cli_parse_size (const char *text,
                    gsize      *size)
{
  guint64 number;
  char   *end;
  guint   shift;

  if (text == NULL)
    return TRUE;
  number = g_ascii_strtoull (text, &end, 10);
  shift = g_ascii_toupper (*end) == 'G' ? 30 : g_ascii_toupper (*end) == 'M' ? 20
                                                                             : 0;
  if (end == text || number == 0 || number > (G_MAXUINT64 >> shift) || end[shift > 0 ? 1 : 0] != '\0' || !g_ascii_isdigit (*text))
    {
      cyc_cli_error (_ ("“%s” is not a size such as 512M or 2G"), text);
      return FALSE;
    }
  *size = (gsize) number << shift;
  return TRUE;
}

/**
 * cyc_input_load:
 * @path: a file's name, or `-` for standard input
 * @python: (nullable): the version that was asked for
 *
 * Reads a file; its suffix says what it is.
 *
 * Returns: (transfer full) (nullable): the input, or %NULL after a message
 */
CycInput *
cyc_input_load (const char *path,
                const char *python)
{
  g_autoptr (CycInput) self = g_new0 (CycInput, 1);
  g_autoptr (GBytes) bytes = NULL;

  self->name = g_strdup (g_str_equal (path, "-") ? STDIN_NAME : path);
  self->cells = g_array_new (FALSE, FALSE, sizeof (CycCellSource));
  bytes = read_file (path);
  if (bytes == NULL)
    return NULL;

  if (g_str_has_suffix (path, ".cyc"))
    return load_recording (self, bytes, python) ? g_steal_pointer (&self) : NULL;
  if (!(g_str_has_suffix (path, ".ipynb") ? load_notebook (self, bytes) : load_program (self, bytes)) ||
      !choose_profile (self, python))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cyc_input_free:
 * @self: (transfer full) (nullable): an input
 */
void
cyc_input_free (CycInput *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->text);
  g_array_unref (self->cells);
  g_clear_pointer (&self->notebook, cyc_notebook_free);
  g_clear_pointer (&self->recording, cyc_recording_unref);
  g_free (self);
}

/* The column in characters, from 1, of a byte of a line. */
static guint
count_column (const CycInput *self,
              const CycSpan  *span)
{
  const char *line = self->text;
  guint       column = 1;

  if (span->column == CYC_COLUMN_UNKNOWN)
    return 1;
  for (guint i = 1; i < span->line && line != NULL; i++)
    {
      line = strchr (line, '\n');
      line = line == NULL ? NULL : line + 1;
    }
  if (line == NULL)
    return span->column + 1;
  for (guint i = 0; i < span->column && line[i] != '\0'; i++)
    column += (line[i] & 0xc0) != 0x80;
  return column;
}

/**
 * cyc_input_say_diagnostic:
 * @self: an input
 * @diagnostic: what is wrong with it
 *
 * Prints `FILE:LINE:COLUMN: message` on standard error.
 */
void
cyc_input_say_diagnostic (const CycInput      *self,
                          const CycDiagnostic *diagnostic)
{
  cyc_cli_error ("%s:%u:%u: %s", self->name, diagnostic->span.line, count_column (self, &diagnostic->span), diagnostic->message);
}

/**
 * cyc_input_parse_position:
 * @recording: a recording
 * @text: (nullable): a position
 * @cursor: (inout): left as it is where @text is %NULL
 *
 * Returns: %FALSE after a message
 */
gboolean
cyc_input_parse_position (CycRecording *recording,
                          const char   *text,
                          guint32      *cursor)
{
  g_autoptr (GError) error = NULL;

  if (text == NULL || cyc_timeline_parse (cyc_recording_get_timeline (recording), text, cursor, &error))
    return TRUE;

  cyc_cli_error ("%s", error->message);
  return FALSE;
}

CycObjectId
cyc_input_find_object (const CycInput *self,
                       CycModel       *model,
                       const char     *name)
{
  CycObjectId object = cyc_why_find (model, name);

  if (object == 0)
    cyc_cli_error (_ ("%s: nothing is called “%s” there"), self->name, name);
  return object;
}
