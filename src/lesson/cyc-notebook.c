/* cyc-notebook.c
 *
 * Reads and writes notebooks of nbformat 3 and 4.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-notebook.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <string.h>

/* Real notebooks nest some ten deep; the JSON reader recurses. */
#define MAX_NESTING 200

struct _CycNotebook
{
  JsonNode  *root;
  GPtrArray *cells; /* of Cell */
  guint      n_code_cells;
};

typedef struct
{
  CycNotebookCell cell;
  JsonObject     *object;     /* owned by the root */
  const char     *source_key; /* "source", or "input" in format 3 */
} Cell;

G_DEFINE_QUARK (cyc - notebook - error - quark, cyc_notebook_error)

static void
cell_free (gpointer data)
{
  Cell *cell = data;

  g_free (cell->cell.source);
  g_free (cell->cell.output);
  g_free (cell);
}

static void
place_of_offset (const char *data,
                 gsize       offset,
                 guint      *line,
                 guint      *column)
{
  *line = 1;
  *column = 1;
  for (gsize i = 0; i < offset; i++)
    {
      if (data[i] == '\n')
        {
          (*line)++;
          *column = 1;
        }
      else
        {
          (*column)++;
        }
    }
}

G_GNUC_PRINTF (4, 5)
static void
set_error_at (GError    **error,
              const char *data,
              gsize       offset,
              const char *format,
              ...)
{
  g_autofree char *what = NULL;
  va_list          args;
  guint            line, column;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  place_of_offset (data, offset, &line, &column);
  /* Translators: %1$u is a line, %2$u a column, %3$s the complaint, %4$s an offset in bytes. */
  g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_JSON,
               _ ("line %1$u, column %2$u: %3$s (byte %4$zu)"),
               line, column, what, offset);
}

/* Looks for what the JSON reader would not survive or not explain. */
static gboolean
check_text (const char *data,
            gsize       length,
            GError    **error)
{
  const char *end;
  guint       depth = 0;
  gboolean    in_string = FALSE;

  if (!g_utf8_validate (data, length, &end))
    {
      set_error_at (error, data, end - data, _ ("not UTF-8 text"));
      return FALSE;
    }
  for (gsize i = 0; i < length; i++)
    {
      if (in_string)
        {
          if (data[i] == '\\')
            i++;
          else if (data[i] == '"')
            in_string = FALSE;
        }
      else if (data[i] == '"')
        {
          in_string = TRUE;
        }
      else if (data[i] == '[' || data[i] == '{')
        {
          if (++depth > MAX_NESTING)
            {
              set_error_at (error, data, i, _ ("nested too deeply"));
              return FALSE;
            }
        }
      else if ((data[i] == ']' || data[i] == '}') && depth > 0)
        {
          depth--;
        }
    }
  return TRUE;
}

static gsize
offset_of_place (const char *data,
                 gsize       length,
                 guint       line,
                 guint       column)
{
  const char *at = data;

  while (line > 1)
    {
      const char *newline = memchr (at, '\n', data + length - at);

      if (newline == NULL)
        return length;
      at = newline + 1;
      line--;
    }
  return MIN ((gsize) (at - data) + column, length);
}

typedef struct
{
  guint line;
  guint column;
} Place;

/* The parser knows where it stands only until it returns. */
static void
on_parse_error (JsonParser   *parser,
                const GError *error,
                gpointer      data)
{
  Place *place = data;

  place->line = json_parser_get_current_line (parser);
  place->column = json_parser_get_current_pos (parser);
}

static JsonNode *
parse_json (const char *data,
            gsize       length,
            GError    **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  Place place = { 0, 0 };
  gsize blank = 0;

  while (blank < length && g_ascii_isspace (data[blank]))
    blank++;
  if (blank == length)
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_JSON, _ ("the file is empty"));
      return NULL;
    }
  if (!check_text (data, length, error))
    return NULL;
  g_signal_connect (parser, "error", G_CALLBACK (on_parse_error), &place);
  if (!json_parser_load_from_data (parser, data, length, NULL))
    {
      set_error_at (error, data, offset_of_place (data, length, place.line, place.column), _ ("not JSON"));
      return NULL;
    }
  return json_parser_steal_root (parser);
}

/* Jupyter writes a text as one string or as a list of lines. */
static gboolean
append_text (GString  *text,
             JsonNode *node)
{
  JsonArray *lines;

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_string_append (text, json_node_get_string (node));
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;
  lines = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (lines); i++)
    {
      JsonNode *line = json_array_get_element (lines, i);

      if (!JSON_NODE_HOLDS_VALUE (line) || json_node_get_value_type (line) != G_TYPE_STRING)
        return FALSE;
      g_string_append (text, json_node_get_string (line));
    }
  return TRUE;
}

static const char *
member_string (JsonObject *object,
               const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static void
append_output (GString    *text,
               JsonObject *output)
{
  JsonNode *data = json_object_get_member (output, "data");

  if (append_text (text, json_object_get_member (output, "text")))
    return;
  if (data != NULL && JSON_NODE_HOLDS_OBJECT (data))
    {
      if (append_text (text, json_object_get_member (json_node_get_object (data), "text/plain")))
        g_string_append_c (text, '\n');
    }
  else if (member_string (output, "ename") != NULL)
    {
      const char *value = member_string (output, "evalue");

      g_string_append_printf (text, "%s: %s\n", member_string (output, "ename"), value != NULL ? value : "");
    }
}

static char *
read_outputs (JsonObject *object)
{
  JsonNode  *node = json_object_get_member (object, "outputs");
  GString   *text = g_string_new (NULL);
  JsonArray *outputs;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      outputs = json_node_get_array (node);
      for (guint i = 0; i < json_array_get_length (outputs); i++)
        {
          JsonNode *output = json_array_get_element (outputs, i);

          if (JSON_NODE_HOLDS_OBJECT (output))
            append_output (text, json_node_get_object (output));
        }
    }
  return g_string_free (text, text->len == 0);
}

static CycNotebookCellKind
cell_kind (const char *name)
{
  if (g_strcmp0 (name, "code") == 0)
    return CYC_NOTEBOOK_CODE;
  return g_strcmp0 (name, "raw") == 0 ? CYC_NOTEBOOK_RAW : CYC_NOTEBOOK_MARKDOWN;
}

static gboolean
add_cell (CycNotebook *self,
          JsonNode    *node,
          guint        n,
          GError     **error)
{
  Cell    *cell;
  GString *text;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_NOT_ONE, _ ("cell %u is not an object"), n + 1);
      return FALSE;
    }
  cell = g_new0 (Cell, 1);
  g_ptr_array_add (self->cells, cell);
  cell->object = json_node_get_object (node);
  cell->cell.kind = cell_kind (member_string (cell->object, "cell_type"));
  cell->source_key = json_object_has_member (cell->object, "source") ? "source" : "input";
  text = g_string_new (NULL);
  if (!append_text (text, json_object_get_member (cell->object, cell->source_key)))
    {
      g_string_free (text, TRUE);
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_NOT_ONE, _ ("cell %u has no source text"), n + 1);
      return FALSE;
    }
  cell->cell.length = text->len;
  cell->cell.source = g_string_free (text, FALSE);
  if (cell->cell.kind == CYC_NOTEBOOK_CODE)
    {
      cell->cell.number = ++self->n_code_cells;
      cell->cell.output = read_outputs (cell->object);
    }
  return TRUE;
}

static gboolean
add_cells (CycNotebook *self,
           JsonArray   *cells,
           GError     **error)
{
  for (guint i = 0; i < json_array_get_length (cells); i++)
    if (!add_cell (self, json_array_get_element (cells, i), i, error))
      return FALSE;
  return TRUE;
}

static JsonArray *
member_array (JsonObject *object,
              const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Format 3 keeps its cells in worksheets. */
static gboolean
add_worksheets (CycNotebook *self,
                JsonArray   *sheets,
                GError     **error)
{
  for (guint i = 0; i < json_array_get_length (sheets); i++)
    {
      JsonNode  *sheet = json_array_get_element (sheets, i);
      JsonArray *cells = NULL;

      if (JSON_NODE_HOLDS_OBJECT (sheet))
        cells = member_array (json_node_get_object (sheet), "cells");
      if (cells != NULL && !add_cells (self, cells, error))
        return FALSE;
    }
  return TRUE;
}

static gint64
member_format (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "nbformat");

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64)
    return -1;
  return json_node_get_int (node);
}

static gboolean
read_root (CycNotebook *self,
           GError     **error)
{
  JsonObject *object;
  JsonArray  *cells;
  gint64      format;

  if (!JSON_NODE_HOLDS_OBJECT (self->root))
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_NOT_ONE, _ ("this JSON is not a notebook"));
      return FALSE;
    }
  object = json_node_get_object (self->root);
  format = member_format (object);
  cells = member_array (object, format == 3 ? "worksheets" : "cells");
  if (cells == NULL || format == -1)
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_NOT_ONE,
                   _ ("this JSON is not a notebook: it has no “%s”"), format == -1 ? "nbformat" : "cells");
      return FALSE;
    }
  if (format != 3 && format != 4)
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_FORMAT,
                   _ ("notebook format %ld is not known; formats 3 and 4 are read"), (long) format);
      return FALSE;
    }
  if (format == 3 ? !add_worksheets (self, cells, error) : !add_cells (self, cells, error))
    return FALSE;
  if (self->n_code_cells == 0)
    {
      g_set_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_NO_CELLS, _ ("the notebook has no code cells"));
      return FALSE;
    }
  return TRUE;
}

/**
 * cyc_notebook_new_from_data:
 * @data: (array length=length): the file's bytes
 * @length: how many
 * @error: return location
 *
 * Reads a notebook of nbformat 3 or 4.
 *
 * Fails with a #CycNotebookError; for what is not JSON the message names
 * line, column and byte.
 *
 * Returns: (transfer full) (nullable): the notebook
 */
CycNotebook *
cyc_notebook_new_from_data (const char *data,
                            gsize       length,
                            GError    **error)
{
  g_autoptr (CycNotebook) self = g_new0 (CycNotebook, 1);

  self->cells = g_ptr_array_new_with_free_func (cell_free);
  self->root = parse_json (data, length, error);
  if (self->root == NULL || !read_root (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * cyc_notebook_new_from_sources:
 * @sources: (array zero-terminated=1): one text for each code cell
 *
 * Makes a notebook of code cells that belongs to no file.
 *
 * Returns: (transfer full): the notebook
 */
CycNotebook *
cyc_notebook_new_from_sources (const char *const *sources)
{
  CycNotebook *self = g_new0 (CycNotebook, 1);
  JsonArray   *cells = json_array_new ();
  JsonObject  *object = json_object_new ();

  self->cells = g_ptr_array_new_with_free_func (cell_free);
  json_object_set_int_member (object, "nbformat", 4);
  json_object_set_int_member (object, "nbformat_minor", 4);
  json_object_set_object_member (object, "metadata", json_object_new ());
  json_object_set_array_member (object, "cells", cells);
  self->root = json_node_init_object (json_node_alloc (), object);
  json_object_unref (object);
  for (guint i = 0; sources[i] != NULL; i++)
    {
      JsonObject *cell = json_object_new ();

      json_object_set_string_member (cell, "cell_type", "code");
      json_object_set_null_member (cell, "execution_count");
      json_object_set_object_member (cell, "metadata", json_object_new ());
      json_object_set_array_member (cell, "outputs", json_array_new ());
      json_object_set_string_member (cell, "source", sources[i]);
      json_array_add_object_element (cells, cell);
    }
  add_cells (self, cells, NULL);
  return self;
}

/**
 * cyc_notebook_load:
 * @file: where it is
 * @error: return location
 *
 * Reads a notebook from a file, as cyc_notebook_new_from_data() does; fails
 * with a #GIOErrorEnum too.
 *
 * Returns: (transfer full) (nullable): the notebook
 */
CycNotebook *
cyc_notebook_load (GFile   *file,
                   GError **error)
{
  g_autofree char *data = NULL;
  gsize            length;

  if (!g_file_load_contents (file, NULL, &data, &length, NULL, error))
    return NULL;
  return cyc_notebook_new_from_data (data, length, error);
}

/**
 * cyc_notebook_free:
 * @self: (transfer full): a notebook
 *
 * Frees a notebook and its cells.
 */
void
cyc_notebook_free (CycNotebook *self)
{
  g_clear_pointer (&self->cells, g_ptr_array_unref);
  g_clear_pointer (&self->root, json_node_unref);
  g_free (self);
}

/**
 * cyc_notebook_get_n_cells:
 * @self: a notebook
 *
 * Returns: how many cells it has, text included
 */
guint
cyc_notebook_get_n_cells (const CycNotebook *self)
{
  return self->cells->len;
}

/**
 * cyc_notebook_get_cell:
 * @self: a notebook
 * @n: from 0
 *
 * Returns: (transfer none): one cell, valid until its source is set
 */
const CycNotebookCell *
cyc_notebook_get_cell (const CycNotebook *self,
                       guint              n)
{
  g_return_val_if_fail (n < self->cells->len, NULL);

  return &((Cell *) g_ptr_array_index (self->cells, n))->cell;
}

/**
 * cyc_notebook_get_n_code_cells:
 * @self: a notebook
 *
 * Returns: how many cells of code it has, at least 1
 */
guint
cyc_notebook_get_n_code_cells (const CycNotebook *self)
{
  return self->n_code_cells;
}

/**
 * cyc_notebook_get_python:
 * @self: a notebook
 *
 * Returns: (transfer none) (nullable): the version that its kernel had, as
 *   the file says: 3.7 or 3.7.16
 */
const char *
cyc_notebook_get_python (const CycNotebook *self)
{
  static const char *const path[] = { "metadata", "language_info" };
  JsonObject              *object = json_node_get_object (self->root);

  for (guint i = 0; i < G_N_ELEMENTS (path); i++)
    {
      JsonNode *node = json_object_get_member (object, path[i]);

      if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
        return NULL;
      object = json_node_get_object (node);
    }
  return member_string (object, "version");
}

static JsonArray *
lines_of (const char *source)
{
  JsonArray *lines = json_array_new ();

  while (*source != '\0')
    {
      const char      *newline = strchr (source, '\n');
      gsize            length = newline != NULL ? (gsize) (newline + 1 - source) : strlen (source);
      g_autofree char *line = g_strndup (source, length);

      json_array_add_string_element (lines, line);
      source += length;
    }
  return lines;
}

/**
 * cyc_notebook_set_source:
 * @self: a notebook
 * @n: the cell, from 0
 * @source: its new text
 *
 * Changes a cell's text. What stands in the file as its output stays.
 */
void
cyc_notebook_set_source (CycNotebook *self,
                         guint        n,
                         const char  *source)
{
  Cell *cell;

  g_return_if_fail (n < self->cells->len);

  cell = g_ptr_array_index (self->cells, n);
  if (strcmp (cell->cell.source, source) == 0)
    return;
  json_object_set_array_member (cell->object, cell->source_key, lines_of (source));
  g_free (cell->cell.source);
  cell->cell.source = g_strdup (source);
  cell->cell.length = strlen (source);
}

/**
 * cyc_notebook_to_data:
 * @self: a notebook
 * @length: (out): bytes returned
 *
 * Writes the notebook as Jupyter does, everything kept that was read.
 *
 * Returns: (transfer full): the file's text
 */
char *
cyc_notebook_to_data (CycNotebook *self,
                      gsize       *length)
{
  g_autoptr (JsonGenerator) generator = json_generator_new ();

  json_generator_set_root (generator, self->root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 1);
  return json_generator_to_data (generator, length);
}
