/* test-layout.c
 *
 * Requests, sound and unsound, and the worker that answers them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cyc-layout-request.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  const char *name;
  const char *lines; /* one after another */
  gboolean    sound; /* the last of them */
} Line;

static const Line lines[] = {
  { "node", "node 10 20 0 0", TRUE },
  { "node-with-bands", "node 10 20 1 2 5 15", TRUE },
  { "node-without-width", "node", FALSE },
  { "node-negative", "node -10 20 0 0", FALSE },
  { "node-huge", "node 99999999 20 0 0", FALSE },
  { "node-nan", "node nan 20 0 0", FALSE },
  { "node-bands-missing", "node 10 20 0 3 5 5", FALSE },
  { "node-bands-countless", "node 10 20 0 999999999", FALSE },
  { "edge", "node 1 1 0 0\nnode 1 1 0 0\nedge 0 -1 1 -1 1 1", TRUE },
  { "edge-loop", "node 1 1 0 0\nedge 0 -1 0 -1 1 1", TRUE },
  { "edge-to-nothing", "node 1 1 0 0\nedge 0 -1 7 -1 1 1", FALSE },
  { "edge-from-nothing", "edge 0 -1 0 -1 1 1", FALSE },
  { "edge-band-missing", "node 1 1 0 0\nedge 0 3 0 -1 1 1", FALSE },
  { "edge-head-band-missing", "node 1 1 0 0\nedge 0 -1 0 3 1 1", FALSE },
  { "edge-weight-negative", "node 1 1 0 0\nedge 0 -1 0 -1 -4 1", FALSE },
  { "lines", "lines", TRUE },
  { "empty", "", FALSE },
  { "something-else", "digraph { a -> b }", FALSE },
};

static void
test_line (gconstpointer data)
{
  const Line *line = data;
  g_auto (GStrv) all = g_strsplit (line->lines, "\n", -1);
  g_autoptr (CycLayoutRequest) request = cyc_layout_request_new (1, 1);
  gboolean sound = cyc_layout_request_add_line (request, all[0] != NULL ? all[0] : "");

  for (guint i = 1; all[0] != NULL && all[i] != NULL; i++)
    sound = cyc_layout_request_add_line (request, all[i]);
  g_assert_cmpint (sound, ==, line->sound);
}

static char *
run_worker (const char *input)
{
  const char *program = g_getenv ("CYCLARIUM_LAYOUT");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, program, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, input, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (process));
  return output;
}

typedef struct
{
  const char *name;
  const char *input;
  const char *contains; /* NULL: nothing after the greeting */
} Talk;

static const Talk talks[] = {
  { "nothing", "", NULL },
  { "half-a-request", "layout\nnode 10 10 0 0\n", NULL },
  { "one-node", "layout\nnode 10 10 0 0\nend\n", "places\nnode 0.0 0.0\nend\n" },
  { "no-node", "layout\nend\n", "places\nend\n" },
  { "garbage", "hello\nend\n", "error not a request\n" },
  { "unsound", "layout\nnode x\nend\n", "error not a request\n" },
  { "after-an-error", "hello\nend\nlayout\nnode 10 10 0 0\nend\n", "error not a request\nplaces\nnode 0.0 0.0\nend\n" },
  { "two-requests", "layout\nnode 8 8 0 0\nend\nlayout\nnode 9 9 0 0\nend\n", "end\nplaces\n" },
  { "loop", "layout\nnode 40 40 0 0\nedge 0 -1 0 -1 1 1\nend\n", "\nedge " },
  { "straight", "layout\nlines\nnode 40 40 0 0\nnode 40 40 0 0\nedge 0 -1 1 -1 1 1\nend\n", "\nedge 4 " },
};

static void
test_talk (gconstpointer data)
{
  const Talk      *talk = data;
  g_autofree char *output = run_worker (talk->input);
  const char      *answer = strchr (output, '\n');

  g_assert_true (g_str_has_prefix (output, "cyclarium-layout 1 "));
  g_assert_nonnull (answer);
  if (talk->contains == NULL)
    g_assert_cmpstr (answer, ==, "\n");
  else
    g_assert_nonnull (strstr (answer, talk->contains));
}

/* The second line leaves from its own row, and comes to its own row. */
static void
test_bands (void)
{
  g_autofree char *output = run_worker ("layout\nnode 100 60 1 3 20 20 20\nnode 100 60 0 3 20 20 20\nedge 0 2 1 0 1 1\nend\n");
  g_auto (GStrv) all = g_strsplit (output, "\n", -1);
  g_auto (GStrv) tail = g_strsplit (all[2], " ", -1), head = g_strsplit (all[3], " ", -1), edge = g_strsplit (all[4], " ", -1);

  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (edge[2], NULL), g_ascii_strtod (tail[1], NULL) + 100, 1.5);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (edge[3], NULL), g_ascii_strtod (tail[2], NULL) + 50, 1.5);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (edge[8], NULL), g_ascii_strtod (head[1], NULL), 1.5);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (edge[9], NULL), g_ascii_strtod (head[2], NULL) + 10, 1.5);
}

static void
test_same_twice (void)
{
  GString *request = g_string_new ("layout\n");

  for (guint i = 0; i < 40; i++)
    g_string_append (request, "node 120 80 0 2 40 40\n");
  for (guint i = 1; i < 40; i++)
    g_string_append_printf (request, "edge %u 1 %u 0 2 1\nedge %u 0 %u 0 2 1\n", i / 3, i, i, (i * 7) % 40);
  g_string_append (request, "end\n");

  g_autofree char *first = run_worker (request->str);
  g_autofree char *second = run_worker (request->str);

  g_assert_cmpstr (first, ==, second);
  g_string_free (request, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/line/%s", lines[i].name);

      g_test_add_data_func (path, &lines[i], test_line);
    }
  for (guint i = 0; i < G_N_ELEMENTS (talks); i++)
    {
      g_autofree char *path = g_strdup_printf ("/layout/worker/%s", talks[i].name);

      g_test_add_data_func (path, &talks[i], test_talk);
    }
  g_test_add_func ("/layout/worker/bands", test_bands);
  g_test_add_func ("/layout/worker/same-twice", test_same_twice);
  return g_test_run ();
}
