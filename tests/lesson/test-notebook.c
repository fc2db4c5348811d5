/* test-notebook.c
 *
 * Notebooks, good ones and bad ones.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <string.h>

#include "cyc-notebook.h"

typedef struct
{
  const char      *name;
  const char      *data;
  CycNotebookError code;
  const char      *says;
} Bad;

static const Bad bad[] = {
  { "empty", "", CYC_NOTEBOOK_ERROR_JSON, "empty" },
  { "blank", " \n\t\n", CYC_NOTEBOOK_ERROR_JSON, "empty" },
  { "words", "hello", CYC_NOTEBOOK_ERROR_JSON, "line 1" },
  { "cut", "{\n \"cells\": [\n", CYC_NOTEBOOK_ERROR_JSON, "line 3" },
  { "comma", "{\n \"nbformat\": 4,\n \"cells\": [,]}", CYC_NOTEBOOK_ERROR_JSON, "line 3" },
  { "latin", "{\"a\": \"\xe9\"}", CYC_NOTEBOOK_ERROR_JSON, "byte 7" },
  { "array", "[1, 2]", CYC_NOTEBOOK_ERROR_NOT_ONE, "not a notebook" },
  { "number", "12", CYC_NOTEBOOK_ERROR_NOT_ONE, "not a notebook" },
  { "other", "{\"name\": \"x\"}", CYC_NOTEBOOK_ERROR_NOT_ONE, "nbformat" },
  { "no-cells", "{\"nbformat\": 4}", CYC_NOTEBOOK_ERROR_NOT_ONE, "cells" },
  { "cells-object", "{\"nbformat\": 4, \"cells\": {}}", CYC_NOTEBOOK_ERROR_NOT_ONE, "cells" },
  { "cell-string", "{\"nbformat\": 4, \"cells\": [\"x\"]}", CYC_NOTEBOOK_ERROR_NOT_ONE, "cell 1" },
  { "no-source", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\"}]}", CYC_NOTEBOOK_ERROR_NOT_ONE, "cell 1" },
  { "source-number", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": [1]}]}", CYC_NOTEBOOK_ERROR_NOT_ONE, "cell 1" },
  { "old", "{\"nbformat\": 2, \"cells\": []}", CYC_NOTEBOOK_ERROR_FORMAT, "format 2" },
  { "new", "{\"nbformat\": 5, \"cells\": []}", CYC_NOTEBOOK_ERROR_FORMAT, "format 5" },
  { "none", "{\"nbformat\": 4, \"cells\": []}", CYC_NOTEBOOK_ERROR_NO_CELLS, "no code cells" },
  { "text-only", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"markdown\", \"source\": \"x\"}]}", CYC_NOTEBOOK_ERROR_NO_CELLS, "no code cells" },
};

static void
test_bad (gconstpointer data)
{
  const Bad *it = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (CycNotebook) notebook = cyc_notebook_new_from_data (it->data, strlen (it->data), &error);

  g_assert_null (notebook);
  g_assert_error (error, CYC_NOTEBOOK_ERROR, (int) it->code);
  g_test_message ("%s", error->message);
  g_assert_nonnull (strstr (error->message, it->says));
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new ("{\"nbformat\": 4, \"cells\": ");
  g_autoptr (GError) error = NULL;
  g_autoptr (CycNotebook) notebook = NULL;

  for (guint i = 0; i < 200000; i++)
    g_string_append_c (text, '[');
  notebook = cyc_notebook_new_from_data (text->str, text->len, &error);
  g_assert_null (notebook);
  g_assert_error (error, CYC_NOTEBOOK_ERROR, CYC_NOTEBOOK_ERROR_JSON);
}

static CycNotebook *
load_own (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "lessons", "notebook.ipynb", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  CycNotebook *notebook = cyc_notebook_load (file, &error);

  g_assert_no_error (error);
  return notebook;
}

static void
test_cells (void)
{
  g_autoptr (CycNotebook) notebook = load_own ();
  guint n_code = 0;

  g_assert_cmpuint (cyc_notebook_get_n_code_cells (notebook), ==, 13);
  for (guint i = 0; i < cyc_notebook_get_n_cells (notebook); i++)
    {
      const CycNotebookCell *cell = cyc_notebook_get_cell (notebook, i);

      g_assert_cmpuint (cell->length, ==, strlen (cell->source));
      if (cell->kind == CYC_NOTEBOOK_CODE)
        g_assert_cmpuint (cell->number, ==, ++n_code);
      else
        g_assert_cmpuint (cell->number, ==, 0);
    }
  g_assert_true (g_str_has_prefix (cyc_notebook_get_cell (notebook, 0)->source, "import sys\n\nclass Person:"));
  g_assert_cmpstr (cyc_notebook_get_cell (notebook, 0)->output, ==, "2\n3\n2\nNameError: name 'p1' is not defined\n");
  g_assert_cmpstr (cyc_notebook_get_python (notebook), ==, "3.7");
}

/* Every code line and every note of the person who asked stands in the notebook as it was. */
static void
test_verbatim (void)
{
  g_autoptr (CycNotebook) notebook = load_own ();
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < cyc_notebook_get_n_cells (notebook); i++)
    g_string_append_printf (all, "%s\n", cyc_notebook_get_cell (notebook, i)->source);
  g_assert_nonnull (strstr (all->str, "del p1   # 0 但是测不出来\n"));
  g_assert_nonnull (strstr (all->str, "p.pet = d       # 注意这里\nd.master = p    # 循环引用\n\ndel p\ndel d\n"));
  g_assert_nonnull (strstr (all->str, "#### getrefcount 会大1"));
  g_assert_nonnull (strstr (all->str, "d.master = weakref.ref(p)    # 循环引用"));
}

static void
test_round_trip (void)
{
  g_autoptr (CycNotebook) notebook = load_own ();
  g_autoptr (CycNotebook) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = NULL;
  gsize            length;

  cyc_notebook_set_source (notebook, 0, "import sys\nprint('geändert')\n");
  data = cyc_notebook_to_data (notebook, &length);
  again = cyc_notebook_new_from_data (data, length, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (cyc_notebook_get_n_cells (again), ==, cyc_notebook_get_n_cells (notebook));
  for (guint i = 0; i < cyc_notebook_get_n_cells (again); i++)
    {
      g_assert_cmpstr (cyc_notebook_get_cell (again, i)->source, ==, cyc_notebook_get_cell (notebook, i)->source);
      g_assert_cmpstr (cyc_notebook_get_cell (again, i)->output, ==, cyc_notebook_get_cell (notebook, i)->output);
    }
  g_assert_cmpstr (cyc_notebook_get_cell (again, 0)->source, ==, "import sys\nprint('geändert')\n");
}

static void
test_sources (void)
{
  static const char *const sources[] = { "a = 1\n", "print(a)", NULL };
  g_autoptr (CycNotebook) notebook = cyc_notebook_new_from_sources (sources);

  g_assert_cmpuint (cyc_notebook_get_n_code_cells (notebook), ==, 2);
  g_assert_cmpstr (cyc_notebook_get_cell (notebook, 0)->source, ==, "a = 1\n");
  g_assert_cmpuint (cyc_notebook_get_cell (notebook, 1)->number, ==, 2);
}

static void
test_old_format (void)
{
  const char *data = "{\"nbformat\": 3, \"metadata\": {}, \"worksheets\": [{\"cells\": ["
                     "{\"cell_type\": \"heading\", \"source\": \"T\"},"
                     "{\"cell_type\": \"code\", \"input\": [\"a = 1\\n\", \"a\"], \"outputs\": []}]}]}";
  g_autoptr (GError) error = NULL;
  g_autoptr (CycNotebook) notebook = cyc_notebook_new_from_data (data, strlen (data), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (cyc_notebook_get_n_cells (notebook), ==, 2);
  g_assert_cmpstr (cyc_notebook_get_cell (notebook, 1)->source, ==, "a = 1\na");
  g_assert_null (cyc_notebook_get_cell (notebook, 1)->output);
  g_assert_null (cyc_notebook_get_python (notebook));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *path = g_strconcat ("/lesson/notebook/bad/", bad[i].name, NULL);

      g_test_add_data_func (path, &bad[i], test_bad);
    }
  g_test_add_func ("/lesson/notebook/deep", test_deep);
  g_test_add_func ("/lesson/notebook/cells", test_cells);
  g_test_add_func ("/lesson/notebook/verbatim", test_verbatim);
  g_test_add_func ("/lesson/notebook/round-trip", test_round_trip);
  g_test_add_func ("/lesson/notebook/sources", test_sources);
  g_test_add_func ("/lesson/notebook/old-format", test_old_format);
  return g_test_run ();
}
