/* test-export.c
 *
 * Every format is written, and read by a program that is not ours where
 * there is one.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-export.h"
#include "cyc-story.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  CycStory        *story;
  CycLayoutClient *client;
  CycView         *view;
  char            *folder;
} Fixture;

static void
set_up (Fixture      *fixture,
        gconstpointer data)
{
  fixture->story = cyc_story_new ();
  fixture->client = cyc_layout_client_new (NULL);
  fixture->view = cyc_view_new ();
  fixture->folder = g_dir_make_tmp ("cyclarium-export-XXXXXX", NULL);
}

static void
tear_down (Fixture      *fixture,
           gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
  cyc_view_free (fixture->view);
  g_object_unref (fixture->client);
  cyc_story_free (fixture->story);
}

/* A file's path and content; what it is called says its format. */
static char *
export_moment (Fixture    *fixture,
               const char *name,
               guint32     cursor,
               gsize      *length)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  char *content = NULL;

  g_assert_true (cyc_export_format_from_name (name, &options.format));
  options.scale = 1;
  cyc_export_moment (fixture->story->recording, cursor, fixture->view, fixture->client, &options, file, NULL, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &content, length, &error);
  g_assert_no_error (error);
  return content;
}

/* The output of a program on a file of the fixture; NULL if there is no such program. */
static char *
read_with (Fixture    *fixture,
           const char *program,
           const char *option,
           const char *name,
           const char *last)
{
  g_autofree char *found = g_find_program_in_path (program);
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  const char      *argv[] = { program, option, path, last, NULL };
  char            *output = NULL;
  int              status = -1;
  g_autoptr (GError) error = NULL;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &output, NULL, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);
  return output;
}

typedef struct
{
  const char *name;
  const char *magic;
  gsize       magic_length;
} Format;

static const Format formats[] = {
  { "a.png", "\x89PNG", 4 },
  { "a.svg", "<svg ", 5 },
  { "a.pdf", "%PDF-", 5 },
  { "a.dot", "digraph ", 8 },
  { "a.tex", "% Made by Cyclarium", 19 },
  { "a.gif", "GIF89a", 6 },
  { "a.webp", "RIFF", 4 },
  { "a.html", "<!DOCTYPE html>", 15 },
};

static void
test_moment (Fixture      *fixture,
             gconstpointer data)
{
  const Format    *format = data;
  gsize            length, again_length;
  g_autofree char *content = export_moment (fixture, format->name, fixture->story->subtract, &length);
  g_autofree char *again = export_moment (fixture, format->name, fixture->story->subtract, &again_length);

  g_assert_cmpmem (content, MIN (length, format->magic_length), format->magic, format->magic_length);
  g_assert_cmpmem (content, length, again, again_length);
}

static void
test_svg_is_xml (Fixture      *fixture,
                 gconstpointer data)
{
  gsize            length;
  g_autofree char *content = export_moment (fixture, "a.svg", fixture->story->garbage, &length);
  g_autofree char *output = read_with (fixture, "xmllint", "--noout", "a.svg", NULL);
  g_autofree char *picture = read_with (fixture, "rsvg-convert", "--keep-aspect-ratio", "a.svg", NULL);

  g_assert_nonnull (strstr (content, ">Person</text>"));
  g_assert_nonnull (strstr (content, "url(#hatch-"));
  g_assert_nonnull (strstr (content, "<title>Dog #9, reference count 1"));
  if (picture != NULL)
    g_assert_true (g_str_has_prefix (picture, "\x89PNG"));
}

static void
test_pdf_has_text (Fixture      *fixture,
                   gconstpointer data)
{
  gsize            length;
  g_autofree char *content = export_moment (fixture, "a.pdf", fixture->story->subtract, &length);
  g_autofree char *text = read_with (fixture, "pdftotext", "-layout", "a.pdf", "-");

  if (text != NULL)
    {
      g_assert_nonnull (strstr (text, "__main__"));
      g_assert_nonnull (strstr (text, "subtract_refs"));
      g_assert_nonnull (strstr (text, ".master"));
    }
}

static void
test_dot_is_dot (Fixture      *fixture,
                 gconstpointer data)
{
  gsize            length;
  g_autofree char *content = export_moment (fixture, "a.dot", fixture->story->incref, &length);
  g_autofree char *output = read_with (fixture, "dot", "-Tplain", "a.dot", NULL);

  g_assert_nonnull (strstr (content, "->"));
  if (output != NULL)
    g_assert_true (g_str_has_prefix (output, "graph "));
}

static void
test_html_stands_alone (Fixture      *fixture,
                        gconstpointer data)
{
  gsize            length;
  g_autofree char *content = export_moment (fixture, "a.html", fixture->story->incref, &length);

  g_assert_null (strstr (content, "src="));
  g_assert_null (strstr (content, "https://"));
  g_assert_nonnull (strstr (content, "aria-live"));
}

static gboolean
export_sequence (Fixture          *fixture,
                 const char       *name,
                 CycExportOptions *options,
                 GCancellable     *cancellable,
                 GError          **error)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_true (cyc_export_format_from_name (name, &options->format));
  options->scale = 0.5;
  return cyc_export_sequence (fixture->story->recording, fixture->view, fixture->client, options, file, NULL, NULL, cancellable, error);
}

static guint
count_files (Fixture *fixture)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

static void
test_pages (Fixture      *fixture,
            gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *info = NULL;

  options.units = 1u << CYC_UNIT_EVENT;
  options.begin = 1;
  options.end = 12;
  export_sequence (fixture, "s.pdf", &options, NULL, &error);
  g_assert_no_error (error);
  info = read_with (fixture, "pdfinfo", "-isodates", "s.pdf", NULL);
  if (info != NULL)
    {
      g_assert_true (g_regex_match_simple ("Pages: +12\n", info, 0, 0));
      g_assert_nonnull (strstr (info, "cycle.py"));
    }
}

static void
test_numbered (Fixture      *fixture,
               gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *last = g_build_filename (fixture->folder, "s-005.svg", NULL);

  options.units = 1u << CYC_UNIT_EVENT;
  options.max_steps = 5;
  export_sequence (fixture, data, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 5);
  g_assert_true (g_file_test (last, G_FILE_TEST_EXISTS));
}

static void
test_animation (Fixture      *fixture,
                gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GError) error = NULL;

  options.units = 1u << CYC_UNIT_EVENT;
  options.begin = fixture->story->subtract - 1;
  options.end = fixture->story->tentative;
  options.tween = 3;
  export_sequence (fixture, data, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (count_files (fixture), ==, 1);
}

static void
test_cancelled (Fixture      *fixture,
                gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (export_sequence (fixture, data, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (count_files (fixture), <=, 1);
}

static void
test_out_of_range (Fixture      *fixture,
                   gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.png");
  g_autoptr (GError) error = NULL;

  g_assert_false (cyc_export_moment (fixture->story->recording, 1000000, fixture->view, fixture->client, &options, file, NULL, &error));
  g_assert_error (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_RANGE);
}

static void
test_no_folder (Fixture      *fixture,
                gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.png");
  g_autoptr (GError) error = NULL;

  g_assert_false (cyc_export_moment (fixture->story->recording, 3, fixture->view, fixture->client, &options, file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_too_large (Fixture      *fixture,
                gconstpointer data)
{
  CycExportOptions options = CYC_EXPORT_OPTIONS_INIT;
  g_autoptr (GFile) file = g_file_new_for_path ("/nonexistent/a.png");
  g_autoptr (GError) error = NULL;

  options.scale = 1000;
  g_assert_false (cyc_export_moment (fixture->story->recording, 3, fixture->view, fixture->client, &options, file, NULL, &error));
  g_assert_error (error, CYC_EXPORT_ERROR, CYC_EXPORT_ERROR_SIZE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, data, function) g_test_add (path, Fixture, data, set_up, function, tear_down)
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autofree char *path = g_strdup_printf ("/export/moment/%s", formats[i].name + 2);

      ADD (path, &formats[i], test_moment);
    }
  ADD ("/export/svg-is-xml", NULL, test_svg_is_xml);
  ADD ("/export/pdf-has-text", NULL, test_pdf_has_text);
  ADD ("/export/dot-is-dot", NULL, test_dot_is_dot);
  ADD ("/export/html-stands-alone", NULL, test_html_stands_alone);
  ADD ("/export/pages", NULL, test_pages);
  ADD ("/export/numbered", "s.svg", test_numbered);
  ADD ("/export/numbered-by-pattern", "s-%03d.svg", test_numbered);
  ADD ("/export/gif", "s.gif", test_animation);
  ADD ("/export/webp", "s.webp", test_animation);
  ADD ("/export/html", "s.html", test_animation);
  ADD ("/export/cancelled-pdf", "s.pdf", test_cancelled);
  ADD ("/export/cancelled-gif", "s.gif", test_cancelled);
  ADD ("/export/cancelled-html", "s.html", test_cancelled);
  ADD ("/export/out-of-range", NULL, test_out_of_range);
  ADD ("/export/no-folder", NULL, test_no_folder);
  ADD ("/export/too-large", NULL, test_too_large);
#undef ADD
  return g_test_run ();
}
