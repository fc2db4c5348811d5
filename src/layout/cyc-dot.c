/* cyc-dot.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cyc-dot.h"

#include <dlfcn.h>
#include <graphviz/gvc.h>
#include <string.h>

#define PIXELS_PER_INCH 72.0

struct _CycDot
{
  GVC_t      *context;
  const char *plugins;
};

/* What Graphviz said during the current layout: it calls back with pieces of a message. */
static GString *messages;

static int
on_message (char *text)
{
  if (messages != NULL && messages->len < 4096)
    g_string_append (messages, text);
  return 0;
}

/* The dot plugin alone needs no configuration file and loads no fonts. It
 * stands in a folder beside libgvc, which is the one certain way to find it. */
static GVC_t *
new_context_with_dot_only (void)
{
  static lt_symlist_t builtins[2];
  Dl_info             info;
  void               *module, *symbol;

  if (dladdr ((void *) gvContext, &info) == 0 || info.dli_fname == NULL)
    return NULL;

  g_autofree char *folder = g_path_get_dirname (info.dli_fname);
  g_autofree char *path = g_build_filename (folder, "graphviz", "libgvplugin_dot_layout.so.6", NULL);

  module = dlopen (path, RTLD_NOW);
  if (module == NULL)
    return NULL;
  symbol = dlsym (module, "gvplugin_dot_layout_LTX_library");
  if (symbol == NULL)
    return NULL;
  builtins[0].name = "gvplugin_dot_layout_LTX_library";
  builtins[0].address = symbol;
  return gvContextPlugins (builtins, 0);
}

/**
 * cyc_dot_new:
 *
 * One context serves the life of the process: each further one leaks.
 *
 * Returns: (transfer full): Graphviz, ready to lay out
 */
CycDot *
cyc_dot_new (void)
{
  CycDot *self = g_new0 (CycDot, 1);

  agseterrf (on_message);
  self->context = new_context_with_dot_only ();
  self->plugins = "dot";
  if (self->context == NULL)
    {
      self->context = gvContext ();
      self->plugins = "all";
    }
  return self;
}

/**
 * cyc_dot_free:
 * @self: (transfer full): Graphviz
 */
void
cyc_dot_free (CycDot *self)
{
  gvFreeContext (self->context);
  g_free (self);
}

/**
 * cyc_dot_get_plugins:
 * @self: Graphviz
 *
 * Returns: `dot` if its plugin stands alone, `all` if the system's configuration was read
 */
const char *
cyc_dot_get_plugins (CycDot *self)
{
  return self->plugins;
}

static void
set_attribute (void       *thing,
               const char *name,
               const char *value)
{
  agsafeset (thing, (char *) name, (char *) value, (char *) "");
}

static Agraph_t *
new_graph (const CycLayoutRequest *request)
{
  Agraph_t *graph = agopen ((char *) "g", Agdirected, NULL);

  set_attribute (graph, "rankdir", "LR");
  set_attribute (graph, "nodesep", "0.39");
  set_attribute (graph, "ranksep", "0.78");
  set_attribute (graph, "splines", request->lines ? "line" : "true");
  if (request->lines)
    {
      set_attribute (graph, "nslimit", "2");
      set_attribute (graph, "nslimit1", "2");
      set_attribute (graph, "mclimit", "0.5");
    }
  return graph;
}

/* A table without text: one cell a band, so that edges leave from their own rows. */
static void
set_bands (Agraph_t            *graph,
           Agnode_t            *node,
           const CycLayoutNode *from)
{
  GString *table = g_string_new ("<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"0\">");
  char    *html;

  for (guint i = 0; i < from->n_bands; i++)
    if (from->bands[i] > 0)
      g_string_append_printf (table,
                              "<TR><TD PORT=\"b%u\" FIXEDSIZE=\"TRUE\" WIDTH=\"%d\" HEIGHT=\"%d\"></TD></TR>",
                              i, from->width, from->bands[i]);
  g_string_append (table, "</TABLE>");
  html = agstrdup_html (graph, table->str);
  agsafeset (node, (char *) "label", html, (char *) "");
  agstrfree (graph, html);
  g_string_free (table, TRUE);
}

static Agnode_t *
add_node (Agraph_t            *graph,
          guint                number,
          const CycLayoutNode *from)
{
  char      name[16], width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  Agnode_t *node;

  g_snprintf (name, sizeof name, "n%u", number);
  node = agnode (graph, name, TRUE);
  set_attribute (node, "shape", "box");
  set_attribute (node, "fixedsize", "true");
  set_attribute (node, "margin", "0");
  set_attribute (node, "label", "");
  set_attribute (node, "width", g_ascii_dtostr (width, sizeof width, from->width / PIXELS_PER_INCH));
  set_attribute (node, "height", g_ascii_dtostr (height, sizeof height, from->height / PIXELS_PER_INCH));
  if (from->n_bands > 0)
    set_bands (graph, node, from);
  return node;
}

static Agedge_t *
add_edge (Agraph_t            *graph,
          Agnode_t           **nodes,
          guint                number,
          const CycLayoutEdge *from)
{
  char      name[16], weight[16], port[16];
  Agedge_t *edge;

  g_snprintf (name, sizeof name, "e%u", number);
  g_snprintf (weight, sizeof weight, "%d", from->weight);
  edge = agedge (graph, nodes[from->tail], nodes[from->head], name, TRUE);
  set_attribute (edge, "weight", weight);
  set_attribute (edge, "constraint", from->constraint ? "true" : "false");
  if (from->band >= 0)
    {
      g_snprintf (port, sizeof port, "b%d:_", from->band);
      set_attribute (edge, "tailport", port);
    }
  if (from->head_band >= 0)
    {
      g_snprintf (port, sizeof port, "b%d:_", from->head_band);
      set_attribute (edge, "headport", port);
    }
  return edge;
}

static void
add_roots (Agraph_t               *graph,
           Agnode_t              **nodes,
           const CycLayoutRequest *request)
{
  Agraph_t *roots = NULL;

  for (guint i = 0; i < request->nodes->len; i++)
    if (g_array_index (request->nodes, CycLayoutNode, i).root)
      {
        if (roots == NULL)
          {
            roots = agsubg (graph, (char *) "roots", TRUE);
            set_attribute (roots, "rank", "source");
          }
        agsubnode (roots, nodes[i], TRUE);
      }
}

static void
append_number (GString *out,
               double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", value);
  g_string_append_printf (out, " %s", g_str_equal (text, "-0.0") ? "0.0" : text);
}

/* Points run from the tail to the tip of the arrow; Graphviz keeps the ends
 * that an arrow head would cover apart from the curve. */
static void
append_curve (GString  *out,
              Agedge_t *edge,
              double    top)
{
  const splines *all = ED_spl (edge);
  const bezier  *curve;

  if (all == NULL || all->size < 1)
    {
      g_string_append (out, "edge 0\n");
      return;
    }
  curve = &all->list[0];
  g_string_append_printf (out, "edge %d", (int) curve->size);
  for (int i = 0; i < (int) curve->size; i++)
    {
      pointf point = curve->list[i];

      if (i == (int) curve->size - 1 && curve->eflag)
        point = curve->ep;
      append_number (out, point.x);
      append_number (out, top - point.y);
    }
  g_string_append_c (out, '\n');
}

static char *
read_places (Agraph_t               *graph,
             Agnode_t              **nodes,
             Agedge_t              **edges,
             const CycLayoutRequest *request)
{
  GString *out = g_string_new ("places\n");
  double   top = GD_bb (graph).UR.y;

  for (guint i = 0; i < request->nodes->len; i++)
    {
      const CycLayoutNode *node = &g_array_index (request->nodes, CycLayoutNode, i);
      pointf               centre = ND_coord (nodes[i]);

      g_string_append (out, "node");
      append_number (out, centre.x - node->width / 2.0);
      append_number (out, top - centre.y - node->height / 2.0);
      g_string_append_c (out, '\n');
    }
  for (guint i = 0; i < request->edges->len; i++)
    append_curve (out, edges[i], top);
  g_string_append (out, "end\n");
  return g_string_free (out, FALSE);
}

/**
 * cyc_dot_run:
 * @self: Graphviz
 * @request: a whole request
 * @problem: (out) (transfer full): what went wrong
 *
 * Returns: (transfer full) (nullable): the answer's lines
 */
char *
cyc_dot_run (CycDot                 *self,
             const CycLayoutRequest *request,
             char                  **problem)
{
  g_autofree Agnode_t **nodes = g_new0 (Agnode_t *, request->nodes->len + 1);
  g_autofree Agedge_t **edges = g_new0 (Agedge_t *, request->edges->len + 1);
  Agraph_t             *graph = new_graph (request);
  char                 *answer = NULL;

  messages = g_string_new (NULL);
  for (guint i = 0; i < request->nodes->len; i++)
    nodes[i] = add_node (graph, i, &g_array_index (request->nodes, CycLayoutNode, i));
  add_roots (graph, nodes, request);
  for (guint i = 0; i < request->edges->len; i++)
    edges[i] = add_edge (graph, nodes, i, &g_array_index (request->edges, CycLayoutEdge, i));

  if (gvLayout (self->context, graph, "dot") == 0)
    {
      answer = read_places (graph, nodes, edges, request);
      gvFreeLayout (self->context, graph);
    }
  else
    *problem = g_strdup (messages->len > 0 ? messages->str : "no layout");
  agclose (graph);
  g_string_free (messages, TRUE);
  messages = NULL;
  return answer;
}
