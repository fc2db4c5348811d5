/* cyc-picture-module.c
 *
 * The module _picture: puts the graphs of objgraph into files.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "cyc-modules-private.h"

static gboolean
raise_error (CycVM *vm, const GError *error)
{
  cyc_raise (vm, vm->exceptions.OSError, "%s", error->message);
  return FALSE;
}

/* A file of a name that nothing else has. */
static char *
new_file (CycVM *vm)
{
  g_autoptr (GError) error = NULL;
  char *path = NULL;
  int   fd = g_file_open_tmp ("objgraph-XXXXXX.dot", &path, &error);

  if (fd < 0)
    raise_error (vm, error);
  else
    g_close (fd, NULL);
  return path;
}

/* write (filename or None, text) -> the file's name */
static CycObject *
picture_write (CycVM            *vm,
               CycObject        *self,
               CycObject *const *args,
               gsize             n_args,
               CycObject        *kwnames)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  if (!cyc_args_count (vm, "write", n_args, kwnames, 2, 2))
    return NULL;
  path = cyc_object_is (args[0], CYC_CLASS_STR) ? g_strdup (cyc_str_get_utf8 (args[0])) : new_file (vm);
  if (path == NULL)
    return NULL;
  if (!g_file_set_contents (path, cyc_str_get_utf8 (args[1]), -1, &error))
    {
      raise_error (vm, error);
      return NULL;
    }
  return cyc_str_new (vm, path);
}

/* Runs Graphviz's dot; what is to be said of it. */
static char *
run_dot (const char *dot, const char *graph, const char *image)
{
  g_autofree char *format = NULL, *out = g_strconcat ("-o", image, NULL);
  const char      *extension = strrchr (image, '.');
  const char      *argv[] = { dot, NULL, out, graph, NULL };
  int              status = 0;

  format = g_strconcat ("-T", extension != NULL ? extension + 1 : "png", NULL);
  argv[1] = format;
  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, NULL, &status, NULL) || status != 0)
    return g_strdup_printf ("dot failed (exit code %d) while executing \"dot %s %s %s\"", status >> 8, format, out, graph);
  return g_strdup_printf ("Image generated as %s", image);
}

/* draw (graph, filename or None) -> what is to be told */
static CycObject *
picture_draw (CycVM            *vm,
              CycObject        *self,
              CycObject *const *args,
              gsize             n_args,
              CycObject        *kwnames)
{
  g_autofree char *dot = g_find_program_in_path ("dot");
  g_autofree char *image = NULL, *told = NULL;
  const char      *graph;
  gboolean         named;

  if (!cyc_args_count (vm, "draw", n_args, kwnames, 2, 2))
    return NULL;
  named = cyc_object_is (args[1], CYC_CLASS_STR);
  if (dot == NULL)
    return cyc_str_new (vm, named ? "Image renderer (dot) not found, not doing anything else"
                                  : "Graph viewer (xdot) and image renderer (dot) not found, not doing anything else");
  graph = cyc_str_get_utf8 (args[0]);
  image = named ? g_strdup (cyc_str_get_utf8 (args[1])) : g_strdup_printf ("%.*s.png", (int) strlen (graph) - 4, graph);
  told = run_dot (dot, graph, image);
  return cyc_str_printf (vm, "%s%s", named ? "" : "Graph viewer (xdot) not found, generating a png instead\n", told);
}

static const CycMethodDef picture_functions[] = {
  { "write", picture_write, CYC_METHOD_PLAIN, NULL },
  { "draw", picture_draw, CYC_METHOD_PLAIN, NULL },
  CYC_METHODS_END,
};

const CycModuleSpec cyc_module_picture = {
  .name = "_picture",
  .functions = picture_functions,
};
